/** What Sheets hands to our functions, and when their answers come. */
import { MEMUAT } from '../terhitung';
import type { Alat, ButirUji } from './tipe';

const BATAS_MS = 30_000;
const JEDA_MS = 500;

interface Cobaan {
  id: string;
  periksa: string;
  /** `$1` is the row of the data. */
  rumus: string;
  diharapkan: string;
  akibat: string;
  /** Cells down that are read; one unless told. */
  tinggi?: number;
  /** Stands in the second cell, in the way of what spills. */
  halangan?: true;
}

const AKIBAT_TERIMA = 'Fungsi di sel dapat menghitung lain dari yang dijanjikan.';
const COBAAN: readonly Cobaan[] = [
  {
    id: 'terima-angka',
    periksa: 'Fungsi menerima angka',
    rumus: 'LKJIP_UJI(A$1)',
    diharapkan: 'angka 38',
    akibat: AKIBAT_TERIMA,
  },
  {
    id: 'terima-kosong',
    periksa: 'Fungsi menerima sel kosong',
    rumus: 'LKJIP_UJI(B$1)',
    diharapkan: 'kosong',
    akibat: AKIBAT_TERIMA,
  },
  {
    id: 'terima-persen',
    periksa: 'Fungsi menerima sel persen (38%)',
    rumus: 'LKJIP_UJI(C$1)',
    diharapkan: 'angka 0.38',
    akibat: AKIBAT_TERIMA,
  },
  {
    id: 'terima-tanggal',
    periksa: 'Fungsi menerima tanggal',
    rumus: 'LKJIP_UJI(D$1)',
    diharapkan: 'tanggal',
    akibat: AKIBAT_TERIMA,
  },
  {
    id: 'terima-teks',
    periksa: 'Fungsi menerima teks',
    rumus: 'LKJIP_UJI(E$1)',
    diharapkan: 'teks "abc"',
    akibat: AKIBAT_TERIMA,
  },
  {
    id: 'terima-logika',
    periksa: 'Fungsi menerima TRUE',
    rumus: 'LKJIP_UJI(F$1)',
    diharapkan: 'logika TRUE',
    akibat: AKIBAT_TERIMA,
  },
  {
    id: 'terima-galat',
    periksa: 'Galat dalam satu sel menghentikan fungsi',
    rumus: 'LKJIP_UJI(G$1)',
    diharapkan: '#N/A',
    akibat: AKIBAT_TERIMA,
  },
  {
    id: 'terima-rentang',
    periksa: 'Fungsi menerima rentang sebagai larik',
    rumus: 'LKJIP_UJI(A$1:C$1)',
    diharapkan: 'larik 1x3: angka 38, kosong, angka 0.38',
    akibat: AKIBAT_TERIMA,
  },
  {
    id: 'dalam-larik',
    periksa: 'ARRAYFORMULA menyerahkan rentang utuh ke fungsi',
    rumus: 'ARRAYFORMULA(LKJIP_UJI(A$1:C$1))',
    diharapkan: 'larik 1x3: angka 38, kosong, angka 0.38',
    akibat: 'Kolom rumus di lembar isian dihitung sel demi sel (lambat) atau salah.',
  },
  {
    id: 'dalam-if',
    periksa: 'IF di dalam ARRAYFORMULA menyerahkan rentang utuh ke fungsi',
    rumus: 'ARRAYFORMULA(IF(A$1:C$1="";"";LKJIP_UJI(A$1:C$1)))',
    diharapkan: 'larik 1x3: angka 38, kosong, angka 0.38',
    akibat: 'Kolom rumus di lembar isian dihitung sel demi sel (lambat) atau salah.',
  },
  {
    id: 'dalam-xlookup',
    periksa: 'Hasil XLOOKUP atas rentang sampai ke fungsi',
    rumus: 'ARRAYFORMULA(LKJIP_UJI(XLOOKUP(A$1:A$3;A$1:A$3;A$1:A$3)))',
    diharapkan: 'larik 3x1: angka 38, angka 40, angka 50',
    akibat: 'Kolom rumus yang mencari ke lembar lain salah.',
  },
  {
    id: 'tumpah',
    periksa: 'Hasil fungsi atas rentang mengisi sel di bawahnya',
    rumus: 'CAPAIAN(A$1:A$3;A$1:A$3)',
    diharapkan: '100, 100, 100',
    tinggi: 3,
    akibat: 'Satu rumus tidak mengisi satu kolom.',
  },
  {
    id: 'tumpah-terhalang',
    periksa: 'Sel berisi menghalangi hasil rentang',
    rumus: 'CAPAIAN(A$1:A$3;A$1:A$3)',
    diharapkan: '#REF!, x, ',
    tinggi: 3,
    halangan: true,
    akibat: 'Sel yang menghalangi kolom rumus tidak dapat disebut.',
  },
  {
    id: 'galat-fungsi',
    periksa: 'Fungsi yang menolak argumennya menampilkan galat',
    rumus: 'CAPAIAN("abc";2)',
    diharapkan: '#ERROR!',
    akibat: 'Argumen yang salah tidak tampak.',
  },
  {
    id: 'hasil-kosong',
    periksa: 'Fungsi yang menjawab kosong menampilkan sel kosong',
    rumus: 'CAPAIAN("";"")',
    diharapkan: '',
    akibat: 'Baris tanpa isi menampilkan sesuatu.',
  },
];

interface Bacaan {
  tampil: Map<string, string>;
  /** How the waiting went. */
  tunggu: string;
}

/** All formulas at once: each is a round trip to another server. */
function jalankan(alat: Alat): Bacaan {
  const data = alat.blok(3, 7);
  const baris = data.getRow();
  data.setValues([
    [38, '', 0.38, new Date(2025, 4, 12), 'abc', true, '=NA()'],
    [40, '', '', '', '', '', ''],
    [50, '', '', '', '', '', ''],
  ]);
  alat.lembar.getRange(baris, 3).setNumberFormat('0%');
  const sel = COBAAN.map((c) => {
    const r = alat.blok(c.tinggi ?? 1, 1);
    if (c.halangan) r.getCell(2, 1).setValue('x');
    r.getCell(1, 1).setFormula(`=${c.rumus.replace(/\$(\d)/g, (_, n: string) => `$${baris + Number(n) - 1}`)}`);
    return r;
  });
  SpreadsheetApp.flush();
  const mulai = Date.now();
  const akhir = sel[sel.length - 1] as GoogleAppsScript.Spreadsheet.Range;
  const semua = alat.lembar.getRange(baris, 1, akhir.getLastRow() - baris + 1, 1);
  let kata = '';
  for (let kali = 1; ; kali++) {
    const tampil = semua.getDisplayValues().flat();
    const memuat = tampil.find((t) => MEMUAT.test(t));
    kata ||= memuat ?? '';
    const lama = Date.now() - mulai;
    if (memuat === undefined || lama > BATAS_MS) {
      const isi = sel.map((r) => tampil.slice(r.getRow() - baris, r.getLastRow() - baris + 1).join(', '));
      return {
        tampil: new Map(COBAAN.map((c, i) => [c.id, isi[i] ?? ''])),
        tunggu: `${memuat === undefined ? 'selesai' : 'belum selesai'} pada bacaan ke-${kali}, ${(lama / 1000).toFixed(1)} detik${kata ? `, bertulisan "${kata}"` : ''}`,
      };
    }
    SpreadsheetApp.flush();
    Utilities.sleep(JEDA_MS);
  }
}

export const UJI_FUNGSI: readonly ButirUji[] = [
  {
    id: 'fungsi-selesai',
    periksa: 'Fungsi di sel selesai dihitung',
    diharapkan: 'selesai dalam 20 detik',
    cocok: (d) => d.startsWith('selesai') && Number.parseFloat(d.split(', ')[1] ?? '') <= 20,
    coba: (alat) => alat.sekali('fungsi', () => jalankan(alat)).tunggu,
    akibat: 'Pemeriksaan dapat berhenti dengan pesan bahwa rumus masih dihitung; ulangi beberapa saat kemudian.',
  },
  ...COBAAN.map(
    (cobaan): ButirUji => ({
      id: cobaan.id,
      periksa: cobaan.periksa,
      diharapkan: cobaan.diharapkan,
      coba: (alat) => alat.sekali('fungsi', () => jalankan(alat)).tampil.get(cobaan.id) ?? '',
      akibat: cobaan.akibat,
    }),
  ),
];
