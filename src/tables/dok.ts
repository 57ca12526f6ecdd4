/** What each table is for, for its page in docs/tabel. The bundle never imports this file. */

import type { NamaRentangTabel } from '../workbook/definisi';
import { daftarTabel } from './daftar';

export interface DokTabel {
  readonly id: string;
  /** What it shows and who asks for it; what it says where something is missing. */
  readonly guna: string;
  /** Regulation or habit of the field. */
  readonly dasar: string;
  /** Ranges that are used where they are filled, beside those without which there is no table. */
  readonly juga?: readonly NamaRentangTabel[];
  /** A setting worth showing: what stands in the right cell of IDENTITAS, and what it does. */
  readonly contoh?: readonly [isi: string, arti: string];
}

const PANRB53 = 'PermenPANRB 53/2014';
const LAZIM = 'kelaziman LKjIP';

const DOK: readonly DokTabel[] = [
  {
    id: 'tujuan',
    juga: ['KINERJA'],
    guna: 'Tujuan dan indikator tujuan beserta target tahun berjalan. Kolom formulasi tampil bila diisi.',
    dasar: `${PANRB53}, Bab II`,
    contoh: ['definisi', 'menambah kolom definisi operasional'],
  },
  {
    id: 'target-renstra',
    guna: 'Target Renstra tiap tahun, satu kolom satu tahun. Kolom Tujuan diisi dari indikator induk bila ada.',
    dasar: `${PANRB53}, Bab II; Permendagri 86/2017`,
  },
  {
    id: 'iku',
    juga: ['KINERJA'],
    guna: 'Sasaran strategis dan indikator kinerja utama dengan definisi, formulasi, dan sumber data.',
    dasar: 'PER/09/M.PAN/5/2007; PER/20/M.PAN/11/2008',
    contoh: ['kolom: no, sasaran, indikator, formulasi, target', 'mencetak lima kolom itu saja, menurut urutannya'],
  },
  {
    id: 'rencana-kinerja',
    guna: 'Target sebelum perubahan, dirinci per triwulan bila target triwulan diisi.',
    dasar: `${PANRB53}, Bab II`,
  },
  {
    id: 'perjanjian-kinerja',
    juga: ['ANGGARAN'],
    guna: 'Target, formulasi, program atau kegiatan pendukung, anggaran, dan penanggung jawab. Bila ada target perubahan, yang dicetak target yang berlaku. Anggaran dijumlahkan dari mata anggaran yang kolom Kode IKU-nya menyebut indikator itu; mata anggaran yang induknya sudah terhitung tidak dihitung dua kali.',
    dasar: `${PANRB53}, Bab II`,
    contoh: ['versi: murni', 'mencetak target dan pagu sebelum perubahan'],
  },
  {
    id: 'pk-jabatan',
    guna: 'Perjanjian kinerja tiap jabatan, dari kolom Penanggung jawab. Jabatan yang sama menjadi satu blok; bila dua orang memegang jabatan yang sama, pilih urut: seperti isian, maka barisnya tetap terpisah menurut urutan di lembar IKU.',
    dasar: `${PANRB53}, lampiran perjanjian kinerja`,
    contoh: ['realisasi; capaian', 'menambah kolom realisasi dan capaian'],
  },
  {
    id: 'pk-perubahan',
    juga: ['ANGGARAN'],
    guna: 'Target dan anggaran sebelum dan sesudah perubahan. Dilewati bila tidak ada yang diubah.',
    dasar: `${PANRB53} (perubahan perjanjian kinerja)`,
  },
  {
    id: 'program-kegiatan',
    guna: 'Program, kegiatan, dan sub kegiatan tahun berjalan. Program tanpa kegiatan dicetak dengan "-" dan keterangan.',
    dasar: 'Permendagri 90/2019',
    contoh: ['pagu', 'menambah kolom anggaran'],
  },
  {
    id: 'alokasi-anggaran',
    guna: 'Jumlah anggaran sebelum dan sesudah perubahan, per sumber dana bila ada lebih dari satu.',
    dasar: LAZIM,
  },
  {
    id: 'alokasi-belanja',
    guna: 'Anggaran tiap jenis belanja sebelum dan sesudah perubahan. Induk tanpa angka dijumlahkan dari rinciannya.',
    dasar: 'Permendagri 77/2020',
  },
  {
    id: 'alokasi-sasaran',
    guna: 'Anggaran tiap sasaran strategis dengan program pendukungnya. Bila satu mata anggaran mendukung dua sasaran, jumlah ke bawah tidak dicetak.',
    dasar: `${PANRB53}, Bab II`,
  },
  {
    id: 'alokasi-program',
    guna: 'Anggaran tiap program, seperti lampiran perjanjian kinerja.',
    dasar: `${PANRB53}, lampiran perjanjian kinerja`,
    contoh: ['rincian: kegiatan', 'merinci sampai kegiatan'],
  },
  {
    id: 'anggaran-tahun',
    guna: 'Anggaran tahun lalu dan tahun ini dengan selisihnya. Dilewati bila pagu tahun lalu belum diisi.',
    dasar: LAZIM,
  },
  {
    id: 'skala-nilai',
    juga: ['SKALA'],
    guna: 'Skala kriteria yang dipakai dinas dengan warnanya. Intervalnya ditulis tanpa celah, sesuai cara KRITERIA menggolongkan.',
    dasar: 'Permendagri 86/2017, atau skala yang dipilih di lembar Identitas',
  },
  {
    id: 'realisasi-tujuan',
    juga: ['SKALA'],
    guna: 'Target, realisasi, capaian, dan kriteria indikator tujuan dan kinerja daerah.',
    dasar: `${PANRB53}, Bab III`,
  },
  {
    id: 'realisasi-kinerja',
    juga: ['SKALA'],
    guna: 'Tabel pokok Bab III: target, realisasi, capaian, dan kriteria tiap indikator. Capaian yang ditetapkan dipakai apa adanya; selebihnya dihitung menurut arah indikator, batas, dan desimal di lembar Identitas, dan rumusnya ditulis di bawah tabel.',
    dasar: `${PANRB53}, Bab III, perbandingan target dan realisasi`,
    contoh: [
      'sumber data; warna; tingkat: Sasaran Strategis',
      'menambah sumber data, mewarnai kriteria, dan mencetak sasaran strategis saja',
    ],
  },
  {
    id: 'perhitungan',
    guna: 'Cara tiap realisasi dihitung dari pembilang dan penyebut. Tidak bernomor karena menjadi bagian uraian tiap sasaran. Penyebut 0 tidak dibagi, melainkan disebut.',
    dasar: `${PANRB53}; LKE PermenPANRB 88/2021 (keandalan data)`,
  },
  {
    id: 'perbandingan-tahun',
    guna: 'Realisasi dan capaian tahun ini di samping tahun-tahun sebelumnya. Capaian lama dipakai seperti tertulis di RIWAYAT; bila kosong dihitung dari target dan realisasi tahun itu. Yang tidak ada ditulis "N/A" dengan keterangan.',
    dasar: `${PANRB53}, Bab III, perbandingan dengan tahun lalu`,
    contoh: [
      'target; target lalu; urut: terlama dulu',
      'menambah target tiap tahun dan mengurutkan dari tahun terlama',
    ],
  },
  {
    id: 'perbandingan-renstra',
    juga: ['RIWAYAT'],
    guna: 'Realisasi terhadap target akhir Renstra. Indikator kumulatif dibandingkan dengan jumlah realisasi sejak awal Renstra.',
    dasar: `${PANRB53}, Bab III, perbandingan dengan target jangka menengah`,
  },
  {
    id: 'perbandingan-nasional',
    guna: 'Realisasi di samping realisasi provinsi, nasional, dan daerah lain.',
    dasar: `${PANRB53}, Bab III, perbandingan dengan standar nasional`,
    contoh: [
      'persen nasional; baris: yang ada pembandingnya',
      'menambah persentase terhadap nasional dan mencetak baris yang berpembanding saja',
    ],
  },
  {
    id: 'analisis',
    juga: ['KINERJA'],
    guna: 'Faktor pendorong, penghambat, dan solusi tiap indikator yang ditulis di ANALISIS.',
    dasar: `${PANRB53}, Bab III, analisis penyebab`,
    contoh: [
      'kolom: no, sasaran, indikator, target, realisasi, capaian, analisis, solusi',
      'menyatukan pendorong dan penghambat dalam satu kolom',
    ],
  },
  {
    id: 'efisiensi',
    juga: ['ANGGARAN'],
    guna: 'Efisiensi menurut metode di lembar Identitas, tiap metode dengan kolomnya sendiri: SELISIH (capaian − penyerapan), MAKS100 (100 − penyerapan), PMK214 (dengan pagu dan realisasi, boleh dengan nilai efisiensi, dan baris jumlah Σ atas semua indikator bila tidak ada anggaran yang terhitung dua kali). Pada dua metode pertama baris di bawah 100 ditandai "-" atau tidak dicetak.',
    dasar: `${PANRB53}, Bab III, efisiensi; PMK 214/PMK.02/2017`,
    contoh: ['bawah100: tidak dicetak', 'membuang baris dengan capaian di bawah 100'],
  },
  {
    id: 'program-penunjang',
    juga: ['KINERJA', 'ANGGARAN'],
    guna: 'Program dan kegiatan yang menunjang atau tidak menunjang sasaran, dengan indikator dan capaiannya sendiri bila ada.',
    dasar: `${PANRB53}, Bab III, program yang menunjang`,
  },
  {
    id: 'rekomendasi',
    guna: 'Rekomendasi LHE dan tindak lanjutnya. Status, penanggung jawab, dan tenggat tampil bila diisi.',
    dasar: 'PermenPANRB 88/2021',
  },
  {
    id: 'lhe',
    guna: 'Nilai tiap komponen LHE, nilai akhir, dan predikat. Nilai akhir dipakai seperti tertulis; bila tidak ada dijumlahkan dari komponen yang lengkap.',
    dasar: 'PermenPANRB 88/2021',
  },
  {
    id: 'belanja',
    guna: 'Anggaran, realisasi, sisa, dan penyerapan tiap jenis belanja.',
    dasar: `${PANRB53}, Bab III, realisasi anggaran; Permendagri 77/2020`,
    contoh: ['tanpa sisa', 'menghilangkan kolom sisa'],
  },
  {
    id: 'anggaran',
    guna: 'Anggaran, realisasi, sisa, dan penyerapan per program, kegiatan, dan sub kegiatan. Angka induk dipakai seperti tertulis; bila kosong dijumlahkan dari anaknya. Pagu 0 tidak dibagi.',
    dasar: `${PANRB53}, Bab III, realisasi anggaran`,
    contoh: [
      'awalan; kode; rincian: kegiatan',
      'menulis "Program : …", menambah kode rekening, merinci sampai kegiatan',
    ],
  },
  {
    id: 'anggaran-sasaran',
    guna: 'Anggaran dan realisasi tiap sasaran strategis dengan program pendukungnya.',
    dasar: `${PANRB53}, Bab III, realisasi anggaran`,
  },
  {
    id: 'anggaran-dua-tahun',
    guna: 'Anggaran, realisasi, dan penyerapan tahun lalu dan tahun ini.',
    dasar: LAZIM,
  },
  {
    id: 'kinerja-anggaran',
    guna: 'Kinerja dan anggaran tiap indikator berdampingan.',
    dasar: `${PANRB53}, Bab III, realisasi anggaran untuk mewujudkan kinerja`,
  },
  {
    id: 'triwulan',
    guna: 'Target, realisasi, dan capaian tiap triwulan: rencana aksi yang selalu diminta evaluator.',
    dasar: 'PermenPANRB 88/2021 (pengukuran berkala)',
    contoh: ['akumulasi', 'menambah kolom cara akumulasi'],
  },
  {
    id: 'laporan-kegiatan',
    guna: 'Kemajuan fisik dan keuangan tiap kegiatan, ditimbang menurut bobot anggarannya.',
    dasar: 'Permendagri 86/2017 (pengendalian pelaksanaan)',
  },
  {
    id: 'sk-iku-1',
    guna: 'Lampiran I keputusan IKU: sasaran strategis, dengan tempat tanda tangan.',
    dasar: 'PER/09/M.PAN/5/2007; PER/20/M.PAN/11/2008',
  },
  {
    id: 'sk-iku-2',
    guna: 'Lampiran II keputusan IKU: indikator program, kegiatan, dan sub kegiatan.',
    dasar: 'PER/09/M.PAN/5/2007; PER/20/M.PAN/11/2008',
  },
];

export const dokTabel = (id: string): DokTabel => {
  const d = DOK.find((x) => x.id === id);
  if (!d) throw new Error(`tabel ${id} tidak berdokumentasi`);
  return d;
};

/** Ids that have a text but no table any more. */
export const dokTanpaTabel = (): string[] => DOK.map((d) => d.id).filter((id) => !daftarTabel.some((t) => t.id === id));
