import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { akar } from '../local/build/registri.mjs';

/** Milliseconds of processor time that this process has used: what else runs on the machine does not count. */
export function prosesor() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Median milliseconds (processor time) of one call, after warming up. */
export function ukur(fungsi, { putaran = 31, panas = 10 } = {}) {
  for (let i = 0; i < panas; i++) fungsi();
  const waktu = [];
  for (let i = 0; i < putaran; i++) {
    const mulai = prosesor();
    fungsi();
    waktu.push(prosesor() - mulai);
  }
  waktu.sort((a, b) => a - b);
  return waktu[(putaran - 1) / 2];
}

/**
 * Two things that are to be compared, measured in turns so that a busy machine disturbs both alike: median milliseconds of
 * processor time of each, and the median of the ratios a / b.
 */
export function bandingkan(a, b, putaran = 41) {
  for (let i = 0; i < 20; i++) {
    a();
    b();
  }
  const catat = { a: [], b: [], rasio: [] };
  for (let i = 0; i < putaran; i++) {
    const t0 = prosesor();
    a();
    const t1 = prosesor();
    b();
    const t2 = prosesor();
    catat.a.push(t1 - t0);
    catat.b.push(t2 - t1);
    catat.rasio.push((t1 - t0) / (t2 - t1));
  }
  const tengah = (d) => d.sort((x, y) => x - y)[(putaran - 1) / 2];
  return { a: tengah(catat.a), b: tengah(catat.b), rasio: tengah(catat.rasio) };
}

export const ms = (n) => `${n.toFixed(n < 1 ? 3 : 2)} ms`;

/** "(anggaran 3×)", and LEWAT where the figure is above it. */
export const tandaAnggaran = (nilai, batas, satuan) =>
  ` (anggaran ${batas.toLocaleString('id')}${satuan}${nilai > batas ? ', LEWAT' : ''})`;

/**
 * Runs a command of the command line; every process that it starts writes its processor time (µs) into the file `catatan`
 * at its end. Seconds of all together, and how many there were.
 */
export function jalanPerintah(argumen, catatan) {
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
