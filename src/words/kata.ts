/**
 * Indonesian words, as far as comparing names needs them: normalised text, light stemming, likeness. No dictionary: a
 * stem only has to be the same for words of one family ("dibina", "pembinaan"), it need not be the true root.
 */
import { jarakKata } from '../core/kata';
import { batasSalahKetik } from './nama';

/** One line, single spaces, trimmed. */
export function rapikan(teks: string): string {
  return teks
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Lower case, typographic marks unified: for comparing, never for showing. */
export function samakan(teks: string): string {
  return rapikan(teks)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019`´]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** Pairs that are written as one word or two. */
const MAJEMUK =
  /\b(tindak|tanggung|kerja|tata|daya|antar|sub|non|laik|tepat)[\s-]+(lanjut\w*|jawab\w*|sama|kelola\w*|saing|kerja|bagian|kegiatan|fungsi|guna)\b/g;
const DI_TERPISAH = /\bdi[\s-]+(?!dalam|luar|atas|bawah|antara|tingkat|bidang|wilayah|daerah|mana|sekolah)([a-z]{4,})/g;

/** Words of a text in order, lower case, numbers kept. */
export function kata(teks: string): string[] {
  return (
    samakan(teks)
      .replace(/\b(?:presentase|prosentase|porsentase)\b|%(?=\s*[a-z])/g, 'persentase ')
      .replace(MAJEMUK, '$1$2')
      .replace(DI_TERPISAH, 'di$1')
      .match(/[a-z0-9]+/g) ?? []
  );
}

const HENTI = new Set(
  (
    'yang dan atau serta dengan dari di ke pada untuk dalam oleh ini itu adalah sebagai bagi para suatu atas akan telah ' +
    'sudah tiap setiap antara secara guna agar tersebut terhadap merupakan the of'
  ).split(' '),
);

export function kataHenti(k: string): boolean {
  return HENTI.has(k);
}

const VOKAL = /^[aiueo]/;

/** Roots in m, n and r look as if the prefix had eaten a consonant ("memiliki", "menilai", "perawatan"). */
const AKAR_BERNASAL =
  /^(me|pe)(?=(mili|mandiri|minat|minta|miskin|mohon|muat|mulai|main|manfaat|masuk|masyarakat|modal|mutakhir|nilai|nikah|naik|niaga|nonton|rumah|rusak|rawat|resmi|rintah|rencana|riksa)).*/;

/** Takes off one prefix; nasal prefixes give back the consonant they swallowed. */
function lepasAwalan(kata: string): string {
  if (AKAR_BERNASAL.test(kata)) return kata.slice(2);
  const m = /^(meny|peny|meng|peng|mem|pem|men|pen|per|ber|ter|me|pe|di|be|se)(.{3,})$/.exec(kata);
  if (!m) return kata;
  const [, awalan, sisa] = m as unknown as [string, string, string];
  if (awalan === 'be' && !/^(kerja|ternak)/.test(sisa)) return kata;
  if (awalan === 'se' && !/^(luruh|lenggara)/.test(sisa)) return kata;
  if (/^(di|ter|per|pe)$/.test(awalan) && sisa.length < 4) return kata;
  if (awalan === 'meny' || awalan === 'peny') return `s${sisa}`;
  if ((awalan === 'men' || awalan === 'pen') && VOKAL.test(sisa)) return `t${sisa}`;
  if ((awalan === 'mem' || awalan === 'pem') && VOKAL.test(sisa)) return `p${sisa}`;
  return sisa;
}

const ingatanAkar = new Map<string, string>();
const ingatanInti = new Map<string, string[]>();
/** Names come again in every table; what was worked out once is kept, up to a limit. */
const INGATAN_TERBANYAK = 20_000;

/** Light stem: equal for words of one family. */
export function akarKata(kata: string): string {
  let akarKataKini = ingatanAkar.get(kata);
  if (akarKataKini === undefined) {
    akarKataKini = lepasImbuhan(kata);
    if (ingatanAkar.size >= INGATAN_TERBANYAK) ingatanAkar.clear();
    ingatanAkar.set(kata, akarKataKini);
  }
  return akarKataKini;
}

function lepasImbuhan(kataAsal: string): string {
  let kata = kataAsal;
  if (kata.length < 4 || /\d/.test(kata)) return kata;
  kata = kata.replace(/(.{4,})(nya|mu)$/, '$1');
  const awal = kata;
  const s = /^(.{3,}?)(kan|an)$/.exec(kata);
  // "jalan", "bulan": three letters are left only of words that begin with a vowel ("aduan").
  const berakhiran = s !== null && ((s[1] as string).length > 3 || VOKAL.test(kata));
  if (berakhiran) kata = s[1] as string;
  // Circumfix ke-…-an; "kerja…" and "kelola…" have a k of their own.
  if (berakhiran && /^ke(?!rja|lol).{4,}$/.test(kata)) kata = kata.slice(2);
  kata = lepasAwalan(kata);
  if (kata.length > 6) kata = lepasAwalan(kata);
  // -i only where a prefix came off: "dilindungi", not "mandiri"; nor "terakreditasi".
  if (!berakhiran && kata !== awal && kata.length > 4 && (kata.length < 6 || !/[aeiou]n?si$/.test(kata)))
    kata = kata.replace(/i$/, '');
  kata = kata.replace(/fikasi$/, 'fikat');
  // "pendidikan" and "didik", "mengelola" and "dikelola": a k that may belong to an affix is left out on both sides.
  if (kata.length > 3) kata = kata.replace(/k$/, '');
  return kata.length > 4 ? kata.replace(/^k(?=[aiueo])/, '') : kata;
}

/** Stems of the words that carry meaning. */
export function intiKata(teks: string): readonly string[] {
  let inti = ingatanInti.get(teks);
  if (!inti) {
    inti = kata(teks)
      .filter((k) => !HENTI.has(k))
      .map(akarKata);
    if (ingatanInti.size >= INGATAN_TERBANYAK) ingatanInti.clear();
    ingatanInti.set(teks, inti);
  }
  return inti;
}

/**
 * Two words are the same but for a slip of the pen. Short words are left alone: "sempat" and "tempat", "kasir" and
 * "pasir" are no slips.
 */
export function kataSerupa(kiri: string, kanan: string): boolean {
  if (kiri === kanan) return true;
  const n = Math.min(kiri.length, kanan.length);
  if (n < 7 || kiri[0] !== kanan[0] || /\d/.test(kiri + kanan)) return false;
  const batas = batasSalahKetik(n);
  return jarakKata(kiri, kanan, batas) <= batas;
}

/** How many stems of `a` occur in `b` (slips allowed), 0–1; 1 for an empty `a`. */
export function cakupan(daftarTeks: readonly string[], b: readonly string[]): number {
  if (daftarTeks.length === 0) return 1;
  const ada = new Set(b);
  let kena = 0;
  for (const k of daftarTeks) if (ada.has(k) || b.some((x) => kataSerupa(k, x))) kena++;
  return kena / daftarTeks.length;
}

/** Likeness of two texts by their words, 0–1, blind to order, repetition and small slips. */
export function kemiripanKata(a: string, b: string): number {
  const inti = (t: string) => [...new Set(kata(t).filter((k) => !HENTI.has(k)))];
  const daftarTeks = inti(a);
  const kataLain = inti(b);
  if (daftarTeks.length === 0 || kataLain.length === 0) return daftarTeks.length === kataLain.length ? 1 : 0;
  // A slip inside an affix changes the stem, one inside the stem changes the word: either may agree.
  const kena = (dari: string[], ke: string[]) => {
    const stem = new Set(ke.map(akarKata));
    return dari.filter((k) => stem.has(akarKata(k)) || ke.some((l) => kataSerupa(k, l))).length;
  };
  return (kena(daftarTeks, kataLain) + kena(kataLain, daftarTeks)) / (daftarTeks.length + kataLain.length);
}

const KATA_KELAS =
  /^(sangat |amat |cukup |kurang )*(baik|cukup|kurang|sedang|tinggi|rendah|memuaskan|memadai|buruk|efisien|berhasil|tercapai)( sekali)?$/i;

/** The class that stands behind a figure in its cell: "110,00 (SB)", "90 % (Baik)"; null when none does. */
export function kelasDiBelakang(teks: string): string | null {
  const kata = /^[^\p{L}(]*\d[\d.,\s]*%?\s*\(?\s*(\p{L}[\p{L} ]*?)\s*\)?\s*$/u.exec(teks.trim())?.[1];
  if (!kata) return null;
  return KATA_KELAS.test(kata) || /^[A-Z]{1,3}$/.test(kata) ? kata : null;
}
