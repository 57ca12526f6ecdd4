/**
 * Holds findings against the truth of a real report, cell by cell. Recall of galat: the cell is named above a note, as the
 * finding's own or among at most twelve related ones; of peringatan: the row is. Precision of galat: its own cell holds a
 * truth; of peringatan: its row or a related cell does. `opsional` truths are neither asked for nor wrong.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { barisCsv, susunTerbitan } from '../../local/terbit.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/snapshot';
import type { HasilPeriksa, Temuan } from '../../src/core/temuan';
import type { Bentuk } from '../rules/terbit';

/** Rows of a sheet that hold its title and stay text in every form. */
const BARIS_JUDUL = 2;
const TERKAIT_TERBANYAK = 12;

interface Isi {
  nilai: string | number;
  tampil: string;
  format: string;
}

/** What an Indonesian sheet makes of a cell that is pasted from a report. */
export function tempel(teks: string): Isi {
  const asli = teks.trim();
  const m = /^(-?)(Rp ?)?(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?\s?(%)?$/.exec(asli);
  if (m && !(m[2] && m[5])) {
    const [, minus, rp, bulat = '', pecahan = '', persen] = m;
    const nilai = Number(`${minus}${bulat.replace(/\./g, '')}${pecahan.replace(',', '.')}`);
    const nol = pecahan ? `.${'0'.repeat(pecahan.length - 1)}` : '';
    const berribuan = bulat.includes('.') || rp !== undefined;
    const kepala = berribuan ? bulat : String(Number(bulat));
    if (persen)
      return { nilai: Number((nilai / 100).toFixed(10)), tampil: `${minus}${kepala}${pecahan}%`, format: `0${nol}%` };
    const pola = (berribuan ? '#,##0' : '0') + nol;
    if (rp) {
      const titik = bulat.replace(/\./g, '').replace(/\B(?=(\d{3})+$)/g, '.');
      return { nilai, tampil: `${minus}Rp${titik}${pecahan}`, format: `"Rp"${pola}` };
    }
    return { nilai, tampil: `${minus}${kepala}${pecahan}`, format: pola === '0' ? '' : pola };
  }
  const kurung = /^\((\d+)\)$/.exec(asli);
  if (kurung) return { nilai: -Number(kurung[1]), tampil: `-${Number(kurung[1])}`, format: '' };
  return { nilai: teks, tampil: teks, format: '@' };
}

/** A workbook of text grids, one a sheet, in one of the two forms. */
export function bukuGrid(lembar: Record<string, string[][]>, bentuk: Bentuk): WorkbookSnapshot {
  const satu = ([nama, grid]: [string, string[][]], id: number): SheetSnapshot => {
    const lebar = Math.max(1, ...grid.map((b) => b.length));
    const sel = grid.map((b, r) =>
      Array.from({ length: lebar }, (_, c): Isi => {
        const t = b[c] ?? '';
        return bentuk === 'ketik' && r >= BARIS_JUDUL ? tempel(t) : { nilai: t, tampil: t, format: t ? '@' : '' };
      }),
    );
    return {
      nama,
      id: id + 1,
      tersembunyi: false,
      buatan: null,
      nilai: sel.map((b) => b.map((s) => s.nilai)),
      tampil: sel.map((b) => b.map((s) => s.tampil)),
      rumus: sel.map((b) => b.map(() => '')),
      format: sel.map((b) => b.map((s) => s.format)),
    };
  };
  return { id: 'ukur', nama: 'ukur', lokal: 'in_ID', lembar: Object.entries(lembar).map(satu), rentangBernama: [] };
}

export interface UkuranNyata {
  galat: { kena: number; semua: number };
  peringatan: { kena: number; semua: number };
  presisiGalat: { benar: number; semua: number };
  presisiPeringatan: { benar: number; semua: number };
  tabel: { dibaca: number; semua: number };
  rincian: string[];
}

const barisSel = (sel: string): string => sel.replace(/[A-Z$]+/g, '');
const kunci = (x: { lembar: string; sel: string }): string => `${x.lembar}!${x.sel}`;
const kunciBaris = (x: { lembar: string; sel: string }): string => `${x.lembar}!${barisSel(x.sel)}`;

/** A report of a folder as a workbook, with the places of its printed cells. */
export function bukuLaporan(folder: string, bentuk: Bentuk) {
  const { lembar, peta } = susunTerbitan(folder);
  return { buku: bukuGrid(lembar, bentuk), peta };
}

export function ukurNyata(
  folder: string,
  peta: ReadonlyMap<string, { lembar: string; sel: string }>,
  hasil: HasilPeriksa,
): UkuranNyata {
  const kepala = JSON.parse(readFileSync(join(folder, 'kepala-tabel.json'), 'utf8')) as Record<
    string,
    { kepala: string[][] }
  >;
  const keras = hasil.temuan.filter((t) => t.tingkat !== 'info');
  const terkait = (t: Temuan) => (t.terkait.length <= TERKAIT_TERBANYAK ? t.terkait.map(kunci) : []);
  const bernama = new Set(keras.flatMap((t) => [kunci(t), ...terkait(t)]));
  const barisBernama = new Set(keras.map(kunciBaris));
  const selBenar = new Set<string>();
  const barisBenar = new Set<string>();
  const kepalaBenar = new Set<string>();
  const u: UkuranNyata = {
    galat: { kena: 0, semua: 0 },
    peringatan: { kena: 0, semua: 0 },
    presisiGalat: { benar: 0, semua: 0 },
    presisiPeringatan: { benar: 0, semua: 0 },
    tabel: { dibaca: new Set(hasil.tabel.filter((t) => t.dibaca).map((t) => t.lembar)).size, semua: 0 },
    rincian: [],
  };
  u.tabel.semua = Object.keys(kepala).length;
  for (const t of barisCsv(join(folder, 'temuan.csv')) as Record<string, string>[]) {
    const { tabel = '', baris = '', kolom = '', tingkat = '', atau = '' } = t;
    const catat = (kena: boolean, di: { kena: number; semua: number }) => {
      di.semua++;
      if (kena) di.kena++;
      else
        u.rincian.push(
          `   LUPUT ${tingkat} ${tabel} ${baris} ${kolom} '${t.tercetak?.slice(0, 40)}' -> ${t.hitung_ulang?.slice(0, 40)} ${t.aturan} | ${t.keterangan?.slice(0, 120)}`,
        );
    };
    if (baris === '-') {
      const nama = tabel.slice(0, 31);
      const milik = Array.from(
        { length: BARIS_JUDUL + (kepala[tabel]?.kepala.length ?? 0) },
        (_, i) => `${nama}!${i + 1}`,
      );
      for (const k of milik) kepalaBenar.add(k);
      if (tingkat === 'peringatan') {
        catat(
          milik.some((k) => barisBernama.has(k)),
          u.peringatan,
        );
      }
      continue;
    }
    const sel = [`${tabel}|${baris}|${kolom}`, ...atau.split(';').filter(Boolean)].flatMap((k) => peta.get(k) ?? []);
    for (const s of sel) {
      barisBenar.add(kunciBaris(s));
      if (tingkat !== 'info') selBenar.add(kunci(s));
    }
    if (tingkat === 'galat') {
      catat(
        sel.some((s) => bernama.has(kunci(s))),
        u.galat,
      );
    } else if (tingkat === 'peringatan') {
      catat(
        sel.some((s) => barisBernama.has(kunciBaris(s))),
        u.peringatan,
      );
    }
  }
  for (const t of keras) {
    const diKepala = kepalaBenar.has(kunciBaris(t));
    const galat = t.tingkat === 'galat';
    const benar = galat
      ? selBenar.has(kunci(t)) || diKepala
      : [kunci(t), ...terkait(t)].some((k) => selBenar.has(k)) || barisBenar.has(kunciBaris(t)) || diKepala;
    const di = galat ? u.presisiGalat : u.presisiPeringatan;
    di.semua++;
    if (benar) di.benar++;
    else
      u.rincian.push(
        `   SALAH ${t.tingkat} ${t.aturan} ${t.lembar} ${t.sel} ${t.tercetak.slice(0, 40)} -> ${String(t.seharusnya).slice(0, 40)} | ${t.pesan.slice(0, 170)}`,
      );
  }
  return u;
}

export interface KasusKecil {
  id: string;
  kata: string;
  lembar: Record<string, string[][]>;
  galat: string[];
  peringatan: string[];
  diam: string[];
}

/** What does not hold of a small grid: cells that must be named and are not, cells accused that must not be. */
export function ukurKasus(kasus: KasusKecil, hasil: HasilPeriksa): string[] {
  const keras = hasil.temuan.filter((t) => t.tingkat !== 'info');
  const sendiri = new Map(keras.map((t) => [kunci(t), t]));
  const bernama = new Set([
    ...sendiri.keys(),
    ...keras.flatMap((t) => t.terkait.slice(0, TERKAIT_TERBANYAK).map(kunci)),
  ]);
  return [
    ...[...kasus.galat, ...kasus.peringatan].filter((s) => !bernama.has(s)).map((s) => `tidak disebut: ${s}`),
    ...kasus.diam.flatMap((s) => {
      const t = sendiri.get(s);
      return t ? [`dituduh: ${s} ${t.aturan} (${t.tingkat}) ${t.pesan}`] : [];
    }),
  ];
}
