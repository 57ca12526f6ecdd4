import type { DokAturan } from '../aturan';

export const tahunTidakCocokDok: DokAturan = {
  id: 'tahun-tidak-cocok',
  penjelasan: {
    apa: 'Tahun di kepala kolom yang tercetak dua kali, akhir periode Renstra yang tidak sama dengan periodenya, dan judul tahun lalu di atas angka tahun ini.',
    mengapa: 'Tahun yang salah membuat perbandingan dibaca terbalik.',
    perbaikan: 'Perbaiki tahun di judul atau kepala tabel.',
  },
  contoh: [
    {
      judul: 'tahun berurutan',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi 2023', 'Realisasi 2024', 'Realisasi 2025'],
          ['1', 'Persentase jalan mantap', '70', '72', '76'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'tahun tercetak dua kali',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi 2024', 'Realisasi 2024', 'Realisasi 2025'],
          ['1', 'Persentase jalan mantap', '70', '72', '76'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'D1', tingkat: 'peringatan' }],
    },
    {
      judul: 'akhir periode berbeda dari periodenya',
      lembar: {
        a: [
          ['Kemajuan terhadap Renstra 2025-2029'],
          [],
          ['No', 'Indikator Kinerja', 'Realisasi 2025', 'Target Akhir Renstra (2030)', 'Tingkat Kemajuan'],
          ['1', 'Persentase jalan mantap', '76', '80', '95'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'D3', tingkat: 'peringatan', seharusnya: 2029 }],
    },
  ],
};
