import { describe, expect, it } from 'vitest';
import { DOK_FUNGSI } from '../../src/functions/dok';
import { daftarFungsi } from '../../src/functions/index';
import { panggilFungsi } from '../../src/main';
import { bundelPolos, hitungRumus, isiSel, type Pemanggil } from './rumus';

const jalur: [string, Pemanggil][] = [
  ['sumber', panggilFungsi],
  ['bundel tanpa peramban', bundelPolos()],
];

describe.each(jalur)('contoh setiap fungsi (%s)', (_nama, panggil) => {
  for (const f of DOK_FUNGSI) {
    it.each(f.contoh.map((c) => [c.rumus, c.hasil] as const))('%s → %s', (rumus, hasil) => {
      expect(isiSel(hitungRumus(rumus, panggil))).toBe(hasil);
    });

    it.each(f.galat.map((g) => [g.rumus, g.pesan] as const))('%s ditolak: %s', (rumus, pesan) => {
      let galat: unknown;
      try {
        galat = hitungRumus(rumus, panggil);
      } catch (e) {
        galat = e;
      }
      const teks = String((galat as Error).message ?? galat);
      expect(teks).toContain(pesan);
      // Which function, an example to copy, arguments separated as this sheet wants them.
      expect(teks.startsWith(`${f.nama}: `), teks).toBe(true);
      expect(teks).toContain(`Contoh: ${f.contohUtama}`);
    });
  }
});

describe('dokumentasi fungsi', () => {
  it('setiap fungsi punya contoh, penolakan, bantuan tiap parameter, dan contoh utama yang dapat dihitung', () => {
    expect(DOK_FUNGSI.length).toBe(daftarFungsi.length);
    for (const f of DOK_FUNGSI) {
      expect(f.contoh.length, f.nama).toBeGreaterThanOrEqual(4);
      expect(f.galat.length, f.nama).toBeGreaterThanOrEqual(2);
      for (const p of f.parameter) expect(p.bantuan.length, `${f.nama} ${p.nama}`).toBeGreaterThan(15);
      if (!/[A-Z]\d+:[A-Z]\d+/.test(f.contohUtama)) {
        expect(() => hitungRumus(f.contohUtama, panggilFungsi), f.contohUtama).not.toThrow();
      }
    }
  });

  it('tidak ada contoh kembar', () => {
    const semua = DOK_FUNGSI.flatMap((f) => [...f.contoh, ...f.galat].map((c) => c.rumus));
    expect(new Set(semua).size).toBe(semua.length);
  });
});
