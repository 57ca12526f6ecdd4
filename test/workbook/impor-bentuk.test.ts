/** Published tables of other shapes than the known reports: what `impor` takes from them, held against the source's own sums. */
import { describe, expect, it } from 'vitest';
import { Buku } from '../../local/engine/buku.ts';
import { muatBundel } from '../../local/services/index.ts';

type Sel = string | number | null;

function impor(lembar: Record<string, Sel[][]>, tahun = 2023) {
  const buku = new Buku('Terbit');
  for (const [nama, isi] of Object.entries(lembar)) {
    const l = buku.tambahLembar(nama);
    isi.forEach((b, i) => {
      b.forEach((v, j) => {
        if (v !== null) l.tulisIsi(i + 1, j + 1, v);
      });
    });
  }
  return muatBundel(buku).LKJIP.tindakan.imporData!({ tahun }) as {
    isi: Record<string, Record<string, Sel>[]>;
    dilewati: { sebab: string }[];
  };
}

const KEPALA = ['Kode', 'Program/Kegiatan/Sub Kegiatan', 'Anggaran', 'Realisasi', '%'];
const anggaran = (baris: Sel[][], judul = 'Realisasi Anggaran Program dan Kegiatan Tahun 2023') => ({
  Anggaran: [[judul], [], KEPALA, ...baris],
});
const jumlah = (isi: Record<string, Sel>[], tingkat: string, id: string) =>
  isi.filter((r) => r.tingkat === tingkat).reduce((a, r) => a + Number(r[id] ?? 0), 0);

const BERTINGKAT: Sel[][] = [
  ['A', 'Program Pelayanan Kesehatan', 900, 800, 88.89],
  ['1', 'Kegiatan Penyediaan Layanan', 600, 550, 91.67],
  ['a', 'Sub Kegiatan Layanan Ibu', 400, 370, 92.5],
  ['b', 'Sub Kegiatan Layanan Balita', 200, 180, 90],
  ['2', 'Kegiatan Penyediaan Fasilitas', 300, 250, 83.33],
  ['a', 'Sub Kegiatan Pembangunan Puskesmas', 300, 250, 83.33],
  ['B', 'Program Penunjang Urusan', 500, 450, 90],
  ['1', 'Kegiatan Perencanaan', 500, 450, 90],
  ['a', 'Sub Kegiatan Penyusunan Dokumen', 200, 190, 95],
  ['b', 'Sub Kegiatan Evaluasi Kinerja', 300, 260, 86.67],
  [null, 'Jumlah', 1400, 1250, 89.29],
];

describe('impor tabel anggaran', () => {
  it('jumlah "dalam ribuan" dan "juta" menjadi rupiah penuh', () => {
    for (const [kata, kali] of [
      ['(dalam ribuan rupiah)', 1e3],
      ['(dalam juta rupiah)', 1e6],
    ] as const) {
      const { isi } = impor(anggaran(BERTINGKAT, `Realisasi Anggaran Tahun 2023 ${kata}`));
      expect(jumlah(isi.ANGGARAN!, 'program', 'paguMurni')).toBe(1400 * kali);
      expect(jumlah(isi.ANGGARAN!, 'program', 'realisasi')).toBe(1250 * kali);
    }
  });

  it('kode yang mulai lagi di bawah tiap induk: tiap baris tetap di bawah induknya, berkode penuh', () => {
    const besar = BERTINGKAT.map((b) => b.map((v, j) => (j > 1 && j < 4 ? Number(v) * 1e6 : v)));
    const { isi } = impor(anggaran(besar));
    const a = isi.ANGGARAN!;
    expect(a.map((r) => r.kodeRekening)).toEqual([
      'A',
      'A.1',
      'A.1.a',
      'A.1.b',
      'A.2',
      'A.2.a',
      'B',
      'B.1',
      'B.1.a',
      'B.1.b',
    ]);
    for (const tingkat of ['program', 'kegiatan', 'sub kegiatan']) {
      expect(jumlah(a, tingkat, 'paguMurni'), tingkat).toBe(1400e6);
      expect(jumlah(a, tingkat, 'realisasi'), tingkat).toBe(1250e6);
    }
  });

  it('nomor yang sama di tabel lain bukan baris yang sama; nama yang sama baris yang sama', () => {
    const baris = (b: Sel[][]) => [
      ['Realisasi Anggaran Program Tahun 2023'],
      [],
      ['No', 'Program', 'Anggaran', 'Realisasi'],
      ...b,
    ];
    const { isi } = impor({
      Satu: baris([
        ['1', 'Program Perikanan Tangkap', 700e6, 650e6],
        ['2', 'Program Perikanan Budidaya', 300e6, 290e6],
      ]),
      Dua: baris([
        ['1', 'Program Perikanan Budidaya', 300e6, 290e6],
        ['2', 'Program Perikanan Tangkap', 700e6, 650e6],
      ]),
    });
    expect(jumlah(isi.ANGGARAN!, 'program', 'paguMurni')).toBe(1000e6);
    expect(jumlah(isi.ANGGARAN!, 'program', 'realisasi')).toBe(940e6);
  });

  it('dua tahun berdampingan per program: tahun lalu ke kolomnya, yang lebih lama tidak', () => {
    const { isi } = impor({
      Dua: [
        ['Perbandingan Anggaran dan Realisasi Program Tahun 2021, 2022 dan 2023'],
        [],
        ['No', 'Program', 'Tahun 2021', null, 'Tahun 2022', null, 'Tahun 2023', null],
        [null, null, 'Anggaran', 'Realisasi', 'Anggaran', 'Realisasi', 'Anggaran', 'Realisasi'],
        ['1', 'Program Perikanan Tangkap', 500e6, 490e6, 600e6, 590e6, 700e6, 650e6],
        ['2', 'Program Perikanan Budidaya', 100e6, 90e6, 200e6, 190e6, 300e6, 290e6],
      ],
    });
    const kolom = ['paguMurni', 'realisasi', 'paguLalu', 'realisasiLalu'];
    expect(isi.ANGGARAN!.map((r) => kolom.map((k) => r[k]))).toEqual([
      [700e6, 650e6, 600e6, 590e6],
      [300e6, 290e6, 200e6, 190e6],
    ]);
  });

  it('jumlah menurut tahun tanpa program: disebut di mana harus diisi', () => {
    const { isi, dilewati } = impor({
      Jumlah: [
        ['Perbandingan Anggaran Tahun 2022 dan Tahun 2023'],
        [],
        ['Sumber', 'Tahun', 'Jumlah'],
        ['APBD', 2022, 600e6],
        ['APBD', 2023, 700e6],
      ],
    });
    expect(isi.ANGGARAN ?? []).toEqual([]);
    expect(dilewati.map((d) => d.sebab)).toEqual([
      'Perbandingan Anggaran Tahun 2022 dan Tahun 2023 (Jumlah): jumlah menurut tahun atau sumber dana, tanpa program; isi pagu tahun lalu per program di kolom Pagu tahun lalu lembar Anggaran',
    ]);
  });

  it('sumber dana dan paket bukan program', () => {
    const { isi } = impor({
      ...anggaran(BERTINGKAT.map((b) => b.map((v, j) => (j > 1 && j < 4 ? Number(v) * 1e6 : v)))),
      Dana: [
        ['Realisasi Anggaran Menurut Sumber Dana Tahun 2023'],
        [],
        ['No', 'Sumber Dana', 'Anggaran', 'Realisasi', '%'],
        ['1', 'Dana Alokasi Umum', 1000e6, 900e6, 90],
        ['2', 'DAK Fisik', 400e6, 350e6, 87.5],
      ],
    });
    expect(jumlah(isi.ANGGARAN!, 'program', 'paguMurni')).toBe(1400e6);
    expect(isi.ANGGARAN!.some((r) => /DAK|Alokasi/.test(String(r.uraian)))).toBe(false);
  });
});

describe('impor tabel kinerja', () => {
  const tabel = {
    Kinerja: [
      ['Perbandingan Realisasi Kinerja Tahun 2023 dengan Target Renstra'],
      [],
      ['Sasaran', 'Indikator', 'Satuan', 'Kondisi Awal (2020)', 'Target 2023', 'Realisasi 2023', 'Capaian (%)'],
      ['(a)', '(b)', '(c)', '(c)', '(d)', '(e)', '(f)'],
      ['Produksi naik', 'Produksi perikanan budidaya', 'Ton', 900, 1000, 1050, 105],
      ['Layanan baik', 'Indeks kepuasan masyarakat', 'Indeks', 80, 85, 86, 101.18],
    ],
  };

  it('tahun di kepala kolom lebih kuat dari kata "awal"', () => {
    const riwayat = impor(tabel).isi.RIWAYAT ?? [];
    expect(riwayat.map((r) => r['realisasi:2020'])).toEqual([900, 80]);
    expect(riwayat.some((r) => 'realisasi:2022' in r)).toBe(false);
  });

  it('baris nomor kolom bukan indikator', () => {
    expect(impor(tabel).isi.IKU!.map((r) => r.indikator)).toEqual([
      'Produksi perikanan budidaya',
      'Indeks kepuasan masyarakat',
    ]);
  });
});
