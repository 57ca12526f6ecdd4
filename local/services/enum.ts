/** Google's enums as objects whose members print their own name. */
export interface NilaiEnum {
  toString(): string;
  name(): string;
  ordinal(): number;
  toJSON(): string;
}

function anggota(nama: string, urut: number): NilaiEnum {
  return Object.freeze({ toString: () => nama, name: () => nama, ordinal: () => urut, toJSON: () => nama });
}

/** An enum; asking for a member that it lacks throws, as a misspelt one would go unnoticed otherwise. */
function buatEnum(jenis: string, nama: string): Record<string, NilaiEnum> {
  const isi: Record<string, NilaiEnum> = {};
  nama.split(' ').forEach((n, i) => {
    isi[n] = anggota(n, i);
  });
  return new Proxy(isi, {
    get(t, p) {
      if (typeof p === 'symbol' || p in t || p === 'then' || p === 'toJSON' || p === 'constructor') {
        return Reflect.get(t, p);
      }
      throw new Error(`${jenis}.${p} tidak ada.`);
    },
  });
}

export const ENUM = {
  BorderStyle: buatEnum('BorderStyle', 'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE'),
  WrapStrategy: buatEnum('WrapStrategy', 'WRAP OVERFLOW CLIP'),
  ProtectionType: buatEnum('ProtectionType', 'RANGE SHEET'),
  SheetType: buatEnum('SheetType', 'GRID OBJECT DATASOURCE'),
  Dimension: buatEnum('Dimension', 'COLUMNS ROWS'),
  ValueType: buatEnum('ValueType', 'IMAGE'),
  CopyPasteType: buatEnum(
    'CopyPasteType',
    'PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS',
  ),
  DeveloperMetadataVisibility: buatEnum('DeveloperMetadataVisibility', 'DOCUMENT PROJECT'),
  DeveloperMetadataLocationType: buatEnum('DeveloperMetadataLocationType', 'SPREADSHEET SHEET ROW COLUMN'),
  DataValidationCriteria: buatEnum(
    'DataValidationCriteria',
    'DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_ON_OR_AFTER DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX',
  ),
  BooleanCriteria: buatEnum(
    'BooleanCriteria',
    'CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_NOT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA',
  ),
  AuthMode: buatEnum('AuthMode', 'NONE CUSTOM_FUNCTION LIMITED FULL'),
  AuthorizationStatus: buatEnum('AuthorizationStatus', 'NOT_REQUIRED REQUIRED'),
  Button: buatEnum('Button', 'CLOSE OK CANCEL YES NO'),
  ButtonSet: buatEnum('ButtonSet', 'OK OK_CANCEL YES_NO YES_NO_CANCEL'),
  ChartType: buatEnum('ChartType', 'AREA BAR BUBBLE COLUMN COMBO GAUGE HISTOGRAM LINE PIE SCATTER TABLE'),
  Position: buatEnum('Position', 'TOP RIGHT BOTTOM LEFT NONE'),
  ChartMergeStrategy: buatEnum('ChartMergeStrategy', 'MERGE_COLUMNS MERGE_ROWS'),
  ChartHiddenDimensionStrategy: buatEnum(
    'ChartHiddenDimensionStrategy',
    'IGNORE_BOTH IGNORE_COLUMNS IGNORE_ROWS SHOW_BOTH',
  ),
  CurveStyle: buatEnum('CurveStyle', 'NORMAL SMOOTH'),
  DigestAlgorithm: buatEnum('DigestAlgorithm', 'MD2 MD5 SHA_1 SHA_256 SHA_384 SHA_512'),
  Charset: buatEnum('Charset', 'US_ASCII UTF_8'),
  XFrameOptionsMode: buatEnum('XFrameOptionsMode', 'DEFAULT ALLOWALL'),
  SandboxMode: buatEnum('SandboxMode', 'IFRAME EMULATED NATIVE'),
} as const;
