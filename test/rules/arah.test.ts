import { describe, expect, it } from 'vitest';
import { makinRendahMakinBaik, rumusTurunTertulis } from '../../src/words/arah';

describe('arah dari nama indikator', () => {
  it.each([
    'Tingkat Pengangguran Terbuka',
    'Persentase Penduduk Miskin',
    'Prevalensi stunting pada balita',
    'Persentase kasus yang terlantar',
    'Angka Kematian Ibu',
    'Laju inflasi',
    'Gini Ratio',
    'Rasio kecelakaan lalu lintas',
    'Angka putus sekolah SMP',
    'Luas kawasan permukiman kumuh',
    'Tingkat kehilangan air',
    'Jumlah kejadian kebakaran',
    'Rata-rata waktu tunggu pasien',
    'Persentase perkawinan anak',
    'Jumlah temuan BPK',
  ])('makin rendah makin baik: %s', (nama) => {
    expect(makinRendahMakinBaik(nama)).toBe(true);
  });

  it.each([
    'Persentase balita stunting yang ditangani',
    'Persentase kasus hubungan industrial yang dimediasi',
    'Presentase hasil temuan pemeriksaan yang ditidaklanjuti',
    'Persentase penurunan kemiskinan',
    'Persentase kasus kekerasan yang diselesaikan',
    'Jumlah desa tangguh bencana',
    'Persentase korban bencana yang menerima bantuan',
    'Jumlah relawan bencana',
    'Jumlah dokumen kajian risiko bencana',
    'Persentase temuan BPK yang ditindaklanjuti',
    'Persentase desa bebas stunting',
    'Angka keberhasilan pengobatan TBC',
    'Cakupan pelayanan penderita HIV',
    'Jumlah laporan penyelidikan kasus kematian',
    'Persentase penduduk miskin yang mendapat jaminan kesehatan',
    'Tingkat waktu tanggap (response time rate) sesuai standar pelayanan',
    'Indeks Kepuasan Masyarakat',
    'Produktivitas padi',
  ])('bukan: %s', (nama) => {
    expect(makinRendahMakinBaik(nama)).toBe(false);
  });
});

describe('rumus makin rendah makin baik yang dinyatakan', () => {
  it.each([
    ['Capaian = (2 x Target - Realisasi) / Target x 100%', ['TURUN']],
    ['(Target - (Realisasi - Target)) : Target × 100', ['TURUN']],
    ['Capaian = Target / Realisasi x 100%', ['TURUN_RASIO']],
    ['Capaian = Realisasi / Target x 100%', []],
    ['Tabel 3.2 Target Kinerja Rencana Strategis', []],
    ['TW 2 Target dan Realisasi', []],
  ])('%s', (teks, rumus) => {
    expect([...rumusTurunTertulis([teks])]).toEqual(rumus);
  });
});
