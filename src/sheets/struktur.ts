/**
 * What an action added beside changing cells (sheets, columns, rows, named ranges), so that its undo can take that back
 * too: only what nobody has typed into since.
 */
import { dariA1, keA1, keRentang, kolomKeHuruf } from '../core/alamat';
import type { RencanaUbah } from '../core/rencana';
import { GalatPengguna } from '../messages/galat';
import type { BukuSheets, LembarBuku, LembarGoogle } from './buku';
import type { SapuKerja, UkuranLembar } from './kerja';
import { sidikSel } from './susun';
import { namaSalinan } from './teks';
import { nilaiTerhitung } from './terhitung';

export interface StrukturJurnal {
  /** Sheets that were put in, with the fingerprint of what stood in them. */
  lembar: { id: number; sidik: string }[];
  /** Lines that were put in, where they stand now; `l` is the sheet's id. */
  sisip: { l: number; sumbu: 'baris' | 'kolom'; setelah: number; jumlah: number }[];
  /** Named ranges before (null: there was none) and after; addresses as they stood then. */
  nama: { nama: string; sebelum: LetakNama | null; sesudah: LetakNama }[];
}

export interface LetakNama {
  l: number;
  a1: string;
}

export type Sisipan = StrukturJurnal['sisip'][number];

export function sidikLembar(sheet: LembarGoogle): string {
  const r = sheet.getDataRange();
  return sidikSel(nilaiTerhitung(r), r.getFormulas());
}

/**
 * The range of a name; null where its cells were deleted. Only that answer means absent: a service that fails is asked
 * once more, and then the whole action ends before it changes anything.
 */
export function rentangNama(
  namedRange: GoogleAppsScript.Spreadsheet.NamedRange,
): GoogleAppsScript.Spreadsheet.Range | null {
  for (let kali = 1; ; kali++)
    try {
      return (namedRange.getRange() as GoogleAppsScript.Spreadsheet.Range | null) ?? null;
    } catch (e) {
      const pesan = e instanceof Error ? e.message : String(e);
      if (/no longer exists|not found|tidak ditemukan|#REF|deleted|invalid range|unresolved/i.test(pesan)) return null;
      if (kali > 1)
        throw new GalatPengguna(
          `Rentang bernama ${namedRange.getName()} tidak dapat dibaca (Google Sheets sedang tidak menjawab), jadi tidak ada yang diubah. Tunggu sebentar, lalu ulangi.`,
        );
    }
}

/** Where the named ranges stand. One whose cells were deleted has no place. */
export function letakNama(buku: BukuSheets): Map<string, LetakNama> {
  return new Map(
    buku.ss.getNamedRanges().flatMap((namedRange) => {
      if (namaSalinan(namedRange.getName())) return [];
      const r = rentangNama(namedRange);
      if (!r) return [];
      const a1 = keRentang(r.getRow(), r.getColumn(), r.getNumRows(), r.getNumColumns());
      return [[namedRange.getName(), { l: r.getSheet().getSheetId(), a1 }] as const];
    }),
  );
}

/** Puts empty lines in and gives what is needed to take them out again. */
export function sisipkan(lembarBuku: LembarBuku, sisip: NonNullable<RencanaUbah['sisip']>[number]): Sisipan {
  const { sheet } = lembarBuku;
  if (sisip.sumbu === 'baris') {
    if (sisip.setelah > 0) sheet.insertRowsAfter(sisip.setelah, sisip.jumlah);
    else sheet.insertRowsBefore(1, sisip.jumlah);
  } else {
    if (sisip.setelah > 0) sheet.insertColumnsAfter(sisip.setelah, sisip.jumlah);
    else sheet.insertColumnsBefore(1, sisip.jumlah);
    if (sisip.seperti) {
      const dari = sisip.seperti > sisip.setelah ? sisip.seperti + sisip.jumlah : sisip.seperti;
      const tinggi = sheet.getMaxRows();
      sheet
        .getRange(1, dari, tinggi, 1)
        .copyTo(sheet.getRange(1, sisip.setelah + 1, tinggi, sisip.jumlah), { formatOnly: true });
      sheet.setColumnWidths(sisip.setelah + 1, sisip.jumlah, sheet.getColumnWidth(dari));
    }
  }
  return { l: lembarBuku.id, sumbu: sisip.sumbu, setelah: sisip.setelah, jumlah: sisip.jumlah };
}

export function keluarkan(sheet: LembarGoogle, s: Sisipan): void {
  if (s.sumbu === 'baris') sheet.deleteRows(s.setelah + 1, s.jumlah);
  else sheet.deleteColumns(s.setelah + 1, s.jumlah);
}

/** The cell's address after lines were put in (or, negative, taken out); null for one that went with them. */
export function geserSel(a1: string, sisipan: Sisipan, tanda: 1 | -1): string | null {
  const letak = dariA1(a1);
  if (!letak) return a1;
  const n = letak[sisipan.sumbu];
  if (n <= sisipan.setelah) return a1;
  if (tanda < 0 && n <= sisipan.setelah + sisipan.jumlah) return null;
  letak[sisipan.sumbu] = n + tanda * sisipan.jumlah;
  return keA1(letak.baris, letak.kolom);
}

/**
 * Of lines that are put in (or, negative, taken out) one after the other, told by how much the sheet has grown since:
 * those that are in already, or are still to go. Null where the size fits none of it: somebody else put lines in.
 */
export function sisaGaris(
  sheet: LembarGoogle,
  daftar: readonly Sisipan[],
  ukuran: readonly (readonly [number, number, number])[],
  tanda: 1 | -1,
): Sisipan[] | null {
  const dulu = ukuran.find(([l]) => l === daftar[0]?.l);
  if (!dulu) return null;
  const beda = { baris: sheet.getMaxRows() - dulu[1], kolom: sheet.getMaxColumns() - dulu[2] };
  const hasil: Sisipan[] = [];
  for (const sumbu of ['baris', 'kolom'] as const) {
    const milik = daftar.filter((x) => x.sumbu === sumbu);
    let sisa = beda[sumbu] * tanda;
    let n = 0;
    while (n < milik.length && sisa >= (milik[n] as Sisipan).jumlah) sisa -= (milik[n++] as Sisipan).jumlah;
    // Once all are in, the sheet may have grown at its end for what is written there.
    if (sisa < 0 || (sisa > 0 && !(tanda > 0 && n === milik.length))) return null;
    hasil.push(...(tanda > 0 ? milik.slice(0, n) : milik.slice(n)));
  }
  return daftar.filter((x) => hasil.includes(x));
}

/** The lines one after the other as they were put in, moved to where they stand when all are in. */
export function letakAkhir(daftar: readonly Sisipan[]): Sisipan[] {
  return daftar.map((x, i) => daftar.slice(i + 1).reduce((y, s) => geserSisipan(y, s, 1), x));
}

export function geserSisipan(x: Sisipan, s: Sisipan, tanda: 1 | -1): Sisipan {
  const kena = x.l === s.l && x.sumbu === s.sumbu && x.setelah >= s.setelah;
  return kena ? { ...x, setelah: x.setelah + tanda * s.jumlah } : x;
}

/** Whether the lines hold nothing but what the action wrote (`milik`: its cells). */
export function kosongkah(sheet: LembarGoogle, sisipan: Sisipan, milik: ReadonlySet<string>): boolean {
  const kolom = sisipan.sumbu === 'kolom';
  if (sisipan.setelah + sisipan.jumlah > (kolom ? sheet.getMaxColumns() : sheet.getMaxRows())) return false;
  const r = kolom
    ? sheet.getRange(1, sisipan.setelah + 1, sheet.getMaxRows(), sisipan.jumlah)
    : sheet.getRange(sisipan.setelah + 1, 1, sisipan.jumlah, sheet.getMaxColumns());
  const [barisAwal, kolomAwal] = kolom ? [1, sisipan.setelah + 1] : [sisipan.setelah + 1, 1];
  const [nilai, rumus] = [r.getValues(), r.getFormulas()];
  // What a formula of ours fills is no typing, as long as nothing typed is in its way.
  const tumpah = Array.from({ length: kolom ? sisipan.jumlah : 0 }, (_, j) =>
    rumus.some(
      (b, i) =>
        b[j]?.includes(':') && milik.has(keA1(barisAwal + i, kolomAwal + j)) && !/^#/.test(String(nilai[i]?.[j])),
    ),
  );
  return nilai.every((b, i) =>
    b.every((v, j) => (v === '' && !rumus[i]?.[j]) || tumpah[j] || milik.has(keA1(barisAwal + i, kolomAwal + j))),
  );
}

/** Lines of the action that hold more than it wrote: they stay, with all that is in them. */
export function garisTerisi(buku: BukuSheets, s: StrukturJurnal, milik: (l: number) => ReadonlySet<string>): Sisipan[] {
  return s.sisip.filter((x) => {
    const l = buku.cariId(x.l);
    return l !== null && !kosongkah(l.sheet, x, milik(x.l));
  });
}

export const diGaris = (s: Sisipan, l: number, p: { baris: number; kolom: number }): boolean =>
  s.l === l && p[s.sumbu] > s.setelah && p[s.sumbu] <= s.setelah + s.jumlah;

export const sebutGaris = (s: Sisipan): string => {
  const [a, z] = [s.setelah + 1, s.setelah + s.jumlah];
  const t = (n: number) => (s.sumbu === 'kolom' ? kolomKeHuruf(n) : String(n));
  return `${s.sumbu} ${t(a)}${z > a ? `–${t(z)}` : ''}`;
};

/**
 * What an undo clears away once the cells are as they were: lines that hold nothing, sheets that are as they were made,
 * names that nobody moved. What stays is said.
 */
export function rencanaSapu(buku: BukuSheets, jurnal: StrukturJurnal, tetap: readonly Sisipan[]): SapuKerja {
  const sisa: string[] = [];
  const garis: Sisipan[] = [];
  // From the end, so that no line moves another one that is still to go.
  for (const x of [...jurnal.sisip].sort((a, b) => b.setelah - a.setelah)) {
    const lembarBuku = buku.cariId(x.l);
    if (!lembarBuku) continue;
    if (tetap.includes(x)) sisa.push(`${sebutGaris(x)} di lembar "${lembarBuku.nama}" tetap ada karena sudah diisi`);
    else garis.push(x);
  }
  const utuh = new Set<number>();
  for (const { id, sidik } of jurnal.lembar) {
    const l = buku.cariId(id);
    if (!l) continue;
    if (sidikLembar(l.sheet) === sidik && buku.lembar().length > 1) utuh.add(id);
    else sisa.push(`lembar "${l.nama}" tetap ada karena sudah diisi atau diubah`);
  }
  const kini = jurnal.nama.length > 0 ? letakNama(buku) : new Map<string, LetakNama>();
  const nama = jurnal.nama.filter((n) => {
    const k = kini.get(n.nama);
    // Moved by a person since, or in use by what stays: left alone.
    if (!k || k.l !== n.sesudah.l || k.a1 !== n.sesudah.a1) return false;
    return !tetap.some((t) => t.l === k.l) && !(jurnal.lembar.some((x) => x.id === k.l) && !utuh.has(k.l));
  });
  const ukuran = [...new Set(garis.map((x) => x.l))].map((l) => ukuranLembar(buku.cariId(l) as LembarBuku));
  return {
    garis,
    ukuran,
    nama: nama.map(({ nama, sebelum }) => ({ nama, sebelum })),
    lembar: [...utuh],
    entri: null,
    sisa,
  };
}

export const ukuranLembar = (l: LembarBuku): UkuranLembar => [l.id, l.sheet.getMaxRows(), l.sheet.getMaxColumns()];

/** Named ranges as they were; one that was not there goes. */
export function kembalikanNama(buku: BukuSheets, daftar: readonly { nama: string; sebelum: LetakNama | null }[]): void {
  for (const { nama, sebelum } of daftar) {
    const lembar = sebelum && buku.cariId(sebelum.l);
    if (sebelum && lembar) buku.ss.setNamedRange(nama, lembar.sheet.getRange(sebelum.a1));
    else if (!sebelum && buku.ss.getRangeByName(nama)) buku.ss.removeNamedRange(nama);
  }
}
