import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'sasaran-berupa-aktivitas',
  penjelasan: {
    apa: 'Sasaran strategis diperiksa apakah berawal dengan kata kerja pelaksanaan (melaksanakan, terlaksananya, tersusunnya). Pada program, kegiatan, dan sub kegiatan cara menulis itu wajar dan tidak dilaporkan.',
    mengapa:
      'Sasaran strategis menyatakan hasil yang dirasakan masyarakat; terlaksananya pekerjaan selalu dapat tercapai 100% tanpa hasil apa pun.',
    perbaikan: 'Tulis hasilnya: “Meningkatnya …”, “Menurunnya …”, “Terwujudnya …”.',
  },
  contoh: [
    {
      judul: 'Sasaran kepala dinas berupa kegiatan',
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
            'Terlaksananya pembinaan koperasi',
            'Persentase koperasi sehat',
            'Persen',
            'Jumlah koperasi sehat / jumlah koperasi x 100%',
            'Laporan',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'B4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Pada tingkat seksi hal itu wajar',
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
            'Meningkatnya kualitas koperasi',
            'Persentase koperasi sehat',
            'Persen',
            'Jumlah koperasi sehat / jumlah koperasi x 100%',
            'Laporan',
            'Kepala Dinas',
          ],
          [
            '2',
            'Terlaksananya pembinaan koperasi',
            'Jumlah koperasi yang dibina',
            'Koperasi',
            'Jumlah koperasi yang dibina',
            'Laporan',
            'Kepala Seksi Pembinaan',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
