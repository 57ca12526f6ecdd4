import type { DokAturan } from '../aturan';

export const narasiHitunganDok: DokAturan = {
  id: 'narasi-hitungan',
  penjelasan: {
    apa: 'Hitungan yang ditulis di dalam kalimat dihitung ulang: pembagian dan penjumlahan, target–realisasi–capaian, anggaran–realisasi–persentase, jumlah dan rinciannya, serta selisih antara dua angka.',
    mengapa:
      'Pembaca menghitung ulang kalimat seperti ini dengan kalkulator; satu hasil yang salah membuat seluruh angka laporan diragukan.',
    perbaikan: 'Perbaiki hasilnya, atau angka yang dihitung bila itu yang keliru.',
  },
  contoh: [
    {
      judul: 'hitungan benar',
      lembar: {},
      naskah: [
        'Persentasenya 882 : 1.762 x 100 = 50,05%.',
        'Anggaran sebesar Rp200.000.000 terealisasi Rp150.000.000 atau 75,00%.',
      ],
      temuan: [],
    },
    {
      judul: 'hasil bagi salah',
      lembar: {},
      naskah: ['Persentasenya 882 : 1.762 x 100 = 52,05%.'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'galat' }],
    },
    {
      judul: 'rincian tidak sama dengan jumlahnya',
      lembar: {},
      naskah: [
        'Pencari kerja terdaftar sebanyak 1.762 orang yang terdiri dari 515 orang melalui pelatihan dan 1.274 orang melalui antar kerja.',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'galat' }],
    },
    {
      judul: 'persentase serapan salah',
      lembar: {},
      naskah: ['Anggaran sebesar Rp200.000.000 terealisasi Rp150.000.000 atau 85,00%.'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'galat' }],
    },
  ],
};
