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

function fontXml(gaya: GayaSel): string {
  const tanda = `${gaya.tebal ? '<b/>' : ''}${gaya.miring ? '<i/>' : ''}${gaya.coret ? '<strike/>' : ''}${gaya.garisBawah ? '<u/>' : ''}`;
  const ukuran = Math.min(409, Math.max(1, gaya.ukuran ?? 10));
  const nama = tulisAtribut((gaya.font || 'Arial').slice(0, 31));
  return `<font>${tanda}<sz val="${ukuran}"/><color rgb="${argb(gaya.warna ?? '#000000')}"/><name val="${nama}"/><family val="2"/></font>`;
}

const isianXml = (latar: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb(latar)}"/><bgColor indexed="64"/></patternFill></fill>`;

function garisXml(gaya: GayaSel): string {
  const sisi = (nama: string, garis: Garis | undefined): string =>
    garis ? `<${nama} style="${GARIS_KE[garis.gaya]}"><color rgb="${argb(garis.warna)}"/></${nama}>` : `<${nama}/>`;
  return `<border>${sisi('left', gaya.kiri)}${sisi('right', gaya.kanan)}${sisi('top', gaya.atas)}${sisi('bottom', gaya.bawah)}<diagonal/></border>`;
}

/** How the content lies in the cell; '' where it lies as by itself. */
function atributRata({ rata, rataTegak, bungkus, putar, indentasi }: GayaSel): string {
  const tegak = rataTegak === 'middle' ? 'center' : rataTegak;
  return [
    rata ? `horizontal="${rata}"` : '',
    tegak && tegak !== 'bottom' ? `vertical="${tegak}"` : '',
    bungkus === 'WRAP' ? 'wrapText="1"' : '',
    putar ? `textRotation="${Math.min(180, putar < 0 ? 90 - putar : putar)}"` : '',
    indentasi ? `indent="${Math.min(250, indentasi)}"` : '',
  ]
    .filter(Boolean)
    .join(' ');
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
    const format =
      gayaSel.format && formatSah(gayaSel.format) ? formatXlsx(gayaSel.format) : pecahan ? `${AWALAN_ID}General` : '';
    const nomorFormat = this.nomorFormat(format);
    const nFont = this.urut(this.font, fontXml(gayaSel));
    const nIsian = gayaSel.latar ? this.urut(this.isian, isianXml(gayaSel.latar)) : 0;
    const nGaris = this.urut(this.garis, garisXml(gayaSel));
    const rata = atributRata(gayaSel);
    const isi =
      (rata ? `<alignment ${rata}/>` : '') + (terkunci === null ? '' : `<protection locked="${terkunci ? 1 : 0}"/>`);
    const pakai = (nama: string, ada: unknown): string => (ada ? ` apply${nama}="1"` : '');
    const xf =
      `<xf numFmtId="${nomorFormat}" fontId="${nFont}" fillId="${nIsian}" borderId="${nGaris}" xfId="0"` +
      `${pakai('NumberFormat', nomorFormat)}${pakai('Font', nFont)}${pakai('Fill', nIsian)}${pakai('Border', nGaris)}` +
      `${pakai('Alignment', rata)}${pakai('Protection', terkunci !== null)}${isi ? `>${isi}</xf>` : '/>'}`;
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

const ya = (u: Unsur | undefined): boolean => u !== undefined && u.atribut.val !== '0' && u.atribut.val !== 'false';

type GayaHuruf = Pick<GayaSel, 'tebal' | 'miring' | 'coret' | 'garisBawah' | 'warna'>;

/** What a font says besides its name and size, in cell styles and in those of conditional formats. */
function bacaHuruf(font: Unsur | undefined, tema: readonly string[]): GayaHuruf {
  const garis = anak(font, 'u');
  return {
    tebal: ya(anak(font, 'b')) || undefined,
    miring: ya(anak(font, 'i')) || undefined,
    coret: ya(anak(font, 'strike')) || undefined,
    garisBawah: (garis && garis.atribut.val !== 'none') || undefined,
    warna: bacaWarna(anak(font, 'color'), tema),
  };
}

function bacaFont(font: Unsur, tema: readonly string[]): GayaSel {
  const huruf = bacaHuruf(font, tema);
  const nama = anak(font, 'name')?.atribut.val;
  const ukuran = Number(anak(font, 'sz')?.atribut.val) || undefined;
  return {
    ...huruf,
    warna: huruf.warna === '#000000' ? undefined : huruf.warna,
    font: nama === 'Arial' ? undefined : nama,
    ukuran: ukuran === 10 ? undefined : ukuran,
  };
}

function bacaIsian(isian: Unsur, tema: readonly string[]): string | undefined {
  const pola = anak(isian, 'patternFill');
  return pola && pola.atribut.patternType !== 'none' && pola.atribut.patternType !== 'gray125'
    ? (bacaWarna(anak(pola, 'fgColor'), tema) ?? bacaWarna(anak(pola, 'bgColor'), tema))
    : undefined;
}

function bacaGaris(batas: Unsur, tema: readonly string[]): GayaSel {
  const sisi = (nama: string): Garis | undefined => {
    const unsurSisi = anak(batas, nama);
    const gaya = GARIS_DARI[unsurSisi?.atribut.style ?? ''];
    return gaya ? { gaya, warna: bacaWarna(anak(unsurSisi, 'color'), tema) ?? '#000000' } : undefined;
  };
  return { atas: sisi('top'), bawah: sisi('bottom'), kiri: sisi('left'), kanan: sisi('right') };
}

function rataDatar(horizontal: string | undefined): GayaSel['rata'] {
  if (horizontal === 'centerContinuous') return 'center';
  return horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? horizontal : undefined;
}

function bacaRata({ horizontal, vertical, wrapText, textRotation, indent }: Unsur['atribut']): GayaSel {
  const putar = Number(textRotation ?? 0);
  return {
    rata: rataDatar(horizontal),
    rataTegak: vertical === 'center' ? 'middle' : vertical === 'top' ? 'top' : undefined,
    bungkus: wrapText === '1' || wrapText === 'true' ? 'WRAP' : undefined,
    putar: putar ? (putar > 90 ? 90 - putar : putar) : undefined,
    indentasi: Number(indent) || undefined,
  };
}

export function bacaGaya(xml: string | null, temaXml: string | null): GayaTerbaca {
  if (!xml) return { sel: [GAYA_POLOS], terkunci: [true], dxf: [] };
  const tema = bacaTema(temaXml);
  const unsur = pohon(xml);
  const format = new Map(
    semuaAnak(anak(unsur, 'numFmts'), 'numFmt').map((f) => [Number(f.atribut.numFmtId), f.atribut.formatCode ?? '']),
  );
  const font = semuaAnak(anak(unsur, 'fonts'), 'font').map((f) => bacaFont(f, tema));
  const isian = semuaAnak(anak(unsur, 'fills'), 'fill').map((f) => bacaIsian(f, tema));
  const garis = semuaAnak(anak(unsur, 'borders'), 'border').map((b) => bacaGaris(b, tema));
  const terkunci: boolean[] = [];
  const sel = semuaAnak(anak(unsur, 'cellXfs'), 'xf').map((xf): GayaSel => {
    const { numFmtId, fontId, fillId, borderId } = xf.atribut;
    const nomorFormat = Number(numFmtId ?? 0);
    const formatKini = formatDariXlsx(format.get(nomorFormat) ?? FORMAT_BAKU[nomorFormat] ?? '');
    terkunci.push(anak(xf, 'protection')?.atribut.locked !== '0');
    const gaya: GayaSel = {
      format: formatKini && formatKini !== FORMAT_OTOMATIS ? formatKini : undefined,
      ...font[Number(fontId ?? 0)],
      latar: isian[Number(fillId ?? 0)],
      ...garis[Number(borderId ?? 0)],
      ...bacaRata(anak(xf, 'alignment')?.atribut ?? {}),
    };
    return Object.fromEntries(Object.entries(gaya).filter(([, nilai]) => nilai !== undefined));
  });
  const dxf = semuaAnak(anak(unsur, 'dxfs'), 'dxf').map((d) => {
    const pola = anak(anak(d, 'fill'), 'patternFill');
    return {
      latar: bacaWarna(anak(pola, 'bgColor'), tema) ?? bacaWarna(anak(pola, 'fgColor'), tema),
      ...bacaHuruf(anak(d, 'font'), tema),
    };
  });
  return { sel: sel.length ? sel : [GAYA_POLOS], terkunci, dxf };
}
