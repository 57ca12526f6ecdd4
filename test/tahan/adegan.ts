/** The actions, each over a workbook in which it has something to do. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Buku } from '../../local/engine/buku.ts';
import { bukuDariData } from '../../local/services/index.ts';
import type { KeadaanPanel } from '../../src/core/panel';
import { BukuSheets } from '../../src/sheets/buku';
import type { Isian } from '../../src/workbook/templat';
import { type Adegan, denganLayanan, type Tindakan } from './ganggu.ts';

const akar = resolve(import.meta.dirname, '../..');
const ISIAN = JSON.parse(readFileSync(resolve(akar, 'local/contoh/isian-banjar/isian.json'), 'utf8')) as Isian;

/** A few rows of each range: enough for every step, small enough for thousands of runs. */
function isianKecil(): Isian {
  const kecil: Record<string, unknown> = {};
  for (const [n, isi] of Object.entries(ISIAN))
    kecil[n] = Array.isArray(isi) ? isi.slice(0, n === 'SKALA' ? 9 : 3) : isi;
  return kecil as unknown as Isian;
}

const TEMPELAN = [
  ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
  ['No', 'Sasaran', 'Indikator', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
  [1, 'Meningkatnya mutu', 'Persentase sekolah terakreditasi', 'Persen', 80, 72, 90],
  [2, 'Meningkatnya mutu', 'Rata-rata lama sekolah', 'Tahun', 8, 8.4, 113],
  [3, 'Meningkatnya layanan', 'Indeks kepuasan masyarakat', 'Indeks', 80, 82, 99],
];

/** A workbook with inputs, and a sheet of a person's own. */
export function bukuDasar(): Buku {
  const buku = bukuDariData({
    Catatan: [
      ['Rapat', 'Hasil'],
      ['Januari', 'setuju'],
      ['=1+1', 5],
    ],
  });
  denganLayanan(buku, (t) => t.buatTemplat?.({ isi: isianKecil() }));
  const l = buku.cariLembar('Catatan');
  if (l) l.ambil(2, 2).catatan = 'catatan orang';
  return buku;
}

export function tempel(buku: Buku): void {
  const l = buku.tambahLembar('Tempelan');
  TEMPELAN.forEach((b, i) => {
    b.forEach((isi, k) => {
      l.tulisIsi(i + 1, k + 1, isi);
    });
  });
}

const kosong = (): Buku =>
  bukuDariData({
    Catatan: [
      ['Rapat', 'Hasil'],
      ['Januari', 'setuju'],
    ],
  });

export const keadaan = (t: Tindakan): KeadaanPanel => t.panelKeadaan?.();

/** Every fix of the pasted table that may be applied. */
export function perbaikan(t: Tindakan): { kunci: string; perbaikan: string }[] {
  const h = keadaan(t).hasil;
  return (h?.temuan ?? []).flatMap((x) => {
    const p = x.perbaikan?.find((y) => y.halangan === null);
    return x.lembar === 'Tempelan' && p ? [{ kunci: x.kunci, perbaikan: p.id }] : [];
  });
}

const idTerakhir = (t: Tindakan): string => keadaan(t).jurnal.find((j) => !j.diurungkan)?.id ?? '';

export function jawabTahun(buku: Buku): void {
  const l = buku.cariLembar('Pratinjau');
  l?.tulisIsi(5, 1, 'Berhenti');
  if (l) {
    l.tulisIsi(6, 1, 'Berubah');
    l.tulisIsi(6, 5, 'Bunyi yang baru');
  }
}

export interface AdeganBuku extends Adegan {
  buku: () => Buku;
}

export const TABEL = /^(?:Tabel|Daftar Tabel|Narasi|Hasil Pemeriksaan|Petunjuk|Bantuan|Pratinjau|Grafik)/;

export const ADEGAN: readonly AdeganBuku[] = [
  {
    nama: 'lembar isian baru',
    buku: kosong,
    siapkan: () => {},
    aksi: (t) => t.buatTemplat?.({ tahun: 2025 }),
  },
  {
    nama: 'satu tabel baru',
    buku: bukuDasar,
    siapkan: () => {},
    aksi: (t) => t.buatTabel?.({ tabel: 'realisasi-kinerja' }),
  },
  {
    nama: 'tabel ditulis ulang',
    buku: bukuDasar,
    siapkan: (jalan) => jalan((t) => t.buatTabel?.({ tabel: 'realisasi-kinerja' })),
    aksi: (t) => t.buatTabel?.({ tabel: 'realisasi-kinerja', tema: 'ringkas' }),
    tabel: TABEL,
  },
  {
    nama: 'tabel yang disunting orang',
    buku: bukuDasar,
    siapkan: (jalan, buku) => {
      jalan((t) => t.buatTabel?.({ tabel: 'realisasi-kinerja' }));
      buku.lembar.find((l) => /^Tabel/.test(l.nama))?.tulisIsi(30, 2, 'disunting orang');
    },
    aksi: (t) => t.buatTabel?.({ tabel: 'realisasi-kinerja', tema: 'ringkas' }),
    tabel: TABEL,
  },
  {
    nama: 'semua tabel',
    buku: bukuDasar,
    siapkan: () => {},
    aksi: (t) => t.buatTabel?.(),
    tabel: TABEL,
  },
  {
    nama: 'perbaikan dari panel',
    buku: bukuDasar,
    siapkan: (jalan, buku) => {
      tempel(buku);
      jalan((t) => t.panelPeriksa?.('buku'));
    },
    aksi: (t) => t.panelPerbaiki?.(perbaikan(t)),
  },
  {
    nama: 'urungkan perbaikan',
    buku: bukuDasar,
    siapkan: (jalan, buku) => {
      tempel(buku);
      jalan((t) => t.panelPeriksa?.('buku'));
      jalan((t) => t.panelPerbaiki?.(perbaikan(t)));
    },
    aksi: (t) => t.panelUrungkan?.(keadaan(t).jurnal.map((j) => j.id)),
  },
  {
    nama: 'ambil dari tempelan',
    buku: kosong,
    siapkan: (jalan, buku) => {
      jalan((t) => t.buatTemplat?.({ tahun: 2025 }));
      tempel(buku);
    },
    aksi: (t) => t.terapkanLangsung?.('ambil'),
  },
  {
    nama: 'urungkan ambil dari tempelan',
    buku: kosong,
    siapkan: (jalan, buku) => {
      jalan((t) => t.buatTemplat?.({ tahun: 2025 }));
      tempel(buku);
      jalan((t) => t.terapkanLangsung?.('ambil'));
    },
    aksi: (t) => t.panelUrungkan?.([idTerakhir(t)]),
  },
  {
    nama: 'siapkan tahun baru',
    buku: bukuDasar,
    siapkan: (jalan) => jalan((t) => t.siapkanPratinjau?.('tahun')),
    aksi: (t) => t.siapkanPratinjau?.('tahun'),
    tabel: TABEL,
  },
  {
    nama: 'mulai tahun baru',
    buku: bukuDasar,
    siapkan: (jalan, buku) => {
      jalan((t) => t.siapkanPratinjau?.('tahun'));
      jawabTahun(buku);
    },
    aksi: (t) => t.terapkanPratinjau?.(),
  },
  {
    nama: 'urungkan tahun baru',
    buku: bukuDasar,
    siapkan: (jalan, buku) => {
      jalan((t) => t.siapkanPratinjau?.('tahun'));
      jawabTahun(buku);
      jalan((t) => t.terapkanPratinjau?.());
    },
    aksi: (t) => t.panelUrungkan?.([idTerakhir(t)]),
  },
  {
    nama: 'perbarui templat',
    buku: bukuDasar,
    siapkan: (jalan, buku) => {
      // Of an older version, with a sheet of instructions that somebody has edited.
      jalan(() => {
        const { sistem } = new BukuSheets(SpreadsheetApp.getActiveSpreadsheet());
        sistem.tulis('buku', { ...sistem.baca<object>('buku'), versi: '0.1.0' });
        sistem.simpan();
      });
      buku.cariLembar('Petunjuk')?.tulisIsi(60, 2, 'disunting orang');
      const l = buku.cariLembar('Kinerja');
      l?.geser({ sumbu: 'kolom', mulai: 4, geser: -1 });
      const p = buku.cariLembar('Pembanding');
      if (p) buku.hapusLembar(p);
      buku.rentangBernama = buku.rentangBernama.filter((r) => r.nama !== 'BELANJA');
    },
    aksi: (t) => t.perbaruiTemplat?.(),
    tabel: /^(?:Petunjuk|Bantuan)/,
  },
  {
    nama: 'lembar hasil pemeriksaan',
    buku: bukuDasar,
    siapkan: (jalan, buku) => {
      tempel(buku);
      jalan((t) => t.panelPeriksa?.('buku'));
    },
    aksi: (t) => t.panelLembarHasil?.(),
    tabel: TABEL,
  },
  {
    nama: 'sisipkan rumus',
    buku: bukuDasar,
    siapkan: (_, buku) => tempel(buku),
    aksi: (t) => t.panelSisipkanRumus?.('CAPAIAN', [{ rentang: 'F3:F5' }, { rentang: 'E3:E5' }], 'Tempelan', 'I3'),
  },
  {
    nama: 'salinan kosong',
    buku: bukuDasar,
    siapkan: (jalan, buku) => {
      jalan((t) => t.buatTabel?.({ tabel: 'realisasi-kinerja' }));
      Object.assign(buku, { id: 'salinan' });
    },
    aksi: (t) => t.buatSalinan?.('kosong'),
    maju: true,
  },
  {
    nama: 'salinan untuk dikirim',
    buku: bukuDasar,
    siapkan: (_, buku) => {
      Object.assign(buku, { id: 'salinan' });
    },
    aksi: (t) => t.buatSalinan?.('kirim'),
    maju: true,
  },
];
