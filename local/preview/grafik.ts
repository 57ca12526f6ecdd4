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

/** Columns, bars, lines, areas over one axis of categories and one of numbers. */
function bidang(grafikPotret: GrafikPotret, svg: SVGElement, lebar: number, tinggi: number): void {
  const datar = grafikPotret.jenis === 'BAR';
  const nilai = grafikPotret.kategori.length;
  const batang = grafikPotret.seri.filter((s) => !s.garis && grafikPotret.jenis !== 'AREA');
  const semua = grafikPotret.seri.flatMap((s) => s.nilai.filter((v) => v !== null));
  const tumpukan = grafikPotret.tumpuk
    ? grafikPotret.kategori.map((_, i) => batang.reduce((a, s) => a + (s.nilai[i] ?? 0), 0))
    : [];
  const skala = tanda(
    grafikPotret.min ?? Math.min(0, ...semua),
    grafikPotret.maks ?? Math.max(...semua, ...tumpukan, 0),
  );
  const [dari, sampai] = [skala[0] as number, skala[skala.length - 1] as number];
  const labelAngka = Math.max(...skala.map((t) => angka(t, grafikPotret.persen).length)) * LEBAR_HURUF + 10;
  const labelKategori = datar
    ? Math.min(lebar * 0.35, Math.max(...grafikPotret.kategori.map((k) => k.length)) * LEBAR_HURUF + 10)
    : 0;
  const sumbu = grafikPotret.judulSumbu ? 16 : 0;
  const kiri = (datar ? labelKategori : labelAngka + sumbu) + 6;
  const atas = grafikPotret.judul ? 38 : 14;
  const lebarKategori = (lebar - kiri - 14) / Math.max(1, nilai);
  const lipatan = datar ? [] : grafikPotret.kategori.map((k) => lipat(k, lebarKategori - 4));
  const miring = lipatan.includes(null);
  const barisLabel = Math.max(1, ...lipatan.map((x) => x?.length ?? 1));
  const bawah = tinggi - (grafikPotret.legenda ? 28 : 8) - (datar ? 18 + sumbu : miring ? 72 : 7 + barisLabel * 13);
  const kanan = lebar - 14;
  const pos = (v: number) => {
    const p = (Math.min(Math.max(v, dari), sampai) - dari) / (sampai - dari || 1);
    return datar ? kiri + p * (kanan - kiri) : bawah - p * (bawah - atas);
  };
  for (const tandaKini of skala) {
    const letak = pos(tandaKini);
    svg.append(
      unsur('path', {
        d: datar ? `M${letak} ${atas}V${bawah}` : `M${kiri} ${letak}H${kanan}`,
        stroke: tandaKini === 0 ? '#80868b' : '#dadce0',
        fill: 'none',
      }),
      datar
        ? teks(angka(tandaKini, grafikPotret.persen), letak, bawah + 14, { 'text-anchor': 'middle' })
        : teks(angka(tandaKini, grafikPotret.persen), kiri - 6, letak + 4, { 'text-anchor': 'end' }),
    );
  }
  if (grafikPotret.judulSumbu) {
    const geserX = datar ? (kiri + kanan) / 2 : 12;
    const y = datar ? bawah + 30 : (atas + bawah) / 2;
    svg.append(
      teks(grafikPotret.judulSumbu, geserX, y, {
        'text-anchor': 'middle',
        ...(datar ? {} : { transform: `rotate(-90 ${geserX} ${y})` }),
      }),
    );
  }
  const petak = (datar ? bawah - atas : kanan - kiri) / Math.max(1, nilai);
  const tengah = (i: number) => (datar ? atas : kiri) + (i + 0.5) * petak;
  grafikPotret.kategori.forEach((kategori, i) => {
    const letakKini = tengah(i);
    if (datar) svg.append(teks(potong(kategori, labelKategori - 6), kiri - 6, letakKini + 4, { 'text-anchor': 'end' }));
    else if (miring)
      svg.append(
        teks(potong(kategori, 84), letakKini + 4, bawah + 12, {
          'text-anchor': 'end',
          transform: `rotate(-40 ${letakKini + 4} ${bawah + 12})`,
        }),
      );
    else
      for (const [j, x] of (lipatan[i] ?? []).entries())
        svg.append(teks(x, letakKini, bawah + 15 + j * 13, { 'text-anchor': 'middle' }));
  });
  const tebal = (petak * 0.7) / (grafikPotret.tumpuk ? 1 : Math.max(1, batang.length));
  grafikPotret.kategori.forEach((_, i) => {
    let dasar = 0;
    batang.forEach((batang, j) => {
      const nilaiLain = batang.nilai[i];
      if (nilaiLain === null || nilaiLain === undefined) return;
      const [dariLetak, keLetak] = [
        pos(grafikPotret.tumpuk ? dasar : Math.max(dari, 0)),
        pos(grafikPotret.tumpuk ? dasar + nilaiLain : nilaiLain),
      ];
      const mulai = tengah(i) - petak * 0.35 + (grafikPotret.tumpuk ? 0 : j * tebal);
      const panjang = Math.abs(keLetak - dariLetak);
      const kotak = datar
        ? { x: Math.min(dariLetak, keLetak), y: mulai, width: panjang, height: tebal * 0.94 }
        : { x: mulai, y: Math.min(dariLetak, keLetak), width: tebal * 0.94, height: panjang };
      svg.append(
        unsur(
          'rect',
          { ...kotak, fill: batang.warna },
          unsur('title', {}, `${batang.judul}: ${angka(nilaiLain, grafikPotret.persen)}`),
        ),
      );
      if (batang.berangka)
        svg.append(
          datar
            ? teks(angka(nilaiLain, grafikPotret.persen), Math.max(dariLetak, keLetak) + 4, mulai + tebal / 2 + 4)
            : teks(
                angka(nilaiLain, grafikPotret.persen),
                mulai + (tebal * 0.94) / 2,
                Math.min(dariLetak, keLetak) - 4,
                {
                  'text-anchor': 'middle',
                },
              ),
        );
      dasar += nilaiLain;
    });
  });
  for (const seri of grafikPotret.seri) {
    if (batang.includes(seri)) continue;
    // A gap in the data is a gap in the line.
    let jalur = '';
    let sambung = false;
    const titik: SVGElement[] = [];
    seri.nilai.forEach((nilaiKini, i) => {
      if (nilaiKini !== null) {
        jalur += `${sambung ? 'L' : 'M'}${tengah(i)} ${pos(nilaiKini)}`;
        const tip = unsur('title', {}, `${seri.judul}: ${angka(nilaiKini, grafikPotret.persen)}`);
        titik.push(unsur('circle', { cx: tengah(i), cy: pos(nilaiKini), r: 3.5, fill: seri.warna }, tip));
        if (seri.berangka)
          titik.push(
            teks(angka(nilaiKini, grafikPotret.persen), tengah(i), pos(nilaiKini) - 8, { 'text-anchor': 'middle' }),
          );
      }
      sambung = nilaiKini !== null;
    });
    if (grafikPotret.jenis === 'AREA' && jalur)
      svg.append(
        unsur('path', {
          d: `${jalur}L${tengah(nilai - 1)} ${pos(Math.max(dari, 0))}L${tengah(0)} ${pos(Math.max(dari, 0))}z`,
          fill: seri.warna,
          opacity: 0.3,
        }),
      );
    svg.append(unsur('path', { d: jalur, fill: 'none', stroke: seri.warna, 'stroke-width': 2.5 }), ...titik);
  }
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
