/** The same figure printed in two tables: a relation between the table of reference and each other one. */
import { banding, type Desimal, desimal, kali, kurang, mutlak } from '../core/desimal';
import { formatAngka } from '../core/format';
import { tambahKe } from '../core/peta';
import type { SelTabel, Tabel } from '../core/tabel';
import { bandingNama } from '../words/nama';
import { type Butir, type Kelompok, kelompokAnggaran, kelompokIndikator, kelompokSasaran } from './butir';
import type { KonteksAturan } from './konteks';
import { angkaDi, desimalDi, sebutTabel } from './sel';
import { baca, type Koreksi, type Relasi } from './tipe';
import { samaDalamCetakan, type Vonis } from './toleransi';
import { danaTabel, kePenuh, pendapatan, samaUang, satuanUang, sepertiSel } from './uang';

/** How far a table is the place where a figure is measured, not only repeated. */
const BERAT: Partial<Record<Tabel['jenis'], number>> = {
  'komponen-perhitungan': 4,
  'realisasi-kinerja': 3,
  'anggaran-program': 3,
  'perjanjian-kinerja': 3,
  'kinerja-anggaran': 2,
};

function berat(butir: Butir): number {
  const tabel = butir.sebutan.tabel;
  if (butir.peran === 'target')
    return tabel.jenis === 'perjanjian-kinerja' ? 3 : tabel.jenis === 'target-tahun' ? 1 : 2;
  if (butir.peran === 'pagu' || butir.peran === 'realisasiAnggaran' || butir.peran === 'penyerapan') {
    const n = tabel.jenis === 'anggaran-program' && tabel.kolom.some((k) => k.peran === 'realisasiAnggaran') ? 4 : 1;
    // Rounded to millions an amount is a copy.
    return kasar(butir) ? n / 2 : n;
  }
  // A table of measurement shows target, realisasi and capaian side by side, and how it was judged.
  const p = new Set(tabel.kolom.map((k) => k.peran));
  return (BERAT[tabel.jenis] ?? 1) + (tabel.jenis === 'realisasi-kinerja' && p.has('kriteria') ? 1 : 0);
}

const beruang = (b: Butir) => b.peran === 'pagu' || b.peran === 'realisasiAnggaran';
/** Whether a table prints its amounts in thousands or millions. */
const kasar = (b: Butir) => beruang(b) && (b.sebutan.tabel.kolom[b.kolom]?.pangkat ?? 0) > 0;
const penuh = (b: Butir, n: Desimal) => kePenuh(b.sebutan.tabel, b.kolom, b.sel, n);

function cocok(a: SelTabel, b: SelTabel): boolean {
  const [x, y] = [angkaDi(a), angkaDi(b)];
  return x !== null && y !== null && samaDalamCetakan(x, desimalDi(a), y, desimalDi(b));
}

/** Whether two prints may stand for one figure. */
export function samaButir(a: Butir, b: Butir): boolean {
  const [x, y] = [angkaDi(a.sel), angkaDi(b.sel)];
  if (!x || !y) return false;
  if (kasar(a) || kasar(b)) return samaUangButir(a, x, b, y);
  return samaDalamCetakan(x, desimalDi(a.sel), y, desimalDi(b.sel));
}

function samaUangButir(a: Butir, x: Desimal, b: Butir, y: Desimal): boolean {
  const satuan = (k: Butir) => satuanUang(k.sebutan.tabel, k.kolom, k.sel);
  return samaUang(penuh(a, x), satuan(a), penuh(b, y), satuan(b));
}

/** What the own row of a result says of it, and the cells it comes from. */
export type Teruji = ReadonlyMap<SelTabel, { vonis: Vonis; masukan: readonly SelTabel[] }>;

/** Whether a capaian goes back to another realisasi than the one that the report is to be held to. */
function realisasiKalah(kelompok: Kelompok, c: Butir, realisasi: SelTabel | undefined, teruji: Teruji): boolean {
  const lain = kelompok.butir.filter(
    (b) => b.peran === 'realisasi' && b.tahun === c.tahun && b.tw === c.tw && b.varian === c.varian && angkaDi(b.sel),
  );
  if (!realisasi || lain.length < 2) return false;
  return !cocok(realisasi, pilihAcuan(kelompok, lain, teruji).sel);
}

/** The figure most to be relied on: of the value with the heaviest tables the heaviest cell. */
function pilihAcuan(kelompok: Kelompok, butir: readonly Butir[], teruji: Teruji): Butir {
  const beratTeruji = (butirLain: Butir) => {
    const t = teruji.get(butirLain.sel);
    const v = t?.vonis;
    if (v === 'galat') return berat(butirLain) * 0.1;
    if (butirLain.peran === 'capaian' && realisasiKalah(kelompok, butirLain, t?.masukan[1], teruji))
      return berat(butirLain) * 0.2;
    return berat(butirLain) * (v === 'peringatan' ? 0.4 : v === 'cocok' ? 2 : 1);
  };
  let terbaik = butir[0] as Butir;
  let nilai = -1;
  for (const butirKini of butir) {
    // Of values that weigh alike the one that more tables print.
    const n =
      butir.reduce((s, x) => s + (samaButir(butirKini, x) ? beratTeruji(x) + 0.1 : 0), 0) +
      beratTeruji(butirKini) * 0.01;
    if (n > nilai) {
      nilai = n;
      terbaik = butirKini;
    }
  }
  return terbaik;
}

/** A figure of one table as the other would print it. */
function ubah(dari: Butir, n: Desimal, ke: Butir): Desimal {
  return kasar(dari) || kasar(ke) ? sepertiSel(ke.sebutan.tabel, ke.kolom, ke.sel, penuh(dari, n)) : n;
}

/** A target of the plan that the year's agreement has changed and that the report then keeps to: worth a word only. */
function rencanaSaja(butirKini: Butir, acuan: Butir, butir: readonly Butir[], kelompok: Kelompok): boolean {
  const rencana = (b: Butir) => b.sebutan.tabel.jenis === 'target-tahun';
  // The agreement before its change still was the plan's.
  if (
    butirKini.peran === 'target' &&
    rencana(butirKini) &&
    kelompok.butir.some((b) => b.peran === 'target' && b.varian === 'murni' && samaButir(butirKini, b))
  )
    return true;
  // A jump is no change of plan.
  const [x, y] = [angkaDi(butirKini.sel), angkaDi(acuan.sel)];
  if (!x || !y || banding(kali(mutlak(kurang(x, y)), desimal(4n)), mutlak(y)) > 0) return false;
  return (
    butirKini.peran === 'target' &&
    rencana(butirKini) &&
    butir.filter((b) => !rencana(b) && samaButir(b, acuan)).length > 1
  );
}

export interface RelasiSama extends Relasi {
  readonly a: Butir;
  readonly acuan: Butir;
  readonly kelompok: Kelompok;
}

/** What a figure of this role is called at the start of a sentence. */
export const SEBUTAN_PERAN: Partial<Record<Butir['peran'], string>> = {
  target: 'Target',
  realisasi: 'Realisasi',
  capaian: 'Capaian',
  pagu: 'Anggaran',
  realisasiAnggaran: 'Realisasi anggaran',
  penyerapan: 'Penyerapan anggaran',
};

/** Same name to the letter of its words, and the sasaran does not contradict. */
function persis(a: Butir, b: Butir): boolean {
  if (bandingNama(a.sebutan.nama, b.sebutan.nama) !== 'sama') return false;
  const [x, y] = [a.sebutan.sasaran, b.sebutan.sasaran];
  return !x || !y || bandingNama(x, y) !== 'lain';
}

/** Groups of one figure over all tables; a table that prints it twice with two values speaks for none. */
function* kelompokAngka(kelompok: readonly Kelompok[]): Generator<{ k: Kelompok; butir: Butir[] }> {
  for (const kelompokKini of kelompok) {
    const menurut = new Map<string, Butir[]>();
    for (const butirLain of kelompokKini.butir) {
      if (butirLain.sel.angka.jenis !== 'angka') continue;
      // What comes in under a name is not what is spent under it.
      const masuk = (beruang(butirLain) || butirLain.peran === 'penyerapan') && pendapatan(butirLain.sebutan.tabel);
      const kunci = [butirLain.peran, butirLain.tahun, butirLain.tw, butirLain.varian, masuk].join('|');
      const d = menurut.get(kunci);
      if (d) d.push(butirLain);
      else menurut.set(kunci, [butirLain]);
    }
    for (const semua of [...menurut.values()].flatMap(menurutDana)) {
      const menurutTabel = new Map<Tabel, Butir[]>();
      for (const b of semua) tambahKe(menurutTabel, b.sebutan.tabel, b);
      const butir = [...menurutTabel.values()].flatMap((d) => {
        const satu = d[0] as Butir;
        return d.every((x) => samaButir(x, satu)) ? [satu] : [];
      });
      if (butir.length > 1) yield { k: kelompokKini, butir };
    }
  }
}

/** Amounts of two funds under one name are two figures; what names no fund may be either. */
function menurutDana(butir: readonly Butir[]): Butir[][] {
  const dana = new Set(butir.map((b) => danaTabel(b.sebutan.tabel)).filter((d) => d !== ''));
  if (dana.size < 2) return [[...butir]];
  return [...dana].map((d) => butir.filter((b) => danaTabel(b.sebutan.tabel) === d));
}

/** A plan may differ from what was carried out line by line; two tables of what was carried out may not. */
const terealisasi = (b: Butir): boolean =>
  beruang(b) && b.sebutan.tabel.kolom.some((k) => k.peran === 'realisasiAnggaran');

/** Fewest lines that differ before two tables count as two budgets. */
const BEDA_LINGKUP = 3;

/** Whether two percentages or measurements lie so near that one may be an older state of the other. */
function hampir(a: Butir, b: Butir): boolean {
  const [x, y] = [angkaDi(a.sel), angkaDi(b.sel)];
  return x !== null && y !== null && banding(mutlak(kali(kurang(x, y), desimal(10n))), mutlak(x)) <= 0;
}

/**
 * Whether two figures may be held against each other. Two tables print the same budget where of the lines that both have
 * as many agree as do not; two columns print the same thing where their figures agree, or nearly do. Where nearly none
 * does they are of another scope, or their header was misread, and differ by right.
 */
function lingkupSama(butir: readonly { butir: Butir[] }[]): (a: Butir, b: Butir) => boolean {
  const suara = new Map<string, { sama: number; beda: number }>();
  const berdua = (a: Butir, b: Butir, nama: (x: Butir) => string) => [nama(a), nama(b)].sort().join('|');
  const tabel = (a: Butir, b: Butir) => berdua(a, b, (x) => x.sebutan.tabel.id);
  const kolom = (a: Butir, b: Butir) => berdua(a, b, (x) => `${x.sebutan.tabel.id} ${x.kolom}`);
  const catat = (kunci: string, sama: boolean) => {
    const s = suara.get(kunci) ?? { sama: 0, beda: 0 };
    s[sama ? 'sama' : 'beda']++;
    suara.set(kunci, s);
  };
  for (const { butir: daftar } of butir) {
    for (const [i, a] of daftar.entries()) {
      for (const b of daftar.slice(i + 1)) {
        if (!beruang(a)) catat(kolom(a, b), samaButir(a, b) || hampir(a, b));
        else if (terealisasi(a) && terealisasi(b)) catat(tabel(a, b), samaButir(a, b));
      }
    }
  }
  const boleh = (kunci: string) => {
    const s = suara.get(kunci);
    return !s || s.beda < BEDA_LINGKUP || s.sama >= s.beda;
  };
  return (a, b) =>
    (!(beruang(a) || a.peran === 'penyerapan') || boleh(tabel(a, b))) && (beruang(a) || boleh(kolom(a, b)));
}

/** Whether the tables of both figures agree on another one of the same thing and year. */
function sepakat(k: Kelompok, butir: Butir, butirLain: Butir, peran: Butir['peran']): boolean | null {
  const cari = (x: Butir) =>
    k.butir.find(
      (y) => y.peran === peran && y.sebutan.baris === x.sebutan.baris && y.tahun === x.tahun && y.varian === x.varian,
    );
  const [p, q] = [cari(butir), cari(butirLain)];
  return p && q ? samaButir(p, q) : null;
}

/** How far a difference may be held against a figure: what each table may have decided for itself is no error. */
function paling(
  kini: Butir,
  acuan: Butir,
  butir: readonly Butir[],
  kelompok: Kelompok,
  sesasaran: boolean,
): Pick<Relasi, 'paling'> {
  const { peran } = kini;
  const bedaDasar = (dasar: Butir['peran']) => sepakat(kelompok, kini, acuan, dasar) === false;
  const lunak =
    peran === 'target' ||
    peran === 'pagu' ||
    sesasaran ||
    !persis(kini, acuan) ||
    // A realisasi of another budget, a capaian of another target, differs for a reason.
    ((peran === 'realisasiAnggaran' || peran === 'penyerapan') && bedaDasar('pagu')) ||
    (peran === 'capaian' && bedaDasar('target'));
  return lunak ? { paling: rencanaSaja(kini, acuan, butir, kelompok) ? 'info' : 'peringatan' } : {};
}

/** Whether two figures are one, as they are printed or as a correction would have them. */
function vonisSama(kini: Butir, nilai: Desimal, acuan: Butir, nilaiAcuan: Desimal, koreksi: Koreksi): Vonis {
  if (kasar(kini) || kasar(acuan)) {
    if (samaUangButir(kini, nilai, acuan, nilaiAcuan)) return 'cocok';
  } else {
    // The same print is the same figure, whichever way its point is read.
    if (koreksi.size === 0 && kini.sel.tercetak === acuan.sel.tercetak) return 'cocok';
    const serupa = beruang(kini)
      ? banding(nilai, nilaiAcuan) === 0
      : samaDalamCetakan(nilai, desimalDi(kini.sel), nilaiAcuan, desimalDi(acuan.sel)) ||
        dekat(kini.peran, nilai, kini.sel, nilaiAcuan, acuan.sel);
    if (serupa) return 'cocok';
  }
  return !beruang(kini) && satuAngka(nilai, kini.sel, nilaiAcuan, acuan.sel) ? 'info' : 'galat';
}

function relasi(kini: Butir, acuan: Butir): Omit<RelasiSama, 'kelompok' | 'paling'> {
  const bedaSatuan = kasar(kini) || kasar(acuan);
  const nilaiLawan = (sel: SelTabel, koreksi: Koreksi) =>
    sel === kini.sel ? baca(acuan.sel, koreksi) : sel === acuan.sel ? baca(kini.sel, koreksi) : null;
  return {
    a: kini,
    acuan,
    jenis: 'sama',
    tabel: kini.sebutan.tabel,
    baris: kini.sebutan.baris,
    kolom: kini.kolom,
    hasil: kini.sel,
    masukan: [acuan.sel],
    nama: SEBUTAN_PERAN[kini.peran] ?? 'Angka',
    uji: (koreksi) => {
      const [nilai, nilaiAcuan] = [baca(kini.sel, koreksi), baca(acuan.sel, koreksi)];
      if (!nilai || !nilaiAcuan) return null;
      return {
        vonis: vonisSama(kini, nilai, acuan, nilaiAcuan, koreksi),
        seharusnya: ubah(acuan, nilaiAcuan, kini),
        hitungan: `${sebutTabel(kini.sebutan.tabel)}: ${formatAngka(nilai)}; ${sebutTabel(acuan.sebutan.tabel)}: ${formatAngka(nilaiAcuan)}`,
      };
    },
    pecahkan: (sel, koreksi) => (bedaSatuan ? null : nilaiLawan(sel, koreksi)),
  };
}

/** `teruji` tells of results whether they follow from their own row. */
export function relasiSama(konteks: KonteksAturan, teruji: Teruji): RelasiSama[] {
  // What counts as the capaian of a whole sasaran, each table may have decided for itself.
  const sasaran = new Set(kelompokSasaran(konteks));
  const semua = [...kelompokIndikator(konteks), ...kelompokAnggaran(konteks), ...sasaran];
  const angka = [...kelompokAngka(semua)];
  const selingkup = lingkupSama(angka);
  return angka.flatMap(({ k: kelompok, butir }) => {
    const acuan = pilihAcuan(kelompok, butir, teruji);
    return butir.flatMap((kini) =>
      kini === acuan || kini.sel === acuan.sel || !selingkup(kini, acuan)
        ? []
        : [{ ...relasi(kini, acuan), kelompok, ...paling(kini, acuan, butir, kelompok, sasaran.has(kelompok)) }],
    );
  });
}

/** One unit of the last of several decimals: one table rounded what the other cut off. */
function satuAngka(x: Desimal, a: SelTabel, y: Desimal, b: SelTabel): boolean {
  const d = Math.min(desimalDi(a), desimalDi(b));
  return d > 0 && banding(mutlak(kurang(x, y)), desimal(1n, d)) <= 0;
}

/** Computed percentages that differ by rounding alone: by one unit of the coarser print at most. */
function dekat(peran: Butir['peran'], x: Desimal, a: SelTabel, y: Desimal, b: SelTabel): boolean {
  if (peran !== 'capaian' && peran !== 'penyerapan') return false;
  const u = desimal(1n, Math.min(desimalDi(a), desimalDi(b)));
  return banding(mutlak(kurang(x, y)), u) <= 0;
}
