/** The published tables of the sample, dressed as a planner would have pasted them: boxes, bold headers, fitting columns. */
import { join } from 'node:path';
import { akarProyek } from '../akar.ts';
import type { Buku, GayaSel, Lembar } from '../engine/buku.ts';
import { kotak } from '../engine/kotak.ts';
import { type BentukTerbit, type Terbitan, terbitkan } from '../terbit.ts';

const GARIS = { gaya: 'tipis', warna: '#9aa0a6' } as const;
const KOTAK: GayaSel = { atas: GARIS, bawah: GARIS, kiri: GARIS, kanan: GARIS, rataTegak: 'top', bungkus: 'WRAP' };
const KEPALA: GayaSel = { ...KOTAK, tebal: true, latar: '#e8eef4', rata: 'center', rataTegak: 'middle' };

/** Wide enough for what is usual in the column, never so wide that two columns fill a screen. */
function lebarKolom(kepala: readonly string[], isi: readonly string[]): number {
  const kata = Math.max(...kepala.flatMap((t) => t.split(/[\s/]+/)).map((k) => k.length));
  const panjang = isi.map((t) => t.length).sort((a, b) => a - b);
  const biasa = panjang[Math.floor(panjang.length * 0.8)] ?? 0;
  return Math.min(Math.max(biasa * 7 + 16, kata * 9 + 12, 48), 280);
}

function hias(lembar: Lembar, teks: readonly (readonly string[])[], letak: Terbitan['letak'][number]): void {
  lembar.ubahGaya(letak.baris, letak.kolom, { tebal: true, ukuran: 12 });
  const awal = letak.baris + 2;
  const isi = awal + letak.kepala;
  for (let b = awal; b < isi + letak.isi; b++) {
    for (let k = letak.kolom; k < letak.kolom + letak.lebar; k++) lembar.ubahGaya(b, k, b < isi ? KEPALA : KOTAK);
  }
  for (let k = letak.kolom; k < letak.kolom + letak.lebar; k++) {
    const ambil = (dari: number, sampai: number) => teks.slice(dari - 1, sampai - 1).map((r) => r[k - 1] ?? '');
    lembar.lebarKolom.set(k, lebarKolom(ambil(awal, isi), ambil(isi, isi + letak.isi)));
  }
  lembar.bekuBaris = isi - 1;
  // A long title runs over the table, as it does in print.
  if (letak.lebar > 1) lembar.gabung.push(kotak(letak.baris, letak.kolom, 1, letak.lebar));
}

/**
 * @param folder Folder with `kepala-tabel.json` and the CSVs; the Banjar report of the sample unless told.
 */
export function bukuTerbit(
  bentuk: BentukTerbit = 'ketik',
  folder = join(akarProyek(), 'local/contoh/banjar-2025'),
  nama = 'LKjIP 2025 Dinas Tenaga Kerja dan Transmigrasi Kabupaten Banjar',
): Buku {
  const { buku, lembar, letak } = terbitkan(folder, bentuk);
  buku.nama = nama;
  for (const t of letak) hias(buku.cariLembar(t.lembar) as Lembar, lembar[t.lembar] ?? [], t);
  return buku;
}
