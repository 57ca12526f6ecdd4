import { banding, type Desimal, NOL, tambah } from '../../core/desimal';
import { type Butir, kelompokIndikator } from '../../relations/butir';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi, sebutTabel } from '../../relations/sel';
import { periodeDalam } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

/** Last year of the plan that targets per year reach to. */
function tahunAkhir(konteks: KonteksAturan, target: readonly Butir[]): number | null {
  const tahun = target.map((b) => b.tahun as number);
  const terakhir = Math.max(...tahun);
  for (const b of target) {
    const p = periodeDalam(b.sebutan.tabel.judul);
    if (p && p[1] === terakhir) return terakhir;
  }
  return tahun.length >= 3 && terakhir > (konteks.tahun ?? 0) ? terakhir : null;
}

export const targetTahunKeliru: Aturan = {
  id: 'target-tahun-keliru',
  judul: 'Target akhir Renstra diambil dari tahun lain',
  kelompok: 'antarTabel',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (perbandingan dengan target jangka menengah)',
  periksa: (konteks) =>
    kelompokIndikator(konteks).flatMap((kelompok): TemuanAturan[] => {
      const tahunan = kelompok.butir.filter(
        (butir) =>
          butir.peran === 'target' &&
          butir.varian === null &&
          butir.tw === null &&
          butir.tahun !== null &&
          angkaDi(butir.sel) &&
          butir.sebutan.tabel.jenis === 'target-tahun',
      );
      const akhir = tahunan.length ? tahunAkhir(konteks, tahunan) : null;
      if (akhir === null) return [];
      const acuan = tahunan.find((b) => b.tahun === akhir);
      const benar = acuan ? angkaDi(acuan.sel) : null;
      if (!acuan || !benar) return [];
      const perTahun = new Map(tahunan.map((b) => [b.tahun, angkaDi(b.sel) as Desimal]));
      const kumulatif = [...perTahun.values()].reduce((s, n) => tambah(s, n), NOL);
      return kelompok.butir.flatMap((butirLain): TemuanAturan[] => {
        const n = butirLain.peran === 'target' && butirLain.varian === 'akhir' ? angkaDi(butirLain.sel) : null;
        if (!n || banding(n, benar) === 0 || (butirLain.tahun !== null && butirLain.tahun !== akhir)) return [];
        // The whole plan's target of an indicator that adds up over the years.
        if (banding(n, kumulatif) === 0) return [];
        const lain = tahunan.filter((x) => banding(angkaDi(x.sel) as Desimal, n) === 0);
        const dari = lain.find((x) => x.tahun === konteks.tahun) ?? lain[0];
        return [
          temuanSel(targetTahunKeliru, butirLain.sebutan.tabel, butirLain.sebutan.baris, butirLain.kolom, {
            tingkat: dari ? 'galat' : 'peringatan',
            pesan: dari
              ? `Target akhir Renstra tercetak ${butirLain.sel.tercetak}, yaitu target ${dari.tahun} di ${sebutTabel(dari.sebutan.tabel)}; target akhir (${akhir}) di sana ${acuan.sel.tercetak}. Pakai target ${akhir}, lalu hitung ulang kemajuannya.`
              : `Target akhir Renstra tercetak ${butirLain.sel.tercetak}, tetapi target ${akhir} di ${sebutTabel(acuan.sebutan.tabel)} ${acuan.sel.tercetak}. Bila Renstra berubah, jelaskan; bila tidak, samakan.`,
            seharusnya: benar,
            sebab: dari ? `target tahun ${dari.tahun} dipakai sebagai target akhir` : null,
            terkait: daftarTerkait(butirLain.sel, [acuan.sel, ...(dari ? [dari.sel] : [])]),
          }),
        ];
      });
    }),
};

export const dok: DokAturan = {
  id: 'target-tahun-keliru',
  penjelasan: {
    apa: 'Target akhir Renstra dibandingkan dengan target tahun terakhir pada tabel target per tahun.',
    mengapa: 'Kemajuan terhadap target akhir tampak selesai bila yang dipakai target tahun berjalan.',
    perbaikan: 'Pakai target tahun terakhir Renstra, lalu hitung ulang kemajuannya.',
  },
  contoh: [
    {
      judul: 'target tahun terakhir',
      lembar: {
        t: [
          ['Tabel 2.1 Target Kinerja Tahun 2022-2026'],
          ['No', 'Indikator Kinerja', 'Target 2024', 'Target 2025', 'Target 2026'],
          ['1', 'Persentase jalan mantap', '70', '75', '80'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi Tahun 2024', 'Target Akhir Renstra', 'Tingkat Kemajuan'],
          ['1', 'Persentase jalan mantap', '68', '80', '85'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'target tahun berjalan',
      lembar: {
        t: [
          ['Tabel 2.1 Target Kinerja Tahun 2022-2026'],
          ['No', 'Indikator Kinerja', 'Target 2024', 'Target 2025', 'Target 2026'],
          ['1', 'Persentase jalan mantap', '70', '75', '80'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi Tahun 2024', 'Target Akhir Renstra', 'Tingkat Kemajuan'],
          ['1', 'Persentase jalan mantap', '68', '70', '97,14'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'D2', tingkat: 'galat', seharusnya: 80 }],
    },
  ],
};
