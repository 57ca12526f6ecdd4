/**
 * What a header says of a column is a prior: it accuses nobody where no row of the column keeps to it, nor where another
 * reading of the column accounts for more of its rows. A formula that the table prints needs no such support, nor does a
 * slip that its rows share.
 */
import { tanda } from '../core/desimal';
import { tambahKe } from '../core/peta';
import { bacaanKolom, keteguhan } from './bacaan';
import { angkaDi } from './sel';
import type { JenisRelasi, RelasiTeruji } from './tipe';
import { ungkapanBerkata, ungkapanTercetak } from './ungkapan';

/** Relations that follow from what headers are called. */
const MENURUT_KEPALA = new Set<JenisRelasi>(['sisa', 'selisih', 'efisiensi']);
/** Fewest rows that deny a reading which no row bears out. */
const PENYANGKAL = 2;

interface Suara {
  cocok: number;
  lawan: number;
}

const bermakna = ({ relasi }: RelasiTeruji): boolean =>
  [relasi.hasil, ...relasi.masukan].every((s) => {
    const v = angkaDi(s);
    return v !== null && tanda(v) !== 0;
  });

function suara(kelompok: readonly RelasiTeruji[]): Suara {
  const berlaku = kelompok.filter((x) => x.uji.vonis !== 'galat');
  return { cocok: berlaku.filter(bermakna).length, lawan: kelompok.length - berlaku.length };
}

/** Whether the rows let this group of relations of one column accuse any of them. */
function didukung(kelompok: readonly RelasiTeruji[]): boolean {
  const { cocok, lawan } = suara(kelompok);
  const { tabel, kolom } = (kelompok[0] as RelasiTeruji).relasi;
  if (lawan === 0) return true;
  if (ungkapanTercetak(tabel, kolom) ?? ungkapanBerkata(tabel, kolom)) return true;
  if (cocok === 0 && lawan >= PENYANGKAL && !kelompok.some((x) => x.relasi.tegas)) return false;
  const saingan = bacaanKolom(tabel, kolom)[0];
  return !saingan || saingan.cocok - saingan.lawan <= cocok - lawan || (cocok > 0 && keteguhan(saingan) === null);
}

/** The relations without those of columns that are not what their header suggests. */
export function yangDidukung(semua: readonly RelasiTeruji[]): RelasiTeruji[] {
  const kelompok = new Map<string, RelasiTeruji[]>();
  const kunci = ({ relasi: r }: RelasiTeruji) => `${r.tabel.id}|${r.kolom}|${r.jenis}`;
  for (const x of semua) {
    if (!MENURUT_KEPALA.has(x.relasi.jenis) || x.relasi.tabel.kolom[x.relasi.kolom]?.ditetapkan) continue;
    tambahKe(kelompok, kunci(x), x);
  }
  const gugur = new Set([...kelompok.values()].filter((x) => !didukung(x)).flat());
  return semua.filter((x) => !gugur.has(x));
}
