/** Puts one more under a key of a map of lists, without copying what is there. */
export function tambahKe<K, V>(peta: Map<K, V[]>, kunci: K, isi: V): void {
  const ada = peta.get(kunci);
  if (ada) ada.push(isi);
  else peta.set(kunci, [isi]);
}
