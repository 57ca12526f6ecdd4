/** How far apart two words are: for slips of the pen in headers, names and formulas. */

/** Edit distance with transposed neighbours (optimal string alignment); gives `batas + 1` as soon as it is exceeded. */
export function jarakKata(a: string, b: string, batas: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > batas) return batas + 1;
  let lalu2: number[] = [];
  let lalu = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const kini = [i];
    let terkecil = i;
    for (let j = 1; j <= b.length; j++) {
      const beda = a[i - 1] === b[j - 1] ? 0 : 1;
      let v = Math.min((lalu[j] as number) + 1, (kini[j - 1] as number) + 1, (lalu[j - 1] as number) + beda);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        v = Math.min(v, (lalu2[j - 2] as number) + 1);
      kini.push(v);
      if (v < terkecil) terkecil = v;
    }
    if (terkecil > batas) return batas + 1;
    lalu2 = lalu;
    lalu = kini;
  }
  return lalu[b.length] as number;
}
