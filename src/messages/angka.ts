import { bulatkan, dariAngka, keTeks } from '../core/desimal';

/** A number as it is written in Indonesian: "1.234,56". Without `desimal` as many decimals as it has. */
export function angkaKeTeks(n: number, desimal?: number): string {
  const d = dariAngka(n);
  if (!d) return '-';
  const [utuh, pecahan] = keTeks(desimal === undefined ? d : bulatkan(d, desimal)).split('.') as [string, string?];
  return utuh.replace(/\B(?=(\d{3})+$)/g, '.') + (pecahan ? `,${pecahan}` : '');
}
