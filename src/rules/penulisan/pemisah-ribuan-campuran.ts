import { banding, type Desimal } from '../../core/desimal';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku, terkait } from '../baris-iku';
import { angkaTerbaca, kolomAngka, perbaikanSelAngka } from '../sel-angka';

const SERIBU: Desimal = { n: 1000n, s: 0 };

export const pemisahRibuanCampuran: Aturan = {
  id: 'pemisah-ribuan-campuran',
  judul: 'Ribuan dengan dan tanpa titik',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Ejaan Yang Disempurnakan: ribuan dipisah titik',
  periksa: (konteks) =>
    kolomAngka(konteks).flatMap(({ tabel, sel }) => {
      const besar = sel.filter((s) => {
        const a = angkaTerbaca(s.sel);
        return a && typeof s.sel.nilai === 'string' && a.satuan !== '%' && banding(a.nilai, SERIBU) >= 0;
      });
      const dengan = besar.filter((s) => angkaTerbaca(s.sel)?.tandaRibuan);
      const tanpa = besar.filter((s) => !angkaTerbaca(s.sel)?.tandaRibuan);
      const [satu, ...lain] = dengan.length && tanpa.length ? tanpa : [];
      if (!satu) return [];
      return [
        temuanSelIku(pemisahRibuanCampuran, tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `${tanpa.length} bilangan di kolom ini ditulis tanpa titik ribuan (“${satu.sel.tercetak}”), ${dengan.length} lainnya dengan titik. Seragamkan.`,
          sebab: 'Bilangan tanpa pemisah mudah salah baca satu angka nol.',
          terkait: lain.map((s) => terkait(s.sel)),
          perbaikan: perbaikanSelAngka(tanpa, 'angka', 'teks menjadi angka'),
        }),
      ];
    }),
};

export const dok: DokAturan = {
  id: 'pemisah-ribuan-campuran',
  penjelasan: {
    apa: 'Dalam satu kolom diperiksa apakah sebagian bilangan besar ditulis dengan titik ribuan dan sebagian tanpa.',
    mengapa: 'Bilangan tanpa pemisah mudah salah baca satu angka nol.',
    perbaikan: 'Seragamkan: tulis semua dengan titik ribuan, atau ubah menjadi angka dan atur formatnya.',
  },
  contoh: [
    {
      judul: 'Satu pagu tanpa titik',
      lembar: {
        Tabel: [
          ['Tabel 3.9 Realisasi Anggaran Tahun 2025'],
          [],
          ['No', 'Program', 'Anggaran', 'Realisasi'],
          ['1', 'Program A', '1.250.000.000', '1.100.000.000'],
          ['2', 'Program B', '980000000', '900.000.000'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'C5', tingkat: 'info' }],
    },
    {
      judul: 'Seragam bertitik',
      lembar: {
        Tabel: [
          ['Tabel 3.9 Realisasi Anggaran Tahun 2025'],
          [],
          ['No', 'Program', 'Anggaran', 'Realisasi'],
          ['1', 'Program A', '1.250.000.000', '1.100.000.000'],
          ['2', 'Program B', '980.000.000', '900.000.000'],
        ],
      },
      temuan: [],
    },
  ],
};
