/**
 * The one way into a workbook: every cell that the add-in writes passes here. A plan is carried out with one batched call
 * per aspect, nothing is read back and nothing flushed in between. Text never becomes a formula (see teks.ts), input
 * sheets are never rewritten, a generated sheet keeps its place and id, and one that a person has edited is first kept
 * as a copy.
 */
import { dariA1 } from '../core/alamat';
import type { RencanaLembar } from '../core/rencana';
import { type KotakRentang, kotakGabung, uraiRentang } from '../core/rentang';
import { sidikKisi, sidikTeks } from '../core/sidik';
import type { BukuSheets, CerminLembar, LembarBuku, LembarGoogle } from './buku';
import { denganKerja, type Kerja } from './kerja';
import { type BlokPapan, bagiPapan, susunPapan, tulisPapan } from './papan';
import { luaskan, UKURAN_BARU } from './sel';
import { letakNama } from './struktur';
import { jalan, nilaiMenurutFormat, type Susunan, sidikSel, sidikTeksSel, susun } from './susun';
import { type LangkahTata, susunTataLembar, type TataLembar } from './tata';
import { rumusUntukSheets } from './teks';
import { nilaiTerhitung, tampilTerhitung } from './terhitung';
import { rentang, tulisGaya } from './tulis-gaya';
import { jamLembar } from './zona';

type Rentang = GoogleAppsScript.Spreadsheet.Range;

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
  /** Rows and columns that it takes. */
  luas: readonly [tinggi: number, lebar: number];
  /** What is written in place, where only that differs. */
  tulis: Susunan['nilai'];
}

export interface PilihanTulis {
  /** Position of the first new sheet among the tabs, from 0; at the end when left out. */
  posisi?: number;
}

/**
 * Carries plans out as one piece of work. When one fails, sheets that were new are gone again; each table that was there
 * is the old one or, where its cells had been written, the new one.
 */
export function tulisLembar(
  buku: BukuSheets,
  daftar: readonly RencanaLembar[],
  pilihan: PilihanTulis = {},
): HasilTulis[] {
  // Everything that can be wrong with a plan shows here, before the first write.
  const tugas = daftar.map<Tugas>((rencana) => {
    const lama = buku.cariBuatan(rencana.buatan);
    const susunan = susun(rencana);
    return { rencana, susunan, lama, nasib: lama && nasibLembar(buku, lama, rencana, susunan) };
  });
  if (tugas.every((t) => t.nasib?.cara === 'tetap'))
    return tugas.map((t) => selesai(buku, t.lama as LembarBuku, t, 'tetap', null));
  const aktif = buku.ss.getActiveSheet();
  const [satu] = daftar;
  const judul = daftar.length === 1 ? `Menulis lembar ${satu?.nama}` : `Menulis ${daftar.length} lembar`;
  const blok = blokTugas(tugas);
  let hasil: HasilTulis[];
  try {
    hasil = denganKerja(buku, judul, isiKerja(buku, tugas, blok), () => tulisSemua(buku, tugas, blok, pilihan.posisi));
  } catch (galat) {
    const bertipe = BERTIPE.test(String(galat)) ? tugas.filter((t) => t.lama && lembarBertipe(t.lama.sheet)) : [];
    if (bertipe.length === 0) throw galat;
    hasil = sisihkan(buku, judul, bertipe, daftar, pilihan);
  }
  // A sheet that is put in becomes the active one; the person stays where they were.
  try {
    buku.ss.setActiveSheet(aktif);
  } catch {
    // Where the cursor stands is no reason to take anything back.
  }
  return hasil;
}

const BERTIPE = /typed column/i;

/**
 * Whether a person has made a table with typed columns of it ("Konversi ke tabel"). Nothing says so but the refusal of a
 * format, here of the formats that the cells have already.
 */
function lembarBertipe(sheet: LembarGoogle): boolean {
  try {
    const r = sheet.getDataRange();
    r.setNumberFormats(r.getNumberFormats());
    SpreadsheetApp.flush();
    return false;
  } catch (galat) {
    return BERTIPE.test(String(galat));
  }
}

/**
 * Such a sheet has become the person's own: it stays as it is, under a name that says so, and the table is written beside
 * it. Everything was taken back when this begins.
 */
function sisihkan(
  buku: BukuSheets,
  judul: string,
  bertipe: readonly Tugas[],
  daftar: readonly RencanaLembar[],
  pilihan: PilihanTulis,
): HasilTulis[] {
  const lama = bertipe.flatMap((t) => {
    const l = t.lama && buku.cariId(t.lama.id);
    return l ? [{ l, nama: l.nama, buatan: t.rencana.buatan }] : [];
  });
  return denganKerja(buku, judul, { ganti: lama.map(({ l, nama }) => ({ id: l.id, nama })) }, () => {
    for (const { l } of lama) {
      buku.lepas(l);
      buku.gantiNama(l, namaSuntingan(buku, l.nama));
    }
    const posisi = pilihan.posisi ?? Math.max(...lama.map(({ l }) => l.sheet.getIndex()));
    return tulisLembar(buku, daftar, { ...pilihan, posisi }).map((h) => {
      const asal = lama.find((x) => x.buatan === h.buatan);
      return asal ? { ...h, salinan: asal.l.nama } : h;
    });
  });
}

const PAPAN = 'LKjIP (disusun)';
const namaBayangan = (nama: string): string => `${nama.slice(0, 20)} (disusun)`;

/** What is about to happen, for the note on the sheet. */
function isiKerja(buku: BukuSheets, tugas: readonly Tugas[], blok: readonly BlokPapan[][]): Partial<Kerja> {
  const diPapan = new Set(blok.flat().map((b) => b.susunan));
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
      ...ditulis
        .filter((t) => t.nasib.cara === 'ulang' && !diPapan.has(t.susunan))
        .map((t) => ({ nama: namaBayangan(t.lama.nama), sidik: '' })),
      ...(diPapan.size > 0 ? [{ nama: PAPAN, sidik: '' }] : []),
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
    tabel: ditulis.map((tulisan) => ({
      id: tulisan.lama.id,
      sidikLama: tulisan.nasib.sidik,
      catatanLama: tulisan.nasib.catatan,
      sidikBaru: tulisan.susunan.sidikIsi,
      catatanBaru: tulisan.susunan.sidikCatatan,
      gabung:
        tulisan.nasib.cara === 'ulang'
          ? tulisan.lama.sheet
              .getDataRange()
              .getMergedRanges()
              .map((m) => m.getA1Notation())
          : [],
      grafik: (tulisan.rencana.grafik ?? []).map((g) => g.judul),
      urutBebas: tulisan.rencana.saring !== undefined,
      cermin: tulisan.nasib.cermin,
    })),
  };
}

function tulisSemua(
  buku: BukuSheets,
  tugas: readonly Tugas[],
  blok: BlokPapan[][],
  posisi: number | undefined,
): HasilTulis[] {
  // All new sheets and their names stand before the first formula that may speak of them.
  const baru = buatLembar(
    buku,
    tugas.filter((t) => !t.lama),
    posisi,
  );
  const papan = siapkanPapan(buku, blok);
  const hasil = tugas.map((tugas) => {
    const lembarBuku = baru.get(tugas);
    const siap = papan?.letak.get(tugas.susunan);
    if (!lembarBuku) return perbarui(buku, tugas.lama as LembarBuku, tugas, siap);
    tulisIsi(buku, lembarBuku.sheet, tugas, siap);
    tulisLuar(buku, lembarBuku.sheet, tugas, null);
    tulisGrafik(lembarBuku.sheet, tugas.rencana);
    return selesai(buku, lembarBuku, tugas, 'baru', null);
  });
  if (papan) buku.hapusLembar(papan.lembar);
  return hasil;
}

/** New sheets, still empty, with their sizes, frozen lines, colours and names. */
function buatLembar(buku: BukuSheets, daftar: readonly Tugas[], posisi: number | undefined): Map<Tugas, LembarBuku> {
  const baru = new Map<Tugas, LembarBuku>();
  const awal = posisi ?? buku.lembar().length;
  const ukuran = new Map<number, readonly [number, number]>();
  for (const langkah of susunTataLembar(daftar.map(tataDari))) {
    const { ke, contoh } = langkah;
    const tugas = daftar[ke] as Tugas;
    const pola = contoh === null ? undefined : baru.get(daftar[contoh] as Tugas)?.sheet;
    const { nama, setelah } = tugas.rencana;
    const jangkar = buku.lembar().findIndex((l) => l.nama === setelah);
    // Those that stand at the same place keep their order, in whichever they are made.
    const sebelum = [...ukuran.keys()].filter(
      (k) => k < ke && (jangkar < 0 || daftar[k]?.rencana.setelah === setelah),
    ).length;
    const lembarBuku = buku.tambahLembar(nama, (jangkar < 0 ? awal : jangkar + 1) + sebelum, pola);
    const ada = (contoh === null ? null : ukuran.get(contoh)) ?? UKURAN_BARU;
    const { perlu } = tataDari(tugas);
    luaskan(lembarBuku.sheet, perlu[0], perlu[1], ada);
    ukuran.set(ke, [Math.max(perlu[0], ada[0]), Math.max(perlu[1], ada[1])]);
    tulisTata(lembarBuku.sheet, langkah);
    baru.set(tugas, lembarBuku);
  }
  for (const t of daftar) namai(buku, (baru.get(t) as LembarBuku).sheet, t.rencana);
  return baru;
}

function tataDari({ rencana, susunan }: Tugas): TataLembar {
  return {
    lebar: rencana.lebarKolom ?? [],
    luwes: rencana.halaman?.lebarHalaman === true && !isianOrang(rencana.buatan),
    tinggi: (rencana.tinggiBaris ?? []).map((b) => [b.baris, b.tinggi] as const),
    beku: [rencana.bekuBaris ?? 0, rencana.bekuKolom ?? 0],
    tab: rencana.warnaTab,
    perlu: [susunan.perlu.tinggi, susunan.perlu.lebar],
  };
}

function tulisTata(sheet: LembarGoogle, langkah: LangkahTata): void {
  for (const k of langkah.lebar) sheet.setColumnWidths(k.mulai, k.jumlah, k.piksel);
  for (const b of langkah.tinggi) sheet.setRowHeights(b.mulai, b.jumlah, b.piksel);
  if (langkah.bekuBaris !== null) sheet.setFrozenRows(langkah.bekuBaris);
  if (langkah.bekuKolom !== null) sheet.setFrozenColumns(langkah.bekuKolom);
  if (langkah.tab !== null) sheet.setTabColor(langkah.tab);
}

/** Which sheets go on boards: new ones, and those whose shape has changed. */
function blokTugas(tugas: readonly Tugas[]): BlokPapan[][] {
  return bagiPapan(
    tugas.flatMap(({ susunan, lama, nasib }): BlokPapan[] => {
      const isi = !susunan.berumus;
      if (susunan.lebar === 0 || (lama && (nasib?.cara !== 'ulang' || !isi))) return [];
      // A merge that is repeated by copying brings its own order of steps.
      if (!isi && susunan.gabung.some((g) => g.ulang)) return [];
      return [
        {
          susunan,
          isi,
          tinggi: Math.max(susunan.tinggi, nasib?.luas[0] ?? 0),
          lebar: Math.max(susunan.lebar, nasib?.luas[1] ?? 0),
        },
      ];
    }),
  );
}

/** Where on a board a sheet stands ready. */
interface Siap {
  rentang: Rentang;
  isi: boolean;
}

function siapkanPapan(
  buku: BukuSheets,
  blok: readonly BlokPapan[][],
): { lembar: LembarBuku; letak: Map<Susunan, Siap> } | null {
  if (blok.length === 0) return null;
  const lembar = buku.tambahLembar(PAPAN);
  lembar.sheet.hideSheet();
  let atas = 0;
  const papan = blok.map((daftar) => {
    const p = susunPapan(daftar, atas);
    atas += p.tinggi;
    return p;
  });
  luaskan(lembar.sheet, atas, Math.max(...papan.map((p) => p.lebar)), UKURAN_BARU);
  const letak = new Map<Susunan, Siap>();
  for (const p of papan) {
    tulisPapan(lembar.sheet, p);
    p.blok.forEach((b, i) => {
      letak.set(b.susunan, {
        rentang: lembar.sheet.getRange(p.atas + 1, p.kolom[i] as number, b.tinggi, b.lebar),
        isi: b.isi,
      });
    });
  }
  return { lembar, letak };
}

/** Reads a sheet that is there: is it still ours as it was written, and what of it has to be written? */
function nasibLembar(buku: BukuSheets, lembarBuku: LembarBuku, rencana: RencanaLembar, susunan: Susunan): Nasib {
  const cermin = buku.cerminDari(lembarBuku);
  const dasar: Omit<Nasib, 'utuh' | 'cara'> = { cermin, nilai: '', sidik: '', catatan: '', luas: [1, 1], tulis: null };
  if (isianOrang(rencana.buatan)) return { ...dasar, utuh: true, cara: 'tetap' };
  const range = lembarBuku.sheet.getDataRange();
  const nilai = nilaiTerhitung(range);
  const catatan = sidikTeksSel(
    range.getNotes().flatMap((b, i) => b.flatMap((teks, k) => (teks ? [{ baris: i + 1, kolom: k + 1, teks }] : []))),
  );
  // Values and notes show that it stands as it was written, and it is to be written so again: formulas are not asked for.
  const sama = cermin?.sidikRencana === sidikRencana(buku, rencana);
  if (
    sama &&
    !susunan.berumus &&
    catatan === cermin.sidikCatatan &&
    sidikSel(nilai, [], cermin.urutBebas) === cermin.sidikIsi
  )
    return { ...dasar, utuh: true, cara: 'tetap' };
  const isi: typeof dasar = {
    ...dasar,
    nilai: JSON.stringify(nilai),
    sidik: sidikSel(nilai, range.getFormulas(), cermin?.urutBebas),
    catatan,
    luas: [nilai.length, nilai[0]?.length ?? 1],
  };
  const utuh = cermin?.sidikIsi != null && isi.sidik === cermin.sidikIsi && isi.catatan === cermin.sidikCatatan;
  if (utuh && sama) return { ...isi, utuh, cara: 'tetap' };
  if (!utuh || cermin.sidikGaya !== sidikGaya(rencana)) return { ...isi, utuh, cara: 'ulang' };
  // As the cells are now: a person may have made plain text of one, or of a text something else.
  const tulis = susunan.isi && nilaiMenurutFormat(susunan.isi, range.getNumberFormats());
  return { ...isi, utuh, tulis, cara: tulis || !susunan.isi ? 'isi' : 'ulang' };
}

/** Whether a person has typed into the sheet since it was read. */
function baruDiubah(lembarBuku: LembarBuku, nasib: Nasib): boolean {
  return JSON.stringify(nilaiTerhitung(lembarBuku.sheet.getDataRange())) !== nasib.nilai;
}

function perbarui(buku: BukuSheets, lembarBuku: LembarBuku, tugas: Tugas, siap?: Siap): HasilTulis {
  const nasib = tugas.nasib as Nasib;
  const { cermin } = nasib;
  if (nasib.cara === 'tetap') return selesai(buku, lembarBuku, tugas, 'tetap', null);
  const simpanSuntingan = () => buku.salinLembar(lembarBuku, namaSuntingan(buku, lembarBuku.nama)).nama;
  let salinan = nasib.utuh ? null : simpanSuntingan();
  if (nasib.cara === 'isi') {
    if (baruDiubah(lembarBuku, nasib)) salinan = simpanSuntingan();
    // Only figures and words differ: the styles stay as they are, with what a person changed about them.
    if (nasib.tulis)
      lembarBuku.sheet.getRange(1, 1, nasib.tulis.length, nasib.tulis[0]?.length ?? 1).setValues(nasib.tulis);
    tulisTautan(buku, lembarBuku.sheet, tugas.rencana);
    bekukan(lembarBuku.sheet, tugas.rencana, cermin?.beku);
    return tuntas(buku, lembarBuku, tugas, cermin, salinan);
  }
  // Built aside and brought over in one step: whatever fails before leaves the old table whole.
  const bayangan = siap ? null : susunBayangan(buku, lembarBuku, tugas);
  const dari = siap?.rentang ?? (bayangan as Bayangan).rentang;
  const [tinggi, lebar] = [dari.getNumRows(), dari.getNumColumns()];
  const { sheet } = lembarBuku;
  const perlu = [Math.max(tinggi, tugas.susunan.perlu.tinggi), Math.max(lebar, tugas.susunan.perlu.lebar)] as const;
  const ada = [sheet.getMaxRows(), sheet.getMaxColumns()] as const;
  luaskan(sheet, perlu[0], perlu[1], ada);
  if (baruDiubah(lembarBuku, nasib) && !salinan) salinan = simpanSuntingan();
  sheet.getRange(1, 1, Math.max(ada[0], perlu[0]), Math.max(ada[1], perlu[1])).breakApart();
  // Before the merges come: none may cross the frozen line, neither the old one nor the new.
  bekukan(sheet, tugas.rencana, cermin?.beku);
  dari.copyTo(sheet.getRange(1, 1, tinggi, lebar));
  if (siap) tulisTautan(buku, sheet, tugas.rencana);
  const hasil = tuntas(buku, lembarBuku, tugas, cermin, salinan);
  if (bayangan) buku.hapusLembar(bayangan.lembar);
  return hasil;
}

interface Bayangan {
  lembar: LembarBuku;
  rentang: Rentang;
}

/** The new table on a hidden sheet, as large as the old one at least. */
function susunBayangan(buku: BukuSheets, lembarBuku: LembarBuku, tugas: Tugas): Bayangan {
  const lembar = buku.tambahLembar(namaBayangan(lembarBuku.nama));
  lembar.sheet.hideSheet();
  const luas = (tugas.nasib as Nasib).luas;
  const [tinggi, lebar] = [Math.max(tugas.susunan.tinggi, luas[0], 1), Math.max(tugas.susunan.lebar, luas[1], 1)];
  luaskan(lembar.sheet, tinggi, lebar, UKURAN_BARU);
  tulisIsi(buku, lembar.sheet, tugas);
  return { lembar, rentang: lembar.sheet.getRange(1, 1, tinggi, lebar) };
}

/** All that is not in the cells, once these are written. */
function tuntas(
  buku: BukuSheets,
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
function sidikRencana(buku: BukuSheets, rencana: RencanaLembar): string {
  return sidikTeks(JSON.stringify({ ...rencana, sidik: idTautan(buku, rencana) }));
}

/** Of the shape and the styles of the cells, not of what stands in them. */
function sidikGaya({ nilai, gaya, gabung, tautan }: RencanaLembar): string {
  return sidikTeks(JSON.stringify([nilai.map((b) => b.length), gaya, gabung, tautan?.map((x) => x.sel)]));
}

function selesai(
  buku: BukuSheets,
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
            // What stays is not touched: the list of tables may have coloured its tab.
            warnaTab: keadaan === 'tetap' ? tugas.nasib?.cermin?.warnaTab : tugas.rencana.warnaTab,
          }),
      urutBebas: tugas.rencana.saring !== undefined,
    });
  }
  return { buatan, nama: lembarBuku.nama, id: lembarBuku.id, keadaan, salinan };
}

/** Cells and everything that belongs to cells; on a fresh sheet. `siap`: where they stand already, or their styles. */
function tulisIsi(buku: BukuSheets, sheet: LembarGoogle, t: Tugas, siap?: Siap): void {
  const { susunan, rencana } = t;
  if (siap?.isi) {
    siap.rentang.copyTo(sheet.getRange(1, 1, siap.rentang.getNumRows(), siap.rentang.getNumColumns()));
    tulisTautan(buku, sheet, rencana);
    return;
  }
  for (const g of susunan.gabung) {
    if (!g.ulang) continue;
    if (!g.jadi) rentang(sheet, g.kotak)[g.cara]();
    rentang(sheet, g.kotak).copyTo(rentang(sheet, g.ulang));
  }
  if (susunan.nilai)
    sheet.getRange(1, 1, susunan.nilai.length, (susunan.nilai[0] as unknown[]).length).setValues(susunan.nilai);
  if (siap) siap.rentang.copyTo(sheet.getRange(1, 1, susunan.tinggi, susunan.lebar), { formatOnly: true });
  else tulisGaya(sheet, susunan);
  tulisTautan(buku, sheet, rencana);
  for (const g of susunan.gabung) if (!g.ulang) rentang(sheet, g.kotak)[g.cara]();
}

/**
 * What belongs to the sheet as a whole, and what a copy of cells may not bring along. `lama` is what the sheet had from
 * the add-in before; null for a fresh one.
 */
function tulisLuar(buku: BukuSheets, sheet: LembarGoogle, t: Tugas, lama: Partial<CerminLembar> | null): void {
  const { susunan, rencana } = t;
  const ulang = lama !== null;
  if (lama) {
    tulisUkuran(sheet, t, lama);
    if (rencana.warnaTab && rencana.warnaTab !== lama.warnaTab) sheet.setTabColor(rencana.warnaTab);
  }
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
function bekukan(sheet: LembarGoogle, rencana: RencanaLembar, lama: readonly [number, number] = [0, 0]): void {
  if ((rencana.bekuBaris ?? 0) !== lama[0]) sheet.setFrozenRows(rencana.bekuBaris ?? 0);
  if ((rencana.bekuKolom ?? 0) !== lama[1]) sheet.setFrozenColumns(rencana.bekuKolom ?? 0);
}

/** Sizes that the plan did not want before. Those that it did stay as they are: a person may have set them otherwise. */
function tulisUkuran(sheet: LembarGoogle, { susunan, rencana }: Tugas, lama: Partial<CerminLembar>): void {
  const dulu = lama.lebar;
  const kolom = rencana.lebarKolom ?? [];
  const lebar =
    dulu?.length === kolom.length
      ? jalan(kolom.map((l, i) => [i + 1, l] as const).filter(([k, l]) => l !== dulu[k - 1]))
      : susunan.lebarKolom;
  for (const k of lebar.length < susunan.lebarKolom.length ? lebar : susunan.lebarKolom)
    sheet.setColumnWidths(k.mulai, k.jumlah, k.piksel);
  const tinggiDulu = new Map(lama.tinggi ?? []);
  const tinggi = (rencana.tinggiBaris ?? []).filter((b) => tinggiDulu.get(b.baris) !== b.tinggi);
  for (const b of rencana.tinggiBaris ?? []) tinggiDulu.delete(b.baris);
  // Rows that are held no longer fit their text again.
  for (const b of jalan([...tinggiDulu.keys()].map((b) => [b, 0]))) sheet.autoResizeRows(b.mulai, b.jumlah);
  for (const b of jalan(tinggi.map((b) => [b.baris, b.tinggi]))) sheet.setRowHeights(b.mulai, b.jumlah, b.piksel);
}

function tulisTautan(buku: BukuSheets, sheet: LembarGoogle, rencana: RencanaLembar): void {
  const id = idTautan(buku, rencana);
  const tautan = (rencana.tautan ?? []).flatMap((t, i) => {
    const p = dariA1(t.sel);
    return p && id[i] != null ? [{ ...p, teks: t.teks, alamat: `#gid=${id[i]}&range=${t.keSel ?? 'A1'}` }] : [];
  });
  tautan.sort((a, b) => a.kolom - b.kolom || a.baris - b.baris);
  for (let i = 0; i < tautan.length; ) {
    const awal = tautan[i] as (typeof tautan)[number];
    let akhir = i + 1;
    while (tautan[akhir]?.kolom === awal.kolom && tautan[akhir]?.baris === awal.baris + (akhir - i)) akhir++;
    const nilai = tautan
      .slice(i, akhir)
      .map((x) => [SpreadsheetApp.newRichTextValue().setText(x.teks).setLinkUrl(x.alamat).build()]);
    sheet.getRange(awal.baris, awal.kolom, akhir - i, 1).setRichTextValues(nilai);
    i = akhir;
  }
}

function idTautan(buku: BukuSheets, rencana: RencanaLembar): (number | null)[] {
  return (rencana.tautan ?? []).map((t) => buku.cariNama(t.keLembar)?.id ?? null);
}

function namai(buku: BukuSheets, sheet: LembarGoogle, rencana: RencanaLembar): void {
  for (const n of rencana.rentangBernama ?? []) buku.ss.setNamedRange(n.nama, sheet.getRange(n.rentang));
}

function tulisPilihan(buku: BukuSheets, sheet: LembarGoogle, rencana: RencanaLembar, ulang: boolean): void {
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
  const luar = aturan.reduce<KotakRentang | null>((k, a) => kotakGabung(k, a.kotak), null) as KotakRentang;
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

function tulisBersyarat(sheet: LembarGoogle, rencana: RencanaLembar, adaLama: boolean): void {
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

function lindungi(sheet: LembarGoogle, rencana: RencanaLembar, ulang: boolean): void {
  const daftar = rencana.lindungi ?? [];
  if (daftar.length === 0) return;
  const ada = ulang ? sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((p) => p.getDescription()) : [];
  for (const p of daftar) {
    if (ada.includes(p.keterangan)) continue;
    sheet.getRange(p.rentang).protect().setDescription(p.keterangan).setWarningOnly(true);
  }
}

/** Charts that the add-in made are known by their titles; those of a person stay. */
function hapusGrafik(sheet: LembarGoogle, judul: readonly string[]): void {
  for (const g of sheet.getCharts()) if (judul.includes(String(g.getOptions().get('title')))) sheet.removeChart(g);
}

const JENIS_GRAFIK = { batang: 'BAR', kolom: 'COLUMN', garis: 'LINE' } as const;

function tulisGrafik(sheet: LembarGoogle, rencana: RencanaLembar): void {
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
          rencanaGrafik.seri.map((seri, i) => [
            i,
            {
              labelInLegend: seri.judul,
              color: seri.warna,
              // A line across the columns marks the target: its figure stands in its name.
              ...(campur && seri.garis ? {} : { dataLabel: 'value' }),
              ...(campur ? { type: seri.garis ? 'line' : 'bars' } : {}),
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

function kotakLembar(sheet: LembarGoogle, a1: string): KotakRentang {
  const k = uraiRentang(a1, sheet.getMaxRows(), sheet.getMaxColumns());
  if (!k) throw new Error(`"${a1}" bukan rentang`);
  return k;
}

function namaSuntingan(buku: BukuSheets, nama: string): string {
  const d = jamLembar(buku.ss)(new Date());
  const dua = (n: number) => String(n).padStart(2, '0');
  const akhiran = ` suntingan ${dua(d.getDate())}-${dua(d.getMonth() + 1)}`;
  return nama.slice(0, 31 - akhiran.length) + akhiran;
}
