/**
 * Everything that Sheets can call. Wiring only: the build makes one documented top-level function for each.
 */
export {};
