/** Actions of what is in sight: tabs, filter, folds, messages. None of them asks anything of the workbook. */
import {
  type AksiJenis,
  balik,
  cariTemuan,
  type Keadaan,
  LANGKAH_BARIS,
  type Perubahan,
  type Saring,
  tanpa,
} from '../keadaan';

const TANPA_SARING: Saring = { tingkat: [], cari: '' };

/** Another filter begins at the top of another list. */
const saringBaru = (keadaan: Keadaan, saring: Partial<Saring>): Keadaan => ({
  ...keadaan,
  saring: { ...keadaan.saring, ...saring },
  batas: LANGKAH_BARIS,
});

function saringTingkat(keadaan: Keadaan, { tingkat }: AksiJenis<'tingkat'>): Keadaan {
  const kini = keadaan.saring.tingkat;
  return saringBaru(keadaan, {
    tingkat: kini.includes(tingkat) ? kini.filter((t) => t !== tingkat) : [...kini, tingkat],
  });
}

/** It must be in sight wherever it is: filter off, sheet and repeats open, far enough down the list. */
function keTemuan(keadaan: Keadaan, { kunci }: AksiJenis<'keTemuan'>): Keadaan {
  const temuan = cariTemuan(keadaan, kunci);
  if (!temuan) return keadaan;
  return {
    ...keadaan,
    tab: 'periksa',
    saring: TANPA_SARING,
    batas: Number.MAX_SAFE_INTEGER,
    lembarTutup: tanpa(keadaan.lembarTutup, [temuan.lembar]),
    buka: balik(keadaan.buka, kunci, true),
  };
}

const tanpaGalat = (keadaan: Keadaan): Keadaan => ({ ...keadaan, galat: null });

export const PERUBAHAN_TAMPAK: Perubahan = {
  tab: (keadaan, { tab }) => ({ ...keadaan, tab, kabar: null }),
  cakupan: (keadaan, { cakupan }) => ({ ...keadaan, cakupan }),
  tingkat: saringTingkat,
  cari: (keadaan, { teks }) => saringBaru(keadaan, { cari: teks }),
  semuaTampil: (keadaan) => saringBaru(keadaan, TANPA_SARING),
  // Nothing lies over what is being read; the undo of a whole run stands in the history as well.
  buka: (keadaan, { kunci, buka }) => ({ ...keadaan, kabar: null, buka: balik(keadaan.buka, kunci, buka) }),
  keTemuan,
  pilihSel: tanpaGalat,
  bukaWord: tanpaGalat,
  tutupGalat: tanpaGalat,
  lembar: (keadaan, { nama }) => ({ ...keadaan, lembarTutup: balik(keadaan.lembarTutup, nama) }),
  ulangan: (keadaan, { id }) => ({ ...keadaan, ulanganBuka: balik(keadaan.ulanganBuka, id) }),
  lagi: (keadaan) => ({ ...keadaan, batas: keadaan.batas + LANGKAH_BARIS }),
  semua: (keadaan, { buka }) => ({ ...keadaan, semua: buka }),
  bantuan: (keadaan, aksi) => {
    const { bantuan, lanjut } = aksi;
    return lanjut.reduce({ ...keadaan, galat: null, bantuan, lanjut }, aksi);
  },
  tutupKabar: (keadaan) => ({ ...keadaan, kabar: null }),
};
