// npm run ablasi: bundles the sources with a switch around every condition of the files asked for, and runs ablasi.ts.
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-api';
import { jalankan } from './jalan.mjs';

const sini = dirname(fileURLToPath(import.meta.url));
const akar = resolve(sini, '../..');
const BAKU = ['recognise/kolom', 'relations/kawan', 'relations/bacaan', 'relations/pola'].map((f) => `src/${f}.ts`);
const berkas =
  process.argv
    .find((a) => a.startsWith('--berkas='))
    ?.slice('--berkas='.length)
    .split(',') ?? BAKU;
const denganOperan = process.argv.includes('--operan');
const daftar = [];

/** Operands of the `&&` and `||` that a condition is made of, and what leaves each of them out: true, false. */
function operan(syarat) {
  if (ts.isParenthesizedExpression(syarat)) return operan(syarat.expression);
  if (!ts.isBinaryExpression(syarat)) return [];
  const jenis = syarat.operatorToken.kind;
  const dan = jenis === ts.SyntaxKind.AmpersandAmpersandToken;
  if (!dan && jenis !== ts.SyntaxKind.BarBarToken) return [];
  return [syarat.left, syarat.right].flatMap((simpul) => [{ simpul, netral: dan }, ...operan(simpul)]);
}

/** The source with `kondisi(n, …)` around the condition of every `if`; with --operan also around their parts. */
function bersakelar(path) {
  const teks = readFileSync(path, 'utf8');
  const pohon = ts.createSourceFile(path, teks, ts.ScriptTarget.ES2022, true);
  const sisipan = [];
  const pasang = (syarat, netral) => {
    const nomor = daftar.length;
    const baris = pohon.getLineAndCharacterOfPosition(syarat.getStart()).line + 1;
    const isi = syarat.getText().replace(/\s+/g, ' ');
    daftar.push({ nomor, tempat: `${relative(akar, path)}:${baris}`, teks: isi.slice(0, 140) });
    sisipan.push([syarat.getStart(), `globalThis.kondisi(${nomor}, ${netral}, `], [syarat.getEnd(), ')']);
  };
  const lihat = (simpul) => {
    const syarat = ts.isIfStatement(simpul)
      ? simpul.expression
      : denganOperan && ts.isConditionalExpression(simpul)
        ? simpul.condition
        : null;
    if (syarat) pasang(syarat, false);
    if (syarat && denganOperan) for (const { simpul: bagian, netral } of operan(syarat)) pasang(bagian, netral);
    ts.forEachChild(simpul, lihat);
  };
  lihat(pohon);
  // What a condition has proved of a type is no longer seen; types are not checked here. Of several that begin at one
  // place the outermost comes first.
  sisipan.reverse().sort((a, b) => b[0] - a[0]);
  return sisipan.reduce((t, [di, apa]) => t.slice(0, di) + apa + t.slice(di), teks);
}

const isi = new Map(berkas.map((f) => [join(akar, f), bersakelar(join(akar, f))]));
await jalankan('ablasi.ts', {
  sumber: (path) => isi.get(path),
  define: { DAFTAR_KONDISI: JSON.stringify(daftar) },
});
