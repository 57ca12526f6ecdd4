/** The checklist of what is still blank, as data and as a sheet. */
import { jabatanDari } from '../documents/bahan-perjanjian';
import { bacaLembarNaskah, kurangNaskah } from '../documents/lembar-naskah';
import { type ButirKurang, daftarKurang, rencanaKurang, ringkasKurang } from '../workbook/kurang';
import { snapshotNaskah } from './aksi-dokumen';
import { bacaIsian } from './aksi-tabel';
import type { BukuSheets } from './buku';
import { tulisLembar } from './gerbang';
import { denganBuku } from './jalan';

export function kurangBuku(buku: BukuSheets): { ringkasan: string; kurang: ButirKurang[] } {
  const isian = bacaIsian(buku);
  const naskah = snapshotNaskah(buku);
  const kepala = bacaLembarNaskah(naskah).pejabat.find(({ peran }) => peran === 'pihak pertama');
  // The head of the office signs as the first party, whatever the title is in IKU.
  const penandaTangan = (kepala?.jabatan || isian.buku.identitas.jabatan).toLowerCase();
  const jabatan = new Set(isian.buku.iku.flatMap((iku) => jabatanDari(iku.penanggungJawab.nilai ?? '')));
  const kurang = [
    ...daftarKurang(isian, kepala?.jabatan ? ['jabatan'] : []),
    ...kurangNaskah(
      naskah,
      [...jabatan].filter((satu) => !penandaTangan.startsWith(satu.toLowerCase())),
    ),
  ];
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
