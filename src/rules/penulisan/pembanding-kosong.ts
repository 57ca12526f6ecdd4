import type { Aturan } from '../aturan';
import { temuanSel } from '../baris-iku';
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
        temuanSel(pembandingKosong, tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `Seluruh ${data.length} sel di kolom ini tidak berisi angka, sehingga tidak ada yang dibandingkan. Cari angka pembandingnya, atau hapus kolom dan jelaskan sebabnya.`,
          sebab: 'Perbandingan yang kosong dinilai sebagai perbandingan yang tidak dilakukan.',
        }),
      );
    }
    return hasil;
  },
};
