/** Figures that follow from the records: which target, budget and direction is in force. */
import type { Anggaran, Arah, Belanja, Bilangan, Identitas, Iku, Isi, Kinerja, NilaiTarget } from './rekaman';

/** The changed target where there is one (PK perubahan), the original otherwise. */
export function targetBerlaku(k: Pick<Kinerja, 'target' | 'targetPerubahan'>): Isi<NilaiTarget> {
  return k.targetPerubahan.nilai ? k.targetPerubahan : k.target;
}

/** The changed budget where there is one, the original otherwise. */
export function paguBerlaku(a: Pick<Anggaran | Belanja, 'paguMurni' | 'paguPerubahan'>): Isi<Bilangan> {
  return a.paguPerubahan.nilai ? a.paguPerubahan : a.paguMurni;
}

/** The formula to compute with: plain TURUN follows the workbook's choice. Null when none was chosen. */
export function arahBerlaku(i: Pick<Iku, 'arah'>, identitas: Pick<Identitas, 'rumusTurun'>): Arah | null {
  return i.arah.nilai === 'TURUN' ? identitas.rumusTurun : i.arah.nilai;
}
