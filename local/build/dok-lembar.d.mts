export const FOLDER_LEMBAR: string;
export function halamanLembar(): Promise<Record<string, string>>;
export function tulis(): Promise<string>;
