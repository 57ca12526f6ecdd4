import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { barisCsv } from '../../../local/terbit.ts';
import { buatKonteks } from '../../../src/rules/index';
import { aturanMutu } from '../../../src/rules/mutu/index';
import { aturanPenulisan } from '../../../src/rules/penulisan/index';
import { type Bentuk, LAPORAN, terbitkan } from '../terbit';

const MILIK = [...aturanMutu, ...aturanPenulisan];
const diBaris = (x: { lembar: string; sel: string }) => `${x.lembar}!${x.sel.replace(/[A-Z]+/, '')}`;

/** What these two groups find of the truths under their own ids, and what they claim where the truth says nothing. */
function ukurKelompok(folder: string, bentuk: Bentuk) {
  const { buku, peta } = terbitkan(folder, bentuk);
  const { konteks } = buatKonteks(buku);
  const temuan = MILIK.flatMap((a) => a.periksa(konteks));
  const truth = barisCsv(join(folder, 'temuan.csv')).flatMap((t) => {
    const di = peta.get(`${t.tabel}|${t.baris}|${t.kolom}`);
    return di ? [{ tabel: t.tabel, baris: t.baris, aturan: t.aturan ?? '', tingkat: t.tingkat, di }] : [];
  });
  const dikenal = new Set(truth.map((t) => diBaris(t.di)));
  const baris = new Set(temuan.filter((t) => t.tingkat !== 'info').map(diBaris));
  const sel = new Set(temuan.flatMap((t) => [t, ...t.terkait]).map((x) => `${x.lembar}!${x.sel}`));
  const id = new Set(MILIK.map((a) => a.id));
  const keras = truth.filter((t) => id.has(t.aturan) && t.tingkat !== 'info');
  const lunak = truth.filter((t) => id.has(t.aturan) && t.tingkat === 'info');
  return {
    terlewat: keras.filter((t) => !baris.has(diBaris(t.di))).map((t) => `${t.tabel} ${t.baris} ${t.aturan}`),
    banyak: keras.length,
    catatan: { kena: lunak.filter((t) => sel.has(`${t.di.lembar}!${t.di.sel}`)).length, semua: lunak.length },
    palsu: temuan
      .filter((t) => t.tingkat !== 'info' && !dikenal.has(diBaris(t)))
      .map((t) => `${t.aturan} ${t.lembar}!${t.sel}`),
  };
}

describe.each(Object.entries(LAPORAN))('mutu IKU dan penulisan di laporan %s', (nama, folder) => {
  it.each(['teks', 'ketik'] as const)('%s', (bentuk) => {
    const u = ukurKelompok(folder, bentuk);
    console.log(
      `${nama} ${bentuk}: galat dan peringatan ${u.banyak - u.terlewat.length}/${u.banyak}, catatan ${u.catatan.kena}/${u.catatan.semua}, tuduhan palsu ${u.palsu.length}`,
    );
    expect(u.terlewat).toEqual([]);
    expect(u.palsu).toEqual([]);
    expect(u.banyak).toBeGreaterThan(0);
  });
});
