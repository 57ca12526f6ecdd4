/** The page and the state it shows: one dispatch, one drawing, and where the focus goes. */
import { patchAnak } from './elemen';
import { type Aksi, type Keadaan, keadaanAwal } from './keadaan';
import { reduce } from './reduksi';
import { lihat } from './tampilan/panel';
import { idBaris } from './tampilan/temuan';

/** A message with nothing to press goes by itself; what it said stands beside the finding and in the history. */
const LAMA_KABAR = 12_000;

export const akarPanel = document.getElementById('panel') as HTMLElement;
export let keadaan: Keadaan = keadaanAwal(Date.now());

type Efek = (aksi: Aksi, lama: Keadaan) => void;
let efek: Efek = () => {};
/** What an action asks of the add-in, once the page shows what it changed. */
export function pasangEfek(yangDiminta: Efek): void {
  efek = yangDiminta;
}

function fokusPertama(el: Element): boolean {
  const calon = el.querySelector<HTMLElement>('button, a[href], input, select, textarea, summary, [tabindex]');
  calon?.focus({ preventScroll: true });
  return calon !== null && document.activeElement === calon;
}

/** More rows before the end comes into sight. Observed afresh after each drawing: it tells of a change only. */
const pengamat = new IntersectionObserver(
  (masuk) => {
    if (masuk.some((m) => m.isIntersecting)) kirim({ j: 'lagi' });
  },
  { rootMargin: '800px' },
);

export function gambarPanel(): void {
  const aktif = document.activeElement;
  const leluhur: Element[] = [];
  for (let e = aktif?.parentElement; e && e !== akarPanel; e = e.parentElement) leluhur.push(e);
  patchAnak(akarPanel, [lihat(keadaan)]);
  // What had the focus is gone (a button that did its work): stay as near as possible, never at the top of the page.
  if (aktif && aktif !== document.body && !aktif.isConnected) {
    for (const e of leluhur) if (e.isConnected && fokusPertama(e)) break;
  }
  const lagi = document.getElementById('lagi');
  pengamat.disconnect();
  if (lagi) pengamat.observe(lagi);
}

export function kirim(aksi: Aksi): void {
  const lama = keadaan;
  keadaan = reduce(keadaan, aksi);
  if (keadaan !== lama) gambarPanel();
  if (keadaan.kabar && keadaan.kabar !== lama.kabar) {
    const { kabar } = keadaan;
    if (!kabar.urungkan.length) setTimeout(() => keadaan.kabar === kabar && kirim({ j: 'tutupKabar' }), LAMA_KABAR);
  }
  efek(aksi, lama);
}

export function fokus(id: string): boolean {
  const el = document.getElementById(id);
  el?.focus();
  return el !== null;
}

/** Where work goes on: the search over what was found, or the button that starts. */
export function fokusUtama(): void {
  if (!fokus('cari')) fokus('periksa');
}

let ditempatkan = false;
/** Once, when there is something to work with and the panel has the keyboard: never away from a cell being typed into. */
export function tempatkan(): void {
  if (ditempatkan || !keadaan.siap || !document.hasFocus()) return;
  ditempatkan = true;
  if (document.activeElement === document.body) fokusUtama();
}

/** Opens the fold that holds a finding, so that it can take the focus. */
export function bukaLipatan(kunci: string): void {
  for (const b of barisTampak()) {
    const id = b.dataset.baris as string;
    if (id.startsWith('×') && !keadaan.ulanganBuka[id]) {
      kirim({ j: 'ulangan', id });
      if (document.getElementById(idBaris(kunci))) return;
      kirim({ j: 'ulangan', id });
    }
  }
}

export function barisTampak(): HTMLElement[] {
  return Array.from(akarPanel.querySelectorAll<HTMLElement>('[data-baris]'));
}

/** Id of the row that follows (or else precedes) the one of a finding. */
export function barisBerikut(kunci: string): string | null {
  const semua = barisTampak();
  const i = semua.findIndex((b) => b.dataset.baris === kunci);
  return (semua[i + 1] ?? semua[i - 1])?.id ?? null;
}
