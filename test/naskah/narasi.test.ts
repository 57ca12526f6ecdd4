/** Sentences that we write ourselves, beside the tables that we make, over departments made at random: none is accused. */
import { expect, it } from 'vitest';
import { bukuDariData, muatBundel } from '../../local/services/index.ts';
import type { HasilPeriksa, Temuan } from '../../src/core/temuan';
import { aturanNaskah } from '../../src/rules/naskah/index';
import { isianAcak } from '../tables/acak';

const ID = new Set(aturanNaskah.map((a) => a.id));

it('narasi buatan sendiri tidak menimbulkan temuan naskah', () => {
  const palsu: string[] = [];
  let kalimat = 0;
  for (let benih = 1; benih <= 12; benih++) {
    const bundel = muatBundel(bukuDariData({}));
    bundel.LKJIP.tindakan.buatTemplat?.({ isi: isianAcak(benih) });
    bundel.LKJIP.tindakan.buatTabel?.({});
    const lembar = bundel.services.SpreadsheetApp.getActive().getSheetByName('Narasi');
    kalimat += lembar ? lembar.getLastRow() - 3 : 0;
    const { temuan } = bundel.LKJIP.tindakan.periksaData!() as HasilPeriksa;
    palsu.push(
      ...temuan
        .filter((t: Temuan) => ID.has(t.aturan))
        .map((t) => `${benih} ${t.aturan} ${t.lembar} ${t.sel} "${t.tercetak}": ${t.pesan}`),
    );
  }
  expect(kalimat).toBeGreaterThan(100);
  expect(palsu).toEqual([]);
}, 240_000);
