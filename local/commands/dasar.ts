/** What every command shares: how it is declared, where it writes, how files are read and written, what its exit means. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Naskah } from '../../src/core/naskah.ts';
import type { RencanaLembar } from '../../src/core/rencana.ts';
import type { Buku } from '../engine/buku.ts';
import type { Bundel } from '../services/index.ts';
import { kripto } from '../tertunda.ts';

/** Exit codes of the command line. */
export const KELUAR = { baik: 0, temuan: 1, masukan: 2, sendiri: 3 } as const;

/** Something that the person who called can mend: exit 2. */
export class GalatMasukan extends Error {}

export interface OpsiPerintah {
  tipe: 'string' | 'boolean';
  pendek?: string;
  /** Placeholder in the help: "FILE.xlsx". */
  isi?: string;
  bantuan: string;
}

export interface Perintah {
  nama: string;
  /** One line for the list of commands. */
  ringkas: string;
  /** Positional arguments as the help shows them: "FILE.xlsx". */
  argumen: string;
  /** How many positional arguments there must and may be. */
  banyak: readonly [min: number, maks: number];
  opsi: Record<string, OpsiPerintah>;
  contoh: readonly string[];
  /** Further lines of the help. */
  rinci?: string;
  jalankan(k: KonteksPerintah): number | Promise<number>;
}

export interface Keluaran {
  out(teks: string): void;
  err(teks: string): void;
  /** Width of the window in characters. */
  lebar: number;
}

export interface KonteksPerintah {
  argumen: readonly string[];
  opsi: Readonly<Record<string, string | boolean | undefined>>;
  /** Folder against which paths are read. */
  cwd: string;
  keluaran: Keluaran;
  /** Tells that another piece of work begins, by what it is about: its time is counted anew. */
  tahap?: ((apa: string) => void) | undefined;
  /** It runs without limits: what may grow is to say so (`PerluPenjagaan`). */
  ringan?: boolean | undefined;
  /** The limits under which it runs, as arguments of a command that it calls. */
  batas?: readonly string[] | undefined;
}

export function opsiTeks(k: KonteksPerintah, nama: string): string | null {
  const v = k.opsi[nama];
  return typeof v === 'string' ? v : null;
}

export function cetakJson(k: KonteksPerintah, isi: unknown): void {
  k.keluaran.out(`${JSON.stringify(isi, null, 2)}\n`);
}

// Reading

export interface BerkasBuku {
  jalan: string;
  nama: string;
  buku: Buku;
}

/** Far beyond any report with its pictures. */
const MAKS_BERKAS = 200 * 1024 * 1024;

/** The bytes of a file. @throws GalatMasukan with what is wrong with the path. */
export function bacaBerkas(
  konteks: KonteksPerintah,
  berkas: string,
  akhiran = '.xlsx',
): { jalan: string; isi: Buffer } {
  const jalan = resolve(konteks.cwd, berkas);
  if (!existsSync(jalan)) {
    throw new GalatMasukan(`Berkas "${berkas}" tidak ada. Periksa nama dan foldernya (sekarang di ${konteks.cwd}).`);
  }
  if (statSync(jalan).isDirectory())
    throw new GalatMasukan(`"${berkas}" adalah folder; tulis nama berkas ${akhiran} di dalamnya.`);
  // Reading a pipe or a device would wait for ever, or never end.
  if (!statSync(jalan).isFile())
    throw new GalatMasukan(
      `"${berkas}" bukan berkas biasa (pipa atau perangkat). Simpan dahulu sebagai berkas ${akhiran}.`,
    );
  if (statSync(jalan).size > MAKS_BERKAS)
    throw new GalatMasukan(
      `Berkas "${berkas}" lebih dari ${MAKS_BERKAS / 1024 / 1024} MB. Hapus gambar dan lembar yang tidak perlu, simpan ulang, lalu ulangi.`,
    );
  konteks.tahap?.(`"${berkas}"`);
  let isi: Buffer;
  try {
    isi = readFileSync(jalan);
  } catch (e) {
    const { code, message } = e as NodeJS.ErrnoException;
    const dilarang = code === 'EACCES' || code === 'EPERM' || code === 'EBUSY';
    throw new GalatMasukan(
      `Berkas "${berkas}" tidak dapat dibaca: ${dilarang ? 'Anda tidak berhak membacanya, atau berkas itu dikunci program lain. Tutup program itu, atau salin berkasnya ke folder sendiri, lalu ulangi.' : message}`,
    );
  }
  // What Excel and LibreOffice leave beside a file while they have it open.
  const [folder, dasar] = [dirname(jalan), basename(jalan)];
  if ([`~$${dasar}`, `.~lock.${dasar}#`].some((n) => existsSync(join(folder, n))))
    konteks.keluaran.err(
      `${lipatTeks(`"${berkas}" sedang dibuka di program lain: yang dibaca adalah isi yang terakhir disimpan.`, konteks.keluaran.lebar).join('\n')}\n`,
    );
  return { jalan, isi };
}

/** Whether a name is that of a document: then its text is checked, too. */
export const adalahNaskah = (berkas: string): boolean => /\.(docx|docm|dotx|doc|rtf|odt|pdf)$/i.test(berkas);

interface BerkasNaskah {
  jalan: string;
  nama: string;
  isi: Buffer;
  naskah: Naskah;
}

/** @throws GalatMasukan with what is wrong with the path or the document. */
export async function bacaBerkasNaskah(konteks: KonteksPerintah, berkas: string): Promise<BerkasNaskah> {
  const { jalan, isi } = bacaBerkas(konteks, berkas, '.docx');
  const [{ bukaNaskah }, { GalatNaskah }] = await Promise.all([import('../docx/buka.ts'), import('../docx/baca.ts')]);
  const nama = basename(jalan);
  try {
    return { jalan, nama, isi, naskah: bukaNaskah(isi, nama) };
  } catch (e) {
    throw e instanceof GalatNaskah ? new GalatMasukan(e.message) : e;
  }
}

/** The bundle without a workbook worth speaking of: for documents. */
export async function muatKosong(): Promise<Bundel> {
  const { Buku: BukuKosong } = await import('../engine/buku.ts');
  return muat(new BukuKosong());
}

/** The tables of a document as a workbook, one sheet each, as if they had been pasted. */
export async function bukuNaskah(naskah: Naskah): Promise<Buku> {
  const [{ bukuDariData }, { a1KeKotak }] = await Promise.all([
    import('../services/index.ts'),
    import('../engine/kotak.ts'),
  ]);
  const lembar = panggilTindakan<{ nama: string; tampil: string[][]; gabungan: string[] }[]>(
    await muatKosong(),
    'naskahLembar',
    naskah,
  );
  if (lembar.length === 0) throw new GalatMasukan(`Tidak ada tabel di "${naskah.nama}".`);
  const buku = bukuDariData(Object.fromEntries(lembar.map((l) => [l.nama, l.tampil])), { ketik: true });
  for (const l of lembar) {
    const tujuan = buku.cariLembar(l.nama);
    for (const g of l.gabungan) {
      const kotak = tujuan && a1KeKotak(g, tujuan.maksBaris, tujuan.maksKolom);
      if (kotak) tujuan.gabung.push(kotak);
    }
  }
  return buku;
}

/** @throws GalatMasukan with what is wrong with the path or the file. */
export async function bacaBerkasBuku(konteks: KonteksPerintah, berkas: string): Promise<BerkasBuku> {
  const { jalan, isi } = bacaBerkas(konteks, berkas);
  const { bukaBuku, GalatBerkas } = await import('../buka.ts');
  try {
    return { jalan, nama: basename(jalan), buku: bukaBuku(isi, jalan) };
  } catch (e) {
    throw e instanceof GalatBerkas ? new GalatMasukan(e.message) : e;
  }
}

/** The bundle over a workbook. What a person can mend comes out as GalatMasukan. */
export async function muat(buku: Buku): Promise<Bundel> {
  const { muatBundel } = await import('../services/index.ts');
  return muatBundel(buku);
}

/** Calls an action of the bundle; its messages for people become ours. */
export function panggilTindakan<T>(b: Bundel, nama: string, ...argumen: unknown[]): T {
  const f = b.LKJIP.tindakan[nama];
  if (!f) throw new Error(`Tindakan "${nama}" tidak ada di dalam bundel.`);
  try {
    return f(...argumen) as T;
  } catch (e) {
    const { name, message } = e as Error;
    throw name === 'GalatPengguna' ? new GalatMasukan(message) : e;
  }
}

// Writing

const AWAL_SIDIK = '<!-- lkjip:';

function sidikTeks(isi: string): string {
  return kripto().createHash('sha256').update(isi).digest('hex');
}

const AWAL_SIDIK_PDF = '%lkjip:';
const sidikPdf = (isi: Buffer): string =>
  `${AWAL_SIDIK_PDF}${kripto().createHash('sha256').update(isi).digest('hex')}\n`;

/** A PDF with the mark by which we know it again: a comment behind its end, which readers pass over. */
export const tandaiPdf = (isi: Buffer): Buffer => Buffer.concat([isi, Buffer.from(sidikPdf(isi))]);

/** Whether a file is exactly as one of our commands wrote it: then it may be written anew. */
async function tulisanSendiri(jalan: string): Promise<boolean> {
  const isi = readFileSync(jalan);
  if (['.xlsx', '.docx'].includes(extname(jalan).toLowerCase())) {
    const { utuhSejakDitulis } = await import('../xlsx/sidik.ts');
    return utuhSejakDitulis(isi);
  }
  if (extname(jalan).toLowerCase() === '.pdf') {
    const letakPdf = isi.lastIndexOf(AWAL_SIDIK_PDF);
    return letakPdf >= 0 && isi.subarray(letakPdf).toString() === sidikPdf(isi.subarray(0, letakPdf));
  }
  const teks = isi.toString('utf8');
  const letak = teks.lastIndexOf(AWAL_SIDIK);
  return letak >= 0 && teks.slice(letak) === `${AWAL_SIDIK}${sidikTeks(teks.slice(0, letak))} -->\n`;
}

/** An HTML page with the mark by which we know it again. */
export function tandaiHtml(html: string): string {
  const isi = html.endsWith('\n') ? html : `${html}\n`;
  return `${isi}${AWAL_SIDIK}${sidikTeks(isi)} -->\n`;
}

/** One file under two names counts, too: a link, or capitals where the system knows none. */
function berkasSama(a: string, b: string): boolean {
  if (a === b) return true;
  if (!existsSync(a) || !existsSync(b)) return false;
  const [x, y] = [statSync(a, { bigint: true }), statSync(b, { bigint: true })];
  return x.dev === y.dev && x.ino === y.ino;
}

/**
 * Says before any work whether a result may go there.
 * @throws GalatMasukan when it would overwrite an input, or a file that we did not write or that was changed since.
 */
export async function periksaTujuan(
  konteks: KonteksPerintah,
  tujuan: string,
  masukan: readonly string[],
  akhiran: string,
): Promise<string> {
  const jalan = resolve(konteks.cwd, tujuan);
  if (extname(jalan).toLowerCase() !== akhiran) {
    throw new GalatMasukan(`Nama hasil "${tujuan}" harus berakhiran ${akhiran}.`);
  }
  if (masukan.some((m) => berkasSama(m, jalan))) {
    throw new GalatMasukan(`Hasil tidak boleh menimpa berkas asalnya ("${tujuan}"). Beri nama lain dengan -o.`);
  }
  if (existsSync(jalan)) {
    if (statSync(jalan).isDirectory())
      throw new GalatMasukan(`"${tujuan}" adalah folder; tulis nama berkas ${akhiran}.`);
    if (konteks.opsi.timpa !== true && !(await tulisanSendiri(jalan))) {
      throw new GalatMasukan(
        `"${tujuan}" sudah ada dan bukan hasil lkjip yang utuh (buatan orang, atau sudah disunting). Pakai nama lain, atau --timpa bila memang akan diganti.`,
      );
    }
  }
  return jalan;
}

/** Who is told of files: the half one before it is begun, the whole one when it has its name. */
interface PantauTulisan {
  akan(sementara: string): void;
  sudah(berkas: string): void;
}

let pantau: PantauTulisan | null = null;

export function pantauTulisan(p: PantauTulisan): void {
  pantau = p;
}

/** Writes in one step, folder included: a run that is broken off leaves no half file. */
export function tulisBerkas(jalan: string, isi: string | Buffer): void {
  const sementara = `${jalan}.${process.pid}.tmp`;
  pantau?.akan(sementara);
  try {
    mkdirSync(dirname(jalan), { recursive: true });
    writeFileSync(sementara, isi);
    renameSync(sementara, jalan);
    pantau?.sudah(jalan);
  } catch (galat) {
    try {
      rmSync(sementara, { force: true });
    } catch {
      // There was no place to write it, so none to remove it from.
    }
    const { code, message } = galat as NodeJS.ErrnoException;
    const sebab =
      code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EBUSY' || code === 'ETXTBSY'
        ? 'folder atau berkas itu tidak boleh ditulisi (mungkin sedang dibuka program lain)'
        : code === 'ENOSPC'
          ? 'penyimpanan penuh'
          : code === 'ENOTDIR' || code === 'EEXIST'
            ? 'bagian dari alamat foldernya ternyata sebuah berkas'
            : code === 'ENOENT'
              ? 'foldernya tidak ada dan tidak dapat dibuat'
              : code === 'ENAMETOOLONG'
                ? 'namanya terlalu panjang'
                : message;
    throw new GalatMasukan(`"${jalan}" tidak dapat ditulis: ${sebab}.`);
  }
}

/** A workbook as .xlsx, marked as ours. What a workbook that was read cannot hand on is said, so that nobody misses it later. */
export async function tulisBuku(
  jalan: string,
  buku: Buku,
  opsi: { judul?: string; nilaiSaja?: boolean } = {},
  keluaran?: Keluaran,
): Promise<void> {
  const { tulisXlsx } = await import('../xlsx/tulis.ts');
  tulisBerkas(jalan, tulisXlsx(buku, { ...opsi, bertanda: true }));
  if (buku.tidakTerbawa.length > 0)
    keluaran?.err(
      `${gantung('', `Tidak ikut ke ${basename(jalan)} (tetap ada di berkas asalnya): ${[...new Set(buku.tidakTerbawa)].join('; ')}.`, keluaran.lebar)}\n`,
    );
}

/**
 * Page layout of the plans goes to the sheets that were made from them: Sheets has no place for it, .xlsx has. So do the
 * widths of new ones: Sheets gets them in as few calls as possible, and heights were measured for these.
 */
export function pasangHalaman(
  buku: Buku,
  rencana: readonly RencanaLembar[],
  letak: readonly { buatan: string; id: number; keadaan?: string }[],
): void {
  for (const rencanaSatu of rencana) {
    const tulisan = letak.find((l) => l.buatan === rencanaSatu.buatan);
    const lembar = tulisan ? buku.lembarId(tulisan.id) : null;
    if (!lembar || !rencanaSatu.halaman) continue;
    lembar.halaman = rencanaSatu.halaman;
    if (tulisan?.keadaan !== 'baru' || !rencanaSatu.lebarKolom) continue;
    lembar.lebarKolom.clear();
    rencanaSatu.lebarKolom.forEach((piksel, i) => {
      lembar.lebarKolom.set(i + 1, piksel);
    });
  }
}

/** Wide enough for its columns: printed it is read from page to page, not column by column. */
const HALAMAN_NASKAH: NonNullable<RencanaLembar['halaman']> = {
  kertas: 'A4',
  arah: 'mendatar',
  ulangBaris: [3, 3],
  lebarHalaman: true,
};

/** The sheets for texts and signatures, where they are missing. @returns Their names. */
export function tambahLembarNaskah(buku: Buku, bundel: Parameters<typeof panggilTindakan>[0]): string[] {
  return panggilTindakan<{ nama: string; id: number }[]>(bundel, 'buatLembarNaskah').map(({ nama, id }) => {
    const lembar = buku.lembarId(id);
    if (lembar) lembar.halaman = HALAMAN_NASKAH;
    return nama;
  });
}

// Words

/** Breaks a text into lines of at most `lebar` characters. */
export function lipatTeks(teks: string, lebar: number): string[] {
  const hasil: string[] = [];
  for (const alinea of teks.split('\n')) {
    let baris = '';
    for (const kata of alinea.split(/ +/)) {
      if (baris !== '' && baris.length + 1 + kata.length > lebar) {
        hasil.push(baris);
        baris = kata;
      } else baris = baris === '' ? kata : `${baris} ${kata}`;
    }
    hasil.push(baris);
  }
  return hasil;
}

/** A text with a hanging first word: "  F12  pesan …" and the lines below it indented alike. */
export function gantung(awal: string, teks: string, lebar: number): string {
  const lekuk = ' '.repeat(awal.length);
  return lipatTeks(teks, Math.max(30, lebar - awal.length))
    .map((b, i) => (i === 0 ? awal : lekuk) + b)
    .join('\n');
}

export const OPSI_JSON: OpsiPerintah = { tipe: 'boolean', bantuan: 'hasil sebagai JSON' };
export const OPSI_TIMPA: OpsiPerintah = {
  tipe: 'boolean',
  bantuan: 'ganti berkas yang sudah ada, siapa pun penulisnya',
};
export const OPSI_GAYA: OpsiPerintah = {
  tipe: 'string',
  isi: 'CONTOH.docx',
  bantuan: 'pakai gaya, margin, kepala dan kaki halaman dari dokumen kantor ini',
};
