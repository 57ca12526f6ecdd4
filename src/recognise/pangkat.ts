/** Amounts in thousands or millions, where the words around a table say so. */
import { bulatkan } from '../core/desimal';
import { PERAN_RUPIAH } from '../core/peran';
import type { BarisTabel, KolomTabel } from '../core/tabel';
import { pangkatUang } from '../words/kepala';

/** The columns with the power of ten that their header, or else the title and the lines around the table, state. */
export function berpangkat(kolom: readonly KolomTabel[], garis: readonly string[]): KolomTabel[] {
  const umum = garis.map(pangkatUang).find((pangkat) => pangkat !== null) ?? null;
  const berpagu = kolom.some((k) => k.peran === 'pagu');
  return kolom.map((k) => {
    const uang = PERAN_RUPIAH.has(k.peran) || (k.peran === 'selisih' && (k.bidang === 'anggaran' || berpagu));
    const pangkat = uang && (pangkatUang(k.judul) ?? umum);
    return pangkat ? { ...k, pangkat } : k;
  });
}

/** More than any department spends (a thousand trillion rupiah): such amounts are in full rupiah, whatever is stated. */
const UANG_TERBESAR = 10n ** 15n;

export function tolakPangkat(kolom: readonly KolomTabel[], baris: readonly BarisTabel[]): KolomTabel[] {
  const mustahil = kolom.some((k, i) =>
    baris.some((b) => {
      const angka = k.pangkat ? b.sel[i]?.angka : undefined;
      return angka?.jenis === 'angka' && bulatkan(angka.nilai, 0).n * 10n ** BigInt(k.pangkat ?? 0) > UANG_TERBESAR;
    }),
  );
  return kolom.map((k) => (mustahil ? { ...k, pangkat: 0 } : k));
}
