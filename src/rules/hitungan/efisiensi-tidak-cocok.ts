import { banding, SERATUS } from '../../core/desimal';
import { kolomEfisiensi } from '../../relations/efisiensi';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi } from '../../relations/sel';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import { temuanRelasi } from '../lapor';
import type { TemuanAturan } from '../temuan-aturan';

/** "hanya bagi program dengan capaian 100%", "capaian ≥ 100%": what a report leaves out below it. */
const MULAI_SERATUS =
  /(hanya|khusus|bagi|untuk|dengan|yang)[^.;]{0,60}(capaian|kinerja)[^.;]{0,30}100|(capaian|kinerja)[^.;]{0,20}(≥|>=|minimal|sama dengan atau lebih|mencapai)\s*100/i;

/** Rows below 100 for which a figure is printed although the report computes none there. */
function dihitungDiBawahSeratus(konteks: KonteksAturan): TemuanAturan[] {
  return kolomEfisiensi(konteks).flatMap(({ tabel, kolom, baris, metode, kosong }) => {
    if (metode === 'PMK214' || metode === 'RASIO') return [];
    const dinyatakan = [tabel.judul, ...tabel.catatan, tabel.kolom[kolom]?.judul ?? ''].some((t) =>
      MULAI_SERATUS.test(t),
    );
    if (!dinyatakan && kosong.length === 0) return [];
    const bawah = baris.filter((b) => banding(angkaDi(b.capaian) ?? SERATUS, SERATUS) < 0);
    // Where most rows below 100 have a figure the blank ones are the odd ones out.
    if (!dinyatakan && kosong.length < bawah.length) return [];
    return bawah.map((barisEfisiensi) =>
      temuanSel(efisiensiTidakCocok, tabel, barisEfisiensi.baris, kolom, {
        tingkat: 'peringatan',
        pesan: `Efisiensi ${barisEfisiensi.hasil.tercetak} dicetak, padahal capaiannya ${barisEfisiensi.capaian.tercetak}, di bawah 100; ${dinyatakan ? 'menurut tabel ini efisiensi hanya dihitung mulai 100' : 'baris lain di bawah 100 tidak diberi efisiensi'}. Tulis “-”, atau nyatakan mengapa baris ini dihitung.`,
        seharusnya: '-',
        terkait: daftarTerkait(barisEfisiensi.hasil, [barisEfisiensi.capaian, ...kosong]),
      }),
    );
  });
}

export const efisiensiTidakCocok: Aturan = {
  id: 'efisiensi-tidak-cocok',
  judul: 'Efisiensi tidak sesuai metode laporan',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar:
    'PMK 214/PMK.02/2017 (rumus yang dipinjam; dicabut PMK 22/2021, kini PMK 62/2023 pasal 244–246); PermenPANRB 53/2014 (efisiensi sumber daya)',
  periksa: (konteks) => [
    ...temuanRelasi(konteks, efisiensiTidakCocok, 'efisiensi'),
    ...dihitungDiBawahSeratus(konteks),
  ],
};

export const dok: DokAturan = {
  id: 'efisiensi-tidak-cocok',
  penjelasan: {
    apa: 'Tingkat efisiensi dihitung ulang dengan metode yang dinyatakan laporan, atau metode yang tampak dari sebagian besar baris: capaian dikurangi penyerapan, capaian paling tinggi 100 dikurangi penyerapan, atau rumus PMK 214/PMK.02/2017.',
    mengapa:
      'Efisiensi yang salah memberi kesan hemat atau boros yang tidak ada. Kekeliruan yang paling sering: capaian dalam persen dipakai sebagai pengali utuh, sehingga efisiensi selalu mendekati 99%.',
    perbaikan:
      'Ganti dengan hasil hitung ulang. Bila semua baris salah dengan cara yang sama, perbaiki rumus kolomnya dan nyatakan metodenya di bawah tabel.',
  },
  contoh: [
    {
      judul: 'selisih capaian dan penyerapan',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Capaian Kinerja (%)', 'Penyerapan Anggaran (%)', 'Tingkat Efisiensi (%)'],
          ['1', 'Persentase jalan mantap', '131,71', '85,70', '46,01'],
          ['2', 'Persentase jembatan baik', '100', '92,45', '7,55'],
          ['3', 'Persentase trotoar baik', '97,50', '90,00', '-'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'dihitung di bawah 100',
      lembar: {
        a: [
          ['Tabel 3.8 Efisiensi (100% - penyerapan, hanya bagi program dengan capaian 100%)'],
          [],
          ['No', 'Program', 'Capaian Kinerja (%)', 'Penyerapan Anggaran (%)', 'Tingkat Efisiensi (%)'],
          ['1', 'Program Jalan', '100', '92,45', '7,55'],
          ['2', 'Program Jembatan', '100', '88,88', '11,12'],
          ['3', 'Program Trotoar', '96,32', '93,77', '2,55'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E6', tingkat: 'peringatan' }],
    },
    {
      judul: 'satu angka hilang',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Capaian Kinerja (%)', 'Penyerapan Anggaran (%)', 'Tingkat Efisiensi (%)'],
          ['1', 'Persentase jalan mantap', '131,71%', '85,70%', '46,01%'],
          ['2', 'Persentase jembatan baik', '123,48%', '73,77%', '49,71%'],
          ['3', 'Persentase trotoar baik', '100%', '88,88%', '1,12%'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E4', tingkat: 'galat', seharusnya: 11.12 }],
    },
    {
      judul: 'persen dipakai sebagai pengali utuh',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Capaian (%)', 'Anggaran (Rp)', 'Realisasi (Rp)', 'Efisiensi (%)'],
          ['1', 'Meningkatnya mutu jalan', '97,03', '5.578.741.408', '5.258.800.637', '99,03'],
          ['2', 'Meningkatnya mutu air', '97,60', '11.782.200', '11.349.700', '99,01'],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'F2', tingkat: 'galat', seharusnya: 2.85 },
        { lembar: 'a', sel: 'F3', tingkat: 'galat', seharusnya: 1.3 },
      ],
    },
  ],
};
