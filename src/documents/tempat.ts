/** What documents mark while it is blank in the optional sheets: one list for their chapters and for the checklist. */

/** Places of the sheet Naskah that no sentence of ours can fill. */
export const TEMPAT_NASKAH = {
  Tugas: 'tugas perangkat daerah',
  Fungsi: 'fungsi perangkat daerah',
  'Susunan organisasi': 'susunan organisasi',
  Visi: 'visi kepala daerah menurut RPJMD',
  Misi: 'misi yang diemban perangkat daerah',
  Strategi: 'strategi dan arah kebijakan',
  Saran: 'saran dan langkah perbaikan',
  'Tanggal perjanjian kinerja': 'tanggal perjanjian kinerja',
} as const;

/** Sheets that are a section of the report as a whole. */
export const ISI_LEMBAR = {
  dasarHukum: 'peraturan daerah dan peraturan kepala daerah yang menjadi dasar',
  pegawai: 'susunan pegawai menurut golongan, pendidikan, jabatan dan jenis kelamin',
  isu: 'isu strategis menurut Renstra',
} as const;
