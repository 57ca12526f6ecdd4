/**
 * One mistake at a time, planted into copies of the real reports' tables: a digit, two digits, another row's figure, in a
 * cell that the printed figures themselves show to follow from others. Once under the headers as printed, once under other
 * words, once under headers of figures that say nothing. The search for places to plant shares no code with the checks.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { susunTerbitan } from '../../local/terbit.ts';
import { keA1 } from '../../src/core/alamat';
import type { HasilPeriksa } from '../../src/core/temuan';
import { periksaBuku } from '../../src/rules/index';
import { Acak } from '../rules/bangkit/acak';
import { bukuGrid, type UkuranNyata, ukurNyata } from './nyata';

const FOLDER = resolve(import.meta.dirname, '../fixtures/laporan-nyata');

/** What headers are made to say: as printed, in words that no vocabulary has, or nothing where figures stand below. */
export const KEPALA = ['tercetak', 'asing', 'hampa'] as const;
export type Kepala = (typeof KEPALA)[number];

/** Words that a stranger might use; none of them stands in `src/words`. */
const LAIN: readonly (readonly [RegExp, string])[] = [
  [/indikator( kinerja)?( utama)?/gi, 'petunjuk mutu'],
  [/sasaran( strategis)?/gi, 'haluan'],
  [/tujuan/gi, 'cita'],
  [/sub ?kegiatan/gi, 'butir garapan'],
  [/kegiatan/gi, 'garapan'],
  [/program/gi, 'payung'],
  [/target/gi, 'patokan'],
  [/realisasi/gi, 'kenyataan'],
  [/(tingkat )?(pen)?capaian/gi, 'ketuntasan'],
  [/pagu|anggaran|dana|alokasi/gi, 'bekal'],
  [/satuan/gi, 'takaran'],
  [/(pen)?serapan|penyerapan/gi, 'kehabisan'],
  [/prosentase|presentase|persentase|persen|%/gi, 'per seratus'],
  [/rp\.?|rupiah/gi, 'nominal uang'],
  [/kinerja/gi, 'mutu kerja'],
  [/efisiensi/gi, 'hemat'],
  [/sisa|selisih|lebih|kurang|kenaikan|penurunan|pertumbuhan/gi, 'celah'],
  [/jumlah|total/gi, 'himpunan'],
  [/tri ?wulan|tw/gi, 'perempat'],
  [/tahun/gi, 'warsa'],
  [/nilai|skor|bobot/gi, 'timbangan'],
  [/kategori|kriteria|predikat/gi, 'golongan'],
  [/uraian|keterangan/gi, 'perihal'],
];
const HAMPA = 'beru candi dahan embun fajar gunung hulu intan jati kelana lembah muara nakhoda ombak palung'.split(' ');

const perkataan = (t: string): string => LAIN.reduce((s, [apa, jadi]) => s.replace(apa, jadi), t);

interface Angka {
  nilai: number;
  desimal: number;
}

/** A printed figure, read without knowing anything of its column; null where it may be read in two ways. */
export function bacaPolos(teks: string): Angka | null {
  const t = teks
    .trim()
    .replace(/^Rp\.?\s*/i, '')
    .replace(/\s*(%|,-)$/, '');
  if (/^-?(\d{1,3}(\.\d{3}){2,}|\d+)$/.test(t)) return { nilai: Number(t.replace(/\./g, '')), desimal: 0 };
  const m = /^(-?(?:\d{1,3}(?:\.\d{3})+|\d+))[,](\d{1,2})$/.exec(t) ?? /^(-?\d+)\.(\d{1,2})$/.exec(t);
  return m ? { nilai: Number(`${m[1]?.replace(/\./g, '')}.${m[2]}`), desimal: (m[2] as string).length } : null;
}

type Kisi = (Angka | null)[][];

/** A way in which a column follows from others: value of a row, or NaN. */
interface Jalan {
  nama: string;
  kolom: number;
  nilai: (r: number) => number;
}

const pas = (h: Angka, n: number): boolean => {
  const u = 10 ** -h.desimal;
  return Math.abs(h.nilai - n) <= 0.51 * u || (n >= 0 && n - h.nilai >= 0 && n - h.nilai < u);
};

/** Ways that a column may follow from others of its row, quotients first. */
function jalanKolom(kisi: Kisi, kolom: number, lebar: number): Jalan[] {
  const di = (r: number, c: number) => kisi[r]?.[c]?.nilai ?? Number.NaN;
  const hasil: Jalan[] = [];
  for (let a = 0; a < lebar; a++)
    for (let b = 0; b < lebar; b++) {
      if (a === b || a === kolom || b === kolom) continue;
      hasil.push(
        { nama: 'bagi', kolom, nilai: (r) => (100 * di(r, a)) / di(r, b) },
        { nama: 'turun', kolom, nilai: (r) => (100 * (2 * di(r, b) - di(r, a))) / di(r, b) },
        { nama: 'selisih', kolom, nilai: (r) => di(r, a) - di(r, b) },
        { nama: 'tumbuh', kolom, nilai: (r) => (100 * (di(r, a) - di(r, b))) / di(r, b) },
      );
      if (a < b)
        hasil.push({
          nama: 'jumlah',
          kolom,
          nilai: (r) => Array.from({ length: b - a + 1 }, (_, i) => di(r, a + i)).reduce((x, y) => x + y, 0),
        });
    }
  return hasil;
}

interface Tempat {
  r: number;
  c: number;
  nama: string;
}

/** Fewest rows, all but one in six, that show a column to follow. */
const BARIS = 3;

/** Cells of a table that the figures show to follow: from their row, or as sum of the rows above. */
export function tempatTanam(kisi: Kisi, lebar: number): Tempat[] {
  const hasil = new Map<string, Tempat>();
  for (let c = 0; c < lebar; c++) {
    const isi = kisi.flatMap((b, r) => (b[c] ? [r] : []));
    for (const jalan of isi.length >= BARIS ? jalanKolom(kisi, c, lebar) : []) {
      const dinilai = isi.filter((r) => Number.isFinite(jalan.nilai(r)));
      const kena = dinilai.filter((r) => pas(kisi[r]?.[c] as Angka, jalan.nilai(r)));
      // 100s, zeros and small whole numbers meet by chance.
      const khas = kena.filter((r) => {
        const h = kisi[r]?.[c] as Angka;
        return h.nilai !== 0 && Math.abs(h.nilai) !== 100 && (h.desimal > 0 || Math.abs(h.nilai) >= 1000);
      });
      if (new Set(khas.map((r) => kisi[r]?.[c]?.nilai)).size < BARIS || kena.length * 6 < dinilai.length * 5) continue;
      for (const r of khas) if (!hasil.has(`${r} ${c}`)) hasil.set(`${r} ${c}`, { r, c, nama: jalan.nama });
    }
  }
  // The last row as the sum of all above, in two columns of large figures at least.
  const akhir = kisi.length - 1;
  const jumlah = Array.from({ length: lebar }, (_, c) => c).filter((c) => {
    const atas = kisi.slice(0, akhir).flatMap((b) => b[c] ?? []);
    const h = kisi[akhir]?.[c];
    return (
      h &&
      atas.length >= 2 &&
      h.nilai >= 10_000 &&
      pas(
        h,
        atas.reduce((s, x) => s + x.nilai, 0),
      )
    );
  });
  if (jumlah.length >= 2)
    for (const c of jumlah)
      for (let r = 0; r <= akhir; r++)
        if (kisi[r]?.[c] && !hasil.has(`${r} ${c}`)) hasil.set(`${r} ${c}`, { r, c, nama: 'baris' });
  return [...hasil.values()];
}

/** The printed figure with one slip of the pen; null where no slip changes it enough to be seen. */
export function salahTulis(teks: string, lain: readonly string[], acak: Acak): string | null {
  const asli = bacaPolos(teks);
  const ragam = acak.int(0, 2);
  const digit = [...teks].flatMap((h, i) => (/\d/.test(h) ? [i] : []));
  let jadi = teks;
  if (ragam === 2) jadi = acak.kocok(lain.filter((t) => t !== teks && bacaPolos(t)))[0] ?? teks;
  else if (ragam === 1 && digit.length >= 3) {
    const i = acak.int(0, digit.length - 2);
    const [p, q] = [digit[i] as number, digit[i + 1] as number];
    const h = [...teks];
    [h[p], h[q]] = [h[q] as string, h[p] as string];
    jadi = h.join('');
  } else {
    const p = acak.pilih(digit);
    const h = [...teks];
    h[p] = String((Number(h[p]) + acak.int(1, 8)) % 10);
    jadi = h.join('');
  }
  const baru = bacaPolos(jadi);
  if (!asli || !baru || /^0\d/.test(jadi)) return null;
  // A difference that rounding may hide is no mistake.
  return Math.abs(asli.nilai - baru.nilai) > 3 * 10 ** -Math.min(asli.desimal, baru.desimal) &&
    Math.abs(asli.nilai - baru.nilai) > 0.003 * Math.abs(asli.nilai)
    ? jadi
    : null;
}

export interface UkuranTanam {
  tanam: number;
  /** Named above a note, by its own cell or among twelve related ones; and as an error. */
  disebut: number;
  galat: number;
  /** Errors that a plant has brought on cells of other rows and columns. */
  palsu: number;
  rincian: string[];
}

const salin = (lembar: Record<string, string[][]>) =>
  Object.fromEntries(Object.entries(lembar).map(([n, g]) => [n, g.map((b) => [...b])]));

const kunci = (x: { lembar: string; sel: string }) => `${x.lembar}!${x.sel}`;
const keras = (h: HasilPeriksa) => h.temuan.filter((t) => t.tingkat !== 'info');

/** The sheets of a report under headers of one of the three kinds. */
export function berkepala(nama: string, kepala: Kepala) {
  const { lembar, letak, peta } = susunTerbitan(join(FOLDER, nama));
  const baru = salin(lembar);
  for (const t of kepala === 'tercetak' ? [] : letak) {
    const grid = baru[t.lembar] as string[][];
    const isi = grid.slice(t.baris + 1 + t.kepala, t.baris + 1 + t.kepala + t.isi);
    const awal = t.kolom - 1;
    const berangka = Array.from({ length: t.lebar }, (_, c) => {
      const teks = isi.map((b) => b[awal + c] ?? '').filter((x) => x !== '');
      return c > 0 && teks.filter((x) => /\d/.test(x) && !/\p{L}{4}/u.test(x)).length * 2 > teks.length;
    });
    for (let r = 0; r < t.kepala; r++) {
      const baris = grid[t.baris + 1 + r] as string[];
      for (let c = 0; c < t.lebar; c++) {
        const teks = baris[awal + c] ?? '';
        if (!/\p{L}/u.test(teks) || /^\W*no\W*$/i.test(teks)) continue;
        if (kepala === 'asing') baris[awal + c] = perkataan(teks);
        else if (berangka[c])
          baris[awal + c] = `${HAMPA[(r * 5 + c) % HAMPA.length]} ${HAMPA[(c * 7 + 3) % HAMPA.length]}`;
      }
    }
  }
  return { lembar: baru, letak, peta };
}

/** Findings on a report that nothing was planted in, held against its truth. */
export function ukurBerkepala(nama: string, kepala: Kepala): UkuranNyata {
  const { lembar, peta } = berkepala(nama, kepala);
  return ukurNyata(join(FOLDER, nama), peta, periksaBuku(bukuGrid(lembar, 'teks')));
}

/** @param tiap Mistakes planted in a table at most. */
export function ukurTanam(nama: string, kepala: Kepala, tiap: number, benih = 7): UkuranTanam {
  const { lembar, letak } = berkepala(nama, kepala);
  const acak = new Acak(benih);
  const u: UkuranTanam = { tanam: 0, disebut: 0, galat: 0, palsu: 0, rincian: [] };
  const dasar = new Set(keras(periksaBuku(bukuGrid(lembar, 'teks'))).map((t) => `${t.tingkat} ${kunci(t)}`));
  for (const t of letak) {
    const grid = lembar[t.lembar] as string[][];
    const [r0, c0] = [t.baris + 1 + t.kepala, t.kolom - 1];
    const kisi = grid
      .slice(r0, r0 + t.isi)
      .map((b) => Array.from({ length: t.lebar }, (_, c) => bacaPolos(b[c0 + c] ?? '')));
    // Numbers of rows are no figures.
    for (const b of kisi) b[0] = null;
    for (const di of acak.kocok(tempatTanam(kisi, t.lebar)).slice(0, tiap)) {
      const teks = grid[r0 + di.r]?.[c0 + di.c] as string;
      const jadi = salahTulis(
        teks,
        kisi.map((_, r) => grid[r0 + r]?.[c0 + di.c] ?? ''),
        acak,
      );
      if (!jadi) continue;
      const rusak = { ...lembar, [t.lembar]: grid.map((b) => [...b]) };
      (rusak[t.lembar]?.[r0 + di.r] as string[])[c0 + di.c] = jadi;
      const temuan = keras(periksaBuku(bukuGrid(rusak, 'teks')));
      const sel = `${t.lembar}!${keA1(r0 + di.r + 1, c0 + di.c + 1)}`;
      const kena = temuan.filter(
        (x) => kunci(x) === sel || (x.terkait.length <= 12 && x.terkait.some((y) => kunci(y) === sel)),
      );
      u.tanam++;
      if (kena.length) u.disebut++;
      else u.rincian.push(`   LUPUT ${nama} ${sel} ${di.nama}: ${teks} menjadi ${jadi}`);
      if (kena.some((x) => x.tingkat === 'galat')) u.galat++;
      const lain = temuan.filter(
        (x) => x.tingkat === 'galat' && !kena.includes(x) && !dasar.has(`galat ${kunci(x)}`) && x.akar == null,
      );
      u.palsu += lain.length;
      for (const x of lain)
        u.rincian.push(
          `   PALSU ${nama} ${sel} ${teks} menjadi ${jadi}: ${x.aturan} ${kunci(x)} | ${x.pesan.slice(0, 140)}`,
        );
    }
  }
  return u;
}

export const LAPORAN_TANAM = readdirSync(FOLDER);

export function jumlahTanam(daftar: readonly UkuranTanam[]): UkuranTanam {
  const jumlah = (b: 'tanam' | 'disebut' | 'galat' | 'palsu') => daftar.reduce((n, u) => n + u[b], 0);
  return {
    tanam: jumlah('tanam'),
    disebut: jumlah('disebut'),
    galat: jumlah('galat'),
    palsu: jumlah('palsu'),
    rincian: daftar.flatMap((u) => u.rincian),
  };
}

export function tulisTanam(kepala: Kepala, u: UkuranTanam): string {
  const persen = (n: number) => `${n} = ${((100 * n) / Math.max(1, u.tanam)).toFixed(1)}%`;
  return `tanam, kepala ${kepala}: ${u.tanam} kekeliruan, disebut ${persen(u.disebut)} (galat ${persen(u.galat)}), galat palsu ${u.palsu}`;
}
