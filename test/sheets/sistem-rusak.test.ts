/** The hidden sheet as nobody left it, and cells that nobody sees: what cannot be read is forgotten, the rest goes on. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Buku } from '../../local/engine/buku.ts';
import { bukuDariData, muatBundel } from '../../local/services/index.ts';
import type { KeadaanPanel } from '../../src/core/panel';
import { bukuDasar, tempel } from '../tahan/adegan.ts';
import { beda, potret, salinBuku } from '../tahan/buku.ts';

const KUNCI = ['buku', 'lembar', 'pratinjau', 'kerja', 'abaikan', 'bacaan', 'jurnal', 'hasil'];
const SALAH: Record<string, string> = {
  angka: '5',
  teks: '"x"',
  kosong: 'null',
  benda: '{}',
  larik: '[]',
  'larik asing': '[null, 5, {"id": 7}]',
  'benda asing': '{"id": 5, "judul": 1, "jenis": [], "hasil": {"temuan": [{}]}, "entri": {}, "lembar": "x"}',
  terpotong: '[{"id":"a","judul":"b"',
};

let dasar: Buku;
beforeAll(() => {
  dasar = bukuDasar();
  tempel(dasar);
  const t = muatBundel(dasar, { memuat: 0 });
  t.LKJIP.tindakan.panelPeriksa?.('buku');
  t.LKJIP.tindakan.buatTabel?.({ tabel: 'realisasi-kinerja' });
});

/** Puts one piece of the hidden sheet in another shape, in a row of its own where there was none. */
function rusakkan(buku: Buku, kunci: string, isi: string): void {
  const l = buku.cariLembar('_LKJIP');
  if (!l) throw new Error('tidak ada lembar _LKJIP');
  const { baris } = l.batasIsi();
  let tujuan = baris + 1;
  for (let b = 2; b <= baris; b++)
    if (l.lihat(b, 1)?.isi === `~${kunci}`) {
      if (tujuan > b) tujuan = b;
      l.tulisIsi(b, 3, '~');
    }
  l.tulisIsi(tujuan, 1, `~${kunci}`);
  l.tulisIsi(tujuan, 2, '~0');
  l.tulisIsi(tujuan, 3, `~${isi}`);
}

const MESIN = /TypeError|is not (?:a function|iterable)|of undefined|of null|Unexpected|kesalahan yang tidak terduga/;

describe.each(KUNCI)('catatan "%s" berbentuk lain', (kunci) => {
  it.each(Object.entries(SALAH))('%s', (_, isi) => {
    const buku = salinBuku(dasar);
    rusakkan(buku, kunci, isi);
    const semula = potret(buku);
    const t = muatBundel(buku, { memuat: 0 }).LKJIP.tindakan;
    const galat: string[] = [];
    const coba = (nama: string, ...argumen: unknown[]) => {
      try {
        const h = (t[nama] as (...a: unknown[]) => { galat?: string })(...argumen);
        if (h?.galat && MESIN.test(h.galat)) galat.push(`${nama}: ${h.galat}`);
        return h;
      } catch (e) {
        const { name, message } = e as Error;
        if (name !== 'GalatPengguna') galat.push(`${nama}: ${name} ${message}`);
        return null;
      }
    };
    const keadaan = coba('panelKeadaan') as KeadaanPanel | null;
    expect(keadaan).not.toHaveProperty('galat');
    coba('panelSidik');
    coba(
      'panelUrungkan',
      (keadaan?.jurnal ?? []).map((j) => j.id),
    );
    coba('panelPulihkan', []);
    coba('panelTerputus', 'kembalikan');
    coba('panelLembarHasil');
    expect(galat).toEqual([]);
    const lain = { ...potret(buku).lembar };
    // Everything but what was asked for is as it was.
    const { 'Hasil Pemeriksaan': __, ...kini } = lain;
    expect(beda({ ...semula, lembar: kini }, { ...semula })).toEqual([]);
  });
});

it('lembar _LKJIP milik orang tidak ditimpa, dan dikatakan', () => {
  const buku = bukuDariData({ _LKJIP: [['catatan', 'saya']], Data: [[1]] });
  const h = muatBundel(buku, { memuat: 0 }).LKJIP.tindakan.panelPeriksa?.('buku');
  expect(h.galat).toMatch(/Lembar "_LKJIP" dipakai add-on/);
  expect(buku.cariLembar('_LKJIP')?.lihat(1, 2)?.isi).toBe('saya');
});

it('perbaikan di sel yang tertutup gabungan ditolak dengan tempat isinya', () => {
  const buku = bukuDariData({ Catatan: [['x']] });
  tempel(buku);
  const t = muatBundel(buku, { memuat: 0 }).LKJIP.tindakan;
  t.panelPeriksa?.('buku');
  const keadaan: KeadaanPanel = t.panelKeadaan?.();
  const daftar = keadaan.hasil?.temuan.flatMap((x) => {
    const p = x.perbaikan?.find((y) => y.halangan === null && y.ubah.some((u) => u.sel === 'G4'));
    return p ? [{ kunci: x.kunci, perbaikan: p.id }] : [];
  });
  expect(daftar?.length).toBe(1);
  // Between the check and the fix somebody merges: what the cell holds is hidden, and stays in the file.
  const l = buku.cariLembar('Tempelan');
  const tersembunyi = l?.lihat(4, 7)?.isi;
  l?.gabung.push({ baris: 4, kolom: 6, tinggi: 1, lebar: 2 });
  const { ditolak }: { ditolak: { sebab: string }[] } = t.panelPerbaiki?.(daftar) ?? { ditolak: [] };
  expect(ditolak).toHaveLength(1);
  expect(ditolak[0]?.sebab).toMatch(/G4 di lembar "Tempelan" tertutup sel gabungan F4:G4; isinya di F4\./);
  expect(l?.lihat(4, 7)?.isi).toBe(tersembunyi);
});
