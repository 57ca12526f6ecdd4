import { banding, tanda } from '../../core/desimal';
import { cariKawan, kolomBerlaku } from '../../relations/kawan';
import { angkaDi, kolomPeran, selDi } from '../../relations/sel';
import { barisMasuk } from '../../relations/uang';
import type { Aturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

export const realisasiMelebihiAnggaran: Aturan = {
  id: 'realisasi-melebihi-anggaran',
  judul: 'Realisasi anggaran melebihi pagunya',
  kelompok: 'anggaran',
  tingkat: 'galat',
  dasar: 'PP 12/2019 Pasal 124 (pengeluaran tidak boleh melebihi anggaran yang tersedia)',
  periksa: (konteks) =>
    konteks.tabel.flatMap((tabel) =>
      kolomPeran(tabel, 'realisasiAnggaran').flatMap((kolom) => {
        const iP = cariKawan(tabel, kolom, 'pagu');
        if (iP < 0) return [];
        return tabel.baris.flatMap((baris): TemuanAturan[] => {
          if (barisMasuk(tabel).has(baris)) return [];
          const sel = selDi(baris, kolom);
          const p = selDi(baris, kolomBerlaku(tabel, baris, iP));
          const [x, y] = [angkaDi(sel), angkaDi(p)];
          if (!sel || !p || !x || !y || tanda(y) <= 0 || banding(x, y) <= 0) return [];
          return [
            temuanSel(realisasiMelebihiAnggaran, tabel, baris, kolom, {
              tingkat: 'galat',
              pesan: `Realisasi ${sel.tercetak} melebihi anggarannya (${p.tercetak}). Periksa apakah kedua sel tertukar, salah ketik, atau anggaran perubahannya belum dipakai.`,
              terkait: daftarTerkait(sel, [p]),
            }),
          ];
        });
      }),
    ),
};
