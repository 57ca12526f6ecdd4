import { banding, type Desimal } from '../../core/desimal';
import { PERAN_ULASAN } from '../../core/peran';
import type { BarisTabel, Tabel } from '../../core/tabel';
import { makinRendah } from '../../relations/arah';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi, kolomPeran } from '../../relations/sel';
import { normalTeks } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

/** A longer text tells more than how two figures stand to each other. */
const TERPANJANG = 60;

/** What a remark says of the own figure: higher or lower as a number, better or worse as a result. */
export function maksud(teks: string): 'tinggi' | 'rendah' | 'baik' | 'buruk' | null {
  const rapi = normalTeks(teks);
  if (rapi.length > TERPANJANG) return null;
  if (/\b(belum|tidak|kurang) (menyamai|mencapai|melampaui|baik)|lebih (buruk|jelek)|tertinggal\b/.test(rapi))
    return 'buruk';
  if (/\blebih baik|\bunggul\b/.test(rapi)) return 'baik';
  if (/\b(di ?bawah|lebih rendah|lebih kecil)\b/.test(rapi)) return 'rendah';
  if (/\b(di ?atas|lebih tinggi|lebih besar)\b/.test(rapi)) return 'tinggi';
  return null;
}

const SEBUT = { tinggi: 'lebih tinggi', rendah: 'lebih rendah', baik: 'lebih baik', buruk: 'belum menyamai' };
const PEMBANDING = ['nasional', 'provinsi', 'daerahLain'] as const;

type Posisi = keyof typeof SEBUT;

/** The columns of a table that compares: the own figure, those it is compared with, and where the remark stands. */
interface KolomBanding {
  sendiri: number;
  lain: readonly number[];
  teks: readonly number[];
}

function kolomBanding({ kolom }: Tabel, dibandingkan: readonly number[]): KolomBanding | null {
  const lain = dibandingkan.filter((i) => PEMBANDING.some((v) => v === kolom[i]?.varian));
  // The own figure is the one that names no region; a province may print its own under its name.
  const sendiri =
    dibandingkan.find((i) => kolom[i]?.varian === null && kolom[i]?.peran === 'realisasi') ??
    (lain.length > 1 ? lain[0] : undefined);
  const pembanding = lain.filter((i) => i !== sendiri);
  if (sendiri === undefined || !pembanding.length) return null;
  const teks = kolom.flatMap((k, i) => (PERAN_ULASAN.has(k.peran) ? [i] : []));
  return { sendiri, lain: pembanding, teks };
}

/** Of the figures to compare with those that the remark or its header names; all where it names none. */
function dibanding(tabel: Tabel, baris: BarisTabel, kolom: number, lain: readonly number[]): readonly number[] {
  const sebut = normalTeks(`${baris.sel[kolom]?.tercetak} ${tabel.kolom[kolom]?.judul ?? ''}`);
  const calon = lain.filter((i) => angkaDi(baris.sel[i]));
  const disebut = calon.filter((i) => sebut.includes((tabel.kolom[i]?.varian ?? '').toLowerCase()));
  return disebut.length === 1 ? disebut : calon;
}

/** What the figures say, in the kind of word that the remark uses; null where they are equal. */
function posisiNyata(nilai: Desimal, acuan: Desimal, arti: Posisi, rendah: boolean): Posisi | null {
  const beda = banding(nilai, acuan);
  if (beda === 0) return null;
  if (arti === 'tinggi' || arti === 'rendah') return beda > 0 ? 'tinggi' : 'rendah';
  return beda > 0 !== rendah ? 'baik' : 'buruk';
}

function periksaKeterangan(
  konteks: KonteksAturan,
  tabel: Tabel,
  baris: BarisTabel,
  kolom: number,
  { sendiri, lain }: KolomBanding,
): TemuanAturan[] {
  const sel = baris.sel[kolom];
  const arti = baris.jenis === 'data' && sel ? maksud(sel.tercetak) : null;
  const nilai = angkaDi(baris.sel[sendiri]);
  if (!arti || !sel || !nilai) return [];
  const rendah = makinRendah(konteks, baris);
  const pembanding = dibanding(tabel, baris, kolom, lain);
  const [acuan] = pembanding;
  const posisi = new Set(pembanding.map((i) => posisiNyata(nilai, angkaDi(baris.sel[i]) as Desimal, arti, rendah)));
  const [nyata] = posisi;
  // Of several figures to compare with all must say the same against the remark.
  if (acuan === undefined || !nyata || posisi.size > 1 || nyata === arti) return [];
  const menurutArah = arti === 'baik' || arti === 'buruk' ? ` (makin ${rendah ? 'rendah' : 'tinggi'} makin baik)` : '';
  return [
    temuanSel(posisiTidakCocok, tabel, baris, kolom, {
      tingkat: 'peringatan',
      pesan: `Tertulis “${sel.tercetak}”, padahal ${baris.sel[sendiri]?.tercetak} terhadap ${baris.sel[acuan]?.tercetak} ${SEBUT[nyata]}${menurutArah}. Perbaiki keterangannya, atau angkanya bila itulah yang keliru.`,
      seharusnya: SEBUT[nyata],
      terkait: daftarTerkait(sel, [baris.sel[sendiri], baris.sel[acuan]]),
    }),
  ];
}

export const posisiTidakCocok: Aturan = {
  id: 'posisi-tidak-cocok',
  judul: 'Posisi terhadap pembanding tidak sesuai angkanya',
  kelompok: 'antarTabel',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (perbandingan dengan standar provinsi dan nasional)',
  periksa: (konteks) =>
    konteks.tabel.flatMap((tabel): TemuanAturan[] => {
      const kolom = kolomBanding(tabel, kolomPeran(tabel, ['realisasi', 'target', 'nilai', 'capaian']));
      if (!kolom) return [];
      return kolom.teks.flatMap((kolomTeks) =>
        tabel.baris.flatMap((baris) => periksaKeterangan(konteks, tabel, baris, kolomTeks, kolom)),
      );
    }),
};

const kepala = ['No', 'Indikator Kinerja', 'Satuan', 'Realisasi 2025', 'Realisasi Nasional 2025', 'Posisi'];

export const dok: DokAturan = {
  id: 'posisi-tidak-cocok',
  penjelasan: {
    apa: 'Keterangan di tabel perbandingan (“di atas nasional”, “lebih baik”, “belum menyamai”) dibandingkan dengan kedua angkanya, menurut arah indikator.',
    mengapa:
      'Keterangan yang terbalik membuat keberhasilan dibaca sebagai kegagalan, terutama pada indikator yang makin rendah makin baik.',
    perbaikan: 'Perbaiki keterangannya. Bila keterangannya yang benar, periksa angka realisasi dan pembandingnya.',
  },
  contoh: [
    {
      judul: 'makin rendah makin baik, tetapi dibaca terbalik',
      lembar: {
        a: [
          ['Tabel 3.5 Perbandingan dengan Nasional Tahun 2025'],
          [],
          kepala,
          ['1', 'Prevalensi stunting pada balita', 'Persen', '18,30', '21,50', 'Belum menyamai nasional'],
          ['2', 'Indeks Kepuasan Masyarakat', 'Indeks', '87,52', '81,10', 'Di bawah nasional'],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'F4', tingkat: 'peringatan', seharusnya: 'lebih baik' },
        { lembar: 'a', sel: 'F5', tingkat: 'peringatan', seharusnya: 'lebih tinggi' },
      ],
    },
    {
      judul: 'keterangan yang sesuai',
      lembar: {
        a: [
          ['Tabel 3.5 Perbandingan dengan Nasional Tahun 2025'],
          [],
          kepala,
          ['1', 'Prevalensi stunting pada balita', 'Persen', '18,30', '21,50', 'Lebih baik dari nasional'],
          ['2', 'Indeks Kepuasan Masyarakat', 'Indeks', '87,52', '81,10', 'Di atas nasional'],
          ['3', 'Cakupan imunisasi', 'Persen', '93,90', '94,60', 'Belum menyamai nasional'],
        ],
      },
      temuan: [],
    },
  ],
};
