import { banding, tanda } from '../../core/desimal';
import {
  type BarisCapaian,
  desimalUkur,
  type FaktaCapaian,
  kolomCapaian,
  type RumusCapaian,
  tulisRumusCapaian,
  ujiRumus,
} from '../../relations/capaian';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi, desimalDi } from '../../relations/sel';
import { bandingPecahan, bulatPecahan } from '../../relations/toleransi';
import { makinRendahMakinBaik } from '../../words/arah';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import { perbaikanAngka } from '../lapor';
import type { TemuanAturan } from '../temuan-aturan';

type SebabArah = 'terbalik' | 'tidak-dinyatakan';

interface TemuanArah {
  b: BarisCapaian;
  jenis: SebabArah;
  tegas: boolean;
  /** Formula that the printed figure follows. */
  dipakai: RumusCapaian;
  /** Formula that it should follow, where that is known. */
  seharusnya: RumusCapaian;
}

/** Rows whose capaian follows a formula that the report does not state, or the one of the other direction. */
export function arahCapaian(konteks: KonteksAturan): TemuanArah[] {
  return kolomCapaian(konteks).flatMap(({ baris, fakta }) =>
    baris.flatMap((b) => (b.lintas ? [] : periksaBaris(b, fakta))),
  );
}

/** The formulas whose figure the printed one is, as far as it can be told. */
function rumusDipakai(
  baris: BarisCapaian,
  fakta: FaktaCapaian,
): { naik: boolean; turun: ('TURUN' | 'TURUN_RASIO')[] } | null {
  const [target, realisasi, capaian] = [angkaDi(baris.target), angkaDi(baris.realisasi), angkaDi(baris.capaian)];
  if (!target || !realisasi || !capaian || tanda(target) <= 0) return null;
  const batas = fakta.batasTertulis ?? fakta.batasDipakai;
  const diBatas = batas !== null && banding(capaian, batas) === 0;
  const baik = (rumus: RumusCapaian) => {
    const uji = ujiRumus(rumus, target, realisasi, desimalUkur(baris), capaian, desimalDi(baris.capaian));
    if (!uji) return false;
    if (diBatas && bandingPecahan(uji.p, batas) > 0) return true;
    return uji.vonis === 'cocok' || uji.vonis === 'info';
  };
  const naik = baik('NAIK');
  const turun = (['TURUN_RASIO', 'TURUN'] as const).filter(baik);
  // At or very near the target all formulas give the same figure; the cap itself shows no formula of the other direction.
  if (naik === turun.length > 0 || (!naik && diBatas)) return null;
  return { naik, turun };
}

/** The printed figure follows a formula for what is better the lower it is. */
function periksaTurun(
  baris: BarisCapaian,
  fakta: FaktaCapaian,
  turun: readonly ('TURUN' | 'TURUN_RASIO')[],
): TemuanArah[] {
  const dasar = { b: baris, dipakai: turun[0] as RumusCapaian, seharusnya: 'NAIK' } as const;
  if (baris.arah === 'NAIK' || baris.arah === 'STABIL') return [{ ...dasar, jenis: 'terbalik', tegas: true }];
  if (baris.arah) return [];
  const rendah = makinRendahMakinBaik(baris.indikator, baris.sasaran);
  // A stated formula that this row does not follow is a wrong capaian, not an unstated formula.
  if (turun.some((f) => fakta.turun.has(f)) || (rendah && fakta.turun.size)) return [];
  return [{ ...dasar, jenis: rendah ? 'tidak-dinyatakan' : 'terbalik', tegas: false }];
}

/** The printed figure is realisasi ÷ target; wrong only where lower is better. */
function periksaNaik(baris: BarisCapaian, { turun }: FaktaCapaian): TemuanArah[] {
  const dasar = { b: baris, jenis: 'terbalik', dipakai: 'NAIK' } as const;
  if (baris.arah === 'TURUN' || baris.arah === 'TURUN_RASIO') {
    const [satuSatunya] = turun.size === 1 ? turun : [];
    return [{ ...dasar, tegas: true, seharusnya: (baris.arah === 'TURUN' && satuSatunya) || baris.arah }];
  }
  if (baris.arah || !makinRendahMakinBaik(baris.indikator, baris.sasaran)) return [];
  return [
    { ...dasar, tegas: false, seharusnya: turun.has('TURUN_RASIO') && !turun.has('TURUN') ? 'TURUN_RASIO' : 'TURUN' },
  ];
}

function periksaBaris(baris: BarisCapaian, fakta: FaktaCapaian): TemuanArah[] {
  const dipakai = rumusDipakai(baris, fakta);
  if (!dipakai) return [];
  return dipakai.naik ? periksaNaik(baris, fakta) : periksaTurun(baris, fakta, dipakai.turun);
}

export const SEBUT_RUMUS: Record<RumusCapaian, string> = {
  NAIK: 'realisasi ÷ target × 100',
  TURUN: '(2 × target − realisasi) ÷ target × 100',
  TURUN_RASIO: 'target ÷ realisasi × 100',
  STABIL: '100 − selisih ÷ target × 100',
};

function lapor(temuanArah: TemuanArah): TemuanAturan {
  const { b: barisCapaian } = temuanArah;
  const [target, realisasi, capaian] = [
    angkaDi(barisCapaian.target),
    angkaDi(barisCapaian.realisasi),
    angkaDi(barisCapaian.capaian),
  ];
  const ujian =
    target && realisasi && capaian
      ? ujiRumus(
          temuanArah.seharusnya,
          target,
          realisasi,
          desimalDi(barisCapaian.realisasi),
          capaian,
          desimalDi(barisCapaian.capaian),
        )
      : null;
  const benar = ujian ? bulatPecahan(ujian.p, Math.max(2, desimalDi(barisCapaian.capaian))) : null;
  const rendah = temuanArah.dipakai === 'NAIK';
  const pesan = temuanArah.tegas
    ? `Capaian ${barisCapaian.capaian.tercetak} dihitung dengan ${SEBUT_RUMUS[temuanArah.dipakai]}, padahal indikator ini dinyatakan makin ${rendah ? 'rendah' : 'tinggi'} makin baik. Hitung dengan ${SEBUT_RUMUS[temuanArah.seharusnya]}.`
    : rendah
      ? `Capaian ${barisCapaian.capaian.tercetak} dihitung dengan realisasi ÷ target, padahal indikator ini tampaknya makin rendah makin baik: realisasi yang memburuk justru menaikkan capaian. Nyatakan arahnya, lalu hitung dengan rumus yang sesuai.`
      : `Capaian ${barisCapaian.capaian.tercetak} cocok dengan ${SEBUT_RUMUS[temuanArah.dipakai]}, rumus untuk indikator yang makin rendah makin baik, padahal laporan tidak menyatakan indikator ini demikian. Bila makin tinggi makin baik, hitung dengan realisasi ÷ target; bila tidak, nyatakan arah dan rumusnya.`;
  return {
    ...temuanSel(arahTerbalik, barisCapaian.tabel, barisCapaian.baris, barisCapaian.kolom, {
      tingkat: temuanArah.tegas ? 'galat' : 'peringatan',
      pesan,
      seharusnya: benar,
      sebab: 'rumus indikator positif dan negatif tertukar',
      terkait: daftarTerkait(barisCapaian.capaian, [barisCapaian.target, barisCapaian.realisasi]),
      perbaikan: benar && temuanArah.tegas ? [perbaikanAngka(barisCapaian.capaian, benar, true, barisCapaian)] : null,
    }),
    hitungan: target && realisasi ? tulisRumusCapaian(temuanArah.seharusnya, target, realisasi) : null,
  };
}

export const arahTerbalik: Aturan = {
  id: 'arah-terbalik',
  judul: 'Capaian dihitung dengan rumus arah yang terbalik',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III; PER/20/M.PAN/11/2008 (arah indikator)',
  periksa: (konteks) =>
    arahCapaian(konteks)
      .filter((x) => x.jenis === 'terbalik')
      .map(lapor),
};

export const dok: DokAturan = {
  id: 'arah-terbalik',
  penjelasan: {
    apa: 'Capaian dicocokkan dengan arah indikator: makin tinggi makin baik memakai realisasi dibagi target, makin rendah makin baik memakai rumus kebalikannya. Arah diambil dari kolom arah, rumus di kepala kolom, atau nama indikatornya.',
    mengapa: 'Rumus yang terbalik membuat kinerja yang memburuk tampak membaik, dan sebaliknya.',
    perbaikan: 'Nyatakan arah tiap indikator, lalu hitung capaiannya dengan rumus arah itu.',
  },
  contoh: [
    {
      judul: 'rumus sesuai arahnya',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Arah', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Menurunnya pengangguran', 'Tingkat pengangguran terbuka', 'Negatif', '4,00', '5,00', '75'],
          ['2', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', 'Positif', '80', '76', '95'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'dinyatakan positif, dihitung target ÷ realisasi',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Arah', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', 'Positif', '80', '64', '125'],
          ['2', 'Meningkatnya mutu air', 'Persentase air baku layak', 'Positif', '50', '45', '90'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'G2', tingkat: 'galat', seharusnya: 80 }],
    },
    {
      judul: 'makin rendah makin baik, dihitung realisasi ÷ target',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Menurunnya stunting', 'Prevalensi stunting', '14', '17,5', '125'],
          ['2', 'Meningkatnya mutu air', 'Persentase air baku layak', '50', '45', '90'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F2', tingkat: 'peringatan' }],
    },
  ],
};
