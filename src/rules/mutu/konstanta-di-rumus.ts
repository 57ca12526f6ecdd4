import type { Aturan, DokAturan } from '../aturan';
import { kutipRingkas, temuanSelIku } from '../baris-iku';
import { barisRumus } from './formula';

export const konstantaDiRumus: Aturan = {
  id: 'konstanta-di-rumus',
  judul: 'Angka tetap di dalam rumus indikator',
  kelompok: 'mutuIku',
  tingkat: 'info',
  dasar: 'PER/20/M.PAN/11/2008 (formula berlaku selama periode IKU)',
  periksa: (konteks) =>
    barisRumus(konteks).flatMap(({ iku, sel, rumus }) =>
      rumus.konstanta.slice(0, 1).map(({ uraian, angka }) =>
        temuanSelIku(konstantaDiRumus, iku.tabel, iku.baris, sel, {
          tingkat: 'info',
          pesan: `Rumus memuat angka tetap ${angka}${uraian ? ` untuk ${kutipRingkas(uraian)}` : ''}, sehingga tidak mengikuti data tahun berjalan. Hapus angkanya dari rumus dan cantumkan sumber datanya.`,
          sebab: 'Rumus IKU berlaku beberapa tahun, sedangkan angka itu hanya benar pada satu waktu.',
        }),
      ),
    ),
};

export const dok: DokAturan = {
  id: 'konstanta-di-rumus',
  penjelasan: {
    apa: 'Rumus indikator dicari angka tetapnya: bilangan yang ditulis di tempat besaran yang berubah setiap tahun.',
    mengapa:
      'Rumus IKU berlaku beberapa tahun. Angka yang tertulis di dalamnya hanya benar pada satu waktu, sehingga realisasi tahun berikutnya dibagi dengan penyebut yang usang.',
    perbaikan: 'Hapus angkanya dari rumus, dan cantumkan dari mana angka itu diambil di kolom sumber data.',
  },
  contoh: [
    {
      judul: 'Jumlah penduduk ditulis sebagai angka',
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
            'Persentase penduduk yang terlayani air minum',
            'Persen',
            'Jumlah penduduk terlayani air minum / jumlah penduduk = 412.560 x 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'info' }],
    },
    {
      judul: 'Pengali dan tahun bukan konstanta',
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
            'Angka Kematian Bayi',
            'per 1.000 KH',
            'Jumlah kematian bayi tahun 2025 / jumlah kelahiran hidup x 1.000',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
