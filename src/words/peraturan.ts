/** Regulations that reports name: how a text names one, and which of those in use were replaced. Data with sources. */

interface SebutanPeraturan {
  /** "uu", "pp", "permenpanrb", "permendagri", "perda …": kind and, for local ones, whose. */
  jenis: string;
  nomor: string;
  tahun: number;
  awal: number;
  akhir: number;
}

interface PeraturanDicabut {
  jenis: string;
  nomor: string;
  tahun: number;
  /** The regulation that replaced it, and the year from which it holds. */
  oleh: string;
  sejak: number;
}

const peraturan = (jenis: string, nomor: string, tahun: number, oleh: string, sejak: number): PeraturanDicabut => ({
  jenis,
  nomor,
  tahun,
  oleh,
  sejak,
});

/** Each by the closing provisions of the regulation that replaced it. The only list: pages of rules take it from here. */
export const PERATURAN_DICABUT: readonly PeraturanDicabut[] = [
  peraturan('uu', '22', 1999, 'UU 32/2004, kini UU 23/2014', 2004),
  peraturan('uu', '25', 1999, 'UU 33/2004, kini UU 1/2022', 2004),
  peraturan('uu', '32', 2004, 'UU 23/2014', 2014),
  peraturan('uu', '33', 2004, 'UU 1/2022', 2022),
  peraturan('uu', '28', 2009, 'UU 1/2022', 2022),
  peraturan('uu', '10', 2004, 'UU 12/2011', 2011),
  peraturan('uu', '8', 1974, 'UU 5/2014, kini UU 20/2023', 2014),
  peraturan('uu', '43', 1999, 'UU 5/2014, kini UU 20/2023', 2014),
  peraturan('uu', '5', 2014, 'UU 20/2023', 2023),
  peraturan('pp', '58', 2005, 'PP 12/2019', 2019),
  peraturan('pp', '41', 2007, 'PP 18/2016', 2016),
  peraturan('pp', '53', 2010, 'PP 94/2021', 2021),
  peraturan('pp', '46', 2011, 'PP 30/2019', 2019),
  peraturan('permendagri', '13', 2006, 'Permendagri 77/2020', 2020),
  peraturan('permendagri', '59', 2007, 'Permendagri 77/2020', 2020),
  peraturan('permendagri', '21', 2011, 'Permendagri 77/2020', 2020),
  peraturan('permendagri', '54', 2010, 'Permendagri 86/2017', 2017),
  peraturan('permenpanrb', '29', 2010, 'PermenPANRB 53/2014', 2014),
  peraturan('permenpanrb', '25', 2012, 'PermenPANRB 12/2015, kini PermenPANRB 88/2021', 2015),
  peraturan('permenpanrb', '8', 2021, 'PermenPANRB 6/2022', 2022),
  peraturan('permenpanrb', '12', 2015, 'PermenPANRB 88/2021', 2021),
  peraturan('pmk', '214', 2017, 'PMK 22/2021, kini PMK 62/2023 pasal 244–246', 2021),
  peraturan('pmk', '22', 2021, 'PMK 62/2023 pasal 244–246', 2023),
];

const JENIS: readonly (readonly [string, string])[] = [
  ['uu', String.raw`undang-?\s?undang(?: republik indonesia)?|\buu\b`],
  ['pp', String.raw`peraturan pemerintah(?! daerah)(?: republik indonesia)?|\bpp\b`],
  ['perpres', 'peraturan presiden(?: republik indonesia)?|perpres'],
  ['inpres', 'instruksi presiden|inpres'],
  ['permendagri', 'peraturan menteri dalam negeri(?: republik indonesia)?|permendagri'],
  [
    'permenpanrb',
    'peraturan menteri (?:negara )?(?:pendayagunaan aparatur negara|pan)(?: dan| &)? ?(?:reformasi birokrasi|rb)?(?: republik indonesia)?|permen ?pan ?(?:dan |& )?rb|permenpan(?:-?rb)?',
  ],
  ['pmk', 'peraturan menteri keuangan(?: republik indonesia)?|pmk'],
  ['perda', 'peraturan daerah|perda'],
  ['perbup', 'peraturan (?:bupati|wali ?kota|gubernur)|perbup|perwali|pergub'],
];
const POLA = JENIS.map(
  ([jenis, pola]) =>
    [
      jenis,
      new RegExp(
        String.raw`\b(?:${pola})((?:\s+(?:kabupaten|kota|provinsi)?\s*[\p{L}]+){0,4}?)\s*(?:nomor|no\.?)\s*:?\s*(\d+[A-Z]?)(?:/[\p{L}\d./]+)?\s*tahun\s*(\d{4})`,
        'giu',
      ),
    ] as const,
);

/** Regulations that a text names by number and year. */
export function peraturanDalam(teks: string): SebutanPeraturan[] {
  // Of the ministry of finance the year stands in the number: 214/PMK.02/2017.
  const pmk = [
    ...teks.matchAll(/(?:(?:peraturan menteri keuangan|pmk)\s*(?:nomor|no\.?)?\s*)?(\d+)\/PMK\.\d+\/(\d{4})/giu),
  ].map((cocokan) => ({
    jenis: 'pmk',
    nomor: cocokan[1] as string,
    tahun: Number(cocokan[2]),
    awal: cocokan.index,
    akhir: cocokan.index + cocokan[0].length,
  }));
  return POLA.flatMap(([jenis, pola]) =>
    [...teks.matchAll(pola)].map((cocokanKini) => ({
      jenis:
        jenis === 'perda' || jenis === 'perbup'
          ? `${jenis} ${(cocokanKini[1] ?? '').trim().toLowerCase()}`.trim()
          : jenis,
      nomor: cocokanKini[2] as string,
      tahun: Number(cocokanKini[3]),
      awal: cocokanKini.index,
      akhir: cocokanKini.index + cocokanKini[0].length,
    })),
  ).concat(pmk);
}
