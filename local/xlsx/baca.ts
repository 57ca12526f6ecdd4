/** Reads .xlsx into the workbook in memory. Nothing is computed: cached values stand until something they need changes. */
import { basename } from 'node:path';
import { dariA1, keA1 } from '../../src/core/alamat.ts';
import { Buku, type Lembar, type Lindungan, type Metadata } from '../engine/buku.ts';
import { pakaiCatatan } from '../engine/catatan-buku.ts';
import { barisAkhir, beririsan, type Kotak, kotak, kotakKeA1, memuat } from '../engine/kotak.ts';
import { tempelTautan } from '../engine/tautan.ts';
import { bacaBersyarat, bacaValidasi } from './baca-aturan.ts';
import { PembacaNama } from './baca-nama.ts';
import { type BahanSel, NILAI_KOSONG, PembacaSel } from './baca-sel.ts';
import { bacaTata } from './baca-tata.ts';
import { kotakBerkas, nyala } from './batas.ts';
import { GalatBerkas } from './galat-berkas.ts';
import { bacaGaya, type GayaTerbaca } from './gaya.ts';
import { bacaGrafik } from './grafik.ts';
import { Hilang } from './hilang.ts';
import { jenisBerkas } from './jenis.ts';
import { lepasBuku, lepasLembar } from './lepas.ts';
import { Paket } from './paket.ts';
import { bacaTabelExcel, bukuLain, type TabelExcel, tanpaRujukanTabel } from './tabel-excel.ts';
import { cariTepi, pangkas, type Tepi } from './tepi.ts';
import { anak, bacaEntitas, bacaTeksXlsx, pohon, semuaAnak, telusuri, turunan, type Unsur } from './xml.ts';
import { BacaZip, BerkasRusak } from './zip.ts';

export { GalatBerkas, NILAI_KOSONG };

/** Hidden sheet of choices that are too long to stand inside a validation rule. */
export const LEMBAR_PILIHAN = '_pilihan';
/** Part in which our own files keep what .xlsx has no place for. */
export const BAGIAN_SENDIRI = 'customXml/item1.xml';

export interface CatatanSendiri {
  versi: 1;
  id: string;
  lokal: string;
  lembar: {
    /** sheetId of the file, which programs keep when a sheet is renamed. */
    nomor: number;
    id: number;
    baris: number;
    kolom: number;
    lindungan: Lindungan[];
    gabungCetak: string[];
  }[];
  metadata: Metadata[];
}

/**
 * Cells with content or a style that a workbook may have, and bytes of one part: with both a reading stays within 1 GB
 * (measured: 230 bytes a cell and twice the text of the sheet that is being read).
 */
const MAKS_SEL_TERBACA = 3_000_000;
const MAKS_BAGIAN = 250 * 1024 * 1024;
/** What Google Sheets takes, too. */
const MAKS_SEL = 10_000_000;
/** Days between the first days of the two calendars. */
const HARI_1904 = 1462;

/** @throws GalatBerkas with what is wrong with the file and what to do. */
export function bacaXlsx(isi: Buffer, nama = 'buku.xlsx', maksSel = MAKS_SEL_TERBACA): Buku {
  const sebut = `"${basename(nama)}"`;
  if (jenisBerkas(isi, nama, sebut) === 'teks')
    throw new GalatBerkas(`${sebut} adalah teks, bukan berkas Excel (.xlsx).`);
  try {
    return new Pembaca(new Paket(new BacaZip(isi), sebut), nama, maksSel).buku();
  } catch (galat) {
    if (galat instanceof GalatBerkas) throw galat;
    const sebab = galat instanceof BerkasRusak ? galat.message : 'isinya tidak dapat dipahami';
    throw new GalatBerkas(
      `${sebut} rusak: ${sebab}. Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu ulangi.`,
      { cause: galat },
    );
  }
}

class Pembaca {
  private readonly paket: Paket;
  private readonly nama: string;
  private readonly bk: Buku;
  private readonly hilang = new Hilang();
  private teksBersama: string[] = [];
  /** Shared strings of which parts have a font of their own. */
  private readonly teksKaya = new Set<number>();
  private gaya: GayaTerbaca = { sel: [{}], terkunci: [true], dxf: [] };
  private geser1904 = 0;
  /** Cells that may still come. */
  private sisaSel: number;
  /** Tables by their name in capitals, and other workbooks by their number. */
  private readonly tabel = new Map<string, TabelExcel>();
  private readonly bukuLuar: string[] = [];
  /** Cells of all sheets read so far, blank ones within their edges too. */
  private jumlahSel = 0;
  /** Where dates moved, by sheet and column: what is computed from them is computed again. */
  private readonly tergeser = new Map<Lembar, Map<number, [awal: number, akhir: number]>>();

  constructor(paket: Paket, nama: string, maksSel: number) {
    this.paket = paket;
    this.nama = nama;
    this.sisaSel = maksSel;
    this.bk = new Buku(basename(nama).replace(/\.xl[st][xm]$/i, ''));
  }

  buku(): Buku {
    const pokok = this.paket.bagianBuku();
    const xml = this.paket.teks(pokok);
    if (!xml) throw new BerkasRusak(`bagian ${pokok} tidak ada`);
    const unsur = pohon(xml);
    this.bacaTeksBersama(this.paket.satu(pokok, 'sharedStrings'));
    const gaya = this.paket.satu(pokok, 'styles');
    const tema = this.paket.satu(pokok, 'theme');
    this.gaya = bacaGaya(gaya ? this.paket.teks(gaya) : null, tema ? this.paket.teks(tema) : null);
    if (nyala(anak(unsur, 'workbookPr')?.atribut.date1904)) this.geser1904 = HARI_1904;

    const sendiri = this.bacaSendiri();
    const daftar = this.daftarLembar(unsur, pokok, sendiri);
    if (daftar.length === 0) throw new GalatBerkas(`"${basename(this.nama)}" tidak berisi lembar kerja.`);
    for (const { l, bagian } of daftar) this.bacaTabelExcel(l, bagian);
    this.bacaBukuLain(unsur, pokok);
    const nama = new PembacaNama(this.bk, this.tabel, this.hilang);
    nama.baca(unsur);
    for (const { l, bagian } of daftar) this.bacaLembar(l, bagian);
    lepasBuku(this.paket, pokok, unsur, this.hilang);
    nama.gantiDiRumus();
    tempelTautan(this.bk);
    this.urusPilihan();
    const aktif = Number(turunan(unsur, 'workbookView')?.atribut.activeTab ?? 0);
    const lembarAktif = daftar[aktif]?.l;
    this.bk.aktif = Math.max(0, lembarAktif ? this.bk.lembar.indexOf(lembarAktif) : 0);
    if (sendiri)
      this.pakaiSendiri(
        sendiri,
        daftar.map((d) => d.l),
      );
    else pakaiCatatan(this.bk);
    this.bk.hitungJumlahRumus();
    this.bk.diubah.clear();
    let basi = false;
    this.bk.tiapRumus((s) => {
      if (!s.segar) basi = true;
    });
    this.bk.adaKotor = basi;
    for (const [l, kolom] of this.tergeser)
      for (const [k, [awal, akhir]] of kolom) this.bk.tandaiUbah(l, kotak(awal, k, akhir - awal + 1));
    this.bk.tidakTerbawa.push(...this.hilang.daftar());
    return this.bk;
  }

  /** The sheets in their order, each with the part that holds it. */
  private daftarLembar(wb: Unsur, pokok: string, sendiri: CatatanSendiri | null): { l: Lembar; bagian: string }[] {
    const rel = this.paket.relasi(pokok);
    const lembar = semuaAnak(anak(wb, 'sheets'), 'sheet');
    const bertuan = new Set(lembar.map((s) => s.atribut['r:id']).filter((id) => id !== undefined && rel.has(id)));
    // Sheets that name no relation take the worksheets that no other sheet names, in the order of the relations.
    const bebas = [...rel].filter(([id, r]) => r.jenis === 'worksheet' && !bertuan.has(id)).map(([, r]) => r);
    const daftar: { l: Lembar; bagian: string }[] = [];
    for (const unsur of lembar) {
      const nama = bacaTeksXlsx(unsur.atribut.name ?? '');
      const id = unsur.atribut['r:id'];
      const relasiPaket =
        id !== undefined && rel.has(id) ? rel.get(id) : this.tanpaRelasi(bebas, unsur.atribut.sheetId);
      if (relasiPaket?.jenis !== 'worksheet' || !this.paket.zip.ada(relasiPaket.ke)) {
        this.hilang.catat(
          `lembar "${nama}" (${relasiPaket?.jenis === 'chartsheet' ? 'lembar grafik' : 'bukan lembar sel'})`,
        );
        continue;
      }
      const nomor = Number(unsur.atribut.sheetId ?? 0);
      const milik = sendiri?.lembar.find((x) => x.nomor === nomor);
      const l = this.bk.tambahLembar(nama, this.bk.lembar.length, milik?.id ?? nomor);
      l.tersembunyi = unsur.atribut.state === 'hidden' || unsur.atribut.state === 'veryHidden';
      daftar.push({ l, bagian: relasiPaket.ke });
    }
    return daftar;
  }

  private tanpaRelasi<T extends { ke: string }>(bebas: T[], nomor: string | undefined): T | undefined {
    const senama = bebas.findIndex((r) => new RegExp(`[^0-9]${nomor}\\.xml$`).test(r.ke));
    return bebas.splice(Math.max(0, senama), 1)[0];
  }

  private bacaTeksBersama(bagian: string | undefined): void {
    const xml = bagian ? this.paket.teks(bagian) : null;
    if (!xml) return;
    let kini = '';
    let potong = '';
    let dalamT = false;
    let fonetik = 0;
    telusuri(xml, {
      buka: (namaUnsur) => {
        if (namaUnsur === 'si') kini = '';
        else if (namaUnsur === 't') {
          dalamT = true;
          potong = '';
        } else if (namaUnsur === 'rPh') fonetik++;
        else if (namaUnsur === 'rPr') this.teksKaya.add(this.teksBersama.length);
      },
      tutup: (namaUnsurKini) => {
        if (namaUnsurKini === 'si') this.teksBersama.push(kini);
        else if (namaUnsurKini === 't') {
          dalamT = false;
          if (fonetik === 0) kini += bacaTeksXlsx(potong);
        } else if (namaUnsurKini === 'rPh') fonetik--;
      },
      teks: (t) => {
        if (dalamT) potong += bacaEntitas(t);
      },
    });
  }

  private bacaTabelExcel(lembar: Lembar, bagian: string): void {
    for (const r of this.paket.relasi(bagian).values()) {
      const xml = r.jenis === 'table' && !r.luar ? this.paket.teks(r.ke) : null;
      const t = xml === null ? null : bacaTabelExcel(xml, lembar.nama);
      if (t) this.tabel.set(t.nama.toUpperCase(), t);
      if (xml !== null)
        this.hilang.catat('nama dan saringan tabel Excel (isinya ikut)', lembar.nama, t ? kotakKeA1(t.kotak) : null);
    }
  }

  /** Names of the other workbooks in the order in which formulas number them. */
  private bacaBukuLain(wb: Unsur, pokok: string): void {
    const rel = this.paket.relasi(pokok);
    for (const e of semuaAnak(anak(wb, 'externalReferences'), 'externalReference')) {
      const bagian = rel.get(e.atribut['r:id'] ?? '')?.ke;
      const asal = bagian && [...this.paket.relasi(bagian).values()].find((r) => r.luar)?.ke;
      this.bukuLuar.push(asal ? decodeURI(asal.replace(/^.*[\\/]/, '').replace(/%(?![\da-f]{2})/gi, '%25')) : '?');
    }
  }

  /** A formula without tables and other workbooks; null when only its value can stay, which is said. */
  private rumusSendiri(teks: string, lembar: Lembar, baris: number, kolom: number): string | null {
    if (!teks.includes('[') && this.tabel.size === 0) return teks;
    const luar = bukuLain(teks);
    if (luar.length) {
      const nama = luar.map((n) => `"${this.bukuLuar[n - 1] ?? '?'}"`).join(', ');
      this.hilang.catat(`rumus ke buku kerja lain ${nama} (nilainya ikut)`, lembar.nama, keA1(baris, kolom));
      return null;
    }
    const polos = tanpaRujukanTabel(teks, this.tabel, lembar.nama, baris);
    if (polos === null) this.hilang.catat('rumus tabel Excel (nilainya ikut)', lembar.nama, keA1(baris, kolom));
    return polos;
  }

  // Sheets

  private terlaluBesar(): GalatBerkas {
    return new GalatBerkas(
      `"${basename(this.nama)}" terlalu besar: lebih dari ${MAKS_SEL_TERBACA.toLocaleString('id-ID')} sel, atau satu lembar lebih dari 250 MB. Hapus lembar, baris, dan kolom yang tidak dipakai, atau bagi menjadi beberapa berkas, lalu ulangi.`,
    );
  }

  private bacaLembar(lembar: Lembar, bagian: string): void {
    if (this.paket.zip.ukuran(bagian) > MAKS_BAGIAN) throw this.terlaluBesar();
    const xml = this.paket.teks(bagian);
    if (!xml) throw new BerkasRusak(`bagian ${bagian} tidak ada`);
    const awalSel = xml.search(/<(?:[^\s<>/:]+:)?sheetData[\s/>]/);
    const akhirSel = xml.search(/<\/(?:[^\s<>/:]+:)?sheetData\s*>/);
    let luar = xml;
    if (awalSel >= 0) {
      // The cells are walked, the little around them becomes a tree.
      const penutup = akhirSel >= 0 ? xml.indexOf('>', akhirSel) + 1 : xml.indexOf('>', awalSel) + 1;
      if (akhirSel < 0 && xml[penutup - 2] !== '/') throw new BerkasRusak(`lembar "${lembar.nama}" terpotong`);
      new PembacaSel(this.bahanSel(), lembar).baca(xml.slice(awalSel, penutup));
      luar = xml.slice(0, awalSel) + xml.slice(penutup);
    }
    const unsur = pohon(luar);
    const rel = this.paket.relasi(bagian);
    bacaTata(this.bk, lembar, unsur);
    this.bacaGabung(lembar, unsur);
    bacaValidasi(this.bk, lembar, unsur, this.hilang);
    bacaBersyarat(lembar, unsur, this.gaya, this.hilang);
    for (const { atribut } of semuaAnak(anak(unsur, 'hyperlinks'), 'hyperlink')) {
      const tempat = kotakBerkas(atribut.ref ?? '');
      const luarBuku = rel.get(atribut['r:id'] ?? '')?.ke;
      const url = luarBuku ?? (atribut.location ? `#${atribut.location}` : null);
      if (tempat && url) lembar.ambil(tempat.baris, tempat.kolom).tautan = url;
    }
    for (const relasiPaket of rel.values()) {
      if (relasiPaket.jenis === 'comments') this.bacaCatatan(lembar, relasiPaket.ke);
      else if (relasiPaket.jenis === 'drawing') {
        const { grafik, lain } = bacaGrafik(
          this.bk,
          lembar,
          relasiPaket.ke,
          (n) => this.paket.teks(n),
          (n) => this.paket.relasi(n),
        );
        lembar.grafik.push(...grafik);
        for (const { apa, sel } of lain) this.hilang.catat(apa, lembar.nama, sel);
      }
    }
    lepasLembar(this.paket, bagian, lembar.nama, unsur, this.hilang);
    const tepi = cariTepi(this.bk, lembar, this.hilang);
    this.hitungLuas(lembar, tepi);
    pangkas(this.bk, lembar, tepi);
  }

  private bahanSel(): BahanSel {
    return {
      buku: this.bk,
      hilang: this.hilang,
      teksBersama: this.teksBersama,
      teksKaya: this.teksKaya,
      gaya: this.gaya,
      geser1904: this.geser1904,
      tanggalBergeser: (lembar, baris, kolom) => this.tanggalBergeser(lembar, baris, kolom),
      rumusSendiri: (teks, lembar, baris, kolom) => this.rumusSendiri(teks, lembar, baris, kolom),
      ambilJatah: () => {
        if (--this.sisaSel < 0) throw this.terlaluBesar();
      },
    };
  }

  private hitungLuas(lembar: Lembar, { bawah, kanan }: Tepi): void {
    this.jumlahSel += Math.max(1, bawah) * Math.max(1, kanan);
    if (this.jumlahSel > MAKS_SEL)
      throw new GalatBerkas(
        `"${basename(this.nama)}" terlalu besar: daerah terisi lembar "${lembar.nama}" sampai ${keA1(bawah, kanan)}, sehingga seluruhnya lebih dari ${MAKS_SEL / 1e6} juta sel. Hapus baris dan kolom yang tidak dipakai (pilih, lalu Hapus), simpan ulang, lalu ulangi.`,
      );
  }

  /** A number of the 1904 calendar was moved: where, for what is computed from it. */
  private tanggalBergeser(lembar: Lembar, baris: number, kolom: number): void {
    let milik = this.tergeser.get(lembar);
    if (!milik) {
      milik = new Map();
      this.tergeser.set(lembar, milik);
    }
    const ada = milik.get(kolom);
    if (ada) ada[1] = Math.max(ada[1], baris);
    else milik.set(kolom, [baris, baris]);
  }

  /** Excel repairs a file whose merges lie over each other, and Sheets refuses them: the upper one stays. */
  private bacaGabung(lembar: Lembar, unsur: Unsur): void {
    const semua = semuaAnak(anak(unsur, 'mergeCells'), 'mergeCell')
      .flatMap((m) => kotakBerkas(m.atribut.ref ?? '') ?? [])
      .filter((k) => k.tinggi > 1 || k.lebar > 1)
      .sort((a, b) => a.baris - b.baris || a.kolom - b.kolom);
    let hidup: Kotak[] = [];
    for (const kotak of semua) {
      hidup = hidup.filter((g) => barisAkhir(g) >= kotak.baris);
      if (hidup.some((g) => beririsan(g, kotak))) {
        this.hilang.catat('gabungan sel yang bertumpuk dengan gabungan lain', lembar.nama, kotakKeA1(kotak));
        continue;
      }
      hidup.push(kotak);
      lembar.gabung.push(kotak);
    }
  }

  private bacaCatatan(lembar: Lembar, bagian: string): void {
    const xml = this.paket.teks(bagian);
    if (!xml) return;
    for (const c of semuaAnak(turunan(pohon(xml), 'commentList'), 'comment')) {
      const p = dariA1(c.atribut.ref ?? '');
      if (!p) continue;
      const kumpul = (u: Unsur): string => (u.nama === 't' ? u.teks : u.anak.map(kumpul).join(''));
      const teks = bacaTeksXlsx(kumpul(c));
      if (teks) lembar.ambil(p.baris, p.kolom).catatan = teks.replace(/\r\n?/g, '\n');
    }
  }

  // What needs all sheets

  /** Long lists of choices come back from their hidden sheet into the rule. */
  private urusPilihan(): void {
    const simpanan = this.bk.lembar.find((l) => l.tersembunyi && new RegExp(`^${LEMBAR_PILIHAN}\\d*$`).test(l.nama));
    if (!simpanan) return;
    for (const l of this.bk.lembar) {
      for (const p of l.pilihan) {
        if (p.aturan?.dari?.lembarId !== simpanan.id) continue;
        const k = p.aturan.dari.kotak;
        const isi = Array.from({ length: k.tinggi }, (_, i) => String(simpanan.lihat(k.baris + i, k.kolom)?.isi ?? ''));
        p.aturan = { ...p.aturan, kriteria: 'VALUE_IN_LIST', argumen: isi, dari: null };
      }
    }
    this.bk.lembar.splice(this.bk.lembar.indexOf(simpanan), 1);
  }

  private bacaSendiri(): CatatanSendiri | null {
    const xml = this.paket.teks(BAGIAN_SENDIRI);
    if (!xml?.includes('urn:lkjip:buku')) return null;
    try {
      const c = JSON.parse(pohon(xml).teks) as CatatanSendiri;
      return c.versi === 1 ? c : null;
    } catch {
      return null;
    }
  }

  private pakaiSendiri(catatanSendiri: CatatanSendiri, lembar: readonly Lembar[]): void {
    this.bk.id = catatanSendiri.id;
    this.bk.lokal = catatanSendiri.lokal;
    const ada = new Set(lembar.map((l) => l.id));
    for (const lembarXlsx of catatanSendiri.lembar) {
      const lembarKini = lembar.find((y) => y.id === lembarXlsx.id);
      if (!lembarKini) continue;
      lembarKini.maksBaris = Math.max(lembarKini.maksBaris, Math.min(lembarXlsx.baris, 50_000));
      lembarKini.maksKolom = Math.max(lembarKini.maksKolom, Math.min(lembarXlsx.kolom, 1_000));
      lembarKini.lindungan = lembarXlsx.lindungan.map((p) => ({ ...p, id: this.bk.idBaru() }));
      if (lembarXlsx.gabungCetak.length && lembarKini.halaman) {
        lembarKini.halaman.gabungCetak = lembarXlsx.gabungCetak;
        // Merged for print only: in the grid these cells stand alone.
        const cetak = lembarXlsx.gabungCetak.flatMap((g) => kotakBerkas(g) ?? []);
        // A page break may have parted one of them.
        const bagian = (k: Kotak) =>
          cetak.some((g) => memuat(g, k.baris, k.kolom) && memuat(g, k.baris + k.tinggi - 1, k.kolom + k.lebar - 1));
        lembarKini.gabung = lembarKini.gabung.filter((k) => !bagian(k));
      }
    }
    this.bk.metadata = catatanSendiri.metadata
      .filter((m) => m.tempat.jenis === 'SPREADSHEET' || ada.has(m.tempat.lembarId))
      .map((m) => ({ ...m, id: this.bk.idBaru() }));
  }
}
