/** The command `lkjip`, as it is built into .build/cli.mjs. */
import { utama } from './commands/index.ts';

process.exitCode = await utama(process.argv.slice(2), {
  cwd: process.cwd(),
  keluaran: {
    out: (t) => process.stdout.write(t),
    err: (t) => process.stderr.write(t),
    lebar: Math.max(60, Math.min(process.stdout.columns ?? 100, 120)),
  },
});
