import { banding, SERATUS } from '../../core/desimal';
import { angkaDi, selDi } from '../../relations/sel';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSel } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

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

export const dok: DokAturan = {
  id: 'fisik-melebihi-seratus',
  penjelasan: {
    apa: 'Persentase kemajuan fisik pekerjaan tidak boleh lebih dari 100.',
    mengapa:
      'Kemajuan fisik diukur terhadap seluruh pekerjaan. Angka di atas 100 biasanya salah ketik, atau capaian terhadap target yang ditaruh di kolom fisik.',
    perbaikan: 'Cocokkan dengan berita acara atau laporan kemajuan pekerjaan, lalu tulis paling tinggi 100.',
  },
  contoh: [
    {
      judul: 'satu kegiatan melebihi seratus',
      lembar: {
        a: [
          ['No', 'Kegiatan', 'Pagu (Rp)', 'Realisasi Keuangan (Rp)', 'Realisasi Fisik (%)'],
          ['1', 'Pemeliharaan jalan', '1.250.000.000', '1.200.000.000', '100,00'],
          ['2', 'Rehabilitasi irigasi', '830.000.000', '799.500.000', '112,50'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E3', tingkat: 'peringatan', seharusnya: 100 }],
    },
    {
      judul: 'paling tinggi seratus',
      lembar: {
        a: [
          ['No', 'Kegiatan', 'Pagu (Rp)', 'Realisasi Keuangan (Rp)', 'Realisasi Fisik (%)'],
          ['1', 'Pemeliharaan jalan', '1.250.000.000', '1.200.000.000', '100,00'],
          ['2', 'Rehabilitasi irigasi', '830.000.000', '799.500.000', '96,75'],
        ],
      },
      temuan: [],
    },
  ],
};
