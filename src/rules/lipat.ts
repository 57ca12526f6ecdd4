/**
 * Folds findings under the one that explains them: checks mended by one correction, and figures computed from a figure
 * that is itself in doubt.
 */
import { type Desimal, dariAngka, desimal, kali, tanda } from '../core/desimal';
import { formatAngka } from '../core/format';
import type { SelTabel } from '../core/tabel';
import type { Temuan } from '../core/temuan';
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
import { catatAsal, relasiTemuan } from './lapor';

const tempat = (t: { lembar: string; sel: string }) => `${t.lembar}!${t.sel}`;

/** The findings that remain, and for each the one that explains it. */
export function lipat(
  konteks: KonteksAturan,
  semua: readonly Temuan[],
): { temuan: Temuan[]; akar: Map<Temuan, Temuan> } {
  const akar = new Map<Temuan, Temuan>();
  const menurutRelasi = new Map<Relasi, Temuan>();
  const selAkar = new Map<string, Temuan>();
  const ubahan = new Map<Temuan, Akar['ubah']>();
  const pemilik = new Map<Relasi, Temuan>();
  for (const t of semua) {
    const r = relasiTemuan(t);
    if (r) pemilik.set(r, t);
  }
  const ada = new Set(semua);
  for (const { akar, temuan } of daftarAkar(konteks)) {
    const induk =
      temuan ?? pemilik.get(akar.relasi.find((r) => r.aturan !== 'antar-tabel-berbeda' && !r.diam) as Relasi);
    if (!induk || !ada.has(induk)) continue;
    for (const r of [...akar.relasi, ...akar.ikut]) menurutRelasi.set(r, induk);
    for (const u of akar.ubah) selAkar.set(`${u.sel.lembar}!${u.sel.a1}`, induk);
    ubahan.set(induk, akar.ubah);
  }
  /** Other roots whose correction the check needs as well, because the first one alone does not mend it. */
  const perluJuga = (r: Relasi, induk: Temuan): Temuan[] => {
    const sendiri = new Map((ubahan.get(induk) ?? []).map((u) => [u.sel, u.ke]));
    if (r.uji(sendiri)?.vonis !== 'galat') return [];
    const lain = [r.hasil, ...r.masukan].flatMap((s) => selAkar.get(`${s.lembar}!${s.a1}`) ?? []);
    return [...new Set(lain)].filter((x) => x !== induk && ada.has(x));
  };
  const tersisa: Temuan[] = [];
  for (const temuan of semua) {
    const relasi = relasiTemuan(temuan);
    const induk = relasi ? menurutRelasi.get(relasi) : selAkar.get(tempat(temuan));
    if (!induk || induk === temuan || (!relasi && !IKUT.has(temuan.aturan))) {
      tersisa.push(temuan);
      continue;
    }
    // Where another table is at fault the table that is right is not accused.
    if (relasi?.aturan === 'antar-tabel-berbeda' && tempat(induk) !== tempat(temuan)) continue;
    const ikut =
      relasi && tempat(induk) !== tempat(temuan) ? sebagaiAkibat(temuan, [induk, ...perluJuga(relasi, induk)]) : temuan;
    akar.set(ikut, induk);
    tersisa.push(ikut);
  }
  for (const { sumber, temuan } of daftarAkibat(konteks)) {
    const induk = pemilik.get(sumber);
    if (induk && ada.has(temuan) && ada.has(induk)) akar.set(temuan, induk);
  }
  lipatKinerja(konteks, tersisa, akar);
  lipatArah(tersisa, akar);
  return { temuan: tersisa, akar };
}

/** Rules without a relation that merely repeat what a corrected cell explains. */
const IKUT = new Set(['realisasi-melebihi-anggaran', 'kriteria-tidak-cocok']);

/** A finding that goes away with its root gives no advice of its own. */
function sebagaiAkibat(temuan: Temuan, induk: readonly Temuan[]): Temuan {
  const syarat = induk.map((x) => {
    const benar = typeof x.seharusnya === 'number' ? formatAngka(dariAngka(x.seharusnya) as Desimal) : null;
    return x.terkait.length && /tertukar/.test(x.pesan)
      ? `${x.sel} dan ${x.terkait[0]?.sel} ditukar`
      : `${x.sel} diperbaiki${benar ? ` menjadi ${benar}` : ''}`;
  });
  // Where its own cell is one of those to correct, another figure for that cell would be a second opinion.
  const sendiri = induk.some((x) => tempat(x) === tempat(temuan));
  const dulu = induk.map((x) => (x.lembar === temuan.lembar ? x.sel : `${x.lembar}!${x.sel}`)).join(' dan ');
  const kalimat = temuan.pesan.replace(/\. (Ganti menjadi|Periksa angka ini).*$/s, '.');
  const ikut: Temuan = {
    ...temuan,
    pesan: `${kalimat} Cocok dengan sendirinya bila ${syarat.join(', dan ')}.`,
    sebab: `akibat dari ${dulu}`,
    perbaikan: sendiri
      ? null
      : (temuan.perbaikan?.map((p) => ({ ...p, aman: false, halangan: `perbaiki dulu ${dulu}` })) ?? null),
  };
  const r = relasiTemuan(temuan);
  if (r) catatAsal(ikut, r);
  return ikut;
}

/** The formula of the wrong direction is why the figure is wrong: one mistake, said once. */
function lipatArah(semua: readonly Temuan[], akar: Map<Temuan, Temuan>): void {
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

/** Realisasi of one indicator that differs explains the capaian computed from it, in its own table and in others. */
function lipatKinerja(konteks: KonteksAturan, semua: readonly Temuan[], akar: Map<Temuan, Temuan>): void {
  const kunci = (b: Butir) => `${b.tahun}|${b.tw}`;
  const menurut = new Map<RelasiSama['kelompok'], { t: Temuan; r: RelasiSama }[]>();
  const capaian: { t: Temuan; r: RelasiSama }[] = [];
  for (const temuan of semua) {
    const r = relasiTemuan(temuan);
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
  if (!menurut.size) return;
  const kelompokSel = new Map<string, RelasiSama['kelompok']>();
  for (const k of kelompokIndikator(konteks)) {
    if (menurut.has(k))
      for (const b of k.butir) if (b.peran === 'capaian') kelompokSel.set(`${b.sel.lembar}!${b.sel.a1}`, k);
  }
  for (const temuan of semua) {
    if (temuan.aturan !== 'capaian-tidak-cocok' || akar.has(temuan)) continue;
    const kelompok = kelompokSel.get(tempat(temuan));
    const relasi = relasiTemuan(temuan);
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
    temuan.sebab = `dihitung dari realisasi ${x.r.a.sel.tercetak}, yang tercetak di ${sebutTabel(x.r.a.sebutan.tabel)}`;
    temuan.terkait = [...temuan.terkait, ...daftarTerkait(null, [x.r.a.sel])].slice(0, TERKAIT_TERBANYAK);
    akar.set(temuan, akar.get(x.t) ?? x.t);
  }
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
