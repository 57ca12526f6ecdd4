/**
 * Reads a .docx into the validator's form. Needs nothing of Node: the command line and the browser hand in the archive, each
 * unpacked in its own way.
 */
import type { BlokNaskah, Naskah } from '../../src/core/naskah.ts';
import { pohon, semuaAnak } from '../xlsx/xml.ts';
import { bacaGayaParagraf, Penomoran } from './gaya.ts';
import { type HasilIsi, PembacaIsi } from './isi.ts';

/** The file cannot be used; the message says why and what to do. */
export class GalatNaskah extends Error {}

export interface Arsip {
  nama(): string[];
  /** Text of a part; null when there is none. */
  teks(nama: string): string | null;
}

const mulaiDengan = (isi: Uint8Array, teks: string, dari = 0): boolean =>
  [...teks].every((c, i) => isi[dari + i] === c.charCodeAt(0));

/** Whether a text stands in the first part of an old compound file, in two bytes a letter. */
function memuat(isi: Uint8Array, teks: string): boolean {
  const n = isi.length - teks.length * 2;
  const awal = teks.charCodeAt(0);
  for (let i = 0; i <= n; i += 2) {
    if (isi[i] !== awal || isi[i + 1] !== 0) continue;
    let k = 1;
    while (k < teks.length && isi[i + k * 2] === teks.charCodeAt(k) && isi[i + k * 2 + 1] === 0) k++;
    if (k === teks.length) return true;
  }
  return false;
}

/** @throws GalatNaskah when the first bytes show that it is something else than a .docx. */
export function periksaJenisNaskah(isi: Uint8Array, nama: string): void {
  const sebut = `"${nama}"`;
  const tolak = (pesan: string): never => {
    throw new GalatNaskah(`${sebut} ${pesan}`);
  };
  if (isi.length === 0) tolak('kosong (0 bita). Unduh atau simpan ulang dokumen Word (.docx)-nya.');
  if (mulaiDengan(isi, 'PK\u0003\u0004')) return;
  if (mulaiDengan(isi, '\u00d0\u00cf\u0011\u00e0')) {
    if (memuat(isi, 'EncryptedPackage'))
      tolak(
        'dikunci dengan kata sandi. Buka di Word, hapus sandinya (Berkas > Info > Proteksi Dokumen > Enkripsi dengan Kata Sandi, kosongkan), simpan, lalu ulangi.',
      );
    tolak('berformat lama (.doc). Buka di Word atau LibreOffice, simpan sebagai "Dokumen Word (.docx)", lalu ulangi.');
  }
  if (mulaiDengan(isi, '%PDF'))
    tolak(
      'adalah PDF. Yang dibaca adalah naskah Word-nya (.docx): minta berkas aslinya kepada penyusun, atau buka PDF itu di Word lalu simpan sebagai .docx dan periksa dulu tabelnya.',
    );
  if (mulaiDengan(isi, '{\\rtf'))
    tolak('adalah berkas RTF. Buka di Word, simpan sebagai "Dokumen Word (.docx)", lalu ulangi.');
  if (mulaiDengan(isi, 'PK')) tolak('rusak: arsipnya kosong. Unduh atau simpan ulang.');
  if (isi[0] === 0x3c || (isi[0] === 0xef && isi[3] === 0x3c))
    tolak(
      'adalah halaman web atau XML yang bernama .docx. Buka di Word, simpan sebagai "Dokumen Word (.docx)", lalu ulangi.',
    );
  tolak('bukan dokumen Word (.docx). Buka di Word atau Google Dokumen, simpan atau unduh sebagai .docx, lalu ulangi.');
}

interface Hubungan {
  id: string;
  jenis: string;
  tujuan: string;
}

/** Targets of a relations part, as names inside the archive. */
export function hubungan(arsip: Arsip, bagian: string): Hubungan[] {
  const garis = bagian.lastIndexOf('/');
  const folder = bagian.slice(0, garis + 1);
  const xml = arsip.teks(`${folder}_rels/${bagian.slice(garis + 1)}.rels`);
  if (!xml) return [];
  return semuaAnak(pohon(xml), 'Relationship').map((unsur) => {
    const tujuan = unsur.atribut.Target ?? '';
    const utuh = tujuan.startsWith('/') ? tujuan.slice(1) : folder + tujuan;
    return {
      id: unsur.atribut.Id ?? '',
      jenis: (unsur.atribut.Type ?? '').replace(/^.*\//, ''),
      tujuan: utuh.replace(/[^/]+\/\.\.\//g, ''),
    };
  });
}

/** Name of the main part. @throws GalatNaskah where the archive is no document. */
export function bagianUtama(arsip: Arsip, nama: string): string {
  const utama = hubungan(arsip, '').find((h) => h.jenis === 'officeDocument')?.tujuan ?? 'word/document.xml';
  if (arsip.teks(utama) !== null && !/^(xl|ppt)\//.test(utama)) return utama;
  const daftar = arsip.nama();
  const sebut = `"${nama}"`;
  if (daftar.some((n) => n.startsWith('xl/')))
    throw new GalatNaskah(
      `${sebut} adalah buku kerja Excel, bukan dokumen Word. Ganti akhirannya menjadi .xlsx, lalu ulangi.`,
    );
  if (daftar.some((n) => n.startsWith('ppt/')))
    throw new GalatNaskah(`${sebut} adalah presentasi, bukan dokumen Word (.docx).`);
  if (daftar.includes('content.xml'))
    throw new GalatNaskah(
      `${sebut} adalah dokumen OpenDocument (.odt). Buka di LibreOffice, simpan sebagai "Word 2007 (.docx)", lalu ulangi.`,
    );
  throw new GalatNaskah(
    `${sebut} bukan dokumen Word (.docx): naskahnya tidak ada di dalam arsipnya. Buka di Word, simpan ulang, lalu ulangi.`,
  );
}

function alatBaca(arsip: Arsip, utama: string) {
  const rel = hubungan(arsip, utama);
  const bagian = (jenis: string) => {
    const h = rel.find((x) => x.jenis === jenis);
    return h ? arsip.teks(h.tujuan) : null;
  };
  const { gaya, baku } = bacaGayaParagraf(bagian('styles'));
  const penomoran = () => new Penomoran(bagian('numbering'));
  const catatanKaki = new Map<string, string[]>();
  const polos = (xml: string) =>
    new PembacaIsi({ gaya, bakuGaya: baku, penomoran: new Penomoran(null), catatanKaki: new Map() })
      .baca(xml)
      .blok.flatMap((b) => (b.jenis === 'paragraf' && b.teks.trim() ? [b.teks] : []));
  for (const jenis of ['footnote', 'endnote'] as const) {
    const xml = bagian(`${jenis}s`);
    if (!xml) continue;
    for (const m of xml.matchAll(new RegExp(`<(\\w+:)?${jenis}\\b([^>]*)>([\\s\\S]*?)</\\1${jenis}>`, 'g'))) {
      const id = /\bid="([^"]*)"/.exec(m[2] as string)?.[1] ?? '';
      if (!/type="(separator|continuation)/.test(m[2] as string))
        catatanKaki.set(`${jenis}|${id}`, polos(m[3] as string));
    }
  }
  const tepi = [
    ...new Set(
      rel
        .filter((h) => h.jenis === 'header' || h.jenis === 'footer')
        .flatMap((h) => polos(arsip.teks(h.tujuan) ?? ''))
        .map((t) => t.trim()),
    ),
  ];
  return { gaya, bakuGaya: baku, penomoran: penomoran(), catatanKaki, tepi, rel };
}

/** The main part alone, with where its paragraphs stand in the XML: for putting comments. */
export function bacaIsi(arsip: Arsip, utama: string): HasilIsi & { xml: string; tepi: string[] } {
  const xml = arsip.teks(utama) ?? '';
  const alat = alatBaca(arsip, utama);
  return { ...new PembacaIsi(alat).baca(xml), xml, tepi: alat.tepi };
}

/**
 * A document from its archive.
 * @throws GalatNaskah with what is wrong with the file; BerkasRusak where its XML is cut off.
 */
export function bacaNaskah(arsip: Arsip, nama: string): Naskah {
  const utama = bagianUtama(arsip, nama);
  const { blok, terlacak, gambar, objek, tepi } = bacaIsi(arsip, utama);
  const catatan: string[] = [];
  if (terlacak > 0)
    catatan.push(
      `Dokumen ini memuat ${terlacak} perubahan terlacak; naskah dibaca seolah-olah semuanya sudah diterima.`,
    );
  if (gambar > 0)
    catatan.push(`${gambar} gambar, grafik, atau bentuk: tulisan di dalam gambar tidak dibaca (kotak teks dibaca).`);
  if (objek > 0)
    catatan.push(
      `${objek} objek tertanam (misalnya tabel Excel) tidak dibaca; ubah menjadi tabel Word bila perlu diperiksa.`,
    );
  if (arsip.nama().some((n) => /vbaProject/i.test(n)))
    catatan.push('Dokumen ini memuat makro; makro tidak dijalankan.');
  if (arsip.nama().some((n) => /afchunk/i.test(n)))
    catatan.push(
      'Sebagian isi dokumen disisipkan dari berkas lain dan tidak dibaca. Buka di Word, simpan ulang, lalu ulangi.',
    );
  const kepala: BlokNaskah[] = tepi.map((teks) => ({
    jenis: 'paragraf',
    nomor: -1,
    macam: 'tepi',
    tingkat: null,
    label: '',
    daftar: null,
    gambar: false,
    teks,
  }));
  return { nama, blok: [...kepala, ...blok], catatan };
}
