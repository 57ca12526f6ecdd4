/** The sheets that explain: instructions with the five first questions, and help on the functions. */
import { keA1, keRentang } from '../core/alamat';
import type { Gaya, GayaRentang, RencanaLembar } from '../core/rencana';
import { barisBungkus, tinggiLembar, tinggiTeks } from '../core/ukur';
import { barisBantuanFungsi } from '../functions/index';
import { NAMA_RENTANG } from './definisi';
import { alamatPengaturan, type BentukRumus, type PetaLetak } from './letak';
import { RENTANG } from './rentang';
import { PENGATURAN } from './rentang/identitas';
import { kelasPermendagri } from './rentang/skala';
import { WARNA, warnaTeks } from './warna';

const PERTANYAAN: Readonly<Record<string, string>> = {
  perangkatDaerah: 'Dinas mana yang melapor?',
  tahun: 'Tahun berapa yang dilaporkan?',
  rumusTurun: 'Rumus apa untuk indikator yang makin rendah makin baik?',
  metodeEfisiensi: 'Dengan metode apa efisiensi dihitung?',
  skala: 'Skala kriteria mana yang dipakai?',
};

const LANGKAH: readonly string[] = [
  'Jawab lima pertanyaan di atas di lembar Identitas.',
  'Tulis indikator di lembar IKU: kode, sasaran, indikator, satuan, dan arah. Arah harus dipilih untuk tiap indikator.',
  'Tulis target Perjanjian Kinerja di lembar Kinerja. Bila ada PK perubahan, isi juga kolom Target perubahan.',
  'Tempel pagu dan realisasi dari SIPD di lembar Anggaran, lalu tulis kode indikator yang didukung tiap program.',
  'Tiap triwulan: isi realisasi triwulan dan statusnya di lembar Kinerja. Angka setahun dihitung dari triwulan bila kolom Realisasi kosong.',
  'Akhir tahun: lengkapi Riwayat, Renstra, Pembanding, Analisis, LHE dan Rekomendasi.',
  'Periksa isian dan tabel: menu LKjIP > Periksa buku. Tiap temuan menyebut selnya dan jalan keluarnya.',
  'Buat tabel LKjIP: menu LKjIP > Buat semua tabel. Tabel dapat dibuat ulang kapan saja; isian tetap, kecuali sel berformat persen yang disimpan sebagai angka persen (disebut, dan dapat diurungkan).',
];

/** Words to choose from whose meaning no column can carry, where a planner looks first. */
const ARTI: readonly (readonly [string, string])[] = [
  [
    'Status triwulan: draf',
    'Angka sementara dari bidang. Tetap dihitung, dan tabel menyebut triwulan mana yang masih draf.',
  ],
  ['Status triwulan: diverifikasi', 'Sudah dicocokkan dengan bukti dukungnya. Tabel tidak memberi catatan lagi.'],
  [
    'Efisiensi: SELISIH',
    'Capaian dikurangi penyerapan: 131,71 − 85,70 = 46,01; dihitung bila capaian paling sedikit 100.',
  ],
  ['Efisiensi: MAKS100', 'Sama, tetapi capaian di atas 100 dihitung 100: 100 − 85,70 = 14,30.'],
  ['Efisiensi: PMK214', '(1 − penyerapan / capaian) × 100: (1 − 94,27 / 97,03) × 100 = 2,84; negatif berarti boros.'],
  ['Rumus negatif: TURUN', '(2 × target − realisasi) / target × 100: target 2,71 realisasi 2,76 memberi 98,15.'],
  ['Rumus negatif: TURUN_RASIO', 'Target / realisasi × 100: target 2,71 realisasi 2,76 memberi 98,19.'],
];

/** What the first click on the menu brings up, in the words of Google's screens. */
const IZIN: readonly string[] = [
  'Saat menu LKjIP pertama kali dipakai, Google meminta izin. Pilih akun Anda.',
  'Bila muncul "Google belum memverifikasi aplikasi ini": pilih Lanjutan, lalu Buka LKjIP. Ini wajar untuk skrip yang menempel pada salinan lembar.',
  'Izin pertama: melihat dan mengelola spreadsheet tempat aplikasi ini dipasang. LKjIP hanya membaca dan menulis berkas ini.',
  'Izin kedua: menampilkan konten di bilah samping dan kotak dialog. Itulah panel pemeriksaan.',
  'LKjIP tidak dapat membuka berkas lain, Drive, surel, atau internet. Fungsi seperti CAPAIAN bekerja tanpa izin apa pun.',
];

const SALINAN: readonly string[] = [
  'Untuk dinas lain: File > Buat salinan, lalu di salinan itu pilih "Salinan kosong untuk dinas lain". Isian dikosongkan; susunan, skala dan pengaturan tetap.',
  'Untuk dikirim (Bappeda, Inspektorat): File > Buat salinan, lalu "Salinan untuk dikirim". Semua rumus menjadi nilai, sehingga dapat dibuka di Excel.',
  'Excel dan LibreOffice tidak mengenal fungsi LKjIP: sel yang dihitung ulang di sana menjadi #NAME?.',
];

const SALINAN_XLSX: readonly string[] = [
  'Untuk dipakai bersama di Google Sheets: unggah ke Google Drive, buka, lalu File > Simpan sebagai Google Spreadsheet, dan pasang add-on LKjIP.',
  'Untuk dikirim: pakai salinan yang semua rumusnya menjadi nilai (lkjip salin --kirim).',
  'Excel dan LibreOffice tidak mengenal fungsi LKjIP: sel yang dihitung ulang di sana menjadi #NAME?.',
];

const LEBAR: [number, number, number, number] = [40, 300, 620, 130];

const LEMBAR_PETUNJUK = 'Petunjuk';
const LEMBAR_BANTUAN = 'Bantuan Fungsi';

/** Looks of what must be answered first. */
const LATAR_PERTAMA = '#fff8e1';
const BERGARIS: Gaya = { garis: 'semua', warnaGaris: WARNA.garis };
const UKURAN_HURUF = 10;
const BANYAK_KOLOM = 4;

type Isi = string | number | null;

/** A block of the sheet: its first row, its columns. */
interface Blok {
  awal: number;
  kolom?: number;
  lebar?: number;
  tinggi?: number;
}

/** Writes the sheet downwards, row by row. */
class PenulisPetunjuk {
  readonly nilai: Isi[][] = [];
  readonly rumus: NonNullable<RencanaLembar['rumus']> = [];
  readonly tautan: NonNullable<RencanaLembar['tautan']> = [];
  readonly gaya: GayaRentang[] = [];
  /** Rows whose sentence runs over three columns. */
  readonly panjang: number[] = [];

  /** Gives the number of the row. */
  tulis(...isi: Isi[]): number {
    return this.nilai.push(Array.from({ length: BANYAK_KOLOM }, (_, i) => isi[i] ?? null));
  }

  bergaya({ awal, kolom = 1, lebar = BANYAK_KOLOM, tinggi = 1 }: Blok, gaya: Gaya): void {
    this.gaya.push({ rentang: [keRentang(awal, kolom, tinggi, lebar)], gaya });
  }

  /** From a row to the last one written. */
  sampaiAkhir(awal: number): number {
    return this.nilai.length - awal + 1;
  }

  get barisBerikut(): number {
    return this.nilai.length + 1;
  }

  bagian(judul: string): void {
    this.tulis();
    this.bergaya(
      { awal: this.tulis(judul) },
      { tebal: true, latar: WARNA.utama, warna: WARNA.putih, ukuran: 11, rata: 'left' },
    );
  }

  kepala(...judul: string[]): void {
    this.bergaya({ awal: this.tulis(...judul) }, { tebal: true, latar: WARNA.kepala, ...BERGARIS });
  }

  /** Sentences with what stands before each: a number or a bullet. */
  kalimat(judul: string, daftar: readonly string[], depan: (i: number) => Isi): void {
    this.bagian(judul);
    daftar.forEach((satu, i) => {
      this.panjang.push(this.tulis(depan(i), satu));
    });
  }

  keSel(baris: number, lembar: string, sel = 'A1'): void {
    const teks = sel === 'A1' ? lembar : `${lembar} ${sel}`;
    this.tautan.push({ sel: keA1(baris, BANYAK_KOLOM), teks, keLembar: lembar, keSel: sel });
  }
}

/** The first questions with the answers that the workbook has now, and where they are given. */
function tulisPertanyaan(penulis: PenulisPetunjuk, peta: PetaLetak): void {
  penulis.bagian('Lima pertanyaan pertama');
  penulis.kepala('No', 'Pertanyaan', 'Jawaban sekarang', 'Diisi di');
  const awal = penulis.barisBerikut;
  const identitas = peta.get('IDENTITAS');
  PENGATURAN.filter((pengaturan) => pengaturan.pertama).forEach(({ id, label }, i) => {
    const baris = penulis.tulis(i + 1, PERTANYAAN[id] ?? label);
    const sel = alamatPengaturan(peta, id);
    if (!sel || !identitas) return;
    penulis.rumus.push({ sel: keA1(baris, 3), rumus: `=IF(${sel}="","(belum diisi)",${sel})` });
    const di = keA1(identitas.pengaturan?.get(id) as number, identitas.kolom.get('isi') as number);
    penulis.keSel(baris, identitas.lembar, di);
  });
  const tinggi = penulis.sampaiAkhir(awal);
  penulis.bergaya({ awal, tinggi }, { ...BERGARIS, bungkus: true });
  penulis.bergaya({ awal, tinggi, kolom: 3, lebar: 1 }, { latar: LATAR_PERTAMA, tebal: true, rata: 'left' });
}

function tulisDaftarLembar(penulis: PenulisPetunjuk, peta: PetaLetak): void {
  penulis.bagian('Lembar');
  penulis.kepala('No', 'Isinya', 'Cara mengisinya', 'Buka');
  const awal = penulis.barisBerikut;
  const ada = NAMA_RENTANG.flatMap((nama) => {
    const lembar = peta.get(nama)?.lembar;
    return lembar === undefined ? [] : [{ lembar, isi: RENTANG[nama].judul, cara: RENTANG[nama].petunjuk }];
  });
  const bantuan = {
    lembar: LEMBAR_BANTUAN,
    isi: 'Bantuan fungsi',
    cara: 'Fungsi yang dapat diketik di sel mana pun, dengan contohnya.',
  };
  [...ada, bantuan].forEach(({ lembar, isi, cara }, i) => {
    penulis.keSel(penulis.tulis(i + 1, isi, cara), lembar);
  });
  penulis.bergaya({ awal, tinggi: penulis.sampaiAkhir(awal) }, { ...BERGARIS, bungkus: true });
}

/** What each colour of a cell asks for, and what each colour of an achievement says. */
function tulisWarna(penulis: PenulisPetunjuk, bentuk: BentukRumus): void {
  penulis.bagian('Warna');
  const warna = (nama: string, arti: string, gaya: Gaya) =>
    penulis.bergaya({ awal: penulis.tulis(null, nama, arti), kolom: 2, lebar: 1 }, { ...gaya, ...BERGARIS });
  warna('Latar kuning muda', 'Jawab lebih dulu.', { latar: LATAR_PERTAMA });
  warna('Latar putih', 'Diketik.', {});
  warna(
    'Latar kelabu',
    bentuk === 'xlsx'
      ? 'Dihitung; jangan diketik. Di .xlsx rumusnya dipasang oleh lkjip (perbarui, tabel -o) untuk baris yang sudah terisi.'
      : 'Menghitung sendiri; jangan diketik. Angka yang diketik di sini menghalangi rumusnya.',
    { latar: WARNA.rumus, warna: WARNA.redup },
  );
  kelasPermendagri().forEach((kelas, i, semua) => {
    const batas =
      i === 0 ? `${kelas.batasBawah} ke atas` : `${kelas.batasBawah} sampai di bawah ${semua[i - 1]?.batasBawah}`;
    warna(kelas.kriteria, `Capaian ${batas} (Permendagri 86/2017)`, {
      latar: kelas.warna,
      warna: warnaTeks(kelas.warna),
      tebal: true,
    });
  });
}

function tulisArti(penulis: PenulisPetunjuk): void {
  penulis.bagian('Arti pilihan');
  const awal = penulis.barisBerikut;
  for (const [pilihan, arti] of ARTI) penulis.tulis(null, pilihan, arti);
  penulis.bergaya({ awal, kolom: 2, lebar: 1, tinggi: penulis.sampaiAkhir(awal) }, { tebal: true });
}

export function rencanaPetunjuk(versi: string, peta: PetaLetak, bentuk: BentukRumus): RencanaLembar {
  const penulis = new PenulisPetunjuk();
  penulis.bergaya(
    { awal: penulis.tulis('LKjIP: lembar isian laporan kinerja') },
    { tebal: true, ukuran: 18, warna: WARNA.utama },
  );
  penulis.bergaya(
    { awal: penulis.tulis(`Templat versi ${versi}. Isi lembar-lembar di bawah; tabel LKjIP disusun dari sini.`) },
    { miring: true, warna: WARNA.redup },
  );
  tulisPertanyaan(penulis, peta);
  penulis.kalimat('Langkah kerja', LANGKAH, (i) => i + 1);
  tulisDaftarLembar(penulis, peta);
  tulisWarna(penulis, bentuk);
  tulisArti(penulis);
  penulis.kalimat('Izin yang diminta Google', IZIN, () => '•');
  penulis.kalimat('Membagikan berkas ini', bentuk === 'xlsx' ? SALINAN_XLSX : SALINAN, () => '•');

  const { nilai, rumus, tautan, gaya, panjang } = penulis;
  const tinggi = nilai.length;
  // Neither Sheets nor LibreOffice fits the height of merged cells.
  const tergabung = new Set(panjang);
  const lebarGabungan = LEBAR[1] + LEBAR[2] + LEBAR[3];
  return {
    nama: LEMBAR_PETUNJUK,
    buatan: 'petunjuk',
    warnaTab: WARNA.utama,
    nilai,
    rumus,
    tautan,
    gaya: [
      {
        rentang: [keRentang(1, 1, tinggi, BANYAK_KOLOM)],
        gaya: { font: 'Arial', ukuran: UKURAN_HURUF, rataTegak: 'top' },
      },
      { rentang: [keRentang(3, 2, tinggi - 2, 3)], gaya: { bungkus: true } },
      { rentang: [keRentang(3, 1, tinggi - 2, 1)], gaya: { rata: 'center' } },
      ...gaya,
    ],
    gabung: panjang.map((baris) => `B${baris}:D${baris}`),
    lebarKolom: LEBAR,
    tinggiBaris: [
      { baris: 1, tinggi: 34 },
      ...panjang.map((baris) => ({
        baris,
        tinggi: tinggiTeks(barisBungkus(String(nilai[baris - 1]?.[1]), lebarGabungan, UKURAN_HURUF), UKURAN_HURUF),
      })),
    ],
    halaman: {
      kertas: 'A4',
      arah: 'tegak',
      lebarHalaman: true,
      tinggiBaris: tinggiLembar(
        nilai.map((isi, i) => (tergabung.has(i + 1) ? [] : isi.slice(1))),
        LEBAR.slice(1),
        UKURAN_HURUF,
        3,
      ),
    },
  };
}

export function rencanaBantuan(): RencanaLembar {
  const daftar = barisBantuanFungsi();
  const nilai: (string | null)[][] = [
    ['Bantuan fungsi', null, null],
    [
      'Ketik di sel mana pun. Argumen dipisah titik koma; yang dalam kurung siku boleh dikosongkan. Persen ditulis sebagai angka: 131,71.',
      null,
      null,
    ],
    ['Cara menulis', 'Gunanya', 'Contoh'],
    ...daftar.map((f) => [f.sintaks, f.ringkas, f.contoh]),
  ];
  return {
    nama: LEMBAR_BANTUAN,
    buatan: 'bantuan',
    warnaTab: WARNA.utama,
    nilai,
    gaya: [
      {
        rentang: [keRentang(1, 1, nilai.length, 3)],
        gaya: { font: 'Arial', ukuran: 10, rataTegak: 'top', bungkus: true },
      },
      { rentang: ['A1:C2'], gaya: { bungkus: false } },
      { rentang: ['A1'], gaya: { tebal: true, ukuran: 14, warna: WARNA.utama } },
      { rentang: ['A2'], gaya: { miring: true, warna: WARNA.redup } },
      { rentang: ['A3:C3'], gaya: { tebal: true, latar: WARNA.kepala } },
      { rentang: [keRentang(3, 1, nilai.length - 2, 3)], gaya: { garis: 'semua', warnaGaris: WARNA.garis } },
      {
        rentang: [keRentang(4, 1, nilai.length - 3, 1), keRentang(4, 3, nilai.length - 3, 1)],
        gaya: { font: 'Courier New', format: '@' },
      },
    ],
    lebarKolom: [400, 400, 400],
    bekuBaris: 3,
    halaman: {
      kertas: 'A4',
      arah: 'mendatar',
      ulangBaris: [3, 3],
      lebarHalaman: true,
      tinggiBaris: tinggiLembar(nilai, [350, 400, 350], 10, 4),
    },
  };
}
