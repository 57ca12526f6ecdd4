// What is known of the regulations that rules, tables and functions rest on, for their pages. Nothing here goes to Google.
// Which were replaced, and by what, stands in src/words/peraturan.ts alone.
import { muatSumber } from './registri.mjs';

/** Day on which the list was gone through. It is kept by hand: who quotes a regulation looks it up at its JDIH. */
const DILIHAT = '29 November 2026';

/** In force, by the name that `dasar` uses; what is named nowhere here is practice, not law. */
const BERLAKU = {
  'PermenPANRB 53/2014': 'berlaku',
  'PermenPANRB 88/2021': 'berlaku',
  'PermenPANRB 89/2021': 'berlaku',
  'Permendagri 86/2017': 'berlaku',
  'Permendagri 90/2019': 'berlaku, dengan pemutakhiran Kepmendagri',
  'Permendagri 77/2020': 'berlaku',
  'PP 12/2019': 'berlaku',
  'PER/09/M.PAN/5/2007': 'berlaku sejauh tidak bertentangan',
  'PER/20/M.PAN/11/2008': 'berlaku sejauh tidak bertentangan',
};
/** Beside what the list of replaced ones says. */
const CATATAN = { 'PermenPANRB 8/2021': '; disebut sebagai praktik' };

const SEBUTAN = { uu: 'UU', pp: 'PP', permendagri: 'Permendagri', permenpanrb: 'PermenPANRB' };
/** "PMK 214/PMK.02/2017" carries its year in its number. */
const namaDicabut = ({ jenis, nomor, tahun }) =>
  jenis === 'pmk'
    ? new RegExp(`PMK ${nomor}/(?:PMK\\.\\d+/)?${tahun}`)
    : new RegExp(`${SEBUTAN[jenis]} ${nomor}/${tahun}`);

const { PERATURAN_DICABUT } = await muatSumber("export { PERATURAN_DICABUT } from './src/words/peraturan';");

/** Names that a text holds, in its order, each with what became of it. */
function dalam(dasar) {
  const kena = Object.entries(BERLAKU).flatMap(([nama, status]) =>
    dasar.includes(nama) ? [[dasar.indexOf(nama), nama, status]] : [],
  );
  for (const lama of PERATURAN_DICABUT) {
    const m = namaDicabut(lama).exec(dasar);
    if (m) kena.push([m.index, m[0], `dicabut ${lama.oleh}${CATATAN[m[0]] ?? ''}`]);
  }
  return kena.sort((a, b) => a[0] - b[0]);
}

/** "PermenPANRB 53/2014: berlaku", for each regulation that the text names. */
export function statusDasar(dasar) {
  const kena = dalam(dasar);
  return kena.length
    ? `Status (dicatat ${DILIHAT}; cocokkan dengan JDIH sebelum dikutip): ${kena.map(([, nama, s]) => `${nama} ${s}`).join('; ')}.`
    : '';
}

/** Regulations that `dasar` names and the list does not. */
export function tanpaStatus(dasar) {
  const sebut = dasar.match(/(?:Permen[A-Za-z]+|Permendagri|PMK|PP|UU|Perpres|PER) ?\/?\d[\w./]*/g) ?? [];
  const kenal = dalam(dasar).map(([, nama]) => nama);
  return sebut.filter((x) => !kenal.some((nama) => nama.startsWith(x)) && !/^PMK (?:22|62)\//.test(x));
}
