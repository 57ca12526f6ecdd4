/** Small pieces that several views share. */
import type { Tingkat } from '../../src/core/temuan';
import { type Anak, type Atribut, h, type Simpul } from '../elemen';
import type { Aksi, BagianLanjut, Keadaan } from '../keadaan';
import { amankan } from '../teks';

export type NamaIkon = Tingkat | 'baik' | 'diam' | 'kosong' | 'panah' | 'basi';

const LINGKARAN = 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z';

/** Each level has a shape of its own, so that colour never carries the meaning alone. */
const GARIS: Record<NamaIkon, string[]> = {
  galat: ['M5.3 1h5.4L15 5.3v5.4L10.7 15H5.3L1 10.7V5.3z', 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2'],
  peringatan: ['M8 1.2L15.2 14.4H.8z', 'M8 6v4.2M8 11.7v1.3'],
  info: [LINGKARAN, 'M8 7v4.6M8 4.2v1.3'],
  baik: [LINGKARAN, 'M4.6 8.3l2.4 2.4 4.4-4.8'],
  diam: [LINGKARAN, 'M4.5 8h7'],
  kosong: ['M2 3h12v10H2z', 'M2 6.5h12M6.5 6.5V13'],
  panah: ['M6 3.5L10.5 8 6 12.5'],
  basi: [LINGKARAN, 'M8 4v4.2l2.8 1.8'],
};

export function ikon(nama: NamaIkon): Simpul {
  const [badan, tanda] = GARIS[nama];
  const bentuk = tanda
    ? [h('path', { d: badan, class: 'badan' }), h('path', { d: tanda, class: 'tanda' })]
    : [h('path', { d: badan, class: 'tanda' })];
  return h('svg', { class: `ikon ${nama}`, viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' }, bentuk);
}

/** `mati` leaves it focusable (a disabled button would drop the focus) but without effect. */
export function tombol(teks: Anak, aksi: Aksi, { mati, ...atribut }: Atribut & { mati?: boolean } = {}): Simpul {
  return h('button', { type: 'button', 'aria-disabled': mati ? 'true' : null, aksi, ...atribut }, teks);
}

/** Read aloud, not seen. */
export const terdengar = (teks: string): Simpul => h('span.tersembunyi', teks);

/** What a cell held and holds now, after whatever names the cell. */
export function perubahan(tempat: Anak, dari: string, menjadi: string, catatan: Anak = null): Simpul {
  return h(
    'li',
    tempat,
    ' ',
    h('del', amankan(dari, 80) || '(kosong)'),
    h('span.menjadi', { 'aria-hidden': 'true' }, '→'),
    terdengar(' menjadi '),
    h('ins', menjadi || '(kosong)'),
    catatan,
  );
}

/** The first few of a list, and how many more there are; `semua` where the list itself holds but the first ones. */
export function sebagian<T>(
  daftar: readonly T[],
  batas: number,
  apa: string,
  buat: (x: T, i: number) => Anak,
  semua = daftar.length,
): Anak {
  const sisa = semua - batas;
  return [daftar.slice(0, batas).map(buat), sisa > 0 ? h('li', `dan ${sisa} ${apa} lain`) : null];
}

/** Takes journal entries back. After a refusal it is offered again: the cell may hold by then what the fix wrote. */
export function tombolUrung(s: { sibuk: boolean; tolak: boolean }, id: string, atribut: Atribut): Simpul {
  return tombol(
    s.sibuk ? 'Mengurungkan…' : s.tolak ? 'Coba lagi' : 'Urungkan',
    { j: 'urungkan', id: [id] },
    { ...atribut, mati: s.sibuk, 'aria-label': s.sibuk || s.tolak ? null : atribut['aria-label'] },
  );
}

/** A closed section with a summary; open or closed is a person's own affair, not the state's. */
export function lipatan(kunci: string, judul: Anak, isi: Anak, terbuka = false): Simpul {
  return h('details', { kunci, class: 'lipatan', open: terbuka }, h('summary', judul), isi);
}

/**
 * Rows of a long list are remembered: as long as nothing that a row shows has changed, the very same piece of view is
 * handed out, and the page is not even looked at.
 */
const INGATAN = new Map<string, { bahan: readonly unknown[]; simpul: Simpul }>();

export function ingat(kunci: string, bahan: readonly unknown[], buat: () => Simpul): Simpul {
  const ada = INGATAN.get(kunci);
  if (ada && ada.bahan.length === bahan.length && ada.bahan.every((b, i) => Object.is(b, bahan[i]))) return ada.simpul;
  if (INGATAN.size > 5000) INGATAN.clear();
  const simpul = buat();
  INGATAN.set(kunci, { bahan, simpul });
  return simpul;
}

/** A view of the second part; while that is on its way, a word. */
export function bagianLanjut(keadaan: Keadaan, bagian: BagianLanjut): Anak {
  return keadaan.lanjut?.lihat(bagian, keadaan) ?? h('p.kecil', { kunci: 'memuat', role: 'status' }, 'Memuat…');
}
