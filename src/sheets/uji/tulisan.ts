/** Where a refused write shows, and what becomes of the writes around it. */
import { ditolak, tolakan } from './sel';
import type { Alat, ButirUji } from './tipe';

const MAKS_HURUF = 50_000;

/** Three writes, of which the middle one is refused. */
function cobaTolak(alat: Alat): { kapan: string; sekitar: string } {
  const sel = alat.blok(3, 1);
  const aturan = SpreadsheetApp.newDataValidation().requireValueInList(['Ya'], true).setAllowInvalid(false).build();
  sel.getCell(2, 1).setDataValidation(aturan);
  SpreadsheetApp.flush();
  let kapan = '';
  sel.getCell(1, 1).setValue('sebelum');
  try {
    sel.getCell(2, 1).setValue('Mungkin');
    sel.getCell(3, 1).setValue('sesudah');
  } catch {
    kapan = 'langsung';
  }
  try {
    SpreadsheetApp.flush();
  } catch {
    kapan ||= 'saat flush';
  }
  const [sebelum, , sesudah] = sel.getValues().flat();
  return {
    kapan: kapan || 'tidak ditolak',
    sekitar: `sebelumnya ${sebelum === '' ? 'hilang' : 'tertulis'}, sesudahnya ${sesudah === '' ? 'hilang' : 'tertulis'}`,
  };
}

export const UJI_TULISAN: readonly ButirUji[] = [
  {
    id: 'tolak-kapan',
    periksa: 'Isian di luar daftar pilihan ditolak',
    diharapkan: 'saat flush',
    coba: (alat) => alat.sekali('tolak', () => cobaTolak(alat)).kapan,
    akibat:
      'Bila langsung: tidak ada akibatnya. Bila tidak ditolak: daftar pilihan di lembar isian tidak menjaga isinya.',
  },
  {
    id: 'tolak-sekitar',
    periksa: 'Tulisan lain di sekitar yang ditolak',
    diharapkan: 'sebelumnya tertulis, sesudahnya hilang',
    // Whatever becomes of them, the add-in takes all of its work back.
    cocok: (d) => /^sebelumnya \w+, sesudahnya \w+$/.test(d),
    coba: (alat) => alat.sekali('tolak', () => cobaTolak(alat)).sekitar,
    akibat: 'Tidak ada: pekerjaan yang gagal dikembalikan seluruhnya.',
  },
  {
    id: 'sel-terlalu-panjang',
    periksa: `Isi lebih dari ${MAKS_HURUF} huruf ditolak`,
    diharapkan: 'ditolak',
    coba: (alat) => {
      const sel = alat.blok(1, 1);
      return tolakan(ditolak(() => void sel.setValue('x'.repeat(MAKS_HURUF + 1)))) ? 'ditolak' : 'diterima';
    },
    akibat: 'Tidak ada: add-on memotong jauh di bawah batas itu.',
  },
  {
    id: 'lindung-peringatan',
    periksa: 'Perlindungan yang hanya memperingatkan tidak menghalangi skrip',
    diharapkan: 'tertulis',
    coba: (alat) => {
      const sel = alat.blok(1, 1);
      sel.protect().setWarningOnly(true).setDescription('uji diri');
      SpreadsheetApp.flush();
      sel.setValue('isi');
      return sel.getValue() === 'isi' ? 'tertulis' : 'tidak tertulis';
    },
    akibat: 'Kolom rumus yang dilindungi tidak dapat diperbarui.',
  },
];
