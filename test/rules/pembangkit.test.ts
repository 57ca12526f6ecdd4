/**
 * Random reports in random layouts. Clean ones must not be accused; ones with a single spoiled cell must be found out.
 * The seeds are fixed; LKJIP_BENIH=a-b tries others.
 */
import { describe, expect, it } from 'vitest';
import { daftarAturan, periksaBuku } from '../../src/rules/index';
import { Acak } from './bangkit/acak';
import { buatLaporan, letakkan } from './bangkit/cetak';
import { bukuDari } from './terbit';

const rentang = /^(\d+)-(\d+)$/.exec(process.env.LKJIP_BENIH ?? '1-60') as RegExpExecArray;
const BENIH = Array.from({ length: Number(rentang[2]) - Number(rentang[1]) + 1 }, (_, i) => Number(rentang[1]) + i);
const kelompok = new Map(daftarAturan.map((a) => [a.id, a.kelompok]));

describe('laporan acak tanpa kesalahan', () => {
  it.each(BENIH)('benih %i', (benih) => {
    const l = buatLaporan(benih, new Acak(benih));
    const { lembar } = letakkan(l);
    const { temuan, tabel } = periksaBuku(bukuDari(lembar, l.bentuk));
    const tuduhan = temuan.filter(
      (t) =>
        t.tingkat === 'galat' ||
        (t.tingkat === 'peringatan' && kelompok.get(t.aturan) !== 'mutuIku' && t.aturan !== 'rumus-tidak-dinyatakan'),
    );
    const isi = (t: { lembar: string }) => (lembar[t.lembar] ?? []).map((b) => b.join(' | ')).join('\n');
    expect(
      tuduhan.map((t) => `${t.tingkat} ${t.aturan} ${t.lembar}!${t.sel} [${t.tabel}]: ${t.pesan}`).slice(0, 6),
      `benih ${benih} (${l.bentuk})\n${[...new Set(tuduhan.map((t) => t.lembar))]
        .slice(0, 2)
        .map((n) => `== ${n}\n${isi({ lembar: n })}`)
        .join('\n')}`,
    ).toEqual([]);
    expect(
      tabel
        .filter((t) => !t.dibaca && lembar[t.lembar] && l.lembar.find((s) => s.nama === t.lembar)?.tabel.length)
        .map((t) => `${t.judul}: ${t.sebab}`),
    ).toEqual([]);
  });
});
