import { kAlokasi } from './kolom';
import { isiTeks, jumlahUang, type Simpul, samakan, type Uang } from './konteks';
import { KOSONG, selHitung, selTeks } from './sel';
import { type Baris, type DokTabel, tabel } from './spec';

interface B {
  readonly no: number;
  readonly sumber: string;
  /** Money of which no source was typed. */
  readonly tanpa: boolean;
  readonly uang: Uang;
}

/** Budget in all, by source of funds where the lines name more than one. */
export const alokasiAnggaran = tabel<B>({
  id: 'alokasi-anggaran',
  bab: 2,
  nama: 'Alokasi Anggaran',
  judul: (k) => `Alokasi Anggaran Tahun ${k.tahun}`,
  butuh: ['ANGGARAN'],
  kolom: (k) => [
    { id: 'no', judul: 'No', lebar: 9, rata: 'center', sel: (r) => (r.no ? selHitung(r.no) : KOSONG) },
    {
      id: 'sumber',
      judul: 'Sumber Dana',
      lebar: 40,
      lentur: true,
      sel: (r) => ({
        ...selTeks(r.sumber),
        ...(r.tanpa ? { sebab: 'sumber dana belum diisi' } : {}),
      }),
    },
    ...kAlokasi<B>(k),
  ],
  baris: (konteks) => {
    const grup = new Map<string, { nama: string; uang: Uang[] }>();
    const masuk = (simpul: Simpul, warisan: string): void => {
      const sendiri = isiTeks(simpul.baris.sumberDana) || warisan;
      const beda = (x: Simpul): boolean =>
        x.anak.some((a) => {
          const t = isiTeks(a.baris.sumberDana);
          return (t !== '' && samakan(t) !== samakan(sendiri)) || beda(a);
        });
      if (beda(simpul)) for (const a of simpul.anak) masuk(a, sendiri);
      else {
        const g = grup.get(samakan(sendiri)) ?? { nama: sendiri, uang: [] };
        g.uang.push(simpul.uang);
        grup.set(samakan(sendiri), g);
      }
    };
    for (const s of konteks.pohon) masuk(s, '');
    const baris: Baris<B>[] = [...grup.values()].map(({ nama, uang }, i) => ({
      peran: 'data',
      label: `No. ${i + 1}`,
      isi: {
        no: i + 1,
        sumber: nama || (grup.size === 1 ? 'Anggaran perangkat daerah' : 'Sumber dana lain'),
        uang: jumlahUang(uang),
        tanpa: nama === '' && grup.size > 1,
      },
    }));
    if (baris.length > 1)
      baris.push({
        peran: 'total',
        label: 'Jumlah',
        isi: { no: 0, tanpa: false, sumber: 'Jumlah', uang: jumlahUang(baris.map((b) => b.isi.uang)) },
      });
    return baris;
  },
});

export const dok: DokTabel = {
  id: 'alokasi-anggaran',
  guna: 'Jumlah anggaran sebelum dan sesudah perubahan, per sumber dana bila ada lebih dari satu.',
  dasar: 'kelaziman LKjIP',
};
