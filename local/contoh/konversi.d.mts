/** Rows of a CSV as objects by header. */
export function bacaCsv(berkas: string): Record<string, string>[];
