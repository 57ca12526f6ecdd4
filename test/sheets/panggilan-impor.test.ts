/** Calls that reach Google while pasted tables are taken over: they must not grow with the number of pasted lines. */
import { describe, expect, it } from 'vitest';
import { type Bundel, bukuDariData, muatBundel } from '../../local/services/index.ts';
import { CONTOH } from '../../src/tables/contoh';

const BATAS = { pratinjau: 110, terapkan: 150 };
// The services bring a console of their own.
const tulis = console.log;

function tempel(t: Bundel, nama: string, isi: (string | number)[][]): void {
  const lembar = t.services.SpreadsheetApp.getActiveSpreadsheet().insertSheet(nama);
  if (isi.length > lembar.getMaxRows()) lembar.insertRowsAfter(lembar.getMaxRows(), isi.length);
  lembar.getRange(1, 1, isi.length, isi[0]?.length).setValues(isi);
}

/** As many indicators as lines of the budget, new to an empty workbook. */
function denganTempelan(n: number): Bundel {
  const t = muatBundel(bukuDariData({}));
  t.LKJIP.tindakan.buatTemplat?.({ isi: { IDENTITAS: CONTOH.IDENTITAS } });
  tempel(t, 'Laporan', [
    ['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
    ...Array.from({ length: n }, (_, i) => [
      i + 1,
      `Meningkatnya mutu layanan ke-${Math.floor(i / 3)}`,
      `Persentase layanan ke-${i} yang selesai tepat waktu`,
      'Persen',
      80,
      72 + (i % 8),
      '',
    ]),
  ]);
  const dua = (angka: number, panjang = 2) => String(angka).padStart(panjang, '0');
  tempel(t, 'Tempelan SIPD', [
    ['Kode Rekening', 'Uraian', 'Pagu', 'Realisasi'],
    ...Array.from({ length: n }, (_, i) => [
      `1.01.${dua(1 + Math.floor(i / 100))}.2.${dua(1 + Math.floor((i % 100) / 10))}.${dua(1 + (i % 10), 4)}`,
      `Sub kegiatan ${i}`,
      1_000_000 + i,
      900_000 + i,
    ]),
  ]);
  return t;
}

describe.each([30, 2500])('ambil dari tabel yang ditempel: %i indikator dan sebanyak itu mata anggaran', (n) => {
  it(`pratinjau paling banyak ${BATAS.pratinjau}, terapkan paling banyak ${BATAS.terapkan} panggilan`, () => {
    const t = denganTempelan(n);
    const hitung = (kerja: () => unknown) => {
      t.ulangHitungan();
      kerja();
      return t.hitungPanggilan();
    };
    t.layar.jawab('NO');
    const pratinjau = hitung(() => t.panggil('menuAmbilTabel'));
    const terapkan = hitung(() => t.panggil('menuTerapkanPratinjau'));
    tulis(
      `impor ${n} + ${n} baris: pratinjau ${pratinjau.total} (${pratinjau.kertas} kertas), terapkan ${terapkan.total} panggilan = ${terapkan.baca} + ${terapkan.tulis} + ${terapkan.struktur}`,
    );
    const pesan = JSON.stringify(t.layar.tayangan);
    expect(pesan).toContain(`Dari ${13 * n} usulan: ${13 * n} ditulis`);
    expect(pratinjau.total, JSON.stringify(pratinjau.perMetode)).toBeLessThanOrEqual(BATAS.pratinjau);
    expect(terapkan.total, JSON.stringify(terapkan.perMetode)).toBeLessThanOrEqual(BATAS.terapkan);
  }, 300_000);
});
