import type { DokAturan } from '../aturan';

export const penomoranDok: DokAturan = {
  id: 'penomoran',
  penjelasan: {
    apa: 'Nomor baris diperiksa urutannya. Nomor yang sama boleh berulang pada sel gabung, dan boleh mulai lagi dari 1 di bawah judul lain.',
    mengapa: 'Nomor yang melompat menandakan baris yang hilang atau tabel yang dipotong dari dokumen lain.',
    perbaikan: 'Urutkan nomornya, dan pastikan tidak ada baris yang hilang.',
  },
  contoh: [
    {
      judul: 'berurutan',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Persentase jalan mantap', 'Persen', '80'],
          ['2', 'Persentase air baku layak', 'Persen', '80'],
          ['3', 'Persentase irigasi baik', 'Persen', '80'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'melompat',
      lembar: {
        a: [
          ['No.', 'Indikator Kinerja', 'Target'],
          ['1.', 'Persentase jalan mantap', '80'],
          ['4.', 'Persentase air baku layak', '50'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'A3', tingkat: 'peringatan', seharusnya: 2 }],
    },
    {
      judul: 'satu huruf dua kali, satu terlewat',
      lembar: {
        a: [
          ['Kode', 'Indikator Kinerja', 'Satuan', 'Target'],
          ...['a.', 'b.', 'c.', 'e.', 'e.', 'f.', 'g.', 'h.'].map((k, i) => [
            k,
            `Persentase ${['jalan', 'jembatan', 'trotoar', 'drainase', 'irigasi', 'air minum', 'sanitasi', 'gedung'][i]} baik`,
            'Persen',
            '80',
          ]),
        ],
      },
      temuan: [{ lembar: 'a', sel: 'A5', tingkat: 'peringatan', seharusnya: 'd' }],
    },
  ],
};
