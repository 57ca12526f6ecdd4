/** From the open workbook to findings: the one place where the panel, the menu and the command line get them. */
import type { Fase, HasilPanel } from '../core/panel';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { HasilPeriksa } from '../core/temuan';
import { daftarAturan, periksaBuku } from '../rules/index';
import { bacaBuku } from '../workbook/buku';
import type { Buku } from './buku';
import { bacaSnapshot } from './snapshot';

export type HasilAturan = HasilPeriksa & Pick<HasilPanel, 'aturanDiperiksa'>;

/** Our own report of findings and archived copies are not checked again. */
export function bacaUntukPeriksa(buku: Buku): WorkbookSnapshot {
  return bacaSnapshot(buku, {
    format: true,
    gabungan: true,
    lewati: (b) => b === 'hasil' || (b?.startsWith('arsip:') ?? false),
  });
}

/** All sheets are read, since tables are compared with each other; `lembar` limits the findings to some of them. */
export function periksa(snapshot: WorkbookSnapshot, fase: (f: Fase) => void, lembar?: readonly string[]): HasilAturan {
  fase('mengenali');
  const isian = bacaBuku(snapshot).temuan.filter((t) => !lembar || lembar.includes(t.lembar));
  fase('memeriksa');
  const h = periksaBuku(snapshot, lembar ? { lembar } : {});
  // Findings of the input sheets come last: `akar` of the others is an index.
  const temuan = [...h.temuan, ...isian];
  const ringkasan = { ...h.ringkasan };
  for (const t of isian) ringkasan[t.tingkat]++;
  return { ringkasan, tabel: h.tabel, temuan, aturanDiperiksa: daftarAturan.map(({ id, judul }) => ({ id, judul })) };
}

/** A check that nothing is kept of, for the command line. */
export function hasilSementara(buku: Buku): { hasil: HasilPeriksa; panel: HasilPanel; lembar: string[] } {
  const snapshot = bacaUntukPeriksa(buku);
  const lembar = snapshot.lembar.map((l) => l.nama);
  const { aturanDiperiksa, ...hasil } = periksa(snapshot, () => {});
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
