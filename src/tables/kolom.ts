/** Columns and rows that many tables share, so that the same thing is called and looks the same everywhere. */

import { type Desimal, kurang } from '../core/desimal';
import { tambahKe } from '../core/peta';
import {
  type BarisIndikator,
  isiTeks,
  jumlahUang,
  type Konteks,
  type SimpulAnggaran,
  samakanSpasi,
  sebabKosong,
  TINGKAT_DALAM,
  type Uang,
  uangAtau,
} from './konteks';
import { gabungLabel } from './label';
import type { Opsi, PilihanSpec } from './opsi';
import { bagiPembaca, bagiPenyusun, type Sebab } from './sebab';
import type { SelGrid } from './sel';
import { KOSONG, selHitung, selNilai, selPersen, selRupiah, selTanpa, selTeks } from './sel';
import type { BarisSpec, KolomSpec } from './spec';

/** A row about one indicator. */
export interface BI {
  readonly b: BarisIndikator;
  /** Number of its sasaran within the table. */
  readonly no: number;
}

const TINGKAT_UMUM = 'Sasaran Strategis, Program, Kegiatan';
export const pilihanTingkat = (bawaan = TINGKAT_UMUM): PilihanSpec => ({
  id: 'tingkat',
  nama: 'Tingkat indikator yang dicetak, dipisah koma',
  bawaan,
});

/** The agreed target: the one in force, or the one before the revision; why there is none where there is none. */
export const selTargetJanji = ({ b: baris }: BI, murni: boolean, ada: boolean) =>
  selNilai(
    murni ? (baris.kinerja?.target.nilai ?? null) : baris.target,
    baris.satuan,
    !ada,
    baris.tanpaTarget ?? sebabKosong(baris, baris.kinerja?.target, baris.kinerja?.lembar, 'target'),
    'tidak ada target',
  );

/** Target, realisasi, what was reached, and where the figures come from. */
export const kolomRealisasi =
  (sasaran?: string, indikator?: string) =>
  (_: unknown, opsi: Opsi): KolomSpec<BI>[] => [
    kNo,
    kSasaran(sasaran),
    kIndikator(indikator),
    kTarget(),
    kSatuan,
    kRealisasi(),
    kCapaian(),
    kKriteria(opsi),
    kSumberData,
  ];

/** The beginning of a name, whole words, brackets left out: what a footnote calls an indicator. */
function pendekkan(nama: string): string {
  const teks = nama
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/[()]/g, '')
    .trim();
  if (teks.length <= 48) return teks;
  const spasi = teks.lastIndexOf(' ', 47);
  return `${teks.slice(0, spasi > 20 ? spasi : 47)}…`;
}

/** Rows numbered by sasaran: consecutive indicators of one sasaran share its number. */
export function barisIndikator(daftar: readonly BarisIndikator[]): BarisSpec<BI>[] {
  let nomor = 0;
  let lalu: string | null = null;
  const isi = daftar.map((b) => {
    const s = samakanSpasi(b.sasaran);
    if (s === '' || s !== lalu) nomor++;
    lalu = s;
    return { b, no: nomor };
  });
  const banyak = new Map<number, number>();
  for (const r of isi) banyak.set(r.no, (banyak.get(r.no) ?? 0) + 1);
  const ke = new Map<string, number>();
  return isi.map((bernomor) => {
    if (banyak.get(bernomor.no) === 1) return { peran: 'data', label: `No. ${bernomor.no}`, isi: bernomor };
    // Two names may begin alike.
    const nama = `No. ${bernomor.no} (${pendekkan(isiTeks(bernomor.b.iku.indikator))}`;
    const n = (ke.get(nama) ?? 0) + 1;
    ke.set(nama, n);
    return { peran: 'data', label: `${nama}${n > 1 ? `, ke-${n}` : ''})`, isi: bernomor };
  });
}

/** Only some of the rows, numbered anew. */
export const saringIndikator = (baris: readonly BarisSpec<BI>[], pakai: (r: BI) => unknown): BarisSpec<BI>[] =>
  barisIndikator(baris.flatMap((b) => (pakai(b.isi) ? [b.isi.b] : [])));

/** Rows of the levels that the dinas prints, or why there is none. */
export function barisTingkat(k: Konteks, o: Opsi): BarisSpec<BI>[] | string {
  const tingkat = o.daftar('tingkat');
  const daftar = k.pada(tingkat);
  return daftar.length ? barisIndikator(daftar) : `tidak ada indikator tingkat ${tingkat.join(', ')} di IKU`;
}

const sasaranSama = (r: BI) => `${r.no}`;

export const kNo: KolomSpec<BI> = {
  id: 'no',
  judul: 'No',
  lebar: 8,
  rata: 'center',
  sel: (r) => selHitung(r.no),
  satukan: sasaranSama,
};

export const kSasaran = (judul = 'Sasaran Strategis / Sasaran Kinerja'): KolomSpec<BI> => ({
  id: 'sasaran',
  judul,
  lebar: 33,
  lentur: true,
  bilaAda: true,
  sel: (r) => selTeks(r.b.sasaran),
  satukan: sasaranSama,
});

export const kIndikator = (judul = 'Indikator Kinerja'): KolomSpec<BI> => ({
  id: 'indikator',
  judul,
  lebar: 33,
  lentur: true,
  sel: (r) => selTeks(isiTeks(r.b.iku.indikator)),
});

export const kSatuan: KolomSpec<BI> = {
  id: 'satuan',
  judul: 'Satuan',
  lebar: 17,
  rata: 'center',
  bilaAda: true,
  sel: (r) => selTeks(r.b.satuan),
};

const kTeks = (
  id: 'definisi' | 'formulasi' | 'sumberData' | 'penanggungJawab',
  judul: string,
  lebar: number,
): KolomSpec<BI> => ({
  id,
  judul,
  lebar,
  lentur: true,
  bilaAda: true,
  sel: (r) => selTeks(isiTeks(r.b.iku[id])),
});

export const kDefinisi = kTeks('definisi', 'Definisi Operasional', 48);
export const kFormulasi = kTeks('formulasi', 'Formulasi Perhitungan', 40);
export const kSumberData = kTeks('sumberData', 'Sumber Data', 24);
export const kPenanggungJawab = kTeks('penanggungJawab', 'Penanggung Jawab', 26);

/** "N/A" instead of "-" where a figure may be there but cannot be known to be this indicator's. */
export const tandaiGanda = (r: BI, s: SelGrid): SelGrid =>
  r.b.ganda && s.nilai === '-' ? selTanpa('N/A', r.b.ganda) : s;

export const kTarget = (judul: KolomSpec<BI>['judul'] = 'Target'): KolomSpec<BI> => ({
  id: 'target',
  judul,
  lebar: 17,
  sel: (r, _, ada) => tandaiGanda(r, selNilai(r.b.target, r.b.satuan, !ada, r.b.tanpaTarget, 'tidak ada target')),
});

export const kRealisasi = (judul: KolomSpec<BI>['judul'] = 'Realisasi'): KolomSpec<BI> => ({
  id: 'realisasi',
  judul,
  lebar: 17,
  sel: (r, _, ada) => {
    const s = selNilai(r.b.realisasi, r.b.satuan, !ada, r.b.tanpaRealisasi, r.b.alasan || 'tidak ada realisasi');
    return tandaiGanda(r, r.b.draf ? { ...s, sebab: r.b.draf } : s);
  },
});

const DITETAPKAN = bagiPembaca('capaian ditetapkan perangkat daerah, bukan hasil rumus');

/** A capaian without value says "N/A" where it cannot be judged and "-" where a figure has not come in yet. */
export const kCapaian = (judul: KolomSpec<BI>['judul'] = 'Capaian (%)'): KolomSpec<BI> => ({
  id: 'capaian',
  judul,
  lebar: 17,
  sel: ({ b: barisIku }, k) =>
    barisIku.capaian.ditetapkan
      ? { ...selPersen(barisIku.capaian.nilai, 0), sebab: DITETAPKAN }
      : selPersen(
          barisIku.capaian.nilai,
          k.desimal,
          barisIku.capaian.sebab,
          barisIku.ganda || (barisIku.target && barisIku.realisasi && barisIku.realisasi.jenis !== 'tanpaNilai')
            ? 'N/A'
            : '-',
        ),
});

export const kKriteria = (opsi: Opsi, judul = 'Kriteria'): KolomSpec<BI> => ({
  id: 'kriteria',
  judul,
  lebar: 20,
  rata: 'center',
  sel: (r) => {
    if (!r.b.kriteria) return selTanpa('-');
    const s = selTeks(r.b.kriteria, 'center');
    return opsi.nyala('warna') && r.b.warna ? { ...s, latar: r.b.warna } : s;
  },
});

/** A column of rupiah; a text instead of a figure says why there is none. */
export function kRupiah<B>(
  id: string,
  judul: KolomSpec<B>['judul'],
  ambil: (b: B) => Desimal | string | null,
  sebab?: Sebab | null | ((b: B) => Sebab),
): KolomSpec<B> {
  return {
    id,
    judul,
    lebar: 27,
    rata: 'right',
    sel: (b) => {
      const d = ambil(b);
      if (typeof d === 'string') return selRupiah(null, bagiPenyusun(`angka ${d}`));
      return selRupiah(d, typeof sebab === 'function' ? sebab(b) : sebab);
    },
  };
}

/** A column of percent points. */
export function kPersen<B>(
  id: string,
  judul: KolomSpec<B>['judul'],
  ambil: (b: B, k: Konteks) => Desimal | null,
  sebab?: (b: B) => Sebab | null,
  rumus?: string,
): KolomSpec<B> {
  return {
    id,
    judul,
    lebar: 17,
    rata: 'right',
    sel: (b, k) => selPersen(ambil(b, k), k.desimal, sebab?.(b)),
    ...(rumus ? { rumus } : {}),
  };
}

/** Why absorption has no value. */
export function sebabPenyerapan(uang: Uang | null): Sebab | null {
  if (!uang) return TANPA_ANGGARAN;
  if (uang.rusak?.pagu) return bagiPenyusun(`pagu ${uang.rusak.pagu}`);
  if (uang.rusak?.realisasi) return bagiPenyusun(`realisasi anggaran ${uang.rusak.realisasi}`);
  if (!uang.pagu) return bagiPenyusun('pagu belum diisi');
  if (uang.pagu.n === 0n) return bagiPembaca('pagu 0, penyerapan tidak dihitung');
  return uang.realisasi ? null : bagiPenyusun('realisasi anggaran belum diisi');
}

/** A row of the budget; `s` null for sums. */
export interface BA {
  readonly s: SimpulAnggaran | null;
  readonly uraian: string;
  readonly uang: Uang;
}

export const uraianSimpul = (s: SimpulAnggaran): string => isiTeks(s.baris.uraian);

/** All lines down to `dalam` with a total at the end. */
export function barisAnggaran(konteks: Konteks, dalam: number, total = 'Jumlah'): BarisSpec<BA>[] {
  const baris: BarisSpec<BA>[] = konteks.simpul
    .filter((s) => s.dalam <= dalam)
    .map((s) => ({
      peran: s.dalam === dalam ? 'data' : s.dalam === 0 ? 'subtotal' : 'rincian',
      label: `No. ${s.nomor}`,
      isi: { s, uraian: uraianSimpul(s), uang: s.uang },
    }));
  if (total && konteks.pohon.length)
    baris.push({ peran: 'total', label: total, isi: { s: null, uraian: total, uang: konteks.totalAnggaran } });
  return baris;
}

export const kKode: KolomSpec<BA> = {
  id: 'kode',
  judul: 'Kode Rekening',
  lebar: 27,
  sel: (r) => (r.s ? selTeks(isiTeks(r.s.baris.kodeRekening)) : KOSONG),
};

const TINGKAT_RINCIAN = ['program', 'kegiatan', 'sub kegiatan'];
export const pilihanRincian = (bawaan: string): PilihanSpec => ({
  id: 'rincian',
  nama: 'Tingkat terbawah yang dicetak',
  nilai: TINGKAT_RINCIAN,
  bawaan,
});
/** Depth of the lowest printed level: 0 program, 1 kegiatan, 2 sub kegiatan. */
export const rincian = (o: Opsi): number => TINGKAT_RINCIAN.indexOf(o.pilih('rincian'));

export const kNomorAnggaran: KolomSpec<BA> = {
  id: 'no',
  judul: 'No',
  lebar: 12,
  sel: (r) => selTeks(r.s?.nomor),
};

/** `awalan` prints the level before the name: "Program : …". */
export const kUraian = (opsi: Opsi, judul?: string): KolomSpec<BA> => ({
  id: 'uraian',
  judul: judul ?? TINGKAT_DALAM.slice(0, rincian(opsi) + 1).join(' / '),
  lebar: 50,
  lentur: true,
  sel: (r) => selTeks(opsi.nyala('awalan') && r.s ? denganTingkat(r.s, ' : ') : r.uraian),
});

/** Budget, spending, what is left and absorption; under a spanner where one is given. */
export function kRealisasiUang<B extends { uang: Uang }>(spanner?: string): KolomSpec<B>[] {
  const judul = (j: string) => (spanner ? [spanner, j] : j);
  const sisa = ({ uang: u }: B) => (u.pagu && u.realisasi ? kurang(u.pagu, u.realisasi) : null);
  return [
    kRupiah<B>('pagu', judul('Anggaran (Rp)'), (r) => uangAtau(r.uang, 'pagu'), bagiPenyusun('anggaran belum diisi')),
    kRupiah<B>(
      'realisasi',
      judul('Realisasi (Rp)'),
      (r) => uangAtau(r.uang, 'realisasi'),
      bagiPenyusun('realisasi anggaran belum diisi'),
    ),
    { ...kRupiah<B>('sisa', judul('Sisa (Rp)'), sisa, null), rumus: '{pagu} − {realisasi}' },
    kPersen<B>(
      'penyerapan',
      judul('Penyerapan (%)'),
      (r, k) => k.penyerapan(r.uang.pagu, r.uang.realisasi),
      (r) => (r.uang.pagu && r.uang.realisasi ? sebabPenyerapan(r.uang) : null),
      '{realisasi} : {pagu} × 100',
    ),
  ];
}

/** Footnotes on how the achievements of these rows were computed; of one that was typed no formula is told. */
export const catatanCapaian = (konteks: Konteks, baris: readonly BarisSpec<BI>[]): string[] =>
  catatanRumus(
    konteks,
    baris.filter(({ isi }) => !isi.b.capaian.ditetapkan),
    'Capaian (%) = realisasi : target × 100.',
  );

/** The same of figures that are always computed. */
export function catatanRumus(
  konteks: Konteks,
  baris: readonly BarisSpec<BI>[],
  rumusUmum: string,
  sebut: (rumus: string) => string = (x) => x,
): string[] {
  const catatan: string[] = [];
  const rumus: Record<string, string> = {
    TURUN: 'makin rendah makin baik, capaian = (2 × target − realisasi) : target × 100',
    TURUN_RASIO: 'makin rendah makin baik, capaian = target : realisasi × 100',
    STABIL: 'tepat pada target, capaian = 100 − selisih : target × 100',
    RENTANG: 'target berupa rentang, capaian 100 di dalamnya',
    KELAS: 'target berupa kelas, capaian 100 bila tercapai, selebihnya peringkat realisasi : peringkat target × 100',
  };
  const arahBaris = baris.map(({ isi: { b } }) => {
    if (b.target?.jenis === 'kelas') return 'KELAS';
    const a = b.iku.arah.nilai;
    return b.target?.jenis === 'rentang' ? 'RENTANG' : a === 'TURUN' ? konteks.id.rumusTurun : (a ?? 'NAIK');
  });
  if (arahBaris.includes('NAIK')) catatan.push(rumusUmum);
  for (const arah of Object.keys(rumus)) {
    const kena = baris.filter((_, i) => arahBaris[i] === arah);
    if (kena.length) catatan.push(`${gabungLabel(kena.map((r) => r.label))}: ${sebut(rumus[arah] as string)}.`);
  }
  catatan.push(...catatanBatas(konteks), catatanPembulatan(konteks));
  return catatan;
}

/** The cap of the department, where capaian is printed. */
export const catatanBatas = (k: Konteks): string[] =>
  k.batas ? [`Capaian dibatasi paling tinggi ${k.id.batas}%.`] : [];

export const catatanPembulatan = (k: Konteks): string =>
  k.desimal === 0 ? 'Persentase dibulatkan ke bilangan bulat.' : `Persentase dibulatkan ke ${k.desimal} desimal.`;

/** Unknown codes, said under the table that misses their rows. */
export function catatanKode(k: Konteks, rentang: 'KINERJA' | 'ANGGARAN'): Sebab | null {
  const asing = k.kodeTakDikenal(rentang);
  if (asing.length === 0) return null;
  const sisa = asing.length > 5 ? ` dan ${asing.length - 5} lainnya` : '';
  return bagiPenyusun(`Kode yang tidak ada di IKU dan tidak ikut dihitung: ${asing.slice(0, 5).join(', ')}${sisa}.`);
}

/** Budget before and after revision with what changed; only the budget where nothing was revised. */
export function kAlokasi<B extends { uang: Uang }>(k: Konteks): KolomSpec<B>[] {
  const belum = bagiPenyusun('pagu belum diisi');
  if (!k.adaPerubahan) return [kRupiah<B>('pagu', 'Anggaran (Rp)', (r) => uangAtau(r.uang, 'pagu'), belum)];
  const selisih = ({ uang: { murni, pagu } }: B) => (murni && pagu ? kurang(pagu, murni) : null);
  return [
    kRupiah<B>('murni', ['Anggaran (Rp)', 'Sebelum Perubahan'], (r) => uangAtau(r.uang, 'murni'), belum),
    kRupiah<B>('pagu', ['Anggaran (Rp)', 'Setelah Perubahan'], (r) => uangAtau(r.uang, 'pagu'), belum),
    { ...kRupiah<B>('selisih', ['Bertambah / Berkurang', 'Rp'], selisih), rumus: '{pagu} − {murni}' },
    kPersen<B>(
      'persenSelisih',
      ['Bertambah / Berkurang', '%'],
      (r, x) => x.penyerapan(r.uang.murni, selisih(r)),
      (r) => (r.uang.murni?.n === 0n ? bagiPembaca('pagu sebelum perubahan 0, persentase tidak dihitung') : null),
      '{selisih} : {murni} × 100',
    ),
  ];
}

/** "Program: …"; a name that says its level itself is left alone. */
function denganTingkat(s: SimpulAnggaran, pemisah: string): string {
  const nama = uraianSimpul(s);
  const tingkat = TINGKAT_DALAM[s.dalam] as string;
  return nama.toLowerCase().startsWith(`${tingkat.toLowerCase()} `) ? nama : tingkat + pemisah + nama;
}

/** Names of budget lines, one below the other, with their level. */
export function namaGaris(garis: readonly SimpulAnggaran[]): string {
  return garis.map((s) => denganTingkat(s, ': ')).join('\n');
}

/** Sasaran of the level with their indicators together; budget lines counted once within a sasaran. */
export interface BS {
  readonly no: number;
  readonly sasaran: string;
  readonly daftar: readonly BarisIndikator[];
  readonly garis: readonly SimpulAnggaran[];
  readonly uang: Uang;
}

export const UANG_KOSONG: Uang = {
  murni: null,
  perubahan: null,
  pagu: null,
  realisasi: null,
  paguLalu: null,
  realisasiLalu: null,
};
export const TANPA_ANGGARAN = bagiPenyusun('belum dihubungkan dengan anggaran (kolom Kode IKU di ANGGARAN)');

/**
 * One row per sasaran. The total is printed only when no line serves two of them: otherwise it would count money twice,
 * and a footnote says so.
 */
export function barisSasaran(konteks: Konteks, o: Opsi): { baris: BarisSpec<BS>[]; ganda: boolean } | string {
  const tingkat = o.daftar('tingkat');
  const grup = new Map<string, BarisIndikator[]>();
  for (const b of konteks.pada(tingkat)) {
    const s = samakanSpasi(b.sasaran);
    tambahKe(grup, s, b);
  }
  if (grup.size === 0) return `tidak ada indikator tingkat ${tingkat.join(', ')} di IKU`;
  const baris: BarisSpec<BS>[] = [...grup.values()].map((daftar, i) => {
    const garis = konteks.garisUntuk(daftar);
    const uang = garis.length ? jumlahUang(garis.map((s) => s.uang)) : UANG_KOSONG;
    return {
      peran: 'data',
      label: `No. ${i + 1}`,
      isi: { no: i + 1, sasaran: daftar[0]?.sasaran ?? '', daftar, garis, uang },
    };
  });
  if (baris.every((b) => b.isi.garis.length === 0)) return 'kolom Kode IKU di ANGGARAN belum diisi';
  const sudah = new Set<SimpulAnggaran>();
  let ganda = false;
  for (const { isi } of baris)
    for (const s of isi.garis) {
      for (let x: SimpulAnggaran | null = s; x; x = x.induk) ganda ||= sudah.has(x);
      sudah.add(s);
    }
  if (!ganda && baris.length > 1) {
    const uang = jumlahUang(baris.map((b) => b.isi.uang));
    baris.push({ peran: 'total', label: 'Jumlah', isi: { no: 0, sasaran: 'Jumlah', daftar: [], garis: [], uang } });
  }
  return { baris, ganda };
}

export const catatanGanda = (ganda: boolean): string | null =>
  ganda ? 'Sebagian anggaran mendukung lebih dari satu sasaran, karena itu tidak dijumlahkan ke bawah.' : null;

export const kNoSasaran: KolomSpec<BS> = {
  id: 'no',
  judul: 'No',
  lebar: 9,
  rata: 'center',
  sel: (r) => (r.no ? selHitung(r.no) : KOSONG),
};
export const kSasaranSaja: KolomSpec<BS> = {
  id: 'sasaran',
  judul: 'Sasaran',
  lebar: 40,
  lentur: true,
  sel: (r) => selTeks(r.sasaran),
};
export const kProgramPendukung: KolomSpec<BS> = {
  id: 'program',
  judul: 'Program Pendukung',
  lebar: 40,
  lentur: true,
  sel: (r) => (r.no && !r.garis.length ? selTanpa('-', TANPA_ANGGARAN) : selTeks(r.garis.map(uraianSimpul).join('\n'))),
};
