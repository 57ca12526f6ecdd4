/**
 * A copy of a document with comments at the places that findings name. Nothing else in it changes: the parts are handed on
 * byte for byte, the main part gets the marks of the comments only.
 */
import type { Temuan } from '../../src/core/temuan.ts';
import { SEBUTAN_TINGKAT } from '../../src/core/temuan.ts';
import { tulisEntitas } from '../xlsx/xml.ts';
import { tulisZip } from '../xlsx/zip.ts';
import { bacaIsi, bagianUtama, hubungan } from './baca.ts';
import { denganArsip } from './buka.ts';
import type { LetakParagraf } from './isi.ts';

const RUANG_WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const JENIS_KOMENTAR = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const ISI_KOMENTAR = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

interface Sisipan {
  letak: number;
  teks: string;
  /** Characters at `letak` that the text replaces. */
  ganti: number;
}

export interface HasilKomentar {
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

/** The marks of one comment around the runs that hold the quoted words. */
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
  const utuh = kena.length === 0 || biasa.length < kena.length || !pertama || !terakhir;
  return [
    { letak: utuh ? letak.isi : (pertama as { dari: number }).dari, teks: mulai, ganti: 0 },
    { letak: utuh ? letak.akhir : (terakhir as { sampai: number }).sampai, teks: selesai, ganti: 0 },
  ];
}

function sisipkan(xml: string, sisipan: readonly Sisipan[]): string {
  let hasil = '';
  let dari = 0;
  for (const s of [...sisipan].sort((a, b) => a.letak - b.letak || a.ganti - b.ganti)) {
    hasil += xml.slice(dari, s.letak) + s.teks;
    dari = Math.max(dari, s.letak + s.ganti);
  }
  return hasil + xml.slice(dari);
}

function komentarXml(id: number, t: Temuan, w: string): string {
  const paragraf = kalimat(t).map(
    (k) => `<${w}p><${w}r><${w}t xml:space="preserve">${tulisEntitas(k)}</${w}t></${w}r></${w}p>`,
  );
  return `<${w}comment ${w}id="${id}" ${w}author="LKjIP" ${w}initials="LK">${paragraf.join('')}</${w}comment>`;
}

/** @throws GalatNaskah as when it is read. */
export function tulisKomentar(isi: Buffer, nama: string, temuan: readonly Temuan[]): HasilKomentar {
  return denganArsip(isi, nama, (zip) => {
    const utama = bagianUtama(zip, nama);
    const { xml, letak } = bacaIsi(zip, utama);
    const penandaXml = /<(\w+:)?document\b/.exec(xml)?.[1] ?? '';
    const folder = utama.slice(0, utama.lastIndexOf('/') + 1);
    const lama = hubungan(zip, utama).find((h) => h.jenis === 'comments')?.tujuan ?? null;
    const xmlLama = lama === null ? null : zip.teks(lama);
    const wLama = xmlLama === null ? 'w:' : (/<(\w+:)?comments\b/.exec(xmlLama)?.[1] ?? '');
    const terpakai = [...(xmlLama ?? '').matchAll(/<(?:\w+:)?comment\b[^>]*?\bid="(\d+)"/g)].map((m) => Number(m[1]));
    let id = Math.max(-1, ...terpakai) + 1;
    let diAwal = 0;
    const sisipan: Sisipan[] = [];
    const kosong = new Set<number>();
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
      sisipan.push(
        ...tandai(
          xml,
          di,
          tujuan ? (temuanKini.tempat?.awal ?? 0) : 0,
          tujuan ? (temuanKini.tempat?.akhir ?? 0) : 0,
          id,
          penandaXml,
        ),
      );
      return [komentarXml(id++, temuanKini, wLama)];
    });
    const bagian = lama ?? `${folder}comments.xml`;
    const xmlKomentar =
      xmlLama === null
        ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${RUANG_WORD}">${komentar.join('')}</w:comments>`
        : xmlLama.replace(new RegExp(`</${wLama}comments>|(<${wLama}comments\\b[^>]*?)/>`), (_, buka?: string) =>
            buka ? `${buka}>${komentar.join('')}</${wLama}comments>` : `${komentar.join('')}</${wLama}comments>`,
          );
    const garis = utama.lastIndexOf('/');
    const rel = `${folder}_rels/${utama.slice(garis + 1)}.rels`;
    const baru: Record<string, string> = { [utama]: sisipkan(xml, sisipan), [bagian]: xmlKomentar };
    if (lama === null) {
      const dasar =
        zip.teks(rel) ??
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
      const hubunganBaru = `<Relationship Id="rIdLkjip" Type="${JENIS_KOMENTAR}" Target="comments.xml"/>`;
      baru[rel] = dasar.replace(/<\/Relationships>|(<Relationships\b[^>]*?)\/>/, (_, buka?: string) =>
        buka ? `${buka}>${hubunganBaru}</Relationships>` : `${hubunganBaru}</Relationships>`,
      );
      const jenis = zip.teks('[Content_Types].xml') ?? '';
      baru['[Content_Types].xml'] = jenis.replace(
        '</Types>',
        `<Override PartName="/${bagian}" ContentType="${ISI_KOMENTAR}"/></Types>`,
      );
    }
    const entri = zip.nama().map((n) => [n, baru[n] ?? (zip.ambil(n) as Buffer)] as const);
    for (const [n, teks] of Object.entries(baru)) if (!zip.ada(n)) entri.push([n, teks]);
    return { isi: tulisZip(entri), banyak: komentar.length, diAwal };
  });
}
