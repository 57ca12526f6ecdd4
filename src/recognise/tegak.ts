/**
 * Tables that stand upright: a label and its figure in each row ("Target 2025 | 72,00"). Where the title names one
 * indicator they are that indicator's row; else they sum up the report.
 */
import type { BarisTabel, KolomTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import { kunciNama } from '../words/nama';
import { artiJalur } from './kolom';

const UKURAN = new Set<Peran>(['target', 'realisasi', 'capaian']);
const UANG = new Set<Peran>(['pagu', 'realisasiAnggaran', 'penyerapan']);

interface BarisTegak {
  label: SelTabel;
  isi: SelTabel;
}

/** Label and content of each row; null where a row holds more, or a header that says more stands above. */
function barisTegak(tabel: Tabel): BarisTegak[] | null {
  if (tabel.kolom.some((k) => UKURAN.has(k.peran))) return null;
  const baris = tabel.baris.map((b) => b.sel.filter((s) => s.tercetak !== ''));
  const pasang = baris.flatMap(([label, isi, lain]) =>
    label && isi && !lain && /\p{L}{3}/u.test(label.tercetak) ? [{ label, isi }] : [],
  );
  return pasang.length >= 2 && pasang.length === baris.length ? pasang : null;
}

/** The longest known name that a title has; '' where it has none. */
function namaJudul(judul: string, nama: ReadonlyMap<string, string>): string {
  const kunci = ` ${kunciNama(judul)} `;
  let terpanjang = '';
  for (const satu of nama.keys())
    if (satu.length > terpanjang.length && satu.includes(' ') && kunci.includes(` ${satu} `)) terpanjang = satu;
  return nama.get(terpanjang) ?? '';
}

/** Columns and the one row that an upright table stands for; null where it is none. */
export function tegakkan(tabel: Tabel, nama: ReadonlyMap<string, string>): Pick<Tabel, 'kolom' | 'baris'> | null {
  const pasang = barisTegak(tabel);
  if (!pasang) return null;
  const indikator = namaJudul(tabel.judul, nama);
  const pokok = indikator ? UKURAN : UANG;
  const kolom = pasang.map(({ label }): KolomTabel => {
    const { bidangEksplisit, diduga, ...arti } = artiJalur([label.tercetak]);
    return {
      ...arti,
      // A count of programmes is no programme, a mean of all capaian nobody's capaian.
      peran: indikator || pokok.has(arti.peran) ? arti.peran : 'teks',
      judul: label.tercetak,
      kolom: (tabel.kolom[0] as KolomTabel).kolom,
      selKepala: label.a1,
      selTahun: arti.tahun === null ? null : label.a1,
      nomorKolom: null,
    };
  });
  if (new Set(kolom.flatMap(({ peran }) => (pokok.has(peran) ? [peran] : []))).size < 2) return null;
  const depan = pasang[0] as BarisTegak;
  const tercetak = indikator || tabel.judul;
  const selNama: SelTabel = {
    ...depan.label,
    nilai: tercetak,
    tercetak,
    angka: { jenis: 'bukan-angka', teks: tercetak, sebab: '' },
  };
  const kolomNama: KolomTabel = {
    ...(kolom[0] as KolomTabel),
    peran: indikator ? 'indikator' : 'teks',
    tahun: null,
    varian: null,
    selTahun: null,
    judul: 'Uraian',
  };
  return {
    kolom: [kolomNama, ...kolom],
    baris: [
      {
        ...(tabel.baris[0] as BarisTabel),
        jenis: 'data',
        sel: [selNama, ...pasang.map(({ isi }) => isi)],
        warisan: indikator ? { indikator } : {},
      },
    ],
  };
}
