import type { KonteksAturan } from '../../relations/konteks';
import { PERATURAN_DICABUT, peraturanDalam } from '../../words/peraturan';
import type { Aturan, DokAturan } from '../aturan';
import type { TemuanAturan } from '../temuan-aturan';
import { paragrafIsi, temuanParagraf } from './bantu';

/** The text knows that it was replaced, or tells history. */
const DIKETAHUI =
  /\b(?:dicabut|mencabut|diganti\w*|peng?ganti\w*|menggantikan|perubahan (?:\p{L}+ )?atas|peraturan atas|jo|juncto|sebagaimana telah|tidak berlaku|pencabutan)\b/iu;

function dicabut(konteks: KonteksAturan): TemuanAturan[] {
  const { tahun } = konteks;
  if (tahun === null) return [];
  return paragrafIsi(konteks).flatMap((paragraf) =>
    peraturanDalam(paragraf.teks).flatMap((sebutanPeraturan) => {
      const lama = PERATURAN_DICABUT.find(
        (x) =>
          x.jenis === sebutanPeraturan.jenis &&
          x.nomor === sebutanPeraturan.nomor &&
          x.tahun === sebutanPeraturan.tahun,
      );
      if (!lama || lama.sejak >= tahun || DIKETAHUI.test(paragraf.teks)) return [];
      return [
        temuanParagraf(peraturanUsang, paragraf, sebutanPeraturan.awal, sebutanPeraturan.akhir, {
          pesan: `${paragraf.teks.slice(sebutanPeraturan.awal, sebutanPeraturan.akhir).trim()} sudah tidak berlaku; penggantinya ${lama.oleh}. Perbarui dasar hukumnya.`,
          seharusnya: lama.oleh,
        }),
      ];
    }),
  );
}

/** The same regulation twice in one list of legal grounds. */
function ganda(konteks: KonteksAturan): TemuanAturan[] {
  const pertama = new Map<string, string>();
  return paragrafIsi(konteks).flatMap((paragraf) => {
    const sebutanPeraturan = peraturanDalam(paragraf.teks)[0];
    // An item of a list begins with its regulation.
    if (!sebutanPeraturan || sebutanPeraturan.awal > 12 || paragraf.jalur.length === 0) return [];
    const kunci = [
      paragraf.jalur.join('›'),
      sebutanPeraturan.jenis,
      sebutanPeraturan.nomor,
      sebutanPeraturan.tahun,
    ].join('|');
    const lalu = pertama.get(kunci);
    if (lalu === undefined) {
      pertama.set(kunci, paragraf.sel);
      return [];
    }
    return [
      temuanParagraf(peraturanUsang, paragraf, sebutanPeraturan.awal, sebutanPeraturan.akhir, {
        tingkat: 'info',
        pesan: `${paragraf.teks.slice(sebutanPeraturan.awal, sebutanPeraturan.akhir).trim()} tercantum dua kali di bagian ini. Hapus salah satunya.`,
      }),
    ];
  });
}

export const peraturanUsang: Aturan = {
  id: 'peraturan-usang',
  judul: 'Dasar hukum yang sudah dicabut atau tercantum dua kali',
  kelompok: 'naskah',
  tingkat: 'peringatan',
  dasar: 'Ketentuan penutup peraturan penggantinya',
  periksa: (konteks) => [...dicabut(konteks), ...ganda(konteks)],
};

export const dok: DokAturan = {
  id: 'peraturan-usang',
  penjelasan: {
    apa: 'Peraturan yang disebut dengan nomor dan tahun dicari di daftar peraturan yang sudah dicabut; dasar hukum yang sama dalam satu bagian disebut sekali saja.',
    mengapa: 'Dasar hukum yang tidak berlaku menjadi catatan pertama dalam evaluasi.',
    perbaikan: 'Ganti dengan peraturan penggantinya, atau hapus yang berulang.',
  },
  contoh: [
    {
      judul: 'dasar hukum berlaku',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['# Dasar Hukum', '- Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah'],
      temuan: [],
    },
    {
      judul: 'dasar hukum dicabut',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['# Dasar Hukum', '- Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah'],
      temuan: [{ lembar: 'Naskah', sel: 'A3', tingkat: 'peringatan' }],
    },
  ],
};
