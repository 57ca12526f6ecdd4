/** The panel's second part, as the panel finds it once its script has run. */

import type { Anak } from '../elemen';
import type { BagianLanjut, Keadaan, Lanjut } from '../keadaan';
import { efekLanjut } from './efek';
import { beres } from './jurnal';
import { reduceLanjut } from './keadaan';
import { isiPantauan } from './pantauan';
import { pemberitahuan } from './pemberitahuan';
import { isiRiwayat } from './riwayat';
import { bagianRumus } from './rumus';
import { diperiksa, isiTabel, tanpaTabel } from './tabel';

/** Its style sheet, put in by the build; absent where the source runs by itself. */
declare const GAYA_LANJUT: string;

if (typeof GAYA_LANJUT !== 'undefined') {
  const gaya = document.createElement('style');
  gaya.textContent = GAYA_LANJUT;
  document.head.append(gaya);
}

const BAGIAN: Record<BagianLanjut, (keadaan: Keadaan) => Anak> = {
  tabel: isiTabel,
  pantauan: isiPantauan,
  riwayat: isiRiwayat,
  rumus: bagianRumus,
  pemberitahuan,
  beres,
  diperiksa,
  tanpaTabel,
};

export const lanjut: Lanjut = {
  lihat: (bagian, keadaan) => BAGIAN[bagian](keadaan),
  reduce: reduceLanjut,
  efek: efekLanjut,
};
