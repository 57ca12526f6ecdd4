import type { Aturan } from '../aturan';
import { temuanSel } from './baris';
import { barisRumus } from './formula';
import { kemiripan } from './teks';

export const rumusMengulangNama: Aturan = {
  id: 'rumus-mengulang-nama',
  judul: 'Rumus hanya mengulang nama indikator',
  kelompok: 'mutuIku',
  tingkat: 'info',
  dasar: 'PER/09/M.PAN/5/2007 (IKU memuat formula yang dapat dihitung ulang)',
  // "Jumlah …" of an output is its own formula, and a score given by another body has none: both are in order.
  periksa: (konteks) =>
    barisRumus(konteks).flatMap(({ iku, sel, indikator, nama, rumus }) =>
      iku.jenjang === 'strategis' &&
      (nama.ukuran === 'lain' || nama.ukuran === 'rasio' || nama.ukuran === null) &&
      (rumus.jenis === 'uraian' || rumus.jenis === 'cacah') &&
      kemiripan(rumus.teks, indikator) >= 0.85
        ? [
            temuanSel(rumusMengulangNama, iku.tabel, iku.baris, sel, {
              tingkat: 'info',
              pesan:
                'Rumus hanya mengulang nama indikator. Tulis cara menghitungnya, atau sebut lembaga yang menerbitkan angkanya.',
              sebab: 'Indikator sasaran strategis harus dapat dihitung ulang dari rumusnya.',
            }),
          ]
        : [],
    ),
};
