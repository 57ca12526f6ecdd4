/** Names of a file: ranges, what repeats on pages, filters, constants and formulas. */
import { hurufKeKolom } from '../../src/core/alamat.ts';
import type { Buku, Lembar, RentangBernama } from '../engine/buku.ts';
import { type Kotak, kotakKeA1, kutipLembar, pisahLembar } from '../engine/kotak.ts';
import { gabungToken, pecahRumus, type Token } from '../engine/rumus.ts';
import { kotakBerkas, nyala } from './batas.ts';
import type { Hilang } from './hilang.ts';
import { bukuLain, type TabelExcel, tanpaRujukanTabel } from './tabel-excel.ts';
import { anak, bacaTeksXlsx, semuaAnak, type Unsur } from './xml.ts';

const NAMA_CETAK = '_xlnm.Print_Area';
const NAMA_ULANG = '_xlnm.Print_Titles';
const NAMA_SARINGAN = '_xlnm._FilterDatabase';

type NamaLokal = RentangBernama & { milik: number };

export class PembacaNama {
  private readonly buku: Buku;
  private readonly tabel: ReadonlyMap<string, TabelExcel>;
  private readonly hilang: Hilang;
  /** Ranges of a sheet alone. */
  private readonly lokal: NamaLokal[] = [];
  /** Address of a range whose name, of a sheet alone, is another range's, too: by "sheet id:NAME". */
  private readonly kembar = new Map<string, string>();

  constructor(buku: Buku, tabel: ReadonlyMap<string, TabelExcel>, hilang: Hilang) {
    this.buku = buku;
    this.tabel = tabel;
    this.hilang = hilang;
  }

  baca(unsurBuku: Unsur): void {
    const lembar = semuaAnak(anak(unsurBuku, 'sheets'), 'sheet').map((s) => bacaTeksXlsx(s.atribut.name ?? ''));
    for (const unsur of semuaAnak(anak(unsurBuku, 'definedNames'), 'definedName')) {
      const nomor = unsur.atribut.localSheetId;
      const milik = nomor === undefined ? undefined : lembar[Number(nomor)];
      const pemilik = milik === undefined ? null : this.buku.cariLembar(milik);
      const nama = unsur.atribut.name ?? '';
      if (nama === NAMA_ULANG) ulangDiHalaman(pemilik, unsur.teks);
      else if (bukuLain(unsur.teks).length) this.hilang.catat(`nama "${nama}" yang mengacu buku kerja lain`);
      else this.bacaSatu(nama, unsur, pemilik);
    }
    this.pilihNama();
  }

  private bacaSatu(nama: string, unsur: Unsur, pemilik: Lembar | null): void {
    const { lembar: namaLembar, a1 } = pisahLembar(unsur.teks);
    const lembar = namaLembar === null ? null : this.buku.cariLembar(namaLembar);
    const kotak = lembar ? kotakBerkas(a1) : null;
    if (!lembar || !kotak || nama === NAMA_CETAK) this.bukanRentang(nama, unsur, pemilik);
    else if (nama === NAMA_SARINGAN) lembar.saringan = kotak;
    else if (!nama.startsWith('_xlnm.')) this.rentang({ nama, lembarId: lembar.id, kotak }, pemilik);
  }

  private rentang(rentang: RentangBernama, pemilik: Lembar | null): void {
    if (pemilik) this.lokal.push({ ...rentang, milik: pemilik.id });
    else if (!this.buku.cariNama(rentang.nama)) this.buku.rentangBernama.push(rentang);
  }

  /** A constant, a formula, several ranges: carried on as it is written. */
  private bukanRentang(nama: string, unsur: Unsur, pemilik: Lembar | null): void {
    const isi = tanpaRujukanTabel(unsur.teks.trim(), this.tabel, '', 0);
    // What points at deleted cells says nothing any more; filters' and functions' own names are the program's.
    if (/#REF!/.test(unsur.teks) || (nama.startsWith('_xl') && nama !== NAMA_CETAK) || isi === '') return;
    if (isi === null) {
      this.hilang.catat(`nama "${nama}"`);
      return;
    }
    this.buku.namaRumus.push({
      nama,
      isi: isi.replace(/_xlfn\.(?:_xlws\.)?/g, ''),
      ...(pemilik ? { milik: pemilik.id } : {}),
      tersembunyi: nyala(unsur.atribut.hidden),
    });
  }

  /**
   * A sheet and the workbook, or two sheets, may each have a name of the same text: here a text means one range. The
   * workbook's stays, and formulas that meant the other get its address.
   */
  private pilihNama(): void {
    for (const lokal of this.lokal) {
      if (!this.buku.cariNama(lokal.nama)) {
        this.buku.rentangBernama.push(lokal);
        continue;
      }
      const pemilik = this.buku.lembarId(lokal.milik) as Lembar;
      const alamat = alamatPenuh(this.buku.lembarId(lokal.lembarId) as Lembar, lokal.kotak);
      this.kembar.set(`${lokal.milik}:${lokal.nama.toUpperCase()}`, alamat);
      this.hilang.catat(`nama "${lokal.nama}" yang kembar (rumusnya memakai ${alamat})`, pemilik.nama);
    }
  }

  /** Names in formulas as this model means them: one of a sheet by its address, all others bare. */
  gantiDiRumus(): void {
    this.buku.tiapRumus((sel, lembar) => {
      if (this.kembar.size === 0 && !sel.rumus.includes('!')) return;
      let berubah = false;
      const token = pecahRumus(sel.rumus).map((tertulis): Token => {
        if (tertulis.jenis !== 'nama') return tertulis;
        const milik = tertulis.lembar == null ? lembar : this.buku.cariLembar(tertulis.lembar);
        const nama = tertulis.a1 ?? tertulis.teks;
        const teks =
          (milik && this.kembar.get(`${milik.id}:${nama.toUpperCase()}`)) ??
          (this.buku.cariNama(nama) ? nama : tertulis.teks);
        if (teks !== tertulis.teks) berubah = true;
        return { ...tertulis, teks };
      });
      if (berubah) sel.rumus = gabungToken(token);
    });
  }
}

const alamatPenuh = (lembar: Lembar, kotak: Kotak): string => `${kutipLembar(lembar.nama)}!${kotakKeA1(kotak, true)}`;

/** Rows and columns that stand on every page. */
function ulangDiHalaman(lembar: Lembar | null, teks: string): void {
  const baris = /\$(\d+):\$(\d+)/.exec(teks);
  const kolom = /\$([A-Z]+):\$([A-Z]+)/.exec(teks);
  if (!lembar || !(baris || kolom)) return;
  lembar.halaman = {
    kertas: 'A4',
    arah: 'tegak',
    ...(baris ? { ulangBaris: [Number(baris[1]), Number(baris[2])] } : {}),
    ...(kolom ? { ulangKolom: [hurufKeKolom(kolom[1] as string), hurufKeKolom(kolom[2] as string)] } : {}),
  };
}
