/** What another reader than ours finds in a file that we wrote. */
import { Workbook } from '@cj-tech-master/excelts';
import { type Buku, GalatSel } from '../../local/engine/buku.ts';
import { keA1 } from '../../src/core/alamat.ts';

export type Polos = string | number | boolean | null;

/** Values of a workbook in memory, sheet by sheet and cell by cell; errors as their code. Blank cells are left out. */
export function nilaiBuku(buku: Buku): Record<string, Record<string, Polos>> {
  return Object.fromEntries(
    buku.lembar.map((l) => {
      const isi: Record<string, Polos> = {};
      l.sel.forEach((r, b) => {
        r?.forEach((s, k) => {
          if (s && s.isi !== null && s.isi !== '') isi[keA1(b, k)] = s.isi instanceof GalatSel ? s.isi.kode : s.isi;
        });
      });
      return [l.nama, isi];
    }),
  );
}

const AWAL = Date.UTC(1899, 11, 30);

/** The same by excelts, which has its own reader. Dates are serial numbers again. */
export async function nilaiLain(berkas: Buffer): Promise<Record<string, Record<string, Polos>>> {
  const wb = new Workbook();
  await wb.xlsx.load(new Uint8Array(berkas) as never);
  const polos = (v: unknown): Polos => {
    if (v === null || v === undefined || v === '') return null;
    if (v instanceof Date) return (v.getTime() - AWAL) / 86_400_000;
    if (typeof v === 'object') {
      const o = v as {
        result?: unknown;
        formula?: unknown;
        error?: string;
        text?: unknown;
        richText?: { text: string }[];
      };
      if (o.error !== undefined) return o.error;
      if (o.richText) return o.richText.map((r) => r.text).join('');
      if (o.text !== undefined) return polos(o.text);
      return polos(o.result);
    }
    return v as Polos;
  };
  const hasil: Record<string, Record<string, Polos>> = {};
  for (const ws of wb.worksheets) {
    const isi: Record<string, Polos> = {};
    ws.eachRow({ includeEmpty: false }, (r) => {
      r.eachCell({ includeEmpty: false }, (c) => {
        // A merged cell shows its corner's value; only the corner has one.
        if (c.isMerged && c.master !== c) return;
        const v = polos(c.value);
        if (v !== null) isi[keA1(Number(c.row), Number(c.col))] = v;
      });
    });
    hasil[ws.name] = isi;
  }
  return hasil;
}
