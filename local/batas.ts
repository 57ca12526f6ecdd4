/**
 * Limits of time and memory for a command: it runs in a process of its own, which is ended when it lasts too long, needs too
 * much or is broken off (Ctrl+C). Then it is said in a sentence, half files are taken away, and what was finished is named.
 * A thread would start sooner, but one text larger than its memory takes the whole process along. What cannot grow (help, a
 * formula of our own functions) runs at once, since a second process takes as long as the work.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { akarProyek } from './akar.ts';
import { lipatTeks } from './commands/dasar.ts';
import type { Lingkup } from './commands/index.ts';

export const KELUAR_MASUKAN = 2;
/** How long one piece of work (the command, or one file of many) may take unless told. */
const DETIK_BAWAAN = 600;
const MAKS_DETIK = 86_400;
const MB_TERKECIL = 64;
const MB_TERBESAR = 1024 * 1024;
const JEDA_LIHAT_MS = 250;
/** How much of what a process says at its death is kept. */
const HURUF_GALAT = 4000;

interface BatasKerja {
  detik: number;
  mb: number;
}

/** What the guarded process tells through its fourth channel, a line of JSON each. What it prints goes out by itself. */
export type PesanTerjaga =
  | { jenis: 'out' }
  | { jenis: 'err'; teks: string }
  /** Another piece of work begins; its time is counted anew. */
  | { jenis: 'tahap'; apa: string }
  | { jenis: 'akan'; sementara: string }
  | { jenis: 'sudah'; berkas: string }
  | { jenis: 'selesai'; kode: number };

export const KANAL = 3;
/** Set for the guarded process: the limits, as arguments. */
export const TANDA_TERJAGA = 'LKJIP_TERJAGA';

/** Where the formula turned out to be one that may grow: it is computed again under guard. */
export class PerluPenjagaan extends Error {}

export const OPSI_BATAS = {
  'batas-waktu': { isi: 'DETIK', bantuan: `waktu terlama (bawaan: ${DETIK_BAWAAN})` },
  'batas-memori': { isi: 'MB', bantuan: 'memori terbanyak (bawaan: setengah memori komputer, paling banyak 4096)' },
} as const;

function mbBawaan(): number {
  const terbatas = process.constrainedMemory?.() ?? 0;
  const ada = terbatas > 0 && terbatas < totalmem() ? terbatas : totalmem();
  return Math.max(512, Math.min(4096, Math.floor(ada / 2 / 1024 / 1024)));
}

/** The limits, and the arguments without them; or what is wrong with them. */
export function ambilBatas(argv: readonly string[]): { sisa: string[]; batas: BatasKerja } | { galat: string } {
  const sisa: string[] = [];
  const batas: BatasKerja = { detik: DETIK_BAWAAN, mb: mbBawaan() };
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i] as string;
    if (arg === '--') return { sisa: [...sisa, ...argv.slice(i)], batas };
    const cocokan = /^--(batas-waktu|batas-memori)(?:=(.*))?$/.exec(arg);
    if (!cocokan) {
      sisa.push(arg);
      continue;
    }
    const teks = cocokan[2] ?? argv[++i] ?? '';
    const [min, maks, apa] = cocokan[1] === 'batas-waktu' ? [1, MAKS_DETIK, 'detik'] : [MB_TERKECIL, MB_TERBESAR, 'MB'];
    const n = /^\d{1,9}$/.test(teks) ? Number(teks) : Number.NaN;
    if (!(n >= min && n <= maks))
      return { galat: `Pilihan --${cocokan[1]} memerlukan angka ${min} sampai ${maks} (${apa}), bukan "${teks}".` };
    if (cocokan[1] === 'batas-waktu') batas.detik = n;
    else batas.mb = n;
  }
  return { sisa, batas };
}

type Sebab = 'waktu' | 'memori' | NodeJS.Signals;
const KODE_SINYAL: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** What happened so far, as the process told it. */
class Catatan {
  kode: number | null = null;
  apa: string | null = null;
  tercetak = false;
  readonly sudah: string[] = [];
  readonly sementara: string[] = [];
  private readonly lingkup: Lingkup;

  constructor(lingkup: Lingkup) {
    this.lingkup = lingkup;
  }

  terima(pesanTerjaga: PesanTerjaga): void {
    if (pesanTerjaga.jenis === 'out') this.tercetak = true;
    else if (pesanTerjaga.jenis === 'err') this.lingkup.keluaran.err(pesanTerjaga.teks);
    else if (pesanTerjaga.jenis === 'akan') this.sementara.push(pesanTerjaga.sementara);
    else if (pesanTerjaga.jenis === 'sudah') this.sudah.push(pesanTerjaga.berkas);
    else if (pesanTerjaga.jenis === 'tahap') this.apa = pesanTerjaga.apa;
    else if (pesanTerjaga.jenis === 'selesai') this.kode = pesanTerjaga.kode;
  }

  bersihkan(): void {
    for (const berkas of this.sementara)
      try {
        rmSync(berkas, { force: true });
      } catch {
        // Whoever took the folder away took the file along.
      }
  }

  kalimat(sebab: Sebab, { detik, mb: megabita }: BatasKerja): string {
    const apa = this.apa ? ` (sedang mengolah ${this.apa})` : '';
    const terlalu =
      sebab === 'waktu'
        ? `Dihentikan: belum selesai dalam ${detik} detik${apa}. Hapus lembar, baris dan rumus yang tidak perlu, simpan ulang, lalu ulangi; atau beri waktu lebih, misalnya --batas-waktu ${detik * 3}.`
        : sebab === 'memori'
          ? `Dihentikan: memerlukan lebih dari ${megabita} MB memori${apa}. Hapus lembar, baris dan rumus yang tidak perlu, simpan ulang, lalu ulangi; atau beri memori lebih, misalnya --batas-memori ${megabita * 2}.`
          : `Dihentikan sebelum selesai${apa}.`;
    const tulisan = this.sudah.map((b) => relative(this.lingkup.cwd, b) || b);
    return `${terlalu} ${tulisan.length ? `Yang sudah ditulis utuh: ${tulisan.join(', ')}.` : 'Tidak ada berkas yang ditulis.'}`;
  }
}

/** What V8 says when it dies of its limit; Windows has no signal that says so. */
const HABIS_MEMORI = /FATAL ERROR: .*(?:heap|memory|allocation|invalid (?:array|table) )|out of memory/i;

/** Lines of a stream, each as soon as it is whole. */
function perBaris(dari: Readable, terima: (baris: string) => void): void {
  let sisa = '';
  dari.setEncoding('utf8');
  dari.on('data', (potong: string) => {
    const baris = `${sisa}${potong}`.split('\n');
    sisa = baris.pop() ?? '';
    for (const b of baris) terima(b);
  });
}

/** Runs a command in its process and gives its exit code. */
export async function jalankanTerjaga(argv: readonly string[], batas: BatasKerja, lingkup: Lingkup): Promise<number> {
  const catatan = new Catatan(lingkup);
  const tanda = JSON.stringify(['--batas-waktu', String(batas.detik), '--batas-memori', String(batas.mb)]);
  const anak = spawn(
    process.execPath,
    [`--max-old-space-size=${batas.mb}`, join(akarProyek(), '.build/cli.mjs'), ...argv],
    { stdio: ['ignore', 'inherit', 'pipe', 'pipe'], env: { ...process.env, [TANDA_TERJAGA]: tanda } },
  );
  let sebab = null as Sebab | null;
  let tenggat = performance.now() + batas.detik * 1000;
  const hentikan = (kenapa: Sebab): void => {
    sebab ??= kenapa;
    anak.kill('SIGKILL');
  };
  perBaris(anak.stdio[KANAL] as Readable, (baris) => {
    const p = JSON.parse(baris) as PesanTerjaga;
    catatan.terima(p);
    if (p.jenis === 'tahap') tenggat = performance.now() + batas.detik * 1000;
  });
  let galat = '';
  anak.stderr?.setEncoding('utf8').on('data', (teks: string) => {
    galat = `${galat}${teks}`.slice(-HURUF_GALAT);
  });
  const jam = setInterval(() => {
    if (performance.now() > tenggat) hentikan('waktu');
  }, JEDA_LIHAT_MS);
  const sinyal = Object.keys(KODE_SINYAL) as NodeJS.Signals[];
  for (const s of sinyal) process.once(s, hentikan);
  await new Promise<void>((selesai, gagal) => {
    anak.once('error', gagal);
    anak.once('close', () => selesai());
  });
  clearInterval(jam);
  for (const s of sinyal) process.removeListener(s, hentikan);
  if (sebab === null && catatan.kode !== null) return catatan.kode;
  catatan.bersihkan();
  if (sebab === null && (anak.signalCode === 'SIGABRT' || HABIS_MEMORI.test(galat))) sebab = 'memori';
  // Whoever looks after a machine that runs out of memory ends the largest process.
  if (sebab === null && anak.signalCode === 'SIGKILL') sebab = 'memori';
  if (sebab === null) throw new Error(`Proses perintah berakhir tanpa hasil. ${galat}`);
  const kode = akhiri(catatan, sebab, batas, lingkup, argv.includes('--json'));
  // As whoever sent the signal expects it.
  if (sebab in KODE_SINYAL) process.kill(process.pid, sebab as NodeJS.Signals);
  return kode;
}

function akhiri(catatan: Catatan, sebab: Sebab, batas: BatasKerja, { keluaran }: Lingkup, json: boolean): number {
  const kalimat = catatan.kalimat(sebab, batas);
  if (json && !catatan.tercetak)
    keluaran.out(`${JSON.stringify({ galat: kalimat, saat: catatan.apa, sebab }, null, 2)}\n`);
  keluaran.err(`${lipatTeks(kalimat, keluaran.lebar).join('\n')}\n`);
  return KODE_SINYAL[sebab as NodeJS.Signals] ?? KELUAR_MASUKAN;
}
