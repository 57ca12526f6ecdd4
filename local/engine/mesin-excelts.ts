/**
 * The formula engine behind `MesinRumus`: expressions are evaluated by excelts, everything around them is ours.
 *
 * excelts computes a whole workbook at once, knows no dates as arguments, loses what a function threw, gives #SPILL!
 * without a reason and stops after ten thousand distinct formulas. So this file decides what has to be computed
 * (dependencies), in which order and portions, lays out spills, and carries dates and messages through.
 * What was tried and why: docs/decisions/mesin-lembar.md.
 */
import type { WorkbookLike } from '@cj-tech-master/excelts/formula';
import { keA1 } from '../../src/core/alamat.ts';
import { type Buku, GalatSel, type IsiSel, type Lembar, type MesinRumus, Sel } from './buku.ts';
import { cariTegak, cocokTepat } from './cari.ts';
import { FORMAT_OTOMATIS, FORMAT_TEKS, formatTanggal, serialDiZona, tanggalDiZona, tataUntuk } from './format.ts';
import { FUNGSI_BAWAAN } from './fungsi-bawaan.ts';
import { beririsan, type Kotak, kotak, kotakKeA1, kutipLembar, samaKotak } from './kotak.ts';
import { FUNGSI_COCOK, FUNGSI_LARIK_CARI, FUNGSI_TEGAK, petaCari } from './larik-cari.ts';
import { KOSONG_RV } from './nilai-rv.ts';
import { PetaPemakai, type Ruas } from './pemakai.ts';
import { excelts } from './pustaka-excelts.ts';
import { type Acuan, bacaRumus, gabungToken, pecahRumus, type Token } from './rumus.ts';
import { type LarikRv, type NilaiRv, RV, type Rv } from './rv.ts';
import { sebabNama, sebabSintaks } from './sebab-rumus.ts';

/** excelts forgets parsed formulas beyond this many. */
const MAKS_RUMUS = 9_000;
/** Rounds of spills that make others spill; what still moves then goes round in a circle. */
const MAKS_PUTARAN = 50;
const TANDA_GALAT = '\u0001';
const TANDA_TANGGAL = '\u0002D';
/** Takes the whole result of a formula that may give a range, before excelts would spill it. */
const FUNGSI_HASIL = 'LKJIPHASILX';
/** Wraps a range that holds dates on its way to one of our functions. */
const FUNGSI_TANGGAL = 'LKJIPTANGGALX';

/** A rectangle of a sheet. */
interface Daerah {
  lembarId: number;
  kotak: Kotak;
}

/** What a formula looks at; kept while neither its text nor the sheets and names of its workbook change. */
interface IsiSimpul {
  rumus: string;
  tanda: string;
  acuan: Daerah[];
  /** Names of functions, upper case. */
  fungsi: readonly string[];
  /** INDIRECT, OFFSET: what it refers to shows only while computing. */
  dinamis: boolean;
}

interface Simpul extends IsiSimpul {
  kunci: string;
  l: Lembar;
  baris: number;
  kolom: number;
  s: Sel;
}

type Pemakai = PetaPemakai<Simpul>;

interface Hasil {
  nilai: IsiSel[][];
}

function kunciSel(lembarId: number, baris: number, kolom: number): string {
  return `${lembarId}:${baris}:${kolom}`;
}

const PESAN_KODE: Record<string, string> = {
  '#DIV/0!': 'Pembagian dengan nol.',
  '#NAME?': 'Nama fungsi atau nama rentang tidak dikenal.',
  '#N/A': 'Nilai tidak ditemukan.',
  '#REF!': 'Acuan sel tidak ada.',
  '#VALUE!': 'Jenis nilai tidak cocok dengan rumus.',
  '#NUM!': 'Angka tidak sah untuk rumus ini.',
  '#NULL!': 'Rentang tidak beririsan.',
};

/** What may give a range in Google Sheets without being one of our functions. */
const FUNGSI_LARIK = new Set(['ARRAYFORMULA', 'SPLIT', 'FILTER', 'SORT', 'UNIQUE', 'SEQUENCE', 'TRANSPOSE', 'FLATTEN']);
const FUNGSI_DINAMIS = new Set(['INDIRECT', 'OFFSET']);

class MesinExcelts implements MesinRumus {
  /** Areas that a blocked spill is waiting for, by anchor. */
  private menunggu = new WeakMap<Buku, Map<string, Daerah>>();
  private isiSimpul = new WeakMap<Sel, Simpul>();

  hitung(buku: Buku): void {
    const simpul = new Map<string, Simpul>();
    const pemakai: Pemakai = new PetaPemakai();
    const tanda = tandaBuku(buku);
    buku.tiapRumus((s, l, baris, kolom) => {
      const n = this.buatSimpul(buku, s, l, baris, kolom, tanda);
      simpul.set(n.kunci, n);
      for (const a of n.acuan)
        pemakai.tambah(a.lembarId, a.kotak, buku.lembarId(a.lembarId)?.maksKolom ?? Number.POSITIVE_INFINITY, n);
    });
    let kotor = this.kotorMula(buku, simpul, pemakai);
    // Spills show their size only when computed; what depends on them follows in the next round.
    for (let putaran = 0; kotor.size > 0 && putaran < MAKS_PUTARAN; putaran++) {
      rambatkan(kotor, simpul, pemakai);
      const urut = urutkan(kotor, pemakai);
      const berubah = this.hitungUrut(buku, urut);
      kotor = kotorKarena(berubah, new Set(urut), pemakai);
    }
    buku.diubah.clear();
  }

  private menungguBuku(buku: Buku): Map<string, Daerah> {
    const ada = this.menunggu.get(buku) ?? new Map<string, Daerah>();
    this.menunggu.set(buku, ada);
    return ada;
  }

  /** Formulas that are new, look at what was changed, or wait for an area that was. */
  private kotorMula(buku: Buku, simpul: Map<string, Simpul>, pemakai: Pemakai): Set<Simpul> {
    const kotor = new Set<Simpul>();
    for (const n of simpul.values()) if (!n.s.segar) kotor.add(n);
    const sudah = new Set<Ruas<Simpul>>();
    for (const [id, daftar] of buku.diubah) for (const k of daftar) tandai(kotor, id, k, pemakai, sudah);
    const menunggu = this.menungguBuku(buku);
    for (const [kunci, daerah] of menunggu) {
      const n = simpul.get(kunci);
      if (!n) menunggu.delete(kunci);
      else if ((buku.diubah.get(daerah.lembarId) ?? []).some((d) => beririsan(d, daerah.kotak))) kotor.add(n);
    }
    return kotor;
  }

  /** Computes formulas in their order, in portions; gives the areas that a spill left or filled. */
  private hitungUrut(buku: Buku, urut: readonly Simpul[]): Daerah[] {
    const berubah: Daerah[] = [];
    for (const n of urut) {
      const lama = n.l.hapusTumpahan(n.baris, n.kolom);
      if (lama) berubah.push({ lembarId: n.l.id, kotak: lama });
    }
    for (let i = 0; i < urut.length; i += MAKS_RUMUS) {
      for (const [n, hasil] of this.evaluasi(buku, urut.slice(i, i + MAKS_RUMUS))) {
        const luas = this.letakkan(buku, n, hasil, this.menungguBuku(buku));
        if (luas) berubah.push({ lembarId: n.l.id, kotak: luas });
      }
    }
    return berubah;
  }

  nilai(buku: Buku, lembar: Lembar, rumus: readonly string[]): IsiSel[] {
    buku.pastikanSegar();
    const hasil: IsiSel[] = [];
    const tanda = tandaBuku(buku);
    for (let i = 0; i < rumus.length; i += MAKS_RUMUS) {
      const bagian = rumus.slice(i, i + MAKS_RUMUS).map((r, j) => {
        const s = new Sel();
        s.rumus = r;
        // Below the sheet's last row, where no formula can refer to it.
        return this.buatSimpul(buku, s, lembar, lembar.maksBaris + 1 + j, 1, tanda);
      });
      const nilai = this.evaluasi(buku, bagian);
      for (const n of bagian) hasil.push(nilai.get(n)?.nilai[0]?.[0] ?? null);
    }
    return hasil;
  }

  private buatSimpul(buku: Buku, sel: Sel, lembar: Lembar, baris: number, kolom: number, tanda: string): Simpul {
    const ada = this.isiSimpul.get(sel);
    const tetap = ada?.rumus === sel.rumus && ada.tanda === tanda && ada.l === lembar;
    if (tetap && ada.baris === baris && ada.kolom === kolom) return ada;
    const isi = tetap ? ada : isiSimpul(buku, sel.rumus, lembar, tanda);
    const simpul = { ...isi, kunci: kunciSel(lembar.id, baris, kolom), l: lembar, baris, kolom, s: sel };
    this.isiSimpul.set(sel, simpul);
    return simpul;
  }

  private evaluasi(buku: Buku, bagian: Simpul[]): Map<Simpul, Hasil> {
    const hasil = new Map<Simpul, Hasil>();
    const hidup: Hidup[] = [];
    const larik = new LarikJadi(buku, bagian);
    for (const simpul of bagian) {
      const rumus = this.terjemahkan(buku, simpul, larik);
      const berlarik =
        simpul.fungsi.some((f) => buku.namaFungsi.has(f) || FUNGSI_LARIK.has(f)) || simpul.s.rumus.startsWith('={');
      hidup.push({
        n: simpul,
        asal: rumus,
        rumus: berlarik ? `${FUNGSI_HASIL}("${hidup.length}",${rumus.slice(1)})` : rumus.slice(1),
      });
    }
    const tuan = new TuanRumah(buku, hidup, larik);
    excelts().calculateFormulas(tuan.buku());
    hidup.forEach(({ n, asal }, i) => {
      const nilai = tuan.hasilMesin(n, i);
      hasil.set(n, { nilai: tanpaJawaban(nilai) ? (galatSintaks(asal) ?? tuan.sebutAsing(n, nilai)) : nilai });
    });
    return hasil;
  }

  /** The formula as excelts can read it: open ranges closed, ARRAYFORMULA unwrapped, date cells marked. */
  private terjemahkan(buku: Buku, simpul: Simpul, larik: LarikJadi): string {
    const rumus = simpul.s.rumus;
    const token = pecahRumus(rumus);
    const cari = petaCari(token);
    if (cari.larik.size === 0 && cari.nama.size === 0 && !perluTerjemah(buku, simpul.l, token)) return rumus;
    // For each open parenthesis whether one of our functions was called by it.
    const kurung: boolean[] = [];
    const keluar: Token[] = [];
    for (let i = 0; i < token.length; i++) {
      const tokenKini = token[i] as Token;
      if (tokenKini.jenis === 'fungsi') {
        // excelts evaluates the formula as an array already; plain parentheses stay.
        if (!/^ARRAYFORMULA$/i.test(tokenKini.teks))
          keluar.push({ ...tokenKini, teks: cari.nama.get(i) ?? tokenKini.teks });
        // The parenthesis that follows belongs to this call.
        const sampaiKurung = token.slice(i + 1).findIndex((x) => x.teks === '(');
        for (let j = 0; j <= sampaiKurung; j++) keluar.push(token[++i] as Token);
        kurung.push(buku.namaFungsi.has(tokenKini.teks.toUpperCase()));
        continue;
      }
      if (tokenKini.teks === '(') kurung.push(false);
      else if (tokenKini.teks === ')') kurung.pop();
      const argumenKita =
        kurung[kurung.length - 1] === true &&
        /^(\(|,)$/.test(sebelahnya(token, i, -1)) &&
        /^(\)|,)$/.test(sebelahnya(token, i, 1));
      const jadi = cari.larik.has(i) ? this.larikJadi(buku, simpul, tokenKini, larik) : null;
      keluar.push(jadi ?? this.terjemahkanAcuan(buku, simpul, tokenKini, argumenKita));
    }
    return gabungToken(keluar);
  }

  /** A range that is looked up in, as the call that gives it; null where it has to be read while computing. */
  private larikJadi(buku: Buku, simpul: Simpul, token: Token, larik: LarikJadi): Token | null {
    const area = this.area(buku, simpul, token);
    const teks = area && larik.rumus(area);
    return teks === null ? null : { jenis: 'operator', teks };
  }

  /** A name or reference; `argumenKita`: it is a whole argument of one of our functions, which are to see dates. */
  private terjemahkanAcuan(buku: Buku, simpul: Simpul, token: Token, argumenKita: boolean): Token {
    if (token.jenis !== 'acuan' && token.jenis !== 'nama') return token;
    if (token.jenis === 'nama' && buku.namaRumus.length > 0 && !buku.cariNama(token.teks)) {
      const isi = isiNama(buku, simpul.l, token.teks);
      return isi === null ? token : { jenis: 'operator', teks: `(${isi})` };
    }
    const tertutup = token.jenis === 'acuan' ? this.tutup(buku, simpul, token) : token;
    const area = argumenKita ? this.area(buku, simpul, token) : null;
    if (!area || !adaTanggal(area.l, area.kotak)) return tertutup;
    const alamat = `${area.l.id}:${area.kotak.baris}:${area.kotak.kolom}`;
    return { jenis: 'operator', teks: `${FUNGSI_TANGGAL}(${tertutup.teks},"${alamat}")` };
  }

  private area(buku: Buku, simpul: Simpul, token: Token): { l: Lembar; kotak: Kotak } | null {
    if (token.jenis === 'nama') {
      const r = buku.cariNama(token.teks);
      const l = r && buku.lembarId(r.lembarId);
      return r && l ? { l, kotak: r.kotak } : null;
    }
    const a = bacaRumus(token.teks, simpul.l.maksBaris, simpul.l.maksKolom).acuan[0];
    const l = a ? (a.lembar === null ? simpul.l : buku.cariLembar(a.lembar)) : null;
    return a && l ? { l, kotak: a.kotak } : null;
  }

  /** "A2:A" and "A:C" reach to the last row of the sheet: excelts reads closed ranges only. */
  private tutup(buku: Buku, n: Simpul, token: Token): Token {
    const a1 = token.a1 as string;
    if (!a1.includes(':') || /^\$?[A-Za-z]+\$?\d+:\$?[A-Za-z]+\$?\d+$/.test(a1)) return token;
    const l = token.lembar == null ? n.l : buku.cariLembar(token.lembar);
    const k = l ? bacaRumus(`=${a1}`, l.maksBaris, l.maksKolom).acuan[0]?.kotak : null;
    if (!l || !k) return token;
    return { ...token, teks: (token.lembar == null ? '' : `${kutipLembar(token.lembar)}!`) + kotakKeA1(k) };
  }

  /** Writes a result and its spill into the grid; returns the area that a spill filled. */
  private letakkan(buku: Buku, simpul: Simpul, hasil: Hasil, menunggu: Map<string, Daerah>): Kotak | null {
    const { kunci } = simpul;
    const tinggi = hasil.nilai.length;
    const lebar = hasil.nilai[0]?.length ?? 1;
    menunggu.delete(kunci);
    simpul.s.segar = true;
    if (tinggi <= 1 && lebar <= 1) {
      simpul.s.isi = hasil.nilai[0]?.[0] ?? null;
      return null;
    }
    const luas = kotak(simpul.baris, simpul.kolom, tinggi, lebar);
    const penghalang = cariPenghalang(simpul.l, luas);
    if (penghalang) {
      menunggu.set(kunci, { lembarId: simpul.l.id, kotak: luas });
      simpul.s.isi = new GalatSel(
        '#REF!',
        `Hasil larik tidak diperluas karena akan menimpa data di ${penghalang}. Kosongkan sel itu.`,
      );
      return null;
    }
    simpul.l.maksBaris = Math.max(simpul.l.maksBaris, simpul.baris + tinggi - 1);
    simpul.l.maksKolom = Math.max(simpul.l.maksKolom, simpul.kolom + lebar - 1);
    for (let i = 0; i < tinggi; i++) {
      for (let j = 0; j < lebar; j++) {
        const isi = hasil.nilai[i]?.[j] ?? null;
        if (i === 0 && j === 0) {
          simpul.s.isi = isi;
          continue;
        }
        const s = simpul.l.ambil(simpul.baris + i, simpul.kolom + j);
        s.isi = isi;
        s.tumpahan = { baris: simpul.baris, kolom: simpul.kolom };
      }
    }
    buku.tumpah.set(kunci, { tinggi, lebar });
    return luas;
  }
}

/** Sheets and names on which it depends what a formula looks at. */
function tandaBuku(buku: Buku): string {
  return JSON.stringify([
    buku.lembar.map((l) => [l.id, l.nama, l.maksBaris, l.maksKolom]),
    buku.rentangBernama,
    buku.namaRumus,
  ]);
}

function isiSimpul(buku: Buku, rumus: string, lembar: Lembar, tanda: string): IsiSimpul {
  const isi = bacaRumus(rumus, lembar.maksBaris, lembar.maksKolom);
  const acuan: Daerah[] = [];
  const tambah = (id: number, kotak: Kotak): void => {
    if (!acuan.some((a) => a.lembarId === id && samaKotak(a.kotak, kotak))) acuan.push({ lembarId: id, kotak });
  };
  const tambahSemua = (daftar: readonly Acuan[]): void => {
    for (const a of daftar) {
      const ke = a.lembar === null ? lembar : buku.cariLembar(a.lembar);
      if (ke) tambah(ke.id, a.kotak);
    }
  };
  tambahSemua(isi.acuan);
  for (const nama of isi.nama) {
    const r = buku.cariNama(nama);
    if (r) tambah(r.lembarId, r.kotak);
    else {
      const milik = isiNama(buku, lembar, nama);
      if (milik !== null) tambahSemua(bacaRumus(`=${milik}`, lembar.maksBaris, lembar.maksKolom).acuan);
    }
  }
  return { rumus, tanda, acuan, fungsi: isi.fungsi, dinamis: isi.fungsi.some((f) => FUNGSI_DINAMIS.has(f)) };
}

function tandai(
  kotor: Set<Simpul>,
  lembarId: number,
  kotak: Kotak,
  pemakai: Pemakai,
  sudah = new Set<Ruas<Simpul>>(),
): void {
  for (const ruas of pemakai.diKotak(lembarId, kotak)) {
    if (sudah.has(ruas)) continue;
    sudah.add(ruas);
    for (const n of ruas.pembaca) kotor.add(n);
  }
}

/** Formulas that look at changed areas, but not the anchors of spills just computed that merely lie inside one. */
function kotorKarena(berubah: readonly Daerah[], baruDihitung: ReadonlySet<Simpul>, pemakai: Pemakai): Set<Simpul> {
  const kotor = new Set<Simpul>();
  for (const daerah of berubah) {
    const tambahan = new Set<Simpul>();
    tandai(tambahan, daerah.lembarId, daerah.kotak, pemakai);
    for (const n of tambahan) {
      const melihat = n.acuan.some((a) => a.lembarId === daerah.lembarId && beririsan(a.kotak, daerah.kotak));
      if (melihat || !baruDihitung.has(n)) kotor.add(n);
    }
  }
  return kotor;
}

/** Adds everything that depends on what is already marked. */
function rambatkan(kotor: Set<Simpul>, simpul: ReadonlyMap<string, Simpul>, pemakai: Pemakai): void {
  const antre = [...kotor];
  const sudah = new Set<Ruas<Simpul>>();
  while (antre.length) {
    const n = antre.pop() as Simpul;
    for (const ruas of pemakai.di(n.l.id, n.kolom, n.baris)) {
      if (sudah.has(ruas)) continue;
      sudah.add(ruas);
      for (const p of ruas.pembaca) {
        if (kotor.has(p)) continue;
        kotor.add(p);
        antre.push(p);
      }
    }
  }
  // A reference made while computing may point anywhere.
  if (kotor.size) for (const n of simpul.values()) if (n.dinamis) kotor.add(n);
}

/** The marked formulas, each after those that it reads: a stretch of rows follows its cells, its readers follow it. */
function urutkan(kotor: ReadonlySet<Simpul>, pemakai: Pemakai): Simpul[] {
  if (kotor.size <= MAKS_RUMUS) return [...kotor];
  const menanti = new Map<Simpul | Ruas<Simpul>, number>();
  const tambah = (apa: Simpul | Ruas<Simpul>, n: number): number => {
    const kini = (menanti.get(apa) ?? 0) + n;
    menanti.set(apa, kini);
    return kini;
  };
  const ruasDi = (n: Simpul): Ruas<Simpul>[] => pemakai.di(n.l.id, n.kolom, n.baris);
  const pembaca = (ruas: readonly Ruas<Simpul>[]): Simpul[] =>
    ruas.flatMap((r) => r.pembaca.filter((p) => kotor.has(p)));
  for (const n of kotor) {
    const ruas = ruasDi(n);
    for (const p of pembaca(ruas.filter((r) => !menanti.has(r)))) tambah(p, 1);
    for (const r of ruas) tambah(r, 1);
  }
  const urut = [...kotor].filter((n) => !menanti.has(n));
  for (const n of urut)
    for (const p of pembaca(ruasDi(n).filter((r) => tambah(r, -1) === 0))) if (tambah(p, -1) === 0) urut.push(p);
  // Circular ones come last, together.
  const ada = new Set(urut);
  return urut.length < kotor.size ? [...urut, ...[...kotor].filter((n) => !ada.has(n))] : urut;
}

/** Whether a formula holds anything that excelts reads otherwise than Google does. */
function perluTerjemah(buku: Buku, lembar: Lembar, token: readonly Token[]): boolean {
  const namaRumus = (t: Token): boolean =>
    t.jenis === 'nama' && buku.cariNamaRumus(t.teks, lembar.id) !== null && !buku.cariNama(t.teks);
  return (
    token.some((t) => t.jenis === 'fungsi' && buku.namaFungsi.has(t.teks.toUpperCase())) ||
    (buku.namaRumus.length > 0 && token.some(namaRumus)) ||
    token.some((t) => (t.jenis === 'acuan' && t.a1?.includes(':')) || /^ARRAYFORMULA$/i.test(t.teks))
  );
}

/** What a name that is no range stands for, other names in it likewise; null when there is none. One that goes round is left. */
function isiNama(buku: Buku, lembar: Lembar, nama: string, dalam = 0): string | null {
  const isi = dalam > 20 ? null : buku.cariNamaRumus(nama, lembar.id);
  if (isi === null) return null;
  return pecahRumus(`=${isi}`)
    .map((t) => {
      const lain = t.jenis === 'nama' && !buku.cariNama(t.teks) ? isiNama(buku, lembar, t.teks, dalam + 1) : null;
      return lain === null ? t.teks : `(${lain})`;
    })
    .join('');
}

function sebelahnya(token: readonly Token[], i: number, arah: 1 | -1): string {
  for (let j = i + arah; j >= 0 && j < token.length; j += arah) {
    const t = token[j] as Token;
    if (t.jenis !== 'spasi') return t.teks;
  }
  return '';
}

/** Whether something holds of every cell of an area that there is. */
function tiapSel(l: Lembar, kotak: Kotak, benar: (s: Sel) => boolean): boolean {
  const akhir = Math.min(kotak.baris + kotak.tinggi - 1, l.sel.length - 1);
  for (let b = kotak.baris; b <= akhir; b++) {
    const r = l.sel[b];
    if (!r) continue;
    const kanan = Math.min(kotak.kolom + kotak.lebar, r.length);
    for (let c = kotak.kolom; c < kanan; c++) {
      const s = r[c];
      if (s && !benar(s)) return false;
    }
  }
  return true;
}

const adaTanggal = (l: Lembar, kotak: Kotak): boolean => !tiapSel(l, kotak, (s) => !selTanggal(s));

function selTanggal(s: Sel | undefined): boolean {
  const f = s?.gaya.format;
  return f !== undefined && f !== FORMAT_OTOMATIS && f !== FORMAT_TEKS && formatTanggal(f);
}

function cariPenghalang(lembar: Lembar, luas: Kotak): string | null {
  for (let b = luas.baris; b < luas.baris + luas.tinggi; b++) {
    for (let k = luas.kolom; k < luas.kolom + luas.lebar; k++) {
      if (b === luas.baris && k === luas.kolom) continue;
      const s = lembar.lihat(b, k);
      if (s && (s.rumus !== '' || s.tumpahan !== null || (s.isi !== null && s.isi !== ''))) return keA1(b, k);
    }
  }
  const g = lembar.gabung.find((x) => beririsan(x, luas));
  return g ? keA1(g.baris, g.kolom) : null;
}

type SelTuan = {
  row: number;
  col: number;
  type: number;
  formula?: string;
  model: object;
  value: unknown;
  result: unknown;
};

interface Hidup {
  n: Simpul;
  /** The formula as it was translated, before its result was made a range. */
  asal: string;
  rumus: string;
}

/** Ranges that no formula of a portion will change: each is read once, for all formulas that look something up in it. */
class LarikJadi {
  private readonly bk: Buku;
  private readonly belum: ReadonlySet<Sel>;
  private readonly tetap = new Map<string, boolean>();
  private readonly nilai = new Map<string, LarikRv>();

  constructor(buku: Buku, bagian: readonly Simpul[]) {
    this.bk = buku;
    this.belum = new Set(bagian.map((n) => n.s));
  }

  /** The call that gives such a range; null where it has to be read while the formulas are computed. */
  rumus(area: { l: Lembar; kotak: Kotak }): string | null {
    const { baris, kolom, tinggi, lebar } = area.kotak;
    const alamat = [area.l.id, baris, kolom, tinggi, lebar].join(':');
    let tetap = this.tetap.get(alamat);
    if (tetap === undefined) {
      tetap = tiapSel(area.l, area.kotak, (s) => !this.belum.has(s));
      this.tetap.set(alamat, tetap);
    }
    return tetap ? `${FUNGSI_LARIK_CARI}("${alamat}")` : null;
  }

  ambil(alamat: string): LarikRv {
    const ada = this.nilai.get(alamat);
    if (ada) return ada;
    const [id, baris, kolom, tinggi, lebar] = alamat.split(':').map(Number) as [number, number, number, number, number];
    const l = this.bk.lembarId(id) as Lembar;
    const rows = Array.from({ length: tinggi }, (_, i) =>
      Array.from({ length: lebar }, (_, j) => nilaiRv(l.lihat(baris + i, kolom + j)?.isi ?? null)),
    );
    const larik: LarikRv = { kind: RV.Array, rows, height: tinggi, width: lebar };
    this.nilai.set(alamat, larik);
    return larik;
  }
}

function nilaiRv(isi: IsiSel): NilaiRv {
  if (isi === null) return KOSONG_RV;
  const nilai = nilaiMesin(isi);
  if (typeof nilai === 'number') return { kind: RV.Number, value: nilai };
  if (typeof nilai === 'string') return { kind: RV.String, value: nilai };
  if (typeof nilai === 'boolean') return { kind: RV.Boolean, value: nilai };
  return { kind: RV.Error, code: nilai.error };
}

/** The part of the workbook that a portion of formulas reads, in the shape that excelts walks. */
class TuanRumah {
  private readonly sel = new Map<number, Map<string, SelTuan>>();
  private readonly bk: Buku;
  private readonly pesan: string[] = [];
  private readonly larik = new Map<number, IsiSel[][]>();

  private readonly larikJadi: LarikJadi;

  constructor(buku: Buku, hidup: readonly Hidup[], larikJadi: LarikJadi) {
    this.bk = buku;
    this.larikJadi = larikJadi;
    for (const l of buku.lembar) this.sel.set(l.id, new Map());
    const sudah = new Set<string>();
    for (const { n, rumus } of hidup) {
      (this.sel.get(n.l.id) as Map<string, SelTuan>).set(`${n.baris}:${n.kolom}`, {
        row: n.baris,
        col: n.kolom,
        type: 6,
        formula: rumus,
        model: {},
        value: undefined,
        result: undefined,
      });
    }
    for (const { n } of hidup) {
      for (const a of n.acuan) {
        const id = `${a.lembarId}:${kotakKeA1(a.kotak)}`;
        if (sudah.has(id)) continue;
        sudah.add(id);
        this.muat(buku.lembarId(a.lembarId) as Lembar, a.kotak);
      }
    }
    if (hidup.some((h) => h.n.dinamis)) {
      for (const l of buku.lembar) this.muat(l, kotak(1, 1, l.maksBaris, l.maksKolom));
    }
  }

  private muat(l: Lembar, kotak: Kotak): void {
    const tujuan = this.sel.get(l.id) as Map<string, SelTuan>;
    const akhir = Math.min(kotak.baris + kotak.tinggi - 1, l.sel.length - 1);
    for (let barisKe = kotak.baris; barisKe <= akhir; barisKe++) {
      const r = l.sel[barisKe];
      if (!r) continue;
      const k2 = Math.min(kotak.kolom + kotak.lebar - 1, r.length - 1);
      for (let c = kotak.kolom; c <= k2; c++) {
        const s = r[c];
        if (!s || s.isi === null) continue;
        const kunci = `${barisKe}:${c}`;
        if (tujuan.has(kunci)) continue;
        const value = nilaiMesin(s.isi);
        tujuan.set(kunci, { row: barisKe, col: c, type: 2, model: {}, value, result: undefined });
      }
    }
  }

  buku(): WorkbookLike {
    const worksheets = this.bk.lembar.map((l) => this.lembar(l));
    const nama = this.bk.rentangBernama.flatMap((r) => {
      const l = this.bk.lembarId(r.lembarId);
      return l ? [{ name: r.nama, ranges: [`${kutipLembar(l.nama)}!${kotakKeA1(r.kotak, true)}`] }] : [];
    });
    return {
      worksheets,
      getWorksheet: (id?: number | string) => worksheets.find((w) => w.id === id || w.name === id),
      definedNames: { getAllEntries: () => nama, getAllNames: () => nama },
      userFunctions: this.fungsi(),
    } as unknown as WorkbookLike;
  }

  private lembar(lembar: Lembar) {
    const sel = this.sel.get(lembar.id) as Map<string, SelTuan>;
    let bawah = 1;
    let kanan = 1;
    const baris = new Map<number, SelTuan[]>();
    for (const selTuan of sel.values()) {
      bawah = Math.max(bawah, selTuan.row);
      kanan = Math.max(kanan, selTuan.col);
      const daftar = baris.get(selTuan.row);
      if (daftar) daftar.push(selTuan);
      else baris.set(selTuan.row, [selTuan]);
    }
    return {
      id: lembar.id + 1,
      name: lembar.nama,
      dimensions: { top: 1, left: 1, bottom: bawah, right: kanan },
      eachRow(opsi: unknown, kerja?: (r: object, n: number) => void) {
        const panggil = (kerja ?? opsi) as (r: object, n: number) => void;
        const nomor = [...baris.keys()].sort((a, b) => a - b);
        for (const nomorBaris of nomor) {
          panggil(
            {
              hidden: lembar.barisSembunyi.has(nomorBaris),
              eachCell: (o: unknown, f?: (s: SelTuan, k: number) => void) => {
                const g = (f ?? o) as (s: SelTuan, k: number) => void;
                for (const s of baris.get(nomorBaris) as SelTuan[]) g(s, s.col);
              },
            },
            nomorBaris,
          );
        }
      },
      findCell: (b: number, k: number) => sel.get(`${b}:${k}`),
      getCell: (b: number, k: number) => sel.get(`${b}:${k}`) as SelTuan,
    };
  }

  private fungsi() {
    const peta = new Map<string, { minArity: number; maxArity: number; invoke: (a: unknown[]) => unknown }>();
    for (const [nama, f] of FUNGSI_BAWAAN) {
      peta.set(nama, {
        minArity: f.min,
        maxArity: f.maks,
        invoke: (a) => f.hitung(a as Rv[], tataUntuk(this.bk.lokal)),
      });
    }
    const sendiri = (nama: string, banyak: number, invoke: (a: Rv[]) => Rv) =>
      peta.set(nama, { minArity: banyak, maxArity: banyak, invoke: (a) => invoke(a as Rv[]) });
    sendiri(FUNGSI_HASIL, 2, (a) => this.simpanHasil(a));
    sendiri(FUNGSI_TANGGAL, 2, (a) => this.bungkusTanggal(a));
    sendiri(FUNGSI_LARIK_CARI, 1, ([alamat]) => this.larikJadi.ambil((alamat as { value: string }).value));
    sendiri(FUNGSI_COCOK, 3, cocokTepat);
    sendiri(FUNGSI_TEGAK, 4, cariTegak);
    for (const nama of this.bk.namaFungsi) {
      peta.set(nama, { minArity: 0, maxArity: 255, invoke: (a) => this.panggil(nama, a as Rv[]) });
    }
    return peta;
  }

  /** Turns the numbers of date cells into marked texts that only our functions' arguments will see. */
  private bungkusTanggal(a: Rv[]): Rv {
    const [nilai, alamat] = a as [Rv, { kind: 2; value: string }];
    const [id, b, k] = alamat.value.split(':').map(Number) as [number, number, number];
    const l = this.bk.lembarId(id) as Lembar;
    const tandai = (v: NilaiRv, i: number, j: number): NilaiRv =>
      v.kind === RV.Number && selTanggal(l.lihat(b + i, k + j))
        ? { kind: RV.String, value: TANDA_TANGGAL + v.value }
        : v;
    if (nilai.kind !== RV.Array) return tandai(nilai as NilaiRv, 0, 0);
    return { ...nilai, rows: nilai.rows.map((r, i) => r.map((v, j) => tandai(v, i, j))) };
  }

  private simpanHasil(a: Rv[]): Rv {
    const [nomor, nilai] = a as [{ kind: 2; value: string }, Rv];
    if (nilai.kind !== RV.Array) return nilai;
    this.larik.set(
      Number(nomor.value),
      nilai.rows.map((r) => r.map((v) => this.isiRv(v))),
    );
    return nilai.rows[0]?.[0] ?? { kind: RV.Blank };
  }

  private isiRv(v: NilaiRv): IsiSel {
    if (v.kind === RV.Blank) return null;
    return this.isi(v.kind === RV.Error ? { error: v.code } : v.value);
  }

  private keluar(nilaiRv: NilaiRv): unknown {
    if (nilaiRv.kind === RV.Blank) return '';
    if (nilaiRv.kind === RV.Error) return nilaiRv.code.split(TANDA_GALAT)[0];
    if (nilaiRv.kind === RV.String && nilaiRv.value.startsWith(TANDA_TANGGAL)) {
      return tanggalDiZona(Number(nilaiRv.value.slice(TANDA_TANGGAL.length)), this.bk.zonaWaktu, this.bk.Tanggal);
    }
    return nilaiRv.value;
  }

  private galat(kode: string, pesan: string): Rv {
    this.pesan.push(pesan);
    return { kind: RV.Error, code: `${kode}${TANDA_GALAT}${this.pesan.length - 1}` };
  }

  private panggil(nama: string, argumen: Rv[]): Rv {
    if (!this.bk.panggilFungsi) return this.galat('#NAME?', `Fungsi ${nama} tidak dimuat.`);
    const nilai: unknown[] = [];
    for (const a of argumen) {
      if (a.kind === RV.Array) nilai.push(a.rows.map((r) => r.map((v) => this.keluar(v))));
      // An error in a single cell stops the call, as in Sheets; inside a range it arrives as its text.
      else if (a.kind === RV.Error) return a;
      else nilai.push(this.keluar(a as NilaiRv));
    }
    let hasil: unknown;
    try {
      hasil = this.bk.panggilFungsi(nama, nilai);
    } catch (e) {
      return this.galat('#ERROR!', String((e as Error)?.message ?? e));
    }
    if (Array.isArray(hasil)) {
      const baris = (hasil.length ? hasil : [['']]).map((r) => (Array.isArray(r) ? r : [r]).map((v) => this.masuk(v)));
      const lebar = Math.max(...baris.map((r) => r.length));
      if (baris.some((r) => r.length !== lebar)) {
        return this.galat('#ERROR!', `Hasil ${nama} tidak persegi.`);
      }
      return { kind: RV.Array, rows: baris, height: baris.length, width: lebar };
    }
    return this.masuk(hasil);
  }

  private masuk(nilai: unknown): NilaiRv {
    if (nilai === null || nilai === undefined || nilai === '') return { kind: RV.String, value: '' };
    if (typeof nilai === 'number') {
      return Number.isFinite(nilai) ? { kind: RV.Number, value: nilai } : { kind: RV.Error, code: '#NUM!' };
    }
    if (typeof nilai === 'boolean') return { kind: RV.Boolean, value: nilai };
    if (Object.prototype.toString.call(nilai) === '[object Date]')
      return { kind: RV.Number, value: serialDiZona(nilai as Date, this.bk.zonaWaktu) };
    return { kind: RV.String, value: String(nilai) };
  }

  private isi(nilai: unknown): IsiSel {
    if (nilai === null || nilai === undefined) return null;
    if (typeof nilai === 'object' && 'error' in nilai) {
      const [kode = '#ERROR!', nomor] = String((nilai as { error: unknown }).error).split(TANDA_GALAT);
      const pesan = nomor === undefined ? (PESAN_KODE[kode] ?? kode) : (this.pesan[Number(nomor)] as string);
      return new GalatSel(kode, pesan);
    }
    return nilai as IsiSel;
  }

  /** What of a formula is unknown, in place of the bare code. */
  sebutAsing(simpul: Simpul, isi: IsiSel[][]): IsiSel[][] {
    if (!takDikenal(isi[0]?.[0])) return isi;
    const nama = new Set(this.bk.rentangBernama.map((r) => r.nama.toUpperCase()));
    const sebab = sebabNama(simpul.s.rumus, this.bk.namaFungsi, nama);
    return sebab ? [[new GalatSel('#NAME?', sebab)]] : isi;
  }

  hasilMesin(n: Simpul, nomor: number): IsiSel[][] {
    const larik = this.larik.get(nomor);
    if (larik) return larik;
    const s = (this.sel.get(n.l.id) as Map<string, SelTuan>).get(`${n.baris}:${n.kolom}`) as SelTuan;
    return [[this.isi(s.result)]];
  }
}

/** Codes that excelts knows; what another program wrote is to it what it makes of any other. */
const KODE_MESIN = new Set([
  ...Object.keys(PESAN_KODE),
  ...'#CALC! #SPILL! #GETTING_DATA #CONNECT! #BLOCKED! #UNKNOWN! #FIELD! #BUSY!'.split(' '),
]);

const kodeUntukMesin = (kode: string): string => (KODE_MESIN.has(kode) ? kode : '#VALUE!');

const takDikenal = (isi: IsiSel | undefined): boolean => isi instanceof GalatSel && isi.pesan === PESAN_KODE['#NAME?'];

/** Of what it cannot read the engine says nothing at all, or only that something is unknown. */
const tanpaJawaban = (nilai: IsiSel[][]): boolean => (nilai[0]?.[0] ?? null) === null || takDikenal(nilai[0]?.[0]);

/** Why a formula cannot be read; null when it can. */
function galatSintaks(rumus: string): IsiSel[][] | null {
  try {
    const { parse, tokenize } = excelts();
    parse(tokenize(rumus.slice(1)));
    return null;
  } catch {
    return [[new GalatSel('#ERROR!', sebabSintaks(rumus), true)]];
  }
}

/** A cell as excelts reads it. What is no finite number is the error as which a file keeps it. */
function nilaiMesin(isi: Exclude<IsiSel, null>): number | string | boolean | { error: string } {
  if (isi instanceof GalatSel) return { error: kodeUntukMesin(isi.kode) };
  return typeof isi === 'number' && !Number.isFinite(isi) ? { error: '#NUM!' } : isi;
}

export function buatMesin(): MesinRumus {
  return new MesinExcelts();
}
