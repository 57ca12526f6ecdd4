/**
 * The files that SIPD itself exports: one row per sub kegiatan and akun (budget) or per document (spending), each with the
 * codes and names of all its levels ("KODE PROGRAM", "NAMA PROGRAM", … "NILAI", "Nilai Realisasi"). Summed here to budget
 * lines: program, kegiatan, sub kegiatan.
 */
import { keA1 } from '../core/alamat';
import { parseAngka } from '../core/angka';
import { type Desimal, dariAngka, keAngka, NOL, tambah } from '../core/desimal';
import type { SheetSnapshot } from '../core/snapshot';
import type { Calon } from './padukan';

export interface BarisSipd {
  readonly kode: string;
  readonly uraian: string;
  readonly tingkat: string;
  readonly asal: Calon['asal'];
  /** Summed over the rows of the code; null where the file has no such column. */
  readonly pagu: number | null;
  readonly realisasi: number | null;
}

const TINGKAT = ['program', 'kegiatan', 'sub kegiatan'] as const;
const samakan = (t: string): string =>
  t
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .replace('subkegiatan', 'sub kegiatan')
    .trim();
const PAGU = /^(?:nilai|pagu|anggaran|nilai (?:anggaran|pagu|rincian|dpa)|pagu anggaran|total (?:anggaran|pagu))$/;
const REALISASI = /^(?:nilai )?(?:total )?realisasi(?: anggaran)?$/;

export interface BerkasSipd {
  readonly baris: readonly BarisSipd[];
  /** What was paid back (column "Nilai Setoran"), summed; it is not taken off the spending. */
  readonly setoran: Desimal;
}

/** Null where no row of the sheet is the heading of such a file. */
export function bacaRinci(lembar: SheetSnapshot): BerkasSipd | null {
  const kepala = lembar.tampil.slice(0, 30).map((b) => b.map(samakan));
  const awal = kepala.findIndex((b) => b.includes('kode sub kegiatan') && b.includes('kode program'));
  const judul = kepala[awal];
  if (!judul) return null;
  const di = (t: string) => judul.indexOf(t);
  const [kPagu, kUang] = [judul.findIndex((t) => PAGU.test(t)), judul.findIndex((t) => REALISASI.test(t))];
  if (kPagu < 0 && kUang < 0) return null;
  const hasil = new Map<string, BarisSipd & { jumlah: (Desimal | null)[] }>();
  const kSetoran = judul.indexOf('nilai setoran');
  let setoran = NOL;
  for (let barisKe = awal + 1; barisKe < lembar.tampil.length; barisKe++) {
    const teks = (k: number) => (lembar.tampil[barisKe]?.[k] ?? '').trim();
    const [pagu, realisasi, kembali] = [kPagu, kUang, kSetoran].map((k) => {
      const v = lembar.nilai[barisKe]?.[k];
      const angka = parseAngka(k < 0 ? '' : teks(k), { satuan: 'Rp' });
      return typeof v === 'number' ? dariAngka(v) : angka.jenis === 'angka' ? angka.nilai : null;
    });
    const uang = [pagu ?? null, realisasi ?? null];
    if (uang.every((u) => u === null)) continue;
    if (kembali && /\d/.test(teks(di('kode sub kegiatan')))) setoran = tambah(setoran, kembali);
    for (const tingkat of TINGKAT) {
      const kode = teks(di(`kode ${tingkat}`));
      if (!/\d/.test(kode)) continue;
      const lama = hasil.get(kode) ?? {
        kode,
        // SIPD repeats the code before the name: "2.09.03 PROGRAM …".
        uraian: teks(di(`nama ${tingkat}`)).replace(/^[\dX.]+\s+/, ''),
        tingkat,
        asal: { lembar: lembar.nama, sel: keA1(barisKe + 1, di(`kode ${tingkat}`) + 1), tercetak: kode },
        pagu: null,
        realisasi: null,
        jumlah: [null, null],
      };
      lama.jumlah = lama.jumlah.map((n, i) => (uang[i] ? tambah(n ?? NOL, uang[i] as Desimal) : n));
      hasil.set(kode, lama);
    }
  }
  const baris = [...hasil.values()].map(({ jumlah: [pagu, realisasi], ...r }) => ({
    ...r,
    pagu: pagu ? keAngka(pagu) : null,
    realisasi: realisasi ? keAngka(realisasi) : null,
  }));
  return { baris, setoran };
}

/** Level of a kode rekening by its groups: 2.09.03 is a program, 2.09.03.2.01 a kegiatan, six groups a sub kegiatan. */
export const tingkatKode = (kode: string): string | null =>
  ({ 3: TINGKAT[0], 5: TINGKAT[1], 6: TINGKAT[2] })[kode.split('.').filter(Boolean).length] ?? null;
