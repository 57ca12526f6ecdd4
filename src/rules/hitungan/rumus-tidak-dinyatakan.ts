import { tulisRumusCapaian, ujiRumus } from '../../relations/capaian';
import { angkaDi, desimalDi } from '../../relations/sel';
import { bulatPecahan } from '../../relations/toleransi';
import { makinRendahMakinBaik } from '../../words/arah';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import { arahCapaian, SEBUT_RUMUS } from './arah-terbalik';

export const rumusTidakDinyatakan: Aturan = {
  id: 'rumus-tidak-dinyatakan',
  judul: 'Rumus makin rendah makin baik dipakai tanpa dinyatakan',
  kelompok: 'hitungan',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (cara menghitung capaian dinyatakan)',
  periksa: (konteks) =>
    arahCapaian(konteks)
      .filter((x) => x.jenis === 'tidak-dinyatakan')
      .map(({ b: barisCapaian, dipakai }) => {
        const [target, realisasi, capaian] = [
          angkaDi(barisCapaian.target),
          angkaDi(barisCapaian.realisasi),
          angkaDi(barisCapaian.capaian),
        ];
        const biasa =
          target && realisasi && capaian
            ? ujiRumus(
                'NAIK',
                target,
                realisasi,
                desimalDi(barisCapaian.realisasi),
                capaian,
                desimalDi(barisCapaian.capaian),
              )
            : null;
        return {
          ...temuanSel(rumusTidakDinyatakan, barisCapaian.tabel, barisCapaian.baris, barisCapaian.kolom, {
            // Where the name alone says that less is better, everybody reads the figure as it is meant.
            tingkat: makinRendahMakinBaik(barisCapaian.indikator) ? 'info' : 'peringatan',
            pesan: `Capaian ${barisCapaian.capaian.tercetak} cocok dengan ${SEBUT_RUMUS[dipakai]} (makin rendah makin baik), tetapi laporan tidak menyatakan rumus itu; dengan realisasi ÷ target hasilnya lain. Nyatakan rumusnya di bawah tabel atau di kolom arah.`,
            seharusnya: biasa ? bulatPecahan(biasa.p, 2) : null,
            terkait: daftarTerkait(barisCapaian.capaian, [barisCapaian.target, barisCapaian.realisasi]),
          }),
          hitungan: target && realisasi ? tulisRumusCapaian(dipakai, target, realisasi) : null,
        };
      }),
};

export const dok: DokAturan = {
  id: 'rumus-tidak-dinyatakan',
  penjelasan: {
    apa: 'Capaian yang hanya cocok dengan rumus makin rendah makin baik, padahal laporan tidak menyatakan rumus itu di kolom arah, kepala kolom, atau catatan tabel.',
    mengapa:
      'Pembaca yang memakai rumus umum mendapat capaian lain. Dua rumus yang lazim (2T − R dan T ÷ R) juga tidak sama hasilnya.',
    perbaikan: 'Nyatakan arah indikator dan rumusnya di bawah tabel atau dalam kolom arah.',
  },
  contoh: [
    {
      judul: 'rumus dinyatakan di catatan',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Menurunnya pengangguran', 'Tingkat pengangguran terbuka', '2,71', '2,76', '98,19'],
          ['2', 'Meningkatnya mutu air', 'Persentase air baku layak', '50', '45', '90'],
          [],
          ['Catatan: untuk indikator negatif capaian = target / realisasi x 100%'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'rumus tidak dinyatakan',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Menurunnya pengangguran', 'Tingkat pengangguran terbuka', '2,71', '2,76', '98,19'],
          ['2', 'Meningkatnya mutu air', 'Persentase air baku layak', '50', '45', '90'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F2', tingkat: 'info', seharusnya: 101.85 }],
    },
  ],
};
