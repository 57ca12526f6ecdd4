// The validator over tables of 100, 1.000 and 10.000 rows with faults in them: cost per row must not grow with the rows.

import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { akar } from '../local/build/registri.mjs';
import { ms, tandaAnggaran } from './ukur.mjs';

const BENDA = ['air', 'jalan', 'irigasi', 'pasar', 'guru'];
const koma = (n) => n.toFixed(2).replace('.', ',');
const rupiah = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, '.');

/** Indicators, one in seventeen with a wrong capaian and one in twenty-three with a wrong class. */
function kinerja(n, nama = (i) => `Persentase layanan bidang ${BENDA[i % 5]} kelompok ${i} yang memenuhi standar`) {
  const kelas = (c) =>
    c >= 91 ? 'Sangat Tinggi' : c >= 76 ? 'Tinggi' : c >= 66 ? 'Sedang' : c >= 51 ? 'Rendah' : 'Sangat Rendah';
  return [
    ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
    [],
    ['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
    ...Array.from({ length: n }, (_, i) => {
      const [t, r] = [50 + (i % 40), 45 + (i % 37)];
      const c = (r / t) * 100;
      return [
        String(i + 1),
        `Meningkatnya layanan urusan ${i % 97}`,
        nama(i),
        'Persen',
        koma(t),
        koma(r),
        i % 17 ? koma(c) : '113,00',
        i % 23 ? kelas(c) : 'Rendah',
      ];
    }),
  ];
}

/** Programmes of one activity with eight sub activities, every fifth sum wrong, every ninth absorption wrong. */
function anggaran(n) {
  const baris = [];
  for (let p = 0; baris.length < n; p++) {
    const anak = Array.from({ length: 8 }, (_, s) => [10_000_000 + p * 1000 + s * 7, 9_000_000 + p * 900 + s * 5]);
    const jumlah = anak.reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
    const persen = ([a, b]) => koma((b / a) * 100);
    const tulis = (nama, u, salah) => [nama, rupiah(u[0] + (salah ? 90 : 0)), rupiah(u[1]), persen(u)];
    baris.push(tulis(`Program Urusan ${p}`, jumlah, p % 5 === 0), tulis(`Kegiatan Layanan ${p}`, jumlah, false));
    anak.forEach((u, s) => {
      const b = tulis(`Sub Kegiatan Pekerjaan ${p} tahap ${s}`, u, false);
      if ((p * 8 + s) % 9 === 0) b[3] = '77,77';
      baris.push(b);
    });
  }
  return [
    ['Tabel 3.9 Realisasi Anggaran Tahun 2025'],
    [],
    ['Program/Kegiatan/Sub Kegiatan', 'Anggaran (Rp)', 'Realisasi (Rp)', '%'],
    ...baris.slice(0, n),
  ];
}

function buku(lembar) {
  return {
    id: 'ukur',
    nama: 'ukur',
    lokal: 'in_ID',
    rentangBernama: [],
    lembar: Object.entries(lembar).map(([nama, grid], id) => {
      const lebar = Math.max(...grid.map((b) => b.length));
      const penuh = (isi) => grid.map((b) => Array.from({ length: lebar }, (_, i) => isi(b[i] ?? '')));
      return {
        nama,
        id,
        tersembunyi: false,
        buatan: null,
        nilai: penuh((t) => t),
        tampil: penuh((t) => t),
        rumus: penuh(() => ''),
        format: penuh(() => '@'),
      };
    }),
  };
}

/** All rows under one name, in two tables: nothing tells one indicator from another. */
const senama = (n) => {
  const satu = kinerja(n, () => 'Persentase layanan yang memenuhi standar');
  return { a: satu, b: [['Tabel 3.2 Realisasi Kinerja Tahun 2025'], ...satu.slice(1)] };
};

/** Least processor time of a few runs in milliseconds: what else the machine does counts little. */
function prosesor(jalan, kali = 3) {
  const sekali = () => {
    const mulai = process.cpuUsage();
    jalan();
    const { user, system } = process.cpuUsage(mulai);
    return (user + system) / 1000;
  };
  return Math.min(...Array.from({ length: kali }, sekali));
}

export default async function jalankan() {
  const { outputFiles } = await build({
    entryPoints: [join(akar, 'src/rules/index.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  const { periksaBuku } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  );
  for (const [nama, buat] of Object.entries({ kinerja, anggaran })) {
    let lalu = null;
    for (const n of [100, 1000, 10_000]) {
      const b = buku({ a: buat(n) });
      const waktu = Array.from({ length: n > 1000 ? 3 : 7 }, () => {
        const mulai = performance.now();
        periksaBuku(b);
        return performance.now() - mulai;
      }).sort((x, y) => x - y)[n > 1000 ? 1 : 3];
      const banding = lalu === null ? '' : `, ${(waktu / lalu).toFixed(1)}× untuk 10× baris`;
      console.log(`Memeriksa ${n} baris ${nama}: ${ms(waktu)}${banding}`);
      lalu = waktu;
    }
  }
  // How processor time grows: 1 is in step with the rows, 2 with their square.
  for (const [nama, lembar] of [
    ['indikator, nama sendiri-sendiri', (n) => ({ a: kinerja(n) })],
    ['indikator, satu nama di dua tabel', senama],
    ['anggaran', (n) => ({ a: anggaran(n) })],
  ]) {
    const [satu, dua, empat] = [2000, 4000, 8000].map((n) => {
      const b = buku(lembar(n));
      return prosesor(() => periksaBuku({ ...b }));
    });
    const pangkat = Math.log2(empat / satu) / 2;
    console.log(
      `Pertumbuhan, ${nama}: pangkat ${pangkat.toFixed(2)}${tandaAnggaran(pangkat, 1.1, '')} dari 2.000 ke 8.000 baris (×2 lalu ×2: ${(dua / satu).toFixed(1)}×, ${(empat / dua).toFixed(1)}×)`,
    );
  }
}
