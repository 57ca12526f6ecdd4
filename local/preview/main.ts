/** The preview page: sheets as grids, a formula bar, the menu, dialogs, and the panel in its 300 px frame. */
import { dariA1, keA1, kolomKeHuruf } from '../../src/core/alamat.ts';
import type { BantuanPanel, Gagal } from '../../src/core/panel.ts';
import { memuat } from '../engine/kotak.ts';
import { gambarGrafik } from './grafik.ts';
import type { BukuPotret, GayaPotret, LembarPotret, SelPotret } from './potret.ts';
import { type AsalTempelan, membaca, namaPanggilan, type Pertanyaan, type UbahSusunan } from './protokol.ts';
import { pasangBantuan } from './rumus.ts';

interface Menu {
  judul: string;
  fungsi: string | null;
  sub?: Menu[];
}
interface Tayangan {
  jenis: string;
  judul: string;
  pesan: string;
  alamat?: string;
  lebar?: number | null;
  tinggi?: number | null;
}
interface Keadaan {
  buku: BukuPotret;
  kotor: boolean;
  menu: { judul: string; isi: Menu[] }[];
}
type Balasan = { isi: unknown; tayangan: Tayangan[] } | { tanya: Pertanyaan; nomor: number };

const el = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const kunci = document.querySelector<HTMLMetaElement>('meta[name=kunci]')?.content ?? '';
const isian = el<HTMLInputElement>('isian');
const kisi = el('kisi');
const samping = el('samping');
const dialog = el<HTMLDialogElement>('dialog');

let buku: BukuPotret | null = null;
let lembar: LembarPotret | null = null;
let terakhir = '';
/** Id of the sheet that the grid shows. */
let tergambar: number | null = null;
/** Selected cell, and the range around it. */
let aktif = { baris: 1, kolom: 1 };
let ujung = { baris: 1, kolom: 1 };
/** What the formula bar was given to show: when it holds something else, that is typed and not yet in the cell. */
let semula = '';

function buat(tag: string, teks?: string, sifat: Record<string, string> = {}): HTMLElement {
  const e = document.createElement(tag);
  if (teks !== undefined) e.textContent = teks;
  for (const [k, v] of Object.entries(sifat)) e.setAttribute(k, v);
  return e;
}

function katakan(teks: string): void {
  el('pesan').textContent = teks;
}

async function kirim(jalur: string, opsi: RequestInit): Promise<Response> {
  const response = await fetch(jalur, {
    ...opsi,
    method: 'POST',
    headers: { ...opsi.headers, 'x-lkjip-kunci': kunci },
  }).catch(() => {
    throw new Error('Pratinjau tidak menjawab. Periksa apakah perintah pratinjau di terminal masih berjalan.');
  });
  if (response.ok) return response;
  const isi = (await response.json().catch(() => ({}))) as { galat?: string };
  throw new Error(isi.galat ?? `Pratinjau menjawab ${response.status}.`);
}

async function balasan(perintah: object): Promise<Balasan> {
  const r = await kirim('/api', { body: JSON.stringify(perintah), headers: { 'content-type': 'application/json' } });
  return (await r.json()) as Balasan;
}

/** Asks, answers what is asked back on the way, shows what was shown, and gives the result. */
async function minta(perintah: object): Promise<unknown> {
  let b = await balasan(perintah);
  while ('tanya' in b) b = await balasan({ op: 'jawab', nomor: b.nomor, jawaban: await tanyaOrang(b.tanya) });
  for (const t of b.tayangan) tayangkan(t);
  return b.isi;
}

const SEBUTAN: Record<string, string> = { OK: 'OK', CANCEL: 'Batal', YES: 'Ya', NO: 'Tidak' };

function tanyaOrang(pertanyaan: Pertanyaan): Promise<string | { tombol: string; teks: string }> {
  return new Promise((jawab) => {
    const form = buat('form', undefined, { method: 'dialog' });
    const ketik = buat('input', undefined, { type: 'text', 'aria-labelledby': 'dialog-pesan' }) as HTMLInputElement;
    const tombol = buat('div');
    for (const t of pertanyaan.tombol) tombol.append(buat('button', SEBUTAN[t] ?? t, { value: t }));
    if (pertanyaan.judul) form.append(buat('h2', pertanyaan.judul, { id: 'dialog-judul' }));
    form.append(buat('p', pertanyaan.pesan, { id: 'dialog-pesan' }));
    if (pertanyaan.ketik) form.append(ketik);
    form.append(tombol);
    dialog.replaceChildren(form);
    dialog.setAttribute('aria-labelledby', pertanyaan.judul ? 'dialog-judul' : 'dialog-pesan');
    dialog.returnValue = '';
    dialog.onclose = () => {
      const t = dialog.returnValue || 'CLOSE';
      jawab(pertanyaan.ketik ? { tombol: t, teks: ketik.value } : t);
    };
    dialog.showModal();
  });
}

function tayangkan(t: Tayangan): void {
  if (t.jenis === 'toast') katakan([t.judul, t.pesan].filter(Boolean).join(': '));
  else if (!t.alamat) return;
  else if (t.jenis === 'sidebar') bukaSamping(t.judul || 'LKjIP', t.alamat);
  else bukaJendela(t);
}

function bingkai(judul: string, alamat: string): HTMLElement {
  return buat('iframe', undefined, {
    title: judul,
    sandbox: 'allow-scripts allow-forms allow-downloads allow-modals',
    src: alamat,
  });
}

/** A dialog with a page of its own (showModalDialog). */
function bukaJendela(tayangan: Tayangan): void {
  const form = buat('form', undefined, { method: 'dialog' });
  const isi = bingkai(tayangan.judul, tayangan.alamat as string);
  isi.style.width = `${tayangan.lebar ?? 400}px`;
  isi.style.height = `${tayangan.tinggi ?? 200}px`;
  const tombol = buat('div');
  tombol.append(buat('button', 'Tutup'));
  form.append(buat('h2', tayangan.judul, { id: 'dialog-judul' }), isi, tombol);
  dialog.replaceChildren(form);
  dialog.setAttribute('aria-labelledby', 'dialog-judul');
  dialog.onclose = () => dialog.replaceChildren();
  dialog.showModal();
}

function bukaSamping(judul: string, alamat: string): void {
  const kepala = buat('header');
  const tutup = buat('button', '×', { type: 'button', 'aria-label': 'Tutup panel' });
  tutup.onclick = tutupSamping;
  kepala.append(buat('h2', judul), tutup);
  const isi = bingkai(judul, alamat);
  const sebelum = document.activeElement;
  // As in Sheets the keyboard goes on in what was opened, unless the person has gone to another place while it was loading:
  // what is typed there must not end up in the panel.
  isi.onload = () => {
    if (document.activeElement === sebelum || document.activeElement === document.body) isi.focus();
  };
  samping.replaceChildren(kepala, isi);
  samping.hidden = false;
}

function tutupSamping(): void {
  samping.hidden = true;
  samping.replaceChildren();
}

/** After panelKeadaan the grid is looked at, since another window may have written. */
window.addEventListener('message', async (e) => {
  const dari = [...document.querySelectorAll('iframe')].find((b) => b.contentWindow === e.source);
  if (!dari) return;
  const data = e.data as { lkjip?: string; nomor: number; nama: string; argumen: unknown[] };
  if (data.lkjip === 'tutup') {
    if (dialog.contains(dari)) dialog.close();
    else tutupSamping();
  }
  if (data.lkjip !== 'panggil') return;
  // The frame has an origin of its own without a name: there is nothing narrower than "*" to address it by.
  const jawab = (isi: object) => dari.contentWindow?.postMessage({ lkjip: 'jawab', nomor: data.nomor, ...isi }, '*');
  try {
    jawab({ isi: await minta({ op: 'panggil', nama: data.nama, argumen: data.argumen }) });
  } catch (g) {
    jawab({ galat: (g as Error).message });
  }
  const nama = namaPanggilan(data);
  if (!membaca(data) || nama === 'panelKeadaan' || nama === 'panelPilihSel')
    await segarkan(nama === 'panelPilihSel' || nama === 'panelLembarHasil');
});

// Menu

function gambarMenu(menu: Keadaan['menu']): void {
  el('menu').replaceChildren(
    ...menu.map((menu, i) => {
      const wadah = buat('div');
      const tombol = buat('button', `${menu.judul} ▾`, {
        type: 'button',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        'aria-controls': `menu${i}`,
      });
      const isi = buat('div', undefined, { role: 'menu', id: `menu${i}`, 'aria-label': menu.judul });
      isi.hidden = true;
      const butir = (daftar: Menu[]): HTMLElement[] =>
        daftar.flatMap((menuLain) => {
          if (menuLain.sub) return butir(menuLain.sub);
          if (!menuLain.fungsi) return [buat('hr')];
          const unsur = buat('button', menuLain.judul, { type: 'button', role: 'menuitem', tabindex: '-1' });
          unsur.onclick = () => {
            tutup();
            tombol.focus();
            void jalankan(menuLain.fungsi as string, menuLain.judul);
          };
          return [unsur];
        });
      isi.append(...butir(menu.isi));
      const tutup = (): void => {
        isi.hidden = true;
        tombol.setAttribute('aria-expanded', 'false');
      };
      const buka = (): void => {
        isi.hidden = false;
        tombol.setAttribute('aria-expanded', 'true');
        isi.querySelector('button')?.focus();
      };
      tombol.onclick = () => (isi.hidden ? buka() : tutup());
      wadah.onkeydown = (kejadian) => {
        const semua = [...isi.querySelectorAll('button')];
        const ke = semua.indexOf(document.activeElement as HTMLButtonElement);
        if (kejadian.key === 'Escape') {
          tutup();
          tombol.focus();
        } else if (kejadian.key === 'ArrowDown') {
          if (isi.hidden) buka();
          else semua[(ke + 1) % semua.length]?.focus();
        } else if (kejadian.key === 'ArrowUp' && !isi.hidden) semua[(ke - 1 + semua.length) % semua.length]?.focus();
        else return;
        kejadian.preventDefault();
      };
      wadah.addEventListener('focusout', (e) => {
        if (!wadah.contains(e.relatedTarget as Node | null)) tutup();
      });
      wadah.append(tombol, isi);
      return wadah;
    }),
  );
}

async function jalankan(nama: string, judul: string): Promise<void> {
  const sendiri = UBAH[nama];
  if (sendiri) return sendiri();
  katakan(`${judul.replace(/…$/, '')}…`);
  try {
    await minta({ op: 'panggil', nama, argumen: [] });
    if (el('pesan').textContent?.startsWith(judul.replace(/…$/, ''))) katakan('');
  } catch (g) {
    katakan((g as Error).message);
  }
  await segarkan(true);
}

// Grid

/** `sudah`: the cell above (left) has drawn the shared line already. */
function pasangGaya(td: HTMLElement, gayaPotret: GayaPotret, sudah: { atas: boolean; kiri: boolean }): void {
  const cSSStyleDeclaration = td.style;
  if (gayaPotret.huruf) cSSStyleDeclaration.fontFamily = `${JSON.stringify(gayaPotret.huruf)}, Arial, sans-serif`;
  if (gayaPotret.ukuran) cSSStyleDeclaration.fontSize = `${(gayaPotret.ukuran * 4) / 3}px`;
  if (gayaPotret.tebal) cSSStyleDeclaration.fontWeight = 'bold';
  if (gayaPotret.miring) cSSStyleDeclaration.fontStyle = 'italic';
  if (gayaPotret.garisBawah || gayaPotret.coret)
    cSSStyleDeclaration.textDecoration = `${gayaPotret.garisBawah ? 'underline ' : ''}${gayaPotret.coret ? 'line-through' : ''}`;
  if (gayaPotret.warna) cSSStyleDeclaration.color = gayaPotret.warna;
  if (gayaPotret.latar) cSSStyleDeclaration.backgroundColor = gayaPotret.latar;
  if (gayaPotret.rata) cSSStyleDeclaration.textAlign = gayaPotret.rata;
  if (gayaPotret.tegak) cSSStyleDeclaration.verticalAlign = gayaPotret.tegak;
  const sisi = ['borderTop', 'borderRight', 'borderBottom', 'borderLeft'] as const;
  // Under a fill the lines of the grid are not seen.
  if (gayaPotret.latar) cSSStyleDeclaration.borderRightColor = cSSStyleDeclaration.borderBottomColor = gayaPotret.latar;
  gayaPotret.tepi?.forEach((t, i) => {
    if (t && !(i === 0 && sudah.atas) && !(i === 3 && sudah.kiri))
      cSSStyleDeclaration[sisi[i] as (typeof sisi)[number]] = t;
  });
}

interface Tetangga {
  atas: SelPotret | undefined;
  kiri: SelPotret | undefined;
  kanan: SelPotret | undefined;
}

function gambarSel(
  lembarPotret: LembarPotret,
  selPotret: SelPotret | undefined,
  baris: number,
  kolom: number,
  di: Tetangga,
): HTMLElement {
  const unsur = buat('td', selPotret?.teks ?? '', { 'data-a': keA1(baris, kolom) });
  if (!selPotret) return unsur;
  const gayaPotret = lembarPotret.gaya[selPotret.gaya] as GayaPotret;
  unsur.className = [
    selPotret.jenis === 't' ? '' : selPotret.jenis,
    gayaPotret.bungkus ? 'bungkus' : '',
    selPotret.catatan ? 'catatan' : '',
    selPotret.jenis === 't' &&
    selPotret.teks &&
    !di.kanan?.teks &&
    !gayaPotret.bungkus &&
    (gayaPotret.rata ?? 'left') === 'left'
      ? 'luap'
      : '',
  ]
    .filter(Boolean)
    .join(' ');
  const garis = (s: SelPotret | undefined, sisi: number) => Boolean(s && lembarPotret.gaya[s.gaya]?.tepi?.[sisi]);
  pasangGaya(unsur, gayaPotret, { atas: garis(di.atas, 2), kiri: garis(di.kiri, 1) });
  if (selPotret.catatan) unsur.title = selPotret.catatan;
  return unsur;
}

const kuas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;

/** How far a text reaches beyond its cell, in pixels. */
function luapan(td: HTMLElement, lebar: number): number {
  if (!td.classList.contains('luap')) return 0;
  const { fontStyle, fontWeight, fontSize, fontFamily } = td.style;
  kuas.font = `${fontStyle} ${fontWeight} ${fontSize || '13.3px'} ${fontFamily || 'Arial'}`;
  return kuas.measureText(td.textContent ?? '').width + 6 - lebar;
}

/** Width of a column that nobody set, and of the one with the row numbers, in pixels. */
const LEBAR_BIASA = 100;
const LEBAR_NOMOR = 46;

/** A sheet's plain lists, as they are asked for while it is drawn. */
interface PetaLembar {
  potret: LembarPotret;
  lebar: (kolom: number) => number;
  tinggi: ReadonlyMap<number, number>;
  kolomTampak: readonly number[];
  sel: (baris: number, kolom: number) => SelPotret | undefined;
  /** The merge that begins in a cell. */
  gabung: (baris: number, kolom: number) => LembarPotret['gabung'][number] | undefined;
  /** Covered by a merge that begins elsewhere. */
  tertutup: (baris: number, kolom: number) => boolean;
}

function petaLembar(potret: LembarPotret): PetaLembar {
  const lebar = new Map(potret.lebar);
  const sembunyi = new Set(potret.kolomSembunyi);
  const isi = new Map(potret.sel.map((r) => [r.baris, new Map(r.isi.map((s) => [s.kolom, s]))]));
  const gabung = new Map(potret.gabung.map((g) => [`${g.baris}:${g.kolom}`, g]));
  const tertutup = new Set<string>();
  for (const g of potret.gabung)
    for (let b = g.baris; b < g.baris + g.tinggi; b++)
      for (let k = g.kolom; k < g.kolom + g.lebar; k++) if (b !== g.baris || k !== g.kolom) tertutup.add(`${b}:${k}`);
  return {
    potret,
    lebar: (kolom) => lebar.get(kolom) ?? LEBAR_BIASA,
    tinggi: new Map(potret.tinggi),
    kolomTampak: Array.from({ length: potret.kolom }, (_, i) => i + 1).filter((kolom) => !sembunyi.has(kolom)),
    sel: (baris, kolom) => isi.get(baris)?.get(kolom),
    gabung: (baris, kolom) => gabung.get(`${baris}:${kolom}`),
    tertutup: (baris, kolom) => tertutup.has(`${baris}:${kolom}`),
  };
}

function gambarKepala({ potret, lebar, kolomTampak }: PetaLembar): HTMLElement[] {
  const kolomHtml = buat('colgroup');
  const selebar = (px: number): HTMLElement => {
    const kolom = buat('col');
    kolom.style.width = `${px}px`;
    return kolom;
  };
  kolomHtml.append(selebar(LEBAR_NOMOR));
  const kepala = buat('tr');
  const sudut = buat('th', undefined, { scope: 'col' });
  sudut.append(buat('span', 'Baris', { class: 'sembunyi' }));
  kepala.append(sudut);
  for (const kolom of kolomTampak) {
    kolomHtml.append(selebar(lebar(kolom)));
    const huruf = buat('th', kolomKeHuruf(kolom), { scope: 'col' });
    if (kolom <= potret.beku[1]) huruf.classList.add('beku');
    kepala.append(huruf);
  }
  const thead = buat('thead');
  thead.append(kepala);
  return [kolomHtml, thead];
}

function gambarBaris(peta: PetaLembar, baris: number): HTMLElement {
  const { potret, sel, gabung } = peta;
  const unsurBaris = buat('tr');
  const tinggi = peta.tinggi.get(baris);
  if (tinggi) unsurBaris.style.height = `${tinggi}px`;
  const nomor = buat('th', String(baris), { scope: 'row' });
  if (baris <= potret.beku[0]) nomor.classList.add('beku');
  unsurBaris.append(nomor);
  let luap = 0;
  for (const kolom of peta.kolomTampak) {
    if (peta.tertutup(baris, kolom)) continue;
    const isi = sel(baris, kolom);
    const di = { atas: sel(baris - 1, kolom), kiri: sel(baris, kolom - 1), kanan: sel(baris, kolom + 1) };
    const unsurSel = gambarSel(potret, isi, baris, kolom, di);
    const kotak = gabung(baris, kolom);
    if (kotak) {
      unsurSel.setAttribute('colspan', String(Math.min(kotak.lebar, potret.kolom - kolom + 1)));
      unsurSel.setAttribute('rowspan', String(Math.min(kotak.tinggi, potret.baris - baris + 1)));
    }
    if (baris <= potret.beku[0] || kolom <= potret.beku[1]) unsurSel.classList.add('beku');
    // A text that runs over its neighbours hides the lines between them, as long as they are blank.
    const selebar = peta.lebar(kolom);
    luap = unsurSel.textContent ? luapan(unsurSel, selebar) : luap - selebar;
    if (luap > 0 && !kotak && !potret.gaya[isi?.gaya ?? 0]?.latar) unsurSel.style.borderRightColor = 'transparent';
    unsurBaris.append(unsurSel);
  }
  return unsurBaris;
}

/** Which of two frozen parts lies over the other: the corner of the letters over all, then the numbers, then cells. */
const LAPIS_HURUF = 9;
const LAPIS_NOMOR = 7;

function lapisSelBeku(diBaris: boolean, diKolom: boolean, meluap: boolean): number {
  return 1 + (diBaris ? 4 : 0) + (diKolom ? 2 : 0) + (diBaris && meluap ? 1 : 0);
}

/** Frozen lines stop where they stand now. Measured first, set after: each setting would move the next. */
function bekukan(potret: LembarPotret, tabel: HTMLElement): void {
  const asal = tabel.getBoundingClientRect();
  const beku = [...tabel.querySelectorAll<HTMLElement>('.beku')].map((unsur) => ({
    unsur,
    letak: unsur.getBoundingClientRect(),
  }));
  for (const { unsur, letak } of beku) {
    const kiri = `${letak.left - asal.left}px`;
    const atas = `${letak.top - asal.top}px`;
    if (unsur.tagName === 'TH') {
      // The letters of frozen columns stay in their corner; the numbers of frozen rows stay on top.
      const huruf = unsur.closest('thead') !== null;
      if (huruf) unsur.style.left = kiri;
      else unsur.style.top = atas;
      unsur.style.zIndex = String(huruf ? LAPIS_HURUF : LAPIS_NOMOR);
      continue;
    }
    const alamat = dariA1(unsur.dataset.a as string) as { baris: number; kolom: number };
    const diBaris = alamat.baris <= potret.beku[0];
    const diKolom = alamat.kolom <= potret.beku[1];
    if (diBaris) unsur.style.top = atas;
    if (diKolom) unsur.style.left = kiri;
    unsur.style.zIndex = String(lapisSelBeku(diBaris, diKolom, unsur.classList.contains('luap')));
  }
}

function gambarKisi(potret: LembarPotret): void {
  const peta = petaLembar(potret);
  const tabel = buat('table', undefined, { role: 'grid', 'aria-label': `Lembar ${potret.nama}` });
  const tbody = buat('tbody');
  const barisSembunyi = new Set(potret.barisSembunyi);
  for (let baris = 1; baris <= potret.baris; baris++)
    if (!barisSembunyi.has(baris)) tbody.append(gambarBaris(peta, baris));
  tabel.append(...gambarKepala(peta), tbody);
  const catatan = potret.terpotong
    ? [buat('p', `Hanya ${potret.baris} baris dan ${potret.kolom} kolom pertama yang ditampilkan di sini.`)]
    : [];
  // The same sheet stays where it is; another one begins at its top.
  const [y, x] = potret.id === tergambar ? [kisi.scrollTop, kisi.scrollLeft] : [0, 0];
  tergambar = potret.id;
  kisi.replaceChildren(tabel, ...catatan);
  letakkanGrafik(potret, tabel);
  kisi.scrollTo(x, y);
  bekukan(potret, tabel);
}

/** Charts lie over the cells, from the corner of the cell that they are anchored to. */
function letakkanGrafik(l: LembarPotret, tabel: HTMLElement): void {
  const asal = tabel.getBoundingClientRect();
  for (const g of l.grafik) {
    const r = tabel.querySelector(`td[data-a="${g.sel}"]`)?.getBoundingClientRect();
    const svg = gambarGrafik(g);
    svg.style.left = `${(r ? r.left - asal.left : LEBAR_NOMOR) + g.geser[0]}px`;
    svg.style.top = `${(r ? r.top - asal.top : asal.height) + g.geser[1]}px`;
    kisi.append(svg);
  }
}

function selDi(baris: number, kolom: number): HTMLElement | null {
  return kisi.querySelector(`td[data-a="${keA1(baris, kolom)}"]`);
}

/** The anchor of the merge that a cell belongs to, or the cell itself. */
function jangkar(a: { baris: number; kolom: number }): { baris: number; kolom: number } {
  const g = lembar?.gabung.find(
    (x) => a.baris >= x.baris && a.baris < x.baris + x.tinggi && a.kolom >= x.kolom && a.kolom < x.kolom + x.lebar,
  );
  return g ? { baris: g.baris, kolom: g.kolom } : a;
}

function rentangKini(): string {
  const [b1, b2] = [Math.min(aktif.baris, ujung.baris), Math.max(aktif.baris, ujung.baris)];
  const [k1, k2] = [Math.min(aktif.kolom, ujung.kolom), Math.max(aktif.kolom, ujung.kolom)];
  return b1 === b2 && k1 === k2 ? keA1(b1, k1) : `${keA1(b1, k1)}:${keA1(b2, k2)}`;
}

function tandai(gulir: boolean): void {
  for (const td of kisi.querySelectorAll('td[aria-selected], td.rentang')) {
    td.removeAttribute('aria-selected');
    td.removeAttribute('tabindex');
    td.classList.remove('rentang');
  }
  const rentang = rentangKini();
  if (rentang.includes(':')) {
    const [b1, b2] = [Math.min(aktif.baris, ujung.baris), Math.max(aktif.baris, ujung.baris)];
    const [k1, k2] = [Math.min(aktif.kolom, ujung.kolom), Math.max(aktif.kolom, ujung.kolom)];
    for (const td of kisi.querySelectorAll<HTMLElement>('td')) {
      const a = dariA1(td.dataset.a as string) as { baris: number; kolom: number };
      if (a.baris >= b1 && a.baris <= b2 && a.kolom >= k1 && a.kolom <= k2) td.classList.add('rentang');
    }
  }
  const unsur = selDi(aktif.baris, aktif.kolom);
  unsur?.setAttribute('aria-selected', 'true');
  unsur?.setAttribute('tabindex', '0');
  if (gulir) unsur?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  el('alamat').textContent = rentang;
  const selPotret = lembar?.sel.find((r) => r.baris === aktif.baris)?.isi.find((s) => s.kolom === aktif.kolom);
  // What is being typed stays: a refresh in the background must not take it away.
  if (document.activeElement !== isian || isian.value === semula) {
    semula = selPotret ? (selPotret.isian ?? selPotret.teks) : '';
    isian.value = semula;
  }
  if (selPotret?.jenis === 'g' && selPotret.catatan) katakan(selPotret.catatan);
  for (const lama of kisi.querySelectorAll('.panah')) lama.remove();
  if (unsur && pilihanAktif()) {
    const panah = buat('button', '▾', {
      type: 'button',
      class: 'panah',
      tabindex: '-1',
      'aria-label': 'Buka pilihan (Alt+panah bawah)',
    });
    panah.onmousedown = (e) => e.stopPropagation();
    panah.onclick = bukaPilihan;
    unsur.append(panah);
  }
}

let pilihNanti = 0;
/** How often a cell was chosen here, and up to which of these the workbook has heard of it. */
let dipilih = 0;
let pilihanSampai = 0;
function pilih(letak: { baris: number; kolom: number }, perluas: boolean, fokus: boolean): void {
  if (!lembar) return;
  void simpanIsian();
  const batas = {
    baris: Math.min(Math.max(letak.baris, 1), lembar.baris),
    kolom: Math.min(Math.max(letak.kolom, 1), lembar.kolom),
  };
  if (perluas) ujung = batas;
  else {
    aktif = jangkar(batas);
    ujung = aktif;
  }
  katakan('');
  tandai(true);
  if (fokus) selDi(aktif.baris, aktif.kolom)?.focus({ preventScroll: true });
  const id = lembar.id;
  dipilih += 1;
  clearTimeout(pilihNanti);
  pilihNanti = window.setTimeout(async () => {
    const pilihan = dipilih;
    await minta({ op: 'pilih', id, rentang: rentangKini() }).catch(() => {});
    pilihanSampai = Math.max(pilihanSampai, pilihan);
  }, 120);
}

/** A choice not told yet is given up: coming later it would bring its sheet back. */
function batalkanPilihan(): void {
  clearTimeout(pilihNanti);
  pilihanSampai = dipilih;
}

/** Writes what was typed, however the cell is left; what is refused is said again, so that it is not lost. */
async function simpanIsian(): Promise<void> {
  const teks = isian.value;
  if (!lembar || teks === semula) return;
  const sebelum = semula;
  semula = teks;
  try {
    await minta({ op: 'ketik', id: lembar.id, sel: keA1(aktif.baris, aktif.kolom), teks });
    katakan('');
  } catch (g) {
    if (isian.value === teks) semula = sebelum;
    katakan(`${(g as Error).message} Yang diketik: ${teks}`);
    return;
  }
  await segarkan(false);
}

pasangBantuan(isian, el('bantuan'), async () => {
  const b = (await minta({ op: 'panggil', nama: 'panelBantuan', argumen: [] })) as BantuanPanel | Gagal;
  return 'fungsi' in b ? b.fungsi : [];
});

isian.addEventListener('keydown', (kejadian) => {
  if (kejadian.key === 'Enter') {
    kejadian.preventDefault();
    pilih({ baris: aktif.baris + (kejadian.shiftKey ? -1 : 1), kolom: aktif.kolom }, false, true);
  } else if (kejadian.key === 'Tab' && (menyusuri || isian.value !== semula)) {
    // What was typed goes into its cell, and on to the next one; an untouched field is left by Tab as any other.
    kejadian.preventDefault();
    menyusuri = true;
    pilih({ baris: aktif.baris, kolom: aktif.kolom + (kejadian.shiftKey ? -1 : 1) }, false, true);
  } else if (kejadian.key === 'Escape') {
    menyusuri = false;
    isian.value = semula;
    selDi(aktif.baris, aktif.kolom)?.focus();
  }
});

// Still the active element when only the window was left: one comes back to what one was typing. When a frame of another
// process was gone to, it is no longer that only a moment later.
isian.addEventListener('blur', () => {
  const bilaDitinggal = () => {
    if (document.activeElement !== isian) void simpanIsian();
  };
  bilaDitinggal();
  setTimeout(bilaDitinggal, 0);
});

function dariTitik(e: Event): { baris: number; kolom: number } | null {
  const td = (e.target as HTMLElement).closest?.<HTMLElement>('td[data-a]');
  return td ? dariA1(td.dataset.a as string) : null;
}

let menyeret = false;
/**
 * Somebody fills cells, by mouse or by typing: Tab goes from cell to cell, also over those that stay blank. Who came by the
 * keyboard alone and typed nothing, or pressed Esc, goes on to the next part of the page.
 */
let menyusuri = false;
kisi.addEventListener('mousedown', (kejadian) => {
  const a = dariTitik(kejadian);
  if (!a || kejadian.button !== 0) return;
  menyeret = true;
  menyusuri = true;
  pilih(a, kejadian.shiftKey, true);
  kejadian.preventDefault();
});
kisi.addEventListener('mouseover', (e) => {
  const a = menyeret ? dariTitik(e) : null;
  if (a) pilih(a, true, false);
});
window.addEventListener('mouseup', () => {
  menyeret = false;
});
kisi.addEventListener('dblclick', () => isian.focus());
kisi.addEventListener('keydown', (kejadian) => {
  const dari = kejadian.shiftKey ? ujung : aktif;
  const geser: Record<string, [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    PageUp: [-20, 0],
    PageDown: [20, 0],
  };
  const g = kejadian.altKey ? undefined : geser[kejadian.key];
  if (g) pilih({ baris: dari.baris + g[0], kolom: dari.kolom + g[1] }, kejadian.shiftKey, true);
  else if (kejadian.key === 'Home') pilih({ baris: kejadian.ctrlKey ? 1 : aktif.baris, kolom: 1 }, false, true);
  else if (kejadian.key === 'Enter' || kejadian.key === 'F2') isian.focus();
  else if (kejadian.key === 'Escape') menyusuri = false;
  else if (kejadian.key === 'Tab' && menyusuri)
    pilih({ baris: aktif.baris, kolom: aktif.kolom + (kejadian.shiftKey ? -1 : 1) }, false, true);
  else if (kejadian.key === 'Delete') void ubah({ op: 'tempel', sel: sudutRentang().awal, isi: kosongkan() });
  else if (kejadian.altKey && kejadian.key === 'ArrowDown') bukaPilihan();
  else if ((kejadian.ctrlKey || kejadian.metaKey) && /^[zy]$/i.test(kejadian.key))
    void ubah({ op: /y/i.test(kejadian.key) || kejadian.shiftKey ? 'ulang' : 'urung' });
  else if (kejadian.key.length === 1 && !kejadian.ctrlKey && !kejadian.metaKey && !kejadian.altKey) {
    isian.value = kejadian.key;
    isian.focus();
  } else return;
  kejadian.preventDefault();
});

// As in a spreadsheet: copy, paste, take back, choose, rows and sheets

function sudutRentang(): { awal: string; baris: [number, number]; kolom: [number, number] } {
  const [b1, b2] = [Math.min(aktif.baris, ujung.baris), Math.max(aktif.baris, ujung.baris)];
  const [k1, k2] = [Math.min(aktif.kolom, ujung.kolom), Math.max(aktif.kolom, ujung.kolom)];
  return { awal: keA1(b1, k1), baris: [b1, b2], kolom: [k1, k2] };
}

function kosongkan(): string[][] {
  const { baris, kolom } = sudutRentang();
  const lebar = kolom[1] - kolom[0] + 1;
  return Array.from({ length: baris[1] - baris[0] + 1 }, () => new Array<string>(lebar).fill(''));
}

/** Sends a change of the open sheet and shows what came of it. */
async function ubah(perintah: { op: string } & Record<string, unknown>): Promise<void> {
  if (!lembar) return;
  await simpanIsian();
  try {
    const hasil = await minta({ ...perintah, id: lembar.id });
    katakan(hasil === false ? 'Tidak ada lagi yang dapat diurungkan di sini.' : '');
  } catch (g) {
    katakan((g as Error).message);
  }
  await segarkan(perintah.op !== 'tempel');
}

/** A field of a table of texts, as Excel and Sheets put it on the clipboard. */
const kutip = (t: string): string => (/[\t\n"]/.test(t) ? `"${t.replaceAll('"', '""')}"` : t);

function uraiTsv(teks: string): string[][] {
  const hasil: string[][] = [[]];
  const isi = teks.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const pola = /(?:"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*))(\t|\n|$)/gy;
  for (;;) {
    const m = pola.exec(isi);
    if (!m) return hasil;
    hasil[hasil.length - 1]?.push(m[1] === undefined ? (m[2] ?? '') : m[1].replaceAll('""', '"'));
    if (m[3] === '\n') hasil.push([]);
    if (m[3] === '') return hasil;
  }
}

/** What was copied here last: the clipboard holds what is seen, this what stands in the cells. */
let papan: { teks: string; isi: string[][]; asal: AsalTempelan | null } | null = null;

function salin(kejadian: ClipboardEvent, potong: boolean): void {
  if (!lembar || !kisi.contains(document.activeElement)) return;
  const { awal, baris, kolom } = sudutRentang();
  const sel = new Map(lembar.sel.map((r) => [r.baris, new Map(r.isi.map((s) => [s.kolom, s]))]));
  const [tampil, isi]: [string[], string[][]] = [[], []];
  for (let b = baris[0]; b <= baris[1]; b++) {
    const satu = Array.from({ length: kolom[1] - kolom[0] + 1 }, (_, i) => sel.get(b)?.get(kolom[0] + i));
    tampil.push(satu.map((s) => kutip(s?.teks ?? '')).join('\t'));
    isi.push(satu.map((s) => s?.isian ?? s?.teks ?? ''));
  }
  const teks = tampil.join('\n');
  const [tinggi, lebar] = [isi.length, kolom[1] - kolom[0] + 1];
  // What was cut keeps its references, what was copied takes them along.
  papan = { teks, isi, asal: potong ? null : { baris: baris[0], kolom: kolom[0], tinggi, lebar } };
  kejadian.clipboardData?.setData('text/plain', teks);
  kejadian.preventDefault();
  if (potong) void ubah({ op: 'tempel', sel: awal, isi: kosongkan() });
}
document.addEventListener('copy', (e) => salin(e, false));
document.addEventListener('cut', (e) => salin(e, true));
document.addEventListener('paste', (e) => {
  if (!kisi.contains(document.activeElement)) return;
  e.preventDefault();
  const teks = (e.clipboardData?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n');
  const sendiri = papan?.teks === teks ? papan : null;
  const isi = sendiri?.isi ?? uraiTsv(teks);
  const { awal, baris, kolom } = sudutRentang();
  const [satu] = isi;
  // One value fills what is selected.
  const penuh = isi.length === 1 && satu?.length === 1 ? kosongkan().map((b) => b.map(() => satu[0] as string)) : isi;
  ujung = {
    baris: baris[0] + penuh.length - 1,
    kolom: kolom[0] + Math.max(...penuh.map((b) => b.length)) - 1,
  };
  aktif = { baris: baris[0], kolom: kolom[0] };
  void ubah({ op: 'tempel', sel: awal, isi: penuh, asal: sendiri?.asal ?? null });
});

/** The choices of the active cell; null where anything may be typed. */
function pilihanAktif(): string[] | null {
  const milik = lembar?.pilihan.filter(({ kotak }) => memuat(kotak, aktif.baris, aktif.kolom));
  const daftar = milik?.[milik.length - 1]?.daftar;
  return daftar?.length ? daftar : null;
}

const daftarPilihan = buat('ul', undefined, {
  id: 'pilihan',
  role: 'listbox',
  'aria-label': 'Pilihan sel',
  tabindex: '-1',
});
daftarPilihan.hidden = true;
document.body.append(daftarPilihan);

function tutupPilihan(): void {
  daftarPilihan.hidden = true;
}

function bukaPilihan(): void {
  const daftar = pilihanAktif();
  const unsur = selDi(aktif.baris, aktif.kolom);
  if (!daftar || !unsur) return;
  const pakai = (teks: string) => {
    tutupPilihan();
    void ubah({ op: 'ketik', sel: keA1(aktif.baris, aktif.kolom), teks }).then(() =>
      selDi(aktif.baris, aktif.kolom)?.focus({ preventScroll: true }),
    );
  };
  daftarPilihan.replaceChildren(
    ...daftar.map((teks) => {
      const li = buat('li', teks, { role: 'option', tabindex: '-1' });
      li.onclick = () => pakai(teks);
      return li;
    }),
  );
  const r = unsur.getBoundingClientRect();
  daftarPilihan.hidden = false;
  daftarPilihan.style.left = `${Math.min(r.left, innerWidth - daftarPilihan.offsetWidth - 8)}px`;
  daftarPilihan.style.top = `${Math.min(r.bottom, innerHeight - daftarPilihan.offsetHeight - 8)}px`;
  daftarPilihan.querySelector('li')?.focus();
}
daftarPilihan.addEventListener('keydown', (kejadian) => {
  const semua = [...daftarPilihan.querySelectorAll('li')];
  const ke = semua.indexOf(document.activeElement as HTMLLIElement);
  if (kejadian.key === 'ArrowDown') semua[Math.min(ke + 1, semua.length - 1)]?.focus();
  else if (kejadian.key === 'ArrowUp') semua[Math.max(ke - 1, 0)]?.focus();
  else if (kejadian.key === 'Enter') semua[ke]?.click();
  else if (kejadian.key === 'Escape') {
    tutupPilihan();
    selDi(aktif.baris, aktif.kolom)?.focus();
  } else return;
  kejadian.preventDefault();
});
daftarPilihan.addEventListener('focusout', (e) => {
  if (!daftarPilihan.contains(e.relatedTarget as Node | null)) tutupPilihan();
});

async function susun(apa: UbahSusunan, nama = ''): Promise<void> {
  const { baris } = sudutRentang();
  const jumlah = baris[1] - baris[0] + 1;
  const di = apa === 'sisip-baris' && nama === 'bawah' ? baris[1] + 1 : baris[0];
  await ubah({ op: 'susun', apa, baris: di, jumlah, nama: apa === 'sisip-baris' ? '' : nama });
}

async function tanyaNama(judul: string, bawaan: string): Promise<string | null> {
  const j = await tanyaOrang({ judul, pesan: bawaan, tombol: ['OK', 'CANCEL'], ketik: true });
  return typeof j === 'object' && j.tombol === 'OK' && j.teks.trim() !== '' ? j.teks.trim() : null;
}

/** The menu "Ubah": what the browser's own keys do, and what has none. */
const UBAH: Record<string, () => Promise<void>> = {
  'Urungkan (Ctrl+Z)': () => ubah({ op: 'urung' }),
  'Ulangi (Ctrl+Y)': () => ubah({ op: 'ulang' }),
  'Sisipkan baris di atas': () => susun('sisip-baris'),
  'Sisipkan baris di bawah': () => susun('sisip-baris', 'bawah'),
  'Hapus baris': () => susun('hapus-baris'),
  'Lembar baru': async () => {
    const nama = await tanyaNama('Lembar baru', 'Nama lembar:');
    if (nama) await susun('lembar-baru', nama);
  },
  'Lembar dari berkas (.xlsx, .csv)…': async () => {
    menambah = true;
    el<HTMLInputElement>('buka').click();
  },
  'Ganti nama lembar': async () => {
    const nama = await tanyaNama('Ganti nama lembar', `Nama baru untuk "${lembar?.nama ?? ''}":`);
    if (nama) await susun('nama-lembar', nama);
  },
  'Hapus lembar': async () => {
    const jawaban = await tanyaOrang({
      judul: 'Hapus lembar',
      pesan: `Hapus lembar "${lembar?.nama ?? ''}"? Dapat diurungkan dengan Ctrl+Z.`,
      tombol: ['YES', 'NO'],
      ketik: false,
    });
    if (jawaban === 'YES') await susun('hapus-lembar');
  },
};

let kotor = false;
window.addEventListener('beforeunload', (e) => {
  if (kotor) e.preventDefault();
});

// What stands where

function gambarLembar(b: BukuPotret): void {
  el('lembar').replaceChildren(
    ...b.lembar.map((lembar) => {
      const unsur = buat('button', lembar.nama, { type: 'button', 'data-id': String(lembar.id) });
      if (lembar.id === b.aktif) unsur.setAttribute('aria-current', 'true');
      if (lembar.warna) unsur.style.borderBottomColor = lembar.warna;
      unsur.onclick = async () => {
        batalkanPilihan();
        // Until the sheet is drawn the cells on the page are another one's: a click would choose, and a key fill, those.
        kisi.inert = lembar.id !== buku?.aktif;
        try {
          await minta({ op: 'pilih', id: lembar.id, rentang: 'A1' }).catch((g: Error) => katakan(g.message));
          await segarkan(true);
        } finally {
          kisi.inert = false;
        }
      };
      return unsur;
    }),
  );
  el('lembar').querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

let antre: Promise<void> = Promise.resolve();
let menunggu: { ikut: boolean } | null = null;
/** Brings the page in line with the workbook; `ikut` also follows the selection that a script has made. */
function segarkan(ikut: boolean): Promise<void> {
  // One that has not begun yet will show this change too: a quick typist does not wait for a drawing a cell.
  if (menunggu) {
    menunggu.ikut ||= ikut;
    return antre;
  }
  const giliran = { ikut };
  menunggu = giliran;
  antre = antre
    .then(async () => {
      menunggu = null;
      const pilihanAwal = dipilih;
      const terdengar = pilihanSampai === dipilih;
      const keadaan = (await minta({ op: 'keadaan' })) as Keadaan;
      const lain = keadaan.buku.aktif !== lembar?.id;
      const potret = (await minta({ op: 'lembar', id: keadaan.buku.aktif })) as LembarPotret;
      // The person goes first: a cell chosen here while the answer was under way, or one being typed in, stays the active
      // one. Moved to what the workbook knew before, the next figure typed would land in another cell.
      const pindah = lain || (giliran.ikut && terdengar && dipilih === pilihanAwal && document.activeElement !== isian);
      // What was typed belongs to the cell that is active still: drawn over it would be lost.
      if (pindah || document.activeElement !== isian) void simpanIsian();
      if (lain) batalkanPilihan();
      if (!buku)
        gambarMenu([
          ...keadaan.menu,
          { judul: 'Ubah', isi: Object.keys(UBAH).map((judul) => ({ judul, fungsi: judul })) },
        ]);
      if (JSON.stringify(keadaan.buku.lembar) !== JSON.stringify(buku?.lembar) || keadaan.buku.aktif !== buku?.aktif)
        gambarLembar(keadaan.buku);
      buku = keadaan.buku;
      el('nama').textContent = buku.nama;
      kotor = keadaan.kotor;
      el('kotor').hidden = !kotor;
      document.title = `${buku.nama} – Pratinjau LKjIP`;
      lembar = potret;
      const teks = JSON.stringify(potret);
      // Drawing anew takes the focused cell away; the keyboard goes on where it was.
      const diKisi = kisi.contains(document.activeElement);
      if (teks !== terakhir) gambarKisi(potret);
      terakhir = teks;
      if (pindah) {
        const [awal, akhir] = (buku.pilihan.split(',')[0] as string).split(':');
        aktif = dariA1(awal as string) ?? { baris: 1, kolom: 1 };
        ujung = (akhir && dariA1(akhir)) || aktif;
      }
      tandai(pindah);
      if (diKisi) selDi(aktif.baris, aktif.kolom)?.focus({ preventScroll: true });
    })
    .catch((g: Error) => katakan(g.message));
  return antre;
}

/** Whether the file that is chosen next joins the open workbook instead of taking its place. */
let menambah = false;
el('buka').addEventListener('click', (kejadian) => {
  // A click by a person asks for another workbook; the menu's own comes from the script.
  if (kejadian.isTrusted) menambah = false;
});
el<HTMLInputElement>('buka').addEventListener('change', async (kejadian) => {
  const berkas = (kejadian.target as HTMLInputElement).files?.[0];
  if (!berkas) return;
  const tambah = menambah;
  menambah = false;
  if (!tambah && kotor) {
    const jawaban = await tanyaOrang({
      judul: 'Buka berkas',
      pesan: `Perubahan di "${buku?.nama ?? ''}" belum disimpan dan hilang bila ${berkas.name} dibuka. Buka juga? Untuk menambahkannya ke buku ini: Ubah > Lembar dari berkas.`,
      tombol: ['YES', 'NO'],
      ketik: false,
    });
    if (jawaban !== 'YES') {
      (kejadian.target as HTMLInputElement).value = '';
      return;
    }
  }
  katakan(`Membuka ${berkas.name}…`);
  try {
    await kirim(tambah ? '/tambah' : '/buka', {
      body: await berkas.arrayBuffer(),
      headers: { 'x-nama': encodeURIComponent(berkas.name) },
    });
    if (tambah) {
      katakan(`${berkas.name} ada di lembar "${await lembarBaru()}".`);
      (kejadian.target as HTMLInputElement).value = '';
      return;
    }
    tutupSamping();
    buku = null;
    lembar = null;
    terakhir = '';
    katakan('');
    await segarkan(true);
  } catch (g) {
    katakan((g as Error).message);
  }
  (kejadian.target as HTMLInputElement).value = '';
});

/** Shows the sheet that has just become the active one and gives its name. */
async function lembarBaru(): Promise<string> {
  await segarkan(true);
  return lembar?.nama ?? '';
}

el('salin').addEventListener('click', async () => {
  await minta({ op: 'salin' }).catch((g: Error) => katakan(g.message));
  tutupSamping();
  await segarkan(true);
  katakan('Yang terbuka sekarang salinannya, seperti File > Buat salinan di Google Sheets.');
});

el('unduh').addEventListener('click', async () => {
  try {
    const response = await kirim('/api', {
      body: JSON.stringify({ op: 'simpan' }),
      headers: { 'content-type': 'application/json' },
    });
    const nama = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    const a = document.createElement('a');
    a.href = URL.createObjectURL(await response.blob());
    a.download = decodeURIComponent(nama ?? 'LKjIP.xlsx');
    a.click();
    setTimeout(() => URL.revokeObjectURL(a.href), 60_000);
    await segarkan(false);
    const hilang = decodeURIComponent(response.headers.get('x-tidak-ikut') ?? '');
    if (hilang) katakan(`Tidak ikut ke berkas yang diunduh (tetap ada di berkas asalnya): ${hilang}`);
  } catch (g) {
    katakan((g as Error).message);
  }
});

void segarkan(true).then(() => selDi(aktif.baris, aktif.kolom)?.setAttribute('tabindex', '0'));
