import { describe, expect, it } from 'vitest';
import type { WorkbookSnapshot } from '../../src/core/snapshot';
import { pertanyaanTahunBaru, rencanaTahunBaru } from '../../src/proposals/tahun-baru';
import { bacaBuku } from '../../src/workbook/buku';
import { isianBanjar, snapshotIsian, ubahSel } from '../alat/buku';
import { polos } from '../alat/rekaman';
import { terapkan } from '../alat/terapkan';

const kinerja = (w: WorkbookSnapshot, kode: string) => bacaBuku(w).buku.kinerja.find((k) => k.kode.nilai === kode);

describe('mulai tahun baru', () => {
  const buku = ubahSel(snapshotIsian(isianBanjar(), 'sheets'), {
    // PK perubahan and budget perubahan: the ones in force go into history.
    'Kinerja!F7': { nilai: 25, format: '#,##0.00' },
    'Anggaran!F5': { nilai: 7000000000, format: '#,##0' },
    'Kinerja!AI6': { nilai: 'Laporan bursa kerja' },
  });
  const h = bacaBuku(buku);
  const { ubah, catatan } = rencanaTahunBaru(buku, h, {
    'K.3': { nasib: 'berhenti' },
    'P.6': { nasib: 'berubah', indikator: 'Persentase perusahaan dengan tata kelola kerja layak' },
  });
  const baru = terapkan(buku, ubah);
  const b = bacaBuku(baru);

  it('realisasi menjadi riwayat, dengan target yang berlaku dan capaian', () => {
    const r = (kode: string) => b.buku.riwayat.find((x) => x.kode.nilai === kode)!.tahun.get(2025)!;
    expect([polos(r('SS.1').target), polos(r('SS.1').realisasi), polos(r('SS.1').capaian)]).toEqual([
      38, 50.05, 131.71,
    ]);
    expect(polos(r('SS.2').target)).toBe(25);
    expect(polos(r('SS.2').capaian)).toBe(118.84);
    // A typed capaian goes as it stands; TPT by the department's own formula.
    expect(polos(r('P.1').capaian)).toBe(106);
    expect(polos(r('T.1').capaian)).toBe(98.19);
    // K.11 had no history at all before.
    expect(polos(r('K.11').realisasi)).toBe(1762);
    expect(b.rentang.get('RIWAYAT')!.tahun.slice(0, 3)).toEqual([2025, 2024, 2023]);
    expect([...b.rentang.get('RIWAYAT')!.kolom].find(([id]) => id === 'target:2025')![1]).toBeLessThan(
      b.rentang.get('RIWAYAT')!.kolom.get('target:2024')!,
    );
    expect(b.buku.riwayat.find((x) => x.kode.nilai === 'SS.3')!.tahun.get(2024)!.realisasi!.nilai).toMatchObject({
      bilangan: { angka: 80.15 },
    });
  });

  it('lembar siap diisi lagi: angka kosong, susunan dan uraian tetap', () => {
    expect(b.buku.identitas).toMatchObject({ tahun: 2026, perangkatDaerah: 'Dinas Tenaga Kerja dan Transmigrasi' });
    const k = kinerja(baru, 'SS.1')!;
    expect([
      k.target.nilai,
      k.targetPerubahan.nilai,
      k.realisasi.nilai,
      k.penyebut.nilai,
      k.capaianDitetapkan.nilai,
    ]).toEqual([null, null, null, null, null]);
    expect(k.pembilangUraian.nilai).toContain('pencari kerja');
    const l = baru.lembar.find((x) => x.nama === 'Kinerja')!;
    expect(l.rumus[4]!.filter((r) => r !== '').length).toBe(12);
    expect(b.temuan.filter((t) => t.aturan.startsWith('isian-rumus') || t.tingkat === 'galat')).toEqual([]);
  });

  it('pagu yang berlaku menjadi pagu tahun lalu', () => {
    const anggaran = b.buku.anggaran[0]!;
    expect([
      polos(anggaran.paguLalu),
      polos(anggaran.realisasiLalu),
      polos(anggaran.paguMurni),
      polos(anggaran.paguPerubahan),
      polos(anggaran.realisasi),
    ]).toEqual([7000000000, 5847942483, null, null, null]);
    expect(b.buku.anggaran.length).toBe(64);
    expect(b.buku.belanja.map((x) => polos(x.paguMurni))).toEqual([null, null, null, null]);
  });

  it('indikator yang berhenti keluar dari semua lembar; yang berubah dicatat', () => {
    for (const daftar of [b.buku.iku, b.buku.kinerja, b.buku.riwayat, b.buku.renstra, b.buku.pembanding])
      expect((daftar as readonly { kode: { nilai: string | null } }[]).some((x) => x.kode.nilai === 'K.3')).toBe(false);
    expect(b.buku.anggaran.some((a) => a.kodeIku.nilai?.includes('K.3'))).toBe(false);
    expect(b.buku.iku.find((i) => i.kode.nilai === 'P.6')!.indikator.nilai).toBe(
      'Persentase perusahaan dengan tata kelola kerja layak',
    );
    expect(b.buku.riwayat.find((r) => r.kode.nilai === 'P.6')!.keterangan.nilai).toMatch(
      /berubah Sampai 2025: Persentase perusahaan yang menerapkan.*mulai 2026/,
    );
    expect(catatan).toEqual([]);
  });

  it('tidak ada yang hilang: tiap angka lama ada di arsip', () => {
    const arsip = ubah.arsip!.map((a) => a.sebagai);
    expect(arsip).toEqual([
      'IKU 2025',
      'Kinerja 2025',
      'Riwayat 2025',
      'Renstra 2025',
      'Anggaran 2025',
      'Belanja 2025',
      'Pembanding 2025',
    ]);
    for (const [lama, nama] of ubah.arsip!.map((a) => [a.lembar, a.sebagai] as const))
      expect(baru.lembar.find((l) => l.nama === nama)!.tampil).toEqual(
        buku.lembar.find((l) => l.nama === lama)!.tampil,
      );
  });

  it('riwayat yang sudah diketik tidak ditimpa, tetapi disebut', () => {
    const sudah = terapkan(buku, {
      judul: 'uji',
      sisip: [{ lembar: 'Riwayat', sumbu: 'kolom', setelah: 2, jumlah: 1 }],
      sel: [
        { lembar: 'Riwayat', sel: 'C3', dari: '', ke: 'Realisasi 2025' },
        { lembar: 'Riwayat', sel: 'C4', dari: '', ke: 47 },
      ],
    });
    const hasil = rencanaTahunBaru(sudah, bacaBuku(sudah));
    expect(hasil.catatan).toEqual(['Riwayat!C4 (SS.1, Realisasi 2025) tetap 47; angka tahun ini 50,05.']);
    expect(polos(bacaBuku(terapkan(sudah, hasil.ubah)).buku.riwayat[0]!.tahun.get(2025)!.realisasi)).toBe(47);
  });

  it('dua kali berturut-turut: 2027 mempunyai riwayat dua tahun', () => {
    const isi: Parameters<typeof ubahSel>[1] = {};
    for (const k of b.buku.kinerja) {
      isi[`Kinerja!${k.target.sel}`] = { nilai: 50 };
      isi[`Kinerja!${k.realisasi.sel}`] = { nilai: 25 };
    }
    const w2 = ubahSel(baru, isi);
    const t = terapkan(w2, rencanaTahunBaru(w2, bacaBuku(w2)).ubah);
    const r = bacaBuku(t);
    expect(r.buku.identitas.tahun).toBe(2027);
    expect(polos(r.buku.riwayat[0]!.tahun.get(2026)!.capaian)).toBe(50);
    expect(polos(r.buku.riwayat[0]!.tahun.get(2025)!.realisasi)).toBe(50.05);
  });

  it('menanyakan indikator yang mungkin berubah', () => {
    const t = pertanyaanTahunBaru(h);
    expect(t.length).toBe(25);
    expect(t.every((x) => x.sebab === '')).toBe(true);
    const p = pertanyaanTahunBaru(
      bacaBuku(
        ubahSel(buku, {
          'Renstra!D4': { nilai: 40 },
          'Kinerja!L7': { nilai: '' },
          'Kinerja!I7': { nilai: '' },
          'Kinerja!K7': { nilai: '' },
        }),
      ),
    );
    expect(p.find((x) => x.kode === 'SS.1')!.sebab).toBe('');
    expect(p.find((x) => x.kode === 'SS.2')!.sebab).toBe('tidak punya target 2026 di Renstra; belum ada realisasinya');
  });
});
