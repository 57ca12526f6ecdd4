/** What the two published reports carry and ours must: each of their tables with its rows, each of their sections. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TabelDokumen } from '../../src/core/dokumen';
import { susunBahan } from '../../src/documents/bahan';
import { susunLaporan } from '../../src/documents/laporan';
import { bangunTabel } from '../../src/tables/index';
import type { BukuKerja } from '../../src/workbook/rekaman';
import { bukuBanjar, bukuTapin } from '../alat/buku';
import { type Laporan, tabelData } from '../data';

interface Cetakan {
  cetak: string;
  /** Beginning of our title. */
  padanan?: string;
  berkas?: string;
  kolom?: string;
  /** Why we make none. */
  tanpa?: string;
  /** The transcript of the report does not hold it either. */
  diLuarData?: true;
}
const daftar: Record<'banjar' | 'tapin', { tabel: Cetakan[]; bagian: string[] }> = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../fixtures/daftar-laporan.json'), 'utf8'),
);

const polos = (teks: string): string => teks.toLowerCase().replace(/[^a-z0-9]+/g, '');
const PALING_SEDIKIT = 0.95;
/** Rows whose text the transcript broke or spelt otherwise are not found again. */
const ISI_TABEL = 0.9;

function susun(buku: ReturnType<typeof bukuBanjar>['buku']) {
  const naskah = { teks: {}, dasarHukum: [], isu: [], pegawai: [], pejabat: [] };
  const { dokumen } = susunLaporan(JSON.parse(JSON.stringify(susunBahan(bangunTabel(buku), naskah))));
  return {
    tabel: dokumen.blok.filter((blok): blok is TabelDokumen => blok.jenis === 'tabel' && blok.judul !== null),
    bagian: dokumen.blok.flatMap((blok) =>
      blok.jenis === 'judul'
        ? [blok.teks]
        : blok.jenis === 'paragraf' && blok.gaya === 'judulTengah'
          ? [blok.isi.map((lari) => lari.teks).join('')]
          : [],
    ),
  };
}

/** Share of the printed column's different texts that stand in the table. */
function terkandung(laporan: Laporan, cetakan: Cetakan, tabel: TabelDokumen): number {
  if (!cetakan.berkas || !cetakan.kolom) return 1;
  const isi = [
    ...new Set(tabelData(laporan, cetakan.berkas).map((baris) => polos(baris[cetakan.kolom as string] ?? ''))),
  ].filter((teks) => teks !== '');
  const kita = tabel.baris.flat().map((sel) => polos(sel?.teks ?? ''));
  expect(isi.length, cetakan.cetak).toBeGreaterThan(0);
  return isi.filter((teks) => kita.some((satu) => satu.includes(teks))).length / isi.length;
}

/** Tapin's agreements of all posts, which its sample rows leave out, as rows of IKU. */
function denganJabatan(buku: BukuKerja): BukuKerja {
  const contoh = buku.iku[0] as BukuKerja['iku'][number];
  const baris = tabelData('tapin', 'perjanjian-kinerja').filter((satu) => satu.blok !== '1');
  const iku = baris.map((satu, i) => ({
    ...contoh,
    kode: { ...contoh.kode, nilai: `J.${i}` },
    tingkat: { ...contoh.tingkat, nilai: 'Kegiatan' as const },
    sasaran: { ...contoh.sasaran, nilai: satu.sasaran_strategis as string },
    indikator: { ...contoh.indikator, nilai: satu.indikator_kinerja as string },
    satuan: { ...contoh.satuan, nilai: satu.satuan as string },
    penanggungJawab: { ...contoh.penanggungJawab, nilai: satu.jabatan as string },
  }));
  return { ...buku, iku: [...buku.iku, ...iku] };
}

describe.each([
  ['banjar', bukuBanjar().buku],
  ['tapin', denganJabatan(bukuTapin().buku)],
] as const)('kelengkapan terhadap LKjIP %s', (laporan, buku) => {
  const dokumen = susun(buku);
  const { tabel, bagian } = daftar[laporan];

  it('paling sedikit 95% tabel dan bagian yang dicetaknya ada, dengan barisnya', () => {
    const kurang = tabel.flatMap((cetakan) => {
      const calon = dokumen.tabel.filter((satu) => satu.judul?.startsWith(cetakan.padanan ?? '\u0000'));
      const terbaik = Math.max(0, ...calon.map((satu) => terkandung(laporan, cetakan, satu)));
      return terbaik >= ISI_TABEL ? [] : [{ ...cetakan, isi: terbaik }];
    });
    const tanpaBagian = bagian.filter((satu) => !dokumen.bagian.some((judul) => judul.includes(satu)));
    const semua = tabel.length + bagian.length;
    const ada = semua - kurang.length - tanpaBagian.length;
    const diLuar = kurang.filter((satu) => satu.diLuarData).length;
    const persen = (banyak: number) => `${((ada / banyak) * 100).toFixed(1)}%`;
    const sebut = kurang.map(({ cetak, tanpa, isi }) => `${cetak}: ${tanpa ?? `${Math.round(isi * 100)}% isinya`}`);
    console.log(
      `LKjIP ${laporan}: ${ada} dari ${semua} (${tabel.length} tabel, ${bagian.length} bagian) = ${persen(semua)}; dari yang ada di datanya ${persen(semua - diLuar)}. Tidak ada: ${[...sebut, ...tanpaBagian].join('; ')}`,
    );
    expect(tanpaBagian).toEqual([]);
    // What is left out is left out for a reason that is written down.
    expect(kurang.filter((satu) => !satu.tanpa).map((satu) => satu.cetak)).toEqual([]);
    expect(ada / (semua - diLuar)).toBeGreaterThanOrEqual(PALING_SEDIKIT);
  });
});
