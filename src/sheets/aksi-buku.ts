/** The workbook as a whole: input sheets, upgrade, copies to pass on. */
import type { RencanaLembar, RencanaSalinan } from '../core/rencana';
import type { UbahanSel } from '../core/temuan';
import { VERSI } from '../core/versi';
import { GalatPengguna } from '../messages/galat';
import { ambilDariTabel, isianDariAmbilan } from '../proposals/ambil';
import { catatanImpor, type HasilImpor, letakkanPilihan, rencanaHasilImpor } from '../proposals/hasil-impor';
import { kenaliTabel } from '../recognise/kenali';
import { bacaBuku, type HasilBaca } from '../workbook/buku';
import type { BentukRumus } from '../workbook/letak';
import { rencanaPerbarui, rencanaRumus } from '../workbook/perbarui';
import { rencanaBantuan } from '../workbook/petunjuk';
import { rencanaSalinanKirim, rencanaSalinanKosong } from '../workbook/salinan';
import { type BarisIsian, type PilihanTemplat, rencanaTemplat } from '../workbook/templat';
import { type BukuSheets, bukuAktif } from './buku';
import { type HasilTulis, tulisLembar } from './gerbang';
import { denganBuku } from './jalan';
import { denganKerja } from './kerja';
import { letakSel, tulisSel } from './sel';
import { bacaSnapshot } from './snapshot';
import { bekukanNilai } from './terhitung';
import { type HasilUbah, jalankanUbah } from './ubah';

/** What the hidden sheet remembers of the workbook as a whole. */
export interface CatatanBuku {
  /** Version of the add-in that last built or upgraded the input sheets. */
  versi: string;
  /** Id of the spreadsheet then: a copy has another one. */
  id: string;
}

/** Choices for a template as the command line and the panel send them. */
export interface PermintaanTemplat extends Pick<PilihanTemplat, 'isi' | 'tahun'> {
  bentuk?: PilihanTemplat['bentuk'];
  /** Where the rows come from, when they were imported. */
  impor?: HasilImpor;
}

function rencanaDari(
  bawaan: PilihanTemplat['bentuk'],
  { impor, bentuk = bawaan, ...lain }: PermintaanTemplat,
): RencanaLembar[] {
  return rencanaTemplat(VERSI, {
    bentuk,
    ...lain,
    ...(impor ? { catatan: (nama) => catatanImpor(impor, nama), tambahan: [rencanaHasilImpor(impor)] } : {}),
  });
}

export function buatTemplat(pilihan: PermintaanTemplat = {}): HasilTulis[] {
  return denganBuku(
    (buku) => {
      const hasil = tulisLembar(buku, rencanaDari('sheets', pilihan), { posisi: 0 });
      catatBuku(buku);
      return hasil;
    },
    ['buatTemplat', [pilihan]],
  );
}

/** Plans of the template as .xlsx carries it. */
export function rencanaIsianBuku(pilihan: PermintaanTemplat = {}): RencanaLembar[] {
  return rencanaDari('xlsx', pilihan);
}

/**
 * Published tables in the open workbook as rows of a new one, with what they disagree about. Sheets of inputs and what the
 * add-in made of them are no source: `adaIsian` says that there are some.
 */
export function ambilData(identitas: BarisIsian = {}) {
  const w = bacaSnapshot(bukuAktif(), { format: true, gabungan: true });
  const { adaIsian, rentang } = bacaBuku(w);
  const isian = new Set([...rentang.values()].map((t) => t.lembar));
  const kenali = kenaliTabel({ ...w, lembar: w.lembar.filter((l) => l.buatan === null && !isian.has(l.nama)) });
  // The caller may know the year better than the titles.
  const tahun = Number(identitas.tahun ?? kenali.tahun) || null;
  const hasil = ambilDariTabel(kenali.tabel, null, tahun);
  const { isi, berselisih, dugaan } = isianDariAmbilan(hasil.ambilan, { ...(tahun ? { tahun } : {}), ...identitas });
  return {
    isi,
    berselisih: letakkanPilihan(isi, berselisih),
    dugaan: letakkanPilihan(isi, dugaan),
    dilewati: hasil.dilewati,
    catatan: [
      ...(kenali.tahun && tahun && tahun !== kenali.tahun
        ? [
            `Tabelnya menyebut tahun ${kenali.tahun}, yang dipakai tahun ${tahun}: kolom bertahun ${kenali.tahun} masuk sebagai angka tahun itu.`,
          ]
        : []),
      ...hasil.catatan,
    ],
    tabel: kenali.dikenali,
    adaIsian,
  };
}

/** @throws GalatPengguna where the workbook is none of ours: there is nothing to bring up to date, or to clear. */
function wajibIsian(hasil: HasilBaca): HasilBaca {
  if (!hasil.adaIsian)
    throw new GalatPengguna(
      'Buku kerja ini tidak memuat lembar isian LKjIP, jadi tidak ada yang dikerjakan. Buat lembar isiannya dahulu (menu LKjIP > Buat lembar isian LKjIP, atau lkjip templat).',
    );
  return hasil;
}

/** What an upgrade would do, a sentence each; empty when the workbook is up to date. */
export function langkahPerbarui(): readonly string[] {
  return rencanaBuku(bukuAktif()).langkah;
}

/** `ditulis`: plans of whole sheets with where they stand, for .xlsx, which also has page layouts. */
export function perbaruiTemplat(bentuk?: BentukRumus): {
  langkah: readonly string[];
  hasil: HasilUbah | null;
  /** The sheets that explain, as they were written. */
  penjelas: HasilTulis[];
  ditulis: { rencana: RencanaLembar[]; letak: HasilTulis[] };
} {
  return denganBuku(
    (buku) => {
      const { ubah, langkah, penjelas, w } = rencanaBuku(buku, bentuk);
      // One piece: sheets that explain and cannot be written take the rest back with them.
      return denganKerja(buku, ubah?.judul ?? 'Perbarui templat', {}, () => {
        const hasil = ubah ? jalankanUbah(buku, ubah, w) : null;
        const ulang = tulisLembar(buku, penjelas);
        catatBuku(buku);
        const letak = [...(hasil?.lembarBaru ?? []), ...ulang];
        return {
          langkah,
          hasil,
          penjelas: ulang,
          ditulis: { rencana: [...(ubah?.lembarBaru ?? []), ...penjelas], letak },
        };
      });
    },
    ['perbaruiTemplat', [bentuk]],
  );
}

function rencanaBuku(buku: BukuSheets, bentuk?: BentukRumus) {
  // Tables that stand as they were written are built anew from the inputs, not brought up to date.
  const lewati = (b: string | null) => b !== null && !/^(isian:|petunjuk|bantuan)/.test(b);
  const w = bacaSnapshot(buku, { format: true, gabungan: true, lewati });
  wajibIsian(bacaBuku(w));
  return { ...rencanaPerbarui(w, VERSI, bentuk, buku.sistem.baca<CatatanBuku>('buku')?.versi ?? null), w };
}

/** Formulas that filled rows of an .xlsx lack; returns how many were written. */
export function isiRumus(): number {
  return denganBuku((buku) => {
    const sel = rencanaRumus(bacaSnapshot(buku, { lewati: (b) => b !== null && !b.startsWith('isian:') }), 'xlsx');
    tulisPerLembar(buku, sel);
    return sel.length;
  });
}

export function bukaBantuan(): void {
  denganBuku(
    (buku) => {
      const [h] = tulisLembar(buku, [rencanaBantuan()]);
      const l = buku.cariId(h?.id ?? -1);
      if (l) buku.ss.setActiveSheet(l.sheet);
    },
    ['bukaBantuan', []],
  );
}

export type JenisSalinan = 'kosong' | 'kirim';

/** Whether this workbook is a copy of one in which the add-in worked: only a copy may be cleared or frozen. */
export function salinanKah(buku: BukuSheets): boolean {
  const id = buku.sistem.baca<CatatanBuku>('buku')?.id;
  return id !== undefined && id !== buku.ss.getId();
}

/** Simply go on: from now on this copy is a workbook of its own. */
export function lanjutkanSalinan(): void {
  denganBuku(catatBuku);
}

/** `berkasBaru` is for callers that hold a copy already (the command line writes into a new file). */
export function buatSalinan(jenis: JenisSalinan, berkasBaru = false): { judul: string; periksa: string[] } {
  return denganBuku(
    (buku) => {
      if (!berkasBaru && !salinanKah(buku)) {
        throw new GalatPengguna(
          'Ini buku asli, jadi tidak dikosongkan dan tidak diubah menjadi nilai. Buat salinannya dahulu (File > Buat salinan), buka salinan itu, lalu ulangi di sana.',
        );
      }
      const w = bacaSnapshot(buku, { format: true, gabungan: true });
      const kosong = jenis === 'kosong';
      const rencana = kosong ? rencanaSalinanKosong(w, wajibIsian(bacaBuku(w))) : rencanaSalinanKirim(w);
      denganKerja(buku, rencana.judul, { maju: true }, () => jalankanSalinan(buku, rencana, kosong));
      return { judul: rencana.judul, periksa: 'periksa' in rencana ? (rencana.periksa as string[]) : [] };
    },
    ['buatSalinan', [jenis, berkasBaru]],
  );
}

/** Without journal: for copies, and for files that are written anew. */
function tulisPerLembar(buku: BukuSheets, sel: readonly UbahanSel[]): void {
  for (const nama of new Set(sel.map((s) => s.lembar)))
    tulisSel(
      buku.wajibNama(nama).sheet,
      sel
        .filter((s) => s.lembar === nama)
        .map((s) => ({ ...letakSel(s.sel), nilai: s.ke, rumus: s.rumus, format: s.format, formatKini: '' })),
    );
}

/** No journal on purpose: what was cleared must not travel along. Each step may be done twice: it can be gone on with. */
function jalankanSalinan(buku: BukuSheets, rencana: RencanaSalinan, tetapSistem: boolean): void {
  // Values first, while everything that they were computed from is still there.
  for (const nama of rencana.jadikanNilai) {
    bekukanNilai(buku.wajibNama(nama).sheet.getDataRange());
  }
  for (const k of rencana.kosongkan) {
    const r = buku.wajibNama(k.lembar).sheet.getRange(k.rentang);
    r.clearContent();
    // An import leaves figures and their sources in notes, a person what they like.
    r.clearNote();
  }
  tulisPerLembar(buku, rencana.sel);
  for (const nama of rencana.hapusLembar) {
    const l = buku.cariNama(nama);
    // A spreadsheet keeps at least one sheet that can be seen.
    if (l && buku.lembar().length > 1) buku.hapusLembar(l);
  }
  buku.sistem.kosongkan(tetapSistem ? ['lembar'] : null);
  if (tetapSistem) catatBuku(buku);
}

export function catatBuku(buku: BukuSheets): void {
  const catatan: CatatanBuku = { versi: VERSI, id: buku.ss.getId() };
  buku.sistem.tulis('buku', catatan);
}
