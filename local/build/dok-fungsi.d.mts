export const FOLDER_FUNGSI: string;
/** Every generated text by its path from the repository's root. */
export function halamanFungsi(): Promise<Record<string, string>>;
export function tulis(): Promise<string>;
