/**
 * Reads any sheet: finds the tables by their printed headers and says what was left out and why.
 */
import { keRentang } from '../core/alamat';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';
import type { KolomTabel, Peran, Tabel } from '../core/tabel';
import type { TabelDikenali } from '../core/temuan';
import { kunciNama, tahunDalam } from '../words/nama';
import { bacaCalon, type SatuanNama } from './baca';
import { awalBadan, type CalonTabel, cariTabel, garisTeks, judulDi, kotakTerisi } from './cari';
import { jenisTabel } from './jenis';
import { belahKelas, kataKelas, kolomKelas } from './kelas';
import { type KotakTabel, kepalaUmum } from './kepala';
import { bacaKolom } from './kolom';
import { selaraskanCapaian } from './selaras';
import { tegakkan } from './tegak';

export interface HasilKenali {
  tabel: Tabel[];
  /** Everything that was met, also what could not be read. */
  dikenali: TabelDikenali[];
  /** Year of the report; null when nothing names one. */
  tahun: number | null;
  /** Lines of text that stand outside all tables. */
  teks: string[];
}

/** What has been gathered so far, while sheet after sheet is read. */
interface Himpunan {
  tabel: Tabel[];
  dikenali: TabelDikenali[];
  teks: string[];
  satuanNama: SatuanNama;
  /** Tables of an unusual header: read again once it is known what the others measure. */
  asing: { calon: CalonTabel; kolom: KolomTabel[]; diTabel: number; diDaftar: number }[];
}

/** An entry of the list of what was met, for a table that was read. */
export function dikenaliDari(
  { id, jenis, judul, lembar, rentang, kolom }: Tabel,
  dibaca = true,
  sebab: string | null = null,
): TabelDikenali {
  return { id, jenis, judul, lembar, rentang, kolom: kolom.map((k) => k.judul), dibaca, sebab };
}

/** The same for a block that holds no table. */
function takTerbaca(id: string, { nama }: SheetSnapshot, kotak: KotakTabel, sebab: string, judul = ''): TabelDikenali {
  const rentang = keRentang(kotak.r0, kotak.c0, kotak.r1 - kotak.r0 + 1, kotak.c1 - kotak.c0 + 1);
  return { id, jenis: 'lain', judul, lembar: nama, rentang, kolom: [], dibaca: false, sebab };
}

const kolomCalon = ({ lembar, kepala, kotak, akhir }: CalonTabel): KolomTabel[] =>
  bacaKolom(lembar, kepala, kotak.c0, kotak.c1, awalBadan(kepala), akhir);

/** What keeps a table from being read; else null. */
function sebabTakDibaca({ baris, jenis }: Tabel): string | null {
  if (!baris.some((b) => b.jenis === 'data')) return 'ada kepala tabel, tetapi tidak ada baris data di bawahnya';
  return jenis === 'lain' ? 'kepala kolomnya tidak cukup untuk mengenali isi tabel ini' : null;
}

/** A table under a header that is known. */
function kenaliCalon({ tabel, dikenali, teks, satuanNama }: Himpunan, calon: CalonTabel, id: string): void {
  const terbaca = bacaCalon(calon, kolomCalon(calon), id, satuanNama);
  const sebab = sebabTakDibaca(terbaca);
  const takDikenal = terbaca.kolom.filter((k) => k.peran === 'teks' && k.judul).map((k) => `"${k.judul}"`);
  const kurang = takDikenal.length ? `kolom yang tidak dikenali: ${takDikenal.join(', ')}` : null;
  dikenali.push(dikenaliDari(terbaca, sebab === null, sebab ?? kurang));
  if (sebab === null || terbaca.baris.length) tabel.push(terbaca);
  // What a table of another kind says (how capaian is computed, say) is text for the rules.
  if (terbaca.jenis === 'lain')
    teks.push(...terbaca.baris.flatMap((b) => b.sel.map((s) => s.tercetak).filter((t) => /\p{L}{3}/u.test(t))));
}

const TETAP = new Set<Peran>(['nomor', 'kode', 'uraian', 'satuan', 'jabatan', 'komponen']);

/** A block of figures whose header nobody knows, or no table at all. `garis` is the text of its sheet. */
function kenaliAsing(
  { tabel, dikenali, satuanNama, asing }: Himpunan,
  lembar: SheetSnapshot,
  kotak: KotakTabel,
  garis: readonly string[],
  id: string,
): void {
  const kepala = kepalaUmum(lembar, kotak);
  if (!kepala) {
    const sebab = 'tidak ada baris kepala yang dikenali (mis. Indikator, Target, Realisasi, Anggaran)';
    dikenali.push(takTerbaca(id, lembar, kotak, sebab));
    return;
  }
  const { judul, garis: satuan } = judulDi(lembar, kotak, kepala.r0);
  // What is written of the columns of a sheet names them.
  const catatan = [...satuan, ...garis.filter((g) => g.includes('=') && !satuan.includes(g))];
  const calon: CalonTabel = {
    lembar,
    kotak: { ...kotak, r0: kepala.r0 },
    kepala,
    akhir: kotak.r1,
    judul,
    catatan,
    satuan,
  };
  const kolom = kolomCalon(calon);
  asing.push({ calon, kolom, diTabel: tabel.length, diDaftar: dikenali.length });
  // A header of which too little is known may not lend its guesses a meaning either.
  const pasti = kolom.map((k): KolomTabel => (TETAP.has(k.peran) ? k : { ...k, peran: 'teks' }));
  const terbaca = bacaCalon(calon, pasti, id, satuanNama);
  tabel.push(terbaca);
  const sebab = 'isi tabel ini tidak dikenali; hanya jumlah dan hubungan antar kolomnya yang diperiksa';
  dikenali.push(dikenaliDari(terbaca, false, sebab));
}

/** What stands on one sheet, the sheet at `urutan` of the workbook. */
function kenaliLembar(himpunan: Himpunan, lembar: SheetSnapshot, urutan: number): void {
  if (lembar.buatan === 'sistem' || lembar.buatan === 'hasil' || lembar.buatan?.startsWith('naskah:')) return;
  const { dikenali, teks } = himpunan;
  const id = (nomor: number) => `L${urutan + 1}T${nomor}`;
  const kotak = kotakTerisi(lembar);
  if (!kotak || lembar.tersembunyi) {
    const sebab = lembar.tersembunyi
      ? 'lembar tersembunyi tidak diperiksa'
      : 'lembar kosong, atau hanya berisi grafik dan gambar';
    if (kotak || !lembar.tersembunyi)
      dikenali.push(takTerbaca(id(0), lembar, kotak ?? { r0: 1, r1: 1, c0: 1, c1: 1 }, sebab));
    return;
  }
  const { calon, sisa, garis } = cariTabel(lembar, kotak);
  teks.push(...garis);
  let nomor = 0;
  for (const satu of calon) kenaliCalon(himpunan, satu, id(++nomor));
  for (const satu of sisa) kenaliAsing(himpunan, lembar, satu, garis, id(++nomor));
  if (nomor === 0) {
    const [judul] = garisTeks(lembar, kotak);
    dikenali.push(takTerbaca(id(0), lembar, kotak, 'hanya berisi teks, tidak ada tabel', judul));
  }
}

/** Names of indicators as tables print them, by their key. */
function namaIndikator(semua: readonly Tabel[]): Map<string, string> {
  const nama = new Map<string, string>();
  for (const tabel of semua) {
    const ke = tabel.jenis === 'lain' ? -1 : tabel.kolom.findIndex((k) => k.peran === 'indikator');
    for (const baris of ke < 0 ? [] : tabel.baris) {
      const tercetak = baris.sel[ke]?.tercetak ?? '';
      nama.set(kunciNama(tercetak), tercetak);
    }
  }
  nama.delete('');
  return nama;
}

/** Share of the names in a column that other tables must measure. */
const BAGIAN_BERNAMA = 0.6;

/**
 * Columns of a table with an unusual header, where one of them names the indicators that other tables measure: then the
 * guesses of its header may be believed. Null where none does.
 */
function kolomBernama(semua: readonly Tabel[], tabel: Tabel, kolom: readonly KolomTabel[]): KolomTabel[] | null {
  const nama = namaIndikator(semua);
  const baris = tabel.baris.filter((b) => b.jenis === 'data');
  const ke = tabel.kolom.findIndex((_, i) => {
    const isi = baris.flatMap((b) => kunciNama(b.sel[i]?.tercetak ?? '') || []);
    return isi.length >= 2 && isi.filter((x) => nama.has(x)).length >= BAGIAN_BERNAMA * isi.length;
  });
  if (ke < 0) return null;
  return kolom.map((k, i): KolomTabel => {
    if (i === ke) return { ...k, peran: 'indikator' };
    return k.peran === 'indikator' || k.peran === 'uraian' ? { ...k, peran: 'teks' } : k;
  });
}

/** Reads tables of an unusual header once more, now that the others tell what is measured. */
function bacaUlangAsing({ tabel, dikenali, asing, satuanNama }: Himpunan): void {
  for (const { calon, kolom: duga, diTabel, diDaftar } of asing) {
    const lama = tabel[diTabel] as Tabel;
    const kolom = kolomBernama(tabel, lama, duga);
    const baru = kolom && bacaCalon(calon, kolom, lama.id, satuanNama);
    if (!baru || baru.jenis === 'lain' || baru.jenis === 'iku') continue;
    tabel[diTabel] = baru;
    dikenali[diDaftar] = { ...(dikenali[diDaftar] as TabelDikenali), jenis: baru.jenis, dibaca: true, sebab: null };
  }
}

/** Tables of labels and figures take the form that all others have. */
function bacaTegak({ tabel, dikenali }: Himpunan): void {
  const nama = namaIndikator(tabel);
  for (const [urut, asal] of tabel.entries()) {
    if (asal.jenis !== 'lain' && asal.jenis !== 'lhe') continue;
    const tegak = tegakkan(asal, nama);
    if (!tegak) continue;
    const jenis = tegak.kolom[0]?.peran === 'indikator' ? jenisTabel(tegak.kolom, asal.judul) : 'ringkasan';
    tabel[urut] = { ...asal, ...tegak, jenis };
    const ke = dikenali.findIndex(({ id }) => id === asal.id);
    dikenali[ke] = { ...(dikenali[ke] as TabelDikenali), jenis, dibaca: true, sebab: null };
  }
}

/** How much each statement of a year says about the report's. */
const SUARA_JUDUL = 2;
const SUARA_UKURAN = 3;

/** Which year the figures without a year belong to: the one that most titles and headers of measurement name. */
function tahunLaporan(semua: readonly Tabel[], buku: WorkbookSnapshot): number | null {
  const suara = new Map<number, number>();
  const beri = (tahun: number | null, banyak: number) => {
    if (tahun !== null) suara.set(tahun, (suara.get(tahun) ?? 0) + banyak);
  };
  for (const { jenis, tahun, kolom } of semua) {
    if (jenis !== 'target-tahun' && jenis !== 'iku') beri(tahun, SUARA_JUDUL);
    const kini = kolom.filter((k) => k.varian === null);
    const terukur = kini.flatMap((k) => (k.peran === 'realisasi' || k.peran === 'capaian' ? (k.tahun ?? []) : []));
    if (terukur.length) beri(Math.max(...terukur), SUARA_UKURAN);
    for (const k of kini) if (k.peran === 'target' && jenis !== 'target-tahun') beri(k.tahun, 1);
  }
  if (!suara.size) for (const tahun of tahunDalam(buku.nama)) beri(tahun, 1);
  return [...suara].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

/** All tables of a workbook. Sheets of the add-in's own bookkeeping and hidden sheets are left out, and said so. */
export function kenaliTabel(buku: WorkbookSnapshot): HasilKenali {
  const himpunan: Himpunan = { tabel: [], dikenali: [], teks: [], satuanNama: new Map(), asing: [] };
  for (const [urutan, lembar] of buku.lembar.entries()) kenaliLembar(himpunan, lembar, urutan);
  bacaUlangAsing(himpunan);
  bacaTegak(himpunan);
  const selaras = selaraskanCapaian(himpunan.tabel);
  const kelas = kataKelas(selaras);
  const tahun = tahunLaporan(selaras, buku);
  return {
    tabel: selaras.map((t) => belahKelas(kolomKelas(t.tahun === null ? { ...t, tahun } : t, kelas), kelas)),
    dikenali: himpunan.dikenali,
    tahun,
    teks: himpunan.teks,
  };
}
