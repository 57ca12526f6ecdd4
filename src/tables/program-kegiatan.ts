import { kRupiah, uraianSimpul } from './kolom';
import { type SimpulAnggaran, uangAtau } from './konteks';
import { bagiPenyusun, type Sebab } from './sebab';
import { selTanpa, selTeks } from './sel';
import { type BarisSpec, type DokTabel, type KolomSpec, tabel } from './spec';

interface B {
  /** Programme, kegiatan and sub kegiatan of the row; null where a parent has no children. */
  readonly jalan: readonly [SimpulAnggaran, SimpulAnggaran | null, SimpulAnggaran | null];
}

const kTingkat = (dalam: 0 | 1 | 2, judul: string, sebab: Sebab | null): KolomSpec<B> => ({
  id: ['program', 'kegiatan', 'subKegiatan'][dalam] as string,
  judul,
  lebar: 45,
  lentur: true,
  sel: ({ jalan }) => {
    const s = jalan[dalam];
    if (s) return selTeks(uraianSimpul(s));
    return dalam === 1 || jalan[1] ? selTanpa('-', sebab) : selTanpa('-');
  },
  // A sub kegiatan is a row of its own.
  ...(dalam < 2 ? { satukan: ({ jalan }: B) => jalan[dalam]?.nomor ?? null } : {}),
});

/** The programmes of the year with all that belongs to them. */
export const programKegiatan = tabel<B>({
  id: 'program-kegiatan',
  bab: 2,
  nama: 'Program dan Kegiatan',
  judul: (k) => `Program, Kegiatan, dan Sub Kegiatan Tahun ${k.tahun}`,
  butuh: ['ANGGARAN'],
  tambahan: ['pagu'],
  kolom: () => [
    {
      id: 'no',
      judul: 'No',
      lebar: 9,
      rata: 'center',
      sel: (r) => selTeks(r.jalan[0].nomor),
      satukan: (r) => r.jalan[0].nomor,
    },
    kTingkat(0, 'Program', null),
    kTingkat(1, 'Kegiatan', bagiPenyusun('program tanpa kegiatan di ANGGARAN')),
    kTingkat(2, 'Sub Kegiatan', bagiPenyusun('kegiatan tanpa sub kegiatan di ANGGARAN')),
    kRupiah(
      'pagu',
      'Anggaran (Rp)',
      (r) => uangAtau((r.jalan[2] ?? r.jalan[1] ?? r.jalan[0]).uang, 'pagu'),
      bagiPenyusun('pagu belum diisi'),
    ),
  ],
  baris: (k) =>
    k.pohon.flatMap((simpul) => {
      const kegiatan = simpul.anak.length ? simpul.anak : [null];
      return kegiatan.flatMap((g): BarisSpec<B>[] => {
        // A sub kegiatan right below its programme has no kegiatan.
        if (g && g.dalam === 2) return [baris(simpul, null, g)];
        return g?.anak.length ? g.anak.map((s) => baris(simpul, g, s)) : [baris(simpul, g, null)];
      });
    }),
});

const baris = (p: SimpulAnggaran, g: SimpulAnggaran | null, s: SimpulAnggaran | null): BarisSpec<B> => ({
  peran: 'data',
  label: `"${uraianSimpul(g ?? p)}"`,
  isi: { jalan: [p, g, s] },
});

export const dok: DokTabel = {
  id: 'program-kegiatan',
  guna: 'Program, kegiatan, dan sub kegiatan tahun berjalan. Program tanpa kegiatan dicetak dengan "-" dan keterangan.',
  dasar: 'Permendagri 90/2019',
  contoh: ['pagu', 'menambah kolom anggaran'],
};
