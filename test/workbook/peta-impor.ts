/** Where the figures of the invented reports belong; only places, no figures. */
import type { PetaTabel } from './ukuran-impor';

const bukanJumlah = (kolom: string) => (r: Record<string, string>) =>
  !/^(?:jumlah|total|rata-rata|nilai (?:hasil|akuntabilitas|akhir)|tingkat akuntabilitas|predikat|catatan|program \/ kegiatan)(?!\p{L})/iu.test(
    (r[kolom] ?? '').trim(),
  );
const tahun = (rentang: string, id: string, daftar: readonly number[], awalan: string) =>
  Object.fromEntries(daftar.map((t) => [`${awalan}${t}`, `${rentang}.${id}:${t}` as const]));
const iku = (kolom: PetaTabel['kolom'], nama = 'indikator'): PetaTabel => ({ baris: 'IKU', nama, kolom });
const lini = (
  baris: 'ANGGARAN' | 'BELANJA' | 'LHE',
  nama: string,
  kolom: PetaTabel['kolom'],
  kali?: number,
): PetaTabel => ({
  baris,
  nama,
  kolom,
  saring: bukanJumlah(nama),
  ...(kali ? { kali } : {}),
});
const UANG = {
  murni: 'ANGGARAN.paguMurni',
  perubahan: 'ANGGARAN.paguPerubahan',
  realisasi: 'ANGGARAN.realisasi',
} as const;
const PAGU_BERLAKU = { pagu: 'ANGGARAN.paguPerubahan', realisasi: 'ANGGARAN.realisasi' } as const;
const TR = { target: 'KINERJA.target', realisasi: 'KINERJA.realisasi' } as const;

const KEEMPAT: Record<string, PetaTabel> = {
  'matriks-renstra': iku(tahun('RENSTRA', 'target', [2021, 2022, 2023, 2024, 2025, 2026], 'target_')),
  // The only agreement that the report prints is the one in force.
  'perjanjian-kinerja': iku({ target: TR.target }),
  'alokasi-anggaran': lini('ANGGARAN', 'program', { murni: UANG.murni, perubahan: UANG.perubahan }),
  'pengukuran-kinerja': iku(TR),
  'perbandingan-tahun': iku({
    ...tahun('RIWAYAT', 'target', [2021, 2022], 'target_'),
    ...tahun('RIWAYAT', 'realisasi', [2021, 2022], 'realisasi_'),
    ...tahun('RIWAYAT', 'capaian', [2021, 2022], 'capaian_'),
    realisasi_2023: TR.realisasi,
  }),
  'kemajuan-renstra': iku({ target_akhir: 'RENSTRA.target:2026', realisasi: TR.realisasi }),
  'perbandingan-nasional': iku({ provinsi: TR.realisasi, nasional: 'PEMBANDING.nasional' }),
  'komponen-perhitungan': iku({ pembilang: 'KINERJA.pembilang', penyebut: 'KINERJA.penyebut', hasil: TR.realisasi }),
  'kinerja-program': iku(TR),
  efisiensi: lini('ANGGARAN', 'program', PAGU_BERLAKU),
  'realisasi-anggaran': lini('ANGGARAN', 'uraian', PAGU_BERLAKU),
  'belanja-jenis': lini('BELANJA', 'uraian', { realisasi: 'BELANJA.realisasi' }, 1e6),
  'lhe-akip': lini('LHE', 'komponen', { bobot: 'LHE.bobot', ...tahun('LHE', 'nilai', [2022, 2023], 'nilai_') }),
};

const KELIMA: Record<string, PetaTabel> = {
  'tujuan-sasaran': iku(tahun('RENSTRA', 'target', [2022, 2023, 2024, 2025, 2026], 'target_')),
  // The only agreement that the report prints is the one in force.
  'perjanjian-kinerja': iku({ target: TR.target }),
  'pk-anggaran': lini('ANGGARAN', 'program', { anggaran: 'ANGGARAN.paguPerubahan' }),
  renaksi: iku({
    ...Object.fromEntries(
      [1, 2, 3, 4].flatMap((n) => [
        [`target_tw${n}`, `KINERJA.twTarget${n}` as const],
        [`realisasi_tw${n}`, `KINERJA.twRealisasi${n}` as const],
      ]),
    ),
    realisasi_tahun: TR.realisasi,
  }),
  'capaian-kinerja': iku({ realisasi: TR.realisasi }),
  'perbandingan-lalu': iku({
    ...tahun('RIWAYAT', 'realisasi', [2022, 2023], 'realisasi_'),
    capaian_2023: 'RIWAYAT.capaian:2023',
    realisasi_2024: TR.realisasi,
  }),
  'kemajuan-renstra': iku({ target_akhir: 'RENSTRA.target:2026' }),
  'cara-hitung': iku({ a: 'KINERJA.pembilang', b: 'KINERJA.penyebut', hasil: TR.realisasi }),
  anggaran: lini('ANGGARAN', 'uraian', UANG),
  'keluaran-sub-kegiatan': iku(TR),
  'jenis-belanja': lini('BELANJA', 'jenis', { realisasi: 'BELANJA.realisasi' }),
  'lhe-akip': lini('LHE', 'komponen', { bobot: 'LHE.bobot', ...tahun('LHE', 'nilai', [2023, 2024], 'nilai_') }),
};

const PERTANIAN: Record<string, PetaTabel> = {
  renstra: iku(tahun('RENSTRA', 'target', [2022, 2023, 2024, 2025, 2026], 'target_')),
  'pk-perubahan': iku({ semula: TR.target, menjadi: 'KINERJA.targetPerubahan' }),
  'pk-anggaran': lini('ANGGARAN', 'program', { semula: UANG.murni, menjadi: UANG.perubahan }),
  capaian: { ...iku({ realisasi: TR.realisasi }), saring: bukanJumlah('indikator') },
  'tiga-tahun': iku({
    ...tahun('RIWAYAT', 'target', [2022, 2023], 't'),
    ...tahun('RIWAYAT', 'realisasi', [2022, 2023], 'r'),
    ...tahun('RIWAYAT', 'capaian', [2022, 2023], 'c'),
    r2024: TR.realisasi,
  }),
  'naik-turun': iku({ r2023: 'RIWAYAT.realisasi:2023', r2024: TR.realisasi }),
  'akhir-renstra': iku({ target_akhir: 'RENSTRA.target:2026', realisasi: TR.realisasi }),
  'provinsi-nasional': iku({
    kabupaten: TR.realisasi,
    provinsi: 'PEMBANDING.provinsi',
    nasional: 'PEMBANDING.nasional',
  }),
  'cara-hitung': iku({ a: 'KINERJA.pembilang', b: 'KINERJA.penyebut', hasil: TR.realisasi }),
  keluaran: iku(TR, 'keluaran'),
  anggaran: lini('ANGGARAN', 'uraian', PAGU_BERLAKU),
  lhe: lini('LHE', 'komponen', { bobot: 'LHE.bobot', ...tahun('LHE', 'nilai', [2023, 2024], 'n') }),
};

const PUPR: Record<string, PetaTabel> = {
  'rencana-lima-tahun': {
    ...iku(tahun('RENSTRA', 'target', [2021, 2022, 2023, 2024, 2025, 2026], 'r'), 'uraian'),
    saring: (r) => !/^sasaran/i.test(r.uraian ?? ''),
  },
  'kontrak-kinerja': iku({ rencana: TR.target }, 'ukuran'),
  plafon: lini('ANGGARAN', 'program', { semula: UANG.murni, menjadi: UANG.perubahan }, 1e3),
  'evaluasi-kinerja': {
    ...iku({ rencana: TR.target, capaian: TR.realisasi }, 'uraian'),
    saring: (r) => !/^(?:sasaran|rata-rata|catatan)/i.test(r.uraian ?? ''),
  },
  'tren-lima-tahun': iku({ y2025: TR.realisasi, ...tahun('RIWAYAT', 'realisasi', [2024, 2023, 2022], 'y') }, 'ukuran'),
  'jarak-target': iku({ kini: TR.realisasi, akhir: 'RENSTRA.target:2026' }, 'ukuran'),
  'banding-provinsi': iku({ kota: TR.realisasi, provinsi: 'PEMBANDING.provinsi' }, 'ukuran'),
  'data-dasar': iku({ x: 'KINERJA.pembilang', y: 'KINERJA.penyebut', hasil: TR.realisasi }, 'ukuran'),
  serapan: lini('ANGGARAN', 'uraian', PAGU_BERLAKU, 1e3),
  'evaluasi-sakip': lini('LHE', 'aspek', { bobot: 'LHE.bobot', ...tahun('LHE', 'nilai', [2023, 2024], 's') }),
};

const RSUD: Record<string, PetaTabel> = {
  renstra: iku(tahun('RENSTRA', 'target', [2025, 2026, 2027, 2028, 2029], 'th')),
  perjanjian: iku({ target: TR.target }),
  capaian: iku(TR),
  'banding-lalu': iku({
    t2024: 'RIWAYAT.target:2024',
    r2024: 'RIWAYAT.realisasi:2024',
    c2024: 'RIWAYAT.capaian:2024',
    t2025: TR.target,
    r2025: TR.realisasi,
  }),
  'renstra-akhir': iku({ target_2029: 'RENSTRA.target:2029', realisasi: TR.realisasi }),
  komponen: iku({ a: 'KINERJA.pembilang', b: 'KINERJA.penyebut', hasil: TR.realisasi }),
  belanja: lini('BELANJA', 'uraian', {
    murni: 'BELANJA.paguMurni',
    perubahan: 'BELANJA.paguPerubahan',
    realisasi: 'BELANJA.realisasi',
  }),
  anggaran: lini('ANGGARAN', 'uraian', { anggaran: 'ANGGARAN.paguMurni', realisasi: UANG.realisasi }),
  efisiensi: lini('ANGGARAN', 'program', { anggaran: 'ANGGARAN.paguMurni', realisasi: UANG.realisasi }),
  lhe: lini('LHE', 'komponen', { bobot: 'LHE.bobot', ...tahun('LHE', 'nilai', [2024, 2025], 'n') }),
};

export const PETA_IMPOR = { keempat: KEEMPAT, kelima: KELIMA, pertanian: PERTANIAN, pupr: PUPR, rsud: RSUD } as const;
