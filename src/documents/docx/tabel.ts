/** A table of the document: repeated header rows, merged cells, rows that no page tears apart. */
import type { SelDokumen, TabelDokumen } from '../../core/dokumen';
import { tinggiBaris, tinggiTabel } from './arah';
import { lebarKolom } from './kolom';
import { ISIAN, lari, twip } from './xml';

/** Half points per point. */
const SETENGAH = 2;
/** A row that is higher, in millimetres, may go on on the next page: kept whole it would leave half a page blank. */
const BARIS_UTUH = 55;
/** A table that is not higher, in millimetres, stands on one page. */
const TABEL_UTUH = 75;
/** Rows at the end of a table that stay with its notes and source, and with each other. */
const EKOR = 2;

/** Said on every table: LibreOffice takes its own margins where only a style says them. */
const TEPI_SEL = '<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>';

const garis = (jenis: string): string =>
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((sisi) => `<w:${sisi} w:val="${jenis}" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');

/** Marked places inside a cell look as they do in a paragraph. */
function lariSel(teks: string, tebal: string, besar: string): string {
  return teks
    .split(/(\[isi: [^\]]*\])/)
    .map((potong) => {
      if (!potong) return '';
      return lari(potong, potong.startsWith('[isi: ') ? tebal + ISIAN.warna + besar + ISIAN.sorot : tebal + besar);
    })
    .join('');
}

function isiSel(sel: SelDokumen, ukuran: number, lekat: boolean): string {
  const rata = sel.rata ?? 'left';
  const besar = `<w:sz w:val="${ukuran * SETENGAH}"/><w:szCs w:val="${ukuran * SETENGAH}"/>`;
  const tebal = sel.tebal ? '<w:b/><w:bCs/>' : '';
  const sifat = `<w:pStyle w:val="LkjipTabel"/>${lekat ? '<w:keepNext/>' : ''}<w:jc w:val="${rata}"/>`;
  return sel.teks
    .split(/\r?\n/)
    .map((teks) => `<w:p><w:pPr>${sifat}</w:pPr>${lariSel(teks, tebal, besar)}</w:p>`)
    .join('');
}

interface Letak {
  readonly gabung: '' | 'restart' | 'continue';
  readonly kepala: boolean;
  /** On the page of the next row, or of the paragraph below the table. */
  readonly lekat: boolean;
}

function satuSel(sel: SelDokumen, lebar: number, ukuran: number, letak: Letak): string {
  const { gabung, kepala, lekat } = letak;
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${twip(lebar)}" w:type="dxa"/>` +
    ((sel.lebar ?? 1) > 1 ? `<w:gridSpan w:val="${sel.lebar}"/>` : '') +
    (gabung ? `<w:vMerge${gabung === 'restart' ? ' w:val="restart"' : ''}/>` : '') +
    (sel.latar ? `<w:shd w:val="clear" w:color="auto" w:fill="${sel.latar.slice(1).toUpperCase()}"/>` : '') +
    `<w:vAlign w:val="${kepala ? 'center' : 'top'}"/></w:tcPr>${isiSel(sel, ukuran, lekat)}</w:tc>`
  );
}

/** A merged cell from above and how many rows of it are still to come. */
interface Lanjut {
  readonly sel: SelDokumen;
  sisa: number;
}

/** The cells of one row: its own, and those that go on, empty, from a row above. `null` marks what another cell covers. */
function selBaris(
  baris: readonly (SelDokumen | null)[],
  kolom: readonly number[],
  ukuran: number,
  letak: Omit<Letak, 'gabung'>,
  lanjut: (Lanjut | undefined)[],
): string {
  return kolom
    .map((_, i) => {
      const sel = baris[i] ?? null;
      const atas = lanjut[i];
      const dipakai = sel ?? (atas && atas.sisa > 0 ? atas.sel : null);
      if (!dipakai) return '';
      const lebar = kolom.slice(i, i + (dipakai.lebar ?? 1)).reduce((jumlah, x) => jumlah + x, 0);
      if (sel) {
        const tinggi = sel.tinggi ?? 1;
        lanjut[i] = tinggi > 1 ? { sel, sisa: tinggi - 1 } : undefined;
        return satuSel(sel, lebar, ukuran, { ...letak, gabung: tinggi > 1 ? 'restart' : '' });
      }
      if (atas) atas.sisa--;
      return satuSel({ ...dipakai, teks: '' }, lebar, ukuran, { ...letak, gabung: 'continue' });
    })
    .join('');
}

function sifatBaris(utuh: boolean, kepala: boolean): string {
  const isi = `${utuh ? '<w:cantSplit/>' : ''}${kepala ? '<w:tblHeader/>' : ''}`;
  return isi && `<w:trPr>${isi}</w:trPr>`;
}

/** Rows with what is merged. */
function barisXml(
  daftar: readonly (readonly (SelDokumen | null)[])[],
  kolom: readonly number[],
  ukuran: number,
  lain: { readonly kepala: boolean; readonly lekatDari: number; readonly utuh: boolean },
): string {
  const { kepala, lekatDari } = lain;
  const lanjut: (Lanjut | undefined)[] = [];
  return daftar
    .map((baris, ke) => {
      // A header never stands above one row alone, and a table of one piece is not parted between its rows.
      const bersama = ke < daftar.length - 1 && (ke === 0 || lain.utuh);
      const isi = selBaris(baris, kolom, ukuran, { kepala, lekat: kepala || ke >= lekatDari || bersama }, lanjut);
      const utuh = kepala || lain.utuh || tinggiBaris(baris, kolom, ukuran) <= BARIS_UTUH;
      return `<w:tr>${sifatBaris(utuh, kepala)}${isi}</w:tr>`;
    })
    .join('');
}

/** @param muat Width of the page's text in millimetres; a wider table is made narrower. */
export function tabelXml(tabel: TabelDokumen, muat: number, huruf = 1): string {
  const kolom = lebarKolom(tabel, muat, huruf);
  const lebar = kolom.reduce((jumlah, x) => jumlah + x, 0);
  const utuh = tabel.utuh === true;
  const berekor = tabel.sumber !== '' || tabel.catatan.length > 0;
  const ekor = tabel.lekat || berekor ? Math.max(0, tabel.baris.length - EKOR) : tabel.baris.length;
  const lekat = berekor && tinggiTabel(tabel) <= TABEL_UTUH ? 0 : ekor;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${twip(lebar)}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${garis(tabel.tanpaGaris ? 'nil' : 'single')}</w:tblBorders><w:tblLayout w:type="fixed"/>${TEPI_SEL}</w:tblPr>` +
    `<w:tblGrid>${kolom.map((mm) => `<w:gridCol w:w="${twip(mm)}"/>`).join('')}</w:tblGrid>` +
    barisXml(tabel.kepala, kolom, tabel.ukuran, { kepala: true, lekatDari: 0, utuh }) +
    `${barisXml(tabel.baris, kolom, tabel.ukuran, { kepala: false, lekatDari: lekat, utuh })}</w:tbl>`
  );
}
