/**
 * Sentences as planners write them, half of them wrong against two given tables. What is wrong was written down before the
 * checker saw them; each stands in a document of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bukaNaskah } from '../../local/docx/buka.ts';
import { periksaNaskah } from '../../src/rules/index';
import { type Blok, tulisDocx } from './docx';
import { temuanProsa } from './ukur';

const FOLDER = resolve(import.meta.dirname, '../fixtures/kalimat');

export interface KumpulanKalimat {
  /** Title row, then the table. */
  tabel: [string, ...string[][]][];
  kalimat: { teks: string /** The words that are wrong; null where all is right. */; salah: string | null }[];
  /** What a report opens with: office, region and year. */
  pembuka: string[];
  gambar: string;
}

export interface UkuranKalimat {
  nama: string;
  salah: number;
  disebut: number;
  temuan: number;
  benar: number;
  rinci: string[];
}

export const kumpulanKalimat = (): string[] =>
  readdirSync(FOLDER).flatMap((n) => (n.endsWith('.json') ? [n.replace('.json', '')] : []));

function dokumen({ tabel, pembuka, gambar }: KumpulanKalimat, teks: string | null): Blok[] {
  return [
    { judul: 'BAB I PENDAHULUAN', tingkat: 1 },
    ...pembuka.map((p): Blok => ({ p })),
    { judul: 'BAB III AKUNTABILITAS KINERJA', tingkat: 1 },
    ...tabel.flatMap(([ket, ...isi]): Blok[] => [{ ket }, { tabel: isi }]),
    { ket: gambar },
    { judul: 'C. Analisis Capaian Kinerja', tingkat: 2 },
    ...(teks === null ? [] : [{ p: teks }]),
  ];
}

const temuanDari = (blok: Blok[]) => temuanProsa(periksaNaskah(bukaNaskah(tulisDocx(blok), 'laporan.docx')).temuan);

export function ukurKalimat(nama: string): UkuranKalimat {
  const kumpulan = JSON.parse(readFileSync(join(FOLDER, `${nama}.json`), 'utf8')) as KumpulanKalimat;
  const u: UkuranKalimat = { nama, salah: 0, disebut: 0, temuan: 0, benar: 0, rinci: [] };
  for (const t of temuanDari(dokumen(kumpulan, null))) u.rinci.push(`TANPA KALIMAT ${t.aturan} "${t.tercetak}"`);
  for (const { teks, salah } of kumpulan.kalimat) {
    if (salah !== null) u.salah++;
    const temuan = temuanDari(dokumen(kumpulan, teks));
    const letak = salah === null ? -1 : teks.indexOf(salah);
    const pas = temuan.filter(
      (t) => salah !== null && t.tempat && t.tempat.awal < letak + salah.length && t.tempat.akhir > letak,
    );
    u.temuan += temuan.length;
    u.benar += pas.length;
    if (pas.length) u.disebut++;
    else if (salah !== null) u.rinci.push(`LUPUT "${salah}" di: ${teks}`);
    for (const t of temuan)
      if (!pas.includes(t)) u.rinci.push(`SALAH ${t.tingkat} ${t.aturan} "${t.tercetak}" di: ${teks} | ${t.pesan}`);
  }
  return u;
}

export function tulisUkuranKalimat(u: UkuranKalimat, rinci = false): string {
  const persen = (a: number, b: number) => `${a}/${b} = ${b ? ((a / b) * 100).toFixed(1) : '100'}%`;
  return [
    `kalimat "${u.nama}": recall ${persen(u.disebut, u.salah)}, presisi ${persen(u.benar, u.temuan)}`,
    ...(rinci ? u.rinci.map((r) => `  ${r}`) : []),
  ].join('\n');
}
