import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'target-menurun',
  penjelasan: {
    apa: 'Target setiap tahun dibandingkan dengan tahun sebelumnya, menurut arah indikatornya.',
    mengapa: 'Target yang mundur berarti merencanakan kinerja yang lebih buruk, kecuali ada alasan yang disebut.',
    perbaikan: 'Perbaiki targetnya, atau jelaskan alasannya di bawah tabel.',
  },
  contoh: [
    {
      judul: 'Target tahun kedua turun',
      lembar: {
        Tabel: [
          ['Target Renstra Tahun 2025-2027'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Target 2026', 'Target 2027'],
          ['1', 'Meningkatnya mutu layanan', 'Indeks Kepuasan Masyarakat', 'Nilai', '82', '80', '84'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'F4', tingkat: 'info' }],
    },
    {
      judul: 'Kemiskinan memang harus turun',
      lembar: {
        Tabel: [
          ['Target Renstra Tahun 2025-2027'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Target 2026', 'Target 2027'],
          ['1', 'Menurunnya kemiskinan', 'Persentase Penduduk Miskin', 'Persen', '9,5', '9,1', '8,7'],
        ],
      },
      temuan: [],
    },
  ],
};
