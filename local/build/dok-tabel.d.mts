export const FOLDER_TABEL: string;
/** Every page by its path from the repository's root. */
export function halamanTabel(): Promise<Record<string, string>>;
export function tulis(): Promise<string>;
