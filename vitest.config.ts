import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/alat/bangun.ts'],
    setupFiles: ['test/alat/periksa-tulisan.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for in a browser comes late on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    // Two cores are what most machines of a dinas (and of CI) have to give.
    maxWorkers: 2,
  },
});
