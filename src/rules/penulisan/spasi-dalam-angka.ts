import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku, terkait } from '../baris-iku';
import { angkaTerbaca, kolomAngka, perbaikanSelAngka } from '../sel-angka';

export const spasiDalamAngka: Aturan = {
  id: 'spasi-dalam-angka',
  judul: 'Spasi di dalam angka',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Praktik lembar kerja: spasi membuat angka menjadi teks',
  periksa: (konteks) =>
    kolomAngka(konteks).flatMap(({ tabel, sel }) => {
      const kena = sel.filter((s) => angkaTerbaca(s.sel)?.keraguan.includes('spasi-dalam-angka'));
      const [satu, ...lain] = kena;
      if (!satu) return [];
      return [
        temuanSelIku(spasiDalamAngka, tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `Ada spasi di dalam angka “${satu.sel.tercetak}”${lain.length ? ` dan ${lain.length} sel lain` : ''}. Hapus spasinya.`,
          sebab: 'Angka berspasi tersimpan sebagai teks dan tidak ikut dihitung.',
          seharusnya: satu.sel.tercetak.replace(/\s*([.,])\s*/g, '$1'),
          terkait: lain.map((s) => terkait(s.sel)),
          perbaikan: perbaikanSelAngka(kena, 'angka', 'hapus spasi'),
        }),
      ];
    }),
};

export const dok: DokAturan = {
  id: 'spasi-dalam-angka',
  penjelasan: {
    apa: 'Angka diperiksa apakah ada spasi di sekitar tanda desimal atau ribuannya (68, 12).',
    mengapa: 'Angka berspasi tersimpan sebagai teks dan tidak ikut dihitung.',
    perbaikan: 'Hapus spasinya; tombol perbaikan mengubahnya menjadi angka.',
  },
  contoh: [
    {
      judul: 'Spasi sesudah koma',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Tingkat Partisipasi Sekolah',
            'Persen',
            '70,20',
            '68, 12',
            '97,04',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'F4', tingkat: 'info', seharusnya: '68,12' }],
    },
    {
      judul: 'Tanpa spasi',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Tingkat Partisipasi Sekolah',
            'Persen',
            '70,20',
            '68,12',
            '97,04',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
