/**
 * CONTRIBUTING.md leads through adding a rule, a function and a table. Here it is followed word by word in a copy of the
 * project: the files as printed, one line in each registry, the docs, the check of those three.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const akar = resolve(import.meta.dirname, '../..');
const salinan = mkdtempSync(join(tmpdir(), 'lkjip-tambah-'));
afterAll(() => rmSync(salinan, { recursive: true, force: true }));

const jalan = (perintah: string, ...argumen: string[]) => {
  const hasil = spawnSync(perintah, argumen, { cwd: salinan, encoding: 'utf8' });
  return { kode: hasil.status, teks: `${hasil.stdout}${hasil.stderr}` };
};

/** Files that CONTRIBUTING.md prints: "```ts path". */
const panduan = readFileSync(join(akar, 'CONTRIBUTING.md'), 'utf8');
const berkas = [...panduan.matchAll(/```ts (\S+)\n([\s\S]*?)```/g)].map(
  ([, path, isi]) => ({ path, isi }) as { path: string; isi: string },
);

/** The one place beside the file: an import and an entry at the end of the list. */
function daftarkan(registri: string, nama: string, dari: string): void {
  const path = join(salinan, registri);
  const isi = readFileSync(path, 'utf8').replace(/^import /m, `import { ${nama} } from '${dari}';\nimport `);
  const letak = isi.search(/\n\];/);
  writeFileSync(path, `${isi.slice(0, letak)}\n  ${nama},${isi.slice(letak)}`);
}

describe('CONTRIBUTING.md diikuti kata demi kata', () => {
  it('satu berkas dan satu baris masing-masing untuk aturan, fungsi, dan tabel; selebihnya menyusul sendiri', () => {
    expect(berkas.map((b) => b.path.split('/')[1])).toEqual(['rules', 'functions', 'tables']);
    for (const nama of [
      'src',
      'sidebar',
      'local',
      'test',
      'bench',
      'docs',
      'README.md',
      'package.json',
      'appsscript.json',
      'biome.json',
      '.gitignore',
      'tsconfig.json',
      'vitest.config.ts',
      'CONTRIBUTING.md',
    ])
      cpSync(join(akar, nama), join(salinan, nama), { recursive: true });
    symlinkSync(join(akar, 'node_modules'), join(salinan, 'node_modules'));
    for (const { path, isi } of berkas) {
      mkdirSync(dirname(join(salinan, path)), { recursive: true });
      writeFileSync(join(salinan, path), isi);
    }
    daftarkan('src/rules/penulisan/index.ts', 'targetNegatif', './target-negatif');
    daftarkan('src/functions/index.ts', 'SISA_PAGU', './sisa-pagu');
    daftarkan('src/tables/daftar.ts', 'selisihTarget', './selisih-target');
    const gaya = jalan('node_modules/.bin/biome', 'check', '--write', 'src');
    expect(gaya.kode, gaya.teks).toBe(0);

    const docs = jalan(process.execPath, 'local/build/docs.mjs');
    expect(docs.kode, docs.teks).toBe(0);
    expect(docs.teks).toContain('1 dari ');
    for (const halaman of ['aturan/target-negatif', 'fungsi/sisa-pagu', 'tabel/selisih-target'])
      expect(readFileSync(join(salinan, `docs/${halaman}.md`), 'utf8').length).toBeGreaterThan(300);

    const periksa = jalan(
      process.execPath,
      'local/build/test.mjs',
      '--cepat',
      'aturan/target-negatif',
      'fungsi/SISA_PAGU',
      'tabel/selisih-target',
    );
    expect(periksa.kode, periksa.teks).toBe(0);
    expect(periksa.teks).toMatch(/\d+ passed, 0 failed/);
    const keliru = jalan(process.execPath, 'local/build/test.mjs', '--cepat', 'aturan/tidak-ada');
    expect(keliru.kode).toBe(1);
    expect(keliru.teks).toContain('aturan/tidak-ada: tidak ada di src/rules');
  }, 600_000);
});
