/** A workbook that can be begun with again and again, and what of it must never be lost. */
import { createHash } from 'node:crypto';
import { Buku, type GayaSel, type Lembar, type Sel } from '../../local/engine/buku.ts';
import { buatMesin } from '../../local/engine/mesin-excelts.ts';

/** The same workbook once more: nothing that is done to one shows in the other. */
export function salinBuku(asal: Buku): Buku {
  asal.pastikanSegar();
  const buku = new Buku(asal.nama, asal.id);
  buku.lokal = asal.lokal;
  buku.zonaWaktu = asal.zonaWaktu;
  buku.namaFungsi = asal.namaFungsi;
  buku.panggilFungsi = asal.panggilFungsi;
  buku.mesin = buatMesin();
  for (const l of asal.lembar) isiLembar(buku.tambahLembar(l.nama, undefined, l.id), l);
  buku.rentangBernama = structuredClone(asal.rentangBernama);
  buku.metadata = structuredClone(asal.metadata);
  buku.aktif = asal.aktif;
  for (const [k, v] of asal.tumpah) buku.tumpah.set(k, { ...v });
  // Numbers that were given out are not given out again.
  const { idBerikut } = asal as unknown as { idBerikut: number };
  Object.assign(buku, { idBerikut });
  buku.hitungJumlahRumus();
  return buku;
}

function isiLembar(ke: Lembar, dari: Lembar): void {
  for (let b = 1; b < dari.sel.length; b++)
    for (let k = 1; k < (dari.sel[b]?.length ?? 0); k++) {
      const s = dari.sel[b]?.[k];
      if (s) Object.assign(ke.ambil(b, k), s);
    }
  const { sel: _, id: __, buku: ___, lebarKolom, tinggiBaris, barisSembunyi, kolomSembunyi, ...lain } = dari;
  Object.assign(ke, structuredClone(lain));
  for (const [n, v] of lebarKolom) ke.lebarKolom.set(n, v);
  for (const [n, v] of tinggiBaris) ke.tinggiBaris.set(n, v);
  for (const n of barisSembunyi) ke.barisSembunyi.add(n);
  for (const n of kolomSembunyi) ke.kolomSembunyi.add(n);
}

const polos = (_: string, x: unknown): unknown => {
  if (x instanceof Map) return ['M', ...x];
  if (x instanceof Set) return ['S', ...x];
  return typeof x === 'number' && !Number.isFinite(x) ? String(x) : x;
};

const NOMOR_GAYA = new Map<string, number>();
const NOMOR_GAYA_BENDA = new WeakMap<GayaSel, number>();

/** Cells share their styles: each is put into words once. */
function nomorGaya(gaya: GayaSel): number {
  const ada = NOMOR_GAYA_BENDA.get(gaya);
  if (ada !== undefined) return ada;
  const teks = JSON.stringify(gaya);
  const nomor = NOMOR_GAYA.get(teks) ?? NOMOR_GAYA.size;
  NOMOR_GAYA.set(teks, nomor);
  NOMOR_GAYA_BENDA.set(gaya, nomor);
  return nomor;
}

/** All that a cell holds, in few words: most cells hold little besides a value and a style. */
function teksSel({ gaya, isi, rumus, catatan, tautan, tumpahan, segar, bentuk: _, ...lain }: Sel): string {
  // The form of a formula is worked out from it; what is kept of that decides nothing.
  // A field that a cell gains must not be left out of the comparison.
  for (const nama of Object.keys(lain)) throw new Error(`Sel.${nama} tidak ikut dibandingkan`);
  const sisa = catatan || tautan || tumpahan ? JSON.stringify([catatan, tautan, tumpahan]) : '';
  const nilai = isi === null ? '' : typeof isi === 'string' ? `"${isi}` : JSON.stringify(isi, polos);
  return `${nomorGaya(gaya)}${segar ? '' : '~'}|${nilai}|${rumus}|${sisa}`;
}

/** Two workbooks with the same are the same to whatever is done next; numbers that may be given out next decide nothing. */
export function sidikKeadaan(buku: Buku): string {
  buku.pastikanSegar();
  const sidik = createHash('sha1');
  for (const { buku: _, sel, ...lembar } of buku.lembar) {
    const bagian = [JSON.stringify(lembar, polos)];
    for (let b = 1; b < sel.length; b++)
      for (let k = 1; k < (sel[b]?.length ?? 0); k++) {
        const s = sel[b]?.[k];
        if (s) bagian.push(`${b},${k}|${teksSel(s)}`);
      }
    sidik.update(bagian.join('\u0001'));
  }
  // In which order spills were computed decides nothing either.
  const tumpah = [...buku.tumpah].sort(([a], [b]) => (a < b ? -1 : 1));
  const isi = [buku.rentangBernama, buku.metadata, tumpah, buku.aktif];
  return sidik.update(JSON.stringify(isi, polos)).digest('base64');
}

/** What a sheet holds that somebody typed, built or relies on. Results of formulas follow from it. */
export interface PotretLembar {
  nama: string;
  sel: Record<string, string>;
  gabung: string[];
  lindungan: string[];
  grafik: string[];
  sembunyi: boolean;
  /** Kind of a sheet that the add-in made: by it the sheet is known to be ours, and found again. */
  jenis: string;
}

export interface Potret {
  lembar: Record<string, PotretLembar>;
  nama: Record<string, string>;
}

const teksKotak = (k: { baris: number; kolom: number; tinggi: number; lebar: number }) =>
  `${k.baris},${k.kolom},${k.tinggi},${k.lebar}`;

/** @param luar Sheets that do not count. */
export function potret(buku: Buku, luar: RegExp = /^_LKJIP$/): Potret {
  buku.pastikanSegar();
  const nama = new Map(buku.lembar.map((l) => [l.id, l.nama]));
  const lembar: Potret['lembar'] = {};
  const jenis = jenisLembar(buku);
  for (const l of buku.lembar) {
    if (luar.test(l.nama)) continue;
    const sel: Record<string, string> = {};
    for (let b = 1; b < l.sel.length; b++)
      for (let k = 1; k < (l.sel[b]?.length ?? 0); k++) {
        const s = l.sel[b]?.[k];
        if (!s) continue;
        const isi = s.rumus || (s.tumpahan ? '' : bacaIsi(s));
        const aturan = isi === '' ? null : l.aturanPilihan(b, k);
        const format = isi === '' ? '' : (s.gaya.format ?? '');
        if (isi || s.catatan)
          sel[`${b},${k}`] = [isi, format, s.catatan, aturan ? `${aturan.kriteria}${aturan.tolak}` : ''].join('|');
      }
    lembar[l.nama] = {
      nama: l.nama,
      sel,
      gabung: l.gabung.map(teksKotak).sort(),
      lindungan: l.lindungan.map((p) => `${p.keterangan}@${p.kotak ? teksKotak(p.kotak) : ''}`).sort(),
      grafik: l.grafik.map((g) => g.judul).sort(),
      sembunyi: l.tersembunyi,
      jenis: jenis[l.id] ?? '',
    };
  }
  return {
    lembar,
    nama: Object.fromEntries(
      buku.rentangBernama.map((r) => [r.nama, `${nama.get(r.lembarId) ?? '?'}!${teksKotak(r.kotak)}`]),
    ),
  };
}

/** By the sheets' ids, as the metadata of the workbook say. */
function jenisLembar(buku: Buku): Record<string, string> {
  const tanda = buku.metadata.filter((m) => m.kunci === 'lkjip' && m.tempat.jenis === 'SPREADSHEET');
  return (JSON.parse(tanda.at(-1)?.nilai ?? '{}') as { lembar?: Record<string, string> }).lembar ?? {};
}

function bacaIsi(s: Sel): string {
  if (s.isi === null || s.isi === '') return '';
  return typeof s.isi === 'object' ? s.isi.kode : `${typeof s.isi}:${String(s.isi)}`;
}

/** Differences, worst first, a few of them. `bebas`: sheets that may be the old or the new. */
export function beda(kini: Potret, harap: Potret, atau: Potret | null = null): string[] {
  const hasil: string[] = [];
  for (const n of new Set([...Object.keys(kini.lembar), ...Object.keys(harap.lembar)])) {
    const [a, b] = [kini.lembar[n], harap.lembar[n]];
    if (!a) {
      if (!(atau && !atau.lembar[n])) hasil.push(`lembar "${n}" hilang`);
      continue;
    }
    const calon = [b, atau?.lembar[n]].filter((x): x is PotretLembar => x !== undefined);
    if (calon.length === 0) {
      hasil.push(`lembar "${n}" tertinggal`);
      continue;
    }
    const perCalon = calon.map((c) => bedaLembar(a, c));
    if (perCalon.every((p) => p.length > 0)) hasil.push(...(perCalon[0] as string[]).slice(0, 4));
  }
  for (const n of new Set([...Object.keys(kini.nama), ...Object.keys(harap.nama)]))
    if (kini.nama[n] !== harap.nama[n] && !(atau && kini.nama[n] === atau.nama[n]))
      hasil.push(`rentang ${n}: ${kini.nama[n] ?? 'tidak ada'}, seharusnya ${harap.nama[n] ?? 'tidak ada'}`);
  return hasil;
}

function bedaLembar(a: PotretLembar, b: PotretLembar): string[] {
  const hasil: string[] = [];
  for (const s of new Set([...Object.keys(a.sel), ...Object.keys(b.sel)]))
    if (a.sel[s] !== b.sel[s])
      hasil.push(`${a.nama}!${s}: ${a.sel[s] ?? 'kosong'}, seharusnya ${b.sel[s] ?? 'kosong'}`);
  for (const k of ['gabung', 'lindungan', 'grafik'] as const)
    if (a[k].join() !== b[k].join()) hasil.push(`${a.nama}: ${k} ${a[k].join(' ')}, seharusnya ${b[k].join(' ')}`);
  if (a.jenis !== b.jenis) hasil.push(`${a.nama}: jenis "${a.jenis}", seharusnya "${b.jenis}"`);
  if (a.sembunyi !== b.sembunyi) hasil.push(`${a.nama}: sembunyi ${a.sembunyi}`);
  return hasil;
}
