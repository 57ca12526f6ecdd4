import { type BI, barisTingkat, kIndikator, kNo, kSasaran, kSatuan, pilihanTingkat } from './kolom';
import { isiTeks, type Konteks, samakanSpasi, sebabKosong } from './konteks';
import { selNilai, selTeks } from './sel';
import { type DokTabel, type KolomSpec, tabel } from './spec';

/** The tujuan that an indicator belongs to, by the chain of Induk. */
function tujuanDari(r: BI, k: Konteks): string {
  let kode = samakanSpasi(isiTeks(r.b.iku.induk));
  for (let i = 0; i < 7 && kode; i++) {
    const b = k.barisIku.find((x) => x.kode === kode);
    if (!b) return '';
    if (b.iku.tingkat.nilai === 'Tujuan') return b.sasaran;
    kode = samakanSpasi(isiTeks(b.iku.induk));
  }
  return '';
}

/** Targets of the Renstra, year by year. */
export const targetRenstra = tabel<BI>({
  id: 'target-renstra',
  bab: 2,
  nama: 'Target Renstra',
  judul: (k) => {
    const t = k.tahunRenstra();
    const awal = k.id.renstraAwal ?? t[0];
    const akhir = k.id.renstraAkhir ?? t[t.length - 1];
    const tahun = awal === undefined || awal === akhir ? `${akhir}` : `${awal}–${akhir}`;
    return `Tujuan, Sasaran, Indikator, dan Target Kinerja Tahun ${tahun}`;
  },
  butuh: ['IKU', 'RENSTRA'],
  pilihan: [pilihanTingkat('Sasaran Strategis')],
  kolom: (konteks) => [
    kNo,
    {
      id: 'tujuan',
      judul: 'Tujuan',
      lebar: 30,
      lentur: true,
      bilaAda: true,
      sel: (r) => selTeks(tujuanDari(r, konteks)),
      satukan: (r) => tujuanDari(r, konteks) || null,
    },
    kSasaran('Sasaran'),
    kIndikator(),
    kSatuan,
    ...konteks.tahunRenstra().map(
      (tahunKe): KolomSpec<BI> => ({
        id: `target${tahunKe}`,
        judul: ['Target Kinerja pada Tahun', `${tahunKe}`],
        lebar: 17,
        sel: (barisIndikator, _, ada) =>
          selNilai(
            barisIndikator.b.renstra?.tahun.get(tahunKe)?.target?.nilai ?? null,
            barisIndikator.b.satuan,
            !ada,
            sebabKosong(
              barisIndikator.b,
              barisIndikator.b.renstra?.tahun.get(tahunKe)?.target,
              barisIndikator.b.renstra?.lembar,
              `target Renstra ${tahunKe}`,
            ),
            `tidak ada target ${tahunKe}`,
          ),
      }),
    ),
  ],
  baris: (k, o) => (k.tahunRenstra().length ? barisTingkat(k, o) : 'target per tahun di RENSTRA belum diisi'),
});

export const dok: DokTabel = {
  id: 'target-renstra',
  guna: 'Target Renstra tiap tahun, satu kolom satu tahun. Kolom Tujuan diisi dari indikator induk bila ada.',
  dasar: 'PermenPANRB 53/2014, Bab II; Permendagri 86/2017',
};
