import { describe, expect, it } from 'vitest';
import { GalatPengguna } from '../../src/messages/galat';
import { tulisLembar } from '../../src/sheets/gerbang';
import { denganBuku } from '../../src/sheets/jalan';
import { denganKunci } from '../../src/sheets/kunci';
import { buku, ISI, pasang, rencanaContoh } from './bantu';

const tulis = (...r: Parameters<typeof tulisLembar>[1]) => denganBuku((b) => tulisLembar(b, r));
const lembar = (nama: string) => {
  const s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(nama);
  if (!s) throw new Error(`tidak ada lembar ${nama}`);
  return s;
};
const namaSemua = () =>
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((s) => s.getName());

describe('gerbang: isi yang ditulis', () => {
  it('menulis nilai, rumus, format, gabungan, lebar, dan beku', () => {
    pasang();
    const [h] = tulis(rencanaContoh(ISI, { rumus: [{ sel: 'E8', rumus: '=SUM(E6:E7)' }] }));
    expect(h).toMatchObject({ nama: 'Tabel 3.3', keadaan: 'baru', salinan: null });
    const s = lembar('Tabel 3.3');
    expect(s.getRange('D6').getValue()).toBe(50.05);
    expect(s.getRange('E8').getFormula()).toBe('=SUM(E6:E7)');
    expect(s.getRange('E8').getValue()).toBeCloseTo(228.75, 9);
    expect(s.getRange('C6').getNumberFormat()).toBe('#,##0.00');
    expect(s.getRange('A1').getFontWeight()).toBe('bold');
    expect(s.getRange('A1').getFontSize()).toBe(12);
    expect(s.getRange('B6').getFontWeight()).toBe('normal');
    expect(s.getRange('A3').getBackground()).toBe('#eeeeee');
    expect(
      s
        .getRange('A1:E5')
        .getMergedRanges()
        .map((r) => r.getA1Notation())
        .sort(),
    ).toEqual(['A1:E1', 'A2:E2', 'A3:A4', 'B3:B4', 'C3:E3']);
    expect(s.getColumnWidth(2)).toBe(260);
    expect(s.getFrozenRows()).toBe(5);
  });

  const JAHAT = [
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '=IMPORTXML("http://x","//a")',
    "'=1+1",
    "'apostrof",
    '1/2',
    '2025-01-31',
    '50.05',
    '1.762',
    '38%',
    'Rp 1.000',
    'TRUE',
    'benar',
    '5 Mei 2025',
    'Mei 2025',
    '10:30',
    '2.07.01',
    '007',
    '1e5',
    '<img src=x onerror=alert(1)>',
    '\u202Eterbalik',
    'x'.repeat(10_000),
    '\uFF1D1+1',
  ];
  it.each(JAHAT.map((t) => [t.length > 40 ? `${t.slice(0, 20)}…` : t, t]))('teks %j tetap teks', (_, teks) => {
    pasang();
    tulis({ nama: 'Uji', buatan: 'tabel:uji', nilai: [[teks]] });
    const r = lembar('Uji').getRange('A1');
    expect(r.getFormula()).toBe('');
    expect(r.getValue()).toBe(teks);
  });

  it('teks di tautan pun tidak menjadi rumus', () => {
    pasang();
    tulis({
      nama: 'Uji',
      buatan: 'tabel:uji',
      nilai: [['x']],
      tautan: [{ sel: 'A1', teks: '=1+1', keLembar: 'Data', keSel: 'B2' }],
    });
    const r = lembar('Uji').getRange('A1');
    expect(r.getFormula()).toBe('');
    expect(r.getValue()).toBe('=1+1');
    expect(r.getRichTextValue()?.getLinkUrl()).toBe(`#gid=${lembar('Data').getSheetId()}&range=B2`);
  });
});

describe('gerbang: menulis ulang', () => {
  it('rencana yang sama tidak menulis apa pun', () => {
    const t = pasang();
    tulis(rencanaContoh());
    t.ulangHitungan();
    expect(tulis(rencanaContoh())[0]?.keadaan).toBe('tetap');
    expect(t.hitungPanggilan().tulis).toBe(0);
    expect(namaSemua()).toEqual(['Data', 'Tabel 3.3', '_LKJIP']);
  });

  it('memperbarui di tempat: id, tautan, dan rumus yang menunjuk tetap hidup', () => {
    pasang();
    tulis(rencanaContoh());
    const id = lembar('Tabel 3.3').getSheetId();
    lembar('Data').getRange('B1').setFormula("='Tabel 3.3'!D6");
    const [h] = tulis(rencanaContoh([[1, 'Satu saja', 10, 20, 200]]));
    expect(h).toMatchObject({ keadaan: 'diperbarui', salinan: null, id });
    expect(lembar('Tabel 3.3').getSheetId()).toBe(id);
    expect(lembar('Data').getRange('B1').getValue()).toBe(20);
    // What the longer table had below is gone.
    expect(lembar('Tabel 3.3').getLastRow()).toBe(7);
    expect(lembar('Tabel 3.3').getRange('A7').getValue()).toBe('Sumber: Dinas Contoh');
    expect(lembar('Tabel 3.3').getRange('C8').getNumberFormat()).not.toBe('#,##0.00');
    expect(namaSemua()).toEqual(['Data', 'Tabel 3.3', '_LKJIP']);
  });

  it('yang disunting orang disimpan dahulu sebagai salinan', () => {
    pasang();
    tulis(rencanaContoh());
    lembar('Tabel 3.3').getRange('B6').setValue('Kata-kata saya');
    const [hasil] = tulis(rencanaContoh([[1, 'Baru', 1, 2, 3]]));
    expect(hasil?.salinan).toMatch(/^Tabel 3\.3 suntingan \d\d-\d\d$/);
    expect(
      lembar(hasil?.salinan as string)
        .getRange('B6')
        .getValue(),
    ).toBe('Kata-kata saya');
    expect(lembar('Tabel 3.3').getRange('B6').getValue()).toBe('Baru');
    // The copy is a person's sheet: it is never written again.
    expect(tulis(rencanaContoh([[1, 'Baru lagi', 1, 2, 3]]))[0]?.salinan).toBeNull();
    expect(
      lembar(hasil?.salinan as string)
        .getRange('B6')
        .getValue(),
    ).toBe('Kata-kata saya');
  });

  it('catatan yang ditambahkan orang juga suntingan', () => {
    pasang();
    tulis(rencanaContoh());
    lembar('Tabel 3.3').getRange('B6').setNote('tanya bidang');
    expect(tulis(rencanaContoh())[0]?.salinan).toMatch(/suntingan/);
  });

  it('lembar orang dengan nama yang sama tidak disentuh', () => {
    pasang({ 'Tabel 3.3': [['milik orang']] });
    const [h] = tulis(rencanaContoh());
    expect(h?.nama).toBe('Tabel 3.3 (2)');
    expect(lembar('Tabel 3.3').getRange('A1').getValue()).toBe('milik orang');
  });

  it('gandaan yang dibuat orang bukan lembar buatan', () => {
    pasang();
    tulis(rencanaContoh());
    const ganda = lembar('Tabel 3.3').copyTo(SpreadsheetApp.getActiveSpreadsheet());
    ganda.setName('Gandaan');
    const [h] = tulis(rencanaContoh([[1, 'Baru', 1, 2, 3]]));
    expect(h?.nama).toBe('Tabel 3.3');
    expect(ganda.getRange('B6').getValue()).toBe(ISI[0]?.[1]);
  });

  it('nama dari orang tetap dipakai; nama dari rencana mengikuti rencana', () => {
    pasang();
    tulis(rencanaContoh());
    expect(tulis(rencanaContoh(ISI, { nama: 'Tabel 3.4' }))[0]?.nama).toBe('Tabel 3.4');
    lembar('Tabel 3.4').setName('Realisasi kita');
    expect(tulis(rencanaContoh([[1, 'x', 1, 1, 100]], { nama: 'Tabel 3.5' }))[0]?.nama).toBe('Realisasi kita');
  });

  it('format yang diubah orang bertahan selama susunannya sama', () => {
    pasang();
    tulis(rencanaContoh());
    const lembar = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Tabel 3.3')!;
    lembar.getRange('B6').setBackground('#fff2cc').setFontWeight('bold');
    const angka = (n: number) => rencanaContoh(ISI.map((b) => b.map((v) => (typeof v === 'number' ? v + n : v))));
    expect(tulis(angka(1))[0]).toMatchObject({ keadaan: 'diperbarui', salinan: null });
    expect(lembar.getRange('B6').getBackground()).toBe('#fff2cc');
    expect(lembar.getRange('B6').getFontWeight()).toBe('bold');
    expect(lembar.getRange('C6').getValue()).toBe((ISI[0]![2] as number) + 1);
    expect(tulis(angka(1))[0]).toMatchObject({ keadaan: 'tetap' });
    // Another shape brings its own styles.
    expect(tulis(rencanaContoh([...ISI, [9, 'Baru', 1, 2, 3]]))[0]).toMatchObject({ keadaan: 'diperbarui' });
    expect(lembar.getRange('B6').getBackground()).not.toBe('#fff2cc');
  });

  it('lebar, tinggi, dan warna tab yang diatur orang bertahan; yang berubah menurut rencana ditulis', () => {
    pasang();
    const kaki = (baris: number) => ({ tinggiBaris: [{ baris, tinggi: 60 }], warnaTab: '#2e7d32' as const });
    tulis(rencanaContoh(ISI, kaki(9)));
    const s = lembar('Tabel 3.3');
    expect([s.getColumnWidth(2), s.getRowHeight(9)]).toEqual([260, 60]);
    s.setColumnWidth(2, 400);
    s.setRowHeight(6, 80);
    s.setTabColor('#ff0000');
    const empat = [...ISI, [4, 'Indikator baru', 1, 2, 200]];
    tulis(rencanaContoh(empat, { ...kaki(10), lebarKolom: [40, 260, 120, 90, 90] }));
    // Only the third column is wanted otherwise.
    expect([1, 2, 3, 4].map((k) => s.getColumnWidth(k))).toEqual([40, 400, 120, 90]);
    expect(s.getRowHeight(6)).toBe(80);
    // The row of the footnote holds data now and fits its text again.
    expect([s.getRowHeight(9), s.getRowHeight(10)]).toEqual([21, 60]);
    expect(s.getTabColor()).toBe('#ff0000');
  });

  it('kepala bertingkat tiga digabung sekali lalu disalin', () => {
    const layanan = pasang();
    const tw = ['I', 'II', 'III', 'IV'].flatMap((n) => [`TW ${n}`, null]);
    layanan.ulangHitungan();
    tulis({
      nama: 'Triwulan',
      buatan: 'tabel:tw',
      nilai: [
        ['No', ...tw],
        [null, ...tw.map((_, i) => (i % 2 ? 'R' : 'T'))],
      ],
      gabung: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1', 'H1:I1'],
    });
    const rentang = lembar('Triwulan').getRange('A1:I2');
    expect(
      rentang
        .getMergedRanges()
        .map((g) => g.getA1Notation())
        .sort(),
    ).toEqual(['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1', 'H1:I1']);
    expect(rentang.getValues()[0]?.filter(Boolean)).toEqual(['No', 'TW I', 'TW II', 'TW III', 'TW IV']);
    const { perMetode } = layanan.hitungPanggilan();
    expect([perMetode['Range.mergeAcross'], perMetode['Range.copyTo']]).toEqual([1, 1]);
  });

  it('tanpa metadata (dari .xlsx) lembar dikenali lewat lembar tersembunyi', () => {
    const t = pasang();
    tulis(rencanaContoh());
    t.buku.metadata.length = 0;
    expect(tulis(rencanaContoh([[1, 'Baru', 1, 2, 3]]))[0]).toMatchObject({ keadaan: 'diperbarui', nama: 'Tabel 3.3' });
    expect(namaSemua()).toEqual(['Data', 'Tabel 3.3', '_LKJIP']);
  });

  it('buku dari .xlsx: menulis satu tabel menandai semua lembar buatan lagi', () => {
    const t = pasang();
    tulis(rencanaContoh(), rencanaContoh(ISI, { nama: 'Tabel 3.4', buatan: 'tabel:dua' }));
    t.buku.metadata.length = 0;
    tulis(rencanaContoh([[1, 'Baru', 1, 2, 3]]));
    expect(tulis(rencanaContoh([[1, 'Dua', 1, 2, 3]], { nama: 'Tabel 3.4', buatan: 'tabel:dua' }))[0]).toMatchObject({
      keadaan: 'diperbarui',
      salinan: null,
    });
    expect(namaSemua()).toEqual(['Data', 'Tabel 3.3', 'Tabel 3.4', '_LKJIP']);
  });

  it('lembar isian tidak pernah ditulis ulang', () => {
    pasang();
    const isian = { nama: 'KINERJA', buatan: 'isian:KINERJA', nilai: [['kode', 'target']] };
    tulis(isian);
    lembar('KINERJA').getRange('A2').setValue('IKU-1');
    expect(tulis({ ...isian, nilai: [['lain', 'sekali']] })[0]?.keadaan).toBe('tetap');
    expect(lembar('KINERJA').getRange('A1:A2').getValues()).toEqual([['kode'], ['IKU-1']]);
  });
});

describe('gerbang: gagal di tengah', () => {
  /** Fails the nth write of the run, whatever it is. */
  function gagalPada(n: number): () => void {
    const asli = SpreadsheetApp.getActiveSpreadsheet;
    let tulisan = 0;
    const bungkus = <T extends object>(x: T): T =>
      new Proxy(x, {
        get(t, p) {
          const reflect = Reflect.get(t, p);
          if (typeof reflect !== 'function') return reflect;
          return (...a: unknown[]) => {
            if (/^(set(?!Active)|insert(?!Sheet)|merge|copyTo|breakApart)/.test(String(p)) && ++tulisan === n) {
              throw new Error('Service Spreadsheets failed');
            }
            const h = reflect.apply(t, a);
            return typeof h === 'object' && h !== null && !Array.isArray(h) ? bungkus(h) : h;
          };
        },
      });
    const ganti = { ...Object.fromEntries([]), getActiveSpreadsheet: () => bungkus(asli.call(SpreadsheetApp)) };
    const lama = SpreadsheetApp;
    Object.assign(globalThis, {
      SpreadsheetApp: new Proxy(lama, {
        get: (t, p) => (p === 'getActiveSpreadsheet' ? ganti.getActiveSpreadsheet : Reflect.get(t, p)),
      }),
    });
    return () => Object.assign(globalThis, { SpreadsheetApp: lama });
  }

  it('lembar baru yang gagal hilang lagi, di langkah mana pun', () => {
    for (let n = 1; n <= 8; n++) {
      pasang();
      const pulih = gagalPada(n);
      expect(() => tulis(rencanaContoh())).toThrow('Service Spreadsheets failed');
      pulih();
      expect(namaSemua().filter((x) => x !== '_LKJIP')).toEqual(['Data']);
    }
  });

  it('tabel lama utuh selama penggantinya belum selesai disusun', () => {
    for (let n = 1; n <= 8; n++) {
      pasang();
      tulis(rencanaContoh());
      const pulih = gagalPada(n);
      expect(() => tulis(rencanaContoh([[1, 'Baru', 1, 2, 3]]))).toThrow('Service Spreadsheets failed');
      pulih();
      expect(lembar('Tabel 3.3').getRange('B6').getValue()).toBe(ISI[0]?.[1]);
      expect(lembar('Tabel 3.3').getRange('D6').getValue()).toBe(50.05);
      expect(namaSemua()).toEqual(['Data', 'Tabel 3.3', '_LKJIP']);
      // And the next run simply works.
      expect(tulis(rencanaContoh([[1, 'Baru', 1, 2, 3]]))[0]).toMatchObject({ keadaan: 'diperbarui', salinan: null });
    }
  });

  it('rencana yang keliru gagal sebelum apa pun ditulis', () => {
    const t = pasang();
    t.ulangHitungan();
    expect(() => tulis(rencanaContoh(), { nama: 'x', buatan: 'tabel:x', nilai: [[1]], gabung: ['bukan'] })).toThrow();
    expect(t.hitungPanggilan().tulis).toBe(0);
    expect(namaSemua()).toEqual(['Data']);
  });

  it('rentang bernama kembali ke tempat semula', () => {
    pasang({ Data: [['a']] });
    const buku = SpreadsheetApp.getActiveSpreadsheet();
    buku.setNamedRange('KINERJA', lembar('Data').getRange('A1:A1'));
    const r = {
      nama: 'Baru',
      buatan: 'isian:KINERJA',
      nilai: [['kode']],
      rentangBernama: [
        { nama: 'KINERJA', rentang: 'A1:A1' },
        { nama: 'IKU', rentang: 'A1:A1' },
      ],
    };
    const pulih = gagalPada(3);
    expect(() => tulis(r)).toThrow('Service Spreadsheets failed');
    pulih();
    expect(buku.getRangeByName('KINERJA')?.getSheet().getName()).toBe('Data');
    expect(buku.getRangeByName('IKU')).toBeNull();
  });
});

describe('gerbang: kunci dokumen', () => {
  it('sedang dipakai orang lain: pesan yang jelas, tidak ada yang ditulis', () => {
    pasang();
    Object.assign(globalThis, {
      LockService: { getDocumentLock: () => ({ tryLock: () => false, releaseLock: () => {} }) },
    });
    expect(() => tulis(rencanaContoh())).toThrow(GalatPengguna);
    expect(() => tulis(rencanaContoh())).toThrow(/sedang ditulis oleh orang atau panel lain/);
    expect(namaSemua()).toEqual(['Data']);
  });

  it('tanpa kunci (null) tetap bekerja', () => {
    pasang({ Data: [['a']] }, { kunciDokumen: false });
    expect(tulis(rencanaContoh())[0]?.keadaan).toBe('baru');
  });

  it('dilepas juga setelah gagal, dan boleh bertumpuk', () => {
    pasang();
    let pegang = 0;
    Object.assign(globalThis, {
      LockService: {
        getDocumentLock: () => ({
          tryLock: () => {
            pegang++;
            return true;
          },
          releaseLock: () => {
            pegang--;
          },
        }),
      },
    });
    expect(() =>
      denganKunci(() => {
        denganKunci(() => expect(pegang).toBe(1));
        throw new Error('x');
      }),
    ).toThrow('x');
    expect(pegang).toBe(0);
  });
});

describe('gerbang: jumlah panggilan', () => {
  const besar = (n: number) =>
    Array.from({ length: n }, (_, i) => [i + 1, `Indikator ke-${i}`, 100, 90 + (i % 20), 90 + (i % 20)]);

  it.each([3, 300, 5000])('tabel baru berisi %i baris paling banyak 25 panggilan', (n) => {
    const t = pasang();
    t.ulangHitungan();
    tulis(rencanaContoh(besar(n)));
    const j = t.hitungPanggilan();
    expect(j.baca + j.tulis, JSON.stringify(j.perMetode)).toBeLessThanOrEqual(25);
    expect(j.total, JSON.stringify(j.perMetode)).toBeLessThanOrEqual(42);
  });

  it('menulis ulang tabel 5.000 baris pun demikian', () => {
    const t = pasang();
    tulis(rencanaContoh(besar(5000)));
    t.ulangHitungan();
    tulis(rencanaContoh(besar(4990)));
    const j = t.hitungPanggilan();
    expect(j.baca + j.tulis, JSON.stringify(j.perMetode)).toBeLessThanOrEqual(25);
    expect(j.total, JSON.stringify(j.perMetode)).toBeLessThanOrEqual(42);
  });

  it('membaca buku: paling banyak 3 + 3 panggilan per lembar, berapa pun barisnya', async () => {
    const { bacaSnapshot } = await import('../../src/sheets/snapshot');
    const data = (n: number) => Array.from({ length: n }, (_, i) => [i, `x${i}`, '=1+1']);
    for (const n of [5, 500]) {
      const t = pasang({ A: data(n), B: data(n), C: data(n) });
      t.ulangHitungan();
      const s = bacaSnapshot(buku(), { format: true, gabungan: true });
      expect(s.lembar.map((l) => l.nilai.length)).toEqual([n, n, n]);
      const j = t.hitungPanggilan();
      expect(j.total, JSON.stringify(j.perMetode)).toBeLessThanOrEqual(3 * 4 + 4);
    }
  });
});
