// Pictures of the tables for docs/tabel: example workbook → .xlsx → LibreOffice → PDF → PNG, cut to the table.
//   node local/build/gambar-tabel.mjs [id …]      needs soffice and pdftoppm; the pictures are kept in the repository
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bukuContoh, denganLayanan, FOLDER_TABEL } from './dok-tabel.mjs';
import { bacaPpm, potong, tulisPng } from './png.mjs';
import { bacaTabel } from './registri.mjs';

const akar = join(dirname(fileURLToPath(import.meta.url)), '../..');
const RESOLUSI = 110;

/** One sheet as a file of its own. */
function berkasLembar(m, rencana) {
  return denganLayanan(m, (t) => {
    m.tulisLembar(new m.BukuSheets(globalThis.SpreadsheetApp.getActiveSpreadsheet()), [rencana]);
    const l = t.buku.lembar.find((x) => x.nama === rencana.nama);
    l.halaman = rencana.halaman;
    for (const x of [...t.buku.lembar]) if (x !== l) t.buku.lembar.splice(t.buku.lembar.indexOf(x), 1);
    return m.tulisXlsx(t.buku);
  });
}

const diminta = process.argv.slice(2);
const m = await bacaTabel();
const buku = bukuContoh(m);
const hasil = m.bangunTabel(buku);
const rencana = new Map(hasil.tabel.map((t) => [t.id, m.rencanaTabel(t, 'kotak')]));
for (const [id, tema] of [['ringkas', 'ringkas']]) {
  const t = m.bangunTabel(buku, { tabel: 'realisasi-kinerja', tema }).tabel[0];
  rencana.set(id, m.rencanaTabel(t, tema));
}
for (const r of m.rencanaPelengkap(buku)) rencana.set(r.buatan, r);

const kerja = mkdtempSync(join(tmpdir(), 'lkjip-gambar-'));
const folder = join(akar, FOLDER_TABEL, 'gambar');
mkdirSync(folder, { recursive: true });
try {
  const id = [...rencana.keys()].filter((x) => !diminta.length || diminta.includes(x));
  for (const x of id) writeFileSync(join(kerja, `${x}.xlsx`), berkasLembar(m, rencana.get(x)));
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(kerja, 'profil')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      kerja,
      ...id.map((x) => join(kerja, `${x}.xlsx`)),
    ],
    { stdio: 'ignore' },
  );
  for (const x of id) {
    execFileSync('pdftoppm', ['-r', String(RESOLUSI), '-f', '1', '-l', '1', join(kerja, `${x}.pdf`), join(kerja, x)]);
    const ppm = readdirSync(kerja).find(
      (f) => f.startsWith(`${x}-`) && f.endsWith('.ppm') && /-\d+\.ppm$/.test(f.slice(x.length)),
    );
    writeFileSync(join(folder, `${x}.png`), tulisPng(potong(bacaPpm(readFileSync(join(kerja, ppm))))));
  }
  if (!diminta.length) for (const f of readdirSync(folder)) if (!rencana.has(f.slice(0, -4))) rmSync(join(folder, f));
  console.log(`${id.length} gambar di ${FOLDER_TABEL}/gambar`);
} finally {
  rmSync(kerja, { recursive: true, force: true });
}
