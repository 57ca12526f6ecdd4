import type { Desimal } from '../core/desimal';
import type { Analisis } from '../workbook/rekaman';
import {
  type BI,
  barisIndikator,
  catatanBatas,
  catatanPembulatan,
  kCapaian,
  kIndikator,
  kNo,
  kSasaran,
  pilihanTingkat,
  sebabPenyerapan,
  uraianSimpul,
} from './kolom';
import { isiTeks, type Konteks, type SimpulAnggaran, samakanSpasi, TINGKAT_DALAM, tulisanAnalisis } from './konteks';
import { bagiPenyusun } from './sebab';
import { selPersen, selTanpa, selTeks } from './sel';
import { type BarisSpec, type DokTabel, type KolomSpec, tabel } from './spec';

interface B extends BI {
  readonly nama: string;
  /** The budget line of that name; null when ANGGARAN has none. */
  readonly s: SimpulAnggaran | null;
  readonly a: Analisis | null;
}

const TANPA_GARIS = bagiPenyusun('program / kegiatan tidak ditemukan di ANGGARAN');

const polos = (t: string): string =>
  samakanSpasi(t.replace(/^(program|kegiatan|sub kegiatan)\s*:\s*/i, '')).replace(/[^a-z0-9]+/g, ' ');

/** Own indicator of the line, or the indicator of IKU that stands at its level. */
function indikatorGaris(simpul: SimpulAnggaran | null, konteks: Konteks): { nama: string; capaian: Desimal | null } {
  if (!simpul) return { nama: '', capaian: null };
  const kode = (simpul.baris.kodeIku.nilai ?? []).map(samakanSpasi);
  const iku = konteks.barisIku.find(
    (b) => kode.includes(b.kode) && b.iku.tingkat.nilai === TINGKAT_DALAM[simpul.dalam],
  );
  if (iku) return { nama: isiTeks(iku.iku.indikator), capaian: iku.capaian.nilai };
  return { nama: isiTeks(simpul.baris.indikator), capaian: konteks.fisik(simpul) };
}

const biasa = (c: KolomSpec<BI>): KolomSpec<B> => c as KolomSpec<B>;

/** Programmes that support a sasaran or do not: the seventh point of PermenPANRB 53/2014. */
export const programPenunjang = tabel<B>({
  id: 'program-penunjang',
  bab: 3,
  nama: 'Program Penunjang',
  judul: () => 'Analisis Program dan Kegiatan yang Menunjang Pencapaian Kinerja',
  butuh: ['IKU', 'ANALISIS'],
  tambahan: ['penyerapan'],
  pilihan: [pilihanTingkat('Sasaran Strategis')],
  kolom: (konteks) => [
    biasa(kNo),
    biasa(kSasaran('Sasaran')),
    { ...biasa(kIndikator()), satukan: (r) => `${r.no}|${r.b.kode}` },
    { ...biasa(kCapaian()), satukan: (r) => `${r.no}|${r.b.kode}` },
    { id: 'program', judul: 'Program / Kegiatan', lebar: 33, lentur: true, sel: (r) => selTeks(r.nama) },
    {
      id: 'indikatorProgram',
      judul: 'Indikator Program / Kegiatan',
      lebar: 33,
      lentur: true,
      bilaAda: true,
      sel: (r) => selTeks(indikatorGaris(r.s, konteks).nama),
    },
    {
      id: 'capaianProgram',
      judul: 'Capaian Program / Kegiatan (%)',
      lebar: 20,
      bilaAda: true,
      sel: (r) =>
        selPersen(
          indikatorGaris(r.s, konteks).capaian,
          konteks.desimal,
          r.s ? bagiPenyusun('capaian program / kegiatan belum ada') : TANPA_GARIS,
        ),
    },
    {
      id: 'penyerapan',
      judul: 'Penyerapan (%)',
      lebar: 17,
      sel: (r) =>
        selPersen(
          r.s && konteks.penyerapan(r.s.uang.pagu, r.s.uang.realisasi),
          konteks.desimal,
          r.s ? sebabPenyerapan(r.s.uang) : TANPA_GARIS,
        ),
    },
    {
      id: 'menunjang',
      judul: 'Menunjang / Tidak Menunjang',
      lebar: 20,
      sel: (r) => {
        const m = isiTeks(r.a?.menunjang);
        return m
          ? selTeks(
              m.replace(/^./, (h) => h.toUpperCase()),
              'center',
            )
          : selTanpa('-', bagiPenyusun('kolom Menunjang di ANALISIS belum diisi'));
      },
    },
    {
      id: 'analisis',
      judul: 'Analisis',
      lebar: 40,
      lentur: true,
      bilaAda: true,
      sel: (r) =>
        selTeks(
          (['aktivitas', 'faktorPendorong', 'penghambat'] as const).flatMap((x) => tulisanAnalisis(r.a, x)).join('\n'),
        ),
    },
  ],
  baris: (k, o) => {
    const simpul = new Map(k.simpul.map((s) => [polos(uraianSimpul(s)), s]));
    const menurutKode = new Map(k.simpul.map((s) => [polos(isiTeks(s.baris.kodeRekening)), s]));
    const ada = k.pada(o.daftar('tingkat')).filter((b) => b.analisis.some((a) => isiTeks(a.program) !== ''));
    const baris = barisIndikator(ada).flatMap((baris): BarisSpec<B>[] =>
      baris.isi.b.analisis.flatMap((analisis): BarisSpec<B>[] => {
        const tertulis = isiTeks(analisis.program);
        if (!tertulis) return [];
        // Its code stands for its name.
        const bernama = simpul.get(polos(tertulis));
        const berkode = bernama ? undefined : menurutKode.get(polos(tertulis));
        const nama = berkode ? uraianSimpul(berkode) : tertulis;
        return [{ ...baris, isi: { ...baris.isi, nama, a: analisis, s: bernama ?? berkode ?? null } }];
      }),
    );
    return baris.length ? baris : 'kolom Program / kegiatan di ANALISIS belum diisi';
  },
  catatan: (k) => [...catatanBatas(k), catatanPembulatan(k)],
});

export const dok: DokTabel = {
  id: 'program-penunjang',
  juga: ['KINERJA', 'ANGGARAN'],
  guna: 'Program dan kegiatan yang menunjang atau tidak menunjang sasaran, dengan indikator dan capaiannya sendiri bila ada.',
  dasar: 'PermenPANRB 53/2014, Bab III, program yang menunjang',
};
