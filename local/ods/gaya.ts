/** Styles of OpenDocument, each with what it takes over from its parents. */
import type { Garis, GayaSel } from '../engine/buku.ts';
import type { Unsur } from '../xlsx/xml.ts';
import { formatOds, sifat } from './format.ts';

const RATA: Record<string, GayaSel['rata']> = {
  start: 'left',
  left: 'left',
  center: 'center',
  end: 'right',
  right: 'right',
};
const TEGAK: Record<string, GayaSel['rataTegak']> = { top: 'top', middle: 'middle', bottom: 'bottom' };

/** Pixels of a length with a unit; null when it is none. */
export function piksel(teks: string | undefined): number | null {
  const m = /^([\d.]+)(cm|mm|in|pt|pc|px)$/.exec(teks ?? '');
  if (!m) return null;
  const per: Record<string, number> = { cm: 96 / 2.54, mm: 96 / 25.4, in: 96, pt: 96 / 72, pc: 16, px: 1 };
  return Number(m[1]) * (per[m[2] as string] as number);
}

function warna(teks: string | undefined): string | undefined {
  return /^#[0-9a-f]{6}$/i.test(teks ?? '') ? (teks as string).toLowerCase() : undefined;
}

function garis(teks: string | undefined): Garis | undefined {
  const cocokan =
    /^(\S+)\s+(solid|double|double-thin|dotted|dashed|fine-dashed|dash-dot|dash-dot-dot)\s+(#[0-9a-f]{6})$/i.exec(
      teks ?? '',
    );
  if (!cocokan) return undefined;
  const tebal = piksel(cocokan[1]) ?? 1;
  const jenis = cocokan[2] as string;
  const gaya = jenis.startsWith('double')
    ? 'ganda'
    : jenis === 'dotted'
      ? 'titik'
      : jenis !== 'solid'
        ? 'putus'
        : tebal > 2.6
          ? 'tebal'
          : tebal > 1.6
            ? 'sedang'
            : 'tipis';
  return { gaya, warna: (cocokan[3] as string).toLowerCase() };
}

type Sifat = Readonly<Record<string, string>>;

/** A look whose usual values are undefined: what a cell has without being told. */
type GayaBaca = { [nama in keyof GayaSel]: GayaSel[nama] | undefined };

const tanpaKosong = (gaya: GayaBaca): GayaSel =>
  Object.fromEntries(Object.entries(gaya).filter(([, nilai]) => nilai !== undefined)) as GayaSel;

const formatSendiri = (format: string): string | undefined =>
  format === '' || /^general$/i.test(format) ? undefined : format;

const HURUF_BAKU = ['Arial', 'Liberation Sans'];
const UKURAN_BAKU = 10;
/** Points of a pixel, kept to a tenth. */
const poin = (px: number): number => Math.round(px * 7.5) / 10;

function gayaHuruf(sifatHuruf: Sifat): GayaBaca {
  const px = piksel(sifatHuruf['font-size']);
  const ukuran = px === null ? undefined : poin(px);
  const huruf = sifatHuruf['font-name'] ?? sifatHuruf['font-family']?.replace(/^'|'$/g, '');
  const warnaHuruf = warna(sifatHuruf.color);
  return {
    tebal: sifatHuruf['font-weight'] === 'bold' || undefined,
    miring: sifatHuruf['font-style'] === 'italic' || undefined,
    garisBawah: (sifatHuruf['text-underline-style'] ?? 'none') !== 'none' || undefined,
    coret: (sifatHuruf['text-line-through-style'] ?? 'none') !== 'none' || undefined,
    warna: warnaHuruf === '#000000' ? undefined : warnaHuruf,
    font: huruf === undefined || HURUF_BAKU.includes(huruf) ? undefined : huruf,
    ukuran: ukuran === UKURAN_BAKU ? undefined : ukuran,
  };
}

function gayaKotak(sifatSel: Sifat): GayaBaca {
  const putar = Number(sifatSel['rotation-angle'] ?? 0);
  const tegak = TEGAK[sifatSel['vertical-align'] ?? ''];
  const sisi = (nama: string): Garis | undefined => garis(sifatSel[`border-${nama}`] ?? sifatSel.border);
  return {
    latar: warna(sifatSel['background-color']),
    rataTegak: tegak === 'bottom' ? undefined : tegak,
    bungkus: sifatSel['wrap-option'] === 'wrap' ? 'WRAP' : undefined,
    putar: putar > 180 ? putar - 360 : putar || undefined,
    atas: sisi('top'),
    bawah: sisi('bottom'),
    kiri: sisi('left'),
    kanan: sisi('right'),
  };
}

export class GayaOds {
  private readonly gaya = new Map<string, Unsur>();
  private readonly data = new Map<string, Unsur>();
  private readonly sel = new Map<string, GayaSel>();
  private baku: Unsur | null = null;

  /** Takes up a list of styles: automatic and common ones alike. */
  tambah(wadah: Unsur | undefined): void {
    for (const unsur of wadah?.anak ?? []) {
      const nama = unsur.atribut.name;
      if (unsur.nama === 'default-style' && unsur.atribut.family === 'table-cell') this.baku = unsur;
      else if (nama === undefined) continue;
      else if (unsur.nama === 'style') this.gaya.set(`${unsur.atribut.family}:${nama}`, unsur);
      else if (unsur.nama.endsWith('-style')) this.data.set(nama, unsur);
    }
  }

  /** What a style says under a property element, its parents' words first. */
  private gabungan(keluarga: string, nama: string, unsur: string): Record<string, string> {
    const rantai: Unsur[] = [];
    for (let u = this.gaya.get(`${keluarga}:${nama}`); u && rantai.length < 20; ) {
      rantai.unshift(u);
      u = this.gaya.get(`${keluarga}:${u.atribut['parent-style-name'] ?? ''}`);
    }
    if (this.baku && keluarga === 'table-cell') rantai.unshift(this.baku);
    return Object.assign({}, ...rantai.map((u) => sifat(u, unsur)));
  }

  ukuranKolom(nama: string | undefined): number | null {
    return piksel(this.gabungan('table-column', nama ?? '', 'table-column-properties')['column-width']);
  }

  tinggiBaris(nama: string | undefined): number | null {
    const s = this.gabungan('table-row', nama ?? '', 'table-row-properties');
    return s['use-optimal-row-height'] === 'true' ? null : piksel(s['row-height']);
  }

  tampil(nama: string | undefined): boolean {
    return this.gabungan('table', nama ?? '', 'table-properties').display !== 'false';
  }

  private format(nama: string): string {
    for (let u = this.gaya.get(`table-cell:${nama}`), n = 0; u && n < 20; n++) {
      const data = u.atribut['data-style-name'];
      const gaya = data === undefined ? undefined : this.data.get(data);
      if (gaya) return formatOds(gaya, this.data);
      u = this.gaya.get(`table-cell:${u.atribut['parent-style-name'] ?? ''}`);
    }
    return '';
  }

  untuk(nama: string): GayaSel {
    const ada = this.sel.get(nama);
    if (ada) return ada;
    const gaya = tanpaKosong({
      format: formatSendiri(this.format(nama)),
      ...gayaHuruf(this.gabungan('table-cell', nama, 'text-properties')),
      ...gayaKotak(this.gabungan('table-cell', nama, 'table-cell-properties')),
      rata: RATA[this.gabungan('table-cell', nama, 'paragraph-properties')['text-align'] ?? ''],
    });
    this.sel.set(nama, gaya);
    return gaya;
  }
}
