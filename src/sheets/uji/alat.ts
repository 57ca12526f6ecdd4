/** The temporary sheet of the self-test, and its removal in any case. */
import type { BukuGoogle, LembarGoogle } from '../buku';
import type { Alat } from './tipe';

const NAMA = 'LKjIP uji diri (sementara)';
/** Stands in A1: a sheet is taken away by name and by this, never by its name alone. */
const TANDA = 'Lembar sementara uji diri LKjIP. Dihapus sendiri; jangan diisi.';
export const NAMA_UJI = 'LKJIP_UJI_SEMENTARA';

/** Sheets that an earlier run left, when it was stopped. */
function sisa(ss: BukuGoogle): LembarGoogle[] {
  return ss.getSheets().filter((s) => s.getName().includes(NAMA) && s.getRange('A1').getValue() === TANDA);
}

function bersihkan(ss: BukuGoogle, daftar: readonly LembarGoogle[]): void {
  // A refused write that still waits must not keep the sheets here.
  try {
    SpreadsheetApp.flush();
  } catch {}
  for (const nama of ss.getNamedRanges())
    try {
      if (nama.getName().includes(NAMA_UJI)) nama.remove();
    } catch {}
  for (const s of [...daftar, ...sisa(ss)])
    try {
      ss.deleteSheet(s);
    } catch {}
}

export function denganLembarSementara<T>(ss: BukuGoogle, kerja: (alat: Alat) => T): T {
  const aktif = ss.getActiveSheet();
  const daftar: LembarGoogle[] = [];
  try {
    bersihkan(ss, []);
    const lembar = ss.insertSheet(NAMA, ss.getSheets().length);
    daftar.push(lembar);
    lembar.getRange('A1').setValue(TANDA);
    let baris = 3;
    const bersama = new Map<string, unknown>();
    return kerja({
      ss,
      lembar,
      lokal: ss.getSpreadsheetLocale(),
      blok: (tinggi, lebar) => {
        const kurang = baris + tinggi - lembar.getMaxRows();
        if (kurang > 0) lembar.insertRowsAfter(lembar.getMaxRows(), kurang);
        const rentang = lembar.getRange(baris, 1, tinggi, lebar);
        baris += tinggi + 1;
        return rentang;
      },
      sementara: (s) => {
        daftar.push(s);
        return s;
      },
      sekali: (kunci, buat) => {
        if (!bersama.has(kunci)) bersama.set(kunci, buat());
        return bersama.get(kunci) as ReturnType<typeof buat>;
      },
    });
  } finally {
    bersihkan(ss, daftar);
    try {
      ss.setActiveSheet(aktif);
    } catch {}
  }
}
