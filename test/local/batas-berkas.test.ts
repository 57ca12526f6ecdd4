/** Files that would kill a reader: far cells, whole rows and columns, many attributes, pipes, cycles. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bukuDariData, muatBundel } from '../../local/services/index.ts';
import { bacaXlsx, GalatBerkas } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { bacaAtribut } from '../../local/xlsx/xml.ts';
import { BacaZip, tulisZip } from '../../local/xlsx/zip.ts';
import { jalankanLkjip } from '../alat/lkjip';

let folder = '';
let dasar: Buffer;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lkjip-batas-'));
  dasar = Buffer.from(
    tulisXlsx(
      bukuDariData({
        Data: [
          ['Indikator', 'Nilai'],
          ['Satu', 5],
        ],
      }),
    ),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The workbook with other cells, and what stands behind them. */
function dengan(isiSel: string, belakang = ''): Buffer {
  const zip = new BacaZip(dasar);
  return tulisZip(
    zip.nama().map((n) => {
      if (!/worksheets\/sheet1\.xml$/.test(n)) return [n, zip.ambil(n)!] as const;
      const xml = zip.teks(n)!;
      const lain = xml.replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${isiSel}</sheetData>${belakang}`);
      return [n, lain] as const;
    }),
  );
}

/** Within so much time of the processor: how busy the machine is says nothing about the work. */
const dalam = (ms: number, kerja: () => void) => {
  const mulai = process.cpuUsage();
  kerja();
  expect(process.cpuUsage(mulai).user / 1000).toBeLessThan(ms);
};

it('dua sel di ujung lembar: daerah terisi menurut isinya, dan sel yang jauh disebut', () => {
  const b = bacaXlsx(
    dengan(
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row>',
    ),
  );
  const l = b.lembar[0]!;
  expect([l.maksBaris, l.maksKolom]).toEqual([1000, 26]);
  expect(l.lihat(1, 1)?.isi).toBe(1);
  expect(b.tidakTerbawa.join()).toMatch(/2 sel yang jauh di luar isinya di lembar "Data": XFD1048576, XFD1/);
  dalam(20_000, () => muatBundel(b).LKJIP.tindakan.periksaData!());
});

it('isi yang benar-benar terlalu luas ditolak dengan kalimat', () => {
  const baris = Array.from({ length: 600 }, (_, i) => {
    const r = 1 + i * 1000;
    return `<row r="${r}"><c r="A${r}"><v>1</v></c><c r="BZ${r}"><v>1</v></c></row>`;
  }).join('');
  expect(() => bacaXlsx(dengan(baris), 'luas.xlsx')).toThrow(GalatBerkas);
  expect(() => bacaXlsx(dengan(baris), 'luas.xlsx')).toThrow(/lembar "Data" sampai BZ599001.*lebih dari 10 juta sel/);
});

it('gabungan selebar dan setinggi lembar berakhir di tepi lembar', () => {
  const b = bacaXlsx(
    dengan(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A3:A1048576"/><mergeCell ref="ZZ9:ZZ9"/></mergeCells>',
    ),
  );
  const l = b.lembar[0]!;
  for (const k of l.gabung) {
    expect(k.kolom + k.lebar - 1).toBeLessThanOrEqual(l.maksKolom);
    expect(k.baris + k.tinggi - 1).toBeLessThanOrEqual(l.maksBaris);
  }
  dalam(20_000, () => muatBundel(b).LKJIP.tindakan.periksaData!());
  expect(bacaXlsx(Buffer.from(tulisXlsx(b))).lembar[0]?.lihat(1, 1)?.isi).toBe(1);
});

it('rumus atas seluruh kolom dan baris, dan rumus bersama yang banyak, dihitung dalam waktu wajar', () => {
  const baris = Array.from({ length: 3000 }, (_, i) => {
    const f = i === 0 ? '<f t="shared" ref="B1:B3000" si="0">A1*2</f>' : '<f t="shared" si="0"/>';
    return `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="B${i + 1}">${f}</c></row>`;
  }).join('');
  const b = bacaXlsx(
    dengan(`${baris}<row r="3002"><c r="C3002"><f>SUM(A:A)</f></c><c r="D3002"><f>COUNT(1:3000)</f></c></row>`),
  );
  const l = b.lembar[0]!;
  muatBundel(b);
  dalam(30_000, () => b.pastikanSegar());
  expect(l.lihat(3000, 2)?.isi).toBe(2 * 2999);
  expect(l.lihat(3002, 3)?.isi).toBe((2999 * 3000) / 2);
  expect(l.lihat(3002, 4)?.isi).toBe(6000);
});

it('atribut yang banyak dan berkutip tunggal dibaca sekali jalan', () => {
  const banyak = Array.from({ length: 200_000 }, (_, i) => `a${i}='${i}'`).join(' ');
  dalam(5_000, () => expect(bacaAtribut(banyak).a199999).toBe('199999'));
  const b = bacaXlsx(dengan(`<row r='1'><c r='B1' t='n'><v>7</v></c></row>`));
  expect(b.lembar[0]?.lihat(1, 2)?.isi).toBe(7);
});

it.runIf(process.platform !== 'win32')('pipa dan perangkat ditolak, bukan ditunggu', async () => {
  const pipa = join(folder, 'pipa.xlsx');
  execFileSync('mkfifo', [pipa]);
  for (const berkas of ['pipa.xlsx', '/dev/null', '/dev/zero'])
    for (const perintah of [['validasi'], ['tabel'], ['kurang']]) {
      const h = await jalankanLkjip(folder, ...perintah, berkas);
      expect([berkas, perintah[0], h.kode]).toEqual([berkas, perintah[0], 2]);
      expect(h.err.replace(/\n/g, ' ')).toMatch(/bukan berkas biasa/);
    }
});

it('lingkaran Induk sedalam apa pun selesai', () => {
  const b = muatBundel(bukuDariData({ Catatan: [['x']] }));
  const kode = Array.from({ length: 60 }, (_, i) => `K${i}`);
  b.LKJIP.tindakan.buatTemplat!({
    tahun: 2025,
    isi: {
      // Every one is a child of the one before it, and the first of the last.
      IKU: kode.map((k, i) => ({
        kode: k,
        tingkat: 'Sasaran Strategis',
        sasaran: 'S',
        indikator: `I ${k}`,
        satuan: 'Persen',
        arah: 'NAIK',
        induk: kode[(i + 59) % 60],
      })),
      KINERJA: kode.map((k) => ({ kode: k, target: 50, realisasi: 45 })),
      ANGGARAN: [
        { kodeRekening: '1.1', tingkat: 'program', uraian: 'P', paguMurni: 1000, realisasi: 900, kodeIku: 'X' },
      ],
    },
  } as never);
  dalam(40_000, () => b.LKJIP.tindakan.tabelData!({ tabel: ['efisiensi'] } as never));
});

it('nama lembar yang ganjil tidak merusak salinan untuk dikirim', async () => {
  const nama = ["Data 'lama' 2", 'A!B', '=1+1', 'Tabel 3.1 (a)', 'R1C1', 'TRUE', '2025', 'é–ü'];
  const b = bukuDariData(Object.fromEntries(nama.map((n) => [n, [[1, '=A1+1']]])));
  const rujuk = b.tambahLembar('Jumlah');
  nama.forEach((n, i) => {
    rujuk.tulisRumus(i + 1, 1, `='${n.replace(/'/g, "''")}'!B1`);
  });
  writeFileSync(join(folder, 'nama.xlsx'), tulisXlsx(b));
  const h = await jalankanLkjip(folder, 'salin', 'nama.xlsx', '--kirim', '-o', 'kirim.xlsx');
  expect([h.kode, h.err]).toEqual([0, '']);
  const hasil = bacaXlsx(readFileSync(join(folder, 'kirim.xlsx')));
  expect(hasil.lembar.map((l) => l.nama).sort()).toEqual([...nama, 'Jumlah'].sort());
  nama.forEach((_, i) => {
    const s = hasil.cariLembar('Jumlah')?.lihat(i + 1, 1);
    expect([s?.isi, s?.rumus]).toEqual([2, '']);
  });
});
