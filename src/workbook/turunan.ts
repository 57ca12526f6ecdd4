/** Figures that follow from the records: which target, budget and direction is in force. */
import { parseAngka } from '../core/angka';
import { bagi, type Desimal, dariTeks, desimal, keAngka, keTeks, tambah } from '../core/desimal';
import { kelasBaku, type SepasangKelas, sepasangKelas } from '../core/kelas';
import { DAFTAR_SKALA } from '../core/kriteria';
import { satuanPersenkah, sisiPecahan } from '../core/pecahan';
import type {
  Anggaran,
  ArahIsian,
  Belanja,
  Bilangan,
  BukuKerja,
  Identitas,
  Iku,
  Isi,
  Kinerja,
  NilaiTarget,
} from './rekaman';

/** Something stands in the cell, but neither a value nor a word for none: it is no blank, and nothing may take its place. */
export function takTerbaca(i: Isi<unknown> | null | undefined): boolean {
  if (!i || i.nilai !== null || i.tercetak.trim() === '') return false;
  return parseAngka(i.tercetak).jenis !== 'tanpa-nilai';
}

/** The changed target where there is one (PK perubahan), readable or not; the original otherwise. */
export function targetBerlaku(k: Pick<Kinerja, 'target' | 'targetPerubahan'>): Isi<NilaiTarget> {
  const ubah = k.targetPerubahan;
  return (ubah.nilai && ubah.nilai.jenis !== 'tanpaNilai') || takTerbaca(ubah) ? ubah : k.target;
}

/** The changed budget where there is one, readable or not; the original otherwise. */
export function paguBerlaku(a: Pick<Anggaran | Belanja, 'paguMurni' | 'paguPerubahan'>): Isi<Bilangan> {
  return a.paguPerubahan.nilai || takTerbaca(a.paguPerubahan) ? a.paguPerubahan : a.paguMurni;
}

/** The formula to compute with: plain TURUN follows the workbook's choice. Null when none was chosen. */
export function arahBerlaku(i: Pick<Iku, 'arah'>, identitas: Pick<Identitas, 'rumusTurun'>): ArahIsian | null {
  return i.arah.nilai === 'TURUN' ? identitas.rumusTurun : i.arah.nilai;
}

/** The year's figure as the quarters give it. */
interface SetahunTw {
  readonly nilai: NilaiTarget;
  /** Last quarter that is filled. */
  readonly sampai: 1 | 2 | 3 | 4;
  readonly lengkap: boolean;
}

const des = (b: Bilangan): Desimal => dariTeks(b.teks) as Desimal;

/**
 * The figure of the year from the quarters that are filled. `jumlah` adds them up, `rata-rata` is their plain mean (two
 * decimals more than they have), `nilai terakhir` (also when nothing was chosen) the last one: the figure at a date, or
 * one that was counted from January on; of ranges both ends alike. Null when no quarter is filled, or when classes would
 * have to be added.
 */
export function setahunDariTriwulan(
  tw: readonly (NilaiTarget | null)[],
  cara: 'jumlah' | 'nilai terakhir' | 'rata-rata' | null,
): SetahunTw | null {
  const terisi = tw.flatMap((n, i) => (n && n.jenis !== 'tanpaNilai' ? [{ n, i }] : []));
  const akhir = terisi[terisi.length - 1];
  if (!akhir) return null;
  const hasil = (nilai: NilaiTarget): SetahunTw => ({
    nilai,
    sampai: (akhir.i + 1) as 1 | 2 | 3 | 4,
    lengkap: terisi.length === 4,
  });
  if (cara !== 'jumlah' && cara !== 'rata-rata') return hasil(akhir.n);
  const ujung = terisi.map(({ n }) =>
    n.jenis === 'angka' ? [n.bilangan, n.bilangan] : n.jenis === 'rentang' ? [n.bawah, n.atas] : null,
  );
  const gabung = (sisi: 0 | 1): Bilangan => {
    const jumlah = ujung.map((u) => des(u?.[sisi] as Bilangan)).reduce(tambah);
    const d = cara === 'jumlah' ? jumlah : bagi(jumlah, desimal(BigInt(ujung.length)), jumlah.s + 2);
    return { teks: keTeks(d), angka: keAngka(d), desimal: d.s };
  };
  if (ujung.includes(null)) return null;
  return hasil(
    terisi.some(({ n }) => n.jenis === 'rentang')
      ? { jenis: 'rentang', bawah: gabung(0), atas: gabung(1) }
      : { jenis: 'angka', bilangan: gabung(0) },
  );
}

export const DALAM_ANGGARAN: Readonly<Record<string, number>> = { program: 0, kegiatan: 1, 'sub kegiatan': 2 };

/** Codes of the budget compared group by group, figures as figures: 1.2 before 1.10. */
export function bandingKode(a: string, b: string): number {
  const [x, y] = [a.split('.'), b.split('.')];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const [bagianKiri, bagianKanan] = [x[i], y[i]];
    if (bagianKiri === bagianKanan) continue;
    if (bagianKiri === undefined || bagianKanan === undefined) return bagianKiri === undefined ? -1 : 1;
    const selisih = Number(bagianKiri) - Number(bagianKanan);
    if (selisih) return selisih;
    if (Number.isNaN(selisih)) return bagianKiri < bagianKanan ? -1 : 1;
  }
  return 0;
}

/**
 * Depth (0 program, 1 kegiatan, 2 sub kegiatan) and parent (index) of each line. The parent is the line whose code this
 * one's code goes on from, wherever it stands; without such a code it is the nearest line above of a higher level.
 */
export function indukAnggaran(anggaran: readonly Anggaran[]): { dalam: number; induk: number | null }[] {
  const kode = anggaran.map((a) => (a.kodeRekening.nilai ?? '').replace(/\s/g, ''));
  const tertulis = anggaran.map((a) => DALAM_ANGGARAN[a.tingkat.nilai ?? '']);
  const kodeKe = new Map<string, number>();
  kode.forEach((k, i) => {
    if (k !== '' && !kodeKe.has(k)) kodeKe.set(k, i);
  });
  const jalan: (number | undefined)[] = [];
  return anggaran.map((_, i) => {
    const dalam = tertulis[i] ?? Math.min(jalan.length, 2);
    let induk: number | null = null;
    if (dalam > 0) {
      const bagian = (kode[i] as string).split('.');
      while (induk === null && bagian.length > 1) {
        bagian.pop();
        const calon = kodeKe.get(bagian.join('.'));
        if (calon !== undefined && calon !== i && (tertulis[calon] ?? (calon < i ? -1 : dalam)) < dalam) induk = calon;
      }
      for (let d = dalam - 1; induk === null && d >= 0; d--) induk = jalan[d] ?? null;
    }
    jalan[dalam] = i;
    jalan.length = dalam + 1;
    return { dalam, induk };
  });
}

/**
 * Target and realisasi as classes of one scale; the one that the workbook chose goes first, as in its formulas.
 */
export function kelasTertulis(
  target: string,
  realisasi: string,
  { skala, identitas }: Pick<BukuKerja, 'skala' | 'identitas'>,
): SepasangKelas | null {
  const batas = (x: BukuKerja['skala'][number]) =>
    Number(/\d+(?:[.,]\d+)?/.exec(x.batasBawah.nilai ?? '')?.[0].replace(',', '.') ?? Number.NEGATIVE_INFINITY);
  const nama = identitas.skala.trim().toUpperCase();
  const sendiri =
    nama === 'SKALA'
      ? [...skala].sort((a, b) => batas(a) - batas(b)).map((x) => ({ kelas: x.kriteria.nilai ?? '' }))
      : kelasBaku(DAFTAR_SKALA.find((x) => x === nama) ?? 'PERMENDAGRI86');
  return sepasangKelas(target, realisasi, sendiri);
}

/**
 * Which of the two is probably a fraction (0,38 for 38 %) beside percent points, as CAPAIAN asks; null where nothing
 * suggests it, or a percent sign says what it is.
 */
export function sisiPecahanNilai(
  realisasi: NilaiTarget | null,
  target: NilaiTarget | null,
  satuan: string,
): 'realisasi' | 'target' | null {
  const bilangan = (n: NilaiTarget | null) =>
    n?.jenis === 'angka' ? n.bilangan : n?.jenis === 'rentang' ? n.atas : null;
  const [r, t] = [bilangan(realisasi), bilangan(target)];
  const sisi = r && t && sisiPecahan(r.angka, t.angka, satuanPersenkah(satuan));
  return sisi && !(sisi === 'realisasi' ? r : t).persen ? sisi : null;
}
