import type { Rekomendasi } from '../workbook/rekaman';
import { isiTeks } from './konteks';
import { bagiPenyusun } from './sebab';
import { selHitung, selTanpa, selTeks } from './sel';
import { type DokTabel, type KolomSpec, tabel } from './spec';

interface B {
  readonly no: number;
  readonly r: Rekomendasi;
}

const kolom = (id: 'status' | 'penanggungJawab' | 'tenggat', judul: string, lebar: number): KolomSpec<B> => ({
  id,
  judul,
  lebar,
  bilaAda: true,
  sel: ({ r }) => selTeks(isiTeks(r[id])),
});

/** Recommendations of the evaluation and what was done about them. */
export const rekomendasi = tabel<B>({
  id: 'rekomendasi',
  bab: 3,
  nama: 'Rekomendasi LHE',
  judul: () => 'Rekomendasi dan Tindak Lanjut LHE AKIP',
  butuh: ['REKOMENDASI'],
  kolom: () => [
    { id: 'no', judul: 'No', lebar: 9, rata: 'center', sel: (b) => selHitung(b.no) },
    {
      id: 'rekomendasi',
      judul: 'Rekomendasi',
      lebar: 60,
      lentur: true,
      sel: ({ r }) => selTeks(isiTeks(r.rekomendasi)),
    },
    {
      id: 'tindakLanjut',
      judul: 'Tindak Lanjut',
      lebar: 60,
      lentur: true,
      sel: ({ r }) =>
        isiTeks(r.tindakLanjut)
          ? selTeks(isiTeks(r.tindakLanjut))
          : selTanpa('-', bagiPenyusun('tindak lanjut belum ditulis')),
    },
    kolom('status', 'Status', 22),
    kolom('penanggungJawab', 'Penanggung Jawab', 28),
    kolom('tenggat', 'Tenggat', 22),
  ],
  baris: (k) =>
    k.buku.rekomendasi
      .filter((r) => isiTeks(r.rekomendasi) !== '')
      .map((r, i) => ({ peran: 'data', label: `No. ${i + 1}`, isi: { no: i + 1, r } })),
});

export const dok: DokTabel = {
  id: 'rekomendasi',
  guna: 'Rekomendasi LHE dan tindak lanjutnya. Status, penanggung jawab, dan tenggat tampil bila diisi.',
  dasar: 'PermenPANRB 88/2021',
};
