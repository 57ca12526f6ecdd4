/** Classes as people write them: one reading for formulas, checks and tables. */
import { type NamaSkala, skalaBaku } from './kriteria';

/** A class of a scale; `sebutan` is what its letters mean. */
export interface KelasBernama {
  readonly kelas: string;
  readonly sebutan?: string | undefined;
}

const samaKata = (teks: string): string =>
  teks
    .replace(/["'“”‘’]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();

/** What says that a class follows is no part of it: "Predikat BB", "Opini: WTP". */
const inti = (kunci: string): string =>
  kunci.replace(
    /^(?:PREDIKAT|NILAI|OPINI|KATEGORI|KELAS|KRITERIA|PERINGKAT|TINGKAT|STATUS|LEVEL|GRADE|ZONA|HURUF|KUALIFIKASI)\b\s*[:=]?\s*(?=.)/,
    '',
  );

/** The class of a scale that a text means: "BB", "Sangat Baik", "BB (Sangat Baik)", "Predikat BB"; null when none. */
export function cariKelas(skala: readonly KelasBernama[], teks: string): string | null {
  const kunci = samaKata(teks);
  const persis = skala.find((x) => samaKata(x.kelas) === kunci);
  if (persis) return persis.kelas;
  const polos = inti(kunci);
  const [, depan, kurung, garis] = /^(.+?)(?:\s*\((.+)\)|\s*[/,]\s*(.+)|\s+[-–]\s+(?:.+))$/.exec(polos) ?? [];
  const dalam = kurung ?? garis ?? /\s[-–]\s(.+)$/.exec(polos)?.[1];
  const kena = skala.find((x) => {
    const [kelas, sebutan] = [inti(samaKata(x.kelas)), samaKata(x.sebutan ?? '')];
    if (kelas === polos || (sebutan !== '' && sebutan === polos)) return true;
    if (sebutan === '') return depan === kelas && kurung !== undefined;
    return (depan === kelas && dalam === sebutan) || (depan === sebutan && dalam === kelas);
  });
  return kena?.kelas ?? null;
}

/** Classes of a built-in scale, lowest first. */
export const kelasBaku = (nama: NamaSkala): readonly KelasBernama[] => [...skalaBaku(nama).kelas].reverse();

/** A target and a realisasi on one scale, its classes from the lowest. */
export interface SepasangKelas {
  readonly target: string;
  readonly realisasi: string;
  readonly kelas: readonly string[];
}

/**
 * Target and realisasi as classes of one scale: of `sendiri` (lowest class first), else of Permendagri 86 or AKIP (SAKIP's
 * BB beside classes of another scale). Two equal words need no scale. Null when no scale knows both.
 */
export function sepasangKelas(
  target: string,
  realisasi: string,
  sendiri: readonly KelasBernama[] = [],
): SepasangKelas | null {
  for (const skala of [sendiri, kelasBaku('PERMENDAGRI86'), kelasBaku('AKIP')]) {
    const [a, b] = [cariKelas(skala, target), cariKelas(skala, realisasi)];
    if (a !== null && b !== null) return { target: a, realisasi: b, kelas: skala.map((x) => x.kelas) };
  }
  return inti(samaKata(target)) === inti(samaKata(realisasi)) ? { target, realisasi: target, kelas: [target] } : null;
}
