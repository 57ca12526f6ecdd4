import { banding, desimal, kurang } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import type { SelTabel } from '../../core/tabel';
import { cariKawan } from '../../relations/kawan';
import type { KonteksAturan } from '../../relations/konteks';
import { kolomPeran } from '../../relations/sel';
import { type Kelas, kenalKelas, letakDalamSkala, type SkalaLaporan, skalaLaporan } from '../../relations/skala';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel, terkaitDari } from '../bantu';
import { DASAR_SKALA } from '../dasar';
import { barisKriteria } from './kriteria-tidak-cocok';

interface Celah {
  atas: Kelas;
  kelas: Kelas;
  /** One value alone is left out ("< 55" below "> 55"), not what lies between two. */
  titik: boolean;
  /** The bounds between which it lies; from the upper one the upper class might count. */
  dari: string;
  batas: string;
}

function celahDi({ kelas }: SkalaLaporan): Celah[] {
  return kelas.slice(1).flatMap((kelasKini, i): Celah[] => {
    const atas = kelas[i];
    if (!atas?.bawah || !kelasKini.atas) return [];
    const [dari, sampai] = [kelasKini.atas.nilai, atas.bawah.nilai];
    const beda = banding(dari, sampai);
    const titik = beda === 0 && !kelasKini.atas.termasuk && !atas.bawah.termasuk;
    if (beda >= 0 && !titik) return [];
    // A scale in steps of 0,01 leaves nothing out between 79,99 and 80.
    if (!titik && dari.s > 0 && banding(kurang(sampai, dari), desimal(1n, dari.s)) <= 0) return [];
    return [{ atas, kelas: kelasKini, titik, dari: formatAngka(dari), batas: formatAngka(sampai) }];
  });
}

/** Achievements that the report grades with this scale and that no class of it takes. */
function jatuhDiCelah(konteks: KonteksAturan, skala: SkalaLaporan): SelTabel[] {
  return konteks.tabel.flatMap((tabel) =>
    kolomPeran(tabel, 'kriteria').flatMap((kolom) =>
      barisKriteria(tabel, kolom, cariKawan(tabel, kolom, 'capaian')).flatMap(({ sel, capaian, nilai }) =>
        kenalKelas(skala, sel.tercetak) && letakDalamSkala(nilai, skala).celah ? [capaian] : [],
      ),
    ),
  );
}

/**
 * The scale of Permendagri 86/2017 is printed with steps of one (76–90, 91–100), and most reports print it so: that alone
 * is a remark, once for the scale. It matters where an achievement lies between two classes.
 */
export const skalaBerlubang: Aturan = {
  id: 'skala-berlubang',
  judul: 'Ada nilai yang tidak masuk kelas mana pun',
  kelompok: 'hitungan',
  tingkat: 'peringatan',
  dasar: DASAR_SKALA,
  periksa: (konteks) =>
    skalaLaporan(konteks).flatMap((skala) => {
      const celah = celahDi(skala);
      const tepat = celah.filter((c) => c.titik);
      const [pertama, ...lain] = celah.filter((c) => !c.titik);
      const hasil = tepat.map(({ atas, kelas, dari, batas }) =>
        temuanSel(skalaBerlubang, skala.tabel, kelas.baris, kelas.kolom, {
          tingkat: 'peringatan',
          pesan: `Nilai tepat ${dari} tidak masuk kelas mana pun: "${atas.nama[0]}" mulai ${atas.sel.tercetak}, "${kelas.nama[0]}" ${kelas.sel.tercetak}. Tulis batas bawah tiap kelas saja (mis. ≥ ${batas}), agar setiap nilai punya kelas.`,
          terkait: [terkaitDari(atas.sel)],
        }),
      );
      if (!pertama) return hasil;
      const jatuh = jatuhDiCelah(konteks, skala);
      const mana = [pertama, ...lain].map((c) => `${c.dari} dan ${c.batas}`).join(', ');
      const isi = jatuh.length
        ? `Capaian ${jatuh
            .map((s) => s.tercetak)
            .slice(0, 5)
            .join(', ')} ada di celah itu. Nyatakan cara menggolongkannya, atau tulis`
        : 'Tidak ada capaian di situ. Lebih jelas:';
      return [
        ...hasil,
        temuanSel(skalaBerlubang, skala.tabel, pertama.kelas.baris, pertama.kelas.kolom, {
          tingkat: jatuh.length ? 'peringatan' : 'info',
          pesan: `Nilai di antara ${mana} tidak masuk kelas mana pun. ${isi} batas bawah tiap kelas saja (mis. ≥ ${pertama.batas}).`,
          terkait: daftarTerkait(pertama.kelas.sel, [...jatuh, pertama.atas.sel, ...lain.map((c) => c.kelas.sel)]),
        }),
      ];
    }),
};

const SKALA_BERCELAH = [
  ['No', 'Interval Nilai', 'Kriteria'],
  ['1', '91 ≤ 100', 'Sangat Tinggi'],
  ['2', '76 ≤ 90', 'Tinggi'],
  ['3', '≤ 75', 'Rendah'],
];

export const dok: DokAturan = {
  id: 'skala-berlubang',
  penjelasan: {
    apa: 'Tabel skala dibaca sebagai interval; nilai yang tidak masuk kelas mana pun dilaporkan, misalnya 90,5 pada skala 91–100 dan 76–90. Selama tidak ada capaian yang jatuh di celah, satu catatan untuk skalanya.',
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
      judul: 'celah di antara kelas: satu catatan untuk skalanya',
      lembar: {
        a: SKALA_BERCELAH,
      },
      temuan: [{ lembar: 'a', sel: 'B3', tingkat: 'info' }],
    },
    {
      judul: 'capaian di celah: perlu dicek',
      lembar: {
        a: SKALA_BERCELAH,
        b: [
          ['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['Persentase jalan mantap', 'Persen', '80', '76', '95,00', 'Sangat Tinggi'],
          ['Persentase air layak', 'Persen', '80', '60,4', '75,50', 'Rendah'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'B3', tingkat: 'peringatan' }],
    },
    {
      judul: 'satu nilai tanpa kelas',
      lembar: {
        a: [
          ['No', 'Interval Nilai', 'Kriteria'],
          ['1', '> 75', 'Tinggi'],
          ['2', '55 < nilai < 75', 'Sedang'],
          ['3', '≤ 55', 'Rendah'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'B3', tingkat: 'peringatan' }],
    },
  ],
};
