import type { Kolom } from '../definisi';

/** The code that ties a row to its indicator. */
export function kolomKodeIku(pita?: string): Kolom {
  return {
    id: 'kode',
    judul: 'Kode',
    sinonim: ['kode indikator', 'kode iku'],
    jenis: 'kode',
    kodeIku: true,
    wajib: true,
    harusIsi: true,
    lebar: 95,
    ...(pita ? { pita } : {}),
    catatan: 'Kode indikator seperti di lembar IKU.',
  };
}

/** The indicator's name, looked up so that a person sees which row is being filled. */
export function kolomNamaIku(pita?: string): Kolom {
  return {
    id: 'indikator',
    judul: 'Indikator',
    sinonim: ['indikator kinerja'],
    jenis: 'panjang',
    lebar: 280,
    ...(pita ? { pita } : {}),
    rumus: (k) => k.cariIku('indikator'),
  };
}

/** The budget in force: the changed one where there is one. */
export const kolomPagu: readonly Kolom[] = [
  {
    id: 'paguMurni',
    judul: 'Pagu murni (Rp)',
    sinonim: ['pagu', 'pagu murni', 'anggaran', 'anggaran murni', 'pagu anggaran'],
    jenis: 'rupiah',
    wajib: true,
    harusIsi: true,
    lebar: 115,
    pita: 'Anggaran tahun ini',
  },
  {
    id: 'paguPerubahan',
    judul: 'Pagu perubahan (Rp)',
    sinonim: ['pagu perubahan', 'anggaran perubahan', 'anggaran setelah perubahan', 'pagu setelah perubahan'],
    jenis: 'rupiah',
    lebar: 115,
    pita: 'Anggaran tahun ini',
    catatan: 'Hanya bila anggaran diubah: angka inilah yang dipakai di semua perhitungan.',
  },
  {
    id: 'realisasi',
    judul: 'Realisasi (Rp)',
    sinonim: ['realisasi', 'realisasi anggaran', 'realisasi keuangan'],
    jenis: 'rupiah',
    wajib: true,
    lebar: 115,
    pita: 'Anggaran tahun ini',
  },
  {
    id: 'paguBerlaku',
    judul: 'Pagu berlaku (Rp)',
    jenis: 'rupiah',
    lebar: 115,
    pita: 'Anggaran tahun ini',
    rumus: (k) =>
      k.larik(
        `IF(${k.kolom('paguPerubahan')}<>"",${k.kolom('paguPerubahan')},IF(${k.kolom('paguMurni')}<>"",${k.kolom('paguMurni')},""))`,
      ),
  },
  {
    id: 'penyerapan',
    judul: 'Penyerapan (%)',
    sinonim: ['penyerapan', 'persentase capaian', 'capaian', 'persentase penyerapan', 'serapan'],
    jenis: 'persen',
    lebar: 115,
    pita: 'Anggaran tahun ini',
    rumus: (k) => `PENYERAPAN(${k.kolom('realisasi')},${k.kolom('paguBerlaku')})`,
  },
];
