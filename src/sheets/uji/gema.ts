/** What google.script.run makes of odd values: the page in the dialog asks for each, and says what came. */
import { type JenisGema, PANJANG_GEMA, TEKS_TANDA } from '../../core/gema';
import type { ButirGema } from './tipe';

const AKIBAT_JSON = 'Panel tidak menerima hasil pemeriksaan.';
const AKIBAT_LAIN = 'Tidak ada: jawaban panel dikirim sebagai satu teks JSON.';

export const UJI_GEMA: readonly ButirGema[] = [
  { id: 'gema-json', periksa: 'Panel: teks JSON', diharapkan: '{"a":[1,null,"b"]}', akibat: AKIBAT_JSON },
  {
    id: 'gema-besar',
    periksa: 'Panel: jawaban sejuta huruf',
    diharapkan: `${PANJANG_GEMA} huruf`,
    akibat: AKIBAT_JSON,
  },
  { id: 'gema-tanda', periksa: 'Panel: tanda baca dan huruf yang jarang', diharapkan: TEKS_TANDA, akibat: AKIBAT_JSON },
  {
    id: 'gema-galat',
    periksa: 'Panel: pesan galat sampai',
    diharapkan: 'galat: uji diri',
    cocok: (d) => d.startsWith('galat: ') && d.includes('uji diri'),
    akibat: 'Panel tidak dapat mengatakan apa yang salah.',
  },
  { id: 'gema-tanggal', periksa: 'Panel: jawaban bertanggal', diharapkan: 'kosong', akibat: AKIBAT_LAIN },
  {
    id: 'gema-larik-bolong',
    periksa: 'Panel: larik dengan isi yang tidak ada',
    diharapkan: '[1,null,2]',
    akibat: AKIBAT_LAIN,
  },
  { id: 'gema-fungsi', periksa: 'Panel: jawaban berisi fungsi', diharapkan: 'kosong', akibat: AKIBAT_LAIN },
  { id: 'gema-bukan-angka', periksa: 'Panel: bukan angka (NaN)', diharapkan: '{"a":null}', akibat: AKIBAT_LAIN },
  { id: 'gema-kosong', periksa: 'Panel: jawaban kosong', diharapkan: 'kosong', akibat: AKIBAT_LAIN },
  {
    id: 'gema-kirim-tanggal',
    periksa: 'Panel: mengirim tanggal',
    diharapkan: 'ditolak',
    cocok: (d) => d.startsWith('galat: '),
    akibat: 'Tidak ada: panel tidak mengirim tanggal.',
  },
  {
    id: 'gema-kirim-bolong',
    periksa: 'Panel: mengirim larik dengan isi yang tidak ada',
    diharapkan: '[1,null]',
    akibat: 'Tidak ada: panel tidak mengirim larik seperti itu.',
  },
];

/** Answers of each kind; with `kirim` the text of what arrived. */
export function gema(jenis: JenisGema | 'kirim', nilai?: unknown): unknown {
  switch (jenis) {
    case 'json':
      return JSON.stringify({ a: [1, undefined, 'b'] });
    case 'tanggal':
      return { a: new Date(0) };
    case 'larik-bolong':
      return [1, undefined, 2];
    case 'fungsi':
      return { a: () => 1 };
    case 'bukan-angka':
      return { a: Number.NaN };
    case 'kosong':
      return undefined;
    case 'galat':
      throw new Error('uji diri');
    case 'tanda':
      return TEKS_TANDA;
    case 'besar':
      return 'x'.repeat(PANJANG_GEMA);
    case 'kirim':
      return JSON.stringify(nilai);
  }
}
