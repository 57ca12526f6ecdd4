/** Holds back what one click would do where a person has to decide. */
import { tambahKe } from '../core/peta';
import type { Tingkat, UbahanSel } from '../core/temuan';
import type { PerbaikanAturan, TemuanAturan } from './temuan-aturan';

/** Weightiest first. */
export const URUT_TINGKAT: Record<Tingkat, number> = { galat: 0, peringatan: 1, info: 2 };

const letak = (x: { lembar: string; sel: string }): string => `${x.lembar}|${x.sel}`;

/** Whether the other finding is weightier and does not want what this one would write. */
function menentang(lain: TemuanAturan, temuan: TemuanAturan, ubahan: UbahanSel): boolean {
  return (
    lain !== temuan &&
    URUT_TINGKAT[lain.tingkat] <= URUT_TINGKAT[temuan.tingkat] &&
    !(lain.seharusnya !== null && lain.seharusnya === temuan.seharusnya) &&
    !(lain.perbaikan ?? []).some((p) => p.aman && p.ubah.some((u) => letak(u) === letak(ubahan) && u.ke === ubahan.ke))
  );
}

/**
 * Takes a cell out of a safe fix where a weightier finding stands on the same cell and does not want the same value: what
 * is done with one click must not hide what a person has to decide.
 */
export function tahanBertentangan(semua: readonly TemuanAturan[]): TemuanAturan[] {
  const berat = new Map<string, TemuanAturan[]>();
  for (const temuan of semua) {
    if (temuan.tingkat === 'info') continue;
    tambahKe(berat, letak(temuan), temuan);
  }
  const tahan = (temuan: TemuanAturan, perbaikan: PerbaikanAturan): PerbaikanAturan => {
    if (!perbaikan.aman) return perbaikan;
    const ubah = perbaikan.ubah.filter((u) => !(berat.get(letak(u)) ?? []).some((x) => menentang(x, temuan, u)));
    if (ubah.length === perbaikan.ubah.length) return perbaikan;
    return ubah.length === 0 ? { ...perbaikan, aman: false } : { ...perbaikan, ubah };
  };
  return semua.map((temuan) =>
    temuan.perbaikan ? { ...temuan, perbaikan: temuan.perbaikan.map((p) => tahan(temuan, p)) } : temuan,
  );
}
