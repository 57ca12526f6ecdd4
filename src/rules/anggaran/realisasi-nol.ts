import { tanda } from '../../core/desimal';
import { cariKawan, kolomBerlaku } from '../../relations/kawan';
import { angkaDi, kolomPeran, selDi } from '../../relations/sel';
import { triwulanDalam } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';

/** Only then is the year over. */
const TRIWULAN_AKHIR = 4;

export const realisasiNol: Aturan = {
  id: 'realisasi-nol',
  judul: 'Anggaran tidak direalisasikan sama sekali',
  kelompok: 'anggaran',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (analisis penyebab kegagalan)',
  periksa: (konteks) =>
    konteks.tabel.flatMap((tabel) => {
      // During the year a line without spending is nothing unusual.
      const tw = triwulanDalam(tabel.judul);
      if (tw !== null && tw < TRIWULAN_AKHIR) return [];
      const berAnak = new Set(tabel.baris.flatMap((b) => (b.induk === null ? [] : [b.induk])));
      return kolomPeran(tabel, 'realisasiAnggaran').flatMap((kolom) => {
        const k = tabel.kolom[kolom];
        const iP = cariKawan(tabel, kolom, 'pagu');
        if (iP < 0 || (k?.tw !== null && k?.tw !== TRIWULAN_AKHIR)) return [];
        return tabel.baris.flatMap((baris, i) => {
          const sel = selDi(baris, kolom);
          const selKini = selDi(baris, kolomBerlaku(tabel, baris, iP));
          const [nilaiKini, nilaiKanan] = [angkaDi(sel), angkaDi(selKini)];
          if (
            baris.jenis !== 'data' ||
            berAnak.has(i) ||
            !sel ||
            !selKini ||
            !nilaiKini ||
            !nilaiKanan ||
            tanda(nilaiKini) !== 0 ||
            tanda(nilaiKanan) <= 0
          )
            return [];
          return [
            temuanSel(realisasiNol, tabel, baris, kolom, {
              tingkat: 'peringatan',
              pesan: `Anggaran ${selKini.tercetak} tidak direalisasikan (realisasi ${sel.tercetak}). Jelaskan sebabnya dalam analisis, dan pastikan kegiatan ini tidak disebut sebagai pendukung keberhasilan.`,
              terkait: daftarTerkait(sel, [selKini]),
            }),
          ];
        });
      });
    }),
};

export const dok: DokAturan = {
  id: 'realisasi-nol',
  penjelasan: {
    apa: 'Baris beranggaran yang realisasinya nol, pada tabel akhir tahun.',
    mengapa:
      'Kegiatan yang tidak dilaksanakan perlu dijelaskan, dan tidak boleh disebut sebagai pendorong keberhasilan.',
    perbaikan: 'Jelaskan sebabnya dalam analisis, atau perbaiki realisasi yang belum diisi.',
  },
  contoh: [
    {
      judul: 'terealisasi, atau belum akhir tahun',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '24.000.000', '80'],
        ],
        b: [
          ['Realisasi Anggaran Triwulan II'],
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '0', '0'],
          ['Program : Air', '1.000.000', '0', '0'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'sub kegiatan tanpa realisasi',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '20.000.000', '66,67'],
          ['Kegiatan : Pemeliharaan', '20.000.000', '20.000.000', '100'],
          ['Kegiatan : Bursa Kerja', '10.000.000', '0', '0'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'C4', tingkat: 'peringatan' }],
    },
  ],
};
