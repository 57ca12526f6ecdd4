import { intiKata, samakan } from '../../words/kata';
import type { Aturan } from '../aturan';
import { type BarisIku, barisIku, indeksKolom, kutip, temuanSel, terkait } from '../baris-iku';

export const indikatorGanda: Aturan = {
  id: 'indikator-ganda',
  judul: 'Indikator yang sama di dua sasaran',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PER/20/M.PAN/11/2008 (indikator spesifik bagi sasarannya)',
  periksa: (konteks) => {
    const pertama = new Map<string, BarisIku>();
    return barisIku(konteks).flatMap((iku) => {
      // Only where indicators are set; and an agreement per official repeats its superior's on purpose.
      if (iku.tabel.jenis !== 'iku' || indeksKolom(iku.tabel, 'jabatan') >= 0 || iku.jenjang === 'bawah') return [];
      const sel = iku.sel('indikator');
      if (!sel) return [];
      const kunci = `${iku.tabel.id}|${iku.teks('satuan').toLowerCase()}|${[...new Set(intiKata(sel.tercetak))].sort().join(' ')}`;
      const lain = pertama.get(kunci);
      if (!lain) {
        pertama.set(kunci, iku);
        return [];
      }
      // The very same row is told by another rule.
      if (samakan(lain.teks('sasaran')) === samakan(iku.teks('sasaran'))) return [];
      const selLain = lain.sel('indikator');
      return [
        temuanSel(indikatorGanda, iku.tabel, iku.baris, sel, {
          tingkat: 'peringatan',
          pesan: `Indikator ini sudah dipakai untuk sasaran ${kutip(lain.teks('sasaran'))}. Pilih indikator lain untuk salah satu sasaran.`,
          sebab: 'Satu ukuran tidak dapat membuktikan dua sasaran yang berbeda.',
          terkait: selLain ? [terkait(selLain)] : [],
        }),
      ];
    });
  },
};
