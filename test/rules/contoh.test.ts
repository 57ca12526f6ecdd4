import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bacaAturan } from '../../local/build/registri.mjs';
import { dariA1 } from '../../src/core/alamat';
import type { WorkbookSnapshot } from '../../src/core/snapshot';
import { naskahContoh } from '../../src/naskah/contoh';
import type { ContohAturan } from '../../src/rules/aturan';
import { daftarAturan, periksaBuku, periksaNaskah } from '../../src/rules/index';
import { bukuDari } from './terbit';

const akar = resolve(import.meta.dirname, '../..');
const { daftarDok } = await bacaAturan();

/** The example's workbook with some cells holding numbers or dates. */
function dengan(buku: WorkbookSnapshot, isi: ContohAturan['isi'] = {}): WorkbookSnapshot {
  const lembar = buku.lembar.map((lembar) => {
    const nilai = lembar.nilai.map((b) => [...b]);
    const format = lembar.format.map((b) => [...b]);
    for (const [alamat, n] of Object.entries(isi)) {
      const [nama, a1] = alamat.split('!') as [string, string];
      const a = dariA1(a1);
      const baris = a && nama === lembar.nama ? nilai[a.baris - 1] : undefined;
      if (!a || !baris) continue;
      baris[a.kolom - 1] = n;
      (format[a.baris - 1] as string[])[a.kolom - 1] = '';
    }
    return { ...lembar, nilai, format };
  });
  return { ...buku, lembar };
}

describe('setiap aturan punya halaman dan contoh', () => {
  it('daftar aturan dan daftar halaman sama, id tidak berulang', () => {
    const id = daftarAturan.map((a) => a.id);
    expect(new Set(id).size).toBe(id.length);
    expect(daftarDok.map((d) => d.id).sort()).toEqual([...id].sort());
    for (const i of id) expect(i).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  });

  it('bundel tidak membawa halaman dan contoh', () => {
    const mesin = readFileSync(resolve(akar, 'dist/Mesin.html'), 'utf8');
    const terbawa = daftarDok.filter(({ penjelasan }) => mesin.includes(penjelasan.apa));
    expect(terbawa.map((d) => d.id)).toEqual([]);
  });
});

for (const dokAturan of daftarDok) {
  const aturan = daftarAturan.find((a) => a.id === dokAturan.id);
  describe(dokAturan.id, () => {
    it('halamannya lengkap', () => {
      for (const p of Object.values(dokAturan.penjelasan)) expect(p.length).toBeGreaterThan(40);
      expect(
        dokAturan.contoh.some((c) => c.temuan.length > 0),
        'contoh salah',
      ).toBe(true);
      expect(
        dokAturan.contoh.some((c) => c.temuan.length === 0),
        'contoh benar',
      ).toBe(true);
      expect(new Set(dokAturan.contoh.map((c) => JSON.stringify([c.lembar, c.naskah]))).size, 'contoh berulang').toBe(
        dokAturan.contoh.length,
      );
      expect(aturan?.dasar.length).toBeGreaterThan(5);
    });
    for (const contohAturan of dokAturan.contoh) {
      it(contohAturan.judul, () => {
        const hasil = contohAturan.naskah
          ? periksaNaskah(naskahContoh(contohAturan.naskah, contohAturan.lembar))
          : periksaBuku(dengan(bukuDari(contohAturan.lembar), contohAturan.isi));
        const semua = hasil.temuan.filter((t) => t.aturan === dokAturan.id);
        const ringkas = semua.map((t) => ({ lembar: t.lembar, sel: t.sel, tingkat: t.tingkat }));
        const harap = contohAturan.temuan.map(({ lembar, sel, tingkat }) => ({ lembar, sel, tingkat }));
        const urut = (x: { lembar: string; sel: string }[]) =>
          [...x].sort((a, b) => `${a.lembar}${a.sel}`.localeCompare(`${b.lembar}${b.sel}`));
        expect(urut(ringkas)).toEqual(urut(harap));
        for (const h of contohAturan.temuan) {
          const t = semua.find((x) => x.lembar === h.lembar && x.sel === h.sel);
          if (h.seharusnya !== undefined) expect(t?.seharusnya).toEqual(h.seharusnya);
          expect(t?.pesan.length).toBeGreaterThan(20);
        }
      });
    }
  });
}
