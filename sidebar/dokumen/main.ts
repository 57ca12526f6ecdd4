/** The page of "Buat dokumen Word": asks the workbook for its records once, composes and packs the file here. */
import type { HasilDokumen } from '../../src/core/dokumen';
import { kemas } from './zip';

interface Jalan {
  withSuccessHandler(kerja: (isi: string) => void): Jalan;
  withFailureHandler(kerja: (galat: Error) => void): Jalan;
  bahanDokumen(): void;
}

declare const google: { script: { run: Jalan } };
/** The bundle of src/dokumen.ts, put into the page before this script. */
declare const LKJIP_DOKUMEN: {
  alasanTanpa(jenis: string, bahan: unknown): string;
  buatDokumen(jenis: string, bahan: unknown): HasilDokumen;
};

const TOMBOL = [
  ['laporan', 'LKjIP lengkap (Word)'],
  ['pk', 'Perjanjian kinerja'],
  ['pk-perubahan', 'PK perubahan'],
  ['sk-iku', 'Keputusan IKU'],
] as const;
const JENIS_WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const unsur = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

function kabari(teks: string, galat = false): void {
  unsur('keadaan').textContent = teks;
  unsur('keadaan').classList.toggle('galat', galat);
}

function kunci(terkunci: boolean): void {
  for (const tombol of unsur('tombol').querySelectorAll('button')) tombol.disabled = terkunci;
}

function unduh(hasil: HasilDokumen): void {
  const tautan = document.createElement('a');
  tautan.href = URL.createObjectURL(new Blob([kemas(hasil.berkas)], { type: JENIS_WORD }));
  tautan.download = hasil.nama;
  document.body.append(tautan);
  tautan.click();
  tautan.remove();
}

function sebutKosong(hasil: HasilDokumen): void {
  const rincian = unsur('kosong') as HTMLDetailsElement;
  rincian.hidden = hasil.kosong.length === 0;
  (rincian.querySelector('summary') as HTMLElement).textContent = `Masih harus diisi: ${hasil.kosong.length} tempat`;
  (rincian.querySelector('ul') as HTMLElement).replaceChildren(
    ...hasil.daftarKosong.map((tempat) => {
      const butir = document.createElement('li');
      butir.textContent = tempat;
      return butir;
    }),
  );
}

function buat(jenis: string): void {
  kunci(true);
  kabari('Membaca isian…');
  google.script.run
    .withFailureHandler((galat) => {
      kunci(false);
      kabari(galat.message, true);
    })
    .withSuccessHandler((isi) => {
      kunci(false);
      try {
        const bahan = JSON.parse(isi);
        const alasan = LKJIP_DOKUMEN.alasanTanpa(jenis, bahan);
        if (alasan) {
          unsur('kosong').hidden = true;
          kabari(alasan);
          return;
        }
        const hasil = LKJIP_DOKUMEN.buatDokumen(jenis, bahan);
        unduh(hasil);
        sebutKosong(hasil);
        // Only the report has tables with numbers of their own, and a table of contents.
        const { tabel, gambar } = hasil.jumlah;
        kabari(
          tabel === 0
            ? `"${hasil.nama}" diunduh.`
            : `"${hasil.nama}" diunduh: ${tabel} tabel, ${gambar} gambar. Di Word: Ctrl+A lalu F9 memperbarui daftar isi.`,
        );
      } catch (galat) {
        kabari(`Dokumen tidak dapat disusun: ${(galat as Error).message}`, true);
      }
    })
    .bahanDokumen();
}

for (const [jenis, teks] of TOMBOL) {
  const tombol = document.createElement('button');
  tombol.type = 'button';
  tombol.textContent = teks;
  tombol.addEventListener('click', () => buat(jenis));
  unsur('tombol').append(tombol);
}
