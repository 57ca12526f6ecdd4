/** The document that we make ourselves, over departments made at random, read back as a Word report: nothing is accused. */
import { expect, it } from 'vitest';
import { bukaNaskah } from '../../local/docx/buka.ts';
import { kemas } from '../../sidebar/dokumen/zip';
import { keAngka } from '../../src/core/desimal';
import type { Temuan } from '../../src/core/temuan';
import { susunBahan } from '../../src/documents/bahan';
import { buatDokumen } from '../../src/dokumen';
import { periksaNaskah } from '../../src/rules/index';
import { bangunTabel } from '../../src/tables/index';
import { Konteks } from '../../src/tables/konteks';
import type { Isian } from '../../src/workbook/templat';
import { isianAcak } from '../tables/acak';
import { bukuDari } from '../tables/alat';
import { temuanProsa } from './ukur';

const DINAS = 24;
/** What was typed without decimals beside figures that give more of them: it may not be called wrong. */
const salahkanKetikan = (t: Temuan): boolean =>
  t.tingkat === 'galat' &&
  ['capaian-tidak-cocok', 'rasio-tidak-cocok'].includes(t.aturan) &&
  /^[\d.]+%?$/.test(t.tercetak ?? '');

/**
 * The same department where the office sets what it reports: every other capaian cut off to whole points, and realisasi of
 * a ratio rounded or cut off to whole ones.
 */
function denganDitetapkan(isian: Isian, dipotong: boolean): Isian {
  const KINERJA = (isian.KINERJA ?? []).map((baris) => ({ ...baris }));
  for (const [i, baris] of KINERJA.entries())
    if (i % 3 < 2 && baris.penyebut && typeof baris.realisasi === 'number')
      baris.realisasi = dipotong ? Math.trunc(baris.realisasi) : Math.round(baris.realisasi);
  const menurutKode = new Map(new Konteks(bukuDari({ ...isian, KINERJA })).barisIku.map((satu) => [satu.kode, satu]));
  for (const [i, baris] of KINERJA.entries()) {
    const capaian = menurutKode.get(String(baris.kode).toLowerCase())?.capaian.nilai;
    if (i % 2 === 0 && capaian) baris.capaianDitetapkan = Math.trunc(keAngka(capaian));
  }
  return { ...isian, KINERJA };
}

const TANPA_NASKAH = { teks: {}, dasarHukum: [], isu: [], pegawai: [], pejabat: [], penghargaan: [] };

it(`LKjIP dari ${DINAS} dinas acak tidak menimbulkan temuan naskah`, () => {
  const palsu: string[] = [];
  let [paragraf, ditetapkan, tercatat] = [0, 0, 0];
  for (let n = 0; n < DINAS; n++) {
    const benih = 5000 + 41 * n;
    const acak = isianAcak(benih);
    const tabel = bangunTabel(bukuDari(n % 3 ? denganDitetapkan(acak, n % 2 === 0) : acak));
    ditetapkan += tabel.konteks.barisIku.filter((satu) => satu.capaian.ditetapkan).length;
    const teks = JSON.stringify(susunBahan(tabel, TANPA_NASKAH));
    tercatat += teks.split(', tercatat ').length - 1;
    const bahan = JSON.parse(teks);
    const { berkas, kosong } = buatDokumen('laporan', bahan);
    const naskah = bukaNaskah(Buffer.from(kemas(berkas)), 'laporan.docx');
    const { temuan } = periksaNaskah(naskah);
    // What nobody typed is marked in the document, and rightly named.
    const tempatKosong = temuan.filter(
      (t) => t.aturan === 'penampung-tertinggal' && /^(?:\[isi: |CATATAN PENYUSUN)/.test(t.tercetak),
    );
    expect(tempatKosong.length > 0, `benih ${benih}`).toBe(kosong.length > 0);
    paragraf += naskah.blok.filter((blok) => blok.jenis === 'paragraf').length;
    palsu.push(
      ...[...temuanProsa(temuan.filter((t) => !tempatKosong.includes(t))), ...temuan.filter(salahkanKetikan)].map(
        (t) => `${benih} ${t.tingkat} ${t.aturan} "${t.tercetak}" di: ${t.tempat?.petikan}: ${t.pesan}`,
      ),
    );
  }
  expect(paragraf).toBeGreaterThan(1000);
  expect(ditetapkan).toBeGreaterThan(10);
  expect(tercatat).toBeGreaterThan(5);
  expect(palsu).toEqual([]);
}, 240_000);
