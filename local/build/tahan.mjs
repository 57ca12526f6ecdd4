// npm run tahan: everything of test/tahan in full. Every call of a service of every action fails, takes effect and fails,
// or ends the run; two runs interleave; rows move before fix and undo; workbooks are spoiled at random. Prints what was
// tried and what survived, and keeps the table in docs/ketahanan.md once all of it ran.
//
// It runs in parts, each of which keeps its own results: stopped, it goes on where it was as long as the code is the same.
//   npm run tahan -- --bagian 3/16   one part     npm run tahan -- --tabel   what is known so far     npm run tahan -- NAMA
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const akar = join(dirname(fileURLToPath(import.meta.url)), '../..');
const argumen = process.argv.slice(2);
const ambil = (nama) => {
  const i = argumen.indexOf(nama);
  return i < 0 ? null : argumen.splice(i, 2)[1];
};
const satu = ambil('--bagian');
const banyak = Number(satu?.split('/')[1] ?? 16);
const hanyaTabel = argumen.includes('--tabel');
const hanya = argumen.find((a) => !a.startsWith('--')) ?? '';

/** Results count for the code that gave them. */
function sidikKode() {
  const sidik = createHash('sha256');
  for (const folder of ['src', 'local/engine', 'local/services', 'test/tahan'])
    for (const berkas of readdirSync(join(akar, folder), { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => join(e.parentPath, e.name))
      .sort())
      sidik.update(berkas.slice(akar.length)).update(readFileSync(berkas));
  return sidik.digest('hex').slice(0, 12);
}

const folder = join(akar, '.build', 'tahan', `${sidikKode()}${hanya ? `-${hanya.replace(/\W+/g, '-')}` : ''}`);
mkdirSync(folder, { recursive: true });

function jalankan(bagian) {
  const selesai = join(folder, `${bagian}-dari-${banyak}.jsonl`);
  if (existsSync(selesai)) return;
  const sementara = `${selesai}.separuh`;
  rmSync(sementara, { force: true });
  spawnSync(join(akar, 'node_modules', '.bin', 'vitest'), ['run', 'test/tahan'], {
    cwd: akar,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      TAHAN: 'penuh',
      TAHAN_CATAT: sementara,
      TAHAN_ADEGAN: hanya,
      TAHAN_BAGIAN: `${bagian}/${banyak}`,
    },
  });
  if (existsSync(sementara)) renameSync(sementara, selesai);
}

/** Lines of all parts, added up. */
function jumlahkan() {
  const peta = new Map();
  const salah = [];
  for (const berkas of readdirSync(folder).filter((n) => n.endsWith('.jsonl')))
    for (const baris of readFileSync(join(folder, berkas), 'utf8').split('\n').filter(Boolean)) {
      const x = JSON.parse(baris);
      const kunci = `${x.jenis}\n${x.nama}`;
      const ada = peta.get(kunci) ?? { jenis: x.jenis, nama: x.nama, hitungan: {} };
      for (const [cara, [dicoba, selamat]] of Object.entries(x.hitungan)) {
        const [a, b] = ada.hitungan[cara] ?? [0, 0];
        ada.hitungan[cara] = [a + dicoba, b + selamat];
      }
      peta.set(kunci, ada);
      salah.push(...x.salah.map((s) => `${x.nama}: ${s}`));
    }
  return { baris: [...peta.values()], salah };
}

const angka = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, '.');

function tabel(baris) {
  const bagian = [];
  for (const jenis of new Set(baris.map((b) => b.jenis))) {
    const milik = baris.filter((b) => b.jenis === jenis);
    const cara = [...new Set(milik.flatMap((b) => Object.keys(b.hitungan)))];
    const jumlah = cara.map((c) =>
      milik.reduce(([a, b], m) => [a + (m.hitungan[c]?.[0] ?? 0), b + (m.hitungan[c]?.[1] ?? 0)], [0, 0]),
    );
    const isi = (h) => (h ? `${angka(h[1])} dari ${angka(h[0])}` : '');
    bagian.push(
      [
        `| ${jenis} | ${cara.join(' | ')} |`,
        `| --- |${cara.map(() => ' --- |').join('')}`,
        ...milik.map((m) => `| ${m.nama} | ${cara.map((c) => isi(m.hitungan[c])).join(' | ')} |`),
        `| **semua** | ${jumlah.map((j) => `**${isi(j)}**`).join(' | ')} |`,
      ].join('\n'),
    );
  }
  return bagian.join('\n\n');
}

const HALAMAN = `# What the workbook survives

Written by \`npm run tahan\`; nothing here is typed. Each cell says how many disturbances were survived, of how many that
were tried. Survived means: what people typed, formulas, notes, formats, validations, names and protections are as they
were or as the action should leave them, or the next start finishes it or takes it back; and no cell of another row was
written.

- **gangguan**: one call of a service fails (*gagal*), takes effect and then fails (*berlaku-lalu-gagal*), or the run is
  stopped after it (*berhenti*); every call of the action in turn.
- **bersilang**: somebody types, or another run changes something, between two calls of the action.
- **bergeser**: rows are inserted, deleted or sorted before a fix or an undo.
- **acak**: actions over workbooks with typed junk, odd formulas, merged, hidden, protected and missing sheets.

`;

if (satu) jalankan(Number(satu.split('/')[0]));
else if (!hanyaTabel)
  for (let n = 0; n < banyak; n++) {
    jalankan(n);
    console.log(`\nbagian ${n + 1} dari ${banyak}\n\n${tabel(jumlahkan().baris)}\n`);
  }
const { baris, salah } = jumlahkan();
console.log(`\n${tabel(baris)}\n`);
for (const s of salah.slice(0, 60)) console.log(`- ${s}`);
const lengkap = readdirSync(folder).filter((n) => n.endsWith(`-dari-${banyak}.jsonl`)).length === banyak;
if (lengkap && hanya === '') writeFileSync(join(akar, 'docs', 'ketahanan.md'), `${HALAMAN}${tabel(baris)}\n`);
process.exit(salah.length === 0 && baris.length > 0 ? 0 : 1);
