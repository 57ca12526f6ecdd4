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

function periksaTabel(tabel: Tabel, baris: readonly BarisIku[], baru: ReadonlySet<BarisIku>): TemuanAturan[] {
  const isi = baris.map((b) => ({ b, sasaran: inti(b.teks('sasaran')), indikator: inti(b.teks('indikator')) }));
  const hasil: TemuanAturan[] = [];
  isi.forEach((bahan, i) => {
    const sel = bahan.b.sel('sasaran');
    if (!sel || !baru.has(bahan.b) || bahan.sasaran.length < 2 || bahan.indikator.length < 2) return;
    const sendiri = cakupan(bahan.indikator, bahan.sasaran);
    const teksSasaran = bahan.b.teks('sasaran');
    // Best partner of the indicator among the sasaran beside it, and of the sasaran among the indicators.
    let keSasaran: Pasangan | null = null;
    let keIndikator: Pasangan | null = null;
    for (let j = Math.max(0, i - JANGKAU); j <= Math.min(isi.length - 1, i + JANGKAU); j++) {
      const y = isi[j] as (typeof isi)[number];
      if (j === i || y.sasaran.length < 2 || y.b.teks('sasaran') === teksSasaran) continue;
      keSasaran = unggul(keSasaran, { b: y.b, lewat: 'sasaran', nilai: cakupan(bahan.indikator, y.sasaran) });
      keIndikator = unggul(keIndikator, { b: y.b, lewat: 'indikator', nilai: cakupan(bahan.sasaran, y.indikator) });
    }
    if (!keSasaran || !keIndikator) return;
    // Two words in common are chance; an outcome and its measure often share none.
    const cukup = Math.min(bahan.sasaran.length, bahan.indikator.length) >= 3;
    const asing = cukup && sendiri < 0.5 && cakupan(bahan.sasaran, bahan.indikator) < 0.5;
    const lebih = (p: Pasangan) => p.nilai >= 0.75 && p.nilai >= sendiri + 0.4;
    let cocok: Pasangan | null = null;
    if (asing && lebih(keSasaran)) cocok = keSasaran;
    // The sasaran printed here belongs to the row beside, and the indicator here to none.
    else if (asing && sendiri < 0.2 && lebih(keIndikator)) cocok = keIndikator;
    // Rows alike in most words: only when both sides fit their other neighbour better is the pair shifted.
    else if (Math.min(keSasaran.nilai, keIndikator.nilai) >= Math.max(0.9, sendiri + 0.12)) cocok = keSasaran;
    if (!cocok) return;
    const lain = cocok.b.sel(cocok.lewat);
    const asal = cocok.b.teks(cocok.lewat);
    hasil.push(
      temuanSelIku(aturanSelaras, tabel, bahan.b.baris, sel, {
        tingkat: 'peringatan',
        pesan: `Indikator ${kutipRingkas(bahan.b.teks('indikator'))} tidak mengukur sasaran di barisnya (${kutipRingkas(teksSasaran)}). Periksa apakah sasaran atau indikator tergeser dari baris lain, lalu pasangkan kembali.`,
        sebab:
          cocok.lewat === 'sasaran'
            ? `Indikator itu cocok dengan sasaran ${kutipRingkas(asal)}.`
            : `Sasaran itu cocok dengan indikator ${kutipRingkas(asal)}.`,
        seharusnya: cocok.lewat === 'sasaran' ? asal : null,
        terkait: lain && lain.tercetak.trim() !== '' ? [terkait(lain)] : [],
      }),
    );
  });
  return hasil;
}

const aturanSelaras: Aturan = {
  id: 'indikator-sasaran-tidak-selaras',
  judul: 'Indikator tidak mengukur sasaran di barisnya',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PER/20/M.PAN/11/2008 (indikator relevan dengan sasarannya)',
  periksa: (konteks) => {
    const perTabel = new Map<Tabel, BarisIku[]>();
    for (const b of barisIku(konteks)) {
      const d = perTabel.get(b.tabel);
      if (d) d.push(b);
      else perTabel.set(b.tabel, [b]);
    }
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
