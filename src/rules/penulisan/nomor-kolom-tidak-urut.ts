import { nomorKolom } from '../../recognise/kepala';
import type { Aturan } from '../aturan';
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
      const k = kolom[salah];
      if (!k?.nomorKolom) continue;
      hasil.push({
        aturan: nomorKolomTidakUrut.id,
        tingkat: 'info',
        lembar: tabel.lembar,
        sel: k.nomorKolom.sel,
        tabel: tabel.id,
        baris: null,
        kolom: k.judul,
        tercetak: k.nomorKolom.tercetak,
        seharusnya: /[a-z]/i.test(k.nomorKolom.tercetak) ? `(${String.fromCharCode(97 + salah)})` : salah + 1,
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
