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
  'Buat tabel LKjIP: menu LKjIP > Buat semua tabel. Tabel dapat dibuat ulang kapan saja; isian tidak pernah diubah.',
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

export const LEMBAR_PETUNJUK = 'Petunjuk';
export const LEMBAR_BANTUAN = 'Bantuan Fungsi';

export function rencanaPetunjuk(versi: string, peta: PetaLetak, bentuk: BentukRumus): RencanaLembar {
  const nilai: (string | number | null)[][] = [];
  const rumus: NonNullable<RencanaLembar['rumus']> = [];
  const tautan: NonNullable<RencanaLembar['tautan']> = [];
  const gaya: GayaRentang[] = [];
  const tulis = (...sel: (string | number | null)[]): number =>
    nilai.push([sel[0] ?? null, sel[1] ?? null, sel[2] ?? null, sel[3] ?? null]);
  const bergaya = (b: number, g: Gaya, kolom = 1, lebar = 4, tinggi = 1) =>
    gaya.push({ rentang: [keRentang(b, kolom, tinggi, lebar)], gaya: g });
  const bagian = (judul: string) => {
    tulis();
    bergaya(tulis(judul), { tebal: true, latar: WARNA.utama, warna: WARNA.putih, ukuran: 11, rata: 'left' });
  };
  const kepala = (...sel: string[]) =>
    bergaya(tulis(...sel), { tebal: true, latar: WARNA.kepala, garis: 'semua', warnaGaris: WARNA.garis });

  bergaya(tulis('LKjIP: lembar isian laporan kinerja'), { tebal: true, ukuran: 18, warna: WARNA.utama });
  bergaya(tulis(`Templat versi ${versi}. Isi lembar-lembar di bawah; tabel LKjIP disusun dari sini.`), {
    miring: true,
    warna: WARNA.redup,
  });

  bagian('Lima pertanyaan pertama');
  kepala('No', 'Pertanyaan', 'Jawaban sekarang', 'Diisi di');
  const awalTanya = nilai.length + 1;
  PENGATURAN.filter((a) => a.pertama).forEach((pengaturan, i) => {
    const b = tulis(i + 1, PERTANYAAN[pengaturan.id] ?? pengaturan.label);
    const sel = alamatPengaturan(peta, pengaturan.id);
    const id = peta.get('IDENTITAS');
    if (!sel || !id) return;
    rumus.push({ sel: keA1(b, 3), rumus: `=IF(${sel}="","(belum diisi)",${sel})` });
    const kolom = id.kolom.get('isi') as number;
    const baris = id.pengaturan?.get(pengaturan.id) as number;
    tautan.push({
      sel: keA1(b, 4),
      teks: `${id.lembar} ${keA1(baris, kolom)}`,
      keLembar: id.lembar,
      keSel: keA1(baris, kolom),
    });
  });
  bergaya(awalTanya, { garis: 'semua', warnaGaris: WARNA.garis, bungkus: true }, 1, 4, nilai.length - awalTanya + 1);
  bergaya(awalTanya, { latar: '#fff8e1', tebal: true, rata: 'left' }, 3, 1, nilai.length - awalTanya + 1);

  bagian('Langkah kerja');
  const awalLangkah = nilai.length + 1;
  LANGKAH.forEach((l, i) => {
    tulis(i + 1, l);
  });
  const akhirLangkah = nilai.length;

  bagian('Lembar');
  kepala('No', 'Isinya', 'Cara mengisinya', 'Buka');
  let nomor = 0;
  const awalLembar = nilai.length + 1;
  for (const n of NAMA_RENTANG) {
    const l = peta.get(n);
    if (!l) continue;
    const def = RENTANG[n];
    const b = tulis(++nomor, def.judul, def.petunjuk);
    tautan.push({ sel: keA1(b, 4), teks: l.lembar, keLembar: l.lembar, keSel: 'A1' });
  }
  const bFungsi = tulis(++nomor, 'Bantuan fungsi', 'Fungsi yang dapat diketik di sel mana pun, dengan contohnya.');
  tautan.push({ sel: keA1(bFungsi, 4), teks: LEMBAR_BANTUAN, keLembar: LEMBAR_BANTUAN, keSel: 'A1' });
  bergaya(awalLembar, { garis: 'semua', warnaGaris: WARNA.garis, bungkus: true }, 1, 4, nilai.length - awalLembar + 1);

  bagian('Warna');
  const bKuning = tulis(null, 'Latar kuning muda', 'Jawab lebih dulu.');
  bergaya(bKuning, { latar: '#fff8e1', garis: 'semua', warnaGaris: WARNA.garis }, 2, 1);
  const bPutih = tulis(null, 'Latar putih', 'Diketik.');
  bergaya(bPutih, { garis: 'semua', warnaGaris: WARNA.garis }, 2, 1);
  const bKelabu = tulis(
    null,
    'Latar kelabu',
    bentuk === 'xlsx'
      ? 'Dihitung; jangan diketik. Di .xlsx rumusnya dipasang oleh lkjip (perbarui, tabel -o) untuk baris yang sudah terisi.'
      : 'Menghitung sendiri; jangan diketik. Angka yang diketik di sini menghalangi rumusnya.',
  );
  bergaya(bKelabu, { latar: WARNA.rumus, warna: WARNA.redup, garis: 'semua', warnaGaris: WARNA.garis }, 2, 1);
  const batas = (i: number, k: readonly { batasBawah: number }[]) =>
    i === 0 ? `${k[0]?.batasBawah} ke atas` : `${k[i]?.batasBawah} sampai di bawah ${k[i - 1]?.batasBawah}`;
  kelasPermendagri().forEach((k, i, semua) => {
    const b = tulis(null, k.kriteria, `Capaian ${batas(i, semua)} (Permendagri 86/2017)`);
    bergaya(
      b,
      { latar: k.warna, warna: warnaTeks(k.warna), tebal: true, garis: 'semua', warnaGaris: WARNA.garis },
      2,
      1,
    );
  });

  bagian('Arti pilihan');
  const awalArti = nilai.length + 1;
  for (const [pilihan, arti] of ARTI) tulis(null, pilihan, arti);
  const akhirArti = nilai.length;
  bergaya(awalArti, { tebal: true }, 2, 1, akhirArti - awalArti + 1);

  bagian('Izin yang diminta Google');
  const awalIzin = nilai.length + 1;
  for (const t of IZIN) tulis('•', t);
  const akhirIzin = nilai.length;

  bagian('Membagikan berkas ini');
  const awalSalin = nilai.length + 1;
  for (const t of bentuk === 'xlsx' ? SALINAN_XLSX : SALINAN) tulis('•', t);
  const akhirSalin = nilai.length;

  // Long sentences run over three columns.
  const gabung = [
    [awalLangkah, akhirLangkah],
    [awalIzin, akhirIzin],
    [awalSalin, akhirSalin],
  ].flatMap(([a, z]) =>
    Array.from({ length: (z as number) - (a as number) + 1 }, (_, i) => `B${(a as number) + i}:D${(a as number) + i}`),
  );
  // Neither Sheets nor LibreOffice fits the height of merged cells.
  const tergabung = new Set(gabung.map((g) => Number(/\d+/.exec(g)?.[0])));
  const panjang = [...tergabung].map((baris) => ({
    baris,
    tinggi: tinggiTeks(barisBungkus(String(nilai[baris - 1]?.[1]), LEBAR[1] + LEBAR[2] + LEBAR[3], 10), 10),
  }));
  return {
    nama: LEMBAR_PETUNJUK,
    buatan: 'petunjuk',
    warnaTab: WARNA.utama,
    nilai,
    rumus,
    tautan,
    gaya: [
      { rentang: [keRentang(1, 1, nilai.length, 4)], gaya: { font: 'Arial', ukuran: 10, rataTegak: 'top' } },
      { rentang: [keRentang(3, 2, nilai.length - 2, 3)], gaya: { bungkus: true } },
      { rentang: [keRentang(3, 1, nilai.length - 2, 1)], gaya: { rata: 'center' } },
      ...gaya,
    ],
    gabung,
    lebarKolom: LEBAR,
    tinggiBaris: [{ baris: 1, tinggi: 34 }, ...panjang],
    halaman: {
      kertas: 'A4',
      arah: 'tegak',
      lebarHalaman: true,
      tinggiBaris: tinggiLembar(
        nilai.map((b, i) => (tergabung.has(i + 1) ? [] : b.slice(1))),
        LEBAR.slice(1),
        10,
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
