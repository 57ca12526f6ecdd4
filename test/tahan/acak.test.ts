/**
 * Actions over workbooks that people have spoiled: typed junk, odd formulas, merged, hidden, protected and missing sheets.
 * An action does its work or says in a sentence why not; what is not its own stays; its undo brings back what was there.
 */
import { describe, expect, it } from 'vitest';
import type { Buku } from '../../local/engine/buku.ts';
import type { KeadaanPanel } from '../../src/core/panel';
import { rusak } from './acak.ts';
import { bukuDasar, TABEL } from './adegan.ts';
import { beda, type Potret, potret, salinBuku } from './buku.ts';
import { bagianKita, catat, dipilih, type Hitungan, PENUH } from './catat.ts';
import { denganLayanan, type Tindakan } from './ganggu.ts';

const BENIH_PENUH = 150;
const BENIH_KECIL = 3;
/**
 * What once did not survive: a value that a fix took out of a formula's way could not be had back, alone in its row (83) or
 * not.
 */
const BENIH_PENTING = [24, 72, 83, 132];

const keadaan = (t: Tindakan): KeadaanPanel => {
  const k = t.panelKeadaan?.();
  if (k && 'galat' in k) throw new Error(String(k.galat));
  return k;
};

function perbaikiSemua(t: Tindakan): unknown {
  const h = t.panelPeriksa?.('buku') as KeadaanPanel['hasil'] & { galat?: string };
  if (h?.galat) throw Object.assign(new Error(h.galat), { name: 'GalatPengguna' });
  const daftar = (keadaan(t).hasil?.temuan ?? []).flatMap((x) => {
    const p = x.perbaikan?.find((y) => y.halangan === null);
    return p ? [{ kunci: x.kunci, perbaikan: p.id }] : [];
  });
  return daftar.length > 0 ? t.panelPerbaiki?.(daftar) : null;
}

const AKSI: Record<string, (t: Tindakan) => unknown> = {
  'semua tabel': (t) => t.buatTabel?.(),
  'perbarui templat': (t) => t.perbaruiTemplat?.(),
  'lembar isian baru': (t) => t.buatTemplat?.({ tahun: 2025 }),
  'periksa dan perbaiki': perbaikiSemua,
  'siapkan tahun baru': (t) => t.siapkanPratinjau?.('tahun'),
  'ambil dari tempelan': (t) => t.terapkanLangsung?.('ambil'),
};

/** The panel gives its reasons; so does an action that is called otherwise. */
function galatDari(kerja: () => unknown): string | null {
  try {
    const h = kerja();
    return typeof h === 'object' && h !== null && 'galat' in h ? String(h.galat) : null;
  } catch (e) {
    const { name, message, stack } = e as Error;
    return name === 'GalatPengguna' ? message : `BUKAN KALIMAT: ${stack?.split('\n').slice(0, 3).join(' ')}`;
  }
}

/** What a person had, without the sheets that the add-in writes anew. */
const milikOrang = (p: Potret): Potret => ({
  ...p,
  lembar: Object.fromEntries(Object.entries(p.lembar).filter(([n]) => !TABEL.test(n))),
});

function uji(dasar: Buku, benih: number, aksi: (t: Tindakan) => unknown): string | null {
  const buku = salinBuku(dasar);
  const apa = rusak(buku, benih);
  buku.pastikanSegar();
  const semula = milikOrang(potret(buku));
  const sudah = denganLayanan(salinBuku(buku), (t) => keadaan(t).jurnal.map((j) => j.id));
  const galat = denganLayanan(buku, (t) => galatDari(() => aksi(t)));
  const salah = (sebab: string) => `${apa}: ${sebab}`;
  if (galat?.startsWith('BUKAN KALIMAT')) return salah(galat);
  if (galat !== null) {
    const b = beda(milikOrang(potret(buku)), semula);
    return b.length > 0 ? salah(`ditolak ("${galat.slice(0, 80)}"), tetapi ${b.slice(0, 2).join('; ')}`) : null;
  }
  // What was done can be taken back, newest first, and then all is as it was.
  const tertahan = denganLayanan(buku, (t) => {
    const baru = keadaan(t).jurnal.filter((j) => !sudah.includes(j.id) && !j.diurungkan);
    for (const j of baru) {
      const g = galatDari(() => t.panelUrungkan?.([j.id]));
      if (g) return g;
    }
    return null;
  });
  if (tertahan?.startsWith('BUKAN KALIMAT')) return salah(`urungkan: ${tertahan}`);
  if (tertahan) return null;
  const baru = milikOrang(potret(buku));
  // Sheets that a journal does not know (a new template, a preview) may have come; none that was there has changed.
  const lembar = Object.fromEntries(Object.entries(baru.lembar).filter(([n]) => n in semula.lembar));
  const nama = Object.fromEntries(Object.entries(baru.nama).filter(([n]) => n in semula.nama));
  const b = beda({ lembar, nama }, semula);
  return b.length > 0 ? salah(b.slice(0, 3).join('; ')) : null;
}

describe('buku yang rusak', () => {
  let dasar: Buku | null = null;
  for (const [nama, aksi] of Object.entries(AKSI)) {
    if (!dipilih(nama)) continue;
    it(
      nama,
      () => {
        dasar ??= bukuDasar();
        const h: Hitungan = [0, 0];
        const salah: string[] = [];
        for (let benih = 1; benih <= BENIH_PENUH; benih++) {
          if (PENUH ? !bagianKita(benih) : benih > BENIH_KECIL && !BENIH_PENTING.includes(benih)) continue;
          h[0]++;
          const s = uji(dasar, benih, aksi);
          if (s === null) h[1]++;
          else salah.push(`benih ${benih}: ${s}`);
        }
        catat('acak', nama, { acak: h }, salah);
        expect(salah).toEqual([]);
      },
      PENUH ? 3_600_000 : 120_000,
    );
  }
});
