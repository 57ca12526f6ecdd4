/** Words of going up, down or staying, and the nouns of them, as all rules about sentences know them. */
const BENDA_NAIK = 'kenaikan|peningkatan|pertumbuhan|pertambahan|lonjakan';
const BENDA_TURUN = 'penurunan|penyusutan|pengurangan|koreksi';
const KERJA_NAIK =
  'naik|meningkat|bertambah|tumbuh|menanjak|menguat|melonjak|melesat|meroket|terkerek|terdongkrak|terangkat';
const KERJA_TURUN =
  'turun|menurun|berkurang|merosot|menyusut|melemah|anjlok|melorot|terkoreksi|terpangkas|tergerus|menciut';

const menunjukkan = (benda: string) =>
  String.raw`(?:mengalami|terjadi|menunjukkan|memperlihatkan|mencatat(?:kan)?|membukukan|ada|terdapat) (?:\p{L}+ )?(?:${benda})`;
export const NAIK = `${KERJA_NAIK}|${menunjukkan(BENDA_NAIK)}`;
export const TURUN = `${KERJA_TURUN}|${menunjukkan(BENDA_TURUN)}`;
export const TETAP =
  'stagnan|jalan di tempat|tidak (?:mengalami perubahan|ada perubahan|berubah|beranjak|bergerak|bergeser)|bertahan (?:di|pada)|sama (?:dengan|seperti|persis dengan)(?: (?:capaian|realisasi|kondisi))? tahun';
/** Any word of movement. */
export const GERAK = `${KERJA_NAIK}|${KERJA_TURUN}|${BENDA_NAIK}|${BENDA_TURUN}|selisih(?:nya)?|terpaut|lebih (?:tinggi|rendah|besar|kecil|banyak|sedikit|baik)|kurang`;
