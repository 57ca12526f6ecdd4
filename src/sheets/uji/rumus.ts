/** How formulas are read, and given back. */
import { lokalIndonesia } from '../../core/lokal';
import { COBA_US, ingatBentuk } from '../bentuk-rumus';
import { rumusDibandingkan, rumusUntukSheets } from '../teks';
import { hasilRumus } from './sel';
import type { Alat, ButirUji } from './tipe';

/** Written by a script in the US form, and what the sheet's own form of it is. */
function bentukTerbaca(alat: Alat): string {
  const us = hasilRumus(alat, COBA_US);
  if (!lokalIndonesia(alat.lokal)) return `us ${us}`;
  const larikUs = hasilRumus(alat, '=SUM({1,2;3,4})');
  const lembar = hasilRumus(alat, rumusUntukSheets(COBA_US, 'lembar'));
  const larikLembar = hasilRumus(alat, rumusUntukSheets('=SUM({1,2;3,4})', 'lembar'));
  // Remembered: from now on formulas with decimals or arrays are written so.
  ingatBentuk(alat.lokal, us === 'angka 2.5' ? 'us' : 'lembar');
  return `us: ${us}, larik ${larikUs}; lembar: ${lembar}, larik ${larikLembar}`;
}

const RUMUS_BALIK = ['=SUM(1,2)', '=IF(TRUE,"a;b, c","d")', '=ROUND(1.5,0)'] as const;

export const UJI_RUMUS: readonly ButirUji[] = [
  {
    id: 'titik-koma',
    periksa: 'Titik koma memisahkan argumen di rumus yang ditulis skrip',
    diharapkan: 'angka 3',
    coba: (alat) => hasilRumus(alat, '=SUM(1;2)'),
    akibat: 'Rumus yang dipasang add-on bertulisan #ERROR!.',
  },
  {
    id: 'bentuk-rumus',
    periksa: 'Rumus berdesimal dan berlarik: bentuk Amerika (us) atau bentuk lembar',
    diharapkan: 'us: #ERROR!, larik angka 4.6; lembar: angka 2.5, larik angka 10',
    cocok: (d) =>
      d.startsWith('us angka 2.5') || d === 'us: #ERROR!, larik angka 4.6; lembar: angka 2.5, larik angka 10',
    coba: bentukTerbaca,
    akibat: 'Add-on memakai bentuk yang terbaca di sini dan mengingatnya; tidak ada yang perlu dilakukan.',
  },
  {
    id: 'rumus-kembali',
    periksa: 'Rumus terbaca kembali seperti ditulis (pemisah boleh lain)',
    diharapkan: 'sama semua',
    coba: (alat) => {
      const bentuk = lokalIndonesia(alat.lokal) ? 'lembar' : 'us';
      const sel = alat.blok(1, RUMUS_BALIK.length).setFormulas([RUMUS_BALIK.map((r) => rumusUntukSheets(r, bentuk))]);
      SpreadsheetApp.flush();
      const [kini = []] = sel.getFormulas();
      const beda = RUMUS_BALIK.filter((r, i) => rumusDibandingkan(kini[i] ?? '') !== rumusDibandingkan(r));
      return beda.length === 0 ? 'sama semua' : `berubah: ${kini.join(' ⏐ ')}`;
    },
    akibat: 'Mengurungkan perubahan rumus dapat ditolak karena dikira sudah diubah orang.',
  },
  {
    id: 'rumus-tampil',
    periksa: 'Bentuk rumus yang terbaca oleh skrip',
    diharapkan: '=SUM(1,2)',
    coba: (alat) => {
      const sel = alat.blok(1, 1).setFormula('=SUM(1;2)');
      SpreadsheetApp.flush();
      return sel.getFormula();
    },
    akibat: 'Tidak ada: kedua bentuk dikenali.',
  },
  {
    id: 'rumus-teks',
    periksa: 'Rumus yang ditulis sebagai isi sel (setValues) dihitung',
    diharapkan: 'angka 3',
    coba: (alat) => {
      const sel = alat.blok(1, 1).setValues([['=1+2']]);
      return `angka ${sel.getValue()}`;
    },
    akibat: 'Tabel dan lembar isian tidak berumus.',
  },
  {
    id: 'rumus-bersyarat',
    periksa: 'Format bersyarat menerima rumus bertitik koma',
    diharapkan: 'diterima',
    coba: (alat) => {
      const sel = alat.blok(1, 1);
      const aturan = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=AND(TRUE;LEN("a")=1)')
        .setBackground('#ffffff')
        .setRanges([sel])
        .build();
      alat.lembar.setConditionalFormatRules([aturan]);
      SpreadsheetApp.flush();
      return alat.lembar.getConditionalFormatRules().length === 1 ? 'diterima' : 'hilang';
    },
    akibat: 'Warna kriteria tidak muncul.',
  },
];
