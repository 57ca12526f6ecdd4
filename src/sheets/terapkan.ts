/**
 * Orders to change single cells: each whole or not at all. Their cells are found by what they are, every refusal is known
 * before the first write, the journal stands on the sheet before it, and right before it the cells are compared once more.
 */
import { keA1 } from '../core/alamat';
import type { JangkarBaris } from '../core/jangkar';
import { tambahKe } from '../core/peta';
import type { KotakRentang } from '../core/rentang';
import type { UbahanSel } from '../core/temuan';
import type { BukuSheets, LembarBuku } from './buku';
import { kutipIsi, simpanIsi } from './isi';
import { bacaJurnal, type EntriJurnal, geserEntri, type SelJurnal, simpanJurnal } from './jurnal';
import { denganKerja, type Kerja } from './kerja';
import {
  BacaanSel,
  type IsiSelLembar,
  jembatanDari,
  kelompokJembatan,
  type LetakSel,
  letakSel,
  type TulisanSel,
  tulisSel,
} from './sel';
import type { StrukturJurnal } from './struktur';
import { tampilTerhitung } from './terhitung';
import { alasanTumpahan, cariTujuan, sebabDitolak } from './tujuan';

const samakanSpasi = (teks: string): string => teks.replace(/\s+/g, ' ').trim();

export interface PerintahUbah {
  judul: string;
  /** Key of the finding that it repairs; null for other actions. */
  kunci: string | null;
  sel: readonly UbahanSel[];
  struktur?: StrukturJurnal | undefined;
  /** The add-in's own formulas and inputs: it may write where one of its formulas spills. */
  rumusSendiri?: boolean;
}

export interface HasilPerintah {
  /** Index in the list of orders, with the reason in Indonesian. */
  ditolak: { indeks: number; sebab: string }[];
  jumlahSel: number;
}

interface Siap {
  lembar: LembarBuku;
  letak: LetakSel;
  kini: IsiSelLembar;
  ubahan: UbahanSel;
}

/**
 * Carries orders out: one whose cells no longer show what it expects is refused and the others go on.
 * @param semua Nothing at all is written when one is refused.
 * @param terbaca Sheets that were just read for the same cells and have not been changed since.
 */
export function terapkan(
  buku: BukuSheets,
  daftar: readonly PerintahUbah[],
  semua = false,
  terbaca?: ReadonlyMap<LembarBuku, BacaanSel>,
): HasilPerintah {
  const bacaan = bacaLembarUbahan(
    buku,
    daftar.flatMap((p) => p.sel),
    terbaca,
  );
  const ditolak: HasilPerintah['ditolak'] = [];
  const siap: { indeks: number; sel: Siap[] }[] = [];
  const sudah = new Set<string>();
  daftar.forEach((perintah, indeks) => {
    const hasil = siapkan(buku, perintah, bacaan, sudah);
    if (typeof hasil === 'string') ditolak.push({ indeks, sebab: hasil });
    else siap.push({ indeks, sel: hasil });
  });
  tolakYangDitolakSheets(siap, ditolak, bacaan);
  if (siap.length === 0 || (semua && ditolak.length > 0)) return { ditolak: urut(ditolak), jumlahSel: 0 };
  const entri = susunEntri(buku, daftar, siap, bacaan);
  const judul = daftar.length === 1 ? (daftar[0]?.judul ?? '') : `${entri.length} perubahan`;
  const jumlahSel = denganKerja(buku, judul, { entri }, (kerja) => {
    // The journal took time to write: what a person typed meanwhile is left alone.
    const { berubah, utuh } = yangBerubah(siap, bacaan);
    for (const [indeks, sebab] of berubah) {
      ditolak.push({ indeks, sebab });
      buang(siap, entri, indeks);
    }
    if (semua && ditolak.length > 0) return 0;
    const tulisan = new Map<LembarBuku, TulisanSel[]>();
    for (const { lembar, letak, kini, ubahan } of siap.flatMap((s) => s.sel)) {
      const t: TulisanSel = { ...letak, formatKini: kini.format };
      if (ubahan.rumus !== undefined) t.rumus = ubahan.rumus;
      else t.nilai = ubahan.ke;
      if (ubahan.format !== undefined) t.format = ubahan.format;
      tambahKe(tulisan, lembar, t);
    }
    for (const [l, t] of tulisan) {
      const baca = bacaan.get(l) as BacaanSel;
      tulisSel(l.sheet, t, utuh.has(l) ? jembatanDari(baca) : undefined, baca.maks());
    }
    // A refused write shows here, while everything can still be put back.
    SpreadsheetApp.flush();
    masukkanEntri(buku, kerja, entri);
    return siap.reduce((n, s) => n + s.sel.length, 0);
  });
  return { ditolak: urut(ditolak), jumlahSel };
}

const urut = (d: HasilPerintah['ditolak']) => [...d].sort((a, b) => a.indeks - b.indeks);

/** The entries become part of the journal; the write that ends the work carries them. */
function masukkanEntri(buku: BukuSheets, kerja: Kerja, entri: readonly EntriJurnal[]): void {
  const jurnal = bacaJurnal(buku);
  for (const s of kerja.sisip) geserEntri(jurnal, s, 1);
  const lain = new Map<string, string>();
  for (const e of entri)
    for (const s of e.sel) {
      const sesudah = s.sesudah.f === undefined ? String(s.sesudah.n ?? '') : '';
      if (s.k && s.t !== '' && sesudah !== '') lain.set(`${s.l}|${s.k[0]}|${s.t}`, sesudah);
    }
  // What told a row of an older change may now show another text.
  for (const e of jurnal)
    for (const s of e.sel)
      for (const satu of (s.b !== undefined && e.jangkar?.[s.b]) || []) {
        const baru = lain.get(`${s.l}|${satu[0]}|${satu[1]}`);
        if (baru !== undefined && !satu.includes(baru)) satu.push(baru);
      }
  simpanJurnal(buku, [...jurnal, ...entri]);
}

function buang(siap: { indeks: number; sel: Siap[] }[], entri: EntriJurnal[], indeks: number): void {
  const i = siap.findIndex((s) => s.indeks === indeks);
  if (i < 0) return;
  siap.splice(i, 1);
  entri.splice(i, 1);
}

export function bacaLembarUbahan(
  buku: BukuSheets,
  sel: readonly UbahanSel[],
  terbaca?: ReadonlyMap<LembarBuku, BacaanSel>,
): Map<LembarBuku, BacaanSel> {
  const per = new Map<LembarBuku, LetakSel[]>();
  for (const s of sel) {
    const l = buku.cariNama(s.lembar);
    if (l) tambahKe(per, l, letakSel(s.sel));
  }
  return new Map([...per].map(([l, letak]) => [l, terbaca?.get(l) ?? new BacaanSel(l.sheet, letak)]));
}

/** Where its cells stand and what they hold; or why the order cannot be carried out. */
function siapkan(
  buku: BukuSheets,
  perintah: PerintahUbah,
  bacaan: ReadonlyMap<LembarBuku, BacaanSel>,
  sudah: Set<string>,
): Siap[] | string {
  const hasil: Siap[] = [];
  for (const ubahan of perintah.sel) {
    const lembar = buku.cariNama(ubahan.lembar);
    if (!lembar) return `Lembar "${ubahan.lembar}" tidak ada lagi. Jalankan pemeriksaan lagi.`;
    const baca = bacaan.get(lembar) as BacaanSel;
    const tujuan = cariTujuan(baca, lembar.nama, ubahan.sel, ubahan.jangkar ?? null);
    if ('sebab' in tujuan) return `${tujuan.sebab} Jalankan pemeriksaan lagi.`;
    const { letak } = tujuan;
    const a1 = keA1(letak.baris, letak.kolom);
    if (sudah.has(`${lembar.id}!${a1}`))
      return `${a1} di lembar "${lembar.nama}" baru saja diubah oleh perbaikan lain. Jalankan pemeriksaan lagi.`;
    const kini = baca.ambil(letak);
    // Findings show what a cell holds without the blanks around it.
    if (samakanSpasi(kini.tampil) !== samakanSpasi(ubahan.dari))
      return `${a1} di lembar "${lembar.nama}" sudah berubah sejak pemeriksaan (dulu ${kutipIsi(ubahan.dari)}, sekarang ${kutipIsi(kini.tampil)}). Jalankan pemeriksaan lagi.`;
    const tumpahan = perintah.rumusSendiri ? null : alasanTumpahan(baca, lembar.nama, letak);
    if (tumpahan) return tumpahan;
    hasil.push({ lembar, letak, kini, ubahan });
  }
  for (const s of hasil) sudah.add(`${s.lembar.id}!${keA1(s.letak.baris, s.letak.kolom)}`);
  return hasil;
}

/** Drop-downs and merges speak before the first write. */
function tolakYangDitolakSheets(
  siap: { indeks: number; sel: Siap[] }[],
  ditolak: HasilPerintah['ditolak'],
  bacaan: ReadonlyMap<LembarBuku, BacaanSel>,
): void {
  const per = new Map<LembarBuku, Siap[]>();
  for (const s of siap.flatMap((x) => x.sel)) tambahKe(per, s.lembar, s);
  const sebab = new Map<string, string>();
  for (const [lembar, sel] of per) {
    const tolak = sebabDitolak(
      lembar,
      sel.map(({ letak, ubahan }) => ({ letak, nilai: ubahan.ke, rumus: ubahan.rumus !== undefined })),
      bacaan.get(lembar) as BacaanSel,
    );
    for (const [a1, s] of tolak) sebab.set(`${lembar.id}!${a1}`, s);
  }
  for (let i = siap.length - 1; i >= 0; i--) {
    const { indeks, sel } = siap[i] as (typeof siap)[number];
    const s = sel.flatMap((x) => sebab.get(`${x.lembar.id}!${keA1(x.letak.baris, x.letak.kolom)}`) ?? [])[0];
    if (s === undefined) continue;
    ditolak.push({ indeks, sebab: s });
    siap.splice(i, 1);
  }
}

/** What cells of some rectangles show now; beyond the sheet's edge there is nothing that could have changed. */
function tampilKini(
  lembar: LembarBuku,
  baca: BacaanSel,
  kotak: readonly KotakRentang[],
): (baris: number, kolom: number) => string {
  const sampai = ([maksBaris, maksKolom]: readonly [number, number]) => {
    let [barisAtas, kolomKiri, barisBawah, kolomKanan] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
    for (const kotakRentang of kotak) {
      if (kotakRentang.baris > maksBaris || kotakRentang.kolom > maksKolom) continue;
      barisAtas = Math.min(barisAtas, kotakRentang.baris);
      kolomKiri = Math.min(kolomKiri, kotakRentang.kolom);
      barisBawah = Math.max(barisBawah, Math.min(kotakRentang.baris + kotakRentang.tinggi - 1, maksBaris));
      kolomKanan = Math.max(kolomKanan, Math.min(kotakRentang.kolom + kotakRentang.lebar - 1, maksKolom));
    }
    const tampil =
      barisBawah > 0
        ? tampilTerhitung(
            lembar.sheet.getRange(barisAtas, kolomKiri, barisBawah - barisAtas + 1, kolomKanan - kolomKiri + 1),
          )
        : [];
    return (baris: number, kolom: number) => tampil[baris - barisAtas]?.[kolom - kolomKiri] ?? '';
  };
  try {
    return sampai(baca.maks());
  } catch {
    // Rows or columns went since the sheet was read.
    return sampai(baca.maks(true));
  }
}

/** One read of each sheet right before it is written: which orders no longer fit, and where all between their cells does. */
function yangBerubah(
  siap: readonly { indeks: number; sel: Siap[] }[],
  bacaan: ReadonlyMap<LembarBuku, BacaanSel>,
): { berubah: Map<number, string>; utuh: Set<LembarBuku> } {
  const per = new Map<LembarBuku, { indeks: number; s: Siap }[]>();
  for (const { indeks, sel } of siap) for (const s of sel) tambahKe(per, s.lembar, { indeks, s });
  const berubah = new Map<number, string>();
  const utuh = new Set<LembarBuku>();
  for (const [lembar, daftar] of per) {
    const baca = bacaan.get(lembar) as BacaanSel;
    const kotak = kelompokJembatan(
      daftar.map((d) => d.s.letak),
      jembatanDari(baca),
    );
    const kini = tampilKini(lembar, baca, kotak);
    for (const { indeks, s: siapKini } of daftar) {
      const teks = kini(siapKini.letak.baris, siapKini.letak.kolom);
      if (teks !== siapKini.kini.tampil)
        berubah.set(
          indeks,
          `${keA1(siapKini.letak.baris, siapKini.letak.kolom)} di lembar "${lembar.nama}" baru saja diubah orang (sekarang ${kutipIsi(teks)}) dan dibiarkan.`,
        );
    }
    const sama = (k: KotakRentang) => {
      for (let b = k.baris; b < k.baris + k.tinggi; b++)
        for (let c = k.kolom; c < k.kolom + k.lebar; c++)
          if (kini(b, c) !== baca.tampil({ baris: b, kolom: c })) return false;
      return true;
    };
    if (kotak.every(sama)) utuh.add(lembar);
  }
  return { berubah, utuh };
}

function susunEntri(
  buku: BukuSheets,
  daftar: readonly PerintahUbah[],
  siap: readonly { indeks: number; sel: Siap[] }[],
  bacaan: ReadonlyMap<LembarBuku, BacaanSel>,
): EntriJurnal[] {
  const waktu = new Date();
  const lama = bacaJurnal(buku);
  // Two runs within a millisecond are two runs.
  let saat = waktu.getTime();
  while (lama.some((e) => e.id.startsWith(`${saat.toString(36)}-`))) saat++;
  const tersentuh = new Map<LembarBuku, Map<string, { letak: LetakSel; sebelum: string; sesudah: string }>>();
  for (const { lembar, letak, kini, ubahan } of siap.flatMap((s) => s.sel)) {
    const peta = tersentuh.get(lembar) ?? new Map();
    // What a formula will show is not known yet; a number is shown as its format wants it.
    const sesudah = ubahan.rumus !== undefined || typeof ubahan.ke === 'number' ? '' : (ubahan.ke ?? '');
    peta.set(keA1(letak.baris, letak.kolom), { letak, sebelum: kini.tampil, sesudah });
    tersentuh.set(lembar, peta);
  }
  const peta = new Map(
    [...tersentuh].map(([l, sel]) => [
      l,
      (bacaan.get(l) as BacaanSel).jangkarSetelah(
        [...sel.values()].map((s) => ({ ...s.letak, tampil: s.sesudah || s.sebelum })),
      ),
    ]),
  );
  return siap.map(({ indeks, sel }) => {
    const perintah = daftar[indeks] as PerintahUbah;
    const jangkar: JangkarBaris[] = [];
    const nomor = new Map<string, number>();
    const isi = sel.map(({ lembar, letak, kini, ubahan }): SelJurnal => {
      const kunci = `${lembar.id}|${letak.baris}`;
      let urutan = nomor.get(kunci);
      if (urutan === undefined) {
        const disentuh = tersentuh.get(lembar);
        urutan =
          jangkar.push(
            (peta.get(lembar) as NonNullable<ReturnType<typeof peta.get>>).jangkarBaris(letak.baris, (kolom, baris) => {
              const t = disentuh?.get(keA1(baris, kolom));
              if (!t) return [];
              return t.sesudah === '' ? null : [t.sesudah, t.sebelum].filter((x) => x !== '');
            }),
          ) - 1;
        nomor.set(kunci, urutan);
      }
      return {
        l: lembar.id,
        s: keA1(letak.baris, letak.kolom),
        sebelum: simpanIsi(kini),
        sesudah: {
          ...(ubahan.rumus !== undefined ? { f: ubahan.rumus } : { n: ubahan.ke ?? '' }),
          p: ubahan.format ?? kini.format,
        },
        t: kini.tampil,
        b: urutan,
        k: (peta.get(lembar) as NonNullable<ReturnType<typeof peta.get>>).jangkarKolom(letak.baris, letak.kolom),
      };
    });
    return {
      id: `${saat.toString(36)}-${indeks.toString(36)}`,
      waktu: waktu.toISOString(),
      judul: perintah.judul,
      kunci: perintah.kunci,
      diurungkan: false,
      sel: isi,
      jangkar,
      ...(perintah.struktur ? { struktur: perintah.struktur } : {}),
    };
  });
}
