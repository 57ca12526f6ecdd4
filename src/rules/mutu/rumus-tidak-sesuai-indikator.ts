import { akarKata, intiKata, kata, kataSerupa } from '../../words/kata';
import type { Aturan, DokAturan } from '../aturan';
import { type IsiTemuan, kutipRingkas, temuanSelIku } from '../baris-iku';
import { type BarisRumus, barisRumus } from './formula';
import { kataKegiatan, menjanjikanMutu, sepadan, uraiNama } from './nama';
import { intiBenda } from './rumus';
import { tautologis } from './rumus-tautologis';

/** Things that are counted as they are: a numerator that begins with another of them counts something else. */
const BENDA_CACAH = new Set(
  intiKata(
    'laporan dokumen unit orang peserta surat berkas sekolah desa kelurahan perusahaan kasus rumah kelompok lembaga puskesmas koperasi paket arsip buku',
  ),
);
/** Stages and opposites: a formula that names the other one measures something else. */
const LAWAN: string[][] = [
  ['rencana', 'pelaksanaan', 'evaluasi', 'pengawasan', 'realisasi'],
  ['masuk', 'keluar'],
  ['penerimaan', 'pengeluaran'],
  ['awal', 'akhir'],
  ['murni', 'perubahan'],
  ['formal', 'informal'],
  ['pra', 'purna'],
  ['negeri', 'swasta'],
].map((g) => g.map(akarKata));

function ada(k: string, lain: readonly string[]): boolean {
  return sepadan(k, lain) || lain.some((l) => kataSerupa(k, l));
}

function lawan(nama: readonly string[], rumus: readonly string[]): [string, string] | null {
  for (const g of LAWAN) {
    const a = g.filter((k) => nama.includes(k));
    const b = g.filter((k) => rumus.includes(k));
    if (a.length === 1 && b.length === 1 && a[0] !== b[0]) return [a[0] as string, b[0] as string];
  }
  return null;
}

/** First word as printed whose stem is given. */
function cetak(teks: string, stem: string): string {
  return kata(teks).find((k) => akarKata(k) === stem) ?? stem;
}

/** An indicator with what its formula counts, both taken apart. */
interface Bandingan extends BarisRumus {
  /** What is counted: the numerator, or the whole formula of a count. */
  ukur: string;
  /** Stems of the things in the numerator and the denominator. */
  atas: string[];
  bawah: string[];
}

function bandingkan(baris: BarisRumus): Bandingan | null {
  const { nama, rumus } = baris;
  if (nama.ukuran !== 'persen' && nama.ukuran !== 'cacah') return null;
  const ukurCacah = rumus.jenis === 'cacah' && nama.ukuran === 'cacah' ? rumus.teks : null;
  const ukur = rumus.jenis === 'rasio' ? rumus.pembilang : ukurCacah;
  if (!ukur || (rumus.penyebut && tautologis(ukur, rumus.penyebut))) return null;
  const atas = intiBenda(ukur);
  // "n / N": letters, explained elsewhere.
  if (atas.length === 0) return null;
  return { ...baris, ukur, atas, bawah: rumus.penyebut ? intiBenda(rumus.penyebut) : [] };
}

/** The formula names the other stage, or the opposite. */
function tahapLain({ indikator, nama, rumus, ukur, atas }: Bandingan): IsiTemuan | null {
  const semuaNama = [...nama.benda, ...nama.sifat];
  const beda = lawan(semuaNama, atas);
  if (!beda || !semuaNama.filter((k) => k !== beda[0]).every((k) => ada(k, atas))) return null;
  return {
    tingkat: 'peringatan',
    pesan: `Indikator menyebut “${cetak(indikator, beda[0])}”, rumusnya menghitung “${cetak(ukur, beda[1])}”. Samakan rumus dengan indikator.`,
    sebab: `Rumus: ${kutipRingkas(ukur)}.`,
    seharusnya: rumus.jenis === 'cacah' ? indikator : null,
  };
}

/** The formula counts another kind of thing. */
function bendaLain({ indikator, nama, rumus, ukur, atas, bawah }: Bandingan): IsiTemuan | null {
  const [kepala] = nama.benda;
  const [kepalaRumus] = atas;
  if (!kepala || !kepalaRumus || !BENDA_CACAH.has(kepala) || !BENDA_CACAH.has(kepalaRumus)) return null;
  if (kepala === kepalaRumus || atas.includes(kepala) || bawah.includes(kepala)) return null;
  return {
    tingkat: 'peringatan',
    pesan: `Indikator mengukur “${cetak(indikator, kepala)}”, tetapi rumusnya menghitung “${cetak(ukur, kepalaRumus)}”. Tulis pembilang dan penyebut dengan besaran yang disebut indikator.`,
    sebab: `Pembilang: ${kutipRingkas(ukur)}${rumus.penyebut ? `; penyebut: ${kutipRingkas(rumus.penyebut)}` : ''}.`,
  };
}

/** Another quality in its place ("tepat waktu" for "berkualitas", "lulus" for "kompeten") makes the promise countable. */
const bermutuLain = ({ ukur }: Bandingan): boolean => kata(ukur).some(menjanjikanMutu);

/** The numerator counts all of them, or those who took part, not those that the name speaks of. */
function tanpaSyarat(bandingan: Bandingan): IsiTemuan | null {
  const { indikator, nama, ukur, atas } = bandingan;
  if (nama.ukuran !== 'persen') return null;
  const syarat = nama.sifat.filter((k) => !kataKegiatan(k) || nama.sifat.length === 1);
  if (syarat.length === 0 || syarat.some((k) => ada(k, atas))) return null;
  const sifatUkur = uraiNama(ukur).sifat;
  const sisa = atas.filter((k) => !nama.benda.includes(k));
  const polos = sisa.every(kataKegiatan) && sifatUkur.every(kataKegiatan);
  const bertindak = sifatUkur.some(kataKegiatan) && !bermutuLain(bandingan);
  // "yang mengikuti pengembangan kompetensi": the name itself counts the doing.
  const namaBertindak = nama.sifat.some((k) => kataKegiatan(k) && atas.includes(k));
  if (namaBertindak || !nama.benda.some((k) => ada(k, atas))) return null;
  if (!polos && !(bertindak && nama.mutu.length > 0)) return null;
  return {
    tingkat: 'peringatan',
    pesan: `Indikator mengukur yang “${syarat.map((k) => cetak(indikator, k)).join(' ')}”, tetapi pembilang rumusnya ${kutipRingkas(ukur)} tidak menyebut syarat itu. Hitung di pembilang hanya yang memenuhi syarat indikator.`,
    sebab: sifatUkur.length
      ? 'Pembilang menghitung kegiatan yang diterima, bukan mutu yang dijanjikan nama indikator.'
      : 'Pembilang menghitung seluruhnya, bukan bagian yang memenuhi syarat.',
  };
}

/** The name promises a quality of which the formula knows nothing. */
function tanpaMutu(bandingan: Bandingan): IsiTemuan | null {
  const { indikator, nama, rumus, ukur, atas } = bandingan;
  if (nama.mutu.length === 0 || nama.mutu.some((k) => ada(k, atas)) || bermutuLain(bandingan)) return null;
  return {
    tingkat: 'info',
    pesan: `Kata “${nama.mutu.map((k) => cetak(indikator, k)).join(' ')}” pada indikator tidak ada di ${rumus.jenis === 'cacah' ? 'rumus' : 'pembilang'} ${kutipRingkas(ukur)}. Tambahkan syarat itu ke rumus, atau hapus dari nama.`,
    sebab: 'Rumus menghitung lebih luas daripada yang disebut indikator.',
  };
}

/** Of the things that the name lists the formula counts some. */
function rincianKurang({ nama, ukur }: Bandingan): IsiTemuan | null {
  const { rincian } = nama;
  if (rincian.length < 2) return null;
  const dihitung = (butir: string): boolean =>
    // An acronym of the listed item also stands for the words it abbreviates.
    intiKata(butir).some((k) => ada(k, intiKata(ukur))) || singkatan(butir, ukur);
  const lewat = rincian.filter((butir) => !dihitung(butir));
  if (lewat.length === 0 || lewat.length === rincian.length) return null;
  const sebut = (daftar: readonly string[]) => daftar.map((butir) => butir.toUpperCase()).join(', ');
  return {
    tingkat: 'info',
    pesan: `Indikator mencakup ${sebut(rincian)}, tetapi rumus tidak menyebut ${sebut(lewat)}. Lengkapi rumus atau sempitkan nama indikator.`,
    sebab: 'Rumus menghitung lebih sempit daripada yang disebut indikator.',
  };
}

/** What a formula may count in place of what the name says; the first that fits is said. */
const PENYIMPANGAN = [tahapLain, bendaLain, tanpaSyarat, tanpaMutu, rincianKurang];

function nilai(baris: BarisRumus): IsiTemuan | null {
  const bandingan = bandingkan(baris);
  if (!bandingan) return null;
  for (const periksa of PENYIMPANGAN) {
    const temuan = periksa(bandingan);
    if (temuan) return temuan;
  }
  return null;
}

/** Letters of an abbreviation. */
const SINGKATAN_TERPENDEK = 2;
const SINGKATAN_TERPANJANG = 6;

/** "PP" stands in "Peraturan Perusahaan". */
function singkatan(kependekan: string, teks: string): boolean {
  const huruf = kependekan.replace(/[^a-z]/gi, '').toLowerCase();
  if (huruf.length < SINGKATAN_TERPENDEK || huruf.length > SINGKATAN_TERPANJANG) return false;
  const k = kata(teks);
  for (let i = 0; i + huruf.length <= k.length; i++) {
    if (
      k
        .slice(i, i + huruf.length)
        .map((x) => x[0])
        .join('') === huruf
    )
      return true;
  }
  return false;
}

export const rumusTidakSesuaiIndikator: Aturan = {
  id: 'rumus-tidak-sesuai-indikator',
  judul: 'Rumus mengukur hal lain daripada indikatornya',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PER/20/M.PAN/11/2008 (indikator relevan dan spesifik); LKE PermenPANRB 88/2021',
  periksa: (konteks) =>
    barisRumus(konteks).flatMap((b) => {
      const isi = nilai(b);
      return isi ? [temuanSelIku(rumusTidakSesuaiIndikator, b.iku.tabel, b.iku.baris, b.sel, isi)] : [];
    }),
};

export const dok: DokAturan = {
  id: 'rumus-tidak-sesuai-indikator',
  penjelasan: {
    apa: 'Pembilang rumus dibandingkan dengan nama indikator: apakah menghitung benda yang sama, menyebut syarat mutu yang dijanjikan (berkualitas, bersertifikat, sesuai standar), dan mencakup semua rincian di dalam kurung.',
    mengapa:
      'Bila pembilang menghitung kegiatan (dilatih, dibina) padahal indikator menjanjikan mutu, capaian menjadi tinggi tanpa hasil.',
    perbaikan:
      'Hitung di pembilang hanya yang memenuhi syarat indikator, atau ubah nama indikator agar sesuai dengan yang benar-benar dihitung.',
  },
  contoh: [
    {
      judul: 'Syarat “terampil” hilang dari pembilang',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Persentase kader posyandu yang terampil',
            'Persen',
            'Jumlah kader posyandu / jumlah posyandu x 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Yang dihitung kegiatannya, bukan mutunya',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Persentase UMKM yang berdaya saing',
            'Persen',
            'Jumlah UMKM yang mengikuti pelatihan : jumlah UMKM x 100',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Tahap yang berlawanan',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Jumlah dokumen rencana kontinjensi',
            'Dokumen',
            'Jumlah dokumen evaluasi kontinjensi',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan', seharusnya: 'Jumlah dokumen rencana kontinjensi' }],
    },
    {
      judul: 'Satu kata syarat tertinggal',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Jumlah kelompok tani yang aktif',
            'Kelompok',
            'Jumlah kelompok tani yang dibina',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'info' }],
    },
    {
      judul: 'Syarat dengan kata lain yang sepadan',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Persentase ibu hamil yang mendapat layanan sesuai standar',
            'Persen',
            'Jumlah ibu hamil yang mendapat layanan berkualitas / jumlah ibu hamil x 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
