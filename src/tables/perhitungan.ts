import { bagi, banding, bulatkan, type Desimal, kali, kurang, tanda } from '../core/desimal';
import { formatAngka } from '../core/format';
import type { Bilangan, Isi } from '../workbook/rekaman';
import {
  type BI,
  barisTingkat,
  catatanPembulatan,
  kIndikator,
  kNo,
  kRealisasi,
  kSatuan,
  kSumberData,
  pilihanTingkat,
  tandaiGanda,
} from './kolom';
import { isiTeks, type Konteks, sebabKosong } from './konteks';
import { bagiPembaca, bagiPenyusun } from './sebab';
import { akhiranSatuan, desimalDari, ringkas, selAngka, selNilai, selTanpa, selTeks } from './sel';
import { type DokTabel, type KolomSpec, tabel } from './spec';

const bilangan = (isi: Isi<Bilangan> | undefined): Desimal | null =>
  isi?.nilai ? ringkas(desimalDari(isi.nilai)) : null;

/**
 * What pembilang : penyebut is multiplied by: 100 for percent; for other units the power of ten (1 to 100.000, per mille
 * and per hundred thousand are in use) that gives the reported figure, else 1.
 */
function pengali(barisIndikator: BI, atas: Desimal, bawah: Desimal): bigint {
  if (/persen|%/i.test(barisIndikator.b.satuan)) return 100n;
  const v = barisIndikator.b.realisasi;
  if (v?.jenis !== 'angka') return 1n;
  const d = desimalDari(v.bilangan);
  const cocok = [1n, 100n, 1000n, 10_000n, 100_000n].find(
    (n) => banding(bagi(kali(atas, { n, s: 0 }), bawah, d.s), bulatkan(d, d.s)) === 0,
  );
  return cocok ?? 1n;
}

/** Whether a reported figure is less than one of its last digit from this quotient: rounded or cut off. */
function sesuai(tepat: Desimal, nilai: Desimal): boolean {
  const beda = kurang(tepat, nilai);
  return banding(kali(beda, beda), { n: 1n, s: 2 * nilai.s }) < 0;
}

interface Hitungan {
  readonly teks: string;
  readonly hasil: Desimal | null;
  /** The realisasi that was typed where the parts give another figure: 37 or 36 for 36,92. */
  readonly tercatat?: Desimal;
}

/**
 * "882 : 1.762 × 100 = 50,06"; null when the components are not there. A penyebut of 0 is said, not divided by; a realisasi
 * that is rounded to fewer digits, cut off or another is said beside the result that the parts give, never as that result.
 */
export function perhitungan(barisIndikator: BI, konteks: Konteks): Hitungan | null {
  const atas = bilangan(barisIndikator.b.kinerja?.pembilang);
  const bawah = bilangan(barisIndikator.b.kinerja?.penyebut);
  if (!atas || !bawah) return null;
  const bagian = barisIndikator.b.kinerja?.pembilang.tercetak ?? '';
  const pembilang = /[+;]/.test(bagian) ? `(${bagian.replace(/\s*;\s*/g, ' + ')})` : formatAngka(atas);
  const kiri = `${pembilang} : ${formatAngka(bawah)}`;
  if (tanda(bawah) === 0) return { teks: kiri, hasil: null };
  const faktor = pengali(barisIndikator, atas, bawah);
  const tepat = bagi(kali(atas, { n: faktor, s: 0 }), bawah, 12);
  const nilai =
    barisIndikator.b.realisasi?.jenis === 'angka' ? ringkas(desimalDari(barisIndikator.b.realisasi.bilangan)) : null;
  // The figure comes from the quarters: these two parts belong to another moment, and explain nothing.
  if (nilai && !sesuai(tepat, nilai) && barisIndikator.b.kinerja?.realisasiSampaiTw) return null;
  const dibulatkan = nilai !== null && banding(bulatkan(tepat, nilai.s), nilai) === 0;
  // With as many digits as the realisasi: two figures that differ may not look alike.
  const bulat = bulatkan(tepat, Math.max(konteks.desimal, nilai?.s ?? 0));
  const hasil = nilai && banding(bulat, nilai) === 0 ? nilai : bulat;
  const rumus = `${kiri}${faktor === 1n ? '' : ` × ${formatAngka({ n: faktor, s: 0 })}`} = ${formatAngka(hasil)}`;
  return nilai && hasil !== nilai
    ? { teks: `${rumus}, ${dibulatkan ? 'dibulatkan' : 'tercatat'} ${formatAngka(nilai)}`, hasil, tercatat: nilai }
    : { teks: rumus, hasil };
}

const kBagian = (apa: 'pembilang' | 'penyebut', judul: string): KolomSpec<BI>[] => [
  {
    id: `${apa}Uraian`,
    judul: [judul, 'Uraian'],
    lebar: 33,
    lentur: true,
    bilaAda: true,
    sel: (r) => selTeks(isiTeks(r.b.kinerja?.[`${apa}Uraian`])),
  },
  {
    id: apa,
    judul: [judul, 'Nilai'],
    lebar: 17,
    bilaAda: true,
    sel: (barisIndikator) => {
      const d = bilangan(barisIndikator.b.kinerja?.[apa]);
      if (d) return selAngka(d);
      const { pembilang, penyebut } = barisIndikator.b.kinerja ?? {};
      return selTanpa(
        '-',
        sebabKosong(
          barisIndikator.b,
          barisIndikator.b.kinerja?.[apa],
          barisIndikator.b.kinerja?.lembar,
          apa,
          pembilang?.nilai || penyebut?.nilai
            ? bagiPenyusun(`${apa} belum diisi`)
            : bagiPembaca('tidak berupa pembilang dan penyebut'),
        ),
      );
    },
  },
];

/** How every realisasi was computed from its components. */
export const tabelPerhitungan = tabel<BI>({
  id: 'perhitungan',
  bab: 3,
  nama: 'Perhitungan Realisasi',
  judul: () => 'Perhitungan Realisasi Indikator Kinerja',
  butuh: ['IKU', 'KINERJA'],
  subNomor: true,
  tambahan: ['sumberData'],
  pilihan: [pilihanTingkat(`Kinerja Daerah, Tujuan, Sasaran Strategis, Program, Kegiatan`)],
  kolom: (konteks) => [
    kNo,
    kIndikator(),
    ...kBagian('pembilang', 'Pembilang'),
    ...kBagian('penyebut', 'Penyebut'),
    {
      id: 'perhitungan',
      judul: 'Perhitungan',
      lebar: 40,
      rata: 'center',
      sel: (barisIndikator) => {
        const hitungan = perhitungan(barisIndikator, konteks);
        if (!hitungan) {
          const hasil = selNilai(barisIndikator.b.realisasi, barisIndikator.b.satuan, true);
          return hasil.nilai === '-'
            ? tandaiGanda(barisIndikator, hasil)
            : selTeks(`${hasil.teks} (${barisIndikator.b.dariTriwulan || 'langsung dari sumber data'})`, 'center');
        }
        return hitungan.hasil
          ? selTeks(hitungan.teks, 'center')
          : selTanpa('N/A', bagiPembaca('penyebut 0, perhitungan tidak dapat dilakukan'));
      },
    },
    {
      ...kRealisasi(),
      sel: (barisIndikator, _, ada) => {
        const diketik = perhitungan(barisIndikator, konteks)?.tercatat;
        return diketik
          ? selAngka(diketik, diketik.s, ada ? '' : akhiranSatuan(barisIndikator.b.satuan))
          : kRealisasi().sel(barisIndikator, konteks, ada);
      },
    },
    kSatuan,
    kSumberData,
  ],
  baris: (k, o) => {
    const b = barisTingkat(k, o);
    if (typeof b === 'string') return b;
    const ada = b.some(({ isi }) => isi.b.kinerja?.pembilang.nilai || isi.b.kinerja?.penyebut.nilai);
    return ada ? b : 'pembilang dan penyebut di KINERJA belum diisi';
  },
  catatan: (k) => [catatanPembulatan(k)],
});

export const dok: DokTabel = {
  id: 'perhitungan',
  guna: 'Cara tiap realisasi dihitung dari pembilang dan penyebut. Tidak bernomor karena menjadi bagian uraian tiap sasaran. Penyebut 0 tidak dibagi, melainkan disebut.',
  dasar: 'PermenPANRB 53/2014; LKE PermenPANRB 88/2021 (keandalan data)',
};
