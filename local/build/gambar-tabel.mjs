// Pictures of the tables for docs/tabel: the example's grids as our own HTML, photographed by a Chromium. A picture is
// taken again only when what it shows has changed; what it showed is kept beside the pictures as fingerprints.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bukuContoh, FOLDER_TABEL } from './dok-tabel.mjs';
import { pesanBasi } from './halaman.mjs';
import { bukaPeramban } from './peramban.mjs';
import { bacaPng, tulisPng } from './png.mjs';
import { akar, bacaTabel } from './registri.mjs';

const FOLDER_GAMBAR = `${FOLDER_TABEL}/gambar`;
const SIDIK = `${FOLDER_GAMBAR}/sidik.json`;
/** Letters and their edges, a few colours of classes. */
const WARNA = 64;
/** What a page of a report has between its margins, upright and lying, in millimetres. */
const LEBAR = { tegak: 170, mendatar: 250 };

const bacaSidik = () => (existsSync(join(akar, SIDIK)) ? JSON.parse(readFileSync(join(akar, SIDIK), 'utf8')) : {});

/** The page of each picture by its name: every table of the example, and one in the other theme. */
async function halamanGambar() {
  const modul = await bacaTabel();
  const buku = bukuContoh(modul);
  const satu = (t, tema) =>
    `<!doctype html><html lang="id"><meta charset="utf-8"><style>body{margin:0;background:#fff}main{width:${LEBAR[t.grid.arah]}mm;padding:3mm}${modul.GAYA_HTML}</style><main>${modul.htmlGrid(t.grid, t.nomor, tema)}</main></html>`;
  const hasil = new Map(modul.bangunTabel(buku).tabel.map((t) => [t.id, satu(t, 'kotak')]));
  hasil.set('ringkas', satu(modul.bangunTabel(buku, { tabel: 'realisasi-kinerja' }).tabel[0], 'ringkas'));
  return hasil;
}

const sidik = (isi) => createHash('sha256').update(isi).digest('hex').slice(0, 16);

/** Names of the pictures that do not show what their table is now, and of those that show nothing any more. */
async function bandingkanGambar() {
  const halaman = await halamanGambar();
  const lama = bacaSidik();
  const ada = (id) => existsSync(join(akar, FOLDER_GAMBAR, `${id}.png`));
  return {
    halaman,
    basi: [...halaman].filter(([id, isi]) => lama[id] !== sidik(isi) || !ada(id)).map(([id]) => id),
    hilang: Object.keys(lama).filter((id) => !halaman.has(id)),
  };
}

/** Which pictures show another table than there is now, and the command that mends it; '' when none does. */
export async function gambarBasi() {
  const { basi, hilang } = await bandingkanGambar();
  return pesanBasi(FOLDER_GAMBAR, [
    ...basi.map((id) => `${FOLDER_GAMBAR}/${id}.png: berbeda`),
    ...hilang.map((id) => `${FOLDER_GAMBAR}/${id}.png: sumbernya tidak ada lagi`),
  ]);
}

/** Takes the pictures that are out of date; needs a browser only when there are any. */
export async function tulisGambarTabel() {
  const { halaman, basi, hilang } = await bandingkanGambar();
  const folder = join(akar, FOLDER_GAMBAR);
  mkdirSync(folder, { recursive: true });
  for (const id of hilang) rmSync(join(folder, `${id}.png`), { force: true });
  if (basi.length > 0) {
    const { peramban } = await bukaPeramban();
    try {
      const page = await peramban.newPage({ viewport: { width: 1000, height: 600 } });
      for (const id of basi) {
        await page.setContent(halaman.get(id));
        writeFileSync(join(folder, `${id}.png`), tulisPng(bacaPng(await page.locator('main').screenshot()), WARNA));
      }
    } finally {
      await peramban.close();
    }
  }
  const baru = Object.fromEntries(
    [...halaman].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, isi]) => [id, sidik(isi)]),
  );
  writeFileSync(join(akar, SIDIK), `${JSON.stringify(baru, null, 2)}\n`);
  const banyak = readdirSync(folder).filter((f) => f.endsWith('.png')).length;
  return `${basi.length} dari ${banyak} gambar tabel diambil ulang`;
}
