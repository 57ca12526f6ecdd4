/** A grid as one HTML table, merged where a reader sees one cell. For pictures in the docs. */
import { judulLengkap, type Tema } from './rencana';
import type { SelGrid } from './sel';
import type { Grid } from './spec';

const lolos = (t: string): string =>
  t.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export const GAYA_HTML = `table.lkjip{border-collapse:collapse;font:9pt Arial,sans-serif;width:100%}
.lkjip caption{font-weight:bold;padding:4px}
.lkjip th,.lkjip td{padding:2px 4px;vertical-align:top}
.lkjip th{text-align:center;vertical-align:middle}
.lkjip.kotak th,.lkjip.kotak td{border:1px solid #000}
.lkjip.kotak thead th{background:#d9e2ef}
.lkjip.ringkas thead{border-top:1px solid;border-bottom:1px solid}
.lkjip.ringkas tbody{border-bottom:1px solid}
.lkjip .nomor th{font:italic 7pt Arial,sans-serif}
.lkjip .r{text-align:right;white-space:nowrap}.lkjip .c{text-align:center}
.lkjip .bagian,.lkjip .subtotal,.lkjip .rincian,.lkjip .total{font-weight:bold}
.lkjip-kaki{font:8pt Arial,sans-serif;white-space:pre-line}`;

export function htmlGrid(grid: Grid, nomor: string | null, tema: Tema = 'kotak'): string {
  const tinggi = new Map(grid.gabung.map((m) => [`${m.baris},${m.kolom}`, m.tinggi]));
  const hilang = new Set<string>();
  for (const m of grid.gabung) for (let i = 1; i < m.tinggi; i++) hilang.add(`${m.baris + i},${m.kolom}`);
  const rentang = (t: number, l: number) => (t > 1 ? ` rowspan="${t}"` : '') + (l > 1 ? ` colspan="${l}"` : '');
  const kepala: string[] = [];
  for (let b = 0; b < grid.tinggiKepala; b++)
    kepala.push(
      `<tr>${grid.kepala
        .filter((s) => s.baris === b)
        .map((s) => `<th${rentang(s.tinggi, s.lebar)}>${lolos(s.teks)}</th>`)
        .join('')}</tr>`,
    );
  if (grid.nomorKolom)
    kepala.push(`<tr class="nomor">${grid.nomorKolom.map((t) => `<th>${lolos(t)}</th>`).join('')}</tr>`);
  const sel = (s: SelGrid, i: number, k: number): string => {
    if (hilang.has(`${i},${k}`)) return '';
    const kelas = s.rata === 'right' ? ' class="r"' : s.rata === 'center' ? ' class="c"' : '';
    const latar = s.latar ? ` style="background:${s.latar}"` : '';
    return `<td${kelas}${latar}${rentang(tinggi.get(`${i},${k}`) ?? 1, 1)}>${lolos(s.teks)}</td>`;
  };
  const isi = grid.baris.map(
    (b, i) =>
      `<tr${b.peran === 'data' ? '' : ` class="${b.peran}"`}>${b.sel.map((s, k) => sel(s, i, k)).join('')}</tr>`,
  );
  const lebar = grid.kolom.map((k) => `<col style="width:${k.lebar}mm">`).join('');
  const kaki = [...(grid.catatan.length ? ['Keterangan:', ...grid.catatan.map((c) => `– ${c}`)] : []), grid.sumber];
  return `<table class="lkjip ${tema}"><caption>${lolos(judulLengkap(nomor, grid.judul))}<br>${lolos(grid.subjudul)}</caption><colgroup>${lebar}</colgroup><thead>${kepala.join('')}</thead><tbody>${isi.join('')}</tbody></table><p class="lkjip-kaki">${lolos(kaki.join('\n'))}</p>`;
}
