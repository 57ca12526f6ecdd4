/** Which way an indicator is better: what the report says of it, and what its name alone suggests. */

import { sekali } from '../core/sekali';
import type { BarisTabel } from '../core/tabel';
import { arahTertulis, makinRendahMakinBaik } from '../words/arah';
import { kelompokIndikator } from './butir';
import type { KonteksAturan } from './konteks';
import { kolomPeran } from './sel';

const barisMakinRendah = sekali((konteks: KonteksAturan): Map<BarisTabel, boolean> => {
  const hasil = new Map<BarisTabel, boolean>();
  for (const k of kelompokIndikator(konteks)) {
    const tertulis = k.sebutan
      .flatMap((s) => kolomPeran(s.tabel, 'arah').map((i) => arahTertulis(s.baris.sel[i]?.tercetak ?? '')))
      .find((a) => a !== null);
    for (const s of k.sebutan)
      hasil.set(s.baris, tertulis ? tertulis.startsWith('TURUN') : makinRendahMakinBaik(s.nama, s.sasaran));
  }
  return hasil;
});

/** Whether less is better in this row: as any table states for its indicator, else as its name suggests. */
export function makinRendah(konteks: KonteksAturan, baris: BarisTabel, nama = ''): boolean {
  return barisMakinRendah(konteks).get(baris) ?? makinRendahMakinBaik(nama);
}
