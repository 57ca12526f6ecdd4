/** Tables of the report in Sheets: read the named ranges, build, write what is new or changed. */
import type { RencanaLembar } from '../core/rencana';
import { GalatPengguna } from '../messages/galat';
import { bangunTabel, type HasilTabel, type PermintaanTabel, rencanaTabel } from '../tables/index';
import { bacaBuku, type HasilBaca } from '../workbook/buku';
import { type Buku, bukuAktif, denganBuku } from './buku';
import { type HasilTulis, tulisLembar } from './gerbang';
import { bacaSnapshot } from './snapshot';

export interface HasilBuatTabel {
  tabel: HasilTulis[];
  dilewati: HasilTabel['dilewati'];
}

/** Records of the named ranges; only the sheets on which one of them stands are read. */
export function bacaIsian(buku: Buku): HasilBaca {
  const hasil = bacaBuku(
    bacaSnapshot(buku, { format: true, gabungan: true, lewati: (b) => b !== null && !b.startsWith('isian:') }),
  );
  if (!hasil.adaIsian) {
    throw new GalatPengguna(
      'Buku kerja ini belum punya lembar isian LKjIP. Jalankan menu LKjIP > Buat lembar isian LKjIP dahulu.',
    );
  }
  return hasil;
}

export function bangun(buku: Buku, minta: PermintaanTabel = {}): HasilTabel {
  return bangunTabel(bacaIsian(buku).buku, minta);
}

/** Plans of the tables, for writers that can carry more than Sheets (page layout, printed merges). */
export function rencanaSemua(minta: PermintaanTabel = {}): {
  rencana: RencanaLembar[];
  dilewati: HasilTabel['dilewati'];
} {
  const hasil = bangun(bukuAktif(), minta);
  return { rencana: hasil.tabel.map((t) => rencanaTabel(t, hasil.tema)), dilewati: hasil.dilewati };
}

/** Builds all tables, those asked for, or those that exist and are out of date. */
export function buatTabel(minta: PermintaanTabel = {}, hanyaBasi = false): HasilBuatTabel {
  return denganBuku((buku) => {
    const hasil = bangun(buku, minta);
    const rencana = hasil.tabel.map((t) => rencanaTabel(t, hasil.tema));
    const basi = hanyaBasi ? rencana.filter((r) => basiKah(buku, r)) : rencana;
    return { tabel: tulisLembar(buku, basi), dilewati: hanyaBasi ? [] : hasil.dilewati };
  });
}

/** Names of generated tables whose inputs have changed since they were written. */
export function tabelBasi(buku: Buku): string[] {
  const hasil = bangun(buku);
  return hasil.tabel
    .map((t) => rencanaTabel(t, hasil.tema))
    .filter((r) => basiKah(buku, r))
    .map((r) => buku.cariBuatan(r.buatan)?.nama ?? r.nama);
}

function basiKah(buku: Buku, r: RencanaLembar): boolean {
  const l = buku.cariBuatan(r.buatan);
  return l !== null && buku.cerminDari(l)?.sidikMasukan !== (r.sidik ?? null);
}
