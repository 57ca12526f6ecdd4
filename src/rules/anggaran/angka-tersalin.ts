import { banding, type Desimal, keTeks, kurang, tambah, tanda } from '../../core/desimal';
import type { BarisTabel, SelTabel, Tabel } from '../../core/tabel';
import { semuaRelasi } from '../../relations/index';
import { cariKawan, kolomBerlaku } from '../../relations/kawan';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi, kolomPeran, namaBaris, selDi } from '../../relations/sel';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

/** Round amounts repeat by nature; one with so many digits that count does not. */
const ANGKA_BERARTI = 5;

function khas(n: Desimal): boolean {
  return keTeks(n).replace(/\..*$/, '').replace(/0+$/, '').length >= ANGKA_BERARTI;
}

function leluhur(tabel: Tabel, i: number, j: number): boolean {
  for (let k: number | null = j; k !== null; k = tabel.baris[k]?.induk ?? null) if (k === i) return true;
  for (let k: number | null = i; k !== null; k = tabel.baris[k]?.induk ?? null) if (k === j) return true;
  return false;
}

/**
 * Whether the first of two equal amounts is the likelier copy: the sum that holds both fails, and only the first row's
 * budget leaves room for what is missing.
 */
function lebihRagu(konteks: KonteksAturan, sel: SelTabel, paguA: Desimal, selLain: SelTabel, paguB: Desimal): boolean {
  const relasiTeruji = semuaRelasi(konteks).find(
    ({ relasi, uji }) =>
      relasi.jenis === 'jumlah' &&
      uji.vonis === 'galat' &&
      relasi.masukan.includes(sel) !== relasi.masukan.includes(selLain),
  );
  if (relasiTeruji) return relasiTeruji.relasi.masukan.includes(sel);
  const kurangnya = semuaRelasi(konteks).find(
    ({ relasi, uji }) =>
      relasi.jenis === 'jumlah' &&
      uji.vonis === 'galat' &&
      relasi.masukan.includes(sel) &&
      relasi.masukan.includes(selLain),
  );
  const [n, h] = [angkaDi(sel), kurangnya ? angkaDi(kurangnya.relasi.hasil) : null];
  if (!n || !h || !kurangnya) return false;
  const benar = tambah(n, kurang(h, kurangnya.uji.seharusnya));
  const muat = (pagu: Desimal) => tanda(benar) > 0 && banding(benar, pagu) <= 0;
  return muat(paguA) && !muat(paguB);
}

/** Fewest neighbouring rows with one amount that are no accident: a program, its only kegiatan and its only sub kegiatan have one. */
const DERET_KEMBAR = 4;

/** The same amount down several rows that name different things: filled down instead of typed. */
function deretKembar(tabel: Tabel, kolom: number): TemuanAturan[] {
  const hasil: TemuanAturan[] = [];
  let deret: { b: BarisTabel; sel: SelTabel }[] = [];
  const tutup = () => {
    const nama = new Set(deret.map((x) => namaBaris(tabel, x.b, kolom)));
    if (deret.length >= DERET_KEMBAR && nama.size === deret.length) {
      for (const kini of deret) {
        const lain = deret.filter((y) => y !== kini).map((y) => y.sel);
        hasil.push(
          temuanSel(angkaTersalin, tabel, kini.b, kolom, {
            tingkat: 'peringatan',
            pesan: `${kini.sel.tercetak} tercetak di ${deret.length} baris berturut-turut (${deret[0]?.sel.a1}–${deret[deret.length - 1]?.sel.a1}) dengan nama yang berbeda. Periksa apakah angkanya tersalin ke bawah.`,
            terkait: daftarTerkait(kini.sel, lain),
          }),
        );
      }
    }
    deret = [];
  };
  for (const baris of tabel.baris) {
    const sel = selDi(baris, kolom);
    const n = angkaDi(sel);
    const lalu = deret[0] ? angkaDi(deret[0].sel) : null;
    if (!lalu || !n || banding(lalu, n) !== 0) tutup();
    if (baris.jenis === 'data' && sel && n && khas(n)) deret.push({ b: baris, sel });
  }
  tutup();
  return hasil;
}

/** A row with the amount that is looked at, and its budget. */
interface BarisPagu {
  b: BarisTabel;
  i: number;
  sel: SelTabel;
  nilai: Desimal;
  selPagu: SelTabel;
  pagu: Desimal;
}

function bacaBarisPagu(tabel: Tabel, i: number, kolom: number, kolomPagu: number): BarisPagu | null {
  const b = tabel.baris[i] as BarisTabel;
  const [sel, selPagu] = [selDi(b, kolom), selDi(b, kolomBerlaku(tabel, b, kolomPagu))];
  const [nilai, pagu] = [angkaDi(sel), angkaDi(selPagu)];
  return sel && selPagu && nilai && pagu ? { b, i, sel, nilai, selPagu, pagu } : null;
}

/** Rows of a column whose amount stood in an earlier row of the table already: [earlier, later]. */
function barisKembar(tabel: Tabel, kolom: number): [number, number][] {
  const pertama = new Map<string, number>();
  return tabel.baris.flatMap((baris, i): [number, number][] => {
    const nilai = angkaDi(selDi(baris, kolom));
    if (baris.jenis !== 'data' || !nilai || !khas(nilai)) return [];
    const kunci = keTeks(nilai);
    const dulu = pertama.get(kunci);
    if (dulu === undefined) {
      pertama.set(kunci, i);
      return [];
    }
    // A parent with a single child has its child's amounts.
    return leluhur(tabel, dulu, i) ? [] : [[dulu, i]];
  });
}

function laporKembar(
  konteks: KonteksAturan,
  tabel: Tabel,
  kolom: number,
  dulu: BarisPagu,
  kini: BarisPagu,
): TemuanAturan[] {
  // Spent to the last rupiah the amounts repeat the budgets, which may well be equal.
  if (banding(kini.nilai, kini.pagu) === 0) return [];
  if (namaBaris(tabel, kini.b, kolom) === namaBaris(tabel, dulu.b, kolom)) return [];
  const terbalik = lebihRagu(konteks, dulu.sel, dulu.pagu, kini.sel, kini.pagu);
  const [salinan, asal] = terbalik ? [dulu, kini] : [kini, dulu];
  return [
    temuanSel(angkaTersalin, tabel, salinan.b, kolom, {
      tingkat: 'peringatan',
      pesan: `Realisasi ${salinan.sel.tercetak} sama persis dengan baris "${namaBaris(tabel, asal.b, kolom)}" (${asal.sel.a1}). Periksa apakah angkanya tersalin dari baris itu.`,
      terkait: daftarTerkait(salinan.sel, [asal.sel, kini.selPagu, dulu.selPagu]),
    }),
  ];
}

function periksaRealisasi(konteks: KonteksAturan, tabel: Tabel, kolom: number): TemuanAturan[] {
  const kolomPagu = cariKawan(tabel, kolom, 'pagu');
  if (kolomPagu < 0) return [];
  return barisKembar(tabel, kolom).flatMap((pasangan) => {
    const [dulu, kini] = pasangan.map((i) => bacaBarisPagu(tabel, i, kolom, kolomPagu));
    return dulu && kini ? laporKembar(konteks, tabel, kolom, dulu, kini) : [];
  });
}

export const angkaTersalin: Aturan = {
  id: 'angka-tersalin',
  judul: 'Realisasi sama persis dengan baris lain',
  kelompok: 'anggaran',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 88/2021 (keandalan data kinerja)',
  periksa: (konteks) =>
    konteks.tabel.flatMap((tabel) => {
      if (tabel.jenis !== 'anggaran-program' && tabel.jenis !== 'belanja-jenis') return [];
      const realisasi = kolomPeran(tabel, 'realisasiAnggaran');
      if (realisasi.length) return realisasi.flatMap((kolom) => periksaRealisasi(konteks, tabel, kolom));
      return kolomPeran(tabel, 'pagu').flatMap((kolom) => deretKembar(tabel, kolom));
    }),
};

export const dok: DokAturan = {
  id: 'angka-tersalin',
  penjelasan: {
    apa: 'Realisasi yang sama persis pada dua baris dengan anggaran berbeda, kecuali induk yang hanya punya satu anak.',
    mengapa: 'Angka rupiah yang rinci tidak berulang secara kebetulan; biasanya tersalin saat menempel.',
    perbaikan: 'Cocokkan kedua baris dengan laporan realisasi, lalu perbaiki yang tersalin.',
  },
  contoh: [
    {
      judul: 'induk dengan satu anak',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '24.123.456', '80,41'],
          ['Kegiatan : Pemeliharaan', '30.000.000', '24.123.456', '80,41'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'tersalin dari program lain',
      lembar: {
        a: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi', 'Persentase'],
          ['Program : Jalan', '30.000.000', '21.507.512', '71,69'],
          ['Program : Air', '51.050.000', '21.507.512', '42,13'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'C3', tingkat: 'peringatan' }],
    },
  ],
};
