/** Ranks: columns that number rows by the size of another column's figures, best first. */
import { banding, type Desimal, desimal, keTeks } from '../core/desimal';
import { PERAN_PENANDA } from '../core/peran';
import type { BarisTabel, SelTabel, Tabel } from '../core/tabel';
import { normalTeks } from '../words/nama';
import { angkaDi, desimalDi } from './sel';
import { baca, type Koreksi, type Relasi, TANPA_KOREKSI } from './tipe';

/** Headers of ranks; the rows have to bear them out. */
export const KEPALA_PERINGKAT = /\b(peringkat|rank(ing)?|urut(an)?|posisi)\b/i;
/** Fewest rows that show by what they are ranked. */
const BARIS = 4;

/** The ranks that a figure may have among those of its column: equal figures share theirs. */
function rentang(nilai: SelTabel, semua: readonly SelTabel[], terkecil: boolean, koreksi: Koreksi): [number, number] {
  const kini = baca(nilai, koreksi) as Desimal;
  const beda = semua.map((s) => (terkecil ? -1 : 1) * banding(baca(s, koreksi) as Desimal, kini));
  const atas = beda.filter((x) => x > 0).length + 1;
  return [atas, atas + beda.filter((x) => x === 0).length - 1];
}

/** What ranks the rows of a column: the figures of another one, the largest or the smallest first. */
interface Acuan {
  tabel: Tabel;
  kolom: number;
  /** Column of the figures, and those of the ranked rows. */
  dari: number;
  semua: readonly SelTabel[];
  terkecil: boolean;
}

function relasi(acuan: Acuan, baris: BarisTabel): Relasi {
  const { tabel, kolom, dari, semua, terkecil } = acuan;
  const [hasil, nilai] = [baris.sel[kolom] as SelTabel, baris.sel[dari] as SelTabel];
  return {
    jenis: 'hubungan',
    tabel,
    baris,
    kolom,
    hasil,
    masukan: [nilai],
    nama: tabel.kolom[kolom]?.judul || 'Peringkat',
    uji: (koreksi) => {
      const tercetak = baca(hasil, koreksi);
      if (!tercetak) return null;
      const [awal, akhir] = rentang(nilai, semua, terkecil, koreksi).map((n) => desimal(BigInt(n))) as [
        Desimal,
        Desimal,
      ];
      const cocok = banding(tercetak, awal) >= 0 && banding(tercetak, akhir) <= 0;
      return {
        vonis: cocok ? 'cocok' : 'galat',
        seharusnya: cocok ? tercetak : awal,
        hitungan: `${tabel.kolom[dari]?.judul} ${nilai.tercetak}: urutan ${keTeks(awal)} dari yang ter${terkecil ? 'kecil' : 'besar'}`,
      };
    },
  };
}

function relasiKolom(tabel: Tabel, kolom: number): Relasi[] {
  const baris = tabel.baris.filter((b) => b.jenis === 'data' && angkaDi(b.sel[kolom]));
  if (baris.length < BARIS || baris.some((b) => desimalDi(b.sel[kolom] as SelTabel) > 0)) return [];
  const apa = normalTeks((tabel.kolom[kolom]?.judul ?? '').replace(KEPALA_PERINGKAT, ' '));
  const pilihan = tabel.kolom.flatMap(({ peran, judul }, dari) => {
    if (dari === kolom || PERAN_PENANDA.has(peran) || !baris.every((b) => angkaDi(b.sel[dari]))) return [];
    const semua = baris.map((b) => b.sel[dari] as SelTabel);
    return [false, true].map((terkecil) => {
      const isi = baris.map((b) => relasi({ tabel, kolom, dari, semua, terkecil }, b));
      const salah = isi.filter((r) => r.uji(TANPA_KOREKSI)?.vonis === 'galat').map((r) => r.baris);
      return { isi, salah, bernama: apa !== '' && normalTeks(judul).includes(apa) };
    });
  });
  const [terbaik, lain] = pilihan.sort((x, y) => +y.bernama - +x.bernama || x.salah.length - y.salah.length);
  // Two rows that have changed places are two mistakes.
  if (!terbaik || terbaik.salah.length * 3 > baris.length || baris.length - terbaik.salah.length < BARIS - 1) return [];
  // Where another column ranks the rows as well, only what differs from both is wrong.
  const setara = lain?.bernama === terbaik.bernama && lain.salah.length <= terbaik.salah.length ? lain.salah : null;
  return terbaik.isi.filter((r) => !setara || setara.includes(r.baris) || !terbaik.salah.includes(r.baris));
}

export function relasiPeringkat(tabel: Tabel): Relasi[] {
  return tabel.kolom.flatMap((k, i) => (KEPALA_PERINGKAT.test(k.judul) ? relasiKolom(tabel, i) : []));
}
