/** A table of the document: repeated header rows, merged cells, rows that no page tears apart. */
import type { SelDokumen, TabelDokumen } from '../../core/dokumen';
import { lari, twip } from './xml';

/** Half points per point. */
const SETENGAH = 2;

const garis = (jenis: string): string =>
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((sisi) => `<w:${sisi} w:val="${jenis}" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');

function isiSel(sel: SelDokumen, ukuran: number): string {
  const rata = sel.rata ?? 'left';
  const sifat = `${sel.tebal ? '<w:b/><w:bCs/>' : ''}<w:sz w:val="${ukuran * SETENGAH}"/><w:szCs w:val="${ukuran * SETENGAH}"/>`;
  return sel.teks
    .split(/\r?\n/)
    .map(
      (teks) =>
        `<w:p><w:pPr><w:pStyle w:val="LkjipTabel"/><w:jc w:val="${rata}"/></w:pPr>${teks ? lari(teks, sifat) : ''}</w:p>`,
    )
    .join('');
}

function satuSel(sel: SelDokumen, lebar: number, gabung: '' | 'restart' | 'continue', ukuran: number): string {
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${twip(lebar)}" w:type="dxa"/>` +
    ((sel.lebar ?? 1) > 1 ? `<w:gridSpan w:val="${sel.lebar}"/>` : '') +
    (gabung ? `<w:vMerge${gabung === 'restart' ? ' w:val="restart"' : ''}/>` : '') +
    (sel.latar ? `<w:shd w:val="clear" w:color="auto" w:fill="${sel.latar.slice(1).toUpperCase()}"/>` : '') +
    `<w:vAlign w:val="${sel.rata === 'center' ? 'center' : 'top'}"/></w:tcPr>${isiSel(sel, ukuran)}</w:tc>`
  );
}

/**
 * Rows with what is merged: a cell of several rows stands in the first and goes on, empty, in those below it. `null` marks
 * what another cell covers.
 */
function barisXml(
  daftar: readonly (readonly (SelDokumen | null)[])[],
  kolom: readonly number[],
  ukuran: number,
  kepala: boolean,
): string {
  /** Per column: the merged cell from above and how many rows of it are still to come. */
  const lanjut: ({ sel: SelDokumen; sisa: number } | undefined)[] = [];
  return daftar
    .map((baris) => {
      const isi: string[] = [];
      for (let i = 0; i < kolom.length; i++) {
        const sel = baris[i] ?? null;
        const atas = lanjut[i];
        const dipakai = sel ?? (atas && atas.sisa > 0 ? atas.sel : null);
        if (!dipakai) continue;
        const banyak = dipakai.lebar ?? 1;
        const lebar = kolom.slice(i, i + banyak).reduce((jumlah, x) => jumlah + x, 0);
        if (sel) {
          const tinggi = sel.tinggi ?? 1;
          lanjut[i] = tinggi > 1 ? { sel, sisa: tinggi - 1 } : undefined;
          isi.push(satuSel(sel, lebar, tinggi > 1 ? 'restart' : '', ukuran));
        } else if (atas) {
          atas.sisa--;
          isi.push(satuSel({ ...atas.sel, teks: '' }, lebar, 'continue', ukuran));
        }
      }
      const sifat = `<w:trPr><w:cantSplit/>${kepala ? '<w:tblHeader/>' : ''}</w:trPr>`;
      return `<w:tr>${sifat}${isi.join('')}</w:tr>`;
    })
    .join('');
}

export function tabelXml(tabel: TabelDokumen): string {
  const lebar = tabel.kolom.reduce((jumlah, x) => jumlah + x, 0);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${twip(lebar)}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${garis(tabel.tanpaGaris ? 'nil' : 'single')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${tabel.kolom.map((mm) => `<w:gridCol w:w="${twip(mm)}"/>`).join('')}</w:tblGrid>` +
    barisXml(tabel.kepala, tabel.kolom, tabel.ukuran, true) +
    `${barisXml(tabel.baris, tabel.kolom, tabel.ukuran, false)}</w:tbl>`
  );
}
