/** The command line as a test calls it: in its own process's place, with what it printed and its exit code. */
import { utama } from '../../local/commands/index.ts';

export interface Jalan {
  kode: number;
  out: string;
  err: string;
}

/** @param cwd Folder in which the paths of the arguments are read. */
export async function jalankanLkjip(cwd: string, ...argv: string[]): Promise<Jalan> {
  let [out, err] = ['', ''];
  const keluaran = {
    out: (teks: string) => {
      out += teks;
    },
    err: (teks: string) => {
      err += teks;
    },
    lebar: 100,
  };
  return { kode: await utama(argv, { cwd, keluaran }), out, err };
}
