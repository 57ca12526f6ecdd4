// Putting the add-in into a spreadsheet, step by step, each of them checked:
//   npm run pasang -- --id SCRIPT_ID     into the spreadsheet that the script belongs to
//   npm run pasang -- --baru "Judul"     into a new spreadsheet
//   npm run pasang                       again, into the one of last time
// It can be run as often as one likes: a new spreadsheet is made once per title, and each gets the edition that it has. Where
// the scripts stand is kept in .clasp.lokal.json (not under version control); .clasp.json is left alone.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { BERKAS, bangun, GagalBangun } from '../build/build.mjs';
import { periksaManifes } from '../build/periksa.mjs';
import { akar } from '../build/registri.mjs';
import { artikan, clasp, GagalPasang } from './clasp.mjs';

const BANTUAN = `Memasang LKjIP ke Google Sheets.

  npm run pasang -- --id ID_SKRIP     ke spreadsheet yang sudah ada
                                      (Ekstensi > Apps Script > Setelan proyek > ID skrip)
  npm run pasang -- --baru "Judul"    ke spreadsheet baru
  npm run pasang                      sekali lagi, ke tempat yang terakhir

  --timpa          skrip lain yang sudah ada di proyek itu boleh diganti (disalin dahulu ke komputer ini)
  --mesin skrip    bila kode di Mesin.html ditolak Google
  --rumus          hanya fungsi untuk sel, tanpa menu dan tanpa izin apa pun
  --addon          menunya di Ekstensi, untuk add-on privat sebuah domain Workspace
  --mesin html     kembali ke edisi biasa (edisi yang terakhir dipasang di situ diingat)

Langkah demi langkah: docs/penerapan.md`;

const PEGANGAN = '.clasp.lokal.json';
const CONTOH_ID = 'ISI-DENGAN-ID-SKRIP-ANDA';
/** Ids of spreadsheets have 44 characters, those of scripts 57. */
const PANJANG_ID_BUKU = 44;

const katakan = (...baris) => console.log(...baris);

function bacaJson(berkas) {
  try {
    return JSON.parse(readFileSync(berkas, 'utf8'));
  } catch {
    return null;
  }
}

/** The id in what a person pasted: the bare id or the address of the script editor. */
function idDari(teks) {
  if (/docs\.google\.com\/spreadsheets/.test(teks)) {
    throw new GagalPasang(
      'Itu alamat spreadsheet. Yang dibutuhkan ID skripnya: buka spreadsheet itu, Ekstensi > Apps Script > Setelan proyek > ID skrip > Salin.',
    );
  }
  const id = /script\.google\.com\/.*?\/(?:projects|d)\/([\w-]+)/.exec(teks)?.[1] ?? teks.trim();
  if (!/^[\w-]{20,}$/.test(id) || id === CONTOH_ID) {
    throw new GagalPasang(
      `"${teks}" bukan ID skrip. ID skrip terdiri atas sekitar 57 huruf dan angka; salin dari Ekstensi > Apps Script > Setelan proyek.`,
    );
  }
  return id;
}

/** A folder outside the project, without a .clasp.json above it, by its real path: clasp refuses links. */
const folderSementara = () => realpathSync(mkdtempSync(join(tmpdir(), 'lkjip-pasang-')));

/** Runs with such a folder, which is gone afterwards. */
async function diSementara(kerja) {
  const folder = folderSementara();
  try {
    return await kerja(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function periksaMasuk(folder) {
  const { keluaran } = await clasp(['show-authorized-user', '--json'], { di: folder });
  let masuk = null;
  try {
    masuk = JSON.parse(keluaran);
  } catch {
    // Another version of clasp may say it otherwise; the first real call shows it.
  }
  if (masuk?.loggedIn === false) throw new GagalPasang(artikan('Not logged in.'));
  katakan(`  Masuk sebagai ${masuk?.email ?? 'akun yang tersimpan di clasp'}.`);
}

async function siapkan(pilihan) {
  try {
    const { sebab, edisi } = await bangunan(pilihan);
    if (sebab.length > 0) throw new GagalPasang(`Manifes tidak benar: ${sebab.join('; ')}`);
    katakan(`  dist/ siap: ${edisi}.`);
  } catch (e) {
    if (e instanceof GagalBangun) throw new GagalPasang(`Membangun gagal; tidak ada yang dikirim:\n${e.message}`);
    throw e;
  }
}

/** When anything that a build is made of was last changed, and what the last one made of it. */
function tandaSumber(pilihan) {
  const terbaru = (tempat) =>
    statSync(tempat).isDirectory()
      ? Math.max(0, ...readdirSync(tempat).map((nama) => terbaru(join(tempat, nama))))
      : statSync(tempat).mtimeMs;
  const sumber = ['src', 'sidebar', 'local', 'package.json', 'appsscript.json'].map((n) => terbaru(join(akar, n)));
  const hasil = join(akar, 'dist/Code.js');
  return JSON.stringify([pilihan, Math.max(...sumber), existsSync(hasil) ? statSync(hasil).mtimeMs : 0]);
}

async function bangunan(pilihan) {
  const catatan = join(akar, '.build/pasang.json');
  const lama = bacaJson(catatan);
  let { edisi } = lama ?? {};
  if (lama?.tanda !== tandaSumber(pilihan)) {
    const hasil = await bangun({ tipe: false, ...pilihan });
    edisi = `${hasil.fungsi.length} fungsi, ${hasil.tindakan.length} tindakan`;
    writeFileSync(catatan, JSON.stringify({ tanda: tandaSumber(pilihan), edisi }));
  }
  return {
    sebab: periksaManifes(readFileSync(join(akar, 'dist/appsscript.json'), 'utf8'), pilihan),
    edisi: `${edisi}, izin: ${cakupanDari('dist').map(pendek).join(', ') || 'tidak ada'}`,
  };
}

const pendek = (cakupan) => basename(cakupan);

function cakupanDari(folder) {
  const manifes = bacaJson(join(folder === 'dist' ? join(akar, 'dist') : folder, 'appsscript.json'));
  return Array.isArray(manifes?.oauthScopes) ? manifes.oauthScopes : [];
}

/** Makes spreadsheet and script in a folder of its own, so that Google's default manifest lands there and not in dist/. */
async function buatBaru(judul) {
  return diSementara(async (folder) => {
    const { kode, keluaran, galat } = await clasp(
      ['create-script', '--type', 'sheets', '--title', judul, '--rootDir', '.'],
      {
        di: folder,
        boleh: true,
      },
    );
    // Made before its first files are fetched: a broken line in between must not lead to a second spreadsheet.
    const id =
      /script\.google\.com\/d\/([\w-]+)/.exec(keluaran)?.[1] ?? bacaJson(join(folder, '.clasp.json'))?.scriptId;
    const buku = /drive\.google\.com\/open\?id=([\w-]+)/.exec(keluaran)?.[1] ?? null;
    if (!id)
      throw new GagalPasang(
        kode === 0 ? `clasp tidak menyebut ID skrip yang dibuatnya: ${keluaran}` : artikan(galat || keluaran),
      );
    return { scriptId: id, buku };
  });
}

/** Remote files by name, as clasp writes them. */
async function tarik(id) {
  return diSementara(async (folder) => {
    writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: id, rootDir: '.' }));
    await clasp(['pull'], { di: folder });
    const berkas = new Map();
    for (const nama of readdirSync(folder))
      if (nama !== '.clasp.json' && extname(nama)) berkas.set(nama, readFileSync(join(folder, nama), 'utf8'));
    return berkas;
  });
}

const milikKita = (nama, isi) =>
  nama === 'appsscript.json' ||
  /^\/\/ LKjIP untuk Google Sheets /.test(isi) ||
  (nama.endsWith('.html') && BERKAS.includes(nama)) ||
  // What Google puts into a new project.
  isi.replace(/\s+/g, '') === 'functionmyFunction(){}' ||
  isi.trim() === '';

/** What somebody else has written into the project would be gone with the push: kept here, and only then replaced. */
function lindungiLain(jauh, id, timpa) {
  const lain = [...jauh].filter(([nama, isi]) => !milikKita(nama, isi));
  if (lain.length === 0) return;
  const folder = join(
    akar,
    'out',
    `cadangan-${id.slice(0, 8)}-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`,
  );
  mkdirSync(folder, { recursive: true });
  for (const [nama, isi] of jauh) writeFileSync(join(folder, nama), isi);
  const sebut = lain.map(([nama]) => nama).join(', ');
  if (!timpa) {
    throw new GagalPasang(
      `Proyek skrip itu sudah berisi skrip lain (${sebut}), yang akan hilang bila LKjIP dipasang. Belum ada yang diubah; salinannya disimpan di ${folder}.\n` +
        '  Pasang LKjIP di spreadsheet lain, atau tambahkan --timpa bila skrip itu memang boleh diganti.',
    );
  }
  katakan(`  Skrip lain (${sebut}) disalin ke ${folder}, lalu diganti.`);
}

/** What stands in Google now, held against what was sent. */
function bandingkan(jauh) {
  const beda = [];
  const rapi = (teks) => teks.replace(/\r\n?/g, '\n').trim();
  for (const nama of readdirSync(join(akar, 'dist'))) {
    const isi = readFileSync(join(akar, 'dist', nama), 'utf8');
    const sana = jauh.get(nama) ?? jauh.get(nama.replace(/\.js$/, '.gs'));
    if (sana === undefined) beda.push(`${nama} tidak sampai`);
    else if (nama === 'appsscript.json') {
      const cakupan = JSON.parse(sana).oauthScopes ?? [];
      if ([...cakupan].sort().join() !== [...cakupanDari('dist')].sort().join())
        beda.push(
          `izin di manifes menjadi ${cakupan.join(', ') || 'tidak ada'}, seharusnya ${cakupanDari('dist').join(', ') || 'tidak ada'}`,
        );
    } else if (rapi(sana) !== rapi(isi)) beda.push(`${nama} berbeda dari yang dikirim`);
  }
  return beda;
}

async function kirim(id) {
  const berkas = join(akar, PEGANGAN);
  const { keluaran } = await clasp(['-P', berkas, 'push', '-f'], { di: akar });
  if (/skipping push/i.test(keluaran))
    throw new GagalPasang('clasp melewatkan pengiriman karena manifes berubah. Tidak ada yang berubah di spreadsheet.');
  const beda = bandingkan(await tarik(id));
  if (beda.length > 0)
    throw new GagalPasang(
      `Yang ada di Google tidak sama dengan yang dikirim: ${beda.join('; ')}. Ulangi; bila tetap begitu, laporkan.`,
    );
  katakan(
    /already up to date/i.test(keluaran)
      ? '  Sudah sama; tidak ada yang perlu dikirim.'
      : '  Terkirim, dan isinya sama.',
  );
}

/** Places that were installed to before, the last one first: script, and title and address of a spreadsheet made here. */
function pernahDipasang() {
  const { lain = [], ...terakhir } = bacaJson(join(akar, PEGANGAN)) ?? {};
  return [terakhir, ...lain].filter((t) => typeof t?.scriptId === 'string');
}

/** This place is the last one now; the others are not forgotten. */
function ingat(tujuan) {
  const lain = pernahDipasang().filter((t) => t.scriptId !== tujuan.scriptId);
  const isi = { ...tujuan, rootDir: 'dist', ...(lain.length > 0 ? { lain } : {}) };
  writeFileSync(join(akar, PEGANGAN), `${JSON.stringify(isi, null, 2)}\n`);
}

/** Where to: what was asked for, or where it went last time. */
async function tentukan(minta) {
  const pernah = pernahDipasang();
  if (minta.baru !== undefined) {
    const judul = minta.baru.trim();
    if (!judul)
      throw new GagalPasang('Judul spreadsheet barunya belum ditulis: npm run pasang -- --baru "LKjIP Dinas …"');
    const lama = pernah.find((t) => t.judul === judul);
    if (lama) {
      katakan(`  Spreadsheet "${judul}" sudah dibuat sebelumnya; yang itu dipakai. Untuk yang lain, beri judul lain.`);
      ingat(lama);
      return lama;
    }
    const baru = { ...(await buatBaru(judul)), judul };
    ingat(baru);
    katakan(`  Spreadsheet "${judul}" dibuat.`);
    return baru;
  }
  const contoh = bacaJson(join(akar, '.clasp.json'))?.scriptId;
  const id = minta.id ?? pernah[0]?.scriptId ?? (contoh === CONTOH_ID ? undefined : contoh);
  if (id === undefined) throw new GagalPasang(`Belum disebut ke mana.\n\n${BANTUAN}`);
  const scriptId = idDari(id);
  const tujuan = pernah.find((t) => t.scriptId === scriptId) ?? { scriptId };
  ingat(tujuan);
  return tujuan;
}

/** The edition that was asked for, else the one that stands there: an office that may have formulas only keeps these. */
function edisiUntuk(minta, { edisi }) {
  const { mesin, rumus, addon } = minta;
  if (mesin !== undefined || rumus || addon) return { mesin: mesin ?? 'html', rumus, addon };
  const pilihan = {
    mesin: edisi?.mesin === 'skrip' ? 'skrip' : 'html',
    rumus: edisi?.rumus === true,
    addon: edisi?.addon === true,
  };
  const nama = [
    ...(pilihan.rumus ? ['--rumus'] : []),
    ...(pilihan.mesin === 'skrip' ? ['--mesin skrip'] : []),
    ...(pilihan.addon ? ['--addon'] : []),
  ];
  if (nama.length > 0) katakan(`  Edisi ${nama.join(' ')}, seperti terakhir kali (edisi biasa: --mesin html).`);
  return pilihan;
}

function baca(argumen) {
  const { values, positionals } = parseArgs({
    args: argumen,
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      baru: { type: 'string' },
      timpa: { type: 'boolean', default: false },
      mesin: { type: 'string' },
      rumus: { type: 'boolean', default: false },
      addon: { type: 'boolean', default: false },
      bantuan: { type: 'boolean', default: false },
    },
  });
  if (positionals.length > 0)
    throw new TypeError(`"${positionals[0]}" tidak dikenal (judul dengan spasi diberi tanda kutip)`);
  if (values.id !== undefined && values.baru !== undefined) throw new TypeError('pilih salah satu: --id atau --baru');
  if (values.rumus && (values.addon || values.mesin === 'skrip'))
    throw new TypeError('--rumus tidak punya menu dan mesin: tanpa --addon dan --mesin');
  if (![undefined, 'html', 'skrip'].includes(values.mesin)) throw new TypeError('--mesin: html atau skrip');
  return values;
}

export async function jalankan(argumen) {
  let minta;
  try {
    minta = baca(argumen);
  } catch (e) {
    console.error(`${e.message}\n\n${BANTUAN}`);
    return 2;
  }
  if (minta.bantuan) {
    katakan(BANTUAN);
    return 0;
  }
  try {
    if (minta.id !== undefined) idDari(minta.id);
    katakan('1. Masuk ke Google');
    await diSementara(periksaMasuk);
    katakan('2. Spreadsheet');
    const tujuan = await tentukan(minta);
    const jauh = await tarik(tujuan.scriptId).catch((e) => {
      if (e instanceof GagalPasang && tujuan.scriptId.length === PANJANG_ID_BUKU)
        e.message += `\n  ID itu ${PANJANG_ID_BUKU} huruf: biasanya ID spreadsheet, bukan ID skrip.`;
      throw e;
    });
    lindungiLain(jauh, tujuan.scriptId, minta.timpa);
    katakan(`  Skrip ${tujuan.scriptId} dapat dibuka.`);
    katakan('3. Membangun');
    const edisi = edisiUntuk(minta, tujuan);
    await siapkan(edisi);
    katakan('4. Mengirim');
    await kirim(tujuan.scriptId);
    ingat({ ...tujuan, edisi });
    katakan('\nSelesai. Yang masih perlu dilakukan:');
    if (tujuan.buku) katakan(`- Buka https://docs.google.com/spreadsheets/d/${tujuan.buku}/edit`);
    else katakan('- Buka spreadsheetnya; bila sudah terbuka, muat ulang halamannya.');
    katakan(
      edisi.rumus
        ? '- Fungsi seperti =CAPAIAN(50,05;38) langsung dapat diketik di sel; tidak ada izin yang diminta.'
        : '- Tunggu beberapa detik sampai menu LKjIP muncul di sebelah Bantuan, pilih LKjIP > Tentang, dan setujui izinnya sekali.\n- Bila muncul layar peringatan Google, lihat docs/penerapan.md, "Dua layar peringatan".',
    );
    return 0;
  } catch (e) {
    if (!(e instanceof GagalPasang)) throw e;
    console.error(`\nBelum terpasang. ${e.message}`);
    return 1;
  }
}
