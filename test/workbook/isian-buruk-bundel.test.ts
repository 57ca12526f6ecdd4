/** What people do to input sheets, done through the services; what the built bundle says of it, with its cell and a way out. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Bundel, bukuDariData, muatBundel } from '../../local/services/index.ts';
import { isianBanjar } from '../alat/buku';

interface Temuan {
  aturan: string;
  tingkat: string;
  lembar: string;
  sel: string;
  tercetak: string;
  pesan: string;
}

/** Texts and figures of a JSON text. */
const BUTIR = /"(?:[^"\\]|\\.)*"|[\d.]+/g;

let bundel: Bundel;
const ss = () => bundel.services.SpreadsheetApp.getActive();
const lembar = (nama: string) => ss().getSheetByName(nama);
const temuan = (): Temuan[] =>
  (bundel.LKJIP.tindakan.periksaData!() as { temuan: Temuan[] }).temuan.filter((x) => x.aturan.startsWith('isian-'));
/** Everything that stands in the input sheets, formulas and their results left out. */
const ketikan = () =>
  ss()
    .getSheets()
    .filter((s: { isSheetHidden(): boolean }) => !s.isSheetHidden())
    .map((s: { getName(): string; getDataRange(): { getValues(): unknown[][]; getFormulas(): string[][] } }) => {
      const r = s.getDataRange();
      const rumus = r.getFormulas();
      return [s.getName(), r.getValues().map((b, i) => b.map((v, k) => (rumus[i]![k] ? rumus[i]![k] : v)))];
    });
/** Cell of a column of a range in the row of a code, as it stands now. */
function sel(rentang: string, kode: string, kepala: RegExp) {
  const r = ss().getRangeByName(rentang);
  const nilai = r.getDisplayValues() as string[][];
  const b = nilai.findIndex((x) => x[0] === kode);
  const k = nilai[0]!.findIndex((x) => kepala.test(x));
  expect([b, k].every((n) => n >= 0)).toBe(true);
  return r.getCell(b + 1, k + 1);
}

const KASUS: {
  nama: string;
  buat: () => { lembar: string; sel: string };
  aturan: string;
  /** The way out, as the message says it. */
  jalan: RegExp;
}[] = [
  {
    nama: 'lembar terhapus',
    buat: () => {
      ss().deleteSheet(lembar('Kinerja'));
      return { lembar: 'Identitas', sel: 'A1' };
    },
    aturan: 'isian-rentang-hilang',
    jalan: /KINERJA.*Perbarui templat/,
  },
  {
    nama: 'rentang berganti nama',
    buat: () => {
      const r = ss().getRangeByName('KINERJA');
      ss().setNamedRange('KINERJA_LAMA', r);
      ss().removeNamedRange('KINERJA');
      return { lembar: 'Kinerja', sel: 'A4' };
    },
    aturan: 'isian-rentang-berubah',
    jalan: /Perbarui templat/,
  },
  {
    nama: 'kepala yang tidak dikenal',
    buat: () => {
      const l = lembar('Kinerja');
      const k = (l.getRange(4, 1, 1, l.getLastColumn()).getValues()[0] as string[]).indexOf('Realisasi') + 1;
      l.getRange(4, k).setValue('Angka pencapaian kita');
      return { lembar: 'Kinerja', sel: 'L4' };
    },
    aturan: 'isian-kolom-hilang',
    jalan: /Realisasi/,
  },
  {
    nama: 'sel digabung',
    buat: () => {
      lembar('IKU').getRange('C5:C6').merge();
      return { lembar: 'IKU', sel: 'C5' };
    },
    aturan: 'isian-sel-gabung',
    jalan: /Batalkan gabungan/,
  },
  {
    nama: 'teks di kolom angka',
    buat: () => {
      const c = sel('KINERJA', 'SS.1', /^Realisasi$/);
      c.setValue('sekitar lima puluh');
      return { lembar: 'Kinerja', sel: c.getA1Notation() };
    },
    aturan: 'isian-bukan-angka',
    jalan: /angka/,
  },
  {
    nama: '#REF!',
    buat: () => {
      const c = sel('KINERJA', 'SS.2', /^Target$/);
      c.setFormula('=#REF!*2');
      return { lembar: 'Kinerja', sel: c.getA1Notation() };
    },
    aturan: 'isian-galat-sel',
    jalan: /#REF!/,
  },
  {
    nama: 'baris tertempel dua kali',
    buat: () => {
      const l = lembar('IKU');
      const akhir = l.getLastRow() as number;
      const isi = l.getRange(5, 1, 1, 13).getValues();
      l.getRange(akhir + 1, 1, 1, 13).setValues(isi);
      return { lembar: 'IKU', sel: `A${akhir + 1}` };
    },
    aturan: 'isian-baris-ganda',
    jalan: /[Hh]apus/,
  },
  {
    nama: 'angka diketik di kolom rumus',
    buat: () => {
      const c = sel('KINERJA', 'SS.3', /^Capaian \(%\)$/);
      c.setValue(99);
      return { lembar: 'Kinerja', sel: c.getA1Notation() };
    },
    aturan: 'isian-rumus-terhalang',
    jalan: /[Hh]apus|[Kk]osongkan|[Pp]indahkan/,
  },
  {
    nama: 'indikator tanpa baris di lembar Kinerja',
    buat: () => {
      lembar('Kinerja').deleteRow(sel('KINERJA', 'SS.3', /^Target$/).getRow());
      return { lembar: 'Kinerja', sel: 'A4' };
    },
    aturan: 'isian-iku-hilang',
    jalan: /SS\.3.*Tulis kodenya di baris kosong/,
  },
  {
    nama: 'indikator yang tidak lagi didukung mata anggaran',
    buat: () => {
      const r = ss().getRangeByName('ANGGARAN');
      const k = (r.getValues()[0] as string[]).indexOf('Kode IKU');
      r.getValues().forEach((b: unknown[], i: number) => {
        if (i > 0 && b[k] === 'K.1') r.getCell(i + 1, k + 1).setValue('');
      });
      return { lembar: 'Anggaran', sel: 'D4' };
    },
    aturan: 'isian-iku-hilang',
    jalan: /K\.1\b.*kolom Kode IKU/,
  },
  {
    nama: 'uang yang bukan angka',
    buat: () => {
      lembar('Anggaran').getRange('G7').setValue('12 jt-an');
      return { lembar: 'Anggaran', sel: 'G7' };
    },
    aturan: 'isian-bukan-angka',
    jalan: /Rp/,
  },
  {
    nama: 'nomor anggaran yang mulai lagi di tiap program',
    buat: () => {
      const l = lembar('Anggaran');
      const nilai = l.getRange(5, 1, 70, 2).getDisplayValues() as string[][];
      const program = nilai.flatMap(([, t], i) => (t === 'program' ? [i + 5] : []));
      const kegiatan = program.map((p) => p + 1);
      program.slice(0, 2).forEach((b, i) => {
        l.getRange(b, 1).setValue(`${i + 1}`);
        l.getRange(kegiatan[i] as number, 1).setValue('1.1');
      });
      return { lembar: 'Anggaran', sel: `A${kegiatan[1]}` };
    },
    aturan: 'isian-kode-ganda',
    jalan: /di bawah induk yang lain.*2\.1\.1/,
  },
  {
    nama: 'lokal bukan Indonesia',
    buat: () => {
      ss().setSpreadsheetLocale('en_US');
      return { lembar: 'Identitas', sel: 'A1' };
    },
    aturan: 'isian-lokal',
    jalan: /File > Setelan > Lokal > Indonesia/,
  },
];

describe('isian yang rusak, lewat bundel', () => {
  beforeEach(() => {
    bundel = muatBundel(bukuDariData({ Sheet1: [] }));
    bundel.LKJIP.tindakan.buatTemplat!({ isi: isianBanjar() });
  });

  it.each(KASUS)('$nama', ({ buat, aturan, jalan }) => {
    const tempat = buat();
    const sebelum = ketikan();
    const kena = temuan().filter((x) => x.aturan === aturan);
    expect(
      kena.map((x) => `${x.lembar}!${x.sel}`),
      JSON.stringify(temuan().slice(0, 6), null, 1),
    ).toContain(`${tempat.lembar}!${tempat.sel}`);
    expect(kena.map((x) => x.pesan).join('\n')).toMatch(jalan);
    // Looking changes nothing, and neither does bringing the template up to date: what was typed is still there.
    expect(ketikan()).toEqual(sebelum);
    bundel.LKJIP.tindakan.perbaruiTemplat!();
    const [dulu, kini] = [sebelum, ketikan()].map((x) => new Set(JSON.stringify(x).match(BUTIR)));
    const diketik = JSON.stringify(isianBanjar()).match(BUTIR)!;
    const hilang = diketik.filter((x) => dulu!.has(x) && !kini!.has(x));
    expect(hilang).toEqual([]);
  });

  it('satu #REF! satu temuan, juga bila rumus di barisnya ikut gagal', () => {
    const c = sel('KINERJA', 'SS.2', /^Target$/);
    const semua = () => (bundel.LKJIP.tindakan.periksaData!() as { temuan: Temuan[] }).temuan;
    const dulu = semua().length;
    c.setFormula('=#REF!*2');
    expect(lembar('Kinerja').getRange(`M${c.getRow()}`).getDisplayValue()).toBe('#REF!');
    const baru = semua().filter((x) => x.tercetak === '#REF!' || /#REF!/.test(x.pesan));
    expect(baru.map((x) => [x.aturan, x.sel])).toEqual([['isian-galat-sel', c.getA1Notation()]]);
    expect(semua().length).toBeLessThanOrEqual(dulu + 1);
  });

  it('baris yang diurutkan membawa rumusnya: angkanya tidak dipakai orang lain, dan perbarui memasangnya lagi', () => {
    const l = lembar('Kinerja');
    const lebar = l.getLastColumn() as number;
    const tabel = () => bundel.LKJIP.tindakan.tabelData!({ tabel: 'realisasi-kinerja' }) as { tabel: unknown[] };
    const sebelum = tabel();
    const capaian = () => l.getRange('M5:M29').getDisplayValues() as string[][];
    const semula = capaian();
    // Sheets moves whole rows, a formula with its row; here the first goes to the ninth.
    const [a, b] = [l.getRange(5, 1, 1, lebar), l.getRange(9, 1, 1, lebar)];
    const rumus = a.getFormulas()[0] as string[];
    const [isiA, isiB] = [a.getValues()[0], b.getValues()[0]] as unknown[][];
    const nama9 = isiA![1];
    a.clearContent();
    rumus.forEach((f, i) => {
      if (f) return;
      l.getRange(5, i + 1).setValue(isiB![i]);
      l.getRange(9, i + 1).setValue(isiA![i]);
    });
    rumus.forEach((f, i) => {
      if (f) l.getRange(9, i + 1).setFormula(f);
    });
    // The name beside a code is now another indicator's.
    expect(l.getRange('B9').getValue()).not.toBe(nama9);
    expect(isiA![0]).not.toBe(isiB![0]);
    const kena = temuan().filter((x) => x.aturan === 'isian-rumus-hilang');
    expect(kena.find((x) => x.sel === 'M9')).toMatchObject({ tingkat: 'galat', lembar: 'Kinerja' });
    expect(kena[0]!.pesan).toMatch(/berpindah ke baris 9.*Perbarui templat/);
    // The tables count by themselves what the column shows in a wrong row.
    expect(tabel()).toEqual(sebelum);
    bundel.LKJIP.tindakan.perbaruiTemplat!();
    const tukar = [...semula];
    [tukar[0], tukar[4]] = [semula[4]!, semula[0]!];
    expect(capaian()).toEqual(tukar);
    expect(l.getRange('M9').getFormula()).toBe('');
    expect(temuan().filter((x) => /rumus/.test(x.aturan))).toEqual([]);
    expect((bundel.LKJIP.tindakan.perbaruiTemplat!() as { langkah: string[] }).langkah).toEqual([]);
  });

  it('indikator yang hilang: perbaikannya menulis kodenya di baris kosong', () => {
    lembar('Kinerja').deleteRow(sel('KINERJA', 'SS.3', /^Target$/).getRow());
    const [f] = (
      bundel.LKJIP.tindakan.periksaData!() as { temuan: (Temuan & { perbaikan: unknown; terkait: unknown })[] }
    ).temuan.filter((x) => x.aturan === 'isian-iku-hilang');
    const kode = (lembar('Kinerja').getRange('A5:A60').getDisplayValues() as string[][]).map((b) => b[0]);
    const bebas = 5 + kode.indexOf('');
    expect(f).toMatchObject({
      terkait: [{ lembar: 'IKU', tercetak: 'SS.3' }],
      perbaikan: [{ aman: false, ubah: [{ lembar: 'Kinerja', sel: `A${bebas}`, dari: '', ke: 'SS.3' }] }],
    });
  });

  it.each(['Realisasi Kinerja', 'REALISASI', ' realisasi  (%) '])(
    'kepala ditulis %j: nilainya tetap terbaca',
    (kepala) => {
      const l = lembar('Kinerja');
      const k = (l.getRange(4, 1, 1, l.getLastColumn()).getValues()[0] as string[]).indexOf('Realisasi') + 1;
      const sebelum = bundel.LKJIP.tindakan.tabelData!({ tabel: 'realisasi-kinerja' });
      l.getRange(4, k).setValue(kepala);
      expect(temuan().filter((x) => /kolom|kepala/.test(x.aturan))).toEqual([]);
      expect(bundel.LKJIP.tindakan.tabelData!({ tabel: 'realisasi-kinerja' })).toEqual(sebelum);
    },
  );
});
