/** Null when everything is built, else why it is not. */
export function bangunBilaPerlu(): string | null;
