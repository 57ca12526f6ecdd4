/** Planted documents: how many mistakes are named, and what is accused without one. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bukaNaskah } from '../../local/docx/buka.ts';
import type { Temuan } from '../../src/core/temuan';
import { periksaNaskah } from '../../src/rules/index';
import { aturanNaskah } from '../../src/rules/naskah/index';
import { tulisDocx } from './docx';
import { ATURAN_TANAM, buatDokumen, MACAM, type MacamTanam } from './prosa';

const akar = resolve(import.meta.dirname, '../fixtures/laporan-uji-bersih');
export const FOLDER_BERSIH = readdirSync(akar, { withFileTypes: true }).flatMap((d) =>
  d.isDirectory() ? [join(akar, d.name)] : [],
);
const ID = new Set(aturanNaskah.map((x) => x.id));

/** Findings about running text and captions; those about tables are measured elsewhere. */
export const temuanProsa = (temuan: readonly Temuan[]): Temuan[] =>
  temuan.filter((t) => ID.has(t.aturan) && t.tingkat !== 'info');

export interface HasilTanam {
  macam: MacamTanam;
  ditanam: number;
  kena: number;
  luput: string[];
}

export interface UkuranNaskah {
  tanam: HasilTanam[];
  /** Findings of documents in which nothing was planted. */
  bersih: { dokumen: number; palsu: string[] };
  /** Findings of planted documents that are not about what was planted. */
  samping: string[];
}

const periksa = (folder: string, benih: number, macam: MacamTanam | null) => {
  const d = buatDokumen(folder, benih, macam);
  if (!d || (macam !== null && d.ditanam === null)) return null;
  const temuan = temuanProsa(periksaNaskah(bukaNaskah(tulisDocx(d.blok), 'laporan.docx')).temuan);
  return { d, temuan };
};

const tulis = (t: Temuan) => `${t.tingkat} ${t.aturan} "${t.tercetak.slice(0, 80)}": ${t.pesan.slice(0, 200)}`;

export function ukurNaskah(ulangan: number, folder: readonly string[] = FOLDER_BERSIH): UkuranNaskah {
  const hasil: UkuranNaskah = {
    tanam: MACAM.map((macam) => ({ macam, ditanam: 0, kena: 0, luput: [] })),
    bersih: { dokumen: 0, palsu: [] },
    samping: [],
  };
  folder.forEach((f, i) => {
    for (let n = 0; n < ulangan; n++) {
      const benih = 1000 * i + 7 * n + 3;
      const bersih = periksa(f, benih, null);
      if (bersih) {
        hasil.bersih.dokumen++;
        hasil.bersih.palsu.push(...bersih.temuan.map((t) => `${f.split('/').pop()} ${tulis(t)}`));
      }
      for (const h of hasil.tanam) {
        const p = periksa(f, benih, h.macam);
        if (!p) continue;
        h.ditanam++;
        const { ditanam } = p.d;
        const pas = (t: Temuan) => ATURAN_TANAM[h.macam].includes(t.aturan);
        if (p.temuan.some(pas)) h.kena++;
        else h.luput.push(`${f.split('/').pop()} ${benih}: ${ditanam}`);
        hasil.samping.push(
          ...p.temuan
            .filter((t) => !pas(t) && !(ditanam ?? '').includes(t.tercetak))
            .map((t) => `[${h.macam}] ${tulis(t)}`),
        );
      }
    }
  });
  return hasil;
}

export function tulisUkuranNaskah(u: UkuranNaskah, rinci = false): string {
  const jumlah = (f: (h: HasilTanam) => number) => u.tanam.reduce((n, h) => n + f(h), 0);
  const [d, k] = [jumlah((h) => h.ditanam), jumlah((h) => h.kena)];
  const baris = [
    `naskah, satu kesalahan ditanam: ${k}/${d} = ${((k / d) * 100).toFixed(1)}% disebut; ${u.samping.length} temuan lain; ${u.bersih.palsu.length} temuan pada ${u.bersih.dokumen} naskah tanpa kesalahan`,
    ...u.tanam.map((h) => `  ${h.macam.padEnd(16)} ${h.kena}/${h.ditanam}`),
  ];
  if (rinci)
    baris.push(
      ...u.tanam.flatMap((h) => h.luput.map((l) => `  luput ${h.macam} ${l}`)),
      ...u.samping.map((s) => `  samping ${s}`),
      ...u.bersih.palsu.map((s) => `  palsu ${s}`),
    );
  return baris.join('\n');
}
