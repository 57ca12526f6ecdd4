export function statusDasar(dasar: string): string;
export function tanpaStatus(dasar: string): string[];
