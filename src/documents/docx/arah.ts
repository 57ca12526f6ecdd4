/**
 * Which blocks stand on standing pages and which on lying ones. A wide table lies, and takes along what introduces it; few
 * lines between two wide tables lie with them, so that no page holds a heading alone.
 */
import { type ArahHalaman, type Blok, type Kertas, lebarIsi, type TabelDokumen, tinggiIsi } from '../../core/dokumen';
import { barisBungkus, PX_MM } from '../../core/ukur';
import { tinggiGrafik } from './grafik';

/** Heights in millimetres: a line of body text, of a list, of a title; a caption with the source below its table. */
const TINGGI = { isi: 6.4, butir: 6.5, judul: 11, keterangan: 18, baris: 0.46 } as const;
const UKURAN_ISI = 12;
/** Share of a lying page that introductions, and whole stretches between two wide tables, may take. */
const PENGANTAR = 0.45;
const SELA = 0.6;

export function tinggiBaris(
  baris: readonly ({ readonly teks: string; readonly lebar?: number } | null)[],
  kolom: readonly number[],
  ukuran: number,
): number {
  const banyak = baris.map((sel, i) => {
    if (!sel) return 1;
    const lebar = kolom.slice(i, i + (sel.lebar ?? 1)).reduce((jumlah, x) => jumlah + x, 0);
    return barisBungkus(sel.teks, lebar * PX_MM, ukuran);
  });
  return Math.max(1, ...banyak) * ukuran * TINGGI.baris + 1;
}

export const tinggiTabel = (tabel: TabelDokumen): number =>
  [...tabel.kepala, ...tabel.baris].reduce(
    (jumlah, baris) => jumlah + tinggiBaris(baris, tabel.kolom, tabel.ukuran),
    TINGGI.keterangan + tabel.catatan.length * TINGGI.isi,
  );

/** Height in millimetres that a block takes, roughly. */
function tinggiBlok(blok: Blok, lebar: number): number {
  if (blok.jenis === 'judul') return TINGGI.judul * blok.teks.split('\n').length;
  if (blok.jenis === 'grafik') return tinggiGrafik(blok) + TINGGI.keterangan;
  if (blok.jenis === 'tabel') return tinggiTabel(blok);
  if (blok.jenis !== 'paragraf') return 0;
  const teks = blok.isi.map((lari) => lari.teks).join('');
  return barisBungkus(teks, lebar * PX_MM, UKURAN_ISI) * TINGGI.isi + 2;
}

const jumlahTinggi = (daftar: readonly Blok[], lebar: number): number =>
  daftar.reduce((jumlah, blok) => jumlah + tinggiBlok(blok, lebar), 0);

const pengantarkah = (blok: Blok | undefined): boolean =>
  blok?.jenis === 'judul' || (blok?.jenis === 'paragraf' && blok.gaya !== 'sampul');

/** Where the introduction of the wide table at `i` begins: its nearest headings with the text after them. */
function awalPengantar(blok: readonly Blok[], i: number, muat: number, lebar: number): number {
  let awal = i;
  while (pengantarkah(blok[awal - 1])) {
    // Text above a heading belongs to something else.
    if (blok[awal]?.jenis === 'judul' && blok[awal - 1]?.jenis !== 'judul') break;
    awal--;
  }
  // Without a heading of its own only one line can be its introduction: more belongs to what stands above.
  const berjudul = blok.slice(awal, i).some((satu) => satu.jenis === 'judul');
  if (!berjudul && i - awal > 1) return i;
  return jumlahTinggi(blok.slice(awal, i), lebar) <= muat ? awal : i;
}

export function arahBlok(blok: readonly Blok[], kertas: Kertas): ArahHalaman[] {
  const arah = blok.map((satu): ArahHalaman => (satu.jenis === 'tabel' ? satu.arah : 'tegak'));
  const [muat, lebar] = [tinggiIsi(kertas, 'mendatar'), lebarIsi(kertas, 'mendatar')];
  blok.forEach((satu, i) => {
    if (satu.jenis === 'tabel' && satu.arah === 'mendatar')
      arah.fill('mendatar', awalPengantar(blok, i, muat * PENGANTAR, lebar), i);
  });
  blok.forEach((satu, i) => {
    // A signature stands below what is signed.
    if (satu.jenis === 'tabel' && satu.utuh && satu.tanpaGaris && arah[i - 1] === 'mendatar') arah[i] = 'mendatar';
  });
  let akhir = -1;
  for (let i = 0; i < blok.length; i++) {
    if (arah[i] !== 'mendatar') continue;
    const sela = blok.slice(akhir + 1, i);
    const putus = sela.some((satu) => satu.jenis === 'bagian' || satu.jenis === 'halamanBaru');
    if (akhir >= 0 && !putus && jumlahTinggi(sela, lebar) <= muat * SELA) arah.fill('mendatar', akhir + 1, i);
    akhir = i;
  }
  return arah;
}
