import { kelompokIndikator, type SebutanButir } from '../../relations/butir';
import { kolomPeran, kolomPertama, sebutTabel } from '../../relations/sel';
import { kunciNama, normalTeks } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSel, terkaitDari } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

/** Units that say no more than "a figure on a scale": one for another is a matter of wording. */
const NILAI = new Set([
  'nilai',
  'angka',
  'poin',
  'point',
  'indeks',
  'index',
  'skor',
  'nilai indeks',
  'predikat',
  'kategori',
]);

function golongan(satuan: string): string {
  const t = normalTeks(satuan);
  return NILAI.has(t) ? 'nilai' : t;
}

/** Votes for a unit: of a table that sets it, of any other, and of the indicator that names what it counts. */
const SUARA_PENETAP = 2;
const SUARA_BIASA = 1;
const SUARA_NAMA = 5;

export const satuanBerbeda: Aturan = {
  id: 'satuan-berbeda',
  judul: 'Satuan satu indikator berbeda antar tabel',
  kelompok: 'antarTabel',
  tingkat: 'peringatan',
  dasar: 'PER/20/M.PAN/11/2008 (satuan indikator); PermenPANRB 53/2014 (konsistensi)',
  periksa: (konteks) =>
    kelompokIndikator(konteks).flatMap((kelompok): TemuanAturan[] => {
      const bersatuan = kelompok.sebutan.flatMap((sebutan) => {
        // Where a row names several indicators its unit is that of one of them.
        if (sebutan.satuan === '' && kolomPeran(sebutan.tabel, 'indikator').length > 1) return [];
        const kolom = kolomPertama(sebutan.tabel, 'satuan');
        const sel = kolom >= 0 ? sebutan.baris.sel[kolom] : undefined;
        // A figure in the column of units is another mistake.
        return sel && /\p{L}|^%$/u.test(sel.tercetak) && !/^\d/.test(sel.tercetak)
          ? [{ s: sebutan, kolom, sel, g: normalTeks(sel.tercetak) }]
          : [];
      });
      const suara = new Map<string, number>();
      // A unit that the name itself counts ("Jumlah posyandu") is the right one, wherever it stands.
      const berat = (s: SebutanButir, g: string) =>
        (kunciNama(s.nama).split(' ').includes(g) ? SUARA_NAMA : 0) +
        (s.tabel.jenis === 'perjanjian-kinerja' || s.tabel.jenis === 'iku' ? SUARA_PENETAP : SUARA_BIASA);
      for (const x of bersatuan) suara.set(x.g, (suara.get(x.g) ?? 0) + berat(x.s, x.g));
      if (suara.size < 2) return [];
      const lazim = [...suara.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
      const acuan = bersatuan.find((x) => x.g === lazim);
      if (!acuan) return [];
      return bersatuan.flatMap((bersatuan) => {
        if (bersatuan.g === lazim) return [];
        const setara =
          golongan(bersatuan.sel.tercetak) === golongan(acuan.sel.tercetak) ||
          kelompok.sebutan.some((s) => s.tabel === bersatuan.s.tabel && s !== bersatuan.s);
        return [
          temuanSel(satuanBerbeda, bersatuan.s.tabel, bersatuan.s.baris, bersatuan.kolom, {
            tingkat: setara ? 'info' : 'peringatan',
            pesan: `Satuan indikator ini "${bersatuan.sel.tercetak}" di sini, tetapi "${acuan.sel.tercetak}" di ${sebutTabel(acuan.s.tabel)}. Pakai satu satuan di seluruh laporan.`,
            seharusnya: acuan.sel.tercetak,
            terkait: [terkaitDari(acuan.sel)],
          }),
        ];
      });
    }),
};

export const dok: DokAturan = {
  id: 'satuan-berbeda',
  penjelasan: {
    apa: 'Satuan indikator yang sama dibandingkan antar tabel. Angka, poin, nilai, dan indeks dianggap setara dan hanya dicatat.',
    mengapa: 'Satuan yang berganti membuat angka tidak dapat dibandingkan.',
    perbaikan: 'Pakai satuan dari perjanjian kinerja di semua tabel.',
  },
  contoh: [
    {
      judul: 'satuan sama',
      lembar: {
        pk: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Persentase jalan mantap', 'Persen', '80'],
          ['2', 'Persentase air baku layak', 'Persen', '80'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Realisasi'],
          ['1', 'Persentase jalan mantap', 'Persen', '76'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'satuan berganti',
      lembar: {
        pk: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Jumlah peserta pelatihan', 'Orang', '80'],
          ['2', 'Nilai SAKIP', 'Nilai', '75'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Realisasi'],
          ['1', 'Jumlah peserta pelatihan', 'Paket', '76'],
          ['2', 'Nilai SAKIP', 'Poin', '74'],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'C2', tingkat: 'peringatan', seharusnya: 'Orang' },
        { lembar: 'a', sel: 'C3', tingkat: 'info', seharusnya: 'Nilai' },
      ],
    },
  ],
};
