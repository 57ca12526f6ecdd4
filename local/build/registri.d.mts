import type { DokFungsi, Fungsi } from '../../src/functions/tipe';
import type { DokAturan } from '../../src/rules/aturan';
import type { DokTabel } from '../../src/tables/spec';

export type FungsiTerdokumentasi = DokFungsi & Pick<Fungsi, 'ringkas'> & { sintaks: string; contohUtama: string };

/** Every function with its help text, in the order of the registry; `semua` with those that no help shows. */
export function bacaFungsi(semua?: boolean): Promise<readonly FungsiTerdokumentasi[]>;
/** Every rule's text and examples, in the order of the registry. */
export function bacaAturan(): Promise<{ daftarDok: readonly DokAturan[] }>;
/** Every table's text, in the order of the registry. */
export function bacaTabel(): Promise<{ daftarDok: readonly DokTabel[] }>;
