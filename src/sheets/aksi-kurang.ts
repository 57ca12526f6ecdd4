/** The checklist of what is still blank, as data and as a sheet. */
import { type ButirKurang, daftarKurang, rencanaKurang, ringkasKurang } from '../workbook/kurang';
import { bacaIsian } from './aksi-tabel';
import type { BukuSheets } from './buku';
import { tulisLembar } from './gerbang';
import { denganBuku } from './jalan';

export function kurangBuku(buku: BukuSheets): { ringkasan: string; kurang: ButirKurang[] } {
  const kurang = daftarKurang(bacaIsian(buku));
  return { ringkasan: ringkasKurang(kurang), kurang };
}

/** Writes the sheet anew and shows it; gives what to say about it. */
export function bukaKurang(): string {
  return denganBuku((buku) => {
    const { ringkasan, kurang } = kurangBuku(buku);
    const [hasil] = tulisLembar(buku, [rencanaKurang(kurang)]);
    const lembar = buku.cariId(hasil?.id ?? -1);
    if (lembar) buku.ss.setActiveSheet(lembar.sheet);
    return kurang.length
      ? `${ringkasan}\n\nRinciannya di lembar "${lembar?.nama ?? ''}", yang terpenting di atas; klik selnya untuk mengisi.`
      : ringkasan;
  });
}
