/** `lkjip tabel --pdf`: the tables alone, or a sentence; never half a file, never without end. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { cariKantor, GalatKantor, ubahFormat } from '../../local/kantor.ts';
import { jalankanLkjip } from '../alat/lkjip';

let folder = '';
const di = (nama: string) => join(folder, nama);
const lkjip = (...argv: string[]) => jalankanLkjip(folder, ...argv);
const sisaSementara = () => readdirSync(tmpdir()).filter((nama) => nama.startsWith('lkjip-kantor-'));

/** A program in LibreOffice's place. */
function tiruan(nama: string, isi: string): string {
  writeFileSync(di(nama), `#!/bin/sh\n${isi}\n`);
  chmodSync(di(nama), 0o755);
  return di(nama);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lkjip-pdf-'));
  expect((await lkjip('templat', '--contoh', '-o', 'isian.xlsx')).kode).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

describe('lkjip tabel --pdf', () => {
  it('tanpa LibreOffice: kalimat yang menyebut jalan lain, kode 2, tidak ada berkas', async () => {
    vi.stubEnv('LKJIP_SOFFICE', '');
    const { kode, err } = await lkjip('tabel', 'isian.xlsx', '--pdf', 'a.pdf');
    expect(kode).toBe(2);
    expect(err).toMatch(/LibreOffice tidak ditemukan.*\.xlsx/s);
    expect(existsSync(di('a.pdf'))).toBe(false);
  });

  it.runIf(process.platform !== 'win32')(
    'program yang gagal, atau tidak menghasilkan apa-apa: kalimat, tidak ada sisa',
    async () => {
      const awal = sisaSementara();
      for (const isi of ['exit 3', 'exit 0']) {
        vi.stubEnv('LKJIP_SOFFICE', tiruan('gagal', isi));
        const { kode, err } = await lkjip('tabel', 'isian.xlsx', '--pdf', 'b.pdf');
        expect(kode).toBe(2);
        expect(err).toMatch(/tidak menghasilkan berkas/);
        expect(existsSync(di('b.pdf'))).toBe(false);
      }
      expect(sisaSementara().filter((nama) => !awal.includes(nama))).toEqual([]);
    },
  );

  it.runIf(process.platform !== 'win32')('program yang tidak selesai dihentikan beserta anaknya', async () => {
    const program = tiruan('diam', `sleep 600 &\necho $! > ${di('anak.pid')}\nwait`);
    const galat = await ubahFormat(Buffer.from('x'), 'a.xlsx', 'pdf', { program, batas: 1 }).catch((e) => e);
    expect(galat).toBeInstanceOf(GalatKantor);
    expect(galat.message).toMatch(/tidak selesai dalam 1 detik/);
    const anak = Number(readFileSync(di('anak.pid'), 'utf8'));
    await vi.waitFor(() => {
      // A zombie is dead; only one that still runs is not.
      const keadaan = existsSync(`/proc/${anak}/stat`) ? readFileSync(`/proc/${anak}/stat`, 'utf8') : ') Z';
      expect(keadaan).toMatch(/\) [ZX]/);
    });
  });

  it.runIf(process.platform !== 'win32')('hasilnya ditulis utuh, dan hanya hasil sendiri yang diganti', async () => {
    // What it is given: a workbook without the input sheets.
    const program = tiruan(
      'pdf',
      `for x in "$@"; do akhir="$x"; done\ncp "$akhir" ${di('diterima.xlsx')}\nprintf '%%PDF-1.7 isi' > "\${akhir%.xlsx}.pdf"`,
    );
    vi.stubEnv('LKJIP_SOFFICE', program);
    const satu = await lkjip('tabel', 'isian.xlsx', '--pdf', 'c.pdf', '--tabel', 'efisiensi,lhe');
    expect(satu).toMatchObject({ kode: 0, err: '' });
    expect(satu.out).toContain('2 tabel');
    expect(readFileSync(di('c.pdf'), 'utf8')).toMatch(/^%PDF-1\.7 isi%lkjip:[0-9a-f]{64}\n$/);
    const { bukaBuku } = await import('../../local/buka.ts');
    const buku = bukaBuku(readFileSync(di('diterima.xlsx')), 'diterima.xlsx');
    expect(buku.lembar.map((lembar) => lembar.nama)).toHaveLength(2);
    expect((await lkjip('tabel', 'isian.xlsx', '--pdf', 'c.pdf', '--tabel', 'lhe')).kode).toBe(0);
    writeFileSync(di('c.pdf'), 'PDF orang');
    const dua = await lkjip('tabel', 'isian.xlsx', '--pdf', 'c.pdf');
    expect(dua.kode).toBe(2);
    expect(readFileSync(di('c.pdf'), 'utf8')).toBe('PDF orang');
  });

  it('pilihan yang keliru disebut', async () => {
    for (const [argumen, pesan] of [
      [['--pdf', 'a.pdf', '-o', 'b.xlsx'], /-o .* atau --pdf/],
      [['--pdf', 'a.xlsx'], /\.pdf/],
      [['--pdf', 'a.pdf', '--tabel', 'antariksa'], /tidak dikenal/],
    ] as const) {
      const { kode, err } = await lkjip('tabel', 'isian.xlsx', ...argumen);
      expect(kode).toBe(2);
      expect(err).toMatch(pesan);
    }
  });

  it.runIf(cariKantor() !== null && process.env.LKJIP_UJI_KANTOR === '1')(
    'LibreOffice yang sebenarnya menulis PDF',
    async () => {
      const { kode } = await lkjip('tabel', 'isian.xlsx', '--pdf', 'nyata.pdf', '--tabel', 'efisiensi');
      expect(kode).toBe(0);
      expect(readFileSync(di('nyata.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    },
    180_000,
  );
});
