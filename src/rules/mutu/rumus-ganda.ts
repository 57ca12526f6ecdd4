import { intiKata, kemiripan } from '../../words/kata';
import type { Aturan } from '../aturan';
import { kutip, temuanSel, terkait } from '../baris-iku';
import { type BarisRumus, barisRumus } from './formula';

export const rumusGanda: Aturan = {
  id: 'rumus-ganda',
  judul: 'Satu rumus untuk dua indikator',
  kelompok: 'mutuIku',
  tingkat: 'info',
  dasar: 'PER/20/M.PAN/11/2008 (indikator spesifik)',
  periksa: (konteks) => {
    const pertama = new Map<string, BarisRumus>();
    return barisRumus(konteks).flatMap((barisRumus) => {
      if (barisRumus.rumus.jenis !== 'rasio') return [];
      const kunci = `${barisRumus.iku.tabel.id}|${intiKata(barisRumus.rumus.teks).join(' ')}`;
      const lain = pertama.get(kunci);
      if (!lain) {
        pertama.set(kunci, barisRumus);
        return [];
      }
      if (kemiripan(lain.indikator, barisRumus.indikator) > 0.92) return [];
      return [
        temuanSel(rumusGanda, barisRumus.iku.tabel, barisRumus.iku.baris, barisRumus.sel, {
          tingkat: 'info',
          pesan: `Rumus ini sama dengan rumus indikator ${kutip(lain.indikator)} (${lain.sel.a1}). Periksa rumus mana yang tersalin, atau gabungkan indikatornya.`,
          sebab: 'Dua indikator yang dihitung dengan satu rumus selalu memberi angka yang sama.',
          terkait: [terkait(lain.sel)],
        }),
      ];
    });
  },
};
