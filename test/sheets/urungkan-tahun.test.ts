/** "Mulai tahun baru" and back again, in the built bundle: nothing was edited since, so everything must come back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Bundel, bukuDariData, muatBundel } from '../../local/services/index.ts';

const contoh = (nama: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../local/contoh/${nama}/isian.json`), 'utf8'));

/** Every sheet that can be seen with all that it shows, and where the named ranges stand. */
function potret(t: Bundel): Record<string, unknown> {
  const ss = t.services.SpreadsheetApp.getActive();
  const hasil: Record<string, unknown> = {};
  for (const l of ss.getSheets()) if (!l.isSheetHidden()) hasil[l.getName()] = l.getDataRange().getDisplayValues();
  for (const n of ss.getNamedRanges())
    hasil[n.getName()] = `${n.getRange().getSheet().getName()}!${n.getRange().getA1Notation()}`;
  return hasil;
}

describe.each([
  ['sheets', false],
  ['sheets', true],
  ['xlsx', false],
] as const)('tahun baru diurungkan (bentuk %s, salinan %s)', (bentuk, salinan) => {
  it('memberi kembali semua angka dan Tahun', () => {
    const bundel = muatBundel(bukuDariData({ Sheet1: [] }));
    bundel.LKJIP.tindakan.buatTemplat?.({ isi: contoh('isian-banjar'), bentuk });
    if (salinan) {
      Object.assign(bundel.buku, { id: 'salinan-id' });
      bundel.layar.jawab({ tombol: 'OK', teks: '3' });
    }
    const semula = potret(bundel);
    bundel.panggil('menuTahunBaru');
    bundel.panggil('menuTerapkanPratinjau');
    expect(potret(bundel)).not.toEqual(semula);
    const { jurnal } = bundel.panggil('panelKeadaan') as { jurnal: { id: string; judul: string }[] };
    expect(jurnal[0]?.judul).toMatch(/Mulai tahun 2026/);
    expect(bundel.panggil('panelUrungkan', [jurnal[0]?.id])).toMatchObject({ ditolak: [] });
    expect(potret(bundel)).toEqual(semula);
  });
});
