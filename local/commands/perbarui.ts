import type { RencanaLembar } from '../../src/core/rencana.ts';
import type { Buku } from '../engine/buku.ts';
import type { Bundel } from '../services/index.ts';
import {
  type BerkasBuku,
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
    sipd: {
      tipe: 'string',
      isi: 'EKSPOR.xlsx',
      bantuan: 'pagu dan realisasi Anggaran dari unduhan SIPD (.xlsx, .ods, .csv); kode baru menjadi baris',
    },
    json: { ...OPSI_JSON, bantuan: 'hasil sebagai JSON: { berkas, langkah, tidakTerbawa }' },
    timpa: OPSI_TIMPA,
  },
  contoh: [
    'lkjip perbarui isian-lama.xlsx -o isian-baru.xlsx',
    'lkjip perbarui isian.xlsx --naskah -o lengkap.xlsx',
    'lkjip perbarui isian.xlsx --sipd realisasi.xlsx -o isian-baru.xlsx',
  ],
  rinci: 'Yang kurang ditambahkan, tidak ada yang dihapus. Berkas asal tidak diubah. Yang diganti dari SIPD didaftar.',
  async jalankan(konteks) {
    const output = opsiTeks(konteks, 'output');
    if (output === null) throw new GalatMasukan('Tulis nama hasilnya dengan -o, misalnya -o isian-baru.xlsx');
    const { jalan, buku } = await bacaBerkasBuku(konteks, konteks.argumen[0] as string);
    const berkasSipd = opsiTeks(konteks, 'sipd');
    const sipd = berkasSipd === null ? null : await bacaBerkasBuku(konteks, berkasSipd);
    const tujuan = await periksaTujuan(konteks, output, sipd ? [jalan, sipd.jalan] : [jalan], '.xlsx');
    const bundel = await muat(buku);
    const { langkah, ditulis } = panggilTindakan<{
      langkah: string[];
      ditulis: { rencana: RencanaLembar[]; letak: { buatan: string; id: number }[] };
    }>(bundel, 'perbaruiTemplat', 'xlsx');
    if (konteks.opsi.naskah === true)
      langkah.push(...tambahLembarNaskah(buku, bundel).map((nama) => `Membuat lembar ${nama}.`));
    if (sipd) langkah.push(...(await dariSipd(buku, sipd, bundel)));
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

/** What the preview of "Perbarui realisasi anggaran" tells. */
interface PratinjauSipd {
  diisi: number;
  ganti: readonly string[];
  dilewati: readonly string[];
  catatan: readonly string[];
  lembar: string | null;
}

/** The figures of an export taken over as the menu does, with what was replaced; its sheets do not stay. */
async function dariSipd(buku: Buku, sipd: BerkasBuku, bundel: Bundel): Promise<string[]> {
  const { tambahLembarBerkas } = await import('../lembar-berkas.ts');
  const lembar = tambahLembarBerkas(buku, sipd.buku, sipd.nama);
  let hasil: PratinjauSipd | null = null;
  let sebab: unknown = null;
  for (const { id } of lembar) {
    try {
      hasil = panggilTindakan<PratinjauSipd>(bundel, 'realisasiSipd', id);
      break;
    } catch (galat) {
      if (!(galat instanceof GalatMasukan)) throw galat;
      sebab = galat;
    }
  }
  for (const satu of lembar) buku.hapusLembar(satu);
  const pratinjau = hasil?.lembar ? buku.cariLembar(hasil.lembar) : null;
  if (pratinjau) buku.hapusLembar(pratinjau);
  if (!hasil) throw sebab;
  const { diisi, ganti, catatan, dilewati } = hasil;
  return [
    `Dari ${sipd.nama}: ${diisi} sel kosong diisi, ${ganti.length} sel diganti.`,
    ...ganti,
    ...catatan,
    ...dilewati.map((satu) => `Dilewati: ${satu}`),
  ];
}
