import { type BI, barisTingkat, kIndikator, kNo, kSasaran, kSatuan, pilihanTingkat, selTargetJanji } from './kolom';
import { sebabKosong } from './konteks';
import { selNilai } from './sel';
import { type DokTabel, type KolomSpec, tabel } from './spec';

export const TW = ['I', 'II', 'III', 'IV'] as const;

/** The plan of the year: targets before any revision, by quarter where they were broken down. */
export const rencanaKinerja = tabel<BI>({
  id: 'rencana-kinerja',
  bab: 2,
  nama: 'Rencana Kinerja',
  judul: (k) => `Rencana Kinerja Tahun ${k.tahun}`,
  butuh: ['IKU', 'KINERJA'],
  pilihan: [pilihanTingkat('Sasaran Strategis')],
  kolom: () => [
    kNo,
    kSasaran('Sasaran Strategis'),
    kIndikator(),
    kSatuan,
    {
      id: 'target',
      judul: 'Target',
      lebar: 17,
      sel: (barisIndikator, _, ada) => selTargetJanji(barisIndikator, true, ada),
    },
    ...TW.map(
      (tw, i): KolomSpec<BI> => ({
        id: `targetTw${i + 1}`,
        judul: ['Target Triwulan', tw],
        lebar: 14,
        bilaAda: true,
        sel: ({ b }, _, ada) => {
          const target = b.kinerja?.tw[i]?.target;
          const sebab = sebabKosong(b, target, b.kinerja?.lembar, 'target triwulan');
          return selNilai(target?.nilai ?? null, b.satuan, !ada, sebab, 'tidak ada target triwulan');
        },
      }),
    ),
  ],
  baris: barisTingkat,
  catatan: (k) => [k.adaPkPerubahan ? 'Target sebelum perubahan perjanjian kinerja.' : null],
});

export const dok: DokTabel = {
  id: 'rencana-kinerja',
  guna: 'Target sebelum perubahan, dirinci per triwulan bila target triwulan diisi.',
  dasar: 'PermenPANRB 53/2014, Bab II',
};
