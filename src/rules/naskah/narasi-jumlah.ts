import type { Paragraf } from '../../core/naskah';
import { sekali } from '../../core/sekali';
import type { Peran, Tabel } from '../../core/tabel';
import { type AngkaKalimat, angkaKalimat, type Kalimat, kalimatParagraf } from '../../naskah/kalimat';
import { kelompokAnggaran } from '../../relations/butir';
import type { KonteksAturan } from '../../relations/konteks';
import { kolomPeran, sebutTabel } from '../../relations/sel';
import { kunciNama } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import type { TemuanAturan } from '../temuan-aturan';
import { paragrafIsi, temuanKalimat } from './bantu';

/** Things that reports count, and the role of the column that lists them. */
const BENDA: readonly (readonly [RegExp, string, readonly Peran[]])[] = [
  [/^sub\s?kegiatan\b/i, 'sub kegiatan', ['subKegiatan']],
  [/^kegiatan\b/i, 'kegiatan', ['kegiatan']],
  [/^program\b/i, 'program', ['program']],
  [/^sasaran\b/i, 'sasaran', ['sasaran']],
  [/^tujuan\b/i, 'tujuan', ['tujuan']],
  [/^(?:indikator|iku)\b/i, 'indikator', ['indikator']],
  [/^rekomendasi\b|^saran\b/i, 'rekomendasi', ['rekomendasi']],
];
/** Words that say that all are meant. */
const SELURUH =
  /\b(?:terdiri (?:dari|atas)|memiliki|menetapkan|mempunyai|melaksanakan|meliputi|mencakup|ditetapkan|terdapat|sebanyak|sejumlah|seluruh|keseluruhan|memuat|didukung|dijabarkan|dituangkan|melalui)\b/i;
/** Words that say that only a part is meant. */
const SEBAGIAN =
  /\b(?:antara lain|sebagian|di ?antaranya|hanya|lainnya|sisanya|yang (?:belum|tidak|telah|sudah|berhasil|mencapai|melampaui|memenuhi|tercapai)|per(?:ubahan)?|setiap|masing-masing|tiap|belum|tidak|tercapai|melampaui|mencapai|kategori|dari|tahun (?:sebelumnya|lalu)|baru|tambahan|prioritas|unggulan|penunjang|teknis|strategis daerah|bupati|rpjmd|(?:dengan|ber)\s*(?:capaian|kriteria|kategori|predikat)|misi \d|tujuan \d|sasaran \d)\b/i;
/** A list that differs more than that is of something else, or of a part. */
const SELISIH_TERBANYAK = 2;

/** How many different names tables list under a role; one count for each table. */
const banyakTabel = sekali((konteks: KonteksAturan): Map<string, { banyak: number; tabel: Tabel }[]> => {
  const hasil = new Map<string, { banyak: number; tabel: Tabel }[]>();
  for (const [, benda, peran] of BENDA)
    hasil.set(
      benda,
      konteks.tabel.flatMap((tabel) => {
        const kolom = kolomPeran(tabel, peran);
        // Programmes are all listed only where their money or their list is the matter.
        const belanja = ['program', 'kegiatan', 'subKegiatan'].includes(peran[0] as string);
        if (belanja && tabel.jenis !== 'program-kegiatan' && !kolomPeran(tabel, 'pagu').length) return [];
        if (kolom.length !== 1) return [];
        const nama = new Set(
          tabel.baris.flatMap((b) => {
            const t = b.jenis === 'data' || b.jenis === 'bagian' ? (b.sel[kolom[0] as number]?.tercetak ?? '') : '';
            return /\p{L}{3}/u.test(t) ? [kunciNama(t)] : [];
          }),
        );
        return nama.size ? [{ banyak: nama.size, tabel }] : [];
      }),
    );
  for (const [tingkat, benda] of [
    ['program', 'program'],
    ['kegiatan', 'kegiatan'],
    ['subKegiatan', 'sub kegiatan'],
  ] as const) {
    const n = kelompokAnggaran(konteks).filter((k) => k.sebutan.some((s) => s.tingkat === tingkat));
    const tabel = n[0]?.sebutan[0]?.tabel;
    if (tabel) hasil.get(benda)?.push({ banyak: n.length, tabel });
  }
  return hasil;
});

/** Paragraphs within which a list may go on behind another one. */
const SISA_DAFTAR = 40;

interface Hitungan {
  angka: AngkaKalimat;
  banyak: number;
  benda: string;
  peran: string;
}

function hitungan(kalimat: Kalimat): Hitungan[] {
  return angkaKalimat(kalimat).flatMap((angka) => {
    const n = angka.nilai.length === 1 && angka.nilai[0]?.s === 0 ? Number(angka.nilai[0].n) : Number.NaN;
    if (angka.macam !== 'angka' || !(n > 0 && n < 500) || angka.kira || angka.satuan === '%' || angka.satuan === 'Rp')
      return [];
    const ekor = kalimat.teks.slice(angka.akhir).replace(/^\s*(?:buah|butir|poin)?\s*/i, '');
    const b = BENDA.find(([pola]) => pola.test(ekor));
    return b ? [{ angka, banyak: n, benda: ekor.split(/[\s,.:;/]/)[0] ?? b[1], peran: b[1] }] : [];
  });
}

/** Items of the list that a sentence ending in a colon announces; null where no list follows. */
function butirSesudah(paragraf: readonly Paragraf[], i: number): { banyak: number; pertama: Paragraf } | null {
  const pertama = paragraf[i + 1];
  if (!pertama) return null;
  if (pertama.daftar !== null) {
    let n = 0;
    for (let j = i + 1; j < paragraf.length; j++) {
      const p = paragraf[j] as Paragraf;
      if (p.daftar === pertama.daftar) n++;
      // Another list inside the list goes with its item; anything else ends it.
      else if (p.daftar === null) break;
    }
    return { banyak: n, pertama };
  }
  // Numbers typed by hand: 1., 2., 3.; a., b., c.
  const m = /^\s*(?:(1)|(a))([.)])\s/.exec(pertama.teks);
  if (!m) return null;
  const awal = new RegExp(`^\\s*${m[1] ?? m[2]}\\${m[3]}\\s`);
  let n = 1;
  for (let j = i + 2; j < paragraf.length; j++) {
    const harap = m[1] ? String(n + 1) : String.fromCharCode(97 + n);
    const teks = paragraf[j]?.teks ?? '';
    if (new RegExp(`^\\s*${harap}\\${m[3]}\\s`).test(teks)) n++;
    // Numbering that begins anew is another list.
    else if (awal.test(teks)) break;
    // Text that belongs to an item may stand between; a heading or another number ends the list.
    else if (paragraf[j]?.jalur.join() !== pertama.jalur.join()) break;
    // Another way of numbering: a list inside an item, or what the list itself is an item of.
    else if (/^\s*(?:\d{1,2}|[a-z])[.)]\s/.test(teks)) {
      const lanjut = new RegExp(`^\\s*${harap}\\${m[3]}\\s`);
      const semua = paragraf.slice(j, j + SISA_DAFTAR);
      const ulang = semua.findIndex((p) => awal.test(p.teks));
      const sisa = ulang < 0 ? semua : semua.slice(0, ulang);
      if (sisa.some((p) => lanjut.test(p.teks) && p.jalur.join() === pertama.jalur.join())) return null;
      break;
    }
  }
  return { banyak: n, pertama };
}

function terhadapDaftar(
  kalimat: Kalimat,
  h: readonly Hitungan[],
  paragraf: readonly Paragraf[],
  i: number,
): TemuanAturan[] | null {
  const akhirParagraf = kalimat.akhir === kalimat.paragraf.teks.trimEnd().length;
  if (!akhirParagraf || !/(?::|berikut|yaitu|yakni|adalah)\s*[:.]?$/i.test(kalimat.teks) || h.length !== 1) return null;
  const butir = butirSesudah(paragraf, i);
  const satu = h[0] as Hitungan;
  if (!butir || butir.banyak < 2) return null;
  if (butir.banyak === satu.banyak) return [];
  return [
    temuanKalimat(narasiJumlah, kalimat, satu.angka, {
      pesan: `Disebut ${satu.angka.teks} ${satu.benda}, padahal daftar di bawahnya berisi ${butir.banyak} butir. Samakan jumlahnya, atau lengkapi daftarnya.`,
      seharusnya: butir.banyak,
    }),
  ];
}

function terhadapTabel(konteks: KonteksAturan, kalimat: Kalimat, h: Hitungan): TemuanAturan[] {
  const depan = kalimat.teks.slice(0, h.angka.awal);
  const belakang = kalimat.teks.slice(h.angka.akhir, h.angka.akhir + 70);
  if (!SELURUH.test(depan.slice(-90)) || SEBAGIAN.test(depan.slice(-40)) || SEBAGIAN.test(belakang)) return [];
  const ada = banyakTabel(konteks).get(h.peran) ?? [];
  const banyak = new Set(ada.map((x) => x.banyak));
  // Several counts: some tables list a part, and which of them nobody can tell.
  if (banyak.size !== 1 || banyak.has(h.banyak)) return [];
  const [n] = [...banyak] as [number];
  if (n < 2 || Math.abs(n - h.banyak) > Math.max(SELISIH_TERBANYAK, n / 4)) return [];
  return [
    temuanKalimat(narasiJumlah, kalimat, h.angka, {
      pesan: `Disebut ${h.angka.teks} ${h.benda}, padahal ${sebutTabel((ada[0] as { tabel: Tabel }).tabel)} memuat ${n}${ada.length > 1 ? ` (begitu pula ${ada.length - 1} tabel lain)` : ''}. Samakan jumlahnya, atau lengkapi tabelnya.`,
      seharusnya: n,
    }),
  ];
}

export const narasiJumlah: Aturan = {
  id: 'narasi-jumlah',
  judul: 'Banyaknya sasaran, program, atau butir di kalimat tidak sama dengan daftarnya',
  kelompok: 'naskah',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014 (penyajian data yang konsisten)',
  periksa: (konteks) => {
    const paragraf = paragrafIsi(konteks);
    return paragraf.flatMap((p, i) =>
      kalimatParagraf(p).flatMap((kalimat) => {
        const h = hitungan(kalimat);
        if (h.length === 0) return [];
        return terhadapDaftar(kalimat, h, paragraf, i) ?? h.flatMap((x) => terhadapTabel(konteks, kalimat, x));
      }),
    );
  },
};

export const dok: DokAturan = {
  id: 'narasi-jumlah',
  penjelasan: {
    apa: 'Banyaknya sasaran, indikator, program, kegiatan, atau butir di kalimat dibandingkan dengan daftar di bawahnya atau dengan tabelnya.',
    mengapa: 'Jumlah yang tidak cocok menandakan baris yang tertinggal, atau kalimat yang terbawa dari tahun lalu.',
    perbaikan: 'Samakan jumlahnya, atau lengkapi daftar atau tabelnya.',
  },
  contoh: [
    {
      judul: 'jumlah sama dengan daftarnya',
      lembar: {},
      naskah: ['Terdapat 2 (dua) rekomendasi, yaitu:', '- menyusun peta proses bisnis', '- memantau rencana aksi'],
      temuan: [],
    },
    {
      judul: 'daftar kurang dari jumlahnya',
      lembar: {},
      naskah: ['Terdapat 3 (tiga) rekomendasi, yaitu:', '- menyusun peta proses bisnis', '- memantau rencana aksi'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'peringatan' }],
    },
  ],
};
