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
  tulisBuku,
} from './dasar.ts';

interface Baris {
  kode: string;
  indikator: string;
  targetSampai: string;
  realisasi: string;
  sampai: string;
  jalur: string;
}

export const perintahPantauan: Perintah = {
  nama: 'pantauan',
  ringkas: 'pantauan triwulan: sampai di mana, siapa belum melapor, berapa anggaran terserap',
  argumen: 'FILE.xlsx',
  banyak: [1, 1],
  opsi: {
    output: {
      tipe: 'string',
      pendek: 'o',
      isi: 'OUT.xlsx',
      bantuan: 'buku dengan lembar "Pantauan triwulan", satu halaman cetak',
    },
    triwulan: {
      tipe: 'string',
      isi: 'N',
      bantuan: '1 sampai 4; bila tidak disebut: triwulan terakhir yang dilaporkan',
    },
    timpa: OPSI_TIMPA,
    json: { ...OPSI_JSON, bantuan: 'hasil sebagai JSON: { triwulan, ringkasan, belum, baris }' },
  },
  contoh: ['lkjip pantauan isian.xlsx', 'lkjip pantauan isian.xlsx --triwulan 2 -o pantauan.xlsx'],
  async jalankan(konteks) {
    const minta = opsiTeks(konteks, 'triwulan');
    if (minta !== null && !/^[1-4]$/.test(minta)) throw new GalatMasukan('Triwulan ditulis 1, 2, 3, atau 4.');
    const triwulan = minta === null ? undefined : Number(minta);
    const { jalan, nama, buku } = await bacaBerkasBuku(konteks, konteks.argumen[0] as string);
    const output = opsiTeks(konteks, 'output');
    const tujuan = output === null ? null : await periksaTujuan(konteks, output, [jalan], '.xlsx');
    const bundel = await muat(buku);
    const isi = panggilTindakan<{ ringkasan: string; belum: string[]; baris: Baris[] }>(
      bundel,
      'dataPantauan',
      triwulan,
    );
    if (tujuan) {
      const { rencana, letak } = panggilTindakan<{
        rencana: RencanaLembar[];
        letak: { buatan: string; id: number }[];
      }>(bundel, 'bukaPantauan', triwulan);
      pasangHalaman(buku, rencana, letak);
      await tulisBuku(tujuan, buku, {}, konteks.keluaran);
    }
    if (konteks.opsi.json) {
      cetakJson(konteks, isi);
      return KELUAR.baik;
    }
    const { lebar } = konteks.keluaran;
    const baris = [`Pantauan triwulan ${nama}`, isi.ringkasan, ''];
    for (const b of isi.baris)
      baris.push(
        gantung(
          `  ${b.kode.padEnd(8)} ${b.jalur.padEnd(11)} `,
          `${b.indikator}: ${b.realisasi} dari ${b.targetSampai}${b.sampai === '-' ? '' : ` (${b.sampai}%)`}`,
          lebar,
        ),
      );
    if (isi.belum.length) baris.push('', gantung('Belum melapor: ', isi.belum.join('; '), lebar));
    if (tujuan) baris.push('', `Lembar "Pantauan triwulan" ditulis ke ${output}.`);
    konteks.keluaran.out(`${baris.join('\n')}\n`);
    return KELUAR.baik;
  },
};
