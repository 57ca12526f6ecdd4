/** Sheets of another file put into an open workbook, as values: what SIPD exports, a table of an old report. */
import { type Buku, GalatSel, type Lembar } from './engine/buku.ts';

/** Sheets take names of at most so many letters in a file. */
const NAMA_TERPANJANG = 31;

function namaBebas(buku: Buku, ingin: string): string {
  const bersih = ingin.replace(/[\\/?*[\]:]/g, ' ').trim() || 'Lembar';
  for (let n = 1; ; n++) {
    const akhiran = n === 1 ? '' : ` (${n})`;
    const nama = bersih.slice(0, NAMA_TERPANJANG - akhiran.length) + akhiran;
    if (!buku.cariLembar(nama)) return nama;
  }
}

/** What the sheets of `asal` show, as new sheets at the end. */
export function tambahLembarBerkas(buku: Buku, asal: Buku, namaBerkas: string): Lembar[] {
  asal.pastikanSegar();
  const dasar = namaBerkas.replace(/\.[^.]*$/, '');
  return asal.lembar.map((lembar) => {
    const baru = buku.tambahLembar(namaBebas(buku, asal.lembar.length === 1 ? dasar : lembar.nama));
    baru.maksBaris = Math.max(baru.maksBaris, lembar.maksBaris);
    baru.maksKolom = Math.max(baru.maksKolom, lembar.maksKolom);
    lembar.sel.forEach((isiBaris, baris) => {
      isiBaris?.forEach((sel, kolom) => {
        if (!sel || baris < 1 || kolom < 1) return;
        const salinan = baru.ambil(baris, kolom);
        salinan.gaya = sel.gaya;
        salinan.isi = sel.isi instanceof GalatSel ? sel.isi.kode : sel.isi;
      });
    });
    return baru;
  });
}
