/**
 * The records of a workbook joined by code, and the figures that several tables share. Everything is computed once and
 * only when a table asks for it.
 */
import { hitungCapaian, hitungCapaianKelas } from '../core/capaian';
import { banding, type Desimal, dariAngka, jumlahkan } from '../core/desimal';
import { hitungPenyerapan } from '../core/efisiensi';
import {
  DAFTAR_SKALA,
  type KelasSkala as Kelas,
  kelasDari,
  type NamaSkala,
  type Skala,
  skalaBaku,
  susunSkala,
} from '../core/kriteria';
import { tambahKe } from '../core/peta';
import type { WarnaHex } from '../core/rencana';
import { terbilang } from '../core/terbilang';
import type { NamaRentangTabel } from '../workbook/definisi';
import type {
  Analisis,
  Anggaran,
  Bilangan,
  BukuKerja,
  Identitas,
  Iku,
  Isi,
  Kinerja,
  NilaiTarget,
  Pembanding,
  PerTahun,
} from '../workbook/rekaman';
import { NAMA_WARNA } from '../workbook/rentang/skala';
import {
  bandingKode,
  indukAnggaran,
  kelasTertulis,
  takTerbaca as rusakkah,
  setahunDariTriwulan,
  sisiPecahanNilai,
} from '../workbook/turunan';
import { bagiPembaca, bagiPenyusun, type Sebab } from './sebab';
import { desimalDari } from './sel';

const TANPA_REALISASI = 'tidak ada realisasi';

/** Achievement of one indicator; `nilai` null with the reason why. */
export interface Capaian {
  readonly nilai: Desimal | null;
  readonly sebab: Sebab | null;
  /** Typed by the office, and another figure than the formula gives: printed as it was typed. */
  readonly ditetapkan?: boolean;
}

export interface BarisIndikator {
  readonly iku: Iku;
  readonly kode: string;
  readonly sasaran: string;
  readonly satuan: string;
  readonly kinerja: Kinerja | null;
  readonly riwayat: PerTahun | null;
  readonly renstra: PerTahun | null;
  readonly pembanding: Pembanding | null;
  readonly analisis: readonly Analisis[];
  /** The target in force: the changed one where there is one. */
  readonly target: NilaiTarget | null;
  readonly realisasi: NilaiTarget | null;
  readonly capaian: Capaian;
  readonly kriteria: string;
  readonly warna: WarnaHex | null;
  /** Why target or realisasi have no figure, for the footnotes. */
  readonly alasan: string;
  /** Why `target` is null; null where it is not. */
  readonly tanpaTarget: Sebab | null;
  /** Why `realisasi` is null; null where it is not. */
  readonly tanpaRealisasi: Sebab | null;
  /** How the quarters gave `realisasi` ("jumlah triwulan I–IV"); '' where they did not. */
  readonly dariTriwulan: string;
  /** Quarters in `realisasi` that nobody verified yet ("triwulan IV masih draf"). */
  readonly draf: Sebab | null;
  /** That several indicators carry this code, so that nothing found by it can be known to be this one's. */
  readonly ganda: Sebab | null;
}

/** A line of the budget with its place in the tree. Money is null when nothing was typed, here or below. */
export interface SimpulAnggaran {
  readonly baris: Anggaran;
  /** 0 program, 1 kegiatan, 2 sub kegiatan. */
  readonly dalam: number;
  readonly induk: SimpulAnggaran | null;
  readonly anak: SimpulAnggaran[];
  /** "1", "1.2", "1.2.3". */
  nomor: string;
  uang: Uang;
}

export interface Uang {
  readonly murni: Desimal | null;
  /** Null when the line and everything below it was not revised. */
  readonly perubahan: Desimal | null;
  /** The budget in force. */
  readonly pagu: Desimal | null;
  readonly realisasi: Desimal | null;
  readonly paguLalu: Desimal | null;
  readonly realisasiLalu: Desimal | null;
  /** Figures that are null because a cell in them cannot be read, with that cell: no sum is made of the others. */
  readonly rusak?: Readonly<Partial<Record<KolomUang, string>>>;
}

export const TINGKAT_DALAM = ['Program', 'Kegiatan', 'Sub Kegiatan'] as const;
const KOLOM_UANG = ['murni', 'perubahan', 'pagu', 'realisasi', 'paguLalu', 'realisasiLalu'] as const;
type KolomUang = (typeof KOLOM_UANG)[number];

export const isiTeks = (x: Isi<string> | null | undefined): string => x?.nilai?.trim() ?? '';
/** "tidak terbaca (Kinerja E5)" of a cell that holds something, but no value and no word for none; else ''. */
function sebabTakTerbaca(isi: Isi<unknown> | null | undefined, lembar: string | undefined): string {
  return isi && rusakkah(isi) ? `tidak terbaca (${lembar} ${isi.sel})` : '';
}

/** Why a cell of this indicator has no value: its code is not its own, it cannot be read, or else `belum`. */
export function sebabKosong(
  barisIku: BarisIndikator,
  isi: Isi<unknown> | null | undefined,
  lembar: string | undefined,
  apa: string,
  belum: Sebab = bagiPenyusun(`${apa} belum diisi`),
): Sebab {
  const rusak = sebabTakTerbaca(isi, lembar);
  return barisIku.ganda ?? (rusak ? bagiPenyusun(`${apa} ${rusak}`) : belum);
}

export const samakanSpasi = (t: string): string => t.toLowerCase().replace(/\s+/g, ' ').trim();

/** One cell of ANALISIS as a paragraph; none where it is blank or only says that there is nothing. */
export function tulisanAnalisis(
  a: Analisis | null,
  apa: 'faktorPendorong' | 'penghambat' | 'solusi' | 'aktivitas',
): string[] {
  const t = isiTeks(a?.[apa]);
  return /^([-–—]*|n\/?a\.?|nihil\.?)$/i.test(t) ? [] : [t];
}

/** Sum of what is there; null when nothing is. */
export function jumlahAda(daftar: readonly (Desimal | null)[]): Desimal | null {
  const ada = daftar.filter((d): d is Desimal => d !== null);
  return ada.length ? jumlahkan(ada) : null;
}

export function jumlahUang(daftar: readonly Uang[]): Uang {
  const berubah = daftar.some((u) => u.perubahan || u.rusak?.perubahan);
  const rusak: Partial<Record<KolomUang, string>> = {};
  const jumlah = {} as Record<KolomUang, Desimal | null>;
  for (const macamUang of KOLOM_UANG) {
    const isi = (u: Uang) =>
      macamUang === 'perubahan' ? (u.perubahan ?? (u.rusak?.perubahan ? null : u.murni)) : u[macamUang];
    const sebab = daftar.flatMap(
      (u) => u.rusak?.[macamUang] ?? ((macamUang === 'perubahan' && !u.perubahan && u.rusak?.murni) || []),
    );
    const ada = macamUang !== 'perubahan' || berubah;
    if (ada && sebab[0]) rusak[macamUang] = sebab[0];
    jumlah[macamUang] = ada && !sebab[0] ? jumlahAda(daftar.map(isi)) : null;
  }
  return Object.keys(rusak).length ? { ...jumlah, rusak } : jumlah;
}

/** A sum of money, or why there is none although something is written. */
export const uangAtau = (u: Uang | null | undefined, k: KolomUang): Desimal | string | null =>
  u?.rusak?.[k] ?? u?.[k] ?? null;

/** The money of one line of its own, and what is below it where it has none. */
export function uangBaris(
  bahan: { lembar: string } & Partial<
    Record<'paguMurni' | 'paguPerubahan' | 'realisasi' | 'paguLalu' | 'realisasiLalu', Isi<Bilangan>>
  >,
  bawah: Uang | null = null,
): Uang {
  const rusak: Partial<Record<KolomUang, string>> = {};
  const ambil = (k: KolomUang, isi: Isi<Bilangan> | undefined): Desimal | null => {
    if (isi?.nilai) return desimalDari(isi.nilai);
    const sebab = sebabTakTerbaca(isi, bahan.lembar) || bawah?.rusak?.[k];
    if (sebab) rusak[k] = sebab;
    return sebab ? null : (bawah?.[k] ?? null);
  };
  const murni = ambil('murni', bahan.paguMurni);
  const perubahan = ambil('perubahan', bahan.paguPerubahan);
  const paguRusak = perubahan ? undefined : (rusak.perubahan ?? rusak.murni);
  if (paguRusak) rusak.pagu = paguRusak;
  const uang = {
    murni,
    perubahan,
    pagu: paguRusak ? null : (perubahan ?? murni),
    realisasi: ambil('realisasi', bahan.realisasi),
    paguLalu: ambil('paguLalu', bahan.paguLalu),
    realisasiLalu: ambil('realisasiLalu', bahan.realisasiLalu),
  };
  return Object.keys(rusak).length ? { ...uang, rusak } : uang;
}

/** The target in force, whether a change of it cannot be read, and why there is none. */
function targetBerlaku(kinerja: Kinerja | null): { target: NilaiTarget | null; tersirat: boolean; sebab: string } {
  const ubah = kinerja?.targetPerubahan.nilai ?? null;
  const tersirat = sebabTakTerbaca(kinerja?.targetPerubahan, kinerja?.lembar);
  const berlaku = ubah && ubah.jenis !== 'tanpaNilai' ? ubah : (kinerja?.target.nilai ?? null);
  const takTerbaca = tersirat || sebabTakTerbaca(kinerja?.target, kinerja?.lembar);
  return {
    target: tersirat ? null : berlaku,
    tersirat: tersirat !== '',
    sebab: `target ${takTerbaca || 'belum diisi'}`,
  };
}

/** The capaian that stands in the workbook, or the computed one. */
function capaianBerlaku(kinerja: Kinerja | null, hanyaKetikan: boolean, hitungan: Capaian): Capaian {
  const diketik = kinerja?.capaianDitetapkan.nilai ?? null;
  const tertulis = hanyaKetikan ? diketik : kinerja?.capaian.nilai;
  if (!tertulis) return hitungan;
  const nilai = desimalDari(tertulis);
  const sama = hitungan.nilai !== null && banding(hitungan.nilai, nilai) === 0;
  return { nilai, sebab: null, ditetapkan: diketik !== null && !sama };
}

const peta = <T extends { kode: Isi<string> }>(daftar: readonly T[]): Map<string, T> => {
  const peta = new Map<string, T>();
  for (const r of daftar) {
    const k = samakanSpasi(isiTeks(r.kode));
    // The first row of a code counts; a second one is a finding of the validator.
    if (k !== '' && !peta.has(k)) peta.set(k, r);
  }
  return peta;
};

export class Konteks {
  readonly id: Identitas;
  readonly tahun: number;
  readonly desimal: number;
  readonly batas: Desimal | null;
  private barisMemo?: BarisIndikator[];
  private pohonMemo?: SimpulAnggaran[];
  private layanMemo?: Map<string, SimpulAnggaran[]>;
  private totalMemo?: Uang;
  private skalaMemo?: Skala;
  private anakMemo?: Map<string, string[]>;

  constructor(readonly buku: BukuKerja) {
    this.id = buku.identitas;
    this.tahun = this.id.tahun;
    this.desimal = this.id.desimal;
    this.batas = this.id.batas === null ? null : dariAngka(this.id.batas);
  }

  ada(nama: NamaRentangTabel): boolean {
    return this.buku[nama.toLowerCase() as Lowercase<NamaRentangTabel>].length > 0;
  }

  /** Whether the workbook lacks the range altogether. */
  tidakAda(nama: NamaRentangTabel): boolean {
    return this.buku.tidakAda?.includes(nama) ?? false;
  }

  /** The scale of the department; one of its own that is no scale falls back on Permendagri 86. */
  get skala(): Skala {
    if (!this.skalaMemo) {
      const nama = this.id.skala.trim().toUpperCase();
      const sendiri = nama === 'SKALA' ? susunSkala('SKALA', this.kelasSkala()) : null;
      this.skalaMemo =
        sendiri && typeof sendiri !== 'string'
          ? sendiri
          : skalaBaku((DAFTAR_SKALA as readonly string[]).includes(nama) ? (nama as NamaSkala) : 'PERMENDAGRI86');
    }
    return this.skalaMemo;
  }

  private kelasSkala(): Kelas[] {
    return this.buku.skala.flatMap((s) => {
      const m = /^(>=?|≥|≤|<=?)?\s*(-?[\d.,]+)?/.exec(isiTeks(s.batasBawah).replace(/%/g, ''));
      const bawah = m?.[2] && !/[≤<]/.test(m[1] ?? '') ? dariAngka(Number(m[2].replace(',', '.'))) : null;
      const warna = NAMA_WARNA[samakanSpasi(isiTeks(s.warna))] ?? null;
      const kelas = isiTeks(s.kriteria);
      return kelas ? [{ kelas, batas: bawah, lebih: m?.[1] === '>', ...(warna ? { warna } : {}) }] : [];
    });
  }

  get barisIku(): BarisIndikator[] {
    if (!this.barisMemo) {
      const [kinerja, riwayat, renstra, pembanding] = [
        peta(this.buku.kinerja),
        peta(this.buku.riwayat),
        peta(this.buku.renstra),
        peta(this.buku.pembanding),
      ];
      const analisis = new Map<string, Analisis[]>();
      for (const a of this.buku.analisis) {
        const k = samakanSpasi(isiTeks(a.kode));
        tambahKe(analisis, k, a);
      }
      const banyak = new Map<string, number>();
      for (const i of this.buku.iku) {
        const kode = samakanSpasi(isiTeks(i.kode));
        banyak.set(kode, (banyak.get(kode) ?? 0) + 1);
      }
      let sasaran = '';
      this.barisMemo = this.buku.iku.map((iku) => {
        const kode = samakanSpasi(isiTeks(iku.kode));
        // A sasaran may be typed once above several indicators.
        sasaran = isiTeks(iku.sasaran) || sasaran;
        const n = kode === '' ? 1 : (banyak.get(kode) ?? 1);
        const satu = <T>(m: Map<string, T>): T | null => (n > 1 ? null : (m.get(kode) ?? null));
        return this.susunBaris(iku, kode, sasaran, n, {
          kinerja: satu(kinerja),
          riwayat: satu(riwayat),
          renstra: satu(renstra),
          pembanding: satu(pembanding),
          analisis: satu(analisis) ?? [],
        });
      });
    }
    return this.barisMemo;
  }

  private susunBaris(
    iku: Iku,
    kode: string,
    sasaran: string,
    banyak: number,
    barisIku: Pick<BarisIndikator, 'kinerja' | 'riwayat' | 'renstra' | 'pembanding' | 'analisis'>,
  ): BarisIndikator {
    const { kinerja } = barisIku;
    const kodeIku = isiTeks(iku.kode);
    const ganda =
      banyak > 1
        ? bagiPenyusun(
            `kode ${kodeIku} dipakai ${banyak < 12 ? terbilang({ n: BigInt(banyak), s: 0 }) : banyak} indikator di IKU`,
          )
        : null;
    const tanpa = ganda ?? (kinerja || kodeIku === '' ? null : bagiPenyusun(`kode ${kodeIku} tidak ada di KINERJA`));
    const { target, tersirat, sebab } = targetBerlaku(kinerja);
    const tahun = kinerja ? setahun(iku, kinerja) : { nilai: null, sebab: null, cara: '', draf: null };
    const realisasi = tahun.nilai;
    const alasan = isiTeks(kinerja?.alasanTanpaNilai).replace(/^./, (h) => h.toLowerCase());
    const tanpaTarget = target ? null : (tanpa ?? bagiPenyusun(sebab));
    const tanpaRealisasi = realisasi
      ? null
      : (tanpa ?? tahun.sebab ?? (alasan ? bagiPembaca(alasan) : bagiPenyusun('realisasi belum diisi')));
    // One reason, said once: the footnotes of realisasi and capaian of a row are the same.
    const hitungan: Capaian =
      target && realisasi
        ? this.hitung(iku, target, realisasi, alasan || TANPA_REALISASI)
        : { nilai: null, sebab: tanpaTarget ?? tanpaRealisasi };
    // What a formula made of a figure that nobody can read is no achievement either.
    const capaian = capaianBerlaku(kinerja, tersirat || tahun.sebab !== null, hitungan);
    return {
      ...barisIku,
      iku,
      kode,
      sasaran,
      satuan: isiTeks(iku.satuan),
      target,
      realisasi,
      capaian,
      ...this.kelasCapaian(kinerja, capaian),
      alasan,
      tanpaTarget,
      tanpaRealisasi,
      dariTriwulan: tahun.cara,
      draf: tahun.draf,
      ganda,
    };
  }

  /** The class of a capaian with its colour: the typed one where there is one. */
  private kelasCapaian(kinerja: Kinerja | null, capaian: Capaian): Pick<BarisIndikator, 'kriteria' | 'warna'> {
    const kelas = capaian.nilai ? kelasDari(capaian.nilai, this.skala) : null;
    const tertulis = isiTeks(kinerja?.kriteria);
    const kriteria = /^[-⚠]|^n\/a$/i.test(tertulis) ? '' : tertulis || (kelas?.kelas ?? '');
    const warna = this.skala.kelas.find((x) => samakanSpasi(x.kelas) === samakanSpasi(kriteria))?.warna ?? null;
    return { kriteria, warna };
  }

  /** Achievement by the indicator's direction and the settings of the department. */
  hitung(
    iku: Iku,
    target: NilaiTarget | null,
    realisasi: NilaiTarget | null,
    tanpaRealisasi = TANPA_REALISASI,
  ): Capaian {
    const tidak = (teks: string): Capaian => ({ nilai: null, sebab: bagiPembaca(teks) });
    const kurang = (teks: string): Capaian => ({ nilai: null, sebab: bagiPenyusun(teks) });
    if (!target) return kurang('target belum diisi');
    if (target.jenis === 'tanpaNilai') return tidak('tidak ada target');
    if (!realisasi) return kurang('realisasi belum diisi');
    if (realisasi.jenis === 'tanpaNilai') return tidak(tanpaRealisasi);
    const umum = { batas: this.batas, desimal: this.desimal };
    if (target.jenis === 'kelas' || realisasi.jenis === 'kelas') {
      if (target.jenis !== 'kelas' || realisasi.jenis !== 'kelas')
        return kurang('target dan realisasi tidak sejenis (angka dan kelas)');
      const kelas = kelasTertulis(target.kelas, realisasi.kelas, this.buku);
      if (!kelas) return kurang(`kelas "${realisasi.kelas}" dan "${target.kelas}" tidak ada pada satu skala`);
      const hasil = hitungCapaianKelas({ ...umum, ...kelas });
      return hasil.dinilai ? { nilai: hasil.nilai, sebab: null } : tidak(hasil.sebab);
    }
    if (realisasi.jenis === 'rentang') return tidak('realisasi berupa rentang');
    const arah = iku.arah.nilai;
    if (!arah && target.jenis !== 'rentang') return kurang('arah indikator belum dipilih di IKU');
    const sisi = sisiPecahanNilai(realisasi, target, isiTeks(iku.satuan));
    if (sisi) return kurang(`${sisi} tampaknya pecahan, bukan persen`);
    const hasil = hitungCapaian({
      ...umum,
      realisasi: desimalDari(realisasi.bilangan),
      target:
        target.jenis === 'rentang'
          ? { bawah: desimalDari(target.bawah), atas: desimalDari(target.atas) }
          : desimalDari(target.bilangan),
      arah: arah === 'TURUN' ? this.id.rumusTurun : (arah ?? 'RENTANG'),
      targetNol: this.id.targetNol,
    });
    return hasil.dinilai ? { nilai: hasil.nilai, sebab: null } : tidak(`${hasil.sebab}, tidak dapat dinilai`);
  }

  pada(tingkat: readonly string[]): BarisIndikator[] {
    const t = tingkat.map(samakanSpasi);
    return this.barisIku.filter((b) => t.includes(samakanSpasi(b.iku.tingkat.nilai ?? 'Sasaran Strategis')));
  }

  /** Programmes with what belongs to them by code or, without codes, by order; typed order where it is a tree's. */
  get pohon(): SimpulAnggaran[] {
    this.pohonMemo ??= susunPohon(this.buku.anggaran);
    if (!this.pohonMemo[0]?.nomor)
      this.pohonMemo.forEach((s, i) => {
        this.lengkapi(s, `${i + 1}`);
      });
    return this.pohonMemo;
  }

  private lengkapi(simpul: SimpulAnggaran, nomor: string): void {
    simpul.nomor = nomor;
    simpul.anak.forEach((a, i) => {
      this.lengkapi(a, `${nomor}.${i + 1}`);
    });
    simpul.uang = uangBaris(simpul.baris, jumlahUang(simpul.anak.map((a) => a.uang)));
  }

  /** All lines, parents before their children. */
  get simpul(): SimpulAnggaran[] {
    const rata = (daftar: SimpulAnggaran[]): SimpulAnggaran[] => daftar.flatMap((s) => [s, ...rata(s.anak)]);
    return rata(this.pohon);
  }

  /** Summed once: shares are told of it in every row. */
  get totalAnggaran(): Uang {
    this.totalMemo ??= jumlahUang(this.pohon.map((s) => s.uang));
    return this.totalMemo;
  }

  /** Whether any line has a budget after revision. */
  get adaPerubahan(): boolean {
    return (
      this.pohon.some((s) => s.uang.perubahan || s.uang.rusak?.perubahan) ||
      this.buku.belanja.some((b) => b.paguPerubahan.nilai)
    );
  }

  /** Whether any target was revised. */
  get adaPkPerubahan(): boolean {
    return this.barisIku.some(({ kinerja }) => {
      const t = kinerja?.targetPerubahan.nilai;
      return t !== null && t !== undefined && t.jenis !== 'tanpaNilai';
    });
  }

  /** Lines that serve an indicator; one whose parent serves it too is part of the parent. */
  melayani(kode: string): SimpulAnggaran[] {
    if (!this.layanMemo) {
      const peta = new Map<string, SimpulAnggaran[]>();
      const turun = (simpul: SimpulAnggaran, sudah: ReadonlySet<string>): void => {
        const di = new Set(sudah);
        for (const k of simpul.baris.kodeIku.nilai ?? []) {
          const n = samakanSpasi(k);
          if (!di.has(n)) tambahKe(peta, n, simpul);
          di.add(n);
        }
        for (const a of simpul.anak) turun(a, di);
      };
      for (const s of this.pohon) turun(s, new Set());
      this.layanMemo = peta;
    }
    return this.layanMemo.get(kode) ?? [];
  }

  /** Budget of indicators together, each line counted once. Null when no line serves them. */
  anggaranUntuk(daftar: readonly BarisIndikator[]): Uang | null {
    const garis = this.garisUntuk(daftar);
    return garis.length ? jumlahUang(garis.map((s) => s.uang)) : null;
  }

  /** Topmost lines that serve the indicators, or else the indicators below them in the tree of performance. */
  garisUntuk(daftar: readonly BarisIndikator[]): SimpulAnggaran[] {
    const semua = new Set<SimpulAnggaran>();
    for (const b of daftar) {
      // Whose budget it is can be told only where all indicators of the code are meant.
      if (b.ganda && this.barisIku.some((x) => x.kode === b.kode && !daftar.includes(x))) continue;
      for (const s of this.layanan(b.kode)) semua.add(s);
    }
    return [...semua].filter((s) => {
      for (let i = s.induk; i; i = i.induk) if (semua.has(i)) return false;
      return true;
    });
  }

  /** By generations; who was seen once is not asked again: someone may be their own grandparent. */
  private layanan(kode: string): SimpulAnggaran[] {
    if (!this.anakMemo) {
      this.anakMemo = new Map();
      for (const b of this.barisIku) {
        const induk = samakanSpasi(isiTeks(b.iku.induk));
        if (induk) tambahKe(this.anakMemo, induk, b.kode);
      }
    }
    const hasil: SimpulAnggaran[] = [];
    const antre = [kode];
    for (let i = 0; i < antre.length; i++) {
      const sendiri = this.melayani(antre[i] as string);
      hasil.push(...sendiri);
      if (sendiri.length > 0) continue;
      for (const k of this.anakMemo.get(antre[i] as string) ?? []) if (!antre.includes(k)) antre.push(k);
    }
    return hasil;
  }

  /** Absorption in percent points; null without budget, without spending, or with a budget of 0. */
  penyerapan(pagu: Desimal | null, realisasi: Desimal | null): Desimal | null {
    return pagu && realisasi ? hitungPenyerapan({ realisasi, pagu, desimal: this.desimal }) : null;
  }

  /** Physical progress of a line in percent points; null without target and realisasi. */
  fisik(s: SimpulAnggaran): Desimal | null {
    const t = s.baris.targetFisik.nilai;
    const r = s.baris.realisasiFisik.nilai;
    if (t?.jenis !== 'angka' || r?.jenis !== 'angka') return null;
    const capaian = hitungCapaian({
      target: desimalDari(t.bilangan),
      realisasi: desimalDari(r.bilangan),
      desimal: this.desimal,
      batas: this.batas,
    });
    return capaian.dinilai ? capaian.nilai : null;
  }

  /** Years of RIWAYAT before this one, newest first. */
  tahunLalu(): number[] {
    const t = new Set<number>();
    for (const r of this.buku.riwayat) for (const [th, isi] of r.tahun) if (th < this.tahun && isiAda(isi)) t.add(th);
    return [...t].sort((a, b) => b - a);
  }

  tahunRenstra(): number[] {
    const t = new Set<number>();
    for (const r of this.buku.renstra) for (const [th, isi] of r.tahun) if (isi.target?.nilai) t.add(th);
    return [...t].sort((a, b) => a - b);
  }

  /** Codes used by KINERJA or ANGGARAN that IKU does not know, with where they stand. */
  kodeTakDikenal(rentang: 'KINERJA' | 'ANGGARAN'): string[] {
    const kenal = new Set(this.barisIku.map((b) => b.kode));
    const asing = (kode: string): boolean => kode !== '' && !kenal.has(samakanSpasi(kode));
    return rentang === 'KINERJA'
      ? this.buku.kinerja.flatMap((k) =>
          asing(isiTeks(k.kode)) ? [`${isiTeks(k.kode)} (${k.lembar}!${k.kode.sel})`] : [],
        )
      : this.buku.anggaran.flatMap((a) =>
          (a.kodeIku.nilai ?? []).filter(asing).map((kode) => `${kode} (${a.lembar}!${a.kodeIku.sel})`),
        );
  }
}

/** Sorted by anything, the lines still know their parent by their codes; their order is then that of the codes. */
function susunPohon(anggaran: readonly Anggaran[]): SimpulAnggaran[] {
  const induk = indukAnggaran(anggaran);
  const simpul = anggaran.map(
    (baris, i): SimpulAnggaran => ({
      baris,
      dalam: induk[i]?.dalam ?? 0,
      induk: null,
      anak: [],
      nomor: '',
      uang: {} as Uang,
    }),
  );
  const akar: SimpulAnggaran[] = [];
  simpul.forEach((s, i) => {
    const di = induk[i]?.induk ?? null;
    const atas = di === null ? null : (simpul[di] as SimpulAnggaran);
    (s as { induk: SimpulAnggaran | null }).induk = atas;
    (atas ? atas.anak : akar).push(s);
  });
  if (!induk.some((x, i) => x.induk !== null && x.induk > i)) return akar;
  const urut = (daftar: SimpulAnggaran[]): SimpulAnggaran[] => {
    daftar.sort((a, b) => bandingKode(isiTeks(a.baris.kodeRekening), isiTeks(b.baris.kodeRekening)));
    for (const s of daftar) urut(s.anak);
    return daftar;
  };
  return urut(akar);
}

const ROMAWI = ['I', 'II', 'III', 'IV'] as const;

/** "triwulan IV", "triwulan I–III", "triwulan I, III"; from 0. */
function sebutTriwulan(ke: readonly number[]): string {
  const [a = 0] = ke;
  const z = ke[ke.length - 1] ?? a;
  const urut = ke.length > 2 && z - a === ke.length - 1;
  return `triwulan ${urut ? `${ROMAWI[a]}–${ROMAWI[z]}` : ke.map((i) => ROMAWI[i]).join(', ')}`;
}

interface Setahun {
  readonly nilai: NilaiTarget | null;
  /** Which cell cannot be read. */
  readonly sebab: Sebab | null;
  readonly cara: string;
  readonly draf: Sebab | null;
}

/**
 * The year's figure: the typed one, else from the quarters that are filled, by the indicator's way of accumulating. A
 * cell that cannot be read is no blank: nothing is made of the others then.
 */
function setahun(iku: Iku, kinerja: Kinerja): Setahun {
  const hasil = (nilai: NilaiTarget | null, cara = '', draf: Sebab | null = null): Setahun => ({
    nilai,
    sebab: null,
    cara,
    draf,
  });
  const tanpa = (teks: string): Setahun => ({ ...hasil(null), sebab: bagiPenyusun(teks) });
  const rusak = sebabTakTerbaca(kinerja.realisasi, kinerja.lembar);
  if (rusak && !kinerja.realisasi.nilai) return tanpa(`realisasi ${rusak}`);
  if (kinerja.realisasi.nilai && kinerja.realisasiSampaiTw === null)
    return hasil(kinerja.realisasi.nilai, kinerja.realisasiDariBagian ? 'pembilang : penyebut' : '');
  const takTahu = kinerja.tw.flatMap((t, i) => {
    const x = sebabTakTerbaca(t.realisasi, kinerja.lembar);
    return x ? [`realisasi triwulan ${ROMAWI[i]} ${x}`] : [];
  });
  if (takTahu.length) return tanpa(`${takTahu.join(', ')}, angka setahun tidak disusun dari triwulan`);
  const isi = kinerja.tw.flatMap((t, i) => (t.realisasi.nilai && t.realisasi.nilai.jenis !== 'tanpaNilai' ? [i] : []));
  const cara = iku.akumulasiTriwulan.nilai;
  const semua = cara === 'jumlah' || cara === 'rata-rata';
  const nilai =
    kinerja.realisasi.nilai ??
    setahunDariTriwulan(
      kinerja.tw.map((t) => t.realisasi.nilai),
      cara,
    )?.nilai ??
    null;
  if (!nilai) return hasil(null);
  const dipakai = semua ? isi : isi.slice(-1);
  const draf = dipakai.filter((i) => kinerja.tw[i]?.status.nilai === 'draf');
  return hasil(
    nilai,
    `${semua ? cara : 'nilai'} ${sebutTriwulan(dipakai)}`,
    draf.length ? bagiPenyusun(`${sebutTriwulan(draf)} masih draf`) : null,
  );
}

function isiAda(isi: {
  target: Isi<unknown> | null;
  realisasi: Isi<unknown> | null;
  capaian: Isi<unknown> | null;
}): boolean {
  return [isi.target, isi.realisasi, isi.capaian].some((x) => x && x.nilai !== null);
}
