/** "Kolom ini: pertumbuhan": a person's word on a column, kept in the hidden sheet and used at the next check. */
import { dariA1, keA1, kolomKeHuruf } from '../core/alamat';
import { ARTI_KOLOM, artiPeran, type BacaanKolom, bakuArti, peranArti } from '../core/bacaan-kolom';
import type { KolomTabel, Tabel } from '../core/tabel';
import { GalatPengguna } from '../messages/galat';
import { buatKonteks } from '../rules/index';
import type { BukuSheets } from './buku';
import { bacaUntukPeriksa } from './periksa';

/** The column of a table that a cell stands in. */
export function kolomDi(buku: BukuSheets, lembar: string, sel: string): { tabel: Tabel; kolom: KolomTabel } {
  const letak = dariA1(sel);
  const { diperiksa } = bacaUntukPeriksa(buku);
  for (const tabel of buatKonteks(diperiksa).konteks.tabel) {
    const [awal, akhir] = tabel.rentang.split(':').map((a) => dariA1(a)?.baris ?? 0);
    if (tabel.lembar !== lembar || !letak || letak.baris < (awal ?? 0) || letak.baris > (akhir ?? 0)) continue;
    const kolom = tabel.kolom.find((k) => k.kolom === letak.kolom);
    if (kolom?.judul) return { tabel, kolom };
  }
  throw new GalatPengguna(
    `Sel ${sel} di lembar "${lembar}" bukan bagian dari kolom tabel yang dikenali. Pilih satu sel di kolom yang ingin dibetulkan, lalu ulangi.`,
  );
}

/** How a column is read now, for the question. */
export function sebutBacaan({ kolom }: ReturnType<typeof kolomDi>): string {
  return `Kolom ${kolomKeHuruf(kolom.kolom)} "${kolom.judul}" kini dibaca: ${artiPeran(kolom.peran) ?? 'angka tanpa arti khusus'}${kolom.ditetapkan ? ' (ditetapkan sebelumnya)' : ''}.`;
}

/** Remembers what a column is; an empty word leaves it to header and figures again. */
export function tetapkanBacaan(buku: BukuSheets, lembar: string, sel: string, arti: string): string {
  const kata = bakuArti(arti);
  if (kata && peranArti(kata) === null)
    throw new GalatPengguna(`"${arti}" bukan arti kolom yang dikenal. Pilihannya: ${ARTI_KOLOM.join(', ')}.`);
  const { kolom } = kolomDi(buku, lembar, sel);
  const lama = buku.sistem.baca<BacaanKolom[]>('bacaan') ?? [];
  const lain = lama.filter((b) => b.lembar !== lembar || b.judul !== kolom.judul);
  buku.sistem.tulis('bacaan', kata ? [...lain, { lembar, judul: kolom.judul, arti: kata }] : lain);
  const di = keA1(dariA1(sel)?.baris ?? 1, kolom.kolom);
  return kata
    ? `Kolom "${kolom.judul}" (${di}) dibaca sebagai ${kata} mulai pemeriksaan berikutnya.`
    : `Kolom "${kolom.judul}" (${di}) dibaca menurut kepala dan angkanya lagi.`;
}
