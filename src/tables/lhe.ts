import { type Desimal, jumlahkan } from '../core/desimal';
import { kelasDari, skalaBaku } from '../core/kriteria';
import type { Lhe } from '../workbook/rekaman';
import { isiTeks, type Konteks } from './konteks';
import { bagiPenyusun, type Sebab } from './sebab';
import type { SelGrid } from './sel';
import { desimalDari, KOSONG, ringkas, selAngka, selTanpa, selTeks } from './sel';
import { type BarisSpec, type DokTabel, type KolomSpec, tabel } from './spec';

interface B {
  readonly no: number;
  readonly uraian: string;
  readonly bobot: Desimal | null;
  readonly nilai: (tahun: number) => SelGrid;
}

const tahunLhe = (k: Konteks): number[] =>
  [...new Set(k.buku.lhe.flatMap((l) => [...l.nilai].filter(([, n]) => n.nilai).map(([t]) => t)))].sort(
    (a, b) => a - b,
  );

const angka = (d: Desimal | null, sebab: Sebab): SelGrid => (d ? selAngka(d, Math.max(2, d.s)) : selTanpa('-', sebab));

const BELUM_LENGKAP = bagiPenyusun('nilai komponen belum lengkap, tidak dijumlahkan');

/** Components of the inspectorate's evaluation with its result and predicate (PermenPANRB 88/2021). */
export const lhe = tabel<B>({
  id: 'lhe',
  bab: 3,
  nama: 'LHE AKIP',
  judul: () => 'Hasil Evaluasi Akuntabilitas Kinerja',
  butuh: ['LHE'],
  kolom: (konteks) => [
    { id: 'no', judul: 'No', lebar: 9, rata: 'center', sel: (r) => (r.no ? selTeks(`${r.no}`, 'center') : KOSONG) },
    { id: 'komponen', judul: 'Komponen yang Dinilai', lebar: 70, lentur: true, sel: (r) => selTeks(r.uraian) },
    { id: 'bobot', judul: 'Bobot', lebar: 20, sel: (r) => (r.bobot ? selAngka(ringkas(r.bobot)) : KOSONG) },
    ...tahunLhe(konteks).map(
      (th): KolomSpec<B> => ({
        id: `nilai${th}`,
        judul: tahunLhe(konteks).length > 1 ? ['Nilai', `${th}`] : `Nilai ${th}`,
        lebar: 24,
        sel: (r) => r.nilai(th),
      }),
    ),
  ],
  baris: (konteks) => {
    const tahun = tahunLhe(konteks);
    if (!tahun.length) return 'nilai di LHE belum diisi';
    const komponen = konteks.buku.lhe.filter(
      (l) => !l.jumlah && !/predikat|tingkat akuntabilitas/i.test(isiTeks(l.komponen)),
    );
    const ambil = (l: Lhe | undefined, th: number): Desimal | null => {
      const n = l?.nilai.get(th)?.nilai;
      return n ? desimalDari(n) : null;
    };
    const bobot = (l: Lhe): Desimal | null => (l.bobot.nilai ? desimalDari(l.bobot.nilai) : null);
    const jumlahBobot = komponen.map(bobot);
    const akhir = konteks.buku.lhe.find((l) => l.jumlah);
    /** As printed in the LHE; else the sum, provided that no component is missing. */
    const total = (th: number): Desimal | null => {
      const bagian = komponen.map((l) => ambil(l, th));
      return ambil(akhir, th) ?? (bagian.every((d) => d) ? jumlahkan(bagian as Desimal[]) : null);
    };
    const baris: BarisSpec<B>[] = komponen.map((lhe, i) => ({
      peran: 'data',
      label: `No. ${i + 1}`,
      isi: {
        no: i + 1,
        uraian: isiTeks(lhe.komponen),
        bobot: bobot(lhe),
        nilai: (th) => angka(ambil(lhe, th), bagiPenyusun(`nilai ${th} belum diisi`)),
      },
    }));
    baris.push({
      peran: 'total',
      label: 'Nilai',
      isi: {
        no: 0,
        uraian: 'Nilai Hasil Evaluasi',
        bobot: jumlahBobot.every((d) => d) ? jumlahkan(jumlahBobot as Desimal[]) : null,
        nilai: (th) => angka(total(th), BELUM_LENGKAP),
      },
    });
    baris.push({
      peran: 'total',
      label: 'Predikat',
      isi: {
        no: 0,
        uraian: 'Predikat',
        bobot: null,
        nilai: (th) => {
          const t = total(th);
          const kelas = t && kelasDari(t, skalaBaku('AKIP'));
          return kelas ? selTeks(`${kelas.kelas} (${kelas.sebutan})`, 'center') : selTanpa('-', BELUM_LENGKAP);
        },
      },
    });
    return baris;
  },
});

export const dok: DokTabel = {
  id: 'lhe',
  guna: 'Nilai tiap komponen LHE, nilai akhir, dan predikat. Nilai akhir dipakai seperti tertulis; bila tidak ada dijumlahkan dari komponen yang lengkap.',
  dasar: 'PermenPANRB 88/2021',
};
