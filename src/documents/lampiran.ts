/** Annexes: the agreement, the decree on the key indicators, the quarterly plan, and what is still to be filled. */
import type { Penulis } from './blok';

const LAMPIRAN = [
  ['Perjanjian Kinerja', ['pk-jabatan']],
  ['Keputusan tentang Indikator Kinerja Utama', ['sk-iku-1', 'sk-iku-2']],
  ['Rencana Aksi dan Capaian Triwulan', ['triwulan']],
  ['Laporan Kegiatan', ['laporan-kegiatan']],
] as const;

export function lampiran(penulis: Penulis): void {
  const ada = LAMPIRAN.filter(([, daftar]) => daftar.some((id) => penulis.punya(id)));
  const lain = penulis
    .sisa(0)
    .filter((id) => !LAMPIRAN.some(([, daftar]) => (daftar as readonly string[]).includes(id)));
  if (!ada.length && !lain.length) return;
  penulis.tambah({ jenis: 'halamanBaru' });
  penulis.judul(1, 'LAMPIRAN');
  for (const [judul, daftar] of ada) {
    penulis.judul(2, judul);
    for (const id of daftar) penulis.tabel(id, 'L');
  }
  for (const id of lain) penulis.tabel(id, 'L');
}

/** For the author alone: what the document still lacks, and where it is typed. */
export function daftarKosong(penulis: Penulis): void {
  const { kosong, pesan } = penulis;
  if (!kosong.length && !pesan.length) return;
  const daftar = [
    ...kosong.map(({ apa, di }) => `${apa} (${di})`),
    ...pesan.map(({ judul, isi }) => `${judul}: ${isi}`),
  ];
  penulis.tambah({ jenis: 'bagian', nomor: 'tanpa' });
  penulis.lari([{ teks: 'CATATAN PENYUSUN: YANG MASIH HARUS DIISI', tebal: true, isian: true }], 'tengah');
  penulis.lari(
    [
      {
        teks: 'Halaman ini bukan bagian dokumen. Isi yang berikut, buat dokumen lagi, lalu hapus halaman ini.',
        miring: true,
      },
    ],
    'tengah',
  );
  daftar.forEach((teks, i) => {
    penulis.teks(teks, 'butir', `${i + 1}.`);
  });
}
