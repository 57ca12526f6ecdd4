/** Legal bases that several rules share, each written once. */
export const DASAR_PENYAJIAN = 'PermenPANRB 53/2014 (penyajian data yang konsisten)';
export const DASAR_PENGUKURAN = 'PermenPANRB 53/2014, Lampiran Bab III (pengukuran kinerja)';
export const DASAR_SISTEMATIKA = 'PermenPANRB 53/2014 (sistematika laporan kinerja)';
export const DASAR_SKALA = 'Permendagri 86/2017 (skala nilai peringkat kinerja)';
