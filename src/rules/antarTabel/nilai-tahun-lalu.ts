import { bagi, banding, type Desimal, desimal, kali, tanda } from '../../core/desimal';
import { kelompokIndikator } from '../../relations/butir';
import { angkaDi, desimalDi } from '../../relations/sel';
import type { Aturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

/** Whether some share of at most forty is this percentage. */
function bagianSedikit(n: Desimal, d: number): boolean {
  for (let bawah = 2n; bawah <= 40n; bawah++) {
    const atas = bagi(kali(n, desimal(bawah)), desimal(100n), 0);
    if (tanda(atas) > 0 && banding(bagi(kali(atas, desimal(100n)), desimal(bawah), d), n) === 0) return true;
  }
  return false;
}

export const nilaiTahunLalu: Aturan = {
  id: 'nilai-tahun-lalu',
  judul: 'Realisasi sama persis dengan tahun sebelumnya',
  kelompok: 'antarTabel',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (perbandingan dengan tahun lalu)',
  periksa: (konteks) =>
    kelompokIndikator(konteks).flatMap((k): TemuanAturan[] => {
      const realisasi = k.butir.filter(
        (b) => b.peran === 'realisasi' && b.tw === null && b.tahun !== null && b.varian === null,
      );
      return realisasi.flatMap((b) => {
        if (b.tahun !== konteks.tahun) return [];
        const lalu = realisasi.find((x) => x.sebutan.baris === b.sebutan.baris && x.tahun === (b.tahun as number) - 1);
        const [x, y] = [angkaDi(b.sel), lalu ? angkaDi(lalu.sel) : null];
        // Whole figures repeat by nature (100%, 5 dokumen); a measured one with decimals hardly ever does.
        if (!lalu || !x || !y || banding(x, y) !== 0 || desimalDi(b.sel) === 0 || x.n % 10n ** BigInt(x.s) === 0n)
          return [];
        return [
          temuanSel(nilaiTahunLalu, b.sebutan.tabel, b.sebutan.baris, b.kolom, {
            // A share of few ("7 of 11") comes again easily.
            tingkat: bagianSedikit(x, desimalDi(b.sel)) ? 'info' : 'peringatan',
            pesan: `Realisasi ${b.tahun} (${b.sel.tercetak}) sama persis dengan ${lalu.tahun}. Bila hasil ${b.tahun} belum terbit dan nilai tahun lalu yang dipakai, katakan begitu; bila tidak, periksa apakah angkanya tersalin.`,
            terkait: daftarTerkait(b.sel, [lalu.sel]),
          }),
        ];
      });
    }),
};
