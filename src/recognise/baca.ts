/** Reads the rows of a table that was found: cells with the number they mean, kinds of rows, what headings hand down. */
import { keA1, keRentang } from '../core/alamat';
import { PERAN_ANGGARAN, PERAN_BAHAN, PERAN_LABEL, PERAN_PERSEN, PERAN_RUPIAH } from '../core/peran';
import type { BarisTabel, KolomTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import { kunciNama, normalTeks, periodeDalam, tahunDalam } from '../words/nama';
import { barisCatatan, barisTeks, jenisBaris, warisanBaris, wariskan } from './baris';
import { awalBadan, type CalonTabel } from './cari';
import { jenisTabel } from './jenis';
import { teksSel } from './kepala';
import { berpangkat, tolakPangkat } from './pangkat';
import { type BadanSel, buatSel, tandaDesimal } from './sel';
import { beriTingkat } from './tingkat';

/** Units by name of the indicator, gathered as tables are read; '' where tables disagree. */
export type SatuanNama = Map<string, string>;

const TERHITUNG = new Set<Peran>(['target', 'realisasi']);

/** Bare years under "Realisasi Kinerja Tahun 2022-2025" are what the title says. */
function kolomTahun(kolom: KolomTabel[], judul: string): KolomTabel[] {
  const polos = kolom.filter(
    (k) =>
      k.tahun !== null &&
      k.tw === null &&
      (k.peran === 'teks' || k.peran === 'nilai') &&
      /^\D{0,6}20\d\d\D?$/.test(k.judul),
  );
  const [kata, lain] = new Set(normalTeks(judul).match(/\b(?:target|realisasi|capaian|anggaran|pagu|keuangan)\b/g));
  const ada = (...peran: Peran[]) => kolom.some((k) => peran.includes(k.peran));
  if (polos.length < 2 || kata !== 'realisasi' || lain || !ada('indikator')) return kolom;
  if (ada('target', 'realisasi', 'capaian', 'pagu')) return kolom;
  return kolom.map((k) => (polos.includes(k) ? { ...k, peran: 'realisasi' } : k));
}

const satuanPeran = (k: KolomTabel): string | null =>
  PERAN_PERSEN.has(k.peran) ? '%' : PERAN_RUPIAH.has(k.peran) ? 'Rp' : k.satuan;

/** Share of a header's texts that make a row its repetition. */
const BAGIAN_TERULANG = 0.6;

/** Tells whether a row is the lowest row of the header once more, as at the head of a page. */
function kepalaTerulang(
  { lembar, kepala }: CalonTabel,
  kolom: readonly KolomTabel[],
): (teks: readonly string[]) => boolean {
  const judul = kolom.map((k) => normalTeks(teksSel(lembar, kepala.r1, k.kolom)));
  return (teks) => {
    const sama = teks.filter((t, i) => t && normalTeks(t) === judul[i]).length;
    return sama >= 2 && sama >= kolom.length * BAGIAN_TERULANG;
  };
}

/** Reads the cells of rows: each with the unit of its row and the decimal mark of its column. */
function pembacaSel(
  badan: BadanSel,
  kolom: readonly KolomTabel[],
  satuanNama: SatuanNama,
): (nomorBaris: number, teks: readonly string[]) => SelTabel[] {
  const tanda = tandaDesimal(badan, kolom);
  const ke = (peran: Peran) => kolom.findIndex((k) => k.peran === peran);
  const [keSatuan, keIndikator] = [ke('satuan'), ke('indikator')];
  return (nomorBaris, teks) => {
    const satuan = teks[keSatuan] ?? '';
    const nama = kunciNama(teks[keIndikator] ?? '');
    if (nama && satuan && !/\d/.test(satuan)) {
      const lain = satuanNama.get(nama);
      // Tables that disagree lend nothing.
      satuanNama.set(nama, lain === undefined || normalTeks(lain) === normalTeks(satuan) ? satuan : '');
    }
    return kolom.map((kolomKini) =>
      buatSel(badan.lembar, nomorBaris, kolomKini.kolom, () => ({
        // A table without units borrows them from the table that has them.
        // What is counted above and below the line has units of its own, not that of the result.
        satuan:
          satuanPeran(kolomKini) ??
          (PERAN_BAHAN.has(kolomKini.peran) ? null : satuan || kolomKini.satuan || satuanNama.get(nama) || null),
        // What is counted ("Jumlah …") has no decimals: a point before three digits marks thousands.
        desimal: tanda.get(kolomKini.kolom) ?? (TERHITUNG.has(kolomKini.peran) && /^jumlah /.test(nama) ? ',' : null),
      })),
    );
  };
}

/** The rows of a table. Lines among them that are notes go to the candidate's. */
function bacaBaris(calon: CalonTabel, kolom: readonly KolomTabel[], satuanNama: SatuanNama): BarisTabel[] {
  const { lembar, akhir: sampai, kepala } = calon;
  const dari = awalBadan(kepala);
  const bacaSel = pembacaSel({ lembar, dari, sampai }, kolom, satuanNama);
  const terulang = kepalaTerulang(calon, kolom);
  const teksBaris = (r: number) => kolom.map((k) => teksSel(lembar, r, k.kolom));
  const terakhir = (r: number): boolean => {
    for (let bawah = r + 1; bawah <= sampai; bawah++) if (teksBaris(bawah).some((t) => t)) return false;
    return true;
  };
  const hasil: BarisTabel[] = [];
  /** Labels so far, so that a sum of one of them is known. */
  const sebutan = new Set<string>();
  let warisan: BarisTabel['warisan'] = {};
  for (let r = dari; r <= sampai; r++) {
    const baris = barisTeks(kolom, teksBaris(r));
    if (baris.terisi === 0 || terulang(baris.teks)) continue;
    const sel = bacaSel(r, baris.teks);
    sebutan.add(normalTeks(baris.label));
    if (barisCatatan(baris)) {
      calon.catatan.push(baris.label);
      continue;
    }
    const jenis = jenisBaris(baris, sebutan, () => terakhir(r));
    warisan = wariskan(warisan, baris, jenis);
    const mewarisi = jenis === 'data' || jenis === 'bagian';
    hasil.push({
      baris: r,
      jenis,
      tingkat: null,
      induk: null,
      sel,
      warisan: mewarisi ? warisanBaris(warisan, baris) : {},
    });
  }
  return hasil;
}

/** A lone text behind the last row heads nothing: it is a note, unless it goes on a finer column than the first. */
function lepasCatatan(baris: BarisTabel[], kolom: readonly KolomTabel[], catatan: string[]): void {
  const label = (k: KolomTabel | undefined) => k !== undefined && PERAN_LABEL.has(k.peran);
  for (let akhir = baris[baris.length - 1]; akhir?.jenis === 'bagian'; akhir = baris[baris.length - 1]) {
    const letak = akhir.sel.findIndex((s) => s.tercetak);
    if (letak > kolom.findIndex(label) && label(kolom[letak])) return;
    catatan.push(akhir.sel[letak]?.tercetak ?? '');
    baris.pop();
  }
}

/** A table of known columns. */
export function bacaCalon(calon: CalonTabel, kolomAsal: KolomTabel[], id: string, satuanNama: SatuanNama): Tabel {
  const { lembar, judul, kepala, kotak } = calon;
  const terbaca = kolomTahun(berpangkat(kolomAsal, [judul, ...calon.satuan]), judul);
  const baris = bacaBaris(calon, terbaca, satuanNama);
  lepasCatatan(baris, terbaca, calon.catatan);
  const jenis = jenisTabel(terbaca, judul);
  const kolom = tolakPangkat(terbaca, baris);
  const beruang = kolom.some((k) => PERAN_ANGGARAN.has(k.peran)) && !kolom.some((k) => k.peran === 'indikator');
  const awal = kolom[0]?.kolom ?? kotak.c0;
  const lebar = (kolom[kolom.length - 1]?.kolom ?? kotak.c1) - awal + 1;
  const akhir = baris[baris.length - 1]?.baris ?? awalBadan(kepala) - 1;
  // Of several years in a title ("2024 dan 2025") the last is the one reported on; a period names none.
  const tahun = periodeDalam(judul) ? [] : tahunDalam(judul);
  return {
    id,
    jenis,
    judul,
    lembar: lembar.nama,
    rentang: keRentang(kepala.r0, awal, akhir - kepala.r0 + 1, lebar),
    selKepala: keA1(kepala.r0, awal),
    kolom,
    baris: beruang ? beriTingkat(baris, kolom, jenis) : baris,
    tahun: tahun.length ? Math.max(...tahun) : null,
    catatan: calon.catatan,
  };
}
