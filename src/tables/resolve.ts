/** From a table's record and a workbook's records to a grid of cells. */

import { lebarFont, lebarTerkecil } from '../core/ukur';
import type { Konteks } from './konteks';
import { gabungLabel } from './label';
import { Opsi, type PilihanTabel } from './opsi';
import { bagiPembaca, type Sebab, ubahKalimat } from './sebab';
import type { SelGrid } from './sel';
import type { BarisGrid, BarisSpec, Grid, KolomGrid, KolomSpec, SelKepala, TableSpec } from './spec';

/** Text width of a report page in millimetres: A4 and F4 alike, with the margins of the field. */
export const LEBAR_HALAMAN = { tegak: 165, mendatar: 247 } as const;

export interface Dilewati {
  readonly lewat: string;
}

export const dilewati = (x: Grid | Dilewati): x is Dilewati => 'lewat' in x;

const NAMA_ISIAN: Record<string, string> = {
  IKU: 'indikator',
  KINERJA: 'kinerja tahun ini',
  RIWAYAT: 'realisasi tahun-tahun lalu',
  RENSTRA: 'target Renstra',
  PEMBANDING: 'realisasi pembanding',
  ANGGARAN: 'anggaran',
  BELANJA: 'jenis belanja',
  ANALISIS: 'analisis',
  LHE: 'hasil evaluasi',
  REKOMENDASI: 'rekomendasi',
  SKALA: 'skala',
};

export function resolve(spec: TableSpec, konteks: Konteks, pilihan?: PilihanTabel): Grid | Dilewati {
  const opsi = new Opsi(spec, konteks.id.lain?.get(`tabel ${spec.id}`), pilihan);
  if (!opsi.nyala('dibuat', true)) return { lewat: 'tidak dibuat menurut pengaturan di IDENTITAS' };
  const kosong = spec.butuh.find((r) => !konteks.ada(r));
  if (kosong)
    return {
      lewat: konteks.tidakAda(kosong)
        ? `rentang ${kosong} (${NAMA_ISIAN[kosong]}) tidak ada, mungkin lembarnya terhapus; buat lagi dengan Perbarui templat`
        : `lembar isian ${NAMA_ISIAN[kosong]} (rentang ${kosong}) belum diisi`,
    };
  const baris = spec.baris(konteks, opsi);
  if (typeof baris === 'string') return { lewat: baris };
  if (baris.length === 0) return { lewat: 'tidak ada baris yang memenuhi' };
  const dipilih = pilihKolom(spec.kolom(konteks, opsi), opsi);
  const adaSatuan = dipilih.some((c) => c.id === 'satuan');
  const mentah = dipilih.map((c) => baris.map((b) => c.sel(b.isi, konteks, adaSatuan)));
  const dipakai = dipilih.map((c, i) => !c.bilaAda || opsi.diminta(c.id) || (mentah[i] as SelGrid[]).some(berisi));
  const kolom = dipilih.filter((_, i) => dipakai[i]);
  const sel = mentah.filter((_, i) => dipakai[i]);

  const alasan = new Map<string, { sebab: Sebab; label: string[] }>();
  const isi: BarisGrid[] = baris.map((baris, n) => ({
    peran: baris.peran,
    sel: kolom.map((kolom, i) => {
      const selGrid = sel[i]?.[n] as SelGrid;
      if (selGrid.sebab) {
        const kunci = `${selGrid.sebab.untuk} ${selGrid.sebab.teks}`;
        const { label } = alasan.get(kunci) ?? { label: [] as string[] };
        if (label[label.length - 1] !== baris.label) label.push(baris.label);
        alasan.set(kunci, { sebab: selGrid.sebab, label });
      }
      return selGrid.rata || !kolom.rata ? selGrid : { ...selGrid, rata: kolom.rata };
    }),
  }));
  const { kepala, tinggi } = susunKepala(kolom);
  const ucapan = [
    ...(spec.catatan?.(konteks, opsi, baris) ?? []).flatMap((ucap) =>
      typeof ucap === 'string' ? bagiPembaca(ucap) : (ucap ?? []),
    ),
    ...[...alasan.values()].map(({ sebab, label }) => ubahKalimat(sebab, (teks) => `${gabungLabel(label)}: ${teks}.`)),
  ];
  const bagi = (untuk: Sebab['untuk']) => ucapan.flatMap((u) => (u.untuk === untuk && u.teks ? u.teks : []));
  const catatan = bagi('pembaca');
  const pesan = bagi('penyusun');
  const dinas = namaDinas(konteks);
  const judul = opsi.pilih('judul') || spec.judul(konteks, opsi);
  const ttd =
    spec.ttd && opsi.kolom('ttd') && konteks.id.jabatan
      ? [`${konteks.id.tempat}, ${konteks.id.tanggal || `… ${konteks.tahun}`}`.replace(/^, /, ''), konteks.id.jabatan]
      : [];
  const skala = lebarFont(konteks.id.font);
  // Title and footnotes that wrap, and the signature, are rows of their own height.
  const tinggiSendiri = (judul.length > 70 ? 1 : 0) + (catatan.length ? 1 : 0) + (ttd.length ? 1 : 0);
  const maks = sapuanLebar(kepala, tinggiSendiri);
  const rukun = rukunkan(kolom, isi, maks, skala);
  const { lebar, arah, ukuran } = aturLebar(rukun, isi, opsi.pilih('arah'), skala, maks);
  return {
    id: spec.id,
    bab: spec.bab,
    nama: spec.nama,
    judul,
    subjudul: judul.includes(`Tahun ${konteks.tahun}`) ? dinas : `${dinas} Tahun ${konteks.tahun}`.trim(),
    arah,
    kolom: kolom.map((c, i): KolomGrid => ({ id: c.id, judul: jalur(c).join(' · '), lebar: lebar[i] as number })),
    kepala,
    tinggiKepala: tinggi,
    nomorKolom: spec.tanpaNomorKolom || !opsi.nyala('nomorKolom', true) ? null : nomori(kolom),
    baris: isi,
    gabung: satukan(kolom, baris),
    catatan,
    pesan,
    sumber: `Sumber: ${opsi.pilih('sumber') || konteks.id.sumber || spec.sumber || [dinas || 'data perangkat daerah', konteks.tahun].filter(Boolean).join(', ')}`,
    ttd,
    font: konteks.id.font || 'Arial',
    ukuran,
  };
}

const berisi = (s: SelGrid): boolean =>
  s.latar !== undefined || (s.nilai !== null && s.nilai !== '-' && s.nilai !== 'N/A');

/** "Dinas Tenaga Kerja Kabupaten Tapin", the region only once. */
export function namaDinas(k: Konteks): string {
  const { perangkatDaerah: d, pemerintahDaerah: p } = k.id;
  const daerah = p.replace(/^pemerintah\s+/i, '');
  return d.toLowerCase().includes(daerah.toLowerCase()) ? d : `${d} ${daerah}`.trim();
}

function pilihKolom(semua: readonly KolomSpec<unknown>[], opsi: Opsi): KolomSpec<unknown>[] {
  const tentu = opsi.daftar('kolom').map((t) => t.toLowerCase().replace(/\s/g, ''));
  if (tentu.length) {
    const dipilih = tentu.flatMap((id) => semua.filter((c) => c.id.toLowerCase() === id));
    if (dipilih.length) return dipilih;
  }
  return semua.filter((c) => opsi.kolom(c.id));
}

const jalur = (c: KolomSpec<unknown>): readonly string[] => (typeof c.judul === 'string' ? [c.judul] : c.judul);

function susunKepala(kolom: readonly KolomSpec<unknown>[]): { kepala: SelKepala[]; tinggi: number } {
  const semua = kolom.map(jalur);
  const tinggi = Math.max(...semua.map((j) => j.length));
  const kepala: SelKepala[] = [];
  for (let barisKe = 0; barisKe < tinggi; barisKe++) {
    for (let i = 0; i < kolom.length; ) {
      const jajar = semua[i] as readonly string[];
      const teks = jajar[barisKe];
      let lebar = 1;
      if (teks !== undefined && barisKe < jajar.length - 1) {
        // A spanner covers its neighbours as long as everything above is the same too.
        const sama = (l: readonly string[] | undefined) =>
          l && l.length > barisKe + 1 && jajar.slice(0, barisKe + 1).every((t, n) => t === l[n]);
        while (sama(semua[i + lebar])) lebar++;
      }
      if (teks !== undefined)
        kepala.push({
          teks,
          baris: barisKe,
          kolom: i,
          tinggi: barisKe === jajar.length - 1 ? tinggi - barisKe : 1,
          lebar,
        });
      i += lebar;
    }
  }
  return { kepala, tinggi };
}

/** "(7 = 6 : 5 × 100)" where every column of the formula is printed. */
function nomori(kolom: readonly KolomSpec<unknown>[]): string[] {
  const nomor = (id: string) => kolom.findIndex((c) => c.id === id) + 1;
  return kolom.map((c, i) => {
    const id = [...(c.rumus ?? '').matchAll(/\{(\w+)\}/g)].map((m) => m[1] as string);
    const rumus =
      c.rumus && id.every((x) => nomor(x) > 0) ? c.rumus.replace(/\{(\w+)\}/g, (_, x) => `${nomor(x)}`) : '';
    return rumus ? `(${i + 1} = ${rumus})` : `(${i + 1})`;
  });
}

/**
 * In how many sweeps Sheets may set the widths (one over all columns, then the runs that differ), so that a table stays
 * within its calls: spanners of one width side by side are merged in two calls, cells beside them by the run, and every
 * row of a height of its own is one.
 */
function sapuanLebar(kepala: readonly SelKepala[], tinggiSendiri: number): number {
  let panggilan = tinggiSendiri;
  let sama = 0;
  let lalu: SelKepala | undefined;
  for (const s of [...kepala].sort((a, b) => a.baris - b.baris || a.kolom - b.kolom)) {
    const sambung = lalu?.baris === s.baris && lalu.tinggi === s.tinggi && lalu.kolom + lalu.lebar === s.kolom;
    sama = sambung && lalu?.lebar === s.lebar ? sama + 1 : 1;
    if (s.lebar > 1 ? sama < 3 : s.tinggi > 1 && sama === 1) panggilan++;
    lalu = s;
  }
  return Math.max(2, 11 - panggilan);
}

function sapuan(kelas: readonly number[]): number {
  const lain = (umum: number) => kelas.filter((k, i) => k !== umum && k !== kelas[i - 1]).length;
  return 1 + Math.min(...kelas.map(lain));
}

type Selebar = KolomSpec<unknown> & { lentur: boolean };

/** Its width tells a kind of columns: those of text above zero, those of figures below. */
const ciriLebar = (kolom: Selebar): number => (kolom.lentur ? kolom.lebar : -kolom.lebar);

/** The two kinds of columns that cost the least room as one; null where the page would no longer hold any two. */
function pasanganTermurah(kolom: readonly Selebar[], paling: readonly number[]): [number, number] | null {
  const macam = [...new Set(kolom.map(ciriLebar))].map((ciri) => {
    const di = kolom.flatMap((c, i) => (ciriLebar(c) === ciri ? [i] : []));
    return { ciri, banyak: di.length, paling: Math.max(...di.map((i) => paling[i] as number)) };
  });
  const jumlah = macam.reduce((n, m) => n + m.banyak * m.paling, 0);
  const calon = macam.flatMap((kini) =>
    macam.flatMap((lain) => {
      // Text and figures keep their own widths: a name in a column as narrow as a figure cannot be read.
      if (kini.ciri >= lain.ciri || kini.ciri < 0 !== lain.ciri < 0) return [];
      const sempit = kini.paling < lain.paling ? kini : lain;
      const tambah = sempit.banyak * Math.abs(kini.paling - lain.paling);
      if (jumlah + tambah > LEBAR_HALAMAN.mendatar) return [];
      return [{ dua: [kini.ciri, lain.ciri] as [number, number], harga: tambah + (lain.ciri - kini.ciri) * 0.3 }];
    }),
  );
  const termurah = Math.min(...calon.map((satu) => satu.harga));
  return calon.find((satu) => satu.harga === termurah)?.dua ?? null;
}

/**
 * Columns by the width that they wish, in as few kinds as it takes to set them in a few sweeps: each time the two kinds
 * become one that cost the least room, unless the page would no longer hold them.
 */
function rukunkan(
  kolom: readonly KolomSpec<unknown>[],
  isi: readonly BarisGrid[],
  maks: number,
  skala: number,
): KolomSpec<unknown>[] {
  const hasil = kolom.map((c): Selebar => ({ ...c, lentur: c.lentur === true }));
  const paling = palingSempit(kolom, isi, TERKECIL, skala);
  while (sapuan(hasil.map(ciriLebar)) > maks) {
    const dua = pasanganTermurah(hasil, paling);
    if (!dua) break;
    const lebar = Math.max(...dua.map(Math.abs));
    hasil.forEach((c, i) => {
      if (dua.includes(ciriLebar(c))) hasil[i] = { ...c, lebar };
    });
  }
  return hasil;
}

/** Smallest type in points, and where nothing else makes the table fit its page. */
const TERKECIL = 7;
/** Whole points: Sheets takes no others. */
const TERKECIL_DARURAT = 5;

/** Least width of every column in millimetres: no figure may overflow, no word break, within reason. */
function palingSempit(
  kolom: readonly KolomSpec<unknown>[],
  isi: readonly BarisGrid[],
  pt: number,
  skala: number,
): number[] {
  return kolom.map((c, i) => {
    let maks = 0;
    const ukur = (teks: string, utuh: boolean, tebal: boolean) => lebarTerkecil(teks, pt * skala, utuh, tebal);
    for (const kata of jalur(c).slice(-1)) maks = Math.max(maks, ukur(kata, false, true));
    const tahu = new Set<string>();
    for (const barisGrid of isi) {
      const s = barisGrid.sel[i] as SelGrid;
      const angka = typeof s.nilai === 'number';
      // Only the shape of a figure matters: every digit is as wide as another.
      const kunci = angka ? s.teks.replace(/\d/g, '0') : s.teks;
      if (tahu.has(kunci)) continue;
      tahu.add(kunci);
      maks = Math.max(maks, ukur(kunci, angka, barisGrid.peran !== 'data'));
    }
    return Math.min(Math.max(maks, 7.5), 45);
  });
}

/** The same with columns of a kind alike: it looks calmer, and Sheets sets their widths in one call. */
function lebarPaling(
  kolom: readonly KolomSpec<unknown>[],
  isi: readonly BarisGrid[],
  pt: number,
  skala: number,
): number[] {
  const sendiri = palingSempit(kolom, isi, pt, skala);
  return kolom.map((c) =>
    Math.max(...sendiri.filter((_, i) => kolom[i]?.lebar === c.lebar && kolom[i]?.lentur === c.lentur)),
  );
}

function aturLebar(
  kolom: readonly KolomSpec<unknown>[],
  isi: readonly BarisGrid[],
  dipilih: string,
  skala: number,
  maks: number,
): { lebar: number[]; arah: 'tegak' | 'mendatar'; ukuran: number } {
  const jumlah = (x: readonly number[]) => x.reduce((a, b) => a + b, 0);
  let ukuran = 9;
  let paling = lebarPaling(kolom, isi, ukuran, skala);
  /** Widths by how much room there is: as wished, text columns at two thirds of it, at the least. */
  const lebarBila = (teks: number, angka: boolean) =>
    kolom.map((c, i) => Math.max(c.lentur ? c.lebar * teks : angka ? (c.lebar * ukuran) / 9 : 0, paling[i] as number));
  const muatTegak = jumlah(lebarBila(0.85, true)) <= LEBAR_HALAMAN.tegak;
  // A page that cannot hold the columns in the smallest type is not taken even when it was asked for.
  const terkecil = jumlah(lebarPaling(kolom, isi, TERKECIL_DARURAT, skala));
  const tegak = dipilih === 'tegak' ? terkecil <= LEBAR_HALAMAN.tegak : muatTegak && dipilih !== 'mendatar';
  const arah = tegak ? 'tegak' : 'mendatar';
  const halaman = LEBAR_HALAMAN[arah];
  const sempit = (pt: number) => {
    ukuran = pt;
    paling = lebarPaling(kolom, isi, pt, skala);
  };
  while (ukuran > TERKECIL && jumlah(lebarBila(0.66, false)) > halaman) sempit(ukuran - 1);
  while (ukuran > TERKECIL_DARURAT && jumlah(paling) > halaman) sempit(ukuran - 1);
  // Still too many: each column as narrow as it can be by itself.
  if (jumlah(paling) > halaman) paling = palingSempit(kolom, isi, ukuran, skala);
  let lebar = lebarBila(1, true);
  // What lacks is taken from the figures first, then from the text, never below the least width.
  for (const sempit of [lebarBila(1, false), lebarBila(0.66, false), paling]) {
    const kurang = jumlah(lebar) - halaman;
    const longgar = jumlah(lebar) - jumlah(sempit);
    if (kurang <= 0 || longgar <= 0) continue;
    const bagian = Math.min(1, kurang / longgar);
    lebar = lebar.map((l, i) => l - (l - (sempit[i] as number)) * bagian);
  }
  // Room left goes to the columns of text, or to all where there is none.
  const sisa = halaman - jumlah(lebar);
  const terima = kolom.map((c, i) => (kolom.some((x) => x.lentur) && !c.lentur ? 0 : (lebar[i] as number)));
  if (sisa > 0) lebar = lebar.map((l, i) => l + (sisa * (terima[i] as number)) / jumlah(terima));
  lebar = ratakan(
    lebar.map((l) => Math.floor(l * 10) / 10),
    paling,
    maks,
    halaman,
  );
  return { lebar, arah, ukuran };
}

/** Widths in no more than `maks` sweeps, where the page allows it: the two that differ least become one. */
function ratakan(awal: readonly number[], paling: readonly number[], maks: number, halaman: number): number[] {
  let lebar = [...awal];
  while (sapuan(lebar) > maks) {
    let terbaik: { hasil: number[]; beda: number } | null = null;
    for (const lebarKini of new Set(lebar))
      for (const barisKe of new Set(lebar)) {
        if (lebarKini >= barisKe || (terbaik && barisKe - lebarKini >= terbaik.beda)) continue;
        const di = lebar.flatMap((l, i) => (l === lebarKini || l === barisKe ? [i] : []));
        const rata = di.reduce((n, i) => n + (lebar[i] as number), 0) / di.length;
        const baru = Math.max(Math.floor(rata * 10) / 10, ...di.map((i) => paling[i] as number));
        const hasil = lebar.map((l) => (l === lebarKini || l === barisKe ? baru : l));
        if (hasil.reduce((n, l) => n + l, 0) <= halaman) terbaik = { hasil, beda: barisKe - lebarKini };
      }
    if (!terbaik) break;
    lebar = terbaik.hasil;
  }
  return lebar;
}

function satukan(kolom: readonly KolomSpec<unknown>[], baris: readonly BarisSpec<unknown>[]): Grid['gabung'] {
  const gabung: { baris: number; kolom: number; tinggi: number }[] = [];
  kolom.forEach((kolom, kol) => {
    if (!kolom.satukan) return;
    for (let i = 0; i < baris.length; ) {
      const kunci = (n: number) => {
        const b = baris[n];
        return b && b.peran === 'data' ? (kolom.satukan?.(b.isi) ?? null) : null;
      };
      const awal = kunci(i);
      let tinggi = 1;
      if (awal !== null) while (i + tinggi < baris.length && kunci(i + tinggi) === awal) tinggi++;
      if (tinggi > 1) gabung.push({ baris: i, kolom: kol, tinggi });
      i += tinggi;
    }
  });
  return gabung;
}
