import type { SelTabel } from '../../core/tabel';
import { samakan } from '../../words/kata';
import { satuanBenar, satuanDikenal } from '../../words/satuan';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku, terkait } from '../baris-iku';

/** Units that the sentence quotes. */
const DISEBUT = 5;

export const satuanTidakLazim: Aturan = {
  id: 'satuan-tidak-lazim',
  judul: 'Satuan di luar daftar',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Praktik pelaporan: satu satuan satu ejaan',
  // One remark a table: a department may have units of its own, and has to see them only once.
  periksa: (konteks) =>
    konteks.tabel.flatMap((tabel) => {
      const i = tabel.kolom.findIndex((k) => k.peran === 'satuan');
      const asing = new Map<string, { sel: SelTabel; baris: (typeof tabel.baris)[number] }>();
      for (const baris of tabel.baris) {
        const sel = baris.sel[i];
        const teks = sel?.tercetak.trim() ?? '';
        if (!sel || baris.jenis !== 'data' || !/\p{L}/u.test(teks) || /\d/.test(teks)) continue;
        if (!satuanDikenal(teks) && satuanBenar(teks) === null && !asing.has(samakan(teks))) {
          asing.set(samakan(teks), { sel, baris });
        }
      }
      const [satu, ...lain] = [...asing.values()];
      if (!satu) return [];
      const daftar = [satu, ...lain].map((x) => `“${x.sel.tercetak.trim()}”`);
      return [
        temuanSelIku(satuanTidakLazim, tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `Satuan ${daftar.slice(0, DISEBUT).join(', ')}${daftar.length > DISEBUT ? ` dan ${daftar.length - DISEBUT} lainnya` : ''} tidak ada di daftar satuan yang lazim. Pastikan itu memang satuan, dan tulis sama di semua tabel.`,
          sebab: 'Satuan yang tidak dikenal sering berisi nama barang atau keterangan dari kolom lain.',
          terkait: lain.map((x) => terkait(x.sel)),
        }),
      ];
    }),
};

export const dok: DokAturan = {
  id: 'satuan-tidak-lazim',
  penjelasan: {
    apa: 'Nama satuan dibandingkan dengan daftar satuan yang lazim dipakai dinas; yang tidak dikenal disebut sekali per tabel.',
    mengapa:
      'Satuan yang tidak dikenal sering berisi nama barang, keterangan dari kolom lain, atau ejaan sendiri yang tidak cocok antar tabel.',
    perbaikan: 'Pastikan itu memang satuan; bila ya, abaikan catatan ini dan tulis sama di semua tabel.',
  },
  contoh: [
    {
      judul: 'Keterangan di kolom satuan',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah dokumen yang disusun', 'Sesuai jadwal', '4', '4', '100'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'D4', tingkat: 'info' }],
    },
    {
      judul: 'Satuan yang lazim',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah dokumen yang disusun', 'Dokumen', '4', '4', '100'],
          ['2', 'Meningkatnya hasil', 'Produktivitas padi', 'Ton/Ha', '5,1', '5,2', '101,96'],
        ],
      },
      temuan: [],
    },
  ],
};
