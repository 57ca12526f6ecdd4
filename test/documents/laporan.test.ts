/** The Word document: what it says is what its tables say, what is missing is marked, and Word can open it. */
import { describe, expect, it } from 'vitest';
import { BacaZip } from '../../local/xlsx/zip.ts';
import { kemas } from '../../sidebar/dokumen/zip';
import { type Blok, type Dokumen, type HasilDokumen, KERTAS_A4, type TabelDokumen } from '../../src/core/dokumen';
import { lebarTeks, PX_MM } from '../../src/core/ukur';
import { satukanBagian } from '../../src/documents/bab-3';
import { type Bahan, susunBahan } from '../../src/documents/bahan';
import { arahBlok } from '../../src/documents/docx/arah';
import { grafikWordXml } from '../../src/documents/docx/grafik';
import { lebarKolom } from '../../src/documents/docx/kolom';
import { susunPaket } from '../../src/documents/docx/paket';
import { susunKeputusanIku } from '../../src/documents/keputusan-iku';
import { susunLaporan } from '../../src/documents/laporan';
import { bacaLembarNaskah, type IsiNaskah, LEMBAR_ISI_NASKAH, rencanaNaskah } from '../../src/documents/lembar-naskah';
import { susunPerjanjian } from '../../src/documents/perjanjian';
import { alasanTanpa, buatDokumen, JENIS_DOKUMEN } from '../../src/dokumen';
import { bangunTabel } from '../../src/tables/index';
import type { BukuKerja } from '../../src/workbook/rekaman';
import type { Isian } from '../../src/workbook/templat';
import { bukuBanjar, bukuTapin, snapshotDariRencana } from '../alat/buku';
import { isianAcak } from '../tables/acak';
import { bukuDari } from '../tables/alat';

const TANPA_NASKAH: IsiNaskah = { teks: {}, dasarHukum: [], isu: [], pegawai: [], pejabat: [], penghargaan: [] };
const bahanDari = (buku: BukuKerja, naskah: IsiNaskah = TANPA_NASKAH): Bahan =>
  // As it travels: what JSON does not carry is not there.
  JSON.parse(JSON.stringify(susunBahan(bangunTabel(buku), naskah)));

const banjar = bahanDari(bukuBanjar().buku);
const tapin = bahanDari(bukuTapin().buku);

const teksParagraf = (blok: Blok): string =>
  blok.jenis === 'paragraf' ? blok.isi.map((lari) => (lari.isian ? '' : lari.teks)).join('') : '';

function teksTabel(dokumen: Dokumen): string[] {
  return dokumen.blok.flatMap((blok) =>
    blok.jenis === 'tabel'
      ? [...blok.kepala, ...blok.baris]
          .flat()
          .flatMap((sel) => (sel ? [sel.teks] : []))
          .concat(blok.judul ?? '')
      : [],
  );
}

/** What the marked places of a document ask for, in paragraphs and in cells. */
const tempatDitandai = (dokumen: Dokumen): string[] => [
  ...dokumen.blok.flatMap((blok) =>
    blok.jenis === 'paragraf'
      ? blok.isi.flatMap((lari) => (lari.isian && lari.teks.startsWith('[isi: ') ? [lari.teks.slice(6, -1)] : []))
      : [],
  ),
  ...teksTabel(dokumen).flatMap((teks) => [...teks.matchAll(/\[isi: ([^\]]*)\]/g)].map(([, apa]) => apa as string)),
];

const angkaTarget = (nilai: number) => ({
  jenis: 'angka' as const,
  bilangan: { teks: `${nilai}`, angka: nilai, desimal: 0 },
});

/** Figures that a sentence states: years and ordinal words of law and lists are no figures. */
function angkaKalimat(teks: string): string[] {
  const tanpaHukum = teks
    .replace(/(Peraturan|Undang-Undang|Keputusan)[^.;]*?Tahun \d{4}/g, '')
    .replace(/\b(tahun|Renstra|Strategis)\s+\d{4}([–-]\d{4})?/gi, '');
  return [...tanpaHukum.matchAll(/\d[\d.,]*/g)]
    .map(([angka]) => angka.replace(/[.,]+$/, ''))
    .filter((angka) => angka !== '');
}

function angkaTanpaTabel(dokumen: Dokumen): string[] {
  const diTabel = new Set(
    teksTabel(dokumen).flatMap((teks) =>
      [...teks.matchAll(/\d[\d.,]*/g)].map(([angka]) => angka.replace(/[.,]+$/, '')),
    ),
  );
  // A figure without decimals in a sentence may carry ",00" in its column.
  const ada = (angka: string) =>
    diTabel.has(angka) ||
    diTabel.has(`${angka},00`) ||
    diTabel.has(angka.replace(/,00$/, '')) ||
    diTabel.has(angka.replace(/0$/, ''));
  return dokumen.blok
    .filter((blok) => blok.jenis === 'paragraf' && blok.gaya === 'isi')
    .flatMap((blok) => angkaKalimat(teksParagraf(blok)))
    .filter((angka) => !ada(angka));
}

const JUDUL_WAJIB = [
  /KATA PENGANTAR/,
  /RINGKASAN EKSEKUTIF/,
  /DAFTAR ISI/,
  /DAFTAR TABEL/,
  /DAFTAR GAMBAR/,
  /BAB I\b/,
  /Maksud dan Tujuan/,
  /Dasar Hukum/,
  /Tugas/,
  /Fungsi/,
  /Sumber Daya Manusia/,
  /Isu Strategis/,
  /Sistematika/,
  /BAB II\b/,
  /Visi dan Misi/,
  /Tujuan dan Sasaran/,
  /Strategi/,
  /Indikator Kinerja Utama/,
  /Perjanjian Kinerja/,
  /Anggaran/,
  /BAB III\b/,
  /Capaian Kinerja/,
  /Analisis/,
  /Efisiensi/,
  /Realisasi Anggaran/,
  /Evaluasi/,
  /BAB IV\b/,
  /Kesimpulan/,
  /Saran/,
  /LAMPIRAN/,
];

describe.each([
  ['Banjar', banjar],
  ['Tapin', tapin],
])('laporan %s', (_, bahan) => {
  const { dokumen, kosong } = susunLaporan(bahan);

  it('memuat semua judul yang lazim dalam LKjIP', () => {
    const judul = dokumen.blok.flatMap((blok) =>
      blok.jenis === 'judul'
        ? [blok.teks]
        : blok.jenis === 'paragraf' && blok.gaya === 'judulTengah'
          ? [teksParagraf(blok)]
          : [],
    );
    expect(JUDUL_WAJIB.filter((pola) => !judul.some((teks) => pola.test(teks)))).toEqual([]);
  });

  it('memuat setiap tabel buku kerja tepat sekali, dengan isi yang sama', () => {
    const daftar = dokumen.blok.flatMap((blok) => (blok.jenis === 'tabel' ? [blok] : []));
    for (const { id, grid } of bahan.tabel) {
      const sama = daftar.filter((tabel) => tabel.judul === grid.judul && tabel.kolom.length === grid.kolom.length);
      expect(sama.length, id).toBe(1);
      const tertutup = new Set(
        grid.gabung.flatMap((g) => Array.from({ length: g.tinggi - 1 }, (_x, i) => `${g.baris + i + 1},${g.kolom}`)),
      );
      grid.baris.forEach((baris, b) => {
        baris.sel.forEach((sel, k) => {
          const tertulis = sama[0]?.baris[b]?.[k];
          if (tertutup.has(`${b},${k}`)) expect(tertulis, `${id} ${b},${k}`).toBeNull();
          else expect(tertulis?.teks, `${id} ${b},${k}`).toBe(sel.teks);
        });
      });
    }
  });

  it('setiap angka dalam kalimat berdiri di sebuah tabel dokumen itu juga', () => {
    expect(angkaTanpaTabel(dokumen)).toEqual([]);
  });

  it('satu sumber di bawah semua tabel bernomor, dan indikator tujuan tidak dihitung sebagai sasaran', () => {
    const sumber = dokumen.blok.flatMap((blok) =>
      blok.jenis === 'tabel' && blok.judul !== null && blok.sumber ? [blok.sumber] : [],
    );
    expect(sumber.length).toBeGreaterThan(10);
    expect(new Set(sumber).size).toBe(1);
    const kalimat = dokumen.blok.map(teksParagraf);
    for (const { apa, indikator } of bahan.sasaran)
      for (const satu of indikator.filter(({ status }) => status === 'belum')) {
        const sebut = kalimat.filter((teks) => teks.includes(satu.nama) && /belum mencapai target adalah/.test(teks));
        expect(sebut).toHaveLength(1);
        expect(sebut[0]?.startsWith('Pada indikator tujuan')).toBe(apa === 'Tujuan');
      }
    expect(kalimat.includes('Indikator yang belum mencapai target dan upaya perbaikannya:')).toBe(
      bahan.sasaran.some(({ indikator }) =>
        indikator.some(({ status, solusi }) => status === 'belum' && solusi.length > 0),
      ),
    );
  });

  it('yang belum diisi ditandai, didaftar dengan tempat mengisinya, dan tidak lebih', () => {
    const ditandai = tempatDitandai(dokumen);
    expect(new Set(ditandai)).toEqual(new Set(kosong.map((tempat) => tempat.apa)));
    expect(kosong.length).toBeGreaterThan(3);
    for (const { di } of kosong) expect(di).toMatch(/lembar|dokumen Word/);
  });

  it('kalimatnya utuh: berawal huruf besar, berakhir titik, tanpa sisa program', () => {
    for (const blok of dokumen.blok) {
      if (blok.jenis !== 'paragraf' || blok.gaya !== 'isi') continue;
      const teks = teksParagraf(blok);
      expect(teks).not.toMatch(/undefined|null|NaN|\[object|\.\.| {2}|%%/);
      if (teks && !blok.isi.some((lari) => lari.isian)) expect(teks, teks).toMatch(/^["A-Z].*[.:]$/s);
    }
  });
});

describe('yang diketik dinas dicetak seperti diketik', () => {
  const grid = (id: string) => banjar.tabel.find((satu) => satu.id === id)?.grid;
  const barisDi = (id: string, kata: string) =>
    grid(id)
      ?.baris.map((baris) => baris.sel.map((sel) => sel.teks))
      .find((baris) => baris.some((teks) => teks.includes(kata)));

  it('capaian yang ditetapkan tanpa desimal tambahan, dan catatannya menyebut barisnya', () => {
    for (const id of ['realisasi-kinerja', 'kinerja-anggaran']) {
      expect(barisDi(id, 'Kepatuhan Dan Kinerja Intern')).toContain('106');
      expect(barisDi(id, 'Pencari Kerja Yang Ditempatkan')).toContain('131,71');
      expect(grid(id)?.catatan.join('\n')).toMatch(
        /No\. [^\n]*: capaian ditetapkan perangkat daerah, bukan hasil rumus/,
      );
    }
    // A year without a typed capaian tells of none.
    const tanpa = bahanDari(bukuDari(isianAcak(2000)));
    expect(JSON.stringify(tanpa.tabel)).not.toContain('ditetapkan perangkat daerah');
  });

  it('rumus memberi angka yang berdiri di belakangnya; realisasi yang diketik lebih pendek disebut dibulatkan', () => {
    expect(barisDi('perhitungan', 'tata kelola kerja yang layak')).toEqual(
      expect.arrayContaining(['175 : 474 × 100 = 36,92, dibulatkan 37', '37']),
    );
    const angka = (satu: string) => Number(satu.replace(/,$|\./g, '').replace(',', '.'));
    let dihitung = 0;
    const periksa = (teks: string) => {
      const [, atas = '', bawah = '', hasil = ''] =
        /^([\d.]+|\([\d. +]+\)) : ([\d.]+) × 100 = ([\d.,]+)/.exec(teks) ?? [];
      if (!bawah) return;
      dihitung++;
      const pembilang = atas.match(/[\d.]+/g)?.reduce((jumlah, satu) => jumlah + angka(satu), 0) ?? 0;
      expect(Math.abs((pembilang / angka(bawah)) * 100 - angka(hasil)), teks).toBeLessThanOrEqual(0.005);
    };
    for (const baris of grid('perhitungan')?.baris ?? []) for (const { teks } of baris.sel) periksa(teks);
    for (const { indikator } of banjar.sasaran) for (const { hitungan } of indikator) periksa(hitungan ?? '');
    expect(dihitung).toBeGreaterThan(10);
  });

  it('realisasi yang dipotong atau lain dari hasil rumusnya disebut tercatat, di tabel dan kalimat', () => {
    const rumus = '(338 + 544) : 1.762 × 100 = 50,06, tercatat 50,05';
    expect(barisDi('perhitungan', 'Pencari Kerja Yang Ditempatkan')).toEqual(expect.arrayContaining([rumus, '50,05']));
    const semua = banjar.sasaran.flatMap(({ indikator }) => indikator.map(({ hitungan }) => hitungan));
    expect(semua).toContain(`${rumus}%`);
    const isian = (realisasi: number): Isian => ({
      IDENTITAS: { tahun: 2025 },
      IKU: [
        { kode: 'S.1', tingkat: 'Sasaran Strategis', sasaran: 'S', indikator: 'Satu', satuan: 'Persen', arah: 'NAIK' },
      ],
      KINERJA: [{ kode: 'S.1', target: 50, pembilang: 2, penyebut: 3, realisasi }],
    });
    for (const [realisasi, ekor] of [
      [66.67, '66,67%'],
      [67, '66,67, dibulatkan 67%'],
      [66, '66,67, tercatat 66%'],
      [66.667, '66,667%'],
      [66.666, '66,667, tercatat 66,666%'],
      [70, '66,67, tercatat 70%'],
    ] as const)
      expect(bahanDari(bukuDari(isian(realisasi))).sasaran[0]?.indikator[0]?.hitungan).toBe(`2 : 3 × 100 = ${ekor}`);
  });

  it('capaian tahun lalu yang ditulis N/A bukan tempat kosong', () => {
    expect(barisDi('perbandingan-tahun', 'Pencari Kerja Yang Ditempatkan')).toContain('N/A');
    expect(grid('perbandingan-tahun')?.pesan.join('\n')).not.toContain('target belum diisi');
  });

  it('rekomendasi tanpa status tidak dihitung sebagai belum selesai', () => {
    const ringkasan = (status: readonly string[]) =>
      teksTabel(
        susunLaporan(
          bahanDari(
            bukuDari({
              IDENTITAS: { tahun: 2025 },
              REKOMENDASI: status.map((satu, i) => ({ rekomendasi: `Rekomendasi ${i}`, status: satu })),
            }),
          ),
        ).dokumen,
      ).join('|');
    expect(ringkasan(['', ''])).not.toContain('selesai ditindaklanjuti');
    expect(ringkasan(['selesai', ''])).not.toContain('selesai ditindaklanjuti');
    expect(ringkasan(['selesai', 'proses'])).toContain('Rekomendasi yang selesai ditindaklanjuti|1');
    expect(ringkasan(['proses', 'belum'])).toContain('Rekomendasi yang selesai ditindaklanjuti|0');
  });

  it('nama perangkat daerah yang belum diisi ditandai di setiap dokumen, juga bila pemerintah daerahnya ada', () => {
    for (const IDENTITAS of [{ tahun: 2025 }, { tahun: 2025, pemerintahDaerah: 'Kabupaten Rekaan' }]) {
      const kosong = bahanDari(bukuDari({ IDENTITAS }));
      for (const [isi, sebutan] of [
        [susunLaporan(kosong), 5],
        [susunKeputusanIku(kosong), 4],
        [susunPerjanjian(kosong, 'pk'), 2],
      ] as const) {
        const teks = tempatDitandai(isi.dokumen).filter((apa) => apa === 'nama perangkat daerah');
        expect(teks.length, isi.dokumen.judul).toBeGreaterThanOrEqual(sebutan);
        expect(isi.kosong).toContainEqual({ apa: 'nama perangkat daerah', di: 'lembar Identitas, Perangkat daerah' });
        expect(JSON.stringify(isi.dokumen)).not.toMatch(/ {2}Tahun|Utama ;|Sumber: ,|\[ISI/);
      }
    }
  });
});

describe('kalimat mengikuti angkanya', () => {
  it('capaian di bawah 100 tidak pernah disebut tercapai, dan sebaliknya', () => {
    for (const bahan of [
      banjar,
      tapin,
      ...Array.from({ length: 12 }, (_, i) => bahanDari(bukuDari(isianAcak(500 + i)))),
    ])
      for (const sasaran of bahan.sasaran)
        for (const indikator of sasaran.indikator) {
          if (indikator.capaian === null) continue;
          const nilai = Number(indikator.capaian.replace('%', '').replace(/\./g, '').replace(',', '.'));
          expect(indikator.status, indikator.nama).toBe(nilai > 100 ? 'lampau' : nilai === 100 ? 'tepat' : 'belum');
        }
  });

  it('dinas acak: setiap angka kalimat ada di tabel', () => {
    for (let benih = 0; benih < 24; benih++) {
      const { dokumen } = susunLaporan(bahanDari(bukuDari(isianAcak(2000 + benih * 37))));
      expect(angkaTanpaTabel(dokumen), `benih ${benih}`).toEqual([]);
    }
  });
});

/** Tags of an XML text must close in order; gives the names of the elements met. */
function uraikan(xml: string): string[] {
  const jalan: string[] = [];
  const nama: string[] = [];
  for (const [, tutup, unsur, , sendiri] of xml
    .replace(/<\?[^>]*\?>/, '')
    .matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (tutup) expect(jalan.pop()).toBe(unsur);
    else {
      nama.push(unsur as string);
      if (!sendiri) jalan.push(unsur as string);
    }
  }
  expect(jalan).toEqual([]);
  expect(xml.replace(/<\?[^>]*\?>/, '').replace(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, '')).not.toMatch(/[<>]/);
  return nama;
}

/** Children of the elements that we write, in the order that ECMA-376 (transitional wml.xsd) asks for. */
const URUTAN: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs bidi spacing ind contextualSpacing jc textAlignment outlineLvl rPr sectPr',
  rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike color spacing sz szCs highlight u shd vertAlign lang',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  tcPr: 'tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  trPr: 'cantSplit tblHeader trHeight jc',
  sectPr: 'headerReference footerReference type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols titlePg docGrid',
  tbl: 'bookmarkStart tblPr tblGrid tr',
  tc: 'tcPr p',
  style: 'name basedOn next link uiPriority qFormat pPr rPr tblPr',
  settings: 'zoom defaultTabStop evenAndOddHeaders updateFields compat themeFontLang clrSchemeMapping',
};

/** Where children of an element stand out of their order, or have no place at all. */
function salahUrut(xml: string): string[] {
  const salah = new Set<string>();
  const jalan: { nama: string; letak: number }[] = [];
  for (const [, tutup, nama = '', sendiri] of xml.matchAll(/<(\/?)(?:w:)?([\w:]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (tutup) {
      jalan.pop();
      continue;
    }
    const induk = jalan.at(-1);
    const urutan = induk && URUTAN[induk.nama]?.split(' ');
    if (induk && urutan) {
      const letak = urutan.indexOf(nama);
      if (letak < induk.letak) salah.add(`${induk.nama} > ${nama}`);
      induk.letak = Math.max(induk.letak, letak);
    }
    if (!sendiri) jalan.push({ nama, letak: 0 });
  }
  return [...salah];
}

describe('berkas .docx', () => {
  it('unsur di dalam unsur berurutan menurut skema WordprocessingML', () => {
    for (const jenis of JENIS_DOKUMEN)
      for (const [nama, isi] of buatDokumen(jenis, tapin).berkas)
        if (/^word\/\w+\.xml$/.test(nama)) expect([jenis, nama, salahUrut(isi)]).toEqual([jenis, nama, []]);
    expect(salahUrut('<w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr>')).toEqual(['pPr > keepNext']);
    expect(salahUrut('<w:rPr><w:asing/></w:rPr>')).toEqual(['rPr > asing']);
  });

  const hasil: HasilDokumen = buatDokumen('laporan', banjar);

  it('semua bagian XML yang utuh, dan setiap hubungan menunjuk bagian yang ada', () => {
    for (const [nama, isi] of hasil.berkas) expect(uraikan(isi).length, nama).toBeGreaterThan(0);
    const bagian = new Map(hasil.berkas);
    const hubungan = bagian.get('word/_rels/document.xml.rels') as string;
    const sasaran = new Map([...hubungan.matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"/g)].map(([, id, ke]) => [id, ke]));
    for (const ke of sasaran.values()) expect(bagian.has(`word/${ke}`), ke).toBe(true);
    for (const [, id] of (bagian.get('word/document.xml') as string).matchAll(/r:id="(\w+)"/g))
      expect(sasaran.has(id as string), id).toBe(true);
    for (const [nama] of hasil.berkas)
      if (/^word\/[^_]/.test(nama)) expect(bagian.get('[Content_Types].xml')).toContain(`PartName="/${nama}"`);
  });

  it('gaya yang dipakai ada, penanda unik, dan jumlah sel tiap baris menutup semua kolom', () => {
    const isi = hasil.berkas.find(([nama]) => nama === 'word/document.xml')?.[1] as string;
    const gaya = hasil.berkas.find(([nama]) => nama === 'word/styles.xml')?.[1] as string;
    for (const id of new Set([...isi.matchAll(/w:pStyle w:val="(\w+)"/g)].map(([, x]) => x)))
      expect(gaya).toContain(`w:styleId="${id}"`);
    const penanda = [...isi.matchAll(/bookmarkStart w:id="(\d+)" w:name="(\w+)"/g)].map(([, , nama]) => nama);
    expect(new Set(penanda).size).toBe(penanda.length);
    for (const [, tuju] of isi.matchAll(/PAGEREF (\w+)/g)) expect(penanda).toContain(tuju);
    for (const [tabel] of isi.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
      const kolom = tabel.match(/<w:gridCol /g)?.length ?? 0;
      for (const [baris] of tabel.matchAll(/<w:tr>.*?<\/w:tr>/gs)) {
        const lebar = [...baris.matchAll(/<w:tc>.*?<\/w:tcPr>/gs)].reduce(
          (jumlah, [sel]) => jumlah + Number(/gridSpan w:val="(\d+)"/.exec(sel)?.[1] ?? 1),
          0,
        );
        expect(lebar).toBe(kolom);
      }
    }
  });

  it('kepala tabel berulang, nomor tabel berupa medan, halaman romawi lalu angka, ada halaman mendatar', () => {
    const isi = hasil.berkas.find(([nama]) => nama === 'word/document.xml')?.[1] as string;
    expect(isi.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(hasil.jumlah.tabel - 1);
    expect(isi.match(/SEQ Tabel_/g)?.length).toBe(hasil.jumlah.tabel);
    expect(isi.match(/SEQ Gambar_/g)?.length ?? 0).toBe(hasil.jumlah.gambar);
    expect(isi).toMatch(/w:fmt="lowerRoman" w:start="1"/);
    expect(isi).toMatch(/w:fmt="decimal" w:start="1"/);
    expect(isi).toContain('w:orient="landscape"');
  });

  it('bahan yang sama memberi bita yang sama, dan arsip halaman terbaca utuh', () => {
    const arsip = kemas(hasil.berkas);
    expect(Buffer.from(kemas(buatDokumen('laporan', banjar).berkas)).equals(Buffer.from(arsip))).toBe(true);
    const zip = new BacaZip(Buffer.from(arsip));
    for (const [nama, isi] of hasil.berkas) expect(zip.teks(nama)).toBe(isi);
  });

  it('markah, huruf kendali, tulisan Arab dan sepuluh ribu huruf tidak merusaknya', () => {
    const jahat = `<w:p>&amp; "kutip" ]]> \u0000\u0007\ud800 مرحبا ${'a'.repeat(10_000)}`;
    const naskah: IsiNaskah = {
      ...TANPA_NASKAH,
      teks: { visi: [jahat], misi: [jahat] },
      dasarHukum: [jahat],
      isu: [{ isu: jahat, uraian: jahat }],
    };
    const { berkas } = buatDokumen('laporan', bahanDari(bukuBanjar().buku, naskah));
    const isi = berkas.find(([nama]) => nama === 'word/document.xml')?.[1] as string;
    uraikan(isi);
    expect(isi).toContain('مرحبا');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is tested
    expect(isi).not.toMatch(/[\u0000\u0007]/);
  });

  it('buku tanpa indikator dan tanpa anggaran tetap menjadi dokumen yang menyebut apa yang kurang', () => {
    const kosong: BukuKerja = {
      ...bukuBanjar().buku,
      iku: [],
      kinerja: [],
      anggaran: [],
      belanja: [],
      riwayat: [],
      renstra: [],
      pembanding: [],
      analisis: [],
      lhe: [],
      rekomendasi: [],
    };
    const bahan = bahanDari(kosong);
    for (const jenis of JENIS_DOKUMEN.filter((satu) => alasanTanpa(satu, bahan) === '')) {
      const dokumen = buatDokumen(jenis, bahan);
      for (const [, isi] of dokumen.berkas) uraikan(isi);
      expect(dokumen.kosong.map((tempat) => tempat.apa).join(' '), jenis).toMatch(/indikator/);
    }
  });
});

describe('perjanjian kinerja dan keputusan IKU', () => {
  const pejabat: IsiNaskah['pejabat'] = [
    {
      peran: 'pihak pertama',
      nama: 'Nama Satu',
      jabatan: 'Kepala Dinas Contoh',
      pangkat: 'Pembina Utama Muda',
      nip: '000',
      atasan: '',
    },
    { peran: 'pihak kedua', nama: 'Nama Dua', jabatan: 'Bupati Contoh', pangkat: '', nip: '', atasan: '' },
  ];
  const naskah: IsiNaskah = {
    ...TANPA_NASKAH,
    pejabat,
    teks: {
      'tanggal perjanjian kinerja': ['2 Januari 2025'],
      'nomor keputusan iku': ['1/2025'],
      'tanggal keputusan iku': ['3 Januari 2025'],
    },
    dasarHukum: ['Peraturan Contoh'],
  };
  const semuaTeks = (dokumen: Dokumen) =>
    [
      ...dokumen.blok.map((blok) => (blok.jenis === 'paragraf' ? blok.isi.map((lari) => lari.teks).join('') : '')),
      ...teksTabel(dokumen),
    ].join('\n');

  /** Everyone whom IKU names as answering, with a person each. */
  const semuaPejabat = (bahan: Bahan): IsiNaskah => ({
    ...naskah,
    pejabat: [
      ...pejabat,
      ...bahan.perjanjian
        .filter((satu) => !satu.kepala)
        .map((satu, i) => ({
          peran: satu.jabatan.toLowerCase(),
          nama: `Orang ${i}`,
          jabatan: '',
          pangkat: `Pangkat ${i}`,
          nip: `9${i}`,
          atasan: '',
        })),
    ],
  });
  const banyakPerjanjian = (dokumen: Dokumen, judul: string) =>
    dokumen.blok.filter((blok) => teksParagraf(blok) === judul).length;

  it('lengkap bila pejabat dan tanggalnya diketik: tanpa tempat kosong, tanpa halaman penyusun', () => {
    const bahan = bahanDari(bukuBanjar().buku, semuaPejabat(banjar));
    const { dokumen, kosong } = susunPerjanjian(bahan, 'pk');
    expect(kosong).toEqual([]);
    const teks = semuaTeks(dokumen);
    for (const kata of [
      'Nama Satu',
      'Kepala Dinas Contoh',
      'Pembina Utama Muda',
      'NIP 000',
      'Nama Dua',
      'Bupati Contoh',
      '2 Januari 2025',
      'penghargaan dan sanksi',
      'Selaku atasan pihak pertama, selanjutnya disebut pihak kedua.',
    ])
      expect(teks).toContain(kata);
    expect(teks).not.toContain('CATATAN PENYUSUN');
  });

  it('satu perjanjian untuk tiap jabatan, dengan atasan menurut induk indikatornya', () => {
    const bahan = bahanDari(bukuBanjar().buku, semuaPejabat(banjar));
    const { iku } = bukuBanjar().buku;
    const jabatan = new Set(iku.map((baris) => (baris.penanggungJawab.nilai ?? '').trim()).filter(Boolean));
    expect(bahan.perjanjian.length).toBe(jabatan.size);
    expect(banyakPerjanjian(susunPerjanjian(bahan, 'pk').dokumen, 'PERJANJIAN KINERJA TAHUN 2025')).toBe(jabatan.size);
    // Every indicator below the goals stands in the agreement of who answers for it, and in no other.
    for (const baris of iku.filter((satu) => satu.tingkat.nilai !== 'Tujuan')) {
      const milik = bahan.perjanjian.filter((satu) =>
        satu.kinerja.some((isi) => isi.indikator === baris.indikator.nilai && isi.sasaran === baris.sasaran.nilai),
      );
      expect(
        milik.map((satu) => satu.jabatan),
        baris.kode.nilai ?? '',
      ).toEqual([baris.penanggungJawab.nilai]);
    }
    const menurutKode = new Map(iku.map((baris) => [baris.kode.nilai, baris]));
    let diperiksa = 0;
    for (const satu of bahan.perjanjian.filter((pk) => !pk.kepala)) {
      const baris = iku.find((isi) => isi.penanggungJawab.nilai === satu.jabatan);
      const induk = menurutKode.get(baris?.induk.nilai ?? '');
      if (!induk || induk.penanggungJawab.nilai === satu.jabatan) continue;
      expect(satu.atasan || 'Kepala Dinas').toBe(induk.penanggungJawab.nilai);
      diperiksa++;
    }
    expect(diperiksa).toBeGreaterThan(5);
  });

  it('uang tiap jabatan dijumlahkan dari mata anggarannya, dan kepala dinas menjumlah semua program', () => {
    const kepala = banjar.perjanjian[0];
    expect(kepala?.anggaran.map((satu) => satu.uraian)).toEqual(banjar.anggaran.daftar);
    expect(`Rp${kepala?.jumlah.murni}`).toBe(banjar.anggaran.murni ?? banjar.anggaran.pagu);
    const angka = (teks: string) => Number(teks.replace(/\./g, ''));
    for (const satu of banjar.perjanjian) {
      const jumlah = satu.anggaran.reduce((total, isi) => total + angka(isi.murni), 0);
      expect(jumlah, satu.jabatan).toBe(angka(satu.jumlah.murni));
      expect(jumlah, satu.jabatan).toBeGreaterThan(0);
    }
  });

  it('kepala dinas yang disebut, bukan bidang yang kebetulan banyak sasarannya; bidang itu mendapat perjanjiannya', () => {
    const { buku } = bukuBanjar();
    const penanggung = (tingkat: string | null, lama: string | null) =>
      tingkat === 'Sasaran Strategis' ? 'Kabid Contoh' : tingkat === 'Tujuan' ? 'Kepala Dinas' : lama;
    const iku = buku.iku.map((baris) => ({
      ...baris,
      penanggungJawab: {
        ...baris.penanggungJawab,
        nilai: penanggung(baris.tingkat.nilai, baris.penanggungJawab.nilai),
      },
    }));
    const sasaran = iku.filter((baris) => baris.tingkat.nilai === 'Sasaran Strategis').map((b) => b.indikator.nilai);
    const [kepala, ...lain] = bahanDari({ ...buku, iku }).perjanjian;
    expect(kepala).toMatchObject({ jabatan: 'Kepala Dinas', kepala: true });
    expect(kepala?.kinerja.map((isi) => isi.indikator)).toEqual(sasaran);
    const kabid = lain.find((satu) => satu.jabatan === 'Kabid Contoh');
    expect(kabid).toMatchObject({ kepala: false, atasan: '' });
    expect(kabid?.kinerja.map((isi) => isi.indikator)).toEqual(expect.arrayContaining(sasaran));
    // A part of the office that alone answers for most objectives is not its head; it stands below it.
    const bidang = iku.map((baris) => ({
      ...baris,
      tingkat: { ...baris.tingkat, nilai: 'Sasaran Strategis' as const },
      penanggungJawab: { ...baris.penanggungJawab, nilai: 'Bidang Pelayanan' },
    }));
    const [puncak, ...bawah] = bahanDari({ ...buku, iku: bidang }).perjanjian;
    expect(puncak).toMatchObject({ jabatan: '', kepala: true });
    expect(puncak?.kinerja).toHaveLength(bidang.length);
    expect(bawah.map(({ jabatan, atasan }) => [jabatan, atasan])).toEqual([['Bidang Pelayanan', '']]);
    // Nobody named as head, and two posts with as many objectives: it is not guessed who heads the office.
    const berdua = iku.map((baris, i) => ({
      ...baris,
      tingkat: { ...baris.tingkat, nilai: i < 2 ? ('Sasaran Strategis' as const) : ('Program' as const) },
      penanggungJawab: { ...baris.penanggungJawab, nilai: `Kabid ${i}` },
    }));
    expect(bahanDari({ ...buku, iku: berdua }).perjanjian[0]).toMatchObject({ jabatan: '', kepala: true });
  });

  it('sel sasaran bersatu untuk semua indikatornya', () => {
    const { buku } = bukuBanjar();
    // The sasaran of the first row is written once, as the template says.
    const kode = buku.iku.filter((baris) => baris.tingkat.nilai === 'Sasaran Strategis').map((b) => b.kode.nilai);
    const pertama = buku.iku.find((baris) => baris.kode.nilai === kode[0]);
    const iku = buku.iku.map((baris) =>
      baris.kode.nilai === kode[1] && pertama ? { ...baris, sasaran: pertama.sasaran } : baris,
    );
    const bahan = bahanDari({ ...buku, iku });
    const { dokumen } = susunPerjanjian(bahan, 'pk', bahan.perjanjian[0]?.jabatan);
    const tabel = dokumen.blok.find(
      (blok) => blok.jenis === 'tabel' && blok.kepala[0]?.[1]?.teks === 'Sasaran Strategis',
    );
    if (tabel?.jenis !== 'tabel') throw new Error('tabel sasaran tidak ada');
    const sasaran = tabel.baris.map((baris) => baris[1]);
    expect(sasaran.some((sel) => sel === null)).toBe(true);
    expect(sasaran.reduce((jumlah, sel) => jumlah + (sel ? (sel.tinggi ?? 1) : 0), 0)).toBe(tabel.baris.length);
    expect(sasaran.every((sel) => sel === null || sel?.teks !== '')).toBe(true);
  });

  it('tanggal perjanjian yang tertinggal dari tahun lain tidak dicetak; yang tertulis disebut', () => {
    const dengan = (tanggal: string) =>
      susunPerjanjian(
        bahanDari(bukuBanjar().buku, {
          ...semuaPejabat(banjar),
          teks: { 'tanggal perjanjian kinerja': [tanggal] },
        }),
        'pk',
      );
    for (const sah of ['2 Januari 2025', '31 Desember 2024', '30-12-2024', 'Januari'])
      expect([sah, dengan(sah).kosong]).toEqual([sah, []]);
    for (const lain of ['2 Januari 2024', '2 Januari 2026', '12 Januari 2024']) {
      const { dokumen, kosong } = dengan(lain);
      expect(kosong).toMatchObject([{ apa: 'tanggal perjanjian kinerja', di: expect.stringContaining(lain) }]);
      expect(semuaTeks(dokumen).split('CATATAN PENYUSUN')[0]).not.toContain(lain);
    }
  });

  it('satu jabatan saja bila diminta', () => {
    const jabatan = banjar.perjanjian[2]?.jabatan as string;
    const { dokumen } = susunPerjanjian(banjar, 'pk', jabatan);
    expect(banyakPerjanjian(dokumen, 'PERJANJIAN KINERJA TAHUN 2025')).toBe(1);
    expect(semuaTeks(dokumen)).toContain(jabatan.toUpperCase());
  });

  /** The first objective's target is revised. */
  function bukuBerubah(): BukuKerja {
    const { buku } = bukuBanjar();
    const kode = buku.iku.find((baris) => baris.tingkat.nilai === 'Sasaran Strategis')?.kode.nilai;
    const kinerja = buku.kinerja.map((baris) =>
      baris.kode.nilai === kode ? { ...baris, targetPerubahan: { ...baris.target, nilai: angkaTarget(47) } } : baris,
    );
    return { ...buku, kinerja };
  }

  it('tanpa perubahan tidak ada PK perubahan: kalimat, dan hanya untuk jabatan yang tidak berubah', () => {
    expect(alasanTanpa('pk-perubahan', banjar)).toMatch(/^Tidak ada target atau pagu yang berubah.*Kinerja.*Anggaran/);
    expect(alasanTanpa('pk', banjar)).toBe('');
    const bahan = bahanDari(bukuBerubah());
    expect(alasanTanpa('pk-perubahan', bahan)).toBe('');
    const tetap = bahan.perjanjian.find((satu) => !satu.berubah)?.jabatan as string;
    expect(alasanTanpa('pk-perubahan', bahan, tetap)).toContain(`pagu ${tetap} yang berubah`);
  });

  it('perjanjian awal memakai target murni; perubahan menyebut keduanya, hanya untuk jabatan yang berubah', () => {
    const bahan = bahanDari(bukuBerubah());
    const murni = banjar.perjanjian[0]?.kinerja[0]?.murni;
    expect(bahan.perjanjian[0]?.kinerja[0]).toMatchObject({ murni, berlaku: '47,00' });
    expect(teksTabel(susunPerjanjian(bahan, 'pk').dokumen)).not.toContain('47,00');
    const ubah = susunPerjanjian(bahan, 'pk-perubahan').dokumen;
    expect(teksTabel(ubah)).toEqual(expect.arrayContaining([murni, '47,00', 'Target Semula', 'Target Perubahan']));
    expect(banyakPerjanjian(ubah, 'PERJANJIAN KINERJA PERUBAHAN TAHUN 2025')).toBe(1);
  });

  it('tanpa induk atasan jabatan di bawah program ditandai, tidak ditebak; kolom Atasan menentukannya', () => {
    const { buku } = bukuBanjar();
    const tanpaInduk: BukuKerja = {
      ...buku,
      iku: buku.iku.map((baris) => ({ ...baris, induk: { ...baris.induk, nilai: null } })),
    };
    const bahan = bahanDari(tanpaInduk);
    const kegiatan = bahan.perjanjian.filter((satu) => satu.atasan === null);
    expect(kegiatan.length).toBeGreaterThan(3);
    const jabatan = kegiatan[0]?.jabatan as string;
    expect(susunPerjanjian(bahan, 'pk', jabatan).kosong.map((tempat) => tempat.apa)).toContain('atasan');
    const orang = { nama: 'A', jabatan: '', pangkat: 'B', nip: '1', atasan: 'Kabid Contoh' };
    const diketik: IsiNaskah = { ...naskah, pejabat: [...pejabat, { ...orang, peran: jabatan.toLowerCase() }] };
    const dengan = susunPerjanjian(bahanDari(tanpaInduk, diketik), 'pk', jabatan);
    expect(dengan.kosong.map((tempat) => tempat.apa)).not.toContain('atasan');
    expect(semuaTeks(dengan.dokumen)).toContain('Kabid Contoh');
  });

  it('tanpa pejabat setiap nama dan NIP menjadi tempat kosong, bukan titik-titik', () => {
    for (const jenis of ['pk', 'pk-perubahan'] as const) {
      const { kosong, dokumen } = susunPerjanjian(bahanDari(bukuBerubah()), jenis);
      expect(new Set(tempatDitandai(dokumen))).toEqual(new Set(kosong.map((tempat) => tempat.apa)));
      expect(kosong.map((tempat) => tempat.apa)).toEqual(
        expect.arrayContaining(['nama pihak pertama', 'nama pihak kedua', 'NIP pihak pertama']),
      );
      expect(semuaTeks(dokumen)).not.toMatch(/…|\.{3}/);
    }
  });

  it('keputusan IKU bernomor, berdiktum, dan berlampiran', () => {
    const { dokumen, kosong } = susunKeputusanIku(bahanDari(bukuBanjar().buku, naskah));
    expect(kosong).toEqual([]);
    const teks = semuaTeks(dokumen);
    for (const kata of ['NOMOR 1/2025', 'MEMUTUSKAN', 'KESATU', 'Peraturan Contoh', '3 Januari 2025'])
      expect(teks).toContain(kata);
    expect(dokumen.blok.some((blok) => blok.jenis === 'tabel')).toBe(true);
    expect(teks).toMatch(/LAMPIRAN I\n.*[\s\S]*LAMPIRAN II\n/);
  });

  it('lampiran keputusan yang hanya satu tidak bernomor', () => {
    const { buku } = bukuBanjar();
    const iku = buku.iku.filter((baris) => baris.tingkat.nilai === 'Sasaran Strategis');
    const teks = semuaTeks(susunKeputusanIku(bahanDari({ ...buku, iku }, naskah)).dokumen);
    expect(teks).toContain('LAMPIRAN\nKEPUTUSAN');
    expect(teks).not.toContain('LAMPIRAN I');
  });
});

describe('bentuk halaman', () => {
  it('bagian satu grafik menjadi satu batang selama muat sehalaman, dengan tiap angka pada seri dan namanya', () => {
    const bagian = (judul: string, seri: readonly (readonly [string, readonly (number | null)[]])[]) => ({
      judul,
      jenis: 'kolom' as const,
      judulSumbu: '%',
      desimal: 2,
      tumpuk: true,
      kategori: (seri[0]?.[1] ?? []).map((_, i) => `${judul} ${i}`),
      seri: seri.map(([nama, nilai]) => ({ judul: nama, warna: '#112233', garis: false, nilai })),
    });
    const [satu, lain] = satukanBagian([
      bagian('Capaian (1 dari 2)', [['Tinggi', [1, 2]]]),
      bagian('Capaian (2 dari 2)', [
        ['Rendah', [3, null]],
        ['Tinggi', [null, 4]],
      ]),
      bagian('Tren', [['Target', [5]]]),
    ]);
    expect(satu).toMatchObject({
      judul: 'Capaian',
      kategori: ['Capaian (1 dari 2) 0', 'Capaian (1 dari 2) 1', 'Capaian (2 dari 2) 0', 'Capaian (2 dari 2) 1'],
    });
    expect(satu?.seri.map(({ judul, nilai }) => [judul, nilai])).toEqual([
      ['Tinggi', [1, 2, null, 4]],
      ['Rendah', [null, null, 3, null]],
    ]);
    expect(lain?.judul).toBe('Tren');
    const banyak = Array.from({ length: 5 }, (_, i) =>
      bagian(`Capaian (${i + 1} dari 5)`, [['Tinggi', [1, 2, 3, 4, 5, 6]]]),
    );
    expect(satukanBagian(banyak).map(({ judul, kategori }) => [judul, kategori.length])).toEqual([
      ['Capaian (1 dari 2)', 24],
      ['Capaian (2 dari 2)', 6],
    ]);
  });

  it('lebar berpindah ke kolom teks panjang, tanpa mengubah lebar tabel atau memecah kata; tabel biasa seperti rencana', () => {
    const tabel = (panjang: number): TabelDokumen => ({
      jenis: 'tabel',
      judul: null,
      bab: 'L',
      arah: 'mendatar',
      kolom: [40, 40, 60],
      kepala: [],
      baris: [[{ teks: 'Sasaran' }, { teks: 'Pertanggungjawaban' }, { teks: 'kata '.repeat(panjang) }]],
      ukuran: 10,
      catatan: [],
      sumber: '',
    });
    expect(lebarKolom(tabel(20), 140)).toEqual([40, 40, 60]);
    const [sasaran = 0, indikator = 0, definisi = 0] = lebarKolom(tabel(400), 140);
    expect(sasaran + indikator + definisi).toBeCloseTo(140);
    expect(definisi).toBeGreaterThanOrEqual(75);
    expect(Math.min(sasaran, indikator)).toBeGreaterThanOrEqual(28);
    expect(indikator).toBeGreaterThan(lebarTeks('Pertanggungjawaban', 10) / PX_MM);
  });

  const garis = (nilai: readonly (readonly (number | null)[])[]) =>
    grafikWordXml({
      jenis: 'grafik',
      judul: 'Tren',
      bab: '3',
      bentuk: 'garis',
      judulSumbu: 'Persen',
      desimal: 2,
      kategori: ['2024', '2025'],
      seri: nilai.map((isi, i) => ({ judul: `Seri ${i}`, warna: '#112233', nilai: isi })),
    });
  /** Points whose label stands below, series by series. */
  const bawah = (xml: string) =>
    [...xml.matchAll(/<c:ser>.*?<\/c:ser>/g)].map(([seri]) =>
      [...seri.matchAll(/<c:dLbl><c:idx val="(\d)"\/>(?:(?!<\/c:dLbl>).)*<c:dLblPos val="b"\/>/g)].map(([, i]) =>
        Number(i),
      ),
    );

  it('dari dua garis angka yang lebih rendah ditulis di bawah titiknya, juga bila sama', () => {
    expect(
      bawah(
        garis([
          [101, 102],
          [101.2, 100],
        ]),
      ),
    ).toEqual([[0], [1]]);
    expect(
      bawah(
        garis([
          [5, null],
          [5, 6],
        ]),
      ),
    ).toEqual([[], [0]]);
    expect(bawah(garis([[5, 6]]))).toEqual([[]]);
  });

  it('paragraf tanpa judul tidak ikut berbaring dengan tabel lebar yang tidak diantarnya', () => {
    const paragraf: Blok = { jenis: 'paragraf', gaya: 'isi', isi: [{ teks: 'Kalimat.' }] };
    const tabel = (arah: 'tegak' | 'mendatar'): Blok => ({
      jenis: 'tabel',
      judul: 'Tabel',
      bab: '3',
      arah,
      kolom: [40],
      kepala: [],
      baris: [[{ teks: 'a' }]],
      ukuran: 10,
      catatan: [],
      sumber: '',
    });
    const judul: Blok = { jenis: 'judul', tingkat: 2, teks: 'Judul' };
    expect(arahBlok([tabel('tegak'), paragraf, paragraf, tabel('mendatar')], KERTAS_A4)).toEqual([
      'tegak',
      'tegak',
      'tegak',
      'mendatar',
    ]);
    expect(arahBlok([tabel('tegak'), paragraf, tabel('mendatar')], KERTAS_A4)[1]).toBe('mendatar');
    expect(arahBlok([tabel('tegak'), judul, paragraf, paragraf, tabel('mendatar')], KERTAS_A4).slice(1)).toEqual([
      'mendatar',
      'mendatar',
      'mendatar',
      'mendatar',
    ]);
  });
});

describe('penghargaan', () => {
  it('menjadi tabel di lampiran, dengan tempat bertanda untuk tiap gambar; tanpa barisnya tidak disebut', () => {
    const penghargaan = [
      { nama: 'Layanan Terbaik', pemberi: 'Gubernur Contoh', tahun: '2025', tingkat: 'Provinsi' },
      { nama: 'Arsip Tertib', pemberi: '', tahun: '2024', tingkat: '' },
    ];
    const { dokumen, kosong } = susunLaporan(bahanDari(bukuBanjar().buku, { ...TANPA_NASKAH, penghargaan }));
    const tabel = dokumen.blok.find((blok) => blok.jenis === 'tabel' && blok.judul === 'Penghargaan yang Diterima');
    if (tabel?.jenis !== 'tabel') throw new Error('tabel penghargaan tidak ada');
    expect(tabel.baris.map((baris) => baris.map((sel) => sel?.teks))).toEqual([
      ['1', 'Layanan Terbaik', 'Gubernur Contoh', '2025', 'Provinsi'],
      ['2', 'Arsip Tertib', '[isi: pemberi "Arsip Tertib"]', '2024', '-'],
    ]);
    expect(tabel.sumber).not.toBe('');
    expect(kosong.map((tempat) => tempat.apa)).toEqual(
      expect.arrayContaining(['gambar piagam "Layanan Terbaik"', 'gambar piagam "Arsip Tertib"']),
    );
    expect(JSON.stringify(susunLaporan(banjar))).not.toMatch(/penghargaan yang diterima/i);
  });
});

describe('lembar naskah', () => {
  it('dibaca kembali sebagaimana diisi, dengan kolom dalam urutan apa pun', () => {
    const rencana = rencanaNaskah().map((lembar) => {
      const isi = lembar.nilai.map((baris) => [...baris]);
      if (lembar.nama === LEMBAR_ISI_NASKAH.teks.lembar) isi[3] = ['Kata pengantar', 'Paragraf sendiri.', null];
      if (lembar.nama === LEMBAR_ISI_NASKAH.pegawai.lembar) isi.push(['Golongan', 'III', '12', '8']);
      if (lembar.nama === LEMBAR_ISI_NASKAH.pejabat.lembar)
        isi[3] = ['Pihak pertama', 'Nama', 'Kepala', 'Pembina', '1', null];
      return { ...lembar, nilai: isi.map((baris) => [...baris].reverse()) };
    });
    const naskah = bacaLembarNaskah(snapshotDariRencana(rencana));
    expect(naskah.teks).toEqual({ 'kata pengantar': ['Paragraf sendiri.'] });
    expect(naskah.pegawai).toEqual([{ kelompok: 'Golongan', rincian: 'III', lakiLaki: '12', perempuan: '8' }]);
    expect(naskah.pejabat[0]).toEqual({
      peran: 'pihak pertama',
      nama: 'Nama',
      jabatan: 'Kepala',
      pangkat: 'Pembina',
      nip: '1',
      atasan: '',
    });
    expect(naskah.dasarHukum.length).toBe(LEMBAR_ISI_NASKAH.dasarHukum.awal.length);
  });

  it('paragraf sendiri menggantikan yang disusun, dan pegawai dijumlahkan', () => {
    const naskah: IsiNaskah = {
      ...TANPA_NASKAH,
      teks: { 'kata pengantar': ['Kalimat kami sendiri.'] },
      pegawai: [
        { kelompok: 'Golongan', rincian: 'III', lakiLaki: '12', perempuan: '8' },
        { kelompok: '', rincian: 'II', lakiLaki: '3', perempuan: '-' },
      ],
    };
    const { dokumen } = susunLaporan(bahanDari(bukuBanjar().buku, naskah));
    expect(dokumen.blok.map(teksParagraf)).toContain('Kalimat kami sendiri.');
    expect(dokumen.blok.map(teksParagraf).join(' ')).not.toContain('Puji syukur');
    const tabel = dokumen.blok.find((blok) => blok.jenis === 'tabel' && blok.judul === 'Pegawai Menurut Golongan');
    expect(tabel?.jenis === 'tabel' && tabel.baris.at(-1)?.map((sel) => sel?.teks)).toEqual([
      '',
      'Jumlah',
      '15',
      '8',
      '23',
    ]);
  });
});

it('paket kosong pun berbagian lengkap', () => {
  const { berkas } = susunPaket({ judul: '', kaki: '', font: '', blok: [] });
  for (const [, isi] of berkas) uraikan(isi);
});
