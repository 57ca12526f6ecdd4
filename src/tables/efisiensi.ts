import { banding, type Desimal, SERATUS, terkecil } from '../core/desimal';
import { hitungEfisiensi, hitungEfisiensiPmk, hitungNilaiEfisiensi } from '../core/efisiensi';
import {
  type BI,
  barisTingkat,
  catatanBatas,
  catatanKode,
  kCapaian,
  kIndikator,
  kNo,
  kPersen,
  kRealisasi,
  kRupiah,
  kSasaran,
  kTarget,
  pembulatan,
  pilihanTingkat,
  saringIndikator,
  sebabPenyerapan,
} from './kolom';
import type { Konteks, Uang } from './konteks';
import { selPersen, selTanpa } from './sel';
import { type Kolom, tabel } from './spec';

const uang = (r: BI, k: Konteks): Uang | null => k.anggaranUntuk([r.b]);
const serapan = (r: BI, k: Konteks): Desimal | null => {
  const u = uang(r, k);
  return u && k.penyerapan(u.pagu, u.realisasi);
};
const dibawah = (r: BI): boolean => r.b.capaian.nilai !== null && banding(r.b.capaian.nilai, SERATUS) < 0;

function nilai(r: BI, k: Konteks): Desimal | null {
  const c = r.b.capaian.nilai;
  const u = uang(r, k);
  const p = serapan(r, k);
  if (!c || !u || !p) return null;
  return k.id.metodeEfisiensi === 'PMK214'
    ? hitungEfisiensiPmk([{ capaian: c, pagu: u.pagu as Desimal, realisasi: u.realisasi as Desimal }], k.desimal)
    : hitungEfisiensi({ capaian: c, penyerapan: p, metode: k.id.metodeEfisiensi, desimal: k.desimal });
}

const kPenyerapan: Kolom<BI> = {
  ...kPersen<BI>('penyerapan', 'Penyerapan Anggaran (%)', serapan),
  lebar: 20,
  sel: (r, k) => selPersen(serapan(r, k), k.desimal, sebabPenyerapan(uang(r, k))),
};

const kEfisiensi = (judul: string, rumus?: string): Kolom<BI> => ({
  id: 'efisiensi',
  judul,
  lebar: 20,
  sel: (r, k) => {
    const e = nilai(r, k);
    if (e) return selPersen(e, k.desimal);
    if (k.id.metodeEfisiensi !== 'PMK214' && dibawah(r))
      return selTanpa('-', 'capaian di bawah 100, efisiensi tidak dihitung');
    if (r.b.capaian.nilai?.n === 0n) return selTanpa('-', 'capaian 0, efisiensi tidak dihitung');
    return selTanpa('-', r.b.capaian.nilai ? undefined : r.b.capaian.sebab);
  },
  ...(rumus ? { rumus } : {}),
});

const KETERANGAN = {
  SELISIH: 'Efisiensi = capaian kinerja − penyerapan anggaran, dihitung bila capaian paling sedikit 100.',
  MAKS100:
    'Efisiensi = 100 − penyerapan anggaran, dihitung bila capaian paling sedikit 100; capaian di atas 100 dihitung 100.',
  PMK214:
    'Efisiensi = (pagu × capaian − realisasi anggaran) : (pagu × capaian) × 100, capaian sebagai pecahan (PMK 214/PMK.02/2017).',
};

/** Efficiency of resources by the method of the department, each method with the columns it is read from. */
export const efisiensi = tabel<BI>({
  id: 'efisiensi',
  bab: 3,
  nama: 'Efisiensi',
  judul: () => 'Efisiensi Penggunaan Sumber Daya',
  butuh: ['IKU', 'KINERJA', 'ANGGARAN'],
  tambahan: ['nilaiEfisiensi'],
  pilihan: [
    pilihanTingkat(),
    {
      id: 'bawah100',
      nama: 'Baris dengan capaian di bawah 100',
      nilai: ['ditandai', 'tidak dicetak'],
      bawaan: 'ditandai',
    },
  ],
  kolom: (k, o) => {
    const awal = [kNo, kSasaran(), kIndikator()];
    const m = k.id.metodeEfisiensi;
    if (m === 'PMK214')
      return [
        ...awal,
        kTarget(['Kinerja', 'Target']),
        kRealisasi(['Kinerja', 'Realisasi']),
        kCapaian(['Kinerja', 'Capaian (%)']),
        kRupiah<BI>('pagu', ['Anggaran', 'Pagu (Rp)'], (r) => uang(r, k)?.pagu ?? null, 'belum ada pagu'),
        kRupiah<BI>(
          'realisasiAnggaran',
          ['Anggaran', 'Realisasi (Rp)'],
          (r) => uang(r, k)?.realisasi ?? null,
          'belum ada realisasi anggaran',
        ),
        { ...kPenyerapan, judul: ['Anggaran', 'Penyerapan (%)'], rumus: '{realisasiAnggaran} : {pagu} × 100' },
        kEfisiensi('Efisiensi (%)'),
        {
          id: 'nilaiEfisiensi',
          judul: 'Nilai Efisiensi',
          lebar: 18,
          sel: (r) => {
            const e = nilai(r, k);
            return selPersen(e && hitungNilaiEfisiensi(e, k.desimal), k.desimal);
          },
        },
      ];
    if (m === 'MAKS100')
      return [
        ...awal,
        kCapaian('Capaian Kinerja (%)'),
        {
          ...kCapaian('Capaian Dihitung, Maksimal 100 (%)'),
          id: 'capaianMaks',
          lebar: 20,
          sel: (r) =>
            selPersen(
              r.b.capaian.nilai && !dibawah(r)
                ? terkecil(r.b.capaian.nilai, { n: 10n ** BigInt(k.desimal + 2), s: k.desimal })
                : null,
              k.desimal,
            ),
        },
        kPenyerapan,
        kEfisiensi('Tingkat Efisiensi (%)', '{capaianMaks} − {penyerapan}'),
      ];
    return [
      ...awal,
      kCapaian(o.pilih('bawah100') === 'ditandai' ? 'Capaian Kinerja (%)' : 'Capaian Kinerja (≥ 100%)'),
      kPenyerapan,
      kEfisiensi('Tingkat Efisiensi (%)', '{capaian} − {penyerapan}'),
    ];
  },
  baris: (k, o) => {
    const semua = barisTingkat(k, o);
    if (typeof semua === 'string' || k.id.metodeEfisiensi === 'PMK214' || o.pilih('bawah100') === 'ditandai')
      return semua;
    const cukup = saringIndikator(semua, (r) => r.b.capaian.nilai && !dibawah(r));
    return cukup.length ? cukup : 'tidak ada indikator dengan capaian 100 ke atas';
  },
  catatan: (k, o) => [
    KETERANGAN[k.id.metodeEfisiensi],
    k.id.metodeEfisiensi !== 'PMK214' && o.pilih('bawah100') !== 'ditandai'
      ? 'Indikator dengan capaian di bawah 100 atau tanpa capaian tidak dicetak.'
      : null,
    ...catatanBatas(k),
    pembulatan(k),
    catatanKode(k, 'ANGGARAN'),
  ],
});
