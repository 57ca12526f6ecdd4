import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { perbaikanAman, putusan, susunDaftar } from '../../sidebar/daftar';
import { cariSimpul, type Simpul, teksDari } from '../../sidebar/elemen';
import { type Aksi, abaikanSah, type Keadaan, keadaanAwal, lembarBasi, TAB } from '../../sidebar/keadaan';
import { lanjut } from '../../sidebar/lanjut/main';
import { bacaArgumen, bacaSemua, tulisRumus } from '../../sidebar/lanjut/susun';
import { reduce } from '../../sidebar/reduksi';
import { panggil } from '../../sidebar/server';

import { lihat } from '../../sidebar/tampilan/panel';
import { rumusTampil, ubahan } from '../../sidebar/tampilan/temuan';
import { amankan, formatBilangan, formatSel, formatTeksAngka, formatWaktu, idUnsur, selisih } from '../../sidebar/teks';
import type { FungsiPanel, HasilPanel, TemuanPanel } from '../../src/core/panel';
import { ServerPalsu, TEMUAN_UJI } from './palsu';

const KINI = Date.parse('2026-01-15T02:30:00Z');
const TANPA_SARING = { tingkat: [], cari: '' } as const;

function jalankan(s: Keadaan, ...aksi: Aksi[]): Keadaan {
  return aksi.reduce(reduce, s);
}

/** With its second part, as after the first help. */
const awal = (): Keadaan => ({ ...keadaanAwal(KINI), lanjut });

/** A panel over a checked workbook. */
function terperiksa(server = new ServerPalsu()): { s: Keadaan; server: ServerPalsu } {
  server.panelPeriksa('buku');
  return { s: jalankan(awal(), { j: 'keadaan', keadaan: server.panelKeadaan() }), server };
}

function kunci(s: Keadaan, awalan: string): string {
  return (hasil(s).temuan.find((t) => t.kunci.startsWith(awalan)) as TemuanPanel).kunci;
}

const hasil = (s: Keadaan) => s.hasil as HasilPanel;
const satu = (s: Simpul, kelas: string) =>
  cariSimpul(s, (x) =>
    String(x.atribut.class ?? '')
      .split(' ')
      .includes(kelas),
  );

describe('teks', () => {
  it('menyebut tanda yang tak terlihat dan memotong teks tak berujung', () => {
    expect(amankan('a\u202eb\u200fc\u2066d\u0007')).toBe('a[U+202E]b[U+200F]c[U+2066]d[U+0007]');
    expect(amankan('<img onerror=x>\nbaris dua\t')).toBe('<img onerror=x>\nbaris dua\t');
    expect(amankan('x'.repeat(1500), 100)).toBe(`${'x'.repeat(100)}… (+1.400 huruf)`);
  });

  it('angka dan waktu ditulis menurut kebiasaan Indonesia', () => {
    expect(formatTeksAngka('-1234567.50')).toBe('−1.234.567,50');
    expect(formatBilangan(457166512)).toBe('457.166.512');
    expect(formatBilangan(0.1 + 0.2)).toBe('0,3');
    const lokal = new Date(2026, 0, 15, 9, 5);
    expect(formatWaktu(lokal.toISOString(), lokal.getTime())).toBe('hari ini 09.05');
    expect(formatWaktu(new Date(2025, 10, 3, 23, 0).toISOString(), lokal.getTime())).toBe('3 Nov 2025 23.00');
    expect(formatWaktu('kemarin', KINI)).toBe('kemarin');
  });

  it.each([
    ['1.12%', 11.12, '−10,00'],
    ['131,71 %', 131.7, '+0,01'],
    ['457.266.512', 457166512, '+100.000'],
    ['Rp. 1.234.567,-', 1234567, '0'],
    ['Rp 2.526.926.600', 2526926600, '0'],
    ['92.825%', 92.5, '+0,325'],
    ['-3,5', 1, '−4,5'],
    ['1,234,567.50', 1234567, '+0,50'],
    // Thousands or decimals: nothing is shown rather than a guess.
    ['1.762', 1762, null],
    ['Zona Hijau', 1, null],
    ['1,5 - 3,5', 2, null],
    ['', 2, null],
  ])('selisih %s terhadap %d adalah %s', (tercetak, seharusnya, beda) => {
    expect(selisih({ tercetak, seharusnya } as TemuanPanel)).toBe(beda);
  });

  it.each([
    [1.0152, '0.00%', '101,52%'],
    [2.71, '0.00"%"', '2,71%'],
    [1234567, '"Rp"#,##0', 'Rp1.234.567'],
    [80.3, '0.00', '80,30'],
    [1000, '0', '1000'],
    [-12.5, '#,##0.00', '−12,50'],
    [41.5, '@', '41,5'],
    [7771413758, undefined, '7.771.413.758'],
  ])('%d dengan format %s tampil %s', (x, format, teks) => {
    expect(formatSel(x, format)).toBe(teks);
  });

  it('rumus ditampilkan dengan titik koma, teks di dalamnya utuh', () => {
    expect(rumusTampil('=CAPAIAN(D5,C5,"a,b")')).toBe('=CAPAIAN(D5;C5;"a,b")');
    expect(rumusTampil("=SUM('Lembar, satu'!A1,B1)")).toBe("=SUM('Lembar, satu'!A1;B1)");
  });

  it('id dari kunci pendek, tetap, dan berbeda untuk kunci yang mirip', () => {
    const id = Array.from({ length: 5000 }, (_, i) => idUnsur(`aturan|Lembar 1|F${i}|1,12`));
    expect(new Set(id).size).toBe(5000);
    expect(id.every((x) => /^[a-z0-9]{2,16}$/.test(x))).toBe(true);
    expect(idUnsur('x')).toBe(idUnsur('x'));
  });
});

describe('daftar temuan', () => {
  const { s: keadaan } = terperiksa();
  const d = susunDaftar(hasil(keadaan), {}, TANPA_SARING);

  it('per lembar, yang terburuk dahulu, akar mendahului akibatnya', () => {
    expect(d.kelompok.map((k) => k.lembar)).toEqual(['3.11 Anggaran', '3.3 Realisasi Kinerja', '3.7 Efisiensi']);
    expect(d.kelompok[0]?.baris.map((r) => [r.butir[0]?.t.aturan, r.butir[0]?.akibat])).toEqual([
      ['jumlah-tidak-cocok', 1],
      ['penyerapan-tidak-cocok', 0],
    ]);
    expect(d.kelompok[0]?.baris[1]?.butir[0]?.akar?.sel).toBe('D26');
    expect(d.jumlah).toEqual({ galat: 4, peringatan: 2, info: 23 });
  });

  it('yang sama di satu kolom dilipat; salah hitung hanya bila kata demi kata sama', () => {
    const lipat = d.kelompok[1]?.baris.find((r) => r.rentang !== null);
    expect(lipat?.butir).toHaveLength(23);
    expect(lipat?.rentang).toBe('E6–E28');
    const galat = [1, 2, 3].map((n) => ({ ...TEMUAN_UJI[0], sel: `F${n}`, pesan: `Seharusnya ${n}` }));
    const g = new ServerPalsu(galat as never).panelPeriksa('buku');
    expect(susunDaftar(g, {}, TANPA_SARING).kelompok[0]?.baris).toHaveLength(3);
    const sama = new ServerPalsu(galat.map((t) => ({ ...t, pesan: 'Sama persis' })) as never).panelPeriksa('buku');
    expect(susunDaftar(sama, {}, TANPA_SARING).kelompok[0]?.baris).toHaveLength(1);
    // In another column it is another matter.
    const lain = new ServerPalsu(galat.map((t, i) => ({ ...t, sel: `${'FGH'[i]}1`, pesan: 'Sama persis' })) as never);
    expect(susunDaftar(lain.panelPeriksa('buku'), {}, TANPA_SARING).kelompok[0]?.baris).toHaveLength(3);
  });

  it('saringan tidak mengubah hitungan', () => {
    const p = susunDaftar(hasil(keadaan), {}, { tingkat: ['peringatan'], cari: '' });
    expect(p.tampil).toBe(2);
    expect(p.jumlah).toEqual(d.jumlah);
    expect(susunDaftar(hasil(keadaan), {}, { tingkat: [], cari: 'EFISIENSI f9' }).tampil).toBe(1);
    expect(susunDaftar(hasil(keadaan), {}, { tingkat: ['info'], cari: 'efisiensi' }).tampil).toBe(0);
  });

  it('"Perbaiki semua" hanya yang aman dan tidak terhalang', () => {
    expect(d.aman).toHaveLength(26);
    for (const { t, p } of d.aman) {
      expect(p.aman && p.halangan === null).toBe(true);
      expect(perbaikanAman(t)).toBe(p);
    }
    expect(d.aman.some(({ t }) => t.sel === 'D16' || t.sel === 'H14')).toBe(false);
  });

  it('dua perbaikan atas satu sel tidak berangkat bersama; yang terburuk didahulukan', () => {
    const sama = TEMUAN_UJI.slice(0, 1).flatMap((t) => [
      { ...t, aturan: 'angka-sebagai-teks', tingkat: 'info' as const },
      t,
    ]);
    const h = new ServerPalsu(sama).panelPeriksa('buku');
    expect(susunDaftar(h, {}, TANPA_SARING).aman.map(({ t }) => t.aturan)).toEqual(['efisiensi-tidak-cocok']);
  });

  it('lima putusan yang berbeda', () => {
    expect(putusan(null, null)).toBe('belum');
    expect(putusan(hasil(keadaan), d)).toBe('temuan');
    const bersih = new ServerPalsu([]);
    const b = bersih.panelPeriksa('buku');
    expect(putusan(b, susunDaftar(b, {}, TANPA_SARING))).toBe('bersih');
    bersih.dikenali = [];
    const k = bersih.panelPeriksa('buku');
    expect(putusan(k, susunDaftar(k, {}, TANPA_SARING))).toBe('tanpaTabel');
    const abai = new ServerPalsu(TEMUAN_UJI.slice(0, 1));
    abai.panelAbaikan([abai.panelPeriksa('buku').temuan[0]?.kunci as string], 'alasan', 'nama');
    const a = abai.panelPeriksa('buku');
    expect(putusan(a, susunDaftar(a, {}, TANPA_SARING))).toBe('diabaikan');
  });
});

describe('keadaan', () => {
  it('diperbaiki: tetap di tempatnya dengan urungnya, juga sesudah hasil baru', () => {
    const { s, server } = terperiksa();
    const k = kunci(s, 'efisiensi');
    const daftar = [{ kunci: k, perbaikan: 'nilai' }];
    let keadaan = jalankan(s, { j: 'perbaiki', daftar });
    expect(keadaan.sibuk[k]).toBe(true);
    keadaan = jalankan(keadaan, { j: 'diperbaiki', daftar, hasil: server.panelPerbaiki(daftar) });
    expect(keadaan.sibuk[k]).toBeUndefined();
    expect(keadaan.kabar?.teks).toContain('Perbaiki Tingkat Efisiensi F9');
    keadaan = jalankan(keadaan, { j: 'periksa', diam: true }, { j: 'hasil', hasil: server.panelPeriksa('buku') });
    expect(hasil(keadaan).temuan.some((t) => t.kunci === k)).toBe(false);
    const d = susunDaftar(hasil(keadaan), keadaan.selesai, TANPA_SARING);
    expect(d.jumlah.galat).toBe(3);
    const baris = d.kelompok.flatMap((g) => g.baris).find((r) => r.id === k);
    expect(baris?.butir[0]?.selesai).toBe(true);
    // Taken back: counted again at once, even before the next result.
    const id = keadaan.selesai[k]?.jurnal as string;
    keadaan = jalankan(
      keadaan,
      { j: 'urungkan', id: [id] },
      { j: 'diurungkan', id: [id], hasil: server.panelUrungkan([id]) },
    );
    expect(susunDaftar(hasil(keadaan), keadaan.selesai, TANPA_SARING).jumlah.galat).toBe(4);
    keadaan = jalankan(keadaan, { j: 'hasil', hasil: server.panelPeriksa('buku') });
    expect(keadaan.selesai).toEqual({});
    expect(susunDaftar(hasil(keadaan), keadaan.selesai, TANPA_SARING).jumlah.galat).toBe(4);
  });

  it('panel lain mengurungkan: temuannya terbuka lagi di sini', () => {
    const server = new ServerPalsu();
    const { s } = terperiksa(server);
    const k = kunci(s, 'efisiensi');
    const daftar = [{ kunci: k, perbaikan: 'nilai' }];
    let keadaan = jalankan(s, { j: 'diperbaiki', daftar, hasil: server.panelPerbaiki(daftar) });
    server.panelPeriksa('buku');
    keadaan = jalankan(keadaan, { j: 'keadaan', keadaan: server.panelKeadaan() });
    expect(keadaan.selesai[k]).toBeDefined();
    server.panelUrungkan([keadaan.jurnal[0]?.id as string]);
    server.panelPeriksa('buku');
    keadaan = jalankan(keadaan, { j: 'keadaan', keadaan: structuredClone(server.panelKeadaan()) });
    expect(keadaan.selesai[k]).toBeUndefined();
    expect(susunDaftar(hasil(keadaan), keadaan.selesai, TANPA_SARING).jumlah.galat).toBe(4);
  });

  it('sebagian ditolak: yang ditolak menyebut sebabnya, yang lain berlaku', () => {
    const { s, server } = terperiksa();
    server.ketik('3.7 Efisiensi', 'F9', '9%');
    const daftar = [kunci(s, 'efisiensi'), kunci(s, 'kriteria-tidak')].map((k) => ({ kunci: k, perbaikan: 'nilai' }));
    const n = jalankan(s, { j: 'diperbaiki', daftar, hasil: server.panelPerbaiki(daftar) });
    expect(n.tolak[daftar[0]?.kunci as string]).toBe('F9 sudah berubah');
    expect(Object.keys(n.selesai)).toEqual([daftar[1]?.kunci]);
    expect(n.kabar?.teks).toMatch(/1 belum diterapkan, misalnya: F9 sudah berubah/);
  });

  it('urung yang ditolak: dikatakan sekali, di kartunya, tanpa tombol yang selalu gagal; juga sesudah hasil baru', () => {
    const { s, server } = terperiksa();
    const k = kunci(s, 'efisiensi');
    const daftar = [{ kunci: k, perbaikan: 'nilai' }];
    let keadaan = jalankan(
      s,
      { j: 'diperbaiki', daftar, hasil: server.panelPerbaiki(daftar) },
      { j: 'buka', kunci: k },
    );
    const id = keadaan.selesai[k]?.jurnal as string;
    expect(satu(lihat(keadaan), 'beres').map(teksDari)).toEqual(['Sudah diperbaiki.Urungkan']);
    const ditolak = { jurnal: [...keadaan.jurnal], ditolak: [{ id, sebab: 'F9 sudah berubah sejak itu' }] };
    keadaan = jalankan(keadaan, { j: 'urungkan', id: [id] }, { j: 'diurungkan', id: [id], hasil: ditolak });
    for (const x of [keadaan, jalankan(keadaan, { j: 'hasil', hasil: server.panelPeriksa('buku') })]) {
      expect(x.kabar).toBeNull();
      const teks = teksDari(lihat({ ...x, selesai: keadaan.selesai }));
      expect(teks.split('F9 sudah berubah sejak itu')).toHaveLength(2);
      expect(teks).not.toContain('Urungkan');
    }
    // Of several the toast tells, and not in green.
    const banyak = jalankan(keadaan, { j: 'diurungkan', id: [id, 'lain'], hasil: ditolak });
    expect(banyak.kabar?.ditolak).toBe(true);
    expect(satu(lihat(banyak), 'kabar')[0]?.atribut.class).toContain('gagal');
  });

  it('riwayat sesudah dimuat ulang: perbaikan sekali jalan diurungkan sekali jalan', () => {
    const { s: keadaan } = terperiksa();
    const catatan = (id: string, waktu: string, diurungkan = false) => ({
      id,
      waktu,
      judul: `Perbaiki ${id}`,
      sel: [],
      jumlahSel: 0,
      kunci: null,
      diurungkan,
    });
    const [pagi, siang] = ['2026-01-15T01:00:00.000Z', '2026-01-15T02:00:00.000Z'];
    const jurnal = [catatan('d', siang), catatan('c', pagi), catatan('b', pagi, true), catatan('a', pagi)];
    const v = lihat({ ...keadaan, tab: 'riwayat', jurnal });
    const tombol = cariSimpul(v, (x) => x.tag === 'button' && /^Urungkan \d/.test(teksDari(x)));
    expect(tombol.map(teksDari)).toEqual(['Urungkan 2 perbaikan']);
    expect(tombol[0]?.atribut.aksi).toEqual({ j: 'urungkan', id: ['c', 'a'] });
  });

  it('riwayat menghitung semua sel yang ditulis, bukan yang ikut ditampilkan; yang diurungkan disebut', () => {
    const { s: keadaan } = terperiksa();
    const sel = Array.from({ length: 20 }, (_, i) => ({ lembar: 'L', sel: `A${i + 1}`, tercetak: '1', menjadi: '2' }));
    const dasar = { waktu: '2026-01-15T01:00:00.000Z', judul: 'Perbaiki', sel, jumlahSel: 40, kunci: null };
    const jurnal = [
      { ...dasar, id: 'a', diurungkan: false },
      { ...dasar, id: 'b', waktu: '2026-01-15T02:00:00.000Z', diurungkan: true },
    ];
    const teks = teksDari(lihat({ ...keadaan, tab: 'riwayat', jurnal }));
    expect(teks).toContain('dan 35 sel lain');
    expect(teks).toContain('Perubahan (2)1 berlaku, 1 sudah diurungkan.');
  });

  it('akar yang diabaikan: yang timbul darinya berdiri sendiri, tanpa tautan yang tidak menuju ke mana-mana', () => {
    const { s: keadaan } = terperiksa();
    const akar = keadaan.hasil?.temuan.find((t) =>
      keadaan.hasil?.temuan.some((x) => x.akar === keadaan.hasil?.temuan.indexOf(t)),
    );
    const akibat = keadaan.hasil?.temuan.find(
      (x) => typeof x.akar === 'number' && keadaan.hasil?.temuan[x.akar] === akar,
    );
    const pengabaian = { alasan: 'Sesuai berita acara', nama: 'Rahmat', waktu: '2026-01-15T01:00:00.000Z' };
    const buka: Aksi = { j: 'buka', kunci: akibat?.kunci ?? '' };
    const label = (x: Keadaan) => satu(lihat(x), 'label').map(teksDari);
    expect(label(keadaan)).toEqual(['akar 1 temuan', 'akibat', '×23']);
    expect(teksDari(lihat(jalankan(keadaan, buka)))).toContain('Akibat dari:');
    const n = jalankan(keadaan, { j: 'terabaikan', kunci: [akar?.kunci ?? ''], pengabaian }, buka);
    expect(label(n)).toEqual(['×23']);
    expect(teksDari(lihat(n))).toContain(akibat?.pesan);
    expect(teksDari(lihat(n))).not.toContain('Akibat dari:');
    // The other way round: what is ignored is no longer counted as a consequence.
    const m = jalankan(keadaan, { j: 'terabaikan', kunci: [akibat?.kunci ?? ''], pengabaian });
    expect(label(m)).toEqual(['×23']);
  });

  it('beberapa lembar berubah: semuanya disebut', () => {
    const { s } = terperiksa();
    const teks = (basi: string[]) => teksDari(lihat({ ...s, basi }));
    expect(teks(['A', 'B'])).toContain('Berubah sejak pemeriksaan ini: lembar A, B.');
    expect(teks(['A', 'B', 'C', 'D', 'E'])).toContain('lembar A, B, C, dan 2 lain.');
  });

  it('sebelum dan sesudah ditulis dengan bentuk yang sama; teks yang menjadi angka disebut', () => {
    const u = { lembar: 'L', sel: 'F4' };
    const tulis = (...x: Parameters<typeof ubahan>[0]) => teksDari(ubahan(x, 'L')).replace(' menjadi ', '');
    expect(tulis({ ...u, dari: '7,50%', ke: 11.12 })).toBe('F4 7,50%→11,12%');
    expect(tulis({ ...u, dari: '7,50%', ke: 0.1112, format: '0.00%' })).toBe('F4 7,50%→11,12%');
    expect(tulis({ ...u, dari: '11,12', ke: 11.12, format: '0.00' })).toBe('F4 11,12→11,12 (teks → angka)');
  });

  it('pemeriksaan gagal: hasil lama tinggal, dapat diulang', () => {
    const { s } = terperiksa();
    const n = jalankan(s, { j: 'periksa' }, { j: 'gagal', pesan: 'terkunci', ulang: { j: 'periksa' } });
    expect(n.jalan).toBeNull();
    expect(n.hasil).toBe(s.hasil);
    expect(teksDari(lihat(n))).toContain('Hasil pemeriksaan sebelumnya tetap ditampilkan.');
  });

  it('salinan: bertanya untuk apa; yang menghapus perlu ditekan dua kali', () => {
    const server = new ServerPalsu();
    server.salinan = true;
    let keadaan = jalankan(awal(), { j: 'keadaan', keadaan: server.panelKeadaan() });
    expect(teksDari(lihat(keadaan))).toContain('Buku ini salinan. Untuk apa?');
    keadaan = jalankan(keadaan, { j: 'salinan', nasib: 'kosong', yakin: false });
    expect(teksDari(lihat(keadaan))).toMatch(/Kosongkan salinan ini\?.*Tidak dapat diurungkan/);
    expect(teksDari(lihat(jalankan(keadaan, { j: 'salinan', nasib: null, yakin: false })))).toContain('Untuk apa?');
    // What was being decided is not forgotten when the state comes anew.
    keadaan = jalankan(keadaan, { j: 'keadaan', keadaan: server.panelKeadaan() });
    expect(keadaan.salinan).toBe('kosong');
    server.panelSalinan('kosong');
    keadaan = jalankan(keadaan, { j: 'keadaan', keadaan: server.panelKeadaan() });
    expect(keadaan).toMatchObject({ salinan: null, hasil: null });
  });

  it('usang per lembar; lembar yang hilang pun usang', () => {
    const { s, server } = terperiksa();
    server.ketik('3.7 Efisiensi', 'F9', '5');
    expect(lembarBasi(s.hasil, server.panelSidik())).toEqual(['3.7 Efisiensi']);
    expect(lembarBasi(s.hasil, { ...server.panelSidik(), sidik: {} })).toHaveLength(3);
    expect(lembarBasi(null, server.panelSidik())).toEqual([]);
  });

  it('mengabaikan menuntut alasan dan nama', () => {
    const f = { kunci: ['x'], periksa: false };
    expect(abaikanSah({ ...f, alasan: 'ok', nama: 'Ani' })).toBe(false);
    expect(abaikanSah({ ...f, alasan: '      ', nama: 'Ani' })).toBe(false);
    expect(abaikanSah({ ...f, alasan: 'sesuai berita acara', nama: ' ' })).toBe(false);
    expect(abaikanSah({ ...f, alasan: 'sesuai berita acara', nama: 'Ani' })).toBe(true);
  });

  it('ke sebuah temuan: saringan lepas, lembarnya terbuka', () => {
    const { s: keadaan } = terperiksa();
    const n = jalankan(
      keadaan,
      { j: 'cari', teks: 'kriteria' },
      { j: 'lembar', nama: '3.11 Anggaran' },
      { j: 'keTemuan', kunci: kunci(keadaan, 'jumlah') },
    );
    expect(n.saring.cari).toBe('');
    expect(n.lembarTutup).toEqual({});
    expect(n.buka[kunci(keadaan, 'jumlah')]).toBe(true);
  });

  it('kolom yang dipilih dibagi menurut judulnya', () => {
    const { s, server } = terperiksa();
    const keadaan = jalankan(
      s,
      { j: 'bantuan', bantuan: server.panelBantuan(), lanjut },
      { j: 'pilihan', urut: null, pilihan: server.panelPilihan() },
    );
    expect(keadaan.susun).toMatchObject({
      fungsi: 'CAPAIAN',
      argumen: ['D4:D25', 'C4:C25'],
      tujuan: 'G4',
      lembar: '3.7 Efisiensi',
    });
    const tanpaJudul = {
      ...server.panelPilihan(),
      kolom: [
        { rentang: 'B2:B9', judul: '' },
        { rentang: 'C2:C9', judul: '' },
      ],
    };
    expect(jalankan(keadaan, { j: 'pilihan', urut: null, pilihan: tanpaJudul }).susun.argumen).toEqual([
      'B2:B9',
      'C2:C9',
    ]);
    expect(jalankan(keadaan, { j: 'pilihan', urut: 1, pilihan: tanpaJudul }).susun.argumen[1]).toBe('B2:B9');
    expect(jalankan(keadaan, { j: 'pilihan', urut: -1, pilihan: tanpaJudul }).susun.tujuan).toBe('B2');
    expect(jalankan(keadaan, { j: 'pilihan', urut: 0, pilihan: { ...tanpaJudul, kolom: [] } }).susun.galat).toContain(
      'Belum ada',
    );
  });
});

describe('tampilan', () => {
  it('tingkat disebut dengan kata di samping ikonnya', () => {
    const { s } = terperiksa();
    const v = lihat(s);
    for (const b of satu(v, 'temuan').filter((x) => !String(x.atribut.class).includes('lipat'))) {
      expect(teksDari(b)).toMatch(/Salah hitung|Perlu dicek|Catatan/);
      expect(cariSimpul(b, (x) => x.tag === 'svg').length).toBeGreaterThan(0);
    }
  });

  it('setiap tombol punya perbuatan atau mengirim formulir', () => {
    const { s, server } = terperiksa();
    const k = kunci(s, 'efisiensi');
    const semua = jalankan(
      s,
      { j: 'bantuan', bantuan: server.panelBantuan(), lanjut },
      { j: 'buka', kunci: k },
      { j: 'mulaiAbaikan', kunci: [k] },
    );
    for (const tab of TAB) {
      const pantauan = server.panelPantauan(null);
      for (const b of cariSimpul(lihat({ ...semua, tab, pantauan }), (x) => x.tag === 'button'))
        expect(b.atribut.aksi !== undefined || b.atribut.type === 'submit', teksDari(b)).toBe(true);
    }
  });

  it('baris yang tidak berubah adalah potongan yang sama', () => {
    const { s } = terperiksa();
    const k = kunci(s, 'efisiensi');
    const baris = (x: Keadaan) => satu(lihat(x), 'temuan').find((b) => b.atribut.kunci === k);
    expect(baris(s)).toBe(baris({ ...s, kini: s.kini + 1000 }));
    expect(baris(s)).not.toBe(baris(jalankan(s, { j: 'buka', kunci: k })));
  });

  it('temuan yang pernah diabaikan menyebut keputusan yang gugur', () => {
    const { s } = terperiksa();
    const k = kunci(s, 'efisiensi');
    const gugur = { alasan: 'menunggu audit', nama: 'Ani', waktu: '2026-01-02T00:00:00Z' };
    const temuan = hasil(s).temuan.map((t) => (t.kunci === k ? { ...t, gugur } : t));
    const n = jalankan({ ...s, hasil: { ...hasil(s), temuan } }, { j: 'buka', kunci: k });
    expect(teksDari(lihat(n))).toMatch(/Pernah diabaikan oleh Ani .*menunggu audit.*isinya berubah/);
  });
});

describe('bagian yang jarang dilihat', () => {
  it('sebelum kodenya tiba dikatakan memuat; daftar temuan tidak menunggunya', () => {
    const { s } = terperiksa();
    const tanpa = { ...s, lanjut: null };
    for (const tab of TAB) expect(teksDari(lihat({ ...tanpa, tab })).includes('Memuat…')).toBe(tab !== 'periksa');
    expect(satu(lihat(tanpa), 'temuan').length).toBeGreaterThan(3);
    // What belongs to the second part leaves the state alone while there is none.
    expect(reduce(tanpa, { j: 'isiTujuan', nilai: 'A1' })).toBe(tanpa);
    expect(reduce(s, { j: 'isiTujuan', nilai: 'A1' }).susun.tujuan).toBe('A1');
  });

  it('tabel: berapa angka yang ikut diperiksa, bagaimana tiap kolom dibaca, dan membetulkan bacaannya', () => {
    const { s } = terperiksa();
    expect(teksDari(lihat(s))).toContain('46 dari 69 angka dapat dicocokkan dengan angka lain');
    const tabel = { ...s, tab: 'tabel' } as const;
    const tutup = lihat(tabel);
    expect(teksDari(tutup)).toContain('Tabel 3.3 Target dan Realisasi Kinerja');
    expect(teksDari(tutup)).toContain('tidak memuat kolom kinerja atau anggaran');
    const buka = cariSimpul(tutup, (x) => (x.atribut.aksi as Aksi | undefined)?.j === 'bukaTabel')[0]?.atribut.aksi;
    const v = lihat(jalankan(tabel, buka as Aksi));
    expect(teksDari(v)).toContain(
      'F · Pertumbuhan EkonomiDibaca tidak diketahui: kepala kolom tidak dikenali. 0 dari 23',
    );
    const pilih = cariSimpul(v, (x) => x.tag === 'select').at(-1)?.atribut;
    expect(pilih?.value).toBe('');
    expect(pilih?.ubah?.('pertumbuhan')).toEqual({
      j: 'bacaanKolom',
      lembar: '3.3 Realisasi Kinerja',
      sel: 'F28',
      arti: 'pertumbuhan',
    });
  });

  it('pantauan: yang terburuk dahulu, dengan ikon dan kata; hanya tautan https yang dapat dibuka', () => {
    const { s, server } = terperiksa();
    const v = lihat({ ...s, tab: 'pantauan', pantauan: server.panelPantauan(null) });
    expect(satu(v, 'jurnal')[0]?.anak.map((x) => /^ (.+?) · (\S+)/.exec(teksDari(x))?.slice(1))).toEqual([
      ['belum melapor', 'IKU.3'],
      ['tertinggal', 'IKU.2'],
      ['sesuai jalur', 'IKU.1'],
    ]);
    expect(teksDari(v)).toContain('Sekretariat: IKU.3');
    expect(cariSimpul(v, (x) => x.tag === 'a').map((x) => x.atribut.href)).toEqual(['https://contoh.go.id/bukti/1']);
    const galat = lihat({ ...s, tab: 'pantauan', pantauan: { galat: 'Lembar Kinerja tidak ada.' } });
    expect(teksDari(galat)).toContain('Lembar Kinerja tidak ada.Coba lagi');
  });
});

describe('penyusun rumus', () => {
  const p = (x: Partial<FungsiPanel['parameter'][number]>) => ({
    nama: 'arah',
    keterangan: '',
    wajib: false,
    pilihan: null,
    ...x,
  });

  it.each([
    ['D5:D27', { rentang: 'D5:D27' }],
    ["'Tabel 3.3'!$D$5:$D$27", { rentang: "'Tabel 3.3'!$D$5:$D$27" }],
    ['50,05', { angka: 50.05 }],
    ['1.234.567,5', { angka: 1234567.5 }],
    ['ya', { benar: true }],
    ['', null],
    ['Zona Hijau', { teks: 'Zona Hijau' }],
  ])('membaca %s', (teks, nilai) => {
    expect(bacaArgumen(teks, p({}))).toEqual({ nilai });
  });

  it('kata yang dikenal dalam huruf apa pun, yang lain ditolak dengan pilihannya', () => {
    expect(bacaArgumen('turun', p({ pilihan: ['NAIK', 'TURUN'] }))).toEqual({ nilai: { teks: 'TURUN' } });
    expect(bacaArgumen('miring', p({ pilihan: ['NAIK', 'TURUN'] }))).toEqual({
      galat: expect.stringContaining('NAIK, TURUN'),
    });
  });

  it('rumus orang lain tidak masuk', () => {
    for (const x of ['=IMPORTXML("x")', 'A1;B1', 'SUM(A1)']) expect(bacaArgumen(x, p({}))).toHaveProperty('galat');
  });

  it('menulis rumus seperti terlihat di lembar Indonesia', () => {
    const f = new ServerPalsu().panelBantuan().fungsi[0] as FungsiPanel;
    const baca = bacaSemua(f, ['D5:D7', '38,5', '', '120']);
    expect('nilai' in baca && tulisRumus(f, baca.nilai)).toBe('=CAPAIAN(D5:D7; 38,5; ; 120)');
    expect(bacaSemua(f, ['D5'])).toEqual({ galat: expect.stringContaining('target belum diisi') });
    expect(tulisRumus(f, [{ teks: 'a"b' }])).toBe('=CAPAIAN("a""b")');
  });
});

describe('panggilan ke server', () => {
  type Penangan = { baik: (x: unknown) => void; gagal: (x: unknown) => void };
  let terakhir: Penangan & { nama: string; argumen: unknown[] };

  function pelari(penangan: Partial<Penangan>): unknown {
    return new Proxy({} as Record<string, unknown>, {
      get: (_, nama: string) => {
        if (nama === 'withSuccessHandler') return (baik: Penangan['baik']) => pelari({ ...penangan, baik });
        if (nama === 'withFailureHandler') return (gagal: Penangan['gagal']) => pelari({ ...penangan, gagal });
        if (nama !== 'panelTeks') return undefined;
        return (panggilan: string, argumen: string) => {
          const { baik, gagal } = penangan as Penangan;
          terakhir = { baik: (x) => baik(JSON.stringify(x)), gagal, nama: panggilan, argumen: JSON.parse(argumen) };
        };
      },
    });
  }

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('google', { script: { run: pelari({}) } });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('jawaban, alasan, galat', async () => {
    const a = panggil('panelPilihSel', 'Lembar', 'A1');
    expect([terakhir.nama, terakhir.argumen]).toEqual(['panelPilihSel', ['Lembar', 'A1']]);
    terakhir.baik(true);
    expect(await a).toEqual({ baik: true, isi: true });
    const b = panggil('panelLembarHasil');
    terakhir.baik({ galat: 'Belum ada hasil.' });
    expect(await b).toEqual({ baik: false, pesan: 'Belum ada hasil.' });
    const c = panggil('panelLembarHasil');
    terakhir.gagal(new Error('ScriptError: Authorization is required'));
    expect(await c).toMatchObject({ baik: false, pesan: expect.stringMatching(/izin/) });
    const d = panggil('panelKeadaan');
    terakhir.baik(null);
    expect(await d).toMatchObject({ baik: false, pesan: 'Tidak berhasil: jawaban kosong' });
    const e = panggil('panelFase');
    terakhir.baik(null);
    expect(await e).toEqual({ baik: true, isi: null });
  });

  it('tidak dijawab: berakhir sendiri, dan jawaban yang terlambat dibuang', async () => {
    const promise = panggil('panelSidik');
    vi.advanceTimersByTime(44_000);
    const balapan = Promise.race([promise, Promise.resolve('belum')]);
    expect(await balapan).toBe('belum');
    vi.advanceTimersByTime(2_000);
    expect(await promise).toMatchObject({ baik: false, pesan: expect.stringContaining('45 detik') });
    terakhir.baik({ sidik: {} });
    expect(await promise).toMatchObject({ baik: false });
  });

  it('di luar Google Sheets dikatakan terus terang', async () => {
    vi.stubGlobal('google', undefined);
    expect(await panggil('panelKeadaan')).toMatchObject({ pesan: expect.stringContaining('Google Sheets') });
  });
});
