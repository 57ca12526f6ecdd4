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

/** Input sheets of an invented department, with what three of four indicators reported by the second quarter. */
function isianTriwulan({ muatBundel, bukuDariData }) {
  const bundel = muatBundel(bukuDariData({}));
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
}

/** The run is held back for as long as the picture takes, then fails, then goes through. */
async function potretPemeriksaan({ page, panel: bingkai, potret }) {
  await potret('panel-belum');
  const memeriksa = (r) => r.method() === 'POST' && r.postData()?.includes('"panelPeriksa"');
  let lepas = () => {};
  await page.route('**/api', async (permintaan) => {
    if (!memeriksa(permintaan.request())) return permintaan.continue();
    await new Promise((baik) => {
      lepas = baik;
    });
    return permintaan.abort();
  });
  await bingkai.locator('text=Periksa sekarang').click();
  await bingkai.locator('.fase').waitFor();
  await potret('panel-berjalan');
  lepas();
  await bingkai.locator('[role=alert]').waitFor();
  await potret('panel-gagal');
  await page.unroute('**/api');
  await bingkai.locator('text=Coba lagi').click();
  await bingkai.locator('#daftar').waitFor();
  await potret('panel-temuan');
}

async function potretPerbaikan({ page, panel: bingkai, potret, simpan }) {
  await bingkai.locator('text=/Perbaiki semua yang aman/').click();
  await potret('panel-semua');
  await bingkai.locator('button:text-is("Batal")').click();
  await bingkai.locator('#cari').fill('efisiensi 6');
  await bingkai.locator('[data-baris]', { hasText: '1.12%' }).press('Enter');
  await bingkai.locator('text=Mengapa penting').waitFor();
  await page.waitForTimeout(600);
  await simpan('pratinjau', page);
  await potret('panel-terbuka');
  await bingkai.locator('.perbaikan button.utama').first().click();
  await bingkai.locator('.temuan.selesai').waitFor();
  await potret('panel-diperbaiki');
}

async function potretTabLain({ panel: bingkai, potret }) {
  await bingkai.locator('#tab-riwayat').click();
  await potret('panel-riwayat');
  await bingkai.locator('#tab-rumus').click();
  await bingkai.locator('text=Bantuan fungsi').waitFor();
  await potret('panel-rumus');
  await bingkai.locator('#tab-tabel').click();
  await bingkai.locator('text=Bacaan kolom…').first().click();
  await potret('panel-tabel');
}

async function potretSalinan({ page, panel: bingkai, potret }) {
  await page.click('#samping header button');
  await page.click('#menu button');
  await page.click('text=Buat lembar isian LKjIP');
  await page.click('dialog[open] button');
  await page.click('#salin');
  await page.click('#menu button');
  await page.click('text=Buka panel pemeriksaan');
  await bingkai.locator('h2:has-text("Buku ini salinan")').waitFor();
  await potret('panel-salinan');
}

async function potretTabelTerbit(alat) {
  await potretPemeriksaan(alat);
  await potretPerbaikan(alat);
  await potretTabLain(alat);
  await potretSalinan(alat);
}

async function potretBersih({ panel, potret }) {
  await panel.locator('text=Periksa sekarang').click();
  await panel.locator('details[open]').first().waitFor();
  await potret('panel-bersih');
}

async function potretDiabaikan({ panel, potret }) {
  await panel.locator('text=Periksa sekarang').click();
  await panel.locator('[data-baris]').first().press('Enter');
  await panel.locator('button:text-is("Abaikan…")').click();
  await panel.locator('#alasan').fill('Angka ditetapkan dalam berita acara rekonsiliasi');
  await panel.locator('#nama').fill('Subbagian Perencanaan');
  await panel.locator('button:text-is("Abaikan temuan")').click();
  await panel.locator('text=Lihat yang diabaikan').waitFor();
  await panel.locator('.kabar button').click();
  await potret('panel-diabaikan');
}

async function potretPantauan({ panel, potret }) {
  await panel.locator('#tab-pantauan').click();
  await panel.locator('.jurnal').waitFor();
  await potret('panel-pantauan');
}

async function potretTanpaTabel({ panel, potret }) {
  await panel.locator('text=Periksa sekarang').click();
  await panel.locator('text=Belum ada tabel yang dapat diperiksa').waitFor();
  await potret('panel-tanpa-tabel');
}

/** Workbooks (null: the published tables), and what is looked at over each. */
const PEMOTRETAN = [
  [() => null, potretTabelTerbit],
  [({ bukuDariData }) => bukuDariData(laporan(95)), potretBersih],
  [({ bukuDariData }) => bukuDariData(laporan(99)), potretDiabaikan],
  [isianTriwulan, potretPantauan],
  [({ bukuDariData }) => bukuDariData({ Catatan: [['Rapat 3 November'], ['Hadir', 'Sekretaris']] }), potretTanpaTabel],
];

/** The preview over a workbook with its panel open. */
async function denganPanel(modul, peramban, buku, kerja) {
  const berkas = buku && join(tmpdir(), `lkjip-gambar-${process.pid}.xlsx`);
  if (berkas) writeFileSync(berkas, modul.tulisXlsx(buku));
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
    const panel = page.frameLocator('#samping iframe');
    await panel.locator('text=Periksa sekarang').waitFor();
    await kerja(page, panel);
    await page.close();
  } finally {
    await pratinjau.tutup();
    if (berkas) rmSync(berkas, { force: true });
  }
}

export async function tulisGambar() {
  await bangun({ tipe: false });
  const modul = await muat();
  const { peramban } = await bukaPeramban();
  mkdirSync(join(akar, FOLDER), { recursive: true });
  let banyak = 0;
  const simpan = async (nama, unsur) => {
    writeFileSync(join(akar, FOLDER, `${nama}.png`), tulisPng(bacaPng(await unsur.screenshot()), WARNA));
    banyak++;
  };
  try {
    for (const [buku, kerja] of PEMOTRETAN)
      await denganPanel(modul, peramban, buku(modul), (page, panel) => {
        const potret = async (nama) => {
          await page.waitForTimeout(400);
          await simpan(nama, page.locator('#samping'));
        };
        return kerja({ page, panel, potret, simpan });
      });
  } finally {
    await peramban.close();
  }
  return `${banyak} gambar di ${FOLDER}`;
}
