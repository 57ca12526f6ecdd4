/**
 * Rows that follow from other rows, column by column: growth, a share or a ratio below the figures of several years or
 * places. The table is looked at on its side; what a row calls itself says only where to look.
 */
import { tambahKe } from '../core/peta';
import type { BarisTabel, KolomTabel, SelTabel, Tabel } from '../core/tabel';
import { caraTercetakSemua, relasiCara } from './pola';
import { angkaDi } from './sel';
import { relasiTerbaca } from './terbaca';
import type { Relasi } from './tipe';

/** Words for what is computed from other rows; "Persentase …" may name what is measured. */
const HASIL_BARIS =
  /%|^persen\p{L}*$|\b(pertumbuhan|perkembangan|laju|porsi|proporsi|kontribusi|pangsa|andil|rasio|kenaikan|penurunan|perubahan|selisih)\b/iu;
/** A row that prints its formula over others marked by letters: "Murid per guru (b : a)". */
const RUMUS_BARIS = /\(\s*[a-z]\s*[-+:/x×÷−–]\s*[a-z]/i;
/** Fewest columns of one kind that show what a row follows from. */
const KOLOM_SEJENIS = 4;

const labelBaris = (b: BarisTabel): string => b.sel.find((s) => /\p{L}{2}/u.test(s.tercetak))?.tercetak ?? '';
const seratus = (s: SelTabel | undefined): boolean => /^100([.,]0+)?\s*%?$/.test(s?.tercetak ?? '');

/** The table on its side, of columns of one kind; all rows but those that say they are computed count as given. */
function miring(tabel: Tabel, kolom: readonly number[]): Tabel {
  const dihitung = tabel.baris.map((b) => HASIL_BARIS.test(labelBaris(b)));
  const kepala = tabel.kolom[kolom[0] as number] as KolomTabel;
  return {
    ...tabel,
    kolom: tabel.baris.map((b, r): KolomTabel => {
      const { ditetapkan: _, kawan: __, bacaan: ___, ...dasar } = kepala;
      const judul = labelBaris(b);
      const satuan = /%|persen/i.test(judul) ? '%' : null;
      return { ...dasar, peran: 'teks', tahun: null, judul, satuan, ...(dihitung[r] ? {} : { ditetapkan: true }) };
    }),
    baris: kolom.map((letak) => ({
      baris: letak,
      // Where the shares print a hundred stands the whole.
      jenis: tabel.baris.some((b, r) => dihitung[r] && seratus(b.sel[letak])) ? 'jumlah' : 'data',
      tingkat: null,
      induk: null,
      sel: tabel.baris.map((b) => b.sel[letak] as SelTabel),
      warisan: {},
    })),
  };
}

export function relasiMelintang(tabel: Tabel, sudah: ReadonlySet<SelTabel>): Relasi[] {
  // An indicator that is a percentage is measured.
  if (tabel.kolom.some((k) => k.peran === 'indikator' || k.peran === 'sasaran')) return [];
  if (!tabel.baris.some((b) => HASIL_BARIS.test(labelBaris(b)) || RUMUS_BARIS.test(labelBaris(b)))) return [];
  const jenis = new Map<string, number[]>();
  tabel.kolom.forEach((k, i) => {
    if (tabel.baris.filter((b) => angkaDi(b.sel[i])).length < 2) return;
    const kunci = `${k.peran} ${k.varian} ${k.satuan}`;
    tambahKe(jenis, kunci, i);
  });
  return [...jenis.values()].flatMap((kolom) => {
    if (kolom.length < KOLOM_SEJENIS) return [];
    const sisi = miring(tabel, kolom);
    const tercetak = caraTercetakSemua(sisi).flatMap((cara) =>
      sisi.baris.flatMap((b) =>
        sudah.has(b.sel[cara.kolom] as SelTabel) ? [] : (relasiCara(cara, b, 'hubungan') ?? []),
      ),
    );
    const terpakai = new Set([...sudah, ...tercetak.map((r) => r.hasil)]);
    return [...tercetak, ...relasiTerbaca(sisi, terpakai)].map((r) => ({
      ...r,
      tabel,
      baris: tabel.baris[r.kolom] as BarisTabel,
      kolom: kolom[sisi.baris.indexOf(r.baris)] as number,
    }));
  });
}
