/**
 * The template workbook as plans: the same code makes it in Google Sheets and, through `local/`, as .xlsx. Only how
 * formulas are written differs (`bentuk`).
 */
import { keA1, keRentang } from '../core/alamat';
import type { FormatBersyarat, Gaya, GayaRentang, PilihanSel, RencanaLembar, WarnaHex } from '../core/rencana';
import { barisBungkus, tinggiLembar, tinggiTeks } from '../core/ukur';
import {
  type DefinisiRentang,
  desimalSatuan,
  formatDesimal,
  type JenisKolom,
  type Kolom,
  NAMA_RENTANG,
  type NamaRentang,
} from './definisi';
import { alamatKolom, alamatPengaturan, type BentukRumus, type Letak, type PetaLetak, rumusKolom } from './letak';
import { rencanaBantuan, rencanaPetunjuk } from './petunjuk';
import { RENTANG } from './rentang';
import { PENGATURAN } from './rentang/identitas';
import { kelasPermendagri, NAMA_WARNA } from './rentang/skala';
import { WARNA, warnaTeks } from './warna';

type NilaiIsian = string | number | null;
/** Values of one row by column id; per-year columns as "target:2030". */
export type BarisIsian = Readonly<Record<string, NilaiIsian | undefined>>;

/** What to fill a template with: settings of IDENTITAS by id, rows of the other ranges. */
export type Isian = {
  readonly IDENTITAS?: BarisIsian;
} & { readonly [N in Exclude<NamaRentang, 'IDENTITAS'>]?: readonly BarisIsian[] };

export interface PilihanTemplat {
  bentuk: BentukRumus;
  isi?: Isian;
  /** Year of an empty template. */
  tahun?: number | undefined;
  /** Notes on cells of the rows, by range: where they were taken from, when they were imported. */
  catatan?: (rentang: NamaRentang) => readonly { readonly sel: string; readonly teks: string }[];
  /** Sheets that follow those of the template. */
  tambahan?: readonly RencanaLembar[];
}

interface KolomTata extends Kolom {
  /** Year of a per-year column. */
  tahun: number | null;
}

/** Where a range stands in its sheet. */
export interface Tata {
  def: DefinisiRentang;
  kolom: KolomTata[];
  /** Sheet row of the header; data start below it. */
  kepala: number;
  /** Data rows that the range keeps, filled or not. */
  tinggi: number;
  isi: readonly BarisIsian[];
}

/** Columns of a range for the given years, in the order of the template. */
function susunKolom(def: DefinisiRentang, tahun: readonly number[], baris: readonly BarisIsian[]): KolomTata[] {
  const biasa = def.kolom.map((k): KolomTata => ({ ...k, tahun: null }));
  if (!def.perTahun) return biasa;
  // RENSTRA of the template plans targets; what was reached stands in KINERJA and RIWAYAT. Money joins where it is given.
  const berpagu = baris.some((satu) => Object.keys(satu).some((id) => id.startsWith('pagu:')));
  const jenis =
    def.nama === 'RENSTRA'
      ? def.perTahun.filter((k) => k.id === 'target' || (k.id === 'pagu' && berpagu))
      : def.perTahun;
  const berulang = tahun.flatMap((tahunKe) =>
    jenis.map(
      (k): KolomTata => ({
        id: `${k.id}:${tahunKe}`,
        judul: `${k.judul} ${tahunKe}`,
        jenis: k.jenis,
        lebar: k.lebar,
        tahun: tahunKe,
      }),
    ),
  );
  const di = def.tahunSebelum ? biasa.findIndex((k) => k.id === def.tahunSebelum) : biasa.length;
  return [...biasa.slice(0, di), ...berulang, ...biasa.slice(di)];
}

const periode = (teks: NilaiIsian | undefined): number[] =>
  [...String(teks ?? '').matchAll(/20\d\d/g)].map((m) => Number(m[0])).sort();

export function susunTata(p: PilihanTemplat): Map<NamaRentang, Tata> {
  const isi = p.isi ?? {};
  const tahun = Number(isi.IDENTITAS?.tahun ?? p.tahun ?? 0) || 2025;
  const renstra = periode(isi.IDENTITAS?.periodeRenstra);
  const tata = new Map<NamaRentang, Tata>();
  for (const nama of NAMA_RENTANG) {
    const def = RENTANG[nama];
    const baris = nama === 'IDENTITAS' ? barisIdentitas(isi.IDENTITAS ?? {}, tahun) : barisAwal(nama, isi[nama]);
    const himpunan = new Set(
      def.tahun?.(tahun, renstra.length > 1 ? (renstra[0] as number) : null, renstra[renstra.length - 1] ?? null),
    );
    // Years that the given rows know join those of the template.
    for (const b of baris) for (const id of Object.keys(b)) if (/:\d{4}$/.test(id)) himpunan.add(Number(id.slice(-4)));
    const urut = [...himpunan].sort((a, b) => (nama === 'RENSTRA' ? a - b : b - a));
    const kolom = susunKolom(def, urut, baris);
    tata.set(nama, {
      def,
      kolom,
      kepala: kolom.some((k) => k.pita) ? 4 : 3,
      // KRITERIA reads the whole of SKALA: it must hold no blank class.
      tinggi: nama === 'IDENTITAS' || nama === 'SKALA' ? baris.length : Math.max(def.barisKosong, baris.length + 10),
      isi: baris,
    });
  }
  return tata;
}

/** The settings, then rows of a department's own ("tabel efisiensi" → "bawah100: tidak dicetak"), as they are named. */
function barisIdentitas(isi: BarisIsian, tahun: number): BarisIsian[] {
  const sendiri = Object.entries(isi).filter(([id, v]) => v != null && !PENGATURAN.some((a) => a.id === id));
  return [
    ...PENGATURAN.map((a) => ({
      label: a.pertama ? `● ${a.label}` : a.label,
      isi: isi[a.id] ?? (a.id === 'tahun' ? tahun : a.bawaan) ?? null,
      keterangan: a.keterangan,
    })),
    ...sendiri.map(([label, nilai]) => ({ label, isi: nilai ?? null, keterangan: null })),
  ];
}

function barisAwal(nama: NamaRentang, isi: readonly BarisIsian[] | undefined): readonly BarisIsian[] {
  if (nama !== 'SKALA' || (isi && isi.length > 0)) return isi ?? [];
  return kelasPermendagri().map((k) => ({
    batasBawah: k.batasBawah,
    kriteria: k.kriteria,
    warna: Object.keys(NAMA_WARNA).find((n) => NAMA_WARNA[n] === k.warna) ?? null,
  }));
}

/** The places of planned ranges, for formulas and drop-downs. */
export function petaLetak(tata: ReadonlyMap<NamaRentang, Tata>): PetaLetak {
  return new Map(
    [...tata].map(([nama, tata]): [NamaRentang, Letak] => [
      nama,
      {
        lembar: tata.def.lembar,
        awal: tata.kepala + 1,
        akhir: tata.kepala + tata.tinggi,
        kolom: new Map(tata.kolom.map((k, i) => [k.id, i + 1])),
        ...(nama === 'IDENTITAS' ? { pengaturan: new Map(PENGATURAN.map((a, i) => [a.id, tata.kepala + 1 + i])) } : {}),
      },
    ]),
  );
}

type NilaiSel = string | number | boolean | null;

/** Row of the bands over the header, where a sheet has some. */
const BARIS_PITA = 3;
const berpita = ({ kepala }: Tata): boolean => kepala > BARIS_PITA;

/** Columns that are computed, from 1. */
const kolomRumus = ({ kolom }: Tata): number[] => kolom.flatMap((k, i) => (k.rumus ? [i + 1] : []));

/** Title, instructions, header and what is typed. */
function nilaiIsian({ def, kolom, kepala, tinggi, isi }: Tata): NilaiSel[][] {
  const nilai = Array.from({ length: kepala + tinggi }, () => new Array<NilaiSel>(kolom.length).fill(null));
  const baris = (b: number) => nilai[b - 1] as NilaiSel[];
  baris(1)[0] = def.judul;
  baris(2)[0] = def.petunjuk;
  kolom.forEach((kolomTata, i) => {
    baris(kepala)[i] = kolomTata.judul;
    if (kepala > BARIS_PITA && kolomTata.pita && kolom[i - 1]?.pita !== kolomTata.pita)
      baris(BARIS_PITA)[i] = kolomTata.pita;
    if (kolomTata.rumus) return;
    isi.forEach((satu, b) => {
      const tertulis = satu[kolomTata.id] ?? null;
      baris(kepala + 1 + b)[i] = kolomTata.jenis === 'kode' && tertulis !== null ? String(tertulis) : tertulis;
    });
  });
  return nilai;
}

/** Formulas of the computed columns: one a column where it spills, one a filled row otherwise. */
function rumusIsian(tata: Tata, peta: PetaLetak, bentuk: BentukRumus): NonNullable<RencanaLembar['rumus']> {
  const awal = tata.kepala + 1;
  const baris = bentuk === 'sheets' ? [awal] : tata.isi.map((_, i) => awal + i);
  return kolomRumus(tata).flatMap((kolom) =>
    baris.flatMap((b) => {
      const definisi = tata.kolom[kolom - 1] as KolomTata;
      const rumus = rumusKolom(peta, tata.def.nama, definisi, bentuk, bentuk === 'sheets' ? null : b);
      return rumus ? [{ sel: keA1(b, kolom), rumus }] : [];
    }),
  );
}

/** The title with the office and the year as they stand in the settings. */
function rumusJudul(judul: string, peta: PetaLetak): NonNullable<RencanaLembar['rumus']> {
  const [dinas, daerah, tahun] = ['perangkatDaerah', 'pemerintahDaerah', 'tahun'].map((id) =>
    alamatPengaturan(peta, id),
  );
  if (!dinas || !daerah || !tahun) return [];
  const rumus = `="${judul}"&IF(${dinas}="",""," · "&TRIM(${dinas}&" "&${daerah})&IF(${tahun}="","",", "&${tahun}))`;
  return [{ sel: 'A1', rumus }];
}

/** @param lipat Whether title and instructions are broken into lines. */
function gayaIsian(tata: Tata, semua: ReadonlyMap<NamaRentang, Tata>, pilihan: PilihanTemplat, lipat: boolean) {
  const { kolom, kepala, tinggi } = tata;
  const lebar = kolom.length;
  const awal = kepala + 1;
  const bungkus: Gaya = lipat ? { bungkus: true } : {};
  const kepalaKolom: Gaya = {
    tebal: true,
    latar: WARNA.kepala,
    bungkus: true,
    rata: 'center',
    rataTegak: 'middle',
    garis: 'semua',
    warnaGaris: WARNA.garis,
  };
  const pita: GayaRentang[] = [
    { rentang: [keRentang(BARIS_PITA, 1, 1, lebar)], gaya: { tebal: true, latar: WARNA.utama, warna: WARNA.putih } },
    { rentang: pitaGenap(kolom), gaya: { latar: WARNA.kedua } },
  ];
  const gaya: GayaRentang[] = [
    { rentang: [keRentang(1, 1, kepala + tinggi, lebar)], gaya: { font: 'Arial', ukuran: 10, rataTegak: 'top' } },
    { rentang: ['A1'], gaya: { tebal: true, ukuran: lipat ? 12 : 14, warna: WARNA.utama, ...bungkus } },
    { rentang: ['A2'], gaya: { miring: true, warna: WARNA.redup, ...bungkus } },
    ...(berpita(tata) ? pita : []),
    { rentang: [keRentang(kepala, 1, 1, lebar)], gaya: kepalaKolom },
    { rentang: [keRentang(awal, 1, tinggi, lebar)], gaya: { garis: 'semua', warnaGaris: WARNA.garis } },
    ...gayaKolom(tata, semua, pilihan),
    ...gayaBaris(tata),
  ];
  const dihitung = berjajar(kolomRumus(tata));
  if (dihitung.length > 0)
    gaya.push(
      {
        rentang: dihitung.map(([dari, banyak]) => keRentang(awal, dari, tinggi, banyak)),
        gaya: { latar: WARNA.rumus, warna: WARNA.hitungan },
      },
      {
        rentang: dihitung.map(([dari, banyak]) => keRentang(kepala, dari, 1, banyak)),
        gaya: { latar: WARNA.rumusKepala },
      },
    );
  return gaya;
}

/** Columns that stay when the sheet is moved aside: code and, beside it, the indicator. */
function kolomBeku([pertama, kedua]: readonly KolomTata[]): number {
  if (pertama?.id !== 'kode') return 0;
  return kedua?.id === 'indikator' ? 2 : 1;
}

/** The plan of one input sheet. */
export function rencanaIsian(
  nama: NamaRentang,
  tata: ReadonlyMap<NamaRentang, Tata>,
  pilihan: PilihanTemplat,
  peta: PetaLetak = petaLetak(tata),
): RencanaLembar {
  const miliknya = tata.get(nama) as Tata;
  const { def, kolom, kepala, tinggi } = miliknya;
  const nilai = nilaiIsian(miliknya);
  const rumus = rumusIsian(miliknya, peta, pilihan.bentuk);
  if (nama !== 'IDENTITAS') rumus.push(...rumusJudul(def.judul, peta));
  const halaman = halamanIsian(miliknya, tata, nilai);
  // On paper only what stands in the repeated columns comes on every page: there the title is broken into lines.
  const lipat = pilihan.bentuk === 'xlsx' && halaman.ulangKolom !== undefined;
  return {
    nama: def.lembar,
    buatan: `isian:${nama}`,
    warnaTab: def.warnaTab,
    nilai,
    rumus,
    gaya: gayaIsian(miliknya, tata, pilihan, lipat),
    lebarKolom: kolom.map((k) => k.lebar),
    bekuBaris: kepala,
    bekuKolom: kolomBeku(kolom),
    pilihan: nama === 'IDENTITAS' ? pilihanIdentitas(miliknya) : pilihanKolom(miliknya, peta),
    bersyarat: [
      ...(nama === 'SKALA' || nama === 'KINERJA' ? warnaKriteria(miliknya, tata) : []),
      ...warnaStatus(miliknya),
    ],
    catatan: [
      ...kolom.flatMap((k, i) => (k.catatan ? [{ sel: keA1(kepala, i + 1), teks: k.catatan }] : [])),
      ...(pilihan.catatan?.(nama) ?? []),
    ],
    lindungi: berjajar(kolomRumus(miliknya)).map(([dari, banyak]) => ({
      rentang: keRentang(kepala + 1, dari, tinggi, banyak),
      keterangan: 'Kolom ini menghitung sendiri. Yang diketik di sini menghalangi rumusnya.',
    })),
    rentangBernama: [{ nama, rentang: keRentang(kepala, 1, tinggi + 1, kolom.length) }],
    halaman,
  };
}

/** Pixels of columns that one landscape page carries while its print stays legible. */
const LEBAR_HALAMAN = 1700;
/** Pixels of columns on a landscape page of F4; programs draw columns a little wider than they are told. */
const LEBAR_F4 = 1040;

/** Columns on which a new page starts: at the bands of the header where there are some, and how wide the widest page is. */
function pisahHalaman(kolom: readonly KolomTata[], ulang: number, tetap: number): { mulai: number[]; lebar: number } {
  const mulai: number[] = [];
  let [isi, terlebar] = [tetap, 0];
  for (let i = ulang; i < kolom.length; ) {
    let akhirPita = i + 1;
    const pita = kolom[i]?.pita;
    while (pita && kolom[akhirPita]?.pita === pita) akhirPita++;
    const lebar = kolom.slice(i, akhirPita).reduce((n, k) => n + k.lebar, 0);
    if (isi > tetap && isi + lebar > LEBAR_HALAMAN) {
      mulai.push(i + 1);
      isi = tetap;
    }
    isi += lebar;
    terlebar = Math.max(terlebar, isi);
    i = akhirPita;
  }
  return { mulai, lebar: terlebar };
}

/** Paper, repeated headers and pages side by side; heights of rows for programs that do not fit them themselves. */
function halamanIsian(
  tataLembar: Tata,
  tata: ReadonlyMap<NamaRentang, Tata>,
  nilai: readonly (readonly unknown[])[],
): NonNullable<RencanaLembar['halaman']> {
  const lebar = tataLembar.kolom.map((k) => k.lebar);
  const jumlah = lebar.reduce((a, b) => a + b, 0);
  // Columns that tell a row: repeated where the sheet goes over several pages.
  const ulang = Math.max(1, tataLembar.kolom.findIndex((k) => k.id === 'indikator' || k.id === 'uraian') + 1);
  const tetap = lebar.slice(0, ulang).reduce((a, b) => a + b, 0);
  const { mulai, lebar: terlebar } = pisahHalaman(tataLembar.kolom, ulang, tetap);
  const berbagi = mulai.length > 0;
  const nama = new Map((tata.get('IKU') as Tata).isi.map((b) => [b.kode, b.indikator]));
  const kolomNama = tataLembar.kolom.findIndex((k) => k.id === 'indikator' && k.rumus);
  const tampil = nilai.map((b, i) => {
    const baris = tataLembar.isi[i - tataLembar.kepala];
    return kolomNama < 0 || !baris ? b : b.map((v, k) => (k === kolomNama ? nama.get(baris.kode) : v));
  });
  const tinggiBaris = tinggiLembar(
    tampil.slice(0, tataLembar.kepala + tataLembar.isi.length),
    lebar,
    10,
    tataLembar.kepala,
  );
  return {
    kertas: jumlah > LEBAR_HALAMAN ? 'F4' : 'A4',
    arah: lebar.length > 3 ? 'mendatar' : 'tegak',
    ulangBaris: [tataLembar.kepala === 4 ? 3 : tataLembar.kepala, tataLembar.kepala],
    ...(berbagi
      ? {
          pisahKolom: mulai,
          skala: Math.floor((LEBAR_F4 / terlebar) * 100),
          ulangKolom: [1, ulang] as [number, number],
          gabungCetak: [keRentang(1, 1, 1, ulang), keRentang(2, 1, 1, ulang)],
        }
      : { lebarHalaman: true }),
    tinggiBaris: berbagi
      ? [
          // The title grows by the names of the department and its government.
          {
            baris: 1,
            tinggi: tinggiTeks(barisBungkus(tataLembar.def.judul + ' Perangkat'.repeat(7), tetap, 12, true), 12),
          },
          { baris: 2, tinggi: tinggiTeks(barisBungkus(tataLembar.def.petunjuk, tetap, 10), 10) },
          ...tinggiBaris,
        ]
      : tinggiBaris,
  };
}

/** Runs of neighbouring columns: [first, how many]. */
function berjajar(kolom: readonly number[]): [number, number][] {
  const hasil: [number, number][] = [];
  for (const k of kolom) {
    const lalu = hasil[hasil.length - 1];
    if (lalu && lalu[0] + lalu[1] === k) lalu[1]++;
    else hasil.push([k, 1]);
  }
  return hasil;
}

const RATA: Partial<Record<JenisKolom, Gaya>> = {
  teks: {},
  panjang: { bungkus: true },
  kode: { format: '@' },
  daftarKode: { format: '@', bungkus: true },
  pilihan: { bungkus: true },
  nilai: { rata: 'right' },
  jumlahan: { rata: 'right' },
  persen: { rata: 'right' },
  bilangan: { rata: 'right', format: '#,##0.00' },
  rupiah: { rata: 'right', format: '#,##0' },
};

/** Short words that are read down the column. */
const TENGAH = new Set(['satuan', 'arah', 'kriteria', 'status', 'akumulasi', 'warna', 'periode', 'menunjang']);

const desimalIsi = (v: NilaiIsian | undefined): number =>
  typeof v === 'number' ? Math.min((/\.(\d+)$/.exec(String(v))?.[1] ?? '').length, 4) : 0;

/** Every second band over the header, so that neighbours tell themselves apart. */
function pitaGenap(kolom: readonly KolomTata[]): string[] {
  const hasil: string[] = [];
  let ke = 0;
  kolom.forEach((k, i) => {
    if (i > 0 && kolom[i - 1]?.pita !== k.pita) ke++;
    if (ke % 2 === 1) hasil.push(keRentang(3, i + 1, 1, 1));
  });
  return hasil;
}

/** Rows that stand above others: programmes and kegiatan, the final mark of an LHE. */
function gayaBaris(tata: Tata): GayaRentang[] {
  const baris = (pilih: (b: BarisIsian) => boolean) =>
    tata.isi.flatMap((b, i) => (pilih(b) ? [keRentang(tata.kepala + 1 + i, 1, 1, tata.kolom.length)] : []));
  const dengan = (rentang: string[], gaya: Gaya): GayaRentang[] => (rentang.length > 0 ? [{ rentang, gaya }] : []);
  if (tata.def.nama === 'ANGGARAN')
    return [
      ...dengan(
        baris((b) => b.tingkat === 'program'),
        { tebal: true, latar: WARNA.kepala },
      ),
      ...dengan(
        baris((b) => b.tingkat === 'kegiatan'),
        { latar: WARNA.pita },
      ),
    ];
  if (tata.def.nama === 'LHE')
    return dengan(
      baris((b) => b.komponen === 'Nilai akhir'),
      { tebal: true, latar: WARNA.kepala },
    );
  return [];
}

/** Formats of the columns; figures of a row take the decimals of its satuan, and never hide decimals that are there. */
function gayaKolom(tataLembar: Tata, tata: ReadonlyMap<NamaRentang, Tata>, pilihan: PilihanTemplat): GayaRentang[] {
  const { def, kolom, kepala, tinggi } = tataLembar;
  const awal = kepala + 1;
  if (def.nama === 'IDENTITAS')
    return [
      { rentang: [keRentang(awal, 1, tinggi, 1)], gaya: { tebal: true, bungkus: true } },
      { rentang: [keRentang(awal, 2, tinggi, 1)], gaya: { bungkus: true, rata: 'left' } },
      { rentang: [keRentang(awal, 3, tinggi, 1)], gaya: { bungkus: true, warna: WARNA.redup } },
      {
        rentang: [keRentang(awal, 1, PENGATURAN.filter((a) => a.pertama).length, 2)],
        gaya: { latar: '#fff8e1' },
      },
    ];
  const hasil: GayaRentang[] = [];
  const perFormat = new Map<string, string[]>();
  const desimal = Number(pilihan.isi?.IDENTITAS?.desimal ?? 2);
  const satuan = new Map((tata.get('IKU') as Tata).isi.map((b) => [String(b.kode ?? ''), String(b.satuan ?? '')]));
  kolom.forEach((kolom, i) => {
    const g = RATA[kolom.jenis] as Gaya;
    const rentang = keRentang(awal, i + 1, tinggi, 1);
    if (TENGAH.has(kolom.id) || /^twStatus/.test(kolom.id))
      hasil.push({ rentang: [rentang], gaya: { rata: 'center' } });
    if (Object.keys(g).length > 0) hasil.push({ rentang: [rentang], gaya: g });
    // A capaian that somebody set shows the decimals that it was given: 106 is not 106,00.
    const sendiri = kolom.id === 'capaianDitetapkan';
    if (kolom.jenis === 'persen' && !sendiri)
      hasil.push({ rentang: [rentang], gaya: { format: formatDesimal(desimal) } });
    if (kolom.jenis !== 'nilai' && kolom.jenis !== 'jumlahan' && !sendiri) return;
    tataLembar.isi.forEach((b, j) => {
      const s = def.nama === 'ANGGARAN' ? String(b.satuanFisik ?? '') : (satuan.get(String(b.kode ?? '')) ?? '');
      const isi = kolom.id === 'targetBerlaku' ? (b.targetPerubahan ?? b.target) : b[kolom.id];
      const d = Math.max(kolom.jenis === 'nilai' ? desimalSatuan(s) : 0, desimalIsi(isi));
      const f = formatDesimal(d);
      const daftar = perFormat.get(f) ?? [];
      daftar.push(keA1(awal + j, i + 1));
      perFormat.set(f, daftar);
    });
  });
  for (const [format, sel] of perFormat) hasil.push({ rentang: rapatkan(sel), gaya: { format } });
  return hasil;
}

/** Cells under each other joined to ranges: "C5","C6","D5" → "C5:C6","D5". */
function rapatkan(sel: readonly string[]): string[] {
  const hasil: string[] = [];
  let huruf = '';
  let dari = 0;
  let sampai = 0;
  const tutup = () => {
    if (huruf) hasil.push(dari === sampai ? `${huruf}${dari}` : `${huruf}${dari}:${huruf}${sampai}`);
  };
  for (const s of sel) {
    const cocok = /^([A-Z]+)(\d+)$/.exec(s) as RegExpExecArray;
    const nomor = Number(cocok[2]);
    if (cocok[1] === huruf && nomor === sampai + 1) sampai = nomor;
    else {
      tutup();
      huruf = cocok[1] as string;
      dari = nomor;
      sampai = nomor;
    }
  }
  tutup();
  return hasil;
}

function pilihanKolom(t: Tata, peta: PetaLetak): PilihanSel[] {
  const awal = t.kepala + 1;
  const kodeIku = alamatKolom(peta.get('IKU'), 'kode');
  return t.kolom.flatMap((kolom, i): PilihanSel[] => {
    const rentang = keRentang(awal, i + 1, t.tinggi, 1);
    if (kolom.kodeIku && kodeIku)
      return [
        {
          rentang,
          dariRentang: kodeIku,
          tolak: false,
          bantuan: 'Pilih kode dari lembar IKU.',
        },
      ];
    if (!kolom.pilihan) return [];
    return [
      {
        rentang,
        daftar: [...kolom.pilihan],
        tolak: !kolom.bebas,
        bantuan: kolom.bebas
          ? `Biasanya: ${kolom.pilihan.slice(0, 6).join(', ')}. Isi lain boleh.`
          : `Pilih: ${kolom.pilihan.join(', ')}.`,
      },
    ];
  });
}

function pilihanIdentitas(t: Tata): PilihanSel[] {
  return PENGATURAN.flatMap((a, i): PilihanSel[] =>
    a.pilihan
      ? [{ rentang: keA1(t.kepala + 1 + i, 2), daftar: [...a.pilihan], tolak: true, bantuan: a.keterangan }]
      : [],
  );
}

/** What is done and what is not, at a glance. */
function warnaStatus(tata: Tata): FormatBersyarat[] {
  const warna: Readonly<Record<string, WarnaHex>> = {
    draf: '#fff2cc',
    diverifikasi: '#d9ead3',
    belum: '#f4cccc',
    proses: '#fff2cc',
    selesai: '#d9ead3',
  };
  const kolom = tata.kolom.flatMap((k, i) => (k.id === 'status' || /^twStatus/.test(k.id) ? [i + 1] : []));
  const pilihan = tata.kolom[(kolom[0] ?? 0) - 1]?.pilihan ?? [];
  return berjajar(kolom).flatMap(([a, n]) =>
    pilihan.flatMap((teksSama): FormatBersyarat[] => {
      const latar = warna[teksSama];
      return latar
        ? [{ rentang: keRentang(tata.kepala + 1, a, tata.tinggi, n), teksSama, latar, warna: '#000000' }]
        : [];
    }),
  );
}

/** The five colours of the field under the words of the scale in use. */
function warnaKriteria(t: Tata, tata: ReadonlyMap<NamaRentang, Tata>): FormatBersyarat[] {
  const k = t.kolom.findIndex((x) => x.id === 'kriteria') + 1;
  const rentang = keRentang(t.kepala + 1, k, t.tinggi, 1);
  const warna = new Map<string, WarnaHex>();
  const kelas = (tata.get('SKALA') as Tata).isi;
  const bawaanWarna = kelasPermendagri();
  kelas.forEach((b, i) => {
    const w = String(b.warna ?? '');
    const bawaan = bawaanWarna[Math.round((i * 4) / Math.max(kelas.length - 1, 1))]?.warna;
    warna.set(
      String(b.kriteria ?? ''),
      (/^#[0-9a-f]{6}$/i.test(w) ? (w as WarnaHex) : NAMA_WARNA[w.toLowerCase()]) ?? (bawaan as WarnaHex),
    );
  });
  for (const b of bawaanWarna) if (!warna.has(b.kriteria)) warna.set(b.kriteria, b.warna);
  return [...warna].map(([teksSama, latar]) => ({ rentang, teksSama, latar, warna: warnaTeks(latar) }));
}

/** All sheets of a template: instructions, inputs, help on the functions. */
export function rencanaTemplat(versi: string, pilihan: PilihanTemplat): RencanaLembar[] {
  const tata = susunTata(pilihan);
  const peta = petaLetak(tata);
  return [
    rencanaPetunjuk(versi, peta, pilihan.bentuk),
    ...NAMA_RENTANG.map((n) => rencanaIsian(n, tata, pilihan, peta)),
    rencanaBantuan(),
    ...(pilihan.tambahan ?? []),
  ];
}
