/**
 * An error whose message is meant for the person at the sheet: what is wrong, where, what to do. Everything else that is
 * thrown is our own fault and is shown as such.
 */
export class GalatPengguna extends Error {
  constructor(pesan: string) {
    super(pesan);
    this.name = 'GalatPengguna';
  }
}

/** What Google says when a person can do something about it, and what they can do. */
const DARI_GOOGLE: readonly (readonly [RegExp, string])[] = [
  [
    /protected (cell|range|sheet|object)|trying to edit a protected/i,
    'Sel atau lembar yang akan ditulis dilindungi pemiliknya. Minta pemilik buku kerja membuka perlindungannya (Data > Lindungi sheet dan rentang), lalu ulangi.',
  ],
  [
    /typed column/i,
    'Kolom yang akan ditulis bertipe, karena tabelnya dibuat dengan Format > Konversi ke tabel: tipe itu menentukan format dan isiannya. Klik panah di kepala kolomnya > Edit jenis kolom > Tidak ada, lalu ulangi.',
  ],
  [
    /not supported on \w+ sheets/i,
    'Lembar ini menampilkan data terhubung atau grafik dan tidak punya sel sendiri. Buka lembar lain, lalu ulangi.',
  ],
  [
    /violates the data validation|data validation rules?/i,
    'Isian ditolak oleh daftar pilihan pada selnya. Periksa apakah nilainya ada di daftar itu, lalu ulangi.',
  ],
  [
    /do not have permission|permissions are not sufficient|authorization is required/i,
    'Akun ini tidak berhak mengubah buku kerja ini, atau add-on belum diizinkan. Minta akses edit kepada pemiliknya, atau jalankan lagi dan izinkan add-on.',
  ],
  [
    /service (spreadsheets|error)|timed out|try again later|internal error|server error/i,
    'Google Sheets sedang tidak menjawab. Tunggu sebentar, lalu ulangi.',
  ],
];

/**
 * Without the promise that nothing was changed: whoever throws knows of their own step alone, and what was done before it, or
 * could not be taken back, is known further out.
 */
export function tanpaJanji(pesan: string): string {
  return pesan
    .replace(/ ?(?:Tidak|Belum) ada yang diubah\./g, '')
    .replace(/(?:Tidak|Belum) ada yang diubah; (\S)/g, (_, huruf: string) => huruf.toUpperCase())
    .trim();
}

/** The sentence to show for anything that was thrown. */
export function pesanGalat(e: unknown): string {
  if (e instanceof GalatPengguna) return e.message;
  const rinci = e instanceof Error ? e.message : String(e);
  const dikenal = DARI_GOOGLE.find(([pola]) => pola.test(rinci));
  if (dikenal) return dikenal[1];
  return `Terjadi kesalahan yang tidak terduga: ${rinci}. Muat ulang halaman ini lalu coba lagi; bila tetap terjadi, laporkan pesan ini kepada pembuat add-on.`;
}
