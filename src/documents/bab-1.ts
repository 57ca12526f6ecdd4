/** Bab I: why the report, who the office is, on what law it rests, what it struggles with. */
import { tambahKe } from '../core/peta';
import type { Penulis } from './blok';
import { tabelBiasa } from './blok';
import { ISI_LEMBAR } from './tempat';

const ANGKA_BULAT = /^\d[\d.]*$/;
const bilangan = (teks: string): number | null =>
  ANGKA_BULAT.test(teks) ? Number(teks.replace(/\./g, '')) : teks === '' || teks === '-' ? 0 : null;

/** Staff by group, with totals where all figures can be read. */
function pegawai(penulis: Penulis): void {
  const { pegawai: daftar } = penulis.bahan.naskah;
  penulis.judul(3, 'Sumber Daya Manusia');
  if (!daftar.length) {
    penulis.lari([penulis.isian(ISI_LEMBAR.pegawai, 'lembar Pegawai')]);
    return;
  }
  let kelompok = '';
  const menurut = new Map<string, { rincian: string; lakiLaki: string; perempuan: string }[]>();
  for (const baris of daftar) {
    kelompok = baris.kelompok || kelompok;
    tambahKe(menurut, kelompok, baris);
  }
  penulis.teks(`Susunan pegawai ${penulis.bahan.dinas} disajikan dalam tabel berikut.`);
  for (const [nama, isi] of menurut) {
    const baris = isi.map((satu, i) => {
      const [laki, perempuan] = [bilangan(satu.lakiLaki), bilangan(satu.perempuan)];
      return [
        String(i + 1),
        satu.rincian,
        satu.lakiLaki || '-',
        satu.perempuan || '-',
        laki === null || perempuan === null ? '-' : String(laki + perempuan),
      ];
    });
    const semua = isi.map((satu) => [bilangan(satu.lakiLaki), bilangan(satu.perempuan)] as const);
    if (semua.every(([laki, perempuan]) => laki !== null && perempuan !== null)) {
      const jumlah = (ke: 0 | 1) => semua.reduce((total, satu) => total + (satu[ke] ?? 0), 0);
      baris.push(['', 'Jumlah', String(jumlah(0)), String(jumlah(1)), String(jumlah(0) + jumlah(1))]);
    }
    penulis.tambah(
      tabelBiasa(
        `Pegawai Menurut ${nama}`,
        '1',
        [
          { judul: 'No', lebar: 12, rata: 'center' },
          { judul: nama || 'Uraian', lebar: 68 },
          { judul: 'Laki-laki', lebar: 26, rata: 'right' },
          { judul: 'Perempuan', lebar: 26, rata: 'right' },
          { judul: 'Jumlah', lebar: 26, rata: 'right' },
        ],
        baris,
        { tebalAkhir: baris.length > isi.length, sumber: `Sumber: ${penulis.bahan.dinas}, ${penulis.bahan.tahun}` },
      ),
    );
  }
}

export function bab1(penulis: Penulis): void {
  const { bahan } = penulis;
  penulis.tambah({ jenis: 'bagian', nomor: 'angka' });
  penulis.judul(1, 'BAB I\nPENDAHULUAN');
  penulis.subbab(1, 'Latar Belakang');
  penulis.teks(
    'Sistem Akuntabilitas Kinerja Instansi Pemerintah (SAKIP) mewajibkan setiap perangkat daerah mempertanggungjawabkan pelaksanaan tugas, fungsi dan penggunaan anggarannya melalui laporan kinerja. Laporan kinerja disusun setiap tahun atas prestasi kerja yang dicapai berdasarkan penggunaan anggaran yang dialokasikan.',
  );
  penulis.subbab(1, 'Maksud dan Tujuan');
  penulis.naskahAtau('Maksud dan tujuan', [
    `Laporan ini dimaksudkan sebagai pertanggungjawaban ${bahan.dinas} atas perjanjian kinerja tahun ${bahan.tahun}.`,
    'Tujuannya adalah memberikan informasi kinerja yang terukur kepada pemberi mandat atas kinerja yang telah dan seharusnya dicapai, serta menjadi dasar perbaikan yang berkesinambungan untuk meningkatkan kinerja.',
  ]);
  penulis.subbab(1, 'Dasar Hukum');
  if (bahan.naskah.dasarHukum.length) penulis.butir(bahan.naskah.dasarHukum);
  else
    penulis.lari([
      {
        teks: 'Laporan ini disusun berdasarkan Peraturan Presiden Nomor 29 Tahun 2014 dan Peraturan Menteri PANRB Nomor 53 Tahun 2014, serta ',
      },
      penulis.isian(ISI_LEMBAR.dasarHukum, 'lembar Dasar Hukum'),
    ]);
  penulis.subbab(1, 'Tugas, Fungsi dan Susunan Organisasi');
  penulis.judul(3, 'Tugas');
  penulis.naskah('Tugas');
  penulis.judul(3, 'Fungsi');
  penulis.daftarNaskah('Fungsi');
  penulis.judul(3, 'Susunan Organisasi');
  penulis.daftarNaskah('Susunan organisasi');
  pegawai(penulis);
  penulis.subbab(1, 'Isu Strategis');
  if (bahan.naskah.isu.length)
    bahan.naskah.isu.forEach(({ isu, uraian }, i) => {
      penulis.lari([{ teks: isu, tebal: true }, ...(uraian ? [{ teks: `. ${uraian}` }] : [])], 'butir', `${i + 1}.`);
    });
  else penulis.lari([penulis.isian(ISI_LEMBAR.isu, 'lembar Isu Strategis')]);
  penulis.subbab(1, 'Sistematika Penulisan');
  penulis.teks('Laporan ini disusun dengan sistematika sebagai berikut:');
  penulis.butir([
    'Bab I Pendahuluan, memuat latar belakang, maksud dan tujuan, dasar hukum, gambaran umum organisasi, isu strategis dan sistematika penulisan.',
    'Bab II Perencanaan Kinerja, memuat rencana strategis, indikator kinerja utama, perjanjian kinerja serta program dan anggaran.',
    'Bab III Akuntabilitas Kinerja, memuat capaian kinerja, analisisnya, efisiensi penggunaan sumber daya, realisasi anggaran dan tindak lanjut evaluasi.',
    'Bab IV Penutup, memuat kesimpulan dan saran.',
    'Lampiran.',
  ]);
}
