import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku } from '../baris-iku';
import { barisRumus } from './formula';

export const rumusTidakLengkap: Aturan = {
  id: 'rumus-tidak-lengkap',
  judul: 'Rumus berhenti di tengah',
  kelompok: 'mutuIku',
  tingkat: 'info',
  dasar: 'PER/09/M.PAN/5/2007 (IKU memuat formula yang dapat dihitung ulang)',
  periksa: (konteks) =>
    barisRumus(konteks).flatMap(({ iku, sel, rumus }) =>
      rumus.menggantung
        ? [
            temuanSelIku(rumusTidakLengkap, iku.tabel, iku.baris, sel, {
              tingkat: 'info',
              pesan: `Rumus berakhir menggantung pada “${rumus.menggantung}”. Lengkapi kelanjutannya atau hapus kata itu.`,
              sebab: 'Sesudah tanda hitung atau kata sambung seharusnya masih ada besaran.',
            }),
          ]
        : [],
    ),
};

export const dok: DokAturan = {
  id: 'rumus-tidak-lengkap',
  penjelasan: {
    apa: 'Rumus diperiksa apakah berakhir pada tanda hitung, kurung buka, atau kata sambung.',
    mengapa: 'Rumus yang terpotong tidak dapat dihitung ulang dan sering menandakan tempelan yang kehilangan baris.',
    perbaikan: 'Lengkapi kelanjutan rumus dari naskah aslinya, atau hapus kata yang menggantung.',
  },
  contoh: [
    {
      judul: 'Berakhir pada “dikali”',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Persentase kehadiran pegawai',
            'Persen',
            'Jumlah hari hadir dibagi jumlah hari kerja dikali',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'info' }],
    },
    {
      judul: 'Rumus utuh',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Persentase kehadiran pegawai',
            'Persen',
            'Jumlah hari hadir dibagi jumlah hari kerja dikali 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
