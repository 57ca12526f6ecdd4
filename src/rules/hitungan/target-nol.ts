import { banding, desimal, tanda } from '../../core/desimal';
import { kolomCapaian } from '../../relations/capaian';
import { angkaDi } from '../../relations/sel';
import { makinRendahMakinBaik } from '../../words/arah';
import type { Aturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';

export const targetNol: Aturan = {
  id: 'target-nol',
  judul: 'Target 0 diberi capaian',
  kelompok: 'hitungan',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (pengukuran kinerja)',
  periksa: (konteks) =>
    kolomCapaian(konteks).flatMap(({ baris }) =>
      baris.flatMap((barisCapaian) => {
        const [t, r, c] = [
          angkaDi(barisCapaian.target),
          angkaDi(barisCapaian.realisasi),
          angkaDi(barisCapaian.capaian),
        ];
        if (!t || !c || tanda(t) !== 0) return [];
        // 0 of 0 disputes counts as reached in some offices.
        const turun =
          barisCapaian.arah === 'TURUN' ||
          barisCapaian.arah === 'TURUN_RASIO' ||
          makinRendahMakinBaik(barisCapaian.indikator, barisCapaian.sasaran);
        if (r && tanda(r) === 0 && turun && banding(c, desimal(100n)) === 0) return [];
        return [
          temuanSel(targetNol, barisCapaian.tabel, barisCapaian.baris, barisCapaian.kolom, {
            tingkat: 'peringatan',
            pesan: `Target 0 tidak dapat dinilai, tetapi capaian tercetak ${barisCapaian.capaian.tercetak}. Tulis "tidak dapat dinilai" atau "-", atau tetapkan target yang terukur.`,
            seharusnya: '-',
            terkait: daftarTerkait(barisCapaian.capaian, [barisCapaian.target, barisCapaian.realisasi]),
          }),
        ];
      }),
    ),
};
