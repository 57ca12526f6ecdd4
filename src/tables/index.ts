/** Tables of the report from a workbook's records: built, numbered, fingerprinted, rendered. */
import type { RencanaLembar } from '../core/rencana';
import { sidikTeks } from '../core/sidik';
import type { BukuKerja } from '../workbook/rekaman';
import { daftarTabel } from './daftar';
import { rencanaGrafik } from './grafik';
import type { HasilTabel, TabelJadi } from './hasil';
import { Konteks } from './konteks';
import { type KalimatNarasi, narasi, rencanaNarasi } from './narasi';
import type { PilihanTabel } from './opsi';
import { rencanaGrid, type Tema } from './rencana';
import { dilewati, resolve } from './resolve';

export { type KeadaanLembar, pesanTabel, rencanaDaftar, tabelBasi } from './daftar-lembar';
export type { KalimatNarasi } from './narasi';
export type { PilihanTabel } from './opsi';
export { buatanTabel, type Tema, warnaTab } from './rencana';
export { daftarTabel };

export interface PermintaanTabel {
  /** Only these; numbers stay those of the whole report. */
  readonly tabel?: string | readonly string[];
  readonly tema?: Tema;
  /** Overrules what IDENTITAS says, by table id. */
  readonly pilihan?: Readonly<Record<string, PilihanTabel>>;
}

const konteks = (x: BukuKerja | Konteks): Konteks => (x instanceof Konteks ? x : new Konteks(x));

/** Throws an Error in Indonesian for an id that no table has. */
export function bangunTabel(sumber: BukuKerja | Konteks, minta: PermintaanTabel = {}): HasilTabel {
  const konteksKini = konteks(sumber);
  const lain = konteksKini.id.lain;
  const tema = minta.tema ?? (lain?.get('tema tabel')?.trim().toLowerCase() === 'ringkas' ? 'ringkas' : 'kotak');
  const tanpaNomor = /tanpa|tidak/i.test(lain?.get('nomor tabel') ?? '');
  const hanya = minta.tabel === undefined ? null : ([] as string[]).concat(minta.tabel as string[]);
  const asing = hanya?.find((id) => !daftarTabel.some((t) => t.id === id));
  if (asing !== undefined)
    throw new Error(`Tabel "${asing}" tidak dikenal. Yang ada: ${daftarTabel.map((t) => t.id).join(', ')}.`);
  const urut = new Map<number, number>();
  const tabel: TabelJadi[] = [];
  const lewat: { id: string; judul: string; sebab: string }[] = [];
  for (const spec of daftarTabel) {
    const dipilih = !hanya || hanya.includes(spec.id);
    const hasil = resolve(spec, konteksKini, minta.pilihan?.[spec.id]);
    if (dilewati(hasil)) {
      if (dipilih) lewat.push({ id: spec.id, judul: spec.nama, sebab: hasil.lewat });
      continue;
    }
    let nomor: string | null = null;
    if (spec.bab && !tanpaNomor) {
      const lalu = urut.get(spec.bab) ?? 0;
      const ikut = spec.subNomor && lalu > 0;
      if (!ikut) urut.set(spec.bab, lalu + 1);
      nomor = ikut ? `${spec.bab}.${lalu}a` : `${spec.bab}.${lalu + 1}`;
    }
    if (dipilih)
      tabel.push({
        id: spec.id,
        nomor,
        judul: hasil.judul,
        grid: hasil,
        sidik: sidikTeks(tema, `${nomor}`, JSON.stringify({ ...hasil, pesan: undefined })),
      });
  }
  return { tabel, dilewati: lewat, tema, konteks: konteksKini };
}

/** The standard sentences of the report. */
export const bangunNarasi = (buku: BukuKerja): readonly KalimatNarasi[] => narasi(new Konteks(buku));

/** The sheets that are no tables: "Narasi" and, where there is something to draw, "Grafik". */
export function rencanaPelengkap(sumber: BukuKerja | Konteks): RencanaLembar[] {
  const k = konteks(sumber);
  const grafik = rencanaGrafik(k);
  return [rencanaNarasi(k), ...(grafik ? [grafik] : [])];
}

/** The sheet of a table. */
export function rencanaTabel(t: TabelJadi, tema: Tema): RencanaLembar {
  return rencanaGrid(t.grid, t.nomor, tema, t.sidik);
}

/** The command line's JSON. */
export function jsonTabel(hasil: HasilTabel) {
  return {
    tabel: hasil.tabel.map((tabelJadi) => ({
      id: tabelJadi.id,
      nomor: tabelJadi.nomor,
      judul: tabelJadi.judul,
      kolom: tabelJadi.grid.kolom.map((k) => k.judul),
      baris: tabelJadi.grid.baris.map((b) => b.sel.map((s) => ({ nilai: s.nilai, teks: s.teks }))),
      catatan: tabelJadi.grid.catatan,
      pesan: tabelJadi.grid.pesan,
      sumber: tabelJadi.grid.sumber,
    })),
    dilewati: hasil.dilewati.map(({ id, sebab }) => ({ id, sebab })),
  };
}
