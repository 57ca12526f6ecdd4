import { describe, expect, it } from 'vitest';
import { kenaliTabel } from '../../src/recognise/kenali';
import { bukuDari, LAPORAN, terbitkan } from '../rules/terbit';

const peran = (lembar: Record<string, string[][]>) =>
  kenaliTabel(bukuDari(lembar)).tabel.map((t) => t.kolom.map((k) => k.peran));

describe('laporan terbitan dikenali seluruhnya', () => {
  for (const bentuk of ['teks', 'ketik'] as const) {
    it(`banjar (${bentuk})`, () => {
      const { tahun, tabel, dikenali } = kenaliTabel(terbitkan(LAPORAN.banjar, bentuk).buku);
      expect(tahun).toBe(2025);
      expect(dikenali.filter((d) => !d.dibaca || d.sebab)).toEqual([]);
      expect(Object.fromEntries(tabel.map((t) => [t.lembar, t.jenis]))).toMatchObject({
        'perjanjian-kinerja': 'perjanjian-kinerja',
        'skala-nilai': 'skala-nilai',
        'realisasi-kinerja': 'realisasi-kinerja',
        'perbandingan-tahun': 'perbandingan-tahun',
        'perbandingan-renstra': 'perbandingan-renstra',
        'perbandingan-provinsi-nasional': 'perbandingan-pembanding',
        efisiensi: 'efisiensi',
        'lhe-akip': 'lhe',
        'belanja-jenis': 'belanja-jenis',
        'anggaran-program': 'anggaran-program',
        'kinerja-anggaran-sasaran': 'kinerja-anggaran',
        'sk-iku-2026-II': 'iku',
      });
      expect(tabel.find((t) => t.lembar === 'sk-iku-2026-II')?.baris.length).toBe(59);
    });
    it(`tapin (${bentuk})`, () => {
      const { tahun, tabel } = kenaliTabel(terbitkan(LAPORAN.tapin, bentuk).buku);
      expect(tahun).toBe(2024);
      const anggaran = tabel.find((t) => t.lembar === 'anggaran');
      const baris = anggaran?.baris ?? [];
      // Kegiatan carry no number and no prefix, some sub kegiatan lack their letter: only the sums tell.
      expect(
        baris
          .map(
            (b) => ({ program: 'P', kegiatan: 'K', subKegiatan: 's', total: 'T', urusan: 'U' })[b.tingkat ?? 'urusan'],
          )
          .join(''),
      ).toBe('PKsssKssKssKsssssKsKssKsssPKssKsPKsssKssKssPKssKsssT');
      expect(baris[51]?.jenis).toBe('jumlah');
    });
  }
});

describe('kepala tabel', () => {
  it('kata salah ketik, tahun, dan rentang kepala', () => {
    const { tabel } = kenaliTabel(
      bukuDari({
        a: [
          ['No', 'Indikator Kinera', 'Tahun 2023', '', 'Tahun 2024', '', ''],
          ['', '', 'Realiasi', 'Capain (%)', 'Target', 'Realisasi', 'Capaian'],
          ['1', 'Angka kemiskinan', '4,5', '98', '4', '4,1', '97,5'],
        ],
      }),
    );
    expect(tabel[0]?.kolom.map((k) => [k.peran, k.tahun])).toEqual([
      ['nomor', null],
      ['indikator', null],
      ['realisasi', 2023],
      ['capaian', 2023],
      ['target', 2024],
      ['realisasi', 2024],
      ['capaian', 2024],
    ]);
  });

  it('tahun di bawah kepala yang tak dikenal masih kepala, bukan baris isi', () => {
    const { tabel } = kenaliTabel(
      bukuDari({
        a: [
          ['No', 'Poliklinik', '', ''],
          ['', '', '2022', '2023'],
          ['1', 'Anak', '1.200', '1.310'],
          ['2', 'Gigi', '840', '905'],
          ['3', 'Mata', '455', '470'],
        ],
      }),
    );
    expect(tabel[0]?.kolom.map((k) => k.tahun)).toEqual([null, null, 2022, 2023]);
    expect(tabel[0]?.baris.map((b) => b.baris)).toEqual([3, 4, 5]);
  });

  it('baris kedua yang dikenal dari letaknya: "T" dan "R" per triwulan, tahun ke-, kata yang tak dikenal', () => {
    const baris = (...teks: string[]) => teks;
    const { tabel } = kenaliTabel(
      bukuDari({
        renaksi: [
          baris('No', 'Indikator', 'Satuan', 'Triwulan I', '', 'Triwulan II', ''),
          baris('', '', '', 'T', 'R', 'T', 'R'),
          baris('1', 'Jumlah pelatihan', 'Kegiatan', '2', '2', '3', '4'),
        ],
        renstra: [
          baris('Sasaran', 'Indikator', 'Target Tahun Ke-', '', 'Ket.'),
          baris('', '', '1 (2022)', '2 (2023)', ''),
          baris('Sasaran A', 'Indikator A', '80', '82', '-'),
        ],
        romawi: [
          baris('No', 'Indikator', 'Satuan', 'Target Tahun Ke-', '', '', ''),
          baris('', '', '', 'I', 'II', 'III', 'IV'),
          baris('1', 'Jumlah pelatihan', 'Kegiatan', '2', '3', '4', '6'),
        ],
        iku: [
          baris('No', 'Indikator', 'Penjelasan', '', 'Sumber Data'),
          baris('', '', 'Formulasi', 'Hal lain', ''),
          baris('1', 'Persentase desa', 'a / b', 'x', 'BPS'),
        ],
        // A first row of data under a header with an open column is no header.
        data: [
          baris('No', 'Sasaran', '', 'Target'),
          baris('1', 'S1', 'Sasaran A', '80'),
          baris('2', 'S2', 'Sasaran B', '90'),
        ],
      }),
    );
    const di = (lembar: string) => tabel.find((t) => t.lembar === lembar);
    expect(
      di('renaksi')
        ?.kolom.map((k) => [k.peran, k.tw])
        .slice(3),
    ).toEqual([
      ['target', 1],
      ['realisasi', 1],
      ['target', 2],
      ['realisasi', 2],
    ]);
    expect(di('renstra')?.kolom.flatMap((k) => (k.peran === 'target' ? [k.tahun] : []))).toEqual([2022, 2023]);
    expect(
      di('romawi')
        ?.kolom.map((k) => [k.peran, k.tw])
        .slice(3),
    ).toEqual(Array(4).fill(['target', null]));
    expect(di('iku')?.kolom.map((k) => k.peran)).toContain('formulasi');
    expect(di('iku')?.baris).toHaveLength(1);
    expect(di('data')?.baris).toHaveLength(2);
  });
  it('kolom "Rp" dan "%" di bawah satu kepala', () => {
    expect(
      peran({
        a: [
          ['Kode Rekening', 'Uraian', 'Pagu', '', 'Realisasi', '', 'Sisa Anggaran'],
          ['', '', 'Sebelum Perubahan', 'Setelah Perubahan', 'Rp', '%', ''],
          ['1.02.01', 'Program A', '1.000.000', '2.000.000', '1.500.000', '75', '500.000'],
        ],
      }),
    ).toEqual([['kode', 'uraian', 'pagu', 'pagu', 'realisasiAnggaran', 'penyerapan', 'sisa']]);
  });

  it('dua tabel berdampingan dan dua tabel bertumpuk', () => {
    const { tabel } = kenaliTabel(
      bukuDari({
        a: [
          ['Tabel 1', '', '', '', 'Tabel 2'],
          ['No', 'Indikator', 'Target', '', 'No', 'Program', 'Anggaran'],
          ['1', 'Persentase jalan mantap', '80', '', '1', 'Program Jalan', '1.000.000'],
          ['2', 'Persentase jembatan baik', '70', '', '2', 'Program Jembatan', '2.000.000'],
          [],
          ['Tabel 3 Skala'],
          ['Interval', 'Kriteria'],
          ['90 - 100', 'Sangat Baik'],
          ['0 - 89', 'Baik'],
        ],
      }),
    );
    expect(tabel.map((t) => [t.judul, t.jenis, t.baris.length])).toEqual([
      ['Tabel 1', 'perjanjian-kinerja', 2],
      ['Tabel 2', 'anggaran-program', 2],
      ['Tabel 3 Skala', 'skala-nilai', 2],
    ]);
  });
});

describe('satuan uang', () => {
  const pangkat = (judul: string, kepala = 'Anggaran', isi = '1.250') =>
    kenaliTabel(
      bukuDari({
        a: [
          [judul],
          [],
          ['No', 'Program', kepala, 'Realisasi Anggaran'],
          ['1', 'Program Jalan', isi, '900'],
          ['2', 'Program Jembatan', '2.000', '1.500'],
        ],
      }),
    ).tabel[0]?.kolom.map((k) => k.pangkat ?? 0);
  it.each([
    ['Realisasi Anggaran (dalam ribuan rupiah)', [0, 0, 3, 3]],
    ['Realisasi Anggaran (Juta Rp)', [0, 0, 6, 6]],
    ['Realisasi Anggaran (Rp. 000)', [0, 0, 3, 3]],
    ['Realisasi Anggaran dalam Rp Miliar', [0, 0, 9, 9]],
    ['Program Satu Juta Sambungan', [0, 0, 0, 0]],
  ])('%s', (judul, harap) => {
    expect(pangkat(judul)).toEqual(harap);
  });
  it('kepala kolom mendahului judul; jumlah yang mustahil menolak satuannya', () => {
    expect(pangkat('Realisasi Anggaran', 'Anggaran (Rp Juta)')).toEqual([0, 0, 6, 0]);
    expect(pangkat('Realisasi (dalam jutaan rupiah)', 'Anggaran', '2.526.926.600')).toEqual([0, 0, 0, 0]);
  });
});

describe('masukan yang tidak lazim', () => {
  it('buku kosong, lembar tersembunyi, lembar teks: dikatakan, tidak gagal', () => {
    const buku = bukuDari({
      kosong: [],
      teks: [['Kata pengantar'], ['Puji syukur kami panjatkan']],
      angka: [
        ['5', '6'],
        ['7', '8'],
      ],
    });
    const rahasia = {
      ...bukuDari({
        x: [
          ['No', 'Indikator', 'Target'],
          ['1', 'A', '2'],
        ],
      }).lembar[0]!,
      nama: 'rahasia',
      tersembunyi: true,
    };
    const kenali = kenaliTabel({ ...buku, lembar: [...buku.lembar, rahasia] });
    expect(kenali.tabel).toEqual([]);
    expect(kenali.dikenali.map((d) => [d.lembar, d.dibaca])).toEqual([
      ['kosong', false],
      ['teks', false],
      ['angka', false],
      ['rahasia', false],
    ]);
    for (const d of kenali.dikenali) expect(d.sebab?.length).toBeGreaterThan(10);
    expect(kenaliTabel({ ...buku, lembar: [] }).dikenali).toEqual([]);
  });
});
