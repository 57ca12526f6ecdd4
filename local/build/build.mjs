// npm run build: dist/ ready for `clasp push`, and the command line beside it. Everything is built in memory, checked,
// and only then put in place by renaming, so that a failed or a second build never leaves half a dist/.
//   --tanpa-tipe     leave the type check to the caller
//   --mesin skrip    the larger half as a second script instead of text in an HTML file
//   --rumus          the custom functions alone, without menu, panel and scopes
//   --addon          the menu as that of a published add-on of a Workspace domain (under Extensions)
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import esbuild from 'esbuild';
import { angkatTetapan } from './dialek.mjs';
import {
  BATAS_DOKUMEN,
  BATAS_KODE,
  BATAS_MESIN,
  BATAS_PANEL,
  BATAS_UJI,
  muatPolos,
  periksaManifes,
  periksaMesin,
  periksaPanel,
  periksaPuntung,
  periksaSintaks,
  periksaTanpaLayanan,
  periksaUkuran,
} from './periksa.mjs';
import { akar, bacaAturan, bacaFungsi, muatSumber } from './registri.mjs';

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

/**
 * Lifting the constants takes longer than everything else of a build together, and editions share their larger half: what
 * came out of a text is kept beside it. Unused for a day, it goes.
 */
function terangkat(teks) {
  const sidik = createHash('sha256').update(baca('local/build/dialek.mjs')).update(teks).digest('hex').slice(0, 32);
  const simpanan = `.build/terangkat/${sidik}.js`;
  const ada = bacaBila(simpanan);
  if (ada !== null) {
    utimesSync(join(akar, simpanan), new Date(), new Date());
    return ada;
  }
  const hasil = angkatTetapan(teks);
  taruh(join(akar, simpanan), hasil);
  buangYangLama('.build/terangkat', SEHARI);
  return hasil;
}

async function bundelTeks(opsi) {
  const hasil = await esbuild.build({
    absWorkingDir: akar,
    bundle: true,
    write: false,
    logLevel: 'silent',
    legalComments: 'none',
    charset: 'utf8',
    ...opsi,
  });
  return hasil.outputFiles[0].text;
}

const opsiSkrip = {
  format: 'iife',
  target: 'es2020',
  platform: 'neutral',
  mainFields: ['module', 'main'],
};

/** Word documents: read for their action alone. */
const opsiDokumen = {
  ...opsiSkrip,
  entryPoints: ['src/dokumen.ts'],
  globalName: 'LKJIP_DOKUMEN',
  minify: true,
  // HtmlService takes what looks like a comment out of template literals.
  supported: { 'template-literal': false },
};
/** The larger half calls no function of a cell: it knows their names and the rows of their help, not the functions. */
const daftarNamaFungsi = {
  name: 'daftar-nama-fungsi',
  setup(bangun) {
    bangun.onLoad({ filter: /[\\/]src[\\/]functions[\\/]index\.ts$/ }, async ({ path }) => {
      const registri = await bundelTeks({ ...opsiSkrip, entryPoints: [path], globalName: 'FUNGSI' });
      const [nama, bantuan] = JSON.parse(
        vm.runInNewContext(
          `${registri};JSON.stringify([FUNGSI.daftarFungsi.map((f) => ({ nama: f.nama })), FUNGSI.barisBantuanFungsi()])`,
        ),
      );
      return {
        contents: `export const daftarFungsi = ${JSON.stringify(nama)};\nexport const barisBantuanFungsi = () => ${JSON.stringify(bantuan)};`,
        loader: 'js',
      };
    });
  },
};
const opsiMesin = {
  ...opsiSkrip,
  entryPoints: ['src/mesin.ts'],
  globalName: 'LKJIP_MESIN',
  plugins: [daftarNamaFungsi],
};
/** "Uji diri": read for that entry of the menu alone. */
const opsiUji = { ...opsiSkrip, entryPoints: ['src/uji.ts'], globalName: 'LKJIP_DIRI' };
/** Code.js knows the actions of the other half by name only. */
const opsiKode = (tindakan, uji, addon) => ({
  ...opsiSkrip,
  entryPoints: ['src/main.ts'],
  globalName: 'LKJIP',
  define: {
    NAMA_TINDAKAN: JSON.stringify(tindakan),
    NAMA_UJI: JSON.stringify(uji),
    MENU_ADDON: JSON.stringify(addon),
  },
});

/** Text that travels as an HTML file: nothing in it may look like a tag. */
function jsonPolos(isi) {
  return JSON.stringify(isi).replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
}

const aman = (teks) => teks.replaceAll('*/', '*∕').replace(/\s*\n\s*/g, ' ');

/** One documented top-level function for each custom function. Google reads the JSDoc for its autocompletion. */
function puntungFungsi(fungsi) {
  const baris = ['/**', ` * ${aman(fungsi.ringkas)}`, ' *', ` * Contoh: ${aman(fungsi.contohUtama)}`, ' *'];
  for (const p of fungsi.parameter) baris.push(` * @param {${p.tipe}} ${p.nama} ${aman(p.bantuan)}`);
  baris.push(` * @return {${fungsi.tipeHasil}} ${aman(fungsi.hasil)}`, ' * @customfunction', ' */');
  const p = fungsi.parameter.map((x) => x.nama).join(', ');
  return `${baris.join('\n')}\nfunction ${fungsi.nama}(${p}) { return LKJIP.panggilFungsi('${fungsi.nama}', arguments); }\n`;
}

/** One top-level function for each menu action, trigger and sidebar call, with the parameter names of the source. */
function puntungTindakan(nama, fungsi) {
  const m = /^(?:function\s*[\w$]*\s*)?\(?([\w$,\s]*)\)?\s*(?:=>|\{)/.exec(String(fungsi));
  const p = (m?.[1] ?? '').replace(/\s+/g, '').split(',').filter(Boolean).join(', ');
  return `function ${nama}(${p}) { return LKJIP.tindakan.${nama}.apply(null, arguments); }\n`;
}

/** The script that every formula in a cell loads, with its stubs. */
async function susunKode({ versi, opsiBundel, dok, tindakan }) {
  const kecil = terangkat(await bundelTeks({ ...opsiBundel, minify: true }));
  const polos = muatPolos(kecil);
  if (polos.sebab.length) throw new GagalBangun(polos.sebab);
  const nama = Object.keys(polos.konteks.LKJIP.tindakan);
  const kepala = `// LKjIP untuk Google Sheets ${versi} (MIT). Berkas hasil bangun: ubah sumbernya, bukan berkas ini.\n`;
  return {
    kode: [
      kepala,
      kecil,
      ...dok.map(puntungFungsi),
      ...nama.map((n) => puntungTindakan(n, tindakan[n] ?? polos.konteks.LKJIP.tindakan[n])),
    ].join(''),
    kepala,
    fungsi: dok.map((f) => ({ nama: f.nama, parameter: f.parameter.map((p) => p.nama) })),
    tindakan: nama,
  };
}

/**
 * The functions as the halves beside Code.js know them: name, syntax, help, an example. They compute in cells, out of Code.js
 * alone, and what computes weighs 18 KB.
 */
async function tanpaHitungan() {
  const { daftarFungsi } = await muatSumber("export { daftarFungsi } from './src/functions/index';");
  const menurut = new Map(daftarFungsi.map(({ hitung: _, ...dikenal }) => [dikenal.nama, dikenal]));
  return {
    name: 'tanpa-hitungan',
    setup(penyusun) {
      penyusun.onLoad({ filter: /[\\/]src[\\/]functions[\\/][\w-]+\.ts$/ }, ({ path }) => {
        const nama = /^export const (\w+): Fungsi = /m.exec(readFileSync(path, 'utf8'))?.[1];
        const dikenal = menurut.get(nama);
        return dikenal ? { contents: `export const ${nama} = ${JSON.stringify(dikenal)};`, loader: 'js' } : null;
      });
    },
  };
}

/** A half that is read when it is called: its code, and its actions with the names of their parameters. */
async function buatBagian(asal) {
  const opsi = { ...asal, plugins: [...(asal.plugins ?? []), await tanpaHitungan()] };
  const [kode, panjang] = await Promise.all([
    bundelTeks({ ...opsi, minify: true }).then(terangkat),
    // Minified code has lost the names of the parameters; the long form still has them.
    bundelTeks(opsi),
  ]);
  const { sebab, konteks } = muatPolos(panjang);
  if (sebab.length) throw new GagalBangun(sebab.map((s) => `${opsi.globalName}: ${s}`));
  return { kode, tindakan: konteks[opsi.globalName].tindakan };
}

async function buatKode(versi, addon) {
  const [{ kode: mesin, tindakan: milikMesin }, { kode: uji, tindakan: milikUji }, dok, puntung, { daftarDok }] =
    await Promise.all([buatBagian(opsiMesin), buatBagian(opsiUji), bacaFungsi(), bacaFungsi(true), bacaAturan()]);
  const tindakan = { ...milikMesin, ...milikUji };
  const bantuan = jsonPolos({
    fungsi: fungsiPanel(dok),
    aturan: Object.fromEntries(
      daftarDok.map(({ id, penjelasan: { mengapa, perbaikan } }) => [id, { mengapa, perbaikan }]),
    ),
  });
  return {
    ...(await susunKode({
      versi,
      opsiBundel: opsiKode(Object.keys(milikMesin), Object.keys(milikUji), addon),
      dok: puntung,
      tindakan,
    })),
    mesin,
    uji,
    bantuan,
  };
}

/** Functions whose bodies V8 compiles when they are first called: formulas in cells load the file but do not run them. */
const mesinSkrip = (kepala, mesin, uji) =>
  `${kepala}function MESIN_() {\n${mesin}\nreturn LKJIP_MESIN.tindakan;\n}\nfunction UJI_() {\n${uji}\nreturn LKJIP_DIRI.tindakan;\n}\n`;

const PANEL_KOSONG =
  '<!doctype html><html lang="id"><head><meta charset="utf-8"><title>LKjIP</title><link rel="stylesheet" href="style.css"></head>' +
  '<body><main id="panel"></main><script src="main.ts"></script></body></html>';

/**
 * Help of the functions as the panel shows it (BantuanPanel of its contract, with why each rule matters): a file of its
 * own, read when it is first needed, so that neither a custom function nor the panel's first paint pays for it.
 */
export function fungsiPanel(dok) {
  const angka = (x) => (typeof x === 'number' ? String(x).replace('.', ',') : String(x));
  return dok.map((fungsi) => ({
    nama: fungsi.nama,
    ringkas: fungsi.ringkas,
    parameter: fungsi.parameter.map((p) => ({
      nama: p.nama,
      keterangan: p.bantuan,
      wajib: !fungsi.sintaks.includes(`[${p.nama}]`),
      pilihan: p.pilihan ? [...p.pilihan] : null,
    })),
    contoh: fungsi.contoh.slice(0, 4).map((c) => ({ rumus: c.rumus, hasil: angka(c.hasil) })),
  }));
}

async function gayaFolder(folder) {
  const { code } = await esbuild.transform(bacaBila(`${folder}/style.css`) ?? '', { loader: 'css', minify: true });
  return code.trim();
}

/** index.html of a folder with its style sheet and its script put inside: one file that loads nothing. */
async function satukan(folder, opsi = {}, kosong = null) {
  const halaman = bacaBila(`${folder}/index.html`) ?? kosong;
  const ada = existsSync(join(akar, folder, 'main.ts'));
  const skrip = ada ? await bundelTeks({ ...opsiHalaman(folder), ...opsi }) : '';
  const gaya = await gayaFolder(folder);
  return halaman
    .replace(/<link\b[^>]*href=["']style\.css["'][^>]*>/, () => `<style>${gaya}</style>`)
    .replace(/<script\b[^>]*src=["']main\.ts["'][^>]*><\/script>/, () => `<script>${skrip.trim()}</script>`);
}

/** The page of Word documents, with the bundle that composes them: the command line runs the same bundle out of it. */
async function buatHalamanDokumen() {
  const [halaman, kode] = await Promise.all([
    satukan('sidebar/dokumen', { supported: { 'template-literal': false } }),
    bundelTeks(opsiDokumen),
  ]);
  return halaman.replace(
    /<script\b[^>]*src=["']dokumen\.js["'][^>]*><\/script>/,
    () => `<script id="kode">${kode.trim()}</script>`,
  );
}

const buatPanel = () => satukan('sidebar', {}, PANEL_KOSONG);

/** How the page of a folder is bundled. */
const opsiHalaman = (folder) => ({
  entryPoints: [`${folder}/main.ts`],
  format: 'iife',
  target: 'es2020',
  minify: true,
});

/** Every bundle that goes to Google: its file in dist/ and how it is made; what bench says of their contents. */
export const daftarBundel = async () => [
  { berkas: 'Sidebar.html', opsi: opsiHalaman('sidebar') },
  { berkas: 'PanelLanjut.html', opsi: { ...opsiHalaman('sidebar/lanjut'), define: { GAYA_LANJUT: '""' } } },
  { berkas: 'Word.html', opsi: opsiHalaman('sidebar/word') },
  { berkas: 'Code.js', opsi: { ...opsiKode([], []), minify: true } },
  {
    berkas: 'Mesin.html',
    opsi: { ...opsiMesin, minify: true, plugins: [...opsiMesin.plugins, await tanpaHitungan()] },
  },
  { berkas: 'Dokumen.html', opsi: opsiDokumen },
  { berkas: 'Uji.html', opsi: { ...opsiUji, minify: true, plugins: [await tanpaHitungan()] } },
];

/** What the panel shows now and then, as the JSON text of a script: read with the first help that is asked for. */
const buatPanelLanjut = async () =>
  jsonPolos(
    await bundelTeks({
      ...opsiHalaman('sidebar/lanjut'),
      globalName: 'LKJIP_LANJUT',
      define: { GAYA_LANJUT: JSON.stringify(await gayaFolder('sidebar/lanjut')) },
    }),
  );

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

/**
 * The command line: an entry and a piece for whatever several commands share, so that a command reads what it needs and
 * nothing else. The pieces carry what they are in their names; old ones go when no run can be reading them any more.
 */
async function buatCli() {
  const hasil = await esbuild.build({
    absWorkingDir: akar,
    entryPoints: { cli: 'local/cli.ts' },
    bundle: true,
    splitting: true,
    write: false,
    logLevel: 'silent',
    legalComments: 'none',
    charset: 'utf8',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: 'linked',
    outdir: '.build',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'cli/[name]-[hash]',
  });
  return hasil.outputFiles.map((f) => [f.path, f.text]);
}

const SEHARI = 86_400_000;

/** Takes files out of a folder that nobody has touched for so long. */
function buangYangLama(folder, milidetik, kecuali = new Set()) {
  for (const nama of readdirSync(join(akar, folder))) {
    const berkas = join(akar, folder, nama);
    if (!kecuali.has(berkas) && Date.now() - statSync(berkas).mtimeMs > milidetik) rmSync(berkas, { force: true });
  }
}

function taruhCli(bagian) {
  // The entry last: whoever reads it finds its pieces.
  for (const [berkas, isi] of [...bagian].reverse()) taruh(berkas, isi);
  buangYangLama('.build/cli', SEHARI, new Set(bagian.map(([berkas]) => berkas)));
}

/** The formula library as one file, made when it is another version than last time. */
async function buatPustaka() {
  const { version } = JSON.parse(baca('node_modules/@cj-tech-master/excelts/package.json'));
  const kepala = `// @cj-tech-master/excelts ${version} (formula)\n`;
  if (bacaBila('.build/excelts.cjs')?.startsWith(kepala)) return null;
  const isi = await bundelTeks({
    stdin: { contents: "module.exports = require('@cj-tech-master/excelts/formula');", resolveDir: akar },
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
  });
  return kepala + isi;
}

function periksaTipe() {
  const r = spawnSync(process.execPath, [join(akar, 'node_modules/typescript/bin/tsc'), '-p', akar], {
    encoding: 'utf8',
  });
  return r.status === 0 ? [] : [`pemeriksaan tipe gagal:\n${r.stdout}${r.stderr}`];
}

/** What the folder of a build may hold; what this one does not make goes. */
export const BERKAS = [
  'Sidebar.html',
  'PanelLanjut.html',
  'Word.html',
  'Dokumen.html',
  'HasilUji.html',
  'Bantuan.html',
  'Mesin.html',
  'Uji.html',
  'Mesin.js',
  'appsscript.json',
  'Code.js',
];
const besar = (isi) => Buffer.byteLength(isi ?? '');

/** Everything that goes to Google in the edition with functions alone. */
async function edisiRumus(versi) {
  const dok = await bacaFungsi(true);
  const opsiBundel = { ...opsiSkrip, entryPoints: ['src/rumus.ts'], globalName: 'LKJIP' };
  const { kode, fungsi, tindakan } = await susunKode({ versi, opsiBundel, dok, tindakan: {} });
  // Without the list Google asks for what the script uses, and it uses nothing.
  const { oauthScopes: _, ...manifes } = JSON.parse(baca('appsscript.json'));
  const isi = { 'appsscript.json': `${JSON.stringify(manifes, null, 2)}\n`, 'Code.js': kode };
  const sebab = [...periksaTanpaLayanan(kode), ...periksaManifes(isi['appsscript.json'], { rumus: true })];
  return { isi, sebab, fungsi, tindakan };
}

async function edisiLengkap(versi, mesinSebagai, addon) {
  const [{ kode, kepala, mesin, uji, bantuan, fungsi, tindakan }, panel, lanjut, word, dokumen, hasilUji] =
    await Promise.all([
      buatKode(versi, addon),
      buatPanel(),
      buatPanelLanjut(),
      satukan('sidebar/word'),
      buatHalamanDokumen(),
      satukan('sidebar/uji', { supported: { 'template-literal': false } }),
    ]);
  const skrip = mesinSkrip(kepala, mesin, uji);
  const manifes = bacaBila('appsscript.json');
  const isi = {
    'Sidebar.html': panel,
    'PanelLanjut.html': lanjut,
    'Word.html': word,
    'Bantuan.html': bantuan,
    'Dokumen.html': dokumen,
    'HasilUji.html': hasilUji,
    ...(mesinSebagai === 'skrip'
      ? { 'Mesin.js': skrip }
      : { 'Mesin.html': jsonPolos(mesin), 'Uji.html': jsonPolos(uji) }),
    'appsscript.json': manifes,
    'Code.js': kode,
  };
  const sebab = [
    ...periksaMesin(skrip),
    ...periksaManifes(manifes),
    ...periksaUkuran('Mesin', mesin, BATAS_MESIN),
    ...periksaPanel(panel),
    ...periksaUkuran('Sidebar.html', panel, BATAS_PANEL),
    ...periksaUkuran('PanelLanjut.html', lanjut, BATAS_PANEL),
    ...periksaUkuran('Word.html', word, BATAS_PANEL),
    ...periksaUkuran('Dokumen.html', dokumen, BATAS_DOKUMEN),
    ...periksaPanel(hasilUji),
    ...periksaUkuran('Uji', uji, BATAS_UJI),
  ];
  return { isi, sebab, fungsi, tindakan, mesin };
}

/**
 * Builds an edition into `keluaran` (a folder of the project), and the local programs beside the usual one.
 */
export async function bangun({
  tipe = true,
  mesin: mesinSebagai = 'html',
  rumus = false,
  addon = false,
  keluaran = 'dist',
} = {}) {
  const versi = JSON.parse(baca('package.json')).version;
  const versiSumber = /VERSI = '([^']+)'/.exec(baca('src/core/versi.ts'))?.[1];
  const [edisi, pratinjau, pekerja, cli, pustaka] = await Promise.all([
    rumus ? edisiRumus(versi) : edisiLengkap(versi, mesinSebagai, addon),
    satukan('local/preview'),
    buatAlat('local/preview/pekerja.ts'),
    buatCli(),
    buatPustaka(),
  ]);
  const { isi, fungsi, tindakan } = edisi;
  const sebab = [
    ...(versi === versiSumber ? [] : [`versi package.json ${versi}, src/core/versi.ts ${versiSumber}`]),
    ...Object.keys(isi).flatMap((nama) =>
      nama.endsWith('.js') ? periksaSintaks(isi[nama]).map((s) => `${nama}: ${s}`) : [],
    ),
    ...periksaPuntung(isi['Code.js'], { fungsi, tindakan }),
    ...periksaUkuran('Code.js', isi['Code.js'], BATAS_KODE),
    ...edisi.sebab,
    ...(tipe ? periksaTipe() : []),
  ];
  if (sebab.length) throw new GagalBangun(sebab);
  // Code.js last: whoever sees the new one finds the rest in place.
  for (const nama of BERKAS) {
    if (isi[nama] === undefined) rmSync(join(akar, keluaran, nama), { force: true });
    else taruh(join(akar, keluaran, nama), isi[nama]);
  }
  taruh(join(akar, '.build/pratinjau.html'), pratinjau);
  taruh(join(akar, '.build/pratinjau-pekerja.mjs'), pekerja);
  if (pustaka !== null) {
    taruh(join(akar, '.build/excelts.cjs'), pustaka);
    // Machine code of the one before.
    for (const nama of readdirSync(join(akar, '.build')))
      if (nama.startsWith('excelts.cjs.')) rmSync(join(akar, '.build', nama), { force: true });
  }
  taruhCli(cli);
  return {
    kode: besar(isi['Code.js']),
    mesin: besar(edisi.mesin),
    panel: besar(isi['Sidebar.html']),
    fungsi,
    tindakan,
  };
}

/** Options of the command line. */
function opsiBaris(argumen) {
  const di = argumen.indexOf('--mesin');
  const mesin = di >= 0 ? argumen[di + 1] : 'html';
  if (mesin !== 'html' && mesin !== 'skrip') throw new GagalBangun([`--mesin ${mesin ?? ''}: html atau skrip`]);
  const ada = (nama) => argumen.includes(nama);
  return { tipe: !ada('--tanpa-tipe'), rumus: ada('--rumus'), addon: ada('--addon'), mesin };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const opsi = opsiBaris(process.argv.slice(2));
    const bangunan = await bangun(opsi);
    const kilobita = (n) => `${(n / 1024).toFixed(1)} KB`;
    const bagian = [
      `dist/Code.js ${kilobita(bangunan.kode)} (batas ${kilobita(BATAS_KODE)}), ${bangunan.fungsi.length} fungsi, ${bangunan.tindakan.length} tindakan`,
      ...(opsi.rumus
        ? []
        : [
            `dist/Mesin.${opsi.mesin === 'skrip' ? 'js' : 'html'} ${kilobita(bangunan.mesin)} (batas ${kilobita(BATAS_MESIN)})`,
            `dist/Sidebar.html ${kilobita(bangunan.panel)} (batas ${kilobita(BATAS_PANEL)})`,
          ]),
    ];
    console.log(bagian.join(' · '));
  } catch (e) {
    console.error(`Gagal membangun:\n${e instanceof GagalBangun ? e.message : (e.stack ?? e)}`);
    process.exit(1);
  }
}
