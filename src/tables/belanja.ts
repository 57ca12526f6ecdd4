import { type BB, barisBelanja, kKodeBelanja, kUraianBelanja } from './belanja-baris';
import { catatanPembulatan, kRealisasiUang } from './kolom';
import { type DokTabel, tabel } from './spec';

/** Budget and spending by kind of spending. */
export const belanja = tabel<BB>({
  id: 'belanja',
  bab: 3,
  nama: 'Realisasi Belanja',
  judul: () => 'Realisasi Anggaran Menurut Jenis Belanja',
  butuh: ['BELANJA'],
  kolom: () => [kKodeBelanja, kUraianBelanja, ...kRealisasiUang<BB>()],
  baris: barisBelanja,
  catatan: (k) => [k.adaPerubahan ? 'Anggaran adalah pagu setelah perubahan.' : null, catatanPembulatan(k)],
});

export const dok: DokTabel = {
  id: 'belanja',
  guna: 'Anggaran, realisasi, sisa, dan penyerapan tiap jenis belanja.',
  dasar: 'PermenPANRB 53/2014, Bab III, realisasi anggaran; Permendagri 77/2020',
  contoh: ['tanpa sisa', 'menghilangkan kolom sisa'],
};
