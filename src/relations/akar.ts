/**
 * Root causes: the one cell (or the one swapped pair) whose correction makes several failing checks hold at once, as an
 * inspector finds it with a pencil.
 */
import { banding, type Desimal, tanda } from '../core/desimal';
import { sekali } from '../core/sekali';
import type { BarisTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import { dugaSalahTulis } from './duga';
import { angkaDi, kolomPeran, selDi } from './sel';
import { baca, type Koreksi, type Relasi, type RelasiTeruji } from './tipe';

export interface Akar {
  ubah: { sel: SelTabel; ke: Desimal }[];
  tukar: boolean;
  /** Failing relations that the correction mends. */
  relasi: Relasi[];
  /** Doubtful ones that it mends as well. */
  ikut: Relasi[];
}

interface Calon {
  ubah: { sel: SelTabel; ke: Desimal }[];
  tukar: boolean;
}

/** Rounds of looking for corrections that only another correction makes visible. */
const PUTARAN = 4;

const salah = (vonis: string | undefined) => vonis === 'galat';

export function cariAkar(teruji: readonly RelasiTeruji[]): Akar[] {
  const menurutSel = new Map<SelTabel, Relasi[]>();
  const status = new Map<Relasi, boolean>();
  const ragu = new Set<Relasi>();
  for (const { relasi, uji } of teruji) {
    status.set(relasi, salah(uji.vonis));
    if (uji.vonis === 'peringatan') ragu.add(relasi);
    for (const s of new Set([relasi.hasil, ...relasi.masukan])) {
      const d = menurutSel.get(s);
      if (d) d.push(relasi);
      else menurutSel.set(s, [relasi]);
    }
  }
  if (![...status.values()].some(Boolean)) return [];
  const koreksi = new Map<SelTabel, Desimal>();
  const akar: Akar[] = [];

  const dampak = (calon: Calon): { perbaiki: Relasi[]; rusak: number; lunak: number } => {
    const coba: Koreksi = new Map([...koreksi, ...calon.ubah.map((u) => [u.sel, u.ke] as const)]);
    const perbaiki: Relasi[] = [];
    let rusak = 0;
    let lunak = 0;
    for (const relasi of new Set(calon.ubah.flatMap((u) => menurutSel.get(u.sel) ?? []))) {
      const uji = relasi.uji(coba);
      const kini = status.get(relasi) as boolean;
      if (kini && uji && !salah(uji.vonis)) {
        perbaiki.push(relasi);
        if (relasi.paling) lunak++;
      } else if (!kini && (!uji || salah(uji.vonis))) rusak++;
    }
    return { perbaiki, rusak, lunak };
  };

  for (let p = 0; p < PUTARAN; p++) {
    const gagal = [...status].filter(([, s]) => s).map(([r]) => r);
    const calon = [...calonTunggal(gagal, menurutSel, status, koreksi), ...calonTukar(gagal, koreksi)];
    const urut = calon
      .map((c) => ({ c, n: nilai(c, dampak(c)) }))
      .filter((x) => x.n > 0)
      .sort((a, b) => b.n - a.n);
    let maju = false;
    for (const { c: calon } of urut) {
      const dampaknya = dampak(calon);
      if (nilai(calon, dampaknya) <= 0) continue;
      for (const u of calon.ubah) koreksi.set(u.sel, u.ke);
      for (const r of dampaknya.perbaiki) status.set(r, false);
      const ikut = [...new Set(calon.ubah.flatMap((u) => menurutSel.get(u.sel) ?? []))].filter((r) => {
        const v = ragu.has(r) ? r.uji(koreksi)?.vonis : undefined;
        return v === 'cocok' || v === 'info';
      });
      akar.push({ ubah: calon.ubah, tukar: calon.tukar, relasi: dampaknya.perbaiki, ikut });
      maju = true;
    }
    if (!maju) break;
  }
  return akar;
}

/** At least two mended and none broken; equality with a table that may be revised weighs less. */
function nilai(calon: Calon, dampaknya: { perbaiki: Relasi[]; rusak: number; lunak: number }): number {
  if (dampaknya.rusak > 0 || dampaknya.perbaiki.length < 2) return 0;
  // Two tables of another state of the budget differ everywhere: that is no slip of the pen.
  if (dampaknya.lunak === dampaknya.perbaiki.length) return 0;
  const salahTulis = calon.ubah.some((u) => {
    const asli = u.sel.angka.jenis === 'angka' ? u.sel.angka.nilai : null;
    return asli !== null && dugaSalahTulis(u.ke, asli) !== null;
  });
  return dampaknya.perbaiki.length - dampaknya.lunak * 0.5 + (calon.tukar || salahTulis ? 0.25 : 0);
}

function calonTunggal(
  gagal: readonly Relasi[],
  menurutSel: ReadonlyMap<SelTabel, Relasi[]>,
  status: ReadonlyMap<Relasi, boolean>,
  koreksi: Koreksi,
): Calon[] {
  const hasil: Calon[] = [];
  const sudah = new Map<SelTabel, Desimal[]>();
  for (const relasi of gagal) {
    if (!relasi.pecahkan) continue;
    for (const sel of [relasi.hasil, ...relasi.masukan]) {
      if (koreksi.has(sel) || (menurutSel.get(sel) ?? []).filter((x) => status.get(x)).length < 2) continue;
      const ke = relasi.pecahkan(sel, koreksi);
      const kini = baca(sel, koreksi);
      if (!ke || (tanda(ke) < 0 && !bolehNegatif(relasi, sel, kini))) continue;
      const d = sudah.get(sel) ?? [];
      if ((kini && banding(ke, kini) === 0) || d.some((x) => banding(x, ke) === 0)) continue;
      d.push(ke);
      sudah.set(sel, d);
      hasil.push({ ubah: [{ sel, ke }], tukar: false });
    }
  }
  return hasil;
}

/** What is measured or paid is not below zero; a difference may be, and a result in a column of which some are. */
function bolehNegatif(relasi: Relasi, sel: SelTabel, kini: Desimal | null): boolean {
  if (kini && tanda(kini) < 0) return true;
  if (sel !== relasi.hasil) return false;
  const negatif = (baris: BarisTabel) => {
    const nilai = angkaDi(selDi(baris, relasi.kolom));
    return nilai !== null && tanda(nilai) < 0;
  };
  return relasi.jenis === 'selisih' || relasi.tabel.baris.some(negatif);
}

/** The cells of a row whose realisasi exceeds its budget: they may have changed places. */
function tukarDiBaris({ tabel }: Relasi, baris: BarisTabel, koreksi: Koreksi): Calon[] {
  const terbaca = (peran: Peran) =>
    kolomPeran(tabel, peran).flatMap((i) => {
      const sel = selDi(baris, i);
      const ke = sel && !koreksi.has(sel) ? baca(sel, koreksi) : null;
      return sel && ke ? [{ sel, ke }] : [];
    });
  const dipakai = terbaca('realisasiAnggaran');
  return terbaca('pagu').flatMap((pagu) =>
    dipakai.flatMap((pakai): Calon[] => {
      if (banding(pakai.ke, pagu.ke) <= 0) return [];
      return [
        {
          ubah: [
            { ...pakai, ke: pagu.ke },
            { ...pagu, ke: pakai.ke },
          ],
          tukar: true,
        },
      ];
    }),
  );
}

const barisSel = sekali((tabel: Tabel) => new Map(tabel.baris.flatMap((b) => b.sel.map((s) => [s, b] as const))));

/** Swaps in the rows of checks of money that fail. */
function calonTukar(gagal: readonly Relasi[], koreksi: Koreksi): Calon[] {
  const sudah = new Set<BarisTabel>();
  return gagal.flatMap((relasi) => {
    if (relasi.jenis !== 'penyerapan' && relasi.jenis !== 'jumlah') return [];
    const milik = barisSel(relasi.tabel);
    return [relasi.hasil, ...relasi.masukan].flatMap((sel) => {
      const baris = milik.get(sel);
      if (!baris || sudah.has(baris)) return [];
      sudah.add(baris);
      return tukarDiBaris(relasi, baris, koreksi);
    });
  });
}
