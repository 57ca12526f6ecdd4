import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { RencanaLembar } from '../../src/core/rencana.ts';
import { Buku } from '../engine/buku.ts';
import {
  bacaBuku,
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
  tulisBuku,
} from './dasar.ts';

interface Ringkas {
  berkas: string;
  dinas: string;
  tahun: number;
  rata: number | null;
  penyerapan: number | null;
}

export const rekap: Perintah = {
  nama: 'rekap',
  ringkas: 'merekap buku kerja banyak perangkat daerah menjadi satu',
  argumen: 'FOLDER',
  banyak: [1, 1],
  opsi: {
    output: { tipe: 'string', pendek: 'o', isi: 'REKAP.xlsx', bantuan: 'buku kerja rekap (wajib)' },
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
    // Lock files of office programs begin with "~$"; an older recap in the same folder is no department.
    const berkas = readdirSync(folder, { recursive: true })
      .map((n) => join(folder, String(n)))
      .filter((n) => /\.xlsx$/i.test(n) && !/[\\/](~\$|\.)[^\\/]*$/.test(n) && n !== tujuan)
      .sort();
    if (berkas.length === 0) throw new GalatMasukan(`Tidak ada berkas .xlsx di "${konteks.argumen[0]}".`);
    await periksaTujuan(konteks, output, berkas, '.xlsx');
    const dinas: Ringkas[] = [];
    const dilewati: { berkas: string; sebab: string }[] = [];
    for (const jalan of berkas) {
      const nama = relative(folder, jalan);
      try {
        const { buku } = await bacaBuku(konteks, jalan);
        dinas.push(panggilTindakan<Ringkas>(await muat(buku), 'ringkasRekap', nama));
      } catch (e) {
        // One bad file must not keep the others from being counted, whatever is wrong with it.
        dilewati.push({ berkas: nama, sebab: (e as Error).message });
      }
    }
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
