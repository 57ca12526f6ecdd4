import type { BarisTabel } from '../../core/tabel';
import type { Temuan } from '../../core/temuan';
import type { Aturan } from '../aturan';
import { kolomPertama, temuanSel, terkaitDari } from '../bantu';

interface Bernomor {
  b: BarisTabel;
  n: number;
  /** Lists that are numbered each by itself: "1", "1." and "1)" on the levels of a budget. */
  daftar: string;
}

function nomor(b: BarisTabel, kolom: number): Bernomor | null {
  const t = b.sel[kolom]?.tercetak ?? '';
  const m = b.jenis === 'data' ? /^\(?(\d{1,3})([.)]?)$/.exec(t) : null;
  return m ? { b, n: Number(m[1]), daftar: `${b.tingkat ?? ''}${m[2] === ')' ? ')' : ''}` } : null;
}

export const penomoran: Aturan = {
  id: 'penomoran',
  judul: 'Nomor baris tidak berurutan',
  kelompok: 'antarTabel',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014 (penyajian data yang konsisten)',
  periksa: (konteks) =>
    konteks.tabel.flatMap((tabel): Temuan[] => {
      const kolom = kolomPertama(tabel, 'nomor');
      if (kolom < 0) return [];
      const bernomor = tabel.baris.flatMap((b) => nomor(b, kolom) ?? []);
      if (bernomor.length < 2) return [];
      const hasil: Temuan[] = [];
      const terakhir = new Map<string, Bernomor>();
      for (let i = 0; i < bernomor.length; i++) {
        const x = bernomor[i] as Bernomor;
        const lalu = terakhir.get(x.daftar) ?? bernomor[i - 1];
        const sambung = [...terakhir.values()].some((y) => y.n + 1 === x.n);
        terakhir.set(x.daftar, x);
        // 1 starts anew under another heading; the same number again belongs to a merged cell.
        if (x.n === 1 || sambung || (lalu && x.n === lalu.n)) continue;
        const harap = lalu ? lalu.n + 1 : 1;
        const sel = x.b.sel[kolom];
        hasil.push(
          temuanSel(penomoran, tabel, x.b, kolom, {
            tingkat: 'peringatan',
            pesan: lalu
              ? `Nomor baris melompat dari ${lalu.n} ke ${x.n}, seharusnya ${harap}. Periksa apakah ada baris yang hilang, lalu urutkan nomornya.`
              : `Nomor baris dimulai dari ${x.n}, seharusnya 1. Periksa apakah ada baris yang hilang, lalu urutkan nomornya.`,
            seharusnya: harap,
            terkait: lalu?.b.sel[kolom] && sel ? [terkaitDari(lalu.b.sel[kolom] as typeof sel)] : [],
          }),
        );
      }
      // A table whose numbers are of another list altogether is not renumbered row by row.
      return hasil.length > bernomor.length / 2 && hasil.length > 3 ? hasil.slice(0, 1) : hasil;
    }),
};
