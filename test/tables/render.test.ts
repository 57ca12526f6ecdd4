/** The renderers: what a grid becomes as sheet, as JSON and as HTML. */
import { describe, expect, it } from 'vitest';
import { TATA_ID, tampilkan } from '../../local/engine/format.ts';
import { CONTOH } from '../../src/tables/contoh';
import { htmlGrid } from '../../src/tables/html';
import {
  bangunNarasi,
  bangunTabel,
  jsonTabel,
  rencanaDaftar,
  rencanaPelengkap,
  rencanaTabel,
  tabelBasi,
} from '../../src/tables/index';
import { bukuDari } from './alat';

const buku = bukuDari(CONTOH);
const hasil = bangunTabel(buku);
const satu = (id: string) => hasil.tabel.find((t) => t.id === id)!;

describe('rencana lembar', () => {
  it('teks sama dengan yang ditampilkan format angkanya', () => {
    for (const t of hasil.tabel)
      for (const b of t.grid.baris)
        for (const s of b.sel)
          if (typeof s.nilai === 'number')
            expect(tampilkan(s.nilai, s.format, TATA_ID).trim(), `${t.id} ${s.format}`).toBe(s.teks);
          else if (s.nilai !== null) expect(s.nilai).toBe(s.teks);
  });

  it('lebar tabel tidak melampaui halaman dan tidak ada angka yang lebih lebar dari kolomnya', () => {
    for (const t of hasil.tabel) {
      const lebar = t.grid.kolom.reduce((n, k) => n + k.lebar, 0);
      expect(lebar, t.id).toBeLessThanOrEqual(t.grid.arah === 'tegak' ? 165.01 : 247.01);
      expect(lebar, t.id).toBeGreaterThan(t.grid.arah === 'tegak' ? 160 : 240);
    }
  });

  it('ulangan kosong di lembar, digabung di halaman cetak', () => {
    const rencana = rencanaTabel(satu('realisasi-kinerja'), 'kotak');
    const [cetak] = rencana.halaman!.gabungCetak!;
    expect(cetak).toBe('A6:A7');
    expect(rencana.nilai[5]![0]).toBe(1);
    expect(rencana.nilai[6]![0]).toBeNull();
    const tanpaGaris = rencana.gaya!.find((g) => typeof g.gaya.garis === 'object' && g.gaya.garis.dalam === false);
    expect(tanpaGaris!.rentang).toEqual(['A6:A7', 'B6:B7']);
    // Only the header is merged where people sort and filter.
    for (const g of rencana.gabung!) expect(g).not.toMatch(/^[A-Z]+[67]:/);
  });

  it('tema ringkas hanya bergaris di kepala dan kaki', () => {
    const ringkas = rencanaTabel(bangunTabel(buku, { tabel: 'efisiensi', tema: 'ringkas' }).tabel[0]!, 'ringkas');
    expect(ringkas.gaya!.some((g) => g.gaya.garis === 'semua')).toBe(false);
    // Header with its column numbers, and the body: each above and below, no line in between.
    const garis = ringkas.gaya!.filter((g) => g.gaya.garis);
    expect(garis.map((g) => [g.rentang, g.gaya.garis])).toEqual([
      [['A4:F5', `A6:F${5 + satu('efisiensi').grid.baris.length}`], { atas: true, bawah: true }],
    ]);
  });

  it('nama lembar berbeda-beda dan muat di Excel', () => {
    const nama = hasil.tabel.map((t) => rencanaTabel(t, 'kotak').nama);
    expect(new Set(nama).size).toBe(nama.length);
    // Excel's limit; "Tabel 3.10 " comes before the name, so that 25 characters are left for it.
    expect(nama.filter((n) => n.length > 31).map((n) => `"${n}": ${n.length} huruf, paling banyak 31`)).toEqual([]);
  });

  it('tanda tangan hanya pada perjanjian kinerja dan SK IKU', () => {
    const bertanda = hasil.tabel.filter((t) => t.grid.ttd.length).map((t) => t.id);
    expect(bertanda).toEqual(['perjanjian-kinerja', 'sk-iku-1', 'sk-iku-2']);
  });
});

describe('pengaturan di IDENTITAS', () => {
  const dengan = (lain: Record<string, string>) => ({
    ...buku,
    identitas: { ...buku.identitas, lain: new Map(Object.entries(lain)) },
  });

  it('menyalakan, mematikan, dan mengurutkan kolom', () => {
    const kolom = (isi: string) =>
      bangunTabel(dengan({ 'tabel anggaran': isi }), { tabel: 'anggaran' }).tabel[0]!.grid.kolom.map((k) => k.id);
    expect(kolom('kode; tanpa sisa')).toEqual(['no', 'kode', 'uraian', 'pagu', 'realisasi', 'penyerapan']);
    expect(kolom('kolom: uraian, penyerapan')).toEqual(['uraian', 'penyerapan']);
    expect(kolom('kolom: entah')).toContain('uraian');
  });

  it('judul, sumber, arah, dan tidak dibuat', () => {
    const isi = 'judul: Serapan Anggaran; sumber: DPA, diolah; arah: mendatar; tanpa nomor kolom';
    const g = bangunTabel(dengan({ 'tabel anggaran': isi }), { tabel: 'anggaran' }).tabel[0]!.grid;
    expect(g).toMatchObject({
      judul: 'Serapan Anggaran',
      sumber: 'Sumber: DPA, diolah',
      arah: 'mendatar',
      nomorKolom: null,
    });
    const tanpa = bangunTabel(dengan({ 'tabel realisasi-tujuan': 'dibuat: tidak' }));
    expect(tanpa.dilewati.map((d) => d.id)).toContain('realisasi-tujuan');
    expect(tanpa.tabel.find((t) => t.id === 'realisasi-kinerja')!.nomor).toBe('3.2');
  });

  it('tema dan nomor untuk semua tabel', () => {
    const h = bangunTabel(dengan({ 'tema tabel': 'Ringkas', 'nomor tabel': 'tanpa nomor' }));
    expect(h.tema).toBe('ringkas');
    expect(h.tabel.every((t) => t.nomor === null)).toBe(true);
  });
});

describe('JSON dan HTML', () => {
  it('JSON menurut kontrak baris perintah', () => {
    const j = jsonTabel(hasil);
    expect(Object.keys(j)).toEqual(['tabel', 'dilewati']);
    for (const t of j.tabel) {
      expect(Object.keys(t)).toEqual(['id', 'nomor', 'judul', 'kolom', 'baris', 'catatan', 'pesan', 'sumber']);
      for (const b of t.baris) expect(b.length).toBe(t.kolom.length);
    }
    expect(JSON.parse(JSON.stringify(j))).toEqual(j);
  });

  it('HTML: sel gabungan satu kali, tanda khusus aman', () => {
    const tabelJadi = satu('realisasi-kinerja');
    const jahat = {
      ...tabelJadi,
      grid: {
        ...tabelJadi.grid,
        baris: tabelJadi.grid.baris.map((b) => ({
          ...b,
          sel: b.sel.map((s) => (s.format ? s : { ...s, teks: '<b>"&' })),
        })),
      },
    };
    const html = htmlGrid(jahat.grid, jahat.nomor, 'kotak');
    expect(html).not.toContain('<b>');
    expect(html).toContain('&lt;b&gt;&quot;&amp;');
    const isi = htmlGrid(tabelJadi.grid, tabelJadi.nomor, 'kotak').split('<tbody>')[1]!;
    expect(isi.match(/<tr/g)!.length).toBe(tabelJadi.grid.baris.length);
    const sel = isi.match(/<td/g)!.length;
    const hilang = tabelJadi.grid.gabung.reduce((n, g) => n + g.tinggi - 1, 0);
    expect(sel).toBe(tabelJadi.grid.baris.length * tabelJadi.grid.kolom.length - hilang);
  });
});

describe('pelengkap', () => {
  it('narasi memakai angka yang sama dengan tabel', () => {
    const kalimat = bangunNarasi(buku).map((n) => n.kalimat);
    expect(kalimat).toContain('Target 62,50% Realisasi 64,86% Capaian 103,78%.');
    expect(kalimat).toContain('Jadi (148 + 31) : 276 × 100 = 64,86%.');
    expect(kalimat).toContain('Target terlampaui; kriteria Sangat Tinggi.');
    expect(kalimat).toContain('Target belum tercapai; kriteria Tinggi.');
    expect(kalimat).toContain(
      'Dibandingkan dengan realisasi tahun 2024 sebesar 131 kasus, realisasi tahun 2025 turun 27 kasus (kinerja membaik).',
    );
    // A unit that only says that it is a figure is no word of a sentence; what is none is not counted.
    expect(kalimat).toContain('Target 72,50 Realisasi 71,80 Capaian 99,03%.');
    expect(kalimat).toContain('Target 10–15 menit Realisasi 17,50 menit Capaian 83,33%.');
    expect(kalimat).toContain(
      'Dari 8 (delapan) indikator, 3 (tiga) melampaui target, 1 (satu) mencapai target, 3 (tiga) belum mencapai target, dan 1 (satu) tidak dapat dinilai.',
    );
    expect(kalimat).toContain('Menurut kriteria: 5 (lima) indikator Sangat Tinggi dan 2 (dua) indikator Tinggi.');
    expect(kalimat.filter((x) => x.startsWith('Tujuan ini diukur'))).toHaveLength(1);
    expect(kalimat.join('\n')).toMatch(/realisasi belum ada \(data belum terbit\)/);
    expect(kalimat.join('\n')).toMatch(
      /3 \(tiga\) program, 4 \(empat\) kegiatan, dan 5 \(lima\) sub kegiatan dengan anggaran sebesar Rp2\.492\.500\.000 \(dua miliar empat ratus sembilan puluh dua juta lima ratus ribu rupiah\)/,
    );
    const capaian = jsonTabel(bangunTabel(buku, { tabel: 'realisasi-kinerja' })).tabel[0]!;
    const k = capaian.kolom.indexOf('Capaian (%)');
    for (const b of capaian.baris) {
      const n = b[k]!.nilai;
      if (typeof n === 'number')
        expect(kalimat.some((x) => x.includes(`Capaian ${b[k]!.teks.replace(/,00$/, '')}%`))).toBe(true);
    }
  });

  it('grafik menggambar sel yang ada di lembarnya', () => {
    const rencana = rencanaPelengkap(buku).find((r) => r.buatan === 'grafik')!;
    expect(rencana.grafik!.map((x) => x.judul)).toEqual(
      expect.arrayContaining([
        'Capaian indikator kinerja utama',
        'Penyerapan anggaran per program',
        'Kinerja dan anggaran',
      ]),
    );
    expect(rencana.grafik!.some((x) => x.judul.startsWith('Tren '))).toBe(true);
    for (const x of rencana.grafik!) {
      const [, a, z] = /^A(\d+):A(\d+)$/.exec(x.kategori)!.map(Number) as [number, number, number];
      for (let b = a; b <= z; b++) expect(rencana.nilai[b - 1]![0]).toBeTruthy();
      for (const s of x.seri) {
        const [, c, d, e, f] = /^([B-Z])(\d+):([B-Z])(\d+)$/.exec(s.rentang)!;
        expect([c, Number(d), Number(f)]).toEqual([e, a, z]);
      }
    }
    const capaian = rencana.grafik!.find((x) => x.judul === 'Capaian indikator kinerja utama')!;
    // A series for each class in its colour, one figure a column, and the line of 100.
    expect(capaian.seri.map((x) => x.judul)).toEqual([
      'Capaian (%), Sangat Tinggi',
      'Capaian (%), Tinggi',
      'Target (100%)',
    ]);
    expect(capaian.seri.map((x) => x.warna).slice(0, 2)).toEqual(
      hasil.konteks.skala.kelas.slice(0, 2).map((x) => x.warna),
    );
    expect(capaian).toMatchObject({ tumpuk: true, dariNol: true });
    expect(capaian.seri[2]).toMatchObject({ garis: true });
  });

  it('grafik dengan banyak indikator dibagi, agar namanya terbaca', () => {
    const baris = CONTOH.IKU!.find((r) => r.kode === 'SS.2')!;
    const kinerja = CONTOH.KINERJA!.find((r) => r.kode === 'SS.2')!;
    const kode = Array.from({ length: 23 }, (_, i) => `X.${i}`);
    const rencana = rencanaPelengkap(
      bukuDari({
        ...CONTOH,
        IKU: kode.map((k) => ({ ...baris, kode: k, indikator: `Persentase ${k} yang namanya panjang sekali` })),
        KINERJA: kode.map((k, i) => ({ ...kinerja, kode: k, realisasi: 40 + 2 * i })),
      }),
    ).find((x) => x.buatan === 'grafik')!;
    const bagian = rencana.grafik!.filter((g) => g.judul.startsWith('Capaian indikator kinerja utama'));
    expect(bagian.map((g) => g.judul.slice(-10))).toEqual(['(1 dari 4)', '(2 dari 4)', '(3 dari 4)', '(4 dari 4)']);
    const isi = rencana.nilai.flatMap((b) => (/^Persentase X/.test(String(b[0])) ? [b] : []));
    expect(isi).toHaveLength(23);
    // Every indicator has its capaian once, in the column of its class, and the line.
    for (const b of isi) expect(b.filter((n) => typeof n === 'number')).toHaveLength(2);
  });

  it('daftar tabel: tautan, yang basi, dan yang dilewati', () => {
    const ubah = bangunTabel({ ...buku, lhe: [] });
    const keadaan = new Map(ubah.tabel.map((t) => [t.id, { lembar: rencanaTabel(t, 'kotak').nama, sidik: t.sidik }]));
    keadaan.set('efisiensi', { lembar: 'Efisiensi saya', sidik: 'lama' });
    expect(tabelBasi(ubah, keadaan)).toEqual(['efisiensi']);
    const r = rencanaDaftar(ubah, keadaan);
    expect(r.tautan).toHaveLength(ubah.tabel.length);
    expect(r.tautan!.find((t) => t.teks === 'Efisiensi saya')!.keLembar).toBe('Efisiensi saya');
    const teks = r.nilai.map((b) => b.join('|'));
    expect(teks.find((b) => b.includes('Efisiensi saya'))).toContain('isian berubah, perlu diperbarui');
    expect(teks.find((b) => b.includes('Realisasi Tujuan'))).toContain('sesuai isian');
    expect(teks.find((b) => b.startsWith('|LHE AKIP'))).toContain('rentang LHE');
  });
});
