import { tanda } from '../../core/desimal';
import type { Aturan } from '../aturan';
import { temuanSel, terkait } from '../mutu/baris';
import { angkaTerbaca, kolomAngka } from './sel';

export const tanpaNilaiCampuran: Aturan = {
  id: 'tanpa-nilai-campuran',
  judul: '“Tidak ada nilai” dan 0 bercampur',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Praktik pelaporan: 0 adalah hasil ukur, “-” berarti tidak diukur',
  periksa: (konteks) =>
    kolomAngka(konteks).flatMap(({ tabel, kolom, sel }) => {
      if (!/^(target|realisasi|capaian|penyerapan)$/.test(kolom.peran)) return [];
      const tanpa = sel.filter((s) => s.sel.angka.jenis === 'tanpa-nilai' && !s.sel.angka.kosong);
      const nol = sel.filter((s) => {
        const a = angkaTerbaca(s.sel);
        return a !== null && tanda(a.nilai) === 0;
      });
      const [satu, ...lain] = tanpa.length ? nol : [];
      if (!satu) return [];
      return [
        temuanSel(tanpaNilaiCampuran, tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `Kolom ini memakai 0 (${nol.length} sel) dan “${tanpa[0]?.sel.tercetak}” (${tanpa.length} sel). Pastikan 0 berarti hasilnya memang nol; bila tidak diukur, tulis “-”.`,
          sebab: 'Nol ikut menurunkan rata-rata, sedangkan “tidak ada nilai” tidak.',
          terkait: lain.map((s) => terkait(s.sel)),
        }),
      ];
    }),
};
