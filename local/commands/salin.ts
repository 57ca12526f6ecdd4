import { randomUUID } from 'node:crypto';
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
  periksaTujuan,
  tulisBuku,
} from './dasar.ts';

export const perintahSalin: Perintah = {
  nama: 'salin',
  ringkas: 'membuat salinan untuk dinas lain (kosong) atau untuk dikirim (nilai saja)',
  argumen: 'FILE.xlsx',
  banyak: [1, 1],
  opsi: {
    output: { tipe: 'string', pendek: 'o', isi: 'SALINAN.xlsx', bantuan: 'berkas salinan (wajib)' },
    kosong: { tipe: 'boolean', bantuan: 'hapus angka, nama, dan riwayat; susunan dan skala tetap' },
    kirim: { tipe: 'boolean', bantuan: 'ubah semua rumus menjadi nilai, tanpa lembar tersembunyi' },
    json: { ...OPSI_JSON, bantuan: 'hasil sebagai JSON: { berkas, jenis, periksa, tidakTerbawa }' },
    timpa: OPSI_TIMPA,
  },
  contoh: [
    'lkjip salin isian.xlsx --kosong -o untuk-dinas-lain.xlsx',
    'lkjip salin laporan.xlsx --kirim -o kirim.xlsx',
  ],
  async jalankan(konteks) {
    const kosong = konteks.opsi.kosong === true;
    if (kosong === (konteks.opsi.kirim === true)) {
      throw new GalatMasukan('Pilih satu: --kosong (untuk dinas lain) atau --kirim (nilai saja, untuk dikirim).');
    }
    const output = opsiTeks(konteks, 'output');
    if (output === null) throw new GalatMasukan('Tulis nama salinannya dengan -o, misalnya -o salinan.xlsx');
    const { jalan, buku } = await bacaBerkasBuku(konteks, konteks.argumen[0] as string);
    const tujuan = await periksaTujuan(konteks, output, [jalan], '.xlsx');
    // A copy is a workbook of its own.
    buku.id = `lokal-${randomUUID()}`;
    const jenis = kosong ? 'kosong' : 'kirim';
    const bundel = await muat(buku);
    // What is sent shows what the columns compute, also for rows that were typed in Excel or LibreOffice.
    if (!kosong) panggilTindakan(bundel, 'isiRumus');
    const hasil = panggilTindakan<{ judul: string; periksa: string[] }>(bundel, 'buatSalinan', jenis, true);
    await tulisBuku(tujuan, buku, { nilaiSaja: !kosong }, konteks.keluaran);
    if (konteks.opsi.json)
      cetakJson(konteks, { berkas: output, jenis, periksa: hasil.periksa, tidakTerbawa: buku.tidakTerbawa });
    else {
      const baris = [`${hasil.judul}: ${output}`];
      if (hasil.periksa.length) {
        baris.push('', 'Periksa sebelum dibagikan:');
        for (const p of hasil.periksa) baris.push(gantung('  - ', p, konteks.keluaran.lebar));
      }
      konteks.keluaran.out(`${baris.join('\n')}\n`);
    }
    return KELUAR.baik;
  },
};
