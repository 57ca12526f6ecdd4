#!/usr/bin/env node
// The command `lkjip`: builds when there is nothing built yet, or when a source is newer, then hands over.
import { pathToFileURL } from 'node:url';
import { bangunBilaPerlu, CLI } from './build/segar.mjs';

const sebab = bangunBilaPerlu();
if (sebab !== null) {
  process.stderr.write(`${sebab}\n`);
  process.exit(3);
}
await import(pathToFileURL(CLI).href);
