/** The entry "Uji diri": tries all, writes the sheet, and opens a page that tries the rest and offers the text to send. */
import type { HasilGema, JenisGema } from '../../core/gema';
import { cobaTeks } from '../../functions/lkjip-uji';
import { GalatPengguna, pesanGalat } from '../../messages/galat';
import { bukuAktif } from '../buku';
import { tulisLembar } from '../gerbang';
import { denganBuku } from '../jalan';
import { denganKunci } from '../kunci';
import { jalankanMenu } from '../menu';
import { benda, berisi, senarai, wajib } from '../minta';
import { denganLembarSementara } from './alat';
import { DAFTAR_UJI } from './daftar';
import { gema, UJI_GEMA } from './gema';
import { rencanaUji, teksUji } from './laporan';
import type { ButirUji, HasilButir } from './tipe';

const BELUM = 'belum dicoba';

type TanpaCoba = Omit<ButirUji, 'coba'>;

function nilai({ id, periksa, diharapkan, cocok, akibat }: TanpaCoba, didapat: string): HasilButir {
  const sesuai = didapat === diharapkan || cocok?.(didapat) === true;
  return { id, periksa, diharapkan, didapat, sesuai, akibat };
}

/** All that can be tried without the page. */
export function ujiServer(): HasilButir[] {
  return denganKunci(() =>
    denganLembarSementara(bukuAktif().ss, (alat) =>
      DAFTAR_UJI.map((butir) => {
        const didapat = cobaTeks(() => butir.coba(alat));
        // What waits to be written must not be thrown at the next entry.
        try {
          SpreadsheetApp.flush();
        } catch {}
        return nilai(butir, didapat);
      }),
    ),
  );
}

/** When and under which settings: nothing of what the workbook holds. */
function keterangan(): string {
  const { ss } = bukuAktif();
  const zona = ss.getSpreadsheetTimeZone();
  return `${Utilities.formatDate(new Date(), zona, 'dd/MM/yyyy HH:mm')} ${zona}, lokal ${ss.getSpreadsheetLocale()}.`;
}

/** The sheet, and the text; that the sheet could not be written is said in the text. */
function laporkan(hasil: readonly HasilButir[]): string {
  const kapan = keterangan();
  const teks = teksUji(hasil, kapan);
  try {
    denganBuku((buku) => {
      const [h] = tulisLembar(buku, [rencanaUji(hasil, kapan)]);
      const l = buku.cariId(h?.id ?? -1);
      if (l) buku.ss.setActiveSheet(l.sheet);
    });
    return teks;
  } catch (e) {
    return `${teks}\nLembar "Uji diri" tidak dapat ditulis: ${e instanceof GalatPengguna ? 'ada pekerjaan lain yang belum selesai' : pesanGalat(e)}`;
  }
}

export function buatUji() {
  return {
    menuUjiDiri: (): void =>
      jalankanMenu(() => {
        const hasil = ujiServer();
        const teks = laporkan([...hasil, ...UJI_GEMA.map((butir) => nilai(butir, BELUM))]);
        const halaman = HtmlService.createTemplateFromFile('HasilUji').getRawContent();
        SpreadsheetApp.getUi().showModalDialog(
          // The text stands in the page at once: it can be copied even where google.script.run does not answer.
          HtmlService.createHtmlOutput(
            halaman
              .replace('<!--teks-->', () => aman(teks))
              .replace('["LKJIP_HASIL"]', () => JSON.stringify(hasil).replace(/</g, '\\u003c')),
          )
            .setWidth(620)
            .setHeight(460),
          'Uji diri',
        );
      }),

    ujiGema: (jenis: JenisGema | 'kirim', isi?: unknown): unknown => gema(jenis, isi),

    /** What the page found, with what it was given of the first part; gives the whole text. */
    ujiSelesai: (isi: string): string => {
      const diterima = uraiJson(isi);
      wajib('ujiSelesai', { isi: [diterima, berisi({ hasil: senarai(benda), gema: senarai(Array.isArray) })] });
      const { hasil, gema: daftar } = diterima as { hasil: HasilButir[]; gema: HasilGema[] };
      const peta = new Map(daftar);
      return laporkan([...hasil, ...UJI_GEMA.map((butir) => nilai(butir, peta.get(butir.id) ?? BELUM))]);
    },
  };
}

const aman = (teks: string): string => teks.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function uraiJson(isi: unknown): unknown {
  try {
    return JSON.parse(String(isi));
  } catch {
    return null;
  }
}
