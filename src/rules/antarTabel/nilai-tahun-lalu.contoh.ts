import type { DokAturan } from '../aturan';

export const nilaiTahunLaluDok: DokAturan = {
  id: 'nilai-tahun-lalu',
  penjelasan: {
    apa: 'Realisasi tahun laporan yang sama persis, sampai desimalnya, dengan realisasi tahun sebelumnya.',
    mengapa:
      'Angka hasil ukur hampir tidak pernah berulang persis. Sering kali hasil tahun ini belum terbit dan nilai tahun lalu dipakai tanpa dikatakan.',
    perbaikan: 'Isi dengan hasil tahun ini; bila belum terbit, katakan nilai tahun mana yang dipakai.',
  },
  contoh: [
    {
      judul: 'berbeda, atau bulat',
      lembar: {
        a: [
          ...[
            ['No', 'Indikator Kinerja', 'Tahun 2024', 'Tahun 2025', ''],
            ['', '', 'Realisasi', 'Target', 'Realisasi'],
          ],
          ['1', 'Nilai SAKIP', '73,20', '75', '74,10'],
          ['2', 'Jumlah dokumen', '5', '5', '5'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'sama persis',
      lembar: {
        a: [
          ...[
            ['No', 'Indikator Kinerja', 'Tahun 2024', 'Tahun 2025', ''],
            ['', '', 'Realisasi', 'Target', 'Realisasi'],
          ],
          ['1', 'Nilai SAKIP', '73,20', '75', '73,20'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E3', tingkat: 'peringatan' }],
    },
  ],
};
