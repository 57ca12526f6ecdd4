/**
 * Calls that reach Google, whole actions from the first to the last: structure, charts, metadata, locks, cache and flushes
 * included. The number of rows must not matter.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { type Bundel, bukuDariData, type JumlahPanggilan, muatBundel } from '../../local/services/index.ts';
import { CONTOH } from '../../src/tables/contoh';
import type { BarisIsian } from '../../src/workbook/templat';

/**
 * All tables at once were to take 250 calls. What remains is what Google asks for each sheet by itself: putting it in, its
 * cells in one call, one or two runs of widths, its spanners; see docs/decisions/gerbang.md. The sample department has a
 * sheet for every table there is (37), the others for 28 to 30 of them.
 */
const BATAS = { periksa: 58, periksaTabel: 96, semua: 275, lagi: 128, ubah: 271, susun: 425, perbarui: 62 };

const cetak: string[] = [];
// The services bring a console of their own.
const tulis = console.log;
afterAll(() => tulis(['aksi: seluruhnya = baca + tulis + susunan (sifat, kertas)', ...cetak].join('\n')));

function hitung(t: Bundel, nama: string, kerja: () => void): JumlahPanggilan {
  t.ulangHitungan();
  kerja();
  const j = t.hitungPanggilan();
  cetak.push(
    `${nama.padEnd(44)} ${String(j.total).padStart(4)} = ${j.baca} + ${j.tulis} + ${j.struktur} (${j.sifat}, ${j.kertas})`,
  );
  return j;
}

/** The sample department with as many indicators as asked for; every other thing stays. */
function isian(n: number): object {
  const dasar = CONTOH.IKU as BarisIsian[];
  const kode = Array.from({ length: n }, (_, i) => `I.${i + 1}`);
  return {
    ...CONTOH,
    IKU: kode.map((k, i) => ({
      ...dasar[i % dasar.length],
      kode: k,
      induk: null,
      sasaran: `Sasaran ke-${Math.floor(i / 3)}`,
      indikator: `Persentase layanan ke-${i} yang selesai`,
    })),
    KINERJA: kode.map((k, i) => ({ kode: k, target: 80 + (i % 20), realisasi: 70 + (i % 31) + 0.25 })),
    RIWAYAT: kode.map((k, i) => ({ kode: k, 'target:2024': 80, 'realisasi:2024': 70 + (i % 25) })),
    RENSTRA: kode.map((k) => ({ kode: k, 'target:2029': 95 })),
  };
}

const BUKU: [nama: string, isi: object][] = [
  ...[3, 40, 500].map((n): [string, object] => [`${n} indikator`, isian(n)]),
  ['dinas contoh', CONTOH],
];

describe.each(BUKU)('panggilan tiap aksi: %s', (ukuran, isi) => {
  const t = muatBundel(bukuDariData({}));
  const batas = (nama: string, maks: number, kerja: () => unknown) =>
    it(`${nama}: paling banyak ${maks}`, () => {
      const j = hitung(t, `${nama}, ${ukuran}`, kerja);
      // A slow machine says a phase more: what is on its way is told of every few seconds.
      const fase = Math.max(0, (j.perMetode['Cache.put'] ?? 0) - 1);
      expect(j.total - fase, JSON.stringify(j.perMetode)).toBeLessThanOrEqual(maks);
    }, 120_000);
  const buatTabel = (minta: object = {}) => t.LKJIP.tindakan.buatTabel?.(minta);

  it('lembar isian', () => {
    t.LKJIP.tindakan.buatTemplat?.({ isi });
  });
  batas('periksa', BATAS.periksa, () => t.panggil('panelPeriksa', 'buku'));
  batas('tanya panel', 1, () => t.panggil('panelSidik'));
  batas('semua tabel', BATAS.semua, () => buatTabel());
  batas('semua tabel lagi', BATAS.lagi, () => buatTabel());
  let pilihan: object = {};
  it('sumber lain untuk tiap tabel', () => {
    const tabel: { id: string }[] = t.LKJIP.tindakan.tabelData?.({}).tabel;
    pilihan = Object.fromEntries(tabel.map(({ id }) => [id, { sumber: 'Sumber lain' }]));
    expect(tabel.length).toBeGreaterThan(20);
  });
  batas('semua tabel, isi berubah', BATAS.ubah, () => buatTabel({ pilihan }));
  batas('semua tabel, susunan berubah', BATAS.susun, () => buatTabel({ tema: 'ringkas', pilihan }));
  batas('periksa, semua tabel ada', BATAS.periksaTabel, () => t.panggil('panelPeriksa', 'buku'));
  batas('tanya panel, semua tabel ada', 1, () => t.panggil('panelSidik'));
  batas('perbarui templat', BATAS.perbarui, () => t.LKJIP.tindakan.perbaruiTemplat?.());
});
