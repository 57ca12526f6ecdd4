import {
  type BI,
  barisTingkat,
  kIndikator,
  kNo,
  kRupiah,
  kSasaran,
  kSatuan,
  pilihanTingkat,
  selTargetJanji,
  TANPA_ANGGARAN,
} from './kolom';
import { sebabKosong, uangAtau } from './konteks';
import { bagiPenyusun } from './sebab';
import { selNilai } from './sel';
import { type DokTabel, tabel } from './spec';

const PAGU_BELUM_DIISI = bagiPenyusun('pagu belum diisi');

/** The agreement before and after its revision, targets and budgets side by side. */
export const pkPerubahan = tabel<BI>({
  id: 'pk-perubahan',
  bab: 2,
  nama: 'PK Murni dan Perubahan',
  judul: (k) => `Perjanjian Kinerja Murni dan Perubahan Tahun ${k.tahun}`,
  butuh: ['IKU', 'KINERJA'],
  pilihan: [pilihanTingkat()],
  kolom: (konteks) => {
    const sebab = (r: BI) => (konteks.anggaranUntuk([r.b]) ? PAGU_BELUM_DIISI : TANPA_ANGGARAN);
    return [
      kNo,
      kSasaran(),
      kIndikator(),
      kSatuan,
      {
        id: 'targetMurni',
        judul: ['Target', 'Murni'],
        lebar: 17,
        sel: (barisIndikator, _, ada) => selTargetJanji(barisIndikator, true, ada),
      },
      {
        id: 'targetPerubahan',
        judul: ['Target', 'Perubahan'],
        lebar: 17,
        sel: (barisIndikatorKini, _, ada) =>
          selNilai(
            barisIndikatorKini.b.target,
            barisIndikatorKini.b.satuan,
            !ada,
            barisIndikatorKini.b.tanpaTarget ??
              sebabKosong(
                barisIndikatorKini.b,
                barisIndikatorKini.b.kinerja?.target,
                barisIndikatorKini.b.kinerja?.lembar,
                'target',
              ),
            'tidak ada target',
          ),
      },
      {
        ...kRupiah<BI>(
          'paguMurni',
          ['Anggaran (Rp)', 'Murni'],
          (r) => uangAtau(konteks.anggaranUntuk([r.b]), 'murni'),
          sebab,
        ),
        bilaAda: true,
      },
      {
        ...kRupiah<BI>(
          'paguPerubahan',
          ['Anggaran (Rp)', 'Perubahan'],
          (r) => uangAtau(konteks.anggaranUntuk([r.b]), 'pagu'),
          sebab,
        ),
        bilaAda: true,
      },
    ];
  },
  baris: (k, o) => (k.adaPkPerubahan || k.adaPerubahan ? barisTingkat(k, o) : 'target dan pagu tidak diubah tahun ini'),
  catatan: () => ['Yang tidak diubah ditulis sama di kedua kolom.'],
});

export const dok: DokTabel = {
  id: 'pk-perubahan',
  juga: ['ANGGARAN'],
  guna: 'Target dan anggaran sebelum dan sesudah perubahan. Dilewati bila tidak ada yang diubah.',
  dasar: 'PermenPANRB 53/2014 (perubahan perjanjian kinerja)',
};
