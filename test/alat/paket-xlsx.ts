/**
 * Workbooks as programs of all kinds write them, made in memory: what our own writer never does (prefixes, other names of
 * parts, other encodings, archives with bytes around them) is said here in options.
 */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../local/xlsx/zip.ts';

export interface OpsiArsip {
  /** Bytes before and behind the archive. */
  depan?: Buffer;
  belakang?: Buffer;
  /** Sizes and addresses in the fields of zip64. */
  zip64?: boolean;
  /** Backslashes between the folders of names. */
  garisBalik?: boolean;
}

function angka64(...nilai: number[]): Buffer {
  const b = Buffer.alloc(nilai.length * 8);
  nilai.forEach((n, i) => {
    b.writeBigUInt64LE(BigInt(n), i * 8);
  });
  return b;
}

/** A zip archive; addresses count from its own first byte, as if nothing stood before it. */
export function arsip(bagian: readonly (readonly [nama: string, isi: Buffer])[], opsi: OpsiArsip = {}): Buffer {
  const PENUH = 0xffffffff;
  const isi: Buffer[] = [];
  const pusat: Buffer[] = [];
  let letak = 0;
  for (const [nama, data] of bagian) {
    const padat = deflateRawSync(data);
    const namaB = Buffer.from(opsi.garisBalik ? nama.replace(/\//g, '\\') : nama);
    const kepala = Buffer.alloc(30);
    kepala.writeUInt32LE(0x04034b50, 0);
    kepala.writeUInt16LE(opsi.zip64 ? 45 : 20, 4);
    kepala.writeUInt16LE(8, 8);
    kepala.writeUInt32LE(crc32(data), 14);
    kepala.writeUInt32LE(opsi.zip64 ? PENUH : padat.length, 18);
    kepala.writeUInt32LE(opsi.zip64 ? PENUH : data.length, 22);
    kepala.writeUInt16LE(namaB.length, 26);
    const tambahan = opsi.zip64
      ? Buffer.concat([Buffer.from([1, 0, 24, 0]), angka64(data.length, padat.length, letak)])
      : Buffer.alloc(0);
    const lokal = opsi.zip64
      ? Buffer.concat([Buffer.from([1, 0, 16, 0]), angka64(data.length, padat.length)])
      : Buffer.alloc(0);
    kepala.writeUInt16LE(lokal.length, 28);
    const p = Buffer.alloc(46);
    p.writeUInt32LE(0x02014b50, 0);
    kepala.copy(p, 6, 4, 28);
    p.writeUInt16LE(tambahan.length, 30);
    p.writeUInt32LE(opsi.zip64 ? PENUH : letak, 42);
    isi.push(kepala, namaB, lokal, padat);
    pusat.push(p, namaB, tambahan);
    letak += 30 + namaB.length + lokal.length + padat.length;
  }
  const daftar = Buffer.concat(pusat);
  const akhir = Buffer.alloc(22);
  akhir.writeUInt32LE(0x06054b50, 0);
  const ekor: Buffer[] = [];
  if (opsi.zip64) {
    akhir.fill(0xff, 8, 20);
    const kepala64 = Buffer.alloc(24);
    kepala64.writeUInt32LE(0x06064b50, 0);
    kepala64.writeBigUInt64LE(44n, 4);
    const penunjuk = Buffer.alloc(20);
    penunjuk.writeUInt32LE(0x07064b50, 0);
    penunjuk.writeBigUInt64LE(BigInt(letak + daftar.length), 8);
    penunjuk.writeUInt32LE(1, 16);
    ekor.push(kepala64, angka64(bagian.length, bagian.length, daftar.length, letak), penunjuk);
  } else {
    akhir.writeUInt16LE(bagian.length, 8);
    akhir.writeUInt16LE(bagian.length, 10);
    akhir.writeUInt32LE(daftar.length, 12);
    akhir.writeUInt32LE(letak, 16);
  }
  return Buffer.concat([
    opsi.depan ?? Buffer.alloc(0),
    ...isi,
    daftar,
    ...ekor,
    akhir,
    opsi.belakang ?? Buffer.alloc(0),
  ]);
}

export type Sandi = 'utf8' | 'utf8-bom' | 'utf16le' | 'utf16be' | 'utf16le-tanpa-tanda' | 'utf16be-tanpa-tanda';

export function sandikan(teks: string, sandi: Sandi): Buffer {
  if (sandi === 'utf8') return Buffer.from(teks);
  if (sandi === 'utf8-bom') return Buffer.from(`\uFEFF${teks}`);
  const b = Buffer.from(sandi.endsWith('tanpa-tanda') ? teks : `\uFEFF${teks}`, 'utf16le');
  return sandi.startsWith('utf16be') ? b.swap16() : b;
}

export interface LembarPaket {
  nama: string;
  /** XML inside <worksheet>, without prefixes. */
  isi: string;
  /** Relations of the sheet: id, type (its last word or a whole one), target, outside the package or not. */
  relasi?: readonly (readonly [id: string, jenis: string, ke: string, luar?: boolean])[];
}

export interface OpsiPaket extends OpsiArsip {
  /** Prefix of the elements of a workbook ("x:"), and that of relations. */
  awalan?: string;
  awalanRelasi?: string;
  /** Namespaces of the strict form of the standard. */
  ketat?: boolean;
  sandi?: Sandi;
  /** Before the root element of each part. */
  prolog?: string;
  /** Single quotes around attributes. */
  kutipTunggal?: boolean;
  /** The sheets name no relation. */
  tanpaIdRelasi?: boolean;
  /** Folder and name of the workbook's part, and how a sheet is called inside it. */
  bagianBuku?: string;
  namaLembar?: (i: number) => string;
  /** How a target is written, from the path inside the package. */
  sasaran?: (jalan: string) => string;
  teksBersama?: string;
  gaya?: string;
  /** XML inside <workbook> before and behind its sheets. */
  sebelumLembar?: string;
  sesudahLembar?: string;
  lain?: readonly (readonly [nama: string, isi: string | Buffer])[];
  relasiBuku?: readonly (readonly [id: string, jenis: string, ke: string, luar?: boolean])[];
  jenisBuku?: string;
}

const UMUM = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const KETAT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

function beriAwalan(xml: string, awalan: string): string {
  if (awalan === '') return xml;
  return xml.replace(/<!\[CDATA\[.*?\]\]>|<(\/?)([A-Za-z])(?=[^<>]*>)/g, (semua, tutup?: string, huruf?: string) =>
    huruf === undefined ? semua : `<${tutup}${awalan}${huruf}`,
  );
}

/** A workbook file from the XML of its sheets. */
export function paketBuku(lembar: readonly LembarPaket[], opsi: OpsiPaket = {}): Buffer {
  const awalan = opsi.awalan ?? '';
  const r = opsi.awalanRelasi ?? 'r';
  const ruang = opsi.ketat
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const jenisRelasi = opsi.ketat ? KETAT : UMUM;
  const ns = `xmlns${awalan ? `:${awalan.slice(0, -1)}` : ''}="${ruang}" xmlns:${r}="${jenisRelasi}"`;
  const bagianBuku = opsi.bagianBuku ?? 'xl/workbook.xml';
  const folder = bagianBuku.slice(0, bagianBuku.lastIndexOf('/') + 1);
  const namaLembar = opsi.namaLembar ?? ((i: number) => `${folder}worksheets/sheet${i + 1}.xml`);
  const sasaran = opsi.sasaran ?? ((jalan: string) => `/${jalan}`);
  const relasi = (daftar: readonly (readonly [string, string, string, boolean?])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${daftar
      .map(
        ([id, jenis, ke, luar]) =>
          `<Relationship Id="${id}" Type="${jenis.includes('://') ? jenis : `${jenisRelasi}/${jenis}`}" Target="${luar ? ke : sasaran(ke)}"${luar ? ' TargetMode="External"' : ''}/>`,
      )
      .join('')}</Relationships>`;
  const unsur = (nama: string, isi: string) => beriAwalan(`<${nama} NS>${isi}</${nama}>`, awalan).replace('NS', ns);
  const rId = (xml: string) => xml.replace(/ r:id=/g, ` ${r}:id=`);
  const bagian: [string, string | Buffer][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${bagianBuku}" ContentType="${opsi.jenisBuku ?? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'}"/></Types>`,
    ],
    ['_rels/.rels', relasi([['rId1', 'officeDocument', bagianBuku]])],
    [
      bagianBuku,
      unsur(
        'workbook',
        `${opsi.sebelumLembar ?? ''}<sheets>${lembar
          .map(
            (l, i) =>
              `<sheet name="${l.nama}" sheetId="${i + 1}"${opsi.tanpaIdRelasi ? '' : rId(` r:id="rId${i + 1}"`)}/>`,
          )
          .join('')}</sheets>${rId(opsi.sesudahLembar ?? '')}`,
      ),
    ],
    [
      `${folder}_rels/${bagianBuku.slice(folder.length)}.rels`,
      relasi([
        ...lembar.map((_, i) => [`rId${i + 1}`, 'worksheet', namaLembar(i)] as const),
        ...(opsi.teksBersama === undefined ? [] : [['rId91', 'sharedStrings', `${folder}teks.xml`] as const]),
        ...(opsi.gaya === undefined ? [] : [['rId92', 'styles', `${folder}gaya.xml`] as const]),
        ...(opsi.relasiBuku ?? []),
      ]),
    ],
    ...lembar.map((l, i): [string, string] => [namaLembar(i), unsur('worksheet', rId(l.isi))]),
    ...lembar.flatMap((l, i): [string, string][] => {
      const jalan = namaLembar(i);
      const garis = jalan.lastIndexOf('/') + 1;
      return l.relasi ? [[`${jalan.slice(0, garis)}_rels/${jalan.slice(garis)}.rels`, relasi(l.relasi)]] : [];
    }),
    ...(opsi.teksBersama === undefined
      ? []
      : [[`${folder}teks.xml`, unsur('sst', opsi.teksBersama)] as [string, string]]),
    ...(opsi.gaya === undefined ? [] : [[`${folder}gaya.xml`, unsur('styleSheet', opsi.gaya)] as [string, string]]),
    ...(opsi.lain ?? []).map(([n, x]): [string, string | Buffer] => [n, x]),
  ];
  const sandi = opsi.sandi ?? 'utf8';
  const kepala = `<?xml version="1.0" encoding="${sandi.startsWith('utf16') ? 'UTF-16' : 'UTF-8'}"?>${opsi.prolog ?? ''}\n`;
  const tunggal = (xml: string) =>
    opsi.kutipTunggal ? xml.replace(/="([^"']*)"/g, (_, nilai: string) => `='${nilai}'`) : xml;
  return arsip(
    bagian.map(([nama, isi]) => [nama, typeof isi === 'string' ? sandikan(tunggal(kepala + isi), sandi) : isi]),
    opsi,
  );
}
