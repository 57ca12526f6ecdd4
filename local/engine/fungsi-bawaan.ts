/**
 * Built-in functions that excelts lacks (Google's own) or computes otherwise than Google Sheets does.
 */
import { isiDatar, letakPertama } from './cari.ts';
import { type TataAngka, tampilkan } from './format.ts';
import { satu, TIDAK_ADA } from './nilai-rv.ts';
import { type LarikRv, type NilaiRv, RV, type Rv } from './rv.ts';

interface FungsiBawaan {
  min: number;
  maks: number;
  hitung(argumen: readonly Rv[], tata: TataAngka): Rv;
}

const GALAT_NILAI: NilaiRv = { kind: RV.Error, code: '#VALUE!' };

function angka(v: NilaiRv): number | null {
  if (v.kind === RV.Number) return v.value;
  if (v.kind === RV.Blank) return 0;
  if (v.kind === RV.Boolean) return v.value ? 1 : 0;
  if (v.kind === RV.String && v.value.trim() !== '' && Number.isFinite(Number(v.value))) return Number(v.value);
  return null;
}

function teks(v: NilaiRv): string {
  if (v.kind === RV.Blank) return '';
  if (v.kind === RV.Boolean) return v.value ? 'TRUE' : 'FALSE';
  return v.kind === RV.Error ? v.code : String(v.value);
}

function larik(rows: NilaiRv[][]): LarikRv {
  return { kind: RV.Array, rows, height: rows.length, width: rows[0]?.length ?? 0 };
}

/** Element by element over a range, once for a single value. */
function tiap(v: Rv | undefined, f: (x: NilaiRv) => NilaiRv): Rv {
  return v?.kind === RV.Array ? larik(v.rows.map((r) => r.map(f))) : f(satu(v));
}

/**
 * Rounds the decimal text of a number, so that ROUND(1.005, 2) is 1.01 as every spreadsheet shows it and not the 1
 * that binary fractions give.
 */
function bulatkanTeks(angka: number, desimal: number, cara: 'dekat' | 'naik' | 'turun'): number {
  if (!Number.isFinite(angka)) return angka;
  const geser = (x: number, p: number) => {
    const [man, eks = '0'] = String(x).split('e');
    return Number(`${man}e${Number(eks) + p}`);
  };
  const besar = geser(Math.abs(angka), desimal);
  // Fifteen significant digits are what spreadsheets compute with.
  const bersih = Number(besar.toPrecision(15));
  const bulat = cara === 'dekat' ? Math.floor(bersih + 0.5) : cara === 'naik' ? Math.ceil(bersih) : Math.floor(bersih);
  return Math.sign(angka) * geser(bulat, -desimal);
}

function pembulat(cara: 'dekat' | 'naik' | 'turun'): FungsiBawaan {
  return {
    min: 1,
    maks: 2,
    hitung: ([v, d]) => {
      const digit = d === undefined ? 0 : angka(satu(d));
      if (digit === null) return GALAT_NILAI;
      return tiap(v, (x) => {
        if (x.kind === RV.Error) return x;
        const n = angka(x);
        return n === null ? GALAT_NILAI : { kind: RV.Number, value: bulatkanTeks(n, Math.trunc(digit), cara) };
      });
    },
  };
}

function pola(v: Rv | undefined): RegExp | null {
  try {
    return new RegExp(teks(satu(v)), 'u');
  } catch {
    return null;
  }
}

/** Where a key stands (from 0), or the nearest below (mode −1) or above (mode 1) it; −1 for none. A blank equals nothing. */
function letakKunci(kunci: NilaiRv, daftar: readonly NilaiRv[], mode: number): number {
  const tepat = kunci.kind === RV.Blank ? -1 : letakPertama(kunci, daftar);
  const kunciAngka = angka(kunci);
  if (tepat >= 0 || mode === 0 || kunciAngka === null) return tepat;
  let dekat = -1;
  let jarakDekat = Number.POSITIVE_INFINITY;
  daftar.forEach((v, i) => {
    const n = v.kind === RV.Blank ? null : angka(v);
    if (n === null || (n - kunciAngka) * mode < 0) return;
    const jarak = Math.abs(n - kunciAngka);
    if (jarak >= jarakDekat) return;
    jarakDekat = jarak;
    dekat = i;
  });
  return dekat;
}

const isiRv = (v: Rv | undefined): readonly NilaiRv[] => (v?.kind === RV.Array ? isiDatar(v) : [satu(v)]);

/** Lookups of Sheets take a range of keys inside ARRAYFORMULA; excelts looks only the first one up. */
const XLOOKUP: FungsiBawaan = {
  min: 3,
  maks: 6,
  hitung: ([kunci, cari, hasil, bila, mode, arah]) => {
    const dariAkhir = arah !== undefined && angka(satu(arah)) === -1;
    const daftar = dariAkhir ? [...isiRv(cari)].reverse() : isiRv(cari);
    const nilai = isiRv(hasil);
    const m = mode === undefined ? 0 : (angka(satu(mode)) ?? 0);
    return tiap(kunci, (k) => {
      if (k.kind === RV.Error) return k;
      const i = letakKunci(k, daftar, m);
      if (i < 0) return bila === undefined ? TIDAK_ADA : satu(bila);
      return nilai[dariAkhir ? daftar.length - 1 - i : i] ?? TIDAK_ADA;
    });
  },
};

/** "a*b?" as SEARCH means it, in any case; "~*" is a star. */
const polaCari = (teks: string): RegExp =>
  new RegExp(
    teks.replace(/~?[\s\S]/g, (t) =>
      t === '*' ? '[^]*?' : t === '?' ? '[^]' : t.slice(-1).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
    ),
    'i',
  );

export const FUNGSI_BAWAAN: ReadonlyMap<string, FungsiBawaan> = new Map<string, FungsiBawaan>([
  ['XLOOKUP', XLOOKUP],
  // Over a range excelts looks at the first cell only.
  [
    'TRIM',
    {
      min: 1,
      maks: 1,
      hitung: ([v]) =>
        tiap(v, (x) => (x.kind === RV.Error ? x : { kind: RV.String, value: teks(x).trim().replace(/ {2,}/g, ' ') })),
    },
  ],
  [
    'ISNUMBER',
    { min: 1, maks: 1, hitung: ([v]) => tiap(v, (x) => ({ kind: RV.Boolean, value: x.kind === RV.Number })) },
  ],
  [
    'LEFT',
    {
      min: 1,
      maks: 2,
      hitung: ([v, banyak]) => {
        const panjang = banyak === undefined ? 1 : angka(satu(banyak));
        if (panjang === null || panjang < 0) return GALAT_NILAI;
        return tiap(v, (x) =>
          x.kind === RV.Error ? x : { kind: RV.String, value: teks(x).slice(0, Math.floor(panjang)) },
        );
      },
    },
  ],
  [
    'SEARCH',
    {
      min: 2,
      maks: 3,
      hitung: ([dicari, dalam, mulai]) => {
        const awal = mulai === undefined ? 1 : (angka(satu(mulai)) ?? 0);
        const letak = (apa: NilaiRv, isi: NilaiRv): NilaiRv => {
          if (apa.kind === RV.Error) return apa;
          if (isi.kind === RV.Error) return isi;
          const sisa = teks(isi).slice(Math.max(awal, 1) - 1);
          const ke = awal < 1 ? -1 : sisa.search(polaCari(teks(apa)));
          return ke < 0 ? GALAT_NILAI : { kind: RV.Number, value: ke + awal };
        };
        return dicari?.kind === RV.Array
          ? tiap(dicari, (apa) => letak(apa, satu(dalam)))
          : tiap(dalam, (isi) => letak(satu(dicari), isi));
      },
    },
  ],
  ['ROUND', pembulat('dekat')],
  ['ROUNDUP', pembulat('naik')],
  ['ROUNDDOWN', pembulat('turun')],
  [
    // Separators of the result follow the spreadsheet's locale, as in Sheets.
    'TEXT',
    {
      min: 2,
      maks: 2,
      hitung: ([v, f], tata) =>
        tiap(v, (x) => {
          if (x.kind === RV.Error) return x;
          const isi = x.kind === RV.Blank ? 0 : x.value;
          return { kind: RV.String, value: tampilkan(isi, teks(satu(f)), tata) };
        }),
    },
  ],
  [
    'HYPERLINK',
    {
      min: 1,
      maks: 2,
      hitung: ([url, label]) => (label === undefined ? satu(url) : satu(label)),
    },
  ],
  [
    'SPLIT',
    {
      min: 2,
      maks: 4,
      hitung: ([asalTeks, pemisah, tiapHuruf]) => {
        const pemisahTeks = teks(satu(pemisah));
        const perHuruf =
          tiapHuruf === undefined ||
          satu(tiapHuruf).kind !== RV.Boolean ||
          (satu(tiapHuruf) as { value: boolean }).value;
        const bagian = teks(satu(asalTeks)).split(
          perHuruf ? new RegExp(`[${pemisahTeks.replace(/[\]\\^-]/g, '\\$&')}]`) : pemisahTeks,
        );
        const isi = bagian.filter((x) => x !== '');
        return isi.length ? larik([isi.map((x) => ({ kind: RV.String, value: x.trim() }))]) : GALAT_NILAI;
      },
    },
  ],
  [
    'JOIN',
    {
      min: 2,
      maks: 255,
      hitung: ([pemisahAsal, ...sisa]) => ({
        kind: RV.String,
        value: sisa
          .flatMap((v) => (v.kind === RV.Array ? v.rows.flat() : [v]))
          .map(teks)
          .join(teks(satu(pemisahAsal))),
      }),
    },
  ],
  [
    'REGEXMATCH',
    {
      min: 2,
      maks: 2,
      hitung: ([t, p]) => {
        const r = pola(p);
        return r ? tiap(t, (x) => ({ kind: RV.Boolean, value: r.test(teks(x)) })) : GALAT_NILAI;
      },
    },
  ],
  [
    'REGEXEXTRACT',
    {
      min: 2,
      maks: 2,
      hitung: ([t, p]) => {
        const r = pola(p);
        if (!r) return GALAT_NILAI;
        return tiap(t, (x) => {
          const m = r.exec(teks(x));
          return m ? { kind: RV.String, value: m[1] ?? m[0] } : { kind: RV.Error, code: '#N/A' };
        });
      },
    },
  ],
  [
    'REGEXREPLACE',
    {
      min: 3,
      maks: 3,
      hitung: ([t, p, g]) => {
        const r = pola(p);
        if (!r) return GALAT_NILAI;
        const semua = new RegExp(r.source, 'gu');
        return tiap(t, (x) => ({ kind: RV.String, value: teks(x).replace(semua, teks(satu(g))) }));
      },
    },
  ],
  [
    'COUNTUNIQUE',
    {
      min: 1,
      maks: 255,
      hitung: (a) => {
        const isi = a.flatMap((v) => (v.kind === RV.Array ? v.rows.flat() : [v])).filter((v) => v.kind !== RV.Blank);
        return { kind: RV.Number, value: new Set(isi.map((v) => `${v.kind}:${teks(v)}`)).size };
      },
    },
  ],
]);
