import { samakan } from '../../words/kata';
import { keluargaSatuan } from '../../words/satuan';
import type { Aturan, DokAturan } from '../aturan';
import { type IsiTemuan, kutipRingkas, temuanSelIku } from '../baris-iku';
import { type BarisRumus, barisRumus, satuanPersen } from './formula';

/** Families of units that count or measure something; none is a percentage. */
const TERHITUNG = new Set(['orang', 'naskah', 'benda', 'lembaga', 'kejadian', 'waktu', 'ukuran', 'uang'] as (
  | string
  | null
)[]);

function nilaiPer(nama: string): number | null {
  const m = /\bper\s*(1[\d.]*0)\b|\/\s*(1[\d.]*0)\b/.exec(samakan(nama));
  const n = m ? Number((m[1] ?? m[2] ?? '').replace(/\./g, '')) : 0;
  return n >= 100 ? n : null;
}

function nilai({ iku, nama, rumus, indikator }: BarisRumus): IsiTemuan | null {
  const satuan = iku.teks('satuan');
  const persen = satuanPersen(satuan);
  const rasio100 = rumus.jenis === 'rasio' && rumus.pengali === 100;
  if (rasio100 && nama.ukuran === 'cacah' && !persen) {
    return {
      tingkat: 'peringatan',
      pesan: `Indikator “Jumlah …”${satuan ? ` bersatuan ${satuan}` : ''}, tetapi rumusnya rasio × 100 yang menghasilkan persen. Samakan: tulis rumus cacahnya, atau ubah indikator menjadi “Persentase …”.`,
      sebab: 'Jenis rumus tidak cocok dengan nama dan satuan indikator.',
      seharusnya: indikator,
    };
  }
  if (rasio100 && satuan && !persen && nama.ukuran === 'persen') {
    return {
      tingkat: 'peringatan',
      pesan: `Rumus menghasilkan persen, tetapi satuannya tertulis ${kutipRingkas(satuan)}. Tulis satuan “Persen”.`,
      sebab: 'Jenis rumus tidak cocok dengan satuan indikator.',
      seharusnya: 'Persen',
    };
  }
  // "Panjang trotoar" in kilometres is no share of anything.
  if (
    rasio100 &&
    !persen &&
    (nama.ukuran === null || nama.ukuran === 'lain') &&
    TERHITUNG.has(keluargaSatuan(satuan))
  ) {
    return {
      tingkat: 'peringatan',
      pesan: `Rumusnya rasio × 100 yang menghasilkan persen, tetapi satuannya ${kutipRingkas(satuan)}. Tulis cara menghitung ${kutipRingkas(satuan)} itu, atau ubah indikator dan satuannya menjadi persentase.`,
      sebab: 'Jenis rumus tidak cocok dengan satuan indikator.',
    };
  }
  if (nama.ukuran === 'persen' && rumus.jenis === 'cacah') {
    return {
      tingkat: 'peringatan',
      pesan:
        'Indikator persen, tetapi rumusnya hanya “Jumlah …” tanpa penyebut. Lengkapi dengan “/ jumlah seluruh … × 100%”, atau ubah nama dan satuan indikator menjadi jumlah.',
      sebab: 'Jenis rumus tidak cocok dengan nama indikator.',
    };
  }
  const per = nilaiPer(`${indikator} ${satuan}`);
  if (per !== null && rumus.jenis === 'rasio' && rumus.pengali !== null && rumus.pengali !== per) {
    return {
      tingkat: 'peringatan',
      pesan: `Indikator dinyatakan per ${per.toLocaleString('en-US').replace(/,/g, '.')}, tetapi rumusnya dikali ${rumus.pengali.toLocaleString('en-US').replace(/,/g, '.')}. Samakan pengalinya.`,
      sebab: 'Pengali rumus tidak cocok dengan nama atau satuan indikator.',
      seharusnya: per,
    };
  }
  if (nama.ukuran === 'persen' && rumus.jenis === 'rasio' && rumus.pengali === null && !rumus.menggantung) {
    // "Perbandingan A dengan B" is prose; an operator is a formula that lacks its last step.
    const operator = /[:/÷]|bagi/i.test(rumus.teks);
    return {
      tingkat: operator ? 'peringatan' : 'info',
      pesan: 'Indikator persen, tetapi rumusnya tidak dikalikan 100. Tambahkan “× 100%”.',
      sebab: 'Tanpa pengali itu hasil rumus adalah pecahan (0 sampai 1), bukan persen.',
    };
  }
  return null;
}

export const rumusTidakSesuaiSatuan: Aturan = {
  id: 'rumus-tidak-sesuai-satuan',
  judul: 'Jenis rumus tidak cocok dengan nama atau satuan',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PER/20/M.PAN/11/2008 (indikator spesifik dan terukur); LKE PermenPANRB 88/2021',
  periksa: (konteks) =>
    barisRumus(konteks).flatMap((b) => {
      const isi = nilai(b);
      return isi ? [temuanSelIku(rumusTidakSesuaiSatuan, b.iku.tabel, b.iku.baris, b.sel, isi)] : [];
    }),
};

export const dok: DokAturan = {
  id: 'rumus-tidak-sesuai-satuan',
  penjelasan: {
    apa: 'Jenis rumus dibandingkan dengan nama dan satuan indikator: rasio × 100 untuk persen, cacah untuk jumlah, dan pengali yang sama dengan “per 1.000” atau “per 100.000”.',
    mengapa: 'Target dan realisasi yang satuannya berbeda dari hasil rumus tidak dapat dibandingkan.',
    perbaikan: 'Samakan rumus dengan satuan, atau ubah nama indikator.',
  },
  contoh: [
    {
      judul: 'Jumlah dengan rumus persen',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Jumlah UMKM yang naik kelas',
            'UMKM',
            'Jumlah UMKM naik kelas / jumlah UMKM x 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan', seharusnya: 'Jumlah UMKM yang naik kelas' }],
    },
    {
      judul: 'Persentase tanpa penyebut',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Persentase koperasi sehat',
            'Persen',
            'Jumlah koperasi sehat',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Pengali tidak sama dengan satuannya',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Angka Kematian Ibu per 100.000 kelahiran hidup',
            'per 100.000 KH',
            'Jumlah kematian ibu / jumlah kelahiran hidup x 1.000',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan', seharusnya: 100000 }],
    },
    {
      judul: 'Rumus cocok',
      lembar: {
        Tabel: [
          ['Tabel 2.2 Indikator Kinerja Utama Tahun 2025'],
          [],
          [
            'No',
            'Sasaran Strategis',
            'Indikator Kinerja Utama',
            'Satuan',
            'Formulasi Perhitungan',
            'Sumber Data',
            'Penanggung Jawab',
          ],
          [
            '1',
            'Meningkatnya kualitas layanan dinas',
            'Persentase koperasi sehat',
            'Persen',
            'Jumlah koperasi sehat / jumlah koperasi x 100%',
            'Laporan bidang',
            'Kepala Dinas',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
