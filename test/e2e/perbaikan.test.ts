/** Every kind of quick fix through the preview: shown first, written, read back with its number format, taken back. */
import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bukaPeramban } from '../../local/build/peramban.mjs';
import { mulaiPratinjau, type Pratinjau } from '../../local/preview/server.ts';
import { bukuDariData } from '../../local/services/index.ts';
import { tampak } from './panel';
import { Halaman, isiSel, keBerkas } from './pratinjau';

const KEPALA = ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Satuan', 'Realisasi', 'Capaian (%)', 'Kriteria'];

/** A small report in which each mistake occurs once. */
function laporan() {
  const buku = bukuDariData({
    kinerja: [
      ['Tabel 3.3 Target dan Realisasi Kinerja Tahun 2025'],
      [],
      KEPALA,
      [
        1,
        'Penempatan meningkat',
        'Persentase pencari kerja yang ditempatkan',
        38,
        'Persen',
        50.05,
        113,
        'Sangat Tinggi',
      ],
      [2, 'Perlindungan meningkat', 'Persentase pekerja terlindungi', 70.2, 'Persen', '68, 12', 97.04, 'Sangat Tinggi'],
      [
        3,
        'Informasi tersebar',
        'Jumlah pencari kerja yang mendapat informasi',
        1000,
        'Orang',
        '1762 Orang',
        176.2,
        'Sangat Tinggi',
      ],
      [4, 'Rencana tersusun', 'Jumlah dokumen rencana tenaga kerja', 5, 'Dokumne', 5, 100, 'Sangat Tinggi'],
      [5, 'Pelatihan bermutu', 'Persentase peserta lulus uji', 90, 'Persen', 74, 82.22, 'Sangat Tinggi'],
      [6, 'Produktivitas naik', 'Persentase perusahaan yang produktif', 50, 'Persen', 40, 80, 'Tinggi'],
      [7, 'Hubungan industrial baik', 'Persentase perselisihan yang selesai', 80, 'Persen', 76, 95, 'Sangat Tinggi'],
      [8, 'Transmigrasi mandiri', 'Persentase transmigran mandiri', 20, 'Persen', 20, 100, 'Sangat Tinggi'],
    ],
    efisiensi: [
      ['Tabel 3.7 Efisiensi Penggunaan Sumber Daya'],
      [],
      ['No', 'Sasaran', '% Capaian Kinerja', '% Penyerapan Anggaran', 'Tingkat Efisiensi (%)'],
      [1, 'Penempatan meningkat', '131,71%', '85,70%', '46,01%'],
      [2, 'Perlindungan meningkat', '97,04%', '73,77%', '23,27%'],
      [3, 'Laporan keuangan tersusun', '100%', '88,88%', '1.12%'],
      [4, 'Administrasi umum lancar', '100%', '88,97%', '11,03%'],
    ],
    anggaran: [
      ['Tabel 3.11 Realisasi Anggaran per Program'],
      [],
      ['No', 'Program/Kegiatan', 'Anggaran (Rp)', 'Realisasi (Rp)', 'Penyerapan (%)'],
      [1, 'Program Penempatan Tenaga Kerja', 500_000_000, 428_500_000, 0.857],
      [2, 'Program Pelatihan Kerja', 300_000_000, 221_310_000, 0.8377],
      [3, 'Program Hubungan Industrial', 200_000_000, 172_720_000, 0.8636],
    ],
  });
  const anggaran = buku.cariLembar('anggaran');
  for (let b = 4; b <= 6; b++) {
    for (const k of [3, 4]) anggaran?.ubahGaya(b, k, { format: '#,##0' });
    anggaran?.ubahGaya(b, 5, { format: '0.00%' });
  }
  for (let b = 4; b <= 11; b++) buku.cariLembar('kinerja')?.ubahGaya(b, 7, { format: '0.00' });
  return buku;
}

interface Kasus {
  jenis: string;
  lembar: string;
  sel: string;
  /** Which of the finding's fixes. */
  ke?: number;
  /** The preview of the change in the panel. */
  rencana: string;
  isi: unknown;
  rumus?: string;
  format: string;
  tampil: string;
  aman: boolean;
}

const KASUS: Kasus[] = [
  {
    jenis: 'capaian menjadi nilai',
    lembar: 'kinerja',
    sel: 'G4',
    rencana: '113,00 menjadi 131,71',
    isi: 131.71,
    format: '0.00',
    tampil: '131,71',
    aman: true,
  },
  {
    jenis: 'capaian menjadi rumus',
    lembar: 'kinerja',
    sel: 'G4',
    ke: 1,
    rencana: '113,00 menjadi =CAPAIAN(F4;D4)',
    isi: 131.71,
    rumus: '=CAPAIAN(F4,D4)',
    format: '0.00',
    tampil: '131,71',
    aman: false,
  },
  {
    jenis: 'teks menjadi angka',
    lembar: 'kinerja',
    sel: 'F5',
    rencana: '68, 12 menjadi 68,12',
    isi: 68.12,
    format: '0.00',
    tampil: '68,12',
    aman: true,
  },
  {
    jenis: 'satuan keluar dari sel',
    lembar: 'kinerja',
    sel: 'F6',
    rencana: '1762 Orang menjadi 1762',
    isi: 1762,
    format: '0',
    tampil: '1762',
    aman: true,
  },
  {
    jenis: 'ejaan satuan',
    lembar: 'kinerja',
    sel: 'E7',
    rencana: 'Dokumne menjadi Dokumen',
    isi: 'Dokumen',
    format: 'General',
    tampil: 'Dokumen',
    aman: true,
  },
  {
    jenis: 'kriteria',
    lembar: 'kinerja',
    sel: 'H8',
    rencana: 'Sangat Tinggi menjadi Tinggi',
    isi: 'Tinggi',
    format: 'General',
    tampil: 'Tinggi',
    aman: true,
  },
  {
    jenis: 'efisiensi',
    lembar: 'efisiensi',
    sel: 'E6',
    rencana: '1.12% menjadi 11,12%',
    isi: 11.12,
    format: '0.00"%"',
    tampil: '11,12%',
    aman: true,
  },
  {
    jenis: 'penyerapan',
    lembar: 'anggaran',
    sel: 'E5',
    rencana: '83,77% menjadi 73,77%',
    isi: 0.7377,
    format: '0.00%',
    tampil: '73,77%',
    aman: true,
  },
  {
    jenis: 'penyerapan menjadi rumus',
    lembar: 'anggaran',
    sel: 'E5',
    ke: 1,
    rencana: '83,77% menjadi =PENYERAPAN(D5;C5)/100',
    isi: expect.closeTo(0.7377, 12),
    rumus: '=PENYERAPAN(D5,C5)/100',
    format: '0.00%',
    tampil: '73,77%',
    aman: false,
  },
];

let peramban: Browser;
let server: Pratinjau;
let halaman: Halaman;

let berkas: string;

beforeAll(async () => {
  berkas = keBerkas(laporan());
  peramban = (await bukaPeramban()).peramban;
  server = await mulaiPratinjau({ berkas, port: 0 });
});
afterAll(async () => {
  await server?.tutup();
  await peramban?.close();
});
beforeEach(async () => {
  await server.muat(berkas);
  halaman = await Halaman.buka(peramban, server.alamat);
});
afterEach(async () => {
  expect(halaman.galatSkrip).toEqual([]);
  await halaman.tutup();
});

/** The finding at a cell that offers a fix there, opened. */
async function bukaTemuan(f: FrameLocator, kasus: Kasus) {
  await f.locator('#cari').fill(`${kasus.lembar}!${kasus.sel}`);
  await f.locator('[data-baris]').first().waitFor();
  const semua = f.locator('.temuan:not(.lipat)');
  for (let i = 0; i < (await semua.count()); i++) {
    const unsur = semua.nth(i);
    if ((await unsur.locator('button.sel').textContent()) !== `Ke sel ${kasus.sel}`) continue;
    await unsur.locator('[data-baris]').press('Enter');
    const fix = unsur.locator('.perbaikan').nth(kasus.ke ?? 0);
    if ((await fix.count()) && (await fix.textContent())?.includes(kasus.rencana.split(' menjadi ')[1] as string))
      return { t: unsur, fix };
    await unsur.locator('[data-baris]').press('Escape');
  }
  throw new Error(`tidak ada perbaikan untuk ${kasus.jenis} di ${kasus.sel}`);
}

describe('perbaikan cepat di buku sungguhan', () => {
  for (const kasus of KASUS) {
    it(`${kasus.jenis}: pratinjau, nilai dan format, urungkan di temuan dan sesudah dimuat ulang`, async () => {
      const semula = isiSel(await halaman.unduh(), kasus.lembar, kasus.sel);
      const frameLocator = await halaman.terperiksa();
      const { fix } = await bukaTemuan(frameLocator, kasus);
      await halaman.page.waitForSelector(`#lembar button[aria-current]:text-is("${kasus.lembar}")`);
      const lama = await halaman.isi(kasus.sel);
      expect((await fix.locator('.ubahan').textContent())?.replaceAll('→', '').replace(/\s+/g, ' ')).toContain(
        kasus.rencana,
      );
      expect((await fix.textContent())?.includes('tidak ikut')).toBe(!kasus.aman);
      await fix.locator('button').click();
      await expect.poll(() => halaman.isi(kasus.sel)).toBe(kasus.tampil);
      await frameLocator.locator('.temuan.selesai').waitFor();
      const sesudah = isiSel(await halaman.unduh(), kasus.lembar, kasus.sel);
      expect(sesudah).toEqual({ isi: kasus.isi, rumus: kasus.rumus ?? '', format: kasus.format });
      // Beside the finding …
      await frameLocator.locator('.temuan.selesai .beres button').first().click();
      await expect.poll(() => halaman.isi(kasus.sel)).toBe(lama);
      expect(isiSel(await halaman.unduh(), kasus.lembar, kasus.sel)).toEqual(semula);
      // … and in a panel that knows of it from the workbook alone.
      await frameLocator.locator('.temuan.selesai').waitFor({ state: 'detached' });
      const lagi = await bukaTemuan(frameLocator, kasus);
      await lagi.fix.locator('button').click();
      await expect.poll(() => halaman.isi(kasus.sel)).toBe(kasus.tampil);
      await frameLocator.locator('.temuan.selesai').waitFor();
      const g = await halaman.panelBaru();
      await g.locator('#tab-riwayat').click();
      const catatan = g.locator('.jurnal > li').first();
      expect(await tampak(catatan.locator('del'))).toBe(lama);
      await catatan.locator('button:text-is("Urungkan")').click();
      await expect.poll(() => halaman.isi(kasus.sel)).toBe(lama);
      expect(isiSel(await halaman.unduh(), kasus.lembar, kasus.sel)).toEqual(semula);
    });
  }

  it('"Perbaiki semua" membetulkan semuanya sekaligus, dan semuanya kembali', async () => {
    const semula = await halaman.unduh();
    const frameLocator = await halaman.terperiksa();
    await frameLocator.locator('text=/Perbaiki semua yang aman/').click();
    const rencana = await tampak(frameLocator.locator('.rencana'));
    const aman = KASUS.filter((k) => k.aman);
    for (const k of aman) expect(rencana).toContain(k.sel);
    expect(rencana).not.toContain('=CAPAIAN');
    await frameLocator.locator('button:text-matches("^Terapkan")').click();
    await frameLocator.locator('.kabar').waitFor();
    const jadi = await halaman.unduh();
    for (const k of aman)
      expect(isiSel(jadi, k.lembar, k.sel), k.jenis).toEqual({ isi: k.isi, rumus: '', format: k.format });
    await expect.poll(() => tampak(frameLocator.locator('#putusan strong'))).toBe('Tidak ada temuan');
    // What a fix has written gives no finding of its own.
    for (const k of aman) {
      await frameLocator.locator('#cari').fill(`${k.lembar}!${k.sel}`);
      await expect.poll(() => frameLocator.locator('.temuan:not(.selesai)').count()).toBe(0);
    }
    await frameLocator.locator('#cari').fill('');
    await frameLocator.locator('[aria-label^="Urungkan "][aria-label$=" perbaikan"]').click();
    await frameLocator.locator('.kabar:has-text("diurungkan")').waitFor();
    const kembali = await halaman.unduh();
    for (const k of aman) expect(isiSel(kembali, k.lembar, k.sel), k.jenis).toEqual(isiSel(semula, k.lembar, k.sel));
  });
});
