import { kurang } from '../core/desimal';
import { type BA, barisAnggaran, kKode, kPersen, kRupiah, pembulatan, sebabPenyerapan } from './kolom';
import { selTeks } from './sel';
import { type Kolom, tabel } from './spec';

const AWALAN = ['Program : ', 'Kegiatan : ', 'Sub Kegiatan : '];

/** Budget and spending by programme, kegiatan and sub kegiatan. */
export const anggaran = tabel<BA>({
  id: 'anggaran',
  bab: 3,
  nama: 'Realisasi Anggaran',
  judul: (_, o) =>
    `Realisasi Anggaran Berdasarkan Program${['', ', Kegiatan', ', Kegiatan, dan Sub Kegiatan'][dalam(o.pilih('rincian'))]?.replace(/^, Kegiatan$/, ' dan Kegiatan')}`,
  butuh: ['ANGGARAN'],
  tambahan: ['kode', 'awalan'],
  pilihan: [
    {
      id: 'rincian',
      nama: 'Tingkat terbawah yang dicetak',
      nilai: ['program', 'kegiatan', 'sub kegiatan'],
      bawaan: 'sub kegiatan',
    },
  ],
  kolom: (_, o) => [
    kNomorAnggaran,
    kKode,
    kUraian(o.nyala('awalan')),
    kRupiah('pagu', 'Anggaran (Rp)', (r) => r.uang.pagu, 'anggaran belum diisi'),
    kRupiah('realisasi', 'Realisasi (Rp)', (r) => r.uang.realisasi, 'realisasi anggaran belum diisi'),
    {
      ...kRupiah<BA>('sisa', 'Sisa (Rp)', ({ uang: u }) =>
        u.pagu && u.realisasi ? kurang(u.pagu, u.realisasi) : null,
      ),
      rumus: '{pagu} − {realisasi}',
    },
    kPersen(
      'penyerapan',
      'Penyerapan (%)',
      (r, k) => k.penyerapan(r.uang.pagu, r.uang.realisasi),
      (r) => sebabPenyerapan(r.uang),
      '{realisasi} : {pagu} × 100',
    ),
  ],
  baris: (k, o) => barisAnggaran(k, dalam(o.pilih('rincian'))),
  catatan: (k) => [k.adaPerubahan ? 'Anggaran adalah pagu setelah perubahan.' : null, pembulatan(k)],
});

const dalam = (rincian: string): number => Math.max(0, ['program', 'kegiatan', 'sub kegiatan'].indexOf(rincian));

export const kNomorAnggaran: Kolom<BA> = {
  id: 'no',
  judul: 'No',
  lebar: 12,
  sel: (r) => selTeks(r.s?.nomor),
};

export const kUraian = (awalan = false, judul = 'Program / Kegiatan / Sub Kegiatan'): Kolom<BA> => ({
  id: 'uraian',
  judul,
  lebar: 50,
  lentur: true,
  sel: (r) => selTeks((awalan && r.s ? AWALAN[r.s.dalam] : '') + r.uraian),
});
