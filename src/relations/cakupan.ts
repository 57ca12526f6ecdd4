/** What was checked of a table: how many of its figures some relation speaks of, and how each column was read, and why. */

import { kolomKeHuruf } from '../core/alamat';
import { artiPeran } from '../core/bacaan-kolom';
import { tambahKe } from '../core/peta';
import { sekali } from '../core/sekali';
import type { KolomTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import { type CakupanKolom, type CakupanTabel, jumlahCakupan } from '../core/temuan';
import { semuaRelasi } from './index';
import type { KonteksAturan } from './konteks';
import { angkaDi } from './sel';
import type { RelasiTeruji } from './tipe';

/** Numbers that count or name rows; nothing can be recomputed of them. */
const BUKAN_UKURAN = new Set<Peran>(['nomor', 'kode', 'tahun', 'interval', 'satuan', 'indikator', 'sasaran', 'uraian']);

/** What a column is called: the word for its meaning, or for physical progress, whose meanings have no words of their own. */
const arti = (k: KolomTabel): string | null => (k.bidang === 'fisik' ? 'kemajuan fisik' : artiPeran(k.peran));

/** What the rows show of a column, with one of them worked out. */
function alasan(kolom: KolomTabel, hasil: readonly RelasiTeruji[]): string {
  if (kolom.ditetapkan) return 'ditetapkan di buku kerja ini';
  const cocok = hasil.filter((x) => x.uji.vonis === 'cocok' || x.uji.vonis === 'info');
  const contoh = cocok[0]?.uji.hitungan;
  // A sum is one figure of many rows.
  const yang = hasil.every((x) => x.relasi.jenis === 'jumlah') ? 'jumlah' : 'baris';
  if (contoh) return `${cocok.length} dari ${hasil.length} ${yang} cocok, mis. ${contoh}`;
  if (kolom.bidang === 'fisik') return 'menurut kepala kolom; kemajuan fisik tidak dihitung dari kolom lain';
  return arti(kolom) ? 'menurut kepala kolom' : 'kepala kolom tidak dikenali, dan barisnya tidak menunjukkan hitungan';
}

/** Figures that some relation speaks of, and the relations of each table by their column, once for all tables. */
const menurutTabel = sekali((konteks: KonteksAturan) => {
  const tersentuh = new Set<SelTabel>();
  const milik = new Map<Tabel, Map<number, RelasiTeruji[]>>();
  for (const relasiTeruji of semuaRelasi(konteks)) {
    const { tabel, kolom, hasil, masukan, jenis } = relasiTeruji.relasi;
    for (const s of [hasil, ...masukan]) tersentuh.add(s);
    if (jenis === 'sama') continue;
    const perKolom = milik.get(tabel) ?? new Map<number, RelasiTeruji[]>();
    milik.set(tabel, perKolom);
    tambahKe(perKolom, kolom, relasiTeruji);
  }
  return { tersentuh, milik };
});

export function cakupanTabel(konteks: KonteksAturan, tabel: Tabel): CakupanTabel {
  const { tersentuh, milik: semua } = menurutTabel(konteks);
  const milik = semua.get(tabel);
  const kolom = tabel.kolom.flatMap((kolomKini, i): CakupanKolom[] => {
    const angka = BUKAN_UKURAN.has(kolomKini.peran)
      ? []
      : tabel.baris.flatMap((b) => (angkaDi(b.sel[i]) ? [b.sel[i] as SelTabel] : []));
    if (!angka.length) return [];
    const hasil = milik?.get(i) ?? [];
    return [
      {
        kolom: kolomKeHuruf(kolomKini.kolom),
        judul: kolomKini.judul,
        arti: arti(kolomKini) ?? (hasil.length ? 'hitungan' : 'tidak diketahui'),
        alasan: alasan(kolomKini, hasil),
        ditetapkan: kolomKini.ditetapkan === true,
        angka: angka.length,
        terperiksa: angka.filter((s) => tersentuh.has(s)).length,
      },
    ];
  });
  return { ...jumlahCakupan(kolom), kolom };
}
