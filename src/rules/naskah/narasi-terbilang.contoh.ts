import type { DokAturan } from '../aturan';

export const narasiTerbilangDok: DokAturan = {
  id: 'narasi-terbilang',
  penjelasan: {
    apa: 'Angka yang diikuti huruf di dalam kurung dibandingkan dengan hurufnya.',
    mengapa:
      'Pada dokumen resmi huruf dianggap lebih kuat daripada angka; bila berbeda, tidak jelas mana yang berlaku.',
    perbaikan: 'Perbaiki angka atau hurufnya. Fungsi TERBILANG menuliskan huruf dari angka.',
  },
  contoh: [
    {
      judul: 'angka dan huruf sama',
      lembar: {},
      naskah: ['Dinas melaksanakan 6 (enam) program dengan anggaran Rp2.500.000,- (dua juta lima ratus ribu rupiah).'],
      temuan: [],
    },
    {
      judul: 'huruf berbeda',
      lembar: {},
      naskah: ['Dinas melaksanakan 6 (lima) program.'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'galat' }],
    },
  ],
};
