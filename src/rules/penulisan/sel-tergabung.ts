import type { Aturan } from '../aturan';
import { temuanSel } from '../baris-iku';
import { kolomAngka } from '../sel-angka';

/** Two figures with their own decimals or groups, one behind the other. */
const DUA_ANGKA = /^\(?(?:rp\.?\s*)?\d[\d.,]*\s*%?\s+(?:rp\.?\s*)?\d[\d.,]*\s*%?\)?$/i;

export const selTergabung: Aturan = {
  id: 'sel-tergabung',
  judul: 'Dua angka dalam satu sel',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Praktik lembar kerja: satu sel satu angka',
  hanyaLembar: true,
  periksa: (konteks) =>
    kolomAngka(konteks).flatMap(({ sel }) =>
      sel.flatMap((selAngka) =>
        selAngka.sel.angka.jenis === 'bukan-angka' && DUA_ANGKA.test(selAngka.sel.tercetak.trim())
          ? [
              temuanSel(selTergabung, selAngka.tabel, selAngka.baris, selAngka.sel, {
                tingkat: 'info',
                pesan: `Sel ini memuat dua angka (“${selAngka.sel.tercetak}”). Pisahkan ke barisnya masing-masing.`,
                sebab: 'Dua baris tampaknya tergabung saat ditempel; baris di bawahnya biasanya kosong atau bergeser.',
              }),
            ]
          : [],
      ),
    ),
};
