/** Functions with their help texts: for stubs, pages and tests. The bundle never imports this file. */
import { dokAngka } from './angka';
import { dokCapaian } from './capaian';
import { dokEfisiensi } from './efisiensi';
import { dokEfisiensiPmk } from './efisiensi-pmk';
import { daftarFungsi, sintaksFungsi } from './index';
import { dokKriteria } from './kriteria';
import { dokNilaiEfisiensi } from './nilai-efisiensi';
import { dokPenyerapan } from './penyerapan';
import { dokPredikat } from './predikat';
import { dokRataRataCapaian } from './rata-rata-capaian';
import { dokRupiah } from './rupiah';
import { dokTerbilang } from './terbilang';
import type { DokFungsi, Fungsi } from './tipe';

const DOK: readonly DokFungsi[] = [
  dokCapaian,
  dokKriteria,
  dokPenyerapan,
  dokEfisiensi,
  dokEfisiensiPmk,
  dokNilaiEfisiensi,
  dokRataRataCapaian,
  dokPredikat,
  dokAngka,
  dokRupiah,
  dokTerbilang,
];

export type FungsiTerdokumentasi = DokFungsi & Pick<Fungsi, 'ringkas'> & { sintaks: string; contohUtama: string };

export const DOK_FUNGSI: readonly FungsiTerdokumentasi[] = daftarFungsi.map((f) => {
  const d = DOK.find((x) => x.nama === f.nama);
  if (!d) throw new Error(`${f.nama} tidak berdokumentasi`);
  const nama = f.parameter.map((p) => p.replace(/[[\]]/g, ''));
  if (nama.join() !== d.parameter.map((p) => p.nama).join()) throw new Error(`parameter ${f.nama} tidak sama`);
  return { ...d, ringkas: f.ringkas, sintaks: sintaksFungsi(f), contohUtama: f.contoh };
});
