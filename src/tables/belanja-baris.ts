/** Rows of BELANJA as a tree by their codes: "1.a" and "1.2" belong to "1". */
import { isiTeks, jumlahUang, type Konteks, type Uang, uangBaris } from './konteks';
import { KOSONG, selTeks } from './sel';
import type { BarisSpec, KolomSpec } from './spec';

export interface BB {
  readonly kode: string;
  readonly uraian: string;
  readonly uang: Uang;
}

export function barisBelanja(k: Konteks): BarisSpec<BB>[] {
  const kode = k.buku.belanja.map((b) => isiTeks(b.kode).replace(/[.\s]+$/, ''));
  const punyaInduk = kode.map((x) => kode.some((y) => y !== '' && x.startsWith(`${y}.`)));
  const punyaAnak = kode.map((x) => x !== '' && kode.some((y) => y.startsWith(`${x}.`)));
  const baris: BarisSpec<BB>[] = k.buku.belanja.map((belanja, i) => {
    return {
      peran: punyaAnak[i] ? 'rincian' : 'data',
      label: `"${isiTeks(belanja.uraian)}"`,
      isi: {
        kode: kode[i] as string,
        uraian: isiTeks(belanja.uraian),
        uang: uangBaris(belanja),
      },
    };
  });
  // A parent without figures of its own is the sum of its children, deepest first.
  for (let i = baris.length - 1; i >= 0; i--) {
    const b = baris[i] as BarisSpec<BB>;
    if (!punyaAnak[i] || b.isi.uang.pagu || b.isi.uang.rusak) continue;
    const dalam = b.isi.kode.split('.').length + 1;
    const anak = baris.filter((x) => x.isi.kode.startsWith(`${b.isi.kode}.`) && x.isi.kode.split('.').length === dalam);
    baris[i] = { ...b, isi: { ...b.isi, uang: jumlahUang(anak.map((x) => x.isi.uang)) } };
  }
  const pokok = baris.filter((_, i) => !punyaInduk[i]);
  if (pokok.length > 1)
    baris.push({
      peran: 'total',
      label: 'Jumlah',
      isi: { kode: '', uraian: 'Jumlah', uang: jumlahUang(pokok.map((b) => b.isi.uang)) },
    });
  return baris;
}

export const kKodeBelanja: KolomSpec<BB> = {
  id: 'kode',
  judul: 'No',
  lebar: 12,
  sel: (r) => (r.kode ? selTeks(r.kode) : KOSONG),
};
export const kUraianBelanja: KolomSpec<BB> = {
  id: 'uraian',
  judul: 'Jenis Belanja',
  lebar: 45,
  lentur: true,
  sel: (r) => selTeks(r.uraian),
};
