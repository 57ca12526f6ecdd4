/**
 * npm run ukur [-- --rinci] [--ketik | --teks] [--buta] [name …]: recall and precision of the validator on every report
 * known to the project, and the small grids. npm run ukur -- impor: what becomes of the printed figures in an import.
 * npm run ukur -- buta: slips in tables of writers who had not read the rules.
 * npm run ukur -- tanam: mistakes planted under usual and unusual headers.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { periksaBuku } from '../../src/rules/index';
import { kumpulanKalimat, tulisUkuranKalimat, ukurKalimat } from '../naskah/kalimat';
import { tulisUkuranProsa, ukurProsaNyata } from '../naskah/nyata';
import { tulisUkuranSelip, ukurSelip } from '../naskah/selip';
import { tulisUkuranNaskah, ukurNaskah } from '../naskah/ukur';
import { LAPORAN, LAPORAN_ASING, LAPORAN_UJI, terbitkan } from '../rules/terbit';
import { tulisUkuran, ukur } from '../rules/ukur';
import { tabelButa, ukurButa } from './buta';
import { tulisUkuranImpor, ukurImpor } from './impor';
import { bukuGrid, bukuLaporan, type KasusKecil, type UkuranNyata, ukurKasus, ukurNyata } from './nyata';
import { jumlahTanam, KEPALA, LAPORAN_TANAM, tulisTanam, ukurBerkepala, ukurTanam } from './tanam';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
const opsi = new Set(process.argv.slice(2).filter((a) => a.startsWith('--')));
const hanya = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const terpilih = (nama: string) => !hanya.length || hanya.some((h) => nama.includes(h));
const bentukDipilih = (['teks', 'ketik'] as const).filter(
  (b) => !(opsi.has('--ketik') || opsi.has('--teks')) || opsi.has(`--${b}`),
);

const BAGIAN = ['galat', 'peringatan', 'presisiGalat', 'presisiPeringatan', 'tabel'] as const;
const angka = (x: object): [number, number] => Object.values(x) as [number, number];
const tulis = (u: Omit<UkuranNyata, 'rincian'>): string => {
  const [g, p, pg, pp, t] = BAGIAN.map((b) => angka(u[b]));
  const persen = (x: [number, number] | undefined) =>
    `${x?.[0]}/${x?.[1]} = ${x?.[1] ? ((100 * x[0]) / x[1]).toFixed(1) : '100'}%`;
  return `galat: recall ${persen(g)}, presisi ${persen(pg)}; peringatan: recall ${persen(p)}, presisi ${persen(pp)}; tabel ${t?.join('/')}`;
};

/** Mistakes planted in a table where all are measured. */
const TANAM_TIAP = 5;
for (const kepala of hanya[0] === 'tanam' ? KEPALA : []) {
  const u = jumlahTanam(LAPORAN_TANAM.map((nama) => ukurTanam(nama, kepala, TANAM_TIAP)));
  console.log(tulisTanam(kepala, u));
  const tetap = LAPORAN_TANAM.map((nama) => ukurBerkepala(nama, kepala));
  const presisi = (['presisiGalat', 'presisiPeringatan'] as const).map((b) => {
    const [benar, semua] = (['benar', 'semua'] as const).map((x) => tetap.reduce((n, u) => n + u[b][x], 0));
    return `${benar}/${semua}`;
  });
  console.log(`   tanpa ditanami: presisi galat ${presisi[0]}, peringatan ${presisi[1]}`);
  const salah = tetap.flatMap((x) => x.rincian.filter((r) => r.includes('SALAH')));
  if (opsi.has('--rinci')) for (const r of [...u.rincian, ...salah]) console.log(r);
}
if (hanya[0] === 'tanam') process.exit(0);

if (hanya[0] === 'buta') {
  const { slip, dituduh, diragukan, lain, rincian } = ukurButa(tabelButa());
  console.log(`buta: dituduh ${dituduh} dari ${slip}, diragukan ${diragukan}; salah hitung di sel lain ${lain}`);
  if (opsi.has('--rinci')) for (const r of rincian) console.log(r);
  process.exit(0);
}

const impor = hanya[0] === 'impor';
for (const bentuk of impor ? bentukDipilih : []) {
  const semua: Record<string, number> = {};
  for (const nama of readdirSync(join(FIXTURES, 'laporan-nyata'))) {
    const u = ukurImpor(join(FIXTURES, 'laporan-nyata', nama), bentuk);
    console.log(tulisUkuranImpor(`${nama} (${bentuk})`, u));
    if (opsi.has('--rinci')) for (const r of u.rincian) console.log(r);
    for (const [k, v] of Object.entries(u)) if (typeof v === 'number') semua[k] = (semua[k] ?? 0) + v;
  }
  console.log(
    tulisUkuranImpor(`semua (${bentuk})`, { ...semua, rincian: [] } as unknown as ReturnType<typeof ukurImpor>),
  );
}

for (const bentuk of impor ? [] : bentukDipilih) {
  const jumlah = {
    galat: { kena: 0, semua: 0 },
    peringatan: { kena: 0, semua: 0 },
    presisiGalat: { benar: 0, semua: 0 },
    presisiPeringatan: { benar: 0, semua: 0 },
    tabel: { dibaca: 0, semua: 0 },
  };
  for (const nama of readdirSync(join(FIXTURES, 'laporan-nyata')).filter(terpilih)) {
    const folder = join(FIXTURES, 'laporan-nyata', nama);
    const { buku, peta } = bukuLaporan(folder, bentuk);
    const u = ukurNyata(folder, peta, periksaBuku(buku));
    console.log(`${`${nama} (${bentuk})`.padEnd(42)} ${tulis(u)}`);
    if (opsi.has('--rinci')) for (const r of u.rincian) console.log(r);
    for (const b of BAGIAN) {
      const ke = jumlah[b] as Record<string, number>;
      for (const [k, v] of Object.entries(u[b])) ke[k] = (ke[k] ?? 0) + v;
    }
  }
  console.log(`laporan nyata (${bentuk}): ${tulis(jumlah)}`);
  if (opsi.has('--nyata')) continue;
  for (const nama of readdirSync(join(FIXTURES, 'laporan-uji-bersih')).filter(terpilih)) {
    const { temuan } = periksaBuku(terbitkan(join(FIXTURES, 'laporan-uji-bersih', nama), bentuk).buku);
    const galat = temuan.filter((t) => t.tingkat === 'galat');
    const ragu = temuan.filter((t) => t.tingkat === 'peringatan');
    console.log(`bersih ${nama} (${bentuk}): galat ${galat.length}, peringatan ${ragu.length}`);
    for (const t of galat) console.log(`   SALAH ${t.tingkat} ${t.aturan} ${t.lembar} ${t.sel} | ${t.pesan}`);
  }
  for (const [nama, folder] of Object.entries({ ...LAPORAN, ...LAPORAN_ASING, ...LAPORAN_UJI })) {
    if (!terpilih(nama)) continue;
    const terbitan = terbitkan(folder, bentuk);
    const u = ukur(folder, terbitan, periksaBuku(terbitan.buku));
    console.log(tulisUkuran(`${nama} (${bentuk})`, u));
    if (opsi.has('--rinci')) {
      for (const t of u.terlewat) console.log(`   LUPUT ${t}`);
      for (const t of u.palsu) console.log(`   SALAH ${t.tingkat} ${t.aturan} ${t.lembar} ${t.sel} | ${t.pesan}`);
    }
  }
}

if (!impor && (!opsi.has('--nyata') || hanya.length)) {
  const kasus = JSON.parse(readFileSync(join(FIXTURES, 'kasus-kecil.json'), 'utf8')) as KasusKecil[];
  let pas = 0;
  for (const k of kasus.filter((x) => terpilih(x.id))) {
    const gagal = ukurKasus(k, periksaBuku(bukuGrid(k.lembar, 'teks')));
    if (gagal.length) console.log(`kasus ${k.id}: ${gagal.join('; ')}`);
    else pas++;
  }
  console.log(`kasus kecil: ${pas} dari ${kasus.filter((x) => terpilih(x.id)).length} cocok`);
}

if ((!opsi.has('--nyata') && !hanya.length) || hanya.includes('naskah')) {
  console.log(tulisUkuranProsa(ukurProsaNyata(), opsi.has('--rinci')));
  for (const nama of kumpulanKalimat()) console.log(tulisUkuranKalimat(ukurKalimat(nama), opsi.has('--rinci')));
  for (const u of ukurSelip()) console.log(tulisUkuranSelip(u, opsi.has('--rinci')));
  console.log(tulisUkuranNaskah(ukurNaskah(3), opsi.has('--rinci')));
}
