import { it } from 'vitest';
import { susun } from '../../src/sheets/susun';
import { CONTOH } from '../../src/tables/contoh';
import { bangunTabel, rencanaTabel } from '../../src/tables/index';
import { bukuDari } from './alat';

it('panggilan', () => {
  const h = bangunTabel(bukuDari(CONTOH));
  for (const t of h.tabel) {
    const r = rencanaTabel(t, 'kotak');
    const s = susun(r);
    console.log(
      t.id,
      1 + s.aspek.length + s.garis.length + s.gabung.length + s.lebarKolom.length + s.tinggiBaris.length + 2,
      'aspek',
      s.aspek.map((a) => a.aspek).join(),
      s.aspek.length,
      'garis',
      s.garis.length,
      'gabung',
      s.gabung.length,
      'lebar',
      s.lebarKolom.length,
      'tinggi',
      s.tinggiBaris.length,
    );
  }
});
