import { formatAngka } from '../../core/format';
import { sekali } from '../../core/sekali';
import type { SelTabel } from '../../core/tabel';
import { type Akar, cariAkar } from '../../relations/akar';
import { dugaSalahTulis } from '../../relations/duga';
import { semuaRelasi } from '../../relations/index';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi, letakSelTabel, namaBaris, sebutTabel } from '../../relations/sel';
import type { Relasi } from '../../relations/tipe';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import { perbaikanBersama, tulisSepertiSel } from '../lapor';
import { type TemuanAturan, tabelKalimat } from '../temuan-aturan';

/** Root causes with the finding that names each; null where the failing result itself is the root. */
export const daftarAkar = sekali((konteks: KonteksAturan): { akar: Akar; temuan: TemuanAturan | null }[] => {
  return cariAkar(semuaRelasi(konteks)).flatMap((akar): { akar: Akar; temuan: TemuanAturan | null }[] => {
    // A result that is merely printed wrong, and differs from other tables for that reason, speaks for itself.
    const sel = akar.ubah[0]?.sel;
    const sendiri = akar.relasi.filter((r) => r.jenis !== 'sama' && !r.diam);
    if (sendiri.length === 1 && sendiri[0]?.hasil === sel) return [{ akar, temuan: null }];
    const temuan = lapor(konteks, akar);
    return temuan ? [{ akar, temuan }] : [];
  });
});

/** Letters of a row's name that a sentence carries. */
const PANJANG_TEMPAT = 60;

/** What a mended check is called: "jumlah kegiatan (C4)". */
function sebutRelasi(konteks: KonteksAturan, relasi: Relasi, utama: SelTabel): string {
  if (relasi.jenis === 'sama') {
    const lain = relasi.hasil === utama ? relasi.masukan[0] : relasi.hasil;
    const l = lain ? letakSelTabel(konteks, lain) : null;
    return l && lain ? `kesamaan dengan ${sebutTabel(l.tabel)} (${lain.a1}: ${lain.tercetak})` : 'kesamaan antar tabel';
  }
  const tempat = namaBaris(relasi.tabel, relasi.baris, relasi.kolom);
  return `${relasi.nama.charAt(0).toLowerCase()}${relasi.nama.slice(1)} ${relasi.hasil.tercetak} (${relasi.hasil.a1}${tempat ? `, ${tempat.slice(0, PANJANG_TEMPAT)}` : ''})`;
}

const kalimat = tabelKalimat({
  tukar: (isi: { pagu: string; realisasi: string; banyak: number }) =>
    `Anggaran ${isi.pagu} dan realisasi ${isi.realisasi} di baris ini tampak tertukar. Bila ditukar, ${isi.banyak} ketidakcocokan hilang sekaligus. Cocokkan dengan dokumen anggaran, lalu tukar kedua sel.`,
  satuSel: (isi: { judul: string; tercetak: string; benar: string; banyak: number }) =>
    `${isi.judul} tercetak ${isi.tercetak}; bila diganti ${isi.benar}, ${isi.banyak} ketidakcocokan hilang sekaligus. Cocokkan dengan dokumen sumbernya, lalu perbaiki sel ini saja.`,
});

function lapor(konteks: KonteksAturan, akar: Akar): TemuanAturan | null {
  const [ubahan, ubahanKedua] = akar.ubah;
  if (!ubahan) return null;
  const letak = letakSelTabel(konteks, ubahan.sel);
  const asli = angkaDi(ubahan.sel);
  if (!letak || !asli) return null;
  const ikut = akar.relasi.map((r) => sebutRelasi(konteks, r, ubahan.sel));
  const tegas = akar.relasi.some((r) => !r.paling);
  const pesan =
    akar.tukar && ubahanKedua
      ? kalimat('tukar', { pagu: ubahanKedua.sel.tercetak, realisasi: ubahan.sel.tercetak, banyak: akar.relasi.length })
      : kalimat('satuSel', {
          judul: letak.tabel.kolom[letak.kolom]?.judul || 'Angka',
          tercetak: ubahan.sel.tercetak,
          benar: tulisSepertiSel(ubahan.sel, ubahan.ke),
          banyak: akar.relasi.length,
        });
  const slip = akar.tukar ? null : dugaSalahTulis(ubahan.ke, asli);
  const milik = akar.relasi.flatMap((r) => [r.hasil, ...(r.jenis === 'sama' ? r.masukan : [])]);
  return {
    ...temuanSel(akarKesalahan, letak.tabel, letak.baris, letak.kolom, {
      tingkat: tegas ? 'galat' : 'peringatan',
      pesan,
      seharusnya: ubahan.ke,
      sebab: [slip, `yang ikut cocok: ${ikut.join('; ')}`].filter(Boolean).join('; '),
      terkait: daftarTerkait(ubahan.sel, [...(ubahanKedua ? [ubahanKedua.sel] : []), ...milik]),
      perbaikan: [perbaikanBersama(akar.ubah)],
    }),
    ...(akar.tukar && ubahanKedua ? { ditukarDengan: ubahanKedua.sel.a1 } : {}),
    hitungan: akar.tukar ? null : `${formatAngka(asli)} → ${formatAngka(ubahan.ke)}`,
  };
}

export const akarKesalahan: Aturan = {
  id: 'akar-kesalahan',
  judul: 'Satu sel menjelaskan beberapa ketidakcocokan',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PermenPANRB 88/2021 (keandalan data kinerja); Permendagri 77/2020',
  periksa: (konteks) => daftarAkar(konteks).flatMap((a) => a.temuan ?? []),
};

export const dok: DokAturan = {
  id: 'akar-kesalahan',
  penjelasan: {
    apa: 'Bila beberapa pemeriksaan gagal bersamaan (jumlah, persentase, sisa, tabel lain), dicari satu sel yang bila diperbaiki membuat semuanya cocok, atau sepasang sel anggaran dan realisasi yang tertukar.',
    mengapa: 'Satu angka salah ketik dapat menimbulkan empat atau lima temuan. Yang perlu diperbaiki hanya satu sel.',
    perbaikan:
      'Cocokkan sel yang disebut dengan dokumen sumber. Bila memang salah, perbaiki sel itu saja; temuan yang menyertainya hilang sendiri.',
  },
  contoh: [
    {
      judul: 'tidak ada yang salah',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '24.000.000', '80'],
          ['Kegiatan : Pemeliharaan', '12.000.000', '9.000.000', '75'],
          ['Kegiatan : Pembangunan', '18.000.000', '15.000.000', '83,33'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'satu anggaran kegiatan salah ketik',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '24.000.000', '80'],
          ['Kegiatan : Pemeliharaan', '22.000.000', '9.000.000', '75'],
          ['Kegiatan : Pembangunan', '18.000.000', '15.000.000', '83,33'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'B3', tingkat: 'galat', seharusnya: 12000000 }],
    },
    {
      judul: 'anggaran dan realisasi tertukar',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '24.000.000', '80'],
          ['Kegiatan : Pemeliharaan', '9.000.000', '12.000.000', '75'],
          ['Kegiatan : Pembangunan', '18.000.000', '15.000.000', '83,33'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'C3', tingkat: 'galat', seharusnya: 9000000 }],
    },
    {
      judul: 'tertukar di tabel tanpa kolom persentase',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi'],
          ['Program : Jalan', '30.000.000', '24.000.000'],
          ['Kegiatan : Pemeliharaan', '9.000.000', '12.000.000'],
          ['Kegiatan : Pembangunan', '18.000.000', '15.000.000'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'C3', tingkat: 'galat', seharusnya: 9000000 }],
    },
  ],
};
