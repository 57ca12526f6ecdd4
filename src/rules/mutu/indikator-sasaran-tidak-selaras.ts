import type { Tabel } from '../../core/tabel';
import type { Temuan } from '../../core/temuan';
import type { Aturan } from '../aturan';
import { type BarisIku, barisIku, kutip, temuanSel, terkait } from './baris';
import { cakupan, intiKata } from './teks';

/** Words of result and of doing that any sasaran and any indicator may carry. */
const UMUM = new Set(
  intiKata(
    'meningkatnya menurunnya terwujudnya terlaksananya tersedianya tersusunnya terselenggaranya optimalnya jumlah persentase presentase nilai indeks tingkat kualitas kinerja daerah dinas kabupaten kota yang mendapatkan mendapat terlaksana tersusun tersedia dilaksanakan kegiatan hasil perangkat',
  ),
);

const inti = (teks: string) => [...new Set(intiKata(teks))].filter((k) => !UMUM.has(k) && k.length > 2);

/** Rows looked at on either side: a slip moves a text by a row or two, not across the table. */
const JANGKAU = 4;

function periksaTabel(tabel: Tabel, baris: readonly BarisIku[], baru: ReadonlySet<BarisIku>): Temuan[] {
  const isi = baris.map((b) => ({ b, sasaran: inti(b.teks('sasaran')), indikator: inti(b.teks('indikator')) }));
  const hasil: Temuan[] = [];
  isi.forEach((x, i) => {
    const sel = x.b.sel('sasaran');
    if (!sel || !baru.has(x.b) || x.sasaran.length < 2 || x.indikator.length < 2) return;
    const sendiri = cakupan(x.indikator, x.sasaran);
    if (sendiri >= 0.5 || cakupan(x.sasaran, x.indikator) >= 0.5) return;
    const teksSasaran = x.b.teks('sasaran');
    let cocok: { b: BarisIku; lewat: 'sasaran' | 'indikator'; nilai: number } | null = null;
    for (let j = Math.max(0, i - JANGKAU); j <= Math.min(isi.length - 1, i + JANGKAU); j++) {
      const y = isi[j] as (typeof isi)[number];
      if (j === i || y.sasaran.length < 2 || y.b.teks('sasaran') === teksSasaran) continue;
      const keSasaran = cakupan(x.indikator, y.sasaran);
      // The sasaran printed here belongs to the row beside, and the indicator here to none.
      const keIndikator = sendiri < 0.2 ? cakupan(x.sasaran, y.indikator) : 0;
      const nilai = Math.max(keSasaran, keIndikator);
      if (nilai >= 0.75 && nilai > (cocok?.nilai ?? 0) && nilai >= sendiri + 0.4) {
        cocok = { b: y.b, lewat: keSasaran >= keIndikator ? 'sasaran' : 'indikator', nilai };
      }
    }
    if (!cocok) return;
    const lain = cocok.b.sel(cocok.lewat);
    const asal = cocok.b.teks(cocok.lewat);
    hasil.push(
      temuanSel(aturanSelaras, tabel, x.b.baris, sel, {
        tingkat: 'peringatan',
        pesan: `Indikator ${kutip(x.b.teks('indikator'))} tidak mengukur sasaran di barisnya (${kutip(teksSasaran)}). Periksa apakah sasaran atau indikator tergeser dari baris lain, lalu pasangkan kembali.`,
        sebab:
          cocok.lewat === 'sasaran'
            ? `Indikator itu cocok dengan sasaran ${kutip(asal)}.`
            : `Sasaran itu cocok dengan indikator ${kutip(asal)}.`,
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
