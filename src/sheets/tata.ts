/**
 * Widths, heights, frozen lines and colours of tabs of many new sheets. Google sets them one run a call, and a sheet that
 * is put in by a pattern has what the pattern has: each new sheet is put in by the one made before that is most like it,
 * while both are still empty. Pure.
 */
import { UKURAN_BARU } from './sel';
import { jalan, type UkuranRuntun } from './susun';

/** What a sheet is to look like, apart from its cells. Sizes in pixels. */
export interface TataLembar {
  lebar: readonly number[];
  /** Widths may differ a little from those that are wanted, where that saves calls. */
  luwes: boolean;
  tinggi: readonly (readonly [baris: number, piksel: number])[];
  beku: readonly [baris: number, kolom: number];
  tab: string | undefined;
  /** Rows and columns that it must have. */
  perlu: readonly [baris: number, kolom: number];
}

/** How one sheet comes to be: by which pattern, and what is set afterwards. */
export interface LangkahTata {
  ke: number;
  /** Index of the sheet that is the pattern; null for a plain new one. */
  contoh: number | null;
  lebar: UkuranRuntun[];
  tinggi: UkuranRuntun[];
  bekuBaris: number | null;
  bekuKolom: number | null;
  tab: string | null;
}

/** A column of a new sheet. */
const LEBAR_BARU = 100;
/** Below this a column holds figures: it may grow, and hardly shrink, or its figures would not be seen. */
const SEMPIT = 110;
/** How far a column may be from the width that is wanted: figures, and texts, which wrap. */
const LUWES = { angka: [0.98, 1.5], teks: [0.8, 1.3], tanpa: [1, 1] } as const;
/** How far all columns together may be. Lines that are merged over all of them need the room they were measured for. */
const LUWES_JUMLAH = { tanpaTinggi: 0.9, bertinggi: 1, atas: 1.1 };
/** Widths that are chosen where they will do, so that many sheets have the same. */
const LEBAR_UMUM = [34, 46, 75, 100, 130, 180, 250, 350, 440];

const KOSONG: TataLembar = {
  lebar: [],
  luwes: false,
  tinggi: [],
  beku: [0, 0],
  tab: undefined,
  perlu: UKURAN_BARU,
};

/** A step with the widths that the sheet has after it. */
interface Pilihan {
  langkah: LangkahTata;
  lebar: readonly number[];
}

/** Orders that are tried: which sheet comes first decides what the others can be put in by. */
const PERCOBAAN = 24;

/** Order and patterns with few calls. */
export function susunTataLembar(daftar: readonly TataLembar[]): LangkahTata[] {
  const calon = daftar.map(calonDari);
  const mula = calon.map((c, ke) => pilihanDari(ke, c, null, KOSONG) as Pilihan);
  let terbaik: Pilihan[] = [];
  let sedikit = Number.POSITIVE_INFINITY;
  for (let benih = 0; benih < (daftar.length > 2 ? PERCOBAAN : 1); benih++) {
    const urutan = cobaUrutan(calon, mula, benih);
    const banyak = urutan.reduce((n, pilihan) => n + biaya(pilihan), 0);
    if (banyak >= sedikit) continue;
    sedikit = banyak;
    terbaik = urutan;
  }
  return terbaik.map((pilihan) => pilihan.langkah);
}

/** Always the sheet next that takes the fewest calls after those that are there; `benih` decides between near ones. */
function cobaUrutan(calon: readonly Calon[], mula: readonly Pilihan[], benih: number): Pilihan[] {
  const hasil: Pilihan[] = [];
  const terbaik = [...mula];
  // The same at each run: a table that is made again must not get other widths by chance.
  let acak = benih;
  const geser = calon.map(() => {
    acak = (acak * 1_103_515_245 + 12_345) % 2_147_483_648;
    return benih === 0 ? 0 : (acak / 2_147_483_648) * 1.5;
  });
  const nilai = (ke: number) => biaya(terbaik[ke] as Pilihan) + (geser[ke] as number);
  const sisa = new Set(calon.keys());
  while (sisa.size > 0) {
    const ambil = [...sisa].reduce((a, b) => (nilai(b) < nilai(a) ? b : a));
    sisa.delete(ambil);
    const pilihan = terbaik[ambil] as Pilihan;
    hasil.push(pilihan);
    const dari = { ...(calon[ambil] as Calon).tata, lebar: pilihan.lebar };
    for (const ke of sisa) {
      const lain = pilihanDari(ke, calon[ke] as Calon, ambil, dari);
      if (lain && biaya(lain) < biaya(terbaik[ke] as Pilihan)) terbaik[ke] = lain;
    }
  }
  return hasil;
}

const biaya = ({ langkah }: Pilihan): number =>
  langkah.lebar.length +
  langkah.tinggi.length +
  Number(langkah.bekuBaris !== null) +
  Number(langkah.bekuKolom !== null) +
  Number(langkah.tab !== null);

/** Null where the pattern has what cannot be taken away: a row, or a column of a sheet that keeps to its widths. */
function pilihanDari(ke: number, calon: Calon, contoh: number | null, dari: TataLembar): Pilihan | null {
  const { tata } = calon;
  if ((dari.lebar.length > tata.lebar.length && !tata.luwes) || (dari.tab && !tata.tab)) return null;
  if (dari.perlu.some((n, i) => n > Math.max(UKURAN_BARU[i] as number, tata.perlu[i] as number))) return null;
  const tinggi = new Map(tata.tinggi);
  for (const [baris, piksel] of dari.tinggi) if (tinggi.get(baris) !== piksel) return null;
  const ada = new Set(dari.tinggi.map(([baris]) => baris));
  const lebar = lebarDari(calon, dari.lebar);
  return {
    langkah: {
      ke,
      contoh,
      lebar: lebar.runtun,
      tinggi: jalan(tata.tinggi.filter(([baris]) => !ada.has(baris))),
      bekuBaris: tata.beku[0] === dari.beku[0] ? null : tata.beku[0],
      bekuKolom: tata.beku[1] === dari.beku[1] ? null : tata.beku[1],
      tab: tata.tab === dari.tab ? null : (tata.tab ?? null),
    },
    lebar: lebar.jadi,
  };
}

/** The widths that will do for a column. */
function batasLebar(mau: number, luwes: boolean): readonly [number, number] {
  const [bawah, atas] = !luwes ? LUWES.tanpa : mau < SEMPIT ? LUWES.angka : LUWES.teks;
  return [mau * bawah, mau * atas];
}

/** Where the last run that is set before a column begins, and the widths that will do for all of it. */
interface AkhirRuntun {
  awal: number;
  batas: readonly [number, number];
}

interface Lebar {
  runtun: UkuranRuntun[];
  /** What the columns have afterwards, those beyond the table too. */
  jadi: number[];
}

type Batas = readonly (readonly [bawah: number, atas: number])[];

/** A sheet that is to be, with what is the same whatever it is put in by. */
interface Calon {
  tata: TataLembar;
  batas: Batas;
  /** All columns given one width first, then the runs that differ. */
  dasar: Lebar;
}

const jumlah = (d: readonly number[]): number => d.reduce((a, b) => a + b, 0);

function calonDari(tata: TataLembar): Calon {
  const mau = tata.lebar;
  const batas = mau.map((l) => batasLebar(l, tata.luwes));
  const dasar = [...new Set(tata.luwes ? [...mau, ...LEBAR_UMUM] : mau)].map((piksel) => {
    const lebar = lebarDi(mau, batas, new Array(mau.length).fill(piksel));
    return { ...lebar, runtun: [{ mulai: 1, jumlah: mau.length, piksel }, ...lebar.runtun] };
  });
  const tersedikit = dasar.filter((l) => muat(tata, l)).sort((x, y) => x.runtun.length - y.runtun.length)[0];
  return {
    tata,
    batas,
    dasar:
      tersedikit ??
      lebarDi(
        mau,
        mau.map((l) => [l, l] as const),
        [],
      ),
  };
}

/** Whether all columns together are about as wide as they should be. */
function muat({ lebar, luwes, tinggi }: TataLembar, { jadi }: Lebar): boolean {
  if (!luwes || lebar.length === 0) return true;
  const nisbah = jumlah(jadi.slice(0, lebar.length)) / jumlah(lebar);
  const bawah = tinggi.length > 0 ? LUWES_JUMLAH.bertinggi : LUWES_JUMLAH.tanpaTinggi;
  return nisbah >= bawah && nisbah <= LUWES_JUMLAH.atas;
}

/** The fewest runs that make the columns what they should be, over what they are or over one width for all. */
function lebarDari({ tata, batas, dasar }: Calon, ada: readonly number[]): Lebar {
  const lebar = lebarDi(tata.lebar, batas, ada);
  if (lebar.runtun.length <= dasar.runtun.length && muat(tata, lebar)) return lebar;
  return { ...dasar, jadi: [...dasar.jadi.slice(0, tata.lebar.length), ...ada.slice(tata.lebar.length)] };
}

/** Columns that are right already may lie in a run or between two. */
function lebarDi(mau: readonly number[], batas: Batas, ada: readonly number[]): Lebar {
  const jadi = mau.map((_, i) => ada[i] ?? LEBAR_BARU);
  const runtun: UkuranRuntun[] = [];
  const akhir = runtunTersedikit(batas, jadi);
  for (let i = mau.length; i > 0; ) {
    const terakhir = akhir[i];
    if (!terakhir) i--;
    else {
      const piksel = lebarRuntun(mau.slice(terakhir.awal, i), terakhir.batas);
      runtun.unshift({ mulai: terakhir.awal + 1, jumlah: i - terakhir.awal, piksel });
      jadi.fill(piksel, terakhir.awal, i);
      i = terakhir.awal;
    }
  }
  return { runtun, jadi: [...jadi, ...ada.slice(mau.length)] };
}

/** For each number of columns the last run, or null where the last column is right as it is. */
function runtunTersedikit(batas: Batas, ada: readonly number[]): (AkhirRuntun | null)[] {
  const banyak = [0];
  const akhir: (AkhirRuntun | null)[] = [null];
  batas.forEach(([bawah, atas], i) => {
    const kini = ada[i] as number;
    const cocok = kini >= bawah && kini <= atas;
    banyak.push(cocok ? (banyak[i] as number) : Number.POSITIVE_INFINITY);
    akhir.push(null);
    let [min, maks] = [0, Number.POSITIVE_INFINITY];
    for (let awal = i; awal >= 0; awal--) {
      const b = batas[awal] as readonly [number, number];
      min = Math.max(min, b[0]);
      maks = Math.min(maks, b[1]);
      if (min > maks) break;
      if ((banyak[awal] as number) + 1 >= (banyak[i + 1] as number)) continue;
      banyak[i + 1] = (banyak[awal] as number) + 1;
      akhir[i + 1] = { awal, batas: [min, maks] };
    }
  });
  return akhir;
}

/** One width for columns that want these: a common one where one will do, else their mean. */
function lebarRuntun(mau: readonly number[], [min, maks]: readonly [number, number]): number {
  const rata = jumlah(mau) / mau.length;
  if (min === maks) return min;
  const jarak = (l: number) => Math.abs(l - rata);
  const umum = LEBAR_UMUM.filter((l) => l >= min && l <= maks).sort((a, b) => jarak(a) - jarak(b))[0];
  return umum ?? Math.round(Math.min(maks, Math.max(min, rata)));
}
