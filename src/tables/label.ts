/** How footnotes name rows. */

/** "No. 1, 3–5" from labels; what is no whole number is listed as it is, the first few of them. */
export function gabungLabel(label: readonly string[]): string {
  const bulat = /^No\. (\d+)$/;
  const bernama = /^(No\. \d+) \((.*)\)$/;
  const nomor = label.flatMap((l) => bulat.exec(l)?.[1] ?? []).map(Number);
  const lain = label.filter((l) => !bulat.test(l));
  const bagian: string[] = [];
  if (nomor.length) {
    const rentang: string[] = [];
    for (let i = 0; i < nomor.length; ) {
      let j = i;
      while (nomor[j + 1] === (nomor[j] as number) + 1) j++;
      rentang.push(j > i + 1 ? `${nomor[i]}–${nomor[j]}` : nomor.slice(i, j + 1).join(', '));
      i = j + 1;
    }
    bagian.push(`No. ${rentang.join(', ')}`);
  }
  // "No. 1 (A; B)": the number once before the names of its indicators.
  const grup = new Map<string, string[]>();
  for (const l of lain.slice(0, 5)) {
    const m = bernama.exec(l);
    const kunci = m?.[1] ?? l;
    grup.set(kunci, [...(grup.get(kunci) ?? []), ...(m ? [m[2] as string] : [])]);
  }
  for (const [no, nama] of grup) bagian.push(nama.length ? `${no} (${nama.join('; ')})` : no);
  if (lain.length > 5) bagian.push(`dan ${lain.length - 5} baris lain`);
  return bagian.join('; ');
}
