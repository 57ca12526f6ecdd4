/** The dialog "Periksa berkas Word…": the document is read here, checked by the add-in, and shown as a report. */
import { type Arsip, bacaNaskah, GalatNaskah, periksaJenisNaskah } from '../../local/docx/baca.ts';
import { bukaArsip } from '../../local/docx/peramban.ts';
import type { Naskah } from '../../src/core/naskah';

interface Jalankan {
  withSuccessHandler(f: (hasil: string) => void): Jalankan;
  withFailureHandler(f: (galat: Error) => void): Jalankan;
  naskahHtml(naskah: Naskah): void;
}
declare const google: { script: { run: Jalankan } };

const el = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

function katakan(teks: string, galat = false): void {
  el('keadaan').textContent = teks;
  el('keadaan').className = galat ? 'galat' : '';
}

const laporan = (naskah: Naskah): Promise<string> =>
  new Promise((jadi, gagal) => {
    google.script.run.withSuccessHandler(jadi).withFailureHandler(gagal).naskahHtml(naskah);
  });

async function baca(berkas: File): Promise<Naskah> {
  const isi = new Uint8Array(await berkas.arrayBuffer());
  periksaJenisNaskah(isi, berkas.name);
  try {
    const arsip: Arsip = await bukaArsip(isi);
    return bacaNaskah(arsip, berkas.name);
  } catch (galat) {
    if (galat instanceof GalatNaskah) throw galat;
    throw new GalatNaskah(
      `"${berkas.name}" rusak: ${(galat as Error).message}. Buka di Word atau LibreOffice, simpan ulang sebagai .docx, lalu ulangi.`,
    );
  }
}

/** The report as it is: its own words were escaped when it was made. */
function tampilkan(html: string, naskah: Naskah): void {
  const dok = new DOMParser().parseFromString(html, 'text/html');
  const gaya = dok.querySelector('style');
  const catatan = naskah.catatan.map((c) => {
    const p = document.createElement('p');
    p.textContent = c;
    return p;
  });
  el('hasil').replaceChildren(...(gaya ? [gaya] : []), ...catatan, ...dok.body.children);
  const simpan = el<HTMLAnchorElement>('simpan');
  URL.revokeObjectURL(simpan.href);
  simpan.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  simpan.download = `Pemeriksaan ${naskah.nama.replace(/\.\w+$/, '')}.html`;
  simpan.hidden = false;
}

el<HTMLInputElement>('berkas').onchange = async () => {
  const berkas = el<HTMLInputElement>('berkas').files?.[0];
  if (!berkas) return;
  el('hasil').replaceChildren();
  el('simpan').hidden = true;
  try {
    katakan(`Membaca ${berkas.name} …`);
    const naskah = await baca(berkas);
    katakan('Memeriksa tabel dan kalimat …');
    tampilkan(await laporan(naskah), naskah);
    katakan('Selesai.');
  } catch (galat) {
    katakan((galat as Error).message, true);
  }
};
