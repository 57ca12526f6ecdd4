/** What rules about running text share: sentences with what they speak of, and findings that quote their words. */
import type { Desimal } from '../../core/desimal';
import { banding, desimal, kali, keAngka } from '../../core/desimal';
import type { Paragraf } from '../../core/naskah';
import { sekali } from '../../core/sekali';
import type { Peran, SelTabel } from '../../core/tabel';
import type { Tingkat } from '../../core/temuan';
import { type Fakta, faktaKalimat } from '../../naskah/fakta';
import { type AngkaKalimat, type Kalimat, kalimatParagraf } from '../../naskah/kalimat';
import { buatNama, type Nama, PencariNama, type Sebutan } from '../../naskah/sebutan';
import { type Butir, type Kelompok, kelompokAnggaran, kelompokIndikator } from '../../relations/butir';
import type { KonteksAturan } from '../../relations/konteks';
import { SEBUTAN_PERAN } from '../../relations/sama';
import { sebutTabel } from '../../relations/sel';
import { samaDalamCetakan } from '../../relations/toleransi';
import type { Aturan } from '../aturan';
import { daftarTerkait } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

/** What a caption is called. */
export const SEBUT = { tabel: 'Tabel', gambar: 'Gambar', grafik: 'Grafik', lampiran: 'Lampiran' } as const;

/** The figure that a place in a sentence gives; null for a range. */
export const satuNilai = (a: AngkaKalimat): Desimal | null => (a.nilai.length === 1 ? (a.nilai[0] as Desimal) : null);

/** Text that states something: not headings, captions, contents. */
export function paragrafIsi(konteks: KonteksAturan): readonly Paragraf[] {
  return (konteks.paragraf ?? []).filter(
    (p) => p.macam === 'isi' || p.macam === 'kotakTeks' || p.macam === 'catatanKaki',
  );
}

export interface IsiTemuanNaskah {
  /** "peringatan" when left out. */
  tingkat?: Tingkat;
  pesan: string;
  seharusnya?: Desimal | string | number | null;
  sebab?: string | null;
  terkait?: readonly (SelTabel | null | undefined)[];
}

/** Letters shown on each side of the words. */
const SEKITAR = 110;

/** The words with what stands around them, cut between words. */
function petikan(teks: string, awal: number, akhir: number): string {
  const dari = awal <= SEKITAR ? 0 : teks.indexOf(' ', awal - SEKITAR) + 1;
  const spasi = teks.lastIndexOf(' ', akhir + SEKITAR);
  const sampai = akhir + SEKITAR >= teks.length || spasi < akhir ? Math.min(teks.length, akhir + SEKITAR) : spasi;
  const isi = teks.slice(Math.min(dari, awal), sampai).replace(/\s+/g, ' ').trim();
  return `${dari > 0 ? '… ' : ''}${isi}${sampai < teks.length ? ' …' : ''}`;
}

/** A finding about the words from `awal` to `akhir` of a paragraph. */
export function temuanParagraf(
  aturan: Pick<Aturan, 'id' | 'dasar'>,
  paragraf: Paragraf,
  awal: number,
  akhir: number,
  isi: IsiTemuanNaskah,
): TemuanAturan {
  const seharusnya = isi.seharusnya ?? null;
  const kutipan = paragraf.teks.slice(awal, akhir).replace(/\s+/g, ' ').trim();
  return {
    aturan: aturan.id,
    tingkat: isi.tingkat ?? 'peringatan',
    lembar: paragraf.lembar,
    sel: paragraf.sel,
    tabel: null,
    baris: paragraf.subjek ?? paragraf.jalur[paragraf.jalur.length - 1] ?? null,
    kolom: null,
    tercetak: kutipan,
    seharusnya: typeof seharusnya === 'object' && seharusnya !== null ? keAngka(seharusnya) : seharusnya,
    pesan: isi.pesan,
    sebab: isi.sebab ?? null,
    hitungan: null,
    dasar: aturan.dasar,
    terkait: daftarTerkait(null, isi.terkait ?? []),
    perbaikan: null,
    akar: null,
    tempat: {
      jalur: [...paragraf.jalur],
      paragraf: paragraf.urut,
      kutipan,
      petikan: petikan(paragraf.teks, awal, akhir),
      nomor: paragraf.nomor,
      awal,
      akhir,
    },
  };
}

/** The same for words of a sentence. */
export function temuanKalimat(
  aturan: Pick<Aturan, 'id' | 'dasar'>,
  kalimat: Kalimat,
  bagian: { readonly awal: number; readonly akhir: number },
  isi: IsiTemuanNaskah,
): TemuanAturan {
  return temuanParagraf(aturan, kalimat.paragraf, kalimat.awal + bagian.awal, kalimat.awal + bagian.akhir, isi);
}

/** A sentence with the indicator (or budget line) that it speaks of. */
export interface KalimatTentang {
  readonly kalimat: Kalimat;
  /** Indicators that the sentence names as tables print them. */
  readonly disebut: readonly Sebutan[];
  /** Budget lines that it names. */
  readonly anggaran: readonly Sebutan[];
  /** The one indicator it speaks of: named in it, or taken from its heading, row or the sentence before. */
  readonly indikator: Kelompok | null;
  /** The sentence itself names that indicator and no other, or calls the one named before it "indikator ini". */
  readonly tegas: boolean;
  /** A figure of the sentence is one that tables print for the indicator taken from its surroundings. */
  readonly terikat: boolean;
  /** That indicator is the one that the heading, or the line below which the paragraph stands, names. */
  readonly berjudul: boolean;
  /** Of several names in a sentence the one that a figure stands behind; without an entry nobody can tell. */
  readonly pemilik: ReadonlyMap<Fakta, Kelompok>;
  readonly fakta: readonly Fakta[];
}

interface Indeks {
  pencari: PencariNama;
  kelompok: ReadonlyMap<Nama, Kelompok>;
}

function indeks(daftar: readonly Kelompok[]): Indeks {
  const kelompok = new Map<Nama, Kelompok>();
  for (const kelompokKini of daftar) {
    const ada = new Set<string>();
    for (const s of kelompokKini.sebutan) {
      const n = buatNama(s.nama);
      if (n.kata.length === 0 || ada.has(n.kunci)) continue;
      ada.add(n.kunci);
      kelompok.set(n, kelompokKini);
    }
  }
  return { pencari: new PencariNama([...kelompok.keys()]), kelompok };
}

const indeksIndikator = sekali((konteks: KonteksAturan) => indeks(kelompokIndikator(konteks)));
const indeksAnggaran = sekali((konteks: KonteksAturan) => indeks(kelompokAnggaran(konteks)));

/** Verbs that open a sasaran: "Meningkatnya Penempatan Tenaga Kerja" is spoken of as "penempatan tenaga kerja". */
const PEMBUKA_SASARAN = /^\s*\p{L}+nya\s+/u;
/** Fewer words are too common to tell a sasaran by. */
const KATA_SASARAN = 3;

/** "Persentase jalan mantap" is spoken of as "jalan mantap". */
const UKURAN_DEPAN =
  /^\s*(?:pro?sentase|persentase|presentase|jumlah|nilai|tingkat|angka|rata-rata|rasio|indeks|cakupan|laju)\s+/iu;

/** Other words for an indicator: its sasaran, where that has no other, and its name without what it measures in. */
const indeksSasaran = sekali((konteks: KonteksAturan): Indeks => {
  const milik = new Map<string, { nama: Nama; kelompok: Set<Kelompok> }>();
  for (const kelompokKini of kelompokIndikator(konteks))
    for (const s of kelompokKini.sebutan)
      for (const teks of [s.sasaran, s.sasaran.replace(PEMBUKA_SASARAN, ''), s.nama.replace(UKURAN_DEPAN, '')]) {
        const nama = buatNama(teks);
        if (nama.kata.length < KATA_SASARAN) continue;
        const ada = milik.get(nama.kunci) ?? { nama, kelompok: new Set<Kelompok>() };
        ada.kelompok.add(kelompokKini);
        milik.set(nama.kunci, ada);
      }
  const kelompok = new Map<Nama, Kelompok>();
  for (const { nama, kelompok: k } of milik.values()) {
    if (k.size !== 1) continue;
    kelompok.set({ ...nama, singkatan: [] }, [...k][0] as Kelompok);
  }
  return { pencari: new PencariNama([...kelompok.keys()]), kelompok };
});

/** What parts two names so that each has its own figures. */
const PISAH_NAMA = /\d|;|\b(?:sedangkan|sementara|adapun|namun|tetapi)\b/i;

/** Each figure goes with the last name before it, where something parts that from the name before. */
function pemilikFakta(
  teks: string,
  fakta: readonly Fakta[],
  sebutan: readonly Sebutan[],
  kelompok: ReadonlyMap<Nama, Kelompok>,
): (readonly [Fakta, Kelompok])[] {
  const [pertama] = sebutan;
  if (!pertama || sebutan.length < 2 || /\b(?:masing-masing|berturut-turut)\b/i.test(teks)) return [];
  if ((fakta[0]?.angka.awal ?? 0) < pertama.awal) return [];
  return fakta.flatMap((satu) => {
    const depan = sebutan.filter((s) => s.akhir <= satu.angka.awal);
    const milik = depan[depan.length - 1];
    const lalu = depan[depan.length - 2];
    if (!milik) return [];
    if (lalu && !PISAH_NAMA.test(teks.slice(lalu.akhir, milik.awal))) return [];
    return [[satu, kelompok.get(milik.nama) as Kelompok] as const];
  });
}

/** Fewest digits that a figure is known by. */
const DIGIT_KHAS = 3;

const PEMBANDING = new Set<string | null>(['provinsi', 'nasional', 'daerahLain']);

/** Whether a figure of the sentence is one that tables print for an indicator, in the year it is said of. */
function terikatPada(kelompok: Kelompok, fakta: readonly Fakta[]): boolean {
  return fakta.some(
    (satu) =>
      satu.angka.teks.replace(/\D/g, '').replace(/0+$/, '').length >= DIGIT_KHAS &&
      kelompok.butir.some(
        (b) =>
          (b.peran === 'target' || b.peran === 'realisasi' || b.peran === 'capaian') &&
          (!satu.lain || PEMBANDING.has(b.varian)) &&
          (!satu.tahunDekat || satu.tahun === b.tahun) &&
          samaDenganSel(satu.angka, b.sel),
      ),
  );
}

/** Words that point back to the indicator named before. */
const INDIKATOR_TADI = /\bindikator(?: kinerja)?(?: utama)? (?:ini|tersebut)\b/i;

function satuKelompok(sebutan: readonly Sebutan[], i: Indeks): Kelompok | null {
  const k = new Set(sebutan.map((s) => i.kelompok.get(s.nama) as Kelompok));
  return k.size === 1 ? ([...k][0] as Kelompok) : null;
}

/** A budget line often bears the words of its sasaran. */
const MATA_ANGGARAN = /\b(?:program|kegiatan|sub ?kegiatan|anggaran|pagu|belanja)\s*[:"“]?\s*$/i;

/** Words in capitals that stand beside a budget line's name without being part of it. */
const BUKAN_BAGIAN =
  /^(?:Program|Kegiatan|Sub|Anggaran|Pagu|Realisasi|Untuk|Pada|Dari|Dengan|Tahun|TA|Rp|Dinas|Badan|Kabupaten|Kota|Provinsi)$/;

/** Whether a name stands for itself: "Balai Ukur" inside "Operasional Balai Ukur" is another line's. */
function utuh(teks: string, s: Sebutan): boolean {
  const [depan, belakang] = [teks.slice(0, s.awal), teks.slice(s.akhir)];
  if (teks === teks.toUpperCase()) return true;
  const kiri = /(\p{Lu}[\p{L}-]*)\s+$/u.exec(depan);
  const kanan = /^\s+(\p{Lu}[\p{L}-]*)/u.exec(belakang);
  const awalKalimat = kiri !== null && kiri.index === 0;
  return (
    (!kiri || awalKalimat || BUKAN_BAGIAN.test(kiri[1] as string)) && (!kanan || BUKAN_BAGIAN.test(kanan[1] as string))
  );
}

type Subjek = Pick<KalimatTentang, 'disebut' | 'indikator' | 'tegas'> & {
  kelompok: ReadonlyMap<Nama, Kelompok>;
  /** The indicator that the next sentence speaks of where it names none. */
  lalu: Kelompok | null;
};

/** The indicator that a sentence speaks of. */
function subjekKalimat(
  teks: string,
  beranggaran: boolean,
  lalu: Kelompok | null,
  { iku, sasaran }: Record<'iku' | 'sasaran', Indeks>,
): Subjek {
  const ikuDisebut = iku.pencari.tepat(teks);
  const { kelompok } = ikuDisebut.length ? iku : sasaran;
  const disebut = ikuDisebut.length
    ? ikuDisebut
    : sasaran.pencari.tepat(teks).filter((s) => !MATA_ANGGARAN.test(teks.slice(0, s.awal)));
  if (disebut.length) {
    const indikator = satuKelompok(disebut, ikuDisebut.length ? iku : sasaran);
    return { disebut, kelompok, indikator, tegas: indikator !== null, lalu: indikator };
  }
  const mirip = iku.pencari.mirip(teks);
  if (mirip) {
    const indikator = iku.kelompok.get(mirip.nama) ?? null;
    return { disebut, kelompok, indikator, tegas: false, lalu: indikator };
  }
  const indikator = beranggaran ? null : lalu;
  return { disebut, kelompok, indikator, tegas: indikator !== null && INDIKATOR_TADI.test(teks), lalu };
}

/** Words beside a name in a line that only says what the paragraphs below speak of: "• Indikator: Persentase …". */
const LABEL_SUBJEK = /\b(?:indikator|kinerja|utama|iku|tujuan|sasaran|strategis)\b/gi;

/** Whether a paragraph is nothing but such a line. */
function labelSubjek({ teks }: Paragraf, disebut: readonly Sebutan[]): boolean {
  const [nama] = disebut;
  if (!nama || disebut.length > 1) return false;
  return !/\p{L}/u.test((teks.slice(0, nama.awal) + teks.slice(nama.akhir)).replace(LABEL_SUBJEK, ''));
}

/** Groups of one name of which one is not the other's: never taken for each other. */
export const semuaKalimat = sekali((konteks: KonteksAturan): KalimatTentang[] => {
  const iku = indeksIndikator(konteks);
  const uang = indeksAnggaran(konteks);
  const sasaran = indeksSasaran(konteks);
  let label = { jalur: '', kelompok: null as Kelompok | null };
  return paragrafIsi(konteks).flatMap((paragraf) => {
    const jalur = paragraf.jalur.join();
    const judul = paragraf.jalur[paragraf.jalur.length - 1] ?? '';
    const kepala = paragraf.subjek ?? judul;
    const disebutParagraf = /[.!?]\s*$/.test(paragraf.teks) ? [] : iku.pencari.tepat(paragraf.teks);
    if (labelSubjek(paragraf, disebutParagraf)) label = { jalur, kelompok: satuKelompok(disebutParagraf, iku) };
    const dariJudul =
      (label.jalur === jalur ? label.kelompok : null) ??
      satuKelompok(iku.pencari.tepat(kepala), iku) ??
      satuKelompok(sasaran.pencari.tepat(kepala), sasaran);
    let lalu = dariJudul;
    return kalimatParagraf(paragraf).map((kalimat): KalimatTentang => {
      const anggaran = uang.pencari.tepat(kalimat.teks).filter((s) => utuh(kalimat.teks, s));
      const subjek = subjekKalimat(kalimat.teks, anggaran.length > 0, lalu, { iku, sasaran });
      const { disebut, indikator, tegas } = subjek;
      lalu = subjek.lalu;
      const fakta = faktaKalimat(kalimat, konteks.tahun, [...disebut, ...anggaran]);
      return {
        kalimat,
        disebut,
        anggaran,
        indikator,
        tegas,
        terikat: indikator !== null && terikatPada(indikator, fakta),
        berjudul: indikator !== null && indikator === dariJudul,
        pemilik: new Map([
          ...pemilikFakta(kalimat.teks, fakta, disebut, subjek.kelompok),
          ...pemilikFakta(kalimat.teks, fakta, anggaran, uang.kelompok),
        ]),
        fakta,
      };
    });
  });
});

/** The budget line that a sentence names, where it names one. */
export function anggaranKalimat(konteks: KonteksAturan, k: KalimatTentang): Kelompok | null {
  return satuKelompok(k.anggaran, indeksAnggaran(konteks));
}

/** The indicator or budget line that a name stands for. */
export function kelompokSebutan(konteks: KonteksAturan, s: Sebutan): Kelompok | null {
  for (const i of [indeksIndikator(konteks), indeksSasaran(konteks), indeksAnggaran(konteks)]) {
    const kelompok = i.kelompok.get(s.nama);
    if (kelompok) return kelompok;
  }
  return null;
}

/** Whether a figure of a sentence may be the printed one of a cell, digits left out or cut off. */
export function samaDenganSel(angka: AngkaKalimat, sel: SelTabel): boolean {
  const bacaan = sel.angka;
  if (bacaan.jenis === 'ambigu')
    return angka.nilai.some((v) =>
      [bacaan.sebagaiRibuan, bacaan.sebagaiDesimal].some((w) => samaDalamCetakan(v, angka.angkaDesimal, w, w.s)),
    );
  if (bacaan.jenis !== 'angka') return false;
  // "1,88 miliar" has two decimals of a thousand million.
  if (angka.kelipatan > 0) {
    const satuan = desimal(1n, angka.kelipatan);
    return angka.nilai.some((v) =>
      samaDalamCetakan(
        { n: v.n / 10n ** BigInt(angka.kelipatan), s: v.s },
        v.s,
        kali(bacaan.nilai, satuan),
        bacaan.angkaDesimal + angka.kelipatan,
      ),
    );
  }
  return angka.nilai.some((v) =>
    samaDalamCetakan(v, Math.max(angka.angkaDesimal, v.s), bacaan.nilai, bacaan.angkaDesimal),
  );
}

export const bernilai = (b: Butir): boolean => b.sel.angka.jenis === 'angka';

export const nilaiButir = (b: Butir): Desimal => (b.sel.angka as { nilai: Desimal }).nilai;

/** The figure of a kind, year and place, where all tables print the same. */
export function satuButir(
  kelompok: Kelompok | null,
  peran: Peran,
  tahun: number,
  varian: string | null = null,
): Butir | null {
  const ada = (kelompok?.butir ?? []).filter(
    (b) => b.peran === peran && b.tahun === tahun && b.tw === null && b.varian === varian && bernilai(b),
  );
  const [satu] = ada;
  return satu && ada.every((b) => banding(nilaiButir(b), nilaiButir(satu)) === 0) ? satu : null;
}

export const PERBAIKI_ANGKA = 'Perbaiki angka yang keliru.';
export const PERBAIKI_KATA = 'Perbaiki katanya, atau angka yang keliru.';
/** What to do where a sentence and a table print two figures. */
export const SAMAKAN = 'Samakan angka di kalimat dengan tabelnya, atau perbaiki tabelnya bila itu yang keliru.';

/** "realisasi 2024 di Tabel 3.4": what a cell prints, for a sentence. */
export function sebutButir(b: Butir): string {
  return `${SEBUTAN_PERAN[b.peran]?.toLowerCase() ?? b.peran}${b.varian === 'akhir' ? ' akhir periode' : ''}${b.tahun === null ? '' : ` ${b.tahun}`} di ${sebutTabel(b.sebutan.tabel)}`;
}

/** "realisasi 2024 di Tabel 3.4 70,50" */
export const sebutCetakan = (b: Butir): string => `${sebutButir(b)} ${b.sel.tercetak}`;

/** Words that take back or put off what follows: "belum dapat", "agar". */
export const INGKAR =
  /\b(?:tidak|belum|bukan|tanpa|agar|untuk|supaya|harus|perlu|diharapkan|akan|dapat|seharusnya|upaya|guna)\s+(?:\p{L}+\s+)?$/iu;

/** Short form of a name for a message. */
export function namaPendek(nama: string): string {
  const rapi = nama.replace(/\s+/g, ' ').trim();
  return rapi.length > 90 ? `${rapi.slice(0, 87).trimEnd()}…` : rapi;
}
