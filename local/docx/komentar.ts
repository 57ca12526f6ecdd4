/**
 * A copy of a document with comments at the places that findings name. Nothing else in it changes: the parts are handed on
 * byte for byte, the main part gets the marks of the comments only.
 */
import type { Temuan } from '../../src/core/temuan.ts';
import { SEBUTAN_TINGKAT } from '../../src/core/temuan.ts';
import { tulisEntitas } from '../xlsx/xml.ts';
import { type BacaZip, tulisZip } from '../xlsx/zip.ts';
import { bacaIsi, bagianUtama, hubungan } from './baca.ts';
import { denganArsip } from './buka.ts';
import type { LetakParagraf, PotongTeks } from './isi.ts';

const RUANG_WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const JENIS_KOMENTAR = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const ISI_KOMENTAR = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

interface Sisipan {
  letak: number;
  teks: string;
  /** Characters at `letak` that the text replaces. */
  ganti: number;
}

interface HasilKomentar {
  isi: Buffer;
  banyak: number;
  /** Findings without a place in the body (heads and feet of pages): their comments stand at the first paragraph. */
  diAwal: number;
}

function kalimat(temuan: Temuan): string[] {
  const tempat =
    temuan.tempat?.nomor === null && temuan.tempat.kutipan
      ? [`Di kepala atau kaki halaman: "${temuan.tempat.kutipan}".`]
      : [];
  return [
    `${SEBUTAN_TINGKAT[temuan.tingkat]}: ${temuan.pesan}`,
    ...tempat,
    ...(temuan.sebab ? [temuan.sebab] : []),
    ...(temuan.hitungan ? [temuan.hitungan] : []),
  ];
}

/** What ends and begins a run of text within its words, and where; null where the run is no plain text. */
function belah(xml: string, { dari, sampai, awal, akhir }: PotongTeks, letak: number, penanda: string) {
  const run = new RegExp(
    `^<${penanda}r(?:\\s[^>]*)?>(<${penanda}rPr>.*?</${penanda}rPr>|<${penanda}rPr/>)?<${penanda}t(?:\\s[^>]*)?>([^<]*)</${penanda}t></${penanda}r>$`,
    's',
  ).exec(xml.slice(dari, sampai));
  const huruf = run?.[2]?.match(/&#?\w+;|[\s\S]/g) ?? [];
  if (!run || huruf.length !== akhir - awal || letak <= awal || letak >= akhir) return null;
  const teks = sampai - `</${penanda}t></${penanda}r>`.length - (run[2] as string).length;
  return {
    letak: teks + huruf.slice(0, letak - awal).join('').length,
    tutup: `</${penanda}t></${penanda}r>`,
    buka: `<${penanda}r>${run[1] ?? ''}<${penanda}t xml:space="preserve">`,
    // Spaces at the cut count.
    tanda: /xml:space="preserve"/.test(run[0]) ? null : xml.lastIndexOf(`<${penanda}t`, teks) + `<${penanda}t`.length,
  };
}

/** The marks of one comment around the quoted words: runs are parted at them. */
function tandai(
  xml: string,
  letak: LetakParagraf,
  awal: number,
  akhir: number,
  id: number,
  penandaXml: string,
): Sisipan[] {
  const mulai = `<${penandaXml}commentRangeStart ${penandaXml}id="${id}"/>`;
  const selesai = `<${penandaXml}commentRangeEnd ${penandaXml}id="${id}"/><${penandaXml}r><${penandaXml}commentReference ${penandaXml}id="${id}"/></${penandaXml}r>`;
  // "<w:p/>": an empty cell, say.
  if (letak.akhir < letak.isi)
    return [{ letak: letak.isi - 2, teks: `>${mulai}${selesai}</${penandaXml}p>`, ganti: 2 }];
  const kena = letak.potong.filter((p) => p.akhir > awal && p.awal < akhir);
  // Formulas take no comments inside.
  const biasa = kena.filter((p) => xml.startsWith(`<${penandaXml}r`, p.dari));
  const [pertama, terakhir] = [biasa[0], biasa[biasa.length - 1]];
  if (kena.length === 0 || biasa.length < kena.length || !pertama || !terakhir)
    return [
      { letak: letak.isi, teks: mulai, ganti: 0 },
      { letak: letak.akhir, teks: selesai, ganti: 0 },
    ];
  const [depan, belakang] = [belah(xml, pertama, awal, penandaXml), belah(xml, terakhir, akhir, penandaXml)];
  return [
    ...[depan, belakang].flatMap((x): Sisipan[] =>
      x?.tanda ? [{ letak: x.tanda, teks: ' xml:space="preserve"', ganti: 0 }] : [],
    ),
    depan
      ? { letak: depan.letak, teks: `${depan.tutup}${mulai}${depan.buka}`, ganti: 0 }
      : { letak: pertama.dari, teks: mulai, ganti: 0 },
    belakang
      ? { letak: belakang.letak, teks: `${belakang.tutup}${selesai}${belakang.buka}`, ganti: 0 }
      : { letak: terakhir.sampai, teks: selesai, ganti: 0 },
  ];
}

function sisipkan(xml: string, sisipan: readonly Sisipan[]): string {
  let hasil = '';
  let dari = 0;
  const atribut = new Set<number>();
  for (const satu of [...sisipan].sort((a, b) => a.letak - b.letak || a.ganti - b.ganti)) {
    // Two comments part one run: its attribute is set once.
    if (satu.teks.startsWith(' ')) {
      if (atribut.has(satu.letak)) continue;
      atribut.add(satu.letak);
    }
    hasil += xml.slice(dari, satu.letak) + satu.teks;
    dari = Math.max(dari, satu.letak + satu.ganti);
  }
  return hasil + xml.slice(dari);
}

function komentarXml(id: number, isi: readonly string[], penanda: string, saat: Date): string {
  const paragraf = isi.map(
    (k) =>
      `<${penanda}p><${penanda}r><${penanda}t xml:space="preserve">${tulisEntitas(k)}</${penanda}t></${penanda}r></${penanda}p>`,
  );
  const waktu = saat.toISOString().replace(/\.\d+/, '');
  return `<${penanda}comment ${penanda}id="${id}" ${penanda}author="LKjIP" ${penanda}date="${waktu}" ${penanda}initials="LK">${paragraf.join('')}</${penanda}comment>`;
}

/** A comment for each finding, and the marks in the text that they hang on. */
function komentari(isi: BahanKomentar, temuan: readonly Temuan[]) {
  const { xml, letak, penandaXml, penandaKomentar } = isi;
  let id = isi.idBaru;
  let diAwal = 0;
  const sisipan: Sisipan[] = [];
  const kosong = new Set<number>();
  const awalan = letak.find(({ akhir, isi: dari }) => akhir >= dari);
  const pembuka: string[] = [];
  if (awalan && isi.pembuka.length) {
    sisipan.push(...tandai(xml, awalan, 0, 0, id, penandaXml));
    pembuka.push(komentarXml(id++, isi.pembuka, penandaKomentar, isi.saat));
  }
  const komentar = temuan.flatMap((temuanKini) => {
    const nomor = temuanKini.tempat?.nomor ?? null;
    const tujuan = nomor === null ? undefined : letak[nomor];
    if (!tujuan) diAwal++;
    const di = tujuan ?? letak[0];
    if (!di) return [];
    // An empty paragraph is opened once only.
    if (di.akhir < di.isi) {
      if (kosong.has(di.isi)) return [];
      kosong.add(di.isi);
    }
    const [awal, akhir] = tujuan ? [temuanKini.tempat?.awal ?? 0, temuanKini.tempat?.akhir ?? 0] : [0, 0];
    sisipan.push(...tandai(xml, di, awal, akhir, id, penandaXml));
    return [komentarXml(id++, kalimat(temuanKini), penandaKomentar, isi.saat)];
  });
  return { komentar: [...pembuka, ...komentar], sisipan, diAwal };
}

interface BahanKomentar {
  xml: string;
  letak: readonly LetakParagraf[];
  /** Prefixes of Word's elements in the text and in the comments: "w:" as a rule. */
  penandaXml: string;
  penandaKomentar: string;
  idBaru: number;
  saat: Date;
  /** What the first paragraph says of all findings; nothing where it is empty. */
  pembuka: readonly string[];
}

/** Puts content before the end of an element that may be written as one empty tag. */
function tambahDiAkhir(xml: string, unsur: string, isi: string): string {
  return xml.replace(new RegExp(`</${unsur}>|(<${unsur}\\b[^>]*?)/>`), (_, buka?: string) =>
    buka ? `${buka}>${isi}</${unsur}>` : `${isi}</${unsur}>`,
  );
}

/** A document without comments: what tells Word that it has some now. */
function kenalkanKomentar(zip: BacaZip, utama: string, bagian: string): Record<string, string> {
  const garis = utama.lastIndexOf('/');
  const rel = `${utama.slice(0, garis + 1)}_rels/${utama.slice(garis + 1)}.rels`;
  const dasar =
    zip.teks(rel) ??
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const hubunganBaru = `<Relationship Id="rIdLkjip" Type="${JENIS_KOMENTAR}" Target="comments.xml"/>`;
  const jenis = zip.teks('[Content_Types].xml') ?? '';
  return {
    [rel]: tambahDiAkhir(dasar, 'Relationships', hubunganBaru),
    '[Content_Types].xml': jenis.replace(
      '</Types>',
      `<Override PartName="/${bagian}" ContentType="${ISI_KOMENTAR}"/></Types>`,
    ),
  };
}

/**
 * `saat` is the time that the comments bear, `pembuka` what a comment at the first paragraph says of all.
 * @throws GalatNaskah as when it is read.
 */
export function tulisKomentar(
  isi: Buffer,
  nama: string,
  temuan: readonly Temuan[],
  saat: Date,
  pembuka: readonly string[] = [],
): HasilKomentar {
  return denganArsip(isi, nama, (zip) => {
    const utama = bagianUtama(zip, nama);
    const { xml, letak } = bacaIsi(zip, utama);
    const lama = hubungan(zip, utama).find((h) => h.jenis === 'comments')?.tujuan ?? null;
    const xmlLama = lama === null ? null : zip.teks(lama);
    const penandaKomentar = xmlLama === null ? 'w:' : (/<(\w+:)?comments\b/.exec(xmlLama)?.[1] ?? '');
    const terpakai = [...(xmlLama ?? '').matchAll(/<(?:\w+:)?comment\b[^>]*?\bid="(\d+)"/g)].map((m) => Number(m[1]));
    const { komentar, sisipan, diAwal } = komentari(
      {
        xml,
        letak,
        penandaXml: /<(\w+:)?document\b/.exec(xml)?.[1] ?? '',
        penandaKomentar,
        idBaru: Math.max(-1, ...terpakai) + 1,
        saat,
        pembuka,
      },
      temuan,
    );
    const bagian = lama ?? `${utama.slice(0, utama.lastIndexOf('/') + 1)}comments.xml`;
    const xmlKomentar =
      xmlLama === null
        ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${RUANG_WORD}">${komentar.join('')}</w:comments>`
        : tambahDiAkhir(xmlLama, `${penandaKomentar}comments`, komentar.join(''));
    const baru: Record<string, string> = {
      [utama]: sisipkan(xml, sisipan),
      [bagian]: xmlKomentar,
      ...(lama === null ? kenalkanKomentar(zip, utama, bagian) : {}),
    };
    const entri = zip.nama().map((n) => [n, baru[n] ?? (zip.ambil(n) as Buffer)] as const);
    for (const [n, teks] of Object.entries(baru)) if (!zip.ada(n)) entri.push([n, teks]);
    return { isi: tulisZip(entri), banyak: komentar.length, diAwal };
  });
}
