/**
 * What the panel asks again and again: how far a check is, and whether the workbook has changed. It stands in Code.js
 * beside the functions, so that a poll every few seconds does not load the larger half of the add-in.
 */
import type { Fase, Gagal, PanelApi, SidikPanel } from '../core/panel';
import { sidikKisi } from '../core/sidik';
import { pesanGalat } from '../messages/galat';
import { type Buku, bukuAktif, type LembarBuku } from './buku';

/** Summary in the first row of the hidden sheet: enough for what the panel asks every few seconds. */
export interface Ringkas {
  waktu: string | null;
  jurnal: string;
  /** Ids of the sheets that the last run read. */
  lembar: number[];
}

const CACHE_FASE = 'lkjip.fase';
const CACHE_SIDIK = 'lkjip.sidik';
/** Seconds: no run of Apps Script lasts longer. */
const LAMA_FASE = 360;
/** A poll may cost this long; what it has not got to is looked at by the next one. */
const SIDIK_MS = 400;

export function buatPantauan(): Pick<PanelApi, 'panelFase' | 'panelSidik'> {
  return {
    panelFase: () => (cache()?.get(CACHE_FASE) as Fase | null) ?? null,
    panelSidik: () => aman(() => sidikPanel(bukuAktif())),
  };
}

/** Says to every panel how far the check is; null when it has ended. */
export function catatFase(fase: Fase | null): void {
  if (fase) cache()?.put(CACHE_FASE, fase, LAMA_FASE);
  else cache()?.remove(CACHE_FASE);
}

/** After a change of ours: every sheet is read anew by the next poll. */
export function lupakanSidik(): void {
  cache()?.remove(CACHE_SIDIK);
}

/** Answers with the sentence for a person instead of throwing. */
export function aman<T>(kerja: () => T): T | Gagal {
  try {
    return kerja();
  } catch (e) {
    return { galat: pesanGalat(e) };
  }
}

function cache(): GoogleAppsScript.Cache.Cache | null {
  return CacheService.getDocumentCache();
}

/**
 * Fingerprints now. The active sheet is always read, the others in turn as time allows; those not read this time are
 * given as they were last seen.
 */
export function sidikPanel(buku: Buku): SidikPanel {
  const ringkas = buku.sistem.bacaRingkas<Ringkas>();
  const c = cache();
  const aktif = buku.ss.getActiveSheet();
  const lembar = buku.lembarPolos();
  const dilihat = ringkas?.waktu
    ? lembar.filter((l) => ringkas.lembar.includes(l.id))
    : lembar.filter((l) => !l.sheet.isSheetHidden());
  let lama: { sidik: Record<string, string>; giliran: number } = { sidik: {}, giliran: 0 };
  try {
    lama = JSON.parse(c?.get(CACHE_SIDIK) ?? '') as typeof lama;
  } catch {
    // Nothing kept, or something unreadable: everything is read anew.
  }
  const mulai = Date.now();
  const sidik: Record<string, string> = {};
  let giliran = lama.giliran;
  dilihat.forEach((_, i) => {
    // From where the last poll stopped, once around.
    const ke = (lama.giliran + i) % dilihat.length;
    const lembarBuku = dilihat[ke] as LembarBuku;
    const dulu = lama.sidik[lembarBuku.id];
    if (dulu !== undefined && lembarBuku.id !== aktif.getSheetId() && Date.now() - mulai > SIDIK_MS) {
      sidik[lembarBuku.id] = dulu;
      return;
    }
    sidik[lembarBuku.id] = sidikLembar(lembarBuku);
    giliran = ke + 1;
  });
  c?.put(CACHE_SIDIK, JSON.stringify({ sidik, giliran }).slice(0, 90_000), 600);
  return {
    sidik: Object.fromEntries(dilihat.map((l) => [l.nama, sidik[l.id] as string])),
    waktu: ringkas?.waktu ?? null,
    jurnal: ringkas?.jurnal ?? '',
    lembarAktif: aktif.getName(),
  };
}

function sidikLembar(l: LembarBuku): string {
  if (l.sheet.getType() === SpreadsheetApp.SheetType.OBJECT) return '';
  return sidikKisi(l.sheet.getDataRange().getDisplayValues());
}
