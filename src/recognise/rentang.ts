/** The tables that the named ranges make: what each of their columns means, and where its content stands in the records. */
import type { BarisTabel, JenisTabel, KolomTabel, Peran, TingkatAnggaran } from '../core/tabel';
import type { NamaRentang } from '../workbook/definisi';
import type { Anggaran, Belanja, BukuKerja, Iku, Isi, Kinerja, PerTahun } from '../workbook/rekaman';
import { arahBerlaku, indukAnggaran, paguBerlaku, targetBerlaku } from '../workbook/turunan';

/** What stands in one cell of a table. */
export interface IsiKolom {
  isi: Isi<unknown> | null | undefined;
  /** Shown instead of what the cell shows: a name that was looked up, the formula in force. */
  teks: string | null | undefined;
}

interface SifatKolom {
  peran: Peran;
  /** Column of the range whose header and cell it takes. */
  id: string;
  /** Column that gives the header, where it is another. */
  kepala?: string;
  tanda?: Partial<Pick<KolomTabel, 'tahun' | 'tw' | 'varian' | 'bidang' | 'satuan'>>;
}

/** A column over records: the field of its name, or what `isi` gives. */
type KolomRekaman<R> = SifatKolom &
  ({ id: keyof R & string; isi?: never } | { isi: (satu: R) => Isi<unknown> | null | undefined }) & {
    teks?: (satu: R) => string | null | undefined;
  };

type SifatBaris = Pick<BarisTabel, 'baris' | 'jenis' | 'tingkat' | 'induk' | 'warisan'>;

/** A table to be, row by row. */
export interface BahanTabel {
  nama: NamaRentang;
  jenis: JenisTabel;
  kolom: readonly (SifatKolom & { isi: readonly IsiKolom[] })[];
  baris: readonly SifatBaris[];
}

function bahan<R extends { baris: number }>(
  nama: NamaRentang,
  jenis: JenisTabel,
  rekaman: readonly R[],
  kolom: readonly KolomRekaman<R>[],
  sifat: (satu: R, ke: number) => Partial<SifatBaris> = () => ({}),
): BahanTabel {
  return {
    nama,
    jenis,
    kolom: kolom.map(({ isi, teks, ...k }) => ({
      ...k,
      isi: rekaman.map((satu) => ({
        isi: isi ? isi(satu) : (satu[k.id as keyof R] as Isi<unknown>),
        teks: teks?.(satu),
      })),
    })),
    baris: rekaman.map((satu, ke) => ({
      baris: satu.baris,
      jenis: 'data',
      tingkat: null,
      induk: null,
      warisan: {},
      ...sifat(satu, ke),
    })),
  };
}

/** Columns that are called as what they mean. */
const sebut = <P extends Peran>(...peran: P[]): { peran: P; id: P }[] => peran.map((p) => ({ peran: p, id: p }));

const KINERJA = { bidang: 'kinerja' } as const;
const UANG = { bidang: 'anggaran', satuan: 'rp' } as const;
/** Agreed, reached, and the one over the other in percent. */
const TIGA = [
  ['target', KINERJA],
  ['realisasi', KINERJA],
  ['capaian', { ...KINERJA, satuan: '%' }],
] as const;

const TINGKAT: Readonly<Record<string, TingkatAnggaran>> = {
  program: 'program',
  kegiatan: 'kegiatan',
  'sub kegiatan': 'subKegiatan',
};
const tingkatDari = ({ nilai }: Isi<string>): TingkatAnggaran | null => TINGKAT[nilai?.toLowerCase() ?? ''] ?? null;

interface Berkode {
  kode: Isi<string>;
}

/** What IKU says of the indicator that a row of another range names by its code. */
function menurutIku(iku: readonly Iku[]) {
  const peta = new Map<string, Iku>();
  for (const satu of iku) if (satu.kode.nilai && !peta.has(satu.kode.nilai)) peta.set(satu.kode.nilai, satu);
  const milik = ({ kode }: Berkode): Iku | undefined => peta.get(kode.nilai ?? '');
  const nama: KolomRekaman<Berkode>[] = [
    ...sebut('kode'),
    { peran: 'indikator', id: 'indikator', isi: (satu) => satu.kode, teks: (satu) => milik(satu)?.indikator.nilai },
  ];
  const sifat = (satu: Berkode): Partial<SifatBaris> => {
    const induk = milik(satu);
    const warisan: Partial<Record<Peran, string>> = {};
    for (const peran of ['sasaran', 'indikator', 'satuan'] as const) {
      const nilai = induk?.[peran].nilai;
      if (nilai) warisan[peran] = nilai;
    }
    return { tingkat: induk ? tingkatDari(induk.tingkat) : null, warisan };
  };
  return { milik, nama, sifat };
}

type MenurutIku = ReturnType<typeof menurutIku>;

function bahanKinerja({ kinerja, identitas }: BukuKerja, { milik, nama, sifat }: MenurutIku): BahanTabel[] {
  const kolom: KolomRekaman<Kinerja>[] = [
    ...nama,
    { peran: 'satuan', id: 'satuan', isi: (satu) => satu.kode, teks: (satu) => milik(satu)?.satuan.nilai },
    {
      peran: 'arah',
      id: 'arah',
      isi: (satu) => satu.kode,
      teks: (satu) => {
        const iku = milik(satu);
        return iku ? arahBerlaku(iku, identitas) : null;
      },
    },
    { peran: 'target', id: 'target', tanda: KINERJA, isi: targetBerlaku },
    // What was agreed before the change: a plan that keeps to it differs from no figure of ours.
    {
      peran: 'target',
      id: 'target',
      tanda: { ...KINERJA, varian: 'murni' },
      isi: (satu) => (targetBerlaku(satu) === satu.target ? undefined : satu.target),
    },
    ...sebut('pembilang', 'penyebut'),
    { peran: 'realisasi', id: 'realisasi', tanda: KINERJA },
    { peran: 'capaian', id: 'capaian', tanda: { ...KINERJA, satuan: '%' } },
    ...(/^(PERMENDAGRI86|SKALA)$/.test(identitas.skala) ? sebut('kriteria') : []),
  ];
  const triwulan = ([0, 1, 2, 3] as const).flatMap((ke) =>
    TIGA.map(
      ([peran, tanda]): KolomRekaman<Kinerja> => ({
        peran,
        id: `tw${peran[0]?.toUpperCase()}${peran.slice(1)}${ke + 1}`,
        tanda: { ...tanda, tw: ke + 1 },
        isi: (satu) => satu.tw[ke][peran],
      }),
    ),
  );
  return [
    bahan('KINERJA', 'realisasi-kinerja', kinerja, kolom, sifat),
    bahan('KINERJA', 'triwulan', kinerja, [...nama, ...triwulan], sifat),
  ];
}

const kolomPerTahun = (tahun: readonly number[]): KolomRekaman<PerTahun>[] =>
  tahun.flatMap((tahunKini) =>
    TIGA.map(([peran, tanda]) => ({
      peran,
      id: `${peran}:${tahunKini}`,
      tanda: { ...tanda, tahun: tahunKini },
      isi: (satu) => satu.tahun.get(tahunKini)?.[peran],
    })),
  );

/** The budget in force is that of the revision where there is one. */
const paguKini = (baris: readonly (Anggaran | Belanja)[]): KolomRekaman<Anggaran | Belanja> => ({
  peran: 'pagu',
  id: 'paguMurni',
  kepala: baris.some((satu) => satu.paguPerubahan.nilai) ? 'paguPerubahan' : 'paguMurni',
  tanda: UANG,
  isi: paguBerlaku,
});

function bahanUang({ anggaran, belanja }: BukuKerja): BahanTabel[] {
  const realisasi = { peran: 'realisasiAnggaran', id: 'realisasi', tanda: UANG } as const;
  const lalu = { ...UANG, varian: 'lalu' } as const;
  const kolomAnggaran: KolomRekaman<Anggaran>[] = [
    { peran: 'kode', id: 'kodeRekening' },
    ...sebut('uraian'),
    paguKini(anggaran),
    realisasi,
    { peran: 'pagu', id: 'paguLalu', tanda: lalu },
    { peran: 'realisasiAnggaran', id: 'realisasiLalu', tanda: lalu },
  ];
  const induk = indukAnggaran(anggaran);
  const indukBelanja = indukKode(belanja.map((satu) => satu.kode.nilai ?? ''));
  return [
    bahan('ANGGARAN', 'anggaran-program', anggaran, kolomAnggaran, (satu, ke) => ({
      tingkat: tingkatDari(satu.tingkat),
      induk: induk[ke]?.induk ?? null,
    })),
    bahan('BELANJA', 'belanja-jenis', belanja, [...sebut('kode', 'uraian'), paguKini(belanja), realisasi], (_, ke) => ({
      induk: indukBelanja(ke),
    })),
  ];
}

/** The row whose code is the longest beginning of this one's ("5.1" of "5.1.02"). */
function indukKode(kode: readonly string[]): (i: number) => number | null {
  return (indeks) => {
    const k = kode[indeks] as string;
    let induk: number | null = null;
    kode.forEach((x, j) => {
      const panjang = induk === null ? 0 : (kode[induk] as string).length;
      if (j !== indeks && x !== '' && k.startsWith(`${x}.`) && x.length > panjang) induk = j;
    });
    return induk;
  };
}

/** "91" → "≥ 91", ">90" → "> 90". */
function sebutBatas(teks: string): string {
  const t = teks.trim();
  return /^[<>≥≤]/.test(t) ? t : `≥ ${t}`;
}

/** Every table that the records make, whether anything stands in it or not. `tahun` are the years that a range has columns for. */
export function bahanRentang(buku: BukuKerja, tahun: (nama: NamaRentang) => readonly number[]): BahanTabel[] {
  const iku = menurutIku(buku.iku);
  const { nama, sifat } = iku;
  const perTahun = (rentang: 'RIWAYAT' | 'RENSTRA', jenis: JenisTabel, rekaman: readonly PerTahun[]): BahanTabel =>
    bahan(rentang, jenis, rekaman, [...nama, ...kolomPerTahun(tahun(rentang)), ...sebut('keterangan')], sifat);
  const nilai = tahun('LHE').map((t) => ({
    peran: 'nilai' as const,
    id: `nilai:${t}`,
    tanda: { tahun: t },
    isi: (satu: BukuKerja['lhe'][number]) => satu.nilai.get(t),
  }));
  const tempat = (['provinsi', 'nasional', 'daerahLain'] as const).map(
    (varian) => ({ peran: 'realisasi', id: varian, tanda: { ...KINERJA, varian } }) as const,
  );
  const analisis = (['faktorPendorong', 'penghambat', 'solusi', 'aktivitas'] as const).map(
    (id) => ({ peran: 'analisis', id }) as const,
  );
  return [
    bahan(
      'IKU',
      'iku',
      buku.iku,
      [
        ...sebut('kode'),
        { peran: 'sasaran', id: 'sasaran', teks: (satu) => satu.sasaran.nilai },
        ...sebut('indikator', 'satuan', 'arah', 'definisi', 'formulasi', 'sumberData', 'penanggungJawab'),
      ],
      sifat,
    ),
    ...bahanKinerja(buku, iku),
    perTahun('RIWAYAT', 'perbandingan-tahun', buku.riwayat),
    perTahun('RENSTRA', 'target-tahun', buku.renstra),
    bahan('PEMBANDING', 'perbandingan-pembanding', buku.pembanding, [...nama, ...tempat], sifat),
    ...bahanUang(buku),
    bahan('LHE', 'lhe', buku.lhe, [...sebut('komponen', 'bobot'), ...nilai], ({ jumlah }) => ({
      jenis: jumlah ? 'jumlah' : 'data',
    })),
    bahan('REKOMENDASI', 'rekomendasi', buku.rekomendasi, sebut('rekomendasi', 'tindakLanjut')),
    bahan('ANALISIS', 'analisis', buku.analisis, [...nama, ...sebut('program'), ...analisis], sifat),
    // Only the scale that is in use.
    bahan('SKALA', 'skala-nilai', buku.identitas.skala === 'SKALA' ? buku.skala : [], [
      { peran: 'interval', id: 'batasBawah', teks: ({ batasBawah }) => sebutBatas(batasBawah.nilai ?? '') },
      ...sebut('kriteria'),
    ]),
  ];
}
