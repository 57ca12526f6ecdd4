import { banding, type Desimal, keTeks } from '../../core/desimal';
import type { BarisTabel, Tabel } from '../../core/tabel';
import type { Temuan } from '../../core/temuan';
import type { Aturan } from '../aturan';
import { angkaDi, daftarTerkait, kolomPeran, namaBaris, selDi, temuanSel } from '../bantu';
import { cariKawan, kolomBerlaku } from '../relasi/kawan';

/** Round amounts repeat by nature; one with five digits that count does not. */
function khas(n: Desimal): boolean {
  return keTeks(n).replace(/\..*$/, '').replace(/0+$/, '').length >= 5;
}

function leluhur(tabel: Tabel, i: number, j: number): boolean {
  for (let k: number | null = j; k !== null; k = tabel.baris[k]?.induk ?? null) if (k === i) return true;
  for (let k: number | null = i; k !== null; k = tabel.baris[k]?.induk ?? null) if (k === j) return true;
  return false;
}

export const angkaTersalin: Aturan = {
  id: 'angka-tersalin',
  judul: 'Realisasi sama persis dengan baris lain',
  kelompok: 'anggaran',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 88/2021 (keandalan data kinerja)',
  periksa: (konteks) =>
    konteks.tabel.flatMap((tabel) => {
      if (tabel.jenis !== 'anggaran-program' && tabel.jenis !== 'belanja-jenis') return [];
      return kolomPeran(tabel, 'realisasiAnggaran').flatMap((kolom): Temuan[] => {
        const iP = cariKawan(tabel, kolom, 'pagu');
        if (iP < 0) return [];
        const pertama = new Map<string, { b: BarisTabel; i: number }>();
        const hasil: Temuan[] = [];
        tabel.baris.forEach((b, i) => {
          const r = selDi(b, kolom);
          const n = angkaDi(r);
          if (b.jenis !== 'data' || !r || !n || !khas(n)) return;
          const kunci = keTeks(n);
          const dulu = pertama.get(kunci);
          if (!dulu) {
            pertama.set(kunci, { b, i });
            return;
          }
          // A parent with a single child has its child's amounts.
          if (leluhur(tabel, dulu.i, i)) return;
          const [p, q] = [selDi(b, kolomBerlaku(tabel, b, iP)), selDi(dulu.b, kolomBerlaku(tabel, dulu.b, iP))];
          const [x, y] = [angkaDi(p), angkaDi(q)];
          // Spent to the last rupiah the amounts repeat the budgets, which may well be equal.
          if (
            !p ||
            !q ||
            !x ||
            !y ||
            banding(n, x) === 0 ||
            namaBaris(tabel, b, kolom) === namaBaris(tabel, dulu.b, kolom)
          )
            return;
          hasil.push(
            temuanSel(angkaTersalin, tabel, b, kolom, {
              tingkat: 'peringatan',
              pesan: `Realisasi ${r.tercetak} sama persis dengan baris "${namaBaris(tabel, dulu.b, kolom)}" (${dulu.b.sel[kolom]?.a1}). Periksa apakah angkanya tersalin dari baris itu.`,
              terkait: daftarTerkait(r, [dulu.b.sel[kolom], p, q]),
            }),
          );
        });
        return hasil;
      });
    }),
};
