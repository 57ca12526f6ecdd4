import { kemiripanKata } from '../../words/kata';
import { kunciNama } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku } from '../baris-iku';
import { barisRumus } from './formula';

/** From here on a formula is the name over again. */
const MENGULANG = 0.85;

export const rumusMengulangNama: Aturan = {
  id: 'rumus-mengulang-nama',
  judul: 'Rumus hanya mengulang nama indikator',
  kelompok: 'mutuIku',
  tingkat: 'info',
  dasar: 'PER/09/M.PAN/5/2007 (IKU memuat formula yang dapat dihitung ulang)',
  // "Jumlah …" of an output is its own formula, and a score given by another body has none: both are in order.
  periksa: (konteks) =>
    barisRumus(konteks).flatMap(({ iku, sel, indikator, nama, rumus }) => {
      if (iku.jenjang !== 'strategis' || (rumus.jenis !== 'uraian' && rumus.jenis !== 'cacah')) return [];
      // An index is worked out by somebody; a score ("Nilai SAKIP") is handed over by its assessor.
      const indeks = /^ind[ei]ks?/i.test(indikator.trim()) && kunciNama(rumus.teks) === kunciNama(indikator);
      const mirip =
        (nama.ukuran === 'lain' || nama.ukuran === 'rasio' || nama.ukuran === null) &&
        kemiripanKata(rumus.teks, indikator) >= MENGULANG;
      if (!indeks && !mirip) return [];
      return [
        temuanSelIku(rumusMengulangNama, iku.tabel, iku.baris, sel, {
          tingkat: 'info',
          pesan:
            'Rumus hanya mengulang nama indikator. Tulis cara menghitungnya, atau sebut lembaga yang menerbitkan angkanya.',
          sebab: 'Indikator sasaran strategis harus dapat dihitung ulang dari rumusnya.',
        }),
      ];
    }),
};

export const dok: DokAturan = {
  id: 'rumus-mengulang-nama',
  penjelasan: {
    apa: 'Pada indikator sasaran strategis diperiksa apakah rumusnya hanya mengulang nama indikator. “Jumlah …” dan nilai dari lembaga lain (SAKIP, IKM, opini) tidak termasuk.',
    mengapa: 'Indikator sasaran strategis harus dapat dihitung ulang dari rumusnya oleh siapa pun.',
    perbaikan: 'Tulis cara menghitungnya, atau sebut lembaga yang menerbitkan angkanya.',
  },
  contoh: [
    {
      judul: 'Laju yang rumusnya namanya sendiri',
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
            'Laju Pertumbuhan Ekonomi',
            'Persen',
            'Laju pertumbuhan ekonomi',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'info' }],
    },
    {
      judul: 'Nilai dari lembaga lain memang tanpa rumus',
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
            'Nilai SAKIP Dinas',
            'Nilai',
            'Nilai SAKIP Dinas',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
