/**
 * An office's own template (--gaya): its styles, theme, numbering, sheet, margins, head and foot around a document of ours.
 * Styles are found by what they are called, in English or Indonesian, or by their id; what the template lacks stays ours.
 */
import { posix } from 'node:path';
import { type BagianBerkas, KERTAS_A4, type Kertas, lebarIsi } from '../../src/core/dokumen.ts';
import { Paket } from '../xlsx/paket.ts';
import { anak, pohon, semuaAnak, tulisAtribut, turunan, type Unsur } from '../xlsx/xml.ts';
import type { BacaZip } from '../xlsx/zip.ts';
import { bagianUtama, GalatNaskah } from './baca.ts';
import { denganArsip } from './buka.ts';

export type BagianBiner = readonly [nama: string, isi: string | Buffer];

export interface Contoh {
  readonly kertas: Kertas;
  /** Type of its running text, to measure words with; '' where only its theme says it. */
  readonly font: string;
  pasang(berkas: readonly BagianBerkas[]): BagianBiner[];
}

const NS_R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MM_PER_TWIP = 25.4 / 1440;
/** Narrower than this no table of a report can be read, in millimetres. */
const ISI_TERSEMPIT = 90;

/** Other names of our styles, as Word and LibreOffice call them in Indonesian. */
const NAMA_LAIN: Readonly<Record<string, readonly string[]>> = {
  Heading1: ['Judul 1', 'Tajuk 1'],
  Heading2: ['Judul 2', 'Tajuk 2'],
  Heading3: ['Judul 3', 'Tajuk 3'],
  Title: ['Judul', 'Judul Utama'],
  BodyText: ['Teks Isi', 'Teks Badan', 'Isi Teks', 'Text Body'],
  Caption: ['Keterangan', 'Takarir'],
  ListParagraph: ['Daftar Paragraf', 'Paragraf Daftar'],
  TOC1: ['Daftar Isi 1', 'Contents 1', 'TDI 1'],
  TOC2: ['Daftar Isi 2', 'Contents 2', 'TDI 2'],
  TOC3: ['Daftar Isi 3', 'Contents 3', 'TDI 3'],
  TableofFigures: ['Tabel Gambar', 'Daftar Gambar', 'Figure Index 1'],
  Footer: ['Kaki', 'Kaki Halaman'],
};

const samakan = (teks: string): string => teks.toLowerCase().replace(/[\s_-]+/g, '');
const nilai = (unsur: Unsur | undefined): string => unsur?.atribut.val ?? '';

// Sheet, head and foot

interface Bagian {
  readonly sifat: Unsur;
  /** Relation ids of head and foot by "header|default", those of earlier sections included. */
  readonly tepi: ReadonlyMap<string, string>;
}

function semuaBagian(naskah: Unsur): Bagian[] {
  const hasil: Bagian[] = [];
  let tepi = new Map<string, string>();
  const tambah = (sifat: Unsur) => {
    tepi = new Map(tepi);
    for (const kata of ['header', 'footer'])
      for (const rujukan of semuaAnak(sifat, `${kata}Reference`)) {
        const id = rujukan.atribut['r:id'];
        if (id) tepi.set(`${kata}|${rujukan.atribut.type ?? 'default'}`, id);
      }
    hasil.push({ sifat, tepi });
  };
  const telusur = (unsur: Unsur): void => {
    for (const satu of unsur.anak)
      if (satu.nama === 'sectPr') tambah(satu);
      else if (!['r', 'tbl', 'sectPrChange'].includes(satu.nama)) telusur(satu);
  };
  telusur(naskah);
  return hasil;
}

const twipKeMm = (teks: string | undefined, bawaan: number): number => {
  const angka = Number(teks);
  return teks !== undefined && Number.isFinite(angka) ? Math.abs(angka) * MM_PER_TWIP : bawaan;
};

function kertasDari(sifat: Unsur | undefined, sebut: string): Kertas {
  const [ukuran, tepi] = [anak(sifat, 'pgSz')?.atribut ?? {}, anak(sifat, 'pgMar')?.atribut ?? {}];
  const [w, h] = [twipKeMm(ukuran.w, KERTAS_A4.lebar), twipKeMm(ukuran.h, KERTAS_A4.tinggi)];
  const kertas: Kertas = {
    lebar: Math.min(w, h),
    tinggi: Math.max(w, h),
    kiri: twipKeMm(tepi.left ?? tepi.start, KERTAS_A4.kiri) + twipKeMm(tepi.gutter, 0),
    kanan: twipKeMm(tepi.right ?? tepi.end, KERTAS_A4.kanan),
    atas: twipKeMm(tepi.top, KERTAS_A4.atas),
    bawah: twipKeMm(tepi.bottom, KERTAS_A4.bawah),
    kepala: twipKeMm(tepi.header, KERTAS_A4.kepala),
    kaki: twipKeMm(tepi.footer, KERTAS_A4.kaki),
  };
  if (lebarIsi(kertas, 'tegak') < ISI_TERSEMPIT)
    throw new GalatNaskah(
      `${sebut} menyisakan ${Math.round(lebarIsi(kertas, 'tegak'))} mm untuk teks, terlalu sempit untuk tabel LKjIP. Kecilkan margin kiri dan kanannya, simpan, lalu ulangi.`,
    );
  return kertas;
}

// Styles

interface GayaContoh {
  readonly id: string;
  readonly jenis: string;
  readonly baku: boolean;
  readonly nama: readonly string[];
  readonly induk: string;
  readonly numId: string | null;
}

const bacaGaya = (xml: string): GayaContoh[] =>
  semuaAnak(pohon(xml), 'style').map((gaya) => ({
    id: gaya.atribut.styleId ?? '',
    jenis: gaya.atribut.type ?? 'paragraph',
    baku: /^(1|true|on)$/.test(gaya.atribut.default ?? ''),
    nama: [nilai(anak(gaya, 'name')), ...nilai(anak(gaya, 'aliases')).split(',')].filter(Boolean).map(samakan),
    induk: nilai(anak(gaya, 'basedOn')),
    numId: nilai(anak(anak(anak(gaya, 'pPr'), 'numPr'), 'numId')) || null,
  }));

interface GayaKita {
  readonly id: string;
  readonly jenis: string;
  readonly nama: string;
  readonly xml: string;
}

const gayaKita = (xml: string): GayaKita[] =>
  [...xml.matchAll(/<w:style w:type="(\w+)"[^>]*w:styleId="(\w+)">.*?<w:name w:val="([^"]*)"\/>.*?<\/w:style>/gs)].map(
    ([semua, jenis = '', id = '', nama = '']) => ({ id, jenis, nama, xml: semua }),
  );

/** The template's style for one of ours: by name, by its Indonesian names, by id. */
function jodoh(kita: GayaKita, daftar: readonly GayaContoh[]): GayaContoh | undefined {
  const sejenis = daftar.filter((gaya) => gaya.jenis === kita.jenis);
  if (kita.id === 'Normal' || kita.jenis !== 'paragraph')
    return (
      sejenis.find((gaya) => gaya.baku) ??
      (kita.id === 'Normal' ? sejenis.find((gaya) => gaya.nama.includes('normal')) : undefined)
    );
  const nama = [kita.nama, ...(NAMA_LAIN[kita.id] ?? [])].map(samakan);
  for (const satu of nama) {
    const ada = sejenis.find((gaya) => gaya.nama.includes(satu));
    if (ada) return ada;
  }
  return sejenis.find((gaya) => [kita.id, ...nama].some((satu) => samakan(gaya.id) === samakan(satu)));
}

interface GayaGabung {
  readonly xml: string;
  /** Ids of the template for ours. */
  readonly peta: ReadonlyMap<string, string>;
  /** Our ids that the template styles itself. */
  readonly punyaContoh: ReadonlySet<string>;
}

function gabungGaya(contoh: string, milikKita: string): GayaGabung {
  const daftar = bacaGaya(contoh);
  const terpakai = new Set(daftar.map((gaya) => gaya.id));
  const peta = new Map<string, string>();
  const punyaContoh = new Set<string>();
  const tambahan: GayaKita[] = [];
  for (const kita of gayaKita(milikKita)) {
    const ada = jodoh(kita, daftar);
    if (ada) punyaContoh.add(kita.id);
    else tambahan.push(kita);
    peta.set(kita.id, ada?.id ?? (terpakai.has(kita.id) ? `${kita.id}Lkjip` : kita.id));
  }
  const ganti = (xml: string): string =>
    xml.replace(
      /(w:styleId|<w:(?:basedOn|next) w:val)="(\w+)"/g,
      (_, apa: string, id: string) => `${apa}="${peta.get(id) ?? id}"`,
    );
  // The name space is said again: the template may call it otherwise.
  const sisip = tambahan
    .map((kita) =>
      ganti(kita.xml).replace(
        /^<w:style /,
        '<w:style xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ',
      ),
    )
    .join('');
  const xml = contoh.replace(/<\/(?:\w+:)?styles>\s*$/, (tutup) => sisip + tutup);
  return { xml, peta, punyaContoh };
}

/** Lists whose level prints a number, as "numId|level": LibreOffice gives every heading a list that prints none. */
function daftarMencetak(penomoran: string | null): ReadonlySet<string> {
  const akar = pohon(penomoran ?? '<numbering/>');
  const rumpun = new Map(semuaAnak(akar, 'abstractNum').map((satu) => [satu.atribut.abstractNumId, satu]));
  return new Set(
    semuaAnak(akar, 'num').flatMap((satu) => {
      const tingkat = semuaAnak(rumpun.get(nilai(anak(satu, 'abstractNumId'))), 'lvl');
      return tingkat.flatMap((lvl) =>
        nilai(anak(lvl, 'numFmt')) !== 'none' && nilai(anak(lvl, 'lvlText')).includes('%')
          ? [`${satu.atribut.numId}|${lvl.atribut.ilvl}`]
          : [],
      );
    }),
  );
}

/** Id of the list that numbers a heading's style, itself or by what it is based on; null for none. */
function daftarGaya(
  id: string,
  tingkat: number,
  gaya: ReadonlyMap<string, GayaContoh>,
  mencetak: ReadonlySet<string>,
): string | null {
  const dilalui = new Set<string>();
  for (let satu = gaya.get(id); satu && !dilalui.has(satu.id); satu = gaya.get(satu.induk)) {
    if (satu.numId !== null) return mencetak.has(`${satu.numId}|${tingkat}`) ? satu.numId : null;
    dilalui.add(satu.id);
  }
  return null;
}

// The document

const TANPA_NOMOR = '<w:numPr><w:numId w:val="0"/></w:numPr>';
const SIFAT_AWAL = '((?:<w:keepNext/>|<w:pageBreakBefore/>)*)';
const BUTIR = `${TANPA_NOMOR}<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>`;
const LEKUK_BUTIR = '<w:ind w:left="567" w:hanging="567"/>';

/** Headings that the template numbers lose the number that we wrote; others never get one. */
function nomoriJudul(isi: string, contoh: string, gabung: GayaGabung, mencetak: ReadonlySet<string>): string {
  const gaya = new Map(bacaGaya(contoh).map((satu) => [satu.id, satu]));
  const daftar = [1, 2, 3].map((n) => daftarGaya(gabung.peta.get(`Heading${n}`) ?? '', n - 1, gaya, mencetak));
  if (daftar.every((satu) => satu === null)) return isi;
  // Chapters and sections count together, or our numbers are the right ones.
  const bersama = daftar[0] !== null && daftar[0] === daftar[1];
  return isi.replace(
    /<w:p><w:pPr><w:pStyle w:val="Heading([123])"\/>((?:<w:keepNext\/>|<w:pageBreakBefore\/>)*)<\/w:pPr>(.*?)<\/w:p>/gs,
    (semua, tingkat: string, awal: string, sisa: string) => {
      if (daftar[Number(tingkat) - 1] === null) return semua;
      const tanpa = sisa
        .replace(/<w:r><w:t xml:space="preserve">BAB [IVX]+<\/w:t><\/w:r><w:r><w:br\/>/, '<w:r>')
        .replace(/(<w:t xml:space="preserve">)\d+\.\d+ /, '$1');
      const bernomor = bersama && (tingkat === '3' || tanpa !== sisa);
      const nomor = bernomor ? '' : TANPA_NOMOR;
      return `<w:p><w:pPr><w:pStyle w:val="Heading${tingkat}"/>${awal}${nomor}</w:pPr>${bernomor ? tanpa : sisa}</w:p>`;
    },
  );
}

/** What our paragraphs rely on and a style of the template need not give: said on the paragraph. */
function kuatkan(isi: string, gabung: GayaGabung): string {
  const tambah = (id: string, sifat: string) => (teks: string) =>
    gabung.punyaContoh.has(id)
      ? teks.replace(new RegExp(`<w:pStyle w:val="${id}"/>${SIFAT_AWAL}`, 'g'), (semua) => semua + sifat)
      : teks;
  const lekat = (teks: string) =>
    gabung.punyaContoh.has('Caption')
      ? teks.replace(/<w:pStyle w:val="Caption"\/>(?!<w:keepNext)/g, (semua) => `${semua}<w:keepNext/>`)
      : teks;
  return lekat(tambah('ListParagraph', BUTIR + LEKUK_BUTIR)(isi));
}

/** Sections: head and foot of the template; the cover, before numbered pages, has those of a first page or none. */
function pasangTepi(isi: string, tepi: ReadonlyMap<string, string>, halamanPertama: boolean): string {
  const bernomor = isi.includes('r:id="rKaki"') || isi.includes('r:id="rKakiDatar"');
  const adaKaki = [...tepi.keys()].some((kunci) => kunci.startsWith('footer|'));
  const rujuk = (kata: string, jenis: string, dari = jenis): string => {
    const id = tepi.get(`${kata}|${dari}`);
    return id ? `<w:${kata}Reference w:type="${jenis}" r:id="${id}"/>` : '';
  };
  let ke = 0;
  return isi.replace(/<w:sectPr>(<w:footerReference[^>]*\/>)(.*?)<\/w:sectPr>/gs, (_, kaki: string, sisa: string) => {
    const pertama = ke++ === 0;
    if (pertama && bernomor) {
      const [kepalaSampul, kakiSampul] = halamanPertama
        ? [rujuk('header', 'default', 'first'), rujuk('footer', 'default', 'first')]
        : ['', ''];
      return `<w:sectPr>${kepalaSampul}${kakiSampul || kaki}${sisa}</w:sectPr>`;
    }
    const awal = pertama && halamanPertama;
    const jenis = ['default', 'even', ...(awal ? ['first'] : [])];
    const kepala = jenis.map((satu) => rujuk('header', satu)).join('');
    const bawah = adaKaki ? jenis.map((satu) => rujuk('footer', satu)).join('') : kaki;
    return `<w:sectPr>${kepala}${bawah}${sisa}${awal ? '<w:titlePg/>' : ''}</w:sectPr>`;
  });
}

// The package

/** Parts of the template under names of their own, with what they are related to. */
class Salinan {
  readonly bagian = new Map<string, { isi: string | Buffer; jenis: string }>();
  private readonly nama = new Map<string, string>();
  private readonly jenisIsi: Unsur;

  constructor(
    private readonly zip: BacaZip,
    private readonly paket: Paket,
  ) {
    this.jenisIsi = pohon(zip.teks('[Content_Types].xml') ?? '<Types/>');
  }

  jenis(bagian: string): string {
    const utuh = `/${bagian}`.toLowerCase();
    const akhiran = posix.extname(bagian).slice(1).toLowerCase();
    const cari = (unsur: string, kunci: string, sama: string) =>
      semuaAnak(this.jenisIsi, unsur).find((satu) => (satu.atribut[kunci] ?? '').toLowerCase() === sama)?.atribut
        .ContentType;
    return cari('Override', 'PartName', utuh) ?? cari('Default', 'Extension', akhiran) ?? 'application/octet-stream';
  }

  /** New name of a part, copied with everything below it; null where the template does not hold it. */
  salin(bagian: string): string | null {
    const sudah = this.nama.get(bagian);
    if (sudah) return sudah;
    const isi = this.zip.ambil(bagian);
    if (!isi) return null;
    const baru = `word/contoh/${bagian.replace(/^word\//, '').replace(/[^\w.-]+/g, '-')}`;
    this.nama.set(bagian, baru);
    this.bagian.set(baru, { isi, jenis: this.jenis(bagian) });
    const rels = this.zip.teks(posix.join(posix.dirname(bagian), '_rels', `${posix.basename(bagian)}.rels`));
    if (rels) this.salinHubungan(bagian, baru, rels);
    return baru;
  }

  private salinHubungan(bagian: string, baru: string, rels: string): void {
    const sasaran = this.paket.relasi(bagian);
    const isi = semuaAnak(pohon(rels), 'Relationship').flatMap(({ atribut }) => {
      const ke = sasaran.get(atribut.Id ?? '');
      if (!ke) return [];
      const tujuan = ke.luar ? ke.ke : this.salin(ke.ke);
      if (tujuan === null) return [];
      return `<Relationship Id="${tulisAtribut(atribut.Id ?? '')}" Type="${tulisAtribut(atribut.Type ?? '')}" Target="${ke.luar ? tulisAtribut(tujuan) : `/${tujuan}`}"${ke.luar ? ' TargetMode="External"' : ''}/>`;
    });
    const nama = posix.join(posix.dirname(baru), '_rels', `${posix.basename(baru)}.rels`);
    this.bagian.set(nama, {
      isi: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${isi.join('')}</Relationships>`,
      jenis: '',
    });
  }
}

/** Settings that styles and heads rely on, at their places among ours. */
function gabungSetelan(kita: string, contoh: string | null): string {
  if (contoh === null) return kita;
  const ambil = (nama: string) => new RegExp(`<w:${nama}\\b[^>]*/>`).exec(contoh)?.[0] ?? '';
  const genap = ambil('evenAndOddHeaders');
  return kita
    .replace('<w:updateFields', `${genap}<w:updateFields`)
    .replace('</w:settings>', `${ambil('themeFontLang')}${ambil('clrSchemeMapping')}</w:settings>`);
}

interface Isi {
  readonly zip: BacaZip;
  readonly paket: Paket;
  readonly utama: string;
  readonly bagian: Bagian | undefined;
  readonly gaya: string;
}

function pasang({ zip, paket, utama, bagian, gaya }: Isi, berkas: readonly BagianBerkas[]): BagianBiner[] {
  const kita = new Map(berkas);
  const salinan = new Salinan(zip, paket);
  const hubungan: string[] = [];
  const hubungkan = (bagianContoh: string | undefined, jenis: string, id: string): string | null => {
    const nama = bagianContoh === undefined ? null : salinan.salin(bagianContoh);
    if (nama === null) return null;
    hubungan.push(`<Relationship Id="${id}" Type="${NS_R}/${jenis}" Target="/${nama}"/>`);
    return id;
  };
  const relasi = paket.relasi(utama);
  const tepi = new Map<string, string>();
  for (const [kunci, id] of bagian?.tepi ?? []) {
    const baru = hubungkan(relasi.get(id)?.ke, kunci.split('|')[0] as string, `rContoh${tepi.size + 1}`);
    if (baru) tepi.set(kunci, baru);
  }
  hubungkan(paket.satu(utama, 'theme'), 'theme', 'rTemaContoh');
  const penomoran = paket.satu(utama, 'numbering');
  hubungkan(penomoran, 'numbering', 'rNomorContoh');
  const mencetak = daftarMencetak(penomoran === undefined ? null : zip.teks(penomoran));
  const gabung = gabungGaya(gaya, kita.get('word/styles.xml') ?? '');
  const keGaya = (isi: string) =>
    isi.replace(/<w:pStyle w:val="(\w+)"\/>/g, (_, id: string) => `<w:pStyle w:val="${gabung.peta.get(id) ?? id}"/>`);
  const pertama = anak(bagian?.sifat, 'titlePg');
  const halamanPertama = pertama !== undefined && !/^(0|false|off)$/.test(nilai(pertama));
  const naskah = kuatkan(nomoriJudul(kita.get('word/document.xml') ?? '', gaya, gabung, mencetak), gabung);
  const setelan = paket.satu(utama, 'settings');
  const ganti: Record<string, (isi: string) => string> = {
    'word/document.xml': () => keGaya(pasangTepi(naskah, tepi, halamanPertama)),
    'word/styles.xml': () => gabung.xml,
    'word/settings.xml': (isi) => gabungSetelan(isi, setelan === undefined ? null : zip.teks(setelan)),
    'word/_rels/document.xml.rels': (isi) =>
      isi.replace('</Relationships>', () => `${hubungan.join('')}</Relationships>`),
    '[Content_Types].xml': (isi) => {
      const baru = [...salinan.bagian].flatMap(([nama, { jenis }]) =>
        jenis ? [`<Override PartName="/${tulisAtribut(nama)}" ContentType="${tulisAtribut(jenis)}"/>`] : [],
      );
      return isi.replace('</Types>', () => `${baru.join('')}</Types>`);
    },
  };
  return [
    ...berkas.map(([nama, isi]): BagianBiner => {
      if (/^word\/footer\d+\.xml$/.test(nama)) return [nama, keGaya(isi)];
      return [nama, ganti[nama]?.(isi) ?? isi];
    }),
    ...[...salinan.bagian].map(([nama, { isi }]): BagianBiner => [nama, isi]),
  ];
}

/** @throws GalatNaskah where the main part is that of another kind of document. */
function periksaBentuk(jenis: string, naskah: string, nama: string): void {
  const sebut = `"${nama}"`;
  const sebagai = 'Buka di Word, Simpan Sebagai "Dokumen Word (.docx)", lalu pakai berkas itu.';
  if (/macroEnabled/i.test(jenis) || /\.(docm|dotm)$/i.test(nama))
    throw new GalatNaskah(`${sebut} memuat makro, yang tidak dipakai sebagai contoh gaya. ${sebagai}`);
  if (/template\.main/i.test(jenis) || /\.dotx$/i.test(nama))
    throw new GalatNaskah(`${sebut} adalah templat Word (.dotx). ${sebagai}`);
  if (naskah.includes('purl.oclc.org/ooxml'))
    throw new GalatNaskah(
      `${sebut} berbentuk "Strict Open XML". Buka di Word, Simpan Sebagai "Dokumen Word (.docx)" biasa, lalu ulangi.`,
    );
}

/**
 * A template from its bytes.
 * @throws GalatNaskah with what is wrong with the file and what to do.
 */
export function bacaContoh(isi: Buffer, nama: string): Contoh {
  return denganArsip(isi, nama, (zip) => {
    const sebut = `"${nama}"`;
    const paket = new Paket(zip, sebut);
    const utama = bagianUtama(zip, nama);
    const teks = zip.teks(utama) ?? '';
    periksaBentuk(new Salinan(zip, paket).jenis(utama), teks, nama);
    const bagianGaya = paket.satu(utama, 'styles');
    const gaya = bagianGaya === undefined ? null : zip.teks(bagianGaya);
    if (gaya === null)
      throw new GalatNaskah(`${sebut} tidak memuat gaya (styles.xml). Buka di Word, simpan ulang, lalu ulangi.`);
    if (pohon(gaya).nama !== 'styles')
      throw new GalatNaskah(`${sebut} memuat gaya yang rusak. Buka di Word, simpan ulang, lalu ulangi.`);
    const bagian = semuaBagian(pohon(teks));
    const tegak = bagian.filter(({ sifat }) => anak(sifat, 'pgSz')?.atribut.orient !== 'landscape');
    const dipakai = tegak.at(-1) ?? bagian.at(-1);
    const pokok = semuaAnak(pohon(gaya), 'style').find((satu) => samakan(nilai(anak(satu, 'name'))) === 'normal');
    const font = turunan(pokok, 'rFonts') ?? turunan(anak(pohon(gaya), 'docDefaults'), 'rFonts');
    const isiContoh = { zip, paket, utama, bagian: dipakai, gaya };
    const kertas = kertasDari(dipakai?.sifat, sebut);
    // Read once here, so that a damaged part is said before anything is written.
    for (const id of dipakai?.tepi.values() ?? []) zip.ambil(paket.relasi(utama).get(id)?.ke ?? '');
    return { kertas, font: font?.atribut.ascii ?? '', pasang: (berkas) => pasang(isiContoh, berkas) };
  });
}
