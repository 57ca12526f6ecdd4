/** Ranks: columns that number rows by the size of another column's figures, best first. */
import { banding, type Desimal, desimal } from '../core/desimal';
import { PERAN_PENANDA } from '../core/peran';
import type { SelTabel, Tabel } from '../core/tabel';
import { normalTeks } from '../words/nama';
import { angkaDi, desimalDi } from './sel';
import { baca, type Koreksi, type Relasi, TANPA_KOREKSI } from './tipe';

/** Headers of ranks; the rows have to bear them out. */
export const KEPALA_PERINGKAT = /\b(peringkat|rank(ing)?|urut(an)?|posisi)\b/i;
/** Fewest rows that show by what they are ranked. */
const BARIS = 4;

/** The ranks of a column among `sel`, which all hold figures; equal figures share the rank that any of them may print. */
function cocok(
  hasil: SelTabel,
  nilai: SelTabel,
  sel: readonly SelTabel[],
  naik: boolean,
  k: Koreksi,
): [number, number] {
  const arah = naik ? -1 : 1;
  const beda = sel.map((s) => arah * banding(baca(s, k) as Desimal, baca(nilai, k) as Desimal));
  const atas = beda.filter((b) => b > 0).length + 1;
  return hasil === nilai ? [0, 0] : [atas, atas + beda.filter((b) => b === 0).length - 1];
}

function relasiKolom(tabel: Tabel, kolom: number): Relasi[] {
  const baris = tabel.baris.filter((b) => b.jenis === 'data' && angkaDi(b.sel[kolom]));
  if (baris.length < BARIS || baris.some((b) => desimalDi(b.sel[kolom] as SelTabel) > 0)) return [];
  const apa = normalTeks((tabel.kolom[kolom]?.judul ?? '').replace(KEPALA_PERINGKAT, ' '));
  const pilihan = tabel.kolom.flatMap((k, i) => {
    if (i === kolom || PERAN_PENANDA.has(k.peran) || !baris.every((b) => angkaDi(b.sel[i]))) return [];
    const sel = baris.map((b) => b.sel[i] as SelTabel);
    return [false, true].map((naik) => {
      const relasi = baris.map((b, r): Relasi => {
        const [hasil, nilai] = [b.sel[kolom] as SelTabel, sel[r] as SelTabel];
        return {
          jenis: 'hubungan',
          tabel,
          baris: b,
          kolom,
          hasil,
          masukan: [nilai],
          nama: tabel.kolom[kolom]?.judul || 'Peringkat',
          uji: (k) => {
            const n = baca(hasil, k);
            const [dari, sampai] = cocok(hasil, nilai, sel, naik, k);
            const seharusnya = desimal(BigInt(dari));
            if (!n) return null;
            const ya = banding(n, seharusnya) >= 0 && banding(n, desimal(BigInt(sampai))) <= 0;
            return {
              vonis: ya ? 'cocok' : 'galat',
              seharusnya: ya ? n : seharusnya,
              hitungan: `urutan ke-${dari} dari ${sel.length} menurut ${tabel.kolom[i]?.judul}, dari yang ter${naik ? 'kecil' : 'besar'}`,
            };
          },
        };
      });
      const salah = relasi.filter((r) => r.uji(TANPA_KOREKSI)?.vonis === 'galat').map((r) => r.baris);
      return { relasi, salah, bernama: apa !== '' && normalTeks(k.judul).includes(apa) };
    });
  });
  const [terbaik, lain] = pilihan.sort((a, b) => +b.bernama - +a.bernama || a.salah.length - b.salah.length);
  // Two rows that have changed places are two mistakes.
  if (!terbaik || terbaik.salah.length * 3 > baris.length || baris.length - terbaik.salah.length < BARIS - 1) return [];
  // Where another column ranks the rows as well, only what differs from both is wrong.
  const ragu =
    lain && lain.bernama === terbaik.bernama && lain.salah.length <= terbaik.salah.length ? lain.salah : null;
  return terbaik.relasi.filter((r) => !ragu || ragu.includes(r.baris) || !terbaik.salah.includes(r.baris));
}

export function relasiPeringkat(tabel: Tabel): Relasi[] {
  return tabel.kolom.flatMap((k, i) => (KEPALA_PERINGKAT.test(k.judul) ? relasiKolom(tabel, i) : []));
}
