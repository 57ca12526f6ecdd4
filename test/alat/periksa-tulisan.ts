/** Every .xlsx that any test writes is held against the rules of the standard: a setup file of vitest. */
import { vi } from 'vitest';

vi.mock('../../local/xlsx/tulis.ts', async (asli) => {
  const modul = await asli<typeof import('../../local/xlsx/tulis.ts')>();
  const { periksaXlsx } = await import('./periksa-xlsx');
  return {
    ...modul,
    tulisXlsx: (...argumen: Parameters<typeof modul.tulisXlsx>) => {
      const isi = modul.tulisXlsx(...argumen);
      const sebab = periksaXlsx(isi);
      if (sebab.length) throw new Error(`Excel akan menawarkan perbaikan:\n  ${sebab.join('\n  ')}`);
      return isi;
    },
  };
});
