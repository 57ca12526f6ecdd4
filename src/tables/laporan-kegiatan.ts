import { bagi, type Desimal, kali, SERATUS } from '../core/desimal';
import {
  barisAnggaran,
  kKode,
  kNomorAnggaran,
  kPersen,
  kRupiah,
  kUraian,
  pembulatan,
  pilihanRincian,
  rincian,
} from './kolom';
import { isiTeks, jumlahAda, type Konteks, type Simpul, type Uang } from './konteks';
import { selNilai, selPersen, selTanpa, selTeks } from './sel';
import { type Baris, type Kolom, tabel } from './spec';

interface B {
  readonly s: Simpul | null;
  readonly uraian: string;
  readonly uang: Uang;
  /** Percent points; sums of the printed parts below for parents. */
  readonly bobot: Desimal | null;
  readonly fisik: Desimal | null;
  readonly fisikTertimbang: Desimal | null;
  readonly keuanganTertimbang: Desimal | null;
}

type Hitungan = Pick<B, 'bobot' | 'fisik' | 'fisikTertimbang' | 'keuanganTertimbang'>;

/** bobot × progress : 100, from the printed figures. */
const tertimbang = (bobot: Desimal | null, persen: Desimal | null, d: number): Desimal | null =>
  bobot && persen ? bagi(kali(bobot, persen), SERATUS, d) : null;

function hitung(k: Konteks, hasil: Map<Simpul, Hitungan>, s: Simpul, dalam: number): Hitungan {
  const total = k.totalAnggaran.pagu;
  const anak = s.dalam < dalam ? s.anak.map((a) => hitung(k, hasil, a, dalam)) : [];
  let h: Hitungan;
  if (anak.length) {
    const jumlah = (x: keyof Hitungan) => jumlahAda(anak.map((a) => a[x]));
    const bobot = jumlah('bobot');
    const fisikTertimbang = jumlah('fisikTertimbang');
    // Progress of a parent is the weighted mean of what is known below it.
    const fisik =
      fisikTertimbang && bobot && bobot.n !== 0n ? bagi(kali(SERATUS, fisikTertimbang), bobot, k.desimal) : null;
    h = { bobot, fisik, fisikTertimbang, keuanganTertimbang: jumlah('keuanganTertimbang') };
  } else {
    const bobot = k.penyerapan(total, s.uang.pagu);
    const fisik = k.fisik(s);
    h = {
      bobot,
      fisik,
      fisikTertimbang: tertimbang(bobot, fisik, k.desimal),
      keuanganTertimbang: tertimbang(bobot, k.penyerapan(s.uang.pagu, s.uang.realisasi), k.desimal),
    };
  }
  hasil.set(s, h);
  return h;
}

const kHitung = (id: keyof Hitungan, judul: string | string[], sebab?: string, rumus?: string): Kolom<B> =>
  kPersen<B>(id, judul, (r) => r[id], sebab ? (r) => (r.s?.anak.length ? undefined : sebab) : undefined, rumus);

/** Physical and financial progress of every activity, weighted by its share of the budget. */
export const laporanKegiatan = tabel<B>({
  id: 'laporan-kegiatan',
  bab: 3,
  nama: 'Laporan Kegiatan',
  judul: (k) => `Laporan Kemajuan Fisik dan Keuangan Kegiatan Tahun ${k.tahun}`,
  butuh: ['ANGGARAN'],
  tambahan: ['kode', 'indikator'],
  pilihan: [pilihanRincian('sub kegiatan')],
  kolom: (_, o) => [
    kNomorAnggaran as Kolom<B>,
    kKode as Kolom<B>,
    kUraian(o) as Kolom<B>,
    {
      id: 'indikator',
      judul: 'Indikator Keluaran',
      lebar: 34,
      lentur: true,
      sel: (r) => selTeks(isiTeks(r.s?.baris.indikator)),
    },
    { id: 'lokasi', judul: 'Lokasi', lebar: 22, bilaAda: true, sel: (r) => selTeks(isiTeks(r.s?.baris.lokasi)) },
    kRupiah<B>('pagu', 'Anggaran (Rp)', (r) => r.uang.pagu, 'anggaran belum diisi'),
    kHitung('bobot', 'Bobot (%)'),
    {
      id: 'targetFisik',
      judul: ['Fisik', 'Target'],
      lebar: 20,
      sel: (r) => (r.s ? selNilai(r.s.baris.targetFisik.nilai, isiTeks(r.s.baris.satuanFisik), true) : selTanpa('-')),
    },
    {
      id: 'realisasiFisik',
      judul: ['Fisik', 'Realisasi'],
      lebar: 20,
      sel: (r) =>
        r.s ? selNilai(r.s.baris.realisasiFisik.nilai, isiTeks(r.s.baris.satuanFisik), true) : selTanpa('-'),
    },
    kHitung('fisik', ['Fisik', '%'], 'target atau realisasi fisik belum diisi'),
    kHitung('fisikTertimbang', ['Fisik', 'Tertimbang (%)'], undefined, '{bobot} × {fisik} : 100'),
    kRupiah<B>('realisasi', ['Keuangan', 'Realisasi (Rp)'], (r) => r.uang.realisasi, 'realisasi anggaran belum diisi'),
    {
      id: 'penyerapan',
      judul: ['Keuangan', '%'],
      lebar: 15,
      rumus: '{realisasi} : {pagu} × 100',
      sel: (r, k) => selPersen(k.penyerapan(r.uang.pagu, r.uang.realisasi), k.desimal),
    },
    kHitung('keuanganTertimbang', ['Keuangan', 'Tertimbang (%)'], undefined, '{bobot} × {penyerapan} : 100'),
    {
      id: 'keterangan',
      judul: 'Keterangan',
      lebar: 26,
      lentur: true,
      bilaAda: true,
      sel: (r) => selTeks(isiTeks(r.s?.baris.keterangan)),
    },
  ],
  baris: (k, o) => {
    const ada = k.buku.anggaran.some((a) => a.targetFisik.nilai || a.realisasiFisik.nilai);
    if (!ada) return 'target dan realisasi fisik di ANGGARAN belum diisi';
    const hasil = new Map<Simpul, Hitungan>();
    const pokok = k.pohon.map((s) => hitung(k, hasil, s, rincian(o)));
    const jumlah = (x: keyof Hitungan) => jumlahAda(pokok.map((p) => p[x]));
    const total: Hitungan = {
      bobot: jumlah('bobot'),
      fisik: null,
      fisikTertimbang: jumlah('fisikTertimbang'),
      keuanganTertimbang: jumlah('keuanganTertimbang'),
    };
    return barisAnggaran(k, rincian(o)).map(
      (b): Baris<B> => ({ ...b, isi: { ...b.isi, ...(b.isi.s ? (hasil.get(b.isi.s) as Hitungan) : total) } }),
    );
  },
  catatan: (k) => [
    'Bobot = anggaran kegiatan : jumlah anggaran × 100; jumlahnya dapat berbeda sedikit dari 100 karena pembulatan.',
    pembulatan(k),
  ],
});
