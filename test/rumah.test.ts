import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may know whom: the house of docs/decisions. A room may always import from itself. */
const BOLEH: Record<string, string[]> = {
  core: [],
  messages: ['core'],
  words: ['core'],
  functions: ['core', 'messages'],
  workbook: ['core', 'messages', 'words', 'functions'],
  recognise: ['core', 'words', 'messages', 'workbook'],
  relations: ['core', 'words'],
  naskah: ['core', 'messages', 'words'],
  rules: ['core', 'messages', 'words', 'naskah', 'recognise', 'relations', 'workbook'],
  proposals: ['core', 'messages', 'words', 'recognise', 'relations', 'workbook'],
  tables: ['core', 'messages', 'words', 'workbook'],
  documents: ['core', 'messages', 'words', 'workbook', 'tables'],
  sheets: [
    'core',
    'messages',
    'functions',
    'words',
    'workbook',
    'naskah',
    'recognise',
    'relations',
    'rules',
    'proposals',
    'tables',
    'documents',
  ],
};
const LAYANAN =
  /\b(SpreadsheetApp|HtmlService|PropertiesService|LockService|CacheService|Session|ScriptApp|Utilities|Charts)\b\s*\./;

const akar = resolve(import.meta.dirname, '..');

function berkas(folder: string): string[] {
  return readdirSync(folder).flatMap((nama) => {
    const p = join(folder, nama);
    return statSync(p).isDirectory() ? berkas(p) : /\.(ts|mjs)$/.test(nama) ? [p] : [];
  });
}

function impor(isi: string): string[] {
  return [...isi.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]*)['"]/g)].map((m) => m[1] as string);
}

describe('rumah: siapa boleh mengenal siapa', () => {
  for (const f of berkas(join(akar, 'src'))) {
    const nama = relative(join(akar, 'src'), f);
    const ruang = nama.includes('/') ? (nama.split('/')[0] as string) : 'main';
    it(`src/${nama}`, () => {
      const isi = readFileSync(f, 'utf8');
      if (ruang !== 'main') expect(Object.keys(BOLEH), `ruang tidak dikenal: ${ruang}`).toContain(ruang);
      for (const i of impor(isi)) {
        const ke = relative(join(akar, 'src'), resolve(dirname(f), i));
        expect(ke.startsWith('..'), `${nama} mengimpor dari luar src: ${i}`).toBe(false);
        if (ruang === 'main') continue;
        const tujuan = ke.split('/')[0] as string;
        expect([ruang, ...(BOLEH[ruang] ?? [])], `${nama} tidak boleh mengimpor ${i}`).toContain(tujuan);
      }
      if (ruang !== 'sheets' && ruang !== 'main') {
        const kode = isi.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
        expect(LAYANAN.test(kode), `${nama} memanggil layanan Apps Script`).toBe(false);
      }
    });
  }

  it('local hanya menggerakkan hasil bundel, tidak masuk ke src', () => {
    for (const f of berkas(join(akar, 'local'))) {
      for (const i of impor(readFileSync(f, 'utf8'))) {
        const ke = relative(akar, resolve(dirname(f), i));
        expect(ke.startsWith('src/') && !ke.startsWith('src/core/'), `${relative(akar, f)} mengimpor ${i}`).toBe(false);
      }
    }
  });

  it('sidebar hanya mengenal kontrak di src/core', () => {
    for (const f of berkas(join(akar, 'sidebar'))) {
      for (const i of impor(readFileSync(f, 'utf8'))) {
        const ke = relative(akar, resolve(dirname(f), i));
        expect(ke.startsWith('src/') && !ke.startsWith('src/core/'), `${relative(akar, f)} mengimpor ${i}`).toBe(false);
      }
    }
  });
});
