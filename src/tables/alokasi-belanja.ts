import { type BB, barisBelanja, kKodeBelanja, kUraianBelanja } from './belanja-baris';
import { kAlokasi } from './kolom';
import { type DokTabel, tabel } from './spec';

/** Budget by kind of spending, before and after revision. */
export const alokasiBelanja = tabel<BB>({
  id: 'alokasi-belanja',
  bab: 2,
  nama: 'Alokasi Jenis Belanja',
  judul: (k) => `Alokasi Anggaran Menurut Jenis Belanja Tahun ${k.tahun}`,
  butuh: ['BELANJA'],
  kolom: (k) => [kKodeBelanja, kUraianBelanja, ...kAlokasi<BB>(k)],
  baris: barisBelanja,
});

export const dok: DokTabel = {
  id: 'alokasi-belanja',
  guna: 'Anggaran tiap jenis belanja sebelum dan sesudah perubahan. Induk tanpa angka dijumlahkan dari rinciannya.',
  dasar: 'Permendagri 77/2020',
};
