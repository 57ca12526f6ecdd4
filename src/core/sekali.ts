/**
 * A function that works its answer out once for each workbook (or table) it is asked about. Rules ask the same questions,
 * and what is looked at does not change during a run.
 */
export function sekali<K extends object, V>(hitung: (kunci: K) => V): (kunci: K) => V {
  const ingatan = new WeakMap<K, { nilai: V }>();
  return (kunci) => {
    let ada = ingatan.get(kunci);
    if (!ada) {
      ada = { nilai: hitung(kunci) };
      ingatan.set(kunci, ada);
    }
    return ada.nilai;
  };
}
