/** Bab IV: conclusion and proposals. */
import { denganKata, rangkai } from '../messages/rangkai';
import { bertitik, type Penulis, tabelBiasa } from './blok';
import { sebutStatus } from './kalimat';

/** What was promised and reached, indicator by indicator: the end of the report in one table. */
function tabelHasil(penulis: Penulis): void {
  const { bahan } = penulis;
  const baris = bahan.sasaran.flatMap((sasaran) =>
    sasaran.indikator.map((indikator, i) => [
      i ? '' : sasaran.nama,
      indikator.nama,
      indikator.target ?? '-',
      indikator.realisasi ?? '-',
      indikator.capaian ?? '-',
    ]),
  );
  if (!baris.length) return;
  for (const [apa, awal] of [
    ['Sasaran', 'Yang'],
    // The sentence before counts the indicators of sasaran only.
    ['Tujuan', 'Pada indikator tujuan, yang'],
  ] as const) {
    const belum = bahan.sasaran.flatMap((sasaran) =>
      sasaran.apa === apa ? sasaran.indikator.filter((satu) => satu.status === 'belum') : [],
    );
    if (belum.length)
      penulis.teks(
        bertitik(
          `${awal} belum mencapai target adalah ${rangkai(belum.map((satu) => `${satu.nama} (${satu.capaian})`))}`,
        ),
      );
  }
  penulis.tambah(
    tabelBiasa(
      `Hasil Kinerja Tujuan dan Sasaran Tahun ${bahan.tahun}`,
      '4',
      [
        { judul: 'Tujuan/Sasaran', lebar: 48 },
        { judul: 'Indikator Kinerja', lebar: 52 },
        { judul: 'Target', lebar: 21, rata: 'right' },
        { judul: 'Realisasi', lebar: 21, rata: 'right' },
        { judul: 'Capaian', lebar: 21, rata: 'right' },
      ],
      baris,
      { sumber: penulis.sumber },
    ),
  );
}

export function bab4(penulis: Penulis): void {
  const { bahan } = penulis;
  const { ringkasan, anggaran } = bahan;
  penulis.tambah({ jenis: 'halamanBaru' });
  penulis.judul(1, 'BAB IV\nPENUTUP');
  penulis.subbab(4, 'Kesimpulan');
  if (ringkasan.indikator) {
    const tercapai = ringkasan.lampau + ringkasan.tepat;
    penulis.teks(
      `Dari ${denganKata(ringkasan.indikator)} indikator sasaran strategis ${bahan.dinas} tahun ${bahan.tahun}, ${
        tercapai === ringkasan.indikator ? 'seluruhnya mencapai atau melampaui target' : sebutStatus(ringkasan)
      }.${ringkasan.rata ? ` Rata-rata capaiannya ${ringkasan.rata}.` : ''}`,
    );
  }
  tabelHasil(penulis);
  if (anggaran.pagu && anggaran.realisasi)
    penulis.teks(
      bertitik(
        `Anggaran sebesar ${anggaran.pagu} terealisasi ${anggaran.realisasi}${anggaran.penyerapan ? ` atau ${anggaran.penyerapan}` : ''}`,
      ),
    );
  for (const teks of bahan.naskah.teks.kesimpulan ?? []) penulis.teks(teks);
  penulis.subbab(4, 'Saran');
  const solusi = [
    ...new Set(
      bahan.sasaran.flatMap((sasaran) =>
        sasaran.indikator.flatMap((indikator) => (indikator.status === 'belum' ? indikator.solusi : [])),
      ),
    ),
  ];
  const saran = bahan.naskah.teks.saran ?? [];
  if (saran.length || solusi.length) {
    penulis.teks('Untuk meningkatkan kinerja pada tahun berikutnya dilakukan langkah-langkah sebagai berikut:');
    penulis.butir([...saran, ...solusi].map(bertitik));
  } else penulis.tempat('Saran');
}
