import { banding, desimal } from '../../core/desimal';
import { angkaDi, selDi } from '../../relations/sel';
import type { Aturan } from '../aturan';
import { temuanSel } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

const SERATUS = desimal(100n);

export const fisikMelebihiSeratus: Aturan = {
  id: 'fisik-melebihi-seratus',
  judul: 'Kemajuan fisik lebih dari 100%',
  kelompok: 'anggaran',
  tingkat: 'peringatan',
  dasar: 'Permendagri 86/2017 (pengendalian pelaksanaan; kemajuan fisik diukur terhadap pekerjaan seluruhnya)',
  periksa: (konteks) =>
    konteks.tabel.flatMap((tabel) =>
      tabel.kolom.flatMap((k, kolom): TemuanAturan[] => {
        // Physical progress in percent; a volume in metres may be any figure.
        if (k.bidang !== 'fisik' || (k.peran !== 'realisasi' && k.peran !== 'capaian')) return [];
        const persen = k.satuan === '%' || k.peran === 'capaian';
        return tabel.baris.flatMap((baris): TemuanAturan[] => {
          const sel = selDi(baris, kolom);
          const n = angkaDi(sel);
          if (!sel || !n || banding(n, SERATUS) <= 0 || !(persen || /%\s*$/.test(sel.tercetak))) return [];
          return [
            temuanSel(fisikMelebihiSeratus, tabel, baris, kolom, {
              tingkat: 'peringatan',
              pesan: `Kemajuan fisik tertulis ${sel.tercetak}, padahal pekerjaan tidak dapat selesai lebih dari 100%. Cocokkan dengan laporan pekerjaan; bila yang dimaksud capaian terhadap target, sebut demikian di kepala kolom.`,
              seharusnya: 100,
              terkait: [],
            }),
          ];
        });
      }),
    ),
};
