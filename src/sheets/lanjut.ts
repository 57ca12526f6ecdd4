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

/** What came of an action that was begun anew, where it did not simply come to its end. */
export interface HasilUlang {
  /** Changes within it that were refused, a sentence each. */
  ditolak?: readonly string[];
  /** Sheets for which the time of this run did not do either. */
  belum?: readonly string[];
  /** A person's own sheets that it left alone and that somebody has to look at. */
  periksa?: readonly string[];
}

/** @param ulangi Begins an action anew. */
export function putuskan(nasib: 'lanjutkan' | 'kembalikan', ulangi: (aksi: AksiKerja) => HasilUlang): string {
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
    return [sebutHasil(kerja.judul, ulangi(kerja.aksi as AksiKerja)), ...sisa].join(' ');
  });
}

function sebutHasil(judul: string, { ditolak = [], belum = [], periksa = [] }: HasilUlang): string {
  if (ditolak.length > 0)
    return `"${judul}" dilanjutkan, tetapi ${ditolak.length} perubahan di dalamnya tidak dikerjakan: ${ditolak.slice(0, 3).join(' ')}`;
  if (belum.length > 0)
    return `"${judul}" dilanjutkan, tetapi ${belum.length} lembar masih belum sempat dibuat: ${belum.slice(0, 5).join(', ')}${belum.length > 5 ? ', …' : ''}. Lanjutkan sekali lagi.`;
  const lihat = periksa.length > 0 ? ` Lembar lain tidak disentuh; periksa sendiri isinya: ${periksa.join(', ')}.` : '';
  return `"${judul}" sudah dilanjutkan sampai selesai.${lihat}`;
}
