import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku, terkait } from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';

const GALAT = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|NULL!|ERROR!|SPILL!|CALC!)/i;

export const rumusGagal: Aturan = {
  id: 'rumus-gagal',
  judul: 'Rumus di sel gagal',
  kelompok: 'penulisan',
  tingkat: 'galat',
  dasar: 'Praktik lembar kerja: nilai galat ikut merusak jumlah dan rata-rata',
  hanyaLembar: true,
  periksa: (konteks) => {
    const hasil: TemuanAturan[] = [];
    for (const tabel of konteks.tabel) {
      tabel.kolom.forEach((_, i) => {
        const kena = tabel.baris.flatMap((baris) => {
          const sel = baris.sel[i];
          return sel && GALAT.test(sel.tercetak) ? [{ baris, sel }] : [];
        });
        const [satu, ...lain] = kena;
        if (!satu) return;
        // Typed as text, "#N/A" is a person's "no value", not a failure.
        const tingkat = satu.sel.rumus === '' && /^#N\/A/i.test(satu.sel.tercetak) ? 'info' : 'galat';
        hasil.push(
          temuanSelIku(rumusGagal, tabel, satu.baris, satu.sel, {
            tingkat,
            pesan: `Sel ini${lain.length ? ` dan ${lain.length} sel lain di kolomnya` : ''} menampilkan ${satu.sel.tercetak}. Perbaiki sel yang dirujuk rumusnya, atau tulis “-” bila tidak ada nilai.`,
            sebab: /DIV\/0/.test(satu.sel.tercetak)
              ? 'Rumus membagi dengan sel kosong atau nol.'
              : /REF/.test(satu.sel.tercetak)
                ? 'Rumus merujuk sel yang sudah dihapus.'
                : /NAME/.test(satu.sel.tercetak)
                  ? 'Nama fungsi atau rentang di rumus tidak dikenal.'
                  : 'Rumus menerima isi yang bukan angka atau tidak ditemukan.',
            terkait: lain.map((x) => terkait(x.sel)),
          }),
        );
      });
    }
    return hasil;
  },
};

export const dok: DokAturan = {
  id: 'rumus-gagal',
  penjelasan: {
    apa: 'Sel tabel dicari nilai galatnya: #REF!, #DIV/0!, #NAME?, dan sejenisnya.',
    mengapa: 'Nilai galat menular ke jumlah dan rata-rata yang memakainya, dan tercetak di laporan.',
    perbaikan: 'Perbaiki sel yang dirujuk rumusnya, atau tulis “-” bila memang tidak ada nilai.',
  },
  contoh: [
    {
      judul: 'Pembagian dengan nol',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase desa siaga aktif',
            'Persen',
            '38',
            '36',
            '#DIV/0!',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'G4', tingkat: 'galat' }],
    },
    {
      judul: 'Tidak ada yang gagal',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase desa siaga aktif',
            'Persen',
            '38',
            '36',
            '94,74',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
