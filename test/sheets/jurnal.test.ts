import { describe, expect, it, vi } from 'vitest';
import type { UbahanSel } from '../../src/core/temuan';
import { denganBuku } from '../../src/sheets/jalan';
import { daftarJurnal } from '../../src/sheets/jurnal';
import { kelompok } from '../../src/sheets/sel';
import { terapkan } from '../../src/sheets/terapkan';
import { jalankanUbah } from '../../src/sheets/ubah';
import { urungkan } from '../../src/sheets/urungkan';
import { pasang } from './bantu';

const DATA = {
  Tabel: [
    ['No', 'Indikator', 'Target', 'Realisasi', 'Capaian'],
    [1, 'Persentase A', 38, '50,05%', 113],
    [2, 'Persentase B', 70.2, 68.12, '=D3/C3*100'],
    [3, 'Persentase C', 10, 10, 100],
  ],
};
const sel = (a1: string) => {
  const s = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  if (!s) throw new Error('tidak ada lembar');
  return s.getRange(a1);
};
/** As sorting does it: values and formulas move, the rest stays. */
function balikBaris(): void {
  const r = sel('A2:E4');
  const [nilai, rumus] = [r.getValues(), r.getFormulas()];
  r.setValues(nilai.map((b, i) => b.map((v, k) => rumus[i]?.[k] || v)).reverse());
}
const lembar = () => SpreadsheetApp.getActiveSpreadsheet().getSheets()[0] as GoogleAppsScript.Spreadsheet.Sheet;
const ubah = (sel: string, dari: string, ke: string | number | null, lain: Partial<UbahanSel> = {}): UbahanSel => ({
  lembar: 'Tabel',
  sel,
  dari,
  ke,
  ...lain,
});
const jalankan = (...u: UbahanSel[]) =>
  denganBuku((b) => terapkan(b, [{ judul: `Perbaiki ${u[0]?.sel}`, kunci: 'k1', sel: u }]));
const jurnal = () => denganBuku((b) => daftarJurnal(b));
const balik = (...id: string[]) => denganBuku((b) => urungkan(b, id));
const terakhir = () => jurnal()[0]?.id as string;

describe('jurnal: menerapkan', () => {
  it('nilai, rumus, format, dan pengosongan', () => {
    pasang(DATA);
    const perintah = jalankan(
      ubah('E2', '113', 131.71, { format: '#,##0.00' }),
      ubah('D2', '50,05%', 50.05),
      ubah('E4', '100', null, { rumus: '=D4/C4*100' }),
      ubah('B4', 'Persentase C', null),
    );
    expect(perintah).toEqual({ ditolak: [], jumlahSel: 4 });
    expect(sel('E2').getValue()).toBe(131.71);
    expect(sel('E2').getNumberFormat()).toBe('#,##0.00');
    expect(sel('D2').getValue()).toBe(50.05);
    expect(sel('E4').getFormula()).toBe('=D4/C4*100');
    expect(sel('B4').isBlank()).toBe(true);
    expect(jurnal()[0]).toMatchObject({
      judul: 'Perbaiki E2',
      kunci: 'k1',
      diurungkan: false,
      sel: [
        { lembar: 'Tabel', sel: 'E2', tercetak: '113', menjadi: '131,71' },
        { sel: 'D2', tercetak: '50,05%', menjadi: '50,05' },
        { sel: 'E4', menjadi: '=D4/C4*100' },
        { sel: 'B4', menjadi: '' },
      ],
    });
  });

  it('menolak seluruh perintah bila satu selnya sudah berubah', () => {
    pasang(DATA);
    sel('D2').setValue(51);
    const h = jalankan(ubah('E2', '113', 131.71), ubah('D2', '50,05%', 50.05));
    expect(h.ditolak[0]?.sebab).toMatch(/D2 di lembar "Tabel" sudah berubah .*dulu "50,05%", sekarang "51"/);
    expect(sel('E2').getValue()).toBe(113);
    expect(jurnal()).toEqual([]);
  });

  it('dua perbaikan atas sel yang sama: yang kedua ditolak, yang lain jalan terus', () => {
    pasang(DATA);
    const perintah = denganBuku((b) =>
      terapkan(b, [
        { judul: 'a', kunci: 'a', sel: [ubah('E2', '113', 1)] },
        { judul: 'b', kunci: 'b', sel: [ubah('E2', '113', 2)] },
        { judul: 'c', kunci: 'c', sel: [ubah('E4', '100', 3)] },
      ]),
    );
    expect(perintah.ditolak.map((d) => d.indeks)).toEqual([1]);
    expect([sel('E2').getValue(), sel('E4').getValue()]).toEqual([1, 3]);
  });

  it('angka di sel berformat teks menjadi angka; teks berbahaya tetap teks', () => {
    pasang(DATA);
    sel('C2').setNumberFormat('@').setValue('38');
    jalankan(ubah('C2', '38', 38));
    expect(sel('C2').getValue()).toBe(38);
    expect(sel('C2').getNumberFormat()).not.toBe('@');
    jalankan(ubah('B2', 'Persentase A', '=IMPORTXML("x","y")'));
    expect(sel('B2').getFormula()).toBe('');
    expect(sel('B2').getValue()).toBe('=IMPORTXML("x","y")');
  });
});

describe('jurnal: gagal menulis', () => {
  it('pilihan yang menolak diketahui sebelum ada yang ditulis', () => {
    pasang(DATA);
    const aturan = SpreadsheetApp.newDataValidation().requireValueInList(['satu', 'dua'], true).setAllowInvalid(false);
    sel('E4').setDataValidation(aturan.build());
    const h = jalankan(
      ubah('B2', 'Persentase A', 'Diganti'),
      ubah('E3', sel('E3').getDisplayValue(), 1),
      ubah('E4', '100', 'tiga'),
    );
    expect(h.ditolak[0]?.sebab).toMatch(/E4 .* hanya menerima pilihan .*"tiga"/);
    expect(sel('B2').getValue()).toBe('Persentase A');
    expect(sel('E3').getFormula()).toBe('=D3/C3*100');
    expect(sel('E4').getValue()).toBe(100);
    expect(jurnal()).toEqual([]);
  });

  it('urungkan yang ditolak pilihan tidak mengubah apa pun', () => {
    pasang(DATA);
    jalankan(ubah('B2', 'Persentase A', 'dua'), ubah('E4', '100', 3));
    const aturan = SpreadsheetApp.newDataValidation().requireValueInList(['satu', 'dua'], true).setAllowInvalid(false);
    sel('B2').setDataValidation(aturan.build());
    expect(balik(terakhir())[0]?.sebab).toMatch(/B2 .* hanya menerima pilihan .*"Persentase A"/);
    expect([sel('B2').getValue(), sel('E4').getValue()]).toEqual(['dua', 3]);
    sel('B2').setDataValidation(null);
    expect(balik(terakhir())).toEqual([]);
    expect([sel('B2').getValue(), sel('E4').getValue()]).toEqual(['Persentase A', 100]);
  });
});

describe('jurnal: mengurungkan', () => {
  it('mengembalikan nilai, rumus, dan format; hanya sekali', () => {
    pasang(DATA);
    sel('C2').setNumberFormat('0.0');
    jalankan(
      ubah('E3', sel('E3').getDisplayValue(), 97.04, { format: '0.00' }),
      ubah('D2', '50,05%', 50.05),
      ubah('C2', '38,0', '38 persen'),
    );
    const id = terakhir();
    expect(balik(id)).toEqual([]);
    expect(sel('E3').getFormula()).toBe('=D3/C3*100');
    expect(sel('D2').getValue()).toBe('50,05%');
    expect(sel('C2').getValue()).toBe(38);
    expect(sel('C2').getNumberFormat()).toBe('0.0');
    expect(jurnal()[0]?.diurungkan).toBe(true);
    expect(balik(id)[0]?.sebab).toMatch(/sudah diurungkan/);
    expect(balik('tidak-ada')[0]?.sebab).toMatch(/tidak disimpan/);
  });

  it('menolak bila sel sudah berubah sejak itu', () => {
    pasang(DATA);
    jalankan(ubah('E2', '113', 131.71));
    sel('E2').setValue(140);
    expect(balik(terakhir())[0]?.sebab).toMatch(/E2 .* sudah berubah sejak itu \(sekarang "140"\)/);
    expect(sel('E2').getValue()).toBe(140);
    expect(jurnal()[0]?.diurungkan).toBe(false);
  });

  it('mengikuti baris yang bergeser, bukan alamatnya', () => {
    pasang({
      Tabel: [
        ['a', 1],
        ['b', 5],
        ['c', 9],
      ],
    });
    jalankan(ubah('B2', '5', 9));
    SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]?.deleteRow(1);
    // B2 holds 9 as well, but of another row.
    expect(balik(terakhir())).toEqual([]);
    expect([sel('B1').getValue(), sel('B2').getValue()]).toEqual([5, 9]);
  });

  it.each<[string, () => void, string]>([
    ['baris disisipkan di atasnya', () => lembar().insertRowsBefore(1, 2), 'E4'],
    ['kolom disisipkan di kirinya', () => lembar().insertColumnsBefore(1, 1), 'F2'],
    ['baris diurutkan', () => balikBaris(), 'E4'],
  ])('mengikuti barisnya bila %s', (_, geser, kini) => {
    pasang(DATA);
    jalankan(ubah('E2', '113', 131.71));
    geser();
    expect(sel(kini).getValue()).toBe(131.71);
    expect(balik(terakhir())).toEqual([]);
    expect(sel(kini).getValue()).toBe(113);
  });

  it('baris yang dihapus, kolom yang hilang: ditolak, tidak ada baris lain yang ditulisi', () => {
    pasang(DATA);
    jalankan(ubah('E2', '113', 100));
    lembar().deleteRow(2);
    expect(balik(terakhir())[0]?.sebab).toMatch(/Baris Indikator "Persentase A" .* sudah terhapus/);
    expect(sel('E3').getValue()).toBe(100);
  });

  it('bertahan setelah dimuat ulang dan setelah lembar berganti nama', () => {
    const layanan = pasang(DATA);
    jalankan(ubah('E2', '113', 131.71));
    SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]?.setName('Realisasi 2025');
    expect(jurnal()[0]?.sel[0]?.lembar).toBe('Realisasi 2025');
    expect(balik(terakhir())).toEqual([]);
    expect(layanan.services.SpreadsheetApp.getActive().getRange('Realisasi 2025!E2').getValue()).toBe(113);
  });

  it('lembar yang dihapus: ditolak dengan sebab', () => {
    pasang({ ...DATA, Lain: [['x']] });
    jalankan(ubah('E2', '113', 131.71));
    const ss = SpreadsheetApp.getActiveSpreadsheet();
    ss.deleteSheet(ss.getSheetByName('Tabel') as GoogleAppsScript.Spreadsheet.Sheet);
    expect(balik(terakhir())[0]?.sebab).toMatch(/sudah dihapus/);
  });

  it('beberapa perubahan atas sel yang sama diurungkan dari yang terbaru', () => {
    pasang(DATA);
    jalankan(ubah('E2', '113', 120));
    jalankan(ubah('E2', '120', 131.71));
    const [b, a] = jurnal().map((e) => e.id) as [string, string];
    expect(balik(a, b)).toEqual([]);
    expect(sel('E2').getValue()).toBe(113);
  });

  it('jurnal terbatas: yang tertua dibuang', () => {
    pasang(DATA);
    for (let i = 0; i < 210; i++) jalankan(ubah('E2', i === 0 ? '113' : String(i - 1), i));
    expect(jurnal().length).toBe(200);
    expect(jurnal()[0]?.sel[0]?.menjadi).toBe('209');
  });
});

describe('jurnal: banyak sel', () => {
  it('2.000 sel ditulis dengan sedikit panggilan dan dapat diurungkan sekaligus', () => {
    const baris = Array.from({ length: 2000 }, (_, i) => [`Sub ${i}`, i, i * 2]);
    const t = pasang({ Tabel: [['uraian', 'pagu', 'realisasi'], ...baris] });
    t.ulangHitungan();
    jalankan(...baris.map((b, i) => ubah(`C${i + 2}`, String(b[2]), i * 3)));
    const j = t.hitungPanggilan();
    expect(j.baca + j.tulis, JSON.stringify(j.perMetode)).toBeLessThanOrEqual(10);
    expect(j.total, JSON.stringify(j.perMetode)).toBeLessThanOrEqual(39);
    expect(sel('C2001').getValue()).toBe(1999 * 3);
    expect(jurnal()[0]?.sel.length).toBe(20);
    expect(balik(terakhir())).toEqual([]);
    expect(sel('C2001').getValue()).toBe(1999 * 2);
  });

  it('kelompok sel menjadi persegi yang tepat menutupinya', () => {
    const s = (b: number, k: number) => ({ baris: b, kolom: k });
    expect(kelompok([s(2, 3), s(3, 3), s(2, 4), s(3, 4), s(9, 1)])).toEqual([
      { baris: 2, kolom: 3, tinggi: 2, lebar: 2 },
      { baris: 9, kolom: 1, tinggi: 1, lebar: 1 },
    ]);
    expect(kelompok([s(1, 1), s(3, 1)]).length).toBe(2);
  });
});

describe('rencana ubah', () => {
  it('arsip, sisip, sel, dan rentang bernama dalam satu langkah', () => {
    pasang(DATA);
    const hasil = denganBuku((b) =>
      jalankanUbah(b, {
        judul: 'Mulai tahun baru',
        arsip: [{ lembar: 'Tabel', sebagai: 'Arsip 2025' }],
        sisip: [{ lembar: 'Tabel', sumbu: 'baris', setelah: 2, jumlah: 1 }],
        sel: [ubah('B3', '', 'Indikator baru'), ubah('E4', sel('E3').getDisplayValue(), 97.04)],
        rentangBernama: [{ nama: 'KINERJA', lembar: 'Tabel', rentang: 'A1:E5' }],
      }),
    );
    expect(hasil).toMatchObject({ jumlahSel: 2, arsip: ['Arsip 2025'] });
    expect(sel('B3').getValue()).toBe('Indikator baru');
    expect(sel('B4').getValue()).toBe('Persentase B');
    expect(sel('E4').getValue()).toBe(97.04);
    const arsip = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Arsip 2025');
    expect(arsip?.getRange('E3').getFormula()).toBe('');
    expect(arsip?.getRange('E3').getValue()).toBeCloseTo(97.037, 3);
    expect(SpreadsheetApp.getActiveSpreadsheet().getRangeByName('KINERJA')?.getA1Notation()).toBe('A1:E5');
  });

  it('satu sel yang sudah berubah menggagalkan semuanya sebelum apa pun ditulis', () => {
    const layanan = pasang(DATA);
    layanan.ulangHitungan();
    expect(() =>
      denganBuku((b) =>
        jalankanUbah(b, {
          judul: 'Impor',
          arsip: [{ lembar: 'Tabel', sebagai: 'Arsip' }],
          sisip: [{ lembar: 'Tabel', sumbu: 'baris', setelah: 1, jumlah: 2 }],
          sel: [ubah('E4', '999', 1)],
        }),
      ),
    ).toThrow(/E2 di lembar "Tabel" berubah setelah/);
    expect(layanan.hitungPanggilan().tulis).toBe(0);
    expect(SpreadsheetApp.getActiveSpreadsheet().getSheets().length).toBe(1);
  });

  it('lembar yang tidak ada disebut', () => {
    pasang(DATA);
    expect(() =>
      denganBuku((b) => jalankanUbah(b, { judul: 'x', sel: [{ ...ubah('A1', '', 1), lembar: 'KINERJA' }] })),
    ).toThrow(/Lembar "KINERJA" tidak ada/);
  });
});

describe('jurnal: beberapa perbaikan sekaligus', () => {
  const semula = () => DATA.Tabel.map((_, r) => sel(`A${r + 1}:E${r + 1}`).getDisplayValues()[0]);

  it('diurungkan bersama walau yang satu mengubah sel yang menandai baris yang lain', () => {
    pasang(DATA);
    const awal = semula();
    const perintah = denganBuku((b) =>
      terapkan(b, [
        { judul: 'realisasi', kunci: 'k1', sel: [ubah('D2', '50,05%', 50.05)] },
        { judul: 'capaian', kunci: 'k2', sel: [ubah('E2', '113', 131.71)] },
        { judul: 'nomor', kunci: 'k3', sel: [ubah('A2', '1', 7)] },
      ]),
    );
    expect(perintah).toEqual({ ditolak: [], jumlahSel: 3 });
    expect(balik(...jurnal().map((e) => e.id))).toEqual([]);
    expect(semula()).toEqual(awal);
  });

  it('yang lama diurungkan sendiri walau perbaikan kemudian mengubah sel yang menandai barisnya', () => {
    pasang(DATA);
    jalankan(ubah('E2', '113', 131.71));
    const dulu = terakhir();
    jalankan(ubah('D2', '50,05%', 50.05));
    expect(balik(dulu)).toEqual([]);
    expect(sel('E2').getValue()).toBe(113);
    expect(sel('D2').getValue()).toBe(50.05);
  });

  it('dua perbaikan dalam milidetik yang sama adalah dua catatan', () => {
    vi.useFakeTimers({ now: new Date('2026-01-05T08:00:00Z') });
    try {
      pasang(DATA);
      jalankan(ubah('E2', '113', 131.71));
      jalankan(ubah('D2', '50,05%', 50.05));
      expect(new Set(jurnal().map((e) => e.id)).size).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('sel lain di baris itu boleh berubah; baris yang berganti nama menahan', () => {
    pasang(DATA);
    jalankan(ubah('E2', '113', 131.71));
    sel('D2').setValue('61%');
    expect(balik(terakhir())).toEqual([]);
    expect([sel('D2').getDisplayValue(), sel('E2').getValue()]).toEqual(['61%', 113]);
    jalankan(ubah('E2', '113', 131.71));
    sel('B2').setValue('Indikator lain');
    expect(balik(terakhir())[0]?.sebab).toContain('sudah terhapus, bergeser, atau berganti isi');
    expect(sel('E2').getValue()).toBe(131.71);
  });
});
