/**
 * What a sheet with Indonesian locale makes of typed or pasted text: a number, a percentage, a date, a time, or text as
 * it stands. `Range.setValue(s)` in Google Sheets reads its texts in the same way.
 */
import { FORMAT_OTOMATIS, FORMAT_TEKS, serialDari } from './format.ts';

export interface HasilMasukan {
  isi: number | string | boolean | null;
  /** Number format that the sheet gives the cell; null leaves the cell's own. */
  format: string | null;
  rumus: string | null;
}

const BULAN: Record<string, number> = {};
for (const [i, daftarTeks] of [
  ['januari', 'jan'],
  ['februari', 'feb', 'pebruari'],
  ['maret', 'mar'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['agustus', 'agu', 'agt'],
  ['september', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nov', 'nopember'],
  ['desember', 'des'],
].entries()) {
  for (const nama of daftarTeks) BULAN[nama] = i + 1;
}

function tanggalSah(tahun: number, bulan: number, hari: number): boolean {
  if (bulan < 1 || bulan > 12 || hari < 1 || tahun < 1900 || tahun > 9999) return false;
  return hari <= new Date(Date.UTC(tahun, bulan, 0)).getUTCDate();
}

/** Number of a text under a locale; null when it is none. Thousands marks must group by three. */
function bacaAngkaLokal(
  teks: string,
  desimal: string,
  ribuan: string,
): { nilai: number; pecahan: boolean; grup: boolean } | null {
  const d = desimal === '.' ? '\\.' : desimal;
  const r = ribuan === '.' ? '\\.' : ribuan;
  const cocok = new RegExp(`^([+-]?)(\\d{1,3}(?:${r}\\d{3})+|\\d+)?(?:${d}(\\d*))?(?:[eE]([+-]?\\d+))?$`).exec(teks);
  if (!cocok || (cocok[2] === undefined && !cocok[3])) return null;
  const bulat = (cocok[2] ?? '0').split(ribuan).join('');
  const nilai = Number(`${cocok[1] === '-' ? '-' : ''}${bulat}.${cocok[3] || '0'}${cocok[4] ? `e${cocok[4]}` : ''}`);
  if (!Number.isFinite(nilai)) return null;
  return { nilai, pecahan: cocok[3] !== undefined && cocok[3] !== '', grup: (cocok[2] ?? '').includes(ribuan) };
}

/**
 * @param lokal Spreadsheet locale: "in_ID" writes 1.234,5 and 31/12/2025, others are read the American way.
 * @param format Present number format of the cell: under "@" everything stays text.
 * @param tahunIni Year of a date typed without one ("12/5").
 */
export function bacaMasukan(teks: string, lokal: string, format: string, tahunIni: number): HasilMasukan {
  const tetap: HasilMasukan = { isi: teks, format: null, rumus: null };
  if (teks === '') return { isi: null, format: null, rumus: null };
  // Under "@" nothing is read at all: an apostrophe stays, and "=1+1" is text (support.google.com/docs/answer/56470,
  // "Plain text"; ExtendedValue of the Sheets API).
  if (format === FORMAT_TEKS) return tetap;
  if (teks.startsWith("'")) return { isi: teks.slice(1), format: null, rumus: null };
  if (teks.startsWith('=') && teks.length > 1) return { isi: null, format: null, rumus: teks };
  const t = teks.trim();
  if (/^(true|false)$/i.test(t)) return { isi: t.toLowerCase() === 'true', format: null, rumus: null };
  const indonesia = /^(in|id)/i.test(lokal);
  const [desimal, ribuan] = indonesia ? [',', '.'] : ['.', ','];
  const otomatis = format === '' || format === FORMAT_OTOMATIS;
  const jadi = (isi: number, f: string | null): HasilMasukan => ({ isi, format: otomatis ? f : null, rumus: null });

  const biasa = bacaAngkaLokal(t, desimal as string, ribuan as string);
  if (biasa) return jadi(biasa.nilai, biasa.grup ? (biasa.pecahan ? '#,##0.00' : '#,##0') : null);

  const persen = /^([+-]?)\s*(.+?)\s*%$|^%\s*(.+)$/.exec(t);
  if (persen) {
    const a = bacaAngkaLokal((persen[1] ?? '') + (persen[2] ?? persen[3] ?? ''), desimal as string, ribuan as string);
    if (a) {
      // Through the decimal text: 38 % is 0.38, not 0.38000000000000001.
      const nilai = Number(`${a.nilai}e-2`);
      return jadi(Number.isNaN(nilai) ? a.nilai / 100 : nilai, a.pecahan ? '0.00%' : '0%');
    }
  }
  const rupiah = indonesia ? /^(-?)Rp\s?(-?.+)$/i.exec(t) : /^(-?)\$\s?(-?.+)$/.exec(t);
  if (rupiah) {
    const a = bacaAngkaLokal((rupiah[1] ?? '') + (rupiah[2] as string), desimal as string, ribuan as string);
    if (a) {
      const lambang = indonesia ? '"Rp"' : '$';
      return jadi(a.nilai, a.pecahan ? `${lambang}#,##0.00` : `${lambang}#,##0`);
    }
  }
  const kurung = /^\((.+)\)$/.exec(t);
  if (kurung) {
    const a = bacaAngkaLokal(kurung[1] as string, desimal as string, ribuan as string);
    if (a && a.nilai > 0) return jadi(-a.nilai, a.pecahan ? '#,##0.00;(#,##0.00)' : '#,##0;(#,##0)');
  }

  const tanggal = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(t);
  if (tanggal) {
    const [a, b] = [Number(tanggal[1]), Number(tanggal[2])];
    const tahun = tanggal[3] === undefined ? tahunIni : Number(tanggal[3]) + (tanggal[3].length === 2 ? 2000 : 0);
    const [hari, bulan] = indonesia ? [a, b] : [b, a];
    if (tanggalSah(tahun, bulan, hari))
      return jadi(serialDari(tahun, bulan, hari), indonesia ? 'dd/mm/yyyy' : 'M/d/yyyy');
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(t);
  if (iso && tanggalSah(Number(iso[1]), Number(iso[2]), Number(iso[3]))) {
    return jadi(serialDari(Number(iso[1]), Number(iso[2]), Number(iso[3])), 'yyyy-mm-dd');
  }
  const kata = /^(\d{1,2})[ -]([A-Za-z]{3,9})(?:[ -](\d{4}))?$/.exec(t);
  if (kata) {
    const bulan = BULAN[(kata[2] as string).toLowerCase()];
    const tahun = kata[3] ? Number(kata[3]) : tahunIni;
    if (bulan && tanggalSah(tahun, bulan, Number(kata[1]))) {
      return jadi(serialDari(tahun, bulan, Number(kata[1])), kata[3] ? 'd mmmm yyyy' : 'd mmmm');
    }
  }
  const jam = /^(\d{1,4}):(\d{2})(?::(\d{2}))?$/.exec(t);
  if (jam && Number(jam[2]) < 60 && Number(jam[3] ?? 0) < 60) {
    const nilai = (Number(jam[1]) * 3600 + Number(jam[2]) * 60 + Number(jam[3] ?? 0)) / 86_400;
    return jadi(nilai, Number(jam[1]) < 24 ? 'h:mm:ss' : '[h]:mm:ss');
  }
  if (indonesia) {
    // The Indonesian clock is written with a point: 12.30 is half past twelve, 12.5 the twelfth of May.
    const titik = /^(\d{1,2})\.(\d{1,2})$/.exec(t);
    if (titik) {
      const [a, b] = [Number(titik[1]), Number(titik[2])];
      if ((titik[2] as string).length === 2 && a < 24 && b < 60) return jadi((a * 60 + b) / 1440, 'h:mm:ss');
      if ((titik[2] as string).length === 1 && tanggalSah(tahunIni, b, a)) {
        return jadi(serialDari(tahunIni, b, a), 'dd/mm/yyyy');
      }
    }
    const tgl = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(t);
    if (tgl && tanggalSah(Number(tgl[3]), Number(tgl[2]), Number(tgl[1]))) {
      return jadi(serialDari(Number(tgl[3]), Number(tgl[2]), Number(tgl[1])), 'dd/mm/yyyy');
    }
  }
  // Google Sheets takes a leading plus as the start of a formula, as Excel does.
  if (/^\+[^\s\d]/.test(t)) return { isi: null, format: null, rumus: `=${t}` };
  return tetap;
}
