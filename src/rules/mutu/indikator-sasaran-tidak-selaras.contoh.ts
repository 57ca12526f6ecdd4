import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'indikator-sasaran-tidak-selaras',
  penjelasan: {
    apa: 'Indikator dicocokkan dengan sasaran di barisnya dan dengan sasaran baris di dekatnya. Bila indikator jelas milik sasaran lain, pasangannya tergeser.',
    mengapa:
      'Sasaran dan indikator yang bergeser satu baris membuat seluruh pengukuran di bawahnya membuktikan hal yang salah.',
    perbaikan:
      'Pasangkan kembali sasaran dan indikator; periksa juga baris sesudahnya karena pergeseran biasanya berlanjut.',
  },
  contoh: [
    {
      judul: 'Sasaran bergeser satu baris',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          [
            '1',
            'Tersusunnya laporan inventarisasi jembatan',
            'Jumlah peta jaringan irigasi sekunder yang mutakhir',
            'Dokumen',
            '2',
          ],
          ['2', 'Tersedianya peta jaringan irigasi sekunder', 'Jumlah unit alat berat yang terpelihara', 'Unit', '6'],
          ['3', 'Terpeliharanya alat berat bengkel', 'Jumlah unit alat berat bengkel yang dipelihara', 'Unit', '6'],
        ],
      },
      temuan: [
        { lembar: 'Tabel', sel: 'B4', tingkat: 'peringatan', seharusnya: 'Tersedianya peta jaringan irigasi sekunder' },
        { lembar: 'Tabel', sel: 'B5', tingkat: 'peringatan' },
      ],
    },
    {
      judul: 'Pasangan benar',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Tersusunnya laporan inventarisasi jembatan', 'Jumlah laporan inventarisasi jembatan', 'Laporan', '2'],
          [
            '2',
            'Tersedianya peta jaringan irigasi sekunder',
            'Jumlah peta jaringan irigasi sekunder yang mutakhir',
            'Dokumen',
            '6',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
