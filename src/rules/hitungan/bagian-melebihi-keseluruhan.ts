import { banding, type Desimal, tanda } from '../../core/desimal';
import { PERAN_TANPA_SATUAN } from '../../core/peran';
import type { BarisTabel, KolomTabel, SelTabel, Tabel } from '../../core/tabel';
import { bacaanKolom, keteguhan } from '../../relations/bacaan';
import { semuaRelasi } from '../../relations/index';
import { angkaDi, desimalDi, kolomPersen, selDi } from '../../relations/sel';
import { normalTeks } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

/** Meanings of columns that may count a part and its whole; what was aimed at or granted may be exceeded. */
const MENCACAH = PERAN_TANPA_SATUAN;
/** A whole that is only planned, or only has room. */
const RENCANA =
  /(rencana|target|sasaran|jadwal|usul|butuh|kuota|kapasitas|tampung|sedia|standar|ideal|alokasi|permintaan)|\b(awal|lalu|sebelum\w*)\b/;

/** Rates of all who are there, of the age that counts or not. */
const KASAR = /\b(apk|kasar)\b/;

const bersyarat = (k: KolomTabel | undefined): boolean =>
  k !== undefined && MENCACAH.has(k.peran) && k.varian === null && !RENCANA.test(normalTeks(k.judul));

const cacah = (sel: SelTabel | null): Desimal | null => {
  const n = angkaDi(sel);
  return sel && n && tanda(n) >= 0 && desimalDi(sel) === 0 ? n : null;
};

interface Pasangan {
  baris: BarisTabel;
  bagian: SelTabel;
  seluruh: SelTabel;
  lebih: boolean;
}

/** The rows of a percentage that is one count out of another of the same year; none where figures are measured or given. */
function pasangan(tabel: Tabel, kolom: number): { bagian: number; seluruh: number; baris: Pasangan[] } | null {
  const dibaca = bacaanKolom(tabel, kolom)[0];
  if (dibaca?.jenis !== 'bagi' || keteguhan(dibaca) === null) return null;
  const [bagian, seluruh] = dibaca.dari;
  const [kolomKini, kolomLain] = [tabel.kolom[bagian], tabel.kolom[seluruh]];
  if (
    !bersyarat(kolomKini) ||
    !bersyarat(kolomLain) ||
    kolomKini?.tahun !== kolomLain?.tahun ||
    kolomKini?.tw !== kolomLain?.tw
  )
    return null;
  const baris: Pasangan[] = [];
  for (const barisLain of tabel.baris) {
    const [x, y] = [selDi(barisLain, bagian), selDi(barisLain, seluruh)];
    if (!x || !y || !angkaDi(x) || !angkaDi(y)) continue;
    const [n, m] = [cacah(x), cacah(y)];
    if (!n || !m) return null;
    baris.push({ baris: barisLain, bagian: x, seluruh: y, lebih: tanda(m) > 0 && banding(n, m) > 0 });
  }
  return { bagian, seluruh, baris };
}

export const bagianMelebihiKeseluruhan: Aturan = {
  id: 'bagian-melebihi-keseluruhan',
  judul: 'Bagian lebih besar daripada keseluruhannya',
  kelompok: 'hitungan',
  tingkat: 'peringatan',
  dasar: 'PER/20/M.PAN/11/2008 (formulasi indikator)',
  periksa: (konteks) =>
    konteks.tabel.flatMap((tabel) =>
      tabel.kolom.flatMap((k, kolom): TemuanAturan[] => {
        const kepala = normalTeks(k.judul);
        if (KASAR.test(kepala) || (!kolomPersen(tabel, kolom) && !/\bpersen\b/.test(kepala))) return [];
        const pasangannya = pasangan(tabel, kolom);
        // A count that its column's total bears out and that the percentage follows from is meant.
        const lebih =
          pasangannya?.baris.filter(
            (x) =>
              x.lebih &&
              !semuaRelasi(konteks).some(
                ({ relasi: r, uji }) => r.jenis === 'jumlah' && uji.vonis === 'cocok' && r.masukan.includes(x.bagian),
              ),
          ) ?? [];
        // Where most rows exceed it, the one is no part of the other.
        if (!pasangannya || !lebih.length || lebih.length * 2 > pasangannya.baris.length) return [];
        const judul = (i: number) => tabel.kolom[i]?.judul ?? '';
        return lebih.map((x) =>
          temuanSel(bagianMelebihiKeseluruhan, tabel, x.baris, pasangannya.bagian, {
            tingkat: 'peringatan',
            pesan: `${judul(pasangannya.bagian)} tercetak ${x.bagian.tercetak}, lebih besar daripada ${judul(pasangannya.seluruh)} (${x.seluruh.tercetak}) yang menjadi pembaginya; di baris lain tidak demikian. Cocokkan keduanya dengan data sumber, atau jelaskan mengapa dapat melebihi 100%.`,
            terkait: daftarTerkait(x.bagian, [x.seluruh, selDi(x.baris, kolom)]),
          }),
        );
      }),
    ),
};

export const dok: DokAturan = {
  id: 'bagian-melebihi-keseluruhan',
  penjelasan: {
    apa: 'Persentase yang dihitung dari dua cacahan dalam tabel yang sama (bagian dibagi keseluruhan): di baris yang bagiannya lebih besar, sedangkan di baris lain tidak, salah satu cacahannya diragukan. Angka kasar (APK), cacahan yang dibenarkan jumlah kolomnya, target, anggaran, kuota, dan tahun yang berbeda tidak dibandingkan.',
    mengapa:
      'Yang menjawab tidak dapat lebih banyak daripada yang ada. Persentasenya terhitung benar, sehingga kekeliruan pada cacahannya tidak terlihat.',
    perbaikan: 'Cocokkan kedua cacahan dengan data sumber, lalu hitung ulang persentasenya.',
  },
  contoh: [
    {
      judul: 'penjawab melebihi yang ditanya',
      lembar: {
        a: [
          ['Kecamatan', 'Jumlah Peserta', 'Jumlah yang Lulus', 'Persentase'],
          ['Utara', '84', '63', '75,00'],
          ['Selatan', '75', '98', '130,67'],
          ['Timur', '91', '77', '84,62'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'C3', tingkat: 'peringatan' }],
    },
    {
      judul: 'kolomnya berjumlah benar, dan persentasenya mengikuti: memang melebihi',
      lembar: {
        a: [
          ['Jenjang', 'Penduduk Usia Sekolah', 'Siswa Seluruhnya', 'Partisipasi (%)'],
          ['SD', '4.210', '4.377', '103,97'],
          ['SMP', '2.150', '1.978', '92,00'],
          ['SMA', '1.940', '1.603', '82,63'],
          ['Jumlah', '8.300', '7.958', '95,88'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'angka partisipasi kasar dapat melebihi 100%',
      lembar: {
        a: [
          ['Jenjang', 'Penduduk Usia Sekolah', 'Siswa Seluruhnya', 'APK (%)'],
          ['SD', '4.210', '4.377', '103,97'],
          ['SMP', '2.150', '1.978', '92,00'],
          ['SMA', '1.940', '1.603', '82,63'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'pendaftar boleh melebihi kuota',
      lembar: {
        a: [
          ['Kecamatan', 'Kuota', 'Jumlah Pendaftar', 'Persentase'],
          ['Utara', '84', '63', '75,00'],
          ['Selatan', '75', '98', '130,67'],
          ['Timur', '91', '77', '84,62'],
        ],
      },
      temuan: [],
    },
  ],
};
