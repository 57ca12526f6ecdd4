/** Where Google is stricter than one assumes, and that the local services are as strict. */
import { describe, expect, it } from 'vitest';
import { buatLayanan, bukuDariData, muatBundel, type OpsiLayanan } from '../../local/services/index.ts';
import { kirimKeSkrip, terimaDariSkrip } from '../../local/services/jembatan.ts';
import { denganBuku } from '../../src/sheets/jalan';
import { daftarJurnal } from '../../src/sheets/jurnal';
import { tulisSel } from '../../src/sheets/sel';
import { terapkan } from '../../src/sheets/terapkan';
import { bacaTerhitung } from '../../src/sheets/terhitung';
import { pasang } from '../sheets/bantu';

const lembarBaru = () => {
  const layanan = buatLayanan(bukuDariData({ Data: [['a', 'b', 'c']] }));
  const { SpreadsheetApp } = layanan.services;
  return { layanan, app: SpreadsheetApp, lembar: SpreadsheetApp.getActive().getSheetByName('Data') };
};

/** A cell that takes Ya or Tidak only. */
function pilihan(t: ReturnType<typeof lembarBaru>, a1: string): void {
  const aturan = t.app.newDataValidation().requireValueInList(['Ya', 'Tidak'], true).setAllowInvalid(false).build();
  t.lembar.getRange(a1).setDataValidation(aturan);
}

describe('tulisan dikumpulkan', () => {
  it.each<[string, (t: ReturnType<typeof lembarBaru>) => unknown]>([
    ['dibaca', (t) => t.lembar.getRange('A1').getValue()],
    ['flush', (t) => t.app.flush()],
    ['ditanya susunannya', (t) => t.lembar.getLastRow()],
  ])('penolakan daftar pilihan baru terlempar ketika %s, dan yang sesudahnya hilang', (_nama, pemicu) => {
    const t = lembarBaru();
    pilihan(t, 'A2');
    t.lembar.getRange('A3').setValue('sebelum');
    expect(() => t.lembar.getRange('A2').setValue('Mungkin')).not.toThrow();
    t.lembar.getRange('A4').setValue('sesudah');
    expect(() => pemicu(t)).toThrow(/violates the data validation/);
    expect(t.lembar.getRange('A2:A4').getValues()).toEqual([[''], ['sebelum'], ['']]);
  });

  it('lebih dari 50.000 huruf satu sel', () => {
    const t = lembarBaru();
    t.lembar.getRange('A2').setValue('x'.repeat(50_000));
    t.app.flush();
    t.lembar.getRange('A3').setValue('x'.repeat(50_001));
    expect(() => t.app.flush()).toThrow(/50000 characters/);
  });
});

describe('perubahan yang ditolak Google belakangan', () => {
  it('semua sel kembali seperti semula, dan riwayat tidak mencatatnya', () => {
    const t = pasang({
      Data: [
        ['a', 'b'],
        [1, 5],
      ],
    });
    const lembar = t.services.SpreadsheetApp.getActive().getSheetByName('Data');
    // A list is known before the first write; of other conditions Google is asked by writing.
    const aturan = t.services.SpreadsheetApp.newDataValidation().requireNumberBetween(1, 9).setAllowInvalid(false);
    lembar.getRange('B2').setDataValidation(aturan.build());
    const perintah = {
      judul: 'Coba',
      kunci: null,
      sel: [
        { lembar: 'Data', sel: 'A2', dari: '1', ke: 2 },
        { lembar: 'Data', sel: 'B2', dari: '5', ke: 99 },
      ],
    };
    expect(() => denganBuku((buku) => terapkan(buku, [perintah]))).toThrow(/violates the data validation/);
    expect(lembar.getRange('A2:B2').getValues()).toEqual([[1, 5]]);
    denganBuku((buku) => expect(daftarJurnal(buku)).toEqual([]));
  });
});

describe('teks di sel', () => {
  it('tanda petik depan: dimakan di sel biasa, tetap di sel teks; rumus di sel teks menjadi teks', () => {
    const { lembar } = lembarBaru();
    lembar.getRange('B2').setNumberFormat('@');
    lembar.getRange('A2:B2').setValues([["'1/2", "'1/2"]]);
    expect(lembar.getRange('A2:B2').getValues()).toEqual([['1/2', "'1/2"]]);
    lembar.getRange('B2').setValue('=1+1');
    expect([lembar.getRange('B2').getFormula(), lembar.getRange('B2').getValue()]).toEqual(['', '=1+1']);
  });

  it('tindakan menulis teks berisiko ke sel teks tanpa petik tersisa, dan formatnya kembali', () => {
    const t = pasang({ Data: [['a']] });
    const lembar = t.services.SpreadsheetApp.getActive().getSheetByName('Data');
    lembar.getRange('B2:B5').setNumberFormat('@');
    const isi = ['=1+1', '1/2', '50.05', 'biasa'];
    tulisSel(
      lembar,
      isi.map((nilai, i) => ({ baris: i + 2, kolom: 2, nilai, formatKini: '@' })),
    );
    expect(lembar.getRange('B2:B5').getValues().flat()).toEqual(isi);
    expect(lembar.getRange('B2:B5').getNumberFormats().flat()).toEqual(['@', '@', '@', '@']);
    expect(lembar.getRange('B2:B5').getFormulas().flat()).toEqual(['', '', '', '']);
  });
});

describe('fungsi kustom dihitung kemudian', () => {
  const rumus = () => bukuDariData({ Data: [[50.05, 38, '=CAPAIAN(A1,B1)', '=A1+B1']] });

  it('selnya terbaca "Loading..." untuk beberapa kali baca pertama, sel lain tidak', () => {
    const t = muatBundel(rumus(), { memuat: 2 });
    const r = t.services.SpreadsheetApp.getActive().getRange('C1:D1');
    expect(r.getValues()).toEqual([['Loading...', 88.05]]);
    expect(r.getDisplayValues()[0][0]).toBe('Loading...');
    expect(r.getValues()).toEqual([[131.71, 88.05]]);
  });

  it('tindakan menunggu; pemeriksaan sama hasilnya', () => {
    const tabel = (memuat: number) => {
      const t = muatBundel(rumus(), { memuat });
      return t.LKJIP.tindakan.periksaData?.();
    };
    expect(JSON.stringify(tabel(5))).toBe(JSON.stringify(tabel(0)));
  });

  it('yang tidak kunjung selesai dikatakan, dengan batas', () => {
    const t = muatBundel(rumus(), { memuat: 10_000 });
    Object.assign(globalThis, t.services);
    expect(() => bacaTerhitung(t.services.SpreadsheetApp.getActive().getRange('A1:D1'))).toThrow(
      /"Data" masih dihitung Google/,
    );
    expect(t.hitungPanggilan().perMetode['Utilities.sleep']).toBe(40);
  });
});

describe('rumus dibaca menurut lokal', () => {
  const nilai = (rumus: string, opsi: OpsiLayanan = {}) => {
    const { SpreadsheetApp } = buatLayanan(bukuDariData({ Data: [['a']] }), opsi).services;
    const sel = SpreadsheetApp.getActive().getRange('B1').setFormula(rumus);
    return [sel.getValue(), sel.getFormula()];
  };

  it('titik desimal dan koma pemisah tidak terbaca di lembar Indonesia; titik koma selalu', () => {
    expect(nilai('=SUM(1;2)')).toEqual([3, '=SUM(1,2)']);
    expect(nilai('=SUM(1.5,1)')).toEqual(['#ERROR!', '=SUM(1.5,1)']);
    expect(nilai('=SUM(A2,A3)')[0]).toBe('#ERROR!');
    expect(nilai('=SUM(1,5;1)')).toEqual([2.5, '=SUM(1.5,1)']);
    expect(nilai('=SUM({1\\2;3\\4})')[0]).toBe(10);
    expect(nilai('=SUM(1.5,1)', { saklar: ['rumus-us'] })[0]).toBe(2.5);
  });

  it.each<[string, OpsiLayanan, string]>([
    ['yang ketat', {}, 'lembar'],
    ['yang membaca bentuk Amerika', { saklar: ['rumus-us'] }, 'us'],
  ])('sel berumus desimal ditulis dengan bentuk yang terbaca di %s, dan bentuknya diingat', (_nama, opsi, bentuk) => {
    const t = pasang({ Data: [[2]] }, opsi);
    const ubah = (sel: string, rumus: string) =>
      denganBuku((buku) =>
        terapkan(buku, [{ judul: 'Coba', kunci: null, sel: [{ lembar: 'Data', sel, dari: '', ke: null, rumus }] }]),
      );
    expect(ubah('B1', '=ROUND(A1*1.25,1)').ditolak).toEqual([]);
    const lembar = t.services.SpreadsheetApp.getActive().getSheetByName('Data');
    expect(lembar.getRange('B1').getValue()).toBe(2.5);
    expect(t.properti.dokumen.getProperty('lkjip.rumus')).toBe(`in_ID ${bentuk}`);
    // Remembered wrongly: seen by the error, tried anew.
    t.properti.dokumen.setProperty('lkjip.rumus', `in_ID ${bentuk === 'us' ? 'lembar' : 'us'}`);
    ubah('C1', '=SUM({1,2;3,4})*0.5');
    expect(lembar.getRange('C1').getValue()).toBe(5);
  });
});

describe('google.script.run', () => {
  const { lingkungan } = buatLayanan();
  it('tanggal dan fungsi ditolak saat dikirim, dan membuat seluruh jawaban kosong', () => {
    expect(() => kirimKeSkrip([{ a: [new Date()] }])).toThrow(/illegal value/);
    expect(() => kirimKeSkrip([() => 1])).toThrow(/illegal value/);
    expect(terimaDariSkrip(lingkungan, { a: 1, b: [new Date()] })).toBeNull();
    expect(terimaDariSkrip(lingkungan, { a: 1, b: () => 1 })).toBeNull();
  });
  it('yang tidak ada di dalam larik menjadi null', () => {
    expect(terimaDariSkrip(lingkungan, [1, undefined, { a: undefined }])).toEqual([1, null, {}]);
    expect(kirimKeSkrip([[1, undefined]])).toEqual([[1, null]]);
  });
});

describe('susunan lembar', () => {
  it('gabungan tidak boleh menyeberangi garis beku, dan sebaliknya', () => {
    const { lembar } = lembarBaru();
    lembar.setFrozenRows(2);
    expect(() => lembar.getRange('A2:A3').merge()).toThrow(/frozen/);
    lembar.getRange('A1:A2').merge();
    lembar.getRange('A4:A5').merge();
    expect(() => lembar.setFrozenRows(1)).toThrow(/freeze rows/);
    lembar.setFrozenColumns(1);
    expect(() => lembar.getRange('A7:B7').merge()).toThrow(/frozen/);
  });

  it('saringan tidak boleh memuat gabungan tegak', () => {
    const { lembar } = lembarBaru();
    lembar.getRange('A1:B1').merge();
    lembar.getRange('A2:A3').merge();
    expect(() => lembar.getRange('A1:C5').createFilter()).toThrow(/vertical merges/);
    lembar.getRange('A2:A3').breakApart();
    lembar.getRange('A1:C5').createFilter();
    expect(lembar.getFilter()).not.toBeNull();
  });

  it('menempel format membawa aturan isian', () => {
    const t = lembarBaru();
    pilihan(t, 'A2');
    t.lembar.getRange('A2').copyTo(t.lembar.getRange('C2'), { formatOnly: true });
    expect(t.lembar.getRange('C2').getDataValidation()).not.toBeNull();
  });

  it('salinan lembar membawa nama dengan tanda seru; salinan oleh tindakan tidak meninggalkannya', () => {
    const { app, lembar } = lembarBaru();
    app.getActive().setNamedRange('KINERJA', lembar.getRange('A1:C1'));
    lembar.copyTo(app.getActive());
    const nama = () =>
      app
        .getActive()
        .getNamedRanges()
        .map((n: { getName(): string }) => n.getName());
    expect(nama()).toEqual(['KINERJA', "'Copy of Data'!KINERJA"]);
  });
});
