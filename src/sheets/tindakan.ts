/**
 * Menu actions, the sidebar's calls and the entry points of the command line: everything that Sheets calls but custom
 * functions and the making of the menu. The build makes a top-level function of each.
 */
import { VERSI } from '../core/versi';
import { laporanHtml } from '../rules/laporan/html';
import { rencanaHasil } from '../rules/laporan/lembar';
import { daftarTabel, jsonTabel, type PermintaanTabel } from '../tables/index';
import type { PilihanTemplat } from '../workbook/templat';
import { buatTemplat, lokalIndonesia, rencanaIsianBuku } from './aksi-buku';
import { bangun, buatTabel, type HasilBuatTabel, rencanaSemua } from './aksi-tabel';
import { bukuAktif } from './buku';
import { beritahu, jalankanMenu, minta, tanya } from './menu';
import { buatPanel, jalankan, keLokalIndonesia } from './panel';
import { hasilSementara } from './periksa';

export type Tindakan = Record<string, (...argumen: never[]) => unknown>;

export function buatTindakan(): Tindakan {
  return { ...menu(), ...buatPanel(), ...data() };
}

/** Entry points of the command line: plain data in and out. */
function data(): Tindakan {
  return {
    periksaData: () => hasilSementara(bukuAktif()).hasil,
    laporanHtml: (judul?: string) => {
      const { panel, lembar } = hasilSementara(bukuAktif());
      return laporanHtml(panel, { judul: judul ?? bukuAktif().ss.getName(), urutanLembar: lembar });
    },
    rencanaHasil: () => {
      const { panel, lembar } = hasilSementara(bukuAktif());
      return rencanaHasil(panel, lembar);
    },
    tabelData: (minta?: PermintaanTabel) => jsonTabel(bangun(bukuAktif(), minta ?? {})),
    rencanaTabel: (minta?: PermintaanTabel) => rencanaSemua(minta ?? {}),
    buatTabel: (minta?: PermintaanTabel) => buatTabel(minta ?? {}),
    rencanaTemplat: (pilihan?: Partial<PilihanTemplat>) => rencanaIsianBuku(pilihan ?? {}),
    buatTemplat: (pilihan?: Partial<PilihanTemplat>) => buatTemplat(pilihan ?? {}),
  };
}

function menu(): Tindakan {
  return {
    menuBukaPanel: () =>
      jalankanMenu(() => {
        SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('LKjIP'));
      }),

    menuPeriksaBuku: () =>
      jalankanMenu(() => {
        const { ringkasan, tabel } = jalankan('buku');
        const { galat, peringatan, info } = ringkasan;
        const dibaca = tabel.filter((t) => t.dibaca).length;
        beritahu(
          'Hasil pemeriksaan',
          dibaca === 0
            ? 'Tidak ada tabel yang dikenali, jadi belum ada yang diperiksa. Tempelkan tabel laporan beserta kepala kolomnya, atau buat lembar isian lewat menu LKjIP.'
            : `${dibaca} tabel dibaca: ${galat} salah hitung, ${peringatan} perlu dicek, ${info} catatan.\n\nBuka panel pemeriksaan (menu LKjIP) untuk melihat dan memperbaikinya.`,
        );
      }),

    menuBuatTemplat: () =>
      jalankanMenu(() => {
        const { ss } = bukuAktif();
        if (
          !lokalIndonesia(ss.getSpreadsheetLocale()) &&
          tanya(
            'Setelan lokal',
            `Buku kerja ini memakai setelan lokal "${ss.getSpreadsheetLocale()}", sehingga angka seperti 50,05 tidak terbaca sebagai angka. Ubah ke Indonesia?`,
          )
        ) {
          keLokalIndonesia(ss);
        }
        const hasil = buatTemplat({ tahun: new Date().getFullYear() });
        const baru = hasil.filter((h) => h.keadaan === 'baru').map((h) => h.nama);
        beritahu(
          'Lembar isian LKjIP',
          baru.length === 0
            ? 'Semua lembar isian sudah ada; tidak ada yang diubah.'
            : `Dibuat: ${baru.join(', ')}.${baru.length < hasil.length ? '\n\nLembar isian lain sudah ada dan tidak diubah.' : ''}`,
        );
      }),

    menuBuatSemuaTabel: () => jalankanMenu(() => laporkanTabel(buatTabel())),

    menuBuatSatuTabel: () =>
      jalankanMenu(() => {
        const jawab = minta(
          'Buat satu tabel',
          `Ketik nomor tabel yang akan dibuat:\n${daftarTabel.map((t, i) => `${i + 1}. ${t.nama}`).join('\n')}`,
        );
        if (jawab === null) return;
        const spec = daftarTabel[Number(jawab) - 1];
        if (!spec) {
          beritahu('Buat satu tabel', `"${jawab}" tidak ada dalam daftar. Ketik angka 1 sampai ${daftarTabel.length}.`);
          return;
        }
        laporkanTabel(buatTabel({ tabel: spec.id }));
      }),

    menuPerbaruiTabel: () =>
      jalankanMenu(() => {
        const hasil = buatTabel({}, true);
        if (hasil.tabel.length === 0) {
          beritahu('Perbarui tabel', 'Semua tabel yang ada masih sesuai dengan isian. Tidak ada yang diubah.');
        } else laporkanTabel(hasil);
      }),

    menuTentang: () =>
      jalankanMenu(() =>
        beritahu(
          'Tentang LKjIP',
          `LKjIP untuk Google Sheets versi ${VERSI}. Menghitung capaian, kriteria, dan efisiensi, memeriksa tabel laporan kinerja, dan menyusun tabel LKjIP. Semua dikerjakan di dalam buku kerja ini; tidak ada data yang dikirim ke luar. Lisensi MIT.`,
        ),
      ),
  };
}

function laporkanTabel({ tabel, dilewati }: HasilBuatTabel): void {
  const sebut = (keadaan: string) => tabel.filter((t) => t.keadaan === keadaan).map((t) => t.nama);
  const baris = [
    ['Dibuat', sebut('baru')],
    ['Diperbarui', sebut('diperbarui')],
    ['Sudah sesuai, tidak diubah', sebut('tetap')],
  ] as const;
  const isi = baris.filter(([, n]) => n.length > 0).map(([k, n]) => `${k}: ${n.join(', ')}.`);
  for (const t of tabel) {
    if (t.salinan) isi.push(`"${t.nama}" pernah disunting; versi suntingannya disimpan sebagai "${t.salinan}".`);
  }
  for (const d of dilewati) isi.push(`Dilewati: ${d.judul} (${d.sebab}).`);
  beritahu('Tabel LKjIP', isi.join('\n') || 'Tidak ada tabel yang dapat dibuat.');
}
