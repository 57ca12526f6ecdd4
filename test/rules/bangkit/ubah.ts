/**
 * Mistakes as people make them, one at a time, in a report that is otherwise right. Each kind says which cells it spoiled
 * (one, or the two of a swap); a validator has to name one of them.
 */
import { bagi, banding, type Desimal, desimal, kali, keTeks, kurang, tambah } from '../../../src/core/desimal';
import type { Acak } from './acak';
import { type Hal, type Laporan, type Sel, type TabelCetak, tulis, tulisPersen, tulisUang } from './cetak';
import { bedaJelas, hitungCapaian, type Indikator } from './rekaman';

interface Tempat {
  t: TabelCetak;
  b: Sel[];
  s: Sel;
}

export interface Ubahan {
  /** Cells of which one must be named. */
  sel: Sel[];
  ket: string;
}

export type Jenis = (l: Laporan, a: Acak) => Ubahan | null;

function semua(l: Laporan, hal: Hal | Hal[], saring: (x: Tempat) => boolean = () => true): Tempat[] {
  const cari = Array.isArray(hal) ? hal : [hal];
  return l.tabel.flatMap((t) =>
    t.baris.flatMap((b) =>
      b.flatMap((s) => {
        const x = { t, b, s };
        return s.hal && cari.includes(s.hal) && saring(x) ? [x] : [];
      }),
    ),
  );
}

const pilih = (a: Acak, x: Tempat[]): Tempat | null => (x.length ? a.pilih(x) : null);
const indikator = (l: Laporan, s: Sel) => l.rekaman.indikator.find((i) => i.id === s.subjek) as Indikator;
const adaDiBaris = (b: Sel[], hal: Hal, s: Sel) =>
  b.find((x) => x.hal === hal && x.subjek === s.subjek && x.tahun === s.tahun && x.tw === s.tw);
const uangPenuh = (x: Tempat) => x.t.gaya.pembagi === 1;
/** Amounts of a budget table: sums and other tables hold them to the rupiah, where elsewhere only the percentage does. */
const dianggarkan = (x: Tempat) => uangPenuh(x) && /^(anggaran|belanja)/.test(x.t.jenis) && x.t.baris.length > 3;

/** Replaces one digit of a printed figure, not the last one behind a decimal mark. */
function gantiDigit(s: Sel, a: Acak): boolean {
  const letak = [...s.t].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  const boleh = /[.,]\d{1,2}\D*$/.test(s.t) && letak.length > 2 ? letak.slice(0, -1) : letak;
  if (!boleh.length) return false;
  const i = a.pilih(boleh);
  const lama = s.t[i] as string;
  const baru = String((Number(lama) + a.int(1, 9)) % 10);
  if (i === letak[0] && baru === '0') return gantiDigit(s, a);
  s.t = s.t.slice(0, i) + baru + s.t.slice(i + 1);
  return true;
}

/** Whether the row can be recomputed: target and realisasi of the same year stand beside the capaian. */
const terhitung = (x: Tempat) => Boolean(adaDiBaris(x.b, 'target', x.s) && adaDiBaris(x.b, 'realisasi', x.s));

function digit(hal: Hal | Hal[], saring: (l: Laporan, x: Tempat) => boolean = () => true): Jenis {
  return (l, a) => {
    const x = pilih(
      a,
      semua(l, hal, (y) => /\d/.test(y.s.t) && saring(l, y)),
    );
    if (!x) return null;
    const lama = x.s.t;
    return gantiDigit(x.s, a) ? { sel: [x.s], ket: `${x.t.jenis} ${lama} → ${x.s.t}` } : null;
  };
}

function tukar(x: Sel, y: Sel): void {
  [x.t, y.t] = [y.t, x.t];
}

const wajar = (n: Desimal | undefined) => n !== undefined && banding(n, desimal(1n, 1)) > 0;

export const JENIS: Record<string, Jenis> = {
  'capaian: satu angka': digit('capaian', (l, x) => terhitung(x) || x.s.tahun === l.rekaman.tahun),
  'capaian: koma bergeser': (l, a) => {
    const x = pilih(
      a,
      semua(l, 'capaian', (y) => terhitung(y) && wajar(y.s.nilai)),
    );
    if (!x?.s.nilai) return null;
    const lama = x.s.t;
    x.s.t = tulisPersen(bagi(x.s.nilai, desimal(10n), 2), 2, x.t.gaya);
    return { sel: [x.s], ket: `${lama} → ${x.s.t}` };
  },
  'capaian: rumus arah lain': (l, a) => {
    const x = pilih(a, semua(l, 'capaian', terhitung));
    if (!x) return null;
    const i = indikator(l, x.s);
    const [t, r] = [i.target.get(x.s.tahun as number), i.realisasi.get(x.s.tahun as number)];
    if (!t || !r) return null;
    const c = hitungCapaian(t, r, i.naik ? l.rekaman.rumusTurun : 'NAIK', l.rekaman.batas, 2);
    if (!bedaJelas(c, x.s.nilai as Desimal, 0, 1)) return null;
    const lama = x.s.t;
    x.s.t = tulisPersen(c, 2, x.t.gaya);
    return { sel: [x.s], ket: `${i.nama}: ${lama} → ${x.s.t} (${l.rekaman.rumusTurun})` };
  },
  'capaian: selisih, bukan hasil bagi': (l, a) => {
    const x = pilih(a, semua(l, 'capaian', terhitung));
    if (!x) return null;
    const i = indikator(l, x.s);
    const [t, r] = [i.target.get(x.s.tahun as number) as Desimal, i.realisasi.get(x.s.tahun as number) as Desimal];
    x.s.t = tulisPersen(tambah(desimal(100n), kurang(r, t)), 2, x.t.gaya);
    return bedaJelas(tambah(desimal(100n), kurang(r, t)), x.s.nilai as Desimal, 1, 2)
      ? { sel: [x.s], ket: x.s.t }
      : null;
  },
  'capaian: batas hanya di satu baris': (l, a) => {
    if (l.rekaman.batas !== null) return null;
    const x = pilih(
      a,
      semua(l, 'capaian', (y) => terhitung(y) && banding(y.s.nilai as Desimal, desimal(102n)) > 0),
    );
    if (!x) return null;
    x.s.t = tulisPersen(desimal(100n, 0), 2, x.t.gaya);
    return { sel: [x.s], ket: 'dibatasi 100' };
  },
  'capaian: pecahan di kolom persen': (l, a) => {
    const x = pilih(
      a,
      semua(l, 'capaian', (y) => terhitung(y) && !y.t.gaya.persen),
    );
    if (!x?.s.nilai) return null;
    x.s.t = tulis(bagi(x.s.nilai, desimal(100n), 4), 4, x.t.gaya, false);
    return { sel: [x.s], ket: x.s.t };
  },
  'capaian: penyerapan disalin': (l, a) => {
    const x = pilih(
      a,
      semua(
        l,
        'capaian',
        (y) => y.t.jenis === 'kinerja-anggaran' && terhitung(y) && y.b.some((s) => s.hal === 'penyerapan'),
      ),
    );
    const p = x?.b.find((s) => s.hal === 'penyerapan');
    if (!x || !p?.nilai || !bedaJelas(p.nilai, x.s.nilai as Desimal, 0, 1)) return null;
    x.s.t = p.t;
    return { sel: [x.s], ket: p.t };
  },
  'realisasi: satu angka': digit('realisasi', (l, x) => x.s.tahun === l.rekaman.tahun && x.s.tw === undefined),
  'realisasi tahun lalu: satu angka': digit(
    'realisasi',
    (l, x) =>
      x.s.tahun !== l.rekaman.tahun &&
      terhitung({ ...x, s: adaDiBaris(x.b, 'capaian', x.s) ?? x.s }) &&
      Boolean(adaDiBaris(x.b, 'target', x.s)) &&
      l.rekaman.batas === null,
  ),
  'target: satu angka': digit('target', (l, x) => x.s.tahun === l.rekaman.tahun && x.s.tw === undefined),
  'target: tahun lain': (l, a) => {
    const x = pilih(
      a,
      semua(l, 'target', (y) => y.t.jenis !== 'renstra' && y.s.tahun === l.rekaman.tahun && y.s.tw === undefined),
    );
    if (!x) return null;
    const i = indikator(l, x.s);
    const lain = i.target.get(l.rekaman.tahun + 1) ?? i.target.get(l.rekaman.tahun - 1);
    if (!lain || banding(lain, x.s.nilai as Desimal) === 0) return null;
    x.s.t = `${tulis(lain, i.d, x.t.gaya)}${/%/.test(x.s.t) ? '%' : ''}`;
    return { sel: [x.s], ket: x.s.t };
  },
  'target akhir: tahun lain': (l, a) => {
    if (!l.tabel.some((t) => t.jenis === 'renstra')) return null;
    const x = pilih(a, semua(l, 'targetAkhir'));
    if (!x || l.rekaman.tahun >= l.rekaman.periode[1]) return null;
    const i = indikator(l, x.s);
    const lain = i.target.get(l.rekaman.tahun) as Desimal;
    if (banding(lain, x.s.nilai as Desimal) === 0) return null;
    x.s.t = `${tulis(lain, i.d, x.t.gaya)}${/%/.test(x.s.t) ? '%' : ''}`;
    return { sel: [x.s], ket: x.s.t };
  },
  'target dan realisasi tertukar': (l, a) => {
    const x = pilih(
      a,
      semua(l, 'target', (y) => {
        const r = adaDiBaris(y.b, 'realisasi', y.s);
        return (
          y.s.tw === undefined &&
          y.s.tahun === l.rekaman.tahun &&
          r !== undefined &&
          bedaJelas(r.nilai as Desimal, y.s.nilai as Desimal, 1, 2)
        );
      }),
    );
    if (!x) return null;
    const r = adaDiBaris(x.b, 'realisasi', x.s) as Sel;
    tukar(x.s, r);
    return { sel: [x.s, r], ket: `${r.t} ↔ ${x.s.t}` };
  },
  'kemajuan: satu angka': digit('kemajuan'),
  'kriteria: kelas tetangga': (l, a) => {
    const x = pilih(a, semua(l, 'kriteria'));
    if (!x || !l.tabel.some((t) => t.jenis === 'skala')) return null;
    const i = l.skala.findIndex((k) => k.nama === x.s.t);
    const lain = l.skala[i === 0 ? 1 : i - 1] as Laporan['skala'][number];
    x.s.t = lain.nama;
    return { sel: [x.s], ket: lain.nama };
  },
  'rata-rata: satu angka': digit('rata'),
  'pembilang: satu angka': (l, a) => {
    const x = pilih(a, semua(l, ['atas', 'bawah']));
    if (!x) return null;
    const lama = x.s.t;
    if (!gantiDigit(x.s, a)) return null;
    const i = indikator(l, x.s).bagian as NonNullable<Indikator['bagian']>;
    const atas = x.s.hal === 'atas' ? BigInt(x.s.t) : i.atas;
    const bawah = x.s.hal === 'bawah' ? BigInt(x.s.t) : i.bawah;
    const r = indikator(l, x.s).realisasi.get(l.rekaman.tahun) as Desimal;
    return bawah > 0n && bedaJelas(bagi(desimal(atas * 100n), desimal(bawah), 2), r, 2)
      ? { sel: [x.s], ket: `${lama} → ${x.s.t}` }
      : null;
  },
  'penyerapan: satu angka': digit('penyerapan'),
  'pagu: satu angka': digit('pagu', (_, x) => dianggarkan(x)),
  'pagu dalam ribuan atau jutaan: satu angka': (l, a) => {
    const x = pilih(
      a,
      semua(l, 'pagu', (y) => !uangPenuh(y)),
    );
    if (!x) return null;
    const lama = x.s.t;
    // A leading digit: the last ones are lost in rounding.
    const i = x.s.t.search(/\d/);
    x.s.t = `${x.s.t.slice(0, i)}${(Number(x.s.t[i]) % 9) + 1}${x.s.t.slice(i + 1)}`;
    return { sel: [x.s], ket: `${lama} → ${x.s.t}` };
  },
  'realisasi anggaran: satu angka': digit('realisasiAnggaran', (_, x) => dianggarkan(x)),
  'pagu dan realisasi anggaran tertukar': (l, a) => {
    const x = pilih(
      a,
      semua(l, 'pagu', (y) =>
        y.b.some((s) => s.hal === 'realisasiAnggaran' && s.subjek === y.s.subjek && s.tahun === y.s.tahun),
      ),
    );
    if (!x) return null;
    const r = x.b.find((s) => s.hal === 'realisasiAnggaran' && s.subjek === x.s.subjek && s.tahun === x.s.tahun) as Sel;
    tukar(x.s, r);
    return { sel: [x.s, r], ket: `${r.t} ↔ ${x.s.t}` };
  },
  'pagu: nol kelebihan': (l, a) => {
    const x = pilih(a, semua(l, 'pagu', uangPenuh));
    if (!x?.s.nilai) return null;
    x.s.t = tulisUang(x.s.nilai.n * 10n, x.t.gaya);
    return { sel: [x.s], ket: x.s.t };
  },
  'jumlah induk: satu angka': digit(['pagu', 'realisasiAnggaran', 'murni'], (l, x) => {
    const m = x.t.baris.filter((b) => b.some((s) => s.hal === 'mata')).length;
    return uangPenuh(x) && m > 6 && (x.s.subjek === 'jumlah' || l.rekaman.program.some((p) => p.id === x.s.subjek));
  }),
  'realisasi anggaran: disalin dari baris lain': (l, a) => {
    const x = pilih(
      a,
      semua(l, 'realisasiAnggaran', (y) => y.t.jenis === 'anggaran-realisasi' && uangPenuh(y)),
    );
    const lain = x
      ? x.t.baris.flatMap((b) =>
          b.filter((s) => s.hal === 'realisasiAnggaran' && s.t !== x.s.t && s.subjek !== 'jumlah'),
        )
      : [];
    if (!x || !lain.length) return null;
    const y = a.pilih(lain);
    x.s.t = y.t;
    return { sel: [x.s], ket: `${y.t}` };
  },
  'sisa: satu angka': digit('sisa', (_, x) => uangPenuh(x)),
  'bertambah/berkurang: satu angka': digit('selisih', (_, x) => uangPenuh(x) && /[1-9]/.test(x.s.t)),
  'efisiensi: satu angka': digit('efisiensi'),
  'efisiensi: tanda terbalik': (l, a) => {
    const x = pilih(
      a,
      semua(l, 'efisiensi', (y) => y.s.nilai !== undefined && bedaJelas(y.s.nilai, desimal(0n), 1, 1)),
    );
    if (!x?.s.nilai) return null;
    x.s.t = tulisPersen(kurang(desimal(0n), x.s.nilai), 2, x.t.gaya);
    return { sel: [x.s], ket: x.s.t };
  },
  'efisiensi: capaian dibatasi 100 di satu baris': (l, a) => {
    if (l.metode !== 'SELISIH') return null;
    const x = pilih(
      a,
      semua(l, 'efisiensi', (y) => {
        const c = y.b.find((s) => s.hal === 'capaian')?.nilai;
        return y.s.nilai !== undefined && c !== undefined && banding(c, desimal(101n)) > 0;
      }),
    );
    const c = x?.b.find((s) => s.hal === 'capaian')?.nilai;
    if (!x?.s.nilai || !c) return null;
    x.s.t = tulisPersen(kurang(x.s.nilai, kurang(c, desimal(100n))), 2, x.t.gaya);
    return { sel: [x.s], ket: x.s.t };
  },
  'efisiensi: persen sebagai pengali (seluruh kolom)': (l) => {
    if (l.metode !== 'PMK214') return null;
    const sel = semua(l, 'efisiensi').flatMap((x): Sel[] => {
      const [c, p, r] = (['capaian', 'pagu', 'realisasiAnggaran'] as const).map(
        (h) => x.b.find((s) => s.hal === h)?.nilai,
      );
      if (!c || !p || !r) return [];
      const bobot = kali(p, c);
      x.s.t = tulisPersen(bagi(kali(desimal(100n), kurang(bobot, r)), bobot, 2), 2, x.t.gaya);
      return [x.s];
    });
    return sel.length ? { sel, ket: sel[0]?.t ?? '' } : null;
  },
  'bobot: satu komponen lain': (l, a) => {
    const x = pilih(
      a,
      semua(l, 'bobot', (y) => Boolean(y.s.nilai)),
    );
    if (!x?.s.nilai) return null;
    x.s.t = keTeks(tambah(x.s.nilai, desimal(5n)));
    return { sel: [x.s], ket: x.s.t };
  },
  'nilai LHE: satu angka': digit('nilai'),
  'jumlah LHE: satu angka': digit('total', (_, x) => x.t.jenis === 'lhe' && x.s.tahun !== undefined),
  'predikat LHE: kelas lain': (l, a) => {
    const x = pilih(a, semua(l, 'predikat'));
    if (!x) return null;
    const urut = ['D', 'C', 'CC', 'B', 'BB', 'A', 'AA'];
    const i = urut.indexOf(x.s.t);
    x.s.t = urut[i === 6 ? 5 : i + 1] as string;
    return { sel: [x.s], ket: x.s.t };
  },
  'nilai tertimbang: satu angka': digit('tertimbang'),
  'satuan berbeda': (l, a) => {
    const x = pilih(
      a,
      semua(l, 'satuan', (y) =>
        l.tabel.some(
          (t) => t !== y.t && t.baris.some((b) => b.some((s) => s.hal === 'satuan' && s.subjek === y.s.subjek)),
        ),
      ),
    );
    if (!x) return null;
    x.s.t = x.s.t === 'Persen' ? 'Orang' : x.s.t === 'Orang' ? 'Dokumen' : 'Persen';
    return { sel: [x.s], ket: x.s.t };
  },
  'baris ganda': (l, a) => {
    const x = pilih(
      a,
      semua(l, 'indikator', (y) => y.t.jenis === 'perjanjian' || y.t.jenis === 'realisasi'),
    );
    if (!x) return null;
    const salinan = x.b.map((s) => ({ ...s }));
    x.t.baris.splice(x.t.baris.indexOf(x.b) + 1, 0, salinan);
    return { sel: [x.s, ...salinan.filter((s) => s.hal === 'indikator')], ket: x.s.t };
  },
  'baris hilang': (l, a) => {
    const t = l.tabel.find((y) => y.jenis === 'realisasi');
    if (!t || l.rekaman.indikator.length < 6) return null;
    // Of the same sasaran, and not the row that prints it.
    const i = a.int(1, t.baris.length - 2);
    const b = t.baris[i] as Sel[];
    if (!b.some((s) => s.hal === 'indikator') || b.some((s) => s.hal === 'sasaran')) return null;
    t.baris.splice(i, 1);
    const lain = l.tabel
      .flatMap((y) => y.baris.flat())
      .filter((s) => s.hal === 'indikator' && s.subjek === b.find((c) => c.subjek)?.subjek);
    return { sel: [...(t.kepala[0] ?? []), ...lain], ket: b.find((s) => s.hal === 'indikator')?.t ?? '' };
  },
  'tahun kepala kolom keliru': (l, a) => {
    const t = l.tabel.filter(
      (y) => (y.jenis === 'renstra' || y.jenis === 'tahun') && y.kepala.flat().some((s) => /20\d\d/.test(s.t)),
    );
    if (!t.length) return null;
    const k = a
      .pilih(t)
      .kepala.flat()
      .filter((s) => /20\d\d/.test(s.t));
    const i = a.int(1, k.length - 1);
    const [x, y] = [k[i], k[i - 1]];
    if (!x || !y || x.t === y.t) return null;
    x.t = y.t;
    return { sel: [x, y], ket: x.t };
  },
};
