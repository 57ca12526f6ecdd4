/** Clearing away, when the work itself is done: lines, names and sheets that an undone action had added. */
import type { Buku } from './buku';
import { bacaJurnal, geserEntri, simpanJurnal } from './jurnal';
import type { SapuKerja } from './kerja';
import { keluarkan, kosongkah, type Sisipan, sebutGaris, sisaGaris } from './struktur';

/** May be run again from the start wherever it was stopped. */
export function sapu(buku: Buku, s: SapuKerja): void {
  const sisa = [...s.sisa];
  const jurnal = bacaJurnal(buku);
  for (const [l, garis] of perLembar(s.garis)) {
    const lembar = buku.cariId(l);
    if (!lembar) continue;
    const belum = sisaGaris(lembar.sheet, garis, s.ukuran, -1);
    for (const x of belum ?? garis) {
      // Typed into since, or lines came and went otherwise: they stay.
      if (!belum || !kosongkah(lembar.sheet, x, new Set())) {
        sisa.push(`${sebutGaris(x)} di lembar "${lembar.nama}" tetap ada karena sudah diisi`);
        continue;
      }
      keluarkan(lembar.sheet, x);
      geserEntri(jurnal, x, -1);
    }
  }
  for (const n of s.nama) {
    const l = n.sebelum && buku.cariId(n.sebelum.l);
    if (n.sebelum && l) buku.ss.setNamedRange(n.nama, l.sheet.getRange(n.sebelum.a1));
    else if (!n.sebelum && buku.ss.getRangeByName(n.nama)) buku.ss.removeNamedRange(n.nama);
  }
  for (const id of s.lembar) {
    const l = buku.cariId(id);
    if (l && buku.lembar().length > 1) buku.hapusLembar(l);
  }
  const entri = jurnal.find((e) => e.id === s.entri);
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
  for (const x of garis) peta.set(x.l, [...(peta.get(x.l) ?? []), x]);
  return peta;
}
