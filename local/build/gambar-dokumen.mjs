// Pictures of pages of the sample's Word documents for docs/dokumen.md: `npm run docs -- --dokumen`. Needs LibreOffice and
// pdftoppm; the pages are found by what stands on them, not by their number.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const akar = fileURLToPath(new URL('../..', import.meta.url));
const TUJUAN = 'docs/gambar';
/** Length of a page's longer side in pixels. */
const SISI = 660;
const PALING_BESAR = 80 * 1024;

/** Name of the picture, the command that makes the document, and what the page says that is shown. */
const HALAMAN = [
  ['dokumen-sampul', ['laporan'], /LAPORAN KINERJA/],
  ['dokumen-ringkasan', ['laporan'], /RINGKASAN EKSEKUTIF[\s\S]*Uraian/],
  ['dokumen-realisasi', ['laporan'], /Tabel 3\.\d+ +Realisasi Kinerja/],
  ['dokumen-analisis', ['laporan'], /Kinerja Indikator Persentase Pekerja[\s\S]*Target 20/],
  ['dokumen-pk', ['dokumen', 'pk'], /PERJANJIAN KINERJA TAHUN[\s\S]*berjanji/],
  ['dokumen-pk-lampiran', ['dokumen', 'pk'], /LAMPIRAN PERJANJIAN KINERJA[\s\S]*Jumlah/],
  ['dokumen-sk-iku', ['dokumen', 'sk-iku'], /MEMUTUSKAN/],
];

const lkjip = (...argumen) =>
  execFileSync(process.execPath, [join(akar, 'local/lkjip.mjs'), ...argumen], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** One page of text each, as pdftotext breaks them. */
const teksHalaman = (pdf) =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }).split('\f');

export function tulisGambarDokumen() {
  const folder = mkdtempSync(join(tmpdir(), 'lkjip-gambar-'));
  try {
    const isian = join(folder, 'isian.xlsx');
    lkjip('templat', '--contoh', '--naskah', '-o', isian);
    mkdirSync(join(akar, TUJUAN), { recursive: true });
    const sudah = new Map();
    for (const [nama, perintah, pola] of HALAMAN) {
      const kunci = perintah.join('-');
      if (!sudah.has(kunci)) {
        lkjip(...perintah, isian, '-o', join(folder, `${kunci}.docx`));
        execFileSync(
          'soffice',
          ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${kunci}.docx`)],
          { stdio: 'ignore' },
        );
        sudah.set(kunci, teksHalaman(join(folder, `${kunci}.pdf`)));
      }
      const ke = sudah.get(kunci).findIndex((teks) => pola.test(teks)) + 1;
      if (ke === 0) throw new Error(`Tidak ada halaman untuk ${nama}.`);
      const hasil = join(folder, nama);
      const pilihan = ['-scale-to', `${SISI}`, '-f', `${ke}`, '-l', `${ke}`, '-singlefile', '-png'];
      execFileSync('pdftoppm', [...pilihan, join(folder, `${kunci}.pdf`), hasil]);
      if (statSync(`${hasil}.png`).size > PALING_BESAR) throw new Error(`${nama}.png lebih dari 80 KB.`);
      writeFileSync(join(akar, TUJUAN, `${nama}.png`), readFileSync(`${hasil}.png`));
    }
    return `${HALAMAN.length} gambar halaman dokumen ditulis ke ${TUJUAN}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
