/** Names that are no ranges. */
import type { Buku, Lembar } from './buku.ts';
import { pecahRumus } from './rumus.ts';

/** What a name that is no range stands for, other names in it likewise; null when there is none. One that goes round is left. */
export function isiNama(buku: Buku, lembar: Lembar, nama: string, dalam = 0): string | null {
  const isi = dalam > 20 ? null : buku.cariNamaRumus(nama, lembar.id);
  if (isi === null) return null;
  return pecahRumus(`=${isi}`)
    .map((t) => {
      const lain = t.jenis === 'nama' && !buku.cariNama(t.teks) ? isiNama(buku, lembar, t.teks, dalam + 1) : null;
      return lain === null ? t.teks : `(${lain})`;
    })
    .join('');
}
