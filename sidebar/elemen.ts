/**
 * A small element helper: the view is plain data (`Simpul`), `patch` brings the page in line with it. Nodes are matched
 * by key, so that focus, selection and scroll survive an update; text only ever becomes a text node.
 */
import type { Aksi } from './keadaan';

export interface Atribut {
  /** Identity among the siblings. */
  kunci?: string;
  /** Dispatched on click (and so by Enter and Space on a button). */
  aksi?: Aksi;
  /** Dispatched with the new value of an input, a select or a text area. */
  ubah?: (nilai: string) => Aksi;
  /** Dispatched when the form is submitted. */
  kirim?: Aksi;
  [nama: string]: unknown;
}

export interface Simpul {
  tag: string;
  atribut: Atribut;
  anak: (Simpul | string)[];
}

export type Anak = Simpul | string | number | null | undefined | false | readonly Anak[];

function ratakan(anak: readonly Anak[], ke: (Simpul | string)[]): (Simpul | string)[] {
  for (const a of anak) {
    if (a === null || a === undefined || a === false || a === '') continue;
    if (Array.isArray(a)) ratakan(a as readonly Anak[], ke);
    else if (typeof a === 'number') ke.push(String(a));
    else ke.push(a as Simpul | string);
  }
  return ke;
}

/** `h('p.kecil', 'teks')`, `h('button.utama', { aksi }, 'Periksa')`: tag with its classes, attributes if any, children. */
export function h(tag: string, ...isi: [Atribut, ...Anak[]] | Anak[]): Simpul {
  const [pertama, ...sisa] = isi;
  const beratribut = typeof pertama === 'object' && pertama !== null && !Array.isArray(pertama) && !('anak' in pertama);
  const [nama, ...kelas] = tag.split('.');
  const atribut: Atribut = { ...(beratribut ? (pertama as Atribut) : {}) };
  if (kelas.length) atribut.class = kelas.join(' ');
  return { tag: nama as string, atribut, anak: ratakan((beratribut ? sisa : isi) as Anak[], []) };
}

/** What each node was made from. */
const INGATAN = new WeakMap<Node, Simpul>();
const SVG = 'http://www.w3.org/2000/svg';
/** Set as properties: their attribute says only how they began. */
const PROPERTI = new Set(['value', 'disabled']);

function buat(simpul: Simpul, dalamSvg: boolean): Element {
  const svg = dalamSvg || simpul.tag === 'svg';
  const el = svg ? document.createElementNS(SVG, simpul.tag) : document.createElement(simpul.tag);
  setAtribut(el, {}, simpul.atribut);
  for (const a of simpul.anak) el.appendChild(typeof a === 'string' ? document.createTextNode(a) : buat(a, svg));
  // After the children: a <select> takes its value only when its options are there.
  if ('value' in simpul.atribut) (el as HTMLInputElement).value = String(simpul.atribut.value);
  INGATAN.set(el, simpul);
  return el;
}

function setAtribut(unsur: Element, lama: Atribut, baru: Atribut): void {
  for (const nama of Object.keys({ ...lama, ...baru })) {
    if (nama === 'kunci' || nama === 'aksi' || nama === 'ubah' || nama === 'kirim') continue;
    const nilai = baru[nama];
    if (PROPERTI.has(nama)) {
      const p = unsur as unknown as Record<string, unknown>;
      const kini = nama === 'value' ? String(nilai ?? '') : Boolean(nilai);
      if (p[nama] !== kini) p[nama] = kini;
    } else if (nilai !== lama[nama]) {
      // `open` of <details> is a person's to change: only a change in the view touches it.
      if (nilai === null || nilai === undefined || nilai === false) unsur.removeAttribute(nama);
      else unsur.setAttribute(nama, nilai === true ? '' : String(nilai));
    }
  }
}

function kunciDari(s: Simpul | string | undefined): string | undefined {
  return typeof s === 'object' ? s.atribut.kunci : undefined;
}

interface AnakLama {
  /** By their key among the siblings. */
  berkunci: ReadonlyMap<string, Element>;
  /** Those without one, taken in their order. */
  bebas: ChildNode[];
}

function anakLama(unsur: Element): AnakLama {
  const berkunci = new Map<string, Element>();
  const bebas: ChildNode[] = [];
  for (const n of Array.from(unsur.childNodes)) {
    const kunci = kunciDari(INGATAN.get(n));
    if (kunci === undefined) bebas.push(n);
    else berkunci.set(kunci, n as Element);
  }
  return { berkunci, bebas };
}

function teksDipakaiLagi(teks: string, bebas: ChildNode[]): ChildNode {
  const calon = bebas[0];
  if (!calon || calon.nodeType !== Node.TEXT_NODE) return document.createTextNode(teks);
  bebas.shift();
  if (calon.nodeValue !== teks) calon.nodeValue = teks;
  return calon;
}

function unsurDipakaiLagi(simpul: Simpul, { berkunci, bebas }: AnakLama, svg: boolean): ChildNode {
  const kunci = simpul.atribut.kunci;
  const calon = kunci === undefined ? bebas[0] : berkunci.get(kunci);
  if (!calon || INGATAN.get(calon)?.tag !== simpul.tag) return buat(simpul, svg);
  if (kunci === undefined) bebas.shift();
  patch(calon as Element, simpul);
  return calon;
}

/** First what goes, then what moves: a node that stays in its place is never taken out, so it keeps the focus. */
function tempatkanAnak(unsur: Element, tujuan: readonly ChildNode[]): void {
  const dipakai = new Set(tujuan);
  for (const n of Array.from(unsur.childNodes)) if (!dipakai.has(n)) n.remove();
  let kini = unsur.firstChild;
  for (const n of tujuan) {
    if (n === kini) kini = kini.nextSibling;
    else unsur.insertBefore(n, kini);
  }
}

/** Brings the children of an element in line with `anak`. */
export function patchAnak(unsur: Element, anak: readonly (Simpul | string)[]): void {
  const svg = unsur.namespaceURI === SVG;
  const lama = anakLama(unsur);
  tempatkanAnak(
    unsur,
    anak.map((a) => (typeof a === 'string' ? teksDipakaiLagi(a, lama.bebas) : unsurDipakaiLagi(a, lama, svg))),
  );
}

function patch(unsur: Element, simpul: Simpul): void {
  const ingat = INGATAN.get(unsur);
  // The same piece of view again (rows are remembered by the view): nothing below it can have changed.
  if (ingat === simpul) return;
  setAtribut(unsur, ingat?.atribut ?? {}, simpul.atribut);
  patchAnak(unsur, simpul.anak);
  if (simpul.tag === 'select' && 'value' in simpul.atribut) {
    const pilih = unsur as HTMLSelectElement;
    if (pilih.value !== simpul.atribut.value) pilih.value = String(simpul.atribut.value);
  }
  INGATAN.set(unsur, simpul);
}

/** The view's attributes of a node (for event handling). */
export function atributDari(n: Node): Atribut | null {
  return INGATAN.get(n)?.atribut ?? null;
}

/** All text of a piece of view, as a screen reader would come across it: for tests and for `aria-live`. */
export function teksDari(s: Simpul | string): string {
  return typeof s === 'string' ? s : s.anak.map(teksDari).join('');
}

/** All pieces of a view that satisfy a condition, in document order. */
export function cariSimpul(s: Simpul | string, syarat: (s: Simpul) => boolean): Simpul[] {
  if (typeof s === 'string') return [];
  return [...(syarat(s) ? [s] : []), ...s.anak.flatMap((a) => cariSimpul(a, syarat))];
}
