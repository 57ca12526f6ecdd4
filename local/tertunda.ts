/** Parts of Node that few commands need: loaded when they are asked for, since a command starts in a tenth of a second. */
import { createRequire } from 'node:module';

export function kripto(): typeof import('node:crypto') {
  return createRequire(import.meta.url)('node:crypto');
}
