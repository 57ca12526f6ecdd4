/**
 * The named ranges as tables of the validator: the same rules run on them as on published tables. What a column means is
 * known (`rentang.ts`), so nothing has to be guessed from headers; a sheet of ours is never recognised by its looks.
 */

import { dariA1, keA1, keRentang } from '../core/alamat';
import type { BacaanAngka } from '../core/angka';
import { type Desimal, dariTeks } from '../core/desimal';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';
import type { KolomTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import type { TabelDikenali } from '../core/temuan';
import { ambilSel, type RentangTerbaca } from '../workbook/baca';
import type { HasilBaca } from '../workbook/buku';
import { teksSelMentah } from '../workbook/nilai';
import type { Bilangan, Identitas, NilaiTarget } from '../workbook/rekaman';
import { RENTANG } from '../workbook/rentang';
import { dikenaliDari } from './kenali';
import { type BahanTabel, bahanRentang, type IsiKolom } from './rentang';

export interface HasilTabelIsian {
  tabel: Tabel[];
  dikenali: TabelDikenali[];
  /** Sheets that hold the ranges: nothing on them is to be recognised a second time. */
  lembar: ReadonlySet<string>;
  /** Year of IDENTITAS; null when it is not there. */
  tahun: number | null;
}

export function tabelIsian(buku: WorkbookSnapshot, { buku: bukuKerja, rentang }: HasilBaca): HasilTabelIsian {
  const tahun = bukuKerja.identitas.tahun || null;
  const catatan = catatanHitungan(bukuKerja.identitas);
  const tabel = bahanRentang(bukuKerja, (nama) => rentang.get(nama)?.tahun ?? []).flatMap((bahan) => {
    const terbaca = rentang.get(bahan.nama);
    const lembar = terbaca && buku.lembar.find(({ nama }) => nama === terbaca.lembar);
    return (lembar && bahan.baris.length && susun(bahan, terbaca, lembar, tahun, catatan)) || [];
  });
  return {
    tabel,
    dikenali: tabel.map((satu) => dikenaliDari(satu)),
    lembar: new Set([...rentang.values()].map((t) => t.lembar)),
    tahun,
  };
}

/** What the settings say about how capaian is computed, in the words that reports use. */
function catatanHitungan(id: Identitas): string[] {
  return [
    id.rumusTurun === 'TURUN_RASIO'
      ? 'Indikator yang makin rendah makin baik: capaian = target / realisasi × 100.'
      : 'Indikator yang makin rendah makin baik: capaian = (2 × target − realisasi) / target × 100.',
    ...(id.batas === null ? [] : [`Capaian kinerja dibatasi paling tinggi ${id.batas}%.`]),
  ];
}

/** Columns that stand there filled or not. */
const TETAP = new Set<Peran>([
  'kode',
  'indikator',
  'uraian',
  'komponen',
  'definisi',
  'formulasi',
  'sumberData',
  'penanggungJawab',
  'satuan',
  'arah',
]);

function susun(
  bahan: BahanTabel,
  { kolom: letak, barisKepala }: RentangTerbaca,
  lembar: SheetSnapshot,
  tahun: number | null,
  catatan: string[],
): Tabel | null {
  const kepala = (kolom: number) => teksSelMentah(ambilSel(lembar, barisKepala, kolom));
  const wajib = new Set(RENTANG[bahan.nama].kolom.flatMap((k) => (k.harusIsi ? [k.id] : [])));
  // A column that nobody filled is no column of this table: what is asked for stands in the findings of the inputs.
  const dipakai = bahan.kolom.flatMap((k) => {
    const di = letak.get(k.id);
    return di !== undefined && (TETAP.has(k.peran) || k.isi.some(terisi)) ? [{ ...k, di }] : [];
  });
  if (bahan.nama !== 'IKU' && dipakai.every((k) => TETAP.has(k.peran))) return null;
  const kolom = dipakai.map(
    ({ peran, tanda, kepala: idKepala, id, di }): KolomTabel => ({
      peran,
      tahun: null,
      tw: null,
      varian: null,
      bidang: null,
      satuan: null,
      ...tanda,
      judul: kepala(letak.get(idKepala ?? id) ?? di),
      kolom: di,
      selKepala: keA1(barisKepala, di),
      nomorKolom: null,
    }),
  );
  const akhir = Math.max(...bahan.baris.map((b) => b.baris));
  const kiri = Math.min(...dipakai.map((k) => k.di));
  const kanan = Math.max(...dipakai.map((k) => k.di));
  return {
    id: bahan.jenis === 'triwulan' ? `${bahan.nama}-TW` : bahan.nama,
    jenis: bahan.jenis,
    judul: RENTANG[bahan.nama].judul,
    lembar: lembar.nama,
    rentang: keRentang(barisKepala, kiri, akhir - barisKepala + 1, kanan - kiri + 1),
    selKepala: keA1(barisKepala, kiri),
    kolom,
    baris: bahan.baris.map((b, i) => ({
      ...b,
      sel: dipakai.map((k) => selTabel(k.isi[i] as IsiKolom, lembar, b.baris, k.di, wajib.has(k.id))),
    })),
    tahun,
    catatan,
  };
}

const terisi = (s: IsiKolom): boolean => (s.teks ?? s.isi?.nilai ?? null) !== null;

/**
 * A typed figure is as precise as it was typed: zeros that only the column's format adds claim nothing. A formula's is
 * as precise as it shows.
 */
function angkaDari(b: Bilangan, berumus: boolean): BacaanAngka {
  const desimal = berumus ? b.desimal : (/\.(\d*?)0*$/.exec(b.teks)?.[1] ?? '').length;
  return {
    jenis: 'angka',
    nilai: dariTeks(b.teks) as Desimal,
    satuan: '',
    angkaDesimal: desimal,
    tandaDesimal: desimal > 0 ? ',' : null,
    tandaRibuan: null,
    keraguan: [],
  };
}

/** What the record says as the rules read it. What could not be read is a finding of the inputs and nothing here. */
function bacaan(n: unknown, tercetak: string, berumus: boolean): BacaanAngka {
  if (typeof n === 'string') return { jenis: 'bukan-angka', teks: n, sebab: 'teks' };
  if (n && typeof n === 'object') {
    if ('angka' in n) return angkaDari(n as Bilangan, berumus);
    const nilaiTarget = n as NilaiTarget;
    if (nilaiTarget.jenis === 'angka') return angkaDari(nilaiTarget.bilangan, berumus);
    if (nilaiTarget.jenis === 'rentang')
      return {
        jenis: 'rentang',
        bawah: dariTeks(nilaiTarget.bawah.teks) as Desimal,
        atas: dariTeks(nilaiTarget.atas.teks) as Desimal,
        satuan: '',
        keraguan: [],
      };
    if (nilaiTarget.jenis === 'kelas') return { jenis: 'bukan-angka', teks: nilaiTarget.kelas, sebab: 'kelas' };
    return { jenis: 'tanpa-nilai', kosong: false, teks: nilaiTarget.teks };
  }
  return { jenis: 'tanpa-nilai', kosong: tercetak === '', teks: tercetak };
}

function selTabel(
  { isi, teks }: IsiKolom,
  lembar: SheetSnapshot,
  baris: number,
  kolom: number,
  wajib: boolean,
): SelTabel {
  // The cell that the value really came from: the changed target, the typed capaian.
  const a1 = teks === undefined && isi ? isi.sel : keA1(baris, kolom);
  const p = dariA1(a1) ?? { baris, kolom };
  const mentah = ambilSel(lembar, p.baris, p.kolom);
  const nilai = teks === undefined ? isi?.nilai : teks;
  // What must be filled and is not has its finding as an input already.
  const tercetak = teks ?? (isi?.tercetak || (wajib ? '-' : ''));
  const bacaanAngka = bacaan(nilai ?? null, tercetak, mentah.rumus !== '');
  return {
    lembar: lembar.nama,
    a1,
    nilai: bacaanAngka.jenis === 'angka' ? Number(angkaTeks(nilai)) : tercetak,
    tercetak,
    rumus: mentah.rumus,
    format: mentah.format,
    angka: bacaanAngka,
  };
}

function angkaTeks(n: unknown): string {
  const v = n as Bilangan | Extract<NilaiTarget, { jenis: 'angka' }>;
  return 'bilangan' in v ? v.bilangan.teks : v.teks;
}
