import { dariAngka } from '../core/desimal';
import { formatAngka } from '../core/format';

/** A number as it is written in Indonesian: "1.234,56". Without `desimal` as many decimals as it has. */
export function angkaKeTeks(n: number, desimal?: number): string {
  const d = dariAngka(n);
  return d ? formatAngka(d, desimal) : '-';
}
