/** The plan before a revision: the quarters beside a target are those of that target, or none. */
import { describe, expect, it } from 'vitest';
import { periksaBuku } from '../../src/rules/index';
import { bangunTabel } from '../../src/tables/index';
import type { BarisIsian } from '../../src/workbook/templat';
import { bukuGrid } from '../ukur/nyata';
import { bukuDari } from './alat';

const IDENTITAS = {
  perangkatDaerah: 'Dinas Contoh',
  pemerintahDaerah: 'Kabupaten Contoh',
  tahun: 2025,
};
const NAMA = [
  'Jumlah pelatihan penyuluh',
  'Jumlah kelompok tani dibina',
  'Jumlah demplot',
  'Jumlah bibit tersalur',
  'Jumlah panen raya',
];

/** Four indicators whose quarters add up to the target, and a last one with a revision. */
function rencana(akhir: BarisIsian, akumulasi = 'jumlah') {
  const kode = NAMA.map((_, i) => `SS.${i + 1}`);
  const buku = bukuDari({
    IDENTITAS,
    IKU: NAMA.map((indikator, i) => ({
      kode: kode[i] as string,
      tingkat: 'Sasaran Strategis',
      sasaran: 'Meningkatnya produksi tanaman pangan',
      indikator,
      satuan: 'Kegiatan',
      arah: 'NAIK',
      akumulasiTriwulan: i === NAMA.length - 1 ? akumulasi : 'jumlah',
    })),
    KINERJA: kode.map((k, i) =>
      i === NAMA.length - 1
        ? { kode: k, ...akhir }
        : {
            kode: k,
            target: 14 + 8 * i,
            twTarget1: 2 + i,
            twTarget2: 3 + 2 * i,
            twTarget3: 5 + 4 * i,
            twTarget4: 4 + i,
          },
    ),
  });
  const { grid } = bangunTabel(buku, { tabel: 'rencana-kinerja' }).tabel[0]!;
  const baris = grid.baris.map((b) => b.sel.map((s) => s.teks));
  const lembar = [[grid.judul], grid.kolom.map((k) => k.judul.split(' · ').pop()!.trim()), ...baris];
  return { akhir: baris.at(-1)!, catatan: grid.catatan, lembar };
}

const TW = (...isi: number[]) => Object.fromEntries(isi.map((n, i) => [`twTarget${i + 1}`, n]));
const DISUSUN = /disusun ulang menurut target perubahan/;

describe('rencana kinerja per triwulan', () => {
  it('tidak mencetak triwulan target perubahan di samping target semula, dan tabelnya tidak dituduh', () => {
    const { akhir, catatan, lembar } = rencana({ target: 120, targetPerubahan: 110, ...TW(27, 28, 28, 27) });
    expect(akhir.slice(-5)).toEqual(['120', '-', '-', '-', '-']);
    expect(catatan.some((c) => DISUSUN.test(c))).toBe(true);
    const kepala = [lembar[0]!, lembar[1]!.map((t) => (/^I{1,3}$|^IV$/.test(t) ? `Target Triwulan ${t}` : t))];
    const { temuan } = periksaBuku(bukuGrid({ R: [...kepala, ...lembar.slice(2)] }, 'teks'));
    expect(temuan.filter((t) => t.tingkat !== 'info')).toEqual([]);
  });

  it.each([
    ['yang memberi target semula', { target: 120, targetPerubahan: 110, ...TW(30, 30, 30, 30) }, 'jumlah', '30'],
    ['target yang tidak diubah', { target: 120, ...TW(30, 30, 30, 31) }, 'jumlah', '30'],
    ['target perubahan yang sama', { target: 120, targetPerubahan: 120, ...TW(30, 30, 30, 31) }, 'jumlah', '30'],
    [
      'nilai terakhir target semula',
      { target: 120, targetPerubahan: 110, ...TW(30, 60, 90, 120) },
      'nilai terakhir',
      '30',
    ],
    [
      'nilai terakhir target perubahan',
      { target: 120, targetPerubahan: 110, ...TW(30, 60, 90, 110) },
      'nilai terakhir',
      '-',
    ],
    ['rata-rata target semula', { target: 90, targetPerubahan: 95, ...TW(90, 90, 90, 90) }, 'rata-rata', '90'],
  ])('triwulan %s', (_, isi, akumulasi, tw1) => {
    expect(rencana(isi, akumulasi).akhir.at(-4)).toBe(tw1);
  });
});
