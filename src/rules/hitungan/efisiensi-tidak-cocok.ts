import { banding, desimal } from '../../core/desimal';
import { kolomEfisiensi } from '../../relations/efisiensi';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi } from '../../relations/sel';
import type { Aturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import { temuanRelasi } from '../lapor';
import type { TemuanAturan } from '../temuan-aturan';

const SERATUS = desimal(100n);
/** "hanya bagi program dengan capaian 100%", "capaian ≥ 100%": what a report leaves out below it. */
const MULAI_SERATUS =
  /(hanya|khusus|bagi|untuk|dengan|yang)[^.;]{0,60}(capaian|kinerja)[^.;]{0,30}100|(capaian|kinerja)[^.;]{0,20}(≥|>=|minimal|sama dengan atau lebih|mencapai)\s*100/i;

/** Rows below 100 for which a figure is printed although the report computes none there. */
function dihitungDiBawahSeratus(konteks: KonteksAturan): TemuanAturan[] {
  return kolomEfisiensi(konteks).flatMap(({ tabel, kolom, baris, metode, kosong }) => {
    if (metode === 'PMK214' || metode === 'RASIO') return [];
    const dinyatakan = [tabel.judul, ...tabel.catatan, tabel.kolom[kolom]?.judul ?? ''].some((t) =>
      MULAI_SERATUS.test(t),
    );
    if (!dinyatakan && kosong.length === 0) return [];
    const bawah = baris.filter((b) => banding(angkaDi(b.capaian) ?? SERATUS, SERATUS) < 0);
    // Where most rows below 100 have a figure the blank ones are the odd ones out.
    if (!dinyatakan && kosong.length < bawah.length) return [];
    return bawah.map((barisEfisiensi) =>
      temuanSel(efisiensiTidakCocok, tabel, barisEfisiensi.baris, kolom, {
        tingkat: 'peringatan',
        pesan: `Efisiensi ${barisEfisiensi.hasil.tercetak} dicetak, padahal capaiannya ${barisEfisiensi.capaian.tercetak}, di bawah 100; ${dinyatakan ? 'menurut tabel ini efisiensi hanya dihitung mulai 100' : 'baris lain di bawah 100 tidak diberi efisiensi'}. Tulis “-”, atau nyatakan mengapa baris ini dihitung.`,
        seharusnya: '-',
        terkait: daftarTerkait(barisEfisiensi.hasil, [barisEfisiensi.capaian, ...kosong]),
      }),
    );
  });
}

export const efisiensiTidakCocok: Aturan = {
  id: 'efisiensi-tidak-cocok',
  judul: 'Efisiensi tidak sesuai metode laporan',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PMK 214/PMK.02/2017; PermenPANRB 53/2014 (efisiensi sumber daya)',
  periksa: (konteks) => [...temuanRelasi(konteks, efisiensiTidakCocok), ...dihitungDiBawahSeratus(konteks)],
};
