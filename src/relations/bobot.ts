/** Weights: totals of an evaluation, weighted columns, means, ratios of their parts. */
import { banding, type Desimal, desimal, kali, kurang, NOL, SATU, SERATUS, tambah, tanda } from '../core/desimal';
import { formatAngka } from '../core/format';
import type { BarisTabel, SelTabel, Tabel } from '../core/tabel';
import { normalTeks } from '../words/nama';
import { kelompokIndikator } from './butir';
import { dugaSalahTulis } from './duga';
import type { KonteksAturan } from './konteks';
import { angkaDi, desimalDi, kolomPeran, kolomPertama, selDi } from './sel';
import { baca, type JenisRelasi, type Koreksi, type Relasi } from './tipe';
import { bulatPecahan, nilaiHasil, pecahan, selangUkur } from './toleransi';

export interface TabelLhe {
  tabel: Tabel;
  komponen: BarisTabel[];
  /** Row of the total, and of the predikat, where the table has them. */
  total: BarisTabel | null;
  predikat: BarisTabel | null;
  bobot: number;
  nilai: number[];
}

/** Evaluation tables with their components, total and predikat. */
export function tabelLhe(konteks: KonteksAturan): TabelLhe[] {
  return konteks.tabel.flatMap((tabel): TabelLhe[] => {
    if (tabel.jenis !== 'lhe') return [];
    const nilai = kolomPeran(tabel, 'nilai');
    if (!nilai.length) return [];
    const label = (b: BarisTabel) =>
      tabel.kolom
        .flatMap((k, i) => (k.peran === 'komponen' || k.peran === 'uraian' ? [b.sel[i]?.tercetak ?? ''] : []))
        .join(' ') ||
      (b.sel[0]?.tercetak ?? '');
    const angka = (b: BarisTabel) => nilai.some((i) => angkaDi(b.sel[i]));
    let total: BarisTabel | null = null;
    let predikat: BarisTabel | null = null;
    const komponen: BarisTabel[] = [];
    for (const baris of tabel.baris) {
      const t = normalTeks(label(baris));
      if (!angka(baris)) {
        if (nilai.some((i) => baris.sel[i]?.tercetak)) predikat ??= baris;
      } else if (baris.jenis === 'jumlah' || (komponen.length >= 2 && /^(nilai|jumlah|total|hasil|skor)\b/.test(t)))
        total ??= baris;
      else if (!total && baris.jenis === 'data') komponen.push(baris);
    }
    if (komponen.length < 2) return [];
    return [{ tabel, komponen: komponenAtas(komponen), total, predikat, bobot: kolomPertama(tabel, 'bobot'), nilai }];
  });
}

/** Without the sub components ("1.a"): they are parts of their component, not of the total. */
function komponenAtas(komponen: BarisTabel[]): BarisTabel[] {
  const atas = komponen.filter(
    (b) => b.induk === null && !/^\s*(\d+[.\s]?[a-z]|\d+\.\d+|[a-z])[.)]?\s*$/.test(b.sel[0]?.tercetak ?? ''),
  );
  return atas.length >= 2 ? atas : komponen;
}

/** Rows that are no part of another one ("1.2" of "1"): a parent's weight holds those of its children. */
function barisAtas(baris: BarisTabel[]): BarisTabel[] {
  const nomor = baris.map((b) => (b.sel[0]?.tercetak ?? '').trim().replace(/\.$/, ''));
  return baris.filter((b, i) => b.induk === null && !nomor.some((n) => n !== '' && nomor[i]?.startsWith(`${n}.`)));
}

/** `hasil` is the sum of `bagian`; parts with decimals may have been rounded, whole figures are exact. */
function relasiTambah(
  tabel: Tabel,
  baris: BarisTabel,
  kolom: number,
  bagian: SelTabel[],
  jenis: JenisRelasi,
  nama: string,
): Relasi | null {
  const hasil = selDi(baris, kolom);
  if (hasil?.angka.jenis !== 'angka' || bagian.length < 2) return null;
  const jumlah = (k: Koreksi, lewati?: SelTabel): Desimal | null => {
    let jumlahNilai: Desimal = NOL;
    for (const x of bagian) {
      if (x === lewati) continue;
      const v = baca(x, k);
      if (!v) return null;
      jumlahNilai = tambah(jumlahNilai, v);
    }
    return jumlahNilai;
  };
  return {
    jenis,
    tabel,
    baris,
    kolom,
    hasil,
    masukan: bagian,
    nama,
    uji: (koreksi) => {
      const jumlahNilaiKini = jumlah(koreksi);
      const nilaiHasilnya = baca(hasil, koreksi);
      if (!jumlahNilaiKini || !nilaiHasilnya) return null;
      const longgar = bagian.reduce((a, x) => tambah(a, desimalDi(x) > 0 ? desimal(5n, desimalDi(x) + 1) : NOL), NOL);
      const d = desimalDi(hasil);
      const vonis = nilaiHasil(
        nilaiHasilnya,
        Math.max(d, jumlahNilaiKini.s),
        pecahan(jumlahNilaiKini),
        tanda(longgar) > 0
          ? [pecahan(kurang(jumlahNilaiKini, longgar)), pecahan(tambah(jumlahNilaiKini, longgar))]
          : [],
        'info',
      );
      return {
        vonis: vonis === 'peringatan' && tanda(longgar) === 0 ? 'galat' : vonis,
        seharusnya: jumlahNilaiKini,
        hitungan: `${bagian.map((x) => formatAngka(baca(x, koreksi) as Desimal)).join(' + ')} = ${formatAngka(jumlahNilaiKini)}`,
        sebab: vonis === 'galat' ? dugaSalahTulis(jumlahNilaiKini, nilaiHasilnya) : null,
      };
    },
    pecahkan: (sel, k) => {
      const h = baca(hasil, k);
      if (sel === hasil) return jumlah(k);
      const lain = h && bagian.includes(sel) ? jumlah(k, sel) : null;
      return h && lain ? kurang(h, lain) : null;
    },
  };
}

export function relasiLhe(konteks: KonteksAturan): Relasi[] {
  return tabelLhe(konteks).flatMap(({ tabel, komponen, total, nilai, bobot }) => {
    if (!total) return [];
    return [...nilai, ...(bobot >= 0 ? [bobot] : [])].flatMap((c) => {
      const bagian = komponen.flatMap((b) => selDi(b, c) ?? []);
      const relasi = relasiTambah(tabel, total, c, bagian, 'jumlah', c === bobot ? 'Jumlah bobot' : 'Nilai total');
      return relasi ? [relasi] : [];
    });
  });
}

/** bobot × capaian (or nilai) ÷ 100. */
export function relasiTertimbang(konteks: KonteksAturan): Relasi[] {
  return konteks.tabel.flatMap((tabel) =>
    kolomPeran(tabel, 'tertimbang').flatMap((kolom): Relasi[] => {
      const iBobot = kolomPertama(tabel, 'bobot');
      // The figure that is weighted stands right before the product.
      const kiri = kolomPeran(tabel, ['capaian', 'nilai', 'realisasi', 'penyerapan'])
        .filter((i) => i < kolom)
        .pop();
      if (iBobot < 0 || kiri === undefined) return [];
      const baris = tabel.baris.flatMap((b) => {
        const [hasil, bobot, nilai] = [selDi(b, kolom), selDi(b, iBobot), selDi(b, kiri)];
        return b.jenis === 'data' && hasil?.angka.jenis === 'angka' && angkaDi(bobot) && angkaDi(nilai)
          ? [{ b, hasil, bobot: bobot as SelTabel, nilai: nilai as SelTabel }]
          : [];
      });
      // Weights are printed in percent or as fractions of one: the rows tell which.
      const jumlahBobot = baris.reduce((a, x) => tambah(a, angkaDi(x.bobot) as Desimal), NOL);
      const pembagi = banding(jumlahBobot, desimal(2n)) <= 0 ? SATU : SERATUS;
      const satu = baris.map(
        ({ b, hasil, bobot, nilai }): Relasi => ({
          jenis: 'tertimbang',
          tabel,
          baris: b,
          kolom,
          hasil,
          masukan: [bobot, nilai],
          nama: 'Nilai tertimbang',
          uji: (k) => {
            const [nilaiBobot, nilaiKini, nilaiHasilnya] = [baca(bobot, k), baca(nilai, k), baca(hasil, k)];
            if (!nilaiBobot || !nilaiKini || !nilaiHasilnya) return null;
            const angkaDesimal = desimalDi(hasil);
            const ujung = selangUkur(nilaiKini, desimalDi(nilai)).map((v) => pecahan(kali(nilaiBobot, v), pembagi));
            const pecahanLain = pecahan(kali(nilaiBobot, nilaiKini), pembagi);
            const vonis = nilaiHasil(nilaiHasilnya, angkaDesimal, pecahanLain, ujung);
            return {
              vonis: vonis,
              seharusnya: bulatPecahan(pecahanLain, Math.max(2, angkaDesimal)),
              hitungan: `${formatAngka(nilaiBobot)} × ${formatAngka(nilaiKini)}${pembagi === SERATUS ? ' ÷ 100' : ''} = ${formatAngka(bulatPecahan(pecahanLain, Math.max(2, angkaDesimal)))}`,
              sebab: vonis === 'galat' ? dugaSalahTulis(bulatPecahan(pecahanLain, angkaDesimal), nilaiHasilnya) : null,
            };
          },
        }),
      );
      const total = tabel.baris.filter((b) => b.jenis === 'jumlah');
      const atas = barisAtas(tabel.baris.filter((b) => b.jenis === 'data'));
      const jumlah =
        total.length === 1
          ? [kolom, iBobot].flatMap(
              (kolomKe) =>
                relasiTambah(
                  tabel,
                  total[0] as BarisTabel,
                  kolomKe,
                  atas.flatMap((b) => selDi(b, kolomKe) ?? []),
                  'jumlah',
                  kolomKe === iBobot ? 'Jumlah bobot' : 'Jumlah nilai tertimbang',
                ) ?? [],
            )
          : [];
      return [...satu, ...jumlah];
    }),
  );
}

/** Factors by which rates are usual where the unit is no percentage. */
const LAJU = [1n, 100n, 1000n, 10_000n, 100_000n];

/** What the unit or the name says about the factor; null when nothing does. */
function faktorTertulis(satuan: string, indikator: string): bigint | null {
  const per = /\bper\s*(1[.\s]?000[.\s]?000|100[.\s]?000|10[.\s]?000|1[.\s]?000|100)\b/i.exec(`${satuan} ${indikator}`);
  if (per) return BigInt((per[1] as string).replace(/\D/g, ''));
  return /%|persen|prosen|presen/i.test(satuan) || (!satuan && /^\s*(persen|prosen|presen|%)/i.test(indikator))
    ? 100n
    : null;
}

/** realisasi = pembilang ÷ penyebut × 100 in tables that print how an indicator was computed. */
export function relasiRasio(konteks: KonteksAturan): Relasi[] {
  const satuan = new Map<BarisTabel, string>();
  for (const k of kelompokIndikator(konteks)) {
    const s = k.sebutan.find((x) => x.satuan)?.satuan ?? '';
    for (const x of k.sebutan) satuan.set(x.baris, x.satuan || s);
  }
  return konteks.tabel.flatMap((tabel) => {
    const [iA, iB] = [kolomPertama(tabel, 'pembilang'), kolomPertama(tabel, 'penyebut')];
    const iRealisasi = kolomPeran(tabel, ['realisasi', 'nilai', 'capaian'])[0];
    if (iA < 0 || iB < 0 || iRealisasi === undefined) return [];
    return tabel.baris.flatMap((baris): Relasi[] => {
      const [selKini, selIni, hasil] = [selDi(baris, iA), selDi(baris, iB), selDi(baris, iRealisasi)];
      // A blank cell whose figure comes from elsewhere (the quarters) has nothing printed that could be wrong.
      if (baris.jenis !== 'data' || !selKini || !selIni || hasil?.angka.jenis !== 'angka' || hasil.tercetak === '')
        return [];
      const tertulis =
        hasil.angka.satuan === '%' || tabel.kolom[iRealisasi]?.satuan === '%'
          ? 100n
          : faktorTertulis(satuan.get(baris) ?? baris.warisan.satuan ?? '', baris.warisan.indikator ?? '');
      return [
        {
          jenis: 'rasio',
          tabel,
          baris: baris,
          kolom: iRealisasi,
          hasil,
          masukan: [selKini, selIni],
          nama: 'Realisasi',
          uji: (k) => {
            const [nilaiKiri, nilaiKanan, nilaiHasilnya] = [baca(selKini, k), baca(selIni, k), baca(hasil, k)];
            if (!nilaiKiri || !nilaiKanan || !nilaiHasilnya || tanda(nilaiKanan) <= 0) return null;
            const angkaDesimal = desimalDi(hasil);
            const coba = (tertulis ? [tertulis] : LAJU).map((f) => ({
              f,
              v: nilaiHasil(nilaiHasilnya, angkaDesimal, pecahan(kali(desimal(f), nilaiKiri), nilaiKanan)),
            }));
            const baik = coba.find((c) => c.v === 'cocok') ?? coba.find((c) => c.v !== 'galat');
            const bilangan = baik?.f ?? tertulis ?? 100n;
            const pecahanLain = pecahan(kali(desimal(bilangan), nilaiKiri), nilaiKanan);
            const s = bulatPecahan(pecahanLain, Math.max(2, angkaDesimal));
            return {
              vonis: baik?.v ?? 'galat',
              seharusnya: s,
              hitungan: `${formatAngka(nilaiKiri)} ÷ ${formatAngka(nilaiKanan)} × ${formatAngka(desimal(bilangan))} = ${formatAngka(s)}`,
              sebab: baik ? null : dugaSalahTulis(bulatPecahan(pecahanLain, angkaDesimal), nilaiHasilnya),
            };
          },
          pecahkan: (sel, k) => {
            const [x, y] = [baca(selKini, k), baca(selIni, k)];
            return sel === hasil && tertulis && x && y && tanda(y) > 0
              ? bulatPecahan(pecahan(kali(desimal(tertulis), x), y), Math.max(2, desimalDi(hasil)))
              : null;
          },
          ...(tertulis ? {} : { paling: 'peringatan' as const }),
        },
      ];
    });
  });
}
