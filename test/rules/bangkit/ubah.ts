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
function gantiDigit(sel: Sel, acak: Acak): boolean {
  const letak = [...sel.t].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  const boleh = /[.,]\d{1,2}\D*$/.test(sel.t) && letak.length > 2 ? letak.slice(0, -1) : letak;
  if (!boleh.length) return false;
  const i = acak.pilih(boleh);
  const lama = sel.t[i] as string;
  const baru = String((Number(lama) + acak.int(1, 9)) % 10);
  if (i === letak[0] && baru === '0') return gantiDigit(sel, acak);
  sel.t = sel.t.slice(0, i) + baru + sel.t.slice(i + 1);
  return true;
}

/** Whether the row can be recomputed: target and realisasi of the same year stand beside the capaian. */
const terhitung = (x: Tempat) => Boolean(adaDiBaris(x.b, 'target', x.s) && adaDiBaris(x.b, 'realisasi', x.s));

function digit(hal: Hal | Hal[], saring: (l: Laporan, x: Tempat) => boolean = () => true): Jenis {
  return (l, acak) => {
    const tempat = pilih(
      acak,
      semua(l, hal, (y) => /\d/.test(y.s.t) && saring(l, y)),
    );
    if (!tempat) return null;
    const lama = tempat.s.t;
    return gantiDigit(tempat.s, acak) ? { sel: [tempat.s], ket: `${tempat.t.jenis} ${lama} → ${tempat.s.t}` } : null;
  };
}

function tukar(x: Sel, y: Sel): void {
  [x.t, y.t] = [y.t, x.t];
}

const wajar = (n: Desimal | undefined) => n !== undefined && banding(n, desimal(1n, 1)) > 0;

export const JENIS: Record<string, Jenis> = {
  'capaian: satu angka': digit('capaian', (l, x) => terhitung(x) || x.s.tahun === l.rekaman.tahun),
  'capaian: koma bergeser': (l, a) => {
    const tempat = pilih(
      a,
      semua(l, 'capaian', (y) => terhitung(y) && wajar(y.s.nilai)),
    );
    if (!tempat?.s.nilai) return null;
    const lama = tempat.s.t;
    tempat.s.t = tulisPersen(bagi(tempat.s.nilai, desimal(10n), 2), 2, tempat.t.gaya);
    return { sel: [tempat.s], ket: `${lama} → ${tempat.s.t}` };
  },
  'capaian: rumus arah lain': (laporan, a) => {
    const tempat = pilih(a, semua(laporan, 'capaian', terhitung));
    if (!tempat) return null;
    const i = indikator(laporan, tempat.s);
    const [t, r] = [i.target.get(tempat.s.tahun as number), i.realisasi.get(tempat.s.tahun as number)];
    if (!t || !r) return null;
    const c = hitungCapaian(t, r, i.naik ? laporan.rekaman.rumusTurun : 'NAIK', laporan.rekaman.batas, 2);
    if (!bedaJelas(c, tempat.s.nilai as Desimal, 0, 1)) return null;
    const lama = tempat.s.t;
    tempat.s.t = tulisPersen(c, 2, tempat.t.gaya);
    return { sel: [tempat.s], ket: `${i.nama}: ${lama} → ${tempat.s.t} (${laporan.rekaman.rumusTurun})` };
  },
  'capaian: selisih, bukan hasil bagi': (l, a) => {
    const tempat = pilih(a, semua(l, 'capaian', terhitung));
    if (!tempat) return null;
    const i = indikator(l, tempat.s);
    const [t, r] = [
      i.target.get(tempat.s.tahun as number) as Desimal,
      i.realisasi.get(tempat.s.tahun as number) as Desimal,
    ];
    tempat.s.t = tulisPersen(tambah(desimal(100n), kurang(r, t)), 2, tempat.t.gaya);
    return bedaJelas(tambah(desimal(100n), kurang(r, t)), tempat.s.nilai as Desimal, 1, 2)
      ? { sel: [tempat.s], ket: tempat.s.t }
      : null;
  },
  'capaian: batas hanya di satu baris': (l, a) => {
    if (l.rekaman.batas !== null) return null;
    const tempat = pilih(
      a,
      semua(l, 'capaian', (y) => terhitung(y) && banding(y.s.nilai as Desimal, desimal(102n)) > 0),
    );
    if (!tempat) return null;
    tempat.s.t = tulisPersen(desimal(100n, 0), 2, tempat.t.gaya);
    return { sel: [tempat.s], ket: 'dibatasi 100' };
  },
  'capaian: pecahan di kolom persen': (l, a) => {
    const tempat = pilih(
      a,
      semua(l, 'capaian', (y) => terhitung(y) && !y.t.gaya.persen),
    );
    if (!tempat?.s.nilai) return null;
    tempat.s.t = tulis(bagi(tempat.s.nilai, desimal(100n), 4), 4, tempat.t.gaya, false);
    return { sel: [tempat.s], ket: tempat.s.t };
  },
  'capaian: penyerapan disalin': (l, a) => {
    const tempat = pilih(
      a,
      semua(
        l,
        'capaian',
        (y) => y.t.jenis === 'kinerja-anggaran' && terhitung(y) && y.b.some((s) => s.hal === 'penyerapan'),
      ),
    );
    const p = tempat?.b.find((s) => s.hal === 'penyerapan');
    if (!tempat || !p?.nilai || !bedaJelas(p.nilai, tempat.s.nilai as Desimal, 0, 1)) return null;
    tempat.s.t = p.t;
    return { sel: [tempat.s], ket: p.t };
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
  'target: tahun lain': (laporan, a) => {
    const tempat = pilih(
      a,
      semua(
        laporan,
        'target',
        (y) => y.t.jenis !== 'renstra' && y.s.tahun === laporan.rekaman.tahun && y.s.tw === undefined,
      ),
    );
    if (!tempat) return null;
    const i = indikator(laporan, tempat.s);
    const lain = i.target.get(laporan.rekaman.tahun + 1) ?? i.target.get(laporan.rekaman.tahun - 1);
    if (!lain || banding(lain, tempat.s.nilai as Desimal) === 0) return null;
    tempat.s.t = `${tulis(lain, i.d, tempat.t.gaya)}${/%/.test(tempat.s.t) ? '%' : ''}`;
    return { sel: [tempat.s], ket: tempat.s.t };
  },
  'target akhir: tahun lain': (laporan, a) => {
    if (!laporan.tabel.some((t) => t.jenis === 'renstra')) return null;
    const tempat = pilih(a, semua(laporan, 'targetAkhir'));
    if (!tempat || laporan.rekaman.tahun >= laporan.rekaman.periode[1]) return null;
    const i = indikator(laporan, tempat.s);
    const lain = i.target.get(laporan.rekaman.tahun) as Desimal;
    if (banding(lain, tempat.s.nilai as Desimal) === 0) return null;
    tempat.s.t = `${tulis(lain, i.d, tempat.t.gaya)}${/%/.test(tempat.s.t) ? '%' : ''}`;
    return { sel: [tempat.s], ket: tempat.s.t };
  },
  'target dan realisasi tertukar': (laporan, a) => {
    const tempat = pilih(
      a,
      semua(laporan, 'target', (y) => {
        const sel = adaDiBaris(y.b, 'realisasi', y.s);
        return (
          y.s.tw === undefined &&
          y.s.tahun === laporan.rekaman.tahun &&
          sel !== undefined &&
          bedaJelas(sel.nilai as Desimal, y.s.nilai as Desimal, 1, 2)
        );
      }),
    );
    if (!tempat) return null;
    const r = adaDiBaris(tempat.b, 'realisasi', tempat.s) as Sel;
    tukar(tempat.s, r);
    return { sel: [tempat.s, r], ket: `${r.t} ↔ ${tempat.s.t}` };
  },
  'kemajuan: satu angka': digit('kemajuan'),
  'kriteria: kelas tetangga': (l, a) => {
    const tempat = pilih(a, semua(l, 'kriteria'));
    if (!tempat || !l.tabel.some((t) => t.jenis === 'skala')) return null;
    const i = l.skala.findIndex((k) => k.nama === tempat.s.t);
    const lain = l.skala[i === 0 ? 1 : i - 1] as Laporan['skala'][number];
    tempat.s.t = lain.nama;
    return { sel: [tempat.s], ket: lain.nama };
  },
  'rata-rata: satu angka': digit('rata'),
  'pembilang: satu angka': (laporan, a) => {
    const tempat = pilih(a, semua(laporan, ['atas', 'bawah']));
    if (!tempat) return null;
    const lama = tempat.s.t;
    if (!gantiDigit(tempat.s, a)) return null;
    const i = indikator(laporan, tempat.s).bagian as NonNullable<Indikator['bagian']>;
    const atas = tempat.s.hal === 'atas' ? BigInt(tempat.s.t) : i.atas;
    const bawah = tempat.s.hal === 'bawah' ? BigInt(tempat.s.t) : i.bawah;
    const r = indikator(laporan, tempat.s).realisasi.get(laporan.rekaman.tahun) as Desimal;
    return bawah > 0n && bedaJelas(bagi(desimal(atas * 100n), desimal(bawah), 2), r, 2)
      ? { sel: [tempat.s], ket: `${lama} → ${tempat.s.t}` }
      : null;
  },
  'penyerapan: satu angka': digit('penyerapan'),
  'pagu: satu angka': digit('pagu', (_, x) => dianggarkan(x)),
  'pagu dalam ribuan atau jutaan: satu angka': (l, a) => {
    const tempat = pilih(
      a,
      semua(l, 'pagu', (y) => !uangPenuh(y)),
    );
    if (!tempat) return null;
    const lama = tempat.s.t;
    // A leading digit: the last ones are lost in rounding.
    const i = tempat.s.t.search(/\d/);
    tempat.s.t = `${tempat.s.t.slice(0, i)}${(Number(tempat.s.t[i]) % 9) + 1}${tempat.s.t.slice(i + 1)}`;
    return { sel: [tempat.s], ket: `${lama} → ${tempat.s.t}` };
  },
  'realisasi anggaran: satu angka': digit('realisasiAnggaran', (_, x) => dianggarkan(x)),
  'pagu dan realisasi anggaran tertukar': (l, a) => {
    const tempat = pilih(
      a,
      semua(l, 'pagu', (y) =>
        y.b.some((s) => s.hal === 'realisasiAnggaran' && s.subjek === y.s.subjek && s.tahun === y.s.tahun),
      ),
    );
    if (!tempat) return null;
    const r = tempat.b.find(
      (s) => s.hal === 'realisasiAnggaran' && s.subjek === tempat.s.subjek && s.tahun === tempat.s.tahun,
    ) as Sel;
    tukar(tempat.s, r);
    return { sel: [tempat.s, r], ket: `${r.t} ↔ ${tempat.s.t}` };
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
  'realisasi anggaran: disalin dari baris lain': (l, acak) => {
    const tempat = pilih(
      acak,
      semua(l, 'realisasiAnggaran', (y) => y.t.jenis === 'anggaran-realisasi' && uangPenuh(y)),
    );
    const lain = tempat
      ? tempat.t.baris.flatMap((b) =>
          b.filter((s) => s.hal === 'realisasiAnggaran' && s.t !== tempat.s.t && s.subjek !== 'jumlah'),
        )
      : [];
    if (!tempat || !lain.length) return null;
    const y = acak.pilih(lain);
    tempat.s.t = y.t;
    return { sel: [tempat.s], ket: `${y.t}` };
  },
  'sisa: satu angka': digit('sisa', (_, x) => uangPenuh(x)),
  'bertambah/berkurang: satu angka': digit('selisih', (_, x) => uangPenuh(x) && /[1-9]/.test(x.s.t)),
  'efisiensi: satu angka': digit('efisiensi'),
  'efisiensi: tanda terbalik': (l, a) => {
    const tempat = pilih(
      a,
      semua(l, 'efisiensi', (y) => y.s.nilai !== undefined && bedaJelas(y.s.nilai, desimal(0n), 1, 1)),
    );
    if (!tempat?.s.nilai) return null;
    tempat.s.t = tulisPersen(kurang(desimal(0n), tempat.s.nilai), 2, tempat.t.gaya);
    return { sel: [tempat.s], ket: tempat.s.t };
  },
  'efisiensi: capaian dibatasi 100 di satu baris': (l, a) => {
    if (l.metode !== 'SELISIH') return null;
    const tempat = pilih(
      a,
      semua(l, 'efisiensi', (y) => {
        const c = y.b.find((s) => s.hal === 'capaian')?.nilai;
        return y.s.nilai !== undefined && c !== undefined && banding(c, desimal(101n)) > 0;
      }),
    );
    const c = tempat?.b.find((s) => s.hal === 'capaian')?.nilai;
    if (!tempat?.s.nilai || !c) return null;
    tempat.s.t = tulisPersen(kurang(tempat.s.nilai, kurang(c, desimal(100n))), 2, tempat.t.gaya);
    return { sel: [tempat.s], ket: tempat.s.t };
  },
  'efisiensi: persen sebagai pengali (seluruh kolom)': (l) => {
    if (l.metode !== 'PMK214') return null;
    const sel = semua(l, 'efisiensi').flatMap((tempat): Sel[] => {
      const [c, p, r] = (['capaian', 'pagu', 'realisasiAnggaran'] as const).map(
        (h) => tempat.b.find((s) => s.hal === h)?.nilai,
      );
      if (!c || !p || !r) return [];
      const bobot = kali(p, c);
      tempat.s.t = tulisPersen(bagi(kali(desimal(100n), kurang(bobot, r)), bobot, 2), 2, tempat.t.gaya);
      return [tempat.s];
    });
    return sel.length ? { sel, ket: sel[0]?.t ?? '' } : null;
  },
  'bobot: satu komponen lain': (l, a) => {
    const tempat = pilih(
      a,
      semua(l, 'bobot', (y) => Boolean(y.s.nilai)),
    );
    if (!tempat?.s.nilai) return null;
    tempat.s.t = keTeks(tambah(tempat.s.nilai, desimal(5n)));
    return { sel: [tempat.s], ket: tempat.s.t };
  },
  'nilai LHE: satu angka': digit('nilai'),
  'jumlah LHE: satu angka': digit('total', (_, x) => x.t.jenis === 'lhe' && x.s.tahun !== undefined),
  'predikat LHE: kelas lain': (l, a) => {
    const tempat = pilih(a, semua(l, 'predikat'));
    if (!tempat) return null;
    const urut = ['D', 'C', 'CC', 'B', 'BB', 'A', 'AA'];
    const i = urut.indexOf(tempat.s.t);
    tempat.s.t = urut[i === 6 ? 5 : i + 1] as string;
    return { sel: [tempat.s], ket: tempat.s.t };
  },
  'nilai tertimbang: satu angka': digit('tertimbang'),
  'satuan berbeda': (l, a) => {
    const tempat = pilih(
      a,
      semua(l, 'satuan', (y) =>
        l.tabel.some(
          (t) => t !== y.t && t.baris.some((b) => b.some((s) => s.hal === 'satuan' && s.subjek === y.s.subjek)),
        ),
      ),
    );
    if (!tempat) return null;
    tempat.s.t = tempat.s.t === 'Persen' ? 'Orang' : tempat.s.t === 'Orang' ? 'Dokumen' : 'Persen';
    return { sel: [tempat.s], ket: tempat.s.t };
  },
  'baris ganda': (l, a) => {
    const tempat = pilih(
      a,
      semua(l, 'indikator', (y) => y.t.jenis === 'perjanjian' || y.t.jenis === 'realisasi'),
    );
    if (!tempat) return null;
    const salinan = tempat.b.map((s) => ({ ...s }));
    tempat.t.baris.splice(tempat.t.baris.indexOf(tempat.b) + 1, 0, salinan);
    return { sel: [tempat.s, ...salinan.filter((s) => s.hal === 'indikator')], ket: tempat.s.t };
  },
  'baris hilang': (laporan, a) => {
    const tabelCetak = laporan.tabel.find((y) => y.jenis === 'realisasi');
    if (!tabelCetak || laporan.rekaman.indikator.length < 6) return null;
    // Of the same sasaran, and not the row that prints it.
    const i = a.int(1, tabelCetak.baris.length - 2);
    const baris = tabelCetak.baris[i] as Sel[];
    if (!baris.some((s) => s.hal === 'indikator') || baris.some((s) => s.hal === 'sasaran')) return null;
    tabelCetak.baris.splice(i, 1);
    const lain = laporan.tabel
      .flatMap((y) => y.baris.flat())
      .filter((s) => s.hal === 'indikator' && s.subjek === baris.find((c) => c.subjek)?.subjek);
    return { sel: [...(tabelCetak.kepala[0] ?? []), ...lain], ket: baris.find((s) => s.hal === 'indikator')?.t ?? '' };
  },
  'tahun kepala kolom keliru': (l, acak) => {
    const tabel = l.tabel.filter(
      (y) => (y.jenis === 'renstra' || y.jenis === 'tahun') && y.kepala.flat().some((s) => /20\d\d/.test(s.t)),
    );
    if (!tabel.length) return null;
    const daftarSel = acak
      .pilih(tabel)
      .kepala.flat()
      .filter((s) => /20\d\d/.test(s.t));
    const i = acak.int(1, daftarSel.length - 1);
    const [x, y] = [daftarSel[i], daftarSel[i - 1]];
    if (!x || !y || x.t === y.t) return null;
    x.t = y.t;
    return { sel: [x, y], ket: x.t };
  },
};
