/** What is said of work that was stopped is so. */
import { expect, it } from 'vitest';
import type { KeadaanPanel } from '../../src/core/panel';
import { pesanGalat } from '../../src/messages/galat';
import { ADEGAN, type AdeganBuku } from './adegan.ts';
import { salinBuku } from './buku.ts';
import { denganLayanan, keadaanTerhenti, pasangPanggung } from './ganggu.ts';

const adegan = ADEGAN.find((a) => a.nama === 'perbaikan dari panel') as AdeganBuku;

it('yang dilanjutkan sampai selesai dikatakan selesai; yang sebagian ditolak, disebut apa dan mengapa', () => {
  const p = pasangPanggung(adegan, adegan.buku());
  const nomor = p.panggilan.map((_, i) => i).filter((i) => i % 8 === 0);
  const terputus = [...keadaanTerhenti(p, nomor).values()].filter(({ buku }) => {
    const k = denganLayanan(salinBuku(buku), (t) => t.panelKeadaan?.() as KeadaanPanel);
    return k.terputus?.lanjut;
  });
  const satu = terputus[0]?.buku;
  expect(satu).toBeDefined();
  if (!satu) return;
  const lanjutkan = (ubah: boolean): string => {
    const buku = salinBuku(satu);
    // Somebody puts one of the cells right by themselves before it goes on.
    if (ubah) buku.cariLembar('Tempelan')?.tulisIsi(4, 7, 'diketik orang');
    const h = denganLayanan(buku, (t) => t.panelTerputus?.('lanjutkan') as { pesan: string });
    if (ubah) expect(buku.cariLembar('Tempelan')?.lihat(4, 7)?.isi).toBe('diketik orang');
    return h.pesan;
  };
  expect(lanjutkan(false)).toMatch(/sudah dilanjutkan sampai selesai\.$/);
  expect(lanjutkan(true)).toMatch(
    /dilanjutkan, tetapi \d+ perubahan di dalamnya tidak dikerjakan: G4 di lembar "Tempelan"/,
  );
});

it('sebab dari Google tidak menjanjikan bahwa tidak ada yang berubah: itu tergantung tindakannya', () => {
  for (const galat of [
    "You can't do this on typed columns.",
    'The data you entered violates the data validation rules',
  ])
    expect(pesanGalat(new Error(galat))).not.toMatch(/ada yang (?:diubah|ditulis)/i);
});
