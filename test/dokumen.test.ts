import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const akar = resolve(import.meta.dirname, '..');

function halaman(folder: string): string[] {
  return readdirSync(folder).flatMap((nama) => {
    const p = join(folder, nama);
    return statSync(p).isDirectory() ? halaman(p) : nama.endsWith('.md') ? [p] : [];
  });
}

/** Targets of links and pictures that are files of this repository. */
function tautan(isi: string): string[] {
  const tanpaKode = isi.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  return [...tanpaKode.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((m) => m[1] as string)
    .filter((t) => !/^(https?:|mailto:|#)/.test(t))
    .map((t) => t.replace(/#.*$/, ''));
}

describe('tautan di dokumen menuju berkas yang ada', () => {
  const semua = [join(akar, 'README.md'), ...halaman(join(akar, 'docs'))];
  for (const f of semua) {
    it(relative(akar, f), () => {
      const putus = tautan(readFileSync(f, 'utf8')).filter((t) => !existsSync(resolve(dirname(f), t)));
      expect(putus).toEqual([]);
    });
  }
});

it('perintah di README ada di package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(akar, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const disebut = [...readFileSync(join(akar, 'README.md'), 'utf8').matchAll(/npm run ([a-z:]+)/g)].map((m) => m[1]);
  expect(disebut.length).toBeGreaterThan(0);
  for (const d of disebut) expect(Object.keys(scripts)).toContain(d);
});
