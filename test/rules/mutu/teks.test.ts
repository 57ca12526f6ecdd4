import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ukuranNama, uraiNama } from '../../../src/rules/mutu/nama';
import { akarKata, cakupan, kata, kemiripanKata } from '../../../src/words/kata';
import { keluargaSatuan, satuanBenar } from '../../../src/words/satuan';

describe('akar kata', () => {
  it.each([
    'dibina pembinaan membina bina',
    'dilatih pelatihan terlatih latih',
    'menerapkan penerapan diterapkan terap',
    'pengelolaan dikelola mengelola kelola',
    'kemandirian mandiri memandirikan',
    'terampil keterampilan',
    'perlindungan pelindungan dilindungi melindungi',
    'penyelesaian diselesaikan selesai menyelesaikan',
    'pemenuhan terpenuhi memenuhi penuh',
    'mematuhi kepatuhan patuh',
    'ditempatkan penempatan tempat',
    'terdaftar pendaftaran mendaftarkan daftar',
    'berkualitas kualitas',
    'bersertifikat sertifikat sertifikasi tersertifikasi',
    'pelayanan melayani dilayani terlayani layanan layan',
    'kesesuaian sesuai menyesuaikan',
    'pengaduan aduan',
    'pengawasan diawasi mengawasi',
    'perumahan rumah',
    'pertanian petani tani',
    'kunjungan pengunjung dikunjungi',
    'kepemilikan memiliki dimiliki pemilik milik',
    'pendidikan didik mendidik',
    'permohonan pemohon dimohon',
    'kesehatan sehat',
  ])('%s', (keluarga) => {
    expect(new Set(keluarga.split(' ').map(akarKata)).size).toBe(1);
  });

  it('kata dari keluarga lain tetap berbeda', () => {
    const k =
      'jalan bulan jumlah sekolah laporan kasus pasar sasaran rumah tanah air dokumen perusahaan penduduk'.split(' ');
    expect(new Set(k.map(akarKata)).size).toBe(k.length);
  });

  it('tidak pernah gagal dan tidak menghabiskan kata', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (k) => akarKata(k).length >= Math.min(k.length, 2)));
  });
});

describe('kata dan kemiripan', () => {
  it('awalan di- yang terpisah dan kata majemuk', () => {
    expect(kata('Warga Yang DI latih di dalam daerah, tindak lanjut')).toEqual(
      'warga yang dilatih di dalam daerah tindaklanjut'.split(' '),
    );
  });

  it('salah ketik dan susunan lain tetap mirip, hal lain tidak', () => {
    expect(kemiripanKata('Administrasi Kepegawian', 'administrasi kepegawaian')).toBe(1);
    expect(kemiripanKata('Prosentase sekolah ramah anak', 'Persentase Sekolah Ramah Anak')).toBe(1);
    expect(kemiripanKata('Jumlah surat masuk', 'Luas sawah beririgasi')).toBe(0);
    expect(cakupan([], ['a'])).toBe(1);
  });
});

describe('nama indikator', () => {
  it.each([
    ['Persentase jalan mantap', 'persen'],
    ['% Jalan mantap', 'persen'],
    ['Jumlah desa mandiri', 'cacah'],
    ['Nilai SAKIP', 'indeks'],
    ['Indeks Kepuasan Masyarakat', 'indeks'],
    ['Angka Kematian Ibu', 'lain'],
    ['Cakupan imunisasi', 'lain'],
    ['Gini ratio', null],
  ])('%s → %s', (nama, ukuran) => {
    expect(ukuranNama(nama)).toBe(ukuran);
  });

  it('benda, sifat, rincian', () => {
    const n = uraiNama('Persentase layanan dasar (pendidikan, kesehatan & air minum) yang sesuai standar');
    expect(n.benda).toEqual(['layan', 'dasar']);
    expect(n.sifat).toEqual(['sesuai', 'standar']);
    expect(n.rincian).toEqual(['pendidikan', 'kesehatan', 'air minum']);
  });
});

describe('satuan', () => {
  it.each([
    ['Persen', 'persen'],
    ['Orang/Bulan', 'orang'],
    ['Nilai Indeks', 'nilai'],
    ['Laporan', 'naskah'],
    ['SR', 'benda'],
    ['per 1.000 KH', null],
    ['Sesuai jadwal', null],
  ])('%s → %s', (s, k) => {
    expect(keluargaSatuan(s)).toBe(k);
  });

  it('ejaan', () => {
    expect(satuanBenar('Dokuman')).toBe('Dokumen');
    expect(satuanBenar('Oramg')).toBe('Orang');
    for (const benar of ['Persen', 'Ton/Ha', 'SR', 'Kelurahan', 'Rencana Pelatihan', 'Surat'])
      expect(satuanBenar(benar)).toBeNull();
  });
});
