import { banding, desimal, SERATUS } from '../../core/desimal';
import type { Paragraf } from '../../core/naskah';
import { sekali } from '../../core/sekali';
import type { Peran, Tabel } from '../../core/tabel';
import { terbilang } from '../../core/terbilang';
import { type AngkaKalimat, angkaKalimat, type Kalimat, kalimatParagraf } from '../../naskah/kalimat';
import { type Kelompok, kelompokAnggaran, kelompokIndikator } from '../../relations/butir';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi, kolomPeran, sebutTabel, selDi } from '../../relations/sel';
import { samaKelas } from '../../relations/skala';
import { kunciNama } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { DASAR_PENYAJIAN } from '../dasar';
import type { TemuanAturan } from '../temuan-aturan';
import { paragrafIsi, satuButir, temuanKalimat } from './bantu';

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
  /\b(?:terdiri (?:dari|atas)|memiliki|menetapkan|mempunyai|melaksanakan|meliputi|mencakup|ditetapkan|terdapat|sebanyak|sejumlah|seluruh|keseluruhan|memuat|didukung|dijabarkan|dituangkan|melalui|mengukur|diukur|mengelola|mengampu|berjumlah)\b/i;
/** Words that say that only a part is meant. */
const SEBAGIAN =
  /\b(?:antara lain|sebagian|di ?antaranya|hanya|lainnya|sisanya|yang (?:belum|tidak|telah|sudah|berhasil|mencapai|melampaui|memenuhi|tercapai)|per(?:ubahan)?|setiap|masing-masing|tiap|belum|tidak|tercapai|terpenuhi|terlampaui|melampaui|mencapai|memenuhi|kategori|dari|tahun (?:sebelumnya|lalu)|baru|tambahan|prioritas|unggulan|penunjang|teknis|strategis daerah|bupati|rpjmd|(?:dengan|ber)\s*(?:capaian|kriteria|kategori|predikat)|misi \d|tujuan \d|sasaran \d)\b/i;
/** One of several is spoken of: "Sasaran ini diukur dengan 2 indikator", "sasaran meningkatnya … diukur dengan". */
const MILIK_SATU =
  /\b(?:tujuan|sasaran|program|kegiatan|misi)\s+(?:strategis\s+)?(?:ini|itu|tersebut|pertama|kedua|ketiga|keempat|kelima|keenam|ke-?\d+)\b|^(?!.*\b(?:seluruh|semua|setiap|\d+|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|ke\p{L}+)\b).*\b(?:tujuan|sasaran)\b.*\b(?:di|meng)ukur\b/iu;
/** A list that differs more than that is of something else, or of a part. */
const SELISIH_TERBANYAK = 2;

interface BanyakTabel {
  /** Different names that a table lists under a role. */
  banyak: number;
  /** Its rows: one name may stand under two parents. */
  baris: number;
  tabel: Tabel;
}

/** How many things tables list under a role; one count for each table. */
const banyakTabel = sekali((konteks: KonteksAturan): Map<string, BanyakTabel[]> => {
  const hasil = new Map<string, BanyakTabel[]>();
  for (const [, benda, peran] of BENDA)
    hasil.set(
      benda,
      konteks.tabel.flatMap((tabel) => {
        const kolom = kolomPeran(tabel, peran);
        // Programmes are all listed only where their money or their list is the matter.
        const belanja = ['program', 'kegiatan', 'subKegiatan'].includes(peran[0] as string);
        if (belanja && tabel.jenis !== 'program-kegiatan' && !kolomPeran(tabel, 'pagu').length) return [];
        if (kolom.length !== 1) return [];
        const nama = tabel.baris.flatMap((b) => {
          const t = b.jenis === 'data' || b.jenis === 'bagian' ? (b.sel[kolom[0] as number]?.tercetak ?? '') : '';
          return /\p{L}{3}/u.test(t) ? [kunciNama(t)] : [];
        });
        return nama.length ? [{ banyak: new Set(nama).size, baris: nama.length, tabel }] : [];
      }),
    );
  for (const [tingkat, benda] of [
    ['program', 'program'],
    ['kegiatan', 'kegiatan'],
    ['subKegiatan', 'sub kegiatan'],
  ] as const) {
    const n = kelompokAnggaran(konteks).filter((k) => k.sebutan.some((s) => s.tingkat === tingkat));
    const tabel = n[0]?.sebutan[0]?.tabel;
    const baris = n.flatMap((k) => k.sebutan.filter((s) => s.tingkat === tingkat && s.tabel === tabel)).length;
    if (tabel) hasil.get(benda)?.push({ banyak: n.length, baris, tabel });
  }
  return hasil;
});

/** Paragraphs within which a list may go on behind another one. */
const SISA_DAFTAR = 40;

/** Things that only lists count. */
const BENDA_DAFTAR =
  /^(?:fungsi|tugas|isu|misi|bidang|seksi|langkah|strategi|kebijakan|tahap\w*|faktor|kendala|permasalahan|masalah|komponen|aspek|prinsip|unsur|upaya|hal|dokumen|manfaat|agenda|prioritas|kelompok|kriteria)\b/i;

interface Hitungan {
  angka: AngkaKalimat;
  banyak: number;
  benda: string;
  peran: string;
}

const BILANGAN: readonly string[] = Array.from({ length: 20 }, (_, i) => terbilang(desimal(BigInt(i + 1))) ?? '');
/** One to twenty in words, the longest first. */
export const KATA_BILANGAN = [...BILANGAN].reverse().join('|');
/** What number a word is. */
export function bilangan(kata: string): number | null {
  const letak = BILANGAN.indexOf(kata.toLowerCase());
  return letak < 0 ? null : letak + 1;
}
const POLA_BILANGAN = new RegExp(
  String.raw`(?<![\p{L}(])(?:${KATA_BILANGAN})(?!\p{L}|\s+(?:puluh|ratus|ribu|juta))`,
  'giu',
);

/** Figures of a sentence, and numbers in words alone. */
function bilanganKalimat(kalimat: Kalimat): AngkaKalimat[] {
  const angka = angkaKalimat(kalimat).filter((a) => a.macam === 'angka');
  const huruf = [...kalimat.teks.matchAll(POLA_BILANGAN)].flatMap((cocokan): AngkaKalimat[] => {
    const [awal, akhir] = [cocokan.index, cocokan.index + cocokan[0].length];
    return angka.some((a) => a.awal < akhir && a.akhir > awal)
      ? []
      : [
          {
            macam: 'angka',
            awal,
            akhir,
            teks: cocokan[0],
            nilai: [desimal(BigInt(bilangan(cocokan[0]) ?? 0))],
            angkaDesimal: 0,
            kelipatan: 0,
            satuan: '',
            huruf: null,
            kira: false,
          },
        ];
  });
  return [...angka, ...huruf].sort((a, b) => a.awal - b.awal);
}

function hitungan(kalimat: Kalimat, daftar = false): Hitungan[] {
  return bilanganKalimat(kalimat).flatMap((angka) => {
    const banyak = angka.nilai.length === 1 && angka.nilai[0]?.s === 0 ? Number(angka.nilai[0].n) : Number.NaN;
    if (!(banyak > 0 && banyak < 500) || angka.kira || angka.satuan === '%' || angka.satuan === 'Rp') return [];
    const ekor = kalimat.teks.slice(angka.akhir).replace(/^\s*(?:buah|butir|poin)?\s*/i, '');
    const peran =
      BENDA.find(([pola]) => pola.test(ekor))?.[1] ?? (daftar && BENDA_DAFTAR.test(ekor) ? 'daftar' : undefined);
    return peran === undefined ? [] : [{ angka, banyak, benda: ekor.split(/[\s,.:;/]/)[0] ?? peran, peran }];
  });
}

/** Items of the list that a sentence ending in a colon announces; null where no list follows. */
function butirSesudah(paragraf: readonly Paragraf[], i: number): number | null {
  const pertama = paragraf[i + 1];
  if (!pertama) return null;
  if (pertama.daftar === null) return butirKetik(paragraf, i, pertama);
  let banyak = 0;
  for (let j = i + 1; j < paragraf.length; j++) {
    const butir = paragraf[j] as Paragraf;
    if (butir.daftar === pertama.daftar) banyak++;
    // Another list inside the list goes with its item; anything else ends it.
    else if (butir.daftar === null) break;
  }
  return banyak;
}

/** Items whose numbers were typed by hand: 1., 2., 3.; a., b., c. */
function butirKetik(paragraf: readonly Paragraf[], i: number, pertama: Paragraf): number | null {
  const cocokan = /^\s*(?:(1)|(a))([.)])\s/.exec(pertama.teks);
  if (!cocokan) return null;
  const awal = new RegExp(`^\\s*${cocokan[1] ?? cocokan[2]}\\${cocokan[3]}\\s`);
  let banyakKini = 1;
  for (let j = i + 2; j < paragraf.length; j++) {
    const harap = cocokan[1] ? String(banyakKini + 1) : String.fromCharCode(97 + banyakKini);
    const teks = paragraf[j]?.teks ?? '';
    if (new RegExp(`^\\s*${harap}\\${cocokan[3]}\\s`).test(teks)) banyakKini++;
    // Numbering that begins anew is another list.
    else if (awal.test(teks)) break;
    // Text that belongs to an item may stand between; a heading or another number ends the list.
    else if (paragraf[j]?.jalur.join() !== pertama.jalur.join()) break;
    // Another way of numbering: a list inside an item, or what the list itself is an item of.
    else if (/^\s*(?:\d{1,2}|[a-z])[.)]\s/.test(teks)) {
      const lanjut = new RegExp(`^\\s*${harap}\\${cocokan[3]}\\s`);
      const semua = paragraf.slice(j, j + SISA_DAFTAR);
      const ulang = semua.findIndex((p) => awal.test(p.teks));
      const sisa = ulang < 0 ? semua : semua.slice(0, ulang);
      if (sisa.some((p) => lanjut.test(p.teks) && p.jalur.join() === pertama.jalur.join())) return null;
      break;
    }
  }
  return banyakKini;
}

function terhadapDaftar(
  kalimat: Kalimat,
  hitungan: readonly Hitungan[],
  paragraf: readonly Paragraf[],
  i: number,
): TemuanAturan[] | null {
  const akhirParagraf = kalimat.akhir === kalimat.paragraf.teks.trimEnd().length;
  if (!akhirParagraf || !/(?::|berikut|yaitu|yakni|adalah)\s*[:.]?$/i.test(kalimat.teks) || hitungan.length !== 1)
    return null;
  const butir = butirSesudah(paragraf, i);
  const satu = hitungan[0] as Hitungan;
  if (butir === null || butir < 2) return null;
  if (butir === satu.banyak) return [];
  return [
    temuanKalimat(narasiJumlah, kalimat, satu.angka, {
      pesan: `Disebut ${satu.angka.teks} ${satu.benda}, padahal daftar di bawahnya berisi ${butir} butir. Samakan jumlahnya, atau lengkapi daftarnya.`,
      seharusnya: butir,
    }),
  ];
}

function terhadapTabel(konteks: KonteksAturan, kalimat: Kalimat, hitungan: Hitungan): TemuanAturan[] {
  if (hitungan.banyak < 2) return [];
  const depan = kalimat.teks.slice(0, hitungan.angka.awal);
  const belakang = kalimat.teks.slice(hitungan.angka.akhir, hitungan.angka.akhir + 70);
  if (!SELURUH.test(depan.slice(-90)) || MILIK_SATU.test(depan)) return [];
  if (SEBAGIAN.test(depan.slice(-40)) || SEBAGIAN.test(belakang)) return [];
  const semua = banyakTabel(konteks).get(hitungan.peran) ?? [];
  // More than any table lists, where most of them list the same number: the others list a part.
  const terbanyak = Math.max(...semua.map((x) => x.banyak));
  const penuh = semua.filter((x) => x.banyak === terbanyak);
  const ada = hitungan.banyak > terbanyak && penuh.length >= 2 && penuh.length * 2 > semua.length ? penuh : semua;
  const banyak = new Set(ada.map((x) => x.banyak));
  // Several counts: some tables list a part, and which of them nobody can tell.
  if (banyak.size !== 1 || banyak.has(hitungan.banyak) || ada.some((x) => x.baris === hitungan.banyak)) return [];
  const [banyakKini] = [...banyak] as [number];
  if (banyakKini < 2 || Math.abs(banyakKini - hitungan.banyak) > Math.max(SELISIH_TERBANYAK, banyakKini / 4)) return [];
  return [
    temuanKalimat(narasiJumlah, kalimat, hitungan.angka, {
      pesan: `Disebut ${hitungan.angka.teks} ${hitungan.benda}, padahal ${sebutTabel((ada[0] as { tabel: Tabel }).tabel)} memuat ${banyakKini}${ada.length > 1 ? ` (begitu pula ${ada.length - 1} tabel lain)` : ''}. Samakan jumlahnya, atau lengkapi tabelnya.`,
      seharusnya: banyakKini,
    }),
  ];
}

/** "Dari 8 indikator, 6 … mencapai target": how many a table that lists exactly those 8 shows. */
const TERCAPAI =
  /^\s*(?:\p{L}+\s+){0,3}?(?:yang\s+)?(?:(?:telah|sudah|berhasil|dapat|mampu)\s+){0,3}(?:(mencapai atau melampaui|tercapai atau terlampaui|mencapai|memenuhi|tercapai|terpenuhi)|(melampaui|terlampaui|melebihi)|((?:belum|tidak)(?:\s+\p{L}+){0,2}?\s+(?:mencapai|tercapai|memenuhi|terpenuhi)))(?:\s+(?:target|100 ?%|100 persen|seratus persen)(?!\p{L})|\s*[,.;]|\s+dan\b|\s*$)/iu;

type Sisi = -1 | 0 | 1;

/** How many indicators a table says to be reached, and how many it lists. */
interface Ketercapaian {
  tabel: Tabel;
  semua: number;
  lewat: number;
  pas: number;
  belum: number;
}

const menurutSisi = (tabel: Tabel, sisi: readonly Sisi[]): Ketercapaian => {
  const hitung = (satu: Sisi) => sisi.filter((s) => s === satu).length;
  return { tabel, semua: sisi.length, lewat: hitung(1), pas: hitung(0), belum: hitung(-1) };
};

/** Which side of 100 the capaian that a row prints lies, or else the one that other tables print for its indicator. */
function sisiBaris(konteks: KonteksAturan, tabel: Tabel): (Sisi | null)[] {
  const [nama, ...lain] = kolomPeran(tabel, 'indikator');
  // What an earlier year came to says nothing of this one.
  const kolom = kolomPeran(tabel, 'capaian').filter((k) => {
    const { varian, tahun } = tabel.kolom[k] ?? {};
    return varian !== 'lalu' && (!tahun || !konteks.tahun || tahun === konteks.tahun);
  });
  if (nama === undefined || lain.length || kolom.length > 1) return [];
  return tabel.baris.flatMap((baris) => {
    const tercetak = baris.sel[nama]?.tercetak ?? '';
    if (baris.jenis !== 'data' || !/\p{L}{3}/u.test(tercetak)) return [];
    const butir = kolom.length
      ? null
      : satuButir(kelompokNama(konteks).get(kunciNama(tercetak)) ?? null, 'capaian', konteks.tahun ?? 0);
    const angka = angkaDi(kolom.length ? baris.sel[kolom[0] as number] : butir?.sel);
    return [angka && banding(angka, SERATUS)];
  });
}

const kelompokNama = sekali(
  (konteks: KonteksAturan): Map<string, Kelompok> =>
    new Map(kelompokIndikator(konteks).flatMap((k) => k.sebutan.map((s) => [kunciNama(s.nama), k] as const))),
);

const KELAS_RINGKAS = [/^jumlah indikator\b/i, /^melampaui\b/i, /^mencapai\b/i, /^(?:belum|tidak) (?:men)?capai/i];

/** The same of a summary that counts them itself. */
function kelasRingkas(tabel: Tabel): Ketercapaian | null {
  if (tabel.jenis !== 'ringkasan') return null;
  const [semua, lewat, pas, belum] = KELAS_RINGKAS.map((pola) =>
    angkaDi(tabel.baris[0]?.sel[tabel.kolom.findIndex(({ judul }) => pola.test(judul))]),
  ).map((n) => (n ? Number(n.n) : null));
  return semua && lewat != null && pas != null && belum != null ? { tabel, semua, lewat, pas, belum } : null;
}

const ketercapaian = sekali((konteks: KonteksAturan): Ketercapaian[] =>
  konteks.tabel.flatMap((tabel) => {
    const sisi = sisiBaris(konteks, tabel);
    const lengkap = sisi.flatMap((s) => s ?? []);
    const menurutBaris = sisi.length && lengkap.length === sisi.length ? menurutSisi(tabel, lengkap) : null;
    return kelasRingkas(tabel) ?? menurutBaris ?? [];
  }),
);

/** "4 dari 5 indikator": the part stands before the whole. */
function bagianDepan(kalimat: Kalimat, semua: Hitungan): Hitungan[] {
  const angka = bilanganKalimat(kalimat).find(
    (a) =>
      a.akhir <= semua.angka.awal &&
      /^\s*(?:indikator\s+)?dari\s+(?:total\s+|seluruh\s+)?$/i.test(kalimat.teks.slice(a.akhir, semua.angka.awal)),
  );
  const nilai = angka?.nilai[0];
  return angka && nilai && nilai.s === 0 && !angka.kira ? [{ ...semua, angka, banyak: Number(nilai.n) }] : [];
}

/** "…, 3 (tiga) melampaui target": the part says no more what it counts. */
const bagianBelakang = (kalimat: Kalimat, semua: Hitungan): Hitungan[] =>
  bilanganKalimat(kalimat).flatMap((angka) => {
    const [nilai, rancu] = angka.nilai;
    if (angka.awal < semua.angka.akhir || angka.satuan === '%' || angka.satuan === 'Rp' || angka.kira) return [];
    return nilai?.s === 0 && !rancu ? [{ ...semua, angka, banyak: Number(nilai.n) }] : [];
  });

function terhadapCapaian(konteks: KonteksAturan, kalimat: Kalimat, h: readonly Hitungan[]): TemuanAturan[] {
  const [semua, ...berbenda] = h.filter((x) => x.peran === 'indikator');
  const lain = berbenda.length || !semua ? berbenda : bagianBelakang(kalimat, semua);
  const bagian = lain.length || !semua ? lain : bagianDepan(kalimat, semua);
  if (!semua || bagian.length === 0 || !/\b(?:dari|keseluruhan)\s*$/i.test(kalimat.teks.slice(0, semua.angka.awal)))
    return [];
  const sebanyak = ketercapaian(konteks).filter((x) => x.semua === semua.banyak);
  // What a summary counts goes before tables that may list others.
  const ringkas = sebanyak.filter(({ tabel }) => tabel.jenis === 'ringkasan');
  const semuanya = ringkas.length ? ringkas : sebanyak;
  const [acuan] = semuanya;
  if (!acuan || semuanya.some((x) => x.lewat !== acuan.lewat || x.belum !== acuan.belum)) return [];
  return bagian.flatMap((hitungan) => {
    const ekor = kalimat.teks.slice(Math.max(hitungan.angka.akhir, lain.length ? 0 : semua.angka.akhir));
    const cocokan = TERCAPAI.exec(ekor.replace(/^(\s*\p{L}+)\s*\([^)]*\)/u, '$1'));
    if (!cocokan) return [];
    // "Mencapai" may mean the ones that passed it, too, or those alone that met it to the point.
    const benar = cocokan[3] ? [acuan.belum] : cocokan[2] ? [acuan.lewat] : [acuan.lewat + acuan.pas, acuan.pas];
    if (benar.includes(hitungan.banyak)) return [];
    return [
      temuanKalimat(narasiJumlah, kalimat, hitungan.angka, {
        pesan: `Kalimat menyebut ${hitungan.angka.teks} indikator, padahal menurut ${sebutTabel(acuan.tabel)} ada ${benar[0]}. Samakan jumlahnya dengan tabel.`,
        seharusnya: benar[0] as number,
      }),
    ];
  });
}

const BERKRITERIA =
  /^\s*(?:\p{L}+\s+){0,3}?(?:yang\s+|dengan\s+)?(?:masuk\s+|memperoleh\s+|meraih\s+)?(?:dalam\s+)?(?:ber)?(?:kategori|kriteria|predikat)\s+["“]?((?:sangat\s+)?\p{L}+)/iu;

/** "3 indikator berkategori Sangat Baik": as many as the one table with a column for it shows. */
function terhadapKriteria(konteks: KonteksAturan, kalimat: Kalimat, hitungan: Hitungan): TemuanAturan[] {
  if (hitungan.peran !== 'indikator') return [];
  const ekor = (x: Hitungan) => kalimat.teks.slice(x.angka.akhir);
  // "Dari lima indikator, empat berkriteria Tinggi": the part says no more what it counts.
  if (!BERKRITERIA.test(ekor(hitungan)) && /\bdari\s*$/i.test(kalimat.teks.slice(0, hitungan.angka.awal)))
    return bagianBelakang(kalimat, hitungan)
      .filter((x) => /^\s*(?:yang\s+)?ber/i.test(ekor(x)))
      .flatMap((x) => terhadapKriteria(konteks, kalimat, x));
  const kata = BERKRITERIA.exec(ekor(hitungan))?.[1];
  if (kata === undefined) return [];
  const ada = konteks.tabel.flatMap((tabel) => {
    const [kolom, ...lain] = kolomPeran(tabel, 'kriteria');
    if (kolom === undefined || lain.length || kolomPeran(tabel, 'indikator').length !== 1) return [];
    const isi = tabel.baris.flatMap((b) => (b.jenis === 'data' ? (selDi(b, kolom)?.tercetak ?? '') : []));
    return [{ tabel, banyak: isi.filter((x) => samaKelas(x, kata)).length }];
  });
  const [satu] = ada;
  // "Empat dari enam indikator": the part is what is counted.
  const bagian = bagianDepan(kalimat, hitungan)[0] ?? hitungan;
  if (!satu?.banyak || ada.some((x) => x.banyak !== satu.banyak) || bagian.banyak === satu.banyak) return [];
  return [
    temuanKalimat(narasiJumlah, kalimat, bagian.angka, {
      pesan: `Kalimat menyebut ${bagian.angka.teks} indikator ${kata}, padahal di ${sebutTabel(satu.tabel)} ada ${satu.banyak}. Samakan jumlahnya dengan tabel.`,
      seharusnya: satu.banyak,
    }),
  ];
}

export const narasiJumlah: Aturan = {
  id: 'narasi-jumlah',
  judul: 'Banyaknya sasaran, program, atau butir di kalimat tidak sama dengan daftarnya',
  kelompok: 'naskah',
  tingkat: 'peringatan',
  dasar: DASAR_PENYAJIAN,
  periksa: (konteks) => {
    const paragraf = paragrafIsi(konteks);
    return paragraf.flatMap((p, i) =>
      kalimatParagraf(p).flatMap((kalimat) => {
        const daftarHitungan = hitungan(kalimat);
        const menurutDaftar = terhadapDaftar(kalimat, hitungan(kalimat, true), paragraf, i);
        return (
          menurutDaftar ?? [
            ...daftarHitungan.flatMap((x) => terhadapTabel(konteks, kalimat, x)),
            ...daftarHitungan.flatMap((x) => terhadapKriteria(konteks, kalimat, x)),
            ...terhadapCapaian(konteks, kalimat, daftarHitungan),
          ]
        );
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
    {
      judul: 'banyaknya yang tercapai menurut tabel',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '30', '75,00'],
          ['3', 'Panjang drainase yang dinormalisasi', 'Km', '20', '20', '100,00'],
        ],
      },
      naskah: [
        'Dari 3 indikator, 2 indikator mencapai target dan 1 indikator belum mencapai target.',
        'Dari 3 indikator, 3 indikator mencapai target.',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A3', tingkat: 'peringatan' }],
    },
    {
      judul: 'indikator satu sasaran, dan semuanya',
      lembar: {
        'Tabel 2.1 Indikator Kinerja Utama Tahun 2025': [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target 2025'],
          ['1', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', 'Persen', '72,00'],
          ['2', 'Meningkatnya mutu jalan', 'Jumlah jembatan yang dipelihara', 'Unit', '40'],
          ['3', 'Berkurangnya genangan', 'Panjang drainase yang dinormalisasi', 'Km', '20'],
        ],
      },
      naskah: [
        'Sasaran ini diukur dengan 2 indikator.',
        'Sasaran meningkatnya mutu jalan diukur dengan 2 indikator.',
        'Kinerja dinas diukur dengan 2 indikator.',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A4', tingkat: 'peringatan' }],
    },
    {
      judul: 'bagian tanpa kata indikator',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2025', 'Capaian (%)', 'Kriteria'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '75,60', '105,00', 'Sangat Tinggi'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '30', '75,00', 'Sedang'],
          ['3', 'Panjang drainase yang dinormalisasi', 'Km', '20', '20', '100,00', 'Sangat Tinggi'],
        ],
      },
      naskah: [
        'Dari 3 (tiga) indikator, 2 (dua) melampaui target dan 1 (satu) belum mencapai target.',
        'Dari tiga indikator, satu berkriteria Sangat Tinggi.',
        'Dari tiga indikator, satu berkriteria Sedang.',
      ],
      temuan: [
        { lembar: 'Naskah', sel: 'A2', tingkat: 'peringatan' },
        { lembar: 'Naskah', sel: 'A3', tingkat: 'peringatan' },
      ],
    },
  ],
};
