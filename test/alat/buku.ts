/**
 * A plan of sheets as the snapshot that Sheets would give of it, so that reading is tested without any service. Formulas
 * are not computed: their cells are blank and carry their formula.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dariA1 } from '../../src/core/alamat';
import { bulatkan, dariAngka, keTeks } from '../../src/core/desimal';
import type { RencanaLembar } from '../../src/core/rencana';
import type { NamedRangeSnapshot, NilaiSel, SheetSnapshot, WorkbookSnapshot } from '../../src/core/snapshot';
import { bacaBuku, type HasilBaca } from '../../src/workbook/buku';
import { type Isian, rencanaTemplat } from '../../src/workbook/templat';

/** As an Indonesian sheet shows it. */
export function tampilkan(nilai: NilaiSel, format: string): string {
  if (typeof nilai === 'boolean') return nilai ? 'TRUE' : 'FALSE';
  if (nilai instanceof Date) return nilai.toISOString().slice(0, 10).split('-').reverse().join('/');
  if (typeof nilai !== 'number') return nilai;
  const asal = dariAngka(nilai);
  if (!asal) return String(nilai);
  const persen = format.includes('%');
  const d = persen ? { n: asal.n * 100n, s: asal.s } : asal;
  const m = /[0#](?:\.(0+))?%?$/.exec(format);
  const teks = keTeks(m ? bulatkan(d, m[1]?.length ?? 0) : d);
  const [utuh, pecahan] = teks.replace('-', '').split('.') as [string, string?];
  const ribuan = format.includes(',') ? utuh.replace(/\B(?=(\d{3})+$)/g, '.') : utuh;
  return (teks.startsWith('-') ? '-' : '') + ribuan + (pecahan ? `,${pecahan}` : '') + (persen ? '%' : '');
}

function sudut(a1: string): [number, number, number, number] {
  const [a, z] = a1.replace(/^.*!/, '').split(':');
  const x = dariA1(a as string)!;
  const y = z ? dariA1(z)! : x;
  return [x.baris, x.kolom, y.baris, y.kolom];
}

export function snapshotDariRencana(rencana: readonly RencanaLembar[], lokal = 'in_ID'): WorkbookSnapshot {
  const rentangBernama: NamedRangeSnapshot[] = [];
  const lembar = rencana.map((rencana, i): SheetSnapshot => {
    const lebar = Math.max(...rencana.nilai.map((b) => b.length), 1);
    const format = rencana.nilai.map(() => new Array<string>(lebar).fill(''));
    for (const gayaRentang of rencana.gaya ?? [])
      if (gayaRentang.gaya.format)
        for (const a1 of gayaRentang.rentang) {
          const [b1, k1, b2, k2] = sudut(a1);
          for (let b = b1; b <= b2; b++)
            for (let k = k1; k <= k2; k++) if (format[b - 1]) format[b - 1]![k - 1] = gayaRentang.gaya.format;
        }
    const nilai = rencana.nilai.map((b) => Array.from({ length: lebar }, (_, k): NilaiSel => b[k] ?? ''));
    const rumus = rencana.nilai.map(() => new Array<string>(lebar).fill(''));
    for (const f of rencana.rumus ?? []) {
      const [b, k] = sudut(f.sel);
      rumus[b - 1]![k - 1] = f.rumus;
    }
    for (const n of rencana.rentangBernama ?? []) {
      const [b1, k1, b2, k2] = sudut(n.rentang);
      rentangBernama.push({
        nama: n.nama,
        lembar: rencana.nama,
        baris: b1,
        kolom: k1,
        tinggi: b2 - b1 + 1,
        lebar: k2 - k1 + 1,
      });
    }
    return {
      nama: rencana.nama,
      id: 100 + i,
      tersembunyi: rencana.tersembunyi ?? false,
      buatan: rencana.buatan,
      nilai,
      tampil: nilai.map((b, y) => b.map((v, x) => tampilkan(v, format[y]![x] as string))),
      rumus,
      format,
      gabungan: rencana.gabung ?? [],
    };
  });
  return { id: 'buku-uji', nama: 'Buku uji', lokal, lembar, rentangBernama };
}

const akar = resolve(import.meta.dirname, '../..');
const isian = (berkas: string): Isian => JSON.parse(readFileSync(resolve(akar, berkas), 'utf8')) as Isian;

/** Rows of the named ranges of the Banjar report 2025. */
export const isianBanjar = (): Isian => isian('local/contoh/isian-banjar/isian.json');
/** Rows of the named ranges of the Tapin report 2024. */
export const isianTapin = (): Isian => isian('test/fixtures/tapin-2024/isian.json');

export function snapshotIsian(isi: Isian, bentuk: 'sheets' | 'xlsx' = 'xlsx'): WorkbookSnapshot {
  return snapshotDariRencana(rencanaTemplat('uji', { bentuk, isi }));
}

export const bukuBanjar = (): HasilBaca => bacaBuku(snapshotIsian(isianBanjar()));
export const bukuTapin = (): HasilBaca => bacaBuku(snapshotIsian(isianTapin()));

/** The snapshot with some cells changed, as a person would type them ("Kinerja!F6"). */
export function ubahSel(
  buku: WorkbookSnapshot,
  ubah: Record<string, { nilai: NilaiSel; tampil?: string; rumus?: string; format?: string }>,
): WorkbookSnapshot {
  const lembar = buku.lembar.map((lembar) => ({
    ...lembar,
    nilai: lembar.nilai.map((b) => [...b]),
    tampil: lembar.tampil.map((b) => [...b]),
    rumus: lembar.rumus.map((b) => [...b]),
    format: lembar.format.map((b) => [...b]),
  }));
  for (const [alamat, u] of Object.entries(ubah)) {
    const [nama, sel] = alamat.split('!') as [string, string];
    const l = lembar.find((x) => x.nama === nama)!;
    const [b, k] = sudut(sel);
    while (l.nilai.length < b) {
      const lebar = l.nilai[0]!.length;
      l.nilai.push(new Array<NilaiSel>(lebar).fill(''));
      for (const isi of [l.tampil, l.rumus, l.format]) isi.push(new Array<string>(lebar).fill(''));
    }
    const format = u.format ?? l.format[b - 1]![k - 1]!;
    l.nilai[b - 1]![k - 1] = u.nilai;
    l.format[b - 1]![k - 1] = format;
    l.tampil[b - 1]![k - 1] = u.tampil ?? tampilkan(u.nilai, format);
    l.rumus[b - 1]![k - 1] = u.rumus ?? '';
  }
  return { ...buku, lembar };
}
