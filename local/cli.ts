/** The command `lkjip`, as it is built into .build/cli.mjs. */
import { writeSync } from 'node:fs';
import {
  ambilBatas,
  jalankanTerjaga,
  KANAL,
  KELUAR_MASUKAN,
  PerluPenjagaan,
  type PesanTerjaga,
  TANDA_TERJAGA,
} from './batas.ts';
import { pantauTulisan } from './commands/dasar.ts';
import type { Lingkup } from './commands/index.ts';

/** Those that serve until they are told to end, and guard the thread that works for them. */
const MELAYANI = ['pratinjau'];
/** Those whose work is small unless their argument says otherwise. */
const RINGAN = ['hitung'];

// Whoever reads our output may have seen enough (`lkjip … | head`): there is nobody left to tell anything.
process.stdout.on('error', (e: NodeJS.ErrnoException) => {
  if (e.code !== 'EPIPE') throw e;
  process.exit();
});

const lingkup: Lingkup = {
  cwd: process.cwd(),
  keluaran: {
    out: (t) => process.stdout.write(t),
    err: (t) => process.stderr.write(t),
    lebar: Math.max(60, Math.min(process.stdout.columns ?? 100, 120)),
  },
};

async function jalankan(argv: readonly string[]): Promise<number> {
  const hasil = ambilBatas(argv);
  if ('galat' in hasil) {
    if (argv.includes('--json')) lingkup.keluaran.out(`${JSON.stringify({ galat: hasil.galat }, null, 2)}\n`);
    lingkup.keluaran.err(`${hasil.galat}\n`);
    return KELUAR_MASUKAN;
  }
  const { sisa, batas } = hasil;
  const nama = sisa[0] ?? '';
  const ringan = RINGAN.includes(nama);
  const bantuan = nama === '' || nama.startsWith('-') || sisa.includes('--help') || sisa.includes('-h');
  if (!bantuan && !ringan && !MELAYANI.includes(nama)) return jalankanTerjaga(sisa, batas, lingkup);
  const { utama } = await import('./commands/index.ts');
  try {
    return await utama(sisa, ringan ? { ...lingkup, ringan } : lingkup);
  } catch (e) {
    if (!(e instanceof PerluPenjagaan)) throw e;
    return jalankanTerjaga(sisa, batas, lingkup);
  }
}

/** In the guarded process: what happens is told to the one that guards it, at once, whatever comes then. */
async function jalankanDijaga(argv: readonly string[], batas: readonly string[]): Promise<number> {
  const kirim = (pesan: PesanTerjaga): void => void writeSync(KANAL, `${JSON.stringify(pesan)}\n`);
  const { utama } = await import('./commands/index.ts');
  pantauTulisan({
    akan: (sementara) => kirim({ jenis: 'akan', sementara }),
    sudah: (berkas) => kirim({ jenis: 'sudah', berkas }),
  });
  const { out, lebar } = lingkup.keluaran;
  const kode = await utama(argv, {
    cwd: lingkup.cwd,
    keluaran: {
      out: (teks) => {
        kirim({ jenis: 'out' });
        out(teks);
      },
      err: (teks) => kirim({ jenis: 'err', teks }),
      lebar,
    },
    tahap: (apa) => kirim({ jenis: 'tahap', apa }),
    batas,
  });
  kirim({ jenis: 'selesai', kode });
  return kode;
}

const tanda = process.env[TANDA_TERJAGA];
// Commands that it calls in turn are guarded by themselves.
delete process.env[TANDA_TERJAGA];
const argv = process.argv.slice(2);
process.exitCode = await (tanda === undefined
  ? jalankan(argv)
  : jalankanDijaga(argv, JSON.parse(tanda) as readonly string[]));
