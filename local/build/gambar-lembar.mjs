// Pictures of the input sheets for docs/lembar, and of the sheets Narasi and Grafik for docs/tabel: the sample as .xlsx → LibreOffice → PDF → PNG, one picture for each page
// that stands beside the first one.
//   node local/build/gambar-lembar.mjs      needs soffice, pdftoppm and pdftotext; the pictures are kept in the repository
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOLDER_LEMBAR, muatLembar } from './dok-lembar.mjs';
import { bukuContoh, denganLayanan, FOLDER_TABEL } from './dok-tabel.mjs';
import { bacaPpm, pangkasTepi, tulisPng } from './png.mjs';
import { akar, bacaTabel, muatSumber } from './registri.mjs';

const RESOLUSI = 88;

/** The published tables of a folder as .xlsx. */
async function tabelTerbit(folder) {
  const { terbitkan, tulisXlsx } = await muatSumber(`
    export { terbitkan } from './local/terbit';
    export { tulisXlsx } from './local/xlsx/tulis';`);
  return tulisXlsx(terbitkan(join(akar, folder), 'ketik').buku);
}

/** The sheets beside the tables, each as a workbook of its own. */
async function lembarPelengkap() {
  const modul = await bacaTabel();
  const isi = {};
  for (const rencana of modul.rencanaPelengkap(bukuContoh(modul)))
    isi[rencana.buatan] = denganLayanan(modul, (layanan) => {
      modul.tulisLembar(new modul.BukuSheets(globalThis.SpreadsheetApp.getActiveSpreadsheet()), [rencana]);
      const l = layanan.buku.lembar.find((x) => x.nama === rencana.nama);
      l.halaman = rencana.halaman;
      for (const x of [...layanan.buku.lembar])
        if (x !== l) layanan.buku.lembar.splice(layanan.buku.lembar.indexOf(x), 1);
      return modul.tulisXlsx(layanan.buku);
    });
  return { tabel: FOLDER_TABEL, isi };
}

const modul = await muatLembar();
const kerja = mkdtempSync(join(tmpdir(), 'lkjip-gambar-'));
const folder = join(akar, FOLDER_LEMBAR, 'gambar');
const jalan = (perintah, ...argumen) =>
  execFileSync(perintah, argumen, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
try {
  jalan(process.execPath, join(akar, 'local/lkjip.mjs'), 'templat', '--contoh', '-o', join(kerja, 'isian.xlsx'));
  jalan(process.execPath, join(akar, 'local/lkjip.mjs'), 'mulai', '-o', kerja);
  jalan(
    process.execPath,
    join(akar, 'local/lkjip.mjs'),
    'impor',
    join(kerja, 'tabel-terbit.xlsx'),
    '-o',
    join(kerja, 'impor.xlsx'),
  );
  // The sample says nothing of causes; the other published report does.
  writeFileSync(join(kerja, 'tapin-terbit.xlsx'), await tabelTerbit('test/fixtures/tapin-2024'));
  jalan(
    process.execPath,
    join(akar, 'local/lkjip.mjs'),
    'impor',
    join(kerja, 'tapin-terbit.xlsx'),
    '-o',
    join(kerja, 'tapin.xlsx'),
  );
  const profil = `-env:UserInstallation=file://${join(kerja, 'profil')}`;
  const { tabel, isi } = await lembarPelengkap();
  for (const [nama, berkas] of Object.entries(isi)) writeFileSync(join(kerja, `${nama}.xlsx`), berkas);
  for (const f of ['isian', 'impor', 'tapin', ...Object.keys(isi)])
    jalan('soffice', profil, '--headless', '--convert-to', 'pdf', '--outdir', kerja, join(kerja, `${f}.xlsx`));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let jumlah = 0;
  const ambil = (berkas, nama, judul) => {
    const pdf = join(kerja, `${berkas}.pdf`);
    const halaman = jalan('pdftotext', '-layout', pdf, '-').split('\f');
    const awal = halaman.flatMap((teks, i) =>
      teks.trimStart().split('\n')[0].trim().startsWith(judul) ? [i + 1] : [],
    );
    awal.forEach((tinggi, ke) => {
      jalan(
        'pdftoppm',
        '-r',
        String(RESOLUSI),
        '-f',
        String(tinggi),
        '-l',
        String(tinggi),
        '-singlefile',
        pdf,
        join(kerja, 'satu'),
      );
      const akhir = ke === 0 ? '' : `-${ke + 1}`;
      writeFileSync(
        join(folder, `${nama}${akhir}.png`),
        tulisPng(pangkasTepi(bacaPpm(readFileSync(join(kerja, 'satu.ppm'))))),
      );
      jumlah++;
    });
    if (awal.length === 0) throw new Error(`Halaman "${judul}" tidak ditemukan di ${berkas}.pdf`);
  };
  ambil('isian', 'petunjuk', 'LKjIP: lembar isian');
  for (const d of Object.values(modul.RENTANG))
    ambil(d.nama === 'ANALISIS' ? 'tapin' : 'isian', modul.namaHalaman(d), d.judul);
  ambil('impor', 'hasil-impor', 'Hasil impor');
  for (const nama of Object.keys(isi)) {
    jalan(
      'pdftoppm',
      '-r',
      String(RESOLUSI),
      '-f',
      '1',
      '-l',
      '1',
      '-singlefile',
      join(kerja, `${nama}.pdf`),
      join(kerja, nama),
    );
    writeFileSync(
      join(akar, tabel, 'gambar', `${nama}.png`),
      tulisPng(pangkasTepi(bacaPpm(readFileSync(join(kerja, `${nama}.ppm`))))),
    );
    jumlah++;
  }
  console.log(`${jumlah} gambar di ${FOLDER_LEMBAR}/gambar`);
} finally {
  rmSync(kerja, { recursive: true, force: true });
}
