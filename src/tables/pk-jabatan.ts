import { tambahKe } from '../core/peta';
import {
  type BI,
  barisIndikator,
  kCapaian,
  kIndikator,
  kPenanggungJawab,
  kRealisasi,
  kSasaran,
  kSatuan,
  kTarget,
  pilihanTingkat,
} from './kolom';
import { isiTeks, samakanSpasi } from './konteks';
import { type DokTabel, tabel } from './spec';

const jabatan = (r: BI): string => isiTeks(r.b.iku.penanggungJawab);

/** The agreement of every office, one block of rows each, in the order in which the offices first appear. */
export const pkJabatan = tabel<BI>({
  id: 'pk-jabatan',
  bab: 2,
  nama: 'PK per Jabatan',
  judul: (k) => `Perjanjian Kinerja Menurut Jabatan Tahun ${k.tahun}`,
  butuh: ['IKU', 'KINERJA'],
  tambahan: ['realisasi', 'capaian'],
  pilihan: [
    pilihanTingkat('Sasaran Strategis, Program, Kegiatan, Sub Kegiatan, Individu'),
    // Two persons of one office have an agreement each: their rows stay apart where IKU keeps them apart.
    { id: 'urut', nama: 'Urutan jabatan', nilai: ['per jabatan', 'seperti isian'], bawaan: 'per jabatan' },
  ],
  kolom: () => [
    { ...kPenanggungJawab, id: 'jabatan', judul: 'Jabatan', lebar: 28, satukan: jabatan },
    { ...kSasaran('Sasaran'), satukan: (r) => `${jabatan(r)}|${samakanSpasi(r.b.sasaran)}` },
    kIndikator(),
    kSatuan,
    kTarget(),
    kRealisasi(),
    kCapaian(),
  ],
  baris: (k, o) => {
    const daftar = k.pada(o.daftar('tingkat')).filter((b) => isiTeks(b.iku.penanggungJawab) !== '');
    if (!daftar.length) return 'kolom Penanggung jawab di IKU belum diisi';
    if (o.pilih('urut') === 'seperti isian') return barisIndikator(daftar);
    const perJabatan = new Map<string, (typeof daftar)[number][]>();
    for (const b of daftar) tambahKe(perJabatan, samakanSpasi(isiTeks(b.iku.penanggungJawab)), b);
    return barisIndikator([...perJabatan.values()].flat());
  },
});

export const dok: DokTabel = {
  id: 'pk-jabatan',
  guna: 'Perjanjian kinerja tiap jabatan, dari kolom Penanggung jawab. Jabatan yang sama menjadi satu blok; bila dua orang memegang jabatan yang sama, pilih urut: seperti isian, maka barisnya tetap terpisah menurut urutan di lembar IKU.',
  dasar: 'PermenPANRB 53/2014, lampiran perjanjian kinerja; PermenPANRB 89/2021 (penjenjangan kinerja)',
  contoh: ['realisasi; capaian', 'menambah kolom realisasi dan capaian'],
};
