/** What Word documents are made of, gathered from the open workbook. The document itself is made elsewhere. */
import type { WorkbookSnapshot } from '../core/snapshot';
import { susunBahan } from '../documents/bahan';
import { bacaLembarNaskah, LEMBAR_ISI_NASKAH, rencanaNaskah } from '../documents/lembar-naskah';
import { bangunHasil } from './aksi-tabel';
import { type BukuSheets, bukuAktif, type LembarBuku } from './buku';
import { type HasilTulis, tulisLembar } from './gerbang';
import { denganBuku } from './jalan';
import { bacaSnapshot } from './snapshot';

const NAMA_LEMBAR: ReadonlySet<string> = new Set(Object.values(LEMBAR_ISI_NASKAH).map((di) => di.lembar.toLowerCase()));

const naskahKah = ({ nama, buatan }: LembarBuku): boolean =>
  buatan?.startsWith('naskah:') || NAMA_LEMBAR.has(nama.toLowerCase());

/** The optional sheets alone. */
export const snapshotNaskah = (buku: BukuSheets): WorkbookSnapshot =>
  bacaSnapshot(buku, { lembar: buku.lembar().flatMap((satu) => (naskahKah(satu) ? [satu.id] : [])) });

/** As one JSON text: what travels to a page may hold neither dates nor gaps. */
export function bahanDokumen(): string {
  const buku = bukuAktif();
  const hasil = bangunHasil(buku);
  return JSON.stringify(susunBahan(hasil, bacaLembarNaskah(snapshotNaskah(buku))));
}

/** The optional sheets for texts, law, issues, staff and signatures. One that is there already stays as it is. */
export function buatLembarNaskah(): HasilTulis[] {
  return denganBuku(
    (buku) => {
      const ada = new Set(buku.lembar().map((satu) => satu.nama.toLowerCase()));
      // Under another name it is still the sheet that people type into.
      return tulisLembar(
        buku,
        rencanaNaskah().filter(({ nama, buatan }) => !ada.has(nama.toLowerCase()) && !buku.cariBuatan(buatan)),
      );
    },
    ['buatLembarNaskah', []],
  );
}
