/** The name of an indicator taken apart: what kind of measure it promises, of what thing, and which quality of it. */
import { akarKata, intiKata, kata, kataHenti, samakan } from '../../words/kata';

export type Ukuran = 'persen' | 'cacah' | 'indeks' | 'rasio' | 'lain' | null;

export interface NamaIndikator {
  readonly ukuran: Ukuran;
  /** What is measured: words before "yang" or before the first word of quality. */
  readonly benda: string[];
  /** What has to be true of it. */
  readonly sifat: string[];
  /** Stems among both that promise a quality. */
  readonly mutu: string[];
  /** Items in brackets after the name, where there are several ("PP, PKWT & BPJS"). */
  readonly rincian: string[];
}

const UKURAN: [Ukuran, RegExp][] = [
  ['persen', /^(?:%|(?:persentase|presentase|prosentase|porsentase|persen|prosen|proporsi)\b)/],
  ['cacah', /^(?:jumlah|banyaknya|banyak|total)\b(?!\s+nilai)/],
  ['indeks', /^(?:nilai|indeks|index|indek|skor|predikat|opini|level|maturitas|peringkat|kategori|status)\b/],
  ['rasio', /^rasio\b/],
  [
    'lain',
    /^(?:angka|tingkat|laju|prevalensi|cakupan|rata\s*-?\s*rata|lama|waktu|umur|usia|produktivitas|produksi|volume|luas|panjang|kapasitas|kontribusi|pertumbuhan)\b/,
  ],
];

export function ukuranNama(nama: string): Ukuran {
  const n = samakan(nama).replace(/^[\d.)\s-]+/, '');
  return UKURAN.find(([, pola]) => pola.test(n))?.[0] ?? null;
}

const himpun = (teks: string): ReadonlySet<string> => new Set(intiKata(teks));

/** Words that promise a quality; each line is one family whose members stand for one another. */
const KELUARGA_MUTU: ReadonlySet<string>[] = [
  'berkualitas mutu standar terstandar ketentuan prosedur aturan peraturan regulasi pedoman SOP NSPK SPM syarat persyaratan spesifikasi juknis kaidah perundang undangan sesuai memenuhi layak kelayakan baik prima tertib',
  'bersertifikat sertifikasi lisensi',
  'terakreditasi akreditasi paripurna',
  'kompeten kompetensi terampil keterampilan keahlian cakap',
  'aktif fungsional berfungsi beroperasi',
  'mandiri berdaya maju berkembang naik kelas unggul',
  'mantap baik sedang',
  'tuntas selesai diselesaikan tertangani ditangani teratasi tertanggulangi',
  'ditindaklanjuti tindaklanjut',
  'lulus kelulusan',
  'puas kepuasan',
  'patuh mematuhi kepatuhan taat ketaatan',
  'lengkap',
  'valid akurat mutakhir andal',
  'tepatwaktu waktu tepat',
  'sehat',
  'aman',
  'terverifikasi verifikasi',
].map(himpun);

const MUTU: ReadonlySet<string> = new Set(KELUARGA_MUTU.flatMap((k) => [...k]));
/** Words of doing that say nothing about the result. */
const KEGIATAN: ReadonlySet<string> = himpun(
  'mendapatkan mendapat memperoleh diberikan menerima sosialisasi dibina pembinaan dilatih pelatihan bimtek bimbingan difasilitasi fasilitasi diundang undangan hadir ikut mengikuti monitoring dikunjungi diawasi didata pendataan terdata terdaftar diusulkan disediakan dilaksanakan terlaksana dianggarkan dilakukan melakukan calon',
);

/** Words of these families that name a field or an act, not a quality: "kesehatan", "pengembangan", "dilengkapi". */
const BUKAN_MUTU = /^(?:kesehatan|keamanan|kemajuan|perkembangan|waktu|aturan|peraturan|(?:pe|di|me).*)$/;
const TETAP_MUTU =
  /^(?:(?:me|ter)menuhi|memenuhi|mematuhi|menaati|di(?:tindaklanjuti|selesaikan|tangani)|pe(?:nyelesaian|nanganan)|pedoman|perundang)$/;

/** Whether a printed word promises a quality of the thing measured. */
export function menjanjikanMutu(kataAsli: string): boolean {
  return MUTU.has(akarKata(kataAsli)) && (!BUKAN_MUTU.test(kataAsli) || TETAP_MUTU.test(kataAsli));
}

export function kataKegiatan(k: string): boolean {
  return KEGIATAN.has(k);
}

/** `k` or a word of its family of quality is among `lain`. */
export function sepadan(k: string, lain: readonly string[]): boolean {
  if (lain.includes(k)) return true;
  return KELUARGA_MUTU.some((kel) => kel.has(k) && lain.some((l) => kel.has(l)));
}

const AWAL_SIFAT = /^(?:ber|ter)(?!naga|hadap|masuk|tentu|nak|sama|besar|kecil|tinggi|rendah)[a-z]{4,}/;

export function uraiNama(nama: string): NamaIndikator {
  const ukuran = ukuranNama(nama);
  const tanpaUkuran = samakan(nama)
    .replace(/^[\d.)\s-]+/, '')
    .replace(
      /^(?:persentase|presentase|prosentase|porsentase|persen|prosen|proporsi|jumlah|banyaknya|total|rasio|cakupan|tingkat|angka)\s+/,
      '',
    );
  const kurung = /\(([^()]{3,})\)/.exec(tanpaUkuran)?.[1] ?? '';
  const rincian = /[,&/;]|\bdan\b/.test(kurung)
    ? kurung
        .split(/[,&/;]|\bdan\b/)
        .map((r) => r.trim())
        .filter((r) => r.length > 1)
    : [];
  const inti = tanpaUkuran.replace(/\([^()]*\)/g, ' ');
  const yang = /\byang\b/.exec(inti);
  let kiri: string[];
  let kanan: string[];
  if (yang) {
    kiri = kata(inti.slice(0, yang.index));
    kanan = kata(inti.slice(yang.index));
  } else {
    const semua = kata(inti);
    const indeks = semua.findIndex(
      (k, n) =>
        n > 0 && (/^(?:sesuai|dalam|memenuhi|tepat|layak|aktif|mandiri|mantap|lulus)$/.test(k) || AWAL_SIFAT.test(k)),
    );
    kiri = indeks < 0 ? semua : semua.slice(0, indeks);
    kanan = indeks < 0 ? [] : semua.slice(indeks);
  }
  const bersih = (daftar: string[]) => [...new Set(daftar.filter((k) => !kataHenti(k) && k.length > 1).map(akarKata))];
  return { ukuran, benda: bersih(kiri), sifat: bersih(kanan), mutu: bersih(kanan.filter(menjanjikanMutu)), rincian };
}
