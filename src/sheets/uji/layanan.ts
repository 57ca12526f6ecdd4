/** Time zones, lock, cache, properties and permissions. */
import type { ButirUji } from './tipe';

const KUNCI = 'lkjip.uji';
const CAKUPAN = ['spreadsheets.currentonly', 'script.container.ui'];
const PANJANG_PROPERTI = 8000;

const zonaLembar = (ss: GoogleAppsScript.Spreadsheet.Spreadsheet): string => ss.getSpreadsheetTimeZone();

export const UJI_LAYANAN: readonly ButirUji[] = [
  {
    id: 'zona',
    periksa: 'Zona waktu skrip dan zona waktu spreadsheet',
    diharapkan: 'sama',
    coba: (alat) => {
      const [skrip, lembar] = [Session.getScriptTimeZone(), zonaLembar(alat.ss)];
      return skrip === lembar ? 'sama' : `skrip ${skrip}, spreadsheet ${lembar}`;
    },
    akibat: 'Tidak ada: waktu ditulis menurut zona spreadsheet.',
  },
  {
    id: 'tanggal-sel',
    periksa: 'Tanggal di sel terbaca sebagai tengah malam menurut zona spreadsheet',
    diharapkan: '2025-05-12 00:00',
    coba: (alat) => {
      const sel = alat.blok(1, 1).setFormula('=DATE(2025;5;12)').setNumberFormat('dd/mm/yyyy');
      SpreadsheetApp.flush();
      const nilai = sel.getValue() as Date;
      return Utilities.formatDate(nilai, zonaLembar(alat.ss), 'yyyy-MM-dd HH:mm');
    },
    akibat: 'Tanggal di tabel dapat bergeser sehari.',
  },
  {
    id: 'tanggal-balik',
    periksa: 'Tanggal yang ditulis terbaca kembali pada saat yang sama',
    diharapkan: 'sama',
    coba: (alat) => {
      const saat = new Date(2025, 4, 12, 9, 30);
      const sel = alat.blok(1, 1).setValue(saat);
      SpreadsheetApp.flush();
      const kini = sel.getValue() as Date;
      return Math.abs(kini.getTime() - saat.getTime()) < 1000
        ? 'sama'
        : `bergeser ${(kini.getTime() - saat.getTime()) / 60_000} menit`;
    },
    akibat: 'Mengurungkan perubahan tanggal mengembalikan tanggal yang lain.',
  },
  {
    id: 'kunci',
    periksa: 'Kunci dokumen tersedia',
    diharapkan: 'ada',
    coba: () => (LockService.getDocumentLock() ? 'ada' : 'tidak ada'),
    akibat: 'Dua orang yang menulis bersamaan tidak saling menunggu.',
  },
  {
    id: 'cache',
    periksa: 'Cache dokumen menyimpan sebentar',
    diharapkan: 'sama',
    coba: () => {
      const cache = CacheService.getDocumentCache();
      if (!cache) return 'tidak ada';
      cache.put(KUNCI, 'x'.repeat(90_000), 60);
      const kini = cache.get(KUNCI);
      cache.remove(KUNCI);
      return kini === null ? 'hilang' : kini.length === 90_000 ? 'sama' : 'terpotong';
    },
    akibat: 'Panel membaca semua lembar tiap beberapa detik, dan kemajuan pemeriksaan tidak tampak.',
  },
  {
    id: 'properti',
    periksa: 'Properti dokumen menyimpan',
    diharapkan: 'sama',
    coba: () => {
      const properti = PropertiesService.getDocumentProperties();
      if (!properti) return 'tidak ada';
      properti.setProperty(KUNCI, 'x'.repeat(PANJANG_PROPERTI));
      const kini = properti.getProperty(KUNCI);
      properti.deleteProperty(KUNCI);
      return kini === null ? 'hilang' : kini.length === PANJANG_PROPERTI ? 'sama' : 'terpotong';
    },
    akibat: 'Bentuk rumus dicoba lagi tiap kali; sedikit lebih lambat.',
  },
  {
    id: 'izin',
    periksa: 'Izin sudah diberikan seluruhnya',
    diharapkan: 'NOT_REQUIRED',
    coba: () => String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()),
    akibat: 'Sebagian menu atau panel ditolak. Jalankan LKjIP > Tentang dan setujui semua izinnya.',
  },
  {
    id: 'cakupan',
    periksa: 'Izin yang diberikan',
    diharapkan: CAKUPAN.join(', '),
    cocok: (d) => d === 'tidak dapat ditanya' || CAKUPAN.every((c) => d.includes(c)),
    coba: () => {
      const info = ScriptApp.getAuthorizationInfo(
        ScriptApp.AuthMode.FULL,
      ) as GoogleAppsScript.Script.AuthorizationInfo & {
        getAuthorizedScopes?: () => string[] | null;
      };
      const cakupan = typeof info.getAuthorizedScopes === 'function' ? info.getAuthorizedScopes() : null;
      return cakupan ? cakupan.map((c) => c.replace(/^.*\/auth\//, '')).join(', ') : 'tidak dapat ditanya';
    },
    akibat: 'Sebagian menu atau panel ditolak. Jalankan LKjIP > Tentang dan setujui semua izinnya.',
  },
];
