/** What the two published reports carry and ours must: each of their tables with its rows, each of their sections. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TabelDokumen } from '../../src/core/dokumen';
import { susunBahan } from '../../src/documents/bahan';
import { susunLaporan } from '../../src/documents/laporan';
import type { IsiNaskah } from '../../src/documents/lembar-naskah';
import { bangunTabel } from '../../src/tables/index';
import { bacaBuku } from '../../src/workbook/buku';
import type { BukuKerja } from '../../src/workbook/rekaman';
import type { BarisIsian } from '../../src/workbook/templat';
import { bukuBanjar, isianTapin, snapshotIsian } from '../alat/buku';
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
  /** Its rows are invented here: the sheet for them is there, the transcript is not. */
  rekaan?: true;
  /** Texts of the column that are not looked for. */
  selain?: string[];
}
const daftar: Record<'banjar' | 'tapin', { tabel: Cetakan[]; bagian: string[] }> = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../fixtures/daftar-laporan.json'), 'utf8'),
);

/** What neither transcript holds and a planner types into the sheets for it. */
const REKAAN: IsiNaskah = {
  teks: {},
  dasarHukum: [],
  isu: [],
  pegawai: [{ kelompok: 'Golongan', rincian: 'Golongan III', lakiLaki: '12', perempuan: '15' }],
  pejabat: [],
  penghargaan: [{ nama: 'Piagam Contoh', pemberi: 'Pemberi Contoh', tahun: '2024', tingkat: 'Provinsi' }],
};

const polos = (teks: string): string => teks.toLowerCase().replace(/[^a-z0-9]+/g, '');
const PALING_SEDIKIT = 0.95;
const TAHUN_TAPIN = 2024;
/** Rows whose text the transcript broke or spelt otherwise are not found again. */
const ISI_TABEL = 0.9;

function susun(buku: ReturnType<typeof bukuBanjar>['buku']) {
  const { dokumen } = susunLaporan(JSON.parse(JSON.stringify(susunBahan(bangunTabel(buku), REKAAN))));
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
  ].filter((teks) => teks !== '' && !cetakan.selain?.includes(teks));
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

/** Money of the Renstra, which the transcript leaves out: invented, year by year. */
const denganPendanaan = (baris: BarisIsian): BarisIsian => ({
  ...baris,
  ...Object.fromEntries([2022, 2023, 2024, 2025, 2026].map((tahun) => [`pagu:${tahun}`, (tahun - 2000) * 1_000_000])),
});

/** Tapin's budget by source of money, which its sample rows leave out, typed where a planner types it. */
function bukuTapinBersumber(): BukuKerja {
  const isian = isianTapin() as { IDENTITAS: object; ANGGARAN: object[]; RENSTRA: BarisIsian[] } & ReturnType<
    typeof isianTapin
  >;
  const lalu = tabelData('tapin', 'perbandingan-anggaran').filter((satu) => satu.tahun !== String(TAHUN_TAPIN));
  const paguLaluSumber = lalu
    // The second source stands in the column of years.
    .map((satu) => `${/^\d+$/.test(satu.tahun ?? '') ? satu.sumber : satu.tahun} ${satu.jumlah}`)
    .join('; ');
  const { buku, temuan } = bacaBuku(
    snapshotIsian({
      ...isian,
      IDENTITAS: { ...isian.IDENTITAS, paguLaluSumber },
      ANGGARAN: isian.ANGGARAN.map((baris) => ({ ...baris, sumberDana: 'APBD' })),
      RENSTRA: isian.RENSTRA.map(denganPendanaan),
    }),
  );
  expect(temuan.filter((satu) => satu.aturan === 'isian-pengaturan')).toEqual([]);
  return buku;
}

const LAPORAN = [
  ['banjar', bukuBanjar().buku],
  ['tapin', denganJabatan(bukuTapinBersumber())],
] as const;

/** Our tables with the numbers that the document gives them. */
function bernomor(tabel: readonly TabelDokumen[]): { tabel: TabelDokumen; sebut: string }[] {
  const urut = new Map<string, number>();
  return tabel.map((satu) => {
    const ke = (urut.get(satu.bab) ?? 0) + 1;
    urut.set(satu.bab, ke);
    return { tabel: satu, sebut: `Tabel ${satu.bab}.${ke} ${satu.judul}` };
  });
}

/** The published report's tables and sections, each beside ours, as a page of the docs. */
function perbandingan(laporan: 'banjar' | 'tapin', buku: BukuKerja): string {
  const dokumen = susun(buku);
  const kita = bernomor(dokumen.tabel);
  const terpakai = new Set<string>();
  const barisTabel = daftar[laporan].tabel.map((cetakan) => {
    const calon = kita
      .filter(({ tabel }) => tabel.judul?.startsWith(cetakan.padanan ?? '\u0000'))
      .map((satu) => ({ ...satu, isi: terkandung(laporan, cetakan, satu.tabel) }))
      .sort((a, b) => b.isi - a.isi)[0];
    if (calon) terpakai.add(calon.sebut);
    return `| ${cetakan.cetak} | ${calon?.sebut ?? `tidak dibuat: ${cetakan.tanpa}`} |`;
  });
  const barisBagian = daftar[laporan].bagian.map((satu) => {
    const judul = dokumen.bagian.find((teks) => teks.includes(satu));
    return `| ${satu} | ${judul?.replace('\n', ' ') ?? 'tidak dibuat'} |`;
  });
  const lebih = kita.filter(({ sebut }) => !terpakai.has(sebut)).map(({ sebut }) => `- ${sebut}`);
  return [
    '| tabel yang dicetaknya | di dokumen kita |',
    '| --- | --- |',
    ...barisTabel,
    '',
    '| bagian yang disebutnya | judul di dokumen kita |',
    '| --- | --- |',
    ...barisBagian,
    '',
    'Hanya di dokumen kita:',
    '',
    ...lebih,
  ].join('\n');
}

it('docs/dokumen-banding.md menyandingkan keduanya seperti dokumen itu sekarang (perbarui: vitest -u)', async () => {
  const [banjar, tapin] = LAPORAN.map(([laporan, buku]) => perbandingan(laporan, buku));
  const halaman = `# Dokumen kita di samping laporan terbitan

Tiap tabel dan bagian yang dicetak dua LKjIP terbitan, dan padanannya di dokumen yang disusun dari data laporan itu sendiri.
Gambar halamannya: [Dokumen Word](dokumen.md). Halaman ini ditulis \`npx vitest run test/documents/kelengkapan.test.ts -u\`
dari daftar di \`test/fixtures/daftar-laporan.json\` dan dari dokumen yang disusun saat itu; ujinya gagal bila berbeda.

## Disnakertrans Kabupaten Banjar 2025

${banjar}

## Dinas Tenaga Kerja Kabupaten Tapin 2024

${tapin}
`;
  await expect(halaman).toMatchFileSnapshot('../../docs/dokumen-banding.md');
});

describe.each(LAPORAN)('kelengkapan terhadap LKjIP %s', (laporan, buku) => {
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
    const rekaan = tabel.filter((satu) => satu.rekaan && !kurang.some(({ cetak }) => cetak === satu.cetak)).length;
    const persen = (banyak: number) => `${((banyak / semua) * 100).toFixed(1)}%`;
    const sebut = kurang.map(({ cetak, tanpa, isi }) => `${cetak}: ${tanpa ?? `${Math.round(isi * 100)}% isinya`}`);
    console.log(
      `LKjIP ${laporan}: ${ada} dari ${semua} (${tabel.length} tabel, ${bagian.length} bagian) = ${persen(ada)}; dari datanya sendiri ${persen(ada - rekaan)}, ${rekaan} dari baris rekaan karena tidak ditranskripsi. Tidak ada: ${[...sebut, ...tanpaBagian].join('; ') || '-'}`,
    );
    expect(tanpaBagian).toEqual([]);
    // What is left out is left out for a reason that is written down.
    expect(kurang.filter((satu) => !satu.tanpa).map((satu) => satu.cetak)).toEqual([]);
    expect(ada / semua).toBeGreaterThanOrEqual(PALING_SEDIKIT);
  });
});
