import { akarKata, intiKata, kata } from '../../words/kata';
import type { Aturan, DokAturan } from '../aturan';
import { kutipRingkas, temuanSelIku } from '../baris-iku';
import { barisRumus } from './formula';
import { intiBenda } from './rumus';

/** Words that do not narrow a denominator down. */
const HAMBAR = new Set(
  intiKata('dilaksanakan terlaksana dilakukan diselenggarakan ada dimiliki tersedia keseluruhan tersebut'),
);
const LAIN_WAKTU = /\b(lalu|sebelum(nya)?|n\s*-\s*1|t\s*-\s*1|awal|dasar|rencana|target|pagu)\b/i;

/** True when numerator and denominator count the same thing. */
export function tautologis(pembilang: string, penyebut: string): boolean {
  if (LAIN_WAKTU.test(pembilang) !== LAIN_WAKTU.test(penyebut)) return false;
  const tahun = (t: string) => (t.match(/\b20\d\d\b/g) ?? []).join();
  if (tahun(pembilang) !== tahun(penyebut)) return false;
  const atas = intiBenda(pembilang);
  const bawah = intiBenda(penyebut);
  // "objek yang diawasi / objek pengawasan": the noun names the population, the verb what was done to it.
  const nominal = new Set(
    kata(penyebut)
      .filter((k) => /^(?:pe|ke).+an$/.test(k))
      .map(akarKata),
  );
  const verba = new Set(
    kata(penyebut)
      .filter((k) => !/^(?:pe|ke).+an$/.test(k))
      .map(akarKata),
  );
  const perbuatan = kata(pembilang)
    .filter((k) => /^(?:di|ter|me)[a-z]{4,}/.test(k))
    .map(akarKata);
  if (perbuatan.some((k) => nominal.has(k) && !verba.has(k))) return false;
  return (
    atas.length > 0 && atas.every((k) => bawah.includes(k)) && bawah.every((k) => atas.includes(k) || HAMBAR.has(k))
  );
}

export const rumusTautologis: Aturan = {
  id: 'rumus-tautologis',
  judul: 'Pembilang sama dengan penyebut',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PER/20/M.PAN/11/2008 (indikator harus dapat mengukur keberhasilan); LKE PermenPANRB 88/2021',
  periksa: (konteks) =>
    barisRumus(konteks).flatMap(({ iku, sel, rumus }) =>
      rumus.jenis === 'rasio' && rumus.pembilang && rumus.penyebut && tautologis(rumus.pembilang, rumus.penyebut)
        ? [
            temuanSelIku(rumusTautologis, iku.tabel, iku.baris, sel, {
              tingkat: 'peringatan',
              pesan: `Pembilang dan penyebut menghitung hal yang sama (${kutipRingkas(rumus.pembilang)}), sehingga hasilnya selalu 100%. Ganti penyebut dengan seluruh populasi yang seharusnya dicapai, atau pembilang dengan bagian yang memenuhi syarat.`,
              sebab: `Penyebut tertulis ${kutipRingkas(rumus.penyebut)}.`,
            }),
          ]
        : [],
    ),
};

export const dok: DokAturan = {
  id: 'rumus-tautologis',
  penjelasan: {
    apa: 'Pembilang dan penyebut rumus dibandingkan kata pokoknya; bila keduanya menghitung hal yang sama, rumus dilaporkan.',
    mengapa: 'Rumus seperti itu selalu menghasilkan 100%, sehingga tidak mengukur apa-apa.',
    perbaikan:
      'Ganti penyebut dengan seluruh populasi yang seharusnya dicapai, atau pembilang dengan bagian yang memenuhi syarat.',
  },
  contoh: [
    {
      judul: 'Pembilang sama dengan penyebut',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Persentase aduan yang ditangani',
            'Persen',
            'Jumlah aduan yang ditangani : jumlah seluruh aduan yang ditangani x 100',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Objek pengawasan bukan objek yang diawasi',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Persentase objek yang diawasi',
            'Persen',
            'Jumlah objek yang diawasi / jumlah objek pengawasan x 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
    {
      judul: 'Realisasi terhadap target',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Persentase pencapaian PAD',
            'Persen',
            'Realisasi PAD / Target PAD x 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
