import { banding, type Desimal } from '../../core/desimal';
import type { SelTabel, Tabel } from '../../core/tabel';
import type { Aturan, DokAturan } from '../aturan';
import { barisIku, temuanKepala, terkait } from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';
import { satuanPersen } from './formula';
import { ukuranNama } from './nama';
import { desimalSel } from './target';

const SERATUS: Desimal = { n: 100n, s: 0 };

/** Of fewer indicators it is no habit. */
const PERSEN_TERSEDIKIT = 5;

export const targetSeratusBanyak: Aturan = {
  id: 'target-seratus-banyak',
  judul: 'Terlalu banyak target 100%',
  kelompok: 'mutuIku',
  tingkat: 'info',
  dasar: 'LKE PermenPANRB 88/2021 (target menantang)',
  periksa: (konteks) => {
    const perTabel = new Map<Tabel, { i: number; persen: number; seratus: SelTabel[] }>();
    for (const iku of barisIku(konteks)) {
      if (!/^(iku|perjanjian-kinerja)$/.test(iku.tabel.jenis)) continue;
      const indeks = iku.tabel.kolom.findIndex(
        (k) => k.peran === 'target' && k.bidang !== 'anggaran' && k.varian !== 'akhir',
      );
      const sel = iku.baris.sel[indeks];
      const nilai = desimalSel(sel);
      if (!sel || !nilai) continue;
      if (!satuanPersen(iku.teks('satuan')) && ukuranNama(iku.teks('indikator')) !== 'persen') continue;
      const c = perTabel.get(iku.tabel) ?? { i: indeks, persen: 0, seratus: [] };
      c.persen++;
      if (banding(nilai, SERATUS) === 0) c.seratus.push(sel);
      perTabel.set(iku.tabel, c);
    }
    const hasil: TemuanAturan[] = [];
    for (const [tabel, { i, persen, seratus }] of perTabel) {
      if (persen < PERSEN_TERSEDIKIT || seratus.length * 2 < persen) continue;
      hasil.push(
        temuanKepala(targetSeratusBanyak, tabel, tabel.kolom[i] ?? null, {
          tingkat: 'info',
          pesan: `${seratus.length} dari ${persen} indikator persen bertarget 100%. Pilih indikator yang masih dapat meningkat, atau tetapkan target bertahap.`,
          sebab: 'Target 100% di hampir semua indikator biasanya berarti yang diukur adalah terlaksananya kegiatan.',
          terkait: seratus.map((s) => terkait(s)),
        }),
      );
    }
    return hasil;
  },
};

export const dok: DokAturan = {
  id: 'target-seratus-banyak',
  penjelasan: {
    apa: 'Di perjanjian kinerja dihitung berapa indikator persen yang bertarget 100%.',
    mengapa:
      'Target 100% di hampir semua indikator biasanya berarti yang diukur adalah terlaksananya kegiatan, bukan hasilnya.',
    perbaikan: 'Pilih indikator yang masih dapat meningkat, atau tetapkan target bertahap.',
  },
  contoh: [
    {
      judul: 'Enam dari enam',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya tata kelola', 'Persentase layanan bidang A yang selesai', 'Persen', '100'],
          ['2', 'Meningkatnya tata kelola', 'Persentase layanan bidang B yang selesai', 'Persen', '100'],
          ['3', 'Meningkatnya tata kelola', 'Persentase layanan bidang C yang selesai', 'Persen', '100'],
          ['4', 'Meningkatnya tata kelola', 'Persentase layanan bidang D yang selesai', 'Persen', '100'],
          ['5', 'Meningkatnya tata kelola', 'Persentase layanan bidang E yang selesai', 'Persen', '100'],
          ['6', 'Meningkatnya tata kelola', 'Persentase layanan bidang F yang selesai', 'Persen', '100'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E3', tingkat: 'info' }],
    },
    {
      judul: 'Satu dari enam',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya tata kelola', 'Persentase layanan bidang A yang selesai', 'Persen', '100'],
          ['2', 'Meningkatnya tata kelola', 'Persentase layanan bidang B yang selesai', 'Persen', '71'],
          ['3', 'Meningkatnya tata kelola', 'Persentase layanan bidang C yang selesai', 'Persen', '72'],
          ['4', 'Meningkatnya tata kelola', 'Persentase layanan bidang D yang selesai', 'Persen', '73'],
          ['5', 'Meningkatnya tata kelola', 'Persentase layanan bidang E yang selesai', 'Persen', '74'],
          ['6', 'Meningkatnya tata kelola', 'Persentase layanan bidang F yang selesai', 'Persen', '75'],
        ],
      },
      temuan: [],
    },
  ],
};
