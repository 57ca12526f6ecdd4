/**
 * Every call of a service of every action disturbed, one at a time (a sample of them here, all by `npm run tahan`): the
 * workbook is as it was, or as it should be, or the next start makes it so.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ADEGAN, type AdeganBuku } from './adegan.ts';
import { sidikKeadaan } from './buku.ts';
import { catat, dipilih, type Hitungan, nomorUji, PENUH } from './catat.ts';
import { berakibat, CARA, ganggu, hentikan, keadaanTerhenti, pasangPanggung, sesudahBerhenti } from './ganggu.ts';

/** Disturbances per action and way in the small form. */
const CUPLIKAN = 6;
/** What kind each sheet is stands in the metadata; what else is remembered, and the note of the work, is written after it. */
const JENIS_LEMBAR = /^(?:DeveloperMetadata\.setValue|Spreadsheet\.addDeveloperMetadata)$/;

/** In the small form a sample of the calls, and those between the two halves of what an action remembers. */
function nomorGangguan(panggilan: readonly string[]): number[] {
  const nomor = new Set(nomorUji(panggilan.length, CUPLIKAN));
  if (!PENUH)
    panggilan.forEach((p, i) => {
      if (JENIS_LEMBAR.test(p)) nomor.add(i).add(i + 1);
    });
  return [...nomor];
}

// The same hour in every run: what two disturbances leave is the same then, and judged once.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T03:04:05Z') });
});
afterAll(() => {
  vi.useRealTimers();
});

it('terhenti sesudah sebuah panggilan: sama dengan keadaan buku pada saat itu', () => {
  const adegan = ADEGAN.find((a) => a.nama === 'perbarui templat') as AdeganBuku;
  const p = pasangPanggung(adegan, adegan.buku());
  const nomor = nomorUji(p.panggilan.length, 30);
  const serentak = keadaanTerhenti(p, nomor);
  expect(serentak.size).toBe(nomor.length);
  expect(new Set([...serentak.values()].map((k) => k.sidik)).size).toBeGreaterThan(3);
  for (const ke of nomor) expect([ke, sidikKeadaan(sesudahBerhenti(p, ke))]).toEqual([ke, serentak.get(ke)?.sidik]);
});

describe('gangguan pada tiap panggilan layanan', () => {
  for (const adegan of ADEGAN.filter((a) => dipilih(a.nama)))
    it(
      adegan.nama,
      () => {
        const p = pasangPanggung(adegan, adegan.buku());
        const salah: string[] = [];
        const hitungan: Record<string, Hitungan> = {};
        const nomor = nomorGangguan(p.panggilan);
        const terhenti = PENUH ? hentikan(p, nomor) : null;
        for (const cara of CARA) {
          const h: Hitungan = [0, 0];
          hitungan[cara] = h;
          for (const ke of nomor) {
            if (cara === 'berlaku-lalu-gagal' && !berakibat(p.panggilan[ke] as string)) continue;
            h[0]++;
            let sebab: string | null;
            try {
              sebab = cara === 'berhenti' && terhenti ? (terhenti.get(ke) as string | null) : ganggu(p, cara, ke);
            } catch (e) {
              sebab = `pemulihan gagal: ${e instanceof Error ? e.message : String(e)}`;
            }
            if (sebab === null) h[1]++;
            else salah.push(`${cara} pada panggilan ${ke} (${p.panggilan[ke]}): ${sebab}`);
          }
        }
        catat('gangguan', adegan.nama, hitungan, salah);
        expect(salah.slice(0, 12), `${salah.length} tidak selamat`).toEqual([]);
      },
      PENUH ? 3_600_000 : 120_000,
    );
});
