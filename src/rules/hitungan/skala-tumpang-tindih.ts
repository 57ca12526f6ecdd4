import { banding } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import { skalaLaporan } from '../../relations/skala';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSel, terkaitDari } from '../bantu';
import { DASAR_SKALA } from '../dasar';

export const skalaTumpangTindih: Aturan = {
  id: 'skala-tumpang-tindih',
  judul: 'Satu nilai masuk dua kelas',
  kelompok: 'hitungan',
  tingkat: 'peringatan',
  dasar: DASAR_SKALA,
  periksa: (konteks) =>
    skalaLaporan(konteks).flatMap(({ tabel, kelas }) =>
      kelas.slice(1).flatMap((kelasKini, i) => {
        const atas = kelas[i];
        if (!atas?.bawah || !kelasKini.atas) return [];
        const b = banding(kelasKini.atas.nilai, atas.bawah.nilai);
        if (b < 0 || (b === 0 && !(kelasKini.atas.termasuk && atas.bawah.termasuk))) return [];
        const [batasBawah, u] = [formatAngka(atas.bawah.nilai), formatAngka(kelasKini.atas.nilai)];
        const mana = b === 0 ? `Nilai ${u}` : `Nilai ${batasBawah} sampai ${u}`;
        return [
          temuanSel(skalaTumpangTindih, tabel, kelasKini.baris, kelasKini.kolom, {
            tingkat: 'peringatan',
            pesan: `${mana} masuk dua kelas: "${atas.nama[0]}" (${atas.sel.tercetak}) dan "${kelasKini.nama[0]}" (${kelasKini.sel.tercetak}). Tentukan kelasnya, mis. "${kelasKini.nama[0]}" di bawah ${batasBawah}.`,
            terkait: [terkaitDari(atas.sel)],
          }),
        ];
      }),
    ),
};

export const dok: DokAturan = {
  id: 'skala-tumpang-tindih',
  penjelasan: {
    apa: 'Tabel skala dibaca sebagai interval; nilai yang masuk dua kelas dilaporkan, misalnya 90 pada skala 90–100 dan 80–90.',
    mengapa: 'Nilai yang punya dua kelas dapat dipilih sesuka hati.',
    perbaikan: 'Tentukan untuk setiap batas kelas mana yang memilikinya (mis. 80 – < 90).',
  },
  contoh: [
    {
      judul: 'batas dipisah',
      lembar: {
        a: [
          ['Interval', 'Kriteria'],
          ['≥ 90', 'Sangat Baik'],
          ['80 - < 90', 'Baik'],
          ['< 80', 'Cukup'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'batas masuk dua kelas',
      lembar: {
        a: [
          ['Interval', 'Kriteria'],
          ['90 - 100', 'Sangat Baik'],
          ['80 - 90', 'Baik'],
          ['0 - 79,99', 'Cukup'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'A3', tingkat: 'peringatan' }],
    },
  ],
};
