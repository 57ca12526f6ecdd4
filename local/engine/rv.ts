/** Values as excelts passes them between functions. */
export const RV = { Blank: 0, Number: 1, String: 2, Boolean: 3, Error: 4, Array: 5 } as const;

export type NilaiRv =
  | { kind: 0 }
  | { kind: 1; value: number }
  | { kind: 2; value: string }
  | { kind: 3; value: boolean }
  | { kind: 4; code: string };

export type LarikRv = {
  kind: 5;
  rows: readonly (readonly NilaiRv[])[];
  height: number;
  width: number;
};

export type Rv = NilaiRv | LarikRv;
