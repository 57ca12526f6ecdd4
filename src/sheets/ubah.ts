/** Plans of change (RencanaUbah): checked whole, then carried out step by step through the gateway and the journal. */
import { keA1 } from '../core/alamat';
import type { RencanaUbah } from '../core/rencana';
import { sidikKisi } from '../core/sidik';
import type { UbahanSel } from '../core/temuan';
import { GalatPengguna } from '../messages/galat';
import type { Buku, LembarBuku } from './buku';
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

export interface HasilUbah {
  jumlahSel: number;
  lembarBaru: HasilTulis[];
  /** Names of the archived copies. */
  arsip: string[];
}

export function jalankanUbah(buku: Buku, rencana: RencanaUbah): HasilUbah {
  const nama = [
    ...(rencana.arsip ?? []).map((a) => a.lembar),
    ...(rencana.sisip ?? []).map((s) => s.lembar),
    ...(rencana.rentangBernama ?? []).map((r) => r.lembar),
    ...rencana.sel.map((s) => s.lembar),
  ];
  const baru = new Set((rencana.lembarBaru ?? []).map((l) => l.nama));
  for (const n of new Set(nama)) if (!baru.has(n)) buku.wajibNama(n);
  const sisip = (rencana.sisip ?? []).filter((s) => s.jumlah > 0);
  periksaDari(
    buku,
    rencana.sel.filter((s) => !baru.has(s.lembar)),
    sisip,
  );
  const namaBaru = [
    ...(rencana.lembarBaru ?? []).flatMap((l) => l.rentangBernama ?? []),
    ...(rencana.rentangBernama ?? []),
  ];
  const namaLama = namaBaru.length > 0 ? letakNama(buku) : new Map<string, LetakNama>();
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
    ? denganKerja(buku, rencana.judul, isi, () => jalankan(buku, rencana, sisip, namaBaru, namaLama))
    : jalankan(buku, rencana, sisip, namaBaru, namaLama);
}

function jalankan(
  buku: Buku,
  rencana: RencanaUbah,
  sisip: NonNullable<RencanaUbah['sisip']>,
  namaBaru: readonly { nama: string }[],
  namaLama: ReadonlyMap<string, LetakNama>,
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
  const luas = new Map<LembarBuku, { tinggi: number; lebar: number }>();
  for (const r of rencana.rentangBernama ?? []) {
    const [, akhir = r.rentang] = r.rentang.split(':');
    const [p, l] = [letakSel(akhir.replace(/\$/g, '')), buku.wajibNama(r.lembar)];
    const lama = luas.get(l);
    luas.set(l, { tinggi: Math.max(lama?.tinggi ?? 0, p.baris), lebar: Math.max(lama?.lebar ?? 0, p.kolom) });
  }
  // More rows than the sheet has: there is no range over what is not there.
  for (const [l, { tinggi, lebar }] of luas) luaskan(l.sheet, tinggi, lebar);
  for (const r of rencana.rentangBernama ?? [])
    buku.ss.setNamedRange(r.nama, buku.wajibNama(r.lembar).sheet.getRange(r.rentang));
  if (namaBaru.length > 0) {
    const kini = letakNama(buku);
    struktur.nama = [...new Set(namaBaru.map((n) => n.nama))].flatMap((nama) => {
      const [sebelum, sesudah] = [namaLama.get(nama) ?? null, kini.get(nama)];
      return sesudah ? [{ nama, sebelum, sesudah }] : [];
    });
  }
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
  );
  if (ditolak[0]) throw new GalatPengguna(`${ditolak[0].sebab} Tidak ada yang diubah.`);
  return { jumlahSel, lembarBaru, arsip };
}

/** A copy that holds values only, so that it stays as it is when the inputs change. */
function arsipkan(buku: Buku, l: LembarBuku, sebagai: string): LembarBuku {
  const salinan = buku.salinLembar(l, sebagai);
  const r = salinan.sheet.getDataRange();
  bekukanNilai(r);
  buku.tandai(salinan, { buatan: `arsip:${salinan.nama}`, sidikIsi: null, sidikRencana: null });
  return salinan;
}

/** Before anything is inserted: every cell must still show what the plan was made from. */
function periksaDari(buku: Buku, sel: readonly UbahanSel[], sisip: NonNullable<RencanaUbah['sisip']>): void {
  const per = new Map<string, UbahanSel[]>();
  for (const s of sel) {
    const a = per.get(s.lembar);
    if (a) a.push(s);
    else per.set(s.lembar, [s]);
  }
  for (const [lembar, daftar] of per) {
    const geser = sisip.filter((s) => s.lembar === lembar);
    // Null for a cell that only comes into being with the insertion.
    const letak = daftar.map((u) => sebelumSisip(letakSel(u.sel), geser));
    const baca = new BacaanSel(
      buku.wajibNama(lembar).sheet,
      letak.flatMap((p) => p ?? []),
    );
    daftar.forEach((ubahan, i) => {
      const p = letak[i];
      const tampil = p ? baca.ambil(p).tampil : '';
      if (tampil !== ubahan.dari) {
        const a1 = p ? keA1(p.baris, p.kolom) : ubahan.sel;
        throw new GalatPengguna(
          `${a1} di lembar "${lembar}" berubah setelah rencana ini disusun (dulu "${ubahan.dari}", sekarang "${tampil}"). Tidak ada yang diubah; ulangi dari menu.`,
        );
      }
    });
  }
}

function sebelumSisip(
  letak: { baris: number; kolom: number },
  sisip: NonNullable<RencanaUbah['sisip']>,
): { baris: number; kolom: number } | null {
  const p = { ...letak };
  for (const s of [...sisip].reverse()) {
    if (p[s.sumbu] > s.setelah + s.jumlah) p[s.sumbu] -= s.jumlah;
    else if (p[s.sumbu] > s.setelah) return null;
  }
  return p;
}
