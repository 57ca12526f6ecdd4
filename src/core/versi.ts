/** Version of the add-in: kept in every workbook it makes. The build holds it against package.json. */
export const VERSI = '0.2.0';
