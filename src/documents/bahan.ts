/**
 * What a document is made of: the records and tables of a workbook as plain data. Every figure is here as the text that a
 * table prints, and every comparison is decided here, where the exact figures are; chapters only choose words.
 */

import { rataRata } from '../core/capaian';
import { banding, type Desimal, keAngka, SERATUS } from '../core/desimal';
import { formatRupiah } from '../core/format';
import { kelasDari } from '../core/kriteria';
import { tambahKe } from '../core/peta';
import { dataGrafik } from '../tables/grafik';
import type { HasilTabel } from '../tables/hasil';
import { barisIndikator, uraianSimpul } from '../tables/kolom';
import {
  type BarisIndikator,
  isiTeks,
  type Konteks,
  type SimpulAnggaran,
  TINGKAT_DALAM,
  tulisanAnalisis,
} from '../tables/konteks';
import { perhitungan } from '../tables/perhitungan';
import { namaDinas } from '../tables/resolve';
import { akhiranKalimat, sebutAngka, sebutNilai, sebutPersen } from '../tables/sebut';
import { desimalDari } from '../tables/sel';
import type { Grid } from '../tables/spec';
import type { NilaiTarget, PerTahun } from '../workbook/rekaman';
import { type BahanJabatan, bahanPerjanjian } from './bahan-perjanjian';
import type { IsiNaskah } from './lembar-naskah';

export type Status = 'lampau' | 'tepat' | 'belum';

export interface BahanIndikator {
  readonly nama: string;
  /** As a sentence prints them, unit included; null where there is none. */
  readonly target: string | null;
  readonly realisasi: string | null;
  readonly capaian: string | null;
  /** Why there is no capaian, for the readers of the report; '' where there is one or something is only missing yet. */
  readonly sebab: string;
  readonly status: Status | null;
  readonly kriteria: string;
  readonly formulasi: string;
  /** "882 : 1.762 × 100 = 50,05" */
  readonly hitungan: string | null;
  readonly lalu: {
    readonly tahun: number;
    readonly nilai: string;
    /** Null for classes. */
    readonly arah: 'naik' | 'turun' | 'tetap' | null;
    readonly membaik: boolean | null;
  } | null;
  readonly renstra: { readonly tahun: number; readonly target: string; readonly tercapai: boolean | null } | null;
  readonly pembanding: readonly {
    readonly apa: string;
    readonly nilai: string;
    readonly banding: number;
    readonly baik: boolean | null;
  }[];
  readonly pendorong: readonly string[];
  readonly penghambat: readonly string[];
  readonly solusi: readonly string[];
  readonly program: readonly string[];
}

export interface BahanSasaran {
  readonly apa: 'Tujuan' | 'Sasaran';
  readonly nama: string;
  readonly indikator: readonly BahanIndikator[];
  readonly rata: string | null;
  readonly kriteria: string;
  readonly pagu: string | null;
  readonly realisasi: string | null;
  readonly penyerapan: string | null;
}

export interface Bahan {
  readonly dinas: string;
  readonly daerah: string;
  readonly tahun: number;
  readonly periode: string;
  readonly font: string;
  readonly jabatan: string;
  readonly tempat: string;
  readonly tanggal: string;
  readonly tabel: readonly { readonly id: string; readonly grid: Grid }[];
  readonly sasaran: readonly BahanSasaran[];
  readonly ringkasan: {
    readonly indikator: number;
    readonly lampau: number;
    readonly tepat: number;
    readonly belum: number;
    readonly tanpa: number;
    readonly kelas: readonly { readonly kelas: string; readonly banyak: number }[];
    readonly rata: string | null;
  };
  readonly anggaran: {
    readonly program: number;
    readonly kegiatan: number;
    readonly subKegiatan: number;
    readonly pagu: string | null;
    readonly realisasi: string | null;
    readonly penyerapan: string | null;
    readonly murni: string | null;
    /** −1 less, 0 the same, 1 more after the revision; null where nothing was revised. */
    readonly perubahan: number | null;
    readonly daftar: readonly string[];
  };
  readonly lhe: { readonly tahun: number; readonly nilai: string } | null;
  /** `selesai`: null while the status of one is blank. */
  readonly rekomendasi: { readonly semua: number; readonly selesai: number | null };
  readonly grafik: readonly {
    readonly judul: string;
    readonly jenis: 'kolom' | 'batang' | 'garis';
    readonly judulSumbu: string;
    readonly desimal: number;
    readonly tumpuk: boolean;
    readonly kategori: readonly string[];
    readonly seri: readonly {
      readonly judul: string;
      readonly warna: string;
      readonly garis: boolean;
      readonly nilai: readonly (number | null)[];
    }[];
  }[];
  /** Agreements of the year: the head of the office, then every post below. */
  readonly perjanjian: readonly BahanJabatan[];
  readonly naskah: IsiNaskah;
}

const angka = (nilai: NilaiTarget | null | undefined): Desimal | null =>
  nilai?.jenis === 'angka' ? desimalDari(nilai.bilangan) : null;

/** Whether the first of two figures is the better one by the indicator's direction; null where that cannot be said. */
function lebihBaik(baris: BarisIndikator, ini: Desimal, itu: Desimal): boolean | null {
  const beda = banding(ini, itu);
  const arah = baris.iku.arah.nilai;
  if (beda === 0 || arah === null || arah === 'STABIL' || arah === 'RENTANG') return null;
  return arah === 'NAIK' ? beda > 0 : beda < 0;
}

function lalu(baris: BarisIndikator, tahun: number): BahanIndikator['lalu'] {
  const dulu = baris.riwayat?.tahun.get(tahun - 1)?.realisasi?.nilai;
  const [ini, itu] = [angka(baris.realisasi), angka(dulu)];
  const [kini, nilai] = [sebutNilai(baris.realisasi, baris.satuan), sebutNilai(dulu, baris.satuan)];
  if (kini === null || nilai === null) return null;
  // Classes have no distance; which is the better one stands in their scale.
  if (!ini || !itu) return { tahun: tahun - 1, nilai, arah: null, membaik: null };
  const beda = banding(ini, itu);
  return {
    tahun: tahun - 1,
    nilai,
    arah: beda > 0 ? 'naik' : beda < 0 ? 'turun' : 'tetap',
    membaik: lebihBaik(baris, ini, itu),
  };
}

function renstra(baris: BarisIndikator, akhir: PerTahun | null): BahanIndikator['renstra'] {
  const tahun = [...(akhir?.tahun ?? [])].filter(([, isi]) => isi.target?.nilai).map(([th]) => th);
  if (!tahun.length) return null;
  const terakhir = Math.max(...tahun);
  const target = akhir?.tahun.get(terakhir)?.target?.nilai;
  const teks = sebutNilai(target, baris.satuan);
  if (teks === null) return null;
  const [ini, itu] = [angka(baris.realisasi), angka(target)];
  const kumulatif = baris.iku.akumulasiRenstra.nilai === 'kumulatif';
  const tercapai = ini && itu && !kumulatif ? banding(ini, itu) === 0 || lebihBaik(baris, ini, itu) : null;
  return { tahun: terakhir, target: teks, tercapai };
}

function pembanding(baris: BarisIndikator): BahanIndikator['pembanding'] {
  const { pembanding: sumber } = baris;
  const ini = angka(baris.realisasi);
  if (!sumber || !ini) return [];
  const daftar: [string, NilaiTarget | null][] = [
    ['provinsi', sumber.provinsi.nilai],
    ['nasional', sumber.nasional.nilai],
    [isiTeks(sumber.namaDaerahLain) || 'daerah lain', sumber.daerahLain.nilai],
  ];
  return daftar.flatMap(([apa, nilai]) => {
    const itu = angka(nilai);
    const teks = sebutNilai(nilai, baris.satuan);
    return itu && teks !== null
      ? [{ apa, nilai: teks, banding: banding(ini, itu), baik: lebihBaik(baris, ini, itu) }]
      : [];
  });
}

/** What a cell lists under numbers, letters or dashes, one by one; a text without them is one. */
function butirTulisan(teks: string): string[] {
  return teks
    .split(/(?:^|\n|(?<=[.;]) +)\s*(?:\(?\d{1,2}[.)]|[a-z][.)]|[-–•])\s+(?=\S)|\n{2,}/)
    .map((satu) => satu.replace(/\s+/g, ' ').trim())
    .filter((satu) => satu !== '');
}

/** "Program Penempatan Tenaga Kerja": what kind of line it is, said once. */
function sebutSimpul(simpul: SimpulAnggaran): string {
  const uraian = uraianSimpul(simpul);
  const tingkat = TINGKAT_DALAM[simpul.dalam] ?? '';
  return uraian.toLowerCase().startsWith(tingkat.toLowerCase()) ? uraian : `${tingkat} ${uraian}`;
}

function indikator(baris: BarisIndikator, konteks: Konteks): BahanIndikator {
  const capaian = baris.capaian.nilai;
  const hitung = perhitungan({ b: baris, no: 0 }, konteks);
  const tulisan = (apa: 'faktorPendorong' | 'penghambat' | 'solusi') => [
    ...new Set(baris.analisis.flatMap((a) => tulisanAnalisis(a, apa)).flatMap(butirTulisan)),
  ];
  return {
    nama: isiTeks(baris.iku.indikator),
    target: sebutNilai(baris.target, baris.satuan),
    realisasi: sebutNilai(baris.realisasi, baris.satuan),
    capaian: capaian ? sebutPersen(capaian) : null,
    // That something was not typed yet is no reason that a report gives.
    sebab: baris.capaian.sebab?.untuk === 'pembaca' ? baris.capaian.sebab.teks : '',
    status: capaian ? ((['belum', 'tepat', 'lampau'] as const)[banding(capaian, SERATUS) + 1] ?? null) : null,
    kriteria: baris.kriteria,
    formulasi: isiTeks(baris.iku.formulasi),
    hitungan: hitung?.hasil ? `${hitung.teks}${akhiranKalimat(baris.satuan)}` : null,
    lalu: lalu(baris, konteks.tahun),
    renstra: renstra(baris, baris.renstra),
    pembanding: pembanding(baris),
    pendorong: tulisan('faktorPendorong'),
    penghambat: tulisan('penghambat'),
    solusi: tulisan('solusi'),
    program: [...new Set(konteks.garisUntuk([baris]).map(sebutSimpul))],
  };
}

function sasaran(daftar: readonly BarisIndikator[], konteks: Konteks): BahanSasaran {
  const ada = daftar.flatMap((baris) => baris.capaian.nilai ?? []);
  const rata = rataRata(ada, konteks.desimal, konteks.batas);
  const uang = konteks.anggaranUntuk(daftar);
  const serap = uang && konteks.penyerapan(uang.pagu, uang.realisasi);
  return {
    apa: /tujuan|daerah/i.test(daftar[0]?.iku.tingkat.nilai ?? '') ? 'Tujuan' : 'Sasaran',
    nama: daftar[0]?.sasaran ?? '',
    indikator: daftar.map((baris) => indikator(baris, konteks)),
    rata: rata ? sebutPersen(rata) : null,
    kriteria: rata ? (kelasDari(rata, konteks.skala)?.kelas ?? '') : '',
    pagu: uang?.pagu ? formatRupiah(uang.pagu) : null,
    realisasi: uang?.realisasi ? formatRupiah(uang.realisasi) : null,
    penyerapan: serap ? sebutPersen(serap) : null,
  };
}

const TINGKAT = ['Kinerja Daerah', 'Tujuan', 'Sasaran Strategis'];

function ringkasan(konteks: Konteks): Bahan['ringkasan'] {
  const daftar = konteks.pada(['Sasaran Strategis']).filter((baris) => baris.kinerja);
  const capaian = daftar.flatMap((baris) => baris.capaian.nilai ?? []);
  const menurut = (arah: number) => capaian.filter((nilai) => banding(nilai, SERATUS) === arah).length;
  const rata = rataRata(capaian, konteks.desimal, konteks.batas);
  return {
    indikator: daftar.length,
    lampau: menurut(1),
    tepat: menurut(0),
    belum: menurut(-1),
    tanpa: daftar.length - capaian.length,
    kelas: konteks.skala.kelas.map(({ kelas }) => ({
      kelas,
      banyak: daftar.filter((baris) => baris.kriteria.toLowerCase() === kelas.toLowerCase()).length,
    })),
    rata: rata ? sebutPersen(rata) : null,
  };
}

function anggaran(konteks: Konteks): Bahan['anggaran'] {
  const uang = konteks.totalAnggaran;
  const banyak = (dalam: number) => konteks.simpul.filter((simpul) => simpul.dalam === dalam).length;
  const serap = konteks.penyerapan(uang.pagu, uang.realisasi);
  return {
    program: banyak(0),
    kegiatan: banyak(1),
    subKegiatan: banyak(2),
    pagu: uang.pagu ? formatRupiah(uang.pagu) : null,
    realisasi: uang.realisasi ? formatRupiah(uang.realisasi) : null,
    penyerapan: serap ? sebutPersen(serap) : null,
    murni: uang.murni ? formatRupiah(uang.murni) : null,
    perubahan: konteks.adaPerubahan && uang.murni && uang.pagu ? banding(uang.pagu, uang.murni) : null,
    daftar: konteks.pohon.map((simpul) => uraianSimpul(simpul)),
  };
}

/** The newest score of the inspectorate's evaluation, as its own row of the total says it. */
function lhe(konteks: Konteks): Bahan['lhe'] {
  const jumlah = konteks.buku.lhe.find((baris) => baris.jumlah);
  const [terakhir] = [...(jumlah?.nilai ?? [])]
    .flatMap(([tahun, { nilai }]) => (nilai ? [{ tahun, nilai: sebutAngka(desimalDari(nilai)) }] : []))
    .sort((satu, dua) => dua.tahun - satu.tahun);
  return terakhir ?? null;
}

const selesaiKah = (status: string): boolean =>
  /selesai|tuntas|sudah|telah|100/i.test(status) && !/belum|sebagian/i.test(status);

export function susunBahan(hasil: HasilTabel, naskah: IsiNaskah): Bahan {
  const { konteks } = hasil;
  const grup = new Map<number, BarisIndikator[]>();
  const semua = konteks.pada(TINGKAT).filter((baris) => baris.kinerja);
  for (const { isi } of barisIndikator(semua)) tambahKe(grup, isi.no, isi.b);
  const { id } = konteks;
  const status = konteks.buku.rekomendasi.map((baris) => isiTeks(baris.status));
  const angkaGrafik = (nilai: Desimal | number | null): number | null =>
    nilai === null || typeof nilai === 'number' ? nilai : keAngka(nilai);
  return {
    dinas: id.perangkatDaerah && namaDinas(konteks),
    daerah: id.pemerintahDaerah,
    tahun: konteks.tahun,
    periode: id.renstraAwal && id.renstraAkhir ? `${id.renstraAwal}–${id.renstraAkhir}` : '',
    font: id.font || 'Arial',
    jabatan: id.jabatan,
    tempat: id.tempat,
    tanggal: id.tanggal,
    tabel: hasil.tabel.map((tabel) => ({ id: tabel.id, grid: tabel.grid })),
    sasaran: [...grup.values()].map((daftar) => sasaran(daftar, konteks)),
    ringkasan: ringkasan(konteks),
    anggaran: anggaran(konteks),
    lhe: lhe(konteks),
    rekomendasi: {
      semua: status.length,
      selesai: status.every(Boolean) ? status.filter(selesaiKah).length : null,
    },
    grafik: dataGrafik(konteks).map((data) => ({
      judul: data.judul,
      jenis: data.jenis,
      judulSumbu: data.judulSumbu,
      desimal: data.desimal,
      tumpuk: data.tumpuk === true,
      kategori: data.baris.map((baris) => baris.label),
      seri: data.seri.map((seri, i) => ({
        judul: seri.judul,
        warna: seri.warna,
        garis: seri.garis === true || data.jenis === 'garis',
        nilai: data.baris.map((baris) => angkaGrafik(baris.nilai[i] ?? null)),
      })),
    })),
    perjanjian: bahanPerjanjian(konteks),
    naskah,
  };
}
