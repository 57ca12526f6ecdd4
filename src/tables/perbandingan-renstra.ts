import { type Desimal, jumlahkan } from '../core/desimal';
import { keBilangan } from '../workbook/nilai';
import type { NilaiTarget } from '../workbook/rekaman';
import {
  type BI,
  barisTingkat,
  catatanRumus,
  kIndikator,
  kNo,
  kRealisasi,
  kSasaran,
  kSatuan,
  kTarget,
  pilihanTingkat,
} from './kolom';
import { type Konteks, sebabKosong } from './konteks';
import { bagiPenyusun, ubahKalimat } from './sebab';
import { desimalDari, selNilai, selPersen, selTanpa } from './sel';
import { type DokTabel, type KolomSpec, tabel } from './spec';

/** Last year of the Renstra: as set, else the last year with a target. */
const tahunAkhir = (k: Konteks): number => k.id.renstraAkhir ?? k.tahunRenstra().pop() ?? k.tahun;
const kumulatif = (r: BI): boolean => r.b.iku.akumulasiRenstra.nilai === 'kumulatif';
const targetAkhir = (r: BI, k: Konteks): NilaiTarget | null =>
  r.b.renstra?.tahun.get(tahunAkhir(k))?.target?.nilai ?? null;

/** Realisasi held against the end target: of this year, or of all years of the Renstra together. */
function sampaiKini(barisIndikator: BI, konteks: Konteks): NilaiTarget | null {
  const ini = barisIndikator.b.realisasi;
  if (!kumulatif(barisIndikator) || ini?.jenis !== 'angka') return ini;
  const bagian: Desimal[] = [desimalDari(ini.bilangan)];
  const lalu = barisIndikator.b.renstra?.kumulatifLalu?.nilai;
  if (lalu?.jenis === 'angka')
    return { jenis: 'angka', bilangan: keBilangan(jumlahkan([...bagian, desimalDari(lalu.bilangan)])) };
  for (const [th, isi] of barisIndikator.b.riwayat?.tahun ?? []) {
    const v = isi.realisasi?.nilai;
    if (th >= (konteks.id.renstraAwal ?? konteks.tahun) && th < konteks.tahun && v?.jenis === 'angka')
      bagian.push(desimalDari(v.bilangan));
  }
  return { jenis: 'angka', bilangan: keBilangan(jumlahkan(bagian)) };
}

/** What is held against the end target; the figure of the year where an indicator does not accumulate. */
const kKumulatif = (k: Konteks): KolomSpec<BI> => ({
  id: 'realisasiKumulatif',
  judul: `Realisasi s.d. Tahun ${k.tahun}`,
  lebar: 20,
  sel: (r, _, ada) => selNilai(sampaiKini(r, k), r.b.satuan, !ada),
});

/** Against the end of the medium-term plan: the third comparison of PermenPANRB 53/2014. */
export const perbandinganRenstra = tabel<BI>({
  id: 'perbandingan-renstra',
  bab: 3,
  nama: 'Perbandingan Renstra',
  judul: (k) => `Perbandingan Realisasi Kinerja Tahun ${k.tahun} dengan Target Akhir Renstra`,
  butuh: ['IKU', 'KINERJA', 'RENSTRA'],
  tambahan: ['target', 'realisasiKumulatifLalu'],
  pilihan: [pilihanTingkat()],
  kolom: (konteks, opsi) => [
    kNo,
    kSasaran(),
    kIndikator(),
    kSatuan,
    kTarget(`Target Tahun ${konteks.tahun}`),
    kRealisasi(`Realisasi Tahun ${konteks.tahun}`),
    {
      id: 'realisasiKumulatifLalu',
      judul: `Realisasi s.d. Tahun ${konteks.tahun - 1}`,
      lebar: 20,
      sel: (r, _, ada) => selNilai(r.b.renstra?.kumulatifLalu?.nilai ?? null, r.b.satuan, !ada),
    },
    ...(konteks.pada(opsi.daftar('tingkat')).some((b) => kumulatif({ b, no: 0 })) ? [kKumulatif(konteks)] : []),
    {
      id: 'targetAkhir',
      judul: `Target Akhir Renstra (${tahunAkhir(konteks)})`,
      lebar: 20,
      sel: (barisIndikator, _, ada) =>
        selNilai(
          targetAkhir(barisIndikator, konteks),
          barisIndikator.b.satuan,
          !ada,
          sebabKosong(
            barisIndikator.b,
            barisIndikator.b.renstra?.tahun.get(tahunAkhir(konteks))?.target,
            barisIndikator.b.renstra?.lembar,
            `target akhir Renstra ${tahunAkhir(konteks)}`,
            bagiPenyusun(`target akhir Renstra ${tahunAkhir(konteks)} belum diisi di RENSTRA`),
          ),
          'tidak ada target akhir Renstra',
        ),
    },
    {
      id: 'kemajuan',
      judul: 'Tingkat Kemajuan (%)',
      lebar: 20,
      sel: (r) => {
        const t = targetAkhir(r, konteks);
        const kemajuan = konteks.hitung(r.b.iku, t, sampaiKini(r, konteks));
        return !t || !r.b.realisasi
          ? selTanpa('-')
          : selPersen(
              kemajuan.nilai,
              konteks.desimal,
              kemajuan.sebab && ubahKalimat(kemajuan.sebab, (teks) => `kemajuan tidak dihitung: ${teks}`),
              'N/A',
            );
      },
    },
  ],
  baris: (k, o) => {
    const b = barisTingkat(k, o);
    if (typeof b === 'string') return b;
    return b.some((x) => targetAkhir(x.isi, k)) ? b : `target akhir Renstra (${tahunAkhir(k)}) belum diisi`;
  },
  catatan: (konteks, _, baris) => [
    ...catatanRumus(konteks, baris, 'Tingkat kemajuan (%) = realisasi : target akhir × 100.', (x) =>
      x.replace(/capaian/g, 'kemajuan').replace(/target/g, 'target akhir'),
    ),
    baris.some((b) => kumulatif(b.isi))
      ? `Indikator kumulatif dibandingkan dengan jumlah realisasi sejak ${konteks.id.renstraAwal ?? konteks.tahun}.`
      : null,
  ],
});

export const dok: DokTabel = {
  id: 'perbandingan-renstra',
  juga: ['RIWAYAT'],
  guna: 'Realisasi terhadap target akhir Renstra. Indikator kumulatif dibandingkan dengan jumlah realisasi sejak awal Renstra.',
  dasar: 'PermenPANRB 53/2014, Bab III, perbandingan dengan target jangka menengah',
};
