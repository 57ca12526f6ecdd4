/**
 * What an import could not decide alone, shown where a person will look: a note on each cell that tables disagree about
 * or that was concluded, and a sheet that lists them with both cells. The sheet may be deleted once it was gone through.
 */
import { keA1, keRentang } from '../core/alamat';
import type { GayaRentang, RencanaLembar } from '../core/rencana';
import { barisBungkus, tinggiLembar, tinggiTeks } from '../core/ukur';
import { angkaKeTeks } from '../messages/angka';
import type { NamaRentang } from '../workbook/definisi';
import { type Isian, susunTata, type Tata } from '../workbook/templat';
import { WARNA } from '../workbook/warna';
import type { Pilihan } from './ambil';
import { type Calon, judulKolom } from './padukan';

/** A choice with its cell in the new workbook and its names as a person knows them. */
interface PilihanImpor extends Pilihan {
  readonly lembar: string;
  readonly sel: string;
  readonly judulKolom: string;
  /** Name of the indicator or budget line; '' where the row has none. */
  readonly nama: string;
}

export interface HasilImpor {
  readonly berkas: string;
  readonly berselisih: readonly PilihanImpor[];
  readonly dugaan: readonly (PilihanImpor & { readonly sebab: string })[];
  readonly dilewati: readonly { readonly asal: Calon['asal'] | null; readonly sebab: string }[];
  /** What was read otherwise than it stands, a sentence each. */
  readonly catatan: readonly string[];
}

const LEMBAR_IMPOR = 'Hasil Impor';

/** Where the choices stand in the workbook that is made of `isi`. */
export function letakkanPilihan<P extends Pilihan>(isi: Isian, daftar: readonly P[]): (P & PilihanImpor)[] {
  const tata = susunTata({ bentuk: 'xlsx', isi });
  const nama = new Map((isi.IKU ?? []).map((b) => [b.kode, b.indikator]));
  return daftar.map((paket) => {
    const tataLembar = tata.get(paket.rentang) as Tata;
    const baris = paket.rentang === 'IDENTITAS' ? {} : (isi[paket.rentang]?.[paket.urut] ?? {});
    const kolom = tataLembar.kolom.findIndex((k) => k.id === paket.kolom);
    return {
      ...paket,
      lembar: tataLembar.def.lembar,
      sel: keA1(tataLembar.kepala + 1 + paket.urut, kolom + 1),
      judulKolom: judulKolom(paket.rentang, paket.kolom),
      nama: String(nama.get(baris.kode ?? null) ?? baris.uraian ?? ''),
    };
  });
}

const tulis = (c: Calon): string => (typeof c.nilai === 'number' ? angkaKeTeks(c.nilai) : c.nilai);
const asal = (c: Calon): string => `${c.asal.lembar} ${c.asal.sel}`;

/** Notes for the cells of one range: A1 → text. */
export function catatanImpor(impor: HasilImpor, rentang: NamaRentang): { sel: string; teks: string }[] {
  const isi = new Map<string, string>();
  const tambah = (sel: string, teks: string) => isi.set(sel, isi.has(sel) ? `${isi.get(sel)}\n${teks}` : teks);
  for (const p of impor.berselisih) {
    if (p.rentang !== rentang) continue;
    const [dipakai, ...lain] = p.calon as [Calon, ...Calon[]];
    tambah(
      p.sel,
      `Tabel-tabelnya berbeda. Dipakai ${tulis(dipakai)} dari ${asal(dipakai)}; ${lain.map((c) => `${tulis(c)} di ${asal(c)}`).join('; ')}. Periksa, lalu hapus catatan ini.`,
    );
  }
  for (const p of impor.dugaan) if (p.rentang === rentang) tambah(p.sel, `${p.sebab} (${asal(p.calon[0] as Calon)})`);
  return [...isi].map(([sel, teks]) => ({ sel, teks }));
}

const LEBAR = [36, 130, 330, 150, 130, 190, 130, 190];

const UKURAN_HURUF = 10;

type Isi = string | number | null;

/** A row whose sentence starts in a column and runs to the last one. */
interface BarisPanjang {
  baris: number;
  kolom: number;
}

/** Writes the sheet downwards, a titled list after the other. */
class PenulisHasil {
  readonly nilai: Isi[][] = [];
  readonly gaya: GayaRentang[] = [];
  readonly tautan: NonNullable<RencanaLembar['tautan']> = [];
  readonly tidakBungkus: string[] = [];
  readonly panjang: BarisPanjang[] = [];

  /** Gives the number of the row. */
  tulis(...isi: Isi[]): number {
    return this.nilai.push(LEBAR.map((_, i) => isi[i] ?? null));
  }

  /** Gives the rows of the list. */
  bagian(judul: string, kepala: readonly string[], daftar: readonly (readonly Isi[])[]): number[] {
    const sebaris = (baris: number, tinggi = 1) => keRentang(baris, 1, tinggi, LEBAR.length);
    this.tulis();
    const barisJudul = this.tulis(judul);
    this.tidakBungkus.push(sebaris(barisJudul));
    this.gaya.push({
      rentang: [sebaris(barisJudul)],
      gaya: { tebal: true, latar: WARNA.utama, warna: WARNA.putih },
    });
    if (daftar.length === 0) {
      this.tidakBungkus.push(sebaris(this.tulis('Tidak ada.')));
      return [];
    }
    const barisKepala = this.tulis(...kepala);
    this.gaya.push({ rentang: [sebaris(barisKepala)], gaya: { tebal: true, latar: WARNA.kepala } });
    const baris = daftar.map((isi, i) => this.tulis(i + 1, ...isi));
    this.gaya.push({
      rentang: [sebaris(barisKepala, daftar.length + 1)],
      gaya: { garis: 'semua', warnaGaris: WARNA.garis },
    });
    return baris;
  }

  /** A list of choices: each with a link to its cell in the second column. */
  pilihan(
    judul: string,
    kepala: readonly string[],
    daftar: readonly PilihanImpor[],
    isi: readonly (readonly Isi[])[],
  ): number[] {
    const baris = this.bagian(`${judul} (${daftar.length})`, kepala, isi);
    daftar.forEach(({ lembar, sel }, i) => {
      const di = keA1(baris[i] as number, 2);
      this.tautan.push({ sel: di, teks: `${lembar} ${sel}`, keLembar: lembar, keSel: sel });
    });
    return baris;
  }

  kalimat(judul: string, kepala: string, daftar: readonly string[]): void {
    const baris = this.bagian(
      `${judul} (${daftar.length})`,
      ['No', kepala],
      daftar.map((satu) => [satu]),
    );
    this.melebar(baris, 2);
  }

  melebar(baris: readonly number[], kolom: number): void {
    this.panjang.push(...baris.map((satu) => ({ baris: satu, kolom })));
  }

  /** Heights for programs that do not fit them: of merged cells none does. */
  tinggiBaris(): { baris: number; tinggi: number }[] {
    const kolomPanjang = new Map(this.panjang.map(({ baris, kolom }) => [baris, kolom]));
    const terukur = this.nilai.map((isi, i) =>
      isi.filter((satu) => satu !== null).length < 2
        ? []
        : isi.slice(0, (kolomPanjang.get(i + 1) ?? isi.length + 1) - 1),
    );
    return tinggiLembar(terukur, LEBAR, UKURAN_HURUF, 2).map(({ baris, tinggi }) => {
      const kolom = kolomPanjang.get(baris);
      if (!kolom) return { baris, tinggi };
      const lapang = LEBAR.slice(kolom - 1).reduce((jumlah, lebar) => jumlah + lebar, 0);
      const teks = String(this.nilai[baris - 1]?.[kolom - 1]);
      return { baris, tinggi: Math.max(tinggi, tinggiTeks(barisBungkus(teks, lapang, UKURAN_HURUF), UKURAN_HURUF)) };
    });
  }
}

const namaBaris = ({ nama, baris }: PilihanImpor): string => (nama && nama !== baris ? `${baris}  ${nama}` : baris);

/** Column of the reasons, which run over the rest of the row. */
const KOLOM_ALASAN = 7;

function tulisBerselisih(penulis: PenulisHasil, daftar: HasilImpor['berselisih']): void {
  penulis.pilihan(
    'Angka yang berbeda antar tabel',
    ['No', 'Sel', 'Baris', 'Kolom', 'Dipakai', 'Dari', 'Tabel lain', 'Dari'],
    daftar,
    daftar.map((satu) => {
      const [dipakai, ...lain] = satu.calon as [Calon, ...Calon[]];
      return [
        null,
        namaBaris(satu),
        satu.judulKolom,
        tulis(dipakai),
        asal(dipakai),
        lain.map(tulis).join('\n'),
        lain.map(asal).join('\n'),
      ];
    }),
  );
}

function tulisDugaan(penulis: PenulisHasil, daftar: HasilImpor['dugaan']): void {
  const baris = penulis.pilihan(
    'Yang disimpulkan, tidak tertulis di tabel',
    ['No', 'Sel', 'Baris', 'Kolom', 'Diisi', 'Dari', 'Alasan', ''],
    daftar,
    daftar.map((satu) => {
      const [pertama] = satu.calon as [Calon, ...Calon[]];
      return [null, namaBaris(satu), satu.judulKolom, tulis(pertama), asal(pertama), satu.sebab];
    }),
  );
  penulis.melebar(baris, KOLOM_ALASAN);
}

export function rencanaHasilImpor(impor: HasilImpor): RencanaLembar {
  const lebar = LEBAR.length;
  const penulis = new PenulisHasil();
  penulis.tulis(`Hasil impor dari ${impor.berkas}`);
  penulis.tulis(
    'Periksa satu per satu di selnya; catatan yang sama menempel di sel itu. Lembar ini boleh dihapus sesudahnya.',
  );
  penulis.gaya.push(
    { rentang: ['A1'], gaya: { tebal: true, ukuran: 14, warna: WARNA.utama } },
    { rentang: ['A2'], gaya: { miring: true, warna: WARNA.redup } },
  );
  penulis.tidakBungkus.push(`A1:${keA1(2, lebar)}`);
  tulisBerselisih(penulis, impor.berselisih);
  tulisDugaan(penulis, impor.dugaan);
  if (impor.catatan.length > 0) penulis.kalimat('Dibaca lain dari yang tertulis', 'Apa', impor.catatan);
  penulis.kalimat(
    'Tidak dimasukkan',
    'Sebab',
    impor.dilewati.map(({ asal: dari, sebab }) => (dari ? `${dari.lembar} ${dari.sel}: ${sebab}` : sebab)),
  );
  const { nilai, gaya, tautan, panjang, tidakBungkus } = penulis;
  const tinggi = nilai.length;
  return {
    nama: LEMBAR_IMPOR,
    buatan: 'hasil:impor',
    warnaTab: '#f9ab00',
    nilai,
    gaya: [
      {
        rentang: [keRentang(1, 1, tinggi, lebar)],
        gaya: { font: 'Arial', ukuran: UKURAN_HURUF, rataTegak: 'top', bungkus: true },
      },
      ...gaya,
      { rentang: tidakBungkus, gaya: { bungkus: false } },
      { rentang: [keRentang(3, 1, tinggi - 2, 1)], gaya: { rata: 'left' } },
    ],
    gabung: panjang.map(({ baris, kolom }) => keRentang(baris, kolom, 1, lebar - kolom + 1)),
    tautan,
    lebarKolom: LEBAR,
    halaman: { kertas: 'A4', arah: 'mendatar', lebarHalaman: true, tinggiBaris: penulis.tinggiBaris() },
  };
}
