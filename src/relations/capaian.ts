/** Capaian against target and realisasi, by the formula that the row, the column or the report states or shows. */

import { parseAngka } from '../core/angka';
import type { Arah } from '../core/capaian';
import {
  banding,
  type Desimal,
  desimal,
  kali,
  keTeks,
  kurang,
  mutlak,
  NOL,
  SERATUS,
  tambah,
  tanda,
} from '../core/desimal';
import { formatAngka } from '../core/format';
import { tambahKe } from '../core/peta';
import { sekali } from '../core/sekali';
import type { BarisTabel, KolomTabel, SelTabel, Tabel } from '../core/tabel';
import { arahTertulis, batasTertulis, makinRendahMakinBaik, rumusTurunTertulis } from '../words/arah';
import { keluargaSatuan } from '../words/satuan';
import { type Kelompok, kelompokIndikator } from './butir';
import { dugaSalahTulis } from './duga';
import { cariKawan, kolomBerlaku } from './kawan';
import type { KonteksAturan } from './konteks';
import { angkaDi, desimalDi, kolomPeran, kolomPertama } from './sel';
import { baca, type Koreksi, type Relasi, sama, TANPA_KOREKSI, type Uji } from './tipe';
import { bandingPecahan, bulatPecahan, nilaiHasil, type Pecahan, pecahan, selangUkur } from './toleransi';

const DUA = desimal(2n);
const BATAS_LAZIM = [100, 110, 120, 125, 130, 150, 200].map((n) => desimal(BigInt(n)));

export type RumusCapaian = 'NAIK' | 'TURUN' | 'TURUN_RASIO' | 'STABIL';

/** Exact capaian in percent points; null where the formula has none (target 0). */
export function capaianTepat(rumus: RumusCapaian, target: Desimal, realisasi: Desimal): Pecahan | null {
  if (tanda(target) === 0 || (tanda(target) < 0 && (rumus !== 'NAIK' || tanda(realisasi) >= 0))) return null;
  if (rumus === 'NAIK') return pecahan(kali(SERATUS, realisasi), target);
  if (rumus === 'TURUN_RASIO') return tanda(realisasi) > 0 ? pecahan(kali(SERATUS, target), realisasi) : null;
  const atas =
    rumus === 'TURUN' ? kurang(kali(DUA, target), realisasi) : kurang(target, mutlak(kurang(realisasi, target)));
  return pecahan(tanda(atas) < 0 ? NOL : kali(SERATUS, atas), target);
}

export function tulisRumusCapaian(rumus: RumusCapaian, t: Desimal, r: Desimal): string {
  const teks = formatAngka(t);
  const R = formatAngka(r);
  if (rumus === 'NAIK') return `${R} ÷ ${teks} × 100`;
  if (rumus === 'TURUN_RASIO') return `${teks} ÷ ${R} × 100`;
  if (rumus === 'TURUN') return `(2 × ${teks} − ${R}) ÷ ${teks} × 100`;
  return `(${teks} − |${R} − ${teks}|) ÷ ${teks} × 100`;
}

/** One row's capaian with the cells it comes from. */
export interface BarisCapaian {
  tabel: Tabel;
  baris: BarisTabel;
  kolom: number;
  capaian: SelTabel;
  target: SelTabel;
  realisasi: SelTabel;
  indikator: string;
  sasaran: string;
  /** Direction that the table states for the row (column of directions or column formula). */
  arah: Arah | null;
  /** Target or realisasi stand in another table. */
  lintas?: true;
}

export interface FaktaCapaian {
  /** Cap that a text near the table or in the report states. */
  batasTertulis: Desimal | null;
  /** Cap that the rows show although nothing states it: every row above it prints it. */
  batasDipakai: Desimal | null;
  /** It does, and does not merely follow the cap of another figure. */
  batasTampak: boolean;
  /** Most rows in which less is better print target over realisasi. */
  rasio: boolean;
  /** Lower-is-better formulas stated in the report. */
  turun: ReadonlySet<'TURUN' | 'TURUN_RASIO'>;
}

export interface KolomCapaian {
  tabel: Tabel;
  kolom: number;
  baris: BarisCapaian[];
  fakta: FaktaCapaian;
}

/** What the report says of its capaian, and other tables of the same indicators, found once for all columns. */
interface Umum {
  turun: FaktaCapaian['turun'];
  /** Cap that the report states outside its tables. */
  batas: number | null;
  /** Caps that the titles and notes of tables state: one may hold in another that does not repeat it. */
  batasLain: ReadonlySet<number>;
  arahLain: ReadonlyMap<BarisTabel, Arah>;
  cariLain: ReturnType<typeof angkaTabelLain>;
}

function umumLaporan(konteks: KonteksAturan): Umum {
  const teks = konteks.teks ?? [];
  const milikTabel = new Set(konteks.tabel.flatMap((t) => [t.judul, ...t.catatan]));
  const kepala = konteks.tabel.flatMap((t) => [...t.catatan, ...t.kolom.map((k) => k.judul)]);
  return {
    turun: rumusTurunTertulis([...teks, ...kepala]),
    batas: batasTertulis(teks.filter((t) => !milikTabel.has(t))),
    batasLain: new Set([...milikTabel].flatMap((t) => batasTertulis([t]) ?? [])),
    arahLain: arahTabelLain(konteks),
    cariLain: angkaTabelLain(konteks),
  };
}

/** Columns of target and realisasi of a column of capaian; −1 where another table may have them, null where none does. */
function masukanKolom(tabel: Tabel, kolom: number): { target: number; realisasi: number; lintas: boolean } | null {
  const [target, realisasi] = (['target', 'realisasi'] as const).map((p) => cariKawan(tabel, kolom, p)) as [
    number,
    number,
  ];
  const { varian, tw } = tabel.kolom[kolom] as KolomTabel;
  const lintas = target < 0 && varian === null && tw === null;
  return lintas || (target >= 0 && realisasi >= 0) ? { target, realisasi, lintas } : null;
}

/** A bound that is to be reached: "≥ 80", "minimal 80%". */
const SEDIKITNYA = /^\s*(?:≥|>=|=>|min(?:imal|imum)?\b\.?)\s*(?=\d)/i;

/** The cell of a bound with its figure; another cell as it is. */
function targetBatas(sel: SelTabel | undefined): SelTabel | undefined {
  if (!sel || sel.angka.jenis === 'angka' || !SEDIKITNYA.test(sel.tercetak)) return sel;
  const { lembar, a1, nilai, tercetak, rumus, format } = sel;
  return { lembar, a1, nilai, tercetak, rumus, format, angka: parseAngka(tercetak.replace(SEDIKITNYA, ''), {}) };
}

/** Rows whose target is a bound count where they show that the bound is what they divide by, and that no row stops at it. */
function denganBatas(semua: readonly BarisCapaian[]): readonly BarisCapaian[] {
  const berbatas = semua.filter((b) => SEDIKITNYA.test(b.target.tercetak));
  const isi = berbatas.map((b) => {
    const [target, realisasi, capaian] = [b.target, b.realisasi, b.capaian].map(angkaDi);
    const hasil = target && realisasi && capaian ? capaianTepat('NAIK', target, realisasi) : null;
    if (!hasil || !capaian || sama(capaian, SERATUS)) return null;
    return nilaiHasil(capaian, desimalDi(b.capaian), hasil) !== 'galat';
  });
  const banyak = (ya: boolean) => isi.filter((x) => x === ya).length;
  const dibagi = banyak(true) >= 2 && banyak(true) >= banyak(false);
  return semua.filter((b) => {
    const i = berbatas.indexOf(b);
    return i < 0 || (dibagi && isi[i] !== null);
  });
}

/** The rows of a column of capaian whose target and realisasi can be found. */
function barisKolom(tabel: Tabel, kolom: number, umum: Umum): BarisCapaian[] {
  const masukan = masukanKolom(tabel, kolom);
  if (!masukan) return [];
  const { lintas } = masukan;
  const iArah = kolomPertama(tabel, 'arah');
  const bertanda = tabel.baris.some((x) => x.sel[iArah]?.tercetak === '+');
  const iIndikator = kolomPertama(tabel, 'indikator');
  return tabel.baris.flatMap((baris): BarisCapaian[] => {
    if (baris.jenis !== 'data') return [];
    const { warisan, sel } = baris;
    const target = targetBatas(
      lintas ? umum.cariLain(baris, kolom, 'target') : sel[kolomBerlaku(tabel, baris, masukan.target)],
    );
    const realisasi = masukan.realisasi < 0 ? umum.cariLain(baris, kolom, 'realisasi') : sel[masukan.realisasi];
    const capaian = sel[kolom];
    if (!target || !realisasi || !capaian) return [];
    const nama = [sel[iIndikator]?.tercetak, warisan.indikator, warisan.uraian, warisan.sasaran];
    return [
      {
        tabel,
        baris,
        kolom,
        capaian,
        target,
        realisasi,
        indikator: nama.find((t) => t) ?? '',
        sasaran: warisan.sasaran ?? warisan.tujuan ?? '',
        arah: arahTertulis(sel[iArah]?.tercetak ?? '', bertanda) ?? umum.arahLain.get(baris) ?? null,
        ...(lintas ? { lintas } : {}),
      },
    ];
  });
}

/** What holds for all rows of a column of capaian: its cap, stated or shown, and its formula where less is better. */
function faktaKolom(tabel: Tabel, kolom: number, baris: readonly BarisCapaian[], umum: Umum): FaktaCapaian {
  const { varian, judul } = tabel.kolom[kolom] as KolomTabel;
  // A cap on the year's capaian may be applied to the progress towards the end of the plan, but need not.
  const akhir = varian === 'akhir' || tabel.kolom[cariKawan(tabel, kolom, 'target')]?.varian === 'akhir';
  const angka = (n: number | null) => (n === null ? null : desimal(BigInt(n)));
  const batasnya = angka(batasTertulis([...tabel.catatan, judul]) ?? (akhir ? null : umum.batas));
  const berakhir = akhir ? angka(umum.batas) : null;
  const tampak = batasnya || berakhir ? null : batasDipakai(baris, umum.batasLain);
  const banyak = (rumus: RumusCapaian) => baris.filter((b) => menurut(b, rumus)).length;
  return {
    batasTertulis: batasnya,
    batasDipakai: berakhir ?? tampak,
    batasTampak: tampak !== null,
    rasio: banyak('TURUN_RASIO') > banyak('TURUN'),
    turun: umum.turun,
  };
}

/** All columns of capaian with the rows that can be recomputed. */
export const kolomCapaian = sekali((konteks: KonteksAturan): KolomCapaian[] => {
  const umum = umumLaporan(konteks);
  return konteks.tabel.flatMap((tabel) =>
    kolomPeran(tabel, 'capaian').flatMap((kolom) => {
      const baris = [...denganBatas(barisKolom(tabel, kolom, umum))];
      return baris.length ? [{ tabel, kolom, baris, fakta: faktaKolom(tabel, kolom, baris, umum) }] : [];
    }),
  );
});

/**
 * Target or realisasi of the same indicator and year from the other tables, where they agree, for a capaian that stands
 * alone. None where another table prints that capaian too: then the two are compared.
 */
function angkaTabelLain(
  konteks: KonteksAturan,
): (b: BarisTabel, kolom: number, peran: 'target' | 'realisasi') => SelTabel | undefined {
  let milik: Map<BarisTabel, Kelompok[]> | null = null;
  return (baris, kolom, peran) => {
    if (!milik) {
      milik = new Map();
      for (const k of kelompokIndikator(konteks)) for (const s of k.sebutan) tambahKe(milik, s.baris, k);
    }
    for (const kelompok of milik.get(baris) ?? []) {
      const c = kelompok.butir.find((x) => x.sebutan.baris === baris && x.kolom === kolom);
      if (!c || c.tahun === null || c.varian !== null) continue;
      const sama = (x: (typeof kelompok.butir)[number]) => x.tahun === c.tahun && x.tw === null && x.varian === null;
      if (kelompok.butir.some((x) => x !== c && x.peran === 'capaian' && sama(x))) continue;
      const [satu, ...lain] = kelompok.butir.filter((x) => x.peran === peran && sama(x) && angkaDi(x.sel));
      const n = angkaDi(satu?.sel);
      if (satu && n && lain.every((x) => banding(angkaDi(x.sel) as Desimal, n) === 0)) return satu.sel;
    }
    return undefined;
  };
}

/** The formula of its capaian that an indicator's own definition states. */
function rumusBaris(tabel: Tabel, baris: BarisTabel): ReadonlySet<Arah> {
  return rumusTurunTertulis(
    tabel.kolom.flatMap((k, i) =>
      k.peran === 'formulasi' || k.peran === 'definisi' || (k.peran === 'teks' && /capaian/i.test(k.judul))
        ? [baris.sel[i]?.tercetak ?? '']
        : [],
    ),
  );
}

/** Directions that other tables state for the same indicator, where they agree and its name does not contradict. */
export const arahTabelLain = sekali((konteks: KonteksAturan): Map<BarisTabel, Arah> => {
  const hasil = new Map<BarisTabel, Arah>();
  for (const kelompok of kelompokIndikator(konteks)) {
    const arah = new Set<Arah>();
    for (const s of kelompok.sebutan) {
      const i = kolomPertama(s.tabel, 'arah');
      const a = i >= 0 ? arahTertulis(s.baris.sel[i]?.tercetak ?? '') : null;
      // A formula says more than a word such as "Negatif".
      const rumus = rumusBaris(s.tabel, s.baris);
      for (const f of rumus) arah.add(f);
      if (a && rumus.size === 0) arah.add(a);
    }
    const [satu] = arah;
    if (!satu || arah.size > 1 || (satu === 'NAIK' && makinRendahMakinBaik(kelompok.nama))) continue;
    for (const s of kelompok.sebutan) hasil.set(s.baris, satu);
  }
  return hasil;
});

/** Whether a row in which less is better is computed so. */
function menurut({ arah, target, realisasi, capaian }: BarisCapaian, rumus: RumusCapaian): boolean {
  const [batas, nilai, hasil] = [angkaDi(target), angkaDi(realisasi), angkaDi(capaian)];
  const tepat = arah === 'TURUN' && batas && nilai ? capaianTepat(rumus, batas, nilai) : null;
  return tepat !== null && hasil !== null && nilaiHasil(hasil, desimalDi(capaian), tepat) === 'cocok';
}

/** Rows computed without a cap among which a lone figure such as 120,00 is no slip. */
const DIHITUNG = 3;

/** What a row says of a cap: that it stops there, by a slip perhaps, goes beyond it, or is computed below it. */
function suaraBatas(barisKini: BarisCapaian, batas: Desimal): 'di' | 'tergelincir' | 'lewat' | 'dihitung' | null {
  const [target, realisasi, capaian] = [
    angkaDi(barisKini.target),
    angkaDi(barisKini.realisasi),
    angkaDi(barisKini.capaian),
  ];
  if (!target || !realisasi || !capaian) return null;
  const angkaDesimal = desimalDi(barisKini.capaian);
  const tepat = (['NAIK', 'TURUN', 'TURUN_RASIO'] as const).flatMap((f) => capaianTepat(f, target, realisasi) ?? []);
  if (sama(capaian, batas) && tepat.some((p) => bandingPecahan(p, batas) > 0))
    return tepat.some((p) => dugaSalahTulis(bulatPecahan(p, angkaDesimal), capaian)) ? 'tergelincir' : 'di';
  // A figure beyond the cap denies it where it was computed; a slip of the pen denies nothing.
  if (!tepat.some((p) => nilaiHasil(capaian, angkaDesimal, p) !== 'galat')) return null;
  if (banding(capaian, batas) > 0) return 'lewat';
  return sama(capaian, SERATUS) ? null : 'dihitung';
}

/** A usual cap that every row beyond it prints: two rows at least, or one above 100 in a column that is computed. */
function batasDipakai(baris: readonly BarisCapaian[], tertulis: ReadonlySet<number>): Desimal | null {
  for (const batas of BATAS_LAZIM) {
    const suara = baris.map((b) => suaraBatas(b, batas));
    const banyak = (...jenis: (typeof suara)[number][]) => suara.filter((x) => jenis.includes(x)).length;
    const pasti = banding(batas, SERATUS) > 0 && banyak('dihitung') >= DIHITUNG && banyak('tergelincir') === 0;
    const perlu = tertulis.has(Number(keTeks(batas))) || pasti ? 1 : 2;
    if (banyak('di', 'tergelincir') >= perlu && banyak('lewat') === 0) return batas;
  }
  return null;
}

/**
 * Verdict of one formula on the printed capaian, the measured realisasi taken as an interval. `desimalR` null: it is a
 * count, and no fraction of a person or a case was rounded away.
 */
export function ujiRumus(
  rumus: RumusCapaian,
  target: Desimal,
  realisasi: Desimal,
  desimalR: number | null,
  capaian: Desimal,
  desimalC: number,
) {
  const pecahan = capaianTepat(rumus, target, realisasi);
  if (!pecahan) return null;
  const ujung = (desimalR === null ? [] : selangUkur(realisasi, desimalR)).flatMap((v) => {
    const q = capaianTepat(rumus, target, v);
    return q ? [q] : [];
  });
  return { vonis: nilaiHasil(capaian, desimalC, pecahan, ujung), p: pecahan };
}

/** Whether a cell of this column is printed in percent, or in a way that does not contradict it. */
export function takBersatuanLain(sel: SelTabel): boolean {
  const s = sel.angka.jenis === 'angka' ? sel.angka.satuan : '';
  return s === '' || s === '%';
}

/** Formulas that may hold for a row, the likeliest first. */
export function rumusMungkin(barisKini: BarisCapaian, fakta: FaktaCapaian): RumusCapaian[] {
  if (barisKini.arah === 'NAIK' || barisKini.arah === 'STABIL') return [barisKini.arah];
  if (barisKini.arah === 'TURUN_RASIO') return ['TURUN_RASIO'];
  if (barisKini.arah === 'TURUN')
    return fakta.turun.size === 1
      ? [...fakta.turun]
      : fakta.rasio
        ? ['TURUN_RASIO', 'TURUN']
        : ['TURUN', 'TURUN_RASIO'];
  if (!makinRendahMakinBaik(barisKini.indikator, barisKini.sasaran)) return ['NAIK'];
  // Where the report states its formula for such indicators, the other one is a mistake.
  return [...(fakta.turun.size ? fakta.turun : (['TURUN', 'TURUN_RASIO'] as const)), 'NAIK'];
}

/** Relations of the rows whose target and realisasi are figures. */
export function relasiCapaian(konteks: KonteksAturan): Relasi[] {
  return kolomCapaian(konteks).flatMap(({ baris, fakta }) =>
    baris.flatMap((barisCapaian): Relasi[] => {
      if (
        barisCapaian.target.angka.jenis !== 'angka' ||
        barisCapaian.realisasi.angka.jenis !== 'angka' ||
        barisCapaian.capaian.angka.jenis !== 'angka'
      )
        return [];
      if (!takBersatuanLain(barisCapaian.capaian)) return [];
      return [
        {
          jenis: 'capaian',
          tabel: barisCapaian.tabel,
          baris: barisCapaian.baris,
          kolom: barisCapaian.kolom,
          hasil: barisCapaian.capaian,
          masukan: [barisCapaian.target, barisCapaian.realisasi],
          fungsi: { nama: 'CAPAIAN', masukan: [barisCapaian.realisasi, barisCapaian.target] },
          nama: 'Capaian',
          ...(barisCapaian.lintas ? { paling: 'peringatan' as const } : {}),
          uji: (koreksi) => ujiCapaian(barisCapaian, fakta, koreksi),
          pecahkan: (sel, koreksi) =>
            sel === barisCapaian.capaian ? (ujiCapaian(barisCapaian, fakta, koreksi)?.seharusnya ?? null) : null,
        },
      ];
    }),
  );
}

/** Decimals of a measured realisasi; null for a count. */
export function desimalUkur(b: BarisCapaian): number | null {
  const d = desimalDi(b.realisasi);
  return d === 0 && CACAH.test(keluargaSatuan(b.baris.warisan.satuan ?? '') ?? '') ? null : d;
}

const CACAH = /^(orang|naskah|benda|lembaga|kejadian)$/;

/** The figures of a row: target, realisasi, capaian. */
type Nilai = readonly [Desimal, Desimal, Desimal];

/** What one formula makes of a row, up to the cap in use; null where it says nothing of it. `daftar` are the row's own. */
function menurutRumus(
  rumus: RumusCapaian,
  daftar: readonly RumusCapaian[],
  baris: BarisCapaian,
  fakta: FaktaCapaian,
  [target, realisasi, capaian]: Nilai,
): (Pick<Uji, 'vonis' | 'hitungan'> & { tepat: Pecahan }) | null {
  const angkaDesimal = desimalDi(baris.capaian);
  const u = ujiRumus(rumus, target, realisasi, desimalUkur(baris), capaian, angkaDesimal);
  if (!u) return null;
  const sendiri = daftar.includes(rumus);
  const batas = fakta.batasTertulis ?? fakta.batasDipakai;
  let { vonis, p: tepat } = u;
  let hitungan = `${tulisRumusCapaian(rumus, target, realisasi)} = ${formatAngka(bulatPecahan(tepat, Math.max(2, angkaDesimal)))}`;
  // A cap hides which formula gave it: it speaks for the row's own, or for one that the notes state for some rows.
  if (batas && bandingPecahan(tepat, batas) > 0) {
    if (!sendiri && (baris.arah !== null || !fakta.turun.has(rumus as 'TURUN'))) return null;
    vonis = sama(capaian, batas) ? 'cocok' : fakta.batasTertulis && vonis === 'cocok' ? 'galat' : vonis;
    if (fakta.batasTertulis || fakta.batasTampak) {
      tepat = pecahan(batas);
      hitungan += `, dibatasi ${formatAngka(batas)}`;
    }
  }
  return sendiri || vonis === 'cocok' || vonis === 'info' ? { vonis, tepat, hitungan } : null;
}

const PERINGKAT = { cocok: 0, info: 1, peringatan: 2, galat: 3 };

function ujiCapaian(barisCapaian: BarisCapaian, fakta: FaktaCapaian, koreksi: Koreksi): Uji | null {
  const terbaca = (['target', 'realisasi', 'capaian'] as const).map((apa) => baca(barisCapaian[apa], koreksi));
  if (terbaca.includes(null) || tanda(terbaca[0] as Desimal) === 0) return null;
  const nilai = terbaca as unknown as Nilai;
  const desimalCapaian = desimalDi(barisCapaian.capaian);
  const daftar = rumusMungkin(barisCapaian, fakta);
  // Any formula in use may explain the figure; which one it ought to be is the concern of the rule on directions.
  const semua: RumusCapaian[] =
    koreksi === TANPA_KOREKSI && !daftar.some((r) => r !== 'NAIK' && fakta.turun.has(r as 'TURUN'))
      ? [...new Set<RumusCapaian>([...daftar, 'NAIK', 'TURUN_RASIO', 'TURUN'])]
      : daftar;
  const hasil = semua.flatMap((rumus) => {
    const satu = menurutRumus(rumus, daftar, barisCapaian, fakta, nilai);
    return satu ? [{ ...satu, rumus }] : [];
  });
  const [terbaik] = hasil.sort((a, b) => PERINGKAT[a.vonis] - PERINGKAT[b.vonis]);
  if (!terbaik) return null;
  const { vonis, tepat, hitungan, rumus } = terbaik;
  return {
    vonis,
    seharusnya: bulatPecahan(tepat, Math.max(2, desimalCapaian)),
    hitungan,
    sebab:
      vonis === 'galat'
        ? (sebabTersalin(barisCapaian, ...nilai) ?? sebabCapaian(daftar[0] as RumusCapaian, ...nilai, desimalCapaian))
        : null,
    sisaArgumen: [
      rumus === 'NAIK' ? '' : `"${rumus}"`,
      fakta.batasTertulis ? keTeks(fakta.batasTertulis) : '',
      desimalCapaian > 2 ? String(desimalCapaian) : '',
    ],
  };
}

/** A figure of the row that stands where the quotient should. */
function sebabTersalin(b: BarisCapaian, target: Desimal, realisasi: Desimal, capaian: Desimal): string | null {
  if (sama(capaian, target)) return `angka yang tercetak adalah targetnya (${b.target.tercetak}), bukan hasil bagi`;
  return sama(capaian, realisasi)
    ? `angka yang tercetak adalah realisasinya (${b.realisasi.tercetak}), bukan hasil bagi`
    : null;
}

/** Known ways in which a capaian goes wrong. */
function sebabCapaian(
  rumus: RumusCapaian,
  target: Desimal,
  realisasi: Desimal,
  capaian: Desimal,
  desimalCapaian: number,
): string | null {
  const pecahanKini = capaianTepat(rumus, target, realisasi);
  if (!pecahanKini) return null;
  if (banding(capaian, SERATUS) === 0 && bandingPecahan(pecahanKini, SERATUS) > 0)
    return 'capaian dibatasi 100 hanya di baris ini, atau diisi tanpa dihitung';
  const selisih = kurang(realisasi, target);
  if ([selisih, mutlak(selisih)].some((x) => sama(capaian, x)))
    return 'angka yang tercetak adalah selisih realisasi dan target, bukan hasil bagi';
  const tercetakBila = (nilai: Pecahan | null, tercetak = capaian): boolean =>
    nilai !== null && banding(bulatPecahan(nilai, desimalCapaian), tercetak) === 0;
  const lain = (['NAIK', 'TURUN_RASIO', 'TURUN'] as const).find(
    (x) => x !== rumus && tercetakBila(capaianTepat(x, target, realisasi)),
  );
  if (lain) return `dihitung dengan rumus lain: ${tulisRumusCapaian(lain, target, realisasi)}`;
  if (tercetakBila(pecahan(kali(SERATUS, selisih), target)))
    return 'yang dihitung kenaikan terhadap target, bukan perbandingannya';
  if (banding(capaian, SERATUS) > 0 && tercetakBila(pecahanKini, kurang(capaian, SERATUS)))
    return 'hasilnya ditambah 100';
  if (tercetakBila(pecahanKini, tambah(capaian, SERATUS))) return 'hasilnya dikurangi 100';
  const hasil = bulatPecahan(pecahanKini, desimalCapaian);
  // A slip in a coarse percentage ("211" for "214") is as likely as any other difference.
  if (desimalCapaian === 0) return hasil.n > 999n ? dugaSalahTulis(hasil, capaian) : null;
  return digitTertukar(rumus, target, realisasi, capaian, desimalCapaian) ?? dugaSalahTulis(hasil, capaian);
}

/** A figure with two neighbouring digits the other way round, in every way. */
function penukaran(nilai: Desimal): Desimal[] {
  if (tanda(nilai) < 0) return [];
  const digit = nilai.n.toString();
  const tukar = [...digit.slice(1)].flatMap((kedua, i) =>
    kedua === digit[i] ? [] : [{ n: BigInt(digit.slice(0, i) + kedua + digit[i] + digit.slice(i + 2)), s: nilai.s }],
  );
  return tukar.filter((x) => tanda(x) > 0);
}

/** Two neighbouring digits of target or realisasi that, put the other way round, give the printed capaian. */
function digitTertukar(
  rumus: RumusCapaian,
  target: Desimal,
  realisasi: Desimal,
  capaian: Desimal,
  desimalCapaian: number,
): string | null {
  const cocok = (atasTarget: Desimal, tercapai: Desimal) => {
    const tepat = capaianTepat(rumus, atasTarget, tercapai);
    return tepat !== null && ['cocok', 'info'].includes(nilaiHasil(capaian, desimalCapaian, tepat));
  };
  const lain = penukaran(target).find((x) => cocok(x, realisasi));
  const tukar = lain ?? penukaran(realisasi).find((x) => cocok(target, x));
  return tukar
    ? `cocok bila ${lain ? 'target' : 'realisasi'} ${formatAngka(tukar)}: dua angkanya mungkin tertukar tempat`
    : null;
}
