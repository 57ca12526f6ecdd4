import { banding, SERATUS, tanda } from '../../core/desimal';
import { kolomCapaian } from '../../relations/capaian';
import { angkaDi } from '../../relations/sel';
import { makinRendahMakinBaik } from '../../words/arah';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import { DASAR_PENGUKURAN } from '../dasar';

export const targetNol: Aturan = {
  id: 'target-nol',
  judul: 'Target 0 diberi capaian',
  kelompok: 'hitungan',
  tingkat: 'peringatan',
  dasar: DASAR_PENGUKURAN,
  periksa: (konteks) =>
    kolomCapaian(konteks).flatMap(({ baris }) =>
      baris.flatMap((barisCapaian) => {
        const [target, realisasi, capaian] = [
          angkaDi(barisCapaian.target),
          angkaDi(barisCapaian.realisasi),
          angkaDi(barisCapaian.capaian),
        ];
        const gagal = barisCapaian.capaian.tercetak.startsWith('#');
        if (!target || tanda(target) !== 0 || !(capaian || gagal)) return [];
        // 0 of 0 disputes counts as reached in some offices.
        const turun =
          barisCapaian.arah === 'TURUN' ||
          barisCapaian.arah === 'TURUN_RASIO' ||
          makinRendahMakinBaik(barisCapaian.indikator, barisCapaian.sasaran);
        if (capaian && realisasi && tanda(realisasi) === 0 && turun && banding(capaian, SERATUS) === 0) return [];
        return [
          temuanSel(targetNol, barisCapaian.tabel, barisCapaian.baris, barisCapaian.kolom, {
            tingkat: 'peringatan',
            pesan: gagal
              ? 'Target 0 tidak dapat dinilai: rumus capaiannya gagal. Tetapkan target yang terukur, atau tulis "-".'
              : `Target 0 tidak dapat dinilai, tetapi capaian tercetak ${barisCapaian.capaian.tercetak}. Tulis "tidak dapat dinilai" atau "-", atau tetapkan target yang terukur.`,
            seharusnya: '-',
            terkait: daftarTerkait(barisCapaian.capaian, [barisCapaian.target, barisCapaian.realisasi]),
          }),
        ];
      }),
    ),
};

export const dok: DokAturan = {
  id: 'target-nol',
  penjelasan: {
    apa: 'Capaian berupa angka, atau rumus capaian yang gagal, pada baris yang targetnya 0.',
    mengapa: 'Pembagian dengan nol tidak punya hasil. Angka yang tercetak tidak dapat ditelusuri.',
    perbaikan:
      'Tulis "tidak dapat dinilai". Untuk indikator makin rendah makin baik (0 sengketa dari target 0) boleh 100 bila dinyatakan.',
  },
  contoh: [
    {
      judul: 'tidak dinilai, atau 0 dari 0 pada indikator makin rendah makin baik',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Terjaganya aset', 'Jumlah sengketa aset', '0', '0', '100'],
          ['2', 'Meningkatnya mutu jalan', 'Panjang jalan baru', '0', '2', '-'],
          ['3', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '80', '76', '95'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'target 0 menggagalkan rumus capaian',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya mutu jalan', 'Panjang jalan baru', '0', '2', '#ERROR!'],
          ['2', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '80', '76', '95'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F2', tingkat: 'peringatan' }],
    },
    {
      judul: 'target 0 diberi capaian',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya mutu jalan', 'Panjang jalan baru', '0', '2', '200'],
          ['2', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '80', '76', '95'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F2', tingkat: 'peringatan', seharusnya: '-' }],
    },
  ],
};
