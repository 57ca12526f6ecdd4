/** What relations and rules may look at. */
import type { WorkbookSnapshot } from '../core/snapshot';
import type { Tabel } from '../core/tabel';

/** What every rule may look at. */
export interface KonteksAturan {
  readonly tabel: readonly Tabel[];
  /** Year of the report, taken from IDENTITAS or from titles and headers; null when unknown. */
  readonly tahun: number | null;
  readonly buku: WorkbookSnapshot;
  /** Lines of text that stand outside all tables: method, cap, notes. */
  readonly teks?: readonly string[];
}
