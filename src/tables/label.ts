/** How footnotes name rows. */

/** Rows with a name of their own that a footnote lists. */
const TERBANYAK = 5;

/** "1, 3–5" from whole numbers in their order. */
function sebutNomor(nomor: readonly number[]): string {
  const rentang: string[] = [];
  for (let i = 0; i < nomor.length; ) {
    let j = i;
    while (nomor[j + 1] === (nomor[j] as number) + 1) j++;
    rentang.push(j > i + 1 ? `${nomor[i]}–${nomor[j]}` : nomor.slice(i, j + 1).join(', '));
    i = j + 1;
  }
  return `No. ${rentang.join(', ')}`;
}

/** "No. 1, 3–5" from labels, in the order of the numbers; what is no whole number is listed as it is, the first few. */
export function gabungLabel(label: readonly string[]): string {
  const bulat = /^No\. (\d+)$/;
  const bernama = /^No\. (\d+) \((.*)\)$/;
  const utuh = label.flatMap((l) => bulat.exec(l)?.[1] ?? []).map(Number);
  const lain = label.filter((l) => !bulat.test(l));
  // "No. 1 (A; B)": the number once before the names of its indicators.
  const bagian = new Map<number, string[]>();
  const tanpaNomor: string[] = [];
  for (const satu of lain.slice(0, TERBANYAK)) {
    const [, nomor, nama] = bernama.exec(satu) ?? [];
    if (nomor === undefined) tanpaNomor.push(satu);
    else bagian.set(Number(nomor), [...(bagian.get(Number(nomor)) ?? []), nama as string]);
  }
  const hasil: string[] = [];
  let sisa = utuh;
  for (const [nomor, nama] of [...bagian].sort(([a], [b]) => a - b)) {
    const depan = sisa.filter((n) => n < nomor);
    sisa = sisa.filter((n) => n >= nomor);
    if (depan.length) hasil.push(sebutNomor(depan));
    hasil.push(`No. ${nomor} (${nama.join('; ')})`);
  }
  if (sisa.length) hasil.push(sebutNomor(sisa));
  hasil.push(...new Set(tanpaNomor));
  if (lain.length > TERBANYAK) hasil.push(`dan ${lain.length - TERBANYAK} baris lain`);
  return hasil.join('; ');
}
