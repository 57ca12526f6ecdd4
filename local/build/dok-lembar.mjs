// The pages of the input sheets (docs/lembar/*.md), from the same definitions that build, read and upgrade them.
// `npm run docs` writes them; the tests hold the files against this. Pictures come from gambar-lembar.mjs.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kumpulanHalaman } from './halaman.mjs';
import { akar, muatSumber, selMarkdown } from './registri.mjs';

export const FOLDER_LEMBAR = 'docs/lembar';

/** Definitions of the ranges and the settings. */
export async function muatLembar() {
  const m = await muatSumber(`
    export { RENTANG } from './src/workbook/rentang';
    export { PENGATURAN } from './src/workbook/rentang/identitas';
    export { daftarTabel } from './src/tables/index';`);
  return { ...m, namaHalaman: (def) => def.lembar.toLowerCase() };
}

const JENIS = {
  teks: 'teks',
  panjang: 'teks panjang',
  kode: 'kode (teks)',
  daftarKode: 'kode, dipisah titik koma',
  pilihan: 'pilihan',
  nilai: 'angka, rentang, kelas, atau `-`',
  jumlahan: 'angka, atau jumlah bagian-bagiannya',
  persen: 'poin persen',
  bilangan: 'angka',
  rupiah: 'rupiah',
};

const sel = (teks) => selMarkdown(teks ?? '');
const kode = (t) => `\`${t}\``;

function barisKolom(kolom) {
  const isi = kolom.rumus
    ? 'menghitung sendiri'
    : kolom.kodeIku
      ? 'kode dari lembar IKU'
      : kolom.pilihan
        ? `${kolom.bebas ? 'biasanya' : 'salah satu'}: ${kolom.pilihan.map(kode).join(', ')}`
        : JENIS[kolom.jenis];
  const wajib = kolom.rumus ? '' : kolom.harusIsi ? 'wajib' : '';
  const lain = (kolom.sinonim ?? []).map((s) => `"${s}"`).join(', ');
  return `| ${sel(kolom.judul)} | ${sel(isi)} | ${wajib} | ${sel(kolom.catatan)} | ${sel(lain)} |`;
}

const gambarUntuk = (nama) => {
  const folder = join(akar, FOLDER_LEMBAR, 'gambar');
  const pola = new RegExp(`^${nama}(-\\d+)?\\.png$`);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((f) => pola.test(f))
        .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    : [];
};

function gambar(nama, teks) {
  const daftar = gambarUntuk(nama);
  return daftar.flatMap((f, i) => [`![${teks}${daftar.length > 1 ? `, bagian ${i + 1}` : ''}](gambar/${f})`, '']);
}

/** Lines as a page. */
const teksHalaman = (baris) => `${baris.join('\n').trimEnd()}\n`;

/** The year is put in when the workbook is made: by the menu, and by the command. */
const TAHUN_AWAL = 'tahun ini (menu); tahun lalu, atau `--tahun` (lkjip templat)';

function bagianPengaturan(pengaturan) {
  return [
    '## Pengaturan',
    '',
    'Lima baris pertama (●) dijawab lebih dulu. Baris lain yang Anda tambahkan sendiri tetap ada; baris yang diawali kata',
    '"tabel" mengatur satu tabel, misalnya `tabel realisasi-kinerja` berisi `sumber data; tanpa satuan`.',
    '',
    '| pengaturan | pilihan | isi awal | keterangan |',
    '| --- | --- | --- | --- |',
    ...pengaturan.map(
      (a) =>
        `| ${a.pertama ? '● ' : ''}${a.label} | ${(a.pilihan ?? []).map(kode).join(', ')} | ${sel(a.id === 'tahun' ? TAHUN_AWAL : a.bawaan)} | ${sel(a.keterangan)} |`,
    ),
    '',
  ];
}

function bagianKolom({ kolom, perTahun = [] }) {
  return [
    '## Kolom',
    '',
    'Urutannya bebas dan kolom lain boleh ditambahkan: yang dikenali judulnya. Judul lain dengan arti yang sama juga terbaca.',
    '',
    '| kolom | isinya | | keterangan | juga terbaca sebagai |',
    '| --- | --- | --- | --- | --- |',
    ...kolom.map(barisKolom),
    ...perTahun.map(
      (k) =>
        `| ${k.judul} *tahun* | ${JENIS[k.jenis]}, satu kolom tiap tahun: "${k.judul} 2025" | | | ${(k.sinonim ?? []).map((s) => `"${s} 2025"`).join(', ')} |`,
    ),
    '',
  ];
}

function halaman(definisi, { PENGATURAN, daftarTabel, namaHalaman }) {
  const dipakai = daftarTabel.filter((t) => t.butuh.includes(definisi.nama));
  return teksHalaman([
    `# ${definisi.judul}`,
    '',
    `Lembar **${definisi.lembar}**, rentang bernama ${kode(definisi.nama)}. ${definisi.petunjuk}`,
    '',
    ...gambar(namaHalaman(definisi), `Lembar ${definisi.lembar}`),
    ...(definisi.nama === 'IDENTITAS' ? bagianPengaturan(PENGATURAN) : bagianKolom(definisi)),
    ...(dipakai.length ? ['## Dipakai di', '', ...dipakai.map((t) => `- [${t.nama}](../tabel/${t.id}.md)`)] : []),
  ]);
}

function indeks({ RENTANG, namaHalaman }) {
  return teksHalaman([
    '# Lembar isian',
    '',
    'Templat buku kerja berisi satu lembar petunjuk dan dua belas lembar isian. Susunannya sama di Google Sheets (menu',
    '**LKjIP > Buat lembar isian LKjIP**) dan sebagai `.xlsx` (`lkjip templat`). Gambarnya dari contoh Dinas Tenaga Kerja dan',
    'Transmigrasi Kabupaten Banjar 2025 (`lkjip templat --contoh`), dicetak dengan LibreOffice.',
    '',
    '| lembar | rentang | isinya |',
    '| --- | --- | --- |',
    ...Object.values(RENTANG).map(
      (d) => `| [${d.lembar}](${namaHalaman(d)}.md) | ${kode(d.nama)} | ${sel(d.petunjuk)} |`,
    ),
    '',
    '## Petunjuk',
    '',
    ...gambar('petunjuk', 'Lembar Petunjuk'),
    '## Hasil Impor',
    '',
    '`lkjip impor` membuat buku isian dari tabel-tabel laporan yang sudah terbit. Yang berbeda antar tabel dan yang',
    'disimpulkan tanpa tertulis di tabel dicatat di selnya dan didaftar di lembar ini, dengan kedua selnya.',
    '',
    ...gambar('hasil-impor', 'Lembar Hasil Impor'),
  ]);
}

export const kumpulan = kumpulanHalaman({
  folder: FOLDER_LEMBAR,
  baca: muatLembar,
  halaman: (modul) => Object.values(modul.RENTANG).map((d) => [modul.namaHalaman(d), halaman(d, modul)]),
  indeks,
});
