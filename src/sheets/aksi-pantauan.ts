/** Quarterly monitoring, as data and as a sheet. */
import type { Pantauan } from '../core/pantauan';
import { Konteks } from '../tables/konteks';
import { pantauan, rencanaPantauan } from '../tables/pantauan';
import { bacaIsian } from './aksi-tabel';
import type { BukuSheets } from './buku';
import { tulisLembar } from './gerbang';
import { denganBuku } from './jalan';

export const pantauanBuku = (buku: BukuSheets, triwulan?: number): Pantauan =>
  pantauan(new Konteks(bacaIsian(buku).buku), triwulan);

/** Writes the sheet anew and shows it; plan and place are for .xlsx, which has page layouts. */
export function bukaPantauan(triwulan?: number) {
  return denganBuku((buku) => {
    const konteks = new Konteks(bacaIsian(buku).buku);
    const isi = pantauan(konteks, triwulan);
    const rencana = [rencanaPantauan(konteks, isi)];
    const letak = tulisLembar(buku, rencana);
    const lembar = buku.cariId(letak[0]?.id ?? -1);
    if (lembar) buku.ss.setActiveSheet(lembar.sheet);
    return { rencana, letak, ringkasan: isi.ringkasan, belum: isi.belum };
  });
}
