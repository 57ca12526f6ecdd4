import { formatAngka } from '../core/format';
import type { KelasSkala } from '../core/kriteria';
import { KOSONG, selHitung, selTeks } from './sel';
import { type DokTabel, tabel } from './spec';

interface B {
  readonly no: number;
  readonly kelas: KelasSkala;
  /** The class above; its bound ends this one. */
  readonly atas: KelasSkala | null;
}

const batas = (k: KelasSkala): string => formatAngka(k.batas as NonNullable<KelasSkala['batas']>);

/** "76 ≤ nilai < 91": which class every value belongs to, without gaps. */
function interval({ kelas, atas }: B): string {
  const bawah = kelas.batas ? `${batas(kelas)} ${kelas.lebih ? '<' : '≤'} ` : '';
  if (atas?.batas) return `${bawah}nilai ${atas.lebih ? '≤' : '<'} ${batas(atas)}`;
  return kelas.batas ? `nilai ${kelas.lebih ? '>' : '≥'} ${batas(kelas)}` : 'semua nilai';
}

/** The scale by which achievements are judged, with its colours. */
export const skalaNilai = tabel<B>({
  id: 'skala-nilai',
  bab: 3,
  nama: 'Skala Nilai',
  judul: () => 'Skala Nilai Peringkat Kinerja',
  butuh: [],
  kolom: () => [
    { id: 'no', judul: 'No', lebar: 10, rata: 'center', sel: (r) => selHitung(r.no) },
    {
      id: 'interval',
      judul: 'Interval Nilai Realisasi Kinerja (%)',
      lebar: 60,
      lentur: true,
      rata: 'center',
      sel: (r) => selTeks(interval(r), 'center'),
    },
    {
      id: 'kriteria',
      judul: 'Kriteria Penilaian Realisasi Kinerja',
      lebar: 60,
      lentur: true,
      sel: (r) => selTeks(r.kelas.kelas, 'center'),
    },
    {
      id: 'sebutan',
      judul: 'Sebutan',
      lebar: 40,
      bilaAda: true,
      sel: (r) => selTeks(r.kelas.sebutan, 'center'),
    },
    {
      id: 'warna',
      judul: 'Warna',
      lebar: 25,
      bilaAda: true,
      sel: (r) => (r.kelas.warna ? { ...KOSONG, latar: r.kelas.warna } : KOSONG),
    },
  ],
  baris: (k) =>
    k.skala.kelas.map((kelas, i) => ({
      peran: 'data',
      label: `No. ${i + 1}`,
      isi: { no: i + 1, kelas, atas: k.skala.kelas[i - 1] ?? null },
    })),
  catatan: (k) => [
    k.skala.dasar === 'Skala sendiri' ? null : `Skala menurut ${k.skala.dasar}.`,
    k.skala.bulat ? 'Nilai dibulatkan ke bilangan bulat sebelum digolongkan.' : null,
  ],
});

export const dok: DokTabel = {
  id: 'skala-nilai',
  juga: ['SKALA'],
  guna: 'Skala kriteria yang dipakai dinas dengan warnanya. Intervalnya ditulis tanpa celah, sesuai cara KRITERIA menggolongkan.',
  dasar: 'Permendagri 86/2017, atau skala yang dipilih di lembar Identitas',
};
