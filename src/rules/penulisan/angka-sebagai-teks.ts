import type { Aturan } from '../aturan';
import { temuanSel } from '../baris-iku';
import { angkaTerbaca, kolomAngka, perbaikanAngka, type SelAngka, ubahKeAngka } from '../sel-angka';

export const angkaSebagaiTeks: Aturan = {
  id: 'angka-sebagai-teks',
  judul: 'Angka tersimpan sebagai teks',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Praktik lembar kerja: SUM, AVERAGE, dan grafik melewatkan teks',
  hanyaLembar: true,
  periksa: (konteks) => {
    const perTabel = new Map<string, { teks: SelAngka[]; angka: number }>();
    for (const { tabel, sel } of kolomAngka(konteks)) {
      const c = perTabel.get(tabel.id) ?? { teks: [], angka: 0 };
      for (const s of sel) {
        // Words beside the figure are another rule's.
        if (ubahKeAngka(s) && !angkaTerbaca(s.sel)?.keraguan.includes('satuan-di-sel')) c.teks.push(s);
        else if (typeof s.sel.nilai === 'number') c.angka++;
      }
      perTabel.set(tabel.id, c);
    }
    return [...perTabel.values()].flatMap(({ teks, angka }) => {
      const [satu] = teks;
      if (!satu) return [];
      return [
        temuanSel(angkaSebagaiTeks, satu.tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `${teks.length} angka di tabel ini tersimpan sebagai teks${angka ? ` di antara ${angka} angka biasa` : ''}, sehingga tidak ikut dijumlahkan. Ubah menjadi angka.`,
          sebab: 'Tempelan dari Word atau PDF, atau titik desimal di lembar berformat Indonesia, menjadi teks.',
          perbaikan: perbaikanAngka(teks, 'angka', 'teks menjadi angka'),
        }),
      ];
    });
  },
};
