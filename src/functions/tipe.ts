/**
 * A custom function: what the bundle carries, and beside it (never in the bundle) what its page and its tests need.
 */
export interface Fungsi {
  readonly nama: string;
  /** One line for autocompletion, help sheet and lists. */
  readonly ringkas: string;
  /** Names in their order; optional ones in square brackets, as the syntax line shows them. */
  readonly parameter: readonly string[];
  /** A formula that works, shown with every error. */
  readonly contoh: string;
  /** Formulas that set an optional argument, shown instead where an error is about it or asks for it. */
  readonly contohLain?: Readonly<Record<string, string>>;
  hitung(...argumen: unknown[]): unknown;
}

interface ContohFungsi {
  /** As typed in an Indonesian sheet. */
  readonly rumus: string;
  readonly hasil: string | number | boolean;
  readonly keterangan?: string;
}

export interface DokFungsi {
  readonly nama: string;
  /** What it is for, in Indonesian; paragraphs. */
  readonly penjelasan: readonly string[];
  /** One per parameter: JSDoc type, what it means, and the words it takes where it takes some (offered in the sidebar). */
  readonly parameter: readonly {
    readonly nama: string;
    readonly tipe: string;
    readonly bantuan: string;
    readonly pilihan?: readonly string[];
  }[];
  readonly tipeHasil: string;
  readonly hasil: string;
  /** A call that works with every argument given; the tests spoil one of them at a time. */
  readonly sah: readonly unknown[];
  readonly contoh: readonly ContohFungsi[];
  /** Calls that are refused, and words that must stand in what is said. */
  readonly galat: readonly { readonly rumus: string; readonly pesan: string }[];
  readonly dasar: string;
}
