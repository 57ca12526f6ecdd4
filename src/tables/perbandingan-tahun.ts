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
import { bagiPembaca, bagiPenyusun, ubahKalimat } from './sebab';
import type { SelGrid } from './sel';
import { desimalDari, selNilai, selPersen, selTanpa, selTeks } from './sel';
import { type DokTabel, type KolomSpec, tabel } from './spec';

/** Achievement of an earlier year: as reported, else from target and realisasi of that year. */
function capaianLalu(barisIndikator: BI, konteks: Konteks, tahunKe: number): SelGrid {
  const tahun = barisIndikator.b.riwayat?.tahun.get(tahunKe);
  const tertulis = tahun?.capaian?.nilai;
  if (tertulis) return selPersen(desimalDari(tertulis), konteks.desimal);
  const kata = tahun?.capaian?.tercetak ?? '';
  // "5 Dokumen" where a percentage belongs is no capaian: the author is told, the report does not print it.
  if (kata !== '' && !/^(-|n\/?a\.?|⚠.*|#.*)$/i.test(kata)) {
    const sel = tahun?.capaian?.sel;
    return selTanpa(
      'N/A',
      bagiPenyusun(
        `capaian ${tahunKe} tertulis "${kata}", bukan persentase (${barisIndikator.b.riwayat?.lembar}!${sel})`,
      ),
    );
  }
  const hasil = konteks.hitung(barisIndikator.b.iku, tahun?.target?.nilai ?? null, tahun?.realisasi?.nilai ?? null);
  if (hasil.nilai) return selPersen(hasil.nilai, konteks.desimal);
  // That there is no realisasi is said beside it; a capaian that is told to be none waits for no target.
  const tanpa = /^[-n]/i.test(kata) || tahun?.realisasi?.nilai?.jenis === 'tanpaNilai';
  return selTanpa(
    'N/A',
    tahun?.realisasi?.nilai && hasil.sebab && !(tanpa && hasil.sebab.untuk === 'penyusun')
      ? ubahKalimat(hasil.sebab, (teks) => `capaian ${tahunKe} tidak dihitung, ${teks}`)
      : null,
  );
}

function kolomLalu(konteks: Konteks, tahunKe: number): KolomSpec<BI>[] {
  const isi = (r: BI) => r.b.riwayat?.tahun.get(tahunKe);
  const judul = (j: string) => [`Tahun ${tahunKe}`, j];
  const nilai = (apa: 'target' | 'realisasi', r: BI, ada: boolean): SelGrid => {
    const v = isi(r)?.[apa]?.nilai ?? null;
    return v
      ? selNilai(v, r.b.satuan, !ada, undefined, `tidak ada ${apa} tahun ${tahunKe}`)
      : selTanpa(
          'N/A',
          sebabKosong(
            r.b,
            isi(r)?.[apa],
            r.b.riwayat?.lembar,
            `${apa} tahun ${tahunKe}`,
            bagiPembaca(`tidak ada ${apa === 'realisasi' ? 'data' : apa} tahun ${tahunKe}`),
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
      sel: (r) => capaianLalu(r, konteks, tahunKe),
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
  kolom: (konteks, opsi) => {
    const ini: KolomSpec<BI>[] = [
      kTarget([`Tahun ${konteks.tahun}`, 'Target']),
      kRealisasi([`Tahun ${konteks.tahun}`, 'Realisasi']),
      kCapaian([`Tahun ${konteks.tahun}`, 'Capaian (%)']),
    ];
    const lalu = konteks.tahunLalu().slice(0, Number(opsi.pilih('jumlahTahun')) || 4);
    const blok = [ini, ...lalu.map((th) => kolomLalu(konteks, th))];
    if (opsi.pilih('urut') === 'terlama dulu') blok.reverse();
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
