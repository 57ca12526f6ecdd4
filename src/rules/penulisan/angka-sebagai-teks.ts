import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku } from '../baris-iku';
import { angkaTerbaca, kolomAngka, perbaikanSelAngka, type SelAngka, ubahKeAngka } from '../sel-angka';

export const angkaSebagaiTeks: Aturan = {
  id: 'angka-sebagai-teks',
  judul: 'Angka tersimpan sebagai teks',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Praktik lembar kerja: SUM, AVERAGE, dan grafik melewatkan teks',
  hanyaLembar: true,
  periksa: (konteks) => {
    const perTabel = new Map<string, { teks: SelAngka[]; angka: number }>();
    for (const { tabel, sel } of kolomAngka(konteks)) {
      const hitungan = perTabel.get(tabel.id) ?? { teks: [], angka: 0 };
      for (const s of sel) {
        // Words beside the figure are another rule's.
        if (ubahKeAngka(s) && !angkaTerbaca(s.sel)?.keraguan.includes('satuan-di-sel')) hitungan.teks.push(s);
        else if (typeof s.sel.nilai === 'number') hitungan.angka++;
      }
      perTabel.set(tabel.id, hitungan);
    }
    return [...perTabel.values()].flatMap(({ teks, angka }) => {
      const [satu] = teks;
      if (!satu) return [];
      return [
        temuanSelIku(angkaSebagaiTeks, satu.tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `${teks.length} angka di tabel ini tersimpan sebagai teks${angka ? ` di antara ${angka} angka biasa` : ''}, sehingga tidak ikut dijumlahkan. Ubah menjadi angka.`,
          sebab: 'Tempelan dari Word atau PDF, atau titik desimal di lembar berformat Indonesia, menjadi teks.',
          perbaikan: perbaikanSelAngka(teks, 'angka', 'teks menjadi angka'),
        }),
      ];
    });
  },
};

export const dok: DokAturan = {
  id: 'angka-sebagai-teks',
  penjelasan: {
    apa: 'Sel di kolom angka diperiksa apakah isinya teks yang terbaca sebagai angka.',
    mengapa: 'SUM, AVERAGE, dan grafik melewatkan teks tanpa peringatan, sehingga jumlah menjadi kurang.',
    perbaikan: 'Ubah menjadi angka; tombol perbaikan mengerjakannya sekaligus dan mempertahankan tampilannya.',
  },
  contoh: [
    {
      judul: 'Satu angka teks di antara angka',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase ibu hamil terlayani',
            'Persen',
            '90',
            '92.5',
            '102,78',
          ],
        ],
      },
      isi: { 'Tabel!E4': 90, 'Tabel!G4': 102.78 },
      temuan: [{ lembar: 'Tabel', sel: 'F4', tingkat: 'info' }],
    },
    {
      judul: 'Semua sudah angka',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase ibu hamil terlayani',
            'Persen',
            '90',
            '92,5',
            '102,78',
          ],
        ],
      },
      isi: { 'Tabel!E4': 90, 'Tabel!F4': 92.5, 'Tabel!G4': 102.78 },
      temuan: [],
    },
  ],
};
