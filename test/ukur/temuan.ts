/**
 * npm run ukur -- --temuan=FILE: every finding on every report known to the project and on the small grids, as the
 * command line would print them. A change that only moves code leaves the file as it was, byte by byte.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bacaAturan } from '../../local/build/registri.mjs';
import type { WorkbookSnapshot } from '../../src/core/snapshot';
import type { HasilPeriksa } from '../../src/core/temuan';
import { naskahContoh } from '../../src/naskah/contoh';
import { periksaBuku, periksaNaskah } from '../../src/rules/index';
import { bukuDari, LAPORAN, LAPORAN_ASING, LAPORAN_UJI, terbitkan } from '../rules/terbit';
import { bukuGrid, bukuLaporan, type KasusKecil } from './nyata';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
const tujuan = process.argv.find((a) => a.startsWith('--temuan='))?.slice('--temuan='.length);
if (!tujuan) throw new Error('--temuan=BERKAS tidak disebut');
const baris: string[] = [];
const tambah = (nama: string, { temuan }: HasilPeriksa): void => {
  for (const satu of temuan) baris.push(`${nama}\t${JSON.stringify(satu)}`);
};
const catat = (nama: string, buku: WorkbookSnapshot): void => tambah(nama, periksaBuku(buku));

for (const bentuk of ['teks', 'ketik'] as const) {
  for (const nama of readdirSync(join(FIXTURES, 'laporan-nyata')))
    catat(`nyata ${nama} ${bentuk}`, bukuLaporan(join(FIXTURES, 'laporan-nyata', nama), bentuk).buku);
  for (const nama of readdirSync(join(FIXTURES, 'laporan-uji-bersih')))
    catat(`bersih ${nama} ${bentuk}`, terbitkan(join(FIXTURES, 'laporan-uji-bersih', nama), bentuk).buku);
  for (const [nama, folder] of Object.entries({ ...LAPORAN, ...LAPORAN_ASING, ...LAPORAN_UJI }))
    catat(`${nama} ${bentuk}`, terbitkan(folder, bentuk).buku);
}
for (const kasus of JSON.parse(readFileSync(join(FIXTURES, 'kasus-kecil.json'), 'utf8')) as KasusKecil[])
  catat(`kasus ${kasus.id}`, bukuGrid(kasus.lembar, 'teks'));
for (const { id, contoh } of (await bacaAturan()).daftarDok)
  for (const satu of contoh)
    tambah(
      `contoh ${id} ${satu.judul}`,
      satu.naskah ? periksaNaskah(naskahContoh(satu.naskah, satu.lembar)) : periksaBuku(bukuDari(satu.lembar)),
    );
writeFileSync(tujuan, `${baris.join('\n')}\n`);
console.log(`${baris.length} temuan ditulis ke ${tujuan}`);
