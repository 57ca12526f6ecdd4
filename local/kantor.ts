/**
 * LibreOffice, where it is at hand: a file in one format becomes one in another. With a time limit, in a folder and with
 * a profile of its own, so that it neither hangs, nor leaves half a file, nor disturbs a window that someone has open.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Why there is no result; the message is for people. */
export class GalatKantor extends Error {}

const NAMA = ['soffice', 'libreoffice', 'soffice.com', 'soffice.exe'];
/** Where installers put it when it is not on the path. */
const TEMPAT = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
  '/opt/libreoffice/program/soffice',
];
/** A report of a hundred pages takes some ten seconds. */
const BATAS_DETIK = 120;

function bolehJalan(jalan: string): boolean {
  try {
    accessSync(jalan, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The program, or null. LKJIP_SOFFICE names another one. */
export function cariKantor(lingkungan: NodeJS.ProcessEnv = process.env): string | null {
  const diminta = lingkungan.LKJIP_SOFFICE;
  if (diminta !== undefined) return diminta !== '' && bolehJalan(diminta) ? diminta : null;
  const jalur = (lingkungan.PATH ?? '').split(delimiter).filter((satu) => satu !== '');
  return [...jalur.flatMap((folder) => NAMA.map((nama) => join(folder, nama))), ...TEMPAT].find(bolehJalan) ?? null;
}

function jalankan(program: string, argumen: readonly string[], batas: number): Promise<'baik' | 'lama' | 'gagal'> {
  return new Promise((selesai) => {
    // A group of its own: the program starts another, and both have to end.
    const anak = spawn(program, argumen, { stdio: 'ignore', detached: process.platform !== 'win32' });
    let lama = false;
    const hentikan = setTimeout(() => {
      lama = true;
      try {
        if (anak.pid !== undefined && process.platform !== 'win32') process.kill(-anak.pid, 'SIGKILL');
        else anak.kill('SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }, batas * 1000);
    const tutup = (hasil: 'baik' | 'gagal') => {
      clearTimeout(hentikan);
      selesai(lama ? 'lama' : hasil);
    };
    anak.on('error', () => tutup('gagal'));
    anak.on('exit', (kode) => tutup(kode === 0 ? 'baik' : 'gagal'));
  });
}

/**
 * A document in another format.
 * @param dari Name with the ending that says what it is: "tabel.xlsx".
 * @param ke Ending of the format: "pdf".
 * @param pilihan `saring`: the filter with its options, where the format's own will not do.
 * @throws GalatKantor where there is no LibreOffice, it takes too long, or gives nothing.
 */
export async function ubahFormat(
  isi: Buffer,
  dari: string,
  ke: string,
  pilihan: { readonly program?: string | null; readonly batas?: number; readonly saring?: string } = {},
): Promise<Buffer> {
  const program = pilihan.program === undefined ? cariKantor() : pilihan.program;
  const batas = pilihan.batas ?? BATAS_DETIK;
  if (program === null)
    throw new GalatKantor(
      'LibreOffice tidak ditemukan di komputer ini. Pasang LibreOffice (gratis, libreoffice.org), lalu ulangi.',
    );
  const folder = mkdtempSync(join(tmpdir(), 'lkjip-kantor-'));
  try {
    const masuk = join(folder, dari);
    const keluar = join(folder, `${dari.replace(/\.[^.]*$/, '')}.${ke}`);
    writeFileSync(masuk, isi);
    const hasil = await jalankan(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        pilihan.saring === undefined ? ke : `${ke}:${pilihan.saring}`,
        '--outdir',
        folder,
        masuk,
      ],
      batas,
    );
    if (hasil === 'lama')
      throw new GalatKantor(
        `LibreOffice tidak selesai dalam ${batas} detik dan dihentikan. Tutup program lain, lalu ulangi.`,
      );
    if (hasil === 'gagal' || !existsSync(keluar))
      throw new GalatKantor(
        'LibreOffice tidak menghasilkan berkas. Coba buka LibreOffice sekali dengan tangan, tutup, lalu ulangi.',
      );
    return readFileSync(keluar);
  } finally {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // A folder for scratch that the system clears away.
    }
  }
}
