import { banding, type Desimal, kurang, SERATUS, tanda } from '../../core/desimal';
import { PERAN_ULASAN } from '../../core/peran';
import { sekali } from '../../core/sekali';
import type { BarisTabel, SelTabel, Tabel } from '../../core/tabel';
import { makinRendah } from '../../relations/arah';
import { semuaRelasi } from '../../relations/index';
import { cariKawan } from '../../relations/kawan';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi, kolomPeran, namaBaris } from '../../relations/sel';
import { bacaInterval, kenalKelas, skalaLaporan } from '../../relations/skala';
import { normalTeks } from '../../words/nama';
import { maksud } from '../antarTabel/posisi-tidak-cocok';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

const BAIK =
  'efisien|efektif|tuntas|selesai|tercapai|terpenuhi|memenuhi|mencapai|melampaui|melebihi|sesuai|berhasil|hemat|surplus|naik|meningkat|bertambah|tumbuh|membaik|positif|unggul|di ?atas|lebih (?:tinggi|besar|baik)|on track';
const BURUK =
  'boros|gagal|(?:dalam|masih|sedang) proses|belum|defisit|turun|menurun|berkurang|memburuk|negatif|tertinggal|di ?bawah|lebih (?:rendah|kecil|buruk)|off track';
const POLA = new RegExp(`^(?:sangat |cukup )?(?:(tidak|belum|kurang|bukan|in) ?)?(?:(${BAIK})|(${BURUK}))\\b`);

/** Words for better and worse, which less is better turns round. */
const MUTU = /\b(membaik|memburuk|lebih (?:baik|buruk)|unggul|tertinggal)\b/;

/** A longer remark says more than how the figures stand. */
const TERPANJANG = 40;
/** Fewer rows show no habit. */
const BARIS_TERSEDIKIT = 3;
/** Shares: of rows with such a word, for the column to be one of conclusions; of those that a measure explains, and does not. */
const KOLOM_SIMPULAN = 0.8;
const SEJALAN = 0.7;
const SALAH_TERBANYAK = 0.2;

/** +1 for a remark such as "Efisien", "Tercapai", "Naik"; −1 for its opposite; 0 for words that judge nothing. */
function makna(teks: string): number {
  const t = normalTeks(teks);
  const m = t.length <= TERPANJANG ? POLA.exec(t) : null;
  if (!m) return 0;
  return (m[2] ? 1 : -1) * (m[1] ? -1 : 1);
}

/** What the words of a column may follow: a sign for each row, 0 where it says nothing. */
interface Ukuran {
  nama: string;
  tanda: (b: BarisTabel, mutu: boolean) => number;
  sel: (b: BarisTabel) => (SelTabel | undefined)[];
  /** A difference may be taken either way round. */
  bolehTerbalik: boolean;
}

/** A bound or a range. */
const BERBATAS = /[≤≥<>]|\d\s*(?:-|–|s\.?d\.?)\s*\d/;

const BEDA =
  /\b(selisih|beda|perbedaan|gap|deviasi|kenaikan|penurunan|naik|turun|perubahan|pergeseran|pertumbuhan|perkembangan)\b/;

/** Results as they should be: a figure that is wrong itself must not speak against the word beside it. */
const dibetulkan = sekali((konteks: KonteksAturan): Map<SelTabel, Desimal> => {
  const m = new Map<SelTabel, Desimal>();
  for (const { relasi: r, uji } of semuaRelasi(konteks))
    if (uji.vonis === 'galat' && r.jenis !== 'sama') m.set(r.hasil, uji.seharusnya);
  return m;
});

/** A table as the measures of its words look at it. */
interface BacaanTabel {
  tabel: Tabel;
  /** A figure as it should be; null where there is none. */
  nilai: (baris: BarisTabel, kolom: number) => Desimal | null;
  judul: (kolom: number) => string;
  /** -1 where less is better. */
  arah: (baris: BarisTabel) => 1 | -1;
}

function bacaanTabel(konteks: KonteksAturan, tabel: Tabel): BacaanTabel {
  const betul = dibetulkan(konteks);
  return {
    tabel,
    nilai: (baris, kolom) => {
      const sel = baris.sel[kolom];
      return sel ? (betul.get(sel) ?? angkaDi(sel)) : null;
    },
    judul: (kolom) => tabel.kolom[kolom]?.judul || 'angka',
    arah: (baris) => (makinRendah(konteks, baris, namaBaris(tabel, baris) ?? '') ? -1 : 1),
  };
}

const ukuranKolom = (
  nama: string,
  kolom: readonly number[],
  tandaBaris: Ukuran['tanda'],
  bolehTerbalik = false,
): Ukuran => ({ nama, tanda: tandaBaris, sel: (baris) => kolom.map((k) => baris.sel[k]), bolehTerbalik });

/** The sign of a column of differences, and a capaian against 100. */
function ukuranSendiri({ tabel, nilai, judul, arah }: BacaanTabel): Ukuran[] {
  return tabel.kolom.flatMap((kolom, i) => {
    const { peran } = kolom;
    const beda =
      peran === 'selisih' || peran === 'persenSelisih' || (peran === 'teks' && BEDA.test(normalTeks(kolom.judul)));
    if (beda) {
      const tandaBeda: Ukuran['tanda'] = (baris, mutu) => tandaDari(nilai(baris, i)) * (mutu ? arah(baris) : 1);
      return [ukuranKolom(`tanda ${judul(i)}`, [i], tandaBeda, true)];
    }
    if (peran !== 'capaian' || kolom.bidang === 'fisik') return [];
    return [
      ukuranKolom(`${judul(i)} terhadap 100`, [i], (baris) => {
        const n = nilai(baris, i);
        return n ? (banding(n, SERATUS) >= 0 ? 1 : -1) : 0;
      }),
    ];
  });
}

/** One column against another, as it stands or turned round where less is better. */
function ukuranPasangan(
  { nilai, judul, arah }: BacaanTabel,
  kiri: number,
  kanan: number,
  menurutArah: boolean,
): Ukuran {
  return ukuranKolom(`${judul(kiri)} terhadap ${judul(kanan)}`, [kiri, kanan], (baris) => {
    const [a, b] = [nilai(baris, kiri), nilai(baris, kanan)];
    return a && b ? tandaDari(kurang(a, b)) * (menurutArah ? arah(baris) : 1) : 0;
  });
}

/** "≤ 60", "60 - 85": whether a figure keeps to a standard is no question of its direction. */
function ukuranBatas({ nilai, judul, arah }: BacaanTabel, realisasi: number, target: number): Ukuran {
  return ukuranKolom(`${judul(realisasi)} terhadap ${judul(target)}`, [realisasi, target], (baris) => {
    const [nilaiRealisasi, selTarget] = [nilai(baris, realisasi), baris.sel[target]];
    const batas = nilaiRealisasi && selTarget ? bacaInterval(selTarget.tercetak) : null;
    if (nilaiRealisasi && batas && BERBATAS.test(selTarget?.tercetak ?? ''))
      return dalam(nilaiRealisasi, batas) ? 1 : -1;
    const nilaiTarget = nilai(baris, target);
    if (!nilaiRealisasi || !nilaiTarget) return 0;
    const beda = tandaDari(kurang(nilaiRealisasi, nilaiTarget));
    return beda === 0 ? 1 : beda * arah(baris);
  });
}

function ukuranTarget(bacaan: BacaanTabel): Ukuran[] {
  const { tabel } = bacaan;
  const target = kolomPeran(tabel, 'target');
  const berbatas = new Set(target.filter((k) => tabel.baris.some((b) => BERBATAS.test(b.sel[k]?.tercetak ?? ''))));
  return kolomPeran(tabel, 'realisasi').flatMap((realisasi) =>
    target.flatMap((k) => [
      ...(k === cariKawan(tabel, realisasi, 'target') ? [ukuranPasangan(bacaan, realisasi, k, true)] : []),
      ...(berbatas.has(k) ? [ukuranBatas(bacaan, realisasi, k)] : []),
    ]),
  );
}

const ukuranPenyerapan = (bacaan: BacaanTabel): Ukuran[] =>
  kolomPeran(bacaan.tabel, 'capaian').flatMap((capaian) =>
    kolomPeran(bacaan.tabel, 'penyerapan').map((penyerapan) => ukuranPasangan(bacaan, capaian, penyerapan, false)),
  );

/** This year against the last. */
function ukuranTahun(bacaan: BacaanTabel): Ukuran[] {
  const { kolom } = bacaan.tabel;
  const bertahun = kolom.flatMap((k, i) =>
    k.tahun !== null && k.tw === null && (k.peran === 'realisasi' || k.peran === 'nilai' || k.peran === 'capaian')
      ? [{ i, peran: k.peran, tahun: k.tahun }]
      : [],
  );
  return bertahun.flatMap((kini) =>
    bertahun
      .filter((lalu) => lalu.peran === kini.peran && kini.tahun - lalu.tahun === 1)
      .flatMap((lalu) => [false, true].map((menurutArah) => ukuranPasangan(bacaan, kini.i, lalu.i, menurutArah))),
  );
}

function ukuran(konteks: KonteksAturan, tabel: Tabel): Ukuran[] {
  const bacaan = bacaanTabel(konteks, tabel);
  return [ukuranSendiri, ukuranTarget, ukuranPenyerapan, ukuranTahun].flatMap((buat) => buat(bacaan));
}

const dalam = (n: Desimal, { bawah, atas }: NonNullable<ReturnType<typeof bacaInterval>>): boolean => {
  const [p, q] = [bawah ? banding(n, bawah.nilai) : 1, atas ? banding(n, atas.nilai) : -1];
  return (bawah?.termasuk ? p >= 0 : p > 0) && (atas?.termasuk ? q <= 0 : q < 0);
};

const tandaDari = (n: Desimal | null): number => (n ? tanda(n) : 0);

/** Words that the rule about places judges: the table compares with a province or the nation. */
const adaPembanding = (t: Tabel) =>
  t.kolom.some((k) => k.varian === 'provinsi' || k.varian === 'nasional' || k.varian === 'daerahLain');

function periksaKolom(konteks: KonteksAturan, tabel: Tabel, kolom: number, semua: readonly Ukuran[]): TemuanAturan[] {
  const baris = tabel.baris.flatMap((b) => {
    const sel = b.jenis === 'data' ? b.sel[kolom] : undefined;
    return sel && /\p{L}/u.test(sel.tercetak)
      ? [{ b, sel, makna: makna(sel.tercetak), mutu: MUTU.test(normalTeks(sel.tercetak)) }]
      : [];
  });
  const menilai = baris.filter((x) => x.makna !== 0);
  if (adaPembanding(tabel) && baris.some((x) => maksud(x.sel.tercetak) !== null)) return [];
  if (menilai.length < BARIS_TERSEDIKIT || menilai.length < baris.length * KOLOM_SIMPULAN) return [];
  // Classes of a scale are judged by their scale.
  if (skalaLaporan(konteks).some((s) => menilai.every((x) => kenalKelas(s, x.sel.tercetak)))) return [];
  let kuat: { u: Ukuran; cocok: number; salah: typeof menilai } | null = null;
  for (const calon of semua) {
    for (const balik of calon.bolehTerbalik ? [1, -1] : [1]) {
      const dinilai = menilai.filter((x) => calon.tanda(x.b, x.mutu) !== 0);
      const salah = dinilai.filter((x) => calon.tanda(x.b, x.mutu) * balik !== x.makna);
      const cocok = dinilai.length - salah.length;
      const sedikitSalah = salah.length <= Math.max(1, dinilai.length * SALAH_TERBANYAK);
      if (cocok < BARIS_TERSEDIKIT || cocok < dinilai.length * SEJALAN || !sedikitSalah) continue;
      if (!kuat || cocok > kuat.cocok) kuat = { u: calon, cocok, salah };
    }
  }
  if (!kuat) return [];
  const { u: ukuranKini, salah, cocok } = kuat;
  return salah.map(({ b: baris, sel, makna: m }) => {
    const lawan = menilai.find((x) => x.makna === -m && !salah.includes(x))?.sel.tercetak ?? null;
    return temuanSel(kesimpulanTidakCocok, tabel, baris, kolom, {
      tingkat: 'peringatan',
      pesan: `Tertulis “${sel.tercetak}”, tetapi ${ukuranKini.nama} di baris ini mengatakan sebaliknya; ${cocok} baris lain sejalan. ${lawan ? `Ganti menjadi “${lawan}”` : 'Perbaiki keterangannya'}, atau perbaiki angkanya bila itulah yang keliru.`,
      seharusnya: lawan,
      terkait: daftarTerkait(sel, ukuranKini.sel(baris)),
    });
  });
}

export const kesimpulanTidakCocok: Aturan = {
  id: 'kesimpulan-tidak-cocok',
  judul: 'Kesimpulan tidak sesuai angkanya',
  kelompok: 'hitungan',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (simpulan didasarkan pada data kinerja)',
  periksa: (konteks) =>
    konteks.tabel.flatMap((tabel) => {
      if (tabel.jenis === 'skala-nilai') return [];
      // "Arah" beside an indicator is which way is better; beside mere figures it is which way they went.
      const beri = kolomPeran(tabel, 'indikator').length > 0;
      const kolom = tabel.kolom.flatMap((k, i) =>
        PERAN_ULASAN.has(k.peran) || (k.peran === 'arah' && !beri) ? [i] : [],
      );
      if (!kolom.length) return [];
      const semua = ukuran(konteks, tabel);
      return semua.length ? kolom.flatMap((k) => periksaKolom(konteks, tabel, k, semua)) : [];
    }),
};

const kepala = ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Keterangan'];

export const dok: DokAturan = {
  id: 'kesimpulan-tidak-cocok',
  penjelasan: {
    apa: 'Kata simpulan di sebuah kolom (“Tercapai”, “Tidak efisien”, “Naik”, “Belum memenuhi”) dibandingkan dengan angka yang diikuti oleh sebagian besar baris tabel itu: selisih, capaian terhadap 100, realisasi terhadap target, atau tahun ini terhadap tahun lalu.',
    mengapa: 'Simpulan yang berlawanan dengan angkanya adalah hal pertama yang dibaca, dan yang paling sering dikutip.',
    perbaikan: 'Ganti simpulannya. Bila simpulannya yang benar, periksa angka di baris itu.',
  },
  contoh: [
    {
      judul: 'satu baris berlawanan dengan angkanya',
      lembar: {
        a: [
          ['Tabel 3.1 Capaian Kinerja Tahun 2025'],
          [],
          kepala,
          ['1', 'Indeks Kepuasan Masyarakat', '85,00', '87,55', '103,00', 'Tercapai'],
          ['2', 'Persentase jalan mantap', '80,00', '72,00', '90,00', 'Tidak tercapai'],
          ['3', 'Cakupan air minum layak', '90,00', '94,50', '105,00', 'Tercapai'],
          ['4', 'Persentase irigasi berfungsi', '75,00', '69,00', '92,00', 'Tercapai'],
          ['5', 'Nilai SAKIP', '70,00', '70,70', '101,00', 'Tercapai'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F7', tingkat: 'peringatan', seharusnya: 'Tidak tercapai' }],
    },
    {
      judul: 'selisih menentukan efisien atau tidak',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Capaian Kinerja (%)', 'Penyerapan (%)', 'Selisih', 'Arti'],
          ['1', 'Meningkatnya mutu jalan', '98,60', '92,10', '6,50', 'Efisien'],
          ['2', 'Berkurangnya genangan', '83,40', '89,20', '-5,80', 'Efisien'],
          ['3', 'Meningkatnya akses air minum', '109,40', '92,10', '17,30', 'Efisien'],
          ['4', 'Tertatanya ruang kota', '100,10', '82,50', '17,60', 'Efisien'],
          ['5', 'Meningkatnya tata kelola', '95,10', '93,70', '1,40', 'Efisien'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F3', tingkat: 'peringatan', seharusnya: null }],
    },
    {
      judul: 'makin rendah makin baik: di bawah target berarti tercapai',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Keterangan'],
          ['1', 'Prevalensi stunting', 'Persen', '14,00', '12,50', 'Tercapai'],
          ['2', 'Angka kematian bayi', 'Per 1.000 KH', '9,00', '8,10', 'Tercapai'],
          ['3', 'Cakupan imunisasi dasar lengkap', 'Persen', '95,00', '96,20', 'Tercapai'],
          ['4', 'Cakupan kunjungan ibu hamil', 'Persen', '98,00', '91,40', 'Belum tercapai'],
        ],
      },
      temuan: [],
    },
  ],
};
