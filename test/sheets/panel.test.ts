/** The sidebar's calls, in the built bundle. Rules are stood in for by a result kept with the workbook where that is enough. */

import { describe, expect, it, vi } from 'vitest';
import { bukuDariData, muatBundel } from '../../local/services/index.ts';
import { type HasilPanel, type KeadaanPanel, type PanelApi, ringkasJurnal } from '../../src/core/panel';
import type { Temuan } from '../../src/core/temuan';
import { buatPanel } from '../../src/sheets/panel';
import { buatPantauan } from '../../src/sheets/pantau';
import * as periksaModul from '../../src/sheets/periksa';
import { CONTOH } from '../../src/tables/contoh';
import { pasang } from './bantu';

const TABEL = [
  ['No', 'Indikator', 'Target', 'Realisasi', 'Capaian'],
  [1, 'Persentase A', 38, 50.05, 113],
  [2, 'Persentase B', 70.2, 68.12, 97.04],
];

function temuan(sel: string, tercetak: string, seharusnya: number, lain: Partial<Temuan> = {}): Temuan {
  return {
    aturan: 'capaian',
    tingkat: 'galat',
    lembar: 'Tabel',
    sel,
    tabel: 't1',
    baris: '1',
    kolom: 'Capaian',
    tercetak,
    seharusnya,
    pesan: `Capaian ${tercetak} seharusnya ${seharusnya}.`,
    sebab: null,
    dasar: null,
    terkait: [{ lembar: 'Tabel', sel: 'C2', tercetak: '38' }],
    perbaikan: [
      {
        id: 'angka',
        label: `${sel}: ${tercetak} → ${seharusnya}`,
        aman: true,
        halangan: null,
        ubah: [{ lembar: 'Tabel', sel, dari: tercetak, ke: seharusnya }],
      },
      { id: 'rumus', label: 'rumus', aman: false, halangan: 'Sel ini bagian dari rumus berjajar.', ubah: [] },
    ],
    ...lain,
  };
}

/** The panel over real services, with rules that compare E2 with what it should be. */
function panel(
  data: Parameters<typeof pasang>[0] = { Tabel: TABEL },
  aturan?: (tampil: readonly (readonly string[])[]) => Temuan[],
) {
  const layanan = pasang(data);
  vi.spyOn(periksaModul, 'periksa').mockImplementation(({ snapshot }, fase, lembar) => {
    fase('mengenali');
    fase('memeriksa');
    const l = snapshot.lembar.find((x) => x.id === snapshot.lembar[0]?.id);
    const tampil = l?.tampil ?? [];
    const semua = aturan
      ? aturan(tampil)
      : tampil[1]?.[4] === '131,71'
        ? []
        : [temuan('E2', tampil[1]?.[4] ?? '', 131.71, { lembar: l?.nama ?? '', terkait: [] })];
    return {
      ringkasan: { galat: semua.length, peringatan: 0, info: 0 },
      tabel: [],
      temuan: semua.filter((x) => !lembar || lembar.includes(x.lembar)),
      aturanDiperiksa: [{ id: 'capaian', judul: 'Capaian' }],
    };
  });
  return { t: layanan, p: buatPanel(() => '') };
}

function baik<T>(x: T): Exclude<T, { galat: string }> {
  if (typeof x === 'object' && x !== null && 'galat' in x) throw new Error(String(x.galat));
  return x as Exclude<T, { galat: string }>;
}
const keadaan = (p: PanelApi): KeadaanPanel => baik(p.panelKeadaan());
const periksa = (p: PanelApi): HasilPanel => baik(p.panelPeriksa('buku'));
const sel = (a1: string) =>
  SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]?.getRange(a1) as GoogleAppsScript.Spreadsheet.Range;

describe('panel: memeriksa dan menyimpan', () => {
  it('belum pernah diperiksa', () => {
    const { p } = panel();
    expect(keadaan(p)).toMatchObject({ hasil: null, jurnal: [], lembarAktif: 'Tabel' });
    expect(keadaan(p).sidik.waktu).toBeNull();
    expect(p.panelLembarHasil()).toMatchObject({ galat: expect.stringMatching(/Belum ada hasil/) });
  });

  it('hasil tersimpan bersama buku dan terbaca lagi', () => {
    const { p: panelApi } = panel();
    const h = periksa(panelApi);
    expect(h.temuan).toHaveLength(1);
    expect(h.ringkasan.galat).toBe(1);
    expect(keadaan(panelApi).hasil).toEqual(h);
    expect(keadaan(panelApi).sidik.waktu).toBe(h.waktu);
    expect(panelApi.panelFase()).toBeNull();
  });

  it('fase terlihat selama berjalan dan hilang setelah gagal; hasil lama tetap', () => {
    const { p: panelApi } = panel();
    const h = periksa(panelApi);
    let saat: unknown;
    vi.mocked(periksaModul.periksa).mockImplementation((_s, fase) => {
      fase('memeriksa');
      saat = panelApi.panelFase();
      throw new Error('rusak');
    });
    expect(panelApi.panelPeriksa('buku')).toMatchObject({ galat: expect.stringMatching(/tidak terduga: rusak/) });
    expect(saat).toBe('memeriksa');
    expect(panelApi.panelFase()).toBeNull();
    expect(keadaan(panelApi).hasil?.waktu).toBe(h.waktu);
  });

  it('kunci temuan tetap selama masukannya tetap, berganti bila berubah, dan tidak peduli nama lembar', () => {
    const { p: panelApi } = panel();
    const k = periksa(panelApi).temuan[0]?.kunci;
    SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]?.setName('Ganti nama');
    expect(keadaan(panelApi).hasil?.temuan[0]?.lembar).toBe('Ganti nama');
    const lagi = periksa(panelApi).temuan[0];
    expect(lagi?.lembar).toBe('Ganti nama');
    expect(lagi?.kunci).toBe(k);
    sel('E2').setValue(114);
    expect(periksa(panelApi).temuan[0]?.kunci).not.toBe(k);
  });

  it('1.000 temuan pun tersimpan', () => {
    const banyak = Array.from({ length: 1000 }, (_, i) => temuan(`E${i + 2}`, '113', i, { pesan: 'x'.repeat(600) }));
    const { p } = panel(undefined, () => banyak);
    expect(periksa(p).temuan).toHaveLength(1000);
    expect(keadaan(p).hasil?.temuan[999]?.seharusnya).toBe(999);
    expect(new Set(keadaan(p).hasil?.temuan.map((x) => x.kunci)).size).toBe(1000);
  });

  it('lebih dari 3.000 temuan: yang terberat disimpan, hitungan tetap lengkap', () => {
    const banyak = Array.from({ length: 3500 }, (_, i) =>
      temuan(`E${i + 2}`, '113', i, {
        tingkat: i < 600 ? 'info' : 'galat',
        akar: i === 3499 ? 600 : i === 3498 ? 5 : null,
      }),
    );
    const { p } = panel(undefined, () => banyak);
    const h = periksa(p);
    expect(h.temuan).toHaveLength(3000);
    expect(h.temuan.filter((t) => t.tingkat === 'galat')).toHaveLength(2900);
    expect(h.temuan[h.temuan[2999]?.akar ?? -1]?.seharusnya).toBe(600);
    expect(h.temuan[h.temuan[2998]?.akar ?? -1]?.seharusnya).toBe(5);
    expect(h.ringkasan.galat).toBe(3500);
  });

  it('temuan ganda di sel yang sama punya kunci sendiri-sendiri', () => {
    const { p } = panel(undefined, () => [temuan('E2', '113', 1), temuan('E2', '113', 1)]);
    expect(new Set(periksa(p).temuan.map((x) => x.kunci)).size).toBe(2);
  });
});

describe('panel: basi', () => {
  it('sidik berubah hanya bila tampilan sel berubah', () => {
    const { p: panelApi } = panel();
    const h = periksa(panelApi);
    expect(baik(panelApi.panelSidik()).sidik).toEqual(h.sidik);
    sel('E3').setValue(98);
    buatPantauan().onEdit();
    const s = baik(panelApi.panelSidik());
    expect(s.sidik).not.toEqual(h.sidik);
    sel('E3').setValue(97.04);
    buatPantauan().onEdit();
    expect(baik(panelApi.panelSidik()).sidik).toEqual(h.sidik);
  });

  it('biaya satu tanya: satu panggilan; sesudah ada yang mengetik satu bacaan kecil dan satu per lembar', () => {
    const { t, p } = panel({ Tabel: TABEL, Lain: [['x']] });
    const h = periksa(p);
    const biaya = () => {
      t.ulangHitungan();
      p.panelSidik();
      return t.hitungPanggilan();
    };
    expect(biaya().total).toBe(1);
    buatPantauan().onEdit();
    const j = biaya();
    expect(j.perMetode['Range.getDisplayValues']).toBe(2);
    expect(j.perMetode['Range.getValues']).toBe(1);
    expect(j.tulis).toBeLessThanOrEqual(1); // the cache
    expect(biaya().total).toBe(1);
    expect(baik(p.panelSidik()).sidik).toEqual(h.sidik);
  });

  it('yang berubah tanpa diketik (baris disisipkan, rumus dari berkas lain) terlihat sesudah semenit', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const { p } = panel();
      const h = periksa(p);
      sel('E3').setValue(98);
      expect(baik(p.panelSidik()).sidik).toEqual(h.sidik);
      vi.setSystemTime(Date.now() + 61_000);
      expect(baik(p.panelSidik()).sidik).not.toEqual(h.sidik);
    } finally {
      vi.useRealTimers();
    }
  });

  it('panel lain melihat bahwa ada perbaikan', () => {
    const { p: panelApi } = panel();
    const h = periksa(panelApi);
    const sebelum = baik(panelApi.panelSidik()).jurnal;
    panelApi.panelPerbaiki([{ kunci: h.temuan[0]?.kunci as string, perbaikan: 'angka' }]);
    expect(baik(panelApi.panelSidik()).jurnal).not.toBe(sebelum);
    // A panel that holds the journal itself must not take its own doing for another's.
    expect(baik(panelApi.panelSidik()).jurnal).toBe(ringkasJurnal(keadaan(panelApi).jurnal));
    panelApi.panelUrungkan([keadaan(panelApi).jurnal[0]?.id as string]);
    expect(baik(panelApi.panelSidik()).jurnal).toBe(ringkasJurnal(keadaan(panelApi).jurnal));
  });
});

describe('panel: memperbaiki', () => {
  it('menerapkan, mencatat, dan mengurungkan', () => {
    const { p: panelApi } = panel();
    const kunci = periksa(panelApi).temuan[0]?.kunci as string;
    const h = baik(panelApi.panelPerbaiki([{ kunci, perbaikan: 'angka' }]));
    expect(h.ditolak).toEqual([]);
    expect(h.jurnal[0]).toMatchObject({ judul: 'Perbaiki Capaian E2', kunci, diurungkan: false });
    expect(sel('E2').getValue()).toBe(131.71);
    const u = baik(panelApi.panelUrungkan([h.jurnal[0]?.id as string]));
    expect(u.ditolak).toEqual([]);
    expect(u.jurnal[0]?.diurungkan).toBe(true);
    expect(sel('E2').getValue()).toBe(113);
  });

  it('menolak yang berhalangan, yang tidak ada, dan yang selnya berubah; sisanya jalan', () => {
    const { p } = panel(undefined, () => [temuan('E2', '113', 131.71), temuan('E3', '97,04', 97.03)]);
    const [a, b] = periksa(p).temuan.map((x) => x.kunci) as [string, string];
    sel('E2').setValue(1);
    const perbaiki = baik(
      p.panelPerbaiki([
        { kunci: a, perbaikan: 'angka' },
        { kunci: a, perbaikan: 'rumus' },
        { kunci: 'asing', perbaikan: 'angka' },
        { kunci: b, perbaikan: 'angka' },
      ]),
    );
    expect(perbaiki.ditolak.map((d) => d.sebab)).toEqual([
      'Sel ini bagian dari rumus berjajar.',
      expect.stringMatching(/tidak ada/),
      expect.stringMatching(/E2 .* sudah berubah/),
    ]);
    expect(sel('E2').getValue()).toBe(1);
    expect(sel('E3').getValue()).toBe(97.03);
  });

  it('buku terkunci: galat yang jelas', () => {
    const { p } = panel();
    const kunci = periksa(p).temuan[0]?.kunci as string;
    Object.assign(globalThis, { LockService: { getDocumentLock: () => ({ tryLock: () => false, releaseLock() {} }) } });
    expect(p.panelPerbaiki([{ kunci, perbaikan: 'angka' }])).toMatchObject({
      galat: expect.stringMatching(/sedang ditulis/),
    });
    expect(sel('E2').getValue()).toBe(113);
  });
});

describe('panel: mengabaikan', () => {
  it('dengan alasan, nama, dan waktu; gugur bila masukan berubah; dapat dipulihkan', () => {
    const { p: panelApi } = panel();
    const kunci = periksa(panelApi).temuan[0]?.kunci as string;
    expect(panelApi.panelAbaikan([kunci], ' ', 'Budi')).toMatchObject({ galat: expect.stringMatching(/Alasan/) });
    expect(panelApi.panelAbaikan([kunci], 'sesuai SK', '')).toMatchObject({ galat: expect.stringMatching(/Nama/) });
    expect(panelApi.panelAbaikan(['asing'], 'a', 'b')).toMatchObject({ galat: expect.stringMatching(/tidak ada/) });
    baik(panelApi.panelAbaikan([kunci], 'sesuai SK', 'Perencana'));
    expect(keadaan(panelApi).hasil?.temuan[0]?.diabaikan).toMatchObject({ alasan: 'sesuai SK', nama: 'Perencana' });
    expect(periksa(panelApi).temuan[0]?.diabaikan).toMatchObject({ alasan: 'sesuai SK' });
    sel('E2').setValue(114);
    const t = periksa(panelApi).temuan[0];
    expect(t?.diabaikan).toBeNull();
    expect(t?.gugur).toMatchObject({ alasan: 'sesuai SK' });
    sel('E2').setValue(113);
    expect(periksa(panelApi).temuan[0]?.diabaikan).toMatchObject({ alasan: 'sesuai SK' });
    expect(panelApi.panelPulihkan([kunci])).toBe(true);
    expect(keadaan(panelApi).hasil?.temuan[0]).toMatchObject({ diabaikan: null, gugur: null });
  });
});

describe('panel: memilih sel dan menyisipkan rumus', () => {
  it('memilih sel, juga di lembar tersembunyi', () => {
    const { p: panelApi } = panel({ Tabel: TABEL, Sembunyi: [['x']] });
    const ss = SpreadsheetApp.getActiveSpreadsheet();
    ss.getSheetByName('Sembunyi')?.hideSheet();
    expect(panelApi.panelPilihSel('Sembunyi', 'B3')).toBe(true);
    expect(ss.getActiveSheet().getName()).toBe('Sembunyi');
    expect(ss.getActiveSheet().getActiveCell().getA1Notation()).toBe('B3');
    expect(panelApi.panelPilihSel('Tidak Ada', 'A1')).toMatchObject({ galat: expect.stringMatching(/tidak ada lagi/) });
  });

  it('pilihan dipotong per kolom dengan judulnya; tujuan kolom kosong di kanan', () => {
    const { p } = panel();
    sel('C2:D3').activate();
    expect(baik(p.panelPilihan())).toEqual({
      lembar: 'Tabel',
      kolom: [
        { rentang: 'C2:C3', judul: 'Target' },
        { rentang: 'D2:D3', judul: 'Realisasi' },
      ],
      tujuan: 'F2',
    });
  });

  it('menyisipkan satu rumus untuk seluruh kolom, tercatat, dan dapat diurungkan', () => {
    const { p: panelApi } = panel();
    const argumen = [{ rentang: 'D2:D3' }, { rentang: 'C2:C3' }, { teks: 'NA"IK' }, null, { angka: 2 }, null];
    const h = baik(panelApi.panelSisipkanRumus('CAPAIAN', argumen, 'Tabel', 'F2'));
    expect(h.rumus).toBe('=CAPAIAN(D2:D3,C2:C3,"NA""IK",,2)');
    expect(sel('F2').getFormula()).toBe(h.rumus);
    expect(baik(panelApi.panelUrungkan([h.jurnal[0]?.id as string])).ditolak).toEqual([]);
    expect(sel('F2').isBlank()).toBe(true);
  });

  it('menolak sel terisi (juga di bawahnya), lingkaran, rentang dan fungsi yang keliru', () => {
    const { p } = panel();
    const sisip = (nama: string, rentang: string, tujuan: string) =>
      p.panelSisipkanRumus(nama, [{ rentang }, { angka: 1 }], 'Tabel', tujuan);
    sel('G3').setValue('isi');
    expect(sisip('CAPAIAN', 'D2:D3', 'G2')).toMatchObject({ galat: expect.stringMatching(/G3 sudah berisi "isi"/) });
    expect(sisip('CAPAIAN', 'A1:F9', 'F9')).toMatchObject({ galat: expect.stringMatching(/termasuk rentang/) });
    expect(sisip('CAPAIAN', '=IMPORTXML()', 'F2')).toMatchObject({ galat: expect.stringMatching(/bukan rentang/) });
    expect(sisip('IMPORTXML', 'D2', 'F2')).toMatchObject({ galat: expect.stringMatching(/tidak dikenal/) });
    expect(sel('F2').isBlank()).toBe(true);
  });

  it('lokal menjadi Indonesia', () => {
    const { t, p } = panel();
    t.buku.lokal = 'en_US';
    expect(p.panelLokalIndonesia()).toBe(true);
    expect(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale()).toMatch(/^i[dn]_ID$/);
  });
});

describe('panel: hasil dan laporan', () => {
  const JAHAT = '<img src=x onerror="alert(1)">';
  it('lembar Hasil Pemeriksaan: tertaut, bersaring, ditulis ulang di tempat', () => {
    const { p: panelApi } = panel(undefined, () => [
      temuan('E2', '113', 131.71, { pesan: '=IMPORTXML("x","y")', sebab: JAHAT }),
      temuan('E3', '97,04', 97.03, { tingkat: 'info', akar: 0 }),
    ]);
    periksa(panelApi);
    expect(baik(panelApi.panelLembarHasil())).toEqual({ lembar: 'Hasil Pemeriksaan' });
    const buku = SpreadsheetApp.getActiveSpreadsheet();
    const lembar = buku.getSheetByName('Hasil Pemeriksaan') as GoogleAppsScript.Spreadsheet.Sheet;
    expect(buku.getActiveSheet().getName()).toBe('Hasil Pemeriksaan');
    expect(lembar.getRange('A6:I7').getDisplayValues()).toEqual([
      ['1', 'Salah hitung', 'Tabel', 'E2', '1', 'Capaian', '113', '131,71', '=IMPORTXML("x","y")'],
      ['2', 'Catatan', 'Tabel', 'E3', '1', 'Capaian', '97,04', '97,03', expect.stringMatching(/ikut dari E2/)],
    ]);
    expect(lembar.getRange('I6').getFormula()).toBe('');
    expect(lembar.getRange('D6').getRichTextValue()?.getLinkUrl()).toMatch(/#gid=\d+&range=E2/);
    expect(lembar.getFilter()?.getRange().getA1Notation()).toBe('A5:L7');
    const id = lembar.getSheetId();
    // Sorting is what the sheet is for: it is no edit that would have to be kept as a copy.
    const teks = (r: GoogleAppsScript.Spreadsheet.Range) =>
      r.getValues().map((b) => b.map((x) => (typeof x === 'string' && x ? `'${x}` : x)));
    const [a, b] = [teks(lembar.getRange('A6:L6')), teks(lembar.getRange('A7:L7'))];
    lembar.getRange('A6:L6').setValues(b);
    lembar.getRange('A7:L7').setValues(a);
    sel('A9').setValue('sesuatu');
    periksa(panelApi);
    baik(panelApi.panelLembarHasil());
    expect(buku.getSheetByName('Hasil Pemeriksaan')?.getSheetId()).toBe(id);
    expect(buku.getSheets().map((x) => x.getName())).toEqual(['Tabel', 'Hasil Pemeriksaan', '_LKJIP']);
    // Our own report is not checked.
    expect(keadaan(panelApi).hasil?.lembarDiperiksa).toEqual(['Tabel']);
  });

  it('laporan HTML berdiri sendiri dan meloloskan tidak satu tag pun', () => {
    const { p: panelApi } = panel(undefined, () => [
      temuan('E2', JAHAT, 131.71, {
        pesan: JAHAT,
        baris: JAHAT,
        kolom: JAHAT,
        sebab: JAHAT,
        dasar: JAHAT,
        hitungan: JAHAT,
      }),
    ]);
    const kunci = periksa(panelApi).temuan[0]?.kunci as string;
    baik(panelApi.panelAbaikan([kunci], JAHAT, JAHAT));
    const { nama, html } = baik(panelApi.panelLaporanHtml());
    expect(nama).toMatch(/\.html$/);
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/<script|https?:|<[^>]*onerror/);
    expect(html).toContain('&#60;img');
    expect(html).toContain('131,71');
  });
});

describe('panel: bundel', () => {
  it('salinan: dikatakan, lalu dilanjutkan atau dikosongkan; buku asli tidak', () => {
    const bundel = muatBundel(bukuDariData({ Tabel: TABEL }));
    const kunci = () => bundel.panggil('panelKeadaan') as KeadaanPanel;
    expect(kunci().salinan).toBe(false);
    bundel.panggil('menuBuatTemplat');
    bundel.panggil('panelPeriksa', 'buku');
    expect(kunci().salinan).toBe(false);
    expect(bundel.panggil('panelSalinan', 'kosong')).toMatchObject({ galat: expect.stringMatching(/buku asli/) });
    bundel.buku.id = 'salinan-1';
    expect(kunci().salinan).toBe(true);
    expect(bundel.panggil('panelSalinan', 'lanjut')).not.toHaveProperty('galat');
    expect(kunci()).toMatchObject({ salinan: false, hasil: { cakupan: 'buku' } });
    bundel.buku.id = 'salinan-2';
    expect(bundel.panggil('panelSalinan', 'kosong')).toEqual({ judul: expect.any(String), periksa: ['Tabel'] });
    expect(kunci()).toMatchObject({ salinan: false, hasil: null, jurnal: [] });
  });

  it('bacaan kolom: dikatakan satu kali, dipakai dan disebut di pemeriksaan berikutnya, dapat ditarik lagi', () => {
    const bundel = muatBundel(bukuDariData({ Tabel: TABEL }));
    const kolomE = () => {
      const hasil = baik(bundel.panggil('panelPeriksa', 'buku') as ReturnType<PanelApi['panelPeriksa']>);
      const kolom = hasil.tabel[0]?.cakupan?.kolom.find((k) => k.kolom === 'E');
      return { arti: kolom?.arti, ditetapkan: kolom?.ditetapkan, galat: hasil.ringkasan.galat };
    };
    expect(kolomE()).toEqual({ arti: 'capaian', ditetapkan: false, galat: 1 });
    expect(bundel.panggil('panelBacaanKolom', 'Tabel', 'E3', 'nilai')).toEqual({
      pesan: expect.stringMatching(/"Capaian".*dibaca sebagai nilai/),
    });
    expect(kolomE()).toEqual({ arti: 'nilai', ditetapkan: true, galat: 0 });
    bundel.panggil('panelBacaanKolom', 'Tabel', 'E3', '');
    expect(kolomE()).toEqual({ arti: 'capaian', ditetapkan: false, galat: 1 });
    for (const [sel, arti, pesan] of [
      ['E3', 'kecepatan', /bukan arti kolom/],
      ['Z99', 'nilai', /bukan bagian dari kolom tabel/],
    ] as const)
      expect(bundel.panggil('panelBacaanKolom', 'Tabel', sel, arti)).toEqual({ galat: expect.stringMatching(pesan) });
  });

  it('pantauan triwulan: tanpa lembar isian dikatakan; dengan isian dihitung dan ditulis', () => {
    const bundel = muatBundel(bukuDariData({ Tabel: TABEL }));
    expect(bundel.panggil('panelPantauan', null)).toEqual({ galat: expect.stringMatching(/lembar isian/i) });
    bundel.LKJIP.tindakan.buatTemplat?.({ isi: CONTOH });
    const p = baik(bundel.panggil('panelPantauan', 2) as ReturnType<PanelApi['panelPantauan']>);
    expect(p).toMatchObject({ triwulan: 2, ringkasan: expect.stringContaining('Sampai triwulan II') });
    expect(p.baris.length).toBeGreaterThan(5);
    expect(bundel.panggil('panelLembarPantauan', 2)).toEqual({ lembar: 'Pantauan triwulan' });
    expect(bundel.services.SpreadsheetApp.getActive().getSheetByName('Pantauan triwulan')).not.toBeNull();
  });

  it('berkas Word: dialognya dibuka dari panel', () => {
    const bundel = muatBundel(bukuDariData({ Tabel: TABEL }));
    expect(bundel.panggil('panelWord')).toBe(true);
    expect(bundel.layar.tayangan.at(-1)).toMatchObject({ jenis: 'modal', judul: 'Periksa berkas Word' });
  });

  it('setiap jawaban dapat lewat google.script.run', () => {
    const bundel = muatBundel(bukuDariData({ Tabel: TABEL }));
    for (const nama of ['panelKeadaan', 'panelSidik', 'panelFase', 'panelPilihan', 'panelBantuan']) {
      const j = bundel.panggil(nama) ?? {};
      expect(() => structuredClone(JSON.parse(JSON.stringify(j)))).not.toThrow();
      expect(j, nama).not.toHaveProperty('galat');
    }
    expect(bundel.panggil('panelPeriksa', 'buku')).not.toHaveProperty('galat');
    expect((bundel.panggil('panelKeadaan') as KeadaanPanel).hasil).not.toBeNull();
  });
});
