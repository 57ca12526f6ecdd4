import { kemiripanKata } from '../../words/kata';
import type { Aturan, DokAturan } from '../aturan';
import { kutipRingkas, temuanSelIku } from '../baris-iku';
import { barisRumus, satuanPersen } from './formula';

/** The figure is made elsewhere and only quoted: no formula is expected of the department. */
const DARI_LUAR =
  /\b(bps|badan pusat statistik|survei|kuesioner|hasil (penilaian|evaluasi|audit|pemeriksaan|perhitungan|pengukuran)|data (dari|hasil)|rilis|publikasi|kementerian|kemen\w+|sumber)\b/i;

/** A division with its figures says what is divided by what: "66 : 528 × 100 = 12,5". */
const HITUNGAN = /\d\s*[:÷/]\s*\d/;

/** From here on a formula says no more than the name. */
const MENGULANG = 0.8;

export const rumusTanpaRasio: Aturan = {
  id: 'rumus-tanpa-rasio',
  judul: 'Persentase tanpa pembilang dan penyebut',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PER/09/M.PAN/5/2007 (IKU memuat formula yang dapat dihitung ulang); LKE PermenPANRB 88/2021',
  periksa: (konteks) =>
    barisRumus(konteks).flatMap(({ iku, sel, indikator, nama, rumus }) => {
      const persen =
        nama.ukuran === 'persen' ||
        (satuanPersen(iku.teks('satuan')) && nama.ukuran !== 'indeks' && nama.ukuran !== 'cacah');
      if (!persen || rumus.jenis !== 'uraian' || DARI_LUAR.test(rumus.teks) || HITUNGAN.test(rumus.teks)) return [];
      const ulang = kemiripanKata(rumus.teks, indikator) >= MENGULANG;
      if (!ulang && nama.ukuran !== 'persen') return [];
      return [
        temuanSelIku(rumusTanpaRasio, iku.tabel, iku.baris, sel, {
          tingkat: ulang ? 'peringatan' : 'info',
          pesan: ulang
            ? 'Rumus hanya mengulang nama indikator, tanpa pembilang dan penyebut. Tulis “Jumlah … yang memenuhi / jumlah seluruh … × 100%”.'
            : `Indikator persen, tetapi rumusnya ${kutipRingkas(rumus.teks)} tidak menyebut pembilang dan penyebut. Tulis apa yang dibagi dengan apa.`,
          sebab: 'Tanpa dua besaran itu angka realisasi tidak dapat dihitung ulang oleh pembaca atau Inspektorat.',
        }),
      ];
    }),
};

export const dok: DokAturan = {
  id: 'rumus-tanpa-rasio',
  penjelasan: {
    apa: 'Indikator “Persentase …” diperiksa apakah rumusnya menyebut pembilang dan penyebut, atau hanya mengulang namanya.',
    mengapa:
      'Tanpa dua besaran itu angka realisasi tidak dapat dihitung ulang, dan dua orang akan mengukurnya berbeda.',
    perbaikan: 'Tulis “Jumlah … yang memenuhi syarat / jumlah seluruh … × 100%”.',
  },
  contoh: [
    {
      judul: 'Rumus mengulang nama',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Persentase sekolah ramah anak',
            'Persen',
            'Persentase Sekolah Ramah Anak',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Rumus berupa rasio',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Persentase sekolah ramah anak',
            'Persen',
            'Jumlah sekolah ramah anak / jumlah sekolah x 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
    {
      judul: 'Hitungan dengan angkanya',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Persentase sekolah ramah anak',
            'Persen',
            '66 : 528 × 100 = 12,5',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
    {
      judul: 'Angka terbitan lembaga lain',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Persentase Penduduk Miskin',
            'Persen',
            'Rilis BPS',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
