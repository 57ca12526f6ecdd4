/**
 * Sums over rows. Parents and totals are hypotheses: each is held against all columns that may be summed, and only one
 * that the figures bear out accuses the columns in which it fails.
 */

import { banding, type Desimal, desimal, keAngka, kurang, mutlak, NOL, SERATUS, tambah, tanda } from '../core/desimal';
import { formatAngka } from '../core/format';
import { PERAN_PENANDA, PERAN_PERSEN, PERAN_RUPIAH } from '../core/peran';
import { sekali } from '../core/sekali';
import type { BarisTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import { LABEL_JUMLAH } from '../words/kepala';
import { normalTeks } from '../words/nama';
import { dugaSalahTulis } from './duga';
import {
  type BarisBernama,
  barisBernama,
  type Dugaan,
  deretDiBawah,
  dugaanInduk,
  dugaanSela,
  dugaanTotal,
  type JenisDugaan,
} from './dugaan-induk';
import type { KonteksAturan } from './konteks';
import { angkaDi, desimalDi, kolomPersen, SEL_KOSONG } from './sel';
import { baca, type Koreksi, type Relasi } from './tipe';

/** Neither what orders rows nor a ratio is ever summed. */
const TAK_DIJUMLAH = new Set<Peran>([...PERAN_PENANDA, ...PERAN_PERSEN, 'nilaiEfisiensi']);
/** Headers of figures that are no part of a whole. */
export const BUKAN_BAGIAN = /\b(rasio|pertumbuhan|persen|rata rata|indeks|laju|fisik|kemajuan|kenaikan|penurunan)\b/;
const DIGIT_UANG = 6;
/** An amount with digits enough that it is met by chance no more. */
const DIGIT_KHAS = 5;
const khas = (n: Desimal): boolean => n.n.toString().replace(/^-|0+$/g, '').length >= DIGIT_KHAS;

/** Columns whose figures may be parts of a whole; amounts of money among them. */
export const kolomDijumlah = sekali((tabel: Tabel): { semua: number[]; uang: number[] } => {
  const semua = tabel.kolom.flatMap((k, i) => {
    if (TAK_DIJUMLAH.has(k.peran) || k.bidang === 'fisik' || kolomPersen(tabel, i)) return [];
    if (BUKAN_BAGIAN.test(normalTeks(k.judul)) || /\btingkat\b/i.test(k.judul.split(' · ').pop() ?? '')) return [];
    const isi = tabel.baris.filter((b) => !SEL_KOSONG.test(b.sel[i]?.tercetak ?? ''));
    const angka = isi.filter((b) => angkaDi(b.sel[i]));
    return angka.length >= 2 && angka.length >= isi.length / 2 ? [i] : [];
  });
  const besar = (i: number) =>
    tabel.baris.filter((b) => (angkaDi(b.sel[i])?.n.toString().length ?? 0) >= DIGIT_UANG).length >=
    tabel.baris.filter((b) => angkaDi(b.sel[i])).length / 2;
  return { semua, uang: semua.filter((i) => PERAN_RUPIAH.has(tabel.kolom[i]?.peran as Peran) || besar(i)) };
});

/** What one column says of a guess. */
type Suara = 'cocok' | 'beda' | 'jauh' | 'diam';

interface Teruji {
  dugaan: Dugaan;
  suara: Map<number, Suara>;
  cocok: number;
  beda: number;
}

/** A difference of more than half of what is printed is no slip: the rows are not the parts. */
const JAUH = desimal(5n, 1);

function suaraKolom(tabel: Tabel, dugaan: Dugaan, kolom: number): Suara {
  const hasil = angkaDi(tabel.baris[dugaan.induk]?.sel[kolom]);
  if (!hasil) return 'diam';
  let jumlah: Desimal = NOL;
  let isi = 0;
  let terbesar = NOL;
  let lubang = dugaan.lubang === true;
  let longgar = longgarSel(tabel, kolom, tabel.baris[dugaan.induk]?.sel[kolom] as SelTabel);
  for (const indeks of dugaan.anak) {
    const sel = tabel.baris[indeks]?.sel[kolom] as SelTabel;
    const nilai = angkaDi(sel);
    // An unreadable part proves nothing.
    if (!nilai && !SEL_KOSONG.test(sel.tercetak)) return 'diam';
    if (!nilai) {
      lubang ||= sel.tercetak === '';
      continue;
    }
    if (tanda(nilai) !== 0) isi++;
    if (banding(nilai, terbesar) > 0) terbesar = nilai;
    jumlah = dugaan.kurang.has(indeks) ? kurang(jumlah, nilai) : tambah(jumlah, nilai);
    longgar = tambah(longgar, longgarSel(tabel, kolom, sel));
  }
  if (!isi) return 'diam';
  const beda = mutlak(kurang(hasil, jumlah));
  if (banding(beda, longgar) <= 0) return tanda(hasil) === 0 ? 'diam' : 'cocok';
  // A whole no larger than its largest part, and neither above a hundred: shares, not amounts.
  if (tanda(hasil) > 0 && banding(hasil, terbesar) <= 0 && banding(terbesar, SERATUS) <= 0) return 'diam';
  // A part that is left blank may be what is missing.
  if (lubang) return 'diam';
  const besar = mutlak(banding(mutlak(hasil), mutlak(jumlah)) > 0 ? hasil : jumlah);
  return banding(beda, { n: besar.n * JAUH.n, s: besar.s + JAUH.s }) > 0 ? 'jauh' : 'beda';
}

/** By how much a cell may be rounded: amounts in thousands or millions, and figures with decimals. */
function longgarSel(tabel: Tabel, kolom: number, sel: SelTabel): Desimal {
  const d = desimalDi(sel);
  return (tabel.kolom[kolom]?.pangkat ?? 0) > 0 || d > 0 ? desimal(5n, d + 1) : NOL;
}

function uji(tabel: Tabel, dugaan: Dugaan, kolom: readonly number[]): Teruji {
  const suara = new Map(kolom.map((k) => [k, suaraKolom(tabel, dugaan, k)]));
  const banyak = (s: Suara) => [...suara.values()].filter((x) => x === s).length;
  const cocok = banyak('cocok') || (tertukar(tabel, dugaan, suara) ? 1 : 0);
  return { dugaan, suara, cocok, beda: banyak('beda') + banyak('jauh') };
}

/** Whether two columns fail by the same amount, one up and one down: two cells of a row have changed places. */
function tertukar(tabel: Tabel, dugaan: Dugaan, suara: ReadonlyMap<number, Suara>): boolean {
  const beda = [...suara].flatMap(([kolom, s]) =>
    s === 'beda' || s === 'jauh' ? [selisih(tabel, dugaan, kolom)] : [],
  );
  return beda.length === 2 && tanda(tambah(beda[0] as Desimal, beda[1] as Desimal)) === 0;
}

/** What is printed less what the parts add up to. */
function selisih(tabel: Tabel, dugaan: Dugaan, kolom: number): Desimal {
  const nilai = (i: number) => angkaDi(tabel.baris[i]?.sel[kolom]) ?? NOL;
  return dugaan.anak.reduce(
    (sisa, i) => (dugaan.kurang.has(i) ? tambah(sisa, nilai(i)) : kurang(sisa, nilai(i))),
    nilai(dugaan.induk),
  );
}

/** A sum that the table claims: `hasil` is what `bagian` add up to. */
export interface Penjumlahan {
  tabel: Tabel;
  baris: BarisTabel;
  kolom: number;
  hasil: SelTabel;
  bagian: SelTabel[];
  kurang: ReadonlySet<SelTabel>;
  /** Names the parts: "kegiatan", "program". */
  sebutan: string;
  /** Some column of the row, or enough other rows of the table, bear the sum out. */
  terbukti: boolean;
}

const SEBUTAN = {
  program: 'program',
  kegiatan: 'kegiatan',
  subKegiatan: 'sub kegiatan',
  total: 'bagian',
  urusan: 'urusan',
} as const;

/** How the guesses of one kind fare in a table: those that some column bears out, and those that all columns deny. */
class DugaanTeruji {
  readonly teruji = new Map<number, Teruji[]>();

  tampung(t: Teruji): void {
    const d = this.teruji.get(t.dugaan.induk);
    if (d) d.push(t);
    else this.teruji.set(t.dugaan.induk, [t]);
  }

  sejenis(jenis: JenisDugaan, selain: number): { dukung: number; bantah: number } {
    let dukung = 0;
    let bantah = 0;
    for (const [i, d] of this.teruji) {
      const t = i === selain ? undefined : d.find((x) => x.dugaan.jenis === jenis);
      if (t && t.cocok > 0 && t.beda === 0) dukung++;
      else if (t && t.cocok === 0 && t.beda > 0) bantah++;
    }
    return { dukung, bantah };
  }

  /** The guess about a row that most columns bear out; of those that none does the one whose likes are borne out. */
  terbaik(induk: number): Teruji | null {
    let pilihan: Teruji | null = null;
    let nilai = Number.NEGATIVE_INFINITY;
    for (const teruji of this.teruji.get(induk) ?? []) {
      const { dukung, bantah } = teruji.cocok > 0 ? { dukung: 0, bantah: 0 } : this.sejenis(teruji.dugaan.jenis, induk);
      const tentu = teruji.dugaan.jenis === 'sela' ? 9 : Math.max(-9, Math.min(9, dukung - bantah));
      const n = teruji.cocok * 1000 - teruji.beda * 10 + tentu;
      if (n > nilai) {
        nilai = n;
        pilihan = teruji;
      }
    }
    return pilihan;
  }
}

/** The guess that fits best for every row that may be a sum. */
function pilih(
  tabel: Tabel,
  baris: readonly BarisBernama[],
  kolom: readonly number[],
  uang: readonly number[],
): DugaanTeruji {
  const semua = new DugaanTeruji();
  if (uang.length) {
    for (const d of dugaanInduk(baris)) semua.tampung(uji(tabel, d, kolom));
    cariDeret(tabel, baris, uang, semua);
  }
  const induk = [...semua.teruji.keys()].flatMap((i) => semua.terbaik(i) ?? []).filter((t) => t.cocok > 0);
  const berinduk = new Set(induk.flatMap((t) => t.dugaan.anak));
  const beranak = new Set(induk.map((t) => t.dugaan.induk));
  baris.forEach((barisBernama, i) => {
    const berlabel = LABEL_JUMLAH.test(barisBernama.label);
    const perlu = berlabel ? 2 : BARIS_TERAKHIR;
    const lepas = barisBernama.jenis === 'data' && !berinduk.has(i);
    const terakhir = i === baris.length - 1 && i >= perlu && lepas;
    // A first row without a name is the total of what follows.
    const pertama = i === 0 && barisBernama.jenis === 'data' && !/\p{L}{3}/u.test(barisBernama.label);
    const tengah = i >= BARIS_TERAKHIR && lepas && !beranak.has(i) && impas(tabel, baris, i, kolom);
    if (barisBernama.jenis !== 'jumlah' && !terakhir && !pertama && !tengah) return;
    for (const dugaan of dugaanTotal(baris, i, berinduk, beranak)) {
      const teruji = uji(tabel, dugaan, kolom);
      // A last row that does not call itself a sum is one where large figures add up exactly; small ones, in two columns.
      const tepat = kolom.some((k) => teruji.suara.get(k) === 'cocok' && besar(tabel, i, k));
      if (
        barisBernama.jenis === 'jumlah' ||
        (dugaan.anak.length > 1 && (tepat || ((berlabel || tengah) && teruji.cocok >= KOLOM_KECIL)))
      )
        semua.tampung(teruji);
    }
    const total = semua.terbaik(i);
    if (uang.length && total && total.cocok > 0 && total.dugaan.anak.length > 1)
      for (const d of dugaanSela(baris, total.dugaan, beranak)) semua.tampung(uji(tabel, d, kolom));
  });
  return semua;
}

/** Whether a row is what the rows above it, from the last sum on, come to: in columns enough, and figures of three digits. */
function impas(tabel: Tabel, baris: readonly BarisBernama[], i: number, kolom: readonly number[]): boolean {
  const nilai = (r: number, k: number) => keAngka(angkaDi(tabel.baris[r]?.sel[k]) ?? NOL);
  const dijumlah = (k: number) => {
    let sisa = nilai(i, k);
    if (Math.abs(sisa) * 10 ** desimalDi(tabel.baris[i]?.sel[k] as SelTabel) < DIGIT_IMPAS) return false;
    for (let r = i - 1; r >= 0 && baris[r]?.jenis !== 'jumlah' && sisa > -NYARIS; r--) sisa -= nilai(r, k);
    return Math.abs(sisa) < TAK_BERSISA;
  };
  return kolom.filter(dijumlah).length >= KOLOM_KECIL;
}

/** Figures below it are met by chance, and what is left of them by binary arithmetic alone. */
const [DIGIT_IMPAS, TAK_BERSISA] = [100, 1e-6];
/** Fewest rows above a last row that may be their sum without saying so; two where it begins as a sum does. */
const BARIS_TERAKHIR = 3;
/** Columns of small figures that have to add up in such a row. */
const KOLOM_KECIL = 2;
const BESAR = desimal(1000n);
const besar = (tabel: Tabel, i: number, kolom: number): boolean =>
  banding(mutlak(angkaDi(tabel.baris[i]?.sel[kolom]) ?? NOL), BESAR) > 0;

/** How near to what is printed a sum has to come, in halves of a rupiah, before it is looked at digit by digit. */
const NYARIS = 1;

/** Of the runs of rows below a row those that come to its amount in some column. */
function deretSeimbang(tabel: Tabel, induk: number, anak: readonly number[], uang: readonly number[]): number[][] {
  const nilai = (i: number, k: number) => keAngka(angkaDi(tabel.baris[i]?.sel[k]) ?? NOL);
  const sisa = uang.map((k) => nilai(induk, k));
  const longgar = uang.map((k) => (tabel.kolom[k]?.pangkat ? Number.POSITIVE_INFINITY : NYARIS));
  return anak.flatMap((i, n) => {
    uang.forEach((k, j) => {
      sisa[j] = (sisa[j] as number) - nilai(i, k);
    });
    return sisa.some((s, j) => Math.abs(s) <= (longgar[j] as number)) ? [anak.slice(0, n + 1)] : [];
  });
}

/** Rows whose amounts are those of the rows right below them to the last digit, whatever their names. */
function cariDeret(tabel: Tabel, baris: readonly BarisBernama[], uang: readonly number[], semua: DugaanTeruji): void {
  const akhir = new Map<number, number>();
  const tutup = (i: number, anak: readonly number[]) =>
    akhir.set(i, Math.max(akhir.get(i) ?? 0, ...anak.map((a) => akhir.get(a) ?? a + 1)));
  for (let i = baris.length - 1; i >= 0; i--) {
    const b = baris[i] as BarisBernama;
    if (b.jenis !== 'data' || !b.berisi) continue;
    const ada = semua.terbaik(i);
    if (ada && ada.cocok > 0) tutup(i, ada.dugaan.anak);
    if (ada && ada.cocok > 0 && ada.beda === 0) continue;
    const calon = deretSeimbang(tabel, i, deretDiBawah(baris, i, akhir), uang).flatMap((anak) => {
      const t = uji(tabel, { jenis: 'deret', induk: i, anak, kurang: new Set() }, uang);
      const nyata = uang.some((k) => t.suara.get(k) === 'cocok' && khas(angkaDi(tabel.baris[i]?.sel[k]) as Desimal));
      // One row that repeats all amounts of another explains that row and accuses nobody.
      return (anak.length === 1 ? t.cocok >= 2 && t.beda === 0 : nyata && t.cocok >= t.beda) ? [t] : [];
    });
    // Of several runs the one that most columns bear out; of those the shortest.
    const terbaik = calon.reduce<Teruji | null>((a, t) => (a && a.cocok - a.beda >= t.cocok - t.beda ? a : t), null);
    if (!terbaik) continue;
    semua.tampung(terbaik);
    tutup(i, terbaik.dugaan.anak);
  }
}

/** Fewest other rows of the same kind that bear a guess out which no column of its own row does. */
const DUKUNGAN = 1;
const DUKUNGAN_KUAT = 3;

/** How far a guess may accuse: by its own row, by its likes in the table, or not at all. */
function kekuatan(teruji: Teruji, semua: DugaanTeruji, baris: readonly BarisBernama[]): 'bukti' | 'dugaan' | null {
  if (teruji.cocok > 0) return 'bukti';
  const jauh = [...teruji.suara.values()].every((s) => s !== 'beda');
  if (teruji.dugaan.jenis === 'total') {
    if (jauh || teruji.dugaan.anak.length < 2) return null;
    const datar = teruji.dugaan.anak.every((i) => baris[i]?.induk === null) && rata(baris, teruji.dugaan.anak);
    return datar && teruji.beda === 1 ? 'bukti' : datar ? 'dugaan' : null;
  }
  // The total has shown that they are parts of something; of what, only their place says.
  // One row that differs in every column is none.
  if (teruji.dugaan.jenis === 'sela') return teruji.dugaan.anak.length === 1 && teruji.beda > 1 ? null : 'dugaan';
  const { dukung, bantah } = semua.sejenis(teruji.dugaan.jenis, teruji.dugaan.induk);
  if (dukung < DUKUNGAN || bantah * 2 > dukung) return null;
  return dukung >= DUKUNGAN_KUAT && bantah * 4 <= dukung && !jauh ? 'bukti' : 'dugaan';
}

/** Whether rows are numbered in one way, so that none is part of another. */
function rata(baris: readonly BarisBernama[], anak: readonly number[]): boolean {
  const bentuk = new Set(
    anak.map((i) =>
      (baris[i]?.nomor ?? '')
        .replace(/\d+/g, '9')
        .replace(/[IVX]+/g, 'I')
        .replace(/[a-z]/g, 'a')
        .replace(/\.$/, ''),
    ),
  );
  return bentuk.size <= 1;
}

/** Kinds of guesses that name their parts by the words of the table. */
const BERSEBUTAN = new Set<JenisDugaan>(['kode', 'tingkat', 'deret', 'huruf', 'nomor']);

/** Whether a slip of the pen makes of the sum what is printed. */
function salahTulis(tabel: Tabel, dugaan: Dugaan, kolom: number): boolean {
  const hasil = angkaDi(tabel.baris[dugaan.induk]?.sel[kolom]);
  return hasil !== null && dugaSalahTulis(kurang(hasil, selisih(tabel, dugaan, kolom)), hasil) !== null;
}

/** Columns of counts that a row adds up, so that another one of counts in it is hardly a mean or a rate. */
const KOLOM_SERUPA = 2;

/**
 * Whether a column of counts stands in a row that adds up all other columns of counts, and holds less than each part: a
 * mean, or the rate of the whole, lies among them.
 */
function terlaluKecil(tabel: Tabel, { dugaan, suara }: Teruji, kolom: number): boolean {
  const bagian = (k: number) => dugaan.anak.map((i) => tabel.baris[i]?.sel[k] as SelTabel);
  const cacah = (k: number) => bagian(k).every((s) => desimalDi(s) === 0);
  const lain = [...suara].filter(([k, s]) => k !== kolom && s !== 'diam' && cacah(k)).map(([, s]) => s);
  const hasil = angkaDi(tabel.baris[dugaan.induk]?.sel[kolom]) ?? NOL;
  return (
    lain.length >= KOLOM_SERUPA &&
    lain.every((s) => s === 'cocok') &&
    cacah(kolom) &&
    bagian(kolom).every((s) => banding(angkaDi(s) ?? NOL, hasil) > 0)
  );
}

export const penjumlahan = sekali((konteks: KonteksAturan): Penjumlahan[] => konteks.tabel.flatMap(penjumlahanTabel));

function penjumlahanTabel(tabel: Tabel): Penjumlahan[] {
  const { semua, uang } = kolomDijumlah(tabel);
  if (!semua.length) return [];
  const berindikator = tabel.kolom.some((k) => k.peran === 'indikator');
  const baris = barisBernama(tabel);
  const dugaan = pilih(tabel, baris, semua, berindikator ? [] : uang);
  return [...dugaan.teruji.keys()].flatMap((indeks) => {
    const teruji = dugaan.terbaik(indeks);
    const kuat = teruji && kekuatan(teruji, dugaan, baris);
    if (!kuat) return [];
    const { induk, anak, jenis } = teruji.dugaan;
    const sebutan =
      BERSEBUTAN.has(jenis) || anak.length ? SEBUTAN[tabel.baris[anak[0] as number]?.tingkat ?? 'total'] : 'bagian';
    return [...teruji.suara].flatMap(([kolom, suara]): Penjumlahan[] => {
      // Of other figures than money one that is far from the sum, or that nothing calls one, is none: a rate, a mean.
      const tanpaNama = baris[induk]?.jenis === 'data' && induk < baris.length - 1 && !besar(tabel, induk, kolom);
      const lepas =
        (suara === 'jauh' || tanpaNama) && (!uang.includes(kolom) || kuat === 'dugaan') && jenis === 'total';
      const salah = () => salahTulis(tabel, teruji.dugaan, kolom) || terlaluKecil(tabel, teruji, kolom);
      if (suara === 'diam' || (lepas && !salah())) return [];
      const sel = (i: number) => tabel.baris[i]?.sel[kolom] as SelTabel;
      const bagian = anak.map(sel).filter((s) => angkaDi(s));
      return [
        {
          tabel,
          baris: tabel.baris[induk] as BarisTabel,
          kolom,
          hasil: sel(induk),
          bagian,
          kurang: new Set(anak.filter((i) => teruji.dugaan.kurang.has(i)).map(sel)),
          sebutan,
          terbukti: kuat === 'bukti',
        },
      ];
    });
  });
}

/** The sum as a relation. Parts with decimals, and amounts in thousands, may have been rounded; others are exact. */
export function relasiPenjumlahan(jumlahan: Penjumlahan, nama = `Jumlah ${jumlahan.sebutan}`): Relasi {
  const { tabel, baris, kolom, hasil, bagian, sebutan } = jumlahan;
  const anggota = new Set(bagian);
  const isi = (s: SelTabel, v: Desimal): Desimal => (jumlahan.kurang.has(s) ? kurang(NOL, v) : v);
  const longgar = [hasil, ...bagian].reduce((a, s) => tambah(a, longgarSel(tabel, kolom, s)), NOL);
  const dasar = bagian.reduce((a, s) => tambah(a, isi(s, angkaDi(s) as Desimal)), NOL);
  // Only changed parts are looked at again, so that trying a correction does not cost the whole sum.
  const jumlah = (k: Koreksi, lewati?: SelTabel): Desimal => {
    let s = dasar;
    for (const [x, v] of k) if (anggota.has(x)) s = tambah(s, isi(x, kurang(v, angkaDi(x) as Desimal)));
    return lewati ? kurang(s, isi(lewati, baca(lewati, k) as Desimal)) : s;
  };
  return {
    jenis: 'jumlah',
    tabel,
    baris,
    kolom,
    hasil,
    masukan: bagian,
    nama,
    ...(jumlahan.terbukti ? {} : { paling: 'peringatan' as const }),
    // A remainder that is wrong in its own row need not be reported again in each sum of remainders.
    ...(tabel.kolom[kolom]?.peran === 'sisa' ? { diam: true as const } : {}),
    uji: (k) => {
      const nilaiHasilnya = baca(hasil, k);
      if (!nilaiHasilnya) return null;
      const jumlahNilai = jumlah(k);
      const selisih = kurang(nilaiHasilnya, jumlahNilai);
      const cocok = tanda(selisih) === 0;
      return {
        vonis: cocok ? 'cocok' : banding(mutlak(selisih), longgar) <= 0 ? 'info' : 'galat',
        seharusnya: jumlahNilai,
        hitungan: `jumlah ${bagian.length} ${sebutan} = ${formatAngka(jumlahNilai)}; tercetak ${formatAngka(nilaiHasilnya)}, selisih ${formatAngka(selisih)}`,
        sebab: cocok ? null : dugaSalahTulis(jumlahNilai, nilaiHasilnya),
      };
    },
    pecahkan: (sel, k) => {
      const h = baca(hasil, k);
      if (sel === hasil) return jumlah(k);
      return h && anggota.has(sel) ? isi(sel, kurang(h, jumlah(k, sel))) : null;
    },
  };
}

export const relasiJumlah = (konteks: KonteksAturan): Relasi[] =>
  penjumlahan(konteks).map((jumlahan) => relasiPenjumlahan(jumlahan));
