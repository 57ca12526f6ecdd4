/**
 * "Perbarui realisasi anggaran": a paste from SIPD (kode, uraian, pagu, realisasi) joined with ANGGARAN by kode rekening.
 * Nothing is changed before the preview was agreed to.
 */
import { keAngka } from '../core/desimal';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { BarisTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import { angkaKeTeks } from '../messages/angka';
import type { HasilBaca } from '../workbook/buku';
import { paguBerlaku } from '../workbook/turunan';
import { pulihkan } from './ambil-pulih';
import { type BarisAmbil, type Calon, type Paduan, padukan } from './padukan';

/** "2.07.01.2.01.0001" and "2.07.01.2.01.1" are one code: groups are numbers. */
export function kunciRekening(kode: string): string {
  return kode
    .trim()
    .replace(/[\s.]+$/, '')
    .split(/[.\s-]+/)
    .map((k) => k.replace(/^0+(?=\w)/, '').toLowerCase())
    .join('.');
}

const JUDUL = 'Perbarui realisasi anggaran';

/**
 * Holds the pasted table against ANGGARAN. Codes that the workbook does not know are listed, not added: the budget's
 * lines are the planner's. A pagu that differs from the one in force is proposed as the changed one, to be agreed to.
 */
export function perbaruiRealisasi(
  buku: WorkbookSnapshot,
  hasil: HasilBaca,
  tempelan: Tabel,
): Paduan & { catatan: readonly string[] } {
  const menurut = new Map(
    hasil.buku.anggaran.flatMap((a) =>
      a.kodeRekening.nilai ? [[kunciRekening(a.kodeRekening.nilai), a] as const] : [],
    ),
  );
  // Codes that the sheet turned into times, dates or numbers as they were pasted.
  const {
    tabel,
    catatan,
    dilewati: rusak,
  } = pulihkan(tempelan, (k) => menurut.get(kunciRekening(k))?.kodeRekening.nilai ?? null);
  const baris = new Map<string, { kunci: string; isi: Record<string, Calon[]>; tanya: string[] }>();
  const dilewati: { asal: Calon['asal'] | null; sebab: string }[] = [...rusak];
  const kolom = (p: Peran) => tabel.kolom.findIndex((k) => k.peran === p && k.varian !== 'lalu');
  const [kKode, kPagu, kUang] = [kolom('kode'), kolom('pagu'), kolom('realisasiAnggaran')];
  if (kKode < 0 || kUang < 0)
    dilewati.push({
      asal: null,
      sebab: `Tabel di lembar ${tabel.lembar} tidak punya kolom ${kKode < 0 ? 'kode rekening' : 'realisasi anggaran'}.`,
    });
  const taruh = (kunci: string, id: string, sel: SelTabel | undefined, tanya = false) => {
    if (sel?.angka.jenis !== 'angka') return;
    const r = baris.get(kunci) ?? { kunci, isi: {}, tanya: [] };
    baris.set(kunci, r);
    if (tanya) r.tanya.push(id);
    const daftar = r.isi[id] ?? [];
    r.isi[id] = daftar;
    const nilai = keAngka(sel.angka.nilai);
    if (!daftar.some((c) => c.nilai === nilai)) daftar.push({ nilai, asal: asal(sel) });
  };
  for (const baris of kKode < 0 || kUang < 0 ? [] : tabel.baris) {
    const kode = baris.sel[kKode]?.tercetak.trim() ?? '';
    if (!barisUang(baris, kUang, kPagu) || kode === '') continue;
    const anggaran = menurut.get(kunciRekening(kode));
    const sel = baris.sel[kKode] as SelTabel;
    if (!anggaran) {
      dilewati.push({ asal: asal(sel), sebab: `Kode ${kode} tidak ada di lembar Anggaran.` });
      continue;
    }
    const kunci = anggaran.kodeRekening.nilai as string;
    // Two lines of one code (split by source of funds, say) are both shown: which of them counts is not ours to guess.
    taruh(kunci, 'realisasi', baris.sel[kUang]);
    const pagu = baris.sel[kPagu];
    const kini = paguBerlaku(anggaran).nilai;
    if (pagu?.angka.jenis !== 'angka') continue;
    const baru = keAngka(pagu.angka.nilai);
    if (!kini) taruh(kunci, 'paguMurni', pagu);
    else if (kini.angka !== baru) taruh(kunci, 'paguPerubahan', pagu, true);
  }
  for (const a of hasil.buku.anggaran)
    if (baris.size > 0 && a.kodeRekening.nilai && !baris.has(a.kodeRekening.nilai))
      dilewati.push({
        asal: { lembar: a.lembar, sel: a.kodeRekening.sel, tercetak: a.kodeRekening.tercetak },
        sebab: `${a.kodeRekening.nilai} ${a.uraian.nilai ?? ''} tidak ada di tabel yang ditempel; realisasinya tetap ${a.realisasi.nilai ? angkaKeTeks(a.realisasi.nilai.angka) : 'kosong'}.`,
      });
  return {
    ...padukan(JUDUL, buku, hasil, { ANGGARAN: [...baris.values()] satisfies BarisAmbil[] }, dilewati),
    catatan,
  };
}

const asal = (s: SelTabel) => ({ lembar: s.lembar, sel: s.a1, tercetak: s.tercetak });

const barisUang = (b: BarisTabel, ...kolom: number[]): boolean => kolom.some((k) => b.sel[k]?.angka.jenis === 'angka');
