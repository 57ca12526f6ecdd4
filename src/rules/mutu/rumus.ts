/**
 * Formulas of indicators as people write them in an IKU decree: "A : B x 100", "(A / B) × 100%", "A dibagi B dikali
 * 100%", "Σ (…)", "(n/N) x 100", a fraction set over two lines, a scale pasted into the cell.
 */
import { intiKata, rapikan, samakan } from '../../words/kata';

type JenisRumus =
  /** Two quantities divided. */
  | 'rasio'
  /** Weighted sum, mean or index: Σ, "rata-rata", weights in percent. */
  | 'komposit'
  /** Difference or growth between two times. */
  | 'perubahan'
  /** "Jumlah …" of one thing. */
  | 'cacah'
  /** A name or a sentence without any calculation. */
  | 'uraian';

export interface Rumus {
  readonly teks: string;
  readonly jenis: JenisRumus;
  readonly pembilang: string | null;
  readonly penyebut: string | null;
  /** × 100, × 1.000, × 100.000; null when the formula is not multiplied. */
  readonly pengali: number | null;
  /** A figure fixed in the formula where a quantity of the year belongs: its name and the figure. */
  readonly konstanta: { uraian: string; angka: string }[];
  /** Cut off in the middle: ends in an operator or an open bracket. */
  readonly menggantung: string | null;
}

const BESARAN =
  '(?:jumlah|total|banyaknya|banyak|seluruh|jml\\.?|∑|Σ|realisasi|volume|luas|panjang|nilai|target|kebutuhan|skor)';
/** Order matters: a stronger sign of division comes first. */
const PEMBAGI: RegExp[] = [
  /\s+(?:di)?\s*bagi(?:kan)?\s+(?:dengan\s+)?/gi,
  /\s+(?:di)?bandingkan\s+(?:dengan|terhadap)\s+/gi,
  /\s*÷\s*/g,
  /\s*[—–_―]{3,}\s*|\s*-{3,}\s*/g,
  new RegExp(`\\s*[:/]\\s*(?=[([]*\\s*${BESARAN}(?![a-z]))`, 'gi'),
  /\s+[:/]\s+/g,
  /\)\s*[:/]\s*\(/g,
  /(?<=\b[A-Za-z]{1,3}\d?)\s*[:/]\s*(?=[A-Za-z]{1,3}\d?\b)/g,
  new RegExp(`\\s+(?:terhadap|per)\\s+(?=${BESARAN}\\s)`, 'gi'),
];
const KALI =
  /[)\]]*\s*(?:(?:di)?\s*kali(?:kan)?(?:\s+dengan)?|[x×*∙·•]|\\times)\s*\(?\s*(1[\d.]*)\s*(?:%|persen|\\%)?\s*[)\]]*/gi;
const LABEL =
  /^\s*(?:rumus(?:an)?|formula(?:si)?|cara\s+(?:meng)?hitung(?:an)?|perhitungan|cara\s+perhitungan)\s*[:=]\s*/i;

/** Runs of a scale pasted behind or before a formula: "A | >90 – 100 | Memuaskan; BB | …". */
function tanpaSkala(teks: string): string {
  return teks.includes('|')
    ? teks
        .split(/;|\.\s+(?=[A-Z])/)
        .filter((b) => !b.includes('|'))
        .join('; ')
        .trim()
    : teks;
}

function buangKurung(teks: string): string {
  let rapi = rapikan(teks).replace(/^[=:;,.\s]+|[=:;,\s]+$|\s*[—–_―-]{3,}$/g, '');
  for (;;) {
    const buka = (rapi.match(/[([{]/g) ?? []).length;
    const tutup = (rapi.match(/[)\]}]/g) ?? []).length;
    if (buka > tutup && /^[([{]/.test(rapi)) rapi = rapi.slice(1).trim();
    else if (tutup > buka && /[)\]}]$/.test(rapi)) rapi = rapi.slice(0, -1).trim();
    else if (buka === tutup && /^\([^()]*\)$/.test(rapi)) rapi = rapi.slice(1, -1).trim();
    else return rapi;
  }
}

/** Depth of round brackets before a place. */
function kedalaman(teks: string, sampai: number): number {
  let dalam = 0;
  for (let i = 0; i < sampai; i++) {
    if (teks[i] === '(' || teks[i] === '[') dalam++;
    else if (teks[i] === ')' || teks[i] === ']') dalam--;
  }
  return dalam;
}

function cariBagi(teks: string): [string, string] | null {
  for (const pola of PEMBAGI) {
    let terbaik: { d: number; di: number; ke: number } | null = null;
    for (const cocok of teks.matchAll(pola)) {
      const di = cocok.index ?? 0;
      const ke = di + cocok[0].length;
      const kiri = teks.slice(0, di);
      const kanan = teks.slice(ke);
      if (!/[a-z]/i.test(kiri) || !/[a-z]/i.test(kanan)) continue;
      // "TPT : Jumlah …", "Penjelasan : …": a label, no division, when a true one follows.
      if (/[:]/.test(cocok[0]) && !new RegExp(BESARAN, 'i').test(kiri) && /\s[:/]\s|dibagi|[)]\s*[:/]/i.test(kanan))
        continue;
      const d = Math.abs(kedalaman(teks, di));
      if (!terbaik || d < terbaik.d) terbaik = { d, di, ke };
    }
    if (terbaik) return [buangKurung(teks.slice(0, terbaik.di)), buangKurung(teks.slice(terbaik.ke))];
  }
  const m = /perbandingan\s+(?:antara\s+)?(.+?)\s+(?:dengan|terhadap)\s+(.+)/i.exec(teks);
  if (m) return [buangKurung(m[1] as string), buangKurung(m[2] as string)];
  const f = /\\frac\s*\{([^{}]+)\}\s*\{([^{}]+)\}/.exec(teks);
  return f ? [buangKurung(f[1] as string), buangKurung(f[2] as string)] : null;
}

/** How the achievement of the indicator is worked out, said in the same cell: not how it is measured. */
const RUMUS_CAPAIAN =
  /^\s*(?:tingkat )?capaian\b|^\s*(?:bila|jika|apabila)\b|^\s*di (?:dalam|atas|bawah|luar)(?:nya)?\b|\bcapaian[^:=]{0,25}[:=]|\b(?:target|rencana)\b[^.;]{0,30}[-–−:/÷][^.;]{0,10}\b(?:realisasi|capaian)\b|\b(?:realisasi|capaian)\b\s*\)?\s*[:/÷]\s*\(?\s*(?:target|rencana)\b/i;

function tanpaCapaian(teks: string): string {
  const bagian = teks.split(/(?<=[.;])\s+|\n+/);
  const ukur = bagian.filter((b) => !RUMUS_CAPAIAN.test(b));
  return ukur.length > 0 && ukur.length < bagian.length ? ukur.join(' ').replace(/[.;]\s*$/, '') : teks;
}

/** The text without "x 100", and the multiplier; null for none. */
function tanpaPengali(teks: string): { teks: string; pengali: number | null } {
  let pengali: number | null = null;
  const sisa = teks.replace(KALI, (utuh, angka: string, di: number) => {
    const kali = Number(angka.replace(/\./g, ''));
    if (!/^10+$/.test(String(kali))) return utuh;
    pengali ??= kali;
    // A fraction flattened by pasting: "Jumlah A x 100% Jumlah B".
    if (new RegExp(`^\\s*${BESARAN}\\s`, 'i').test(teks.slice(di + utuh.length))) return ' dibagi ';
    // The brackets that closed before the multiplication are kept, so that the depth stays right.
    const tutup = /^[)\]]*/.exec(utuh)?.[0] ?? '';
    return tutup + (di > 0 ? ' ' : '');
  });
  return { teks: rapikan(sisa), pengali };
}

type Konstanta = Rumus['konstanta'][number];

/** The text without the figures that are put for its quantities ("N = 1.200 orang"), and those figures. */
function tanpaKonstanta(teks: string): { teks: string; konstanta: Konstanta[] } {
  const konstanta: Konstanta[] = [];
  const sisa = teks.replace(
    /([A-Za-z][^=():/]*?)\s*=\s*(\d[\d.,]*)\s*(?:orang|unit|km|ha|jiwa|kk|desa|dokumen)?(?=\s*(?:[)\]:/x×]|$))/gi,
    (_, uraian: string, angka: string) => {
      konstanta.push({ uraian: rapikan(uraian), angka: angka.replace(/[.,]$/, '') });
      return uraian;
    },
  );
  return { teks: sisa, konstanta };
}

/** A figure at the end of a numerator or denominator ("Jumlah penduduk 1.200 jiwa"), unless it is a year. */
function konstantaDi(bagian: string): Konstanta[] {
  const angka = /(?:^|[a-z)]\s+)(\d{1,3}(?:\.\d{3})+|\d{3,})(?:\s+[a-z]+)?$/i.exec(bagian)?.[1];
  if (angka === undefined || /^(19|20)\d\d$/.test(angka)) return [];
  return [{ uraian: rapikan(bagian.slice(0, bagian.length - angka.length)), angka }];
}

/** "TPT = (…)": the name before the sign is no part of the formula. */
function tanpaNama(teks: string): string {
  const sama = teks.lastIndexOf('=');
  return sama > 0 && /[a-z]{3}/i.test(teks.slice(sama + 1)) ? teks.slice(sama + 1).trim() : teks;
}

/** Two quantities on two lines: the line break is the fraction bar. */
function bagiMenurutBaris(sel: string): [string, string] | null {
  const baris = sel.replace(/\r/g, '').split('\n');
  const isi = baris.map((satu) => rapikan(satu.replace(KALI, ''))).filter((satu) => /[a-z]{3}/i.test(satu));
  return baris.length >= 2 && isi.length === 2 ? [buangKurung(isi[0] as string), buangKurung(isi[1] as string)] : null;
}

/** Made of several measures: an index, a mean, a sum of weights. */
const komposit = (teks: string, kecil: string): boolean =>
  /[∑Σ]|\brata-?\s?rata\b|\bpenjumlahan\b|\bakumulasi\b/i.test(teks) ||
  (kecil.match(/\d+\s*%/g) ?? []).length >= 2 ||
  /\bindeks\b.*[+]|[+].*\bindeks\b/.test(kecil);

/** This year against the last one. */
const perubahan = (teks: string, kecil: string): boolean =>
  /\btahun\s*(?:ini|n|berjalan|t)\b.*(?:\s[-–]\s|\bdikurangi\b).*\btahun\s*(?:lalu|sebelumnya|n\s*-\s*1|t\s*-\s*1)|\b[a-z]+\s*\(?\s*n\s*\)?\s*[-–]\s*[a-z]+\s*\(?\s*n\s*-\s*1/i.test(
    teks,
  ) || /\bdikurangi\b/.test(kecil);

function jenisRumus(teks: string, bagi: readonly [string, string] | null): JenisRumus {
  const kecil = samakan(teks);
  if (perubahan(teks, kecil)) return 'perubahan';
  if (bagi) {
    const besaran = new RegExp(`^[([]*\\s*(?:${BESARAN})`, 'i').test(bagi[0]);
    return komposit(teks, kecil) && !besaran ? 'komposit' : 'rasio';
  }
  if (komposit(teks, kecil)) return 'komposit';
  const besaran = new RegExp(`^[([]*\\s*(?:${BESARAN})\\b`, 'i').test(kecil);
  return besaran && !/^[([]*nilai|^[([]*skor/i.test(kecil) ? 'cacah' : 'uraian';
}

/** A formula that breaks off: with an operator, or a word that something should follow. */
const MENGGANTUNG =
  /(?:\bdi(?:kali|bagi)(?:kan)?|\bdibandingkan(?:\s+dengan)?|[x×*:/÷=+(]|\bdan|\batau|\bdengan|\byang|\bper)\s*$/i;

/** Takes a formula cell apart; null for a blank one. */
export function uraiRumus(isi: string): Rumus | null {
  const sel = tanpaCapaian(isi);
  const penuh = rapikan(sel);
  if (penuh === '' || /^[-–—.]+$/.test(penuh)) return null;
  const polos = tanpaSkala(penuh)
    .replace(LABEL, '')
    .replace(/\\text\s*\{([^{}]*)\}/g, '$1');
  const { teks: tanpaKali, pengali } = tanpaPengali(polos);
  const { teks, konstanta } = tanpaKonstanta(tanpaKali.replace(/\s+(?:di(?:kali|bagi)(?:kan)?)\s*$/i, ''));
  const rumus = tanpaNama(teks);
  const bagi = cariBagi(rumus) ?? (pengali === null ? null : bagiMenurutBaris(sel));
  return {
    teks: penuh,
    jenis: jenisRumus(rumus, bagi),
    pembilang: bagi ? bagi[0] : null,
    penyebut: bagi ? bagi[1] : null,
    pengali,
    konstanta: [...konstanta, ...(bagi ?? []).flatMap(konstantaDi)],
    menggantung: MENGGANTUNG.exec(penuh)?.[0].trim() ?? null,
  };
}

/** Words of measuring that say nothing about the thing measured. */
const UKUR = new Set(
  intiKata(
    'jumlah total seluruh keseluruhan banyaknya banyak persentase presentase prosentase persen rasio tingkat proporsi cakupan angka nilai indeks capaian realisasi tahun tersebut ada n',
  ),
);

/** Stems that name the thing itself. */
export function intiBenda(teks: string): string[] {
  return [
    ...new Set(intiKata(teks.replace(/\b(?:tahun|periode|triwulan|tw)\s+(?:n|[ivx]+|\d+|berjalan|ini)\b/gi, ' '))),
  ].filter((k) => !UKUR.has(k) && k.length > 1);
}
