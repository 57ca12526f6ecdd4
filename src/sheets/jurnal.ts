/**
 * Changes of single cells with what was there before, so that each can be taken back: also after a reload, under a new
 * name of the sheet, by another person. The journal is bounded; its oldest entries go first.
 */
import { keA1 } from '../core/alamat';
import { type CatatanJurnal, ringkasJurnal } from '../core/panel';
import type { NilaiSel } from '../core/snapshot';
import type { UbahanSel } from '../core/temuan';
import { angkaKeTeks } from '../messages/angka';
import type { Buku, LembarBuku } from './buku';
import { BacaanSel, type IsiSel, type LetakSel, letakSel, type TulisanSel, tulisSel } from './sel';
import {
  cabutStruktur,
  diGaris,
  garisTerisi,
  geserGaris,
  geserSel,
  type Sisipan,
  type StrukturJurnal,
} from './struktur';
import { rumusDibandingkan } from './teks';

const MAKS_ENTRI = 200;
const MAKS_HURUF = 1_500_000;
/** Cells of one entry that the panel lists. */
const MAKS_TAMPIL = 20;

/** A cell's content in a form that JSON keeps: a date as its milliseconds. */
interface IsiJurnal {
  n?: string | number | boolean;
  d?: number;
  f?: string;
  /** Number format. */
  p: string;
}

interface SelJurnal {
  /** Id of the sheet. */
  l: number;
  s: string;
  sebelum: IsiJurnal;
  sesudah: IsiJurnal;
  /** Displayed before. */
  t: string;
  /** A cell to the left and its text, when the row has one. */
  j: { sel: string; teks: string } | null;
}

export interface EntriJurnal {
  id: string;
  waktu: string;
  judul: string;
  kunci: string | null;
  diurungkan: boolean;
  sel: SelJurnal[];
  /** Sheets, lines and names that the action added. */
  struktur?: StrukturJurnal;
  /** What the undo left in place, and why. */
  sisa?: string[];
}

export interface Perintah {
  judul: string;
  /** Key of the finding that it repairs; null for other actions. */
  kunci: string | null;
  sel: readonly UbahanSel[];
  struktur?: StrukturJurnal;
}

export interface HasilPerintah {
  /** Index in the list of orders, with the reason in Indonesian. */
  ditolak: { indeks: number; sebab: string }[];
  jumlahSel: number;
}

/**
 * Carries orders out, each whole or not at all: one whose cells no longer show what it expects is refused and the others
 * go on. All cells are read first, then all are written.
 */
export function terapkan(buku: Buku, daftar: readonly Perintah[]): HasilPerintah {
  const bacaan = bacaSemua(
    daftar.flatMap((p) => p.sel.map((s) => ({ lembar: buku.cariNama(s.lembar), letak: letakSel(s.sel) }))),
  );
  const ditolak: HasilPerintah['ditolak'] = [];
  const tulisan = new Map<LembarBuku, TulisanSel[]>();
  const entri: EntriJurnal[] = [];
  const sudah = new Set<string>();
  const waktu = new Date();
  const lama = bacaJurnal(buku);
  // Two runs within a millisecond are two runs.
  let saat = waktu.getTime();
  while (lama.some((e) => e.id.startsWith(`${saat.toString(36)}-`))) saat++;
  // What tells a row must be a cell that no order of this run touches. By sheet: the same address elsewhere is another.
  const tersentuh = new Map<LembarBuku, Set<string>>();
  for (const u of daftar.flatMap((p) => p.sel)) {
    const l = buku.cariNama(u.lembar);
    if (l) tersentuh.set(l, (tersentuh.get(l) ?? new Set()).add(u.sel));
  }
  daftar.forEach((perintah, indeks) => {
    const sebab = alasanTolak(buku, perintah, bacaan, sudah);
    if (sebab) {
      ditolak.push({ indeks, sebab });
      return;
    }
    const sel: SelJurnal[] = [];
    for (const ubahan of perintah.sel) {
      const lembarBuku = buku.wajibNama(ubahan.lembar);
      const letak = letakSel(ubahan.sel);
      const baca = bacaan.get(lembarBuku) as BacaanSel;
      const kini = baca.ambil(letak);
      const t: TulisanSel = { ...letak, formatKini: kini.format };
      if (ubahan.rumus !== undefined) t.rumus = ubahan.rumus;
      else t.nilai = ubahan.ke;
      if (ubahan.format !== undefined) t.format = ubahan.format;
      dorong(tulisan, lembarBuku, t);
      sudah.add(`${lembarBuku.id}!${keA1(letak.baris, letak.kolom)}`);
      sel.push({
        l: lembarBuku.id,
        s: keA1(letak.baris, letak.kolom),
        sebelum: simpanIsi(kini),
        sesudah: {
          ...(ubahan.rumus !== undefined ? { f: ubahan.rumus } : { n: ubahan.ke ?? '' }),
          p: ubahan.format ?? kini.format,
        },
        t: kini.tampil,
        j: baca.jangkar(letak, tersentuh.get(lembarBuku) as Set<string>),
      });
    }
    entri.push({
      id: `${saat.toString(36)}-${indeks.toString(36)}`,
      waktu: waktu.toISOString(),
      judul: perintah.judul,
      kunci: perintah.kunci,
      diurungkan: false,
      sel,
      ...(perintah.struktur ? { struktur: perintah.struktur } : {}),
    });
  });
  // The journal first: a run that breaks off between the two must not leave a change that cannot be taken back.
  if (entri.length) simpanJurnal(buku, [...lama, ...entri]);
  let jumlahSel = 0;
  const tertulis: LembarBuku[] = [];
  try {
    for (const [l, t] of tulisan) {
      tertulis.push(l);
      tulisSel(l.sheet, t);
      jumlahSel += t.length;
    }
    // Google tells of a refused write only now: while the cells can still be put back.
    SpreadsheetApp.flush();
  } catch (e) {
    batalkan(buku, tertulis, entri);
    throw e;
  }
  return { ditolak, jumlahSel };
}

/** After a write that failed: every cell of the sheets that were reached gets back what it held, entries are forgotten. */
function batalkan(buku: Buku, lembar: readonly LembarBuku[], entri: readonly EntriJurnal[]): void {
  const batal = new Set(entri.map((e) => e.id));
  simpanJurnal(
    buku,
    bacaJurnal(buku).filter((e) => !batal.has(e.id)),
  );
  for (const l of lembar) {
    try {
      tulisSel(
        l.sheet,
        entri.flatMap((e) => e.sel.filter((s) => s.l === l.id).map((s) => ({ ...tulisanLama(s), formatKini: '' }))),
      );
    } catch {
      // What cannot be put back must not hide why the write failed.
    }
  }
}

/** What a cell held before, as something to write. */
function tulisanLama(selJurnal: SelJurnal): Omit<TulisanSel, 'formatKini'> {
  const letak = letakSel(selJurnal.s);
  if (selJurnal.sebelum.f !== undefined) return { ...letak, rumus: selJurnal.sebelum.f, format: selJurnal.sebelum.p };
  return {
    ...letak,
    nilai: selJurnal.sebelum.d !== undefined ? new Date(selJurnal.sebelum.d) : (selJurnal.sebelum.n ?? ''),
    format: selJurnal.sebelum.p,
  };
}

/** Takes entries back, newest first. One whose cells changed since is refused whole. */
export function urungkan(buku: Buku, id: readonly string[]): { id: string; sebab: string }[] {
  const jurnal = bacaJurnal(buku);
  const ditolak: { id: string; sebab: string }[] = [];
  const diminta = jurnal.filter((e) => id.includes(e.id) && !e.diurungkan).reverse();
  for (const i of id) {
    if (!diminta.some((e) => e.id === i)) {
      const ada = jurnal.some((e) => e.id === i);
      ditolak.push({
        id: i,
        sebab: ada
          ? 'Perubahan ini sudah diurungkan.'
          : 'Catatan perubahan ini sudah tidak disimpan (terlalu lama), jadi tidak dapat diurungkan.',
      });
    }
  }
  // One after the other: two entries may have changed the same cell.
  for (const entriJurnal of diminta) {
    const milik = (l: number) => new Set(entriJurnal.sel.flatMap((s) => (s.l === l ? s.s : [])));
    const tetap = entriJurnal.struktur ? garisTerisi(buku, entriJurnal.struktur, milik) : [];
    const sebab = urungkanSatu(buku, entriJurnal, tetap, jurnal);
    if (sebab) {
      ditolak.push({ id: entriJurnal.id, sebab });
      continue;
    }
    entriJurnal.diurungkan = true;
    if (!entriJurnal.struktur) continue;
    const { struktur } = entriJurnal;
    delete entriJurnal.struktur;
    const sisa = cabutStruktur(buku, struktur, tetap, (s) => geserEntri(jurnal, s, -1));
    if (sisa.length > 0) entriJurnal.sisa = sisa;
  }
  simpanJurnal(buku, jurnal);
  return ditolak;
}

/** Lines were put into a sheet: what the journal says of its cells follows them. */
export function geserJurnal(buku: Buku, s: Sisipan, tanda: 1 | -1): void {
  const jurnal = bacaJurnal(buku);
  geserEntri(jurnal, s, tanda);
  simpanJurnal(buku, jurnal);
}

function geserEntri(jurnal: readonly EntriJurnal[], s: Sisipan, tanda: 1 | -1): void {
  for (const e of jurnal) {
    if (e.struktur) e.struktur.sisip = e.struktur.sisip.map((x) => geserGaris(x, s, tanda));
    for (const x of e.sel) {
      if (x.l !== s.l) continue;
      // A cell that went with its line keeps its address: it will not be found as it was, and its undo is refused.
      x.s = geserSel(x.s, s, tanda) ?? x.s;
      if (x.j) x.j.sel = geserSel(x.j.sel, s, tanda) ?? x.j.sel;
    }
  }
}

/** @param tetap Lines that stay as they are. */
function urungkanSatu(
  buku: Buku,
  entriJurnal: EntriJurnal,
  tetap: readonly Sisipan[],
  jurnal: readonly EntriJurnal[],
): string | null {
  // A cell that another change of the journal still holds does not tell rows apart.
  const diubah = new Set(
    jurnal.flatMap((x) => (x === entriJurnal || x.diurungkan ? [] : x.sel.map((s) => `${s.l}!${s.s}`))),
  );
  const kena = entriJurnal.sel.filter((s) => !tetap.some((x) => diGaris(x, s.l, letakSel(s.s))));
  const sel = kena.map((s) => ({ ...s, lembar: buku.cariId(s.l), letak: letakSel(s.s) }));
  if (sel.some((s) => !s.lembar)) return 'Lembarnya sudah dihapus, jadi perubahan ini tidak dapat diurungkan.';
  const bacaan = bacaSemua(sel);
  const tulisan = new Map<LembarBuku, TulisanSel[]>();
  for (const s of sel) {
    const lembarBuku = s.lembar as LembarBuku;
    const baca = bacaan.get(lembarBuku) as BacaanSel;
    const kini = baca.ambil(s.letak);
    if (!samaIsi(kini, s.sesudah)) {
      return `${s.s} di lembar "${lembarBuku.nama}" sudah berubah sejak itu (sekarang ${kutip(kini.tampil)}), jadi tidak diurungkan agar isian baru tidak hilang.`;
    }
    if (s.j && !diubah.has(`${s.l}!${s.j.sel}`) && baca.ambil(letakSel(s.j.sel)).tampil.slice(0, 80) !== s.j.teks) {
      return `Baris ${s.letak.baris} di lembar "${lembarBuku.nama}" sudah bergeser atau berganti isi sejak itu, jadi tidak diurungkan. Urungkan sendiri lewat riwayat versi bila perlu.`;
    }
    dorong(tulisan, lembarBuku, { ...tulisanLama(s), formatKini: kini.format });
  }
  for (const [l, t] of tulisan) tulisSel(l.sheet, t);
  return null;
}

/** Newest first, as the panel shows it. */
export function daftarJurnal(buku: Buku): CatatanJurnal[] {
  return bacaJurnal(buku)
    .map((entriJurnal) => ({
      id: entriJurnal.id,
      waktu: entriJurnal.waktu,
      judul: entriJurnal.sisa ? `${entriJurnal.judul} (${entriJurnal.sisa.join('; ')})` : entriJurnal.judul,
      sel: entriJurnal.sel.slice(0, MAKS_TAMPIL).map((s) => ({
        lembar: buku.cariId(s.l)?.nama ?? '(lembar terhapus)',
        sel: s.s,
        tercetak: s.t,
        menjadi: tampilIsi(s.sesudah),
      })),
      jumlahSel: entriJurnal.sel.length,
      kunci: entriJurnal.kunci,
      diurungkan: entriJurnal.diurungkan,
    }))
    .reverse();
}

export function ringkasanJurnal(buku: Buku): string {
  return ringkasJurnal([...bacaJurnal(buku)].reverse());
}

function bacaJurnal(buku: Buku): EntriJurnal[] {
  return buku.sistem.baca<EntriJurnal[]>('jurnal') ?? [];
}

function simpanJurnal(buku: Buku, jurnal: EntriJurnal[]): void {
  let kini = jurnal.slice(-MAKS_ENTRI);
  let huruf = kini.reduce((n, e) => n + ukuran(e), 0);
  // The newest entry stays whatever its size.
  while (kini.length > 1 && huruf > MAKS_HURUF) {
    huruf -= ukuran(kini[0] as EntriJurnal);
    kini = kini.slice(1);
  }
  buku.sistem.tulis('jurnal', kini);
}

function ukuran(e: EntriJurnal): number {
  return e.sel.reduce((n, s) => n + 120 + s.t.length + String(s.sebelum.n ?? s.sebelum.f ?? '').length * 2, 100);
}

function dorong<K, V>(peta: Map<K, V[]>, k: K, v: V): void {
  const ada = peta.get(k);
  if (ada) ada.push(v);
  else peta.set(k, [v]);
}

function bacaSemua(daftar: readonly { lembar: LembarBuku | null; letak: LetakSel }[]): Map<LembarBuku, BacaanSel> {
  const per = new Map<LembarBuku, LetakSel[]>();
  for (const d of daftar) if (d.lembar) dorong(per, d.lembar, d.letak);
  return new Map([...per].map(([l, sel]) => [l, new BacaanSel(l.sheet, sel)]));
}

function alasanTolak(
  buku: Buku,
  p: Perintah,
  bacaan: ReadonlyMap<LembarBuku, BacaanSel>,
  sudah: ReadonlySet<string>,
): string | null {
  for (const ubahan of p.sel) {
    const lembarBuku = buku.cariNama(ubahan.lembar);
    if (!lembarBuku) return `Lembar "${ubahan.lembar}" tidak ada lagi. Jalankan pemeriksaan lagi.`;
    const letak = letakSel(ubahan.sel);
    if (sudah.has(`${lembarBuku.id}!${keA1(letak.baris, letak.kolom)}`)) {
      return `${ubahan.sel} di lembar "${lembarBuku.nama}" baru saja diubah oleh perbaikan lain. Jalankan pemeriksaan lagi.`;
    }
    const kini = (bacaan.get(lembarBuku) as BacaanSel).ambil(letak);
    if (kini.tampil !== ubahan.dari) {
      return `${ubahan.sel} di lembar "${lembarBuku.nama}" sudah berubah sejak pemeriksaan (dulu ${kutip(ubahan.dari)}, sekarang ${kutip(kini.tampil)}). Jalankan pemeriksaan lagi.`;
    }
  }
  return null;
}

function simpanIsi(i: IsiSel): IsiJurnal {
  if (i.rumus !== '') return { f: i.rumus, p: i.format };
  return i.nilai instanceof Date ? { d: i.nilai.getTime(), p: i.format } : { n: i.nilai, p: i.format };
}

function samaIsi(kini: IsiSel, tercatat: IsiJurnal): boolean {
  if (tercatat.f !== undefined) return rumusDibandingkan(kini.rumus) === rumusDibandingkan(tercatat.f);
  if (kini.rumus !== '') return false;
  const n: NilaiSel = kini.nilai;
  return n instanceof Date ? n.getTime() === tercatat.d : n === (tercatat.n ?? '');
}

function tampilIsi(i: IsiJurnal): string {
  if (i.f !== undefined) return i.f;
  if (typeof i.n === 'number') {
    const persen = i.p.replace(/"[^"]*"/g, '').includes('%');
    return `${angkaKeTeks(persen ? Number((i.n * 100).toPrecision(15)) : i.n)}${i.p.includes('%') ? '%' : ''}`;
  }
  return String(i.n ?? '');
}

function kutip(teks: string): string {
  return teks === '' ? 'kosong' : `"${teks}"`;
}
