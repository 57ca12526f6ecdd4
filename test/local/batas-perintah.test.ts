/** Limits of the command line, as a process of its own: too long, too much memory, broken off. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ambilBatas } from '../../local/batas.ts';
import { NAMA_PERINTAH } from '../../local/commands/index.ts';
import { buatBukuTemplat } from '../../local/commands/templat.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { BacaZip, tulisZip } from '../../local/xlsx/zip.ts';

const LKJIP = resolve(import.meta.dirname, '../../local/lkjip.mjs');
let folder = '';

interface Akhir {
  kode: number | NodeJS.Signals | null;
  out: string;
  err: string;
}

function jalankan(argv: readonly string[], sambil: (p: ChildProcess) => void = () => {}): Promise<Akhir> {
  const p = spawn(process.execPath, [LKJIP, ...argv], { cwd: folder });
  const hasil: Akhir = { kode: null, out: '', err: '' };
  p.stdout.on('data', (d) => {
    hasil.out += d;
  });
  p.stderr.on('data', (d) => {
    hasil.err += d;
  });
  sambil(p);
  return new Promise((baik) =>
    p.on('close', (kode, sinyal) => baik({ ...hasil, kode: kode ?? sinyal, err: hasil.err.replace(/\n(?=.)/g, ' ') })),
  );
}

/** A template whose sheet Kinerja also holds texts of well over a hundred megabytes. */
async function berkasBerat(): Promise<Buffer> {
  const { buku } = await buatBukuTemplat({ tahun: 2025 });
  const zip = new BacaZip(Buffer.from(tulisXlsx(buku)));
  const panjang = 'x'.repeat(32_000);
  const baris = Array.from({ length: 3200 }, (_, i) => {
    const r = 300 + i;
    return `<row r="${r}"><c r="B${r}" t="inlineStr"><is><t>${r} ${panjang}</t></is></c></row>`;
  }).join('');
  return tulisZip(
    zip.nama().map((n) => {
      if (!/worksheets\/sheet4\.xml$/.test(n)) return [n, zip.ambil(n) as Buffer] as const;
      return [n, (zip.teks(n) as string).replace('</sheetData>', `${baris}</sheetData>`)] as const;
    }),
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lkjip-batas-perintah-'));
  const berat = await berkasBerat();
  writeFileSync(join(folder, 'berat.xlsx'), berat);
  mkdirSync(join(folder, 'kiriman'));
  const { buku } = await buatBukuTemplat({
    isi: { IDENTITAS: { perangkatDaerah: 'Dinas Ringan', pemerintahDaerah: 'Kabupaten Rekaan', tahun: 2025 } },
  });
  writeFileSync(join(folder, 'kiriman/ringan.xlsx'), tulisXlsx(buku, { bertanda: true }));
  writeFileSync(join(folder, 'kiriman/berat.xlsx'), berat);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Less than the file needs, enough for the commands by themselves. */
const MEMORI = ['--batas-memori', '90'];

describe('terlalu banyak memori: kalimat dan kode 2, tidak ada yang ditulis', () => {
  const ARGUMEN: Record<string, string[]> = {
    validasi: ['berat.xlsx'],
    kurang: ['berat.xlsx'],
    pantauan: ['berat.xlsx'],
    tabel: ['berat.xlsx', '-o', 'hasil.xlsx'],
    laporan: ['berat.xlsx', '-o', 'hasil.docx'],
    dokumen: ['pk', 'berat.xlsx', '-o', 'hasil.docx'],
    impor: ['berat.xlsx', '-o', 'hasil.xlsx'],
    salin: ['berat.xlsx', '--kirim', '-o', 'hasil.xlsx'],
    perbarui: ['berat.xlsx', '-o', 'hasil.xlsx'],
    hitung: ['=SUM(Kinerja!A:A)', '--buku', 'berat.xlsx'],
  };

  it('setiap perintah yang membaca berkas ada di daftar ini', () => {
    // These read none, or are tried below.
    const lain = ['templat', 'mulai', 'rekap', 'pratinjau'];
    expect([...Object.keys(ARGUMEN), ...lain].sort()).toEqual([...NAMA_PERINTAH].sort());
  });

  it.each(Object.entries(ARGUMEN))('lkjip %s', async (nama, argumen) => {
    const h = await jalankan([nama, ...argumen, ...MEMORI]);
    expect([h.kode, h.out]).toEqual([2, '']);
    expect(h.err).toContain('Dihentikan: memerlukan lebih dari 90 MB memori (sedang mengolah "berat.xlsx")');
    expect(h.err).toContain('Tidak ada berkas yang ditulis.');
    expect(readdirSync(folder).sort()).toEqual(['berat.xlsx', 'kiriman']);
  });

  it('lkjip rekap: berkas itu disebut dan dilewati, yang lain direkap', async () => {
    const h = await jalankan(['rekap', 'kiriman', '-o', 'rekap.xlsx', '--json', ...MEMORI]);
    expect(h.kode).toBe(0);
    const { dinas, dilewati } = JSON.parse(h.out);
    expect(dinas.map((d: { berkas: string }) => d.berkas)).toEqual(['ringan.xlsx']);
    expect(dilewati.map((d: { berkas: string }) => d.berkas)).toEqual(['berat.xlsx']);
    expect(dilewati[0].sebab).toContain('lebih dari 90 MB memori');
    expect(existsSync(join(folder, 'rekap.xlsx'))).toBe(true);
    rmSync(join(folder, 'rekap.xlsx'));
  });

  it('--json: sebabnya sebagai JSON', async () => {
    const h = await jalankan(['validasi', 'berat.xlsx', '--json', ...MEMORI]);
    expect([h.kode, JSON.parse(h.out).sebab]).toEqual([2, 'memori']);
  });
});

it('terlalu lama: kalimat dan kode 2', async () => {
  const h = await jalankan(['hitung', '=SUM(MAP(SEQUENCE(3000;3000);LAMBDA(x;x*2)))', '--batas-waktu', '1']);
  expect([h.kode, h.out]).toEqual([2, '']);
  expect(h.err).toMatch(
    /^Dihentikan: belum selesai dalam 1 detik\. .*--batas-waktu 3\. Tidak ada berkas yang ditulis\.$/m,
  );
});

/** Whether somebody has written into the pipe; takes one byte of it. */
function terbaca(pipa: number): boolean {
  try {
    return readSync(pipa, Buffer.alloc(1)) > 0;
  } catch {
    return false;
  }
}

const anakDari = (pid: number): string[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);

it.runIf(process.platform === 'linux')('Ctrl+C di tengah penulisan: berkas sementara tidak tertinggal', async () => {
  // The half file is a pipe of which only the first byte is read: the write begins and never ends.
  let sementara = '';
  const h = await jalankan(['templat', '--contoh', '-o', 'putus.xlsx'], (p) => {
    let pipa = -1;
    const tanya = setInterval(() => {
      // The one that writes is the child.
      const [anak] = pipa < 0 ? anakDari(p.pid as number) : [];
      if (anak) {
        sementara = join(folder, `putus.xlsx.${anak}.tmp`);
        execFileSync('mkfifo', [sementara]);
        pipa = openSync(sementara, constants.O_RDONLY | constants.O_NONBLOCK);
      }
      if (pipa < 0 || !terbaca(pipa)) return;
      clearInterval(tanya);
      p.kill('SIGINT');
    }, 20);
    p.on('close', () => {
      clearInterval(tanya);
      if (pipa >= 0) closeSync(pipa);
    });
  });
  expect(sementara).not.toBe('');
  expect(h.kode).toBe('SIGINT');
  expect(h.err).toContain('Dihentikan sebelum selesai. Tidak ada berkas yang ditulis.');
  expect(existsSync(sementara)).toBe(false);
  expect(existsSync(join(folder, 'putus.xlsx'))).toBe(false);
});

it('batas dibaca di mana pun ditulis, dan yang bukan angka ditolak', () => {
  expect(ambilBatas(['validasi', '--batas-waktu', '30', 'a.xlsx', '--batas-memori=512'])).toEqual({
    sisa: ['validasi', 'a.xlsx'],
    batas: { detik: 30, mb: 512 },
  });
  expect(ambilBatas(['hitung', '--', '--batas-waktu'])).toMatchObject({ sisa: ['hitung', '--', '--batas-waktu'] });
  for (const salah of ['', '0', 'lama', '1e9', '99999999999'])
    expect(ambilBatas(['validasi', '--batas-waktu', salah])).toEqual({
      galat: `Pilihan --batas-waktu memerlukan angka 1 sampai 86400 (detik), bukan "${salah}".`,
    });
});
