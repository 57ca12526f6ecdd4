/** Actions of repairs and of what takes them back. */
import type { CatatanJurnal } from '../../src/core/panel';
import {
  type AksiJenis,
  cariTemuan,
  type Keadaan,
  kabar,
  type Perubahan,
  perbaikanBerlaku,
  type Selesai,
  tandai,
  tanpa,
} from '../keadaan';

/** Busy with findings or journal entries; what was refused of them before is asked anew. */
const mulaiKerja = (keadaan: Keadaan, kunci: readonly string[]): Keadaan => ({
  ...keadaan,
  galat: null,
  kabar: null,
  sibuk: tandai(keadaan.sibuk, kunci, true),
  tolak: tanpa(keadaan.tolak, kunci),
});

const kunciDaftar = ({ daftar }: AksiJenis<'perbaiki' | 'diperbaiki'>): string[] => daftar.map((d) => d.kunci);

/** The only entry of those new ones; where there are several none speaks for all. */
function satuSatunya(jurnal: readonly CatatanJurnal[], id: readonly string[]): CatatanJurnal | undefined {
  return id.length === 1 ? jurnal.find((j) => j.id === id[0]) : undefined;
}

function selesaiDiperbaiki(keadaan: Keadaan, { daftar, hasil }: AksiJenis<'diperbaiki'>) {
  const selesai: Record<string, Selesai> = { ...keadaan.selesai };
  const baru: string[] = [];
  for (const { kunci } of daftar) {
    const temuan = cariTemuan(keadaan, kunci);
    const catatan = perbaikanBerlaku(hasil.jurnal, kunci);
    if (!temuan || !catatan || hasil.ditolak.some((t) => t.kunci === kunci)) continue;
    selesai[kunci] = { temuan, jurnal: catatan.id, kembali: false };
    baru.push(catatan.id);
  }
  return { selesai, baru };
}

function kabarDiperbaiki({ daftar, hasil: { jurnal, ditolak } }: AksiJenis<'diperbaiki'>, baru: readonly string[]) {
  const satu = satuSatunya(jurnal, baru);
  const diterapkan = satu ? `Selesai: ${satu.judul}.` : baru.length ? `${baru.length} perbaikan diterapkan.` : '';
  if (!ditolak.length) return diterapkan;
  const sebab = ditolak[0]?.sebab;
  const belum =
    ditolak.length === 1 && daftar.length === 1
      ? `Tidak diperbaiki: ${sebab}`
      : `${ditolak.length} belum diterapkan, misalnya: ${sebab}`;
  return diterapkan ? `${diterapkan} ${belum}` : belum;
}

function diperbaiki(keadaan: Keadaan, aksi: AksiJenis<'diperbaiki'>): Keadaan {
  const { ditolak, jurnal } = aksi.hasil;
  const tolak: Record<string, string> = { ...keadaan.tolak };
  for (const t of ditolak) tolak[t.kunci] = t.sebab;
  const { selesai, baru } = selesaiDiperbaiki(keadaan, aksi);
  return {
    ...keadaan,
    selesai,
    tolak,
    semua: false,
    jurnal,
    // What one fix did, or why it did not, stands in its finding.
    kabar: kabar(kabarDiperbaiki(aksi, baru), {
      urungkan: baru.length > 1 ? baru : [],
      ditolak: ditolak.length > 0,
      sunyi: aksi.daftar.length === 1 && !ditolak.length,
    }),
    sibuk: tandai(keadaan.sibuk, kunciDaftar(aksi), false),
  };
}

function kabarDiurungkan({ hasil: { jurnal, ditolak } }: AksiJenis<'diurungkan'>, batal: readonly string[]): string {
  const satu = satuSatunya(jurnal, batal);
  const diurungkan = satu
    ? `Diurungkan: ${satu.sel.length === 1 ? satu.sel[0]?.sel : satu.judul}.`
    : batal.length
      ? `${batal.length} perubahan diurungkan.`
      : '';
  if (!ditolak.length) return diurungkan;
  const tidak = `${ditolak.length > 1 ? `${ditolak.length} tidak` : 'Tidak'} diurungkan: ${ditolak[0]?.sebab}`;
  return diurungkan ? `${diurungkan} ${tidak}` : tidak;
}

function diurungkan(keadaan: Keadaan, aksi: AksiJenis<'diurungkan'>): Keadaan {
  const { ditolak, jurnal } = aksi.hasil;
  const tolak: Record<string, string> = { ...keadaan.tolak };
  for (const t of ditolak) tolak[t.id] = t.sebab;
  const batal = aksi.id.filter((id) => !ditolak.some((t) => t.id === id));
  const selesai: Record<string, Selesai> = { ...keadaan.selesai };
  for (const [kunci, catatan] of Object.entries(selesai))
    if (batal.includes(catatan.jurnal)) selesai[kunci] = { ...catatan, kembali: true };
  // A single refusal is said where the button was, and only there.
  const diTempat = ditolak.length > 0 && aksi.id.length === 1 && keadaan.tab !== 'rumus';
  return {
    ...keadaan,
    selesai,
    tolak,
    jurnal,
    sibuk: tandai(keadaan.sibuk, aksi.id, false),
    kabar: diTempat ? null : kabar(kabarDiurungkan(aksi, batal), { ditolak: ditolak.length > 0 }),
  };
}

export const PERUBAHAN_PERBAIKAN: Perubahan = {
  perbaiki: (keadaan, aksi) => mulaiKerja(keadaan, kunciDaftar(aksi)),
  diperbaiki,
  urungkan: (keadaan, aksi) => mulaiKerja(keadaan, aksi.id),
  diurungkan,
};
