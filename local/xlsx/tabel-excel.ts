/**
 * Tables of Excel and what formulas say by them (`Tabel1[Nilai]`), and references to other workbooks. Neither has a form
 * here: the first become the addresses that they mean, the second the value that the file keeps.
 */
import { kolomKeHuruf } from '../../src/core/alamat.ts';
import { a1KeKotak, barisAkhir, type Kotak, kutipLembar } from '../engine/kotak.ts';
import { bacaTeksXlsx, pohon, semuaAnak, turunan } from './xml.ts';

export interface TabelExcel {
  nama: string;
  /** Name of the sheet on which it stands. */
  lembar: string;
  kotak: Kotak;
  kolom: string[];
  kepala: number;
  total: number;
}

/** A table's part; null when it says no range. */
export function bacaTabelExcel(xml: string, lembar: string): TabelExcel | null {
  const unsur = pohon(xml);
  const kotak = a1KeKotak(unsur.atribut.ref ?? '', 1_048_576, 16_384);
  if (!kotak) return null;
  return {
    nama: unsur.atribut.displayName ?? unsur.atribut.name ?? '',
    lembar,
    kotak,
    kolom: semuaAnak(turunan(unsur, 'tableColumns'), 'tableColumn').map((k) => bacaTeksXlsx(k.atribut.name ?? '')),
    kepala: Number(unsur.atribut.headerRowCount ?? 1),
    total: Number(unsur.atribut.totalsRowCount ?? 0),
  };
}

/** Where the texts of a formula stand no longer matters: what is left is references and operators. */
const tanpaTeks = (rumus: string): string => rumus.replace(/"(?:[^"]|"")*"/g, '""');

/** Numbers of the other workbooks that a formula refers to ("[1]Data!A1"); a path in its stead counts as 0. */
export function bukuLain(rumus: string): number[] {
  if (!rumus.includes('[')) return [];
  const nomor = new Set<number>();
  for (const m of tanpaTeks(rumus).matchAll(
    /'(?:[^'[]|'')*\[([^\]]+)\](?:[^']|'')*'!|(?<![\p{L}\p{N}_\]])\[(\d+)\][^\][!,;()\s]*!/gu,
  ))
    nomor.add(Number(/^\d+$/.test(m[1] ?? m[2] ?? '') ? (m[1] ?? m[2]) : 0));
  return [...nomor];
}

/** Where a bracket that opens at `dari` closes; an apostrophe takes its meaning from the next character. */
function tutupKurung(teks: string, dari: number): number {
  let dalam = 0;
  for (let i = dari; i < teks.length; i++) {
    if (teks[i] === "'") i++;
    else if (teks[i] === '[') dalam++;
    else if (teks[i] === ']' && --dalam === 0) return i;
  }
  return -1;
}

/** "[#Headers],[Satu]:[Dua]" as its words: items and, between two, whether they are a range. */
function butir(isi: string): { kata: string; rentang: boolean }[] | null {
  const bersih = isi.trim();
  if (!bersih.startsWith('[') && !bersih.startsWith('@'))
    return bersih === '' ? [] : [{ kata: bersih, rentang: false }];
  const hasil: { kata: string; rentang: boolean }[] = [];
  let di = 0;
  let rentang = false;
  if (bersih[0] === '@') {
    hasil.push({ kata: '#This Row', rentang: false });
    di = 1;
    if (bersih.length > 1 && bersih[1] !== '[') return [...hasil, { kata: bersih.slice(1), rentang: false }];
  }
  while (di < bersih.length) {
    if (bersih[di] !== '[') return null;
    const akhir = tutupKurung(bersih, di);
    if (akhir < 0) return null;
    hasil.push({ kata: bersih.slice(di + 1, akhir), rentang });
    const sambung = /^\s*([,:])\s*/.exec(bersih.slice(akhir + 1));
    if (!sambung) return bersih.slice(akhir + 1).trim() === '' ? hasil : null;
    rentang = sambung[1] === ':';
    di = akhir + 1 + sambung[0].length;
  }
  return hasil;
}

/** The address that one reference to a table means; null when the table has no such part. */
function alamat(tabel: TabelExcel, isi: string, lembar: string, baris: number): string | null {
  const kata = butir(isi);
  if (!kata) return null;
  const { kotak } = tabel;
  const dataAwal = kotak.baris + tabel.kepala;
  const dataAkhir = barisAkhir(kotak) - tabel.total;
  let [atas, bawah] = [Number.POSITIVE_INFINITY, 0];
  let barisIni = false;
  const ambil = (dari: number, sampai: number) => {
    atas = Math.min(atas, dari);
    bawah = Math.max(bawah, sampai);
  };
  const kolom: number[] = [];
  for (const { kata: kataKunci } of kata) {
    switch (kataKunci.trim().toLowerCase()) {
      case '#all':
        ambil(kotak.baris, barisAkhir(kotak));
        break;
      case '#data':
        ambil(dataAwal, dataAkhir);
        break;
      case '#headers':
        if (tabel.kepala === 0) return null;
        ambil(kotak.baris, kotak.baris);
        break;
      case '#totals':
        if (tabel.total === 0) return null;
        ambil(barisAkhir(kotak), barisAkhir(kotak));
        break;
      case '#this row':
        barisIni = true;
        ambil(baris, baris);
        break;
      default: {
        const nama = kataKunci.replace(/'([\s\S])/g, '$1').toLowerCase();
        const n = tabel.kolom.findIndex((x) => x.toLowerCase() === nama);
        if (n < 0) return null;
        kolom.push(kotak.kolom + n);
      }
    }
  }
  if (bawah === 0) ambil(dataAwal, dataAkhir);
  if (barisIni && (baris < dataAwal || baris > dataAkhir)) return null;
  if (bawah < atas) return null;
  const kiri = kolom.length ? Math.min(...kolom) : kotak.kolom;
  const kanan = kolom.length ? Math.max(...kolom) : kotak.kolom + kotak.lebar - 1;
  const sel = (b: number, k: number) => `$${kolomKeHuruf(k)}${barisIni ? '' : '$'}${b}`;
  const awal = sel(atas, kiri);
  const akhir = sel(bawah, kanan);
  return `${tabel.lembar === lembar ? '' : `${kutipLembar(tabel.lembar)}!`}${awal}${awal === akhir ? '' : `:${akhir}`}`;
}

/**
 * The formula with addresses in place of tables; null when it names a part that no table has.
 * @param tabel Tables by their name in capitals.
 * @param baris Row of the formula: "this row" of a table is its.
 */
export function tanpaRujukanTabel(
  rumus: string,
  tabel: ReadonlyMap<string, TabelExcel>,
  lembar: string,
  baris: number,
): string | null {
  let hasil = '';
  let di = 0;
  while (di < rumus.length) {
    const sisa = rumus.slice(di);
    const lewat = /^(?:"(?:[^"]|"")*"?|'(?:[^']|'')*'!)/.exec(sisa);
    if (lewat) {
      hasil += lewat[0];
      di += lewat[0].length;
      continue;
    }
    const nama = /^[\p{L}_\\][\p{L}\p{N}_.\\]*/u.exec(sisa)?.[0];
    if (nama === undefined) {
      hasil += rumus[di];
      di++;
      continue;
    }
    di += nama.length;
    const tabelExcel = tabel.get(nama.toUpperCase());
    if (rumus[di] === '[') {
      const akhir = tutupKurung(rumus, di);
      const ganti = tabelExcel && akhir > 0 ? alamat(tabelExcel, rumus.slice(di + 1, akhir), lembar, baris) : null;
      if (ganti === null) return null;
      hasil += ganti;
      di = akhir + 1;
    } else {
      // The name alone means the data.
      const ganti = tabelExcel && !/^\s*[(!]/.test(rumus.slice(di)) ? alamat(tabelExcel, '', lembar, baris) : nama;
      if (ganti === null) return null;
      hasil += ganti;
    }
  }
  return hasil;
}
