import { describe, expect, it } from 'vitest';
import { susun } from '../../src/sheets/susun';
import { CONTOH } from '../../src/tables/contoh';
import { bangunNarasi, bangunTabel, jsonTabel, rencanaPelengkap, rencanaTabel } from '../../src/tables/index';
import type { BukuKerja } from '../../src/workbook/rekaman';
import type { BarisIsian, Isian } from '../../src/workbook/templat';
import { bukuDari } from './alat';

type Rentang = Exclude<keyof Isian, 'IDENTITAS'>;

/** The example with one row changed, found by its code. */
function ubah(rentang: Rentang, kode: string, isi: BarisIsian, kunci = 'kode'): BukuKerja {
  const baris = CONTOH[rentang]!.map((r) => (r[kunci] === kode ? { ...r, ...isi } : r));
  return bukuDari({ ...CONTOH, [rentang]: baris });
}

function tabel(buku: BukuKerja, id: string) {
  const [t] = jsonTabel(bangunTabel(buku, { tabel: id })).tabel;
  if (!t) throw new Error(`${id} tidak dibuat: ${JSON.stringify(bangunTabel(buku, { tabel: id }).dilewati)}`);
  const kolom = (judul: string) => t.kolom.findIndex((k) => k.includes(judul));
  return {
    ...t,
    teks: (indikator: string, judul: string) =>
      t.baris.find((b) => b.some((s) => String(s.nilai).includes(indikator)))?.[kolom(judul)]?.teks,
  };
}

const KECELAKAAN = 'Angka kecelakaan';
const RUAS = 'Persentase ruas jalan';

describe('isian buruk', () => {
  it('tanpa target: "-", bukan 0, dengan sebab', () => {
    const t = tabel(ubah('KINERJA', 'SS.2', { target: null }), 'realisasi-kinerja');
    expect(t.teks(RUAS, 'Target')).toBe('-');
    expect(t.teks(RUAS, 'Capaian')).toBe('-');
    expect(t.teks(RUAS, 'Kriteria')).toBe('-');
    expect(t.pesan).toContain('No. 1 (Persentase ruas jalan yang perlengkapannya…): target belum diisi.');
    expect(t.catatan.join()).not.toContain('belum diisi');
  });

  it('keterangan alokasi: sumber dana yang diketik, lalu dari rinciannya, lalu kolom Keterangan', () => {
    const keterangan = (isi: BarisIsian) =>
      tabel(ubah('ANGGARAN', '2.15.02', isi, 'kodeRekening'), 'alokasi-program').teks('Lalu Lintas', 'Keterangan');
    expect(keterangan({})).toBe('APBD');
    expect(keterangan({ sumberDana: null })).toBe('DAK');
    const tanpa = CONTOH.ANGGARAN!.map((baris) => ({ ...baris, sumberDana: null, keterangan: 'Prioritas daerah' }));
    expect(tabel(bukuDari({ ...CONTOH, ANGGARAN: tanpa }), 'alokasi-program').teks('Lalu Lintas', 'Keterangan')).toBe(
      'Prioritas daerah',
    );
  });

  it('tanpa realisasi, juga di triwulan', () => {
    const tw = Object.fromEntries([1, 2, 3, 4].map((n) => [`twRealisasi${n}`, null]));
    const kosong = { realisasi: null, pembilang: null, ...tw };
    const t = tabel(ubah('KINERJA', 'SS.2', kosong), 'realisasi-kinerja');
    expect(t.teks(RUAS, 'Realisasi')).toBe('-');
    expect(t.pesan).toContain('No. 1 (Persentase ruas jalan yang perlengkapannya…): realisasi belum diisi.');
  });

  it('realisasi kosong memakai triwulan menurut cara akumulasi', () => {
    expect(tabel(ubah('KINERJA', 'SS.1', { realisasi: null }), 'realisasi-kinerja').teks(KECELAKAAN, 'Realisasi')).toBe(
      '104',
    );
    expect(tabel(ubah('KINERJA', 'SS.2', { realisasi: null }), 'realisasi-kinerja').teks(RUAS, 'Realisasi')).toBe(
      '64,86',
    );
  });

  it('target 0 tidak dapat dinilai, atau tercapai bila dinas memilihnya', () => {
    const nol = ubah('KINERJA', 'SS.1', { target: 0, targetPerubahan: null, realisasi: 0 });
    const t = tabel(nol, 'realisasi-kinerja');
    expect(t.teks(KECELAKAAN, 'Capaian')).toBe('N/A');
    expect(t.catatan.join()).toMatch(/No\. 1 \(Angka kecelakaan lalu lintas\): target 0, tidak dapat dinilai/);
    const tercapai = { ...nol, identitas: { ...nol.identitas, targetNol: 'tercapai' as const } };
    expect(tabel(tercapai, 'realisasi-kinerja').teks(KECELAKAAN, 'Capaian')).toBe('100,00');
  });

  it('arah belum dipilih: capaian tidak ditebak', () => {
    const t = tabel(ubah('IKU', 'SS.2', { arah: null }), 'realisasi-kinerja');
    expect(t.teks(RUAS, 'Capaian')).toBe('N/A');
    expect(t.pesan.join()).toMatch(/arah indikator belum dipilih di IKU/);
  });

  it('riwayat N/A atau tidak ada', () => {
    const t = tabel(
      ubah('RIWAYAT', 'SS.2', { 'realisasi:2024': 'N/A', 'target:2024': 'N/A', 'realisasi:2023': null }),
      'perbandingan-tahun',
    );
    expect(t.teks(RUAS, 'Tahun 2024 · Realisasi')).toBe('N/A');
    expect(t.teks(RUAS, 'Tahun 2024 · Capaian')).toBe('N/A');
    expect(t.teks(RUAS, 'Tahun 2023 · Realisasi')).toBe('N/A');
    expect(t.catatan.join()).toMatch(/No\. 1 \(Persentase ruas jalan.*: tidak ada data tahun 2023/);
  });

  it('kode yang tidak ada di IKU disebut dengan selnya', () => {
    const kinerja = bukuDari({ ...CONTOH, KINERJA: [...CONTOH.KINERJA!, { kode: 'XX.9', target: 1, realisasi: 1 }] });
    expect(tabel(kinerja, 'realisasi-kinerja').pesan.join()).toMatch(/tidak ada di IKU.*XX\.9 \(Kinerja!\w+\)/);
    const anggaran = ubah('ANGGARAN', '2.15.01', { kodeIku: 'SS.4; YY.1' }, 'kodeRekening');
    expect(tabel(anggaran, 'efisiensi').pesan.join()).toMatch(/YY\.1 \(Anggaran!\w+\)/);
  });

  it('indikator tanpa anggaran, program tanpa anak, pagu 0', () => {
    const lepas = tabel(ubah('ANGGARAN', '2.15.01', { kodeIku: null }, 'kodeRekening'), 'efisiensi');
    expect(lepas.teks('Predikat SAKIP', 'Penyerapan')).toBe('-');
    expect(lepas.pesan.join()).toMatch(/belum dihubungkan dengan anggaran/);
    const t = tabel(bukuDari(CONTOH), 'anggaran');
    expect(t.teks('Pengelolaan Pelayaran', 'Penyerapan')).toBe('-');
    expect(t.catatan).toContain('No. 3: pagu 0, penyerapan tidak dihitung.');
    expect(tabel(bukuDari(CONTOH), 'program-kegiatan').pesan.join()).toMatch(/program tanpa kegiatan/);
  });

  it('PMK 214: jumlah atas keluaran, kecuali uang terhitung dua kali atau capaian belum lengkap', () => {
    const iku = CONTOH.IKU!.filter((r) => ['SS.2', 'SS.3'].includes(r.kode as string));
    const kinerja = [
      { kode: 'SS.2', target: 100, realisasi: 90 },
      { kode: 'SS.3', target: 200, realisasi: 220 },
    ];
    const garis = (kodeRekening: string, kodeIku: string, paguMurni: number, realisasi: number) => ({
      kodeRekening,
      tingkat: 'program',
      uraian: `Program ${kodeRekening}`,
      kodeIku,
      paguMurni,
      realisasi,
    });
    const buat = (anggaran: BarisIsian[], kin: BarisIsian[] = kinerja) =>
      tabel(
        bukuDari({
          ...CONTOH,
          IDENTITAS: { ...CONTOH.IDENTITAS, metodeEfisiensi: 'PMK214' },
          IKU: iku,
          KINERJA: kin,
          ANGGARAN: anggaran,
        }),
        'efisiensi',
      );
    const dua = buat([garis('1', 'SS.2', 1_000_000, 800_000), garis('2', 'SS.3', 3_000_000, 2_100_000)]);
    const akhir = dua.baris[dua.baris.length - 1]!.map((x) => x.teks);
    // Σ(pagu × capaian) = 900.000 + 3.300.000; Σ realisasi = 2.900.000; 1.300.000 : 4.200.000.
    expect(akhir.slice(-4)).toEqual(['4.000.000', '2.900.000', '72,50', '30,95']);
    expect(dua.catatan.join()).toMatch(/Baris jumlah: Σ/);
    const ganda = buat([garis('1', 'SS.2; SS.3', 1_000_000, 800_000)]);
    expect(ganda.baris).toHaveLength(2);
    expect(ganda.catatan.join()).toMatch(/lebih dari satu indikator/);
    const kurang = buat(
      [garis('1', 'SS.2', 1_000_000, 800_000), garis('2', 'SS.3', 3_000_000, 2_100_000), garis('3', 'K.1', 5, 5)],
      [kinerja[0]!, { kode: 'SS.3', target: 200 }],
    );
    expect(kurang.baris).toHaveLength(2);
  });

  it('PK per jabatan: satu blok tiap jabatan, atau seperti isian bila dua orang sejabatan', () => {
    const buku = ubah('IKU', 'SS.4', { penanggungJawab: 'Kepala Bidang Angkutan' });
    const jabatan = (urut: string) => {
      const [t] = bangunTabel(buku, { tabel: 'pk-jabatan', pilihan: { 'pk-jabatan': { urut } } }).tabel;
      const isi = t!.grid.baris.map((b) => b.sel[0]!.teks);
      return isi.filter((x, i) => x !== isi[i - 1]);
    };
    expect(jabatan('per jabatan').filter((x) => x === 'Kepala Bidang Angkutan')).toHaveLength(1);
    expect(jabatan('seperti isian').filter((x) => x === 'Kepala Bidang Angkutan')).toHaveLength(2);
  });

  it('induk yang menunjuk dirinya sendiri tidak membuat macet', () => {
    const t = tabel(ubah('IKU', 'SS.4', { induk: 'SS.4' }), 'efisiensi');
    expect(t.baris.length).toBeGreaterThan(0);
  });

  it('buku kosong: semua dilewati dengan sebab, kecuali skala', () => {
    const h = bangunTabel(bukuDari({ IDENTITAS: { perangkatDaerah: 'Dinas', tahun: 2025 } }));
    expect(h.tabel.map((t) => t.id)).toEqual(['skala-nilai']);
    for (const d of h.dilewati) expect(d.sebab).toMatch(/belum berisi|belum diisi/);
    expect(rencanaPelengkap(bukuDari({}))).toHaveLength(1);
  });

  it('tidak pernah mencetak galat, NaN, atau 0 untuk yang tidak ada', () => {
    const rusak: [Rentang, string, string][] = [
      ['KINERJA', 'SS.1', 'target'],
      ['KINERJA', 'SS.2', 'realisasi'],
      ['KINERJA', 'SS.2', 'penyebut'],
      ['KINERJA', 'SS.3', 'target'],
      ['RENSTRA', 'SS.1', 'target:2028'],
      ['ANGGARAN', '2.15.02.2.02.0001', 'paguMurni'],
      ['ANGGARAN', '2.15.02.2.02.0001', 'realisasi'],
      ['BELANJA', '5.2', 'paguMurni'],
    ];
    for (const [rentang, kode, kolom] of rusak)
      for (const isi of [null, 0, '-', 'N/A', 'belum ada', '#DIV/0!', -5]) {
        const buku = ubah(rentang, kode, { [kolom]: isi }, rentang === 'ANGGARAN' ? 'kodeRekening' : 'kode');
        const salah = /#|NaN|Infinity|undefined|null/;
        const buruk: string[] = [];
        for (const t of bangunTabel(buku).tabel)
          for (const r2 of t.grid.baris)
            for (const s of r2.sel)
              if (salah.test(s.teks) || (typeof s.nilai === 'number' && !Number.isFinite(s.nilai)))
                buruk.push(`${t.id}: ${s.teks}`);
        for (const n of bangunNarasi(buku)) if (salah.test(n.kalimat)) buruk.push(n.kalimat);
        expect(buruk, `${rentang} ${kode} ${kolom} = ${isi}`).toEqual([]);
      }
  });

  it('5.000 mata anggaran: sekali susun, banyaknya panggilan tetap', () => {
    const anggaran: BarisIsian[] = [];
    for (let p = 1; p <= 50; p++) {
      anggaran.push({
        kodeRekening: `1.${p}`,
        tingkat: 'program',
        uraian: `Program ${p}`,
        kodeIku: `SS.${(p % 4) + 1}`,
      });
      for (let g = 1; g <= 9; g++) {
        anggaran.push({ kodeRekening: `1.${p}.${g}`, tingkat: 'kegiatan', uraian: `Kegiatan ${p}.${g}` });
        for (let s = 1; s <= 10; s++)
          anggaran.push({
            kodeRekening: `1.${p}.${g}.${s}`,
            tingkat: 'sub kegiatan',
            uraian: `Sub kegiatan ${p}.${g}.${s}`,
            paguMurni: p * 1_000_000 + g * 1000 + s,
            realisasi: p * 900_000,
            targetFisik: 10,
            realisasiFisik: s,
            satuanFisik: 'Unit',
          });
      }
    }
    const buku = bukuDari({ ...CONTOH, ANGGARAN: anggaran });
    expect(buku.anggaran.length).toBe(5000);
    const tabel = bangunTabel(buku);
    const tabelJadi = tabel.tabel.find((t) => t.id === 'anggaran')!;
    expect(tabelJadi.grid.baris.length).toBe(5001);
    // The total is exact: 50 × 9 × 10 lines.
    let jumlah = 0;
    for (const r of anggaran) jumlah += Number(r.paguMurni ?? 0);
    expect(tabelJadi.grid.baris[5000]!.sel[2]!.nilai).toBe(jumlah);
    for (const t of tabel.tabel) expect(panggilan(t), t.id).toBeLessThanOrEqual(25);
  });

  it('paling banyak 25 panggilan tiap tabel dinas contoh', () => {
    for (const t of bangunTabel(bukuDari(CONTOH)).tabel)
      for (const tema of ['kotak', 'ringkas'] as const) expect(panggilan(t, tema), t.id).toBeLessThanOrEqual(25);
  });
});

/** Calls that carry a plan out: values, one per aspect, border, merge, width and height, frozen rows, tab colour. */
function panggilan(t: Parameters<typeof rencanaTabel>[0], tema: 'kotak' | 'ringkas' = 'kotak'): number {
  const s = susun(rencanaTabel(t, tema));
  return 3 + s.aspek.length + s.garis.length + s.gabung.length + s.lebarKolom.length + s.tinggiBaris.length;
}
