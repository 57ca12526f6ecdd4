// Tables: the command line from file to file on the sample, and what one table asks of Sheets.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { akar } from '../local/build/build.mjs';
import { ms } from './ukur.mjs';

const PUTARAN = 9;

/** Milliseconds from start to end of one command. */
function sekali(argumen) {
  const awal = performance.now();
  const r = spawnSync(process.execPath, [join(akar, 'local/lkjip.mjs'), ...argumen], { encoding: 'utf8' });
  if (r.status !== 0) throw new Error(r.stderr || `keluar ${r.status}`);
  return performance.now() - awal;
}

const tengah = (d) => d.sort((a, b) => a - b)[(d.length - 1) / 2];

export default function jalankan() {
  const folder = mkdtempSync(join(tmpdir(), 'lkjip-bench-'));
  try {
    const isian = join(folder, 'isian.xlsx');
    sekali(['templat', '--contoh', '-o', isian]);
    const hitung = (nama, argumen) => {
      sekali(argumen);
      const waktu = Array.from({ length: PUTARAN }, () => sekali(argumen));
      const [cepat, nilai] = [Math.min(...waktu), tengah(waktu)];
      console.log(`  ${nama.padEnd(34)} tengah ${ms(nilai)}, tercepat ${ms(cepat)} (${PUTARAN} kali)`);
    };
    console.log('Baris perintah pada contoh, dari menjalankan sampai selesai (anggaran 2.000 ms):');
    hitung('lkjip --help (pembanding)', ['--help']);
    hitung('lkjip tabel isian.xlsx', ['tabel', isian]);
    hitung('lkjip tabel isian.xlsx -o hasil', ['tabel', isian, '-o', join(folder, 'hasil.xlsx'), '--timpa']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
