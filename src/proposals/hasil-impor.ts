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
export interface PilihanImpor extends Pilihan {
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

export const LEMBAR_IMPOR = 'Hasil Impor';

/** Where the choices stand in the workbook that is made of `isi`. */
export function letakkanPilihan<P extends Pilihan>(isi: Isian, daftar: readonly P[]): (P & PilihanImpor)[] {
  const tata = susunTata({ bentuk: 'xlsx', isi });
  const nama = new Map((isi.IKU ?? []).map((b) => [b.kode, b.indikator]));
  return daftar.map((p) => {
    const t = tata.get(p.rentang) as Tata;
    const baris = p.rentang === 'IDENTITAS' ? {} : (isi[p.rentang]?.[p.urut] ?? {});
    const kolom = t.kolom.findIndex((k) => k.id === p.kolom);
    return {
      ...p,
      lembar: t.def.lembar,
      sel: keA1(t.kepala + 1 + p.urut, kolom + 1),
      judulKolom: judulKolom(p.rentang, p.kolom),
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

export function rencanaHasilImpor(impor: HasilImpor): RencanaLembar {
  const lebar = LEBAR.length;
  const nilai: (string | number | null)[][] = [];
  const gaya: GayaRentang[] = [{ rentang: [], gaya: { font: 'Arial', ukuran: 10, rataTegak: 'top', bungkus: true } }];
  const tautan: NonNullable<RencanaLembar['tautan']> = [];
  const baris = (...isi: (string | number | null)[]): number =>
    nilai.push(Array.from({ length: lebar }, (_, i) => isi[i] ?? null));
  const tidakBungkus: string[] = [];
  const bagian = (
    judul: string,
    kepala: string[],
    daftar: readonly (readonly (string | number | null)[])[],
    sel?: readonly PilihanImpor[],
  ) => {
    baris();
    const j = baris(judul);
    tidakBungkus.push(keRentang(j, 1, 1, lebar));
    gaya.push({ rentang: [keRentang(j, 1, 1, lebar)], gaya: { tebal: true, latar: WARNA.utama, warna: WARNA.putih } });
    if (daftar.length === 0) {
      tidakBungkus.push(keRentang(baris('Tidak ada.'), 1, 1, lebar));
      return;
    }
    const k = baris(...kepala);
    gaya.push({ rentang: [keRentang(k, 1, 1, lebar)], gaya: { tebal: true, latar: WARNA.kepala } });
    daftar.forEach((isi, i) => {
      const b = baris(i + 1, ...isi);
      const p = sel?.[i];
      if (p) tautan.push({ sel: keA1(b, 2), teks: `${p.lembar} ${p.sel}`, keLembar: p.lembar, keSel: p.sel });
    });
    gaya.push({
      rentang: [keRentang(k, 1, daftar.length + 1, lebar)],
      gaya: { garis: 'semua', warnaGaris: WARNA.garis },
    });
  };
  const namaBaris = (p: PilihanImpor) => (p.nama && p.nama !== p.baris ? `${p.baris}  ${p.nama}` : p.baris);
  baris(`Hasil impor dari ${impor.berkas}`);
  baris('Periksa satu per satu di selnya; catatan yang sama menempel di sel itu. Lembar ini boleh dihapus sesudahnya.');
  gaya.push({ rentang: ['A1'], gaya: { tebal: true, ukuran: 14, warna: WARNA.utama } });
  gaya.push({ rentang: ['A2'], gaya: { miring: true, warna: WARNA.redup } });
  tidakBungkus.push(`A1:${keA1(2, lebar)}`);
  bagian(
    `Angka yang berbeda antar tabel (${impor.berselisih.length})`,
    ['No', 'Sel', 'Baris', 'Kolom', 'Dipakai', 'Dari', 'Tabel lain', 'Dari'],
    impor.berselisih.map((pilihanImpor) => {
      const [dipakai, ...lain] = pilihanImpor.calon as [Calon, ...Calon[]];
      return [
        null,
        namaBaris(pilihanImpor),
        pilihanImpor.judulKolom,
        tulis(dipakai),
        asal(dipakai),
        lain.map(tulis).join('\n'),
        lain.map(asal).join('\n'),
      ];
    }),
    impor.berselisih,
  );
  bagian(
    `Yang disimpulkan, tidak tertulis di tabel (${impor.dugaan.length})`,
    ['No', 'Sel', 'Baris', 'Kolom', 'Diisi', 'Dari', 'Alasan', ''],
    impor.dugaan.map((dugaan) => [
      null,
      namaBaris(dugaan),
      dugaan.judulKolom,
      tulis(dugaan.calon[0] as Calon),
      asal(dugaan.calon[0] as Calon),
      dugaan.sebab,
    ]),
    impor.dugaan,
  );
  const awalAlasan = nilai.length - impor.dugaan.length + 1;
  // Sentences run over several columns.
  const gabung = impor.dugaan.map((_, i): readonly [number, number] => [awalAlasan + i, 7]);
  const kalimat = (judul: string, kepala: string, daftar: readonly string[]) => {
    bagian(
      `${judul} (${daftar.length})`,
      ['No', kepala],
      daftar.map((d) => [d]),
    );
    const awal = nilai.length - daftar.length + 1;
    gabung.push(...daftar.map((_, i): readonly [number, number] => [awal + i, 2]));
  };
  if (impor.catatan.length > 0) kalimat('Dibaca lain dari yang tertulis', 'Apa', impor.catatan);
  kalimat(
    'Tidak dimasukkan',
    'Sebab',
    impor.dilewati.map((d) => (d.asal ? `${d.asal.lembar} ${d.asal.sel}: ${d.sebab}` : d.sebab)),
  );
  const panjang = new Map(gabung);
  (gaya[0] as GayaRentang).rentang.push(keRentang(1, 1, nilai.length, lebar));
  gaya.push({ rentang: tidakBungkus, gaya: { bungkus: false } });
  gaya.push({ rentang: [keRentang(3, 1, nilai.length - 2, 1)], gaya: { rata: 'left' } });
  return {
    nama: LEMBAR_IMPOR,
    buatan: 'hasil:impor',
    warnaTab: '#f9ab00',
    nilai,
    gaya,
    gabung: gabung.map(([b, k]) => keRentang(b, k, 1, lebar - k + 1)),
    tautan,
    lebarKolom: LEBAR,
    halaman: {
      kertas: 'A4',
      arah: 'mendatar',
      lebarHalaman: true,
      tinggiBaris: tinggiLembar(
        nilai.map((b, i) => (b.filter((x) => x !== null).length < 2 ? [] : b.slice(0, (panjang.get(i + 1) ?? 99) - 1))),
        LEBAR,
        10,
        2,
      ).map(({ baris, tinggi }) => {
        const k = panjang.get(baris);
        if (!k) return { baris: baris, tinggi };
        const lapang = LEBAR.slice(k - 1).reduce((x, y) => x + y, 0);
        return {
          baris: baris,
          tinggi: Math.max(tinggi, tinggiTeks(barisBungkus(String(nilai[baris - 1]?.[k - 1]), lapang, 10), 10)),
        };
      }),
    },
  };
}
