import { banding, type Desimal } from '../../core/desimal';
import type { Aturan } from '../aturan';
import { temuanSel, terkait } from '../baris-iku';
import { angkaTerbaca, kolomAngka, perbaikanAngka } from '../sel-angka';

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
        temuanSel(pemisahRibuanCampuran, tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `${tanpa.length} bilangan di kolom ini ditulis tanpa titik ribuan (“${satu.sel.tercetak}”), ${dengan.length} lainnya dengan titik. Seragamkan.`,
          sebab: 'Bilangan tanpa pemisah mudah salah baca satu angka nol.',
          terkait: lain.map((s) => terkait(s.sel)),
          perbaikan: perbaikanAngka(tanpa, 'angka', 'teks menjadi angka'),
        }),
      ];
    }),
};
