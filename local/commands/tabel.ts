import type { RencanaLembar } from '../../src/core/rencana.ts';
import type { HasilPeriksa } from '../../src/core/temuan.ts';
import {
  type BerkasBuku,
  bacaBerkasBuku,
  cetakJson,
  GalatMasukan,
  gantung,
  KELUAR,
  type KonteksPerintah,
  muat,
  OPSI_JSON,
  OPSI_TIMPA,
  opsiTeks,
  type Perintah,
  panggilTindakan,
  pasangHalaman,
  periksaTujuan,
  tulisBuku,
} from './dasar.ts';

interface SelJson {
  nilai: string | number | boolean | null;
  teks: string;
}

export interface HasilTabelJson {
  tabel: {
    id: string;
    nomor: string | null;
    judul: string;
    kolom: string[];
    baris: SelJson[][];
    catatan: string[];
    pesan: string[];
    sumber: string | null;
  }[];
  dilewati: { id: string; judul?: string; sebab: string }[];
}

interface HasilTulis {
  buatan: string;
  nama: string;
  id: number;
  keadaan: 'baru' | 'diperbarui' | 'tetap';
  salinan: string | null;
}

export const perintahTabel: Perintah = {
  nama: 'tabel',
  ringkas: 'menyusun tabel LKjIP dari rentang bernama',
  argumen: 'FILE.xlsx',
  banyak: [1, 1],
  opsi: {
    output: {
      tipe: 'string',
      pendek: 'o',
      isi: 'HASIL.xlsx',
      bantuan: 'buku kerja baru: isi FILE ditambah lembar tabel',
    },
    pdf: {
      tipe: 'string',
      isi: 'TABEL.pdf',
      bantuan: 'tabelnya saja sebagai PDF (memakai LibreOffice di komputer ini)',
    },
    tabel: { tipe: 'string', isi: 'ID', bantuan: 'hanya tabel ini (beberapa dipisah koma)' },
    tema: { tipe: 'string', isi: 'kotak|ringkas', bantuan: 'berkotak penuh (bawaan), atau garis seperlunya' },
    nilai: { tipe: 'boolean', bantuan: 'tulis nilai saja tanpa rumus, untuk dikirim ke kantor lain' },
    json: { ...OPSI_JSON, bantuan: 'hasil sebagai JSON: { tabel, dilewati }, dengan -o juga tidakTerbawa bila ada' },
    timpa: OPSI_TIMPA,
  },
  contoh: [
    'lkjip tabel isian.xlsx -o laporan.xlsx',
    'lkjip tabel isian.xlsx --tabel efisiensi',
    'lkjip tabel isian.xlsx --pdf tabel.pdf',
  ],
  rinci: 'Tanpa -o tabel hanya ditampilkan. Berkas asal tidak diubah.',
  async jalankan(konteks) {
    const berkas = await bacaBerkasBuku(konteks, konteks.argumen[0] as string);
    const output = opsiTeks(konteks, 'output');
    const tujuan = output === null ? null : await periksaTujuan(konteks, output, [berkas.jalan], '.xlsx');
    const pdf = opsiTeks(konteks, 'pdf');
    if (pdf !== null && output !== null)
      throw new GalatMasukan('Pakai -o (buku kerja) atau --pdf (tabelnya saja), satu kali jalan satu berkas.');
    const tema = opsiTeks(konteks, 'tema');
    if (tema !== null && tema !== 'kotak' && tema !== 'ringkas') {
      throw new GalatMasukan(`Tema "${tema}" tidak dikenal. Pilih kotak atau ringkas.`);
    }
    const id = opsiTeks(konteks, 'tabel')
      ?.split(',')
      .map((x) => x.trim())
      .filter(Boolean);
    const minta = { ...(id?.length ? { tabel: id } : {}), ...(tema === null ? {} : { tema }) };
    if (pdf !== null) {
      const { jalankanPdf } = await import('./tabel-pdf.ts');
      return jalankanPdf(konteks, berkas, pdf, minta);
    }
    const bundel = await muat(berkas.buku);
    // Before anything is written: what was made is not to be checked along.
    const galat = konteks.opsi.json ? 0 : jumlahGalat(bundel);
    let data: HasilTabelJson;
    let tulisan: HasilTulis[] = [];
    let catatan: string[] = [];
    try {
      if (tujuan === null) data = panggilTindakan<HasilTabelJson>(bundel, 'tabelData', minta);
      else ({ data, tulisan, catatan } = await tulisTabel(berkas, tujuan, minta, konteks, bundel));
    } catch (e) {
      // An id that no table has is the caller's slip.
      if (id && /tidak dikenal/.test((e as Error).message)) throw new GalatMasukan((e as Error).message);
      throw e;
    }
    const hilang = tujuan === null ? [] : [...new Set(berkas.buku.tidakTerbawa)];
    if (konteks.opsi.json) cetakJson(konteks, hilang.length ? { ...data, tidakTerbawa: hilang } : data);
    else
      konteks.keluaran.out(
        (tujuan === null
          ? teksTabel(data, konteks.keluaran.lebar)
          : laporan(data, tulisan, catatan, output as string, konteks)) + ingatkan(galat, konteks.argumen[0] as string),
      );
    return KELUAR.baik;
  },
};

/** The tables as sheets of the workbook, written to a file: computed once for both. */
export async function tulisTabel(
  berkas: Pick<BerkasBuku, 'buku'>,
  tujuan: string,
  minta: object,
  k: Pick<KonteksPerintah, 'opsi'> & Partial<Pick<KonteksPerintah, 'keluaran'>>,
  /** The bundle over that workbook, where it is loaded already. */
  termuat: Awaited<ReturnType<typeof muat>> | null = null,
): Promise<{ data: HasilTabelJson; tulisan: HasilTulis[]; catatan: string[] }> {
  const { buku } = berkas;
  const bundel = termuat ?? (await muat(buku));
  // Rows typed in Excel or LibreOffice get the formulas that their columns promise.
  panggilTindakan(bundel, 'isiRumus');
  const hasil = panggilTindakan<{
    tabel: HasilTulis[];
    tulisan: HasilTulis[];
    rencana: RencanaLembar[];
    data: HasilTabelJson;
    catatan: string[];
  }>(bundel, 'susunTabel', minta);
  pasangHalaman(buku, hasil.rencana, hasil.tulisan);
  const pertama = hasil.tabel[0] && buku.lembarId(hasil.tabel[0].id);
  if (pertama) buku.aktif = buku.lembar.indexOf(pertama);
  await tulisBuku(tujuan, buku, { nilaiSaja: k.opsi.nilai === true }, k.keluaran);
  return { data: hasil.data, tulisan: hasil.tabel, catatan: hasil.catatan };
}

/** "29 tabel, lembar Narasi, Grafik": what is no table of the list is named apart. */
export function sebutTulisan(data: HasilTabelJson, tulisan: readonly HasilTulis[]): string {
  const tabel = new Set(data.tabel.map((t) => `tabel:${t.id}`));
  const lain = tulisan.filter((t) => !tabel.has(t.buatan));
  return `${data.tabel.length} tabel${lain.length ? ` dan lembar ${lain.map((t) => t.nama).join(', ')}` : ''}`;
}

export const jumlahGalat = (bundel: Awaited<ReturnType<typeof muat>>): number =>
  panggilTindakan<HasilPeriksa>(bundel, 'periksaData').ringkasan.galat;

/** One line on findings that prove an error, '' when there are none: tables and documents repeat what the workbook says. */
export function ingatkan(galat: number, berkas: string): string {
  return galat ? `\nBuku ini punya ${galat} salah hitung: lkjip validasi ${berkas}\n` : '';
}

function laporan(
  data: HasilTabelJson,
  tulisan: readonly HasilTulis[],
  catatan: readonly string[],
  output: string,
  konteks: KonteksPerintah,
): string {
  const baris = [`${sebutTulisan(data, tulisan)} ditulis ke ${output}:`];
  for (const t of data.tabel) baris.push(gantung(`  ${(t.nomor ?? '-').padEnd(5)} `, t.judul, konteks.keluaran.lebar));
  for (const t of tulisan) {
    if (t.salinan) {
      baris.push(`  "${t.nama}" pernah disunting; versi suntingannya disimpan di lembar "${t.salinan}".`);
    }
  }
  for (const c of catatan) baris.push(gantung('  ', c, konteks.keluaran.lebar));
  if (data.dilewati.length) {
    baris.push('', 'Dilewati:');
    for (const d of data.dilewati) baris.push(gantung(`  ${d.id}: `, d.sebab, konteks.keluaran.lebar));
  }
  baris.push(...kurang(data, konteks.keluaran.lebar));
  return `${baris.join('\n')}\n`;
}

/** What the author still has to fill: never printed in a table itself. */
function kurang(data: HasilTabelJson, lebar: number): string[] {
  const sudah = new Set<string>();
  const baris = data.tabel.flatMap((t) =>
    t.pesan.flatMap((isi) => {
      if (sudah.has(isi)) return [];
      sudah.add(isi);
      return [gantung(`  ${t.id}: `, isi, lebar)];
    }),
  );
  return baris.length ? ['', 'Masih harus dilengkapi (tidak tercetak di tabel):', ...baris] : [];
}

/** The tables as text, columns no wider than they must be. */
function teksTabel(data: HasilTabelJson, lebar: number): string {
  const baris: string[] = [];
  for (const t of data.tabel) {
    baris.push('', `${t.nomor ? `Tabel ${t.nomor} ` : ''}${t.judul}  [${t.id}]`);
    baris.push(...kisi(t.kolom, t.baris, lebar));
    for (const c of t.catatan) baris.push(gantung('  ', c, lebar));
    if (t.sumber) baris.push(`  ${t.sumber}`);
  }
  if (data.dilewati.length) baris.push('', 'Dilewati:');
  for (const d of data.dilewati) baris.push(gantung(`  ${d.id}: `, d.sebab, lebar));
  baris.push(...kurang(data, lebar));
  return `${baris.slice(1).join('\n')}\n`;
}

function kisi(kolom: readonly string[], isi: readonly (readonly SelJson[])[], lebar: number): string[] {
  const semua = [kolom, ...isi.map((r) => r.map((s) => s.teks))];
  const n = Math.max(...semua.map((r) => r.length));
  const penuh = Array.from({ length: n }, (_, j) =>
    Math.max(1, ...semua.map((r) => Math.max(0, ...(r[j] ?? '').split('\n').map((x) => x.length)))),
  );
  // The widest columns give way until the row fits.
  const ukuran = [...penuh];
  const muat = () => ukuran.reduce((a, b) => a + b + 2, 0) <= lebar;
  while (!muat() && Math.max(...ukuran) > 8) {
    const i = ukuran.indexOf(Math.max(...ukuran));
    ukuran[i] = (ukuran[i] as number) - 1;
  }
  const potong = (t: string, w: number) => (t.length > w ? `${t.slice(0, w - 1)}…` : t);
  const garis = `  ${ukuran.map((w) => '─'.repeat(w)).join('  ')}`;
  const satu = (r: readonly string[], angka: (j: number) => boolean) =>
    `  ${ukuran
      .map((w, j) => {
        const t = potong((r[j] ?? '').replace(/\n/g, ' '), w);
        return angka(j) ? t.padStart(w) : t.padEnd(w);
      })
      .join('  ')}`.trimEnd();
  return [
    satu(kolom, () => false),
    garis,
    ...isi.map((r) =>
      satu(
        r.map((s) => s.teks),
        (j) => typeof r[j]?.nilai === 'number',
      ),
    ),
    garis,
  ];
}
