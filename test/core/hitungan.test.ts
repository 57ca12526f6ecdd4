import { describe, expect, it } from 'vitest';
import { parseAngka } from '../../src/core/angka';
import { type Arah, hitungCapaian, hitungCapaianKelas, rataRata } from '../../src/core/capaian';
import { type Desimal, dariTeks, keTeks } from '../../src/core/desimal';
import {
  hitungEfisiensi,
  hitungEfisiensiPmk,
  hitungNilaiEfisiensi,
  hitungPenyerapan,
  type MetodeEfisiensi,
} from '../../src/core/efisiensi';
import { formatAngka, formatRupiah } from '../../src/core/format';
import { DAFTAR_SKALA, kelasDari, kriteriaDari, type NamaSkala, skalaBaku, susunSkala } from '../../src/core/kriteria';

const d = (t: string): Desimal => {
  const x = dariTeks(t);
  if (!x) throw new Error(t);
  return x;
};
const teks = (x: Desimal | null) => (x ? keTeks(x) : null);

describe('capaian', () => {
  it.each<[string, string, Arah | undefined, string]>([
    ['50.05', '38', undefined, '131.71'],
    ['68.12', '70.20', 'NAIK', '97.04'],
    ['2.76', '2.71', 'TURUN_RASIO', '98.19'],
    ['2.76', '2.71', 'TURUN', '98.15'],
    ['135.15', '88.82', 'TURUN', '47.84'],
    ['135.15', '88.82', 'TURUN_RASIO', '65.72'],
    ['10', '4', 'TURUN', '0.00'],
    ['0', '4', 'TURUN', '200.00'],
    ['11', '10', 'STABIL', '90.00'],
    ['9', '10', 'STABIL', '90.00'],
    ['25', '10', 'STABIL', '0.00'],
    ['-1', '5', 'NAIK', '-20.00'],
  ])('%s terhadap %s, %s → %s', (r, t, arah, hasil) => {
    const h = hitungCapaian({ realisasi: d(r), target: d(t), ...(arah ? { arah } : {}) });
    expect(h.dinilai && keTeks(h.nilai)).toBe(hasil);
  });

  it.each([
    ['2', '100.00'],
    ['1.5', '100.00'],
    ['3.5', '100.00'],
    ['1.2', '80.00'],
    ['4.2', '80.00'],
    ['9', '0.00'],
  ])('rentang 1,5–3,5 dan realisasi %s → %s', (r, hasil) => {
    const h = hitungCapaian({ realisasi: d(r), target: { bawah: d('1.5'), atas: d('3.5') } });
    expect(h.dinilai && keTeks(h.nilai)).toBe(hasil);
  });

  it('target 0 tidak dinilai, kecuali 0 dari 0 pada yang dinyatakan tercapai', () => {
    const h = (realisasi: string, arah: Arah, targetNol?: 'tercapai') =>
      hitungCapaian({ realisasi: d(realisasi), target: d('0'), arah, ...(targetNol ? { targetNol } : {}) });
    expect(h('0', 'TURUN').dinilai).toBe(false);
    expect(h('0', 'TURUN', 'tercapai')).toMatchObject({ dinilai: true });
    expect(h('1', 'TURUN', 'tercapai').dinilai).toBe(false);
    expect(h('0', 'NAIK', 'tercapai').dinilai).toBe(false);
    expect(hitungCapaian({ realisasi: d('0'), target: d('3'), arah: 'TURUN_RASIO' }).dinilai).toBe(false);
  });

  it('batas menahan, desimal membulatkan', () => {
    const h = hitungCapaian({ realisasi: d('50.05'), target: d('38'), batas: d('120'), desimal: 1 });
    expect(h.dinilai && keTeks(h.nilai)).toBe('120.0');
  });

  it('kelas kualitatif memakai pangkatnya', () => {
    const kelas = ['D', 'C', 'CC', 'B', 'BB', 'A', 'AA'];
    const h = (realisasi: string, target: string) => hitungCapaianKelas({ realisasi, target, kelas });
    const n = (x: ReturnType<typeof h>) => (x.dinilai ? keTeks(x.nilai) : x.sebab);
    expect(n(h('A', 'BB'))).toBe('100.00');
    expect(n(h(' bb ', 'BB'))).toBe('100.00');
    expect(n(h('B', 'BB'))).toBe('80.00');
    expect(n(h('WTP', 'BB'))).toContain('WTP');
  });

  it('rata-rata menahan tiap nilai sebelum dirata-ratakan', () => {
    expect(teks(rataRata([d('150'), d('90')], 2, d('120')))).toBe('105.00');
    expect(teks(rataRata([d('100'), d('100'), d('100.01')]))).toBe('100.00');
    expect(rataRata([])).toBe(null);
  });
});

describe('penyerapan dan efisiensi', () => {
  it('penyerapan', () => {
    expect(teks(hitungPenyerapan({ realisasi: d('5258800637'), pagu: d('5578741408') }))).toBe('94.27');
    expect(teks(hitungPenyerapan({ realisasi: d('0'), pagu: d('143860000') }))).toBe('0.00');
    expect(hitungPenyerapan({ realisasi: d('1'), pagu: d('0') })).toBe(null);
  });

  it.each<[string, string, MetodeEfisiensi, string | null]>([
    ['131.71', '85.70', 'SELISIH', '46.01'],
    ['99.99', '85.70', 'SELISIH', null],
    ['131.71', '85.70', 'MAKS100', '14.30'],
    ['99.99', '85.70', 'MAKS100', null],
    ['97.03', '94.27', 'PMK214', '2.84'],
    ['0', '94.27', 'PMK214', null],
  ])('capaian %s, penyerapan %s, %s → %s', (capaian, penyerapan, metode, hasil) => {
    expect(teks(hitungEfisiensi({ capaian: d(capaian), penyerapan: d(penyerapan), metode }))).toBe(hasil);
  });

  it('PMK 214 dari rupiah, satu keluaran dan beberapa', () => {
    const satu = { capaian: d('97.03'), pagu: d('5578741408'), realisasi: d('5258800637') };
    expect(teks(hitungEfisiensiPmk([satu]))).toBe('2.85');
    expect(hitungEfisiensiPmk([{ ...satu, capaian: d('0') }])).toBe(null);
    // (100×0,9 + 300×1,1 − 350) / 420
    const dua = [
      { capaian: d('90'), pagu: d('100'), realisasi: d('80') },
      { capaian: d('110'), pagu: d('300'), realisasi: d('270') },
    ];
    expect(teks(hitungEfisiensiPmk(dua))).toBe('16.67');
  });

  it('nilai efisiensi', () => {
    expect(['2.85', '20', '35', '-20', '-99.5', '0'].map((e) => teks(hitungNilaiEfisiensi(d(e))))).toEqual([
      '57.13',
      '100.00',
      '100.00',
      '0.00',
      '0.00',
      '50.00',
    ]);
  });
});

describe('kriteria', () => {
  const kunci = (nilai: string, skala: NamaSkala) => kriteriaDari(d(nilai), skalaBaku(skala));
  it.each<[string, string, string, string]>([
    ['131.71', 'Sangat Tinggi', 'Sangat Tinggi', 'Sangat Tinggi'],
    ['91', 'Sangat Tinggi', 'Sangat Tinggi', 'Sangat Tinggi'],
    ['90.5', 'Tinggi', 'Sangat Tinggi', 'Sangat Tinggi'],
    ['90.49', 'Tinggi', 'Sangat Tinggi', 'Tinggi'],
    ['90', 'Tinggi', 'Tinggi', 'Tinggi'],
    ['82.22', 'Tinggi', 'Tinggi', 'Tinggi'],
    ['75.5', 'Sedang', 'Tinggi', 'Tinggi'],
    ['65.4', 'Rendah', 'Sedang', 'Rendah'],
    ['50.5', 'Sangat Rendah', 'Rendah', 'Rendah'],
    ['50', 'Sangat Rendah', 'Sangat Rendah', 'Sangat Rendah'],
    ['0', 'Sangat Rendah', 'Sangat Rendah', 'Sangat Rendah'],
  ])('%s pada Permendagri 86: %s, atas %s, bulat %s', (n, bawah, atas, bulat) => {
    expect([kunci(n, 'PERMENDAGRI86'), kunci(n, 'PERMENDAGRI86_ATAS'), kunci(n, 'PERMENDAGRI86_BULAT')]).toEqual([
      bawah,
      atas,
      bulat,
    ]);
  });

  it('AKIP, IKKI dan LAN', () => {
    expect(['90.01', '90', '80.33', '80', '70', '60', '50', '30'].map((n) => kunci(n, 'AKIP'))).toEqual(
      'AA A A BB B CC C D'.split(' '),
    );
    expect(['90.01', '80.33', '80', '65', '60'].map((n) => kunci(n, 'IKKI'))).toEqual('A BB B CC C'.split(' '));
    expect(['85', '84.99', '55', '54.99'].map((n) => kunci(n, 'LAN2003'))).toEqual([
      'Sangat Baik',
      'Baik',
      'Cukup',
      'Kurang',
    ]);
    expect(kelasDari(d('80.33'), skalaBaku('AKIP'))?.sebutan).toBe('Memuaskan');
  });

  it('setiap skala baku menurun dan menampung semua nilai', () => {
    for (const nama of DAFTAR_SKALA) {
      expect(kriteriaDari(d('-5'), skalaBaku(nama)), nama).toBe(skalaBaku(nama).kelas.at(-1)?.kelas);
    }
  });

  it('skala sendiri dalam urutan apa pun, "lebih dari" di atas "mulai"', () => {
    const s = susunSkala('x', [
      { kelas: 'C', batas: d('0'), lebih: false },
      { kelas: 'A', batas: d('90'), lebih: true },
      { kelas: 'B', batas: d('90'), lebih: false },
    ]);
    if (typeof s === 'string') throw new Error(s);
    expect(['90.01', '90', '89', '-1'].map((n) => kriteriaDari(d(n), s))).toEqual(['A', 'B', 'C', null]);
    expect(susunSkala('x', [])).toContain('kosong');
    const sama = { batas: d('5'), lebih: false };
    expect(
      susunSkala('x', [
        { kelas: 'P', ...sama },
        { kelas: 'Q', ...sama },
      ]),
    ).toContain('"P" dan "Q"');
  });
});

describe('penulisan angka', () => {
  it.each([
    ['1234567.891', 2, '1.234.567,89'],
    ['-1234.5', 2, '-1.234,50'],
    ['0.005', 2, '0,01'],
    ['999.995', 2, '1.000,00'],
    ['123', 0, '123'],
    ['-0.004', 2, '0,00'],
  ])('%s dengan %d desimal → %s', (n, a, hasil) => {
    expect(formatAngka(d(n), a)).toBe(hasil);
  });
  it('rupiah', () => {
    expect(formatRupiah(d('1234567'))).toBe('Rp1.234.567');
    expect(formatRupiah(d('-1234567.5'), 2)).toBe('-Rp1.234.567,50');
    const balik = parseAngka(formatRupiah(d('-1234567')));
    expect(balik.jenis === 'angka' && keTeks(balik.nilai)).toBe('-1234567');
  });
});
