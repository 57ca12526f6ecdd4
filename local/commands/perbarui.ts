import type { RencanaLembar } from '../../src/core/rencana.ts';
import {
  bacaBerkasBuku,
  cetakJson,
  GalatMasukan,
  gantung,
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

export const perintahPerbarui: Perintah = {
  nama: 'perbarui',
  ringkas: 'membawa buku kerja lama ke susunan templat versi ini',
  argumen: 'FILE.xlsx',
  banyak: [1, 1],
  opsi: {
    output: { tipe: 'string', pendek: 'o', isi: 'BARU.xlsx', bantuan: 'berkas hasil (wajib)' },
    naskah: {
      tipe: 'boolean',
      bantuan: 'tambahkan lembar naskah, dasar hukum, isu, pegawai, pejabat dan penghargaan untuk dokumen Word',
    },
    json: { ...OPSI_JSON, bantuan: 'hasil sebagai JSON: { berkas, langkah, tidakTerbawa }' },
    timpa: OPSI_TIMPA,
  },
  contoh: ['lkjip perbarui isian-lama.xlsx -o isian-baru.xlsx', 'lkjip perbarui isian.xlsx --naskah -o lengkap.xlsx'],
  rinci: 'Yang kurang ditambahkan, tidak ada yang dihapus. Berkas asal tidak diubah.',
  async jalankan(konteks) {
    const output = opsiTeks(konteks, 'output');
    if (output === null) throw new GalatMasukan('Tulis nama hasilnya dengan -o, misalnya -o isian-baru.xlsx');
    const { jalan, buku } = await bacaBerkasBuku(konteks, konteks.argumen[0] as string);
    const tujuan = await periksaTujuan(konteks, output, [jalan], '.xlsx');
    const bundel = await muat(buku);
    const { langkah, ditulis } = panggilTindakan<{
      langkah: string[];
      ditulis: { rencana: RencanaLembar[]; letak: { buatan: string; id: number }[] };
    }>(bundel, 'perbaruiTemplat', 'xlsx');
    if (konteks.opsi.naskah === true)
      langkah.push(...tambahLembarNaskah(buku, bundel).map((nama) => `Membuat lembar ${nama}.`));
    pasangHalaman(buku, ditulis.rencana, ditulis.letak);
    await tulisBuku(tujuan, buku, {}, konteks.keluaran);
    if (konteks.opsi.json) cetakJson(konteks, { berkas: output, langkah, tidakTerbawa: buku.tidakTerbawa });
    else if (langkah.length === 0)
      konteks.keluaran.out(`Susunannya sudah yang terbaru; salinannya ditulis ke ${output}\n`);
    else {
      konteks.keluaran.out(
        `${[`Ditulis ke ${output}:`, ...langkah.map((l) => gantung('  - ', l, konteks.keluaran.lebar))].join('\n')}\n`,
      );
    }
    return KELUAR.baik;
  },
};
