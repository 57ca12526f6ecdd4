import {
  type BI,
  barisTingkat,
  catatanRumus,
  kIndikator,
  kNo,
  kSasaran,
  kSatuan,
  kTarget,
  pilihanTingkat,
  saringIndikator,
} from './kolom';
import { isiTeks, type Konteks, sebabKosong } from './konteks';
import { TW } from './rencana-kinerja';
import { desimalDari, selNilai, selPersen, selTeks } from './sel';
import { type DokTabel, type KolomSpec, tabel } from './spec';

function kolomTw(konteks: Konteks, i: number): KolomSpec<BI>[] {
  const spanner = `Triwulan ${TW[i]}`;
  const tw = (r: BI) => r.b.kinerja?.tw[i];
  return [
    {
      id: `targetTw${i + 1}`,
      judul: [spanner, 'Target'],
      lebar: 14,
      sel: (barisIndikator, _, ada) =>
        selNilai(
          tw(barisIndikator)?.target.nilai ?? null,
          barisIndikator.b.satuan,
          !ada,
          sebabKosong(
            barisIndikator.b,
            tw(barisIndikator)?.target,
            barisIndikator.b.kinerja?.lembar,
            'target triwulan',
          ),
          'tidak ada target triwulan',
        ),
    },
    {
      id: `realisasiTw${i + 1}`,
      judul: [spanner, 'Realisasi'],
      lebar: 14,
      sel: (barisIndikatorKini, _, ada) =>
        selNilai(
          tw(barisIndikatorKini)?.realisasi.nilai ?? null,
          barisIndikatorKini.b.satuan,
          !ada,
          sebabKosong(
            barisIndikatorKini.b,
            tw(barisIndikatorKini)?.realisasi,
            barisIndikatorKini.b.kinerja?.lembar,
            'realisasi triwulan',
          ),
          'tidak ada realisasi triwulan',
        ),
    },
    {
      id: `capaianTw${i + 1}`,
      judul: [spanner, '%'],
      lebar: 14,
      sel: (r) => {
        const isi = tw(r);
        if (isi?.capaian.nilai) return selPersen(desimalDari(isi.capaian.nilai), konteks.desimal);
        const { nilai, sebab } = konteks.hitung(r.b.iku, isi?.target.nilai ?? null, isi?.realisasi.nilai ?? null);
        // That a figure is missing is said in its own column.
        return selPersen(nilai, konteks.desimal, isi?.target.nilai && isi.realisasi.nilai ? sebab : null);
      },
    },
    {
      id: `statusTw${i + 1}`,
      judul: [spanner, 'Status'],
      lebar: 18,
      sel: (r) => selTeks(isiTeks(tw(r)?.status), 'center'),
    },
  ];
}

/** The action plan by quarter: targets, realisasi and achievement of TW I–IV. */
export const triwulan = tabel<BI>({
  id: 'triwulan',
  bab: 3,
  nama: 'Capaian Triwulan',
  judul: (k) => `Rencana Aksi dan Capaian Kinerja Triwulanan Tahun ${k.tahun}`,
  butuh: ['IKU', 'KINERJA'],
  tambahan: ['statusTw1', 'statusTw2', 'statusTw3', 'statusTw4', 'akumulasi'],
  pilihan: [pilihanTingkat()],
  kolom: (konteks) => [
    kNo,
    kSasaran(),
    kIndikator(),
    kSatuan,
    { ...kTarget(`Target ${konteks.tahun}`), lebar: 14 },
    {
      id: 'akumulasi',
      judul: 'Akumulasi',
      lebar: 18,
      sel: (r) => selTeks(isiTeks(r.b.iku.akumulasiTriwulan) || 'nilai terakhir'),
    },
    ...TW.flatMap((_, i) => kolomTw(konteks, i)),
  ],
  baris: (k, o) => {
    const b = barisTingkat(k, o);
    if (typeof b === 'string') return b;
    const ada = saringIndikator(b, (r) => r.b.kinerja?.tw.some((t) => t.target.nilai || t.realisasi.nilai));
    return ada.length ? ada : 'target dan realisasi triwulan di KINERJA belum diisi';
  },
  catatan: (k, _, baris) =>
    catatanRumus(k, baris, 'Capaian triwulan (%) = realisasi triwulan : target triwulan × 100.'),
});

export const dok: DokTabel = {
  id: 'triwulan',
  guna: 'Target, realisasi, dan capaian tiap triwulan: rencana aksi yang selalu diminta evaluator.',
  dasar: 'PermenPANRB 88/2021 (pengukuran berkala)',
  contoh: ['akumulasi', 'menambah kolom cara akumulasi'],
};
