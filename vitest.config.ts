import { defineConfig } from 'vitest/config';

/** Tests of pure functions: they leave nothing behind, so that a process loads the sources once for all of them. */
const MURNI = ['core', 'documents', 'functions', 'naskah', 'recognise', 'rules', 'tables', 'ukur', 'words'].map(
  (ruang) => `test/${ruang}/**/*.test.ts`,
);
/** What counts steps or measures time needs a process in which nothing else has run; others put services in place. */
const SENDIRI = [
  'test/core/cepat.test.ts',
  'test/functions/buku.test.ts',
  'test/naskah/narasi.test.ts',
  'test/tables/pertumbuhan.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: ['test/alat/bangun.ts'],
    setupFiles: ['test/alat/periksa-tulisan.ts'],
    // Some take 20 s alone; a machine that has other work gives them a fifth of its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for in a browser comes late on a busy machine.
    expect: { poll: { timeout: 30_000 } },
    // Two cores are what most machines of a dinas (and of CI) have to give.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'murni', include: MURNI, exclude: SENDIRI, isolate: false } },
      { extends: true, test: { name: 'diukur', include: SENDIRI } },
      { extends: true, test: { name: 'peramban', include: ['test/e2e/**/*.test.ts'] } },
      { extends: true, test: { name: 'buku', include: ['test/**/*.test.ts'], exclude: [...MURNI, 'test/e2e/**'] } },
    ],
  },
});
