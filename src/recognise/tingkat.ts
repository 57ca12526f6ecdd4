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

/**
 * Splits the rows of one programme (`dari` … `sampai − 1`) into kegiatan and their sub kegiatan so that as many sums as
 * possible come out. `dalam` holds what is printed: 3 for a row that can only be a child.
 */
function bagiKegiatan(baris: readonly BarisAnggaran[], dari: number, sampai: number, dalam: (number | null)[]): void {
  const banyak = sampai - dari;
  const terbaik = new Array<number>(banyak + 1).fill(0);
  const langkah = new Array<number>(banyak + 1).fill(1);
  const berhuruf = dalam.slice(dari, sampai).some((d) => d === 3);
  for (let i = banyak - 1; i >= 0; i--) {
    let skor = Number.NEGATIVE_INFINITY;
    const kepala = baris[dari + i] as BarisAnggaran;
    const jalan: (bigint | null)[] = kepala.uang.map(() => 0n);
    let tanpaHuruf = 0;
    for (let j = i + 1; j <= banyak && j - i <= ANAK_TERBANYAK; j++) {
      const anak = j - i - 1;
      if (anak > 0) {
        const barisAnggaran = baris[dari + j - 1] as BarisAnggaran;
        if (dalam[dari + j - 1] !== null && (dalam[dari + j - 1] as number) < 3) break;
        if (berhuruf && dalam[dari + j - 1] !== 3) tanpaHuruf++;
        for (let k = 0; k < jalan.length; k++) {
          const u = barisAnggaran.uang[k] ?? null;
          jalan[k] = jalan[k] === null || u === null ? null : (jalan[k] as bigint) + u;
        }
        if (/^a[.)]?$/i.test(barisAnggaran.nomor) && anak > 1) break;
      }
      let skorKini = terbaik[j] as number;
      if (dalam[dari + i] === 3) skorKini -= 20;
      if (anak === 0) skorKini -= 1;
      else {
        skorKini -= tanpaHuruf;
        for (let k = 0; k < jalan.length; k++) {
          const u = kepala.uang[k] ?? null;
          if (u === null || jalan[k] === null) continue;
          skorKini += serupa(jalan[k] as bigint, u, kepala.longgar[k], anak) ? (u === 0n ? 0 : 10) : -4;
        }
      }
      if (skorKini > skor) {
        skor = skorKini;
        langkah[i] = j - i;
      }
    }
    terbaik[i] = skor;
  }
  for (let i = 0; i < banyak; i += langkah[i] as number) {
    dalam[dari + i] = 2;
    for (let j = 1; j < (langkah[i] as number); j++) dalam[dari + i + j] = 3;
  }
}

/** Whether a sum of `banyak` amounts is what is printed, each of them rounded by itself. */
function serupa(jumlah: bigint, tercetak: bigint, longgar: bigint | undefined, banyak: number): boolean {
  const beda = jumlah - tercetak;
  return (beda < 0n ? -beda : beda) <= (longgar ?? 0n) * BigInt(banyak + 1);
}

/** An amount with digits enough that it is met by chance no more. */
const khas = (n: bigint): boolean => n.toString().replace(/0+$/, '').length >= 5;

/** A tree built from the sums alone: a row whose amounts are the sum of those that follow is their parent. */
function pohonJumlah(baris: readonly BarisAnggaran[], indeks: number[]): Map<number, number> {
  const akhir = new Map<number, number>();
  const induk = new Map<number, number>();
  for (let indeksInduk = indeks.length - 1; indeksInduk >= 0; indeksInduk--) {
    const barisAnggaran = baris[indeks[indeksInduk] as number] as BarisAnggaran;
    const jalan = barisAnggaran.uang.map(() => 0n as bigint | null);
    const anak: number[] = [];
    let indeksAnak = indeksInduk + 1;
    let terpilih: { anak: number[]; q: number } | null = null;
    akhir.set(indeksInduk, indeksInduk + 1);
    while (indeksAnak < indeks.length && anak.length < ANAK_TERBANYAK) {
      anak.push(indeksAnak);
      const u = baris[indeks[indeksAnak] as number]?.uang ?? [];
      for (let k = 0; k < jalan.length; k++) {
        const v = u[k] ?? null;
        jalan[k] = jalan[k] === null || v === null ? null : (jalan[k] as bigint) + v;
      }
      indeksAnak = akhir.get(indeksAnak) as number;
      const cocok = (s: bigint, k: number) =>
        serupa(s, barisAnggaran.uang[k] as bigint, barisAnggaran.longgar[k], anak.length);
      const ada = jalan.map((s, k) => s !== null && barisAnggaran.uang[k] !== null);
      const sama = jalan.filter((s, k) => ada[k] && s !== 0n && cocok(s as bigint, k)).length;
      const beda = jalan.filter((s, k) => ada[k] && !cocok(s as bigint, k)).length;
      if (sama > 0 && beda === 0) {
        terpilih = { anak, q: indeksAnak };
        break;
      }
      // One column that adds up to the rupiah is no accident; another then holds a mistake.
      if (!terpilih && anak.length > 1 && jalan.some((s, k) => ada[k] && cocok(s as bigint, k) && khas(s as bigint)))
        terpilih = { anak: [...anak], q: indeksAnak };
      if (
        jalan.every(
          (s, k) =>
            s === null ||
            (barisAnggaran.uang[k] !== null &&
              s > (barisAnggaran.uang[k] as bigint) + (barisAnggaran.longgar[k] ?? 0n) * BigInt(anak.length + 1)),
        )
      )
        break;
    }
    if (!terpilih) continue;
    for (const a of terpilih.anak) induk.set(indeks[a] as number, indeks[indeksInduk] as number);
    akhir.set(indeksInduk, terpilih.q);
  }
  return induk;
}

/** Level and parent of every row. */
function susunTingkat(baris: readonly BarisAnggaran[]): Kedudukan[] {
  const hasil: Kedudukan[] = baris.map((b) => ({ tingkat: b.jumlah ? 'total' : null, induk: null }));
  const indeks = baris.flatMap((b, i) => (b.jumlah ? [] : [i]));
  const dalam = kedalamanTercetak(baris);
  const diketahui = indeks.filter((i) => dalam[i] !== null);
  if (diketahui.length === 0) {
    const induk = pohonJumlah(baris, indeks);
    const kedalaman = new Map<number, number>();
    let terdalam = 0;
    for (const i of indeks) {
      const p = induk.get(i);
      const d = p === undefined ? 0 : (kedalaman.get(p) ?? 0) + 1;
      kedalaman.set(i, d);
      if (d > terdalam) terdalam = d;
    }
    for (const i of indeks) {
      const r = hasil[i] as Kedudukan;
      r.induk = induk.get(i) ?? null;
      if (terdalam > 0 && terdalam <= 3) r.tingkat = URUT[(kedalaman.get(i) ?? 0) + (terdalam === 3 ? 0 : 1)] ?? null;
    }
    return hasil;
  }
  // Rows before the first known one stand above it.
  const pertama = diketahui[0] as number;
  for (const i of indeks) if (i < pertama && dalam[i] === null) dalam[i] = Math.max(0, (dalam[pertama] as number) - 1);
  // Between two programmes the rest is told by hints and sums.
  const batas = indeks.filter((i) => dalam[i] !== null && (dalam[i] as number) <= 1);
  for (let b = 0; b < batas.length; b++) {
    const dari = (batas[b] as number) + 1;
    let sampai = batas[b + 1] ?? baris.length;
    while (sampai > dari && baris[sampai - 1]?.jumlah) sampai--;
    const blok = Array.from({ length: Math.max(0, sampai - dari) }, (_, k) => dari + k);
    if (blok.length && blok.some((i) => dalam[i] === null)) bagiKegiatan(baris, dari, sampai, dalam);
  }
  const tumpukan: number[] = [];
  for (const indeksKini of indeks) {
    const d = dalam[indeksKini] ?? 3;
    while (tumpukan.length && (dalam[tumpukan[tumpukan.length - 1] as number] ?? 3) >= d) tumpukan.pop();
    const r = hasil[indeksKini] as Kedudukan;
    r.induk = tumpukan[tumpukan.length - 1] ?? null;
    r.tingkat = URUT[Math.min(d, 3)] ?? null;
    tumpukan.push(indeksKini);
  }
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
