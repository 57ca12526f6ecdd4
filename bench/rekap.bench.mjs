// Forty workbooks of departments recapped: processor time of all processes together, and per workbook where it goes.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { akar } from '../local/build/registri.mjs';

const BANYAK = 40;
/** Seconds on a quiet machine, by the clock. */
const ANGGARAN = 30;

/** Runs a command; every process that it starts writes its processor time (µs) into `catatan` at its end. */
function jalan(argumen, catatan) {
  const tulis = `import { appendFileSync } from 'node:fs'; process.on('exit', () => { const { user, system } = process.cpuUsage(); appendFileSync(${JSON.stringify(catatan)}, (user + system) + '\\n'); });`;
  const muat = `--import=data:text/javascript,${encodeURIComponent(tulis)}`;
  writeFileSync(catatan, '');
  const r = spawnSync(process.execPath, [join(akar, 'local/lkjip.mjs'), ...argumen], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: muat },
  });
  if (r.status !== 0) throw new Error(r.stderr || `keluar ${r.status}`);
  const waktu = readFileSync(catatan, 'utf8').trim().split('\n').map(Number);
  return { detik: waktu.reduce((a, b) => a + b, 0) / 1e6, proses: waktu.length };
}

export default function jalankan() {
  const folder = mkdtempSync(join(tmpdir(), 'lkjip-bench-rekap-'));
  try {
    const berkas = (nama) => join(folder, nama);
    jalan(['templat', '--contoh', '-o', berkas('isian.xlsx')], berkas('cpu'));
    jalan(['tabel', berkas('isian.xlsx'), '-o', berkas('penuh.xlsx')], berkas('cpu'));
    const kumpulkan = (asal, kiriman) => {
      mkdirSync(berkas(kiriman));
      for (let i = 1; i <= BANYAK; i++) copyFileSync(berkas(asal), join(folder, kiriman, `dinas-${i}.xlsx`));
      return jalan(['rekap', berkas(kiriman), '-o', berkas(`${kiriman}.xlsx`)], berkas('cpu'));
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
