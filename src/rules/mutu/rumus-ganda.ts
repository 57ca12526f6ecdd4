import { intiKata, kemiripanKata } from '../../words/kata';
import type { Aturan, DokAturan } from '../aturan';
import { kutipRingkas, temuanSelIku, terkait } from '../baris-iku';
import { type BarisRumus, barisRumus } from './formula';

/** From here on two names are one indicator that is listed twice. */
const SENAMA = 0.92;

export const rumusGanda: Aturan = {
  id: 'rumus-ganda',
  judul: 'Satu rumus untuk dua indikator',
  kelompok: 'mutuIku',
  tingkat: 'info',
  dasar: 'PER/20/M.PAN/11/2008 (indikator spesifik)',
  periksa: (konteks) => {
    const pertama = new Map<string, BarisRumus>();
    return barisRumus(konteks).flatMap((barisRumus) => {
      if (barisRumus.rumus.jenis !== 'rasio') return [];
      const kunci = `${barisRumus.iku.tabel.id}|${intiKata(barisRumus.rumus.teks).join(' ')}`;
      const lain = pertama.get(kunci);
      if (!lain) {
        pertama.set(kunci, barisRumus);
        return [];
      }
      if (kemiripanKata(lain.indikator, barisRumus.indikator) > SENAMA) return [];
      return [
        temuanSelIku(rumusGanda, barisRumus.iku.tabel, barisRumus.iku.baris, barisRumus.sel, {
          tingkat: 'info',
          pesan: `Rumus ini sama dengan rumus indikator ${kutipRingkas(lain.indikator)} (${lain.sel.a1}). Periksa rumus mana yang tersalin, atau gabungkan indikatornya.`,
          sebab: 'Dua indikator yang dihitung dengan satu rumus selalu memberi angka yang sama.',
          terkait: [terkait(lain.sel)],
        }),
      ];
    });
  },
};

export const dok: DokAturan = {
  id: 'rumus-ganda',
  penjelasan: {
    apa: 'Dua indikator dalam satu tabel diperiksa apakah memakai rumus rasio yang persis sama.',
    mengapa:
      'Dua indikator yang dihitung dengan satu rumus selalu memberi angka yang sama; salah satunya biasanya tersalin.',
    perbaikan: 'Tulis rumus masing-masing, atau gabungkan kedua indikator.',
  },
  contoh: [
    {
      judul: 'Rumus tersalin ke baris berikutnya',
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
            'Meningkatnya layanan arsip',
            'Persentase arsip aktif yang tertata',
            'Persen',
            'Jumlah arsip tertata / jumlah arsip x 100%',
            'Laporan',
            'Kepala Dinas',
          ],
          [
            '2',
            'Meningkatnya layanan perpustakaan',
            'Persentase pemustaka yang puas',
            'Persen',
            'Jumlah arsip tertata / jumlah arsip x 100%',
            'Survei',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E5', tingkat: 'info' }],
    },
    {
      judul: 'Rumus berbeda',
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
            'Meningkatnya layanan arsip',
            'Persentase arsip aktif yang tertata',
            'Persen',
            'Jumlah arsip tertata / jumlah arsip x 100%',
            'Laporan',
            'Kepala Dinas',
          ],
          [
            '2',
            'Meningkatnya layanan perpustakaan',
            'Persentase pemustaka yang puas',
            'Persen',
            'Jumlah pemustaka puas / jumlah responden x 100%',
            'Survei',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
