/**
 * Formulas of indicators as people write them in an IKU decree: "A : B x 100", "(A / B) × 100%", "A dibagi B dikali
 * 100%", "Σ (…)", "(n/N) x 100", a fraction set over two lines, a scale pasted into the cell.
 */
import { intiKata, rapikan, samakan } from '../../words/kata';

export type JenisRumus =
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
  let t = rapikan(teks).replace(/^[=:;,.\s]+|[=:;,\s]+$|\s*[—–_―-]{3,}$/g, '');
  for (;;) {
    const buka = (t.match(/[([{]/g) ?? []).length;
    const tutup = (t.match(/[)\]}]/g) ?? []).length;
    if (buka > tutup && /^[([{]/.test(t)) t = t.slice(1).trim();
    else if (tutup > buka && /[)\]}]$/.test(t)) t = t.slice(0, -1).trim();
    else if (buka === tutup && /^\([^()]*\)$/.test(t)) t = t.slice(1, -1).trim();
    else return t;
  }
}

/** Depth of round brackets before a place. */
function kedalaman(teks: string, sampai: number): number {
  let d = 0;
  for (let i = 0; i < sampai; i++) {
    if (teks[i] === '(' || teks[i] === '[') d++;
    else if (teks[i] === ')' || teks[i] === ']') d--;
  }
  return d;
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

/** Takes a formula cell apart; null for a blank one. */
export function uraiRumus(isi: string): Rumus | null {
  const sel = tanpaCapaian(isi);
  // A line break in the cell may be the fraction bar itself.
  const baris = sel.replace(/\r/g, '').split('\n');
  const penuh = rapikan(sel);
  if (penuh === '' || /^[-–—.]+$/.test(penuh)) return null;
  let teks = tanpaSkala(penuh)
    .replace(LABEL, '')
    .replace(/\\text\s*\{([^{}]*)\}/g, '$1');
  let pengali: number | null = null;
  teks = rapikan(
    teks.replace(KALI, (utuh, angka: string, di: number) => {
      const n = Number(angka.replace(/\./g, ''));
      if (!/^10+$/.test(String(n))) return utuh;
      pengali ??= n;
      // A fraction flattened by pasting: "Jumlah A x 100% Jumlah B".
      if (new RegExp(`^\\s*${BESARAN}\\s`, 'i').test(teks.slice(di + utuh.length))) return ' dibagi ';
      // The brackets that closed before the multiplication are kept, so that the depth stays right.
      const tutup = /^[)\]]*/.exec(utuh)?.[0] ?? '';
      return tutup + (di > 0 ? ' ' : '');
    }),
  );
  const gantung =
    /(?:\bdi(?:kali|bagi)(?:kan)?|\bdibandingkan(?:\s+dengan)?|[x×*:/÷=+(]|\bdan|\batau|\bdengan|\byang|\bper)\s*$/i.exec(
      penuh,
    );
  teks = teks.replace(/\s+(?:di(?:kali|bagi)(?:kan)?)\s*$/i, '');
  // "TPT = (…)": the name before the sign is no part of the formula; "N = 1.200" behind it is a constant.
  const konstanta: { uraian: string; angka: string }[] = [];
  teks = teks.replace(
    /([A-Za-z][^=():/]*?)\s*=\s*(\d[\d.,]*)\s*(?:orang|unit|km|ha|jiwa|kk|desa|dokumen)?(?=\s*(?:[)\]:/x×]|$))/gi,
    (_, u: string, a: string) => {
      konstanta.push({ uraian: rapikan(u), angka: a.replace(/[.,]$/, '') });
      return u;
    },
  );
  const sama = teks.lastIndexOf('=');
  const tanpaLabel = sama > 0 && /[a-z]{3}/i.test(teks.slice(sama + 1)) ? teks.slice(sama + 1).trim() : teks;
  let bagi = cariBagi(tanpaLabel);
  if (!bagi && baris.length >= 2 && pengali !== null) {
    // Two quantities on two lines and "x 100": the bar is the line break.
    const isi = baris.map((b) => rapikan(b.replace(KALI, ''))).filter((b) => /[a-z]{3}/i.test(b));
    if (isi.length === 2) bagi = [buangKurung(isi[0] as string), buangKurung(isi[1] as string)];
  }
  for (const bagian of bagi ?? []) {
    const cocok = /(?:^|[a-z)]\s+)(\d{1,3}(?:\.\d{3})+|\d{3,})(?:\s+[a-z]+)?$/i.exec(bagian);
    const tahun = cocok && /^(19|20)\d\d$/.test(cocok[1] as string);
    if (cocok && !tahun)
      konstanta.push({
        uraian: rapikan(bagian.slice(0, bagian.length - (cocok[1] as string).length)),
        angka: cocok[1] as string,
      });
  }
  const kecil = samakan(tanpaLabel);
  const komposit =
    /[∑Σ]|\brata-?\s?rata\b|\bpenjumlahan\b|\bakumulasi\b/i.test(tanpaLabel) ||
    (kecil.match(/\d+\s*%/g) ?? []).length >= 2 ||
    /\bindeks\b.*[+]|[+].*\bindeks\b/.test(kecil);
  const perubahan =
    /\btahun\s*(?:ini|n|berjalan|t)\b.*(?:\s[-–]\s|\bdikurangi\b).*\btahun\s*(?:lalu|sebelumnya|n\s*-\s*1|t\s*-\s*1)|\b[a-z]+\s*\(?\s*n\s*\)?\s*[-–]\s*[a-z]+\s*\(?\s*n\s*-\s*1/i.test(
      tanpaLabel,
    ) || /\bdikurangi\b/.test(kecil);
  const jenis: JenisRumus = bagi
    ? perubahan
      ? 'perubahan'
      : komposit && !new RegExp(`^[([]*\\s*(?:${BESARAN})`, 'i').test(bagi[0])
        ? 'komposit'
        : 'rasio'
    : perubahan
      ? 'perubahan'
      : komposit
        ? 'komposit'
        : new RegExp(`^[([]*\\s*(?:${BESARAN})\\b`, 'i').test(kecil) && !/^[([]*nilai|^[([]*skor/i.test(kecil)
          ? 'cacah'
          : 'uraian';
  return {
    teks: penuh,
    jenis,
    pembilang: bagi ? bagi[0] : null,
    penyebut: bagi ? bagi[1] : null,
    pengali,
    konstanta,
    menggantung: gantung ? gantung[0].trim() : null,
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
