import { describe, expect, it } from 'vitest';
import { bacaBuku } from '../../src/workbook/buku';
import { paguBerlaku, setahunDariTriwulan, targetBerlaku } from '../../src/workbook/turunan';
import { isianBanjar, snapshotIsian, ubahSel } from '../alat/buku';
import { polos } from '../alat/rekaman';

const dasar = snapshotIsian(isianBanjar(), 'xlsx');
const isi = (nilai: (number | string)[], kolom: string, baris = 6) =>
  Object.fromEntries(
    nilai.map((v, i) => [`Kinerja!${String.fromCharCode(kolom.charCodeAt(0) + i)}${baris}`, { nilai: v }]),
  );
const kinerja = (ubah: Parameters<typeof ubahSel>[1]) => {
  const h = bacaBuku(ubahSel(dasar, { 'Kinerja!L6': { nilai: '' }, ...ubah }));
  return {
    k: h.buku.kinerja.find((x) => x.kode.nilai === 'SS.1')!,
    t: h.temuan.filter((x) => x.aturan === 'isian-triwulan'),
  };
};

describe('angka setahun dari triwulan', () => {
  it('jumlah, rata-rata, nilai terakhir; triwulan yang belum terisi tidak dihitung', () => {
    const cara = (c: string) => ({ 'IKU!L5': { nilai: c } });
    const tw = isi([10.1, 20.2, 5.05], 'U');
    for (const [c, hasil] of [
      ['jumlah', 35.35],
      ['rata-rata', 11.7833],
      ['nilai terakhir', 5.05],
      ['', 5.05],
    ] as const) {
      const { k } = kinerja({ ...cara(c), ...tw });
      expect([c, polos(k.realisasi), k.realisasiSampaiTw]).toEqual([c, hasil, 3]);
      expect([k.realisasi.sel, k.realisasi.tercetak]).toEqual(['L6', '']);
    }
  });

  it('realisasi yang diketik menang, yang tidak terbaca tidak ditutupi', () => {
    const { k } = kinerja({ ...isi([10, 20, 30, 40], 'U'), 'Kinerja!L6': { nilai: 50 } });
    expect([polos(k.realisasi), k.realisasiSampaiTw]).toEqual([50, null]);
    const galat = kinerja({ ...isi([10], 'U'), 'Kinerja!L6': { nilai: '#REF!' } }).k;
    expect([galat.realisasi.nilai, galat.realisasiSampaiTw]).toEqual([null, null]);
  });

  it.each(['jumlah', 'rata-rata', 'nilai terakhir', ''])(
    'satu triwulan yang tidak terbaca: tidak ada angka setahun dari yang lain (%s)',
    (c) => {
      const buruk = kinerja({ 'IKU!L5': { nilai: c }, ...isi([10, 'sekitar 20 lebih', 30], 'U') }).k;
      expect([buruk.realisasi.nilai, buruk.realisasiSampaiTw]).toEqual([null, null]);
      const tiada = kinerja({ 'IKU!L5': { nilai: c }, ...isi([10, 'N/A', 30], 'U') }).k;
      expect(tiada.realisasiSampaiTw).toBe(3);
    },
  );

  it('kelas hanya dapat diambil yang terakhir', () => {
    const kelas = (k: string) => ({ jenis: 'kelas', kelas: k }) as const;
    expect(setahunDariTriwulan([kelas('B'), kelas('BB'), null, null], 'nilai terakhir')).toMatchObject({
      nilai: { kelas: 'BB' },
      sampai: 2,
      lengkap: false,
    });
    expect(setahunDariTriwulan([kelas('B'), kelas('BB'), null, null], 'jumlah')).toBeNull();
    expect(setahunDariTriwulan([null, { jenis: 'tanpaNilai', teks: '-' }, null, null], 'jumlah')).toBeNull();
  });

  it('setahun yang tidak sejalan dengan triwulan ditegur, pembulatan rata-rata tidak', () => {
    const empat = isi([10, 20, 30, 41], 'U');
    const { t } = kinerja({ ...empat, 'IKU!L5': { nilai: 'jumlah' }, 'Kinerja!L6': { nilai: 100 } });
    expect(t.map((x) => [x.sel, x.seharusnya, x.terkait.length])).toEqual([['L6', 101, 4]]);
    expect(kinerja({ ...empat, 'IKU!L5': { nilai: 'rata-rata' }, 'Kinerja!L6': { nilai: 25.25 } }).t).toEqual([]);
    expect(
      kinerja({
        ...isi([1, 1, 1, 2], 'U'),
        'IKU!L5': { nilai: 'rata-rata' },
        'Kinerja!L6': { nilai: 1.1, format: '0.0' },
      }).t.length,
    ).toBe(1);
    expect(kinerja({ ...empat, 'IKU!L5': { nilai: '' }, 'Kinerja!L6': { nilai: 100 } }).t).toEqual([]);
    const target = kinerja({ ...isi([10, 20, 30, 38], 'Q'), 'IKU!L5': { nilai: 'nilai terakhir' } });
    expect(target.t).toEqual([]);
    expect(kinerja({ ...isi([10, 10, 10, 10], 'Q'), 'IKU!L5': { nilai: 'jumlah' } }).t.map((x) => x.kolom)).toEqual([
      'Target',
    ]);
  });

  it('perubahan yang tidak terbaca tidak diganti dengan yang semula; "-" berarti tidak diubah', () => {
    const hasil = bacaBuku(
      ubahSel(dasar, {
        'Kinerja!F6': { nilai: 'sekitar 40 lebih' },
        'Kinerja!F7': { nilai: '-' },
        'Anggaran!F5': { nilai: '7 jt-an' },
      }),
    );
    const [, a, b] = hasil.buku.kinerja;
    expect(targetBerlaku(a!)).toMatchObject({ nilai: null, sel: 'F6' });
    expect(targetBerlaku(b!).sel).toBe('E7');
    expect(paguBerlaku(hasil.buku.anggaran[0]!)).toMatchObject({ nilai: null, sel: 'F5' });
  });

  it('target dan pagu yang berlaku: yang perubahan', () => {
    const h = bacaBuku(ubahSel(dasar, { 'Kinerja!F6': { nilai: 40 }, 'Anggaran!F5': { nilai: 7 } }));
    expect(polos(h.buku.kinerja[1]!.targetPerubahan)).toBe(40);
    const l = dasar.lembar.find((x) => x.nama === 'Kinerja')!;
    expect(l.rumus[5]![6]).toBe('=IF(F6<>"",F6,IF(E6<>"",E6,""))');
    expect(l.rumus[5]![12]).toContain('G6');
  });
});
