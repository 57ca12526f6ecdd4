import { banding, type Desimal } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import type { SelTabel, Tabel } from '../../core/tabel';
import { angkaDi, kolomPeran, sebutTabel } from '../../relations/sel';
import { kenalKelas, type SkalaLaporan, skalaLaporan } from '../../relations/skala';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import { DASAR_SKALA } from '../dasar';

/** Figures above a scale's highest class that a table gives a class of it all the same. */
function melebihi(skala: SkalaLaporan, tabel: Tabel, batas: Desimal): SelTabel[] {
  const kriteria = kolomPeran(tabel, 'kriteria')[0];
  if (kriteria === undefined || tabel === skala.tabel) return [];
  return kolomPeran(tabel, 'capaian').flatMap((kolom) =>
    tabel.baris.flatMap((baris) => {
      const sel = baris.sel[kolom];
      const nilai = angkaDi(sel);
      const kata = baris.sel[kriteria]?.tercetak ?? '';
      return sel && nilai && kata && kenalKelas(skala, kata) && banding(nilai, batas) > 0 ? [sel] : [];
    }),
  );
}

export const skalaTidakMencakup: Aturan = {
  id: 'skala-tidak-mencakup',
  judul: 'Skala tidak memuat nilai yang ada di laporan',
  kelompok: 'hitungan',
  tingkat: 'peringatan',
  dasar: DASAR_SKALA,
  periksa: (konteks) =>
    skalaLaporan(konteks).flatMap((skala) => {
      const [puncak] = skala.kelas;
      if (!puncak?.atas) return [];
      const batas = puncak.atas.nilai;
      const perTabel = konteks.tabel.map((tabel) => ({ tabel, sel: melebihi(skala, tabel, batas) }));
      const lewat = perTabel.flatMap((t) => t.sel);
      const pertama = perTabel.find((t) => t.sel.length);
      if (!pertama) return [];
      return [
        temuanSel(skalaTidakMencakup, skala.tabel, puncak.baris, puncak.kolom, {
          tingkat: 'peringatan',
          pesan: `Kelas tertinggi "${puncak.nama[0]}" berhenti di ${formatAngka(batas)}, padahal ${lewat.length} capaian di ${sebutTabel(pertama.tabel)} melebihinya dan tetap diberi kriteria. Tulis kelas tertinggi tanpa batas atas (mis. ≥ ${puncak.bawah ? formatAngka(puncak.bawah.nilai) : '…'}).`,
          terkait: daftarTerkait(null, lewat),
        }),
      ];
    }),
};

export const dok: DokAturan = {
  id: 'skala-tidak-mencakup',
  penjelasan: {
    apa: 'Kelas tertinggi skala yang berhenti di 100, padahal ada capaian di atas 100 yang tetap diberi kriteria.',
    mengapa: 'Skala yang tidak memuat capaian yang ada membuat kriterianya tidak berdasar.',
    perbaikan: 'Tulis kelas tertinggi tanpa batas atas, atau nyatakan bahwa capaian dibatasi 100.',
  },
  contoh: [
    {
      judul: 'kelas tertinggi tanpa batas atas',
      lembar: {
        skala: [
          ['Interval', 'Kriteria'],
          ['≥ 91', 'Sangat Tinggi'],
          ['76 - < 91', 'Tinggi'],
          ['66 - < 76', 'Sedang'],
          ['< 66', 'Rendah'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['1', 'Persentase jalan mantap', '80', '96', '120', 'Sangat Tinggi'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'kelas tertinggi berhenti di 100',
      lembar: {
        skala: [
          ['Interval', 'Kriteria'],
          ['91 - 100', 'Sangat Tinggi'],
          ['< 91', 'Rendah'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['1', 'Persentase jalan mantap', '80', '96', '120', 'Sangat Tinggi'],
        ],
      },
      temuan: [{ lembar: 'skala', sel: 'A2', tingkat: 'peringatan' }],
    },
  ],
};
