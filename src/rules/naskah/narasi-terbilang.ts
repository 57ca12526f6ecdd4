import { banding, type Desimal } from '../../core/desimal';
import { terbilang, terbilangDepan } from '../../core/terbilang';
import { type AngkaKalimat, angkaKalimat, type Kalimat, kalimatParagraf } from '../../naskah/kalimat';
import type { Aturan, DokAturan } from '../aturan';
import type { TemuanAturan } from '../temuan-aturan';
import { paragrafIsi, temuanKalimat } from './bantu';

/** Words that may stand behind a number in words. */
const SATUAN = /^(?:rupiah|persen|orang|buah|unit|poin|hari|bulan|tahun|butir|sen)?$/i;

function periksa(kalimat: Kalimat, angka: AngkaKalimat): TemuanAturan[] {
  if (angka.huruf === null || angka.nilai.length !== 1 || angka.macam === 'rujukan' || angka.macam === 'tanggal')
    return [];
  const nilai = angka.nilai[0] as Desimal;
  const kata = terbilangDepan(angka.huruf.replace(/-/g, ' '));
  if (!kata || !SATUAN.test(kata.sisa.trim())) return [];
  const benar = terbilang(nilai);
  if (benar === null || kata.terbilang === benar) return [];
  // "dua puluh lima koma nol" and "dua puluh lima" are one; so are figures printed with noughts behind the comma.
  const polos = terbilang({ n: nilai.n, s: nilai.s });
  const bulat = (t: string | null) => (t ?? '').replace(/ koma(?: nol)+$/, '');
  if (bulat(kata.terbilang) === bulat(polos)) return [];
  // Contractions that people use otherwise than we do.
  const longgar = (t: string) => t.replace(/\bsatu (ratus|ribu|belas|puluh)\b/g, 'se$1');
  if (longgar(kata.terbilang) === longgar(benar)) return [];
  return [
    temuanKalimat(narasiTerbilang, kalimat, angka, {
      tingkat: banding(nilai, { n: 0n, s: 0 }) === 0 ? 'peringatan' : 'galat',
      pesan: `Angka dan hurufnya berbeda: ${angka.teks.replace(/\s*\(.*$/, '').trim()} tertulis "${angka.huruf}", seharusnya "${benar}". Perbaiki salah satunya.`,
      seharusnya: benar,
    }),
  ];
}

export const narasiTerbilang: Aturan = {
  id: 'narasi-terbilang',
  judul: 'Angka dan hurufnya berbeda',
  kelompok: 'naskah',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014 (penyajian data yang andal)',
  periksa: (konteks) =>
    paragrafIsi(konteks).flatMap((p) =>
      kalimatParagraf(p).flatMap((k) => angkaKalimat(k).flatMap((a) => periksa(k, a))),
    ),
};

export const dok: DokAturan = {
  id: 'narasi-terbilang',
  penjelasan: {
    apa: 'Angka yang diikuti huruf di dalam kurung dibandingkan dengan hurufnya.',
    mengapa:
      'Pada dokumen resmi huruf dianggap lebih kuat daripada angka; bila berbeda, tidak jelas mana yang berlaku.',
    perbaikan: 'Perbaiki angka atau hurufnya. Fungsi TERBILANG menuliskan huruf dari angka.',
  },
  contoh: [
    {
      judul: 'angka dan huruf sama',
      lembar: {},
      naskah: [
        'Dari 4 (empat) indikator tahun 2025, 3 (tiga) melampaui target.',
        'Dinas melaksanakan 6 (enam) program dengan anggaran Rp2.500.000,- (dua juta lima ratus ribu rupiah).',
      ],
      temuan: [],
    },
    {
      judul: 'huruf berbeda',
      lembar: {},
      naskah: ['Dinas melaksanakan 6 (lima) program.'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'galat' }],
    },
  ],
};
