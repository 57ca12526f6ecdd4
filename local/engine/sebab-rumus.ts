/**
 * Why a formula cannot be read, in words for whoever typed it: the command line and the preview say the same. Formulas
 * come in the US form (as the engine has them) and are spoken of in the Indonesian one.
 */
import { jarakKata } from '../../src/core/kata.ts';
import { FUNGSI_BAWAAN } from './fungsi-bawaan.ts';
import { keBentukId, pecahRumus, type Token } from './rumus.ts';

/** Functions of Google Sheets that reports are made with, for suggesting a name; more are computed than stand here. */
const LAZIM =
  'ABS AND ARRAYFORMULA AVERAGE AVERAGEIF CEILING CONCATENATE COUNT COUNTA COUNTIF COUNTIFS DATE FILTER FLOOR HLOOKUP IF IFERROR IFS INDEX INDIRECT INT ISBLANK ISNUMBER LEFT LEN LOWER MATCH MAX MEDIAN MID MIN MOD NOT OFFSET OR PRODUCT PROPER RANK RIGHT ROWS SORT SPLIT SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT SWITCH TODAY TRANSPOSE TRIM UNIQUE UPPER VALUE VLOOKUP YEAR'.split(
    ' ',
  );

const tampil = (teks: string): string => keBentukId(`=${teks}`).slice(1);

/** A decimal comma where an argument was meant to end: after a cell (`A1,38`), or a second one in a number (`50,05,38`). */
function komaPemisah(token: readonly Token[]): boolean {
  return token.some(
    (t, i) =>
      (t.jenis === 'nama' && /^\$?[A-Z]{1,3}\$?\d+\.\d+$/i.test(t.teks)) ||
      (t.jenis === 'angka' && t.teks.startsWith('.') && ['angka', 'acuan'].includes(token[i - 1]?.jenis ?? '')),
  );
}

const PESAN_KOMA =
  'Argumen dipisah dengan titik koma (;), bukan koma: koma antara dua angka dibaca sebagai koma desimal. Contoh: =CAPAIAN(50,05;38).';

/**
 * Why a figure of a formula, as a person typed it, cannot be taken: in a formula a point never groups thousands, so that
 * 1.234 may be meant as 1234 or as 1,234. Null when no figure is in doubt; a US formula (commas between arguments) has none.
 */
export function sebabAngka(teks: string): string | null {
  const luar = teks.split(/"(?:[^"]|"")*(?:"|$)/).join('""');
  for (const [angka] of luar.matchAll(/(?<![\w$.,])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\w.])/g)) {
    const tanpa = angka.replaceAll('.', '');
    const satu = /^\d+\.\d+$/.test(angka);
    if (satu && !luar.includes(';') && /\d\s*,|,\s*\d/.test(luar)) continue;
    return satu
      ? `Angka ${angka} dapat berarti ${tanpa} atau ${angka.replace('.', ',')}. Di dalam rumus tulis salah satunya: tanpa titik ribuan, dengan koma desimal.`
      : `Angka ${angka} memakai titik ribuan. Di dalam rumus tulis ${tanpa}.`;
  }
  // In a formula 100% is 1: beside 95 nobody can tell it from a count any more once it is computed.
  const [, a = '', b = ''] = /\bCAPAIAN\(\s*([^;()]*?)\s*;\s*([^;()]*?)\s*[;)]/i.exec(luar) ?? [];
  const persen = [a, b].find((x) => /^\d+(?:,\d+)?\s*%$/.test(x));
  if (persen && [a, b].some((x) => /^\d+(?:,\d+)?$/.test(x)))
    return `${persen} di dalam rumus adalah pecahan, sedangkan di sampingnya bilangan polos. Tulis ${persen.replace(/\s*%$/, '')} atau teks "${persen}" bila keduanya persen.`;
  return null;
}

/** The reason for a formula that no parser can read. */
export function sebabSintaks(rumus: string): string {
  const token = pecahRumus(rumus).filter((t) => t.jenis !== 'spasi');
  return `Rumus tidak dapat dibaca. ${sebab(token)}`;
}

function sebab(token: readonly Token[]): string {
  const petik = token.find((t) => t.jenis === 'teks' && !/^"(?:[^"]|"")*"$/.test(t.teks));
  if (petik) return `Tanda petik pada ${tampil(petik.teks)} belum ditutup: tambahkan " di akhir teksnya.`;
  if (komaPemisah(token)) return PESAN_KOMA;
  const buka: string[] = [];
  for (const { jenis, teks } of token) {
    if (jenis !== 'kurung') continue;
    if (teks === '(' || teks === '{') buka.push(teks);
    else if (buka.pop() !== (teks === ')' ? '(' : '{')) return `Ada kurung tutup "${teks}" tanpa kurung pembukanya.`;
  }
  if (buka.length) {
    const kurang = buka
      .reverse()
      .map((k) => (k === '(' ? ')' : '}'))
      .join('');
    return `Kurung tutup kurang ${buka.length}: tambahkan "${kurang}" di tempatnya.`;
  }
  const akhir = token[token.length - 1];
  if (akhir?.jenis === 'operator' && akhir.teks !== '%')
    return `Rumus berhenti sesudah "${akhir.teks}": lengkapi yang di belakangnya.`;
  const isi = ['angka', 'acuan', 'nama', 'teks', 'galat'];
  const i = token.findIndex((t, n) => isi.includes(t.jenis) && isi.includes(token[n - 1]?.jenis ?? ''));
  if (i > 0)
    return `Di antara ${tampil(token[i - 1]?.teks ?? '')} dan ${tampil(token[i]?.teks ?? '')} belum ada tanda hitung atau titik koma (;).`;
  return 'Periksa tanda hitung, kurung, dan titik koma (;) di antara argumennya.';
}

/** The known name that a mistyped one is nearest to; null when none is near. */
function namaTerdekat(nama: string, kenal: Iterable<string>): string | null {
  let hasil: string | null = null;
  let batas = Math.min(2, Math.floor(nama.length / 3));
  for (const k of kenal) {
    const n = jarakKata(nama, k, batas);
    if (n <= batas) [hasil, batas] = [k, n - 1];
  }
  return hasil;
}

/** The reason of #NAME?; null when nothing of the formula itself is unknown (the error came from a cell it refers to). */
export function sebabNama(rumus: string, fungsiKami: ReadonlySet<string>, rentang: ReadonlySet<string>): string | null {
  const token = pecahRumus(rumus).filter((t) => t.jenis !== 'spasi');
  if (komaPemisah(token)) return PESAN_KOMA;
  const kenal = new Set([...fungsiKami, ...FUNGSI_BAWAAN.keys(), ...LAZIM]);
  const asing = token.flatMap(({ jenis, teks }): { teks: string; jenis: string; dekat: string | null }[] => {
    const nama = teks.toUpperCase();
    if (jenis === 'fungsi' && !kenal.has(nama)) return [{ teks: nama, jenis, dekat: namaTerdekat(nama, kenal) }];
    if (jenis === 'nama' && !rentang.has(nama) && nama !== 'TRUE' && nama !== 'FALSE')
      return [{ teks, jenis, dekat: namaTerdekat(nama, rentang) }];
    return [];
  });
  // Not every function that is computed is listed here: what looks like a slip of the pen is the likelier cause.
  const [satu] = asing.filter((x) => x.dekat).concat(asing.length === 1 ? asing : []);
  if (!asing[0]) return null;
  if (!satu) return `Salah satu nama ini tidak dikenal: ${asing.map((x) => x.teks).join(', ')}. Periksa ejaannya.`;
  const sebut = satu.jenis === 'fungsi' ? 'Fungsi' : 'Nama';
  if (satu.dekat) return `${sebut} ${satu.teks} tidak dikenal. Mungkin maksudnya ${satu.dekat}?`;
  return satu.jenis === 'fungsi'
    ? `Fungsi ${satu.teks} tidak dikenal. Periksa ejaannya.`
    : `Nama ${satu.teks} tidak dikenal. Bila itu teks, apit dengan tanda petik: "${satu.teks}".`;
}
