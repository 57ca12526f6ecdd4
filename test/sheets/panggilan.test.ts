/**
 * What every single table asks of Sheets: calls that read or write cells, formats (widths, heights, frozen rows and tab
 * colours included) or properties. Reading the inputs has a budget of its own, per range.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundel, bukuDariData, type Layanan, muatBundel } from '../../local/services/index.ts';
import { tulisLembar } from '../../src/sheets/gerbang';
import { denganBuku } from '../../src/sheets/jalan';
import { CONTOH } from '../../src/tables/contoh';
import { bangunTabel, rencanaTabel, type Tema } from '../../src/tables/index';
import type { BarisIsian } from '../../src/workbook/templat';
import { bukuDari } from '../tables/alat';
import { pasang } from './bantu';

/** 25, the note of the work that stands in the hidden sheet before the first change, and what the panel is told. */
const MAKS = 27;
/** One of which only figures and words differ. */
const MAKS_ISI = 10;

/** With all that is arranged beside the cells: the sheet put in, frozen lines, locks, flushes, metadata. */
const MAKS_SELURUH = [35, 16] as const;

function biaya(t: Layanan, kerja: () => void, seluruh = false): number {
  t.ulangHitungan();
  kerja();
  const j = t.hitungPanggilan();
  return seluruh ? j.total : j.baca + j.tulis;
}

function cetakDanPeriksa(judul: string, catat: Record<string, number[]>): void {
  const isi = Object.entries(catat).map(([x, n]) => `${x} ${n.join('/')}`);
  console.log(`${judul} (baru/ditulis ulang): ${isi.join(', ')}`);
  for (const [x, n] of Object.entries(catat)) expect(Math.max(...n), x).toBeLessThanOrEqual(MAKS);
  for (const [x, n] of Object.entries(catat)) expect(n[1], x).toBeLessThanOrEqual(MAKS_ISI);
}

describe('panggilan tiap tabel: bundel, dinas contoh', () => {
  let bundel: Bundel;
  const tindakan = (apa: string, minta: object) => bundel.LKJIP.tindakan[apa]?.(minta);

  beforeAll(() => {
    bundel = muatBundel(bukuDariData({}));
    bundel.LKJIP.tindakan.buatTemplat?.({ isi: CONTOH });
  });

  it.each(['kotak', 'ringkas'])(
    `paling banyak ${MAKS}, dibuat dan ditulis ulang (%s)`,
    (tema) => {
      const id: string[] = tindakan('tabelData', {}).tabel.map((x: { id: string }) => x.id);
      expect(id.length).toBeGreaterThan(30);
      const catat: Record<string, number[]> = {};
      for (const tabel of id) {
        const minta = { tabel, tema };
        const lain = { ...minta, pilihan: { [tabel]: { sumber: `Sumber lain ${tema}` } } };
        const baca = biaya(bundel, () => tindakan('tabelData', minta));
        catat[tabel] = [minta, lain].map((m) => biaya(bundel, () => tindakan('buatTabel', m)) - baca);
      }
      cetakDanPeriksa(`dinas contoh, ${tema}`, catat);
    },
    300_000,
  );

  it(`seluruhnya paling banyak ${MAKS_SELURUH.join(' dan ')}, bacaan isian tidak terhitung`, () => {
    const t = muatBundel(bukuDariData({}));
    t.LKJIP.tindakan.buatTemplat?.({ isi: CONTOH });
    const id: string[] = t.LKJIP.tindakan.tabelData?.({}).tabel.map((x: { id: string }) => x.id);
    const catat: Record<string, number[]> = {};
    for (const tabel of id) {
      const baca = biaya(t, () => t.LKJIP.tindakan.tabelData?.({ tabel }), true);
      catat[tabel] = [{ tabel }, { tabel, pilihan: { [tabel]: { sumber: 'Sumber lain' } } }].map(
        (minta) => biaya(t, () => t.LKJIP.tindakan.buatTabel?.(minta), true) - baca,
      );
    }
    console.log(
      `seluruhnya: ${Object.entries(catat)
        .map(([x, n]) => `${x} ${n.join('/')}`)
        .join(', ')}`,
    );
    for (const [x, n] of Object.entries(catat))
      MAKS_SELURUH.forEach((maks, i) => {
        expect(n[i], x).toBeLessThanOrEqual(maks);
      });
  }, 300_000);
});

/** 50 programmes, 450 kegiatan, 4,500 sub kegiatan, some of them unlike the others in every way that costs a call. */
function anggaranBesar(): BarisIsian[] {
  const baris: BarisIsian[] = [];
  for (let p = 1; p <= 50; p++) {
    baris.push({ kodeRekening: `1.${p}`, tingkat: 'program', uraian: `Program ${p}`, kodeIku: `SS.${(p % 4) + 1}` });
    for (let g = 1; g <= 9; g++) {
      baris.push({ kodeRekening: `1.${p}.${g}`, tingkat: 'kegiatan', uraian: `Kegiatan ${p}.${g}` });
      for (let s = 1; s <= 10; s++)
        baris.push({
          kodeRekening: `1.${p}.${g}.${s}`,
          tingkat: 'sub kegiatan',
          uraian: `Sub kegiatan ${p}.${g}.${s} `.repeat(1 + (s % 3)),
          paguMurni: p * 1_000_000 + g * 1000 + s,
          paguPerubahan: s % 4 ? null : p * 900_000,
          realisasi: s % 5 ? p * 900_000.5 : null,
          paguLalu: p * 800_000,
          realisasiLalu: p * 700_000,
          targetFisik: 10,
          realisasiFisik: s,
          satuanFisik: ['Unit', 'Orang', 'Laporan'][s % 3] as string,
          lokasi: `Kecamatan ${g}`,
          keterangan: s === 3 ? 'Gagal lelang' : null,
          sumberDana: ['APBD', 'DAK', 'DBH'][g % 3] as string,
        });
    }
  }
  return baris;
}

describe('panggilan tiap tabel: 5.000 mata anggaran', () => {
  const buku = bukuDari({ ...CONTOH, ANGGARAN: anggaranBesar() });
  const hasil = (sumber: string) =>
    bangunTabel({ ...buku, identitas: { ...buku.identitas, sumber } }, {}).tabel.map((x) => x);
  const [satu, dua] = [hasil('Satu'), hasil('Dua')];

  it('membaca 5.000 baris', () => {
    expect(buku.anggaran).toHaveLength(5000);
    expect(satu.find((x) => x.id === 'laporan-kegiatan')?.grid.baris).toHaveLength(5001);
  });

  it.each<Tema>(['kotak', 'ringkas'])(
    `paling banyak ${MAKS}, dibuat dan ditulis ulang (%s)`,
    (tema) => {
      const catat: Record<string, number[]> = {};
      satu.forEach((x, i) => {
        const t = pasang();
        catat[x.id] = [x, dua[i] as typeof x].map((y) =>
          biaya(t, () => denganBuku((b) => tulisLembar(b, [rencanaTabel(y, tema)]))),
        );
      });
      cetakDanPeriksa(`5.000 mata anggaran, ${tema}`, catat);
    },
    300_000,
  );
});
