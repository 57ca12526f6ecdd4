/**
 * What the panel asks again and again: how far a check is, and whether the workbook has changed. It stands in Code.js
 * beside the functions, so that a poll every few seconds does not load the larger half of the add-in.
 */
import type { Fase, Gagal, PanelApi, SidikPanel } from '../core/panel';
import { sidikKisi } from '../core/sidik';
import { pesanGalat } from '../messages/galat';
import { type BukuSheets, bukuAktif, type LembarBuku } from './buku';
import { adaMemuat } from './terhitung';

/** Summary in the first row of the hidden sheet: enough for what the panel asks every few seconds. */
export interface Ringkas {
  waktu: string | null;
  jurnal: string;
  /** Ids of the sheets that the last run read. */
  lembar: number[];
}

const CACHE_FASE = 'lkjip.fase';
const CACHE_SIDIK = 'lkjip.sidik';
/** Somebody has typed since. */
const CACHE_KETIK = 'lkjip.ketik';
/** Seconds: no run of Apps Script lasts longer. */
const LAMA_FASE = 360;
const LAMA_SIDIK = 21_600;
/** A look at the sheets may cost this long; what it has not got to is looked at by the next one. */
const SIDIK_MS = 400;
/** What changes without anybody typing (formulas of other files, lines put in) is seen after this long. */
const SEGAR_MS = 60_000;

/** What the last look at the sheets saw: an answer as long as nobody has typed. */
interface Terlihat extends Omit<SidikPanel, 'lembarAktif'> {
  saat: number;
  /** By id: what stands in sheets that are not looked at this time. */
  id: Record<string, string>;
  giliran: number;
  /** All sheets were got to since somebody typed. */
  lengkap: boolean;
}

export function buatPantauan(): Pick<PanelApi, 'panelFase' | 'panelSidik'> & { onEdit(): void } {
  return {
    panelFase: () => (cache()?.get(CACHE_FASE) || null) as Fase | null,
    panelSidik: () => aman(() => sidikPanel(bukuAktif())),
    /** Simple trigger: a person typed. What the panel was told of the sheets holds no longer. */
    onEdit: () => {
      try {
        cache()?.put(CACHE_KETIK, '1', LAMA_SIDIK);
      } catch {
        // The next look at the sheets will tell.
      }
    },
  };
}

let faseTerakhir = 0;
/** Milliseconds: phases that follow sooner are not worth a call. */
const JARAK_FASE = 5000;

/** Says to every panel how far the check is; null when it has ended. A panel without word shows the first phase. */
export function catatFase(fase: Fase | null): void {
  const kini = Date.now();
  const awal = fase === 'membaca';
  if (awal || ((fase === 'mengenali' || fase === 'menyimpan') && kini - faseTerakhir < JARAK_FASE)) {
    if (awal) faseTerakhir = kini;
    return;
  }
  faseTerakhir = kini;
  if (fase) cache()?.put(CACHE_FASE, fase, LAMA_FASE);
  else cache()?.remove(CACHE_FASE);
}

/** After a change of ours: the sheets are looked at anew by the next poll. */
export function lupakanSidik(): void {
  cache()?.put(CACHE_KETIK, '1', LAMA_SIDIK);
}

/** A check has read the sheets and is over: the polls after it need not look. */
export function ingatSidik(sidik: SidikPanel['sidik'], id: Readonly<Record<string, number>>, ringkas: Ringkas): void {
  simpanTerlihat(
    {
      sidik,
      waktu: ringkas.waktu,
      jurnal: ringkas.jurnal,
      saat: Date.now(),
      id: Object.fromEntries(Object.entries(sidik).map(([nama, s]) => [id[nama], s])),
      giliran: 0,
      lengkap: true,
    },
    { [CACHE_FASE]: '' },
  );
}

/** One call; it also says that nobody has typed since. */
function simpanTerlihat(t: Terlihat, lain: Record<string, string> = {}): void {
  const teks = JSON.stringify(t);
  if (teks.length < 90_000)
    cache()?.putAll({ [CACHE_SIDIK]: teks, [CACHE_KETIK]: t.lengkap ? '' : '1', ...lain }, LAMA_SIDIK);
}

function terlihat(): Terlihat | null {
  try {
    const c = cache()?.getAll([CACHE_SIDIK, CACHE_KETIK]) as Record<string, string> | undefined;
    const t = JSON.parse(c?.[CACHE_SIDIK] ?? '') as Terlihat;
    return { ...t, lengkap: t.lengkap && !c?.[CACHE_KETIK] };
  } catch {
    // Nothing kept, or something unreadable: everything is read anew.
    return null;
  }
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
 * Fingerprints now: as they were last seen while nobody has typed, which takes one call. Otherwise the active sheet is
 * read, the others in turn as time allows; those not read this time are given as they were last seen.
 */
export function sidikPanel(buku: BukuSheets): SidikPanel {
  const lama = terlihat();
  const aktif = buku.ss.getActiveSheet();
  const lembarAktif = aktif.getName();
  if (lama?.lengkap && Date.now() - lama.saat < SEGAR_MS)
    return { sidik: lama.sidik, waktu: lama.waktu, jurnal: lama.jurnal, lembarAktif };
  const ringkas = buku.sistem.bacaRingkas<Ringkas>();
  const lembar = buku.lembarPolos();
  const dilihat = ringkas?.waktu
    ? lembar.filter((l) => ringkas.lembar.includes(l.id))
    : lembar.filter((l) => !l.sheet.isSheetHidden());
  const mulai = Date.now();
  const idAktif = aktif.getSheetId();
  const id: Record<string, string> = {};
  const awal = lama?.giliran ?? 0;
  let giliran = awal;
  let lengkap = true;
  dilihat.forEach((_, i) => {
    // From where the last look stopped, once around.
    const ke = (awal + i) % dilihat.length;
    const lembarBuku = dilihat[ke] as LembarBuku;
    const dulu = lama?.id[lembarBuku.id];
    if (dulu !== undefined && lembarBuku.id !== idAktif && Date.now() - mulai > SIDIK_MS) {
      id[lembarBuku.id] = dulu;
      lengkap = false;
      return;
    }
    id[lembarBuku.id] = sidikLembar(lembarBuku) ?? dulu ?? '';
    giliran = ke + 1;
  });
  const isi = {
    sidik: Object.fromEntries(dilihat.map((l) => [l.nama, id[l.id] as string])),
    waktu: ringkas?.waktu ?? null,
    jurnal: ringkas?.jurnal ?? '',
  };
  simpanTerlihat({ ...isi, saat: mulai, id, giliran, lengkap });
  return { ...isi, lembarAktif };
}

/** Null while formulas of ours are being computed: that is no change. */
function sidikLembar(l: LembarBuku): string | null {
  if (l.sheet.getType() !== SpreadsheetApp.SheetType.GRID) return '';
  const tampil = l.sheet.getDataRange().getDisplayValues();
  return adaMemuat(tampil) ? null : sidikKisi(tampil);
}
