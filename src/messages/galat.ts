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

/** The sentence to show for anything that was thrown. */
export function pesanGalat(e: unknown): string {
  if (e instanceof GalatPengguna) return e.message;
  const rinci = e instanceof Error ? e.message : String(e);
  return `Terjadi kesalahan yang tidak terduga: ${rinci}. Muat ulang halaman ini lalu coba lagi; bila tetap terjadi, laporkan pesan ini kepada pembuat add-on.`;
}
