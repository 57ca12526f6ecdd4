import { tambahKe } from '../../core/peta';
import { satuanBenar } from '../../words/satuan';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku, terkait } from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';

export const satuanSalahEja: Aturan = {
  id: 'satuan-salah-eja',
  judul: 'Nama satuan salah eja',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Praktik pelaporan: satu satuan satu ejaan',
  periksa: (konteks) => {
    const hasil: TemuanAturan[] = [];
    for (const tabel of konteks.tabel) {
      const indeks = tabel.kolom.findIndex((k) => k.peran === 'satuan');
      const salah = new Map<string, { baris: (typeof tabel.baris)[number]; benar: string }[]>();
      for (const baris of tabel.baris) {
        const teks = baris.sel[indeks]?.tercetak.trim() ?? '';
        const benar = baris.jenis === 'data' && teks ? satuanBenar(teks) : null;
        if (benar) tambahKe(salah, teks, { baris, benar });
      }
      for (const [teks, daftar] of salah) {
        const sel = daftar.flatMap((d) => d.baris.sel[indeks] ?? []);
        const [satu, ...lain] = sel;
        const { baris, benar } = daftar[0] as (typeof daftar)[number];
        if (!satu) continue;
        hasil.push(
          temuanSelIku(satuanSalahEja, tabel, baris, satu, {
            tingkat: 'info',
            pesan: `Satuan “${teks}” tampaknya salah eja. Tulis “${benar}”.`,
            sebab: 'Satuan yang dieja berbeda dianggap satuan lain saat tabel digabung.',
            seharusnya: benar,
            terkait: lain.map((s) => terkait(s)),
            perbaikan: [
              {
                id: 'satuan',
                label: (banyak) => `${sel.length > 1 ? `${banyak} sel` : satu.a1}: ${teks} → ${benar}`,
                aman: true,
                ubah: sel.map((s) => ({ lembar: s.lembar, sel: s.a1, dari: s.tercetak, ke: benar })),
                halangan: null,
              },
            ],
          }),
        );
      }
    }
    return hasil;
  },
};

export const dok: DokAturan = {
  id: 'satuan-salah-eja',
  penjelasan: {
    apa: 'Nama satuan dibandingkan dengan daftar satuan yang lazim; yang mirip tetapi tidak sama dilaporkan.',
    mengapa: 'Satuan yang dieja berbeda dianggap satuan lain saat tabel digabung atau dicocokkan.',
    perbaikan: 'Perbaiki ejaannya; tombol perbaikan mengganti semua sel yang sama.',
  },
  contoh: [
    {
      judul: '“Dokuman”',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah dokumen yang disusun', 'Dokuman', '4', '4', '100'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'D4', tingkat: 'info', seharusnya: 'Dokumen' }],
    },
    {
      judul: 'Satuan dinas sendiri tidak dipersoalkan',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya layanan', 'Jumlah sambungan rumah', 'SR', '4', '4', '100'],
        ],
      },
      temuan: [],
    },
  ],
};
