import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku, terkait } from '../baris-iku';
import { angkaTerbaca, kolomAngka, perbaikanSelAngka, type SelAngka } from '../sel-angka';
import type { TemuanAturan } from '../temuan-aturan';

export const pemisahDesimalCampuran: Aturan = {
  id: 'pemisah-desimal-campuran',
  judul: 'Koma dan titik desimal bercampur',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Ejaan Yang Disempurnakan: tanda desimal bahasa Indonesia adalah koma',
  periksa: (konteks) => {
    const perTabel = new Map<string, { koma: SelAngka[]; titik: SelAngka[] }>();
    for (const { tabel, sel } of kolomAngka(konteks)) {
      const hitungan = perTabel.get(tabel.id) ?? { koma: [], titik: [] };
      for (const s of sel) {
        // A number's mark is that of the sheet, not of a person.
        if (typeof s.sel.nilai !== 'string') continue;
        const tanda = angkaTerbaca(s.sel)?.tandaDesimal;
        if (tanda) (tanda === ',' ? hitungan.koma : hitungan.titik).push(s);
      }
      perTabel.set(tabel.id, hitungan);
    }
    const hasil: TemuanAturan[] = [];
    for (const { koma, titik } of perTabel.values()) {
      if (!koma.length || !titik.length) continue;
      const sedikit = koma.length < titik.length ? koma : titik;
      const perKolom = new Map<number, SelAngka[]>();
      for (const s of sedikit) perKolom.set(s.kolom.kolom, [...(perKolom.get(s.kolom.kolom) ?? []), s]);
      for (const daftar of perKolom.values()) {
        const [satu, ...lain] = daftar;
        if (!satu) continue;
        const [ini, itu] = sedikit === koma ? ['koma', 'titik'] : ['titik', 'koma'];
        hasil.push(
          temuanSelIku(pemisahDesimalCampuran, satu.tabel, satu.baris, satu.sel, {
            tingkat: 'info',
            pesan: `${daftar.length} sel di kolom ini memakai ${ini} desimal (“${satu.sel.tercetak}”), sel lain di tabel ini ${itu}. Seragamkan dengan koma.`,
            sebab: 'Titik juga dipakai sebagai pemisah ribuan, sehingga angka yang bercampur mudah salah baca.',
            terkait: lain.map((s) => terkait(s.sel)),
            perbaikan: perbaikanSelAngka(daftar, 'angka', 'teks menjadi angka'),
          }),
        );
      }
    }
    return hasil;
  },
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
