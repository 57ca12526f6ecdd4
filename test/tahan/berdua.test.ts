/**
 * Two people, two runs over one workbook: the second begins between two calls of the first. While the first holds the lock
 * the second is refused and changes nothing; before and after it the two act one after the other, whatever the first has
 * read before it had to wait, or one of them is refused with a sentence.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Buku } from '../../local/engine/buku.ts';
import type { Layanan } from '../../local/services/index.ts';
import { bukuDasar, jawabTahun, keadaan, perbaikan, tempel } from './adegan.ts';
import { beda, type Potret, potret, salinBuku } from './buku.ts';
import { bagianKita, catat, dipilih, type Hitungan, PENUH } from './catat.ts';
import { buatAksi, denganLayanan, type Tindakan } from './ganggu.ts';

/** The sheet that both know, with everything at hand that an action needs. */
function bukuRamai(): Buku {
  const buku = bukuDasar();
  tempel(buku);
  denganLayanan(buku, (t) => {
    t.buatTabel?.({ tabel: 'realisasi-kinerja' });
    t.panelPeriksa?.('buku');
    t.panelPerbaiki?.(perbaikan(t).slice(0, 1));
    t.siapkanPratinjau?.('tahun');
  });
  jawabTahun(buku);
  buku.rentangBernama = buku.rentangBernama.filter((r) => r.nama !== 'BELANJA');
  return buku;
}

const diabaikan = (t: Tindakan): string[] =>
  (keadaan(t).hasil?.temuan ?? []).flatMap((x) => (x.diabaikan ? [`${x.lembar}!${x.sel} ${x.diabaikan.nama}`] : []));

/** What each person has before their eyes when they begin: what they chose there does not change with what others do. */
interface Layar {
  perbaikan: ReturnType<typeof perbaikan>;
  jurnal: string[];
  temuan: string[];
}

const lihat = (t: Tindakan): Layar => ({
  perbaikan: perbaikan(t),
  jurnal: keadaan(t).jurnal.map((j) => j.id),
  temuan: (keadaan(t).hasil?.temuan ?? []).flatMap((x) => (x.lembar === 'Tempelan' ? [x.kunci] : [])).slice(-1),
});

const AKSI: Record<string, (t: Tindakan, layar: Layar) => unknown> = {
  'satu tabel baru': (t) => t.buatTabel?.({ tabel: 'target-renstra' }),
  'tabel ditulis ulang': (t) => t.buatTabel?.({ tabel: 'realisasi-kinerja', tema: 'ringkas' }),
  'perbaikan dari panel': (t, layar) => t.panelPerbaiki?.(layar.perbaikan),
  'urungkan perbaikan': (t, layar) => t.panelUrungkan?.(layar.jurnal),
  'mulai tahun baru': (t) => t.terapkanPratinjau?.(),
  'perbarui templat': (t) => t.perbaruiTemplat?.(),
  periksa: (t) => t.panelPeriksa?.('buku'),
  'lembar hasil pemeriksaan': (t) => t.panelLembarHasil?.(),
  'sisipkan rumus': (t) =>
    t.panelSisipkanRumus?.('CAPAIAN', [{ rentang: 'F3:F5' }, { rentang: 'E3:E5' }], 'Tempelan', 'I3'),
  'abaikan temuan': (t, layar) => t.panelAbaikan?.(layar.temuan, 'disengaja', 'Orang Satu'),
};

type Nasib = 'jadi' | 'ditolak';

interface Akhir {
  potret: Potret;
  /** Titles of the history and findings that are ignored: what both runs keep in the hidden sheet. */
  catatan: string[];
}

function akhir(buku: Buku): Akhir {
  return denganLayanan(salinBuku(buku), (t) => ({
    potret: potret(buku),
    catatan: [...keadaan(t).jurnal.map((j) => `${j.judul} ${j.diurungkan}`), ...diabaikan(t)].sort(),
  }));
}

const KUNCI = 'sedang ditulis oleh orang atau panel lain';

/** Runs an action as another person does, in a copy of the add-in that shares nothing with the first. */
function jalankan(
  buku: Buku,
  nama: string,
  aksi: () => Tindakan,
  siapkan: (l: Layanan) => void = () => {},
): { nasib: Nasib; sebab: string } {
  return denganLayanan(
    buku,
    (t, l) => {
      siapkan(l);
      try {
        const h = (AKSI[nama] as (t: Tindakan, layar: Layar) => unknown)(t, layar) as {
          galat?: string;
          sebab?: string;
        } | null;
        if (h?.galat !== undefined) return { nasib: 'ditolak' as const, sebab: h.galat };
        return { nasib: 'jadi' as const, sebab: '' };
      } catch (e) {
        const { name, message, stack } = e as Error;
        return { nasib: 'ditolak' as const, sebab: name === 'GalatPengguna' ? message : `BUKAN KALIMAT ${stack}` };
      } finally {
        delete l.lingkungan.gangguan;
      }
    },
    aksi,
  );
}

let aksiLain: () => Tindakan;
let ramai: Buku;
let layar: Layar;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T03:04:05Z') });
  ramai = bukuRamai();
  layar = denganLayanan(salinBuku(ramai), lihat);
  vi.resetModules();
  aksiLain = (await import('./ganggu.ts')).buatAksi;
});
afterAll(() => {
  vi.useRealTimers();
});

interface Titik {
  ke: number;
  terkunci: boolean;
  apa: string;
}

/** Calls of an action, and whether it holds the lock then. */
function titik(nama: string): Titik[] {
  const hasil: Titik[] = [];
  jalankan(salinBuku(ramai), nama, buatAksi, (l) => {
    l.lingkungan.gangguan = {
      sebelum: (k, m) => {
        hasil.push({ ke: hasil.length, terkunci: l.properti.kunciDokumen.dipegang, apa: `${k}.${m}` });
      },
      sesudah: () => {},
    };
  });
  return hasil;
}

/** One after the other, each in its own time. */
function berurutan(satu: string, dua: string): Akhir {
  const buku = salinBuku(ramai);
  jalankan(buku, satu, buatAksi);
  jalankan(buku, dua, aksiLain);
  return akhir(buku);
}

function sendiri(nama: string): Akhir {
  const buku = salinBuku(ramai);
  jalankan(buku, nama, buatAksi);
  return akhir(buku);
}

const sama = (a: Akhir, b: Akhir): string[] => [
  ...beda(a.potret, b.potret),
  ...(a.catatan.join('\n') === b.catatan.join('\n')
    ? []
    : [`riwayat: ${a.catatan.join(', ')}; ${b.catatan.join(', ')}`]),
];

interface Harapan {
  urut: Akhir;
  balik: Akhir;
  pertama: Akhir;
  kedua: Akhir;
}

/** The second action right before a call of the first. Null when all is as it may be. */
function silang(pertama: string, kedua: string, t: Titik, harap: Harapan): string | null {
  const buku = salinBuku(ramai);
  let hasilKedua: { nasib: Nasib; sebab: string } | null = null;
  let n = 0;
  const hasilPertama = jalankan(buku, pertama, buatAksi, (l) => {
    l.lingkungan.gangguan = {
      sebelum: () => {
        if (n++ !== t.ke) return;
        hasilKedua = jalankan(buku, kedua, aksiLain, (lain) => {
          lain.properti.kunciDokumen.dipegangOrangLain = l.properti.kunciDokumen.dipegang;
        });
      },
      sesudah: () => {},
    };
  });
  const lain = hasilKedua as { nasib: Nasib; sebab: string } | null;
  if (!lain) return 'tindakan kedua tidak sempat dijalankan';
  for (const h of [hasilPertama, lain]) if (h.sebab.startsWith('BUKAN KALIMAT')) return h.sebab.slice(0, 400);
  const kini = akhir(buku);
  if (t.terkunci) {
    if (lain.nasib !== 'ditolak' || !lain.sebab.includes(KUNCI))
      return `kunci dipegang, tetapi ${JSON.stringify(lain)}`;
    const b = sama(kini, harap.pertama);
    return b.length > 0 ? `kunci dipegang, tetapi ${b.slice(0, 2).join('; ')}` : null;
  }
  const boleh = [harap.urut, harap.balik];
  if (hasilPertama.nasib === 'ditolak') boleh.push(harap.kedua);
  if (lain.nasib === 'ditolak') boleh.push(harap.pertama);
  const selisih = boleh.map((b) => sama(kini, b));
  if (selisih.some((s) => s.length === 0)) return null;
  return `${hasilPertama.nasib}/${lain.nasib}: ${(selisih.sort((a, b) => a.length - b.length)[0] as string[]).slice(0, 3).join('; ')} ${hasilPertama.sebab} ${lain.sebab}`;
}

/** Under the lock the second is refused at once, wherever it comes: a few calls show it. All the others count. */
function cuplik(semua: readonly Titik[]): Titik[] {
  const dalam = semua.filter((t) => t.terkunci);
  const luar = semua.filter((t) => !t.terkunci);
  const beberapa = (d: readonly Titik[], n: number) =>
    d.filter((_, i) => i % Math.max(1, Math.ceil(d.length / n)) === 0);
  // Waiting for the lock itself is the moment that decides.
  const menunggu = luar.filter((t) => t.apa === 'Lock.tryLock').slice(0, 1);
  return [...new Set([...menunggu, ...(PENUH ? luar : []), ...beberapa(dalam, PENUH ? 8 : 1)])];
}

describe('dua tindakan sekaligus', () => {
  const nama = Object.keys(AKSI);
  let nomor = 0;
  for (const [i, pertama] of nama.entries()) {
    if (!dipilih(pertama)) continue;
    it(
      pertama,
      () => {
        const milik = cuplik(titik(pertama));
        // What a check finds, and the look of a table, are no part of what is compared here.
        if (!['periksa', 'tabel ditulis ulang'].includes(pertama))
          expect(sama(sendiri(pertama), akhir(salinBuku(ramai)))).not.toEqual([]);
        const hitungan: Record<string, Hitungan> = { 'kunci dipegang': [0, 0], bergantian: [0, 0] };
        const salah: string[] = [];
        // In the small form each is tried with one other, another one each time.
        for (const kedua of PENUH ? nama : [nama[(i * 3 + 2) % nama.length] as string]) {
          const giliran = milik.filter(() => !PENUH || bagianKita(nomor++));
          if (giliran.length === 0) continue;
          const harap: Harapan = {
            urut: berurutan(pertama, kedua),
            balik: berurutan(kedua, pertama),
            pertama: sendiri(pertama),
            kedua: sendiri(kedua),
          };
          for (const t of giliran) {
            const h = hitungan[t.terkunci ? 'kunci dipegang' : 'bergantian'] as Hitungan;
            h[0]++;
            const s = silang(pertama, kedua, t, harap);
            if (s === null) h[1]++;
            else salah.push(`${kedua} pada panggilan ${t.ke} (${t.apa}): ${s}`);
          }
        }
        catat('berdua', pertama, hitungan, salah);
        expect(salah.slice(0, 12), `${salah.length} tidak selamat`).toEqual([]);
        if (!PENUH) expect(Object.values(hitungan).map((h) => h[0] > 0)).toEqual([true, true]);
      },
      PENUH ? 3_600_000 : 120_000,
    );
  }
});
