/**
 * Widths, heights, frozen lines and colours of tabs of many new sheets. Google sets them one run a call, and a sheet that
 * is put in by a pattern has what the pattern has: each new sheet is put in by the one made before that is most like it,
 * while both are still empty. How wide a column becomes is decided last, so that it suits all sheets that have it. Pure.
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

/** Below this a column holds figures: it may grow, and hardly shrink, or its figures would not be seen. */
const SEMPIT = 110;
/** How far a column may be from the width that is wanted: figures, and texts, which wrap. */
const LUWES_ANGKA = [0.98, 1.5] as const;
const LUWES_TEKS = [0.8, 1.3] as const;
/** How far all columns together may be. Lines that are merged over all of them need the room they were measured for. */
const JUMLAH_TANPA_TINGGI = 0.9;
const JUMLAH_BERTINGGI = 1;
const JUMLAH_ATAS = 1.1;

const KOSONG: TataLembar = {
  lebar: [],
  luwes: false,
  tinggi: [],
  beku: [0, 0],
  tab: undefined,
  perlu: UKURAN_BARU,
};

/** A width that is still open between two, for all columns that get it. */
interface Ukuran {
  min: number;
  maks: number;
}

/** A column of a new sheet. */
const LEBAR_BARU: Ukuran = { min: 100, maks: 100 };

/** Runs that are set, and what the columns have then, those beyond the table too. */
interface Lebar {
  runtun: { mulai: number; jumlah: number; ukuran: Ukuran }[];
  kolom: Ukuran[];
  /** Between what the widths are left once this sheet has them. */
  sisa: Map<Ukuran, Ukuran>;
}

/** A sheet that is to be, with the widths that will do for its columns. */
interface Calon {
  tata: TataLembar;
  batas: readonly Ukuran[];
  /** One width that is given to all columns before the runs that differ, where that takes the fewest. */
  umum: Ukuran | null;
  /** Runs with it. */
  denganUmum: number;
}

/** What is known of a step before the widths are decided. */
interface Pilihan {
  langkah: Omit<LangkahTata, 'lebar'>;
  lebar: Lebar;
  biaya: number;
}

/** Orders that are tried: which sheet comes first decides what the others can be put in by. */
const PERCOBAAN = 40;

/** Order and patterns with few calls. */
export function susunTataLembar(daftar: readonly TataLembar[]): LangkahTata[] {
  const calon = daftar.map(calonDari);
  let terbaik: Pilihan[] = [];
  let putusan = new Map<Ukuran, number>();
  let sedikit = Number.POSITIVE_INFINITY;
  let geser: readonly number[] = daftar.map(() => 0);
  // The same at each run: a table that is made again must not get other widths by chance.
  let acak = 12_345;
  const dadu = () => {
    acak = (acak * 1_103_515_245 + 12_345) % 2_147_483_648;
    return acak / 2_147_483_648;
  };
  for (let ke = 0; ke < PERCOBAAN; ke++) {
    // From the best order so far, with a few sheets earlier or later.
    const coba = ke === 0 ? geser : geser.map((g) => (dadu() < 0.12 ? dadu() * 3 - 1 : g));
    const urutan = cobaUrutan(calon, coba);
    const banyak = urutan.reduce((n, pilihan) => n + pilihan.biaya, 0);
    const lebar = banyak > sedikit ? null : putuskan(calon, urutan);
    if (!lebar) continue;
    [sedikit, terbaik, putusan, geser] = [banyak, urutan, lebar, coba];
  }
  // No widths for all of them: each keeps to its own.
  if (terbaik.length < daftar.length) return susunTataLembar(daftar.map((tata) => ({ ...tata, luwes: false })));
  return terbaik.map(({ langkah, lebar }) => ({
    ...langkah,
    lebar: lebar.runtun.map(({ ukuran, ...r }) => ({ ...r, piksel: putusan.get(ukuran) as number })),
  }));
}

/** Always the sheet next that takes the fewest calls after those that are there; `geser` decides between near ones. */
function cobaUrutan(calon: readonly Calon[], geser: readonly number[]): Pilihan[] {
  const hasil: Pilihan[] = [];
  const dari = (ke: number, contoh: Pilihan | null) => pilihanDari(ke, calon, contoh);
  const terbaik = calon.map((_, ke) => dari(ke, null) as Pilihan);
  const nilai = (ke: number) => (terbaik[ke] as Pilihan).biaya + (geser[ke] as number);
  const ditolak = calon.map(() => new Set<unknown>());
  const sisa = new Set(calon.keys());
  while (sisa.size > 0) {
    const ambil = [...sisa].reduce((a, b) => (nilai(b) < nilai(a) ? b : a));
    const pilihan = terbaik[ambil] as Pilihan;
    if (!ambilLebar(calon, pilihan, hasil)) {
      // Others have narrowed the widths of its pattern since.
      (ditolak[ambil] as Set<unknown>).add(pilihan.langkah.contoh);
      terbaik[ambil] = hasil.reduce<Pilihan>(
        (a, contoh) => (ditolak[ambil]?.has(contoh.langkah.ke) ? a : termurah(a, dari(ambil, contoh))),
        dari(ambil, null) as Pilihan,
      );
      continue;
    }
    sisa.delete(ambil);
    hasil.push(pilihan);
    for (const ke of sisa) terbaik[ke] = termurah(terbaik[ke] as Pilihan, dari(ke, pilihan));
  }
  return hasil;
}

/** Narrows the widths that a sheet has from its pattern, where it and those that have them too can still be as they should. */
function ambilLebar(calon: readonly Calon[], pilihan: Pilihan, hasil: readonly Pilihan[]): boolean {
  const kini = [...pilihan.lebar.sisa].map(
    ([ukuran, batas]) => [ukuran, irisan(ukuran, batas), { ...ukuran }] as const,
  );
  for (const [ukuran, jadi] of kini) Object.assign(ukuran, jadi);
  const bisa =
    kini.every(([, { min, maks }]) => min <= maks) &&
    [...hasil, pilihan].every(({ langkah, lebar }) => muat((calon[langkah.ke] as Calon).tata, lebar.kolom));
  if (!bisa) for (const [ukuran, , dulu] of kini) Object.assign(ukuran, dulu);
  return bisa;
}

const termurah = (a: Pilihan, b: Pilihan | null): Pilihan => (b && b.biaya < a.biaya ? b : a);

/** Null where the pattern has what cannot be taken away: a row, or a column of a sheet that keeps to its widths. */
function pilihanDari(ke: number, calon: readonly Calon[], contoh: Pilihan | null): Pilihan | null {
  const { tata } = calon[ke] as Calon;
  const dari = calon[contoh?.langkah.ke ?? -1]?.tata ?? KOSONG;
  if ((dari.lebar.length > tata.lebar.length && !tata.luwes) || (dari.tab && !tata.tab)) return null;
  if (dari.perlu.some((n, i) => n > Math.max(UKURAN_BARU[i] as number, tata.perlu[i] as number))) return null;
  const mau = new Map(tata.tinggi);
  for (const [baris, piksel] of dari.tinggi) if (mau.get(baris) !== piksel) return null;
  const ada = new Set(dari.tinggi.map(([baris]) => baris));
  const lebar = lebarDari(calon[ke] as Calon, contoh?.lebar.kolom ?? []);
  const tinggi = jalan(tata.tinggi.filter(([baris]) => !ada.has(baris)));
  const [bekuBaris, bekuKolom] = tata.beku.map((n, i) => (n === dari.beku[i] ? null : n)) as [number, number];
  const tab = tata.tab === dari.tab ? null : (tata.tab ?? null);
  return {
    langkah: { ke, contoh: contoh?.langkah.ke ?? null, tinggi, bekuBaris, bekuKolom, tab },
    lebar,
    biaya: lebar.runtun.length + tinggi.length + [bekuBaris, bekuKolom, tab].filter((x) => x !== null).length,
  };
}

/** The widths that will do for a column, in whole pixels. */
function batasLebar(mau: number, luwes: boolean): Ukuran {
  if (!luwes) return { min: mau, maks: mau };
  const [bawah, atas] = mau < SEMPIT ? LUWES_ANGKA : LUWES_TEKS;
  return { min: Math.ceil(mau * bawah), maks: Math.floor(mau * atas) };
}

const jumlah = (d: readonly number[]): number => d.reduce((a, b) => a + b, 0);

function calonDari(tata: TataLembar): Calon {
  const batas = tata.lebar.map((l) => batasLebar(l, tata.luwes));
  let umum: Ukuran | null = null;
  let sedikit = Number.POSITIVE_INFINITY;
  for (const titik of new Set(batas.map((b) => b.min))) {
    const sama = batas.filter((b) => b.min <= titik && b.maks >= titik);
    const ukuran = { min: titik, maks: Math.min(...sama.map((b) => b.maks)) };
    const lebar = lebarDi(batas, new Array(batas.length).fill(ukuran));
    if (lebar.runtun.length < sedikit && muat(tata, lebar.kolom, lebar.sisa))
      [sedikit, umum] = [lebar.runtun.length, ukuran];
  }
  return { tata, batas, umum, denganUmum: sedikit + 1 };
}

/** How wide all columns together may be. */
function batasJumlah({ lebar, tinggi }: TataLembar): readonly [bawah: number, atas: number] {
  const semua = jumlah(lebar);
  return [semua * (tinggi.length > 0 ? JUMLAH_BERTINGGI : JUMLAH_TANPA_TINGGI), semua * JUMLAH_ATAS];
}

/** Whether all columns together can be about as wide as they should be; `sisa`: what widths are to be narrowed to. */
function muat(tata: TataLembar, kolom: readonly Ukuran[], sisa?: Lebar['sisa']): boolean {
  const [bawah, atas] = batasJumlah(tata);
  let [min, maks] = [0, 0];
  for (let i = 0; i < tata.lebar.length; i++) {
    const ukuran = kolom[i] as Ukuran;
    const batas = sisa?.get(ukuran) ?? ukuran;
    min += batas.min;
    maks += batas.maks;
  }
  return maks >= bawah && min <= atas;
}

/** The fewest runs that make the columns what they should be, over what they are or over one width for all. */
function lebarDari({ tata, batas, umum, denganUmum }: Calon, ada: readonly Ukuran[]): Lebar {
  const lebar = lebarDi(batas, ada);
  const bisa = muat(tata, lebar.kolom, lebar.sisa);
  if (bisa && lebar.runtun.length <= denganUmum) return lebar;
  const banyak = batas.length;
  if (!umum)
    return lebarDi(
      tata.lebar.map((l) => batasLebar(l, false)),
      [],
    );
  const ukuran = { ...umum };
  const { runtun, kolom, sisa } = lebarDi(batas, new Array(banyak).fill(ukuran));
  return {
    runtun: [{ mulai: 1, jumlah: banyak, ukuran }, ...runtun],
    kolom: [...kolom.slice(0, banyak), ...ada.slice(banyak)],
    sisa,
  };
}

/** Columns that will do as they are may lie in a run or between two. */
function lebarDi(batas: readonly Ukuran[], ada: readonly Ukuran[]): Lebar {
  const beda = new Set<number>();
  for (;;) {
    const akhir = runtunTersedikit(batas, ada, beda);
    const dulu = beda.size;
    const kolom = batas.map((_, i) => ada[i] ?? LEBAR_BARU);
    const runtun: Lebar['runtun'] = [];
    const sisa: Lebar['sisa'] = new Map();
    for (let i = batas.length; i > 0; ) {
      const terakhir = akhir[i];
      if (terakhir) {
        runtun.unshift({ mulai: terakhir.awal + 1, jumlah: i - terakhir.awal, ukuran: terakhir.ukuran });
        kolom.fill(terakhir.ukuran, terakhir.awal, i);
        sisa.set(terakhir.ukuran, terakhir.ukuran);
        i = terakhir.awal;
        continue;
      }
      i--;
      const ukuran = kolom[i] as Ukuran;
      const kini = irisan(sisa.get(ukuran) ?? ukuran, batas[i] as Ukuran);
      // Two columns of one width that want it otherwise.
      if (kini.min > kini.maks) beda.add(i);
      else sisa.set(ukuran, kini);
    }
    if (beda.size === dulu) return { runtun, kolom: [...kolom, ...ada.slice(batas.length)], sisa };
  }
}

const irisan = (a: Ukuran, b: Ukuran): Ukuran => ({ min: Math.max(a.min, b.min), maks: Math.min(a.maks, b.maks) });

/** For each number of columns the last run, or null where the last column will do as it is. */
function runtunTersedikit(
  batas: readonly Ukuran[],
  ada: readonly Ukuran[],
  beda: ReadonlySet<number>,
): ({ awal: number; ukuran: Ukuran } | null)[] {
  const banyak = [0];
  const akhir: ({ awal: number; ukuran: Ukuran } | null)[] = [null];
  batas.forEach((mau, i) => {
    const { min, maks } = ada[i] ?? LEBAR_BARU;
    banyak.push(!beda.has(i) && min <= mau.maks && maks >= mau.min ? (banyak[i] as number) : Number.POSITIVE_INFINITY);
    akhir.push(null);
    let ukuran = mau;
    for (let awal = i; awal >= 0; awal--) {
      ukuran = irisan(ukuran, batas[awal] as Ukuran);
      if (ukuran.min > ukuran.maks) break;
      if ((banyak[awal] as number) + 1 >= (banyak[i + 1] as number)) continue;
      banyak[i + 1] = (banyak[awal] as number) + 1;
      akhir[i + 1] = { awal, ukuran };
    }
  });
  return akhir;
}

/** A width for each, such that all sheets are about as wide as they should be; null where there are none. */
function putuskan(calon: readonly Calon[], urutan: readonly Pilihan[]): Map<Ukuran, number> | null {
  const dalam = ({ min, maks }: Ukuran, l: number) => Math.round(Math.min(maks, Math.max(min, l)));
  const hasil = new Map<Ukuran, number>();
  const lembar = urutan.map(({ langkah, lebar }) => {
    const { tata } = calon[langkah.ke] as Calon;
    const kolom = lebar.kolom.slice(0, tata.lebar.length);
    // Between what those want that share it.
    kolom.forEach((u, i) => {
      const mau = tata.lebar[i] as number;
      hasil.set(u, dalam(u, ((hasil.get(u) ?? mau) + mau) / 2));
    });
    return { kolom, batas: batasJumlah(tata) };
  });
  for (let kali = 0; kali < 40; kali++) {
    let selesai = true;
    for (const { kolom, batas } of lembar) {
      const kini = jumlah(kolom.map((u) => hasil.get(u) as number));
      const tuju = Math.min(batas[1], Math.max(batas[0], kini));
      if (tuju === kini) continue;
      selesai = false;
      // A pixel at least, or rounding would leave all as it is.
      const arah = tuju > kini ? 1 : -1;
      for (const u of new Set(kolom)) {
        const lama = hasil.get(u) as number;
        hasil.set(u, dalam(u, arah * Math.max(arah * lama + 1, (arah * lama * tuju) / kini)));
      }
    }
    if (selesai) return hasil;
  }
  return null;
}
