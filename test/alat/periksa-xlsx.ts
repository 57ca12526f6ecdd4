/**
 * Holds a file of our writer against the rules of ISO 29500 (parts 1 and 2) and Excel's own limits: what makes Excel ask
 * "repair?" is named here with part and place. It knows the elements that we write, and takes any other for a mistake.
 */
import { bacaTeksXlsx, pohon, semuaAnak, type Unsur } from '../../local/xlsx/xml.ts';
import { BacaZip } from '../../local/xlsx/zip.ts';

const URUT: Record<string, string[]> = {
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr'.split(
      ' ',
    ),
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
      ' ',
    ),
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' '),
  font: 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' '),
  dxf: 'font numFmt fill alignment border protection'.split(' '),
  border: 'left right top bottom diagonal vertical horizontal'.split(' '),
  xf: 'alignment protection extLst'.split(' '),
  sheetPr: 'tabColor outlinePr pageSetUpPr'.split(' '),
  sheetView: 'pane selection pivotSelection extLst'.split(' '),
  c: 'f v is extLst'.split(' '),
  chartSpace:
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst'.split(
      ' ',
    ),
  chart:
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst'.split(
      ' ',
    ),
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl'.split(
      ' ',
    ),
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits'.split(
      ' ',
    ),
  scaling: 'logBase orientation max min'.split(' '),
  ser: 'idx order tx spPr invertIfNegative marker pictureOptions explosion dPt dLbls trendline errBars cat val smooth shape'.split(
    ' ',
  ),
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId'.split(' '),
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId'.split(' '),
  areaChart: 'grouping varyColors ser dLbls dropLines axId'.split(' '),
  pieChart: 'varyColors ser dLbls firstSliceAng'.split(' '),
  legend: 'legendPos legendEntry layout overlay spPr txPr'.split(' '),
};
const BERULANG = new Set('conditionalFormatting selection ser axId dPt dLbls legendEntry pivotSelection'.split(' '));
const JENIS_SEL = new Set(['b', 'd', 'e', 'inlineStr', 'n', 's', 'str']);
const GALAT = /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|GETTING_DATA)$/;
const KOTAK = /^([A-Z]{1,3})([1-9]\d*)(?::([A-Z]{1,3})([1-9]\d*))?$/;
const NAMA_SAH = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const MAKS_BARIS = 1_048_576;
const MAKS_KOLOM = 16_384;

interface Luas {
  b1: number;
  k1: number;
  b2: number;
  k2: number;
}

function huruf(h: string): number {
  let n = 0;
  for (const c of h) n = n * 26 + c.charCodeAt(0) - 64;
  return n;
}

function luas(a1: string): Luas | null {
  const m = KOTAK.exec(a1);
  if (!m) return null;
  const [b1, k1] = [Number(m[2]), huruf(m[1] as string)];
  const [b2, k2] = m[3] === undefined ? [b1, k1] : [Number(m[4]), huruf(m[3])];
  return b2 >= b1 && k2 >= k1 && b2 <= MAKS_BARIS && k2 <= MAKS_KOLOM ? { b1, k1, b2, k2 } : null;
}

const tindih = (a: Luas, b: Luas) => a.b1 <= b.b2 && b.b1 <= a.b2 && a.k1 <= b.k2 && b.k1 <= a.k2;

/** The first two of a list that lie over each other. */
function tumpuk(daftar: readonly Luas[]): boolean {
  const urut = [...daftar].sort((a, b) => a.b1 - b.b1);
  let hidup: Luas[] = [];
  for (const x of urut) {
    hidup = hidup.filter((h) => h.b2 >= x.b1);
    if (hidup.some((h) => tindih(h, x))) return true;
    hidup.push(x);
  }
  return false;
}

const semuaUnsur = (u: Unsur, nama: string): Unsur[] =>
  u.anak.flatMap((a) => [...(a.nama === nama ? [a] : []), ...semuaUnsur(a, nama)]);

const kembar = (daftar: readonly string[]): string[] => daftar.filter((x, i) => daftar.indexOf(x) !== i);

class Pemeriksa {
  readonly sebab: string[] = [];
  private readonly zip: BacaZip;
  private readonly pohonan = new Map<string, Unsur>();
  private readonly relasi = new Map<string, Map<string, { jenis: string; ke: string; luar: boolean }>>();
  private lembar: string[] = [];
  private nama = new Set<string>();
  private gaya = { xf: 0, dxf: 0 };
  private teks = 0;

  constructor(isi: Buffer) {
    this.zip = new BacaZip(isi);
  }

  private salah(bagian: string, pesan: string): void {
    if (this.sebab.length < 50) this.sebab.push(`${bagian}: ${pesan}`);
  }

  periksa(): string[] {
    for (const n of this.zip.nama()) if (/\.(xml|rels|vml)$/.test(n)) this.bacaBagian(n);
    if (this.sebab.length) return this.sebab;
    this.periksaPaket();
    for (const [n, u] of this.pohonan) this.periksaUrutan(n, u);
    this.periksaGaya();
    this.periksaTeks();
    this.periksaBuku();
    for (const n of this.pohonan.keys()) {
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(n)) this.periksaLembar(n);
      else if (/^xl\/charts\//.test(n) && n.endsWith('.xml')) this.periksaGrafik(n);
      else if (/^xl\/comments\d+\.xml$/.test(n)) this.periksaCatatan(n);
    }
    return this.sebab;
  }

  private bacaBagian(n: string): void {
    const xml = this.zip.teks(n) as string;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these may not stand in XML.
    if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uFFFD]/.test(xml))
      this.salah(n, 'huruf yang tidak boleh di XML');
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)) this.salah(n, 'tanda & tanpa sandi');
    try {
      this.pohonan.set(n, pohon(xml));
    } catch (e) {
      this.salah(n, (e as Error).message);
    }
  }

  private periksaUrutan(n: string, u: Unsur): void {
    const urut = URUT[u.nama];
    if (urut) {
      let di = 0;
      const lihat = new Set<string>();
      for (const a of u.anak) {
        const ke = urut.indexOf(a.nama);
        if (ke < 0) this.salah(n, `<${u.nama}> berisi <${a.nama}> yang tidak dikenal`);
        else if (ke < di) this.salah(n, `<${a.nama}> di <${u.nama}> tidak pada urutannya`);
        else di = ke;
        if (lihat.has(a.nama) && !BERULANG.has(a.nama)) this.salah(n, `<${a.nama}> berulang di <${u.nama}>`);
        lihat.add(a.nama);
      }
    }
    const { count } = u.atribut;
    if (count !== undefined && u.nama !== 'sst' && Number(count) !== u.anak.length)
      this.salah(n, `<${u.nama} count="${count}"> berisi ${u.anak.length}`);
    for (const a of u.anak) if (a.nama !== 'row' && a.nama !== 'si') this.periksaUrutan(n, a);
  }

  private periksaPaket(): void {
    const nama = this.zip.nama();
    if (nama[0] !== '[Content_Types].xml') this.salah('arsip', '[Content_Types].xml bukan yang pertama');
    for (const n of kembar(nama.map((x) => x.toLowerCase()))) this.salah('arsip', `${n} dua kali`);
    const jenis = this.pohonan.get('[Content_Types].xml');
    const baku = new Set(semuaAnak(jenis, 'Default').map((d) => d.atribut.Extension));
    const khusus = semuaAnak(jenis, 'Override').map((o) => o.atribut.PartName ?? '');
    for (const k of kembar(khusus)) this.salah('[Content_Types].xml', `${k} dua kali`);
    for (const k of khusus) if (!this.zip.ada(k.slice(1))) this.salah('[Content_Types].xml', `${k} tidak ada`);
    const terjangkau = new Set(['[Content_Types].xml']);
    for (const n of nama) {
      if (n !== '[Content_Types].xml' && !khusus.includes(`/${n}`) && !baku.has(n.slice(n.lastIndexOf('.') + 1)))
        this.salah('[Content_Types].xml', `jenis ${n} tidak disebut`);
      const m = /^(.*?)_rels\/([^/]*)\.rels$/.exec(n);
      if (!m) continue;
      const asal = `${m[1]}${m[2]}`;
      terjangkau.add(n);
      if (asal !== '' && !this.zip.ada(asal)) this.salah(n, `bagian ${asal} tidak ada`);
      const peta = new Map<string, { jenis: string; ke: string; luar: boolean }>();
      this.relasi.set(asal, peta);
      for (const r of semuaAnak(this.pohonan.get(n), 'Relationship')) {
        const { Id = '', Type = '', Target = '', TargetMode } = r.atribut;
        if (!/^[A-Za-z_][\w.-]*$/.test(Id)) this.salah(n, `Id "${Id}" tidak sah`);
        if (peta.has(Id)) this.salah(n, `Id ${Id} dua kali`);
        if (!Type.includes('://')) this.salah(n, `jenis relasi "${Type}"`);
        const luar = TargetMode === 'External';
        const ke = luar ? Target : new URL(Target, `http://x/${m[1]}`).pathname.slice(1);
        peta.set(Id, { jenis: Type.slice(Type.lastIndexOf('/') + 1), ke, luar });
        if (luar) {
          if (!/^[\w!#$%&'()*+,./:;=?@[\]~-]+$/.test(Target) || /%(?![\da-f]{2})/i.test(Target))
            this.salah(n, `alamat "${Target}" bukan URI`);
          if (Target.length > 2079) this.salah(n, `alamat sepanjang ${Target.length} huruf`);
        } else if (!this.zip.ada(ke)) this.salah(n, `sasaran ${Target} tidak ada`);
        else terjangkau.add(ke);
      }
    }
    for (const n of nama) if (!terjangkau.has(n)) this.salah('arsip', `${n} tidak dihubungkan dari mana pun`);
    for (const [n, u] of this.pohonan) {
      if (n.includes('_rels/')) continue;
      const dipakai = (x: Unsur): string[] => [
        ...(x.atribut['r:id'] ? [x.atribut['r:id']] : []),
        ...x.anak.flatMap(dipakai),
      ];
      for (const id of dipakai(u)) if (!this.relasi.get(n)?.has(id)) this.salah(n, `r:id ${id} tanpa relasi`);
    }
  }

  private periksaGaya(): void {
    const n = 'xl/styles.xml';
    const u = this.pohonan.get(n) as Unsur;
    const daftar = (wadah: string) => semuaAnak(u, wadah)[0]?.anak ?? [];
    const [font, isian, garis, xf, dasar] = ['fonts', 'fills', 'borders', 'cellXfs', 'cellStyleXfs'].map(
      daftar,
    ) as Unsur[][];
    this.gaya = { xf: xf?.length ?? 0, dxf: daftar('dxfs').length };
    const format = daftar('numFmts').map((f) => Number(f.atribut.numFmtId));
    for (const f of daftar('numFmts')) {
      const kode = f.atribut.formatCode ?? '';
      if (Number(f.atribut.numFmtId) < 164) this.salah(n, `format ${f.atribut.numFmtId} menimpa format baku`);
      if (kode.length > 255 || kode === '') this.salah(n, `format sepanjang ${kode.length} huruf`);
      const tanpaTeks = kode.replace(/\\./g, '').replace(/"[^"]*"/g, '');
      if (tanpaTeks.includes('"') || (tanpaTeks.match(/\[/g)?.length ?? 0) !== (tanpaTeks.match(/\]/g)?.length ?? 0))
        this.salah(n, `format "${kode}" tidak tertutup`);
    }
    if (new Set(format).size !== format.length) this.salah(n, 'nomor format berulang');
    for (const f of font ?? []) {
      const sifat = (nama: string) => semuaAnak(f, nama)[0]?.atribut.val;
      const ukuran = Number(sifat('sz') ?? 11);
      if (!(ukuran >= 1 && ukuran <= 409)) this.salah(n, `ukuran huruf ${sifat('sz')}`);
      const nama = sifat('name') ?? 'x';
      if (nama.length === 0 || nama.length > 31) this.salah(n, `nama huruf "${nama}"`);
    }
    if (
      isian
        ?.slice(0, 2)
        .map((f) => f.anak[0]?.atribut.patternType)
        .join() !== 'none,gray125'
    )
      this.salah(n, 'dua isian pertama');
    for (const w of semuaUnsur(u, 'color').concat(semuaUnsur(u, 'fgColor'), semuaUnsur(u, 'bgColor')))
      if (w.atribut.rgb !== undefined && !/^[\dA-F]{8}$/.test(w.atribut.rgb)) this.salah(n, `warna ${w.atribut.rgb}`);
    for (const x of xf ?? []) {
      const nomor = (a: string) => Number(x.atribut[a] ?? 0);
      if (nomor('fontId') >= (font?.length ?? 0)) this.salah(n, `fontId ${x.atribut.fontId}`);
      if (nomor('fillId') >= (isian?.length ?? 0)) this.salah(n, `fillId ${x.atribut.fillId}`);
      if (nomor('borderId') >= (garis?.length ?? 0)) this.salah(n, `borderId ${x.atribut.borderId}`);
      if (nomor('xfId') >= (dasar?.length ?? 0)) this.salah(n, `xfId ${x.atribut.xfId}`);
      if (nomor('numFmtId') >= 164 && !format.includes(nomor('numFmtId')))
        this.salah(n, `numFmtId ${x.atribut.numFmtId}`);
      const rata = semuaAnak(x, 'alignment')[0]?.atribut ?? {};
      const putar = Number(rata.textRotation ?? 0);
      if (!(putar >= 0 && putar <= 180) && putar !== 255) this.salah(n, `putaran ${rata.textRotation}`);
      if (!(Number(rata.indent ?? 0) >= 0 && Number(rata.indent ?? 0) <= 250)) this.salah(n, `lekuk ${rata.indent}`);
    }
    if ((xf?.length ?? 0) > 65_490) this.salah(n, `${xf?.length} gaya sel`);
  }

  private periksaTeks(): void {
    const n = 'xl/sharedStrings.xml';
    const u = this.pohonan.get(n);
    if (!u) return;
    this.teks = u.anak.length;
    if (Number(u.atribut.uniqueCount) !== this.teks)
      this.salah(n, `uniqueCount ${u.atribut.uniqueCount} untuk ${this.teks} teks`);
    for (const s of u.anak) {
      const t = bacaTeksXlsx(semuaAnak(s, 't')[0]?.teks ?? '');
      if (t.length > 32_767) this.salah(n, `teks sepanjang ${t.length} huruf`);
    }
  }

  private periksaBuku(): void {
    const n = 'xl/workbook.xml';
    const u = this.pohonan.get(n) as Unsur;
    const lembar = semuaAnak(semuaAnak(u, 'sheets')[0], 'sheet');
    this.lembar = lembar.map((s) => s.atribut.name ?? '');
    for (const nama of this.lembar)
      if (nama === '' || nama.length > 31 || /[[\]:*?/\\]|^'|'$/.test(nama) || /^history$/i.test(nama))
        this.salah(n, `nama lembar "${nama}"`);
    for (const x of kembar(this.lembar.map((x) => x.toLowerCase()))) this.salah(n, `lembar "${x}" dua kali`);
    for (const a of ['sheetId', 'r:id'])
      for (const x of kembar(lembar.map((s) => s.atribut[a] ?? ''))) this.salah(n, `${a} ${x} dua kali`);
    for (const s of lembar)
      if (!(Number(s.atribut.sheetId) >= 1 && Number(s.atribut.sheetId) <= 65_534))
        this.salah(n, `sheetId ${s.atribut.sheetId}`);
    const tampak = (i: number) => (lembar[i]?.atribut.state ?? 'visible') === 'visible';
    if (!lembar.some((_, i) => tampak(i))) this.salah(n, 'tidak ada lembar yang tampak');
    const lihat = semuaUnsur(u, 'workbookView')[0]?.atribut ?? {};
    for (const a of ['activeTab', 'firstSheet'])
      if (!tampak(Number(lihat[a] ?? 0))) this.salah(n, `${a} ${lihat[a] ?? 0} tersembunyi atau tidak ada`);
    const kunci = new Set<string>();
    for (const d of semuaAnak(semuaAnak(u, 'definedNames')[0], 'definedName')) {
      const { name = '', localSheetId } = d.atribut;
      const bersih = name.replace(/^_xlnm\./, '');
      const serupaSel = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[RrCc]$|^[Rr]\d*[Cc]\d*$/.test(name);
      if (!NAMA_SAH.test(bersih) || serupaSel || name.length > 255) this.salah(n, `nama "${name}" tidak sah`);
      if (localSheetId !== undefined && !(Number(localSheetId) < lembar.length))
        this.salah(n, `localSheetId ${localSheetId}`);
      const k = `${localSheetId ?? ''}:${name.toLowerCase()}`;
      if (kunci.has(k)) this.salah(n, `nama "${name}" dua kali`);
      kunci.add(k);
      this.nama.add(name.toLowerCase());
      if (d.teks.trim() === '') this.salah(n, `nama "${name}" kosong`);
      this.periksaRumus(n, `nama ${name}`, d.teks);
    }
  }

  /** What a formula may not say, wherever it stands. */
  private periksaRumus(n: string, di: string, rumus: string): void {
    if (rumus.length > 8192) this.salah(n, `${di}: rumus sepanjang ${rumus.length} huruf`);
    if (/^=/.test(rumus)) this.salah(n, `${di}: rumus dengan tanda sama dengan`);
    const polos = rumus.replace(/"(?:[^"]|"")*"/g, '""');
    let dalam = 0;
    for (const c of polos.replace(/'(?:[^']|'')*'/g, '')) {
      if (c === '(') dalam++;
      else if (c === ')') dalam--;
      if (dalam < 0 || dalam > 64) break;
    }
    if (dalam !== 0) this.salah(n, `${di}: kurung tidak seimbang atau terlalu dalam: ${rumus.slice(0, 80)}`);
    const tanpaLembar = polos.replace(/'(?:[^']|'')*'!/g, (x) => {
      const nama = x.slice(1, -2).replace(/''/g, "'");
      if (/\[/.test(nama)) this.salah(n, `${di}: mengacu buku lain yang tidak ikut: ${x}`);
      else if (!this.lembar.some((l) => l.toLowerCase() === nama.toLowerCase()))
        this.salah(n, `${di}: lembar ${x} tidak ada`);
      return '';
    });
    if (/\[/.test(tanpaLembar)) this.salah(n, `${di}: tabel atau buku lain yang tidak ikut: ${rumus.slice(0, 80)}`);
    if (/(?<![A-Za-z\d$_.])\$?[A-Za-z]{1,3}\$?\d+:(?:\$?[A-Za-z]{1,3}|\$?\d+)(?![A-Za-z\d$(_.])/.test(tanpaLembar))
      this.salah(n, `${di}: rentang terbuka: ${rumus.slice(0, 80)}`);
    if (/ARRAYFORMULA\s*\(/i.test(tanpaLembar)) this.salah(n, `${di}: ARRAYFORMULA hanya dikenal Google`);
    if (/(?:^|[^"])#(?:ERROR|SPILL|CALC)!/.test(tanpaLembar)) this.salah(n, `${di}: galat yang tidak dikenal rumus`);
  }

  private sqref(n: string, di: string, teks: string | undefined): Luas[] {
    const hasil = (teks ?? '').split(' ').map((x) => luas(x));
    if (teks === undefined || teks === '' || hasil.includes(null)) this.salah(n, `${di}: rentang "${teks}" tidak sah`);
    return hasil.filter((x): x is Luas => x !== null);
  }

  private periksaLembar(n: string): void {
    const u = this.pohonan.get(n) as Unsur;
    const satu = (nama: string) => semuaAnak(u, nama)[0];
    this.periksaData(n, satu('sheetData') as Unsur);
    if (!luas(satu('dimension')?.atribut.ref ?? 'A1')) this.salah(n, `dimension ${satu('dimension')?.atribut.ref}`);
    let kolom = 0;
    for (const c of satu('cols')?.anak ?? []) {
      const [min, maks, lebar] = [Number(c.atribut.min), Number(c.atribut.max), Number(c.atribut.width ?? 0)];
      if (!(min > kolom && maks >= min && maks <= MAKS_KOLOM)) this.salah(n, `kolom ${min}–${maks}`);
      if (!(lebar >= 0 && lebar <= 255)) this.salah(n, `lebar kolom ${c.atribut.width}`);
      kolom = maks;
    }
    const gabung = (satu('mergeCells')?.anak ?? []).map((m) => luas(m.atribut.ref ?? ''));
    if (gabung.some((g) => g === null || (g.b1 === g.b2 && g.k1 === g.k2)))
      this.salah(n, 'gabungan yang bukan rentang');
    if (tumpuk(gabung.filter((g): g is Luas => g !== null))) this.salah(n, 'gabungan bertumpuk');
    const prioritas = new Set<string>();
    for (const c of semuaAnak(u, 'conditionalFormatting')) {
      this.sqref(n, 'format bersyarat', c.atribut.sqref);
      if (c.anak.length === 0) this.salah(n, 'format bersyarat tanpa aturan');
      for (const r of c.anak) {
        if (!(Number(r.atribut.dxfId) < this.gaya.dxf)) this.salah(n, `dxfId ${r.atribut.dxfId}`);
        if (!(Number(r.atribut.priority) >= 1) || prioritas.has(r.atribut.priority as string))
          this.salah(n, `prioritas ${r.atribut.priority}`);
        prioritas.add(r.atribut.priority as string);
        const f = semuaAnak(r, 'formula');
        const harap = /etween$/.test(r.atribut.operator ?? '') ? 2 : 1;
        if (f.length !== harap) this.salah(n, `format bersyarat ${r.atribut.type} dengan ${f.length} rumus`);
        for (const x of f) {
          if (x.teks === '') this.salah(n, 'format bersyarat dengan rumus kosong');
          this.periksaRumus(n, 'format bersyarat', x.teks);
        }
      }
    }
    const pilihan: Luas[] = [];
    for (const d of satu('dataValidations')?.anak ?? []) {
      pilihan.push(...this.sqref(n, 'validasi', d.atribut.sqref));
      for (const [a, maks] of [
        ['prompt', 255],
        ['error', 255],
        ['promptTitle', 32],
        ['errorTitle', 32],
      ] as const)
        if ((d.atribut[a]?.length ?? 0) > maks) this.salah(n, `validasi: ${a} ${d.atribut[a]?.length} huruf`);
      const f = [semuaAnak(d, 'formula1')[0]?.teks, semuaAnak(d, 'formula2')[0]?.teks];
      if (!f[0]) this.salah(n, `validasi ${d.atribut.type} ${d.atribut.sqref} tanpa rumus`);
      if (
        ['whole', 'decimal', 'date', 'time', 'textLength'].includes(d.atribut.type ?? '') &&
        /^(between|notBetween)$/.test(d.atribut.operator ?? 'between') &&
        !f[1]
      )
        this.salah(n, `validasi ${d.atribut.sqref} tanpa batas kedua`);
      for (const x of f) {
        if (x === undefined) continue;
        this.periksaRumus(n, 'validasi', x);
        if (d.atribut.type === 'list' && /^"/.test(x)) {
          if (x.length > 257) this.salah(n, `daftar pilihan sepanjang ${x.length - 2} huruf`);
          if (/^"\s*"$/.test(x)) this.salah(n, `daftar pilihan kosong di ${d.atribut.sqref}`);
        }
      }
    }
    if (tumpuk(pilihan)) this.salah(n, 'validasi bertumpuk');
    const tautan = satu('hyperlinks')?.anak ?? [];
    if (tautan.length > 65_530) this.salah(n, `${tautan.length} tautan`);
    for (const h of tautan) {
      if (!luas(h.atribut.ref ?? '')) this.salah(n, `tautan di ${h.atribut.ref}`);
      if (!h.atribut['r:id'] === !h.atribut.location) this.salah(n, `tautan ${h.atribut.ref} tanpa tujuan`);
      if ((h.atribut.location?.length ?? 0) > 2079) this.salah(n, `tautan ${h.atribut.ref} terlalu panjang`);
    }
    const lihat = semuaUnsur(u, 'pane')[0];
    if (lihat && !luas(lihat.atribut.topLeftCell ?? '')) this.salah(n, `panel ${lihat.atribut.topLeftCell}`);
    const saring = satu('autoFilter');
    if (saring && !luas(saring.atribut.ref ?? '')) this.salah(n, `saringan ${saring.atribut.ref}`);
    const pisah = satu('rowBreaks');
    if (pisah) {
      const id = pisah.anak.map((b) => Number(b.atribut.id));
      if (id.some((x, i) => !(x >= 1 && x < MAKS_BARIS) || x <= (id[i - 1] ?? 0)))
        this.salah(n, `batas halaman ${id.join(',')}`);
    }
    for (const [unsur, jenis] of [
      ['drawing', 'drawing'],
      ['legacyDrawing', 'vmlDrawing'],
    ] as const) {
      const id = satu(unsur)?.atribut['r:id'];
      if (id !== undefined && this.relasi.get(n)?.get(id)?.jenis !== jenis)
        this.salah(n, `${unsur} ${id} bukan ${jenis}`);
    }
  }

  private periksaData(n: string, data: Unsur): void {
    let baris = 0;
    const bersama = this.nama;
    for (const r of data.anak) {
      const b = Number(r.atribut.r);
      if (r.nama !== 'row' || !(b > baris && b <= MAKS_BARIS)) this.salah(n, `baris ${r.atribut.r} sesudah ${baris}`);
      baris = b;
      const tinggi = Number(r.atribut.ht ?? 0);
      if (!(tinggi >= 0 && tinggi <= 409.5)) this.salah(n, `tinggi baris ${b}: ${r.atribut.ht}`);
      let kolom = 0;
      for (const c of r.anak) {
        const m = /^([A-Z]{1,3})(\d+)$/.exec(c.atribut.r ?? '');
        const k = m ? huruf(m[1] as string) : 0;
        const di = c.atribut.r ?? '?';
        if (!m || Number(m[2]) !== b || k <= kolom || k > MAKS_KOLOM)
          this.salah(n, `sel ${di} di baris ${b} sesudah kolom ${kolom}`);
        kolom = k;
        if (!(Number(c.atribut.s ?? 0) < this.gaya.xf)) this.salah(n, `${di}: gaya ${c.atribut.s}`);
        const jenis = c.atribut.t ?? 'n';
        if (!JENIS_SEL.has(jenis)) this.salah(n, `${di}: jenis ${jenis}`);
        const f = semuaAnak(c, 'f')[0];
        const v = semuaAnak(c, 'v')[0]?.teks;
        if (f) {
          this.periksaRumus(n, di, bacaTeksXlsx(f.teks));
          if (f.atribut.t === 'array' && !luas(f.atribut.ref ?? '')) this.salah(n, `${di}: larik ${f.atribut.ref}`);
        }
        if (v === undefined) continue;
        if (jenis === 's' && !(f === undefined && /^\d+$/.test(v) && Number(v) < this.teks))
          this.salah(n, `${di}: teks nomor ${v}`);
        if (jenis === 'n' && !(v !== '' && Number.isFinite(Number(v)))) this.salah(n, `${di}: angka "${v}"`);
        if (jenis === 'b' && !/^[01]$/.test(v)) this.salah(n, `${di}: boolean "${v}"`);
        if (jenis === 'e' && !GALAT.test(v)) this.salah(n, `${di}: galat "${v}"`);
        if (jenis === 'str' && bacaTeksXlsx(v).length > 32_767)
          this.salah(n, `${di}: teks sepanjang ${v.length} huruf`);
      }
      this.periksaUrutanSel(n, r);
    }
    void bersama;
  }

  private periksaUrutanSel(n: string, r: Unsur): void {
    for (const c of r.anak) {
      const nama = c.anak.map((a) => a.nama).join(' ');
      if (!/^(?:f )?(?:f|v|is)?$/.test(nama)) this.salah(n, `sel ${c.atribut.r} berisi ${nama}`);
    }
  }

  private periksaGrafik(n: string): void {
    const u = this.pohonan.get(n) as Unsur;
    for (const f of semuaUnsur(u, 'f')) this.periksaRumus(n, 'grafik', f.teks);
    const sumbu = [...semuaUnsur(u, 'catAx'), ...semuaUnsur(u, 'valAx')].map(
      (a) => semuaAnak(a, 'axId')[0]?.atribut.val,
    );
    const plot = semuaUnsur(u, 'plotArea')[0]?.anak.filter((a) => a.nama.endsWith('Chart')) ?? [];
    if (plot.length === 0) this.salah(n, 'grafik tanpa isi');
    for (const p of plot) {
      for (const a of semuaAnak(p, 'axId'))
        if (!sumbu.includes(a.atribut.val)) this.salah(n, `sumbu ${a.atribut.val} tidak ada`);
      if (semuaAnak(p, 'ser').length === 0) this.salah(n, `<${p.nama}> tanpa deret`);
    }
    for (const a of ['idx', 'order'])
      for (const x of kembar(semuaUnsur(u, 'ser').map((s) => semuaAnak(s, a)[0]?.atribut.val ?? '')))
        this.salah(n, `${a} ${x} dua kali`);
  }

  private periksaCatatan(n: string): void {
    const u = this.pohonan.get(n) as Unsur;
    const penulis = semuaUnsur(u, 'author').length;
    const isi = semuaUnsur(u, 'comment');
    for (const x of kembar(isi.map((c) => c.atribut.ref ?? ''))) this.salah(n, `catatan ${x} dua kali`);
    for (const c of isi) {
      if (!luas(c.atribut.ref ?? '')) this.salah(n, `catatan di ${c.atribut.ref}`);
      if (!(Number(c.atribut.authorId) < penulis)) this.salah(n, `authorId ${c.atribut.authorId}`);
      if (semuaUnsur(c, 't').reduce((p, t) => p + t.teks.length, 0) > 32_767)
        this.salah(n, `catatan ${c.atribut.ref} terlalu panjang`);
    }
    const vml = n.replace('xl/comments', 'xl/drawings/vmlDrawing').replace(/xml$/, 'vml');
    const bentuk = semuaUnsur(this.pohonan.get(vml) ?? u, 'shape');
    if (bentuk.length !== isi.length) this.salah(vml, `${bentuk.length} bentuk untuk ${isi.length} catatan`);
    for (const x of kembar(bentuk.map((b) => b.atribut.id ?? ''))) this.salah(vml, `bentuk ${x} dua kali`);
  }
}

/** What is wrong with a file of ours; nothing when Excel would open it as it is. */
export function periksaXlsx(isi: Buffer): string[] {
  return new Pemeriksa(isi).periksa();
}
