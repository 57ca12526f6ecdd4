import { describe, expect, it } from 'vitest';
import { sajikan } from '../../src/rules/sajikan';
import { tahanBertentangan } from '../../src/rules/tahan';
import { type TemuanAturan, tabelKalimat } from '../../src/rules/temuan-aturan';

const kalimat = tabelKalimat({
  beda: ({ benar }: { benar: string }) => ({
    fakta: `Tercetak 1, seharusnya ${benar}.`,
    saran: `Ganti menjadi ${benar}.`,
  }),
});

const temuan = (isi: Partial<TemuanAturan>): TemuanAturan => ({
  aturan: 'contoh',
  tingkat: 'galat',
  lembar: 'A',
  sel: 'B2',
  tabel: null,
  baris: null,
  kolom: null,
  tercetak: '1',
  seharusnya: 2,
  pesan: kalimat('beda', { benar: '2' }),
  sebab: null,
  dasar: null,
  terkait: [],
  perbaikan: null,
  ...isi,
});

const ubah = (sel: string) => ({ lembar: 'A', sel, dari: 'x', ke: 'y' });

describe('kalimat ditulis terakhir', () => {
  it('fakta dan saran; yang hilang bersama akarnya tidak memberi saran sendiri', () => {
    expect(sajikan(temuan({})).pesan).toBe('Tercetak 1, seharusnya 2. Ganti menjadi 2.');
    const akibat = [
      { lembar: 'A', sel: 'C3', benar: 1234.5, ditukarDengan: null },
      { lembar: 'A', sel: 'D4', benar: null, ditukarDengan: 'E4' },
    ];
    expect(sajikan(temuan({ akibat })).pesan).toBe(
      'Tercetak 1, seharusnya 2. Cocok dengan sendirinya bila C3 diperbaiki menjadi 1.234,5, dan D4 dan E4 ditukar.',
    );
  });

  it('yang keluar hanya kunci kontrak', () => {
    const keluar = sajikan(temuan({ akibat: [], induk: 'x', ditukarDengan: 'C3' }));
    for (const kunci of ['relasi', 'akibat', 'induk', 'ditukarDengan']) expect(keluar).not.toHaveProperty(kunci);
  });

  it('sel yang dipersoalkan temuan lain keluar dari perbaikan sekali klik, dan labelnya ikut; masukan tidak berubah', () => {
    const rapikan = { id: 'teks', label: (banyak: number) => `${banyak} sel: rapikan`, aman: true, halangan: null };
    const catatan = temuan({
      aturan: 'lain',
      tingkat: 'info',
      sel: 'B9',
      seharusnya: null,
      perbaikan: [{ ...rapikan, ubah: [ubah('B2'), ubah('B3'), ubah('B4')] }],
    });
    const sendiri = temuan({
      aturan: 'satu',
      tingkat: 'info',
      sel: 'B8',
      seharusnya: null,
      perbaikan: [{ ...rapikan, ubah: [ubah('B2')] }],
    });
    const masuk = [temuan({}), catatan, sendiri];
    const sebelum = JSON.stringify(masuk);
    const [, hasil, habis] = tahanBertentangan(masuk).map(sajikan);
    expect(hasil?.perbaikan?.[0]).toMatchObject({ label: '2 sel: rapikan', aman: true });
    expect(hasil?.perbaikan?.[0]?.ubah.map((u) => u.sel)).toEqual(['B3', 'B4']);
    expect(habis?.perbaikan?.[0]?.aman).toBe(false);
    expect(JSON.stringify(masuk)).toBe(sebelum);
  });
});
