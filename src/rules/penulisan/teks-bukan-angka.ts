import { PERAN_PERSEN } from '../../core/peran';
import { tambahKe } from '../../core/peta';
import type { Tabel } from '../../core/tabel';
import { kelasDiBelakang } from '../../words/kata';
import type { Aturan, DokAturan } from '../aturan';
import { kutipRingkas, teksPeran, temuanSelIku, terkait } from '../baris-iku';
import { ukuranNama } from '../mutu/nama';
import { angkaTerbaca, type KolomAngka, kolomAngka, LABEL_KELAS, type SelAngka } from '../sel-angka';
import type { TemuanAturan } from '../temuan-aturan';

/** From here on a "no value" is a sentence that belongs into the column of remarks. */
const KALIMAT = 12;

/** A word where a class is the measure: "BB" for a predikat, "WTP" for an opinion, "Zona Hijau" for a status. */
function kelasWajar(s: SelAngka): boolean {
  if (LABEL_KELAS.test(s.baris.sel.map((x) => x.tercetak).join(' '))) return true;
  const nama = teksPeran(s.tabel, s.baris, 'indikator');
  return (
    (s.kolom.peran === 'target' || s.kolom.peran === 'realisasi') &&
    (ukuranNama(nama) === 'indeks' || !ukuranNama(nama))
  );
}

/** A quantity with its own unit in a column of percents. */
function bukanPersen(kolom: KolomAngka['kolom'], selAngka: SelAngka): TemuanAturan | null {
  const { sel, baris, tabel } = selAngka;
  const bacaan = angkaTerbaca(sel);
  if (!bacaan || !PERAN_PERSEN.has(kolom.peran) || ['%', '', 'Rp'].includes(bacaan.satuan)) return null;
  // "110,00 (SB)": the class of the figure, not its unit.
  if (kelasDiBelakang(sel.tercetak)) return null;
  // The same text stands in the column it was copied from.
  const asal = baris.sel.find((x) => x !== sel && x.tercetak === sel.tercetak);
  return temuanSelIku(teksBukanAngka, tabel, baris, sel, {
    tingkat: asal ? 'galat' : 'peringatan',
    pesan: `Kolom ini berisi persen, tetapi selnya tertulis “${sel.tercetak}”. Hitung persennya dan tulis di sini.`,
    sebab: asal
      ? `Isinya sama dengan ${asal.a1}: besaran yang diukur tersalin ke kolom persen.`
      : `“${bacaan.satuan}” adalah satuan barang, bukan persen.`,
    terkait: asal ? [terkait(asal)] : [],
  });
}

/** The word that stands for a figure; '' for a sentence about there being none, null where nothing is wrong. */
function kataDiSel(selAngka: SelAngka): string | null {
  const { angka, nilai } = selAngka.sel;
  if (angka.jenis === 'tanpa-nilai') return !angka.kosong && angka.teks.trim().length > KALIMAT ? '' : null;
  if (angka.jenis !== 'bukan-angka' || nilai instanceof Date) return null;
  const teks = angka.teks.trim();
  return /^[^\d#]+$/.test(teks) && !kelasWajar(selAngka) ? teks : null;
}

function periksaKolom({ tabel, kolom, sel }: KolomAngka): TemuanAturan[] {
  const perKata = new Map<string, SelAngka[]>();
  for (const s of sel) {
    const teks = kataDiSel(s);
    if (teks !== null) tambahKe(perKata, teks, s);
  }
  const besaran = sel.flatMap((s) => bukanPersen(kolom, s) ?? []);
  const kata = [...perKata].flatMap(([teks, [satu, ...lain]]) =>
    satu
      ? [
          temuanSelIku(teksBukanAngka, tabel, satu.baris, satu.sel, {
            tingkat: 'info',
            pesan:
              teks === ''
                ? `Sel angka berisi kalimat ${kutipRingkas(satu.sel.tercetak)}. Tulis “-” di sel dan pindahkan penjelasannya ke kolom keterangan.`
                : `Sel angka berisi ${kutipRingkas(teks)}. Tulis angkanya, atau “-” bila tidak ada nilai.`,
            sebab: 'Kata di kolom angka dilewati oleh penjumlahan dan perhitungan capaian.',
            terkait: lain.map((s) => terkait(s.sel)),
          }),
        ]
      : [],
  );
  return [...besaran, ...kata];
}

function periksaTahun(tabel: Tabel): TemuanAturan[] {
  const i = tabel.kolom.findIndex((k) => k.peran === 'tahun');
  return tabel.baris.flatMap((baris) => {
    const sel = baris.sel[i];
    if (!sel || baris.jenis !== 'data' || sel.tercetak.trim() === '' || /\d{4}/.test(sel.tercetak)) return [];
    return [
      temuanSelIku(teksBukanAngka, tabel, baris, sel, {
        tingkat: 'info',
        pesan: `Kolom tahun berisi ${kutipRingkas(sel.tercetak)}. Tulis tahunnya.`,
        sebab: 'Isi kolom lain tampaknya masuk ke kolom tahun.',
      }),
    ];
  });
}

export const teksBukanAngka: Aturan = {
  id: 'teks-bukan-angka',
  judul: 'Kata di kolom angka',
  kelompok: 'penulisan',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014 (capaian dinyatakan dalam persen terhadap target)',
  periksa: (konteks) => [...kolomAngka(konteks).flatMap(periksaKolom), ...konteks.tabel.flatMap(periksaTahun)],
};

export const dok: DokAturan = {
  id: 'teks-bukan-angka',
  penjelasan: {
    apa: 'Kolom angka diperiksa apakah berisi kata: kalimat, nama, atau besaran bersatuan di kolom persen. Predikat dan opini (BB, WTP) dibiarkan bila memang itu yang diukur.',
    mengapa: 'Besaran yang tersalin ke kolom persen adalah salah hitung; kata lain dilewati oleh penjumlahan.',
    perbaikan: 'Hitung persennya; pindahkan penjelasan ke kolom keterangan dan tulis “-” di sel angka.',
  },
  contoh: [
    {
      judul: 'Jumlah dokumen di kolom capaian',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah dokumen yang disusun', 'Dokumen', '5', '5 Dokumen', '5 Dokumen'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'G4', tingkat: 'galat' }],
    },
    {
      judul: 'Kalimat di sel realisasi',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase A',
            'Persen',
            '50',
            'Tidak ada nilai karena indikator baru',
            '-',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'F4', tingkat: 'info' }],
    },
    {
      judul: 'Predikat sebagai target',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya akuntabilitas', 'Predikat SAKIP', 'Predikat', 'BB', 'A', '100'],
        ],
      },
      temuan: [],
    },
  ],
};
