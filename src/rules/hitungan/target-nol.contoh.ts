import type { DokAturan } from '../aturan';

export const targetNolDok: DokAturan = {
  id: 'target-nol',
  penjelasan: {
    apa: 'Capaian berupa angka pada baris yang targetnya 0.',
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
