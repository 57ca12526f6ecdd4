/** What kind of file the bytes are, whatever its name says. */
import { GalatBerkas } from './galat-berkas.ts';

export type JenisBerkas = 'arsip' | 'teks';

const OLE = '\u00d0\u00cf\u0011\u00e0';

/** An old compound file, by the streams in it. */
function sebabOle(isi: Buffer, sebut: string, nama: string): string {
  const memuat = (aliran: string) => isi.includes(Buffer.from(aliran, 'utf16le'));
  if (memuat('EncryptedPackage'))
    return `${sebut} dilindungi kata sandi. Buka di Excel, hapus sandinya (Berkas > Info > Proteksi Buku Kerja), simpan, lalu ulangi.`;
  if (memuat('WordDocument') || /\.(doc|dot)$/i.test(nama))
    return `${sebut} adalah dokumen Word lama (.doc). Buka di Word, simpan sebagai "Dokumen Word (.docx)", lalu ulangi.`;
  if (memuat('PowerPoint Document')) return `${sebut} adalah presentasi, bukan berkas Excel (.xlsx).`;
  return `${sebut} berformat lama (.xls). Buka di Excel lalu simpan sebagai "Buku Kerja Excel (.xlsx)".`;
}

/** Whether bytes are those of a text: no zeros but in pairs of letters, hardly any control characters. */
function sepertiTeks(isi: Buffer): boolean {
  if ((isi[0] === 0xff && isi[1] === 0xfe) || (isi[0] === 0xfe && isi[1] === 0xff)) return true;
  const contoh = isi.subarray(0, 4096);
  return !contoh.some((b) => b < 32 && b !== 9 && b !== 10 && b !== 13 && b !== 12 && b !== 26);
}

/** @throws GalatBerkas with what the file is and what to do. */
export function jenisBerkas(isi: Buffer, nama: string, sebut: string): JenisBerkas {
  if (isi.length === 0)
    throw new GalatBerkas(`${sebut} kosong (0 bita). Unduh atau simpan ulang berkas Excel (.xlsx)-nya.`);
  const awal = isi.toString('latin1', 0, 8);
  if (awal.startsWith('PK\u0003\u0004')) return 'arsip';
  if (awal.startsWith(OLE)) throw new GalatBerkas(sebabOle(isi, sebut, nama));
  // The header of a PDF may stand anywhere in its first kilobyte.
  if (isi.toString('latin1', 0, 1024).includes('%PDF-'))
    throw new GalatBerkas(
      `${sebut} adalah PDF, bukan berkas Excel (.xlsx). Minta berkas aslinya kepada penyusun, atau buka PDF itu di Word atau Excel, periksa tabelnya, lalu simpan sebagai .xlsx.`,
    );
  // Bytes before an archive: a download that kept its head, a program that unpacks itself.
  if (isi.includes('PK\u0003\u0004', 0, 'latin1') && isi.includes('PK\u0001\u0002', 0, 'latin1')) return 'arsip';
  if (awal.startsWith('PK')) throw new GalatBerkas(`${sebut} rusak: arsipnya kosong. Unduh atau simpan ulang.`);
  const teks = isi
    .toString('latin1', 0, 512)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (teks.startsWith('<'))
    throw new GalatBerkas(
      `${sebut} adalah halaman web atau XML, bukan berkas Excel (.xlsx). Unduh ulang sebagai .xlsx, atau buka di Excel lalu simpan sebagai .xlsx.`,
    );
  if (teks.startsWith('{\\rtf'))
    throw new GalatBerkas(
      `${sebut} adalah berkas RTF, bukan berkas Excel (.xlsx). Buka di Word, simpan sebagai .docx.`,
    );
  // The workbooks of Excel 2 to 4 are bare records: BOF first.
  if (isi[0] === 9 && [0, 2, 4, 8].includes(isi[1] ?? -1) && isi[3] === 0)
    throw new GalatBerkas(
      `${sebut} berformat lama (.xls). Buka di Excel lalu simpan sebagai "Buku Kerja Excel (.xlsx)".`,
    );
  if (sepertiTeks(isi)) return 'teks';
  throw new GalatBerkas(
    `${sebut} bukan berkas Excel (.xlsx). Buka di program yang membuatnya, lalu simpan sebagai .xlsx.`,
  );
}
