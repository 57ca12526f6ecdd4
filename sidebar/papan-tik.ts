/** The panel by keyboard alone: rows with the arrows, tabs, search, and Escape, which closes what is open. */
import { pilihSelTemuan } from './efek';
import { TAB } from './keadaan';
import { barisTampak, fokus, keadaan, kirim } from './panggung';

/** A row that stands for several findings alike has an id of its own. */
const lipatan = (id: string): boolean => id.startsWith('×');
const terbuka = (id: string): boolean => (lipatan(id) ? keadaan.ulanganBuka[id] : keadaan.buka[id]) === true;

function aturBuka(id: string, mau: boolean): void {
  if (mau !== terbuka(id)) kirim(lipatan(id) ? { j: 'ulangan', id } : { j: 'buka', kunci: id, buka: mau });
}

function naikTurun(dari: HTMLElement, langkah: number | 'awal' | 'akhir'): void {
  const semua = barisTampak();
  const i = semua.indexOf(dari);
  const ke = langkah === 'awal' ? 0 : langkah === 'akhir' ? semua.length - 1 : i + langkah;
  if (ke >= semua.length && document.getElementById('lagi')) {
    kirim({ j: 'lagi' });
    barisTampak()[ke]?.focus();
  } else if (ke < 0) document.getElementById('cari')?.focus();
  else semua[ke]?.focus();
}

/** Opening goes to the cell by itself; on an open finding Enter goes there once more. */
function masukBaris(_: HTMLElement, id: string): void {
  if (!lipatan(id) && terbuka(id)) pilihSelTemuan(id);
  else aturBuka(id, !terbuka(id));
}

const TOMBOL_BARIS: Readonly<Record<string, (unsur: HTMLElement, id: string) => void>> = {
  ArrowDown: (unsur) => naikTurun(unsur, 1),
  ArrowUp: (unsur) => naikTurun(unsur, -1),
  Home: (unsur) => naikTurun(unsur, 'awal'),
  End: (unsur) => naikTurun(unsur, 'akhir'),
  ArrowRight: (_, id) => aturBuka(id, true),
  ArrowLeft: (_, id) => aturBuka(id, false),
  // A fix waits for Enter on its button; A opens a form, which changes nothing yet.
  p: (unsur, id) => {
    aturBuka(id, true);
    unsur.closest('li')?.querySelector<HTMLElement>('.beres button, .perbaikan button, [data-aman]')?.focus();
  },
  a: (unsur, id) => {
    aturBuka(id, true);
    unsur.closest('li')?.querySelector<HTMLElement>('[data-abaikan]')?.click();
  },
  Enter: masukBaris,
};

function tombolBaris(kunciTombol: string, unsur: HTMLElement): boolean {
  const tekanBaris = TOMBOL_BARIS[kunciTombol];
  tekanBaris?.(unsur, unsur.dataset.baris as string);
  return tekanBaris !== undefined;
}

function pindahTab(langkah: number): void {
  const tab = TAB[(TAB.indexOf(keadaan.tab) + langkah + TAB.length) % TAB.length];
  if (tab) kirim({ j: 'tab', tab });
  fokus(`tab-${tab}`);
}

/** Enter in the search: to the first row found, opened. */
function keTemuanPertama(): void {
  const pertama = barisTampak()[0];
  pertama?.focus();
  if (pertama?.getAttribute('aria-expanded') === 'false') tombolBaris('Enter', pertama);
}

function tutup(unsur: HTMLElement): void {
  const judul = unsur.closest('li.temuan')?.querySelector<HTMLElement>('[data-baris]');
  if (keadaan.abaikan && unsur.closest('form')) kirim({ j: 'batalAbaikan' });
  else if (keadaan.semua && unsur.closest('.semua')) kirim({ j: 'semua', buka: false });
  else if (judul) {
    aturBuka(judul.dataset.baris as string, false);
    judul.focus();
  }
}

/** Whether the key was the panel's: then the browser does nothing with it. */
function tekanLuarBaris(kunciTombol: string, unsur: HTMLElement): boolean {
  const mendatar = kunciTombol === 'ArrowLeft' || kunciTombol === 'ArrowRight';
  const diCari = unsur.id === 'cari';
  if (unsur.getAttribute('role') === 'tab' && mendatar) pindahTab(kunciTombol === 'ArrowRight' ? 1 : -1);
  else if (kunciTombol === 'Enter' && diCari) keTemuanPertama();
  else if (kunciTombol === 'ArrowDown' && (diCari || unsur.closest('.kepala-panel button')))
    (diCari ? barisTampak()[0] : document.getElementById('cari'))?.focus();
  else {
    if (kunciTombol === 'Escape') tutup(unsur);
    return false;
  }
  return true;
}

export function tekanTombol(kejadian: KeyboardEvent): void {
  if (kejadian.altKey || kejadian.ctrlKey || kejadian.metaKey || kejadian.isComposing) return;
  // A key held down presses once: what it did moves the focus to its undo.
  if (kejadian.repeat && kejadian.key === 'Enter') {
    kejadian.preventDefault();
    return;
  }
  const unsur = kejadian.target as HTMLElement;
  const diBaris = unsur.dataset.baris !== undefined && tombolBaris(kejadian.key, unsur);
  if (diBaris || tekanLuarBaris(kejadian.key, unsur)) kejadian.preventDefault();
}
