/** Two workbooks in memory held against each other, and whether a difference was said. */
import { type Buku, GalatSel } from '../../local/engine/buku.ts';
import { kotakKeA1 } from '../../local/engine/kotak.ts';
import { keA1 } from '../../src/core/alamat.ts';

/** Everything that the model knows of a workbook, cell by cell. */
export function potret(bk: Buku, tinggiDilihat: number, lebarDilihat: number): Record<string, unknown> {
  const hasil: Record<string, unknown> = {
    nama: bk.rentangBernama.map((r) => [r.nama, r.lembarId, kotakKeA1(r.kotak), r.milik]).sort(),
    namaRumus: bk.namaRumus,
  };
  for (const l of bk.lembar) {
    hasil[l.nama] = {
      id: l.id,
      gabung: l.gabung.map((k) => kotakKeA1(k)).sort(),
      bersyarat: l.bersyarat.map((b) =>
        JSON.stringify({ ...b, rentang: b.rentang.map((k) => kotakKeA1(k)) }, [
          'kriteria',
          'argumen',
          'rentang',
          'latar',
          'warna',
          'tebal',
          'miring',
          'coret',
          'garisBawah',
        ]),
      ),
      lebar: Array.from({ length: lebarDilihat }, (_, i) => l.lebarKolom.get(i + 1) ?? 100),
      tinggi: [...l.tinggiBaris].sort(([a], [b]) => a - b),
      sembunyi: [[...l.kolomSembunyi].sort(), [...l.barisSembunyi].sort(), l.tersembunyi],
      tata: [l.bekuBaris, l.bekuKolom, l.kisi, l.warnaTab, l.halaman],
    };
    for (let b = 1; b <= tinggiDilihat + 3; b++)
      for (let k = 1; k <= lebarDilihat + 3; k++) {
        const s = l.lihat(b, k);
        const p = l.aturanPilihan(b, k);
        const isi = s?.isi instanceof GalatSel ? s.isi.kode : s?.isi === '' ? null : (s?.isi ?? null);
        hasil[`${l.nama}!${keA1(b, k)}`] = {
          // A number that is none is shown as an error, and read as one.
          isi: typeof isi === 'number' && !Number.isFinite(isi) ? '#NUM!' : Object.is(isi, -0) ? 0 : isi,
          rumus: s?.rumus ?? '',
          gaya: Object.fromEntries(Object.entries(s?.gaya ?? {}).map(([n, v]) => [n, JSON.stringify(v)])),
          catatan: s?.catatan ?? '',
          tautan: s?.tautan ?? null,
          pilihan: p && [p.kriteria, p.argumen, p.tolak, p.bantuan],
        };
      }
  }
  return hasil;
}

/** Whether a sentence about what was lost names the cell, in a range or on its own. */
export function disebut(kunci: string, kalimat: readonly string[]): boolean {
  const [nama, alamat] = kunci.split(/!(?=[A-Z]+\d+$)/) as [string, string];
  return kalimat.some((k) => {
    const m = k.split(` di lembar "${nama}": `)[1];
    return m?.split(/[ ,]+/).some((bagian) => {
      const [awal, akhir] = bagian.split(':') as [string, string?];
      const baca = (a: string) => /^([A-Z])(\d+)$/.exec(a);
      const [p, q, r] = [baca(alamat), baca(awal), baca(akhir ?? awal)];
      if (!p || !q || !r) return false;
      return (
        (p[1] as string) >= (q[1] as string) &&
        (p[1] as string) <= (r[1] as string) &&
        Number(p[2]) >= Number(q[2]) &&
        Number(p[2]) <= Number(r[2])
      );
    });
  });
}
