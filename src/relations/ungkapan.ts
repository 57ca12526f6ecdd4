/**
 * Formulas that a table prints about its own columns: "(7) = ((6) - (4)) : (6) x 100" in the row of column numbers,
 * "(a : b x 100%)" in a header whose neighbours are marked "(a)" and "(b)".
 */
import { bagi, type Desimal, dariTeks, kali, kurang, tambah, tanda } from '../core/desimal';
import { formatAngka } from '../core/format';
import type { Tabel } from '../core/tabel';
import { normalTeks } from '../words/nama';
import { type Pecahan, pecahan } from './toleransi';

export type Ungkapan =
  | { jenis: 'kolom'; kolom: number }
  | { jenis: 'tetap'; nilai: Desimal }
  | { jenis: 'hitung'; tanda: '+' | '-' | '*' | '/'; kiri: Ungkapan; kanan: Ungkapan };

/** Value of an expression whose columns `isi` supplies; null when a part is missing or a divisor is zero. */
export function nilaiUngkapan(ungkapan: Ungkapan, isi: (kolom: number) => Pecahan | null): Pecahan | null {
  if (ungkapan.jenis === 'tetap') return pecahan(ungkapan.nilai);
  if (ungkapan.jenis === 'kolom') return isi(ungkapan.kolom);
  const pecahanKini = nilaiUngkapan(ungkapan.kiri, isi);
  const pecahanLain = nilaiUngkapan(ungkapan.kanan, isi);
  if (!pecahanKini || !pecahanLain) return null;
  if (ungkapan.tanda === '*')
    return pecahan(kali(pecahanKini.atas, pecahanLain.atas), kali(pecahanKini.bawah, pecahanLain.bawah));
  if (ungkapan.tanda === '/')
    return tanda(pecahanLain.atas) === 0
      ? null
      : pecahan(kali(pecahanKini.atas, pecahanLain.bawah), kali(pecahanKini.bawah, pecahanLain.atas));
  const [x, y] = [kali(pecahanKini.atas, pecahanLain.bawah), kali(pecahanLain.atas, pecahanKini.bawah)];
  return pecahan(ungkapan.tanda === '+' ? tambah(x, y) : kurang(x, y), kali(pecahanKini.bawah, pecahanLain.bawah));
}

const TULIS = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;
const PANGKAT = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** The expression with its numbers: "(135.460.845 − 142.113.700) ÷ 135.460.845 × 100". */
export function tulisUngkapan(ungkapan: Ungkapan, isi: (kolom: number) => string): string {
  if (ungkapan.jenis === 'tetap') return formatAngka(ungkapan.nilai);
  if (ungkapan.jenis === 'kolom') return isi(ungkapan.kolom);
  const apit = (x: Ungkapan, kanan: boolean) => {
    const t = tulisUngkapan(x, isi);
    if (x.jenis !== 'hitung') return /^[-−]/.test(t) ? `(${t})` : t;
    const [p, q] = [PANGKAT[x.tanda], PANGKAT[ungkapan.tanda]];
    return p < q || (kanan && p === q) ? `(${t})` : t;
  };
  return `${apit(ungkapan.kiri, false)} ${TULIS[ungkapan.tanda]} ${apit(ungkapan.kanan, true)}`;
}

export function kolomUngkapan(u: Ungkapan): number[] {
  if (u.jenis === 'kolom') return [u.kolom];
  return u.jenis === 'tetap' ? [] : [...kolomUngkapan(u.kiri), ...kolomUngkapan(u.kanan)];
}

type Lambang = { jenis: 'angka'; teks: string } | { jenis: 'huruf'; teks: string } | { jenis: 'tanda'; teks: string };

function pecah(teks: string): Lambang[] | null {
  const hasil: Lambang[] = [];
  const rapat = teks.replace(/\s+/g, '').replace(/%/g, '').toLowerCase();
  for (let i = 0; i < rapat.length; ) {
    const angka = /^\d+(?:[.,]\d+)*/.exec(rapat.slice(i));
    const huruf = rapat[i] as string;
    if (angka) {
      hasil.push({ jenis: 'angka', teks: angka[0] });
      i += angka[0].length;
      continue;
    }
    const lalu = hasil[hasil.length - 1];
    const sesudahNilai = lalu && (lalu.jenis !== 'tanda' || lalu.teks === ')');
    if (/[x×*·]/.test(huruf) && sesudahNilai) hasil.push({ jenis: 'tanda', teks: '*' });
    else if (/[:/÷]/.test(huruf)) hasil.push({ jenis: 'tanda', teks: '/' });
    else if (/[-–−]/.test(huruf)) hasil.push({ jenis: 'tanda', teks: '-' });
    else if (/[+()]/.test(huruf)) hasil.push({ jenis: 'tanda', teks: huruf });
    else if (/[a-z]/.test(huruf) && !/[a-wyz]/.test(rapat[i + 1] ?? '')) hasil.push({ jenis: 'huruf', teks: huruf });
    else return null;
    i++;
  }
  return hasil;
}

type Mentah =
  | { jenis: 'angka'; teks: string; kurung: boolean }
  | { jenis: 'huruf'; teks: string }
  | { jenis: 'hitung'; tanda: '+' | '-' | '*' | '/'; kiri: Mentah; kanan: Mentah };

function urai(lambang: readonly Lambang[]): Mentah | null {
  let indeks = 0;
  const tandaKini = () => (lambang[indeks]?.jenis === 'tanda' ? (lambang[indeks] as Lambang).teks : '');
  const deret = (tanda: string, bawah: () => Mentah | null): Mentah | null => {
    let kiri = bawah();
    while (kiri && tandaKini() !== '' && tanda.includes(tandaKini())) {
      const t = tandaKini() as '+' | '-' | '*' | '/';
      indeks++;
      const kanan = bawah();
      if (!kanan) return null;
      kiri = { jenis: 'hitung', tanda: t, kiri, kanan };
    }
    return kiri;
  };
  const satuan = (): Mentah | null => {
    const lambangKini = lambang[indeks];
    if (!lambangKini) return null;
    if (lambangKini.jenis === 'tanda') {
      if (lambangKini.teks !== '(') return null;
      indeks++;
      const isi = jumlah();
      if (!isi || tandaKini() !== ')') return null;
      indeks++;
      return isi.jenis === 'angka' ? { ...isi, kurung: true } : isi;
    }
    indeks++;
    return lambangKini.jenis === 'angka'
      ? { jenis: 'angka', teks: lambangKini.teks, kurung: false }
      : { jenis: 'huruf', teks: lambangKini.teks };
  };
  const kaliBagi = () => deret('*/', satuan);
  const jumlah = (): Mentah | null => deret('+-', kaliBagi);
  const hasil = jumlah();
  return hasil && indeks === lambang.length ? hasil : null;
}

function adaDi(m: Mentah, uji: (x: Mentah) => boolean): boolean {
  return uji(m) || (m.jenis === 'hitung' && (adaDi(m.kiri, uji) || adaDi(m.kanan, uji)));
}

function arti(mentah: Mentah, kolomAngka: (n: number) => number, kolomHuruf: (h: string) => number): Ungkapan | null {
  const berkurung = adaDi(mentah, (x) => x.jenis === 'angka' && x.kurung && kolomAngka(Number(x.teks)) >= 0);
  const satu = (mentah: Mentah): Ungkapan | null => {
    if (mentah.jenis === 'huruf') {
      const k = kolomHuruf(mentah.teks);
      return k >= 0 ? { jenis: 'kolom', kolom: k } : null;
    }
    if (mentah.jenis === 'hitung') {
      const kiri = satu(mentah.kiri);
      const kanan = satu(mentah.kanan);
      return kiri && kanan ? { jenis: 'hitung', tanda: mentah.tanda, kiri, kanan } : null;
    }
    // "50 + (7) : 20": where some numbers are columns in brackets, the bare ones are numbers.
    const k = /^\d+$/.test(mentah.teks) && (mentah.kurung || !berkurung) ? kolomAngka(Number(mentah.teks)) : -1;
    if (k >= 0) return { jenis: 'kolom', kolom: k };
    const n = dariTeks(mentah.teks.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
    return n ? { jenis: 'tetap', nilai: n } : null;
  };
  return satu(mentah);
}

/** Number that a column carries in the row of column numbers. */
function nomorTercetak(tabel: Tabel, kolom: number): number | null {
  const m = /\d{1,2}/.exec(tabel.kolom[kolom]?.nomorKolom?.tercetak ?? '');
  return m ? Number(m[0]) : null;
}

/** Letter of a column in the row below the header: "(c)", "f = d x e". */
const hurufNomor = (t: string) => /^\s*\(?\s*([a-z])\s*\)?\s*(?:[:=].*)?$/i.exec(t)?.[1]?.toLowerCase() ?? null;
const cap = (judul: string) => /\(\s*([a-z])\s*\)\s*$/i.exec(judul)?.[1]?.toLowerCase() ?? null;

/** What the table prints about how this column is computed, or null. */
export function ungkapanTercetak(tabel: Tabel, kolom: number): Ungkapan | null {
  const kolomKini = tabel.kolom[kolom];
  if (!kolomKini) return null;
  const nomor = kolomKini.nomorKolom?.tercetak ?? '';
  const calon: string[] = [];
  if (nomor.includes('=')) calon.push(nomor.slice(nomor.indexOf('=') + 1));
  // "X / Y x 100%": a header that is nothing but its formula.
  if (/^\s*\(?[a-z]\)?\s*[-+:/x×*÷−–]/i.test(kolomKini.judul) && pecah(kolomKini.judul)) calon.push(kolomKini.judul);
  for (const m of kolomKini.judul.matchAll(/\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)) {
    const isi = m[1] as string;
    if (/[a-z\d]\W*[-+:/x×*÷−–]/i.test(isi)) calon.push(isi.slice(isi.indexOf('=') + 1));
  }
  const kolomAngka = (n: number) => tabel.kolom.findIndex((_, i) => i !== kolom && nomorTercetak(tabel, i) === n);
  const kolomHuruf = (h: string) =>
    tabel.kolom.findIndex((x, i) => i !== kolom && (cap(x.judul) ?? hurufNomor(x.nomorKolom?.tercetak ?? '')) === h);
  for (const t of calon) {
    const l = pecah(t);
    const m = l ? urai(l) : null;
    const u = m && m.jenis === 'hitung' ? arti(m, kolomAngka, kolomHuruf) : null;
    if (u && kolomUngkapan(u).length >= 1) return u;
  }
  return null;
}

/** The two columns that a printed formula begins with and what it does with them: 4 and 5 of "(6) = (4) / (5) x 100". */
export function pasanganTercetak(
  tabel: Tabel,
  kolom: number,
): { kiri: number; tanda: '/' | '-' | '+' | '*'; kanan: number } | null {
  for (let u = ungkapanTercetak(tabel, kolom); u?.jenis === 'hitung'; u = u.kiri) {
    if (u.kiri.jenis === 'kolom' && u.kanan.jenis === 'kolom')
      return { kiri: u.kiri.kolom, tanda: u.tanda, kanan: u.kanan.kolom };
  }
  return null;
}

const TAK_MENAMAI = /\b(rp|persen|tahun|20\d\d|tingkat|jumlah|nilai|anggaran|kinerja)\b/g;
const kata = (t: string) =>
  normalTeks(t.replace(/\((rp\.?|%)\)|%/gi, ' '))
    .replace(TAK_MENAMAI, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What a note may call a column: its header, with or without what stands in brackets, or that alone where it is short. */
function sebutanKolom(judul: string): string[] {
  const akhir = judul.split(' · ').pop() ?? '';
  const singkatan = /\((\p{Lu}[\p{L}/]{1,7})\)/u.exec(akhir)?.[1] ?? '';
  return [...new Set([akhir, akhir.replace(/\([^()]*\)/g, ' '), singkatan].map(kata))].filter((t) => t !== '');
}

const OPERASI = [
  [/\b(?:dibagi|per)(?: dengan)?\b/g, '/'],
  [/\bdikurangi\b/g, '-'],
  [/\bditambah\b/g, '+'],
  [/\bdikali(?:kan)?\b/g, '*'],
] as const;
/** Letters that stand for columns; "x" multiplies. */
const HURUF = 'abcdefghijklmnopqrstuvwyz';

/** The right side of a formula in words, its columns called by their names. */
function ungkapanNama(tabel: Tabel, kolom: number, teks: string): Ungkapan | null {
  const semua = tabel.kolom.map((k, i) => (i === kolom ? [] : sebutanKolom(k.judul)));
  const nama = semua.flatMap((isi, i) =>
    isi.flatMap((t) => (semua.filter((lain) => lain.includes(t)).length === 1 ? [[t, i] as const] : [])),
  );
  let rumus = OPERASI.reduce((t, [apa, jadi]) => t.replace(apa, jadi), teks.toLowerCase()).replace(TAK_MENAMAI, ' ');
  const dipakai: number[] = [];
  for (const [t, i] of nama.sort((x, y) => y[0].length - x[0].length)) {
    const pola = new RegExp(`(?<![\\p{L}\\d])${t.replace(/ /g, '\\W+')}(?![\\p{L}\\d])`, 'gu');
    if (pola.test(rumus)) rumus = rumus.replace(pola, HURUF.charAt(dipakai.push(i) - 1).toUpperCase());
  }
  // A unit behind a number says nothing more.
  const lambang = pecah(rumus.replace(/(\d\s*)\p{Ll}{3,}(?=\s*(?:\)|$))/gu, '$1'));
  const mentah = dipakai.length ? lambang && urai(lambang) : null;
  return mentah?.jenis === 'hitung'
    ? arti(
        mentah,
        () => -1,
        (h) => dipakai[HURUF.indexOf(h)] ?? -1,
      )
    : null;
}

/** What the title or a note says in words about this column: "selisih = tingkat capaian - serapan". */
export function ungkapanBerkata(tabel: Tabel, kolom: number): Ungkapan | null {
  const sebutan = sebutanKolom(tabel.kolom[kolom]?.judul ?? '');
  for (const baris of [tabel.judul, ...tabel.catatan]) {
    for (const [, hasil = '', rumus = ''] of baris.matchAll(
      /(?:^|[(:;,.]|\d)\s*(\p{L}[\p{L} %]{1,40}?)\s*=([^=;]+)/gu,
    )) {
      const nama = kata(hasil);
      if (nama === '' || !sebutan.some((t) => t === nama || t.startsWith(`${nama} `))) continue;
      const u = ungkapanNama(tabel, kolom, rumus.split(/[,.](?!\d)/)[0] ?? '');
      if (u) return u;
    }
  }
  return null;
}

/** A fraction as a decimal for solving: exact where it is one within a few places. */
export function tepat(p: Pecahan): Desimal | null {
  const d = bagi(p.atas, p.bawah, 6);
  return tanda(kurang(kali(d, p.bawah), p.atas)) === 0 ? d : null;
}
