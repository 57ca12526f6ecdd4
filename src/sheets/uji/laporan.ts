/** What came of the self-test, as a sheet and as a text to send. Neither holds anything of the workbook. */
import type { GayaRentang, RencanaLembar } from '../../core/rencana';
import { VERSI } from '../../core/versi';
import type { HasilButir } from './tipe';

const KOLOM = [
  { judul: 'Hasil', lebar: 70 },
  { judul: 'Pemeriksaan', lebar: 300 },
  { judul: 'Diharapkan', lebar: 220 },
  { judul: 'Didapat', lebar: 220 },
  { judul: 'Akibat', lebar: 320 },
  { judul: 'Kode', lebar: 120 },
];
const BARIS_KEPALA = 4;

export function ringkasUji(hasil: readonly HasilButir[]): string {
  const beda = hasil.filter((h) => !h.sesuai).length;
  return beda === 0
    ? `${hasil.length} pemeriksaan, semuanya sesuai.`
    : `${hasil.length} pemeriksaan: ${hasil.length - beda} sesuai, ${beda} berbeda.`;
}

export function rencanaUji(hasil: readonly HasilButir[], keterangan: string): RencanaLembar {
  const urut = [...hasil.filter((h) => !h.sesuai), ...hasil.filter((h) => h.sesuai)];
  const nilai = [
    ['Uji diri'],
    [keterangan],
    [ringkasUji(hasil)],
    KOLOM.map((k) => k.judul),
    ...urut.map((hasilButir) => [
      hasilButir.sesuai ? 'sesuai' : 'berbeda',
      hasilButir.periksa,
      hasilButir.diharapkan || '(kosong)',
      hasilButir.didapat || '(kosong)',
      hasilButir.sesuai ? '' : hasilButir.akibat,
      hasilButir.id,
    ]),
  ];
  const akhir = nilai.length;
  const beda = urut.flatMap((h, i) => (h.sesuai ? [] : `A${BARIS_KEPALA + 1 + i}`));
  const gaya: GayaRentang[] = [
    { rentang: ['A1'], gaya: { tebal: true, ukuran: 14 } },
    { rentang: ['A3'], gaya: { tebal: true } },
    { rentang: [`A${BARIS_KEPALA}:F${BARIS_KEPALA}`], gaya: { tebal: true, latar: '#f1f3f4', rata: 'center' } },
    { rentang: [`A${BARIS_KEPALA + 1}:F${akhir}`], gaya: { rataTegak: 'top', bungkus: true } },
    { rentang: [`A${BARIS_KEPALA}:F${akhir}`], gaya: { garis: 'semua' } },
    ...(beda.length > 0 ? [{ rentang: beda, gaya: { tebal: true, latar: '#fef7e0', warna: '#7a4a00' } } as const] : []),
  ];
  return {
    nama: 'Uji diri',
    buatan: 'petunjuk:uji',
    nilai: nilai.map((b) => [...b, ...new Array<string>(KOLOM.length - b.length).fill('')].map((isi) => isi || null)),
    gaya,
    lebarKolom: KOLOM.map((k) => k.lebar),
    bekuBaris: BARIS_KEPALA,
  };
}

const satuBaris = (teks: string): string => teks.replace(/[\r\n\u2028\u2029]+/g, ' ');

export function teksUji(hasil: readonly HasilButir[], keterangan: string): string {
  const beda = hasil.filter((h) => !h.sesuai);
  const daftarHasilButir = hasil.filter((h) => h.id.startsWith('ms-'));
  return [
    `LKjIP ${VERSI}, uji diri. ${keterangan}`,
    ringkasUji(hasil),
    '',
    ...beda.map((h) => satuBaris(`BEDA ${h.id} | diharapkan: ${h.diharapkan} | didapat: ${h.didapat}`)),
    ...(beda.length > 0 ? [''] : []),
    `Sesuai: ${hasil.flatMap((h) => (h.sesuai ? h.id : [])).join(', ')}`,
    // What came in the words of Google, also where it is fine.
    ...hasil
      .filter((h) => h.sesuai && h.didapat !== h.diharapkan && !daftarHasilButir.includes(h))
      .map((h) => satuBaris(`${h.id}: ${h.didapat}`)),
    `Lamanya: ${daftarHasilButir.map((h) => `${h.id.slice(3)} ${h.didapat}`).join(', ')}`,
  ].join('\n');
}
