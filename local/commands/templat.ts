import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RencanaLembar } from '../../src/core/rencana.ts';
import { akarProyek } from '../akar.ts';
import { Buku } from '../engine/buku.ts';
import {
  cetakJson,
  GalatMasukan,
  KELUAR,
  muat,
  OPSI_JSON,
  OPSI_TIMPA,
  opsiTeks,
  type Perintah,
  panggilTindakan,
  pasangHalaman,
  periksaTujuan,
  tambahLembarNaskah,
  tulisBuku,
} from './dasar.ts';

interface HasilTulis {
  buatan: string;
  nama: string;
  id: number;
}

export const perintahTemplat: Perintah = {
  nama: 'templat',
  ringkas: 'membuat buku kerja templat, kosong atau dengan contoh',
  argumen: '',
  banyak: [0, 0],
  opsi: {
    output: { tipe: 'string', pendek: 'o', isi: 'FILE.xlsx', bantuan: 'nama berkas (bawaan: templat-lkjip.xlsx)' },
    contoh: { tipe: 'boolean', bantuan: 'isi dengan data contoh: Disnakertrans Kabupaten Banjar 2025' },
    tahun: { tipe: 'string', isi: 'TTTT', bantuan: 'tahun laporan templat kosong (bawaan: tahun lalu)' },
    naskah: {
      tipe: 'boolean',
      bantuan: 'tambahkan lembar naskah, dasar hukum, isu, pegawai, pejabat dan penghargaan untuk dokumen Word',
    },
    json: { ...OPSI_JSON, bantuan: 'hasil sebagai JSON: { berkas, lembar }' },
    timpa: OPSI_TIMPA,
  },
  contoh: ['lkjip templat -o isian-2025.xlsx --tahun 2025', 'lkjip templat --contoh --naskah -o contoh.xlsx'],
  async jalankan(konteks) {
    const contoh = konteks.opsi.contoh === true;
    const output = opsiTeks(konteks, 'output') ?? (contoh ? 'contoh-lkjip.xlsx' : 'templat-lkjip.xlsx');
    const tujuan = await periksaTujuan(konteks, output, [], '.xlsx');
    const teksTahun = opsiTeks(konteks, 'tahun');
    if (teksTahun !== null && !/^20\d\d$/.test(teksTahun)) {
      throw new GalatMasukan(`Tahun "${teksTahun}" tidak sah. Tulis empat angka, misalnya --tahun 2025.`);
    }
    // The report is written in the year after.
    const tahun = teksTahun === null ? new Date().getFullYear() - 1 : Number(teksTahun);
    const { buku, lembar } = await buatBukuTemplat(
      contoh ? { isi: isiContoh() } : { tahun },
      konteks.opsi.naskah === true,
    );
    await tulisBuku(tujuan, buku, { judul: contoh ? 'Contoh isian LKjIP' : 'Templat isian LKjIP' });
    if (konteks.opsi.json) cetakJson(konteks, { berkas: output, lembar });
    else {
      konteks.keluaran.out(
        `${contoh ? 'Templat berisi contoh' : 'Templat kosong'} ditulis ke ${output}\nLembar: ${lembar.join(', ')}\n` +
          `\nIsi lembarnya di Excel, LibreOffice, atau Google Sheets, lalu:\n  lkjip validasi ${output}\n  lkjip tabel ${output} -o laporan.xlsx\n  lkjip laporan ${output} -o LKJIP.docx\n  lkjip dokumen pk ${output} -o PK.docx\n`,
      );
    }
    return KELUAR.baik;
  },
};

/** The sample's rows for the named ranges. */
export function isiContoh(): unknown {
  const berkas = join(akarProyek(), 'local/contoh/isian-banjar/isian.json');
  if (!existsSync(berkas)) throw new Error(`Data contoh tidak ditemukan: ${berkas}`);
  return JSON.parse(readFileSync(berkas, 'utf8'));
}

/** A workbook with the template's sheets, made by the bundle itself. */
export async function buatBukuTemplat(
  pilihan: {
    isi?: unknown;
    tahun?: number;
    impor?: unknown;
  },
  naskah = false,
): Promise<{ buku: Buku; lembar: string[] }> {
  const buku = new Buku('Isian LKjIP');
  buku.tambahLembar('Sheet1');
  const bundel = await muat(buku);
  const minta = { bentuk: 'xlsx', ...pilihan };
  const hasil = panggilTindakan<HasilTulis[]>(bundel, 'buatTemplat', minta);
  pasangHalaman(buku, panggilTindakan<RencanaLembar[]>(bundel, 'rencanaTemplat', minta), hasil);
  const kosong = buku.cariLembar('Sheet1');
  if (kosong) buku.hapusLembar(kosong);
  if (naskah) tambahLembarNaskah(buku, bundel);
  buku.aktif = 0;
  return { buku, lembar: buku.lembar.filter((l) => !l.tersembunyi).map((l) => l.nama) };
}
