/**
 * "Uji diri" against the strict local host: every line as expected there, and a host that differs in one point shows
 * exactly the line that is about it.
 */
import { describe, expect, it } from 'vitest';
import { type Bundel, bukuDariData, muatBundel, type OpsiLayanan, type Saklar } from '../../local/services/index.ts';
import { kirimKeSkrip, terimaDariSkrip } from '../../local/services/jembatan.ts';
import { SAKLAR } from '../../local/services/saklar.ts';
import { type HasilGema, JENIS_GEMA, sebutGema } from '../../src/core/gema';

const RAHASIA = 7_391_824;
const mulai = (opsi: OpsiLayanan = {}): Bundel =>
  muatBundel(
    bukuDariData({
      Data: [
        ['Anggaran', RAHASIA],
        ['Nama', 'Rahasia Dinas'],
      ],
    }),
    opsi,
  );

/** One call of the page, as google.script.run carries it. */
function dariHalaman(t: Bundel, nama: string, ...argumen: unknown[]): unknown {
  return terimaDariSkrip(t.lingkungan, t.panggil(nama, ...kirimKeSkrip(argumen)));
}

/** What the page of the dialog does. */
function halaman(t: Bundel): string {
  const tanya = (jenis: string, nilai?: unknown): string => {
    let argumen: unknown[];
    try {
      argumen = kirimKeSkrip([jenis, nilai]);
    } catch {
      return 'ditolak';
    }
    try {
      return sebutGema(terimaDariSkrip(t.lingkungan, t.panggil('ujiGema', ...argumen)));
    } catch (e) {
      return `galat: ${(e as Error).message}`;
    }
  };
  const daftar: HasilGema[] = JENIS_GEMA.map((jenis) => [`gema-${jenis}`, tanya(jenis)]);
  daftar.push(
    ['gema-kirim-tanggal', tanya('kirim', new Date(0))],
    ['gema-kirim-bolong', tanya('kirim', [1, undefined])],
  );
  const hasil = JSON.parse(/id="hasil"[^>]*>(.*?)<\/script>/s.exec(t.layar.tayangan.at(-1)?.html ?? '')?.[1] ?? '');
  return String(dariHalaman(t, 'ujiSelesai', JSON.stringify({ hasil, gema: daftar })));
}

/** Runs all of it; gives the text and the lines that differ, by their codes. */
function jalankan(t: Bundel): { teks: string; beda: string[] } {
  t.panggil('menuUjiDiri');
  const teks = halaman(t);
  return { teks, beda: [...teks.matchAll(/^BEDA (\S+)/gm)].map((m) => m[1] as string) };
}

const lembar = (t: Bundel) =>
  t.services.SpreadsheetApp.getActive()
    .getSheets()
    .map((s: { getName(): string }) => s.getName());

describe('uji diri di atas layanan lokal', () => {
  const t = mulai();
  const { teks, beda } = jalankan(t);
  const isi: string[][] = t.services.SpreadsheetApp.getActive().getSheetByName('Uji diri').getDataRange().getValues();

  it('semua baris sesuai', () => {
    expect(beda).toEqual([]);
    expect(teks).toContain('semuanya sesuai');
    const baris = isi.slice(4);
    expect(baris.length).toBeGreaterThan(70);
    expect(baris.filter((b) => b[0] !== 'sesuai')).toEqual([]);
    expect(new Set(baris.map((b) => b[5])).size).toBe(baris.length);
  });

  it('lembar sementara, namanya, dan tandanya sudah tidak ada', () => {
    expect(lembar(t)).toEqual(['Data', 'Uji diri', '_LKJIP']);
    expect(t.buku.rentangBernama).toEqual([]);
    expect(t.buku.metadata.filter((m) => m.kunci === 'lkjip.uji')).toEqual([]);
  });

  it('tidak memuat isi buku kerja', () => {
    for (const rahasia of [String(RAHASIA), 'Rahasia', 'Anggaran']) expect(teks).not.toContain(rahasia);
    const tayangan = t.layar.tayangan.at(-1);
    expect(tayangan?.html).toContain('LKjIP');
    expect(tayangan?.html).not.toContain(String(RAHASIA));
  });

  it('dijalankan lagi menulis lembar yang sama', () => {
    jalankan(t);
    expect(lembar(t)).toEqual(['Data', 'Uji diri', '_LKJIP']);
  });

  it('=LKJIP_UJI() memberi daftar, tanpa membuka bagian lain', () => {
    const l = t.services.SpreadsheetApp.getActive().getSheetByName('Data').getRange('D1');
    t.ulangHitungan();
    l.setFormula('=LKJIP_UJI()');
    const hasil: string[][] = l.offset(0, 0, 7, 3).getValues();
    expect(hasil[0]).toEqual(['Pemeriksaan', 'Diharapkan', 'Didapat']);
    for (const b of hasil.slice(1)) expect(b[2]).toBe(b[1]);
    expect(Object.keys(t.hitungPanggilan().perMetode)).not.toContain('HtmlService.createTemplateFromFile');
  });
});

/** Which lines a difference of Google changes. One that has no line of its own would never be reported. */
const TERLIHAT: Record<Saklar, string[]> = {
  'rumus-us': ['bentuk-rumus'],
  'rumus-bentuk-lembar': ['rumus-tampil'],
  'petik-tinggal': ['petik', 'lewat-biasa', 'teks-berisiko'],
  'petik-teks-hilang': ['petik-teks'],
  'tolak-langsung': ['tolak-kapan'],
  'tolak-diam': ['tolak-kapan'],
  'sel-tanpa-batas': ['sel-terlalu-panjang'],
  'gabung-melintasi-beku': ['gabung-beku'],
  'saring-gabungan': ['saring-gabungan'],
  'salin-tanpa-nama': ['salin-nama'],
  'salin-tanpa-metadata': ['salin-tanda'],
  'salin-tanpa-aturan': ['salin-isi'],
  'tempel-format-saja': ['tempel-format'],
  'catatan-hilang': ['salin-isi', 'salin-rentang', 'catatan'],
  'tautan-hilang': ['tautan'],
  'tanpa-cache': ['cache'],
  'tanpa-kunci': ['kunci'],
  'tanpa-properti': ['properti'],
  'tanggal-angka': ['terima-tanggal'],
  'kosong-nol': ['terima-kosong', 'terima-rentang', 'dalam-larik', 'dalam-if', 'hasil-kosong'],
  'gema-tanggal': ['gema-tanggal'],
  'gema-dipotong': ['gema-besar'],
};

describe('Google yang berbeda di satu hal', () => {
  it.each(Object.keys(SAKLAR) as Saklar[])('%s', (saklar) => {
    const t = mulai({ saklar: [saklar] });
    const { beda } = jalankan(t);
    expect(beda).toEqual(TERLIHAT[saklar]);
    // Where cells do not hold what was written, the first of the two reports counts as edited and is kept.
    expect(lembar(t).filter((n: string) => !n.includes('suntingan'))).toEqual(['Data', 'Uji diri', '_LKJIP']);
  });
});
