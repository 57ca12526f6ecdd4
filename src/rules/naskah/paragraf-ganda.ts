import type { Paragraf } from '../../core/naskah';
import type { KonteksAturan } from '../../relations/konteks';
import { normalTeks } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import type { TemuanAturan } from '../temuan-aturan';
import { paragrafIsi, temuanParagraf } from './bantu';

/** Whether a text ends in a sentence: words before its last mark. */
function berakhirKalimat(teks: string): boolean {
  const akhir = /[.!]["”)]*\s*$/.exec(teks)?.index ?? 0;
  return /\p{Ll}/u.test(teks.slice(teks.lastIndexOf('.', akhir - 1) + 1, akhir));
}

/** Fewer words say little, and may well be the same twice. */
const KATA_PALING_SEDIKIT = 15;

const bagian = (p: Paragraf): string => p.subjek ?? p.jalur.join(' › ');

/** What introduces a table or a list is the same everywhere. */
const PENGANTAR = /\b(?:sebagai berikut|tabel (?:di )?(?:bawah|berikut)|dapat dilihat|disajikan)\b|:\s*$/i;

/** Sentences that explain: goals and activities of a list are rightly the same wherever they are listed. */
const uraian = (paragraf: Paragraf): boolean =>
  paragraf.daftar === null &&
  berakhirKalimat(paragraf.teks) &&
  // Two indicators with the same figures are computed alike.
  !/\d\s*=\s*\d/.test(paragraf.teks) &&
  !/^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]|[-–•*§➢✓])\s/i.test(paragraf.teks);

function periksa(konteks: KonteksAturan): TemuanAturan[] {
  const pertama = new Map<string, Paragraf>();
  return paragrafIsi(konteks).flatMap((paragraf) => {
    const kunci = normalTeks(paragraf.teks);
    if (kunci.split(' ').length < KATA_PALING_SEDIKIT || PENGANTAR.test(paragraf.teks) || !uraian(paragraf)) return [];
    const lalu = pertama.get(kunci);
    if (!lalu) {
      pertama.set(kunci, paragraf);
      return [];
    }
    if (bagian(lalu) === bagian(paragraf)) return [];
    const sebut = (x: Paragraf) => (x.subjek ?? x.jalur[x.jalur.length - 1] ?? '').slice(0, 80);
    if (sebut(lalu) === '' || sebut(paragraf) === '') return [];
    return [
      temuanParagraf(paragrafGanda, paragraf, 0, paragraf.teks.length, {
        pesan: `Paragraf ini sama dengan paragraf di "${sebut(lalu)}". Dua hal yang berbeda jarang bersebab sama: tulis analisis untuk "${sebut(paragraf)}" sendiri, atau gabungkan keduanya.`,
      }),
    ];
  });
}

export const paragrafGanda: Aturan = {
  id: 'paragraf-ganda',
  judul: 'Paragraf yang sama untuk dua hal',
  kelompok: 'naskah',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 88/2021 (analisis capaian tiap indikator)',
  periksa,
};

export const dok: DokAturan = {
  id: 'paragraf-ganda',
  penjelasan: {
    apa: 'Paragraf yang kata-katanya sama di bawah dua judul (atau di dua baris) yang berbeda.',
    mengapa: 'Analisis yang sama untuk dua indikator menunjukkan bahwa sebabnya tidak benar-benar dianalisis.',
    perbaikan: 'Tulis analisis masing-masing, atau gabungkan keduanya dalam satu uraian.',
  },
  contoh: [
    {
      judul: 'analisis berbeda',
      lembar: {},
      naskah: [
        '# Persentase jalan mantap',
        'Keberhasilan ini didukung oleh tersedianya material, cuaca yang baik, dan pengawasan yang dilakukan setiap minggu oleh petugas lapangan di semua ruas.',
        '# Jumlah jembatan',
        'Kegagalan ini disebabkan oleh lelang yang terlambat, penyedia yang mundur, dan lahan yang belum bebas sampai dengan akhir bulan Oktober.',
      ],
      temuan: [],
    },
    {
      judul: 'analisis disalin',
      lembar: {},
      naskah: [
        '# Persentase jalan mantap',
        'Keberhasilan ini didukung oleh tersedianya material, cuaca yang baik, dan pengawasan yang dilakukan setiap minggu oleh petugas lapangan di semua ruas.',
        '# Jumlah jembatan',
        'Keberhasilan ini didukung oleh tersedianya material, cuaca yang baik, dan pengawasan yang dilakukan setiap minggu oleh petugas lapangan di semua ruas.',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A4', tingkat: 'peringatan' }],
    },
  ],
};
