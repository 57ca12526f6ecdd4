/** Columns and rows that many tables share, so that the same thing is called and looks the same everywhere. */
import type { Desimal } from '../core/desimal';
import { type BarisIku, isiTeks, type Konteks, type Simpul, samakan, type Uang } from './konteks';
import type { Opsi } from './opsi';
import { KOSONG, selHitung, selNilai, selPersen, selRupiah, selTanpa, selTeks } from './sel';
import type { Baris, Kolom, PilihanSpec } from './spec';

/** A row about one indicator. */
export interface BI {
  readonly b: BarisIku;
  /** Number of its sasaran within the table. */
  readonly no: number;
}

export const TINGKAT_UMUM = 'Sasaran Strategis, Program, Kegiatan';
export const pilihanTingkat = (bawaan = TINGKAT_UMUM): PilihanSpec => ({
  id: 'tingkat',
  nama: 'Tingkat indikator yang dicetak, dipisah koma',
  bawaan,
});

/** Rows numbered by sasaran: consecutive indicators of one sasaran share its number. */
export function barisIndikator(daftar: readonly BarisIku[]): Baris<BI>[] {
  let no = 0;
  let lalu: string | null = null;
  const isi = daftar.map((b) => {
    const s = samakan(b.sasaran);
    if (s === '' || s !== lalu) no++;
    lalu = s;
    return { b, no };
  });
  const banyak = new Map<number, number>();
  for (const r of isi) banyak.set(r.no, (banyak.get(r.no) ?? 0) + 1);
  const ke = new Map<number, number>();
  return isi.map((r) => {
    const n = (ke.get(r.no) ?? 0) + 1;
    ke.set(r.no, n);
    const label = (banyak.get(r.no) ?? 0) > 1 ? `No. ${r.no} indikator ke-${n}` : `No. ${r.no}`;
    return { peran: 'data', label, isi: r };
  });
}

/** Rows of the levels that the dinas prints, or why there is none. */
export function barisTingkat(k: Konteks, o: Opsi): Baris<BI>[] | string {
  const tingkat = o.daftar('tingkat');
  const daftar = k.pada(tingkat);
  return daftar.length ? barisIndikator(daftar) : `tidak ada indikator tingkat ${tingkat.join(', ')} di IKU`;
}

const sasaranSama = (r: BI) => `${r.no}`;

export const kNo: Kolom<BI> = {
  id: 'no',
  judul: 'No',
  lebar: 8,
  rata: 'center',
  sel: (r) => selHitung(r.no),
  satukan: sasaranSama,
};

export const kSasaran = (judul = 'Sasaran Strategis / Sasaran Kinerja'): Kolom<BI> => ({
  id: 'sasaran',
  judul,
  lebar: 32,
  lentur: true,
  sel: (r) => selTeks(r.b.sasaran),
  satukan: sasaranSama,
});

export const kIndikator = (judul = 'Indikator Kinerja'): Kolom<BI> => ({
  id: 'indikator',
  judul,
  lebar: 34,
  lentur: true,
  sel: (r) => selTeks(isiTeks(r.b.iku.indikator)),
});

export const kSatuan: Kolom<BI> = {
  id: 'satuan',
  judul: 'Satuan',
  lebar: 17,
  rata: 'center',
  sel: (r) => selTeks(r.b.satuan),
};

const kTeks = (
  id: 'definisi' | 'formulasi' | 'sumberData' | 'penanggungJawab',
  judul: string,
  lebar: number,
): Kolom<BI> => ({
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

export const kTarget = (judul: Kolom<BI>['judul'] = 'Target'): Kolom<BI> => ({
  id: 'target',
  judul,
  lebar: 18,
  sel: (r, _, adaSatuan) => selNilai(r.b.target, r.b.satuan, !adaSatuan, 'target belum diisi'),
});

export const kRealisasi = (judul: Kolom<BI>['judul'] = 'Realisasi'): Kolom<BI> => ({
  id: 'realisasi',
  judul,
  lebar: 18,
  sel: (r, _, adaSatuan) =>
    selNilai(r.b.realisasi, r.b.satuan, !adaSatuan, r.b.alasan.toLowerCase() || 'realisasi belum diisi'),
});

/** A capaian without value says "N/A" where it cannot be judged and "-" where a figure has not come in yet. */
export const kCapaian = (judul: Kolom<BI>['judul'] = 'Capaian (%)'): Kolom<BI> => ({
  id: 'capaian',
  judul,
  lebar: 17,
  sel: ({ b: { capaian } }, k) =>
    /^(target|realisasi) belum/.test(capaian.sebab)
      ? selTanpa('-')
      : selPersen(capaian.nilai, k.desimal, `capaian tidak dihitung: ${capaian.sebab}`, 'N/A'),
});

export const kKriteria = (o: Opsi, judul = 'Kriteria'): Kolom<BI> => ({
  id: 'kriteria',
  judul,
  lebar: 20,
  rata: 'center',
  sel: (r) => {
    if (!r.b.kriteria) return selTanpa('-');
    const s = selTeks(r.b.kriteria, 'center');
    return o.nyala('warna') && r.b.warna ? { ...s, latar: r.b.warna } : s;
  },
});

/** A column of rupiah. */
export function kRupiah<B>(
  id: string,
  judul: Kolom<B>['judul'],
  ambil: (b: B) => Desimal | null,
  sebab?: string | ((b: B) => string),
): Kolom<B> {
  return {
    id,
    judul,
    lebar: 27,
    rata: 'right',
    sel: (b) => selRupiah(ambil(b), typeof sebab === 'function' ? sebab(b) : sebab),
  };
}

/** A column of percent points. */
export function kPersen<B>(
  id: string,
  judul: Kolom<B>['judul'],
  ambil: (b: B, k: Konteks) => Desimal | null,
  sebab?: (b: B) => string | undefined,
  rumus?: string,
): Kolom<B> {
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
export function sebabPenyerapan(u: Uang | null): string | undefined {
  if (!u) return 'belum dihubungkan dengan anggaran (kolom Kode IKU di ANGGARAN)';
  if (!u.pagu) return 'pagu belum diisi';
  if (u.pagu.n === 0n) return 'pagu 0, penyerapan tidak dihitung';
  return u.realisasi ? undefined : 'realisasi anggaran belum diisi';
}

/** A row of the budget; `s` null for sums. */
export interface BA {
  readonly s: Simpul | null;
  readonly uraian: string;
  readonly uang: Uang;
}

export const labelAnggaran = (s: Simpul): string => isiTeks(s.baris.kodeRekening) || isiTeks(s.baris.uraian) || s.nomor;
export const uraianSimpul = (s: Simpul): string => isiTeks(s.baris.uraian);

/** All lines down to `dalam` with a total at the end. */
export function barisAnggaran(k: Konteks, dalam: number, total = 'Jumlah'): Baris<BA>[] {
  const baris: Baris<BA>[] = k.simpul
    .filter((s) => s.dalam <= dalam)
    .map((s) => ({
      peran: s.dalam === dalam ? 'data' : s.dalam === 0 ? 'subtotal' : 'rincian',
      label: labelAnggaran(s),
      isi: { s, uraian: uraianSimpul(s), uang: s.uang },
    }));
  if (total && k.pohon.length)
    baris.push({ peran: 'total', label: total, isi: { s: null, uraian: total, uang: k.totalAnggaran } });
  return baris;
}

export const kKode: Kolom<BA> = {
  id: 'kode',
  judul: 'Kode Rekening',
  lebar: 27,
  sel: (r) => (r.s ? selTeks(isiTeks(r.s.baris.kodeRekening)) : KOSONG),
};

/** Footnotes on how the achievements of these rows were computed. */
export function catatanCapaian(k: Konteks, baris: readonly Baris<BI>[]): string[] {
  const catatan = ['Capaian (%) = realisasi : target × 100.'];
  const rumus: Record<string, string> = {
    TURUN: 'makin rendah makin baik, capaian = (2 × target − realisasi) : target × 100',
    TURUN_RASIO: 'makin rendah makin baik, capaian = target : realisasi × 100',
    STABIL: 'tepat pada target, capaian = 100 − selisih : target × 100',
    RENTANG: 'target berupa rentang, capaian 100 di dalamnya',
  };
  for (const arah of Object.keys(rumus)) {
    const kena = baris.filter((r) => {
      const a = r.isi.b.iku.arah.nilai;
      const pakai = r.isi.b.target?.jenis === 'rentang' ? 'RENTANG' : a === 'TURUN' ? k.id.rumusTurun : a;
      return pakai === arah;
    });
    if (kena.length) catatan.push(`${kena.map((r) => r.label).join(', ')}: ${rumus[arah]}.`);
  }
  if (k.batas) catatan.push(`Capaian dibatasi paling tinggi ${k.id.batas}%.`);
  catatan.push(pembulatan(k));
  return catatan;
}

export const pembulatan = (k: Konteks): string =>
  k.desimal === 0 ? 'Persentase dibulatkan ke bilangan bulat.' : `Persentase dibulatkan ke ${k.desimal} desimal.`;

/** Unknown codes, said under the table that misses their rows. */
export function catatanKode(k: Konteks, rentang: 'KINERJA' | 'ANGGARAN'): string | null {
  const asing = k.kodeTakDikenal(rentang);
  if (asing.length === 0) return null;
  const sisa = asing.length > 5 ? ` dan ${asing.length - 5} lainnya` : '';
  return `Kode yang tidak ada di IKU dan tidak ikut dihitung: ${asing.slice(0, 5).join(', ')}${sisa}.`;
}
