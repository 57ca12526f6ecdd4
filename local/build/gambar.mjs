// Pictures of the panel's states and of the preview for the docs, taken over the published tables: docs/gambar/*.png.
//   npm run docs -- --gambar      needs a Chromium (the one of the browser tests will do); the pictures are kept in the
//                                 repository, so that reading the docs needs none
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bangun } from './build.mjs';
import { bukaPeramban } from './peramban.mjs';
import { bacaPng, tulisPng } from './png.mjs';
import { akar, muatSumber } from './registri.mjs';

const FOLDER = 'docs/gambar';
/** Of the interface and the edges of its letters. */
const WARNA = 192;

const muat = () =>
  muatSumber(`
    export { mulaiPratinjau } from './local/preview/server';
    export { bukuDariData, muatBundel } from './local/services/index';
    export { tulisXlsx } from './local/xlsx/tulis';`);

/** A report of three rows, right or with one slip. */
function laporan(capaian) {
  return {
    'Realisasi Kinerja': [
      ['Tabel 3.3 Target dan Realisasi Kinerja Tahun 2025'],
      [],
      ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Satuan', 'Realisasi', 'Capaian (%)', 'Kriteria'],
      [
        1,
        'Penempatan meningkat',
        'Persentase pencari kerja yang ditempatkan',
        38,
        'Persen',
        50.05,
        131.71,
        'Sangat Tinggi',
      ],
      [2, 'Pelatihan bermutu', 'Persentase peserta yang lulus uji', 90, 'Persen', 74, 82.22, 'Tinggi'],
      [3, 'Sengketa tuntas', 'Persentase perselisihan yang selesai', 80, 'Persen', 76, capaian, 'Sangat Tinggi'],
    ],
  };
}

export async function tulisGambar() {
  await bangun({ tipe: false });
  const modul = await muat();
  const { peramban } = await bukaPeramban();
  mkdirSync(join(akar, FOLDER), { recursive: true });
  const nama = [];
  const simpan = async (n, apa) => {
    writeFileSync(join(akar, FOLDER, `${n}.png`), tulisPng(bacaPng(await apa.screenshot()), WARNA));
    nama.push(n);
  };

  /** Input sheets of an invented department, with what three of four indicators reported by the second quarter. */
  const isianTriwulan = () => {
    const bundel = modul.muatBundel(modul.bukuDariData({}));
    const indikator = [
      ['SS.1', 'Persentase layanan tepat waktu', 'Persen', 'Bidang Layanan', 80, 85],
      ['SS.2', 'Jumlah pelatihan yang diadakan', 'Kegiatan', 'Bidang Pelatihan', 12, 4],
      ['SS.3', 'Indeks kepuasan masyarakat', 'Indeks', 'Sekretariat', 86, null],
      ['SS.4', 'Jumlah desa yang dibina', 'Desa', 'Bidang Pembinaan', 20, 18],
    ];
    bundel.LKJIP.tindakan.buatTemplat({
      isi: {
        IKU: indikator.map(([kode, nama, satuan, penanggungJawab]) => ({
          kode,
          tingkat: 'Sasaran Strategis',
          sasaran: 'Meningkatnya layanan',
          indikator: nama,
          satuan,
          arah: 'NAIK',
          penanggungJawab,
          akumulasiTriwulan: 'nilai terakhir',
        })),
        KINERJA: indikator.map(([kode, , , , target, realisasi]) => ({
          kode,
          target,
          twTarget2: target,
          twRealisasi2: realisasi,
          twStatus2: realisasi === null ? null : 'final',
        })),
      },
    });
    return bundel.buku;
  };

  /** The preview over a workbook (null: the published tables), with its panel open. */
  const denganPanel = async (data, kerja) => {
    const berkas = data && join(tmpdir(), `lkjip-gambar-${process.pid}.xlsx`);
    if (berkas) writeFileSync(berkas, modul.tulisXlsx(data.lembar ? data : modul.bukuDariData(data)));
    const pratinjau = await modul.mulaiPratinjau({ berkas, port: 0 });
    try {
      const page = await peramban.newPage({
        viewport: { width: 1280, height: 760 },
        locale: 'id-ID',
        reducedMotion: 'reduce',
      });
      page.setDefaultTimeout(20_000);
      await page.goto(pratinjau.alamat);
      await page.waitForSelector('#kisi table');
      await page.click('#menu button');
      await page.click('text=Buka panel pemeriksaan');
      const frameLocator = page.frameLocator('#samping iframe');
      await frameLocator.locator('text=Periksa sekarang').waitFor();
      const panel = async (n) => {
        await page.waitForTimeout(400);
        await simpan(n, page.locator('#samping'));
      };
      await kerja({ page, f: frameLocator, panel });
      await page.close();
    } finally {
      await pratinjau.tutup();
      if (berkas) rmSync(berkas, { force: true });
    }
  };

  try {
    await denganPanel(null, async ({ page, f: bingkai, panel }) => {
      await panel('panel-belum');
      // The run is held back for as long as the picture takes, then fails, then goes through.
      const panggilan = (r) => r.method() === 'POST' && r.postData()?.includes('"panelPeriksa"');
      let lepas = () => {};
      await page.route('**/api', async (permintaan) => {
        if (!panggilan(permintaan.request())) return permintaan.continue();
        await new Promise((baik) => {
          lepas = baik;
        });
        return permintaan.abort();
      });
      await bingkai.locator('text=Periksa sekarang').click();
      await bingkai.locator('.fase').waitFor();
      await panel('panel-berjalan');
      lepas();
      await bingkai.locator('[role=alert]').waitFor();
      await panel('panel-gagal');
      await page.unroute('**/api');
      await bingkai.locator('text=Coba lagi').click();
      await bingkai.locator('#daftar').waitFor();
      await panel('panel-temuan');
      await bingkai.locator('text=/Perbaiki semua yang aman/').click();
      await panel('panel-semua');
      await bingkai.locator('button:text-is("Batal")').click();
      await bingkai.locator('#cari').fill('efisiensi 6');
      await bingkai.locator('[data-baris]', { hasText: '1.12%' }).press('Enter');
      await bingkai.locator('text=Mengapa penting').waitFor();
      await page.waitForTimeout(600);
      await simpan('pratinjau', page);
      await panel('panel-terbuka');
      await bingkai.locator('.perbaikan button.utama').first().click();
      await bingkai.locator('.temuan.selesai').waitFor();
      await panel('panel-diperbaiki');
      await bingkai.locator('#tab-riwayat').click();
      await panel('panel-riwayat');
      await bingkai.locator('#tab-rumus').click();
      await bingkai.locator('text=Bantuan fungsi').waitFor();
      await panel('panel-rumus');
      await bingkai.locator('#tab-tabel').click();
      await bingkai.locator('text=Bacaan kolom…').first().click();
      await panel('panel-tabel');
      await page.click('#samping header button');
      await page.click('#menu button');
      await page.click('text=Buat lembar isian LKjIP');
      await page.click('dialog[open] button');
      await page.click('#salin');
      await page.click('#menu button');
      await page.click('text=Buka panel pemeriksaan');
      await bingkai.locator('h2:has-text("Buku ini salinan")').waitFor();
      await panel('panel-salinan');
    });
    await denganPanel(laporan(95), async ({ f, panel }) => {
      await f.locator('text=Periksa sekarang').click();
      await f.locator('details[open]').first().waitFor();
      await panel('panel-bersih');
    });
    await denganPanel(laporan(99), async ({ f: bingkaiKini, panel }) => {
      await bingkaiKini.locator('text=Periksa sekarang').click();
      await bingkaiKini.locator('[data-baris]').first().press('Enter');
      await bingkaiKini.locator('button:text-is("Abaikan…")').click();
      await bingkaiKini.locator('#alasan').fill('Angka ditetapkan dalam berita acara rekonsiliasi');
      await bingkaiKini.locator('#nama').fill('Subbagian Perencanaan');
      await bingkaiKini.locator('button:text-is("Abaikan temuan")').click();
      await bingkaiKini.locator('text=Lihat yang diabaikan').waitFor();
      await bingkaiKini.locator('.kabar button').click();
      await panel('panel-diabaikan');
    });
    await denganPanel(isianTriwulan(), async ({ f, panel }) => {
      await f.locator('#tab-pantauan').click();
      await f.locator('.jurnal').waitFor();
      await panel('panel-pantauan');
    });
    await denganPanel({ Catatan: [['Rapat 3 November'], ['Hadir', 'Sekretaris']] }, async ({ f, panel }) => {
      await f.locator('text=Periksa sekarang').click();
      await f.locator('text=Belum ada tabel yang dapat diperiksa').waitFor();
      await panel('panel-tanpa-tabel');
    });
  } finally {
    await peramban.close();
  }
  return `${nama.length} gambar di ${FOLDER}`;
}
