import { describe, expect, it } from 'vitest';
import { bangunTabel, jsonTabel, rencanaTabel } from '../../src/tables/index';
import { bukuBanjar } from '../alat/buku';
import { tabelData } from '../data';

const { buku } = bukuBanjar();

describe('tabel dari contoh Banjar', () => {
  it('menulis ulang Tabel 3.3 seperti tercetak', () => {
    const [t] = jsonTabel(bangunTabel(buku, { tabel: 'realisasi-kinerja' })).tabel;
    const kolom = (nama: string) => t!.kolom.indexOf(nama);
    for (const baris of tabelData('banjar', 'realisasi-kinerja')) {
      const b = t!.baris.find(
        (x) => String(x[kolom('Indikator Kinerja')]!.nilai).toLowerCase() === baris.indikator!.toLowerCase(),
      );
      // One indicator is spelled differently in two tables of the report.
      if (!b) continue;
      expect(b[kolom('Target')]!.nilai).toBe(Number(baris.target_angka));
      expect(b[kolom('Realisasi')]!.nilai).toBe(Number(baris.realisasi_angka));
      expect(b[kolom('Capaian (%)')]!.nilai).toBe(Number(baris.capaian_angka));
      expect(b[kolom('Kriteria')]!.nilai).toBe(baris.kriteria);
    }
    expect(t!.baris.length).toBe(24);
  });

  it('memberi nomor seperti laporan terbit, melewati tabel tanpa data dengan sebabnya', () => {
    const tabel = bangunTabel(buku);
    const nomor = Object.fromEntries(tabel.tabel.map((t) => [t.id, t.nomor]));
    expect(nomor).toMatchObject({
      tujuan: '2.1',
      'skala-nilai': '3.1',
      'realisasi-tujuan': '3.2',
      'realisasi-kinerja': '3.3',
      'perbandingan-tahun': '3.4',
      'perbandingan-renstra': '3.5',
      'perbandingan-nasional': '3.6',
      efisiensi: '3.7',
      rekomendasi: '3.8',
      lhe: '3.9',
      belanja: '3.10',
      anggaran: '3.11',
      perhitungan: '3.3a',
      'sk-iku-1': null,
    });
    expect(tabel.dilewati.map((d) => d.id)).toContain('triwulan');
    for (const d of tabel.dilewati) expect(d.sebab).toMatch(/belum|tidak/);
  });

  it('dua kali dibangun sama, dan berubah bila masukannya berubah', () => {
    const a = bangunTabel(buku);
    expect(bangunTabel(buku).tabel.map((t) => t.sidik)).toEqual(a.tabel.map((t) => t.sidik));
    const lain = bangunTabel({ ...buku, identitas: { ...buku.identitas, batas: 100 } });
    expect(lain.tabel.find((t) => t.id === 'realisasi-kinerja')!.sidik).not.toBe(
      a.tabel.find((t) => t.id === 'realisasi-kinerja')!.sidik,
    );
  });

  it('menolak tabel yang tidak ada', () => {
    expect(() => bangunTabel(buku, { tabel: 'entah' })).toThrow(/"entah" tidak dikenal.*realisasi-kinerja/);
  });

  it('membuat rencana lembar: ulangan kosong, angka tetap angka', () => {
    const h = bangunTabel(buku, { tabel: 'realisasi-kinerja' });
    const r = rencanaTabel(h.tabel[0]!, 'kotak');
    expect(r.nilai[0]![0]).toMatch(/^Tabel 3\.\d+ Realisasi Kinerja$/);
    const baris = r.nilai.find((b) => b[0] === 1)!;
    expect(baris.slice(3)).toEqual([38, 'Persen', 50.05, 131.71, 'Sangat Tinggi']);
    expect(new Set(r.nilai.map((b) => b.length)).size).toBe(1);
  });
});
