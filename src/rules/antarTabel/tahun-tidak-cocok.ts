import type { KonteksAturan } from '../../relations/konteks';
import { sebutTabel } from '../../relations/sel';
import { periodeDalam, tahunDalam } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { TERKAIT_TERBANYAK, temuanTabel } from '../bantu';
import { DASAR_PENYAJIAN } from '../dasar';
import type { TemuanAturan } from '../temuan-aturan';

/** Two columns of one meaning under the same year: one of the years is wrong. */
function tahunKembar(konteks: KonteksAturan): TemuanAturan[] {
  return konteks.tabel.flatMap((tabel) => {
    const ada = new Map<string, number>();
    const disebut = new Set<string>();
    return tabel.kolom.flatMap((kolom, i): TemuanAturan[] => {
      if (
        kolom.tahun === null ||
        !['target', 'realisasi', 'capaian', 'pagu', 'realisasiAnggaran', 'nilai'].includes(kolom.peran)
      )
        return [];
      const kunci = [kolom.peran, kolom.tahun, kolom.tw, kolom.varian, kolom.bidang, kolom.satuan].join('|');
      const dulu = ada.get(kunci);
      if (dulu === undefined) {
        ada.set(kunci, i);
        return [];
      }
      // Two figures of one year may be two kinds of figure: then the headers differ by more than nothing.
      const lama = tabel.kolom[dulu];
      if (lama?.judul !== kolom.judul) return [];
      // The cell that holds the year speaks for all columns below it.
      const [sel, selLama] = [kolom.selTahun ?? kolom.selKepala, lama.selTahun ?? lama.selKepala];
      if (sel === selLama || disebut.has(sel)) return [];
      disebut.add(sel);
      return [
        temuanTabel(tahunTidakCocok, tabel, {
          sel,
          tercetak: kolom.judul,
          kolom: kolom.judul,
          tingkat: 'peringatan',
          pesan: `Kepala kolom "${kolom.judul}" tercetak dua kali (${selLama} dan ${sel}). Salah satu tahunnya tampaknya keliru: periksa urutan tahun di kepala tabel.`,
          terkait: [{ lembar: tabel.lembar, sel: selLama, tercetak: lama.judul }],
        }),
      ];
    });
  });
}

/** The end of the plan in a header against the period that titles and texts state. */
function akhirPeriode(konteks: KonteksAturan): TemuanAturan[] {
  const suara = new Map<number, { n: number; teks: string }>();
  const catat = (teks: string) => {
    // The years that follow the plan's name, with nothing but words of that name between.
    const m = /(?:renstra|rencana strategis|rpjmd|\brpd\b)[^\d.;:]{0,60}(20\d\d.{1,20})/i.exec(teks);
    const p = m ? periodeDalam(m[1] as string) : null;
    if (p) suara.set(p[1], { n: (suara.get(p[1])?.n ?? 0) + 1, teks });
  };
  for (const t of konteks.teks ?? []) catat(t);
  for (const t of konteks.tabel) for (const g of [t.judul, ...t.catatan]) catat(g);
  if (suara.size !== 1) return [];
  const [akhir, { teks }] = [...suara.entries()][0] as [number, { n: number; teks: string }];
  return konteks.tabel.flatMap((tabel) =>
    tabel.kolom.flatMap((kolom): TemuanAturan[] => {
      if (kolom.varian !== 'akhir' || kolom.tahun === null || kolom.tahun === akhir || periodeDalam(kolom.judul))
        return [];
      // The first of the columns says it for the others.
      if (tabel.kolom.find((x) => x.varian === 'akhir' && x.tahun === kolom.tahun) !== kolom) return [];
      return [
        temuanTabel(tahunTidakCocok, tabel, {
          sel: kolom.selKepala,
          tercetak: kolom.judul,
          kolom: kolom.judul,
          tingkat: 'peringatan',
          pesan: `Kepala kolom menyebut akhir periode ${kolom.tahun}, sedangkan periode Renstra ${periodeDalam(teks)?.join('–')} berakhir ${akhir}. Samakan tahunnya, dan pastikan targetnya target ${akhir}.`,
          seharusnya: akhir,
        }),
      ];
    }),
  );
}

/** A title of last year over figures of this year: a table taken over without its title. */
function judulLama(konteks: KonteksAturan): TemuanAturan[] {
  const { tahun } = konteks;
  if (tahun === null) return [];
  return konteks.tabel.flatMap((tabel): TemuanAturan[] => {
    const t = tahunDalam(tabel.judul);
    if (t.length !== 1 || t[0] !== tahun - 1 || /\blhe\b|evaluasi|sebelum|lalu|perbandingan/i.test(tabel.judul))
      return [];
    const kini = tabel.kolom.filter((k) => k.tahun === tahun && k.varian === null);
    if (!kini.length || tabel.kolom.some((k) => k.tahun === tahun - 1)) return [];
    return [
      temuanTabel(tahunTidakCocok, tabel, {
        tingkat: 'peringatan',
        tercetak: tabel.judul,
        pesan: `Judul ${sebutTabel(tabel)} menyebut tahun ${tahun - 1}, sedangkan kepala kolomnya tahun ${tahun}. Samakan tahunnya.`,
        seharusnya: tahun,
        terkait: kini
          .slice(0, TERKAIT_TERBANYAK)
          .map((k) => ({ lembar: tabel.lembar, sel: k.selKepala, tercetak: k.judul })),
      }),
    ];
  });
}

export const tahunTidakCocok: Aturan = {
  id: 'tahun-tidak-cocok',
  judul: 'Tahun di judul atau kepala tabel tidak sesuai',
  kelompok: 'antarTabel',
  tingkat: 'peringatan',
  dasar: DASAR_PENYAJIAN,
  periksa: (konteks) => [...tahunKembar(konteks), ...akhirPeriode(konteks), ...judulLama(konteks)],
};

export const dok: DokAturan = {
  id: 'tahun-tidak-cocok',
  penjelasan: {
    apa: 'Tahun di kepala kolom yang tercetak dua kali, akhir periode Renstra yang tidak sama dengan periodenya, dan judul tahun lalu di atas angka tahun ini.',
    mengapa: 'Tahun yang salah membuat perbandingan dibaca terbalik.',
    perbaikan: 'Perbaiki tahun di judul atau kepala tabel.',
  },
  contoh: [
    {
      judul: 'tahun berurutan',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi 2023', 'Realisasi 2024', 'Realisasi 2025'],
          ['1', 'Persentase jalan mantap', '70', '72', '76'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'tahun tercetak dua kali',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi 2024', 'Realisasi 2024', 'Realisasi 2025'],
          ['1', 'Persentase jalan mantap', '70', '72', '76'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'D1', tingkat: 'peringatan' }],
    },
    {
      judul: 'akhir periode berbeda dari periodenya',
      lembar: {
        a: [
          ['Kemajuan terhadap Renstra 2025-2029'],
          [],
          ['No', 'Indikator Kinerja', 'Realisasi 2025', 'Target Akhir Renstra (2030)', 'Tingkat Kemajuan'],
          ['1', 'Persentase jalan mantap', '76', '80', '95'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'D3', tingkat: 'peringatan', seharusnya: 2029 }],
    },
  ],
};
