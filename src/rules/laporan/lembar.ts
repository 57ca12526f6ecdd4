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

/** Characters of a printed text that the column shows. */
const TERCETAK_TERPANJANG = 60;
/** Sheets that are named one by one. */
const LEMBAR_DISEBUT = 4;

type Isi = string | number | null;

/** A finding as a row; one that follows from another says from which. */
function barisTemuan(temuan: TemuanPanel, nomor: number, akar: TemuanPanel | null): Isi[] {
  const { tingkat, lembar, sel, tercetak, seharusnya, pesan, diabaikan } = temuan;
  return [
    nomor,
    SEBUTAN_TINGKAT[tingkat],
    lembar,
    sel,
    temuan.baris,
    temuan.kolom,
    tercetak.length > TERCETAK_TERPANJANG ? `${tercetak.slice(0, TERCETAK_TERPANJANG - 1)}…` : tercetak,
    typeof seharusnya === 'number' ? angkaKeTeks(seharusnya) : seharusnya,
    akar ? `${pesan} (ikut dari ${akar.lembar === lembar ? '' : `${akar.lembar} `}${akar.sel})` : pesan,
    [temuan.sebab, temuan.hitungan].filter(Boolean).join('\n') || null,
    temuan.dasar,
    diabaikan ? `Diabaikan ${diabaikan.nama}: ${diabaikan.alasan}` : null,
  ];
}

/** Findings in the order of the sheet, each with the one that explains it: worst first over the whole workbook. */
function urutanTemuan(
  hasil: HasilPanel,
  urutanLembar: readonly string[],
): { temuan: TemuanPanel; akar: TemuanPanel | null }[] {
  const kelompok = urutkanTemuan(hasil.temuan, urutanLembar).flatMap((l) => l.kelompok);
  // The sort keeps the order of sheets within a level.
  kelompok.sort((a, b) => URUTAN_TINGKAT[a.temuan.tingkat] - URUTAN_TINGKAT[b.temuan.tingkat]);
  return kelompok.flatMap(({ temuan, akibat }) => [
    { temuan, akar: null },
    ...akibat.map((satu) => ({ temuan: satu, akar: temuan })),
  ]);
}

/** Lines above the header, and the header. */
function kepalaHasil({ temuan, waktu, lembarDiperiksa }: HasilPanel): Isi[][] {
  const banyak = hitungTingkat(temuan);
  const lembar =
    lembarDiperiksa.length > LEMBAR_DISEBUT
      ? `${lembarDiperiksa.length} lembar`
      : `lembar ${lembarDiperiksa.join(', ')}`;
  return [
    ['Hasil Pemeriksaan LKjIP'],
    [`Diperiksa ${waktuIndonesia(waktu)}: ${lembar}`],
    [(Object.keys(banyak) as Tingkat[]).map((t) => `${banyak[t]} ${SEBUTAN_TINGKAT[t]}`).join(' · ')],
    [],
    KOLOM.map((k) => k.judul),
  ];
}

/** Last rows of the findings, of the heading of the list of tables, and of the sheet. */
interface Letak {
  temuan: number;
  tabel: number;
  akhir: number;
}

function gayaHasil(letak: Letak, daftar: readonly TemuanPanel[]): GayaRentang[] {
  const huruf = kolomKeHuruf(KOLOM.length);
  const awal = BARIS_KEPALA + 1;
  const gaya: GayaRentang[] = [
    { rentang: [`A${awal}:${huruf}${letak.akhir}`], gaya: { rataTegak: 'top', bungkus: true } },
    { rentang: ['A1'], gaya: { tebal: true, ukuran: 14 } },
    { rentang: ['A3', `A${letak.tabel}`], gaya: { tebal: true } },
    {
      rentang: [`A${BARIS_KEPALA}:${huruf}${BARIS_KEPALA}`],
      gaya: { tebal: true, latar: '#f1f3f4', rata: 'center', rataTegak: 'middle', bungkus: true },
    },
    { rentang: [`A${BARIS_KEPALA}:${huruf}${letak.temuan}`], gaya: { garis: 'semua' } },
    { rentang: [`G${awal}:H${letak.temuan}`], gaya: { rata: 'right' } },
  ];
  for (const [tingkat, warna] of Object.entries(WARNA_TINGKAT)) {
    const rentang = daftar.flatMap((satu, i) => (satu.tingkat === tingkat ? [`B${awal + i}`] : []));
    if (rentang.length) gaya.push({ rentang, gaya: { ...warna, tebal: true } });
  }
  return gaya;
}

export function rencanaHasil(hasil: HasilPanel, urutanLembar: readonly string[]): RencanaLembar {
  const daftar = urutanTemuan(hasil, urutanLembar);
  const nilai: Isi[][] = [
    ...kepalaHasil(hasil),
    ...daftar.map(({ temuan, akar }, i) => barisTemuan(temuan, i + 1, akar)),
    ...(daftar.length ? [] : [[null, 'Tidak ada temuan']]),
  ];
  const akhirTemuan = nilai.length;
  nilai.push([], ['Tabel yang dibaca']);
  const judulTabel = nilai.length;
  for (const t of hasil.tabel) {
    nilai.push([null, t.dibaca ? 'dibaca' : 'tidak dibaca', t.lembar, null, t.judul, t.rentang, null, null, t.sebab]);
  }
  if (hasil.tabel.length === 0) nilai.push([null, 'Tidak ada tabel yang dikenali.']);
  const letak: Letak = { temuan: akhirTemuan, tabel: judulTabel, akhir: nilai.length };
  const banyak = hitungTingkat(hasil.temuan);
  const lebar = KOLOM.length;
  return {
    nama: 'Hasil Pemeriksaan',
    buatan: BUATAN_HASIL,
    warnaTab: banyak.galat ? '#d93025' : banyak.peringatan ? '#f9ab00' : '#188038',
    nilai: nilai.map((b) => [...b, ...new Array<null>(lebar - b.length).fill(null)]),
    gaya: gayaHasil(
      letak,
      daftar.map(({ temuan }) => temuan),
    ),
    lebarKolom: KOLOM.map((k) => k.lebar),
    bekuBaris: BARIS_KEPALA,
    saring: daftar.length ? `A${BARIS_KEPALA}:${kolomKeHuruf(lebar)}${letak.temuan}` : undefined,
    tautan: daftar.map(({ temuan: { sel, lembar } }, i) => ({
      sel: `D${BARIS_KEPALA + 1 + i}`,
      teks: sel,
      keLembar: lembar,
      keSel: sel,
    })),
    halaman: { kertas: 'A4', arah: 'mendatar', ulangBaris: [BARIS_KEPALA, BARIS_KEPALA], lebarHalaman: true },
  };
}
