/**
 * Folds findings under the one that explains them: checks mended by one correction, and figures computed from a figure
 * that is itself in doubt.
 */
import { type Desimal, kali, SERATUS, tanda } from '../core/desimal';
import type { SelTabel } from '../core/tabel';
import type { Akar } from '../relations/akar';
import { type Butir, kelompokIndikator } from '../relations/butir';
import type { KonteksAturan } from '../relations/konteks';
import type { RelasiSama } from '../relations/sama';
import { angkaDi, desimalDi, sebutTabel } from '../relations/sel';
import type { Relasi } from '../relations/tipe';
import { bulatPecahan, pecahan, samaDalamCetakan } from '../relations/toleransi';
import { daftarTerkait, TERKAIT_TERBANYAK } from './bantu';
import { daftarAkar } from './hitungan/akar-kesalahan';
import { daftarAkibat } from './hitungan/ikut-keliru';
import { kunciTemuan, type Syarat, type TemuanAturan } from './temuan-aturan';

const tempat = ({ lembar, sel }: { lembar: string; sel: string }): string => `${lembar}!${sel}`;
const tempatSel = ({ lembar, a1 }: SelTabel): string => `${lembar}!${a1}`;

/** What the search for root causes says of findings: which finding explains a check or a cell. */
interface Penjelasan {
  menurutRelasi: Map<Relasi, TemuanAturan>;
  /** By place: the finding whose correction changes that cell. */
  menurutSel: Map<string, TemuanAturan>;
  ubahan: Map<TemuanAturan, Akar['ubah']>;
}

/** The finding that reports a root; undefined where it was held back. */
function temuanAkar(
  { akar, temuan }: ReturnType<typeof daftarAkar>[number],
  pemilik: ReadonlyMap<Relasi, TemuanAturan>,
): TemuanAturan | undefined {
  return temuan ?? pemilik.get(akar.relasi.find((r) => r.jenis !== 'sama' && !r.diam) as Relasi);
}

function penjelasanAkar(
  konteks: KonteksAturan,
  ada: ReadonlySet<TemuanAturan>,
  pemilik: ReadonlyMap<Relasi, TemuanAturan>,
): Penjelasan {
  const hasil: Penjelasan = { menurutRelasi: new Map(), menurutSel: new Map(), ubahan: new Map() };
  for (const satu of daftarAkar(konteks)) {
    const induk = temuanAkar(satu, pemilik);
    if (!induk || !ada.has(induk)) continue;
    const { relasi, ikut, ubah } = satu.akar;
    for (const r of [...relasi, ...ikut]) hasil.menurutRelasi.set(r, induk);
    for (const { sel } of ubah) hasil.menurutSel.set(tempatSel(sel), induk);
    hasil.ubahan.set(induk, ubah);
  }
  return hasil;
}

/** Other roots whose correction the check needs as well, because the first one alone does not mend it. */
function perluJuga(relasi: Relasi, induk: TemuanAturan, { ubahan, menurutSel }: Penjelasan): TemuanAturan[] {
  const sendiri = new Map((ubahan.get(induk) ?? []).map((u) => [u.sel, u.ke]));
  if (relasi.uji(sendiri)?.vonis !== 'galat') return [];
  const lain = [relasi.hasil, ...relasi.masukan].flatMap((sel) => menurutSel.get(tempatSel(sel)) ?? []);
  return [...new Set(lain)].filter((temuan) => temuan !== induk);
}

/** A finding beside the one that explains it: as its consequence, or null where it says nothing more. */
function dijelaskan(temuan: TemuanAturan, induk: TemuanAturan, penjelasan: Penjelasan): TemuanAturan | null {
  const { relasi } = temuan;
  if (tempat(induk) === tempat(temuan)) return temuan;
  if (!relasi) return sebagaiAkibat(temuan, [induk]);
  // Where another table is at fault the table that is right is not accused.
  if (relasi.jenis === 'sama') return null;
  return sebagaiAkibat(temuan, [induk, ...perluJuga(relasi, induk, penjelasan)]);
}

/** The findings that remain; each says by key which one explains it. */
export function lipat(konteks: KonteksAturan, semua: readonly TemuanAturan[]): TemuanAturan[] {
  const akar = new Map<TemuanAturan, TemuanAturan>();
  const pemilik = new Map(semua.flatMap((temuan) => (temuan.relasi ? [[temuan.relasi, temuan] as const] : [])));
  const ada = new Set(semua);
  const penjelasan = penjelasanAkar(konteks, ada, pemilik);
  const tersisa = semua.flatMap((temuan) => {
    const { relasi } = temuan;
    const induk = relasi ? penjelasan.menurutRelasi.get(relasi) : indukIkut(temuan, penjelasan);
    if (!induk || induk === temuan) return [temuan];
    const ikut = dijelaskan(temuan, induk, penjelasan);
    if (!ikut) return [];
    akar.set(ikut, induk);
    return [ikut];
  });
  for (const { sumber, temuan } of daftarAkibat(konteks)) {
    const induk = pemilik.get(sumber);
    if (induk && ada.has(temuan) && ada.has(induk)) akar.set(temuan, induk);
  }
  const sumber = lipatKinerja(konteks, tersisa, akar);
  lipatArah(tersisa, akar);
  return tersisa.map((temuan) => {
    const induk = akar.get(temuan);
    return { ...temuan, ...sumber.get(temuan), induk: induk ? kunciTemuan(induk) : null };
  });
}

/** Rules without a relation that merely repeat what a corrected cell explains. */
const IKUT = new Set(['realisasi-melebihi-anggaran', 'kriteria-tidak-cocok']);

/** The root of a finding without a relation: the correction of its own cell, or of the figure that it judges. */
function indukIkut(temuan: TemuanAturan, { menurutSel }: Penjelasan): TemuanAturan | undefined {
  if (!IKUT.has(temuan.aturan)) return undefined;
  const dinilai = temuan.aturan === 'kriteria-tidak-cocok' ? temuan.terkait[0] : undefined;
  return menurutSel.get(tempat(temuan)) ?? (dinilai && menurutSel.get(tempat(dinilai)));
}

/** A finding that goes away with its root gives no advice of its own. */
function sebagaiAkibat(temuan: TemuanAturan, induk: readonly TemuanAturan[]): TemuanAturan {
  const akibat = induk.map(
    (x): Syarat => ({
      lembar: x.lembar,
      sel: x.sel,
      benar: typeof x.seharusnya === 'number' ? x.seharusnya : null,
      ditukarDengan: x.ditukarDengan ?? null,
    }),
  );
  // Where its own cell is one of those to correct, another figure for that cell would be a second opinion.
  const sendiri = induk.some((x) => tempat(x) === tempat(temuan));
  const dulu = induk.map((x) => (x.lembar === temuan.lembar ? x.sel : `${x.lembar}!${x.sel}`)).join(' dan ');
  return {
    ...temuan,
    // Another figure that is wrong explains it: of itself it is proved to be nothing.
    tingkat: !sendiri && temuan.tingkat === 'galat' ? 'peringatan' : temuan.tingkat,
    akibat,
    sebab: `akibat dari ${dulu}`,
    perbaikan: sendiri
      ? null
      : (temuan.perbaikan?.map((p) => ({ ...p, aman: false, halangan: `perbaiki dulu ${dulu}` })) ?? null),
  };
}

/** The formula of the wrong direction is why the figure is wrong: one mistake, said once. */
function lipatArah(semua: readonly TemuanAturan[], akar: Map<TemuanAturan, TemuanAturan>): void {
  for (const temuan of semua) {
    if (temuan.aturan !== 'arah-terbalik' || temuan.tingkat !== 'galat') continue;
    const hitung = semua.find(
      (x) => x.aturan === 'capaian-tidak-cocok' && tempat(x) === tempat(temuan) && !akar.has(x),
    );
    if (!hitung) continue;
    for (const [x, y] of akar) if (y === hitung) akar.set(x, temuan);
    akar.set(hitung, temuan);
  }
}

type Sumber = Pick<TemuanAturan, 'sebab' | 'terkait'>;
type Kelompok = RelasiSama['kelompok'];

/** A finding that one figure differs between tables. */
interface Beda {
  temuan: TemuanAturan;
  relasi: RelasiSama;
}

const seperiode = (a: Butir, b: Butir): boolean => a.tahun === b.tahun && a.tw === b.tw;

/** Differences that no other finding explains yet. */
const bedaAntarTabel = (semua: readonly TemuanAturan[], akar: ReadonlyMap<TemuanAturan, TemuanAturan>): Beda[] =>
  semua.flatMap((temuan) => {
    const { relasi } = temuan;
    return relasi && 'acuan' in relasi && !akar.has(temuan) ? [{ temuan, relasi: relasi as RelasiSama }] : [];
  });

/** Differences of realisasi by indicator. The same wrong figure in several tables is one mistake, copied. */
function lipatSalinan(beda: readonly Beda[], akar: Map<TemuanAturan, TemuanAturan>): Map<Kelompok, Beda[]> {
  const menurutKelompok = new Map<Kelompok, Beda[]>();
  for (const kini of beda) {
    const { a, kelompok } = kini.relasi;
    if (a.peran !== 'realisasi') continue;
    const daftar = menurutKelompok.get(kelompok) ?? [];
    const dulu = daftar.find(
      ({ relasi }) => seperiode(relasi.a, a) && relasi.a.varian === a.varian && samaSel(relasi.a.sel, a.sel),
    );
    if (dulu) akar.set(kini.temuan, akar.get(dulu.temuan) ?? dulu.temuan);
    menurutKelompok.set(kelompok, [...daftar, kini]);
  }
  return menurutKelompok;
}

/** The realisasi that a capaian which differs was computed from: of its row, or one that gives it. */
function realisasiCapaian({ a, kelompok }: RelasiSama, realisasi: readonly Beda[], capaian: Desimal) {
  return realisasi.find(
    ({ relasi }) =>
      seperiode(relasi.a, a) &&
      (relasi.a.sebutan.baris === a.sebutan.baris || dariRealisasi({ a, kelompok }, relasi.a.sel, capaian)),
  );
}

/** Of each cell with an achievement of an indicator whose realisasi differs: which indicator. */
function kelompokCapaian(konteks: KonteksAturan, berbeda: ReadonlyMap<Kelompok, unknown>): Map<string, Kelompok> {
  const hasil = new Map<string, Kelompok>();
  for (const kelompok of kelompokIndikator(konteks))
    if (berbeda.has(kelompok))
      for (const { peran, sel } of kelompok.butir) if (peran === 'capaian') hasil.set(tempatSel(sel), kelompok);
  return hasil;
}

/** The differing realisasi that gives a capaian which does not follow from its own row. */
function realisasiTabelLain(relasi: Relasi | undefined, realisasi: readonly Beda[]): Beda | undefined {
  const target = relasi?.masukan[0] && angkaDi(relasi.masukan[0]);
  const capaian = relasi && angkaDi(relasi.hasil);
  if (!target || !capaian || tanda(target) <= 0) return undefined;
  return realisasi.find(({ relasi: { a } }) => {
    const nilai = angkaDi(a.sel);
    return nilai !== null && capaianDari(nilai, target, capaian, desimalDi(relasi.hasil));
  });
}

/**
 * Realisasi of one indicator that differs explains the capaian computed from it, in its own table and in others.
 * @returns Why a capaian is wrong, where it follows from the realisasi of another table.
 */
function lipatKinerja(
  konteks: KonteksAturan,
  semua: readonly TemuanAturan[],
  akar: Map<TemuanAturan, TemuanAturan>,
): Map<TemuanAturan, Sumber> {
  const sumber = new Map<TemuanAturan, Sumber>();
  const beda = bedaAntarTabel(semua, akar);
  const realisasi = lipatSalinan(beda, akar);
  for (const { temuan, relasi } of beda) {
    const capaian = relasi.a.peran === 'capaian' ? angkaDi(relasi.a.sel) : null;
    const asal = capaian && realisasiCapaian(relasi, realisasi.get(relasi.kelompok) ?? [], capaian);
    if (asal) akar.set(temuan, akar.get(asal.temuan) ?? asal.temuan);
  }
  if (realisasi.size === 0) return sumber;
  const menurutSel = kelompokCapaian(konteks, realisasi);
  for (const temuan of semua) {
    if (temuan.aturan !== 'capaian-tidak-cocok' || akar.has(temuan)) continue;
    const kelompok = menurutSel.get(tempat(temuan));
    const asal = kelompok && realisasiTabelLain(temuan.relasi, realisasi.get(kelompok) ?? []);
    if (!asal) continue;
    const { sel, sebutan } = asal.relasi.a;
    sumber.set(temuan, {
      sebab: `dihitung dari realisasi ${sel.tercetak}, yang tercetak di ${sebutTabel(sebutan.tabel)}`,
      terkait: [...temuan.terkait, ...daftarTerkait(null, [sel])].slice(0, TERKAIT_TERBANYAK),
    });
    akar.set(temuan, akar.get(asal.temuan) ?? asal.temuan);
  }
  return sumber;
}

/** Decimals to which a quotient is carried before it is held against a printed one. */
const DESIMAL_HASIL_BAGI = 6;

/** Whether a printed achievement is realisasi over target, to its decimals. */
function capaianDari(realisasi: Desimal, target: Desimal, capaian: Desimal, desimalCapaian: number): boolean {
  const persis = bulatPecahan(pecahan(kali(SERATUS, realisasi), target), DESIMAL_HASIL_BAGI);
  return samaDalamCetakan(capaian, desimalCapaian, persis, DESIMAL_HASIL_BAGI);
}

function samaSel(a: SelTabel, b: SelTabel): boolean {
  const [x, y] = [angkaDi(a), angkaDi(b)];
  return x !== null && y !== null && samaDalamCetakan(x, desimalDi(a), y, desimalDi(b));
}

/** Whether this capaian is what the doubtful realisasi gives with a target of the same year. */
function dariRealisasi(
  { a: butirKini, kelompok }: Pick<RelasiSama, 'a' | 'kelompok'>,
  sel: SelTabel,
  capaian: Desimal,
): boolean {
  const realisasi = angkaDi(sel);
  if (!realisasi) return false;
  return kelompok.butir.some((butir) => {
    const target = butir.peran === 'target' && butir.tahun === butirKini.tahun ? angkaDi(butir.sel) : null;
    return target !== null && tanda(target) > 0 && capaianDari(realisasi, target, capaian, desimalDi(butirKini.sel));
  });
}
