/** Which pictures of docs/tabel show another table than there is now, and the command that mends it; '' when none does. */
export function gambarBasi(): Promise<string>;
