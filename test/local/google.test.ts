/** Where Google is stricter than one assumes, and that the local services are as strict. */
import { describe, expect, it } from 'vitest';
import type { Lembar } from '../../local/engine/buku.ts';
import { buatLayanan, bukuDariData, muatBundel, type OpsiLayanan } from '../../local/services/index.ts';
import { kirimKeSkrip, terimaDariSkrip } from '../../local/services/jembatan.ts';
import type { SheetSnapshot } from '../../src/core/snapshot';
import { denganBuku } from '../../src/sheets/jalan';
import { daftarJurnal } from '../../src/sheets/jurnal';
import { tulisSel } from '../../src/sheets/sel';
import { bacaSnapshot } from '../../src/sheets/snapshot';
import { terapkan } from '../../src/sheets/terapkan';
import { bacaTerhitung, bekukanNilai } from '../../src/sheets/terhitung';
import { urungkan } from '../../src/sheets/urungkan';
import { jamLembar } from '../../src/sheets/zona';
import { buku, pasang } from '../sheets/bantu';
import { bukuDasar } from '../tahan/adegan.ts';

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

  it('setiap tindakan bundel bertemu "Loading...", yang dibaca uji sendiri tidak', () => {
    const t = muatBundel(rumus());
    const bacaan = t.services.SpreadsheetApp.getActive().getRange('C1');
    expect(bacaan.getValue()).toBe(131.71);
    t.LKJIP.tindakan.periksaData?.();
    expect(t.hitungPanggilan().perMetode['Utilities.sleep']).toBe(1);
    expect(bacaan.getValue()).toBe(131.71);
  });

  it('menempel nilai membekukan tulisan itu; arsip dan salinan menunggu dahulu', () => {
    const t = muatBundel(rumus(), { memuat: 2 });
    Object.assign(globalThis, t.services);
    const r = t.services.SpreadsheetApp.getActive().getRange('A1:D1');
    r.copyTo(r.offset(2, 0), { contentsOnly: true });
    expect(r.offset(2, 0).getValues()).toEqual([[50.05, 38, 'Loading...', 88.05]]);
    bekukanNilai(r);
    expect(r.getValues()).toEqual([[50.05, 38, 131.71, 88.05]]);
    expect(r.getFormulas().flat().join('')).toBe('');
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

it('rumus yang terbaca dalam bentuk lembar: temuan sama, tabel yang sudah ditulis tetap dikenali utuh', () => {
  const kerja = bukuDasar();
  const l = kerja.tambahLembar('Tempelan');
  const isi: (string | number)[][] = [
    ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
    ['No', 'Indikator', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
    [1, 'Persentase sekolah terakreditasi', 'Persen', 80, 72, '=ROUND(CAPAIAN(E3,D3),1.5)'],
    [2, 'Persentase jalan mantap', 'Persen', 50, 45, 91],
    [3, 'Indeks kepuasan masyarakat', 'Indeks', 80, 82, '=IF(D5>0.5,E5/D5*100,"-")'],
    [4, 'Persentase warga terlayani', 'Persen', 60, 54, '=TIDAKADA(E6,D6)'],
    ['', 'Rata-rata', '', '', '', '=AVERAGE({90,91,102.5})'],
  ];
  isi.forEach((b, i) => {
    b.forEach((x, k) => {
      if (typeof x === 'string' && x.startsWith('=')) l.tulisRumus(i + 1, k + 1, x);
      else l.tulisIsi(i + 1, k + 1, x);
    });
  });
  const us = muatBundel(kerja);
  us.LKJIP.tindakan.buatTabel?.({ tabel: 'realisasi-kinerja' });
  const temuan = us.LKJIP.tindakan.periksaData?.();
  expect(temuan.temuan.filter((t: { lembar: string }) => t.lembar === 'Tempelan').length).toBeGreaterThan(1);
  const lembar = muatBundel(kerja, { saklar: ['rumus-bentuk-lembar'] });
  const sel = lembar.services.SpreadsheetApp.getActive().getSheetByName('Tempelan').getRange('F5');
  expect(sel.getFormula()).toBe('=IF(D5>0,5;E5/D5*100;"-")');
  expect(lembar.LKJIP.tindakan.periksaData?.()).toEqual(temuan);
  const jumlah = kerja.lembar.length;
  expect(lembar.LKJIP.tindakan.buatTabel?.({ tabel: 'realisasi-kinerja' }).tabel).toMatchObject([
    { keadaan: 'tetap', salinan: null },
  ]);
  expect(kerja.lembar).toHaveLength(jumlah);
});

describe.each<[string, OpsiLayanan]>([
  ['bentuk Amerika', {}],
  ['bentuk lembar', { saklar: ['rumus-bentuk-lembar'] }],
])('rumus terbaca kembali dalam %s', (_nama, opsi) => {
  it('mengurungkan mengembalikan rumus berdesimal yang ditimpa', () => {
    const t = pasang({ Data: [[2]] }, opsi);
    const sel = t.services.SpreadsheetApp.getActive().getSheetByName('Data').getRange('B1');
    sel.setFormula('=ROUND(A1*1,25;1)');
    const ubah = [{ lembar: 'Data', sel: 'B1', dari: '2,5', ke: 9 }];
    denganBuku((buku) => expect(terapkan(buku, [{ judul: 'Coba', kunci: null, sel: ubah }]).ditolak).toEqual([]));
    expect(sel.getValue()).toBe(9);
    denganBuku((buku) =>
      expect(
        urungkan(
          buku,
          daftarJurnal(buku).map((j) => j.id),
        ),
      ).toEqual([]),
    );
    expect(sel.getValue()).toBe(2.5);
  });
});

describe('yang tertutup bagi skrip', () => {
  const kunciOrangLain = (t: ReturnType<typeof lembarBaru>, a1: string | null): void => {
    const p = a1 === null ? t.lembar.protect() : t.lembar.getRange(a1).protect();
    p.setDescription('milik orang lain');
    for (const l of t.layanan.buku.lembar) for (const x of l.lindungan) x.terkunci = true;
  };

  it('rentang yang dilindungi orang lain: ditolak saat dikuras; peringatan dan perlindungan sendiri tidak menolak', () => {
    const t = lembarBaru();
    t.lembar.getRange('A1:C1').protect().setWarningOnly(true);
    t.lembar.getRange('A1').setValue('boleh');
    t.app.flush();
    kunciOrangLain(t, 'B2:B4');
    for (const tulis of [
      () => t.lembar.getRange('B3').setValue(1),
      () => t.lembar.getRange('A2:C2').setNumberFormat('0'),
      () => t.lembar.getRange('A1').copyTo(t.lembar.getRange('B4')),
    ]) {
      tulis();
      expect(() => t.app.flush()).toThrow(/protected cell/);
    }
    t.lembar.getRange('C3').setValue(1);
    t.app.flush();
    expect(t.lembar.getRange('B3').canEdit()).toBe(false);
  });

  it('lembar yang dilindungi orang lain menolak isi dan susunannya', () => {
    const t = lembarBaru();
    kunciOrangLain(t, null);
    expect(() => t.lembar.insertRowsAfter(1, 1)).toThrow(/protected/);
    t.lembar.getRange('A1').setValue(1);
    expect(() => t.app.flush()).toThrow(/protected/);
  });

  it('perbaikan di sel yang dilindungi: dikatakan, tidak ada yang berubah', () => {
    const t = pasang({ Data: [[1, 2]] });
    const lembar = t.services.SpreadsheetApp.getActive().getSheetByName('Data');
    lembar.getRange('B1').protect();
    for (const x of t.buku.cariLembar('Data')?.lindungan ?? []) x.terkunci = true;
    const sel = (a1: string, dari: string) => ({ lembar: 'Data', sel: a1, dari, ke: 9 });
    expect(() =>
      denganBuku((buku) => terapkan(buku, [{ judul: 'Coba', kunci: null, sel: [sel('A1', '1'), sel('B1', '2')] }])),
    ).toThrow(/protected cell/);
    expect(lembar.getRange('A1:B1').getValues()).toEqual([[1, 2]]);
  });

  it('kolom bertipe menolak format dan aturan isian, tidak menolak isi', () => {
    const t = lembarBaru();
    t.layanan.buku.cariLembar('Data')?.bertipe.push({ baris: 1, kolom: 2, tinggi: 10, lebar: 1 });
    for (const tulis of [
      () => t.lembar.getRange('A1:C1').setNumberFormat('0'),
      () => t.lembar.getRange('B2').clearDataValidations(),
      () => t.lembar.getRange('A1').copyTo(t.lembar.getRange('B2'), { formatOnly: true }),
    ]) {
      tulis();
      expect(() => t.app.flush()).toThrow(/typed columns/);
    }
    t.lembar.getRange('B2').setValue(5);
    t.lembar.getRange('A1').copyTo(t.lembar.getRange('B3'), { contentsOnly: true });
    expect(t.lembar.getRange('B2:B3').getValues()).toEqual([[5], ['a']]);
  });

  it('tindakan menulis isi kolom bertipe, membiarkan formatnya, dan mengatakannya', () => {
    const t = pasang({ Data: [['a', 'b']] });
    t.buku.cariLembar('Data')?.bertipe.push({ baris: 1, kolom: 2, tinggi: 10, lebar: 1 });
    const lembar = t.services.SpreadsheetApp.getActive().getSheetByName('Data');
    const sel = (a1: string) => ({ lembar: 'Data', sel: a1, dari: '', ke: 5, format: '0.00' });
    denganBuku((buku) => terapkan(buku, [{ judul: 'Coba', kunci: null, sel: [sel('A2'), sel('B2')] }]));
    expect(lembar.getRange('A2:B2').getValues()).toEqual([[5, 5]]);
    expect(lembar.getRange('A2').getNumberFormat()).toBe('0.00');
    expect(lembar.getRange('B2').getNumberFormat()).not.toBe('0.00');
    expect(t.layar.tayangan.at(-1)?.pesan).toMatch(/Kolom B di lembar "Data" bertipe/);
  });

  it('tabel buatan yang dijadikan tabel bertipe oleh orang: tetap miliknya, dan tabelnya ditulis di sebelahnya', () => {
    const kerja = bukuDasar();
    const t = muatBundel(kerja);
    const tabel = (tema: string) => t.LKJIP.tindakan.buatTabel?.({ tabel: 'realisasi-kinerja', tema });
    const [semula] = tabel('kotak').tabel;
    const lama = kerja.cariLembar(semula.nama) as Lembar;
    lama.bertipe.push({ baris: 3, kolom: 2, tinggi: 5, lebar: 1 });
    const isiLama = JSON.stringify(lama.sel.map((b) => (b ?? []).map((s) => [s?.isi, s?.rumus, s?.gaya])));
    const [hasil] = tabel('ringkas').tabel;
    expect(hasil).toMatchObject({ nama: semula.nama, salinan: expect.stringContaining('suntingan') });
    expect(hasil.id).not.toBe(semula.id);
    expect(lama.nama).toBe(hasil.salinan);
    expect(JSON.stringify(lama.sel.map((b) => (b ?? []).map((s) => [s?.isi, s?.rumus, s?.gaya])))).toBe(isiLama);
    expect(kerja.lembar.map((l) => l.nama).filter((n) => n.includes('disusun'))).toEqual([]);
    // From then on the new one is ours and the other one a person's.
    const jumlah = kerja.lembar.length;
    expect(tabel('kotak').tabel[0]).toMatchObject({ id: hasil.id, salinan: null });
    expect(kerja.lembar).toHaveLength(jumlah);
    expect(t.LKJIP.tindakan.panelKeadaan?.().terputus).toBe(null);
  });

  it('lembar data terhubung tidak punya sel; pemeriksaan dan panel melewatinya', () => {
    const t = muatBundel(bukuDariData({ Data: [['a', 1]], Terhubung: [['x']] }));
    Object.assign(t.buku.cariLembar('Terhubung') ?? {}, { jenis: 'DATASOURCE' });
    const lembar = t.services.SpreadsheetApp.getActive().getSheetByName('Terhubung');
    expect(String(lembar.getType())).toBe('DATASOURCE');
    for (const baca of [() => lembar.getDataRange(), () => lembar.getRange('A1'), () => lembar.getLastRow()])
      expect(baca).toThrow(/not supported on DATASOURCE/);
    expect(t.LKJIP.tindakan.panelPeriksa?.('buku')).not.toHaveProperty('galat');
    expect(t.LKJIP.tindakan.panelKeadaan?.()).not.toHaveProperty('galat');
    lembar.activate();
    expect(t.LKJIP.tindakan.panelPilihan?.().galat).toMatch(/tidak punya sel sendiri/);
  });
});

describe('zona waktu spreadsheet lain dari zona skrip', () => {
  const zona = ['Asia/Makassar', 'Asia/Jayapura', 'America/Los_Angeles'].find(
    (z) => z !== Intl.DateTimeFormat().resolvedOptions().timeZone,
  ) as string;

  it('skrip membaca saat yang sama dengan jam yang lain; yang ditulis kembali tetap', () => {
    const t = pasang({ Data: [[new Date(2025, 4, 12)]] }, { zona });
    const sel = t.services.SpreadsheetApp.getActive().getRange('A1');
    const saat = sel.getValue() as Date;
    expect(t.services.Utilities.formatDate(saat, zona, 'yyyy-MM-dd HH:mm')).toBe('2025-05-12 00:00');
    expect([saat.getDate(), saat.getHours()]).not.toEqual([12, 0]);
    sel.offset(1, 0).setValue(saat);
    expect(sel.offset(1, 0).getDisplayValue()).toBe('12/05/2025');
  });

  it('tanggal yang dibaca tindakan adalah yang tampak di lembar, dan jam laporan jam lembar', () => {
    const t = pasang({ Data: [[new Date(2025, 4, 12), new Date(2025, 11, 31)]] }, { zona });
    const { nilai } = bacaSnapshot(buku()).lembar[0] as SheetSnapshot;
    expect(nilai[0]?.map((d) => [(d as Date).getDate(), (d as Date).getMonth(), (d as Date).getHours()])).toEqual([
      [12, 4, 0],
      [31, 11, 0],
    ]);
    const saat = new Date(Date.UTC(2025, 6, 1, 16, 30));
    const tampak = jamLembar(t.services.SpreadsheetApp.getActive())(saat);
    const dua = (n: number) => String(n).padStart(2, '0');
    expect(`${dua(tampak.getDate())} ${dua(tampak.getHours())}.${dua(tampak.getMinutes())}`).toBe(
      t.services.Utilities.formatDate(saat, zona, 'dd HH.mm'),
    );
  });

  it('uji diri menyebut bedanya, dan hanya itu', () => {
    const t = muatBundel(bukuDariData({ Data: [['a']] }), { zona });
    t.panggil('menuUjiDiri');
    const teks = t.layar.tayangan.at(-1)?.html ?? '';
    expect([...teks.matchAll(/^BEDA (\S+)/gm)].map((m) => m[1]).filter((id) => !id?.startsWith('gema-'))).toEqual([
      'zona',
    ]);
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

describe('rumus aturan dibaca seperti diketik', () => {
  it('format bersyarat dan validasi menolak pemisah koma di lembar Indonesia', () => {
    const { app } = lembarBaru();
    expect(() => app.newConditionalFormatRule().whenFormulaSatisfied('=AND(A1>0,B1>0)')).toThrow(/Invalid formula/);
    expect(() => app.newDataValidation().requireFormulaSatisfied('=AND(A1>0,B1>0)')).toThrow(/Invalid formula/);
    app.newConditionalFormatRule().whenFormulaSatisfied('=AND(A1>0;B1>0)');
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
