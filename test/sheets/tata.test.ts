import fc from 'fast-check';
import { expect, it } from 'vitest';
import { susunTataLembar, type TataLembar } from '../../src/sheets/tata';

const lembar: fc.Arbitrary<TataLembar> = fc.record({
  lebar: fc.array(fc.integer({ min: 28, max: 440 }), { maxLength: 12 }),
  luwes: fc.boolean(),
  tinggi: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(40, 81)), {
    maxLength: 2,
    selector: ([baris]) => baris,
  }),
  beku: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1 })),
  tab: fc.constantFrom(undefined, '#4472c4', '#2e7d32'),
  perlu: fc.tuple(fc.constantFrom(20, 1500), fc.constantFrom(8, 30)),
});

/** What the sheets look like once the steps are done, in the order of the sheets. */
function jadi(daftar: readonly TataLembar[]) {
  const hasil: { lebar: number[]; tinggi: Map<number, number>; beku: number[]; tab: string | null }[] = [];
  for (const { ke, contoh, ...langkah } of susunTataLembar(daftar)) {
    const pola = contoh === null ? null : hasil[contoh];
    expect(pola).not.toBe(undefined);
    const lebar = [...(pola?.lebar ?? new Array(40).fill(100))];
    for (const { mulai, jumlah, piksel } of langkah.lebar) lebar.fill(piksel, mulai - 1, mulai - 1 + jumlah);
    const tinggi = new Map(pola?.tinggi);
    for (const { mulai, jumlah, piksel } of langkah.tinggi)
      for (let b = mulai; b < mulai + jumlah; b++) tinggi.set(b, piksel);
    const [baris, kolom] = pola?.beku ?? [0, 0];
    hasil[ke] = {
      lebar,
      tinggi,
      beku: [langkah.bekuBaris ?? (baris as number), langkah.bekuKolom ?? (kolom as number)],
      tab: langkah.tab ?? pola?.tab ?? null,
    };
  }
  return hasil;
}

it('tiap lembar mendapat tatanya; lebar kolom yang luwes tinggal di antara batasnya', () => {
  fc.assert(
    fc.property(fc.array(lembar, { maxLength: 9 }), (daftar) => {
      jadi(daftar).forEach(({ lebar, tinggi, beku, tab }, i) => {
        const mau = daftar[i] as TataLembar;
        expect([...tinggi].sort()).toEqual([...mau.tinggi].sort());
        expect(beku).toEqual(mau.beku);
        expect(tab).toBe(mau.tab ?? null);
        const punya = lebar.slice(0, mau.lebar.length);
        if (!mau.luwes) expect(punya).toEqual(mau.lebar);
        punya.forEach((piksel, k) => {
          const nisbah = piksel / (mau.lebar[k] as number);
          const [bawah, atas] = (mau.lebar[k] as number) < 110 ? [0.98, 1.5] : [0.8, 1.3];
          expect(nisbah).toBeGreaterThanOrEqual(bawah as number);
          expect(nisbah).toBeLessThanOrEqual(atas as number);
        });
        const semua = (x: readonly number[]) => x.reduce((a, b) => a + b, 0);
        expect(semua(punya)).toBeLessThanOrEqual(semua(mau.lebar) * 1.1);
        expect(semua(punya)).toBeGreaterThanOrEqual(semua(mau.lebar) * (mau.tinggi.length > 0 ? 1 : 0.9));
      });
    }),
    { numRuns: 300 },
  );
});

it('lebar yang sama-sama cocok dipasang sekali', () => {
  const tata = (lebar: number[]): TataLembar => ({
    lebar,
    luwes: true,
    tinggi: [],
    beku: [0, 0],
    tab: undefined,
    perlu: [20, 8],
  });
  // No width that is right for the first alone would do for the last.
  const langkah = susunTataLembar([tata([200, 300]), tata([240, 260]), tata([190, 270])]);
  expect(langkah.reduce((n, l) => n + l.lebar.length, 0)).toBe(1);
});
