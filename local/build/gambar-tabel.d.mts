/** Names of the pictures of docs/tabel that do not show what their table is now, and of those that show nothing any more. */
export function gambarBasi(): Promise<{ basi: string[]; hilang: string[] }>;
