/** Helpers of the table tests. */
import { bacaBuku } from '../../src/workbook/buku';
import type { BukuKerja } from '../../src/workbook/rekaman';
import type { Isian } from '../../src/workbook/templat';
import { snapshotIsian } from '../alat/buku';

/** Rows by column id, written into a template and read back as a department's workbook would be. */
export function bukuDari(isian: Isian): BukuKerja {
  return bacaBuku(snapshotIsian(isian)).buku;
}
