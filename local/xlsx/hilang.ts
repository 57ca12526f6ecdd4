/**
 * What a file holds and the model cannot carry, by sheet and cell: said to a person before a new file is written. Many of
 * a kind on one sheet are one line.
 */

/** Cells that a line names before it counts the rest. */
const BANYAK_DISEBUT = 12;

interface Butir {
  apa: string;
  lembar: string | null;
  sel: Set<string>;
  /** Those without a place. */
  banyak: number;
}

export class Hilang {
  private readonly butir = new Map<string, Butir>();

  /** @param sel Cell or range where it stands, as A1; null where the format does not say. */
  catat(apa: string, lembar: string | null = null, sel: string | null = null): void {
    const kunci = `${lembar ?? ''}\u0000${apa}`;
    let butir = this.butir.get(kunci);
    if (!butir) {
      butir = { apa, lembar, sel: new Set(), banyak: 0 };
      this.butir.set(kunci, butir);
    }
    if (sel === null) butir.banyak++;
    else butir.sel.add(sel);
  }

  daftar(): string[] {
    return [...this.butir.values()].map(({ apa, lembar, sel, banyak }) => {
      const jumlah = sel.size + banyak;
      const sebut = [...sel].slice(0, BANYAK_DISEBUT);
      const sisa = sel.size - sebut.length;
      const tempat = sebut.length ? `: ${sebut.join(', ')}${sisa ? ` dan ${sisa} lainnya` : ''}` : '';
      return `${jumlah > 1 ? `${jumlah} ` : ''}${apa}${lembar === null ? '' : ` di lembar "${lembar}"`}${tempat}`;
    });
  }
}
