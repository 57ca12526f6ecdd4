import { banding } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import type { SelTabel } from '../../core/tabel';
import { angkaDi, kolomPeran, sebutTabel } from '../../relations/sel';
import { kenalKelas, skalaLaporan } from '../../relations/skala';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';

export const skalaTidakMencakup: Aturan = {
  id: 'skala-tidak-mencakup',
  judul: 'Skala tidak memuat nilai yang ada di laporan',
  kelompok: 'hitungan',
  tingkat: 'peringatan',
  dasar: 'Permendagri 86/2017 (skala nilai peringkat kinerja)',
  periksa: (konteks) =>
    skalaLaporan(konteks).flatMap((skala) => {
      const [puncak] = skala.kelas;
      if (!puncak?.atas) return [];
      const batas = puncak.atas;
      const lewat: SelTabel[] = [];
      let tabel = '';
      for (const tabelKini of konteks.tabel) {
        const iKriteria = kolomPeran(tabelKini, 'kriteria')[0];
        if (iKriteria === undefined || tabelKini === skala.tabel) continue;
        for (const kolomCapaian of kolomPeran(tabelKini, 'capaian')) {
          for (const b of tabelKini.baris) {
            const n = angkaDi(b.sel[kolomCapaian]);
            const kata = b.sel[iKriteria]?.tercetak ?? '';
            if (n && kata && kenalKelas(skala, kata) && banding(n, batas.nilai) > 0) {
              lewat.push(b.sel[kolomCapaian] as SelTabel);
              tabel ||= sebutTabel(tabelKini);
            }
          }
        }
      }
      if (!lewat.length) return [];
      return [
        temuanSel(skalaTidakMencakup, skala.tabel, puncak.baris, puncak.kolom, {
          tingkat: 'peringatan',
          pesan: `Kelas tertinggi "${puncak.nama[0]}" berhenti di ${formatAngka(batas.nilai)}, padahal ${lewat.length} capaian di ${tabel} melebihinya dan tetap diberi kriteria. Tulis kelas tertinggi tanpa batas atas (mis. ≥ ${puncak.bawah ? formatAngka(puncak.bawah.nilai) : '…'}).`,
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
