import type { Aturan } from '../aturan';
import { temuanSel, terkait } from '../baris-iku';
import { kolomAngka } from '../sel-angka';

export const tanggalDiSelAngka: Aturan = {
  id: 'tanggal-di-sel-angka',
  judul: 'Angka yang berubah menjadi tanggal atau jam',
  kelompok: 'penulisan',
  tingkat: 'peringatan',
  dasar: 'Praktik lembar kerja: di lembar berformat Indonesia 50.05 dibaca sebagai jam, 12-5 sebagai tanggal',
  hanyaLembar: true,
  periksa: (konteks) =>
    kolomAngka(konteks).flatMap(({ tabel, sel }) => {
      const [satu, ...lain] = sel.filter((s) => s.sel.nilai instanceof Date);
      if (!satu) return [];
      return [
        temuanSel(tanggalDiSelAngka, tabel, satu.baris, satu.sel, {
          tingkat: 'peringatan',
          pesan: `Sel ini${lain.length ? ` dan ${lain.length} sel lain di kolomnya` : ''} berisi tanggal atau jam (“${satu.sel.tercetak}”), bukan angka. Ketik ulang dengan koma desimal.`,
          sebab: 'Angka bertitik diubah lembar menjadi waktu saat diketik; nilainya yang semula tidak tersimpan lagi.',
          terkait: lain.map((s) => terkait(s.sel)),
        }),
      ];
    }),
};
