/** What only the author has to know never stands in an official table or document; what a person typed as a reason does. */
import { describe, expect, it } from 'vitest';
import { susunBahan } from '../../src/documents/bahan';
import { susunKeputusanIku } from '../../src/documents/keputusan-iku';
import { susunLaporan } from '../../src/documents/laporan';
import { susunPerjanjian } from '../../src/documents/perjanjian';
import { CONTOH } from '../../src/tables/contoh';
import { bangunTabel } from '../../src/tables/index';
import { bukuBanjar, bukuTapin } from '../alat/buku';
import { isianAcak } from './acak';
import { bukuDari } from './alat';

/** Words that send somebody to an input sheet, or that name one of its cells. */
const UNTUK_PENYUSUN =
  /belum (?:diisi|dihubungkan|dipilih|ditulis)|\b(?:IKU|KINERJA|ANGGARAN|RENSTRA|RIWAYAT|ANALISIS|LHE|IDENTITAS) belum|\bkolom .* di [A-Z]{3,}|[A-Z][a-z]+![A-Z]+\d|masih draf|tidak ada di (?:IKU|KINERJA)|ditemukan di ANGGARAN/;
const NASKAH = { teks: {}, dasarHukum: [], isu: [], pegawai: [], pejabat: [], penghargaan: [] };

const buku = [
  bukuBanjar().buku,
  bukuTapin().buku,
  ...Array.from({ length: 24 }, (_, i) => bukuDari(isianAcak(31 + i * 17))),
];

describe('pesan untuk penyusun', () => {
  it('tidak tercetak di tabel mana pun, dan tidak hilang', () => {
    let pesan = 0;
    for (const b of buku)
      for (const { id, grid } of bangunTabel(b).tabel) {
        const tercetak = [
          ...grid.catatan,
          grid.judul,
          grid.sumber,
          ...grid.baris.flatMap((r) => r.sel.map((s) => s.teks)),
        ];
        expect(
          tercetak.filter((t) => UNTUK_PENYUSUN.test(t)),
          id,
        ).toEqual([]);
        pesan += grid.pesan.length;
        for (const { sel } of grid.baris)
          for (const s of sel)
            if (s.sebab)
              expect(
                (s.sebab.untuk === 'pembaca' ? grid.catatan : grid.pesan).some((c) => c.includes(s.sebab?.teks ?? '?')),
                id,
              ).toBe(true);
      }
    expect(pesan).toBeGreaterThan(100);
  });

  it('tidak tercetak di dokumen sebelum halaman catatan penyusun, dan terdaftar di halaman itu', () => {
    let terdaftar = 0;
    for (const b of buku.slice(0, 14)) {
      const bahan = susunBahan(bangunTabel(b), NASKAH);
      for (const { dokumen } of [susunLaporan(bahan), susunPerjanjian(bahan, 'pk'), susunKeputusanIku(bahan)]) {
        const teks = dokumen.blok.map((blok) =>
          blok.jenis === 'paragraf'
            ? blok.isi.map((l) => l.teks).join('')
            : blok.jenis === 'tabel'
              ? [...blok.catatan, ...blok.kepala.flat(), ...blok.baris.flat()]
                  .map((s) => (typeof s === 'string' ? s : (s?.teks ?? '')))
                  .join('\n')
              : '',
        );
        const batas = teks.findIndex((t) => t.startsWith('CATATAN PENYUSUN'));
        expect((batas < 0 ? teks : teks.slice(0, batas)).filter((t) => UNTUK_PENYUSUN.test(t))).toEqual([]);
        if (batas >= 0) terdaftar += teks.slice(batas).filter((t) => UNTUK_PENYUSUN.test(t)).length;
      }
    }
    expect(terdaftar).toBeGreaterThan(20);
  });

  it('alasan yang diketik orang tetap tercetak, apa pun katanya', () => {
    const alasan = 'Data BPS belum lengkap sampai laporan disusun';
    const b = bukuDari({
      ...CONTOH,
      KINERJA: CONTOH.KINERJA!.map((r) =>
        r.kode === 'SS.1' ? { ...r, realisasi: 'N/A', alasanTanpaNilai: alasan } : r,
      ),
    });
    const [t] = bangunTabel(b, { tabel: 'realisasi-kinerja' }).tabel;
    expect(t?.grid.catatan.join()).toContain('data BPS belum lengkap sampai laporan disusun');
  });

  it('sel yang tidak terbaca dan pecahan di antara persen disebut kepada penyusun, bukan dicetak', () => {
    // "12.000" of a unit that may have decimals is either of two figures.
    const b = bukuDari({
      ...CONTOH,
      IKU: CONTOH.IKU!.map((r) => (r.kode === 'SS.1' ? { ...r, satuan: 'Ton' } : r)),
      KINERJA: CONTOH.KINERJA!.map((r) =>
        r.kode === 'SS.1' ? { ...r, targetPerubahan: '12.000' } : r.kode === 'SS.2' ? { ...r, realisasi: 0.38 } : r,
      ),
    });
    const [t] = bangunTabel(b, { tabel: 'realisasi-kinerja' }).tabel;
    expect(t?.grid.pesan.join()).toMatch(/target tidak terbaca \(Kinerja [A-Z]+\d+\)/);
    expect(t?.grid.pesan.join()).toContain('realisasi tampaknya pecahan, bukan persen');
    expect(t?.grid.catatan.join()).not.toMatch(/terbaca|pecahan/);
  });

  it('"4 Dokumen" bukan persentase: tidak tercetak di kolom persen, disebut kepada penyusun dengan selnya', () => {
    const [t] = bangunTabel(bukuBanjar().buku, { tabel: 'perbandingan-tahun' }).tabel;
    expect(t?.grid.pesan.join()).toMatch(/capaian 2024 tertulis "4 Dokumen", bukan persentase \(\S+![A-Z]+\d+\)/);
    for (const { grid } of bangunTabel(bukuBanjar().buku).tabel)
      grid.kolom.forEach((kolom, i) => {
        if (!/\(%\)$/.test(kolom.judul) || grid.id === 'skala-nilai') return;
        for (const r of grid.baris)
          expect(r.sel[i]?.teks, `${grid.id} ${kolom.judul}`).toMatch(/^(?:-?[\d.,]+|-|N\/A|)$/);
      });
  });

  it('tiap tabel bersumber, dan tiap tabel dokumen berjudul dan bersumber', () => {
    for (const b of buku.slice(0, 8)) {
      const hasil = bangunTabel(b);
      for (const { id, grid } of hasil.tabel) expect(grid.sumber, id).toMatch(/^Sumber: \S/);
      for (const blok of susunLaporan(susunBahan(hasil, NASKAH)).dokumen.blok)
        if (blok.jenis === 'tabel' && !blok.tanpaGaris) {
          expect(blok.judul).toBeTruthy();
          expect(blok.sumber, blok.judul ?? '').toMatch(/^Sumber: \S/);
        }
    }
  });
});
