import { GalatMasukan, OPSI_GAYA, OPSI_JSON, OPSI_TIMPA, type Perintah } from './dasar.ts';

const JENIS = ['pk', 'pk-perubahan', 'sk-iku'];

export const perintahDokumen: Perintah = {
  nama: 'dokumen',
  ringkas: 'menyusun perjanjian kinerja atau keputusan IKU, siap ditandatangani',
  argumen: 'pk|pk-perubahan|sk-iku FILE.xlsx',
  banyak: [2, 2],
  opsi: {
    output: { tipe: 'string', pendek: 'o', isi: 'PK.docx', bantuan: 'dokumen yang ditulis (wajib)' },
    jabatan: {
      tipe: 'string',
      isi: 'JABATAN',
      bantuan: 'pk: hanya jabatan ini, seperti kolom Penanggung jawab di IKU',
    },
    gaya: OPSI_GAYA,
    json: { ...OPSI_JSON, bantuan: 'hasil sebagai JSON: { berkas, jenis, jumlah, kosong }' },
    timpa: OPSI_TIMPA,
  },
  contoh: [
    'lkjip dokumen pk isian.xlsx -o PK.docx',
    'lkjip dokumen pk isian.xlsx --jabatan "Kabid Tenaga Kerja" -o PK-kabid.docx',
    'lkjip dokumen sk-iku isian.xlsx -o SK-IKU.docx',
  ],
  rinci:
    'Satu berkas berisi perjanjian kepala dinas dan semua jabatan di kolom Penanggung jawab IKU. Nama, jabatan, pangkat dan NIP diketik di lembar Pejabat (lkjip templat --naskah); atasannya menurut kolom Induk di IKU, atau kolom Atasan di lembar Pejabat.',
  async jalankan(konteks) {
    const jenis = (konteks.argumen[0] as string).toLowerCase();
    if (!JENIS.includes(jenis))
      throw new GalatMasukan(`Dokumen "${jenis}" tidak dikenal. Yang ada: ${JENIS.join(', ')}.`);
    const { jalankanDokumen } = await import('./dokumen-word.ts');
    return jalankanDokumen(konteks, jenis, konteks.argumen[1] as string);
  },
};
