// What is known of the regulations that rules, tables and functions rest on, for their pages. Nothing here goes to Google.

/** Day on which the list was gone through. It is kept by hand: who quotes a regulation looks it up at its JDIH. */
export const DILIHAT = '29 November 2026';

/** By the name that `dasar` uses; what is not named there is practice, not law. */
const STATUS = {
  'PermenPANRB 53/2014': 'berlaku',
  'PermenPANRB 88/2021': 'berlaku',
  'PermenPANRB 89/2021': 'berlaku',
  'PermenPANRB 8/2021': 'dicabut PermenPANRB 6/2022; disebut sebagai praktik',
  'Permendagri 86/2017': 'berlaku',
  'Permendagri 90/2019': 'berlaku, dengan pemutakhiran Kepmendagri',
  'Permendagri 77/2020': 'berlaku',
  'PP 12/2019': 'berlaku',
  'PER/09/M.PAN/5/2007': 'berlaku sejauh tidak bertentangan',
  'PER/20/M.PAN/11/2008': 'berlaku sejauh tidak bertentangan',
  'PMK 214/PMK.02/2017': 'dicabut PMK 22/2021; kini PMK 62/2023 pasal 244–246',
};

/** "PermenPANRB 53/2014: berlaku", for each regulation that the text names. */
export function statusDasar(dasar) {
  const kena = Object.entries(STATUS).filter(([nama]) => dasar.includes(nama));
  return kena.length
    ? `Status (dicatat ${DILIHAT}; cocokkan dengan JDIH sebelum dikutip): ${kena.map(([nama, s]) => `${nama} ${s}`).join('; ')}.`
    : '';
}

/** Regulations that `dasar` names and the list does not. */
export function tanpaStatus(dasar) {
  const sebut = dasar.match(/(?:Permen[A-Za-z]+|Permendagri|PMK|PP|UU|Perpres|PER) ?\/?\d[\w./]*/g) ?? [];
  return sebut.filter((x) => !Object.keys(STATUS).some((nama) => nama.startsWith(x)) && !/^PMK (?:22|62)\//.test(x));
}
