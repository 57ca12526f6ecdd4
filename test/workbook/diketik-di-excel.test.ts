/**
 * A template that was filled in Excel or LibreOffice, row by row and without our formulas: what the commands make of it.
 * Formulas are held against figures, with rows in another order than IKU has them.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utama } from '../../local/commands/index.ts';
import { muatBundel } from '../../local/services/index.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { dariA1 } from '../../src/core/alamat';
import { rumusUntukSheets } from '../../src/sheets/teks';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lkjip-ketik-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function lkjip(...argv: string[]) {
  let out = '';
  const tulis = (t: string) => {
    out += t;
  };
  const kode = await utama(argv, { cwd: folder, keluaran: { out: tulis, err: tulis, lebar: 200 } });
  return { kode, out };
}

type Isian = Record<string, Record<string, string | number>>;

const ISI: Isian = {
  Identitas: { B4: 'Dinas Perikanan', B5: 2025, B9: 'Kabupaten Telukwaru', B10: '2025-2029' },
  IKU: baris(4, 'ABCDEFGHIJKL', [
    ['S1', 'Sasaran Strategis', 'Produksi naik', 'Produksi ikan', 'Ton', 'NAIK', '', '', '', '', '', 'jumlah'],
    ['S2', 'Sasaran Strategis', 'Produksi naik', 'Kehilangan hasil', 'Persen', 'TURUN', '', '', '', '', '', ''],
    [
      'S3',
      'Sasaran Strategis',
      'Tata kelola baik',
      'Predikat SAKIP',
      'Predikat',
      'NAIK',
      '',
      '',
      '',
      '',
      '',
      'rata-rata',
    ],
  ]),
  // Another order than IKU.
  Kinerja: {
    ...baris(5, 'AEL', [
      ['S3', 'BB', 'B'],
      ['S1', 12000, 12450],
      ['S2', 8, 9],
    ]),
  },
  Riwayat: baris(4, 'A', [['S2'], ['S3'], ['S1']]),
};

function baris(awal: number, kolom: string, isi: (string | number)[][]): Record<string, string | number> {
  return Object.fromEntries(isi.flatMap((b, i) => b.map((v, j) => [`${kolom[j]}${awal + i}`, v] as const)));
}

/** The empty template with cells typed into it, as another program saves it. */
async function ketik(berkas: string, isi: Isian): Promise<void> {
  expect((await lkjip('templat', '-o', 'kosong.xlsx', '--tahun', '2025', '--timpa')).kode).toBe(0);
  const buku = bacaXlsx(readFileSync(join(folder, 'kosong.xlsx')));
  for (const [lembar, sel] of Object.entries(isi))
    for (const [a1, v] of Object.entries(sel)) {
      const { baris: b, kolom: k } = dariA1(a1)!;
      buku.cariLembar(lembar)!.tulisIsi(b, k, v === '' ? null : v);
    }
  writeFileSync(join(folder, berkas), tulisXlsx(buku));
}

/** Values of the cells as the engine computes them anew from the formulas of the file. */
function hitung(berkas: string, lembar: string, sel: readonly string[]) {
  const t = muatBundel(bacaXlsx(readFileSync(join(folder, berkas))));
  const l = t.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(lembar)!;
  return sel.map((a1) => {
    const r = l.getRange(a1);
    // Written once more, so that no value of the file is what is read.
    const f = r.getFormula();
    if (f) r.setFormula(rumusUntukSheets(f, 'lembar'));
    return { rumus: f, nilai: r.getValue() };
  });
}

const nilai = (...a: Parameters<typeof hitung>) => hitung(...a).map((x) => x.nilai);

describe('baris yang diketik tanpa rumus', () => {
  beforeAll(() => ketik('isi.xlsx', ISI));

  const kolomB = { Kinerja: ['B5', 'B6', 'B7'], Riwayat: ['B4', 'B5', 'B6'] };
  const harap = {
    Kinerja: ['Predikat SAKIP', 'Produksi ikan', 'Kehilangan hasil'],
    Riwayat: ['Kehilangan hasil', 'Predikat SAKIP', 'Produksi ikan'],
  };

  for (const [nama, argumen] of [
    ['perbarui', ['perbarui', 'isi.xlsx', '-o', 'perbarui.xlsx', '--timpa']],
    ['tabel -o', ['tabel', 'isi.xlsx', '-o', 'tabel.xlsx', '--timpa']],
  ] as const)
    it(`${nama}: rumus mencari kodenya di seluruh kolom IKU, apa pun urutan barisnya`, async () => {
      expect((await lkjip(...argumen)).kode).toBe(0);
      const berkas = argumen[3];
      for (const l of ['Kinerja', 'Riwayat'] as const) {
        expect(nilai(berkas, l, kolomB[l])).toEqual(harap[l]);
        for (const { rumus } of hitung(berkas, l, kolomB[l])) expect(rumus).toMatch(/\$A\$4:\$A\$\d+/);
      }
      expect(nilai(berkas, 'Kinerja', ['C5', 'C6', 'D5', 'D7', 'AC5', 'AC6', 'AC7'])).toEqual([
        'Predikat',
        'Ton',
        'NAIK',
        'TURUN',
        'rata-rata',
        'jumlah',
        '',
      ]);
    });

  it('kelas (BB, B) dinilai di rumusnya seperti di tabel, dan pemeriksa tidak menemukan galat', async () => {
    await lkjip('perbarui', 'isi.xlsx', '-o', 'perbarui.xlsx', '--timpa');
    expect(nilai('perbarui.xlsx', 'Kinerja', ['M5', 'N5', 'M6'])).toEqual([80, 'Tinggi', 103.75]);
    const { out } = await lkjip('tabel', 'isi.xlsx', '--tabel', 'realisasi-kinerja', '--json');
    const capaian = JSON.parse(out).tabel[0].baris.flatMap((b: { nilai: unknown }[]) => b.map((s) => s.nilai));
    expect(capaian).toEqual(expect.arrayContaining([80, 103.75]));
    const hasil = await lkjip('validasi', 'perbarui.xlsx', '--json');
    expect(JSON.parse(hasil.out).ringkasan.galat).toBe(0);
  });

  it('kelas dari lembar Skala dipakai bila skala sendiri yang dipilih', async () => {
    await ketik('skala.xlsx', {
      ...ISI,
      Identitas: { ...ISI.Identitas, B8: 'SKALA' },
      Kinerja: baris(5, 'AEL', [
        ['S3', 'Sangat Tinggi', 'Sedang'],
        ['S1', 'BB', 'B'],
      ]),
    });
    await lkjip('perbarui', 'skala.xlsx', '-o', 'skala-baru.xlsx', '--timpa');
    expect(nilai('skala-baru.xlsx', 'Kinerja', ['M5', 'M6'])).toEqual([60, 80]);
  });

  it('salinan nilai saja tidak diberi rumus lagi', async () => {
    await lkjip('salin', 'isi.xlsx', '--kirim', '-o', 'kirim.xlsx', '--timpa');
    expect(hitung('kirim.xlsx', 'Kinerja', ['B6', 'M6'])).toEqual([
      { rumus: '', nilai: 'Produksi ikan' },
      { rumus: '', nilai: 103.75 },
    ]);
    expect((await lkjip('tabel', 'kirim.xlsx', '-o', 'kirim-tabel.xlsx', '--timpa')).kode).toBe(0);
    expect(hitung('kirim-tabel.xlsx', 'Kinerja', ['B6'])[0]?.rumus).toBe('');
  });
});

describe('tahun yang bukan tahun', () => {
  it.each([['dua ribu'], ['']])('tabel ditolak dengan selnya, bukan dicetak "Tahun 0" (%j)', async (tahun) => {
    await ketik('tahun.xlsx', { ...ISI, Identitas: { ...ISI.Identitas, B5: tahun } });
    for (const argumen of [['tahun.xlsx'], ['tahun.xlsx', '-o', 'tahun-tabel.xlsx', '--timpa']]) {
      const { kode, out } = await lkjip('tabel', ...argumen);
      expect(kode).toBe(2);
      expect(out).toContain('Identitas!B5');
      expect(out).toMatch(tahun ? /dua ribu.*empat angka/ : /Tahun laporan belum diisi/);
    }
    const t = muatBundel(bacaXlsx(readFileSync(join(folder, 'tahun.xlsx'))));
    expect(() => t.LKJIP.tindakan.buatTabel!({})).toThrow(/Identitas!B5/);
  });
});

describe('kepala kolom, kode, dan lembar yang berubah', () => {
  const temuan = async (berkas: string, aturan: string) =>
    JSON.parse((await lkjip('validasi', berkas, '--json')).out).temuan.filter(
      (t: { aturan: string }) => t.aturan === aturan,
    );

  it('kepala yang berganti nama ditunjuk dan ditanyakan; perbarui tidak diam tentang itu', async () => {
    await ketik('judul.xlsx', { ...ISI, Kinerja: { ...ISI.Kinerja, L4: 'Hasil akhir' } });
    const [t] = await temuan('judul.xlsx', 'isian-kolom-hilang');
    expect(t).toMatchObject({ lembar: 'Kinerja', sel: 'L4', tercetak: 'Hasil akhir', seharusnya: 'Realisasi' });
    expect(t.pesan).toContain('Apakah kolom "Hasil akhir" (L4) yang dimaksud?');
    expect(t.perbaikan[0].ubah).toEqual([{ lembar: 'Kinerja', sel: 'L4', dari: 'Hasil akhir', ke: 'Realisasi' }]);
    const { out } = await lkjip('perbarui', 'judul.xlsx', '-o', 'judul-baru.xlsx', '--timpa');
    expect(out).toMatch(/Menambah kolom "Realisasi".*"Hasil akhir".*L4/);
  });

  it('kode yang dipisah koma adalah beberapa kode, bila semuanya dikenal', async () => {
    await ketik('koma.xlsx', {
      ...ISI,
      Anggaran: { A5: '3.25.03', B5: 'program', C5: 'Program Perikanan', D5: 'S1, S2', E5: 1000000 },
    });
    expect(await temuan('koma.xlsx', 'isian-kode-tidak-dikenal')).toEqual([]);
    await ketik('asing.xlsx', {
      ...ISI,
      Anggaran: { A5: '3.25.03', B5: 'program', C5: 'P', D5: 'S1, S9', E5: 1000000 },
    });
    const [t] = await temuan('asing.xlsx', 'isian-kode-tidak-dikenal');
    expect(t).toMatchObject({ lembar: 'Anggaran', sel: 'D5' });
  });

  it('lembar yang dihapus: rentangnya tidak ada, bukan belum berisi', async () => {
    await ketik('hapus.xlsx', ISI);
    const buku = bacaXlsx(readFileSync(join(folder, 'hapus.xlsx')));
    buku.hapusLembar(buku.cariLembar('Kinerja')!);
    writeFileSync(join(folder, 'hapus.xlsx'), tulisXlsx(buku));
    const { out } = await lkjip('tabel', 'hapus.xlsx', '--json');
    const sebab = JSON.parse(out).dilewati.find((d: { id: string }) => d.id === 'realisasi-kinerja').sebab;
    expect(sebab).toMatch(/rentang KINERJA .* tidak ada/);
  });
});
