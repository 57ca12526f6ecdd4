/** "Mulai tahun baru" from the menu, in the built bundle: where its columns go, and what it does when asked twice. */
import { beforeEach, expect, it } from 'vitest';
import { type Bundel, bukuDariData, muatBundel } from '../../local/services/index.ts';
import { isianBanjar } from '../alat/buku';

let bundel: Bundel;
const ss = () => bundel.services.SpreadsheetApp.getActive();
const lembar = (nama: string) => ss().getSheetByName(nama);
const pesan = () => bundel.layar.tayangan[bundel.layar.tayangan.length - 1]!.pesan as string;
const mulai = () => {
  bundel.panggil('menuTahunBaru');
  bundel.panggil('menuTerapkanPratinjau');
};
const isi = (nama: string) => lembar(nama).getDataRange().getDisplayValues() as string[][];

beforeEach(() => {
  bundel = muatBundel(bukuDariData({ Sheet1: [] }));
  bundel.LKJIP.tindakan.buatTemplat!({ bentuk: 'sheets', isi: isianBanjar() });
});

it('kolom tahun yang baru urut dan tampil seperti tahun lain, bukan seperti kolom rumus di sebelahnya', () => {
  const l = lembar('Riwayat');
  const [latar, format, lebar] = [
    l.getRange('C6').getBackground(),
    l.getRange('D6').getNumberFormat(),
    l.getColumnWidth(4),
  ];
  mulai();
  expect(l.getRange('A3:H3').getValues()).toEqual([
    [
      'Kode',
      'Indikator',
      'Target 2025',
      'Realisasi 2025',
      'Capaian 2025',
      'Target 2024',
      'Realisasi 2024',
      'Capaian 2024',
    ],
  ]);
  for (const k of ['C', 'D', 'E']) expect([k, l.getRange(`${k}6`).getBackground()]).toEqual([k, latar]);
  expect(latar).not.toBe(l.getRange('B6').getBackground());
  expect([l.getRange('D6').getNumberFormat(), l.getColumnWidth(3)]).toEqual([format, lebar]);
});

it('target dari Renstra tetap angka juga di bawah satuan yang titiknya bermakna ganda; kelas membawa capaiannya', () => {
  const iku = lembar('IKU').getDataRange().getValues() as string[][];
  const kode = iku.find((baris) => baris[1] === 'Sasaran Strategis')?.[0] as string;
  const barisDi = (nama: string, isi: string) =>
    (lembar(nama).getDataRange().getValues() as string[][]).findIndex((baris) => baris[0] === isi) + 1;
  lembar('IKU')
    .getRange(`E${barisDi('IKU', kode)}`)
    .setValue('Ton');
  const judul = lembar('Renstra').getRange('A3:M3').getValues()[0] as string[];
  const kolom = String.fromCharCode(65 + judul.indexOf('Target 2026'));
  lembar('Renstra')
    .getRange(`${kolom}${barisDi('Renstra', kode)}`)
    .setValue(1250);
  const kedua = iku.filter((baris) => baris[1] === 'Sasaran Strategis')[1]?.[0] as string;
  const b = barisDi('Kinerja', kedua);
  lembar('Kinerja').getRange(`E${b}`).setValue('BB');
  lembar('Kinerja').getRange(`F${b}`).setValue('');
  lembar('Kinerja').getRange(`L${b}`).setValue('B');
  bundel.panggil('menuLembarNaskah');
  bundel.panggil('menuTahunBaru');
  const pratinjau = lembar('Pratinjau').getDataRange().getDisplayValues() as string[][];
  const di = pratinjau.findIndex((baris) => baris[1] === kode) + 1;
  expect(lembar('Pratinjau').getRange(`F${di}`).getDisplayValue()).toBe('1250');
  // Two readings: asked, and nothing is written.
  lembar('Pratinjau').getRange(`F${di}`).setValue('1.300');
  bundel.panggil('menuTerapkanPratinjau');
  expect(pesan()).toMatch(/"1\.300" dapat berarti 1\.300 atau 1,3/);
  expect(lembar('Identitas').getRange('B5').getValue()).toBe(2025);
  lembar('Pratinjau').getRange(`F${di}`).setValue('1250');
  bundel.panggil('menuTerapkanPratinjau');
  expect(pesan()).toMatch(/Lembar Naskah tetap seperti semula: ganti tanggal perjanjian kinerja/);
  expect(
    lembar('Kinerja')
      .getRange(`E${barisDi('Kinerja', kode)}`)
      .getValue(),
  ).toBe(1250);
  // B is the fourth class of AKIP, BB the fifth.
  expect(
    lembar('Riwayat')
      .getRange(`E${barisDi('Riwayat', kedua)}`)
      .getValue(),
  ).toBe(80);
});

it('diminta dua kali: ditolak selama tahun yang baru belum berisi, dan angka tahun lalu tetap', () => {
  mulai();
  const [anggaran, riwayat, banyak] = [isi('Anggaran'), isi('Riwayat'), ss().getSheets().length];
  expect(anggaran[4]![10]).toBe('6.771.413.758');
  bundel.panggil('menuTahunBaru');
  expect(pesan()).toMatch(/Belum ada target, realisasi, atau pagu tahun 2026.*sudah dimulai/);
  bundel.panggil('menuTerapkanPratinjau');
  expect(pesan()).toMatch(/Belum ada pratinjau/);
  expect([isi('Anggaran'), isi('Riwayat'), ss().getSheets().length]).toEqual([anggaran, riwayat, banyak]);
  expect(lembar('Identitas').getRange('B5').getValue()).toBe(2026);
});

it('kinerja terisi, anggaran belum: anggaran tahun lalu tidak dikosongkan', () => {
  mulai();
  const anggaran = isi('Anggaran');
  lembar('Kinerja').getRange('E6').setValue(40);
  lembar('Kinerja').getRange('L6').setValue(44);
  mulai();
  expect(isi('Anggaran').map((b) => b.slice(10, 12))).toEqual(anggaran.map((b) => b.slice(10, 12)));
  expect(lembar('Riwayat').getRange('C3:E3').getValues()).toEqual([['Target 2026', 'Realisasi 2026', 'Capaian 2026']]);
  expect(lembar('Riwayat').getRange('C4:E4').getValues()).toEqual([[40, 44, 110]]);
});

it('yang tidak terbaca disebut, tidak diganti dengan yang lain', () => {
  lembar('Anggaran').getRange('F7').setValue('120 jt-an');
  lembar('Kinerja').getRange('F6').setValue('sekitar 40 lebih');
  mulai();
  expect(pesan()).toMatch(/Kinerja!F6: target "sekitar 40 lebih" tidak terbaca dan tidak masuk riwayat/);
  expect(pesan()).toMatch(/Anggaran!F7: "120 jt-an" tidak terbaca/);
  expect(lembar('Anggaran').getRange('K7').getDisplayValue()).toBe('');
  expect(lembar('Anggaran 2025').getRange('F7').getDisplayValue()).toBe('120 jt-an');
});
