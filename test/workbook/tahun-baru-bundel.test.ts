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
