import { keA1 } from '../../core/alamat';
import type { KonteksAturan } from '../../relations/konteks';
import type { Aturan, DokAturan } from '../aturan';
import type { TemuanAturan } from '../temuan-aturan';
import { temuanParagraf } from './bantu';

const POLA: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:error|kesalahan)!?\s*(?:reference source not found|bookmark not defined|sumber referensi tidak ditemukan|penanda tidak ditetapkan|no text of specified style[^.]*)\.?/gi,
    'rujukan silang Word yang putus',
  ],
  [/#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!)/g, 'galat rumus yang ikut tersalin'],
  [/\blorem ipsum\b[^.]*/gi, 'teks contoh'],
  [
    /(?<![\p{L}\d])[xX]{3,}(?:[.,][xX]{2,})*(?![\p{L}\d])|\b20(?:XX|xx|__|\.\.)(?![\p{L}\d])/gu,
    'tempat yang belum diisi',
  ],
  [
    /[[<{]\s*(?:isi|diisi|isikan|nama|tahun|sebutkan|tulis|tuliskan|jumlah|angka|uraikan|jelaskan|masukkan|tanggal|nomor|perangkat daerah)\b[^\]>}]{0,300}[\]>}]/gi,
    'petunjuk pengisian',
  ],
  // In round brackets only what nobody writes of a fact: "(diisi oleh bidang)", "(sebutkan)".
  [
    /\(\s*(?:diisi|isikan|lengkapi|sebutkan|tulis|tuliskan|uraikan|jelaskan|masukkan)\b[^)]{0,60}\)/gi,
    'petunjuk pengisian',
  ],
  // Three points between a preposition and a noun stand for a figure or a name; elsewhere they may only trail off.
  [
    /(?<=\b(?:di|pada|sebanyak|sebesar|dari|selama|oleh|kepada|sejumlah)\s)(?:\.{3}|…)(?=\s\p{Ll})/giu,
    'tempat yang belum diisi',
  ],
  [
    /(?<=\b(?:sebesar|sebanyak|tahun|nomor|kabupaten|kota|dinas|capaian|target|realisasi|rp\.?|adalah|mencapai|yaitu)\s?)(?:\.{4,}|…{2,}|_{3,})/giu,
    'tempat yang belum diisi',
  ],
];
/** Forms and signatures have blanks on purpose. */
const FORMULIR = /\bNIP\b|^\s*(?:tanda tangan|ttd|nama|jabatan|tanggal|nip|mengetahui|disetujui)\s*[:.]/i;

const CATATAN_PENYUSUN = /^\s*(?:catatan|petunjuk)\s+(?:penyusun|pengisian|penyusunan)\b/i;

/** A page of notes to the writer that went along. */
const catatanPenyusun = ({ paragraf }: KonteksAturan): TemuanAturan[] =>
  (paragraf ?? [])
    .filter(({ macam, teks }) => macam !== 'daftarIsi' && CATATAN_PENYUSUN.test(teks))
    .slice(0, 1)
    .map((p) =>
      temuanParagraf(penampungTertinggal, p, 0, p.teks.length, {
        pesan: `Halaman "${p.teks.trim().slice(0, 60)}" bukan bagian laporan. Lengkapi yang disebutnya, lalu hapus halaman itu sebelum laporan dikirim.`,
      }),
    );

/** Cells of a document's tables: one finding for a table and a kind, at the first cell. */
function selKosong({ buku, tempat }: KonteksAturan): TemuanAturan[] {
  if (!tempat) return [];
  return buku.lembar.flatMap(({ nama: lembar, tampil }) =>
    POLA.flatMap(([pola, apa]) => {
      const kena = tampil.flatMap((baris, r) =>
        baris.flatMap((teks, c) => {
          const sel = keA1(r + 1, c + 1);
          const tercetak = tempat.has(`${lembar}!${sel}`) ? teks.match(pola)?.[0] : undefined;
          return tercetak ? [{ sel, tercetak }] : [];
        }),
      );
      const [satu] = kena;
      if (!satu) return [];
      const lain = kena.length > 1 ? ` Begitu pula ${kena.length - 1} sel lain di tabel ini.` : '';
      return [
        {
          aturan: penampungTertinggal.id,
          tingkat: penampungTertinggal.tingkat,
          lembar,
          ...satu,
          tabel: null,
          baris: null,
          kolom: null,
          seharusnya: null,
          pesan: `"${satu.tercetak.trim().slice(0, 60)}" adalah ${apa}. Isi atau hapus sebelum laporan dikirim.${lain}`,
          sebab: null,
          hitungan: null,
          dasar: penampungTertinggal.dasar,
          terkait: [],
          perbaikan: null,
          akar: null,
        },
      ];
    }),
  );
}

function periksaParagraf(konteks: KonteksAturan): TemuanAturan[] {
  return (konteks.paragraf ?? []).flatMap((p) => {
    if (p.macam === 'daftarIsi' || FORMULIR.test(p.teks)) return [];
    return POLA.flatMap(([pola, apa]) =>
      [...p.teks.matchAll(pola)].map((m) =>
        temuanParagraf(penampungTertinggal, p, m.index, m.index + m[0].length, {
          pesan: `"${m[0].trim().slice(0, 60)}" adalah ${apa}. Isi atau hapus sebelum laporan dikirim.`,
        }),
      ),
    );
  });
}

export const penampungTertinggal: Aturan = {
  id: 'penampung-tertinggal',
  judul: 'Tempat kosong atau teks contoh tertinggal',
  kelompok: 'naskah',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014 (kelengkapan laporan kinerja)',
  periksa: (konteks) => [...periksaParagraf(konteks), ...selKosong(konteks), ...catatanPenyusun(konteks)],
};

export const dok: DokAturan = {
  id: 'penampung-tertinggal',
  penjelasan: {
    apa: 'Titik-titik, XXX, petunjuk dalam kurung siku, galat rumus, rujukan silang Word yang putus, juga di sel tabel, dan halaman catatan penyusun.',
    mengapa: 'Tempat kosong di laporan yang sudah dikirim menunjukkan bahwa naskahnya belum dibaca ulang.',
    perbaikan: 'Isi atau hapus. Rujukan silang yang putus dibuat ulang di Word.',
  },
  contoh: [
    {
      judul: 'kalimat lengkap',
      lembar: {},
      naskah: ['Jumlah peserta sebanyak 60 orang.'],
      temuan: [],
    },
    {
      judul: 'petunjuk yang panjang',
      lembar: {},
      naskah: [
        '[isi: analisis penyebab keberhasilan atau kegagalan, alternatif solusi yang telah dilakukan, dan program yang menunjang]',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'peringatan' }],
    },
    {
      judul: 'rujukan silang putus',
      lembar: {},
      naskah: ['Rinciannya disajikan pada Error! Reference source not found. di bawah.'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'peringatan' }],
    },
    {
      judul: 'angka belum diisi',
      lembar: {},
      naskah: ['Jumlah peserta sebanyak XXX orang.'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'peringatan' }],
    },
    {
      judul: 'titik-titik dan petunjuk di tengah kalimat',
      lembar: {},
      naskah: [
        'Pembinaan dilaksanakan di ... kecamatan.',
        'Faktor pendorongnya (diisi oleh bidang).',
        'Pembinaan dilaksanakan di 4 kecamatan, antara lain Sungai Raya...',
      ],
      temuan: [
        { lembar: 'Naskah', sel: 'A1', tingkat: 'peringatan' },
        { lembar: 'Naskah', sel: 'A2', tingkat: 'peringatan' },
      ],
    },
    {
      judul: 'sel tabel, dan halaman catatan penyusun',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', '[isi: satuan]', '40', '30', '[isi: capaian]'],
        ],
      },
      naskah: ['CATATAN PENYUSUN: YANG MASIH HARUS DIISI', 'Halaman ini bukan bagian dokumen.'],
      temuan: [
        { lembar: 'Tabel 3.1', sel: 'C5', tingkat: 'peringatan' },
        { lembar: 'Naskah', sel: 'A2', tingkat: 'peringatan' },
      ],
    },
  ],
};
