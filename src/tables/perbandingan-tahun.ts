import {
  type BI,
  barisTingkat,
  catatanCapaian,
  kCapaian,
  kIndikator,
  kNo,
  kRealisasi,
  kSasaran,
  kSatuan,
  kTarget,
  pilihanTingkat,
} from './kolom';
import { isiTeks, type Konteks, sebabKosong } from './konteks';
import type { Sel } from './sel';
import { desimalDari, selNilai, selPersen, selTanpa, selTeks } from './sel';
import { type DokTabel, type Kolom, tabel } from './spec';

/** Achievement of an earlier year: as reported, else from target and realisasi of that year. */
function capaianLalu(r: BI, konteks: Konteks, th: number): Sel {
  const tahun = r.b.riwayat?.tahun.get(th);
  const tertulis = tahun?.capaian?.nilai;
  if (tertulis) return selPersen(desimalDari(tertulis), konteks.desimal);
  const kata = tahun?.capaian?.tercetak ?? '';
  // "5 Dokumen" where a percentage belongs is no capaian: the author is told, the report does not print it.
  if (kata !== '' && !/^(-|n\/?a\.?|⚠.*|#.*)$/i.test(kata)) {
    const sel = tahun?.capaian?.sel;
    return selTanpa('N/A', `capaian ${th} tertulis "${kata}", bukan persentase (${r.b.riwayat?.lembar}!${sel})`);
  }
  const hasil = konteks.hitung(r.b.iku, tahun?.target?.nilai ?? null, tahun?.realisasi?.nilai ?? null);
  if (hasil.nilai) return selPersen(hasil.nilai, konteks.desimal);
  // That the realisasi is missing is said beside it.
  return selTanpa('N/A', tahun?.realisasi?.nilai ? `capaian ${th} tidak dihitung, ${hasil.sebab}` : undefined);
}

function kolomLalu(konteks: Konteks, th: number): Kolom<BI>[] {
  const isi = (r: BI) => r.b.riwayat?.tahun.get(th);
  const judul = (j: string) => [`Tahun ${th}`, j];
  const nilai = (apa: 'target' | 'realisasi', r: BI, ada: boolean): Sel => {
    const v = isi(r)?.[apa]?.nilai ?? null;
    return v
      ? selNilai(v, r.b.satuan, !ada, undefined, `tidak ada ${apa} tahun ${th}`)
      : selTanpa(
          'N/A',
          sebabKosong(
            r.b,
            isi(r)?.[apa],
            r.b.riwayat?.lembar,
            `${apa} tahun ${th}`,
            `tidak ada ${apa === 'realisasi' ? 'data' : apa} tahun ${th}`,
          ),
        );
  };
  return [
    { id: 'targetLalu', judul: judul('Target'), lebar: 17, bilaAda: true, sel: (r, _, ada) => nilai('target', r, ada) },
    { id: 'realisasiLalu', judul: judul('Realisasi'), lebar: 17, sel: (r, _, ada) => nilai('realisasi', r, ada) },
    {
      id: 'capaianLalu',
      judul: judul('Capaian (%)'),
      lebar: 17,
      bilaAda: true,
      sel: (r) => capaianLalu(r, konteks, th),
    },
  ];
}

/** This year beside the years before: the second comparison of PermenPANRB 53/2014. */
export const perbandinganTahun = tabel<BI>({
  id: 'perbandingan-tahun',
  bab: 3,
  nama: 'Perbandingan Tahun',
  judul: (k) => `Perbandingan Realisasi dan Capaian Kinerja Tahun ${k.tahun} dengan Tahun Sebelumnya`,
  butuh: ['IKU', 'KINERJA', 'RIWAYAT'],
  tambahan: ['target', 'targetLalu'],
  pilihan: [
    pilihanTingkat(),
    { id: 'urut', nama: 'Urutan tahun', nilai: ['terbaru dulu', 'terlama dulu'], bawaan: 'terbaru dulu' },
    { id: 'jumlahTahun', nama: 'Banyaknya tahun sebelumnya', bawaan: '4' },
  ],
  kolom: (konteks, o) => {
    const ini: Kolom<BI>[] = [
      kTarget([`Tahun ${konteks.tahun}`, 'Target']),
      kRealisasi([`Tahun ${konteks.tahun}`, 'Realisasi']),
      kCapaian([`Tahun ${konteks.tahun}`, 'Capaian (%)']),
    ];
    const lalu = konteks.tahunLalu().slice(0, Number(o.pilih('jumlahTahun')) || 4);
    const blok = [ini, ...lalu.map((th) => kolomLalu(konteks, th))];
    if (o.pilih('urut') === 'terlama dulu') blok.reverse();
    return [
      kNo,
      kSasaran(),
      kIndikator(),
      kSatuan,
      ...blok.flat(),
      {
        id: 'keterangan',
        judul: 'Keterangan',
        lebar: 28,
        lentur: true,
        bilaAda: true,
        sel: (r) => selTeks(isiTeks(r.b.riwayat?.keterangan)),
      },
    ];
  },
  baris: (k, o) => (k.tahunLalu().length ? barisTingkat(k, o) : 'angka tahun-tahun lalu di RIWAYAT belum diisi'),
  catatan: (k, _, baris) => catatanCapaian(k, baris),
});

export const dok: DokTabel = {
  id: 'perbandingan-tahun',
  guna: 'Realisasi dan capaian tahun ini di samping tahun-tahun sebelumnya. Capaian lama dipakai seperti tertulis di RIWAYAT; bila kosong dihitung dari target dan realisasi tahun itu. Yang tidak ada ditulis "N/A" dengan keterangan.',
  dasar: 'PermenPANRB 53/2014, Bab III, perbandingan dengan tahun lalu',
  contoh: ['target; target lalu; urut: terlama dulu', 'menambah target tiap tahun dan mengurutkan dari tahun terlama'],
};
