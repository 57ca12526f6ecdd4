/**
 * The named ranges as tables of the validator: the same rules run on them as on published tables. What a column means is
 * known here, so nothing has to be guessed from headers; a sheet of ours is never recognised by its looks.
 */

import { dariA1, keA1, keRentang } from '../core/alamat';
import type { BacaanAngka } from '../core/angka';
import { type Desimal, dariTeks } from '../core/desimal';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';
import type { BarisTabel, JenisTabel, KolomTabel, Peran, SelTabel, Tabel, TingkatAnggaran } from '../core/tabel';
import type { TabelDikenali } from '../core/temuan';
import { ambilSel, type RentangTerbaca } from '../workbook/baca';
import type { HasilBaca } from '../workbook/buku';
import type { NamaRentang } from '../workbook/definisi';
import { teksSelMentah } from '../workbook/nilai';
import type { Anggaran, Bilangan, Identitas, Iku, Isi, NilaiTarget } from '../workbook/rekaman';
import { RENTANG } from '../workbook/rentang';
import { arahBerlaku, indukAnggaran, paguBerlaku, targetBerlaku } from '../workbook/turunan';

export interface HasilTabelIsian {
  tabel: Tabel[];
  dikenali: TabelDikenali[];
  /** Sheets that hold the ranges: nothing on them is to be recognised a second time. */
  lembar: ReadonlySet<string>;
  /** Year of IDENTITAS; null when it is not there. */
  tahun: number | null;
}

/** What stands in one cell of a table, whatever the column. */
interface IsiKolom {
  isi: Isi<unknown> | null | undefined;
  /** Shown instead of what the cell shows: a name that was looked up, the formula in force. */
  teks?: string | null | undefined;
}

interface KolomIsian {
  peran: Peran;
  /** Column of the range whose header and cell it takes. */
  id: string;
  /** Column that gives the header, where it is another. */
  kepala?: string;
  /** Sum type of the optional marks of a KolomTabel. */
  tanda?: Partial<Pick<KolomTabel, 'tahun' | 'tw' | 'varian' | 'bidang' | 'satuan'>>;
  ambil: (i: number) => IsiKolom;
}

interface BahanTabel {
  nama: NamaRentang;
  jenis: JenisTabel;
  baris: readonly { baris: number }[];
  kolom: readonly KolomIsian[];
  tingkat?: (i: number) => TingkatAnggaran | null;
  jenisBaris?: (i: number) => BarisTabel['jenis'];
  /** Index of the parent row, where codes tell it. */
  induk?: (i: number) => number | null;
  warisan?: (i: number) => BarisTabel['warisan'];
}

const TINGKAT_IKU: Readonly<Record<string, TingkatAnggaran>> = {
  Program: 'program',
  Kegiatan: 'kegiatan',
  'Sub Kegiatan': 'subKegiatan',
};
const TINGKAT_ANGGARAN: Readonly<Record<string, TingkatAnggaran>> = {
  program: 'program',
  kegiatan: 'kegiatan',
  'sub kegiatan': 'subKegiatan',
};

export function tabelIsian(buku: WorkbookSnapshot, h: HasilBaca): HasilTabelIsian {
  const { buku: bukuKerja, rentang } = h;
  const iku = new Map<string, Iku>();
  for (const i of bukuKerja.iku) if (i.kode.nilai && !iku.has(i.kode.nilai)) iku.set(i.kode.nilai, i);
  const milik = (kode: Isi<string>): Iku | undefined => iku.get(kode.nilai ?? '');
  const nama = (daftar: readonly { kode: Isi<string> }[]): KolomIsian[] => [
    { peran: 'kode', id: 'kode', ambil: (i) => ({ isi: daftar[i]?.kode }) },
    {
      peran: 'indikator',
      id: 'indikator',
      ambil: (i) => ({ isi: daftar[i]?.kode, teks: milik((daftar[i] as { kode: Isi<string> }).kode)?.indikator.nilai }),
    },
  ];
  const turunan = (daftar: readonly { kode: Isi<string> }[]) => ({
    tingkat: (i: number) => TINGKAT_IKU[milik((daftar[i] as { kode: Isi<string> }).kode)?.tingkat.nilai ?? ''] ?? null,
    warisan: (i: number): BarisTabel['warisan'] => {
      const x = milik((daftar[i] as { kode: Isi<string> }).kode);
      return {
        ...(x?.sasaran.nilai ? { sasaran: x.sasaran.nilai } : {}),
        ...(x?.indikator.nilai ? { indikator: x.indikator.nilai } : {}),
        ...(x?.satuan.nilai ? { satuan: x.satuan.nilai } : {}),
      };
    },
  });
  const kinerja = { bidang: 'kinerja' } as const;
  const uang = { bidang: 'anggaran', satuan: 'rp' } as const;
  const indukUang = indukAnggaran(bukuKerja.anggaran);
  const tahun = bukuKerja.identitas.tahun || null;
  const skalaDikenal = /^(PERMENDAGRI86|SKALA)$/.test(bukuKerja.identitas.skala);

  const bahan: BahanTabel[] = [
    {
      nama: 'IKU',
      jenis: 'iku',
      baris: bukuKerja.iku,
      kolom: [
        ...(
          [
            'kode',
            'sasaran',
            'indikator',
            'satuan',
            'arah',
            'definisi',
            'formulasi',
            'sumberData',
            'penanggungJawab',
          ] as const
        ).map(
          (pilihan): KolomIsian => ({
            peran: pilihan,
            id: pilihan,
            ambil: (i) => ({
              isi: bukuKerja.iku[i]?.[pilihan],
              ...(pilihan === 'sasaran' ? { teks: bukuKerja.iku[i]?.sasaran.nilai } : {}),
            }),
          }),
        ),
      ],
      ...turunan(bukuKerja.iku),
    },
    {
      nama: 'KINERJA',
      jenis: 'realisasi-kinerja',
      baris: bukuKerja.kinerja,
      kolom: [
        ...nama(bukuKerja.kinerja),
        {
          peran: 'satuan',
          id: 'satuan',
          ambil: (i) => ({
            isi: bukuKerja.kinerja[i]?.kode,
            teks: milik((bukuKerja.kinerja[i] as (typeof bukuKerja.kinerja)[number]).kode)?.satuan.nilai,
          }),
        },
        {
          peran: 'arah',
          id: 'arah',
          ambil: (i) => {
            const x = milik((bukuKerja.kinerja[i] as (typeof bukuKerja.kinerja)[number]).kode);
            return { isi: bukuKerja.kinerja[i]?.kode, teks: x ? arahBerlaku(x, bukuKerja.identitas) : null };
          },
        },
        {
          peran: 'target',
          id: 'target',
          tanda: kinerja,
          ambil: (i) => ({ isi: targetBerlaku(bukuKerja.kinerja[i] as (typeof bukuKerja.kinerja)[number]) }),
        },
        // What was agreed before the change: a plan that keeps to it differs from no figure of ours.
        {
          peran: 'target',
          id: 'target',
          tanda: { ...kinerja, varian: 'murni' },
          ambil: (i) => {
            const satu = bukuKerja.kinerja[i];
            return satu && targetBerlaku(satu) !== satu.target ? { isi: satu.target } : { isi: undefined };
          },
        },
        { peran: 'pembilang', id: 'pembilang', ambil: (i) => ({ isi: bukuKerja.kinerja[i]?.pembilang }) },
        { peran: 'penyebut', id: 'penyebut', ambil: (i) => ({ isi: bukuKerja.kinerja[i]?.penyebut }) },
        {
          peran: 'realisasi',
          id: 'realisasi',
          tanda: kinerja,
          ambil: (i) => ({ isi: bukuKerja.kinerja[i]?.realisasi }),
        },
        {
          peran: 'capaian',
          id: 'capaian',
          tanda: { ...kinerja, satuan: '%' },
          ambil: (i) => ({ isi: bukuKerja.kinerja[i]?.capaian }),
        },
        ...(skalaDikenal
          ? [
              {
                peran: 'kriteria',
                id: 'kriteria',
                ambil: (i: number) => ({ isi: bukuKerja.kinerja[i]?.kriteria }),
              } as const,
            ]
          : []),
      ],
      ...turunan(bukuKerja.kinerja),
    },
    {
      nama: 'KINERJA',
      jenis: 'triwulan',
      baris: bukuKerja.kinerja,
      kolom: [
        ...nama(bukuKerja.kinerja),
        ...[0, 1, 2, 3].flatMap((triwulanKe): KolomIsian[] => [
          {
            peran: 'target',
            id: `twTarget${triwulanKe + 1}`,
            tanda: { ...kinerja, tw: triwulanKe + 1 },
            ambil: (i) => ({ isi: bukuKerja.kinerja[i]?.tw[triwulanKe]?.target }),
          },
          {
            peran: 'realisasi',
            id: `twRealisasi${triwulanKe + 1}`,
            tanda: { ...kinerja, tw: triwulanKe + 1 },
            ambil: (i) => ({ isi: bukuKerja.kinerja[i]?.tw[triwulanKe]?.realisasi }),
          },
          {
            peran: 'capaian',
            id: `twCapaian${triwulanKe + 1}`,
            tanda: { ...kinerja, tw: triwulanKe + 1, satuan: '%' },
            ambil: (i) => ({ isi: bukuKerja.kinerja[i]?.tw[triwulanKe]?.capaian }),
          },
        ]),
      ],
      ...turunan(bukuKerja.kinerja),
    },
    ...(
      [
        ['RIWAYAT', 'perbandingan-tahun', bukuKerja.riwayat],
        ['RENSTRA', 'target-tahun', bukuKerja.renstra],
      ] as const
    ).map(
      ([namaKini, jenis, daftar]): BahanTabel => ({
        nama: namaKini,
        jenis,
        baris: daftar,
        kolom: [
          ...nama(daftar),
          ...(rentang.get(namaKini)?.tahun ?? []).flatMap((tahunKe): KolomIsian[] => [
            {
              peran: 'target',
              id: `target:${tahunKe}`,
              tanda: { ...kinerja, tahun: tahunKe },
              ambil: (i) => ({ isi: daftar[i]?.tahun.get(tahunKe)?.target }),
            },
            {
              peran: 'realisasi',
              id: `realisasi:${tahunKe}`,
              tanda: { ...kinerja, tahun: tahunKe },
              ambil: (i) => ({ isi: daftar[i]?.tahun.get(tahunKe)?.realisasi }),
            },
            {
              peran: 'capaian',
              id: `capaian:${tahunKe}`,
              tanda: { ...kinerja, tahun: tahunKe, satuan: '%' },
              ambil: (i) => ({ isi: daftar[i]?.tahun.get(tahunKe)?.capaian }),
            },
          ]),
          { peran: 'keterangan', id: 'keterangan', ambil: (i) => ({ isi: daftar[i]?.keterangan }) },
        ],
        ...turunan(daftar),
      }),
    ),
    {
      nama: 'PEMBANDING',
      jenis: 'perbandingan-pembanding',
      baris: bukuKerja.pembanding,
      kolom: [
        ...nama(bukuKerja.pembanding),
        ...(['provinsi', 'nasional', 'daerahLain'] as const).map(
          (v): KolomIsian => ({
            peran: 'realisasi',
            id: v,
            tanda: { ...kinerja, varian: v },
            ambil: (i) => ({ isi: bukuKerja.pembanding[i]?.[v] }),
          }),
        ),
      ],
      ...turunan(bukuKerja.pembanding),
    },
    {
      nama: 'ANGGARAN',
      jenis: 'anggaran-program',
      baris: bukuKerja.anggaran,
      kolom: [
        { peran: 'kode', id: 'kodeRekening', ambil: (i) => ({ isi: bukuKerja.anggaran[i]?.kodeRekening }) },
        { peran: 'uraian', id: 'uraian', ambil: (i) => ({ isi: bukuKerja.anggaran[i]?.uraian }) },
        {
          peran: 'pagu',
          id: 'paguMurni',
          kepala: kepalaPagu(bukuKerja.anggaran),
          tanda: uang,
          ambil: (i) => ({ isi: paguBerlaku(bukuKerja.anggaran[i] as Anggaran) }),
        },
        {
          peran: 'realisasiAnggaran',
          id: 'realisasi',
          tanda: uang,
          ambil: (i) => ({ isi: bukuKerja.anggaran[i]?.realisasi }),
        },
        {
          peran: 'pagu',
          id: 'paguLalu',
          tanda: { ...uang, varian: 'lalu' },
          ambil: (i) => ({ isi: bukuKerja.anggaran[i]?.paguLalu }),
        },
        {
          peran: 'realisasiAnggaran',
          id: 'realisasiLalu',
          tanda: { ...uang, varian: 'lalu' },
          ambil: (i) => ({ isi: bukuKerja.anggaran[i]?.realisasiLalu }),
        },
      ],
      tingkat: (i) => TINGKAT_ANGGARAN[bukuKerja.anggaran[i]?.tingkat.nilai ?? ''] ?? null,
      induk: (i) => indukUang[i]?.induk ?? null,
    },
    {
      nama: 'BELANJA',
      jenis: 'belanja-jenis',
      baris: bukuKerja.belanja,
      kolom: [
        { peran: 'kode', id: 'kode', ambil: (i) => ({ isi: bukuKerja.belanja[i]?.kode }) },
        { peran: 'uraian', id: 'uraian', ambil: (i) => ({ isi: bukuKerja.belanja[i]?.uraian }) },
        {
          peran: 'pagu',
          id: 'paguMurni',
          kepala: kepalaPagu(bukuKerja.belanja),
          tanda: uang,
          ambil: (i) => ({ isi: paguBerlaku(bukuKerja.belanja[i] as (typeof bukuKerja.belanja)[number]) }),
        },
        {
          peran: 'realisasiAnggaran',
          id: 'realisasi',
          tanda: uang,
          ambil: (i) => ({ isi: bukuKerja.belanja[i]?.realisasi }),
        },
      ],
      induk: indukKode(bukuKerja.belanja.map((x) => x.kode.nilai ?? '')),
    },
    {
      nama: 'LHE',
      jenis: 'lhe',
      baris: bukuKerja.lhe,
      kolom: [
        { peran: 'komponen', id: 'komponen', ambil: (i) => ({ isi: bukuKerja.lhe[i]?.komponen }) },
        { peran: 'bobot', id: 'bobot', ambil: (i) => ({ isi: bukuKerja.lhe[i]?.bobot }) },
        ...(rentang.get('LHE')?.tahun ?? []).map(
          (t): KolomIsian => ({
            peran: 'nilai',
            id: `nilai:${t}`,
            tanda: { tahun: t },
            ambil: (i) => ({ isi: bukuKerja.lhe[i]?.nilai.get(t) }),
          }),
        ),
      ],
      jenisBaris: (i) => (bukuKerja.lhe[i]?.jumlah ? 'jumlah' : 'data'),
    },
    {
      nama: 'REKOMENDASI',
      jenis: 'rekomendasi',
      baris: bukuKerja.rekomendasi,
      kolom: (['rekomendasi', 'tindakLanjut'] as const).map(
        (p): KolomIsian => ({ peran: p, id: p, ambil: (i) => ({ isi: bukuKerja.rekomendasi[i]?.[p] }) }),
      ),
    },
    {
      nama: 'ANALISIS',
      jenis: 'analisis',
      baris: bukuKerja.analisis,
      kolom: [
        ...nama(bukuKerja.analisis),
        { peran: 'program', id: 'program', ambil: (i) => ({ isi: bukuKerja.analisis[i]?.program }) },
        ...(['faktorPendorong', 'penghambat', 'solusi', 'aktivitas'] as const).map(
          (id): KolomIsian => ({ peran: 'analisis', id, ambil: (i) => ({ isi: bukuKerja.analisis[i]?.[id] }) }),
        ),
      ],
      ...turunan(bukuKerja.analisis),
    },
    // Only the scale that is in use.
    ...(bukuKerja.identitas.skala === 'SKALA'
      ? [
          {
            nama: 'SKALA',
            jenis: 'skala-nilai',
            baris: bukuKerja.skala,
            kolom: [
              {
                peran: 'interval',
                id: 'batasBawah',
                ambil: (i: number) => ({
                  isi: bukuKerja.skala[i]?.batasBawah,
                  teks: sebutBatas(bukuKerja.skala[i]?.batasBawah.nilai ?? ''),
                }),
              },
              { peran: 'kriteria', id: 'kriteria', ambil: (i: number) => ({ isi: bukuKerja.skala[i]?.kriteria }) },
            ],
          } satisfies BahanTabel,
        ]
      : []),
  ];

  const tabel: Tabel[] = [];
  const dikenali: TabelDikenali[] = [];
  const catatan = catatanHitungan(bukuKerja.identitas);
  for (const x of bahan) {
    const t = rentang.get(x.nama);
    const l = t && buku.lembar.find((y) => y.nama === t.lembar);
    if (!t || !l || x.baris.length === 0) continue;
    const jadi = susun(x, t, l, tahun, catatan);
    if (!jadi) continue;
    tabel.push(jadi);
    dikenali.push({
      id: jadi.id,
      jenis: jadi.jenis,
      judul: jadi.judul,
      lembar: jadi.lembar,
      rentang: jadi.rentang,
      kolom: jadi.kolom.map((k) => k.judul),
      dibaca: true,
      sebab: null,
    });
  }
  return { tabel, dikenali, lembar: new Set([...rentang.values()].map((t) => t.lembar)), tahun };
}

/** The budget in force is that of the revision where there is one. */
const kepalaPagu = (baris: readonly { paguPerubahan: Isi<unknown> }[]): string =>
  baris.some((satu) => satu.paguPerubahan.nilai) ? 'paguPerubahan' : 'paguMurni';

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

/** What the settings say about how capaian is computed, in the words that reports use. */
function catatanHitungan(id: Identitas): string[] {
  return [
    id.rumusTurun === 'TURUN_RASIO'
      ? 'Indikator yang makin rendah makin baik: capaian = target / realisasi × 100.'
      : 'Indikator yang makin rendah makin baik: capaian = (2 × target − realisasi) / target × 100.',
    ...(id.batas === null ? [] : [`Capaian kinerja dibatasi paling tinggi ${id.batas}%.`]),
  ];
}

/** "91" → "≥ 91", ">90" → "> 90". */
function sebutBatas(teks: string): string {
  const t = teks.trim();
  return /^[<>≥≤]/.test(t) ? t : `≥ ${t}`;
}

function susun(
  bahanTabel: BahanTabel,
  terbaca: RentangTerbaca,
  lembar: SheetSnapshot,
  tahun: number | null,
  catatan: string[],
): Tabel | null {
  const indeks = bahanTabel.baris.map((_, i) => i);
  const semua = bahanTabel.kolom.flatMap((k) => {
    const kolom = terbaca.kolom.get(k.id);
    return kolom === undefined ? [] : [{ k, kolom, isi: indeks.map((i) => k.ambil(i)) }];
  });
  // A column that nobody filled is no column of this table: what is asked for stands in the findings of the inputs.
  const TETAP = new Set<Peran>([
    'kode',
    'indikator',
    'uraian',
    'komponen',
    'definisi',
    'formulasi',
    'sumberData',
    'penanggungJawab',
    'satuan',
    'arah',
  ]);
  const dipakai = semua.filter(({ k, isi }) => TETAP.has(k.peran) || isi.some((s) => terisi(s)));
  if (!dipakai.some(({ k }) => !TETAP.has(k.peran)) && bahanTabel.nama !== 'IKU') return null;
  const kolom = dipakai.map(
    ({ k: kolomIsian, kolom }): KolomTabel => ({
      peran: kolomIsian.peran,
      tahun: null,
      tw: null,
      varian: null,
      bidang: null,
      satuan: null,
      ...kolomIsian.tanda,
      judul: teksSelMentah(
        ambilSel(lembar, terbaca.barisKepala, terbaca.kolom.get(kolomIsian.kepala ?? kolomIsian.id) ?? kolom),
      ),
      kolom: kolom,
      selKepala: keA1(terbaca.barisKepala, kolom),
      nomorKolom: null,
    }),
  );
  const wajib = new Set(RENTANG[bahanTabel.nama].kolom.flatMap((k) => (k.harusIsi ? [k.id] : [])));
  const baris: BarisTabel[] = [];
  for (const indeksKini of indeks) {
    const nomorBaris = (bahanTabel.baris[indeksKini] as { baris: number }).baris;
    const tingkat = bahanTabel.tingkat?.(indeksKini) ?? null;
    baris.push({
      baris: nomorBaris,
      jenis: bahanTabel.jenisBaris?.(indeksKini) ?? 'data',
      tingkat,
      induk: bahanTabel.induk?.(indeksKini) ?? null,
      sel: dipakai.map(({ k, isi, kolom: n }) =>
        selTabel(isi[indeksKini] as IsiKolom, lembar, nomorBaris, n, wajib.has(k.id)),
      ),
      warisan: bahanTabel.warisan?.(indeksKini) ?? {},
    });
  }
  const akhir = Math.max(...baris.map((r) => r.baris));
  const kiri = Math.min(...kolom.map((k) => k.kolom));
  const kanan = Math.max(...kolom.map((k) => k.kolom));
  return {
    id: bahanTabel.jenis === 'triwulan' ? `${bahanTabel.nama}-TW` : bahanTabel.nama,
    jenis: bahanTabel.jenis,
    judul: RENTANG[bahanTabel.nama].judul,
    lembar: lembar.nama,
    rentang: keRentang(terbaca.barisKepala, kiri, akhir - terbaca.barisKepala + 1, kanan - kiri + 1),
    selKepala: keA1(terbaca.barisKepala, kiri),
    kolom,
    baris,
    tahun,
    catatan,
  };
}

const terisi = (s: IsiKolom): boolean => (s.teks ?? s.isi?.nilai ?? null) !== null;

/**
 * A typed figure is as precise as it was typed: zeros that only the column's format adds claim nothing. A formula's is
 * as precise as it shows.
 */
function angkaDari(b: Bilangan, berumus: boolean): BacaanAngka {
  const desimal = berumus ? b.desimal : (/\.(\d*?)0*$/.exec(b.teks)?.[1] ?? '').length;
  return {
    jenis: 'angka',
    nilai: dariTeks(b.teks) as Desimal,
    satuan: '',
    angkaDesimal: desimal,
    tandaDesimal: desimal > 0 ? ',' : null,
    tandaRibuan: null,
    keraguan: [],
  };
}

/** What the record says as the rules read it. What could not be read is a finding of the inputs and nothing here. */
function bacaan(n: unknown, tercetak: string, berumus: boolean): BacaanAngka {
  if (typeof n === 'string') return { jenis: 'bukan-angka', teks: n, sebab: 'teks' };
  if (n && typeof n === 'object') {
    if ('angka' in n) return angkaDari(n as Bilangan, berumus);
    const nilaiTarget = n as NilaiTarget;
    if (nilaiTarget.jenis === 'angka') return angkaDari(nilaiTarget.bilangan, berumus);
    if (nilaiTarget.jenis === 'rentang')
      return {
        jenis: 'rentang',
        bawah: dariTeks(nilaiTarget.bawah.teks) as Desimal,
        atas: dariTeks(nilaiTarget.atas.teks) as Desimal,
        satuan: '',
        keraguan: [],
      };
    if (nilaiTarget.jenis === 'kelas') return { jenis: 'bukan-angka', teks: nilaiTarget.kelas, sebab: 'kelas' };
    return { jenis: 'tanpa-nilai', kosong: false, teks: nilaiTarget.teks };
  }
  return { jenis: 'tanpa-nilai', kosong: tercetak === '', teks: tercetak };
}

function selTabel(
  { isi, teks }: IsiKolom,
  lembar: SheetSnapshot,
  baris: number,
  kolom: number,
  wajib: boolean,
): SelTabel {
  // The cell that the value really came from: the changed target, the typed capaian.
  const a1 = teks === undefined && isi ? isi.sel : keA1(baris, kolom);
  const p = dariA1(a1) ?? { baris, kolom };
  const mentah = ambilSel(lembar, p.baris, p.kolom);
  const nilai = teks === undefined ? isi?.nilai : teks;
  // What must be filled and is not has its finding as an input already.
  const tercetak = teks ?? (isi?.tercetak || (wajib ? '-' : ''));
  const bacaanAngka = bacaan(nilai ?? null, tercetak, mentah.rumus !== '');
  return {
    lembar: lembar.nama,
    a1,
    nilai: bacaanAngka.jenis === 'angka' ? Number(angkaTeks(nilai)) : tercetak,
    tercetak,
    rumus: mentah.rumus,
    format: mentah.format,
    angka: bacaanAngka,
  };
}

function angkaTeks(n: unknown): string {
  const v = n as Bilangan | Extract<NilaiTarget, { jenis: 'angka' }>;
  return 'bilangan' in v ? v.bilangan.teks : v.teks;
}
