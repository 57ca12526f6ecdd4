/** Actions of the run: what the add-in says of the workbook, a check under way, its result, and calls that end or fail. */
import type { HasilPanel } from '../../src/core/panel';
import {
  type AksiJenis,
  balik,
  type Keadaan,
  kabar,
  LANGKAH_BARIS,
  lembarBasi,
  type Perubahan,
  perbaikanBerlaku,
  type Selesai,
  tandai,
} from '../keadaan';

function pasangHasil(keadaan: Keadaan, hasil: HasilPanel): Keadaan {
  // What was taken back stands in the result again (or is gone for good); what is repaired stays beside its undo.
  const selesai: Record<string, Selesai> = {};
  for (const [kunci, catatan] of Object.entries(keadaan.selesai)) if (!catatan.kembali) selesai[kunci] = catatan;
  // An undo that was refused stays refused: its cell holds something newer.
  const tolak = Object.fromEntries(
    keadaan.jurnal.flatMap((j) => (keadaan.tolak[j.id] ? [[j.id, keadaan.tolak[j.id] as string]] : [])),
  );
  return { ...keadaan, hasil, selesai, basi: [], tolak };
}

function keadaanBuku(keadaan: Keadaan, aksi: AksiJenis<'keadaan'>): Keadaan {
  const { versi, namaBuku, lembarAktif, lokal, hasil, sidik, jurnal, terputus, salinan } = aksi.keadaan;
  // Another panel may have taken back what this one repaired.
  const berlaku = Object.entries(keadaan.selesai).filter(([kunci]) => perbaikanBerlaku(jurnal, kunci));
  const baru = {
    ...keadaan,
    siap: true,
    buku: { nama: namaBuku, versi, lokal, lembarAktif },
    salinan: salinan ? (keadaan.salinan ?? 'tanya') : null,
    terputus,
    jurnal,
    selesai: Object.fromEntries(berlaku),
  };
  // A run under way will bring a newer result than this answer.
  const berhasil =
    hasil && !keadaan.jalan ? pasangHasil(baru, hasil) : { ...baru, hasil: keadaan.jalan ? keadaan.hasil : hasil };
  return { ...berhasil, basi: lembarBasi(berhasil.hasil, sidik) };
}

function mulaiPeriksa(keadaan: Keadaan, { diam }: AksiJenis<'periksa'>): Keadaan {
  return {
    ...keadaan,
    galat: null,
    jalan: {
      cakupan: (diam && keadaan.hasil?.cakupan) || keadaan.cakupan,
      mulai: keadaan.kini,
      fase: null,
      diam: diam === true,
    },
    ...(diam ? {} : { kabar: null, tab: 'periksa', semua: false }),
  };
}

function sidikBaru(keadaan: Keadaan, { sidik }: AksiJenis<'sidik'>): Keadaan {
  const basi = keadaan.jalan ? keadaan.basi : lembarBasi(keadaan.hasil, sidik);
  const sama = basi.join('\n') === keadaan.basi.join('\n') && sidik.lembarAktif === keadaan.buku.lembarAktif;
  return sama ? keadaan : { ...keadaan, basi, buku: { ...keadaan.buku, lembarAktif: sidik.lembarAktif } };
}

/** A call that works on the whole workbook: busy under the name of its action. */
function mulaiPanggilan(keadaan: Keadaan, { j }: { j: string }): Keadaan {
  return { ...keadaan, galat: null, kabar: null, sibuk: balik(keadaan.sibuk, j, true) };
}

export const PERUBAHAN_PEMERIKSAAN: Perubahan = {
  mulai: (keadaan) => ({ ...keadaan, galat: null }),
  keadaan: keadaanBuku,
  periksa: mulaiPeriksa,
  fase: (keadaan, { fase }) => (keadaan.jalan && fase ? { ...keadaan, jalan: { ...keadaan.jalan, fase } } : keadaan),
  hasil: (keadaan, { hasil }) => ({
    ...pasangHasil(keadaan, hasil),
    siap: true,
    jalan: null,
    galat: null,
    ...(keadaan.jalan?.diam ? {} : { batas: LANGKAH_BARIS, selesai: {} }),
  }),
  gagal: (keadaan, { pesan, ulang, lepas }) => ({
    ...keadaan,
    siap: true,
    galat: { pesan, ulang },
    sibuk: tandai(keadaan.sibuk, lepas ?? [], false),
    jalan: ulang?.j === 'periksa' ? null : keadaan.jalan,
  }),
  detak: (keadaan, { kini }) => ({ ...keadaan, kini }),
  sidik: sidikBaru,
  lembarHasil: mulaiPanggilan,
  laporan: mulaiPanggilan,
  lokal: mulaiPanggilan,
  terputus: mulaiPanggilan,
  salinan: (keadaan, aksi) =>
    aksi.yakin ? { ...mulaiPanggilan(keadaan, aksi), selesai: {} } : { ...keadaan, salinan: aksi.nasib ?? 'tanya' },
  rampung: (keadaan, aksi) => ({
    ...keadaan,
    sibuk: balik(keadaan.sibuk, aksi.sibuk, false),
    kabar: kabar(aksi.kabar),
  }),
};
