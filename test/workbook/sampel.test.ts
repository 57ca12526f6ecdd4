import { describe, expect, it } from 'vitest';
import type { Bilangan, NilaiTarget } from '../../src/workbook/rekaman';
import { bukuBanjar, isianBanjar, snapshotIsian } from '../alat/buku';

const nilai = (n: NilaiTarget | null | undefined): string | number | null =>
  !n
    ? null
    : n.jenis === 'angka'
      ? n.bilangan.angka
      : n.jenis === 'kelas'
        ? n.kelas
        : n.jenis === 'tanpaNilai'
          ? n.teks
          : `${n.bawah.teks}-${n.atas.teks}`;
const angka = (b: Bilangan | null | undefined): number | null => b?.angka ?? null;

describe('contoh Banjar', () => {
  const isi = isianBanjar();
  const { buku, temuan, rentang } = bukuBanjar();

  it('sama dengan hasil konversi dari tabel terbit', async () => {
    const { konversi } = await import('../../local/contoh/isian-banjar/konversi.mjs');
    expect(konversi()).toEqual(isi);
  });

  it('memberi kembali tiap nilai kinerja', () => {
    expect(buku.kinerja.length).toBe(25);
    isi.KINERJA!.forEach((b, i) => {
      const k = buku.kinerja[i]!;
      expect(k.kode.nilai).toBe(b.kode);
      expect(nilai(k.target.nilai)).toBe(b.target);
      expect(nilai(k.realisasi.nilai)).toBe(b.realisasi);
      expect(angka(k.capaianDitetapkan.nilai)).toBe(b.capaianDitetapkan ?? null);
      expect(angka(k.penyebut.nilai)).toBe(b.penyebut ?? null);
      expect(k.pembilangUraian.nilai).toBe(b.pembilangUraian ?? null);
    });
  });

  it('membaca jumlah dari bagian-bagian', () => {
    const k = buku.kinerja.find((x) => x.kode.nilai === 'SS.1')!;
    expect(k.pembilang).toEqual({ nilai: { teks: '882', angka: 882, desimal: 0 }, tercetak: '338 + 544', sel: 'I6' });
  });

  it('memberi kembali anggaran, riwayat, Renstra, pembanding, LHE', () => {
    isi.ANGGARAN!.forEach((b, i) => {
      const a = buku.anggaran[i]!;
      expect(a.kodeRekening.nilai).toBe(b.kodeRekening);
      expect(a.tingkat.nilai).toBe(b.tingkat);
      expect(angka(a.paguMurni.nilai)).toBe(b.paguMurni);
      expect(angka(a.realisasi.nilai)).toBe(b.realisasi);
      expect(a.kodeIku.nilai?.join('; ') ?? '').toBe(b.kodeIku ?? '');
    });
    isi.RENSTRA!.forEach((b, i) => {
      expect(nilai(buku.renstra[i]!.tahun.get(2030)?.target?.nilai)).toBe(b['target:2030']);
    });
    isi.RIWAYAT!.forEach((b, i) => {
      const t = buku.riwayat[i]!.tahun;
      // "4 Dokumen" as a percentage is the one value that no record can hold; it stays in the cell.
      expect(t.get(2024)?.realisasi?.tercetak === '' ? null : nilai(t.get(2024)?.realisasi?.nilai)).toBe(
        b['realisasi:2024'] ?? null,
      );
      if (typeof b['capaian:2024'] === 'number') expect(angka(t.get(2024)?.capaian?.nilai)).toBe(b['capaian:2024']);
    });
    expect(nilai(buku.pembanding[0]!.nasional.nilai)).toBe('N/A');
    expect(buku.lhe.map((l) => [l.jumlah, angka(l.nilai.get(2025)?.nilai)])).toEqual([
      [false, 25.03],
      [false, 23.65],
      [false, 12.01],
      [false, 19.63],
      [true, 80.33],
    ]);
    expect(buku.identitas).toMatchObject({ tahun: 2025, renstraAkhir: 2030, rumusTurun: 'TURUN_RASIO', batas: null });
  });

  it('hanya menegur dua sel yang memang ganjil di laporan', () => {
    expect(temuan.map((t) => [t.aturan, `${t.lembar}!${t.sel}`, t.tercetak])).toEqual([
      ['isian-bukan-angka', 'Riwayat!E23', '4 Dokumen'],
      ['isian-angka-teks', 'Riwayat!G23', '100%'],
    ]);
    expect([...rentang.values()].every((r) => r.bernama)).toBe(true);
  });

  it('satu rumus rentang per kolom di Sheets, satu per baris terisi di xlsx', () => {
    const sheets = snapshotIsian(isi, 'sheets').lembar.find((l) => l.nama === 'Kinerja')!;
    const xlsx = snapshotIsian(isi, 'xlsx').lembar.find((l) => l.nama === 'Kinerja')!;
    const hitung = (rumus: readonly (readonly string[])[]) =>
      rumus.flat().filter((r) => r.startsWith('=CAPAIAN')).length;
    expect(hitung(sheets.rumus)).toBe(5);
    expect(hitung(xlsx.rumus)).toBe(5 * 25);
    for (const r of xlsx.rumus.flat()) expect(r).not.toMatch(/ARRAYFORMULA|XLOOKUP|[A-Z]\d+:[A-Z]+\d+.*<>""/);
    const kriteria = sheets.rumus.flat().find((r) => r.includes('KRITERIA('));
    expect(kriteria).toMatch(/"PERSEN"\)$/);
  });
});
