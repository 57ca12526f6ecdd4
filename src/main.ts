/**
 * Everything that Sheets can call. Wiring only: the build makes one documented top-level function for each.
 */
import { GalatPengguna } from './messages/galat';
import { bukaPanel, pasangMenu } from './sheets/menu';
import { buatPantauan } from './sheets/pantau';
import { ketikanPersen, type Suntingan } from './sheets/sunting';

export { daftarFungsi, panggilFungsi } from './rumus';

type Tindakan = Record<string, (...argumen: never[]) => unknown>;

/** Names of the actions of `mesin.ts` and of `uji.ts`; put in by the build, absent where the source runs by itself. */
declare const NAMA_TINDAKAN: readonly string[];
declare const NAMA_UJI: readonly string[];

/** Functions of the file `Mesin.js` of a build with `--mesin skrip`: give the actions. Absent otherwise. */
declare const MESIN_: (() => Tindakan) | undefined;
declare const UJI_: (() => Tindakan) | undefined;

let mesin: Tindakan | null = null;
let uji: Tindakan | null = null;

/**
 * The larger half of the add-in, run once per call from Sheets: kept as the JSON text of its code in the HTML file `Mesin`,
 * or, where Google refuses that, as a function in a script of its own.
 */
function muatMesin(): Tindakan {
  mesin ??= typeof MESIN_ === 'function' ? MESIN_() : dariHtml('Mesin', 'LKJIP_MESIN');
  return mesin;
}

/** The self-test, kept in the same way. */
function muatUji(): Tindakan {
  uji ??= typeof UJI_ === 'function' ? UJI_() : dariHtml('Uji', 'LKJIP_DIRI');
  return uji;
}

function dariHtml(berkas: string, nama: string): Tindakan {
  try {
    const kode: string = JSON.parse(HtmlService.createTemplateFromFile(berkas).getRawContent());
    return new Function(`${kode}\nreturn ${nama}.tindakan;`)() as Tindakan;
  } catch (e) {
    throw new GalatPengguna(
      `Bagian utama add-on LKjIP tidak dapat dimuat (${e instanceof Error ? e.message : String(e)}). Fungsi di sel tetap bekerja. Minta pemasangnya menjalankan: npm run pasang -- --mesin skrip`,
    );
  }
}

/**
 * The panel's calls as one text each way. google.script.run refuses dates, makes null of an answer that it cannot carry, and
 * turns gaps of arrays into something else: a text always arrives.
 */
function panelTeks(nama: string, argumen: string): string {
  const panggil = /^panel[A-Z]/.test(nama) && nama !== 'panelTeks' ? tindakan[nama] : undefined;
  const isi = uraiSenarai(argumen);
  if (!panggil || !isi)
    throw new GalatPengguna(
      `${typeof nama === 'string' && nama ? nama : 'Panggilan itu'} tidak ada di versi ini. Tutup panel, muat ulang lembar, lalu buka lagi lewat menu LKjIP.`,
    );
  return JSON.stringify(panggil(...(isi as never[])) ?? null);
}

function uraiSenarai(teks: unknown): unknown[] | null {
  try {
    const isi: unknown = JSON.parse(String(teks));
    return Array.isArray(isi) ? isi : null;
  } catch {
    return null;
  }
}

const pantauan = buatPantauan();

/** Menu actions, triggers and the sidebar's calls: each becomes a top-level function of the same name. */
export const tindakan: Tindakan = {
  onOpen: pasangMenu,
  onInstall: pasangMenu,
  menuBukaPanel: bukaPanel,
  panelTeks,
  ...pantauan,
  onEdit: ((e?: Suntingan) => {
    pantauan.onEdit();
    ketikanPersen(e, (...tempat) => (muatMesin().simpanKetikanPersen as (...a: unknown[]) => unknown)(...tempat));
  }) as (...argumen: never[]) => unknown,
};
for (const nama of typeof NAMA_TINDAKAN === 'undefined' ? [] : NAMA_TINDAKAN)
  tindakan[nama] ??= (...argumen) => muatMesin()[nama]?.(...argumen);
for (const nama of typeof NAMA_UJI === 'undefined' ? [] : NAMA_UJI)
  tindakan[nama] ??= (...argumen) => muatUji()[nama]?.(...argumen);
