/** What a workbook and its sheets hold that the model cannot carry: looked for part by part, with the cells where it stands. */
import { keA1 } from '../../src/core/alamat.ts';
import type { Hilang } from './hilang.ts';
import type { Paket } from './paket.ts';
import { anak, pohon, semuaAnak, turunan, type Unsur } from './xml.ts';

/** Relations of the workbook, as a person calls what they lead to. */
const DARI_BUKU: Record<string, string> = {
  vbaProject: 'makro (VBA)',
  connections: 'hubungan ke sumber data luar',
  xmlMaps: 'peta XML',
  powerPivotData: 'model data Power Pivot',
  revisionHeaders: 'riwayat perubahan bersama',
};

/** Relations of a sheet that say no cell. */
const DARI_LEMBAR: Record<string, string> = {
  slicer: 'pemotong (slicer)',
  timeline: 'garis waktu (timeline)',
  queryTable: 'hubungan ke sumber data luar',
  image: 'gambar latar',
};

const semuaUnsur = (u: Unsur, nama: string): Unsur[] =>
  u.anak.flatMap((a) => (a.nama === nama ? [a] : semuaUnsur(a, nama)));

/** Cell of an anchor's upper left corner; null when it has none. */
export function selJangkar(u: Unsur | undefined): string | null {
  const dari = turunan(u, 'from');
  const angka = (n: string) => Number(anak(dari, n)?.teks ?? Number.NaN);
  const [b, k] = [angka('row'), angka('col')];
  return Number.isInteger(b) && Number.isInteger(k) ? keA1(b + 1, k + 1) : null;
}

export function lepasBuku(paket: Paket, pokok: string, wb: Unsur, hilang: Hilang): void {
  for (const r of paket.relasi(pokok).values()) {
    const apa = DARI_BUKU[r.jenis];
    if (apa) hilang.catat(apa);
  }
  if (anak(wb, 'workbookProtection')) hilang.catat('proteksi susunan buku');
  if ([...paket.relasi('').values()].some((r) => r.jenis === 'origin')) hilang.catat('tanda tangan digital');
}

/** @param luar The sheet's XML without its cells. */
export function lepasLembar(paket: Paket, bagian: string, nama: string, luar: Unsur, hilang: Hilang): void {
  const catat = (apa: string, sel: string | null = null) => hilang.catat(apa, nama, sel);
  const relasi = [...paket.relasi(bagian).values()];
  const bergambar = relasi.some((r) => r.jenis === 'drawing');
  for (const r of relasi) {
    // Where a drawing holds them, its anchors say the cell.
    if (/^(?:slicer|timeline)$/.test(r.jenis) && bergambar) continue;
    if (r.jenis in DARI_LEMBAR) {
      catat(DARI_LEMBAR[r.jenis] as string);
      continue;
    }
    if (r.luar || !['pivotTable', 'threadedComment'].includes(r.jenis)) continue;
    const xml = paket.teks(r.ke);
    const isi = xml === null ? null : pohon(xml);
    if (r.jenis === 'pivotTable') catat('tabel pivot', anak(isi ?? undefined, 'location')?.atribut.ref ?? null);
    else
      for (const k of semuaAnak(isi ?? undefined, 'threadedComment'))
        catat('percakapan komentar', k.atribut.ref ?? null);
  }
  for (const o of semuaUnsur(luar, 'oleObject')) catat('dokumen yang disematkan', selJangkar(o));
  for (const c of semuaUnsur(luar, 'control')) catat('tombol atau kotak isian', selJangkar(c));
  for (const s of semuaUnsur(luar, 'sparkline')) catat('grafik mini', anak(s, 'sqref')?.teks ?? null);
  for (const f of semuaUnsur(
    turunan(luar, 'extLst') ?? { nama: '', atribut: {}, anak: [], teks: '' },
    'conditionalFormatting',
  ))
    catat('format bersyarat jenis baru', anak(f, 'sqref')?.teks ?? null);
  if (semuaUnsur(luar, 'filterColumn').length)
    catat('syarat saringan (baris tersembunyi tetap)', anak(luar, 'autoFilter')?.atribut.ref ?? null);
  if (turunan(anak(luar, 'headerFooter'), 'oddHeader')?.teks || turunan(anak(luar, 'headerFooter'), 'oddFooter')?.teks)
    catat('kepala atau kaki halaman cetak');
  if (anak(luar, 'legacyDrawingHF')) catat('gambar di kepala halaman');
  if (anak(luar, 'scenarios')) catat('skenario');
  if (anak(luar, 'protectedRanges')) catat('rentang yang boleh disunting');
  const kunci = anak(luar, 'sheetProtection')?.atribut;
  if (kunci?.password || kunci?.hashValue) catat('kata sandi proteksi lembar');
  if (semuaAnak(anak(luar, 'cols'), 'col').some((k) => Number(k.atribut.outlineLevel ?? 0) > 0))
    catat('kelompok kolom yang dapat dilipat');
}
