/**
 * Undo of actions that add sheets, columns and named ranges, in the built bundle: what the action added goes again unless
 * somebody typed into it, and what a person changed in between stays theirs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Bundel, bukuDariData, muatBundel } from '../../local/services/index.ts';

const contoh = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../local/contoh/isian-banjar/isian.json'), 'utf8'),
);

interface Entri {
  id: string;
  judul: string;
  diurungkan: boolean;
}

let bundel: Bundel;
const ss = () => bundel.services.SpreadsheetApp.getActive();
const lembar = (nama: string) => ss().getSheetByName(nama);
const jurnal = () => (bundel.panggil('panelKeadaan') as { jurnal: Entri[] }).jurnal;
const urungkan = (id: string) =>
  bundel.panggil('panelUrungkan', [id]) as { ditolak: { id: string; sebab: string }[]; jurnal: Entri[] };
const terakhir = () => jurnal()[0] as Entri;

/** Every visible sheet with all it holds, and where the named ranges stand. */
function potret() {
  const isi = Object.fromEntries(
    ss()
      .getSheets()
      .filter((l: { isSheetHidden(): boolean }) => !l.isSheetHidden())
      .map(
        (l: { getName(): string; getDataRange(): { getDisplayValues(): string[][]; getFormulas(): string[][] } }) => {
          const r = l.getDataRange();
          return [l.getName(), [r.getDisplayValues(), r.getFormulas()]];
        },
      ),
  );
  const nama = ss()
    .getNamedRanges()
    .map((n: { getName(): string; getRange(): { getSheet(): { getName(): string }; getA1Notation(): string } }) =>
      [n.getName(), n.getRange().getSheet().getName(), n.getRange().getA1Notation()].join(' '),
    )
    .sort();
  return { isi, nama };
}

/** Deletes a sheet and a column and forgets a name, as people do; gives what "Perbarui templat" adds again. */
function rusak() {
  ss().removeNamedRange('RIWAYAT');
  ss().deleteSheet(lembar('Riwayat'));
  const l = lembar('Kinerja');
  const kepala = l.getRange(4, 1, 1, l.getLastColumn()).getValues()[0] as string[];
  l.deleteColumn(kepala.indexOf('Bukti dukung') + 1);
  l.deleteColumn(kepala.indexOf('Target perubahan') + 1);
  ss().removeNamedRange('BELANJA');
}

describe.each(['sheets', 'xlsx'] as const)('perbarui templat diurungkan (bentuk %s)', (bentuk) => {
  beforeEach(() => {
    bundel = muatBundel(bukuDariData({ Sheet1: [] }));
    bundel.LKJIP.tindakan.buatTemplat!({ isi: contoh, bentuk });
    rusak();
  });

  it('lembar, kolom, dan nama rentang yang ditambahkan hilang lagi', () => {
    const semula = potret();
    bundel.LKJIP.tindakan.perbaruiTemplat!();
    const sesudah = potret();
    expect(Object.keys(sesudah.isi)).toContain('Riwayat');
    expect(sesudah.nama.filter((n: string) => /^(RIWAYAT|BELANJA) /.test(n))).toHaveLength(2);
    expect(lembar('Kinerja').getRange('F4').getValue()).toBe('Target perubahan');
    expect(urungkan(terakhir().id).ditolak).toEqual([]);
    expect(potret()).toEqual(semula);
    expect(terakhir().judul).not.toContain('tetap ada');
    // And once more from the start.
    bundel.LKJIP.tindakan.perbaruiTemplat!();
    expect(potret()).toEqual(sesudah);
  });

  it('yang sudah diisi tetap ada, dan riwayat menyebut sebabnya', () => {
    bundel.LKJIP.tindakan.perbaruiTemplat!();
    lembar('Riwayat').getRange('A4').setValue('SS.1');
    lembar('Kinerja').getRange('F6').setValue(41);
    expect(urungkan(terakhir().id).ditolak).toEqual([]);
    expect(lembar('Riwayat').getRange('A4').getValue()).toBe('SS.1');
    expect(lembar('Kinerja').getRange('F6').getValue()).toBe(41);
    expect(terakhir().judul).toMatch(/kolom F di lembar "Kinerja" tetap ada karena sudah diisi/);
    expect(terakhir().judul).toMatch(/lembar "Riwayat" tetap ada karena sudah diisi atau diubah/);
    // The column of which nobody made use is gone, the one with a figure is not; the range still holds both sides.
    const l = lembar('Kinerja');
    const kepala = l.getRange(4, 1, 1, l.getLastColumn()).getValues()[0] as string[];
    expect(kepala[5]).toBe('Target perubahan');
    expect(kepala).not.toContain('Bukti dukung');
    expect(ss().getRangeByName('RIWAYAT').getSheet().getName()).toBe('Riwayat');
  });
});

describe('perubahan lain di antaranya', () => {
  it('tetap dapat diurungkan, sebelum maupun sesudah kolomnya bergeser', () => {
    bundel = muatBundel(bukuDariData({ Sheet1: [] }));
    bundel.LKJIP.tindakan.buatTemplat!({ isi: contoh, bentuk: 'sheets' });
    rusak();
    const target = () => {
      const l = lembar('Kinerja');
      const kepala = l.getRange(4, 1, 1, l.getLastColumn()).getValues()[0] as string[];
      return l.getRange(6, kepala.indexOf('Realisasi') + 1);
    };
    const perbaiki = () => {
      target().setNumberFormat('@').setValue('50,05');
      bundel.panggil('panelPeriksa', 'buku');
      const { temuan } = (
        bundel.panggil('panelKeadaan') as {
          hasil: {
            temuan: { aturan: string; sel: string; lembar: string; kunci: string; perbaikan: { id: string }[] }[];
          };
        }
      ).hasil;
      const f = temuan.find((x) => x.aturan === 'isian-angka-teks' && x.lembar === 'Kinerja')!;
      bundel.panggil('panelPerbaiki', [{ kunci: f.kunci, perbaikan: f.perbaikan[0]!.id }]);
      expect(target().getValue()).toBe(50.05);
    };
    perbaiki();
    const lama = terakhir().id;
    bundel.LKJIP.tindakan.perbaruiTemplat!();
    const baru = terakhir().id;
    // Another finding's repair, in a column that the upgrade has moved.
    expect(urungkan(lama).ditolak).toEqual([]);
    expect(target().getValue()).toBe('50,05');
    perbaiki();
    const sesudah = terakhir().id;
    expect(urungkan(baru).ditolak).toEqual([]);
    expect(urungkan(sesudah).ditolak).toEqual([]);
    expect(target().getValue()).toBe('50,05');
  });
});
