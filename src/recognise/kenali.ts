/**
 * Reads any sheet: finds the tables by their printed headers and says what was left out and why.
 */
import { keA1, keRentang } from '../core/alamat';
import { bulatkan, keTeks } from '../core/desimal';
import {
  PERAN_ANGGARAN,
  PERAN_BAHAN,
  PERAN_LABEL,
  PERAN_PERSEN,
  PERAN_PERSEN_SEBARIS,
  PERAN_POKOK,
  PERAN_RUPIAH,
  PERAN_TANPA_SATUAN,
  PERAN_UKURAN,
} from '../core/peran';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';
import type { BarisTabel, JenisTabel, KolomTabel, Peran, SelTabel, Tabel, TingkatAnggaran } from '../core/tabel';
import type { TabelDikenali } from '../core/temuan';
import { LABEL_JUMLAH, LABEL_LAJU, LABEL_RATA, LABEL_SELURUH, pangkatUang } from '../words/kepala';
import { kunciNama, normalTeks, periodeDalam, tahunDalam } from '../words/nama';
import { belahKelas, kataKelas, kolomKelas } from './kelas';
import { cariKepala, type Kepala, type KotakTabel, kepalaUmum, potongKotak, teksSel } from './kepala';
import { bacaKolom } from './kolom';
import { buatSel, kebiasaanDesimal, komaSaja, titikRibuan } from './sel';
import { selaraskanCapaian } from './selaras';
import { tegakkan } from './tegak';
import { susunTingkat } from './tingkat';

export interface HasilKenali {
  tabel: Tabel[];
  /** Everything that was met, also what could not be read. */
  dikenali: TabelDikenali[];
  /** Year of the report; null when nothing names one. */
  tahun: number | null;
  /** Lines of text that stand outside all tables. */
  teks: string[];
}

const TETAP = new Set<Peran>(['nomor', 'kode', 'uraian', 'satuan', 'jabatan', 'komponen']);
const TERHITUNG = new Set<Peran>(['target', 'realisasi']);
/** Columns of classes and units; under such a header may stand the names of rows. */
const GOLONGAN = new Set<Peran>(['kriteria', 'satuan']);
const BERLABEL = new Set<Peran>(['nomor', 'kode', 'teks', 'jabatan']);
/** Roles that are printed once for several rows. */
const DIWARISKAN: Peran[] = ['jabatan', 'tujuan', 'sasaran', 'program', 'kegiatan'];

interface Calon {
  lembar: SheetSnapshot;
  kotak: KotakTabel;
  kepala: Kepala;
  /** Last row of the body. */
  akhir: number;
  judul: string;
  catatan: string[];
  /** Lines that may say the unit of its money: those above it, and those below it that head no other table. */
  satuan: string[];
}

function pakai(l: SheetSnapshot): KotakTabel | null {
  let barisAkhir = 0;
  let kolomAkhir = 0;
  l.tampil.forEach((baris, r) => {
    baris.forEach((t, c) => {
      if (t.trim() === '') return;
      barisAkhir = Math.max(barisAkhir, r + 1);
      kolomAkhir = Math.max(kolomAkhir, c + 1);
    });
  });
  return barisAkhir ? { r0: 1, r1: barisAkhir, c0: 1, c1: kolomAkhir } : null;
}

/** Lines of a block that holds no table: one text a row. */
function garisTeks(lembar: SheetSnapshot, k: KotakTabel): string[] {
  const garis: string[] = [];
  for (let r = k.r0; r <= k.r1; r++) {
    const isi: string[] = [];
    for (let c = k.c0; c <= k.c1; c++) {
      const t = teksSel(lembar, r, c);
      if (t) isi.push(t);
    }
    if (isi.length) garis.push(isi.join(' '));
  }
  return garis;
}

function hanyaTeks(l: SheetSnapshot, k: KotakTabel): boolean {
  for (let r = k.r0; r <= k.r1; r++) {
    let n = 0;
    for (let c = k.c0; c <= k.c1; c++) if (teksSel(l, r, c)) n++;
    if (n > 1) return false;
  }
  return true;
}

function beririsan(a: KotakTabel, b: KotakTabel): boolean {
  return a.c0 <= b.c1 && b.c0 <= a.c1;
}

/** The tables of one sheet, and the blocks that belong to none. */
function cariTabel(
  lembar: SheetSnapshot,
  seluruh: KotakTabel,
): { calon: Calon[]; sisa: KotakTabel[]; garis: string[] } {
  const potongan = potongKotak(lembar, seluruh);
  const calon: Calon[] = [];
  const sisa: KotakTabel[] = [];
  const teks: { kotak: KotakTabel; garis: string[] }[] = [];
  for (const kotak of potongan) {
    const kepala = cariKepala(lembar, kotak);
    if (!kepala.length) {
      if (hanyaTeks(lembar, kotak)) {
        const atas = teratas(calon, kotak);
        const garis = garisTeks(lembar, kotak);
        // Text below a table may be its notes or the title of the next one: both may look at it.
        if (atas) atas.catatan.push(...garis);
        teks.push({ kotak: kotak, garis });
        continue;
      }
      sisa.push(kotak);
      continue;
    }
    let lalu: Calon | null = null;
    for (let i = 0; i < kepala.length; i++) {
      const kepalaKini = kepala[i] as Kepala;
      if (lalu && kepalaSama(lembar, kotak, lalu.kepala, kepalaKini)) {
        // The same header again: a page break, not another table.
        lalu.akhir = kepala[i + 1] ? (kepala[i + 1] as Kepala).r0 - 1 : kotak.r1;
        continue;
      }
      const mulai = lalu ? lalu.kepala.r1 + 1 : kotak.r0;
      const { judul, garis } = judulDi(lembar, kotak, mulai, kepalaKini.r0, lalu !== null);
      if (lalu) lalu.akhir = Math.min(lalu.akhir, kepalaKini.r0 - 1 - garis.length);
      const sebelum = !lalu
        ? teks.filter((t) => beririsan(t.kotak, kotak) && t.kotak.r1 < kepalaKini.r0 && t.kotak.r1 >= kepalaKini.r0 - 6)
        : [];
      const semua = [...sebelum.flatMap((t) => t.garis), ...garis];
      const calonKini: Calon = {
        lembar: lembar,
        kotak: { ...kotak, r0: kepalaKini.r0 },
        kepala: kepalaKini,
        akhir: kotak.r1,
        judul: judul || pilihJudul(semua),
        catatan: semua,
        satuan: [...semua],
      };
      calon.push(calonKini);
      lalu = calonKini;
    }
  }
  const judul = new Set(calon.flatMap((c) => c.satuan));
  for (const c of calon) c.satuan.push(...c.catatan.filter((g) => !judul.has(g)));
  return { calon, sisa, garis: teks.flatMap((t) => t.garis) };
}

/** The table that ends right above a block. */
function teratas(calon: Calon[], k: KotakTabel): Calon | null {
  let t: Calon | null = null;
  for (const c of calon) if (c.akhir < k.r0 && beririsan(c.kotak, k) && (!t || c.akhir > t.akhir)) t = c;
  return t;
}

function pilihJudul(garis: string[]): string {
  const bertabel = garis.filter((g) => /^(tabel|lampiran)\b/i.test(g));
  const pendek = garis.filter((g) => g.length <= 200);
  return bertabel[bertabel.length - 1] ?? pendek[pendek.length - 1] ?? '';
}

/** Title rows directly above a header, inside its block. */
function judulDi(
  lembar: SheetSnapshot,
  kotak: KotakTabel,
  mulai: number,
  barisKepala: number,
  berbagi: boolean,
): { judul: string; garis: string[] } {
  const garis: string[] = [];
  for (let r = barisKepala - 1; r >= mulai; r--) {
    const isi: string[] = [];
    for (let c = kotak.c0; c <= kotak.c1; c++) {
      const t = teksSel(lembar, r, c);
      if (t) isi.push(t);
    }
    if (isi.length !== 1 || (berbagi && garis.length >= 3)) break;
    garis.unshift(isi[0] as string);
  }
  return { judul: pilihJudul(garis), garis };
}

function kepalaSama(l: SheetSnapshot, k: KotakTabel, a: Kepala, b: Kepala): boolean {
  if (a.r1 - a.r0 !== b.r1 - b.r0) return false;
  for (let i = 0; i <= a.r1 - a.r0; i++) {
    for (let c = k.c0; c <= k.c1; c++) {
      if (normalTeks(teksSel(l, a.r0 + i, c)) !== normalTeks(teksSel(l, b.r0 + i, c))) return false;
    }
  }
  return true;
}

function jenisTabel(semua: readonly KolomTabel[], judul: string): JenisTabel {
  // What was found at the start of a plan does not make a table of measurements.
  const kolom = semua.filter((k) => k.peran !== 'realisasi' || k.varian !== 'lalu');
  const p = new Set(kolom.map((k) => k.peran));
  const ada = (...q: Peran[]) => q.some((x) => p.has(x));
  const tahun = (q: Peran) =>
    new Set(
      kolom.filter((k) => k.peran === q && k.varian !== 'akhir' && k.varian !== 'kumulatif').map((k) => k.tahun ?? 0),
    ).size;
  const judulRapi = normalTeks(judul);
  if (ada('interval') && ada('kriteria') && !ada('target', 'realisasi', 'pagu')) return 'skala-nilai';
  if (ada('efisiensi')) return 'efisiensi';
  if (ada('pembilang') && ada('penyebut')) return 'komponen-perhitungan';
  const uang = ada('pagu', 'realisasiAnggaran');
  if (uang && ada('realisasi', 'capaian') && ada('indikator', 'sasaran')) return 'kinerja-anggaran';
  if (ada('bobot') && kolom.some((k) => k.bidang === 'fisik')) return 'kemajuan-fisik';
  if (ada('bobot') && ada('nilai', 'capaian', 'tertimbang') && (ada('komponen') || !ada('indikator'))) return 'lhe';
  if (uang && !ada('indikator', 'sasaran')) {
    if (/\bbelanja\b/.test(normalTeks(kolom.map((k) => k.judul).join(' '))) && !ada('program', 'kegiatan'))
      return 'belanja-jenis';
    if (tahun('pagu') > 1 || ada('tahun')) return 'perbandingan-anggaran';
    return 'anggaran-program';
  }
  if (kolom.some((k) => k.tw !== null)) return 'triwulan';
  if (
    ada('realisasi', 'capaian') &&
    kolom.some((k) => k.varian === 'provinsi' || k.varian === 'nasional' || k.varian === 'daerahLain')
  )
    return 'perbandingan-pembanding';
  if (
    kolom.some((k) => k.peran === 'target' && k.varian === 'akhir') &&
    ada('realisasi', 'capaian') &&
    tahun('realisasi') <= 1
  )
    return 'perbandingan-renstra';
  if (tahun('realisasi') > 1 || tahun('capaian') > 1) return 'perbandingan-tahun';
  if (tahun('target') > 1 && !ada('realisasi')) return 'target-tahun';
  if (ada('indikator', 'sasaran', 'tujuan') && ada('target') && ada('realisasi', 'capaian')) return 'realisasi-kinerja';
  if (ada('indikator') && ada('program', 'kegiatan') && ada('capaian')) return 'program-penunjang';
  if (ada('indikator', 'sasaran', 'tujuan') && ada('realisasi', 'capaian')) return 'realisasi-kinerja';
  if (ada('indikator', 'sasaran', 'tujuan') && ada('target')) return 'perjanjian-kinerja';
  if (ada('indikator') && ada('formulasi', 'definisi', 'sumberData', 'penanggungJawab', 'satuan')) return 'iku';
  if (ada('rekomendasi')) return 'rekomendasi';
  if (ada('program', 'kegiatan', 'subKegiatan') && !ada('indikator')) return 'program-kegiatan';
  if (ada('analisis')) return 'analisis';
  if (ada('nilai') && (ada('komponen') || /\b(lhe|akip|sakip|evaluasi)\b/.test(judulRapi))) return 'lhe';
  return 'lain';
}

const satuanPeran = (k: KolomTabel): string | null =>
  PERAN_PERSEN.has(k.peran) ? '%' : PERAN_RUPIAH.has(k.peran) ? 'Rp' : k.satuan;

/** Bare years under "Realisasi Kinerja Tahun 2022-2025" are what the title says. */
function kolomTahun(kolom: KolomTabel[], judul: string): KolomTabel[] {
  const polos = kolom.filter(
    (k) =>
      k.tahun !== null &&
      k.tw === null &&
      (k.peran === 'teks' || k.peran === 'nilai') &&
      /^\D{0,6}20\d\d\D?$/.test(k.judul),
  );
  const kata = new Set(normalTeks(judul).match(/\b(?:target|realisasi|capaian|anggaran|pagu|keuangan)\b/g));
  const sudah = kolom.some((k) => ['target', 'realisasi', 'capaian', 'pagu'].includes(k.peran));
  if (
    polos.length < 2 ||
    sudah ||
    !kolom.some((k) => k.peran === 'indikator') ||
    kata.size !== 1 ||
    !kata.has('realisasi')
  )
    return kolom;
  return kolom.map((k) => (polos.includes(k) ? { ...k, peran: 'realisasi' } : k));
}

function bacaTabel(
  calon: Calon,
  kolomAsal: KolomTabel[],
  id: string,
  judul: string,
  /** Units by name of the indicator, gathered as tables are read. */
  satuanNama: Map<string, string>,
): Tabel {
  const lembar = calon.lembar;
  const dari = (calon.kepala.nomor ?? calon.kepala.r1) + 1;
  const kolom = kolomTahun(berpangkat(kolomAsal, [judul, ...calon.satuan]), judul);
  const kolomAwal = kolom[0]?.kolom ?? calon.kotak.c0;
  const kolomAkhir = kolom[kolom.length - 1]?.kolom ?? calon.kotak.c1;
  const desimal = new Map(
    kolom
      .filter((k) => PERAN_UKURAN.has(k.peran))
      .map((k) => [k.kolom, kebiasaanDesimal(lembar, k.kolom, dari, calon.akhir)]),
  );
  // A column of money too small to show its marks follows its neighbours: "938,742" beside "1,724,890,000".
  const uang = kolom.filter((k) => BERUPIAH.has(k.peran));
  const tanda = new Set(uang.map((k) => desimal.get(k.kolom) ?? null).filter((d) => d !== null));
  if (tanda.size === 1)
    for (const k of uang) desimal.set(k.kolom, desimal.get(k.kolom) ?? ([...tanda][0] as ',' | '.'));
  // Figures of a column without a unit are read by their own looks.
  for (const k of kolom.filter((x) => PERAN_TANPA_SATUAN.has(x.peran) && x.satuan !== '%')) {
    const tanda =
      kebiasaanDesimal(lembar, k.kolom, dari, calon.akhir) ??
      (titikRibuan(lembar, k.kolom, dari, calon.akhir) ? ',' : null);
    if (tanda) desimal.set(k.kolom, tanda);
  }
  const berangka = kolom.flatMap((k) => (PERAN_UKURAN.has(k.peran) || k.peran === 'teks' ? [k.kolom] : []));
  if (komaSaja(lembar, berangka, dari, calon.akhir)) for (const k of berangka) desimal.set(k, desimal.get(k) ?? ',');
  const kolomSatuan = kolom.find((k) => k.peran === 'satuan');
  const kolomIndikator = kolom.find((k) => k.peran === 'indikator');
  const kepalaUlang = new Set<number>();
  for (let r = dari; r <= calon.akhir; r++) {
    const sama = kolom.filter(
      (k) =>
        teksSel(lembar, r, k.kolom) &&
        normalTeks(teksSel(lembar, r, k.kolom)) === normalTeks(teksSel(lembar, calon.kepala.r1, k.kolom)),
    );
    if (sama.length >= 2 && sama.length >= kolom.length * 0.6) kepalaUlang.add(r);
  }

  type Bisa = { -readonly [K in keyof BarisTabel]: BarisTabel[K] };
  const baris: Bisa[] = [];
  const warisan: Partial<Record<Peran, string>> = {};
  /** Labels so far, so that a sum of one of them is known. */
  const sebutan = new Set<string>();
  let akhir = dari - 1;
  for (let r = dari; r <= calon.akhir; r++) {
    if (kepalaUlang.has(r)) continue;
    const teks = kolom.map((k) => teksSel(lembar, r, k.kolom));
    const terisi = teks.filter((t) => t !== '').length;
    if (terisi === 0) continue;
    const nomorBaris = r;
    const satuan = kolomSatuan ? teksSel(lembar, r, kolomSatuan.kolom) : '';
    const nama = kolomIndikator ? kunciNama(teksSel(lembar, r, kolomIndikator.kolom)) : '';
    if (nama && satuan && !/\d/.test(satuan)) {
      const lain = satuanNama.get(nama);
      // Tables that disagree lend nothing.
      satuanNama.set(nama, lain === undefined || normalTeks(lain) === normalTeks(satuan) ? satuan : '');
    }
    const sel: SelTabel[] = kolom.map((kolom) =>
      buatSel(lembar, nomorBaris, kolom.kolom, () => ({
        // A table without units borrows them from the table that has them.
        // What is counted above and below the line has units of its own, not that of the result.
        satuan:
          satuanPeran(kolom) ??
          (PERAN_BAHAN.has(kolom.peran) ? null : satuan || kolom.satuan || satuanNama.get(nama) || null),
        // What is counted ("Jumlah …") has no decimals: a point before three digits marks thousands.
        desimal: desimal.get(kolom.kolom) ?? (TERHITUNG.has(kolom.peran) && /^jumlah /.test(nama) ? ',' : null),
      })),
    );
    const label =
      kolom
        .flatMap((k, i) => (PERAN_LABEL.has(k.peran) || BERLABEL.has(k.peran) ? [teks[i] as string] : []))
        .find((t) => /\p{L}{2}/u.test(t)) ??
      // Where names stand under a header that says class or unit, a sum still says what it is.
      teks.find((t, i) => GOLONGAN.has(kolom[i]?.peran as Peran) && (barisJumlah(t) || barisRata(t))) ??
      '';
    sebutan.add(normalTeks(label));
    const adaAngka = kolom.some((k, i) => PERAN_UKURAN.has(k.peran) && teks[i] !== '');
    if (!adaAngka && terisi === 1 && /^(sumber|catatan|keterangan|ket|\*+\)?|\d\)|¹|²)\s*[:.]/i.test(label)) {
      calon.catatan.push(label);
      continue;
    }
    let jenis: BarisTabel['jenis'] = 'data';
    if (
      (barisJumlah(label) && !indikatorBernomor(kolom, teks)) ||
      jumlahTanpaKode(kolom, teks, label) ||
      jumlahSebutan(kolom, label, sebutan)
    )
      jenis = 'jumlah';
    else if (lajuUang(kolom, teks)) jenis = 'bagian';
    else if (barisRata(label) || (LABEL_RATA.test(label) && hanyaHasil(kolom, teks))) jenis = 'rata';
    else if (terisi === 1 && !adaAngka && kolom.length >= 3 && label) jenis = 'bagian';
    else if (terisi === 2 && !adaAngka && kolom.length >= 3 && bernomorBagian(kolom, teks)) jenis = 'bagian';
    else if (
      !label &&
      adaAngka &&
      kolom.some((k) => PERAN_LABEL.has(k.peran)) &&
      terakhir(lembar, kolom, r, calon.akhir) &&
      tanpaWarisan(kolom)
    )
      jenis = 'jumlah';

    if (jenis === 'bagian') {
      const p = peranBagian(label, kolom);
      if (p) {
        warisan[p] = label;
        if (p === 'tujuan') delete warisan.sasaran;
        if (p === 'program') delete warisan.kegiatan;
      }
    } else if (jenis === 'data') {
      kolom.forEach((k, i) => {
        if (!DIWARISKAN.includes(k.peran) || !teks[i] || warisan[k.peran] === teks[i]) return;
        warisan[k.peran] = teks[i];
        if (k.peran === 'program') delete warisan.kegiatan;
      });
    }
    const milik: Partial<Record<Peran, string>> = { ...warisan };
    kolom.forEach((k, i) => {
      if (teks[i] && (PERAN_LABEL.has(k.peran) || k.peran === 'satuan' || k.peran === 'arah' || k.peran === 'jabatan'))
        milik[k.peran] ??= teks[i];
      if (teks[i] && PERAN_LABEL.has(k.peran) && !DIWARISKAN.includes(k.peran)) milik[k.peran] = teks[i];
    });
    baris.push({
      baris: r,
      jenis,
      tingkat: null,
      induk: null,
      sel,
      warisan: jenis === 'data' || jenis === 'bagian' ? milik : {},
    });
    akhir = r;
  }

  // A lone text behind the last row heads nothing: it is a note, unless it goes on a finer column than the first.
  const kolomLabel = kolom.findIndex((k) => PERAN_LABEL.has(k.peran));
  const lanjutan = (b: Bisa): boolean => {
    const letak = b.sel.findIndex((x) => x.tercetak);
    return letak > kolomLabel && PERAN_LABEL.has((kolom[letak] as KolomTabel).peran);
  };
  while (baris.length && baris[baris.length - 1]?.jenis === 'bagian' && !lanjutan(baris[baris.length - 1] as Bisa)) {
    const b = baris.pop() as Bisa;
    calon.catatan.push(b.sel.find((x) => x.tercetak)?.tercetak ?? '');
    akhir = baris[baris.length - 1]?.baris ?? dari - 1;
  }

  const jenis = jenisTabel(kolom, judul);
  tolakPangkat(kolom, baris);
  if (kolom.some((k) => PERAN_ANGGARAN.has(k.peran)) && !kolom.some((k) => k.peran === 'indikator')) {
    beriTingkat(baris, kolom, jenis);
  }
  const periode = periodeDalam(judul);
  const tahun = periode ? [] : tahunDalam(judul);
  return {
    id,
    jenis,
    judul,
    lembar: lembar.nama,
    rentang: keRentang(
      calon.kepala.r0,
      kolomAwal,
      Math.max(akhir, calon.kepala.nomor ?? calon.kepala.r1) - calon.kepala.r0 + 1,
      kolomAkhir - kolomAwal + 1,
    ),
    selKepala: keA1(calon.kepala.r0, kolomAwal),
    kolom,
    baris,
    // Of several years in a title ("2024 dan 2025") the last is the one reported on; see below.
    tahun: tahun.length ? Math.max(...tahun) : null,
    catatan: calon.catatan,
  };
}

/** "Jumlah", "Total Anggaran": a sum row; not an indicator "Jumlah Pencari Kerja …". */
function barisJumlah(label: string): boolean {
  const t = normalTeks(label);
  return (
    LABEL_JUMLAH.test(t) &&
    /^(sub )?(grand )?(jumlah|total|jml)( (keseluruhan|seluruh(nya)?|total|anggaran|belanja|realisasi|pagu|nilai|bobot|program|kegiatan|sub|capaian|umum|akhir|dan|hasil|evaluasi|skpd|opd|dinas|apbd|[a-z]|[ivx]+|\d+))*$/.test(
      t,
    )
  );
}

/** "Jumlah A" with a number of its own in a table of indicators: one of them, no sum. */
function indikatorBernomor(kolom: readonly KolomTabel[], teks: readonly string[]): boolean {
  const i = kolom.findIndex((k) => k.peran === 'indikator');
  return i > 0 && (teks[i] ?? '') !== '' && teks.slice(0, i).some((t) => t !== '');
}

/** "JUMLAH BELANJA DINAS …" where lines have codes or numbers: the row without one sums up. */
function jumlahTanpaKode(kolom: readonly KolomTabel[], teks: readonly string[], label: string): boolean {
  const i = kolom.findIndex((k) => k.peran === 'kode' || k.peran === 'nomor');
  return (
    i >= 0 &&
    teks[i] === '' &&
    LABEL_SELURUH.test(label.trim()) &&
    !kolom.some((k) => k.peran === 'sasaran' || k.peran === 'indikator')
  );
}

/** "Rata-rata Capaian": a mean of rows; not an indicator "Rata-rata lama tinggal wisatawan". */
function barisRata(label: string): boolean {
  return (
    LABEL_RATA.test(label) &&
    /^(rata rata|rerata|rataan)( (capaian|kinerja|indikator|sasaran|strategis|tujuan|program|keseluruhan|seluruh(nya)?|total|jumlah|persen|nilai|realisasi|penyerapan|efisiensi|anggaran|tingkat|iku|dinas|opd|tahun|\d+|[a-z]|[ivx]+))*$/.test(
      normalTeks(label),
    )
  );
}

/** "Rata-rata Pertumbuhan (%)" below amounts: "8,45" under "Anggaran (Rp)" is no money. */
function lajuUang(kolom: readonly KolomTabel[], teks: readonly string[]): boolean {
  if (!teks.some((t) => LABEL_LAJU.test(normalTeks(t))) || kolom.some((k) => k.peran === 'indikator')) return false;
  const isi = teks.filter((t, i) => t !== '' && PERAN_RUPIAH.has(kolom[i]?.peran as Peran));
  return isi.length > 0 && isi.every((t) => /^[-–(]?\d{1,3}(?:[.,]\d{1,2})?\s*%?\)?$/.test(t));
}

/** A row that prints results alone, where its columns hold what results follow from: it measures nothing itself. */
function hanyaHasil(kolom: readonly KolomTabel[], teks: readonly string[]): boolean {
  const isi = (p: Peran) => kolom.flatMap((k, i) => (k.peran === p ? [teks[i] ?? ''] : []));
  const masukan = [...PERAN_POKOK].flatMap(isi);
  const hasil = [...PERAN_PERSEN_SEBARIS].flatMap(isi);
  return masukan.length > 0 && masukan.every((t) => !/\d/.test(t)) && hasil.some((t) => /\d/.test(t));
}

/** "Jumlah Belanja Modal" below "Belanja Modal", or a sum in brackets: what the rows in between come to. */
function jumlahSebutan(kolom: readonly KolomTabel[], label: string, sebutan: ReadonlySet<string>): boolean {
  const t = normalTeks(label);
  const apa = LABEL_SELURUH.test(t) && t.replace(LABEL_SELURUH, '').trim();
  return (
    (apa ? sebutan.has(apa) || /^\s*\(/.test(label) : false) &&
    !kolom.some((k) => k.peran === 'sasaran' || k.peran === 'indikator')
  );
}

function terakhir(l: SheetSnapshot, kolom: readonly KolomTabel[], r: number, akhir: number): boolean {
  for (let q = r + 1; q <= akhir; q++) if (kolom.some((k) => teksSel(l, q, k.kolom))) return false;
  return true;
}

/** A blank label at the end is a sum only where labels are never left blank to repeat the row above. */
function tanpaWarisan(kolom: readonly KolomTabel[]): boolean {
  return (
    kolom.some((k) => PERAN_ANGGARAN.has(k.peran)) &&
    !kolom.some((k) => k.peran === 'sasaran' || k.peran === 'indikator')
  );
}

/** "A | Meningkatnya …", "II | Urusan Wajib": a heading with its letter. */
function bernomorBagian(kolom: readonly KolomTabel[], teks: readonly string[]): boolean {
  const nomor = kolom.findIndex((k) => k.peran === 'nomor');
  // A code letters its headings too; in a table of money it is that of a line.
  const berkode = nomor < 0 && !kolom.some((k) => PERAN_ANGGARAN.has(k.peran));
  const i = berkode ? kolom.findIndex((k) => k.peran === 'kode') : nomor;
  const isi = teks.findIndex((t, j) => j !== i && t !== '');
  if (i < 0 || !/^([A-Z]|[IVX]+)[.)]?$/.test(teks[i] ?? '') || isi < 0) return false;
  return (
    PERAN_LABEL.has((kolom[isi] as KolomTabel).peran) &&
    kolom.some((k) => k.peran !== 'nomor' && k.kolom > (kolom[isi] as KolomTabel).kolom)
  );
}

function peranBagian(label: string, kolom: readonly KolomTabel[]): Peran | null {
  const t = normalTeks(label).replace(/^([a-z]|[ivx]+|\d+)( \d+)* /, '');
  if (/^tujuan\b/.test(t)) return 'tujuan';
  if (/^program\b/.test(t)) return 'program';
  if (/^kegiatan\b/.test(t)) return 'kegiatan';
  if (/^(sasaran|meningkat|menurun|terwujud|tercapai|terlaksana|berkurang|optimal)/.test(t)) return 'sasaran';
  return kolom.some((k) => k.peran === 'indikator') && !kolom.some((k) => k.peran === 'sasaran') ? 'sasaran' : null;
}

function beriTingkat(
  baris: { -readonly [K in keyof BarisTabel]: BarisTabel[K] }[],
  kolom: readonly KolomTabel[],
  jenis: JenisTabel,
): void {
  const iUang = kolom.flatMap((k, i) => (PERAN_ANGGARAN.has(k.peran) ? [i] : []));
  const iNomor = kolom.findIndex((k) => k.peran === 'kode');
  const iUrut = iNomor >= 0 ? iNomor : kolom.findIndex((k) => k.peran === 'nomor');
  const bertingkat: [Peran, TingkatAnggaran][] = [
    ['subKegiatan', 'subKegiatan'],
    ['kegiatan', 'kegiatan'],
    ['program', 'program'],
  ];
  const banyakKolom = bertingkat.filter(([p]) => kolom.some((k) => k.peran === p)).length;
  const masukan = baris.map((baris) => {
    let tingkatKolom: TingkatAnggaran | null = null;
    if (banyakKolom >= 2) {
      for (const [p, t] of bertingkat) {
        const i = kolom.findIndex((k) => k.peran === p);
        if (i >= 0 && baris.sel[i]?.tercetak) {
          tingkatKolom = t;
          break;
        }
      }
    }
    const label =
      kolom.flatMap((k, i) => (PERAN_LABEL.has(k.peran) ? [baris.sel[i]?.tercetak ?? ''] : [])).find((t) => t !== '') ??
      '';
    return {
      label,
      nomor: iUrut >= 0 ? (baris.sel[iUrut]?.tercetak ?? '') : '',
      uang: iUang.map((i) => {
        const a = baris.sel[i]?.angka;
        return a?.jenis === 'angka' ? bulatkan(a.nilai, 4).n : null;
      }),
      longgar: iUang.map((i) => {
        const a = baris.sel[i]?.angka;
        return kolom[i]?.pangkat && a?.jenis === 'angka' ? 5n * 10n ** BigInt(3 - Math.min(3, a.angkaDesimal)) : 0n;
      }),
      jumlah: baris.jenis === 'jumlah' || baris.jenis === 'rata',
      tingkatKolom,
    };
  });
  susunTingkat(masukan).forEach((kedudukan, i) => {
    const b = baris[i];
    if (!b) return;
    b.induk = kedudukan.induk;
    b.tingkat = jenis === 'belanja-jenis' && kedudukan.tingkat !== 'total' ? null : kedudukan.tingkat;
    if (b.jenis === 'bagian' && kedudukan.tingkat && masukan[i]?.uang.some((u) => u !== null)) b.jenis = 'data';
  });
}

const BERUPIAH = new Set<Peran>([...PERAN_RUPIAH, 'selisih']);

/** Amounts in thousands or millions where the header, or else the title and the lines around the table, say so. */
function berpangkat(kolom: KolomTabel[], garis: readonly string[]): KolomTabel[] {
  let umum: number | null = null;
  for (const g of garis) umum ??= pangkatUang(g);
  return kolom.map((kolomKini) => {
    if (
      !BERUPIAH.has(kolomKini.peran) ||
      (kolomKini.peran === 'selisih' && kolomKini.bidang !== 'anggaran' && !kolom.some((x) => x.peran === 'pagu'))
    )
      return kolomKini;
    const pangkat = pangkatUang(kolomKini.judul) ?? umum;
    return pangkat ? { ...kolomKini, pangkat } : kolomKini;
  });
}

/** More than any department spends (a thousand trillion rupiah): such amounts are in full rupiah, whatever is stated. */
const UANG_TERBESAR = 10n ** 15n;

function tolakPangkat(kolom: KolomTabel[], baris: readonly BarisTabel[]): void {
  const mustahil = kolom.some((k, i) =>
    baris.some((b) => {
      const a = k.pangkat ? b.sel[i]?.angka : undefined;
      return a?.jenis === 'angka' && bulatkan(a.nilai, 0).n * 10n ** BigInt(k.pangkat ?? 0) > UANG_TERBESAR;
    }),
  );
  if (mustahil) for (const [i, k] of kolom.entries()) kolom[i] = { ...k, pangkat: 0 };
}

/** Which year the figures without a year belong to: the one that most titles and headers of measurement name. */
function tahunLaporan(tabel: readonly Tabel[], buku: WorkbookSnapshot): number | null {
  const suara = new Map<number, number>();
  const beri = (t: number | null, n: number) => {
    if (t !== null) suara.set(t, (suara.get(t) ?? 0) + n);
  };
  for (const tabelKini of tabel) {
    if (tabelKini.jenis !== 'target-tahun' && tabelKini.jenis !== 'iku') beri(tabelKini.tahun, 2);
    const terukur = tabelKini.kolom.filter(
      (k) => (k.peran === 'realisasi' || k.peran === 'capaian') && k.tahun !== null && k.varian === null,
    );
    if (terukur.length) beri(Math.max(...terukur.map((k) => k.tahun as number)), 3);
    for (const k of tabelKini.kolom)
      if (k.peran === 'target' && k.varian === null && tabelKini.jenis !== 'target-tahun') beri(k.tahun, 1);
  }
  if (!suara.size) for (const t of tahunDalam(buku.nama)) beri(t, 1);
  return [...suara.entries()].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

function ringkas(id: string, lembar: SheetSnapshot, kotak: KotakTabel, sebab: string, judul = ''): TabelDikenali {
  return {
    id,
    jenis: 'lain',
    judul,
    lembar: lembar.nama,
    rentang: keRentang(kotak.r0, kotak.c0, kotak.r1 - kotak.r0 + 1, kotak.c1 - kotak.c0 + 1),
    kolom: [],
    dibaca: false,
    sebab,
  };
}

/** Names of indicators as tables print them, by their key. */
function namaIndikator(semua: readonly Tabel[]): Map<string, string> {
  const nama = new Map<string, string>();
  for (const x of semua) {
    const i = x.jenis === 'lain' ? -1 : x.kolom.findIndex((k) => k.peran === 'indikator');
    for (const b of i < 0 ? [] : x.baris) {
      const tercetak = b.sel[i]?.tercetak ?? '';
      nama.set(kunciNama(tercetak), tercetak);
    }
  }
  nama.delete('');
  return nama;
}

/** Tables of labels and figures take the form that all others have. */
function bacaTegak(tabel: Tabel[], dikenali: TabelDikenali[]): void {
  const nama = namaIndikator(tabel);
  for (const [urut, asal] of tabel.entries()) {
    if (asal.jenis !== 'lain' && asal.jenis !== 'lhe') continue;
    const tegak = tegakkan(asal, nama);
    if (!tegak) continue;
    const baru: Tabel = { ...asal, ...tegak };
    const jenis = tegak.kolom[0]?.peran === 'indikator' ? jenisTabel(tegak.kolom, asal.judul) : 'ringkasan';
    tabel[urut] = { ...baru, jenis };
    const ke = dikenali.findIndex(({ id }) => id === asal.id);
    dikenali[ke] = { ...(dikenali[ke] as TabelDikenali), jenis, dibaca: true, sebab: null };
  }
}

/**
 * Columns of a table with an unusual header, where one of them names the indicators that other tables measure: then the
 * guesses of its header may be believed. Null where none does.
 */
function kolomBernama(semua: readonly Tabel[], tabel: Tabel, kolom: readonly KolomTabel[]): KolomTabel[] | null {
  const nama = namaIndikator(semua);
  const baris = tabel.baris.filter((b) => b.jenis === 'data');
  const ke = tabel.kolom.findIndex((_, i) => {
    const isi = baris.flatMap((b) => kunciNama(b.sel[i]?.tercetak ?? '') || []);
    return isi.length >= 2 && isi.filter((x) => nama.has(x)).length >= 0.6 * isi.length;
  });
  if (ke < 0) return null;
  return kolom.map((kolom, i) =>
    i === ke
      ? { ...kolom, peran: 'indikator' }
      : kolom.peran === 'indikator' || kolom.peran === 'uraian'
        ? { ...kolom, peran: 'teks' }
        : kolom,
  );
}

/** All tables of a workbook. Sheets of the add-in's own bookkeeping and hidden sheets are left out, and said so. */
export function kenaliTabel(buku: WorkbookSnapshot): HasilKenali {
  const tabel: Tabel[] = [];
  const dikenali: TabelDikenali[] = [];
  const teks: string[] = [];
  const satuanNama = new Map<string, string>();
  const belum: { c: Calon; kolom: KolomTabel[]; diTabel: number; diDaftar: number }[] = [];
  buku.lembar.forEach((lembar, iLembar) => {
    if (lembar.buatan === 'sistem' || lembar.buatan === 'hasil' || lembar.buatan?.startsWith('naskah:')) return;
    const id = (n: number) => `L${iLembar + 1}T${n}`;
    const kotak = pakai(lembar);
    if (lembar.tersembunyi) {
      if (kotak) dikenali.push(ringkas(id(0), lembar, kotak, 'lembar tersembunyi tidak diperiksa'));
      return;
    }
    if (!kotak) {
      dikenali.push(
        ringkas(id(0), lembar, { r0: 1, r1: 1, c0: 1, c1: 1 }, 'lembar kosong, atau hanya berisi grafik dan gambar'),
      );
      return;
    }
    const { calon, sisa, garis } = cariTabel(lembar, kotak);
    teks.push(...garis);
    let nomor = 0;
    for (const calonKini of calon) {
      const dari = (calonKini.kepala.nomor ?? calonKini.kepala.r1) + 1;
      const kolom = bacaKolom(lembar, calonKini.kepala, calonKini.kotak.c0, calonKini.kotak.c1, dari, calonKini.akhir);
      nomor++;
      const tabelKini = bacaTabel(calonKini, kolom, id(nomor), calonKini.judul, satuanNama);
      const takDikenal = kolom.filter((x) => x.peran === 'teks' && x.judul);
      let sebab: string | null = null;
      let dibaca = true;
      if (!tabelKini.baris.some((b) => b.jenis === 'data')) {
        dibaca = false;
        sebab = 'ada kepala tabel, tetapi tidak ada baris data di bawahnya';
      } else if (tabelKini.jenis === 'lain') {
        dibaca = false;
        sebab = 'kepala kolomnya tidak cukup untuk mengenali isi tabel ini';
      } else if (takDikenal.length) {
        sebab = `kolom yang tidak dikenali: ${takDikenal.map((x) => `"${x.judul}"`).join(', ')}`;
      }
      dikenali.push({
        id: tabelKini.id,
        jenis: tabelKini.jenis,
        judul: tabelKini.judul,
        lembar: lembar.nama,
        rentang: tabelKini.rentang,
        kolom: kolom.map((x) => x.judul),
        dibaca,
        sebab,
      });
      if (dibaca || tabelKini.baris.length) tabel.push(tabelKini);
      // What a table of another kind says (how capaian is computed, say) is text for the rules.
      if (tabelKini.jenis === 'lain')
        teks.push(...tabelKini.baris.flatMap((b) => b.sel.map((s) => s.tercetak).filter((x) => /\p{L}{3}/u.test(x))));
    }
    for (const kotak of sisa) {
      nomor++;
      const kepala = kepalaUmum(lembar, kotak);
      if (kepala) {
        const { judul, garis: atas } = judulDi(lembar, kotak, kotak.r0, kepala.r0, false);
        const calon: Calon = {
          lembar: lembar,
          kotak: { ...kotak, r0: kepala.r0 },
          kepala,
          akhir: kotak.r1,
          judul,
          // What is written of the columns of a sheet names them.
          catatan: [...atas, ...garis.filter((g) => g.includes('=') && !atas.includes(g))],
          satuan: atas,
        };
        const dari = (kepala.nomor ?? kepala.r1) + 1;
        // A header of which too little is known may not lend its guesses a meaning either.
        const semua = bacaKolom(lembar, kepala, kotak.c0, kotak.c1, dari, kotak.r1);
        const kolom = semua.map((k): KolomTabel => (TETAP.has(k.peran) ? k : { ...k, peran: 'teks' }));
        belum.push({ c: calon, kolom: semua, diTabel: tabel.length, diDaftar: dikenali.length });
        const tabelIni = bacaTabel(calon, kolom, id(nomor), judul, satuanNama);
        tabel.push(tabelIni);
        dikenali.push({
          id: tabelIni.id,
          jenis: tabelIni.jenis,
          judul,
          lembar: lembar.nama,
          rentang: tabelIni.rentang,
          kolom: tabelIni.kolom.map((x) => x.judul),
          dibaca: false,
          sebab: 'isi tabel ini tidak dikenali; hanya jumlah dan hubungan antar kolomnya yang diperiksa',
        });
        continue;
      }
      dikenali.push(
        ringkas(
          id(nomor),
          lembar,
          kotak,
          'tidak ada baris kepala yang dikenali (mis. Indikator, Target, Realisasi, Anggaran)',
        ),
      );
    }
    if (nomor === 0)
      dikenali.push(
        ringkas(id(0), lembar, kotak, 'hanya berisi teks, tidak ada tabel', garisTeks(lembar, kotak)[0] ?? ''),
      );
  });
  for (const tabelBelum of belum) {
    const kolom = kolomBernama(tabel, tabel[tabelBelum.diTabel] as Tabel, tabelBelum.kolom);
    const lama = dikenali[tabelBelum.diDaftar] as TabelDikenali;
    const t = kolom && bacaTabel(tabelBelum.c, kolom, lama.id, tabelBelum.c.judul, satuanNama);
    if (!t || t.jenis === 'lain' || t.jenis === 'iku') continue;
    tabel[tabelBelum.diTabel] = t;
    dikenali[tabelBelum.diDaftar] = { ...lama, jenis: t.jenis, dibaca: true, sebab: null };
  }
  bacaTegak(tabel, dikenali);
  const selaras = selaraskanCapaian(tabel);
  const kelas = kataKelas(selaras);
  const tahun = tahunLaporan(selaras, buku);
  return {
    tabel: selaras.map((t) => belahKelas(kolomKelas(t.tahun === null ? { ...t, tahun } : t, kelas), kelas)),
    dikenali,
    tahun,
    teks,
  };
}

/** A figure as plain text, for keys. */
export function teksAngka(s: SelTabel): string {
  return s.angka.jenis === 'angka' ? keTeks(s.angka.nilai) : s.tercetak;
}
