import { bagi, banding, type Desimal, desimal, kurang, mutlak, NOL, tambah } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import type { BarisTabel, SelTabel, Tabel } from '../../core/tabel';
import { anggaranMirip } from '../../relations/butir';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi, desimalDi, kolomPeran, letakSelTabel, sebutTabel } from '../../relations/sel';
import { samaDalamCetakan } from '../../relations/toleransi';
import { kunciNama } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { TERKAIT_TERBANYAK, temuanSel, terkaitDari } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

interface Baris {
  tabel: Tabel;
  baris: BarisTabel;
  kolom: number;
  sel: SelTabel;
  /** Name of the programme, where the row is one. */
  program: string | null;
  /** Absorption of the line itself. */
  penyerapan: SelTabel | null;
  /** The absorption that the capaian repeats. */
  sama: SelTabel | null;
}

/** Whole percentages agree by chance now and then; a habit of the table, or decimals, do not. */
const BIASA = 3;
const DESIMAL_KHAS = 2;
const DESIMAL_RATA = 6;

/** 100 and 0 agree by chance. */
function bulat(s: SelTabel): boolean {
  return /^(100|0)([.,]0+)?\s*%?$/.test(s.tercetak.trim());
}

function cocok(a: SelTabel, b: SelTabel): boolean {
  const [x, y] = [angkaDi(a), angkaDi(b)];
  return x !== null && y !== null && !bulat(a) && samaDalamCetakan(x, desimalDi(a), y, desimalDi(b));
}

/** A row that prints a capaian for a budget line, with the absorption of that line here or elsewhere in the report. */
function barisAnggaran(
  konteks: KonteksAturan,
  tabel: Tabel,
  baris: BarisTabel,
  kolom: number,
  label: readonly number[],
): Baris | null {
  const sel = baris.sel[kolom];
  const nama = label.map((i) => baris.sel[i]?.tercetak).find(Boolean) ?? '';
  if (!sel || baris.jenis !== 'data' || !angkaDi(sel) || !nama) return null;
  const berangka = (s: SelTabel | undefined) => (s?.angka.jenis === 'angka' ? [s] : []);
  const mirip = anggaranMirip(konteks, nama);
  const semua = [
    ...kolomPeran(tabel, 'penyerapan').flatMap((i) => berangka(baris.sel[i])),
    ...mirip.flatMap((k) =>
      k.butir.flatMap((x) => (x.peran === 'penyerapan' && x.sebutan.tabel !== tabel ? berangka(x.sel) : [])),
    ),
  ];
  const program =
    /^\s*program\b/i.test(nama) ||
    mirip.some((k) => k.sebutan.some((s) => s.baris === baris && s.tingkat === 'program'));
  return {
    tabel,
    baris,
    kolom,
    sel,
    program: program ? kunciNama(nama) : null,
    penyerapan: semua[0] ?? null,
    sama: semua.find((p) => cocok(sel, p)) ?? null,
  };
}

/** Columns of capaian that stand behind the name of a budget line. */
function kolomCapaianAnggaran(tabel: Tabel, label: readonly number[]): number[] {
  return kolomPeran(tabel, 'capaian').filter((i) => {
    const kolom = tabel.kolom[i];
    return kolom?.varian === null && kolom.bidang !== 'fisik' && label.some((j) => j < i);
  });
}

function kumpulkan(konteks: KonteksAturan): Baris[][] {
  return konteks.tabel.flatMap((tabel) => {
    const label = kolomPeran(tabel, ['subKegiatan', 'kegiatan', 'program']);
    const baris = kolomCapaianAnggaran(tabel, label).flatMap((kolom) =>
      tabel.baris.flatMap((b) => barisAnggaran(konteks, tabel, b, kolom, label) ?? []),
    );
    return baris.length ? [baris] : [];
  });
}

/** A programme may stand under several sasaran, each time with some of its activities. */
function anakProgram(baris: readonly Baris[]): Map<string, Baris[]> {
  const anak = new Map<string, Baris[]>();
  let kini: Baris[] = [];
  for (const b of baris) {
    if (b.program) {
      kini = anak.get(b.program) ?? [];
      anak.set(b.program, kini);
    } else kini.push(b);
  }
  return anak;
}

/** A programme whose capaian is the mean of activities that mostly repeat their absorption. */
function laporRataRata(program: Baris, anak: readonly Baris[], kena: ReadonlySet<Baris>): TemuanAturan | null {
  const nilai = angkaDi(program.sel);
  if (!nilai || anak.length === 0 || anak.filter((a) => kena.has(a)).length < anak.length / 2) return null;
  const jumlah = anak.reduce<Desimal>((s, a) => tambah(s, angkaDi(a.sel) as Desimal), NOL);
  const rata = bagi(jumlah, desimal(BigInt(anak.length)), DESIMAL_RATA);
  // Activities are rounded before and after: one unit of the last digit is no difference.
  if (banding(mutlak(kurang(nilai, rata)), desimal(1n, desimalDi(program.sel))) > 0) return null;
  const sel = program.penyerapan;
  const terkait = [...(sel ? [terkaitDari(sel)] : []), ...anak.map((a) => terkaitDari(a.sel))];
  return {
    ...temuanSel(capaianMemakaiPenyerapan, program.tabel, program.baris, program.kolom, {
      tingkat: 'peringatan',
      pesan: `Capaian program ${program.sel.tercetak} adalah rata-rata ${anak.length} kegiatannya, yang sebagian besar diisi penyerapan anggaran${sel ? `; penyerapan program ini sendiri ${sel.tercetak}` : ''}. Ukur dari realisasi dan target indikator programnya.`,
      sebab: 'rata-rata penyerapan kegiatan dipakai sebagai capaian program',
      terkait: terkait.slice(0, TERKAIT_TERBANYAK),
    }),
    hitungan: `${formatAngka(jumlah)} ÷ ${anak.length} = ${formatAngka(rata, 2)}`,
  };
}

function lapor(konteks: KonteksAturan, baris: Baris): TemuanAturan {
  const sel = baris.sama as SelTabel;
  const l = letakSelTabel(konteks, sel);
  return temuanSel(capaianMemakaiPenyerapan, baris.tabel, baris.baris, baris.kolom, {
    tingkat: 'peringatan',
    pesan: `Capaian kinerja ${baris.sel.tercetak} sama dengan penyerapan anggarannya (${sel.tercetak}${l ? `, ${sebutTabel(l.tabel)}` : ''}). Penyerapan bukan capaian kinerja: ukur dari realisasi dan target indikatornya.`,
    sebab: 'persentase penyerapan anggaran disalin sebagai capaian kinerja',
    terkait: [terkaitDari(sel)],
  });
}

export const capaianMemakaiPenyerapan: Aturan = {
  id: 'capaian-memakai-penyerapan',
  judul: 'Capaian program atau kegiatan adalah penyerapan anggarannya',
  kelompok: 'hitungan',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (capaian kinerja dan realisasi anggaran disajikan terpisah)',
  periksa: (konteks) =>
    kumpulkan(konteks).flatMap((baris) => {
      const sama = baris.filter((x) => x.sama);
      const kebiasaan = sama.length >= BIASA || (sama.length >= 2 && sama.length >= baris.length / 2);
      const kena = new Set(sama.filter((x) => kebiasaan || desimalDi(x.sel) >= DESIMAL_KHAS));
      const langsung = [...kena].map((x) => lapor(konteks, x));
      if (!kebiasaan) return langsung;
      const anak = anakProgram(baris);
      const program = baris.flatMap((x) =>
        x.program && !kena.has(x) ? (laporRataRata(x, anak.get(x.program) ?? [], kena) ?? []) : [],
      );
      return [...langsung, ...program];
    }),
};

export const dok: DokAturan = {
  id: 'capaian-memakai-penyerapan',
  penjelasan: {
    apa: 'Capaian kinerja program dan kegiatan dibandingkan dengan penyerapan anggarannya; capaian program juga dengan rata-rata penyerapan kegiatannya.',
    mengapa:
      'Menyerap anggaran bukan kinerja. Evaluator menilai capaian yang disalin dari penyerapan sebagai kinerja yang tidak diukur.',
    perbaikan: 'Ukur capaian dari realisasi dan target indikator program atau kegiatan itu.',
  },
  contoh: [
    {
      judul: 'capaian diukur sendiri',
      lembar: {
        anggaran: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['PROGRAM PENYELENGGARAAN JALAN', '30.000.000', '24.000.000', '80'],
          ['Pemeliharaan Jalan Kabupaten', '12.000.000', '9.123.000', '76,03'],
          ['Pembangunan Jalan Kabupaten', '18.000.000', '14.877.000', '82,65'],
        ],
        a: [
          ['No', 'Sasaran', 'Program/ Kegiatan', 'Indikator Kinerja', 'Capaian %'],
          ['1', 'Meningkatnya mutu jalan', 'Pemeliharaan Jalan Kabupaten', 'Panjang jalan dipelihara', '91,50'],
          ['', '', 'Pembangunan Jalan Kabupaten', 'Panjang jalan dibangun', '100'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'capaian sama dengan penyerapan, program rata-ratanya',
      lembar: {
        anggaran: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['PROGRAM PENYELENGGARAAN JALAN', '30.000.000', '24.000.000', '80'],
          ['Pemeliharaan Jalan Kabupaten', '12.000.000', '9.123.000', '76,03'],
          ['Pembangunan Jalan Kabupaten', '18.000.000', '14.877.000', '82,65'],
        ],
        a: [
          ['No', 'Sasaran', 'Program/ Kegiatan', 'Indikator Kinerja', 'Capaian %'],
          ['1', 'Meningkatnya mutu jalan', 'PROGRAM PENYELENGGARAAN JALAN', 'Persentase jalan mantap', '79,34'],
          ['', '', 'Pemeliharaan Jalan Kabupaten', 'Panjang jalan dipelihara', '76,03'],
          ['', '', 'Pembangunan Jalan Kabupaten', 'Panjang jalan dibangun', '82,65'],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'E2', tingkat: 'peringatan' },
        { lembar: 'a', sel: 'E3', tingkat: 'peringatan' },
        { lembar: 'a', sel: 'E4', tingkat: 'peringatan' },
      ],
    },
  ],
};
