/** A run that would not be done within six minutes stops between two parts, and the next one goes on. */
import { describe, expect, it } from 'vitest';
import { type Bundel, bukuDariData, muatBundel } from '../../local/services/index.ts';
import { CONTOH } from '../../src/tables/contoh';

const MENIT = 60_000;

/** A Google of which every call takes this long, by a clock of its own. */
function lambat(msPanggilan: number): { t: Bundel; jalan: (kerja: () => unknown) => number } {
  const t = muatBundel(bukuDariData({}));
  t.LKJIP.tindakan.buatTemplat?.({ isi: CONTOH });
  let waktu = Date.UTC(2026, 0, 5);
  let dihitung = 0;
  t.lingkungan.alam.Date.now = () => {
    const kini = t.hitungPanggilan().total;
    waktu += (kini - dihitung) * msPanggilan;
    dihitung = kini;
    return waktu;
  };
  return {
    t,
    jalan: (kerja) => {
      const mulai = t.lingkungan.alam.Date.now();
      kerja();
      return t.lingkungan.alam.Date.now() - mulai;
    },
  };
}

const namaTabel = (t: Bundel): string[] =>
  (t.services.SpreadsheetApp.getActive().getSheets() as { getName(): string }[])
    .map((l) => l.getName())
    .filter((n) => n.startsWith('Tabel '));
const isi = (t: Bundel): unknown =>
  namaTabel(t)
    .sort()
    .map((n) => [n, t.services.SpreadsheetApp.getActive().getSheetByName(n).getDataRange().getDisplayValues()]);
const layar = (t: Bundel): string => JSON.stringify(t.layar.tayangan);

describe('pekerjaan yang panjang', () => {
  it('Google yang biasa: semua tabel sekaligus', () => {
    const { t, jalan } = lambat(100);
    const lama = jalan(() => t.panggil('menuBuatSemuaTabel'));
    expect(lama).toBeLessThan(2 * MENIT);
    expect(namaTabel(t).length).toBeGreaterThan(30);
    expect(layar(t)).not.toContain('Belum sempat dibuat');
  });

  it('Google yang lambat: berhenti sebelum enam menit, dilanjutkan dari menu sampai sama seperti sekaligus', () => {
    const { t, jalan } = lambat(1200);
    const lama = [jalan(() => t.panggil('menuBuatSemuaTabel'))];
    const pertama = namaTabel(t).length;
    expect(pertama).toBeGreaterThan(3);
    expect(pertama).toBeLessThan(30);
    expect(layar(t)).toContain('Belum sempat dibuat');
    for (let n = 0, usai = false; n < 12 && !usai; n++) {
      t.layar.jawab('YES');
      t.layar.tayangan.length = 0;
      lama.push(jalan(() => t.panggil('menuPeriksaBuku')));
      // It is said to be done when it is, and not before.
      usai = (t.panggil('panelKeadaan') as { terputus: unknown }).terputus === null;
      if (!usai) expect(layar(t)).toMatch(/dilanjutkan, tetapi \d+ lembar masih belum sempat dibuat/);
      expect(/sampai selesai/.test(layar(t))).toBe(usai);
    }
    const utuh = lambat(1).t;
    utuh.panggil('menuBuatSemuaTabel');
    expect(namaTabel(t).sort()).toEqual(namaTabel(utuh).sort());
    expect(isi(t)).toEqual(isi(utuh));
    for (const ms of lama) expect(ms).toBeLessThan(6 * MENIT);
    // Nothing is left to go on with: the next action begins at once.
    t.layar.tayangan.length = 0;
    t.panggil('menuTentang');
    expect(layar(t)).not.toContain('belum selesai');
  });

  it('yang berhenti tidak menghalangi: pilih Tidak, dan pekerjaan lain berjalan', () => {
    const { t } = lambat(1200);
    t.panggil('menuBuatSemuaTabel');
    const ada = namaTabel(t);
    expect(t.panggil('panelKeadaan')).toMatchObject({ terputus: { lanjut: true, kembali: false, jeda: true } });
    t.layar.jawab('NO');
    t.panggil('menuPeriksaBuku');
    expect(layar(t)).toContain('Hasil pemeriksaan');
    expect(namaTabel(t)).toEqual(ada);
    expect(t.panggil('panelKeadaan')).toMatchObject({ terputus: null });
  });
});
