/** Carries a plan of change out on a snapshot, with the same strictness as the gateway: every `dari` must still hold. */
import { dariA1 } from '../../src/core/alamat';
import type { RencanaUbah } from '../../src/core/rencana';
import type { NilaiSel, SheetSnapshot, WorkbookSnapshot } from '../../src/core/snapshot';
import { snapshotDariRencana, tampilkan } from './buku';

type Bisa<T> = { -readonly [K in keyof T]: T[K] };
interface Lembar extends Bisa<Omit<SheetSnapshot, 'nilai' | 'tampil' | 'rumus' | 'format'>> {
  nilai: NilaiSel[][];
  tampil: string[][];
  rumus: string[][];
  format: string[][];
}

const salin = (l: SheetSnapshot): Lembar => ({
  ...l,
  nilai: l.nilai.map((b) => [...b]),
  tampil: l.tampil.map((b) => [...b]),
  rumus: l.rumus.map((b) => [...b]),
  format: l.format.map((b) => [...b]),
});

function luaskan(l: Lembar, tinggi: number, lebar: number): void {
  const isi: [unknown[][], unknown][] = [
    [l.nilai, ''],
    [l.tampil, ''],
    [l.rumus, ''],
    [l.format, ''],
  ];
  for (const [g, bawaan] of isi) {
    while (g.length < tinggi) g.push([]);
    for (const b of g) while (b.length < lebar) b.push(bawaan);
  }
}

export function terapkan(w: WorkbookSnapshot, r: RencanaUbah): WorkbookSnapshot {
  const lembar = w.lembar.map(salin);
  const nama = w.rentangBernama.map((n) => ({ ...n }));
  const cari = (n: string): Lembar => {
    const l = lembar.find((x) => x.nama === n);
    if (!l) throw new Error(`Lembar ${n} tidak ada`);
    return l;
  };
  for (const a of r.arsip ?? []) {
    const l = salin(cari(a.lembar));
    lembar.push({
      ...l,
      nama: a.sebagai,
      id: 900 + lembar.length,
      buatan: `arsip:${a.sebagai}`,
      rumus: l.rumus.map((b) => b.map(() => '')),
    });
  }
  const baru = snapshotDariRencana(r.lembarBaru ?? []);
  lembar.push(...baru.lembar.map((l, i) => ({ ...salin(l), id: 500 + i })));
  for (const s of r.sisip ?? []) {
    const l = cari(s.lembar);
    if (s.sumbu !== 'kolom') throw new Error('hanya kolom');
    for (const g of [l.nilai, l.tampil, l.rumus, l.format] as unknown[][][])
      for (const b of g) b.splice(s.setelah, 0, ...new Array(s.jumlah).fill(''));
    for (const n of nama)
      if (n.lembar === s.lembar) {
        if (n.kolom > s.setelah) n.kolom += s.jumlah;
        else if (n.kolom + n.lebar - 1 > s.setelah) n.lebar += s.jumlah;
      }
  }
  for (const n of [...baru.rentangBernama, ...(r.rentangBernama ?? [])]) {
    const ada = nama.findIndex((x) => x.nama === n.nama);
    if (ada >= 0) nama.splice(ada, 1);
    if ('baris' in n) nama.push({ ...n });
    else {
      const [a, z] = n.rentang.split(':').map((x) => dariA1(x)!) as [
        { baris: number; kolom: number },
        { baris: number; kolom: number },
      ];
      nama.push({
        nama: n.nama,
        lembar: n.lembar,
        baris: a.baris,
        kolom: a.kolom,
        tinggi: z.baris - a.baris + 1,
        lebar: z.kolom - a.kolom + 1,
      });
    }
  }
  const pernah = new Set<string>();
  for (const u of r.sel) {
    const kunci = `${u.lembar}!${u.sel}`;
    if (pernah.has(kunci)) throw new Error(`${kunci} ditulis dua kali`);
    pernah.add(kunci);
    const l = cari(u.lembar);
    const p = dariA1(u.sel)!;
    luaskan(l, p.baris, Math.max(p.kolom, l.nilai[0]?.length ?? 0));
    const kini = l.tampil[p.baris - 1]![p.kolom - 1]!;
    if (kini !== u.dari) throw new Error(`${kunci}: dikira "${u.dari}", ternyata "${kini}"`);
    const format = u.format ?? l.format[p.baris - 1]![p.kolom - 1]!;
    const v: NilaiSel = u.rumus !== undefined ? '' : (u.ke ?? '');
    l.nilai[p.baris - 1]![p.kolom - 1] = v;
    l.format[p.baris - 1]![p.kolom - 1] = format;
    l.tampil[p.baris - 1]![p.kolom - 1] = tampilkan(v, format);
    l.rumus[p.baris - 1]![p.kolom - 1] = u.rumus ?? '';
  }
  return { ...w, lembar, rentangBernama: nama };
}
