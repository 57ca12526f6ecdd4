/**
 * The sheet "Daftar Tabel": every table with a link, what was left out and why, which ones are out of date, and what their
 * author still has to fill.
 */
import type { RencanaLembar } from '../core/rencana';
import { tinggiLembar } from '../core/ukur';
import type { HasilTabel } from './hasil';
import { judulLengkap } from './rencana';

/** What is known of a table's sheet: its name now, and the fingerprint that it was made from. */
export interface KeadaanLembar {
  readonly lembar: string;
  readonly sidik: string | null;
}

/** Ids whose sheets no longer show what the records say; a table without a sheet is not one of them. */
export function tabelBasi(hasil: HasilTabel, keadaan: ReadonlyMap<string, KeadaanLembar>): string[] {
  return hasil.tabel.flatMap((t) => {
    const k = keadaan.get(t.id);
    return k && k.sidik !== t.sidik ? [t.id] : [];
  });
}

/** Remarks for the author, each with its table; what several tables lack alike is said at the first. */
export function pesanTabel(hasil: Pick<HasilTabel, 'tabel'>): { judul: string; isi: string }[] {
  const sudah = new Set<string>();
  return hasil.tabel.flatMap((t) =>
    t.grid.pesan.flatMap((isi) => {
      if (sudah.has(isi)) return [];
      sudah.add(isi);
      return [{ judul: judulLengkap(t.nomor, t.judul), isi }];
    }),
  );
}

/** `keadaan` by table id; a table that is in it is linked. */
export function rencanaDaftar(hasil: HasilTabel, keadaan: ReadonlyMap<string, KeadaanLembar>): RencanaLembar {
  const basi = new Set(tabelBasi(hasil, keadaan));
  const nilai: (string | number | null)[][] = [
    ['Daftar Tabel', null, null, null],
    [null, null, null, null],
    ['No', 'Tabel', 'Lembar', 'Keadaan'],
  ];
  const tautan: NonNullable<RencanaLembar['tautan']> = [];
  const merah: string[] = [];
  hasil.tabel.forEach((tabelJadi, i) => {
    const keadaanLembar = keadaan.get(tabelJadi.id);
    const baris = nilai.length + 1;
    nilai.push([
      i + 1,
      judulLengkap(tabelJadi.nomor, tabelJadi.judul),
      keadaanLembar?.lembar ?? null,
      keadaanLembar ? (basi.has(tabelJadi.id) ? 'isian berubah, perlu diperbarui' : 'sesuai isian') : 'belum dibuat',
    ]);
    if (keadaanLembar) tautan.push({ sel: `C${baris}`, teks: keadaanLembar.lembar, keLembar: keadaanLembar.lembar });
    if (basi.has(tabelJadi.id)) merah.push(`D${baris}`);
  });
  const akhirAda = nilai.length;
  if (hasil.dilewati.length) {
    nilai.push([null, null, null, null], [null, 'Tidak dibuat', null, 'Sebab']);
    for (const d of hasil.dilewati) nilai.push([null, d.judul, null, d.sebab]);
  }
  const kepala = [akhirAda + 2];
  if (pesanTabel(hasil).length) {
    nilai.push([null, null, null, null], [null, 'Masih harus dilengkapi (tidak tercetak di tabel)', null, null]);
    kepala.push(nilai.length);
    for (const { judul, isi } of pesanTabel(hasil)) nilai.push([null, judul, null, isi]);
  }
  const lebarKolom = [40, 430, 210, 260];
  return {
    nama: 'Daftar Tabel',
    buatan: 'daftar-tabel',
    warnaTab: '#1f5c4d',
    nilai,
    gaya: [
      { rentang: [`A1:D${nilai.length}`], gaya: { ukuran: 10, rataTegak: 'top', bungkus: true, format: '@' } },
      { rentang: ['A1'], gaya: { tebal: true, ukuran: 12, bungkus: false } },
      { rentang: ['A3:D3'], gaya: { tebal: true, latar: '#d9e2ef' } },
      { rentang: [`A3:D${akhirAda}`], gaya: { garis: 'semua' } },
      { rentang: [`A4:A${Math.max(akhirAda, 4)}`], gaya: { format: '0', rata: 'center' } },
      ...(merah.length ? [{ rentang: merah, gaya: { warna: '#b3261e' as const, tebal: true } }] : []),
      ...(nilai.length > akhirAda
        ? [{ rentang: kepala.map((b) => `B${b}:D${b}`), gaya: { tebal: true, bungkus: false } }]
        : []),
    ],
    lebarKolom,
    bekuBaris: 3,
    tautan,
    halaman: {
      kertas: 'A4',
      arah: 'tegak',
      ulangBaris: [3, 3],
      lebarHalaman: true,
      tinggiBaris: tinggiLembar(nilai, lebarKolom, 10, 4),
    },
  };
}
