import type { DokAturan } from '../aturan';

export const dok: DokAturan = {
  id: 'rumus-tautologis',
  penjelasan: {
    apa: 'Pembilang dan penyebut rumus dibandingkan kata pokoknya; bila keduanya menghitung hal yang sama, rumus dilaporkan.',
    mengapa: 'Rumus seperti itu selalu menghasilkan 100%, sehingga tidak mengukur apa-apa.',
    perbaikan:
      'Ganti penyebut dengan seluruh populasi yang seharusnya dicapai, atau pembilang dengan bagian yang memenuhi syarat.',
  },
  contoh: [
    {
      judul: 'Pembilang sama dengan penyebut',
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
            'Persentase aduan yang ditangani',
            'Persen',
            'Jumlah aduan yang ditangani : jumlah seluruh aduan yang ditangani x 100',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Objek pengawasan bukan objek yang diawasi',
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
            'Persentase objek yang diawasi',
            'Persen',
            'Jumlah objek yang diawasi / jumlah objek pengawasan x 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
    {
      judul: 'Realisasi terhadap target',
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
            'Persentase pencapaian PAD',
            'Persen',
            'Realisasi PAD / Target PAD x 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
