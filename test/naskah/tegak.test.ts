/** Upright tables: labels with their figures below each other, read as the row of what the title names. */
import { describe, expect, it } from 'vitest';
import { bukaNaskah } from '../../local/docx/buka.ts';
import { periksaNaskah } from '../../src/rules/index';
import { type Blok, tulisDocx } from './docx';

const PENGUKURAN: Blok[] = [
  { ket: 'Tabel 3.1 Capaian Kinerja Tahun 2025' },
  {
    tabel: [
      ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2025', 'Capaian (%)'],
      ['1', 'Persentase jalan mantap', 'Persen', '72,00', '75,60', '105,00'],
      ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '30', '75,00'],
    ],
  },
];
const periksa = (...blok: Blok[]) => periksaNaskah(bukaNaskah(tulisDocx([...PENGUKURAN, ...blok]), 'laporan.docx'));
const tegak = (judul: string, ...baris: [string, string][]): Blok[] => [
  { ket: judul },
  { tabel: [['Uraian', 'Nilai'], ...baris] },
];
const kartu = (realisasi: string, capaian: string) =>
  tegak(
    'Tabel 3.2 Kinerja Indikator Persentase Jalan Mantap',
    ['Target 2025', '72%'],
    ['Realisasi 2025', realisasi],
    ['Capaian', capaian],
    ['Target akhir Renstra 2029', '80%'],
  );
const ringkasan = (serapan: string) =>
  tegak(
    'Tabel 3.2 Ringkasan Tahun 2025',
    ['Jumlah indikator', '2'],
    ['Anggaran', 'Rp2.000.000.000'],
    ['Realisasi anggaran', 'Rp1.500.000.000'],
    ['Penyerapan anggaran', serapan],
  );
const jenis = (...blok: Blok[]) => periksa(...blok).tabel.map((t) => [t.jenis, t.dibaca]);
const aturan = (...blok: Blok[]) =>
  periksa(...blok)
    .temuan.filter((t) => t.tingkat !== 'info')
    .map((t) => [t.aturan, t.lembar, t.sel]);

describe('tabel uraian dan nilai', () => {
  it('tentang satu indikator dikenali menurut barisnya, dan diperiksa dengan tabel lain', () => {
    expect(jenis(...kartu('75,60%', '105,00%'))[1]).toEqual(['perbandingan-renstra', true]);
    expect(aturan(...kartu('75,60%', '105,00%'))).toEqual([]);
    expect(aturan(...kartu('75,60%', '115,00%'))).toContainEqual(['capaian-tidak-cocok', 'Tabel 3.2', 'B6']);
    expect(aturan(...kartu('76,50%', '105,00%')).length).toBeGreaterThan(0);
  });

  it('kalimat tentang target akhir dibandingkan dengan tabelnya', () => {
    const p = 'Target akhir Renstra Persentase jalan mantap adalah 88%.';
    expect(aturan(...kartu('75,60%', '105,00%'), { p })).toEqual([['narasi-tidak-cocok', 'Naskah', 'A3']]);
  });

  it('yang meringkas laporan dikenali, dan penyerapannya dihitung ulang', () => {
    expect(jenis(...ringkasan('75,00%'))[1]).toEqual(['ringkasan', true]);
    expect(aturan(...ringkasan('75,00%'))).toEqual([]);
    expect(aturan(...ringkasan('85,00%'))).toContainEqual(['penyerapan-tidak-cocok', 'Tabel 3.2', 'B7']);
  });

  it('daftar lain tetap seperti adanya', () => {
    const pegawai = tegak('Tabel 3.2 Pegawai Menurut Pendidikan', ['Sarjana', '12'], ['Diploma', '7'], ['SMA', '9']);
    expect(jenis(...pegawai)[1]).not.toContain('ringkasan');
  });
});
