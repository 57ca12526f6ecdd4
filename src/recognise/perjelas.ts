/**
 * What headers leave open, neighbours and figures tell: named steps, each with an example. The steps follow each other;
 * one may rest on what those before it have found.
 */
import { PERAN_NAMA, PERAN_TERBUKA } from '../core/peran';
import type { SheetSnapshot } from '../core/snapshot';
import type { KolomTabel, Peran } from '../core/tabel';
import { keluargaSatuan } from '../words/satuan';
import { teksSel } from './kepala';

/** A column while it is being read. */
export type KolomTerbaca = { -readonly [K in keyof KolomTabel]: KolomTabel[K] } & {
  bidangEksplisit: boolean;
  diduga: boolean;
};

/** The columns of a table that is being read, and the rows of its body. */
export interface BadanTabel {
  lembar: SheetSnapshot;
  kolom: KolomTerbaca[];
  dari: number;
  sampai: number;
}

type Uji = (teks: string) => boolean;

/** How many rows are looked at to judge a column by its figures. */
const CONTOH_BARIS = 200;

/** The rows of the body, or the first of them. */
const baris = ({ dari, sampai }: BadanTabel): number[] =>
  Array.from({ length: Math.max(0, Math.min(sampai - dari + 1, CONTOH_BARIS)) }, (_, i) => dari + i);

/** Share of filled cells of a column for which `uji` holds; 0 when it has none. */
export function bagian(badan: BadanTabel, kolom: number, uji: Uji): number {
  const isi = baris(badan).flatMap((r) => teksSel(badan.lembar, r, kolom) || []);
  return isi.length ? isi.filter(uji).length / isi.length : 0;
}

const sepertiAngka: Uji = (t) => /^[^\p{L}]*\d[\d.,\s]*\s*(%|\p{L}{0,12})?/u.test(t) && t.length < 40;
/** Decimals make no figure longer. */
const sepertiRupiah: Uji = (t) =>
  (/^\(?\s*rp/i.test(t) || t.replace(/,\d\d?\b|\D/g, '').length >= 6) && /^[\d.,\s()RrPp:-]+$/.test(t);
const hanyaAngka: Uji = (t) => /^[([]?-?\s*(rp\.?\s*)?\d[\d.,]*\s*%?[)\]]?$/i.test(t);
const sepertiInterval: Uji = (t) =>
  /\d/.test(t) &&
  (/[≤≥<>=]|\bs\.?\s?\/?d\b|sampai|ke (atas|bawah)|kurang|lebih/i.test(t) || /\d\s*%?\s*[-–—]\s*\d/.test(t));
const sepertiArah: Uji = (t) =>
  t.length < 40 &&
  /^\W*(maksim|minim|maximi|positif|negatif|naik|turun|(semakin|makin) (tinggi|rendah|besar|kecil|naik|turun)|higher|lower|progres+if|regres+if)/i.test(
    t,
  );
const sepertiKodePendek: Uji = (t) => /^(\(?[A-Za-z0-9]{1,3}[.)]?|[ivxIVX]+\.?|\d+(\.\d+)*\.?)$/.test(t);

/** Labels of rows; none of them is a figure. */
const BERKATA = new Set<Peran>(['sasaran', 'tujuan', 'indikator', 'program', 'kegiatan', 'subKegiatan', 'uraian']);
/** Parts of a computation as a spanner names them. */
const ANGGOTA = /\b(unsur|komponen|data|pembilang|penyebut|variabel|bagian)\b/i;
/** Meanings that a lettered column has only for want of a better one. */
const BERHURUF = new Set<Peran>(['teks', 'nilai', 'uraian', 'pagu']);
const TEKS = new Set<Peran>(['teks', 'definisi', 'keterangan', 'formulasi', 'kriteria']);

/** Figures that look like money, under no header with another unit: "Target (ton)". */
const rupiah = (badan: BadanTabel, k: KolomTabel): boolean =>
  (keluargaSatuan(/\(([^)]+)\)\s*$/.exec(k.judul)?.[1] ?? '') ?? 'uang') === 'uang' &&
  bagian(badan, k.kolom, sepertiRupiah) >= 0.6;
const angka = (badan: BadanTabel, k: KolomTabel): boolean => bagian(badan, k.kolom, sepertiAngka) >= 0.6;
const ada = ({ kolom }: BadanTabel, peran: Peran): boolean => kolom.some((k) => k.peran === peran);

/** A step over one column; `kiri` is its neighbour. */
type LangkahKolom = (badan: BadanTabel, k: KolomTerbaca, kiri: KolomTerbaca | undefined) => void;

/** "Sasaran Penerimaan" over figures: what was aimed at, since labels are words; "Unit" over "64" counts units. */
const labelBerangka: LangkahKolom = (badan, k) => {
  if (k.peran === 'satuan' && bagian(badan, k.kolom, (t) => /^\d[\d.]*$/.test(t)) >= 0.8) k.peran = 'teks';
  if (BERKATA.has(k.peran) && bagian(badan, k.kolom, hanyaAngka) >= 0.8)
    k.peran = k.peran !== 'sasaran' ? 'teks' : rupiah(badan, k) ? 'pagu' : 'target';
};

/** "Naik/(Turun)" over "Rasio" and cells such as "101,39%": the one over the other, not the difference. */
const selisihBerpersen: LangkahKolom = (badan, k) => {
  if (k.peran === 'selisih' && bagian(badan, k.kolom, (t) => /^\d{2,3}([.,]\d+)?\s*%$/.test(t)) >= 0.8)
    k.peran = 'teks';
};

/** "Uraian" over "1.01" and "Belanja": two columns under one header are a code and its name. */
const kodeDanNama: LangkahKolom = (badan, k, kiri) => {
  const kembar = kiri?.judul === k.judul && kiri.selKepala !== k.selKepala && kiri.peran === k.peran;
  if (kembar && bagian(badan, kiri.kolom, sepertiKodePendek) >= 0.6 && !angka(badan, k))
    kiri.peran = kiri.peran === 'kode' ? 'kode' : 'nomor';
};

/** "Nilai" over "1.250.000.000": an amount. */
const nilaiUang: LangkahKolom = (badan, k) => {
  if (k.peran === 'nilai' && rupiah(badan, k) && !ada(badan, 'target')) k.peran = 'pagu';
};

/** A first column without a name that only counts or letters its rows: "1", "a.", "IV". */
const nomorTanpaNama: LangkahKolom = (badan, k, kiri) => {
  if (!kiri && k.peran === 'teks' && bagian(badan, k.kolom, sepertiKodePendek) >= 0.8) k.peran = 'nomor';
};

const BERINTERVAL = new Set<Peran>(['capaian', 'nilai', 'teks', 'kriteria']);

/** "Capaian" over "≥ 91" beside the classes: a scale. */
const intervalSkala: LangkahKolom = (badan, k) => {
  if (!BERINTERVAL.has(k.peran) || !ada(badan, 'kriteria') || ada(badan, 'target')) return;
  if (bagian(badan, k.kolom, sepertiInterval) >= 0.6) k.peran = 'interval';
};

const LANGKAH_KOLOM = [labelBerangka, selisihBerpersen, kodeDanNama, nilaiUang, nomorTanpaNama, intervalSkala];

/** "Jumlah yang memenuhi (a)", "Jumlah seluruhnya (b)", "Realisasi (a : b x 100%)": letters name the parts. */
function bagianBerhuruf(badan: BadanTabel): void {
  const { kolom } = badan;
  for (const hasil of kolom) {
    const m = /\(?\s*\b([a-hxy])\s*\)?\s*[:/÷]\s*\(?\s*([a-hxy])\b\s*\)?\s*[x×*]\s*100/i.exec(hasil.judul);
    if (!m) continue;
    for (const [huruf, peran] of [
      [m[1], 'pembilang'],
      [m[2], 'penyebut'],
    ] as const) {
      const bertanda = new RegExp(`\\(\\s*${huruf}\\s*\\)\\s*$`, 'i');
      const satu = kolom.find((x) => x !== hasil && bertanda.test(x.judul) && BERHURUF.has(x.peran));
      if (satu && angka(badan, satu)) satu.peran = peran;
    }
  }
}

/** "Satuan" and "Unsur · Satuan": the unit of what an indicator is made of is not its own. */
function satuanBagian({ kolom }: BadanTabel): void {
  const bersatuan = kolom.filter((k) => k.peran === 'satuan');
  for (const k of bersatuan)
    if (bersatuan.length > 1 && k.judul.includes(' · ') && ANGGOTA.test(k.judul)) k.peran = 'teks';
}

/** "Target", "TW I" … "TW IV", "Nilai": figures of quarters are what was reached, and so is the year's own among them. */
function realisasiTriwulan(badan: BadanTabel): void {
  const { kolom } = badan;
  const berisi = () => kolom.some((k) => k.tw !== null && k.peran === 'realisasi');
  if (ada(badan, 'indikator') && !berisi())
    for (const k of kolom)
      if (k.tw !== null && (k.peran === 'nilai' || k.peran === 'teks') && angka(badan, k)) k.peran = 'realisasi';
  if (!berisi()) return;
  const setahun = kolom.filter(
    (k) => k.tw === null && k.varian === null && (k.peran === 'realisasi' || k.peran === 'nilai'),
  );
  const [satu] = setahun;
  if (satu && setahun.length === 1 && angka(badan, satu)) satu.peran = 'realisasi';
}

/** "Maksimasi" or "Negatif" in most rows: a direction, whatever the column is called. */
function arahIsi(badan: BadanTabel): void {
  if (ada(badan, 'arah')) return;
  const k = badan.kolom.find(
    (x) => (TEKS.has(x.peran) || x.peran === 'target') && bagian(badan, x.kolom, sepertiArah) >= 0.8,
  );
  if (k) k.peran = 'arah';
}

/** "Anggaran", "Realisasi", "%": what names no field belongs to that of the nearest base column before it. */
function bidangTetangga(badan: BadanTabel): void {
  let dasar: Peran | null = null;
  let sebelum: Peran | null = null;
  for (const k of badan.kolom) {
    if (!k.bidangEksplisit) k.peran = peranTetangga(badan, k, dasar, sebelum);
    if (k.peran === 'target' || k.peran === 'pagu') dasar = k.peran;
    if (DASAR_HASIL.has(k.peran) || angka(badan, k)) sebelum = k.peran;
    k.bidang ??= BIDANG[k.peran] ?? null;
  }
}

const DASAR_HASIL = new Set<Peran>(['realisasiAnggaran', 'pagu', 'realisasi']);
const BIDANG: Partial<Record<Peran, KolomTabel['bidang']>> = {
  pagu: 'anggaran',
  realisasiAnggaran: 'anggaran',
  penyerapan: 'anggaran',
  target: 'kinerja',
  realisasi: 'kinerja',
  capaian: 'kinerja',
};

const UANG = /\b(rp|rupiah|juta|anggaran|keuangan|pagu|belanja|dana|biaya|pembiayaan|pendapatan|pajak|retribusi)\b/i;
/** Lines above the body in which a caption may stand. */
const BARIS_JUDUL = 6;

/** Whether a caption, a header or a label speaks of money: what is produced has long figures as well. */
const sebutUang = ({ lembar, kolom, dari, sampai }: BadanTabel): boolean =>
  kolom.some((k) => k.peran === 'program' || k.peran === 'kegiatan' || k.peran === 'subKegiatan') ||
  lembar.tampil.slice(Math.max(0, dari - BARIS_JUDUL), sampai).some((b) => b.some((t) => UANG.test(t)));

/** What a column means behind its base column and behind the last figures. */
function peranTetangga(badan: BadanTabel, k: KolomTerbaca, dasar: Peran | null, sebelum: Peran | null): Peran {
  if (k.peran === 'realisasi') {
    if (k.satuan === '%' && sebelum === 'realisasiAnggaran') return 'penyerapan';
    const uang = rupiah(badan, k) || (dasar === 'pagu' && !ada(badan, 'target') && !ada(badan, 'satuan'));
    return uang ? 'realisasiAnggaran' : k.peran;
  }
  if (k.peran === 'target')
    return rupiah(badan, k) && !ada(badan, 'pagu') && !ada(badan, 'indikator') && sebutUang(badan) ? 'pagu' : k.peran;
  if (k.peran !== 'capaian') return k.peran;
  if (sebelum === 'realisasiAnggaran') return 'penyerapan';
  const serapan = sebelum === 'pagu' && ada(badan, 'realisasiAnggaran') && !ada(badan, 'target');
  return serapan && !terbantah(badan, k) ? 'penyerapan' : k.peran;
}

/** Whether some budget and some spending are there, and this is not the one over the other. */
function terbantah(badan: BadanTabel, k: KolomTabel): boolean {
  const [pagu = [], pakai = []] = ['pagu', 'realisasiAnggaran'].map((p) =>
    badan.kolom.filter((x) => x.peran === p && x.tw === k.tw),
  );
  return !pagu.some((p) => pakai.some((r) => cocokRasio(badan, p, r, k, 2, true)));
}

/** "Target Renstra 2023" beside "Target Renstra 2025": only the last is the end of the plan. */
function akhirRenstra({ kolom }: BadanTabel): void {
  const tahun = (peran: Peran) => kolom.flatMap((k) => (k.peran === peran && k.tahun !== null ? [k.tahun] : []));
  const berakhir = kolom.filter((k) => k.peran === 'target' && k.varian === 'akhir' && k.tahun !== null);
  const terakhir = Math.max(...tahun('target'));
  const terukur = tahun('realisasi').includes(terakhir);
  for (const k of berakhir) if (berakhir.length > 1 && (k.tahun !== terakhir || terukur)) k.varian = null;
}

/** "Target 2026" beside "Realisasi 2024": the only target lies years ahead, at the end of the plan. */
function targetTunggal({ kolom }: BadanTabel): void {
  const target = kolom.filter((k) => k.peran === 'target');
  const diukur = Math.max(...kolom.flatMap((k) => (k.peran === 'realisasi' && k.tahun !== null ? [k.tahun] : [])));
  const [satu] = target;
  if (!satu || target.length > 1 || satu.tahun === null || !Number.isFinite(diukur) || satu.tahun <= diukur) return;
  for (const k of kolom) if (k === satu || (k.peran === 'capaian' && k.tahun === satu.tahun)) k.varian ??= 'akhir';
}

const KEMBAR = new Set<Peran>(['realisasi', 'teks', 'nilai']);
const seperiode = (a: KolomTabel, b: KolomTabel): boolean => a.tahun === b.tahun && a.tw === b.tw;

/** "Target", "Realisasi", "Realisasi Kinerja Pertahun": the second one is what was achieved of the target. */
function realisasiKedua(badan: BadanTabel): void {
  badan.kolom.forEach((k, i) => {
    const [target, kiri] = [badan.kolom[i - 2], badan.kolom[i - 1]];
    if (target?.peran !== 'target' || kiri?.peran !== 'realisasi' || !KEMBAR.has(k.peran)) return;
    if (!seperiode(k, kiri) || k.varian !== kiri.varian || !angka(badan, k)) return;
    if (cocokRasio(badan, target, kiri, k, 1, true)) k.peran = 'capaian';
  });
}

/** Without any column of names the first one of words holds them. */
function labelPertama(badan: BadanTabel): void {
  if (badan.kolom.some((k) => PERAN_NAMA.includes(k.peran))) return;
  const pertama = badan.kolom.find((k) => k.peran === 'teks' && !angka(badan, k));
  if (pertama) pertama.peran = 'uraian';
}

/** Columns whose meaning a percentage may still settle. */
const PERSENTASE = new Set<Peran>(['capaian', 'penyerapan', 'teks', 'nilai']);

/** A percentage and what it may be a percentage of. */
interface Tiga {
  target: KolomTerbaca;
  realisasi: KolomTerbaca;
  hasil: KolomTerbaca;
}

/**
 * What the headers left open, the figures may tell: of two columns of money and a percentage that is the one over the
 * other, one is the budget; a column that is their difference is what remains. The same without money is a target, a
 * measurement and an achievement.
 */
function menurutAngka(badan: BadanTabel): void {
  const berangka = badan.kolom.filter((k) => bagian(badan, k.kolom, sepertiAngka) >= 0.5);
  for (const hasil of berangka)
    for (const target of berangka)
      for (const realisasi of berangka) namaiTiga(badan, { target, realisasi, hasil }, berangka);
  const [pagu, pakai] = (['pagu', 'realisasiAnggaran'] as const).map((p) => badan.kolom.find((k) => k.peran === p));
  for (const k of berangka)
    if (pagu && pakai && PERAN_TERBUKA.has(k.peran) && rupiah(badan, k) && cocokSelisih(badan, pagu, pakai, k))
      k.peran = 'sisa';
  ukuranTempat(badan, berangka);
}

/** Names three columns where they are a percentage, what it is of and what was reached. */
function namaiTiga(badan: BadanTabel, tiga: Tiga, berangka: readonly KolomTerbaca[]): void {
  const { target, realisasi, hasil } = tiga;
  if (!PERSENTASE.has(hasil.peran) || new Set([target, realisasi, hasil]).size < 3 || !seperiode(realisasi, target))
    return;
  const duit = rupiah(badan, realisasi) && rupiah(badan, target);
  if (bolehTiga(badan, tiga, duit, berangka)) namai(tiga, duit);
}

/** "Capaian" beside "Tingkat Capaian": what was reached, and how much of the target that is. */
const tercapai = ({ kolom }: BadanTabel, k: KolomTabel, hasil: KolomTabel): boolean =>
  k.peran === 'capaian' &&
  k.satuan !== '%' &&
  hasil.peran === 'capaian' &&
  !kolom.some((x) => x.peran === 'realisasi' && seperiode(x, k));

const terbuka = (k: KolomTerbaca): boolean => PERAN_TERBUKA.has(k.peran) || k.diduga;
const milik = (k: KolomTerbaca, peran: Peran): boolean => k.peran === peran || terbuka(k);

/** Whether what the headers say of three columns leaves room for it, and leaves something open. */
function sejalan(badan: BadanTabel, { target, realisasi, hasil }: Tiga, duit: boolean): boolean {
  const diukur = tercapai(badan, realisasi, hasil);
  // "%" behind "Sisa" says nothing of what it is a percentage of.
  const persenSaja = hasil.peran === 'capaian' && !hasil.bidangEksplisit && !ada(badan, 'target');
  if (!diukur && !persenSaja && ![target, realisasi, hasil].some(terbuka)) return false;
  if (duit) return milik(target, 'pagu') && milik(realisasi, 'realisasiAnggaran');
  return milik(target, 'target') && (diukur || milik(realisasi, 'realisasi'));
}

/** Whether three columns may be, and by their rows are, a target, what was reached of it, and the percentage. */
function bolehTiga(badan: BadanTabel, tiga: Tiga, duit: boolean, berangka: readonly KolomTerbaca[]): boolean {
  const { target, realisasi, hasil } = tiga;
  if (!sejalan(badan, tiga, duit) || (!duit && !bolehKinerja(badan, hasil))) return false;
  // A result stands behind what it follows from.
  if (PERAN_TERBUKA.has(hasil.peran) && (hasil.kolom < realisasi.kolom || hasil.kolom < target.kolom)) return false;
  // What is the difference of the budget and a column before it, is no spending.
  const sisa = (x: KolomTerbaca) =>
    x !== target && x.kolom < realisasi.kolom && rupiah(badan, x) && cocokSelisih(badan, x, target, realisasi);
  if (duit && berangka.some(sisa)) return false;
  return cocokRasio(
    badan,
    target,
    realisasi,
    hasil,
    3,
    !PERAN_TERBUKA.has(realisasi.peran) && !PERAN_TERBUKA.has(target.peran),
  );
}

/** A percentage of a target, not the whole that a percentage is of. */
const bolehKinerja = (badan: BadanTabel, hasil: KolomTerbaca): boolean =>
  ada(badan, 'indikator') &&
  hasil.peran !== 'penyerapan' &&
  (hasil.satuan === '%' || bagian(badan, hasil.kolom, (t) => kasar(t) < 1000) >= 0.8);

function namai({ target, realisasi, hasil }: Tiga, duit: boolean): void {
  const tiga = [realisasi, target, hasil];
  if (tiga.filter((x) => PERAN_TERBUKA.has(x.peran)).length >= 2) for (const x of tiga) x.terduga = true;
  [target.peran, realisasi.peran] = duit ? ['pagu', 'realisasiAnggaran'] : ['target', 'realisasi'];
  if (hasil.peran !== 'capaian' || (duit && !hasil.bidangEksplisit)) hasil.peran = duit ? 'penyerapan' : 'capaian';
  for (const x of tiga) x.bidang ??= duit ? 'anggaran' : 'kinerja';
}

/** "Kota …" beside "Rata-rata Provinsi": measurements of places. */
function ukuranTempat(badan: BadanTabel, berangka: readonly KolomTerbaca[]): void {
  const tempat = new Set<KolomTabel['varian']>(['provinsi', 'nasional', 'daerahLain']);
  if (!berangka.some((k) => tempat.has(k.varian)) || !ada(badan, 'indikator')) return;
  const akhir = berangka.findIndex((k) => k.varian !== null);
  berangka.forEach((k, i) => {
    if (k.peran === 'teks' && (k.varian !== null || i < akhir)) k.peran = 'realisasi';
  });
}

function cocokSelisih(badan: BadanTabel, a: KolomTabel, b: KolomTabel, hasil: KolomTabel): boolean {
  let ya = 0;
  let semua = 0;
  for (const r of baris(badan)) {
    const [x, y, h] = [a, b, hasil].map((k) => kasar(teksSel(badan.lembar, r, k.kolom))) as [number, number, number];
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
  if (/,/.test(angkaTeks)) return Number(angkaTeks.replace(/\./g, '').replace(',', '.'));
  return Number(/\.\d{3}(\.|$)/.test(angkaTeks) && !/%/.test(teks) ? angkaTeks.replace(/\./g, '') : angkaTeks);
}

/** Last digit that a text prints: 0,01 of "98,15", 1 of "98". */
const digitAkhir = (teks: string): number => 10 ** -(/\d[.,](\d{1,2})(?!\d)/.exec(teks)?.[1]?.length ?? 0);

/**
 * Whether most rows print `hasil` as realisasi / target in percent. A row whose target is met to the digit, or whose result
 * repeats one of the two, would fit in other ways as well: it counts only where headers name both.
 */
function cocokRasio(
  badan: BadanTabel,
  target: KolomTabel,
  realisasi: KolomTabel,
  hasil: KolomTabel,
  paling: number,
  bernama: boolean,
): boolean {
  const cocok = new Set<string>();
  let lawan = 0;
  for (const nomorBaris of baris(badan)) {
    const teks = [target, realisasi, hasil].map((k) => teksSel(badan.lembar, nomorBaris, k.kolom)) as [
      string,
      string,
      string,
    ];
    const [batas, nilai, persen] = teks.map(kasar) as [number, number, number];
    if (!Number.isFinite(batas + nilai + persen) || batas === 0) continue;
    const beda = (atas: number) => Math.abs((atas / batas) * 100 - persen) > 1.01 * digitAkhir(teks[2]);
    // A row in which less is better says nothing for or against it.
    if (beda(nilai)) lawan += beda(2 * batas - nilai) ? 1 : 0;
    else if (bernama) cocok.add(String(nomorBaris));
    else if (nilai !== batas && nilai !== 0 && persen !== nilai && persen !== batas) cocok.add(teks.join('|'));
  }
  return cocok.size >= paling && cocok.size >= (cocok.size + lawan) * 0.6;
}

const LANGKAH = [
  bagianBerhuruf,
  satuanBagian,
  realisasiTriwulan,
  arahIsi,
  bidangTetangga,
  akhirRenstra,
  targetTunggal,
  realisasiKedua,
  labelPertama,
  menurutAngka,
];

/** Puts the meanings right that the headers left open or said wrongly. */
export function perjelas(badan: BadanTabel): void {
  badan.kolom.forEach((k, i) => {
    for (const langkah of LANGKAH_KOLOM) langkah(badan, k, badan.kolom[i - 1]);
  });
  for (const langkah of LANGKAH) langkah(badan);
}
