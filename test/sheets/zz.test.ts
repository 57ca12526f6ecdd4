import { it } from 'vitest';
import { bukuDariData, muatBundel } from '../../local/services/index.ts';
it('coba', () => {
  const t = muatBundel(bukuDariData({ Sheet1: [] }));
  t.ulangHitungan();
  console.time('templat');
  const h = t.LKJIP.tindakan.buatTemplat({ tahun: 2025 });
  console.timeEnd('templat');
  const j = t.hitungPanggilan();
  console.log(JSON.stringify(h), j.total, j.struktur, JSON.stringify(j.perMetode, null, 0));
  t.ulangHitungan();
  console.log(JSON.stringify(t.LKJIP.tindakan.buatTemplat({ tahun: 2025 })), t.hitungPanggilan().total);
  console.log(JSON.stringify(t.LKJIP.tindakan.periksaData()).slice(0, 600));
  try { console.log(JSON.stringify(t.LKJIP.tindakan.buatTabel()).slice(0, 1000)); } catch (e) { console.log(e) }
});
