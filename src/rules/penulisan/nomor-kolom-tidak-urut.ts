import { nomorKolom } from '../../recognise/kepala';
import type { Aturan, DokAturan } from '../aturan';
import type { TemuanAturan } from '../temuan-aturan';

export const nomorKolomTidakUrut: Aturan = {
  id: 'nomor-kolom-tidak-urut',
  judul: 'Nomor kolom tidak berurutan',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Praktik pelaporan: nomor kolom dipakai oleh rumus di kepala tabel',
  periksa: (konteks) => {
    const hasil: TemuanAturan[] = [];
    for (const tabel of konteks.tabel) {
      const kolom = tabel.kolom.filter((k) => k.nomorKolom);
      const cetak = kolom.map((k) => k.nomorKolom?.tercetak ?? '');
      const angka = cetak.map(nomorKolom);
      if (angka.filter((n) => n !== null).length < 3) continue;
      // "(4a)", "(5=3/2)" and the like name columns in a way of their own; only a gap or a jump is a slip.
      const salah = angka.findIndex((n, i) => {
        if (cetak[i] === '') return true;
        const lalu = i > 0 ? angka[i - 1] : 0;
        return n !== null && lalu !== null && lalu !== undefined && n !== lalu + 1;
      });
      const kolomKini = kolom[salah];
      if (!kolomKini?.nomorKolom) continue;
      hasil.push({
        aturan: nomorKolomTidakUrut.id,
        tingkat: 'info',
        lembar: tabel.lembar,
        sel: kolomKini.nomorKolom.sel,
        tabel: tabel.id,
        baris: null,
        kolom: kolomKini.judul,
        tercetak: kolomKini.nomorKolom.tercetak,
        seharusnya: /[a-z]/i.test(kolomKini.nomorKolom.tercetak)
          ? `(${String.fromCharCode('a'.charCodeAt(0) + salah)})`
          : salah + 1,
        pesan: `Nomor kolom tertulis ${cetak.map((c) => (c === '' ? '(kosong)' : c)).join(' ')}. Tulis berurutan, satu untuk setiap kolom.`,
        sebab: 'Rumus di kepala tabel menunjuk kolom lewat nomornya.',
        dasar: nomorKolomTidakUrut.dasar,
        terkait: [],
        perbaikan: null,
      });
    }
    return hasil;
  },
};

export const dok: DokAturan = {
  id: 'nomor-kolom-tidak-urut',
  penjelasan: {
    apa: 'Baris nomor kolom di bawah kepala tabel diperiksa apakah berurutan dari 1 dan tidak ada yang terlewat.',
    mengapa:
      'Rumus di kepala tabel, misalnya (6)=4/5*100, menunjuk kolom lewat nomornya; nomor yang melompat membuatnya menunjuk kolom lain.',
    perbaikan: 'Tulis nomor kolom berurutan dari kiri ke kanan.',
  },
  contoh: [
    {
      judul: 'Nomor 2 terlewat',
      lembar: {
        Tabel: [
          ['Tabel 2.3 Rencana Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['(1)', '(3)', '(4)', '(5)', '(6)'],
          ['1', 'Meningkatnya mutu layanan', 'Indeks Kepuasan Masyarakat', 'Nilai', '82'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'B4', tingkat: 'info', seharusnya: 2 }],
    },
    {
      judul: 'Berurutan, dengan rumus kolom',
      lembar: {
        Tabel: [
          ['Tabel 2.3 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian'],
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)=5/4*100'],
          ['1', 'Meningkatnya mutu layanan', 'Indeks Kepuasan Masyarakat', '82', '82', '100'],
        ],
      },
      temuan: [],
    },
  ],
};
