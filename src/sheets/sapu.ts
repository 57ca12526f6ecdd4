/** Clearing away, when the work itself is done: lines, names and sheets that an undone action had added. */
import { tambahKe } from '../core/peta';
import type { BukuSheets } from './buku';
import { bacaJurnal, geserEntri, simpanJurnal } from './jurnal';
import type { SapuKerja } from './kerja';
import { keluarkan, kembalikanNama, kosongkah, type Sisipan, sebutGaris, sisaGaris } from './struktur';

/** May be run again from the start wherever it was stopped. */
export function sapu(buku: BukuSheets, sapuKerja: SapuKerja): void {
  const sisa = [...sapuKerja.sisa];
  const jurnal = bacaJurnal(buku);
  for (const [l, garis] of perLembar(sapuKerja.garis)) {
    const lembar = buku.cariId(l);
    if (!lembar) continue;
    const belum = sisaGaris(lembar.sheet, garis, sapuKerja.ukuran, -1);
    for (const garisKini of belum ?? garis) {
      // Typed into since, or lines came and went otherwise: they stay.
      if (!belum || !kosongkah(lembar.sheet, garisKini, new Set())) {
        sisa.push(`${sebutGaris(garisKini)} di lembar "${lembar.nama}" tetap ada karena sudah diisi`);
        continue;
      }
      keluarkan(lembar.sheet, garisKini);
      geserEntri(jurnal, garisKini, -1);
    }
  }
  kembalikanNama(buku, sapuKerja.nama);
  for (const id of sapuKerja.lembar) {
    const l = buku.cariId(id);
    if (l && buku.lembar().length > 1) buku.hapusLembar(l);
  }
  const entri = jurnal.find((e) => e.id === sapuKerja.entri);
  if (entri) {
    if (sisa.length > 0) entri.sisa = sisa;
    else delete entri.sisa;
  }
  simpanJurnal(buku, jurnal);
  buku.sistem.hapus('kerja');
  buku.sistem.simpan();
  SpreadsheetApp.flush();
}

function perLembar(garis: readonly Sisipan[]): Map<number, Sisipan[]> {
  const peta = new Map<number, Sisipan[]>();
  for (const x of garis) tambahKe(peta, x.l, x);
  return peta;
}
