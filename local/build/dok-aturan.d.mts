import type { KumpulanHalaman } from './halaman.mjs';

export const kumpulan: KumpulanHalaman;
