/** Rows of the named ranges, by range and column id. */
export function konversi(): Record<string, unknown>;
