import { banding } from '../../core/desimal';
import type { Aturan, DokAturan } from '../aturan';
import { barisIku, temuanSelIku, terkait } from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';
import { desimalSel, kolomTargetTahun } from './target';

export const targetDatar: Aturan = {
  id: 'target-datar',
  judul: 'Target sama sepanjang periode',
  kelompok: 'mutuIku',
  tingkat: 'info',
  dasar: 'LKE PermenPANRB 88/2021 (target menantang dan menunjukkan perbaikan)',
  periksa: (konteks) => {
    const hasil: TemuanAturan[] = [];
    for (const iku of barisIku(konteks)) {
      const sel = kolomTargetTahun(iku.tabel).flatMap((i) => iku.baris.sel[i] ?? []);
      const nilai = sel.map(desimalSel);
      const awal = nilai[0];
      // A hundred cannot be raised, and nothing can be lower than none.
      if (!awal || nilai.length < 3 || awal.n === 0n || banding(awal, { n: 100n, s: 0 }) === 0) continue;
      if (!nilai.every((v) => v !== null && banding(v, awal) === 0)) continue;
      const [satu, ...lain] = sel;
      if (!satu) continue;
      hasil.push(
        temuanSelIku(targetDatar, iku.tabel, iku.baris, satu, {
          tingkat: 'info',
          pesan: `Target ${satu.tercetak} tidak berubah selama ${sel.length} tahun. Tetapkan target yang meningkat, atau jelaskan mengapa cukup dipertahankan.`,
          sebab: 'Target yang datar tidak menunjukkan perbaikan kinerja.',
          terkait: lain.map((s) => terkait(s)),
        }),
      );
    }
    return hasil;
  },
};

export const dok: DokAturan = {
  id: 'target-datar',
  penjelasan: {
    apa: 'Target beberapa tahun diperiksa apakah sama terus-menerus. Target 100% dan 0 tidak termasuk.',
    mengapa: 'Target yang datar tidak menunjukkan perbaikan kinerja, dan evaluator menilainya tidak menantang.',
    perbaikan: 'Tetapkan target yang meningkat, atau jelaskan mengapa cukup dipertahankan.',
  },
  contoh: [
    {
      judul: 'Tiga tahun sama',
      lembar: {
        Tabel: [
          ['Target Renstra Tahun 2025-2027'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Target 2026', 'Target 2027'],
          ['1', 'Meningkatnya mutu layanan', 'Indeks Kepuasan Masyarakat', 'Nilai', '82', '82', '82'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'info' }],
    },
    {
      judul: 'Target meningkat, dan 100% tetap',
      lembar: {
        Tabel: [
          ['Target Renstra Tahun 2025-2027'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Target 2026', 'Target 2027'],
          ['1', 'Meningkatnya mutu layanan', 'Indeks Kepuasan Masyarakat', 'Nilai', '82', '83', '84'],
          ['2', 'Meningkatnya kepatuhan', 'Persentase rekomendasi yang ditindaklanjuti', 'Persen', '100', '100', '100'],
        ],
      },
      temuan: [],
    },
  ],
};
