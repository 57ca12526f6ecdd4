/** Bab IV: conclusion and proposals. */
import { denganKata, rangkai } from '../messages/rangkai';
import { bertitik, type Penulis } from './blok';

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
        tercapai === ringkasan.indikator
          ? 'seluruhnya mencapai atau melampaui target'
          : rangkai(
              [
                [ringkasan.lampau, 'melampaui target'],
                [ringkasan.tepat, 'mencapai target'],
                [ringkasan.belum, 'belum mencapai target'],
                [ringkasan.tanpa, 'belum dapat dinilai'],
              ].flatMap(([banyak, apa]) => (banyak ? [`${banyak} ${apa}`] : [])),
            )
      }.${ringkasan.rata ? ` Rata-rata capaiannya ${ringkasan.rata}.` : ''}`,
    );
  }
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
  } else penulis.lari([penulis.isian('saran dan langkah perbaikan', 'lembar Naskah, tempat "Saran"')]);
}
