import type { Aturan } from '../aturan';
import { temuanSel, terkait } from '../baris-iku';
import { angkaTerbaca, kolomAngka, perbaikanAngka } from '../sel-angka';

export const spasiDalamAngka: Aturan = {
  id: 'spasi-dalam-angka',
  judul: 'Spasi di dalam angka',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Praktik lembar kerja: spasi membuat angka menjadi teks',
  periksa: (konteks) =>
    kolomAngka(konteks).flatMap(({ tabel, sel }) => {
      const kena = sel.filter((s) => angkaTerbaca(s.sel)?.keraguan.includes('spasi-dalam-angka'));
      const [satu, ...lain] = kena;
      if (!satu) return [];
      return [
        temuanSel(spasiDalamAngka, tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `Ada spasi di dalam angka “${satu.sel.tercetak}”${lain.length ? ` dan ${lain.length} sel lain` : ''}. Hapus spasinya.`,
          sebab: 'Angka berspasi tersimpan sebagai teks dan tidak ikut dihitung.',
          seharusnya: satu.sel.tercetak.replace(/\s*([.,])\s*/g, '$1'),
          terkait: lain.map((s) => terkait(s.sel)),
          perbaikan: perbaikanAngka(kena, 'angka', 'hapus spasi'),
        }),
      ];
    }),
};
