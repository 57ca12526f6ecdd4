/**
 * Percentages that lost their sign, seen as rows: a figure that is a hundredth of those beside it, a whole row of fractions,
 * and cells that show percent, which formulas take for fractions.
 */

import { kePersen, satuanPersenkah, sisiPecahan } from '../core/pecahan';
import { tambahKe } from '../core/peta';
import { angkaKeTeks } from '../messages/angka';
import type { Sumber } from './baca';
import type { NamaRentang } from './definisi';
import type { Pengumpul } from './isian';
import { formatPersenPoin, selBerpersen } from './persen';
import type { BukuKerja, Isi, Kinerja, NilaiTarget, PerTahun } from './rekaman';

interface Angka {
  sel: string;
  tercetak: string;
  kolom: string;
  n: number;
  /** Decimals: 0,5 may be half a percent, 0,38 is more likely 38 %. */
  desimal: number;
  /** The other figure of its pair: a quarter's target beside its realisasi. */
  pasangan: number | null;
}

/** The figures of one indicator in one row. */
interface Baris {
  lembar: string;
  kode: string | null;
  angka: Angka[];
}

const nilai = (i: Isi<NilaiTarget> | null): number | null =>
  i?.nilai?.jenis === 'angka' ? i.nilai.bilangan.angka : null;

function angkaDari(kolom: string, isi: Isi<NilaiTarget> | null, lain: Isi<NilaiTarget> | null = null): Angka[] {
  if (isi?.nilai?.jenis !== 'angka' || isi.nilai.bilangan.angka <= 0) return [];
  const { angka, teks, persen } = isi.nilai.bilangan;
  // A sign says what it is: such a figure counts for the others, and is none of those in doubt.
  const desimal = persen ? 0 : (teks.split('.')[1] ?? '').replace(/0+$/, '').length;
  return [{ sel: isi.sel, tercetak: isi.tercetak, kolom, n: angka, desimal, pasangan: nilai(lain) }];
}

function barisKinerja(kinerja: Kinerja): Baris {
  const tertulis = (isi: Isi<NilaiTarget>) => (isi.tercetak === '' ? null : isi);
  return {
    lembar: kinerja.lembar,
    kode: kinerja.kode.nilai,
    angka: [
      ...angkaDari('Target', kinerja.target, kinerja.realisasi),
      ...angkaDari('Target perubahan', kinerja.targetPerubahan, kinerja.realisasi),
      ...angkaDari(
        'Realisasi',
        kinerja.realisasiSampaiTw === null && !kinerja.realisasiDariBagian ? tertulis(kinerja.realisasi) : null,
        kinerja.targetPerubahan.nilai ? kinerja.targetPerubahan : kinerja.target,
      ),
      ...kinerja.tw.flatMap((t, i) => [
        ...angkaDari(`Target TW ${i + 1}`, t.target, t.realisasi),
        ...angkaDari(`Realisasi TW ${i + 1}`, t.realisasi, t.target),
      ]),
    ],
  };
}

const barisTahun = (p: PerTahun): Baris => ({
  lembar: p.lembar,
  kode: p.kode.nilai,
  angka: [...p.tahun].flatMap(([tahun, t]) => [
    ...angkaDari(`Target ${tahun}`, t.target, t.realisasi),
    ...angkaDari(`Realisasi ${tahun}`, t.realisasi, t.target),
  ]),
});

const tengah = (n: readonly number[]): number | null => [...n].sort((a, b) => a - b)[n.length >> 1] ?? null;

const kecil = (a: Angka): boolean => a.n <= 2 && a.desimal > 0;
/** Next to it this would be a percentage. */
const sepadan = (a: Angka, acuan: number): boolean => acuan > 2 && sisiPecahan(a.n, acuan, true) === 'realisasi';

/** Figures of the row that are fractions, and the figure that says so; none where nothing does. */
function pecahan(baris: Baris, acuanLain: number | null): { angka: Angka[]; acuan: number | null } {
  const besar = baris.angka.filter((a) => a.n > 2);
  const acuan = tengah(besar.map((a) => a.n)) ?? acuanLain;
  const calon = baris.angka.filter(kecil);
  if (acuan !== null) {
    // A quarter may have come to half a percent of the year's 40: without its own pair it takes two decimals to be in doubt.
    const ragu = calon.filter((a) =>
      a.pasangan !== null && a.pasangan > 2
        ? sepadan(a, a.pasangan)
        : sepadan(a, acuan) && (besar.length === 0 || (a.desimal >= 2 && (!/TW/.test(a.kolom) || calon.length > 1))),
    );
    if (ragu.length > 0 || besar.length > 0 || acuanLain === null) return { angka: ragu, acuan };
  }
  // Nothing to hold them against: two decimals in most of them are no proof, and worth a question.
  const semua = calon.length === baris.angka.length && calon.length > 1 && calon.every((a) => a.n <= 1);
  return { angka: semua && calon.filter((a) => a.desimal >= 2).length * 2 > calon.length ? calon : [], acuan: null };
}

/** Figures whose unit is percent, by indicator. */
function barisBerpersen(buku: BukuKerja): Baris[][] {
  const satuan = new Map(buku.iku.map((i) => [i.kode.nilai, i.satuan.nilai ?? '']));
  const perKode = new Map<string | null, Baris[]>();
  for (const b of [...buku.kinerja.map(barisKinerja), ...[...buku.renstra, ...buku.riwayat].map(barisTahun)])
    if (satuanPersenkah(satuan.get(b.kode) ?? '')) tambahKe(perKode, b.kode, b);
  return [...perKode.values()];
}

/** So many other figures have to say what size is usual. */
const PEMBANDING_SEDIKIT = 2;

/**
 * "800%": 8 typed over a cell that shows percent, a hundred times what all other figures of its indicator come to. As a
 * number (800) it is the same once the sign was taken off.
 * @returns The cells that are asked about, with their sheets.
 */
export function periksaRatusan(buku: BukuKerja, catat: Pengumpul): ReadonlySet<string> {
  const ditanya = new Set<string>();
  for (const semua of barisBerpersen(buku)) {
    const lain = semua.flatMap((baris) => baris.angka.filter((a) => a.n <= 100).map((a) => a.n));
    const acuan = tengah(lain);
    if (acuan === null || lain.length < PEMBANDING_SEDIKIT) continue;
    for (const baris of semua)
      for (const angka of baris.angka) {
        const seperseratus = angka.n / 100;
        if (angka.n <= 100 || seperseratus < acuan / 2 || seperseratus > acuan * 2) continue;
        ditanya.add(`${baris.lembar}!${angka.sel}`);
        catat.tambah('isian-persen-ratusan', {
          lembar: baris.lembar,
          sel: angka.sel,
          baris: baris.kode,
          kolom: angka.kolom,
          tercetak: angka.tercetak,
          seharusnya: seperseratus,
          pesan: `${angka.kolom} ${angka.tercetak} seratus kali angka lain indikator ini (${angkaKeTeks(acuan)}). Bila maksudnya ${angkaKeTeks(seperseratus)} persen, tulis ${angkaKeTeks(seperseratus)}.`,
          sebab: `Angka ${angkaKeTeks(seperseratus)} yang ditulis ke sel berformat persen dapat menjadi ${angkaKeTeks(angka.n)}%.`,
          perbaikan: [
            {
              id: 'angka',
              label: `${angka.sel}: ${angka.tercetak} → ${angkaKeTeks(seperseratus)}`,
              aman: false,
              ubah: [
                {
                  lembar: baris.lembar,
                  sel: angka.sel,
                  dari: angka.tercetak,
                  ke: seperseratus,
                  format: formatPersenPoin(seperseratus),
                },
              ],
              halangan: null,
            },
          ],
        });
      }
  }
  return ditanya;
}

/** One finding a row, whatever the number of its cells. */
export function periksaPecahan(buku: BukuKerja, catat: Pengumpul): void {
  for (const baris of barisBerpersen(buku))
    baris.forEach((barisLain, i) => {
      const lain = baris.filter((x) => x !== barisLain).flatMap((x) => x.angka.map((a) => a.n));
      const { angka, acuan } = pecahan(barisLain, tengah(lain.filter((n) => n > 2)));
      // Small in every sheet alike it is said once, and may well be right.
      if (acuan === null && (i > 0 || angka.length === 0)) return;
      if (angka.length > 0) lapor(barisLain, angka, acuan, acuan === null && lain.some((n) => n <= 1), catat);
    });
}

function lapor(baris: Baris, angka: readonly Angka[], acuan: number | null, sejalan: boolean, catat: Pengumpul): void {
  const angkaKini = angka[0] as Angka;
  const persen = angkaKeTeks(kePersen(angkaKini.n));
  const banyak = angka.length > 1;
  catat.tambah('isian-pecahan', {
    lembar: baris.lembar,
    sel: angkaKini.sel,
    baris: baris.kode,
    kolom: angkaKini.kolom,
    tercetak: angkaKini.tercetak,
    seharusnya: kePersen(angkaKini.n),
    ...(sejalan ? { tingkat: 'info' } : {}),
    pesan: `${banyak ? `${angka.length} angka baris ini (${angka.map((x) => `${x.sel} ${x.tercetak}`).join(', ')})` : angkaKini.tercetak} tampak sebagai pecahan, bukan persen${acuan === null ? '' : `: angka lainnya ${angkaKeTeks(acuan)}`}. Bila maksudnya persen, tulis ${persen}${banyak ? ` untuk ${angkaKini.tercetak}, dan seterusnya` : ''}.`,
    sebab: `Sel persen yang kehilangan formatnya berisi pecahan. Bila memang sekecil itu, tulis sebagai teks: '${angkaKini.tercetak}%`,
    terkait: angka.slice(1).map((x) => ({ lembar: baris.lembar, sel: x.sel, tercetak: x.tercetak })),
    perbaikan: [
      {
        id: 'angka',
        label: `${banyak ? `${angka.length} sel dikali 100: ` : `${angkaKini.sel}: `}${angkaKini.tercetak} → ${persen}`,
        aman: false,
        ubah: angka.map((satuAngka) => ({
          lembar: baris.lembar,
          sel: satuAngka.sel,
          dari: satuAngka.tercetak,
          ke: kePersen(satuAngka.n),
          format: formatPersenPoin(kePersen(satuAngka.n)),
        })),
        halangan: null,
      },
    ],
  });
}

/** Cells that show 38% hold 0,38: our own reading knows, formulas do not. One finding a sheet. */
export function periksaSelPersen(
  sumber: ReadonlyMap<NamaRentang, Sumber>,
  catat: Pengumpul,
  ditanya: ReadonlySet<string>,
): void {
  for (const { lembar, terbaca } of sumber.values()) {
    const ubah = selBerpersen({ lembar: [lembar] }, new Map([[terbaca.nama, terbaca]])).filter(
      (u) => !ditanya.has(`${u.lembar}!${u.sel}`),
    );
    const [satu] = ubah;
    if (!satu) continue;
    const ke = satu.ke as number;
    catat.tambah('isian-sel-persen', {
      lembar: lembar.nama,
      sel: satu.sel,
      tercetak: satu.dari,
      seharusnya: ke,
      pesan: `${ubah.length} sel berformat persen (${satu.sel}${ubah.length > 1 ? ', …' : ''}): ${satu.dari} tersimpan sebagai pecahan, dan rumus memakai pecahannya. Jadikan ${angkaKeTeks(ke)}; membuat tabel dan "Perbarui templat" melakukannya sendiri.`,
      terkait: ubah.slice(1, 20).map((u) => ({ lembar: u.lembar, sel: u.sel, tercetak: u.dari })),
      perbaikan: [
        {
          id: 'persen',
          label: `${ubah.length} sel: ${satu.dari} → ${angkaKeTeks(ke)}`,
          aman: true,
          ubah,
          halangan: null,
        },
      ],
    });
  }
}
