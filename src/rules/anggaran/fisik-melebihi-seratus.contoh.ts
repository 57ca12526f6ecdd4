import type { DokAturan } from '../aturan';

export const fisikMelebihiSeratusDok: DokAturan = {
  id: 'fisik-melebihi-seratus',
  penjelasan: {
    apa: 'Persentase kemajuan fisik pekerjaan tidak boleh lebih dari 100.',
    mengapa:
      'Kemajuan fisik diukur terhadap seluruh pekerjaan. Angka di atas 100 biasanya salah ketik, atau capaian terhadap target yang ditaruh di kolom fisik.',
    perbaikan: 'Cocokkan dengan berita acara atau laporan kemajuan pekerjaan, lalu tulis paling tinggi 100.',
  },
  contoh: [
    {
      judul: 'satu kegiatan melebihi seratus',
      lembar: {
        a: [
          ['No', 'Kegiatan', 'Pagu (Rp)', 'Realisasi Keuangan (Rp)', 'Realisasi Fisik (%)'],
          ['1', 'Pemeliharaan jalan', '1.250.000.000', '1.200.000.000', '100,00'],
          ['2', 'Rehabilitasi irigasi', '830.000.000', '799.500.000', '112,50'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E3', tingkat: 'peringatan', seharusnya: 100 }],
    },
    {
      judul: 'paling tinggi seratus',
      lembar: {
        a: [
          ['No', 'Kegiatan', 'Pagu (Rp)', 'Realisasi Keuangan (Rp)', 'Realisasi Fisik (%)'],
          ['1', 'Pemeliharaan jalan', '1.250.000.000', '1.200.000.000', '100,00'],
          ['2', 'Rehabilitasi irigasi', '830.000.000', '799.500.000', '96,75'],
        ],
      },
      temuan: [],
    },
  ],
};
