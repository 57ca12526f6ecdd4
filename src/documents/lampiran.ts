/** Annexes: the agreement, the decree on the key indicators, the quarterly plan, and what is still to be filled. */

import type { Dokumen, TempatKosong } from '../core/dokumen';
import { tambahKe } from '../core/peta';
import { type Penulis, tabelBiasa } from './blok';

const LAMPIRAN = [
  ['Perjanjian Kinerja', ['pk-jabatan']],
  ['Keputusan tentang Indikator Kinerja Utama', ['sk-iku-1', 'sk-iku-2']],
  ['Rencana Aksi dan Capaian Triwulan', ['triwulan']],
  ['Laporan Kegiatan', ['laporan-kegiatan']],
] as const;

const DI_PENGHARGAAN = 'lembar Penghargaan';

export function lampiran(penulis: Penulis): void {
  const ada = LAMPIRAN.filter(([, daftar]) => daftar.some((id) => penulis.punya(id)));
  const lain = penulis
    .sisa(0)
    .filter((id) => !LAMPIRAN.some(([, daftar]) => (daftar as readonly string[]).includes(id)));
  const { penghargaan: piagam } = penulis.bahan.naskah;
  if (!ada.length && !lain.length && !piagam.length) return;
  penulis.tambah({ jenis: 'halamanBaru' });
  penulis.judul(1, 'LAMPIRAN');
  for (const [judul, daftar] of ada) {
    penulis.judul(2, judul);
    for (const id of daftar) penulis.tabel(id, 'L');
  }
  for (const id of lain) penulis.tabel(id, 'L');
  if (piagam.length) penghargaan(penulis);
}

/** Awards as a table, and for each the place of its picture, which a person puts in. */
function penghargaan(penulis: Penulis): void {
  const { bahan } = penulis;
  penulis.judul(2, 'Penghargaan');
  penulis.teks(`Penghargaan yang diterima ${bahan.dinas} disajikan dalam tabel berikut.`);
  penulis.tambah(
    tabelBiasa(
      'Penghargaan yang Diterima',
      'L',
      [
        { judul: 'No', lebar: 12, rata: 'center' },
        { judul: 'Penghargaan', lebar: 68 },
        { judul: 'Pemberi', lebar: 45 },
        { judul: 'Tahun', lebar: 15, rata: 'center' },
        { judul: 'Tingkat', lebar: 25, rata: 'center' },
      ],
      bahan.naskah.penghargaan.map(({ nama, pemberi, tahun, tingkat }, i) => [
        String(i + 1),
        nama || penulis.isian(`nama penghargaan ${i + 1}`, DI_PENGHARGAAN).teks,
        pemberi || penulis.isian(`pemberi "${nama}"`, DI_PENGHARGAAN).teks,
        tahun || penulis.isian(`tahun "${nama}"`, DI_PENGHARGAAN).teks,
        tingkat || '-',
      ]),
      { sumber: `Sumber: ${bahan.dinas}, ${bahan.tahun}` },
    ),
  );
  for (const { nama } of bahan.naskah.penghargaan)
    penulis.lari([penulis.isian(`gambar piagam "${nama}"`, 'langsung di dokumen Word')], 'tengah');
}

/** "nama, pangkat, NIP (lembar Pejabat, …)": what is typed in one place stands in one line. */
export function kelompokKosong(kosong: readonly TempatKosong[]): string[] {
  const menurut = new Map<string, string[]>();
  for (const { apa, di } of kosong) tambahKe(menurut, di, apa);
  return [...menurut].map(([di, apa]) => `${apa.join(', ')} (${di})`);
}

/** For the author alone: what the document still lacks, and where it is typed. */
export function daftarKosong(penulis: Penulis): void {
  const { kosong, pesan } = penulis;
  if (!kosong.length && !pesan.length) return;
  const daftar = [...kelompokKosong(kosong), ...pesan.map(({ judul, isi }) => `${judul}: ${isi}`)];
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

export interface SusunanLampiran {
  readonly dokumen: Dokumen;
  readonly kosong: readonly TempatKosong[];
}

/** A form that is signed, with the page for its author where something is missing. */
export function tutupFormulir(penulis: Penulis, judul: string): SusunanLampiran {
  daftarKosong(penulis);
  const pesan = penulis.pesan.map(({ judul: di, isi }) => ({ apa: isi.replace(/\.$/, ''), di }));
  return {
    dokumen: { judul, kaki: '', font: penulis.bahan.font, blok: penulis.blok },
    kosong: [...penulis.kosong, ...pesan],
  };
}
