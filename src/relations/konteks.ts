/** What relations and rules may look at. */
import type { Paragraf, TempatNaskah } from '../core/naskah';
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
  /** Running text: paragraphs of a document, or cells of text in sheets. */
  readonly paragraf?: readonly Paragraf[];
  /** Where the cells of tables stand, where the workbook is a document: "sheet!A1" or "sheet" → place. */
  readonly tempat?: ReadonlyMap<string, TempatNaskah>;
}
