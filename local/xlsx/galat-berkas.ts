/** The file cannot be used; the message says why and what to do. */
export class GalatBerkas extends Error {}
