import { bagi, type Desimal, jumlahkan, kali, SERATUS } from '../core/desimal';
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
import { KOSONG, selNilai, selPersen, selTeks } from './sel';
import { type Baris, type Kolom, tabel } from './spec';

interface B {
  readonly s: Simpul | null;
  readonly uraian: string;
  readonly uang: Uang;
  /** Share of the whole budget, in percent points. */
  readonly bobot: Desimal | null;
  readonly fisik: Desimal | null;
  readonly fisikTertimbang: Desimal | null;
  readonly keuanganTertimbang: Desimal | null;
}

type Hitungan = Pick<B, 'bobot' | 'fisik' | 'fisikTertimbang' | 'keuanganTertimbang'>;

/** bobot × progress : 100, from the printed figures. */
const tertimbang = (bobot: Desimal | null, persen: Desimal | null, d: number): Desimal | null =>
  bobot && persen ? bagi(kali(bobot, persen), SERATUS, d) : null;

/** Lines without children above the printed depth: those whose progress is measured. */
const ujung = (s: Simpul, dalam: number): Simpul[] =>
  s.dalam < dalam && s.anak.length ? s.anak.flatMap((a) => ujung(a, dalam)) : [s];

/** Progress of a parent: the mean of what is known below it, weighted by budget. */
function fisikInduk(k: Konteks, daftar: readonly Simpul[]): Desimal | null {
  const ada = daftar.flatMap((s) => {
    const f = k.fisik(s);
    return f && s.uang.pagu && s.uang.pagu.n !== 0n ? [{ f, pagu: s.uang.pagu }] : [];
  });
  if (!ada.length) return null;
  return bagi(jumlahkan(ada.map((x) => kali(x.f, x.pagu))), jumlahkan(ada.map((x) => x.pagu)), k.desimal);
}

/** Weighted columns of a parent are the sums of the printed ones below it, so that a reader can add them up. */
function hitung(k: Konteks, hasil: Map<Simpul, Hitungan>, s: Simpul, dalam: number): Hitungan {
  const anak = s.dalam < dalam ? s.anak.map((a) => hitung(k, hasil, a, dalam)) : [];
  const bobot = k.penyerapan(k.totalAnggaran.pagu, s.uang.pagu);
  const fisik = anak.length ? fisikInduk(k, ujung(s, dalam)) : k.fisik(s);
  const h: Hitungan = {
    bobot,
    fisik,
    fisikTertimbang: anak.length ? jumlahAda(anak.map((a) => a.fisikTertimbang)) : tertimbang(bobot, fisik, k.desimal),
    keuanganTertimbang: anak.length
      ? jumlahAda(anak.map((a) => a.keuanganTertimbang))
      : tertimbang(bobot, k.penyerapan(s.uang.pagu, s.uang.realisasi), k.desimal),
  };
  hasil.set(s, h);
  return h;
}

const kHitung = (id: keyof Hitungan, judul: string | string[], sebab?: string, rumus?: string): Kolom<B> =>
  kPersen<B>(id, judul, (r) => r[id], sebab ? (r) => (r.s && !r.s.anak.length ? sebab : undefined) : undefined, rumus);

/** A parent has no physical target of its own: what it is measured by stands below it. */
const kFisik = (id: 'targetFisik' | 'realisasiFisik', judul: string, adaSatuan: boolean): Kolom<B> => ({
  id,
  judul: ['Fisik', judul],
  lebar: 17,
  sel: ({ s }) => {
    const v = s?.baris[id].nilai ?? null;
    return s && (v || !s.anak.length) ? selNilai(v, isiTeks(s.baris.satuanFisik), !adaSatuan) : KOSONG;
  },
});

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
    { id: 'lokasi', judul: 'Lokasi', lebar: 27, bilaAda: true, sel: (r) => selTeks(isiTeks(r.s?.baris.lokasi)) },
    kRupiah<B>('pagu', 'Anggaran (Rp)', (r) => r.uang.pagu, 'anggaran belum diisi'),
    kHitung('bobot', 'Bobot (%)'),
    kFisik('targetFisik', 'Target', o.kolom('satuanFisik')),
    kFisik('realisasiFisik', 'Realisasi', o.kolom('satuanFisik')),
    {
      id: 'satuanFisik',
      judul: ['Fisik', 'Satuan'],
      lebar: 17,
      rata: 'center',
      bilaAda: true,
      sel: (r) => selTeks(isiTeks(r.s?.baris.satuanFisik)),
    },
    kHitung('fisik', ['Fisik', '%'], 'target atau realisasi fisik belum diisi'),
    kHitung('fisikTertimbang', ['Fisik', 'Tertimbang (%)'], undefined, '{bobot} × {fisik} : 100'),
    kRupiah<B>('realisasi', ['Keuangan', 'Realisasi (Rp)'], (r) => r.uang.realisasi, 'realisasi anggaran belum diisi'),
    {
      id: 'penyerapan',
      judul: ['Keuangan', '%'],
      lebar: 17,
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
    const total: Hitungan = {
      bobot: k.penyerapan(k.totalAnggaran.pagu, k.totalAnggaran.pagu),
      fisik: null,
      fisikTertimbang: jumlahAda(pokok.map((p) => p.fisikTertimbang)),
      keuanganTertimbang: jumlahAda(pokok.map((p) => p.keuanganTertimbang)),
    };
    return barisAnggaran(k, rincian(o)).map(
      (b): Baris<B> => ({ ...b, isi: { ...b.isi, ...(b.isi.s ? (hasil.get(b.isi.s) as Hitungan) : total) } }),
    );
  },
  catatan: (k) => [
    'Bobot = anggaran : jumlah anggaran × 100. Kemajuan fisik program dan kegiatan adalah rata-rata tertimbang menurut anggaran.',
    'Angka tertimbang dijumlahkan dari baris di bawahnya sebagaimana tercetak.',
    pembulatan(k),
  ],
});
