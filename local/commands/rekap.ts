import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { RencanaLembar } from '../../src/core/rencana.ts';
import { akarProyek } from '../akar.ts';
import { Buku } from '../engine/buku.ts';
import {
  bacaBerkasBuku,
  cetakJson,
  GalatMasukan,
  gantung,
  KELUAR,
  type KonteksPerintah,
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
const JEDA_DETAK_MS = 1000;
const KELUARAN_TERBESAR = 64 * 1024 * 1024;

// Lock files of office programs begin with "~$".
const berkasDi = (folder: string, selain: string | null): string[] =>
  readdirSync(folder, { recursive: true })
    .map((n) => join(folder, String(n)))
    .filter((n) => /\.(?:xls[xm]|ods)$/i.test(n) && !/[\\/](~\$|\.)[^\\/]*$/.test(n) && n !== selain)
    .sort();

async function bacaSemua(konteks: KonteksPerintah, folder: string, berkas: readonly string[]): Promise<HasilBaca> {
  const hasil: HasilBaca = { dinas: [], dilewati: [] };
  for (const jalan of berkas) {
    const nama = relative(folder, jalan);
    try {
      const { buku } = await bacaBerkasBuku(konteks, jalan);
      hasil.dinas.push(panggilTindakan<Ringkas>(await muat(buku), 'ringkasRekap', nama));
    } catch (e) {
      // One bad file must not keep the others from being counted, whatever is wrong with it.
      hasil.dilewati.push({ berkas: nama, sebab: (e as Error).message });
    }
  }
  return hasil;
}

interface GalatAnak {
  galat: string;
  saat: string | null;
}

/** What a process that did not end well says of itself in JSON; null when it says nothing. */
function galatAnak(e: unknown): GalatAnak | null {
  try {
    return JSON.parse((e as { stdout?: string }).stdout ?? '') as GalatAnak;
  } catch {
    return null;
  }
}

/**
 * One share by a process of this very command. A file that needs more time or memory than there is brings that process
 * down: it is named, and the others of the share are read without it.
 */
async function bacaBagian(argumen: readonly string[], berkas: readonly string[], folder: string): Promise<HasilBaca> {
  const jalankan = promisify(execFile);
  const terlaluBerat: HasilBaca['dilewati'] = [];
  for (;;) {
    const lewati = terlaluBerat.map((b) => b.berkas).join('\n');
    try {
      const { stdout } = await jalankan(process.execPath, [...argumen, '--lewati', lewati], {
        maxBuffer: KELUARAN_TERBESAR,
      });
      const hasil = JSON.parse(stdout) as HasilBaca;
      return { ...hasil, dilewati: [...hasil.dilewati, ...terlaluBerat] };
    } catch (e) {
      const galat = galatAnak(e);
      const jalan = berkas.find((b) => galat?.saat === `"${b}"`);
      const nama = jalan && relative(folder, jalan);
      if (!galat || !nama || terlaluBerat.some((b) => b.berkas === nama)) throw e;
      terlaluBerat.push({ berkas: nama, sebab: galat.galat });
    }
  }
}

/** The same by several processes, each over its share of the files. */
async function bacaBersama(
  konteks: KonteksPerintah,
  folder: string,
  selain: string,
  berkas: readonly string[],
  banyak: number,
): Promise<HasilBaca> {
  // Those processes have limits of their own; this one only waits for them.
  const detak = setInterval(() => konteks.tahap?.(`folder "${folder}"`), JEDA_DETAK_MS);
  try {
    const bagian = await Promise.all(
      Array.from({ length: banyak }, (_, i) => {
        const argumen = [join(akarProyek(), 'local/lkjip.mjs'), 'rekap', folder, '-o', selain, '--json'];
        return bacaBagian([...argumen, ...(konteks.batas ?? []), '--bagian', `${i + 1}/${banyak}`], berkas, folder);
      }),
    );
    return { dinas: bagian.flatMap((b) => b.dinas), dilewati: bagian.flatMap((b) => b.dilewati) };
  } finally {
    clearInterval(detak);
  }
}

export const perintahRekap: Perintah = {
  nama: 'rekap',
  ringkas: 'merekap buku kerja banyak perangkat daerah menjadi satu',
  argumen: 'FOLDER',
  banyak: [1, 1],
  opsi: {
    output: { tipe: 'string', pendek: 'o', isi: 'REKAP.xlsx', bantuan: 'buku kerja rekap (wajib)' },
    bagian: { tipe: 'string', isi: 'I/N', bantuan: 'hanya membaca bagian ke-I dari N, tanpa menulis (dengan --json)' },
    lewati: { tipe: 'string', isi: 'NAMA', bantuan: 'dengan --bagian: berkas yang tidak dibaca, satu per baris' },
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
      const lewati = new Set((opsiTeks(konteks, 'lewati') ?? '').split('\n'));
      const milik = berkas.filter((b, i) => i % dari === ke && !lewati.has(relative(folder, b)));
      cetakJson(konteks, await bacaSemua(konteks, folder, milik));
      return KELUAR.baik;
    }
    await periksaTujuan(konteks, output, berkas, '.xlsx');
    const proses = berkas.length < BANYAK ? 1 : Math.min(availableParallelism(), PROSES_TERBANYAK);
    // Under limits by processes in any case: one file that is too heavy must not end the whole.
    const { dinas, dilewati } =
      proses > 1 || konteks.batas
        ? await bacaBersama(konteks, folder, tujuan, berkas, proses)
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
