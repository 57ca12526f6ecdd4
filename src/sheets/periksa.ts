/** From the open workbook to findings: the one place where the panel, the menu and the command line get them. */
import type { Fase, HasilPanel } from '../core/panel';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { HasilPeriksa } from '../core/temuan';
import { daftarAturan, periksaBuku } from '../rules/index';
import { bacaBuku } from '../workbook/buku';
import { ATURAN_ISIAN } from '../workbook/isian';
import type { Buku } from './buku';
import { bacaSnapshot } from './snapshot';
import { sidikSel } from './susun';

export type HasilAturan = HasilPeriksa & Pick<HasilPanel, 'aturanDiperiksa'>;

/** Sheets of ours that hold no table of a person: the report of findings, guides, archived copies. */
const DILEWATI = /^(hasil|daftar|narasi|grafik|petunjuk|bantuan|arsip:)/;

/**
 * Everything that can be wrong: people's sheets, the inputs, and generated tables that somebody has edited. Those that
 * stand as they were written would only say again what the inputs say.
 */
export function bacaUntukPeriksa(buku: Buku): { snapshot: WorkbookSnapshot; diperiksa: WorkbookSnapshot } {
  const snapshot = bacaSnapshot(buku, {
    format: true,
    gabungan: true,
    lewati: (b) => b !== null && DILEWATI.test(b),
  });
  const lembar = snapshot.lembar.filter((l) => {
    if (l.buatan === null) return true;
    if (DILEWATI.test(l.buatan)) return false;
    const cermin = buku.cerminDari({ id: l.id, nama: l.nama, buatan: l.buatan });
    return !cermin?.sidikIsi || sidikSel(l.nilai, l.rumus) !== cermin.sidikIsi;
  });
  return { snapshot, diperiksa: { ...snapshot, lembar } };
}

/** All sheets are read, since tables are compared with each other; `lembar` limits the findings to some of them. */
export function periksa(
  { snapshot, diperiksa }: ReturnType<typeof bacaUntukPeriksa>,
  fase: (f: Fase) => void,
  lembar?: readonly string[],
): HasilAturan {
  fase('mengenali');
  const isian = bacaBuku(snapshot).temuan.filter((t) => !lembar || lembar.includes(t.lembar));
  fase('memeriksa');
  const h = periksaBuku(diperiksa, lembar ? { lembar } : {});
  // Findings of the input sheets come last: `akar` of the others is an index.
  const temuan = [...h.temuan, ...isian];
  const ringkasan = { ...h.ringkasan };
  for (const t of isian) ringkasan[t.tingkat]++;
  return { ringkasan, tabel: h.tabel, temuan, aturanDiperiksa: aturanDiperiksa(snapshot) };
}

/** What was looked at; rules about input sheets only where there are any. */
function aturanDiperiksa(snapshot: WorkbookSnapshot): HasilPanel['aturanDiperiksa'] {
  const isian = snapshot.lembar.some((l) => l.buatan?.startsWith('isian:'))
    ? Object.entries(ATURAN_ISIAN).map(([id, { judul }]) => ({ id, judul }))
    : [];
  return [...daftarAturan.map(({ id, judul }) => ({ id, judul })), ...isian];
}

/** A check that nothing is kept of, for the command line. */
export function hasilSementara(buku: Buku): { hasil: HasilPeriksa; panel: HasilPanel; lembar: string[] } {
  const bacaan = bacaUntukPeriksa(buku);
  const lembar = bacaan.snapshot.lembar.map((l) => l.nama);
  const { aturanDiperiksa, ...hasil } = periksa(bacaan, () => {});
  return {
    hasil,
    panel: {
      ...hasil,
      aturanDiperiksa,
      temuan: hasil.temuan.map((t, i) => ({ ...t, kunci: String(i), diabaikan: null })),
      waktu: new Date().toISOString(),
      cakupan: 'buku',
      lembarDiperiksa: lembar,
      sidik: {},
    },
    lembar,
  };
}
