/**
 * The same indicator or budget line wherever the report prints it: names grouped over all tables, figures by what they
 * mean and which year they belong to.
 */

import { tambahKe } from '../core/peta';
import { sekali } from '../core/sekali';
import type { BarisTabel, KolomTabel, Peran, SelTabel, Tabel, TingkatAnggaran } from '../core/tabel';
import { tanpaAwalan } from '../words/kepala';
import { bandingNama, kataInti, kemiripan, kunciNama } from '../words/nama';
import { cariKawan, kolomAcuan, kolomBerlaku } from './kawan';
import type { KonteksAturan } from './konteks';
import { kolomPeran, selDi } from './sel';

/** One mention of a name. */
export interface SebutanButir {
  tabel: Tabel;
  baris: BarisTabel;
  /** Index of the row in its table. */
  urut: number;
  /** Column of the name; −1 where the row only inherits it. */
  kolom: number;
  nama: string;
  sasaran: string;
  satuan: string;
  tingkat: TingkatAnggaran | null;
}

/** One figure of a named thing. */
export interface Butir {
  sebutan: SebutanButir;
  kolom: number;
  sel: SelTabel;
  peran: Peran;
  /** Year it belongs to; null where nothing tells. */
  tahun: number | null;
  tw: number | null;
  /** "akhir" for the target of the end of the plan; regions and last year apart; null for the report's own. */
  varian: string | null;
}

export interface Kelompok {
  /** The name as most tables print it. */
  nama: string;
  sebutan: SebutanButir[];
  butir: Butir[];
}

const KINERJA: Peran[] = ['target', 'realisasi', 'capaian'];
const UANG: Peran[] = ['pagu', 'realisasiAnggaran', 'penyerapan'];
const MATA: Peran[] = ['subKegiatan', 'kegiatan', 'program', 'uraian'];

/** A word of so many names tells nothing apart, and would make the search quadratic. */
const NAMA_TERBANYAK = 60;

/** Names by their words, so that only names that share some are compared. */
class IndeksNama {
  private readonly menurutKata = new Map<string, number[]>();
  private readonly nama: string[] = [];

  tambah(nama: string): void {
    const indeks = this.nama.push(nama) - 1;
    for (const w of new Set(kataInti(nama))) tambahKe(this.menurutKata, w, indeks);
  }

  /** All names that may be the same one. */
  semua(nama: string): number[] {
    const menurut = kataInti(nama).map((w) => this.menurutKata.get(w) ?? []);
    const calon = new Set(menurut.flatMap((d) => (d.length <= NAMA_TERBANYAK ? d : [])));
    return [...calon].filter((i) => bandingNama(nama, this.nama[i] as string) !== 'lain');
  }

  /** The one likeliest to be the same name, or −1 when none or two are as likely. */
  cari(nama: string, boleh: (i: number, b: 'sama' | 'sisip') => boolean): number {
    const [satu, dua] = this.semua(nama)
      .map((i) => ({ i, lain: this.nama[i] as string }))
      .filter(({ i, lain }) => boleh(i, bandingNama(nama, lain) as 'sama'))
      .map(({ i, lain }) => ({ i, mirip: kemiripan(nama, lain) }))
      .sort((a, b) => b.mirip - a.mirip);
    return satu && satu.mirip > (dua?.mirip ?? 0) ? satu.i : -1;
  }
}

/** `sisipan` decides whether a name with additional words may be the same one. */
function gabung(
  sebutan: readonly SebutanButir[],
  sisipan: (a: SebutanButir, b: SebutanButir) => boolean,
): SebutanButir[][] {
  const kelompok: SebutanButir[][] = [];
  const menurutKunci = new Map<string, number>();
  const indeks = new IndeksNama();
  for (const sebutanButir of sebutan) {
    const kunci = kunciNama(sebutanButir.nama);
    let urutan = menurutKunci.get(kunci);
    if (urutan === undefined) {
      const mirip = indeks.cari(sebutanButir.nama, (i, b) => {
        const anggota = kelompok[i] as SebutanButir[];
        return (b === 'sama' || sisipan(sebutanButir, anggota[0] as SebutanButir)) && bolehSatu(sebutanButir, anggota);
      });
      if (mirip >= 0) urutan = mirip;
      else {
        urutan = kelompok.push([]) - 1;
        indeks.tambah(sebutanButir.nama);
      }
      menurutKunci.set(kunci, urutan);
    }
    kelompok[urutan]?.push(sebutanButir);
  }
  return kelompok;
}

/** Two like names in one table are two things: a table does not misspell its own row. */
function bolehSatu(s: SebutanButir, anggota: readonly SebutanButir[]): boolean {
  return !anggota.some((a) => a.tabel === s.tabel && kunciNama(a.nama) !== kunciNama(s.nama));
}

/** A longer name is the same indicator only under the same sasaran. */
function sesasaran(a: SebutanButir, b: SebutanButir): boolean {
  return a.sasaran !== '' && b.sasaran !== '' && bandingNama(a.sasaran, b.sasaran) === 'sama';
}

function namaTerlazim(sebutan: readonly SebutanButir[]): string {
  const n = new Map<string, number>();
  for (const s of sebutan) n.set(s.nama, (n.get(s.nama) ?? 0) + 1);
  return [...n.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function tahunKolom(t: Tabel, kolom: number, tahunLaporan: number | null): number | null {
  const k = t.kolom[kolom];
  if (!k) return null;
  if (k.tahun !== null) return k.tahun;
  return k.varian === 'akhir' ? null : (t.tahun ?? tahunLaporan);
}

const TARGET_LAIN = new Set<unknown>(['akhir', 'provinsi', 'nasional', 'daerahLain']);

function varianButir(tabel: Tabel, kolom: number): string | null {
  const varian = tabel.kolom[kolom]?.varian ?? null;
  // Progress towards the end of the plan, or against a standard, is another figure than the year's capaian.
  if (varian === null && tabel.kolom[kolom]?.peran === 'capaian') {
    const target = tabel.kolom[cariKawan(tabel, kolom, 'target')]?.varian ?? null;
    if (TARGET_LAIN.has(target)) return target;
  }
  if (varian === 'perubahan') return null;
  return varian;
}

function kumpulButir(
  konteks: KonteksAturan,
  sebutan: SebutanButir,
  acuan: readonly Peran[],
  peran: readonly Peran[],
): Butir[] {
  const { tabel, baris } = sebutan;
  return kolomPeran(tabel, peran).flatMap((kolom): Butir[] => {
    const kolomKini = tabel.kolom[kolom];
    if (!kolomKini || kolomKini.terduga || kolomKini.bidang === 'fisik') return [];
    const milik = kolomAcuan(tabel, kolom, acuan);
    if (milik !== sebutan.kolom && !(sebutan.kolom < 0)) return [];
    const sel = selDi(baris, kolomBerlaku(tabel, baris, kolom));
    if (!sel || sel.tercetak === '') return [];
    return [
      {
        sebutan: sebutan,
        kolom,
        sel,
        peran: kolomKini.peran,
        tahun: tahunKolom(tabel, kolom, konteks.tahun),
        tw: kolomKini.tw,
        varian: varianButir(tabel, kolom),
      },
    ];
  });
}

/** The indicators that a row names. */
function sebutanBaris(tabel: Tabel, baris: BarisTabel, urut: number): SebutanButir[] {
  const { sasaran, tujuan, satuan = '' } = baris.warisan;
  const kolom = kolomPeran(tabel, 'indikator');
  return kolom.flatMap((letak, i) => {
    const nama = baris.sel[letak]?.tercetak ?? '';
    if (baris.jenis !== 'data' || !/\p{L}{3}/u.test(nama)) return [];
    // Of several indicators in a row the unit is that of the one it stands behind.
    const lanjut = kolom[i + 1] ?? Number.POSITIVE_INFINITY;
    const milik = kolom.length < 2 || kolomPeran(tabel, 'satuan').some((j) => j > letak && j < lanjut);
    const umum = { tabel, baris, urut, sasaran: sasaran ?? tujuan ?? '', tingkat: null };
    return [{ ...umum, satuan: milik ? satuan : '', kolom: letak, nama }];
  });
}

/** Indicators with all their figures. */
export const kelompokIndikator = sekali((konteks: KonteksAturan): Kelompok[] => {
  const sebutan = konteks.tabel.flatMap((t) => t.baris.flatMap((b, urut) => sebutanBaris(t, b, urut)));
  return gabung(sebutan, sesasaran).map((anggota) => ({
    nama: namaTerlazim(anggota),
    sebutan: anggota,
    butir: anggota.flatMap((s) => kumpulButir(konteks, s, ['indikator'], [...KINERJA, ...UANG])),
  }));
});

/** "Sasaran 2. Meningkatnya …" without what only counts it. */
const tanpaNomorSasaran = (t: string): string =>
  t.replace(/^\s*sasaran(\s+strategis)?\b\s*/i, '').replace(/^([\divx]{1,4}|[a-z])\s*[.:)]\s*/i, '');

/** Heading above a row of means: what it is the mean of. */
function kepalaRata(tabel: Tabel, urut: number): string {
  const indeks = kolomPeran(tabel, ['sasaran', 'indikator'])[0];
  for (let r = urut - 1; r >= 0 && indeks !== undefined; r--) {
    const b = tabel.baris[r] as BarisTabel;
    if (b.jenis === 'rata' || b.jenis === 'jumlah') return '';
    const teks = b.sel[indeks]?.tercetak ?? '';
    if (/^\s*sasaran\b/i.test(teks)) return tanpaNomorSasaran(teks);
    if (tabel.kolom[indeks]?.peran === 'sasaran' && teks) return tanpaNomorSasaran(teks);
  }
  return '';
}

/** Sasaran with the figures that tables give for each as a whole: its mean, its capaian, its money. */
export const kelompokSasaran = sekali((konteks: KonteksAturan): Kelompok[] => {
  // Where a sasaran has one indicator its row speaks of that.
  const sudah = new Set(kelompokIndikator(konteks).flatMap((k) => k.sebutan.map((s) => s.baris)));
  const sebutan = konteks.tabel.flatMap((tabel) => {
    const [kolom] = kolomPeran(tabel, 'sasaran');
    const beranak = kolomPeran(tabel, 'indikator').length > 0;
    return tabel.baris.flatMap((baris, urut): SebutanButir[] => {
      if (sudah.has(baris)) return [];
      let nama = '';
      if (baris.jenis === 'rata') nama = kepalaRata(tabel, urut);
      else if (baris.jenis === 'data' && kolom !== undefined && !beranak) {
        // Programmes of one sasaran below each other: no row speaks for all of it.
        const lanjut = tabel.baris[urut + 1];
        if (lanjut?.jenis !== 'data' || lanjut.sel[kolom]?.tercetak)
          nama = tanpaNomorSasaran(baris.sel[kolom]?.tercetak ?? '');
      }
      if (!/\p{L}{3}/u.test(nama)) return [];
      return [{ tabel, baris, urut, kolom: -1, nama, sasaran: '', satuan: '', tingkat: null }];
    });
  });
  return gabung(sebutan, () => false).map((anggota) => ({
    nama: namaTerlazim(anggota),
    sebutan: anggota,
    butir: anggota.flatMap((s) => kumpulButir(konteks, s, ['sasaran'], ['capaian', ...UANG])),
  }));
});

/** Budget lines (program, kegiatan, sub kegiatan) with their amounts. One name on two levels is two lines. */
export const kelompokAnggaran = sekali((konteks: KonteksAturan): Kelompok[] => {
  const sebutan: SebutanButir[] = [];
  for (const tabel of konteks.tabel) {
    if (tabel.jenis === 'belanja-jenis' || tabel.jenis === 'lhe') continue;
    const kolom = kolomPeran(tabel, MATA).filter(
      (i) => tabel.kolom[i]?.peran !== 'uraian' || kolomPeran(tabel, UANG).length > 0,
    );
    if (!kolom.length) continue;
    for (const [urut, baris] of tabel.baris.entries()) {
      if (baris.jenis !== 'data') continue;
      for (const kolomKe of kolom) {
        const asli = baris.sel[kolomKe]?.tercetak ?? '';
        const nama = tanpaAwalan(asli);
        if (!/\p{L}{4}/u.test(nama)) continue;
        sebutan.push({
          tabel,
          baris,
          urut,
          kolom: kolomKe,
          nama,
          sasaran: '',
          satuan: '',
          tingkat: tingkatSebutan(tabel, baris, kolomKe),
        });
      }
    }
  }
  const kelompok = gabungBertingkat(sebutan).map(
    (anggota): Kelompok => ({
      nama: namaTerlazim(anggota),
      sebutan: anggota,
      butir: anggota.flatMap((s) => kumpulButir(konteks, s, MATA, UANG)),
    }),
  );
  return kelompok;
});

/** The level of a line: of its column where several levels have one, else of its row. */
function tingkatSebutan({ kolom }: Tabel, baris: BarisTabel, letak: number): TingkatAnggaran | null {
  const bertingkat = (k: KolomTabel | undefined) => (TINGKAT.has(k?.peran) ? (k?.peran as TingkatAnggaran) : null);
  return (kolom.filter(bertingkat).length > 1 ? bertingkat(kolom[letak]) : null) ?? baris.tingkat;
}
const TINGKAT = new Set<unknown>(['program', 'kegiatan', 'subKegiatan']);

/** Lines of one name and level. One whose level nothing tells has that on which its name occurs; of several, none. */
function gabungBertingkat(sebutan: readonly SebutanButir[]): SebutanButir[][] {
  const tingkat = new Map<string, Set<TingkatAnggaran>>();
  for (const s of sebutan) {
    const milik = tingkat.get(kunciNama(s.nama)) ?? new Set();
    tingkat.set(kunciNama(s.nama), s.tingkat ? milik.add(s.tingkat) : milik);
  }
  const menurut = new Map<TingkatAnggaran | null, SebutanButir[]>();
  for (const s of sebutan) {
    const mungkin = [...(tingkat.get(kunciNama(s.nama)) ?? [])];
    if (s.tingkat || mungkin.length < 2) tambahKe(menurut, s.tingkat ?? mungkin[0] ?? null, s);
  }
  return [...menurut.values()].flatMap((d) => gabung(d, () => true));
}

const indeksAnggaran = sekali((konteks: KonteksAturan): IndeksNama => {
  const indeks = new IndeksNama();
  for (const k of kelompokAnggaran(konteks)) indeks.tambah(k.nama);
  return indeks;
});

/** Budget lines whose name may be this one, on whatever level, with words added or left out. */
export function anggaranMirip(konteks: KonteksAturan, nama: string): Kelompok[] {
  const semua = kelompokAnggaran(konteks);
  return indeksAnggaran(konteks)
    .semua(tanpaAwalan(nama))
    .map((i) => semua[i] as Kelompok);
}
