/** Cell styles of .xlsx: fonts, fills, borders and number formats, each written once. */
import { GAYA_POLOS, type Garis, type GayaSel } from '../engine/buku.ts';
import { FORMAT_OTOMATIS, FORMAT_TEKS, formatTanggal } from '../engine/format.ts';
import { anak, pohon, semuaAnak, tulisAtribut, tulisEntitas, type Unsur } from './xml.ts';

/** Indonesian, for programs that let a number format choose its separators (LibreOffice does). */
export const AWALAN_ID = '[$-421]';

const FORMAT_BAKU: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

const GARIS_KE: Record<Garis['gaya'], string> = {
  tipis: 'thin',
  sedang: 'medium',
  tebal: 'thick',
  putus: 'dashed',
  titik: 'dotted',
  ganda: 'double',
};
const GARIS_DARI: Record<string, Garis['gaya']> = {
  thin: 'tipis',
  hair: 'tipis',
  medium: 'sedang',
  thick: 'tebal',
  dashed: 'putus',
  mediumDashed: 'putus',
  dashDot: 'putus',
  mediumDashDot: 'putus',
  dashDotDot: 'putus',
  mediumDashDotDot: 'putus',
  slantDashDot: 'putus',
  dotted: 'titik',
  double: 'ganda',
};

function argb(w: string): string {
  return `FF${w.slice(1).toUpperCase()}`;
}

/** The number format as .xlsx carries it: in Indonesian form wherever separators or names show. */
export function formatXlsx(format: string): string {
  if (format === FORMAT_TEKS || format.startsWith('[$-')) return format;
  // Sheets writes months and years as it likes; Excel takes lower case for dates.
  const f = formatTanggal(format) ? format.replace(/[YMD]+/g, (x) => x.toLowerCase()) : format;
  return /[0#?]|[ymdhs]|general/i.test(f) ? AWALAN_ID + f : f;
}

export function formatDariXlsx(format: string): string {
  const f = format.replace(/^\[\$-(?:421|0421|en-US|id-ID|409|809)(?:,\d+)?\]/i, '').replace(/\\([ .,()/-])/g, '$1');
  return /^(general|standard)$/i.test(f) ? '' : f;
}

/** Whether Excel takes a format code: not too long, quotes and brackets closed. */
function formatSah(format: string): boolean {
  const tanpaTeks = format.replace(/\\./g, '').replace(/"[^"]*"/g, '');
  const banyak = (c: string) => tanpaTeks.split(c).length;
  return format.length <= 240 && !tanpaTeks.includes('"') && !tanpaTeks.endsWith('\\') && banyak('[') === banyak(']');
}

/** Number of the built-in format that keeps everything text. */
const NOMOR_TEKS = 49;

export class PenulisGaya {
  private readonly font: string[] = [];
  private readonly isian = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ];
  private readonly garis = ['<border><left/><right/><top/><bottom/><diagonal/></border>'];
  private readonly format = new Map<string, number>();
  private readonly xf: string[] = [];
  private readonly dxf: string[] = [];
  private readonly singgahan = new Map<string, number>();
  private readonly perObjek = new Map<GayaSel, Map<string, number>>();

  constructor() {
    this.untuk(GAYA_POLOS);
  }

  private urut(daftar: string[], isi: string): number {
    const i = daftar.indexOf(isi);
    return i >= 0 ? i : daftar.push(isi) - 1;
  }

  private nomorFormat(format: string): number {
    if (format === '') return 0;
    if (format === FORMAT_BAKU[NOMOR_TEKS]) return NOMOR_TEKS;
    let nomor = this.format.get(format);
    if (nomor === undefined) {
      nomor = 164 + this.format.size;
      this.format.set(format, nomor);
    }
    return nomor;
  }

  /**
   * Number of the cell style.
   * @param pecahan The cell holds a number with decimals: without a format of its own it still shows a decimal comma.
   * @param terkunci On a protected sheet: whether the cell refuses typing.
   */
  untuk(gayaSel: GayaSel, pecahan = false, terkunci: boolean | null = null): number {
    const varian = `${pecahan}${terkunci}`;
    let milik = this.perObjek.get(gayaSel);
    const cepat = milik?.get(varian);
    if (cepat !== undefined) return cepat;
    const nomor = this.hitung(gayaSel, pecahan, terkunci);
    if (!milik) {
      milik = new Map();
      this.perObjek.set(gayaSel, milik);
    }
    milik.set(varian, nomor);
    return nomor;
  }

  private hitung(gayaSel: GayaSel, pecahan: boolean, terkunci: boolean | null): number {
    const font =
      `<font>${gayaSel.tebal ? '<b/>' : ''}${gayaSel.miring ? '<i/>' : ''}${gayaSel.coret ? '<strike/>' : ''}${gayaSel.garisBawah ? '<u/>' : ''}` +
      `<sz val="${Math.min(409, Math.max(1, gayaSel.ukuran ?? 10))}"/><color rgb="${argb(gayaSel.warna ?? '#000000')}"/><name val="${tulisAtribut((gayaSel.font || 'Arial').slice(0, 31))}"/><family val="2"/></font>`;
    const isian = gayaSel.latar
      ? `<fill><patternFill patternType="solid"><fgColor rgb="${argb(gayaSel.latar)}"/><bgColor indexed="64"/></patternFill></fill>`
      : null;
    const sisi = (nama: string, x: Garis | undefined) =>
      x ? `<${nama} style="${GARIS_KE[x.gaya]}"><color rgb="${argb(x.warna)}"/></${nama}>` : `<${nama}/>`;
    const garis = `<border>${sisi('left', gayaSel.kiri)}${sisi('right', gayaSel.kanan)}${sisi('top', gayaSel.atas)}${sisi('bottom', gayaSel.bawah)}<diagonal/></border>`;
    const format =
      gayaSel.format && formatSah(gayaSel.format) ? formatXlsx(gayaSel.format) : pecahan ? `${AWALAN_ID}General` : '';
    const nomorFormat = this.nomorFormat(format);
    const nFont = this.urut(this.font, font);
    const nIsian = isian ? this.urut(this.isian, isian) : 0;
    const nGaris = this.urut(this.garis, garis);
    const rata = [
      gayaSel.rata ? `horizontal="${gayaSel.rata}"` : '',
      gayaSel.rataTegak && gayaSel.rataTegak !== 'bottom'
        ? `vertical="${gayaSel.rataTegak === 'middle' ? 'center' : gayaSel.rataTegak}"`
        : '',
      gayaSel.bungkus === 'WRAP' ? 'wrapText="1"' : '',
      gayaSel.putar ? `textRotation="${Math.min(180, gayaSel.putar < 0 ? 90 - gayaSel.putar : gayaSel.putar)}"` : '',
      gayaSel.indentasi ? `indent="${Math.min(250, gayaSel.indentasi)}"` : '',
    ]
      .filter(Boolean)
      .join(' ');
    const isi =
      (rata ? `<alignment ${rata}/>` : '') + (terkunci === null ? '' : `<protection locked="${terkunci ? 1 : 0}"/>`);
    const xf =
      `<xf numFmtId="${nomorFormat}" fontId="${nFont}" fillId="${nIsian}" borderId="${nGaris}" xfId="0"` +
      `${nomorFormat ? ' applyNumberFormat="1"' : ''}${nFont ? ' applyFont="1"' : ''}${nIsian ? ' applyFill="1"' : ''}${nGaris ? ' applyBorder="1"' : ''}` +
      `${rata ? ' applyAlignment="1"' : ''}${terkunci === null ? '' : ' applyProtection="1"'}${isi ? `>${isi}</xf>` : '/>'}`;
    let nomor = this.singgahan.get(xf);
    if (nomor === undefined) {
      nomor = this.xf.push(xf) - 1;
      this.singgahan.set(xf, nomor);
    }
    return nomor;
  }

  /** Number of a differential style, for conditional formats. */
  bersyarat(gaya: Pick<GayaSel, 'latar' | 'warna' | 'tebal' | 'miring' | 'coret' | 'garisBawah'>): number {
    const font =
      gaya.warna || gaya.tebal || gaya.miring || gaya.coret || gaya.garisBawah
        ? `<font>${gaya.tebal ? '<b/>' : ''}${gaya.miring ? '<i/>' : ''}${gaya.coret ? '<strike/>' : ''}${gaya.garisBawah ? '<u/>' : ''}${gaya.warna ? `<color rgb="${argb(gaya.warna)}"/>` : ''}</font>`
        : '';
    const isian = gaya.latar
      ? `<fill><patternFill patternType="solid"><fgColor rgb="${argb(gaya.latar)}"/><bgColor rgb="${argb(gaya.latar)}"/></patternFill></fill>`
      : '';
    return this.urut(this.dxf, `<dxf>${font}${isian}</dxf>`);
  }

  xml(): string {
    const daftar = (nama: string, isi: readonly string[]) => `<${nama} count="${isi.length}">${isi.join('')}</${nama}>`;
    const format = [...this.format].map(([f, n]) => `<numFmt numFmtId="${n}" formatCode="${tulisEntitas(f)}"/>`);
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (format.length ? daftar('numFmts', format) : '') +
      daftar('fonts', this.font) +
      daftar('fills', this.isian) +
      daftar('borders', this.garis) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      daftar('cellXfs', this.xf) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      (this.dxf.length ? daftar('dxfs', this.dxf) : '<dxfs count="0"/>') +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
    );
  }
}

const WARNA_INDEKS =
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

/** Colours of the theme in the order in which cells number them. */
export function bacaTema(xml: string | null): string[] {
  const baku = ['ffffff', '000000', 'e7e6e6', '44546a', '4472c4', 'ed7d31', 'a5a5a5', 'ffc000', '5b9bd5', '70ad47'];
  if (!xml) return baku;
  const skema = /<a:clrScheme[\s\S]*?<\/a:clrScheme>/.exec(xml)?.[0] ?? '';
  const warna = [
    ...skema.matchAll(/<a:(dk1|lt1|dk2|lt2|accent[1-6])>[\s\S]*?(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"/g),
  ];
  const peta = new Map(warna.map((m) => [m[1] as string, (m[2] as string).toLowerCase()]));
  return ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'].map(
    (n, i) => peta.get(n) ?? (baku[i] as string),
  );
}

function bacaWarna(u: Unsur | undefined, tema: readonly string[]): string | undefined {
  if (!u) return undefined;
  const { rgb, indexed, theme, tint } = u.atribut;
  let dasar: string | undefined;
  if (rgb) dasar = rgb.slice(-6).toLowerCase();
  else if (theme !== undefined) dasar = tema[Number(theme)];
  else if (indexed !== undefined) dasar = WARNA_INDEKS[Number(indexed)];
  if (!dasar || !/^[0-9a-f]{6}$/.test(dasar)) return undefined;
  const t = Number(tint ?? 0);
  const hex = [0, 2, 4].map((i) => {
    const v = Number.parseInt((dasar as string).slice(i, i + 2), 16);
    const n = t < 0 ? v * (1 + t) : v + (255 - v) * t;
    return Math.round(n).toString(16).padStart(2, '0');
  });
  return `#${hex.join('')}`;
}

export interface GayaTerbaca {
  sel: GayaSel[];
  /** Per cell style: whether the cell is locked on a protected sheet. */
  terkunci: boolean[];
  dxf: Pick<GayaSel, 'latar' | 'warna' | 'tebal' | 'miring' | 'coret' | 'garisBawah'>[];
}

export function bacaGaya(xml: string | null, temaXml: string | null): GayaTerbaca {
  if (!xml) return { sel: [GAYA_POLOS], terkunci: [true], dxf: [] };
  const tema = bacaTema(temaXml);
  const unsur = pohon(xml);
  const format = new Map(
    semuaAnak(anak(unsur, 'numFmts'), 'numFmt').map((f) => [Number(f.atribut.numFmtId), f.atribut.formatCode ?? '']),
  );
  const ya = (x: Unsur | undefined) => x !== undefined && x.atribut.val !== '0' && x.atribut.val !== 'false';
  const font = semuaAnak(anak(unsur, 'fonts'), 'font').map((unsurKini) => ({
    tebal: ya(anak(unsurKini, 'b')) || undefined,
    miring: ya(anak(unsurKini, 'i')) || undefined,
    coret: ya(anak(unsurKini, 'strike')) || undefined,
    garisBawah: (anak(unsurKini, 'u') && anak(unsurKini, 'u')?.atribut.val !== 'none') || undefined,
    ukuran: Number(anak(unsurKini, 'sz')?.atribut.val) || undefined,
    font: anak(unsurKini, 'name')?.atribut.val,
    warna: bacaWarna(anak(unsurKini, 'color'), tema),
  }));
  const isian = semuaAnak(anak(unsur, 'fills'), 'fill').map((f) => {
    const p = anak(f, 'patternFill');
    return p && p.atribut.patternType !== 'none' && p.atribut.patternType !== 'gray125'
      ? (bacaWarna(anak(p, 'fgColor'), tema) ?? bacaWarna(anak(p, 'bgColor'), tema))
      : undefined;
  });
  const garis = semuaAnak(anak(unsur, 'borders'), 'border').map((b) => {
    const sisi = (nama: string): Garis | undefined => {
      const s = anak(b, nama);
      const gaya = GARIS_DARI[s?.atribut.style ?? ''];
      return gaya ? { gaya, warna: bacaWarna(anak(s, 'color'), tema) ?? '#000000' } : undefined;
    };
    return { atas: sisi('top'), bawah: sisi('bottom'), kiri: sisi('left'), kanan: sisi('right') };
  });
  const terkunci: boolean[] = [];
  const sel = semuaAnak(anak(unsur, 'cellXfs'), 'xf').map((unsurIni): GayaSel => {
    const atributXml = unsurIni.atribut;
    const nf = Number(atributXml.numFmtId ?? 0);
    const formatKini = formatDariXlsx(format.get(nf) ?? FORMAT_BAKU[nf] ?? '');
    const rata = anak(unsurIni, 'alignment')?.atribut ?? {};
    const putar = Number(rata.textRotation ?? 0);
    terkunci.push(anak(unsurIni, 'protection')?.atribut.locked !== '0');
    const fontXlsx = font[Number(atributXml.fontId ?? 0)] ?? ({} as (typeof font)[number]);
    const gayaKini: Record<string, unknown> = {
      format: formatKini && formatKini !== FORMAT_OTOMATIS ? formatKini : undefined,
      ...fontXlsx,
      warna: fontXlsx.warna === '#000000' ? undefined : fontXlsx.warna,
      font: fontXlsx.font === 'Arial' ? undefined : fontXlsx.font,
      ukuran: fontXlsx.ukuran === 10 ? undefined : fontXlsx.ukuran,
      latar: isian[Number(atributXml.fillId ?? 0)],
      ...garis[Number(atributXml.borderId ?? 0)],
      rata: ['left', 'center', 'right'].includes(rata.horizontal ?? '')
        ? rata.horizontal
        : rata.horizontal === 'centerContinuous'
          ? 'center'
          : undefined,
      rataTegak: rata.vertical === 'center' ? 'middle' : rata.vertical === 'top' ? 'top' : undefined,
      bungkus: rata.wrapText === '1' || rata.wrapText === 'true' ? 'WRAP' : undefined,
      putar: putar ? (putar > 90 ? 90 - putar : putar) : undefined,
      indentasi: Number(rata.indent) || undefined,
    };
    for (const k of Object.keys(gayaKini)) if (gayaKini[k] === undefined) delete gayaKini[k];
    return gayaKini as GayaSel;
  });
  const dxf = semuaAnak(anak(unsur, 'dxfs'), 'dxf').map((d) => {
    const p = anak(anak(d, 'fill'), 'patternFill');
    const unsurItu = anak(d, 'font');
    return {
      latar: bacaWarna(anak(p, 'bgColor'), tema) ?? bacaWarna(anak(p, 'fgColor'), tema),
      warna: bacaWarna(anak(unsurItu, 'color'), tema),
      tebal: ya(anak(unsurItu, 'b')) || undefined,
      miring: ya(anak(unsurItu, 'i')) || undefined,
      coret: ya(anak(unsurItu, 'strike')) || undefined,
      garisBawah: (anak(unsurItu, 'u') && anak(unsurItu, 'u')?.atribut.val !== 'none') || undefined,
    };
  });
  return { sel: sel.length ? sel : [GAYA_POLOS], terkunci, dxf };
}
