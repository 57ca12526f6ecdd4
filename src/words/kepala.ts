/**
 * The vocabulary of printed headers, as data: what a header says, whatever its spelling. First match wins, so the
 * narrower meaning stands above the wider one.
 */

import { jarakKata } from '../core/kata';
import type { KolomTabel, Peran } from '../core/tabel';
import { batasSalahKetik, lepasTahun, normalTeks, tahunDalam, triwulanDalam } from './nama';

/** Meaning of a whole header, tested on its normal form without years, quarters and bracketed units. */
const KEPALA: readonly (readonly [Peran, RegExp])[] = [
  ['nomor', /^(no|nomor|nmr|nr|urut)( (urut|iku|ikk|indikator))?$/],
  ['tahun', /^(tahun|thn|ta|tahun anggaran)$/],
  ['kriteria', /^(kode |tanda )?warna\b/],
  ['kode', /^kode\b|\brekening\b/],
  ['bukti', /\b(bukti|evidence|eviden|data dukung)\b/],
  ['rekomendasi', /rekomendasi|^(saran|catatan) (perbaikan|evaluasi|hasil)/],
  ['tindakLanjut', /tindak ?lanjut|rencana aksi/],
  ['interval', /\b(interval|rentang|range)\b|^(skala|batas)( (nilai|bawah|atas|capaian|angka|ordinal|peringkat))*$/],
  [
    'program',
    /^(urusan )?(program|kegiatan|sub kegiatan)( (dan )?(program|kegiatan|sub|subkegiatan|utama|prioritas)){2,}/,
  ],
  ['subKegiatan', /^(nama )?sub ?kegiatan( (pendukung|penunjang|prioritas|terkait))?$/],
  ['kegiatan', /^(nama )?kegiatan( (dan )?sub ?kegiatan)?( (pendukung|penunjang|prioritas|terkait))?$/],
  [
    'program',
    /^(nama |urusan |urusan pemerintahan |bidang urusan )*program( (dan |atau )?(kegiatan|sub|subkegiatan|pendukung|penunjang|prioritas|terkait|strategis|pembangunan|daerah|rincian|belanja|yang mendukung|anggaran))*$/,
  ],
  ['nilaiEfisiensi', /nilai efisiensi|^ne$/],
  ['efisiensi', /efisien/],
  [
    'penyerapan',
    /serap|nyerap|daya serap|((persen|tingkat|capaian|rasio|kinerja) )+(realisasi |capaian |belanja )*(anggaran|keuangan|belanja|dana|pagu)\b|(anggaran|keuangan|belanja) (capaian|persen)|^keuangan persen$|realisasi (anggaran|keuangan|belanja) persen/,
  ],
  ['sisa', /\b(sisa|saldo|silpa|(belum|tidak) (terserap|terpakai|terealisasi|digunakan))\b/],
  [
    'persenSelisih',
    /^persen(tase)? (ber)?(tambah|kurang|selisih|kenaikan|penurunan|peningkatan|pertumbuhan|naik|turun|deviasi|gap)|^(ber)?(tambah|kurang|selisih|kenaikan|penurunan|peningkatan|pertumbuhan|naik|turun)\b.*\bpersen$/,
  ],
  [
    'selisih',
    /^(jumlah |nilai )?(ubah|bertambah|berkurang|selisih|deviasi|kenaikan|penurunan|peningkatan|pertumbuhan|naik turun|gap|beda|perbedaan|kekurangan|kelebihan|lebih kurang|perubahan rp)\b/,
  ],
  ['definisi', /definisi|^penjelasan|^deskripsi/],
  [
    'formulasi',
    /formula|rumus|(cara|teknik|metode|tata cara) (peng|meng|per|mem)?(hitung|ukur|peroleh)(?!.*\bcapaian)|^(per|peng)hitungan|^(per|peng)ukuran$/,
  ],
  // What is computed of figures of several years, whatever stands below it.
  ['teks', /^rata rata (pertumbuhan|kenaikan|peningkatan|perkembangan)|^laju pertumbuhan/],
  ['penyerapan', /^rasio\b.*\b(realisasi|serapan)\b.*\banggaran\b|^rasio\b.*\banggaran\b.*\brealisasi\b/],
  ['capaian', /^rasio (capaian|pencapaian|kinerja|realisasi)|^realisasi persen$/],
  ['penanggungJawab', /penanggung ?jawab|^pic$|pengampu|^(unit|bidang|opd|pd) (kerja )?(pelaksana|pengelola|pengampu)/],
  ['jabatan', /\bjabatan\b|^pejabat|^pelaksana$/],
  ['arah', /^arah\b|polari[stz]|polaritas|^sifat( (indikator|target))?$|jenis indikator|^kecenderungan/],
  // What part of a whole a figure is: of which one, the figures tell.
  ['teks', /^(bagian|andil|porsi|proporsi|kontribusi|sumbangan|pangsa|share)\b/],
  ['capaian', /\b(terhadap|dari|per) bobot$/],
  ['satuan', /^satuan\b(?! data)|^unit( (ukur|ukuran|pengukuran))?$/],
  ['pembilang', /pembilang|numerator/],
  ['penyebut', /penyebut|denominator/],
  [
    'tertimbang',
    /tertimbang|terbobot|bobot (x|kali|capaian|realisasi|nilai)|(nilai|skor|capaian|realisasi)( x| kali)? bobot/,
  ],
  ['bobot', /\bbobot\b/],
  [
    'kriteria',
    /kriteria|kategori|predikat|^sebutan\b|interpretasi|klasifikasi|kualifikasi|peringkat|notifikasi|\bwarna\b|^status( (capaian|kinerja|pencapaian|ketercapaian))?$|^(tingkat )?keberhasilan$/,
  ],
  ['komponen', /^(no )?(sub )?(komponen|unsur|aspek|kriteria penilaian)\b/],
  ['sumberData', /(sumber|asal) (data|informasi)/],
  ['analisis', /anali[sz]|faktor|penyebab|hambatan|penghambat|pendorong|solusi|upaya|permasalahan|menunjang|kendala/],
  ['keterangan', /^(ket|keterangan|catatan|kedudukan|posisi|arti|makna)\b/],
  [
    'target',
    /^target\b|\b(di|ter)?(per)?janjikan\b|\bditargetkan\b|^rencana (tingkat )?(kinerja|capaian|target)|^(rencana|standar)\b|^nilai standar|^kondisi (kinerja )?(pada )?akhir/,
  ],
  [
    'realisasiAnggaran',
    /^realisasi (penyerapan |penggunaan )?(anggaran|keuangan|belanja|dana|pagu|rp|rupiah)\b|^(anggaran|belanja|keuangan|dana) (yang )?(ter)?(realisasi|pakai|serap|guna)|^(di|ter)(pakai|gunakan|belanjakan|serap)$|^(penggunaan|pemakaian|pengeluaran|realisasi) (anggaran|dana|belanja)?$|^(sp2d|spj)\b|realisasi rp|^(terhimpun|terkumpul|terpungut|penerimaan|(kas )?masuk)$/,
  ],
  ['capaian', /realisasi.*\b(terhadap|dibanding\w*|thd|per) target|target.*\b(terhadap|dibanding\w*) realisasi/],
  [
    'realisasi',
    /^(hasil )?realisasi\b|\b((di|ter)raih|raihan|perolehan|diperoleh)\b|^(hasil pengukuran|aktual|kinerja nyata)|^(data|kondisi) (kinerja )?(pada )?awal|^baseline/,
  ],
  [
    'pagu',
    /^(jumlah |total |nilai |besaran |alokasi )*(pagu|anggaran|alokasi|plafon|dpa|dppa|dpa p|apbd|dana|biaya|tersedia|kebutuhan dana|kebutuhan anggaran)\b/,
  ],
  ['capaian', /capaian|kemajuan|progres|tingkat realisasi|persen realisasi|persen kinerja|^persen$|kinerja persen/],
  ['indikator', /indikator|\biku\b|^ikk\b|^ikp\b|ukuran (kinerja|keberhasilan)|tolok ukur/],
  ['sasaran', /sasaran|^hasil (kinerja )?yang\b|^kinerja utama$/],
  ['tujuan', /^(tujuan|misi|visi)\b/],
  ['realisasi', /realisasi/],
  ['target', /target/],
  ['pagu', /\b(pagu|anggaran)\b/],
  [
    'uraian',
    /^(uraian|rincian|jenis|nama|objek|akun|kelompok|pos)\b|^belanja$|^sumber( (dana|anggaran|pembiayaan|pendanaan))?$/,
  ],
  [
    'nilai',
    /^(nilai|skor|angka|hasil|jumlah|total)( (angka|akhir|hasil|evaluasi|capaian|rp|rupiah|sakip|akip|komponen))*$|^(lhe|lke|akip|sakip)( (akip|sakip|opd|perangkat daerah|dinas))?$/,
  ],
];

const KATA_KEPALA =
  'realisasi target capaian pencapaian kinerja anggaran sasaran strategis indikator penyerapan efisiensi program kegiatan satuan kriteria kategori predikat interpretasi formulasi rumus perhitungan penanggung keterangan persen triwulan tahun nasional provinsi renstra definisi operasional sumber tingkat kemajuan uraian belanja rekomendasi tindak lanjut komponen bobot perubahan murni interval rentang jabatan tujuan pembilang penyebut selisih tertimbang analisis'.split(
    ' ',
  );
/** Words of headers that are no slip of another. */
const BENAR = new Set([
  ...KATA_KEPALA,
  'kekurangan',
  'kelebihan',
  'kedudukan',
  'perbedaan',
  'kenaikan',
  'terpakai',
  'tersedia',
  'pendapatan',
  'penerimaan',
  'pengeluaran',
  'pembiayaan',
]);

const betul = new Map<string, string>();

/** Lower-case header words with slips of typing put right ("Realiasi", "Capaian Kinera"). */
function betulkanKepala(teks: string): string {
  return normalTeks(teks)
    .split(' ')
    .map((kata) => {
      if (kata.length < 5 || BENAR.has(kata)) return kata;
      let kataBetul = betul.get(kata);
      if (kataBetul === undefined) {
        const batas = batasSalahKetik(kata.length);
        kataBetul = KATA_KEPALA.find((x) => x[0] === kata[0] && jarakKata(kata, x, batas) <= batas) ?? kata;
        if (betul.size > 20_000) betul.clear();
        betul.set(kata, kataBetul);
      }
      return kataBetul;
    })
    .join(' ');
}

export interface ArtiKepala {
  peran: Peran | null;
  tahun: number | null;
  tw: number | null;
  varian: KolomTabel['varian'];
  bidang: KolomTabel['bidang'];
  satuan: string | null;
  /** Only a year, a quarter or a unit: the meaning stands in the spanner above. */
  pelengkap: boolean;
}

const VARIAN: readonly (readonly [NonNullable<KolomTabel['varian']>, RegExp])[] = [
  ['kumulatif', /\bkumulatif\b|\b(s d|sd|sampai dengan|hingga) (tahun |thn )?(20\d\d|n\b|ini|berjalan)/],
  ['perubahan', /^(?!.*(sebelum|murni|semula))\b.*\bakhir\b.*\b(perubahan|setelah|sesudah)\b/],
  ['akhir', /\bakhir\b|\brenstra\b|rencana strategis|\brpjmd\b|jangka menengah|\brpd\b/],
  ['nasional', /nasional|\bindonesia\b/],
  ['provinsi', /provinsi|propinsi/],
  [
    'daerahLain',
    /daerah lain|(kabupaten|kota) lain|(kabupaten|kota)? ?sekitar|(kabupaten|kota|daerah) tetangga|pembanding/,
  ],
  ['lalu', /^(kondisi|data) (kinerja )?(pada )?(tahun )?awal|^baseline|tahun (lalu|sebelumnya)|\bn 1\b|n min(us)? 1/],
  ['murni', /\bmurni\b|\bsebelum\b|\bsemula\b|\bawal\b|\binduk\b|pokok/],
  ['perubahan', /(?<!ber)perubahan|\bsetelah\b|\bsesudah\b|\bmenjadi\b|pergeseran|\bapbd p\b|\bp apbd\b/],
];

const SATUAN_KURUNG =
  /\(\s*(%|persen|rp\.?|rupiah|rp\.?\s*[,.]?-?|dalam [a-z ]+|juta(?: rupiah)?|ribu|miliar|≥\s*\d+\s*%?)\s*\)/gi;

/** What one header text means by itself. */
export function artiKepala(asli: string): ArtiKepala {
  const teks = lepasTahun(asli);
  const kurung = [...teks.matchAll(SATUAN_KURUNG)].map((m) => (m[1] as string).trim().toLowerCase());
  const satuanKurung = kurung.find((k) => !k.startsWith('≥')) ?? null;
  const tanpaKurung = teks.replace(SATUAN_KURUNG, ' ');
  const penuh = betulkanKepala(tanpaKurung);
  const tahun = tahunDalam(tanpaKurung);
  // A header cell that holds nothing but "I" … "IV" names a quarter.
  const tw = triwulanDalam(/^\s*(iv|i{1,3})\s*$/i.test(tanpaKurung) ? `TW ${tanpaKurung}` : tanpaKurung);
  const inti = penuh
    .replace(/\b(19|20)\d\d\b/g, ' ')
    .replace(/\b(sampai dengan|s d|sd)\b/g, ' ')
    .replace(/\b(tw|trw|tri ?wulan|kuartal) ?(ke )?(iv|i{1,3}|[1-4])\b/g, ' ')
    .replace(/\btri ?wulan(an)?\b/g, ' ')
    .replace(/^(iv|i{1,3})$/, ' ')
    .replace(/\b(pada )?(tahun|thn)( (ini|berjalan|n|pelaporan|lalu|sebelumnya))?\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  let satuan = satuanKurung === 'persen' ? '%' : satuanKurung;
  if (/^(%|persen)$/.test(penuh)) satuan = '%';
  if (satuan && /^(rp|rupiah)/.test(satuan)) satuan = 'Rp';
  const hanyaSatuan = /^(persen|rp|rupiah|k|kinerja|angka|nominal|volume|fisik|keuangan|rupiah rp)$/.test(inti);
  const peran = inti === '' ? null : (KEPALA.find(([, pola]) => pola.test(inti))?.[0] ?? null);
  let bidang: ArtiKepala['bidang'] = null;
  if (/\bfisik\b/.test(penuh)) bidang = 'fisik';
  else if (satuan === 'Rp' || /\b(anggaran|keuangan|pagu|belanja|rp|rupiah|dana)\b/.test(penuh)) bidang = 'anggaran';
  else if (
    /\bkinerja\b|\bindikator\b|\b(capaian|realisasi) (rata rata )?(sasaran|tujuan|iku|program)\b|^k$/.test(penuh)
  )
    bidang = 'kinerja';
  if (/^(rp|rupiah|keuangan|nominal)$/.test(inti)) satuan = 'Rp';
  return {
    peran: peran ?? (inti === '' && /\btahun\b|\bthn\b/.test(penuh) && !tahun.length ? 'tahun' : null),
    tahun: tahun.length ? (tahun[tahun.length - 1] as number) : null,
    tw,
    // "s.d. TW IV" is the year itself, not a sum of years.
    varian: VARIAN.find(([v, pola]) => pola.test(penuh) && (v !== 'kumulatif' || tw === null))?.[0] ?? null,
    bidang,
    satuan,
    pelengkap: hanyaSatuan || (inti === '' && (tahun.length > 0 || tw !== null || satuan !== null)),
  };
}

const PANGKAT: Record<string, number> = { ribu: 3, rb: 3, juta: 6, jt: 6, miliar: 9, milyar: 9, triliun: 12 };
const RIBUAN = '(ribu|rb|juta|jt|mil[iy]ar|triliun)(?:an)?';
const POLA_PANGKAT = [
  new RegExp(String.raw`\b(?:dalam|dlm|satuan)\s*:?\s*(?:satuan\s+)?(?:rp\.?\s*|rupiah\s*)?${RIBUAN}\b`, 'i'),
  new RegExp(String.raw`\(\s*(?:rp\.?\s*)?${RIBUAN}\s*(?:rp\.?|rupiah)?\s*\)`, 'i'),
  new RegExp(String.raw`\b${RIBUAN}\s+(?:rp\b|rupiah\b)`, 'i'),
  new RegExp(String.raw`\brp\.?\s*${RIBUAN}\b`, 'i'),
];

/** Power of ten in which a header or a title says that amounts are printed; null when it says none. */
export function pangkatUang(teks: string): number | null {
  for (const pola of POLA_PANGKAT) {
    const m = pola.exec(teks);
    if (m) return PANGKAT[(m[1] as string).toLowerCase()] ?? null;
  }
  // "(Rp. 000)", "(x Rp1.000)", "(000.000)".
  const nol = /\(\s*(?:x\s*)?(?:rp\.?)?\s*(?:1[.,])?((?:0{3}[.,]?)+)\s*,?-?\s*(?:rp\.?|rupiah)?\s*\)/i.exec(teks);
  return nol ? (nol[1] as string).replace(/\D/g, '').length : null;
}

/** Words that mark a row as a sum or a mean. */
export const LABEL_JUMLAH = /^(sub ?)?(jumlah|total|grand total|jml)\b|^total keseluruhan/i;
/** Words for a sum where the row stands outside the numbering of the lines above it. */
export const LABEL_SELURUH = /^(sub ?)?(jumlah|total|jml|keseluruhan|seluruh|seluruhnya|gabungan|semuanya)\b/i;
/** A rate of change over the years. */
export const LABEL_LAJU =
  /^((rata rata|rerata|laju|persen) )+(pertumbuhan|perkembangan|kenaikan|peningkatan|penurunan|perubahan)\b|^(pertumbuhan|kenaikan|penurunan|perubahan)\b.*\bpersen$/;
export const LABEL_RATA = /^(rata[\s-]*rata|rerata|rataan)\b/i;

/** Prefix that names the level of a budget line. */
export const AWALAN_TINGKAT: readonly (readonly ['program' | 'kegiatan' | 'subKegiatan' | 'urusan', RegExp])[] = [
  ['subKegiatan', /^sub\s*-?\s*kegiatan\b\s*[:.\-–]?\s*/i],
  ['kegiatan', /^kegiatan\b\s*[:.\-–]?\s*/i],
  ['program', /^program\b\s*[:.\-–]?\s*/i],
  ['urusan', /^(bidang )?urusan\b\s*[:.\-–]?\s*/i],
];

/** Name of a budget line without the word of its level: "Program : Hubungan Industrial" → "Hubungan Industrial". */
export function tanpaAwalan(nama: string): string {
  const teks = nama.trim();
  for (const [, pola] of AWALAN_TINGKAT) {
    const m = pola.exec(teks);
    if (m && m[0].length < teks.length) return teks.slice(m[0].length);
  }
  return teks;
}
