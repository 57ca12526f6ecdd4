/**
 * Means: rows that call themselves one, a last row without a label, a mean written into a cell of text. Which rows they
 * are the mean of is a guess; the figures decide.
 */
import { parseAngka } from '../core/angka';
import { banding, type Desimal, desimal, jumlahkan, kali, kurang, NOL, tambah } from '../core/desimal';
import { formatAngka } from '../core/format';
import { PERAN_PENANDA, PERAN_PERSEN_SEBARIS } from '../core/peran';
import type { BarisTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import type { KonteksAturan } from './konteks';
import { kolomDijumlah } from './penjumlahan';
import { angkaDi, desimalDi, kolomPeran, kolomPertama, selDi } from './sel';
import { baca, type Relasi } from './tipe';
import { bulatPecahan, nilaiHasil, pecahan } from './toleransi';

/** A mean written into a cell of words: "Rata-rata 95,00", "Rata-rata capaian sasaran 1: 98,2 %". */
const DI_TEKS = /\b(?:rata[\s-]*rata|rerata)\b[^\d]{0,60}?(\d[\d.,]*\s*%?)\s*$/i;

interface Rata {
  tabel: Tabel;
  baris: BarisTabel;
  kolom: number;
  hasil: SelTabel;
  bagian: SelTabel[];
  /** The row says that it is a mean. */
  disebut: boolean;
}

/** The figure of a cell of words as a cell of its own, in the same place. */
function selTeks(sel: SelTabel, contoh: SelTabel): SelTabel | null {
  const teks = DI_TEKS.exec(sel.tercetak)?.[1];
  const tanda = contoh.angka.jenis === 'angka' ? contoh.angka.tandaDesimal : null;
  const angka = teks ? parseAngka(teks, { satuan: '%', desimal: tanda }) : null;
  if (angka?.jenis !== 'angka') return null;
  const { lembar, a1, nilai, tercetak, rumus, format } = sel;
  return { lembar, a1, nilai, tercetak, rumus, format, angka };
}

const rataDari = (sel: readonly SelTabel[], angkaDesimal: number): Desimal =>
  bulatPecahan(pecahan(jumlahkan(sel.map((x) => angkaDi(x) as Desimal)), desimal(BigInt(sel.length))), angkaDesimal);

const tepat = (r: Rata): boolean => banding(rataDari(r.bagian, desimalDi(r.hasil)), angkaDi(r.hasil) as Desimal) === 0;

/** Of the rows above a mean those that give it; all of them where no choice does. */
function pilihBagian(tabel: Tabel, atas: readonly BarisTabel[], kolom: number, hasil: SelTabel): SelTabel[] {
  const iNomor = kolomPertama(tabel, 'nomor');
  const isi = (dari: readonly BarisTabel[]) =>
    dari.flatMap((x) => (angkaDi(x.sel[kolom]) ? [x.sel[kolom] as SelTabel] : []));
  const semua = isi(atas);
  // A mean may be that of the numbered rows only, the ones whose parts stand below them.
  const bernomor = isi(atas.filter((x) => x.induk === null && (iNomor < 0 || x.sel[iNomor]?.tercetak)));
  const cocok = (s: SelTabel[]) =>
    s.length > 1 && banding(rataDari(s, desimalDi(hasil)), angkaDi(hasil) as Desimal) === 0;
  return !cocok(semua) && cocok(bernomor) ? bernomor : semua;
}

function kumpulkan(tabel: Tabel): Rata[] {
  const persen = kolomPeran(tabel, [...PERAN_PERSEN_SEBARIS]);
  const utama = persen[persen.length - 1];
  const semua = tabel.kolom.flatMap((k, i) => (PERAN_PENANDA.has(k.peran) ? [] : [i]));
  const hasil: Rata[] = [];
  let atas: BarisTabel[] = [];
  /** First percentage among the rows above. */
  let contoh: SelTabel | undefined;
  tabel.baris.forEach((baris, i) => {
    const catat = (kolom: number, sel: SelTabel | null, disebut: boolean) => {
      if (!sel || !angkaDi(sel)) return;
      const bagian = pilihBagian(tabel, atas, kolom, sel);
      if (bagian.length > 1) hasil.push({ tabel, baris, kolom, hasil: sel, bagian, disebut });
    };
    if (baris.jenis === 'rata' && semua.some((k) => angkaDi(baris.sel[k]))) {
      for (const k of semua) catat(k, selDi(baris, k), true);
      atas = [];
      contoh = undefined;
      return;
    }
    const teks = utama === undefined ? undefined : baris.sel.find((s) => !angkaDi(s) && DI_TEKS.test(s.tercetak));
    if (teks && contoh && utama !== undefined && !angkaDi(baris.sel[utama])) {
      catat(utama, selTeks(teks, contoh), true);
      return;
    }
    const terisi = baris.sel.filter((s) => s.tercetak !== '');
    if (utama !== undefined && i === tabel.baris.length - 1 && terisi.length === 1 && terisi[0] === baris.sel[utama]) {
      catat(utama, terisi[0] as SelTabel, false);
      return;
    }
    if (baris.jenis !== 'data') return;
    atas.push(baris);
    if (utama !== undefined && angkaDi(baris.sel[utama])) contoh ??= baris.sel[utama];
  });
  return hasil;
}

/** A last row without a label may be something else: it counts where it lies among what it might be the mean of. */
function masukAkal({ hasil, bagian }: Rata): boolean {
  const h = angkaDi(hasil) as Desimal;
  const angka = bagian.map((s) => angkaDi(s) as Desimal);
  const tengah = kali(rataDari(bagian, 2), desimal(2n));
  return angka.some((x) => banding(x, h) < 0) && banding(h, tengah) < 0;
}

/** "3,44" and "86,00" in a row of means below "Nilai" and "Nilai × 25": the mean of the one follows from that of the other. */
const terkonversi = (rata: Rata, lain: Rata): boolean =>
  lain.baris === rata.baris &&
  lain !== rata &&
  lain.bagian.length === rata.bagian.length &&
  tepat(lain) &&
  lain.bagian.every((s, i) => {
    const [isi, dari, atas, bawah] = [rata.bagian[i], s, rata.hasil, lain.hasil].map(angkaDi) as Desimal[];
    return banding(kali(isi as Desimal, bawah as Desimal), kali(dari as Desimal, atas as Desimal)) === 0;
  });

export function relasiRata(konteks: KonteksAturan): Relasi[] {
  return konteks.tabel.flatMap((tabel) => {
    const semua = kumpulkan(tabel);
    const { uang } = kolomDijumlah(tabel);
    return semua.flatMap((rata): Relasi[] => {
      const persen = PERAN_PERSEN_SEBARIS.has(tabel.kolom[rata.kolom]?.peran as Peran);
      if (!tepat(rata) && semua.some((x) => terkonversi(rata, x))) return [];
      // Of other columns than percentages the row has to show that it takes the mean of them.
      const terbukti = semua.some((x) => x.baris === rata.baris && x !== rata && tepat(x));
      if (!persen && uang.includes(rata.kolom) && !(rata.disebut && terbukti)) return [];
      if (!(rata.disebut && (persen || terbukti)) && !masukAkal(rata)) return [];
      return [relasi(rata, rata.disebut && (persen || terbukti))];
    });
  });
}

function relasi({ tabel, baris, hasil, bagian }: Rata, disebut: boolean): Relasi {
  return {
    jenis: 'rata',
    tabel,
    baris,
    // A mean in a cell of words stands in another column than what it is the mean of.
    kolom: Math.max(
      0,
      baris.sel.findIndex((s) => s.a1 === hasil.a1),
    ),
    hasil,
    masukan: bagian,
    nama: 'Rata-rata',
    ...(disebut ? {} : { paling: 'peringatan' as const }),
    uji: (k) => {
      const v = bagian.map((x) => baca(x, k));
      const nilaiHasilnya = baca(hasil, k);
      if (!nilaiHasilnya || v.some((x) => !x)) return null;
      const jumlahNilai = v.reduce<Desimal>((a, x) => tambah(a, x as Desimal), NOL);
      const banyak = desimal(BigInt(bagian.length));
      const pecahanLain = pecahan(jumlahNilai, banyak);
      const angkaDesimal = desimalDi(hasil);
      const ulp = desimal(1n, Math.min(...bagian.map(desimalDi)));
      return {
        vonis: nilaiHasil(
          nilaiHasilnya,
          angkaDesimal,
          pecahanLain,
          [
            pecahan(kurang(jumlahNilai, kali(banyak, ulp)), banyak),
            pecahan(tambah(jumlahNilai, kali(banyak, ulp)), banyak),
          ],
          angkaDesimal > 0 ? 'info' : 'peringatan',
        ),
        seharusnya: bulatPecahan(pecahanLain, Math.max(2, angkaDesimal)),
        hitungan: `jumlah ${bagian.length} angka ${formatAngka(jumlahNilai)} ÷ ${bagian.length} = ${formatAngka(bulatPecahan(pecahanLain, Math.max(2, angkaDesimal)))}`,
      };
    },
  };
}
