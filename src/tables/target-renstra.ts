import {
  type BI,
  barisIndikator,
  barisTingkat,
  kIndikator,
  kNo,
  kSasaran,
  kSatuan,
  namaGaris,
  pilihanTingkat,
} from './kolom';
import { type BarisIndikator, isiTeks, type Konteks, samakanSpasi, sebabKosong } from './konteks';
import { desimalDari, KOSONG, selNilai, selRupiah, selTanpa, selTeks } from './sel';
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

const isiTahun = (r: BI, tahun: number) => r.b.renstra?.tahun.get(tahun);
const kosong = (r: BI, tahun: number, apa: 'target' | 'pagu') =>
  sebabKosong(r.b, isiTahun(r, tahun)?.[apa], r.b.renstra?.lembar, `${apa} Renstra ${tahun}`);
/** Whether money is planned for it in any year. */
const berpagu = (b: BarisIndikator): boolean => [...(b.renstra?.tahun.values() ?? [])].some((isi) => isi.pagu?.nilai);

/** Targets of the Renstra, year by year; with money where it is planned, then of every level that has some. */
export const targetRenstra = tabel<BI>({
  id: 'target-renstra',
  bab: 2,
  nama: 'Target Renstra',
  judul: (konteks) => {
    const tahunAda = konteks.tahunRenstra();
    const awal = konteks.id.renstraAwal ?? tahunAda[0];
    const akhir = konteks.id.renstraAkhir ?? tahunAda[tahunAda.length - 1];
    const tahun = awal === undefined || awal === akhir ? `${akhir}` : `${awal}–${akhir}`;
    const isi = konteks.barisIku.some(berpagu) ? 'Target Kinerja, dan Pendanaan' : 'dan Target Kinerja';
    return `Tujuan, Sasaran, Indikator, ${isi} Tahun ${tahun}`;
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
    {
      id: 'program',
      judul: 'Program / Kegiatan',
      lebar: 33,
      lentur: true,
      bilaAda: true,
      sel: (r) => (berpagu(r.b) ? selTeks(namaGaris(konteks.garisUntuk([r.b]))) : KOSONG),
    },
    kIndikator(),
    kSatuan,
    ...konteks.tahunRenstra().map(
      (tahunKe): KolomSpec<BI> => ({
        id: `target${tahunKe}`,
        judul: ['Target Kinerja pada Tahun', `${tahunKe}`],
        lebar: 17,
        sel: (barisIndikator, _, ada) =>
          selNilai(
            isiTahun(barisIndikator, tahunKe)?.target?.nilai ?? null,
            barisIndikator.b.satuan,
            !ada,
            kosong(barisIndikator, tahunKe, 'target'),
            `tidak ada target ${tahunKe}`,
          ),
      }),
    ),
    ...konteks.tahunRenstra().map(
      (tahunKe): KolomSpec<BI> => ({
        id: `pagu${tahunKe}`,
        judul: ['Pendanaan (Rp)', `${tahunKe}`],
        lebar: 27,
        bilaAda: true,
        sel: (r) => {
          const pagu = isiTahun(r, tahunKe)?.pagu?.nilai;
          if (pagu) return selRupiah(desimalDari(pagu));
          return berpagu(r.b) ? selTanpa('-', kosong(r, tahunKe, 'pagu')) : KOSONG;
        },
      }),
    ),
  ],
  baris: (konteks, opsi) => {
    if (!konteks.tahunRenstra().length) return 'target per tahun di RENSTRA belum diisi';
    const dicetak = konteks.pada(opsi.daftar('tingkat'));
    return konteks.barisIku.some(berpagu)
      ? barisIndikator(konteks.barisIku.filter((b) => dicetak.includes(b) || berpagu(b)))
      : barisTingkat(konteks, opsi);
  },
});

export const dok: DokTabel = {
  id: 'target-renstra',
  guna: 'Target Renstra tiap tahun, satu kolom satu tahun. Kolom Tujuan diisi dari indikator induk bila ada. Bila lembar Renstra punya kolom "Pagu 2025" dan seterusnya, tabel ini menjadi matriks Renstra: pendanaan tiap tahun, juga untuk program, kegiatan, dan sub kegiatan yang berpagu.',
  dasar: 'PermenPANRB 53/2014, Bab II; Permendagri 86/2017',
};
