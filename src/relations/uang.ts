/** Amounts in full rupiah, whatever unit their table prints them in. */
import { bagi, banding, type Desimal, desimal, kali, kurang, mutlak, NOL, tanda } from '../core/desimal';
import { sekali } from '../core/sekali';
import type { BarisTabel, SelTabel, Tabel } from '../core/tabel';
import { normalTeks } from '../words/nama';
import { angkaDi, desimalDi } from './sel';

/** An amount that says its own unit ("1,2 M", "350 jt") has been read in full already. */
const BERSATUAN = /\d\s*(rb|ribu|jt|juta|m|mil[iy]ar|t|triliun)\b/i;

function pengali(tabel: Tabel, kolom: number, sel: SelTabel): Desimal {
  const p = tabel.kolom[kolom]?.pangkat ?? 0;
  return desimal(p && !BERSATUAN.test(sel.tercetak) ? 10n ** BigInt(p) : 1n);
}

/** An amount of this cell in full rupiah. */
export function kePenuh(tabel: Tabel, kolom: number, sel: SelTabel, n: Desimal): Desimal {
  return kali(n, pengali(tabel, kolom, sel));
}

/** The amount of a cell in full rupiah; null when it holds no figure. */
export function rupiahPenuh(tabel: Tabel, kolom: number, sel: SelTabel | null | undefined): Desimal | null {
  const n = angkaDi(sel);
  return n && sel ? kePenuh(tabel, kolom, sel, n) : null;
}

/** What one unit of the last printed digit is worth where amounts are rounded to thousands or millions; else 0. */
export function satuanUang(tabel: Tabel, kolom: number, sel: SelTabel): Desimal {
  const p = pengali(tabel, kolom, sel);
  return p.n === 1n ? NOL : kali(p, desimal(1n, desimalDi(sel)));
}

/** A full amount as this cell would print it. */
export function sepertiSel(tabel: Tabel, kolom: number, sel: SelTabel, penuh: Desimal): Desimal {
  const p = pengali(tabel, kolom, sel);
  return p.n === 1n ? penuh : bagi(penuh, p, desimalDi(sel));
}

/** Whether two amounts may be one, the coarser of them rounded or cut off. */
export function samaUang(x: Desimal, satuanX: Desimal, y: Desimal, satuanY: Desimal): boolean {
  const u = banding(satuanX, satuanY) > 0 ? satuanX : satuanY;
  const beda = mutlak(kurang(x, y));
  return tanda(u) === 0 ? tanda(beda) === 0 : banding(beda, u) < 0;
}

/** A table of income, which may exceed what was expected of it and is no part of the spending. */
export function pendapatan(tabel: Tabel): boolean {
  const teks = normalTeks([tabel.judul, ...tabel.kolom.map((k) => k.judul)].join(' '));
  return /\b(pendapatan|penerimaan|retribusi|pajak|pads?)\b/.test(teks) && !/\b(belanja|program)\b/.test(teks);
}

/** Funds that have budgets of their own, as titles name them. */
const DANA: readonly (readonly [string, RegExp])[] = [
  ['dekonsentrasi', /\bdekonsentrasi\b/],
  ['tugas pembantuan', /\btugas pembantuan\b|\btp\b/],
  ['dak', /\bdak\b|dana alokasi khusus/],
  ['blud', /\bblud\b/],
  ['hibah', /\bhibah\b/],
  ['dbhcht', /\bdbhcht\b|cukai hasil tembakau/],
  ['apbn', /\bapbn\b|pendapatan dan belanja negara/],
  ['apbd', /\bapbd\b|pendapatan dan belanja daerah/],
];

/** Which fund a table is about; '' when its title names none. */
export const danaTabel = sekali((tabel: Tabel): string => {
  const teks = normalTeks(tabel.judul);
  return DANA.find(([, pola]) => pola.test(teks))?.[0] ?? '';
});

const KELOMPOK =
  /^(?:[\divxlc]+ )*(pendapatan|penerimaan|hasil|retribusi|pajak|surplus|defisit|pembiayaan|sisa lebih|silpa|belanja|pengeluaran|beban|program|kegiatan)\b/;
/** What comes in, and what remains of it: nothing that may not be exceeded. */
const MASUK = new Set([
  'pendapatan',
  'penerimaan',
  'hasil',
  'retribusi',
  'pajak',
  'surplus',
  'defisit',
  'pembiayaan',
  'sisa lebih',
  'silpa',
]);

/** Rows of what comes in: by their own words, or below a heading of such rows until one of another kind follows. */
export const barisMasuk = sekali((tabel: Tabel): ReadonlySet<BarisTabel> => {
  const hasil = new Set<BarisTabel>();
  const seluruhnya = pendapatan(tabel);
  let masuk = seluruhnya;
  for (const b of tabel.baris) {
    const label = normalTeks(b.sel.map((s) => s.tercetak).find((t) => /\p{L}{4}/u.test(t)) ?? '');
    const kelompok = KELOMPOK.exec(label)?.[1];
    if (kelompok && !seluruhnya) masuk = MASUK.has(kelompok);
    if (masuk) hasil.add(b);
  }
  return hasil;
});
