/** Numbers in Indonesian words. */
import { type Desimal, keTeks, mutlak, tanda } from './desimal';

const SATUAN = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const RIBUAN = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun'];

/** The largest magnitude that has words here: 10^18 − 1. */
const BATAS_TERBILANG = 10n ** 18n - 1n;

function ratusan(n: number): string[] {
  const kata: string[] = [];
  const ratus = Math.floor(n / 100);
  const sisa = n % 100;
  if (ratus === 1) kata.push('seratus');
  else if (ratus > 1) kata.push(SATUAN[ratus] as string, 'ratus');
  if (sisa === 10) kata.push('sepuluh');
  else if (sisa === 11) kata.push('sebelas');
  else if (sisa > 11 && sisa < 20) kata.push(SATUAN[sisa - 10] as string, 'belas');
  else {
    const puluh = Math.floor(sisa / 10);
    if (puluh > 0) kata.push(SATUAN[puluh] as string, 'puluh');
    if (sisa % 10 > 0) kata.push(SATUAN[sisa % 10] as string);
  }
  return kata;
}

/**
 * 1500.5 → "seribu lima ratus koma lima"; digits after the comma are read one by one. Null beyond `BATAS_TERBILANG`.
 */
export function terbilang(nilai: Desimal): string | null {
  const [utuh = '0', pecahan = ''] = keTeks(mutlak(nilai)).split('.');
  if (BigInt(utuh) > BATAS_TERBILANG) return null;
  const kata: string[] = tanda(nilai) < 0 ? ['minus'] : [];
  const panjang = Math.ceil(utuh.length / 3);
  const rata = utuh.padStart(panjang * 3, '0');
  let ada = false;
  for (let i = 0; i < panjang; i++) {
    const ribuan = Number(rata.slice(i * 3, i * 3 + 3));
    if (ribuan === 0) continue;
    ada = true;
    const pangkat = RIBUAN[panjang - 1 - i] as string;
    // Only a thousand contracts: seribu, but satu juta.
    if (ribuan === 1 && pangkat === 'ribu') kata.push('seribu');
    else kata.push(...ratusan(ribuan), ...(pangkat ? [pangkat] : []));
  }
  if (!ada) kata.push('nol');
  // "Rp1.500,00" is said as it is paid; "12,50" as it is printed.
  if (/[1-9]/.test(pecahan)) kata.push('koma', ...[...pecahan].map((d) => SATUAN[Number(d)] as string));
  return kata.join(' ');
}

const KATA_BILANGAN =
  /^(?:minus|nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|seratus|ratus|seribu|ribu|juta|miliar|triliun|kuadriliun|koma)$/;

/** The number words at the beginning of a text, as `terbilang` spells them, and the rest; null when it has none. */
export function terbilangDepan(teks: string): { terbilang: string; sisa: string } | null {
  const kata = teks.trim().split(/\s+/);
  const baku = kata.map((k) =>
    k
      .toLowerCase()
      .replace(/^mil(?:l?y|li)ar$/, 'miliar')
      .replace(/^trilyun$/, 'triliun'),
  );
  let n = 0;
  while (n < baku.length && KATA_BILANGAN.test(baku[n] as string)) n++;
  return n > 0 ? { terbilang: baku.slice(0, n).join(' '), sisa: kata.slice(n).join(' ') } : null;
}
