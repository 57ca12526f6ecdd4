// The pages of the rules (docs/aturan/*.md) from their metadata and examples; what an example says is what the rule says
// when it runs. `npm run docs` writes them; the tests hold the files against this.
import { statusDasar } from './peraturan.mjs';
import { bacaAturan, selMarkdown as sel, tulisHalaman } from './registri.mjs';

export const FOLDER_ATURAN = 'docs/aturan';

const KELOMPOK = {
  hitungan: 'Hitungan',
  anggaran: 'Anggaran',
  antarTabel: 'Antar tabel',
  mutuIku: 'Mutu IKU',
  penulisan: 'Penulisan',
  naskah: 'Naskah',
  isian: 'Isian buku kerja',
};
const TINGKAT = { galat: 'Salah hitung', peringatan: 'Perlu dicek', info: 'Catatan' };

function lembarDari(nama, id, grid, isi, dariA1) {
  const lebar = Math.max(1, ...grid.map((b) => b.length));
  const tampil = grid.map((b) => Array.from({ length: lebar }, (_, i) => b[i] ?? ''));
  const nilai = tampil.map((b) => [...b]);
  const format = tampil.map((b) => b.map(() => '@'));
  for (const [alamat, n] of Object.entries(isi ?? {})) {
    const [l, a1] = alamat.split('!');
    const a = dariA1(a1);
    if (l !== nama || !a) continue;
    nilai[a.baris - 1][a.kolom - 1] = n;
    format[a.baris - 1][a.kolom - 1] = '';
  }
  const rumus = tampil.map((b) => b.map(() => ''));
  return { nama, id, tersembunyi: false, buatan: null, nilai, tampil, rumus, format, gabungan: [] };
}

/** A sheet as a table with column letters and row numbers, the cells that are found in bold. */
function gambarLembar(grid, ditemukan, keA1) {
  const lebar = Math.max(1, ...grid.map((b) => b.length));
  const huruf = Array.from({ length: lebar }, (_, i) => keA1(1, i + 1).replace(/\d+/, ''));
  const baris = [`| | ${huruf.join(' | ')} |`, `|---|${huruf.map(() => '---').join('|')}|`];
  grid.forEach((b, r) => {
    if (b.every((t) => t === '')) return;
    const isi = Array.from({ length: lebar }, (_, c) => {
      const t = sel(b[c] ?? '');
      return ditemukan.has(keA1(r + 1, c + 1)) ? `**⚠ ${t || '(kosong)'}**` : t;
    });
    baris.push(`| ${r + 1} | ${isi.join(' | ')} |`);
  });
  return baris.join('\n');
}

/** The text of a document with the words that are found in bold. */
function gambarNaskah(baris, temuan) {
  return baris
    .map((b) => {
      let teks = b.replace(/^#+ (.*)$/, '**$1**');
      for (const t of temuan) if (t.tempat?.kutipan) teks = teks.replace(t.tempat.kutipan, (k) => `**⚠ ${k}**`);
      return `> ${teks}`;
    })
    .join('\n>\n');
}

function halaman(aturan, dok, { periksaBuku, periksaNaskah, naskahContoh, keA1, dariA1 }) {
  const bagian = [
    `# ${aturan.judul}`,
    `\`${aturan.id}\` · ${KELOMPOK[aturan.kelompok]} · paling tinggi: **${TINGKAT[aturan.tingkat]}** (\`${aturan.tingkat}\`)`,
    `**Dasar:** ${aturan.dasar}${statusDasar(aturan.dasar) ? `\n\n${statusDasar(aturan.dasar)}` : ''}`,
    `## Apa yang diperiksa\n\n${dok.penjelasan.apa}`,
    `## Mengapa penting\n\n${dok.penjelasan.mengapa}`,
    `## Cara memperbaiki\n\n${dok.penjelasan.perbaikan}`,
    '## Contoh',
  ];
  for (const contoh of dok.contoh) {
    const salah = contoh.temuan.length > 0;
    bagian.push(`### ${salah ? 'Dilaporkan' : 'Tidak dilaporkan'}: ${contoh.judul}`);
    const nama = Object.keys(contoh.lembar);
    for (const n of nama) {
      const kena = new Set(contoh.temuan.filter((t) => t.lembar === n).map((t) => t.sel));
      bagian.push(
        `${contoh.naskah ? `${n}\n\n` : nama.length > 1 ? `Lembar ${n}:\n\n` : ''}${gambarLembar(contoh.lembar[n], kena, keA1)}`,
      );
    }
    const diNaskah = contoh.naskah
      ? periksaNaskah(naskahContoh(contoh.naskah, contoh.lembar)).temuan.filter((t) => t.aturan === aturan.id)
      : [];
    if (contoh.naskah) bagian.push(gambarNaskah(contoh.naskah, diNaskah));
    if (!salah) continue;
    const buku = {
      id: 'contoh',
      nama: 'contoh',
      lokal: 'in_ID',
      lembar: nama.map((n, i) => lembarDari(n, i + 1, contoh.lembar[n], contoh.isi, dariA1)),
      rentangBernama: [],
    };
    const temuan = contoh.naskah ? diNaskah : periksaBuku(buku).temuan.filter((t) => t.aturan === aturan.id);
    bagian.push(
      temuan
        .map((t) => {
          const nilai = typeof t.seharusnya === 'number' ? String(t.seharusnya).replace('.', ',') : t.seharusnya;
          const seharusnya = nilai === null ? '' : ` Seharusnya: ${nilai}.`;
          const fix = t.perbaikan?.length ? ` Perbaikan: ${t.perbaikan.map((p) => p.label).join('; ')}.` : '';
          return `- **${contoh.naskah ? `“${t.tercetak}”` : `${nama.length > 1 ? `${t.lembar}!` : ''}${t.sel}`}** (${TINGKAT[t.tingkat]}): ${t.pesan}${t.sebab ? ` _${t.sebab}_` : ''}${seharusnya}${fix}`;
        })
        .join('\n'),
    );
  }
  return `${bagian.join('\n\n')}\n`;
}

function indeks(daftar) {
  const bagian = [
    '# Daftar aturan pemeriksaan',
    'Setiap temuan menyebut id aturannya. **Salah hitung** (`galat`) terbukti dari isi buku kerja; **Perlu dicek** (`peringatan`) kemungkinan besar keliru, atau dua tabel berbeda dan salah satunya mungkin benar karena perubahan; **Catatan** (`info`) menyangkut pembulatan dan cara menulis.',
  ];
  for (const [kunci, nama] of Object.entries(KELOMPOK)) {
    const milik = daftar.filter((a) => a.kelompok === kunci).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (!milik.length) continue;
    bagian.push(
      `## ${nama}\n\n| aturan | yang diperiksa | tingkat |\n|---|---|---|\n${milik
        .map((a) => `| [${a.id}](${a.id}.md) | ${sel(a.judul)} | ${TINGKAT[a.tingkat]} |`)
        .join('\n')}`,
    );
  }
  return `${bagian.join('\n\n')}\n`;
}

/** A finding about an input sheet: what it is and what to do; examples would be whole workbooks. */
function halamanIsian(id, { judul, tingkat }, dok) {
  return `${[
    `# ${judul}`,
    `\`${id}\` · ${KELOMPOK.isian} · paling tinggi: **${TINGKAT[tingkat]}** (\`${tingkat}\`)`,
    `## Apa yang diperiksa\n\n${dok.apa}`,
    `## Mengapa penting\n\n${dok.mengapa}`,
    `## Cara memperbaiki\n\n${dok.perbaikan}`,
  ].join('\n\n')}\n`;
}

/** Every page by its path from the repository's root. */
export async function halamanAturan() {
  const modul = await bacaAturan();
  const isian = Object.entries(modul.ATURAN_ISIAN).map(([id, a]) => ({ id, ...a, kelompok: 'isian' }));
  const hasil = { [`${FOLDER_ATURAN}/README.md`]: indeks([...modul.daftarAturan, ...isian]) };
  for (const a of isian) hasil[`${FOLDER_ATURAN}/${a.id}.md`] = halamanIsian(a.id, a, modul.dokIsian[a.id]);
  modul.daftarAturan.forEach((a, i) => {
    hasil[`${FOLDER_ATURAN}/${a.id}.md`] = halaman(a, modul.daftarDok[i], modul);
  });
  return hasil;
}

export const tulis = async () => tulisHalaman(FOLDER_ATURAN, await halamanAturan());
