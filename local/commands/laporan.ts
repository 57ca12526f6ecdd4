import { OPSI_GAYA, OPSI_JSON, OPSI_TIMPA, type Perintah } from './dasar.ts';

export const perintahLaporan: Perintah = {
  nama: 'laporan',
  ringkas: 'menyusun LKjIP lengkap sebagai dokumen Word dari rentang bernama',
  argumen: 'FILE.xlsx',
  banyak: [1, 1],
  opsi: {
    output: { tipe: 'string', pendek: 'o', isi: 'LKJIP.docx', bantuan: 'dokumen yang ditulis (wajib)' },
    gaya: OPSI_GAYA,
    halaman: {
      tipe: 'boolean',
      bantuan: 'isi nomor halaman daftar isi, tabel dan gambar lebih dulu (memakai LibreOffice di komputer ini)',
    },
    json: { ...OPSI_JSON, bantuan: 'hasil sebagai JSON: { berkas, jenis, jumlah, kosong }' },
    timpa: OPSI_TIMPA,
  },
  contoh: ['lkjip laporan isian.xlsx -o LKJIP.docx', 'lkjip laporan isian.xlsx --gaya surat-dinas.docx -o LKJIP.docx'],
  rinci:
    'Tabel, angka dan kalimatnya dari isian yang sama. Yang belum diisi ditandai [isi: …] dan didaftar di halaman terakhir. Di Word: Ctrl+A lalu F9 memperbarui daftar isi.',
  async jalankan(konteks) {
    const { jalankanDokumen } = await import('./dokumen-word.ts');
    return jalankanDokumen(konteks, 'laporan', konteks.argumen[0] as string);
  },
};
