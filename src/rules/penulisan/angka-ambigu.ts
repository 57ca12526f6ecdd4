import { keTeks } from '../../core/desimal';
import type { Aturan } from '../aturan';
import { temuanSel, terkait } from '../baris-iku';
import { kolomAngka } from '../sel-angka';

export const angkaAmbigu: Aturan = {
  id: 'angka-ambigu',
  judul: 'Angka yang dapat dibaca dua cara',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Ejaan Yang Disempurnakan: koma desimal, titik ribuan',
  periksa: (konteks) =>
    kolomAngka(konteks).flatMap(({ tabel, sel }) => {
      const kena = sel.filter((s) => s.sel.angka.jenis === 'ambigu');
      const [satu, ...lain] = kena;
      const a = satu?.sel.angka;
      if (!satu || a?.jenis !== 'ambigu') return [];
      return [
        temuanSel(angkaAmbigu, tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `“${satu.sel.tercetak}”${lain.length ? ` dan ${lain.length} sel lain` : ''} dapat berarti ${keTeks(a.sebagaiRibuan)} atau ${keTeks(a.sebagaiDesimal).replace('.', ',')}, sehingga tidak dihitung ulang. Tulis tanpa titik ribuan atau dengan koma desimal.`,
          sebab: 'Tidak ada satuan atau kebiasaan kolom yang menentukan arti titiknya.',
          terkait: lain.map((s) => terkait(s.sel)),
        }),
      ];
    }),
};
