import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utama } from '../../local/commands/index.ts';
import { muatBundel } from '../../local/services/index.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import type { WorkbookSnapshot } from '../../src/core/snapshot';
import { VERSI } from '../../src/core/versi';
import { BukuSheets } from '../../src/sheets/buku';
import { bacaSnapshot } from '../../src/sheets/snapshot';
import { bacaBuku } from '../../src/workbook/buku';
import { rencanaPerbarui } from '../../src/workbook/perbarui';
import { rencanaSalinanKirim, rencanaSalinanKosong } from '../../src/workbook/salinan';
import { isianBanjar, snapshotIsian, ubahSel } from '../alat/buku';
import { terapkan } from '../alat/terapkan';

const folder = resolve(import.meta.dirname, '../fixtures/versi');
const beku = (berkas: string): WorkbookSnapshot => JSON.parse(readFileSync(resolve(folder, berkas), 'utf8'));

/** Everything that a person typed, wherever it stands. */
function ketikan(w: WorkbookSnapshot): string[] {
  const hasil = bacaBuku(w);
  const isi = (x: unknown): unknown =>
    x instanceof Map
      ? [...x].map(isi)
      : Array.isArray(x)
        ? x.map(isi)
        : x && typeof x === 'object'
          ? 'tercetak' in x
            ? (x as { tercetak: string }).tercetak
            : Object.entries(x)
                .filter(([k]) => k !== 'baris' && k !== 'tidakAda')
                .map(([, v]) => isi(v))
          : x;
  return JSON.stringify(isi(hasil.buku)).split('],[');
}

describe('perbarui templat', () => {
  const utuh = snapshotIsian(isianBanjar(), 'sheets');

  it('buku yang utuh tidak disentuh', () => {
    for (const bentuk of ['sheets', 'xlsx'] as const)
      expect(rencanaPerbarui(snapshotIsian(isianBanjar(), bentuk), VERSI)).toEqual({
        ubah: null,
        langkah: [],
        penjelas: [],
      });
  });

  const rusak: [string, (w: WorkbookSnapshot) => WorkbookSnapshot][] = [
    [
      'nama rentang hilang',
      (w) => ({ ...w, rentangBernama: w.rentangBernama.filter((r) => !/KINERJA|IKU/.test(r.nama)) }),
    ],
    [
      'rumus terhapus',
      (w) => ubahSel(w, { 'Kinerja!M5': { nilai: '' }, 'Kinerja!N5': { nilai: '' }, 'Anggaran!H5': { nilai: '' } }),
    ],
    [
      'kolom dan pengaturan dari versi yang lebih baru belum ada',
      (buku) => ({
        ...buku,
        lembar: buku.lembar.map((lembar) => {
          if (lembar.nama === 'Identitas') {
            const p = <T>(g: readonly (readonly T[])[]) => g.filter((_, i) => i !== 11);
            return {
              ...lembar,
              nilai: p(lembar.nilai),
              tampil: p(lembar.tampil),
              rumus: p(lembar.rumus),
              format: p(lembar.format),
            };
          }
          if (lembar.nama !== 'Kinerja' && lembar.nama !== 'LHE') return lembar;
          const buang = lembar.nama === 'Kinerja' ? [5, 14, 15] : [1];
          const p = <T>(g: readonly (readonly T[])[]) => g.map((b) => b.filter((_, i) => !buang.includes(i)));
          return {
            ...lembar,
            nilai: p(lembar.nilai),
            tampil: p(lembar.tampil),
            rumus: lembar.rumus.map((b) => b.map(() => '')).map((b) => b.slice(buang.length)),
            format: p(lembar.format),
          };
        }),
        rentangBernama: buku.rentangBernama.map((r) =>
          r.nama === 'KINERJA' ? { ...r, lebar: r.lebar - 3 } : r.nama === 'LHE' ? { ...r, lebar: r.lebar - 1 } : r,
        ),
      }),
    ],
    [
      'lembar terhapus',
      (w) => ({
        ...w,
        lembar: w.lembar.filter((l) => !['Riwayat', 'Petunjuk', 'LHE'].includes(l.nama)),
        rentangBernama: w.rentangBernama.filter((r) => !['RIWAYAT', 'LHE'].includes(r.nama)),
      }),
    ],
    [
      'baris diketik di bawah rentang',
      (w) => {
        const r = w.rentangBernama.find((x) => x.nama === 'KINERJA')!;
        const isi: Parameters<typeof ubahSel>[1] = {};
        for (let b = 30; b <= r.baris + r.tinggi + 3; b++) isi[`Kinerja!A${b}`] = { nilai: `SS.${b}` };
        return ubahSel(w, isi);
      },
    ],
  ];
  for (const [nama, rusakkan] of rusak)
    it(`${nama}: dibetulkan, tidak ada yang hilang, kedua kali tidak ada apa-apa`, () => {
      const buku = rusakkan(utuh);
      const sebelum = ketikan(buku);
      const { ubah, langkah } = rencanaPerbarui(buku, VERSI);
      expect(ubah, nama).not.toBeNull();
      expect(langkah.length).toBeGreaterThan(0);
      const hasil = terapkan(buku, ubah!);
      expect(rencanaPerbarui(hasil, VERSI)).toEqual({ ubah: null, langkah: [], penjelas: [] });
      const h = bacaBuku(hasil);
      expect(h.rentang.size).toBe(12);
      expect(h.temuan.filter((t) => /hilang|berubah|terhalang/.test(t.aturan))).toEqual([]);
      const sesudah = ketikan(hasil).join();
      for (const s of sebelum) for (const kata of s.match(/"[^"]{3,}"/g) ?? []) expect(sesudah).toContain(kata);
    });

  it('kepala yang terhapus ditulis kembali di atas isinya, bukan kolom kosong baru di sebelahnya', () => {
    const buku = ubahSel(utuh, { 'Kinerja!E4': { nilai: '' } });
    const { ubah, langkah } = rencanaPerbarui(buku, VERSI);
    expect(langkah).toEqual([
      'Menulis kembali kepala kolom "Target" di lembar Kinerja (E4): isinya masih ada, kepalanya kosong.',
    ]);
    const hasil = terapkan(buku, ubah!);
    expect(ketikan(hasil)).toEqual(ketikan(utuh));
    expect(rencanaPerbarui(hasil, VERSI).ubah).toBeNull();
  });

  it('rumus buatan sendiri di kolom rumus dibiarkan', () => {
    const w = ubahSel(utuh, { 'Kinerja!M5': { nilai: '', rumus: '=ARRAYFORMULA(L5:L44/G5:G44*100)' } });
    expect(rencanaPerbarui(w, VERSI).ubah).toBeNull();
  });

  it('lembar orang lain bernama sama tidak ditimpa', () => {
    const w = {
      ...utuh,
      lembar: utuh.lembar.map((lembar) =>
        lembar.nama === 'Riwayat'
          ? {
              ...lembar,
              buatan: null,
              nilai: [['Catatan rapat']],
              tampil: [['Catatan rapat']],
              rumus: [['']],
              format: [['']],
            }
          : lembar,
      ),
      rentangBernama: utuh.rentangBernama.filter((r) => r.nama !== 'RIWAYAT'),
    };
    const { ubah } = rencanaPerbarui(w, VERSI);
    expect(ubah!.lembarBaru!.map((l) => l.nama)).toEqual(['Riwayat (LKjIP)']);
    expect(terapkan(w, ubah!).lembar.find((l) => l.nama === 'Riwayat')!.nilai).toEqual([['Catatan rapat']]);
  });

  for (const berkas of readdirSync(folder).filter((f) => f.endsWith('.json')))
    it(`buku beku versi ${berkas.replace('.json', '')} dapat diperbarui dan memberi kembali isinya`, () => {
      const buku = beku(berkas);
      const { ubah } = rencanaPerbarui(buku, VERSI);
      const hasil = ubah ? terapkan(buku, ubah) : buku;
      expect(rencanaPerbarui(hasil, VERSI).ubah).toBeNull();
      const bukuKerja = bacaBuku(hasil).buku;
      expect(bukuKerja.kinerja.map((k) => [k.kode.nilai, k.target.tercetak, k.realisasi.tercetak])).toEqual(
        bacaBuku(buku).buku.kinerja.map((k) => [k.kode.nilai, k.target.tercetak, k.realisasi.tercetak]),
      );
      expect(bukuKerja.kinerja.length).toBe(25);
      expect(bukuKerja.anggaran.length).toBe(64);
    });
});

describe('buku .xlsx beku dari versi terbitan', () => {
  let kerja = '';
  beforeAll(() => {
    kerja = mkdtempSync(join(tmpdir(), 'lkjip-versi-'));
  });
  afterAll(() => rmSync(kerja, { recursive: true, force: true }));

  const lkjip = async (...argv: string[]) => {
    let out = '';
    const tulis = (t: string) => {
      out += t;
    };
    expect(await utama(argv, { cwd: kerja, keluaran: { out: tulis, err: tulis, lebar: 100 } }), out).toBe(0);
    return JSON.parse(out) as { langkah: string[] };
  };
  const baca = (berkas: string) => {
    const t = muatBundel(bacaXlsx(readFileSync(resolve(kerja, berkas))));
    Object.assign(globalThis, t.services);
    return bacaSnapshot(new BukuSheets(t.services.SpreadsheetApp.getActiveSpreadsheet()), {
      format: true,
      gabungan: true,
    });
  };
  /** Every cell of a record, by the range and its field. */
  const sel = (buku: WorkbookSnapshot): string[] => {
    const isi: string[] = [];
    const gali = (x: unknown, jalan: string): void => {
      if (x instanceof Map) for (const [k, v] of x) gali(v, `${jalan}.${k}`);
      else if (x && typeof x === 'object')
        if ('tercetak' in x) isi.push(`${jalan}=${(x as { tercetak: string }).tercetak}`);
        else for (const [k, v] of Object.entries(x)) gali(v, `${jalan}.${k}`);
    };
    gali(bacaBuku(buku).buku, '');
    return isi;
  };

  const berkas = readdirSync(folder).filter((f) => f.endsWith('.xlsx'));
  it.each(berkas)(
    '%s: dibawa ke versi ini tanpa kehilangan satu sel pun; kedua kali tidak ada yang berubah',
    async (f) => {
      writeFileSync(resolve(kerja, 'lama.xlsx'), readFileSync(resolve(folder, f)));
      const pertama = await lkjip('perbarui', 'lama.xlsx', '-o', 'baru.xlsx', '--json');
      if (f !== `${VERSI}.xlsx`) expect(pertama.langkah.length).toBeGreaterThan(0);
      const [lama, baru] = [sel(baca('lama.xlsx')), new Set(sel(baca('baru.xlsx')))];
      expect(lama.length).toBeGreaterThan(2500);
      expect(lama.filter((x) => !baru.has(x))).toEqual([]);
      expect((await lkjip('perbarui', 'baru.xlsx', '-o', 'lagi.xlsx', '--json')).langkah).toEqual([]);
      const lembar = (w: WorkbookSnapshot) =>
        w.lembar.filter((l) => !l.tersembunyi).map((l) => [l.nama, l.nilai, l.rumus, l.format]);
      expect(lembar(baca('lagi.xlsx'))).toEqual(lembar(baca('baru.xlsx')));
    },
  );
});

describe('salinan', () => {
  const dengan = (buku: WorkbookSnapshot): WorkbookSnapshot => ({
    ...buku,
    lembar: [
      ...buku.lembar,
      { ...buku.lembar[0]!, nama: 'Tabel 3.3', id: 801, buatan: 'tabel:realisasi-kinerja' },
      { ...buku.lembar[0]!, nama: 'Kinerja 2024', id: 802, buatan: 'arsip:Kinerja 2024' },
      { ...buku.lembar[0]!, nama: 'Rapat', id: 803, buatan: null },
      { ...buku.lembar[0]!, nama: 'Rahasia', id: 804, buatan: null, tersembunyi: true },
    ],
  });

  it('kosong untuk dinas lain: angka, nama, tempat hilang; susunan, skala, pengaturan, rumus tetap', () => {
    const buku = dengan(snapshotIsian(isianBanjar(), 'sheets'));
    const r = rencanaSalinanKosong(buku, bacaBuku(buku));
    expect(r.hapusLembar).toEqual(['Tabel 3.3', 'Kinerja 2024']);
    expect(r.periksa).toEqual(['Rapat', 'Rahasia (tersembunyi)']);
    const lembar = buku.lembar
      .filter((l) => !r.hapusLembar.includes(l.nama))
      .map((l) => ({ ...l, nilai: l.nilai.map((b) => [...b]), tampil: l.tampil.map((b) => [...b]) }));
    for (const kosongkan of r.kosongkan) {
      const [a, z] = kosongkan.rentang.split(':').map((s) => /([A-Z]+)(\d+)/.exec(s)!) as [
        RegExpExecArray,
        RegExpExecArray,
      ];
      const kol = (h: string) => [...h].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
      const l = lembar.find((x) => x.nama === kosongkan.lembar)!;
      for (let b = Number(a[2]); b <= Number((z ?? a)[2]); b++)
        for (let c = kol(a[1]!); c <= kol((z ?? a)[1]!); c++) {
          expect(l.rumus[b - 1]![c - 1], `${kosongkan.lembar} ${b},${c}`).toBe('');
          l.nilai[b - 1]![c - 1] = '';
          l.tampil[b - 1]![c - 1] = '';
        }
    }
    const kosong = terapkan({ ...buku, lembar }, { judul: 'x', sel: r.sel });
    const hasil = bacaBuku(kosong);
    const { identitas, skala, ...sisa } = hasil.buku;
    expect(Object.values(sisa).every((x) => x.length === 0)).toBe(true);
    expect(skala.length).toBe(5);
    expect(identitas).toMatchObject({
      perangkatDaerah: '',
      pemerintahDaerah: '',
      tempat: '',
      jabatan: '',
      sumber: '',
      rumusTurun: 'TURUN_RASIO',
      tahun: 2025,
    });
    const isian = JSON.stringify(kosong.lembar.filter((l) => l.buatan?.startsWith('isian:')));
    expect(isian.match(/Banjar|Transmigra|50[.,]05/)).toBeNull();
    expect(hasil.temuan.filter((t) => t.tingkat === 'galat')).toEqual([]);
  });

  it('untuk dikirim: semua rumus menjadi nilai, lembar tersembunyi hilang', () => {
    const w = dengan(snapshotIsian(isianBanjar(), 'xlsx'));
    const r = rencanaSalinanKirim(w);
    expect(r.hapusLembar).toEqual(['Rahasia']);
    const berumus = w.lembar.filter((l) => l.rumus.flat().some((x) => x !== '') && !l.tersembunyi).map((l) => l.nama);
    expect(r.jadikanNilai).toEqual(berumus);
    expect(berumus).toContain('Kinerja');
  });
});
