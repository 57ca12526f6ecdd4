// Published tables taken over into a new workbook, offline: processor time of the whole command, and how it grows with the rows.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jalanPerintah, tandaAnggaran, ukur } from './ukur.mjs';

const UKURAN = [500, 1000, 2000];
const PANGKAT = 1.2;
/** Seconds for the thousand. */
const ANGGARAN = 5;

const KEPALA = 'No,Sasaran Strategis,Indikator Kinerja,Satuan,Target,Realisasi,Capaian (%)';
const tabel = (n) =>
  [
    KEPALA,
    ...Array.from({ length: n }, (_, i) =>
      [
        i + 1,
        `Meningkatnya mutu layanan ke-${Math.floor(i / 3)}`,
        `Persentase layanan ke-${i} yang selesai tepat waktu`,
        'Persen',
        80,
        72 + (i % 8),
        '',
      ].join(','),
    ),
    '',
  ].join('\n');

/** Ten million steps by hand: what a second is worth on this machine, just now. */
function tolok() {
  let n = 0;
  for (let i = 0; i < 1e7; i++) n = (n * 31 + i) | 0;
  return n;
}

export default function jalankan() {
  const folder = mkdtempSync(join(tmpdir(), 'lkjip-bench-impor-'));
  try {
    const berkas = (nama) => join(folder, nama);
    const impor = (n) => {
      writeFileSync(berkas('tabel.csv'), tabel(n));
      return jalanPerintah(['impor', berkas('tabel.csv'), '-o', berkas('isian.xlsx'), '--timpa'], berkas('cpu')).detik;
    };
    impor(10);
    const satuan = ukur(tolok, { putaran: 5, panas: 2 });
    const detik = UKURAN.map(impor);
    detik.forEach((d, i) => {
      const anggaran = UKURAN[i] === 1000 ? tandaAnggaran(d, ANGGARAN, ' detik') : '';
      console.log(
        `Impor ${String(UKURAN[i]).padStart(5)} indikator: ${d.toFixed(1)} detik prosesor${anggaran}, ${((d * 1000) / satuan).toFixed(0)}× sepuluh juta langkah`,
      );
    });
    const [satu, dua, empat] = detik;
    const pangkat = Math.log2((empat - dua) / (dua - satu));
    console.log(`  tumbuh dengan pangkat ${pangkat.toFixed(2)}${tandaAnggaran(pangkat, PANGKAT, '')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
