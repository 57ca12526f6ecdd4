/** The value of a cell as its XML says it. What cannot be one is that cell's error, never the end of the file. */
import { GalatSel, type IsiSel } from '../engine/buku.ts';
import { serialDari } from '../engine/format.ts';
import { bacaTeksXlsx } from './xml.ts';

const ISO =
  /^(?:(-?\d{4,})-(\d{2})(?:-(\d{2}))?)?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** How an ISO date or time is shown where the cell has no format of its own. */
export type BentukIso = 'tanggal' | 'waktu' | 'keduanya';

/**
 * Serial number of an ISO 8601 date, time, or both. A zone is left aside: cells know none. null when it is no such text,
 * or no day of the calendar.
 */
export function serialIso(teks: string): { nilai: number; bentuk: BentukIso } | null {
  const cocokan = ISO.exec(teks.trim());
  if (!cocokan || (cocokan[1] === undefined && cocokan[4] === undefined)) return null;
  const [jam, menit, detik] = [
    Number(cocokan[4] ?? 0),
    Number(cocokan[5] ?? 0),
    Number((cocokan[6] ?? '0').replace(',', '.')),
  ];
  if (jam > 24 || menit > 59 || detik >= 61) return null;
  const waktu = (jam * 3600 + menit * 60 + detik) / 86_400;
  if (cocokan[1] === undefined) return { nilai: waktu, bentuk: 'waktu' };
  const [tahun, bulan, hari] = [Number(cocokan[1]), Number(cocokan[2]), Number(cocokan[3] ?? 1)];
  if (bulan < 1 || bulan > 12 || hari < 1 || hari > new Date(Date.UTC(tahun, bulan, 0)).getUTCDate()) return null;
  return { nilai: serialDari(tahun, bulan, hari) + waktu, bentuk: cocokan[4] === undefined ? 'tanggal' : 'keduanya' };
}

export const FORMAT_ISO: Record<BentukIso, string> = {
  tanggal: 'dd/mm/yyyy',
  waktu: 'h:mm:ss',
  keduanya: 'dd/mm/yyyy h:mm:ss',
};

function tidakSah(alamat: string, nilai: string, apa: string): GalatSel {
  const kutip = nilai.length > 40 ? `${nilai.slice(0, 40)}…` : nilai;
  return new GalatSel(
    '#VALUE!',
    `Isi sel ${alamat} di berkas, "${kutip}", bukan ${apa} yang sah. Ketik ulang nilainya di sel itu.`,
  );
}

/** As XML Schema writes a number: a decimal point, no separators, no words. */
const ANGKA = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/**
 * @param sebaris Text of an inline string; null when the cell has none.
 * @param teksBersama The workbook's shared strings.
 */
export function isiSel(
  jenis: string,
  nilai: string | null,
  sebaris: string | null,
  teksBersama: readonly string[],
  alamat: string,
): IsiSel {
  if (jenis === 'inlineStr' || (sebaris !== null && nilai === null)) return sebaris === '' ? null : sebaris;
  if (nilai === null || nilai === '') return null;
  switch (jenis) {
    case 's': {
      const n = Number(nilai);
      if (!(n in teksBersama)) return tidakSah(alamat, nilai, 'nomor teks');
      return teksBersama[n] || null;
    }
    case 'str':
      return bacaTeksXlsx(nilai);
    case 'b':
      return /^\s*(?:1|true)\s*$/i.test(nilai);
    case 'e':
      return new GalatSel(nilai, `Galat ${nilai} dari berkas.`);
    case 'd':
      return serialIso(nilai)?.nilai ?? tidakSah(alamat, nilai, 'tanggal');
    default: {
      const n = ANGKA.test(nilai) ? Number(nilai) : Number.NaN;
      return Number.isFinite(n) ? n : tidakSah(alamat, nilai, 'angka');
    }
  }
}
