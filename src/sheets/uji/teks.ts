/** What Sheets makes of texts and figures that a script writes. */
import { lokalIndonesia } from '../../core/lokal';
import { tulisSel } from '../sel';
import { amankanTeks, berisiko } from '../teks';
import { sebutSel, setelahDitulis } from './sel';
import type { Alat, ButirUji } from './tipe';

/** What people have in their tables and Sheets might take for something else. */
const BERISIKO = [
  '=1+1',
  '+62',
  '-',
  '@nama',
  '50.05',
  '1/2',
  '1.762',
  '08123',
  '38%',
  'Rp 1.000',
  'TRUE',
  '5 Mei 2025',
  '(3)',
  '12.30',
  '1e5',
  "'kutip",
  ' =1',
  '3,5-4,0',
  '#N/A',
] as const;
/** What needs no apostrophe by our own judgement. */
const AMAN = [
  'Persentase',
  'Rata-rata lama sekolah',
  'Indeks kepuasan masyarakat tahun 2025 menurut survei',
  'é',
  'AA (Sangat Memuaskan)',
] as const;
const FORMAT = ['#,##0.00', '#,##0', '0.00%', '@', 'dd/mm/yyyy'] as const;
const PANJANG = 30_000;

/** Which of the texts come back otherwise than they were. */
function berubah(alat: Alat, teks: readonly string[]): string {
  const sel = alat.blok(1, teks.length);
  sel.setValues([teks.map(amankanTeks)]);
  SpreadsheetApp.flush();
  const [kini = []] = sel.getValues();
  const beda = teks.filter((t, i) => kini[i] !== t);
  return beda.length === 0 ? 'sama semua' : `berubah: ${beda.join(' ⏐ ')}`;
}

/** Holds in an Indonesian spreadsheet alone. */
function indonesia(alat: Alat, coba: () => string): string {
  return lokalIndonesia(alat.lokal) ? coba() : `dilewati (lokal ${alat.lokal})`;
}
const atauDilewati = (harap: string) => (didapat: string) => didapat === harap || didapat.startsWith('dilewati');

const ketikan = (id: string, teks: string, harap: string, akibat: string): ButirUji => ({
  id,
  periksa: `Ketikan ${teks} di sel biasa`,
  diharapkan: harap,
  cocok: atauDilewati(harap),
  coba: (alat) => indonesia(alat, () => setelahDitulis(alat, teks)),
  akibat,
});

export const UJI_TEKS: readonly ButirUji[] = [
  {
    id: 'lokal',
    periksa: 'Setelan lokal spreadsheet',
    diharapkan: 'Indonesia',
    coba: (alat) => (lokalIndonesia(alat.lokal) ? 'Indonesia' : alat.lokal),
    akibat: 'Angka seperti 50,05 tidak terbaca sebagai angka. Ubah lewat File > Setelan > Lokal.',
  },
  {
    id: 'petik',
    periksa: "Tanda petik di depan ('1/2) dimakan sel biasa",
    diharapkan: 'teks "1/2"',
    coba: (alat) => setelahDitulis(alat, "'1/2"),
    akibat: 'Teks yang ditulis add-on tampil dengan tanda petik di depannya.',
  },
  {
    id: 'petik-teks',
    periksa: 'Tanda petik di depan tetap ada di sel berformat teks biasa',
    diharapkan: `teks "'1/2"`,
    coba: (alat) => setelahDitulis(alat, "'1/2", '@'),
    akibat: 'Tidak ada: add-on tidak menulis tanda petik ke sel seperti itu.',
  },
  {
    id: 'rumus-di-teks',
    periksa: 'Rumus di sel berformat teks biasa menjadi teks',
    diharapkan: 'teks "=1+1"',
    coba: (alat) => setelahDitulis(alat, '=1+1', '@'),
    akibat: 'Isi sel teks dapat berubah menjadi rumus.',
  },
  {
    id: 'lewat-biasa',
    periksa: 'Teks berisiko masuk ke sel teks biasa tanpa berubah, dan formatnya kembali',
    diharapkan: 'sama, @',
    coba: (alat) => {
      const sel = alat.blok(2, 1).setNumberFormat('@');
      const isi = ['=1+1', '1/2'];
      tulisSel(
        alat.lembar,
        isi.map((nilai, i) => ({ baris: sel.getRow() + i, kolom: 1, nilai, formatKini: '@' })),
      );
      SpreadsheetApp.flush();
      const kini = sel.getValues().flat();
      const format = [...new Set(sel.getNumberFormats().flat())].join();
      return `${kini.every((v, i) => v === isi[i]) ? 'sama' : kini.join(' ⏐ ')}, ${format}`;
    },
    akibat: 'Perbaikan di kolom berformat teks dapat mengubah isinya.',
  },
  {
    id: 'teks-berisiko',
    periksa: `Teks yang mirip angka, tanggal, atau rumus tetap teks (${BERISIKO.length} contoh)`,
    diharapkan: 'sama semua',
    coba: (alat) => berubah(alat, BERISIKO),
    akibat: 'Sel tabel dapat berubah menjadi angka, tanggal, atau rumus.',
  },
  {
    id: 'teks-aman',
    periksa: 'Teks biasa tidak perlu pengaman',
    diharapkan: 'sama semua',
    coba: (alat) => {
      const salahNilai = AMAN.filter(berisiko);
      return salahNilai.length > 0 ? `dinilai berisiko: ${salahNilai.join()}` : berubah(alat, AMAN);
    },
    akibat: 'Sel tabel dapat berubah menjadi angka atau tanggal.',
  },
  ketikan('ketik-persen', '38%', 'angka 0.38', 'Persen dibaca lain oleh fungsi dan pemeriksaan.'),
  ketikan('ketik-koma', '50,05', 'angka 50.05', 'Angka berkoma tidak terbaca sebagai angka.'),
  ketikan('ketik-titik', '50.05', 'teks "50.05"', 'Angka bertitik dibaca lain; pesan pemeriksaan dapat keliru.'),
  ketikan('ketik-ribuan', '1.762', 'angka 1762', 'Pemisah ribuan dibaca lain.'),
  ketikan(
    'ketik-jam',
    '12.30',
    'tanggal',
    'Angka bertitik yang mirip jam dibaca lain; pesan pemeriksaan dapat keliru.',
  ),
  {
    id: 'format-kembali',
    periksa: 'Format angka terbaca kembali seperti ditulis',
    diharapkan: 'sama semua',
    coba: (alat) => {
      const sel = alat.blok(1, FORMAT.length).setNumberFormats([[...FORMAT]]);
      const [kini = []] = sel.getNumberFormats();
      const beda = FORMAT.filter((f, i) => kini[i] !== f);
      return beda.length === 0 ? 'sama semua' : `berubah: ${beda.join(' ⏐ ')}`;
    },
    akibat: 'Riwayat mengembalikan format yang lain; kolom teks dapat tidak dikenali.',
  },
  {
    id: 'format-biasa',
    periksa: 'Sel teks biasa menjadi sel biasa lagi dengan format General',
    diharapkan: 'angka 5',
    coba: (alat) => {
      const sel = alat.blok(1, 1).setNumberFormat('@').setNumberFormat('General');
      sel.setValue('5');
      SpreadsheetApp.flush();
      return sebutSel(sel);
    },
    akibat: 'Angka yang ditulis ke bekas sel teks tetap menjadi teks.',
  },
  {
    id: 'tampil-angka',
    periksa: 'Angka tampil menurut lokal spreadsheet',
    diharapkan: '1.234,50',
    cocok: atauDilewati('1.234,50'),
    coba: (alat) =>
      indonesia(alat, () => {
        const sel = alat.blok(1, 1).setNumberFormat('#,##0.00');
        sel.setValue(1234.5);
        return sel.getDisplayValue();
      }),
    akibat: 'Angka di tabel tampil dengan pemisah yang lain.',
  },
  {
    id: 'sel-panjang',
    periksa: `Satu sel memuat ${PANJANG} huruf`,
    diharapkan: 'utuh',
    coba: (alat) => {
      const sel = alat.blok(1, 1);
      const isi = `~${'x'.repeat(PANJANG - 1)}`;
      sel.setValue(isi);
      return sel.getValue() === isi ? 'utuh' : 'terpotong';
    },
    akibat: 'Hasil pemeriksaan dan riwayat tidak dapat disimpan di lembar tersembunyi.',
  },
];
