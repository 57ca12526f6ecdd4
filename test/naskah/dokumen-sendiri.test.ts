/** The document that we make ourselves, over departments made at random, read back as a Word report: nothing is accused. */
import { expect, it } from 'vitest';
import { bukaNaskah } from '../../local/docx/buka.ts';
import { kemas } from '../../sidebar/dokumen/zip';
import { susunBahan } from '../../src/documents/bahan';
import { buatDokumen } from '../../src/dokumen';
import { periksaNaskah } from '../../src/rules/index';
import { bangunTabel } from '../../src/tables/index';
import { isianAcak } from '../tables/acak';
import { bukuDari } from '../tables/alat';
import { temuanProsa } from './ukur';

const DINAS = 36;
const TANPA_NASKAH = { teks: {}, dasarHukum: [], isu: [], pegawai: [], pejabat: [], penghargaan: [] };

it(`LKjIP dari ${DINAS} dinas acak tidak menimbulkan temuan naskah`, () => {
  const palsu: string[] = [];
  let paragraf = 0;
  for (let n = 0; n < DINAS; n++) {
    const benih = 5000 + 41 * n;
    const bahan = JSON.parse(JSON.stringify(susunBahan(bangunTabel(bukuDari(isianAcak(benih))), TANPA_NASKAH)));
    const { berkas, kosong } = buatDokumen('laporan', bahan);
    const naskah = bukaNaskah(Buffer.from(kemas(berkas)), 'laporan.docx');
    const { temuan } = periksaNaskah(naskah);
    // What nobody typed is marked in the document, and rightly named.
    const tempatKosong = temuan.filter((t) => t.aturan === 'penampung-tertinggal' && /^\[isi: /.test(t.tercetak));
    expect(tempatKosong.length > 0, `benih ${benih}`).toBe(kosong.length > 0);
    paragraf += naskah.blok.filter((blok) => blok.jenis === 'paragraf').length;
    palsu.push(
      ...temuanProsa(temuan.filter((t) => !tempatKosong.includes(t))).map(
        (t) => `${benih} ${t.tingkat} ${t.aturan} "${t.tercetak}" di: ${t.tempat?.petikan}: ${t.pesan}`,
      ),
    );
  }
  expect(paragraf).toBeGreaterThan(1000);
  expect(palsu).toEqual([]);
}, 240_000);
