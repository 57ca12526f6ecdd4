/** CSV as people's programs write it: separators, encodings, quotes; every field stays the text that was typed. */
import { describe, expect, it } from 'vitest';
import { bukaBuku } from '../../local/buka.ts';
import { muatBundel } from '../../local/services/index.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { nilaiBuku, nilaiLain } from '../alat/baca-lain';

const baca = (isi: string | Buffer, nama = 'data.csv') =>
  Object.values(nilaiBuku(bukaBuku(typeof isi === 'string' ? Buffer.from(isi) : isi, nama)))[0];

describe('pemisah', () => {
  const harap = {
    A1: 'Indikator',
    B1: 'Target',
    A2: 'Tingkat, laju',
    B2: '50,05',
    A3: 'Nilai; SAKIP',
    B3: '1.762 Orang',
  };
  it.each([
    ['titik koma', 'Indikator;Target\nTingkat, laju;50,05\n"Nilai; SAKIP";1.762 Orang\n'],
    ['koma', 'Indikator,Target\r\n"Tingkat, laju","50,05"\r\nNilai; SAKIP,1.762 Orang'],
    ['tab', 'Indikator\tTarget\rTingkat, laju\t50,05\rNilai; SAKIP\t1.762 Orang\r'],
    ['petunjuk sep= dari Excel', 'sep=|\r\nIndikator|Target\r\nTingkat, laju|50,05\r\nNilai; SAKIP|1.762 Orang'],
  ])('%s', (_nama, isi) => {
    expect(baca(isi)).toEqual(harap);
  });

  it('koma desimal di tiap baris tidak disangka pemisah', () => {
    expect(baca('Nama;Nilai\nA;1,5\nB;2,25\nC;3,75\n')).toEqual({
      A1: 'Nama',
      B1: 'Nilai',
      A2: 'A',
      B2: '1,5',
      A3: 'B',
      B3: '2,25',
      A4: 'C',
      B4: '3,75',
    });
  });

  it('satu kolom tetap satu kolom', () => {
    expect(baca('Sasaran\nMeningkatnya mutu\n')).toEqual({ A1: 'Sasaran', A2: 'Meningkatnya mutu' });
  });
});

describe('sandi', () => {
  const teks = 'Satuan;Nilai\n°C – suhu;½\n';
  const harap = { A1: 'Satuan', B1: 'Nilai', A2: '°C – suhu', B2: '½' };
  const utf16 = (tanda: string) => Buffer.from(tanda + teks, 'utf16le');
  it.each([
    ['UTF-8', Buffer.from(teks)],
    ['UTF-8 bertanda', Buffer.from(`\uFEFF${teks}`)],
    ['UTF-16 little endian', utf16('\uFEFF')],
    ['UTF-16 big endian', utf16('\uFEFF').swap16()],
    ['Windows-1252', Buffer.from([...teks].map((c) => (c === '–' ? 0x96 : c.charCodeAt(0))))],
  ])('%s', (_nama, isi) => {
    expect(baca(isi)).toEqual(harap);
  });
});

describe('kutip', () => {
  it('kutip ganda, baris baru di dalam sel, kutip di tengah, dan yang tidak ditutup', () => {
    expect(baca('a;"b ""c""\nd";e"f;"tidak ditutup\n1;2;3;4\n')).toEqual({
      A1: 'a',
      B1: 'b "c"\nd',
      C1: 'e"f',
      D1: '"tidak ditutup',
      A2: '1',
      B2: '2',
      C2: '3',
      D2: '4',
    });
  });

  it('angka, tanggal, rumus dan nol di depan tetap seperti diketik', () => {
    expect(baca('kode;nilai;tanggal;rumus\n0012;"50.05";17/08/2025;=1+1\n')).toMatchObject({
      A2: '0012',
      B2: '50.05',
      C2: '17/08/2025',
      D2: '=1+1',
    });
  });
});

it('tabel di CSV diperiksa seperti tabel di lembar, dan fungsi membaca angkanya dari teks', async () => {
  const buku = bukaBuku(
    Buffer.from(
      'Indikator Kinerja;Satuan;Target;Realisasi;Capaian (%)\nTingkat partisipasi;%;38;50,05;131,71\nTingkat kelulusan;%;70,20;68,12;99,03\n',
    ),
    'capaian kinerja 2025.csv',
  );
  const bundel = muatBundel(buku);
  const hasil = bundel.LKJIP.tindakan.periksaData?.() as { temuan: { sel: string; tingkat: string }[] };
  expect(hasil.temuan.filter((t) => t.tingkat === 'galat').map((t) => t.sel)).toEqual(['E3']);
  const l = buku.lembar[0]!;
  l.tulisRumus(5, 1, '=CAPAIAN(D2,C2)');
  buku.pastikanSegar();
  expect(l.lihat(5, 1)?.isi).toBe(131.71);
  // Written as .xlsx the texts are texts for every reader.
  expect((await nilaiLain(tulisXlsx(buku)))['capaian kinerja 2025']).toMatchObject({ C2: '38', D2: '50,05' });
});

it('berkas kosong atau hanya spasi disebut', () => {
  expect(() => baca(' \n\n')).toThrow('"data.csv" tidak berisi apa-apa');
});
