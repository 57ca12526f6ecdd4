/**
 * Undo, as one transaction: everything that can stand in its way is looked for before the first write, an entry goes back
 * whole or not at all, and a write that fails leaves all as it was.
 */

import { keA1 } from '../core/alamat';
import { tambahKe } from '../core/peta';
import type { BukuSheets, LembarBuku } from './buku';
import { type IsiJurnal, kutipIsi, samaIsi, simpanIsi, tulisanIsi } from './isi';
import { bacaJurnal, type EntriJurnal, jangkarDari, type SelJurnal, simpanJurnal } from './jurnal';
import { denganKerja, type SapuKerja } from './kerja';
import { BacaanSel, type IsiSelLembar, type LetakSel, letakSel, type TulisanSel, tulisSel } from './sel';
import { diGaris, garisTerisi, rencanaSapu, type Sisipan } from './struktur';
import { alasanTumpahan, cariTujuan, sebabDitolak } from './tujuan';

interface Balik {
  lembar: LembarBuku;
  letak: LetakSel;
  /** What the sheet holds now. */
  kini: IsiSelLembar;
  ke: IsiJurnal;
  asal: SelJurnal;
}

/** Takes entries back, newest first. One whose cells changed since is refused whole; the others go together. */
export function urungkan(buku: BukuSheets, id: readonly string[]): { id: string; sebab: string }[] {
  const jurnal = bacaJurnal(buku);
  const ditolak: { id: string; sebab: string }[] = [];
  const diminta = jurnal.filter((e) => id.includes(e.id) && !e.diurungkan).reverse();
  for (const i of id) {
    if (diminta.some((e) => e.id === i)) continue;
    const ada = jurnal.some((e) => e.id === i);
    ditolak.push({
      id: i,
      sebab: ada
        ? 'Perubahan ini sudah diurungkan.'
        : 'Catatan perubahan ini sudah tidak disimpan (terlalu lama), jadi tidak dapat diurungkan.',
    });
  }
  // Lines are taken out after the cells: an entry that has some goes by itself, and in its turn.
  for (let i = 0; i < diminta.length; ) {
    let akhir = i + 1;
    if (!diminta[i]?.struktur) while (diminta[akhir] && !diminta[akhir]?.struktur) akhir++;
    ditolak.push(
      ...urungkanBersama(
        buku,
        diminta.slice(i, akhir).map((e) => e.id),
      ),
    );
    i = akhir;
  }
  return ditolak;
}

function urungkanBersama(buku: BukuSheets, id: readonly string[]): { id: string; sebab: string }[] {
  const jurnal = bacaJurnal(buku);
  const ditolak: { id: string; sebab: string }[] = [];
  const bacaan = new Map<LembarBuku, BacaanSel>();
  const diminta = jurnal.filter((e) => id.includes(e.id)).reverse();
  const perLembar = new Map<number, LetakSel[]>();
  for (const s of diminta.flatMap((e) => e.sel)) tambahKe(perLembar, s.l, letakSel(s.s));
  for (const [l, letak] of perLembar) {
    const lembar = buku.cariId(l);
    if (lembar) bacaan.set(lembar, new BacaanSel(lembar.sheet, letak));
  }
  // By cell: what it will hold once the newer entries are back.
  const balik = new Map<string, Balik>();
  const jadi: { e: EntriJurnal; tetap: Sisipan[] }[] = [];
  for (const entriJurnal of diminta) {
    const milik = (l: number) => new Set(entriJurnal.sel.flatMap((s) => (s.l === l ? s.s : [])));
    const tetap = entriJurnal.struktur ? garisTerisi(buku, entriJurnal.struktur, milik) : [];
    const hasil = balikkan(buku, entriJurnal, tetap, bacaan, balik);
    if (typeof hasil === 'string') ditolak.push({ id: entriJurnal.id, sebab: hasil });
    else {
      for (const [k, b] of hasil) balik.set(k, b);
      jadi.push({ e: entriJurnal, tetap });
    }
  }
  if (jadi.length === 0) return ditolak;
  const judul = jadi.length === 1 ? `Urungkan: ${jadi[0]?.e.judul}` : `Urungkan ${jadi.length} perubahan`;
  // As the work notes it: before is what stands there now.
  const entri: EntriJurnal = {
    ...(jadi[0] as { e: EntriJurnal }).e,
    judul,
    jangkar: [],
    struktur: undefined,
    sel: [...balik.values()].map(
      (b): SelJurnal => ({
        ...b.asal,
        s: keA1(b.letak.baris, b.letak.kolom),
        sebelum: simpanIsi(b.kini),
        sesudah: b.ke,
      }),
    ),
  };
  entri.jangkar = salinJangkar(
    entri,
    [...balik.values()],
    jadi.map((x) => x.e),
  );
  denganKerja(buku, judul, { entri: [entri] }, (kerja) => {
    const tulisan = new Map<LembarBuku, TulisanSel[]>();
    for (const b of balik.values())
      tulisan.set(b.lembar, [
        ...(tulisan.get(b.lembar) ?? []),
        { ...b.letak, ...tulisanIsi(b.ke), formatKini: b.kini.format },
      ]);
    for (const [l, t] of tulisan) tulisSel(l.sheet, t, undefined, bacaan.get(l)?.maks());
    SpreadsheetApp.flush();
    const sapu: SapuKerja = { garis: [], ukuran: [], nama: [], lembar: [], entri: null, sisa: [] };
    for (const { e: entriJurnalKini, tetap } of jadi) {
      entriJurnalKini.diurungkan = true;
      if (!entriJurnalKini.struktur) continue;
      const sapuKerja = rencanaSapu(buku, entriJurnalKini.struktur, tetap);
      delete entriJurnalKini.struktur;
      Object.assign(sapu, { ...sapuKerja, entri: entriJurnalKini.id });
      if (sapuKerja.garis.length + sapuKerja.lembar.length > 0)
        entriJurnalKini.sisa = [...sapuKerja.sisa, 'lembar atau kolom tambahannya belum dihapus'];
      else if (sapuKerja.sisa.length > 0) entriJurnalKini.sisa = sapuKerja.sisa;
    }
    if (sapu.entri) kerja.nanti = sapu;
    simpanJurnal(buku, jurnal);
  });
  return ditolak;
}

/** Rows of cells of several entries in one list. */
function salinJangkar(tujuan: EntriJurnal, balik: readonly Balik[], dari: readonly EntriJurnal[]) {
  const semua: NonNullable<EntriJurnal['jangkar']> = [];
  balik.forEach((balikLain, i) => {
    const selJurnal = tujuan.sel[i] as SelJurnal;
    const e = dari.find((x) => x.sel.includes(balikLain.asal));
    const jangkarSel = e && jangkarDari(e, balikLain.asal);
    if (!jangkarSel) {
      delete selJurnal.b;
      return;
    }
    selJurnal.b = semua.push(jangkarSel.b) - 1;
    selJurnal.k = jangkarSel.k;
  });
  return semua;
}

/** The cells of an entry as they would go back; or why they cannot. */
function balikkan(
  buku: BukuSheets,
  entri: EntriJurnal,
  tetap: readonly Sisipan[],
  bacaan: ReadonlyMap<LembarBuku, BacaanSel>,
  nanti: ReadonlyMap<string, Balik>,
): Map<string, Balik> | string {
  const hasil = new Map<string, Balik>();
  const perLembar = new Map<LembarBuku, Balik[]>();
  for (const selJurnal of entri.sel) {
    if (tetap.some((x) => diGaris(x, selJurnal.l, letakSel(selJurnal.s)))) continue;
    const lembar = buku.cariId(selJurnal.l);
    if (!lembar) return 'Lembarnya sudah dihapus, jadi perubahan ini tidak dapat diurungkan.';
    const baca = bacaan.get(lembar) as BacaanSel;
    const tujuan = cariTujuan(baca, lembar.nama, selJurnal.s, jangkarDari(entri, selJurnal));
    if ('sebab' in tujuan) return `${tujuan.sebab} Urungkan sendiri lewat riwayat versi bila perlu.`;
    const { letak } = tujuan;
    const kunci = `${lembar.id}!${keA1(letak.baris, letak.kolom)}`;
    const balik = balikSel(lembar, baca, selJurnal, letak, nanti.get(kunci));
    if (typeof balik === 'string') return balik;
    if (balik === null) continue;
    hasil.set(kunci, balik);
    tambahKe(perLembar, lembar, balik);
  }
  return alasanDitolak(perLembar, bacaan) ?? hasil;
}

/**
 * One cell as it would go back; null where it shows again what it showed before, a sentence where it cannot.
 * @param dahulu What an entry that goes back before this one makes of the cell.
 */
function balikSel(
  lembar: LembarBuku,
  baca: BacaanSel,
  selJurnal: SelJurnal,
  letak: LetakSel,
  dahulu: Balik | undefined,
): Balik | string | null {
  const kini = baca.ambil(letak);
  const tumpahan = selJurnal.sesudah.f === undefined ? alasanTumpahan(baca, lembar.nama, letak) : null;
  // What a fix took out of a formula's way comes back as it stood, in its way; what fills the cell meanwhile is no entry.
  const dilapangkan = tumpahan !== null && !dahulu && (selJurnal.sesudah.n ?? '') === '';
  // It shows again what it showed before: that was the formula's.
  if (dilapangkan && kini.tampil === selJurnal.t) return null;
  if (!dilapangkan && (dahulu ? !samaCatatan(dahulu.ke, selJurnal.sesudah) : !samaIsi(kini, selJurnal.sesudah)))
    return `${keA1(letak.baris, letak.kolom)} di lembar "${lembar.nama}" sudah berubah sejak itu (sekarang ${kutipIsi(kini.tampil)}), jadi tidak diurungkan agar isian baru tidak hilang.`;
  if (tumpahan && !dilapangkan && !(selJurnal.sebelum.n === '' || selJurnal.sebelum.n === undefined)) return tumpahan;
  return {
    lembar,
    letak,
    kini: dahulu?.kini ?? kini,
    ke: selJurnal.sebelum,
    asal: dahulu?.asal ?? selJurnal,
  };
}

/** What a rule of a cell or a protection would refuse to take back. */
function alasanDitolak(
  perLembar: ReadonlyMap<LembarBuku, readonly Balik[]>,
  bacaan: ReadonlyMap<LembarBuku, BacaanSel>,
): string | null {
  for (const [l, daftar] of perLembar) {
    const sebab = sebabDitolak(
      l,
      daftar.map((b) => ({ letak: b.letak, nilai: b.ke.n ?? '', rumus: b.ke.f !== undefined })),
      bacaan.get(l) as BacaanSel,
    );
    for (const alasan of sebab.values()) return `${alasan} Perubahan ini tidak diurungkan.`;
  }
  return null;
}

function samaCatatan(a: IsiJurnal, b: IsiJurnal): boolean {
  return a.f === b.f && a.d === b.d && (a.n ?? '') === (b.n ?? '');
}
