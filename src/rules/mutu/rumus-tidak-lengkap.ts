import type { Aturan } from '../aturan';
import { temuanSel } from '../baris-iku';
import { barisRumus } from './formula';

export const rumusTidakLengkap: Aturan = {
  id: 'rumus-tidak-lengkap',
  judul: 'Rumus berhenti di tengah',
  kelompok: 'mutuIku',
  tingkat: 'info',
  dasar: 'PER/09/M.PAN/5/2007 (IKU memuat formula yang dapat dihitung ulang)',
  periksa: (konteks) =>
    barisRumus(konteks).flatMap(({ iku, sel, rumus }) =>
      rumus.menggantung
        ? [
            temuanSel(rumusTidakLengkap, iku.tabel, iku.baris, sel, {
              tingkat: 'info',
              pesan: `Rumus berakhir menggantung pada “${rumus.menggantung}”. Lengkapi kelanjutannya atau hapus kata itu.`,
              sebab: 'Sesudah tanda hitung atau kata sambung seharusnya masih ada besaran.',
            }),
          ]
        : [],
    ),
};
