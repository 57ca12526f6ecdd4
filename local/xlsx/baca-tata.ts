/** How a sheet is laid out: columns, frozen panes, colours, pages, filter, protection. */
import { type Buku, type Lembar, lindunganBerkas } from '../engine/buku.ts';
import { kotakBerkas, nyala } from './batas.ts';
import { anak, semuaAnak, turunan, type Unsur } from './xml.ts';

/** Pixels of one character's width in a column, as wide as Sheets draws it. */
const PIKSEL_HURUF = 7;
/** Columns that one entry describes at most: formats of whole sheets name all sixteen thousand. */
const MAKS_KOLOM_SEKALIGUS = 500;
/** Number of the paper that Word and Excel in Indonesia call F4 (the nearest they know: folio). */
const KERTAS_F4 = '14';

type Halaman = NonNullable<Lembar['halaman']>;

function bacaKolom(lembar: Lembar, unsur: Unsur): void {
  for (const { atribut } of semuaAnak(anak(unsur, 'cols'), 'col')) {
    const awal = Number(atribut.min);
    const akhir = Math.min(Number(atribut.max), awal + MAKS_KOLOM_SEKALIGUS);
    for (let kolom = awal; kolom <= akhir; kolom++) {
      if (atribut.width && nyala(atribut.customWidth))
        lembar.lebarKolom.set(kolom, Math.round(Number(atribut.width) * PIKSEL_HURUF));
      if (nyala(atribut.hidden)) lembar.kolomSembunyi.add(kolom);
    }
  }
}

function bacaPandangan(lembar: Lembar, unsur: Unsur): void {
  const lihat = turunan(anak(unsur, 'sheetViews'), 'sheetView');
  lembar.kisi = lihat?.atribut.showGridLines !== '0' && lihat?.atribut.showGridLines !== 'false';
  const pane = anak(lihat, 'pane')?.atribut;
  if (!/^frozen/.test(pane?.state ?? '')) return;
  lembar.bekuBaris = Math.trunc(Number(pane?.ySplit ?? 0));
  lembar.bekuKolom = Math.trunc(Number(pane?.xSplit ?? 0));
}

/** How the sheet is fitted onto its pages. */
function muatan(cetak: Record<string, string> | undefined, pas: boolean): Partial<Halaman> {
  if (!pas) return cetak?.scale ? { skala: Number(cetak.scale) } : {};
  const lebar = Number(cetak?.fitToWidth ?? 1);
  return {
    lebarHalaman: true,
    ...(cetak?.fitToHeight === '1' ? { satuHalaman: true } : {}),
    ...(lebar > 1 ? { halamanLebar: lebar } : {}),
  };
}

function bacaHalaman(lembar: Lembar, unsur: Unsur): void {
  const cetak = anak(unsur, 'pageSetup')?.atribut;
  // Rows and columns that repeat stand among the names, which were read before.
  const { ulangBaris, ulangKolom } = lembar.halaman ?? {};
  if (!cetak && !lembar.halaman) return;
  const pas = anak(anak(unsur, 'sheetPr'), 'pageSetUpPr')?.atribut.fitToPage === '1';
  const sesudah = (nama: string) => semuaAnak(anak(unsur, nama), 'brk').map((b) => Number(b.atribut.id) + 1);
  const pisahKolom = sesudah('colBreaks');
  const pisahBaris = sesudah('rowBreaks');
  lembar.halaman = {
    kertas: cetak?.paperSize === KERTAS_F4 ? 'F4' : 'A4',
    arah: cetak?.orientation === 'landscape' ? 'mendatar' : 'tegak',
    ...(ulangBaris ? { ulangBaris } : {}),
    ...(ulangKolom ? { ulangKolom } : {}),
    ...muatan(cetak, pas),
    ...(pisahKolom.length ? { pisahKolom } : {}),
    ...(pisahBaris.length ? { pisahBaris } : {}),
  };
}

export function bacaTata(buku: Buku, lembar: Lembar, unsur: Unsur): void {
  bacaKolom(lembar, unsur);
  bacaPandangan(lembar, unsur);
  const warna = anak(anak(unsur, 'sheetPr'), 'tabColor')?.atribut.rgb;
  if (warna) lembar.warnaTab = `#${warna.slice(-6).toLowerCase()}`;
  bacaHalaman(lembar, unsur);
  const saringan = anak(unsur, 'autoFilter')?.atribut.ref;
  if (saringan) lembar.saringan = kotakBerkas(saringan);
  if (nyala(anak(unsur, 'sheetProtection')?.atribut.sheet)) lembar.lindungan.push(lindunganBerkas(buku.idBaru()));
}
