import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { RencanaLembar } from '../../src/core/rencana.ts';
import { akarProyek } from '../akar.ts';
import { Buku } from '../engine/buku.ts';
import {
  bacaBuku,
  cetakJson,
  GalatMasukan,
  gantung,
  KELUAR,
  type Konteks,
  muat,
  OPSI_JSON,
  OPSI_TIMPA,
  opsiTeks,
  type Perintah,
  panggilTindakan,
  pasangHalaman,
  periksaTujuan,
  tulisBuku,
} from './dasar.ts';

interface Ringkas {
  berkas: string;
  dinas: string;
  tahun: number;
  rata: number | null;
  penyerapan: number | null;
}

interface HasilBaca {
  dinas: Ringkas[];
  dilewati: { berkas: string; sebab: string }[];
}

/** From so many files on they are shared out over processes: each takes about a second of work. */
const BANYAK = 8;
const PROSES_TERBANYAK = 4;
const KELUARAN_TERBESAR = 64 * 1024 * 1024;

// Lock files of office programs begin with "~$".
const berkasDi = (folder: string, selain: string | null): string[] =>
  readdirSync(folder, { recursive: true })
    .map((n) => join(folder, String(n)))
    .filter((n) => /\.(?:xls[xm]|ods)$/i.test(n) && !/[\\/](~\$|\.)[^\\/]*$/.test(n) && n !== selain)
    .sort();

async function bacaSemua(konteks: Konteks, folder: string, berkas: readonly string[]): Promise<HasilBaca> {
  const hasil: HasilBaca = { dinas: [], dilewati: [] };
  for (const jalan of berkas) {
    const nama = relative(folder, jalan);
    try {
      const { buku } = await bacaBuku(konteks, jalan);
      hasil.dinas.push(panggilTindakan<Ringkas>(await muat(buku), 'ringkasRekap', nama));
    } catch (e) {
      // One bad file must not keep the others from being counted, whatever is wrong with it.
      hasil.dilewati.push({ berkas: nama, sebab: (e as Error).message });
    }
  }
  return hasil;
}

/** The same by several processes of this very command, each over its share of the files. */
async function bacaBersama(folder: string, selain: string, banyak: number): Promise<HasilBaca> {
  const jalankan = promisify(execFile);
  const bagian = await Promise.all(
    Array.from({ length: banyak }, async (_, i) => {
      const argumen = [join(akarProyek(), 'local/lkjip.mjs'), 'rekap', folder, '-o', selain, '--json'];
      const { stdout } = await jalankan(process.execPath, [...argumen, '--bagian', `${i + 1}/${banyak}`], {
        maxBuffer: KELUARAN_TERBESAR,
      });
      return JSON.parse(stdout) as HasilBaca;
    }),
  );
  return { dinas: bagian.flatMap((b) => b.dinas), dilewati: bagian.flatMap((b) => b.dilewati) };
}

export const rekap: Perintah = {
  nama: 'rekap',
  ringkas: 'merekap buku kerja banyak perangkat daerah menjadi satu',
  argumen: 'FOLDER',
  banyak: [1, 1],
  opsi: {
    output: { tipe: 'string', pendek: 'o', isi: 'REKAP.xlsx', bantuan: 'buku kerja rekap (wajib)' },
    bagian: { tipe: 'string', isi: 'I/N', bantuan: 'hanya membaca bagian ke-I dari N, tanpa menulis (dengan --json)' },
    json: { ...OPSI_JSON, bantuan: 'hasil sebagai JSON: { dinas, dilewati }' },
    timpa: OPSI_TIMPA,
  },
  contoh: ['lkjip rekap kiriman -o rekap-2025.xlsx'],
  rinci:
    'FOLDER berisi salinan untuk dikirim (.xlsx) dari tiap perangkat daerah. Berkas yang rusak, bukan buku isian LKjIP, atau versi lama yang tidak terbaca disebut lalu dilewati.',
  async jalankan(konteks) {
    const folder = resolve(konteks.cwd, konteks.argumen[0] as string);
    const output = opsiTeks(konteks, 'output');
    if (output === null) throw new GalatMasukan('Tulis nama buku rekapnya: lkjip rekap FOLDER -o REKAP.xlsx');
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new GalatMasukan(
        `"${konteks.argumen[0]}" bukan folder. Kumpulkan berkas .xlsx tiap dinas dalam satu folder.`,
      );
    const tujuan = resolve(konteks.cwd, output);
    const berkas = berkasDi(folder, tujuan);
    if (berkas.length === 0) throw new GalatMasukan(`Tidak ada berkas .xlsx di "${konteks.argumen[0]}".`);
    const bagian = /^(\d+)\/(\d+)$/.exec(opsiTeks(konteks, 'bagian') ?? '');
    if (bagian) {
      const [ke, dari] = [Number(bagian[1]) - 1, Number(bagian[2])];
      const milik = berkas.filter((_, i) => i % dari === ke);
      cetakJson(konteks, await bacaSemua(konteks, folder, milik));
      return KELUAR.baik;
    }
    await periksaTujuan(konteks, output, berkas, '.xlsx');
    const proses = Math.min(availableParallelism(), PROSES_TERBANYAK);
    const { dinas, dilewati } =
      berkas.length >= BANYAK && proses > 1
        ? await bacaBersama(folder, tujuan, proses)
        : await bacaSemua(konteks, folder, berkas);
    const buku = new Buku('Rekap');
    buku.tambahLembar('Sheet1');
    const hasil = panggilTindakan<{ rencana: RencanaLembar[]; letak: { buatan: string; id: number }[] }>(
      await muat(buku),
      'buatRekap',
      dinas,
      dilewati,
    );
    pasangHalaman(buku, hasil.rencana, hasil.letak);
    const kosong = buku.cariLembar('Sheet1');
    if (kosong) buku.hapusLembar(kosong);
    buku.aktif = 0;
    await tulisBuku(tujuan, buku, { judul: 'Rekap LKjIP' });
    if (konteks.opsi.json) {
      cetakJson(konteks, { dinas, dilewati });
      return KELUAR.baik;
    }
    const baris = [`${dinas.length} perangkat daerah direkap ke ${output}.`];
    if (dilewati.length) baris.push('', 'Dilewati:');
    for (const d of dilewati) baris.push(gantung(`  ${d.berkas}: `, d.sebab, konteks.keluaran.lebar));
    konteks.keluaran.out(`${baris.join('\n')}\n`);
    return KELUAR.baik;
  },
};
