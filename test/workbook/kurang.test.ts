/** The checklist of what is still blank: complete, worst first, and silent where nothing is missing. */
import { describe, expect, it } from 'vitest';
import { Buku as BukuMesin, muatBundel } from '../../local/services/index.ts';
import { buatDokumen } from '../../src/dokumen';
import { bacaBuku } from '../../src/workbook/buku';
import { type ButirKurang, daftarKurang, rencanaKurang, ringkasKurang } from '../../src/workbook/kurang';
import type { Isian } from '../../src/workbook/templat';
import { snapshotIsian, ubahSel } from '../alat/buku';

const kurang = (isi: Isian) => daftarKurang(bacaBuku(snapshotIsian(isi)));
const DASAR: Isian = {
  IDENTITAS: {
    perangkatDaerah: 'Dinas Rekaan',
    pemerintahDaerah: 'Kabupaten Rekaan',
    tahun: 2025,
    periodeRenstra: '2025-2029',
    jabatan: 'Kepala Dinas',
    tempat: 'Rekaan',
    tanggal: '2 Januari 2026',
  },
  IKU: [
    {
      kode: 'SS.1',
      tingkat: 'Sasaran Strategis',
      sasaran: 'Meningkatnya mutu',
      indikator: 'Persentase mutu',
      satuan: 'Persen',
      arah: 'NAIK',
      definisi: 'd',
      formulasi: 'f',
      sumberData: 's',
      penanggungJawab: 'p',
    },
  ],
  KINERJA: [{ kode: 'SS.1', target: 60, realisasi: 64, buktiDukung: 'berita acara' }],
  ANGGARAN: [
    { kodeRekening: '1.01', tingkat: 'program', uraian: 'Program', kodeIku: 'SS.1', paguMurni: 10, realisasi: 9 },
  ],
  RENSTRA: [{ kode: 'SS.1', 'target:2029': 70 }],
  RIWAYAT: [{ kode: 'SS.1', 'realisasi:2024': 50 }],
  PEMBANDING: [{ kode: 'SS.1', provinsi: 60 }],
  ANALISIS: [{ kode: 'SS.1', faktorPendorong: 'ada' }],
  BELANJA: [{ kode: '5.1', uraian: 'Belanja', paguMurni: 10, realisasi: 9 }],
  LHE: [{ komponen: 'Perencanaan', bobot: 30, 'nilai:2025': 20 }],
  REKOMENDASI: [{ rekomendasi: 'r', tindakLanjut: 't', status: 'selesai' }],
};

describe('yang masih kosong', () => {
  it('buku yang terisi penuh: tidak ada', () => {
    expect(kurang(DASAR)).toEqual([]);
    expect(ringkasKurang([])).toBe('Tidak ada yang kosong.');
  });

  it('rekomendasi tanpa status: satu baris, dengan sel pertamanya', () => {
    const tanpa = { rekomendasi: 'lain', tindakLanjut: 't' };
    expect(
      kurang({ ...DASAR, REKOMENDASI: [...(DASAR.REKOMENDASI ?? []), tanpa, { ...tanpa, rekomendasi: 'dua' }] }),
    ).toEqual([expect.objectContaining({ lembar: 'Rekomendasi', sel: 'C5', kurang: 'status 2 rekomendasi' })]);
  });

  it('templat kosong: identitas dan lembar pokok lebih dahulu', () => {
    const daftar = kurang({});
    expect(daftar.slice(0, 4).map((b) => b.lembar)).toContain('Identitas');
    const wajib = daftar.filter((b) => b.penting === 'wajib');
    expect(daftar.slice(0, wajib.length)).toEqual(wajib);
    expect(wajib.map((b) => b.lembar)).toEqual(expect.arrayContaining(['IKU', 'Kinerja', 'Anggaran']));
  });

  it('tujuan tanpa analisis disebut, seperti dokumen menandainya', () => {
    const tujuan = { ...(DASAR.IKU as object[])[0], kode: 'T.1', tingkat: 'Tujuan', indikator: 'Indeks mutu' };
    const isi = {
      ...DASAR,
      IKU: [...(DASAR.IKU as object[]), tujuan],
      KINERJA: [...(DASAR.KINERJA as object[]), { kode: 'T.1', target: 1, realisasi: 1, buktiDukung: 'b' }],
    } as unknown as Isian;
    expect(
      kurang(isi)
        .filter((b) => b.lembar === 'Analisis')
        .map((b) => b.tentang),
    ).toEqual(['T.1 Indeks mutu']);
  });

  it.each([
    ['Kinerja!E4', 'wajib Kinerja E4 judul kolom Target'],
    ['Anggaran!G4', 'wajib Anggaran G4 judul kolom Realisasi (Rp)'],
    ['Riwayat!D3', 'sebaiknya Riwayat A3 judul kolom Realisasi 2024'],
  ])('judul kolom %s dihapus: judulnya yang disebut, bukan isinya satu per satu', (sel, disebut) => {
    const hasil = bacaBuku(ubahSel(snapshotIsian(DASAR), { [sel]: { nilai: '' } }));
    expect(daftarKurang(hasil).map((b) => `${b.penting} ${b.lembar} ${b.sel} ${b.kurang}`)).toEqual([disebut]);
  });

  it('per indikator: realisasi, arah, pagu; setengah terisi ikut dihitung', () => {
    const isi = {
      ...DASAR,
      IKU: [
        { ...(DASAR.IKU as object[])[0], arah: null },
        { kode: 'SS.2', tingkat: 'Sasaran Strategis', indikator: 'Jumlah hal', satuan: 'Unit', arah: 'NAIK' },
      ],
      KINERJA: [
        { kode: 'SS.1', target: 60, pembilang: 45, penyebut: 70 },
        { kode: 'SS.2', target: 5, twRealisasi1: 1, twRealisasi3: 2, pembilang: 3 },
      ],
      ANGGARAN: [{ kodeRekening: '1.01', tingkat: 'program', uraian: 'Program', kodeIku: 'SS.1', paguMurni: 10 }],
    } as unknown as Isian;
    const daftar = kurang(isi).map((b) => `${b.penting} ${b.lembar} ${b.kurang}`);
    expect(daftar).toEqual(
      expect.arrayContaining([
        'wajib IKU arah',
        'sebaiknya Kinerja realisasi',
        'wajib Kinerja realisasi triwulan II, IV',
        'sebaiknya Kinerja penyebut',
        'wajib Anggaran realisasi',
        'sebaiknya IKU definisi operasional, formulasi, sumber data, penanggung jawab',
        'sebaiknya Anggaran mata anggaran yang mendukungnya (kolom Kode IKU)',
        'sebaiknya Riwayat realisasi 2024',
      ]),
    );
  });

  it('setiap tempat yang ditandai dokumen ada di daftar, di lembar yang sama, dengan kata yang sama', () => {
    const bundel = muatBundel(new BukuMesin());
    const isi = { ...DASAR, ANALISIS: [] } as unknown as Isian;
    bundel.LKJIP.tindakan.buatTemplat!({ isi, bentuk: 'sheets' });
    const bahan = () => JSON.parse(bundel.LKJIP.tindakan.bahanDokumen!() as string);
    const daftar = () => (bundel.LKJIP.tindakan.dataKurang!() as { kurang: ButirKurang[] }).kurang;
    for (const langkah of ['tanpa lembar naskah', 'dengan lembar naskah'] as const) {
      if (langkah === 'dengan lembar naskah') bundel.LKJIP.tindakan.buatLembarNaskah!();
      const kurangKini = daftar();
      const jenis = ['laporan', 'pk'] as const;
      const kosong = jenis.flatMap((satu) => buatDokumen(satu, bahan()).kosong);
      // What is put into the document itself is typed in no sheet.
      const diLembar = kosong.filter(({ di }) => !di.startsWith('langsung'));
      expect(diLembar.length).toBeGreaterThan(10);
      for (const { apa, di } of diLembar) {
        const lembar = /^lembar ([^,]+?)(?:,|$)/.exec(di)?.[1];
        const kata = apa.replace(/ (pihak pertama|penanda tangan)$/, '').replace(/^analisis.*/, '');
        const disebut = (b: ButirKurang) => kata.split(' ').every((satu) => `${b.kurang} ${b.tentang}`.includes(satu));
        const ada = kurangKini.filter((b) => b.lembar === lembar && disebut(b));
        expect([langkah, apa, di, ada.length > 0]).toEqual([langkah, apa, di, true]);
      }
    }
    // A place of the sheet that is there is led to.
    expect(daftar().find((b) => b.kurang.startsWith('tugas'))).toMatchObject({
      lembar: 'Naskah',
      sel: expect.stringMatching(/^B\d+$/),
    });
  });

  it('lembarnya menaut tiap sel', () => {
    const daftar = kurang({});
    const r = rencanaKurang(daftar);
    expect(r.tautan).toHaveLength(daftar.length);
    expect(r.nilai[4]).toContain('● harus diisi');
  });

  it('dari menu: lembar dibuka, dan tidak diperiksa sebagai tabel', () => {
    const bundel = muatBundel(new BukuMesin());
    bundel.LKJIP.tindakan.buatTemplat!({ isi: DASAR, bentuk: 'sheets' });
    bundel.panggil('menuKurang');
    expect(bundel.services.SpreadsheetApp.getActive().getActiveSheet().getName()).toBe('Yang masih kosong');
    const { tabel } = bundel.LKJIP.tindakan.periksaData!() as { tabel: { lembar: string }[] };
    expect(tabel.map((t) => t.lembar)).not.toContain('Yang masih kosong');
  });
});
