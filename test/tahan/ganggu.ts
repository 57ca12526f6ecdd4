/**
 * One action over one workbook, disturbed at one call of a service: the call fails; it takes effect and then fails; the
 * run is stopped after it. Then what the workbook holds is judged, and what the next start makes of it.
 */
import type { Buku } from '../../local/engine/buku.ts';
import { menulisKah } from '../../local/services/dasar.ts';
import { buatLayanan, type Layanan } from '../../local/services/index.ts';
import type { KeadaanPanel } from '../../src/core/panel';
import { daftarFungsi, panggilFungsi } from '../../src/main';
import { siapkanPratinjau, terapkanLangsung, terapkanPratinjau } from '../../src/sheets/pratinjau';
import { buatTindakan } from '../../src/sheets/tindakan';
import { beda, type Potret, potret, salinBuku, sidikKeadaan } from './buku.ts';

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

/** What a call that only reads does before it fails is nothing: then the two ways of failing are one. */
export const berakibat = (panggilan: string): boolean => {
  const metode = panggilan.split('.')[1] ?? '';
  return menulisKah(metode) || PERJALANAN.test(metode);
};
const PERJALANAN = /^(flush|tryLock|waitLock|releaseLock)$/;

export type Cara = 'gagal' | 'berlaku-lalu-gagal' | 'berhenti';
export const CARA: readonly Cara[] = ['gagal', 'berlaku-lalu-gagal', 'berhenti'];

class Terhenti extends Error {}

const NAMA_LAYANAN = ['SpreadsheetApp', 'HtmlService', 'Charts', 'LockService', 'CacheService', 'PropertiesService'];

export const buatAksi = (): Tindakan =>
  ({ ...buatTindakan(), siapkanPratinjau, terapkanPratinjau, terapkanLangsung }) as Tindakan;

/** Runs with the services of that workbook, in which the functions of ours compute. `aksi`: another copy of the add-in. */
export function denganLayanan<T>(buku: Buku, kerja: (t: Tindakan, l: Layanan) => T, aksi = buatAksi): T {
  buku.namaFungsi = new Set(daftarFungsi.map((f) => f.nama.toUpperCase()));
  buku.panggilFungsi = (nama, argumen) => panggilFungsi(nama, argumen);
  // As a bundle's actions do, each meets functions that are still being computed.
  const layanan = buatLayanan(buku, { memuat: 1 });
  const lama = NAMA_LAYANAN.map((n) => Reflect.get(globalThis, n));
  Object.assign(globalThis, layanan.services);
  try {
    return kerja(aksi(), layanan);
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
  /** What was found of a workbook that some disturbance left: most leave what another one left, too. */
  putusan: Map<string, string | null>;
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
  return { adegan, awal, sebelum: potret(awal), sesudah: potret(akhir), panggilan, putusan: new Map() };
}

/** What stands once the action ended early: judged anew only where no other disturbance has left the same. */
function putuskan(p: Panggung, keadaan: string, gagal: boolean, buku: Buku): string | null {
  const kunci = `${gagal} ${keadaan}`;
  let sebab = p.putusan.get(kunci);
  if (sebab === undefined) {
    sebab = nilai(p, buku, gagal);
    p.putusan.set(kunci, sebab);
  }
  return sebab;
}

/** What a run leaves that is stopped after that call. */
export function sesudahBerhenti(p: Panggung, ke: number): Buku {
  const buku = salinBuku(p.awal);
  jalankanTerganggu(p, buku, 'berhenti', ke);
  return buku;
}

/** Null when it survived. */
export function ganggu(p: Panggung, cara: Cara, ke: number): string | null {
  const buku = salinBuku(p.awal);
  const galat = jalankanTerganggu(p, buku, cara, ke);
  const bohong = klaimKeliru(p, galat, buku);
  return bohong ?? putuskan(p, sidikKeadaan(buku), galat !== null && cara !== 'berhenti', buku);
}

/** Whoever reads that nothing was changed looks no further. */
const KLAIM = /(?:tidak|belum) ada yang (?:diubah|ditulis|ditimpa|dikerjakan)/i;

function klaimKeliru(p: Panggung, galat: unknown, buku: Buku): string | null {
  const pesan = galat instanceof Error ? galat.message : '';
  if (!KLAIM.test(pesan)) return null;
  const b = beda(potret(buku), p.sebelum);
  return b.length > 0 ? `"${pesan}", padahal ${b.slice(0, 2).join('; ')}` : null;
}

/** @returns What the action threw; null when it came to its end all the same. */
function jalankanTerganggu(p: Panggung, buku: Buku, cara: Cara, ke: number): unknown {
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
  return galat;
}

/**
 * The workbook as it is after each of these calls: what a run that is stopped there leaves, since nothing takes effect after
 * it. One run gives them all; those that are alike are one.
 */
export function keadaanTerhenti(p: Panggung, nomor: readonly number[]): Map<number, { sidik: string; buku: Buku }> {
  const diminta = new Set(nomor);
  const hasil = new Map<number, { sidik: string; buku: Buku }>();
  const buku = salinBuku(p.awal);
  const ada = new Map<string, { sidik: string; buku: Buku }>();
  let n = 0;
  denganLayanan(buku, (t, l) => {
    l.lingkungan.gangguan = {
      sebelum: () => {},
      sesudah: () => {
        const ke = n++;
        if (!diminta.has(ke)) return;
        const sidik = sidikKeadaan(buku);
        const sama = ada.get(sidik) ?? { sidik, buku: salinBuku(buku) };
        ada.set(sidik, sama);
        hasil.set(ke, sama);
      },
    };
    lempar(p.adegan.aksi(t, l));
  });
  return hasil;
}

/** Stopped after each of these calls; null where it survived. */
export function hentikan(p: Panggung, nomor: readonly number[]): Map<number, string | null> {
  const keadaan = keadaanTerhenti(p, nomor);
  return new Map([...keadaan].map(([ke, { sidik, buku }]) => [ke, putuskan(p, sidik, false, buku)]));
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
