import { tambahKe } from '../../core/peta';
import type { KonteksAturan } from '../../relations/konteks';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku, terkait } from '../baris-iku';
import { angkaTerbaca, kolomAngka, perbaikanSelAngka, type SelAngka } from '../sel-angka';
import type { TemuanAturan } from '../temuan-aturan';

/** The cells of a table by the mark that a person typed: a number's mark is that of the sheet. */
function menurutTanda(konteks: KonteksAturan): { koma: SelAngka[]; titik: SelAngka[] }[] {
  const perTabel = new Map<string, { koma: SelAngka[]; titik: SelAngka[] }>();
  for (const { tabel, sel } of kolomAngka(konteks)) {
    const hitungan = perTabel.get(tabel.id) ?? { koma: [], titik: [] };
    for (const s of sel) {
      const tanda = typeof s.sel.nilai === 'string' ? angkaTerbaca(s.sel)?.tandaDesimal : null;
      if (tanda) (tanda === ',' ? hitungan.koma : hitungan.titik).push(s);
    }
    perTabel.set(tabel.id, hitungan);
  }
  return [...perTabel.values()];
}

export const pemisahDesimalCampuran: Aturan = {
  id: 'pemisah-desimal-campuran',
  judul: 'Koma dan titik desimal bercampur',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Ejaan Yang Disempurnakan: tanda desimal bahasa Indonesia adalah koma',
  periksa: (konteks) =>
    menurutTanda(konteks).flatMap(({ koma, titik }) => {
      if (!koma.length || !titik.length) return [];
      const [sedikit, ini, itu] =
        koma.length < titik.length ? ([koma, 'koma', 'titik'] as const) : ([titik, 'titik', 'koma'] as const);
      const perKolom = new Map<number, SelAngka[]>();
      for (const s of sedikit) tambahKe(perKolom, s.kolom.kolom, s);
      return [...perKolom.values()].map((daftar): TemuanAturan => {
        const [satu, ...lain] = daftar as [SelAngka, ...SelAngka[]];
        return temuanSelIku(pemisahDesimalCampuran, satu.tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `${daftar.length} sel di kolom ini memakai ${ini} desimal (“${satu.sel.tercetak}”), sel lain di tabel ini ${itu}. Seragamkan dengan koma.`,
          sebab: 'Titik juga dipakai sebagai pemisah ribuan, sehingga angka yang bercampur mudah salah baca.',
          terkait: lain.map((s) => terkait(s.sel)),
          perbaikan: perbaikanSelAngka(daftar, 'angka', 'teks menjadi angka'),
        });
      });
    }),
};

export const dok: DokAturan = {
  id: 'pemisah-desimal-campuran',
  penjelasan: {
    apa: 'Dalam satu tabel diperiksa apakah sebagian angka memakai koma desimal dan sebagian titik.',
    mengapa:
      'Titik juga dipakai sebagai pemisah ribuan, sehingga angka yang bercampur mudah salah baca dan sebagian tersimpan sebagai teks.',
    perbaikan: 'Seragamkan dengan koma desimal; tombol perbaikan mengubah sel yang menyimpang menjadi angka.',
  },
  contoh: [
    {
      judul: 'Target berkoma, realisasi bertitik',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Prevalensi stunting',
            'Persen',
            '18,5%',
            '18.25%',
            '101.37%',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'info' }],
    },
    {
      judul: 'Seragam',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Prevalensi stunting',
            'Persen',
            '18,5%',
            '18,25%',
            '101,37%',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
