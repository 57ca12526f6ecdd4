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
import { cariTegak, cariTegakNaik, cocokNaik, cocokTepat, cocokTurun } from './cari.ts';
import { tataUntuk } from './format.ts';
import { FUNGSI_BAWAAN } from './fungsi-bawaan.ts';
import { beririsan, type Kotak, kotak, kotakKeA1, kutipLembar } from './kotak.ts';
import { FUNGSI_COCOK, FUNGSI_LARIK_CARI, FUNGSI_TEGAK, petaCari } from './larik-cari.ts';
import { isiNama } from './nama-rumus.ts';
import { PetaPemakai, type Ruas } from './pemakai.ts';
import { adaTanggal, nilaiMesin, PESAN_KODE, Penghubung, terjelaskan, tiapSel } from './penghubung.ts';
import { BERLARIK, type Langkah, type Tempat } from './penilai.ts';
import { excelts } from './pustaka-excelts.ts';
import { bacaRumus, gabungToken, pecahRumus, type Token } from './rumus.ts';
import { type Daerah, KumpulanRumus, type RumusSel } from './rumus-sel.ts';
import { type LarikRv, RV, type Rv } from './rv.ts';
import { sebabNama, sebabSintaks } from './sebab-rumus.ts';
import { kerjakanUrut } from './urutan.ts';

/** excelts forgets parsed formulas beyond this many. */
const MAKS_RUMUS = 9_000;
/** Rounds of spills that make others spill; what still moves then goes round in a circle. */
const MAKS_PUTARAN = 50;
/** Takes the whole result of a formula that may give a range, before excelts would spill it. */
const FUNGSI_HASIL = 'LKJIPHASILX';
/** Gives an error that a function of ours explained in another cell. */
const FUNGSI_GALAT = 'LKJIPGALATX';
/** Wraps a range that holds dates on its way to one of our functions. */
const FUNGSI_TANGGAL = 'LKJIPTANGGALX';

type Pemakai = PetaPemakai<RumusSel>;

interface Hasil {
  nilai: IsiSel[][];
}

class MesinExcelts implements MesinRumus {
  /** Areas that a blocked spill is waiting for, by anchor. */
  private menunggu = new WeakMap<Buku, Map<string, Daerah>>();
  private kumpulan = new WeakMap<Buku, KumpulanRumus>();
  private readonly punyaLangkah: boolean;

  constructor(punyaLangkah: boolean) {
    this.punyaLangkah = punyaLangkah;
  }

  hitung(buku: Buku): void {
    const simpul = new Map<string, RumusSel>();
    const pemakai: Pemakai = new PetaPemakai();
    const kumpulan = this.kumpulanBuku(buku);
    const maksKolom = new Map(buku.lembar.map((l) => [l.id, l.maksKolom]));
    buku.tiapRumus((s, l, baris, kolom) => {
      const n = kumpulan.ambil(buku, l, baris, kolom, s);
      simpul.set(n.kunci, n);
      for (const a of n.acuan)
        pemakai.tambah(a.lembarId, a.kotak, maksKolom.get(a.lembarId) ?? Number.POSITIVE_INFINITY, n);
    });
    let kotor = this.kotorMula(buku, simpul, pemakai);
    // Spills show their size only when computed; what depends on them follows in the next round.
    for (let putaran = 0; kotor.size > 0 && putaran < MAKS_PUTARAN; putaran++) {
      rambatkan(kotor, simpul, pemakai);
      kotor = kotorKarena(this.hitungKotor(buku, kotor, pemakai), kotor, pemakai);
    }
    buku.diubah.clear();
  }

  private kumpulanBuku(buku: Buku): KumpulanRumus {
    const ada = this.kumpulan.get(buku) ?? new KumpulanRumus();
    this.kumpulan.set(buku, ada);
    ada.mulai(buku);
    return ada;
  }

  private menungguBuku(buku: Buku): Map<string, Daerah> {
    const ada = this.menunggu.get(buku) ?? new Map<string, Daerah>();
    this.menunggu.set(buku, ada);
    return ada;
  }

  /** Formulas that are new, look at what was changed, or wait for an area that was. */
  private kotorMula(buku: Buku, simpul: Map<string, RumusSel>, pemakai: Pemakai): Set<RumusSel> {
    const kotor = new Set<RumusSel>();
    for (const n of simpul.values()) if (!n.s.segar) kotor.add(n);
    const sudah = new Set<Ruas<RumusSel>>();
    for (const [id, daftar] of buku.diubah) for (const k of daftar) tandai(kotor, id, k, pemakai, sudah);
    const menunggu = this.menungguBuku(buku);
    for (const [kunci, daerah] of menunggu) {
      const n = simpul.get(kunci);
      if (!n) menunggu.delete(kunci);
      else if ((buku.diubah.get(daerah.lembarId) ?? []).some((d) => beririsan(d, daerah.kotak))) kotor.add(n);
    }
    return kotor;
  }

  /** Computes the marked formulas, each after those that it reads; gives the areas that a spill left or filled. */
  private hitungKotor(buku: Buku, kotor: ReadonlySet<RumusSel>, pemakai: Pemakai): Daerah[] {
    const berubah: Daerah[] = [];
    for (const n of kotor) {
      const lama = n.l.hapusTumpahan(n.baris, n.kolom);
      if (lama) berubah.push({ lembarId: n.l.id, kotak: lama });
    }
    const letakkan = (n: RumusSel, hasil: Hasil): void => {
      const luas = this.letakkan(buku, n, hasil, this.menungguBuku(buku));
      if (luas) berubah.push({ lembarId: n.l.id, kotak: luas });
    };
    const bersama = (bagian: readonly RumusSel[]): void => {
      for (let i = 0; i < bagian.length; i += MAKS_RUMUS)
        for (const [n, hasil] of this.evaluasi(buku, bagian.slice(i, i + MAKS_RUMUS))) letakkan(n, hasil);
    };
    const sendiri = this.punyaLangkah && ![...kotor].some((n) => n.bentuk.dinamis);
    if (kotor.size <= MAKS_RUMUS && !(sendiri && [...kotor].some((n) => n.bentuk.langkah !== null))) {
      bersama([...kotor]);
      return berubah;
    }
    const tempat: Tempat = { baris: 0, kolom: 0, hubung: new Penghubung(buku), larik: new Map() };
    kerjakanUrut(kotor, pemakai, {
      cepat: (n) => sendiri && n.bentuk.langkah !== null,
      satu: (n) => {
        const hasil = dengarLangkah(n, tempat);
        if (hasil !== null) letakkan(n, hasil);
        return hasil !== null;
      },
      bersama,
    });
    return berubah;
  }

  nilai(buku: Buku, lembar: Lembar, rumus: readonly string[]): IsiSel[] {
    buku.pastikanSegar();
    const hasil: IsiSel[] = [];
    const kumpulan = this.kumpulanBuku(buku);
    for (let i = 0; i < rumus.length; i += MAKS_RUMUS) {
      const bagian = rumus.slice(i, i + MAKS_RUMUS).map((r, j) => {
        const s = new Sel();
        s.rumus = r;
        // Below the sheet's last row, where no formula can refer to it.
        return kumpulan.ambil(buku, lembar, lembar.maksBaris + 1 + j, 1, s);
      });
      const nilai = this.evaluasi(buku, bagian);
      for (const n of bagian) hasil.push(nilai.get(n)?.nilai[0]?.[0] ?? null);
    }
    return hasil;
  }

  private evaluasi(buku: Buku, bagian: RumusSel[]): Map<RumusSel, Hasil> {
    const hasil = new Map<RumusSel, Hasil>();
    const hidup: Hidup[] = [];
    const hubung = new Penghubung(buku);
    const larik = new LarikJadi(buku, bagian, hubung);
    for (const simpul of bagian) {
      const rumus = this.terjemahkan(buku, simpul, larik);
      hidup.push({
        n: simpul,
        asal: rumus,
        rumus: simpul.bentuk.berlarik ? `${FUNGSI_HASIL}("${hidup.length}",${rumus.slice(1)})` : rumus.slice(1),
      });
    }
    const tuan = new TuanRumah(buku, hidup, larik, hubung);
    excelts().calculateFormulas(tuan.buku());
    hidup.forEach(({ n, asal }, i) => {
      const nilai = tuan.hasilMesin(n, i);
      hasil.set(n, { nilai: tanpaJawaban(nilai) ? (galatSintaks(asal) ?? tuan.sebutAsing(n, nilai)) : nilai });
    });
    return hasil;
  }

  /** The formula as excelts can read it: open ranges closed, ARRAYFORMULA unwrapped, date cells marked. */
  private terjemahkan(buku: Buku, simpul: RumusSel, larik: LarikJadi): string {
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
  private larikJadi(buku: Buku, simpul: RumusSel, token: Token, larik: LarikJadi): Token | null {
    const area = this.area(buku, simpul, token);
    const teks = area && larik.rumus(area);
    return teks === null ? null : { jenis: 'operator', teks };
  }

  /** A name or reference; `argumenKita`: it is a whole argument of one of our functions, which are to see dates. */
  private terjemahkanAcuan(buku: Buku, simpul: RumusSel, token: Token, argumenKita: boolean): Token {
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

  private area(buku: Buku, simpul: RumusSel, token: Token): { l: Lembar; kotak: Kotak } | null {
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
  private tutup(buku: Buku, n: RumusSel, token: Token): Token {
    const a1 = token.a1 as string;
    if (!a1.includes(':') || /^\$?[A-Za-z]+\$?\d+:\$?[A-Za-z]+\$?\d+$/.test(a1)) return token;
    const l = token.lembar == null ? n.l : buku.cariLembar(token.lembar);
    const k = l ? bacaRumus(`=${a1}`, l.maksBaris, l.maksKolom).acuan[0]?.kotak : null;
    if (!l || !k) return token;
    return { ...token, teks: (token.lembar == null ? '' : `${kutipLembar(token.lembar)}!`) + kotakKeA1(k) };
  }

  /** Writes a result and its spill into the grid; returns the area that a spill filled. */
  private letakkan(buku: Buku, simpul: RumusSel, hasil: Hasil, menunggu: Map<string, Daerah>): Kotak | null {
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

function tandai(
  kotor: Set<RumusSel>,
  lembarId: number,
  kotak: Kotak,
  pemakai: Pemakai,
  sudah = new Set<Ruas<RumusSel>>(),
): void {
  for (const ruas of pemakai.diKotak(lembarId, kotak)) {
    if (sudah.has(ruas)) continue;
    sudah.add(ruas);
    for (const n of ruas.pembaca) kotor.add(n);
  }
}

/** Formulas that look at changed areas, but not the anchors of spills just computed that merely lie inside one. */
function kotorKarena(berubah: readonly Daerah[], baruDihitung: ReadonlySet<RumusSel>, pemakai: Pemakai): Set<RumusSel> {
  const kotor = new Set<RumusSel>();
  for (const daerah of berubah) {
    const tambahan = new Set<RumusSel>();
    tandai(tambahan, daerah.lembarId, daerah.kotak, pemakai);
    for (const n of tambahan) {
      const melihat = n.acuan.some((a) => a.lembarId === daerah.lembarId && beririsan(a.kotak, daerah.kotak));
      if (melihat || !baruDihitung.has(n)) kotor.add(n);
    }
  }
  return kotor;
}

/** Adds everything that depends on what is already marked. */
function rambatkan(kotor: Set<RumusSel>, simpul: ReadonlyMap<string, RumusSel>, pemakai: Pemakai): void {
  const antre = [...kotor];
  const sudah = new Set<Ruas<RumusSel>>();
  while (antre.length) {
    const n = antre.pop() as RumusSel;
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
  if (kotor.size) for (const n of simpul.values()) if (n.bentuk.dinamis) kotor.add(n);
}

/** What the steps of a formula give in its cell; null where the library has to compute it. */
function dengarLangkah({ bentuk, baris, kolom }: RumusSel, tempat: Tempat): Hasil | null {
  tempat.baris = baris;
  tempat.kolom = kolom;
  try {
    const hasil = (bentuk.langkah as Langkah)(tempat);
    if (hasil.kind !== RV.Array) return { nilai: [[tempat.hubung.isiRv(hasil)]] };
    return bentuk.berlarik ? { nilai: hasil.rows.map((r) => r.map((v) => tempat.hubung.isiRv(v))) } : null;
  } catch (e) {
    if (e === BERLARIK) return null;
    throw e;
  }
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

function sebelahnya(token: readonly Token[], i: number, arah: 1 | -1): string {
  for (let j = i + arah; j >= 0 && j < token.length; j += arah) {
    const t = token[j] as Token;
    if (t.jenis !== 'spasi') return t.teks;
  }
  return '';
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
  n: RumusSel;
  /** The formula as it was translated, before its result was made a range. */
  asal: string;
  rumus: string;
}

/** Ranges that no formula of a portion will change: each is read once, for all formulas that look something up in it. */
class LarikJadi {
  private readonly bk: Buku;
  private readonly hubung: Penghubung;
  private readonly belum: ReadonlySet<Sel>;
  private readonly tetap = new Map<string, boolean>();
  private readonly nilai = new Map<string, LarikRv>();

  constructor(buku: Buku, bagian: readonly RumusSel[], hubung: Penghubung) {
    this.bk = buku;
    this.hubung = hubung;
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
      Array.from({ length: lebar }, (_, j) => this.hubung.nilaiSel(l.lihat(baris + i, kolom + j)?.isi ?? null)),
    );
    const larik: LarikRv = { kind: RV.Array, rows, height: tinggi, width: lebar };
    this.nilai.set(alamat, larik);
    return larik;
  }
}

/** The part of the workbook that a portion of formulas reads, in the shape that excelts walks. */
class TuanRumah {
  private readonly sel = new Map<number, Map<string, SelTuan>>();
  private readonly bk: Buku;
  private readonly hubung: Penghubung;
  private readonly larik = new Map<number, IsiSel[][]>();
  private readonly galat: GalatSel[] = [];

  private readonly larikJadi: LarikJadi;

  constructor(buku: Buku, hidup: readonly Hidup[], larikJadi: LarikJadi, hubung: Penghubung) {
    this.bk = buku;
    this.hubung = hubung;
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
    if (hidup.some((h) => h.n.bentuk.dinamis)) {
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
        const isi = r[c]?.isi ?? null;
        if (isi === null) continue;
        const kunci = `${barisKe}:${c}`;
        if (tujuan.has(kunci)) continue;
        const sel = { row: barisKe, col: c, model: {}, result: undefined };
        if (!terjelaskan(isi)) tujuan.set(kunci, { ...sel, type: 2, value: nilaiMesin(isi) });
        else {
          // Its words come along only as what a function gives.
          const formula = `${FUNGSI_GALAT}(${this.galat.push(isi) - 1})`;
          tujuan.set(kunci, { ...sel, type: 6, formula, value: undefined });
        }
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
    const sendiri = (nama: string, banyak: number, invoke: (a: Rv[]) => Rv, sedikit = banyak) =>
      peta.set(nama, { minArity: sedikit, maxArity: banyak, invoke: (a) => invoke(a as Rv[]) });
    sendiri(FUNGSI_HASIL, 2, (a) => this.simpanHasil(a));
    sendiri(FUNGSI_TANGGAL, 2, (a) => this.bungkusTanggal(a));
    sendiri(FUNGSI_LARIK_CARI, 1, ([alamat]) => this.larikJadi.ambil((alamat as { value: string }).value));
    sendiri(FUNGSI_GALAT, 1, ([nomor]) => this.hubung.nilaiSel(this.galat[(nomor as { value: number }).value] ?? null));
    sendiri(FUNGSI_COCOK.tepat, 3, cocokTepat);
    sendiri(FUNGSI_COCOK.naik, 3, cocokNaik, 2);
    sendiri(FUNGSI_COCOK.turun, 3, cocokTurun);
    sendiri(FUNGSI_TEGAK.tepat, 4, cariTegak);
    sendiri(FUNGSI_TEGAK.naik, 4, cariTegakNaik, 3);
    for (const nama of this.bk.namaFungsi) {
      peta.set(nama, { minArity: 0, maxArity: 255, invoke: (a) => this.hubung.panggil(nama, a as Rv[]) });
    }
    return peta;
  }

  /** A range with dates on its way to one of our functions. */
  private bungkusTanggal(a: Rv[]): Rv {
    const [nilai, alamat] = a as [Rv, { kind: 2; value: string }];
    const [id, b, k] = alamat.value.split(':').map(Number) as [number, number, number];
    return this.hubung.bungkusTanggal(nilai, this.bk.lembarId(id) as Lembar, b, k);
  }

  private simpanHasil(a: Rv[]): Rv {
    const [nomor, nilai] = a as [{ kind: 2; value: string }, Rv];
    if (nilai.kind !== RV.Array) return nilai;
    this.larik.set(
      Number(nomor.value),
      nilai.rows.map((r) => r.map((v) => this.hubung.isiRv(v))),
    );
    return nilai.rows[0]?.[0] ?? { kind: RV.Blank };
  }

  /** What of a formula is unknown, in place of the bare code. */
  sebutAsing(simpul: RumusSel, isi: IsiSel[][]): IsiSel[][] {
    if (!takDikenal(isi[0]?.[0])) return isi;
    const nama = new Set(this.bk.rentangBernama.map((r) => r.nama.toUpperCase()));
    const sebab = sebabNama(simpul.s.rumus, this.bk.namaFungsi, nama);
    return sebab ? [[new GalatSel('#NAME?', sebab)]] : isi;
  }

  hasilMesin(n: RumusSel, nomor: number): IsiSel[][] {
    const larik = this.larik.get(nomor);
    if (larik) return larik;
    const s = (this.sel.get(n.l.id) as Map<string, SelTuan>).get(`${n.baris}:${n.kolom}`) as SelTuan;
    return [[this.hubung.isi(s.result)]];
  }
}

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

/** @param sendiri false: everything is computed by the library, for tests that compare. */
export function buatMesin(sendiri = true): MesinRumus {
  return new MesinExcelts(sendiri);
}
