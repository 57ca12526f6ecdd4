/** Rules of a sheet: what a cell may hold, and how it looks when. */
import type { AturanBersyarat, AturanPilihan, Buku, Lembar } from '../engine/buku.ts';
import { kotakKeA1, pisahLembar } from '../engine/kotak.ts';
import { daftarKotak, kotakBerkas, nyala } from './batas.ts';
import type { GayaTerbaca } from './gaya.ts';
import type { Hilang } from './hilang.ts';
import { KRITERIA_OPERATOR } from './pembanding.ts';
import { bukuLain } from './tabel-excel.ts';
import { anak, bacaTeksXlsx, semuaAnak, semuaTurunan, type Unsur } from './xml.ts';

/** Rules of validation that have no like here. */
const VALIDASI: Record<string, string> = { time: 'jam', textLength: 'panjang teks' };
const BERSYARAT: Record<string, string> = {
  colorScale: 'skala warna',
  dataBar: 'batang data',
  iconSet: 'set ikon',
};
type Syarat = Pick<AturanPilihan, 'kriteria' | 'argumen' | 'dari'>;

/** The choices of a list: written in the rule, a named range, a range, or a formula. */
function syaratDaftar(buku: Buku, lembar: Lembar, rumus: string): Syarat {
  if (rumus.startsWith('"'))
    return { kriteria: 'VALUE_IN_LIST', argumen: rumus.slice(1, -1).replace(/""/g, '"').split(','), dari: null };
  const dariRentang = (dari: AturanPilihan['dari']): Syarat => ({ kriteria: 'VALUE_IN_RANGE', argumen: [], dari });
  const nama = buku.cariNama(rumus);
  if (nama) return dariRentang({ lembarId: nama.lembarId, kotak: nama.kotak });
  const { lembar: namaLembar, a1 } = pisahLembar(rumus);
  const ke = namaLembar === null ? lembar : buku.cariLembar(namaLembar);
  const kotak = ke ? kotakBerkas(a1) : null;
  return ke && kotak
    ? dariRentang({ lembarId: ke.id, kotak })
    : { kriteria: 'CUSTOM_FORMULA', argumen: [`=${rumus}`], dari: null };
}

function syaratAngka(pembanding: string | undefined, rumus: readonly string[]): Syarat | null {
  const nama = KRITERIA_OPERATOR[pembanding ?? 'between'];
  if (!nama) return null;
  const kriteria = `NUMBER_${nama}`;
  const angka = rumus.filter((x) => x !== '').map(Number);
  if (angka.some(Number.isNaN)) return null;
  return { kriteria, argumen: kriteria.endsWith('BETWEEN') ? angka : angka.slice(0, 1), dari: null };
}

function syaratIsian(
  buku: Buku,
  lembar: Lembar,
  atribut: Record<string, string>,
  rumus: readonly [string, string],
): Syarat | null {
  switch (atribut.type) {
    case 'list':
      return syaratDaftar(buku, lembar, rumus[0]);
    case 'custom':
      return { kriteria: 'CUSTOM_FORMULA', argumen: [`=${rumus[0]}`], dari: null };
    case 'date':
      return { kriteria: 'DATE_IS_VALID_DATE', argumen: [], dari: null };
    case 'whole':
    case 'decimal':
      return syaratAngka(atribut.operator, rumus);
    default:
      return atribut.prompt ? { kriteria: 'CUSTOM_FORMULA', argumen: ['=TRUE'], dari: null } : null;
  }
}

export function bacaValidasi(buku: Buku, lembar: Lembar, unsur: Unsur, hilang: Hilang): void {
  for (const validasi of semuaTurunan(unsur, 'dataValidation')) {
    const { atribut } = validasi;
    const isi = (nama: string) => {
      const rumus = anak(validasi, nama);
      return bacaTeksXlsx((anak(rumus, 'f')?.teks ?? rumus?.teks ?? '').trim());
    };
    const rumus: [string, string] = [isi('formula1'), isi('formula2')];
    const sqref = (atribut.sqref ?? anak(validasi, 'sqref')?.teks ?? '').trim();
    const syarat = bukuLain(rumus.join('')).length ? null : syaratIsian(buku, lembar, atribut, rumus);
    if (atribut.type === 'date' && (rumus[0] !== '1' || rumus[1] !== ''))
      hilang.catat('batas tanggal pada validasi isian', lembar.nama, sqref);
    if (atribut.type === 'whole')
      hilang.catat('syarat bilangan bulat pada validasi isian (batasnya ikut)', lembar.nama, sqref);
    const jenis = atribut.type ?? 'none';
    if (!syarat) {
      if (jenis !== 'none') hilang.catat(`validasi isian ${VALIDASI[jenis] ?? `"${jenis}"`}`, lembar.nama, sqref);
      continue;
    }
    const aturan: AturanPilihan = {
      ...syarat,
      tolak: nyala(atribut.showErrorMessage) && (atribut.errorStyle ?? 'stop') === 'stop',
      bantuan: bacaTeksXlsx(atribut.prompt ?? ''),
      panahTurun: !nyala(atribut.showDropDown),
    };
    for (const kotak of daftarKotak(sqref)) lembar.pilihan.push({ kotak, aturan });
  }
}

export function bacaBersyarat(lembar: Lembar, unsur: Unsur, gaya: GayaTerbaca, hilang: Hilang): void {
  const daftar: { urut: number; aturan: AturanBersyarat }[] = [];
  for (const kelompok of semuaAnak(unsur, 'conditionalFormatting')) {
    const rentang = daftarKotak(kelompok.atribut.sqref ?? '');
    if (!rentang.length) continue;
    for (const aturan of semuaAnak(kelompok, 'cfRule')) {
      const rumus = semuaAnak(aturan, 'formula').map((f) => f.teks);
      const syarat = bukuLain(rumus.join()).length ? null : syaratBersyarat(aturan);
      if (!syarat) {
        const jenis = aturan.atribut.type ?? '';
        const tempat = rentang.map((kotak) => kotakKeA1(kotak)).join(' ');
        hilang.catat(`format bersyarat ${BERSYARAT[jenis] ?? `"${jenis}"`}`, lembar.nama, tempat);
        continue;
      }
      const tampilan = gaya.dxf[Number(aturan.atribut.dxfId ?? -1)] ?? {};
      daftar.push({ urut: Number(aturan.atribut.priority ?? 0), aturan: { rentang, ...syarat, ...tampilan } });
    }
  }
  lembar.bersyarat = daftar.sort((a, b) => a.urut - b.urut).map((d) => d.aturan);
}

function syaratBersyarat(aturan: Unsur): { kriteria: string; argumen: (string | number)[] } | null {
  const rumus = semuaAnak(aturan, 'formula').map((x) => bacaTeksXlsx(x.teks.trim()));
  const teks = bacaTeksXlsx(aturan.atribut.text ?? '');
  switch (aturan.atribut.type) {
    case 'expression':
      return { kriteria: 'CUSTOM_FORMULA', argumen: [`=${rumus[0] ?? ''}`] };
    case 'containsText':
      return { kriteria: 'TEXT_CONTAINS', argumen: [teks] };
    case 'notContainsText':
      return { kriteria: 'TEXT_DOES_NOT_CONTAIN', argumen: [teks] };
    case 'beginsWith':
      return { kriteria: 'TEXT_STARTS_WITH', argumen: [teks] };
    case 'endsWith':
      return { kriteria: 'TEXT_ENDS_WITH', argumen: [teks] };
    case 'containsBlanks':
      return { kriteria: 'CELL_EMPTY', argumen: [] };
    case 'notContainsBlanks':
      return { kriteria: 'CELL_NOT_EMPTY', argumen: [] };
    case 'cellIs': {
      const nama = KRITERIA_OPERATOR[aturan.atribut.operator ?? ''];
      if (!nama) return null;
      const kutip = /^"((?:[^"]|"")*)"$/.exec(rumus[0] ?? '');
      if (kutip && /^(NOT_)?EQUAL_TO$/.test(nama)) {
        return { kriteria: `TEXT_${nama}`, argumen: [(kutip[1] as string).replace(/""/g, '"')] };
      }
      const angka = rumus.map(Number);
      return angka.some(Number.isNaN) ? null : { kriteria: `NUMBER_${nama}`, argumen: angka };
    }
    default:
      return null;
  }
}
