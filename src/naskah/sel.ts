/** Running text in sheets: sentences of the sheet "Narasi", and cells of text beside tables. */
import { keA1 } from '../core/alamat';
import type { Paragraf } from '../core/naskah';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';
import type { Peran, Tabel } from '../core/tabel';

/** Columns whose text explains; names, definitions and formulas are not statements about this year. */
const PERAN_TEKS: readonly Peran[] = ['analisis', 'keterangan', 'tindakLanjut', 'teks'];
/** A shorter text is a label. */
const TERPENDEK = 40;
const KATA_PALING_SEDIKIT = 6;

const kalimatKah = (t: string): boolean =>
  t.length >= TERPENDEK && /\p{Ll}/u.test(t) && t.trim().split(/\s+/).length >= KATA_PALING_SEDIKIT;

function paragraf(lembar: string, sel: string, teks: string, subjek: string | null): Paragraf {
  return {
    lembar,
    sel,
    macam: 'isi',
    tingkat: null,
    label: '',
    daftar: null,
    jalur: [],
    urut: null,
    nomor: null,
    teks,
    subjek,
  };
}

/** Sentences of our own sheet: what a row speaks of stands in its second column, once for several rows. */
function dariNarasi(lembar: SheetSnapshot): Paragraf[] {
  let bagian = '';
  let tentang = '';
  return lembar.tampil.flatMap((baris, r) => {
    if (baris[0]) bagian = baris[0];
    if (baris[1]) tentang = baris[1];
    const teks = baris[2] ?? '';
    return r >= 3 && kalimatKah(teks)
      ? [paragraf(lembar.nama, keA1(r + 1, 3), teks, bagian === 'Indikator' ? tentang : null)]
      : [];
  });
}

/** Cells of a sheet that stand in no table. */
function dariLembar(lembar: SheetSnapshot, milik: ReadonlySet<string> | undefined): Paragraf[] {
  const hasil: Paragraf[] = [];
  lembar.tampil.forEach((baris, r) => {
    baris.forEach((teks, c) => {
      if (!kalimatKah(teks) || (lembar.rumus[r]?.[c] ?? '') !== '' || typeof lembar.nilai[r]?.[c] !== 'string') return;
      const a1 = keA1(r + 1, c + 1);
      if (milik?.has(a1) || /^\s*(?:tabel|gambar|grafik|lampiran|sumber)\b/i.test(teks)) return;
      hasil.push(paragraf(lembar.nama, a1, teks, null));
    });
  });
  return hasil;
}

/** Cells of tables whose text explains; every cell of a table is noted as its sheet's. */
function dariTabel(tabel: readonly Tabel[], dalamTabel: Map<string, Set<string>>): Paragraf[] {
  const hasil: Paragraf[] = [];
  for (const tabelKini of tabel) {
    const milik = dalamTabel.get(tabelKini.lembar) ?? new Set<string>();
    dalamTabel.set(tabelKini.lembar, milik);
    const nama = tabelKini.kolom.findIndex((k) => k.peran === 'indikator');
    for (const k of tabelKini.kolom) milik.add(k.selKepala);
    for (const b of tabelKini.baris) {
      const subjek = nama < 0 ? null : b.sel[nama]?.tercetak || b.warisan.indikator || null;
      for (const [i, s] of b.sel.entries()) {
        milik.add(s.a1);
        if (PERAN_TEKS.includes(tabelKini.kolom[i]?.peran as Peran) && s.rumus === '' && kalimatKah(s.tercetak))
          hasil.push(paragraf(tabelKini.lembar, s.a1, s.tercetak, subjek));
      }
    }
  }
  return hasil;
}

export function paragrafSel(buku: WorkbookSnapshot, tabel: readonly Tabel[], tahun: number | null = null): Paragraf[] {
  const dalamTabel = new Map<string, Set<string>>();
  const hasil = dariTabel(tabel, dalamTabel);
  for (const lembar of buku.lembar) {
    if (lembar.tersembunyi) continue;
    if (lembar.buatan === 'narasi') {
      // Once a new year has begun, the sentences of the old one stay until they are composed anew: they speak of other figures.
      const [, tertulis] = /\bTahun (\d{4})\s*$/.exec(lembar.tampil[0]?.[0] ?? '') ?? [];
      if (!tahun || !tertulis || Number(tertulis) === tahun) hasil.push(...dariNarasi(lembar));
      continue;
    }
    // Legal grounds of the report, a regulation a row.
    if (lembar.buatan === 'naskah:dasarHukum')
      lembar.tampil.forEach(([teks = ''], r) => {
        if (/\d/.test(teks))
          hasil.push({ ...paragraf(lembar.nama, keA1(r + 1, 1), teks, null), jalur: ['Dasar Hukum'] });
      });
    // Guides and input sheets of ours explain themselves.
    if (lembar.buatan !== null) continue;
    hasil.push(...dariLembar(lembar, dalamTabel.get(lembar.nama)));
  }
  return hasil;
}
