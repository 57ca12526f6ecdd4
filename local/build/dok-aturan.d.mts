export const FOLDER_ATURAN: string;
/** Every page by its path from the repository's root. */
export function halamanAturan(): Promise<Record<string, string>>;
export function tulis(): Promise<string>;
