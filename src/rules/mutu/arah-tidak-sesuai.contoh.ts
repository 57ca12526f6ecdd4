import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'arah-tidak-sesuai',
  penjelasan: {
    apa: 'Arah indikator dibandingkan dengan namanya: pengangguran, kemiskinan, stunting, kematian, kecelakaan, dan sejenisnya makin rendah makin baik, kecuali yang diukur adalah penanganannya.',
    mengapa:
      'Arah yang terbalik membuat realisasi yang memburuk tercetak sebagai capaian di atas 100%, dan arah yang tidak disebut membuat pembaca tidak tahu rumus capaian yang dipakai.',
    perbaikan:
      'Tulis TURUN (atau negatif) di kolom arah, dan cantumkan rumus capaian indikator turun di bawah tabel. Bila tabel IKU belum punya kolom arah, tambahkan.',
  },
  contoh: [
    {
      judul: 'Angka kematian dengan arah naik',
      lembar: {
        Tabel: [
          ['Tabel IKU Dinas Kesehatan Tahun 2025'],
          [],
          ['No', 'Sasaran Strategis', 'Indikator Kinerja Utama', 'Satuan', 'Arah', 'Formulasi'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Angka Kematian Bayi',
            'per 1.000 KH',
            'Naik',
            'Jumlah kematian bayi / jumlah kelahiran hidup x 1.000',
          ],
          [
            '2',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase kasus stunting yang ditangani',
            'Persen',
            'Naik',
            'Jumlah balita stunting ditangani / jumlah balita stunting x 100%',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan', seharusnya: 'TURUN' }],
    },
    {
      judul: 'Arah sesuai namanya',
      lembar: {
        Tabel: [
          ['Tabel IKU Dinas Kesehatan Tahun 2025'],
          [],
          ['No', 'Sasaran Strategis', 'Indikator Kinerja Utama', 'Satuan', 'Arah', 'Formulasi'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Angka Kematian Bayi',
            'per 1.000 KH',
            'Turun',
            'Jumlah kematian bayi / jumlah kelahiran hidup x 1.000',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
