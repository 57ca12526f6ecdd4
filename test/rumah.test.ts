import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bacaPagu, lewatPagu, paguTurun, ukurRumah } from '../local/build/ukur-rumah.mjs';

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

describe('rumah: ukurannya hanya boleh turun', () => {
  it('tidak ada folder yang melewati pagunya di rumah-pagu.json', { timeout: 300_000 }, () => {
    const pagu = bacaPagu();
    if (pagu === null) throw new Error('test/rumah-pagu.json tidak ada');
    const ukuran = ukurRumah();
    expect(lewatPagu(ukuran, pagu).join('\n'), 'give the names words, the functions steps').toBe('');
    if (JSON.stringify(paguTurun(ukuran, pagu)) !== JSON.stringify(pagu))
      console.warn('The house got smaller: npm run rumah -- --turunkan lowers its ceiling.');
  });

  it('pagu mengikuti yang turun, menolak yang naik dan folder baru', () => {
    const ukuran = { namaPendek: ['src/a/x.ts:1 n'], eksporGanda: ['Sel: src/a/x.ts, src/b/y.ts'] };
    const lengkap = { ...ukuran, fungsiPanjang: [], fungsiRumit: [] };
    const pagu = { 'src/a': { namaPendek: 3, eksporGanda: 1, fungsiRumit: 2 }, 'src/b': { eksporGanda: 1 } };
    expect(lewatPagu(lengkap, pagu)).toEqual([]);
    expect(paguTurun(lengkap, pagu)).toEqual({
      'src/a': { namaPendek: 1, eksporGanda: 1 },
      'src/b': { eksporGanda: 1 },
    });
    expect(lewatPagu(lengkap, { 'src/a': { namaPendek: 1, eksporGanda: 1 } })).toEqual([
      expect.stringMatching(/^src\/b: 1 exported names that mean two things, 0 allowed:/),
    ]);
    expect(paguTurun(lengkap, { 'src/a': { namaPendek: 0, eksporGanda: 1 } })).toEqual({ 'src/a': { eksporGanda: 1 } });
  });
});
