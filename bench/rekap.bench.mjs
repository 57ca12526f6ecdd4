// Forty workbooks of departments recapped: processor time of all processes together, and per workbook where it goes.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { jalanPerintah } from './ukur.mjs';

const BANYAK = 40;
/** Seconds on a quiet machine, by the clock. */
const ANGGARAN = 30;

export default function jalankan() {
  const folder = mkdtempSync(join(tmpdir(), 'lkjip-bench-rekap-'));
  try {
    const berkas = (nama) => join(folder, nama);
    jalanPerintah(['templat', '--contoh', '-o', berkas('isian.xlsx')], berkas('cpu'));
    jalanPerintah(['tabel', berkas('isian.xlsx'), '-o', berkas('penuh.xlsx')], berkas('cpu'));
    const kumpulkan = (asal, kiriman) => {
      mkdirSync(berkas(kiriman));
      for (let i = 1; i <= BANYAK; i++) copyFileSync(berkas(asal), join(folder, kiriman, `dinas-${i}.xlsx`));
      return jalanPerintah(['rekap', berkas(kiriman), '-o', berkas(`${kiriman}.xlsx`)], berkas('cpu'));
    };
    const inti = Math.min(availableParallelism(), 4);
    for (const [asal, kiriman, sebut] of [
      ['isian.xlsx', 'polos', 'lembar isian saja'],
      ['penuh.xlsx', 'lengkap', 'dengan semua tabel'],
    ]) {
      const { detik, proses } = kumpulkan(asal, kiriman);
      const jam = detik / inti;
      console.log(
        `Rekap ${BANYAK} buku kerja, ${sebut}: ${detik.toFixed(1)} detik prosesor di ${proses} proses = ${((detik * 1000) / BANYAK).toFixed(0)} ms tiap buku, sekitar ${jam.toFixed(0)} detik dengan ${inti} inti yang sepi (anggaran ${ANGGARAN}${jam > ANGGARAN ? ', LEWAT' : ''})`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
