/** Random choices that a seed repeats. */
export class Acak {
  private keadaan: number;

  constructor(benih: number) {
    this.keadaan = (benih * 0x9e3779b1) >>> 0;
  }

  /** 0 ≤ x < 1 (mulberry32). */
  satu(): number {
    this.keadaan = (this.keadaan + 0x6d2b79f5) >>> 0;
    let t = this.keadaan;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `a` to `b`, both included. */
  int(a: number, b: number): number {
    return a + Math.floor(this.satu() * (b - a + 1));
  }

  peluang(p: number): boolean {
    return this.satu() < p;
  }

  pilih<T>(dari: readonly T[]): T {
    return dari[this.int(0, dari.length - 1)] as T;
  }

  kocok<T>(dari: readonly T[]): T[] {
    const a = [...dari];
    for (let i = a.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [a[i], a[j]] = [a[j] as T, a[i] as T];
    }
    return a;
  }
}
