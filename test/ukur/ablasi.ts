/**
 * npm run ablasi [-- --berkas=src/recognise/kolom.ts,… ] [--kumpulan=kasus,buta] [--operan] [--semua]: switches the
 * conditions of the readings off one by one, with --operan also each operand of their && and ||, and prints on which
 * reports known to the project a finding moves. One that moves nothing, or one report alone, was written for no kind of
 * table. `ablasi.mjs` has put `globalThis.kondisi` around each condition.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WorkbookSnapshot } from '../../src/core/snapshot';
import { periksaBuku } from '../../src/rules/index';
import { Acak } from '../rules/bangkit/acak';
import { buatLaporan, letakkan } from '../rules/bangkit/cetak';
import { bukuDari, LAPORAN, LAPORAN_ASING, LAPORAN_UJI, terbitkan } from '../rules/terbit';
import { denganSlip, tabelButa } from './buta';
import { bukuGrid, bukuLaporan, type KasusKecil } from './nyata';

interface Kondisi {
  nomor: number;
  /** "src/recognise/kolom.ts:123". */
  tempat: string;
  teks: string;
}
declare const DAFTAR_KONDISI: readonly Kondisi[];

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
/** Seeds of the generator's clean reports that a condition must not let accuse. */
const BENIH = 20;

/** Every report as a new snapshot: what is worked out once per snapshot must not outlive a switch. */
const sumber = new Map<string, () => WorkbookSnapshot>();
// The quick ones first: most conditions move something there.
for (const kasus of JSON.parse(readFileSync(join(FIXTURES, 'kasus-kecil.json'), 'utf8')) as KasusKecil[])
  sumber.set(`kasus/${kasus.id}`, () => bukuGrid(kasus.lembar, 'teks'));
for (const { id, lembar, slip } of tabelButa()) {
  sumber.set(`buta/${id}`, () => bukuGrid(lembar, 'teks'));
  for (const satu of slip) sumber.set(`buta/${id} ${satu.sel}`, () => bukuGrid(denganSlip(lembar, satu), 'teks'));
}
for (const nama of readdirSync(join(FIXTURES, 'laporan-nyata')))
  sumber.set(`nyata/${nama}`, () => bukuLaporan(join(FIXTURES, 'laporan-nyata', nama), 'teks').buku);
for (const nama of readdirSync(join(FIXTURES, 'laporan-uji-bersih')))
  sumber.set(`bersih/${nama}`, () => terbitkan(join(FIXTURES, 'laporan-uji-bersih', nama), 'teks').buku);
for (const [nama, folder] of Object.entries({ ...LAPORAN, ...LAPORAN_ASING, ...LAPORAN_UJI }))
  sumber.set(nama, () => terbitkan(folder, 'teks').buku);
for (let benih = 1; benih <= BENIH; benih++)
  sumber.set(`acak/${benih}`, () => {
    const laporan = buatLaporan(benih, new Acak(benih));
    return bukuDari(letakkan(laporan).lembar, laporan.bentuk);
  });

/** Findings above a note, one a line. */
const sidik = (nama: string): string[] =>
  periksaBuku((sumber.get(nama) as () => WorkbookSnapshot)())
    .temuan.filter((t) => t.tingkat !== 'info')
    .map((t) => `${t.tingkat} ${t.aturan} ${t.lembar}!${t.sel} ${t.seharusnya}`)
    .sort();

/** A condition may also guard what follows it: without it nothing works. */
function sidikAtauGagal(nama: string): string[] {
  try {
    return sidik(nama);
  } catch (galat) {
    return [`gagal: ${galat}`];
  }
}

const semua = process.argv.includes('--semua');
/** --kumpulan=kasus,buta: only reports whose name begins so. */
const kumpulan = process.argv
  .find((a) => a.startsWith('--kumpulan='))
  ?.slice('--kumpulan='.length)
  .split(',');
for (const nama of [...sumber.keys()]) if (kumpulan && !kumpulan.some((k) => nama.startsWith(k))) sumber.delete(nama);
let mati = -1;
let pernah = new Set<number>();
Object.assign(globalThis, {
  // `netral` is what it is when left out.
  kondisi: (nomor: number, netral: boolean, hasil: unknown): unknown => {
    if (!hasil === !netral) return hasil;
    if (nomor === mati) return netral;
    pernah.add(nomor);
    return hasil;
  },
});

const dasar = new Map<string, string[]>();
const berlakuDi = new Map<number, string[]>();
for (const nama of sumber.keys()) {
  pernah = new Set();
  dasar.set(nama, sidik(nama));
  // A condition that never was true on a report cannot move it.
  for (const nomor of pernah) berlakuDi.set(nomor, [...(berlakuDi.get(nomor) ?? []), nama]);
}

const hitung = { tidak: 0, satu: 0, beberapa: 0 };
for (const { nomor, tempat, teks } of DAFTAR_KONDISI) {
  mati = nomor;
  const pindah: string[] = [];
  for (const nama of berlakuDi.get(nomor) ?? []) {
    // What two reports need is not asked of the others.
    if (pindah.length > 1 && !semua) break;
    const lama = new Set(dasar.get(nama));
    const baru = sidikAtauGagal(nama);
    const hilang = [...lama].filter((x) => !baru.includes(x)).length;
    const tambah = baru.filter((x) => !lama.has(x)).length;
    if (hilang + tambah) pindah.push(`${nama} −${hilang} +${tambah}`);
  }
  hitung[pindah.length === 0 ? 'tidak' : pindah.length === 1 ? 'satu' : 'beberapa']++;
  if (pindah.length > 1 && !semua) continue;
  const akibat = pindah.length === 0 ? 'tidak memindahkan apa pun' : pindah.join('; ');
  console.log(`${tempat}  ${teks}\n    berlaku di ${berlakuDi.get(nomor)?.length ?? 0} laporan; ${akibat}`);
}
console.log(
  `${DAFTAR_KONDISI.length} syarat: ${hitung.tidak} tidak memindahkan apa pun, ${hitung.satu} hanya satu laporan, ${hitung.beberapa} beberapa`,
);
