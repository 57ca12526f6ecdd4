// npm run build: dist/ ready for `clasp push`, and the command line beside it. Everything is built in memory, checked,
// and only then put in place by renaming, so that a failed or a second build never leaves half a dist/.
//   --tanpa-tipe   leave the type check to the caller
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { angkatBigInt } from './dialek.mjs';
import {
  BATAS_KODE,
  BATAS_MESIN,
  BATAS_PANEL,
  muatPolos,
  periksaManifes,
  periksaPanel,
  periksaPuntung,
  periksaSintaks,
  periksaUkuran,
} from './periksa.mjs';

export const akar = join(dirname(fileURLToPath(import.meta.url)), '../..');
const baca = (...bagian) => readFileSync(join(akar, ...bagian), 'utf8');
const bacaBila = (...bagian) => (existsSync(join(akar, ...bagian)) ? baca(...bagian) : null);

export class GagalBangun extends Error {
  constructor(sebab) {
    super(sebab.map((s) => `  - ${s}`).join('\n'));
    this.sebab = sebab;
  }
}

/** Puts a file in place in one step. */
export function taruh(berkas, isi) {
  mkdirSync(dirname(berkas), { recursive: true });
  const sementara = `${berkas}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  writeFileSync(sementara, isi);
  renameSync(sementara, berkas);
}

async function bundelTeks(opsi) {
  const r = await esbuild.build({
    absWorkingDir: akar,
    bundle: true,
    write: false,
    logLevel: 'silent',
    legalComments: 'none',
    charset: 'utf8',
    ...opsi,
  });
  return r.outputFiles[0].text;
}

const opsiSkrip = {
  format: 'iife',
  target: 'es2020',
  platform: 'neutral',
  mainFields: ['module', 'main'],
};

const opsiMesin = { ...opsiSkrip, entryPoints: ['src/mesin.ts'], globalName: 'LKJIP_MESIN' };
/** Code.js knows the actions of the other half by name only. */
const opsiKode = (tindakan) => ({
  ...opsiSkrip,
  entryPoints: ['src/main.ts'],
  globalName: 'LKJIP',
  define: { NAMA_TINDAKAN: JSON.stringify(tindakan) },
});

/** Text that travels as an HTML file: nothing in it may look like a tag. */
function jsonPolos(isi) {
  return JSON.stringify(isi).replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
}

/** The functions with their help texts, read from the sources: what stubs, pages and README are made of. */
export const bacaRegistri = () => muatSumber('src/functions/dok.ts');

/** A module of the sources, bundled and loaded here. */
async function muatSumber(sumber) {
  const teks = await bundelTeks({ entryPoints: [sumber], format: 'esm', target: 'es2022' });
  const berkas = join(akar, '.build', `dok.${process.pid}.${Math.random().toString(36).slice(2)}.mjs`);
  mkdirSync(dirname(berkas), { recursive: true });
  writeFileSync(berkas, teks);
  try {
    return await import(pathToFileURL(berkas).href);
  } finally {
    rmSync(berkas, { force: true });
  }
}

const aman = (teks) => teks.replaceAll('*/', '*∕').replace(/\s*\n\s*/g, ' ');

/** One documented top-level function for each custom function. Google reads the JSDoc for its autocompletion. */
export function puntungFungsi(f) {
  const baris = ['/**', ` * ${aman(f.ringkas)}`, ' *', ` * Contoh: ${aman(f.contohUtama)}`, ' *'];
  for (const p of f.parameter) baris.push(` * @param {${p.tipe}} ${p.nama} ${aman(p.bantuan)}`);
  baris.push(` * @return {${f.tipeHasil}} ${aman(f.hasil)}`, ' * @customfunction', ' */');
  const p = f.parameter.map((x) => x.nama).join(', ');
  return `${baris.join('\n')}\nfunction ${f.nama}(${p}) { return LKJIP.panggilFungsi('${f.nama}', arguments); }\n`;
}

/** One top-level function for each menu action, trigger and sidebar call, with the parameter names of the source. */
function puntungTindakan(nama, fungsi) {
  const m = /^(?:function\s*[\w$]*\s*)?\(?([\w$,\s]*)\)?\s*(?:=>|\{)/.exec(String(fungsi));
  const p = (m?.[1] ?? '').replace(/\s+/g, '').split(',').filter(Boolean).join(', ');
  return `function ${nama}(${p}) { return LKJIP.tindakan.${nama}.apply(null, arguments); }\n`;
}

async function buatKode(versi) {
  const [mesin, mesinPanjang, registri, { daftarDok }] = await Promise.all([
    bundelTeks({ ...opsiMesin, minify: true }).then(angkatBigInt),
    bundelTeks(opsiMesin),
    bacaRegistri(),
    muatSumber('src/rules/dok.ts'),
  ]);
  // Minified code has lost the names of the parameters; the long form still has them.
  const { sebab, konteks } = muatPolos(mesinPanjang);
  if (sebab.length) throw new GagalBangun(sebab.map((s) => `Mesin: ${s}`));
  const tindakan = konteks.LKJIP_MESIN.tindakan;
  const kecil = angkatBigInt(await bundelTeks({ ...opsiKode(Object.keys(tindakan)), minify: true }));
  const polos = muatPolos(kecil);
  if (polos.sebab.length) throw new GagalBangun(polos.sebab);
  const nama = Object.keys(polos.konteks.LKJIP.tindakan);
  const kepala = `// LKjIP untuk Google Sheets ${versi} (MIT). Berkas hasil bangun: ubah sumbernya, bukan berkas ini.\n`;
  const kode = [
    kepala,
    kecil,
    ...registri.DOK_FUNGSI.map(puntungFungsi),
    ...nama.map((n) => puntungTindakan(n, tindakan[n] ?? '')),
  ].join('');
  return {
    kode,
    mesin,
    bantuan: jsonPolos({
      fungsi: fungsiPanel(registri.DOK_FUNGSI),
      aturan: Object.fromEntries(
        daftarDok.map(({ id, penjelasan: { mengapa, perbaikan } }) => [id, { mengapa, perbaikan }]),
      ),
    }),
    fungsi: registri.DOK_FUNGSI.map((f) => ({ nama: f.nama, parameter: f.parameter.map((p) => p.nama) })),
    tindakan: nama,
  };
}

const PANEL_KOSONG =
  '<!doctype html><html lang="id"><head><meta charset="utf-8"><title>LKjIP</title><link rel="stylesheet" href="style.css"></head>' +
  '<body><main id="panel"></main><script src="main.ts"></script></body></html>';

/**
 * Help of the functions as the panel shows it (BantuanPanel of its contract, with why each rule matters): a file of its
 * own, read when it is first needed, so that neither a custom function nor the panel's first paint pays for it.
 */
export function fungsiPanel(dok) {
  const angka = (x) => (typeof x === 'number' ? String(x).replace('.', ',') : String(x));
  return dok.map((f) => ({
    nama: f.nama,
    ringkas: f.ringkas,
    parameter: f.parameter.map((p) => ({
      nama: p.nama,
      keterangan: p.bantuan,
      wajib: !f.sintaks.includes(`[${p.nama}]`),
      pilihan: p.pilihan ? [...p.pilihan] : null,
    })),
    contoh: f.contoh.slice(0, 4).map((c) => ({ rumus: c.rumus, hasil: angka(c.hasil) })),
  }));
}

/** index.html of a folder with its style sheet and its script put inside: one file that loads nothing. */
async function satukan(folder, opsi = {}, kosong = null) {
  const halaman = bacaBila(`${folder}/index.html`) ?? kosong;
  const ada = existsSync(join(akar, folder, 'main.ts'));
  const skrip = ada
    ? await bundelTeks({ entryPoints: [`${folder}/main.ts`], format: 'iife', target: 'es2020', minify: true, ...opsi })
    : '';
  const gaya = (await esbuild.transform(bacaBila(`${folder}/style.css`) ?? '', { loader: 'css', minify: true })).code;
  return halaman
    .replace(/<link\b[^>]*href=["']style\.css["'][^>]*>/, () => `<style>${gaya.trim()}</style>`)
    .replace(/<script\b[^>]*src=["']main\.ts["'][^>]*><\/script>/, () => `<script>${skrip.trim()}</script>`);
}

const buatPanel = () => satukan('sidebar', {}, PANEL_KOSONG);

/** A program of the command line, with packages left where npm put them. */
async function buatAlat(berkas) {
  return existsSync(join(akar, berkas))
    ? bundelTeks({
        entryPoints: [berkas],
        format: 'esm',
        platform: 'node',
        target: 'node20',
        packages: 'external',
        sourcemap: 'inline',
      })
    : null;
}

function periksaTipe() {
  const r = spawnSync(process.execPath, [join(akar, 'node_modules/typescript/bin/tsc'), '-p', akar], {
    encoding: 'utf8',
  });
  return r.status === 0 ? [] : [`pemeriksaan tipe gagal:\n${r.stdout}${r.stderr}`];
}

export async function bangun({ tipe = true } = {}) {
  const versi = JSON.parse(baca('package.json')).version;
  const versiSumber = /VERSI = '([^']+)'/.exec(baca('src/core/versi.ts'))?.[1];
  const [{ kode, mesin, bantuan, fungsi, tindakan }, panel, pratinjau, pekerja, cli] = await Promise.all([
    buatKode(versi),
    buatPanel(),
    satukan('local/preview'),
    buatAlat('local/preview/pekerja.ts'),
    buatAlat('local/cli.ts'),
  ]);
  const manifes = bacaBila('appsscript.json');
  const sebab = [
    ...(versi === versiSumber ? [] : [`versi package.json ${versi}, src/core/versi.ts ${versiSumber}`]),
    ...periksaSintaks(kode),
    ...periksaSintaks(mesin).map((s) => `Mesin: ${s}`),
    ...periksaPuntung(kode, { fungsi, tindakan }),
    ...periksaManifes(manifes),
    ...periksaUkuran('Code.js', kode, BATAS_KODE),
    ...periksaUkuran('Mesin.html', mesin, BATAS_MESIN),
    ...periksaPanel(panel),
    ...periksaUkuran('Sidebar.html', panel, BATAS_PANEL),
    ...(tipe ? periksaTipe() : []),
  ];
  if (sebab.length) throw new GagalBangun(sebab);
  taruh(join(akar, 'dist/Sidebar.html'), panel);
  taruh(join(akar, 'dist/Bantuan.html'), bantuan);
  taruh(join(akar, 'dist/Mesin.html'), jsonPolos(mesin));
  taruh(join(akar, 'dist/appsscript.json'), manifes);
  taruh(join(akar, 'dist/Code.js'), kode);
  taruh(join(akar, '.build/pratinjau.html'), pratinjau);
  taruh(join(akar, '.build/pratinjau-pekerja.mjs'), pekerja);
  if (cli !== null) taruh(join(akar, '.build/cli.mjs'), cli);
  const besar = (isi) => Buffer.byteLength(isi);
  return { kode: besar(kode), mesin: besar(mesin), panel: besar(panel), fungsi, tindakan };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const h = await bangun({ tipe: !process.argv.includes('--tanpa-tipe') });
    const kb = (n) => `${(n / 1024).toFixed(1)} KB`;
    console.log(
      `dist/Code.js ${kb(h.kode)} (batas ${kb(BATAS_KODE)}), ${h.fungsi.length} fungsi, ${h.tindakan.length} tindakan · ` +
        `dist/Mesin.html ${kb(h.mesin)} (batas ${kb(BATAS_MESIN)}) · dist/Sidebar.html ${kb(h.panel)} (batas ${kb(BATAS_PANEL)})`,
    );
  } catch (e) {
    console.error(`Gagal membangun:\n${e instanceof GagalBangun ? e.message : (e.stack ?? e)}`);
    process.exit(1);
  }
}
