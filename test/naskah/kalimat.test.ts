/** Sentences as planners write them: what is wrong is named, what is right is left alone. */
import { expect, it } from 'vitest';
import { kumpulanKalimat, tulisUkuranKalimat, ukurKalimat } from './kalimat';

it.each(kumpulanKalimat())(
  'kalimat "%s"',
  (nama) => {
    const u = ukurKalimat(nama);
    const rinci = tulisUkuranKalimat(u, true);
    // Fewer would say nothing.
    expect(u.salah, rinci).toBeGreaterThanOrEqual(19);
    expect(u.disebut / u.salah, rinci).toBeGreaterThanOrEqual(0.95);
    expect(u.benar / u.temuan, rinci).toBeGreaterThanOrEqual(0.95);
  },
  120_000,
);
