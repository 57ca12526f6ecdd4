import { type BA, barisAnggaran, kAlokasi, kKode, kNomorAnggaran, kUraian, pilihanRincian, rincian } from './kolom';
import { isiTeks, type SimpulAnggaran } from './konteks';
import { selTeks } from './sel';
import { type DokTabel, tabel } from './spec';

/** Where a line's money comes from: as typed, else as its parts say. */
const sumberDana = ({ baris, anak }: SimpulAnggaran): string =>
  isiTeks(baris.sumberDana) || [...new Set(anak.map(sumberDana).filter(Boolean))].join('; ');

/** Budget of every programme, before and after revision: the annex of the agreement. */
export const alokasiProgram = tabel<BA>({
  id: 'alokasi-program',
  bab: 2,
  nama: 'Alokasi per Program',
  judul: (k) => `Alokasi Anggaran per Program Tahun ${k.tahun}`,
  butuh: ['ANGGARAN'],
  tambahan: ['kode'],
  pilihan: [pilihanRincian('program')],
  kolom: (k, o) => [
    kNomorAnggaran,
    kKode,
    kUraian(o),
    ...kAlokasi<BA>(k),
    {
      id: 'sumberDana',
      judul: 'Keterangan',
      lebar: 20,
      bilaAda: true,
      sel: (r) => selTeks(r.s && (sumberDana(r.s) || isiTeks(r.s.baris.keterangan))),
    },
  ],
  baris: (k, o) => barisAnggaran(k, rincian(o)),
});

export const dok: DokTabel = {
  id: 'alokasi-program',
  guna: 'Anggaran tiap program, seperti lampiran perjanjian kinerja.',
  dasar: 'PermenPANRB 53/2014, lampiran perjanjian kinerja',
  contoh: ['rincian: kegiatan', 'merinci sampai kegiatan'],
};
