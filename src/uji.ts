/**
 * "Uji diri" of the menu: what the code believes of Google, tried on a temporary sheet. A file of its own (`Uji`), read
 * when somebody asks for it.
 */
import { buatUji } from './sheets/uji/jalan';

export const tindakan = buatUji();
