import type { WarnaHex } from '../core/rencana';

/** The field's own colours: a quiet green for what is ours, white for typing, grey for what computes itself. */
export const WARNA = {
  utama: '#1f5c4d',
  kedua: '#3b7d6b',
  kepala: '#dcebe4',
  rumusKepala: '#e4e6e9',
  rumus: '#f3f4f6',
  pita: '#eef5f1',
  garis: '#b7c4be',
  redup: '#5f6b66',
  hitungan: '#2b3440',
  putih: '#ffffff',
} as const satisfies Record<string, WarnaHex>;

/** White letters on dark colours, black on light ones (WCAG contrast 4.5). */
export function warnaTeks(latar: string): WarnaHex {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const x = Number.parseInt(latar.slice(i, i + 2), 16) / 255;
    return x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? '#000000' : '#ffffff';
}
