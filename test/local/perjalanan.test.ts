/**
 * The journey of a planning officer: the empty template, mistakes as people make them, their findings, the repair, tables,
 * document, money from SIPD, a quarter's monitoring and the next year. Every figure was computed by hand.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Buku } from '../../local/engine/buku.ts';
import { muatBundel } from '../../local/services/index.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { BacaZip } from '../../local/xlsx/zip.ts';
import type { Temuan } from '../../src/core/temuan';
import { jalankanLkjip } from '../alat/lkjip';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lkjip-jalan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const lkjip = (...argv: string[]) => jalankanLkjip(folder, ...argv);
const buka = (nama: string) => bacaXlsx(readFileSync(join(folder, nama)));
const simpan = (nama: string, buku: Buku) => writeFileSync(join(folder, nama), tulisXlsx(buku));

type Nilai = string | number | null;
/** Types rows below the headings of a sheet, each by its heading. */
function ketik(buku: Buku, nama: string, kepala: number, baris: readonly Record<string, Nilai>[]): void {
  const l = buku.cariLembar(nama)!;
  const kolom = new Map<string, number>();
  for (let k = 60; k >= 1; k--) {
    const v = l.lihat(kepala, k)?.isi;
    if (typeof v === 'string') kolom.set(v, k);
  }
  baris.forEach((b, i) => {
    for (const [judul, v] of Object.entries(b)) {
      if (!kolom.has(judul)) throw new Error(`${nama}: ${judul}`);
      l.tulisIsi(kepala + 1 + i, kolom.get(judul)!, v);
    }
  });
}

const IKU = (
  [
    ['SS.1', 'Meningkatnya ketersediaan pangan', 'Produksi padi', 'Ton', 'NAIK', 'jumlah'],
    ['SS.2', null, 'Persentase kelompok tani naik kelas', 'Persen', 'NAIK', 'nilai terakhir'],
    ['SS.3', 'Menurunnya kerawanan pangan', 'Persentase kehilangan hasil (losses)', 'Persen', 'NAIK', 'nilai terakhir'],
    ['SS.4', null, 'Skor Pola Pangan Harapan', 'Skor', 'NAIK', 'nilai terakhir'],
    ['SS.5', 'Meningkatnya akuntabilitas kinerja', 'Predikat SAKIP', 'Predikat', 'NAIK', null],
    ['SS.6', null, 'Indeks Kepuasan Masyarakat', 'Indeks', 'NAIK', 'rata-rata'],
  ] as const
).map(([kode, sasaran, indikator, satuan, arah, cara]) => ({
  Kode: kode,
  Tingkat: 'Sasaran Strategis',
  'Tujuan / sasaran': sasaran,
  Indikator: indikator,
  Satuan: satuan,
  Arah: arah,
  'Penanggung jawab': kode < 'SS.5' ? 'Bidang Ketersediaan' : 'Sekretariat',
  'Akumulasi triwulan': cara,
}));
const KINERJA: Record<string, Nilai>[] = [
  {
    Kode: 'SS.1',
    Target: 1200,
    ...Object.fromEntries(['I', 'II', 'III', 'IV'].map((r) => [`Target TW ${r}`, 300])),
    'Realisasi TW I': 330,
    'Realisasi TW II': 300,
    'Realisasi TW III': 285.5,
    'Realisasi TW IV': 300,
    'Bukti dukung': 'https://contoh.go.id/padi',
  },
  { Kode: 'SS.2', Target: 60, Pembilang: 45, Penyebut: 70 },
  { Kode: 'SS.3', Target: 8, Realisasi: 8.25 },
  { Kode: 'SS.4', Target: 92.5, Realisasi: 91.3 },
  { Kode: 'SS.5', Target: 'BB', Realisasi: 'BB' },
  { Kode: 'SS.6', Target: 85, Realisasi: 86.25 },
];
const uang = (
  kode: string,
  tingkat: string,
  uraian: string,
  pagu: number | null,
  realisasi: number | null,
  iku = '',
) => ({
  'Kode rekening': kode,
  Tingkat: tingkat,
  Uraian: uraian,
  'Kode IKU': iku || null,
  'Pagu murni (Rp)': pagu,
  'Realisasi (Rp)': realisasi,
});
const ANGGARAN = [
  uang('2.09.01', 'program', 'Program Penunjang', 345_000_000, 330_000_000, 'SS.5, ss.6 '),
  uang('2.09.01.2.05', 'kegiatan', 'Administrasi Kepegawaian', 345_000_000, 330_000_000),
  uang('2.09.01.2.05.0010', 'sub kegiatan', 'Bimbingan Teknis', 345_000_000, 330_000_000),
  uang('2.09.03', 'program', 'Program Diversifikasi', 2_500_000_000, 2_400_000_000, 'SS.1;SS.2;SS.3;SS.4'),
  uang('2.09.03.2.01', 'kegiatan', 'Penyediaan Pangan', null, null),
  uang('2.09.03.2.01.0001', 'sub kegiatan', 'Lumbung Pangan', 1_400_000_000, 1_350_000_000),
  uang('2.09.03.2.01.0002', 'sub kegiatan', 'Pekarangan', 1_100_000_000, 1_050_000_000),
];

function isi(buku: Buku): void {
  const identitas = buku.cariLembar('Identitas')!;
  for (const [b, v] of [
    [4, 'Dinas Ketahanan Pangan'],
    [5, 2025],
    [9, 'Kabupaten Rekaan'],
    [10, '2025-2029'],
    [19, 'APBD Rp300.000.000; DAK Rp1.900.000.000'],
  ] as const)
    identitas.tulisIsi(b, 2, v);
  ketik(buku, 'IKU', 3, IKU);
  ketik(buku, 'Kinerja', 4, KINERJA);
  ketik(buku, 'Renstra', 3, [
    { Kode: 'SS.1', 'Target 2025': 1200, 'Target 2026': 1250, 'Target 2029': 1400 },
    { Kode: 'SS.2', 'Target 2025': 60, 'Target 2026': 65, 'Target 2029': 80 },
  ]);
  ketik(buku, 'Anggaran', 4, ANGGARAN);
}

interface Tabel {
  id: string;
  nomor: string | null;
  baris: { teks: string }[][];
}
const temuan = async (nama: string) => {
  const { out } = await lkjip('validasi', nama, '--json');
  return (JSON.parse(out) as { temuan: Temuan[] }).temuan;
};
const ringkas = (t: Temuan[]) =>
  t
    .filter((x) => x.tingkat !== 'info')
    .map((x) => `${x.aturan} ${x.lembar}!${x.sel}`)
    .sort();

describe('dari templat kosong sampai tahun berikutnya', () => {
  it('templat kosong tidak disalahkan; yang harus diisi disebut', async () => {
    expect((await lkjip('templat', '-o', 'kosong.xlsx', '--tahun', '2025')).kode).toBe(0);
    expect(ringkas(await temuan('kosong.xlsx'))).toEqual(['isian-belum-diisi Identitas!B4']);
    expect((await lkjip('kurang', 'kosong.xlsx')).out).toContain('6 harus diisi');
  });

  it('tiap kekeliruan satu temuan, di selnya sendiri', async () => {
    const buku = buka('kosong.xlsx');
    isi(buku);
    simpan('benar-kecuali-arah.xlsx', buku);
    expect(ringkas(await temuan('benar-kecuali-arah.xlsx'))).toEqual(['arah-tidak-sesuai IKU!F6']);
    buku.cariLembar('IKU')!.tulisIsi(20, 2, 'catatan: tunggu SK');
    buku.cariLembar('Kinerja')!.tulisIsi(8, 5, '1.762 Orang');
    buku.cariLembar('Anggaran')!.tulisIsi(8, 5, 2_400_000_000);
    buku.cariLembar('Renstra')!.tulisIsi(3, 1, null);
    buku.cariLembar('Kinerja')!.tulisIsi(4, 12, null);
    simpan('keliru.xlsx', buku);
    const t = ringkas(await temuan('keliru.xlsx'));
    for (const satu of [
      'arah-tidak-sesuai IKU!F6',
      'isian-teks-tersesat IKU!B20',
      'isian-pagu-tidak-sama Anggaran!E8',
      'isian-kolom-hilang Renstra!A3',
      'isian-kolom-hilang Kinerja!L4',
    ])
      expect(t.filter((x) => x === satu)).toEqual([satu]);
    expect(t.filter((x) => x.endsWith('Kinerja!E8'))).toHaveLength(1);
  });

  it('lembar isian yang dihapus dibuat lagi, bukan dicari di lembar lain', async () => {
    const buku = buka('keliru.xlsx');
    buku.hapusLembar(buku.cariLembar('Renstra')!);
    simpan('tanpa-renstra.xlsx', buku);
    expect((await lkjip('perbarui', 'tanpa-renstra.xlsx', '-o', 'pulih.xlsx')).kode).toBe(0);
    const pulih = buka('pulih.xlsx');
    const nama = pulih.rentangBernama.find((r) => r.nama === 'RENSTRA')!;
    expect(pulih.lembarId(nama.lembarId)!.nama).toBe('Renstra');
    expect(pulih.cariLembar('Pembanding')!.lihat(3, 3)!.isi).toBe('Realisasi provinsi');
  });

  it('setelah dibetulkan: tabel berisi angka yang dihitung dengan tangan', async () => {
    const buku = buka('kosong.xlsx');
    isi(buku);
    buku.cariLembar('IKU')!.tulisIsi(6, 6, 'TURUN');
    simpan('benar.xlsx', buku);
    expect(ringkas(await temuan('benar.xlsx'))).toEqual([]);
    const { tabel } = JSON.parse((await lkjip('tabel', 'benar.xlsx', '--json')).out) as { tabel: Tabel[] };
    const ambil = (id: string) => tabel.find((t) => t.id === id)!.baris.map((b) => b.map((s) => s.teks).join(' | '));
    expect(tabel.filter((t) => t.nomor === null).map((t) => t.id)).toEqual(['sk-iku-1']);
    expect(ambil('realisasi-kinerja')).toEqual([
      '1 | Meningkatnya ketersediaan pangan | Produksi padi | 1.200,00 | Ton | 1.215,50 | 101,29 | Sangat Tinggi',
      '1 | Meningkatnya ketersediaan pangan | Persentase kelompok tani naik kelas | 60,00 | Persen | 64,29 | 107,15 | Sangat Tinggi',
      '2 | Menurunnya kerawanan pangan | Persentase kehilangan hasil (losses) | 8,00 | Persen | 8,25 | 96,88 | Sangat Tinggi',
      '2 | Menurunnya kerawanan pangan | Skor Pola Pangan Harapan | 92,50 | Skor | 91,30 | 98,70 | Sangat Tinggi',
      '3 | Meningkatnya akuntabilitas kinerja | Predikat SAKIP | BB | Predikat | BB | 100,00 | Sangat Tinggi',
      '3 | Meningkatnya akuntabilitas kinerja | Indeks Kepuasan Masyarakat | 85,00 | Indeks | 86,25 | 101,47 | Sangat Tinggi',
    ]);
    expect(ambil('efisiensi').map((b) => b.split(' | ').slice(-3).join(' '))).toEqual([
      '101,29 96,00 5,29',
      '107,15 96,00 11,15',
      '96,88 96,00 -',
      '98,70 96,00 -',
      '100,00 95,65 4,35',
      '101,47 95,65 5,82',
    ]);
    expect(ambil('perhitungan')[1]).toContain('45 : 70 × 100 = 64,29');
    // 345 + 2.500 = 2.845; 330 + 2.400 = 2.730; 95,96 %. Program, kegiatan without money of its own, sub kegiatan.
    expect(ambil('anggaran').at(-1)).toContain('2.845.000.000 | 2.730.000.000 | 115.000.000 | 95,96');
    expect(ambil('alokasi-anggaran').map((b) => b.split(' | ').slice(1).join(' '))).toEqual([
      'Sumber dana lain - 2.845.000.000',
      'APBD 300.000.000 -',
      'DAK 1.900.000.000 -',
      'Jumlah 2.200.000.000 2.845.000.000',
    ]);
  });

  it('dokumen Word memuat angka yang sama', async () => {
    expect((await lkjip('laporan', 'benar.xlsx', '-o', 'LKJIP.docx')).kode).toBe(0);
    const xml = new BacaZip(readFileSync(join(folder, 'LKJIP.docx'))).teks('word/document.xml')!;
    const teks = xml.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    for (const angka of ['1.215,50', '101,29', '64,29', '96,88', '95,96']) expect(teks).toContain(angka);
    expect(teks).toContain('Dinas Ketahanan Pangan');
  });

  it('pantauan triwulan: sampai di mana, siapa belum, berapa terserap', async () => {
    const { out, kode } = await lkjip('pantauan', 'benar.xlsx', '--triwulan', '3', '--json', '-o', 'pantau.xlsx');
    expect(kode).toBe(0);
    const p = JSON.parse(out) as { baris: Record<string, string>[]; belum: string[]; ringkasan: string };
    // 330 + 300 + 285,5 = 915,5 of 900 to date, and of 1.200 in the year.
    expect(p.baris[0]).toMatchObject({
      targetSampai: '900,00',
      realisasi: '915,50',
      sampai: '101,72',
      setahun: '76,29',
      jalur: 'sesuai',
      penyerapan: '96,00',
      bukti: 'https://contoh.go.id/padi',
    });
    expect(p.baris.slice(1).map((b) => b.jalur)).toEqual(new Array(5).fill('belum'));
    expect(p.belum).toEqual(['Bidang Ketersediaan: SS.2, SS.3, SS.4', 'Sekretariat: SS.5, SS.6']);
    expect(p.ringkasan).toBe(
      'Sampai triwulan III: 1 sesuai jalur, 5 belum melapor. Penyerapan anggaran menurut lembar Anggaran sekarang 95,96% dari pagu setahun.',
    );
    const lembar = buka('pantau.xlsx').cariLembar('Pantauan triwulan')!;
    expect(lembar.lihat(5, 11)!.isi).toBe('✔ sesuai jalur');
    expect(lembar.halaman).toMatchObject({ arah: 'mendatar', lebarHalaman: true, satuHalaman: true });
  });

  it('berkas SIPD: satu pertanyaan dengan daftarnya, kode baru masuk', () => {
    const bundel = muatBundel(buka('benar.xlsx'));
    const ss = bundel.services.SpreadsheetApp.getActive();
    const l = ss.insertSheet('SIPD');
    const baris = [
      [
        'KODE PROGRAM',
        'NAMA PROGRAM',
        'KODE KEGIATAN',
        'NAMA KEGIATAN',
        'KODE SUB KEGIATAN',
        'NAMA SUB KEGIATAN',
        'KODE AKUN',
        'NAMA AKUN',
        'NILAI ANGGARAN',
        'NILAI REALISASI',
      ],
      ...[
        ['0001', 'Lumbung Pangan', '5.1.02', 900_000_000, 900_000_000],
        ['0001', 'Lumbung Pangan', '5.2.02', 500_000_000, 480_000_000],
        ['0002', 'Pekarangan', '5.1.02', 1_100_000_000, 1_050_000_000],
        ['0003', 'Gerakan Pangan Murah', '5.1.02', 60_000_000, 55_000_000],
      ].map(([sub, nama, akun, pagu, realisasi]) => [
        '2.09.03',
        '2.09.03 Program Diversifikasi',
        '2.09.03.2.01',
        '2.09.03.2.01 Penyediaan Pangan',
        `2.09.03.2.01.${sub}`,
        `2.09.03.2.01.${sub} ${nama}`,
        `'${akun}`,
        'Belanja',
        pagu,
        realisasi,
      ]),
    ];
    l.getRange(1, 1, baris.length, 10).setValues(baris);
    l.activate();
    bundel.layar.jawab('YES');
    bundel.panggil('menuPerbaruiRealisasi');
    const tanya = bundel.layar.tayangan.filter((t) => t.jenis === 'alert')[0]!.pesan;
    // 900 + 480 = 1.380; the program 1.380 + 1.050 + 55 = 2.485.
    expect(tanya).toContain('1.350.000.000 → 1.380.000.000');
    expect(tanya).toContain('2.400.000.000 → 2.485.000.000');
    const isian = ss.getSheetByName('Anggaran').getRange('A5:H12').getValues() as unknown[][];
    const dari = (kode: string) => isian.find((b) => b[0] === kode)!;
    expect(dari('2.09.03.2.01.0001')[6]).toBe(1_380_000_000);
    expect(dari('2.09.03')[6]).toBe(2_485_000_000);
    expect(dari('2.09.03.2.01.0003').slice(0, 5)).toEqual([
      '2.09.03.2.01.0003',
      'sub kegiatan',
      'Gerakan Pangan Murah',
      '',
      60_000_000,
    ]);
  });

  it('unduhan SIPD per dokumen (46 kolom, .csv) dari baris perintah: baris baru, setoran, yang tidak utuh disebut', async () => {
    const judul =
      'Nomor;Kode SKPD;Nama SKPD;Kode Sub SKPD;Nama Sub SKPD;Kode Fungsi;Nama Fungsi;Kode Sub Fungsi;Nama Sub Fungsi;Kode Urusan;Nama Urusan;Kode Bidang Urusan;Nama Bidang Urusan;Kode Program;Nama Program;Kode Kegiatan;Nama Kegiatan;Kode Sub Kegiatan;Nama Sub Kegiatan;Kode Rekening;Nama Rekening;Nomor Dokumen;Jenis Dokumen;Jenis Transaksi;Nomor DPT;Tanggal Dokumen;Keterangan Dokumen;Nilai Realisasi;Nilai Setoran;NIP Pegawai;Nama Pegawai;Tanggal Simpan;Nomor SPD;Periode SPD;Nilai SPD;Tahapan SPD;Nama Sub Tahapan Jadwal;Tahapan APBD;Nomor SPP;Tanggal SPP;Nomor SPM;Tanggal SPM;Nomor SP2D;Tanggal SP2D;Tanggal Transfer;Nilai SP2D'.split(
        ';',
      );
    const dokumen = (sub: string, nama: string, realisasi: string, setoran = '0') => {
      const isi: Record<string, string> = {
        'Kode SKPD': '2.09.0.00.0.00.01.0000',
        'Kode Program': sub.slice(0, 7),
        'Nama Program': 'PROGRAM',
        'Kode Kegiatan': sub.slice(0, 12),
        'Nama Kegiatan': 'Kegiatan',
        'Kode Sub Kegiatan': sub,
        'Nama Sub Kegiatan': nama,
        'Kode Rekening': '5.1.02.01.01.0024',
        'Tanggal Dokumen': '12/03/2025',
        'Nilai Realisasi': realisasi,
        'Nilai Setoran': setoran,
        'Nilai SPD': '999.999.999',
        'Nilai SP2D': '888.888.888',
      };
      return judul.map((satu) => isi[satu] ?? '-').join(';');
    };
    const total = judul.map((satu, i) => (i ? (satu === 'Nilai Realisasi' ? '2.485.000.000' : '') : 'Total')).join(';');
    const semua = [
      dokumen('2.09.03.2.01.0001', 'Lumbung Pangan', '900.000.000'),
      dokumen('2.09.03.2.01.0001', 'Lumbung Pangan', '480.000.000', '5.000.000'),
      dokumen('2.09.03.2.01.0002', 'Pekarangan', '1.050.000.000'),
      dokumen('2.09.03.2.01.0003', 'Gerakan Pangan Murah', '55.000.000,00'),
    ];
    const jalankan = async (baris: string[]) => {
      writeFileSync(join(folder, 'sipd.csv'), ['LAPORAN REALISASI', judul.join(';'), ...baris, total].join('\n'));
      const { kode, out, err } = await lkjip(
        'perbarui',
        'benar.xlsx',
        '--sipd',
        'sipd.csv',
        '-o',
        'sipd.xlsx',
        '--timpa',
      );
      expect([kode, err]).toEqual([0, '']);
      const buku = buka('sipd.xlsx');
      const lembar = buku.cariLembar('Anggaran')!;
      const isi = (kodeBaris: string) => {
        for (let b = 5; b <= 20; b++)
          if (lembar.lihat(b, 1)?.isi === kodeBaris) return [3, 5, 7].map((k) => lembar.lihat(b, k)?.isi ?? null);
        return null;
      };
      expect(buku.lembar.map((l) => l.nama)).toEqual(buka('benar.xlsx').lembar.map((l) => l.nama));
      return { out: out.replace(/\s+/g, ' '), isi };
    };
    const utuh = await jalankan(semua);
    expect(utuh.isi('2.09.03.2.01.0001')).toEqual(['Lumbung Pangan', 1_400_000_000, 1_380_000_000]);
    expect(utuh.isi('2.09.03')).toEqual(['Program Diversifikasi', 2_500_000_000, 2_485_000_000]);
    expect(utuh.isi('2.09.03.2.01.0003')).toEqual(['Gerakan Pangan Murah', null, 55_000_000]);
    expect(utuh.out).toContain('2.400.000.000 → 2.485.000.000');
    expect(utuh.out).toContain('Baris baru di Anggaran (1): 2.09.03.2.01.0003 Gerakan Pangan Murah.');
    expect(utuh.out).toContain('Nilai Setoran Rp5.000.000 (pengembalian) tidak dikurangkan dari realisasi.');
    // A file that leaves a sub kegiatan out: the programme's figure is not that of the rest.
    const sebagian = await jalankan(semua.slice(2));
    expect(sebagian.isi('2.09.03')).toEqual(['Program Diversifikasi', 2_500_000_000, 2_400_000_000]);
    expect(sebagian.out).toContain('berkasnya tidak memuat 2.09.03.2.01.0001, jadi jumlahnya tidak diganti');
    expect(sebagian.out).not.toContain('2.09.03 Program Diversifikasi tidak ada di tabel');
    const asing = await lkjip('perbarui', 'benar.xlsx', '--sipd', 'kosong.xlsx', '-o', 'x.xlsx');
    expect(asing.kode).toBe(2);
    expect(asing.err).toContain('tidak memuat tabel dengan kolom kode rekening dan realisasi');
  });

  it('tahun berikutnya: angka tahun ini menjadi riwayat, target dari Renstra', () => {
    const bundel = muatBundel(buka('benar.xlsx'));
    const ss = bundel.services.SpreadsheetApp.getActive();
    bundel.panggil('menuTahunBaru');
    bundel.panggil('menuTerapkanPratinjau');
    const nilai = (nama: string) => ss.getSheetByName(nama).getDataRange().getDisplayValues() as string[][];
    const kolom = (b: string[][], kepala: number, judul: string) => (b[kepala - 1] as string[]).indexOf(judul);
    const kinerja = nilai('Kinerja');
    const target = kolom(kinerja, 4, 'Target');
    expect(kinerja.slice(4, 10).map((b) => b[target])).toEqual(['1250', '65', '', '', '', '']);
    expect(kinerja[4]![kolom(kinerja, 4, 'Realisasi TW I')]).toBe('');
    const riwayat = nilai('Riwayat');
    const realisasi = kolom(riwayat, 3, 'Realisasi 2025');
    expect(riwayat.slice(3, 9).map((b) => b[realisasi])).toEqual(['1.215,50', '64,29', '8,25', '91,30', 'BB', '86,25']);
    const anggaran = nilai('Anggaran');
    expect(anggaran[7]![kolom(anggaran, 4, 'Pagu tahun lalu (Rp)')]).toBe('2.500.000.000');
    expect(anggaran[7]![kolom(anggaran, 4, 'Pagu murni (Rp)')]).toBe('');
    expect(nilai('Identitas')[4]![1]).toBe('2026');
    expect(nilai('Identitas')[18]![1]).toBe('');
  });
});
