/** Traps between two years, and around a file of SIPD's that stays in the workbook. */
import { expect, it } from 'vitest';
import { type Bundel, bukuDariData, muatBundel } from '../../local/services/index.ts';
import type { Temuan } from '../../src/core/temuan';

const iku = (kode: string, indikator: string, satuan: string, arah = 'NAIK') => ({
  kode,
  tingkat: 'Sasaran Strategis',
  sasaran: `Sasaran ${kode}`,
  indikator,
  satuan,
  arah,
});
const ISI = {
  IDENTITAS: { perangkatDaerah: 'Dinas Pertanian', pemerintahDaerah: 'Kabupaten Rekaan', tahun: 2025 },
  IKU: [
    iku('SS.1', 'Produksi padi', 'Ton'),
    iku('SS.2', 'Persentase kelompok tani naik kelas', 'Persen'),
    iku('SS.3', 'Jumlah desa rawan pangan', 'Desa', 'TURUN'),
    iku('SS.4', 'Predikat SAKIP', 'Predikat'),
    iku('SS.5', 'Indeks kepuasan', 'Indeks'),
  ],
  KINERJA: [
    { kode: 'SS.1', target: 1200, realisasi: 1215.5 },
    { kode: 'SS.2', target: 60, realisasi: 64.29 },
    { kode: 'SS.3', target: 5, realisasi: 4 },
    { kode: 'SS.4', target: 'BB', realisasi: '-', alasanTanpaNilai: 'Data belum terbit' },
    { kode: 'SS.5', target: 85, realisasi: 84 },
  ],
  // One of five passed its target in 2024; three of five do in 2025.
  RIWAYAT: [
    { kode: 'SS.1', 'target:2024': 1200, 'realisasi:2024': 1190, 'capaian:2024': 99.17 },
    { kode: 'SS.2', 'target:2024': 55, 'realisasi:2024': 58.1, 'capaian:2024': 105.64 },
    { kode: 'SS.3', 'target:2024': 6, 'realisasi:2024': 6, 'capaian:2024': 100 },
    { kode: 'SS.4', 'target:2024': 'BB', 'realisasi:2024': 'BB', 'capaian:2024': 100 },
    { kode: 'SS.5', 'target:2024': 84, 'realisasi:2024': 83, 'capaian:2024': 98.81 },
  ],
  RENSTRA: [
    { kode: 'SS.1', 'target:2025': 1200, 'target:2026': 1250 },
    { kode: 'SS.2', 'target:2025': 60, 'target:2026': 65 },
    { kode: 'SS.3', 'target:2025': 5, 'target:2026': 3 },
    { kode: 'SS.4', 'target:2025': 'BB', 'target:2026': 'A' },
    { kode: 'SS.5', 'target:2025': 85, 'target:2026': 86 },
  ],
  ANGGARAN: [
    { kodeRekening: '3.27.02', tingkat: 'program', uraian: 'Prasarana', paguMurni: 900, realisasi: 800 },
    { kodeRekening: '3.27.02.2.01', tingkat: 'kegiatan', uraian: 'Irigasi', paguMurni: 900, realisasi: 800 },
    { kodeRekening: '3.27.02.2.01.0001', tingkat: 'sub kegiatan', uraian: 'Satu', paguMurni: 900, realisasi: 800 },
  ],
};

function buka(isi: object): Bundel {
  const bundel = muatBundel(bukuDariData({ Sheet1: [] }));
  bundel.LKJIP.tindakan.buatTemplat!({ bentuk: 'sheets', isi });
  return bundel;
}
const ss = (bundel: Bundel) => bundel.services.SpreadsheetApp.getActive();
const diNarasi = (bundel: Bundel) =>
  (bundel.LKJIP.tindakan.periksaData!() as { temuan: Temuan[] }).temuan
    .filter((t) => t.lembar.startsWith('Narasi'))
    .map((t) => `${t.aturan} ${t.sel}`);

it('kalimat Narasi dan kalimat sendiri tidak diadili menurut capaian tahun lalu; sesudah tahun baru disimpan dan didiamkan', () => {
  const bundel = buka(ISI);
  bundel.panggil('menuBuatSemuaTabel');
  const narasi = ss(bundel).getSheetByName('Narasi');
  const kalimat = (narasi.getDataRange().getDisplayValues() as string[][]).map((b) => b[2]);
  expect(kalimat).toContain(
    'Dari 5 (lima) indikator, 3 (tiga) melampaui target, 1 (satu) belum mencapai target, dan 1 (satu) tidak dapat dinilai.',
  );
  const sesudah = narasi.getLastRow() + 1;
  narasi
    .getRange(sesudah, 1, 1, 3)
    .setValues([['Ringkasan', '', 'Sebanyak 3 (tiga) indikator sasaran telah memenuhi target yang ditetapkan.']]);
  expect(diNarasi(bundel)).toEqual([]);
  // What contradicts this year's own figures is still said.
  narasi.getRange(4, 3).setValue('Target 1.200 Ton Realisasi 1.300 Ton Capaian 101,29%.');
  expect(diNarasi(bundel)).toEqual(['narasi-tidak-cocok C4']);

  bundel.panggil('menuTahunBaru');
  bundel.panggil('menuTerapkanPratinjau');
  expect(bundel.layar.tayangan.at(-1)!.pesan).toContain('salinannya Narasi 2025');
  const arsip = ss(bundel).getSheetByName('Narasi 2025').getDataRange().getDisplayValues() as string[][];
  expect(arsip[sesudah - 1]![2]).toContain('3 (tiga) indikator sasaran');
  expect(diNarasi(bundel)).toEqual([]);
});

const SIPD = [
  [
    'KODE PROGRAM',
    'NAMA PROGRAM',
    'KODE KEGIATAN',
    'NAMA KEGIATAN',
    'KODE SUB KEGIATAN',
    'NAMA SUB KEGIATAN',
    'NILAI ANGGARAN',
    'NILAI REALISASI',
  ],
  ...[
    ['0001', 'Satu', 700, 650],
    ['0002', 'Dua', 150, 140],
  ].map(([sub, nama, pagu, realisasi]) => [
    '3.27.02',
    '3.27.02 Prasarana',
    '3.27.02.2.01',
    '3.27.02.2.01 Irigasi',
    `3.27.02.2.01.${sub}`,
    `3.27.02.2.01.${sub} ${nama}`,
    pagu,
    realisasi,
  ]),
];
const tempelSipd = (bundel: Bundel) => {
  const lembar = ss(bundel).insertSheet('sipd');
  lembar.getRange(1, 1, SIPD.length, SIPD[0]!.length).setValues(SIPD);
  return lembar;
};

it.each([
  ['pagu murni', {}, ['', 150], [150, '']],
  ['pagu perubahan', { paguPerubahan: 850 }, [150, ''], ['', 150]],
])('kode baru dari SIPD masuk ke %s, kolom yang berlaku', (_, ubah, bukan, harapan) => {
  const bundel = buka({ ...ISI, ANGGARAN: ISI.ANGGARAN.map((baris) => ({ ...baris, ...ubah })) });
  tempelSipd(bundel).activate();
  bundel.layar.jawab('YES');
  bundel.panggil('menuPerbaruiRealisasi');
  const isi = ss(bundel).getSheetByName('Anggaran').getDataRange().getValues() as unknown[][];
  const [murni, perubahan] = ['Pagu murni (Rp)', 'Pagu perubahan (Rp)'].map((judul) => isi[3]!.indexOf(judul));
  const baru = isi.find((b) => b[0] === '3.27.02.2.01.0002')!;
  expect([baru[murni!], baru[perubahan!]]).toEqual(harapan);
  expect([baru[murni!], baru[perubahan!]]).not.toEqual(bukan);
});

it('lembar unduhan SIPD yang tertinggal tidak ikut Ambil dari tabel; yang dapat dijalankan disebut', () => {
  const bundel = buka(ISI);
  tempelSipd(bundel);
  bundel.panggil('menuAmbilTabel');
  const sendirian = bundel.layar.tayangan.at(-1)!.pesan;
  expect(sendirian).toContain('Lembar sipd berisi unduhan SIPD');
  expect(sendirian).toContain('Perbarui realisasi anggaran');
  const lembar = ss(bundel).insertSheet('Tempelan');
  lembar.getRange(1, 1, 3, 6).setValues([
    ['Tabel 3.1 Capaian Kinerja Tahun 2025', '', '', '', '', ''],
    ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2025', 'Capaian (%)'],
    ['1', 'Produksi padi', 'Ton', 1200, 1215.5, 101.29],
  ]);
  bundel.panggil('menuAmbilTabel');
  const teks = bundel.layar.tayangan.map((t) => t.pesan).join('\n');
  expect(teks).toContain('Di sini lembar itu dilewati.');
  expect(teks).not.toMatch(/sipd [A-Z]+\d+:/);
});
