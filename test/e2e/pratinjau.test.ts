/** The preview as a person has it before them: the published Banjar tables, the built bundle, a real browser. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { request as http } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bukaPeramban } from '../../local/build/peramban.mjs';
import { mulaiPratinjau, type Pratinjau } from '../../local/preview/server.ts';
import { BacaZip } from '../../local/xlsx/zip.ts';
import { keberatanAxe, tampak } from './panel';
import { Halaman } from './pratinjau';

let peramban: Browser;
let server: Pratinjau;
let halaman: Halaman;
let page: Page;
const galatSkrip: string[] = [];
const diminta = new Set<string>();

const sel = (a1: string) => halaman.sel(a1);
const keLembar = (nama: string) => halaman.keLembar(nama);
const ketik = (a1: string, teks: string) => halaman.ketik(a1, teks);
const menu = (butir: string) => halaman.menu(butir);
const panel = () => halaman.panel();
const terperiksa = () => halaman.terperiksa();

async function mulai(berkas: string | null): Promise<void> {
  await server.muat(berkas);
  halaman = await Halaman.buka(peramban, server.alamat);
  page = halaman.page;
}

async function selesai(): Promise<void> {
  galatSkrip.push(...(halaman?.galatSkrip ?? []));
  for (const a of halaman?.asal ?? []) diminta.add(a);
  await halaman?.tutup();
}

beforeAll(async () => {
  peramban = (await bukaPeramban()).peramban;
  server = await mulaiPratinjau({ berkas: null, port: 0 });
});
afterAll(async () => {
  await server?.tutup();
  await peramban?.close();
});
beforeEach(() => mulai(null));
afterEach(selesai);

describe('buku kerja', () => {
  it('lembar, kepala tabel, warna, gabungan, menu', async () => {
    expect(await page.locator('#lembar button').count()).toBeGreaterThan(10);
    expect(await page.locator('#menu button').first().textContent()).toBe('LKjIP ▾');
    await keLembar('efisiensi');
    expect(await tampak(sel('A1'))).toBe('Tabel 3.7 Efisiensi Penggunaan Sumber Daya');
    expect(await sel('A1').getAttribute('colspan')).toBe('6');
    expect(await tampak(sel('F10'))).toBe('1.12%');
    expect(await sel('A3').evaluate((e) => getComputedStyle(e).backgroundColor)).toBe('rgb(232, 238, 244)');
    expect(await keberatanAxe(page)).toEqual([]);
  });

  it('bilah rumus menghitung fungsi kami, dengan pemisah Indonesia', async () => {
    await keLembar('efisiensi');
    await ketik('H5', '=CAPAIAN(50,05;38)');
    await expect.poll(() => tampak(sel('H5'))).toBe('131,71');
    await sel('H5').click();
    expect(await page.inputValue('#isian')).toBe('=CAPAIAN(50,05;38)');
    await ketik('H6', '=CAPAIAN("29.71%";"24,06%")');
    await expect.poll(() => tampak(sel('H6'))).toBe('123,48');
    await ketik('H7', '38%');
    await expect.poll(() => tampak(sel('H7'))).toBe('38%');
    await ketik('H8', '=CAPAIAN("banyak";38)');
    await expect.poll(() => tampak(sel('H8'))).toBe('#ERROR!');
    await sel('H8').click();
    expect(await page.textContent('#pesan')).toContain('realisasi');
    // A range gives a range.
    await ketik('I5', '=KRITERIA(H5:H6)');
    await expect.poll(() => tampak(sel('I6'))).toBe('Sangat Tinggi');
  });

  it('rumus yang diketik dibantu: nama fungsi ditawarkan, parameternya disebut', async () => {
    await keLembar('efisiensi');
    await sel('H5').click();
    await page.keyboard.type('=cap');
    await expect.poll(() => page.locator('#bantuan [role=option]').allInnerTexts()).toHaveLength(1);
    expect(await keberatanAxe(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.inputValue('#isian')).toBe('=CAPAIAN(');
    await page.keyboard.type('50,05;');
    expect(await tampak(page.locator('#bantuan b'))).toBe('target');
    await page.keyboard.type('38)');
    expect(await page.locator('#bantuan').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await expect.poll(() => tampak(sel('H5'))).toBe('131,71');
    // In a text nothing is offered, and Esc puts the help away before it gives up the cell.
    await sel('H6').click();
    await page.keyboard.type('="CAP');
    expect(await page.locator('#bantuan').isVisible()).toBe(false);
    await page.fill('#isian', '=KRI');
    await page.waitForSelector('#bantuan:not([hidden])');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('#isian')).toBe('=KRI');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('#isian')).toBe('');
  });

  it('yang diketik tidak hilang bila sel ditinggal; pesan tidak menggeser baris', async () => {
    await keLembar('efisiensi');
    const letak = async (a1: string) => (await sel(a1).boundingBox())?.y;
    const asal = await letak('H5');
    await ketik('H8', '=CAPIAN(50;38)');
    await sel('H8').click();
    await expect.poll(() => page.textContent('#pesan')).toContain('Mungkin maksudnya CAPAIAN?');
    expect(await letak('H5')).toBe(asal);
    await page.keyboard.press('Enter');
    await page.fill('#isian', '=CAPAIAN(50,05;38)');
    await sel('I5').click();
    await expect.poll(() => tampak(sel('H8'))).toBe('131,71');
    expect(await page.textContent('#alamat')).toBe('I5');
    expect(await letak('H5')).toBe(asal);
    // To another sheet, and into the panel.
    await page.keyboard.type('7,5');
    await keLembar('skala-nilai');
    await keLembar('efisiensi');
    expect(await tampak(sel('I5'))).toBe('7,5');
    const f = await panel();
    await sel('I6').click();
    await page.keyboard.type('8,5');
    await f.locator('#tab-riwayat').click();
    await expect.poll(() => tampak(sel('I6'))).toBe('8,5');
    // Esc gives up what was typed.
    await sel('I7').click();
    await page.keyboard.type('9');
    await page.keyboard.press('Escape');
    await sel('I5').click();
    expect(await tampak(sel('I7'))).toBe('');
  });

  it('lembar lain mulai dari atas; menu terbaca sampai habis pada layar rendah', async () => {
    await keLembar('efisiensi');
    await page.locator('#kisi').evaluate((e) => e.scrollTo(200, 300));
    await keLembar('skala-nilai');
    expect(await page.locator('#kisi').evaluate((e) => [e.scrollTop, e.scrollLeft])).toEqual([0, 0]);
    await page.setViewportSize({ width: 640, height: 380 });
    await page.click('#menu button');
    const butir = page.locator('#menu > div:first-child [role=menuitem]').last();
    await butir.focus();
    const kotak = await butir.boundingBox();
    expect((kotak?.y ?? 0) + (kotak?.height ?? 999)).toBeLessThanOrEqual(380);
  });

  it('dari papan ketik: pindah, ketik, hapus, menu', async () => {
    await keLembar('skala-nilai');
    await sel('A1').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await page.textContent('#alamat')).toBe('B2');
    await page.keyboard.type('1.762');
    await page.keyboard.press('Enter');
    await expect.poll(() => tampak(sel('B2'))).toBe('1.762');
    expect(await page.textContent('#alamat')).toBe('B3');
    await page.keyboard.press('ArrowUp');
    expect(await page.inputValue('#isian')).toBe('1762');
    await page.keyboard.press('Delete');
    await expect.poll(() => tampak(sel('B2'))).toBe('');
    await page.locator('#menu button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]:has-text("Tentang LKjIP")');
    expect(await keberatanAxe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog:not([open])', { state: 'attached' });
  });

  it('tindakan yang bertanya menunggu jawaban; ditinggal pergi pun tidak menggantung', async () => {
    await menu('Buat satu tabel…');
    await page.waitForSelector('dialog[open] input');
    await page.fill('dialog input', '999');
    await page.click('dialog button:text-is("OK")');
    await page.waitForSelector('dialog[open]:has-text("tidak ada dalam daftar")');
    await page.reload();
    await page.waitForSelector('#kisi table');
    await ketik('H2', '=1+1');
    await expect.poll(() => tampak(sel('H2'))).toBe('2');
  });

  it('membuat lembar isian lewat menu', async () => {
    await menu('Buat lembar isian LKjIP');
    await page.waitForSelector('dialog[open]:has-text("Dibuat")', { timeout: 20_000 });
    await page.click('dialog button');
    await expect.poll(() => page.locator('#lembar button').allTextContents()).toContain('Kinerja');
  });

  it('diunduh sebagai .xlsx dan dibuka lagi; berkas lain ditolak tanpa kehilangan isi', async () => {
    await keLembar('efisiensi');
    await ketik('H5', '=EFISIENSI(131,71;85,70)');
    await expect.poll(() => tampak(sel('H5'))).toBe('46,01');
    const unduhan = page.waitForEvent('download');
    await page.click('#unduh');
    const berkas = await (await unduhan).path();
    await page.setInputFiles('#buka', {
      name: 'catatan.xlsx',
      mimeType: 'text/plain',
      buffer: Buffer.from('%PDF-1.7 bukan buku'),
    });
    await expect.poll(() => page.textContent('#pesan')).toContain('xlsx');
    // An upload that was turned away is the one entry this file may leave behind.
    await expect.poll(() => halaman.galatSkrip).toEqual([expect.stringContaining('/buka')]);
    halaman.galatSkrip.length = 0;
    expect(await tampak(sel('H5'))).toBe('46,01');
    await ketik('H5', '7');
    await expect.poll(() => tampak(sel('H5'))).toBe('7');
    await page.setInputFiles('#buka', berkas);
    // What was typed since is not saved: it is asked about before another workbook takes its place.
    await page.click('#dialog button[value=NO]');
    expect(await tampak(sel('H5'))).toBe('7');
    await page.setInputFiles('#buka', berkas);
    await page.click('#dialog button[value=YES]');
    await expect.poll(() => tampak(sel('H5'))).toBe('46,01');
    await sel('H5').click();
    expect(await page.inputValue('#isian')).toBe('=EFISIENSI(131,71;85,70)');
  });
});

describe('buku LKjIP yang berisi', () => {
  let contoh: string;
  beforeAll(() => {
    contoh = join(mkdtempSync(join(tmpdir(), 'lkjip-e2e-')), 'isian.xlsx');
    execFileSync(process.execPath, [
      join(import.meta.dirname, '../../local/lkjip.mjs'),
      'templat',
      '--contoh',
      '-o',
      contoh,
    ]);
  });
  beforeEach(async () => {
    await selesai();
    await mulai(contoh);
  });

  const dialog = async (teks: string | RegExp) => {
    const d = page.locator('dialog[open]');
    await d.filter({ hasText: teks }).waitFor({ timeout: 40_000 });
    return d;
  };
  const tutup = async () => {
    await page.locator('dialog[open] button').last().click();
    await page.waitForSelector('dialog[open]', { state: 'detached' });
  };

  it('baris beku, lebar kolom, format angka, teks yang meluap, format bersyarat', async () => {
    await keLembar('Anggaran');
    const kotak = (a1: string) => sel(a1).evaluate((e) => e.getBoundingClientRect().toJSON() as DOMRect);
    expect((await kotak('C5')).width).toBe(380);
    expect(await tampak(sel('E5'))).toMatch(/^\d{1,3}(\.\d{3})+$/);
    const judul = await kotak('A1');
    await page.locator('#kisi').evaluate((e) => e.scrollTo(0, 900));
    expect((await kotak('A1')).top).toBe(judul.top);
    expect((await kotak('A7')).top).toBeLessThan(judul.top);
    // A title runs over its neighbours although they are frozen cells of their own.
    await keLembar('Skala');
    const depan = await page.evaluate(() => {
      const r = (document.querySelector('td[data-a="B1"]') as Element).getBoundingClientRect();
      return document.elementFromPoint(r.left + 30, r.top + r.height / 2)?.getAttribute('data-a');
    });
    expect(depan).toBe('A1');
    const latar = (a1: string) => sel(a1).evaluate((e) => getComputedStyle(e).backgroundColor);
    const kelas = (await page.locator('#kisi td').allInnerTexts()).includes('Sangat Tinggi');
    expect(kelas).toBe(true);
    const a1 = (await page.locator('#kisi td:text-is("Sangat Tinggi")').first().getAttribute('data-a')) as string;
    const warna = await latar(a1);
    await ketik(a1, 'Sangat Rendah');
    await expect.poll(() => latar(a1)).not.toBe(warna);
  });

  it('semua tabel dibuat dari menu; grafiknya tergambar; tab lembar bergulir', async () => {
    await menu('Buat semua tabel');
    await dialog(/Dibuat \(\d+\): Tabel Tujuan, .* dan \d+ lainnya\./);
    await tutup();
    await expect.poll(() => page.locator('#lembar button').count()).toBeGreaterThan(35);
    expect(await page.locator('#lembar').evaluate((e) => e.scrollWidth > e.clientWidth)).toBe(true);
    await keLembar('Grafik');
    const tab = page.locator('#lembar button[aria-current]');
    expect(await tab.evaluate((e) => e.getBoundingClientRect().right <= innerWidth)).toBe(true);
    const grafik = page.locator('#kisi svg.grafik');
    await expect.poll(() => grafik.count()).toBeGreaterThan(2);
    const satu = grafik.first();
    expect(await satu.locator('title').first().textContent()).toBe('Capaian indikator kinerja utama');
    // A column per indicator and a line for the target: heights in the ratio of the figures in the cells.
    const tinggi = await satu
      .locator('rect[fill]:has(title)')
      .evaluateAll((r) => r.map((x) => Number(x.getAttribute('height'))));
    const angka = [];
    for (let b = 5; b < 5 + tinggi.length; b++) angka.push(Number((await tampak(sel(`B${b}`))).replace(',', '.')));
    for (const [i, n] of angka.entries())
      expect((tinggi[i] ?? 0) / (tinggi[0] ?? 1)).toBeCloseTo(n / (angka[0] ?? 1), 3);
    expect(await satu.locator('circle').count()).toBe(tinggi.length);
    expect(await keberatanAxe(page)).toEqual([]);
  });

  it('setiap butir menu berjalan sampai selesai, dengan pertanyaannya', async () => {
    const pesan: [string, RegExp][] = [
      ['Periksa buku', /tabel dibaca, .* angka .*: \d+ salah hitung/],
      ['Yang masih kosong', /Rinciannya di lembar "Yang masih kosong"/],
      ['Pantauan triwulan', /Triwulan|triwulan/],
      ['Buat lembar isian LKjIP', /Semua lembar isian sudah ada/],
      ['Ambil dari tabel yang ditempel', /Tidak ada tabel yang dikenali/],
      ['Perbarui realisasi anggaran', /tidak memuat tabel/],
      ['Terapkan pratinjau', /Belum ada pratinjau/],
      ['Perbarui tabel yang isiannya berubah', /Semua tabel yang ada masih sesuai/],
      ['Perbarui templat', /sudah sesuai dengan versi/],
      ['Buat lembar naskah', /Dibuat: Naskah, Dasar Hukum, Isu Strategis, Pegawai, Pejabat/],
      ['Mulai tahun baru', /Tetapkan status 25 indikator/],
      ['Terapkan pratinjau', /sel ditulis/],
      ['Tentang', /Lisensi MIT/],
    ];
    for (const [butir, isi] of pesan) {
      await menu(butir);
      await dialog(isi);
      await tutup();
    }
    // The message stands before the tabs are drawn anew.
    await expect.poll(() => page.locator('#lembar button').allTextContents()).toContain('Kinerja 2025');
    await menu('Daftar Tabel');
    await page.waitForSelector('#lembar button[aria-current]:text-is("Daftar Tabel")');
    await menu('Bantuan fungsi');
    await page.waitForSelector('#lembar button[aria-current]:text-is("Bantuan Fungsi")');
    // One department is no recap: refused with a sentence.
    await menu('Rekap banyak dinas');
    await dialog(/sedikitnya dua dinas/);
    await tutup();
    await menu('Bacaan kolom…');
    await dialog(/Bacaan kolom|kolom/);
    await tutup();
    await menu('Buat satu tabel…');
    await dialog('Ketik nomor tabel');
    await page.fill('dialog input', '1');
    await page.keyboard.press('Enter');
    await dialog(/Dibuat(?: \(1\))?: Tabel|Belum dapat dibuat/);
    await tutup();
    await menu('Uji diri');
    const uji = page.frameLocator('dialog iframe');
    await uji.locator('#keadaan:has-text("Selesai")').waitFor();
    expect(await uji.locator('#teks').inputValue()).toContain('semuanya sesuai');
    await tutup();
    // It has the server throw once, to see the error arrive.
    await expect.poll(() => halaman.galatSkrip).toEqual([expect.stringContaining('ujiGema')]);
    halaman.galatSkrip.length = 0;
    await menu('Salinan…');
    await dialog('Salinan');
    expect(await page.frameLocator('dialog iframe').locator('a').getAttribute('href')).toMatch(/\/copy$/);
    await tutup();
    await menu('Buat dokumen LKjIP (Word)');
    const dokumen = page.frameLocator('dialog iframe');
    for (const [tombol, nama, isi] of [
      ['LKjIP lengkap (Word)', /^LKjIP .*\.docx$/, 'RINGKASAN EKSEKUTIF'],
      ['Perjanjian kinerja', /^Perjanjian Kinerja .*\.docx$/, 'penghargaan dan sanksi'],
    ] as const) {
      const unduhan = page.waitForEvent('download');
      await dokumen.locator(`button:text-is("${tombol}")`).click();
      const berkas = await unduhan;
      expect(berkas.suggestedFilename()).toMatch(nama);
      expect(new BacaZip(readFileSync(await berkas.path())).teks('word/document.xml')).toContain(isi);
    }
    expect(await dokumen.locator('#keadaan').textContent()).toMatch(/diunduh/);
    await tutup();
    const ada = await page.locator('#menu > div:first-child [role=menuitem]').allTextContents();
    // The dialog that checks a Word file has a test of its own (naskah.test.ts).
    const diuji = [
      ...pesan.map(([b]) => b),
      'Daftar Tabel',
      'Bantuan fungsi',
      'Uji diri',
      'Buat satu tabel…',
      'Bacaan kolom…',
      'Rekap banyak dinas',
      'Salinan…',
      'Buat dokumen LKjIP (Word)',
      'Periksa berkas Word…',
    ];
    expect(ada.filter((b) => !diuji.includes(b))).toEqual(['Buka panel pemeriksaan', 'Buat semua tabel']);
  });

  it('salinan: panel bertanya untuk apa, mengosongkan sesudah ditegaskan; bukunya tetap dapat dipakai', async () => {
    await page.click('#salin');
    await expect.poll(() => page.textContent('#nama')).toBe('Salinan dari isian');
    let frameLocator = await panel();
    await frameLocator.locator('h2:has-text("Buku ini salinan")').waitFor();
    expect(await keberatanAxe(page.frames()[1] as never)).toEqual([]);
    await frameLocator.locator('button:has-text("Lanjut bekerja di sini")').click();
    await frameLocator.locator('h2:has-text("Buku ini salinan")').waitFor({ state: 'detached' });
    frameLocator = await halaman.panelBaru();
    await frameLocator.locator('text=Periksa sekarang').waitFor();
    expect(await frameLocator.locator('h2:has-text("Buku ini salinan")').count()).toBe(0);
    await page.click('#salin');
    frameLocator = await panel();
    await keLembar('Kinerja');
    const isi = await tampak(sel('E6'));
    expect(isi).not.toBe('');
    await frameLocator.locator('button:has-text("Kosongkan untuk dinas lain")').click();
    await frameLocator.locator('button:text-is("Batal")').click();
    expect(await tampak(sel('E6'))).toBe(isi);
    await frameLocator.locator('button:has-text("Kosongkan untuk dinas lain")').click();
    expect(await tampak(frameLocator.locator('section.perhatian'))).toContain('Tidak dapat diurungkan');
    await frameLocator.locator('button:text-is("Kosongkan salinan ini")').click();
    await frameLocator.locator('.kabar:has-text("Selesai")').waitFor();
    await expect.poll(() => tampak(sel('E6'))).toBe('');
    await frameLocator.locator('h2:has-text("Kosongkan")').waitFor({ state: 'detached' });
  });
});

describe('panel di atas bundel', () => {
  it('dari papan ketik saja, pada tabel Banjar: menemukan, memahami, memperbaiki, mengurungkan efisiensi yang salah', async () => {
    const mulai = Date.now();
    const frameLocator = page.frameLocator('#samping iframe');
    const fokusPada = (css: string) =>
      expect.poll(() => frameLocator.locator(`${css}:focus`).count(), { message: css }).toBe(1);
    let ketukan = 0;
    let keputusan = 0;
    const tekan = async (kunci: string) => {
      ketukan++;
      await page.keyboard.press(kunci);
    };
    // Whoever decides what to press next has first read what is new there, from the top down to what is pressed.
    const dibaca = new Set<string>();
    const baca = async (...teks: (string | Promise<string | null>)[]) => {
      keputusan++;
      for (const t of teks) dibaca.add(((await t) ?? '').replace(/\s+/g, ' ').trim());
    };
    const di = (css: string) => tampak(frameLocator.locator(css).first());

    await page.locator('#menu button').first().focus();
    await tekan('Enter');
    await baca(tampak(page.locator('#menu [role=menuitem]:focus')));
    await tekan('Enter');
    await fokusPada('#periksa');
    await baca(di('.putusan'), di('#isi .awal'));
    await tekan('Enter');
    await fokusPada('#cari');
    // What the keys do stands at the lower edge as long as they are used.
    expect(await frameLocator.locator('.pintasan').evaluate((e) => getComputedStyle(e).position)).toBe('fixed');
    expect(await tampak(frameLocator.locator('.pintasan'))).toMatch(/Enter buka yang pertama/);
    await baca(
      di('.putusan'),
      di('.hitungan'),
      di('#semua'),
      frameLocator.locator('#cari').getAttribute('placeholder'),
      di('.pintasan'),
    );
    // One word; the eyes follow the hand by two letters.
    const pertama = frameLocator.locator('[data-baris]').first();
    let lebih = 0;
    for (const huruf of 'efisiensi') {
      await tekan(huruf);
      if ((await tampak(pertama)).includes('Efisiensi tercetak 1.12%') && lebih++ === 2) break;
    }
    await baca(di('.saringan'));
    await tekan('Enter');
    await fokusPada('[data-baris]');
    await expect.poll(() => page.textContent('#alamat')).toBe('F10');
    await page.waitForSelector('#lembar button[aria-current]:text-is("efisiensi")');
    await frameLocator.locator('text=Mengapa penting:').waitFor();
    const isi = (await tampak(frameLocator.locator('.isi'))).replace(/\s+/g, ' ');
    for (const teks of [
      'Dilaporkan 1.12%',
      'Dihitung ulang 11,12%',
      'Selisih −10,00 poin',
      '100 − 88,88 = 11,12',
      'Dasar:',
    ])
      expect(isi).toContain(teks);
    await baca(
      di('.buka .judul'),
      di('.isi .angka'),
      di('.isi .hitung'),
      di('.isi .keterangan'),
      di('.isi .perbaikan'),
    );
    dibaca.add(await di('.pintasan'));
    await tekan('Tab');
    await fokusPada('.perbaikan button');
    await tekan('Enter');
    await expect.poll(() => tampak(sel('F10'))).toBe('11,12%');
    await fokusPada('.beres button');
    await baca(di('.selesai .tanda'), di('.beres'));
    for (const e of ['.selesai .kepala', '.beres button']) {
      const letak = await frameLocator.locator(e).evaluate((x) => {
        const r = x.getBoundingClientRect();
        return [r.top >= (document.getElementById('lekat')?.offsetHeight ?? 0), r.bottom <= innerHeight];
      });
      expect(letak, e).toEqual([true, true]);
    }
    await tekan('Enter');
    await expect.poll(() => tampak(sel('F10'))).toBe('1.12%');
    await fokusPada('[data-baris]');
    await baca(di('.kabar'));
    const mesin = (Date.now() - mulai) / 1000;

    // Keystroke-level model (Card, Moran, Newell): a key of an average typist, a decision; reading at 200 words a minute.
    const kata = [...dibaca].join(' ').split(' ').length;
    const klm = ketukan * 0.28 + keputusan * 1.35 + (kata / 200) * 60;
    console.log(
      `dengan papan ketik saja: ${ketukan} ketukan, ${keputusan} keputusan, ${kata} kata; ` +
        `KLM ${klm.toFixed(1)} s, mesin ${mesin.toFixed(1)} s`,
    );
    expect(ketukan).toBeLessThanOrEqual(15);
    expect(klm).toBeLessThan(60);
    expect(mesin).toBeLessThan(60);
  });

  it('memeriksa, melompat ke sel, memperbaiki, mengurungkan, juga sesudah dimuat ulang', async () => {
    const frameLocator = await terperiksa();
    await frameLocator.locator('text=/Perbaiki semua yang aman/').waitFor();
    // The first finding that has a fix, whatever rule it comes from.
    const baris = frameLocator.locator('.temuan:not(.lipat) [data-baris]');
    for (
      let i = 0;
      i < (await baris.count()) && !(await frameLocator.locator('.perbaikan button.utama').count());
      i++
    ) {
      await baris.nth(i).press('Enter');
      if (!(await frameLocator.locator('.perbaikan button.utama').count())) await baris.nth(i).press('Escape');
    }
    const perbaikan = frameLocator.locator('.perbaikan').first();
    const a1 = await tampak(perbaikan.locator('b').first());
    const lama = await tampak(perbaikan.locator('del').first());
    await expect.poll(() => page.textContent('#alamat')).toBe(a1);
    await expect.poll(() => tampak(sel(a1))).toBe(lama);
    await perbaikan.locator('button.utama').click();
    await frameLocator.locator('.temuan.selesai').waitFor();
    await expect.poll(() => tampak(sel(a1))).not.toBe(lama);
    await frameLocator.locator('.beres button').click();
    await expect.poll(() => tampak(sel(a1))).toBe(lama);
    await frameLocator.locator('.perbaikan button.utama').first().click();
    await expect.poll(() => tampak(sel(a1))).not.toBe(lama);
    await frameLocator.locator('.temuan.selesai').waitFor();
    // The panel is opened anew: undo is still there, beside what was done.
    await page.click('#samping header button');
    const g = await panel();
    await g.locator('summary:has-text("Sudah diperbaiki (1)")').click();
    await g.locator('details[open] button:text-is("Urungkan")').click();
    await expect.poll(() => tampak(sel(a1))).toBe(lama);
  });

  it('mengabaikan bertahan sesudah dimuat ulang, gugur bila isinya berubah', async () => {
    const frameLocator = await terperiksa();
    const baris = frameLocator.locator('.temuan:not(.lipat) [data-baris]').first();
    const kunci = await baris.getAttribute('data-baris');
    const pesan = await tampak(baris.locator('.pesan'));
    await baris.press('Enter');
    const a1 = (await page.textContent('#alamat')) as string;
    await expect.poll(() => page.textContent('#alamat')).not.toBe('A1');
    await frameLocator.locator('text=Abaikan…').click();
    await frameLocator.locator('#alasan').fill('Sudah disepakati dengan Inspektorat');
    await frameLocator.locator('#nama').fill('Petugas');
    await frameLocator.locator('text=Abaikan temuan').click();
    await frameLocator.locator(`[data-baris="${kunci}"]`).waitFor({ state: 'detached' });
    await page.click('#samping header button');
    const g = await panel();
    await g.locator('text=Diabaikan (1)').click();
    expect(await tampak(g.locator('.jurnal').first())).toContain('Sudah disepakati dengan Inspektorat');
    expect(await tampak(g.locator('.jurnal').first())).toContain(pesan.slice(0, 30));
    await g.locator('text=Batal abaikan').click();
    await g.locator('#tab-periksa').click();
    await g.locator(`[data-baris="${kunci}"]`).waitFor();
    expect(a1).toMatch(/^[A-Z]+\d+$/);
  });

  it('rumus disisipkan untuk kolom yang dipilih, lalu diurungkan', async () => {
    await keLembar('skala-nilai');
    for (const [a1, teks] of [
      ['H4', 'Realisasi'],
      ['I4', 'Target'],
      ['H5', '50,05'],
      ['I5', '38'],
      ['H6', '8'],
      ['I6', '10'],
    ] as const) {
      await ketik(a1, teks);
      await expect.poll(() => tampak(sel(a1))).toBe(teks);
    }
    const frameLocator = await panel();
    await frameLocator.locator('#tab-rumus').click();
    await frameLocator.locator('text=Bantuan fungsi').waitFor();
    await sel('H5').click();
    await sel('I6').click({ modifiers: ['Shift'] });
    await expect.poll(() => page.textContent('#alamat')).toBe('H5:I6');
    await page.waitForTimeout(250);
    await frameLocator.locator('text=Ambil kolom yang dipilih').click();
    await expect.poll(() => tampak(frameLocator.locator('.susun .rumus'))).toBe('=CAPAIAN(H5:H6; I5:I6)');
    await frameLocator.locator('button:text-is("Sisipkan rumus")').click();
    await frameLocator.locator('.susun .beres').waitFor();
    await expect.poll(() => tampak(sel('J5'))).toBe('131,71');
    await expect.poll(() => tampak(sel('J6'))).toBe('80');
    await frameLocator.locator('.susun .beres button').click();
    await expect.poll(() => tampak(sel('J6'))).toBe('');
  });

  it('lembar "Hasil Pemeriksaan" dan laporan HTML', async () => {
    const f = await terperiksa();
    const unduhan = page.waitForEvent('download');
    await f.locator('text=Unduh laporan HTML').click();
    expect((await unduhan).suggestedFilename()).toMatch(/^Hasil pemeriksaan .*\.html$/);
    await f.locator('text=/Tulis lembar/').click();
    await page.waitForSelector('#lembar button[aria-current]:has-text("Hasil Pemeriksaan")');
    expect(await page.locator('#kisi td').filter({ hasText: /\S/ }).count()).toBeGreaterThan(20);
  });
});

describe('tidak ada yang keluar, tidak ada yang masuk', () => {
  function minta(
    opsi: { method?: string; path?: string; headers?: Record<string, string> },
    isi = '',
  ): Promise<number> {
    const { port } = new URL(server.alamat);
    return new Promise((baik, gagal) => {
      const clientRequest = http({ host: '127.0.0.1', port, method: 'POST', path: '/api', ...opsi }, (res) => {
        res.resume();
        baik(res.statusCode ?? 0);
      });
      clientRequest.on('error', gagal);
      clientRequest.end(isi);
    });
  }

  it('tanpa kunci, dari asal lain, atau dengan nama mesin lain: ditolak', async () => {
    const kunci = (await page.getAttribute('meta[name=kunci]', 'content')) as string;
    const { host } = new URL(server.alamat);
    const baik = { 'x-lkjip-kunci': kunci, 'content-type': 'application/json', host };
    const isi = JSON.stringify({ op: 'keadaan' });
    expect(await minta({ headers: baik }, isi)).toBe(200);
    expect(await minta({ headers: { ...baik, 'x-lkjip-kunci': 'x' } }, isi)).toBe(403);
    expect(await minta({ headers: { ...baik, origin: 'http://jahat.invalid' } }, isi)).toBe(403);
    expect(await minta({ headers: { ...baik, origin: 'null' } }, isi)).toBe(403);
    expect(await minta({ headers: { ...baik, host: 'jahat.invalid' } }, isi)).toBe(403);
    expect(await minta({ headers: { ...baik, 'content-type': 'text/plain' } }, isi)).toBe(415);
    expect(await minta({ headers: baik }, '{')).toBe(400);
    expect(await minta({ method: 'GET', path: '/', headers: { host: 'jahat.invalid' } })).toBe(403);
    expect(await minta({ method: 'GET', path: '/../package.json', headers: { host } })).toBe(404);
    expect(await minta({ headers: baik }, JSON.stringify({ op: 'muat', berkas: '/etc/passwd' }))).toBe(400);
    expect(await minta({ headers: baik }, JSON.stringify({ op: 'panggil', nama: 'onOpen', argumen: [] }))).toBe(422);
  });

  it('mendengarkan di mesin ini saja: alamat jaringan mesin ini tidak dijawab', async () => {
    const { port, hostname } = new URL(server.alamat);
    expect(hostname).toBe('127.0.0.1');
    const luar = Object.values(networkInterfaces()).flatMap((n) => n ?? []);
    for (const { address, internal, family } of luar) {
      if (internal && address === '127.0.0.1') continue;
      const jawab = await new Promise<string>((baik) => {
        const clientRequest = http(
          { host: family === 'IPv6' ? `${address}` : address, port, path: '/', timeout: 2000 },
          (res) => {
            res.resume();
            baik(`${address} menjawab ${res.statusCode}`);
          },
        );
        clientRequest.on('error', () => baik('ditolak'));
        clientRequest.on('timeout', () => clientRequest.destroy(new Error('diam')));
        clientRequest.end();
      });
      expect(jawab).toBe('ditolak');
    }
  });

  it('halaman tidak dapat memuat apa pun dari luar, panel tidak menjangkau halaman', async () => {
    const keluar = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/')
        .then(() => 'bisa')
        .catch(() => 'ditolak'),
    );
    expect(keluar).toBe('ditolak');
    halaman.galatSkrip.length = 0;
    await panel();
    const bingkai = page.frames()[1];
    const hasil = await bingkai?.evaluate(async () => {
      let induk = 'bisa';
      try {
        void window.parent.document.title;
      } catch {
        induk = 'ditolak';
      }
      const ambil = await fetch('/')
        .then(() => 'bisa')
        .catch(() => 'ditolak');
      return { induk, ambil };
    });
    expect(hasil).toEqual({ induk: 'ditolak', ambil: 'ditolak' });
    halaman.galatSkrip.length = 0;
  });
});

it('tidak ada galat skrip, dan semua permintaan tetap di mesin ini', () => {
  expect(galatSkrip).toEqual([]);
  for (const asal of diminta) expect(asal === 'null' || asal.startsWith('http://127.0.0.1:'), asal).toBe(true);
});
