import { intiKata, samakan } from '../../words/kata';
import type { Aturan, DokAturan } from '../aturan';
import { type BarisIku, barisIku, indeksKolom, kutipRingkas, temuanSelIku, terkait } from '../baris-iku';

export const indikatorGanda: Aturan = {
  id: 'indikator-ganda',
  judul: 'Indikator yang sama di dua sasaran',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PER/20/M.PAN/11/2008 (indikator spesifik bagi sasarannya)',
  periksa: (konteks) => {
    const pertama = new Map<string, BarisIku>();
    return barisIku(konteks).flatMap((iku) => {
      // Only where indicators are set; and an agreement per official repeats its superior's on purpose.
      if (iku.tabel.jenis !== 'iku' || indeksKolom(iku.tabel, 'jabatan') >= 0 || iku.jenjang === 'bawah') return [];
      const sel = iku.sel('indikator');
      if (!sel) return [];
      const kunci = `${iku.tabel.id}|${iku.teks('satuan').toLowerCase()}|${[...new Set(intiKata(sel.tercetak))].sort().join(' ')}`;
      const lain = pertama.get(kunci);
      if (!lain) {
        pertama.set(kunci, iku);
        return [];
      }
      // The very same row is told by another rule.
      if (samakan(lain.teks('sasaran')) === samakan(iku.teks('sasaran'))) return [];
      const selLain = lain.sel('indikator');
      return [
        temuanSelIku(indikatorGanda, iku.tabel, iku.baris, sel, {
          tingkat: 'peringatan',
          pesan: `Indikator ini sudah dipakai untuk sasaran ${kutipRingkas(lain.teks('sasaran'))}. Pilih indikator lain untuk salah satu sasaran.`,
          sebab: 'Satu ukuran tidak dapat membuktikan dua sasaran yang berbeda.',
          terkait: selLain ? [terkait(selLain)] : [],
        }),
      ];
    });
  },
};

export const dok: DokAturan = {
  id: 'indikator-ganda',
  penjelasan: {
    apa: 'Dalam satu tabel IKU dicari indikator yang sama di bawah dua sasaran strategis yang berbeda.',
    mengapa:
      'Satu ukuran tidak dapat membuktikan dua hasil yang berbeda; capaiannya pun terhitung dua kali dalam rata-rata.',
    perbaikan: 'Pilih indikator lain untuk salah satu sasaran, atau gabungkan kedua sasaran.',
  },
  contoh: [
    {
      judul: 'Satu indikator untuk dua sasaran',
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
            'Meningkatnya mutu pendidikan dasar',
            'Angka Partisipasi Murni SD',
            'Persen',
            'Jumlah murid SD usia 7-12 / jumlah penduduk usia 7-12 x 100%',
            'Dapodik',
            'Kepala Dinas',
          ],
          [
            '2',
            'Meningkatnya pemerataan akses pendidikan',
            'Angka Partisipasi Murni SD',
            'Persen',
            'Jumlah murid SD usia 7-12 / jumlah penduduk usia 7-12 x 100%',
            'Dapodik',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'C5', tingkat: 'peringatan' }],
    },
    {
      judul: 'Indikator berbeda per sasaran',
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
            'Meningkatnya mutu pendidikan dasar',
            'Persentase SD terakreditasi A',
            'Persen',
            'Jumlah SD terakreditasi A / jumlah SD x 100%',
            'Dapodik',
            'Kepala Dinas',
          ],
          [
            '2',
            'Meningkatnya pemerataan akses pendidikan',
            'Angka Partisipasi Murni SD',
            'Persen',
            'Jumlah murid SD usia 7-12 / jumlah penduduk usia 7-12 x 100%',
            'Dapodik',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
