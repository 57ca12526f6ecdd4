/** What "Perbaiki semua" may do: nothing that a weightier finding on the same cell speaks against. */
import { describe, expect, it } from 'vitest';
import { periksaBuku } from '../../src/rules/index';
import { bukuDari, LAPORAN, terbitkan } from './terbit';

describe('perbaikan aman tidak bertentangan dengan temuan lain', () => {
  for (const [nama, folder] of Object.entries(LAPORAN)) {
    it(`laporan ${nama}: tidak ada perbaikan aman di sel yang menunggu keputusan`, () => {
      const { temuan } = periksaBuku(terbitkan(folder, 'teks').buku);
      const urut = { galat: 0, peringatan: 1, info: 2 };
      const salah = temuan.flatMap((t) =>
        (t.perbaikan ?? []).flatMap((p) =>
          !p.aman
            ? []
            : p.ubah.flatMap((ubahan) =>
                temuan
                  .filter(
                    (temuan) =>
                      temuan !== t &&
                      temuan.tingkat !== 'info' &&
                      urut[temuan.tingkat] <= urut[t.tingkat] &&
                      !(temuan.seharusnya !== null && temuan.seharusnya === t.seharusnya) &&
                      temuan.lembar === ubahan.lembar &&
                      temuan.sel === ubahan.sel &&
                      !(temuan.perbaikan ?? []).some(
                        (q) => q.aman && q.ubah.some((v) => v.sel === ubahan.sel && v.ke === ubahan.ke),
                      ),
                  )
                  .map((x) => `${t.aturan} menulis ${ubahan.lembar}!${ubahan.sel}, padahal ${x.aturan}`),
              ),
        ),
      );
      expect(salah).toEqual([]);
      expect(temuan.some((t) => t.perbaikan?.some((p) => p.aman))).toBe(true);
    });
  }

  it('arah dari IKU berlaku untuk target di tabel lain', () => {
    const { temuan } = periksaBuku(
      bukuDari({
        iku: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Formulasi', 'Arah', 'Sumber Data', 'Penanggung Jawab'],
          ['1', 'Waktu layanan surat', 'Hari', 'jumlah hari : jumlah surat', 'Turun', 'Register', 'Sekretaris'],
          ['2', 'Indeks mutu layanan', 'Nilai', 'rata-rata nilai unsur', 'Naik', 'Survei', 'Sekretaris'],
        ],
        renstra: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2024', 'Target 2025', 'Target 2026'],
          ['1', 'Waktu layanan surat', 'Hari', '8', '7,5', '7'],
          ['2', 'Indeks mutu layanan', 'Nilai', '80', '79', '82'],
        ],
      }),
    );
    const turun = temuan.filter((t) => t.aturan === 'target-menurun').map((t) => `${t.lembar}!${t.sel}`);
    expect(turun.filter((s) => s.endsWith('2'))).toEqual([]);
    expect(turun).toContain('renstra!E3');
  });
});
