/** Charts of a sheet, drawn as plain SVG: enough to see what Google Sheets and Excel will show. */
import type { GrafikPotret } from './potret.ts';

const SVG = 'http://www.w3.org/2000/svg';
const HURUF = 11;
/** Width of a letter, near enough to cut texts by. */
const LEBAR_HURUF = 6;
const ABU = '#5f6368';

type Sifat = Record<string, string | number>;

function unsur(tag: string, sifat: Sifat, ...anak: (Element | string)[]): SVGElement {
  const e = document.createElementNS(SVG, tag) as SVGElement;
  for (const [k, v] of Object.entries(sifat)) e.setAttribute(k, String(v));
  e.append(...anak);
  return e;
}

function teks(isi: string, x: number, y: number, sifat: Sifat = {}): SVGElement {
  return unsur('text', { x, y, 'font-size': HURUF, fill: ABU, ...sifat }, isi);
}

function potong(isi: string, lebar: number): string {
  const n = Math.max(3, Math.floor(lebar / LEBAR_HURUF));
  return isi.length > n ? `${isi.slice(0, n - 1)}…` : isi;
}

function angka(n: number, persen: boolean): string {
  const [utuh, pecahan] = String(Number((persen ? n * 100 : n).toFixed(2))).split('.');
  const ribuan = (utuh as string).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${ribuan}${pecahan ? `,${pecahan}` : ''}${persen ? '%' : ''}`;
}

/** Round marks from the least to the greatest, five or so. */
function tanda(min: number, maks: number): number[] {
  const kasar = (maks - min) / 5 || 1;
  const pangkat = 10 ** Math.floor(Math.log10(kasar));
  const langkah = ([1, 2, 5, 10].find((n) => n * pangkat >= kasar) as number) * pangkat;
  const awal = Math.floor(min / langkah);
  const akhir = Math.ceil(maks / langkah);
  return Array.from({ length: akhir - awal + 1 }, (_, i) => Number(((awal + i) * langkah).toPrecision(12)));
}

/** In as many lines as needed, three at most, none wider than `lebar`; null when that cannot be done with whole words. */
function lipat(isi: string, lebar: number): string[] | null {
  const muat = Math.floor(lebar / LEBAR_HURUF);
  const baris: string[] = [];
  for (const kata of isi.split(/\s+/)) {
    const akhir = baris[baris.length - 1];
    if (kata.length > muat) return null;
    if (akhir !== undefined && akhir.length + kata.length < muat) baris[baris.length - 1] = `${akhir} ${kata}`;
    else baris.push(kata);
  }
  return baris.length > 3 ? null : baris;
}

function judulDan(g: GrafikPotret): SVGElement {
  return unsur('title', {}, g.judul || 'Grafik');
}

function legenda(g: GrafikPotret, svg: SVGElement, lebar: number, tinggi: number): void {
  let geserX = 0;
  const isi = unsur('g', {});
  for (const seri of g.seri) {
    const nama = potong(seri.judul, 160);
    isi.append(
      seri.garis
        ? unsur('path', { d: `M${geserX} 0h12`, stroke: seri.warna, 'stroke-width': 3 })
        : unsur('rect', { x: geserX, y: -6, width: 12, height: 12, fill: seri.warna }),
      teks(nama, geserX + 17, 4),
    );
    geserX += 32 + nama.length * LEBAR_HURUF;
  }
  isi.setAttribute('transform', `translate(${Math.max(8, (lebar - geserX + 15) / 2)},${tinggi - 14})`);
  svg.append(isi);
}

function pai(grafikPotret: GrafikPotret, svg: SVGElement, lebar: number, tinggi: number): void {
  const isi = (grafikPotret.seri[0]?.nilai ?? []).map((n) => Math.max(0, n ?? 0));
  const jumlah = isi.reduce((a, b) => a + b, 0) || 1;
  const jariJari = Math.min(lebar / 3, tinggi - 70) / 2;
  const [pusatX, pusatY] = [lebar / 3, 30 + (tinggi - 40) / 2];
  const warna = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];
  let sudut = -Math.PI / 2;
  isi.forEach((nilai, i) => {
    const ke = sudut + (nilai / jumlah) * 2 * Math.PI;
    const titik = (s: number) => `${pusatX + jariJari * Math.cos(s)} ${pusatY + jariJari * Math.sin(s)}`;
    const jalur =
      nilai === jumlah
        ? `M${pusatX - jariJari} ${pusatY}a${jariJari} ${jariJari} 0 1 1 0 .01z`
        : `M${pusatX} ${pusatY}L${titik(sudut)}A${jariJari} ${jariJari} 0 ${ke - sudut > Math.PI ? 1 : 0} 1 ${titik(ke)}z`;
    const fill = warna[i % warna.length] as string;
    svg.append(
      unsur('path', { d: jalur, fill }),
      unsur('rect', { x: lebar * 0.6, y: 40 + i * 18, width: 11, height: 11, fill }),
      teks(
        `${potong(grafikPotret.kategori[i] ?? '', lebar * 0.25)} ${angka(nilai / jumlah, true)}`,
        lebar * 0.6 + 16,
        50 + i * 18,
      ),
    );
    sudut = ke;
  });
}

/** Where the two axes lie, in pixels, and how a figure and a category come to their place on them. */
interface TataBidang {
  grafik: GrafikPotret;
  svg: SVGElement;
  /** Bars lie: the axis of figures runs from left to right. */
  datar: boolean;
  batang: readonly GrafikPotret['seri'][number][];
  skala: readonly number[];
  dari: number;
  kiri: number;
  kanan: number;
  atas: number;
  bawah: number;
  /** Room for one category along its axis, and its middle. */
  petak: number;
  tengah: (kategoriKe: number) => number;
  letak: (nilai: number) => number;
  labelKategori: number;
  /** Lines of each category's label; null where whole words do not fit: then all are slanted. */
  lipatan: readonly (string[] | null)[];
  miring: boolean;
  angka: (nilai: number) => string;
}

/** Heights under the axis of categories: of a line of a label, of slanted ones, of the marks under bars that lie. */
const TINGGI_BARIS = 13;
const TINGGI_MIRING = 72;
const TINGGI_TANDA = 18;
const TEPI = 14;
const LEBAR_SUMBU = 16;
/** Of a category's room, what its columns take, and of a column, what it fills. */
const BAGIAN_BATANG = 0.7;
const BAGIAN_ISI = 0.94;

function skalaBidang(grafik: GrafikPotret, batang: TataBidang['batang']): number[] {
  const semua = grafik.seri.flatMap((s) => s.nilai.filter((v) => v !== null));
  const tumpukan = grafik.tumpuk
    ? grafik.kategori.map((_, i) => batang.reduce((jumlah, s) => jumlah + (s.nilai[i] ?? 0), 0))
    : [];
  return tanda(grafik.min ?? Math.min(0, ...semua), grafik.maks ?? Math.max(...semua, ...tumpukan, 0));
}

function tataBidang(grafik: GrafikPotret, svg: SVGElement, lebar: number, tinggi: number): TataBidang {
  const datar = grafik.jenis === 'BAR';
  const batang = grafik.seri.filter((s) => !s.garis && grafik.jenis !== 'AREA');
  const skala = skalaBidang(grafik, batang);
  const [dari, sampai] = [skala[0] as number, skala[skala.length - 1] as number];
  const tulisan = (nilai: number): string => angka(nilai, grafik.persen);
  const labelAngka = Math.max(...skala.map((t) => tulisan(t).length)) * LEBAR_HURUF + 10;
  const labelKategori = datar
    ? Math.min(lebar * 0.35, Math.max(...grafik.kategori.map((k) => k.length)) * LEBAR_HURUF + 10)
    : 0;
  const sumbu = grafik.judulSumbu ? LEBAR_SUMBU : 0;
  const kiri = (datar ? labelKategori : labelAngka + sumbu) + 6;
  const kanan = lebar - TEPI;
  const atas = grafik.judul ? 38 : TEPI;
  const banyak = Math.max(1, grafik.kategori.length);
  const lipatan = datar ? [] : grafik.kategori.map((k) => lipat(k, (kanan - kiri) / banyak - 4));
  const miring = lipatan.includes(null);
  const barisLabel = Math.max(1, ...lipatan.map((x) => x?.length ?? 1));
  const label = datar ? TINGGI_TANDA + sumbu : miring ? TINGGI_MIRING : 7 + barisLabel * TINGGI_BARIS;
  const bawah = tinggi - (grafik.legenda ? 28 : 8) - label;
  const petak = (datar ? bawah - atas : kanan - kiri) / banyak;
  return {
    ...{ grafik, svg, datar, batang, skala, dari, kiri, kanan, atas, bawah, petak, labelKategori, lipatan, miring },
    tengah: (kategoriKe) => (datar ? atas : kiri) + (kategoriKe + 0.5) * petak,
    letak: (nilai) => {
      const bagian = (Math.min(Math.max(nilai, dari), sampai) - dari) / (sampai - dari || 1);
      return datar ? kiri + bagian * (kanan - kiri) : bawah - bagian * (bawah - atas);
    },
    angka: tulisan,
  };
}

function gambarSkala({ svg, skala, datar, kiri, kanan, atas, bawah, letak, angka }: TataBidang): void {
  for (const nilai of skala) {
    const di = letak(nilai);
    svg.append(
      unsur('path', {
        d: datar ? `M${di} ${atas}V${bawah}` : `M${kiri} ${di}H${kanan}`,
        stroke: nilai === 0 ? '#80868b' : '#dadce0',
        fill: 'none',
      }),
      datar
        ? teks(angka(nilai), di, bawah + 14, { 'text-anchor': 'middle' })
        : teks(angka(nilai), kiri - 6, di + 4, { 'text-anchor': 'end' }),
    );
  }
}

function gambarJudulSumbu({ grafik, svg, datar, kiri, kanan, atas, bawah }: TataBidang): void {
  if (!grafik.judulSumbu) return;
  const tengahX = datar ? (kiri + kanan) / 2 : 12;
  const tengahY = datar ? bawah + 30 : (atas + bawah) / 2;
  svg.append(
    teks(grafik.judulSumbu, tengahX, tengahY, {
      'text-anchor': 'middle',
      ...(datar ? {} : { transform: `rotate(-90 ${tengahX} ${tengahY})` }),
    }),
  );
}

function gambarKategori(tata: TataBidang): void {
  const { grafik, svg, datar, miring, kiri, bawah } = tata;
  grafik.kategori.forEach((kategori, i) => {
    const di = tata.tengah(i);
    if (datar) svg.append(teks(potong(kategori, tata.labelKategori - 6), kiri - 6, di + 4, { 'text-anchor': 'end' }));
    else if (miring)
      svg.append(
        teks(potong(kategori, 84), di + 4, bawah + 12, {
          'text-anchor': 'end',
          transform: `rotate(-40 ${di + 4} ${bawah + 12})`,
        }),
      );
    else
      for (const [j, baris] of (tata.lipatan[i] ?? []).entries())
        svg.append(teks(baris, di, bawah + 15 + j * TINGGI_BARIS, { 'text-anchor': 'middle' }));
  });
}

/** One column (or bar) from one figure to another, with its figure beside its end. */
function gambarSatuBatang(
  { svg, datar, letak, angka }: TataBidang,
  seri: GrafikPotret['seri'][number],
  nilai: number,
  [awal, akhir]: readonly [number, number],
  [mulai, tebal]: readonly [number, number],
): void {
  const [dari, ke] = [letak(awal), letak(akhir)];
  const panjang = Math.abs(ke - dari);
  const isi = tebal * BAGIAN_ISI;
  const kotak = datar
    ? { x: Math.min(dari, ke), y: mulai, width: panjang, height: isi }
    : { x: mulai, y: Math.min(dari, ke), width: isi, height: panjang };
  svg.append(unsur('rect', { ...kotak, fill: seri.warna }, unsur('title', {}, `${seri.judul}: ${angka(nilai)}`)));
  if (!seri.berangka) return;
  svg.append(
    datar
      ? teks(angka(nilai), Math.max(dari, ke) + 4, mulai + tebal / 2 + 4)
      : teks(angka(nilai), mulai + isi / 2, Math.min(dari, ke) - 4, { 'text-anchor': 'middle' }),
  );
}

function gambarBatang(tata: TataBidang): void {
  const { grafik, batang, petak } = tata;
  const tebal = (petak * BAGIAN_BATANG) / (grafik.tumpuk ? 1 : Math.max(1, batang.length));
  grafik.kategori.forEach((_, i) => {
    const awal = tata.tengah(i) - (petak * BAGIAN_BATANG) / 2;
    let dasar = 0;
    batang.forEach((seri, j) => {
      const nilai = seri.nilai[i];
      if (nilai === null || nilai === undefined) return;
      if (grafik.tumpuk) gambarSatuBatang(tata, seri, nilai, [dasar, dasar + nilai], [awal, tebal]);
      else gambarSatuBatang(tata, seri, nilai, [Math.max(tata.dari, 0), nilai], [awal + j * tebal, tebal]);
      dasar += nilai;
    });
  });
}

/** A gap in the data is a gap in the line. */
function jalurGaris({ tengah, letak }: TataBidang, nilai: readonly (number | null)[]): string {
  return nilai
    .map((n, i) => (n === null ? '' : `${(nilai[i - 1] ?? null) === null ? 'M' : 'L'}${tengah(i)} ${letak(n)}`))
    .join('');
}

function gambarGaris(tata: TataBidang, seri: GrafikPotret['seri'][number]): void {
  const { grafik, svg, tengah, letak, angka } = tata;
  const jalur = jalurGaris(tata, seri.nilai);
  const titik = seri.nilai.flatMap((nilai, i) => {
    if (nilai === null) return [];
    const [x, y] = [tengah(i), letak(nilai)];
    const tip = unsur('title', {}, `${seri.judul}: ${angka(nilai)}`);
    return [
      unsur('circle', { cx: x, cy: y, r: 3.5, fill: seri.warna }, tip),
      ...(seri.berangka ? [teks(angka(nilai), x, y - 8, { 'text-anchor': 'middle' })] : []),
    ];
  });
  if (grafik.jenis === 'AREA' && jalur) {
    const dasar = letak(Math.max(tata.dari, 0));
    const akhir = tengah(grafik.kategori.length - 1);
    const alas = `L${akhir} ${dasar}L${tengah(0)} ${dasar}z`;
    svg.append(unsur('path', { d: jalur + alas, fill: seri.warna, opacity: 0.3 }));
  }
  svg.append(unsur('path', { d: jalur, fill: 'none', stroke: seri.warna, 'stroke-width': 2.5 }), ...titik);
}

/** Columns, bars, lines, areas over one axis of categories and one of numbers. */
function bidang(grafik: GrafikPotret, svg: SVGElement, lebar: number, tinggi: number): void {
  const tata = tataBidang(grafik, svg, lebar, tinggi);
  gambarSkala(tata);
  gambarJudulSumbu(tata);
  gambarKategori(tata);
  gambarBatang(tata);
  for (const seri of grafik.seri) if (!tata.batang.includes(seri)) gambarGaris(tata, seri);
}

export function gambarGrafik(grafikPotret: GrafikPotret): SVGElement {
  const [lebar, tinggi] = grafikPotret.ukuran;
  const svg = unsur('svg', {
    width: lebar,
    height: tinggi,
    viewBox: `0 0 ${lebar} ${tinggi}`,
    role: 'img',
    class: 'grafik',
  });
  svg.append(judulDan(grafikPotret), unsur('rect', { width: lebar, height: tinggi, fill: '#fff', stroke: '#bfbfbf' }));
  if (grafikPotret.judul)
    svg.append(
      teks(potong(grafikPotret.judul, lebar - 20), lebar / 2, 22, {
        'text-anchor': 'middle',
        'font-size': 14,
        fill: '#202124',
      }),
    );
  if (!grafikPotret.seri.some((s) => s.nilai.some((v) => v !== null))) {
    svg.append(teks('Belum ada angka untuk digambar.', lebar / 2, tinggi / 2, { 'text-anchor': 'middle' }));
  } else if (grafikPotret.jenis === 'PIE') pai(grafikPotret, svg, lebar, tinggi);
  else {
    bidang(grafikPotret, svg, lebar, tinggi);
    if (grafikPotret.legenda) legenda(grafikPotret, svg, lebar, tinggi);
  }
  return svg;
}
