// The command line from start to end, each command beside a bare `node -e 0` in the same turn: what is left is ours.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { akar } from '../local/build/registri.mjs';
import { ms, tandaAnggaran } from './ukur.mjs';

const PUTARAN = 9;

/** Milliseconds from start to end of one process. */
function proses(argumen) {
  const awal = performance.now();
  const r = spawnSync(process.execPath, argumen, { encoding: 'utf8' });
  // 1 is a report with findings.
  if (r.status > 1) throw new Error(r.stderr || `keluar ${r.status}`);
  return performance.now() - awal;
}

const sekali = (argumen) => proses([join(akar, 'local/lkjip.mjs'), ...argumen]);

const tengah = (d) => d.sort((a, b) => a - b)[(d.length - 1) / 2];

export default function jalankan() {
  const folder = mkdtempSync(join(tmpdir(), 'lkjip-bench-'));
  try {
    const isian = join(folder, 'isian.xlsx');
    sekali(['templat', '--contoh', '-o', isian]);
    const hitung = (nama, batas, argumen) => {
      sekali(argumen);
      const polos = [];
      const waktu = Array.from({ length: PUTARAN }, () => {
        polos.push(proses(['-e', '0']));
        return sekali(argumen);
      });
      const [cepat, nilai] = [Math.min(...waktu), tengah(waktu)];
      const kosong = Math.min(...polos);
      console.log(
        `  ${nama.padEnd(32)} tengah ${ms(nilai)}, tercepat ${ms(cepat)}${tandaAnggaran(cepat, batas, ' ms')}, node kosong ${ms(kosong)}, ${(cepat / kosong).toFixed(1)}× itu`,
      );
    };
    console.log('Baris perintah pada contoh, dari menjalankan sampai selesai (anggaran untuk mesin yang sepi):');
    hitung('lkjip --help', 150, ['--help']);
    hitung("lkjip hitung '=CAPAIAN(…)'", 150, ['hitung', '=CAPAIAN(50,05;38)']);
    hitung('lkjip templat -o hasil', 1500, ['templat', '-o', join(folder, 'templat.xlsx'), '--timpa']);
    hitung('lkjip validasi isian.xlsx', 1000, ['validasi', isian]);
    hitung('lkjip tabel isian.xlsx', 1500, ['tabel', isian]);
    hitung('lkjip tabel isian.xlsx -o hasil', 1500, ['tabel', isian, '-o', join(folder, 'hasil.xlsx'), '--timpa']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
