import {
  type BI,
  barisTingkat,
  catatanKode,
  kFormulasi,
  kIndikator,
  kNo,
  kPenanggungJawab,
  kRupiah,
  kSasaran,
  kSatuan,
  namaGaris,
  pilihanTingkat,
  selTargetJanji,
  TANPA_ANGGARAN,
} from './kolom';
import { uangAtau } from './konteks';
import { selTeks } from './sel';
import { type DokTabel, tabel } from './spec';

/** The yearly agreement: targets with formula, programme, budget and who answers for it (PermenPANRB 53/2014). */
export const perjanjianKinerja = tabel<BI>({
  id: 'perjanjian-kinerja',
  bab: 2,
  nama: 'Perjanjian Kinerja',
  judul: (k, o) =>
    `Perjanjian Kinerja${k.adaPkPerubahan && o.pilih('versi') === 'berlaku' ? ' Perubahan' : ''} Tahun ${k.tahun}`,
  butuh: ['IKU', 'KINERJA'],
  pilihan: [pilihanTingkat(), { id: 'versi', nama: 'Target dan pagu', nilai: ['berlaku', 'murni'], bawaan: 'berlaku' }],
  kolom: (konteks, o) => {
    const murni = o.pilih('versi') === 'murni';
    return [
      kNo,
      kSasaran(),
      kIndikator(),
      kFormulasi,
      {
        id: 'target',
        judul: 'Target',
        lebar: 17,
        sel: (barisIndikator, _, ada) => selTargetJanji(barisIndikator, murni, ada),
      },
      kSatuan,
      {
        id: 'program',
        judul: 'Program / Kegiatan / Sub Kegiatan',
        lebar: 40,
        lentur: true,
        bilaAda: true,
        sel: (r) => selTeks(namaGaris(konteks.garisUntuk([r.b]))),
      },
      {
        ...kRupiah<BI>(
          'anggaran',
          'Anggaran (Rp)',
          (r) => uangAtau(konteks.anggaranUntuk([r.b]), murni ? 'murni' : 'pagu'),
          TANPA_ANGGARAN,
        ),
        bilaAda: true,
      },
      kPenanggungJawab,
    ];
  },
  baris: barisTingkat,
  catatan: (k) => [catatanKode(k, 'KINERJA'), catatanKode(k, 'ANGGARAN')],
  ttd: true,
});

export const dok: DokTabel = {
  id: 'perjanjian-kinerja',
  juga: ['ANGGARAN'],
  guna: 'Target, formulasi, program atau kegiatan pendukung, anggaran, dan penanggung jawab. Bila ada target perubahan, yang dicetak target yang berlaku. Anggaran dijumlahkan dari mata anggaran yang kolom Kode IKU-nya menyebut indikator itu; mata anggaran yang induknya sudah terhitung tidak dihitung dua kali.',
  dasar: 'PermenPANRB 53/2014, Bab II',
  contoh: ['versi: murni', 'mencetak target dan pagu sebelum perubahan'],
};
