import {
  bacaBerkasBuku,
  cetakJson,
  gantung,
  KELUAR,
  muat,
  OPSI_JSON,
  type Perintah,
  panggilTindakan,
} from './dasar.ts';

interface Butir {
  penting: 'wajib' | 'sebaiknya';
  lembar: string;
  sel: string;
  tentang: string;
  kurang: string;
  akibat: string;
}

export const perintahKurang: Perintah = {
  nama: 'kurang',
  ringkas: 'menyebut yang masih kosong sebelum tabel dan laporan dibuat',
  argumen: 'FILE.xlsx',
  banyak: [1, 1],
  opsi: { json: { ...OPSI_JSON, bantuan: 'hasil sebagai JSON: { berkas, ringkasan, kurang }' } },
  contoh: ['lkjip kurang isian.xlsx'],
  rinci: 'Yang harus diisi disebut lebih dahulu. Yang kosong bukan kesalahan: kode keluarnya selalu 0.',
  async jalankan(konteks) {
    const { nama, buku } = await bacaBerkasBuku(konteks, konteks.argumen[0] as string);
    const hasil = panggilTindakan<{ ringkasan: string; kurang: Butir[] }>(await muat(buku), 'dataKurang');
    if (konteks.opsi.json) {
      cetakJson(konteks, { berkas: nama, ...hasil });
      return KELUAR.baik;
    }
    const baris = [`Yang masih kosong di ${nama}: ${hasil.ringkasan}`];
    for (const [penting, judul] of [
      ['wajib', 'HARUS DIISI'],
      ['sebaiknya', 'SEBAIKNYA DIISI'],
    ] as const) {
      const isi = hasil.kurang.filter((b) => b.penting === penting);
      if (isi.length) baris.push('', judul);
      for (const b of isi)
        baris.push(
          gantung(
            `  ${`${b.lembar}!${b.sel}`.padEnd(16)} `,
            `${b.tentang ? `${b.tentang}: ` : ''}${b.kurang} (${b.akibat})`,
            konteks.keluaran.lebar,
          ),
        );
    }
    konteks.keluaran.out(`${baris.join('\n')}\n`);
    return KELUAR.baik;
  },
};
