/** Numbers as Indonesian readers expect them: thousands point, decimal comma. `Intl` is not relied on. */
import { bulatkan, type Desimal, keTeks } from './desimal';

/** 1234.5 → "1.234,50". Without `angkaDesimal` the decimals stay as they are. */
export function formatAngka(nilai: Desimal, angkaDesimal = nilai.s): string {
  const [utuh = '', pecahan] = keTeks(bulatkan(nilai, angkaDesimal)).split('.');
  const ribuan = utuh.replace(/\B(?=(\d{3})+$)/g, '.');
  return pecahan ? `${ribuan},${pecahan}` : ribuan;
}

/** "Rp1.234.567", negative "-Rp1.234.567": no space after Rp (Ejaan yang Disempurnakan). */
export function formatRupiah(nilai: Desimal, angkaDesimal = 0): string {
  return formatAngka(nilai, angkaDesimal).replace(/^-?/, '$&Rp');
}

/** Whether a number format shows a hundredfold with a percent sign; one that is only text beside the number does not. */
export const formatPersen = (format: string): boolean => /%/.test(format.replace(/"[^"]*"|[\\_*]./g, ''));
