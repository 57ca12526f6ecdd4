/**
 * Somebody else works in the workbook while an action runs: a person types between two of its calls; another run starts and
 * finds it locked, or finds what a run that was stopped has left. Nothing that was typed is lost, nothing is done twice.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Buku } from '../../local/engine/buku.ts';
import { navigasiKah } from '../../local/services/dasar.ts';
import type { KeadaanPanel } from '../../src/core/panel';
import { ADEGAN, type AdeganBuku } from './adegan.ts';
import { beda, potret, salinBuku } from './buku.ts';
import { catat, dipilih, type Hitungan, nomorUji, PENUH } from './catat.ts';
import {
  denganLayanan,
  keadaanTerhenti,
  type Panggung,
  pasangPanggung,
  sesudahBerhenti,
  type Tindakan,
} from './ganggu.ts';

const CUPLIKAN = 1;
/** Scenes of the small form: every third one. */
const ADEGAN_KECIL = 3;
const KETIKAN = 'diketik di tengah jalan';

/** Into a sheet of one's own, and into a free cell of one that the action may be about. */
function ketik(b: Buku): void {
  for (const l of b.lembar.filter((x) => !x.nama.startsWith('_'))) {
    const { baris } = l.batasIsi();
    if (l.nama === 'Catatan') l.tulisIsi(baris + 2, 3, KETIKAN);
  }
  const l = b.cariLembar('Kinerja') ?? b.cariLembar('Tempelan');
  l?.tulisIsi(l.batasIsi().baris + 3, 2, `${KETIKAN} juga`);
}

const banyakKetikan = (b: Buku): number =>
  b.lembar.reduce(
    (n, l) =>
      n + l.sel.reduce((m, r) => m + (r ?? []).filter((s) => String(s?.isi ?? '').startsWith(KETIKAN)).length, 0),
    0,
  );

const terputus = (t: Tindakan): KeadaanPanel['terputus'] => {
  const k: KeadaanPanel = t.panelKeadaan?.();
  return k.terputus;
};

type Silang = (p: Panggung, ke: number) => string | null;

/** Runs the action and calls `sela` after its n-th call. */
function jalankan(p: Panggung, buku: Buku, ke: number, sela: () => void): unknown {
  let n = 0;
  return denganLayanan(buku, (t, l) => {
    l.lingkungan.gangguan = {
      sebelum: () => {},
      sesudah: () => {
        if (n++ === ke) sela();
      },
    };
    try {
      p.adegan.aksi(t, l);
      return null;
    } catch (e) {
      return e;
    } finally {
      delete l.lingkungan.gangguan;
    }
  });
}

const mengetik: Silang = (p, ke) => {
  const buku = salinBuku(p.awal);
  jalankan(p, buku, ke, () => ketik(buku));
  const kini = banyakKetikan(buku);
  const harus = 1 + (p.awal.cariLembar('Kinerja') || p.awal.cariLembar('Tempelan') ? 1 : 0);
  if (kini >= harus) return null;
  return `${kini} dari ${harus} ketikan yang tersisa`;
};

/** The lock is another run's: nothing is done. */
const terkunci: Silang = (p) => {
  const buku = salinBuku(p.awal);
  denganLayanan(buku, (t, l) => {
    l.properti.kunciDokumen.dipegangOrangLain = true;
    try {
      p.adegan.aksi(t, l);
    } catch {}
  });
  const b = beda(potret(buku), p.sebelum);
  return b.length > 0 ? `terkunci, tetapi ${b.slice(0, 2).join('; ')}` : null;
};

/** A run is stopped; before anybody has decided what becomes of it, another one is begun. */
const setelahBerhenti: Silang = (p, ke) => setelah(PENUH ? null : sesudahBerhenti(p, ke), p, ke);

/** By workbook: what is left behind is the same after most calls. */
const terhenti = new WeakMap<Panggung, Map<number, { sidik: string; buku: Buku }>>();
const putusan = new Map<string, string | null>();

function setelah(sendiri: Buku | null, p: Panggung, ke: number): string | null {
  if (sendiri) return tindakanLain(sendiri);
  let semua = terhenti.get(p);
  if (!semua) {
    semua = keadaanTerhenti(p, nomorUji(p.panggilan.length, CUPLIKAN));
    terhenti.set(p, semua);
  }
  const { sidik, buku } = semua.get(ke) as { sidik: string; buku: Buku };
  if (!putusan.has(sidik)) putusan.set(sidik, tindakanLain(buku));
  return putusan.get(sidik) as string | null;
}

function tindakanLain(buku: Buku): string | null {
  const sebelum = potret(buku, /^$/);
  const tertunda = denganLayanan(salinBuku(buku), terputus);
  if (!tertunda) return null;
  const lain = denganLayanan(buku, (t) => {
    try {
      const h = t.buatTabel?.({ tabel: 'target-renstra' });
      return h && 'galat' in h ? String(h.galat) : null;
    } catch (e) {
      return e instanceof Error ? e.message : String(e);
    }
  });
  if (lain === null) return 'tindakan lain berjalan di atas pekerjaan yang terputus';
  const b = beda(potret(buku, /^$/), sebelum);
  return b.length > 0 ? `tindakan lain ditolak, tetapi ${b.slice(0, 2).join('; ')}` : null;
}

const CARA: Record<string, { coba: Silang; adegan(a: AdeganBuku): boolean; sekali?: true; bacaan?: true }> = {
  mengetik: { coba: mengetik, adegan: (a) => !a.maju, bacaan: true },
  terkunci: { coba: terkunci, adegan: () => true, sekali: true },
  'setelah berhenti': { coba: setelahBerhenti, adegan: () => true },
};

// The same hour in every run: what two runs leave is the same then, and judged once.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T03:04:05Z') });
});
afterAll(() => {
  vi.useRealTimers();
});

describe('dua orang sekaligus', () => {
  for (const adegan of ADEGAN.filter((a, i) => dipilih(a.nama) && (PENUH || i % ADEGAN_KECIL === 1)))
    it(
      adegan.nama,
      () => {
        const p = pasangPanggung(adegan, adegan.buku());
        const hitungan: Record<string, Hitungan> = {};
        const salah: string[] = [];
        for (const [cara, c] of Object.entries(CARA)) {
          if (!c.adegan(adegan)) continue;
          const h: Hitungan = [0, 0];
          hitungan[cara] = h;
          const nomor = c.sekali ? nomorUji(1, 1) : nomorUji(p.panggilan.length, CUPLIKAN);
          for (const ke of nomor) {
            // A call that only says where it is about sees nothing of what is typed before or after it.
            if (c.bacaan && PENUH && navigasiKah(p.panggilan[ke]?.split('.')[1] ?? '')) continue;
            h[0]++;
            let s: string | null;
            try {
              s = c.coba(p, ke);
            } catch (e) {
              s = e instanceof Error ? (e.stack ?? e.message) : String(e);
            }
            if (s === null) h[1]++;
            else salah.push(`${cara} pada panggilan ${ke} (${p.panggilan[ke]}): ${s}`);
          }
        }
        catat('bersilang', adegan.nama, hitungan, salah);
        expect(salah.slice(0, 12), `${salah.length} tidak selamat`).toEqual([]);
      },
      PENUH ? 3_600_000 : 120_000,
    );
});
