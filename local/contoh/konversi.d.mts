/** Rows of a CSV as objects by header. */
export function barisCsv(berkas: string): Record<string, string>[];
