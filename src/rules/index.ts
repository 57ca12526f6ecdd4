/**
 * The validator: reads the tables of a workbook, runs every rule over them, names root causes, and hands back findings.
 */
import { dariA1 } from '../core/alamat';
import { type BacaanKolom, peranArti } from '../core/bacaan-kolom';
import type { Naskah } from '../core/naskah';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { KolomTabel, Tabel } from '../core/tabel';
import type { HasilPeriksa, Tingkat } from '../core/temuan';
import { paragrafSel } from '../naskah/sel';
import { LEMBAR_NASKAH, susunNaskah } from '../naskah/susun';
import { tahunNaskah } from '../naskah/tahun';
import { tabelIsian } from '../recognise/isian';
import { kenaliTabel } from '../recognise/kenali';
import { bacaMenurutBaris } from '../relations/bacaan';
import { cakupanTabel } from '../relations/cakupan';
import type { KonteksAturan } from '../relations/konteks';
import { normalTeks } from '../words/nama';
import { bacaBuku } from '../workbook/buku';
import { aturanAnggaran } from './anggaran/index';
import { aturanAntarTabel } from './antarTabel/index';
import type { Aturan } from './aturan';
import { aturanHitungan } from './hitungan/index';
import { lipat } from './lipat';
import { aturanMutu } from './mutu/index';
import { aturanNaskah } from './naskah/index';
import { aturanPenulisan } from './penulisan/index';
import { sajikan } from './sajikan';
import { tahanBertentangan, URUT_TINGKAT } from './tahan';
import { kunciTemuan, type TemuanAturan } from './temuan-aturan';

/** Every rule, in the order of the published list. A rule without an entry here does not exist. */
export const daftarAturan: readonly Aturan[] = [
  ...aturanHitungan,
  ...aturanAnggaran,
  ...aturanAntarTabel,
  ...aturanMutu,
  ...aturanPenulisan,
  ...aturanNaskah,
];

interface PilihanPeriksa {
  /** Only findings on these sheets; all tables are read nevertheless, since tables are compared with each other. */
  lembar?: readonly string[];
  /** Only these rules (by id); all when left out. */
  aturan?: readonly string[];
}

export function buatKonteks(buku: WorkbookSnapshot): { konteks: KonteksAturan; tabel: HasilPeriksa['tabel'] } {
  // Named ranges say themselves what they hold; everything else is recognised by its printed headers.
  const isian = tabelIsian(buku, bacaBuku(buku));
  const hasilKenali = kenaliTabel({
    ...buku,
    lembar: buku.lembar.filter((l) => l.buatan !== 'narasi' && !isian.lembar.has(l.nama)),
  });
  const terbaca = bacaMenurutBaris(menurutPengguna([...isian.tabel, ...hasilKenali.tabel], buku.bacaan ?? []));
  const tahun = isian.tahun ?? hasilKenali.tahun;
  return {
    konteks: {
      tabel: terbaca,
      tahun,
      buku,
      teks: hasilKenali.teks,
      paragraf: paragrafSel(buku, terbaca, tahun),
    },
    tabel: [...isian.dikenali, ...hasilKenali.dikenali],
  };
}

/** The tables with the columns that people have named read as they say. */
function menurutPengguna(tabel: readonly Tabel[], bacaan: readonly BacaanKolom[]): Tabel[] {
  if (!bacaan.length) return [...tabel];
  const kunci = (lembar: string, judul: string) => `${lembar}|${normalTeks(judul)}`;
  const arti = new Map(bacaan.map((b) => [kunci(b.lembar, b.judul), peranArti(b.arti)]));
  return tabel.map((tabelKini) => {
    const kolom = tabelKini.kolom.map((k): KolomTabel => {
      const peran = arti.get(kunci(tabelKini.lembar, k.judul));
      return peran ? { ...k, peran, ditetapkan: true } : k;
    });
    return kolom.some((k) => k.ditetapkan) ? { ...tabelKini, kolom } : tabelKini;
  });
}

/** Checks a workbook: named ranges and pasted tables alike. Never throws for what stands in the cells. */
export function periksaBuku(buku: WorkbookSnapshot, pilihan: PilihanPeriksa = {}): HasilPeriksa {
  const { konteks, tabel } = buatKonteks(buku);
  const aturan = pilihan.aturan ? daftarAturan.filter((a) => pilihan.aturan?.includes(a.id)) : daftarAturan;
  return jalankanAturan(konteks, tabel, aturan, pilihan.lembar);
}

/** Checks a document: its tables as if they had been pasted, its text sentence by sentence. */
export function periksaNaskah(naskah: Naskah): HasilPeriksa {
  const { buku, paragraf, tempat } = susunNaskah(naskah);
  const { konteks: dasar, tabel } = buatKonteks(buku);
  const konteks: KonteksAturan = {
    ...dasar,
    tahun: tahunNaskah(paragraf, dasar.tahun),
    teks: [...(dasar.teks ?? []), ...paragraf.flatMap((p) => (p.macam === 'isi' ? [p.teks] : []))],
    paragraf: [...paragraf, ...(dasar.paragraf ?? [])],
    tempat,
  };
  const hasil = jalankanAturan(
    konteks,
    tabel,
    daftarAturan.filter((a) => !a.hanyaLembar),
  );
  // A document is mended by hand; each finding says where.
  const temuan = hasil.temuan.map((t) => ({
    ...t,
    perbaikan: null,
    tempat: t.tempat ?? tempat.get(`${t.lembar}!${t.sel}`) ?? tempat.get(t.lembar) ?? null,
  }));
  return { ...hasil, temuan };
}

function jalankanAturan(
  konteks: KonteksAturan,
  tabel: HasilPeriksa['tabel'],
  aturan: readonly Aturan[],
  lembar?: readonly string[],
): HasilPeriksa {
  const dilipat = lipat(
    konteks,
    aturan.flatMap((a) => a.periksa(konteks)),
  );
  const semua = tahanBertentangan(dilipat);
  const temuan = susun(konteks.buku, lembar ? semua.filter((t) => lembar.includes(t.lembar)) : semua).map(sajikan);
  const ringkasan: Record<Tingkat, number> = { galat: 0, peringatan: 0, info: 0 };
  for (const t of temuan) ringkasan[t.tingkat]++;
  const milik = new Map(konteks.tabel.map((t) => [t.id, t]));
  const dicakup = tabel.map((t) => {
    const terbaca = milik.get(t.id);
    return terbaca ? { ...t, cakupan: cakupanTabel(konteks, terbaca) } : t;
  });
  return { ringkasan, tabel: dicakup, temuan };
}

/** One finding per rule and cell, by sheet, then by level, then by place; each names the one that explains it. */
/** More columns than a table of a report has: cells sort by row, then by column. */
const KOLOM_TERBANYAK = 1000;

function susun(buku: WorkbookSnapshot, temuan: readonly TemuanAturan[]): TemuanAturan[] {
  const urutan = new Map([...buku.lembar.map((l) => l.nama), LEMBAR_NASKAH].map((nama, i) => [nama, i]));
  const terpilih = new Map<string, TemuanAturan>();
  for (const t of temuan) {
    const ada = terpilih.get(kunciTemuan(t));
    if (!ada || URUT_TINGKAT[t.tingkat] < URUT_TINGKAT[ada.tingkat]) terpilih.set(kunciTemuan(t), t);
  }
  const tempat = (t: TemuanAturan) => {
    const a = dariA1(t.sel);
    return a ? a.baris * KOLOM_TERBANYAK + a.kolom : 0;
  };
  const urut = [...terpilih.values()].sort(
    (a, b) =>
      (urutan.get(a.lembar) ?? 0) - (urutan.get(b.lembar) ?? 0) ||
      URUT_TINGKAT[a.tingkat] - URUT_TINGKAT[b.tingkat] ||
      tempat(a) - tempat(b),
  );
  const nomor = new Map(urut.map((t, i) => [kunciTemuan(t), i]));
  return urut.map((t, i) => {
    const n = t.induk ? nomor.get(t.induk) : undefined;
    return n === undefined || n === i ? t : { ...t, akar: n };
  });
}
