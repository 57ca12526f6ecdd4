/** Slips of the pen: what turns the right figure into the printed one. */
import { banding, type Desimal, desimal, kali, keTeks, mutlak, tanda } from '../core/desimal';
import { formatAngka } from '../core/format';

const digit = (d: Desimal): string => keTeks(mutlak(d)).replace('.', '');

/** A clause that explains how `benar` became `tercetak` by one slip, or null. Both as printed, with the same decimals. */
export function dugaSalahTulis(benar: Desimal, tercetak: Desimal): string | null {
  if (banding(benar, tercetak) === 0) return null;
  const digitBenar = digit(benar);
  const teks = digit(tercetak);
  const ke = `${formatAngka(benar)} menjadi ${formatAngka(tercetak)}`;
  if (digitBenar.length < 3 && teks.length < 3) return null;
  for (const k of [10n, 100n, 1000n]) {
    const f = desimal(k);
    if (banding(kali(tercetak, f), benar) === 0 || banding(kali(benar, f), tercetak) === 0)
      return `tanda desimal bergeser: ${ke}`;
  }
  if (digitBenar.length === teks.length) {
    const beda = [...digitBenar].flatMap((h, i) => (h === teks[i] ? [] : [i]));
    if (beda.length === 1) return `satu angka salah ketik: ${ke}`;
    const [i, j] = beda as [number, number];
    if (beda.length === 2 && j === i + 1 && digitBenar[i] === teks[j] && digitBenar[j] === teks[i])
      return `dua angka tertukar tempat: ${ke}`;
    return null;
  }
  const [panjang, pendek] = digitBenar.length > teks.length ? [digitBenar, teks] : [teks, digitBenar];
  if (panjang.length - pendek.length !== 1 || pendek.length < 2) return null;
  for (let i = 0; i < panjang.length; i++) {
    if (panjang.slice(0, i) + panjang.slice(i + 1) === pendek) {
      return digitBenar.length > teks.length ? `satu angka hilang: ${ke}` : `satu angka kelebihan: ${ke}`;
    }
  }
  return null;
}

/** A cause: the size is right, the way it goes is not. */
export function tandaTerbalik(benar: Desimal): string {
  return `tandanya terbalik: ${tanda(benar) < 0 ? 'berkurang ditulis sebagai bertambah' : 'bertambah ditulis sebagai berkurang'}`;
}
