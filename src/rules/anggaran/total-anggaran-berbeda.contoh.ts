import type { DokAturan } from '../aturan';

export const totalAnggaranBerbedaDok: DokAturan = {
  id: 'total-anggaran-berbeda',
  penjelasan: {
    apa: 'Jumlah anggaran dan realisasi seluruhnya dibandingkan antar tabel: tabel program, lampiran perjanjian kinerja, perbandingan tahun, dan jenis belanja.',
    mengapa: 'Anggaran dinas hanya satu. Perbedaan biasanya sebelum dan sesudah perubahan, dan itu perlu dikatakan.',
    perbaikan: 'Sebutkan anggaran mana yang dipakai tiap tabel, atau samakan.',
  },
  contoh: [
    {
      judul: 'jumlah sama',
      lembar: {
        anggaran: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi'],
          ['Program : Jalan', '30.000.000', '24.000.000'],
          ['Program : Air', '12.500.000', '9.000.000'],
          ['Program : Irigasi', '18.250.000', '15.000.000'],
        ],
        b: [
          ['No', 'Program', 'Anggaran'],
          ['1', 'Program Jalan', '30.000.000'],
          ['2', 'Program Air', '12.500.000'],
          ['3', 'Program Irigasi', '18.250.000'],
          ['', 'Jumlah', '60.750.000'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'jumlah berbeda',
      lembar: {
        anggaran: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi'],
          ['Program : Jalan', '30.000.000', '24.000.000'],
          ['Program : Air', '12.500.000', '9.000.000'],
          ['Program : Irigasi', '18.250.000', '15.000.000'],
        ],
        b: [
          ['No', 'Program', 'Anggaran'],
          ['1', 'Program Jalan', '32.000.000'],
          ['2', 'Program Air', '12.500.000'],
          ['3', 'Program Irigasi', '18.250.000'],
          ['', 'Jumlah', '62.750.000'],
        ],
      },
      temuan: [{ lembar: 'b', sel: 'C5', tingkat: 'peringatan', seharusnya: 60750000 }],
    },
  ],
};
