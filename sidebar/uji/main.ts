/** The page of "Uji diri": tries what google.script.run makes of odd values, and offers the text to send. */
import { type HasilGema, JENIS_GEMA, sebutGema } from '../../src/core/gema';

interface Jalan {
  withSuccessHandler(kerja: (isi: unknown) => void): Jalan;
  withFailureHandler(kerja: (galat: Error) => void): Jalan;
  ujiGema(jenis: string, nilai?: unknown): void;
  ujiSelesai(isi: string): void;
}

declare const google: { script: { run: Jalan } };

const unsur = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const teks = unsur('teks') as HTMLTextAreaElement;
/** Longer than any answer may take. */
const BATAS_MS = 60_000;

/** What came of one call, in words; never fails. */
function tanya(jenis: string, nilai?: unknown): Promise<string> {
  return new Promise((selesai) => {
    const batas = setTimeout(() => selesai('tidak dijawab'), BATAS_MS);
    const jawab = (didapat: string): void => {
      clearTimeout(batas);
      selesai(didapat);
    };
    try {
      google.script.run
        .withSuccessHandler((isi) => jawab(sebutGema(isi)))
        .withFailureHandler((galat) => jawab(`galat: ${galat.message}`))
        .ujiGema(jenis, nilai);
    } catch {
      jawab('ditolak');
    }
  });
}

async function coba(): Promise<void> {
  const daftar: HasilGema[] = [];
  for (const jenis of JENIS_GEMA) daftar.push([`gema-${jenis}`, await tanya(jenis)]);
  daftar.push(['gema-kirim-tanggal', await tanya('kirim', new Date(0))]);
  daftar.push(['gema-kirim-bolong', await tanya('kirim', [1, undefined])]);
  google.script.run
    .withSuccessHandler((isi) => {
      teks.value = String(isi);
      unsur('keadaan').textContent = 'Selesai. Rinciannya di lembar "Uji diri".';
    })
    .withFailureHandler((galat) => {
      unsur('keadaan').textContent = `Jalur panel tidak selesai dicoba: ${galat.message}`;
    })
    .ujiSelesai(JSON.stringify({ hasil: JSON.parse(unsur('hasil').textContent ?? '[]'), gema: daftar }));
}

unsur('salin').addEventListener('click', () => {
  teks.select();
  // The newer way is often refused inside the frame in which Sheets shows a dialog.
  unsur('disalin').textContent = document.execCommand('copy') ? 'Disalin.' : 'Tekan Ctrl+C.';
});
void coba();
