/**
 * Rival readings of a column. What a header says is a prior; the rows decide: how many of those that can tell readings
 * apart hold within what they print, against every other way in which the column may follow from its neighbours. A row of
 * 100s, of zeros or of repeated figures is no evidence.
 */

import { keAngka } from '../core/desimal';
import { PERAN_HASIL, PERAN_PENANDA, PERAN_TURUNAN } from '../core/peran';
import { sekali } from '../core/sekali';
import type { BarisTabel, JenisBacaan, JenisTabel, KolomTabel, Peran, Tabel } from '../core/tabel';
import { angkaDi, desimalDi } from './sel';

export interface Bacaan {
  jenis: JenisBacaan;
  /** Columns a and b; b is −1 or −2 for a share of the rows or of the printed total, −1 for what is missing to 100. */
  dari: readonly [number, number];
  /** Weight of the informative rows that hold, and of those that do not. */
  cocok: number;
  lawan: number;
}

/** Rows of which one at least must fit before the others are looked at. */
const MELIHAT = 10;
/** Rows looked at; more do not change what most of them say. */
const CONTOH = 80;
/** A result of so few digits meets others by chance: it counts half. */
const SEDIKIT_DIGIT = 3;
/** Fewest informative rows that overrule what a header says. */
const PALING = 2;
const BAGIAN = 0.6;

interface Isi {
  nilai: number;
  /** One unit of its last digit. */
  satuan: number;
  /** What a row with this result counts. */
  bobot: number;
}

function isiTercetak(nilai: number, desimal: number): Isi {
  const digit = String(Math.round(Math.abs(nilai) * 10 ** desimal)).replace(/0+$/, '');
  return { nilai, satuan: 10 ** -desimal, bobot: digit.length >= SEDIKIT_DIGIT ? 1 : 0.5 };
}

interface Kisi {
  kolom: number[];
  baris: (Isi | null)[][];
  /** Of each row whether it continues the one above it. */
  sambung: boolean[];
  /** Totals of each column: of its rows, and as printed. */
  total: Map<number, readonly [number, number | null]>;
}

const kisi = sekali((tabel: Tabel): Kisi => {
  const isi = (b: BarisTabel): (Isi | null)[] =>
    b.sel.map((s) => {
      const v = angkaDi(s);
      return v ? isiTercetak(keAngka(v), desimalDi(s)) : null;
    });
  const data = tabel.baris.filter((b) => b.jenis === 'data');
  const kolom = tabel.kolom.flatMap((k, i) =>
    !PERAN_PENANDA.has(k.peran) && data.some((b) => angkaDi(b.sel[i])) ? [i] : [],
  );
  const jumlah = tabel.baris.filter((b) => b.jenis === 'jumlah');
  const total: Kisi['total'] = new Map();
  for (const i of kolom) {
    const tercetak = jumlah.flatMap((b) => angkaDi(b.sel[i]) ?? []).map(keAngka);
    const nilai = data.flatMap((b) => angkaDi(b.sel[i]) ?? []).map(keAngka);
    total.set(i, [nilai.reduce((a, b) => a + b, 0), tercetak.length ? Math.max(...tercetak) : null]);
  }
  const baris = tabel.baris.filter((b) => b.jenis === 'data' || b.jenis === 'jumlah').slice(0, CONTOH);
  const sambung = baris.map((b, i) => b.jenis === 'data' && baris[i - 1]?.jenis === 'data');
  return { kolom, baris: baris.map(isi), sambung, total };
});

function hitung(jenis: JenisBacaan, kiri: number, kanan: number): number {
  if (jenis === 'bagi' || jenis === 'bagian') return (100 * kiri) / kanan;
  if (jenis === 'turun') return (100 * (2 * kanan - kiri)) / kanan;
  if (jenis === 'hemat') return (100 * (kanan - kiri)) / kanan;
  if (jenis === 'seratus') return 100 - kiri;
  return jenis === 'selisih' ? kiri - kanan : (100 * (kiri - kanan)) / kanan;
}

/** Readings of a column of a table that goes on from row to row. */
const BERURUT = ['lanjut', 'naik', 'laju'] as const;
export const berurut = (jenis: JenisBacaan): boolean => BERURUT.some((x) => x === jenis);

type Cara = Pick<Bacaan, 'jenis' | 'dari'> & { kolom: number };

/** What a reading makes of the figures of a row; NaN where one is missing. */
function nilaiBaris(kisiTabel: Kisi, r: number, { kolom, jenis, dari: [i, j] }: Cara): number {
  const { baris, total } = kisiTabel;
  const isi = baris[r] as (Isi | null)[];
  const kiri = isi[i]?.nilai ?? Number.NaN;
  if (berurut(jenis)) {
    const atas = kisiTabel.sambung[r] ? (baris[r - 1]?.[jenis === 'lanjut' ? kolom : i]?.nilai ?? 0) : 0;
    if (atas === 0) return Number.NaN;
    return jenis === 'lanjut' ? atas + kiri : jenis === 'naik' ? kiri - atas : (100 * (kiri - atas)) / atas;
  }
  if (jenis === 'rerata') return rerataTumbuh(isi.slice(i, j + 1).map((x) => x?.nilai ?? Number.NaN));
  const b =
    jenis === 'bagian' ? (total.get(i)?.[-1 - j] ?? 0) : jenis === 'seratus' ? 100 : (isi[j]?.nilai ?? Number.NaN);
  return b === 0 ? Number.NaN : hitung(jenis, kiri, b);
}

/** Mean of the growth from one year to the next, in percent; NaN where a year has no figure to grow from. */
function rerataTumbuh(deret: readonly number[]): number {
  let jumlah = 0;
  for (let i = 1; i < deret.length; i++) {
    const lalu = deret[i - 1] as number;
    if (lalu === 0) return Number.NaN;
    jumlah += (100 * ((deret[i] as number) - lalu)) / lalu;
  }
  return jumlah / (deret.length - 1);
}

/** Whether a printed figure is this result, rounded or cut off; of counts a whole unit less is neither. */
function serupa(hasil: Isi, n: number): boolean {
  const u = hasil.satuan;
  const beda = Math.abs(n) - Math.abs(hasil.nilai);
  return beda > -0.501 * u && beda < (u < 1 ? 1.001 : 0.999) * u && n >= 0 === (hasil.nilai >= 0 || Math.abs(n) < u);
}

/** Whether the row would fit in other ways as well, so that it tells nothing. */
function hampa(hasil: number, kiri: number, kanan: number, jenis: JenisBacaan): boolean {
  if (hasil === 0 || kiri === 0 || kanan === 0) return true;
  if (jenis === 'selisih') return hasil === kiri || hasil === kanan;
  // A total that prints 100 shows its column to be shares.
  if (jenis === 'bagian') return false;
  return Math.abs(hasil) === 100 || hasil === kiri || hasil === kanan;
}

/** How the rows speak of one reading of a column. */
export function suaraBaris(tabel: Tabel, kolom: number, jenis: JenisBacaan, dari: readonly [number, number]): Bacaan {
  const kisiTabel = kisi(tabel);
  const { baris } = kisiTabel;
  const cara = { kolom, jenis, dari };
  let cocok = 0;
  let lawan = 0;
  let pas = false;
  const sudah = new Set<string>();
  for (let r = 0; r < baris.length; r++) {
    // What most rows keep to, some of the first do.
    if (r === MELIHAT && !pas) break;
    const isi = baris[r] as (Isi | null)[];
    const isiKini = isi[kolom];
    if (!isiKini) continue;
    const n = nilaiBaris(kisiTabel, r, cara);
    if (Number.isNaN(n)) continue;
    const ya = serupa(isiKini, n);
    pas ||= ya;
    const kiri = isi[dari[0]]?.nilai as number;
    const kanan = jenis === 'bagian' ? 0.5 : (isi[dari[1]]?.nilai ?? 100);
    // Repeated rows are one.
    const kunci = `${isiKini.nilai}|${kiri}|${kanan}`;
    if (sudah.has(kunci)) continue;
    sudah.add(kunci);
    if (!ya) lawan += isiKini.bobot;
    else if (!hampa(isiKini.nilai, kiri, kanan, jenis)) cocok += isiKini.bobot;
  }
  return { jenis, dari, cocok, lawan };
}

/** Whether one of the first rows fits at all: of the many readings that a column might have few do. */
function adaYangCocok(kisiTabel: Kisi, cara: Cara): boolean {
  for (let r = 0; r < Math.min(MELIHAT, kisiTabel.baris.length); r++) {
    const isi = kisiTabel.baris[r]?.[cara.kolom];
    if (isi && serupa(isi, nilaiBaris(kisiTabel, r, cara))) return true;
  }
  return false;
}

/** Whether a reading of a column holds in this row, be it for want of better. */
export function berlakuDi(tabel: Tabel, kolom: number, bacaan: Bacaan, r: number): boolean {
  const h = kisi(tabel).baris[r]?.[kolom];
  const n = h ? nilaiBaris(kisi(tabel), r, { ...bacaan, kolom }) : Number.NaN;
  return !!h && !Number.isNaN(n) && serupa(h, n);
}

const JENIS: JenisBacaan[] = ['bagi', 'turun', 'selisih', 'tumbuh', 'hemat'];

/** Runs of columns that print one thing year after year: first and last column of each. */
function deretTahun(tabel: Tabel): [number, number][] {
  const hasil: [number, number][] = [];
  for (let kiri = 0; kiri < tabel.kolom.length; ) {
    let kanan = kiri;
    const sebaris = (x: KolomTabel | undefined, y: KolomTabel | undefined) =>
      x?.peran === y?.peran && x?.tahun != null && y?.tahun === x.tahun + 1 && x.tw === null && y.tw === null;
    while (sebaris(tabel.kolom[kanan], tabel.kolom[kanan + 1])) kanan++;
    if (kanan - kiri >= 2) hasil.push([kiri, kanan]);
    kiri = kanan + 1;
  }
  return hasil;
}

/** All readings of a column that some informative rows hold to, the best first. */
export function bacaanKolom(tabel: Tabel, kolom: number): Bacaan[] {
  const kisiTabel = kisi(tabel);
  const { kolom: angka } = kisiTabel;
  const hasil: Bacaan[] = [];
  const tampung = (jenis: JenisBacaan, dari: readonly [number, number]) => {
    const b = adaYangCocok(kisiTabel, { kolom, jenis, dari }) ? suaraBaris(tabel, kolom, jenis, dari) : null;
    if (b && b.cocok >= 1) hasil.push(b);
  };
  for (const kiri of angka) {
    if (kiri === kolom || PERAN_TURUNAN.has(tabel.kolom[kiri]?.peran as Peran)) continue;
    tampung('seratus', [kiri, -1]);
    for (const j of BERURUT) tampung(j, [kiri, kiri]);
    for (const b of [-1, -2]) tampung('bagian', [kiri, b]);
    for (const b of angka) {
      if (b === kolom || b === kiri || PERAN_TURUNAN.has(tabel.kolom[b]?.peran as Peran)) continue;
      for (const j of JENIS) tampung(j, [kiri, b]);
    }
  }
  for (const [a, b] of deretTahun(tabel)) if (kolom < a || kolom > b) tampung('rerata', [a, b]);
  return terkuatDahulu(hasil, kolom);
}

/** The readings that most rows bear out first; of equals the one whose columns stand nearest. */
function terkuatDahulu(daftar: Bacaan[], kolom: number): Bacaan[] {
  const jarak = (b: Bacaan) => Math.abs(kolom - b.dari[0]) + (b.dari[1] < 0 ? 0 : Math.abs(kolom - b.dari[1]));
  return daftar.sort((x, y) => y.cocok - y.lawan - (x.cocok - x.lawan) || jarak(x) - jarak(y));
}

/** How far a reading is borne out: by rows enough to accuse one that fails, by some, or too weakly. */
export function keteguhan(b: Bacaan): 'bukti' | 'dugaan' | null {
  if (b.cocok >= PALING + 1 && b.cocok >= b.lawan * 2) return 'bukti';
  return kuat(b) || bulat(b) ? 'dugaan' : null;
}

const kuat = (b: Bacaan): boolean => b.cocok >= PALING && b.cocok >= (b.cocok + b.lawan) * BAGIAN;
/** In a table of two rows both have to speak, and nothing against it. */
const bulat = (b: Bacaan): boolean => b.cocok >= PALING * 0.75 && b.lawan === 0;

/** What the header of a result says of its inputs; the rows may overrule it. */
const PASANGAN: Partial<Record<Peran, readonly [Peran, Peran]>> = {
  capaian: ['realisasi', 'target'],
  penyerapan: ['realisasiAnggaran', 'pagu'],
};

/** Fewest rows that all deny what a header says. */
const BANTAHAN = 3;

/** Whether most rows print plainly (0,95) what is read as a percentage: a slip among them leaves them what they are. */
function polos(tabel: Tabel, kolom: number, calon: readonly Bacaan[]): boolean {
  const kisiTabel = kisi(tabel);
  const isi = kisiTabel.baris.flatMap((b, baris) => (b[kolom] ? [{ hasil: b[kolom], baris }] : []));
  const kena = isi.filter(({ hasil, baris }) =>
    calon.some((cara) => serupa(hasil, nilaiBaris(kisiTabel, baris, { ...cara, kolom }) / 100)),
  );
  return new Set(kena.map((x) => x.hasil.nilai)).size >= PALING && kena.length * 2 > isi.length;
}

/** How the rows speak of a result of two columns of given meanings, each row in its own direction. */
function suaraPasangan(tabel: Tabel, i: number, pasangan: readonly [Peran, Peran]): Bacaan[] {
  const di = (p: Peran) => tabel.kolom.flatMap((k, j) => (k.peran === p ? [j] : []));
  const suara = di(pasangan[0]).flatMap((a) =>
    di(pasangan[1]).map((b) => {
      const naik = suaraBaris(tabel, i, 'bagi', [a, b]);
      const lain = suaraBaris(tabel, i, 'bagi', [b, a]).cocok + suaraBaris(tabel, i, 'turun', [a, b]).cocok;
      return { ...naik, cocok: naik.cocok + lain, lawan: naik.lawan - lain };
    }),
  );
  return terkuatDahulu(suara, i);
}

/** Whether no row bears out what the header says, whichever inputs it might mean, and several deny it. */
function terbantah(tabel: Tabel, i: number, suara: readonly Bacaan[]): boolean {
  const cukup = polos(tabel, i, suara) ? 0 : BANTAHAN;
  return suara.length > 0 && suara.every((b) => b.cocok === 0 && b.lawan >= cukup);
}

/** A column as its rows read it; the same column where they do not overrule its header. */
function kolomTerbaca(tabel: Tabel, i: number): KolomTabel {
  const kolom = tabel.kolom[i] as KolomTabel;
  if (!PERAN_HASIL.has(kolom.peran) || kolom.bidang === 'fisik') return kolom;
  const pasangan = PASANGAN[kolom.peran] as readonly [Peran, Peran];
  const berpasangan = pasangan.every((p) => tabel.kolom.some((x) => x.peran === p));
  const semua = bacaanKolom(tabel, i).filter((b) => kuat(b) || (!berpasangan && bulat(b)));
  const peran = (b: Bacaan): (Peran | undefined)[] => b.dari.map((x) => tabel.kolom[x]?.peran);
  const sah = (b: Bacaan) => {
    if (b.jenis !== 'bagi' && b.jenis !== 'turun') return false;
    const [x, y] = peran(b);
    return (x === pasangan[0] && y === pasangan[1]) || (b.jenis === 'bagi' && x === pasangan[1] && y === pasangan[0]);
  };
  const menurutArah = suaraPasangan(tabel, i, pasangan);
  const sendiri = semua.find(sah) ?? menurutArah.find(kuat);
  // A result stands behind what it follows from; only what its header names may come later.
  const terbaik = semua.find((b) => b === sendiri || b.dari.every((x) => x < i)) ?? sendiri;
  if (!terbaik) return terbantah(tabel, i, menurutArah) ? { ...kolom, peran: 'teks' } : kolom;
  if (sendiri && sendiri.cocok - sendiri.lawan >= (terbaik.cocok - terbaik.lawan) * BAGIAN) {
    const [a, b] = peran(sendiri)[0] === pasangan[0] ? sendiri.dari : [sendiri.dari[1], sendiri.dari[0]];
    return { ...kolom, kawan: { [pasangan[0]]: a, [pasangan[1]]: b } };
  }
  const { jenis } = terbaik;
  const baru: Peran = jenis === 'selisih' ? 'selisih' : jenis === 'tumbuh' ? 'persenSelisih' : 'teks';
  return { ...kolom, peran: baru, bacaan: { jenis, dari: terbaik.dari } };
}

/** A result stands behind what it follows from: one before both is a figure given, of another year. */
function mendahului(tabel: Tabel, k: KolomTabel, i: number): boolean {
  if (k.peran !== 'capaian' || k.kawan || k.tw !== null) return false;
  const di = (p: Peran) => tabel.kolom.findIndex((x) => x.peran === p);
  const [t, r] = [di('target'), di('realisasi')];
  const lain = tabel.kolom.some((x, j) => j > i && x.peran === 'capaian' && x.tahun === k.tahun);
  return t > i && r > i && lain;
}

/** Columns under one spanner follow from their inputs in one way: what the rows show of one holds for its sisters. */
function sebarkan(kolom: readonly KolomTabel[]): KolomTabel[] {
  const induk = (k: KolomTabel) => k.judul.split(' · ')[0] as string;
  return kolom.map((kolomKini, i) => {
    const pasangan = PASANGAN[kolomKini.peran];
    if (!pasangan || kolomKini.kawan || !kolomKini.judul.includes(' · ')) return kolomKini;
    const j = kolom.findIndex((x) => x.kawan && x.peran === kolomKini.peran && induk(x) === induk(kolomKini));
    const kawan = kolom[j]?.kawan;
    if (!kawan) return kolomKini;
    const geser = Object.fromEntries(pasangan.map((p) => [p, (kawan[p] as number) + i - j]));
    const cocok = pasangan.every((peran) => {
      const lain = kolom[geser[peran] as number];
      return (
        lain?.peran === peran &&
        lain.tahun === kolomKini.tahun &&
        induk(lain) === induk(kolom[kawan[peran] as number] as KolomTabel)
      );
    });
    return cocok ? { ...kolomKini, kawan: geser } : kolomKini;
  });
}

const SKALA: JenisTabel[] = ['skala-nilai', 'lhe'];

/** The tables with their columns as the rows read them. */
export function bacaMenurutBaris(tabel: readonly Tabel[]): Tabel[] {
  return tabel.map((tabelKini) => {
    if (SKALA.includes(tabelKini.jenis)) return tabelKini;
    const terbaca = (_: KolomTabel, i: number) =>
      tabelKini.kolom[i]?.ditetapkan ? (tabelKini.kolom[i] as KolomTabel) : kolomTerbaca(tabelKini, i);
    const kolom = sebarkan(tabelKini.kolom.map(terbaca));
    const akhir = kolom.map(
      (k, i): KolomTabel => (!k.ditetapkan && mendahului({ ...tabelKini, kolom }, k, i) ? { ...k, peran: 'teks' } : k),
    );
    return akhir.every((k, i) => k === tabelKini.kolom[i]) ? tabelKini : { ...tabelKini, kolom: akhir };
  });
}
