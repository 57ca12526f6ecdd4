/** Rows of a table as indicators: their texts by role, the level they stand at, and findings that point at their cells. */

import { sekali } from '../core/sekali';
import type { BarisTabel, KolomTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import type { KonteksAturan } from '../relations/konteks';
import { rapikan, samakan } from '../words/kata';
import { kunciNama } from '../words/nama';
import type { Aturan } from './aturan';
import { type IsiTemuan, temuanSel as temuanKolom, temuanTabel } from './bantu';

/** Sasaran of the whole department, or what stands below it (programme, activity, output of one official). */
export type Jenjang = 'strategis' | 'bawah' | null;

export interface BarisIku {
  readonly tabel: Tabel;
  readonly baris: BarisTabel;
  /** Own or inherited text of the first column with this role; '' when there is none. */
  teks(peran: Peran): string;
  /** The row's cell in the first column with this role; null when the table has no such column. */
  sel(peran: Peran): SelTabel | null;
  readonly jenjang: Jenjang;
}

const PEJABAT_PUNCAK =
  /\b(kepala\s+(dinas|badan|kantor|satuan|pelaksana|perangkat\s*daerah|inspektorat|opd|skpd|rumah sakit)|kadis|kaban|kadin\w*|inspektur(?!\s+pembantu)|camat|sekretaris\s+(daerah|dprd|dewan))\b/i;
/** Head of a hospital that reports for itself; in a health department's table one answerable unit among others. */
const DIREKTUR = /\bdirektur\b/i;
const RUMAH_SAKIT = /\b(rs[ujp]d?|rumah sakit|blud)\b/i;
const PEJABAT_BAWAH =
  /\b(kasi|kasub\w*|kepala\s+(seksi|sub|upt\w*|unit|puskesmas|sekolah|tata\s+usaha|lingkungan|urusan)|seksi|sub\s*(bagian|bidang|koordinator|unit)|jf|fungsional|analis|pengelola|pengadministrasi\w*|penata|verifikator|staf|pranata|penyuluh|mediator|instruktur|bendahara|arsiparis|pustakawan|lurah)\b/i;
const PEJABAT_TENGAH =
  /\b(kabid|kepala\s+(bidang|bagian)|bidang|bagian|sekretaris|sekretariat|irban|inspektur\s+pembantu)\b/i;

export type { IsiTemuan };

export function indeksKolom(tabel: Tabel, peran: Peran): number {
  return tabel.kolom.findIndex((k) => k.peran === peran);
}

function selPeran(tabel: Tabel, baris: BarisTabel, peran: Peran): SelTabel | null {
  const i = indeksKolom(tabel, peran);
  return i < 0 ? null : (baris.sel[i] ?? null);
}

export function teksPeran(tabel: Tabel, baris: BarisTabel, peran: Peran): string {
  return rapikan(selPeran(tabel, baris, peran)?.tercetak || baris.warisan[peran] || '');
}

/** What a column of levels says ("Sasaran Strategis", "Sub Kegiatan", "Individu"). */
function tingkatTertulis(tabel: Tabel, baris: BarisTabel): Jenjang {
  const i = tabel.kolom.findIndex((k) =>
    /^(?:tingkat|level|jenjang)(?: (?:kinerja|indikator|iku|sasaran))?$/i.test(k.judul.trim()),
  );
  const t = samakan(baris.sel[i]?.tercetak ?? '');
  if (/^(?:kinerja daerah|tujuan|sasaran(?: strategis)?|ultimate outcome|intermediate outcome)$/.test(t))
    return 'strategis';
  return /^(?:program|(?:sub ?)?kegiatan|individu|aktivitas|output|immediate outcome)$/.test(t) ? 'bawah' : null;
}

function pejabat(tabel: Tabel, baris: BarisTabel): string {
  return teksPeran(tabel, baris, 'jabatan') || teksPeran(tabel, baris, 'penanggungJawab');
}

/**
 * Indicators that the department as a whole agrees on and measures: whoever in it is answerable for them, they are its
 * own. Tables that list programmes or officials speak of what stands below.
 */
function indikatorDinas(calon: readonly { tabel: Tabel; baris: BarisTabel }[]): ReadonlySet<string> {
  const milikDinas = (t: Tabel) =>
    (t.jenis === 'realisasi-kinerja' || t.jenis === 'perjanjian-kinerja') &&
    indeksKolom(t, 'sasaran') >= 0 &&
    !t.kolom.some((k) => BAWAH.has(k.peran));
  return new Set(
    calon
      .filter(({ tabel }) => milikDinas(tabel))
      .map(({ tabel, baris }) => kunciNama(selPeran(tabel, baris, 'indikator')?.tercetak ?? '')),
  );
}

const BAWAH = new Set<Peran>(['jabatan', 'penanggungJawab', 'program', 'kegiatan', 'subKegiatan', 'uraian']);

/** Every row that names an indicator, over all tables. */
export const barisIku = sekali((konteks: KonteksAturan): BarisIku[] => {
  const calon: { tabel: Tabel; baris: BarisTabel }[] = [];
  for (const tabel of konteks.tabel) {
    if (indeksKolom(tabel, 'indikator') < 0) continue;
    for (const baris of tabel.baris) {
      if (baris.jenis === 'data' && rapikan(selPeran(tabel, baris, 'indikator')?.tercetak ?? '') !== '')
        calon.push({ tabel, baris });
    }
  }
  // Where the report names its head for some indicators, those of a bidang are below them.
  const puncak = (p: string, t: Tabel) => PEJABAT_PUNCAK.test(p) || (DIREKTUR.test(p) && RUMAH_SAKIT.test(t.judul));
  const berjenjang = calon.some((c) => puncak(pejabat(c.tabel, c.baris), c.tabel));
  const terukur = indikatorDinas(calon);
  const hasil = calon.map(({ tabel, baris }): BarisIku => {
    const penanggung = pejabat(tabel, baris);
    let jenjang: Jenjang = null;
    const tertulis = tingkatTertulis(tabel, baris);
    if (tertulis) jenjang = tertulis;
    else if (baris.tingkat && /program|kegiatan|subKegiatan/.test(baris.tingkat)) jenjang = 'bawah';
    else if (puncak(penanggung, tabel)) jenjang = 'strategis';
    else if (
      !berjenjang &&
      !teksPeran(tabel, baris, 'jabatan') &&
      terukur.has(kunciNama(teksPeran(tabel, baris, 'indikator')))
    )
      jenjang = 'strategis';
    else if (PEJABAT_BAWAH.test(penanggung) || (berjenjang && PEJABAT_TENGAH.test(penanggung))) jenjang = 'bawah';
    else if (/^\s*(sub\s*)?(program|kegiatan)\b/i.test(teksPeran(tabel, baris, 'sasaran'))) jenjang = 'bawah';
    else {
      const judul = samakan(`${tabel.judul} ${tabel.kolom.find((k) => k.peran === 'sasaran')?.judul ?? ''}`);
      if (/sasaran (program|kegiatan|kinerja)|individu|eselon (iii|iv)|jabatan/.test(judul)) jenjang = null;
      else if (/sasaran strategis|tujuan|indikator kinerja utama|\biku\b/.test(judul)) jenjang = 'strategis';
    }
    return {
      tabel,
      baris,
      jenjang,
      teks: (peran) => teksPeran(tabel, baris, peran),
      sel: (peran) => selPeran(tabel, baris, peran),
    };
  });
  return hasil;
});

/** A finding at one cell of a row. */
export function temuanSelIku(
  aturan: Aturan,
  tabel: Tabel,
  baris: BarisTabel,
  sel: SelTabel,
  isi: IsiTemuan,
): TemuanAturan {
  return temuanKolom(aturan, tabel, baris, baris.sel.indexOf(sel), isi);
}

/** A finding about a column, at its header. */
export function temuanKepala(aturan: Aturan, tabel: Tabel, kolom: KolomTabel | null, isi: IsiTemuan): TemuanAturan {
  const judul = kolom?.judul ?? null;
  const kepala = kolom ? { sel: kolom.selKepala } : {};
  return temuanTabel(aturan, tabel, { ...isi, ...kepala, kolom: judul, tercetak: judul ?? tabel.judul });
}

export { terkaitDari as terkait } from './bantu';

import type { TemuanAturan } from './temuan-aturan';

/** Letters of a quotation. */
const PANJANG_KUTIPAN = 70;

/** A quotation for a sentence, shortened at a word. */
export function kutipRingkas(teks: string, batas = PANJANG_KUTIPAN): string {
  const t = rapikan(teks);
  if (t.length <= batas) return `“${t}”`;
  const p = t.lastIndexOf(' ', batas - 1);
  return `“${t.slice(0, p > batas / 2 ? p : batas - 1)}…”`;
}
