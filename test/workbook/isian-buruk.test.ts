import { describe, expect, it } from 'vitest';
import type { NilaiSel, SheetSnapshot, WorkbookSnapshot } from '../../src/core/snapshot';
import type { Temuan } from '../../src/core/temuan';
import { bacaBuku } from '../../src/workbook/buku';
import { isianBanjar, snapshotIsian, ubahSel } from '../alat/buku';

const dasar = snapshotIsian(isianBanjar(), 'xlsx');
const bersih = bacaBuku(dasar);
const BAWAAN = bersih.temuan.map((t) => `${t.aturan} ${t.sel}`);

/** Findings beyond those that the sample has by itself. */
function temuan(w: WorkbookSnapshot): Temuan[] {
  return bacaBuku(w).temuan.filter((t) => !BAWAAN.includes(`${t.aturan} ${t.sel}`));
}
const ringkas = (t: readonly Temuan[]) => t.map((x) => `${x.tingkat} ${x.aturan} ${x.lembar}!${x.sel}`);

function denganLembar(nama: string, ubah: (l: SheetSnapshot) => SheetSnapshot | null): WorkbookSnapshot {
  return { ...dasar, lembar: dasar.lembar.flatMap((l) => (l.nama === nama ? (ubah(l) ?? []) : l)) };
}

describe('rentang dan kolom', () => {
  it('lembar terhapus', () => {
    const w = {
      ...denganLembar('Kinerja', () => null),
      rentangBernama: dasar.rentangBernama.filter((r) => r.nama !== 'KINERJA'),
    };
    const t = temuan(w);
    expect(t.map((x) => x.aturan)).toContain('isian-rentang-hilang');
    expect(t.find((x) => x.aturan === 'isian-rentang-hilang')!.pesan).toMatch(/KINERJA.*Perbarui templat/);
    expect(bacaBuku(w).buku.kinerja).toEqual([]);
    expect(bacaBuku(w).buku.iku.length).toBe(25);
  });

  it('rentang berganti nama: dikenali dari lembarnya, semua nilai tetap terbaca', () => {
    const w = {
      ...dasar,
      rentangBernama: dasar.rentangBernama.map((r) => (r.nama === 'KINERJA' ? { ...r, nama: 'KINERJA_2025' } : r)),
    };
    expect(ringkas(temuan(w))).toEqual(['peringatan isian-rentang-berubah Kinerja!A4']);
    expect(bacaBuku(w).buku.kinerja).toEqual(bersih.buku.kinerja);
  });

  it('lembar berganti nama', () => {
    const w = {
      ...denganLembar('Kinerja', (l) => ({ ...l, nama: 'Kinerja Dinas' })),
      rentangBernama: dasar.rentangBernama.map((r) => (r.lembar === 'Kinerja' ? { ...r, lembar: 'Kinerja Dinas' } : r)),
    };
    expect(temuan(w)).toEqual([]);
    expect(bacaBuku(w).buku.kinerja[3]!.lembar).toBe('Kinerja Dinas');
  });

  it('kepala ditulis lain', () => {
    for (const judul of ['Realisasi Kinerja', 'REALISASI', ' realisasi 2025 ', 'Realisasi Tahun 2025'])
      expect(bacaBuku(ubahSel(dasar, { 'Kinerja!L4': { nilai: judul } })).buku.kinerja[1]!.realisasi.tercetak).toBe(
        '50,05',
      );
    const t = temuan(ubahSel(dasar, { 'Kinerja!L4': { nilai: 'Hasil akhir' } }));
    expect(ringkas(t)).toEqual(['galat isian-kolom-hilang Kinerja!L4']);
    expect(t[0]!.seharusnya).toBe('Realisasi');
  });

  it('kolom ditukar dan ditambah', () => {
    const tukar = denganLembar('Kinerja', (lembar) => {
      const susun = <T>(b: readonly T[], baru: T): T[] => [baru, ...[...b].reverse()];
      return {
        ...lembar,
        nilai: lembar.nilai.map((b, i) => susun<NilaiSel>(b, i === 3 ? 'Catatan bidang' : 'x')),
        tampil: lembar.tampil.map((b, i) => susun(b, i === 3 ? 'Catatan bidang' : 'x')),
        rumus: lembar.rumus.map((b) => susun(b, '')),
        format: lembar.format.map((b) => susun(b, '')),
      };
    });
    const w = {
      ...tukar,
      rentangBernama: tukar.rentangBernama.map((r) => (r.nama === 'KINERJA' ? { ...r, lebar: r.lebar + 1 } : r)),
    };
    const k = bacaBuku(w).buku.kinerja;
    expect(k.map((x) => [x.kode.nilai, x.target.nilai, x.realisasi.nilai])).toEqual(
      bersih.buku.kinerja.map((x) => [x.kode.nilai, x.target.nilai, x.realisasi.nilai]),
    );
    expect(temuan(w)).toEqual([]);
  });

  it('kepala berulang', () => {
    const t = temuan(ubahSel(dasar, { 'Kinerja!F4': { nilai: 'Target' } }));
    expect(ringkas(t)).toEqual(['peringatan isian-kolom-ganda Kinerja!F4']);
  });

  it('baris diketik tepat di bawah rentang dibaca, rentangnya perlu dipanjangkan', () => {
    const r = dasar.rentangBernama.find((x) => x.nama === 'BELANJA')!;
    const b = r.baris + r.tinggi;
    const isi: Record<string, { nilai: NilaiSel }> = {};
    for (let i = r.baris + 5; i <= b; i++) {
      isi[`Belanja!B${i}`] = { nilai: `Belanja ${i}` };
      isi[`Belanja!C${i}`] = { nilai: 1000 };
    }
    isi[`Belanja!B${b + 5}`] = { nilai: 'Catatan jauh di bawah' };
    const h = bacaBuku(ubahSel(dasar, isi));
    const t = h.rentang.get('BELANJA')!;
    expect(h.buku.belanja.at(-1)!.uraian.nilai).toBe(`Belanja ${b}`);
    expect([t.akhirData, t.akhirRentang]).toEqual([b, b - 1]);
  });

  it('buku tanpa lembar isian tidak ditegur', () => {
    expect(bacaBuku({ ...dasar, lembar: [], rentangBernama: [] })).toMatchObject({ adaIsian: false, temuan: [] });
  });

  it('nama yang kebetulan sama di buku orang lain bukan templat', () => {
    const lembar = ['Skala', 'Anggaran'].map((nama, i) => ({
      ...dasar.lembar[0]!,
      nama,
      id: i,
      buatan: null,
      nilai: [
        ['Batas bawah', 'Kriteria'],
        ['1', 'Baik'],
      ],
      tampil: [
        ['Batas bawah', 'Kriteria'],
        ['1', 'Baik'],
      ],
      rumus: [
        ['', ''],
        ['', ''],
      ],
      format: [
        ['', ''],
        ['', ''],
      ],
    }));
    expect(bacaBuku({ ...dasar, lembar, rentangBernama: [] })).toMatchObject({ adaIsian: false, temuan: [] });
    const bernama = [{ nama: 'ANGGARAN', lembar: 'Anggaran', baris: 1, kolom: 1, tinggi: 2, lebar: 2 }];
    const h = bacaBuku({ ...dasar, lembar: [lembar[1]!], rentangBernama: bernama });
    expect(h).toMatchObject({ adaIsian: false, temuan: [] });
    expect(h.rentang.size).toBe(0);
  });

  it('lokal bukan Indonesia', () => {
    expect(ringkas(temuan({ ...dasar, lokal: 'en_US' }))).toEqual(['peringatan isian-lokal Identitas!A1']);
    expect(temuan({ ...dasar, lokal: 'id_ID' })).toEqual([]);
  });
});

describe('isi sel', () => {
  it('teks di kolom angka', () => {
    const buku = ubahSel(dasar, {
      'Kinerja!L6': { nilai: '50.05 %' },
      'Kinerja!K6': { nilai: '1.762 Orang' },
      'Kinerja!E7': { nilai: 'menunggu BPS' },
      'Anggaran!E5': { nilai: 'Rp. 6.771.413.758,-' },
    });
    const hasil = bacaBuku(buku);
    const daftarTemuan = temuan(buku);
    expect(ringkas(daftarTemuan)).toEqual([
      'info isian-angka-teks Kinerja!K6',
      'info isian-angka-teks Kinerja!L6',
      'peringatan isian-bukan-angka Kinerja!E7',
      'info isian-angka-teks Anggaran!E5',
    ]);
    const k = hasil.buku.kinerja.find((x) => x.kode.nilai === 'SS.1')!;
    expect(k.realisasi.nilai).toMatchObject({ jenis: 'angka', bilangan: { teks: '50.05' } });
    expect(k.penyebut.nilai?.angka).toBe(1762);
    expect(hasil.buku.anggaran[0]!.paguMurni.nilai?.angka).toBe(6771413758);
    expect(daftarTemuan.find((x) => x.sel === 'L6')!.perbaikan![0]).toMatchObject({
      aman: true,
      ubah: [{ lembar: 'Kinerja', sel: 'L6', dari: '50.05 %', ke: 50.05, format: '#,##0.00' }],
    });
    // The unreadable target is not lost: what was typed stands in the record.
    expect(hasil.buku.kinerja.find((x) => x.kode.nilai === 'SS.2')!.target).toEqual({
      nilai: { jenis: 'kelas', kelas: 'menunggu BPS' },
      tercetak: 'menunggu BPS',
      sel: 'E7',
    });
  });

  it('sel persen adalah pecahan', () => {
    const buku = ubahSel(dasar, {
      'Kinerja!E6': { nilai: 0.38, format: '0%', tampil: '38%' },
      'Kinerja!L6': { nilai: 0.5005, format: '0.00%', tampil: '50,05%' },
    });
    const k = bacaBuku(buku).buku.kinerja.find((x) => x.kode.nilai === 'SS.1')!;
    const sel = { persen: 'sel' };
    expect(k.target.nilai).toEqual({ jenis: 'angka', bilangan: { teks: '38', angka: 38, desimal: 0, ...sel } });
    expect(k.realisasi.nilai).toEqual({
      jenis: 'angka',
      bilangan: { teks: '50.05', angka: 50.05, desimal: 2, ...sel },
    });
    // Formulas take the fraction: it is said, and safe to mend.
    const [t, ...lain] = temuan(buku);
    expect([ringkas([t!]), lain]).toEqual([['info isian-sel-persen Kinerja!E6'], []]);
    expect(t!.perbaikan![0]).toMatchObject({
      aman: true,
      ubah: [
        { sel: 'E6', dari: '38%', ke: 38 },
        { sel: 'L6', dari: '50,05%', ke: 50.05 },
      ],
    });
  });

  it('format persen yang tidak terbaca dikenali dari tampilannya', () => {
    const w = ubahSel(dasar, { 'Kinerja!L6': { nilai: 0.2971, tampil: '29,71%' } });
    const tanpa = { ...w, lembar: w.lembar.map((l) => ({ ...l, format: [] })) };
    const k = bacaBuku(tanpa).buku.kinerja.find((x) => x.kode.nilai === 'SS.1')!;
    expect(k.realisasi.nilai).toMatchObject({ bilangan: { teks: '29.71' } });
  });

  it('pecahan di antara persen', () => {
    const w = ubahSel(dasar, { 'Kinerja!L6': { nilai: 0.5005, tampil: '0,5' } });
    const t = temuan(w);
    expect(ringkas(t)).toEqual(['peringatan isian-pecahan Kinerja!L6']);
    expect(t[0]!.seharusnya).toBe(50.05);
    expect(t[0]!.perbaikan![0]!.aman).toBe(false);
    // A row of fractions is one finding, in that row, where another sheet has percent.
    const baris = temuan(ubahSel(dasar, { 'Kinerja!L6': { nilai: 0.5 }, 'Kinerja!E6': { nilai: 0.4 } }));
    expect(ringkas(baris)).toEqual(['peringatan isian-pecahan Kinerja!E6']);
    expect(baris[0]!.perbaikan![0]!.ubah.map((u) => [u.sel, u.ke])).toEqual([
      ['E6', 40],
      ['L6', 50],
    ]);
    // A rate of another unit that is small by nature is none.
    const rasio = { 'Kinerja!L6': { nilai: 0.5 }, 'Kinerja!E6': { nilai: 0.4 }, 'IKU!E5': { nilai: 'Rasio' } };
    expect(temuan(ubahSel(dasar, rasio)).filter((t) => t.aturan === 'isian-pecahan')).toEqual([]);
  });

  it('rumus yang hasilnya tampil dibulatkan dihitung seperti tampil', () => {
    const w = ubahSel(dasar, { 'Kinerja!L6': { nilai: 50.05675368898978, rumus: '=882/1762*100', tampil: '50,06' } });
    expect(bacaBuku(w).buku.kinerja[1]!.realisasi.nilai).toMatchObject({ bilangan: { teks: '50.06', desimal: 2 } });
  });

  it('#REF! dan galat lain', () => {
    const w = ubahSel(dasar, { 'Kinerja!L6': { nilai: '#REF!', rumus: '=#REF!*100' }, 'IKU!D5': { nilai: '#N/A' } });
    expect(ringkas(temuan(w))).toEqual(['galat isian-galat-sel IKU!D5', 'galat isian-galat-sel Kinerja!L6']);
    expect(bacaBuku(w).buku.kinerja[1]!.realisasi.nilai).toBeNull();
  });

  it('angka yang berubah menjadi jam', () => {
    const w = ubahSel(dasar, { 'Kinerja!L6': { nilai: new Date(Date.UTC(1899, 11, 30, 2, 2)), tampil: '50.05.00' } });
    const t = temuan(w);
    expect(ringkas(t)).toEqual(['galat isian-tanggal Kinerja!L6']);
    expect(t[0]!.pesan).toContain('50,05');
  });

  it('rentang, kelas, dan tanpa nilai bukan kesalahan', () => {
    const buku = ubahSel(dasar, {
      'IKU!E5': { nilai: 'Predikat' },
      'IKU!F6': { nilai: 'RENTANG' },
      'Kinerja!E6': { nilai: 'BB' },
      'Kinerja!L6': { nilai: 'A' },
      'Kinerja!E7': { nilai: '1,5-3,5' },
      'Kinerja!L7': { nilai: 'Tidak ada nilai karena indikator baru' },
    });
    expect(temuan(buku)).toEqual([]);
    const k = bacaBuku(buku).buku.kinerja;
    expect(k[1]!.target.nilai).toEqual({ jenis: 'kelas', kelas: 'BB' });
    expect(k[2]!.target.nilai).toMatchObject({ jenis: 'rentang', bawah: { teks: '1.5' }, atas: { teks: '3.5' } });
    expect(k[2]!.realisasi.nilai).toMatchObject({ jenis: 'tanpaNilai' });
  });

  it('jumlah dari bagian bernama', () => {
    for (const teks of [
      '338 + 544',
      'PKWT 338 + Penempatan 544',
      'PKWT = 338 Orang; Penempatan = 544 Orang',
      '338+544',
    ])
      expect(bacaBuku(ubahSel(dasar, { 'Kinerja!I6': { nilai: teks } })).buku.kinerja[1]!.pembilang.nilai?.angka).toBe(
        882,
      );
  });
});

describe('kode dan baris', () => {
  it('baris tertempel dua kali, kode berulang dengan isi lain', () => {
    const l = dasar.lembar.find((x) => x.nama === 'Kinerja')!;
    const salin: Record<string, { nilai: NilaiSel }> = {};
    l.nilai[5]!.forEach((v, i) => {
      if (v !== '' && l.rumus[5]![i] === '') salin[`Kinerja!${String.fromCharCode(65 + i)}30`] = { nilai: v };
    });
    expect(ringkas(temuan(ubahSel(dasar, salin)))).toEqual(['peringatan isian-baris-ganda Kinerja!A30']);
    const t = temuan(ubahSel(dasar, { ...salin, 'Kinerja!L30': { nilai: 44 } }));
    expect(ringkas(t)).toEqual(['galat isian-kode-ganda Kinerja!A30']);
    expect(t[0]!.terkait).toEqual([{ lembar: 'Kinerja', sel: 'A6', tercetak: 'SS.1' }]);
  });

  it('kode tidak dikenal, dengan dugaan bila hanya beda tulisan', () => {
    const daftarTemuan = temuan(
      ubahSel(dasar, { 'Kinerja!A6': { nilai: 'ss1' }, 'Anggaran!D5': { nilai: 'SS.3; X.9' } }),
    );
    expect(daftarTemuan.map((x) => [x.aturan, x.sel, x.seharusnya])).toEqual([
      ['isian-kode-tidak-dikenal', 'A6', 'SS.1'],
      ['isian-kode-tidak-dikenal', 'D5', null],
    ]);
    expect(daftarTemuan[0]!.perbaikan![0]!.ubah).toEqual([
      { lembar: 'Kinerja', sel: 'A6', dari: 'ss1', ke: 'SS.1', format: '@' },
    ]);
  });

  it('arah harus dipilih', () => {
    const buku = ubahSel(dasar, {
      'IKU!F5': { nilai: '' },
      'IKU!F6': { nilai: 'positif' },
      'IKU!F7': { nilai: 'naik turun' },
    });
    expect(ringkas(temuan(buku))).toEqual(['peringatan isian-belum-diisi IKU!F5', 'peringatan isian-pilihan IKU!F7']);
    expect(
      bacaBuku(buku)
        .buku.iku.slice(1, 4)
        .map((i) => i.arah.nilai),
    ).toEqual([null, 'NAIK', null]);
  });

  it('teguran yang sama sepanjang kolom menjadi satu', () => {
    const w = ubahSel(
      dasar,
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`IKU!F${5 + i}`, { nilai: '' }])),
    );
    const t = temuan(w);
    expect(ringkas(t)).toEqual(['peringatan isian-belum-diisi IKU!F5']);
    expect(t[0]!.terkait.length).toBe(19);
  });

  it('sel gabungan: isi dibaca untuk semua barisnya', () => {
    const lembar = dasar.lembar.find((x) => x.nama === 'IKU')!;
    const buku = ubahSel(dasar, { 'IKU!C6': { nilai: '' } });
    const w = { ...buku, lembar: buku.lembar.map((x) => (x.nama === 'IKU' ? { ...x, gabungan: ['C5:C6'] } : x)) };
    expect(ringkas(temuan(w))).toEqual(['peringatan isian-sel-gabung IKU!C5']);
    expect(bacaBuku(w).buku.iku[2]!.sasaran.nilai).toBe(lembar.tampil[4]![2]);
    // Written once above its indicators it counts for them too.
    expect(bacaBuku(buku).buku.iku[2]!.sasaran.nilai).toBe(lembar.tampil[4]![2]);
  });

  it('negatif dan pengaturan yang keliru', () => {
    const buku = ubahSel(dasar, {
      'Anggaran!G6': { nilai: -5 },
      'Identitas!B5': { nilai: 'dua ribu' },
      'Identitas!B7': { nilai: 'SELISIHAN' },
    });
    expect(ringkas(temuan(buku))).toEqual([
      'galat isian-pengaturan Identitas!B5',
      'galat isian-pengaturan Identitas!B7',
      'peringatan isian-negatif Anggaran!G6',
    ]);
    expect(bacaBuku(buku).buku.identitas).toMatchObject({ metodeEfisiensi: 'SELISIH', tahun: 0 });
  });
});

describe('kolom rumus', () => {
  it('angka diketik menimpa satu rumus baris', () => {
    const isi = Object.fromEntries(
      Array.from({ length: 25 }, (_, i) => [`Kinerja!M${5 + i}`, { nilai: 100, rumus: '=CAPAIAN(L5,G5,D5)' }]),
    );
    const t = temuan(ubahSel(dasar, { ...isi, 'Kinerja!M9': { nilai: 77 } })).filter((x) => x.kolom === 'Capaian (%)');
    expect(ringkas(t)).toEqual(['peringatan isian-rumus-tertimpa Kinerja!M9']);
    expect(t[0]!.perbaikan![0]!.ubah).toEqual([
      { lembar: 'Kinerja', sel: 'M9', dari: '77,00', ke: null },
      { lembar: 'Kinerja', sel: 'O9', dari: '', ke: 77, format: '#,##0.00' },
    ]);
  });

  it('sel yang menghalangi kolom tumpah disebut satu per satu', () => {
    const sheets = snapshotIsian(isianBanjar(), 'sheets');
    const rumus = sheets.lembar.find((l) => l.nama === 'Kinerja')!.rumus[4]![12]!;
    const buku = ubahSel(sheets, {
      'Kinerja!M5': { nilai: '#REF!', tampil: '#REF!', rumus },
      'Kinerja!M9': { nilai: 77, tampil: '77,00' },
    });
    const t = bacaBuku(buku).temuan.filter((x) => x.aturan === 'isian-rumus-terhalang');
    expect(t.map((x) => [x.sel, x.tercetak, x.terkait[0]!.sel])).toEqual([['M9', '77,00', 'M5']]);
    // What was typed is not lost: it is read, and the fix moves it.
    expect(bacaBuku(buku).buku.kinerja[4]!.capaian.nilai?.angka).toBe(77);
  });

  it('kolom rumus yang terhapus', () => {
    const sheets = snapshotIsian(isianBanjar(), 'sheets');
    const w = ubahSel(sheets, { 'Kinerja!N5': { nilai: '', rumus: '' } });
    expect(
      bacaBuku(w)
        .temuan.filter((x) => x.aturan === 'isian-rumus-hilang')
        .map((x) => [x.tingkat, x.kolom]),
    ).toEqual([['info', 'Kriteria']]);
  });

  it('salinan nilai tanpa rumus tidak ditegur', () => {
    const w = { ...dasar, lembar: dasar.lembar.map((l) => ({ ...l, rumus: l.rumus.map((b) => b.map(() => '')) })) };
    expect(temuan(w)).toEqual([]);
  });
});
