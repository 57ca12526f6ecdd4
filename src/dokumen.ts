/**
 * Word documents from the records that `bahanDokumen` gathers. A file of its own (`Dokumen`), read for this action alone;
 * it needs no service, so that it runs in the panel as it does on the command line.
 */
import type { HasilDokumen } from './core/dokumen';
import type { Bahan } from './documents/bahan';
import { susunPaket } from './documents/docx/paket';
import { susunLaporan } from './documents/laporan';
import { susunKeputusanIku, susunPerjanjian } from './documents/perjanjian';

export const JENIS_DOKUMEN = ['laporan', 'pk', 'pk-perubahan', 'sk-iku'] as const;
export type JenisDokumen = (typeof JENIS_DOKUMEN)[number];

const NAMA: Record<JenisDokumen, string> = {
  laporan: 'LKjIP',
  pk: 'Perjanjian Kinerja',
  'pk-perubahan': 'Perjanjian Kinerja Perubahan',
  'sk-iku': 'Keputusan IKU',
};

const susun = (jenis: JenisDokumen, bahan: Bahan) =>
  jenis === 'laporan'
    ? susunLaporan(bahan)
    : jenis === 'sk-iku'
      ? susunKeputusanIku(bahan)
      : susunPerjanjian(bahan, jenis);

/** The files of a .docx, to be packed by whoever asked. */
export function buatDokumen(jenis: JenisDokumen, bahan: Bahan): HasilDokumen {
  const { dokumen, kosong } = susun(jenis, bahan);
  const { berkas, jumlah } = susunPaket(dokumen);
  return {
    nama: `${NAMA[jenis]} ${bahan.dinas} ${bahan.tahun}.docx`.replace(/[\\/:*?"<>|]/g, ' '),
    berkas,
    kosong,
    jumlah,
  };
}
