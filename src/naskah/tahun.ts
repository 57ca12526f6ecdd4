/** The year that a document says it is the report of. */
import type { Paragraf } from '../core/naskah';

/** The report speaking of itself, and the year it gives. */
export const SENDIRI =
  /\b(?:LKj?IP|LAKIP|LKJ|Laporan\s+(?:Akuntabilitas\s+)?Kinerja(?:\s+Instansi\s+Pemerintah)?)\b[^.;:\d]{0,110}?\bTahun(?:\s+Anggaran)?\s+(20\d\d)\b/giu;
/** Fewest mentions that overrule what the tables suggest. */
const SUARA_PALING_SEDIKIT = 3;

/** `tabel`: the year of the tables. The text decides where they name none, or where it never names theirs. */
export function tahunNaskah(paragraf: readonly Paragraf[], tabel: number | null): number | null {
  const suara = new Map<number, number>();
  for (const p of paragraf)
    for (const m of p.teks.matchAll(SENDIRI)) suara.set(Number(m[1]), (suara.get(Number(m[1])) ?? 0) + 1);
  const [terbanyak] = [...suara.entries()].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (!terbanyak) return tabel;
  if (tabel === null) return terbanyak[0];
  return terbanyak[1] >= SUARA_PALING_SEDIKIT && !suara.has(tabel) ? terbanyak[0] : tabel;
}
