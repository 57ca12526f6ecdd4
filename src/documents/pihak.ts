/** Who signs: a person of the sheet Pejabat, each missing thing as a marked place, and where the signatures stand. */
import type { SelDokumen } from '../core/dokumen';
import type { Penulis } from './blok';
import type { Pejabat } from './lembar-naskah';

/** Empty lines in which a signature finds room. */
const RUANG_TANDA_TANGAN = 4;
/** Millimetres: wide enough for the title of a head of office in two lines. */
const LEBAR_SISI = 82;

export interface Pihak {
  readonly nama: string;
  readonly jabatan: string;
  readonly pangkat: string;
  /** "NIP …"; '' for who has none. */
  readonly nip: string;
}

const samakan = (teks: string): string => teks.toLowerCase().replace(/\s+/g, ' ').trim();

/** The row of a post: by its role as IKU names it, or by its full title. */
export function pejabatJabatan(penulis: Penulis, jabatan: string): Pejabat | undefined {
  const daftar = penulis.bahan.naskah.pejabat;
  const cari = samakan(jabatan);
  return daftar.find((satu) => satu.peran === cari) ?? daftar.find((satu) => samakan(satu.jabatan) === cari);
}

const KEPALA_DAERAH = /^(plt\.?|plh\.?|pj\.?|pjs\.?)?\s*(bupati|wali\s?kota|gubernur)\b/i;

/**
 * A person as the office typed it; each thing that is missing is a marked place.
 * @param sebutan What the places are called after: "pihak pertama"; '' where `di` says whose they are.
 * @param bawaan Title where the row has none, and `diJabatan` where it is typed.
 */
export function pihak(
  penulis: Penulis,
  ada: Pejabat | undefined,
  sebutan: string,
  di: string,
  bawaan = '',
  diJabatan = di,
): Pihak {
  const isi = (nilai: string | undefined, apa: string, diMana = di): string =>
    nilai || penulis.isian(sebutan ? `${apa} ${sebutan}` : apa, diMana).teks;
  const nama = isi(ada?.nama, 'nama');
  const jabatan = isi(ada?.jabatan || bawaan, 'jabatan', diJabatan);
  // A head of region holds neither rank nor NIP.
  const tanpa = KEPALA_DAERAH.test(jabatan) || sebutan === 'pihak kedua';
  const pangkat = ada?.pangkat || (tanpa ? '' : isi('', 'pangkat'));
  const nip = ada?.nip || (tanpa ? '' : isi('', 'NIP'));
  return { nama, jabatan, pangkat, nip: nip ? `NIP ${nip.replace(/^nip\.?\s*/i, '')}` : '' };
}

const DI_PEJABAT = 'lembar Pejabat, Pihak pertama';

/** The head of the office, who signs the report, the decree and the first agreement. */
export function kepalaDinas(penulis: Penulis, sebutan = 'pihak pertama'): Pihak {
  const { bahan } = penulis;
  const ada = bahan.naskah.pejabat.find((satu) => satu.peran === 'pihak pertama');
  return pihak(penulis, ada, sebutan, DI_PEJABAT, bahan.jabatan, 'lembar Identitas, Jabatan penanda tangan');
}

/**
 * The typed date of an agreement, or '' for one that was left from another year: an agreement of the year is signed in it,
 * or in December before.
 */
export function tanggalTahunIni(tanggal: string, tahun: number): string {
  const tertulis = /\b(?:19|20)\d\d\b/.exec(tanggal)?.[0];
  if (!tertulis || Number(tertulis) === tahun) return tanggal;
  return Number(tertulis) === tahun - 1 && /\bdes|[/.-]12[/.-]/i.test(tanggal) ? tanggal : '';
}

/** "Martapura, 2 Januari 2025" */
export function tanggalDi(penulis: Penulis, tanggal: string, di: string, apa = 'tanggal'): string {
  const { bahan } = penulis;
  const kota = bahan.tempat || penulis.isian('tempat', 'lembar Identitas, Tempat').teks;
  return `${kota}, ${tanggal || penulis.isian(apa, di).teks}`;
}

/** Signatures side by side, in a table without lines so that they stay together on their page, name beside name. */
export function tandaTangan(
  penulis: Penulis,
  sisi: readonly ((Pihak & { readonly atas: readonly string[] }) | null)[],
): void {
  type Sisi = NonNullable<(typeof sisi)[number]>;
  const barisAtas = Math.max(...sisi.map((satu) => satu?.atas.length ?? 0));
  // Of unequal heads the last lines stand beside each other.
  const atas = (satu: Sisi) => [...Array.from({ length: barisAtas - satu.atas.length }, () => ''), ...satu.atas];
  const baris: ((satu: Sisi) => readonly string[])[] = [
    ...(barisAtas > 0 ? [atas] : []),
    (satu) => [satu.jabatan, ...Array.from({ length: RUANG_TANDA_TANGAN }, () => '')],
    (satu) => [satu.nama, ...[satu.pangkat, satu.nip].filter(Boolean)],
  ];
  const sel = (teks: readonly string[]): SelDokumen => ({ teks: teks.join('\n'), rata: 'center' });
  penulis.tambah({
    jenis: 'tabel',
    judul: null,
    bab: '',
    arah: 'tegak',
    kolom: sisi.map(() => LEBAR_SISI),
    kepala: [],
    baris: baris.map((isi) => sisi.map((satu) => sel(satu ? isi(satu) : []))),
    ukuran: 11,
    catatan: [],
    sumber: '',
    tanpaGaris: true,
    utuh: true,
  });
}
