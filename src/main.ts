/**
 * Everything that Sheets can call. Wiring only: the build makes one documented top-level function for each.
 */
import { daftarFungsi } from './functions/index';
import { bukaPanel, pasangMenu } from './sheets/menu';
import { buatPantauan } from './sheets/pantau';

export { daftarFungsi };

type Tindakan = Record<string, (...argumen: never[]) => unknown>;

/** Names of the actions of `mesin.ts`; put in by the build, absent where the source runs by itself. */
declare const NAMA_TINDAKAN: readonly string[];

/** A custom function by its name, with the arguments exactly as Sheets passed them. */
export function panggilFungsi(nama: string, argumen: ArrayLike<unknown>): unknown {
  const f = daftarFungsi.find((x) => x.nama === nama);
  if (!f) throw new Error(`Fungsi ${nama} tidak dikenal.`);
  return f.hitung(...Array.from(argumen));
}

let mesin: Tindakan | null = null;

/** The larger half of the add-in, kept as the JSON text of its code in the file `Mesin` and run once per call from Sheets. */
function muatMesin(): Tindakan {
  if (!mesin) {
    const kode: string = JSON.parse(HtmlService.createTemplateFromFile('Mesin').getRawContent());
    mesin = new Function(`${kode}\nreturn LKJIP_MESIN.tindakan;`)() as Tindakan;
  }
  return mesin;
}

/** Menu actions, triggers and the sidebar's calls: each becomes a top-level function of the same name. */
export const tindakan: Tindakan = {
  onOpen: pasangMenu,
  onInstall: pasangMenu,
  menuBukaPanel: bukaPanel,
  ...buatPantauan(),
};
for (const nama of typeof NAMA_TINDAKAN === 'undefined' ? [] : NAMA_TINDAKAN)
  tindakan[nama] ??= (...argumen) => muatMesin()[nama]?.(...argumen);
