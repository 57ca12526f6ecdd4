/** Help and the second part of the panel: fetched once, when something of it is first needed. */
import { putusan } from './daftar';
import { type Aksi, type Lanjut, perbaikanLama } from './keadaan';
import { keadaan, kirim } from './panggung';
import { panggil } from './server';
import { adaPemberitahuan, daftarDari } from './tampilan/periksa';

declare global {
  interface Window {
    LKJIP_LANJUT?: { lanjut: Lanjut };
  }
}

/** Whether something of what is shown stands in the second part. */
export function perluLanjut(): boolean {
  return (
    keadaan.tab !== 'periksa' ||
    adaPemberitahuan(keadaan) ||
    perbaikanLama(keadaan).length > 0 ||
    ['bersih', 'tanpaTabel'].includes(putusan(keadaan.hasil, daftarDari(keadaan)))
  );
}

/** Runs the script of the second part as the page's own runs: inline, since nothing may be loaded from elsewhere. */
function jalankan(kode: string): Lanjut | undefined {
  const skrip = document.createElement('script');
  skrip.textContent = kode;
  document.head.append(skrip);
  return window.LKJIP_LANJUT?.lanjut;
}

let mencariBantuan = false;
let ulangBantuan: Aksi | null = null;
/** Beside a finding they may be missing: then `ulang` is null. */
export async function mintaBantuan(ulang: Aksi | null): Promise<void> {
  ulangBantuan = ulang ?? ulangBantuan;
  if (keadaan.lanjut || mencariBantuan) return;
  mencariBantuan = true;
  const hasil = await panggil('panelBantuan');
  mencariBantuan = false;
  const lanjut = hasil.baik ? jalankan(hasil.isi.kode) : undefined;
  if (hasil.baik && lanjut) kirim({ j: 'bantuan', bantuan: hasil.isi, lanjut });
  else if (ulangBantuan) {
    const pesan = hasil.baik
      ? 'Bagian panel ini ditolak oleh peramban. Muat ulang lembar, lalu buka lagi.'
      : hasil.pesan;
    kirim({ j: 'gagal', pesan, ulang: ulangBantuan });
  }
  ulangBantuan = null;
}
