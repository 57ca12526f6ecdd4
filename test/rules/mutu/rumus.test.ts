import { describe, expect, it } from 'vitest';
import { uraiRumus } from '../../../src/rules/mutu/rumus';

/** teks, pembilang, penyebut, pengali */
const RASIO: [string, string, string, number | null][] = [
  [
    'Jumlah balita stunting : Jumlah balita yang diukur x 100',
    'Jumlah balita stunting',
    'Jumlah balita yang diukur',
    100,
  ],
  [
    '(Panjang jalan kondisi mantap / Panjang jalan kabupaten) × 100%',
    'Panjang jalan kondisi mantap',
    'Panjang jalan kabupaten',
    100,
  ],
  [
    'Jumlah ibu hamil K4 dibagi jumlah sasaran ibu hamil dikali 100%',
    'Jumlah ibu hamil K4',
    'jumlah sasaran ibu hamil',
    100,
  ],
  [
    'Jumlah penduduk angkatan kerja dikali 100% dibagi jumlah penduduk usia kerja',
    'Jumlah penduduk angkatan kerja',
    'jumlah penduduk usia kerja',
    100,
  ],
  ['Jumlah puskesmas terakreditasi x 100% Jumlah puskesmas', 'Jumlah puskesmas terakreditasi', 'Jumlah puskesmas', 100],
  [
    'Jumlah puskesmas terakreditasi\nJumlah puskesmas x 100%',
    'Jumlah puskesmas terakreditasi',
    'Jumlah puskesmas',
    100,
  ],
  [
    'Jumlah sekolah terakreditasi A\n——————————— x 100 %\nJumlah seluruh sekolah',
    'Jumlah sekolah terakreditasi A',
    'Jumlah seluruh sekolah',
    100,
  ],
  ['TPT = (Jumlah Pengangguran : Jumlah Angkatan Kerja) × 100', 'Jumlah Pengangguran', 'Jumlah Angkatan Kerja', 100],
  [
    'Rumus: Jumlah kematian ibu / Jumlah kelahiran hidup x 100.000',
    'Jumlah kematian ibu',
    'Jumlah kelahiran hidup',
    100000,
  ],
  [
    'Jumlah arsip (aktif/inaktif) yang ditata/jumlah arsip keseluruhan x 100%',
    'Jumlah arsip (aktif/inaktif) yang ditata',
    'jumlah arsip keseluruhan',
    100,
  ],
  [
    'Jumlah Peserta yang meningkat kompetensinya/Keterampilannya : Jumlah Peserta × 100',
    'Jumlah Peserta yang meningkat kompetensinya/Keterampilannya',
    'Jumlah Peserta',
    100,
  ],
  [
    'Perbandingan jumlah aduan yang selesai dengan jumlah aduan yang masuk',
    'jumlah aduan yang selesai',
    'jumlah aduan yang masuk',
    null,
  ],
  [
    'Jumlah PMI yang difasilitasi tahun n dibagi jumlah PMI yang terdata tahun n',
    'Jumlah PMI yang difasilitasi tahun n',
    'jumlah PMI yang terdata tahun n',
    null,
  ],
  [
    '∑ rumah tangga bersanitasi layak ÷ ∑ rumah tangga × 100%',
    '∑ rumah tangga bersanitasi layak',
    '∑ rumah tangga',
    100,
  ],
  [
    '\\frac{\\text{Jumlah SPM terpenuhi}}{\\text{Jumlah SPM}} \\times 100\\%',
    'Jumlah SPM terpenuhi',
    'Jumlah SPM',
    100,
  ],
  ['n/N x 100', 'n', 'N', 100],
  [
    '(Jumlah pustakawan bersertifikat)/(Jumlah pustakawan) x 100%',
    'Jumlah pustakawan bersertifikat',
    'Jumlah pustakawan',
    100,
  ],
];

describe('uraiRumus', () => {
  it.each(RASIO)('rasio: %s', (teks, pembilang, penyebut, pengali) => {
    expect(uraiRumus(teks)).toMatchObject({ jenis: 'rasio', pembilang, penyebut, pengali });
  });

  it.each([
    ['Jumlah desa siaga aktif', 'cacah'],
    ['Jumlah Calon Pekerja Migran (CPMI)/Pekerja Migran (PMI) yang dilindungi', 'cacah'],
    ['Jumlah Dokumen/ Laporan Triwulanan/Semester/Tahunan APBD', 'cacah'],
    ['Nilai SAKIP Perangkat Daerah', 'uraian'],
    ['Persentase surat masuk yang ditangani', 'uraian'],
    ['Indeks = Σ (Unsur A × 40%) + (Unsur B × 30%) + (Unsur C × 30%)', 'komposit'],
    [
      'A | >90 – 100 | Memuaskan; B | >70 – 90 | Baik. Indeks Kepatuhan = Σ (Unsur A × 60%) + (Unsur B × 40%)',
      'komposit',
    ],
    ['(PDRB tahun n - PDRB tahun n-1) / PDRB tahun n-1 x 100%', 'perubahan'],
    ['Jumlah kasus tahun lalu dikurangi jumlah kasus tahun ini', 'perubahan'],
    ['Hasil evaluasi Inspektorat Daerah', 'uraian'],
  ])('%s → %s', (teks, jenis) => {
    expect(uraiRumus(teks)?.jenis).toBe(jenis);
  });

  it('konstanta di tempat besaran', () => {
    expect(uraiRumus('(Jumlah warga terlayani : Jumlah penduduk=222.806) x 100')?.konstanta).toEqual([
      { uraian: 'Jumlah penduduk', angka: '222.806' },
    ]);
    expect(uraiRumus('Jumlah rumah layak huni / 45.120 rumah x 100')?.konstanta).toMatchObject([{ angka: '45.120' }]);
    expect(uraiRumus('Jumlah rumah layak huni / jumlah rumah 45.120 x 100')?.konstanta).toEqual([
      { uraian: 'jumlah rumah', angka: '45.120' },
    ]);
    expect(uraiRumus('Jumlah kasus tahun 2024 / jumlah kasus tahun 2023 x 100')?.konstanta).toEqual([]);
    expect(uraiRumus('Jumlah kematian bayi / jumlah kelahiran hidup x 1.000')?.konstanta).toEqual([]);
  });

  it('rumus yang menggantung', () => {
    expect(uraiRumus('Jumlah A dikali 100% dibagi jumlah B dikali')?.menggantung).toBe('dikali');
    expect(uraiRumus('(Jumlah A / Jumlah B) x')?.menggantung).toBe('x');
    expect(uraiRumus('(Jumlah A / Jumlah B) x 100')?.menggantung).toBeNull();
  });

  it('sel kosong bukan rumus', () => {
    for (const t of ['', '  ', '-', '—']) expect(uraiRumus(t)).toBeNull();
  });
});
