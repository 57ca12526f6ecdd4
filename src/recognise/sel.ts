/**
 * One cell of a table: what it shows, and the number it means in that row and column.
 */
import { keA1 } from '../core/alamat';
import { type BacaanAngka, type KonteksAngka, parseAngka } from '../core/angka';
import { banding, bulatkan, dariAngka, desimal, kali, keTeks, mutlak, SERATUS } from '../core/desimal';
import { formatPersen } from '../core/format';
import { PERAN_RUPIAH, PERAN_TANPA_SATUAN, PERAN_UKURAN } from '../core/peran';
import type { NilaiSel, SheetSnapshot } from '../core/snapshot';
import type { KolomTabel, Peran, SelTabel } from '../core/tabel';

/** Decimals that a display shows of a number, whichever mark its locale uses; null when the display rewrites it ("1,2 jt"). */
function desimalTampil(nilai: number, tampil: string): number | null {
  const besar = dariAngka(Math.abs(nilai));
  const digit = tampil.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (!besar || digit === '') return null;
  const ekor = /[.,](\d+)\D*$/.exec(tampil);
  const dugaan = ekor ? (ekor[1] as string).length : 0;
  for (const angkaDesimal of [dugaan, 0, 1, 2, 3, 4, 5, 6]) {
    if (
      keTeks(bulatkan(besar, angkaDesimal))
        .replace('.', '')
        .replace(/^0+(?=\d)/, '') === digit
    )
      return angkaDesimal;
  }
  return null;
}

/** The number of a cell that holds one, as it is displayed: percent formats give percent points. */
function bacaBilangan(nilai: number, tampil: string, format: string): BacaanAngka {
  const persen = formatPersen(format) || (format === '' && /%\s*$/.test(tampil));
  const asli = dariAngka(nilai);
  if (!asli) return { jenis: 'bukan-angka', teks: tampil, sebab: 'hasil rumus bukan bilangan' };
  const d = persen ? kali(asli, SERATUS) : asli;
  const angkaDesimal = desimalTampil(Number(keTeks(d)), tampil) ?? Math.min(d.s, 10);
  const bulat = bulatkan(d, angkaDesimal);
  // A display that rounds everything away ("0" for 0,004) still shows what it shows.
  // A percent sign that the format only prints (0.00"%") stands behind percent points.
  const satuan =
    persen || /%\s*$/.test(tampil)
      ? '%'
      : (/"\s*([^"]*\p{L}[^"]*)"/u.exec(format)?.[1]?.trim() ?? (/\bRp/.test(tampil) ? 'Rp' : ''));
  return {
    jenis: 'angka',
    nilai: bulat,
    satuan,
    angkaDesimal,
    tandaDesimal: angkaDesimal ? ',' : null,
    tandaRibuan: banding(mutlak(bulat), desimal(1000n)) >= 0 && /\d[.]\d{3}/.test(tampil) ? '.' : null,
    keraguan: persen ? ['persen'] : [],
  };
}

/** A cell as read; its number is worked out when first asked for, since most cells are text. */
class Sel implements SelTabel {
  readonly lembar: string;
  readonly a1: string;
  readonly nilai: NilaiSel;
  readonly tercetak: string;
  readonly rumus: string;
  readonly format: string;
  private readonly konteks: () => KonteksAngka;
  private bacaan: BacaanAngka | null = null;

  constructor(lembar: SheetSnapshot, baris: number, kolom: number, konteks: () => KonteksAngka) {
    const indeksBaris = baris - 1;
    const indeksKolom = kolom - 1;
    this.lembar = lembar.nama;
    this.a1 = keA1(baris, kolom);
    this.nilai = lembar.nilai[indeksBaris]?.[indeksKolom] ?? '';
    this.tercetak = (lembar.tampil[indeksBaris]?.[indeksKolom] ?? '').trim();
    this.rumus = lembar.rumus[indeksBaris]?.[indeksKolom] ?? '';
    this.format = lembar.format[indeksBaris]?.[indeksKolom] ?? '';
    this.konteks = konteks;
  }

  get angka(): BacaanAngka {
    this.bacaan ??= bacaAngka(this.nilai, this.tercetak, this.format, this.konteks());
    return this.bacaan;
  }
}

function bacaAngka(nilai: NilaiSel, tercetak: string, format: string, konteks: KonteksAngka): BacaanAngka {
  if (typeof nilai === 'number') return bacaBilangan(nilai, tercetak, format);
  if (nilai instanceof Date) {
    return {
      jenis: 'bukan-angka',
      teks: tercetak,
      sebab: 'sel berisi tanggal atau jam; mungkin bilangan bertitik (mis. 50.05) yang diubah lembar saat diketik',
    };
  }
  if (typeof nilai === 'boolean') return { jenis: 'bukan-angka', teks: tercetak, sebab: 'sel berisi BENAR/SALAH' };
  if (/^#(REF|DIV\/0|VALUE|NAME|NUM|N\/A|NULL|ERROR|SPILL|CALC)[!?]?/i.test(tercetak)) {
    return { jenis: 'bukan-angka', teks: tercetak, sebab: 'rumus di sel ini gagal' };
  }
  return parseAngka(tercetak, konteks);
}

export function buatSel(lembar: SheetSnapshot, baris: number, kolom: number, konteks: () => KonteksAngka): SelTabel {
  return new Sel(lembar, baris, kolom, konteks);
}

/** The sheet of a table and the rows of its body. */
export interface BadanSel {
  lembar: SheetSnapshot;
  dari: number;
  sampai: number;
}

type Tanda = ',' | '.';

/** The decimal mark that the texts of a column clearly use; null when none or both do. */
function kebiasaanDesimal(badan: BadanSel, kolom: number): Tanda | null {
  const { koma, titik } = hitungTanda(badan, kolom);
  return koma && titik ? null : koma ? ',' : titik ? '.' : null;
}

/** Money that a header may name; a difference follows the amounts beside it. */
const BERUPIAH = new Set<Peran>([...PERAN_RUPIAH, 'selisih']);
/** Figures with a comma that settle what the points of a table are. */
const KOMA_PALING_SEDIKIT = 3;

/** The decimal mark of each column of figures, as far as the body tells it. */
export function tandaDesimal(badan: BadanSel, kolom: readonly KolomTabel[]): ReadonlyMap<number, Tanda | null> {
  const berangka = kolom.filter((k) => PERAN_UKURAN.has(k.peran) || k.peran === 'teks');
  const tanda = new Map(
    berangka.map((k) => {
      // Figures of a column without a unit are read by their own looks.
      const tanpaSatuan = PERAN_TANPA_SATUAN.has(k.peran) && k.satuan !== '%';
      const ribuan = tanpaSatuan && titikRibuan(badan, k.kolom) ? ',' : null;
      return [k.kolom, kebiasaanDesimal(badan, k.kolom) ?? ribuan];
    }),
  );
  const lengkapi = (dari: readonly KolomTabel[], isi: Tanda) => {
    for (const k of dari) tanda.set(k.kolom, tanda.get(k.kolom) ?? isi);
  };
  // A column of money too small to show its marks follows its neighbours: "938,742" beside "1,724,890,000".
  const uang = berangka.filter((k) => BERUPIAH.has(k.peran));
  const [satu, lain] = new Set(uang.flatMap((k) => tanda.get(k.kolom) ?? []));
  if (satu && !lain) lengkapi(uang, satu);
  // A table that writes decimals with a comma throughout marks thousands by its points.
  const semua = berangka.map((k) => hitungTanda(badan, k.kolom));
  if (semua.every((x) => x.titik === 0) && semua.reduce((n, x) => n + x.koma, 0) >= KOMA_PALING_SEDIKIT)
    lengkapi(berangka, ',');
  return tanda;
}

function hitungTanda({ lembar, dari, sampai }: BadanSel, kolom: number): { koma: number; titik: number } {
  let koma = 0;
  let titik = 0;
  for (let r = dari; r <= sampai; r++) {
    if (typeof lembar.nilai[r - 1]?.[kolom - 1] !== 'string') continue;
    const teks = (lembar.tampil[r - 1]?.[kolom - 1] ?? '').trim();
    if (!/^\D{0,5}\d/.test(teks)) continue;
    if (/^\D*\d+,\s?\d{1,2}(?!\d)/.test(teks) || /\d\.\d{3},\d/.test(teks)) koma++;
    else if (/^\D*\d+\.\s?\d{1,2}(?![\d.])/.test(teks)) titik++;
    // Points (or commas) as thousands marks settle that they are no decimal marks here.
    else if (/^\D*\d{1,3}(\.\d{3}){2,}/.test(teks)) koma++;
    else if (/^\D*\d{1,3}(,\d{3}){2,}/.test(teks)) titik++;
  }
  return { koma, titik };
}

/** Whether the points of a column can only be thousands marks: all of its figures are "9.120" or plain, several differ. */
function titikRibuan({ lembar, dari, sampai }: BadanSel, kolom: number): boolean {
  const bertitik = new Set<string>();
  for (let r = dari; r <= sampai; r++) {
    const t = (lembar.tampil[r - 1]?.[kolom - 1] ?? '').trim();
    if (!/[.,]/.test(t) || !/^\D{0,5}\d/.test(t)) continue;
    if (!/^\(?[1-9]\d{0,2}(\.\d{3})+\)?$/.test(t)) return false;
    bertitik.add(t);
  }
  return bertitik.size >= KOMA_PALING_SEDIKIT;
}
