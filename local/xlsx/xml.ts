/** The little XML that .xlsx needs: a fast walk over elements, a small tree, and escaping. Prefixes are dropped. */
import { BerkasRusak } from './rusak.ts';

const NAMA_ENTITAS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function bacaEntitas(s: string): string {
  if (!s.includes('&')) return s;
  return s.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (semua, n: string) => {
    if (n[0] === '#') {
      const kode = n[1] === 'x' ? Number.parseInt(n.slice(2), 16) : Number(n.slice(1));
      return kode > 0 && kode <= 0x10ffff ? String.fromCodePoint(kode) : '';
    }
    return NAMA_ENTITAS[n] ?? semua;
  });
}

/** Excel writes characters that XML cannot hold as _x000D_, and a text that looks like that as _x005F_x000D_. */
export function bacaTeksXlsx(s: string): string {
  return s.includes('_x')
    ? s.replace(/_x([0-9A-Fa-f]{4})_/g, (_, h) => String.fromCharCode(Number.parseInt(h, 16)))
    : s;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these may not stand in XML.
const TERLARANG = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/;
const TERLARANG_SEMUA = new RegExp(`${TERLARANG.source}|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]`, 'g');
const LIHAT = /[&<>"\r]/;

export function tulisEntitas(s: string): string {
  const aman = TERLARANG.test(s) || /[\uDC00-\uDFFF]/.test(s) ? s.replace(TERLARANG_SEMUA, '') : s;
  if (!LIHAT.test(aman)) return aman;
  return aman.replace(
    /[&<>"\r]/g,
    // A bare carriage return would be read as a line feed.
    (c) => `&${c === '&' ? 'amp' : c === '<' ? 'lt' : c === '>' ? 'gt' : c === '"' ? 'quot' : '#13'};`,
  );
}

/** As an attribute: there a line feed or a tab that is not written as its number is read as a space. */
export function tulisAtribut(s: string): string {
  return tulisEntitas(s).replace(/[\n\t]/g, (c) => (c === '\n' ? '&#10;' : '&#9;'));
}

/** A text of a cell as Excel keeps it: nothing of it is lost, not even what XML cannot hold. */
export function tulisTeksXlsx(s: string): string {
  const keKode = (c: string) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  const sandi = s.includes('_x') ? s.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : s;
  return tulisEntitas(
    TERLARANG.test(sandi) || /[\uDC00-\uDFFF\r]/.test(sandi)
      ? sandi.replace(TERLARANG_SEMUA, keKode).replace(/\r/g, keKode)
      : sandi,
  );
}

/** The same as an attribute. */
export function tulisAtributXlsx(s: string): string {
  return tulisTeksXlsx(s).replace(/[\n\t]/g, (c) => (c === '\n' ? '&#10;' : '&#9;'));
}

export type AtributXml = Record<string, string>;

/** Where relations are declared, in the transitional and the strict form of the standard. */
const RUANG_RELASI =
  /xmlns:([^\s=:]+)\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006|http:\/\/purl\.oclc\.org\/ooxml\/officeDocument)\/relationships["']/g;
const BAKU_RELASI: readonly string[] = ['r'];

/** The prefixes under which a document names its relations; "r" almost everywhere. */
export function awalanRelasi(xml: string): readonly string[] {
  const hasil = new Set<string>();
  for (const m of xml.matchAll(RUANG_RELASI)) hasil.add(m[1] as string);
  return hasil.size === 0 || (hasil.size === 1 && hasil.has('r')) ? BAKU_RELASI : [...hasil];
}

/** @param relasi Prefixes of relations: their attributes keep one, always as "r:". */
export function bacaAtribut(teks: string, relasi: readonly string[] = BAKU_RELASI): AtributXml {
  const hasil: AtributXml = {};
  let di = 0;
  for (;;) {
    const sama = teks.indexOf('=', di);
    if (sama < 0) return hasil;
    let awal = di;
    while (awal < sama && teks.charCodeAt(awal) <= 32) awal++;
    const nama = teks.slice(awal, sama).trimEnd();
    let kutip = sama + 1;
    while (kutip < teks.length && teks.charCodeAt(kutip) <= 32) kutip++;
    const akhir = teks.indexOf(teks[kutip] as string, kutip + 1);
    if (akhir < 0) return hasil;
    di = akhir + 1;
    const titik = nama.indexOf(':');
    const nilai = bacaEntitas(teks.slice(kutip + 1, akhir));
    if (titik < 0) hasil[nama] = nilai;
    // r:id and id may stand on one element: the relation's keeps its prefix.
    else if (relasi.includes(nama.slice(0, titik))) hasil[`r:${nama.slice(titik + 1)}`] = nilai;
    else hasil[nama.slice(titik + 1)] ??= nilai;
  }
}

/** `dari` and `sampai` are where the tag stands in the XML. */
export interface Penyimak {
  buka(nama: string, atribut: string, tutupLangsung: boolean, dari: number, sampai: number): void;
  tutup(nama: string, dari: number, sampai: number): void;
  teks(t: string): void;
}

function tanpaAwalan(nama: string): string {
  const i = nama.indexOf(':');
  return i < 0 ? nama : nama.slice(i + 1);
}

/** Where a tag ends: a ">" inside quotes belongs to the attribute. */
function akhirTanda(xml: string, dari: number): number {
  for (let i = dari; i < xml.length; i++) {
    const c = xml.charCodeAt(i);
    if (c === 62) return i;
    if (c === 34 || c === 39) {
      i = xml.indexOf(c === 34 ? '"' : "'", i + 1);
      if (i < 0) break;
    }
  }
  throw new BerkasRusak('XML terpotong');
}

/** Past a document type. One that defines entities may grow without end, or bring in other files: it is refused. */
function lewatiJenis(xml: string, dari: number): number {
  let dalam = false;
  for (let i = dari + 2; i < xml.length; i++) {
    const huruf = xml[i] as string;
    if (xml.startsWith('<!--', i)) {
      i = xml.indexOf('-->', i) + 2;
      if (i < 2) break;
    } else if (huruf === '"' || huruf === "'") {
      i = xml.indexOf(huruf, i + 1);
      if (i < 0) break;
    } else if (huruf === '[') dalam = true;
    else if (huruf === ']') dalam = false;
    else if (huruf === '<' && xml.startsWith('<!ENTITY', i)) {
      throw new BerkasRusak('XML-nya mendefinisikan ENTITY, yang tidak dibaca demi keamanan');
    } else if (huruf === '>' && !dalam) return i + 1;
  }
  throw new BerkasRusak('XML terpotong');
}

/** The place behind a mark that has to be there. */
function sesudah(xml: string, tanda: string, di: number): number {
  const akhir = xml.indexOf(tanda, di);
  if (akhir < 0) throw new BerkasRusak('XML terpotong');
  return akhir + tanda.length;
}

/** What begins with "<!": text as it stands, a remark, a document type. */
function lewatiSeru(xml: string, di: number, penyimak: Penyimak): number {
  if (xml.startsWith('<![CDATA[', di)) {
    const akhir = sesudah(xml, ']]>', di);
    const isi = xml.slice(di + 9, akhir - 3);
    penyimak.teks(isi.replace(/[&<>]/g, (x) => (x === '&' ? '&amp;' : x === '<' ? '&lt;' : '&gt;')));
    return akhir;
  }
  if (!xml.startsWith('<!--', di)) return lewatiJenis(xml, di);
  const akhir = xml.indexOf('-->', di);
  return akhir < 0 ? xml.length : akhir + 3;
}

export function telusuri(xml: string, penyimak: Penyimak): void {
  let letak = 0;
  let dalam = 0;
  while (letak < xml.length) {
    const letakBuka = xml.indexOf('<', letak);
    if (letakBuka < 0) break;
    if (letakBuka > letak) penyimak.teks(xml.slice(letak, letakBuka));
    const huruf = xml[letakBuka + 1];
    if (huruf === '!') letak = lewatiSeru(xml, letakBuka, penyimak);
    else if (huruf === '?') letak = sesudah(xml, '?>', letakBuka);
    else {
      const letakTutup = akhirTanda(xml, letakBuka + 1);
      letak = letakTutup + 1;
      if (huruf === '/') {
        dalam--;
        penyimak.tutup(tanpaAwalan(xml.slice(letakBuka + 2, letakTutup).trim()), letakBuka, letak);
      } else if (!bukaUnsur(xml, letakBuka, letakTutup, penyimak)) dalam++;
    }
  }
  if (dalam > 0) throw new BerkasRusak('XML terpotong');
}

/** Tells of an element that begins here. @returns Whether it ends here, too. */
function bukaUnsur(xml: string, letakBuka: number, letakTutup: number, penyimak: Penyimak): boolean {
  const langsung = xml.charCodeAt(letakTutup - 1) === 47;
  const akhirIsi = langsung ? letakTutup - 1 : letakTutup;
  let spasi = letakBuka + 1;
  while (spasi < akhirIsi && xml.charCodeAt(spasi) > 32) spasi++;
  const nama = tanpaAwalan(xml.slice(letakBuka + 1, spasi));
  penyimak.buka(nama, xml.slice(spasi, akhirIsi), langsung, letakBuka, letakTutup + 1);
  if (langsung) penyimak.tutup(nama, letakBuka, letakTutup + 1);
  return langsung;
}

export interface Unsur {
  nama: string;
  atribut: AtributXml;
  anak: Unsur[];
  teks: string;
}

/** The document as a tree: for the small parts of a workbook. */
export function pohon(xml: string): Unsur {
  const akar: Unsur = { nama: '', atribut: {}, anak: [], teks: '' };
  const tumpukan = [akar];
  const relasi = awalanRelasi(xml);
  telusuri(xml, {
    buka(nama, atribut) {
      const u: Unsur = { nama, atribut: bacaAtribut(atribut, relasi), anak: [], teks: '' };
      (tumpukan[tumpukan.length - 1] as Unsur).anak.push(u);
      tumpukan.push(u);
    },
    tutup() {
      if (tumpukan.length > 1) tumpukan.pop();
    },
    teks(t) {
      (tumpukan[tumpukan.length - 1] as Unsur).teks += bacaEntitas(t);
    },
  });
  return akar.anak[0] ?? akar;
}

export function anak(u: Unsur | undefined, nama: string): Unsur | undefined {
  return u?.anak.find((a) => a.nama === nama);
}

export function semuaAnak(u: Unsur | undefined, nama: string): Unsur[] {
  return u?.anak.filter((a) => a.nama === nama) ?? [];
}

/** All descendants of that name, those inside each other left out. */
export function semuaTurunan(u: Unsur, nama: string): Unsur[] {
  return u.anak.flatMap((a) => (a.nama === nama ? [a] : semuaTurunan(a, nama)));
}

/** First descendant of that name. */
export function turunan(u: Unsur | undefined, nama: string): Unsur | undefined {
  if (!u) return undefined;
  for (const a of u.anak) {
    const d = a.nama === nama ? a : turunan(a, nama);
    if (d) return d;
  }
  return undefined;
}
