/**
 * Relations that a table shows by itself, whatever its headers are called: a formula printed with its columns, a column
 * that most rows compute in one way from others, a last row that adds up the rows above it. What most of the table keeps
 * to, the few cells that do not are held to.
 */
import {
  banding,
  type Desimal,
  desimal,
  jumlahkan,
  kali,
  keAngka,
  keTeks,
  kurang,
  mutlak,
  NOL,
  SATU,
  SERATUS,
  tambah,
  tanda,
} from '../core/desimal';
import { formatAngka } from '../core/format';
import { PERAN_PENANDA } from '../core/peran';
import { sekali } from '../core/sekali';
import type { BarisTabel, KolomTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import { normalTeks } from '../words/nama';
import { dugaSalahTulis, tandaTerbalik } from './duga';
import type { KonteksAturan } from './konteks';
import { BUKAN_BAGIAN } from './penjumlahan';
import { KEPALA_PERINGKAT } from './peringkat';
import { angkaDi, desimalDi, kolomPersen, namaBaris, SEL_KOSONG, selDi } from './sel';
import { baca, type JenisRelasi, type Koreksi, type Relasi, type RelasiTeruji, TANPA_KOREKSI, type Uji } from './tipe';
import { bulatPecahan, nilaiHasil, type Pecahan, pecahan } from './toleransi';
import {
  kolomUngkapan,
  nilaiUngkapan,
  tepat,
  tulisUngkapan,
  type Ungkapan,
  ungkapanBerkata,
  ungkapanTercetak,
} from './ungkapan';

/** Rows of which one at least must fit before the others are looked at. */
const MELIHAT = 10;
/** Rows looked at to find a relation; the rest is only held to it. */
const CONTOH = 80;
const TAK_DICARI = new Set<Peran>(['target', 'pagu', 'realisasiAnggaran', 'capaian']);
/** Percent, per mille, per 100.000 people; kuintal of a ton. */
const PERBESARAN = [SATU, SERATUS, ...[10n, 1000n, 10_000n, 100_000n].map((n) => desimal(n))];
const PENGECILAN = [0, 1, 2, 3].map((n) => desimal(1n, n));

/** Decimals that no printed figure has. */
const BANYAK_DESIMAL = 9;

/** One way to compute a column of a table. */
export interface Cara {
  tabel: Tabel;
  kolom: number;
  rumus: Ungkapan;
  /** The result is multiplied by this; percent points of a plain ratio, say. */
  kali: Desimal;
  /** Percentages count as fractions. */
  pecahan: boolean;
  /** The sign does not matter: the table prints sizes only. */
  mutlak: boolean;
  /** Other ways that as many rows bear out: a row that one of them explains is doubted at most. */
  setara?: readonly Cara[];
}

const berisi = sekali((t: Tabel) => t.baris.filter((b) => b.jenis === 'data' || b.jenis === 'jumlah'));

/** Sums and differences: what is left blank or struck out counts nothing there. */
const hanyaTambah = (u: Ungkapan): boolean =>
  u.jenis === 'kolom' ||
  (u.jenis === 'hitung' && (u.tanda === '+' || u.tanda === '-') && hanyaTambah(u.kiri) && hanyaTambah(u.kanan));

const menjumlah = (u: Ungkapan): boolean => u.jenis === 'hitung' && u.tanda === '+';

function hitungCara(cara: Cara, baris: BarisTabel, k: Koreksi): Pecahan | null {
  const berlubang = cara.rumus.jenis === 'hitung' && hanyaTambah(cara.rumus);
  const pecahanKini = nilaiUngkapan(cara.rumus, (kolom) => {
    const sel = selDi(baris, kolom);
    const v = sel ? (baca(sel, k) ?? (berlubang && SEL_KOSONG.test(sel.tercetak) ? NOL : null)) : null;
    return v ? pecahan(v, cara.pecahan && kolomPersen(cara.tabel, kolom) ? SERATUS : SATU) : null;
  });
  return pecahanKini ? pecahan(kali(pecahanKini.atas, cara.kali), pecahanKini.bawah) : null;
}

/** A share that the row takes the other way round, as where less is better: its direction is for other checks. */
function sebaliknya(
  cara: Cara,
  baris: BarisTabel,
  nilaiHasilnya: Desimal,
  angkaDesimal: number,
  koreksi: Koreksi,
): boolean {
  const { rumus } = cara;
  if (rumus.jenis !== 'hitung' || rumus.tanda !== '/') return false;
  const { kiri, kanan } = rumus;
  if (kiri.jenis !== 'kolom' || kanan.jenis !== 'kolom') return false;
  const peran = (i: number) => cara.tabel.kolom[i]?.peran;
  // A plain ratio has a direction where it is what was reached of a target.
  const pecahanPolos = peran(kiri.kolom) === 'realisasi' && peran(kanan.kolom) === 'target';
  const penuh = pecahanPolos ? cara.kali : SERATUS;
  if (!kolomPersen(cara.tabel, cara.kolom) && !pecahanPolos) return false;
  const [nilaiKiri, nilaiKanan] = [kiri.kolom, kanan.kolom].map((i) => {
    const s = selDi(baris, i);
    return s ? baca(s, koreksi) : null;
  });
  if (!nilaiKiri || !nilaiKanan || tanda(nilaiKiri) <= 0 || tanda(nilaiKanan) <= 0) return false;
  const cocok = (atas: Desimal, bawah: Desimal) =>
    nilaiHasil(nilaiHasilnya, angkaDesimal, pecahan(kali(atas, penuh), bawah)) === 'cocok';
  // (2b − a) ÷ b is met by no slip; the one over the other, turned round, is one where nothing has a direction.
  return (
    cocok(kurang(tambah(nilaiKanan, nilaiKanan), nilaiKiri), nilaiKanan) ||
    (cara.tabel.kolom.some((x) => x.peran === 'indikator') && cocok(nilaiKanan, nilaiKiri))
  );
}

/** Columns that a column hardly ever exceeds and mostly stays below, so that they may be its cap: of each column. */
const kolomBatas = sekali((tabel: Tabel): number[][] => {
  const kasar = angkaKasar(tabel);
  const semua = tabel.kolom.map((_, i) => i);
  return semua.map((kolom) =>
    semua.filter((i) => {
      const beda = kasar.flatMap((b) => (b[i] && b[kolom] ? b[kolom].nilai - b[i].nilai : []));
      const banyak = (uji: (n: number) => boolean) => beda.filter(uji).length;
      return i !== kolom && banyak((n) => n > 0) * 6 <= kasar.length && banyak((n) => n < 0) * 2 >= kasar.length;
    }),
  );
});

/** Whether a figure stops where all rows do: at 0, at 100, at what another column of its row prints. */
function dibatasi(cara: Cara, baris: BarisTabel, hasil: Desimal, seharusnya: Desimal): boolean {
  const ke = banding(seharusnya, hasil);
  const lewat = (banyak: Desimal) =>
    berisi(cara.tabel).some((b) => {
      const [isi, n] = [angkaDi(b.sel[cara.kolom]), hitungCara(cara, b, TANPA_KOREKSI)];
      const d = isi && n && banding(isi, banyak) === ke ? desimalDi(b.sel[cara.kolom] as SelTabel) : null;
      return d !== null && banding(bulatPecahan(n as Pecahan, d), isi as Desimal) === 0;
    });
  if (ke > 0 && banding(hasil, SERATUS) === 0) return !lewat(SERATUS);
  if (ke < 0 && tanda(hasil) === 0) return tanda(seharusnya) < 0 && !lewat(NOL);
  const sama = (i: number) => {
    const batas = angkaDi(baris.sel[i]);
    return batas !== null && banding(batas, hasil) === 0;
  };
  return ke > 0 && kolomBatas(cara.tabel)[cara.kolom]?.some(sama) === true;
}

/** Half a unit of the last digit of percentages and of amounts rounded to thousands or millions; 0 for full rupiah. */
export function setengah(tabel: Tabel, baris: BarisTabel, sel: SelTabel): Desimal {
  const kolom = baris.sel.indexOf(sel);
  return tabel.kolom[kolom]?.pangkat || kolomPersen(tabel, kolom) ? desimal(5n, desimalDi(sel) + 1) : NOL;
}

/** Whether a sum or a difference of rounded figures may have come out so. */
function dibulatkan({ tabel, kolom, rumus }: Cara, baris: BarisTabel, hasil: Desimal, tepat: Pecahan): boolean {
  if (!hanyaTambah(rumus)) return false;
  const longgar = [kolom, ...kolomUngkapan(rumus)].reduce(
    (n, i) => tambah(n, setengah(tabel, baris, baris.sel[i] as SelTabel)),
    NOL,
  );
  return banding(mutlak(kurang(hasil, bulatPecahan(tepat, BANYAK_DESIMAL))), longgar) <= 0;
}

/** What a way of computing says of a cell, without words: many ways are tried for each that is told. */
interface VonisCara {
  vonis: Uji['vonis'];
  seharusnya: Desimal;
  hasil: Desimal;
  dihitung: Pecahan;
}

function vonisCara(cara: Cara, baris: BarisTabel, hasil: SelTabel, koreksi: Koreksi): VonisCara | null {
  const dihitung = hitungCara(cara, baris, koreksi);
  const nilaiHasilnya = baca(hasil, koreksi);
  if (!dihitung || !nilaiHasilnya) return null;
  const angkaDesimal = desimalDi(hasil);
  const seharusnya = bulatPecahan(dihitung, Math.max(angkaDesimal, kolomPersen(cara.tabel, cara.kolom) ? 2 : 0));
  if (dibatasi(cara, baris, nilaiHasilnya, seharusnya)) return null;
  let vonis = nilaiHasil(nilaiHasilnya, angkaDesimal, dihitung);
  if (vonis === 'galat' && sebaliknya(cara, baris, nilaiHasilnya, angkaDesimal, koreksi)) return null;
  if (vonis !== 'cocok' && cara.mutlak && nilaiHasil(kurang(NOL, nilaiHasilnya), angkaDesimal, dihitung) === 'cocok')
    vonis = 'cocok';
  const dekatnya = [nilaiHasilnya, ...(cara.mutlak ? [kurang(NOL, nilaiHasilnya)] : [])];
  if (vonis !== 'cocok' && dekatnya.some((n) => dibulatkan(cara, baris, n, dihitung))) vonis = 'info';
  return { vonis, seharusnya, hasil: nilaiHasilnya, dihitung };
}

function ujiCara(cara: Cara, baris: BarisTabel, sel: SelTabel, koreksi: Koreksi): Uji | null {
  const u = vonisCara(cara, baris, sel, koreksi);
  if (!u) return null;
  const { vonis, seharusnya, hasil, dihitung } = u;
  const angkaDesimal = desimalDi(sel);
  const kaliTeks = banding(cara.kali, SATU) === 0 ? '' : ` × ${formatAngka(cara.kali)}`;
  const isi = (kolom: number) => {
    const masukan = selDi(baris, kolom);
    const v = masukan ? baca(masukan, koreksi) : null;
    if (!v) return SEL_KOSONG.test(masukan?.tercetak ?? '') ? '0' : '?';
    return `${formatAngka(v)}${cara.pecahan && kolomPersen(cara.tabel, kolom) ? '%' : ''}`;
  };
  return {
    vonis,
    seharusnya,
    hitungan: `${tulisUngkapan(cara.rumus, isi)}${kaliTeks} = ${formatAngka(seharusnya)}`,
    sebab:
      vonis !== 'galat'
        ? null
        : nilaiHasil(kurang(NOL, hasil), angkaDesimal, dihitung) === 'cocok'
          ? tandaTerbalik(seharusnya)
          : dugaSalahTulis(bulatPecahan(dihitung, angkaDesimal), hasil),
  };
}

/** `a` less `b`. */
const kurangPecahan = (a: Pecahan, b: Pecahan): Pecahan =>
  pecahan(kurang(kali(a.atas, b.bawah), kali(b.atas, a.bawah)), kali(a.bawah, b.bawah));

/** Where a line through three values one step apart from `awal` on meets `mau`; null where it is no line. */
function titikTemu(awal: Desimal, nilai: readonly Pecahan[], mau: Pecahan): Pecahan | null {
  const [satu, dua, tiga] = nilai as [Pecahan, Pecahan, Pecahan];
  const langkah = kurangPecahan(dua, satu);
  if (tanda(langkah.atas) === 0 || tanda(kurangPecahan(kurangPecahan(tiga, dua), langkah).atas) !== 0) return null;
  const jauh = kurangPecahan(mau, satu);
  const lebih = pecahan(kali(jauh.atas, langkah.bawah), kali(jauh.bawah, langkah.atas));
  return pecahan(tambah(kali(awal, lebih.bawah), lebih.atas), lebih.bawah);
}

/** The value of a cell that makes the row hold exactly, for formulas that are a line in it, or one over a line. */
function pecahkanCara(cara: Cara, baris: BarisTabel, hasil: SelTabel, sel: SelTabel, koreksi: Koreksi): Desimal | null {
  const angkaDesimal = desimalDi(sel);
  if (sel === hasil) {
    const n = hitungCara(cara, baris, koreksi);
    return n ? bulatPecahan(n, angkaDesimal) : null;
  }
  const [mau, awal] = [baca(hasil, koreksi), baca(sel, koreksi)];
  if (!mau || !awal) return null;
  const nilai = [0n, 1n, 2n].flatMap(
    (n) => hitungCara(cara, baris, new Map([...koreksi, [sel, tambah(awal, desimal(n))]])) ?? [],
  );
  if (nilai.length < 3) return null;
  const terbalik = ({ atas, bawah }: Pecahan) => (tanda(atas) === 0 ? [] : [pecahan(bawah, atas)]);
  const [, ...balik] = [pecahan(mau), ...nilai].flatMap(terbalik);
  const temu =
    titikTemu(awal, nilai, pecahan(mau)) ??
    (balik.length === nilai.length ? titikTemu(awal, balik, pecahan(SATU, mau)) : null);
  if (!temu) return null;
  const bulat = bulatPecahan(temu, angkaDesimal);
  // A rounded result determines its input only as far as that is printed.
  const pas = tepat(temu);
  return pas && banding(pas, bulat) !== 0 ? null : bulat;
}

export function relasiCara(cara: Cara, baris: BarisTabel, jenis: JenisRelasi): Relasi | null {
  const hasil = selDi(baris, cara.kolom);
  if (hasil?.angka.jenis !== 'angka') return null;
  const masukan = kolomUngkapan(cara.rumus).flatMap((k) => selDi(baris, k) ?? []);
  return {
    jenis,
    tabel: cara.tabel,
    baris,
    kolom: cara.kolom,
    hasil,
    masukan,
    nama: cara.tabel.kolom[cara.kolom]?.judul || 'Angka',
    ...(cara.setara?.some((c) => vonisCara(c, baris, hasil, TANPA_KOREKSI)?.vonis === 'cocok')
      ? { paling: 'peringatan' as const }
      : {}),
    uji: (k) => ujiCara(cara, baris, hasil, k),
    pecahkan: (sel, k) => pecahkanCara(cara, baris, hasil, sel, k),
  };
}

interface Bukti {
  cara: Cara;
  cocok: number;
  dinilai: number;
  /** Rows that fit only where the result was cut off. */
  dipotong: number;
}

/** Whether a row that fits would fit in other ways as well: nothing in it, one part alone, a target met to the digit. */
function hampa(cara: Cara, hasil: Desimal, isi: readonly Desimal[]): boolean {
  const besar = mutlak(hasil);
  return tanda(hasil) === 0 || banding(besar, cara.kali) === 0 || isi.some((v) => banding(mutlak(v), besar) === 0);
}

/** How many rows keep to a way of computing: one that tells little counts half, one that repeats another not at all. */
function bukti(cara: Cara, baris: readonly BarisTabel[]): Bukti {
  const cocok = new Set<string>();
  const sepele = new Set<string>();
  const lawan = new Set<string>();
  let dipotong = 0;
  for (const barisLain of baris.slice(0, CONTOH)) {
    const hasil = selDi(barisLain, cara.kolom);
    if (hasil?.angka.jenis !== 'angka') continue;
    const vonis = vonisCara(cara, barisLain, hasil, TANPA_KOREKSI)?.vonis;
    if (!vonis) continue;
    const sel = kolomUngkapan(cara.rumus).map((k) => selDi(barisLain, k));
    const kunci = [hasil, ...sel].map((s) => s?.tercetak).join('|');
    const isi = sel.flatMap((s) => angkaDi(s) ?? []);
    if (vonis === 'info') dipotong++;
    if (vonis !== 'cocok' && vonis !== 'info') lawan.add(kunci);
    else (hampa(cara, hasil.angka.nilai, isi) ? sepele : cocok).add(kunci);
  }
  const kena = cocok.size < 2 ? cocok.size : cocok.size + sepele.size / 2;
  return { cara, cocok: kena, dinilai: kena + lawan.size, dipotong };
}

/** Figures of the first rows as plain numbers, for a quick look at the many ways that do not fit at all. */
const angkaKasar = sekali((t: Tabel): { nilai: number; satuan: number }[][] =>
  berisi(t)
    .slice(0, CONTOH)
    .map((b) =>
      b.sel.map((s) => {
        const v = angkaDi(s);
        const kosong = !v && SEL_KOSONG.test(s.tercetak);
        return { nilai: v ? keAngka(v) : kosong ? 0 : Number.NaN, satuan: 1.01 * 10 ** -desimalDi(s) };
      }),
    ),
);

function nilaiKasar(u: Ungkapan, isi: (kolom: number) => number): number {
  if (u.jenis === 'tetap') return keAngka(u.nilai);
  if (u.jenis === 'kolom') return isi(u.kolom);
  const [a, b] = [nilaiKasar(u.kiri, isi), nilaiKasar(u.kanan, isi)];
  return u.tanda === '+' ? a + b : u.tanda === '-' ? a - b : u.tanda === '*' ? a * b : a / b;
}

const berdesimal = (c: Cara, baris: readonly BarisTabel[]): boolean =>
  baris.filter((b) => desimalDi(b.sel[c.kolom] as SelTabel) >= 2 && angkaDi(b.sel[c.kolom])).length >= 4;

/** How many rows come near; 0 where none of the first does, since of what most rows keep to some of those do. */
function kiraKira(tabel: Tabel, { rumus, kolom, kali, pecahan }: Cara): number {
  const faktor = keAngka(kali);
  let kena = 0;
  for (const [r, isi] of angkaKasar(tabel).entries()) {
    if (r === MELIHAT && kena === 0) break;
    const skala = (k: number) => (pecahan && kolomPersen(tabel, k) ? 100 : 1);
    const n = nilaiKasar(rumus, (k) => (isi[k]?.nilai ?? Number.NaN) / skala(k)) * faktor;
    const hasil = isi[kolom];
    if (hasil && Math.abs(Math.abs(n) - Math.abs(hasil.nilai)) <= hasil.satuan + Math.abs(n) * 1e-12) kena++;
  }
  return kena;
}

/** The way that most rows bear out; of equals the one that rounds where others cut off, with the others beside it. */
function terkuat(tabel: Tabel, calon: readonly Cara[], paling: number, bagian: number): Cara | null {
  let kuat: Bukti[] = [];
  for (const cara of calon) {
    const [lalu] = kuat;
    // No row fits to the digit that does not fit by a quick look: most ways end here.
    if (kiraKira(tabel, cara) < Math.max(paling, lalu?.cocok ?? 0)) continue;
    const b = bukti(cara, berisi(tabel));
    // Four results to the last decimal are no chance, even where a third of the rows has slips.
    const perlu = b.cocok >= 4 && berdesimal(cara, berisi(tabel)) ? Math.min(bagian, 0.6) : bagian;
    if (b.cocok < paling || b.cocok < b.dinilai * perlu || (lalu && b.cocok < lalu.cocok)) continue;
    kuat = lalu?.cocok === b.cocok ? [...kuat, b] : [b];
  }
  const [terbaik, ...lain] = kuat.sort((x, y) => x.dipotong - y.dipotong);
  return terbaik ? { ...terbaik.cara, setara: lain.map((b) => b.cara) } : null;
}

/** Sizes without a sign, or amounts that say by sign or brackets which way they go. */
function tanpaTanda(t: Tabel, kolom: number): boolean {
  return !t.baris.some((b) => {
    const v = angkaDi(selDi(b, kolom));
    return v !== null && tanda(v) < 0;
  });
}

/** The way of computing that a printed formula states, read so that most rows keep to it. */
function caraTercetak(tabel: Tabel, kolom: number): Cara | null {
  // What is printed over an achievement holds for the rows where more is better; the others have their own formula.
  if (tabel.kolom[kolom]?.peran === 'capaian') return null;
  const rumus = ungkapanTercetak(tabel, kolom) ?? ungkapanBerkata(tabel, kolom);
  if (!rumus) return null;
  const calon: Cara[] = [];
  for (const x of [SATU, SERATUS, desimal(1n, 2)]) {
    for (const pecahan of [false, true]) calon.push({ tabel, kolom, rumus, kali: x, pecahan, mutlak: false });
  }
  const c = terkuat(tabel, calon, 2, 0.5);
  return c && { ...c, mutlak: tanpaArah(c, berisi(tabel)) };
}

export const caraTercetakSemua = sekali((t: Tabel): Cara[] => t.kolom.flatMap((_, i) => caraTercetak(t, i) ?? []));

/** Whether some row should be negative: a column that never is prints sizes. */
function adaTurun(c: Cara, baris: readonly BarisTabel[]): boolean {
  return (
    baris.filter((b) => {
      const n = hitungCara(c, b, new Map());
      return n !== null && tanda(n.atas) < 0;
    }).length >= 2
  );
}

const JUMLAH = /\b(jumlah|total|jml)\b/;
const SELISIH =
  /\b(selisih|naik|turun|kenaikan|penurunan|bertambah|berkurang|sisa|kurang|lebih|deviasi|gap|perubahan)\b/;

export const ungkapanKolom = (kolom: number): Ungkapan => ({ jenis: 'kolom', kolom });
const hitung = (tanda: '-' | '*' | '/', a: number, b: number): Ungkapan =>
  rakit(tanda, ungkapanKolom(a), ungkapanKolom(b));

/** Longest run of columns that one may add up, and longest part of a whole that another column divides. */
const [DERET_TERPANJANG, BAGIAN_TERPANJANG] = [12, 3];

/** Runs of neighbouring columns among `angka`, the longer and the nearer to `kolom` first. */
function deretKolom(angka: readonly number[], kolom: number): number[][] {
  const hasil: number[][] = [];
  for (let awal = 0; awal < angka.length; awal++)
    for (let n = 2; n <= DERET_TERPANJANG && awal + n <= angka.length; n++) {
      const deret = angka.slice(awal, awal + n);
      if ((deret[n - 1] as number) - (deret[0] as number) !== n - 1) break;
      hasil.push(deret);
    }
  const jarak = (deret: readonly number[]) => Math.min(...deret.map((i) => Math.abs(kolom - i)));
  return hasil.sort((a, b) => jarak(a) - jarak(b) || b.length - a.length);
}

const jumlahKolom = (deret: readonly number[]): Ungkapan =>
  deret.map(ungkapanKolom).reduce((kiri, kanan): Ungkapan => ({ jenis: 'hitung', tanda: '+', kiri, kanan }));
export const rakit = (tanda: '-' | '/' | '*', kiri: Ungkapan, kanan: Ungkapan): Ungkapan => ({
  jenis: 'hitung',
  tanda,
  kiri,
  kanan,
});

const caraPolos = (tabel: Tabel, kolom: number, rumus: Ungkapan): Cara => ({
  tabel,
  kolom,
  rumus,
  kali: SATU,
  pecahan: false,
  mutlak: false,
});

/**
 * Columns to the left under the same sub-header as this one: "Rp" of each year of a plan, beside "K" of each. A year or a
 * quarter is no sum of those before it.
 */
function sekepala(tabel: Tabel, kolom: number, angka: readonly number[]): number[][] {
  const kini = tabel.kolom[kolom];
  if (kini?.tw !== null || kini.tahun !== null) return [];
  const apa = (i: number) => tabel.kolom[i]?.judul.split(' · ').slice(1).pop();
  const sama = angka.filter((i) => i < kolom && apa(i) !== undefined && apa(i) === apa(kolom));
  return sama.length > 1 ? [sama] : [];
}

/** Sums of neighbouring columns and of those under its sub-header; a total may stand before its parts. */
function calonJumlah(tabel: Tabel, kolom: number, angka: readonly number[]): Ungkapan[] {
  const sebelum = angka.filter((i) => i < kolom);
  const kiri = [...sekepala(tabel, kolom, angka), ...deretKolom(sebelum, kolom)];
  if (!JUMLAH.test(normalTeks(tabel.kolom[kolom]?.judul ?? ''))) return kiri.map(jumlahKolom);
  return [
    ...kiri,
    ...deretKolom(
      angka.filter((i) => i > kolom),
      kolom,
    ),
  ].map(jumlahKolom);
}

/** Differences, products and ratios of two columns, a percentage of what stands in no column, a multiple by it. */
function calonDua(tabel: Tabel, kolom: number, kiri: readonly number[]): [Ungkapan, Desimal][] {
  return kiri.flatMap((satu) => [
    ...kiri
      .filter((dua) => dua !== satu)
      .flatMap((dua): [Ungkapan, Desimal][] => [
        [hitung('-', satu, dua), SATU],
        ...PERBESARAN.map((x): [Ungkapan, Desimal] => [hitung('/', satu, dua), x]),
        ...pembagiTetap(tabel, kolom, satu, dua).map((tetap): [Ungkapan, Desimal] => [
          rakit('/', ungkapanKolom(satu), rakit('*', ungkapanKolom(dua), tetap)),
          perBerapa(tabel, kolom),
        ]),
        ...(satu < dua ? PENGECILAN : []).map((x): [Ungkapan, Desimal] => [hitung('*', satu, dua), x]),
      ]),
    ...pembagiTetap(tabel, kolom, satu).map((tetap): [Ungkapan, Desimal] => [
      rakit('/', ungkapanKolom(satu), tetap),
      perBerapa(tabel, kolom),
    ]),
    ...pengaliTetap(tabel, kolom, satu).map((tetap): [Ungkapan, Desimal] => [
      rakit('*', ungkapanKolom(satu), tetap),
      SATU,
    ]),
  ]);
}

/** Means of neighbouring columns; what was there and came, less what went; some classes of a whole, and what they leave. */
function calonDeret(kiri: readonly number[], deret: readonly number[]): [Ungkapan, Desimal][] {
  const jumlah = jumlahKolom(deret);
  const sesudah = (deret[deret.length - 1] as number) + 1;
  const saldo = deret.length === 2 && kiri.includes(sesudah);
  const keseluruhan = deret.length > BAGIAN_TERPANJANG ? [] : kiri.filter((i) => !deret.includes(i));
  return [
    [rakit('/', jumlah, { jenis: 'tetap', nilai: desimal(BigInt(deret.length)) }), SATU],
    ...(saldo ? [rakit('-', jumlah, ungkapanKolom(sesudah))] : []).map((u): [Ungkapan, Desimal] => [u, SATU]),
    ...keseluruhan.flatMap((i): [Ungkapan, Desimal][] => [
      [rakit('/', jumlah, ungkapanKolom(i)), SERATUS],
      [rakit('-', ungkapanKolom(i), jumlah), SATU],
    ]),
  ];
}

/** Ways of computing a column that its neighbours suggest: a result other than a sum stands behind what it is made of. */
function calonCara(tabel: Tabel, kolom: number, angka: readonly number[]): Cara[] {
  const kiri = angka.filter((i) => i < kolom);
  return [
    ...calonJumlah(tabel, kolom, angka).map((rumus): [Ungkapan, Desimal] => [rumus, SATU]),
    ...calonDua(tabel, kolom, kiri),
    ...deretKolom(kiri, kolom).flatMap((deret) => calonDeret(kiri, deret)),
  ].map(([rumus, x]) => ({ ...caraPolos(tabel, kolom, rumus), kali: x }));
}

/** Rows of which one at least is right, so that the divisor lies within what it prints. */
const PANGKAL = 3;

/** The roundest whole numbers above `dasar` within the spans that the rows leave. */
function bilanganTetap(selang: [number, number][], dasar: number): Ungkapan[] {
  selang.sort((x, y) => x[1] / x[0] - y[1] / y[0]);
  const calon = selang.slice(0, PANGKAL).flatMap((pangkal) => {
    let [bawah, puncak] = pangkal;
    for (const [x, y] of selang)
      if (x <= puncak && y >= bawah) [bawah, puncak] = [Math.max(bawah, x), Math.min(puncak, y)];
    return [pangkal, [bawah, puncak]].flatMap(([x, y]) => palingBulat(x as number, y as number, dasar) ?? []);
  });
  const bulat = [...new Map(calon.map((n) => [keTeks(n), n]))].sort(([a], [b]) => digitBulat(a) - digitBulat(b));
  return bulat.map(([, nilai]) => ({ jenis: 'tetap', nilai }));
}

/** Of how many a share is: "per 100.000 penduduk", else of a hundred. */
function perBerapa({ kolom }: Tabel, i: number): Desimal {
  const m = /\bper (1(?:\.000){1,2}|10{1,2}\.000)\b/i.exec(kolom[i]?.judul ?? '');
  return m ? desimal(BigInt((m[1] as string).replace(/\./g, ''))) : SERATUS;
}

/** A divisor that the rows share, as the title or the header may name it, or days of a year times what the row has. */
function pembagiTetap(tabel: Tabel, kolom: number, dari: number, per?: number): Ungkapan[] {
  const selang = angkaKasar(tabel).flatMap((b): [number, number][] => {
    const [a, h] = [b[dari], b[kolom]];
    const bagi = per === undefined ? 1 : (b[per]?.nilai ?? 0);
    if (!a || !h || !(a.nilai > 0 && h.nilai > h.satuan && bagi > 0)) return [];
    const atas = (keAngka(perBerapa(tabel, kolom)) * a.nilai) / bagi;
    return [[atas / (h.nilai + h.satuan / 2), atas / (h.nilai - h.satuan / 2)]];
  });
  return bilanganTetap(selang, 100);
}

/** A factor that the rows share: what a mean of four grades is in a hundred, what a seat costs. */
function pengaliTetap(tabel: Tabel, kolom: number, dari: number): Ungkapan[] {
  const selang = angkaKasar(tabel).flatMap((b): [number, number][] => {
    const [a, h] = [b[dari], b[kolom]];
    if (!a || !h || !(a.nilai > 0 && h.nilai > h.satuan)) return [];
    return [[(h.nilai - h.satuan / 2) / a.nilai, (h.nilai + h.satuan / 2) / a.nilai]];
  });
  return bilanganTetap(selang, 1);
}

/** Digits that a whole number needs besides the noughts at its end. */
const digitBulat = (n: string): number => n.replace(/0+$/, '').length;

/** The whole number between two bounds with the fewest digits, above `dasar`; null where there is none. */
function palingBulat(bawah: number, batasAtas: number, dasar: number): Desimal | null {
  if (!(bawah > dasar && batasAtas < Number.MAX_SAFE_INTEGER)) return null;
  for (let langkah = 10 ** Math.floor(Math.log10(batasAtas)); langkah >= 1; langkah /= 10) {
    const n = Math.ceil(bawah / langkah) * langkah;
    if (n <= batasAtas) return desimal(BigInt(Math.round(n)));
  }
  return null;
}

/** Columns with figures in most rows. */
function kolomAngka(tabel: Tabel, baris: readonly BarisTabel[]): number[] {
  return tabel.kolom.flatMap((k, i) => {
    if (PERAN_PENANDA.has(k.peran)) return [];
    const n = baris.filter((b) => b.sel[i]?.angka.jenis === 'angka').length;
    const isi = baris.filter((b) => !SEL_KOSONG.test(b.sel[i]?.tercetak ?? '')).length;
    return n >= 3 && n >= isi * 0.6 ? [i] : [];
  });
}

const bertetapan = (u: Ungkapan): boolean =>
  u.jenis === 'tetap' || (u.jenis === 'hitung' && (bertetapan(u.kiri) || bertetapan(u.kanan)));

/** Small whole numbers meet by chance: only a header that announces the relation counts for them. */
function kebetulan(cara: Cara, baris: readonly BarisTabel[]): boolean {
  const judul = normalTeks(cara.tabel.kolom[cara.kolom]?.judul ?? '');
  if (menjumlah(cara.rumus) && JUMLAH.test(judul)) return false;
  const hasil = baris.slice(0, CONTOH).flatMap((b) => {
    const s = selDi(b, cara.kolom);
    return s && angkaDi(s) ? [s] : [];
  });
  const khas = hasil.filter((s) => desimalDi(s) > 0 || banding(mutlak(angkaDi(s) as Desimal), SERATUS) > 0);
  const beragam = (sel: readonly SelTabel[]) => new Set(sel.map((s) => s.tercetak)).size;
  // In five different rows none meets by chance, unless a number was looked for that makes them meet.
  return beragam(khas) < 3 && (beragam(hasil) < 5 || bertetapan(cara.rumus));
}

/** Physical progress follows from nothing, ranks from no arithmetic, nor does what a person has called a text. */
export function takDihitung({ ditetapkan, peran, bidang, judul }: KolomTabel): boolean {
  if (KEPALA_PERINGKAT.test(judul)) return true;
  return (ditetapkan === true && peran === 'teks') || bidang === 'fisik' || /\bfisik\b/i.test(judul);
}

/**
 * Targets, budgets and what was measured beside a target are given; they may only be added up from their parts. Money
 * "per anggota" is a quotient.
 */
function diberikan({ kolom }: Tabel, { peran, judul }: KolomTabel): boolean {
  if (peran === 'pagu' && /\bper\b/i.test(judul)) return false;
  return TAK_DICARI.has(peran) || (peran === 'realisasi' && kolom.some((x) => x.peran === 'target'));
}

/** Columns that most rows compute in one way, where nothing else is known about them. */
function caraDitemukan(tabel: Tabel, sudah: ReadonlySet<SelTabel>): Cara[] {
  const baris = berisi(tabel);
  const angka = kolomAngka(tabel, baris);
  const berindikator = tabel.kolom.some((k) => k.peran === 'indikator' || k.peran === 'sasaran');
  return angka.flatMap((kolom): Cara[] => {
    const kolomKini = tabel.kolom[kolom] as KolomTabel;
    // An achievement depends on each row's direction.
    if (takDihitung(kolomKini) || (kolomKini.peran === 'capaian' && berindikator)) return [];
    if (baris.filter((b) => sudah.has(b.sel[kolom] as SelTabel)).length * 2 > baris.length) return [];
    const calon =
      kolomKini.peran !== 'capaian' && diberikan(tabel, kolomKini)
        ? calonJumlah(tabel, kolom, angka).map((rumus) => caraPolos(tabel, kolom, rumus))
        : calonCara(tabel, kolom, angka);
    const cara = terkuat(tabel, calon, 3, dinamai(tabel, kolom) ? 0.6 : 0.7);
    return cara && !kebetulan(cara, baris) ? [{ ...cara, mutlak: tanpaArah(cara, baris) }] : [];
  });
}

/** Whether the header announces a sum or a difference. */
function dinamai(tabel: Tabel, kolom: number): boolean {
  const judul = normalTeks(tabel.kolom[kolom]?.judul ?? '');
  return JUMLAH.test(judul) || SELISIH.test(judul);
}

/**
 * Whether the sign says nothing: the column prints sizes, or it is the gap between a target and what was reached, which
 * each row counts in its own direction.
 */
function tanpaArah(c: Cara, baris: readonly BarisTabel[]): boolean {
  const peran = kolomUngkapan(c.rumus).map((k) => c.tabel.kolom[k]?.peran);
  if (peran.includes('target') && peran.includes('realisasi')) return true;
  return tanpaTanda(c.tabel, c.kolom) && adaTurun(c, baris);
}

/**
 * Without the relations of a column whose printed formula most rows keep to while they fail most of them: what the table
 * says of itself goes before what its headers suggest.
 */
export function tanpaYangTerbantah(lain: readonly RelasiTeruji[]): RelasiTeruji[] {
  const nilai = new Map<string, { tabel: Tabel; semua: number; salah: number }>();
  const kunci = ({ relasi: r }: RelasiTeruji) => `${r.tabel.id}|${r.kolom}|${r.jenis}`;
  const dapat = (x: RelasiTeruji) =>
    x.relasi.jenis !== 'sama' &&
    x.relasi.baris.jenis === 'data' &&
    caraTercetakSemua(x.relasi.tabel).some((c) => c.kolom === x.relasi.kolom);
  for (const x of lain.filter(dapat)) {
    const n = nilai.get(kunci(x)) ?? { tabel: x.relasi.tabel, semua: 0, salah: 0 };
    n.semua++;
    if (x.uji.vonis === 'galat') n.salah++;
    nilai.set(kunci(x), n);
  }
  return lain.filter((x) => {
    const n = dapat(x) ? nilai.get(kunci(x)) : undefined;
    return !n || n.salah * 2 <= n.semua;
  });
}

/** Relations by the table's own pattern; `lain` are those that meanings have given already. */
export function relasiPola(konteks: KonteksAturan, lain: readonly RelasiTeruji[]): Relasi[] {
  // A total that is not the sum of its column is none where its own row gives it as a quotient.
  const bukanJumlah = new Set(
    lain.flatMap((x) => (x.relasi.jenis === 'jumlah' && x.uji.vonis === 'galat' ? [x.relasi.hasil] : [])),
  );
  const sudah = new Set(
    lain.flatMap(({ relasi }) => (relasi.jenis === 'sama' || bukanJumlah.has(relasi.hasil) ? [] : [relasi.hasil])),
  );
  const salah = new Set(lain.filter((x) => x.uji.vonis !== 'cocok').map((x) => x.relasi.hasil));
  return konteks.tabel.flatMap((tabel) => {
    // A last row may add up a column instead of computing it: rounded parts then leave a difference.
    const dijumlah = new Set(
      lain.flatMap(({ relasi }) =>
        relasi.tabel === tabel && relasi.jenis === 'jumlah' && berlaku(relasi) ? [relasi.hasil] : [],
      ),
    );
    const lazim = rumusLambang(tabel);
    const satu = (cara: Cara) =>
      berisi(tabel).flatMap((b) => {
        // "(a - b) / b" among rows of "a / b": computed in a way of its own.
        if (lazim && lambang(tabel, b) !== lazim && lambang(tabel, b) !== '') return [];
        if (menjumlah(cara.rumus) && barisRasio(tabel, b)) return [];
        const x = relasiCara(cara, b, jenisCara(cara));
        return x && !dijumlah.has(x.hasil) && !dijumlahkan(tabel, x) ? [x] : [];
      });
    const tercetak = caraTercetakSemua(tabel).flatMap(satu);
    // Another check that already speaks of the cell speaks better; one that is content may have been too lenient.
    const tegas = tercetak.filter((r) => !salah.has(r.hasil));
    const terpakai = new Set([...sudah, ...tegas.map((r) => r.hasil)]);
    const ditemukan = caraDitemukan(tabel, terpakai).flatMap((cara) =>
      satu(cara).filter(
        (r) => !terpakai.has(r.hasil) && (!bukanJumlah.has(r.hasil) || (!hanyaTambah(cara.rumus) && berlaku(r))),
      ),
    );
    return [...tegas, ...ditemukan];
  });
}

/** A row of percentages below amounts, which is none of their sums. */
const barisRasio = (tabel: Tabel, b: BarisTabel): boolean => BUKAN_BAGIAN.test(normalTeks(namaBaris(tabel, b) ?? ''));

/** Whether a total row may print what the figures above it come to, be it rounded one by one. */
function dijumlahkan(tabel: Tabel, { baris, hasil, kolom, uji }: Relasi): boolean {
  const hitung = baris.jenis === 'jumlah' ? uji(TANPA_KOREKSI)?.seharusnya : null;
  if (!hitung) return false;
  const isi = tabel.baris.flatMap((b) => (b.jenis === 'data' ? (angkaDi(b.sel[kolom]) ?? []) : []));
  const [nilai, longgar] = [angkaDi(hasil) as Desimal, desimal(BigInt(5 * isi.length), desimalDi(hasil) + 1)];
  return isi.length > 1 && banding(jumlahkan(isi), nilai) !== 0
    ? desimalDi(hasil) > 0 && banding(mutlak(kurang(hitung, nilai)), longgar) <= 0 && banding(hitung, nilai) !== 0
    : isi.length > 1;
}

/** What the row says of its own computation in letters alone: "a / b". */
function lambang(tabel: Tabel, b: BarisTabel): string {
  const i = tabel.kolom.findIndex((k) => k.peran === 'formulasi');
  const t = (b.sel[i]?.tercetak ?? '').replace(/\s/g, '').toLowerCase();
  return /\p{L}{3}/u.test(t) ? '' : t;
}

/** The formula in letters that most rows have, or null where the table has none. */
const rumusLambang = sekali((tabel: Tabel): string | null => {
  const n = new Map<string, number>();
  for (const b of berisi(tabel)) n.set(lambang(tabel, b), (n.get(lambang(tabel, b)) ?? 0) + 1);
  n.delete('');
  return [...n.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
});

const berlaku = (r: Relasi): boolean => {
  const v = r.uji(TANPA_KOREKSI)?.vonis;
  return v === 'cocok' || v === 'info';
};

function jenisCara(c: Cara): JenisRelasi {
  const peran = c.tabel.kolom[c.kolom]?.peran;
  if (peran === 'selisih' || peran === 'persenSelisih') return 'selisih';
  if (peran === 'sisa') return 'sisa';
  if (peran === 'efisiensi' || peran === 'nilaiEfisiensi') return 'efisiensi';
  return 'hubungan';
}
