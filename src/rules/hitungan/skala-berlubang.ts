import { banding, desimal, kurang } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import { skalaLaporan } from '../../relations/skala';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSel, terkaitDari } from '../bantu';
import { DASAR_SKALA } from '../dasar';

export const skalaBerlubang: Aturan = {
  id: 'skala-berlubang',
  judul: 'Ada nilai yang tidak masuk kelas mana pun',
  kelompok: 'hitungan',
  tingkat: 'peringatan',
  dasar: DASAR_SKALA,
  periksa: (konteks) =>
    skalaLaporan(konteks).flatMap(({ tabel, kelas }) =>
      kelas.slice(1).flatMap((kelasKini, i) => {
        const atas = kelas[i];
        if (!atas?.bawah || !kelasKini.atas) return [];
        const b = banding(kelasKini.atas.nilai, atas.bawah.nilai);
        const titik = b === 0 && !kelasKini.atas.termasuk && !atas.bawah.termasuk;
        if (b >= 0 && !titik) return [];
        // A scale in steps of 0,01 leaves nothing out between 79,99 and 80.
        const langkah = desimal(1n, kelasKini.atas.nilai.s);
        if (
          !titik &&
          kelasKini.atas.nilai.s > 0 &&
          banding(kurang(atas.bawah.nilai, kelasKini.atas.nilai), langkah) <= 0
        )
          return [];
        const [u, batasBawah] = [formatAngka(kelasKini.atas.nilai), formatAngka(atas.bawah.nilai)];
        const mana = titik ? `tepat ${u}` : `di antara ${u} dan ${batasBawah}`;
        return [
          temuanSel(skalaBerlubang, tabel, kelasKini.baris, kelasKini.kolom, {
            tingkat: 'peringatan',
            pesan: `Nilai ${mana} tidak masuk kelas mana pun: "${atas.nama[0]}" mulai ${atas.sel.tercetak}, "${kelasKini.nama[0]}" ${kelasKini.sel.tercetak}. Tulis batas bawah tiap kelas saja (mis. ≥ ${batasBawah}), agar setiap nilai punya kelas.`,
            terkait: [terkaitDari(atas.sel)],
          }),
        ];
      }),
    ),
};

export const dok: DokAturan = {
  id: 'skala-berlubang',
  penjelasan: {
    apa: 'Tabel skala dibaca sebagai interval; nilai yang tidak masuk kelas mana pun dilaporkan, misalnya 90,5 pada skala 91–100 dan 76–90.',
    mengapa: 'Capaian dihitung dengan desimal. Nilai di celah tidak punya kriteria, sehingga kriterianya ditebak.',
    perbaikan:
      'Tulis skala dengan batas bawah saja (≥ 91, ≥ 76, …), atau nyatakan bahwa capaian dibulatkan lebih dulu.',
  },
  contoh: [
    {
      judul: 'tanpa celah',
      lembar: {
        a: [
          ['Interval', 'Kriteria'],
          ['≥ 91', 'Sangat Tinggi'],
          ['76 - < 91', 'Tinggi'],
          ['66 - < 76', 'Sedang'],
          ['< 66', 'Rendah'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'celah di antara kelas',
      lembar: {
        a: [
          ['No', 'Interval Nilai', 'Kriteria'],
          ['1', '91 ≤ 100', 'Sangat Tinggi'],
          ['2', '76 ≤ 90', 'Tinggi'],
          ['3', '≤ 75', 'Rendah'],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'B3', tingkat: 'peringatan' },
        { lembar: 'a', sel: 'B4', tingkat: 'peringatan' },
      ],
    },
  ],
};
