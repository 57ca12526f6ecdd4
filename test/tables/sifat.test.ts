/** What holds of every table of every department, on records made at random. */
import { beforeAll, describe, expect, it } from 'vitest';
import { dariTeks, jumlahkan, keTeks } from '../../src/core/desimal';
import { periksaBuku } from '../../src/rules/index';
import { susun } from '../../src/sheets/susun';
import type { HasilTabel, TabelJadi } from '../../src/tables/hasil';
import { htmlGrid } from '../../src/tables/html';
import {
  bangunNarasi,
  bangunTabel,
  daftarTabel,
  rencanaPelengkap,
  rencanaTabel,
  type Tema,
} from '../../src/tables/index';
import type { SelGrid } from '../../src/tables/sel';
import type { Grid } from '../../src/tables/spec';
import { lembarDari } from '../rules/terbit';
import { acakDari, isianAcak } from './acak';
import { bukuDari } from './alat';

const BENIH = Array.from({ length: 48 }, (_, i) => 1000 + i * 7919);
const buruk = /#|NaN|Infinity|undefined|null|\[object|\bfalse\b|\btrue\b/;
const TANPA = ['-', 'N/A'];

interface Buku {
  benih: number;
  hasil: HasilTabel;
}
let semua: Buku[] = [];

beforeAll(() => {
  semua = BENIH.map((benih) => {
    const acak = acakDari(benih + 1);
    const buku = bukuDari(isianAcak(benih));
    const pilihan = Object.fromEntries(
      ['realisasi-kinerja', 'efisiensi', 'perbandingan-tahun', 'perbandingan-nasional', 'triwulan'].map((id) => [
        id,
        {
          tingkat: 'Kinerja Daerah, Tujuan, Sasaran Strategis, Program, Kegiatan, Sub Kegiatan, Individu',
          ...(acak.kadang(0.3) ? { arah: acak.pilih(['tegak', 'mendatar']) } : {}),
          // Units beside every figure are for tables of few columns.
          ...(acak.kadang(0.5) && !['triwulan', 'perbandingan-tahun'].includes(id) ? { satuan: false } : {}),
          ...(acak.kadang(0.3) ? { nomorKolom: false } : {}),
        },
      ]),
    );
    return { benih, hasil: bangunTabel(buku, { pilihan }) };
  });
}, 120_000);

/** Every table of every book, with where it comes from. */
function tiap(kerja: (t: TabelJadi, di: string, h: HasilTabel) => void): void {
  for (const { benih, hasil } of semua) for (const t of hasil.tabel) kerja(t, `${benih} ${t.id}`, hasil);
}

const tampil = (g: Grid): SelGrid[][] => g.baris.map((b) => [...b.sel]);

describe('sifat semua tabel', () => {
  it('buku acak mencakup semua tabel dan cukup banyak yang dilewati dengan sebab', () => {
    const dibuat = new Set(semua.flatMap((b) => b.hasil.tabel.map((t) => t.id)));
    expect(dibuat.size).toBe(daftarTabel.length);
    for (const { benih, hasil } of semua)
      for (const d of hasil.dilewati) expect(d.sebab.length, `${benih} ${d.id}`).toBeGreaterThan(10);
  });

  it('sel tiap baris sebanyak kolomnya; kepala dan nomor kolom menutup semua kolom', () => {
    tiap(({ grid }, di) => {
      for (const b of grid.baris) expect(b.sel.length, di).toBe(grid.kolom.length);
      const tutup = grid.kolom.map(() => 0);
      for (const s of grid.kepala) for (let k = s.kolom; k < s.kolom + s.lebar; k++) (tutup[k] as number) += s.tinggi;
      expect(tutup, di).toEqual(grid.kolom.map(() => grid.tinggiKepala));
      if (grid.nomorKolom) {
        expect(grid.nomorKolom.length, di).toBe(grid.kolom.length);
        grid.nomorKolom.forEach((t, i) => {
          expect(t, di).toMatch(new RegExp(`^\\(${i + 1}( =|\\))`));
        });
      }
    });
  });

  it('tidak ada galat, NaN, atau isi yang bukan untuk dibaca', () => {
    tiap(({ grid, judul }, di) => {
      for (const b of grid.baris)
        for (const s of b.sel) {
          expect(s.teks, di).not.toMatch(buruk);
          if (typeof s.nilai === 'number') expect(Number.isFinite(s.nilai), di).toBe(true);
        }
      for (const t of [judul, grid.subjudul, grid.sumber, ...grid.catatan, ...grid.ttd])
        expect(t, di).not.toMatch(buruk);
      for (const t of [judul, grid.subjudul, grid.sumber]) expect(t.trim(), di).not.toBe('');
    });
    for (const { benih, hasil } of semua) {
      for (const n of bangunNarasi(hasil.konteks.buku)) expect(n.kalimat, `${benih}`).not.toMatch(buruk);
      for (const r of rencanaPelengkap(hasil.konteks))
        expect(JSON.stringify(r.nilai), r.nama).not.toMatch(/NaN|Infinity/);
    }
  });

  it('tidak ada kolom yang seluruhnya kosong', () => {
    const kosong: string[] = [];
    tiap(({ grid: g }, di) => {
      g.kolom.forEach((k, i) => {
        if (!g.baris.some((b) => b.sel[i]?.teks || b.sel[i]?.latar)) kosong.push(`${di} ${k.id}`);
      });
    });
    expect(kosong).toEqual([]);
  });

  it('yang tidak ada ditulis "-" atau "N/A", tidak pernah 0', () => {
    for (const { benih, hasil } of semua) {
      const baris = new Map(hasil.konteks.barisIku.map((b) => [b.iku.indikator.nilai?.trim(), b]));
      for (const { id, grid: g } of hasil.tabel) {
        if (!['realisasi-kinerja', 'realisasi-tujuan', 'kinerja-anggaran', 'perbandingan-tahun'].includes(id)) continue;
        const kunci = (x: string) => g.kolom.findIndex((c) => c.id === x);
        for (const { sel } of g.baris) {
          const barisIku = baris.get(String(sel[kunci('indikator')]?.nilai));
          if (!barisIku) throw new Error(`${benih} ${id}: baris tanpa indikator`);
          for (const [kolom, ada] of [
            ['target', barisIku.target && barisIku.target.jenis !== 'tanpaNilai'],
            ['realisasi', barisIku.realisasi && barisIku.realisasi.jenis !== 'tanpaNilai'],
            ['capaian', barisIku.capaian.nilai],
          ] as const)
            if (kunci(kolom) >= 0 && !ada) expect(TANPA, `${benih} ${id} ${kolom}`).toContain(sel[kunci(kolom)]?.nilai);
        }
      }
    }
  });

  it('tiap baris dengan "-" atau "N/A" punya keterangan', () => {
    const tanpa: string[] = [];
    tiap(({ grid }, di) => {
      grid.baris.forEach((barisGrid, i) => {
        if (barisGrid.sel.some((s) => TANPA.includes(String(s.nilai))) && !barisGrid.sel.some((s) => s.sebab))
          tanpa.push(
            `${di} baris ${i + 1} (${barisGrid.peran}): ${barisGrid.sel.flatMap((s, n) => (TANPA.includes(String(s.nilai)) ? [grid.kolom[n]?.id] : []))}`,
          );
        for (const s of barisGrid.sel)
          if (s.sebab)
            expect(
              (s.sebab.untuk === 'pembaca' ? grid.catatan : grid.pesan).some((c) => c.includes(s.sebab?.teks ?? '?')),
              di,
            ).toBe(true);
      });
    });
    expect(tanpa).toEqual([]);
  });

  it('rumus di nomor kolom benar untuk angka yang tercetak', () => {
    let dihitung = 0;
    tiap(({ grid: g }, di, tabel) => {
      g.nomorKolom?.forEach((nomorKolom, urut) => {
        const cocok = /= (\d+) ([−:×]) (\d+)(?: ([×:]) 100)?\)$/.exec(nomorKolom);
        if (!cocok) return;
        for (const b of g.baris) {
          // Weighted progress of a parent is the sum of what stands below it, and so is that of all.
          if (b.peran !== 'data') continue;
          const [x, y, z] = [Number(cocok[1]) - 1, Number(cocok[3]) - 1, urut].map((i) => b.sel[i]?.nilai);
          if (typeof x !== 'number' || typeof y !== 'number' || typeof z !== 'number') continue;
          const n = cocok[2] === '−' ? x - y : cocok[2] === ':' ? (x / y) * 100 : (x * y) / 100;
          const d = tabel.konteks.desimal;
          expect(Math.abs(n - z), `${di} ${nomorKolom}: ${x}, ${y}, ${z}`).toBeLessThanOrEqual(
            0.5 * 10 ** -d + 1e-6 * Math.abs(n),
          );
          dihitung++;
        }
      });
    });
    expect(dihitung).toBeGreaterThan(300);
  });

  it('baris jumlah sama dengan yang tercetak di atasnya, rupiah demi rupiah', () => {
    let dihitung = 0;
    const beda: string[] = [];
    tiap(({ id, grid }, di) => {
      const total = grid.baris[grid.baris.length - 1];
      if (total?.peran !== 'total' || id === 'lhe') return;
      // The topmost rows: programmes, kinds of spending, sasaran.
      const kunci = grid.baris.map((b) => b.sel[0]?.teks ?? '');
      const pokok = grid.baris.filter(
        (b, i) => b.peran !== 'total' && !kunci.some((x, n) => n !== i && x !== '' && kunci[i]?.startsWith(`${x}.`)),
      );
      grid.kolom.forEach((kolomGrid, i) => {
        if (!/Rp|Target \(Rp\)/.test(kolomGrid.judul)) return;
        const v = total.sel[i]?.nilai;
        if (typeof v !== 'number') return;
        const bagian = pokok.flatMap((b) => {
          const n = b.sel[i]?.nilai;
          return typeof n === 'number' ? [dariTeks(String(n)) as NonNullable<ReturnType<typeof dariTeks>>] : [];
        });
        // What is left, and what was added, are differences of two columns: a row that lacks one of them has none.
        if (/sisa|selisih/.test(kolomGrid.id) && bagian.length < pokok.length) return;
        const jumlah = keTeks(jumlahkan(bagian)).replace(/\.0+$/, '');
        if (String(v) !== jumlah) beda.push(`${di} ${kolomGrid.judul}: ${v} ≠ ${jumlah}`);
        dihitung++;
      });
    });
    expect(beda).toEqual([]);
    expect(dihitung).toBeGreaterThan(100);
  });

  it('muat di halaman, dan paling banyak 25 panggilan untuk menulisnya', () => {
    const lebih: string[] = [];
    tiap((tabelJadi, di, tabel) => {
      const grid = tabelJadi.grid;
      const lebar = grid.kolom.reduce((n, k) => n + k.lebar, 0);
      for (const k of grid.kolom) expect(k.lebar, `${di} ${k.id}`).toBeGreaterThanOrEqual(7);
      if (lebar > (grid.arah === 'tegak' ? 165.1 : 247.1))
        lebih.push(`${di} ${grid.arah} ${grid.kolom.length} kolom: ${lebar} mm`);
      for (const tema of ['kotak', 'ringkas'] satisfies Tema[]) {
        const r = rencanaTabel(tabelJadi, tema);
        expect(new Set(r.nilai.map((b) => b.length)).size, di).toBe(1);
        const s = susun(r);
        const gabung = s.gabung.reduce((n, x) => n + (x.ulang ? 2 : 1), 0);
        const n =
          5 + s.aspek.length + (s.huruf ? 1 : 0) + s.garis.length + gabung + s.lebarKolom.length + s.tinggiBaris.length;
        // Columns that fit the page only in the smallest type, each by itself, take a few calls more.
        if (n > (grid.ukuran <= 7 ? 28 : 25)) lebih.push(`${di} ${tema}: ${n} panggilan`);
      }
      expect(htmlGrid(tabelJadi.grid, tabelJadi.nomor, tabel.tema).match(/<td/g)?.length, di).toBe(
        grid.baris.length * grid.kolom.length - grid.gabung.reduce((n, m) => n + m.tinggi - 1, 0),
      );
    });
    expect(lebih).toEqual([]);
  });

  it('sel yang digabung berisi hal yang sama', () => {
    tiap(({ grid: g }, di) => {
      const isi = tampil(g);
      for (const m of g.gabung)
        for (let i = 1; i < m.tinggi; i++)
          expect(isi[m.baris + i]?.[m.kolom]?.teks.toLowerCase(), di).toBe(isi[m.baris]?.[m.kolom]?.teks.toLowerCase());
    });
  });

  it('pemeriksa tidak menemukan salah hitung di tabel yang dibuat, ditempel sebagai teks', () => {
    const tuduhan: string[] = [];
    let dibaca = 0;
    for (const { benih, hasil } of semua.filter((_, i) => i % 3 === 0)) {
      const lembar = hasil.tabel.map((t, i) => {
        const rencana = rencanaTabel(t, 'kotak');
        const g = t.grid;
        const awal = (rencana.bekuBaris as number) + 1;
        const teks = rencana.nilai.map((b, n) => {
          const sel = g.baris[n + 1 - awal]?.sel;
          return b.map((v, k) => (v === null ? '' : (sel?.[k]?.teks ?? String(v))));
        });
        return lembarDari(rencana.nama, teks, 'teks', i + 1);
      });
      const h = periksaBuku({ id: 'x', nama: 'x', lokal: 'in_ID', lembar, rentangBernama: [] });
      dibaca += h.tabel.filter((t) => t.dibaca).length;
      for (const t of h.temuan)
        if (t.tingkat !== 'info' && HITUNGAN.test(t.aturan))
          tuduhan.push(`${benih} ${t.tingkat} ${t.aturan} ${t.lembar}!${t.sel}: ${t.pesan}`);
    }
    expect(dibaca).toBeGreaterThan(100);
    expect(tuduhan).toEqual([]);
  }, 120_000);
});

/**
 * Rules that recompute what a row says from what the row says. Left out: rules on names, targets and directions (these
 * names mean nothing), and those that hold BELANJA against ANGGARAN (made independently here).
 */
const HITUNGAN =
  /^(capaian-tidak|kriteria|penyerapan|sisa|selisih|jumlah|efisiensi|rasio|rata-rata|tertimbang|rumus-gagal|nomor-kolom|angka-ambigu)/;
