/**
 * Taking back work that failed or was stopped. Every step looks at what there is: it may be run again, and it changes
 * nothing that a person did in between. What cannot be taken back is said.
 */

import { keA1 } from '../core/alamat';
import { tambahKe } from '../core/peta';
import { sidikKisi } from '../core/sidik';
import type { BukuSheets, CerminLembar, LembarBuku, LembarGoogle } from './buku';
import { samaIsi, tulisanIsi } from './isi';
import { type EntriJurnal, jangkarDari } from './jurnal';
import type { Kerja, TabelKerja } from './kerja';
import { BacaanSel, letakSel, type TulisanSel, tulisSel } from './sel';
import { keluarkan, kembalikanNama, kosongkah, sisaGaris } from './struktur';
import { sidikSel, sidikTeksSel } from './susun';
import { bacaTerhitung, nilaiTerhitung, tampilTerhitung } from './terhitung';
import { cariTujuan } from './tujuan';
import { sumberTumpahan } from './tumpahan';

const BELUM =
  'Sebagian yang sudah ditulis belum dapat dikembalikan; jalankan menu LKjIP lagi untuk melanjutkan atau mengembalikannya.';

/**
 * @param segera In the very run that failed: nobody can have typed into what it made.
 * @returns What stays, a sentence each; empty when everything is as it was.
 */
export function kembalikanKerja(buku: BukuSheets, kerja: Kerja, segera: boolean): string[] {
  const sisa: string[] = [];
  let gagal = false;
  const coba = (langkah: () => void) => {
    try {
      langkah();
      // What was refused shows at its own step.
      SpreadsheetApp.flush();
    } catch {
      // The other steps go on: what can be put back is put back. The work stays noted for the next start.
      gagal = true;
    }
  };
  // A refusal that still waits is not thrown at the first step of putting things back.
  try {
    SpreadsheetApp.flush();
  } catch {}
  coba(() => buku.muatUlang());
  coba(() => kembalikanSel(buku, kerja.entri, sisa));
  coba(() => keluarkanSisipan(buku, kerja, sisa));
  coba(() => kembalikanNama(buku, kerja.nama));
  coba(() => hapusBuatan(buku, kerja, segera, sisa));
  for (const { id, nama } of kerja.ganti)
    coba(() => {
      const l = buku.cariId(id);
      if (l && l.nama !== nama && !buku.cariNama(nama)) buku.gantiNama(l, nama);
    });
  for (const t of kerja.tabel) coba(() => kembalikanTabel(buku, t, sisa));
  coba(() => kerja.jenis && buku.kembalikanJenis(kerja.jenis, kerja.lembar));
  const belum = gagal;
  coba(() => {
    buku.aturCermin((c) => c.filter((x) => buku.cariId(x.id) !== null));
    if (gagal) buku.sistem.tulis('kerja', kerja);
    else buku.sistem.hapus('kerja');
    buku.sistem.simpan();
  });
  // Where the note alone could not be taken off, all is back; the next start takes it off.
  return belum ? [...sisa, BELUM] : sisa;
}

/** Cells that hold what was there before, or what the work wrote, get back what was there before. */
function kembalikanSel(buku: BukuSheets, entri: readonly EntriJurnal[], sisa: string[]): void {
  const per = new Map<LembarBuku, SelTercatat[]>();
  for (const entriJurnal of entri)
    for (const sel of entriJurnal.sel) {
      const l = buku.cariId(sel.l);
      if (l) tambahKe(per, l, { entri: entriJurnal, sel });
    }
  for (const [lembar, daftar] of per) {
    const baca = new BacaanSel(
      lembar.sheet,
      daftar.map((d) => letakSel(d.sel.s)),
    );
    const tulisan = diTempatnya(baca, lembar.nama, daftar).flatMap((satu) => {
      const jadi =
        'sebab' in satu.tujuan ? satu.tujuan.sebab : kembaliKe(baca, lembar.nama, satu.sel, satu.tujuan.letak);
      if (typeof jadi === 'string') sisa.push(jadi);
      return jadi === null || typeof jadi === 'string' ? [] : [jadi];
    });
    tulisSel(lembar.sheet, tulisan);
  }
}

interface SelTercatat {
  entri: EntriJurnal;
  sel: EntriJurnal['sel'][number];
}

/** Where each cell is now, or why that cannot be told. */
function diTempatnya(
  baca: BacaanSel,
  nama: string,
  daftar: readonly SelTercatat[],
): { sel: SelTercatat['sel']; tujuan: ReturnType<typeof cariTujuan> }[] {
  const semua = daftar.map(({ entri, sel }) => ({
    sel,
    tujuan: cariTujuan(baca, nama, sel.s, jangkarDari(entri, sel)),
  }));
  // A row may have been told by the very cells that are half written: it counts where it was, as long as no other moved.
  const bergeser = semua.some(({ sel, tujuan }) => 'letak' in tujuan && tujuan.letak.baris !== letakSel(sel.s).baris);
  if (bergeser) return semua;
  const asing = new Set(
    semua.flatMap(({ sel }) => {
      const kini = baca.ambil(letakSel(sel.s));
      return samaIsi(kini, sel.sebelum) || samaIsi(kini, sel.sesudah) ? [] : letakSel(sel.s).baris;
    }),
  );
  return semua.map(({ sel, tujuan }) => {
    const letak = letakSel(sel.s);
    return { sel, tujuan: 'sebab' in tujuan && !asing.has(letak.baris) ? { letak } : tujuan };
  });
}

/** What is written there; null where nothing need be, a sentence where somebody typed something else. */
function kembaliKe(
  baca: BacaanSel,
  nama: string,
  sel: SelTercatat['sel'],
  letak: { baris: number; kolom: number },
): TulisanSel | string | null {
  const kini = baca.ambil(letak);
  const lama = samaIsi(kini, sel.sebelum);
  if (lama && kini.format === sel.sebelum.p) return null;
  if (lama || samaIsi(kini, sel.sesudah)) return { ...letak, ...tulisanIsi(sel.sebelum), formatKini: kini.format };
  return `${keA1(letak.baris, letak.kolom)} di lembar "${nama}" sudah Anda isi lagi dan dibiarkan.`;
}

function keluarkanSisipan(buku: BukuSheets, kerja: Kerja, sisa: string[]): void {
  for (const id of new Set(kerja.sisip.map((s) => s.l))) {
    const lembar = buku.cariId(id);
    if (!lembar) continue;
    const semua = kerja.sisip.filter((s) => s.l === id);
    const masuk = sisaGaris(lembar.sheet, semua, kerja.ukuran, 1);
    // The last one that went in goes first: no line moves another one that is still to go.
    for (const x of [...(masuk ?? semua)].reverse()) {
      if (masuk && kosongkah(lembar.sheet, x, new Set())) keluarkan(lembar.sheet, x);
      else sisa.push(`Baris atau kolom tambahan di lembar "${lembar.nama}" tetap ada karena sudah diisi.`);
    }
  }
}

/** Sheets that the work made and nobody has typed into. */
function hapusBuatan(buku: BukuSheets, kerja: Kerja, segera: boolean, sisa: string[]): void {
  const lama = new Set(kerja.lembar);
  // All are looked at before the first one goes: formulas that speak of it would change.
  const hapus = buku.lembarPolos().filter((lembar) => {
    if (lama.has(lembar.id)) return false;
    const baru = kerja.baru.find((b) => bernama(lembar.nama, b.nama));
    const salinan = kerja.salinan.find(
      (s) =>
        bernama(lembar.nama, s.nama) || (/^(?:copy of|salinan)/i.test(lembar.nama) && lembar.nama.includes(s.dari)),
    );
    if (!baru && !salinan) return false;
    const milikKita =
      segera ||
      (baru && (baru.sidik === '' || ['', baru.sidik].includes(sidikKetikan(lembar.sheet, baru.urutBebas)))) ||
      (salinan && sidikKisi(tampilTerhitung(lembar.sheet.getDataRange())) === salinan.sidik);
    if (!milikKita) sisa.push(`Lembar "${lembar.nama}" tetap ada karena sudah diisi.`);
    return milikKita;
  });
  for (const l of hapus) if (buku.lembar().length > 1) buku.hapusLembar(l);
}

/** The name that was wanted, or the one that was free: "Identitas (2)". */
function bernama(nama: string, rencana: string): boolean {
  const [a, b] = [nama, rencana].map((n) => n.replace(/[[\]*?:/\\]/g, '-').toLowerCase()) as [string, string];
  return a === b || (/ \(\d+\)$/.test(a) && b.startsWith(a.replace(/ \(\d+\)$/, '')));
}

/** Fingerprint of what was written into a sheet; what its formulas fill does not count. '' for an empty one. */
function sidikKetikan(sheet: LembarGoogle, urutBebas?: boolean): string {
  const r = sheet.getDataRange();
  const [{ nilai, tampil }, rumus] = [bacaTerhitung(r), r.getFormulas()];
  const isi = nilai.map((b, i) => b.map((v, k) => (sumberTumpahan(rumus, tampil, i + 1, k + 1) ? '' : v)));
  const kosong = isi.every((b, i) => b.every((v, k) => v === '' && !rumus[i]?.[k]));
  return kosong ? '' : sidikSel(isi, rumus, urutBebas);
}

/**
 * A table that is written anew holds the old cells or the new ones. The old: merges that were broken are made again. The
 * new: it counts as ours, and the next build finishes what does not stand in cells.
 */
function kembalikanTabel(buku: BukuSheets, tabelKerja: TabelKerja, sisa: string[]): void {
  const lembar = buku.cariId(tabelKerja.id);
  if (!lembar) return;
  const range = lembar.sheet.getDataRange();
  const [nilai, rumus] = [nilaiTerhitung(range), range.getFormulas()];
  const kini = sidikSel(nilai, rumus, tabelKerja.urutBebas);
  const catatan = sidikTeksSel(
    range.getNotes().flatMap((b, i) => b.flatMap((teks, k) => (teks ? [{ baris: i + 1, kolom: k + 1, teks }] : []))),
  );
  if (kini === tabelKerja.sidikLama) {
    const ada = new Set(range.getMergedRanges().map((m) => m.getA1Notation()));
    for (const a1 of tabelKerja.gabung) if (!ada.has(a1)) lembar.sheet.getRange(a1).merge();
    return;
  }
  if (kini !== tabelKerja.sidikBaru) return;
  sisa.push(`Lembar "${lembar.nama}" sudah memuat isi yang baru.`);
  if (!tabelKerja.cermin) return;
  if (![tabelKerja.catatanLama, tabelKerja.catatanBaru, sidikTeksSel([])].includes(catatan)) return;
  const cermin: CerminLembar = {
    ...tabelKerja.cermin,
    nama: lembar.nama,
    sidikIsi: tabelKerja.sidikBaru,
    sidikCatatan: catatan,
    sidikRencana: null,
    sidikGaya: undefined,
    sidikMasukan: null,
    grafik: [...new Set([...(tabelKerja.cermin.grafik ?? []), ...tabelKerja.grafik])],
  };
  buku.aturCermin((c) => [...c.filter((x) => x.id !== tabelKerja.id), cermin]);
}
