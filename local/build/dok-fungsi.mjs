// The pages of the custom functions (docs/fungsi/*.md) and the list in the README, from the registry. `npm run docs`
// writes them; the tests hold the files against this.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { denganStatus, gabungBagian, kumpulanHalaman } from './halaman.mjs';
import { akar, bacaFungsi, selMarkdown as sel } from './registri.mjs';

const FOLDER = 'docs/fungsi';
const AWAL = '<!-- fungsi:awal -->';
const AKHIR = '<!-- fungsi:akhir -->';

const namaHalaman = (f) => f.nama.toLowerCase().replaceAll('_', '-');
const wajib = (f, p) => !f.sintaks.includes(`[${p.nama}]`);

function tulisHasil(h) {
  if (h === '') return '(kosong)';
  return typeof h === 'number' ? `\`${String(h).replace('.', ',')}\`` : `\`${h}\``;
}

function halaman(fungsi) {
  const parameter = fungsi.parameter.map((p) => {
    const pilihan = p.pilihan ? ` Pilihan: ${p.pilihan.map((x) => `\`${x}\``).join(', ')}.` : '';
    return `| \`${p.nama}\` | ${wajib(fungsi, p) ? 'ya' : 'tidak'} | ${sel(p.bantuan)}${pilihan} |`;
  });
  const contoh = fungsi.contoh.map(
    (c) => `| \`${sel(c.rumus)}\` | ${sel(tulisHasil(c.hasil))} | ${sel(c.keterangan ?? '')} |`,
  );
  const galat = fungsi.galat.map((g) => `| \`${sel(g.rumus)}\` | … ${sel(g.pesan)} … |`);
  return gabungBagian([
    `# ${fungsi.nama}`,
    fungsi.ringkas,
    `\`\`\`\n=${fungsi.sintaks}\n\`\`\``,
    ...fungsi.penjelasan,
    `**Memberi:** ${fungsi.hasil}`,
    denganStatus(`${fungsi.dasar}.`),
    `## Argumen\n\n| argumen | wajib | isi |\n| --- | --- | --- |\n${parameter.join('\n')}`,
    `## Contoh\n\n| rumus | hasil | keterangan |\n| --- | --- | --- |\n${contoh.join('\n')}`,
    `## Yang ditolak\n\nPesannya menyebut argumen, apa yang diharapkan, apa yang diterima, dan sebuah contoh. Di dalam rentang hanya sel itu yang berisi "⚠ …".\n\n| rumus | pesannya memuat |\n| --- | --- |\n${galat.join('\n')}`,
    '[Semua fungsi](README.md)',
  ]);
}

function daftar(fungsi, folder) {
  const baris = fungsi.map((f) => `| [\`${f.sintaks}\`](${folder}${namaHalaman(f)}.md) | ${sel(f.ringkas)} |`);
  return `| fungsi | memberi |\n| --- | --- |\n${baris.join('\n')}`;
}

function indeks(fungsi) {
  return gabungBagian([
    '# Fungsi',
    'Argumen dipisah titik koma; yang di dalam kurung siku boleh dikosongkan. Kata (arah, metode, skala) boleh huruf besar atau kecil.',
    daftar(fungsi, ''),
    '## Yang berlaku di semua fungsi',
    [
      '- **Persen ditulis sebagai angka:** 131,71 berarti 131,71 %. Teks "131,71%" dibaca sama. Sel *berformat* persen berisi pecahan (38 % adalah 0,38) dan format tidak terlihat oleh fungsi; angka polos antara 0 dan 2 karena itu ditolak bila maknanya meragukan, dan argumen `bentuk` ("PERSEN" atau "PECAHAN") menjawabnya.',
      '- **Tanpa nilai:** sel kosong memberi sel kosong; "-", "N/A" dan "Tidak ada …" memberi "-". "Rp. -" adalah 0.',
      '- **Hitungan tepat:** pecahan desimal dihitung tanpa galat biner, dibulatkan ke angka terdekat, setengah menjauhi nol, 2 desimal. Angka tercetak itulah yang dipakai langkah berikutnya.',
      '- **Rentang** memberi rentang seukuran; satu nilai berlaku untuk semua baris; ukuran yang berbeda ditolak. Satu rumus untuk satu kolom jauh lebih cepat daripada satu rumus per sel.',
      '- **Sel yang salah** di dalam rentang menjadi teks "⚠ …" di tempatnya; teks itu diteruskan oleh fungsi lain dan ditolak oleh rata-rata dan jumlah. Panggilan satu sel yang salah memberi galat; pesannya ada pada catatan sel.',
      '- **Tanggal** di tempat angka ditolak: titik desimal yang diketik (50.05) dibaca lembar berbahasa Indonesia sebagai jam atau tanggal. Berkas .xlsx menyimpan tanggal sebagai bilangan, sehingga di sana tidak terlihat.',
    ].join('\n'),
  ]);
}

/** The README with its list put between the marks; nothing where there is none to fill. */
function isiReadme(fungsi) {
  const path = join(akar, 'README.md');
  if (!existsSync(path)) return {};
  const teks = readFileSync(path, 'utf8');
  const [awal, akhir] = [teks.indexOf(AWAL), teks.indexOf(AKHIR)];
  if (awal < 0 || akhir < awal) throw new Error(`README.md tidak memuat ${AWAL} … ${AKHIR}`);
  return { 'README.md': `${teks.slice(0, awal + AWAL.length)}\n${daftar(fungsi, `${FOLDER}/`)}\n${teks.slice(akhir)}` };
}

export const kumpulan = kumpulanHalaman({
  folder: FOLDER,
  baca: () => bacaFungsi(),
  halaman: (fungsi) => fungsi.map((f) => [namaHalaman(f), halaman(f)]),
  indeks,
  lain: isiReadme,
});
