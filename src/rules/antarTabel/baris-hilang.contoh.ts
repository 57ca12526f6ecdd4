import type { DokAturan } from '../aturan';

export const barisHilangDok: DokAturan = {
  id: 'baris-hilang',
  penjelasan: {
    apa: 'Indikator perjanjian kinerja dicari di setiap tabel pengukuran yang memuat daftar indikator yang sama.',
    mengapa: 'Semua sasaran yang diperjanjikan harus dilaporkan, juga yang gagal.',
    perbaikan: 'Tambahkan barisnya, atau jelaskan mengapa tidak dilaporkan.',
  },
  contoh: [
    {
      judul: 'semua dilaporkan',
      lembar: {
        pk: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Persentase jalan mantap', 'Persen', '80'],
          ['2', 'Persentase air baku layak', 'Persen', '80'],
          ['3', 'Persentase irigasi baik', 'Persen', '80'],
          ['4', 'Persentase rumah layak huni', 'Persen', '80'],
          ['5', 'Persentase drainase lancar', 'Persen', '80'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi'],
          ['1', 'Persentase jalan mantap', '76'],
          ['2', 'Persentase air baku layak', '76'],
          ['3', 'Persentase irigasi baik', '76'],
          ['4', 'Persentase rumah layak huni', '76'],
          ['5', 'Persentase drainase lancar', '76'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'satu indikator tidak dilaporkan',
      lembar: {
        pk: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Persentase jalan mantap', 'Persen', '80'],
          ['2', 'Persentase air baku layak', 'Persen', '80'],
          ['3', 'Persentase irigasi baik', 'Persen', '80'],
          ['4', 'Persentase rumah layak huni', 'Persen', '80'],
          ['5', 'Persentase drainase lancar', 'Persen', '80'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi'],
          ['1', 'Persentase jalan mantap', '76'],
          ['2', 'Persentase air baku layak', '76'],
          ['3', 'Persentase irigasi baik', '76'],
          ['4', 'Persentase rumah layak huni', '76'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'A1', tingkat: 'peringatan' }],
    },
  ],
};
