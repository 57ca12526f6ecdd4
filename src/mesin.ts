/**
 * Everything that Sheets calls but custom functions and the menu: checks, tables, workbook, sidebar. The build puts it
 * into a file of its own (`Mesin`), which `main.ts` loads when one of these is called: a custom function in a cell never
 * waits for it.
 */
import { buatTindakan } from './sheets/tindakan';

export const tindakan = buatTindakan();
