import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { bacaBerkas, cetakJson, GalatMasukan, KELUAR, OPSI_JSON, opsiTeks, type Perintah } from './dasar.ts';

export const perintahPratinjau: Perintah = {
  nama: 'pratinjau',
  ringkas: 'membuka buku kerja, menu, dan panel di peramban, tanpa Google',
  argumen: '[FILE.xlsx]',
  banyak: [0, 1],
  opsi: {
    port: { tipe: 'string', isi: 'N', bantuan: 'nomor port (bawaan: yang bebas)' },
    json: { ...OPSI_JSON, bantuan: 'alamatnya sebagai JSON: { alamat }' },
  },
  contoh: ['lkjip pratinjau', 'lkjip pratinjau laporan.xlsx --port 8080'],
  rinci:
    'Tanpa FILE yang dibuka adalah tabel terbit contoh. Berkas tidak pernah diubah; hasilnya diunduh dari halaman. Hanya komputer ini yang dapat membukanya. Tekan Ctrl+C untuk berhenti.',
  async jalankan(konteks) {
    const port = opsiTeks(konteks, 'port') ?? '0';
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
      throw new GalatMasukan(`Port "${port}" tidak sah: tulis angka 1 sampai 65535.`);
    }
    const berkas = konteks.argumen[0];
    // Said here, in our words, before a server stands; what is in the file is read by the preview's own thread.
    if (berkas !== undefined) bacaBerkas(konteks, berkas);
    const { Ditolak, mulaiPratinjau, TERLALU_BERAT } = await import('../preview/server.ts');
    let pratinjau: Awaited<ReturnType<typeof mulaiPratinjau>>;
    try {
      const jalan = berkas === undefined ? null : resolve(konteks.cwd, berkas);
      pratinjau = await mulaiPratinjau({
        berkas: jalan !== null && existsSync(jalan) ? jalan : null,
        port: Number(port),
      });
    } catch (galat) {
      if (galat instanceof Ditolak)
        throw new GalatMasukan(
          galat.kode === TERLALU_BERAT
            ? `Berkas "${berkas}" terlalu berat untuk dibuka: terlalu lama, atau memerlukan terlalu banyak memori. Hapus lembar, baris dan rumus yang tidak perlu, simpan ulang, lalu ulangi.`
            : galat.message,
        );
      const { code } = galat as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE')
        throw new GalatMasukan(`Port ${port} sedang dipakai program lain. Pilih nomor lain dengan --port.`);
      if (code === 'EACCES') throw new GalatMasukan(`Port ${port} tidak boleh dipakai. Pilih nomor di atas 1024.`);
      throw galat;
    }
    if (konteks.opsi.json) cetakJson(konteks, { alamat: pratinjau.alamat });
    else konteks.keluaran.out(`Pratinjau: ${pratinjau.alamat}\nBuka alamat itu di peramban. Ctrl+C untuk berhenti.\n`);
    await new Promise<void>((selesai) => {
      process.once('SIGINT', selesai);
      process.once('SIGTERM', selesai);
    });
    await pratinjau.tutup();
    return KELUAR.baik;
  },
};
