type Ukuran = Record<'namaPendek' | 'eksporGanda' | 'fungsiPanjang' | 'fungsiRumit', string[]>;
type Pagu = Record<string, Partial<Record<keyof Ukuran, number>>>;
export function ukurRumah(folder?: string[]): Ukuran;
export function bacaPagu(): Pagu | null;
export function lewatPagu(ukuran: Ukuran, pagu: Pagu): string[];
export function paguTurun(ukuran: Ukuran, pagu: Pagu | null): Pagu;
