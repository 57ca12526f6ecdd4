/**
 * Findings about what was typed into the input sheets (group `isian`): each names its cell and a way out. Ids and titles
 * stand here; pages and examples beside them in `isian.dok.ts`, which no bundle imports.
 */
import type { Perbaikan, SelTerkait, Temuan, Tingkat } from '../core/temuan';

export const ATURAN_ISIAN = {
  'isian-lokal': { judul: 'Setelan lokal bukan Indonesia', tingkat: 'peringatan' },
  'isian-rentang-hilang': { judul: 'Rentang bernama hilang', tingkat: 'galat' },
  'isian-rentang-berubah': { judul: 'Rentang bernama berubah nama', tingkat: 'peringatan' },
  'isian-kolom-hilang': { judul: 'Kolom wajib hilang', tingkat: 'galat' },
  'isian-kolom-ganda': { judul: 'Kepala kolom berulang', tingkat: 'peringatan' },
  'isian-belum-diisi': { judul: 'Belum diisi', tingkat: 'peringatan' },
  'isian-realisasi-kosong': { judul: 'Realisasi belum diisi', tingkat: 'peringatan' },
  'isian-realisasi-dari-bagian': { judul: 'Realisasi dihitung dari pembilang dan penyebut', tingkat: 'info' },
  'isian-kelas-tidak-dinilai': { judul: 'Kelas yang tidak dapat dinilai', tingkat: 'peringatan' },
  'isian-teks-tersesat': { judul: 'Teks di luar baris', tingkat: 'peringatan' },
  'isian-pagu-tidak-sama': { judul: 'Pagu induk tidak sama dengan rinciannya', tingkat: 'galat' },
  'isian-belanja-tidak-sama': { judul: 'Jumlah belanja tidak sama dengan anggaran', tingkat: 'peringatan' },
  'isian-kode-ganda': { judul: 'Kode berulang', tingkat: 'galat' },
  'isian-baris-ganda': { judul: 'Baris tertempel dua kali', tingkat: 'peringatan' },
  'isian-kode-tidak-dikenal': { judul: 'Kode tidak ada di lembar IKU', tingkat: 'galat' },
  'isian-iku-hilang': { judul: 'Indikator belum ada di lembar lain', tingkat: 'peringatan' },
  'isian-pilihan': { judul: 'Isi di luar pilihan', tingkat: 'peringatan' },
  'isian-bukan-angka': { judul: 'Teks di kolom angka', tingkat: 'peringatan' },
  'isian-angka-teks': { judul: 'Angka tersimpan sebagai teks', tingkat: 'info' },
  'isian-angka-ambigu': { judul: 'Angka bermakna ganda', tingkat: 'peringatan' },
  'isian-tanggal': { judul: 'Angka berubah menjadi tanggal atau jam', tingkat: 'galat' },
  'isian-galat-sel': { judul: 'Sel berisi galat', tingkat: 'galat' },
  'isian-negatif': { judul: 'Angka negatif', tingkat: 'peringatan' },
  'isian-pecahan': { judul: 'Pecahan di antara persen', tingkat: 'peringatan' },
  'isian-persen-ratusan': { judul: 'Persen seratus kali angka lainnya', tingkat: 'peringatan' },
  'isian-sel-persen': { judul: 'Sel berformat persen', tingkat: 'info' },
  'isian-sel-gabung': { judul: 'Sel gabungan di daerah isian', tingkat: 'peringatan' },
  'isian-rumus-tertimpa': { judul: 'Rumus tertimpa ketikan', tingkat: 'peringatan' },
  'isian-rumus-terhalang': { judul: 'Kolom rumus terhalang', tingkat: 'galat' },
  'isian-rumus-hilang': { judul: 'Kolom rumus kosong', tingkat: 'info' },
  'isian-pengaturan': { judul: 'Pengaturan belum benar', tingkat: 'galat' },
  'isian-target-jauh': { judul: 'Angka jauh dari angka-angka di sekitarnya', tingkat: 'peringatan' },
  'isian-arah-rentang': { judul: 'Arah tidak sesuai dengan bentuk target', tingkat: 'peringatan' },
  'isian-triwulan': { judul: 'Triwulan tidak sejalan dengan setahun', tingkat: 'peringatan' },
} as const satisfies Record<string, { judul: string; tingkat: Tingkat }>;
export type IdIsian = keyof typeof ATURAN_ISIAN;

export interface BahanTemuan {
  lembar: string;
  sel: string;
  pesan: string;
  tingkat?: Tingkat;
  baris?: string | null;
  kolom?: string | null;
  tercetak?: string;
  seharusnya?: number | string | null;
  sebab?: string | null;
  terkait?: SelTerkait[];
  perbaikan?: Perbaikan[] | null;
}

/** Kinds of which a column full says nothing more than one. */
const SATU_PER_KOLOM: ReadonlySet<IdIsian> = new Set<IdIsian>([
  'isian-belum-diisi',
  'isian-angka-teks',
  'isian-pilihan',
  'isian-realisasi-kosong',
  'isian-realisasi-dari-bagian',
]);
const BATAS_ULANG = 3;

/** Gathers findings; a repeated remark down a column becomes one. */
export class Pengumpul {
  private readonly isi: { id: IdIsian; t: Temuan }[] = [];

  /** Whether a cell is doubted already. */
  ada(lembar: string, sel: string): boolean {
    return this.isi.some(({ t }) => t.tingkat !== 'info' && t.sel === sel && t.lembar === lembar);
  }

  tambah(id: IdIsian, bahan: BahanTemuan): void {
    this.isi.push({
      id,
      t: {
        aturan: id,
        tingkat: bahan.tingkat ?? ATURAN_ISIAN[id].tingkat,
        lembar: bahan.lembar,
        sel: bahan.sel,
        tabel: null,
        baris: bahan.baris ?? null,
        kolom: bahan.kolom ?? null,
        tercetak: bahan.tercetak ?? '',
        seharusnya: bahan.seharusnya ?? null,
        pesan: bahan.pesan,
        sebab: bahan.sebab ?? null,
        dasar: null,
        terkait: bahan.terkait ?? [],
        perbaikan: bahan.perbaikan ?? null,
      },
    });
  }

  kosongkan(): void {
    this.isi.length = 0;
  }

  hasil(): Temuan[] {
    const kelompok = new Map<string, Temuan[]>();
    const keluar: Temuan[] = [];
    for (const { id, t: temuan } of this.isi) {
      if (!SATU_PER_KOLOM.has(id)) {
        keluar.push(temuan);
        continue;
      }
      const k = `${id}\u0000${temuan.lembar}\u0000${temuan.kolom}\u0000${temuan.tingkat}`;
      const ada = kelompok.get(k);
      if (ada) ada.push(temuan);
      else {
        kelompok.set(k, [temuan]);
        keluar.push(temuan);
      }
    }
    return keluar.flatMap((t) => {
      if (!SATU_PER_KOLOM.has(t.aturan as IdIsian)) return [t];
      const semua = kelompok.get(`${t.aturan}\u0000${t.lembar}\u0000${t.kolom}\u0000${t.tingkat}`) as Temuan[];
      return semua.length <= BATAS_ULANG ? semua : [satukan(semua)];
    });
  }
}

function satukan(semua: Temuan[]): Temuan {
  const temuan = semua[0] as Temuan;
  const perbaikan = semua.map((x) => x.perbaikan?.[0]);
  return {
    ...temuan,
    pesan: `${temuan.pesan} Hal yang sama pada ${semua.length - 1} sel lain di kolom ini.`,
    seharusnya: null,
    terkait: semua.slice(1).map((x) => ({ lembar: x.lembar, sel: x.sel, tercetak: x.tercetak })),
    perbaikan: perbaikan.every((p) => p !== undefined)
      ? [
          {
            ...(perbaikan[0] as Perbaikan),
            label: `${semua.length} sel di kolom ${temuan.kolom}: ${temuan.aturan === 'isian-angka-teks' ? 'simpan sebagai angka' : 'tulis angkanya'}`,
            ubah: perbaikan.flatMap((p) => (p as Perbaikan).ubah),
          },
        ]
      : null,
  };
}
