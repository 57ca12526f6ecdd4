/** What a workbook and its sheets hold that the model cannot carry: looked for part by part, with the cells where it stands. */
import { keA1 } from '../../src/core/alamat.ts';
import type { Hilang } from './hilang.ts';
import type { Paket } from './paket.ts';
import { anak, pohon, semuaAnak, semuaTurunan, turunan, type Unsur } from './xml.ts';

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

/** Cell of an anchor's upper left corner; null when it has none. */
export function selJangkar(u: Unsur | undefined): string | null {
  const dari = turunan(u, 'from');
  const angka = (n: string) => Number(anak(dari, n)?.teks ?? Number.NaN);
  const [b, k] = [angka('row'), angka('col')];
  return Number.isInteger(b) && Number.isInteger(k) ? keA1(b + 1, k + 1) : null;
}

export function lepasBuku(paket: Paket, pokok: string, unsur: Unsur, hilang: Hilang): void {
  for (const r of paket.relasi(pokok).values()) {
    const apa = DARI_BUKU[r.jenis];
    if (apa) hilang.catat(apa);
  }
  if (anak(unsur, 'workbookProtection')) hilang.catat('proteksi susunan buku');
  if ([...paket.relasi('').values()].some((r) => r.jenis === 'origin')) hilang.catat('tanda tangan digital');
}

type Catat = (apa: string, sel?: string | null) => void;

const TANPA_ANAK: Unsur = { nama: '', atribut: {}, anak: [], teks: '' };

/** What other parts hold for the sheet: pivot tables, conversations, slicers. */
function lepasRelasi(paket: Paket, bagian: string, catat: Catat): void {
  const relasi = [...paket.relasi(bagian).values()];
  const bergambar = relasi.some((r) => r.jenis === 'drawing');
  for (const { jenis, luar, ke } of relasi) {
    // Where a drawing holds them, its anchors say the cell.
    if (/^(?:slicer|timeline)$/.test(jenis) && bergambar) continue;
    const apa = DARI_LEMBAR[jenis];
    if (apa !== undefined) catat(apa);
    else if (!luar && jenis === 'pivotTable') catat('tabel pivot', anak(isiBagian(paket, ke), 'location')?.atribut.ref);
    else if (!luar && jenis === 'threadedComment')
      for (const komentar of semuaAnak(isiBagian(paket, ke), 'threadedComment'))
        catat('percakapan komentar', komentar.atribut.ref);
  }
}

function isiBagian(paket: Paket, bagian: string): Unsur | undefined {
  const xml = paket.teks(bagian);
  return xml === null ? undefined : pohon(xml);
}

/** Elements of a sheet whose mere presence is what is lost. */
const UNSUR_LEMBAR: readonly (readonly [unsur: string, apa: string])[] = [
  ['legacyDrawingHF', 'gambar di kepala halaman'],
  ['scenarios', 'skenario'],
  ['protectedRanges', 'rentang yang boleh disunting'],
];

/** @param luar The sheet's XML without its cells. */
export function lepasLembar(paket: Paket, bagian: string, nama: string, luar: Unsur, hilang: Hilang): void {
  const catat: Catat = (apa, sel = null) => hilang.catat(apa, nama, sel);
  lepasRelasi(paket, bagian, catat);
  for (const objek of semuaTurunan(luar, 'oleObject')) catat('dokumen yang disematkan', selJangkar(objek));
  for (const kendali of semuaTurunan(luar, 'control')) catat('tombol atau kotak isian', selJangkar(kendali));
  for (const grafik of semuaTurunan(luar, 'sparkline')) catat('grafik mini', anak(grafik, 'sqref')?.teks);
  for (const format of semuaTurunan(turunan(luar, 'extLst') ?? TANPA_ANAK, 'conditionalFormatting'))
    catat('format bersyarat jenis baru', anak(format, 'sqref')?.teks);
  if (semuaTurunan(luar, 'filterColumn').length)
    catat('syarat saringan (baris tersembunyi tetap)', anak(luar, 'autoFilter')?.atribut.ref);
  const kepalaKaki = anak(luar, 'headerFooter');
  if (turunan(kepalaKaki, 'oddHeader')?.teks || turunan(kepalaKaki, 'oddFooter')?.teks)
    catat('kepala atau kaki halaman cetak');
  for (const [unsur, apa] of UNSUR_LEMBAR) if (anak(luar, unsur)) catat(apa);
  const kunci = anak(luar, 'sheetProtection')?.atribut;
  if (kunci?.password || kunci?.hashValue) catat('kata sandi proteksi lembar');
  if (semuaAnak(anak(luar, 'cols'), 'col').some((kolom) => Number(kolom.atribut.outlineLevel ?? 0) > 0))
    catat('kelompok kolom yang dapat dilipat');
}
