/** Plans of change (RencanaUbah): checked whole, then carried out step by step through the gateway and the journal. */

import { keA1, keRentang } from '../core/alamat';
import { tambahKe } from '../core/peta';
import type { RencanaUbah } from '../core/rencana';
import { sidikKisi } from '../core/sidik';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { UbahanSel } from '../core/temuan';
import { GalatPengguna } from '../messages/galat';
import type { BukuSheets, LembarBuku } from './buku';
import { type HasilTulis, tulisLembar } from './gerbang';
import { denganKerja, type Kerja } from './kerja';
import { BacaanSel, letakSel, luaskan } from './sel';
import {
  type LetakNama,
  letakAkhir,
  letakNama,
  type StrukturJurnal,
  sidikLembar,
  sisipkan,
  ukuranLembar,
} from './struktur';
import { terapkan } from './terapkan';
import { bekukanNilai, tampilTerhitung } from './terhitung';

type Rentang = GoogleAppsScript.Spreadsheet.Range;

export interface HasilUbah {
  jumlahSel: number;
  lembarBaru: HasilTulis[];
  /** Names of the archived copies. */
  arsip: string[];
}

/** `terbaca`: what the plan was made from, where it was read in this very run. */
export function jalankanUbah(buku: BukuSheets, rencana: RencanaUbah, terbaca?: WorkbookSnapshot): HasilUbah {
  const nama = [
    ...(rencana.arsip ?? []).map((a) => a.lembar),
    ...(rencana.sisip ?? []).map((s) => s.lembar),
    ...(rencana.rentangBernama ?? []).map((r) => r.lembar),
    ...rencana.sel.map((s) => s.lembar),
  ];
  const baru = new Set((rencana.lembarBaru ?? []).map((l) => l.nama));
  for (const n of new Set(nama)) if (!baru.has(n)) buku.wajibNama(n);
  const sisip = (rencana.sisip ?? []).filter((s) => s.jumlah > 0);
  const bacaan = periksaDari(
    buku,
    rencana.sel.filter((s) => !baru.has(s.lembar)),
    sisip,
    terbaca,
  );
  // What was put in, archived or added changes what cells show.
  if (sisip.length + baru.size + (rencana.arsip ?? []).length > 0) bacaan.clear();
  const namaBaru = [
    ...(rencana.lembarBaru ?? []).flatMap((l) => l.rentangBernama ?? []),
    ...(rencana.rentangBernama ?? []),
  ];
  const namaLama =
    namaBaru.length === 0 ? new Map<string, LetakNama>() : terbaca ? letakTerbaca(buku, terbaca) : letakNama(buku);
  const berbaris = [...new Set(sisip.map((s) => buku.wajibNama(s.lembar)))];
  const isi: Partial<Kerja> = {
    salinan: (rencana.arsip ?? []).map((a) => ({
      dari: a.lembar,
      nama: a.sebagai,
      sidik: sidikKisi(tampilTerhitung(buku.wajibNama(a.lembar).sheet.getDataRange())),
    })),
    ukuran: berbaris.map(ukuranLembar),
    sisip: sisip.map((s) => ({
      l: buku.wajibNama(s.lembar).id,
      sumbu: s.sumbu,
      setelah: s.setelah,
      jumlah: s.jumlah,
    })),
    nama: [...new Set(namaBaru.map((n) => n.nama))].map((n) => ({ nama: n, sebelum: namaLama.get(n) ?? null })),
  };
  // Plain changes of cells need no note of their own before the one that names them.
  const adaSusunan =
    (isi.salinan ?? []).length + sisip.length + namaBaru.length + (rencana.lembarBaru ?? []).length > 0;
  return adaSusunan
    ? denganKerja(buku, rencana.judul, isi, () => jalankan(buku, rencana, sisip, namaLama, bacaan, terbaca))
    : jalankan(buku, rencana, sisip, namaLama, bacaan, terbaca);
}

function letakTerbaca(buku: BukuSheets, terbaca: WorkbookSnapshot): Map<string, LetakNama> {
  return new Map(
    terbaca.rentangBernama.flatMap((n) => {
      const l = buku.cariNama(n.lembar);
      return l ? [[n.nama, { l: l.id, a1: keRentang(n.baris, n.kolom, n.tinggi, n.lebar) }] as const] : [];
    }),
  );
}

function jalankan(
  buku: BukuSheets,
  rencana: RencanaUbah,
  sisip: NonNullable<RencanaUbah['sisip']>,
  namaLama: ReadonlyMap<string, LetakNama>,
  bacaan: Map<LembarBuku, BacaanSel>,
  terbaca: WorkbookSnapshot | undefined,
): HasilUbah {
  const dibuat: LembarBuku[] = [];
  const struktur: StrukturJurnal = { lembar: [], sisip: [], nama: [] };
  const arsip = (rencana.arsip ?? []).map((a) => {
    const salinan = arsipkan(buku, buku.wajibNama(a.lembar), a.sebagai);
    dibuat.push(salinan);
    return salinan.nama;
  });
  const lembarBaru = tulisLembar(buku, rencana.lembarBaru ?? []);
  dibuat.push(...lembarBaru.flatMap((h) => (h.keadaan === 'baru' ? [buku.cariId(h.id) as LembarBuku] : [])));
  struktur.lembar = dibuat.map((l) => ({ id: l.id, sidik: sidikLembar(l.sheet) }));
  for (const s of sisip) struktur.sisip.push(sisipkan(buku.wajibNama(s.lembar), s));
  // Names first: formulas among the cells may speak of them.
  luaskanUntukNama(buku, rencana, bacaan, terbaca);
  const letak = new Map<string, LetakNama>();
  const catat = (nama: string, l: LembarBuku, rentang: Rentang) =>
    letak.set(nama, {
      l: l.id,
      a1: keRentang(rentang.getRow(), rentang.getColumn(), rentang.getNumRows(), rentang.getNumColumns()),
    });
  for (const l of rencana.lembarBaru ?? [])
    for (const r of l.rentangBernama ?? []) {
      const jadi = buku.cariId(lembarBaru.find((h) => h.buatan === l.buatan)?.id ?? -1);
      if (jadi) catat(r.nama, jadi, jadi.sheet.getRange(r.rentang));
    }
  for (const r of rencana.rentangBernama ?? []) {
    const l = buku.wajibNama(r.lembar);
    const rentang = l.sheet.getRange(r.rentang);
    buku.ss.setNamedRange(r.nama, rentang);
    catat(r.nama, l, rentang);
  }
  struktur.nama = [...letak].map(([nama, sesudah]) => ({ nama, sebelum: namaLama.get(nama) ?? null, sesudah }));
  const { ditolak, jumlahSel } = terapkan(
    buku,
    [
      {
        judul: rencana.judul,
        kunci: null,
        sel: rencana.sel,
        rumusSendiri: true,
        struktur: { ...struktur, sisip: letakAkhir(struktur.sisip) },
      },
    ],
    true,
    bacaan,
  );
  if (ditolak[0]) throw new GalatPengguna(`${ditolak[0].sebab} Tidak ada yang diubah.`);
  return { jumlahSel, lembarBaru, arsip };
}

/** More rows than the sheet has: there is no range over what is not there. */
function luaskanUntukNama(
  buku: BukuSheets,
  rencana: RencanaUbah,
  bacaan: Map<LembarBuku, BacaanSel>,
  terbaca: WorkbookSnapshot | undefined,
): void {
  const luas = new Map<LembarBuku, { tinggi: number; lebar: number }>();
  for (const r of rencana.rentangBernama ?? []) {
    const [, akhir = r.rentang] = r.rentang.split(':');
    const [p, l] = [letakSel(akhir.replace(/\$/g, '')), buku.wajibNama(r.lembar)];
    const lama = luas.get(l);
    luas.set(l, { tinggi: Math.max(lama?.tinggi ?? 0, p.baris), lebar: Math.max(lama?.lebar ?? 0, p.kolom) });
  }
  for (const [lembar, { tinggi, lebar }] of luas) {
    const maks = bacaan.get(lembar)?.maks();
    if (!luaskan(lembar.sheet, tinggi, lebar, maks)) continue;
    // Lines that were added at the end may have the format of the last one.
    const milik = rencana.sel.filter((s) => s.lembar === lembar.nama).map((s) => letakSel(s.sel));
    const lama = terbaca?.lembar.find((x) => x.id === lembar.id);
    if (maks && lama)
      bacaan.set(
        lembar,
        new BacaanSel(lembar.sheet, milik, lama, [Math.max(maks[0], tinggi), Math.max(maks[1], lebar)]),
      );
    else bacaan.delete(lembar);
  }
}

/** A copy that holds values only, so that it stays as it is when the inputs change. */
function arsipkan(buku: BukuSheets, l: LembarBuku, sebagai: string): LembarBuku {
  const salinan = buku.salinLembar(l, sebagai);
  const r = salinan.sheet.getDataRange();
  bekukanNilai(r);
  buku.tandai(salinan, { buatan: `arsip:${salinan.nama}`, sidikIsi: null, sidikRencana: null });
  return salinan;
}

/** Before anything is inserted: every cell must still show what the plan was made from. */
function periksaDari(
  buku: BukuSheets,
  sel: readonly UbahanSel[],
  sisip: NonNullable<RencanaUbah['sisip']>,
  terbaca?: WorkbookSnapshot,
): Map<LembarBuku, BacaanSel> {
  const bacaan = new Map<LembarBuku, BacaanSel>();
  const per = new Map<string, UbahanSel[]>();
  for (const s of sel) tambahKe(per, s.lembar, s);
  for (const [lembar, daftar] of per) {
    const geser = sisip.filter((s) => s.lembar === lembar);
    // Null for a cell that only comes into being with the insertion.
    const letak = daftar.map((u) => sebelumSisip(letakSel(u.sel), geser));
    const lembarBuku = buku.wajibNama(lembar);
    const baca = new BacaanSel(
      lembarBuku.sheet,
      letak.flatMap((p) => p ?? []),
      terbaca?.lembar.find((l) => l.id === lembarBuku.id),
    );
    bacaan.set(lembarBuku, baca);
    daftar.forEach((ubahan, i) => {
      const p = letak[i];
      const tampil = p ? baca.tampil(p) : '';
      if (tampil !== ubahan.dari) {
        const a1 = p ? keA1(p.baris, p.kolom) : ubahan.sel;
        throw new GalatPengguna(
          `${a1} di lembar "${lembar}" berubah setelah rencana ini disusun (dulu "${ubahan.dari}", sekarang "${tampil}"). Tidak ada yang diubah; ulangi dari menu.`,
        );
      }
    });
  }
  return bacaan;
}

function sebelumSisip(
  letak: { baris: number; kolom: number },
  sisip: NonNullable<RencanaUbah['sisip']>,
): { baris: number; kolom: number } | null {
  const letakBaru = { ...letak };
  for (const s of [...sisip].reverse()) {
    if (letakBaru[s.sumbu] > s.setelah + s.jumlah) letakBaru[s.sumbu] -= s.jumlah;
    else if (letakBaru[s.sumbu] > s.setelah) return null;
  }
  return letakBaru;
}
