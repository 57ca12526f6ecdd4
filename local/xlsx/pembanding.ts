/** Comparisons of rules: Excel's operators, and what Google's criteria call them. */
export const KRITERIA_OPERATOR: Readonly<Record<string, string>> = {
  equal: 'EQUAL_TO',
  notEqual: 'NOT_EQUAL_TO',
  greaterThan: 'GREATER_THAN',
  greaterThanOrEqual: 'GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'LESS_THAN',
  lessThanOrEqual: 'LESS_THAN_OR_EQUAL_TO',
  between: 'BETWEEN',
  notBetween: 'NOT_BETWEEN',
};

/** Excel's operator of each criterion about numbers. */
export const OPERATOR_ANGKA: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(KRITERIA_OPERATOR).map(([operator, nama]) => [`NUMBER_${nama}`, operator]),
);
