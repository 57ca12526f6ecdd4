import { banding } from '../core/desimal';
import { setahunDariTriwulan } from '../workbook/turunan';
import { type BI, barisTingkat, kIndikator, kNo, kSasaran, kSatuan, pilihanTingkat, selTargetJanji } from './kolom';
import { type BarisIndikator, sebabKosong } from './konteks';
import { bagiPembaca } from './sebab';
import { desimalDari, selNilai, selTanpa } from './sel';
import { type DokTabel, type KolomSpec, tabel } from './spec';

export const TW = ['I', 'II', 'III', 'IV'] as const;

const DISUSUN_ULANG = bagiPembaca('target triwulan telah disusun ulang menurut target perubahan');

/**
 * Whether the quarters are those of the target before its revision: there is one set of them, kept for the target in
 * force. Beside another target they would contradict what is signed.
 */
function rincianSemula({ kinerja, iku }: BarisIndikator): boolean {
  const ubah = kinerja?.targetPerubahan.nilai ?? null;
  const semula = kinerja?.target.nilai ?? null;
  if (!ubah || ubah.jenis === 'tanpaNilai' || !semula) return true;
  const kata = JSON.stringify(semula);
  if (kata === JSON.stringify(ubah)) return true;
  const setahun = setahunDariTriwulan(
    (kinerja as NonNullable<typeof kinerja>).tw.map((t) => t.target.nilai),
    iku.akumulasiTriwulan.nilai,
  )?.nilai;
  return setahun?.jenis === 'angka' && semula.jenis === 'angka'
    ? banding(desimalDari(setahun.bilangan), desimalDari(semula.bilangan)) === 0
    : JSON.stringify(setahun) === kata;
}

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
          if (target?.nilai && !rincianSemula(b)) return selTanpa('-', DISUSUN_ULANG);
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
  guna: 'Target sebelum perubahan, dirinci per triwulan bila target triwulan diisi. Triwulan yang disusun ulang menurut target perubahan tidak dicetak.',
  dasar: 'PermenPANRB 53/2014, Bab II',
};
