/**
 * Levels of budget lines: told by a prefix ("Kegiatan : …"), an account code, a numbering, capitals, or only by the sums.
 */
import { bulatkan } from '../core/desimal';
import { PERAN_ANGGARAN, PERAN_LABEL } from '../core/peran';
import type { BarisTabel, JenisTabel, KolomTabel, Peran, TingkatAnggaran } from '../core/tabel';
import { AWALAN_TINGKAT } from '../words/kepala';

interface BarisAnggaran {
  label: string;
  /** Printed number or account code; '' when none. */
  nomor: string;
  /** Amounts in one scale (pagu, realisasi, …); null where blank or unreadable. */
  uang: (bigint | null)[];
  /** By how much each amount may be rounded (half a unit where a table prints thousands or millions); 0 when exact. */
  longgar: bigint[];
  /** A row that is a sum by its label, and takes no part in the tree. */
  jumlah: boolean;
  /** Level known from the column its name stands in. */
  tingkatKolom: TingkatAnggaran | null;
}

interface Kedudukan {
  tingkat: TingkatAnggaran | null;
  induk: number | null;
}

const URUT: TingkatAnggaran[] = ['urusan', 'program', 'kegiatan', 'subKegiatan'];
/** Depths, as places in that order. */
const [PROGRAM, KEGIATAN, SUB] = [1, 2, 3] as const;
/** Longest group of children that is looked for by its sum. */
const ANAK_TERBANYAK = 80;

type Gaya = 'kode' | 'angka' | 'romawi' | 'besar' | 'kecil' | 'kurung' | '';

function gayaNomor(n: string): { gaya: Gaya; dalam: number } {
  const teks = n.trim().replace(/\.$/, '');
  if (teks === '') return { gaya: '', dalam: 0 };
  if (/^\d+([.\s]\d+)+$/.test(teks)) return { gaya: 'kode', dalam: teks.split(/[.\s]/).length };
  if (/^\d+$/.test(teks)) return { gaya: 'angka', dalam: 1 };
  if (/^\d+\)$|^\(\d+\)$/.test(teks)) return { gaya: 'kurung', dalam: 1 };
  if (/^[ivx]+$/i.test(teks) && /^[IVX]+$/.test(teks)) return { gaya: 'romawi', dalam: 1 };
  if (/^[A-Z]\)?$/.test(teks)) return { gaya: 'besar', dalam: 1 };
  if (/^[a-z]\)?$/.test(teks)) return { gaya: 'kecil', dalam: 1 };
  return { gaya: '', dalam: 0 };
}

function kapital(t: string): boolean {
  const huruf = t.replace(/[^\p{L}]/gu, '');
  return huruf.length >= 8 && huruf === huruf.toUpperCase();
}

/** Numbering at the head of a label: "1.1 Penyusunan …", "a. Belanja Pegawai". */
function nomorLabel(label: string): string {
  return /^\s*(\d+(?:\.\d+)*\.?|[A-Za-z]\.|[ivxIVX]+\.|\d+\)|[a-z]\))\s+\S/.exec(label)?.[1] ?? '';
}

/** Depth of each row by what is printed, 0 the outermost; null where nothing tells. */
function kedalamanTercetak(baris: readonly BarisAnggaran[]): (number | null)[] {
  const awalan = baris.map((b) => {
    if (b.tingkatKolom) return URUT.indexOf(b.tingkatKolom);
    const p = AWALAN_TINGKAT.find(([, pola]) => pola.test(b.label));
    return p ? URUT.indexOf(p[0]) : null;
  });
  const data = baris.filter((b) => !b.jumlah).length || 1;
  const terawali = awalan.filter((a, i) => a !== null && !baris[i]?.jumlah).length;
  const jenisAwalan = new Set(awalan.filter((a) => a !== null));
  if (terawali / data >= 0.8 || (jenisAwalan.size >= 3 && terawali / data >= 0.5)) return awalan;

  const gaya = baris.map((b) => gayaNomor(b.nomor || nomorLabel(b.label)));
  const berkode = gaya.filter((g, i) => g.gaya === 'kode' && !baris[i]?.jumlah).length;
  if (berkode / data >= 0.6) {
    const dalam = [...new Set(gaya.filter((g) => g.dalam > 0).map((g) => g.dalam))].sort((a, b) => a - b);
    const sipd = (dalam[dalam.length - 1] ?? 0) >= 5;
    return gaya.map((g, i) => {
      if (!g.dalam) return awalan[i] ?? null;
      if (sipd) return g.dalam <= 2 ? 0 : g.dalam === 3 ? 1 : g.dalam <= 5 ? 2 : 3;
      return dalam.indexOf(g.dalam) + 1;
    });
  }
  // A style of numbering first seen further down stands deeper ("1." over "a.").
  const urutanGaya: Gaya[] = [];
  for (const g of gaya) if (g.gaya && !urutanGaya.includes(g.gaya)) urutanGaya.push(g.gaya);
  const banyakKapital = baris.filter((b) => !b.jumlah && kapital(b.label)).length;
  const pakaiKapital = banyakKapital > 0 && banyakKapital < data * 0.6;
  return baris.map((b, i) => {
    if (awalan[i] !== null && (awalan[i] as number) <= 1) return awalan[i] as number;
    if (pakaiKapital && kapital(b.label)) return 1;
    const g = gaya[i]?.gaya ?? '';
    if (urutanGaya.length >= 3 && g) return Math.min(urutanGaya.indexOf(g) + 1, 3);
    if (urutanGaya.length === 2 && g)
      return urutanGaya.indexOf(g) === 0 ? 1 : pakaiKapital || berkosong(baris, gaya) ? 3 : 2;
    return awalan[i] ?? null;
  });
}

/** Whether rows without any number stand between the numbered ones: then the two styles are not neighbours. */
function berkosong(baris: readonly BarisAnggaran[], gaya: { gaya: Gaya }[]): boolean {
  return baris.filter((b, i) => !b.jumlah && gaya[i]?.gaya === '').length >= 2;
}

type Uang = readonly (bigint | null)[];

/** Sums with one more row; null once an amount is unreadable. */
const tambahkan = (jumlah: Uang, uang: Uang): Uang =>
  jumlah.map((s, k) => {
    const u = uang[k] ?? null;
    return s === null || u === null ? null : s + u;
  });

/** How the sum of `anak` rows stands to what their parent prints in column `k`, each amount rounded by itself. */
function hubungan({ uang, longgar }: BarisAnggaran, k: number, jumlah: bigint | null, anak: number) {
  const tercetak = uang[k] ?? null;
  if (jumlah === null || tercetak === null) return null;
  const boleh = (longgar[k] ?? 0n) * BigInt(anak + 1);
  if (jumlah > tercetak + boleh) return 'lebih';
  return jumlah < tercetak - boleh ? 'kurang' : 'sama';
}

/** What speaks for and against a kegiatan over the rows below it. */
const NILAI = { jumlahCocok: 10, jumlahBeda: -4, tanpaAnak: -1, anakTanpaHuruf: -1, anakSebagaiInduk: -20 };

/** How well a row stands over so many rows below it, whose sums these are. */
function nilaiInduk(induk: BarisAnggaran, jumlah: Uang, anak: number): number {
  if (anak === 0) return NILAI.tanpaAnak;
  return jumlah.reduce<number>((nilai, s, k) => {
    const cocok = hubungan(induk, k, s, anak);
    if (cocok === null) return nilai;
    if (cocok !== 'sama') return nilai + NILAI.jumlahBeda;
    return induk.uang[k] === 0n ? nilai : nilai + NILAI.jumlahCocok;
  }, 0);
}

type Kedalaman = readonly (number | null)[];

/** The sums of the first rows below `induk` that may be its children: of none of them, of one, of two, … */
function jumlahAnak(baris: readonly BarisAnggaran[], dalam: Kedalaman, induk: number, sampai: number): Uang[] {
  const hasil: Uang[] = [(baris[induk] as BarisAnggaran).uang.map(() => 0n)];
  for (let i = induk + 1; i < sampai && hasil.length < ANAK_TERBANYAK; i++) {
    const anak = baris[i] as BarisAnggaran;
    // Letters that start anew are those of another kegiatan.
    if ((dalam[i] ?? SUB) < SUB || (i > induk + 1 && /^a[.)]?$/i.test(anak.nomor))) break;
    hasil.push(tambahkan(hasil[hasil.length - 1] as Uang, anak.uang));
  }
  return hasil;
}

/**
 * Splits the rows of one programme (`dari` … `sampai − 1`) into kegiatan and their sub kegiatan so that as many sums as
 * possible come out. `dalam` holds what is printed: 3 for a row that can only be a child.
 */
function bagiKegiatan(baris: readonly BarisAnggaran[], dari: number, sampai: number, dalam: (number | null)[]): void {
  const terbaik = new Map([[sampai, 0]]);
  const milik = new Map<number, number>();
  const berhuruf = dalam.slice(dari, sampai).includes(SUB);
  for (let i = sampai - 1; i >= dari; i--) {
    let skor = Number.NEGATIVE_INFINITY;
    let tanpaHuruf = 0;
    for (const [anak, jumlah] of jumlahAnak(baris, dalam, i, sampai).entries()) {
      if (berhuruf && anak > 0 && dalam[i + anak] !== SUB) tanpaHuruf += NILAI.anakTanpaHuruf;
      const sisa = terbaik.get(i + anak + 1) as number;
      const kini = sisa + tanpaHuruf + nilaiInduk(baris[i] as BarisAnggaran, jumlah, anak);
      if (kini <= skor) continue;
      skor = kini;
      milik.set(i, anak);
    }
    terbaik.set(i, skor + (dalam[i] === SUB ? NILAI.anakSebagaiInduk : 0));
  }
  for (let i = dari; i < sampai; ) {
    const anak = milik.get(i) as number;
    dalam[i] = KEGIATAN;
    dalam.fill(SUB, i + 1, i + 1 + anak);
    i += 1 + anak;
  }
}

/** Digits with which an amount is met by chance no more. */
const DIGIT_KHAS = 5;
const khas = (n: bigint | null): boolean => String(n ?? '').replace(/0+$/, '').length >= DIGIT_KHAS;

/** Positions of the rows that add up to the one at `letak`; `akhir` is where the rows below each position end. */
function anakMenurutJumlah(
  baris: readonly BarisAnggaran[],
  letak: number,
  akhir: readonly number[],
): { anak: number[]; sampai: number } | null {
  const induk = baris[letak] as BarisAnggaran;
  const anak: number[] = [];
  let duga: { anak: number[]; sampai: number } | null = null;
  let jumlah: Uang = induk.uang.map(() => 0n);
  for (let i = letak + 1; i < baris.length && anak.length < ANAK_TERBANYAK; ) {
    anak.push(i);
    jumlah = tambahkan(jumlah, (baris[i] as BarisAnggaran).uang);
    i = akhir[i] as number;
    const banding = jumlah.map((s, k) => hubungan(induk, k, s, anak.length));
    const sama = jumlah.filter((s, k) => s !== 0n && banding[k] === 'sama');
    if (sama.length && banding.every((b) => b === null || b === 'sama')) return { anak, sampai: i };
    // One column that adds up to the rupiah is no accident; another then holds a mistake.
    if (anak.length > 1 && sama.some(khas)) duga ??= { anak: [...anak], sampai: i };
    if (jumlah.every((s, k) => s === null || banding[k] === 'lebih')) break;
  }
  return duga;
}

/** Levels by the sums alone: a row whose amounts are the sum of those that follow is their parent. */
function menurutJumlah(baris: readonly BarisAnggaran[]): Kedudukan[] {
  const induk = new Map<number, number>();
  const akhir: number[] = [];
  for (let i = baris.length - 1; i >= 0; i--) {
    const milik = anakMenurutJumlah(baris, i, akhir);
    akhir[i] = milik?.sampai ?? i + 1;
    for (const anak of milik?.anak ?? []) induk.set(anak, i);
  }
  const dalam: number[] = [];
  for (const i of baris.keys()) dalam.push(induk.has(i) ? (dalam[induk.get(i) as number] as number) + 1 : 0);
  const terdalam = Math.max(0, ...dalam);
  // Three steps below the outermost start with urusan; a tree of more is none of ours.
  const terluar = terdalam === SUB ? 0 : PROGRAM;
  return dalam.map((d, i) => ({
    tingkat: terdalam > 0 && terdalam <= SUB ? (URUT[d + terluar] ?? null) : null,
    induk: induk.get(i) ?? null,
  }));
}

/** Depths where some are printed: what stands before the first, and what only the sums of a programme tell. */
function lengkapi(baris: readonly BarisAnggaran[], tercetak: Kedalaman): Kedalaman {
  const dalam = [...tercetak];
  const data = [...baris.keys()].filter((i) => !baris[i]?.jumlah);
  // Rows before the first known one stand above it.
  const pertama = data.find((i) => dalam[i] !== null) as number;
  for (const i of data) if (i < pertama) dalam[i] = Math.max(0, (dalam[pertama] as number) - 1);
  // Between two programmes the rest is told by hints and sums.
  const batas = data.filter((i) => (dalam[i] ?? SUB) <= PROGRAM);
  for (const [b, awal] of batas.entries()) {
    let sampai = batas[b + 1] ?? baris.length;
    while (sampai > awal + 1 && baris[sampai - 1]?.jumlah) sampai--;
    if (dalam.slice(awal + 1, sampai).includes(null)) bagiKegiatan(baris, awal + 1, sampai, dalam);
  }
  return dalam;
}

/** Levels by depth: the parent of a row is the nearest one above that stands less deep. */
function menurutKedalaman(dalam: readonly number[]): Kedudukan[] {
  const tumpukan: number[] = [];
  return dalam.map((d, i) => {
    while (tumpukan.length && (dalam[tumpukan[tumpukan.length - 1] as number] as number) >= d) tumpukan.pop();
    const induk = tumpukan[tumpukan.length - 1] ?? null;
    tumpukan.push(i);
    return { tingkat: URUT[Math.min(d, SUB)] ?? null, induk };
  });
}

/** Level and parent of every row. */
function susunTingkat(baris: readonly BarisAnggaran[]): Kedudukan[] {
  const data = [...baris.keys()].filter((i) => !baris[i]?.jumlah);
  const tercetak = kedalamanTercetak(baris);
  const terbaca = data.every((i) => tercetak[i] === null)
    ? menurutJumlah(data.map((i) => baris[i] as BarisAnggaran))
    : menurutKedalaman(lengkapi(baris, tercetak).flatMap((d, i) => (baris[i]?.jumlah ? [] : (d ?? SUB))));
  const hasil = baris.map((): Kedudukan => ({ tingkat: 'total', induk: null }));
  for (const [ke, { tingkat, induk }] of terbaca.entries())
    hasil[data[ke] as number] = { tingkat, induk: induk === null ? null : (data[induk] as number) };
  return hasil;
}

/** Columns that name a level, the innermost first. */
const KOLOM_BERTINGKAT = ['subKegiatan', 'kegiatan', 'program'] as const;
/** Decimals to which amounts are compared. */
const DESIMAL_UANG = 4;

/** What counts of a row for its level. */
function barisAnggaran(baris: BarisTabel, kolom: readonly KolomTabel[]): BarisAnggaran {
  const ke = (peran: Peran) => kolom.findIndex((k) => k.peran === peran);
  const isi = (i: number) => baris.sel[i]?.tercetak ?? '';
  const angka = kolom.flatMap((k, i) => (PERAN_ANGGARAN.has(k.peran) ? [{ k, angka: baris.sel[i]?.angka }] : []));
  const bertingkat = KOLOM_BERTINGKAT.filter((peran) => ke(peran) >= 0);
  return {
    label: kolom.flatMap((k, i) => (PERAN_LABEL.has(k.peran) ? isi(i) || [] : []))[0] ?? '',
    nomor: isi(ke('kode') >= 0 ? ke('kode') : ke('nomor')),
    uang: angka.map(({ angka: a }) => (a?.jenis === 'angka' ? bulatkan(a.nilai, DESIMAL_UANG).n : null)),
    longgar: angka.map(({ k, angka: a }) =>
      k.pangkat && a?.jenis === 'angka'
        ? 5n * 10n ** BigInt(DESIMAL_UANG - 1 - Math.min(DESIMAL_UANG - 1, a.angkaDesimal))
        : 0n,
    ),
    jumlah: baris.jenis === 'jumlah' || baris.jenis === 'rata',
    tingkatKolom: (bertingkat.length >= 2 && bertingkat.find((peran) => isi(ke(peran)))) || null,
  };
}

/** The rows of a table of money with their levels and parents. */
export function beriTingkat(
  baris: readonly BarisTabel[],
  kolom: readonly KolomTabel[],
  jenis: JenisTabel,
): BarisTabel[] {
  const masukan = baris.map((b) => barisAnggaran(b, kolom));
  return susunTingkat(masukan).map(({ tingkat, induk }, i) => {
    const asal = baris[i] as BarisTabel;
    // A heading with amounts of its own is the line above those below it.
    const bernilai = tingkat && masukan[i]?.uang.some((u) => u !== null);
    return {
      ...asal,
      jenis: asal.jenis === 'bagian' && bernilai ? 'data' : asal.jenis,
      tingkat: jenis === 'belanja-jenis' && tingkat !== 'total' ? null : tingkat,
      induk,
    };
  });
}
