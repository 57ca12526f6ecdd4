// npm run rumah: figures about the house itself, from the sources' syntax: names that say nothing, names that mean two
// things, functions that are too long or too tangled. test/rumah.test.ts holds the sums of every folder under the ceiling
// of test/rumah-pagu.json: they may fall, not rise.
//   npm run rumah -- --rinci     also where
//   npm run rumah -- --turunkan  lowers the ceiling to what there is; it never raises one
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript-api';
import { akar } from './registri.mjs';

/**
 * Short, and yet whole words: id, ke, di, ya; of the field: tw (triwulan); of a platform: A1 notation, op of a message, ui,
 * us (the US form of a formula), pt (points), el, xf, ss (the service's own word for a spreadsheet).
 */
const KATA_PENDEK = new Set(['id', 'ke', 'di', 'ya', 'tw', 'TW', 'a1', 'op', 'ui', 'us', 'pt', 'el', 'xf', 'ss']);
/** Names that say one thing wherever they stand: a page's text, a folder of generated pages, what an edition offers. */
const KESEPAKATAN = new Set(['dok', 'default', 'kumpulan', 'tindakan', 'daftarFungsi']);
/** A name of one or two letters is fine as an index or when everything about it fits into so many lines. */
const BARIS_DEKAT = 5;
const PANJANG_FUNGSI = 80;
const RUMIT = 25;

const berkas = (folder) =>
  readdirSync(join(akar, folder), { recursive: true })
    .filter((f) => /\.(ts|mjs)$/.test(f) && !/\.d\.m?ts$/.test(f))
    .filter((f) => !f.startsWith('fixtures'))
    .map((f) => join(akar, folder, f));

/** The statement list, function or module in which a name is known. */
function ruangNama(simpul) {
  let s = simpul.parent;
  if (ts.isVariableDeclarationList(s)) s = s.parent;
  if (ts.isVariableStatement(s)) s = s.parent;
  return s;
}

/** Loop counters, and the second parameter of map, filter and the like. */
function indeks(nama, simpul) {
  if (!/^[ijknmrcxy]$/.test(nama)) return false;
  let s = simpul.parent;
  while (s && (ts.isVariableDeclarationList(s) || ts.isVariableDeclaration(s))) s = s.parent;
  if (ts.isForStatement(s)) return true;
  return ts.isParameter(simpul) && simpul.parent.parameters.indexOf(simpul) > 0;
}

function namaPendek(sumber) {
  const hasil = [];
  const baris = (letak) => sumber.getLineAndCharacterOfPosition(letak).line;
  const catat = (pengenal, simpul) => {
    const nama = pengenal.text;
    if (nama.length > 2 || nama.startsWith('_') || KATA_PENDEK.has(nama) || indeks(nama, simpul)) return;
    // How far the name is used, not how long its block is.
    const ruang = ruangNama(simpul);
    let akhir = pengenal.end;
    const cari = (s) => {
      if (ts.isIdentifier(s) && s.text === nama && s.end > akhir) akhir = s.end;
      ts.forEachChild(s, cari);
    };
    cari(ruang);
    if (baris(akhir) - baris(pengenal.pos) >= BARIS_DEKAT) hasil.push({ nama, di: baris(pengenal.getStart()) + 1 });
  };
  const telusuri = (s) => {
    if ((ts.isVariableDeclaration(s) || ts.isParameter(s) || ts.isBindingElement(s)) && ts.isIdentifier(s.name))
      catat(s.name, ts.isBindingElement(s) ? pemilik(s) : s);
    ts.forEachChild(s, telusuri);
  };
  telusuri(sumber);
  return hasil;
}

function pemilik(simpul) {
  let s = simpul;
  while (!ts.isVariableDeclaration(s) && !ts.isParameter(s)) s = s.parent;
  return s;
}

/** Functions that Biome finds too tangled: its cognitive complexity, the one its editors' plugins show. */
function fungsiRumit(folder) {
  const tempat = join(akar, '.build/rumit');
  mkdirSync(tempat, { recursive: true });
  const aturan = { level: 'error', options: { maxAllowedComplexity: RUMIT } };
  const isi = {
    root: true,
    linter: { rules: { preset: 'none', complexity: { noExcessiveCognitiveComplexity: aturan } } },
    formatter: { enabled: false },
    assist: { enabled: false },
  };
  writeFileSync(join(tempat, 'biome.json'), JSON.stringify(isi));
  const argumen = ['lint', `--config-path=${tempat}`, '--max-diagnostics=none', '--reporter=json', ...folder];
  const jalan = spawnSync(join(akar, 'node_modules/.bin/biome'), argumen, {
    cwd: akar,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return JSON.parse(jalan.stdout)
    .diagnostics.filter((d) => d.category === 'lint/complexity/noExcessiveCognitiveComplexity')
    .map(({ location: { path, start }, message }) => ({
      di: `${path}:${start.line}`,
      rumit: Number(/\d+/.exec(message)[0]),
    }))
    .sort((a, b) => b.rumit - a.rumit)
    .map((f) => `${f.di} ${f.rumit}`);
}

function fungsiBesar(sumber) {
  const hasil = [];
  const baris = (letak) => sumber.getLineAndCharacterOfPosition(letak).line;
  const telusuri = (simpul) => {
    if (ts.isFunctionLike(simpul) && simpul.body) {
      const luar =
        simpul.parent && ts.isVariableDeclaration(simpul.parent)
          ? simpul.parent.name.getText()
          : (simpul.name?.getText() ?? '(tanpa nama)');
      hasil.push({
        nama: luar,
        di: baris(simpul.getStart()) + 1,
        panjang: baris(simpul.end) - baris(simpul.getStart()) + 1,
      });
    }
    ts.forEachChild(simpul, telusuri);
  };
  telusuri(sumber);
  return hasil;
}

/** Names that are exported for another thing elsewhere. */
function eksporGanda(semua) {
  const menurut = new Map();
  for (const [berkasKini, sumber] of semua)
    for (const simpul of sumber.statements) {
      if (!simpul.modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword)) continue;
      const nama = ts.isVariableStatement(simpul)
        ? simpul.declarationList.declarations.map((d) => d.name.getText())
        : simpul.name
          ? [simpul.name.text]
          : [];
      for (const n of nama) if (!KESEPAKATAN.has(n)) menurut.set(n, [...(menurut.get(n) ?? []), berkasKini]);
    }
  return [...menurut].filter(([, f]) => new Set(f).size > 1).map(([nama, f]) => ({ nama, di: [...new Set(f)] }));
}

export function ukurRumah(folder = ['src', 'sidebar', 'local']) {
  const semua = folder
    .flatMap(berkas)
    .map((f) => [relative(akar, f), ts.createSourceFile(f, readFileSync(f, 'utf8'), ts.ScriptTarget.Latest, true)]);
  const rinci = { pendek: [], panjang: [] };
  for (const [f, sumber] of semua) {
    for (const x of namaPendek(sumber)) rinci.pendek.push(`${f}:${x.di} ${x.nama}`);
    for (const x of fungsiBesar(sumber)) {
      if (x.panjang > PANJANG_FUNGSI) rinci.panjang.push(`${f}:${x.di} ${x.nama} ${x.panjang} baris`);
    }
  }
  const ganda = eksporGanda(semua);
  return {
    namaPendek: rinci.pendek,
    eksporGanda: ganda.map((g) => `${g.nama}: ${g.di.join(', ')}`),
    fungsiPanjang: rinci.panjang,
    fungsiRumit: fungsiRumit(folder),
  };
}

const PAGU = join(akar, 'test/rumah-pagu.json');

/** "src/core" of "src/core/angka.ts:12"; "sidebar" of a file that lies in no room. */
const ruangBerkas = (letak) => letak.split('/').slice(0, -1).slice(0, 2).join('/');

/** The figures of each folder; a name that is exported twice counts in every folder that exports it. */
function menurutFolder(ukuran) {
  const hasil = {};
  for (const [kunci, daftar] of Object.entries(ukuran))
    for (const teks of daftar) {
      const letak = kunci === 'eksporGanda' ? teks.replace(/^.*?: /, '').split(', ') : [teks];
      for (const folder of new Set(letak.map(ruangBerkas))) {
        hasil[folder] ??= {};
        hasil[folder][kunci] = (hasil[folder][kunci] ?? 0) + 1;
      }
    }
  return hasil;
}

export const bacaPagu = () => (existsSync(PAGU) ? JSON.parse(readFileSync(PAGU, 'utf8')) : null);

/** Folders that are above their ceiling, a sentence each with where; a folder without a ceiling may have none at all. */
export function lewatPagu(ukuran, pagu) {
  return Object.entries(menurutFolder(ukuran)).flatMap(([folder, jumlah]) =>
    Object.entries(jumlah).flatMap(([kunci, banyak]) => {
      const boleh = pagu[folder]?.[kunci] ?? 0;
      if (banyak <= boleh) return [];
      const di = ukuran[kunci].filter((teks) => teks.includes(`${folder}/`)).slice(0, 10);
      return [`${folder}: ${banyak} ${ARTI[kunci]}, ${boleh} allowed:\n  ${di.join('\n  ')}`];
    }),
  );
}

/** The ceiling with every figure that fell; null and what was not there before become what there is. */
export function paguTurun(ukuran, pagu) {
  const kini = menurutFolder(ukuran);
  if (pagu === null) return urut(kini);
  const hasil = {};
  for (const [folder, jumlah] of Object.entries(pagu))
    for (const [kunci, boleh] of Object.entries(jumlah)) {
      const banyak = Math.min(boleh, kini[folder]?.[kunci] ?? 0);
      if (banyak > 0) hasil[folder] = { ...hasil[folder], [kunci]: banyak };
    }
  return urut(hasil);
}

const urut = (pagu) => Object.fromEntries(Object.entries(pagu).sort(([a], [b]) => (a < b ? -1 : 1)));

const ARTI = {
  namaPendek: `names of one or two letters used over ${BARIS_DEKAT} lines or more, no index`,
  eksporGanda: 'exported names that mean two things',
  fungsiPanjang: `functions over ${PANJANG_FUNGSI} lines`,
  fungsiRumit: `functions above complexity ${RUMIT}`,
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const ukuran = ukurRumah();
  for (const [kunci, daftar] of Object.entries(ukuran)) {
    console.log(`${String(daftar.length).padStart(5)}  ${ARTI[kunci]}`);
    if (process.argv.includes('--rinci')) for (const teks of daftar) console.log(`       ${teks}`);
  }
  if (process.argv.includes('--turunkan'))
    writeFileSync(PAGU, `${JSON.stringify(paguTurun(ukuran, bacaPagu()), null, 2)}\n`);
}
