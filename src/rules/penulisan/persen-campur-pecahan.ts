import {
  banding,
  type Desimal,
  desimal,
  kali,
  keAngka,
  keTeks,
  mutlak,
  SATU,
  SERATUS,
  tanda,
} from '../../core/desimal';
import { PERAN_PERSEN } from '../../core/peran';
import { tambahKe } from '../../core/peta';
import type { Aturan, DokAturan } from '../aturan';
import { teksPeran, temuanSelIku, terkait } from '../baris-iku';
import { satuanPersen } from '../mutu/formula';
import { angkaTerbaca, kolomAngka, type SelAngka } from '../sel-angka';
import { type TemuanAturan, tabelKalimat } from '../temuan-aturan';

const DUA = desimal(2n);
const LIMA = desimal(5n);
/** How far a hundredfold may lie from what stands beside it: half as much or twice, and a little. */
const KISARAN = { dari: 0.4, sampai: 2.5 };
/** Decimals that a fraction shows and a small percent seldom does. */
const DESIMAL_PECAHAN = 2;

const kalimat = tabelKalimat({
  pecahan: (d: { tercetak: string; persen: Desimal }) =>
    `“${d.tercetak}” tampak sebagai pecahan di antara persen. Tulis ${keTeks(d.persen)
      .replace(/\.?0+$/, '')
      .replace('.', ',')}, atau beri format persen pada sel ini.`,
});

/** Middle value; the list is not empty. */
function median(nilai: readonly Desimal[]): Desimal {
  const urut = [...nilai].sort(banding);
  return urut[urut.length >> 1] as Desimal;
}

/** A fraction among percents: a hundredth of what stands beside it. */
function seperseratus(kecil: Desimal, besar: Desimal): boolean {
  if (tanda(kecil) <= 0 || banding(kecil, DUA) > 0 || banding(besar, LIMA) < 0) return false;
  const bagian = keAngka(kali(kecil, SERATUS)) / keAngka(besar);
  return bagian >= KISARAN.dari && bagian <= KISARAN.sampai;
}

function temuanPecahan({ tabel, baris, sel }: SelAngka, nilai: Desimal, sebelah: SelAngka | null): TemuanAturan {
  const persen = kali(nilai, SERATUS);
  return temuanSelIku(persenCampurPecahan, tabel, baris, sel, {
    tingkat: 'peringatan',
    pesan: kalimat('pecahan', { tercetak: sel.tercetak, persen }),
    sebab: sebelah
      ? `Angka di sebelahnya (${sebelah.sel.a1}) tertulis ${sebelah.sel.tercetak}.`
      : 'Sel lain di kolom ini berupa persen.',
    seharusnya: keAngka(persen),
    terkait: sebelah ? [terkait(sebelah.sel)] : [],
  });
}

type KolomAngka = ReturnType<typeof kolomAngka>[number];

/** Fractions in a column of percents. */
function pecahanDiKolom({ sel }: KolomAngka): TemuanAturan[] {
  const semua = sel.flatMap((satu) => angkaTerbaca(satu.sel)?.nilai ?? []).filter((nilai) => tanda(nilai) > 0);
  if (semua.length < 2) return [];
  const tengah = median(semua);
  return sel.flatMap((satu) => {
    const angka = angkaTerbaca(satu.sel);
    const pecahan =
      angka?.satuan === '' && banding(mutlak(angka.nilai), SATU) <= 0 && seperseratus(angka.nilai, tengah);
    return pecahan ? [temuanPecahan(satu, angka.nilai, null)] : [];
  });
}

/** Fractions beside a percent in a row whose unit is percent. */
function pecahanDiBaris(sel: readonly SelAngka[]): TemuanAturan[] {
  const { tabel, baris } = sel[0] as SelAngka;
  const satuan = teksPeran(tabel, baris, 'satuan');
  if (satuan && !satuanPersen(satuan)) return [];
  return sel.flatMap((satu) => {
    const angka = angkaTerbaca(satu.sel);
    if (angka?.satuan !== '' || angka.angkaDesimal < DESIMAL_PECAHAN) return [];
    const sebelah = sel.find((lain) => {
      const angkaLain = angkaTerbaca(lain.sel);
      // What one year was says nothing about another: a target and what came of it do.
      return lain.kolom.peran !== satu.kolom.peran && angkaLain !== null && seperseratus(angka.nilai, angkaLain.nilai);
    });
    return sebelah ? [temuanPecahan(satu, angka.nilai, sebelah)] : [];
  });
}

const kolomPersen = ({ kolom }: KolomAngka): boolean =>
  PERAN_PERSEN.has(kolom.peran) && kolom.peran !== 'efisiensi' && kolom.peran !== 'persenSelisih';

const kolomKinerja = ({ kolom }: KolomAngka): boolean =>
  (kolom.peran === 'target' || kolom.peran === 'realisasi') && kolom.bidang !== 'anggaran';

export const persenCampurPecahan: Aturan = {
  id: 'persen-campur-pecahan',
  judul: 'Pecahan di antara persen',
  kelompok: 'penulisan',
  tingkat: 'peringatan',
  dasar: 'Praktik lembar kerja: 38% tersimpan sebagai 0,38 dan tampil demikian bila format persennya hilang',
  hanyaLembar: true,
  periksa: (konteks) => {
    const semua = kolomAngka(konteks);
    const perBaris = new Map<object, SelAngka[]>();
    for (const kolom of semua)
      if (!kolomPersen(kolom) && kolomKinerja(kolom))
        for (const satu of kolom.sel) tambahKe(perBaris, satu.baris, satu);
    return [...semua.filter(kolomPersen).flatMap(pecahanDiKolom), ...[...perBaris.values()].flatMap(pecahanDiBaris)];
  },
};

export const dok: DokAturan = {
  id: 'persen-campur-pecahan',
  penjelasan: {
    apa: 'Kolom persen dan baris bersatuan persen diperiksa apakah memuat pecahan (0,38) di antara persen (38).',
    mengapa:
      'Sel berformat persen menyimpan 38% sebagai 0,38. Bila formatnya hilang saat disalin, angkanya menjadi seperseratus dan capaian ikut keliru seratus kali.',
    perbaikan: 'Kalikan 100, atau beri format persen pada sel itu.',
  },
  contoh: [
    {
      judul: 'Realisasi 0,38 untuk target 38',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase desa siaga aktif',
            'Persen',
            '38',
            '0,38',
            '100',
          ],
          [
            '2',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase posyandu mandiri',
            'Persen',
            '40',
            '41',
            '102,5',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'F4', tingkat: 'peringatan', seharusnya: 38 }],
    },
    {
      judul: 'Persentase kecil yang wajar',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase penyimpangan dokumen',
            'Persen',
            '0,50',
            '0,38',
            '76',
          ],
          [
            '2',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase posyandu mandiri',
            'Persen',
            '40',
            '41',
            '102,5',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
