import { bagi, type Desimal, jumlahkan, kali, SERATUS } from '../core/desimal';
import {
  barisAnggaran,
  catatanBatas,
  catatanPembulatan,
  kKode,
  kNomorAnggaran,
  kPersen,
  kRupiah,
  kUraian,
  pilihanRincian,
  rincian,
  sebabPenyerapan,
} from './kolom';
import { isiTeks, jumlahAda, type Konteks, type SimpulAnggaran, type Uang, uangAtau } from './konteks';
import { bagiPenyusun, type Sebab } from './sebab';
import { KOSONG, selNilai, selPersen, selTeks } from './sel';
import { type BarisSpec, type DokTabel, type KolomSpec, tabel } from './spec';

interface B {
  readonly s: SimpulAnggaran | null;
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
function timbang(k: Konteks, bobot: Desimal | null, fisik: Desimal | null, u: Uang) {
  const kali100 = (persen: Desimal | null) => (bobot && persen ? bagi(kali(bobot, persen), SERATUS, k.desimal) : null);
  return { fisikTertimbang: kali100(fisik), keuanganTertimbang: kali100(k.penyerapan(u.pagu, u.realisasi)) };
}

/** Lines without children above the printed depth: those whose progress is measured. */
const ujung = (s: SimpulAnggaran, dalam: number): SimpulAnggaran[] =>
  s.dalam < dalam && s.anak.length ? s.anak.flatMap((a) => ujung(a, dalam)) : [s];

/** Progress of a parent: the mean of what is below it, weighted by budget; null as long as some of it is not known. */
function fisikInduk(konteks: Konteks, daftar: readonly SimpulAnggaran[]): Desimal | null {
  if (daftar.some((s) => s.uang.rusak?.pagu)) return null;
  const beranggaran = daftar.flatMap((s) => (s.uang.pagu && s.uang.pagu.n !== 0n ? [{ s, pagu: s.uang.pagu }] : []));
  const ada = beranggaran.flatMap(({ s, pagu }) => {
    const f = konteks.fisik(s);
    return f ? [{ f, pagu }] : [];
  });
  if (!ada.length || ada.length < beranggaran.length) return null;
  return bagi(jumlahkan(ada.map((x) => kali(x.f, x.pagu))), jumlahkan(ada.map((x) => x.pagu)), konteks.desimal);
}

/**
 * Every row by the same formula, parents too, so that a reader can recompute each from its own figures. Where a part is
 * not known, what is known below is added up.
 */
function hitung(k: Konteks, hasil: Map<SimpulAnggaran, Hitungan>, s: SimpulAnggaran, dalam: number): Hitungan {
  const anak = s.dalam < dalam ? s.anak.map((a) => hitung(k, hasil, a, dalam)) : [];
  const fisik = anak.length ? fisikInduk(k, ujung(s, dalam)) : k.fisik(s);
  const h = lengkapi(k, fisik, s.uang, anak);
  hasil.set(s, h);
  return h;
}

function lengkapi(k: Konteks, fisik: Desimal | null, uang: Uang, anak: readonly Hitungan[]): Hitungan {
  const bobot = k.penyerapan(k.totalAnggaran.pagu, uang.pagu);
  const h = { bobot, fisik, ...timbang(k, bobot, fisik, uang) };
  return { ...h, fisikTertimbang: h.fisikTertimbang ?? jumlahAda(anak.map((a) => a.fisikTertimbang)) };
}

const kHitung = (
  id: keyof Hitungan,
  judul: string | string[],
  sebab?: (s: SimpulAnggaran) => Sebab | null,
  rumus?: string,
): KolomSpec<B> => {
  const kolom = kPersen<B>(
    id,
    judul,
    (r) => r[id],
    (r) => (r.s && sebab ? sebab(r.s) : null),
    rumus,
  );
  // The sum of everything has no progress of its own.
  return { ...kolom, sel: (r, k, ada) => (r.s || r[id] ? kolom.sel(r, k, ada) : KOSONG) };
};

/** A parent has no physical target of its own: what it is measured by stands below it. */
const kFisik = (id: 'targetFisik' | 'realisasiFisik', judul: string, adaSatuan: boolean): KolomSpec<B> => ({
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
  kolom: (_, opsi) => [
    kNomorAnggaran as KolomSpec<B>,
    kKode as KolomSpec<B>,
    kUraian(opsi) as KolomSpec<B>,
    {
      id: 'indikator',
      judul: 'Indikator Keluaran',
      lebar: 34,
      lentur: true,
      sel: (r) => selTeks(isiTeks(r.s?.baris.indikator)),
    },
    { id: 'lokasi', judul: 'Lokasi', lebar: 27, bilaAda: true, sel: (r) => selTeks(isiTeks(r.s?.baris.lokasi)) },
    kRupiah<B>('pagu', 'Anggaran (Rp)', (r) => uangAtau(r.uang, 'pagu'), bagiPenyusun('anggaran belum diisi')),
    kHitung('bobot', 'Bobot (%)', () =>
      bagiPenyusun('jumlah anggaran 0 atau anggaran belum diisi, bobot tidak dihitung'),
    ),
    kFisik('targetFisik', 'Target', opsi.kolom('satuanFisik')),
    kFisik('realisasiFisik', 'Realisasi', opsi.kolom('satuanFisik')),
    {
      id: 'satuanFisik',
      judul: ['Fisik', 'Satuan'],
      lebar: 17,
      rata: 'center',
      bilaAda: true,
      sel: (r) => selTeks(isiTeks(r.s?.baris.satuanFisik)),
    },
    kHitung('fisik', ['Fisik', '%'], (s) =>
      bagiPenyusun(
        s.anak.length ? 'kemajuan fisik di bawahnya belum lengkap' : 'target atau realisasi fisik belum diisi',
      ),
    ),
    kHitung('fisikTertimbang', ['Fisik', 'Tertimbang (%)'], undefined, '{bobot} × {fisik} : 100'),
    kRupiah<B>(
      'realisasi',
      ['Keuangan', 'Realisasi (Rp)'],
      (r) => uangAtau(r.uang, 'realisasi'),
      bagiPenyusun('realisasi anggaran belum diisi'),
    ),
    {
      id: 'penyerapan',
      judul: ['Keuangan', '%'],
      lebar: 17,
      rumus: '{realisasi} : {pagu} × 100',
      sel: (r, k) =>
        selPersen(
          k.penyerapan(r.uang.pagu, r.uang.realisasi),
          k.desimal,
          r.uang.pagu && r.uang.realisasi ? sebabPenyerapan(r.uang) : null,
        ),
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
  baris: (konteks, opsiKini) => {
    const ada = konteks.buku.anggaran.some((a) => a.targetFisik.nilai || a.realisasiFisik.nilai);
    if (!ada) return 'target dan realisasi fisik di ANGGARAN belum diisi';
    const hasil = new Map<SimpulAnggaran, Hitungan>();
    const pokok = konteks.pohon.map((s) => hitung(konteks, hasil, s, rincian(opsiKini)));
    const fisik = fisikInduk(
      konteks,
      konteks.pohon.flatMap((s) => ujung(s, rincian(opsiKini))),
    );
    const total = lengkapi(konteks, fisik, konteks.totalAnggaran, pokok);
    return barisAnggaran(konteks, rincian(opsiKini)).map(
      (b): BarisSpec<B> => ({ ...b, isi: { ...b.isi, ...(b.isi.s ? (hasil.get(b.isi.s) as Hitungan) : total) } }),
    );
  },
  catatan: (k) => [
    'Bobot = anggaran : jumlah anggaran × 100. Kemajuan fisik program dan kegiatan adalah rata-rata tertimbang menurut anggaran; angka tertimbangnya dijumlahkan dari yang sudah ada.',
    ...catatanBatas(k),
    catatanPembulatan(k),
  ],
});

export const dok: DokTabel = {
  id: 'laporan-kegiatan',
  guna: 'Kemajuan fisik dan keuangan tiap kegiatan, ditimbang menurut bobot anggarannya.',
  dasar: 'Permendagri 86/2017 (pengendalian pelaksanaan)',
  harap: [
    { baris: 0, kolom: 'bobot', teks: '2,71' },
    { baris: 0, kolom: 'keuanganTertimbang', teks: '2,61' },
  ],
};
