import { banding, type Desimal, jumlahkan, SERATUS, terkecil } from '../core/desimal';
import { hitungEfisiensi, hitungEfisiensiPmk, hitungNilaiEfisiensi } from '../core/efisiensi';
import {
  type BI,
  barisTingkat,
  catatanBatas,
  catatanKode,
  catatanPembulatan,
  kCapaian,
  kIndikator,
  kNo,
  kPersen,
  kRealisasi,
  kRupiah,
  kSasaran,
  kTarget,
  pilihanTingkat,
  saringIndikator,
  sebabPenyerapan,
} from './kolom';
import { type Konteks, type Uang, uangAtau } from './konteks';
import { bagiPembaca, bagiPenyusun, type Sebab } from './sebab';
import type { SelGrid } from './sel';
import { KOSONG, selPersen, selRupiah, selTanpa, selTeks } from './sel';
import { type BarisSpec, type DokTabel, type KolomSpec, tabel } from './spec';

const uang = (r: BI, k: Konteks): Uang | null => k.anggaranUntuk([r.b]);
const serapan = (r: BI, k: Konteks): Desimal | null => {
  const u = uang(r, k);
  return u && k.penyerapan(u.pagu, u.realisasi);
};
const dibawah = (r: BI): boolean => r.b.capaian.nilai !== null && banding(r.b.capaian.nilai, SERATUS) < 0;

function nilai(r: BI, konteks: Konteks): Desimal | null {
  const capaian = r.b.capaian.nilai;
  const uangKini = uang(r, konteks);
  const penyerapan = serapan(r, konteks);
  if (!capaian || !uangKini || !penyerapan) return null;
  return konteks.id.metodeEfisiensi === 'PMK214'
    ? hitungEfisiensiPmk(
        [{ capaian: capaian, pagu: uangKini.pagu as Desimal, realisasi: uangKini.realisasi as Desimal }],
        konteks.desimal,
      )
    : hitungEfisiensi({
        capaian: capaian,
        penyerapan: penyerapan,
        metode: konteks.id.metodeEfisiensi,
        desimal: konteks.desimal,
      });
}

const kPenyerapan: KolomSpec<BI> = {
  ...kPersen<BI>('penyerapan', 'Penyerapan Anggaran (%)', serapan),
  lebar: 20,
  sel: (r, k) => selPersen(serapan(r, k), k.desimal, sebabPenyerapan(uang(r, k))),
};

const kEfisiensi = (judul: string, rumus?: string): KolomSpec<BI> => ({
  id: 'efisiensi',
  judul,
  lebar: 20,
  sel: (barisIndikator, k) => {
    const e = nilai(barisIndikator, k);
    if (e) return selPersen(e, k.desimal);
    if (k.id.metodeEfisiensi !== 'PMK214' && dibawah(barisIndikator))
      return selTanpa('-', bagiPembaca('capaian di bawah 100, efisiensi tidak dihitung'));
    if (barisIndikator.b.capaian.nilai?.n === 0n)
      return selTanpa('-', bagiPembaca('capaian 0, efisiensi tidak dihitung'));
    return selTanpa('-', barisIndikator.b.capaian.sebab);
  },
  ...(rumus ? { rumus } : {}),
});

/** A row of the table; with `jumlah` the sum over all outputs, which has money and efficiency only. */
interface BE extends BI {
  readonly jumlah?: { pagu: Desimal; realisasi: Desimal; efisiensi: Desimal };
}

const TANPA_JUMLAH = {
  ganda: 'Sebagian anggaran mendukung lebih dari satu indikator, karena itu tidak dijumlahkan ke bawah.',
  kurang: bagiPenyusun(
    'Tidak dijumlahkan ke bawah karena capaian atau realisasi anggaran sebagian indikator belum ada.',
  ),
} as const;

/** Σ of PMK 214 over the rows; null when there are fewer than two, or why money cannot be added up. */
function jumlahPmk(konteks: Konteks, baris: readonly BarisSpec<BI>[]): BE['jumlah'] | null | keyof typeof TANPA_JUMLAH {
  const keluaran = baris.flatMap(({ isi }) => {
    const capaian = isi.b.capaian.nilai;
    const u = uang(isi, konteks);
    return capaian && u?.pagu && u.realisasi
      ? [{ capaian, pagu: u.pagu, realisasi: u.realisasi, garis: konteks.garisUntuk([isi.b]) }]
      : [];
  });
  if (keluaran.length < 2) return null;
  if (keluaran.length < baris.filter(({ isi }) => uang(isi, konteks)?.pagu || uang(isi, konteks)?.rusak?.pagu).length)
    return 'kurang';
  const sudah = new Set(keluaran.flatMap((x) => x.garis));
  const berulang = keluaran.flatMap((x) => x.garis).length > sudah.size;
  const bertumpuk = [...sudah].some((s) => {
    for (let i = s.induk; i; i = i.induk) if (sudah.has(i)) return true;
    return false;
  });
  if (berulang || bertumpuk) return 'ganda';
  const efisiensi = hitungEfisiensiPmk(keluaran, konteks.desimal);
  return (
    efisiensi && {
      pagu: jumlahkan(keluaran.map((x) => x.pagu)),
      realisasi: jumlahkan(keluaran.map((x) => x.realisasi)),
      efisiensi,
    }
  );
}

/** What a column says in the row of the sum. */
function selJumlah(id: string, j: NonNullable<BE['jumlah']>, konteks: Konteks): SelGrid {
  if (id === 'sasaran') return selTeks('Jumlah');
  if (id === 'pagu') return selRupiah(j.pagu);
  if (id === 'realisasiAnggaran') return selRupiah(j.realisasi);
  if (id === 'penyerapan') return selPersen(konteks.penyerapan(j.pagu, j.realisasi), konteks.desimal);
  if (id === 'efisiensi') return selPersen(j.efisiensi, konteks.desimal);
  return id === 'nilaiEfisiensi'
    ? selPersen(hitungNilaiEfisiensi(j.efisiensi, konteks.desimal), konteks.desimal)
    : KOSONG;
}

const denganJumlah = (kolom: readonly KolomSpec<BI>[]): KolomSpec<BE>[] =>
  kolom.map((c) => ({ ...c, sel: (r, k, ada) => (r.jumlah ? selJumlah(c.id, r.jumlah, k) : c.sel(r, k, ada)) }));

const KETERANGAN = {
  SELISIH: 'Efisiensi = capaian kinerja − penyerapan anggaran, dihitung bila capaian paling sedikit 100.',
  MAKS100:
    'Efisiensi = 100 − penyerapan anggaran, dihitung bila capaian paling sedikit 100; capaian di atas 100 dihitung 100.',
  PMK214:
    'Efisiensi = (pagu × capaian − realisasi anggaran) : (pagu × capaian) × 100, capaian sebagai pecahan (rumus PMK 214/PMK.02/2017, dicabut PMK 22/2021, kini PMK 62/2023 pasal 244–246).',
};

function catatanJumlah(k: Konteks, baris: readonly BarisSpec<BE>[]): string | Sebab | null {
  if (baris.some((b) => b.isi.jumlah))
    return 'Baris jumlah: Σ(pagu × capaian) dan Σ realisasi anggaran dihitung dahulu, lalu dibandingkan.';
  const jumlah = jumlahPmk(k, baris);
  return typeof jumlah === 'string' ? TANPA_JUMLAH[jumlah] : null;
}

/** Efficiency of resources by the method of the department, each method with the columns it is read from. */
export const efisiensi = tabel<BE>({
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
  kolom: (konteks, opsi) => {
    const awal = [kNo, kSasaran(), kIndikator()];
    const metodeEfisiensi = konteks.id.metodeEfisiensi;
    if (metodeEfisiensi === 'PMK214')
      return denganJumlah([
        ...awal,
        kTarget(['Kinerja', 'Target']),
        kRealisasi(['Kinerja', 'Realisasi']),
        kCapaian(['Kinerja', 'Capaian (%)']),
        kRupiah<BI>(
          'pagu',
          ['Anggaran', 'Pagu (Rp)'],
          (r) => uangAtau(uang(r, konteks), 'pagu'),
          bagiPenyusun('belum ada pagu'),
        ),
        kRupiah<BI>(
          'realisasiAnggaran',
          ['Anggaran', 'Realisasi (Rp)'],
          (r) => uangAtau(uang(r, konteks), 'realisasi'),
          bagiPenyusun('belum ada realisasi anggaran'),
        ),
        { ...kPenyerapan, judul: ['Anggaran', 'Penyerapan (%)'], rumus: '{realisasiAnggaran} : {pagu} × 100' },
        kEfisiensi('Efisiensi (%)'),
        {
          id: 'nilaiEfisiensi',
          judul: 'Nilai Efisiensi',
          lebar: 18,
          sel: (r) => {
            const e = nilai(r, konteks);
            return selPersen(e && hitungNilaiEfisiensi(e, konteks.desimal), konteks.desimal);
          },
        },
      ]);
    if (metodeEfisiensi === 'MAKS100')
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
                ? terkecil(r.b.capaian.nilai, { n: 10n ** BigInt(konteks.desimal + 2), s: konteks.desimal })
                : null,
              konteks.desimal,
            ),
        },
        kPenyerapan,
        kEfisiensi('Tingkat Efisiensi (%)', '{capaianMaks} − {penyerapan}'),
      ];
    return [
      ...awal,
      kCapaian(opsi.pilih('bawah100') === 'ditandai' ? 'Capaian Kinerja (%)' : 'Capaian Kinerja (≥ 100%)'),
      kPenyerapan,
      kEfisiensi('Tingkat Efisiensi (%)', '{capaian} − {penyerapan}'),
    ];
  },
  baris: (k, opsiKini) => {
    const semua = barisTingkat(k, opsiKini);
    if (typeof semua === 'string') return semua;
    if (k.id.metodeEfisiensi === 'PMK214') {
      const jumlah = jumlahPmk(k, semua);
      const pertama = semua[0];
      return jumlah && typeof jumlah === 'object' && pertama
        ? [...semua, { peran: 'total', label: 'Jumlah', isi: { b: pertama.isi.b, no: 0, jumlah } }]
        : semua;
    }
    if (opsiKini.pilih('bawah100') === 'ditandai') return semua;
    const cukup = saringIndikator(semua, (r) => r.b.capaian.nilai && !dibawah(r));
    return cukup.length ? cukup : 'tidak ada indikator dengan capaian 100 ke atas';
  },
  catatan: (konteks, o, baris) => [
    KETERANGAN[konteks.id.metodeEfisiensi],
    konteks.id.metodeEfisiensi === 'PMK214' ? catatanJumlah(konteks, baris) : null,
    konteks.id.metodeEfisiensi !== 'PMK214' && o.pilih('bawah100') !== 'ditandai'
      ? 'Indikator dengan capaian di bawah 100 atau tanpa capaian tidak dicetak.'
      : null,
    ...catatanBatas(konteks),
    catatanPembulatan(konteks),
    catatanKode(konteks, 'ANGGARAN'),
  ],
});

export const dok: DokTabel = {
  id: 'efisiensi',
  juga: ['ANGGARAN'],
  guna: 'Efisiensi menurut metode di lembar Identitas, tiap metode dengan kolomnya sendiri: SELISIH (capaian − penyerapan), MAKS100 (100 − penyerapan), PMK214 (dengan pagu dan realisasi, boleh dengan nilai efisiensi, dan baris jumlah Σ atas semua indikator bila tidak ada anggaran yang terhitung dua kali). Pada dua metode pertama baris di bawah 100 ditandai "-" atau tidak dicetak.',
  dasar:
    'PermenPANRB 53/2014, Bab III, efisiensi; PMK 214/PMK.02/2017 (rumus yang dipinjam; dicabut PMK 22/2021, kini PMK 62/2023 pasal 244–246)',
  contoh: ['bawah100: tidak dicetak', 'membuang baris dengan capaian di bawah 100'],
  harap: [{ baris: 0, kolom: 'efisiensi', teks: '10,04' }],
};
