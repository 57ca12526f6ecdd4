import type { NilaiTarget, Pembanding } from '../workbook/rekaman';
import {
  type BI,
  barisTingkat,
  catatanBatas,
  catatanPembulatan,
  kIndikator,
  kNo,
  kRealisasi,
  kSasaran,
  kSatuan,
  pilihanTingkat,
  saringIndikator,
} from './kolom';
import { isiTeks, type Konteks, sebabKosong } from './konteks';
import { bagiPembaca, ubahKalimat } from './sebab';
import { selNilai, selPersen, selTanpa, selTeks } from './sel';
import { type DokTabel, type KolomSpec, tabel } from './spec';

type Apa = 'provinsi' | 'nasional' | 'daerahLain';

function kolomPembanding(konteks: Konteks, apa: Apa, judul: string): KolomSpec<BI>[] {
  const ambil = (r: BI): NilaiTarget | null => (r.b.pembanding as Pembanding | null)?.[apa].nilai ?? null;
  const kapital = apa[0]?.toUpperCase() + apa.slice(1);
  const bila = apa === 'daerahLain' ? { bilaAda: true as const } : {};
  return [
    {
      id: apa,
      judul: `Realisasi ${judul}`,
      lebar: 22,
      ...bila,
      sel: (barisIndikator, _, ada) => {
        const v = ambil(barisIndikator);
        const tiada = `tidak ada realisasi ${judul.replace(/^[A-Z](?=[a-z]+( Lain)?$)/, (h) => h.toLowerCase())}`;
        return v
          ? selNilai(v, barisIndikator.b.satuan, !ada, undefined, tiada)
          : selTanpa(
              'N/A',
              sebabKosong(
                barisIndikator.b,
                barisIndikator.b.pembanding?.[apa],
                barisIndikator.b.pembanding?.lembar,
                `realisasi ${judul}`,
                bagiPembaca(tiada),
              ),
            );
      },
    },
    {
      id: `persen${kapital}`,
      judul: `Persentase terhadap ${judul} (%)`,
      lebar: 22,
      ...bila,
      sel: (r) => {
        const v = ambil(r);
        const capaian = konteks.hitung(r.b.iku, v, r.b.realisasi);
        const ada = v && v.jenis !== 'tanpaNilai' && r.b.realisasi && r.b.realisasi.jenis !== 'tanpaNilai';
        return selPersen(
          capaian.nilai,
          konteks.desimal,
          ada && capaian.sebab
            ? ubahKalimat(
                capaian.sebab,
                (teks) => `persentase tidak dihitung, ${teks.replace('target', 'angka pembanding')}`,
              )
            : null,
          'N/A',
        );
      },
    },
  ];
}

/** Beside province, nation and other regions: the fourth comparison of PermenPANRB 53/2014. */
export const perbandinganNasional = tabel<BI>({
  id: 'perbandingan-nasional',
  bab: 3,
  nama: 'Perbandingan Nasional',
  judul: (k) => `Perbandingan Realisasi Kinerja Tahun ${k.tahun} dengan Realisasi Provinsi dan Nasional`,
  butuh: ['IKU', 'KINERJA', 'PEMBANDING'],
  tambahan: ['persenProvinsi', 'persenNasional', 'persenDaerahLain', 'periode', 'sumberPembanding'],
  pilihan: [
    pilihanTingkat(),
    { id: 'baris', nama: 'Indikator yang dicetak', nilai: ['semua', 'yang ada pembandingnya'], bawaan: 'semua' },
  ],
  kolom: (konteks) => {
    const nama = [...new Set(konteks.buku.pembanding.map((p) => isiTeks(p.namaDaerahLain)).filter(Boolean))];
    return [
      kNo,
      kSasaran(),
      kIndikator(),
      kSatuan,
      kRealisasi(`Realisasi Tahun ${konteks.tahun}`),
      ...kolomPembanding(konteks, 'provinsi', 'Provinsi'),
      ...kolomPembanding(konteks, 'nasional', 'Nasional'),
      ...kolomPembanding(konteks, 'daerahLain', nama.length === 1 ? (nama[0] as string) : 'Daerah Lain'),
      { id: 'periode', judul: 'Periode', lebar: 20, sel: (r) => selTeks(isiTeks(r.b.pembanding?.periode)) },
      {
        id: 'sumberPembanding',
        judul: 'Sumber',
        lebar: 26,
        lentur: true,
        sel: (r) => selTeks(isiTeks(r.b.pembanding?.sumber)),
      },
    ];
  },
  baris: (k, o) => {
    const semua = barisTingkat(k, o);
    if (typeof semua === 'string' || o.pilih('baris') === 'semua') return semua;
    const isi = (v: NilaiTarget | null | undefined) => v && v.jenis !== 'tanpaNilai';
    const ada = saringIndikator(semua, ({ b }) => {
      const p = b.pembanding;
      return isi(p?.provinsi.nilai) || isi(p?.nasional.nilai) || isi(p?.daerahLain.nilai);
    });
    return ada.length ? ada : 'belum ada angka pembanding';
  },
  catatan: (k, o) => [
    ...(['persenProvinsi', 'persenNasional', 'persenDaerahLain'].some((c) => o.kolom(c))
      ? [...catatanBatas(k), catatanPembulatan(k)]
      : []),
  ],
});

export const dok: DokTabel = {
  id: 'perbandingan-nasional',
  guna: 'Realisasi di samping realisasi provinsi, nasional, dan daerah lain.',
  dasar: 'PermenPANRB 53/2014, Bab III, perbandingan dengan standar nasional',
  contoh: [
    'persen nasional; baris: yang ada pembandingnya',
    'menambah persentase terhadap nasional dan mencetak baris yang berpembanding saja',
  ],
};
