/**
 * Columns of two tables that print the same figures row by row, whatever their headers call them: where most rows agree,
 * the few that do not are asked about.
 */
import { formatAngka } from '../core/format';
import { PERAN_PENANDA, PERAN_TERBUKA } from '../core/peran';
import type { BarisTabel, KolomTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import { kunciNama } from '../words/nama';
import type { KonteksAturan } from './konteks';
import { angkaDi, desimalDi, sebutTabel } from './sel';
import { baca, type Relasi, type RelasiTeruji } from './tipe';
import { samaDalamCetakan } from './toleransi';

const TAK_BERANGKA = new Set<Peran>([...PERAN_PENANDA, 'bobot']);
/** Meanings that leave open what a figure is. */
const TERBUKA = new Set<Peran>([...PERAN_TERBUKA, 'uraian', 'keterangan']);
/** Fewest rows with telling figures that agree, and their share of those compared. */
const PALING = 3;
const BAGIAN = 0.7;
/** Figures of fewer digits agree by chance. */
const DIGIT_KHAS = 3;

interface Terindeks {
  tabel: Tabel;
  baris: Map<string, BarisTabel>;
  kolom: number[];
}

/** Rows by the words that name them, without those whose name comes twice. */
function indeks(tabel: Tabel): Terindeks {
  const baris = new Map<string, BarisTabel>();
  const ganda = new Set<string>();
  for (const barisLain of tabel.baris) {
    if (barisLain.jenis !== 'data') continue;
    // The innermost name: the last words before the first figure that is no number of the row.
    const akhir = barisLain.sel.findIndex((s, i) => angkaDi(s) && !TAK_BERANGKA.has(tabel.kolom[i]?.peran as Peran));
    const nama = barisLain.sel
      .slice(0, Math.max(0, akhir))
      .reverse()
      .find((s) => /\p{L}{3}/u.test(s.tercetak));
    const kunci = kunciNama(nama?.tercetak ?? '');
    if (kunci === '') continue;
    if (baris.has(kunci)) ganda.add(kunci);
    baris.set(kunci, barisLain);
  }
  for (const k of ganda) baris.delete(k);
  const kolom = tabel.kolom.flatMap((k, i) =>
    !TAK_BERANGKA.has(k.peran) &&
    k.bidang !== 'fisik' &&
    [...baris.values()].filter((b) => angkaDi(b.sel[i])).length >= PALING
      ? [i]
      : [],
  );
  return { tabel, baris, kolom };
}

/** Headers that say of both columns what they are, and that it is not the same. */
function lain(a: KolomTabel, b: KolomTabel): boolean {
  if (TERBUKA.has(a.peran) || TERBUKA.has(b.peran)) return a.tahun !== null && b.tahun !== null && a.tahun !== b.tahun;
  return a.peran !== b.peran || a.tw !== b.tw || a.varian !== b.varian || (a.tahun ?? b.tahun) !== (b.tahun ?? a.tahun);
}

function sama(a: SelTabel, b: SelTabel): boolean {
  const [x, y] = [angkaDi(a), angkaDi(b)];
  return x !== null && y !== null && samaDalamCetakan(x, desimalDi(a), y, desimalDi(b));
}

const khas = (s: SelTabel): boolean => s.tercetak.replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= DIGIT_KHAS;

/** Figures of two tables in rows of one name, and the row of the second. */
type Pasang = [SelTabel, SelTabel, BarisTabel];

function pasangan(x: Terindeks, i: number, y: Terindeks, j: number): Pasang[] {
  const hasil: Pasang[] = [];
  for (const [kunci, baris] of x.baris) {
    const lawan = y.baris.get(kunci);
    const [a, b] = [baris.sel[i], lawan?.sel[j]];
    if (lawan && a && b && angkaDi(a) && angkaDi(b)) hasil.push([a, b, lawan]);
  }
  return hasil;
}

/** The figures of two columns row by row where most rows show the one to be a copy of the other; else none. */
function salinanKolom(acuan: Terindeks, i: number, salinan: Terindeks, j: number): Pasang[] {
  if (lain(acuan.tabel.kolom[i] as KolomTabel, salinan.tabel.kolom[j] as KolomTabel)) return [];
  const semua = pasangan(acuan, i, salinan, j);
  const cocok = semua.filter(([a, b]) => sama(a, b) && khas(a));
  const ragam = new Set(cocok.map(([a]) => a.tercetak)).size;
  const dinilai = semua.filter(([a, b]) => !sama(a, b) || khas(a)).length;
  return ragam < PALING || cocok.length < dinilai * BAGIAN ? [] : semua;
}

/** Relations between columns that most rows show to be copies; `teruji` are the relations known so far. */
export function relasiSalinan(konteks: KonteksAturan, teruji: readonly RelasiTeruji[]): Relasi[] {
  const dibanding = new Set(teruji.flatMap(({ relasi: r }) => (r.jenis === 'sama' ? [r.hasil, ...r.masukan] : [])));
  // Two figures that each fit their own table differ for a reason.
  const sendiri = new Set(
    teruji.flatMap(({ relasi: r, uji }) =>
      r.jenis !== 'sama' && uji.vonis === 'cocok' ? [r.hasil, ...r.masukan] : [],
    ),
  );
  const selesai = ([a, b]: Pasang) => [dibanding, sendiri].some((x) => x.has(a) && x.has(b));
  const tabel = konteks.tabel.map(indeks).filter((t) => t.baris.size >= PALING && t.kolom.length);
  return tabel.flatMap((acuan, n) =>
    tabel
      .slice(n + 1)
      .flatMap((salinan) =>
        acuan.kolom.flatMap((i) =>
          salinan.kolom.flatMap((j) =>
            salinanKolom(acuan, i, salinan, j).flatMap((p) =>
              selesai(p) ? [] : [relasi(acuan.tabel, p[0], salinan, j, p[1], p[2])],
            ),
          ),
        ),
      ),
  );
}

/** The later table repeats the earlier one. */
function relasi(
  tabelAcuan: Tabel,
  acuan: SelTabel,
  y: Terindeks,
  kolom: number,
  sel: SelTabel,
  baris: BarisTabel,
): Relasi {
  return {
    jenis: 'sama',
    tabel: y.tabel,
    baris,
    kolom,
    hasil: sel,
    masukan: [acuan],
    nama: y.tabel.kolom[kolom]?.judul || 'Angka',
    paling: 'peringatan',
    uji: (k) => {
      const [nilaiSel, nilaiAcuan] = [baca(sel, k), baca(acuan, k)];
      if (!nilaiSel || !nilaiAcuan) return null;
      return {
        vonis: samaDalamCetakan(nilaiSel, desimalDi(sel), nilaiAcuan, desimalDi(acuan)) ? 'cocok' : 'galat',
        seharusnya: nilaiAcuan,
        hitungan: `${sebutTabel(y.tabel)}: ${formatAngka(nilaiSel)}; ${sebutTabel(tabelAcuan)}: ${formatAngka(nilaiAcuan)}`,
      };
    },
    pecahkan: (s, k) => (s === sel ? baca(acuan, k) : s === acuan ? baca(sel, k) : null),
  };
}
