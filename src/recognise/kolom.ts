/**
 * The meaning of each column: from its own header, its spanners, its neighbours, and in the last resort its figures.
 */
import { keA1 } from '../core/alamat';
import { PERAN_NAMA, PERAN_TERBUKA } from '../core/peran';
import type { SheetSnapshot } from '../core/snapshot';
import type { KolomTabel, Peran } from '../core/tabel';
import { normalTeks, triwulanDalam } from '../words/nama';
import { artiTeks, jalurKepala, type Kepala, teksSel } from './kepala';

type Bisa<T> = { -readonly [K in keyof T]: T[K] };
/** A column while it is being read. */
type KolomTerbaca = Bisa<KolomTabel> & { bidangEksplisit: boolean; diduga: boolean };

const ANGGARAN: Partial<Record<Peran, Peran>> = {
  target: 'pagu',
  realisasi: 'realisasiAnggaran',
  capaian: 'penyerapan',
};
const SINGKATAN: Record<string, Peran> = { t: 'target', r: 'realisasi' };
/** How many rows are looked at to judge a column by its figures. */
const CONTOH_BARIS = 200;

/** Share of filled cells of a column for which `uji` holds; 0 when it has none. */
function bagian(l: SheetSnapshot, kolom: number, dari: number, sampai: number, uji: (t: string) => boolean): number {
  let isi = 0;
  let ya = 0;
  for (let r = dari; r <= sampai && r < dari + CONTOH_BARIS; r++) {
    const t = teksSel(l, r, kolom);
    if (t === '') continue;
    isi++;
    if (uji(t)) ya++;
  }
  return isi ? ya / isi : 0;
}

const sepertiAngka = (t: string) => /^[^\p{L}]*\d[\d.,\s]*\s*(%|\p{L}{0,12})?/u.test(t) && t.length < 40;
const sepertiRupiah = (t: string) =>
  !/%/.test(t) && (/^\(?\s*rp/i.test(t) || t.replace(/[^\d]/g, '').length >= 6) && /^[\d.,\s()RrPp:-]+$/.test(t);
/** Labels of rows; none of them is a figure. */
const BERKATA = new Set<Peran>(['sasaran', 'tujuan', 'indikator', 'program', 'kegiatan', 'subKegiatan', 'uraian']);
/** Parts of a computation as a spanner names them. */
const ANGGOTA = /\b(unsur|komponen|data|pembilang|penyebut|variabel|bagian)\b/i;
const hanyaAngka = (t: string) => /^[([]?-?\s*(rp\.?\s*)?\d[\d.,]*\s*%?[)\]]?$/i.test(t);
const sepertiInterval = (t: string) =>
  /\d/.test(t) &&
  (/[≤≥<>=]|\bs\.?\s?\/?d\b|sampai|ke (atas|bawah)|kurang|lebih/i.test(t) || /\d\s*%?\s*[-–—]\s*\d/.test(t));
const sepertiArah = (t: string) =>
  t.length < 40 &&
  /^\W*(maksim|minim|maximi|positif|negatif|naik|turun|(semakin|makin) (tinggi|rendah|besar|kecil|naik|turun)|higher|lower|progres+if|regres+if)/i.test(
    t,
  );
/** Meanings that a lettered column has only for want of a better one. */
const BERHURUF = new Set<Peran>(['teks', 'nilai', 'uraian', 'pagu']);
const TEKS = new Set<Peran>(['teks', 'definisi', 'keterangan', 'formulasi', 'kriteria']);
const sepertiKodePendek = (t: string) => /^(\(?[A-Za-z0-9]{1,3}[.)]?|[ivxIVX]+\.?|\d+(\.\d+)*\.?)$/.test(t);

/** Meaning of one column from its header path, innermost text first. */
function artiJalur(jalur: string[]): Bisa<
  Pick<KolomTabel, 'peran' | 'tahun' | 'tw' | 'varian' | 'bidang' | 'satuan'>
> & {
  bidangEksplisit: boolean;
  /** Only a unit speaks for the meaning. */
  diduga: boolean;
} {
  const dalamKeLuar = [...jalur].reverse().map(artiTeks);
  const hasil = {
    peran: 'teks' as Peran,
    tahun: null as number | null,
    tw: null as number | null,
    varian: null as KolomTabel['varian'],
    bidang: null as KolomTabel['bidang'],
    satuan: null as string | null,
    bidangEksplisit: false,
    diduga: false,
  };
  let peran: Peran | null = null;
  for (const artiKepala of dalamKeLuar) {
    if (!peran && artiKepala.peran && !artiKepala.pelengkap) peran = artiKepala.peran;
    hasil.tahun ??= artiKepala.tahun;
    hasil.tw ??= artiKepala.tw;
    hasil.varian ??= artiKepala.varian;
    hasil.satuan ??= artiKepala.satuan;
    hasil.bidang ??= artiKepala.bidang;
  }
  // "T" and "R" under a spanner.
  if (jalur.length > 1) peran = SINGKATAN[normalTeks(jalur[jalur.length - 1] as string)] ?? peran;
  // "Pembilang" over "Uraian" and "Jumlah": one column tells, the other counts.
  const bagian = dalamKeLuar.slice(1).find((a) => a.peran === 'pembilang' || a.peran === 'penyebut')?.peran;
  if (bagian) {
    const terhitung =
      peran === 'nilai' ||
      peran === 'pagu' ||
      /^(angka|banyak(nya)?)$/.test(normalTeks(jalur[jalur.length - 1] as string));
    peran = terhitung ? bagian : 'teks';
  }
  // "Kinerja" over "Target", "Anggaran" over "Target": the spanner speaks for its columns.
  const daun = dalamKeLuar[0];
  if (peran === 'indikator' && dalamKeLuar.length > 1 && daun && !daun.peran && !daun.pelengkap) peran = null;
  // Quarters named under their spanner: "Target Triwulan" over "I", "II", "III", "IV".
  if (
    hasil.tw === null &&
    jalur.length > 1 &&
    /\b(tri\s?wulan|tw|kuartal)\b/i.test(jalur[jalur.length - 2] as string)
  ) {
    hasil.tw = triwulanDalam(`TW ${jalur[jalur.length - 1]}`);
  }
  if (!peran && hasil.satuan === 'Rp') {
    peran = 'pagu';
    hasil.diduga = true;
  }
  if (!peran && hasil.satuan === '%') peran = 'capaian';
  if (peran && hasil.bidang === 'anggaran') {
    // "Anggaran" over "%": the share, not the amount.
    const bagian = daun?.satuan === '%' && daun.pelengkap && peran === 'pagu' && jalur.length > 1;
    if (bagian || (hasil.satuan === '%' && peran === 'realisasi')) peran = 'penyerapan';
    else peran = ANGGARAN[peran] ?? peran;
  }
  if (peran === 'realisasiAnggaran' && hasil.satuan === '%') peran = 'penyerapan';
  if (peran === 'selisih' && hasil.satuan === '%') peran = 'persenSelisih';
  hasil.peran = peran ?? 'teks';
  hasil.bidangEksplisit = hasil.bidang !== null;
  return hasil;
}

/** The innermost header cell with a year. */
function selTahun(teks: readonly string[], asal: readonly [number, number][]): string | null {
  for (let i = teks.length - 1; i >= 0; i--) {
    const di = asal[i];
    if (di && artiTeks(teks[i] as string).tahun !== null) return keA1(di[0], di[1]);
  }
  return null;
}

/**
 * Columns of a table whose header is known. `dari` and `sampai` are the rows of its body, used where the header leaves a
 * meaning open.
 */
export function bacaKolom(
  lembar: SheetSnapshot,
  kepala: Kepala,
  kolomAwal: number,
  kolomAkhir: number,
  dari: number,
  sampai: number,
): KolomTabel[] {
  const jalur = jalurKepala(lembar, kepala, kolomAwal, kolomAkhir);
  const kolom: KolomTerbaca[] = [];
  for (let j = 0; j < jalur.length; j++) {
    const kolomKe = kolomAwal + j;
    const { teks, sel, asal } = jalur[j] as (typeof jalur)[number];
    const adaIsi = bagian(lembar, kolomKe, dari, sampai, () => true) > 0;
    if (!teks.length && !adaIsi) continue;
    const a = artiJalur(teks);
    const nomorTeks = kepala.nomor ? teksSel(lembar, kepala.nomor, kolomKe) : '';
    kolom.push({
      ...a,
      judul: teks.join(' · '),
      kolom: kolomKe,
      selKepala: keA1(sel, kolomKe),
      selTahun: selTahun(teks, asal),
      nomorKolom: kepala.nomor ? { sel: keA1(kepala.nomor, kolomKe), tercetak: nomorTeks } : null,
    });
  }
  perjelas(lembar, kolom, dari, sampai);
  perjelasDenganAngka(lembar, kolom, dari, sampai);
  return kolom.map(({ bidangEksplisit, diduga, ...k }) => k);
}

function perjelas(lembar: SheetSnapshot, kolom: KolomTerbaca[], dari: number, sampai: number): void {
  const rupiah = (k: KolomTabel) => bagian(lembar, k.kolom, dari, sampai, sepertiRupiah) >= 0.6;
  const angka = (k: KolomTabel) => bagian(lembar, k.kolom, dari, sampai, sepertiAngka) >= 0.6;
  const ada = (p: Peran) => kolom.some((k) => k.peran === p);

  for (let i = 0; i < kolom.length; i++) {
    const kolomTerbaca = kolom[i] as (typeof kolom)[number];
    const kiri = kolom[i - 1];
    // Labels are words: "Sasaran Penerimaan" over figures is what was aimed at.
    if (BERKATA.has(kolomTerbaca.peran) && bagian(lembar, kolomTerbaca.kolom, dari, sampai, hanyaAngka) >= 0.8)
      kolomTerbaca.peran = kolomTerbaca.peran !== 'sasaran' ? 'teks' : rupiah(kolomTerbaca) ? 'pagu' : 'target';
    // "Naik/(Turun)" over "Rasio" and cells such as "101,39%": the one over the other, not the difference.
    if (
      kolomTerbaca.peran === 'selisih' &&
      bagian(lembar, kolomTerbaca.kolom, dari, sampai, (t) => /^\d{2,3}([.,]\d+)?\s*%$/.test(t)) >= 0.8
    )
      kolomTerbaca.peran = 'teks';
    // A remark that is a figure is none.
    if (kolomTerbaca.peran === 'keterangan' && bagian(lembar, kolomTerbaca.kolom, dari, sampai, hanyaAngka) >= 0.8)
      kolomTerbaca.peran = kolomTerbaca.satuan === '%' ? 'capaian' : 'teks';
    // Two columns under one header: a code and its name.
    if (
      kiri &&
      kolomTerbaca.judul === kiri.judul &&
      kolomTerbaca.selKepala !== kiri.selKepala &&
      kolomTerbaca.peran === kiri.peran
    ) {
      const kodeKiri = bagian(lembar, kiri.kolom, dari, sampai, sepertiKodePendek) >= 0.6;
      if (kodeKiri && !angka(kolomTerbaca)) kiri.peran = kiri.peran === 'kode' ? 'kode' : 'nomor';
    }
    if (kolomTerbaca.peran === 'nilai' && rupiah(kolomTerbaca) && !ada('target')) kolomTerbaca.peran = 'pagu';
    // A first column without a name that only counts or letters its rows.
    if (
      i === 0 &&
      kolomTerbaca.peran === 'teks' &&
      bagian(lembar, kolomTerbaca.kolom, dari, sampai, sepertiKodePendek) >= 0.8
    )
      kolomTerbaca.peran = 'nomor';
    if (kolomTerbaca.peran === 'sumberData' && !ada('indikator')) kolomTerbaca.peran = 'uraian';
    if (
      (kolomTerbaca.peran === 'capaian' ||
        kolomTerbaca.peran === 'nilai' ||
        kolomTerbaca.peran === 'teks' ||
        kolomTerbaca.peran === 'kriteria') &&
      ada('kriteria')
    ) {
      if (!ada('target') && bagian(lembar, kolomTerbaca.kolom, dari, sampai, sepertiInterval) >= 0.6)
        kolomTerbaca.peran = 'interval';
    }
  }

  // "Jumlah yang memenuhi (a)", "Jumlah seluruhnya (b)", "Realisasi (a : b x 100%)": letters name the parts.
  for (const kolomTerbaca of kolom) {
    const m = /\(?\s*\b([a-hxy])\s*\)?\s*[:/÷]\s*\(?\s*([a-hxy])\b\s*\)?\s*[x×*]\s*100/i.exec(kolomTerbaca.judul);
    if (!m) continue;
    for (const [huruf, peran] of [
      [m[1], 'pembilang'],
      [m[2], 'penyebut'],
    ] as const) {
      const bagian = kolom.find(
        (x) =>
          x !== kolomTerbaca && new RegExp(`\\(\\s*${huruf}\\s*\\)\\s*$`, 'i').test(x.judul) && BERHURUF.has(x.peran),
      );
      if (!bagian || !angka(bagian)) continue;
      // The column before it then only says what is counted.
      for (const x of kolom) if (x.peran === peran && !angka(x)) x.peran = 'teks';
      bagian.peran = peran;
    }
  }

  // The unit of what an indicator is made of is not its own.
  const bersatuan = kolom.filter((k) => k.peran === 'satuan');
  if (bersatuan.length > 1)
    for (const k of bersatuan) if (k.judul.includes(' · ') && ANGGOTA.test(k.judul)) k.peran = 'teks';

  // Components with their weights: figures under a bare year are their marks.
  if (ada('komponen') && ada('bobot') && !ada('nilai'))
    for (const k of kolom) if (k.peran === 'teks' && k.tahun !== null && angka(k)) k.peran = 'nilai';

  // Figures of quarters beside the year's target and what was reached.
  if (ada('indikator') && !kolom.some((k) => k.tw !== null && k.peran === 'realisasi'))
    for (const k of kolom)
      if (k.tw !== null && (k.peran === 'nilai' || k.peran === 'teks') && angka(k)) k.peran = 'realisasi';
  // … and the year's own column among them.
  if (kolom.some((k) => k.tw !== null && k.peran === 'realisasi')) {
    const setahun = kolom.filter(
      (k) => k.tw === null && k.varian === null && (k.peran === 'realisasi' || k.peran === 'nilai'),
    );
    for (const k of setahun) if (setahun.length === 1 && angka(k)) k.peran = 'realisasi';
  }

  // A column that says "Maksimasi" or "Negatif" tells the direction, whatever it is called.
  if (!ada('arah')) {
    const k = kolom.find(
      (x) => (TEKS.has(x.peran) || x.peran === 'target') && bagian(lembar, x.kolom, dari, sampai, sepertiArah) >= 0.8,
    );
    if (k) k.peran = 'arah';
  }

  // Figures that name no field belong to that of the nearest base column before them.
  let dasar: 'target' | 'pagu' | null = null;
  let sebelum: Peran | null = null;
  for (const kolomTerbaca of kolom) {
    if (
      kolomTerbaca.peran === 'realisasi' &&
      kolomTerbaca.satuan === '%' &&
      sebelum === 'realisasiAnggaran' &&
      !kolomTerbaca.bidangEksplisit
    )
      kolomTerbaca.peran = 'penyerapan';
    if (kolomTerbaca.peran === 'realisasi' && !kolomTerbaca.bidangEksplisit) {
      if (rupiah(kolomTerbaca) || (dasar === 'pagu' && !ada('target') && !ada('satuan')))
        kolomTerbaca.peran = 'realisasiAnggaran';
    } else if (
      kolomTerbaca.peran === 'target' &&
      !kolomTerbaca.bidangEksplisit &&
      rupiah(kolomTerbaca) &&
      !ada('pagu') &&
      !ada('indikator')
    ) {
      kolomTerbaca.peran = 'pagu';
    } else if (kolomTerbaca.peran === 'capaian' && !kolomTerbaca.bidangEksplisit && sebelum === 'realisasiAnggaran') {
      kolomTerbaca.peran = 'penyerapan';
    } else if (
      kolomTerbaca.peran === 'capaian' &&
      !kolomTerbaca.bidangEksplisit &&
      sebelum === 'pagu' &&
      ada('realisasiAnggaran') &&
      !ada('target') &&
      !terbantah(lembar, kolom, kolomTerbaca, dari, sampai)
    ) {
      kolomTerbaca.peran = 'penyerapan';
    }
    if (kolomTerbaca.peran === 'target' || kolomTerbaca.peran === 'pagu') dasar = kolomTerbaca.peran;
    if (
      angka(kolomTerbaca) ||
      kolomTerbaca.peran === 'realisasiAnggaran' ||
      kolomTerbaca.peran === 'pagu' ||
      kolomTerbaca.peran === 'realisasi'
    )
      sebelum = kolomTerbaca.peran;
    if (
      kolomTerbaca.bidang === null &&
      (kolomTerbaca.peran === 'pagu' ||
        kolomTerbaca.peran === 'realisasiAnggaran' ||
        kolomTerbaca.peran === 'penyerapan')
    )
      kolomTerbaca.bidang = 'anggaran';
    if (
      kolomTerbaca.bidang === null &&
      (kolomTerbaca.peran === 'target' || kolomTerbaca.peran === 'realisasi' || kolomTerbaca.peran === 'capaian')
    )
      kolomTerbaca.bidang = 'kinerja';
  }

  // "Target Renstra 2023" beside "Target Renstra 2025": only the last is the end of the plan.
  const berakhir = kolom.filter((k) => k.peran === 'target' && k.varian === 'akhir' && k.tahun !== null);
  const terakhir = Math.max(...kolom.flatMap((k) => (k.peran === 'target' && k.tahun !== null ? [k.tahun] : [])));
  const terukur = kolom.some((k) => k.peran === 'realisasi' && k.tahun === terakhir);
  for (const k of berakhir) if (berakhir.length > 1 && (k.tahun !== terakhir || terukur)) k.varian = null;

  // The only target lies years ahead of what was measured: the end of the plan.
  const target = kolom.filter((k) => k.peran === 'target');
  const diukur = Math.max(...kolom.flatMap((k) => (k.peran === 'realisasi' && k.tahun !== null ? [k.tahun] : [])));
  const [satu] = target;
  if (satu && target.length === 1 && satu.tahun !== null && Number.isFinite(diukur) && satu.tahun > diukur) {
    for (const k of kolom) if (k === satu || (k.peran === 'capaian' && k.tahun === satu.tahun)) k.varian ??= 'akhir';
  }

  // A second "realisasi" behind target and realisasi is what was achieved of the target ("Realisasi Kinerja Pertahun").
  for (let i = 1; i < kolom.length; i++) {
    const kolomTerbaca = kolom[i] as (typeof kolom)[number];
    const kiri = kolom[i - 1] as (typeof kolom)[number];
    const jauh = kolom[i - 2];
    const kembar =
      (kolomTerbaca.peran === 'realisasi' || kolomTerbaca.peran === 'teks' || kolomTerbaca.peran === 'nilai') &&
      kiri.peran === 'realisasi';
    if (
      !kembar ||
      jauh?.peran !== 'target' ||
      kolomTerbaca.tahun !== kiri.tahun ||
      kolomTerbaca.tw !== kiri.tw ||
      kolomTerbaca.varian !== kiri.varian
    )
      continue;
    if (!angka(kolomTerbaca)) continue;
    if (cocokRasio(lembar, jauh.kolom, kiri.kolom, kolomTerbaca.kolom, dari, sampai, 1, true))
      kolomTerbaca.peran = 'capaian';
  }
  if (!kolom.some((k) => PERAN_NAMA.includes(k.peran))) {
    const pertama = kolom.find((k) => k.peran === 'teks' && !angka(k));
    if (pertama) pertama.peran = 'uraian';
  }
}

/** Whether some budget and some spending are there, and this is not the one over the other. */
function terbantah(
  lembar: SheetSnapshot,
  kolom: readonly KolomTabel[],
  k: KolomTabel,
  dari: number,
  sampai: number,
): boolean {
  const [pagu, pakai] = ['pagu', 'realisasiAnggaran'].map((p) => kolom.filter((x) => x.peran === p && x.tw === k.tw));
  const cukup = sampai - dari >= 2;
  return (
    cukup &&
    pagu !== undefined &&
    pakai !== undefined &&
    pagu.length > 0 &&
    pakai.length > 0 &&
    !pagu.some((p) => pakai.some((r) => cocokRasio(lembar, p.kolom, r.kolom, k.kolom, dari, sampai, 2, true)))
  );
}

/**
 * What the headers left open, the figures may tell: of two columns of money and a percentage that is the one over the
 * other, one is the budget; a column that is their difference is what remains. The same without money is a target, a
 * measurement and an achievement.
 */
function perjelasDenganAngka(lembar: SheetSnapshot, kolom: KolomTerbaca[], dari: number, sampai: number): void {
  const angka = kolom.filter((k) => bagian(lembar, k.kolom, dari, sampai, sepertiAngka) >= 0.5);
  const capaian = angka.filter((k) => k.peran === 'capaian');
  if (!capaian.length && !angka.some((k) => PERAN_TERBUKA.has(k.peran))) return;
  const uang = (k: KolomTabel) => bagian(lembar, k.kolom, dari, sampai, sepertiRupiah) >= 0.6;
  const kena = (p: Peran) => kolom.some((k) => k.peran === p);
  const milik = (k: (typeof angka)[number], p: Peran) => k.peran === p || PERAN_TERBUKA.has(k.peran) || k.diduga;
  // "Capaian" beside "Tingkat Capaian": what was reached, and how much of the target that is.
  const tercapai = (k: KolomTabel, hasil: KolomTabel) =>
    k.peran === 'capaian' &&
    k.satuan !== '%' &&
    hasil.peran === 'capaian' &&
    !kolom.some((x) => x.peran === 'realisasi' && x.tahun === k.tahun && x.tw === k.tw);
  for (const hasil of angka) {
    if (!['capaian', 'penyerapan', 'teks', 'nilai'].includes(hasil.peran)) continue;
    for (const dasar of angka) {
      for (const diraih of angka) {
        if (
          diraih === dasar ||
          diraih === hasil ||
          dasar === hasil ||
          diraih.tahun !== dasar.tahun ||
          diraih.tw !== dasar.tw
        )
          continue;
        const diukur = tercapai(diraih, hasil);
        // "%" behind "Sisa" says nothing of what it is a percentage of.
        const terbuka = (x: (typeof angka)[number]) =>
          PERAN_TERBUKA.has(x.peran) ||
          x.diduga ||
          (x === hasil && x.peran === 'capaian' && !x.bidangEksplisit && !kena('target'));
        if (!diukur && ![diraih, dasar, hasil].some(terbuka)) continue;
        const duit = uang(diraih) && uang(dasar);
        const pas = duit
          ? milik(dasar, 'pagu') && milik(diraih, 'realisasiAnggaran')
          : milik(dasar, 'target') && (diukur || milik(diraih, 'realisasi'));
        if (!pas) continue;
        if (!duit && (!kena('indikator') || hasil.peran === 'penyerapan')) continue;
        // A percentage of a target, not the whole that a percentage is of.
        if (!duit && hasil.satuan !== '%' && bagian(lembar, hasil.kolom, dari, sampai, (t) => kasar(t) < 1000) < 0.8)
          continue;
        if ([diraih, dasar, hasil].some((x) => x.peran === 'pembilang' || x.peran === 'penyebut')) continue;
        // A result stands behind what it follows from.
        if (PERAN_TERBUKA.has(hasil.peran) && (hasil.kolom < diraih.kolom || hasil.kolom < dasar.kolom)) continue;
        // What is the difference of the budget and a column before it, is no spending.
        const beda = (x: KolomTabel) => x !== dasar && x.kolom < diraih.kolom && uang(x);
        if (
          duit &&
          angka.some((x) => beda(x) && cocokSelisih(lembar, x.kolom, dasar.kolom, diraih.kolom, dari, sampai))
        )
          continue;
        const bernama = !PERAN_TERBUKA.has(diraih.peran) && !PERAN_TERBUKA.has(dasar.peran);
        if (!cocokRasio(lembar, dasar.kolom, diraih.kolom, hasil.kolom, dari, sampai, 3, bernama)) continue;
        const tiga = [diraih, dasar, hasil];
        if (tiga.filter((x) => PERAN_TERBUKA.has(x.peran)).length >= 2) for (const x of tiga) x.terduga = true;
        [dasar.peran, diraih.peran] = duit ? ['pagu', 'realisasiAnggaran'] : ['target', 'realisasi'];
        if (hasil.peran !== 'capaian' || (duit && !hasil.bidangEksplisit))
          hasil.peran = duit ? 'penyerapan' : 'capaian';
        for (const x of [diraih, dasar, hasil]) x.bidang ??= duit ? 'anggaran' : 'kinerja';
      }
    }
  }
  const [pagu, pakai] = [kolom.find((k) => k.peran === 'pagu'), kolom.find((k) => k.peran === 'realisasiAnggaran')];
  for (const k of angka) {
    if (!PERAN_TERBUKA.has(k.peran) || !pagu || !pakai || !uang(k)) continue;
    if (cocokSelisih(lembar, pagu.kolom, pakai.kolom, k.kolom, dari, sampai)) k.peran = 'sisa';
  }
  // "Kota …" beside "Rata-rata Provinsi": measurements of places.
  if (angka.some((k) => k.varian === 'provinsi' || k.varian === 'nasional' || k.varian === 'daerahLain')) {
    const akhir = angka.findIndex((k) => k.varian !== null);
    angka.forEach((k, i) => {
      if (k.peran === 'teks' && (k.varian !== null || i < akhir) && kena('indikator')) k.peran = 'realisasi';
    });
  }
}

function cocokSelisih(l: SheetSnapshot, a: number, b: number, hasil: number, dari: number, sampai: number): boolean {
  let ya = 0;
  let semua = 0;
  for (let r = dari; r <= sampai && r < dari + CONTOH_BARIS; r++) {
    const [x, y, h] = [a, b, hasil].map((c) => kasar(teksSel(l, r, c))) as [number, number, number];
    if (!Number.isFinite(x + y + h)) continue;
    semua++;
    if (Math.abs(Math.abs(x - y) - Math.abs(h)) <= Math.max(1, Math.abs(x) * 1e-6)) ya++;
  }
  return semua >= 2 && ya / semua >= 0.6;
}

function kasar(teks: string): number {
  const m = /-?\d[\d.,\s]*/.exec(teks);
  if (!m) return Number.NaN;
  const angkaTeks = m[0].replace(/\s/g, '').replace(/[.,]+$/, '');
  return Number(
    /,/.test(angkaTeks)
      ? angkaTeks.replace(/\./g, '').replace(',', '.')
      : /\.\d{3}(\.|$)/.test(angkaTeks) && !/%/.test(teks)
        ? angkaTeks.replace(/\./g, '')
        : angkaTeks,
  );
}

/** Last digit that a text prints: 0,01 of "98,15", 1 of "98". */
const digitAkhir = (teks: string): number => 10 ** -(/\d[.,](\d{1,2})(?!\d)/.exec(teks)?.[1]?.length ?? 0);

/**
 * Whether most rows print `hasil` as realisasi / target in percent. A row whose target is met to the digit, or whose result
 * repeats one of the two, would fit in other ways as well: it counts only where headers name both.
 */
function cocokRasio(
  lembar: SheetSnapshot,
  target: number,
  realisasi: number,
  hasil: number,
  dari: number,
  sampai: number,
  paling: number,
  bernama: boolean,
): boolean {
  const cocok = new Set<string>();
  let lawan = 0;
  for (let r = dari; r <= sampai && r < dari + CONTOH_BARIS; r++) {
    const teks = [target, realisasi, hasil].map((c) => teksSel(lembar, r, c)) as [string, string, string];
    const [t, n, h] = teks.map(kasar) as [number, number, number];
    if (!Number.isFinite(t + n + h) || t === 0) continue;
    if (Math.abs((n / t) * 100 - h) > 1.01 * digitAkhir(teks[2])) lawan++;
    else if (bernama) cocok.add(String(r));
    else if (n !== t && n !== 0 && h !== n && h !== t) cocok.add(teks.join('|'));
  }
  return cocok.size >= paling && cocok.size >= (cocok.size + lawan) * 0.6;
}
