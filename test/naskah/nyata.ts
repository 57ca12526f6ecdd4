/**
 * Prose of published reports, word for word where their documents were to be had, held against what an independent reading
 * found in it. The tables are those of the same report, where the project has them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bukaNaskah } from '../../local/docx/buka.ts';
import { susunTerbitan } from '../../local/terbit.ts';
import { dariA1 } from '../../src/core/alamat';
import type { Temuan } from '../../src/core/temuan';
import { periksaNaskah } from '../../src/rules/index';
import { type Blok, tulisDocx } from './docx';
import { temuanProsa } from './ukur';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
const FOLDER = join(FIXTURES, 'naskah-nyata');

export interface ProsaNyata {
  /** Folder of the report's tables below test/fixtures or the project; null where there are none. */
  tabel: string | null;
  /** Paragraphs; one that begins with "# " is a heading. */
  isi: string[];
  salah: {
    /** Words of the paragraph, or of the table's cell that the paragraph repeats. */
    kutip: string;
    /** Rules that may name it. */
    aturan: string[];
    /** The paragraph repeats what a table has wrong: naming a cell of that row ("table|row|column") is naming it. */
    sel?: string;
    /** What no rule of the validator can know: counted as missed. */
    luar?: true;
  }[];
  /** Words whose naming is neither asked for nor wrong. */
  opsional?: string[];
}

export const prosaNyata = (): [string, ProsaNyata][] =>
  readdirSync(FOLDER)
    .filter((n) => n.endsWith('.json'))
    .map((n) => [n.replace('.json', ''), JSON.parse(readFileSync(join(FOLDER, n), 'utf8')) as ProsaNyata]);

function dokumen({ isi }: ProsaNyata, lembar: Record<string, string[][]>): Blok[] {
  return [
    ...isi.map((t): Blok => (t.startsWith('# ') ? { judul: t.slice(2), tingkat: 2 } : { p: t })),
    ...Object.values(lembar).flatMap((grid): Blok[] => {
      const [judul, , ...baris] = grid;
      return [{ ket: judul?.[0] ?? '' }, { tabel: baris.filter((b) => b.some((t) => t !== '')) }];
    }),
  ];
}

export interface UkuranProsaNyata {
  kena: number;
  semua: number;
  benar: number;
  temuan: number;
  paragraf: number;
  rinci: string[];
}

/** A finding is right when the words it quotes and those of a truth lie in each other, or its sentence holds them. */
function cocok(t: Temuan, s: ProsaNyata['salah'][number]): boolean {
  const kutip = s.kutip.replace(/\s+/g, ' ');
  return (
    s.aturan.includes(t.aturan) &&
    (t.tercetak.includes(kutip) || kutip.includes(t.tercetak) || (t.tempat?.petikan ?? '').includes(kutip))
  );
}

export function ukurProsaNyata(): UkuranProsaNyata {
  const u: UkuranProsaNyata = { kena: 0, semua: 0, benar: 0, temuan: 0, paragraf: 0, rinci: [] };
  for (const [nama, prosa] of prosaNyata()) {
    const { lembar, peta } = prosa.tabel
      ? susunTerbitan(resolve(FIXTURES, prosa.tabel))
      : { lembar: {}, peta: new Map<string, { lembar: string; sel: string }>() };
    const { temuan } = periksaNaskah(bukaNaskah(tulisDocx(dokumen(prosa, lembar)), `${nama}.docx`));
    /** Whether a cell that holds what stands in the table's wrong cell is named. */
    const selDisebut = (kunci: string): boolean => {
      const tempat = peta.get(kunci);
      const alamat = tempat && dariA1(tempat.sel);
      const nilai =
        alamat && (lembar as Record<string, string[][]>)[tempat.lembar]?.[alamat.baris - 1]?.[alamat.kolom - 1];
      return !!nilai && temuan.some((t) => t.tingkat === 'galat' && t.tabel !== null && t.tercetak === nilai);
    };
    const tentangProsa = temuanProsa(temuan).filter(
      (t) => t.tempat?.paragraf && prosa.isi.some((p) => p.includes(t.tercetak)),
    );
    u.paragraf += prosa.isi.length;
    for (const s of prosa.salah) {
      u.semua++;
      const ada = tentangProsa.some((t) => cocok(t, s)) || (s.sel !== undefined && selDisebut(s.sel));
      if (ada) u.kena++;
      else u.rinci.push(`LUPUT ${nama} "${s.kutip}" ${s.aturan.join()}`);
    }
    for (const t of tentangProsa) {
      if ((prosa.opsional ?? []).some((o) => o.includes(t.tercetak) || t.tercetak.includes(o))) continue;
      u.temuan++;
      if (prosa.salah.some((s) => cocok(t, s))) u.benar++;
      else u.rinci.push(`SALAH ${nama} ${t.tingkat} ${t.aturan} "${t.tercetak}" di: ${t.tempat?.petikan} | ${t.pesan}`);
    }
  }
  return u;
}

export function tulisUkuranProsa(u: UkuranProsaNyata, rinci = false): string {
  const persen = (a: number, b: number) => `${a}/${b} = ${b ? ((a / b) * 100).toFixed(1) : '100'}%`;
  return [
    `prosa laporan nyata (${u.paragraf} paragraf): recall ${persen(u.kena, u.semua)}, presisi ${persen(u.benar, u.temuan)}`,
    ...(rinci ? u.rinci.map((r) => `  ${r}`) : []),
  ].join('\n');
}
