import { banding, desimal, kurang } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import { skalaLaporan } from '../../relations/skala';
import type { Aturan } from '../aturan';
import { temuanSel, terkaitDari } from '../bantu';

export const skalaBerlubang: Aturan = {
  id: 'skala-berlubang',
  judul: 'Ada nilai yang tidak masuk kelas mana pun',
  kelompok: 'hitungan',
  tingkat: 'peringatan',
  dasar: 'Permendagri 86/2017 (skala nilai peringkat kinerja)',
  periksa: (konteks) =>
    skalaLaporan(konteks).flatMap(({ tabel, kelas }) =>
      kelas.slice(1).flatMap((k, i) => {
        const atas = kelas[i];
        if (!atas?.bawah || !k.atas) return [];
        const b = banding(k.atas.nilai, atas.bawah.nilai);
        const titik = b === 0 && !k.atas.termasuk && !atas.bawah.termasuk;
        if (b >= 0 && !titik) return [];
        // A scale in steps of 0,01 leaves nothing out between 79,99 and 80.
        const langkah = desimal(1n, k.atas.nilai.s);
        if (!titik && k.atas.nilai.s > 0 && banding(kurang(atas.bawah.nilai, k.atas.nilai), langkah) <= 0) return [];
        const [u, l] = [formatAngka(k.atas.nilai), formatAngka(atas.bawah.nilai)];
        const mana = titik ? `tepat ${u}` : `di antara ${u} dan ${l}`;
        return [
          temuanSel(skalaBerlubang, tabel, k.baris, k.kolom, {
            tingkat: 'peringatan',
            pesan: `Nilai ${mana} tidak masuk kelas mana pun: "${atas.nama[0]}" mulai ${atas.sel.tercetak}, "${k.nama[0]}" ${k.sel.tercetak}. Tulis batas bawah tiap kelas saja (mis. ≥ ${l}), agar setiap nilai punya kelas.`,
            terkait: [terkaitDari(atas.sel)],
          }),
        ];
      }),
    ),
};
