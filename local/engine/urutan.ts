/** Formulas in the order in which they need each other: those with steps of their own one by one, the others together. */
import type { PetaPemakai, Ruas } from './pemakai.ts';

export interface Berurut {
  readonly l: { readonly id: number };
  readonly baris: number;
  readonly kolom: number;
  /** Stretches of rows that it reads and that are not computed yet. */
  menanti: number;
  /** The turn that `menanti` belongs to; 0 once it is computed. */
  putaran: number;
}

export interface Pekerja<T> {
  /** Whether it is computed by itself; what `satu` then does not manage goes to `bersama`. */
  cepat(n: T): boolean;
  satu(n: T): boolean;
  bersama(bagian: readonly T[]): void;
}

let putaranTerakhir = 0;

class Antrean<T extends Berurut> {
  private readonly putaran = ++putaranTerakhir;
  private readonly semua: readonly T[];
  private readonly pemakai: PetaPemakai<T>;
  private readonly pekerja: Pekerja<T>;
  private readonly sendiri: T[] = [];
  private bersama: T[] = [];

  constructor(daftar: Iterable<T>, pemakai: PetaPemakai<T>, pekerja: Pekerja<T>) {
    this.semua = [...daftar];
    this.pemakai = pemakai;
    this.pekerja = pekerja;
    for (const n of this.semua) [n.menanti, n.putaran] = [0, this.putaran];
    for (const n of this.semua) for (const ruas of this.ruasDi(n)) this.hitungPenunggu(ruas).menanti++;
  }

  private ruasDi(n: T): Ruas<T>[] {
    return this.pemakai.di(n.l.id, n.kolom, n.baris);
  }

  /** A stretch of rows that something is still to be computed in: its readers wait for it. */
  private hitungPenunggu(ruas: Ruas<T>): Ruas<T> {
    if (ruas.putaran === this.putaran) return ruas;
    [ruas.menanti, ruas.putaran] = [0, this.putaran];
    for (const pembaca of ruas.pembaca) if (pembaca.putaran === this.putaran) pembaca.menanti++;
    return ruas;
  }

  private taruh(n: T): void {
    (this.pekerja.cepat(n) ? this.sendiri : this.bersama).push(n);
  }

  private selesai(n: T): void {
    n.putaran = 0;
    for (const ruas of this.ruasDi(n)) {
      if (--ruas.menanti > 0) continue;
      for (const pembaca of ruas.pembaca)
        if (pembaca.putaran === this.putaran && --pembaca.menanti === 0) this.taruh(pembaca);
    }
  }

  private kerjakanSendiri(): void {
    for (let n = this.sendiri.pop(); n !== undefined; n = this.sendiri.pop()) {
      if (this.pekerja.satu(n)) this.selesai(n);
      else this.bersama.push(n);
    }
  }

  kerjakan(): void {
    for (const n of this.semua) if (n.menanti === 0) this.taruh(n);
    while (this.sendiri.length > 0 || this.bersama.length > 0) {
      this.kerjakanSendiri();
      // What waits for these only, and is of their kind, comes to them meanwhile and is computed with them.
      const bagian = this.bersama;
      for (const n of bagian) this.selesai(n);
      this.bersama = [];
      if (bagian.length > 0) this.pekerja.bersama(bagian);
    }
    // What goes round in a circle comes last, together.
    const sisa = this.semua.filter((n) => n.putaran === this.putaran);
    if (sisa.length > 0) this.pekerja.bersama(sisa);
  }
}

export function kerjakanUrut<T extends Berurut>(
  daftar: Iterable<T>,
  pemakai: PetaPemakai<T>,
  pekerja: Pekerja<T>,
): void {
  new Antrean(daftar, pemakai, pekerja).kerjakan();
}
