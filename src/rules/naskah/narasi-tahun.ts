import type { Paragraf } from '../../core/naskah';
import { SENDIRI } from '../../naskah/tahun';
import type { KonteksAturan } from '../../relations/konteks';
import type { Aturan, DokAturan } from '../aturan';
import { DASAR_SISTEMATIKA } from '../dasar';
import type { TemuanAturan } from '../temuan-aturan';
import { temuanParagraf } from './bantu';

/** Last year's report, spoken of as such. */
const LAIN =
  /\b(?:sebelumnya|tahun lalu|evaluasi|LHE|rekomendasi|tindak lanjut|ditindaklanjuti|dibanding\w*|sebagaimana|Peraturan|Permen\w*|Nomor|tentang|pernah|sejak|hasil reviu)\b/i;

function sebutan(p: Paragraf): { tahun: number; awal: number; akhir: number }[] {
  return [...p.teks.matchAll(SENDIRI)].flatMap((m) => {
    const kiri = p.teks.slice(Math.max(0, m.index - 90), m.index);
    const kanan = p.teks.slice(m.index + m[0].length, m.index + m[0].length + 60);
    if (LAIN.test(kiri) || LAIN.test(m[0]) || LAIN.test(kanan) || /^\s*[-–]\s*20\d\d/.test(kanan)) return [];
    return [{ tahun: Number(m[1]), awal: m.index, akhir: m.index + m[0].length }];
  });
}

function periksa(konteks: KonteksAturan): TemuanAturan[] {
  const { tahun } = konteks;
  if (tahun === null) return [];
  const semua = (konteks.paragraf ?? [])
    .filter((p) => p.macam !== 'daftarIsi')
    .flatMap((p) => sebutan(p).map((s) => ({ p, ...s })));
  // The text must call itself this year's report elsewhere: tables alone may all be of another year.
  if (!semua.some((s) => s.tahun === tahun)) return [];
  return semua.flatMap(({ p: paragraf, tahun: tahunKe, awal, akhir }) =>
    tahunKe === tahun || tahunKe > tahun + 1
      ? []
      : [
          temuanParagraf(narasiTahun, paragraf, awal, akhir, {
            pesan: `Naskah menyebut laporan tahun ${tahunKe}, padahal dokumen ini laporan tahun ${tahun}${paragraf.macam === 'tepi' ? ' (di kepala atau kaki halaman)' : ''}. Tampaknya terbawa dari laporan lain; perbaiki tahunnya.`,
            seharusnya: tahun,
          }),
        ],
  );
}

const TAHUN_AKHIR =
  /\b(?:target|kondisi)\s+(?:kinerja\s+)?(?:pada\s+)?akhir\s+(?:periode\s+)?(?:renstra|rpjmd|rpd)\s+(?:pada\s+)?(?:tahun\s+|\()?(20\d\d)\b/gi;

/** The last year of the plan, where tables name it. */
function periksaAkhir({ tabel, paragraf }: KonteksAturan): TemuanAturan[] {
  const ada = new Set(tabel.flatMap((t) => t.kolom.flatMap((k) => (k.varian === 'akhir' ? (k.tahun ?? []) : []))));
  const semua = (paragraf ?? []).filter((p) => p.macam !== 'daftarIsi' && p.macam !== 'keterangan');
  return semua.flatMap((bagian) =>
    [...bagian.teks.matchAll(TAHUN_AKHIR)].flatMap(({ index, 0: kata, 1: disebut }) => {
      const akhir = index + kata.length;
      if (ada.size === 0 || ada.has(Number(disebut))) return [];
      return [
        temuanParagraf(narasiTahun, bagian, akhir - 4, akhir, {
          pesan: `Akhir rencana disebut tahun ${disebut}, padahal tabel menyebut ${[...ada].join(' atau ')}. Samakan tahunnya.`,
          seharusnya: ada.size === 1 ? ([...ada][0] as number) : null,
        }),
      ];
    }),
  );
}

export const narasiTahun: Aturan = {
  id: 'narasi-tahun',
  judul: 'Tahun laporan lain tertinggal di naskah',
  kelompok: 'naskah',
  tingkat: 'peringatan',
  dasar: DASAR_SISTEMATIKA,
  periksa: (konteks) => [...periksa(konteks), ...periksaAkhir(konteks)],
};

export const dok: DokAturan = {
  id: 'narasi-tahun',
  penjelasan: {
    apa: 'Tempat laporan menyebut dirinya sendiri (LKjIP, Laporan Kinerja) dengan tahun yang bukan tahun laporannya, juga di kepala dan kaki halaman.',
    mengapa: 'Tahun lama menunjukkan bagian yang disalin tanpa diperbarui, dan isinya patut dicurigai.',
    perbaikan: 'Perbaiki tahunnya, dan baca ulang bagian itu.',
  },
  contoh: [
    {
      judul: 'tahun sama di seluruh naskah',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: [
        'LKjIP Dinas Bina Marga Tahun 2025 disusun tepat waktu.',
        'Hasil evaluasi atas LKjIP Tahun 2024 telah ditindaklanjuti.',
      ],
      temuan: [],
    },
    {
      judul: 'tahun lalu di sistematika',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: [
        'LKjIP Dinas Bina Marga Tahun 2025 disusun tepat waktu.',
        'Sistematika LKjIP Dinas Bina Marga Tahun 2024 sebagai berikut.',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A3', tingkat: 'peringatan' }],
    },
    {
      judul: 'tahun akhir rencana lain daripada di tabel',
      lembar: {
        'Tabel 3.2 Perbandingan dengan Target Akhir Renstra': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Realisasi 2025', 'Target Akhir Renstra 2029', 'Tingkat Kemajuan (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '75,60', '84,00', '90,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '30', '60', '50,00'],
        ],
      },
      naskah: [
        'Target akhir Renstra tahun 2029 untuk Persentase jalan mantap adalah 84,00%.',
        'Target akhir Renstra tahun 2026 untuk Persentase jalan mantap adalah 84,00%.',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A3', tingkat: 'peringatan' }],
    },
  ],
};
