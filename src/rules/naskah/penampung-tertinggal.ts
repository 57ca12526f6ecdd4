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

function periksa(konteks: KonteksAturan): TemuanAturan[] {
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
  periksa,
};

export const dok: DokAturan = {
  id: 'penampung-tertinggal',
  penjelasan: {
    apa: 'Titik-titik, XXX, petunjuk dalam kurung siku, galat rumus, dan rujukan silang Word yang putus.',
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
  ],
};
