import { banding, tanda } from '../../core/desimal';
import { kolomBerlaku } from '../../relations/kawan';
import { paguMengikat } from '../../relations/pasangan-uang';
import { angkaDi, kolomPeran, selDi } from '../../relations/sel';
import { barisMasuk } from '../../relations/uang';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import { daftarAkar } from '../hitungan/akar-kesalahan';
import { tulisSepertiSel } from '../lapor';
import type { TemuanAturan } from '../temuan-aturan';

export const realisasiMelebihiAnggaran: Aturan = {
  id: 'realisasi-melebihi-anggaran',
  judul: 'Realisasi anggaran melebihi pagunya',
  kelompok: 'anggaran',
  tingkat: 'galat',
  dasar: 'PP 12/2019 Pasal 124 (pengeluaran tidak boleh melebihi anggaran yang tersedia)',
  periksa: (konteks) => {
    const ubahan = daftarAkar(konteks).flatMap(({ akar, temuan }) => (temuan && !akar.tukar ? akar.ubah : []));
    return konteks.tabel.flatMap((tabel) =>
      kolomPeran(tabel, 'realisasiAnggaran').flatMap((kolom) => {
        const iPagu = paguMengikat(konteks, tabel, kolom);
        if (iPagu < 0) return [];
        return tabel.baris.flatMap((baris): TemuanAturan[] => {
          if (barisMasuk(tabel).has(baris)) return [];
          const sel = selDi(baris, kolom);
          const selKini = selDi(baris, kolomBerlaku(tabel, baris, iPagu));
          const [pakai, pagu] = [angkaDi(sel), angkaDi(selKini)];
          // A percentage is no amount of money, whatever its header speaks of.
          const berpersen = [sel, selKini].some((s) => s?.angka.jenis === 'angka' && s.angka.satuan === '%');
          if (!sel || !selKini || !pakai || !pagu || berpersen || tanda(pagu) <= 0 || banding(pakai, pagu) <= 0)
            return [];
          // A budget that other figures show to be misprinted is what is wrong.
          const benar = ubahan.find((u) => u.sel === selKini && banding(pakai, u.ke) <= 0)?.ke;
          return [
            temuanSel(realisasiMelebihiAnggaran, tabel, baris, kolom, {
              tingkat: benar ? 'peringatan' : 'galat',
              pesan: `Realisasi ${sel.tercetak} melebihi anggarannya (${selKini.tercetak}). ${
                benar
                  ? `Cocok dengan sendirinya bila ${selKini.a1} diperbaiki menjadi ${tulisSepertiSel(selKini, benar)}.`
                  : 'Periksa apakah kedua sel tertukar, salah ketik, atau anggaran perubahannya belum dipakai.'
              }`,
              terkait: daftarTerkait(sel, [selKini]),
            }),
          ];
        });
      }),
    );
  },
};

export const dok: DokAturan = {
  id: 'realisasi-melebihi-anggaran',
  penjelasan: {
    apa: 'Realisasi anggaran dibandingkan dengan pagu yang berlaku di baris yang sama.',
    mengapa:
      'Belanja tidak boleh melebihi anggaran yang tersedia; biasanya kedua sel tertukar atau pagunya belum pagu perubahan.',
    perbaikan: 'Tukar kembali kedua sel, atau pakai pagu sesudah perubahan.',
  },
  contoh: [
    {
      judul: 'pendapatan boleh melampaui targetnya',
      lembar: {
        a: [
          ['No', 'Uraian Pendapatan', 'Target (Rp)', 'Realisasi (Rp)', '%'],
          ['1', 'Jasa layanan', '9.850.000.000', '10.452.754.389', '106,12'],
          ['2', 'Retribusi', '680.000.000', '698.474.281', '102,72'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'hasil produksi bukan uang',
      lembar: {
        a: [
          ['Uraian', 'Target 2024 (kg)', 'Realisasi 2024 (kg)', 'Capaian 2024 (%)'],
          ['Kakao', '1.212.000,00', '1.263.400,00', '104,24'],
          ['Kopi', '850.000,00', '812.500,00', '95,59'],
          ['Karet', '630.200,00', '684.100,50', '108,55'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'target tanpa satuan tidak dibaca sebagai anggaran bila tidak ada yang menyebut uang',
      lembar: {
        a: [
          ['Uraian', 'Target', 'Realisasi', 'Capaian (%)'],
          ['Kakao', '1.212.000', '1.263.400', '104,24'],
          ['Kopi', '850.000', '812.500', '95,59'],
          ['Karet', '630.200', '684.100', '108,55'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'di bawah pagu',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '24.000.000', '80'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'melebihi pagu',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '166.400.000', '170.025.000', '97,87'],
          ['Program : Air', '1.000.000', '500.000', '50'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'C2', tingkat: 'galat' }],
    },
  ],
};
