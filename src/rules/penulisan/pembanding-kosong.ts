import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku } from '../baris-iku';
import { kolomAngka } from '../sel-angka';
import type { TemuanAturan } from '../temuan-aturan';

export const pembandingKosong: Aturan = {
  id: 'pembanding-kosong',
  judul: 'Kolom pembanding tanpa satu angka pun',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'PermenPANRB 53/2014 Bab III (perbandingan dengan standar nasional atau provinsi, bila ada)',
  periksa: (konteks) => {
    const hasil: TemuanAturan[] = [];
    for (const { tabel, kolom, sel } of kolomAngka(konteks)) {
      if (!/^(provinsi|nasional|daerahLain|lalu)$/.test(kolom.varian ?? '')) continue;
      const data = sel.filter((s) => s.baris.jenis === 'data');
      const satu = data[0];
      if (!satu || data.length < 2 || !data.every((s) => s.sel.angka.jenis === 'tanpa-nilai')) continue;
      hasil.push(
        temuanSelIku(pembandingKosong, tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `Seluruh ${data.length} sel di kolom ini tidak berisi angka, sehingga tidak ada yang dibandingkan. Cari angka pembandingnya, atau hapus kolom dan jelaskan sebabnya.`,
          sebab: 'Perbandingan yang kosong dinilai sebagai perbandingan yang tidak dilakukan.',
        }),
      );
    }
    return hasil;
  },
};

export const dok: DokAturan = {
  id: 'pembanding-kosong',
  penjelasan: {
    apa: 'Kolom pembanding (provinsi, nasional, daerah lain) diperiksa apakah ada satu angka pun di dalamnya.',
    mengapa: 'Perbandingan yang kosong seluruhnya dinilai sebagai perbandingan yang tidak dilakukan.',
    perbaikan: 'Cari angka pembandingnya, atau hapus kolomnya dan jelaskan mengapa tidak ada.',
  },
  contoh: [
    {
      judul: 'Kolom provinsi hanya N/A',
      lembar: {
        Tabel: [
          ['Tabel 3.6 Perbandingan dengan Provinsi dan Nasional'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Realisasi Tahun 2025', 'Realisasi Provinsi', 'Realisasi Nasional'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Prevalensi stunting', '18,2', 'N/A', '21,5'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Usia Harapan Hidup', '71,4', 'N/A', '72,1'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'info' }],
    },
    {
      judul: 'Ada yang terisi',
      lembar: {
        Tabel: [
          ['Tabel 3.6 Perbandingan dengan Provinsi dan Nasional'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Realisasi Tahun 2025', 'Realisasi Provinsi', 'Realisasi Nasional'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Prevalensi stunting', '18,2', 'N/A', '21,5'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Usia Harapan Hidup', '71,4', '70,9', '72,1'],
        ],
      },
      temuan: [],
    },
  ],
};
