/**
 * A percentage in every form in which people have it, on either side, in every direction: function, sheet, table, check and
 * file give the same figure, or ask. None ever shows another one.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { utama } from '../../local/commands/index.ts';
import { bacaMasukan } from '../../local/engine/masukan.ts';
import { type Bundel, bukuDariData, muatBundel } from '../../local/services/index.ts';
import { bacaXlsx } from '../../local/xlsx/baca.ts';
import { tulisXlsx } from '../../local/xlsx/tulis.ts';
import { dariA1 } from '../../src/core/alamat';
import { panggilFungsi } from '../../src/rumus';

interface Bentuk {
  nama: string;
  isi: (p: number) => number | string;
  format?: string;
  /** Percent points as they stand (`poin`), a cell that shows percent (`sel`), or a fraction without any sign. */
  jenis: 'poin' | 'sel' | 'pecahan';
}

const koma = (n: number) => String(n).replace('.', ',');
const seratus = (p: number) => Number((p / 100).toPrecision(15));
const BENTUK: readonly Bentuk[] = [
  { nama: '38', isi: (p) => p, jenis: 'poin' },
  { nama: '38 berformat desimal', isi: (p) => p, format: '#,##0.00', jenis: 'poin' },
  { nama: '38"%"', isi: (p) => p, format: '0.00"%"', jenis: 'poin' },
  { nama: '38\\%', isi: (p) => p, format: '0.00\\%', jenis: 'poin' },
  { nama: 'sel 0%', isi: seratus, format: '0%', jenis: 'sel' },
  { nama: 'sel 0.00%', isi: seratus, format: '0.00%', jenis: 'sel' },
  { nama: 'sel bersyarat', isi: seratus, format: '0.0%;[Red]-0.0%', jenis: 'sel' },
  { nama: 'teks 38%', isi: (p) => `${koma(p)}%`, jenis: 'poin' },
  { nama: 'teks 38 %', isi: (p) => `${p.toFixed(2).replace('.', ',')} %`, jenis: 'poin' },
  { nama: 'teks 38', isi: koma, jenis: 'poin' },
  { nama: '0,38', isi: seratus, jenis: 'pecahan' },
  { nama: '0,38 berjarak %', isi: seratus, format: '0.0000_%', jenis: 'pecahan' },
  { nama: 'teks 0,38', isi: (p) => koma(seratus(p)), jenis: 'pecahan' },
];
const ARAH = ['NAIK', 'TURUN', 'TURUN_RASIO'] as const;
const [TARGET, REALISASI] = [64.25, 60.5];
const BENAR = { NAIK: 94.16, TURUN: 105.84, TURUN_RASIO: 106.2 };

interface Kasus {
  kode: string;
  t: Bentuk;
  r: Bentuk;
  arah: (typeof ARAH)[number];
  /** Null where everybody asks. */
  harap: number | null;
}

/** All pairs by the function; the workbook takes each pair in one direction, turn by turn. */
const SEMUA: Kasus[] = ARAH.flatMap((arah) =>
  BENTUK.flatMap((t) =>
    BENTUK.map((r) => ({
      kode: '',
      t,
      r,
      arah,
      harap: (t.jenis === 'pecahan') === (r.jenis === 'pecahan') ? BENAR[arah] : null,
    })),
  ),
);
const WAKIL = BENTUK.filter((b) => !/desimal|\\\\|0\.00%|38 %|berjarak/.test(b.nama));
const KASUS = WAKIL.flatMap((t, i) =>
  WAKIL.map((r, j): Kasus => {
    const arah = ARAH[(i + j) % ARAH.length];
    const kasus = SEMUA.find((k) => k.t === t && k.r === r && k.arah === arah) as Kasus;
    return { ...kasus, kode: `I.${i * WAKIL.length + j + 1}` };
  }),
);

let bundel: Bundel;
const AWAL = 5;

function tanam(): Bundel {
  const b = muatBundel(bukuDariData({ Catatan: [['x']] }));
  b.LKJIP.tindakan.buatTemplat!({
    tahun: 2025,
    isi: {
      IKU: KASUS.map((k) => ({
        kode: k.kode,
        tingkat: 'Sasaran Strategis',
        sasaran: `Sasaran ${k.kode}`,
        indikator: `Indikator ${k.kode}`,
        satuan: 'Persen',
        arah: k.arah,
      })),
      KINERJA: KASUS.map((k) => ({ kode: k.kode })),
    },
  });
  const l = b.buku.cariLembar('Kinerja')!;
  KASUS.forEach((k, i) => {
    for (const [kolom, bentuk, p] of [
      [5, k.t, TARGET],
      [12, k.r, REALISASI],
    ] as const) {
      l.ubahGaya(AWAL + i, kolom, { format: bentuk.format ?? '' });
      l.tulisIsi(AWAL + i, kolom, bentuk.isi(p));
    }
  });
  b.buku.pastikanSegar();
  return b;
}

const layar = (b: Bundel): (number | string)[] => {
  b.buku.pastikanSegar();
  const l = b.buku.cariLembar('Kinerja')!;
  return KASUS.map((_, i) => l.lihat(AWAL + i, 13)?.isi as number | string);
};

function tabel(b: Bundel): Map<string, number | null> {
  const data = b.LKJIP.tindakan.tabelData!({ tabel: ['realisasi-kinerja'] } as never) as {
    tabel: { kolom: string[]; baris: { nilai: unknown; teks: string }[][] }[];
  };
  const [t] = data.tabel;
  const [indikator, capaian] = [
    t!.kolom.findIndex((k) => /indikator/i.test(k)),
    t!.kolom.findIndex((k) => /capaian/i.test(k)),
  ];
  return new Map(
    t!.baris.map((x) => [
      x[indikator]!.teks.replace('Indikator ', ''),
      typeof x[capaian]!.nilai === 'number' ? (x[capaian]!.nilai as number) : null,
    ]),
  );
}

const bersel = (k: Kasus): boolean => k.t.jenis === 'sel' || k.r.jenis === 'sel';

/** Cases that show something else than the expected figure or, where `tanya` allows it, a question. */
function selisih(
  hasil: (k: Kasus, i: number) => number | string | null,
  tanya: (k: Kasus) => boolean,
  kasus: readonly Kasus[] = KASUS,
): string[] {
  return kasus.flatMap((k, i) => {
    const h = hasil(k, i);
    const bertanya = h === null || (typeof h === 'string' && h.startsWith('⚠'));
    // Beside a cell that shows percent a fraction without a sign is most likely one as well.
    const sejenis = tanya(k) && bersel(k) && h === BENAR[k.arah];
    const baik = h === k.harap || (bertanya && tanya(k)) || sejenis;
    return baik ? [] : [`${k.arah}: target ${k.t.nama}, realisasi ${k.r.nama}: ${h}, seharusnya ${k.harap ?? 'tanya'}`];
  });
}

describe('persen dalam segala bentuk', () => {
  beforeAll(() => {
    bundel = tanam();
  });

  it('fungsi memberi angka yang benar atau bertanya', () => {
    const salah = selisih(
      (k) => {
        try {
          return panggilFungsi('CAPAIAN', [
            k.r.isi(REALISASI),
            k.t.isi(TARGET),
            k.arah,
            '',
            '',
            '',
            'Persen',
          ]) as number;
        } catch (e) {
          expect(String(e)).toMatch(/pecahan/);
          return null;
        }
      },
      (k) => k.harap === null || bersel(k),
      SEMUA,
    );
    expect(salah).toEqual([]);
  });

  it('tanpa satuan pun tidak ada angka lain', () => {
    const salah = selisih(
      (k) => {
        try {
          return panggilFungsi('CAPAIAN', [k.r.isi(REALISASI), k.t.isi(TARGET), k.arah]) as number;
        } catch {
          return null;
        }
      },
      (k) => k.harap === null || bersel(k),
      SEMUA,
    );
    expect(salah).toEqual([]);
  });

  it('lembar bertanya sebelum sel berformat persen dirapikan, tabel sudah benar', () => {
    const l = layar(bundel);
    expect(
      selisih(
        (_, i) => l[i] as number,
        (k) => k.harap === null || bersel(k),
      ),
    ).toEqual([]);
    const t = tabel(bundel);
    // A percent cell says what it is, also beside a fraction without a sign.
    expect(
      selisih(
        (k) => t.get(k.kode) ?? null,
        (k) => k.harap === null,
      ),
    ).toEqual([]);
  });

  it('berkas .xlsx membawa hal yang sama', () => {
    const lagi = muatBundel(bacaXlsx(Buffer.from(tulisXlsx(bundel.buku))));
    expect([...tabel(lagi)]).toEqual([...tabel(bundel)]);
  });

  it('pemeriksa menunjuk tiap baris yang ditanyakan, dan tidak yang lain', () => {
    const { temuan } = bundel.LKJIP.tindakan.periksaData!() as {
      temuan: { aturan: string; tingkat: string; lembar: string; baris: string | null; terkait: unknown[] }[];
    };
    expect(temuan.filter((t) => t.tingkat === 'galat')).toEqual([]);
    const ditanya = new Set(temuan.filter((t) => t.aturan === 'isian-pecahan').map((t) => t.baris));
    const harus = KASUS.filter((k) => k.harap === null).map((k) => k.kode);
    expect(harus.filter((k) => !ditanya.has(k))).toEqual([]);
    const boleh = new Set(KASUS.filter((k) => [k.t, k.r].some((b) => b.jenis === 'pecahan')).map((k) => k.kode));
    expect([...ditanya].filter((k) => !boleh.has(k ?? ''))).toEqual([]);
    expect(temuan.filter((t) => t.aturan === 'isian-sel-persen')).toHaveLength(1);
  });

  it('membuat tabel merapikan sel berformat persen: lembar dan tabel lalu sama, dan dapat diurungkan', () => {
    const hasil = bundel.LKJIP.tindakan.buatTabel!({ tabel: 'realisasi-kinerja' } as never) as { catatan: string[] };
    expect(hasil.catatan.join()).toMatch(/sel berformat persen menjadi angka persen/);
    const l = layar(bundel);
    const t = tabel(bundel);
    expect(
      selisih(
        (_, i) => l[i] as number,
        (k) => k.harap === null,
      ),
    ).toEqual([]);
    expect(
      selisih(
        (k) => t.get(k.kode) ?? null,
        (k) => k.harap === null,
      ),
    ).toEqual([]);
    // Once more: there is nothing left to do.
    expect(
      (bundel.LKJIP.tindakan.buatTabel!({ tabel: 'realisasi-kinerja' } as never) as { catatan: string[] }).catatan,
    ).toEqual([]);
    const panel = bundel.LKJIP.tindakan.panelKeadaan!() as { jurnal: { id: string; judul: string }[] };
    const entri = panel.jurnal.find((j) => j.judul === 'Sel berformat persen')!;
    bundel.LKJIP.tindakan.panelUrungkan!([entri.id] as never);
    const asal = bundel.buku.cariLembar('Kinerja')!;
    KASUS.forEach((k, i) => {
      expect([asal.lihat(AWAL + i, 5)?.isi, asal.lihat(AWAL + i, 12)?.isi]).toEqual([
        k.t.isi(TARGET),
        k.r.isi(REALISASI),
      ]);
    });
  });
});

describe('yang bukan persen tidak ditanya', () => {
  it.each([
    ['Ton', 0.38, 40, 0.95],
    ['Dokumen', 1, 95, 1.05],
    ['Rasio', 0.4, 0.5, 80],
  ])('%s', (satuan, r, t, harap) => {
    expect(panggilFungsi('CAPAIAN', [r, t, 'NAIK', '', '', '', satuan])).toBe(harap);
  });

  it('satu dari sekian banyak, tanpa satuan, adalah hitungan', () => {
    expect(panggilFungsi('CAPAIAN', [1, 95])).toBe(1.05);
    expect(panggilFungsi('CAPAIAN', [0.5, 4])).toBe(12.5);
  });

  it('kolom satuan dibaca per baris, dan satu baris yang ragu tidak menghentikan yang lain', () => {
    expect(
      panggilFungsi('CAPAIAN', [
        [[0.38], [0.38], [30]],
        [[40], [40], [40]],
        'NAIK',
        '',
        '',
        '',
        [['Persen'], ['Ton'], ['']],
      ]),
    ).toEqual([[expect.stringMatching(/^⚠ realisasi 0,38 .*38 persen/)], [0.95], [75]]);
  });
});

describe('lkjip hitung', () => {
  const hitung = async (rumus: string) => {
    let out = '';
    const kode = await utama(['hitung', rumus], {
      cwd: '.',
      keluaran: {
        out: (t: string) => {
          out += t;
        },
        err: (t: string) => {
          out += t;
        },
        lebar: 120,
      },
    });
    return { kode, out };
  };

  it.each(['=CAPAIAN(38%;40)', '=CAPAIAN(40;38%)', '=CAPAIAN(100%;95)', '=CAPAIAN(38%;"40%")'])(
    '%s bertanya',
    async (rumus) => {
      const h = await hitung(rumus);
      expect(h.kode).toBe(2);
      expect(h.out).toMatch(/pecahan|0,38|persen/);
    },
  );

  it('dua persen yang sama bentuknya tidak ditanya', async () => {
    expect((await hitung('=CAPAIAN(38%;40%)')).out.trim()).toBe('95');
    expect((await hitung('=CAPAIAN("38%";40)')).out.trim()).toBe('95');
  });
});

describe('yang diketik dengan tanda persen', () => {
  const ketik = (b: Bundel, sel: string, teks: string) => {
    const l = b.buku.cariLembar('Kinerja')!;
    const { baris, kolom } = dariA1(sel)!;
    const m = bacaMasukan(teks, b.buku.lokal, l.format(baris, kolom), 2025);
    if (m.format !== null) l.ubahGaya(baris, kolom, { format: m.format });
    l.tulisIsi(baris, kolom, m.isi);
    const range = b.services.SpreadsheetApp.getActive().getSheetByName('Kinerja').getRange(sel);
    b.panggil('onEdit', { range, value: String(m.isi) });
    return l.lihat(baris, kolom)?.isi;
  };

  it('menjadi angka persen saat diketik, di kolom angka saja', () => {
    const b = muatBundel(bukuDariData({ Catatan: [['x']] }));
    b.LKJIP.tindakan.buatTemplat!({
      tahun: 2025,
      isi: { IKU: [{ kode: 'A', indikator: 'I', satuan: 'Persen', arah: 'NAIK' }], KINERJA: [{ kode: 'A' }] },
    } as never);
    b.lingkungan.izin = 'LIMITED';
    expect(ketik(b, 'E6', '38%')).toBe(38);
    expect(ketik(b, 'L6', '50,05%')).toBe(50.05);
    // Typed over: the cell no longer shows percent, so that 8 is 8.
    expect(ketik(b, 'E6', '8')).toBe(8);
    // A column of text keeps what was typed.
    const uraian = b.buku.cariLembar('Kinerja')!;
    uraian.ubahGaya(6, 8, { format: '0%' });
    expect(ketik(b, 'H6', '38%')).toBe(0.38);
    expect(b.layar.tayangan.map((t) => t.pesan).join()).toMatch(/38% disimpan sebagai angka persen: 38\. Ctrl\+Z/);
  });
});
