/**
 * Widths, heights, frozen lines and colours of tabs of many new sheets. Google sets them one run a call, and a sheet that
 * is put in by a pattern has what the pattern has: each new sheet is put in by the one made before that is most like it,
 * while both are still empty. Pure.
 */
import { UKURAN_BARU } from './sel';
import { jalan, runtun, type UkuranRuntun } from './susun';

/** What a sheet is to look like, apart from its cells. Sizes in pixels. */
export interface TataLembar {
  lebar: readonly number[];
  tinggi: readonly (readonly [baris: number, piksel: number])[];
  beku: readonly [baris: number, kolom: number];
  tab: string | undefined;
  /** Rows and columns that it must have. */
  perlu: readonly [baris: number, kolom: number];
}

/** How one sheet comes to be: by which pattern, and what is set afterwards. */
export interface LangkahTata {
  ke: number;
  /** Index of the sheet that is the pattern; null for a plain new one. */
  contoh: number | null;
  lebar: UkuranRuntun[];
  tinggi: UkuranRuntun[];
  bekuBaris: number | null;
  bekuKolom: number | null;
  tab: string | null;
}

const KOSONG: TataLembar = { lebar: [], tinggi: [], beku: [0, 0], tab: undefined, perlu: UKURAN_BARU };

/** Order and patterns with few calls: always the sheet next that takes the fewest after those that are there. */
export function susunTataLembar(daftar: readonly TataLembar[]): LangkahTata[] {
  const hasil: LangkahTata[] = [];
  const terbaik = daftar.map((tata, ke) => langkahDari(ke, tata, null, KOSONG) as LangkahTata);
  const sisa = new Set(daftar.keys());
  while (sisa.size > 0) {
    let pilih = -1;
    for (const ke of sisa)
      if (pilih < 0 || biaya(terbaik[ke] as LangkahTata) < biaya(terbaik[pilih] as LangkahTata)) pilih = ke;
    sisa.delete(pilih);
    hasil.push(terbaik[pilih] as LangkahTata);
    for (const ke of sisa) {
      const calon = langkahDari(ke, daftar[ke] as TataLembar, pilih, daftar[pilih] as TataLembar);
      if (calon && biaya(calon) < biaya(terbaik[ke] as LangkahTata)) terbaik[ke] = calon;
    }
  }
  return hasil;
}

const biaya = (langkahTata: LangkahTata): number =>
  langkahTata.lebar.length +
  langkahTata.tinggi.length +
  Number(langkahTata.bekuBaris !== null) +
  Number(langkahTata.bekuKolom !== null) +
  Number(langkahTata.tab !== null);

/** Null where the pattern has what cannot be taken away: a column or row that fits nothing of this sheet. */
function langkahDari(ke: number, tata: TataLembar, contoh: number | null, dari: TataLembar): LangkahTata | null {
  if (dari.lebar.length > tata.lebar.length || (dari.tab && !tata.tab)) return null;
  if (dari.perlu.some((n, i) => n > Math.max(UKURAN_BARU[i] as number, tata.perlu[i] as number))) return null;
  const tinggi = new Map(tata.tinggi);
  for (const [baris, piksel] of dari.tinggi) if (tinggi.get(baris) !== piksel) return null;
  const ada = new Set(dari.tinggi.map(([baris]) => baris));
  return {
    ke,
    contoh,
    lebar: lebarDari(tata.lebar, dari.lebar),
    tinggi: jalan(tata.tinggi.filter(([baris]) => !ada.has(baris))),
    bekuBaris: tata.beku[0] === dari.beku[0] ? null : tata.beku[0],
    bekuKolom: tata.beku[1] === dari.beku[1] ? null : tata.beku[1],
    tab: tata.tab === dari.tab ? null : (tata.tab ?? null),
  };
}

/** Runs that differ, over columns between them that are to have the same; or all anew, where that is less. */
function lebarDari(mau: readonly number[], ada: readonly number[]): UkuranRuntun[] {
  const beda: UkuranRuntun[] = [];
  for (let i = 0; i < mau.length; i++) {
    if (mau[i] === ada[i]) continue;
    const akhir = beda[beda.length - 1];
    const antara = akhir ? mau.slice(akhir.mulai - 1, i) : [];
    if (akhir && mau[i] === akhir.piksel && antara.every((l) => l === akhir.piksel)) akhir.jumlah = i + 2 - akhir.mulai;
    else beda.push({ mulai: i + 1, jumlah: 1, piksel: mau[i] as number });
  }
  const semua = runtun(mau);
  return semua.length < beda.length ? semua : beda;
}
