/**
 * The formula library, as the build has put it into one file, with the machine code that an earlier run left beside it:
 * read so, it is there in a third of the time that its seventy modules take. Without that file the package itself is loaded.
 */
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';
import { akarProyek } from '../akar.ts';

type Pustaka = typeof import('@cj-tech-master/excelts/formula');

let pustaka: Pustaka | null = null;

/** Loaded when the first formula needs it: most runs of the command line have none. */
export function excelts(): Pustaka {
  pustaka ??= dariBerkas(join(akarProyek(), '.build/excelts.cjs')) ?? dariPaket();
  return pustaka;
}

function dariPaket(): Pustaka {
  return createRequire(import.meta.url)('@cj-tech-master/excelts/formula') as Pustaka;
}

function dariBerkas(berkas: string): Pustaka | null {
  if (!existsSync(berkas)) return null;
  // Machine code fits one Node and one text only: both are in its name.
  const simpanan = `${berkas}.${process.version}-${process.arch}-${Math.trunc(statSync(berkas).mtimeMs)}.kode`;
  const cachedData = existsSync(simpanan) ? readFileSync(simpanan) : undefined;
  const skrip = new vm.Script(`(function (exports, require, module) {${readFileSync(berkas, 'utf8')}\n})`, {
    filename: berkas,
    ...(cachedData ? { cachedData } : {}),
  });
  const modul = { exports: {} as Pustaka };
  (skrip.runInThisContext() as (...a: unknown[]) => void)(modul.exports, createRequire(berkas), modul);
  // After the work is done the code knows which functions were needed.
  if (!cachedData || skrip.cachedDataRejected) process.once('exit', () => simpan(simpanan, skrip));
  return modul.exports;
}

function simpan(berkas: string, skrip: vm.Script): void {
  const sementara = `${berkas}.${process.pid}.tmp`;
  try {
    writeFileSync(sementara, skrip.createCachedData());
    renameSync(sementara, berkas);
  } catch {
    // Where nothing may be written every run compiles anew.
    rmSync(sementara, { force: true });
  }
}
