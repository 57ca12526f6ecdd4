/** Actions of findings that somebody answers for instead of repairing them. */
import type { Pengabaian } from '../../src/core/panel';
import { type AksiJenis, abaikanSah, type Keadaan, kabar, type Perubahan, tandai } from '../keadaan';

function ubahTemuan(keadaan: Keadaan, kunci: readonly string[], diabaikan: Pengabaian | null): Keadaan {
  if (!keadaan.hasil) return keadaan;
  const temuan = keadaan.hasil.temuan.map((t) => (kunci.includes(t.kunci) ? { ...t, diabaikan, gugur: null } : t));
  return { ...keadaan, hasil: { ...keadaan.hasil, temuan } };
}

function kirimAbaikan(keadaan: Keadaan): Keadaan {
  const { abaikan, sibuk } = keadaan;
  if (!abaikan) return keadaan;
  return {
    ...keadaan,
    galat: null,
    abaikan: { ...abaikan, periksa: true },
    sibuk: abaikanSah(abaikan) ? tandai(sibuk, abaikan.kunci, true) : sibuk,
  };
}

function terabaikan(keadaan: Keadaan, { kunci, pengabaian }: AksiJenis<'terabaikan'>): Keadaan {
  return {
    ...ubahTemuan(keadaan, kunci, pengabaian),
    abaikan: null,
    nama: pengabaian.nama,
    sibuk: tandai(keadaan.sibuk, kunci, false),
    buka: tandai(keadaan.buka, kunci, false),
    kabar: kabar(`${kunci.length === 1 ? 'Temuan' : `${kunci.length} temuan`} diabaikan; tercatat di Riwayat.`),
  };
}

export const PERUBAHAN_PENGABAIAN: Perubahan = {
  mulaiAbaikan: (keadaan, { kunci }) => ({
    ...keadaan,
    abaikan: { kunci, alasan: '', nama: keadaan.nama, periksa: false },
  }),
  isiAbaikan: (keadaan, { bagian, nilai }) =>
    keadaan.abaikan ? { ...keadaan, abaikan: { ...keadaan.abaikan, [bagian]: nilai } } : keadaan,
  batalAbaikan: (keadaan) => ({ ...keadaan, abaikan: null }),
  kirimAbaikan,
  terabaikan,
  pulihkan: (keadaan, { kunci }) => ({ ...keadaan, galat: null, sibuk: tandai(keadaan.sibuk, kunci, true) }),
  dipulihkan: (keadaan, { kunci }) => ({
    ...ubahTemuan(keadaan, kunci, null),
    sibuk: tandai(keadaan.sibuk, kunci, false),
    kabar: kabar('Temuan ditampilkan kembali.'),
  }),
};
