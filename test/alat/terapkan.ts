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

const salin = (lembar: SheetSnapshot): Lembar => ({
  ...lembar,
  nilai: lembar.nilai.map((b) => [...b]),
  tampil: lembar.tampil.map((b) => [...b]),
  rumus: lembar.rumus.map((b) => [...b]),
  format: lembar.format.map((b) => [...b]),
});

function luaskan(lembar: Lembar, tinggi: number, lebar: number): void {
  const isi: [unknown[][], unknown][] = [
    [lembar.nilai, ''],
    [lembar.tampil, ''],
    [lembar.rumus, ''],
    [lembar.format, ''],
  ];
  for (const [g, bawaan] of isi) {
    while (g.length < tinggi) g.push([]);
    for (const b of g) while (b.length < lebar) b.push(bawaan);
  }
}

export function terapkan(buku: WorkbookSnapshot, rencanaUbah: RencanaUbah): WorkbookSnapshot {
  const lembar = buku.lembar.map(salin);
  const nama = buku.rentangBernama.map((n) => ({ ...n }));
  const cari = (n: string): Lembar => {
    const l = lembar.find((x) => x.nama === n);
    if (!l) throw new Error(`Lembar ${n} tidak ada`);
    return l;
  };
  for (const arsip of rencanaUbah.arsip ?? []) {
    const l = salin(cari(arsip.lembar));
    lembar.push({
      ...l,
      nama: arsip.sebagai,
      id: 900 + lembar.length,
      buatan: `arsip:${arsip.sebagai}`,
      rumus: l.rumus.map((b) => b.map(() => '')),
    });
  }
  const baru = snapshotDariRencana(rencanaUbah.lembarBaru ?? []);
  lembar.push(...baru.lembar.map((l, i) => ({ ...salin(l), id: 500 + i })));
  for (const sisip of rencanaUbah.sisip ?? []) {
    const l = cari(sisip.lembar);
    if (sisip.sumbu !== 'kolom') throw new Error('hanya kolom');
    for (const g of [l.nilai, l.tampil, l.rumus, l.format] as unknown[][][])
      for (const b of g) b.splice(sisip.setelah, 0, ...new Array(sisip.jumlah).fill(''));
    for (const n of nama)
      if (n.lembar === sisip.lembar) {
        if (n.kolom > sisip.setelah) n.kolom += sisip.jumlah;
        else if (n.kolom + n.lebar - 1 > sisip.setelah) n.lebar += sisip.jumlah;
      }
  }
  for (const n of [...baru.rentangBernama, ...(rencanaUbah.rentangBernama ?? [])]) {
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
  for (const ubahan of rencanaUbah.sel) {
    const kunci = `${ubahan.lembar}!${ubahan.sel}`;
    if (pernah.has(kunci)) throw new Error(`${kunci} ditulis dua kali`);
    pernah.add(kunci);
    const lembar = cari(ubahan.lembar);
    const p = dariA1(ubahan.sel)!;
    luaskan(lembar, p.baris, Math.max(p.kolom, lembar.nilai[0]?.length ?? 0));
    const kini = lembar.tampil[p.baris - 1]![p.kolom - 1]!;
    if (kini !== ubahan.dari) throw new Error(`${kunci}: dikira "${ubahan.dari}", ternyata "${kini}"`);
    const format = ubahan.format ?? lembar.format[p.baris - 1]![p.kolom - 1]!;
    const v: NilaiSel = ubahan.rumus !== undefined ? '' : (ubahan.ke ?? '');
    lembar.nilai[p.baris - 1]![p.kolom - 1] = v;
    lembar.format[p.baris - 1]![p.kolom - 1] = format;
    lembar.tampil[p.baris - 1]![p.kolom - 1] = tampilkan(v, format);
    lembar.rumus[p.baris - 1]![p.kolom - 1] = ubahan.rumus ?? '';
  }
  return { ...buku, lembar, rentangBernama: nama };
}
