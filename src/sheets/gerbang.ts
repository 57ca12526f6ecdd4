/**
 * The one way into a workbook: every cell that the add-in writes passes here. A plan is carried out with one batched call
 * per aspect, nothing is read back and nothing flushed in between. Text never becomes a formula (see teks.ts), input
 * sheets are never rewritten, a generated sheet keeps its place and id, and one that a person has edited is first kept
 * as a copy.
 */
import { dariA1 } from '../core/alamat';
import type { RencanaLembar } from '../core/rencana';
import { type Kotak, kotakGabung, uraiRentang } from '../core/rentang';
import { sidikKisi, sidikTeks } from '../core/sidik';
import type { Buku, CerminLembar, LembarBuku, Sheet } from './buku';
import { denganKerja, type Kerja } from './kerja';
import { luaskan } from './sel';
import { letakNama } from './struktur';
import { type Aspek, jalan, type LangkahHuruf, type Susunan, sidikSel, sidikTeksSel, susun, susunPapan } from './susun';
import { rumusUntukSheets } from './teks';
import { nilaiTerhitung, tampilTerhitung } from './terhitung';
import { jamLembar } from './zona';

export interface HasilTulis {
  buatan: string;
  nama: string;
  id: number;
  keadaan: 'baru' | 'diperbarui' | 'tetap';
  /** Name of the copy that keeps what a person had changed; null when nobody had. */
  salinan: string | null;
}

/** Sheets into which people type: made once, never written over. */
export function isianOrang(buatan: string): boolean {
  return buatan.startsWith('isian:');
}

interface Tugas {
  rencana: RencanaLembar;
  susunan: Susunan;
  lama: LembarBuku | null;
  /** What becomes of a sheet that exists. */
  nasib: Nasib | null;
}

/** How a sheet stands that is there already. */
interface Nasib {
  cermin: CerminLembar | null;
  /** Nobody has changed it since it was written. */
  utuh: boolean;
  /** `isi`: only figures and words differ, the styles stay. */
  cara: 'tetap' | 'isi' | 'ulang';
  /** As it was read, to be held against what stands there right before it is written. */
  nilai: string;
  sidik: string;
  catatan: string;
}

export interface PilihanTulis {
  /** Position of the first new sheet among the tabs, from 0; at the end when left out. */
  posisi?: number;
}

/**
 * Carries plans out as one piece of work. When one fails, sheets that were new are gone again; each table that was there
 * is the old one or, where its cells had been written, the new one.
 */
export function tulisLembar(buku: Buku, daftar: readonly RencanaLembar[], pilihan: PilihanTulis = {}): HasilTulis[] {
  // Everything that can be wrong with a plan shows here, before the first write.
  const tugas = daftar.map<Tugas>((rencana) => {
    const lama = buku.cariBuatan(rencana.buatan);
    const susunan = susun(rencana);
    return { rencana, susunan, lama, nasib: lama && nasibLembar(buku, lama, rencana) };
  });
  if (tugas.every((t) => t.nasib?.cara === 'tetap'))
    return tugas.map((t) => selesai(buku, t.lama as LembarBuku, t, 'tetap', null));
  const aktif = buku.ss.getActiveSheet();
  const [satu] = daftar;
  const judul = daftar.length === 1 ? `Menulis lembar ${satu?.nama}` : `Menulis ${daftar.length} lembar`;
  const hasil = denganKerja(buku, judul, isiKerja(buku, tugas), () => tulisSemua(buku, tugas, pilihan.posisi));
  // A sheet that is put in becomes the active one; the person stays where they were.
  try {
    buku.ss.setActiveSheet(aktif);
  } catch {
    // Where the cursor stands is no reason to take anything back.
  }
  return hasil;
}

const PAPAN = 'LKjIP (disusun)';
const namaBayangan = (nama: string): string => `${nama.slice(0, 20)} (disusun)`;

/** What is about to happen, for the note on the sheet. */
function isiKerja(buku: Buku, tugas: readonly Tugas[]): Partial<Kerja> {
  const kena = tugas.filter((t) => t.nasib?.cara !== 'tetap');
  const nama = kena.flatMap((t) => t.rencana.rentangBernama ?? []);
  const kini = nama.length > 0 ? letakNama(buku) : null;
  const ditulis = kena.flatMap((t) => (t.lama && t.nasib ? [{ ...t, lama: t.lama, nasib: t.nasib }] : []));
  return {
    baru: [
      ...kena.flatMap((t) =>
        t.lama
          ? []
          : [{ nama: t.rencana.nama, sidik: t.susunan.sidikIsi, ...(t.rencana.saring ? { urutBebas: true } : {}) }],
      ),
      ...ditulis.filter((t) => t.nasib.cara === 'ulang').map((t) => ({ nama: namaBayangan(t.lama.nama), sidik: '' })),
      ...(kena.length - ditulis.length > 2 ? [{ nama: PAPAN, sidik: '' }] : []),
    ],
    salinan: ditulis
      .filter((t) => !t.nasib.utuh)
      .map((t) => ({
        dari: t.lama.nama,
        nama: namaSuntingan(buku, t.lama.nama),
        sidik: sidikKisi(tampilTerhitung(t.lama.sheet.getDataRange())),
      })),
    nama: nama.map((n) => ({ nama: n.nama, sebelum: kini?.get(n.nama) ?? null })),
    ganti: ditulis.filter((t) => t.lama.nama !== t.rencana.nama).map((t) => ({ id: t.lama.id, nama: t.lama.nama })),
    tabel: ditulis.map((t) => ({
      id: t.lama.id,
      sidikLama: t.nasib.sidik,
      catatanLama: t.nasib.catatan,
      sidikBaru: t.susunan.sidikIsi,
      catatanBaru: t.susunan.sidikCatatan,
      gabung:
        t.nasib.cara === 'ulang'
          ? t.lama.sheet
              .getDataRange()
              .getMergedRanges()
              .map((m) => m.getA1Notation())
          : [],
      grafik: (t.rencana.grafik ?? []).map((g) => g.judul),
      urutBebas: t.rencana.saring !== undefined,
      cermin: t.nasib.cermin,
    })),
  };
}

function tulisSemua(buku: Buku, tugas: readonly Tugas[], posisi: number | undefined): HasilTulis[] {
  // All new sheets and their names stand before the first formula that may speak of them.
  const baru = new Map<Tugas, LembarBuku>();
  for (const t of tugas) {
    if (t.lama) continue;
    const l = buku.tambahLembar(t.rencana.nama, posisi === undefined ? undefined : posisi + baru.size);
    baru.set(t, l);
    luaskan(l.sheet, t.susunan.perlu.tinggi, t.susunan.perlu.lebar, true);
    namai(buku, l.sheet, t.rencana);
  }
  const papan = baru.size > 2 ? siapkanPapan(buku, [...baru.keys()]) : null;
  const hasil = tugas.map((tugas) => {
    const lembarBuku = baru.get(tugas);
    if (!lembarBuku) return perbarui(buku, tugas.lama as LembarBuku, tugas);
    bekukan(lembarBuku.sheet, tugas.rencana);
    tulisIsi(buku, lembarBuku.sheet, tugas, papan?.gaya.get(tugas));
    tulisLuar(buku, lembarBuku.sheet, tugas, null);
    tulisGrafik(lembarBuku.sheet, tugas.rencana);
    return selesai(buku, lembarBuku, tugas, 'baru', null);
  });
  if (papan) buku.hapusLembar(papan.lembar);
  return hasil;
}

/**
 * Many new sheets at once (a template): their styles are set side by side on a sheet of their own, one call per aspect
 * for all of them, and copied to each by one call.
 */
function siapkanPapan(buku: Buku, tugas: readonly Tugas[]): { lembar: LembarBuku; gaya: Map<Tugas, Rentang> } | null {
  // A merge that is repeated by copying brings its own order of steps.
  const kena = tugas.filter((t) => t.susunan.lebar > 0 && !t.susunan.gabung.some((g) => g.ulang));
  const papan = susunPapan(kena.map((t) => t.susunan));
  if (!papan) return null;
  const lembar = buku.tambahLembar(PAPAN);
  lembar.sheet.hideSheet();
  luaskan(lembar.sheet, papan.tinggi, papan.lebar, true);
  tulisGaya(lembar.sheet, papan);
  return {
    lembar,
    gaya: new Map(
      kena.map((t, i) => [t, lembar.sheet.getRange(1, papan.kolom[i] as number, t.susunan.tinggi, t.susunan.lebar)]),
    ),
  };
}

/** Reads a sheet that is there: is it still ours as it was written, and what of it has to be written? */
function nasibLembar(buku: Buku, lembarBuku: LembarBuku, rencana: RencanaLembar): Nasib {
  const cermin = buku.cerminDari(lembarBuku);
  const dasar = { cermin, nilai: '', sidik: '', catatan: '' };
  if (isianOrang(rencana.buatan)) return { ...dasar, utuh: true, cara: 'tetap' };
  const r = lembarBuku.sheet.getDataRange();
  const nilai = nilaiTerhitung(r);
  const isi = { ...dasar, nilai: JSON.stringify(nilai), sidik: sidikSel(nilai, r.getFormulas(), cermin?.urutBebas) };
  isi.catatan = sidikTeksSel(
    r.getNotes().flatMap((b, i) => b.flatMap((teks, k) => (teks ? [{ baris: i + 1, kolom: k + 1, teks }] : []))),
  );
  const utuh = cermin?.sidikIsi != null && isi.sidik === cermin.sidikIsi && isi.catatan === cermin.sidikCatatan;
  if (utuh && cermin.sidikRencana === sidikRencana(buku, rencana)) return { ...isi, utuh, cara: 'tetap' };
  // A text that needs an apostrophe is never written over a cell of plain text, which would keep it.
  const teksPolos = rencana.gaya?.some((g) => g.gaya.format === '@');
  const sama = utuh && !teksPolos && cermin.sidikGaya === sidikGaya(rencana);
  return { ...isi, utuh, cara: sama ? 'isi' : 'ulang' };
}

/** Whether a person has typed into the sheet since it was read. */
function baruDiubah(lembarBuku: LembarBuku, nasib: Nasib): boolean {
  return JSON.stringify(nilaiTerhitung(lembarBuku.sheet.getDataRange())) !== nasib.nilai;
}

function perbarui(buku: Buku, lembarBuku: LembarBuku, tugas: Tugas): HasilTulis {
  const nasib = tugas.nasib as Nasib;
  const { cermin } = nasib;
  if (nasib.cara === 'tetap') return selesai(buku, lembarBuku, tugas, 'tetap', null);
  const simpanSuntingan = () => buku.salinLembar(lembarBuku, namaSuntingan(buku, lembarBuku.nama)).nama;
  let salinan = nasib.utuh ? null : simpanSuntingan();
  if (nasib.cara === 'isi') {
    if (baruDiubah(lembarBuku, nasib)) salinan = simpanSuntingan();
    // Only figures and words differ: the styles stay as they are, with what a person changed about them.
    if (tugas.susunan.nilai)
      lembarBuku.sheet
        .getRange(1, 1, tugas.susunan.nilai.length, tugas.susunan.nilai[0]?.length ?? 1)
        .setValues(tugas.susunan.nilai);
    tulisTautan(buku, lembarBuku.sheet, tugas.rencana);
    bekukan(lembarBuku.sheet, tugas.rencana, cermin?.beku);
    return tuntas(buku, lembarBuku, tugas, cermin, salinan);
  }
  // Built aside and brought over in one step: whatever fails before leaves the old table whole.
  const bayangan = buku.tambahLembar(namaBayangan(lembarBuku.nama));
  bayangan.sheet.hideSheet();
  const tinggi = Math.max(tugas.susunan.tinggi, lembarBuku.sheet.getLastRow(), 1);
  const lebar = Math.max(tugas.susunan.lebar, lembarBuku.sheet.getLastColumn(), 1);
  luaskan(bayangan.sheet, tinggi, lebar, true);
  tulisIsi(buku, bayangan.sheet, tugas);
  luaskan(lembarBuku.sheet, Math.max(tinggi, tugas.susunan.perlu.tinggi), Math.max(lebar, tugas.susunan.perlu.lebar));
  if (baruDiubah(lembarBuku, nasib) && !salinan) salinan = simpanSuntingan();
  lembarBuku.sheet.getRange(1, 1, lembarBuku.sheet.getMaxRows(), lembarBuku.sheet.getMaxColumns()).breakApart();
  // Before the merges come: none may cross the frozen line, neither the old one nor the new.
  bekukan(lembarBuku.sheet, tugas.rencana, cermin?.beku);
  bayangan.sheet.getRange(1, 1, tinggi, lebar).copyTo(lembarBuku.sheet.getRange(1, 1, tinggi, lebar));
  const hasil = tuntas(buku, lembarBuku, tugas, cermin, salinan);
  buku.hapusLembar(bayangan);
  return hasil;
}

/** All that is not in the cells, once these are written. */
function tuntas(
  buku: Buku,
  lembarBuku: LembarBuku,
  tugas: Tugas,
  cermin: CerminLembar | null,
  salinan: string | null,
): HasilTulis {
  tulisLuar(buku, lembarBuku.sheet, tugas, cermin ?? {});
  if (cermin?.grafik) hapusGrafik(lembarBuku.sheet, cermin.grafik);
  tulisGrafik(lembarBuku.sheet, tugas.rencana);
  namai(buku, lembarBuku.sheet, tugas.rencana);
  // A name that a person gave stays; one that the plan gave follows the plan ("Tabel 3.4" after a table was added).
  if (cermin && cermin.nama === lembarBuku.nama && lembarBuku.nama !== tugas.rencana.nama)
    buku.gantiNama(lembarBuku, tugas.rencana.nama);
  return selesai(buku, lembarBuku, tugas, 'diperbarui', salinan);
}

/** Of everything that the sheet shows, where its links lead to included; not of the inputs' own fingerprint. */
function sidikRencana(buku: Buku, rencana: RencanaLembar): string {
  return sidikTeks(JSON.stringify({ ...rencana, sidik: idTautan(buku, rencana) }));
}

/** Of the shape and the styles of the cells, not of what stands in them. */
function sidikGaya({ nilai, gaya, gabung, tautan }: RencanaLembar): string {
  return sidikTeks(JSON.stringify([nilai.map((b) => b.length), gaya, gabung, tautan?.map((x) => x.sel)]));
}

function selesai(
  buku: Buku,
  lembarBuku: LembarBuku,
  tugas: Tugas,
  keadaan: HasilTulis['keadaan'],
  salinan: string | null,
): HasilTulis {
  const { buatan } = tugas.rencana;
  const isian = isianOrang(buatan);
  if (!(isian && keadaan === 'tetap')) {
    buku.tandai(lembarBuku, {
      buatan,
      sidikIsi: isian ? null : tugas.susunan.sidikIsi,
      sidikCatatan: isian ? null : tugas.susunan.sidikCatatan,
      sidikRencana: isian ? null : sidikRencana(buku, tugas.rencana),
      sidikMasukan: tugas.rencana.sidik ?? null,
      grafik: tugas.rencana.grafik?.map((g) => g.judul),
      beku: [tugas.rencana.bekuBaris ?? 0, tugas.rencana.bekuKolom ?? 0],
      bersyarat: (tugas.rencana.bersyarat ?? []).length > 0,
      ...(isian
        ? {}
        : {
            sidikGaya: sidikGaya(tugas.rencana),
            lebar: tugas.rencana.lebarKolom,
            tinggi: tugas.rencana.tinggiBaris?.map((b): [number, number] => [b.baris, b.tinggi]),
            warnaTab: tugas.rencana.warnaTab,
          }),
      urutBebas: tugas.rencana.saring !== undefined,
    });
  }
  return { buatan, nama: lembarBuku.nama, id: lembarBuku.id, keadaan, salinan };
}

/** Cells and everything that belongs to cells; on a fresh sheet. `gaya`: where its styles stand already. */
function tulisIsi(buku: Buku, sheet: Sheet, t: Tugas, gaya?: Rentang): void {
  const { susunan, rencana } = t;
  for (const g of susunan.gabung) {
    if (!g.ulang) continue;
    rentang(sheet, g.kotak)[g.cara]();
    rentang(sheet, g.kotak).copyTo(rentang(sheet, g.ulang));
  }
  if (susunan.nilai)
    sheet.getRange(1, 1, susunan.nilai.length, (susunan.nilai[0] as unknown[]).length).setValues(susunan.nilai);
  if (gaya) gaya.copyTo(sheet.getRange(1, 1, susunan.tinggi, susunan.lebar), { formatOnly: true });
  else tulisGaya(sheet, susunan);
  tulisTautan(buku, sheet, rencana);
  for (const g of susunan.gabung) if (!g.ulang) rentang(sheet, g.kotak)[g.cara]();
}

function tulisGaya(sheet: Sheet, susunan: Pick<Susunan, 'huruf' | 'aspek' | 'garis'>): void {
  // Before the single aspects: a text style may reset what it does not name.
  if (susunan.huruf) {
    const macam = susunan.huruf.macam.map(gayaHuruf);
    rentang(sheet, susunan.huruf.kotak).setTextStyles(
      susunan.huruf.sel.map((b) => b.map((i) => macam[i] as GoogleAppsScript.Spreadsheet.TextStyle)),
    );
  }
  for (const a of susunan.aspek) {
    const r = rentang(sheet, a.kotak);
    const [satu, kisi] = PENULIS[a.aspek];
    if (Array.isArray(a.nilai)) kisi(r, a.nilai as never);
    else satu(r, a.nilai as never);
  }
  for (const g of susunan.garis) {
    sheet.getRangeList(g.rentang).setBorder(...g.sisi, g.warna, SpreadsheetApp.BorderStyle.SOLID);
  }
}

function gayaHuruf(g: LangkahHuruf['macam'][number]): GoogleAppsScript.Spreadsheet.TextStyle {
  const textStyleBuilder = SpreadsheetApp.newTextStyle();
  if (g.font != null) textStyleBuilder.setFontFamily(String(g.font));
  if (g.ukuran != null) textStyleBuilder.setFontSize(Number(g.ukuran));
  if (g.tebal) textStyleBuilder.setBold(true);
  if (g.miring) textStyleBuilder.setItalic(true);
  if (g.warna != null) textStyleBuilder.setForegroundColor(String(g.warna));
  return textStyleBuilder.build();
}

/**
 * What belongs to the sheet as a whole, and what a copy of cells may not bring along. `lama` is what the sheet had from
 * the add-in before; null for a fresh one.
 */
function tulisLuar(buku: Buku, sheet: Sheet, t: Tugas, lama: Partial<CerminLembar> | null): void {
  const { susunan, rencana } = t;
  const ulang = lama !== null;
  tulisUkuran(sheet, t, lama);
  if (rencana.warnaTab && rencana.warnaTab !== lama?.warnaTab) sheet.setTabColor(rencana.warnaTab);
  if (susunan.catatan) {
    if (ulang) sheet.clearNotes();
    rentang(sheet, susunan.catatan.kotak).setNotes(susunan.catatan.teks);
  }
  tulisPilihan(buku, sheet, rencana, ulang);
  tulisBersyarat(sheet, rencana, lama?.bersyarat ?? false);
  lindungi(sheet, rencana, ulang);
  if (rencana.saring) {
    if (ulang) sheet.getFilter()?.remove();
    sheet.getRange(rencana.saring).createFilter();
  }
  if (rencana.tersembunyi) sheet.hideSheet();
}

/** Freezes rows and columns where the add-in had not yet (`lama`: what it had set before). */
function bekukan(sheet: Sheet, rencana: RencanaLembar, lama: readonly [number, number] = [0, 0]): void {
  if ((rencana.bekuBaris ?? 0) !== lama[0]) sheet.setFrozenRows(rencana.bekuBaris ?? 0);
  if ((rencana.bekuKolom ?? 0) !== lama[1]) sheet.setFrozenColumns(rencana.bekuKolom ?? 0);
}

/** Sizes that the plan did not want before. Those that it did stay as they are: a person may have set them otherwise. */
function tulisUkuran(sheet: Sheet, { susunan, rencana }: Tugas, lama: Partial<CerminLembar> | null): void {
  const dulu = lama?.lebar;
  const kolom = rencana.lebarKolom ?? [];
  const lebar =
    dulu?.length === kolom.length
      ? jalan(kolom.map((l, i) => [i + 1, l] as const).filter(([k, l]) => l !== dulu[k - 1]))
      : susunan.lebarKolom;
  for (const k of lebar.length < susunan.lebarKolom.length ? lebar : susunan.lebarKolom)
    sheet.setColumnWidths(k.mulai, k.jumlah, k.piksel);
  const tinggiDulu = new Map(lama?.tinggi ?? []);
  const tinggi = (rencana.tinggiBaris ?? []).filter((b) => tinggiDulu.get(b.baris) !== b.tinggi);
  for (const b of rencana.tinggiBaris ?? []) tinggiDulu.delete(b.baris);
  // Rows that are held no longer fit their text again.
  for (const b of jalan([...tinggiDulu.keys()].map((b) => [b, 0]))) sheet.autoResizeRows(b.mulai, b.jumlah);
  for (const b of jalan(tinggi.map((b) => [b.baris, b.tinggi]))) sheet.setRowHeights(b.mulai, b.jumlah, b.piksel);
}

function tulisTautan(buku: Buku, sheet: Sheet, rencana: RencanaLembar): void {
  const id = idTautan(buku, rencana);
  const tautan = (rencana.tautan ?? []).flatMap((t, i) => {
    const p = dariA1(t.sel);
    return p && id[i] != null ? [{ ...p, teks: t.teks, alamat: `#gid=${id[i]}&range=${t.keSel ?? 'A1'}` }] : [];
  });
  tautan.sort((a, b) => a.kolom - b.kolom || a.baris - b.baris);
  for (let i = 0; i < tautan.length; ) {
    const awal = tautan[i] as (typeof tautan)[number];
    let j = i + 1;
    while (tautan[j]?.kolom === awal.kolom && tautan[j]?.baris === awal.baris + (j - i)) j++;
    const nilai = tautan
      .slice(i, j)
      .map((x) => [SpreadsheetApp.newRichTextValue().setText(x.teks).setLinkUrl(x.alamat).build()]);
    sheet.getRange(awal.baris, awal.kolom, j - i, 1).setRichTextValues(nilai);
    i = j;
  }
}

function idTautan(buku: Buku, rencana: RencanaLembar): (number | null)[] {
  return (rencana.tautan ?? []).map((t) => buku.cariNama(t.keLembar)?.id ?? null);
}

function namai(buku: Buku, sheet: Sheet, rencana: RencanaLembar): void {
  for (const n of rencana.rentangBernama ?? []) buku.ss.setNamedRange(n.nama, sheet.getRange(n.rentang));
}

function tulisPilihan(buku: Buku, sheet: Sheet, rencana: RencanaLembar, ulang: boolean): void {
  const pilihan = rencana.pilihan ?? [];
  if (pilihan.length === 0) return;
  if (ulang) sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).clearDataValidations();
  const aturan = pilihan.map((pilihanSel) => {
    const b = SpreadsheetApp.newDataValidation().setAllowInvalid(!pilihanSel.tolak);
    if (pilihanSel.bantuan) b.setHelpText(pilihanSel.bantuan);
    if (pilihanSel.dariRentang) b.requireValueInRange(buku.ss.getRange(pilihanSel.dariRentang), true);
    else b.requireValueInList(pilihanSel.daftar ?? [], true);
    return { aturan: b.build(), kotak: kotakLembar(sheet, pilihanSel.rentang) };
  });
  const luar = aturan.reduce<Kotak | null>((k, a) => kotakGabung(k, a.kotak), null) as Kotak;
  if (aturan.length < 3 || luar.tinggi * luar.lebar > 20_000) {
    for (const a of aturan) rentang(sheet, a.kotak).setDataValidation(a.aturan);
    return;
  }
  type Kisi = (GoogleAppsScript.Spreadsheet.DataValidation | null)[][];
  const kisi: Kisi = Array.from({ length: luar.tinggi }, () => new Array(luar.lebar).fill(null));
  for (const { aturan: n, kotak: k } of aturan) {
    for (let r = k.baris - luar.baris; r < k.baris - luar.baris + k.tinggi; r++) {
      kisi[r]?.fill(n, k.kolom - luar.kolom, k.kolom - luar.kolom + k.lebar);
    }
  }
  rentang(sheet, luar).setDataValidations(kisi);
}

function tulisBersyarat(sheet: Sheet, rencana: RencanaLembar, adaLama: boolean): void {
  const syarat = rencana.bersyarat ?? [];
  if (syarat.length === 0 && !adaLama) return;
  sheet.setConditionalFormatRules(
    syarat.map((formatBersyarat) => {
      const conditionalFormatRuleBuilder = SpreadsheetApp.newConditionalFormatRule();
      if (formatBersyarat.rumus !== undefined)
        conditionalFormatRuleBuilder.whenFormulaSatisfied(rumusUntukSheets(formatBersyarat.rumus));
      else conditionalFormatRuleBuilder.whenTextEqualTo(formatBersyarat.teksSama ?? '');
      conditionalFormatRuleBuilder.setBackground(formatBersyarat.latar);
      if (formatBersyarat.warna) conditionalFormatRuleBuilder.setFontColor(formatBersyarat.warna);
      return conditionalFormatRuleBuilder.setRanges([sheet.getRange(formatBersyarat.rentang)]).build();
    }),
  );
}

function lindungi(sheet: Sheet, rencana: RencanaLembar, ulang: boolean): void {
  const daftar = rencana.lindungi ?? [];
  if (daftar.length === 0) return;
  const ada = ulang ? sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((p) => p.getDescription()) : [];
  for (const p of daftar) {
    if (ada.includes(p.keterangan)) continue;
    sheet.getRange(p.rentang).protect().setDescription(p.keterangan).setWarningOnly(true);
  }
}

/** Charts that the add-in made are known by their titles; those of a person stay. */
function hapusGrafik(sheet: Sheet, judul: readonly string[]): void {
  for (const g of sheet.getCharts()) if (judul.includes(String(g.getOptions().get('title')))) sheet.removeChart(g);
}

const JENIS_GRAFIK = { batang: 'BAR', kolom: 'COLUMN', garis: 'LINE' } as const;

function tulisGrafik(sheet: Sheet, rencana: RencanaLembar): void {
  for (const rencanaGrafik of rencana.grafik ?? []) {
    const campur = rencanaGrafik.jenis === 'kolom' && rencanaGrafik.seri.some((s) => s.garis);
    const embeddedChartBuilder = sheet
      .newChart()
      .setChartType(Charts.ChartType[campur ? 'COMBO' : JENIS_GRAFIK[rencanaGrafik.jenis]]);
    embeddedChartBuilder.addRange(sheet.getRange(rencanaGrafik.kategori));
    for (const s of rencanaGrafik.seri) embeddedChartBuilder.addRange(sheet.getRange(s.rentang));
    embeddedChartBuilder
      .setNumHeaders(0)
      .setOption('title', rencanaGrafik.judul)
      .setOption('width', rencanaGrafik.letak.lebar)
      .setOption('height', rencanaGrafik.letak.tinggi)
      .setOption('legend', { position: 'bottom' })
      .setOption(
        'series',
        Object.fromEntries(
          rencanaGrafik.seri.map((s, i) => [
            i,
            {
              labelInLegend: s.judul,
              color: s.warna,
              // A line across the columns marks the target: its figure stands in its name.
              ...(campur && s.garis ? {} : { dataLabel: 'value' }),
              ...(campur ? { type: s.garis ? 'line' : 'bars' } : {}),
            },
          ]),
        ),
      );
    const sumbu = rencanaGrafik.jenis === 'batang' ? 'hAxis' : 'vAxis';
    if (rencanaGrafik.judulSumbu) embeddedChartBuilder.setOption(`${sumbu}.title`, rencanaGrafik.judulSumbu);
    if (rencanaGrafik.dariNol) embeddedChartBuilder.setOption(`${sumbu}.viewWindow.min`, 0);
    if (rencanaGrafik.tumpuk) embeddedChartBuilder.setOption('isStacked', true);
    if (rencanaGrafik.jenis === 'kolom') embeddedChartBuilder.setOption('hAxis.slantedText', false);
    const p = dariA1(rencanaGrafik.letak.sel);
    embeddedChartBuilder.setPosition(p?.baris ?? 1, p?.kolom ?? 1, 0, 0);
    sheet.insertChart(embeddedChartBuilder.build());
  }
}

type Rentang = GoogleAppsScript.Spreadsheet.Range;

/** One value for the whole range, or a grid. */
const PENULIS: { [A in Aspek]: [(r: Rentang, n: never) => unknown, (r: Rentang, n: never) => unknown] } = {
  format: [(r, n) => r.setNumberFormat(n), (r, n) => r.setNumberFormats(n)],
  tebal: [(r, n) => r.setFontWeight(n), (r, n) => r.setFontWeights(n)],
  miring: [(r, n) => r.setFontStyle(n), (r, n) => r.setFontStyles(n)],
  ukuran: [(r, n) => r.setFontSize(n), (r, n) => r.setFontSizes(n)],
  font: [(r, n) => r.setFontFamily(n), (r, n) => r.setFontFamilies(n)],
  warna: [(r, n) => r.setFontColor(n), (r, n) => r.setFontColors(n)],
  latar: [(r, n) => r.setBackground(n), (r, n) => r.setBackgrounds(n)],
  rata: [(r, n) => r.setHorizontalAlignment(n), (r, n) => r.setHorizontalAlignments(n)],
  rataTegak: [(r, n) => r.setVerticalAlignment(n), (r, n) => r.setVerticalAlignments(n)],
  bungkus: [(r, n) => r.setWrap(n), (r, n) => r.setWraps(n)],
};

function kotakLembar(sheet: Sheet, a1: string): Kotak {
  const k = uraiRentang(a1, sheet.getMaxRows(), sheet.getMaxColumns());
  if (!k) throw new Error(`"${a1}" bukan rentang`);
  return k;
}

function rentang(sheet: Sheet, k: Kotak): Rentang {
  return sheet.getRange(k.baris, k.kolom, k.tinggi, k.lebar);
}

function namaSuntingan(buku: Buku, nama: string): string {
  const d = jamLembar(buku.ss)(new Date());
  const dua = (n: number) => String(n).padStart(2, '0');
  const akhiran = ` suntingan ${dua(d.getDate())}-${dua(d.getMonth() + 1)}`;
  return nama.slice(0, 31 - akhiran.length) + akhiran;
}
