/**
 * Folds findings under the one that explains them: checks mended by one correction, and figures computed from a figure
 * that is itself in doubt.
 */
import { type Desimal, desimal, kali, tanda } from '../core/desimal';
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

const tempat = (t: { lembar: string; sel: string }) => `${t.lembar}!${t.sel}`;

/** The findings that remain; each says by key which one explains it. */
export function lipat(konteks: KonteksAturan, semua: readonly TemuanAturan[]): TemuanAturan[] {
  const akar = new Map<TemuanAturan, TemuanAturan>();
  const menurutRelasi = new Map<Relasi, TemuanAturan>();
  const selAkar = new Map<string, TemuanAturan>();
  const ubahan = new Map<TemuanAturan, Akar['ubah']>();
  const pemilik = new Map<Relasi, TemuanAturan>();
  for (const t of semua) {
    if (t.relasi) pemilik.set(t.relasi, t);
  }
  const ada = new Set(semua);
  for (const { akar, temuan } of daftarAkar(konteks)) {
    const induk = temuan ?? pemilik.get(akar.relasi.find((r) => r.jenis !== 'sama' && !r.diam) as Relasi);
    if (!induk || !ada.has(induk)) continue;
    for (const r of [...akar.relasi, ...akar.ikut]) menurutRelasi.set(r, induk);
    for (const u of akar.ubah) selAkar.set(`${u.sel.lembar}!${u.sel.a1}`, induk);
    ubahan.set(induk, akar.ubah);
  }
  /** Other roots whose correction the check needs as well, because the first one alone does not mend it. */
  const perluJuga = (r: Relasi, induk: TemuanAturan): TemuanAturan[] => {
    const sendiri = new Map((ubahan.get(induk) ?? []).map((u) => [u.sel, u.ke]));
    if (r.uji(sendiri)?.vonis !== 'galat') return [];
    const lain = [r.hasil, ...r.masukan].flatMap((s) => selAkar.get(`${s.lembar}!${s.a1}`) ?? []);
    return [...new Set(lain)].filter((x) => x !== induk && ada.has(x));
  };
  const tersisa: TemuanAturan[] = [];
  for (const temuan of semua) {
    const { relasi } = temuan;
    const induk = relasi ? menurutRelasi.get(relasi) : selAkar.get(tempat(temuan));
    if (!induk || induk === temuan || (!relasi && !IKUT.has(temuan.aturan))) {
      tersisa.push(temuan);
      continue;
    }
    // Where another table is at fault the table that is right is not accused.
    if (relasi?.jenis === 'sama' && tempat(induk) !== tempat(temuan)) continue;
    const ikut =
      relasi && tempat(induk) !== tempat(temuan) ? sebagaiAkibat(temuan, [induk, ...perluJuga(relasi, induk)]) : temuan;
    akar.set(ikut, induk);
    tersisa.push(ikut);
  }
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
  const kunci = (b: Butir) => `${b.tahun}|${b.tw}`;
  const menurut = new Map<RelasiSama['kelompok'], { t: TemuanAturan; r: RelasiSama }[]>();
  const capaian: { t: TemuanAturan; r: RelasiSama }[] = [];
  for (const temuan of semua) {
    const r = temuan.relasi;
    if (!r || !('acuan' in r) || akar.has(temuan)) continue;
    const x = { t: temuan, r: r as RelasiSama };
    if (x.r.a.peran === 'capaian') capaian.push(x);
    if (x.r.a.peran !== 'realisasi') continue;
    const d = menurut.get(x.r.kelompok);
    // The same wrong figure in several tables is one mistake, copied.
    const dulu = d?.find(
      (y) => kunci(y.r.a) === kunci(x.r.a) && y.r.a.varian === x.r.a.varian && samaSel(y.r.a.sel, x.r.a.sel),
    );
    if (dulu) akar.set(temuan, akar.get(dulu.t) ?? dulu.t);
    if (d) d.push(x);
    else menurut.set(x.r.kelompok, [x]);
  }
  for (const { t: temuan, r: relasiSama } of capaian) {
    const c = angkaDi(relasiSama.a.sel);
    if (!c) continue;
    const x = (menurut.get(relasiSama.kelompok) ?? []).find(
      (y) =>
        kunci(y.r.a) === kunci(relasiSama.a) &&
        (y.r.a.sebutan.baris === relasiSama.a.sebutan.baris || dariRealisasi(relasiSama, y.r.a.sel, c)),
    );
    if (x) akar.set(temuan, akar.get(x.t) ?? x.t);
  }
  // A capaian that does not follow from its row, but from the realisasi that another table prints.
  if (!menurut.size) return sumber;
  const kelompokSel = new Map<string, RelasiSama['kelompok']>();
  for (const k of kelompokIndikator(konteks)) {
    if (menurut.has(k))
      for (const b of k.butir) if (b.peran === 'capaian') kelompokSel.set(`${b.sel.lembar}!${b.sel.a1}`, k);
  }
  for (const temuan of semua) {
    if (temuan.aturan !== 'capaian-tidak-cocok' || akar.has(temuan)) continue;
    const kelompok = kelompokSel.get(tempat(temuan));
    const { relasi } = temuan;
    const target = relasi?.masukan[0];
    const [c, n] = [relasi ? angkaDi(relasi.hasil) : null, target ? angkaDi(target) : null];
    if (!kelompok || !relasi || !c || !n || tanda(n) <= 0) continue;
    const x = menurut.get(kelompok)?.find((y) => {
      const v = angkaDi(y.r.a.sel);
      return (
        v !== null &&
        samaDalamCetakan(c, desimalDi(relasi.hasil), bulatPecahan(pecahan(kali(desimal(100n), v), n), 6), 6)
      );
    });
    if (!x) continue;
    sumber.set(temuan, {
      sebab: `dihitung dari realisasi ${x.r.a.sel.tercetak}, yang tercetak di ${sebutTabel(x.r.a.sebutan.tabel)}`,
      terkait: [...temuan.terkait, ...daftarTerkait(null, [x.r.a.sel])].slice(0, TERKAIT_TERBANYAK),
    });
    akar.set(temuan, akar.get(x.t) ?? x.t);
  }
  return sumber;
}

function samaSel(a: SelTabel, b: SelTabel): boolean {
  const [x, y] = [angkaDi(a), angkaDi(b)];
  return x !== null && y !== null && samaDalamCetakan(x, desimalDi(a), y, desimalDi(b));
}

/** Whether this capaian is what the doubtful realisasi gives with a target of the same year. */
function dariRealisasi(relasiSama: RelasiSama, realisasi: SelTabel, c: Desimal): boolean {
  const v = angkaDi(realisasi);
  if (!v) return false;
  return relasiSama.kelompok.butir.some((b) => {
    const t = b.peran === 'target' && b.tahun === relasiSama.a.tahun ? angkaDi(b.sel) : null;
    if (!t || tanda(t) <= 0) return false;
    const q = bulatPecahan(pecahan(kali(desimal(100n), v), t), 6);
    return samaDalamCetakan(c, desimalDi(relasiSama.a.sel), q, 6);
  });
}
