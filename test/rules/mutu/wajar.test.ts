import { describe, expect, it } from 'vitest';
import { buatKonteks } from '../../../src/rules/index';
import { aturanMutu } from '../../../src/rules/mutu/index';
import { aturanPenulisan } from '../../../src/rules/penulisan/index';
import { isianBanjar, isianTapin, snapshotIsian } from '../../alat/buku';
import { bukuDari } from '../terbit';

/**
 * Tables as departments of other fields print them, with nothing wrong: what an eager rule would stumble over. Remarks of
 * notation are named where the notation really is unusual.
 */
const WAJAR: Record<string, { lembar: Record<string, string[][]>; catatan?: string[] }> = {
  'PUPR: jalan, air minum, irigasi': {
    lembar: {
      PK: [
        ['PERJANJIAN KINERJA TAHUN 2025 DINAS PEKERJAAN UMUM DAN PENATAAN RUANG KOTA CAHAYA'],
        [],
        ['NO', 'SASARAN STRATEGIS', 'INDIKATOR KINERJA', 'SATUAN', 'TARGET'],
        ['1', 'Meningkatnya kualitas jalan dan jembatan', 'Persentase jalan dalam kondisi mantap', '%', '81,25'],
        ['', '', 'Jumlah jembatan dalam kondisi baik', 'Unit', '142'],
        [
          '2',
          'Meningkatnya akses air minum dan sanitasi',
          'Persentase rumah tangga berakses air minum layak',
          '%',
          '93,40',
        ],
        ['', '', 'Persentase rumah tangga bersanitasi aman', '%', '14,05'],
        ['3', 'Tersedianya air irigasi bagi pertanian', 'Luas layanan irigasi', 'Ha', '12.450'],
        ['', '', 'Tingkat kehilangan air (NRW)', '%', '24,50'],
        ['4', 'Terkendalinya pemanfaatan ruang', 'Indeks kesesuaian ruang', 'Indeks', '0,86'],
      ],
      Realisasi: [
        ['Tabel 3.2 Capaian Kinerja Tahun 2025'],
        [],
        ['NO', 'INDIKATOR KINERJA', 'SATUAN', 'TARGET', 'REALISASI', 'CAPAIAN (%)'],
        ['1', 'Persentase jalan dalam kondisi mantap', '%', '81,25', '80,94', '99,62'],
        ['2', 'Jumlah jembatan dalam kondisi baik', 'Unit', '142', '145', '102,11'],
        ['3', 'Luas layanan irigasi', 'Ha', '12.450', '12.310', '98,88'],
        ['4', 'Tingkat kehilangan air (NRW)', '%', '24,50', '23,90', '102,45'],
        ['5', 'Indeks kesesuaian ruang', 'Indeks', '0,86', '0,88', '102,33'],
      ],
    },
  },
  'Perhubungan: target turun tiap tahun, rasio kecil': {
    lembar: {
      Renstra: [
        ['Tabel 2.1 Target Kinerja Dinas Perhubungan Tahun 2025-2029'],
        [],
        ['No', 'Sasaran', 'Indikator', 'Satuan', 'Target 2025', 'Target 2026', 'Target 2027'],
        [
          '1',
          'Menurunnya kecelakaan lalu lintas',
          'Rasio kecelakaan lalu lintas',
          'per 10.000 kendaraan',
          '8,10',
          '7,60',
          '7,10',
        ],
        ['2', 'Meningkatnya kinerja jalan', 'V/C ratio jalan kota', 'Rasio', '0,62', '0,64', '0,66'],
        ['3', 'Meningkatnya pelayanan angkutan', 'Persentase kendaraan laik jalan', 'Persen', '88', '89', '90'],
        ['4', 'Meningkatnya akuntabilitas kinerja', 'Predikat SAKIP', 'Predikat', 'BB', 'A', 'A'],
      ],
    },
  },
  'Pendidikan: per jabatan, indikator atasan diulang bawahan': {
    lembar: {
      PK: [
        ['Perjanjian Kinerja Dinas Pendidikan Tahun 2025'],
        [],
        ['Jabatan', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
        ['Kepala Dinas', 'Meningkatnya kualitas pendidikan', 'Rata-rata lama sekolah', 'Tahun', '9,12'],
        ['', '', 'Angka Partisipasi Sekolah 7-12 tahun', 'Persen', '99,4'],
        [
          'Kepala Bidang Pembinaan SD',
          'Meningkatnya kualitas pendidikan',
          'Angka Partisipasi Sekolah 7-12 tahun',
          'Persen',
          '99,4',
        ],
        [
          'Kepala Seksi Kurikulum SD',
          'Terlaksananya pendampingan kurikulum',
          'Jumlah sekolah yang didampingi',
          'Sekolah',
          '212',
        ],
        ['', '', 'Jumlah laporan pendampingan', 'Laporan', '12'],
        ['Pengawas Sekolah', 'Melaksanakan supervisi akademik', 'Jumlah guru yang disupervisi', 'Orang', '60'],
        ['', 'Menyusun laporan supervisi', 'Jumlah jam supervisi', 'Jam', '240'],
      ],
    },
  },
  'Sosial: nol kasus, tanpa nilai beralasan, bersatuan kata': {
    lembar: {
      Capaian: [
        ['Tabel 3.1 Capaian Kinerja Dinas Sosial Tahun 2024'],
        [],
        ['No.', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian'],
        ['1.', 'Persentase PPKS yang tertangani', 'Persen', '72%', '74,10%', '102,92%'],
        ['2.', 'Jumlah kejadian pasung', 'Kasus', '0', '0', '100%'],
        ['3.', 'Jumlah Keluarga Penerima Manfaat yang graduasi', 'KPM', '350', '361', '103,14%'],
        ['4.', 'Persentase lansia yang mendapat layanan', 'Persen', '60%', '61%', '101,67%'],
      ],
    },
  },
  'Kominfo: opini, level, indeks berkoma': {
    lembar: {
      IKU: [
        ['Indikator Kinerja Utama Dinas Komunikasi dan Informatika Kabupaten Lembah Biru'],
        [],
        [
          'No',
          'Sasaran Strategis',
          'Indikator Kinerja Utama',
          'Satuan',
          'Definisi Operasional',
          'Formulasi',
          'Sumber Data',
          'Penanggung Jawab',
        ],
        [
          '1',
          'Meningkatnya kualitas SPBE',
          'Indeks SPBE',
          'Indeks',
          'Hasil pemantauan dan evaluasi SPBE oleh Kementerian PANRB',
          'Hasil evaluasi Kementerian PANRB',
          'LHE SPBE',
          'Bidang Aplikasi',
        ],
        [
          '2',
          'Meningkatnya keterbukaan informasi',
          'Kualifikasi keterbukaan informasi publik',
          'Kualifikasi',
          'Hasil monev Komisi Informasi Provinsi',
          'Hasil penilaian Komisi Informasi',
          'Komisi Informasi',
          'Bidang IKP',
        ],
        [
          '3',
          'Meningkatnya keamanan informasi',
          'Persentase sistem elektronik yang memenuhi standar keamanan',
          'Persen',
          'Sistem elektronik dengan hasil uji keamanan memenuhi standar BSSN',
          'Jumlah sistem elektronik yang lulus uji keamanan / jumlah sistem elektronik x 100%',
          'Hasil ITSA',
          'Bidang Persandian',
        ],
        [
          '4',
          'Meningkatnya pemanfaatan data',
          'Persentase data statistik sektoral yang termutakhirkan',
          'Persen',
          'Data prioritas yang diperbarui sesuai jadwal',
          'Data yang dimutakhirkan tepat jadwal : seluruh data prioritas x 100',
          'Portal data',
          'Bidang Statistik',
        ],
      ],
    },
  },
  'Keuangan: bertambah/(berkurang), sub kegiatan tunggal, tanpa realisasi': {
    lembar: {
      Anggaran: [
        ['Tabel 3.9 Realisasi Anggaran Dinas Pertanian Tahun 2025'],
        [],
        [
          'No',
          'Program/Kegiatan/Sub Kegiatan',
          'Pagu Murni (Rp)',
          'Pagu Perubahan (Rp)',
          'Bertambah/(Berkurang)',
          'Realisasi (Rp)',
          '% Realisasi',
        ],
        [
          '1',
          'Program Penyediaan Prasarana Pertanian',
          '2.150.000.000',
          '2.000.000.000',
          '(150.000.000)',
          '1.912.500.000',
          '95,63',
        ],
        [
          '1.1',
          'Pengelolaan Jaringan Irigasi Usaha Tani',
          '2.150.000.000',
          '2.000.000.000',
          '(150.000.000)',
          '1.912.500.000',
          '95,63',
        ],
        ['2', 'Program Penyuluhan Pertanian', '640.000.000', '712.500.000', '72.500.000', '0', '0,00'],
        ['', 'Jumlah', '2.790.000.000', '2.712.500.000', '(77.500.000)', '1.912.500.000', '70,51'],
      ],
    },
  },
  'Perpustakaan dan arsip: pembanding sebagian ada, sumber lain daerah': {
    lembar: {
      Banding: [
        ['Tabel 3.5 Perbandingan Realisasi Tahun 2025 dengan Provinsi, Nasional, dan Kabupaten Tetangga'],
        [],
        ['No', 'Indikator Kinerja', 'Realisasi Kabupaten', 'Realisasi Provinsi', 'Realisasi Nasional'],
        ['1', 'Tingkat Kegemaran Membaca', '71,20', '70,05', '72,44'],
        ['2', 'Indeks Pembangunan Literasi Masyarakat', '68,91', 'N/A', '73,52'],
        ['3', 'Nilai pengawasan kearsipan', '82,10', '79,65', '-'],
      ],
    },
  },
};

it('buku kerja templat: hanya rumus yang memang janggal', () => {
  const { konteks } = buatKonteks(snapshotIsian(isianTapin()));
  const tuduhan = aturanMutu.flatMap((a) => a.periksa(konteks)).filter((t) => t.tingkat !== 'info');
  expect(tuduhan).toEqual([]);
  const banjar = buatKonteks(snapshotIsian(isianBanjar())).konteks;
  const aturan = aturanMutu.flatMap((a) => a.periksa(banjar)).filter((t) => t.tingkat !== 'info');
  expect(new Set(aturan.map((t) => t.aturan))).toEqual(
    new Set(['atribut-iku-kosong', 'rumus-tautologis', 'rumus-tidak-sesuai-indikator']),
  );
});

describe.each(Object.entries(WAJAR))('tidak ada tuduhan: %s', (_, { lembar, catatan = [] }) => {
  it.each(['teks', 'ketik'] as const)('%s', (bentuk) => {
    const { konteks } = buatKonteks(bukuDari(lembar, bentuk));
    expect(konteks.tabel.length).toBe(Object.keys(lembar).length);
    const temuan = [...aturanMutu, ...aturanPenulisan].flatMap((a) => a.periksa(konteks));
    const tuduhan = temuan
      .filter((t) => t.tingkat !== 'info')
      .map((t) => `${t.aturan} ${t.lembar}!${t.sel}: ${t.pesan}`);
    expect(tuduhan).toEqual([]);
    const boleh = new Set(['angka-sebagai-teks', 'arah-tidak-sesuai', 'atribut-iku-kosong', ...catatan]);
    const lain = temuan.filter((t) => !boleh.has(t.aturan)).map((t) => `${t.aturan} ${t.lembar}!${t.sel}: ${t.pesan}`);
    expect(lain).toEqual([]);
  });
});
