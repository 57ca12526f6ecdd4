// Whole runs of the command line as a planner starts them: a document of 150 pages checked, and the sample's document made.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { akar } from '../local/build/registri.mjs';

const TABEL = 60;
const PARAGRAF_PER_TABEL = 20;
const koma = (n) => n.toFixed(2).replace('.', ',');

/** Sixty tables of twelve indicators, each with twenty paragraphs about them, as reports write. */
function dokumen() {
  const blok = [{ judul: 'BAB III AKUNTABILITAS KINERJA', tingkat: 1 }];
  for (let t = 0; t < TABEL; t++) {
    const baris = Array.from({ length: 12 }, (_, i) => {
      const [target, realisasi] = [50 + ((t + i) % 40), 45 + ((t * 3 + i) % 37)];
      const nama = `Persentase layanan urusan ${t} kelompok ${i} yang memenuhi standar`;
      return { nama, target, realisasi, capaian: koma((realisasi / target) * 100) };
    });
    blok.push(
      { judul: `3.${t + 1} Urusan ${t}`, tingkat: 2 },
      { ket: `Tabel 3.${t + 1} Capaian Urusan ${t} Tahun 2025` },
    );
    blok.push({
      tabel: [
        ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
        ...baris.map((b, i) => [String(i + 1), b.nama, 'Persen', koma(b.target), koma(b.realisasi), b.capaian]),
      ],
    });
    for (let p = 0; p < PARAGRAF_PER_TABEL; p++) {
      const b = baris[p % baris.length];
      blok.push({
        p: `${b.nama} pada tahun 2025 ditargetkan ${koma(b.target)}% dan terealisasi ${koma(b.realisasi)}%, sehingga capaiannya ${b.capaian}%. Hasil tersebut didukung oleh koordinasi dengan perangkat daerah terkait serta pendampingan yang dilaksanakan sepanjang tahun oleh bidang yang menangani, sebagaimana terlihat pada Tabel 3.${t + 1}.`,
      });
    }
  }
  return blok;
}

/** Seconds on the clock and of the processor (the clock counts what else runs), and megabytes of the larger process. */
function jalan(folder, ...argumen) {
  // The command works in a process of its own: what each of the two took is written down, and summed up.
  const catat =
    'process.on("exit",()=>{const u=process.resourceUsage();require("fs").appendFileSync(process.env.BENCH_CATATAN,u.maxRSS+" "+(u.userCPUTime+u.systemCPUTime)+"\\n")})';
  const catatan = join(folder, 'catatan.txt');
  const pembuka = join(folder, 'catat.cjs');
  writeFileSync(pembuka, catat);
  writeFileSync(catatan, '');
  const mulai = performance.now();
  const { stderr } = spawnSync(process.execPath, [join(akar, 'local/lkjip.mjs'), ...argumen], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, NODE_OPTIONS: `--require ${pembuka}`, BENCH_CATATAN: catatan },
  });
  const proses = readFileSync(catatan, 'utf8')
    .trim()
    .split('\n')
    .map((baris) => baris.split(' ').map(Number));
  if (proses.length < 2) throw new Error(`lkjip ${argumen[0]} tidak berjalan: ${stderr.slice(0, 300)}`);
  const cpu = proses.reduce((jumlah, [, mikrodetik]) => jumlah + mikrodetik, 0) / 1e6;
  return { s: (performance.now() - mulai) / 1000, cpu, mb: Math.max(...proses.map(([rss]) => rss)) / 1024 };
}

export default async function () {
  const folder = mkdtempSync(join(tmpdir(), 'lkjip-bench-'));
  const modul = join(akar, '.build', `bench-naskah.${process.pid}.mjs`);
  try {
    await build({
      entryPoints: [join(akar, 'test/naskah/docx.ts')],
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: modul,
      packages: 'external',
      logLevel: 'warning',
    });
    const { tulisDocx } = await import(modul);
    writeFileSync(join(folder, 'laporan.docx'), tulisDocx(dokumen()));
    const periksa = jalan(folder, 'validasi', 'laporan.docx', '--json');
    console.log(
      `naskah 150 halaman (${TABEL} tabel, ${TABEL * PARAGRAF_PER_TABEL} paragraf): ${periksa.s.toFixed(2)} s, prosesor ${periksa.cpu.toFixed(2)} s (batas 3 s), ${periksa.mb.toFixed(0)} MB`,
    );
    jalan(folder, 'templat', '--contoh', '--naskah', '-o', 'contoh.xlsx');
    const buat = jalan(folder, 'laporan', 'contoh.xlsx', '-o', 'LKJIP.docx');
    console.log(
      `laporan contoh: ${buat.s.toFixed(2)} s, prosesor ${buat.cpu.toFixed(2)} s (batas 2 s), ${buat.mb.toFixed(0)} MB (batas 300 MB)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(modul, { force: true });
  }
}
