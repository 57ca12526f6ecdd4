/** The little XML that .xlsx needs: a fast walk over elements, a small tree, and escaping. Prefixes are dropped. */
import { BerkasRusak } from './rusak.ts';

const NAMA_ENTITAS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function bacaEntitas(s: string): string {
  if (!s.includes('&')) return s;
  return s.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (semua, n: string) => {
    if (n[0] === '#') {
      const kode = n[1] === 'x' ? Number.parseInt(n.slice(2), 16) : Number(n.slice(1));
      return kode > 0 && kode <= 0x10ffff ? String.fromCodePoint(kode) : '';
    }
    return NAMA_ENTITAS[n] ?? semua;
  });
}

/** Excel writes characters that XML cannot hold as _x000D_. */
export function bacaTeksXlsx(s: string): string {
  return s.includes('_x')
    ? s.replace(/_x([0-9A-Fa-f]{4})_/g, (_, h) => String.fromCharCode(Number.parseInt(h, 16)))
    : s;
}

export function tulisEntitas(s: string): string {
  return (
    s
      .replace(/[&<>"]/g, (c) => `&${c === '&' ? 'amp' : c === '<' ? 'lt' : c === '>' ? 'gt' : 'quot'};`)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these may not stand in XML.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  );
}

export type Atribut = Record<string, string>;

const POLA_ATRIBUT = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function bacaAtribut(teks: string): Atribut {
  const hasil: Atribut = {};
  if (!teks.includes('=')) return hasil;
  for (const m of teks.matchAll(POLA_ATRIBUT)) {
    const nama = m[1] as string;
    const titik = nama.indexOf(':');
    // r:id and id may stand on one element: the relation's keeps its prefix.
    const kunci = nama.startsWith('r:') ? nama : titik < 0 ? nama : nama.slice(titik + 1);
    hasil[kunci] = bacaEntitas(m[2] ?? m[3] ?? '');
  }
  return hasil;
}

/** `dari` and `sampai` are where the tag stands in the XML. */
export interface Penyimak {
  buka(nama: string, atribut: string, tutupLangsung: boolean, dari: number, sampai: number): void;
  tutup(nama: string, dari: number, sampai: number): void;
  teks(t: string): void;
}

function tanpaAwalan(nama: string): string {
  const i = nama.indexOf(':');
  return i < 0 ? nama : nama.slice(i + 1);
}

export function telusuri(xml: string, p: Penyimak): void {
  let i = 0;
  let dalam = 0;
  const n = xml.length;
  while (i < n) {
    const lt = xml.indexOf('<', i);
    if (lt < 0) break;
    if (lt > i) p.teks(xml.slice(i, lt));
    const c = xml[lt + 1];
    if (c === '!') {
      if (xml.startsWith('<![CDATA[', lt)) {
        const akhir = xml.indexOf(']]>', lt);
        if (akhir < 0) throw new BerkasRusak('XML terpotong');
        p.teks(xml.slice(lt + 9, akhir).replace(/[&<>]/g, (x) => (x === '&' ? '&amp;' : x === '<' ? '&lt;' : '&gt;')));
        i = akhir + 3;
        continue;
      }
      if (xml.startsWith('<!--', lt)) {
        const akhir = xml.indexOf('-->', lt);
        i = akhir < 0 ? n : akhir + 3;
        continue;
      }
      // Document types may define entities without end: .xlsx never has one.
      throw new BerkasRusak('XML dengan DOCTYPE tidak dibaca');
    }
    let gt = xml.indexOf('>', lt);
    if (gt < 0) throw new BerkasRusak('XML terpotong');
    if (c === '?') {
      i = gt + 1;
      continue;
    }
    if (c === '/') {
      dalam--;
      p.tutup(tanpaAwalan(xml.slice(lt + 2, gt).trim()), lt, gt + 1);
      i = gt + 1;
      continue;
    }
    // A ">" inside quotes belongs to the attribute.
    let isi = xml.slice(lt + 1, gt);
    while (((isi.match(/"/g)?.length ?? 0) & 1) === 1) {
      gt = xml.indexOf('>', gt + 1);
      if (gt < 0) throw new BerkasRusak('XML terpotong');
      isi = xml.slice(lt + 1, gt);
    }
    const langsung = isi.endsWith('/');
    if (langsung) isi = isi.slice(0, -1);
    const spasi = isi.search(/\s/);
    const nama = tanpaAwalan(spasi < 0 ? isi : isi.slice(0, spasi));
    p.buka(nama, spasi < 0 ? '' : isi.slice(spasi), langsung, lt, gt + 1);
    if (langsung) p.tutup(nama, lt, gt + 1);
    else dalam++;
    i = gt + 1;
  }
  if (dalam > 0) throw new BerkasRusak('XML terpotong');
}

export interface Unsur {
  nama: string;
  atribut: Atribut;
  anak: Unsur[];
  teks: string;
}

/** The document as a tree: for the small parts of a workbook. */
export function pohon(xml: string): Unsur {
  const akar: Unsur = { nama: '', atribut: {}, anak: [], teks: '' };
  const tumpukan = [akar];
  telusuri(xml, {
    buka(nama, atribut) {
      const u: Unsur = { nama, atribut: bacaAtribut(atribut), anak: [], teks: '' };
      (tumpukan[tumpukan.length - 1] as Unsur).anak.push(u);
      tumpukan.push(u);
    },
    tutup() {
      if (tumpukan.length > 1) tumpukan.pop();
    },
    teks(t) {
      (tumpukan[tumpukan.length - 1] as Unsur).teks += bacaEntitas(t);
    },
  });
  return akar.anak[0] ?? akar;
}

export function anak(u: Unsur | undefined, nama: string): Unsur | undefined {
  return u?.anak.find((a) => a.nama === nama);
}

export function semuaAnak(u: Unsur | undefined, nama: string): Unsur[] {
  return u?.anak.filter((a) => a.nama === nama) ?? [];
}

/** First descendant of that name. */
export function turunan(u: Unsur | undefined, nama: string): Unsur | undefined {
  if (!u) return undefined;
  for (const a of u.anak) {
    const d = a.nama === nama ? a : turunan(a, nama);
    if (d) return d;
  }
  return undefined;
}
