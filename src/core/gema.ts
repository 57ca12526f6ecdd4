/** What the page of "Uji diri" tries of google.script.run: kinds of answers, and how it says what came. */

export const JENIS_GEMA = [
  'json',
  'tanggal',
  'larik-bolong',
  'fungsi',
  'bukan-angka',
  'kosong',
  'galat',
  'tanda',
  'besar',
] as const;
export type JenisGema = (typeof JENIS_GEMA)[number];

/** Characters that break pages and JSON read as code. */
export const TEKS_TANDA = 'a\u2028b\u2029c</script>"\'\\\u00e9 ';
export const PANJANG_GEMA = 1_000_000;

/** An answer as the page received it. */
export function sebutGema(jawaban: unknown): string {
  if (jawaban === undefined || jawaban === null) return 'kosong';
  if (typeof jawaban === 'string' && jawaban.length > 200) return `${jawaban.length} huruf`;
  return typeof jawaban === 'string' ? jawaban : JSON.stringify(jawaban);
}

/** What came of one kind; entries are told apart by `gema-` and the kind. */
export type HasilGema = [id: string, didapat: string];
