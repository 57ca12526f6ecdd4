/**
 * The only place that calls the add-in, in JSON texts both ways: google.script.run drops whole answers for one odd value. Every call ends: with its answer, with a reason a person can read, or with the
 * remark that no answer came; an answer that comes after that is dropped.
 */
import type { Gagal, PanelApi } from '../src/core/panel';

/** `google.script.run` as far as it is used here. */
interface Pelari {
  withSuccessHandler(f: (hasil: unknown) => void): Pelari;
  withFailureHandler(f: (galat: unknown) => void): Pelari;
}
declare const google: { script: { run: Pelari } } | undefined;

type Nama = keyof PanelApi;
type Jawaban<N extends Nama> = Exclude<ReturnType<PanelApi[N]>, Gagal>;
export type Hasil<T> = { baik: true; isi: T } | { baik: false; pesan: string };

const DETIK = 1000;
/** A run of Apps Script ends after six minutes at the latest; everything else is done within seconds. */
export const BATAS_WAKTU = { panelPeriksa: 370 * DETIK, tulis: 120 * DETIK, baca: 45 * DETIK } as const;
const MENULIS: readonly Nama[] = [
  'panelPerbaiki',
  'panelUrungkan',
  'panelLembarHasil',
  'panelLaporanHtml',
  'panelSisipkanRumus',
  'panelSalinan',
  'panelBacaanKolom',
  'panelPantauan',
  'panelLembarPantauan',
  'panelTerputus',
];

function batas(nama: Nama): number {
  if (nama === 'panelPeriksa') return BATAS_WAKTU.panelPeriksa;
  return MENULIS.includes(nama) ? BATAS_WAKTU.tulis : BATAS_WAKTU.baca;
}

function sebab(galat: unknown): string {
  const teks = galat instanceof Error ? galat.message : typeof galat === 'string' ? galat : '';
  const polos = teks.replace(/^(?:Script)?Error:\s*/i, '').trim();
  if (/authoriz|permission|otorisasi|izin/i.test(polos)) {
    return `Google menolak: ${polos}. Muat ulang lembar, lalu beri izin; bila masuk dengan beberapa akun, pakai satu akun saja.`;
  }
  return polos
    ? `Tidak berhasil: ${polos}`
    : 'Tidak berhasil: sambungan ke Google terputus. Periksa jaringan, lalu coba lagi.';
}

export function panggil<N extends Nama>(nama: N, ...argumen: Parameters<PanelApi[N]>): Promise<Hasil<Jawaban<N>>> {
  return new Promise((selesai) => {
    let terjawab = false;
    const jawab = (h: Hasil<Jawaban<N>>): void => {
      if (terjawab) return;
      terjawab = true;
      clearTimeout(jam);
      selesai(h);
    };
    const lama = batas(nama);
    const jam = setTimeout(() => {
      const pesan = `Belum ada jawaban setelah ${Math.round(lama / DETIK)} detik. Mungkin jaringan terputus atau lembar sedang sibuk.`;
      jawab({ baik: false, pesan });
    }, lama);
    const gagal = (g: unknown): void => jawab({ baik: false, pesan: sebab(g) });
    if (typeof google === 'undefined') {
      gagal('panel ini hanya bekerja di dalam Google Sheets');
      return;
    }
    try {
      const pelari = google.script.run
        .withSuccessHandler((teks) => {
          let isi: unknown = null;
          try {
            isi = JSON.parse(String(teks));
          } catch {}
          const g = isi as Partial<Gagal> | null;
          if (g !== null && typeof g === 'object' && typeof g.galat === 'string') {
            jawab({ baik: false, pesan: g.galat });
          } else if (isi === null && nama !== 'panelFase') gagal('jawaban kosong');
          else jawab({ baik: true, isi: isi as Jawaban<N> });
        })
        .withFailureHandler(gagal) as unknown as { panelTeks(nama: Nama, argumen: string): void };
      pelari.panelTeks(nama, JSON.stringify(argumen));
    } catch (g) {
      gagal(g);
    }
  });
}
