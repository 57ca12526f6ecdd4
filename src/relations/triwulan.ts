/** The year against its quarters: their sum, their last figure or their mean, as the row says or as most rows show. */

import { bagi, banding, type Desimal, desimal, jumlahkan, kurang, mutlak, NOL, tanda } from '../core/desimal';
import { formatAngka } from '../core/format';
import { PERAN_POKOK, PERAN_TERBUKA } from '../core/peran';
import type { BarisTabel, SelTabel, Tabel } from '../core/tabel';
import { dugaSalahTulis } from './duga';
import type { KonteksAturan } from './konteks';
import { angkaDi, desimalDi, selDi } from './sel';
import { baca, type Koreksi, type Relasi, type Uji } from './tipe';

type Cara = 'jumlah' | 'terakhir' | 'rata';

const SEBUT: Record<Cara, string> = {
  jumlah: 'jumlah keempat triwulan',
  terakhir: 'nilai triwulan terakhir',
  rata: 'rata-rata triwulan',
};

/** How a cell of the row says that quarters make up the year. */
function caraTertulis(tabel: Tabel, baris: BarisTabel): Cara | null {
  for (const [i, k] of tabel.kolom.entries()) {
    if (!['teks', 'keterangan', 'arah', 'satuan', 'formulasi', 'definisi'].includes(k.peran)) continue;
    const teks = (baris.sel[i]?.tercetak ?? '').toLowerCase();
    // A whole formula tells how the indicator is measured, not how its quarters add up.
    if ((k.peran === 'formulasi' || k.peran === 'definisi') && teks.length > 30) continue;
    if (
      /^(non|bukan|tidak)[\s-]*(kumulatif|akumulasi)|posisi akhir|(nilai|angka|kondisi) (terakhir|akhir)|akhir tahun/.test(
        teks,
      )
    )
      return 'terakhir';
    if (/rata[\s-]*rata/.test(teks)) return 'rata';
    if (/akumulasi|^(di)?jumlah|penjumlahan|^kumulatif/.test(teks)) return 'jumlah';
  }
  return null;
}

interface Deret {
  tabel: Tabel;
  triwulan: number[];
  tahun: number;
}

/** Quarter columns of one meaning with the column of the whole year. */
function deretTriwulan(tabel: Tabel): Deret[] {
  // Quarters whose header says no more than that: the year beside them has to say that it is their sum.
  return [...[...PERAN_POKOK].map((p) => new Set([p])), PERAN_TERBUKA].flatMap((peran): Deret[] => {
    const semua = tabel.kolom.flatMap((k, i) => (peran.has(k.peran) && k.varian !== 'akhir' ? [i] : []));
    const sampai = (i: number) =>
      /\b(s\.?\s?\/?d\.?|sampai|hingga|kumulatif|total|jumlah)\b/i.test(tabel.kolom[i]?.judul ?? '');
    const tw = new Map<number, number>();
    const bertanda = semua.filter((i) => tabel.kolom[i]?.tw != null && !sampai(i));
    // One of four quarters under the wrong number: they are told by their order.
    if (bertanda.length === 4) for (const [n, i] of bertanda.entries()) tw.set(n + 1, i);
    for (const i of semua) {
      const t = tabel.kolom[i]?.tw;
      if (t != null && !sampai(i) && !tw.has(t)) tw.set(t, i);
    }
    const tahun = semua.filter(
      (i) =>
        ![...tw.values()].includes(i) &&
        (peran === PERAN_TERBUKA ? sampai(i) : tabel.kolom[i]?.tw === null || sampai(i)),
    );
    if (tw.size < 2 || tahun.length !== 1) return [];
    const urut = [...tw].sort((a, b) => a[0] - b[0]).map(([, i]) => i);
    return [{ tabel, triwulan: urut, tahun: tahun[0] as number }];
  });
}

function hitung(cara: Cara, sel: readonly SelTabel[], k: Koreksi): Desimal | null {
  const isi = sel.flatMap((s) => baca(s, k) ?? []);
  if (!isi.length) return null;
  if (cara === 'terakhir') return isi[isi.length - 1] as Desimal;
  const jumlah = jumlahkan(isi);
  return cara === 'jumlah' ? jumlah : bagi(jumlah, desimal(BigInt(isi.length)), jumlah.s + 2);
}

function uji(cara: Cara, hasil: SelTabel, sel: readonly SelTabel[], koreksi: Koreksi): Uji | null {
  const [nilaiHitung, nilaiHasilnya] = [hitung(cara, sel, koreksi), baca(hasil, koreksi)];
  if (!nilaiHitung || !nilaiHasilnya) return null;
  const d = Math.max(0, ...sel.map(desimalDi), desimalDi(hasil));
  const longgar = cara === 'terakhir' ? NOL : desimal(BigInt(5 * sel.length), d + 1);
  const beda = mutlak(kurang(nilaiHitung, nilaiHasilnya));
  const cocok = tanda(beda) === 0 || (cara === 'rata' && banding(beda, desimal(1n, desimalDi(hasil))) < 0);
  const vonis = cocok ? 'cocok' : d > 0 && banding(beda, longgar) <= 0 ? 'info' : 'galat';
  return {
    vonis,
    seharusnya: nilaiHitung,
    hitungan: `${SEBUT[cara]}: ${sel
      .flatMap((s) => baca(s, koreksi) ?? [])
      .map((v) => formatAngka(v))
      .join(cara === 'terakhir' ? '; ' : ' + ')} → ${formatAngka(nilaiHitung)}`,
    sebab: vonis === 'galat' ? dugaSalahTulis(nilaiHitung, nilaiHasilnya) : null,
  };
}

export function relasiTriwulan(konteks: KonteksAturan): Relasi[] {
  return konteks.tabel.flatMap((tabel) => deretTriwulan(tabel).flatMap(relasiDeret));
}

function relasiDeret({ tabel, triwulan, tahun }: Deret): Relasi[] {
  const baris = tabel.baris.flatMap((baris) => {
    const hasil = selDi(baris, tahun);
    // A row of percentages below the amounts adds up to nothing.
    const label = baris.sel.find((s) => /\p{L}{3}/u.test(s.tercetak))?.tercetak ?? '';
    if (tabel.kolom[tahun]?.bidang === 'anggaran' && /^(%|persen|tingkat|capaian|rasio)/i.test(label)) return [];
    const sel = triwulan.flatMap((i) => selDi(baris, i) ?? []);
    // A word, or an unreadable figure, in one quarter leaves the year open.
    const terbaca = sel.every((s) => s.angka.jenis === 'angka' || s.angka.jenis === 'tanpa-nilai');
    return baris.jenis === 'data' && hasil?.angka.jenis === 'angka' && terbaca && sel.some((s) => angkaDi(s))
      ? [{ b: baris, hasil, sel, tertulis: caraTertulis(tabel, baris) }]
      : [];
  });
  // "Jumlah Setahun" over what other rows add up as well.
  const berjumlah = /\b(jumlah|total)\b/i.test(tabel.kolom[tahun]?.judul ?? '') && tabel.kolom[tahun]?.peran === 'teks';
  const cocok = (x: (typeof baris)[number], c: Cara) => {
    const v = uji(c, x.hasil, x.sel, new Map())?.vonis;
    return v === 'cocok' || v === 'info';
  };
  // What most rows do counts only where the ways of counting differ.
  const umum = (['jumlah', 'terakhir'] as const).find((c) => {
    const beda = baris.filter((x) => !x.tertulis && cocok(x, 'jumlah') !== cocok(x, 'terakhir'));
    const ikut = beda.filter((x) => cocok(x, c)).length;
    return ikut >= 3 && ikut >= beda.length * 0.7;
  });
  const dinamai = berjumlah && baris.filter((x) => cocok(x, 'jumlah')).length >= 2 ? ('jumlah' as const) : null;
  return baris.flatMap(({ b: barisLain, hasil, sel, tertulis: diBaris }, i): Relasi[] => {
    const tertulis = diBaris ?? dinamai;
    const cara = tertulis ?? umum;
    if (!cara) return [];
    if (
      !tertulis &&
      (['jumlah', 'terakhir', 'rata'] as const).some((c) => cocok(baris[i] as (typeof baris)[number], c))
    )
      return [];
    return [
      {
        jenis: 'triwulan',
        tabel,
        baris: barisLain,
        kolom: tahun,
        hasil,
        masukan: sel,
        nama: tabel.kolom[tahun]?.judul || 'Angka setahun',
        // Of a last figure and the year either may be the slip; a sum that fails is wrong somewhere for certain.
        ...(tertulis === 'jumlah' || tertulis === 'rata' ? {} : { paling: 'peringatan' as const }),
        uji: (k) => uji(cara, hasil, sel, k),
        pecahkan: (selKini, koreksi) => {
          if (selKini === hasil) return hitung(cara, sel, koreksi);
          const nilaiHasilnya = baca(hasil, koreksi);
          if (!nilaiHasilnya || !sel.includes(selKini) || cara === 'rata') return null;
          const isi = sel.filter((x) => baca(x, koreksi));
          if (cara === 'terakhir') return isi[isi.length - 1] === selKini ? nilaiHasilnya : null;
          const lain = jumlahkan(isi.flatMap((x) => (x === selKini ? [] : (baca(x, koreksi) ?? []))));
          return kurang(nilaiHasilnya, lain);
        },
      },
    ];
  });
}
