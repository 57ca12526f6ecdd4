/** Which budget an amount spent is measured by, as the rows of its table show it. */
import { banding, tanda } from '../core/desimal';
import { sekali } from '../core/sekali';
import type { Tabel } from '../core/tabel';
import { tahunDalam } from '../words/nama';
import { semuaRelasi } from './index';
import { cariKawan } from './kawan';
import type { KonteksAturan } from './konteks';
import { angkaDi } from './sel';

/** Fewest rows that deny a pair which no row bears out. */
const PENYANGKAL = 2;

/** Pairs of columns [pagu, realisasi] that printed quotients bear out, by table. */
const pasanganTerbukti = sekali((konteks: KonteksAturan): Map<Tabel, (readonly [number, number])[]> => {
  const hasil = new Map<Tabel, (readonly [number, number])[]>();
  for (const { relasi, uji } of semuaRelasi(konteks)) {
    const [a, b] = relasi.masukan.map((s) => relasi.baris.sel.indexOf(s));
    if (a === undefined || b === undefined || relasi.masukan.length !== 2 || uji.vonis === 'galat') continue;
    if (relasi.jenis !== 'penyerapan' && relasi.jenis !== 'hubungan') continue;
    const di = (peran: string) => [a, b].find((i) => relasi.tabel.kolom[i]?.peran === peran);
    const [pagu, realisasi] = [di('pagu'), di('realisasiAnggaran')];
    if (pagu === undefined || realisasi === undefined) continue;
    const daftar = hasil.get(relasi.tabel) ?? [];
    hasil.set(relasi.tabel, daftar);
    if (!daftar.some(([p, r]) => p === pagu && r === realisasi)) daftar.push([pagu, realisasi]);
  }
  return hasil;
});

/** Whether a column counts over the years of a plan instead of one of them. */
function bertahunBanyak(tabel: Tabel, kolom: number): boolean {
  const k = tabel.kolom[kolom];
  return k?.varian === 'kumulatif' || k?.varian === 'akhir' || new Set(tahunDalam(k?.judul ?? '')).size > 1;
}

/** Whether the rows bear the pair out: some amounts spent keep within their budget, or no more than one exceeds it. */
function wajar(tabel: Tabel, pagu: number, realisasi: number): boolean {
  let lebih = 0;
  for (const b of tabel.baris) {
    const [x, y] = [angkaDi(b.sel[realisasi]), angkaDi(b.sel[pagu])];
    if (!x || !y || tanda(x) <= 0 || tanda(y) <= 0) continue;
    if (banding(x, y) <= 0) return true;
    lebih++;
  }
  return lebih < PENYANGKAL;
}

/**
 * The column of the budget that may not be exceeded by column `realisasi`; −1 where none can be told: the rows deny the
 * one that headers suggest, it belongs to another amount, or one of the two counts over more years than the other.
 */
export function paguMengikat(konteks: KonteksAturan, tabel: Tabel, realisasi: number): number {
  const terbukti = pasanganTerbukti(konteks).get(tabel) ?? [];
  const duga = cariKawan(tabel, realisasi, 'pagu');
  const sendiri = terbukti.filter(([, r]) => r === realisasi).map(([p]) => p);
  if (sendiri.length) return sendiri.includes(duga) ? duga : (sendiri[0] as number);
  if (duga < 0 || terbukti.some(([p]) => p === duga)) return -1;
  if (bertahunBanyak(tabel, realisasi) && !bertahunBanyak(tabel, duga)) return -1;
  return wajar(tabel, duga, realisasi) ? duga : -1;
}
