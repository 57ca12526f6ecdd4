import { tulisRumus, ujiRumus } from '../../relations/capaian';
import { angkaDi, desimalDi } from '../../relations/sel';
import { bulatPecahan } from '../../relations/toleransi';
import type { Aturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import { arahCapaian, SEBUT_RUMUS } from './arah-terbalik';

export const rumusTidakDinyatakan: Aturan = {
  id: 'rumus-tidak-dinyatakan',
  judul: 'Rumus makin rendah makin baik dipakai tanpa dinyatakan',
  kelompok: 'hitungan',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (cara menghitung capaian dinyatakan)',
  periksa: (konteks) =>
    arahCapaian(konteks)
      .filter((x) => x.jenis === 'tidak-dinyatakan')
      .map(({ b, dipakai }) => {
        const [t, r, c] = [angkaDi(b.target), angkaDi(b.realisasi), angkaDi(b.capaian)];
        const biasa = t && r && c ? ujiRumus('NAIK', t, r, desimalDi(b.realisasi), c, desimalDi(b.capaian)) : null;
        return {
          ...temuanSel(rumusTidakDinyatakan, b.tabel, b.baris, b.kolom, {
            tingkat: 'peringatan',
            pesan: `Capaian ${b.capaian.tercetak} cocok dengan ${SEBUT_RUMUS[dipakai]} (makin rendah makin baik), tetapi laporan tidak menyatakan rumus itu; dengan realisasi ÷ target hasilnya lain. Nyatakan rumusnya di bawah tabel atau di kolom arah.`,
            seharusnya: biasa ? bulatPecahan(biasa.p, 2) : null,
            terkait: daftarTerkait(b.capaian, [b.target, b.realisasi]),
          }),
          hitungan: t && r ? tulisRumus(dipakai, t, r) : null,
        };
      }),
};
