/**
 * Rows and columns move between the check and the fix, and between the fix and its undo: inserted, deleted, sorted. Whatever
 * happens, a cell holds what it held, or what its own fix makes of it; an undo is whole or not at all.
 */
import { describe, expect, it } from 'vitest';
import type { Buku, Lembar, Sel } from '../../local/engine/buku.ts';
import { bukuDariData } from '../../local/services/index.ts';
import type { KeadaanPanel } from '../../src/core/panel';
import { acakDari } from './acak.ts';
import { beda, potret, salinBuku } from './buku.ts';
import { bagianKita, catat, dipilih, type Hitungan, PENUH } from './catat.ts';
import { denganLayanan, type Tindakan } from './ganggu.ts';

const LEMBAR = 'Tempelan';
const KEPALA = 2;
const KOLOM = 7;
/** Of the full form; the small one takes a few of them. */
const TABEL_ACAK = 12;

type Isi = string | number;

/** A published table with mistakes; some rows are alike in all that tells a row. */
function tabelAcak(benih: number): Isi[][] {
  const acak = acakDari(benih);
  const banyak = 4 + acak.bulat(5);
  const baris = Array.from({ length: banyak }, (_, i): Isi[] => {
    const target = 50 + acak.bulat(40);
    const realisasi = target - 10 + acak.bulat(20);
    const benar = Math.round((realisasi / target) * 10_000) / 100;
    const kembar = acak.bulat(5) === 0;
    return [
      i + 1,
      `Sasaran ${acak.bulat(2) + 1}`,
      kembar
        ? 'Persentase layanan tepat waktu'
        : `Persentase ${acak.dari(['sekolah', 'jalan', 'warga', 'pasar'])} ${i + 1}`,
      'Persen',
      target,
      realisasi,
      acak.bulat(3) > 0 ? benar + 5 + acak.bulat(20) : benar,
    ];
  });
  return [
    ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
    ['No', 'Sasaran', 'Indikator', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
    ...baris,
  ];
}

/** A change of a person's own: what becomes of the workbook, and where each cell of before stands now (null: gone). */
interface Geseran {
  nama: string;
  lakukan(l: Lembar): void;
  ke(baris: number, kolom: number): [number, number] | null;
}

function geseran(tinggi: number): Geseran[] {
  const akhir = KEPALA + tinggi;
  const garis = (sumbu: 'baris' | 'kolom', mulai: number, geser: 1 | -1): Geseran => ({
    nama: `${sumbu} ${geser > 0 ? 'disisipkan' : 'dihapus'} di ${mulai}`,
    lakukan: (l) => l.geser({ sumbu, mulai, geser }),
    ke: (b, k) => {
      const n = sumbu === 'baris' ? b : k;
      if (geser < 0 && n === mulai) return null;
      const baru = n >= mulai ? n + geser : n;
      return sumbu === 'baris' ? [baru, k] : [b, baru];
    },
  });
  const urutan = (nama: string, urut: (i: number) => number): Geseran => ({
    nama,
    lakukan: (l) => {
      const lama: (Sel | undefined)[][] = [];
      for (let i = 0; i < tinggi; i++) lama.push([...(l.sel[KEPALA + 1 + i] ?? [])]);
      lama.forEach((sel, i) => {
        l.sel[KEPALA + 1 + urut(i)] = sel;
      });
    },
    ke: (b, k) => (b > KEPALA && b <= akhir ? [KEPALA + 1 + urut(b - KEPALA - 1), k] : [b, k]),
  });
  return [
    ...[1, KEPALA + 1, KEPALA + 2, akhir].map((b) => garis('baris', b, 1)),
    ...[1, KEPALA + 1, KEPALA + 3, akhir].map((b) => garis('baris', b, -1)),
    ...[1, 4, KOLOM].map((k) => garis('kolom', k, 1)),
    ...[1, 2, 4].map((k) => garis('kolom', k, -1)),
    urutan('diurutkan terbalik', (i) => tinggi - 1 - i),
    urutan('diputar', (i) => (i + 1) % tinggi),
    urutan('dua baris ditukar', (i) => (i === 0 ? 1 : i === 1 ? 0 : i)),
  ];
}

const keadaan = (t: Tindakan): KeadaanPanel => t.panelKeadaan?.();
const lembar = (b: Buku): Lembar => b.cariLembar(LEMBAR) as Lembar;
const isi = (b: Buku): Record<string, string> => potret(b).lembar[LEMBAR]?.sel ?? {};

function perintah(b: Buku): { kunci: string; perbaikan: string }[] {
  return denganLayanan(b, (t) => {
    const temuan = keadaan(t).hasil?.temuan ?? [];
    const kena = new Set<string>();
    return temuan.flatMap((x) => {
      const p = x.perbaikan?.find((y) => y.halangan === null);
      if (!p || kena.has(x.sel)) return [];
      kena.add(x.sel);
      return [{ kunci: x.kunci, perbaikan: p.id }];
    });
  });
}

/** Cells that hold neither what they held nor what their own fix makes of them. */
function asing(kini: Record<string, string>, lama: Record<string, string>, baru: Record<string, string>, g: Geseran) {
  const salah: string[] = [];
  const tujuan = new Set<string>();
  for (const s of new Set([...Object.keys(lama), ...Object.keys(baru)])) {
    const ke = g.ke(...(s.split(',').map(Number) as [number, number]));
    if (!ke) continue;
    tujuan.add(ke.join());
    const x = kini[ke.join()];
    if (x !== lama[s] && x !== baru[s]) salah.push(`${s}→${ke}: ${x}, dulu ${lama[s]}, seharusnya ${baru[s]}`);
  }
  for (const s of Object.keys(kini)) if (!tujuan.has(s)) salah.push(`${s}: ${kini[s]}, di luar isi semula`);
  return salah;
}

interface Dasar {
  diperiksa: Buku;
  diperbaiki: Buku;
  perintah: { kunci: string; perbaikan: string }[];
  tinggi: number;
}

function siapkan(benih: number): Dasar | null {
  const data = tabelAcak(benih);
  const diperiksa = bukuDariData({ [LEMBAR]: data });
  denganLayanan(diperiksa, (t) => t.panelPeriksa?.('buku'));
  const daftar = perintah(diperiksa);
  if (daftar.length === 0) return null;
  const diperbaiki = salinBuku(diperiksa);
  denganLayanan(diperbaiki, (t) => t.panelPerbaiki?.(daftar));
  return { diperiksa, diperbaiki, perintah: daftar, tinggi: data.length - KEPALA };
}

/** A fix from a panel that does not know of the move. */
function perbaiki(d: Dasar, g: Geseran): string[] {
  const b = salinBuku(d.diperiksa);
  g.lakukan(lembar(b));
  denganLayanan(b, (t) => t.panelPerbaiki?.(d.perintah));
  return asing(isi(b), isi(d.diperiksa), isi(d.diperbaiki), g);
}

function urungkan(d: Dasar, g: Geseran): string[] {
  const b = salinBuku(d.diperbaiki);
  g.lakukan(lembar(b));
  const digeser = isi(b);
  const jawab = denganLayanan(b, (t) => {
    const id = keadaan(t).jurnal.map((j) => j.id);
    return t.panelUrungkan?.(id) as KeadaanPanel & { ditolak?: unknown[] };
  });
  const kini = isi(b);
  const salah = asing(kini, isi(d.diperbaiki), isi(d.diperiksa), g);
  const berubah = JSON.stringify(kini) !== JSON.stringify(digeser);
  const diurungkan = denganLayanan(salinBuku(b), (t) => keadaan(t).jurnal.filter((j) => j.diurungkan).length);
  if (berubah && diurungkan === 0) salah.push('sel berubah, tetapi riwayat tidak mengatakannya');
  if (!berubah && diurungkan > 0) salah.push('riwayat berkata diurungkan, tetapi tidak ada sel yang berubah');
  if (jawab && 'galat' in (jawab as object) && berubah) salah.push('gagal, tetapi sel berubah');
  return salah;
}

describe('baris bergeser sebelum perbaikan dan pengurungan', () => {
  for (const [nama, coba] of [
    ['sebelum perbaikan', perbaiki],
    ['sebelum diurungkan', urungkan],
  ] as const) {
    if (!dipilih(nama)) continue;
    it(
      nama,
      () => {
        const hitungan: Record<string, Hitungan> = { bergeser: [0, 0] };
        const h = hitungan.bergeser as Hitungan;
        const salah: string[] = [];
        let nomor = 0;
        for (let benih = 1; benih <= (PENUH ? TABEL_ACAK : 1); benih++) {
          const d = siapkan(benih);
          if (!d) continue;
          for (const g of geseran(d.tinggi)) {
            if (PENUH && !bagianKita(nomor++)) continue;
            h[0]++;
            const s = coba(d, g);
            if (s.length === 0) h[1]++;
            else salah.push(`benih ${benih}, ${g.nama}: ${s.slice(0, 3).join('; ')}`);
          }
        }
        catat('bergeser', nama, hitungan, salah);
        expect(salah).toEqual([]);
        if (!PENUH) expect(h[0]).toBeGreaterThan(10);
      },
      PENUH ? 3_600_000 : 120_000,
    );
  }

  it('tanpa geseran semua perbaikan dipakai dan diurungkan utuh', () => {
    const d = siapkan(1) as Dasar;
    expect(d.perintah.length).toBeGreaterThan(0);
    const b = salinBuku(d.diperbaiki);
    expect(isi(b)).not.toEqual(isi(d.diperiksa));
    denganLayanan(b, (t) => t.panelUrungkan?.(keadaan(t).jurnal.map((j) => j.id)));
    expect(beda(potret(b), potret(d.diperiksa))).toEqual([]);
  });
});
