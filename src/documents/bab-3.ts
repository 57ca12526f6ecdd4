/** Bab III: what was reached, why, with what money, and what was made of the last evaluation. */
import type { GrafikDokumen } from '../core/dokumen';
import type { Bahan, BahanIndikator, BahanSasaran } from './bahan';
import { CATATAN_RATA, type Penulis, tabelBiasa } from './blok';
import { kalimatAnalisis, kalimatCapaian, kalimatPerbandingan, kalimatProgram, kalimatSasaran } from './kalimat';

function rekapSasaran(penulis: Penulis): void {
  const { sasaran, tahun } = penulis.bahan;
  if (!sasaran.length) return;
  penulis.tambah(
    tabelBiasa(
      `Rekapitulasi Capaian Tujuan dan Sasaran Tahun ${tahun}`,
      '3',
      [
        { judul: 'No', lebar: 10, rata: 'center' },
        { judul: 'Tujuan/Sasaran', lebar: 40 },
        { judul: 'Jumlah Indikator', lebar: 15, rata: 'center' },
        { judul: 'Rata-rata Capaian', lebar: 18, rata: 'right' },
        { judul: 'Kriteria', lebar: 18, rata: 'center' },
        { judul: 'Anggaran (Rp)', lebar: 24, rata: 'right' },
        { judul: 'Realisasi (Rp)', lebar: 24, rata: 'right' },
        { judul: 'Penyerapan', lebar: 18, rata: 'right' },
      ],
      sasaran.map((satu, i) => [
        String(i + 1),
        satu.nama,
        String(satu.indikator.length),
        satu.rata ?? '-',
        satu.kriteria || '-',
        satu.pagu?.replace(/^Rp/, '') ?? '-',
        satu.realisasi?.replace(/^Rp/, '') ?? '-',
        satu.penyerapan ?? '-',
      ]),
      {
        sumber: penulis.sumber,
        ukuran: 8,
        catatan: sasaran.some((satu) => satu.rata && satu.indikator.length > 1) ? [CATATAN_RATA] : [],
      },
    ),
  );
}

/** One indicator's figures side by side: what the sentences below it say, in a table. */
function tabelIndikator(penulis: Penulis, indikator: BahanIndikator): void {
  const { tahun } = penulis.bahan;
  const baris: string[][] = [
    [`Target ${tahun}`, indikator.target ?? '-'],
    [`Realisasi ${tahun}`, indikator.realisasi ?? '-'],
    ['Capaian', indikator.capaian ?? '-'],
    ['Kriteria', indikator.kriteria || '-'],
  ];
  if (indikator.lalu) baris.push([`Realisasi ${indikator.lalu.tahun}`, indikator.lalu.nilai]);
  if (indikator.renstra) baris.push([`Target akhir Renstra ${indikator.renstra.tahun}`, indikator.renstra.target]);
  for (const satu of indikator.pembanding) baris.push([`Realisasi ${satu.apa}`, satu.nilai]);
  penulis.tambah(
    tabelBiasa(
      `Kinerja Indikator ${indikator.nama}`,
      '3',
      [
        { judul: 'Uraian', lebar: 95 },
        { judul: 'Nilai', lebar: 55, rata: 'right' },
      ],
      baris,
      { sumber: penulis.sumber },
    ),
  );
}

const samakan = (teks: string): string =>
  teks
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

function satuIndikator(penulis: Penulis, indikator: BahanIndikator): void {
  const { tahun } = penulis.bahan;
  penulis.lari([{ teks: `Indikator: ${indikator.nama}`, tebal: true }], 'butir', '•');
  penulis.teks(kalimatCapaian(indikator, tahun));
  // "Nilai SAKIP = Nilai SAKIP" tells a reader nothing.
  if (indikator.formulasi && samakan(indikator.formulasi) !== samakan(indikator.nama))
    penulis.teks(`Indikator ini dihitung dengan formula: ${indikator.formulasi.trim().replace(/[\s.;]+$/, '')}.`);
  if (indikator.hitungan) penulis.teks(indikator.hitungan, 'rumus');
  tabelIndikator(penulis, indikator);
  const perbandingan = kalimatPerbandingan(indikator, tahun);
  if (perbandingan) penulis.teks(perbandingan);
  for (const { pengantar, daftar } of kalimatAnalisis(indikator)) {
    penulis.teks(pengantar);
    penulis.butir(daftar);
  }
  const program = kalimatProgram(indikator);
  if (program) penulis.teks(program);
  if (!indikator.pendorong.length && !indikator.penghambat.length && !indikator.solusi.length)
    penulis.lari([penulis.isian(`analisis penyebab dan upaya untuk indikator "${indikator.nama}"`, 'lembar Analisis')]);
}

function satuSasaran(penulis: Penulis, sasaran: BahanSasaran, urut: number): void {
  penulis.judul(3, `${sasaran.apa} ${urut}: ${sasaran.nama || 'tanpa nama'}`);
  penulis.teks(kalimatSasaran(sasaran));
  for (const indikator of sasaran.indikator) satuIndikator(penulis, indikator);
}

/** Columns whose names can be read below them. */
const KOLOM_TERBANYAK = 3;
/** Bars that fill a page together with another chart. */
const BATANG_TERBANYAK = 24;

type Grafik = Bahan['grafik'][number];

/** Two parts of a chart as one: the same columns, each series named once. */
function sambung(satu: Grafik, dua: Grafik): Grafik {
  const kunci = (seri: Grafik['seri'][number]) => `${seri.judul}${seri.garis}`;
  const seri = [...new Map([...satu.seri, ...dua.seri].map((isi) => [kunci(isi), isi])).values()];
  const nilai = (grafik: Grafik, isi: Grafik['seri'][number]) =>
    grafik.seri.find((lain) => kunci(lain) === kunci(isi))?.nilai ?? grafik.kategori.map(() => null);
  return {
    ...satu,
    kategori: [...satu.kategori, ...dua.kategori],
    seri: seri.map((isi) => ({ ...isi, nilai: [...nilai(satu, isi), ...nilai(dua, isi)] })),
  };
}

const BAGIAN = / \(\d+ dari \d+\)$/;

/** Parts that a sheet keeps apart for the names below their columns: as bars they stand in one chart while a page holds them. */
export function satukanBagian(daftar: readonly Grafik[]): Grafik[] {
  const hasil: Grafik[] = [];
  for (const grafik of daftar) {
    const akhir = hasil[hasil.length - 1];
    const judul = grafik.judul.replace(BAGIAN, '');
    const serangkai = akhir !== undefined && judul !== grafik.judul && akhir.judul.replace(BAGIAN, '') === judul;
    if (serangkai && akhir.kategori.length + grafik.kategori.length <= BATANG_TERBANYAK)
      hasil[hasil.length - 1] = sambung(akhir, grafik);
    else hasil.push(grafik);
  }
  const banyak = (judul: string) => hasil.filter((lain) => lain.judul.replace(BAGIAN, '') === judul).length;
  const ke = new Map<string, number>();
  return hasil.map((grafik) => {
    const judul = grafik.judul.replace(BAGIAN, '');
    if (judul === grafik.judul) return grafik;
    ke.set(judul, (ke.get(judul) ?? 0) + 1);
    return { ...grafik, judul: banyak(judul) > 1 ? `${judul} (${ke.get(judul)} dari ${banyak(judul)})` : judul };
  });
}

function grafik(penulis: Penulis, cocok: (judul: string) => boolean): void {
  for (const data of satukanBagian(penulis.bahan.grafik)) {
    if (!cocok(data.judul)) continue;
    // Names of several indicators have room beside bars only; there the line of the target says nothing.
    const rebah = data.jenis === 'kolom' && data.kategori.length > KOLOM_TERBANYAK;
    const blok: GrafikDokumen = {
      jenis: 'grafik',
      judul: data.judul,
      bab: '3',
      bentuk: rebah ? 'batang' : data.jenis,
      judulSumbu: data.judulSumbu,
      desimal: data.desimal,
      tumpuk: data.tumpuk,
      kategori: data.kategori,
      // A line that only serves as a mark carries no figures of its own.
      seri: data.seri
        .filter((seri) => !(rebah && seri.garis))
        .map((seri) => ({
          judul: seri.judul,
          warna: seri.warna,
          garis: data.jenis !== 'garis' && seri.garis,
          nilai: seri.nilai,
        })),
    };
    penulis.tambah(blok);
  }
}

/** Comparisons that PermenPANRB 53/2014 asks for, each with its table. */
const PERBANDINGAN = [
  [
    'perbandingan-tahun',
    'Perbandingan dengan Tahun Sebelumnya',
    'Realisasi dan capaian tahun ini dibandingkan dengan tahun-tahun sebelumnya sebagai berikut.',
  ],
  [
    'perbandingan-renstra',
    'Perbandingan dengan Target Jangka Menengah',
    'Kemajuan menuju target akhir Rencana Strategis ditunjukkan oleh tabel berikut.',
  ],
  [
    'perbandingan-nasional',
    'Perbandingan dengan Realisasi Provinsi dan Nasional',
    'Realisasi tahun ini dibandingkan dengan realisasi provinsi dan nasional pada indikator yang sama.',
  ],
] as const;

/** Target and realisasi of the year and what they are compared with. */
function capaianOrganisasi(penulis: Penulis): void {
  penulis.subbab(3, 'Capaian Kinerja Organisasi');
  penulis.teks(
    'Pengukuran kinerja membandingkan target dengan realisasi setiap indikator. Capaian yang diperoleh digolongkan menurut skala berikut.',
  );
  penulis.tabel('skala-nilai', '3');
  penulis.judul(3, 'Target dan Realisasi Tahun Ini');
  penulis.teks('Capaian setiap tujuan dan sasaran beserta anggaran yang menunjangnya adalah sebagai berikut.');
  rekapSasaran(penulis);
  for (const id of ['realisasi-tujuan', 'realisasi-kinerja', 'perhitungan']) penulis.tabel(id, '3');
  grafik(penulis, (judul) => /^capaian/i.test(judul));
  for (const [id, judul, kalimat] of PERBANDINGAN) {
    if (!penulis.punya(id)) continue;
    penulis.judul(3, judul);
    penulis.teks(kalimat);
    penulis.tabel(id, '3');
    if (id === 'perbandingan-tahun') grafik(penulis, (nama) => /^tren/i.test(nama));
  }
}

/** Causes and efforts of each sasaran, what it took, and what helped. */
function analisis(penulis: Penulis): void {
  const { sasaran: daftar } = penulis.bahan;
  penulis.subbab(3, 'Analisis Capaian Kinerja');
  if (!daftar.length)
    penulis.lari([penulis.isian('indikator beserta target dan realisasinya', 'lembar IKU dan Kinerja')]);
  const urut = { Tujuan: 0, Sasaran: 0 };
  for (const sasaran of daftar) satuSasaran(penulis, sasaran, ++urut[sasaran.apa]);
  penulis.tabel('analisis', '3');
  if (penulis.punya('efisiensi')) {
    penulis.subbab(3, 'Efisiensi Penggunaan Sumber Daya');
    penulis.teks('Efisiensi membandingkan capaian kinerja dengan penyerapan anggaran yang menunjangnya.');
    penulis.tabel('efisiensi', '3');
    grafik(penulis, (judul) => /^kinerja dan anggaran/i.test(judul));
  }
  if (penulis.punya('program-penunjang')) {
    penulis.subbab(3, 'Program yang Menunjang Keberhasilan atau Kegagalan');
    penulis.teks('Program dan kegiatan yang menunjang keberhasilan atau menyebabkan kegagalan adalah sebagai berikut.');
    penulis.tabel('program-penunjang', '3');
  }
}

function realisasiAnggaran(penulis: Penulis): void {
  const { anggaran, dinas, tahun } = penulis.bahan;
  penulis.subbab(3, 'Realisasi Anggaran');
  if (anggaran.pagu && anggaran.realisasi)
    penulis.teks(
      `Anggaran ${dinas} tahun ${tahun} sebesar ${anggaran.pagu} terealisasi ${anggaran.realisasi}${anggaran.penyerapan ? ` atau ${anggaran.penyerapan}` : ''}. Rinciannya disajikan dalam tabel berikut.`,
    );
  else penulis.lari([penulis.isian('anggaran dan realisasinya', 'lembar Anggaran')]);
  for (const id of ['anggaran', 'anggaran-sasaran', 'kinerja-anggaran', 'belanja', 'anggaran-dua-tahun'])
    penulis.tabel(id, '3');
  grafik(penulis, (judul) => /^penyerapan/i.test(judul));
}

/** The inspectorate's evaluation and what was done about it. */
function evaluasi(penulis: Penulis): void {
  if (!penulis.punya('lhe') && !penulis.punya('rekomendasi')) return;
  const { lhe, rekomendasi } = penulis.bahan;
  penulis.subbab(3, 'Hasil Evaluasi AKIP dan Tindak Lanjut');
  if (lhe) penulis.teks(`Nilai hasil evaluasi akuntabilitas kinerja tahun ${lhe.tahun} adalah ${lhe.nilai}.`);
  penulis.tabel('lhe', '3');
  if (rekomendasi.semua)
    penulis.teks(
      rekomendasi.selesai === rekomendasi.semua
        ? 'Seluruh rekomendasi hasil evaluasi telah selesai ditindaklanjuti.'
        : 'Rekomendasi hasil evaluasi dan tindak lanjutnya disajikan dalam tabel berikut.',
    );
  penulis.tabel('rekomendasi', '3');
}

const DILAMPIRKAN: readonly string[] = ['triwulan', 'laporan-kegiatan'];

export function bab3(penulis: Penulis): void {
  penulis.tambah({ jenis: 'halamanBaru' });
  penulis.judul(1, 'BAB III\nAKUNTABILITAS KINERJA');
  for (const bagian of [capaianOrganisasi, analisis, realisasiAnggaran, evaluasi]) bagian(penulis);
  for (const id of penulis.sisa(3)) if (!DILAMPIRKAN.includes(id)) penulis.tabel(id, '3');
}
