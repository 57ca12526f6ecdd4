import { tambahKe } from '../../core/peta';
import type { Peran, Tabel } from '../../core/tabel';
import type { Aturan, DokAturan } from '../aturan';
import { type BarisIku, barisIku, indeksKolom, temuanKepala, temuanSelIku, terkait } from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';

const ATRIBUT: [Peran, string][] = [
  ['definisi', 'definisi operasional'],
  ['formulasi', 'formulasi'],
  ['satuan', 'satuan'],
  ['sumberData', 'sumber data'],
  ['penanggungJawab', 'penanggung jawab'],
];
const KOSONG = /^[\s.…_-]*$/;

/** One kind of detail that some rows of a table leave blank. */
function selKosong(tabel: Tabel, baris: readonly BarisIku[], peran: Peran, nama: string): TemuanAturan[] {
  const kosong = baris.filter((b) => KOSONG.test(b.teks(peran)));
  const [satu, ...lain] = kosong;
  const sel = satu?.sel(peran);
  if (!satu || !sel) return [];
  const semua = kosong.length === baris.length;
  const banyak = semua
    ? 'untuk semua indikator'
    : lain.length
      ? `untuk ${kosong.length} indikator`
      : 'untuk indikator ini';
  return [
    temuanSelIku(atributIkuKosong, tabel, satu.baris, sel, {
      tingkat: !semua && kosong.some((b) => b.jenjang === 'strategis') ? 'peringatan' : 'info',
      pesan: `${nama[0]?.toUpperCase()}${nama.slice(1)} kosong ${banyak}. Lengkapi sebelum IKU ditetapkan.`,
      sebab: 'Tanpa keterangan itu realisasi tidak dapat diukur dengan cara yang sama setiap tahun.',
      terkait: lain.flatMap((b) => {
        const selLain = b.sel(peran);
        return selLain ? [terkait(selLain)] : [];
      }),
    }),
  ];
}

function kolomTiada(tabel: Tabel, nama: readonly string[]): TemuanAturan[] {
  if (!nama.length) return [];
  return [
    temuanKepala(atributIkuKosong, tabel, null, {
      tingkat: 'info',
      pesan: `Tabel IKU tidak memuat kolom ${nama.join(', ')}. Tambahkan kolomnya.`,
      sebab: 'Evaluasi AKIP menilai apakah IKU dilengkapi keterangan itu.',
    }),
  ];
}

export const atributIkuKosong: Aturan = {
  id: 'atribut-iku-kosong',
  judul: 'Keterangan IKU belum lengkap',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PER/09/M.PAN/5/2007 dan PER/20/M.PAN/11/2008 (IKU memuat definisi, formula, sumber data, penanggung jawab)',
  periksa: (konteks) => {
    const perTabel = new Map<Tabel, BarisIku[]>();
    for (const b of barisIku(konteks)) if (b.tabel.jenis === 'iku') tambahKe(perTabel, b.tabel, b);
    return [...perTabel].flatMap(([tabel, baris]) => {
      const ada = ([peran]: (typeof ATRIBUT)[number]): boolean => indeksKolom(tabel, peran) >= 0;
      const tiada = ATRIBUT.filter((atribut) => !ada(atribut)).map(([, nama]) => nama);
      return [
        ...ATRIBUT.filter(ada).flatMap(([peran, nama]) => selKosong(tabel, baris, peran, nama)),
        ...kolomTiada(tabel, tiada),
      ];
    });
  },
};

export const dok: DokAturan = {
  id: 'atribut-iku-kosong',
  penjelasan: {
    apa: 'Tabel IKU diperiksa apakah memuat definisi operasional, formulasi, satuan, sumber data, dan penanggung jawab, dan apakah semuanya terisi.',
    mengapa:
      'Tanpa keterangan itu indikator diukur dengan cara yang berbeda dari tahun ke tahun, dan evaluator AKIP menilai IKU belum memenuhi syarat.',
    perbaikan: 'Lengkapi sel yang kosong sebelum IKU ditetapkan; tambahkan kolom yang belum ada.',
  },
  contoh: [
    {
      judul: 'Sumber data satu indikator kosong',
      lembar: {
        Tabel: [
          ['Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Definisi Operasional',
            'Formulasi',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase puskesmas terakreditasi paripurna',
            'Persen',
            'Puskesmas yang lulus akreditasi paripurna',
            'Jumlah puskesmas paripurna / jumlah puskesmas x 100%',
            'Lembaga akreditasi',
            'Kepala Dinas',
          ],
          [
            '2',
            'Meningkatnya derajat kesehatan masyarakat',
            'Prevalensi stunting',
            'Persen',
            'Balita pendek dan sangat pendek',
            'Jumlah balita stunting / jumlah balita diukur x 100%',
            '',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'G5', tingkat: 'peringatan' }],
    },
    {
      judul: 'Semua keterangan terisi',
      lembar: {
        Tabel: [
          ['Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Definisi Operasional',
            'Formulasi',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Prevalensi stunting',
            'Persen',
            'Balita pendek dan sangat pendek',
            'Jumlah balita stunting / jumlah balita diukur x 100%',
            'e-PPGBM',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
