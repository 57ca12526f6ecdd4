/**
 * "Capaian" is what was measured in one report and a percentage of the target in another. Where the header leaves it
 * open, the figures tell: they are those that another table prints as realisasi, or as capaian, of the same indicators.
 */
import { keAngka } from '../core/desimal';
import type { BarisTabel, KolomTabel, Peran, Tabel } from '../core/tabel';
import { kunciNama } from '../words/nama';

/** Fewest rows that must agree, and their share of the rows compared. */
const PALING = 3;
const BAGIAN = 0.6;

type Nilai = Partial<Record<Peran, Set<number>>>;

function nama(t: Tabel, b: BarisTabel): string {
  const i = t.kolom.findIndex((k) => k.peran === 'indikator');
  return i >= 0 && b.jenis === 'data' ? kunciNama(b.sel[i]?.tercetak ?? '') : '';
}

const angka = (b: BarisTabel, i: number): number | null => {
  const a = b.sel[i]?.angka;
  return a?.jenis === 'angka' ? keAngka(a.nilai) : null;
};

/** Measurements and percentages of the tables that print both beside a target. */
function pegangan(tabel: readonly Tabel[]): Map<string, Nilai> {
  const hasil = new Map<string, Nilai>();
  for (const t of tabel) {
    const di = (p: Peran) => t.kolom.flatMap((k, i) => (k.peran === p && k.tw === null ? [i] : []));
    if (!di('target').length || !di('realisasi').length || !di('capaian').length) continue;
    for (const baris of t.baris) {
      const namaKini = nama(t, baris);
      if (namaKini === '') continue;
      const isi = hasil.get(namaKini) ?? {};
      for (const p of ['realisasi', 'capaian'] as const) {
        isi[p] ??= new Set();
        for (const i of di(p)) {
          const v = angka(baris, i);
          if (v !== null) isi[p].add(v);
        }
      }
      hasil.set(namaKini, isi);
    }
  }
  return hasil;
}

function sebagai(
  tabel: Tabel,
  kolom: number,
  acuan: ReadonlyMap<string, Nilai>,
  peran: Peran,
): { cocok: number; semua: number } {
  let cocok = 0;
  let semua = 0;
  for (const b of tabel.baris) {
    const v = angka(b, kolom);
    const lain = v === null ? undefined : acuan.get(nama(tabel, b))?.[peran];
    if (v === null || !lain?.size) continue;
    semua++;
    if (lain.has(v)) cocok++;
  }
  return { cocok, semua };
}

/** Gives the columns headed "Capaian" the meaning that their figures have elsewhere in the report. */
export function selaraskanCapaian(tabel: readonly Tabel[]): Tabel[] {
  const acuan = pegangan(tabel);
  if (!acuan.size) return [...tabel];
  return tabel.map((tabel) => {
    const calon = tabel.kolom.flatMap((k, i) => (k.peran === 'capaian' && k.tw === null ? [i] : []));
    if (!calon.length || tabel.kolom.some((k) => k.peran === 'realisasi')) return tabel;
    const diukur = calon.filter((i) => {
      const [r, c] = [sebagai(tabel, i, acuan, 'realisasi'), sebagai(tabel, i, acuan, 'capaian')];
      const bulat = r.cocok >= 2 && r.cocok === r.semua && c.cocok === 0;
      return bulat || (r.cocok >= PALING && r.cocok >= r.semua * BAGIAN && c.cocok * 2 < r.cocok);
    });
    if (!diukur.length) return tabel;
    // One year that is measured makes the other years under the same header measured as well.
    const judul = (k: KolomTabel | undefined) => k?.judul.replace(/\b20\d\d\b/g, '').split(' · ')[0];
    const kepala = new Set(diukur.map((i) => judul(tabel.kolom[i])));
    const kolom = tabel.kolom.map(
      (k, i): KolomTabel => (calon.includes(i) && kepala.has(judul(k)) ? { ...k, peran: 'realisasi' } : k),
    );
    const tahun = new Set(kolom.flatMap((k) => (k.peran === 'realisasi' ? [k.tahun ?? 0] : [])));
    const jenis = tabel.jenis === 'realisasi-kinerja' && tahun.size > 1 ? 'perbandingan-tahun' : tabel.jenis;
    return { ...tabel, kolom, jenis };
  });
}
