/** How long single calls take. */
import type { Alat, ButirUji } from './tipe';

const BARIS = 100;
const KOLOM = 10;
const LAMBAT_MS = 3000;

interface Ukuran {
  id: string;
  apa: string;
  /** Gives what is measured, after what it needs has been done. */
  siapkan: (alat: Alat) => () => unknown;
}

const seribu = (alat: Alat) => alat.sekali('seribu', () => alat.blok(BARIS, KOLOM));
const angka = (): number[][] =>
  Array.from({ length: BARIS }, (_, b) => Array.from({ length: KOLOM }, (_, k) => b * KOLOM + k));

const UKURAN: readonly Ukuran[] = [
  {
    id: 'baca-mesin',
    apa: 'membaca bagian utama',
    siapkan: () => () => HtmlService.createTemplateFromFile('Mesin').getRawContent(),
  },
  {
    id: 'tulis',
    apa: 'menulis 1.000 sel',
    siapkan: (alat) => {
      const sel = seribu(alat);
      const isi = angka();
      return () => {
        sel.setValues(isi);
        SpreadsheetApp.flush();
      };
    },
  },
  {
    id: 'baca',
    apa: 'membaca 1.000 sel',
    siapkan: (alat) => {
      const sel = seribu(alat);
      return () => sel.getValues();
    },
  },
  {
    id: 'baca-tampil',
    apa: 'membaca tampilan 1.000 sel',
    siapkan: (alat) => {
      const sel = seribu(alat);
      return () => sel.getDisplayValues();
    },
  },
  {
    id: 'baca-rumus',
    apa: 'membaca rumus 1.000 sel',
    siapkan: (alat) => {
      const sel = seribu(alat);
      return () => sel.getFormulas();
    },
  },
  {
    id: 'format',
    apa: 'memberi format 1.000 sel',
    siapkan: (alat) => {
      const sel = seribu(alat);
      return () => {
        sel.setNumberFormat('0.00');
        SpreadsheetApp.flush();
      };
    },
  },
  {
    id: 'salin',
    apa: 'menyalin 1.000 sel',
    siapkan: (alat) => {
      const [dari, ke] = [seribu(alat), alat.blok(BARIS, KOLOM)];
      return () => {
        dari.copyTo(ke);
        SpreadsheetApp.flush();
      };
    },
  },
  {
    id: 'lembar',
    apa: 'menambah dan menghapus lembar',
    siapkan: (alat) => () => {
      const s = alat.sementara(alat.ss.insertSheet(alat.ss.getSheets().length));
      alat.ss.deleteSheet(s);
    },
  },
  {
    id: 'tanda',
    apa: 'mencari tanda lembar',
    siapkan: (alat) => () => alat.ss.createDeveloperMetadataFinder().withKey('lkjip').find(),
  },
  { id: 'nama', apa: 'membaca nama rentang', siapkan: (alat) => () => alat.ss.getNamedRanges() },
  {
    id: 'properti',
    apa: 'membaca properti',
    siapkan: () => () => PropertiesService.getDocumentProperties()?.getProperty('lkjip.uji'),
  },
  { id: 'cache', apa: 'membaca cache', siapkan: () => () => CacheService.getDocumentCache()?.get('lkjip.uji') },
  { id: 'susunan', apa: 'membaca ukuran lembar', siapkan: (alat) => () => alat.lembar.getLastRow() },
];

export const UJI_JAM: readonly ButirUji[] = UKURAN.map(({ id, apa, siapkan }) => ({
  id: `ms-${id}`,
  periksa: `Lamanya ${apa}`,
  diharapkan: `paling lama ${LAMBAT_MS} ms`,
  cocok: (didapat) => Number.parseInt(didapat, 10) <= LAMBAT_MS,
  coba: (alat) => {
    const kerja = siapkan(alat);
    const mulai = Date.now();
    kerja();
    return `${Date.now() - mulai} ms`;
  },
  akibat: 'Menu terasa lambat; tidak ada yang salah.',
}));
