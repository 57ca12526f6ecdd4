/** Benchmarks are seldom run: each at least loads, so that none is found broken when it is wanted. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../bench');

it.each(readdirSync(FOLDER).filter((f) => f.endsWith('.bench.mjs')))('%s dapat dimuat', async (nama) => {
  const { default: jalankan } = await import(join(FOLDER, nama));
  expect(jalankan).toBeTypeOf('function');
});
