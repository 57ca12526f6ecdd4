/**
 * A grid as a sheet: values, styles and page layout, as data. In Sheets a cell that repeats the one above is left blank
 * and loses its inner border; only headers are merged. In .xlsx the repeats are merged when the page is printed.
 */
import { keA1, keRentang } from '../core/alamat';
import type { Gaya, GayaRentang, RencanaLembar, WarnaHex } from '../core/rencana';
import { barisBungkus as bungkus, lebarFont, PX_MM, tinggiTeks } from '../core/ukur';
import { pisahHalaman } from './halaman';
import { hurufDi } from './sel';
import type { Bab, Grid, PeranBaris } from './spec';

export type Tema = 'kotak' | 'ringkas';

/** Row of the sheet on which the header starts; title and subtitle stand above it. */
export const BARIS_KEPALA = 4;

const WARNA: Record<Tema, { kepala: WarnaHex; nomor: WarnaHex; subtotal: WarnaHex; total: WarnaHex }> = {
  kotak: { kepala: '#d9e2ef', nomor: '#f2f4f7', subtotal: '#eef2f7', total: '#d9e2ef' },
  ringkas: { kepala: '#ffffff', nomor: '#ffffff', subtotal: '#ffffff', total: '#ffffff' },
};
const TEBAL: Partial<Record<PeranBaris, Gaya>> = {
  bagian: { tebal: true },
  subtotal: { tebal: true },
  rincian: { tebal: true },
  total: { tebal: true },
};

/** Height of a row that nobody set, in pixels. */
const TINGGI_BAKU = 21;

/** What marks the sheet of a table as made by the add-in. */
export const buatanTabel = (id: string): string => `tabel:${id}`;

/** Tabs of a chapter have one colour. */
export const warnaTab = (bab: Bab): WarnaHex => (bab === 2 ? '#4472c4' : bab === 3 ? '#2e7d32' : '#7f7f7f');

/** Cells gathered by a style, written as few rectangles. */
class KelompokRentang {
  private readonly isi = new Map<string, Map<number, number[]>>();

  tambah(kunci: string, baris: number, kolom: number): void {
    const k = this.isi.get(kunci) ?? new Map<number, number[]>();
    this.isi.set(kunci, k);
    const b = k.get(kolom);
    if (b) b.push(baris);
    else k.set(kolom, [baris]);
  }

  *semua(): IterableIterator<[string, string[]]> {
    for (const [kunci, kolom] of this.isi) yield [kunci, kotakDari(kolom)];
  }
}

/** Rectangles that cover the rows of each column; neighbouring columns with the same runs go together. */
function kotakDari(kolom: ReadonlyMap<number, readonly number[]>): string[] {
  const jalan = [...kolom.keys()].sort((a, b) => a - b);
  const lari = (k: number): [number, number][] => {
    const rentang: [number, number][] = [];
    for (const b of kolom.get(k) as readonly number[]) {
      const akhir = rentang[rentang.length - 1];
      if (akhir && akhir[0] + akhir[1] === b) akhir[1]++;
      else rentang.push([b, 1]);
    }
    return rentang;
  };
  const hasil: string[] = [];
  for (let i = 0; i < jalan.length; ) {
    const awal = jalan[i] as number;
    const r = lari(awal);
    const kunci = JSON.stringify(r);
    let lebar = 1;
    while (jalan[i + lebar] === awal + lebar && JSON.stringify(lari(awal + lebar)) === kunci) lebar++;
    for (const [b, n] of r) hasil.push(keRentang(b, awal, n, lebar));
    i += lebar;
  }
  return hasil;
}

/** "Tabel 3.3 Realisasi Kinerja"; without a number only the title. */
export const judulLengkap = (nomor: string | null, judul: string): string =>
  nomor ? `Tabel ${nomor} ${judul}` : judul;

/** Lines that a text takes in the font of the table. */
const pembungkus = (g: Grid) => (teks: string, lebarPx: number, pt: number, tebal?: boolean) =>
  bungkus(teks, lebarPx, pt * lebarFont(g.font), tebal);

/** Heights of the header rows and of the rows of the body, merged cells included. */
function tinggiPerkiraan(grid: Grid, lebarPx: readonly number[], ukuran: number, awalIsi: number) {
  const hasil: { baris: number; tinggi: number }[] = [];
  const kepala = new Array<number>(grid.tinggiKepala).fill(0);
  const barisBungkus = pembungkus(grid);
  const px = (kolom: number, lebar: number) => lebarPx.slice(kolom, kolom + lebar).reduce((a, b) => a + b, 0);
  for (const s of [...grid.kepala].sort((a, b) => a.tinggi - b.tinggi)) {
    const perlu = tinggiTeks(barisBungkus(s.teks, px(s.kolom, s.lebar), ukuran, true), ukuran);
    let ada = 0;
    for (let i = 0; i < s.tinggi; i++) ada += kepala[s.baris + i] as number;
    if (perlu > ada) (kepala[s.baris + s.tinggi - 1] as number) += perlu - ada;
  }
  kepala.forEach((t, i) => {
    hasil.push({ baris: BARIS_KEPALA + i, tinggi: t });
  });
  if (grid.nomorKolom) {
    const baris = Math.max(...grid.nomorKolom.map((t, k) => barisBungkus(t, lebarPx[k] as number, 7)));
    hasil.push({ baris: awalIsi - 1, tinggi: tinggiTeks(baris, 7) });
  }
  const tergabung = new Set(
    grid.gabung.flatMap((m) => Array.from({ length: m.tinggi }, (_, i) => `${m.baris + i},${m.kolom}`)),
  );
  const tinggi = grid.baris.map((b, i) => {
    let banyak = 1;
    b.sel.forEach((s, k) => {
      const teks = s.teks.length > 4 && !tergabung.has(`${i},${k}`) ? s.teks : '';
      if (teks) banyak = Math.max(banyak, barisBungkus(teks, lebarPx[k] as number, ukuran, b.peran !== 'data'));
    });
    return tinggiTeks(banyak, ukuran);
  });
  for (const gabung of grid.gabung) {
    const teks = grid.baris[gabung.baris]?.sel[gabung.kolom]?.teks ?? '';
    const kurang =
      tinggiTeks(barisBungkus(teks, lebarPx[gabung.kolom] as number, ukuran), ukuran) -
      tinggi.slice(gabung.baris, gabung.baris + gabung.tinggi).reduce((a, b) => a + b, 0);
    if (kurang > 0) (tinggi[gabung.baris + gabung.tinggi - 1] as number) += kurang;
  }
  tinggi.forEach((t, i) => {
    hasil.push({ baris: awalIsi + i, tinggi: t });
  });
  return hasil;
}

/**
 * Remarks below a table, a row each: one line needs no height of its own, and each is a cell that a person can mend or take
 * out. Those that wrap stand in one cell with what is between them: a height is a call of its own.
 */
function barisCatatan(catatan: readonly string[], berbaris: (teks: string) => boolean): string[] {
  if (catatan.length === 0) return [];
  const teks = ['Keterangan:', ...catatan.map((c) => `– ${c}`)];
  const panjang = teks.flatMap((t, i) => (berbaris(t) ? [i] : []));
  const [awal, akhir] = [panjang[0] ?? 0, panjang[panjang.length - 1] ?? 0];
  return [...teks.slice(0, awal), teks.slice(awal, akhir + 1).join('\n'), ...teks.slice(akhir + 1)];
}

type Nilai = string | number | boolean | null;

/** Title, subtitle and header: their values, and what is merged in them. */
function kepalaGrid(
  grid: Grid,
  nomor: string | null,
  lebar: number,
  awalIsi: number,
): [nilai: Nilai[][], gabung: string[]] {
  const nilai = Array.from({ length: awalIsi - 1 }, (): Nilai[] => new Array(lebar).fill(null));
  const tulis = (baris: number, kolom: number, isi: Nilai) => {
    (nilai[baris - 1] as Nilai[])[kolom - 1] = isi;
  };
  tulis(1, 1, judulLengkap(nomor, grid.judul));
  tulis(2, 1, grid.subjudul);
  const gabung = lebar > 1 ? [keRentang(1, 1, 1, lebar), keRentang(2, 1, 1, lebar)] : [];
  for (const sel of grid.kepala) {
    tulis(BARIS_KEPALA + sel.baris, sel.kolom + 1, sel.teks);
    if (sel.tinggi * sel.lebar > 1)
      gabung.push(keRentang(BARIS_KEPALA + sel.baris, sel.kolom + 1, sel.tinggi, sel.lebar));
  }
  grid.nomorKolom?.forEach((teks, i) => {
    tulis(awalIsi - 1, i + 1, teks);
  });
  return [nilai, gabung];
}

/** The rows of the body; a cell that repeats the one above is blank. */
function nilaiIsi(grid: Grid): Nilai[][] {
  const ulang = new Set(
    grid.gabung.flatMap((m) => Array.from({ length: m.tinggi - 1 }, (_, i) => `${m.baris + i + 1},${m.kolom}`)),
  );
  return grid.baris.map((baris, i) => baris.sel.map((sel, k) => (ulang.has(`${i},${k}`) ? null : sel.nilai)));
}

/** Fonts, lines and colours of the whole, before what single cells ask for. */
function gayaDasar(grid: Grid, tema: Tema, lebar: number, awalIsi: number, akhirIsi: number): GayaRentang[] {
  const warna = WARNA[tema];
  const isi = keRentang(awalIsi, 1, grid.baris.length, lebar);
  const kepala = keRentang(BARIS_KEPALA, 1, grid.tinggiKepala, lebar);
  const seluruh = keRentang(BARIS_KEPALA, 1, akhirIsi - BARIS_KEPALA + 1, lebar);
  // Text first and as text, so that "1.1" stays a number of a line and never becomes a date.
  const gaya: GayaRentang[] = [
    {
      rentang: [seluruh],
      gaya: { font: grid.font, ukuran: grid.ukuran, bungkus: true, rataTegak: 'top', rata: 'left', format: '@' },
    },
    {
      rentang: [keA1(1, 1), keA1(2, 1)],
      gaya: { font: grid.font, tebal: true, ukuran: 11, rata: 'center', bungkus: true },
    },
    { rentang: [kepala], gaya: { tebal: true, rata: 'center', rataTegak: 'middle', latar: warna.kepala } },
  ];
  if (tema === 'kotak') gaya.push({ rentang: [seluruh], gaya: { garis: 'semua' } });
  else {
    // Above and below the header, above totals, and below all.
    const garis = [keRentang(BARIS_KEPALA, 1, awalIsi - BARIS_KEPALA, lebar), isi];
    grid.baris.forEach((b, i) => {
      if (b.peran === 'total') garis.push(keRentang(awalIsi + i, 1, 1, lebar));
    });
    gaya.push({ rentang: garis, gaya: { garis: { atas: true, bawah: true } } });
  }
  if (grid.nomorKolom)
    gaya.push({
      rentang: [keRentang(awalIsi - 1, 1, 1, lebar)],
      gaya: { ukuran: 7, miring: true, rata: 'center', rataTegak: 'middle', latar: warna.nomor },
    });
  return gaya;
}

/** What cells ask for, those alike in few rectangles: alignment, number formats, the role of their row, colours. */
function gayaSel(grid: Grid, tema: Tema, awalIsi: number): GayaRentang[] {
  const rata = new KelompokRentang();
  const format = new KelompokRentang();
  const latar = new KelompokRentang();
  const peran = new KelompokRentang();
  grid.baris.forEach((barisGrid, i) => {
    barisGrid.sel.forEach((sel, k) => {
      const letak = [awalIsi + i, k + 1] as const;
      if (sel.rata && sel.rata !== 'left') rata.tambah(sel.rata, ...letak);
      if (sel.format) format.tambah(sel.format, ...letak);
      if (sel.latar) latar.tambah(sel.latar, ...letak);
      if (barisGrid.peran !== 'data') peran.tambah(barisGrid.peran, ...letak);
    });
  });
  const warna = WARNA[tema];
  const gayaPeran = (p: PeranBaris): Gaya => {
    const latarPeran = p === 'total' ? warna.total : p === 'subtotal' || p === 'bagian' ? warna.subtotal : undefined;
    return { ...TEBAL[p], ...(latarPeran ? { latar: latarPeran } : {}) };
  };
  const tiap = (kelompok: KelompokRentang, jadi: (kunci: string) => Gaya): GayaRentang[] =>
    [...kelompok.semua()].map(([kunci, rentang]) => ({ rentang, gaya: jadi(kunci) }));
  return [
    ...tiap(rata, (r) => ({ rata: r as 'right' | 'center' })),
    ...tiap(format, (f) => ({ format: f })),
    ...tiap(peran, (p) => gayaPeran(p as PeranBaris)),
    ...tiap(latar, (l) => ({ latar: l as WarnaHex, warna: hurufDi(l as WarnaHex) })),
  ];
}

/** Lines below a table, a row each: remarks, the source, and where it is signed. What they merge joins `gabung`. */
function kakiGrid(
  grid: Grid,
  lebar: number,
  akhirIsi: number,
  total: number,
  gabung: string[],
  tinggi: (baris: number, teks: string, pt: number) => void,
): [nilai: Nilai[][], gaya: GayaRentang[]] {
  const nilai: Nilai[][] = [];
  const gaya: GayaRentang[] = [];
  const tambah = (teks: string | null, lain: Gaya) => {
    const baris = akhirIsi + 1 + nilai.length;
    nilai.push([teks, ...new Array<Nilai>(lebar - 1).fill(null)]);
    if (teks === null) return;
    if (lebar > 1) gabung.push(keRentang(baris, 1, 1, lebar));
    tinggi(baris, teks, 8);
    gaya.push({
      rentang: [keA1(baris, 1)],
      gaya: { font: grid.font, ukuran: 8, rata: 'left', rataTegak: 'middle', bungkus: true, format: '@', ...lain },
    });
  };
  const berbaris = (teks: string) => pembungkus(grid)(teks, total, 8) > 1;
  for (const teks of barisCatatan(grid.catatan, berbaris)) tambah(teks, {});
  tambah(grid.sumber, { miring: true });
  if (grid.ttd.length)
    for (const teks of [null, ...grid.ttd, null, null, null, `(${'.'.repeat(40)})`]) tambah(teks, { rata: 'right' });
  return [nilai, gaya];
}

export function rencanaGrid(grid: Grid, nomor: string | null, tema: Tema, sidik: string): RencanaLembar {
  const lebar = grid.kolom.length;
  const awalIsi = BARIS_KEPALA + grid.tinggiKepala + (grid.nomorKolom ? 1 : 0);
  const akhirIsi = awalIsi + grid.baris.length - 1;
  const lebarPx = grid.kolom.map((k) => Math.floor(k.lebar * PX_MM));
  const total = lebarPx.reduce((a, b) => a + b, 0);
  const tinggiBaris: { baris: number; tinggi: number }[] = [];
  /** Merged rows never fit themselves; one of a single line needs nothing. */
  const tinggi = (baris: number, teks: string, pt: number, tebal = false) => {
    const banyak = pembungkus(grid)(teks, total, pt, tebal);
    if (banyak > 1) tinggiBaris.push({ baris, tinggi: tinggiTeks(banyak, pt) });
  };
  tinggi(1, judulLengkap(nomor, grid.judul), 11, true);
  const [kepala, gabung] = kepalaGrid(grid, nomor, lebar, awalIsi);
  const [kaki, gayaKaki] = kakiGrid(grid, lebar, akhirIsi, total, gabung, tinggi);
  const nilai = [...kepala, ...nilaiIsi(grid), ...kaki];
  const cetak = grid.gabung.map((m) => keRentang(awalIsi + m.baris, m.kolom + 1, m.tinggi, 1));
  const perkiraan = tinggiPerkiraan(grid, lebarPx, grid.ukuran, awalIsi);
  const px = new Map([...tinggiBaris, ...perkiraan].map((x) => [x.baris, x.tinggi]));
  const pisahBaris = pisahHalaman({
    tinggi: nilai.map((_, i) => px.get(i + 1) ?? TINGGI_BAKU),
    lebar: total,
    mendatar: grid.arah === 'mendatar',
    ulang: [BARIS_KEPALA, awalIsi - 1],
    isi: [awalIsi, akhirIsi],
    gabung: grid.gabung.map((m) => ({ baris: awalIsi + m.baris, tinggi: m.tinggi })),
  });
  return {
    nama: `Tabel ${grid.nama}`,
    buatan: buatanTabel(grid.id),
    warnaTab: warnaTab(grid.bab),
    nilai,
    gaya: [
      ...gayaDasar(grid, tema, lebar, awalIsi, akhirIsi),
      ...gayaSel(grid, tema, awalIsi),
      ...(cetak.length && tema === 'kotak' ? [{ rentang: cetak, gaya: { garis: { dalam: false } } }] : []),
      ...gayaKaki,
    ],
    gabung,
    lebarKolom: lebarPx,
    tinggiBaris,
    bekuBaris: awalIsi - 1,
    sidik,
    halaman: {
      kertas: 'A4',
      arah: grid.arah,
      ulangBaris: [BARIS_KEPALA, awalIsi - 1],
      gabungCetak: cetak,
      tinggiBaris: perkiraan,
      lebarHalaman: true,
      ...(pisahBaris.length ? { pisahBaris } : {}),
    },
  };
}
