/** The sheet "Hasil Pemeriksaan": one row a finding, to be sorted, filtered and ticked off, each linked to its cell. */
import { kolomKeHuruf } from '../../core/alamat';
import type { HasilPanel, TemuanPanel } from '../../core/panel';
import type { GayaRentang, RencanaLembar, WarnaHex } from '../../core/rencana';
import { SEBUTAN_TINGKAT, type Tingkat } from '../../core/temuan';
import { angkaKeTeks } from '../../messages/angka';
import { hitungTingkat, URUTAN_TINGKAT, urutkanTemuan, waktuIndonesia } from './urut';

export const BUATAN_HASIL = 'hasil';

/** Word and colour: nothing is said by colour alone. */
export const WARNA_TINGKAT: Record<Tingkat, { latar: WarnaHex; warna: WarnaHex }> = {
  galat: { latar: '#fce8e6', warna: '#a50e0e' },
  peringatan: { latar: '#fef7e0', warna: '#7a4a00' },
  info: { latar: '#e8f0fe', warna: '#174ea6' },
};

const KOLOM = [
  { judul: 'No.', lebar: 40 },
  { judul: 'Tingkat', lebar: 95 },
  { judul: 'Lembar', lebar: 115 },
  { judul: 'Sel', lebar: 50 },
  { judul: 'Baris', lebar: 150 },
  { judul: 'Kolom', lebar: 120 },
  { judul: 'Tertulis', lebar: 85 },
  { judul: 'Seharusnya', lebar: 90 },
  { judul: 'Penjelasan', lebar: 340 },
  { judul: 'Sebab', lebar: 210 },
  { judul: 'Dasar', lebar: 150 },
  { judul: 'Status', lebar: 115 },
];
const BARIS_KEPALA = 5;

export function rencanaHasil(hasil: HasilPanel, urutanLembar: readonly string[]): RencanaLembar {
  const banyak = hitungTingkat(hasil.temuan);
  const nilai: (string | number | null)[][] = [
    ['Hasil Pemeriksaan LKjIP'],
    [
      `Diperiksa ${waktuIndonesia(hasil.waktu)}: ${
        hasil.lembarDiperiksa.length > 4
          ? `${hasil.lembarDiperiksa.length} lembar`
          : `lembar ${hasil.lembarDiperiksa.join(', ')}`
      }`,
    ],
    [(Object.keys(banyak) as Tingkat[]).map((t) => `${banyak[t]} ${SEBUTAN_TINGKAT[t]}`).join(' · ')],
    [],
    KOLOM.map((k) => k.judul),
  ];
  const tautan: NonNullable<RencanaLembar['tautan']> = [];
  const warna: Record<Tingkat, string[]> = { galat: [], peringatan: [], info: [] };
  const tambah = (temuanPanel: TemuanPanel, nomor: number, akar: TemuanPanel | null) => {
    nilai.push([
      nomor,
      SEBUTAN_TINGKAT[temuanPanel.tingkat],
      temuanPanel.lembar,
      temuanPanel.sel,
      temuanPanel.baris,
      temuanPanel.kolom,
      temuanPanel.tercetak.length > 60 ? `${temuanPanel.tercetak.slice(0, 59)}…` : temuanPanel.tercetak,
      typeof temuanPanel.seharusnya === 'number' ? angkaKeTeks(temuanPanel.seharusnya) : temuanPanel.seharusnya,
      akar
        ? `${temuanPanel.pesan} (ikut dari ${akar.lembar === temuanPanel.lembar ? '' : `${akar.lembar} `}${akar.sel})`
        : temuanPanel.pesan,
      [temuanPanel.sebab, temuanPanel.hitungan].filter(Boolean).join('\n') || null,
      temuanPanel.dasar,
      temuanPanel.diabaikan ? `Diabaikan ${temuanPanel.diabaikan.nama}: ${temuanPanel.diabaikan.alasan}` : null,
    ]);
    tautan.push({
      sel: `D${nilai.length}`,
      teks: temuanPanel.sel,
      keLembar: temuanPanel.lembar,
      keSel: temuanPanel.sel,
    });
    warna[temuanPanel.tingkat].push(`B${nilai.length}`);
  };
  let nomor = 0;
  const kelompok = urutkanTemuan(hasil.temuan, urutanLembar).flatMap((l) => l.kelompok);
  // Worst first over the whole workbook; the sort keeps the order of sheets within a level.
  kelompok.sort((a, b) => URUTAN_TINGKAT[a.temuan.tingkat] - URUTAN_TINGKAT[b.temuan.tingkat]);
  for (const k of kelompok) {
    tambah(k.temuan, ++nomor, null);
    for (const a of k.akibat) tambah(a, ++nomor, k.temuan);
  }
  if (nomor === 0) nilai.push([null, 'Tidak ada temuan']);
  const akhir = nilai.length;
  nilai.push([], ['Tabel yang dibaca']);
  const barisTabel = nilai.length;
  for (const t of hasil.tabel) {
    nilai.push([null, t.dibaca ? 'dibaca' : 'tidak dibaca', t.lembar, null, t.judul, t.rentang, null, null, t.sebab]);
  }
  if (hasil.tabel.length === 0) nilai.push([null, 'Tidak ada tabel yang dikenali.']);
  const lebar = KOLOM.length;
  const huruf = kolomKeHuruf(lebar);
  const isi = `A${BARIS_KEPALA + 1}:${huruf}${nilai.length}`;
  const gaya: GayaRentang[] = [
    { rentang: [isi], gaya: { rataTegak: 'top', bungkus: true } },
    { rentang: ['A1'], gaya: { tebal: true, ukuran: 14 } },
    { rentang: ['A3', `A${barisTabel}`], gaya: { tebal: true } },
    {
      rentang: [`A${BARIS_KEPALA}:${huruf}${BARIS_KEPALA}`],
      gaya: { tebal: true, latar: '#f1f3f4', rata: 'center', rataTegak: 'middle', bungkus: true },
    },
    { rentang: [`A${BARIS_KEPALA}:${huruf}${akhir}`], gaya: { garis: 'semua' } },
    { rentang: [`G${BARIS_KEPALA + 1}:H${akhir}`], gaya: { rata: 'right' } },
  ];
  for (const t of Object.keys(warna) as Tingkat[]) {
    if (warna[t].length) gaya.push({ rentang: warna[t], gaya: { ...WARNA_TINGKAT[t], tebal: true } });
  }
  return {
    nama: 'Hasil Pemeriksaan',
    buatan: BUATAN_HASIL,
    warnaTab: banyak.galat ? '#d93025' : banyak.peringatan ? '#f9ab00' : '#188038',
    nilai: nilai.map((b) => [...b, ...new Array<null>(lebar - b.length).fill(null)]),
    gaya,
    lebarKolom: KOLOM.map((k) => k.lebar),
    bekuBaris: BARIS_KEPALA,
    saring: nomor > 0 ? `A${BARIS_KEPALA}:${huruf}${akhir}` : undefined,
    tautan,
    halaman: { kertas: 'A4', arah: 'mendatar', ulangBaris: [BARIS_KEPALA, BARIS_KEPALA], lebarHalaman: true },
  };
}
