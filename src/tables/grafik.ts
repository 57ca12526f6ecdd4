/**
 * Charts where people look rather than read, on one sheet: each with the figures that it draws beside it, so that it can be
 * copied into the report and still be checked.
 */
import { keA1, keRentang } from '../core/alamat';
import { type Desimal, keAngka } from '../core/desimal';
import type { GayaRentang, RencanaGrafik, RencanaLembar, WarnaHex } from '../core/rencana';
import { sidikTeks } from '../core/sidik';
import { tinggiLembar } from '../core/ukur';
import { desimalSatuan, formatDesimal } from '../workbook/definisi';
import type { NilaiTarget } from '../workbook/rekaman';
import { uraianSimpul } from './kolom';
import { type BarisIndikator, isiTeks, type Konteks, samakanSpasi } from './konteks';
import { namaDinas } from './resolve';
import { desimalDari } from './sel';

interface Data {
  readonly judul: string;
  readonly jenis: RencanaGrafik['jenis'];
  readonly judulSumbu: string;
  readonly desimal: number;
  readonly seri: readonly { judul: string; warna: WarnaHex; garis?: true }[];
  readonly baris: readonly { label: string; nilai: readonly (Desimal | number | null)[] }[];
  readonly tumpuk?: true;
  readonly dariNol?: true;
}

const BIRU: WarnaHex = '#2f5f9e';
const HIJAU: WarnaHex = '#3a8f5c';
const GELAP: WarnaHex = '#333333';
const JINGGA: WarnaHex = '#e08a1e';

/** Long names make a chart unreadable: the start of the name, cut at a word. */
function pendek(teks: string, maks = 48): string {
  if (teks.length <= maks) return teks;
  const potong = teks.slice(0, maks - 1);
  return `${potong.slice(0, Math.max(potong.lastIndexOf(' '), maks / 2))}…`;
}

const namaIku = (b: BarisIndikator): string => pendek(isiTeks(b.iku.indikator));
const angka = (v: NilaiTarget | null | undefined): Desimal | null =>
  v?.jenis === 'angka' ? desimalDari(v.bilangan) : null;

/** As many indicators as have room for their names below their columns. */
const SEBARIS = 6;

/** In parts of about the same length, each a chart. */
function potong<T>(daftar: readonly T[]): T[][] {
  const bagian = Math.ceil(daftar.length / SEBARIS);
  const isi = Math.ceil(daftar.length / bagian);
  return Array.from({ length: bagian }, (_, i) => daftar.slice(i * isi, (i + 1) * isi));
}

/** Columns in the colours of their classes, with the line of 100. */
function capaian(semua: readonly BarisIndikator[], judul: string, konteks: Konteks): Data[] {
  const daftar = semua.filter((b) => b.capaian.nilai);
  return potong(daftar).map((bagian, i, { length }): Data => {
    const kelas = konteks.skala.kelas.filter((x) =>
      bagian.some((b) => b.warna && samakanSpasi(b.kriteria) === samakanSpasi(x.kelas)),
    );
    const tanpa = bagian.some((b) => !b.warna);
    const di = (b: BarisIndikator) =>
      b.warna ? kelas.findIndex((x) => samakanSpasi(x.kelas) === samakanSpasi(b.kriteria)) : kelas.length;
    const seri = [
      ...kelas.map((x) => ({ judul: `Capaian (%), ${x.kelas}`, warna: x.warna as WarnaHex })),
      ...(tanpa ? [{ judul: 'Capaian (%)', warna: BIRU }] : []),
    ];
    return {
      judul: length > 1 ? `${judul} (${i + 1} dari ${length})` : judul,
      jenis: 'kolom',
      judulSumbu: 'Capaian (%)',
      desimal: konteks.desimal,
      seri: [...seri, { judul: 'Target (100%)', warna: GELAP, garis: true }],
      baris: bagian.map((b) => ({
        label: namaIku(b),
        nilai: [...seri.map((_, n) => (n === di(b) ? b.capaian.nilai : null)), 100],
      })),
      tumpuk: true,
      dariNol: true,
    };
  });
}

/** One line per indicator would mix units: each indicator is a chart of its own. */
function tren(barisIku: BarisIndikator, konteks: Konteks): Data {
  const tahun = [...konteks.tahunLalu()].reverse();
  const baris = tahun.map((th) => {
    const isi = barisIku.riwayat?.tahun.get(th);
    return { label: `${th}`, nilai: [angka(isi?.target?.nilai), angka(isi?.realisasi?.nilai)] };
  });
  baris.push({ label: `${konteks.tahun}`, nilai: [angka(barisIku.target), angka(barisIku.realisasi)] });
  return {
    judul: `Tren ${pendek(isiTeks(barisIku.iku.indikator), 70)}`,
    jenis: 'garis',
    judulSumbu: barisIku.satuan,
    desimal: desimalSatuan(barisIku.satuan),
    seri: [
      { judul: 'Target', warna: JINGGA },
      { judul: 'Realisasi', warna: BIRU },
    ],
    baris: baris.filter((x) => x.nilai.some((n) => n !== null)),
  };
}

function penyerapan(konteks: Konteks): Data {
  return {
    judul: 'Penyerapan anggaran per program',
    jenis: 'batang',
    judulSumbu: 'Persen',
    desimal: konteks.desimal,
    seri: [{ judul: 'Penyerapan (%)', warna: HIJAU }],
    baris: konteks.pohon.flatMap((s) => {
      const p = konteks.penyerapan(s.uang.pagu, s.uang.realisasi);
      return p ? [{ label: pendek(uraianSimpul(s)), nilai: [p] }] : [];
    }),
    dariNol: true,
  };
}

function kinerjaAnggaran(semua: readonly BarisIndikator[], konteks: Konteks): Data[] {
  const daftar = semua.flatMap((b) => {
    const u = konteks.anggaranUntuk([b]);
    const p = u && konteks.penyerapan(u.pagu, u.realisasi);
    return p && b.capaian.nilai ? [{ label: namaIku(b), nilai: [b.capaian.nilai, p] }] : [];
  });
  return potong(daftar).map(
    (baris, i, { length }): Data => ({
      judul: `Kinerja dan anggaran${length > 1 ? ` (${i + 1} dari ${length})` : ''}`,
      jenis: 'kolom',
      judulSumbu: 'Persen',
      desimal: konteks.desimal,
      seri: [
        { judul: 'Capaian (%)', warna: BIRU },
        { judul: 'Penyerapan (%)', warna: JINGGA },
      ],
      baris,
      dariNol: true,
    }),
  );
}

export function dataGrafik(konteks: Konteks): Data[] {
  const iku = konteks.pada(['Sasaran Strategis']);
  const lain = konteks.pada(['Program', 'Kegiatan']);
  const tujuan = konteks.pada(['Kinerja Daerah', 'Tujuan']);
  const bertren = [...tujuan, ...iku].filter((b) => b.riwayat);
  return [
    ...capaian(iku, 'Capaian indikator kinerja utama', konteks),
    ...capaian(lain, 'Capaian indikator program dan kegiatan', konteks),
    ...bertren.map((b) => tren(b, konteks)).filter((d) => d.baris.length > 1),
    penyerapan(konteks),
    ...kinerjaAnggaran(iku.length > 1 ? iku : [...iku, ...lain], konteks),
  ].filter((d) => d.baris.length > 0);
}

/** What the first column names. */
const KATEGORI = { kolom: 'Indikator', batang: 'Program', garis: 'Tahun' } as const;
const TINGGI = 340;
const LEBAR = 680;
const BARIS_PX = 21;
/** More than anyone looks through; the figures of the others stand there all the same. */
const MAKS_GRAFIK = 12;

/** One chart's figures on the sheet: its title, header and rows from `awal` on, styled. */
function gayaBlok(data: Data, awal: number): GayaRentang[] {
  const lebar = data.seri.length + 1;
  return [
    { rentang: [keA1(awal, 1)], gaya: { tebal: true } },
    { rentang: [keRentang(awal + 1, 1, data.baris.length + 1, lebar)], gaya: { garis: 'semua', bungkus: true } },
    { rentang: [keRentang(awal + 1, 1, 1, lebar)], gaya: { rata: 'center', tebal: true } },
    {
      rentang: [keRentang(awal + 2, 2, data.baris.length, lebar - 1)],
      gaya: { format: formatDesimal(data.desimal), rata: 'right' },
    },
  ];
}

/** The chart over those figures, at the right of the `kolom` columns that they may take. */
function gambarBlok(data: Data, awal: number, kolom: number, tinggi: number): RencanaGrafik {
  const isi = awal + 2;
  const satu = (k: number) => `${keA1(isi, k)}:${keA1(isi + data.baris.length - 1, k)}`;
  return {
    judul: data.judul,
    jenis: data.jenis,
    kategori: satu(1),
    seri: data.seri.map((s, i) => ({ ...s, rentang: satu(i + 2) })),
    judulSumbu: data.judulSumbu,
    ...(data.tumpuk ? { tumpuk: true } : {}),
    ...(data.dariNol ? { dariNol: true } : {}),
    letak: { sel: keA1(awal, kolom + 2), lebar: LEBAR, tinggi },
  };
}

type Nilai = string | number | null;

/** All charts with their figures, one below the other. */
function susunBlok(data: readonly Data[], kolom: number, nilai: Nilai[][], penuh: (isi: Nilai[]) => Nilai[]) {
  const gaya: GayaRentang[] = [];
  const grafik: RencanaGrafik[] = [];
  const pisahBaris: number[] = [];
  for (const satu of data) {
    const awal = nilai.length + 1;
    nilai.push(penuh([satu.judul]), penuh([KATEGORI[satu.jenis], ...satu.seri.map((s) => s.judul)]));
    for (const b of satu.baris)
      nilai.push(penuh([b.label, ...b.nilai.map((n) => (n === null || typeof n === 'number' ? n : keAngka(n)))]));
    gaya.push(...gayaBlok(satu, awal));
    const akhir = nilai.length;
    const digambar = grafik.length < MAKS_GRAFIK;
    const tinggi = !digambar ? 0 : Math.max(TINGGI, satu.jenis === 'batang' ? 120 + satu.baris.length * 26 : 0);
    // Two charts a page; the title stands on the first.
    if (digambar && grafik.length && grafik.length % 2 === 0) pisahBaris.push(awal - 1);
    if (digambar) grafik.push(gambarBlok(satu, awal, kolom, tinggi));
    // The next block starts below both the figures and the chart.
    const perlu = Math.ceil(tinggi / BARIS_PX) + 2;
    while (nilai.length < awal + perlu || nilai.length < akhir + 1) nilai.push(penuh([]));
  }
  return { gaya, grafik, pisahBaris };
}

/** Null when nothing can be drawn. */
export function rencanaGrafik(konteks: Konteks): RencanaLembar | null {
  const data = dataGrafik(konteks);
  if (!data.length) return null;
  const kolom = Math.max(...data.map((d) => d.seri.length)) + 1;
  const penuh = (isi: Nilai[]): Nilai[] => [...isi, ...new Array<Nilai>(kolom - isi.length).fill(null)];
  const lebih = data.length - MAKS_GRAFIK;
  const nilai = [
    penuh([`Grafik LKjIP ${namaDinas(konteks)} Tahun ${konteks.tahun}`]),
    penuh(
      lebih > 0
        ? [
            `${MAKS_GRAFIK} grafik pertama digambar. Angka ${lebih} grafik lain ada di bawahnya: pilih angkanya, lalu Sisipkan > Diagram.`,
          ]
        : [],
    ),
  ];
  const { gaya, grafik, pisahBaris } = susunBlok(data, kolom, nilai, penuh);
  const lebarKolom = [330, ...new Array(kolom - 1).fill(82), 20];
  const lembar: RencanaLembar = {
    nama: 'Grafik',
    buatan: 'grafik',
    warnaTab: '#7f7f7f',
    nilai,
    gaya: [
      {
        rentang: [keRentang(1, 1, nilai.length, kolom)],
        gaya: { font: konteks.id.font || 'Arial', ukuran: 9, rataTegak: 'middle' },
      },
      { rentang: ['A1'], gaya: { tebal: true, ukuran: 12 } },
      ...gaya,
    ],
    lebarKolom,
    grafik,
    halaman: {
      kertas: 'A4',
      arah: 'mendatar',
      lebarHalaman: true,
      pisahBaris,
      // The title of a block runs on over the cells beside it.
      tinggiBaris: tinggiLembar(
        nilai.map((b) => (b.slice(1).some((n) => n !== null) ? b : [])),
        lebarKolom,
        9,
        1,
      ),
    },
  };
  return { ...lembar, sidik: sidikTeks(JSON.stringify([nilai, grafik])) };
}
