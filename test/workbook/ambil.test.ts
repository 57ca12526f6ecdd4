import { describe, expect, it } from 'vitest';
import { ambilDariTabel, isianDariAmbilan } from '../../src/proposals/ambil';
import { berselisih, padukan } from '../../src/proposals/padukan';
import { perbaruiRealisasi } from '../../src/proposals/sipd';
import { kenaliTabel } from '../../src/recognise/kenali';
import { bacaBuku } from '../../src/workbook/buku';
import { rencanaTemplat } from '../../src/workbook/templat';
import { isianBanjar, isianTapin, snapshotDariRencana, snapshotIsian } from '../alat/buku';
import { terapkan } from '../alat/terapkan';
import { bukuDari, LAPORAN, terbitkan } from '../rules/terbit';

const ambil = (laporan: keyof typeof LAPORAN, bentuk: 'teks' | 'ketik') => {
  const { tabel, tahun } = kenaliTabel(terbitkan(LAPORAN[laporan], bentuk).buku);
  return { ...ambilDariTabel(tabel, null, tahun), tahun };
};

describe.each(['teks', 'ketik'] as const)('tabel terbit menjadi isian (%s)', (bentuk) => {
  it('Banjar: nilai yang sama dengan contoh yang disusun tangan', () => {
    const { isi, berselisih: selisih } = isianDariAmbilan(ambil('banjar', bentuk).ambilan);
    const contoh = isianBanjar();
    const kode = (x: { indikator?: unknown }) => String(x.indikator);
    // Codes are given in the order of Tabel 2.3 in both.
    expect(isi.IKU!.map((i) => [i.kode, i.tingkat, kode(i), i.satuan])).toEqual(
      contoh.IKU!.map((i) => [i.kode, i.tingkat, kode(i), i.satuan]),
    );
    const urut = (a: { kode?: unknown }, b: { kode?: unknown }) => String(a.kode).localeCompare(String(b.kode));
    const pilih = (daftar: readonly Record<string, unknown>[], ...k: string[]) =>
      [...daftar].sort(urut).map((x) => k.map((id) => x[id] ?? null));
    expect(pilih(isi.KINERJA!, 'kode', 'target', 'realisasi', 'capaianDitetapkan')).toEqual(
      pilih(contoh.KINERJA!, 'kode', 'target', 'realisasi', 'capaianDitetapkan'),
    );
    expect(pilih(isi.RIWAYAT!, 'kode', 'realisasi:2024', 'capaian:2024', 'realisasi:2023', 'capaian:2023')).toEqual(
      pilih(contoh.RIWAYAT!, 'kode', 'realisasi:2024', 'capaian:2024', 'realisasi:2023', 'capaian:2023'),
    );
    expect(pilih(isi.RENSTRA!, 'kode', 'target:2030')).toEqual(pilih(contoh.RENSTRA!, 'kode', 'target:2030'));
    expect(isi.ANGGARAN!.map((a) => [a.kodeRekening, a.tingkat, a.uraian, a.realisasi])).toEqual(
      contoh.ANGGARAN!.map((a) => [a.kodeRekening, a.tingkat, a.uraian, a.realisasi]),
    );
    expect(isi.LHE!.map((l) => [l.komponen, l['nilai:2025']])).toEqual(
      contoh.LHE!.map((l) => [l.komponen, l['nilai:2025']]),
    );
    // "a. Belanja Pegawai" has no code of its own: without its parent's it would count twice.
    expect(isi.BELANJA!.map((b) => [b.kode, b.uraian])).toEqual([
      ['1', 'Belanja Operasi'],
      ['1.a', 'Belanja Pegawai'],
      ['1.b', 'Belanja Barang dan Jasa'],
      ['2', 'Belanja Modal'],
    ]);
    expect(isi.REKOMENDASI!.length).toBe(6);
    // What the report contradicts itself about is shown, not decided in silence.
    const sebut = selisih.map((s) => `${s.rentang} ${s.baris} ${s.kolom} ${s.calon.map((c) => c.nilai).join('/')}`);
    expect(sebut).toContain('KINERJA K.7 realisasi 53.6/80');
    expect(sebut).toContain('KINERJA P.6 realisasi 37/37.13');
    // Of two amounts the one that fits the sum of the programme comes first.
    expect(sebut).toContain('ANGGARAN 1.2 paguMurni 4954732500/5954732500');
  });

  it('Tapin: 3 sasaran strategis, jabatan di bawahnya, dan tabel-tabel perbandingan', () => {
    const { isi, berselisih: selisih } = isianDariAmbilan(ambil('tapin', bentuk).ambilan);
    const contoh = isianTapin();
    expect(isi.IKU!.filter((i) => i.tingkat === 'Sasaran Strategis').length).toBe(3);
    const pertama = (daftar: readonly Record<string, unknown>[]) =>
      daftar.filter((x) => String(x.kode).startsWith('SS.'));
    expect(pertama(isi.KINERJA!).map((k) => [k.target, k.realisasi, k.capaianDitetapkan ?? null])).toEqual(
      contoh.KINERJA!.map((k) => [k.target, k.realisasi, k.capaianDitetapkan ?? null]),
    );
    expect(isi.RIWAYAT!.map((r) => [r['realisasi:2023'], r['realisasi:2022'], r['realisasi:2021']])).toEqual(
      contoh.RIWAYAT!.map((r) => [r['realisasi:2023'], r['realisasi:2022'], r['realisasi:2021']]),
    );
    expect(isi.RENSTRA!.map((r) => r['target:2025'])).toEqual([71.11, 72.5, 75]);
    expect(isi.PEMBANDING![0]!.nasional).toBe(70.63);
    expect(isi.LHE!.map((l) => l['nilai:2023'])).toEqual(contoh.LHE!.map((l) => l['nilai:2023']));
    expect(selisih.map((s) => `${s.baris} ${s.kolom}`)).toContain('SS.1 target:2026');
  });
});

describe('memadukan dengan buku yang ada', () => {
  const dari = (laporan: keyof typeof LAPORAN, w: ReturnType<typeof snapshotIsian>) => {
    const { tabel, tahun } = kenaliTabel(terbitkan(LAPORAN[laporan], 'teks').buku);
    const h = bacaBuku(w);
    const a = ambilDariTabel(tabel, h, tahun);
    return { h, ...padukan('Ambil dari tabel yang ditempel', w, h, a.ambilan, a.dilewati) };
  };

  it('templat kosong terisi penuh, sekali lagi tidak ada yang berubah', () => {
    for (const bentuk of ['sheets', 'xlsx'] as const) {
      const kosong = snapshotDariRencana(
        rencanaTemplat('uji', { bentuk, isi: { IDENTITAS: { tahun: 2025, periodeRenstra: '2025-2030' } } }),
      );
      const p = dari('banjar', kosong);
      // SKALA of the template is the one that the report prints.
      // Settings and directions that no cell states are asked for; everything else fills blanks.
      const ditanya = p.pratinjau.usulan.filter((u) => u.keadaan !== 'kosong');
      expect(ditanya.filter((u) => u.rentang !== 'IDENTITAS' && u.kolom !== 'Arah')).toEqual([]);
      expect(ditanya.every((u) => u.sebab)).toBe(true);
      const setuju = Object.fromEntries(p.pratinjau.usulan.map((u) => [u.id, 0]));
      const terisi = terapkan(kosong, p.ubah(setuju));
      const bukuKerja = bacaBuku(terisi).buku;
      expect(bukuKerja.kinerja.length).toBe(25);
      expect(bukuKerja.kinerja.find((k) => k.kode.nilai === 'SS.1')!.realisasi.nilai).toMatchObject({
        bilangan: { angka: 50.05 },
      });
      expect(bukuKerja.anggaran.length).toBe(64);
      expect(bukuKerja.lhe.at(-1)!.jumlah).toBe(true);
      const lagi = dari('banjar', terisi);
      expect(lagi.pratinjau.usulan.filter((u) => !berselisih(u))).toEqual([]);
      expect(lagi.ubah({}).sel).toEqual([]);
    }
  });

  it('tidak menimpa tanpa persetujuan: yang berbeda dan yang berselisih dibiarkan', () => {
    const w = snapshotIsian(isianBanjar(), 'sheets');
    const h = bacaBuku(w);
    const k = h.buku.kinerja.find((x) => x.kode.nilai === 'SS.1')!;
    const ubahan = terapkan(w, {
      judul: 'uji',
      sel: [{ lembar: 'Kinerja', sel: k.realisasi.sel, dari: '50,05', ke: 49, format: '#,##0.00' }],
    });
    const p = dari('banjar', ubahan);
    const u = p.pratinjau.usulan.find((x) => x.rentang === 'KINERJA' && x.baris === 'SS.1' && x.kolom === 'Realisasi')!;
    expect(u).toMatchObject({ keadaan: 'beda', lama: '49,00', baru: '50,05' });
    const nilai = (x: typeof ubahan) => bacaBuku(x).buku.kinerja.find((y) => y.kode.nilai === 'SS.1')!.realisasi.nilai;
    expect(nilai(terapkan(ubahan, p.ubah({})))).toMatchObject({ bilangan: { angka: 49 } });
    expect(nilai(terapkan(ubahan, p.ubah({ [u.id]: 0 })))).toMatchObject({ bilangan: { angka: 50.05 } });
    const selisih = p.pratinjau.usulan.find((x) => x.baris === 'K.7' && x.kolom === 'Realisasi')!;
    expect(selisih.calon.map((c) => [c.nilai, c.asal.lembar])).toEqual([
      [53.6, 'realisasi-kinerja'],
      [80, 'perbandingan-tahun'],
    ]);
  });

  it('tahun yang belum ada kolomnya disisipkan di sebelah tahun lain', () => {
    const buku = snapshotDariRencana(rencanaTemplat('uji', { bentuk: 'sheets', isi: { IDENTITAS: { tahun: 2022 } } }));
    const h = bacaBuku(buku);
    const { pratinjau, ubah } = padukan('uji', buku, h, {
      RIWAYAT: [
        { kunci: 'SS.1', isi: { 'realisasi:2024': [{ nilai: 5, asal: { lembar: 'x', sel: 'A1', tercetak: '5' } }] } },
      ],
    });
    expect(pratinjau.usulan.length).toBe(1);
    const hasil = bacaBuku(terapkan(buku, ubah({})));
    expect(hasil.rentang.get('RIWAYAT')!.tahun).toEqual([2024, 2021, 2020, 2019]);
    expect([...hasil.rentang.get('RIWAYAT')!.kolom].sort((a, b) => a[1] - b[1]).map(([id]) => id)[2]).toBe(
      'realisasi:2024',
    );
  });

  it('baris baru ikut mendapat rumus dan rentangnya memanjang', () => {
    const buku = snapshotIsian({ ...isianBanjar(), BELANJA: [] }, 'xlsx');
    const h = bacaBuku(buku);
    const asal = { lembar: 'x', sel: 'A1', tercetak: '' };
    const baris = Array.from({ length: 15 }, (_, i) => ({
      kunci: `Belanja ${i}`,
      isi: {
        uraian: [{ nilai: `Belanja ${i}`, asal }],
        paguMurni: [{ nilai: 100, asal }],
        realisasi: [{ nilai: 50, asal }],
      },
    }));
    const { ubah } = padukan('uji', buku, h, { BELANJA: baris });
    const hasil = terapkan(buku, ubah({}));
    const t = bacaBuku(hasil).rentang.get('BELANJA')!;
    expect([t.akhirRentang, t.akhirData]).toEqual([19, 19]);
    const l = hasil.lembar.find((x) => x.nama === 'Belanja')!;
    expect(l.rumus[18]!.filter((r) => r !== '')).toEqual([
      '=IF(D19<>"",D19,IF(C19<>"",C19,""))',
      '=PENYERAPAN(E19,F19)',
    ]);
  });
});

describe('perbarui realisasi anggaran dari SIPD', () => {
  const buku = snapshotIsian(isianBanjar(), 'sheets');
  const h = bacaBuku(buku);
  const tempel = (baris: string[][]) =>
    kenaliTabel(
      bukuDari({ SIPD: [['Kode Rekening', 'Uraian', 'Pagu Anggaran', 'Realisasi Anggaran'], ...baris] }, 'teks'),
    ).tabel[0]!;

  it('disambung menurut kode, dengan pratinjau; kode asing dan baris yang tidak ada disebut', () => {
    const p = perbaruiRealisasi(
      buku,
      h,
      tempel([
        ['1', 'Penunjang Urusan', '6.771.413.758', '5.900.000.000'],
        ['1.01', 'Perencanaan', '93.319.200', '86.269.200'],
        ['1.1.1', 'Penyusunan Dokumen', '25.000.000', '21.463.000'],
        ['9.9', 'Tidak dikenal', '1', '1'],
      ]),
    );
    expect(p.pratinjau.usulan.map((u) => [u.baris, u.kolom, u.lama, u.baru, u.keadaan])).toEqual([
      ['1', 'Realisasi (Rp)', '5.847.942.483', '5.900.000.000', 'beda'],
      ['1.1.1', 'Pagu perubahan (Rp)', '', '25.000.000', 'beda'],
    ]);
    expect(p.pratinjau.sama).toBe(2);
    expect(p.pratinjau.dilewati.filter((d) => d.sebab.startsWith('Kode 9.9')).length).toBe(1);
    expect(p.pratinjau.dilewati.length).toBe(1 + 61);
    expect(p.ubah({}).sel).toEqual([]);
    const semua = Object.fromEntries(p.pratinjau.usulan.map((u) => [u.id, 0]));
    const hasil = bacaBuku(terapkan(buku, p.ubah(semua))).buku.anggaran;
    expect(hasil[0]!.realisasi.nilai?.angka).toBe(5900000000);
    expect(hasil[2]!.paguPerubahan.nilai?.angka).toBe(25000000);
  });

  it('kode yang berulang di tempelan ditanyakan', () => {
    const p = perbaruiRealisasi(
      buku,
      h,
      tempel([
        ['1.1', 'a', '93.319.200', '40'],
        ['1.1', 'b', '93.319.200', '50'],
      ]),
    );
    expect(p.pratinjau.usulan.filter(berselisih).map((u) => u.calon.map((c) => c.nilai))).toEqual([[40, 50]]);
    expect(p.ubah({}).sel).toEqual([]);
  });
});
