/** Weights: totals of an evaluation, weighted columns, means, ratios of their parts. */
import { banding, type Desimal, desimal, jumlahkan, kali, NOL, SATU, SERATUS, tambah, tanda } from '../core/desimal';
import { formatAngka } from '../core/format';
import type { BarisTabel, SelTabel, Tabel } from '../core/tabel';
import { normalTeks } from '../words/nama';
import { kelompokIndikator } from './butir';
import { dugaSalahTulis } from './duga';
import type { KonteksAturan } from './konteks';
import { relasiPenjumlahan } from './penjumlahan';
import { angkaDi, desimalDi, kolomPeran, kolomPertama, selDi } from './sel';
import { baca, type Relasi } from './tipe';
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

const MENYEBUT_TOTAL = /^(nilai|jumlah|total|hasil|skor)\b/;

/** What a row calls itself. */
const sebutan = (tabel: Tabel, { sel }: BarisTabel): string =>
  normalTeks(
    tabel.kolom
      .flatMap((k, i) => (k.peran === 'komponen' || k.peran === 'uraian' ? [sel[i]?.tercetak ?? ''] : []))
      .join(' ') ||
      (sel[0]?.tercetak ?? ''),
  );

/** A last row whose weight is that of all others is their total, whatever it is called. */
function totalTanpaNama(komponen: readonly BarisTabel[], bobot: number): boolean {
  const isi = komponen.map((b) => angkaDi(b.sel[bobot]) ?? NOL);
  return bobot >= 0 && isi.length > 2 && banding(jumlahkan(isi.slice(0, -1)), isi[isi.length - 1] as Desimal) === 0;
}

/** Evaluation tables with their components, total and predikat. */
export function tabelLhe(konteks: KonteksAturan): TabelLhe[] {
  return konteks.tabel.flatMap((tabel) => bacaLhe(tabel) ?? []);
}

function bacaLhe(tabel: Tabel): TabelLhe | null {
  const nilai = tabel.jenis === 'lhe' ? kolomPeran(tabel, 'nilai') : [];
  let total: BarisTabel | null = null;
  let predikat: BarisTabel | null = null;
  const komponen: BarisTabel[] = [];
  for (const baris of tabel.baris) {
    if (!nilai.some((i) => angkaDi(baris.sel[i]))) {
      if (nilai.some((i) => baris.sel[i]?.tercetak)) predikat ??= baris;
    } else if (baris.jenis === 'jumlah' || (komponen.length >= 2 && MENYEBUT_TOTAL.test(sebutan(tabel, baris))))
      total ??= baris;
    else if (!total && baris.jenis === 'data') komponen.push(baris);
  }
  const bobot = kolomPertama(tabel, 'bobot');
  if (!total && totalTanpaNama(komponen, bobot)) total = komponen.pop() ?? null;
  return komponen.length < 2 ? null : { tabel, komponen: komponenAtas(komponen), total, predikat, bobot, nilai };
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

/** The sum of components in a row; null where a part cannot be read. */
function relasiTambah(tabel: Tabel, baris: BarisTabel, kolom: number, anak: readonly BarisTabel[], nama: string) {
  const bagian = anak.flatMap((b) => selDi(b, kolom) ?? []);
  const hasil = selDi(baris, kolom);
  if (!hasil || !angkaDi(hasil) || bagian.length < 2 || !bagian.every(angkaDi)) return [];
  const kosong: ReadonlySet<SelTabel> = new Set();
  const jumlahan = { tabel, baris, kolom, hasil, bagian, kurang: kosong, sebutan: 'komponen', terbukti: true };
  return [relasiPenjumlahan(jumlahan, nama)];
}

export function relasiLhe(konteks: KonteksAturan): Relasi[] {
  return tabelLhe(konteks).flatMap(({ tabel, komponen, total, nilai, bobot }) => {
    if (!total) return [];
    return [...nilai, ...(bobot >= 0 ? [bobot] : [])].flatMap((c) =>
      relasiTambah(tabel, total, c, komponen, c === bobot ? 'Jumlah bobot' : 'Nilai total'),
    );
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
          ? [kolom, iBobot].flatMap((kolomKe) =>
              relasiTambah(
                tabel,
                total[0] as BarisTabel,
                kolomKe,
                atas,
                kolomKe === iBobot ? 'Jumlah bobot' : 'Jumlah nilai tertimbang',
              ),
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
