import { tambahKe } from '../../core/peta';
import type { Tabel } from '../../core/tabel';
import { cakupan, intiKata } from '../../words/kata';
import type { Aturan, DokAturan } from '../aturan';
import { type BarisIku, barisIku, kutipRingkas, temuanSelIku, terkait } from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';

/** Words of result and of doing that any sasaran and any indicator may carry. */
const UMUM = new Set(
  intiKata(
    'meningkatnya menurunnya terwujudnya terlaksananya tersedianya tersusunnya terselenggaranya optimalnya jumlah persentase presentase nilai indeks tingkat kualitas kinerja daerah dinas kabupaten kota yang mendapatkan mendapat terlaksana tersusun tersedia dilaksanakan kegiatan hasil perangkat',
  ),
);

const inti = (teks: string) => [...new Set(intiKata(teks))].filter((k) => !UMUM.has(k) && k.length > 2);

interface Pasangan {
  b: BarisIku;
  lewat: 'sasaran' | 'indikator';
  nilai: number;
}

const unggul = (lama: Pasangan | null, baru: Pasangan): Pasangan => (lama && lama.nilai >= baru.nilai ? lama : baru);

/** Rows looked at on either side: a slip moves a text by a row or two, not across the table. */
const JANGKAU = 4;
/** Two words in common are chance; an outcome and its measure often share none. */
const KATA_TERSEDIKIT = 2;
const KATA_CUKUP = 3;
/** Shares of words in common: strangers have fewer, a partner has more, and by so much more than the row itself. */
const ASING = 0.5;
const PASANGAN = 0.75;
const LEBIH_DARI_SENDIRI = 0.4;
/** Below it the sasaran and the indicator of a row have nothing to do with each other. */
const TAK_TERKAIT = 0.2;
/** Where all rows are alike: nearly every word fits the neighbour, and clearly better than the own row. */
const MIRIP_SEMUA = 0.9;
const LEBIH_MIRIP = 0.12;

interface BahanBaris {
  b: BarisIku;
  sasaran: string[];
  indikator: string[];
}

/** Best partner of the indicator among the sasaran beside it, and of the sasaran among the indicators. */
function pasanganDekat(isi: readonly BahanBaris[], letak: number): Record<'sasaran' | 'indikator', Pasangan | null> {
  const bahan = isi[letak] as BahanBaris;
  const teksSasaran = bahan.b.teks('sasaran');
  let sasaran: Pasangan | null = null;
  let indikator: Pasangan | null = null;
  for (let j = Math.max(0, letak - JANGKAU); j <= Math.min(isi.length - 1, letak + JANGKAU); j++) {
    const lain = isi[j] as BahanBaris;
    if (j === letak) continue;
    if (lain.sasaran.length < KATA_TERSEDIKIT || lain.b.teks('sasaran') === teksSasaran) continue;
    sasaran = unggul(sasaran, { b: lain.b, lewat: 'sasaran', nilai: cakupan(bahan.indikator, lain.sasaran) });
    indikator = unggul(indikator, { b: lain.b, lewat: 'indikator', nilai: cakupan(bahan.sasaran, lain.indikator) });
  }
  return { sasaran, indikator };
}

/** The neighbour that a text of this row belongs to; null where the row is well as it is. */
function asalTergeser(isi: readonly BahanBaris[], letak: number): Pasangan | null {
  const { sasaran, indikator } = isi[letak] as BahanBaris;
  const dekat = pasanganDekat(isi, letak);
  if (!dekat.sasaran || !dekat.indikator) return null;
  const sendiri = cakupan(indikator, sasaran);
  const cukup = Math.min(sasaran.length, indikator.length) >= KATA_CUKUP;
  const asing = cukup && sendiri < ASING && cakupan(sasaran, indikator) < ASING;
  const lebih = ({ nilai }: Pasangan) => nilai >= PASANGAN && nilai >= sendiri + LEBIH_DARI_SENDIRI;
  if (asing && lebih(dekat.sasaran)) return dekat.sasaran;
  // The sasaran printed here belongs to the row beside, and the indicator here to none.
  if (asing && sendiri < TAK_TERKAIT && lebih(dekat.indikator)) return dekat.indikator;
  // Rows alike in most words: only when both sides fit their other neighbour better is the pair shifted.
  const keduanya = Math.min(dekat.sasaran.nilai, dekat.indikator.nilai);
  return keduanya >= Math.max(MIRIP_SEMUA, sendiri + LEBIH_MIRIP) ? dekat.sasaran : null;
}

function periksaTabel(tabel: Tabel, baris: readonly BarisIku[], baru: ReadonlySet<BarisIku>): TemuanAturan[] {
  const isi = baris.map((b) => ({ b, sasaran: inti(b.teks('sasaran')), indikator: inti(b.teks('indikator')) }));
  return isi.flatMap(({ b: iku, sasaran, indikator }, i) => {
    const sel = iku.sel('sasaran');
    if (!sel || !baru.has(iku) || Math.min(sasaran.length, indikator.length) < KATA_TERSEDIKIT) return [];
    const cocok = asalTergeser(isi, i);
    if (!cocok) return [];
    const lain = cocok.b.sel(cocok.lewat);
    const asal = cocok.b.teks(cocok.lewat);
    return [
      temuanSelIku(aturanSelaras, tabel, iku.baris, sel, {
        tingkat: 'peringatan',
        pesan: `Indikator ${kutipRingkas(iku.teks('indikator'))} tidak mengukur sasaran di barisnya (${kutipRingkas(iku.teks('sasaran'))}). Periksa apakah sasaran atau indikator tergeser dari baris lain, lalu pasangkan kembali.`,
        sebab:
          cocok.lewat === 'sasaran'
            ? `Indikator itu cocok dengan sasaran ${kutipRingkas(asal)}.`
            : `Sasaran itu cocok dengan indikator ${kutipRingkas(asal)}.`,
        seharusnya: cocok.lewat === 'sasaran' ? asal : null,
        terkait: lain && lain.tercetak.trim() !== '' ? [terkait(lain)] : [],
      }),
    ];
  });
}

const aturanSelaras: Aturan = {
  id: 'indikator-sasaran-tidak-selaras',
  judul: 'Indikator tidak mengukur sasaran di barisnya',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PER/20/M.PAN/11/2008 (indikator relevan dengan sasarannya)',
  periksa: (konteks) => {
    const perTabel = new Map<Tabel, BarisIku[]>();
    for (const b of barisIku(konteks)) tambahKe(perTabel, b.tabel, b);
    // A pair is judged where it stands first; the other tables repeat it.
    const sudah = new Set<string>();
    return [...perTabel].flatMap(([tabel, baris]) => {
      const baru = new Set(
        baris.filter((b) => {
          const kunci = `${b.teks('sasaran')}|${b.teks('indikator')}`;
          return !sudah.has(kunci) && Boolean(sudah.add(kunci));
        }),
      );
      return periksaTabel(tabel, baris, baru);
    });
  },
};

export { aturanSelaras as indikatorSasaranTidakSelaras };

export const dok: DokAturan = {
  id: 'indikator-sasaran-tidak-selaras',
  penjelasan: {
    apa: 'Indikator dicocokkan dengan sasaran di barisnya dan dengan sasaran baris di dekatnya. Bila indikator jelas milik sasaran lain, pasangannya tergeser.',
    mengapa:
      'Sasaran dan indikator yang bergeser satu baris membuat seluruh pengukuran di bawahnya membuktikan hal yang salah.',
    perbaikan:
      'Pasangkan kembali sasaran dan indikator; periksa juga baris sesudahnya karena pergeseran biasanya berlanjut.',
  },
  contoh: [
    {
      judul: 'Sasaran bergeser satu baris',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          [
            '1',
            'Tersusunnya laporan inventarisasi jembatan',
            'Jumlah peta jaringan irigasi sekunder yang mutakhir',
            'Dokumen',
            '2',
          ],
          ['2', 'Tersedianya peta jaringan irigasi sekunder', 'Jumlah unit alat berat yang terpelihara', 'Unit', '6'],
          ['3', 'Terpeliharanya alat berat bengkel', 'Jumlah unit alat berat bengkel yang dipelihara', 'Unit', '6'],
        ],
      },
      temuan: [
        { lembar: 'Tabel', sel: 'B4', tingkat: 'peringatan', seharusnya: 'Tersedianya peta jaringan irigasi sekunder' },
        { lembar: 'Tabel', sel: 'B5', tingkat: 'peringatan' },
      ],
    },
    {
      judul: 'Pasangan benar',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Tersusunnya laporan inventarisasi jembatan', 'Jumlah laporan inventarisasi jembatan', 'Laporan', '2'],
          [
            '2',
            'Tersedianya peta jaringan irigasi sekunder',
            'Jumlah peta jaringan irigasi sekunder yang mutakhir',
            'Dokumen',
            '6',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
