/**
 * Everything that is not a custom function: triggers, menu actions, the sidebar's calls and the entry points of the
 * command line. `main.ts` hands the record on; the build makes a top-level function of each.
 */
import { VERSI } from '../core/versi';
import { type ButirMenu, beritahu, jalankanMenu, pasangMenu } from './menu';
import { buatPanel, jalankan, type Pemeriksa } from './panel';

export type Tindakan = Record<string, (...argumen: never[]) => unknown>;

export function buatTindakan(periksa: Pemeriksa): Tindakan {
  const menu: { readonly [nama: string]: () => void } = {
    menuBukaPanel: () =>
      jalankanMenu(() => {
        SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('LKjIP'));
      }),
    menuPeriksaBuku: () =>
      jalankanMenu(() => {
        const hasil = jalankan(periksa, 'buku');
        const { galat, peringatan, info } = hasil.ringkasan;
        beritahu(
          'Hasil pemeriksaan',
          `${galat} salah hitung, ${peringatan} perlu dicek, ${info} catatan. Buka panel pemeriksaan (menu LKjIP) untuk melihat dan memperbaikinya.`,
        );
      }),
    menuTentang: () =>
      jalankanMenu(() =>
        beritahu(
          'Tentang LKjIP',
          `LKjIP untuk Google Sheets versi ${VERSI}. Menghitung capaian, kriteria, dan efisiensi, memeriksa tabel laporan kinerja, dan menyusun tabel LKjIP. Semua dikerjakan di dalam buku kerja ini; tidak ada data yang dikirim ke luar. Lisensi MIT.`,
        ),
      ),
  };
  const onOpen = () => pasangMenu(BUTIR);
  return { onOpen, onInstall: onOpen, ...menu, ...buatPanel(periksa) };
}

const BUTIR: readonly ButirMenu[] = [
  ['Buka panel pemeriksaan', 'menuBukaPanel'],
  ['Periksa buku', 'menuPeriksaBuku'],
  null,
  ['Tentang', 'menuTentang'],
];
