// npm run tahan: everything of test/tahan in full. Every call of a service of every action fails, takes effect and fails,
// or ends the run; somebody types in between; two runs interleave; rows move before fix and undo; workbooks are spoiled at
// random. Prints what was tried and what survived, and writes docs/ketahanan.md once all of it ran.
//
// It runs in parts, each of which keeps its own results: stopped, it goes on where it was as long as the code is the same.
//   npm run tahan -- --bagian 3/12   one part          npm run tahan -- --tabel   what is known so far
//   npm run tahan -- --tabel --tulis                   the page as well, which then says what did not run
//   npm run tahan -- --kelompok berdua                one group of tests
//   npm run tahan -- NAMA                              the actions of that name alone
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
const BAGIAN = 12;
const banyak = Number(satu?.split('/')[1] ?? BAGIAN);
const hanyaKelompok = ambil('--kelompok');
const tulis = argumen.includes('--tulis');
const hanyaTabel = argumen.includes('--tabel');
const hanya = argumen.find((a) => !a.startsWith('--')) ?? '';

/** Tests whose results stand or fall together. */
const KELOMPOK = {
  gangguan: ['gangguan', 'bersilang', 'bergeser', 'acak'],
  berdua: ['berdua'],
};

/** Results count for the code that gave them: the product, the local services, what all tests share, and their own. */
function sidikKode(kelompok) {
  const sidik = createHash('sha256');
  const milik = (nama) => !nama.endsWith('.test.ts') || KELOMPOK[kelompok].includes(nama.slice(0, -8));
  for (const folder of ['src', 'local/engine', 'local/services', 'test/tahan'])
    for (const berkas of readdirSync(join(akar, folder), { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && milik(e.name))
      .map((e) => join(e.parentPath, e.name))
      .sort())
      sidik.update(berkas.slice(akar.length)).update(readFileSync(berkas));
  return sidik.digest('hex').slice(0, 12);
}

const akhiran = hanya ? `-${hanya.replace(/\W+/g, '-')}` : '';
const folder = Object.fromEntries(
  Object.keys(KELOMPOK).map((k) => [k, join(akar, '.build', 'tahan', `${sidikKode(k)}${akhiran}`)]),
);
const berkasBagian = (kelompok, bagian) => join(folder[kelompok], `${kelompok}-${bagian}-dari-${banyak}.jsonl`);

function jalankan(kelompok, bagian) {
  const selesai = berkasBagian(kelompok, bagian);
  if (existsSync(selesai)) return;
  mkdirSync(folder[kelompok], { recursive: true });
  const sementara = `${selesai}.separuh`;
  rmSync(sementara, { force: true });
  const uji = KELOMPOK[kelompok].map((n) => `test/tahan/${n}.test.ts`);
  const { status } = spawnSync(join(akar, 'node_modules', '.bin', 'vitest'), ['run', ...uji], {
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
  // A run that was killed has written some lines only: they are no results. What did not survive is in the lines.
  if (status !== null && existsSync(sementara)) renameSync(sementara, selesai);
}

/** Lines of all parts, added up. */
function jumlahkan() {
  const peta = new Map();
  const salah = [];
  for (const k of Object.keys(KELOMPOK))
    for (let n = 0; n < banyak; n++) {
      const berkas = berkasBagian(k, n);
      if (!existsSync(berkas)) continue;
      for (const baris of readFileSync(berkas, 'utf8').split('\n').filter(Boolean)) {
        const catatan = JSON.parse(baris);
        const kunci = `${catatan.jenis}\n${catatan.nama}`;
        const ada = peta.get(kunci) ?? { jenis: catatan.jenis, nama: catatan.nama, hitungan: {} };
        for (const [cara, [dicoba, selamat]] of Object.entries(catatan.hitungan)) {
          const [a, b] = ada.hitungan[cara] ?? [0, 0];
          ada.hitungan[cara] = [a + dicoba, b + selamat];
        }
        peta.set(kunci, ada);
        salah.push(...catatan.salah.map((s) => `${catatan.nama}: ${s}`));
      }
    }
  return { baris: [...peta.values()], salah };
}

/** Parts without results, by group. */
const belum = () =>
  Object.keys(KELOMPOK).flatMap((k) => {
    const nomor = Array.from({ length: banyak }, (_, n) => n).filter((n) => !existsSync(berkasBagian(k, n)));
    return nomor.length > 0 ? [{ kelompok: k, nomor }] : [];
  });

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

const ARTI = {
  gangguan:
    'Satu panggilan layanan Google gagal (*gagal*), berlaku lalu gagal (*berlaku-lalu-gagal*), atau pekerjaannya terhenti sesudahnya (*berhenti*: batas enam menit, laptop ditutup). Setiap panggilan dari setiap tindakan mendapat giliran; pada panggilan yang hanya membaca, *berlaku-lalu-gagal* sama dengan *gagal* dan tidak dihitung dua kali.',
  bersilang:
    'Orang lain mengetik di antara dua panggilan (*mengetik*), memegang kunci buku kerja (*terkunci*), atau menjalankan menu lain sebelum pekerjaan yang terhenti diputuskan (*setelah berhenti*).',
  berdua:
    'Dua orang menjalankan dua tindakan pada buku yang sama. Tindakan kedua dimulai di antara dua panggilan tindakan pertama: selama kuncinya dipegang ia ditolak dan tidak mengubah apa pun (*kunci dipegang*); selain itu keduanya berlaku berurutan, atau salah satunya ditolak dengan kalimat (*bergantian*).',
  bergeser: 'Baris atau kolom disisipkan, dihapus, diurutkan sebelum perbaikan dan sebelum pengurungan.',
  acak: 'Tindakan atas buku yang sudah dirusak: ketikan sembarang, rumus ganjil, gabungan, lembar tersembunyi, terlindung, hilang.',
};

function halaman(baris) {
  const ada = [...new Set(baris.map((b) => b.jenis))];
  const kurang = belum().map(({ kelompok, nomor }) => `${kelompok}: bagian ${nomor.join(', ')} dari ${banyak}`);
  return `# Yang dapat menimpa buku kerja, dan yang selamat

Halaman ini ditulis oleh \`npm run tahan\`; tidak ada angka yang diketik. Tiap sel menyebut berapa gangguan yang selamat dari
berapa yang dicoba. *Selamat* berarti: isian, rumus, catatan, format, pilihan, nama dan perlindungan seperti semula atau
seperti seharusnya setelah tindakan itu; atau pembukaan berikutnya menyelesaikan atau mengembalikannya; dan tidak ada sel
dari baris lain yang pernah ditulis. Semuanya dijalankan terhadap layanan setempat yang seketat Google
([keputusan](decisions/google.md)), bukan terhadap akun Google.

${ada.map((j) => `- **${j}**: ${ARTI[j] ?? ''}`).join('\n')}

${kurang.length > 0 ? `**Belum dijalankan** untuk kode ini: ${kurang.join('; ')}. Angka di bawah hanya dari bagian yang sudah.\n\n` : ''}Sidik kode yang dicoba: ${Object.keys(
    KELOMPOK,
  )
    .filter((k) => readdirSync(join(akar, '.build', 'tahan')).includes(`${sidikKode(k)}`))
    .map((k) => `${k} \`${sidikKode(k)}\``)
    .join(', ')}.

${tabel(baris)}
`;
}

const dijalankan = Object.keys(KELOMPOK).filter((k) => hanyaKelompok === null || k === hanyaKelompok);
if (satu) for (const k of dijalankan) jalankan(k, Number(satu.split('/')[0]));
else if (!hanyaTabel)
  for (let n = 0; n < banyak; n++) {
    for (const k of dijalankan) jalankan(k, n);
    console.log(`\nbagian ${n + 1} dari ${banyak}\n\n${tabel(jumlahkan().baris)}\n`);
  }
const { baris, salah } = jumlahkan();
console.log(`\n${tabel(baris)}\n`);
for (const s of salah.slice(0, 60)) console.log(`- ${s}`);
for (const { kelompok, nomor } of belum())
  console.log(`belum dijalankan: ${kelompok} ${nomor.join(', ')} dari ${banyak}`);
if (hanya === '' && baris.length > 0 && (tulis || belum().length === 0))
  writeFileSync(join(akar, 'docs', 'ketahanan.md'), halaman(baris));
process.exit(salah.length === 0 && baris.length > 0 ? 0 : 1);
