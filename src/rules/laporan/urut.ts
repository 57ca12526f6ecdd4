/** The order in which people read findings: sheet by sheet as they stand, in each the worst first, folded ones under their cause. */
import { dariA1 } from '../../core/alamat';
import type { TemuanPanel } from '../../core/panel';
import type { Tingkat } from '../../core/temuan';

export const URUTAN_TINGKAT: Record<Tingkat, number> = { galat: 0, peringatan: 1, info: 2 };

export interface KelompokTemuan {
  temuan: TemuanPanel;
  /** Findings that it explains. */
  akibat: TemuanPanel[];
}

export interface TemuanLembar {
  lembar: string;
  kelompok: KelompokTemuan[];
}

export function urutkanTemuan(temuan: readonly TemuanPanel[], urutanLembar: readonly string[]): TemuanLembar[] {
  const kelompok = temuan.map<KelompokTemuan>((t) => ({ temuan: t, akibat: [] }));
  const per = new Map<string, KelompokTemuan[]>();
  temuan.forEach((temuanPanel, i) => {
    const kelompokTemuan = kelompok[i] as KelompokTemuan;
    const akar = temuanPanel.akar == null || temuanPanel.akar === i ? undefined : kelompok[temuanPanel.akar];
    if (akar) akar.akibat.push(temuanPanel);
    else {
      const l = per.get(temuanPanel.lembar);
      if (l) l.push(kelompokTemuan);
      else per.set(temuanPanel.lembar, [kelompokTemuan]);
    }
  });
  for (const k of kelompok) k.akibat.sort(banding);
  const letak = (l: string) => {
    const i = urutanLembar.indexOf(l);
    return i < 0 ? urutanLembar.length : i;
  };
  return [...per]
    .sort((a, b) => letak(a[0]) - letak(b[0]))
    .map(([lembar, kelompok]) => ({ lembar, kelompok: kelompok.sort((a, b) => banding(a.temuan, b.temuan)) }));
}

function banding(a: TemuanPanel, b: TemuanPanel): number {
  const tingkat = URUTAN_TINGKAT[a.tingkat] - URUTAN_TINGKAT[b.tingkat];
  if (tingkat) return tingkat;
  const p = dariA1(a.sel);
  const q = dariA1(b.sel);
  return p && q ? p.baris - q.baris || p.kolom - q.kolom : 0;
}

/** "21 November 2026 pukul 10.05", in the time zone of whoever runs it. */
export function waktuIndonesia(iso: string): string {
  const d = new Date(iso);
  if (Number.isNaN(d.getTime())) return iso;
  const bulan = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
  const dua = (n: number) => String(n).padStart(2, '0');
  return `${d.getDate()} ${bulan[d.getMonth()]} ${d.getFullYear()} pukul ${dua(d.getHours())}.${dua(d.getMinutes())}`;
}

/** "3 Salah hitung · 2 Perlu dicek · 1 Catatan", ignored ones left out. */
export function hitungTingkat(temuan: readonly TemuanPanel[]): Record<Tingkat, number> {
  const n: Record<Tingkat, number> = { galat: 0, peringatan: 0, info: 0 };
  for (const t of temuan) if (!t.diabaikan) n[t.tingkat]++;
  return n;
}
