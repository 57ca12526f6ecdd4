import { banding } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import { skalaLaporan } from '../../relations/skala';
import type { Aturan } from '../aturan';
import { temuanSel, terkaitDari } from '../bantu';

export const skalaTumpangTindih: Aturan = {
  id: 'skala-tumpang-tindih',
  judul: 'Satu nilai masuk dua kelas',
  kelompok: 'hitungan',
  tingkat: 'peringatan',
  dasar: 'Permendagri 86/2017 (skala nilai peringkat kinerja)',
  periksa: (konteks) =>
    skalaLaporan(konteks).flatMap(({ tabel, kelas }) =>
      kelas.slice(1).flatMap((k, i) => {
        const atas = kelas[i];
        if (!atas?.bawah || !k.atas) return [];
        const b = banding(k.atas.nilai, atas.bawah.nilai);
        if (b < 0 || (b === 0 && !(k.atas.termasuk && atas.bawah.termasuk))) return [];
        const [l, u] = [formatAngka(atas.bawah.nilai), formatAngka(k.atas.nilai)];
        const mana = b === 0 ? `Nilai ${u}` : `Nilai ${l} sampai ${u}`;
        return [
          temuanSel(skalaTumpangTindih, tabel, k.baris, k.kolom, {
            tingkat: 'peringatan',
            pesan: `${mana} masuk dua kelas: "${atas.nama[0]}" (${atas.sel.tercetak}) dan "${k.nama[0]}" (${k.sel.tercetak}). Tentukan kelasnya, mis. "${k.nama[0]}" di bawah ${l}.`,
            terkait: [terkaitDari(atas.sel)],
          }),
        ];
      }),
    ),
};
