/**
 * Ways in which a real Google may turn out to differ from the strict one of these services. A difference that "Uji diri"
 * reports from an account becomes a switch here, so that the add-in is tried under it; a test holds that each switch is
 * seen by exactly the line of "Uji diri" that is meant for it.
 */
export const SAKLAR = {
  'rumus-us': 'formulas in the US form are read in every locale',
  'rumus-bentuk-lembar': "getFormula gives the sheet's own form, not the US one",
  'petik-tinggal': 'a leading apostrophe stays in the value of a General cell',
  'petik-teks-hilang': 'plain-text cells consume a leading apostrophe as well',
  'tolak-langsung': 'a refused write throws where it is made',
  'tolak-diam': 'a refused write is dropped and never told of',
  'sel-tanpa-batas': 'a cell takes more than 50,000 characters',
  'gabung-melintasi-beku': 'merges may cross the frozen line',
  'saring-gabungan': 'a filter may stand over vertical merges',
  'salin-tanpa-nama': 'a copied sheet brings no named ranges',
  'salin-tanpa-metadata': 'a copied sheet brings no developer metadata',
  'salin-tanpa-aturan': 'a copied sheet brings no data validation',
  'tempel-format-saja': 'paste-format leaves data validation behind',
  'catatan-hilang': 'notes are not kept',
  'tautan-hilang': 'rich text loses links into the workbook',
  'tanpa-cache': 'the document cache forgets at once',
  'tanpa-kunci': 'there is no document lock',
  'tanpa-properti': 'document properties are not kept',
  'tanggal-angka': 'custom functions receive dates as serial numbers',
  'kosong-nol': 'custom functions receive blank cells as 0',
  'gema-tanggal': 'google.script.run lets dates through as texts',
  'gema-dipotong': 'google.script.run cuts answers beyond 100,000 characters',
} as const;

export type Saklar = keyof typeof SAKLAR;
