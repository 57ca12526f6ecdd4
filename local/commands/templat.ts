import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RencanaLembar } from '../../src/core/rencana.ts';
import { akarProyek } from '../akar.ts';
import { Buku, type Lembar } from '../engine/buku.ts';
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
  rinci:
    'Contoh dengan --naskah dapat langsung dijadikan dokumen: nama dan NIP pejabatnya, paragraf, pegawai dan analisisnya rekaan.',
  async jalankan(konteks) {
    const contoh = konteks.opsi.contoh === true;
    const naskah = konteks.opsi.naskah === true;
    const output = opsiTeks(konteks, 'output') ?? (contoh ? 'contoh-lkjip.xlsx' : 'templat-lkjip.xlsx');
    const tujuan = await periksaTujuan(konteks, output, [], '.xlsx');
    const teksTahun = opsiTeks(konteks, 'tahun');
    if (teksTahun !== null && !/^20\d\d$/.test(teksTahun)) {
      throw new GalatMasukan(`Tahun "${teksTahun}" tidak sah. Tulis empat angka, misalnya --tahun 2025.`);
    }
    // The report is written in the year after.
    const tahun = teksTahun === null ? new Date().getFullYear() - 1 : Number(teksTahun);
    const { buku, lembar } = await (contoh && naskah
      ? buatContohLengkap()
      : buatBukuTemplat(contoh ? { isi: isiContoh() } : { tahun }, naskah));
    await tulisBuku(tujuan, buku, { judul: contoh ? 'Contoh isian LKjIP' : 'Templat isian LKjIP' });
    if (konteks.opsi.json) cetakJson(konteks, { berkas: output, lembar });
    else {
      konteks.keluaran.out(
        `${contoh ? 'Templat berisi contoh' : 'Templat kosong'} ditulis ke ${output}\nLembar: ${lembar.join(', ')}\n` +
          `\n${contoh ? 'Periksa dan coba' : 'Isi lembarnya di Excel, LibreOffice, atau Google Sheets, lalu'}:\n  lkjip validasi ${output}\n  lkjip tabel ${output} -o laporan.xlsx\n  lkjip laporan ${output} -o LKJIP.docx\n  lkjip dokumen pk ${output} -o PK.docx\n` +
          `${contoh && !naskah ? '\nContoh yang juga berisi naskah dan pejabat rekaan: lkjip templat --contoh --naskah\n' : ''}`,
      );
    }
    return KELUAR.baik;
  },
};

function bacaContoh(nama: string): unknown {
  const berkas = join(akarProyek(), 'local/contoh/isian-banjar', nama);
  if (!existsSync(berkas)) throw new Error(`Data contoh tidak ditemukan: ${berkas}`);
  return JSON.parse(readFileSync(berkas, 'utf8'));
}

/** The sample's rows for the named ranges. */
export const isiContoh = (): unknown => bacaContoh('isian.json');

/** What no published table gives and a document needs: invented, beside the published figures. */
interface Rekaan {
  readonly IDENTITAS: object;
  readonly ANALISIS: readonly unknown[];
  /** Rows of the sheets for texts and signatures, by the sheet's name. */
  readonly lembar: Readonly<Record<string, readonly (readonly (string | number)[])[]>>;
}

/** The sample as a filled workbook, from which every document can be made and signed. */
export async function buatContohLengkap(): Promise<{ buku: Buku; lembar: string[] }> {
  const isi = isiContoh() as { readonly IDENTITAS: object };
  const rekaan = bacaContoh('rekaan.json') as Rekaan;
  const hasil = await buatBukuTemplat(
    { isi: { ...isi, IDENTITAS: { ...isi.IDENTITAS, ...rekaan.IDENTITAS }, ANALISIS: rekaan.ANALISIS } },
    true,
  );
  for (const [nama, baris] of Object.entries(rekaan.lembar)) {
    const lembar = hasil.buku.cariLembar(nama);
    if (!lembar) throw new Error(`Lembar contoh tidak ditemukan: ${nama}`);
    isiLembarNaskah(lembar, baris);
  }
  return hasil;
}

/** Title, hint and header of a sheet for texts stand above its rows. */
const BARIS_AWAL_NASKAH = 4;

/** Rows below the header. What the sheet starts with makes room; a hint stays with the first row of its place. */
function isiLembarNaskah(lembar: Lembar, baris: readonly (readonly (string | number)[])[]): void {
  const { baris: akhir, kolom: lebar } = lembar.batasIsi();
  const ada = new Map<unknown, unknown[]>();
  for (let ke = BARIS_AWAL_NASKAH; ke <= akhir; ke++) {
    const isi = Array.from({ length: lebar }, (_, i) => lembar.lihat(ke, i + 1)?.isi ?? null);
    ada.set(isi[0], isi);
  }
  const terpakai = new Set(baris.map(([tempat]) => tempat));
  const semua: unknown[][] = [...ada].flatMap(([tempat, isi]) => (terpakai.has(tempat as string) ? [] : [isi]));
  for (const satu of baris) {
    const awal = ada.get(satu[0]) ?? [];
    ada.delete(satu[0]);
    semua.push(Array.from({ length: lebar }, (_, i) => (satu[i] ?? '') || (awal[i] ?? null)));
  }
  semua.forEach((isi, i) => {
    isi.forEach((nilai, kolom) => {
      lembar.ubahGaya(BARIS_AWAL_NASKAH + i, kolom + 1, lembar.gaya(BARIS_AWAL_NASKAH, kolom + 1));
      lembar.tulisIsi(BARIS_AWAL_NASKAH + i, kolom + 1, nilai === null ? null : String(nilai));
    });
  });
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
