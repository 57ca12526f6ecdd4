/** Recap of many departments from the copies that they send: figures as their own tables have them, bad files named. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buatBukuTemplat } from '../../local/commands/templat.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { type RingkasDinas, rencanaRekap } from '../../src/tables/rekap';
import { jalankanLkjip } from '../alat/lkjip';

let folder = '';
const lkjip = (...argv: string[]) => jalankanLkjip(folder, ...argv);
const indikator = (kode: string, sasaran: string, indikatorIku: string) => ({
  kode,
  tingkat: 'Sasaran Strategis',
  sasaran,
  indikator: indikatorIku,
  satuan: 'Persen',
  arah: 'NAIK',
});
const isi = (nama: string, realisasi: (number | null)[], serapan: number) => ({
  IDENTITAS: { perangkatDaerah: nama, pemerintahDaerah: 'Kabupaten Rekaan', tahun: 2025 },
  IKU: [
    indikator('SS.1', 'Meningkatnya mutu layanan', 'Persentase layanan tepat waktu'),
    indikator('SS.2', 'Meningkatnya mutu layanan', 'Persentase permohonan selesai'),
    indikator('SS.3', 'Meningkatnya tata kelola', 'Persentase dokumen lengkap'),
  ],
  KINERJA: realisasi.map((r, i) => ({ kode: `SS.${i + 1}`, target: 80, ...(r === null ? {} : { realisasi: r }) })),
  ANGGARAN: [
    {
      kodeRekening: '1.01',
      tingkat: 'program',
      uraian: 'Program',
      kodeIku: 'SS.1',
      paguMurni: 1000,
      realisasi: serapan,
    },
  ],
  LHE: [
    { komponen: 'Perencanaan', bobot: 30, 'nilai:2024': 25 },
    { komponen: 'Nilai Akuntabilitas Kinerja', bobot: 100, 'nilai:2024': 71.25 },
  ],
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lkjip-rekap-'));
  mkdirSync(join(folder, 'kiriman'));
  const simpan = async (berkas: string, isian: unknown) => {
    const { buku } = await buatBukuTemplat({ isi: isian });
    writeFileSync(join(folder, berkas), tulisXlsx(buku, { bertanda: true }));
  };
  // 72/80 = 90, 88/80 = 110, 80/80 = 100: first sasaran 100, second 100, all 100.
  await simpan('asal.xlsx', isi('Dinas Satu', [72, 88, 80], 900));
  // 60/80 = 75, nothing, 64/80 = 80: first sasaran 75, second 80, all 77,5.
  await simpan('kiriman/dua.xlsx', isi('Dinas Dua', [60, null, 64], 500));
  await lkjip('salin', 'asal.xlsx', '--kirim', '-o', 'kiriman/satu.xlsx');
  writeFileSync(join(folder, 'kiriman/rusak.xlsx'), 'bukan xlsx');
  writeFileSync(join(folder, 'kiriman/~$satu.xlsx'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('lkjip rekap', () => {
  it('angka tiap dinas, juga dari salinan untuk dikirim; berkas rusak disebut', async () => {
    const { kode, out } = await lkjip('rekap', 'kiriman', '-o', 'rekap.xlsx', '--json');
    expect(kode).toBe(0);
    const { dinas, dilewati } = JSON.parse(out) as { dinas: RingkasDinas[]; dilewati: { berkas: string }[] };
    expect(dilewati.map((d) => d.berkas)).toEqual(['rusak.xlsx']);
    const menurut = new Map(dinas.map((d) => [d.dinas, d]));
    expect([...menurut.keys()].sort()).toEqual(['Dinas Dua', 'Dinas Satu']);
    expect(menurut.get('Dinas Satu')).toMatchObject({
      rata: 100,
      pagu: 1000,
      realisasi: 900,
      penyerapan: 90,
      efisiensi: 10,
      lhe: { tahun: 2024, nilai: 71.25 },
      belumLapor: 0,
      sasaran: [
        { nama: 'Meningkatnya mutu layanan', indikator: 2, capaian: 100 },
        { nama: 'Meningkatnya tata kelola', indikator: 1, capaian: 100 },
      ],
    });
    expect(menurut.get('Dinas Dua')).toMatchObject({
      indikator: 3,
      dinilai: 2,
      rata: 77.5,
      penyerapan: 50,
      efisiensi: null,
      belumLapor: 1,
      sasaran: [{ capaian: 75 }, { capaian: 80 }],
    });
  });

  it('buku rekap: yang tertinggi di atas, jumlah di bawah, grafik, sasaran dan yang dilewati', () => {
    const buku = bacaXlsx(readFileSync(join(folder, 'rekap.xlsx')));
    expect(buku.lembar.filter((l) => !l.tersembunyi).map((l) => l.nama)).toEqual([
      'Rekap',
      'Rekap sasaran',
      'Dilewati',
    ]);
    const lembar = buku.cariLembar('Rekap')!;
    const baris = (b: number) => [2, 6, 8, 9, 10].map((k) => lembar.lihat(b, k)?.isi);
    expect(baris(5)).toEqual(['Dinas Satu', 100, 1000, 900, 90]);
    expect(baris(6)).toEqual(['Dinas Dua', 77.5, 1000, 500, 50]);
    expect(baris(7)).toEqual(['Jumlah', null, 2000, 1400, 70]);
    // (100 + 77,5) / 2 and (90 + 50) / 2.
    expect(baris(8)).toEqual(['Rata-rata perangkat daerah', 88.75, null, null, 70]);
    expect(lembar.lihat(2, 1)?.isi).toBe(
      '2 perangkat daerah, tahun 2025. Peringkat menurut rata-rata capaian sasaran strategis; yang sama berperingkat sama.',
    );
  });

  it('rata-rata yang sama berperingkat sama, yang sesudahnya dilewati; tahun yang berbeda disebut', () => {
    const dinas = (nama: string, rata: number | null, lain: object = {}) =>
      ({
        dinas: nama,
        berkas: nama,
        tahun: 2025,
        rata,
        sasaran: [],
        kelas: [],
        lhe: null,
        metode: 'SELISIH',
        ...lain,
      }) as unknown as RingkasDinas;
    const [utama] = rencanaRekap(
      [
        dinas('B', 90),
        dinas('A', 100),
        dinas('C', 90),
        dinas('D', 80, { tahun: 2024, metode: 'PMK214' }),
        dinas('E', null),
      ],
      [],
    );
    expect(utama!.nilai.slice(4, 9).map((b) => [b[0], b[1]])).toEqual([
      [1, 'A'],
      [2, 'B'],
      [2, 'C'],
      [4, 'D'],
      ['-', 'E'],
    ]);
    expect(utama!.nilai[1]![0]).toContain('tahun 2024 dan 2025');
  });

  it('berkas yang banyak dibagi ke beberapa proses: hasilnya sama', async () => {
    mkdirSync(join(folder, 'banyak'));
    for (let i = 0; i < 5; i++)
      for (const nama of ['satu.xlsx', 'dua.xlsx'])
        copyFileSync(join(folder, 'kiriman', nama), join(folder, 'banyak', `${i}-${nama}`));
    const satu = JSON.parse((await lkjip('rekap', 'kiriman', '-o', 'a.xlsx', '--json')).out).dinas as RingkasDinas[];
    const { dinas } = JSON.parse((await lkjip('rekap', 'banyak', '-o', 'b.xlsx', '--json')).out) as {
      dinas: RingkasDinas[];
    };
    const tanpaNama = (d: RingkasDinas[]) => d.map(({ berkas, ...lain }) => JSON.stringify(lain)).sort();
    expect(dinas).toHaveLength(10);
    expect([...new Set(tanpaNama(dinas))]).toEqual(tanpaNama(satu));
  });

  it('tanpa folder, tanpa berkas, tanpa -o: pesannya menyebut apa yang harus dilakukan', async () => {
    expect((await lkjip('rekap', 'tidak-ada', '-o', 'x.xlsx')).err).toContain('bukan folder');
    mkdirSync(join(folder, 'kosong'));
    expect((await lkjip('rekap', 'kosong', '-o', 'x.xlsx')).err).toContain('Tidak ada berkas .xlsx');
    expect((await lkjip('rekap', 'kiriman')).err).toContain('-o REKAP.xlsx');
  });
});
