// The pages of the tables (docs/tabel/*.md): what the example department's workbook gives when it is read and built.
// `npm run docs` writes them; the tests hold the files against this. Pictures come from gambar-tabel.mjs.
import { denganStatus, gabungBagian, kumpulanHalaman } from './halaman.mjs';
import { bacaTabel, selMarkdown as sel } from './registri.mjs';

export const FOLDER_TABEL = 'docs/tabel';
const BAB = { 0: 'Lampiran', 2: 'Bab II', 3: 'Bab III' };

/** Services over a new workbook, as globals; `jalan` sees them and they are gone after it. */
export function denganLayanan(m, jalan) {
  const t = m.buatLayanan(new m.Buku('Contoh'));
  const lama = Object.fromEntries(Object.keys(t.services).map((k) => [k, globalThis[k]]));
  Object.assign(globalThis, t.services);
  try {
    return jalan(t);
  } finally {
    for (const [k, v] of Object.entries(lama)) {
      if (v === undefined) delete globalThis[k];
      else globalThis[k] = v;
    }
  }
}

/** Records of the example: its template is filled, computed and read as in a spreadsheet. */
export function bukuContoh(m) {
  return denganLayanan(m, () => {
    m.buatTindakan().buatTemplat({ bentuk: 'xlsx', isi: m.CONTOH });
    return m.bacaIsian(new m.BukuSheets(globalThis.SpreadsheetApp.getActiveSpreadsheet())).buku;
  });
}

const kataKolom = (id) =>
  id
    .replace(/([A-Z0-9]+)/g, ' $1')
    .toLowerCase()
    .trim();

function contohTabel(grid) {
  const ulang = new Set(
    grid.gabung.flatMap((x) => Array.from({ length: x.tinggi - 1 }, (_, i) => `${x.baris + i + 1},${x.kolom}`)),
  );
  const rata = grid.kolom.map((_, k) => (grid.baris.some((b) => typeof b.sel[k].nilai === 'number') ? '--:' : '---'));
  return [
    `| ${grid.kolom.map((k) => sel(k.judul)).join(' | ')} |`,
    `|${rata.join('|')}|`,
    ...grid.baris.map((b, i) => {
      const isi = b.sel.map((s, k) => (ulang.has(`${i},${k}`) ? '' : sel(s.teks)));
      return `| ${(b.peran === 'data' ? isi : isi.map((t) => (t ? `**${t}**` : ''))).join(' | ')} |`;
    }),
  ].join('\n');
}

/** Which ranges feed the table, and which of them it cannot do without. */
function sumberTabel(spec, dok) {
  const juga = (dok.juga ?? []).filter((r) => !spec.butuh.includes(r));
  const wajib = spec.butuh.length
    ? `**Diambil dari:** ${spec.butuh.join(', ')}. Tabel dilewati, dengan sebabnya, bila ${spec.butuh.length > 1 ? 'salah satu rentang itu' : 'rentang itu'} kosong.`
    : '**Diambil dari:** IDENTITAS (skala yang dipilih). Selalu dapat dibuat.';
  return juga.length ? `${wajib} Bila berisi, dipakai juga ${juga.join(', ')}.` : wajib;
}

function halaman(spec, dok, tabelDok, modul, buku) {
  const k = new modul.Konteks(buku);
  const opsi = new modul.Opsi(spec, undefined, undefined);
  const kolom = spec.kolom(k, opsi);
  const tambahan = new Set(spec.tambahan ?? []);
  const unik = [...new Map(kolom.map((c) => [c.id, c])).values()];
  const bagian = [
    `# ${tabelDok.judul}`,
    `\`${spec.id}\` · ${BAB[spec.bab]} · lembar "Tabel ${spec.nama}"`,
    dok.guna,
    denganStatus(`${dok.dasar}.`),
  ];
  bagian.push(
    `![${sel(tabelDok.judul)}](gambar/${spec.id}.png)`,
    sumberTabel(spec, dok),
    `## Kolom\n\n| nama | kepala | tampil |\n|---|---|---|\n${unik
      .map((c) => {
        const judul = typeof c.judul === 'string' ? c.judul : c.judul.join(' · ');
        const tampil = tambahan.has(c.id) ? 'bila diminta' : c.bilaAda ? 'bila berisi' : 'ya';
        return `| ${kataKolom(c.id)} | ${sel(judul)} | ${tampil} |`;
      })
      .join('\n')}`,
  );
  if (spec.pilihan?.length || tambahan.size) {
    const baris = (spec.pilihan ?? []).map(
      (p) => `| ${kataKolom(p.id)} | ${p.nama} | ${p.nilai ? p.nilai.join(' / ') : 'bebas'} | ${p.bawaan ?? ''} |`,
    );
    for (const id of tambahan)
      if (!unik.some((c) => c.id === id)) baris.push(`| ${kataKolom(id)} | nyala atau mati | ya / tidak | tidak |`);
    if (baris.length)
      bagian.push(`## Pilihan\n\n| nama | arti | nilai | bawaan |\n|---|---|---|---|\n${baris.join('\n')}`);
  }
  if (dok.contoh)
    bagian.push(
      `Di lembar Identitas, tambahkan baris:\n\n| Pengaturan | Isi |\n|---|---|\n| tabel ${spec.id} | ${sel(dok.contoh[0])} |\n\nArtinya: ${dok.contoh[1]}.`,
    );
  const kaki = [...tabelDok.grid.catatan.map((c) => `- ${c}`), `\n_${tabelDok.grid.sumber}_`].join('\n');
  bagian.push(`## Contoh\n\n${contohTabel(tabelDok.grid)}\n\n${kaki}`);
  return gabungBagian(bagian);
}

function indeks(tabel) {
  const bagian = [
    '# Daftar tabel',
    'Semua tabel dibuat dari rentang bernama buku kerja lewat menu **LKjIP > Buat semua tabel** atau `lkjip tabel BERKAS.xlsx`. Nomor mengikuti urutan ini di tiap bab; tabel tanpa data dilewati dan sebabnya disebut. Tabel tanpa nomor menjadi bagian uraian.',
    'Angka tetap angka, desimalnya menurut satuan. Yang belum diisi ditulis "-", yang memang tidak ada "N/A", keduanya dengan keterangan di bawah tabel; tidak pernah 0 dan tidak pernah galat.',
  ];
  for (const bab of [2, 3, 0]) {
    const milik = tabel.filter((t) => t.spec.bab === bab);
    bagian.push(
      `## ${BAB[bab]}\n\n| tabel | isi | diambil dari |\n|---|---|---|\n${milik
        .map(
          ({ spec, t }) =>
            `| [${spec.id}](${spec.id}.md) | ${sel(t.judul)} | ${spec.butuh.join(', ') || 'IDENTITAS'} |`,
        )
        .join('\n')}`,
    );
  }
  bagian.push(
    `## Pengaturan

Pengaturan tabel ditulis sebagai baris tambahan di lembar Identitas.

| Pengaturan | Isi | Arti |
|---|---|---|
| tabel *nama* | kolom atau pilihan, dipisah titik koma | "sumber data" menyalakan kolom, "tanpa sisa" mematikannya, "tingkat: Program" memilih nilai |
| tabel *nama* | kolom: no, sasaran, target | hanya kolom itu, menurut urutannya |
| tabel *nama* | judul: … / sumber: … / arah: tegak atau mendatar | mengganti judul, sumber, atau arah halaman |
| tabel *nama* | dibuat: tidak | tabel tidak dibuat |
| tabel *nama* | tanpa nomor kolom | baris (1) (2) (3) tidak dicetak |
| tema tabel | kotak / ringkas | bergaris semua, atau garis di kepala dan kaki saja |
| nomor tabel | tanpa nomor | judul tanpa "Tabel 3.3", untuk penomoran Word sendiri |`,
    `Selain tabel, menu membuat lembar **Narasi** (kalimat baku tiap indikator, sasaran, anggaran, dan ringkasan dari angka yang sama), **Grafik**, dan **Daftar Tabel** dengan tautan dan keadaan tiap tabel.\n\n![Narasi](gambar/narasi.png)\n\n![Grafik](gambar/grafik.png)\n\nTema *ringkas*:\n\n![Tema ringkas](gambar/ringkas.png)`,
  );
  return gabungBagian(bagian);
}

export const kumpulan = kumpulanHalaman({
  folder: FOLDER_TABEL,
  async baca() {
    const modul = await bacaTabel();
    const buku = bukuContoh(modul);
    const jadi = modul.bangunTabel(buku).tabel;
    const tabel = modul.daftarTabel.map((spec, i) => {
      const t = jadi.find((x) => x.id === spec.id);
      if (!t) throw new Error(`contoh tidak menghasilkan tabel ${spec.id}`);
      return { spec, dok: modul.daftarDok[i], t };
    });
    return { modul, buku, tabel };
  },
  halaman: ({ modul, buku, tabel }) => tabel.map(({ spec, dok, t }) => [spec.id, halaman(spec, dok, t, modul, buku)]),
  indeks: ({ tabel }) => indeks(tabel),
});
