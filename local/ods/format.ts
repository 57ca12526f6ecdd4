/** Number formats of OpenDocument as format codes. */
import { anak, semuaAnak, type Unsur } from '../xlsx/xml.ts';

const kutip = (t: string): string => (/^[ .,()/:-]*$/.test(t) ? t : `"${t.replace(/"/g, '""')}"`);

function angka(u: Unsur): string {
  const { grouping } = u.atribut;
  const utuh = Math.max(0, Number(u.atribut['min-integer-digits'] ?? 1) || 0);
  const desimal = Number(u.atribut['decimal-places'] ?? 0) || 0;
  const pasti = Math.min(desimal, Number(u.atribut['min-decimal-places'] ?? desimal) || 0);
  const bulat = grouping === 'true' ? `#,##${'0'.repeat(Math.max(1, utuh))}` : utuh ? '0'.repeat(utuh) : '#';
  return bulat + (desimal ? `.${'0'.repeat(pasti)}${'#'.repeat(desimal - pasti)}` : '');
}

const panjang = (u: Unsur): boolean => u.atribut.style === 'long';

const BAGIAN: Record<string, (u: Unsur) => string> = {
  number: angka,
  text: (u) => (u.teks === '%' ? '%' : kutip(u.teks)),
  'fill-character': () => '',
  'currency-symbol': (u) => kutip(u.teks),
  'scientific-number': (u) => `${angka(u)}E+${'0'.repeat(Number(u.atribut['min-exponent-digits'] ?? 2) || 2)}`,
  fraction: () => '# ?/?',
  day: (u) => (panjang(u) ? 'dd' : 'd'),
  month: (u) => (u.atribut.textual === 'true' ? (panjang(u) ? 'mmmm' : 'mmm') : panjang(u) ? 'mm' : 'm'),
  year: (u) => (panjang(u) ? 'yyyy' : 'yy'),
  'day-of-week': (u) => (panjang(u) ? 'dddd' : 'ddd'),
  hours: (u) => (panjang(u) ? 'hh' : 'h'),
  minutes: (u) => (panjang(u) ? 'mm' : 'm'),
  seconds: (u) => {
    const pecahan = Number(u.atribut['decimal-places'] ?? 0) || 0;
    return `${panjang(u) ? 'ss' : 's'}${pecahan ? `.${'0'.repeat(pecahan)}` : ''}`;
  },
  'am-pm': () => 'AM/PM',
  'text-content': () => '@',
};

function satu(u: Unsur): string {
  // Hours of a duration run on beyond the day.
  const durasi = u.atribut['truncate-on-overflow'] === 'false';
  return u.anak
    .map((a) => BAGIAN[a.nama]?.(a) ?? '')
    .join('')
    .replace(/h+/, (h) => (durasi ? `[${h}]` : h));
}

/** Format code of a data style; '' where it says nothing. `semua`: the data styles by name, for those that it maps to. */
export function formatOds(u: Unsur, semua: ReadonlyMap<string, Unsur>): string {
  const dasar = satu(u);
  const peta = semuaAnak(u, 'map').flatMap((m) => {
    const gaya = semua.get(m.atribut['apply-style-name'] ?? '');
    return gaya
      ? [{ syarat: (m.atribut.condition ?? '').replace(/^value\(\)/, '').replace(/\s/g, ''), isi: satu(gaya) }]
      : [];
  });
  const untuk = (s: string) => peta.find((p) => p.syarat === s)?.isi;
  const positif = untuk('>0') ?? untuk('>=0');
  const negatif = untuk('<0');
  if (positif !== undefined && negatif !== undefined) return `${positif};${negatif};${dasar}`;
  if (positif !== undefined) return `${positif};${dasar}`;
  return negatif === undefined ? dasar : `${dasar};${negatif}`;
}

/** What a style of text, cell or table says under one of its property elements. */
export function sifat(u: Unsur, nama: string): Record<string, string> {
  return anak(u, nama)?.atribut ?? {};
}
