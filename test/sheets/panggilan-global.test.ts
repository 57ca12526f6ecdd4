/**
 * Every function that stands open in Code.js, called without what it needs or with something else: by the script editor, by
 * a trigger, by a panel of another version. It does its work or says in a sentence why not, and what people typed stays.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'acorn';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Buku } from '../../local/engine/buku.ts';
import { bukuDariData, muatBundel } from '../../local/services/index.ts';
import { bukuDasar } from '../tahan/adegan.ts';
import { type Potret, potret, salinBuku } from '../tahan/buku.ts';

const KODE = readFileSync(resolve(import.meta.dirname, '../../dist/Code.js'), 'utf8');
/** By name, with how many arguments it takes. */
const GLOBAL: [nama: string, banyak: number][] = parse(KODE, { ecmaVersion: 2020 }).body.flatMap((x) =>
  x.type === 'FunctionDeclaration' ? [[x.id.name, x.params.length] as [string, number]] : [],
);

const ANEH: unknown[] = [undefined, 'x', -1, [], {}, [null]];
/** A cell holds no object: Sheets never gives one to a custom function. */
const UNTUK_SEL = ANEH.filter((x) => typeof x !== 'object' || Array.isArray(x));

let isian: Buku;
let kosong: Buku;
let semula: { isian: Potret; kosong: Potret };
beforeAll(() => {
  isian = bukuDasar();
  kosong = bukuDariData({ Catatan: [['Rapat', 'Hasil']] });
  semula = { isian: potret(isian), kosong: potret(kosong) };
});

/** Words of the machine: whoever reads them learns nothing. */
const MESIN =
  /TypeError|ReferenceError|RangeError|is not (?:a function|defined|iterable|valid JSON)|of undefined|of null|Cannot |\[object|Unexpected|parameters \(/;

/** `buku`: what the workbook is afterwards; null when no call wrote anything into it. */
function panggil(dasar: Buku, nama: string, argumen: unknown[]): { galat: string | null; buku: Buku | null } {
  const buku = salinBuku(dasar);
  const b = muatBundel(buku, { memuat: 0 });
  // Whatever is asked is answered with yes: the worst that a person can do.
  b.layar.ambilJawaban = () => ({ tombol: 'OK', teks: 'x' }) as never;
  const kini = (): Buku | null => {
    const { tulis, struktur } = b.hitungPanggilan();
    return tulis + struktur > 0 ? buku : null;
  };
  try {
    const hasil = b.panggil(nama, ...argumen) as { galat?: unknown } | string | null;
    const balasan = nama === 'panelTeks' && typeof hasil === 'string' ? JSON.parse(hasil) : hasil;
    return { galat: typeof balasan?.galat === 'string' ? balasan.galat : null, buku: kini() };
  } catch (e) {
    return { galat: `${(e as Error).name}: ${(e as Error).message}`, buku: kini() };
  }
}

/** Cells of people that no longer hold what they held. */
function hilang(sebelum: Potret, sesudah: Potret): string[] {
  return Object.entries(sebelum.lembar).flatMap(([n, l]) => {
    const kini = Object.values(sesudah.lembar[n]?.sel ?? {});
    const ada = new Set(kini);
    return Object.entries(l.sel).flatMap(([s, isi]) => (ada.has(isi) ? [] : [`${n}!${s} ${isi}`]));
  });
}

it('semua fungsi dikenal', () => {
  expect(GLOBAL.length).toBeGreaterThan(60);
});

describe.each(GLOBAL)('%s', (nama, banyak) => {
  it('menolak dengan kalimat, dan tidak menghapus isian', () => {
    const aneh = /^[A-Z_]+$/.test(nama) ? UNTUK_SEL : ANEH;
    // What takes nothing does not look at what it is given.
    const argumen =
      banyak === 0 && aneh === ANEH
        ? [[], ['x']]
        : [[], ...aneh.map((x) => Array.from({ length: Math.max(1, banyak) }, () => x))];
    const salah: string[] = [];
    // Over a filled workbook two will do: each may take its time.
    for (const [apa, dasar] of [
      ['kosong', kosong],
      ['isian', isian],
    ] as const)
      for (const a of apa === 'kosong' ? argumen : argumen.slice(0, 2)) {
        const { galat, buku } = panggil(dasar, nama, a);
        if (galat !== null && MESIN.test(galat)) salah.push(`${apa} ${JSON.stringify(a)}: ${galat}`);
        const h = buku ? hilang(semula[apa], potret(buku)) : [];
        if (h.length > 0) salah.push(`${apa} ${JSON.stringify(a)}: ${h.length} sel hilang, ${h[0]}`);
      }
    expect(salah).toEqual([]);
  });
});
