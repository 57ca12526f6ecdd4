/** Wiring: events of the page, and asking now and then whether the workbook has changed. */
import { ringkasJurnal, type SidikPanel } from '../src/core/panel';
import { efekAksi, mintaJawaban } from './efek';
import { atributDari } from './elemen';
import type { Aksi } from './keadaan';
import { akarPanel, gambarPanel, keadaan, kirim, pasangEfek, tempatkan } from './panggung';
import { tekanTombol } from './papan-tik';
import { panggil } from './server';

/** How often the panel asks whether cells have changed; slower when nobody touched the panel for a while. */
const JEDA_SIDIK = 20_000;
const JEDA_SIDIK_LAMA = 60_000;
const LAMA_DIAM = 5 * 60_000;
/** How often it looks whether it is time to ask. */
const JEDA_JAM = 5000;
/** Coming back to the panel asks at once, but not at each of a few clicks back and forth. */
const JEDA_SIDIK_FOKUS = 3000;
/** The head sticks only while it leaves most of the screen to the list. */
const BAGIAN_KEPALA = 0.4;

let terakhirDipakai = Date.now();
pasangEfek(efekAksi);

document.addEventListener('keydown', (kejadian) => {
  terakhirDipakai = Date.now();
  tekanTombol(kejadian);
});

function aksiDari(e: Event): Aksi | null {
  for (let n = e.target as Node | null; n && n !== akarPanel; n = n.parentNode) {
    const a = atributDari(n)?.aksi;
    if (a) return (n as Element).getAttribute('aria-disabled') === 'true' ? null : a;
  }
  return null;
}

akarPanel.addEventListener('click', (e) => {
  terakhirDipakai = Date.now();
  const a = aksiDari(e);
  if (!a || (a.j === 'periksa' && keadaan.jalan && !keadaan.jalan.diam)) return;
  kirim(a);
});

function ubahDari(e: Event): void {
  const ubah = atributDari(e.target as Node)?.ubah;
  if (ubah) kirim(ubah((e.target as HTMLInputElement).value));
}
akarPanel.addEventListener('input', ubahDari);

akarPanel.addEventListener('submit', (e) => {
  e.preventDefault();
  const el = e.target as HTMLElement;
  const a = atributDari(el)?.kirim;
  if (a && el.querySelector('[type=submit]')?.getAttribute('aria-disabled') !== 'true') kirim(a);
});

let bertanya = false;
async function tanyaSidik(): Promise<void> {
  if (bertanya || !keadaan.siap || keadaan.jalan || document.hidden || Object.keys(keadaan.sibuk).length) return;
  bertanya = true;
  const hasil = await panggil('panelSidik');
  bertanya = false;
  // Silent when it fails: the next one will tell, and nothing on the page is wrong yet.
  if (!hasil.baik || keadaan.jalan || Object.keys(keadaan.sibuk).length) return;
  kirim({ j: 'sidik', sidik: hasil.isi });
  if (panelLain(hasil.isi))
    mintaJawaban(panggil('panelKeadaan'), (keadaanBuku) => kirim({ j: 'keadaan', keadaan: keadaanBuku }), null);
}

/** Another panel on the same workbook has run a check, repaired or taken back something. */
function panelLain(sidik: SidikPanel): boolean {
  return sidik.waktu !== (keadaan.hasil?.waktu ?? null) || sidik.jurnal !== ringkasJurnal(keadaan.jurnal);
}

let sidikTerakhir = Date.now();
setInterval(() => {
  const jeda = Date.now() - terakhirDipakai > LAMA_DIAM ? JEDA_SIDIK_LAMA : JEDA_SIDIK;
  if (Date.now() - sidikTerakhir < jeda) return;
  sidikTerakhir = Date.now();
  void tanyaSidik();
}, JEDA_JAM);
addEventListener('focus', () => {
  tempatkan();
  if (Date.now() - sidikTerakhir < JEDA_SIDIK_FOKUS) return;
  sidikTerakhir = Date.now();
  void tanyaSidik();
});

gambarPanel();

// The head sticks: what takes the focus must stop below it, however high it is just now. On a low or much enlarged
// screen it would leave no room for the list, and scrolls along.
const lekat = document.getElementById('lekat') as HTMLElement;
function ukur(): void {
  const muat = lekat.offsetHeight < innerHeight * BAGIAN_KEPALA;
  lekat.style.position = muat ? '' : 'static';
  document.documentElement.style.setProperty('--lekat', muat ? `${lekat.offsetHeight}px` : '0px');
}
new ResizeObserver(ukur).observe(lekat);
addEventListener('resize', ukur);

kirim({ j: 'mulai' });
