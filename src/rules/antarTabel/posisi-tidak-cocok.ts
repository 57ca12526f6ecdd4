import { banding, type Desimal } from '../../core/desimal';
import { PERAN_ULASAN } from '../../core/peran';
import { makinRendah } from '../../relations/arah';
import { angkaDi, kolomPeran } from '../../relations/sel';
import { normalTeks } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

/** What a remark says of the own figure: higher or lower as a number, better or worse as a result. */
export function maksud(teks: string): 'tinggi' | 'rendah' | 'baik' | 'buruk' | null {
  const rapi = normalTeks(teks);
  if (rapi.length > 60) return null;
  if (/\b(belum|tidak|kurang) (menyamai|mencapai|melampaui|baik)|lebih (buruk|jelek)|tertinggal\b/.test(rapi))
    return 'buruk';
  if (/\blebih baik|\bunggul\b/.test(rapi)) return 'baik';
  if (/\b(di ?bawah|lebih rendah|lebih kecil)\b/.test(rapi)) return 'rendah';
  if (/\b(di ?atas|lebih tinggi|lebih besar)\b/.test(rapi)) return 'tinggi';
  return null;
}

const SEBUT = { tinggi: 'lebih tinggi', rendah: 'lebih rendah', baik: 'lebih baik', buruk: 'belum menyamai' };
const PEMBANDING = ['nasional', 'provinsi', 'daerahLain'] as const;

export const posisiTidakCocok: Aturan = {
  id: 'posisi-tidak-cocok',
  judul: 'Posisi terhadap pembanding tidak sesuai angkanya',
  kelompok: 'antarTabel',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (perbandingan dengan standar provinsi dan nasional)',
  periksa: (konteks) => {
    return konteks.tabel.flatMap((tabel): TemuanAturan[] => {
      const kolomTeks = tabel.kolom.flatMap((k, i) => (PERAN_ULASAN.has(k.peran) ? [i] : []));
      const dibandingkan = kolomPeran(tabel, ['realisasi', 'target', 'nilai', 'capaian']);
      const lain = dibandingkan.filter((i) => PEMBANDING.some((v) => v === tabel.kolom[i]?.varian));
      // The own figure is the one that names no region; a province may print its own under its name.
      const sendiri =
        dibandingkan.find((i) => tabel.kolom[i]?.varian === null && tabel.kolom[i]?.peran === 'realisasi') ??
        (lain.length > 1 ? lain[0] : undefined);
      if (sendiri === undefined || !lain.some((i) => i !== sendiri)) return [];
      return kolomTeks.flatMap((kolom) =>
        tabel.baris.flatMap((baris): TemuanAturan[] => {
          const sel = baris.sel[kolom];
          const arti = baris.jenis === 'data' && sel ? maksud(sel.tercetak) : null;
          const nilai = angkaDi(baris.sel[sendiri]);
          if (!arti || !sel || !nilai) return [];
          const sebut = normalTeks(`${sel.tercetak} ${tabel.kolom[kolom]?.judul ?? ''}`);
          const calon = lain.filter((i) => i !== sendiri && angkaDi(baris.sel[i]));
          const disebut = calon.filter((i) => sebut.includes((tabel.kolom[i]?.varian ?? '').toLowerCase()));
          const dibanding = disebut.length === 1 ? disebut : calon;
          const [acuan] = dibanding;
          const rendah = makinRendah(konteks, baris);
          const hasil = new Set(
            dibanding.map((i) => {
              const u = banding(nilai, angkaDi(baris.sel[i]) as Desimal);
              if (u === 0) return null;
              if (arti === 'tinggi' || arti === 'rendah') return u > 0 ? 'tinggi' : 'rendah';
              return u > 0 !== rendah ? 'baik' : 'buruk';
            }),
          );
          const [nyata] = hasil;
          // Of several figures to compare with all must say the same against the remark.
          if (acuan === undefined || !nyata || hasil.size > 1 || nyata === arti) return [];
          return [
            temuanSel(posisiTidakCocok, tabel, baris, kolom, {
              tingkat: 'peringatan',
              pesan: `Tertulis “${sel.tercetak}”, padahal ${baris.sel[sendiri]?.tercetak} terhadap ${baris.sel[acuan]?.tercetak} ${SEBUT[nyata]}${arti === 'baik' || arti === 'buruk' ? ` (makin ${rendah ? 'rendah' : 'tinggi'} makin baik)` : ''}. Perbaiki keterangannya, atau angkanya bila itulah yang keliru.`,
              seharusnya: SEBUT[nyata],
              terkait: daftarTerkait(sel, [baris.sel[sendiri], baris.sel[acuan]]),
            }),
          ];
        }),
      );
    });
  },
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
