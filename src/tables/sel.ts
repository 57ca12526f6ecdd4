/** Cells: values stay numbers, the text beside them is what the number format shows in an Indonesian sheet. */
import { type Desimal, dariTeks, keAngka, tanda } from '../core/desimal';
import { formatAngka } from '../core/format';
import type { WarnaHex } from '../core/rencana';
import { desimalSatuan, formatDesimal } from '../workbook/definisi';
import type { Bilangan, NilaiTarget } from '../workbook/rekaman';
import { bagiPembaca, bagiPenyusun, type Sebab } from './sebab';

export const KOSONG: SelGrid = { nilai: null, teks: '', format: '' };

export function selTeks(teks: string | null | undefined, rata?: Rata): SelGrid {
  const t = (teks ?? '').trim();
  return t === '' ? KOSONG : { nilai: t, teks: t, format: '', ...(rata ? { rata } : {}) };
}

/** "-" or "N/A", with the reason for the footnotes; never 0. */
export function selTanpa(tanda: '-' | 'N/A', sebab?: Sebab | null): SelGrid {
  return { nilai: tanda, teks: tanda, format: '', rata: 'center', ...(sebab ? { sebab } : {}) };
}

/** A figure with fixed decimals; `akhiran` is printed after it ("%", " Orang"). */
export function selAngka(d: Desimal, desimal = d.s, akhiran = ''): SelGrid {
  return {
    nilai: keAngka(d),
    teks: formatAngka(d, desimal) + akhiran,
    // The blank at the end keeps the figure off the border.
    format: `${formatDesimal(desimal)}${akhiran ? `"${akhiran}"` : ''}_)`,
    rata: 'right',
  };
}

/** A whole figure that counts something. */
export function selHitung(n: number): SelGrid {
  return { nilai: n, teks: formatAngka({ n: BigInt(n), s: 0 }), format: '#,##0', rata: 'center' };
}

const ANGKA_BELUM_DIISI = bagiPenyusun('angka belum diisi');

/** Rupiah without "Rp" (the header says it); negative in brackets is not used: the minus sign is unmistakable. */
export function selRupiah(d: Desimal | null, sebab: Sebab | null = ANGKA_BELUM_DIISI): SelGrid {
  return d ? selAngka(d, d.s > 0 && tanda({ n: d.n % 10n ** BigInt(d.s), s: 0 }) !== 0 ? 2 : 0) : selTanpa('-', sebab);
}

/** Percent points under a header that says "(%)", with the decimals of the department or more. */
export function selPersen(
  persen: Desimal | null,
  desimal: number,
  sebab?: Sebab | null,
  tandaKosong: '-' | 'N/A' = '-',
): SelGrid {
  if (!persen) return selTanpa(tandaKosong, sebab);
  const s = selAngka(persen, Math.max(persen.s, desimal));
  // "1.102" in a column of percentages would be read as 1,102: whole ones go without the thousands point.
  return Math.max(persen.s, desimal) === 0 ? { ...s, teks: s.teks.replace(/\./g, ''), format: '0_)' } : s;
}

export function desimalDari(b: Bilangan): Desimal {
  return dariTeks(b.teks) as Desimal;
}

/** Without trailing zeros. */
export function ringkas(d: Desimal): Desimal {
  let { n: bilangan, s: skala } = d;
  while (skala > 0 && bilangan % 10n === 0n) {
    bilangan /= 10n;
    skala--;
  }
  return { n: bilangan, s: skala };
}

/** Decimals without trailing zeros, at least those that the unit is usually written with. */
const desimalTampil = (d: Desimal, satuan: string): number => Math.max(ringkas(d).s, desimalSatuan(satuan));

/** What follows a figure where no column names its unit. */
export function akhiranSatuan(satuan: string): string {
  const s = satuan.trim();
  return s === '' ? '' : /^(%|persen|persentase)$/i.test(s) ? '%' : ` ${s.replace(/"/g, '')}`;
}

/**
 * Target or realisasi with the decimals of its unit. A blank gives "-" with the reason `bilaKosong`; "-" and "N/A" stand
 * as typed, with `bilaTiada`; a sentence that says there is no value becomes "N/A" with the sentence as footnote.
 */
export function selNilai(
  nilaiTarget: NilaiTarget | null,
  satuan: string,
  denganSatuan: boolean,
  bilaKosong?: Sebab | null,
  bilaTiada?: string,
): SelGrid {
  if (!nilaiTarget) return selTanpa('-', bilaKosong);
  const akhiran = denganSatuan ? akhiranSatuan(satuan) : '';
  switch (nilaiTarget.jenis) {
    case 'angka': {
      const d = desimalDari(nilaiTarget.bilangan);
      return selAngka(d, desimalTampil(d, satuan), akhiran);
    }
    case 'rentang': {
      const a = desimalDari(nilaiTarget.bawah);
      const b = desimalDari(nilaiTarget.atas);
      const n = Math.max(ringkas(a).s, ringkas(b).s);
      const teks = `${formatAngka(a, n)} – ${formatAngka(b, n)}${akhiran}`;
      return { nilai: teks, teks, format: '', rata: 'right' };
    }
    case 'kelas':
      return selTeks(nilaiTarget.kelas, 'center');
    default: {
      const t = nilaiTarget.teks.trim();
      if (/^(-|n\/?a\.?)$/i.test(t))
        return selTanpa(t === '-' ? '-' : 'N/A', bilaTiada ? bagiPembaca(bilaTiada) : null);
      return selTanpa('N/A', bagiPembaca(t.replace(/^./, (h) => h.toLowerCase()).replace(/\.$/, '')));
    }
  }
}

/** Black or white, whichever is read more easily on the colour. */
export function hurufDi(latar: WarnaHex): WarnaHex {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(latar.slice(i, i + 2), 16));
  return r * 299 + g * 587 + b * 114 < 130_000 ? '#ffffff' : '#000000';
}

export type Rata = 'left' | 'center' | 'right';

/** One cell: what is stored, and what a reader sees. */
export interface SelGrid {
  readonly nilai: string | number | null;
  /** In Indonesian notation, unit included. */
  readonly teks: string;
  /** Number format in the US form; '' for text. */
  readonly format: string;
  readonly rata?: Rata;
  readonly latar?: WarnaHex;
  readonly tebal?: boolean;
  /** Why there is no figure: gathered into the footnotes with the labels of the rows. */
  readonly sebab?: Sebab;
}
