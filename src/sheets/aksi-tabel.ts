/** Tables of the report in Sheets: read the named ranges, build, write what is new or changed. */
import { keA1 } from '../core/alamat';
import type { RencanaLembar } from '../core/rencana';
import type { UbahanSel } from '../core/temuan';
import { GalatPengguna } from '../messages/galat';
import type { HasilTabel } from '../tables/hasil';
import {
  bangunTabel,
  buatanTabel,
  jsonTabel,
  type KeadaanLembar,
  type PermintaanTabel,
  pesanTabel,
  rencanaDaftar,
  rencanaPelengkap,
  rencanaTabel,
  warnaTab,
} from '../tables/index';
import { bacaBuku, type HasilBaca } from '../workbook/buku';
import { sebutBerpersen, selBerpersen } from '../workbook/persen';
import type { BukuSheets } from './buku';
import { type HasilTulis, tulisLembar } from './gerbang';
import { denganBuku } from './jalan';
import { catatJeda, denganKerja } from './kerja';
import { sebut } from './menu';
import { bacaSnapshot } from './snapshot';
import { terapkan } from './terapkan';
import { sisaWaktu, waktuTerpakai } from './waktu';

export interface HasilBuatTabel {
  tabel: HasilTulis[];
  dilewati: HasilTabel['dilewati'];
  /** What the tables still lack, for their author. */
  pesan: readonly { judul: string; isi: string }[];
  /** What was put right in the inputs before, a sentence each. */
  catatan: string[];
  /** Names of the tables for which the time of one run did not do; the next run makes them. */
  belum: readonly string[];
}

const DAFTAR = 'daftar-tabel';

const isianMentah = (buku: BukuSheets) =>
  bacaSnapshot(buku, { format: true, gabungan: true, lewati: (b) => b !== null && !b.startsWith('isian:') });

/** Records of the named ranges; sheets that the add-in generated are not read. */
export function bacaIsian(buku: BukuSheets, w = isianMentah(buku)): HasilBaca {
  const hasil = bacaBuku(w);
  if (!hasil.adaIsian) {
    throw new GalatPengguna(
      'Buku kerja ini belum punya lembar isian LKjIP. Jalankan menu LKjIP > Buat lembar isian LKjIP dahulu.',
    );
  }
  return hasil;
}

/** Titles, columns and years before: every table speaks of the year of the report. */
function pesanTanpaTahun(hasil: HasilBaca): string {
  const terbaca = hasil.rentang.get('IDENTITAS');
  const baris = terbaca?.pengaturan?.get('tahun');
  const kolom = terbaca?.kolom.get('isi');
  if (!terbaca || !baris || !kolom)
    return 'Tabel belum dapat disusun: tahun laporan tidak ditemukan di lembar Identitas. Jalankan LKjIP > Perbarui templat, lalu isi tahunnya.';
  const sel = keA1(baris, kolom);
  const sebab = hasil.temuan.find(
    (x) => x.aturan === 'isian-pengaturan' && x.lembar === terbaca.lembar && x.sel === sel,
  );
  return `Tabel belum dapat disusun (${terbaca.lembar}!${sel}): ${sebab?.pesan ?? 'tahun laporan belum diisi.'}`;
}

export function bangunHasil(buku: BukuSheets, minta: PermintaanTabel = {}, h = bacaIsian(buku)): HasilTabel {
  if (h.buku.identitas.tahun === 0) throw new GalatPengguna(pesanTanpaTahun(h));
  return bangunTabel(h.buku, minta);
}

const rencanaDari = (hasil: HasilTabel, pelengkap: boolean): RencanaLembar[] => [
  ...hasil.tabel.map((t) => rencanaTabel(t, hasil.tema)),
  ...(pelengkap && hasil.tabel.length > 0 ? rencanaPelengkap(hasil.konteks) : []),
];

/** Builds all tables with narrative and charts, those asked for, or those that exist and are out of date. */
export function buatTabel(minta: PermintaanTabel = {}, hanyaBasi = false): HasilBuatTabel {
  const { tabel, hasil, catatan, belum } = denganBuku(
    (buku) => susun(buku, minta, hanyaBasi),
    ['buatTabel', [minta, hanyaBasi]],
  );
  return {
    tabel,
    dilewati: hanyaBasi ? [] : hasil.dilewati,
    pesan: hanyaBasi ? [] : pesanTabel(hasil),
    catatan,
    belum,
  };
}

/** The same in one go for writers that carry more than Sheets does: what was written, its plans, and the tables as data. */
export function susunTabel(minta: PermintaanTabel = {}) {
  const hasilSusun = denganBuku((buku) => susun(buku, minta, false), ['buatTabel', [minta]]);
  return {
    tabel: hasilSusun.tabel,
    tulisan: hasilSusun.semuaTulisan,
    rencana: hasilSusun.semuaRencana,
    data: jsonTabel(hasilSusun.hasil),
    catatan: hasilSusun.catatan,
  };
}

/**
 * What was typed with a percent sign gets its percent points: the formulas beside it take the cell for what it holds, and
 * would show another figure than the tables. An entry of the journal takes it back. Returns what was done.
 */
function simpanPersen(buku: BukuSheets, sel: readonly UbahanSel[]): string {
  const [ditolak] = terapkan(buku, [{ judul: 'Sel berformat persen', kunci: null, sel }]).ditolak;
  return ditolak ? `Sel berformat persen dibiarkan: ${ditolak.sebab}` : sebutBerpersen(sel);
}

function susun(buku: BukuSheets, minta: PermintaanTabel, hanyaBasi: boolean) {
  const w = isianMentah(buku);
  const isian = bacaIsian(buku, w);
  const persen = selBerpersen(w, isian.rentang);
  const dibaca = w.lembar.length;
  if (persen.length === 0) return susunDari(buku, isian, [], minta, hanyaBasi, dibaca);
  // One piece: tables that fail take the cells back with them.
  return denganKerja(buku, 'Buat tabel', {}, () => {
    const catatan = simpanPersen(buku, persen);
    return susunDari(buku, bacaIsian(buku), [catatan], minta, hanyaBasi, dibaca);
  });
}

/** Calls that a sheet takes at most while many are written, that one takes which stands already, and all together. */
const PANGGILAN = { lembar: 11, tetap: 3, bersama: 60 };
/** Calls that reading takes: for each sheet, and besides. */
const PANGGILAN_BACA = { lembar: 4, bersama: 12 };

/**
 * Plans for which the rest of this run will do, judged by how long the inputs took to read: nearly always all. Otherwise
 * those that are missing or out of date come first, so that each run gets further.
 */
export function menurutWaktu(
  rencana: readonly RencanaLembar[],
  perlu: (r: RencanaLembar) => boolean,
  dibaca: number,
): { kini: RencanaLembar[]; belum: RencanaLembar[] } {
  const satuPanggilan = waktuTerpakai() / (dibaca * PANGGILAN_BACA.lembar + PANGGILAN_BACA.bersama);
  const boleh = sisaWaktu() / Math.max(satuPanggilan, Number.MIN_VALUE);
  const daftar = rencana.filter(perlu);
  const semua =
    PANGGILAN.bersama + daftar.length * PANGGILAN.lembar + (rencana.length - daftar.length) * PANGGILAN.tetap;
  if (semua <= boleh || daftar.length < 2) return { kini: [...rencana], belum: [] };
  const muat = Math.max(1, Math.floor((boleh - PANGGILAN.bersama) / PANGGILAN.lembar));
  return { kini: daftar.slice(0, muat), belum: daftar.slice(muat) };
}

/** With more sheets to write than these a person is told that it is going on. */
const BANYAK = 5;

function susunDari(
  buku: BukuSheets,
  isian: HasilBaca,
  catatan: string[],
  minta: PermintaanTabel,
  hanyaBasi: boolean,
  dibaca: number,
) {
  const hasil = bangunHasil(buku, minta, isian);
  const semua = minta.tabel === undefined;
  const rencana = rencanaDari(hasil, semua).filter((r) => !hanyaBasi || basiKah(buku, r));
  const perlu = (r: RencanaLembar) => !buku.cariBuatan(r.buatan) || basiKah(buku, r);
  const { kini, belum } = menurutWaktu(rencana, perlu, dibaca);
  const banyak = kini.filter(perlu).length;
  if (banyak > BANYAK) sebut(`Isian sudah dibaca; ${banyak} lembar sedang ditulis.`);
  // The list speaks of all tables, so it is made of all; one that nobody asked for is not made at all.
  const perluDaftar =
    belum.length === 0 && ((semua && !hanyaBasi && hasil.tabel.length > 0) || buku.cariBuatan(DAFTAR) !== null);
  const untukDaftar = perluDaftar ? (semua ? hasil : bangunTabel(hasil.konteks)) : null;
  const daftar = untukDaftar && rencanaDaftar(untukDaftar, keadaanTabel(buku, untukDaftar, kini));
  const tulisan = tulisLembar(buku, daftar ? [...kini, daftar] : kini);
  const tabel = tulisan.slice(0, kini.length);
  const keluar = { tabel, hasil, catatan, rencana, semuaRencana: kini, semuaTulisan: tabel };
  if (belum.length > 0) {
    catatJeda(buku, `Buat tabel (${belum.length} lembar belum dibuat)`);
    return { ...keluar, belum: belum.map((r) => r.nama) };
  }
  if (!untukDaftar) return { ...keluar, belum: [] };
  segarkanTab(buku, untukDaftar);
  // A sheet may have got another name than was to be expected; then the list is written once more.
  const jadi = rencanaDaftar(untukDaftar, keadaanTabel(buku, untukDaftar));
  const ditulis = tulisan[kini.length] as HasilTulis;
  if (JSON.stringify(jadi) !== JSON.stringify(daftar)) tulisLembar(buku, [jadi]);
  return { ...keluar, belum: [], semuaRencana: [...rencana, jadi], semuaTulisan: [...tabel, ditulis] };
}

/** Writes "Daftar Tabel" anew and goes to it. */
export function bukaDaftar(): void {
  denganBuku(
    (buku) => {
      const hasil = bangunHasil(buku);
      segarkanTab(buku, hasil);
      const [tulisan] = tulisLembar(buku, [rencanaDaftar(hasil, keadaanTabel(buku, hasil))]);
      const l = tulisan && buku.cariId(tulisan.id);
      if (l) buku.ss.setActiveSheet(l.sheet);
    },
    ['bukaDaftar', []],
  );
}

/** Tabs of tables that are out of date turn red, and back when they no longer are. */
const WARNA_BASI = '#b3261e';

/** Which tables stand where, made of what; `akan`: once these plans are carried out. */
function keadaanTabel(
  buku: BukuSheets,
  hasil: HasilTabel,
  akan: readonly RencanaLembar[] = [],
): Map<string, KeadaanLembar> {
  return new Map(
    hasil.tabel.flatMap(({ id }): [string, KeadaanLembar][] => {
      const lembarBuku = buku.cariBuatan(buatanTabel(id));
      const rencana = akan.find((r) => r.buatan === buatanTabel(id));
      if (!lembarBuku) return rencana ? [[id, { lembar: rencana.nama, sidik: rencana.sidik ?? null }]] : [];
      const cermin = buku.cerminDari(lembarBuku);
      if (!rencana) return [[id, { lembar: lembarBuku.nama, sidik: cermin?.sidikMasukan ?? null }]];
      // A name that a person gave stays.
      const nama = cermin?.nama === lembarBuku.nama ? rencana.nama : lembarBuku.nama;
      return [[id, { lembar: nama, sidik: rencana.sidik ?? null }]];
    }),
  );
}

function segarkanTab(buku: BukuSheets, hasil: HasilTabel): void {
  for (const tabelJadi of hasil.tabel) {
    const lembarBuku = buku.cariBuatan(buatanTabel(tabelJadi.id));
    const cermin = lembarBuku && buku.cerminDari(lembarBuku);
    if (!lembarBuku || !cermin?.warnaTab) continue;
    const warna = cermin.sidikMasukan === tabelJadi.sidik ? warnaTab(tabelJadi.grid.bab) : WARNA_BASI;
    if (cermin.warnaTab !== warna && (warna === WARNA_BASI || cermin.warnaTab === WARNA_BASI)) {
      lembarBuku.sheet.setTabColor(warna);
      buku.tandai(lembarBuku, { ...cermin, warnaTab: warna });
    }
  }
}

/** A sheet that exists and was made from other inputs than there are now. */
function basiKah(buku: BukuSheets, r: RencanaLembar): boolean {
  const l = buku.cariBuatan(r.buatan);
  return l !== null && buku.cerminDari(l)?.sidikMasukan !== (r.sidik ?? null);
}
