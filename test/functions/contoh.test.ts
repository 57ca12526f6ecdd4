import { describe, expect, it } from 'vitest';
import { bacaFungsi } from '../../local/build/registri.mjs';
import { daftarFungsi } from '../../src/functions/index';
import { panggilFungsi } from '../../src/main';
import { bundelPolos, contohFungsi, hitungRumus, isiSel, type Pemanggil } from './rumus';

const DOK_FUNGSI = await bacaFungsi();
const jalur: [string, Pemanggil][] = [
  ['sumber', panggilFungsi],
  ['bundel tanpa peramban', bundelPolos()],
];

describe.each(jalur)('contoh setiap fungsi (%s)', (_nama, panggil) => {
  for (const fungsiTerdokumentasi of DOK_FUNGSI) {
    it.each(fungsiTerdokumentasi.contoh.map((c) => [c.rumus, c.hasil] as const))('%s → %s', (rumus, hasil) => {
      expect(isiSel(hitungRumus(rumus, panggil))).toBe(hasil);
    });

    it.each(fungsiTerdokumentasi.galat.map((g) => [g.rumus, g.pesan] as const))('%s ditolak: %s', (rumus, pesan) => {
      let galat: unknown;
      try {
        galat = hitungRumus(rumus, panggil);
      } catch (e) {
        galat = e;
      }
      const teks = String((galat as Error).message ?? galat);
      expect(teks).toContain(pesan);
      // Which function, an example to copy, arguments separated as this sheet wants them.
      expect(teks.startsWith(`${fungsiTerdokumentasi.nama}: `), teks).toBe(true);
      expect(contohFungsi(fungsiTerdokumentasi.nama)).toContain(teks.split('Contoh: ')[1]);
    });
  }
});

describe('dokumentasi fungsi', () => {
  it('setiap fungsi punya contoh, penolakan, bantuan tiap parameter, dan contoh utama yang dapat dihitung', () => {
    expect(DOK_FUNGSI.length).toBe(daftarFungsi.length);
    for (const fungsiTerdokumentasi of DOK_FUNGSI) {
      expect(fungsiTerdokumentasi.contoh.length, fungsiTerdokumentasi.nama).toBeGreaterThanOrEqual(4);
      expect(fungsiTerdokumentasi.galat.length, fungsiTerdokumentasi.nama).toBeGreaterThanOrEqual(2);
      for (const p of fungsiTerdokumentasi.parameter)
        expect(p.bantuan.length, `${fungsiTerdokumentasi.nama} ${p.nama}`).toBeGreaterThan(15);
      for (const contoh of contohFungsi(fungsiTerdokumentasi.nama).filter((c) => !/[A-Z]\d+:[A-Z]\d+/.test(c)))
        expect(() => hitungRumus(contoh, panggilFungsi), contoh).not.toThrow();
    }
  });

  it('tidak ada contoh kembar', () => {
    const semua = DOK_FUNGSI.flatMap((f) => [...f.contoh, ...f.galat].map((c) => c.rumus));
    expect(new Set(semua).size).toBe(semua.length);
  });
});
