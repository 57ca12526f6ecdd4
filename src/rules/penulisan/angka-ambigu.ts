import { keTeks } from '../../core/desimal';
import type { Tabel } from '../../core/tabel';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku, terkait } from '../baris-iku';
import { kolomAngka, type SelAngka } from '../sel-angka';
import type { TemuanAturan } from '../temuan-aturan';

/** Digits and marks only, and still no figure: "1403.419.201", "3.8000.000.000,00", "1,011.080.000". */
const RUSAK = /^(rp\.?\s?)?\(?-?\d[\d.,]*[.,][\d.,]*\d,?-?\)?\s?%?$/i;

function laporRusak(tabel: Tabel, s: SelAngka): TemuanAturan {
  return temuanSelIku(angkaAmbigu, tabel, s.baris, s.sel, {
    tingkat: 'peringatan',
    pesan: `“${s.sel.tercetak}” bukan penulisan angka yang utuh: titik dan komanya tidak pada tempatnya, sehingga tidak dihitung ulang. Cocokkan dengan dokumen sumbernya, lalu tulis ulang.`,
    sebab: 'Angka seperti ini dibaca berbeda-beda oleh pembaca dan dilewati oleh lembar kerja.',
  });
}

export const angkaAmbigu: Aturan = {
  id: 'angka-ambigu',
  judul: 'Angka yang dapat dibaca dua cara',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Ejaan Yang Disempurnakan: koma desimal, titik ribuan',
  periksa: (konteks) =>
    kolomAngka(konteks).flatMap(({ tabel, sel }) => {
      const rusak = sel.filter((s) => s.sel.angka.jenis === 'bukan-angka' && RUSAK.test(s.sel.tercetak.trim()));
      const laporan = rusak.length > sel.length / 2 ? [] : rusak.map((s) => laporRusak(tabel, s));
      const kena = sel.filter((s) => s.sel.angka.jenis === 'ambigu');
      const [satu, ...lain] = kena;
      const bacaan = satu?.sel.angka;
      if (!satu || bacaan?.jenis !== 'ambigu') return laporan;
      return [
        ...laporan,
        temuanSelIku(angkaAmbigu, tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `“${satu.sel.tercetak}”${lain.length ? ` dan ${lain.length} sel lain` : ''} dapat berarti ${keTeks(bacaan.sebagaiRibuan)} atau ${keTeks(bacaan.sebagaiDesimal).replace('.', ',')}, sehingga tidak dihitung ulang. Tulis tanpa titik ribuan atau dengan koma desimal.`,
          sebab: 'Tidak ada satuan atau kebiasaan kolom yang menentukan arti titiknya.',
          terkait: lain.map((s) => terkait(s.sel)),
        }),
      ];
    }),
};

export const dok: DokAturan = {
  id: 'angka-ambigu',
  penjelasan: {
    apa: 'Angka dengan satu titik di depan tiga angka (1.762) dapat berarti seribu lebih atau satu koma. Bila satuan dan kebiasaan kolom tidak menentukan, angka itu tidak ditebak.',
    mengapa: 'Menebak diam-diam dapat salah seribu kali lipat, karena itu sel tersebut tidak ikut dihitung ulang.',
    perbaikan: 'Tulis tanpa titik ribuan (1762), atau dengan koma desimal (1,762).',
  },
  contoh: [
    {
      judul: 'Tanpa petunjuk apa pun',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi'],
          ['1', 'Meningkatnya produksi', 'Produktivitas padi', '1.500', '1.762'],
        ],
      },
      temuan: [
        { lembar: 'Tabel', sel: 'D4', tingkat: 'info' },
        { lembar: 'Tabel', sel: 'E4', tingkat: 'info' },
      ],
    },
    {
      judul: 'Satuan menentukan',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah peserta pelatihan', 'Orang', '1.500', '1.762', '117,47'],
        ],
      },
      temuan: [],
    },
  ],
};
