import { samakan } from '../../words/kata';
import type { Aturan, DokAturan } from '../aturan';
import { barisIku, kutipRingkas, temuanSelIku } from '../baris-iku';

const KATA_KERJA =
  /^(?:sasaran(?: strategis)?\s+)?(?:(?:\d+|[a-z]|[ivx]+)[.):]\s*)?((?:me(?:laksanakan|lakukan|nyusun|nyelenggarakan|mfasilitasi|mbina|mbuat|nyiapkan|nghimpun|ngikuti|ngadakan|nyediakan|lampirkan|ngumpulkan|mproses|ngelola|ngoordinasikan|ngkoordinasikan|mantau|nyampaikan)|ter(?:laksananya|selenggaranya|susunnya|fasilitasinya|koordinirnya|koordinasinya|sosialisasinya|binanya|himpunnya|catatnya)|pelaksanaan|penyusunan|penyelenggaraan|pembinaan|pengadaan|penyediaan|sosialisasi|koordinasi|fasilitasi|monitoring|rapat)\b)/;

export const sasaranBerupaAktivitas: Aturan = {
  id: 'sasaran-berupa-aktivitas',
  judul: 'Sasaran strategis ditulis sebagai kegiatan',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014; LKE PermenPANRB 88/2021 (sasaran berorientasi hasil)',
  periksa: (konteks) => {
    const sudah = new Set<string>();
    return barisIku(konteks).flatMap((iku) => {
      const sel = iku.sel('sasaran');
      if (iku.jenjang !== 'strategis' || !sel || sel.tercetak.trim() === '') return [];
      const sasaran = samakan(sel.tercetak);
      const cocok = KATA_KERJA.exec(sasaran);
      if (!cocok) return [];
      // One remark where it is decreed and one where it is agreed; the tables of the report only repeat it.
      const dokumen = /^(iku|perjanjian-kinerja)$/.test(iku.tabel.jenis) ? iku.tabel.jenis : '';
      if (sudah.has(`${dokumen}|${sasaran}`) || (!dokumen && sudah.has(sasaran))) return [];
      sudah.add(`${dokumen}|${sasaran}`).add(sasaran);
      return [
        temuanSelIku(sasaranBerupaAktivitas, iku.tabel, iku.baris, sel, {
          tingkat: 'peringatan',
          pesan: `Sasaran ${kutipRingkas(sel.tercetak)} ditulis sebagai kegiatan (“${cocok[1]}”). Tulis hasil yang dirasakan masyarakat atau pengguna, misalnya “Meningkatnya …” atau “Menurunnya …”.`,
          sebab: 'Pada tingkat sasaran strategis yang diukur adalah hasil (outcome), bukan terlaksananya pekerjaan.',
        }),
      ];
    });
  },
};

export const dok: DokAturan = {
  id: 'sasaran-berupa-aktivitas',
  penjelasan: {
    apa: 'Sasaran strategis diperiksa apakah berawal dengan kata kerja pelaksanaan (melaksanakan, terlaksananya, tersusunnya). Pada program, kegiatan, dan sub kegiatan cara menulis itu wajar dan tidak dilaporkan.',
    mengapa:
      'Sasaran strategis menyatakan hasil yang dirasakan masyarakat; terlaksananya pekerjaan selalu dapat tercapai 100% tanpa hasil apa pun.',
    perbaikan: 'Tulis hasilnya: “Meningkatnya …”, “Menurunnya …”, “Terwujudnya …”.',
  },
  contoh: [
    {
      judul: 'Sasaran kepala dinas berupa kegiatan',
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
            'Terlaksananya pembinaan koperasi',
            'Persentase koperasi sehat',
            'Persen',
            'Jumlah koperasi sehat / jumlah koperasi x 100%',
            'Laporan',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'B4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Pada tingkat seksi hal itu wajar',
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
            'Meningkatnya kualitas koperasi',
            'Persentase koperasi sehat',
            'Persen',
            'Jumlah koperasi sehat / jumlah koperasi x 100%',
            'Laporan',
            'Kepala Dinas',
          ],
          [
            '2',
            'Terlaksananya pembinaan koperasi',
            'Jumlah koperasi yang dibina',
            'Koperasi',
            'Jumlah koperasi yang dibina',
            'Laporan',
            'Kepala Seksi Pembinaan',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
