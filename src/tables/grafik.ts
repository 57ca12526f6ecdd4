/**
 * Charts where people look rather than read, on one sheet: each with the figures that it draws beside it, so that it can be
 * copied into the report and still be checked.
 */
import { type Desimal, keAngka } from '../core/desimal';
import type { GayaRentang, RencanaGrafik, RencanaLembar, WarnaHex } from '../core/rencana';
import { sidikTeks } from '../core/sidik';
import { desimalSatuan, formatDesimal } from '../workbook/definisi';
import type { NilaiTarget } from '../workbook/rekaman';
import { uraianSimpul } from './kolom';
import { type BarisIku, isiTeks, type Konteks } from './konteks';
import { namaDinas } from './resolve';
import { desimalDari } from './sel';

interface Data {
  readonly judul: string;
  readonly jenis: RencanaGrafik['jenis'];
  readonly judulSumbu: string;
  readonly desimal: number;
  readonly seri: readonly { judul: string; warna: WarnaHex; garis?: true }[];
  readonly baris: readonly { label: string; nilai: readonly (Desimal | number | null)[] }[];
}

const BIRU: WarnaHex = '#2f5f9e';
const HIJAU: WarnaHex = '#3a8f5c';
const MERAH: WarnaHex = '#c0392b';
const JINGGA: WarnaHex = '#e08a1e';

/** Long names make a chart unreadable: the start of the name, cut at a word. */
function pendek(teks: string, maks = 48): string {
  if (teks.length <= maks) return teks;
  const potong = teks.slice(0, maks - 1);
  return `${potong.slice(0, Math.max(potong.lastIndexOf(' '), maks / 2))}…`;
}

const namaIku = (b: BarisIku): string => pendek(isiTeks(b.iku.indikator));
const angka = (v: NilaiTarget | null | undefined): Desimal | null =>
  v?.jenis === 'angka' ? desimalDari(v.bilangan) : null;

function capaian(daftar: readonly BarisIku[], judul: string, desimal: number): Data {
  return {
    judul,
    jenis: 'kolom',
    judulSumbu: 'Persen',
    desimal,
    seri: [
      { judul: 'Capaian (%)', warna: BIRU },
      { judul: 'Target (100%)', warna: MERAH, garis: true },
    ],
    baris: daftar.filter((b) => b.capaian.nilai).map((b) => ({ label: namaIku(b), nilai: [b.capaian.nilai, 100] })),
  };
}

/** One line per indicator would mix units: each indicator is a chart of its own. */
function tren(b: BarisIku, k: Konteks): Data {
  const tahun = [...k.tahunLalu()].reverse();
  const baris = tahun.map((th) => {
    const isi = b.riwayat?.tahun.get(th);
    return { label: `${th}`, nilai: [angka(isi?.target?.nilai), angka(isi?.realisasi?.nilai)] };
  });
  baris.push({ label: `${k.tahun}`, nilai: [angka(b.target), angka(b.realisasi)] });
  return {
    judul: `Tren ${pendek(isiTeks(b.iku.indikator), 70)}`,
    jenis: 'garis',
    judulSumbu: b.satuan,
    desimal: desimalSatuan(b.satuan),
    seri: [
      { judul: 'Target', warna: JINGGA },
      { judul: 'Realisasi', warna: BIRU },
    ],
    baris: baris.filter((x) => x.nilai.some((n) => n !== null)),
  };
}

function penyerapan(k: Konteks): Data {
  return {
    judul: 'Penyerapan anggaran per program',
    jenis: 'batang',
    judulSumbu: 'Persen',
    desimal: k.desimal,
    seri: [{ judul: 'Penyerapan (%)', warna: HIJAU }],
    baris: k.pohon.flatMap((s) => {
      const p = k.penyerapan(s.uang.pagu, s.uang.realisasi);
      return p ? [{ label: pendek(uraianSimpul(s)), nilai: [p] }] : [];
    }),
  };
}

function kinerjaAnggaran(daftar: readonly BarisIku[], k: Konteks): Data {
  return {
    judul: 'Kinerja dan anggaran',
    jenis: 'kolom',
    judulSumbu: 'Persen',
    desimal: k.desimal,
    seri: [
      { judul: 'Capaian kinerja (%)', warna: BIRU },
      { judul: 'Penyerapan anggaran (%)', warna: JINGGA },
    ],
    baris: daftar.flatMap((b) => {
      const u = k.anggaranUntuk([b]);
      const p = u && k.penyerapan(u.pagu, u.realisasi);
      return p && b.capaian.nilai ? [{ label: namaIku(b), nilai: [b.capaian.nilai, p] }] : [];
    }),
  };
}

export function dataGrafik(k: Konteks): Data[] {
  const iku = k.pada(['Sasaran Strategis']);
  const lain = k.pada(['Program', 'Kegiatan']);
  const tujuan = k.pada(['Kinerja Daerah', 'Tujuan']);
  const bertren = [...tujuan, ...iku].filter((b) => b.riwayat);
  return [
    capaian(iku, 'Capaian indikator kinerja utama', k.desimal),
    capaian(lain, 'Capaian indikator program dan kegiatan', k.desimal),
    ...bertren.map((b) => tren(b, k)).filter((d) => d.baris.length > 1),
    penyerapan(k),
    kinerjaAnggaran(iku.length > 1 ? iku : [...iku, ...lain], k),
  ].filter((d) => d.baris.length > 0);
}

const TINGGI = 340;
const BARIS_PX = 21;

/** Null when nothing can be drawn. */
export function rencanaGrafik(k: Konteks): RencanaLembar | null {
  const data = dataGrafik(k);
  if (!data.length) return null;
  const nilai: (string | number | null)[][] = [
    [`Grafik LKjIP ${namaDinas(k)} Tahun ${k.tahun}`, null, null, null],
    [null, null, null, null],
  ];
  const gaya: GayaRentang[] = [];
  const grafik: RencanaGrafik[] = [];
  const pisahBaris: number[] = [];
  for (const d of data) {
    const awal = nilai.length + 1;
    nilai.push([d.judul, null, null, null]);
    nilai.push(['', ...d.seri.map((s) => s.judul), ...new Array(3 - d.seri.length).fill(null)].slice(0, 4));
    for (const b of d.baris) {
      const angkaBaris = b.nilai.map((n) => (n === null || typeof n === 'number' ? n : keAngka(n)));
      nilai.push([b.label, ...angkaBaris, ...new Array(3 - angkaBaris.length).fill(null)].slice(0, 4));
    }
    // Two charts a page; the title stands on the first.
    if (grafik.length && grafik.length % 2 === 0) pisahBaris.push(awal);
    const isi = awal + 2;
    const akhir = isi + d.baris.length - 1;
    gaya.push(
      { rentang: [`A${awal}`], gaya: { tebal: true } },
      { rentang: [`A${awal + 1}:${'ABCD'[d.seri.length]}${akhir}`], gaya: { garis: 'semua' } },
      { rentang: [`B${isi}:D${akhir}`], gaya: { format: formatDesimal(d.desimal), rata: 'right' } },
    );
    const lebar = d.baris.length > 12 ? 980 : 640;
    grafik.push({
      judul: d.judul,
      jenis: d.jenis,
      kategori: `A${isi}:A${akhir}`,
      seri: d.seri.map((s, i) => {
        const kolom = 'BCD'[i];
        return { ...s, rentang: `${kolom}${isi}:${kolom}${akhir}` };
      }),
      judulSumbu: d.judulSumbu,
      letak: { sel: `F${awal}`, lebar, tinggi: TINGGI },
    });
    // The next block starts below both the figures and the chart.
    const perlu = Math.ceil(TINGGI / BARIS_PX) + 1;
    while (nilai.length < awal + perlu || nilai.length < akhir + 1) nilai.push([null, null, null, null]);
  }
  const lembar: RencanaLembar = {
    nama: 'Grafik',
    buatan: 'grafik',
    warnaTab: '#7f7f7f',
    nilai,
    gaya: [
      { rentang: [`A1:D${nilai.length}`], gaya: { font: k.id.font || 'Arial', ukuran: 9, rataTegak: 'middle' } },
      { rentang: ['A1'], gaya: { tebal: true, ukuran: 12 } },
      ...gaya,
    ],
    lebarKolom: [290, 90, 90, 90, 20],
    grafik,
    halaman: { kertas: 'A4', arah: 'mendatar', lebarHalaman: true, pisahBaris },
  };
  return { ...lembar, sidik: sidikTeks(JSON.stringify([nilai, grafik])) };
}
