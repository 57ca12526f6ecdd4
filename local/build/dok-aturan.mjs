// The pages of the rules (docs/aturan/*.md) from their metadata and examples; what an example says is what the rule says
// when it runs. `npm run docs` writes them; the tests hold the files against this.
import { denganStatus, gabungBagian, kumpulanHalaman } from './halaman.mjs';
import { bacaAturan, selMarkdown as sel } from './registri.mjs';

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

/** A page's head and what every finding is told of: what is looked at, why, and what to do. */
function bagianUmum({ id, judul, kelompok, tingkat, dasar }, penjelasan) {
  return [
    `# ${judul}`,
    `\`${id}\` · ${KELOMPOK[kelompok]} · paling tinggi: **${TINGKAT[tingkat]}** (\`${tingkat}\`)`,
    ...(dasar ? [denganStatus(dasar)] : []),
    `## Apa yang diperiksa\n\n${penjelasan.apa}`,
    `## Mengapa penting\n\n${penjelasan.mengapa}`,
    `## Cara memperbaiki\n\n${penjelasan.perbaikan}`,
  ];
}

/** What the rule says of its example when it runs, a line each finding. */
function barisTemuan(temuan, tempat) {
  const nilai = typeof temuan.seharusnya === 'number' ? String(temuan.seharusnya).replace('.', ',') : temuan.seharusnya;
  const seharusnya = nilai === null ? '' : ` Seharusnya: ${nilai}.`;
  const perbaikan = temuan.perbaikan?.length ? ` Perbaikan: ${temuan.perbaikan.map((p) => p.label).join('; ')}.` : '';
  const sebab = temuan.sebab ? ` _${temuan.sebab}_` : '';
  return `- **${tempat}** (${TINGKAT[temuan.tingkat]}): ${temuan.pesan}${sebab}${seharusnya}${perbaikan}`;
}

/** An example's sheets as a workbook, to run the rule over. */
function bukuContoh({ lembar, isi }, dariA1) {
  return {
    id: 'contoh',
    nama: 'contoh',
    lokal: 'in_ID',
    lembar: Object.entries(lembar).map(([nama, grid], i) => lembarDari(nama, i + 1, grid, isi, dariA1)),
    rentangBernama: [],
  };
}

function bagianContoh(contoh, aturan, { periksaBuku, periksaNaskah, naskahContoh, keA1, dariA1 }) {
  const salah = contoh.temuan.length > 0;
  const nama = Object.keys(contoh.lembar);
  const bagian = [`### ${salah ? 'Dilaporkan' : 'Tidak dilaporkan'}: ${contoh.judul}`];
  for (const n of nama) {
    const kena = new Set(contoh.temuan.filter((t) => t.lembar === n).map((t) => t.sel));
    const sebutan = contoh.naskah ? `${n}\n\n` : nama.length > 1 ? `Lembar ${n}:\n\n` : '';
    bagian.push(sebutan + gambarLembar(contoh.lembar[n], kena, keA1));
  }
  const milik = ({ temuan }) => temuan.filter((t) => t.aturan === aturan.id);
  if (contoh.naskah) {
    const temuan = milik(periksaNaskah(naskahContoh(contoh.naskah, contoh.lembar)));
    bagian.push(gambarNaskah(contoh.naskah, temuan));
    if (salah) bagian.push(temuan.map((t) => barisTemuan(t, `“${t.tercetak}”`)).join('\n'));
  } else if (salah) {
    const tempat = (t) => `${nama.length > 1 ? `${t.lembar}!` : ''}${t.sel}`;
    const temuan = milik(periksaBuku(bukuContoh(contoh, dariA1)));
    bagian.push(temuan.map((t) => barisTemuan(t, tempat(t))).join('\n'));
  }
  return bagian;
}

const halamanAturan = (aturan, dok, modul) =>
  gabungBagian([
    ...bagianUmum(aturan, dok.penjelasan),
    '## Contoh',
    ...dok.contoh.flatMap((contoh) => bagianContoh(contoh, aturan, modul)),
  ]);

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
  return gabungBagian(bagian);
}

/** Findings about input sheets have no examples: they would be whole workbooks. */
export const kumpulan = kumpulanHalaman({
  folder: 'docs/aturan',
  async baca() {
    const modul = await bacaAturan();
    const isian = Object.entries(modul.ATURAN_ISIAN).map(([id, a]) => ({ id, ...a, kelompok: 'isian', dasar: null }));
    return { modul, isian };
  },
  halaman: ({ modul, isian }) => [
    ...modul.daftarAturan.map((a, i) => [a.id, halamanAturan(a, modul.daftarDok[i], modul)]),
    ...isian.map((a) => [a.id, gabungBagian(bagianUmum(a, modul.dokIsian[a.id]))]),
  ],
  indeks: ({ modul, isian }) => indeks([...modul.daftarAturan, ...isian]),
});
