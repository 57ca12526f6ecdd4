/**
 * Word documents from the records that `bahanDokumen` gathers. A file of its own (`Dokumen`), read for this action alone;
 * it needs no service, so that it runs in the panel as it does on the command line.
 */
import type { HasilDokumen, PilihanDokumen } from './core/dokumen';
import type { Bahan } from './documents/bahan';
import { susunPaket } from './documents/docx/paket';
import { susunKeputusanIku } from './documents/keputusan-iku';
import { kelompokKosong } from './documents/lampiran';
import { susunLaporan } from './documents/laporan';
import { susunPerjanjian, tanpaPerubahan } from './documents/perjanjian';

export const JENIS_DOKUMEN = ['laporan', 'pk', 'pk-perubahan', 'sk-iku'] as const;
type JenisDokumen = (typeof JENIS_DOKUMEN)[number];

const NAMA: Record<JenisDokumen, string> = {
  laporan: 'LKjIP',
  pk: 'Perjanjian Kinerja',
  'pk-perubahan': 'Perjanjian Kinerja Perubahan',
  'sk-iku': 'Keputusan IKU',
};

const susun = (jenis: JenisDokumen, bahan: Bahan, jabatan: string | undefined) =>
  jenis === 'laporan'
    ? susunLaporan(bahan)
    : jenis === 'sk-iku'
      ? susunKeputusanIku(bahan)
      : susunPerjanjian(bahan, jenis, jabatan);

/** Why there is nothing to write, as a sentence; '' where there is. */
export const alasanTanpa = (jenis: JenisDokumen, bahan: Bahan, jabatan?: string): string =>
  jenis === 'pk-perubahan' ? tanpaPerubahan(bahan, jabatan) : '';

/** The files of a .docx, to be packed by whoever asked. */
export function buatDokumen(jenis: JenisDokumen, bahan: Bahan, pilihan: PilihanDokumen = {}): HasilDokumen {
  const { dokumen, kosong } = susun(jenis, bahan, pilihan.jabatan);
  const { kertas, font } = pilihan;
  const { berkas, jumlah } = susunPaket(
    { ...dokumen, ...(kertas ? { kertas } : {}), ...(font ? { font } : {}) },
    pilihan.halaman,
  );
  return {
    nama: `${NAMA[jenis]} ${pilihan.jabatan ? `${pilihan.jabatan} ` : ''}${bahan.dinas} ${bahan.tahun}.docx`.replace(
      /[\\/:*?"<>|]/g,
      ' ',
    ),
    berkas,
    kosong,
    daftarKosong: kelompokKosong(kosong),
    jumlah,
  };
}
