/** How far apart two words are: for slips of the pen in headers, names and formulas. */

/** Edit distance with transposed neighbours (optimal string alignment); gives `batas + 1` as soon as it is exceeded. */
export function jarakKata(kiri: string, kanan: string, batas: number): number {
  if (kiri === kanan) return 0;
  if (Math.abs(kiri.length - kanan.length) > batas) return batas + 1;
  let lalu2: number[] = [];
  let lalu = Array.from({ length: kanan.length + 1 }, (_, i) => i);
  for (let i = 1; i <= kiri.length; i++) {
    const kini = [i];
    let terkecil = i;
    for (let j = 1; j <= kanan.length; j++) {
      const beda = kiri[i - 1] === kanan[j - 1] ? 0 : 1;
      let v = Math.min((lalu[j] as number) + 1, (kini[j - 1] as number) + 1, (lalu[j - 1] as number) + beda);
      if (i > 1 && j > 1 && kiri[i - 1] === kanan[j - 2] && kiri[i - 2] === kanan[j - 1])
        v = Math.min(v, (lalu2[j - 2] as number) + 1);
      kini.push(v);
      if (v < terkecil) terkecil = v;
    }
    if (terkecil > batas) return batas + 1;
    lalu2 = lalu;
    lalu = kini;
  }
  return lalu[kanan.length] as number;
}
