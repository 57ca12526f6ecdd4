/**
 * One action over one workbook, disturbed at one call of a service: the call fails; it takes effect and then fails; the
 * run is stopped after it. Then what the workbook holds is judged, and what the next start makes of it.
 */
import type { Buku } from '../../local/engine/buku.ts';
import { buatLayanan, type Layanan } from '../../local/services/index.ts';
import type { KeadaanPanel } from '../../src/core/panel';
import { daftarFungsi, panggilFungsi } from '../../src/main';
import { siapkanPratinjau, terapkanLangsung, terapkanPratinjau } from '../../src/sheets/pratinjau';
import { buatTindakan } from '../../src/sheets/tindakan';
import { beda, type Potret, potret, salinBuku } from './buku.ts';

// biome-ignore lint/suspicious/noExplicitAny: actions differ; scenarios know theirs.
export type Tindakan = Record<string, (...a: any[]) => any>;

export interface Adegan {
  nama: string;
  /** The workbook before; made once. */
  siapkan(jalan: (kerja: (t: Tindakan, l: Layanan) => void) => void, buku: Buku): void;
  aksi(t: Tindakan, l: Layanan): unknown;
  /** Sheets of which each may be the old or the new. */
  tabel?: RegExp;
  /** It cannot be taken back. */
  maju?: true;
}

export type Cara = 'gagal' | 'berlaku-lalu-gagal' | 'berhenti';
export const CARA: readonly Cara[] = ['gagal', 'berlaku-lalu-gagal', 'berhenti'];

class Terhenti extends Error {}

const NAMA_LAYANAN = ['SpreadsheetApp', 'HtmlService', 'Charts', 'LockService', 'CacheService', 'PropertiesService'];

/** Runs with the services of that workbook, in which the functions of ours compute. */
export function denganLayanan<T>(buku: Buku, kerja: (t: Tindakan, l: Layanan) => T): T {
  buku.namaFungsi = new Set(daftarFungsi.map((f) => f.nama.toUpperCase()));
  buku.panggilFungsi = (nama, argumen) => panggilFungsi(nama, argumen);
  // As a bundle's actions do, each meets functions that are still being computed.
  const layanan = buatLayanan(buku, { memuat: 1 });
  const lama = NAMA_LAYANAN.map((n) => Reflect.get(globalThis, n));
  Object.assign(globalThis, layanan.services);
  try {
    return kerja({ ...buatTindakan(), siapkanPratinjau, terapkanPratinjau, terapkanLangsung } as Tindakan, layanan);
  } finally {
    NAMA_LAYANAN.forEach((n, i) => {
      if (lama[i] === undefined) Reflect.deleteProperty(globalThis, n);
      else Reflect.set(globalThis, n, lama[i]);
    });
  }
}

/** The panel's calls answer with a reason where others throw it. */
function lempar(hasil: unknown): unknown {
  if (typeof hasil === 'object' && hasil !== null && 'galat' in hasil) throw new Error(String(hasil.galat));
  return hasil;
}

export interface Panggung {
  adegan: Adegan;
  awal: Buku;
  /** What the workbook holds before, and after the action as it should be. */
  sebelum: Potret;
  sesudah: Potret;
  panggilan: string[];
}

/** Sheets that explain or hold a choice, and copies of edited tables, are named by day: they do not count by name. */
export function pasangPanggung(adegan: Adegan, dasar: Buku): Panggung {
  const awal = salinBuku(dasar);
  adegan.siapkan((kerja) => denganLayanan(awal, kerja), awal);
  const akhir = salinBuku(awal);
  const panggilan: string[] = [];
  denganLayanan(akhir, (t, l) => {
    l.lingkungan.gangguan = { sebelum: (k, m) => panggilan.push(`${k}.${m}`), sesudah: () => {} };
    lempar(adegan.aksi(t, l));
  });
  return { adegan, awal, sebelum: potret(awal), sesudah: potret(akhir), panggilan };
}

export interface Putusan {
  /** Null when it survived. */
  sebab: string | null;
}

export function ganggu(p: Panggung, cara: Cara, ke: number): Putusan {
  const buku = salinBuku(p.awal);
  let n = 0;
  let putus = false;
  let galat: unknown = null;
  denganLayanan(buku, (t, l) => {
    l.lingkungan.gangguan = {
      sebelum: () => {
        if (putus) throw new Terhenti('terhenti');
        if (cara === 'gagal' && n++ === ke) throw new Error('Service Spreadsheets failed while accessing document.');
      },
      sesudah: () => {
        if (cara === 'gagal' || n++ !== ke) return;
        putus = cara === 'berhenti';
        throw putus ? new Terhenti('terhenti') : new Error('Service Spreadsheets timed out.');
      },
    };
    try {
      lempar(p.adegan.aksi(t, l));
    } catch (e) {
      galat = e ?? new Error('?');
    }
  });
  const sebab = nilai(p, buku, galat !== null && cara !== 'berhenti');
  return { sebab };
}

function nilai(p: Panggung, buku: Buku, gagal: boolean): string | null {
  const { adegan, sebelum, sesudah } = p;
  const lamaAtauBaru = adegan.tabel ? { lama: sebelum, baru: sesudah } : null;
  const utuh = (x: Potret, harap: Potret): string[] => {
    const b = beda(x, harap);
    if (b.length === 0 || !lamaAtauBaru) return b;
    const lain = harap === sebelum ? sesudah : sebelum;
    return beda(x, harap, saring(lain, adegan.tabel as RegExp));
  };
  const keadaan = denganLayanan(salinBuku(buku), (t) => lempar(t.panelKeadaan?.()) as KeadaanPanel);
  if (!keadaan.terputus) {
    // Nothing is pending: it is as before, or done; what is left to clear away goes with the next change.
    const lanjut = salinBuku(buku);
    denganLayanan(lanjut, (t) => lempar(t.panelPulihkan?.([])));
    const rapi = potret(lanjut);
    const [a, b] = [utuh(rapi, sebelum), utuh(rapi, sesudah)];
    if (a.length === 0 || b.length === 0) return null;
    // An action that failed must be as before, or said what it left: it never half is.
    return `${gagal ? 'gagal' : 'tanpa tanda'}: ${(a.length < b.length ? a : b).slice(0, 3).join('; ')}`;
  }
  const sebabnya: string[] = [];
  if (keadaan.terputus.kembali) {
    const kembali = salinBuku(buku);
    denganLayanan(kembali, (t) => lempar(t.panelTerputus?.('kembalikan')));
    const b = utuh(potret(kembali), sebelum);
    if (b.length > 0) sebabnya.push(`dikembalikan: ${b.slice(0, 3).join('; ')}`);
  }
  if (keadaan.terputus.lanjut) {
    const maju = salinBuku(buku);
    denganLayanan(maju, (t) => lempar(t.panelTerputus?.('lanjutkan')));
    const b = utuh(potret(maju), sesudah);
    if (b.length > 0) sebabnya.push(`dilanjutkan: ${b.slice(0, 3).join('; ')}`);
  }
  if (!adegan.maju && !keadaan.terputus.kembali) sebabnya.push('tidak dapat dikembalikan');
  return sebabnya.length > 0 ? sebabnya.join(' | ') : null;
}

const saring = (p: Potret, pola: RegExp): Potret => ({
  lembar: Object.fromEntries(Object.entries(p.lembar).filter(([n]) => pola.test(n))),
  nama: p.nama,
});
