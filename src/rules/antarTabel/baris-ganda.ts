import { PERAN_UKURAN } from '../../core/peran';
import type { BarisTabel, KolomTabel, Tabel } from '../../core/tabel';
import { kolomPeran, kolomPertama } from '../../relations/sel';
import { kunciNama } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSel, terkaitDari } from '../bantu';
import { DASAR_PENYAJIAN } from '../dasar';
import type { TemuanAturan } from '../temuan-aturan';

/** All figures of a row but its number, also those of columns whose meaning nobody knows. */
function isi(tabel: Tabel, b: BarisTabel): string {
  const berangka = (k: KolomTabel, i: number) =>
    PERAN_UKURAN.has(k.peran) || (k.peran !== 'nomor' && b.sel[i]?.angka.jenis === 'angka');
  return tabel.kolom.map((k, i) => (berangka(k, i) ? (b.sel[i]?.tercetak ?? '') : '')).join('|');
}

export const barisGanda: Aturan = {
  id: 'baris-ganda',
  judul: 'Baris yang sama tercetak dua kali',
  kelompok: 'antarTabel',
  tingkat: 'peringatan',
  dasar: DASAR_PENYAJIAN,
  periksa: (konteks) =>
    konteks.tabel.flatMap((tabel): TemuanAturan[] => {
      const label = kolomPeran(tabel, [
        'indikator',
        'subKegiatan',
        'kegiatan',
        'program',
        'uraian',
        'komponen',
        'rekomendasi',
      ]);
      const iInd = kolomPertama(tabel, 'indikator');
      const utama = iInd >= 0 ? iInd : (label[label.length - 1] ?? -1);
      if (utama < 0 || tabel.jenis === 'skala-nilai' || tabel.jenis === 'program-kegiatan') return [];
      const iPjawab = kolomPeran(tabel, tabel.jenis === 'iku' ? 'jabatan' : ['jabatan', 'penanggungJawab']);
      const kunci = (baris: BarisTabel | undefined): string => {
        const kunciKini = kunciNama(baris?.sel[utama]?.tercetak ?? '');
        if (baris?.jenis !== 'data' || !/\p{L}{3}/u.test(kunciKini)) return '';
        const induk = [
          baris.warisan.sasaran,
          baris.warisan.jabatan,
          ...iPjawab.map((i) => baris.sel[i]?.tercetak),
          ...label.filter((i) => i !== utama).map((i) => baris.sel[i]?.tercetak),
        ];
        return [kunciKini, baris.induk ?? '', ...induk.map((t) => kunciNama(t ?? ''))].join('|');
      };
      const pertama = new Map<string, number>();
      return tabel.baris.flatMap((baris, i): TemuanAturan[] => {
        const k = kunci(baris);
        if (!k) return [];
        const indeksPertama = pertama.get(k);
        if (indeksPertama === undefined) {
          pertama.set(k, i);
          return [];
        }
        const dulu = tabel.baris[indeksPertama] as BarisTabel;
        // One post may be held by several people, each with the same indicators: only neighbours are a slip then.
        if (iPjawab.length && i - indeksPertama > 1) return [];
        const sel = baris.sel[utama];
        const lama = dulu.sel[utama];
        if (!sel || !lama) return [];
        const sama = isi(tabel, baris) === isi(tabel, dulu);
        if (!sama && iInd < 0) return [];
        return [
          temuanSel(barisGanda, tabel, baris, utama, {
            tingkat: 'peringatan',
            pesan: sama
              ? `Baris ini mengulang baris ${dulu.baris} (${lama.a1}): nama dan angkanya sama. Hapus salah satunya, atau isi dengan yang seharusnya.`
              : `Nama ini sudah tercetak di baris ${dulu.baris} (${lama.a1}) dengan angka yang lain. Pastikan mana yang benar, atau bedakan namanya.`,
            terkait: [terkaitDari(lama)],
          }),
        ];
      });
    }),
};

export const dok: DokAturan = {
  id: 'baris-ganda',
  penjelasan: {
    apa: 'Baris dengan nama yang sama di bawah sasaran, jabatan, atau induk yang sama dalam satu tabel.',
    mengapa: 'Baris yang tercetak dua kali terhitung dua kali, dan sering kali menutupi baris yang seharusnya ada.',
    perbaikan: 'Hapus salah satu, isi dengan yang seharusnya, atau bedakan namanya.',
  },
  contoh: [
    {
      judul: 'nama sama di bawah induk berbeda',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '80', '76', '95'],
          ['2', 'Meningkatnya mutu air', 'Persentase air baku layak', '50', '45', '90'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'baris terulang',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '80', '76', '95'],
          ['2', 'Meningkatnya mutu air', 'Persentase air baku layak', '50', '45', '90'],
          ['3', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '80', '76', '95'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'C4', tingkat: 'peringatan' }],
    },
  ],
};
