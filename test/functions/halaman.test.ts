import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kumpulan } from '../../local/build/dok-fungsi.mjs';
import { halamanBasi } from '../../local/build/halaman.mjs';
import { fungsiPuncak } from '../../local/build/periksa.mjs';
import { bacaFungsi } from '../../local/build/registri.mjs';
import { barisBantuanFungsi, daftarFungsi } from '../../src/functions/index';
import { panggilFungsi } from '../../src/main';

const akar = resolve(import.meta.dirname, '../..');
const DOK_FUNGSI = await bacaFungsi();
const nama = daftarFungsi.map((f) => f.nama);

describe('satu daftar fungsi di mana-mana', () => {
  it('halaman dan daftar di README sama dengan fungsinya', async () => {
    const halaman = await kumpulan.susun();
    const semua = Object.keys(halaman);
    expect(semua.filter((path) => path.startsWith(kumpulan.folder))).toHaveLength(nama.length + 1);
    expect(semua.includes('README.md')).toBe(existsSync(join(akar, 'README.md')));
    expect(await halamanBasi(kumpulan, halaman)).toBe('');
  });

  it('puntung di Code.js: nama, parameter, dan dokumentasi yang dibaca pelengkapan otomatis', () => {
    const kode = readFileSync(join(akar, 'dist/Code.js'), 'utf8');
    const puncak = fungsiPuncak(kode).filter((f) => nama.includes(f.nama));
    expect(puncak.map((f) => f.nama)).toEqual(nama);
    for (const fungsiTerdokumentasi of DOK_FUNGSI) {
      expect(puncak.find((p) => p.nama === fungsiTerdokumentasi.nama)?.parameter).toEqual(
        fungsiTerdokumentasi.parameter.map((p) => p.nama),
      );
      const dok =
        kode
          .slice(0, kode.indexOf(`function ${fungsiTerdokumentasi.nama}(`))
          .split('/**')
          .at(-1) ?? '';
      expect(dok).toContain('@customfunction');
      expect(dok).toContain(fungsiTerdokumentasi.ringkas);
      for (const p of fungsiTerdokumentasi.parameter)
        expect(dok).toContain(`@param {${p.tipe}} ${p.nama} ${p.bantuan}`);
    }
  });

  it('lembar bantuan memuat semuanya', () => {
    expect(barisBantuanFungsi().map((b) => b.nama)).toEqual(nama);
    for (const b of barisBantuanFungsi()) expect(b.sintaks.startsWith(`${b.nama}(`)).toBe(true);
  });

  it('setiap kata pilihan diterima fungsinya, dalam huruf besar dan kecil', () => {
    for (const fungsiTerdokumentasi of DOK_FUNGSI) {
      fungsiTerdokumentasi.parameter.forEach((parameter, i) => {
        for (const kata of parameter.pilihan ?? []) {
          for (const tulisan of [kata, kata.toLowerCase(), kata.replaceAll('_', ' ')]) {
            const wajib = fungsiTerdokumentasi.parameter.filter(
              (q) => !fungsiTerdokumentasi.sintaks.includes(`[${q.nama}]`),
            ).length;
            const argumen: unknown[] = fungsiTerdokumentasi.parameter.map((_, j) =>
              j < wajib ? [131.71, 85.7, 50][j] : '',
            );
            argumen[i] = tulisan;
            let pesan = '';
            try {
              panggilFungsi(fungsiTerdokumentasi.nama, argumen);
            } catch (e) {
              pesan = (e as Error).message;
            }
            expect(pesan).not.toContain(`argumen ${parameter.nama} `);
          }
        }
      });
    }
  });
});
