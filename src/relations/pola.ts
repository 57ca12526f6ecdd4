/**
 * Relations that a table shows by itself, whatever its headers are called: a formula printed with its columns, a column
 * that most rows compute in one way from others, a last row that adds up the rows above it. What most of the table keeps
 * to, the few cells that do not are held to.
 */

import { banding, type Desimal, desimal, kali, keAngka, kurang, mutlak, NOL, tambah, tanda } from '../core/desimal';
import { formatAngka } from '../core/format';
import { PERAN_PENANDA } from '../core/peran';
import { sekali } from '../core/sekali';
import type { BarisTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import { normalTeks } from '../words/nama';
import { tandaTerbalik } from './anggaran';
import { dugaSalahTulis } from './duga';
import type { KonteksAturan } from './konteks';
import { angkaDi, desimalDi, kolomPersen, selDi } from './sel';
import { baca, type JenisRelasi, type Koreksi, type Relasi, type RelasiTeruji, TANPA_KOREKSI, type Uji } from './tipe';
import { bulatPecahan, nilaiHasil, type Pecahan, pecahan } from './toleransi';
import {
  kolomUngkapan,
  nilaiUngkapan,
  tepat,
  tulisUngkapan,
  type Ungkapan,
  ungkapanBerkata,
  ungkapanTercetak,
} from './ungkapan';

/** Rows of which one at least must fit before the others are looked at. */
const MELIHAT = 10;
/** Rows looked at to find a relation; the rest is only held to it. */
const CONTOH = 80;
const TAK_DICARI = new Set<Peran>(['target', 'pagu', 'realisasiAnggaran', 'capaian']);
const [SATU, SERATUS] = [desimal(1n), desimal(100n)];
/** Percent, per mille, per 100.000 people; kuintal of a ton. */
const PERBESARAN = [SATU, SERATUS, ...[10n, 1000n, 10_000n, 100_000n].map((n) => desimal(n))];

/** One way to compute a column of a table. */
export interface Cara {
  tabel: Tabel;
  kolom: number;
  rumus: Ungkapan;
  /** The result is multiplied by this; percent points of a plain ratio, say. */
  kali: Desimal;
  /** Percentages count as fractions. */
  pecahan: boolean;
  /** The sign does not matter: the table prints sizes only. */
  mutlak: boolean;
}

const berisi = sekali((t: Tabel) => t.baris.filter((b) => b.jenis === 'data' || b.jenis === 'jumlah'));

const KOSONG = /^\s*[-–—]?\s*$/;
/** Sums and differences: what is left blank or struck out counts nothing there. */
const hanyaTambah = (u: Ungkapan): boolean =>
  u.jenis === 'kolom' ||
  (u.jenis === 'hitung' && (u.tanda === '+' || u.tanda === '-') && hanyaTambah(u.kiri) && hanyaTambah(u.kanan));

function hitungCara(cara: Cara, baris: BarisTabel, k: Koreksi): Pecahan | null {
  const berlubang = cara.rumus.jenis === 'hitung' && hanyaTambah(cara.rumus);
  const pecahanKini = nilaiUngkapan(cara.rumus, (kolom) => {
    const sel = selDi(baris, kolom);
    const v = sel ? (baca(sel, k) ?? (berlubang && KOSONG.test(sel.tercetak) ? NOL : null)) : null;
    return v ? pecahan(v, cara.pecahan && kolomPersen(cara.tabel, kolom) ? SERATUS : SATU) : null;
  });
  return pecahanKini ? pecahan(kali(pecahanKini.atas, cara.kali), pecahanKini.bawah) : null;
}

/** A share that the row takes the other way round, as where less is better: its direction is for other checks. */
function sebaliknya(
  cara: Cara,
  baris: BarisTabel,
  nilaiHasilnya: Desimal,
  angkaDesimal: number,
  koreksi: Koreksi,
): boolean {
  const u = cara.rumus;
  if (u.jenis !== 'hitung' || u.tanda !== '/' || u.kiri.jenis !== 'kolom' || u.kanan.jenis !== 'kolom') return false;
  if (!kolomPersen(cara.tabel, cara.kolom)) return false;
  const [nilaiKiri, nilaiKanan] = [u.kiri.kolom, u.kanan.kolom].map((i) => {
    const s = selDi(baris, i);
    return s ? baca(s, koreksi) : null;
  });
  if (!nilaiKiri || !nilaiKanan || tanda(nilaiKiri) <= 0 || tanda(nilaiKanan) <= 0) return false;
  const cocok = (atas: Desimal, bawah: Desimal) =>
    nilaiHasil(nilaiHasilnya, angkaDesimal, pecahan(kali(atas, SERATUS), bawah)) === 'cocok';
  // (2b − a) ÷ b is met by no slip; the one over the other, turned round, is one where nothing has a direction.
  return (
    cocok(kurang(tambah(nilaiKanan, nilaiKanan), nilaiKiri), nilaiKanan) ||
    (cara.tabel.kolom.some((x) => x.peran === 'indikator') && cocok(nilaiKanan, nilaiKiri))
  );
}

function ujiCara(cara: Cara, baris: BarisTabel, hasil: SelTabel, koreksi: Koreksi): Uji | null {
  const pecahan = hitungCara(cara, baris, koreksi);
  const nilaiHasilnya = baca(hasil, koreksi);
  if (!pecahan || !nilaiHasilnya) return null;
  const angkaDesimal = desimalDi(hasil);
  const seharusnya = bulatPecahan(pecahan, Math.max(angkaDesimal, kolomPersen(cara.tabel, cara.kolom) ? 2 : 0));
  // A figure that stops at 0 or at 100 was capped there.
  const dibatasi =
    (banding(nilaiHasilnya, SERATUS) === 0 && banding(seharusnya, SERATUS) > 0) ||
    (tanda(nilaiHasilnya) === 0 && tanda(seharusnya) < 0);
  if (dibatasi) return null;
  let vonis = nilaiHasil(nilaiHasilnya, angkaDesimal, pecahan);
  if (vonis === 'galat' && sebaliknya(cara, baris, nilaiHasilnya, angkaDesimal, koreksi)) return null;
  if (vonis !== 'cocok' && cara.mutlak && nilaiHasil(kurang(NOL, nilaiHasilnya), angkaDesimal, pecahan) === 'cocok')
    vonis = 'cocok';
  const kaliTeks = banding(cara.kali, SATU) === 0 ? '' : ` × ${formatAngka(cara.kali)}`;
  const isi = (kolom: number) => {
    const sel = selDi(baris, kolom);
    const v = sel ? baca(sel, koreksi) : null;
    if (!v) return KOSONG.test(sel?.tercetak ?? '') ? '0' : '?';
    return `${formatAngka(v)}${cara.pecahan && kolomPersen(cara.tabel, kolom) ? '%' : ''}`;
  };
  return {
    vonis,
    seharusnya,
    hitungan: `${tulisUngkapan(cara.rumus, isi)}${kaliTeks} = ${formatAngka(seharusnya)}`,
    sebab:
      vonis !== 'galat'
        ? null
        : nilaiHasil(kurang(NOL, nilaiHasilnya), angkaDesimal, pecahan) === 'cocok'
          ? tandaTerbalik(seharusnya)
          : dugaSalahTulis(bulatPecahan(pecahan, angkaDesimal), nilaiHasilnya),
  };
}

/** The value of an input that makes the row hold exactly, for formulas in which it stands once. */
function pecahkanCara(cara: Cara, baris: BarisTabel, hasil: SelTabel, sel: SelTabel, koreksi: Koreksi): Desimal | null {
  if (sel === hasil) {
    const n = hitungCara(cara, baris, koreksi);
    return n ? bulatPecahan(n, desimalDi(hasil)) : null;
  }
  const kolom = baris.sel.indexOf(sel);
  const nilaiHasilnya = baca(hasil, koreksi);
  if (!nilaiHasilnya || kolom < 0 || kolomUngkapan(cara.rumus).filter((x) => x === kolom).length !== 1) return null;
  const skala = cara.pecahan && kolomPersen(cara.tabel, kolom) ? SERATUS : SATU;
  const lain = (u: Ungkapan) =>
    nilaiUngkapan(u, (x) => {
      const s = selDi(baris, x);
      const v = s ? baca(s, koreksi) : null;
      return v ? pecahan(v, cara.pecahan && kolomPersen(cara.tabel, x) ? SERATUS : SATU) : null;
    });
  const balik = (ungkapan: Ungkapan, mau: Pecahan): Pecahan | null => {
    if (ungkapan.jenis === 'kolom') return mau;
    if (ungkapan.jenis === 'tetap') return null;
    const diKiri = kolomUngkapan(ungkapan.kiri).includes(kolom);
    const pecahanKini = lain(diKiri ? ungkapan.kanan : ungkapan.kiri);
    if (!pecahanKini) return null;
    const per = (a: Pecahan, b: Pecahan) =>
      tanda(b.atas) === 0 ? null : pecahan(kali(a.atas, b.bawah), kali(a.bawah, b.atas));
    const pembilang = kali(mau.atas, pecahanKini.bawah);
    const nilaiKanan = kali(pecahanKini.atas, mau.bawah);
    const z = kali(mau.bawah, pecahanKini.bawah);
    let pecahanIni: Pecahan | null;
    if (ungkapan.tanda === '+') pecahanIni = pecahan(kurang(pembilang, nilaiKanan), z);
    else if (ungkapan.tanda === '-')
      pecahanIni = diKiri ? pecahan(tambah(pembilang, nilaiKanan), z) : pecahan(kurang(nilaiKanan, pembilang), z);
    else if (ungkapan.tanda === '*') pecahanIni = per(mau, pecahanKini);
    else
      pecahanIni = diKiri
        ? pecahan(kali(mau.atas, pecahanKini.atas), kali(mau.bawah, pecahanKini.bawah))
        : per(pecahanKini, mau);
    return pecahanIni ? balik(diKiri ? ungkapan.kiri : ungkapan.kanan, pecahanIni) : null;
  };
  const v = balik(cara.rumus, pecahan(nilaiHasilnya, cara.kali));
  if (!v) return null;
  const t = pecahan(kali(v.atas, skala), v.bawah);
  const d = desimalDi(sel);
  const bulat = bulatPecahan(t, d);
  // A rounded result determines its input only as far as that is printed.
  const pas = tepat(t);
  return pas && banding(pas, bulat) !== 0 ? null : bulat;
}

export function relasiCara(cara: Cara, baris: BarisTabel, jenis: JenisRelasi): Relasi | null {
  const hasil = selDi(baris, cara.kolom);
  if (hasil?.angka.jenis !== 'angka') return null;
  const masukan = kolomUngkapan(cara.rumus).flatMap((k) => selDi(baris, k) ?? []);
  return {
    jenis,
    tabel: cara.tabel,
    baris,
    kolom: cara.kolom,
    hasil,
    masukan,
    nama: cara.tabel.kolom[cara.kolom]?.judul || 'Angka',
    uji: (k) => ujiCara(cara, baris, hasil, k),
    pecahkan: (sel, k) => pecahkanCara(cara, baris, hasil, sel, k),
  };
}

interface Bukti {
  cara: Cara;
  cocok: number;
  dinilai: number;
}

/** Whether a row that fits would fit in other ways as well: nothing in it, one part alone, a target met to the digit. */
function hampa(cara: Cara, hasil: Desimal, isi: readonly Desimal[]): boolean {
  const besar = mutlak(hasil);
  return tanda(hasil) === 0 || banding(besar, cara.kali) === 0 || isi.some((v) => banding(mutlak(v), besar) === 0);
}

/** How many rows keep to a way of computing: one that tells little counts half, one that repeats another not at all. */
function bukti(cara: Cara, baris: readonly BarisTabel[]): Bukti {
  const cocok = new Set<string>();
  const sepele = new Set<string>();
  const lawan = new Set<string>();
  for (const barisLain of baris.slice(0, CONTOH)) {
    const hasil = selDi(barisLain, cara.kolom);
    if (hasil?.angka.jenis !== 'angka') continue;
    const u = ujiCara(cara, barisLain, hasil, TANPA_KOREKSI);
    if (!u) continue;
    const sel = kolomUngkapan(cara.rumus).map((k) => selDi(barisLain, k));
    const kunci = [hasil, ...sel].map((s) => s?.tercetak).join('|');
    if (u.vonis !== 'cocok' && u.vonis !== 'info') lawan.add(kunci);
    else
      (hampa(
        cara,
        hasil.angka.nilai,
        sel.flatMap((s) => angkaDi(s) ?? []),
      )
        ? sepele
        : cocok
      ).add(kunci);
  }
  const kena = cocok.size < 2 ? cocok.size : cocok.size + sepele.size / 2;
  return { cara, cocok: kena, dinilai: kena + lawan.size };
}

/** Figures of the first rows as plain numbers, for a quick look at the many ways that do not fit at all. */
const angkaKasar = sekali((t: Tabel): { nilai: number; satuan: number }[][] =>
  berisi(t)
    .slice(0, CONTOH)
    .map((b) =>
      b.sel.map((s) => {
        const v = angkaDi(s);
        const kosong = !v && KOSONG.test(s.tercetak);
        return { nilai: v ? keAngka(v) : kosong ? 0 : Number.NaN, satuan: 1.01 * 10 ** -desimalDi(s) };
      }),
    ),
);

function nilaiKasar(u: Ungkapan, isi: (kolom: number) => number): number {
  if (u.jenis === 'tetap') return keAngka(u.nilai);
  if (u.jenis === 'kolom') return isi(u.kolom);
  const [a, b] = [nilaiKasar(u.kiri, isi), nilaiKasar(u.kanan, isi)];
  return u.tanda === '+' ? a + b : u.tanda === '-' ? a - b : u.tanda === '*' ? a * b : a / b;
}

const berdesimal = (c: Cara, baris: readonly BarisTabel[]): boolean =>
  baris.filter((b) => desimalDi(b.sel[c.kolom] as SelTabel) >= 2 && angkaDi(b.sel[c.kolom])).length >= 4;

function terkuat(tabel: Tabel, calon: readonly Cara[], paling: number, bagian: number): Cara | null {
  let kuat: Bukti | null = null;
  const kasar = angkaKasar(tabel);
  for (const cara of calon) {
    const faktor = keAngka(cara.kali);
    let dekat = 0;
    for (const [r, isi] of kasar.entries()) {
      // What most rows keep to, some of the first do.
      if (r === MELIHAT && dekat === 0) break;
      const skala = (k: number) => (cara.pecahan && kolomPersen(tabel, k) ? 100 : 1);
      const n = nilaiKasar(cara.rumus, (k) => (isi[k]?.nilai ?? Number.NaN) / skala(k)) * faktor;
      const hasil = isi[cara.kolom];
      if (hasil && Math.abs(Math.abs(n) - Math.abs(hasil.nilai)) <= hasil.satuan + Math.abs(n) * 1e-12) dekat++;
      if (dekat >= paling) break;
    }
    if (dekat < paling) continue;
    const b = bukti(cara, berisi(tabel));
    // Four results to the last decimal are no chance, even where a third of the rows has slips.
    const perlu = b.cocok >= 4 && berdesimal(cara, berisi(tabel)) ? Math.min(bagian, 0.6) : bagian;
    if (b.cocok < paling || b.cocok < b.dinilai * perlu) continue;
    if (!kuat || b.cocok > kuat.cocok) kuat = b;
  }
  return kuat?.cara ?? null;
}

/** Sizes without a sign, or amounts that say by sign or brackets which way they go. */
function tanpaTanda(t: Tabel, kolom: number): boolean {
  return !t.baris.some((b) => {
    const v = angkaDi(selDi(b, kolom));
    return v !== null && tanda(v) < 0;
  });
}

/** The way of computing that a printed formula states, read so that most rows keep to it. */
function caraTercetak(tabel: Tabel, kolom: number): Cara | null {
  // What is printed over an achievement holds for the rows where more is better; the others have their own formula.
  if (tabel.kolom[kolom]?.peran === 'capaian') return null;
  const rumus = ungkapanTercetak(tabel, kolom) ?? ungkapanBerkata(tabel, kolom);
  if (!rumus) return null;
  const calon: Cara[] = [];
  for (const x of [SATU, SERATUS, desimal(1n, 2)]) {
    for (const pecahan of [false, true]) calon.push({ tabel, kolom, rumus, kali: x, pecahan, mutlak: false });
  }
  const c = terkuat(tabel, calon, 2, 0.5);
  return c && { ...c, mutlak: tanpaArah(c, berisi(tabel)) };
}

const caraTercetakSemua = sekali((t: Tabel): Cara[] => t.kolom.flatMap((_, i) => caraTercetak(t, i) ?? []));

/** Whether some row should be negative: a column that never is prints sizes. */
function adaTurun(c: Cara, baris: readonly BarisTabel[]): boolean {
  return (
    baris.filter((b) => {
      const n = hitungCara(c, b, new Map());
      return n !== null && tanda(n.atas) < 0;
    }).length >= 2
  );
}

const JUMLAH = /\b(jumlah|total|jml)\b/;
const SELISIH =
  /\b(selisih|naik|turun|kenaikan|penurunan|bertambah|berkurang|sisa|kurang|lebih|deviasi|gap|perubahan)\b/;

const lihat = (kolom: number): Ungkapan => ({ jenis: 'kolom', kolom });
const hitung = (t: '+' | '-' | '*' | '/', a: number, b: number): Ungkapan => ({
  jenis: 'hitung',
  tanda: t,
  kiri: lihat(a),
  kanan: lihat(b),
});

/** Ways of computing a column that its neighbours suggest. */
function calonCara(tabel: Tabel, kolom: number, angka: readonly number[]): Cara[] {
  const kiri = angka.filter((i) => i < kolom);
  const judul = normalTeks(tabel.kolom[kolom]?.judul ?? '');
  const hasil: Cara[] = [];
  const cara = (rumus: Ungkapan, x: Desimal = SATU, pecahan = false) =>
    hasil.push({ tabel, kolom, rumus, kali: x, pecahan, mutlak: false });
  // A total may stand before its parts, a difference or a ratio stands behind what it is made of.
  for (const dari of JUMLAH.test(judul) ? [kiri, angka.filter((i) => i > kolom)] : [kiri]) {
    const urut = dari === kiri ? [...dari].reverse() : dari;
    const deret: number[] = [];
    for (const i of urut) {
      if (deret.length && Math.abs(i - (deret[deret.length - 1] as number)) !== 1) break;
      deret.push(i);
    }
    for (let n = Math.min(deret.length, 12); n >= 2; n--) {
      cara(
        deret
          .slice(1, n)
          .reduce<Ungkapan>(
            (u, i) => ({ jenis: 'hitung', tanda: '+', kiri: u, kanan: lihat(i) }),
            lihat(deret[0] as number),
          ),
      );
    }
  }
  for (const kolomPertama of kiri) {
    for (const kolomKedua of kiri) {
      if (kolomPertama === kolomKedua) continue;
      cara(hitung('-', kolomPertama, kolomKedua));
      for (const x of PERBESARAN) cara(hitung('/', kolomPertama, kolomKedua), x);
      if (kolomPertama < kolomKedua) {
        cara(hitung('*', kolomPertama, kolomKedua));
        cara(hitung('*', kolomPertama, kolomKedua), desimal(1n, 2));
      }
    }
  }
  return hasil;
}

/** Columns with figures in most rows. */
function kolomAngka(tabel: Tabel, baris: readonly BarisTabel[]): number[] {
  return tabel.kolom.flatMap((k, i) => {
    if (PERAN_PENANDA.has(k.peran)) return [];
    const n = baris.filter((b) => b.sel[i]?.angka.jenis === 'angka').length;
    const isi = baris.filter((b) => !KOSONG.test(b.sel[i]?.tercetak ?? '')).length;
    return n >= 3 && n >= isi * 0.6 ? [i] : [];
  });
}

/** Small whole numbers meet by chance: only a header that announces the relation counts for them. */
function kebetulan(cara: Cara, baris: readonly BarisTabel[]): boolean {
  const judul = normalTeks(cara.tabel.kolom[cara.kolom]?.judul ?? '');
  if (cara.rumus.jenis === 'hitung' && cara.rumus.tanda === '+' && JUMLAH.test(judul)) return false;
  if (cara.rumus.jenis === 'hitung' && cara.rumus.tanda === '-' && SELISIH.test(judul)) return false;
  const nilai = new Set(
    baris.slice(0, CONTOH).flatMap((b) => {
      const s = selDi(b, cara.kolom);
      const v = s ? angkaDi(s) : null;
      return v && (desimalDi(s as SelTabel) > 0 || banding(mutlak(v), desimal(100n)) > 0) ? [s?.tercetak] : [];
    }),
  );
  return nilai.size < 3;
}

/** Physical progress follows from nothing, and what was measured beside a target is no result of it. */
function diberikan(tabel: Tabel, kolom: number): boolean {
  const k = tabel.kolom[kolom];
  if (k?.ditetapkan && k.peran === 'teks') return true;
  if (k?.bidang === 'fisik' || /\bfisik\b/i.test(k?.judul ?? '')) return true;
  return k?.peran === 'realisasi' && tabel.kolom.some((x) => x.peran === 'target');
}

/** Columns that most rows compute in one way, where nothing else is known about them. */
function caraDitemukan(tabel: Tabel, sudah: ReadonlySet<SelTabel>): Cara[] {
  const baris = berisi(tabel);
  if (baris.length < 4) return [];
  const angka = kolomAngka(tabel, baris);
  const tanpaIndikator = !tabel.kolom.some((k) => k.peran === 'indikator' || k.peran === 'sasaran');
  return angka.flatMap((kolom): Cara[] => {
    const peran = tabel.kolom[kolom]?.peran;
    // Targets and budgets are given, not computed; an achievement depends on each row's direction.
    if (TAK_DICARI.has(peran as Peran) && !(peran === 'capaian' && tanpaIndikator)) return [];
    if (diberikan(tabel, kolom)) return [];
    if (baris.filter((b) => sudah.has(b.sel[kolom] as SelTabel)).length * 2 > baris.length) return [];
    const cara = terkuat(tabel, calonCara(tabel, kolom, angka), 3, dinamai(tabel, kolom) ? 0.6 : 0.7);
    return cara && !kebetulan(cara, baris) ? [{ ...cara, mutlak: tanpaArah(cara, baris) }] : [];
  });
}

/** Whether the header announces a sum or a difference. */
function dinamai(tabel: Tabel, kolom: number): boolean {
  const judul = normalTeks(tabel.kolom[kolom]?.judul ?? '');
  return JUMLAH.test(judul) || SELISIH.test(judul);
}

/**
 * Whether the sign says nothing: the column prints sizes, or it is the gap between a target and what was reached, which
 * each row counts in its own direction.
 */
function tanpaArah(c: Cara, baris: readonly BarisTabel[]): boolean {
  const peran = kolomUngkapan(c.rumus).map((k) => c.tabel.kolom[k]?.peran);
  if (peran.includes('target') && peran.includes('realisasi')) return true;
  return tanpaTanda(c.tabel, c.kolom) && adaTurun(c, baris);
}

/**
 * Without the relations of a column whose printed formula most rows keep to while they fail most of them: what the table
 * says of itself goes before what its headers suggest.
 */
export function tanpaYangTerbantah(lain: readonly RelasiTeruji[]): RelasiTeruji[] {
  const nilai = new Map<string, { tabel: Tabel; semua: number; salah: number }>();
  const kunci = ({ relasi: r }: RelasiTeruji) => `${r.tabel.id}|${r.kolom}|${r.jenis}`;
  const dapat = (x: RelasiTeruji) =>
    x.relasi.jenis !== 'sama' &&
    x.relasi.baris.jenis === 'data' &&
    caraTercetakSemua(x.relasi.tabel).some((c) => c.kolom === x.relasi.kolom);
  for (const x of lain.filter(dapat)) {
    const n = nilai.get(kunci(x)) ?? { tabel: x.relasi.tabel, semua: 0, salah: 0 };
    n.semua++;
    if (x.uji.vonis === 'galat') n.salah++;
    nilai.set(kunci(x), n);
  }
  return lain.filter((x) => {
    const n = dapat(x) ? nilai.get(kunci(x)) : undefined;
    return !n || n.salah * 2 <= n.semua;
  });
}

/** Relations by the table's own pattern; `lain` are those that meanings have given already. */
export function relasiPola(konteks: KonteksAturan, lain: readonly RelasiTeruji[]): Relasi[] {
  const sudah = new Set(lain.flatMap((x) => (x.relasi.jenis === 'sama' ? [] : [x.relasi.hasil])));
  const salah = new Set(lain.filter((x) => x.uji.vonis !== 'cocok').map((x) => x.relasi.hasil));
  return konteks.tabel.flatMap((tabel) => {
    // A last row may add up a column instead of computing it: rounded parts then leave a difference.
    const dijumlah = new Set(
      lain.flatMap(({ relasi }) =>
        relasi.tabel === tabel && relasi.jenis === 'jumlah' && berlaku(relasi) ? [relasi.hasil] : [],
      ),
    );
    const lazim = rumusLambang(tabel);
    const satu = (c: Cara) =>
      berisi(tabel).flatMap((b) => {
        // "(a - b) / b" among rows of "a / b": computed in a way of its own.
        if (lazim && lambang(tabel, b) !== lazim && lambang(tabel, b) !== '') return [];
        const x = relasiCara(c, b, jenisCara(c));
        return x && !dijumlah.has(x.hasil) ? [x] : [];
      });
    const tercetak = caraTercetakSemua(tabel).flatMap(satu);
    // Another check that already speaks of the cell speaks better; one that is content may have been too lenient.
    const tegas = tercetak.filter((r) => !salah.has(r.hasil));
    const terpakai = new Set([...sudah, ...tegas.map((r) => r.hasil)]);
    const ditemukan = caraDitemukan(tabel, terpakai)
      .flatMap(satu)
      .filter((r) => !terpakai.has(r.hasil));
    return [...tegas, ...ditemukan];
  });
}

/** What the row says of its own computation in letters alone: "a / b". */
function lambang(tabel: Tabel, b: BarisTabel): string {
  const i = tabel.kolom.findIndex((k) => k.peran === 'formulasi');
  const t = (b.sel[i]?.tercetak ?? '').replace(/\s/g, '').toLowerCase();
  return /\p{L}{3}/u.test(t) ? '' : t;
}

/** The formula in letters that most rows have, or null where the table has none. */
const rumusLambang = sekali((tabel: Tabel): string | null => {
  const n = new Map<string, number>();
  for (const b of berisi(tabel)) n.set(lambang(tabel, b), (n.get(lambang(tabel, b)) ?? 0) + 1);
  n.delete('');
  return [...n.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
});

const berlaku = (r: Relasi): boolean => {
  const v = r.uji(TANPA_KOREKSI)?.vonis;
  return v === 'cocok' || v === 'info';
};

function jenisCara(c: Cara): JenisRelasi {
  const peran = c.tabel.kolom[c.kolom]?.peran;
  if (peran === 'selisih' || peran === 'persenSelisih') return 'selisih';
  if (peran === 'sisa') return 'sisa';
  if (peran === 'efisiensi' || peran === 'nilaiEfisiensi') return 'efisiensi';
  return 'hubungan';
}
