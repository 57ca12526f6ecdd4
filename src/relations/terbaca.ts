/**
 * Columns that no other relation speaks of, as their rows read them: a quotient, a difference, a growth, a share, whatever
 * the header calls it. Few rows make a caution, several that no other reading explains an error.
 */
import {
  banding,
  type Desimal,
  desimal,
  jumlahkan,
  kali,
  kurang,
  mutlak,
  NOL,
  SATU,
  SERATUS,
  tambah,
  tanda,
} from '../core/desimal';
import { formatAngka } from '../core/format';
import { PERAN_POKOK } from '../core/peran';
import type { BarisTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import { type Bacaan, bacaanKolom, berlakuDi, berurut, keteguhan } from './bacaan';
import { dugaSalahTulis } from './duga';
import { type Cara, rakit, relasiCara, takDihitung, ungkapanKolom } from './pola';
import { angkaDi, desimalDi, kolomPersen, selDi } from './sel';
import { baca, type Koreksi, type Relasi } from './tipe';
import { bulatPecahan, nilaiHasil, type Pecahan, pecahan } from './toleransi';
import type { Ungkapan } from './ungkapan';

/** The reading as an expression over columns; null where it is none. */
function ungkapan({ jenis, dari: [i, j] }: Bacaan): Ungkapan | null {
  const [ungkapanKini, ungkapanLain] = [ungkapanKolom(i), ungkapanKolom(j)];
  if (jenis === 'bagi') return rakit('/', ungkapanKini, ungkapanLain);
  if (jenis === 'selisih') return rakit('-', ungkapanKini, ungkapanLain);
  if (jenis === 'tumbuh') return rakit('/', rakit('-', ungkapanKini, ungkapanLain), ungkapanLain);
  if (jenis === 'hemat') return rakit('/', rakit('-', ungkapanLain, ungkapanKini), ungkapanLain);
  return jenis === 'seratus' ? rakit('-', { jenis: 'tetap', nilai: SERATUS }, ungkapanKini) : null;
}

/** A column that follows from more cells than its row's expression can name. */
function relasiDari(
  tabel: Tabel,
  baris: BarisTabel,
  kolom: number,
  masukan: readonly SelTabel[],
  nilai: (isi: readonly Desimal[]) => Pecahan | null,
  tulis: (isi: readonly string[]) => string,
): Relasi | null {
  const hasil = selDi(baris, kolom);
  if (hasil?.angka.jenis !== 'angka') return null;
  const hitungan = (k: Koreksi) => {
    const isi = masukan.flatMap((s) => baca(s, k) ?? []);
    return { isi, pecahan: isi.length === masukan.length ? nilai(isi) : null };
  };
  return {
    jenis: 'hubungan',
    tabel,
    baris,
    kolom,
    hasil,
    masukan,
    nama: tabel.kolom[kolom]?.judul || 'Angka',
    uji: (k: Koreksi) => {
      const { isi, pecahan } = hitungan(k);
      const nilaiHasilnya = baca(hasil, k);
      if (!nilaiHasilnya || !pecahan) return null;
      const angkaDesimal = desimalDi(hasil);
      const vonis = nilaiHasil(nilaiHasilnya, angkaDesimal, pecahan);
      const seharusnya = bulatPecahan(pecahan, Math.max(2, angkaDesimal));
      return {
        vonis,
        seharusnya,
        hitungan: `${tulis(isi.map((v) => formatAngka(v)))} = ${formatAngka(seharusnya)}`,
        sebab: vonis === 'galat' ? dugaSalahTulis(bulatPecahan(pecahan, angkaDesimal), nilaiHasilnya) : null,
      };
    },
    pecahkan: (sel, k) => {
      const { pecahan } = hitungan(k);
      return sel === hasil && pecahan ? bulatPecahan(pecahan, desimalDi(hasil)) : null;
    },
  };
}

/** Mean of the growth from each figure to the next, in percent. */
function rerataTumbuh(isi: readonly Desimal[]): Pecahan | null {
  let pecahanLain: Pecahan = pecahan(NOL);
  for (let i = 1; i < isi.length; i++) {
    const [lalu, kini] = [isi[i - 1] as Desimal, isi[i] as Desimal];
    if (tanda(lalu) === 0) return null;
    pecahanLain = pecahan(
      tambah(kali(pecahanLain.atas, lalu), kali(kurang(kini, lalu), pecahanLain.bawah)),
      kali(pecahanLain.bawah, lalu),
    );
  }
  return pecahan(kali(SERATUS, pecahanLain.atas), kali(pecahanLain.bawah, desimal(BigInt(isi.length - 1))));
}

/** A figure that goes on from the row above. */
function relasiBerurut(tabel: Tabel, kolom: number, { jenis, dari: [a] }: Bacaan, baris: BarisTabel): Relasi | null {
  const lalu = tabel.baris[tabel.baris.indexOf(baris) - 1];
  const masukan = [lalu?.sel[jenis === 'lanjut' ? kolom : a], baris.sel[a]];
  if (baris.jenis !== 'data' || lalu?.jenis !== 'data' || !masukan.every((s) => angkaDi(s))) return null;
  const nilai = ([atas, kini]: readonly Desimal[]): Pecahan | null => {
    if (!atas || !kini) return null;
    if (jenis === 'lanjut') return pecahan(tambah(atas, kini));
    const beda = kurang(kini, atas);
    if (jenis === 'naik') return pecahan(beda);
    return tanda(atas) === 0 ? null : pecahan(kali(SERATUS, beda), atas);
  };
  const tulis = ([atas, kini]: readonly string[]) =>
    jenis === 'lanjut'
      ? `${atas} + ${kini}`
      : jenis === 'naik'
        ? `${kini} − ${atas}`
        : `(${kini} − ${atas}) ÷ ${atas} × 100`;
  return relasiDari(tabel, baris, kolom, masukan as SelTabel[], nilai, tulis);
}

function relasiBacaan(tabel: Tabel, kolom: number, bacaan: Bacaan, baris: BarisTabel): Relasi | null {
  const [dariKolom, sampaiKolom] = bacaan.dari;
  if (berurut(bacaan.jenis)) return relasiBerurut(tabel, kolom, bacaan, baris);
  if (bacaan.jenis === 'rerata')
    return relasiDari(
      tabel,
      baris,
      kolom,
      baris.sel.slice(dariKolom, sampaiKolom + 1),
      rerataTumbuh,
      (isi) => `rata-rata pertumbuhan ${isi.join('; ')}`,
    );
  if (bacaan.jenis === 'bagian') {
    const sel = selDi(baris, dariKolom);
    const isi = (jenis: BarisTabel['jenis']) =>
      tabel.baris.flatMap((x) => (x.jenis === jenis ? (angkaDi(x.sel[dariKolom]) ?? []) : []));
    const total =
      sampaiKolom === -1 ? jumlahkan(isi('data')) : isi('jumlah').reduce((x, y) => (banding(x, y) < 0 ? y : x), NOL);
    if (!sel || tanda(total) <= 0) return null;
    return relasiDari(
      tabel,
      baris,
      kolom,
      [sel],
      ([v]) => pecahan(kali(SERATUS, v as Desimal), total),
      ([v]) => `${v} ÷ ${formatAngka(total)} × 100`,
    );
  }
  const rumus = ungkapan(bacaan);
  if (!rumus) return null;
  const persen = bacaan.jenis !== 'selisih' && bacaan.jenis !== 'seratus';
  const cara: Cara = { tabel, kolom, rumus, kali: persen ? SERATUS : SATU, pecahan: false, mutlak: false };
  return relasiCara(cara, baris, 'hubungan');
}

const berangka = (tabel: Tabel, kolom: number): BarisTabel[] =>
  tabel.baris.filter((b) => (b.jenis === 'data' || b.jenis === 'jumlah') && angkaDi(b.sel[kolom]));

/** A result stands behind what it follows from; a percentage may stand before it. */
const sesudah = (tabel: Tabel, kolom: number, b: Bacaan): boolean =>
  b.dari.every((i) => i < kolom || (kolomPersen(tabel, kolom) && !kolomPersen(tabel, i)));

/**
 * Figures that are given, not computed: only as a quotient or a mean of others have they been misnamed, and never of what
 * was reached, which follows from them.
 */
const SALAH_NAMA = new Set<Bacaan['jenis']>(['bagi', 'turun', 'rerata', 'lanjut']);
const boleh = (tabel: Tabel, peran: Peran, { jenis, dari }: Bacaan): boolean =>
  !PERAN_POKOK.has(peran) || (SALAH_NAMA.has(jenis) && !dari.some((kolom) => tabel.kolom[kolom]?.peran === 'capaian'));

/**
 * Whether shares that do not come to a hundred would, were they what they are read as: then the one that differs is a slip,
 * however few rows there are.
 */
function genapSeratus(tabel: Tabel, kolom: number, { dari: [dariKolom] }: Bacaan): boolean {
  const data = tabel.baris.filter((b) => b.jenis === 'data' && angkaDi(b.sel[kolom]) && angkaDi(b.sel[dariKolom]));
  const total = jumlahkan(data.map((b) => angkaDi(b.sel[dariKolom]) as Desimal));
  if (data.length < 3 || tanda(total) <= 0) return false;
  const d = Math.max(...data.map((b) => desimalDi(b.sel[kolom] as SelTabel)));
  // Each share may have been rounded by half a unit.
  const longgar = desimal(BigInt(5 * data.length), d + 1);
  const seratus = (isi: readonly Desimal[]) => banding(mutlak(kurang(jumlahkan(isi), SERATUS)), longgar) <= 0;
  const hitung = data.map((b) => bulatPecahan(pecahan(kali(SERATUS, angkaDi(b.sel[dariKolom]) as Desimal), total), d));
  return !seratus(data.map((b) => angkaDi(b.sel[kolom]) as Desimal)) && seratus(hitung);
}

/** Whether two readings give the same size with the other sign. */
const bercermin = (x: Bacaan, y: Bacaan): boolean =>
  x.jenis === 'selisih' && y.jenis === 'selisih'
    ? x.dari[0] === y.dari[1] && x.dari[1] === y.dari[0]
    : [x.jenis, y.jenis].sort().join() === 'hemat,tumbuh' && x.dari.join() === y.dari.join();

/** Relations of the columns in which most figures are no result of `sudah`. */
export function relasiTerbaca(tabel: Tabel, sudah: ReadonlySet<SelTabel>): Relasi[] {
  const urut = new Map(tabel.baris.filter((b) => b.jenis === 'data' || b.jenis === 'jumlah').map((b, i) => [b, i]));
  return tabel.kolom.flatMap((kolomKini, kolom): Relasi[] => {
    const baris = berangka(tabel, kolom);
    if (baris.length < 2 || kolomKini.ditetapkan || takDihitung(kolomKini)) return [];
    const bebas = baris.filter((b) => !sudah.has(b.sel[kolom] as SelTabel));
    if (bebas.length * 2 < baris.length) return [];
    const semua = bacaanKolom(tabel, kolom).filter((b) => sesudah(tabel, kolom, b) && boleh(tabel, kolomKini.peran, b));
    const terbaik = semua.find((b) => b.jenis !== 'turun');
    const dugaan = terbaik && keteguhan(terbaik);
    if (!terbaik || !dugaan) return [];
    const teguh = terbaik.jenis === 'bagian' && genapSeratus(tabel, kolom, terbaik) ? 'bukti' : dugaan;
    return bebas.flatMap((barisLain): Relasi[] => {
      const r = urut.get(barisLain) as number;
      // What another reading explains is no slip; the other sign of this row alone is none where the column has signs.
      const bertanda = baris.some((b) => b !== barisLain && tanda(angkaDi(b.sel[kolom]) ?? NOL) < 0);
      const saingan = (x: Bacaan) => x !== terbaik && !(bertanda && x.cocok <= 1 && bercermin(x, terbaik));
      if (!berlakuDi(tabel, kolom, terbaik, r) && semua.some((x) => saingan(x) && berlakuDi(tabel, kolom, x, r)))
        return [];
      const relasi = relasiBacaan(tabel, kolom, terbaik, barisLain);
      return relasi ? [teguh === 'bukti' ? relasi : { ...relasi, paling: 'peringatan' }] : [];
    });
  });
}
