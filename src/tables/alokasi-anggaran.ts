import { kAlokasi, kRupiah, UANG_KOSONG } from './kolom';
import { isiTeks, jumlahUang, type SimpulAnggaran, samakanSpasi, type Uang, uangAtau } from './konteks';
import { bagiPembaca, bagiPenyusun } from './sebab';
import { KOSONG, selHitung, selTeks } from './sel';
import { type BarisSpec, type DokTabel, tabel } from './spec';

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
  kolom: (konteksKini) => [
    { id: 'no', judul: 'No', lebar: 9, rata: 'center', sel: (r) => (r.no ? selHitung(r.no) : KOSONG) },
    {
      id: 'sumber',
      judul: 'Sumber Dana',
      lebar: 40,
      lentur: true,
      sel: (r) => ({
        ...selTeks(r.sumber),
        ...(r.tanpa ? { sebab: bagiPenyusun('sumber dana belum diisi') } : {}),
      }),
    },
    {
      ...kRupiah<B>(
        'paguLalu',
        `Anggaran ${konteksKini.tahun - 1} (Rp)`,
        (r) => uangAtau(r.uang, 'paguLalu'),
        bagiPembaca(`tidak ada pagu tahun ${konteksKini.tahun - 1}`),
      ),
      bilaAda: true,
    },
    ...kAlokasi<B>(konteksKini),
  ],
  baris: (konteks) => {
    const grup = new Map<string, { nama: string; uang: Uang[] }>();
    const masuk = (simpul: SimpulAnggaran, warisan: string): void => {
      const sendiri = isiTeks(simpul.baris.sumberDana) || warisan;
      const beda = (x: SimpulAnggaran): boolean =>
        x.anak.some((a) => {
          const t = isiTeks(a.baris.sumberDana);
          return (t !== '' && samakanSpasi(t) !== samakanSpasi(sendiri)) || beda(a);
        });
      if (beda(simpul)) for (const a of simpul.anak) masuk(a, sendiri);
      else {
        const g = grup.get(samakanSpasi(sendiri)) ?? { nama: sendiri, uang: [] };
        g.uang.push(simpul.uang);
        grup.set(samakanSpasi(sendiri), g);
      }
    };
    for (const s of konteks.pohon) masuk(s, '');
    for (const { nama, jumlah } of konteks.id.paguLaluSumber) {
      const g = grup.get(samakanSpasi(nama)) ?? { nama, uang: [] };
      // Typed by source, it stands for what the lines may say.
      const [awal, ...lain] = g.uang.length > 0 ? g.uang : [UANG_KOSONG];
      g.uang = [{ ...(awal as Uang), paguLalu: jumlah }, ...lain.map((u) => ({ ...u, paguLalu: null }))];
      grup.set(samakanSpasi(nama), g);
    }
    const baris: BarisSpec<B>[] = [...grup.values()].map(({ nama, uang }, i) => ({
      peran: 'data',
      label: `No. ${i + 1}`,
      isi: {
        no: i + 1,
        sumber: nama || (grup.size === 1 ? 'Anggaran perangkat daerah' : 'Sumber dana lain'),
        uang: jumlahUang(uang),
        tanpa: nama === '' && grup.size > 1,
      },
    }));
    if (grup.size === 1 && grup.has('') && ![...grup.values()].some((g) => g.uang.some((u) => u.paguLalu)))
      return 'kolom Sumber dana di ANGGARAN belum diisi, jadi hanya ada jumlahnya';
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
