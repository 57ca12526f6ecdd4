/** What becomes of work that was stopped: it is taken back, and begun anew where that was asked for. */
import type { Terputus } from '../core/panel';
import { GalatPengguna } from '../messages/galat';
import type { BukuSheets } from './buku';
import { denganTerputus } from './jalan';
import type { AksiKerja, Kerja } from './kerja';
import { terkunci } from './kunci';
import { kembalikanKerja } from './pulih';
import { sapu } from './sapu';

/** What Google lets a run last at most, with some room. */
const MAKS_JALAN_MS = 7 * 60_000;

/** Work that was stopped, as a person is told of it; null when there is none, or when it is going on just now. */
export function terputusKah(buku: BukuSheets): Terputus | null {
  const kerja = buku.sistem.baca<Kerja>('kerja');
  if (!kerja || kerja.sapu) return null;
  if (terkunci() ?? Date.now() - Date.parse(kerja.waktu) < MAKS_JALAN_MS) return null;
  if (kerja.jeda) return { judul: kerja.judul, waktu: kerja.waktu, lanjut: true, kembali: false, jeda: true };
  return { judul: kerja.judul, waktu: kerja.waktu, lanjut: kerja.aksi !== null, kembali: kerja.maju !== true };
}

/** @param ulangi Begins an action anew; gives what of it was refused, a sentence each. */
export function putuskan(nasib: 'lanjutkan' | 'kembalikan', ulangi: (aksi: AksiKerja) => string[]): string {
  return denganTerputus((buku, kerja) => {
    if (!kerja) return 'Tidak ada pekerjaan yang terputus.';
    if (kerja.sapu) {
      sapu(buku, kerja.sapu);
      return `"${kerja.judul}" selesai dirapikan.`;
    }
    if (kerja.jeda && nasib === 'kembalikan') {
      buku.sistem.hapus('kerja');
      return `"${kerja.judul}" tidak dilanjutkan. Yang sudah dibuat tetap ada.`;
    }
    if (nasib === 'lanjutkan' && !kerja.aksi)
      throw new GalatPengguna(`"${kerja.judul}" hanya dapat dikembalikan, lalu dijalankan lagi dari menunya.`);
    if (nasib === 'kembalikan' && kerja.maju)
      throw new GalatPengguna(
        `"${kerja.judul}" hanya dapat dilanjutkan: isi yang sudah dihapus dari salinan ini tetap ada di buku aslinya. Bila tidak jadi, hapus salinan ini.`,
      );
    if (kerja.jeda) {
      buku.sistem.hapus('kerja');
      buku.sistem.simpan();
    }
    const sisa = kerja.maju || kerja.jeda ? [] : kembalikanKerja(buku, kerja, false);
    if (nasib === 'kembalikan')
      return sisa.length > 0
        ? `"${kerja.judul}" dikembalikan sejauh mungkin. ${sisa.join(' ')}`
        : `"${kerja.judul}" dikembalikan: buku kerja seperti sebelum pekerjaan itu dimulai.`;
    const ditolak = ulangi(kerja.aksi as AksiKerja);
    const selesai =
      ditolak.length > 0
        ? `"${kerja.judul}" dilanjutkan, tetapi ${ditolak.length} perubahan di dalamnya tidak dikerjakan: ${ditolak.slice(0, 3).join(' ')}`
        : `"${kerja.judul}" sudah dilanjutkan sampai selesai.`;
    return [selesai, ...sisa].join(' ');
  });
}
