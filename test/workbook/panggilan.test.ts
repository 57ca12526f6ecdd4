/** Service calls and the pure part of the work, measured: building the template, reading 5,000 indicators. */
import { afterAll, describe, expect, it } from 'vitest';
import { bukuDariData, muatBundel } from '../../local/services/index.ts';
import { BukuSheets } from '../../src/sheets/buku';
import { bacaLembar, bacaSnapshot } from '../../src/sheets/snapshot';
import { bacaBuku } from '../../src/workbook/buku';
import { rencanaTemplat } from '../../src/workbook/templat';
import { isianBanjar, isianTapin, snapshotDariRencana } from '../alat/buku';
import { polos } from '../alat/rekaman';

// The services bring a console of their own.
const tulis = console.log;

describe('jumlah panggilan', () => {
  const cetak: string[] = [];
  afterAll(() => tulis(cetak.join('\n')));

  it.each([
    ['kosong', 'sheets', undefined],
    ['Banjar', 'sheets', isianBanjar()],
    ['Tapin', 'sheets', isianTapin()],
    ['Banjar', 'xlsx', isianBanjar()],
  ] as const)(
    'membangun templat %s (%s): paling banyak 150, lebar kolom dan tinggi baris terhitung',
    (nama, bentuk, isi) => {
      const t = muatBundel(bukuDariData({ Sheet1: [] }));
      t.ulangHitungan();
      t.LKJIP.tindakan.buatTemplat!({ bentuk, ...(isi ? { isi } : { tahun: 2025 }) });
      const j = t.hitungPanggilan();
      cetak.push(
        `templat ${nama} (${bentuk}): ${j.total} panggilan, di antaranya ${j.baca} baca; susunan ${j.struktur}`,
      );
      cetak.push(
        `   ${Object.entries(j.perMetode)
          .filter(([, n]) => n > 9)
          .map(([k, n]) => `${k} ${n}`)
          .join(', ')}`,
      );
      expect(j.baca + j.tulis, JSON.stringify(j.perMetode)).toBeLessThanOrEqual(150);
      expect(j.total, JSON.stringify(j.perMetode)).toBeLessThanOrEqual(290);
    },
  );

  /** Calls that read cells or what belongs to them, merged areas included. */
  const BACA =
    /^Range\.get(?:Values|DisplayValues|Formulas|NumberFormats|MergedRanges|Notes|RichTextValues|Backgrounds)$/;
  const bacaan = (j: { perMetode: Record<string, number> }) =>
    Object.entries(j.perMetode).reduce((n, [m, x]) => n + (BACA.test(m) ? x : 0), 0);

  it.each(['sheets', 'xlsx'] as const)(
    'membaca dan memeriksa buku Banjar (%s): paling banyak 3 + 3 tiap lembar',
    (bentuk) => {
      const bundel = muatBundel(bukuDariData({ Sheet1: [] }));
      bundel.LKJIP.tindakan.buatTemplat!({ bentuk, isi: isianBanjar() });
      Object.assign(globalThis, bundel.services);
      const buku = new BukuSheets(bundel.services.SpreadsheetApp.getActiveSpreadsheet());
      const perLembar = buku.lembar().map((l) => {
        bundel.ulangHitungan();
        bacaLembar(l, { format: true, gabungan: true }, buku.ss);
        return [l.nama, bacaan(bundel.hitungPanggilan())] as const;
      });
      expect(perLembar.length).toBe(15);
      expect(perLembar.reduce((n, [, x]) => n + x, 0)).toBeLessThan(4 * 15);
      for (const [nama, n] of perLembar) {
        // Values, formulas, merged areas, and the texts where there is a figure; none of the report shows a sign or a word.
        // The sheet that every new workbook begins with is empty: its values tell.
        expect([nama, n]).toEqual([nama, nama === 'Sheet1' ? 1 : n === 3 ? 3 : 4]);
      }
      // The whole run of the panel, with what is kept of it; the sheets that only explain are not read.
      bundel.ulangHitungan();
      bundel.panggil('panelPeriksa', 'buku');
      const j = bundel.hitungPanggilan();
      cetak.push(
        `periksa buku Banjar (${bentuk}): ${j.total} panggilan (${j.baca} baca, ${j.tulis} tulis) untuk 13 lembar = ${(j.total / 13).toFixed(1)} tiap lembar`,
      );
      expect(j.total, JSON.stringify(j.perMetode)).toBeLessThanOrEqual((3 + 3) * 13);
    },
  );

  it.each([
    ['0.00%', 0.38],
    ['0.00"%"', 38],
    ['0.00" persen"', 38],
    ['0.00', 38],
  ])('format angka dibaca bila perlu: %s', (format, nilai) => {
    const bundel = muatBundel(bukuDariData({ Sheet1: [] }));
    bundel.LKJIP.tindakan.buatTemplat!({ isi: isianBanjar() });
    Object.assign(globalThis, bundel.services);
    const ss = bundel.services.SpreadsheetApp.getActiveSpreadsheet();
    ss.getSheetByName('Kinerja').getRange('E6').setNumberFormat(format).setValue(nilai);
    bundel.ulangHitungan();
    const { kinerja } = bacaBuku(bacaSnapshot(new BukuSheets(ss), { format: true })).buku;
    expect(polos(kinerja.find((k) => k.target.sel === 'E6')!.target)).toBe(38);
    expect(bundel.hitungPanggilan().perMetode['Range.getNumberFormats'] ?? 0).toBe(format === '0.00' ? 0 : 1);
  });

  it('membaca 5.000 indikator: paling banyak 3 + 3 tiap lembar; bagian murninya diukur', () => {
    const kode = Array.from({ length: 5000 }, (_, i) => `I.${i + 1}`);
    const isi = {
      IDENTITAS: { perangkatDaerah: 'Dinas', tahun: 2025, periodeRenstra: '2025-2029' },
      IKU: kode.map((k, i) => ({
        kode: k,
        tingkat: 'Sub Kegiatan',
        sasaran: `Sasaran ${i}`,
        indikator: `Persentase layanan ${i} yang selesai tepat waktu`,
        satuan: 'Persen',
        arah: 'NAIK',
      })),
      KINERJA: kode.map((k, i) => ({ kode: k, target: 80 + (i % 20), realisasi: 70 + (i % 31) + 0.25 })),
      RIWAYAT: kode.map((k, i) => ({
        kode: k,
        'target:2024': 80,
        'realisasi:2024': 70 + (i % 25),
        'capaian:2024': 90,
      })),
      RENSTRA: kode.map((k) => ({ kode: k, 'target:2029': 95 })),
    };
    const w = snapshotDariRencana(rencanaTemplat('uji', { bentuk: 'sheets', isi }));
    const mulai = performance.now();
    const hasil = bacaBuku(w);
    const lama = performance.now() - mulai;
    // Each cell touched once, as a yardstick that moves with the machine.
    const polosMulai = performance.now();
    let jumlah = 0;
    for (const l of w.lembar)
      for (const b of [...l.nilai, ...l.tampil, ...l.rumus]) for (const v of b) jumlah += String(v).length;
    const polos = performance.now() - polosMulai;
    expect(jumlah).toBeGreaterThan(0);
    expect(hasil.buku.kinerja.length).toBe(5000);
    // In a workbook of the services, figures only: how many calls it takes does not depend on formulas.
    const buku = bukuDariData(Object.fromEntries(w.lembar.map((l) => [l.nama, l.nilai.map((b) => [...b])])));
    const bundel = muatBundel(buku);
    Object.assign(globalThis, bundel.services);
    bundel.ulangHitungan();
    const s = bacaSnapshot(new BukuSheets(bundel.services.SpreadsheetApp.getActiveSpreadsheet()), {
      format: true,
      gabungan: true,
    });
    const j = bundel.hitungPanggilan();
    cetak.push(
      `membaca 5.000 indikator: ${j.total} panggilan untuk ${s.lembar.length} lembar, bagian murni ${(lama / 1000).toFixed(2)} detik = ${(lama / polos).toFixed(0)}× menyentuh tiap selnya sekali, ${((lama / 360_000) * 100).toFixed(2)}% dari batas 6 menit`,
    );
    // About 65; a search through all rows for each of them makes it more than 500.
    expect(lama / polos).toBeLessThanOrEqual(250);
    // Values, texts and formulas; formats and merges are the "at most three more" of the gateway.
    expect(j.total, JSON.stringify(j.perMetode)).toBeLessThanOrEqual((3 + 3) * s.lembar.length);
  });
});
